"""Asks a reader every question of a set of pictures and says of each answer whether it is right.

Pictures are made (or loaded) and read in worker processes, each with its own reader on one thread; accuracy does not
depend on that, latency does, so `latency` measures it alone, on two threads.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Literal

import numpy as np

from bench.reader import generated, real, score
from bench.reader.reader import Answer, Grey, Reader, Shipped
from training.sample import Box, Question, Sample
from training.world import Split

Set = Literal["seen", "unseen", "calibration", "real"]
SPLITS: Mapping[Set, Split] = {"seen": "train", "unseen": "held", "calibration": "calibration"}
REAL_OVERLAP = 0.3
READ_OUT = 400
"""Characters of a page that count in the character error rate; a long page is cut there on both sides."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question, asked. `edits` and `length`: edit distance and length of the true text (`transcribe` only)."""

    set: Set
    picture: str
    family: str
    task: str
    question: str
    expected: tuple[str, ...]
    place: Box | None
    answer: Answer
    right: bool
    edits: int = 0
    length: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """A picture to evaluate: `number` of a family (`seed`: as in `generated.sample`), or an entry of real.toml in
    `folder`."""

    set: Set
    name: str
    number: int = 0
    folder: Path | None = None
    transcribe: bool = False
    weights: Path | None = None
    seed: int | None = None


@cache
def _reader(weights: Path | None) -> Reader:
    return Shipped(threads=1, folder=weights)


def ask(job: Job) -> list[Outcome]:
    """All outcomes of one picture; runs in a worker."""
    return _real(job) if job.set == "real" else _generated(job)


def _generated(job: Job) -> list[Outcome]:
    family = next(f for f in generated.families(SPLITS[job.set]) if f.name == job.name)
    sample, reader = generated.sample(family, job.number, job.seed), _reader(job.weights)
    page = reader.see(sample.image)
    return [judge(job, q, reader.answer(page, q.text, q.at)) for q in _questions(sample, job)]


def _questions(sample: Sample, job: Job) -> list[Question]:
    questions = [q for q in sample.questions if q.task != "transcribe"]
    if job.transcribe and sample.transcript:
        questions.append(Question("transcribe", "Read all the text.", sample.transcript))
    return questions


def judge(job: Job, question: Question, answer: Answer) -> Outcome:
    edits = length = 0
    if question.task == "point" and question.box is not None:
        right = score.points_at(answer.box, question.box)
    else:
        right = score.same(answer.text, (question.answer,), exact=True)
    if question.task == "transcribe":
        true = question.answer[:READ_OUT]
        edits, length = score.edit_distance(answer.text[:READ_OUT], true), len(true)
    name = f"{job.name}/{job.number}"
    expected = (question.answer,) if question.answer else ()
    return Outcome(
        job.set, name, job.name, question.task, question.text, expected, question.box, answer, right, edits, length
    )


def _real(job: Job) -> list[Outcome]:
    if job.folder is None:
        raise ValueError("real pictures need a folder")
    picture, reader = next(p for p in real.pictures() if p.file == job.name), _reader(job.weights)
    page = reader.see(real.load(job.folder, picture))
    return [judge_real(picture, q, reader.answer(page, q.text, q.at)) for q in picture.questions]


def judge_real(picture: real.Picture, asked: real.Asked, answer: Answer) -> Outcome:
    if asked.box is not None:
        right = score.points_at(answer.box, asked.box, REAL_OVERLAP)
    else:
        right = score.same(answer.text, asked.answers, exact=False)
    family = Path(picture.file).name.split("__")[0]
    return Outcome("real", picture.file, family, asked.task, asked.text, asked.answers, asked.box, answer, right)


def jobs_generated(
    name: Set, n: int, transcribe: int, weights: Path | None = None, seed: int | None = None
) -> list[Job]:
    """`n` pictures over all families of the set's split; the first `transcribe` are also read out in full."""
    order = generated.schedule(generated.families(SPLITS[name]), n)
    return [Job(name, f.name, number, None, i < transcribe, weights, seed) for i, (f, number) in enumerate(order)]


def jobs_real(folder: Path, weights: Path | None = None) -> list[Job]:
    return [Job("real", p.file, folder=folder, weights=weights) for p in real.pictures()]


def run(jobs: Sequence[Job], processes: int, tick: Callable[[], None]) -> Iterator[Outcome]:
    """The outcomes of all jobs, in no particular order; `tick` is called after each picture."""
    if processes == 1:
        for job in jobs:
            yield from ask(job)
            tick()
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        for done in as_completed([pool.submit(ask, job) for job in jobs]):
            yield from done.result()
            tick()


ROUNDS = 5
"""Times that each picture is timed, in rounds over all pictures."""


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds for one picture with one question, from grey pixels to answer; on `threads` threads.

    `quiet_p50`, `quiet_p95`: of each picture's quickest round. What makes a round slower than another is what else the
    machine does (as the documentation of `timeit` has it), and on a shared machine other guests do."""

    pictures: int
    threads: int
    p50: float
    p95: float
    quiet_p50: float
    quiet_p95: float


def latency(pictures: Iterable[tuple[Grey, str]], threads: int = 2, weights: Path | None = None) -> Latency:
    """One picture after the other in this process, after one to warm up."""
    reader = Shipped(threads, weights)
    kept = list(pictures)
    reader.answer(reader.see(kept[0][0]), kept[0][1], None)
    times = np.zeros((ROUNDS, len(kept)))
    for number in range(ROUNDS):
        for i, (image, question) in enumerate(kept):
            start = time.perf_counter()
            reader.answer(reader.see(image), question, None)
            times[number, i] = (time.perf_counter() - start) * 1000
    figures = (float(f) for of in (times, times.min(0)) for f in np.percentile(of, [50, 95]))
    return Latency(len(kept), threads, *figures)


def questions_for_latency(n: int) -> Iterator[tuple[Grey, str]]:
    """`n` pictures of the held families and a question with a short answer about each."""
    for family, number in generated.schedule(generated.families("held"), n):
        sample = generated.sample(family, number)
        yield sample.image, next(q.text for q in sample.questions if q.at is None)
