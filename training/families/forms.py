"""Train families of forms: applications with lines, boxes, combs and ticks; numbered box forms as of tax offices."""

# ruff: noqa: E501, SIM905 - lists of words and tables of values read better on long lines

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from training import ask, fields, layout
from training import questions as q
from training import words as w
from training.ask import Entry
from training.canvas import Canvas, Face
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.fields import FIELDS, Field
from training.sample import NONE, WORK, Box, Family, Question, Sample, reading_order
from training.sheet import Part, Sheet, sized
from training.world import World

OPTIONS = (
    "Yes|No|Male|Female|Single|Married|Divorced|Full-time|Part-time|New|Renewal|Cash|Cheque|Card|Email|Phone|Post|Morning|Afternoon|Evening|"
    "Employed|Self-employed|Student|Retired|Unemployed|Owner|Tenant|Smoker|Non-smoker|Vegetarian|I agree to the terms|I accept|Newsletter|"
    "Urgent|Standard|Private|Business|Temporary|Permanent|Car|Bicycle|Diabetes|Asthma|Allergies|Heart disease|High blood pressure|Other|None|"
    "Under 18|18-25|26-40|41-65|Over 65|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|First visit|Follow-up|Original|Copy|Gift"
).split("|")
TITLES = (
    "Application form|Registration form|APPLICATION|Membership application|Enrolment form|Change of address|Claim form|Request form|Order form|"
    "Patient intake form|Job application|Loan application|Visa application|Declaration|Questionnaire|Feedback form|Consent form|Travel request|"
    "Expense report|Leave request|Incident report|Account opening form|Census form|Customs declaration|Survey|Admission form|Donation form"
).split("|")
TAX_TITLES = (
    "Wage and Tax Statement|Income Tax Return|Tax Form|Annual Declaration|Withholding Certificate|VAT Return|Property Tax|Certificate of Earnings|"
    "Statement of Income|Social Security Return|Employer's Report|Customs Form|Claim for Refund"
).split("|")


# -- ticks ------------------------------------------------------------------------------------------------------------


def tick_box(rng: Rng, canvas: Canvas, box: Box, on: bool, style: str, ink: int) -> None:
    """A square or circle, empty or marked with a tick, a cross, a dot, a bar or full ink."""
    x1, y1, x2, y2 = box
    side = x2 - x1
    if style == "round":
        canvas.ellipse(box, ink, 1.2)
        if on:
            canvas.ellipse((x1 + side * 0.25, y1 + side * 0.25, x2 - side * 0.25, y2 - side * 0.25), None, 1, ink)
        return
    canvas.rectangle(box, ink, 1 if side < 18 else 2)
    if not on:
        return
    wide = max(1.2, side / 9)
    if style == "cross":
        pad = side * real(rng, 0.1, 0.25)
        canvas.curve([(x1 + pad, y1 + pad), (x2 - pad, y2 - pad)], ink, wide)
        canvas.curve([(x1 + pad, y2 - pad), (x2 - pad, y1 + pad)], ink, wide)
    elif style == "tick":
        rise = side * real(rng, 0, 0.4)
        canvas.curve(
            [
                (x1 + side * 0.18, y1 + side * 0.5),
                (x1 + side * 0.42, y2 - side * 0.15),
                (x2 + rise * 0.4, y1 - rise + side * 0.1),
            ],
            ink,
            wide,
        )
    elif style == "scrawl":
        points = rng.uniform(-0.1, 1.1, (5, 2))
        canvas.curve([(x1 + float(a) * side, y1 + float(b) * side) for a, b in points], ink, wide)
    else:
        canvas.fill((x1 + side * 0.2, y1 + side * 0.2, x2 - side * 0.2, y2 - side * 0.2), ink)


