"""A grey page that remembers what it shows: every glyph, word and line with its place.

Text is put together from glyph bitmaps cached per (face, size), because drawing text by FreeType per word takes longer
than the whole budget of a picture. There is no kerning and no shaping. Text outside the page is clipped and not
recorded; what is painted over is forgotten.

Coordinates are pixels, origin at the top left, y down; boxes are (x1, y1, x2, y2).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from training.sample import Box, Question, Sample

if TYPE_CHECKING:
    from training.world import World

Grey = np.ndarray[Any, np.dtype[np.uint8]]
Anchor = Literal["l", "m", "r"]
Point = tuple[float, float]
Draw = Callable[[ImageDraw.ImageDraw, Callable[[Point], Point]], None]
"""Draws on a mask of twice the size, for which the second argument converts the page's points."""

PRINTED = ("field", "table", "text_at")
"""Tasks whose answer must stand in its box, character for character."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file, and how it is rasterised. The characters in `missing` come from `fallback`.

    `soft` draws unhinted by oversampling (as browsers on high-density screens do); `stretch` is the factor of the
    widths (only with `soft`)."""

    path: Path
    family: str
    kind: str
    bold: bool = False
    italic: bool = False
    soft: bool = False
    stretch: float = 1.0
    missing: str = ""
    fallback: Path | None = None


@dataclass(frozen=True, slots=True)
class Glyph:
    """`left` and `top` place the bitmap from the pen and the baseline; `advance` moves the pen."""

    bitmap: Grey
    left: int
    top: int
    width: int
    height: int
    advance: float


OVERSAMPLE = 4


class Atlas:
    """The glyphs of one face at one size, rasterised when first used."""

    def __init__(self, face: Face, size: int) -> None:
        self.face, self.size = face, size
        scale = OVERSAMPLE if face.soft else 1
        self.font = ImageFont.truetype(str(face.path), size * scale, layout_engine=ImageFont.Layout.BASIC)
        ascent, descent = self.font.getmetrics()
        self.ascent, self.descent = min(ascent / scale, size * 1.1), min(descent / scale, size * 0.4)
        self.glyphs: dict[str, Glyph] = {" ": self._space()}

    def glyph(self, character: str) -> Glyph:
        found = self.glyphs.get(character)
        if found is None:
            found = self.glyphs[character] = self._draw(character)
        return found

    def _space(self) -> Glyph:
        width = self.font.getlength(" ") / (OVERSAMPLE if self.face.soft else 1) * self.face.stretch
        return Glyph(np.zeros((0, 0), np.uint8), 0, 0, 0, 0, min(max(width, self.size * 0.18), self.size * 0.7))

    def _draw(self, character: str) -> Glyph:
        face, font = self.face, self.font
        if face.fallback is not None and character in face.missing:
            font = ImageFont.truetype(str(face.fallback), font.size, layout_engine=ImageFont.Layout.BASIC)
        mask, (left, top) = font.getmask2(character, mode="L", anchor="ls")
        # The mask has no other door to NumPy that does not go pixel by pixel.
        picture = Image.Image()._new(mask)  # pyright: ignore[reportPrivateUsage, reportUnknownMemberType]
        advance = font.getlength(character)
        inked = picture.getbbox()
        if inked is None:
            width = advance * face.stretch / OVERSAMPLE if face.soft else advance
            return Glyph(np.zeros((0, 0), np.uint8), 0, 0, 0, 0, width)
        if inked != (0, 0, *picture.size):
            picture = picture.crop(inked)
        left, top = left + inked[0], top + inked[1]
        if face.soft:
            bitmap, left, top = _shrink(picture, left, top, face.stretch)
            advance *= face.stretch / OVERSAMPLE
        else:
            bitmap = np.asarray(picture)
        height, width = bitmap.shape
        return Glyph(bitmap, left, top, width, height, max(advance, 1.0))


