"""Held out: plots drawn unlike the train families: lollipops, stacked bars with their figures inside, a ring with a
table as its key, steps on a grid that one can read off exactly, two sides of a pyramid. Frozen: see
`bench/reader/frozen.json`."""

from __future__ import annotations

from math import cos, pi, sin

from training import questions as ask
from training.canvas import Canvas
from training.chance import Rng, chance, pick, real, whole
from training.families.held_tools import Sheet, cell, distinct
from training.sample import Box, Family, Sample
from training.words import MONTHS, number_style
from training.world import Typeface, World


def _categories(rng: Rng, world: World, n: int) -> tuple[list[str], str]:
    """`n` names for an axis and what one of them is called."""
    w = world.words
    style = pick(rng, ("month", "year", "word", "city", "name"))
    if style == "month":
        start = whole(rng, 0, 11)
        return [MONTHS[(start + i) % 12][:3] for i in range(n)], "month"
    if style == "year":
        start = whole(rng, 1980, 2020)
        return [str(start + i) for i in range(n)], "year"
    make = {"word": lambda r: w.word(r).capitalize(), "city": w.city, "name": w.last_name}[style]
    return distinct(rng, make, n, 11), {"word": "category", "city": "city", "name": "name"}[style]


def _values(rng: Rng, n: int) -> tuple[list[float], int]:
    """`n` values, all different as printed, and their decimal places."""
    top = pick(rng, (10.0, 60.0, 100.0, 900.0, 5000.0, 70000.0))
    places = 1 if top < 100 else pick(rng, (0, 0, 1))
    found: list[float] = []
    while len(found) < n:
        value = round(real(rng, top * 0.08, top), places)
        if all(abs(value - f) > top * 0.02 for f in found):
            found.append(value)
    return found, places


def _frame(rng: Rng, world: World, height: int, width: int) -> tuple[Sheet, Typeface, float, int, int]:
    """A sheet with its title: (sheet, design, size, ink, ground)."""
    ground = pick(rng, (255, 255, 245, 228, 30))
    ink = 235 if ground < 128 else 25
    sheet = Sheet.new(rng, world, height, width, ground)
    design = world.typeface(rng, "sans", "sans", "serif")
    size = max(10.5, min(min(width, height) / real(rng, 30, 42), 20))
    title = world.words.title(rng, 2, 4)
    at = pick(rng, "lmr")
    box = cell(sheet, width * 0.03, width * 0.97, size * 2.2, title, design.bold, size * real(rng, 1.2, 1.7), ink, at)
    sheet.fact("title", None, title, box)
    return sheet, design, size, ink, ground


def _extremes(sheet: Sheet, names: list[str], values: list[float], thing: str, boxes: list[Box]) -> None:
    for which, best in (("largest", max(values)), ("smallest", min(values))):
        i = values.index(best)
        sheet.value(ask.ask_extreme(sheet.rng, which, thing), names[i], boxes[i])  # type: ignore[arg-type]


NOWHERE = (("author", "Author"), ("date", "Date"), ("total", "Total"), (None, "Source"))


