"""What the reader should say, after augmentation has moved the page: places, characters of cells, where to look.

All of it runs on the accelerator without waiting for it: sizes are known beforehand, what has left the picture gets
weight 0.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from training.augment import apply
from training.feed import SEQUENCES
from training.model import SLOT_COLUMNS, SLOTS
from training.sample import CELL
from training.vocab import LOC0, PLACES

FILLED = 0.75
"""Share of a swatch that is not paper, from which on it counts as filled, and not as a line."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Boxes after the move: `boxes` (n, 4) within the picture, `valid` (n,): still mostly there."""

    boxes: Tensor
    valid: Tensor


def move_boxes(boxes: Tensor, matrix: Tensor, height: int, width: int) -> Moved:
    """`boxes`: (n, 6) rows as in `feed.Shard`."""
    x1, y1, x2, y2 = boxes[:, 2:].unbind(1)
    corners = torch.stack((x1, y1, x2, y1, x1, y2, x2, y2), 1).view(-1, 4, 2)
    points = apply(matrix[boxes[:, 0].long()], corners)
    moved = torch.cat((points.amin(1), points.amax(1)), 1)
    limit = torch.tensor([width, height, width, height], device=boxes.device, dtype=moved.dtype)
    inside = torch.minimum(moved.clamp(min=0), limit)
    return Moved(inside, area(inside) > 0.7 * area(moved))


def area(boxes: Tensor) -> Tensor:
    return (boxes[:, 2] - boxes[:, 0]).clamp(min=0) * (boxes[:, 3] - boxes[:, 1]).clamp(min=0)


def place_tokens(boxes: Tensor, greys: Tensor, height: int, width: int) -> Tensor:
    """Boxes (n, 4) in pixels and their greys (n,) in 0..1 -> tokens (n, 8): of their sides, of their middles, of their
    greys, and the first place, which tells a grey from a point."""
    size = torch.tensor([width, height] * 3, device=boxes.device, dtype=boxes.dtype)
    known = torch.cat((boxes, (boxes[:, :2] + boxes[:, 2:]) / 2), 1) / size
    known = torch.cat((known, greys[:, None], torch.zeros_like(greys[:, None])), 1)
    return LOC0 + (known * PLACES).floor().clamp(0, PLACES - 1).long()


def greys_of(image: Tensor, pictures: Tensor, boxes: Tensor) -> Tensor:
    """The grey of what each box (n, 4) shows. `image`: (batch, 1, height, width); `pictures`: (n,) which of the batch.

    Of a filled swatch, be it hatched, the median; of a line, with a mark or without, around which its box shows the
    paper that also lies left of it and above, the median of the pixels that differ from that most."""
    height, width = image.shape[2:]
    part = torch.linspace(0, 1, 9, device=boxes.device)
    start, size = boxes[:, :2], boxes[:, 2:] - boxes[:, :2]

    def greys(x: Tensor, y: Tensor) -> Tensor:
        x, y = x.long().clamp(0, width - 1), y.long().clamp(0, height - 1)
        return image[pictures.view(-1, *[1] * (x.ndim - 1)), 0, y, x].float()

    x, y = start[:, :1] + size[:, :1] * (0.2 + 0.6 * part), start[:, 1:] + size[:, 1:] * (0.1 + 0.8 * part)
    inside = greys(x[:, None, :].expand(-1, 9, -1), y[:, :, None].expand(-1, -1, 9)).flatten(1)
    left = greys((start[:, :1] - 2).expand(-1, 9), y)
    above = greys(x, (start[:, 1:] - 2).expand(-1, 9))
    paper, middle = torch.cat((left, above), 1).median(1).values, inside.median(1).values
    away = (inside - paper[:, None]).abs()
    most = away.amax(1, keepdim=True)
    line = inside.masked_fill(away < 0.7 * most, torch.nan).nanmedian(1).values
    return torch.where((away > 0.25 * most).float().mean(1) > FILLED, middle, line)


def fill_places(tokens: Tensor, places: Tensor, pictures: Tensor, moved: Moved, image: Tensor) -> Tensor:
    """The blank place tokens of every row, filled in. `pictures`: (n,) in which of `image` each box stands."""
    row, index, box, coordinate = places.long().unbind(1)
    greys = greys_of(image, pictures, moved.boxes)
    values = place_tokens(moved.boxes, greys, *image.shape[2:])[box, coordinate]
    return tokens.index_put((row, index), values.to(tokens.dtype))


def keep_valid(weights: Tensor, segments: Tensor, boxes: Tensor, moved: Moved) -> Tensor:
    """Weights without those of questions of which any place has left the picture."""
    kept = torch.ones(len(weights) * SEQUENCES, device=weights.device, dtype=weights.dtype)
    question = boxes[:, 0].long() * SEQUENCES + boxes[:, 1].long()
    kept = kept.scatter_reduce(0, question, moved.valid.to(kept.dtype), "amin").view(-1, SEQUENCES)
    return weights * kept.gather(1, segments.long().clamp(min=0))


@dataclass(frozen=True, slots=True)
class Glyphs:
    """`slot`: index into (picture, cell, slot) laid flat; `character`: class; `seen`: 1 where it has a slot."""

    slot: Tensor
    character: Tensor
    seen: Tensor


def slots_of(glyphs: Tensor, matrix: Tensor, height: int, width: int) -> Glyphs:
    """Which slot each glyph falls into: half of a cell, then rank from left to right."""
    rows, columns = height // CELL, width // CELL
    picture = glyphs[:, 0].long()
    x, y = apply(matrix[picture], glyphs[:, None, 2:])[:, 0].unbind(1)
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    column, row = (x / CELL).long().clamp(0, columns - 1), (y / (CELL / 2)).long().clamp(0, 2 * rows - 1)
    half = ((picture * rows + row // 2) * columns + column) * 2 + row % 2
    half = torch.where(inside, half, matrix.shape[0] * rows * columns * 2)
    order = (half * 4096 + (x * (4096 / width)).long().clamp(0, 4095)).argsort()
    half = half[order]
    number = torch.arange(len(half), device=half.device)
    first = torch.cat((torch.ones_like(half[:1], dtype=torch.bool), half[1:] != half[:-1]))
    rank = number - torch.where(first, number, 0).cummax(0).values
    seen = inside[order] & (rank < SLOT_COLUMNS)
    slot = torch.where(seen, half * SLOT_COLUMNS + rank, 0)
    return Glyphs(slot, glyphs[order, 1].long(), seen.float())


def occupied(glyphs: Glyphs, pictures: int, height: int, width: int) -> Tensor:
    """1 for each slot that holds a character, flat as `Glyphs.slot`."""
    flat = torch.zeros(pictures * (height // CELL) * (width // CELL) * SLOTS, device=glyphs.slot.device)
    return flat.scatter_reduce(0, glyphs.slot, glyphs.seen, "amax")


def covered(boxes: Tensor, height: int, width: int) -> Tensor:
    """Which cells each box (n, 4) touches: float (n, cells), summing to 1."""
    y = torch.arange(height // CELL, device=boxes.device) * CELL
    x = torch.arange(width // CELL, device=boxes.device) * CELL
    rows = (y + CELL > boxes[:, 1:2]) & (y < boxes[:, 3:4])
    columns = (x + CELL > boxes[:, 0:1]) & (x < boxes[:, 2:3])
    mask = (rows[:, :, None] & columns[:, None]).flatten(1).float()
    return mask / mask.sum(1, keepdim=True).clamp(min=1)