def _shrink(picture: Image.Image, left: int, top: int, stretch: float) -> tuple[Grey, int, int]:
    """An oversampled glyph brought to its size, its pixels kept on the grid of the pen and the baseline."""
    if stretch != 1.0:
        picture = picture.resize((max(1, round(picture.width * stretch)), picture.height), Image.Resampling.BILINEAR)
        left = round(left * stretch)
    n = OVERSAMPLE
    x, y = left % n, top % n
    columns, rows = -(-(x + picture.width) // n), -(-(y + picture.height) // n)
    grid = np.zeros((rows * n, columns * n), np.uint8)
    grid[y : y + picture.height, x : x + picture.width] = np.asarray(picture)
    small = grid.reshape(rows, n, columns, n).sum((1, 3), dtype=np.uint16) // (n * n)
    return small.astype(np.uint8), left // n, top // n


@lru_cache(maxsize=12000)
def atlas(face: Face, size: int) -> Atlas:
    return Atlas(face, size)


@dataclass(frozen=True, slots=True)
class Word:
    """Characters printed without a space. `run` numbers the call of `text` that printed it."""

    text: str
    box: Box
    run: int


@dataclass(slots=True)
class _Run:
    """One call of `text`: its glyphs are first..last of the table; `gap` is the width that counts as a column's."""

    first: int
    last: int
    block: int
    gap: float
    baseline: float
    upright: bool


def union(boxes: Sequence[Box]) -> Box:
    """The box around all of `boxes`, of which there is at least one."""
    return (
        min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes),
    )  # fmt: skip


