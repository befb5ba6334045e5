"""Train families of the rarer plots (funnels, waterfalls, treemaps, gauges, Gantt charts, timelines, candles,
box plots, radar, bubbles, lollipops, histograms), of tables with bars in them, and of pages with two or three plots.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from training import questions as q
from training.canvas import Canvas, union
from training.chance import Rng, chance, pick, real, some, whole
from training.families import asking
from training.families.plots import (
    CLEAR,
    Data,
    Marks,
    Plot,
    ask_all,
    ask_nobody,
    ask_nth,
    ask_values,
    axes,
    count,
    distinct,
    draw,
    heading,
    legend,
    make_data,
    mostly_values,
    names,
    paint,
    printers,
    say,
    scale,
)
from training.sample import Box, Family, Question, Sample, reading_order, spot
from training.world import World

Kind = Callable[[Plot], None]


def _labelled(p: Plot, series: int, number: int, timely: bool = False) -> Data:
    """Values that will be printed, off the grid of the ticks."""
    data = make_data(p.rng, p.c.world, series, number, True, timely)
    fine = data.ticks[1] / 10
    data.values = [[round(max(v + whole(p.rng, -3, 3) * fine, fine), 4) for v in row] for row in data.values]
    data.values = [[min(v, data.ticks[-1]) for v in row] for row in data.values]
    return data


def _pale(p: Plot) -> int:
    """A grey just off the paper, for webs and tracks."""
    return p.look.paper + 45 if p.look.paper < 128 else p.look.paper - 45


def _ink_on(grey: int) -> int:
    return 255 if grey < 140 else 0


def _end(bar: Box, side: int) -> Box:
    """Where a bar begins (`side` 0) or ends (2)."""
    return spot(bar[side], (bar[1] + bar[3]) / 2)


# -- kinds of plot -------------------------------------------------------------------------------------------------


def funnel(p: Plot) -> None:
    """Stages that narrow downwards, names and values inside or beside."""
    rng, look, c = p.rng, p.look, p.c
    data = _labelled(p, 1, whole(rng, 3, 7))
    data.values[0].sort(reverse=True)
    data.thing = pick(rng, ("stage", "step", data.thing))
    heading(p, data.measure, data.thing)
    x1, y1, x2, y2 = p.box
    marks, n, size = Marks(), len(data.names), look.size
    beside = chance(rng, 0.5)
    if beside:
        x1 += max(p.wide(name) for name in data.names) + size
    tall, gap = (y2 - y1) / n, real(rng, 0, 5)
    x, half = (x1 + x2) / 2, (x2 - x1) / 2 * real(rng, 0.8, 1)
    steps = [half * (1 - i / (n + 1)) for i in range(n + 1)]
    stripes, stages = chance(rng, 0.4), list[Box]()
    for i, name in enumerate(data.names):
        top, bottom = y1 + i * tall, y1 + (i + 1) * tall - gap
        a, b = steps[i], steps[i] if stripes else steps[i + 1]
        grey = look.shades[i % len(look.shades)]
        c.polygon([(x - a, top), (x + a, top), (x + b, bottom), (x - b, bottom)], grey)
        stages.append((x - a, top, x + a, bottom))
        marks.ends[0, i] = stages[-1]
        middle, value = (top + bottom) / 2 + size * 0.35, data.show(data.values[0][i])
        if beside:
            marks.names[i] = p.text(p.box[0] + 2, middle, name)
            marks.values[0, i] = p.text(x, middle, value, "m", size, _ink_on(grey))
        elif tall - gap > size * 2.5:
            fitted = c.fit(name, look.face, size, 2 * b, 8)
            marks.names[i] = p.text(x, middle - size * 0.6, name, "m", fitted, _ink_on(grey))
            marks.values[0, i] = p.text(x, middle + size * 0.65, value, "m", size, _ink_on(grey))
    p.things.append(("stages", stages))
    ask_all(p, data, marks, False, ("top", "上"))


def waterfall(p: Plot) -> None:
    """Rises and falls from a start to an end, each with its printed amount."""
    rng, look, c = p.rng, p.look, p.c
    data = _labelled(p, 1, whole(rng, 3, 8))
    heading(p, data.measure, data.thing)
    top = data.ticks[-1]
    reached = round(top * real(rng, 0.3, 0.6), 4)
    data.values[0][0] = reached
    spans = [(0.0, reached)]
    for i in range(1, len(data.names)):
        step = data.ticks[1] / 10 * whole(rng, 2, 12)
        if reached + step > top or (reached - step > 0 and chance(rng, 0.5)):
            step = -step
        data.values[0][i] = round(step, 4)
        spans.append((reached, reached + step))
        reached += step
    show, plus = data.show, chance(rng, 0.6)
    data.show = lambda v: ("+" if plus and v > 0 and v != data.values[0][0] else "") + show(v)
    marks = Marks()
    a = axes(p, data, marks, False, False, True)
    wide, size = a.slot * real(rng, 0.5, 0.85), max(8.2, look.size * 0.9)
    bars: list[Box] = []
    for i, (low, high) in enumerate(spans):
        y1, y2 = sorted((a.value(low), a.value(high)))
        x = a.middle(i)
        bars.append((x - wide / 2, y1, x + wide / 2, y2))
        paint(p, bars[-1], 0 if i == 0 else 1 if high > low else 2)
        marks.ends[0, i] = spot(x, a.value(high))
        if i:
            c.line(a.middle(i - 1) + wide / 2, a.value(low), x - wide / 2, a.value(low), look.soft, 1, 2)
        found = p.label(x, y1 - size * 0.3, data.show(data.values[0][i]), "m", size)
        if found:
            marks.values[0, i] = found
    p.things.append(("bars", bars))
    p.near += data.names
    p.asked += ask_values(p, data, marks, True) + ask_nth(p, data, marks, ("left", "左")) + ask_nobody(p, data)


def treemap(p: Plot) -> None:
    """Tiles in proportion, with name and value."""
    rng, look, c = p.rng, p.look, p.c
    data = _labelled(p, 1, whole(rng, 3, 9))
    data.values[0].sort(reverse=True)
    heading(p, data.measure, data.thing)
    marks, size = Marks(), look.size
    tiles = _tiles(data.values[0], p.box)
    for i, tile in enumerate(tiles):
        x1, y1, x2, y2 = marks.ends[0, i] = tile
        grey = look.shades[i % len(look.shades)]
        c.fill((x1 + 1, y1 + 1, x2 - 1, y2 - 1), grey)
        value, name = data.show(data.values[0][i]), data.names[i]
        fitted = c.fit(name, look.face, size, x2 - x1 - 6, 8)
        if max(p.wide(name, fitted), p.wide(value, fitted)) > x2 - x1 - 6 or y2 - y1 < fitted * 2.8:
            continue
        marks.names[i] = p.text(x1 + 5, y1 + fitted * 1.2, name, "l", fitted, _ink_on(grey))
        marks.values[0, i] = p.text(x1 + 5, y1 + fitted * 2.45, value, "l", fitted, _ink_on(grey))
    p.things.append(("tiles", reading_order(tiles)))
    ask_all(p, data, marks, False, None)


def _tiles(row: Sequence[float], box: Box) -> list[Box]:
    """Splits a box in proportion to falling values, along its longer side, halves first."""
    if len(row) == 1:
        return [box]
    x1, y1, x2, y2 = box
    cut = 1
    while cut < len(row) - 1 and sum(row[: cut + 1]) <= sum(row) * 0.55:
        cut += 1
    share = sum(row[:cut]) / sum(row)
    if x2 - x1 > y2 - y1:
        x = x1 + (x2 - x1) * share
        return _tiles(row[:cut], (x1, y1, x, y2)) + _tiles(row[cut:], (x, y1, x2, y2))
    y = y1 + (y2 - y1) * share
    return _tiles(row[:cut], (x1, y1, x2, y)) + _tiles(row[cut:], (x1, y, x2, y2))


def gauges(p: Plot) -> None:
    """One to six dials or rings with a figure and a name each."""
    rng, look, c = p.rng, p.look, p.c
    n = whole(rng, 1, 6)
    data = _labelled(p, 1, n)
    heading(p, data.measure, data.thing)
    n = len(data.names)
    x1, y1, x2, y2 = p.box
    columns = min(n, pick(rng, (2, 3)) if (x2 - x1) > (y2 - y1) * 0.7 else 2)
    rows = -(-n // columns)
    wide, tall = (x2 - x1) / columns, (y2 - y1) / rows
    ring, marks, dials = chance(rng, 0.45), Marks(apart=True), list[Box]()
    for i, name in enumerate(data.names):
        x, top = x1 + (i % columns + 0.5) * wide, y1 + (i // columns) * tall
        r = max(min(wide * 0.4, (tall - look.size * 3) * (0.5 if ring else 0.8)), 24.0)
        y = top + r + 4
        share = data.values[0][i] / data.ticks[-1]
        disc = (x - r, y - r, x + r, y + r)
        dials.append(disc if ring else (x - r, y - r, x + r, y))
        start, sweep = (270.0, 360.0) if ring else (180.0, 180.0)
        c.pie(disc, start, start + sweep, _pale(p))
        end = start + max(sweep * share, 4)
        c.pie(disc, start, end, look.shades[0])
        hole = r * real(rng, 0.62, 0.8)
        c.ellipse((x - hole, y - hole, x + hole, y + hole), None, 1, look.paper)
        far, turn = (r + hole) / 2, math.radians(end)
        marks.ends[0, i] = spot(x + far * math.cos(turn), y + far * math.sin(turn))
        text = data.show(data.values[0][i])
        size = c.fit(text, look.bold, look.size * 1.5, hole * 1.7, 8)
        marks.values[0, i] = p.text(x, y + (size * 0.35 if ring else -2), text, "m", size, None, True)
        fitted = c.fit(name, look.face, look.size, wide * 0.95, 8)
        marks.names[i] = p.text(x, y + (r if ring else 0) + look.size * 1.5, name, "m", fitted)
    p.things.append((pick(rng, ("gauges", "dials")), dials))
    ask_all(p, data, marks, False, None)


def lollipops(p: Plot) -> None:
    """Dots on lines: one for each name, or two joined ones with a legend."""
    rng, look, c = p.rng, p.look, p.c
    series = whole(rng, 1, 2)
    most = int((p.box[3] - p.box[1]) / (look.size * 2.2))
    shown = chance(rng, 0.5)
    data = make_data(rng, c.world, series, whole(rng, 3, max(4, min(12, most - 3))), shown, False)
    series = len(data.series)
    heading(p, data.measure, data.thing)
    marks, r = Marks(), real(rng, 3, 6.5)

    def dot(x: float, y: float, s: int) -> None:
        c.ellipse((x - r, y - r, x + r, y + r), look.ink, 1, look.shades[s])

    if series > 1:
        legend(p, data.series, marks.series, marks.keys, lambda b, i: dot((b[0] + b[2]) / 2, (b[1] + b[3]) / 2, i))
    a = axes(p, data, marks, True, False, shown)
    for i in range(len(data.names)):
        y = a.middle(i)
        ends = [a.value(data.values[s][i]) for s in range(series)]
        c.line(a.box[0] if series == 1 else min(ends), y, max(ends), y, look.soft, whole(rng, 1, 2))
        for s, x in enumerate(ends):
            dot(x, y, s)
            marks.marks[s, i] = marks.ends[s, i] = c.clip((x - r, y - r, x + r, y + r))
        if shown:
            for s, x in enumerate(ends):
                right = series == 1 or x == max(ends)
                text = data.show(data.values[s][i])
                if found := p.label(
                    x + (r + 3) * (1 if right else -1),
                    y + look.size * 0.33,
                    text,
                    "l" if right else "r",
                    look.size * 0.9,
                ):
                    marks.values[s, i] = found
    p.things.append(("dots" if series == 1 else "rows", list((marks.marks if series == 1 else marks.names).values())))
    ask_all(p, data, marks, False, ("top", "上"))


def histogram(p: Plot) -> None:
    """Bars that touch, over ranges."""
    rng, look = p.rng, p.look
    shown = chance(rng, 0.6)
    number = whole(rng, 4, max(5, min(int((p.box[2] - p.box[0]) / (look.size * 4)), 12)))
    data = make_data(rng, p.c.world, 1, number, shown, False)
    step, dash = pick(rng, (1, 2, 5, 10, 10, 20, 50)), pick(rng, ("-", "–"))
    start = step * whole(rng, 0, 6)
    data.names = [f"{start + i * step}{dash}{start + (i + 1) * step}" for i in range(len(data.names))]
    data.thing, data.measure = (
        pick(rng, ("range", "bin", "group")),
        pick(rng, ("Frequency", "Count", "Number", data.measure)),
    )
    data.values[0] = data.values[0][: len(data.names)]
    heading(p, data.measure, data.thing)
    marks = Marks()
    a = axes(p, data, marks, False, False, shown)
    grey = look.shades[0]
    for i, value in enumerate(data.values[0]):
        x, y = a.middle(i), a.value(value)
        bar = (x - a.slot / 2, y, x + a.slot / 2, a.box[3])
        p.c.fill(bar, grey)
        p.c.rectangle(bar, look.paper if grey < 128 else look.ink)
        marks.marks[0, i], marks.ends[0, i] = bar, spot(x, y)
        if shown and (found := p.label(x, y - 3, data.show(value), "m", max(8.2, look.size * 0.9))):
            marks.values[0, i] = found
    p.things.append((pick(rng, ("bars", "bins")), list(marks.marks.values())))
    ask_all(p, data, marks, False, ("left", "左"))


def radar(p: Plot) -> None:
    """A web with a printed value at each corner."""
    rng, look, c = p.rng, p.look, p.c
    data = _labelled(p, 1, whole(rng, 3, 8))
    heading(p, data.measure, data.thing)
    marks, size, n = Marks(apart=True), look.size, len(data.names)
    x1, y1, x2, y2 = p.box
    room = min(max(p.wide(name) for name in data.names) + size, (x2 - x1) * 0.32)
    r = max(min((x2 - x1) / 2 - room, (y2 - y1) / 2 - size * 2.6), 36.0)
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    rays = [(math.cos(t), math.sin(t)) for t in (2 * math.pi * i / n - math.pi / 2 for i in range(n))]
    round_ = chance(rng, 0.3)
    for k in range(1, 5):
        far = r * k / 4
        if round_:
            c.ellipse((x - far, y - far, x + far, y + far), _pale(p), 1)
        else:
            web = [(x + far * cos, y + far * sin) for cos, sin in rays]
            c.curve([*web, web[0]], _pale(p), 1)
    for cos, sin in rays:
        c.curve([(x, y), (x + r * cos, y + r * sin)], _pale(p), 1)
    outline = [
        (x + r * v / data.ticks[-1] * cos, y + r * v / data.ticks[-1] * sin)
        for v, (cos, sin) in zip(data.values[0], rays, strict=True)
    ]
    c.polygon(outline, look.shades[0], real(rng, 0.1, 0.5))
    c.curve([*outline, outline[0]], look.shades[0], real(rng, 1, 3))
    corners: list[Box] = []
    for i, (cos, sin) in enumerate(rays):
        marks.ends[0, i] = spot(*outline[i])
        corners.append(spot(x + r * cos, y + r * sin))
        anchor = "m" if abs(cos) < 0.25 else "l" if cos > 0 else "r"
        px, py = x + (r + size * 0.7) * cos, y + (r + size * 1.3) * sin
        marks.names[i] = p.text(px, py, data.names[i], anchor)
        marks.values[0, i] = p.text(px, py + size * 1.15, data.show(data.values[0][i]), anchor, size, look.soft, True)
    p.things.append((pick(rng, ("axes", "corners")), reading_order(corners)))
    ask_all(p, data, marks, False, None)


def boxes(p: Plot) -> None:
    """Box plots, whose medians lie on ticks or not, or candles of a price."""
    rng, look, c = p.rng, p.look, p.c
    candles = chance(rng, 0.4)
    data = make_data(rng, c.world, 1, whole(rng, 3, 9), False, candles)
    if candles:
        data.measure = pick(rng, ("Price", "Rate", "Close", "Share price"))
    heading(p, data.measure, data.thing)
    marks = Marks()
    a = axes(p, data, marks, False, False, False)
    wide, span = a.slot * real(rng, 0.3, 0.6), data.span
    bodies: list[tuple[Box, bool]] = []
    for i in range(len(data.names)):
        x, middle = a.middle(i), data.values[0][i]
        low, high = middle - span * real(rng, 0.03, 0.12), middle + span * real(rng, 0.03, 0.12)
        low, high = max(low, data.ticks[0]), min(high, data.ticks[-1])
        far = (
            max(low - span * real(rng, 0.02, 0.1), data.ticks[0]),
            min(high + span * real(rng, 0.02, 0.1), data.ticks[-1]),
        )
        c.line(x, a.value(far[1]), x, a.value(far[0]), look.ink)
        up = chance(rng, 0.5)
        body = (x - wide / 2, a.value(high), x + wide / 2, a.value(low))
        bodies.append((body, up))
        c.rectangle(
            body,
            look.ink,
            1,
            (look.paper if up else look.ink) if candles else look.shades[0] if chance(rng, 0.7) else look.paper,
        )
        if not candles:
            at = a.value(middle)
            c.line(body[0], at, body[2], at, look.ink if look.shades[0] > 100 or look.paper < 128 else 255, 2)
            for end in far:
                c.line(x - wide / 4, a.value(end), x + wide / 4, a.value(end), look.ink)
            marks.marks[0, i] = marks.ends[0, i] = c.clip((body[0], at - 3, body[2], at + 3))
    every, white = [body for body, _ in bodies], [body for body, up in bodies if up]
    p.things += (
        [("candles", every), ("dark candles", [b for b in every if b not in white]), ("white candles", white)]
        if candles and look.paper > 128
        else [(pick(rng, ("boxes", "categories")), every)]
    )
    before = len(p.asked)
    ask_all(p, data, marks, False, ("left", "左"))
    if not candles:
        kept = [a_ for a_ in p.asked[before:] if a_.task != "chart"]
        p.asked[before:] = kept + _medians(p, data, marks)
    else:
        p.asked[before:] = [a_ for a_ in p.asked[before:] if a_.task == "none"]


MEDIAN = (
    "What is the median of {c}?", "median {c}?", "Where is the median of {c}?",
    "At which value lies the line in the box of {c}?", "What is the median value for {c}?",
    "Read the median of {c}.", "{c}: median?", "the middle line of {c} is at what value?",
)  # fmt: skip
MEDIAN_ZH = (
    "{c} 的中值是多少？", "{c} 的中间线在哪个值？", "{c} 中值", "“{c}”的中间值是多少？", "{c} 箱子里的线是多少？",
    "请读出 {c} 的中值", "{c} 的中线在什么数值？", "{c} 中间线的值",
)  # fmt: skip
TOP_MEDIAN = (
    "Which {t} has the highest median?", "highest median: which {t}?", "Whose median is largest?",
    "Which box has its middle line highest?", "Which {t} shows the greatest median?", "{t} with the top median?",
    "For which {t} is the median at its maximum?", "biggest median?",
)  # fmt: skip
TOP_MEDIAN_ZH = (
    "哪个的中值最高？", "中值最大的是哪个？", "中间线最高的是哪一个？", "哪一个中值最大？", "最高的中值属于哪个？",
    "中值最高的是什么？", "哪个箱子的中线最高？", "中值第一的是哪个？",
)  # fmt: skip


def _medians(p: Plot, data: Data, marks: Marks) -> list[Question]:
    rng, row = p.rng, data.values[0]
    asked = [
        Question(
            "chart",
            say(rng, MEDIAN, MEDIAN_ZH, c=data.names[i]),
            data.tick(row[i]),
            marks.marks[0, i],
            work=(marks.names[i], marks.ends[0, i], *marks.around(row[i])),
        )
        for i in marks.names
        if any(abs(row[i] - t) < data.span * 1e-6 for t in marks.ticks)
    ]
    by = sorted(marks.names, key=lambda i: row[i])
    if len(by) == len(row) > 1 and row[by[-1]] - row[by[-2]] > CLEAR * data.span:
        asked.append(
            Question(
                "chart",
                say(rng, TOP_MEDIAN, TOP_MEDIAN_ZH, t=data.thing),
                data.names[by[-1]],
                marks.names[by[-1]],
                work=marks.at((0, by[-1])),
            )
        )
    return some(rng, asked, 4)


def bubbles(p: Plot) -> None:
    """Discs side by side, with name and value inside."""
    rng, look, c = p.rng, p.look, p.c
    data = _labelled(p, 1, whole(rng, 3, 9))
    heading(p, data.measure, data.thing)
    marks, size, discs = Marks(), look.size, list[Box]()
    x1, y1, x2, y2 = p.box
    n, top = len(data.names), max(data.values[0])
    columns = max(1, min(n, round(math.sqrt(n * (x2 - x1) / max(y2 - y1, 1)))))
    rows = -(-n // columns)
    wide, tall = (x2 - x1) / columns, (y2 - y1) / rows
    for i, name in enumerate(data.names):
        r = min(wide, tall) / 2 * 0.96 * math.sqrt(max(data.values[0][i] / top, 0.12))
        x, y = x1 + (i % columns + 0.5) * wide + real(rng, -1, 1) * (wide / 2 - r), y1 + (i // columns + 0.5) * tall
        grey = look.shades[i % len(look.shades)]
        disc = marks.ends[0, i] = (x - r, y - r, x + r, y + r)
        c.ellipse(disc, None, 1, grey)
        discs.append(disc)
        value = data.show(data.values[0][i])
        fitted = c.fit(name, look.face, size, r * 1.7, 8)
        if max(p.wide(name, fitted), p.wide(value, fitted)) < r * 1.8 and r > fitted * 1.5:
            marks.names[i] = p.text(x, y - fitted * 0.15, name, "m", fitted, _ink_on(grey))
            marks.values[0, i] = p.text(x, y + fitted * 1.05, value, "m", fitted, _ink_on(grey))
    p.things.append((pick(rng, ("bubbles", "circles")), discs))
    ask_all(p, data, marks, False, None)


def pyramid(p: Plot) -> None:
    """Two series back to back, as ages of women and men are."""
    rng, look, c = p.rng, p.look, p.c
    most = int((p.box[3] - p.box[1]) / (look.size * 2.0)) - 4
    data = _labelled(p, 2, whole(rng, 3, max(4, min(most, 11))))
    if len(data.series) < 2:
        data.series = ["Women", "Men"]
    heading(p, data.measure, data.thing)
    x1, y1, x2, y2 = p.box
    size, marks, n = look.size, Marks(), len(data.names)
    middle = min(max(p.wide(name) for name in data.names) + size * 1.4, (x2 - x1) * 0.4)
    x, half = (x1 + x2) / 2, (x2 - x1 - middle) / 2
    room = max(p.wide(data.show(v)) for row in data.values for v in row) + size * 0.6
    for s, at in enumerate((x - middle / 2, x + middle / 2)):
        place = p.text(
            at - half / 2 if s == 0 else at + half / 2,
            y1 + size,
            data.series[s],
            "m",
            c.fit(data.series[s], look.bold, size * 1.1, half, 8),
            None,
            True,
        )
        marks.series[s] = place
    tall = (y2 - y1 - size * 1.8) / n
    for i, name in enumerate(data.names):
        y = y1 + size * 1.8 + (i + 0.5) * tall
        marks.names[i] = p.text(x, y + size * 0.35, name, "m", c.fit(name, look.face, size, middle * 0.95, 8))
        for s, at in enumerate((x - middle / 2, x + middle / 2)):
            long = max(half - room, 20) * data.values[s][i] / data.ticks[-1]
            end = at - long if s == 0 else at + long
            paint(p, (min(at, end), y - tall * 0.36, max(at, end), y + tall * 0.36), s)
            marks.ends[s, i] = spot(end, y)
            text = data.show(data.values[s][i])
            marks.values[s, i] = p.text(
                end - 3 if s == 0 else end + 3, y + size * 0.33, text, "r" if s == 0 else "l", size * 0.92
            )
    p.things.append(("rows", list(marks.names.values())))
    ask_all(p, data, marks, False, ("top", "上"))


START = (
    "When does {x} start?", "start of {x}?", "In which {t} does {x} begin?", "When does the bar of {x} begin?",
    "From when on is {x} planned?", "{x} starts when?", "Which {t} does {x} start in?", "beginning of {x}",
)  # fmt: skip
START_ZH = (
    "{x} 什么时候开始？", "{x} 的开始时间？", "“{x}”从哪个时候开始？", "{x} 几时开始", "“{x}”开始于什么时候？",
    "{x} 是从什么时候开始的？", "请问 {x} 何时开始？", "{x} 起点",
)  # fmt: skip
LONGEST = (
    "Which task takes longest?", "longest task?", "Which bar is the longest?",
    "What is the task with the longest bar?", "Which one lasts longest?", "What takes the most time?",
    "name of the longest task", "Which item spans the longest time?",
)  # fmt: skip
LONGEST_ZH = (
    "哪个任务时间最长？", "最长的任务是哪个？", "哪一条最长？", "最长的条是什么？", "哪个持续最久？",
    "用时最长的是哪一个？", "时间最长的是什么？", "持续时间最长的任务",
)  # fmt: skip
FIRST_TASK = (
    "Which task starts first?", "What begins earliest?", "first task to start?",
    "Which one is the earliest to begin?", "What comes first in time?", "earliest task?",
    "Which bar begins furthest left?", "Which item starts before all others?",
)  # fmt: skip
FIRST_TASK_ZH = (
    "哪个任务最先开始？", "最早开始的是哪个？", "哪一个先开始？", "最早的任务是什么？", "什么最先开始？",
    "哪一条最靠左开始？", "最先的任务", "开始最早的是哪一项？",
)  # fmt: skip


def gantt(p: Plot) -> None:
    """Bars of tasks over months, weeks or years; each bar fills whole columns."""
    rng, look, c = p.rng, p.look, p.c
    thing, columns = names(rng, c.world, whole(rng, 4, 9), True)
    tasks = distinct(whole(rng, 3, 9), lambda: c.world.words.phrase(rng, 1, 3).capitalize(), 20)
    heading(p, pick(rng, ("Schedule", "Project plan", "Roadmap", "Timetable", "Work plan")), thing)
    x1, y1, x2, y2 = p.box
    size = look.size
    left = x1 + min(max(p.wide(t) for t in tasks) + size, (x2 - x1) * 0.4)
    top, wide = y1 + size * 1.9, (x2 - left) / len(columns)
    tall = min((y2 - top) / len(tasks), size * 4)
    heads = {
        i: p.text(left + (i + 0.5) * wide, y1 + size * 1.2, t, "m", c.fit(t, look.face, size, wide * 0.95, 8))
        for i, t in enumerate(columns)
    }
    for i in range(len(columns) + 1):
        c.line(left + i * wide, top, left + i * wide, top + tall * len(tasks), _pale(p), 1, look.dash)
    spans: list[tuple[int, int, str, Box, Box]] = []
    for k, task in enumerate(tasks):
        first = whole(rng, 0, len(columns) - 1)
        last = min(first + whole(rng, 0, 3), len(columns) - 1)
        y = top + k * tall
        bar = (left + first * wide + 1, y + tall * 0.2, left + (last + 1) * wide - 1, y + tall * 0.8)
        paint(p, bar, k if chance(rng, 0.4) else 0)
        place = p.text(x1, y + tall / 2 + size * 0.35, task, "l", c.fit(task, look.face, size, left - x1 - 3, 8))
        spans.append((first, last, task, place, bar))
        c.line(x1, y + tall, x2, y + tall, _pale(p))
    p.near += tasks
    p.things.append((pick(rng, ("tasks", "bars", "rows")), [bar for *_, bar in spans]))
    for first, _, task, place, bar in some(rng, spans, 4):
        work = (place, _end(bar, 0), *(heads[i] for i in (first - 1, first) if i >= 0))
        text = say(rng, START, START_ZH, x=task, t=thing)
        p.asked.append(Question("chart", text, columns[first], heads[first], work=work))
    long = sorted(spans, key=lambda e: e[1] - e[0])
    if long[-1][1] - long[-1][0] > long[-2][1] - long[-2][0]:
        _, _, task, place, bar = long[-1]
        p.asked.append(Question("chart", say(rng, LONGEST, LONGEST_ZH), task, place, work=(_end(bar, 2),)))
    soon = sorted(spans)
    if soon[0][0] < soon[1][0]:
        _, _, task, place, bar = soon[0]
        p.asked.append(Question("chart", say(rng, FIRST_TASK, FIRST_TASK_ZH), task, place, work=(_end(bar, 0),)))
    p.asked.append(
        asking.none(say(rng, START, START_ZH, x=c.world.words.phrase(rng, 1, 2).capitalize() + " review", t=thing))
    )


WHAT_IN = (
    "What happened in {x}?", "{x}: what happened?", "Which event belongs to {x}?",
    "What is written at {x} on the timeline?", "event in {x}?", "What does the timeline give for {x}?",
    "What took place in {x}?", "and in {x}?",
)  # fmt: skip
WHAT_IN_ZH = (
    "{x} 年发生了什么？", "{x} 发生了什么事？", "时间线上 {x} 是什么？", "{x} 对应的事件", "{x} 那时写的是什么？",
    "{x}年的事是什么？", "{x} 有什么事？", "{x} 是什么事件？",
)  # fmt: skip
WHEN = (
    "When was {x}?", "In which year was {x}?", "year of {x}?", "When did {x} take place?",
    "What is the date of {x}?", "{x}: when?", "Which year stands at {x}?", "When does the timeline put {x}?",
)  # fmt: skip
WHEN_ZH = (
    "{x} 是哪一年？", "{x} 在什么时候？", "“{x}”是哪年？", "{x} 的年份？", "{x} 发生在哪年？", "{x}，哪一年",
    "时间线上“{x}”是什么时候？", "请问 {x} 是哪年的？",
)  # fmt: skip


def timeline(p: Plot) -> None:
    """Years along a line, across or down, with an event each."""
    rng, look, c = p.rng, p.look, p.c
    heading(p, pick(rng, ("History", "Timeline", "Milestones", "Our story", "Chronology")), "year")
    x1, y1, x2, y2 = p.box
    size, n = look.size, whole(rng, 3, 8)
    years = sorted({whole(rng, 1900, 2029) for _ in range(n)})
    events = distinct(len(years), lambda: c.world.words.phrase(rng, 1, 3).capitalize(), 26)
    across = x2 - x1 > size * 12 * len(events) * 0.5 and chance(rng, 0.5)
    y_line, x_line = (y1 + y2) / 2, x1 + max(size * 5, (x2 - x1) * real(rng, 0.15, 0.4))
    c.line(*((x1, y_line, x2, y_line) if across else (x_line, y1, x_line, y2)), look.ink, whole(rng, 1, 3))
    n, dots = len(events), list[Box]()
    for i, (year, event) in enumerate(zip(years, events, strict=False)):
        if across:
            x, y = x1 + (i + 0.5) * (x2 - x1) / n, y_line
            up = i % 2 == 0
            place_year = p.text(x, y + (-size if up else size * 1.7), str(year), "m", size, None, True)
            room = (x2 - x1) / n * 1.7
            parts = c.wrap(event, look.face, size, room)
            start = y - size * (2.4 + 1.2 * (len(parts) - 1)) if up else y + size * 3.1
            x = min(max(x, x1 + max(p.wide(part) for part in parts) / 2), x2 - max(p.wide(part) for part in parts) / 2)
            place = union([p.text(x, start + k * size * 1.2, part, "m") for k, part in enumerate(parts)])
            x = x1 + (i + 0.5) * (x2 - x1) / n
        else:
            x, y = x_line, y1 + (i + 0.5) * (y2 - y1) / n
            place_year = p.text(x - size, y + size * 0.35, str(year), "r", size, None, True)
            place = p.text(x + size, y + size * 0.35, event, "l", c.fit(event, look.face, size, x2 - x - size, 8))
        dot = (x - size * 0.35, y - size * 0.35, x + size * 0.35, y + size * 0.35)
        c.ellipse(dot, look.ink, 1.5, look.paper if i % 2 else look.ink)
        dots.append(dot)
        text = say(rng, WHAT_IN, WHAT_IN_ZH, x=str(year))
        p.asked.append(Question("chart", text, event, place, work=(place_year, dot)))
        text = say(rng, WHEN, WHEN_ZH, x=event)
        p.asked.append(Question("chart", text, str(year), place_year, work=(place, dot)))
    p.near += events
    p.things.append((pick(rng, ("events", "years")), dots))
    missing = pick(rng, [y for y in range(1900, 2030) if y not in years])
    p.asked.append(asking.none(say(rng, WHAT_IN, WHAT_IN_ZH, x=str(missing))))


def bar_table(p: Plot) -> None:
    """A table whose last column draws the value as a bar, as dashboards rank things."""
    rng, look, c = p.rng, p.look, p.c
    most = int((p.box[3] - p.box[1]) / (look.size * 2.2)) - 4
    data = _labelled(p, 1, whole(rng, 3, max(4, min(most, 12))))
    if chance(rng, 0.7):
        data.values[0].sort(reverse=True)
    heading(p, data.measure, data.thing)
    x1, y1, x2, y2 = p.box
    size, marks, n = look.size, Marks(apart=True), len(data.names)
    tall = min((y2 - y1) / (n + 1), size * 3)
    name_room = min(max(p.wide(t) for t in (*data.names, data.thing)) + size * 2, (x2 - x1) * 0.42)
    value_room = max(p.wide(t) for t in (*(data.show(v) for v in data.values[0]), data.measure)) + size
    p.text(x1 + 2, y1 + tall * 0.65, data.thing.capitalize(), "l", size, None, True)
    p.text(
        x1 + name_room,
        y1 + tall * 0.65,
        data.measure,
        "l",
        c.fit(data.measure, look.bold, size, x2 - x1 - name_room, 8),
        None,
        True,
    )
    c.line(x1, y1 + tall, x2, y1 + tall, look.ink)
    left, bars = x1 + name_room + value_room, list[Box]()
    for i, name in enumerate(data.names):
        y = y1 + (i + 1.5) * tall
        marks.names[i] = p.text(x1 + 2, y + size * 0.35, name, "l", c.fit(name, look.face, size, name_room - size, 8))
        marks.values[0, i] = p.text(x1 + name_room, y + size * 0.35, data.show(data.values[0][i]))
        if left < x2 - 30:
            end = left + (x2 - left) * data.values[0][i] / data.ticks[-1]
            bars.append((left, y - tall * 0.28, end, y + tall * 0.28))
            paint(p, bars[-1], 0)
            marks.ends[0, i] = spot(end, y)
        else:
            marks.ends[0, i] = marks.values[0, i]
        c.line(x1, y + tall / 2, x2, y + tall / 2, _pale(p))
    things = pick(rng, ("bars", "rows")) if left < x2 - 30 else "data rows"
    p.things.append((things, bars if things == "bars" else list(marks.names.values())))
    ask_all(p, data, marks, False, ("top", "上"))


KINDS: tuple[tuple[Kind, float], ...] = (
    (funnel, 0.8), (waterfall, 0.9), (treemap, 0.9), (gauges, 0.9), (lollipops, 1.2), (histogram, 1.1),
    (radar, 0.7), (boxes, 1.0), (bubbles, 0.7), (pyramid, 0.8), (gantt, 1.1), (timeline, 0.9), (bar_table, 0.9),
)  # fmt: skip


# -- pages -------------------------------------------------------------------------------------------------------


def build(rng: Rng, world: World, height: int, width: int) -> Sample:
    """One of the rarer plots on a page."""
    dark = chance(rng, 0.1)
    paper = whole(rng, 8, 45) if dark else 255 if chance(rng, 0.65) else whole(rng, 228, 254)
    c = Canvas(world, height, width, paper)
    share, top = (1.0, 0.0) if chance(rng, 0.5) else (real(rng, 0.55, 0.9), real(rng, 0, 0.1))
    box = (3.0, 3.0 + top * height, width - 3.0, top * height + share * (height - 6))
    if top and share < 0.75 and chance(rng, 0.6):
        face = world.face(rng, "serif", "sans")
        c.paragraph(
            12,
            box[3] + 14,
            width - 24,
            world.words.prose(rng, 6),
            face,
            real(rng, 9, 13),
            225 if dark else 20,
            bottom=height - 8,
        )
        c.new_block()
    plot = draw(rng, c, box, paper, KINDS)
    return asking.finish(
        rng, c, "chart", "figures", mostly_values(rng, plot.asked), [n for n in plot.near if n], most=9, reading=2
    )


def table_panel(p: Plot) -> None:
    """A table beside the plots: names, and a figure in each of a few columns."""
    rng, look, c = p.rng, p.look, p.c
    size, (x1, _, x2, _) = look.size, p.box
    columns = distinct(max(1, min(4, int((x2 - x1) / (size * 6)) - 1)), lambda: c.world.words.word(rng).capitalize(), 9)
    thing, rows = names(rng, c.world, whole(rng, 3, 9), chance(rng, 0.3))
    heading(p, pick(rng, ("Summary", "Details", "Key figures", "Overview")), thing)
    _, y1, _, y2 = p.box
    show, _ = printers(rng, scale(rng))
    lead = min((y2 - y1) / (len(rows) + 1), size * real(rng, 1.6, 2.4))
    rows = rows[: max(int((y2 - y1) / max(lead, size * 1.4)) - 1, 1)]
    lead = max(lead, size * 1.4)
    first = min(max(p.wide(row) for row in rows) + size, (x2 - x1) * 0.45)
    wide, right = (x2 - x1 - first) / len(columns), chance(rng, 0.6)
    for k, column in enumerate(columns):
        fitted = c.fit(column, look.bold, size, wide * 0.92, 8)
        x = x1 + first + (k + (0.94 if right else 0.0)) * wide
        p.text(x, y1 + lead * 0.7, column, "r" if right else "l", fitted, None, True)
    cells: list[Box] = []
    for r, row in enumerate(rows):
        y = y1 + (r + 1.7) * lead
        c.line(x1, y1 + (r + 1) * lead, x2, y1 + (r + 1) * lead, _pale(p))
        cells.append(p.text(x1, y, row, "l", c.fit(row, look.face, size, first - 3, 8)))
        for k, column in enumerate(columns):
            text = show(real(rng, 1, 99))
            fitted = c.fit(text, look.face, size, wide * 0.92, 8)
            x = x1 + first + (k + (0.94 if right else 0.0)) * wide
            place = p.text(x, y, text, "r" if right else "l", fitted)
            p.asked.append(Question("table", q.ask_cell(rng, row, column), text, place))
    p.things.append(("rows without the header", cells))
    absent = c.world.words.word(rng).capitalize()
    if absent not in columns:
        p.asked.append(asking.none(q.ask_cell(rng, pick(rng, rows), absent)))


IN_PLOT = (
    "In the chart “{p}”: {x}", "In {p}, {x}", "{p}: {x}", "Look at the plot {p}. {x}", "{x} (chart “{p}”)",
    "For the graph titled {p}: {x}", "In the plot called “{p}”, {x}", "{x} I mean in {p}.", "chart {p} - {x}",
)  # fmt: skip
IN_PLOT_ZH = (
    "在“{p}”图中：{x}", "图“{p}”里，{x}", "{p}：{x}", "看“{p}”这张图，{x}", "{x}（图“{p}”）", "“{p}”图中，{x}",
    "在 {p} 这个图上：{x}", "{p} 中 {x}",
)  # fmt: skip


def build_page(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Two to four plots in frames or panels; every question names its plot by the title."""
    paper = whole(rng, 10, 45) if chance(rng, 0.1) else 255 if chance(rng, 0.5) else whole(rng, 225, 254)
    c = Canvas(world, height, width, paper)
    number = whole(rng, 2, 3) if height * width < 400_000 else whole(rng, 2, 4)
    framed, plots = chance(rng, 0.4), list[Plot]()
    grey = paper + 40 if paper < 128 else paper - 50
    panels = _panels(rng, number, (2.0, 2.0, width - 2.0, height - 2.0))
    for box in panels:
        c.new_block()
        inner = (box[0] + 4, box[1] + 4, box[2] - 4, box[3] - 4)
        tabled = len(plots) == 1 and chance(rng, 0.25)
        plots.append(draw(rng, c, inner, paper, ((table_panel, 1.0),) if tabled else ()))
        if framed:
            c.rectangle(box, grey)
    asked: list[Question] = []
    titles = [p.title.lower() for p in plots]
    for plot in plots:
        own = [a for a in plot.asked if a.task in ("chart", "table", "state", "count", "none")]
        if (
            not plot.title
            or any(plot.title.lower() in t for t in titles if t != plot.title.lower())
            or titles.count(plot.title.lower()) > 1
        ):
            continue
        for a in some(rng, own, 4):
            chinese = any("\u4e00" <= letter <= "\u9fff" for letter in a.text)
            text = pick(rng, IN_PLOT_ZH if chinese else IN_PLOT).format(p=plot.title, x=a.text)
            asked.append(replace(a, text=text))
    if not any(a.task == "table" for plot in plots for a in plot.asked):
        asked.append(count(rng, pick(rng, ("plots", "charts", "panels")), reading_order(panels)))
    return asking.finish(rng, c, "chart", "plot_pages", asked, [p.title for p in plots if p.title], most=8, reading=2)


def _panels(rng: Rng, number: int, box: Box) -> list[Box]:
    """The page cut into boxes, along its longer side first."""
    if number == 1:
        return [box]
    x1, y1, x2, y2 = box
    first = number // 2
    share = first / number + real(rng, -0.06, 0.06)
    if x2 - x1 > (y2 - y1) * 1.05:
        x = x1 + (x2 - x1) * share
        return _panels(rng, first, (x1, y1, x - 4, y2)) + _panels(rng, number - first, (x + 4, y1, x2, y2))
    y = y1 + (y2 - y1) * share
    return _panels(rng, first, (x1, y1, x2, y - 4)) + _panels(rng, number - first, (x1, y + 4, x2, y2))


FAMILIES = (
    Family("figures", "chart", "train", build, 2.5),
    Family("plot_pages", "chart", "train", build_page, 5.0),
)
