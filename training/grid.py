"""Tables of columns and rows: item lists, schedules, accounts, drawn ruled, striped, boxed or bare.

`draw` returns where every cell stands, so that a family may ask for any of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from training import questions as q
from training.ask import Entry, bare
from training.canvas import Canvas
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.layout import Type
from training.sample import NONE, Box, Question


@dataclass(slots=True)
class Column:
    """A column's header ("" for none), its cells, and its alignment: l, m or r."""

    header: str
    cells: list[str]
    align: str = "l"


@dataclass(slots=True)
class Drawn:
    """What of a table is on the page: `boxes[row][column]` of the rows that fit (None: not printed), the headers that
    are shown, and the next free y."""

    columns: list[Column]
    boxes: list[list[Box | None]] = field(default_factory=lambda: list[list[Box | None]]())
    headers: bool = True
    bottom: float = 0.0

    @property
    def rows(self) -> int:
        return len(self.boxes)


@dataclass(frozen=True, slots=True)
class Look:
    """How a table is ruled. `header` and `stripe` are grey levels or None."""

    across: bool
    down: bool
    outer: bool
    header_line: bool
    header: int | None
    stripe: int | None
    high: float
    pad: float
    upper: bool
    bold: bool
    dotted: bool


def make_look(rng: Rng, t: Type) -> Look:
    light = t.ink < 128
    style = weighted(rng, (("bare", 3), ("across", 3), ("full", 3), ("striped", 2), ("header", 2)))
    shade = None
    if style in ("striped", "header") or chance(rng, 0.25):
        shade = pick(rng, (20, 50, 90, 200, 215, 230)) if light else pick(rng, (40, 70, 230))
    stripe = (whole(rng, 222, 244) if light else whole(rng, 40, 70)) if style == "striped" else None
    return Look(
        across=style in ("across", "full"),
        down=style == "full" or chance(rng, 0.08),
        outer=style == "full" or chance(rng, 0.15),
        header_line=style != "bare" or chance(rng, 0.3),
        header=shade,
        stripe=stripe,
        high=real(rng, 1.2, 2.3),
        pad=t.size * real(rng, 0.3, 0.8),
        upper=chance(rng, 0.2),
        bold=chance(rng, 0.5),
        dotted=chance(rng, 0.15),
    )


def _widths(rng: Rng, canvas: Canvas, t: Type, columns: Sequence[Column], look: Look, room: float) -> list[float]:
    """Widths of the columns: their content, then the rest spread in one of several ways; they may exceed the room."""
    natural: list[float] = []
    for column in columns:
        body = max((canvas.measure(c, t.value, t.size) for c in column.cells), default=0)
        head = canvas.measure(column.header, t.label, t.size)
        natural.append(max(body, head if len(columns) < 5 else min(head, body * 1.6 + t.size)) + 2 * look.pad)
    rest = room - sum(natural)
    if rest <= 0:
        return [w * room / sum(natural) for w in natural]
    style = whole(rng, 0, 2)
    if style == 0:
        return [natural[0] + rest, *natural[1:]]
    if style == 1:
        return [w + rest / len(columns) for w in natural]
    return natural


def draw(
    rng: Rng,
    canvas: Canvas,
    t: Type,
    area: Box,
    columns: Sequence[Column],
    headers: bool = True,
    look: Look | None = None,
    last_bold: bool = False,
) -> Drawn:
    """Draws as many rows as fit into `area`. Cells too wide for their column shrink, then are left out.

    Without `headers` the columns are still known by their header in `Drawn.columns`, but must not be asked by it."""
    look = look or make_look(rng, t)
    x1, y1, x2, y2 = area
    widths = _widths(rng, canvas, t, columns, look, x2 - x1)
    edges = [x1]
    for width in widths:
        edges.append(edges[-1] + width)
    high = t.size * look.high
    drawn = Drawn(list(columns), headers=headers)
    y = y1
    if headers:
        if y + high * 2 > y2:
            drawn.bottom = y
            return drawn
        _header(canvas, t, look, columns, edges, y, high)
        y += high * (1.15 if look.header_line and not look.across else 1)
    for row in range(len(columns[0].cells)):
        if y + high > y2:
            break
        if look.stripe is not None and row % 2 == 0:
            canvas.fill((edges[0], y, edges[-1], y + high), look.stripe)
        bold = last_bold and row == len(columns[0].cells) - 1
        drawn.boxes.append(_row(canvas, t, look, columns, edges, y, high, row, bold))
        y += high
    if look.down:
        for edge in edges[1:-1]:
            canvas.line(edge, y1, edge, y, t.line_ink)
    if look.outer:
        canvas.rectangle((edges[0], y1, edges[-1] + 1, y + 1), t.line_ink)
    drawn.bottom = y + t.size * 0.3
    return drawn


