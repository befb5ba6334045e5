"""The questions that every picture of a family can take: words at a place, places of words, the kind, out of reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from training import questions as q
from training.canvas import Canvas, union
from training.chance import Rng, chance, pick, real, some, whole
from training.sample import CANT, NONE, Box, Question, Sample, Task

Line = tuple[str, Box]

ABSENT = (
    "total", "subtotal", "tax", "date", "due_date", "invoice_number", "iban", "phone", "email", "address", "name",
    "birth_date",
    "expiry_date", "merchant", "cashier", "net_pay", "website", "tip", "change", "doctor", "time",
)  # fmt: skip
"""Semantic fields that a page may lack."""


def lines(canvas: Canvas) -> list[Line]:
    """What was printed by one call of `text` each, where it is visible in full, with its box."""
    runs: dict[int, list[tuple[str, Box]]] = {}
    for word in canvas.words():
        runs.setdefault(word.run, []).append((word.text, word.box))
    return [(" ".join(t for t, _ in parts), union([b for _, b in parts])) for parts in runs.values()]


def page_text(canvas: Canvas) -> str:
    """All visible lines in lower case; cheaper than the transcript, in the order of printing."""
    return "\n" + "\n".join(text for text, _ in lines(canvas)).lower() + "\n"


def texts_at(rng: Rng, canvas: Canvas, count: int) -> list[Question]:
    """What stands in a box: a word, a few words or a line."""
    found: list[Question] = []
    runs: dict[int, list[tuple[str, Box]]] = {}
    for word in canvas.words():
        runs.setdefault(word.run, []).append((word.text, word.box))
    for words in some(rng, list(runs.values()), count):
        n = len(words)
        size = n if chance(rng, 0.45) and n <= 8 else whole(rng, 1, min(n, 4))
        start = whole(rng, 0, n - size)
        part = words[start : start + size]
        box = union([b for _, b in part])
        slack = real(rng, 0, 2.5)
        at = canvas.clip((box[0] - slack, box[1] - slack, box[2] + slack, box[3] + slack))
        found.append(Question("text_at", q.ask_text_at(rng), " ".join(t for t, _ in part), box, at))
    return found


def points(rng: Rng, canvas: Canvas, count: int) -> list[Question]:
    """Where a text stands that is on the page once."""
    rows = lines(canvas)
    words = [(w.text, w.box) for w in canvas.words() if len(w.text) > 3]
    rivals = Counter(text.lower() for text, _ in words)
    page = page_text(canvas)
    found: list[Question] = []
    for text, box in some(rng, [*rows, *some(rng, words, 12)], 3 * count):
        if 2 <= len(text) <= 40 and page.count(text.lower()) == 1 and rivals[text.lower()] <= 1 and len(found) < count:
            found.append(Question("point", q.ask_point(rng, text), "", box))
    return found


def absent(rng: Rng, canvas: Canvas, near: Sequence[str] = (), keys: Sequence[str] = ABSENT) -> Question:
    """Asks for what the page does not have: a usual field, a label like one that is there, an invented one."""
    page = page_text(canvas)
    for _ in range(6):
        way = rng.random()
        if way < 0.3 and near:
            text = _altered(rng, canvas, pick(rng, near))
            if text.lower() not in page:
                return none(q.ask_field(rng, None, text) if chance(rng, 0.6) else q.ask_point(rng, text))
        elif way < 0.6:
            text = canvas.world.words.title(rng, 1, 3)
            if text.lower() not in page:
                return none(q.ask_field(rng, None, text) if chance(rng, 0.5) else q.ask_point(rng, text))
        else:
            key = pick(rng, keys)
            if key.split("_")[0] not in page:
                return none(q.ask_field(rng, key, None))
    return none(q.ask_field(rng, None, canvas.world.words.pseudo(rng) + canvas.world.words.pseudo(rng)))


def _altered(rng: Rng, canvas: Canvas, text: str) -> str:
    """A text like `text` with one word exchanged or added."""
    parts = text.split(" ")
    if len(parts) == 1 or chance(rng, 0.4):
        return " ".join((*parts, canvas.world.words.word(rng)))
    parts[whole(rng, 0, len(parts) - 1)] = canvas.world.words.word(rng).capitalize()
    return " ".join(parts)


def none(text: str) -> Question:
    return Question("none", text, NONE)


def field(rng: Rng, key: str | None, label: str | None, answer: str, box: Box) -> Question:
    return Question("field", q.ask_field(rng, key, label), answer, box)


def finish(
    rng: Rng, canvas: Canvas, kind: str, family: str, asked: Sequence[Question], near: Sequence[str] = (),
        most: int = 6,
    reading: int = 2, missing: float = 0.75, keys: Sequence[str] = ABSENT,
) -> Sample:  # fmt: skip
    """The sample with at most `most` of the family's own questions and the ones that every page takes.

    `reading`: how many texts at a place and about as many places of texts; `missing`: expected questions for what is
    not there."""
    chosen = some(rng, _spread(rng, asked, most), most)
    chosen.append(Question("kind", q.ask_kind(rng), kind))
    chosen += texts_at(rng, canvas, whole(rng, min(1, reading), reading))
    chosen += points(rng, canvas, whole(rng, 0, reading))
    chosen += [absent(rng, canvas, near, keys) for _ in range(int(missing + rng.random()))]
    if chance(rng, 0.45):
        chosen.append(Question("cant", q.ask_cant(rng), CANT))
    return canvas.sample(kind, some(rng, chosen, len(chosen)), family)


def _spread(rng: Rng, asked: Sequence[Question], most: int) -> Sequence[Question]:
    """Takes tasks in turn, so that a page of many buttons still asks for its fields."""
    if len(asked) <= most:
        return asked
    piles: dict[Task, list[Question]] = {}
    for question in some(rng, asked, len(asked)):
        piles.setdefault(question.task, []).append(question)
    kept: list[Question] = []
    while len(kept) < most:
        kept += [pile.pop() for pile in piles.values() if pile]
    return kept