def inside(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


class Canvas:
    """A page of `height` x `width` pixels. `paper`: one grey level, or a uint8 picture of exactly this size."""

    def __init__(self, world: World, height: int, width: int, paper: int | Grey = 255) -> None:
        self.world, self.height, self.width = world, height, width
        self.image: Grey = np.full((height, width), paper, np.uint8) if isinstance(paper, int) else paper.copy()
        self._table = np.zeros((2048, 7), np.float32)  # code point, x1, y1, x2, y2, alive, starts a word
        self._count = 0
        self._runs: list[_Run] = []
        self._block = 0
        self._clipped = 0  # rows of the table that are known to be on the page, or marked as not
        self._known: list[tuple[Word, bool]] | None = None

    # -- text ---------------------------------------------------------------------------------------------------

    def measure(self, string: str, face: Face, size: float, spacing: float = 0.0) -> float:
        """The width of `string` in pixels: the sum of its advances, the last letter's spacing left out."""
        shapes = atlas(face, _size(size))
        return sum(shapes.glyph(c).advance for c in string) + spacing * max(len(string) - 1, 0)

    def metrics(self, face: Face, size: float) -> tuple[float, float]:
        """How far the face reaches over and under the baseline, both positive."""
        shapes = atlas(face, _size(size))
        return shapes.ascent, shapes.descent

    def fit(self, string: str, face: Face, size: float, width: float, smallest: int = 8) -> float:
        """The largest size up to `size` at which `string` is at most `width` wide, but at least `smallest`."""
        while size > smallest and (wide := self.measure(string, face, size)) > width:
            size = max(smallest, min(size - 1, int(_size(size) * width / wide)))
        return size

    def text(
        self, x: float, baseline: float, string: str, face: Face, size: float, ink: int = 0, anchor: Anchor = "l",
        spacing: float = 0.0, angle: float = 0.0, opacity: float = 1.0, record: bool = True,
    ) -> Box:  # fmt: skip
        """Prints one line and returns the tight box of its ink, clipped to the page.

        `anchor` says whether `x` is its left end, middle or right end; `angle` turns it counter-clockwise about
        (x, baseline), in degrees. `record=False` is for texture: what nobody is to read."""
        glyphs, lefts, spaces = self._set(string, face, size, spacing)
        if not glyphs:
            return (x, baseline, x, baseline)
        if anchor != "l":
            end = lefts[-1] + glyphs[-1].advance - glyphs[-1].left
            shift = end if anchor == "r" else end / 2
            lefts = [left - shift for left in lefts]
        turned = angle % 360
        origin = (round(x), round(baseline)) if turned else (0, round(baseline))
        xs = [round(left + (0 if turned else x)) for left in lefts]
        x1, x2 = min(xs), max(a + g.width for a, g in zip(xs, glyphs, strict=True))
        y1, y2 = min(g.top for g in glyphs), max(g.top + g.height for g in glyphs)
        cover = np.zeros((y2 - y1, x2 - x1), np.uint8)
        for left, glyph in zip(xs, glyphs, strict=True):
            part = cover[glyph.top - y1 : glyph.top - y1 + glyph.height, left - x1 : left - x1 + glyph.width]
            np.maximum(part, glyph.bitmap, out=part)
        if opacity < 1:
            cover = (cover * opacity).astype(np.uint8)
        places = np.array(
            [(a, g.top, a + g.width, g.top + g.height) for a, g in zip(xs, glyphs, strict=True)], np.float32
        )
        if turned:
            cover, corner, places = _turn(cover, x1, y1, places, turned)
            x1, y1 = corner
        places += np.array((*origin, *origin), np.float32)
        self._blend(x1 + origin[0], y1 + origin[1], cover, ink)
        if record:
            self._record(string, places, spaces, baseline, size, turned)
        low, high = places[:, :2].min(0), places[:, 2:].max(0)
        return self.clip((float(low[0]), float(low[1]), float(high[0]), float(high[1])))

    def paragraph(
        self, x: float, top: float, width: float, string: str, face: Face, size: float, ink: int = 0,
        leading: float = 1.3, align: Literal["l", "m", "r", "j"] = "l", lines: int = 999, bottom: float | None = None,
    ) -> list[Box]:  # fmt: skip
        """Prints wrapped text and returns the boxes of its lines; stops at `lines` or above `bottom`.

        The first baseline stands one ascent under `top`; the next free top is `top + len(result) * size * leading`."""
        ascent, descent = self.metrics(face, size)
        floor = self.height if bottom is None else bottom
        boxes: list[Box] = []
        rows = self.wrap(string, face, size, width)
        for number, row in enumerate(rows[:lines]):
            baseline = top + ascent + number * size * leading
            if baseline + descent > floor:
                break
            if align == "j" and number + 1 < len(rows):
                boxes.append(self._justified(x, baseline, width, row, face, size, ink))
            else:
                start = {"m": x + width / 2, "r": x + width}.get(align, x)
                boxes.append(self.text(start, baseline, row, face, size, ink, "l" if align == "j" else align))
        return boxes

    def wrap(self, string: str, face: Face, size: float, width: float) -> list[str]:
        """`string` broken at spaces into rows at most `width` wide; a word that is wider stands alone."""
        space = atlas(face, _size(size)).glyph(" ").advance
        rows: list[str] = []
        for passage in string.split("\n"):
            row: list[str] = []
            used = 0.0
            for word in passage.split(" "):
                wide = self.measure(word, face, size)
                if row and used + space + wide > width:
                    rows.append(" ".join(row))
                    row, used = [], 0.0
                used += wide + (space if row else 0)
                row.append(word)
            rows.append(" ".join(row))
        return rows

    def _justified(self, x: float, baseline: float, width: float, row: str, face: Face, size: float, ink: int) -> Box:
        gaps = row.count(" ")
        extra = (width - self.measure(row, face, size)) / max(gaps, 1)
        if not 0 < extra < size:
            return self.text(x, baseline, row, face, size, ink)
        return self._wide_spaces(x, baseline, row, face, size, ink, extra)

    def _wide_spaces(self, x: float, baseline: float, row: str, face: Face, size: float, ink: int, extra: float) -> Box:
        space = self.measure(" ", face, size) + extra
        boxes: list[Box] = []
        for word in row.split(" "):
            boxes.append(self.text(x, baseline, word, face, size, ink))
            x += self.measure(word, face, size) + space
        return union(boxes)

    def _set(self, string: str, face: Face, size: float, spacing: float) -> tuple[list[Glyph], list[float], list[int]]:
        """The visible glyphs, their left ends from the pen's start, and which of them have a space before them."""
        shapes = atlas(face, _size(size))
        glyphs: list[Glyph] = []
        lefts: list[float] = []
        spaces: list[int] = []
        pen, spaced = 0.0, False
        for character in string:
            glyph = shapes.glyph(character)
            if glyph.width:
                if spaced:
                    spaces.append(len(glyphs))
                    spaced = False
                glyphs.append(glyph)
                lefts.append(pen + glyph.left)
            else:
                spaced = True
            pen += glyph.advance + spacing
        return glyphs, lefts, spaces

    def _record(self, string: str, places: Any, spaces: list[int], baseline: float, size: float, angle: float) -> None:
        codes = [ord(c) for c in string if c != " "]
        if len(codes) != len(places):  # a character without ink (a no-break space, or one that no font has)
            return
        first, last = self._count, self._count + len(codes)
        while last > len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        rows = self._table[first:last]
        rows[:, 0] = codes
        rows[:, 1:5] = places
        rows[:, 5] = 1
        rows[:, 6] = 0
        rows[0, 6] = 1
        rows[spaces, 6] = 1
        self._count = last
        self._known = None
        self._runs.append(_Run(first, last, self._block, size * 1.1, baseline, angle in (0, 180)))

    # -- shapes -------------------------------------------------------------------------------------------------

    def fill(self, box: Box, ink: int, opacity: float = 1.0) -> None:
        """Paints a rectangle; an opaque one hides the text under it."""
        x1, y1, x2, y2 = self._pixels(box)
        part = self.image[y1:y2, x1:x2]
        if opacity >= 1:
            self.erase(box)
            part[:] = ink
        else:
            part[:] = (part * (1 - opacity) + ink * opacity).astype(np.uint8)

    def rectangle(
        self, box: Box, ink: int | None = 0, width: int = 1, fill: int | None = None, radius: float = 0.0
    ) -> None:
        """A frame of `width` pixels inside `box` (`ink=None`: no frame), painted with `fill`, with round corners."""
        if radius >= 1:
            self._rounded(box, ink, width, fill, radius)
            return
        if fill is not None:
            self.fill(box, fill)
        if ink is None:
            return
        x1, y1, x2, y2 = (round(v) for v in box)
        for edge in (
            (x1, y1, x2, y1 + width),
            (x1, y2 - width, x2, y2),
            (x1, y1, x1 + width, y2),
            (x2 - width, y1, x2, y2),
        ):
            a, b, c, d = self._pixels(edge)
            self.image[b:d, a:c] = ink

    def line(
        self, x1: float, y1: float, x2: float, y2: float, ink: int = 0, width: float = 1.0, dash: float = 0.0,
        gap: float | None = None,
    ) -> None:  # fmt: skip
        """A straight line; `dash` > 0 breaks it into dashes of that length, `gap` apart (as long as they are)."""
        if x1 == x2 or y1 == y2:
            self._ruled(x1, y1, x2, y2, ink, max(1, round(width)), dash, dash if gap is None else gap)
        else:
            self.curve([(x1, y1), (x2, y2)], ink, width)

    def _ruled(self, x1: float, y1: float, x2: float, y2: float, ink: int, width: int, dash: float, gap: float) -> None:
        across = y1 == y2
        start, end = sorted((round(x1), round(x2)) if across else (round(y1), round(y2)))
        place = round(y1 if across else x1) - width // 2
        image = self.image if across else self.image.T
        band = image[max(place, 0) : max(place + width, 0), max(start, 0) : max(end, 0)]
        if dash <= 0:
            band[:] = ink
            return
        phase: Any = np.arange(band.shape[1]) % max(2, round(dash + gap))
        band[:, np.flatnonzero(np.less(phase, max(1, round(dash))))] = ink

    def curve(self, points: Sequence[Point], ink: int = 0, width: float = 1.0, opacity: float = 1.0) -> None:
        """A smooth-edged line through `points`."""
        margin = width + 2
        box = _around(points, margin)
        self._stencil(
            box, ink, opacity, lambda d, p: d.line([p(a) for a in points], 255, max(1, round(width * 2)), "curve")
        )

    def polygon(self, points: Sequence[Point], fill: int, opacity: float = 1.0) -> None:
        """A filled polygon; an opaque one hides the text under it."""
        self._stencil(_around(points, 1), fill, opacity, lambda d, p: d.polygon([p(a) for a in points], 255), hide=True)

    def ellipse(self, box: Box, ink: int | None = 0, width: float = 1.0, fill: int | None = None) -> None:
        """An ellipse inside `box`, painted with `fill` where given."""
        x1, y1, x2, y2 = box
        corners: list[Point] = [(x1, y1), (x2, y2)]
        if fill is not None:
            self._stencil(box, fill, 1.0, lambda d, p: d.ellipse([p(a) for a in corners], 255), hide=True)
        if ink is not None:
            stroke = max(1, round(width * 2))
            self._stencil(box, ink, 1.0, lambda d, p: d.ellipse([p(a) for a in corners], None, 255, stroke))

    def pie(self, box: Box, start: float, end: float, fill: int) -> None:
        """A slice of the ellipse in `box`, from `start` to `end` degrees clockwise from the right."""
        x1, y1, x2, y2 = box
        self._stencil(box, fill, 1.0, lambda d, p: d.pieslice([p((x1, y1)), p((x2, y2))], start, end, 255), hide=True)

    def _rounded(self, box: Box, ink: int | None, width: int, fill: int | None, radius: float) -> None:
        x1, y1, x2, y2 = box
        corners: list[Point] = [(x1, y1), (x2, y2)]
        if fill is not None:
            self._stencil(
                box, fill, 1.0, lambda d, p: d.rounded_rectangle([p(a) for a in corners], radius * 2, 255), hide=True
            )
        if ink is not None:
            self._stencil(
                box,
                ink,
                1.0,
                lambda d, p: d.rounded_rectangle([p(a) for a in corners], radius * 2, None, 255, width * 2),
            )

    def _stencil(self, box: Box, ink: int, opacity: float, draw: Draw, hide: bool = False) -> None:
        """Draws a mask at twice the size, so that edges are smooth, and paints through it."""
        x1, y1 = int(np.floor(box[0])), int(np.floor(box[1]))
        x2, y2 = int(np.ceil(box[2])) + 1, int(np.ceil(box[3])) + 1
        x1, y1, x2, y2 = max(x1, -2), max(y1, -2), min(x2, self.width + 2), min(y2, self.height + 2)
        if x2 <= x1 or y2 <= y1:
            return
        mask = Image.new("L", ((x2 - x1) * 2, (y2 - y1) * 2))

        def doubled(point: Point) -> Point:
            return (point[0] - x1) * 2, (point[1] - y1) * 2

        draw(ImageDraw.Draw(mask), doubled)
        cover = np.asarray(mask.reduce(2))
        if opacity < 1:
            cover = (cover * opacity).astype(np.uint8)
        self._blend(x1, y1, cover, ink)
        if hide and opacity >= 1:
            self._bury(x1, y1, cover)

    def gradient(self, box: Box, start: int, end: int, across: bool = True) -> None:
        """Paints a linear gradient over `box`, left to right or (not `across`) downwards."""
        self.erase(box)
        x1, y1, x2, y2 = self._pixels(box)
        ramp = np.linspace(start, end, (x2 - x1) if across else (y2 - y1)).astype(np.uint8)
        self.image[y1:y2, x1:x2] = ramp[None, :] if across else ramp[:, None]

    def paste(self, picture: Grey, x: float, y: float, opacity: float = 1.0) -> Box:
        """Puts a grey picture with its top left corner at (x, y); an opaque one hides the text under it."""
        height, width = picture.shape
        box = (float(round(x)), float(round(y)), float(round(x) + width), float(round(y) + height))
        x1, y1, x2, y2 = self._pixels(box)
        source = picture[y1 - round(y) : y2 - round(y), x1 - round(x) : x2 - round(x)]
        part = self.image[y1:y2, x1:x2]
        if opacity >= 1:
            self.erase(box)
            part[:] = source
        else:
            part[:] = (part * (1 - opacity) + source * opacity).astype(np.uint8)
        return self.clip(box)

    def noise(self, box: Box, amount: float, rng: np.random.Generator) -> None:
        """Adds fine grain with a standard deviation of about `amount` grey levels."""
        x1, y1, x2, y2 = self._pixels(box)
        part = self.image[y1:y2, x1:x2]
        grain = self.world.grain(rng, y2 - y1, x2 - x1)
        part[:] = np.clip(part + grain * amount, 0, 255).astype(np.uint8)

    def erase(self, box: Box) -> None:
        """Forgets the text in `box` (its picture stays): every glyph whose centre lies inside."""
        if not self._count:
            return
        t = self._table[: self._count]
        x, y = (t[:, 1] + t[:, 3]) / 2, (t[:, 2] + t[:, 4]) / 2
        t[(x >= box[0]) & (x <= box[2]) & (y >= box[1]) & (y <= box[3]), 5] = 0
        self._known = None

    def _bury(self, left: int, top: int, cover: Grey) -> None:
        if not self._count:
            return
        t = self._table[: self._count]
        x = ((t[:, 1] + t[:, 3]) / 2 - left).astype(int)
        y = ((t[:, 2] + t[:, 4]) / 2 - top).astype(int)
        height, width = cover.shape
        on = (x >= 0) & (x < width) & (y >= 0) & (y < height)
        t[on, 5] *= cover[y[on], x[on]] < 128
        self._known = None

    def _blend(self, x: int, y: int, cover: Grey, ink: int) -> None:
        height, width = cover.shape
        x1, y1, x2, y2 = max(x, 0), max(y, 0), min(x + width, self.width), min(y + height, self.height)
        if x2 <= x1 or y2 <= y1:
            return
        part = self.image[y1:y2, x1:x2]
        alpha = cover[y1 - y : y2 - y, x1 - x : x2 - x].astype(np.uint16)
        part[:] = (part * (255 - alpha) + alpha * np.uint16(ink)) // 255

    # -- what it shows ------------------------------------------------------------------------------------------

    def clip(self, box: Box) -> Box:
        x1, y1, x2, y2 = box
        x1, y1 = min(max(x1, 0.0), self.width), min(max(y1, 0.0), self.height)
        return (float(x1), float(y1), float(max(x1, min(x2, self.width))), float(max(y1, min(y2, self.height))))

    def _pixels(self, box: Box) -> tuple[int, int, int, int]:
        x1, y1, x2, y2 = (round(v) for v in box)
        x1, y1 = min(max(x1, 0), self.width), min(max(y1, 0), self.height)
        return x1, y1, max(x1, min(x2, self.width)), max(y1, min(y2, self.height))

    def new_block(self) -> None:
        """Starts a block of text (a column, a box of a card): the transcript gives block after block."""
        self._block += 1

    def _live(self) -> Any:
        """The table's rows, those that are cut off by more than a fifth at the page's edge marked as hidden."""
        new = self._table[self._clipped : self._count]
        if len(new):
            x = np.minimum(new[:, 3], self.width) - np.maximum(new[:, 1], 0)
            y = np.minimum(new[:, 4], self.height) - np.maximum(new[:, 2], 0)
            area = (new[:, 3] - new[:, 1]) * (new[:, 4] - new[:, 2])
            new[:, 5] *= (x > 0) & (y > 0) & (x * y > 0.8 * area)
            self._clipped = self._count
        return self._table[: self._count]

    def words(self) -> list[Word]:
        """Every word that is visible in full, in the order of printing."""
        return [word for word, whole in self._pieces() if whole]

    def _pieces(self) -> list[tuple[Word, bool]]:
        """The words, cut to their visible characters, and whether each is whole; none that is all hidden."""
        if self._known is None:
            self._known = self._cut()
        return self._known

    def _cut(self) -> list[tuple[Word, bool]]:
        t = self._live()
        if not len(t):
            return []
        starts = t[:, 6].nonzero()[0]
        ends = [*starts[1:].tolist(), len(t)]
        live = t[:, 5] > 0
        size = (self.width, self.height)
        low = [np.minimum.reduceat(np.where(live, t[:, i], 1e9), starts).clip(0, size[i - 1]).tolist() for i in (1, 2)]
        high = [
            np.maximum.reduceat(np.where(live, t[:, i], -1e9), starts).clip(0, size[i - 3]).tolist() for i in (3, 4)
        ]
        alive = np.add.reduceat(live.astype(np.int32), starts).tolist()
        text = "".join(map(chr, t[:, 0].astype(np.int32).tolist()))
        runs = np.repeat(np.arange(len(self._runs)), [run.last - run.first for run in self._runs])[starts].tolist()
        pieces: list[tuple[Word, bool]] = []
        for k, (a, b) in enumerate(zip(starts.tolist(), ends, strict=True)):
            if alive[k]:
                seen = (
                    text[a:b]
                    if alive[k] == b - a
                    else "".join(c for c, on in zip(text[a:b], live[a:b], strict=True) if on)
                )
                pieces.append((Word(seen, (low[0][k], low[1][k], high[0][k], high[1][k]), runs[k]), alive[k] == b - a))
        return pieces

    def shows(self, answer: str, box: Box) -> bool:
        """Whether the visible characters in `box` are those of `answer`, spaces and order aside."""
        t = self._live()
        x, y = (t[:, 1] + t[:, 3]) / 2, (t[:, 2] + t[:, 4]) / 2
        on = (t[:, 5] > 0) & (x >= box[0]) & (x <= box[2]) & (y >= box[1]) & (y <= box[3])
        return sorted(t[on, 0].astype(int).tolist()) == sorted(ord(c) for c in answer if c not in " \n")

    def find(self, text: str, within: Box | None = None) -> Box | None:
        """Where `text` stands on one line (with words next to it or not), or None."""
        wanted = text.split(" ")
        words = self.words()
        for i in range(len(words) - len(wanted) + 1):
            part = words[i : i + len(wanted)]
            if [w.text for w in part] == wanted and part[0].run == part[-1].run:
                box = union([w.box for w in part])
                if within is None or inside(within, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2):
                    return box
        return None

    def transcript(self) -> str:
        """The visible text in reading order: block by block, lines downwards, columns two spaces apart."""
        pieces = [(self._runs[word.run], word) for word, _ in self._pieces()]
        lines: list[str] = []
        for block in sorted({run.block for run, _ in pieces}):
            lines += _lines([(run, word) for run, word in pieces if run.block == block])
        return "\n".join(lines)

    def sample(self, kind: str, questions: Sequence[Question] = (), family: str = "") -> Sample:
        """The finished picture. Questions whose printed answer is not (wholly) readable in its box are dropped."""
        t = self._live()
        t = t[t[:, 5] > 0]
        glyphs = np.stack([t[:, 0], (t[:, 1] + t[:, 3]) / 2, (t[:, 2] + t[:, 4]) / 2], 1).astype(np.float32)
        kept = [q for q in questions if self._holds(q)]
        return Sample(self.image, glyphs, self.transcript(), kind, kept, family)

    def _holds(self, question: Question) -> bool:
        if question.box is not None and (question.box[2] <= question.box[0] or question.box[3] <= question.box[1]):
            return False
        if question.task in PRINTED:
            place = question.box or question.at
            return place is None or self.shows(question.answer, place)
        return True


def _lines(pieces: list[tuple[_Run, Word]]) -> list[str]:
    """Groups words into lines by their baselines, then sorts each from left to right."""
    upright = [(run, word) for run, word in pieces if run.upright]
    rows: list[tuple[float, list[tuple[_Run, Word]]]] = []
    for run, word in sorted(upright, key=lambda p: p[0].baseline):
        if rows and run.baseline - rows[-1][0] < run.gap * 0.4:
            rows[-1][1].append((run, word))
        else:
            rows.append((run.baseline, [(run, word)]))
    lines = [_join(sorted(row, key=lambda p: p[1].box[0])) for _, row in rows]
    turned: dict[int, list[str]] = {}
    for run, word in pieces:
        if not run.upright:
            turned.setdefault(id(run), []).append(word.text)
    return lines + [" ".join(words) for words in turned.values()]


def _join(row: list[tuple[_Run, Word]]) -> str:
    text = row[0][1].text
    for (_, before), (run, word) in itertools.pairwise(row):
        gap = word.box[0] - before.box[2]
        text += ("  " if gap > run.gap and word.run != before.run else " ") + word.text
    return text


def _size(size: float) -> int:
    """Em sizes are whole pixels, and large ones are coarser, so that atlases are few enough to be kept."""
    if size < 20:
        return max(6, round(size))
    return 2 * round(size / 2) if size < 28 else 4 * round(size / 4)


def _around(points: Sequence[Point], margin: float) -> Box:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin)


def _turn(cover: Grey, x1: int, y1: int, places: Any, angle: float) -> tuple[Grey, tuple[int, int], Any]:
    """Turns a printed line about the pen's start: its picture, its new corner, and the glyphs' new boxes."""
    height, width = cover.shape
    radians = np.deg2rad(angle)
    cos, sin = float(np.cos(radians)), float(np.sin(radians))
    picture = Image.fromarray(cover).rotate(angle, Image.Resampling.BILINEAR, expand=True)
    middle = np.array([x1 + width / 2, y1 + height / 2])
    turn = np.array([[cos, sin], [-sin, cos]])
    centre = turn @ middle
    corner = (round(centre[0] - picture.width / 2), round(centre[1] - picture.height / 2))
    middles = np.stack([(places[:, 0] + places[:, 2]) / 2, (places[:, 1] + places[:, 3]) / 2], 1) @ turn.T
    half = np.stack([places[:, 2] - places[:, 0], places[:, 3] - places[:, 1]], 1) / 2 @ np.abs(turn).T
    boxes = np.concatenate([middles - half, middles + half], 1).astype(np.float32)
    return np.asarray(picture), corner, boxes
