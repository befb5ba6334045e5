"""How likely an answer is right, from what the reader itself knows: its tokens' probabilities and a second look.

The second look is the dense head, which reads each cell by itself and knows no question: where it sees other characters
in the answer's box than the answer has, one of the two is wrong. The weights are fitted by `training/calibrate.py` on
layouts that training never saw. It is not a guarantee: on pictures unlike all of those it is only a guess.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spillway.backends.reader.symbols import KINDS_ZH

CANNOT = 0.02
"""Confidence of "I can't": low enough that whoever can is asked."""

UNCHECKED = 0.79
"""Most that a place alone may have: no second look tells the right place from that of a like field, and calibration
families are too tidy to show it. Below the threshold of 0.8, so that whoever can is asked."""

FEATURES = (
    "one", "sum", "least", "mean", "length", "box", "box_least", "agreement", "agrees", "legibility",
    "steady", "steady_least", "heard", "print", "tail", "steady_tail",
)  # fmt: skip
COMMON = frozenset({
    "what", "where", "which", "when", "that", "this", "these", "those", "does", "there", "here", "have", "with", "from",
    "into", "please", "tell", "find", "show", "read", "give", "value", "field", "label", "picture", "image", "document",
    "page", "written", "printed", "shown", "listed", "stated", "visible", "text", "says", "according", "kind", "type",
    "point", "locate", "could", "would", "many", "much", "name", "number", "date",
})  # fmt: skip
"""Words of questions that say nothing about what is printed."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer: log-probabilities of its text (end included) and of its box.

    `second`: what the dense head read in the box, None without a box; `legibility`: of the whole page, 0..1; `steady`:
    log-probabilities of the same answer when the question is put in other words; `heard`: share of the question's own
    words that are printed on the page, None where it has none; `glyphs`: characters on the page."""

    raw: str
    text: Sequence[float]
    box: Sequence[float]
    second: str | None
    legibility: float
    steady: Sequence[float] = ()
    heard: float | None = None
    glyphs: int = 0


def heard(question: str, page: str) -> float | None:
    """Share of the question's telling words that stand on the page (lower case, no spaces).

    >>> heard("What is the invoice total?", "invoiceno.12total9.00"), heard("总计是多少?", "total")
    (1.0, None)
    """
    words = {w for w in re.findall(r"[a-z]{3,}", question.lower()) if len(w) > 3 and w not in COMMON}
    return sum(w in page for w in words) / len(words) if words else None


def rephrased(question: str) -> str:
    """The same question, put carelessly: an answer that was read, not guessed, should not change."""
    return "please " + question.lower().rstrip("?.! ？。！")


def group(evidence: Evidence) -> str:
    """Answers of one form err alike: none, cant, state (yes, no), kind, count, place, copied numbers or words."""
    if evidence.raw in ("<none>", "<cant>"):
        return evidence.raw[1:-1]
    if not evidence.raw:
        return "place"
    if evidence.raw in KINDS_ZH:
        return "state" if evidence.raw in ("yes", "no") else "kind"
    if evidence.second is None:
        return "count"
    return "number" if sum(c.isdigit() for c in evidence.raw) * 2 >= len(evidence.raw) else "words"


def features(evidence: Evidence) -> list[float]:
    """In the order of `FEATURES`. Probabilities rather than their logarithms where a tail would rule the fit."""
    text, box, steady = (list(p) or [0.0] for p in (evidence.text, evidence.box, evidence.steady))
    agreement = similarity(evidence.raw, evidence.second) if evidence.second is not None and evidence.raw else 0.0
    return [
        1.0,
        math.exp(sum(text)),
        math.exp(min(text)),
        sum(text) / len(text),
        math.log1p(len(text)),
        math.exp(sum(box) / len(box)),
        math.exp(min(box)),
        agreement,
        float(agreement == 1.0),
        evidence.legibility,
        math.exp(sum(steady) / len(steady)),
        math.exp(min(steady)),
        0.5 if evidence.heard is None else evidence.heard,
        min(math.log1p(evidence.glyphs) / 8, 1.0),
        _tail(math.exp(min(text))),
        _tail(math.exp(min(steady))),
    ]


def _tail(p: float) -> float:
    """How close to certain, 0..1: 0.9 and 0.9999 are far apart here."""
    return -math.log10(max(1 - p, 1e-6)) / 6


def similarity(a: str, b: str) -> float:
    """1 - edits / length, spaces ignored.

    >>> similarity("12.50", "12.5O"), similarity("Total due", "Totaldue")
    (0.8, 1.0)
    """
    a, b = "".join(a.split()), "".join(b.split())
    if not a or not b:
        return float(a == b)
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return max(0.0, 1 - row[-1] / max(len(a), len(b)))


def confidence(evidence: Evidence, weights: Mapping[str, Sequence[float]]) -> float | None:
    """P(right) in [0, 1]; None where no weights were fitted for this form of answer."""
    form = group(evidence)
    if form == "cant":
        return CANNOT
    fitted = weights.get(form)
    if fitted is None or len(fitted) != len(FEATURES):
        return None
    z = sum(w * f for w, f in zip(fitted, features(evidence), strict=True))
    likely = 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))
    return min(likely, UNCHECKED) if form == "place" else likely
