"""Held out: cards one carries, drawn unlike the train families: upright badges, passport pages, numbered licences, bank
cards with the number in four rows or on the back. Frozen: see `bench/reader/frozen.json`."""

from __future__ import annotations

from training.canvas import Canvas
from training.chance import Rng, chance, pick, real, some, whole
from training.families.held_tools import Sheet, cell
from training.sample import Box, Family, Sample
from training.words import NATIONS, code, date
from training.world import Typeface, World


def _ground(rng: Rng, world: World, height: int, width: int) -> Sheet:
    """Where the card lies: a photograph, one grey, or shaded paper."""
    paper = pick(rng, (world.photo(rng, height, width), whole(rng, 20, 230), world.paper(rng, height, width)))
    return Sheet.new(rng, world, height, width, paper)


def _plate(rng: Rng, sheet: Sheet, box: Box, level: int) -> None:
    """The card's body: rounded, plain, shaded or with fine waves."""
    canvas, (x1, y1, x2, y2) = sheet.canvas, box
    canvas.rectangle(box, pick(rng, (None, 60)), 1, level, min(x2 - x1, y2 - y1) * real(rng, 0.02, 0.07))
    if chance(rng, 0.4):
        for i in range(8):
            y = y1 + (y2 - y1) * (i + 1) / 9
            wave = [(x1 + (x2 - x1) * t / 12, y + (8 if t % 2 else -8)) for t in range(1, 12)]
            canvas.curve(wave, level - 14 if level > 100 else level + 14, 1.2)


def _face(canvas: Canvas, box: Box, rng: Rng) -> None:
    """A portrait that shows nobody: a head and shoulders on a grey ground."""
    x1, y1, x2, y2 = box
    w, h = x2 - x1, y2 - y1
    canvas.fill(box, whole(rng, 170, 225))
    tone = whole(rng, 60, 150)
    canvas.pie((x1 + w * 0.08, y1 + h * 0.66, x2 - w * 0.08, y2 + h * 0.4), 180, 360, tone - 30)
    canvas.ellipse((x1 + w * 0.28, y1 + h * 0.16, x2 - w * 0.28, y1 + h * 0.7), None, 1, tone)
    canvas.rectangle(box, 90)


def badge(rng: Rng, world: World, height: int, width: int) -> Sample:
    """An upright card: portrait at the top, a large name under it, pairs of label and value on the same line below."""
    w = world.words
    sheet = _ground(rng, world, height, width)
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "serif")
    tall = height * real(rng, 0.86, 0.96)
    wide = min(tall * real(rng, 0.6, 0.72), width * 0.94)
    left, top = (width - wide) * real(rng, 0.1, 0.9), (height - tall) * real(rng, 0.2, 0.8)
    right, size = left + wide, max(10.0, wide / real(rng, 21, 26))
    _plate(rng, sheet, (left, top, right, top + tall), whole(rng, 228, 254))
    band = tall * real(rng, 0.09, 0.13)
    canvas.fill((left + 3, top + 8, right - 3, top + 8 + band), pick(rng, (20, 60, 100)))
    school = f"{w.city(rng)} {pick(rng, ('University', 'Library', 'College', 'Institute', 'Museum', 'Harbour'))}"
    box = cell(sheet, left, right, top + 8 + band * 0.64, school, design.bold, size * 1.35, 250, "m", 10)
    sheet.show(school, box)
    photo = wide * real(rng, 0.3, 0.4)
    x = left + (wide - photo) / 2 if chance(rng, 0.7) else left + wide * 0.08
    y = top + band + size * 2
    _face(canvas, (x, y, x + photo, y + photo * 1.2), rng)
    y += photo * 1.2 + size * 2.2
    name = w.name(rng)
    sheet.fact(
        "name", None, name, cell(sheet, left, right, y, name, design.bold, size * real(rng, 1.3, 1.8), 0, "m", 10)
    )
    role = pick(rng, ("Student", "Staff", "Visitor", "Reader", "Member", "Trainee", "Researcher"))
    y += size * 1.8
    sheet.show(role, cell(sheet, left, right, y, role, design.italic, size * 1.1, 40, "m", 10))
    rows = (
        (
            None,
            pick(rng, ("Matric. no.", "Card no.", "Reader no.", "Member no.")),
            code(rng, "########", "@#######", "##-#####"),
        ),
        ("birth_date", pick(rng, ("Born", "Date of birth")), date(rng)),
        ("expiry_date", pick(rng, ("Valid to", "Good until", "Expires")), date(rng)),
        (None, pick(rng, ("Faculty", "Branch", "Section")), w.word(rng).capitalize()),
        (None, pick(rng, ("Group", "Level", "Grade")), code(rng, "@#", "#", "@@")),
        ("issue_date", pick(rng, ("Issued", "Since")), date(rng)),
    )
    chosen = some(rng, rows, whole(rng, 3, 5))
    step = min((top + tall - y - size * 1.5) / (len(chosen) + 0.5), size * 2.4)
    for key, label, value in chosen:
        y += step
        canvas.text(left + wide * 0.08, y, label, design.regular, size * 0.95, 60)
        sheet.fact(key, label, value, cell(sheet, left + wide * 0.42, right - wide * 0.04, y, value, design.bold, size))
    return sheet.sample(
        "held_badge",
        "id_card",
        [(k, v) for k, v, _ in rows if (k, v) not in [(c[0], c[1]) for c in chosen]] + [("phone", "Phone")],
    )


