"""Train families of charts: bars, lines, pies, points, areas, radar plots, heat maps.

Where a value is printed, it is the answer; where it is not, only marks that end exactly on a tick are asked for and
the answer is the tick's label, as printed. Extremes are only asked for where the two foremost values differ clearly.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from training import questions as q
from training import words as w
from training.canvas import Anchor, Canvas, Face, union
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.sample import Box, Family, Question, Sample, reading_order, spot, with_shade
from training.world import World

CLEAR = 0.05
"""How far the foremost value must be ahead, as a share of the axis."""


@dataclass(slots=True)
class Data:
    """What is plotted: `values[series][category]`, all within 0..`ticks`[-1]; `thing` names a category's kind."""

    thing: str
    categories: list[str]
    series: list[str]
    values: list[list[float]]
    ticks: list[float]
    text: Callable[[float], str]
    tick_text: Callable[[float], str]
    labelled: bool
    axis_titles: tuple[str, str]

    @property
    def top(self) -> float:
        return self.ticks[-1]

    @property
    def floor(self) -> float:
        return self.ticks[0]


@dataclass(slots=True)
class Marks:
    """Where things were drawn, by (series, category); `ends`: where marks tell their values; `ticks`: the labels of the
    value axis, from the lowest; `apart`: values are printed away from their marks; `keys`: the swatches of a legend, of
    series or, in pies, of categories (`name_keys`)."""

    values: dict[tuple[int, int], Box] = field(default_factory=lambda: dict[tuple[int, int], Box]())
    marks: dict[tuple[int, int], Box] = field(default_factory=lambda: dict[tuple[int, int], Box]())
    ends: dict[tuple[int, int], Box] = field(default_factory=lambda: dict[tuple[int, int], Box]())
    categories: dict[int, Box] = field(default_factory=lambda: dict[int, Box]())
    series: dict[int, Box] = field(default_factory=lambda: dict[int, Box]())
    ticks: dict[float, Box] = field(default_factory=lambda: dict[float, Box]())
    keys: dict[int, Box] = field(default_factory=lambda: dict[int, Box]())
    name_keys: dict[int, Box] = field(default_factory=lambda: dict[int, Box]())
    asked: list[Question] = field(default_factory=lambda: list[Question]())
    apart: bool = False

    def key_of(self, category: int) -> tuple[Box, ...]:
        """What tells a category in a legend of categories: the grey to look for, then its swatch."""
        key = self.name_keys.get(category)
        return with_shade(key)[::-1] if key else ()

    def told_by(self, series: int | None, category: int) -> tuple[Box, ...]:
        """What tells a mark: of several series the swatch of its own (or the name beside it), and its category."""
        of_series: tuple[Box, ...] = ()
        if series is not None and series in self.series:
            of_series = with_shade(self.keys[series]) if series in self.keys else (self.series[series],)
        if category in self.name_keys and not self.apart:
            return *of_series, *with_shade(self.name_keys[category])
        return *of_series, self.categories[category]

    def around(self, value: float) -> tuple[Box, ...]:
        """The labels of the last tick up to `value` and of the first above it."""
        up_to = [t for t in self.ticks if t < value + 1e-6]
        above = [t for t in self.ticks if t not in up_to]
        return tuple(self.ticks[t] for t in (*up_to[-1:], *above[:1]))


@dataclass(frozen=True, slots=True)
class Theme:
    paper: int
    ink: int
    faint: int
    face: Face
    bold: Face
    size: float
    shades: tuple[int, ...]


def _theme(rng: Rng, world: World, height: int, width: int, paper: int, series: int) -> Theme:
    dark = paper < 128
    type_ = world.typeface(rng, *(("sans",) * 5 + ("serif", "mono", "hand")))
    size = real(rng, 8.5, 12.5) if chance(rng, 0.55) else real(rng, 11, 18)
    ink = whole(rng, 200, 255) if dark else pick(rng, (0, whole(rng, 0, 90), whole(rng, 60, 110)))
    faint = whole(rng, paper + 20, paper + 60) if dark else whole(rng, max(paper - 70, 120), paper - 14)
    return Theme(paper, ink, faint, type_.regular, type_.bold, min(size, width / 26), _shades(rng, series, paper))


def _shades(rng: Rng, count: int, paper: int) -> tuple[int, ...]:
    """Greys that differ from each other and from the paper, by enough to find a mark's entry in a legend."""
    low, high = (70, 245) if paper < 128 else (15, max(paper - 35, 130))
    steps = np.linspace(low, high, max(count, 2))
    jitter = (high - low) / (4.5 * max(count, 2))
    levels = [int(np.clip(s + real(rng, -jitter, jitter), 0, 255)) for s in steps]
    return tuple(some(rng, levels, len(levels)))[:count]


# -- data -------------------------------------------------------------------------------------------------------