def _header(
    canvas: Canvas, t: Type, look: Look, columns: Sequence[Column], edges: Sequence[float], y: float, high: float
) -> None:
    ink = t.label_ink
    if look.header is not None:
        canvas.fill((edges[0], y, edges[-1], y + high), look.header)
        ink = 20 if look.header > 128 else 245
    for column, a, b in zip(columns, edges, edges[1:], strict=False):
        text = column.header.upper() if look.upper else column.header
        column.header = text
        face = t.label
        size = canvas.fit(text, face, t.size, b - a - look.pad)
        _aligned(
            canvas,
            replace(t, value=face, ink=ink),
            column.align,
            text,
            a,
            b,
            y + high / 2 + size * 0.35,
            size,
            look.pad,
        )
    if look.header_line:
        canvas.line(edges[0], y + high, edges[-1], y + high, t.line_ink, 2 if look.bold else 1)


def _row(
    canvas: Canvas,
    t: Type,
    look: Look,
    columns: Sequence[Column],
    edges: Sequence[float],
    y: float,
    high: float,
    row: int,
    bold: bool,
) -> list[Box | None]:
    boxes: list[Box | None] = []
    for column, a, b in zip(columns, edges, edges[1:], strict=False):
        text = column.cells[row]
        face = t.label if bold else t.value
        size = canvas.fit(text, face, t.size, b - a - look.pad)
        if not text or canvas.measure(text, face, size) > b - a - look.pad * 0.5:
            boxes.append(None)
            continue
        boxes.append(
            _aligned(
                canvas, replace(t, value=face), column.align, text, a, b, y + high / 2 + size * 0.35, size, look.pad
            )
        )
    if look.across:
        canvas.line(edges[0], y + high, edges[-1], y + high, t.line_ink, 1, 2 if look.dotted else 0)
    return boxes


def _aligned(
    canvas: Canvas, t: Type, align: str, text: str, a: float, b: float, baseline: float, size: float, pad: float
) -> Box:
    half = pad / 2
    if align == "r":
        return canvas.text(b - half, baseline, text, t.value, size, t.ink, "r")
    if align == "m":
        return canvas.text((a + b) / 2, baseline, text, t.value, size, t.ink, "m")
    return canvas.text(a + half, baseline, text, t.value, size, t.ink)


def headers(drawn: Drawn) -> list[Entry]:
    """The headers as entries without values, so that nobody asks for them as absent."""
    return [Entry(None, c.header, "") for c in drawn.columns if drawn.headers and c.header]


def keys(drawn: Drawn, column: int = 0) -> list[int]:
    """The rows that the text of `column` names without doubt."""
    names = [bare(c) for c in drawn.columns[column].cells[: drawn.rows]]
    return [i for i, name in enumerate(names) if name and names.count(name) == 1 and drawn.boxes[i][column] is not None]


def ask_cells(rng: Rng, drawn: Drawn, n: int, key: int = 0) -> list[Question]:
    """Questions for cells by the text of column `key` and the header."""
    asked: list[Question] = []
    if not drawn.headers:
        return asked
    rows = keys(drawn, key)
    names = [bare(c.header) for c in drawn.columns]
    columns = [i for i, c in enumerate(drawn.columns) if i != key and c.header and names.count(bare(c.header)) == 1]
    for row in some(rng, rows, n):
        if not columns:
            break
        column = pick(rng, columns)
        box, text = drawn.boxes[row][column], drawn.columns[column].cells[row]
        if box is None:
            continue
        name, header = drawn.columns[key].cells[row], drawn.columns[column].header
        phrase = q.ask_cell if chance(rng, 0.6) else q.ask_field_of_row
        asked.append(Question("table", phrase(rng, name, header), text, box))
    return asked


def ask_missing(rng: Rng, canvas: Canvas, drawn: Drawn, key: int = 0) -> list[Question]:
    """A question for a row or a column that the table lacks."""
    rows = keys(drawn, key)
    if not drawn.headers or not rows or len(drawn.columns) < 2:
        return []
    words = canvas.world.words
    name = drawn.columns[key].cells[pick(rng, rows)]
    header = pick(rng, [c for i, c in enumerate(drawn.columns) if i != key]).header
    if chance(rng, 0.6):
        name = _varied(rng, words.product(rng) if chance(rng, 0.5) else words.title(rng, 1, 2), name, words.word(rng))
    else:
        header = _varied(rng, words.title(rng, 1, 2), header, words.word(rng))
    shown = {bare(c) for column in drawn.columns for c in (*column.cells, column.header)}
    if (bare(name) in shown) == (bare(header) in shown):
        return []
    return [Question("none", q.ask_cell(rng, name, header), NONE)]


def _varied(rng: Rng, other: str, name: str, word: str) -> str:
    """Another name altogether, or the same with one word changed."""
    parts = name.split(" ")
    if len(parts) < 2 or chance(rng, 0.4):
        return other
    parts[whole(rng, 0, len(parts) - 1)] = word
    return " ".join(parts).capitalize()
