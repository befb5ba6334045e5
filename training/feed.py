"""Feeds the trainer: worker processes draw pictures, turn them into arrays and hand over *shards*.

A shard is an eighth of a batch: pictures of one shape in shared memory, their questions packed into rows of tokens.
Each worker keeps a pool of the pictures that it drew last; the hungrier the trainer, the more of a shard comes from the
pool (with other questions, and another augmentation later), so the accelerator never waits for drawing.

A row holds the token sequences of one picture end to end, the transcription last:

    <bos> question [<box>] <ans> [x y ...] answer [<box> x1 y1 x2 y2] <eos> <bos> question <ans> ...

Place tokens are left blank: augmentation moves the boxes first (`targets.py` fills them in). Pictures are not augmented
here.
"""

from __future__ import annotations

import importlib
import mmap
import multiprocessing as mp
import pickle
import pkgutil
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from spillway.backends.reader.page import LARGE, USUAL, frame, framed
from training import families
from training.questions import ask_transcribe
from training.sample import AT, CANT, NONE, SHAPES, WORK, Box, Family, Question, Sample, Shade, like
from training.vocab import ANS, BOS, BOX, CANT_ID, CHARS, EOS, LOC0, NONE_ID, Vocab
from training.world import World

Array = np.ndarray[Any, np.dtype[Any]]

ROW = 768
"""Tokens in a row, without the last one, which is only predicted."""
QUESTIONS = 10
SEQUENCES = 2 * QUESTIONS + 2
"""In a row, at most: every question both ways, the transcription, what is left empty."""
LOOKED = 0.5
"""Share of questions that ask to look first, of those that give nothing to look at; the others are asked both ways."""
TRANSCRIPT = 400
"""Characters of a transcription that one row asks for."""
CONTEXT = 64
"""Characters read aloud before a transcription that starts in the middle of a page."""
MIDDLE, GREY = (4, 5), (6, 7)
"""Coordinates of a box's middle, after those of its sides; its grey, then what tells it from a place."""
SHARD_CELLS = 32 * 1369
SHARDS_PER_BATCH = 8
AS_READ = 0.7
"""Share of pictures that were drawn at a size which the package shows on this canvas, and are shown as it would."""
LEGENDS = 0.7
"""Share of plots without a legend that are drawn once more: with one they are rarer and harder."""
GLYPH_OF = {c: i + 1 for i, c in enumerate(CHARS)}
"""Classes of the dense head: 0 is any character that the reader can't write."""
GLYPH_CLASSES = len(CHARS) + 1


def families_of(split: str) -> list[Family]:
    """All families of a split, in the order of their names: every module of `training.families` lists its own."""
    names = [m.name for m in pkgutil.iter_modules(families.__path__, "training.families.")]
    found: list[Family] = [f for name in names for f in getattr(importlib.import_module(name), "FAMILIES", ())]
    return sorted((f for f in found if f.split == split), key=lambda f: f.name)


def shard_size(shape: tuple[int, int]) -> int:
    """Pictures in a shard: about the same number of cells, whatever the shape."""
    return 32 if shape[0] * shape[1] <= 1369 * 256 else 10 if shape in LARGE else 16


