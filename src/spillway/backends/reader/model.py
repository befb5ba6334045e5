"""Runs the reader with ONNX Runtime: a picture once, then questions about it, token by token."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice, takewhile
from pathlib import Path
from typing import Any, cast

import numpy as np
import onnxruntime as ort  # pyright: ignore[reportMissingTypeStubs]

from spillway.backends.reader.confidence import Evidence, confidence, heard, rephrased
from spillway.backends.reader.page import Array, Box, Page, frame, framed
from spillway.backends.reader.symbols import ANS, BOS, BOX, CANT, EOS, NAMES, NONE, Symbols, in_words

FOLDER = Path(__file__).parent
STRETCH, CONTEXT = 340, 64
"""After so many characters of one answer the decoder starts afresh from the last `CONTEXT`, as it was trained to."""

MOST_WORK, SHORT = 64, 48
"""Tokens of what is looked at first (32 points, as in training), and of an answer after it."""


@dataclass(frozen=True, slots=True)
class Token:
    """`text`: a character or a mark; `top`: alternatives with their log-probabilities, most likely first; `place`: a
    coordinate."""

    id: int
    text: str
    logprob: float
    top: tuple[tuple[str, float], ...] = ()
    place: bool = False

    @property
    def written(self) -> bool:
        """Part of the answer's text, not a mark or a place."""
        return len(self.text) == 1


@dataclass(frozen=True, slots=True)
class Answer:
    """`text`: as said to a person; `raw`: characters, or "<none>", "<cant>"; `box`: pixels of the picture given;
    `work`: points where it looked before it answered: what it counted, the end of a bar and the ticks beside it.

    `confidence`: P(right), None where uncalibrated; `complete`: False if `max_tokens` cut it off."""

    text: str
    raw: str
    tokens: tuple[Token, ...]
    confidence: float | None
    box: Box | None
    complete: bool
    work: tuple[tuple[float, float], ...] = ()


