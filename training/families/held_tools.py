"""What the held and calibration families share: a sheet that collects facts while it is drawn, then asks about them.

It knows no layout: where things stand is each family's own. It shares no code with the train families beyond `canvas`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from training import questions as ask
from training.canvas import Canvas, Face, Grey, union
from training.chance import Rng, chance, pick, some, whole
from training.sample import CANT, NONE, Box, Question, Sample
from training.world import World

MOST = 9
"""Questions a picture at most."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A printed value and the printed label that names it, if any; `key` is its meaning, where it has a common one."""

    key: str | None
    label: str | None
    value: str
    box: Box


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell of a table: what its row and its column are called, and what stands there."""

    row: str
    column: str
    value: str
    box: Box


@dataclass(slots=True)
class Sheet:
    """A canvas with what may be asked of it. `texts` are printed strings (headings, labels, buttons) to point at."""

    canvas: Canvas
    rng: Rng
    world: World
    facts: list[Fact] = field(default_factory=lambda: list[Fact]())
    entries: list[Entry] = field(default_factory=lambda: list[Entry]())
    texts: list[tuple[str, Box]] = field(default_factory=lambda: list[tuple[str, Box]]())
    others: list[Question] = field(default_factory=lambda: list[Question]())

    @classmethod
    def new(cls, rng: Rng, world: World, height: int, width: int, paper: int | Grey = 255) -> Sheet:
        return cls(Canvas(world, height, width, paper), rng, world)

    def fact(self, key: str | None, label: str | None, value: str, box: Box) -> None:
        self.facts.append(Fact(key, label, value, box))

    def entry(self, row: str, column: str, value: str, box: Box) -> None:
        self.entries.append(Entry(row, column, value, box))

    def show(self, text: str, box: Box) -> Box:
        """Remembers a printed text as something to point at."""
        self.texts.append((text, box))
        return box

    def count(self, things: str, number: int) -> None:
        self.others.append(Question("count", ask.ask_count(self.rng, things), str(number)))

    def state(self, label: str, control: ask.Control, on: bool, box: Box | None = None) -> None:
        text = ask.ask_state(self.rng, label, control)
        self.others.append(Question("state", text, "yes" if on else "no", box))

    def about(self, thing: str, chinese: str, value: str, box: Box) -> None:
        """A printed value without a label, asked for in plain words."""
        self.others.append(Question("field", ask.ask_about(self.rng, thing, chinese), value, box))

    def relation(self, relation: Literal["words", "first_words"], text: str, answer: str, box: Box) -> None:
        """What stands next to a printed text."""
        self.others.append(Question("field", ask.ask_relation(self.rng, relation, text), answer, box))

    def value(self, question: str, answer: str, box: Box | None) -> None:
        """A question about a plot."""
        self.others.append(Question("chart", question, answer, box))

    def sample(self, family: str, kind: str, absent: Sequence[tuple[str | None, str]] = ()) -> Sample:
        """The finished picture with up to MOST questions. `absent`: fields (key, label) that are surely not on it."""
        rng = self.rng
        asked = [
            *self._fields(),
            *self._cells(),
            *some(rng, self.others, 4),
            *self._places(),
            *self._readings(),
            *self._missing(absent),
        ]
        if chance(rng, 0.35):
            asked.append(Question("cant", ask.ask_cant(rng), CANT))
        asked = some(rng, asked, MOST - 1)
        asked.insert(whole(rng, 0, len(asked)), Question("kind", ask.ask_kind(rng), kind))
        return self.canvas.sample(kind, asked, family)

    def _fields(self) -> list[Question]:
        names = [(f.label or f.key or "").lower() for f in self.facts]
        clear = [f for f, name in zip(self.facts, names, strict=True) if names.count(name) == 1]
        chosen = some(self.rng, clear, 4)
        return [Question("field", ask.ask_field(self.rng, f.key, f.label), f.value, f.box) for f in chosen]

    def _cells(self) -> list[Question]:
        rows = {(e.row, e.column) for e in self.entries}
        clear = self.entries if len(rows) == len(self.entries) else []
        chosen = some(self.rng, clear, 3)
        return [Question("table", ask.ask_field_of_row(self.rng, e.row, e.column), e.value, e.box) for e in chosen]

    def _places(self) -> list[Question]:
        chosen = [(t, b) for t, b in some(self.rng, self.texts, 4) if self._alone(t)][:2]
        return [Question("point", ask.ask_point(self.rng, text), "", box) for text, box in chosen]

    def _readings(self) -> list[Question]:
        printed = [(f.value, f.box) for f in self.facts] + [(e.value, e.box) for e in self.entries] + self.texts
        chosen = some(self.rng, printed, whole(self.rng, 1, 2))
        return [
            Question("text_at", ask.ask_text_at(self.rng), text, at=self.canvas.clip(around(self.rng, box)))
            for text, box in chosen
        ]

    def _missing(self, absent: Sequence[tuple[str | None, str]]) -> list[Question]:
        rng = self.rng
        if not chance(rng, 0.85):
            return []
        roll = rng.random()
        if roll < 0.3 and self.entries:
            row, columns = self._strange(), [e.column for e in self.entries]
            return [Question("none", ask.ask_field_of_row(rng, row, pick(rng, columns)), NONE)]
        if roll < 0.45 and self.texts:
            return [Question("none", ask.ask_point(rng, self._strange()), NONE)]
        if absent:
            key, label = pick(rng, absent)
            # "What date is printed?" has an answer wherever another date stands
            return [Question("none", ask.ask_field(rng, None if key == "date" else key, label), NONE)]
        return []

    def _strange(self) -> str:
        """A phrase that is not printed here."""
        while True:
            text = self.world.words.phrase(self.rng, 1, 2).capitalize()
            if text.lower() not in self.canvas.transcript().lower():
                return text

    def _alone(self, text: str) -> bool:
        """Whether `text` is printed exactly once, in any case."""
        wanted = text.lower().split(" ")
        printed = [w.text.lower() for w in self.canvas.words()]
        spots = range(len(printed) - len(wanted) + 1)
        return sum(printed[i : i + len(wanted)] == wanted for i in spots) == 1


def around(rng: Rng, box: Box) -> Box:
    """A box that a person might draw about `box`: a little looser, never tighter."""
    x1, y1, x2, y2 = box
    slack = (y2 - y1) * 0.18
    return (x1 - slack * rng.random(), y1 - slack * rng.random(), x2 + slack * rng.random(), y2 + slack * rng.random())


def distinct(rng: Rng, make: Callable[[Rng], str], n: int, longest: int = 40) -> list[str]:
    """`n` texts of `make`, none a part of another, none longer than `longest`."""
    found: list[str] = []
    while len(found) < n:
        text = make(rng)
        if len(text) <= longest and not any(text.lower() in f.lower() or f.lower() in text.lower() for f in found):
            found.append(text)
    return found


def cell(
    sheet: Sheet,
    left: float,
    right: float,
    baseline: float,
    text: str,
    face: Face,
    size: float,
    ink: int = 0,
    align: str = "l",
    pad: float = 4,
) -> Box:
    """Prints `text` in a column from `left` to `right`, shrunk to fit; `align` is l, m or r."""
    size = sheet.canvas.fit(text, face, size, right - left - 2 * pad)
    if align == "r":
        return sheet.canvas.text(right - pad, baseline, text, face, size, ink, "r")
    if align == "m":
        return sheet.canvas.text((left + right) / 2, baseline, text, face, size, ink, "m")
    return sheet.canvas.text(left + pad, baseline, text, face, size, ink)


def stack(boxes: Sequence[Box]) -> Box:
    """The box around several lines."""
    return union(boxes)
