"""Questions that any page allows: on its labelled values, on its words, on what is not there.

Families draw and collect `Entry` values; `finish` turns them into a sample with the shares that training wants.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from training import questions as q
from training.canvas import Canvas, Word, union
from training.chance import Rng, chance, pick, some, whole
from training.fields import FIELDS
from training.sample import CANT, NONE, Box, Question, Sample
from training.vocab import CHARS


@dataclass(slots=True)
class Entry:
    """A labelled value on the page. `key`: its semantic field, or None for an invented label; `box` of the value is set
    when it is drawn; `label` is as printed ("" if the page prints none)."""

    key: str | None
    label: str
    value: str
    box: Box | None = None


def entries(rng: Rng, drawn: Sequence[Entry], most: int = 6) -> list[Question]:
    """Questions for some of the drawn entries; those that another entry could be taken for go by their label only."""
    asked: list[Question] = []
    shown = [e for e in drawn if e.box is not None and e.value]
    for entry in some(rng, shown, most):
        key = entry.key if entry.key and not _confusable(entry, shown) else None
        twins = [e for e in shown if e is not entry and bare(e.label) == bare(entry.label)]
        if (not entry.label or twins) and key is None:
            continue
        label = None if not entry.label or twins or (key and chance(rng, 0.35)) else entry.label
        asked.append(Question("field", q.ask_field(rng, key, label), entry.value, entry.box))
    return asked


def bare(label: str) -> str:
    return label.lower().strip(" :.#*-")


def _confusable(entry: Entry, shown: Sequence[Entry]) -> bool:
    """Whether a name of the entry's field is also a name, or the printed label, of another entry."""
    own = {name.lower() for name in FIELDS[entry.key or ""].labels} | set(FIELDS[entry.key or ""].chinese)
    for other in shown:
        if other is entry:
            continue
        if other.key == entry.key or bare(other.label) in own:
            return True
        if other.key and own & ({n.lower() for n in FIELDS[other.key].labels} | set(FIELDS[other.key].chinese)):
            return True
    return False


def absent(rng: Rng, drawn: Sequence[Entry], near: Sequence[str] = ()) -> Question:
    """A question for a field that the page lacks: one of `near` (keys that such pages often have) or any other."""
    present = {e.key for e in drawn}
    labels = {bare(e.label) for e in drawn}
    names = {n.lower() for e in drawn if e.key for n in FIELDS[e.key].labels} | labels
    for _ in range(6):
        key = pick(rng, near) if near and chance(rng, 0.75) else pick(rng, tuple(FIELDS))
        field = FIELDS[key]
        if key in present or names & {n.lower() for n in field.labels} or any(_akin(key, e.key) for e in drawn):
            continue
        label = pick(rng, field.labels)
        return Question("none", q.ask_field(rng, key, None if chance(rng, 0.6) else label), NONE)
    return absent_words(rng, labels)


AKIN: tuple[set[str], ...] = (
    *(
        set(group.split())
        for group in (
            "total gross_pay net_pay tax_due closing_balance price minimum_payment salary card_paid cash deposit",
            "name patient employee buyer recipient passenger ship_to sender surname given_name signatory emergency "
            "author cashier sales_person doctor",
            "company seller merchant employer bank insurer hospital school sender",
            "date invoice_date statement_date pay_date issue_date travel_date ship_date admission signature_date "
            "start_date discharge made_on",
            "expiry_date best_before end_date due_date",
            "document_number card_number account_number iban member_number personal_number policy_number reference "
            "form_number invoice_number receipt_number order_number customer_number ticket_number booking tracking "
            "patient_number employee_number group_number serial sku lot purchase_order statement_number vat_number",
            "address city postcode country from to birth_place venue origin",
            "phone fax",
            "time depart_time arrive_time",
            "quantity item_count pieces",
            "tax income_tax tax_rate",
            "subtotal total gross_pay total_in total_out",
            "website email",
            "title subject event",
        )
    ),
    *({"date", other} for other in ("expiry_date", "best_before", "end_date", "due_date", "birth_date", "period")),
)
"""Fields that a question for one could well mean the other by, so that neither may be asked as absent beside it."""


def _akin(key: str, other: str | None) -> bool:
    return other is not None and any(key in group and other in group for group in AKIN)