class Reader:
    """Thread-safe: ONNX Runtime releases the interpreter lock while it computes."""

    def __init__(self, folder: Path = FOLDER, threads: int = 0) -> None:
        """`threads`: 0 lets the runtime take every core. Raises FileNotFoundError without weights."""
        options = cast("Any", ort.SessionOptions())  # pyright: ignore[reportUnknownMemberType]
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # others need the cores between steps
        for name in ("encoder.onnx", "decoder.onnx"):
            if not (folder / name).is_file():
                raise FileNotFoundError(f"{folder / name} is missing: run training/run.sh or install the package again")
        self._encoder: Any = ort.InferenceSession(str(folder / "encoder.onnx"), options, ["CPUExecutionProvider"])
        self._decoder: Any = ort.InferenceSession(str(folder / "decoder.onnx"), options, ["CPUExecutionProvider"])
        self.symbols, about = Symbols.load(folder / "reader.json")
        self._looks = bool(about.get("looks"))
        self._nothing_said = {f"past{i}": nothing for i, nothing in enumerate(np.zeros([*about["cache"]], np.float32))}
        self._found: list[str] = [output.name for output in self._encoder.get_outputs()]
        self._glyphs: list[str] = about["glyphs"]
        self._glyph_weight = np.array(about["glyph_weight"], np.float32)
        self._glyph_bias = np.array(about["glyph_bias"], np.float32)
        self._weights: dict[str, list[float]] = about.get("confidence", {})
        self._one_picture = threading.Lock()  # two encoders at once would only slow each other down

    def read(self, image: Array) -> Page:
        """Grey uint8 (height, width) -> a page to ask about. The costly step: a few hundred milliseconds."""
        height, width = image.shape
        shown = frame(height, width)
        small = framed(image, shown)
        with self._one_picture:
            outputs = cast("list[Array]", self._encoder.run(None, {"picture": small[None, None]}))
        found = dict(zip(self._found, outputs, strict=True))
        slots, occupied = found.pop("slots"), found.pop("occupied")
        return Page(
            height, width, shown, found, slots, occupied,
            self._glyphs, self._glyph_weight, self._glyph_bias,
        )  # fmt: skip

    def head(self, page: Page, question: str, at: Box | None, look: bool = True) -> list[int]:
        """The tokens before the answer. `{at}` in the question, or else its end, becomes the box (original pixels).

        They end with <box> <ans> to ask weights that learned it to `look` before they answer."""
        before, _, after = question.partition("{at}")
        places = self.symbols.place(at, page.frame.height, page.frame.width) if at else []
        asked = [BOX, ANS] if look and self._looks else [ANS]
        return [BOS, *self.symbols.ids(before), *places, *self.symbols.ids(after), *asked]

    def tokens(
        self, page: Page, question: str, at: Box | None = None, max_tokens: int = 400, top: int = 0
    ) -> Iterator[Token]:
        """The answer token by token, the end mark included if it is reached; stop asking to stop early.

        Where it looks before it answers (counts, plots), it also answers at once, and the likelier answer of the two is
        told. `max_tokens` counts from the answer's text: where the reader looks before is its own affair."""
        answer = self._write(page, self.head(page, question, at), max_tokens, top)
        first = next(answer, None)
        if first is None:
            return
        if first.place:
            looked = (first, *islice(answer, MOST_WORK + SHORT))
            at_once = tuple(self._write(page, self.head(page, question, at, look=False), max_tokens, top))
            yield from max(looked, at_once, key=_standing)
        else:
            yield first
            yield from answer

    def _write(self, page: Page, head: list[int], max_tokens: int, top: int) -> Iterator[Token]:
        feed, past, written, since = head, self._nothing_said, list[int](), 0
        most, looking = max_tokens, True
        while len(written) < most:
            if since >= STRETCH:
                feed, past, since = head + written[-CONTEXT:], self._nothing_said, 0
            inputs = {"tokens": np.array([feed], np.int64), **page.memory, **past}
            logits, *grown = cast("list[Array]", self._decoder.run(None, inputs))
            past = dict(zip(past, grown, strict=True))
            token = self._choose(logits[-1], top)
            yield token
            if token.id == EOS:
                return
            feed, since = [token.id], since + 1
            written.append(token.id)
            looking = looking and token.place and len(written) <= MOST_WORK
            most += looking

    def _choose(self, logits: Array, top: int) -> Token:
        logprobs = logits - logits.max()
        logprobs -= np.log(np.exp(logprobs).sum())
        best = int(logprobs.argmax())
        order = np.argsort(-logprobs)[:top]
        others = tuple((self.symbols.name(int(i)), float(logprobs[i])) for i in order)
        return Token(best, self.symbols.name(best), float(logprobs[best]), others, self.symbols.is_place(best))

    def answer(self, page: Page, question: str, at: Box | None = None, max_tokens: int = 400, top: int = 0) -> Answer:
        """The whole answer with its confidence and place."""
        return self.conclude(page, question, at, tuple(self.tokens(page, question, at, max_tokens, top)))

    def answers(self, page: Page, questions: Sequence[str]) -> list[Answer]:
        return [self.answer(page, question) for question in questions]

    def conclude(self, page: Page, question: str, at: Box | None, tokens: tuple[Token, ...]) -> Answer:
        """What these tokens say: text, place, confidence."""
        complete = bool(tokens) and tokens[-1].id == EOS
        evidence, places = self.evidence(page, question, at, tokens), self._places(tokens)
        sure = confidence(evidence, self._weights) if complete else None
        box = page.outward(self.symbols.box(places, *page.seen)) if places else None
        looked = [t.id for t in takewhile(_is_place, tokens)]
        work = self.symbols.points(looked, page.frame.height, page.frame.width)
        return Answer(in_words(evidence.raw, question), evidence.raw, tokens, sure, box, complete, work)

    def evidence(self, page: Page, question: str, at: Box | None, tokens: Sequence[Token]) -> Evidence:
        """What speaks for an answer, for `confidence` and for fitting it."""
        ids, work = [t.id for t in tokens], sum(1 for _ in takewhile(_is_place, tokens))
        cut = self._cut(ids)
        raw = NAMES[ids[0]] if ids and ids[0] in (NONE, CANT) else self.symbols.text(ids[:cut])
        places = self._places(tokens)
        second = page.within(self.symbols.box(places, *page.seen)) if places else None
        logprobs = [t.logprob for t in tokens]
        return Evidence(
            raw, logprobs[work : cut + 1], logprobs[cut + 1 : cut + 5] if places else logprobs[:work], second,
            page.legibility, self._forced(page, rephrased(question), at, ids[work : cut + 1]),
            heard(question, page.compact), len(page.glyphs),
        )  # fmt: skip

    def _forced(self, page: Page, question: str, at: Box | None, answer: list[int]) -> list[float]:
        """Log-probabilities of a given answer to a question, if it were said at once: one pass, whatever its length.
        Long ones are cut."""
        head, answer = self.head(page, question, at, look=False), answer[:40]
        tokens = np.array([[*head, *answer[:-1]]], np.int64)
        inputs = {"tokens": tokens, **page.memory, **self._nothing_said}
        logits = cast("Array", self._decoder.run(["logits"], inputs)[0])[len(head) - 1 :]
        logits = logits - logits.max(1, keepdims=True)
        logprobs = logits - np.log(np.exp(logits).sum(1, keepdims=True))
        return [float(logprobs[i, token]) for i, token in enumerate(answer)]

    def _places(self, tokens: Sequence[Token]) -> list[int]:
        """The four place tokens of a box; empty without one."""
        ids = [t.id for t in tokens]
        cut = self._cut(ids)
        places = [i for i in ids[cut + 1 : cut + 5] if self.symbols.is_place(i)]
        return places if len(places) == 4 else []

    @staticmethod
    def _cut(ids: list[int]) -> int:
        """How many tokens are text: up to the box or the end."""
        marks = [i for i, token in enumerate(ids) if token in (BOX, EOS)]
        return marks[0] if marks else len(ids)


def _is_place(token: Token) -> bool:
    return token.place


def _standing(tokens: Sequence[Token]) -> tuple[bool, bool, float]:
    """Orders answers: one that ends before one that doesn't, one that says something before one that only looks, then
    by the log-probability of the text and its end, without what was looked at before and the box behind."""
    said = list(dropwhile(_is_place, tokens))
    likely = sum(t.logprob for t in takewhile(lambda t: t.id != BOX, said))
    return bool(said) and said[-1].id == EOS, bool(said), likely
