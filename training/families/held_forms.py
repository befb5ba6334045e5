"""Held out: forms drawn unlike the train families: one letter per comb cell, a grid of captioned boxes, statements to
agree with, a coupon to cut out. Frozen: see `bench/reader/frozen.json`."""

from __future__ import annotations

from training.canvas import Canvas, union
from training.chance import Rng, chance, pick, real, some, whole
from training.families.held_tools import Sheet, cell, distinct
from training.sample import Box, Family, Question, Sample
from training.words import amount, code, date, number_style, phone
from training.world import World


def _tick(canvas: Canvas, x: float, y: float, side: float, on: bool, manner: str) -> Box:
    """A check box or radio button with its top left corner at (x, y); `manner`: cross, hook, fill, dot or ring."""
    if manner in {"dot", "ring"}:
        canvas.ellipse((x, y, x + side, y + side), 0, 1.2, 255)
        if on:
            inner = side * (0.28 if manner == "dot" else 0.18)
            canvas.ellipse((x + inner, y + inner, x + side - inner, y + side - inner), None, 1, 0)
        return (x, y, x + side, y + side)
    canvas.rectangle((x, y, x + side, y + side), 0, 1, 255)
    if on and manner == "cross":
        canvas.curve([(x + 2, y + 2), (x + side - 3, y + side - 3)], 0, 1.6)
        canvas.curve([(x + 2, y + side - 3), (x + side - 3, y + 2)], 0, 1.6)
    elif on and manner == "hook":
        canvas.curve(
            [(x + side * 0.15, y + side * 0.5), (x + side * 0.42, y + side * 0.85), (x + side * 1.05, y - side * 0.15)],
            0,
            1.8,
        )
    elif on:
        canvas.fill((x + side * 0.2, y + side * 0.2, x + side * 0.8, y + side * 0.8), 0)
    return (x, y, x + side, y + side)


def comb(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Capitals in combs of one cell per letter, the label over each comb; options in a row, one marked."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, design, hand = (
        sheet.canvas,
        world.typeface(rng, "sans", "serif"),
        world.typeface(rng, "mono", "sans").regular,
    )
    a, b = width * real(rng, 0.04, 0.07), width * real(rng, 0.93, 0.96)
    size = max(10.0, min(width / 46, height / 44, 15))
    pitch, y = size * real(rng, 1.45, 1.75), size * 2.6
    title = w.title(rng, 2, 4)
    sheet.fact("title", None, title, cell(sheet, a, b, y, title, design.bold, size * 1.9, 0, pick(rng, "lm"), 0))
    y += size * 2
    rows = (
        ("surname", pick(rng, ("Family name", "Last name", "Surname")), w.last_name(rng).upper()),
        ("given_name", pick(rng, ("Forename", "First name")), w.first_name(rng).upper()),
        ("birth_date", pick(rng, ("Date of birth", "Born on")), date(rng, "{d:02}{m:02}{y}")),
        ("postcode", pick(rng, ("Postal code", "Post code")), code(rng, "#####", "@@##@@")),
        ("city", pick(rng, ("Town", "City")), w.city(rng).upper().replace(" ", "-")),
        (None, pick(rng, ("Insurance number", "Policy no.", "Reference")), code(rng, "@########", "##########")),
        (None, pick(rng, ("Account", "Customer number")), code(rng, "########", "######")),
    )
    chosen = some(rng, rows, whole(rng, 4, 6))
    for key, label, value in chosen:
        if y > height - size * 9:
            break
        canvas.text(a, y, label, design.regular, size)
        cells = min(int((b - a) / pitch), len(value) + whole(rng, 0, 8))
        value = value[:cells]
        top = y + size * 0.5
        for i in range(cells + 1):
            canvas.line(a + i * pitch, top, a + i * pitch, top + size * 1.6, 90)
        canvas.line(a, top + size * 1.6, a + cells * pitch, top + size * 1.6, 90)
        boxes = [
            canvas.text(a + (i + 0.5) * pitch, top + size * 1.25, c, hand, size * 1.15, 0, "m")
            for i, c in enumerate(value)
        ]
        sheet.fact(key, label, value, union(boxes))
        y += size * real(rng, 3.6, 4.2)
    options, manner = (
        distinct(rng, lambda r: w.word(r).capitalize(), whole(rng, 3, 4), 12),
        pick(rng, ("cross", "hook", "fill", "dot")),
    )
    y += size * 0.6
    for group in range(2):
        if y > height - size * 3:
            break
        labels = options if group == 0 else distinct(rng, lambda r: w.word(r).capitalize() + "s", 3, 12)
        if group and any(label in options for label in labels):
            break
        x, marked = a, whole(rng, 0, len(labels) - 1)
        for i, label in enumerate(labels):
            _tick(canvas, x, y - size, size * 1.15, i == marked, manner)
            sheet.show(label, canvas.text(x + size * 1.7, y, label, design.regular, size))
            sheet.state(label, "radio" if manner == "dot" else "checkbox", i == marked)
            x += (b - a) / len(labels)
        y += size * 2.6
    return sheet.sample(
        "held_comb",
        "form",
        [(k, v) for k, v, _ in rows if (k, v) not in [(c[0], c[1]) for c in chosen]] + [("email", "E-mail")],
    )