def absent_words(rng: Rng, labels: set[str]) -> Question:
    """A question for an invented label."""
    known = tuple(FIELDS)
    while True:
        name = f"{pick(rng, FIELDS[pick(rng, known)].labels)} {whole(rng, 2, 99)}"
        if name.lower() not in labels:
            return Question("none", q.ask_field(rng, None, name), NONE)


def near_miss(rng: Rng, drawn: Sequence[Entry], canvas: Canvas) -> Question | None:
    """A question for a printed label with one word changed; None where no label has several words."""
    several = [e for e in drawn if " " in e.label.strip()]
    if not several:
        return None
    words = bare(pick(rng, several).label).split(" ")
    words[whole(rng, 0, len(words) - 1)] = canvas.world.words.word(rng)
    text = " ".join(words).capitalize()
    if any(bare(e.label) == text.lower() for e in drawn):
        return None
    return Question("none", q.ask_field(rng, None, text), NONE)


def _readable(text: str) -> bool:
    return all(c in CHARS for c in text)


def text_at(rng: Rng, canvas: Canvas) -> Question | None:
    """What stands in a box: one to four words of a line, cut at random."""
    words = canvas.words()
    if not words:
        return None
    first = whole(rng, 0, len(words) - 1)
    part = [words[first]]
    for word in words[first + 1 : first + whole(rng, 1, 4)]:
        if word.run != part[0].run:
            break
        part.append(word)
    text = " ".join(w.text for w in part)
    if not _readable(text) or len(text) > 60 or not any(c.isalnum() for c in text):
        return None
    box = _padded(rng, canvas, union([w.box for w in part]))
    return Question("text_at", q.ask_text_at(rng), text, None, box)


def _padded(rng: Rng, canvas: Canvas, box: Box) -> Box:
    """As a person would draw it: one to three pixels around the ink."""
    x1, y1, x2, y2 = box
    a, b, c, d = (float(v) for v in rng.uniform(0, 3, 4))
    return canvas.clip((x1 - a, y1 - b, x2 + c, y2 + d))


def point(rng: Rng, canvas: Canvas) -> Question | None:
    """Where a word, or a few words of one line, stand; only what is printed once."""
    words = canvas.words()
    if not words:
        return None
    counts: dict[str, int] = {}
    for word in words:
        counts[word.text.lower()] = counts.get(word.text.lower(), 0) + 1
    for _ in range(5):
        first = whole(rng, 0, len(words) - 1)
        word = words[first]
        if len(word.text) < 3 or counts[word.text.lower()] > 1 or not _readable(word.text):
            continue
        part = _around(rng, words, first)
        text = " ".join(w.text for w in part)
        if len(text) <= 48 and _readable(text):
            return Question("point", q.ask_point(rng, text), "", union([w.box for w in part]))
    return None


def _around(rng: Rng, words: Sequence[Word], place: int) -> list[Word]:
    first, last = place, place + 1
    for _ in range(whole(rng, 0, 2)):
        if last < len(words) and words[last].run == words[place].run:
            last += 1
        elif first > 0 and words[first - 1].run == words[place].run:
            first -= 1
    return list(words[first:last])


def finish(
    rng: Rng, canvas: Canvas, kind: str, family: str, asked: Sequence[Question], drawn: Sequence[Entry] = (),
    near: Sequence[str] = (),
) -> Sample:  # fmt: skip
    """The sample with the family's questions and those that any page gets.

    `drawn`: the labelled values, also those already asked for, so that `none` asks for none of them; `near`: keys that
    such a page often has."""
    questions: list[Question | None] = [*asked, Question("kind", q.ask_kind(rng), kind)]
    questions += [text_at(rng, canvas) for _ in range(1 + chance(rng, 0.4))]
    questions += [point(rng, canvas) for _ in range(1 + chance(rng, 0.3))]
    questions.append(absent(rng, drawn, near) if chance(rng, 0.7) else near_miss(rng, drawn, canvas))
    if chance(rng, 0.25):
        questions.append(absent(rng, drawn, near))
    if chance(rng, 0.45):
        questions.append(Question("cant", q.ask_cant(rng), CANT))
    return canvas.sample(kind, [x for x in questions if x is not None], family)
