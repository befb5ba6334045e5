"""What every family of pictures gives and what training, evaluation and calibration take: one `Sample`.

A *family* draws one kind of page (a receipt, a settings screen, a bar chart) in endlessly many layouts. It is a
function `build(rng, world, height, width) -> Sample`; `world` holds the fonts, words and photographs of one split, so
that the frozen evaluation families share no layout, no font and no word with training.

Coordinates are float pixels of the picture, origin at the top left, x right, y down. Boxes are (x1, y1, x2, y2).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

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

SHAPES: tuple[tuple[int, int], ...] = (
    (768, 448), (448, 768), (592, 592), (1008, 672), (672, 1008), (832, 832), (1200, 560),
)  # fmt: skip
"""Training canvases (height, width): the first three are the small tier (about 1,350 cells of 16 x 16), the rest the
large one (about 2,650)."""

DENSE_SHAPES: tuple[tuple[int, int], ...] = ((1232, 864), (864, 1232), (1040, 1040))
"""Larger canvases (about 4,200 cells) of training alone, for small print; `SHAPES` stay as they are, since evaluation
pictures depend on them."""

CELL = 16
GLYPHS_PER_CELL = 4


@dataclass(slots=True)
class Question:
    """One question on a picture with its only right answer.

    `answer` is the text to give ("" for `point`), NONE or CANT; `box` is where it stands (None if it has no place:
    kind, count, none, cant, transcribe); `at` is the box that the question itself names (`text_at` only)."""

    task: Task
    text: str
    answer: str
    box: Box | None = None
    at: Box | None = None


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
