"""When an answer is right, and what rates and calibration say about many of them; pure functions.

Pictures of our own generators are scored by exact match; real pictures by match after `normalise`, because an
outsider's gold answer and the print differ in case, quotes and dashes. Places are right when the predicted box's centre
lies in the gold box, or when the boxes overlap enough.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from training.sample import CANT, NONE, Box

UNIFIED = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u00a0": " ", "\uff0c": ",", "\u3002": ".", "\uff1a": ":",
})  # fmt: skip
SURROUNDING = " \t\n.,;:!?'\"()[]<>*_"
NOT_THERE = frozenset({NONE, "not there", "图中没有"})
CANNOT = frozenset({CANT})


def normalise(text: str) -> str:
    """Case, kinds of quotes and dashes, runs of white space and surrounding punctuation made equal."""
    plain = text.translate(UNIFIED).casefold()
    return re.sub(r"\s+", " ", plain).strip(SURROUNDING)


def same(answer: str, accepted: Sequence[str], exact: bool) -> bool:
    """Whether `answer` is one of `accepted`; marks (NONE, CANT) match only themselves."""
    if NONE in accepted or answer in NOT_THERE:
        return NONE in accepted and answer in NOT_THERE
    if CANT in accepted or answer in CANNOT:
        return CANT in accepted and answer in CANNOT
    if exact:
        return answer.strip() in accepted
    return normalise(answer) in {normalise(a) for a in accepted}


def iou(a: Box, b: Box) -> float:
    """Intersection over union of two boxes."""
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    both = width * height
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def points_at(predicted: Box | None, gold: Box, overlap: float = 0.5) -> bool:
    """Whether a predicted place is right: its centre lies in `gold`, or both overlap by `overlap` (IoU)."""
    if predicted is None:
        return False
    x, y = (predicted[0] + predicted[2]) / 2, (predicted[1] + predicted[3]) / 2
    return (gold[0] <= x <= gold[2] and gold[1] <= y <= gold[3]) or iou(predicted, gold) >= overlap


@dataclass(frozen=True, slots=True)
class Rate:
    """`right` of `n`, with the Wilson 95% interval (`low`, `high`). Questions on one picture count as independent."""

    right: int
    n: int
    rate: float
    low: float
    high: float


def rate(right: int, n: int, z: float = 1.96) -> Rate:
    if n == 0:
        return Rate(0, 0, float("nan"), 0.0, 1.0)
    p = right / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return Rate(right, n, p, max(0.0, middle - half), min(1.0, middle + half))


def calibration_error(confidences: Sequence[float], rights: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error over `bins` bins of equal width, weighted by their sizes."""
    cells = reliability(confidences, rights, bins)
    n = sum(c.n for c in cells)
    return sum(c.n * abs(c.confidence - c.accuracy) for c in cells) / n if n else float("nan")


@dataclass(frozen=True, slots=True)
class Cell:
    """One bin of a reliability diagram: its mean confidence and its accuracy."""

    confidence: float
    accuracy: float
    n: int


def reliability(confidences: Sequence[float], rights: Sequence[bool], bins: int = 10) -> list[Cell]:
    """The bins that hold anything, from unsure to sure."""
    held: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in zip(confidences, rights, strict=True):
        held.setdefault(min(int(confidence * bins), bins - 1), []).append((confidence, right))
    return [
        Cell(sum(c for c, _ in pairs) / len(pairs), sum(r for _, r in pairs) / len(pairs), len(pairs))
        for _, pairs in sorted(held.items())
    ]


def auroc(confidences: Sequence[float], rights: Sequence[bool]) -> float:
    """Probability that a right answer is surer than a wrong one (ties count half); NaN if all are alike."""
    order = sorted(range(len(rights)), key=lambda i: confidences[i])
    ranks = [0.0] * len(rights)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and confidences[order[end]] == confidences[order[start]]:
            end += 1
        for i in order[start:end]:
            ranks[i] = (start + end + 1) / 2
        start = end
    positive = sum(rights)
    negative = len(rights) - positive
    if not positive or not negative:
        return float("nan")
    total = sum(r for r, right in zip(ranks, rights, strict=True) if right)
    return (total - positive * (positive + 1) / 2) / (positive * negative)


def edit_distance(a: str, b: str) -> int:
    """Levenshtein distance in characters."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]