def _categories(rng: Rng, world: World, count: int) -> tuple[str, list[str]]:
    words = world.words
    style = weighted(rng, (("word", 5), ("month", 2), ("year", 2), ("country", 1.2), ("product", 1.2), ("city", 1.2),
        ("day", 0.8),
                           ("quarter", 0.8), ("range", 1), ("name", 1), ("letter", 0.6), ("code", 0.6)))  # fmt: skip
    if style == "month" and count <= 12:
        start, short = whole(rng, 0, 12 - count), chance(rng, 0.65)
        return "month", [m[:3] if short else m for m in w.MONTHS[start : start + count]]
    if style == "year":
        start, step = whole(rng, 1950, 2024), pick(rng, (1, 1, 1, 5, 10))
        return "year", [str(start + i * step) for i in range(count)]
    if style == "day" and count <= 7:
        return "day", [d[:3] if chance(rng, 0.5) else d for d in w.DAYS[:count]]
    if style == "quarter":
        year = whole(rng, 2005, 2028)
        mark = pick(rng, ("Q{} {}", "{1} Q{0}", "Q{}/{}", "Q{}"))
        return "quarter", [
            mark.format(i % 4 + 1, year + i // 4)
            for i in range(count if "{1}" in mark or "/" in mark or " " in mark else min(count, 4))
        ]
    if style == "range":
        step = pick(rng, (5, 10, 10, 20, 100))
        dash = pick(rng, ("-", "–", " to ", " - "))
        return "group", [f"{i * step}{dash}{(i + 1) * step - 1}" for i in range(count)]
    if style == "code":
        return "item", _distinct(count, lambda: w.code(rng, "@#", "@##", "@@-#", "#@", "@@#"))
    if style == "letter":
        return "category", list("ABCDEFGHIJKLMNOPQRST"[:count])
    makers: dict[str, tuple[str, Callable[[], str]]] = {
        "country": ("country", lambda: words.country(rng)),
        "product": ("product", lambda: words.product(rng)[:16].strip()),
        "city": ("city", lambda: words.city(rng)),
        "name": ("name", lambda: words.first_name(rng)),
    }
    thing, make = makers.get(style, (pick(rng, ("category", "item", "bar")), lambda: words.title(rng, 1, 2)))
    return thing, _distinct(count, make)


def _distinct(count: int, make: Callable[[], str]) -> list[str]:
    found: dict[str, str] = {}
    for _ in range(count * 4):
        text = make()
        found.setdefault(text.lower(), text)
        if len(found) == count:
            break
    return list(found.values())


def _ticks(rng: Rng, zero: bool) -> list[float]:
    step = pick(
        rng,
        (
            0.1,
            0.2,
            0.25,
            0.5,
            1,
            2,
            2.5,
            5,
            5,
            10,
            10,
            20,
            20,
            25,
            50,
            50,
            100,
            100,
            200,
            250,
            500,
            1000,
            2000,
            5000,
            10_000,
            50_000,
        ),
    )
    count = whole(rng, 4, 8)
    start = 0 if zero else whole(rng, 1, 10)
    return [round((start + i) * step, 4) for i in range(count + 1)]


def _formatters(rng: Rng, ticks: Sequence[float]) -> tuple[Callable[[float], str], Callable[[float], str]]:
    """How values and how ticks are printed."""
    style = w.number_style(rng)
    step = ticks[1] - ticks[0]
    fine = 0 if step >= 1 and step == int(step) else 2 if abs(step * 10 - round(step * 10)) > 1e-6 else 1
    places = fine if chance(rng, 0.6) else min(fine + 1, 2)
    tail = weighted(
        rng,
        (
            ("", 6),
            ("%", 1.6 if ticks[-1] <= 100 else 0),
            (" %", 0.3),
            ("k", 0.5),
            ("M", 0.4),
            (" kg", 0.2),
            ("°C", 0.2),
            (" km", 0.2),
        ),
    )
    head = pick(rng, ("$", "€", "£", "¥")) if not tail and chance(rng, 0.12) else ""
    tail = tail or ("€" if not head and chance(rng, 0.03) else "")
    bare = chance(rng, 0.3)

    def value(number: float) -> str:
        return head + style.number(number, places).replace(" ", " ") + tail

    def tick(number: float) -> str:
        return ("" if bare else head) + style.number(number, fine) + ("" if bare and tail != "%" else tail)

    return value, tick


def _data(rng: Rng, world: World, series: int, count: int, labelled: bool, zero: bool = True) -> Data:
    thing, categories = _categories(rng, world, count)
    ticks = _ticks(rng, zero)
    text, tick_text = _formatters(rng, ticks)
    step, span = ticks[1] - ticks[0], ticks[-1] - ticks[0]
    on_tick = 0.0 if labelled else real(rng, 0.45, 1.0)
    trend = real(rng, -0.5, 0.5)

    def draw(place: float) -> float:
        if chance(rng, on_tick):
            return pick(rng, ticks[1:])
        base = (
            real(rng, 0.06, 0.98)
            if chance(rng, 0.7)
            else np.clip(0.5 + trend * (place - 0.5) + real(rng, -0.2, 0.2), 0.05, 0.97)
        )
        rounded = round(float(ticks[0] + base * span) / (step / 10)) * (step / 10)
        return round(min(max(rounded, ticks[0] + step / 5), ticks[-1]), 4)

    values = [[draw(i / max(len(categories) - 1, 1)) for i in range(len(categories))] for _ in range(series)]
    names = _distinct(series, lambda: _series_name(rng, world))
    titles = (world.words.title(rng, 1, 2), _measure_name(rng, world))
    return Data(thing, categories, names, values[: len(names)], ticks, text, tick_text, labelled, titles)


def _series_name(rng: Rng, world: World) -> str:
    if chance(rng, 0.15):
        return str(whole(rng, 1990, 2029))
    return pick(
        rng,
        (
            world.words.title(rng, 1, 2),
            world.words.title(rng, 1, 1),
            world.words.company(rng)[:14].strip(),
            w.code(rng, "@#", "@@"),
        ),
    )


def _measure_name(rng: Rng, world: World) -> str:
    name = pick(
        rng,
        (
            "Sales",
            "Revenue",
            "Units",
            "Visitors",
            "Share",
            "Score",
            "Cost",
            "Output",
            "Value",
            "Count",
            "Population",
            "Rate",
            "Number of users",
        ),
    )
    if chance(rng, 0.5):
        name = world.words.title(rng, 1, 2)
    return name + (pick(rng, (" (k)", " [%]", " (USD)", " in mm", " / year", " (t)")) if chance(rng, 0.25) else "")


def _title(rng: Rng, world: World) -> str:
    words, measure = world.words, _measure_name(rng, world)
    thing = pick(rng, ("month", "year", "region", "product", "category", "country", "group"))
    return pick(rng, (
        f"{measure} by {thing}", f"{measure} per {thing}, {whole(rng, 1990, 2029)}", words.title(rng, 2, 5),
            words.title(rng, 2, 4),
        f"Figure {whole(rng, 1, 12)}: {words.phrase(rng, 2, 5)}", f"{words.company(rng)}: {measure.lower()}",
            f"{measure} of {words.phrase(rng, 1, 2)}",
    ))  # fmt: skip


# -- furniture --------------------------------------------------------------------------------------------------


def _head(rng: Rng, c: Canvas, theme: Theme, title: str, box: Box, marks: Marks) -> Box:
    """Title, subtitle, source line; returns the box that is left."""
    x1, y1, x2, y2 = box
    pad = theme.size * real(rng, 0.5, 1.4)
    if chance(rng, 0.85):
        size = c.fit(title, theme.bold, theme.size * real(rng, 1.1, 1.9), x2 - x1 - 2 * pad, 9)
        face = theme.bold if chance(rng, 0.6) else theme.face
        places: tuple[tuple[Anchor, float], ...] = (
            ("m", (x1 + x2) / 2),
            ("m", (x1 + x2) / 2),
            ("l", x1 + pad),
            ("r", x2 - pad),
        )
        anchor, x = pick(rng, places)
        above = chance(rng, 0.85)
        baseline = y1 + pad * 0.6 + size if above else y2 - pad
        place = c.text(x, baseline, title, face, size, theme.ink, anchor)
        marks.asked.append(asking.field(rng, "title", None, title, place))
        y1, y2 = (baseline + size * 0.35, y2) if above else (y1, baseline - size * 1.2)
        if above and chance(rng, 0.25):
            subtitle = c.world.words.title(rng, 2, 6)
            size = c.fit(subtitle, theme.face, theme.size, x2 - x1 - 2 * pad, 8)
            place = c.text(x, y1 + size, subtitle, theme.face, size, theme.ink, anchor)
            marks.asked.append(Question("field", q.ask_about(rng, "subtitle", "副标题"), subtitle, place))
            y1 += size * 1.5
    if chance(rng, 0.2):
        label = pick(rng, ("Source", "Data", "Source of data", "Quelle"))
        source = pick(
            rng,
            (
                c.world.words.company(rng),
                c.world.words.url(rng),
                f"{c.world.words.title(rng, 1, 3)}, {whole(rng, 1990, 2029)}",
            ),
        )
        size = c.fit(f"{label}: {source}", theme.face, max(8.0, theme.size * 0.85), x2 - x1 - 2 * pad, 8)
        left = c.text(x1 + pad, y2 - pad * 0.5, f"{label}:", theme.face, size, theme.ink)
        place = c.text(left[2] + size * 0.35, y2 - pad * 0.5, source, theme.face, size, theme.ink)
        marks.asked.append(asking.field(rng, None, label, source, place))
        y2 -= size * 1.6 + pad * 0.4
    return (x1 + pad * 0.4, y1 + pad * 0.4, x2 - pad * 0.7, y2 - pad * 0.4)


def _legend(
    rng: Rng, c: Canvas, theme: Theme, names: Sequence[str], box: Box, marks: Marks,
    swatch: Callable[[Box, int], None], record: dict[int, Box], keys: dict[int, Box],
) -> Box:  # fmt: skip
    """A legend on one side of the box; returns what is left of it."""
    x1, y1, x2, y2 = box
    size = max(8.0, theme.size * real(rng, 0.85, 1.05))
    widths = [c.measure(name, theme.face, size) + size * 2.6 for name in names]
    side = pick(rng, ("top", "bottom", "right", "right", "left" if max(widths) < (x2 - x1) * 0.25 else "top"))
    if side in ("right", "left") and max(widths) > (x2 - x1) * 0.4:
        side = "bottom"
    if side in ("right", "left"):
        room = max(widths) + size
        lead = size * real(rng, 1.3, 2.0)
        x = x2 - room + size * 0.6 if side == "right" else x1 + size * 0.3
        y = y1 + size + (real(rng, 0, max(y2 - y1 - lead * (len(names) + 1), 1)) if chance(rng, 0.6) else 0)
        if chance(rng, 0.3):
            c.rectangle(
                (x - size * 0.4, y - size * 1.1, x + max(widths), y + lead * (len(names) - 1) + size * 0.6), theme.faint
            )
        for i, name in enumerate(names):
            _entry(c, theme, name, x, y + i * lead, size, i, swatch, record, keys)
        return (x1, y1, x2 - room, y2) if side == "right" else (x1 + room, y1, x2, y2)
    rows: list[list[int]] = [[]]
    for i, width in enumerate(widths):
        if rows[-1] and sum(widths[j] for j in rows[-1]) + width > x2 - x1:
            rows.append([])
        rows[-1].append(i)
    lead = size * 1.6
    tall = lead * len(rows)
    y = (y1 if side == "top" else y2 - tall) + size
    for row in rows:
        x = x1 + max((x2 - x1 - sum(widths[i] for i in row)) * pick(rng, (0.0, 0.5, 0.5)), 0)
        for i in row:
            _entry(c, theme, names[i], x, y, size, i, swatch, record, keys)
            x += widths[i]
        y += lead
    return (x1, y1 + tall, x2, y2) if side == "top" else (x1, y1, x2, y2 - tall)


def _entry(
    c: Canvas,
    theme: Theme,
    name: str,
    x: float,
    y: float,
    size: float,
    index: int,
    swatch: Callable[[Box, int], None],
    record: dict[int, Box],
    keys: dict[int, Box],
) -> None:
    keys[index] = (x, y - size * 0.75, x + size * 1.3, y + size * 0.05)
    swatch(keys[index], index)
    record[index] = c.text(x + size * 1.7, y, name, theme.face, size, theme.ink)


@dataclass(slots=True)
class Axes:
    """A plot area; `along` is the axis of categories. Values map to pixels by `value`."""

    box: Box
    floor: float
    top: float
    horizontal: bool

    def value(self, number: float) -> float:
        share = (number - self.floor) / (self.top - self.floor)
        x1, y1, x2, y2 = self.box
        return x1 + share * (x2 - x1) if self.horizontal else y2 - share * (y2 - y1)

    def middle(self, index: int, count: int, edges: bool = False) -> float:
        x1, y1, x2, y2 = self.box
        start, end = (y1, y2) if self.horizontal else (x1, x2)
        share = (index + 0.5) / count if not edges else index / max(count - 1, 1)
        return start + share * (end - start)


def _axes(rng: Rng, c: Canvas, theme: Theme, data: Data, box: Box, marks: Marks, horizontal: bool, edges: bool) -> Axes:
    """Draws ticks, grid, category labels and axis titles inside `box`."""
    x1, y1, x2, y2 = box
    size = theme.size
    show_ticks = not data.labelled or chance(rng, 0.6)
    tick_texts = [data.tick_text(t) for t in data.ticks]
    tick_room = max(c.measure(t, theme.face, size) for t in tick_texts) + size * 0.7 if show_ticks else size * 0.3
    names = data.categories
    widest = max(c.measure(n, theme.face, size) for n in names)
    titled = chance(rng, 0.5)
    if titled:
        x1, y2 = _axis_titles(rng, c, theme, data, box, marks, horizontal)
    right = x2 - size * 0.8
    if horizontal:
        left = x1 + min(widest, (x2 - x1) * 0.42) + size * 0.8
        area = (left, y1 + size * 0.5, right - size * 1.2, y2 - (size * 1.8 if show_ticks else size * 0.5))
        turn = 0.0
    else:
        slot = (right - x1 - tick_room) / len(names)
        turn = 0.0 if widest < slot * 0.95 else pick(rng, (90.0, 45.0, 60.0, 30.0))
        if turn:
            _shorten(c, theme, data, (y2 - y1) * 0.34)
            widest = max(c.measure(n, theme.face, size) for n in data.categories)
        room = widest * math.sin(math.radians(turn)) + size * 1.2 if turn else size * 1.7
        lean = widest * math.cos(math.radians(turn)) - tick_room - slot / 2 if turn else 0.0
        area = (x1 + tick_room + max(lean, 0), y1 + size * 1.2, right, y2 - room)
    axes = Axes(area, data.floor, data.top, horizontal)
    _value_axis(rng, c, theme, axes, data, marks, tick_texts, show_ticks)
    _category_axis(rng, c, theme, axes, data, marks, turn, edges)
    return axes


def _shorten(c: Canvas, theme: Theme, data: Data, room: float) -> None:
    """Takes words, then letters off the ends of category names that are wider than `room`; names stay distinct."""
    for i, name in enumerate(data.categories):
        while len(name) > 3 and c.measure(name, theme.face, theme.size) > room:
            name = name.rsplit(" ", 1)[0] if " " in name else name[:-1]
        if name not in data.categories:
            data.categories[i] = name


def _axis_titles(
    rng: Rng, c: Canvas, theme: Theme, data: Data, box: Box, marks: Marks, horizontal: bool
) -> tuple[float, float]:
    """Prints the titles of the axes; returns the new left and bottom."""
    x1, y1, x2, y2 = box
    below, beside = (data.axis_titles[1], data.axis_titles[0]) if horizontal else data.axis_titles
    size = theme.size * real(rng, 0.95, 1.2)
    face = theme.bold if chance(rng, 0.3) else theme.face
    place = c.text((x1 + x2) / 2, y2 - size * 0.2, below, face, c.fit(below, face, size, x2 - x1), theme.ink, "m")
    marks.asked.append(
        Question(
            "field",
            q.ask_about(
                rng,
                pick(rng, ("title of the x axis", "x axis label", "label of the horizontal axis", "x-axis title")),
                "横轴标题",
            ),
            below,
            place,
        )
    )
    if c.measure(beside, face, size) < (y2 - y1) * 0.8:
        place = c.text(x1 + size, (y1 + y2) / 2, beside, face, size, theme.ink, "m", angle=90)
        marks.asked.append(
            Question(
                "field",
                q.ask_about(
                    rng,
                    pick(rng, ("title of the y axis", "y axis label", "label of the vertical axis", "y-axis title")),
                    "纵轴标题",
                ),
                beside,
                place,
            )
        )
        x1 += size * 1.6
    return x1, y2 - size * 1.7


def _value_axis(
    rng: Rng, c: Canvas, theme: Theme, axes: Axes, data: Data, marks: Marks, texts: Sequence[str], show: bool
) -> None:
    x1, y1, x2, y2 = axes.box
    grid = chance(rng, 0.6) or not data.labelled
    dash = pick(rng, (0.0, 0.0, 2.0, 4.0))
    inward = whole(rng, 2, 5)
    for tick, text in zip(data.ticks, texts, strict=True):
        at = axes.value(tick)
        if axes.horizontal:
            if grid:
                c.line(at, y1, at, y2, theme.faint, 1, dash)
            if show:
                c.line(at, y2, at, y2 + inward, theme.ink)
                marks.ticks[tick] = c.text(at, y2 + theme.size * 1.35, text, theme.face, theme.size, theme.ink, "m")
        else:
            if grid:
                c.line(x1, at, x2, at, theme.faint, 1, dash)
            if show:
                c.line(x1 - inward, at, x1, at, theme.ink)
                marks.ticks[tick] = c.text(
                    x1 - theme.size * 0.45, at + theme.size * 0.35, text, theme.face, theme.size, theme.ink, "r"
                )
    frame = rng.random()
    if frame < 0.3:
        c.rectangle((x1, y1, x2, y2), theme.ink)
    else:
        c.line(x1, y1, x1, y2, theme.ink if frame < 0.8 else theme.faint, whole(rng, 1, 2))
        c.line(x1, y2, x2, y2, theme.ink, whole(rng, 1, 2))


def _category_axis(
    rng: Rng, c: Canvas, theme: Theme, axes: Axes, data: Data, marks: Marks, turn: float, edges: bool
) -> None:
    x1, _, _, y2 = axes.box
    size, count = theme.size, len(data.categories)
    for i, name in enumerate(data.categories):
        at = axes.middle(i, count, edges)
        if axes.horizontal:
            fitted = c.fit(name, theme.face, size, x1 - size * 0.6, 8)
            marks.categories[i] = c.text(x1 - size * 0.5, at + size * 0.35, name, theme.face, fitted, theme.ink, "r")
        elif turn:
            marks.categories[i] = c.text(
                at + size * 0.35, y2 + size * 0.8, name, theme.face, size, theme.ink, "r", angle=turn
            )
        else:
            marks.categories[i] = c.text(at, y2 + size * 1.3, name, theme.face, size, theme.ink, "m")


# -- kinds of chart ---------------------------------------------------------------------------------------------


def _paint_bar(rng: Rng, c: Canvas, box: Box, shade: int, outline: int | None, hatch: int) -> None:
    c.fill(box, shade)
    x1, y1, x2, y2 = box
    if hatch == 1:
        for x in np.arange(x1 + 3, x2, 5):
            c.line(float(x), y1, float(x), y2, 255 if shade < 128 else 0)
    elif hatch == 2:
        for y in np.arange(y1 + 3, y2, 5):
            c.line(x1, float(y), x2, float(y), 255 if shade < 128 else 0)
    if outline is not None:
        c.rectangle(box, outline)


def _bars(rng: Rng, c: Canvas, theme: Theme, box: Box, marks: Marks) -> Data:
    horizontal, stacked = chance(rng, 0.42), chance(rng, 0.18)
    series = whole(rng, 2, 3) if stacked else weighted(rng, ((1, 6), (2, 3), (3, 1.5), (4, 0.5)))
    labelled = chance(rng, 0.6)
    most = int((box[3] - box[1]) / (theme.size * 2.2)) if horizontal else int((box[2] - box[0]) / (theme.size * 3))
    data = _data(rng, c.world, series, whole(rng, 2, max(3, min(most // max(1, series - 1), 12))), labelled)
    if stacked:
        _stack(rng, data)
    hatches = [whole(rng, 1, 2) if chance(rng, 0.15) else 0 for _ in data.series]
    outline = theme.ink if chance(rng, 0.25) else None
    if len(data.series) > 1 or chance(rng, 0.15):
        box = _legend(
            rng,
            c,
            theme,
            data.series,
            box,
            marks,
            lambda b, i: _paint_bar(rng, c, b, theme.shades[i], outline, hatches[i]),
            marks.series,
            marks.keys,
        )
    axes = _axes(rng, c, theme, data, box, marks, horizontal, False)
    span = axes.box[3] - axes.box[1] if horizontal else axes.box[2] - axes.box[0]
    slot = span / len(data.categories) * (1.0 if series == 1 and chance(rng, 0.06) else real(rng, 0.45, 0.9))
    for i in range(len(data.categories)):
        reached = data.floor
        for s in range(len(data.series)):
            wide = slot if stacked else slot / len(data.series)
            start = axes.middle(i, len(data.categories)) - slot / 2 + (0 if stacked else s * wide)
            base, end = (reached, reached + data.values[s][i]) if stacked else (data.floor, data.values[s][i])
            reached = end
            a, b = sorted((axes.value(base), axes.value(end)))
            bar = (a, start, b, start + wide) if horizontal else (start, a, start + wide, b)
            _paint_bar(rng, c, bar, theme.shades[s], outline, 0 if data.labelled and stacked else hatches[s])
            marks.marks[s, i] = bar
            across, reach = start + wide / 2, axes.value(end)
            marks.ends[s, i] = spot(reach, across) if horizontal else spot(across, reach)
    groups = [union([marks.marks[s, i] for s in range(len(data.series))]) for i in range(len(data.categories))]
    if data.labelled:
        _bar_labels(rng, c, theme, data, marks, horizontal, stacked)
    elif stacked:
        for key in [key for key in marks.marks if key[0] > 0]:
            del marks.marks[key]
    things = "categories" if len(data.series) > 1 else pick(rng, ("bars", "categories"))
    marks.asked.append(_count(q.ask_count(rng, things), groups))
    return data


def _stack(rng: Rng, data: Data) -> None:
    """Shrinks the values so that their sums stay on the axis; the lowest series keeps its ticks."""
    for i in range(len(data.categories)):
        room = data.top - min(data.values[0][i], data.ticks[-2])
        data.values[0][i] = min(data.values[0][i], data.ticks[-2])
        for s in range(1, len(data.series)):
            step = (data.ticks[1] - data.ticks[0]) / 10
            data.values[s][i] = round(max(math.floor(room * real(rng, 0.3, 0.6) / step), 1) * step, 4)
            room -= data.values[s][i]


def _bar_labels(rng: Rng, c: Canvas, theme: Theme, data: Data, marks: Marks, horizontal: bool, stacked: bool) -> None:
    within = stacked or chance(rng, 0.25)
    for (s, i), bar in marks.marks.items():
        text = data.text(data.values[s][i])
        x1, y1, x2, y2 = bar
        wide = c.measure(text, theme.face, theme.size)
        across = y2 - y1 if horizontal else x2 - x1
        size = theme.size if (theme.size if horizontal else wide) < across * 1.15 else max(7.5, theme.size * 0.75)
        wide = c.measure(text, theme.face, size)
        if wide > across * 1.25 and not horizontal and len(data.series) > 1 and chance(rng, 0.8):
            continue
        fits = (
            (wide + 6 < x2 - x1 and size < across * 1.3)
            if horizontal
            else (size * 1.4 < y2 - y1 and wide < across * 1.1)
        )
        if within and fits:
            ink = 255 if theme.shades[s] < 135 else 0
            x, y = (
                ((x1 + x2) / 2, (y1 + y2) / 2 + size * 0.35)
                if stacked or chance(rng, 0.5)
                else (x2 - wide / 2 - 3, (y1 + y2) / 2 + size * 0.35)
                if horizontal
                else ((x1 + x2) / 2, y1 + size * 1.2)
            )
            marks.values[s, i] = c.text(x, y, text, theme.face, size, ink, "m")
        elif not stacked and horizontal:
            marks.values[s, i] = c.text(x2 + size * 0.4, (y1 + y2) / 2 + size * 0.35, text, theme.face, size, theme.ink)
        elif not stacked:
            marks.values[s, i] = c.text((x1 + x2) / 2, y1 - size * 0.3, text, theme.face, size, theme.ink, "m")


def _line_chart(rng: Rng, c: Canvas, theme: Theme, box: Box, marks: Marks) -> Data:
    series = weighted(rng, ((1, 5), (2, 3), (3, 1.5), (4, 0.6)))
    labelled = series == 1 and chance(rng, 0.5)
    count = whole(rng, 3, max(4, min(int((box[2] - box[0]) / (theme.size * 2.6)), 14)))
    data = _data(rng, c.world, series, count, labelled, chance(rng, 0.6))
    width, filled = real(rng, 1, 3), chance(rng, 0.25) and series == 1
    shapes = [whole(rng, 0, 3) for _ in data.series]

    def swatch(b: Box, i: int) -> None:
        y = (b[1] + b[3]) / 2
        c.curve([(b[0], y), (b[2], y)], theme.shades[i], width)
        _marker(c, (b[0] + b[2]) / 2, y, shapes[i], theme.shades[i], width)

    direct = series > 1 and chance(rng, 0.2)
    if (series > 1 and not direct) or chance(rng, 0.1):
        box = _legend(rng, c, theme, data.series, box, marks, swatch, marks.series, marks.keys)
    if direct:
        room = max(c.measure(name, theme.face, theme.size) for name in data.series) + theme.size
        box = (box[0], box[1], box[2] - min(room, (box[2] - box[0]) * 0.4), box[3])
    edges = chance(rng, 0.35)
    axes = _axes(rng, c, theme, data, box, marks, False, edges)
    for s in range(len(data.series)):
        points = [(axes.middle(i, len(data.categories), edges), axes.value(v)) for i, v in enumerate(data.values[s])]
        if filled:
            base = axes.value(data.floor)
            c.polygon([*points, (points[-1][0], base), (points[0][0], base)], theme.shades[s], 0.4)
        c.curve(points, theme.shades[s], width)
        for i, (x, y) in enumerate(points):
            _marker(c, x, y, shapes[s], theme.shades[s], width)
            marks.marks[s, i] = c.clip((x - 4, y - 4, x + 4, y + 4))
            marks.ends[s, i] = spot(x, y)
            if labelled:
                under = chance(rng, 0.15)
                marks.values[s, i] = c.text(
                    x,
                    y + theme.size * (1.4 if under else -0.6),
                    data.text(data.values[s][i]),
                    theme.face,
                    theme.size,
                    theme.ink,
                    "m",
                )
        if direct:
            marks.series[s] = c.text(
                points[-1][0] + theme.size * 0.6,
                points[-1][1] + theme.size * 0.3,
                data.series[s],
                theme.face,
                theme.size,
                theme.ink,
            )
    if series > 1:
        things = pick(rng, ("lines", "series", "legend entries"))
        marks.asked.append(_count(q.ask_count(rng, things), reading_order(marks.series.values())))
    return data


def _marker(c: Canvas, x: float, y: float, shape: int, shade: int, width: float) -> None:
    r = width + 2
    if shape == 1:
        c.ellipse((x - r, y - r, x + r, y + r), shade, fill=shade)
    elif shape == 2:
        c.fill((x - r, y - r, x + r, y + r), shade)
    elif shape == 3:
        c.polygon([(x - r, y + r), (x + r, y + r), (x, y - r)], shade)


def _pie(rng: Rng, c: Canvas, theme: Theme, box: Box, marks: Marks) -> Data:
    thing, names = _categories(rng, c.world, whole(rng, 2, min(8, len(theme.shades))))
    thing = "slice" if thing == "bar" or chance(rng, 0.3) else thing
    weights = (
        np.sort(rng.dirichlet(np.full(len(names), real(rng, 1.5, 4))))[::-1]
        if chance(rng, 0.4)
        else rng.dirichlet(np.full(len(names), 2.5))
    )
    percents = chance(rng, 0.75)
    places = whole(rng, 0, 1)
    total = 100 if percents else pick(rng, (40, 200, 1000, 12_000))
    values = [round(float(v), places) for v in np.maximum(weights, 0.03) / np.maximum(weights, 0.03).sum() * total]
    style = w.number_style(rng)
    tail = pick(rng, ("%", "%", " %")) if percents else ""

    def text(number: float) -> str:
        return style.number(number, places) + tail

    data = Data(thing, names, [""], [values], [0, max(values)], text, text, True, ("", ""))
    where = weighted(rng, (("legend", 3), ("outside", 3), ("legend values", 2)))
    if where != "outside":
        entries = names if where == "legend" else [f"{n} {pick(rng, ('', '- ', '– '))}" for n in names]
        swatch: Callable[[Box, int], None] = lambda b, i: c.fill(b, theme.shades[i])  # noqa: E731
        shown = [f"{e} {text(v)}" if where == "legend values" else e for e, v in zip(entries, values, strict=True)]
        whole_entries: dict[int, Box] = {}
        box = _legend(rng, c, theme, shown, box, marks, swatch, whole_entries, marks.name_keys)
        for i, (left, top, right, bottom) in whole_entries.items():
            share = c.measure(names[i], theme.face, theme.size) / c.measure(shown[i], theme.face, theme.size)
            marks.categories[i] = (left, top, left + (right - left) * share, bottom)
            if where == "legend values":
                share = c.measure(text(values[i]), theme.face, theme.size) / c.measure(shown[i], theme.face, theme.size)
                marks.values[0, i] = (right - (right - left) * share - 1, top, right, bottom)
    marks.apart = where != "legend"
    _slices(rng, c, theme, box, data, marks, where)
    things = pick(rng, ("slices", "categories", "segments"))
    marks.asked.append(_count(q.ask_count(rng, things), reading_order(marks.ends.values())))
    return data


def _slices(rng: Rng, c: Canvas, theme: Theme, box: Box, data: Data, marks: Marks, where: str) -> None:
    x1, y1, x2, y2 = box
    size = theme.size
    room = max(c.measure(n, theme.face, size) for n in data.categories) + size if where == "outside" else size
    radius = max(min((x2 - x1) / 2 - room, (y2 - y1) / 2 - size * (2 if where == "outside" else 0.5)), 30.0)
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    disc = (x - radius, y - radius, x + radius, y + radius)
    start, total = real(rng, 0, 360), sum(data.values[0])
    hole = real(rng, 0.35, 0.65) * radius if chance(rng, 0.4) else 0
    angles: list[float] = []
    for i, value in enumerate(data.values[0]):
        sweep = 360 * value / total
        c.pie(disc, start, start + sweep, theme.shades[i])
        angles.append(math.radians(start + sweep / 2))
        if chance(rng, 0.9):
            edge = math.radians(start)
            c.curve([(x, y), (x + radius * math.cos(edge), y + radius * math.sin(edge))], theme.paper, 1.5)
        start += sweep
    if hole:
        c.ellipse((x - hole, y - hole, x + hole, y + hole), None, fill=theme.paper)
    last = -1e9
    far = (hole + radius) / 2 if hole else radius * 0.65
    for i, angle in enumerate(angles):
        value = data.text(data.values[0][i])
        cos, sin = math.cos(angle), math.sin(angle)
        marks.ends[0, i] = spot(x + cos * far, y + sin * far)
        big = data.values[0][i] / total > 0.07
        if where == "outside":
            side = "l" if cos >= 0 else "r"
            px, py = x + cos * (radius + size * 0.6), y + sin * (radius + size * 1.1) + size * 0.3
            if abs(py - last) < size * 2.2 and not big:
                continue
            last = py
            if chance(rng, 0.3):
                c.curve([(x + cos * radius, y + sin * radius), (px, py - size * 0.3)], theme.ink, 1)
            marks.categories[i] = c.text(px, py - size * 0.2, data.categories[i], theme.face, size, theme.ink, side)
            if not (big and hole == 0 and chance(rng, 0.4)):
                marks.values[0, i] = c.text(px, py + size * 0.9, value, theme.face, size, theme.ink, side)
                continue
        elif where == "legend values":
            continue
        if big:
            marks.values[0, i] = c.text(
                x + cos * far,
                y + sin * far + size * 0.35,
                value,
                theme.face,
                size,
                255 if theme.shades[i] < 135 else 0,
                "m",
            )


def _scatter(rng: Rng, c: Canvas, theme: Theme, box: Box, marks: Marks) -> Data:
    named = chance(rng, 0.6)
    count = whole(rng, 4, 10) if named else whole(rng, 5, 60)
    data = _data(rng, c.world, 1, count, True)
    step = pick(rng, (1, 2, 5, 10, 50, 200))
    across = [str(step * i) for i in range(whole(rng, 4, 8))]
    plain = Data("", across, [""], [[]], data.ticks, data.text, data.tick_text, False, data.axis_titles)
    axes = _axes(rng, c, theme, plain, box, Marks(asked=marks.asked), False, True)
    x1, _, x2, _ = axes.box
    placed: list[Box] = []
    radius = real(rng, 2, 5)
    for i in range(len(data.categories) if named else count):
        value = real(rng, 0.05, 0.95) * data.top
        x, y = real(rng, x1 + 6, x2 - 10), axes.value(value)
        disc = (x - radius, y - radius, x + radius, y + radius)
        if not named:
            c.ellipse(disc, theme.ink, fill=theme.shades[0])
            continue
        name = data.categories[i]
        wide = c.measure(name, theme.face, theme.size)
        label = (x + radius + 3, y - theme.size, x + radius + 3 + wide, y + 4)
        if label[2] > c.width - 4 or any(
            b[0] < label[2] and b[2] > label[0] and b[1] < label[3] + 3 and b[3] > label[1] - 3 for b in placed
        ):
            continue
        placed.append(label)
        c.ellipse(disc, theme.ink, fill=theme.shades[0])
        data.values[0][i] = value
        marks.ends[0, i] = spot(x, y)
        marks.categories[i] = c.text(label[0], y + theme.size * 0.3, name, theme.face, theme.size, theme.ink)
    data.thing = "point"
    return data


def _radar(rng: Rng, c: Canvas, theme: Theme, box: Box, marks: Marks) -> Data:
    series = whole(rng, 1, 2)
    data = _data(rng, c.world, series, whole(rng, 4, 8), False)
    if len(data.series) > 1:
        fill: Callable[[Box, int], None] = lambda b, i: c.fill(b, theme.shades[i])  # noqa: E731
        box = _legend(rng, c, theme, data.series, box, marks, fill, marks.series, marks.keys)
    x1, y1, x2, y2 = box
    n, size = len(data.categories), theme.size
    room = max(c.measure(name, theme.face, size) for name in data.categories) + size
    radius = max(min((x2 - x1) / 2 - room, (y2 - y1) / 2 - size * 1.8), 40.0)
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    rays = [(math.cos(a), math.sin(a)) for a in (2 * math.pi * i / n - math.pi / 2 for i in range(n))]
    for tick in data.ticks[1:]:
        r = radius * tick / data.top
        ring = [(x + r * cos, y + r * sin) for cos, sin in rays]
        c.curve([*ring, ring[0]], theme.faint, 1)
    for cos, sin in rays:
        c.curve([(x, y), (x + radius * cos, y + radius * sin)], theme.faint, 1)
    for s in range(len(data.series)):
        outline = [
            (x + radius * v / data.top * cos, y + radius * v / data.top * sin)
            for v, (cos, sin) in zip(data.values[s], rays, strict=True)
        ]
        if chance(rng, 0.5):
            c.polygon(outline, theme.shades[s], 0.3)
        c.curve([*outline, outline[0]], theme.shades[s], real(rng, 1, 2.5))
        for i, (px, py) in enumerate(outline):
            c.ellipse((px - 2, py - 2, px + 2, py + 2), theme.shades[s], fill=theme.shades[s])
            marks.marks[s, i] = (px - 4, py - 4, px + 4, py + 4)
            marks.ends[s, i] = spot(px, py)
    for tick in data.ticks[1:]:
        marks.ticks[tick] = c.text(
            x + 3,
            y - radius * tick / data.top + size * 0.3,
            data.tick_text(tick),
            theme.face,
            max(8, size * 0.85),
            theme.ink,
        )
    for i, (cos, sin) in enumerate(rays):
        anchor = "m" if abs(cos) < 0.2 else "l" if cos > 0 else "r"
        marks.categories[i] = c.text(
            x + (radius + size * 0.6) * cos,
            y + (radius + size * 0.9) * sin + size * 0.35,
            data.categories[i],
            theme.face,
            size,
            theme.ink,
            anchor,
        )
    return data


def _heat(rng: Rng, c: Canvas, theme: Theme, box: Box, marks: Marks) -> Data:
    rows, columns = whole(rng, 2, 7), whole(rng, 2, max(3, min(8, int((box[2] - box[0]) / (theme.size * 5)))))
    data = _data(rng, c.world, rows, columns, True)
    x1, y1, x2, y2 = box
    size = theme.size
    left = x1 + min(max(c.measure(n, theme.face, size) for n in data.series), (x2 - x1) * 0.3) + size
    above = chance(rng, 0.6)
    top, bottom = (y1 + size * 2, y2) if above else (y1, y2 - size * 2)
    wide, tall = (x2 - left) / len(data.categories), min((bottom - top) / len(data.series), size * 6)
    for i, name in enumerate(data.categories):
        y = top - size * 0.6 if above else top + tall * len(data.series) + size * 1.3
        marks.categories[i] = c.text(
            left + (i + 0.5) * wide, y, name, theme.face, c.fit(name, theme.face, size, wide * 0.96, 8), theme.ink, "m"
        )
    for s, name in enumerate(data.series):
        y = top + (s + 0.5) * tall
        marks.series[s] = c.text(
            left - size * 0.5,
            y + size * 0.35,
            name,
            theme.face,
            c.fit(name, theme.face, size, left - x1 - size * 0.6, 8),
            theme.ink,
            "r",
        )
        for i, value in enumerate(data.values[s]):
            shade = int(245 - 215 * (value - data.floor) / (data.top - data.floor))
            cell = (left + i * wide, y - tall / 2, left + (i + 1) * wide - 1, y + tall / 2 - 1)
            c.fill(cell, shade)
            marks.ends[s, i] = cell
            text = data.text(value)
            marks.values[s, i] = c.text(
                left + (i + 0.5) * wide,
                y + size * 0.35,
                text,
                theme.face,
                c.fit(text, theme.face, size, wide * 0.9, 8),
                255 if shade < 128 else 0,
                "m",
            )
    marks.asked.append(_count(q.ask_count(rng, "rows"), list(marks.series.values())))
    marks.asked.append(_count(q.ask_count(rng, "columns"), list(marks.categories.values())))
    return data


# -- questions --------------------------------------------------------------------------------------------------


def _count(text: str, things: Sequence[Box]) -> Question:
    """Asks how many there are; bars and what stands in line with them are given along their axis."""
    return Question("count", text, str(len(things)), work=tuple(things))


def _ask_values(rng: Rng, c: Canvas, data: Data, marks: Marks) -> list[Question]:
    several = len(data.series) > 1
    asked: list[Question] = []
    for key in some(rng, list(marks.values or marks.marks), 6):
        s, i = key
        if i not in marks.categories or (several and s not in marks.series and marks.series):
            continue
        value = data.values[s][i]
        work = marks.told_by(s if several else None, i)
        if key in marks.values:
            answer, box = data.text(value), marks.values[key]
            if not c.shows(answer, box):
                continue
            work += () if marks.apart else (marks.ends[key],)
        elif not marks.values and any(abs(value - t) < 1e-6 for t in data.ticks):
            answer, box = data.tick_text(value), c.clip(marks.marks[key])
            work += (marks.ends[key], *marks.around(value))
        else:
            continue
        text = q.ask_chart_value(rng, data.categories[i], data.series[s] if several else None)
        asked.append(Question("chart", text, answer, box, work=work))
    return asked


def _ask_extremes(rng: Rng, data: Data, marks: Marks) -> list[Question]:
    if len(data.series) > 1 or not data.values[0] or not marks.categories:
        return []
    shown = [(data.values[0][i], i) for i in marks.categories]
    if len(shown) < 2 or (len(shown) < len(data.categories) and data.thing != "point"):
        return []
    shown.sort()
    asked: list[Question] = []
    ends: tuple[tuple[Literal["largest", "smallest"], int, int], ...] = (("largest", -1, -2), ("smallest", 0, 1))
    for which, foremost, next_ in ends:
        first, second = shown[foremost], shown[next_]
        if abs(first[0] - second[0]) < CLEAR * (data.top - min(data.floor, 0)):
            continue
        i = first[1]
        text, work = q.ask_extreme(rng, which, data.thing), (marks.ends[0, i],)
        found = work + marks.key_of(i)
        asked.append(Question("chart", text, data.categories[i], marks.categories[i], work=found))
        if (0, i) in marks.values and len(marks.values) == len(data.categories):
            text, box = q.ask_extreme(rng, which, "value"), marks.values[0, i]
            asked.append(Question("chart", text, data.text(first[0]), box, work=work))
    texts = [data.text(v) for v in data.values[0]]
    single = [i for _, i in shown if (0, i) in marks.values and texts.count(texts[i]) == 1]
    for i in some(rng, single, 1):
        text, work = q.ask_category_of(rng, texts[i], data.thing), (marks.values[0, i],)
        work += () if marks.apart else (marks.ends[0, i], *marks.key_of(i))
        asked.append(Question("chart", text, data.categories[i], marks.categories[i], work=work))
    return asked


KINDS = ((_bars, 5.0), (_line_chart, 3.0), (_pie, 2.2), (_scatter, 0.8), (_radar, 0.6), (_heat, 0.7))


def _draw(rng: Rng, c: Canvas, box: Box, paper: int) -> tuple[Data, list[Question]]:
    """One chart inside `box` with its questions."""
    draw = weighted(rng, KINDS)
    theme = _theme(rng, c.world, c.height, int(box[2] - box[0]), paper, 8 if draw in (_pie, _heat) else 4)
    marks = Marks()
    inner = _head(rng, c, theme, _title(rng, c.world), box, marks)
    data = draw(rng, c, theme, inner, marks)
    asked = _ask_values(rng, c, data, marks) + _ask_extremes(rng, data, marks) + marks.asked
    absent = c.world.words.title(rng, 1, 2)
    if absent.lower() not in {n.lower() for n in (*data.categories, *data.series)}:
        series = pick(rng, data.series) if len(data.series) > 1 else None
        asked.append(asking.none(q.ask_chart_value(rng, absent, series)))
    return data, asked


def build(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A page with one chart, alone or among text, or with two charts."""
    dark = chance(rng, 0.12)
    paper = whole(rng, 8, 50) if dark else 255 if chance(rng, 0.65) else whole(rng, 225, 254)
    c = Canvas(world, height, width, paper)
    layout = weighted(rng, (("alone", 5), ("article", 2), ("two", 1.5 if max(height, width) > 700 else 0.6)))
    box = (2.0, 2.0, width - 2.0, height - 2.0)
    if layout == "alone":
        shrink = real(rng, 0, 0.12) if chance(rng, 0.5) else 0
        box = (width * shrink / 2, height * shrink, width * (1 - shrink / 2), height * (1 - shrink * real(rng, 0, 1)))
    if layout == "article":
        box = _article(rng, c, box, 230 if dark else 20)
    if layout == "two":
        return _pair(rng, c, box, paper)
    data, asked = _draw(rng, c, box, paper)
    near = [*data.categories, *data.series]
    return asking.finish(rng, c, "chart", "charts", asked, [n for n in near if n], most=6, reading=2)


def _pair(rng: Rng, c: Canvas, box: Box, paper: int) -> Sample:
    """Two charts: questions that would fit both are dropped."""
    x1, y1, x2, y2 = box
    across = x2 - x1 > y2 - y1
    boxes = (
        ((x1, y1, (x1 + x2) / 2 - 4, y2), ((x1 + x2) / 2 + 4, y1, x2, y2))
        if across
        else ((x1, y1, x2, (y1 + y2) / 2 - 4), (x1, (y1 + y2) / 2 + 4, x2, y2))
    )
    first, asked_first = _draw(rng, c, boxes[0], paper)
    c.new_block()
    second, asked_second = _draw(rng, c, boxes[1], paper)
    shared = {n.lower() for n in first.categories} & {n.lower() for n in second.categories}
    asked = [a for a in asked_first + asked_second if a.task == "chart" and "{" not in a.text] if not shared else []
    asked = [
        a
        for a in asked
        if any(n.lower() in a.text.lower() for n in (*first.categories, *second.categories) if len(n) > 2)
    ]
    return asking.finish(rng, c, "chart", "charts", asked, first.categories, most=6, reading=3)


def _article(rng: Rng, c: Canvas, box: Box, ink: int) -> Box:
    """Prints prose above and below; returns the box between."""
    x1, y1, x2, y2 = box
    face = c.world.face(rng, "serif", "sans")
    size = real(rng, 9, 13)
    margin = (x2 - x1) * real(rng, 0.03, 0.1)
    tall = y2 - y1
    above, below = real(rng, 0.08, 0.3) * tall, real(rng, 0.05, 0.3) * tall
    c.paragraph(
        x1 + margin, y1 + size, x2 - x1 - 2 * margin, c.world.words.prose(rng, 8), face, size, ink, bottom=y1 + above
    )
    c.new_block()
    c.paragraph(
        x1 + margin, y2 - below, x2 - x1 - 2 * margin, c.world.words.prose(rng, 8), face, size, ink, bottom=y2 - size
    )
    c.new_block()
    return (x1 + margin / 2, y1 + above + size, x2 - margin / 2, y2 - below - size)


FAMILIES = (Family("charts", "chart", "train", build, 8.5),)
