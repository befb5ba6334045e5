"""How many input tokens a picture takes, by each model's published rule. Pure arithmetic; its numbers and their sources
stand in `data/image_tokens.toml`.

Prices must be compared per picture: the same A4 page takes 910 tokens of one model and 4,956 of another. Markers around
a picture and the text beside it are not counted here.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from spillway.catalog.tables import RuleRow, image_rules, longest_prefix

Rule: TypeAlias = Callable[[int, int, str], int]
"""(width, height, detail) -> tokens; upright pixels; detail as on OpenAI's wire: low, high, auto."""

DEEPSEEK_OCR_MODES = {"tiny": 64, "small": 100, "base": 256, "large": 400}
"""Tokens at 512, 640, 1024 and 1280 pixels a side."""


@cache
def rule(model: str) -> Rule | None:
    """The rule of a model, by the longest name in the table that it begins with; None for an unknown one."""
    rows = {name: row for row in image_rules() for name in row.models}
    name = longest_prefix(model, rows)
    return None if name is None else _KINDS[rows[name].kind](rows[name])


def tokens(model: str, width: int, height: int, detail: str = "auto") -> int | None:
    """Of one picture; None where the model's rule is not known."""
    found = rule(model)
    return None if found is None else found(width, height, detail)


def deepseek_ocr_gundam(tiles: int) -> int:
    """DeepSeek-OCR's mode for large pages: `tiles` of 640 pixels beside a global view."""
    return tiles * DEEPSEEK_OCR_MODES["small"] + DEEPSEEK_OCR_MODES["base"]


def _fixed(row: RuleRow) -> Rule:
    return lambda width, height, detail: row.tokens


def _grid(row: RuleRow) -> Rule:
    """smart_resize: sides to multiples of `factor`, within bounds on pixels; a token for each factor x factor."""

    def count(width: int, height: int, detail: str) -> int:
        f, w, h = row.factor, float(width), float(height)
        if min(w, h) < f:
            grow = f / min(w, h)
            w, h = float(int(w * grow)), float(int(h * grow))
        columns, lines = max(1, round(w / f)), max(1, round(h / f))
        pixels = row.frames * columns * lines * f * f
        if pixels > row.max_pixels:
            shrink = math.sqrt(row.frames * w * h / row.max_pixels)
            columns, lines = max(1, math.floor(w / shrink / f)), max(1, math.floor(h / shrink / f))
        elif pixels < row.min_pixels:
            grow = math.sqrt(row.min_pixels / (row.frames * w * h))
            columns, lines = math.ceil(w * grow / f), math.ceil(h * grow / f)
        return columns * lines

    return count


def _tile(row: RuleRow) -> Rule:
    """OpenAI: fit in 2048 x 2048, shorter side down to 768, tiles of 512; low detail is the base alone."""

    def count(width: int, height: int, detail: str) -> int:
        if detail == "low":
            return row.base
        shrink = min(1.0, 2048 / max(width, height))
        shrink *= min(1.0, 768 / (min(width, height) * shrink))
        return row.base + row.tile * _ceil(width * shrink / 512) * _ceil(height * shrink / 512)

    return count


def _patch(row: RuleRow) -> Rule:
    """OpenAI: patches of 32 x 32; above the cap the picture shrinks to it, to whole patches on the tighter side."""

    def count(width: int, height: int, detail: str) -> int:
        cap = row.cap_auto if row.cap_auto and detail == "auto" else row.cap
        columns, lines = width / 32, height / 32
        if _ceil(columns) * _ceil(lines) > cap:
            shrink = math.sqrt(cap / (columns * lines))
            columns, lines = columns * shrink, lines * shrink
            snap = min(max(1, math.floor(side)) / side for side in (columns, lines))
            columns, lines = columns * snap, lines * snap
        return _ceil(_ceil(columns) * _ceil(lines) * row.multiplier)

    return count


def _claude(row: RuleRow) -> Rule:
    """Anthropic: longer side down to `long_edge`, then down until the patches of 28 x 28 fit the cap."""

    def count(width: int, height: int, detail: str) -> int:
        shrink = min(1.0, row.long_edge / max(width, height))
        columns, lines = width * shrink / 28, height * shrink / 28
        if _ceil(columns) * _ceil(lines) <= row.cap:
            return _ceil(columns) * _ceil(lines)
        return max(_widest(columns, lines, row.cap), _widest(lines, columns, row.cap))

    return count


def _widest(side: float, other: float, cap: int) -> int:
    """The most patches under `cap` with a whole number of them along `side`, at this shape."""
    for whole in range(math.floor(side), 0, -1):
        across = _ceil(other * whole / side)
        if whole * across <= cap:
            return whole * across
    return min(_ceil(other / side), cap)


def _gemini_tiles(row: RuleRow) -> Rule:
    """Gemini 2: one unit for a small picture, else one for each tile of floor(shorter side / 1.5)."""

    def count(width: int, height: int, detail: str) -> int:
        if max(width, height) <= row.small:
            return row.tokens
        unit = max(1, math.floor(min(width, height) / 1.5))
        return row.tokens * math.ceil(width / unit) * math.ceil(height / unit)

    return count


def _ceil(value: float) -> int:
    """Without what floating point adds to a whole number."""
    return math.ceil(round(value, 6))


_KINDS: dict[str, Callable[[RuleRow], Rule]] = {
    "fixed": _fixed,
    "grid": _grid,
    "tile": _tile,
    "patch": _patch,
    "claude": _claude,
    "gemini-tiles": _gemini_tiles,
}