def grid(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Boxes that fill the page without gaps, each with a numbered small caption in a corner and the entry under it."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width)
    canvas, design, typed = (
        sheet.canvas,
        world.typeface(rng, "sans", "serif"),
        world.typeface(rng, "mono", "sans", "serif").regular,
    )
    a, b, y = width * 0.03, width * 0.97, height * real(rng, 0.05, 0.08)
    title = w.title(rng, 2, 4)
    size = max(10.0, min(width / 48, 14))
    sheet.fact("title", None, title, cell(sheet, a, b, y, title, design.bold, size * 1.7, 0, pick(rng, "lmr"), 0))
    y += size
    makers = (
        ("name", "Declarant", w.name(rng)),
        ("address", "Address", w.address(rng)),
        ("birth_date", "Date of birth", date(rng)),
        ("phone", "Telephone", phone(rng)),
        (None, "Registration", code(rng)),
        ("nationality", "Nationality", w.country(rng)),
        (None, "Occupation", w.word(rng).capitalize()),
        ("email", "E-mail", w.email(rng)),
        (None, "Declared value", style.money(amount(rng, 10, 9000))),
        (None, "Port of entry", w.city(rng)),
        (None, "Vessel", w.phrase(rng, 1, 2).title()),
        (None, "Gross weight", f"{whole(rng, 5, 999)} kg"),
        (None, "Parcels", str(whole(rng, 1, 60))),
        ("date", "Date of entry", date(rng)),
        (None, "Tariff code", code(rng, "#### ## ##", "####.##")),
        (None, "Consignee", w.company(rng)),
    )
    chosen, empty = some(rng, makers, whole(rng, 8, 14)), []
    tall, number, i = size * real(rng, 3.2, 4.2), whole(rng, 1, 20), 0
    while i < len(chosen) and y + tall < height - size * 3:
        columns, x = min(pick(rng, (1, 2, 2, 3)), len(chosen) - i), a
        for column in range(columns):
            key, label, value = chosen[i]
            end = b if column == columns - 1 else x + (b - x) / (columns - column) * real(rng, 0.85, 1.15)
            shaded = chance(rng, 0.15)
            canvas.rectangle((x, y, end, y + tall), 0, 1, 235 if shaded else None)
            caption = f"{number} {label}"
            cell(sheet, x, end, y + size, caption, design.regular, max(8.5, size * 0.78), 30)
            if chance(rng, 0.12):
                empty.append((key, label))
            else:
                sheet.fact(
                    key,
                    label,
                    value,
                    cell(sheet, x, end, y + tall - size * 0.6, value, typed, size * 1.15, 0, pick(rng, "llm"), 8),
                )
            x, number, i = end, number + 1, i + 1
        y += tall
    manner, y = pick(rng, ("cross", "hook", "fill")), y + size * 1.8
    x = a
    for label in distinct(rng, lambda r: w.phrase(r, 1, 2).capitalize(), 3, 18):
        on = chance(rng, 0.5)
        _tick(canvas, x, y - size * 0.95, size * 1.1, on, manner)
        cell(sheet, x + size * 1.4, x + (b - a) / 3, y, label, design.regular, size)
        sheet.state(label, "checkbox", on)
        x += (b - a) / 3
    return sheet.sample(
        "held_grid", "form", empty + [(k, v) for k, v, _ in makers if (k, v) not in [(c[0], c[1]) for c in chosen]]
    )


def survey(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Statements down the page, yes and no boxes far right in columns of their own, every second line shaded."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width)
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "serif")
    a, b = width * 0.05, width * 0.95
    size = max(10.0, min(width / real(rng, 36, 46), height / 34, 17))
    y = size * 2.6
    title = w.title(rng, 2, 5)
    sheet.fact("title", None, title, cell(sheet, a, b, y, title, design.bold, size * 1.6, 0, "l", 0))
    y += size * 2
    for key, label, value in (
        ("name", pick(rng, ("Filled in by", "Respondent")), w.name(rng)),
        ("date", pick(rng, ("On", "Day")), date(rng)),
    ):
        end = canvas.text(a, y, label, design.regular, size)[2]
        canvas.line(end + 6, y + 3, a + (b - a) * 0.8, y + 3, 0, 1, pick(rng, (0.0, 2.0)))
        sheet.fact(key, label, value, canvas.text(end + size, y, value, design.italic, size * 1.1))
        y += size * 2.1
    y += size
    columns, manner = (
        pick(rng, (("Yes", "No"), ("Agree", "Disagree"), ("True", "False"))),
        pick(rng, ("cross", "hook", "fill", "dot")),
    )
    xs = (b - (b - a) * 0.2, b - (b - a) * 0.07)
    for x, head in zip(xs, columns, strict=True):
        canvas.text(x, y, head, design.bold, size * 0.95, 0, "m")
    row = size * real(rng, 2, 2.8)
    names, shown = distinct(rng, lambda r: w.phrase(r, 2, 4).capitalize(), whole(rng, 4, 10), 34), 0
    for i, name in enumerate(names):
        if y + row * 1.6 > height - size * 2:
            break
        y += row
        if i % 2 == 0:
            canvas.fill((a, y - row * 0.68, b, y + row * 0.32), 238)
        cell(sheet, a, xs[0] - size * 3, y, name, design.regular, size)
        yes = chance(rng, 0.5)
        for x, on in zip(xs, (yes, not yes), strict=True):
            _tick(canvas, x - size * 0.55, y - size * 0.9, size * 1.1, on, manner)
        answer, text = pick(
            rng, ((columns[0], f"Is “{columns[0]}” marked for {name}?"), (columns[1], f"{name}: {columns[1]}?"))
        )
        sheet.others.append(Question("state", text, "yes" if (answer == columns[0]) == yes else "no"))
        shown += 1
    sheet.count("rows", shown)
    return sheet.sample(
        "held_survey", "form", (("email", "E-mail"), ("phone", "Telephone"), (None, "Remarks"), ("address", "Address"))
    )


def coupon(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A coupon with a dashed cut line under some advertising text: labels end at a colon, entries follow it."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, design, written = (
        sheet.canvas,
        world.typeface(rng, "sans", "serif"),
        world.typeface(rng, "sans", "serif", "mono").italic,
    )
    a, b = width * 0.05, width * 0.95
    size = max(10.5, min(width / real(rng, 32, 44), height / 34, 18))
    y = size * 3
    slogan = w.phrase(rng, 2, 4).capitalize() + "!"
    sheet.show(slogan, cell(sheet, a, b, y, slogan, design.bold, size * real(rng, 1.8, 2.6), 0, "m", 0))
    lines = canvas.paragraph(a, y + size * 1.2, b - a, w.prose(rng, 2), design.regular, size, 0, 1.4, "m", 4)
    y += size * 1.4 * len(lines) + size * 3
    canvas.line(a, y, b, y, 0, 1, 8, 5)
    y += size * 2.6
    middle = a + (b - a) * real(rng, 0.32, 0.42)
    rows = (
        ("name", pick(rng, ("My name", "I am")), w.name(rng)),
        ("address", pick(rng, ("I live at", "Send it to")), w.address(rng)),
        ("phone", pick(rng, ("My number", "Ring me at")), phone(rng)),
        ("email", pick(rng, ("Write me at", "My e-mail")), w.email(rng)),
        (None, pick(rng, ("Copies", "How many")), str(whole(rng, 1, 30))),
        (None, pick(rng, ("I order", "Please send")), w.product(rng)),
        (None, pick(rng, ("I enclose", "I pay")), style.money(amount(rng, 3, 200))),
        (None, pick(rng, ("Code", "Promotion code")), code(rng, "@@@##", "******")),
    )
    chosen = some(rng, rows, whole(rng, 4, 7))
    step = min((height - y - size * 3) / (len(chosen) + 1), size * 2.8)
    top = y - size * 1.6
    for key, label, value in chosen:
        canvas.text(middle, y, label + ":", design.regular, size, 0, "r")
        sheet.fact(key, label, value, cell(sheet, middle + size * 0.4, b - size, y, value, written, size * 1.1))
        canvas.line(middle + size * 0.5, y + 4, b - size, y + 4, 150)
        y += step
    on, label = chance(rng, 0.5), w.phrase(rng, 2, 3).capitalize()
    _tick(canvas, a + size, y - size * 0.9, size, on, pick(rng, ("cross", "hook")))
    cell(sheet, a + size * 2.4, b, y, label, design.regular, size)
    sheet.state(label, "checkbox", on)
    if chance(rng, 0.6):
        canvas.rectangle((a, top, b, y + size), 0, whole(rng, 1, 3))
    return sheet.sample(
        "held_coupon", "form", [(k, v) for k, v, _ in rows if (k, v) not in [(c[0], c[1]) for c in chosen]]
    )


FAMILIES = (
    Family("held_comb", "form", "held", comb),
    Family("held_grid", "form", "held", grid),
    Family("held_survey", "form", "held", survey),
    Family("held_coupon", "form", "held", coupon),
)
