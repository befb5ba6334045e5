"""What every family of pictures gives and what training, evaluation and calibration take: one `Sample`.

A *family* draws one kind of page (a receipt, a settings screen, a bar chart) in endlessly many layouts. It is a
function `build(rng, world, height, width) -> Sample`; `world` holds the fonts, words and photographs of one split, so
that the frozen evaluation families share no layout, no font and no word with training.

Coordinates are float pixels of the picture, origin at the top left, x right, y down. Boxes are (x1, y1, x2, y2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from training.world import World

Task = Literal[
    "field",  # a labelled value: "What is the total?"
    "table",  # a cell by row and column
    "chart",  # a value, or the largest or smallest, of a plot
    "point",  # "Where is X?": the answer is a box alone
    "text_at",  # "What is written at [box]?": the question carries a box
    "kind",  # what kind of picture: one of KINDS
    "state",  # checked or not, selected or not, on or off: "yes" or "no"
    "count",  # how many rows, items, bars: digits
    "none",  # asks for what is not in the picture: NONE
    "cant",  # asks for what a reader of print can't do at all: CANT
    "transcribe",  # all text in reading order, lines separated by "\n"
]

KINDS = (
    "receipt", "invoice", "id_card", "bank_card", "form", "table", "bank_statement", "payslip", "medical", "chart",
    "screenshot", "photo", "document", "other",
)  # fmt: skip
"""The published kinds of picture, in the order of the contract."""

NONE = "<none>"
CANT = "<cant>"
AT = "{at}"
"""Stands in a question's text where the box of `Question.at` goes."""

Box = tuple[float, float, float, float]


class Shade(NamedTuple):
    """The box of a swatch whose grey is to be told, not its place: a legend is read by likeness, and a grey that was
    written down can be looked for."""

    x1: float
    y1: float
    x2: float
    y2: float


def with_shade(swatch: Box) -> tuple[Box, Shade]:
    """Where a swatch is, then what grey it has."""
    return swatch, Shade(*swatch)


def like(box: Box, moved: Box) -> Box:
    """`moved` as what `box` was: a place or a grey."""
    return Shade(*moved) if isinstance(box, Shade) else moved


SHAPES: tuple[tuple[int, int], ...] = (
    (768, 448), (448, 768), (592, 592), (1008, 672), (672, 1008), (832, 832), (1200, 560),
)  # fmt: skip
"""Training canvases (height, width): the first three are the small tier (about 1,350 cells of 16 x 16), the rest the
large one (about 2,650). They stay as they are, since pictures of evaluation depend on them; training draws at the
package's `LARGE` too."""

WORK = 32
"""Places that may be looked at before an answer."""

CELL = 16
GLYPHS_PER_CELL = 4


@dataclass(slots=True)
class Question:
    """One question on a picture with its only right answer.

    `answer` is the text to give ("" for `point`), NONE or CANT; `box` is where it stands (None if it has no place:
    kind, count, none, cant, transcribe); `at` is the box that the question itself names (`text_at` only).

    `work`: what to look at, one after the other, before the answer can be said: every counted thing, in reading order;
    the mark of a plot and the ticks beside its end. The reader learns to write their middles first (of a `Shade` the
    grey), at most WORK; more are left out altogether. (Pointing before counting: Deitke et al., Molmo and PixMo,
    arXiv:2409.17146.)"""

    task: Task
    text: str
    answer: str
    box: Box | None = None
    at: Box | None = None
    work: tuple[Box, ...] = ()


def spot(x: float, y: float) -> Box:
    """A box around a point, to look at."""
    return (x - 2, y - 2, x + 2, y + 2)


def reading_order(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Boxes by rows from the top, each from the left; whose middles are less than 0.6 of a usual height apart share a
    row."""
    waiting = sorted(boxes, key=lambda b: b[1] + b[3])
    if not waiting:
        return ()
    reach = 1.2 * median(b[3] - b[1] for b in waiting)
    rows: list[list[Box]] = [[]]
    for box in waiting:
        first = rows[-1][0] if rows[-1] else box
        if box[1] + box[3] - first[1] - first[3] > reach:
            rows.append([])
        rows[-1].append(box)
    return tuple(box for row in rows for box in sorted(row, key=lambda b: b[0] + b[2]))


@dataclass(slots=True)
class Sample:
    """A picture, where each of its characters stands, and what may be asked of it.

    `image`: uint8 (height, width), grey, 0 black. `glyphs`: float32 (n, 3): code point, centre x, centre y, of every
    visible non-space character, so that the dense head learns to read. `transcript`: reading order, "\n" between lines,
    one space between words, columns separated by two spaces."""

    image: np.ndarray[Any, np.dtype[np.uint8]]
    glyphs: np.ndarray[Any, np.dtype[np.float32]]
    transcript: str
    kind: str
    questions: list[Question] = field(default_factory=lambda: list[Question]())
    family: str = ""


Build = Callable[[np.random.Generator, "World", int, int], Sample]


@dataclass(frozen=True, slots=True)
class Family:
    """`split`: `train`, `calibration` (fits the confidence) or `held` (frozen: only ever evaluated)."""

    name: str
    kind: str
    split: Literal["train", "calibration", "held"]
    build: Build
    weight: float = 1.0
