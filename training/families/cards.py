"""Train families of cards: identity cards, passports, licences, bank cards, insurance, member and business cards."""

# ruff: noqa: E501, SIM905 - lists of words and tables of values read better on long lines

from __future__ import annotations

import numpy as np

from training import fields, layout
from training import words as w
from training.ask import Entry
from training.canvas import Canvas
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.fields import FIELDS, Page
from training.sample import Box, Family, Sample
from training.sheet import Sheet
from training.world import World

NAMES = ("surname", "given_name", "name")
TITLES = (
    "IDENTITY CARD|National ID|Carte d'identité|Personalausweis|DRIVER LICENSE|DRIVING LICENCE|Permis de conduire|PASSPORT|Residence permit|"
    "Employee ID|Student card|STAFF|VISITOR|Documento de identidad|Health card|Voter card|Library card|SPECIMEN|Resident card|Taxi licence"
).split("|")


def _card(rng: Rng, world: World, height: int, width: int, dark: bool = False) -> tuple[Canvas, Box, int]:
    """A picture with a card on a surface, or a card that fills it; returns the card's box and its grey level."""
    ground = world.photo(rng, height, width) if chance(rng, 0.35) else whole(rng, 25, 250)
    canvas = Canvas(world, height, width, ground)
    ratio = pick(rng, (1.586, 1.586, 1.42, 1.75))
    wide = min(width * real(rng, 0.86, 1.0), height * 0.98 * ratio)
    high = min(wide / ratio, height * 0.99)
    x, y = (width - wide) * float(rng.random()), (height - high) * float(rng.random())
    box = (x, y, x + wide, y + high)
    level = whole(rng, 15, 90) if dark else whole(rng, 205, 255)
    if chance(rng, 0.3):
        canvas.gradient(box, level, int(min(max(level + whole(rng, -25, 40 if dark else 0), 0), 255)), chance(rng, 0.5))
    else:
        canvas.rectangle(box, None, 1, level, pick(rng, (0, wide * 0.03, wide * 0.05)))
    return canvas, box, level


def _guilloche(rng: Rng, canvas: Canvas, box: Box, ink: int) -> None:
    """Families of fine waves over the card, as against forgery."""
    x1, y1, x2, y2 = box
    xs = np.linspace(x1, x2, 60)
    amplitude, waves = (y2 - y1) * real(rng, 0.02, 0.2), real(rng, 1, 6)
    step = (y2 - y1) * real(rng, 0.03, 0.12)
    phase, lean = real(rng, 0, 6), real(rng, 0, 0.6)
    for k in range(whole(rng, 3, 9)):
        middle = y1 + (y2 - y1) * 0.15 + k * step
        ys = middle + amplitude * np.sin(waves * (xs - x1) / (x2 - x1) * 6.28 + phase + k * lean)
        canvas.curve(list(zip(xs.tolist(), ys.clip(y1 + 2, y2 - 2).tolist(), strict=True)), ink, 1, 0.6)


def _portrait(rng: Rng, canvas: Canvas, box: Box) -> None:
    """A head and shoulders of plain shapes; nobody's face."""
    x1, y1, x2, y2 = box
    wide, high = x2 - x1, y2 - y1
    canvas.fill(box, whole(rng, 150, 240))
    tone = whole(rng, 60, 200)
    canvas.ellipse((x1 + wide * 0.1, y1 + high * 0.68, x2 - wide * 0.1, y2 + high * 0.2), None, 1, whole(rng, 20, 150))
    canvas.fill(
        (x1, y2, x2, y2 + high * 0.25),
        int(canvas.image[int(min(max(y2 + 2, 0), canvas.height - 1)), int(min(max(x1, 0), canvas.width - 1))]),
    )
    canvas.ellipse((x1 + wide * 0.26, y1 + high * 0.14, x2 - wide * 0.26, y1 + high * 0.72), None, 1, tone)
    canvas.ellipse(
        (x1 + wide * 0.24, y1 + high * 0.08, x2 - wide * 0.24, y1 + high * 0.36), None, 1, whole(rng, 10, 120)
    )
    for side in (0.4, 0.6):
        canvas.ellipse(
            (x1 + wide * (side - 0.03), y1 + high * 0.42, x1 + wide * (side + 0.03), y1 + high * 0.46), None, 1, 20
        )
    if chance(rng, 0.4):
        canvas.rectangle(box, 90)


def _sheet(rng: Rng, canvas: Canvas, box: Box, level: int, columns: tuple[int, int]) -> Sheet:
    x1, _, x2, _ = box
    face = canvas.world.typeface(rng, "sans", "sans", "sans", "serif", "mono")
    size = min(30.0, max(8.0, (x2 - x1) / (whole(rng, *columns) * 0.55)))
    return Sheet(
        rng,
        canvas.world,
        canvas,
        Page.make(rng, canvas.world.words),
        face,
        layout.make_type(rng, canvas.world, size, level, face),
        box,
    )


