"""Short draws from a NumPy generator; `Generator.choice` on a list costs more than drawing a word on a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np

T = TypeVar("T")
Rng = np.random.Generator


def pick(rng: Rng, items: Sequence[T]) -> T:
    """One item, uniformly; of a string, one character."""
    return items[int(rng.random() * len(items))]


def chance(rng: Rng, p: float) -> bool:
    return bool(rng.random() < p)


def whole(rng: Rng, low: int, high: int) -> int:
    """A whole number from `low` to `high`, both included."""
    return low + int(rng.random() * (high - low + 1))


def real(rng: Rng, low: float, high: float) -> float:
    return low + float(rng.random()) * (high - low)


def weighted(rng: Rng, items: Sequence[tuple[T, float]]) -> T:
    """One item of (item, weight) pairs."""
    left = float(rng.random()) * sum(w for _, w in items)
    for item, weight in items:
        left -= weight
        if left < 0:
            return item
    return items[-1][0]


def some(rng: Rng, items: Sequence[T], n: int) -> list[T]:
    """At most `n` different items in random order."""
    order = rng.permutation(len(items))[:n]
    return [items[int(i)] for i in order]