def ticks(s: Sheet, count: int) -> None:
    """A heading with options to tick, in a line or a column or a grid; also for single choices."""
    rng, t, canvas = s.rng, s.t, s.canvas
    canvas.new_block()
    style = pick(rng, ("tick", "tick", "cross", "cross", "full", "round", "scrawl"))
    x1, y, x2, bottom = s.area
    heading = s.world.words.phrase(rng, 1, 4).capitalize() + pick(rng, (":", "?", ""))
    beside = chance(rng, 0.4)
    size = canvas.fit(heading, t.label, t.label_size, x2 - x1)
    head = canvas.text(x1, y + t.size, heading, t.label, size, t.label_ink)
    left = head[2] + t.size if beside and head[2] < x1 + s.width * 0.45 else x1 + t.size * real(rng, 0, 1.5)
    y += 0 if left > head[2] else t.size * 1.7
    labels = some(rng, OPTIONS, count)
    labels = [s.world.words.phrase(rng, 1, 3).capitalize() if chance(rng, 0.3) else label for label in labels]
    taken = {ask.bare(e.label) for e in (*s.headers, *s.entries)}
    labels = [label for label in labels if ask.bare(label) not in taken] or [
        s.world.words.phrase(rng, 2, 3).capitalize()
    ]
    single = style == "round" or chance(rng, 0.2)
    chosen = whole(rng, 0, len(labels) - 1)
    share = real(rng, 0.15, 0.7)
    states = [i == chosen if single else chance(rng, share) for i in range(len(labels))]
    after, side = chance(rng, 0.15), t.size * real(rng, 0.75, 1.1)
    columns = whole(rng, 1, 4)
    x, shown = left, 0
    for number, (label, on) in enumerate(zip(labels, states, strict=True)):
        wide = canvas.measure(label, t.value, t.size) + side + t.size * 1.6
        if number and (x + wide > x2 or number % columns == 0):
            x, y = left, y + t.size * 1.6
        if x + wide > x2 or y + t.size * 1.6 > bottom:
            break
        text_x, box_x = (x, x + wide - side - t.size * 1.1) if after else (x + side + t.size * 0.45, x)
        canvas.text(text_x, y + t.size, label, t.value, t.size, t.ink)
        box = (box_x, y + t.size - side * 0.88, box_x + side, y + t.size + side * 0.12)
        tick_box(rng, canvas, box, on, style, t.ink)
        kind = "radio" if style == "round" else "checkbox"
        s.asked.append(Question("state", q.ask_state(rng, label, kind), "yes" if on else "no", box))
        s.headers.append(Entry(None, label, ""))
        x += wide + (0 if columns > 1 else x2)
        shown += on
    s.down_to(y + t.size * 1.6, 0.6)


def _count_ticks(s: Sheet) -> None:
    """Now and then: how many boxes there are, or how many are ticked, where none is a round one."""
    marks = [x for x in s.asked if x.task == "state"]
    if not marks or any(x.task == "count" for x in s.asked) or not chance(s.rng, 0.5):
        return
    if chance(s.rng, 0.5):
        things = "checkboxes"
    else:
        things, marks = "checked boxes", [x for x in marks if x.answer == "yes"]
    work = reading_order(x.box for x in marks if x.box) if len(marks) <= WORK else ()
    s.asked.append(Question("count", q.ask_count(s.rng, things), str(len(marks)), work=work))


# -- lines, combs, boxes ----------------------------------------------------------------------------------------------


def comb(rng: Rng, canvas: Canvas, t: layout.Type, area: Box, entries: Sequence[Entry]) -> float:
    """Labels with a row of little cells, one character in each."""
    x1, y, x2, bottom = area
    side = t.size * real(rng, 1.2, 1.7)
    open_top = chance(rng, 0.4)
    for entry in entries:
        high = t.label_size + side + t.size * 0.7
        cells = max(len(entry.value), whole(rng, 6, 20))
        wide = min(side, (x2 - x1) / cells)
        if y + high > bottom or wide < t.size * 0.75:
            continue
        label = t.ended(entry.label)
        canvas.text(
            x1, y + t.label_size, label, t.label, canvas.fit(label, t.label, t.label_size, x2 - x1), t.label_ink
        )
        top = y + t.label_size + t.size * 0.3
        for i in range(cells + 1):
            canvas.line(x1 + i * wide, top + (side * 0.55 if open_top else 0), x1 + i * wide, top + side, t.line_ink)
        canvas.line(x1, top + side, x1 + cells * wide, top + side, t.line_ink)
        if not open_top:
            canvas.line(x1, top, x1 + cells * wide, top, t.line_ink)
        boxes = [
            canvas.text(x1 + (i + 0.5) * wide, top + side * 0.5 + t.size * 0.36, c, t.value, t.size, t.ink, "m")
            for i, c in enumerate(entry.value) if c != " "
        ]  # fmt: skip
        entry.box = (
            min(b[0] for b in boxes),
            min(b[1] for b in boxes),
            max(b[2] for b in boxes),
            max(b[3] for b in boxes),
        )
        y += high
    return y


