"""A picture as the reader takes it, and what its dense head saw: characters, lines, how legible they are."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from PIL import Image

CELL = 16
USUAL = ((1008, 672), (672, 1008), (832, 832), (1200, 560))
LARGE = ((1232, 864), (864, 1232), (1040, 1040))
CANVASES = (*USUAL, *LARGE)
"""Height and width at which pictures are read: about 2,650 cells where these show a picture at its own size, else about
4,200. Training knew these sizes: at others places are missed by half a line."""

STRETCH = 1.1
"""Most by which one side may be drawn out against the other, as in training. What is then left free shows paper."""

Array = np.ndarray[Any, np.dtype[Any]]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture with paper added at the bottom and on the right (`height`, `width`, in its own pixels), and the size at
    which that is `seen`."""

    height: int
    width: int
    seen: tuple[int, int]


def frame(height: int, width: int) -> Frame:
    """The canvas that shows most of a picture's detail; a large one only if the others would lose some.

    >>> frame(1008, 672), frame(300, 1200)
    (Frame(height=1008, width=672, seen=(1008, 672)), Frame(height=765, width=1200, seen=(864, 1232)))
    """

    def scales(canvas: tuple[int, int]) -> tuple[float, float]:
        y, x = canvas[0] / height, canvas[1] / width
        return min(y, x * STRETCH), min(x, y * STRETCH)

    def shown(canvas: tuple[int, int]) -> float:
        return math.prod(scales(canvas))

    best = max(USUAL, key=shown)
    if min(scales(best)) < 1:
        best = max(CANVASES, key=shown)
    y, x = scales(best)
    return Frame(max(height, round(best[0] / y)), max(width, round(best[1] / x)), best)


def framed(image: Array, into: Frame) -> Array:
    """Grey uint8 (height, width) -> the same picture at `into.seen`, antialiased.

    The paper is added last: a line of a million pixels must not become a square of them."""
    height, width = image.shape
    rows = max(1, round(height * into.seen[0] / into.height))
    columns = max(1, round(width * into.seen[1] / into.width))
    shown = image
    if (rows, columns) != image.shape:
        way = Image.Resampling.BICUBIC
        shown = np.asarray(Image.fromarray(image).resize((columns, rows), way, reducing_gap=3.0))
    if (rows, columns) == into.seen:
        return np.ascontiguousarray(shown)
    edge = np.concatenate((shown[0], shown[-1], shown[:, 0], shown[:, -1]))
    paper = np.full(into.seen, int(np.median(edge)), np.uint8)
    paper[:rows, :columns] = shown
    return paper


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its centre, in pixels of the resized picture; `probability` of being that character."""

    character: str
    x: float
    y: float
    probability: float


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs from left to right. `box` in pixels of the original picture."""

    text: str
    box: Box


