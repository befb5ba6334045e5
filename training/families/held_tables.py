"""Held out: tables drawn unlike the train families: timetables with the stops down the side, standings with a head over
groups of columns, cross tables with slanted heads, catalogues in two blocks. Frozen: see `bench/reader/frozen.json`."""

from __future__ import annotations

from training.chance import Rng, chance, pick, real, whole
from training.families.held_tools import Sheet, cell, distinct
from training.sample import Family, Sample
from training.words import amount, code, number_style, percent
from training.world import World


def timetable(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Stops in rows, runs in columns with their numbers in black heads, times in the cells, a dash where none stops."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "mono")
    size = max(10.0, min(width / real(rng, 38, 50), height / 32, 18))
    a, b, y = width * 0.04, width * 0.96, size * 2.8
    title = f"{w.city(rng)} - {w.city(rng)}"
    sheet.fact("title", None, title, cell(sheet, a, b, y, title, design.bold, size * 1.7, 0, "l", 0))
    y += size * 2.2
    columns = max(2, min(whole(rng, 3, 7), int((b - a) * 0.62 / (size * 4))))
    first = (b - a) * real(rng, 0.28, 0.38)
    step = (b - a - first) / columns
    runs = distinct(rng, lambda r: code(r, "###", "####", "@##", "@ ##"), columns, 8)
    for i, run in enumerate(runs):
        x = a + first + i * step
        canvas.rectangle((x + 2, y - size * 1.2, x + step - 2, y + size * 0.5), None, 1, 25, pick(rng, (0.0, 5.0)))
        cell(sheet, x, x + step, y, run, design.bold, size, 250, "m")
    row, hour = (
        size * real(rng, 1.6, 2.3),
        [whole(rng, 4, 10) * 60 + whole(rng, 0, 59) + 90 * i for i in range(columns)],
    )
    stops, shown = (
        distinct(
            rng, lambda r: pick(r, (w.city, lambda q: w.word(q).capitalize(), w.last_name))(r), whole(rng, 5, 14), 18
        ),
        0,
    )
    mark = pick(rng, (":", ".", ":"))
    for stop in stops:
        if y + row > height - size * 2:
            break
        y += row
        if shown % 2 and chance(rng, 0.8):
            canvas.fill((a, y - row * 0.7, b, y + row * 0.3), 236)
        cell(sheet, a, a + first, y, stop, design.regular, size)
        for i in range(columns):
            hour[i] += whole(rng, 2, 19)
            text = "-" if chance(rng, 0.08) else f"{hour[i] // 60 % 24:02}{mark}{hour[i] % 60:02}"
            box = cell(sheet, a + first + i * step, a + first + (i + 1) * step, y, text, design.regular, size, 0, "m")
            if text != "-":
                sheet.entry(stop, runs[i], text, box)
        shown += 1
    sheet.count("rows", shown)
    return sheet.sample("held_timetable", "table", (("price", "Price"), ("date", "Valid from"), ("phone", "Telephone")))


def standings(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Ranked names, figures under two spanning heads, only horizontal rules, the last line in bold."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width)
    canvas, design = sheet.canvas, world.typeface(rng, "serif", "sans")
    size = max(10.0, min(width / real(rng, 40, 54), height / 32, 17))
    a, b, y = width * real(rng, 0.04, 0.1), width * real(rng, 0.9, 0.96), size * 3
    title = w.title(rng, 2, 5)
    sheet.fact("title", None, title, cell(sheet, a, b, y, title, design.italic, size * 1.5, 0, pick(rng, "lm"), 0))
    y += size * 2.2
    each = max(1, min(2, int((b - a) / (size * 17)))) if width < 500 else whole(rng, 2, 3)
    groups = distinct(rng, lambda r: w.word(r).capitalize(), 2, 12)
    heads = distinct(rng, lambda r: w.word(r).capitalize(), each * 2, 9)
    rank, name = size * 2.2, (b - a) * real(rng, 0.28, 0.36)
    step = (b - a - rank - name) / (each * 2)
    start = a + rank + name
    canvas.line(a, y - size * 1.4, b, y - size * 1.4, 0, 2)
    for i, group in enumerate(groups):
        x1, x2 = start + i * each * step, start + (i + 1) * each * step
        sheet.show(group, cell(sheet, x1, x2, y, group, design.bold, size, 0, "m"))
        canvas.line(x1 + 4, y + size * 0.45, x2 - 4, y + size * 0.45, 0)
    y += size * 1.7
    label = pick(rng, ("Name", "Team", "Region", "Entry"))
    cell(sheet, a + rank, start, y, label, design.bold, size)
    for i, head in enumerate(heads):
        cell(sheet, start + i * step, start + (i + 1) * step, y, head, design.bold, size * 0.95, 0, "r")
    canvas.line(a, y + size * 0.6, b, y + size * 0.6, 0)
    row, shown = size * real(rng, 1.6, 2.2), 0
    kinds = [
        pick(
            rng,
            (
                lambda: str(whole(rng, 0, 99)),
                lambda: style.number(amount(rng, 10, 90000)),
                lambda: percent(rng, style.decimal),
                lambda: f"{real(rng, 0, 40):.1f}",
            ),
        )
        for _ in heads
    ]
    for team in distinct(
        rng, lambda r: pick(r, (w.last_name, w.city, lambda q: w.word(q).capitalize()))(r), whole(rng, 4, 13), 18
    ):
        if y + row > height - size * 2:
            break
        y, shown = y + row, shown + 1
        canvas.text(a + 4, y, f"{shown}.", design.regular, size)
        cell(sheet, a + rank, start, y, team, design.regular, size)
        for i, head in enumerate(heads):
            text = kinds[i]()
            sheet.entry(
                team,
                head,
                text,
                cell(sheet, start + i * step, start + (i + 1) * step, y, text, design.regular, size, 0, "r"),
            )
    canvas.line(a, y + size * 0.6, b, y + size * 0.6, 0, 2)
    return sheet.sample(
        "held_standings", "table", ((None, "Average"), ("date", "Date"), ("total", "Total"), ("page", "Page"))
    )


def cross_table(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A full grid with slanted heads over the columns; some cells shaded."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "serif")
    size = max(10.0, min(width / real(rng, 36, 48), height / 30, 18))
    columns = max(2, min(whole(rng, 3, 6), int(width * 0.6 / (size * 5))))
    heads = distinct(rng, lambda r: w.word(r).capitalize(), columns, 11)
    a, b = width * 0.04, width * 0.88
    first = (b - a) * real(rng, 0.25, 0.34)
    step, lean = (b - a - first) / columns, pick(rng, (30, 40, 50))
    y = size * real(rng, 7.5, 9)
    for i, head in enumerate(heads):
        canvas.text(a + first + (i + 0.4) * step, y - size * 0.5, head, design.bold, size, angle=lean)
    row, shown = size * real(rng, 1.7, 2.4), 0
    places = pick(rng, (0, 1, 2))
    for name in distinct(rng, lambda r: w.phrase(r, 1, 2).capitalize(), whole(rng, 4, 12), 16):
        if y + row > height - size:
            break
        canvas.rectangle((a, y, a + first, y + row), 80)
        cell(sheet, a, a + first, y + row * 0.68, name, design.bold if chance(rng, 0.3) else design.regular, size)
        for i, head in enumerate(heads):
            box = (a + first + i * step, y, a + first + (i + 1) * step, y + row)
            canvas.rectangle(box, 80, 1, 225 if chance(rng, 0.12) else None)
            text = style.number(amount(rng, 1, 5000), places)
            sheet.entry(
                name, head, text, cell(sheet, box[0], box[2], y + row * 0.68, text, design.regular, size, 0, "m")
            )
        y, shown = y + row, shown + 1
    sheet.count("rows", shown)
    return sheet.sample(
        "held_cross_table", "table", (("total", "Total"), ("title", "Title"), ("date", "Date"), ("author", "Author"))
    )


def catalogue(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Dark ground, light type; each entry spans two lines: its name over its code, figures at the right of both."""
    w, style = world.words, number_style(rng)
    level = pick(rng, (18, 45, 250))
    ink = 240 if level < 128 else 10
    sheet = Sheet.new(rng, world, height, width, level)
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "serif")
    size = max(10.5, min(width / real(rng, 32, 44), height / 32, 20))
    a, b, y = width * 0.05, width * 0.95, size * 3
    title = w.title(rng, 1, 3)
    sheet.fact("title", None, title, cell(sheet, a, b, y, title, design.bold, size * 2, ink, "m", 0))
    heads = (
        pick(rng, ("Article", "Object", "Name")),
        pick(rng, ("Stock", "Left", "On hand")),
        pick(rng, ("Price", "Retail", "List price")),
    )
    edges = [a, a + (b - a) * 0.55, a + (b - a) * 0.73, b]
    y += size * 2.6
    for i, head in enumerate(heads):
        cell(sheet, edges[i], edges[i + 1], y, head.upper(), design.bold, size * 0.9, ink, "lrr"[i])
    row, shown = size * real(rng, 3, 3.8), 0
    for name in distinct(rng, w.product, whole(rng, 3, 10), 26):
        if y + row > height - size * 1.5:
            break
        canvas.line(a, y + size * 0.7, b, y + size * 0.7, 128)
        y, shown = y + row, shown + 1
        base = y - row * 0.35
        cell(sheet, edges[0], edges[1], base, name, design.bold, size * 1.05, ink)
        number_text = code(rng, "@##-###", "######", "@@ ####")
        sheet.entry(
            name,
            "code",
            number_text,
            cell(sheet, edges[0], edges[1], base + size * 1.25, number_text, design.regular, size * 0.85, ink),
        )
        for i, text in ((1, str(whole(rng, 0, 800))), (2, style.money(amount(rng, 1, 900)))):
            sheet.entry(
                name, heads[i], text, cell(sheet, edges[i], edges[i + 1], base, text, design.regular, size, ink, "r")
            )
    sheet.count("entries", shown)
    return sheet.sample(
        "held_catalogue", "table", (("total", "Total"), ("date", "Date"), ("phone", "Telephone"), (None, "Discount"))
    )


FAMILIES = (
    Family("held_timetable", "table", "held", timetable),
    Family("held_standings", "table", "held", standings),
    Family("held_cross_table", "table", "held", cross_table),
    Family("held_catalogue", "table", "held", catalogue),
)