def lines(rng: Rng, canvas: Canvas, t: layout.Type, area: Box, entries: Sequence[Entry]) -> float:
    """ "Label ________" with the value on the line, one to three in a row."""
    x1, y, x2, bottom = area
    dash = pick(rng, (0, 0, 1, 2))
    step = t.size * real(rng, 1.6, 2.4)
    left = list(entries)
    while left and y + step < bottom:
        row = [left.pop(0) for _ in range(min(len(left), whole(rng, 1, 2 if x2 - x1 < t.size * 40 else 3)))]
        shares = rng.uniform(0.7, 1.5, len(row))
        x = x1
        for entry, share in zip(row, (shares / shares.sum()).tolist(), strict=True):
            end = x + (x2 - x1) * share - t.size * 0.5
            label = t.ended(entry.label)
            size = canvas.fit(label, t.label, t.label_size, (end - x) * 0.6)
            box = canvas.text(x, y + t.size, label, t.label, size, t.label_ink)
            start = box[2] + t.size * 0.3
            canvas.line(start, y + t.size * 1.12, end, y + t.size * 1.12, t.line_ink, 1, dash, 2)
            if entry.value:
                layout.put(
                    canvas, entry, t, start + t.size * real(rng, 0.1, 0.8), y + t.size, end - start - t.size * 0.4
                )
            x += (x2 - x1) * share
        y += step
    return y


def boxes(rng: Rng, canvas: Canvas, t: layout.Type, area: Box, entries: Sequence[Entry]) -> float:
    """A grid of boxes of different widths with a small, often numbered, label in a corner and the value below it."""
    x1, y, x2, bottom = area
    small = max(8.0, min(t.label_size, t.size * 0.75))
    high = small + t.size * real(rng, 1.4, 2.0)
    numbered, corner = chance(rng, 0.5), weighted(rng, (("l", 6), ("m", 1)))
    align = pick(rng, ("l", "l", "m", "r"))
    left, number = list(entries), whole(rng, 1, 12)
    while left and y + high < bottom:
        most = max(1, int((x2 - x1) / (t.size * 9)))
        row = [left.pop(0) for _ in range(min(len(left), whole(rng, 1, min(4, most))))]
        shares = rng.uniform(0.6, 1.5, len(row))
        x = x1
        for entry, share in zip(row, (shares / shares.sum()).tolist(), strict=True):
            end = x + (x2 - x1) * share
            canvas.rectangle((x, y, end + 1, y + high + 1), t.line_ink)
            label = (f"{number}{pick(rng, ('', '.', ')'))} " if numbered else "") + t.written(entry.label)
            size = canvas.fit(label, t.label, small, end - x - 6)
            if canvas.measure(label, t.label, size) <= end - x - 4:
                canvas.text(
                    x + 3 if corner == "l" else (x + end) / 2,
                    y + small + 1,
                    label,
                    t.label,
                    size,
                    t.label_ink,
                    "l" if corner == "l" else "m",
                )
                at = {"l": x + t.size * 0.4, "m": (x + end) / 2, "r": end - t.size * 0.4}[align]
                if entry.value:
                    layout.put(canvas, entry, t, at, y + high - t.size * 0.35, end - x - t.size * 0.8, align)
            number += 1
            x = end
        y += high
    return y


WAYS: tuple[tuple[layout.Way, float], ...] = (
    (lines, 4), (boxes, 3), (comb, 1.2), (layout.stacked, 1.5), (layout.beside, 1.5), (layout.ruled_table, 1),
)  # fmt: skip


def _filled(s: Sheet, pool: Sequence[Field], n: int, hand: Face | None) -> None:
    """Labelled fields, some left empty; values in the page's hand."""
    rng = s.rng
    keys = {e.key for e in s.entries}
    labels = {ask.bare(e.label) for e in (*s.entries, *s.headers)}
    made = layout.make_entries(rng, s.world, s.page, [f for f in pool if f.key not in keys], n, 0.15)
    made = [e for e in made if ask.bare(e.label) not in labels]
    way = weighted(rng, WAYS)
    if way in (lines, boxes):
        for entry in made:
            if chance(rng, 0.18):
                entry.value = ""
    if way is comb:
        made = [e for e in made if len(e.value) <= s.width / (s.t.size * 1.3)]
    before = s.t
    if hand is not None:
        s.t = replace(s.t, value=hand, size=s.t.size * 1.15)
    x1, y1, x2, y2 = s.area
    s.canvas.new_block()
    y = way(rng, s.canvas, s.t, (x1, y1, x2, y2), made)
    s.t = before
    s.entries += made
    if way in (lines, boxes):
        shown = [
            e for e in made if not e.value and s.canvas.find(s.t.written(e.label).split(" ")[0], (x1, y1, x2, y + 1))
        ]
        s.asked += [Question("none", q.ask_field(rng, None, e.label), NONE) for e in some(rng, shown, 1)]
    s.down_to(y, 0.9)