def lollipop(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Names at the left, thin stems with a knob at the end and the figure after it; sorted or not."""
    sheet, design, size, ink, _ = _frame(rng, world, height, width)
    canvas, style = sheet.canvas, number_style(rng)
    names, thing = _categories(rng, world, whole(rng, 4, 9))
    values, places = _values(rng, len(names))
    if chance(rng, 0.4):
        values.sort(reverse=chance(rng, 0.7))
    left, right, top, bottom = width * real(rng, 0.22, 0.32), width * 0.84, size * 4, height - size * real(rng, 1.5, 4)
    step, knob, boxes = (bottom - top) / len(names), size * real(rng, 0.3, 0.55), list[Box]()
    step = min(step, size * 5)
    for i, (name, value) in enumerate(zip(names, values, strict=True)):
        y = top + (i + 0.5) * step
        boxes.append(cell(sheet, 0, left - 8, y + size * 0.35, name, design.regular, size, ink, "r"))
        x = left + (right - left) * value / max(values)
        canvas.line(left, y, x, y, ink, 2)
        canvas.ellipse((x - knob, y - knob, x + knob, y + knob), None, 1, pick(rng, (ink, 110)))
        text = style.number(value, places)
        box = canvas.text(x + knob + 5, y + size * 0.35, text, design.bold, size, ink)
        sheet.value(ask.ask_chart_value(rng, name), text, box)
    canvas.line(left, top, left, top + step * len(names), ink)
    _extremes(sheet, names, values, thing, boxes)
    return sheet.sample("held_lollipop", "chart", NOWHERE)


def stacked(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Columns in two or three parts with the figure inside each part, the key at the foot."""
    sheet, design, size, ink, _ = _frame(rng, world, height, width)
    canvas, style = sheet.canvas, number_style(rng)
    columns = max(3, min(whole(rng, 3, 7), int(width / (size * 6))))
    names, _ = _categories(rng, world, columns)
    series = distinct(rng, lambda r: world.words.word(r).capitalize(), whole(rng, 2, 3), 10)
    shades = [20, 130, 215][: len(series)] if chance(rng, 0.5) else [200, 80, 150][: len(series)]
    left, right, top, bottom = width * 0.06, width * 0.96, size * 4.5, height - size * 6
    highest = size * 1.5 * len(series) * real(rng, 4, 6)
    step, places = (right - left) / columns, pick(rng, (0, 0, 1))
    unit = (bottom - top) / max(highest, 1)
    for i, name in enumerate(names):
        y, x1, x2 = bottom, left + step * (i + 0.15), left + step * (i + 0.85)
        for label, shade in zip(series, shades, strict=True):
            value = round(real(rng, size * 1.6 / unit, highest / len(series)), places)
            tall = value * unit
            canvas.fill((x1, y - tall, x2, y), shade)
            text = style.number(value, places)
            box = cell(
                sheet,
                x1,
                x2,
                y - tall / 2 + size * 0.35,
                text,
                design.regular,
                size * 0.9,
                250 if shade < 128 else 0,
                "m",
                1,
            )
            sheet.value(ask.ask_chart_value(rng, name, label), text, box)
            y -= tall
        cell(
            sheet,
            left + step * i,
            left + step * (i + 1),
            bottom + size * 1.4,
            name,
            design.regular,
            size * 0.95,
            ink,
            "m",
            2,
        )
    canvas.line(left, bottom, right, bottom, ink)
    x = left
    for label, shade in zip(series, shades, strict=True):
        canvas.rectangle((x, bottom + size * 2.8, x + size, bottom + size * 3.8), ink, 1, shade)
        sheet.show(label, canvas.text(x + size * 1.5, bottom + size * 3.7, label, design.regular, size, ink))
        x += size * 3 + canvas.measure(label, design.regular, size)
    sheet.count("series", len(series))
    return sheet.sample("held_stacked", "chart", NOWHERE)


def ring(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A ring of slices; names and shares stand in a list beside or below it, with their shades."""
    sheet, design, size, ink, ground = _frame(rng, world, height, width)
    canvas = sheet.canvas
    n = whole(rng, 3, 6)
    names = distinct(rng, lambda r: world.words.word(r).capitalize(), n, 12)
    cuts = sorted({whole(rng, 5, 95) for _ in range(30)})
    picked = sorted(cuts[int(i)] for i in rng.permutation(len(cuts))[: n - 1])
    shares = [b - a for a, b in zip([0, *picked], [*picked, 100], strict=True)]
    shades = [30, 90, 140, 180, 210, 60][:n]
    wide = width > height * 0.9
    across = min(width * (0.5 if wide else 0.8), (height - size * 4) * (0.9 if wide else 0.5))
    x, y = width * 0.04, size * 4
    box, start = (x, y, x + across, y + across), real(rng, 0, 360)
    for share, shade in zip(shares, shades, strict=True):
        canvas.pie(box, start, start + share * 3.6, shade)
        middle = (start + share * 1.8) * pi / 180
        canvas.line(
            x + across / 2,
            y + across / 2,
            x + across / 2 * (1 + cos(middle - share * pi / 100)),
            y + across / 2 * (1 + sin(middle - share * pi / 100)),
            ground,
            2,
        )
        start += share * 3.6
    hole = across * real(rng, 0.2, 0.32)
    canvas.ellipse((x + hole, y + hole, x + across - hole, y + across - hole), None, 1, ground)
    a, row = (x + across + size * 1.5 if wide else x), size * real(rng, 1.7, 2.4)
    top = y + size if wide else y + across + size * 2
    boxes: list[Box] = []
    for i, (name, share, shade) in enumerate(zip(names, shares, shades, strict=True)):
        line = top + i * row
        canvas.rectangle((a, line - size * 0.9, a + size, line + size * 0.1), ink, 1, shade)
        boxes.append(canvas.text(a + size * 1.6, line, name, design.regular, size, ink))
        end = min(width - 8.0, a + size * 17)
        sheet.value(
            ask.ask_chart_value(rng, name),
            f"{share}%",
            canvas.text(end, line, f"{share}%", design.bold, size, ink, "r"),
        )
    if len(set(shares)) == n:
        _extremes(sheet, names, [float(s) for s in shares], "slice", boxes)
    sheet.count("slices", n)
    return sheet.sample("held_ring", "chart", NOWHERE)


def steps(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A line with marks that all lie on labelled grid lines, so that each value is one printed at the axis."""
    sheet, design, size, ink, ground = _frame(rng, world, height, width)
    canvas = sheet.canvas
    unit = pick(rng, (1, 2, 5, 10, 25, 50, 100, 500))
    levels, base = whole(rng, 4, 7), pick(rng, (0, 0, 1)) * unit * whole(rng, 1, 4)
    columns = max(4, min(whole(rng, 4, 9), int(width / (size * 4.4))))
    names, thing = _categories(rng, world, columns)
    left, right, top, bottom = width * 0.13, width * 0.95, size * 4.5, height - size * 3.5
    bottom = min(bottom, top + (right - left) * 1.3)
    at_right = chance(rng, 0.3)
    if at_right:
        left, right = width * 0.05, width * 0.87
    rise, step = (bottom - top) / (levels - 1), (right - left) / columns
    for i in range(levels):
        y = bottom - i * rise
        canvas.line(left, y, right, y, 170 if ground > 128 else 90, 1, pick(rng, (0.0, 3.0)))
        x, anchor = (right + 6, "l") if at_right else (left - 6, "r")
        canvas.text(x, y + size * 0.35, str(base + i * unit), design.regular, size * 0.9, ink, anchor)  # type: ignore[arg-type]
    marks = [whole(rng, 0, levels - 1) for _ in names]
    points = [(left + step * (i + 0.5), bottom - m * rise) for i, m in enumerate(marks)]
    canvas.curve(points, ink, real(rng, 1.5, 3))
    boxes: list[Box] = []
    for i, (name, (x, y)) in enumerate(zip(names, points, strict=True)):
        _mark(canvas, x, y, size * 0.35, ink, pick(rng, ("disc", "box")))
        canvas.line(x, bottom, x, bottom + 4, ink)
        boxes.append(
            cell(
                sheet,
                left + step * i,
                left + step * (i + 1),
                bottom + size * 1.5,
                name,
                design.regular,
                size * 0.9,
                ink,
                "m",
                1,
            )
        )
        sheet.value(ask.ask_chart_value(rng, name), str(base + marks[i] * unit), None)
    for which, best in (("largest", max(marks)), ("smallest", min(marks))):
        if marks.count(best) == 1:
            i = marks.index(best)
            sheet.value(ask.ask_extreme(rng, which, thing), names[i], boxes[i])  # type: ignore[arg-type]
    sheet.count("points", columns)
    return sheet.sample("held_steps", "chart", NOWHERE)


def _mark(canvas: Canvas, x: float, y: float, r: float, ink: int, manner: str) -> None:
    if manner == "disc":
        canvas.ellipse((x - r, y - r, x + r, y + r), None, 1, ink)
    else:
        canvas.fill((x - r, y - r, x + r, y + r), ink)


def pyramid(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Two sides from a middle column of names, one series to the left, one to the right, figures at the bars' ends."""
    sheet, design, size, ink, ground = _frame(rng, world, height, width)
    canvas, style = sheet.canvas, number_style(rng)
    names, _ = _categories(rng, world, whole(rng, 4, 9))
    sides = distinct(rng, lambda r: world.words.word(r).capitalize(), 2, 10)
    values, places = _values(rng, len(names) * 2)
    middle, half = width * real(rng, 0.47, 0.53), width * 0.09
    top, bottom = size * 6, height - size * 2
    step = min((bottom - top) / len(names), size * 4)
    reach = (width * 0.44 - half - size * 4.5) / max(values)
    for k, side in enumerate(sides):
        x = middle + (half + 4) * (1 if k else -1)
        sheet.show(side, canvas.text(x, size * 4.6, side, design.bold, size, ink, "l" if k else "r"))
        shade = pick(rng, ((60, 100, 150) if ground > 128 else (130, 170, 200)))
        for i, name in enumerate(names):
            y, value = top + (i + 0.5) * step, values[2 * i + k]
            end = x + value * reach * (1 if k else -1)
            canvas.fill((min(x, end), y - step * 0.32, max(x, end), y + step * 0.32), shade)
            text = style.number(value, places)
            box = canvas.text(
                end + (5 if k else -5), y + size * 0.35, text, design.regular, size * 0.95, ink, "l" if k else "r"
            )
            sheet.value(ask.ask_chart_value(rng, name, side), text, box)
    for i, name in enumerate(names):
        cell(
            sheet,
            middle - half,
            middle + half,
            top + (i + 0.5) * step + size * 0.35,
            name,
            design.regular,
            size * 0.95,
            ink,
            "m",
            2,
        )
    return sheet.sample("held_pyramid", "chart", NOWHERE)


FAMILIES = (
    Family("held_lollipop", "chart", "held", lollipop),
    Family("held_stacked", "chart", "held", stacked),
    Family("held_ring", "chart", "held", ring),
    Family("held_steps", "chart", "held", steps),
    Family("held_pyramid", "chart", "held", pyramid),
)