@dataclass(frozen=True, slots=True)
class Line:
    """A question and its answer as tokens. `answer`: where the answer starts, with its work if it is to `look`;
    `box`, `at`, `work`: places, still in pixels."""

    tokens: Array
    answer: int
    work: tuple[Box, ...] = ()
    look: bool = False
    box: Box | None = None
    at: Box | None = None
    box_index: int = -1
    at_index: int = -1


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn sample as arrays. `glyphs`: float32 (n, 3): class, x, y. `asked`: each question in one or two ways."""

    image: Array
    glyphs: Array
    asked: list[tuple[Line, ...]]
    transcript: list[int]


@dataclass(slots=True)
class Shard:
    """Arrays of `len(image)` pictures, as described at the top; row numbers count within the shard.

    `tokens`, `segments`: int16 (rows, ROW + 1); `answers`, `reading`: float16 weights of the tokens to predict;
    `boxes`: float32 (n, 6): row, segment, x1, y1, x2, y2; `places`: int32 (m, 4): row, index, box, coordinate (0 to
    3 of its sides, then MIDDLE and GREY); `pointers`: int32 (k, 3): row, index of <ans>, box; `glyphs`:
    float32 (g, 4): row, class, x, y."""

    image: Array
    tokens: Array
    segments: Array
    answers: Array
    reading: Array
    boxes: Array
    places: Array
    pointers: Array
    glyphs: Array
    fresh: int = 0


def line_of(question: Question, vocab: Vocab, look: bool = False) -> Line:
    """`look`: ask to look first; it changes nothing where there is nothing to look at."""
    before, _, after = question.text.partition(AT)
    head = [BOS, *vocab.ids(before)]
    at_index = -1
    if question.at is not None:
        at_index = len(head)
        head += [LOC0] * 4
    head += [*vocab.ids(after), *([BOX] if look else []), ANS]
    look = look and len(question.work) <= WORK
    work = question.work
    answer = {NONE: [NONE_ID], CANT: [CANT_ID]}.get(question.answer) or vocab.ids(question.answer)
    tokens = head + [LOC0] * (2 * len(work) * look) + answer
    box_index = -1
    if question.box is not None:
        box_index = len(tokens) + 1
        tokens += [BOX, *[LOC0] * 4]
    return Line(
        np.array([*tokens, EOS], np.int16), len(head), work, look, question.box, question.at, box_index, at_index
    )


def picture_of(sample: Sample, vocab: Vocab, rng: np.random.Generator) -> Picture:
    glyphs = np.array(sample.glyphs, np.float32).reshape(-1, 3)
    glyphs[:, 0] = [GLYPH_OF.get(chr(int(c)), 0) for c in glyphs[:, 0]]
    asked = [
        tuple(line_of(q, vocab, look) for look in ((True, False) if q.work else (rng.random() < LOOKED,)))
        for q in sample.questions
        if q.task != "transcribe"
    ]
    return Picture(sample.image, glyphs, asked, vocab.ids(sample.transcript))


def has_legend(sample: Sample) -> bool:
    """Whether any question needs the grey of a swatch."""
    return any(isinstance(box, Shade) for question in sample.questions for box in question.work)


def as_read(sample: Sample) -> Sample:
    """The sample as the package shows it to the encoder: enlarged or made smaller, with paper around."""
    height, width = sample.image.shape
    into = frame(height, width)
    y, x = into.seen[0] / into.height, into.seen[1] / into.width

    def moved(box: Box) -> Box:
        return (box[0] * x, box[1] * y, box[2] * x, box[3] * y)

    questions = [
        replace(
            q,
            box=moved(q.box) if q.box else None,
            at=moved(q.at) if q.at else None,
            work=tuple(like(box, moved(box)) for box in q.work),
        )
        for q in sample.questions
    ]
    glyphs = np.array(sample.glyphs, np.float32).reshape(-1, 3) * np.array([1, x, y], np.float32)
    return replace(sample, image=framed(sample.image, into), glyphs=glyphs, questions=questions)


def transcription(transcript: list[int], prompt: list[int], rng: np.random.Generator, room: int) -> tuple[Array, int]:
    """A stretch of the page as a line, from its start or from the middle, and where its answer begins."""
    start = 0
    if len(transcript) > TRANSCRIPT and rng.random() < 0.4:
        start = int(rng.integers(CONTEXT, len(transcript) - TRANSCRIPT // 2))
    head = [BOS, *prompt, ANS, *transcript[max(0, start - CONTEXT) : start]]
    body = transcript[start : start + TRANSCRIPT]
    whole = [*head, *body, *([EOS] if start + TRANSCRIPT >= len(transcript) else [])]
    return np.array(whole[:room], np.int16), min(len(head), room)


@dataclass(slots=True)
class _Rows:
    """Collects the lists that a shard is made of."""

    boxes: list[tuple[float, ...]] = field(default_factory=lambda: list[tuple[float, ...]]())
    places: list[tuple[int, int, int, int]] = field(default_factory=lambda: list[tuple[int, int, int, int]]())
    pointers: list[tuple[int, int, int]] = field(default_factory=lambda: list[tuple[int, int, int]]())

    def place(self, row: int, segment: int, index: int, box: Box, coordinates: Sequence[int] = range(4)) -> int:
        number = len(self.boxes)
        self.boxes.append((row, segment, *box))
        self.places += [(row, index + i, number, c) for i, c in enumerate(coordinates)]
        return number


def pack(
    pictures: list[Picture], prompts: Callable[[np.random.Generator], list[int]], rng: np.random.Generator
) -> Shard:
    """One row for each picture: some of its questions, in random order, then its transcription."""
    n, rows = len(pictures), _Rows()
    tokens, segments = np.zeros((n, ROW + 1), np.int16), np.full((n, ROW + 1), -1, np.int16)
    answers, reading = np.zeros((n, ROW + 1), np.float16), np.zeros((n, ROW + 1), np.float16)
    for row, picture in enumerate(pictures):
        at = 0
        order = rng.permutation(len(picture.asked))[:QUESTIONS]
        lines = [line for i in order for line in picture.asked[i]]
        for segment, line in enumerate(lines):
            end = at + len(line.tokens)
            if end > ROW + 1:
                break
            tokens[row, at:end], segments[row, at:end] = line.tokens, segment
            work = at + line.answer
            said = work + 2 * len(line.work) * line.look
            answers[row, work:said] = max(said - work, 1) ** -0.5
            answers[row, said:end] = (end - said) ** -0.5
            for number, looked in enumerate(line.work):  # in the picture it has to be, said or not
                told = GREY if isinstance(looked, Shade) else MIDDLE
                rows.place(row, segment, work + 2 * number, looked, told if line.look else ())
            if line.at is not None:
                rows.place(row, segment, at + line.at_index, line.at)
            if line.box is not None:
                box = rows.place(row, segment, at + line.box_index, line.box)
                rows.pointers.append((row, at + line.answer - 1, box))
            at = end
        if picture.transcript and at < ROW - 48:
            line_tokens, answer = transcription(picture.transcript, prompts(rng), rng, ROW + 1 - at)
            end = at + len(line_tokens)
            tokens[row, at:end], segments[row, at:end] = line_tokens, len(lines)
            reading[row, at + answer : end] = 1.0
    glyphs = [np.column_stack((np.full(len(p.glyphs), r, np.float32), p.glyphs)) for r, p in enumerate(pictures)]
    return Shard(
        image=np.stack([p.image for p in pictures]),
        tokens=tokens,
        segments=segments,
        answers=answers,
        reading=reading,
        boxes=np.array(rows.boxes, np.float32).reshape(-1, 6),
        places=np.array(rows.places, np.int32).reshape(-1, 4),
        pointers=np.array(rows.pointers, np.int32).reshape(-1, 3),
        glyphs=np.concatenate(glyphs).astype(np.float32).reshape(-1, 4),
    )


def join(shards: list[Shard]) -> Shard:
    """Shards of one shape as one batch."""
    starts = np.cumsum([0, *[len(s.tokens) for s in shards]])
    box_starts = np.cumsum([0, *[len(s.boxes) for s in shards]])
    for shard, row, box in zip(shards, starts, box_starts, strict=False):
        shard.boxes[:, 0] += row
        shard.glyphs[:, 0] += row
        shard.places[:, 0] += row
        shard.places[:, 2] += box
        shard.pointers[:, 0] += row
        shard.pointers[:, 2] += box
    names = ("image", "tokens", "segments", "answers", "reading", "boxes", "places", "pointers", "glyphs")
    return Shard(*(np.concatenate([getattr(s, n) for s in shards]) for n in names), fresh=sum(s.fresh for s in shards))


@dataclass(frozen=True, slots=True)
class Draw:
    """What a worker needs to draw: families of one split, their world, the vocabulary."""

    kinds: list[Family]
    world: World
    vocab: Vocab

    def picture(self, rng: np.random.Generator, shape: tuple[int, int]) -> Picture:
        weights = np.array([f.weight for f in self.kinds])
        family = self.kinds[int(rng.choice(len(weights), p=weights / weights.sum()))]
        smaller = [s for s in SHAPES if frame(*s).seen == shape] if rng.random() < AS_READ else []
        drawn = smaller[int(rng.integers(len(smaller)))] if smaller else shape
        sample = family.build(rng, self.world, *drawn)
        if family.kind == "chart" and not has_legend(sample) and rng.random() < LEGENDS:
            sample = family.build(rng, self.world, *drawn)
        return picture_of(as_read(sample) if smaller else sample, self.vocab, rng)

    def prompt(self, rng: np.random.Generator) -> list[int]:
        return self.vocab.ids(ask_transcribe(rng))


class Feed:
    """Runs `workers` processes; `batches()` gives joined shards. Start it before the accelerator is touched (fork)."""

    def __init__(
        self, draw: Draw, workers: int, seed: int, large_share: float, slots: int = 128, pool: int = 128,
        shards: int = SHARDS_PER_BATCH, shapes: tuple[tuple[int, int], ...] = SHAPES + LARGE,
    ) -> None:  # fmt: skip
        context = mp.get_context("fork")
        self.draw, self.pool, self.shards, self.shapes = draw, pool, shards, shapes
        self.slot_bytes = max(shard_size(s) * s[0] * s[1] for s in shapes)
        self.memory = mmap.mmap(-1, slots * self.slot_bytes)
        self.slots = slots
        self.free: Any = context.Queue()
        self.ready: Any = context.Queue()
        self.waiting: Any = context.Value("i", 0)
        self.large_share: Any = context.Value("d", large_share)
        for slot in range(slots):
            self.free.put(slot)
        self.workers = [
            context.Process(target=self._work, args=(seed * 1000 + i,), daemon=True) for i in range(workers)
        ]
        for worker in self.workers:
            worker.start()

    def view(self, slot: int, shape: tuple[int, int]) -> Array:
        n, size = shard_size(shape), shape[0] * shape[1]
        flat = np.frombuffer(self.memory, np.uint8, n * size, slot * self.slot_bytes)
        return flat.reshape(n, *shape)

    def _shape(self, rng: np.random.Generator) -> int:
        # about as many pictures of the largest canvases, whose shards hold fewer, as of the others
        read = (*USUAL, *LARGE, *LARGE)
        large = [i for s in read for i, shape in enumerate(self.shapes) if shape == s]
        small = [i for i, s in enumerate(self.shapes) if shard_size(s) == 32]
        # the share is one of pictures; a large shard holds half as many
        share = self.large_share.value
        odds = 2 * share / (1 + share)
        if small and (not large or rng.random() >= odds):
            return int(rng.choice(small))
        return int(rng.choice(large))

    def _work(self, seed: int) -> None:
        rng, pools, faults = np.random.default_rng(seed), {i: list[Picture]() for i in range(len(self.shapes))}, 0
        while True:
            slot = self.free.get()
            index = self._shape(rng)
            shape, pool = self.shapes[index], pools[index]
            size = shard_size(shape)
            hunger = min(max((0.6 * self.slots - self.waiting.value) / (0.3 * self.slots), 0.0), 1.0)
            fresh = max(size - len(pool), round(size * (1.0 - 0.72 * hunger)))
            drawn = [pool[int(i)] for i in rng.permutation(len(pool))[: size - fresh]]
            while len(drawn) < size:
                try:
                    drawn.append(self.draw.picture(rng, shape))
                except Exception:  # one bad page must not stop an hour of training; it is printed
                    faults += 1
                    if faults <= 3:
                        traceback.print_exc()
            pool += drawn[size - fresh :]
            del pool[: -self.pool]
            shard = pack(drawn, self.draw.prompt, rng)
            shard.fresh = fresh
            self.view(slot, shape)[:] = shard.image
            shard.image = np.zeros(0, np.uint8)
            with self.waiting.get_lock():
                self.waiting.value += 1
            self.ready.put((slot, index, pickle.dumps(shard, protocol=5)))

    def batches(self) -> Iterator[Shard]:
        """Endless batches: of the shape of which most shards wait."""
        waiting: dict[int, list[tuple[int, bytes]]] = {i: [] for i in range(len(self.shapes))}
        while True:
            fullest = max(waiting, key=lambda i: len(waiting[i]))
            while len(waiting[fullest]) < self.shards or not self.ready.empty():
                slot, index, message = self.ready.get()
                waiting[index].append((slot, message))
                fullest = max(waiting, key=lambda i: len(waiting[i]))
            taken, waiting[fullest] = waiting[fullest][: self.shards], waiting[fullest][self.shards :]
            shards: list[Shard] = []
            for slot, message in taken:
                shard = pickle.loads(message)
                shard.image = self.view(slot, self.shapes[fullest])
                shards.append(shard)
            batch = join(shards)
            with self.waiting.get_lock():
                self.waiting.value -= len(taken)
            for slot, _ in taken:
                self.free.put(slot)
            yield batch

    def stop(self) -> None:
        for worker in self.workers:
            worker.terminate()
        for worker in self.workers:
            worker.join(timeout=2)


def measure(draw: Draw, seconds: float = 10.0, seed: int = 0) -> dict[str, float]:
    """Milliseconds a picture on one core, by tier; run it where training will run."""
    result: dict[str, float] = {}
    for name, shapes in (("small", SHAPES[:3]), ("large", SHAPES[3:])):
        rng, count, start = np.random.default_rng(seed), 0, time.perf_counter()
        while time.perf_counter() - start < seconds:
            draw.picture(rng, shapes[count % len(shapes)])
            count += 1
        result[name] = 1000 * (time.perf_counter() - start) / count
    return result