@dataclass(frozen=True)
class Page:
    """A picture that was read. `memory`: keys and values for the decoder; `slots`, `occupied`: of the dense head.

    `height`, `width`: of the picture as given; places are within its `frame`."""

    height: int
    width: int
    frame: Frame
    memory: dict[str, Array]
    slots: Array
    occupied: Array
    glyph_names: list[str]
    glyph_weight: Array
    glyph_bias: Array
    slot_rows: int = 2

    @property
    def seen(self) -> tuple[int, int]:
        """Height and width as resized."""
        return self.frame.seen

    def outward(self, box: Box) -> Box:
        """From pixels of the resized picture to those of the original."""
        y, x = self.frame.height / self.seen[0], self.frame.width / self.seen[1]
        right, bottom = float(self.width), float(self.height)
        x1, x2 = (min(side * x, right) for side in box[::2])
        y1, y2 = (min(side * y, bottom) for side in box[1::2])
        return (x1, y1, x2, y2)

    @cached_property
    def glyphs(self) -> list[Glyph]:
        """Every character that the dense head saw, by half-rows of cells, from left to right."""
        columns = self.seen[1] // CELL
        cell, slot = np.nonzero(self.occupied > 0)
        if not len(cell):
            return []
        logits = self.slots[cell, slot] @ self.glyph_weight + self.glyph_bias
        logits -= logits.max(1, keepdims=True)
        best: Array = logits.argmax(1)
        probability = 1 / np.exp(logits).sum(1)
        per_half = self.occupied.shape[1] // self.slot_rows
        half, rank = slot // per_half, slot % per_half
        group = cell * self.slot_rows + half
        _, inverse, count = np.unique(group, return_inverse=True, return_counts=True)
        x = (cell % columns + (rank + 0.5) / np.maximum(count[inverse], rank + 1)) * CELL
        y = (cell // columns + (half + 0.5) / self.slot_rows) * CELL
        order = np.lexsort((x, y))
        return [Glyph(self.glyph_names[int(best[i])], float(x[i]), float(y[i]), float(probability[i])) for i in order]

    @cached_property
    def legibility(self) -> float:
        """Mean probability of the characters seen; 0 where there are none."""
        return float(np.mean([g.probability for g in self.glyphs])) if self.glyphs else 0.0

    @cached_property
    def runs(self) -> list[list[Glyph]]:
        """Glyphs joined into lines."""
        return _joined(_runs(self.glyphs))

    @cached_property
    def compact(self) -> str:
        """All lines in lower case without spaces, to look words up in."""
        return "\n".join("".join(g.character for g in run).lower() for run in self.runs)

    def lines(self) -> list[Line]:
        """The whole page in reading order, without the decoder: quick, not always right."""
        found = [Line(_spaced(run), self.outward(_bounds(run))) for run in self.runs]
        return sorted(found, key=lambda line: (round(line.box[1] / 8), line.box[0]))

    def within(self, box: Box) -> str:
        """The characters whose centres lie in a box (pixels of the resized picture), line by line, without spaces."""
        x1, y1, x2, y2 = box[0] - 4, box[1] - 4, box[2] + 4, box[3] + 4
        inside = [[g for g in run if x1 <= g.x <= x2 and y1 <= g.y <= y2] for run in self.runs]
        kept = sorted((run for run in inside if run), key=lambda run: (round(_middle(run) / 8), run[0].x))
        return "".join(g.character for run in kept for g in run)


def _middle(run: list[Glyph]) -> float:
    return sum(g.y for g in run) / len(run)


GAP = 22.0
"""Widest space between two characters of one line, in pixels: more is another column."""


def _runs(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Characters of one half-row of cells that stand close together; `glyphs` sorted by y, then x."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        if runs and runs[-1][-1].y == glyph.y and glyph.x - runs[-1][-1].x <= GAP:
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return runs


def _joined(runs: list[list[Glyph]]) -> list[list[Glyph]]:
    """Runs of neighbouring half-rows that interleave are one line: low commas, high quotes, slightly turned pages."""
    lines: list[list[Glyph]] = []
    for run in runs:
        home = next((line for line in lines if _interleave(line, run)), None)
        if home is None:
            lines.append(list(run))
        else:
            home += run
            home.sort(key=lambda g: g.x)
    return lines


def _interleave(line: list[Glyph], run: list[Glyph]) -> bool:
    near = [g for g in line if run[0].x - GAP <= g.x <= run[-1].x + GAP]
    if not near or run[0].y - max(g.y for g in near) > CELL / 2:
        return False
    return all(abs(a.x - b.x) > 2.5 for a in near for b in run)


def _spaced(run: list[Glyph]) -> str:
    """Text of a line; a gap well over the usual step between characters is a space."""
    if len(run) < 2:
        return run[0].character
    steps = [b.x - a.x for a, b in pairwise(run)]
    usual = float(np.median(steps))
    return run[0].character + "".join(
        (" " if step > 1.6 * usual else "") + g.character for g, step in zip(run[1:], steps, strict=True)
    )


def _bounds(run: list[Glyph]) -> Box:
    low, high = min(g.y for g in run), max(g.y for g in run)
    return (run[0].x - 4, low - 7, run[-1].x + 4, high + 7)