def passport(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A passport's page: small labels in two languages over the values, two lines for machines at the foot."""
    w = world.words
    sheet = _ground(rng, world, height, width)
    canvas, design, mono = sheet.canvas, world.typeface(rng, "sans", "serif"), world.typeface(rng, "mono").regular
    wide = min(width * real(rng, 0.93, 0.99), height * 1.4)
    tall = min(wide * real(rng, 0.66, 0.74), height * 0.97)
    left, top = (width - wide) / 2, (height - tall) * real(rng, 0.2, 0.8)
    _plate(rng, sheet, (left, top, left + wide, top + tall), whole(rng, 222, 250))
    size = max(10.0, tall / real(rng, 22, 26))
    country, nation = w.country(rng).upper(), pick(rng, NATIONS)
    first, last = w.first_name(rng).upper(), w.last_name(rng).upper()
    number, born, until = (
        code(rng, "@########", "########", "@@######"),
        date(rng, "{d:02} {MON} {y}", 1945, 2008),
        date(rng, "{d:02} {MON} {y}", 2026, 2036),
    )
    sheet.show(
        country,
        cell(sheet, left, left + wide, top + size * 1.8, country, design.bold, size * 1.3, 20, pick(rng, "lmr"), 14),
    )
    photo = wide * real(rng, 0.22, 0.27)
    _face(canvas, (left + 14, top + size * 3, left + 14 + photo, top + size * 3 + min(photo * 1.3, tall * 0.6)), rng)
    x, x2, y = left + photo + wide * 0.06, left + wide - 8, top + size * 3.3
    rows = (
        (("document_number", "Passport no. / Passnummer", number), (None, "Type / Art", "P")),
        (("surname", pick(rng, ("Surname / Nom", "Apellidos / Surname")), last), None),
        (("given_name", pick(rng, ("Given names / Prénoms", "Nombres / Given names")), first), None),
        (("nationality", "Nationality / Nationalité", nation), ("sex", "Sex / Sexe", pick(rng, "MF"))),
        (
            ("birth_date", "Date of birth / Geburtsdatum", born),
            ("birth_place", "Place of birth / Geburtsort", w.city(rng).upper()),
        ),
        (
            ("issue_date", "Date of issue / Ausgestellt", date(rng, "{d:02} {MON} {y}", 2014, 2025)),
            ("expiry_date", "Date of expiry / Gültig bis", until),
        ),
    )
    step = (tall - size * 7.5) / len(rows)
    for row in rows:
        for i, item in enumerate(r for r in row if r is not None):
            start = x + i * (x2 - x) * 0.52
            end = x2 if i or len(row) == 1 or row[1] is None else x + (x2 - x) * 0.52
            cell(sheet, start, end, y, item[1], design.regular, max(8, size * 0.62), 70, pad=0)
            sheet.fact(
                item[0],
                item[1].split(" / ")[0],
                item[2],
                cell(sheet, start, end, y + min(step * 0.55, size * 1.15), item[2], design.bold, size, 0, pad=0),
            )
        y += step
    lines = (
        f"P<{nation}{last}<<{first}".ljust(44, "<")[:44],
        f"{number}<{whole(rng, 0, 9)}{nation}".ljust(42, "<")[:42] + code(rng, "##"),
    )
    small = canvas.fit(lines[0], mono, size * 1.2, wide - 28)
    for i, line in enumerate(lines):
        canvas.text(left + 14, top + tall - size * (2.2 - 1.4 * i), line, mono, small)
    return sheet.sample(
        "held_passport",
        "id_card",
        (("address", "Address"), (None, "Height"), ("phone", "Telephone"), (None, "Profession")),
    )


def licence(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A driver's licence whose values are only numbered, with the key to the numbers in small print at the foot."""
    w = world.words
    sheet = _ground(rng, world, height, width)
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "serif", "mono")
    wide = min(width * real(rng, 0.9, 0.98), height * 1.55)
    tall = min(wide * real(rng, 0.6, 0.66), height * 0.96)
    left, top = (width - wide) / 2, (height - tall) * real(rng, 0.2, 0.8)
    _plate(rng, sheet, (left, top, left + wide, top + tall), whole(rng, 215, 250))
    size = max(10.0, tall / real(rng, 19, 22))
    title = pick(rng, ("DRIVING LICENCE", "Driver License", "PERMIS DE CONDUIRE", "Führerschein"))
    sheet.show(
        title, cell(sheet, left + wide * 0.3, left + wide, top + size * 1.9, title, design.bold, size * 1.5, 20, "l", 8)
    )
    state = w.country(rng)
    sheet.fact(
        "country",
        None,
        state,
        cell(sheet, left, left + wide * 0.32, top + size * 1.9, state, design.bold, size * 1.1, 20, "m", 10),
    )
    photo_right = chance(rng, 0.5)
    photo = wide * real(rng, 0.2, 0.26)
    px = left + wide - photo - 14 if photo_right else left + 14
    _face(canvas, (px, top + size * 3.2, px + photo, top + size * 3.2 + photo * 1.25), rng)
    x, x2 = (left + 14, px - 10) if photo_right else (px + photo + 18, left + wide - 10)
    items = (
        ("surname", "Surname", w.last_name(rng)),
        ("given_name", "First name", w.first_name(rng)),
        ("birth_date", "Date of birth", date(rng, "{d:02}.{m:02}.{y}")),
        ("issue_date", "Issued", date(rng, "{d:02}.{m:02}.{y}", 2010, 2025)),
        ("expiry_date", "Expires", date(rng, "{d:02}.{m:02}.{y}", 2026, 2040)),
        (None, "Licence number", code(rng, "@@######", "##/@####", "########")),
        ("address", "Address", w.address(rng)),
        (None, "Classes", pick(rng, ("B", "A, B", "AM, B, L", "C1, C", "B, BE"))),
    )
    step = (tall - size * 5.4) / len(items)
    for i, (key, label, value) in enumerate(items):
        y = top + size * 3.9 + i * step
        canvas.text(x, y, f"{i + 1}.", design.regular, size * 0.85, 60)
        sheet.fact(key, label, value, cell(sheet, x + size * 1.4, x2, y, value, design.bold, size, 0, pad=2))
    legend = "  ".join(f"{i + 1} {label}" for i, (_, label, _) in enumerate(items))
    cell(sheet, left, left + wide, top + tall - size * 0.5, legend, design.regular, size * 0.7, 40, "l", 12)
    return sheet.sample(
        "held_licence",
        "id_card",
        (("nationality", "Nationality"), ("phone", "Phone"), (None, "Eye colour"), (None, "Weight")),
    )


def _chip(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.rectangle((x, y, x + size * 1.3, y + size), 70, 1, 190, 4)
    canvas.line(x, y + size / 2, x + size * 1.3, y + size / 2, 110)
    canvas.line(x + size * 0.65, y, x + size * 0.65, y + size, 110)


def bank_card(rng: Rng, world: World, height: int, width: int) -> Sample:
    """An upright card with the number in four rows, or the back of a card with everything printed small."""
    sheet = _ground(rng, world, height, width)
    level = pick(rng, (25, 60, 110, 205, 240))
    ink = 245 if level < 128 else 15
    upright = chance(rng, 0.5) or height > width
    tall = height * real(rng, 0.75, 0.93) if upright else min(height * 0.93, width * 0.6)
    wide = min(tall * 0.63 if upright else tall * 1.58, width * 0.95)
    tall = min(tall, wide * 1.59) if upright else tall
    left, top = (width - wide) * real(rng, 0.2, 0.8), (height - tall) * real(rng, 0.2, 0.8)
    _plate(rng, sheet, (left, top, left + wide, top + tall), level)
    design = world.typeface(rng, "mono", "sans")
    (_rows if upright else _back)(sheet, left, top, wide, tall, ink, design)
    return sheet.sample(
        "held_bank_card",
        "bank_card",
        (("phone", "Phone"), ("address", "Address"), ("birth_date", "Date of birth"), (None, "Credit limit")),
    )


def _rows(sheet: Sheet, left: float, top: float, wide: float, tall: float, ink: int, design: Typeface) -> None:
    rng, w, canvas = sheet.rng, sheet.world.words, sheet.canvas
    bank, size = w.company(rng), max(11.0, wide / real(rng, 12, 15))
    sheet.fact(
        "bank",
        None,
        bank,
        cell(sheet, left, left + wide, top + size * 1.8, bank, design.bold, size, ink, pick(rng, "lr"), size),
    )
    _chip(canvas, left + wide * pick(rng, (0.1, 0.7)), top + tall * 0.17, wide * 0.13)
    y, step = top + tall * real(rng, 0.36, 0.42), tall * real(rng, 0.075, 0.095)
    groups = [code(rng, "####") for _ in range(4)]
    boxes = [
        canvas.text(left + wide * 0.12, y + i * step, g, design.bold, min(step * 0.85, 40), ink, spacing=size * 0.15)
        for i, g in enumerate(groups)
    ]
    whole_box = (min(b[0] for b in boxes), boxes[0][1], max(b[2] for b in boxes), boxes[-1][3])
    sheet.fact("card_number", None, " ".join(groups), whole_box)
    y += step * 4.4
    for key, label, value in (
        ("expiry_date", pick(rng, ("GOOD THRU", "EXP", "until")), code(rng, "0#/2#", "1#/3#")),
        ("cvv", pick(rng, ("CVC", "Security")), code(rng, "###")),
    ):
        end = canvas.text(left + wide * 0.12, y, label, design.regular, size * 0.7, ink)[2]
        sheet.fact(key, label, value, canvas.text(end + size, y, value, design.bold, size, ink))
        y += size * 1.7
    name = w.name(rng).upper()
    sheet.fact(
        "name",
        None,
        name,
        cell(
            sheet,
            left,
            left + wide,
            min(y + size, top + tall - size),
            name,
            design.regular,
            size * 0.95,
            ink,
            "l",
            wide * 0.12,
        ),
    )


def _back(sheet: Sheet, left: float, top: float, wide: float, tall: float, ink: int, design: Typeface) -> None:
    rng, w, canvas = sheet.rng, sheet.world.words, sheet.canvas
    size = max(10.0, tall / real(rng, 17, 21))
    stripe = tall * real(rng, 0.05, 0.1)
    canvas.fill((left, top + stripe, left + wide, top + stripe + tall * 0.17), 5 if ink < 128 else 140)
    y = top + stripe + tall * 0.3
    rows = (
        (
            "card_number",
            pick(rng, ("Card number", "No.", "Number")),
            code(rng, "#### #### #### ####", "#### ###### #####"),
        ),
        ("name", pick(rng, ("Name", "Holder", "Cardholder")), w.name(rng)),
        ("expiry_date", pick(rng, ("Valid thru", "Expires end", "Exp.")), code(rng, "0#/2#", "1#/3#")),
        ("cvv", pick(rng, ("CVV", "Code", "CVC2")), code(rng, "###")),
        ("iban", "IBAN", code(rng, "@@## #### #### #### ##")),
    )
    step = (top + tall - y - size) / 5
    for key, label, value in some(rng, rows, whole(rng, 4, 5)):
        canvas.text(left + wide * 0.06, y, label, design.regular, size * 0.8, ink)
        sheet.fact(
            key,
            label,
            value,
            cell(sheet, left + wide * 0.36, left + wide * 0.97, y, value, design.bold, size * 1.15, ink, pad=0),
        )
        y += step


FAMILIES = (
    Family("held_badge", "id_card", "held", badge),
    Family("held_passport", "id_card", "held", passport),
    Family("held_licence", "id_card", "held", licence),
    Family("held_bank_card", "bank_card", "held", bank_card),
)
