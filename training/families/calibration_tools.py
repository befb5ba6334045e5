"""What the families that fit the confidence share: a page that collects what may be asked of it, and a plain table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from training import ask
from training import questions as q
from training.canvas import Anchor, Canvas, Face, Grey, union
from training.chance import Rng, chance, pick, real, some, whole
from training.families import asking
from training.sample import NONE, Box, Question, Sample
from training.vocab import CHARS
from training.world import World

Lack = tuple[str | None, str]


@dataclass(slots=True)
class Page:
    """A canvas and its questions. `lacks`: fields (key, label) that such a page often has and this one does not;
    `rows` and `heads`: names of a table's rows and columns, `plotted`: of a plot's categories."""

    rng: Rng
    world: World
    canvas: Canvas
    drawn: list[ask.Entry] = field(default_factory=lambda: list[ask.Entry]())
    asked: list[Question] = field(default_factory=lambda: list[Question]())
    lacks: list[Lack] = field(default_factory=lambda: list[Lack]())
    rows: list[str] = field(default_factory=lambda: list[str]())
    heads: list[str] = field(default_factory=lambda: list[str]())
    plotted: list[str] = field(default_factory=lambda: list[str]())

    @classmethod
    def new(cls, rng: Rng, world: World, height: int, width: int, paper: int | Grey | None = None) -> Page:
        ground = world.paper(rng, height, width) if paper is None else paper
        return cls(rng, world, Canvas(world, height, width, ground))

    def put(
        self, a: float, b: float, y: float, text: str, face: Face, size: float, ink: int = 0, align: Anchor = "l",
        smallest: int = 8,
    ) -> Box | None:  # fmt: skip
        """Prints `text` between `a` and `b`, smaller if it must be; None (and nothing printed) where it is too long."""
        size = self.canvas.fit(text, face, size, b - a, smallest)
        if not text or self.canvas.measure(text, face, size) > b - a:
            return None
        return self.canvas.text({"l": a, "m": (a + b) / 2, "r": b}[align], y, text, face, size, ink, align)

    def fact(self, key: str | None, label: str, value: str, box: Box | None) -> None:
        """A value to ask for by its field or by its printed label ("" for none)."""
        if box is not None:
            self.drawn.append(ask.Entry(key, label, value, box))

    def about(self, thing: str, chinese: str, value: str, box: Box | None) -> None:
        """A value to ask for in plain words, unless it is too long to ask for."""
        if box is not None and len(value) <= 60:
            self.asked.append(Question("field", q.ask_about(self.rng, thing, chinese), value, box))

    def entry(self, row: str, head: str, value: str, box: Box | None) -> None:
        if box is not None:
            phrase = q.ask_cell if chance(self.rng, 0.6) else q.ask_field_of_row
            self.asked.append(Question("table", phrase(self.rng, row, head), value, box))

    def state(self, label: str, control: q.Control, on: bool) -> None:
        self.asked.append(Question("state", q.ask_state(self.rng, label, control), "yes" if on else "no"))

    def count(self, things: str, number: int) -> None:
        if number:
            self.asked.append(Question("count", q.ask_count(self.rng, things), str(number)))

    def place(self, text: str, box: Box | None) -> None:
        if box is not None:
            self.asked.append(Question("point", q.ask_point(self.rng, text), "", box))

    def plot(self, question: str, value: str, box: Box | None) -> None:
        self.asked.append(Question("chart", question, value, box))

    def pad(self, a: float, b: float, top: float, bottom: float, face: Face, size: float, ink: int = 60) -> None:
        """Now and then fills what is free with small print, in one to three columns."""
        rng = self.rng
        if bottom - top < size * 4 or chance(rng, 0.35):
            return
        columns, gap = whole(rng, 1, 3 if b - a > 480 else 2), size * 1.5
        wide, floor = (b - a + gap) / columns - gap, top + (bottom - top) * real(rng, 0.4, 1)
        for i in range(columns):
            text = self.world.words.prose(rng, round((floor - top) * wide / (size * size * 55)) + 1)
            self.canvas.new_block()
            self.canvas.paragraph(a + (wide + gap) * i, top, wide, text, face, size, ink, 1.25, bottom=floor)

    def missing(self) -> Question | None:
        """Asks for what such a page might have and this one has not."""
        rng, words, shown = self.rng, self.world.words, asking.page_text(self.canvas)
        lacks = [(key, label) for key, label in self.lacks if label.lower().strip(" :.") not in shown]
        labels = [e.label for e in self.drawn if " " in e.label]
        ways: list[Callable[[], tuple[str, str]]] = []
        if lacks:
            key, label = pick(rng, lacks)
            ways += [lambda: (label, q.ask_field(rng, key, label))] * 3
        if self.rows and self.heads:
            row, head, new = pick(rng, self.rows), pick(rng, self.heads), words.word(rng).capitalize()
            other = altered(rng, words.word(rng), row)
            ways += [lambda: (other, q.ask_cell(rng, other, head)), lambda: (new, q.ask_cell(rng, row, new))]
        if self.plotted:
            name = words.word(rng).capitalize()
            ways += [lambda: (name, q.ask_chart_value(rng, name))] * 2
        if labels:
            close = altered(rng, words.word(rng), pick(rng, labels))
            ways += [lambda: (close, q.ask_field(rng, None, close))]
        text = pick(rng, (words.name, words.company, words.city, words.product))(rng)
        ways += [lambda: (text, q.ask_point(rng, text))]
        name, asked = pick(rng, ways)()
        return None if name.lower().strip(" :.") in shown else Question("none", asked, NONE)

    def finish(self, kind: str, family: str, clear: bool = True) -> Sample:
        """The sample; not `clear`: people would differ on what kind it is, so that nobody is asked."""
        rng, shown = self.rng, asking.page_text(self.canvas)
        for entry in self.drawn:
            if entry.label.lower() not in shown:  # there was no room for it
                entry.label = ""
        gone = {x.text: x for x in (self.missing() for _ in range(whole(rng, 1, 2))) if x is not None}
        asked = [*ask.entries(rng, self.drawn, 6), *self.asked, *gone.values()]
        sample = asking.finish(rng, self.canvas, kind, family, asked, most=whole(rng, 5, 8), missing=0)
        sample.questions = [
            question
            for question in sample.questions
            if (clear or question.task != "kind") and set(question.answer) <= set(CHARS)
        ]
        return sample


def altered(rng: Rng, word: str, name: str) -> str:
    """`name` with one of its words exchanged for `word`."""
    parts = name.split(" ")
    spot = whole(rng, 0, len(parts) - 1)
    parts[spot] = word.capitalize() if parts[spot][:1].isupper() else word
    return " ".join(parts)


def distinct(rng: Rng, make: Callable[[Rng], str], n: int, longest: int = 30) -> list[str]:
    """At most `n` texts no longer than `longest`, none of which holds another."""
    found: list[str] = []
    for _ in range(12 * n):
        text = make(rng)
        rivals = [f.lower() for f in found]
        if len(found) < n and len(text) <= longest and not any(text.lower() in r or r in text.lower() for r in rivals):
            found.append(text)
    return found


def sized(
    width: float, height: float, columns: float, low: float = 9.0, high: float = 22.0, lines: float = 28
) -> float:
    """The em size at which a line of `width` holds about `columns` characters and a page of `height` so many lines."""
    return float(min(high, max(low, min(width / (columns * 0.52), height / lines))))


def wrapped(page: Page, a: float, b: float, top: float, text: str, face: Face, size: float, ink: int = 0) -> Box | None:
    """The box of `text` set over as many lines as it takes; None where a word is wider than the room."""
    rows = page.canvas.wrap(text, face, size, b - a)
    if any(page.canvas.measure(row, face, size) > b - a for row in rows):
        return None
    return union(page.canvas.paragraph(a, top, b - a, text, face, size, ink, 1.25))


@dataclass(frozen=True, slots=True)
class Ruling:
    """How a table is set: grey of its head and of every second row (None: bare), lines across and down."""

    head: int | None
    stripe: int | None
    across: bool
    down: bool
    high: float

    @classmethod
    def drawn(cls, rng: Rng, light: bool = True) -> Ruling:
        grey, pale = ((25, 70, 205, 230), (238, 228)) if light else ((95, 60), (45, 60))
        return cls(
            pick(rng, grey) if chance(rng, 0.4) else None, pick(rng, pale) if chance(rng, 0.25) else None,
            chance(rng, 0.45), chance(rng, 0.25), real(rng, 1.35, 2.2),
        )  # fmt: skip


def table(
    page: Page, area: Box, heads: Sequence[str], shares: Sequence[float], aligns: str, rows: Sequence[Sequence[str]],
    faces: tuple[Face, Face], size: float, ruling: Ruling, ink: int = 0, key: int = 0,
) -> tuple[float, int]:  # fmt: skip
    """Prints the rows that fit and asks for their cells by column `key`; returns the next y and how many fitted."""
    canvas, (x1, y, x2, y2) = page.canvas, area
    total, edges = sum(shares), [x1]
    for share in shares:
        edges.append(edges[-1] + (x2 - x1) * share / total)
    high, pad, start = size * ruling.high, size * 0.35, y
    plain, bold = faces
    if ruling.head is not None:
        canvas.fill((x1, y, x2, y + high), ruling.head)
    for i, head in enumerate(heads):
        shade = ink if ruling.head is None or abs(ruling.head - ink) > 110 else 255 - ink
        baseline = y + high * 0.5 + size * 0.35
        page.put(edges[i] + pad, edges[i + 1] - pad, baseline, head, bold, size, shade, _anchor(aligns[i]))
    y += high
    canvas.line(x1, y, x2, y, ink, pick(page.rng, (1, 1, 2)))
    shown = 0
    for row in rows:
        if y + high > y2:
            break
        if ruling.stripe is not None and shown % 2:
            canvas.fill((x1, y + 1, x2, y + high), ruling.stripe)
        baseline = y + high * 0.5 + size * 0.35
        boxes = [
            page.put(edges[i] + pad, edges[i + 1] - pad, baseline, text, plain, size, ink, _anchor(aligns[i]))
            for i, text in enumerate(row)
        ]
        y, shown = y + high, shown + 1
        if ruling.across:
            canvas.line(x1, y, x2, y, 150)
        if boxes[key] is not None:
            page.rows.append(row[key])
            for i in some(page.rng, [i for i, head in enumerate(heads) if i != key and head and row[i]], 2):
                page.entry(row[key], heads[i], row[i], boxes[i])
    if ruling.down:
        for edge in edges:
            canvas.line(edge, start, edge, y, 120)
    page.heads += [head for i, head in enumerate(heads) if i != key and head]
    return y, shown


def _anchor(letter: str) -> Anchor:
    return "r" if letter == "r" else "m" if letter == "m" else "l"