def identity(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A card or a passport's page: title bar, portrait, labelled values, perhaps a machine-readable zone."""
    canvas, box, level = _card(rng, world, height, width)
    if chance(rng, 0.6):
        _guilloche(rng, canvas, box, whole(rng, level - 60, level - 15))
    s = _sheet(rng, canvas, box, level - 10, (34, 62))
    x1, _y1, x2, y2 = box
    pad = (x2 - x1) * real(rng, 0.02, 0.05)
    zone = chance(rng, 0.3)
    top = _title_bar(s, box, pad)
    floor = y2 - pad - (s.t.size * 3.6 if zone else 0)
    area = _with_portrait(s, (x1 + pad, top, x2 - pad, floor), chance(rng, 0.85))
    s.area = area
    held = layout.make_entries(
        rng, world, s.page, [f for f in fields.of("c") if f.key not in NAMES], whole(rng, 3, 9), 0.08
    )
    named = ["surname", "given_name"] if chance(rng, 0.6) else ["name"]
    made = [layout.mixed_label(rng, world, s.page, FIELDS[k]) for k in named]
    taken = {e.label.lower() for e in made}
    made += [e for e in held if e.label.lower() not in taken]
    way = pick(rng, (layout.stacked, layout.stacked, layout.beside, layout.beside, layout.running, layout.header_row))
    if chance(rng, 0.25) and s.width > s.t.size * 24:
        cut = whole(rng, 1, max(1, len(made) - 1))
        middle = s.area[0] + s.width / 2
        way(rng, canvas, s.t, (area[0], area[1], middle - 4, area[3]), made[:cut])
        way(rng, canvas, s.t, (middle + 4, area[1], area[2], area[3]), made[cut:])
    else:
        way(rng, canvas, s.t, area, made)
    s.entries += made
    if zone:
        _machine_zone(s, (x1 + pad, floor + s.t.size * 0.4, x2 - pad, y2))
    return s.finish(
        "id_card",
        "identity",
        (
            *NAMES,
            "document_number",
            "expiry_date",
            "issue_date",
            "birth_date",
            "nationality",
            "sex",
            "height",
            "blood_type",
            "personal_number",
            "birth_place",
        ),
    )


def _title_bar(s: Sheet, box: Box, pad: float) -> float:
    """The card's title and issuer, plain or on a dark bar; returns the next y."""
    rng, t, canvas = s.rng, s.t, s.canvas
    x1, y1, x2, _ = box
    size = min(40.0, t.size * real(rng, 1.0, 1.8))
    ink = t.ink
    if chance(rng, 0.4):
        canvas.fill((x1, y1, x2, y1 + pad + size * 1.5), whole(rng, 20, 110))
        ink = 245
    canvas.new_block()
    title = pick(rng, TITLES)
    face = s.face.either(rng, 0.7)
    size = canvas.fit(title, face, size, (x2 - x1) * 0.6)
    align = pick(rng, "llmr")
    x = {"l": x1 + pad, "m": (x1 + x2) / 2, "r": x2 - pad}[align]
    drawn = canvas.text(
        x, y1 + pad * 0.6 + size, title, face, size, ink, "l" if align == "l" else "m" if align == "m" else "r"
    )
    issuer = s.world.words.country(rng).upper() if chance(rng, 0.6) else s.world.words.company(rng)
    small = max(8.0, size * 0.7)
    if align == "l" and canvas.measure(issuer, s.face.regular, small) < x2 - pad - drawn[2] - 10:
        canvas.text(x2 - pad, y1 + pad * 0.6 + size, issuer, s.face.regular, small, ink, "r")
    elif align == "r" and canvas.measure(issuer, s.face.regular, small) < drawn[0] - x1 - pad - 10:
        canvas.text(x1 + pad, y1 + pad * 0.6 + size, issuer, s.face.regular, small, ink)
    return y1 + pad + size * 1.6


def _with_portrait(s: Sheet, area: Box, wanted: bool) -> Box:
    """Draws the portrait at the left or right and returns what remains."""
    x1, y1, x2, y2 = area
    if not wanted:
        return area
    rng = s.rng
    wide = (x2 - x1) * real(rng, 0.2, 0.32)
    high = min(wide * real(rng, 1.15, 1.4), y2 - y1)
    top = y1 + (y2 - y1 - high) * real(rng, 0, 0.6)
    left = chance(rng, 0.7)
    x = x1 if left else x2 - wide
    _portrait(rng, s.canvas, (x, top, x + wide, top + high))
    gap = s.t.size * real(rng, 0.6, 1.4)
    return (x1 + wide + gap, y1, x2, y2) if left else (x1, y1, x2 - wide - gap, y2)


def _machine_zone(s: Sheet, area: Box) -> None:
    """Two lines of 44 or three of 30 characters, in the form of ICAO 9303 without its check digits."""
    rng = s.rng
    s.canvas.new_block()
    lines, length = (2, 44) if chance(rng, 0.6) else (3, 30)
    names = [w.plain_capitals(s.world.words.last_name(rng)), w.plain_capitals(s.world.words.first_name(rng))]
    first = f"P<{pick(rng, w.NATIONS):<3}{names[0]}<<{names[1]}".replace(" ", "<")
    rest = [
        w.digits(rng, "@########") + "<" * whole(rng, 0, 3) + w.digits(rng, "#@@@#######@#######")
        for _ in range(lines - 1)
    ]
    face = s.world.face(rng, "mono")
    size = s.canvas.fit("<" * length, face, s.t.size * 1.2, area[2] - area[0])
    step = min(size * 1.35, (area[3] - area[1]) / lines)
    for number, line in enumerate([first, *rest]):
        s.canvas.text(area[0], area[1] + size + number * step, line[:length].ljust(length, "<"), face, size, s.t.ink)


def bank_card(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A payment card: number in large digits (or small, or upright), holder, expiry, chip; front or back."""
    dark = chance(rng, 0.6)
    canvas, box, level = _card(rng, world, height, width, dark)
    if chance(rng, 0.4):
        _guilloche(rng, canvas, box, min(level + 25, 255) if dark else level - 25)
    s = _sheet(rng, canvas, box, level, (30, 52))
    x1, y1, x2, y2 = box
    wide, high = x2 - x1, y2 - y1
    pad = wide * real(rng, 0.04, 0.08)
    bank = Entry("bank", "", world.words.company(rng))
    canvas.new_block()
    at = pick(rng, (x1 + pad, x1 + wide * 0.5))
    layout.put(
        canvas, bank, s.t, at, y1 + pad + s.t.size, x2 - pad - at, size=min(44.0, s.t.size * real(rng, 1.0, 2.0))
    )
    if chance(rng, 0.7):
        chip = (x1 + pad, y1 + high * 0.3, x1 + pad + wide * 0.13, y1 + high * 0.48)
        canvas.rectangle(chip, 90, 1, 190, wide * 0.015)
        canvas.line(chip[0], (chip[1] + chip[3]) / 2, chip[2], (chip[1] + chip[3]) / 2, 110)
        canvas.line((chip[0] + chip[2]) / 2, chip[1], (chip[0] + chip[2]) / 2, chip[3], 110)
    number = Entry("card_number", "", FIELDS["card_number"].make(rng, s.page))
    face = world.face(rng, "mono", "sans")
    size = canvas.fit(number.value, face, min(48.0, s.t.size * real(rng, 1.2, 2.4)), wide - 2 * pad)
    canvas.new_block()
    baseline = y1 + high * real(rng, 0.58, 0.68)
    number.box = canvas.text(
        x1 + pad,
        baseline,
        number.value,
        face,
        size,
        s.t.ink,
        spacing=real(rng, 0, 1.0) if size * len(number.value) * 0.7 < wide - 2 * pad else 0,
    )
    s.entries += [bank, number]
    _holder_line(s, (x1 + pad, baseline + size * 0.5, x2 - pad, y2 - pad * 0.5))
    return s.finish(
        "bank_card",
        "bank_cards",
        ("cvv", "expiry_date", "member_number", "name", "bank", "issue_date", "account_number", "iban"),
    )


def _holder_line(s: Sheet, area: Box) -> None:
    """Holder, expiry, and perhaps security code and account under the number, with tiny labels or none."""
    rng, canvas, t = s.rng, s.canvas, s.t
    s.area = area
    expiry = w.date(rng, pick(rng, ("{m:02}/{yy:02}", "{m:02}/{yy:02}", "{m:02}/{y}")), 2025, 2036)
    pairs = {"name": s.world.words.name(rng).upper(), "expiry_date": expiry}
    extra = some(rng, ("cvv", "issue_date", "account_number", "sort_code", "member_number"), whole(rng, 0, 3))
    made = [Entry(k, pick(rng, FIELDS[k].labels), v) for k, v in pairs.items()] + [
        layout.mixed_label(rng, s.world, s.page, FIELDS[k]) for k in extra
    ]
    if chance(rng, 0.3):
        made = made[::-1]
    if chance(rng, 0.35):
        y = area[1] + t.size * 1.3
        for entry in made[:3]:
            bare_entry = Entry(entry.key, "", entry.value)
            if y < area[3] and layout.put(
                canvas, bare_entry, t, area[0] if chance(rng, 0.8) else area[0] + s.width * 0.5, y, s.width * 0.5
            ):
                s.entries.append(bare_entry)
            y += t.size * 1.4
        return
    weighted(rng, ((layout.stacked, 4), (layout.beside, 2), (layout.running, 2)))(rng, canvas, t, area, made)
    s.entries += made


def member_card(rng: Rng, world: World, height: int, width: int) -> Sample:
    """An insurance or member's card: issuer, labelled numbers, phone lines."""
    dark = chance(rng, 0.25)
    canvas, box, level = _card(rng, world, height, width, dark)
    s = _sheet(rng, canvas, box, level, (34, 60))
    insurance = chance(rng, 0.65)
    pad = (box[2] - box[0]) * real(rng, 0.03, 0.07)
    s.area = (box[0] + pad, box[1] + pad, box[2] - pad, box[3] - pad)
    s.letterhead(world.words.company(rng), "insurer" if insurance else "company")
    s.t = layout.make_type(rng, world, s.t.size, level, s.face)
    pool = [
        f
        for f in fields.of("m" if insurance else "b")
        if f.key not in ("insurer", "hospital", "diagnosis", "medication", "dosage")
    ]
    made = layout.make_entries(rng, world, s.page, pool, whole(rng, 4, 9), 0.1)
    shown = {e.label.lower() for e in s.entries}
    made = [e for e in made if e.label.lower() not in shown]
    layout.lay(rng, canvas, s.t, s.area, made)
    s.entries += made
    return s.finish(
        "medical" if insurance else "other",
        "member_cards",
        ("policy_number", "group_number", "plan", "deductible", "member_number", "birth_date", "phone"),
    )


def business_card(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A name, a rank, a firm, ways to get in touch; labels of one letter, words, or none."""
    dark = chance(rng, 0.25)
    canvas, box, level = _card(rng, world, height, width, dark)
    s = _sheet(rng, canvas, box, level, (30, 56))
    pad = (box[2] - box[0]) * real(rng, 0.04, 0.09)
    x1, y1, x2, y2 = (box[0] + pad, box[1] + pad, box[2] - pad, box[3] - pad)
    align = pick(rng, "lllmr")
    x = {"l": x1, "m": (x1 + x2) / 2, "r": x2}[align]
    t = s.t
    lines = [("name", 1.7, ""), ("job_title", 1.0, ""), ("company", 1.3, "")]
    if chance(rng, 0.3):
        lines = [lines[2], *lines[:2]]
    labelled = pick(rng, ("", "short", "long"))
    reach = ("phone", "email", "website", "address", "fax")
    keys = some(rng, reach if labelled else reach[:-1], whole(rng, 2, 5))  # a bare fax number could be any phone's
    for key in keys:
        label = "" if not labelled else key[0].upper() if labelled == "short" else pick(rng, FIELDS[key].labels)
        lines.append((key, 0.85, label))
    y = y1
    canvas.new_block()
    for number, (key, scale, label) in enumerate(lines):
        size = max(8.0, t.size * scale * real(rng, 0.9, 1.15))
        entry = Entry(key, label, FIELDS[key].make(rng, s.page))
        text = f"{label}{pick(rng, (':', ' ', '.')) if label else ''} {entry.value}".strip()
        face = s.face.bold if number == 0 else s.face.regular
        size = canvas.fit(text, face, size, x2 - x1)
        y += size * real(rng, 1.25, 1.7) + (size * real(rng, 0, 2) if number == 3 else 0)
        if y > y2 or canvas.measure(text, face, size) > x2 - x1:
            break
        drawn = canvas.text(x, y, text, face, size, t.ink, "r" if align == "r" else "m" if align == "m" else "l")
        entry.box = canvas.find(entry.value, drawn)
        s.entries.append(entry)
    if chance(rng, 0.5) and align != "m":
        side = (box[2] - box[0]) * real(rng, 0.08, 0.18)
        spot = (x2 - side if align == "l" else x1, y2 - side)
        if all(
            e.box is None or e.box[3] < spot[1] or e.box[2] < spot[0] or e.box[0] > spot[0] + side for e in s.entries
        ):
            layout.logo(rng, canvas, (spot[0], spot[1], spot[0] + side, spot[1] + side), t.ink)
    return s.finish("other", "business_cards", ("fax", "website", "email", "phone", "job_title", "address"))


FAMILIES = (
    Family("identity", "id_card", "train", identity, 1.5),
    Family("bank_cards", "bank_card", "train", bank_card, 1.2),
    Family("member_cards", "medical", "train", member_card, 0.6),
    Family("business_cards", "other", "train", business_card, 0.4),
)