def _section(s: Sheet) -> None:
    """A numbered or plain heading, perhaps on a bar."""
    rng, t, canvas = s.rng, s.t, s.canvas
    if s.room < t.size * 6:
        return
    canvas.new_block()
    text = s.world.words.title(rng, 1, 4)
    text = (
        pick(rng, ("", "", f"{whole(rng, 1, 9)}. ", f"Section {pick(rng, 'ABCDEF')}: ", f"Part {whole(rng, 1, 6)} - "))
        + text
    )
    size = canvas.fit(text, t.label, t.size * real(rng, 1.0, 1.4), s.width * 0.9)
    ink = t.ink
    x1, y1, x2, _ = s.area
    bar = chance(rng, 0.35)
    if bar:
        shade = pick(rng, (30, 70, 200, 220))
        canvas.fill((x1, y1, x2, y1 + size * 1.5), shade)
        ink = 248 if shade < 128 else 15
    canvas.text(x1 + (4 if bar else 0), y1 + size * 1.1, text, t.label, size, ink)
    s.down_to(y1 + size * 1.6, 0.4)


def application(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Sections of fields to fill in and options to tick, in print or by hand."""
    s = Sheet.make(rng, world, height, width, sized(rng, width, height, (44, 90)), ("sans", "sans", "serif"))
    hand = (
        world.face(rng, "hand") if chance(rng, 0.3) else world.face(rng, "mono", "sans") if chance(rng, 0.3) else None
    )
    if chance(rng, 0.5):
        s.letterhead(world.words.company(rng), "company")
    s.title(pick(rng, TITLES) if chance(rng, 0.7) else world.words.title(rng, 2, 4), 2.6)
    if chance(rng, 0.3):
        s.prose(1, 0.2)
    pool = fields.of("a")
    parts: list[Part] = [lambda s: _filled(s, pool, whole(rng, 2, 7), hand), lambda s: ticks(s, whole(rng, 2, 8))]
    while s.room > s.t.size * 6:
        if chance(rng, 0.4):
            _section(s)
        weighted(rng, ((parts[0], 3), (parts[1], 2)))(s)
        if chance(rng, 0.08):
            break
    _count_ticks(s)
    near = (
        "birth_date",
        "phone",
        "email",
        "postcode",
        "nationality",
        "signature_date",
        "salary",
        "job_title",
        "emergency",
    )
    return s.finish("form", "applications", near)


def tax_form(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Numbered boxes with small labels and amounts; the form's number in a corner; ticks between."""
    s = Sheet.make(rng, world, height, width, sized(rng, width, height, (48, 90)), ("sans", "sans", "serif", "mono"))
    if chance(rng, 0.8):
        s.title(pick(rng, TAX_TITLES), 2.2)
    if chance(rng, 0.6):
        made = [
            Entry(
                "form_number",
                pick(rng, ("Form", "Form no.", "Control number", "OMB no.")),
                w.code(rng, "@-#", "####", "####-@", "##-@##"),
            ),
            Entry("tax_year", pick(rng, FIELDS["tax_year"].labels), str(whole(rng, 2008, 2030))),
        ]
        s.place(made, 0.3)
    value = world.face(rng, "mono", "hand") if chance(rng, 0.4) else s.t.value
    pool = fields.of("x")
    while s.room > s.t.size * 5:
        s.t = replace(s.t, value=value)
        n = whole(rng, 4, 12)
        labels = {ask.bare(e.label) for e in (*s.entries, *s.headers)}
        keys = {e.key for e in s.entries}
        made = [
            e
            for e in layout.make_entries(rng, world, s.page, [f for f in pool if f.key not in keys] or pool, n, 0.3)
            if ask.bare(e.label) not in labels
        ]
        s.place(made, 1.0, boxes if chance(rng, 0.75) else lines)
        if chance(rng, 0.3) and s.room > s.t.size * 5:
            ticks(s, whole(rng, 2, 5))
        if chance(rng, 0.3):
            break
    s.foot()
    return s.finish(
        "form",
        "tax_forms",
        (
            "refund",
            "tax_due",
            "taxable_income",
            "employer",
            "vat_number",
            "filing_status",
            "dependants",
            "personal_number",
        ),
    )


FAMILIES = (
    Family("applications", "form", "train", application, 1.6),
    Family("tax_forms", "form", "train", tax_form, 0.8),
)
