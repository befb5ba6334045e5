"""Fits the reader's confidence: asks the exported reader about layouts that training never saw, spoiled as photographs
are, and learns from its own signs when it is right.

    python -m training.calibrate src/spillway/backends/reader --pictures 1800 --workers 14

One logistic regression for each form of answer (`confidence.group`), weights written into `reader.json`. Kinds of
picture are also asked of train families, since a page may be of a known layout.
It measures how well that worked on a fifth of the pictures, kept aside; `bench/reader` measures the frozen families.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing as mp
import sys
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from spillway.backends.reader.confidence import CANNOT, FEATURES, UNCHECKED, features, group
from spillway.backends.reader.model import Reader
from training.augment import Chances, augment
from training.evaluate import overlap
from training.export import seal
from training.feed import families_of
from training.sample import SHAPES, Box, Sample
from training.targets import move_boxes
from training.world import Split, World


@dataclass(frozen=True, slots=True)
class Trial:
    """One question that was asked: the form of the answer, what speaks for it, whether it was right."""

    task: str
    family: str
    form: str
    features: list[float]
    right: bool
    picture: int


def spoiled(sample: Sample, chances: Chances) -> Sample:
    """The sample after augmentation, its boxes moved along; questions whose place left the picture are dropped."""
    height, width = sample.image.shape
    image, matrix = augment(torch.from_numpy(sample.image)[None, None], None, chances)

    def moved(box: Box | None) -> tuple[Box | None, bool]:
        if box is None:
            return None, True
        found = move_boxes(torch.tensor([[0.0, 0.0, *box]]), matrix, height, width)
        x1, y1, x2, y2 = found.boxes[0].tolist()
        return (x1, y1, x2, y2), bool(found.valid[0])

    questions = []
    for question in sample.questions:
        (box, there), (at, asked) = moved(question.box), moved(question.at)
        if there and asked:
            questions.append(replace(question, box=box, at=at))
    return replace(sample, image=(image[0, 0] * 255).byte().numpy(), questions=questions)


def trials(reader: Reader, sample: Sample, number: int, only: str | None = None) -> list[Trial]:
    page, found = reader.read(sample.image), list[Trial]()
    for question in sample.questions:
        if question.task == "transcribe" or only not in (None, question.task):
            continue
        answer = reader.answer(page, question.text, question.at, max_tokens=80)
        evidence = reader.evidence(page, question.text, question.at, answer.tokens)
        place = question.task == "point"
        right = overlap(question.box, answer.box) >= 0.5 if place else answer.raw == question.answer
        found.append(
            Trial(question.task, sample.family, group(evidence), features(evidence), right and answer.complete, number)
        )
    return found


_shared: dict[str, Any] = {}


def _prepare(folder: Path, data: Path, splits: tuple[str, ...]) -> None:
    torch.set_num_threads(1)
    worlds = {split: (families_of(split), World.load(split, data)) for split in splits}
    _shared.update(reader=Reader(folder, 1), worlds=worlds)


@dataclass(frozen=True, slots=True)
class Job:
    """Draw picture `number` of a split, spoil it, ask it (only questions of one task, where named)."""

    number: int
    split: Split
    only: str | None = None


def _one(job: Job) -> list[Trial]:
    rng = np.random.default_rng(10_000 + job.number)
    torch.manual_seed(job.number)
    families, world = _shared["worlds"][job.split]
    family = families[job.number % len(families)]
    sample = family.build(rng, world, *SHAPES[int(rng.integers(len(SHAPES)))])
    return trials(_shared["reader"], spoiled(sample, Chances(augmented=0.8)), job.number, job.only)


def collect(folder: Path, data: Path, pictures: int, workers: int) -> list[Trial]:
    jobs = [Job(i, "calibration") for i in range(pictures)] + [Job(i, "train", "kind") for i in range(pictures // 2)]
    asked: list[Trial] = []
    with mp.get_context("spawn").Pool(workers, _prepare, (folder, data, ("calibration", "train"))) as pool:
        for done, found in enumerate(pool.imap_unordered(_one, jobs), 1):
            asked += found
            if done % 50 == 0 or done == len(jobs):
                print(f"{done} of {len(jobs)} pictures asked", file=sys.stderr, flush=True)
    return asked


def fit(x: np.ndarray[Any, Any], y: np.ndarray[Any, Any], strength: float = 0.5) -> np.ndarray[Any, Any]:
    """Logistic regression by Newton's method, all weights but the first drawn to zero."""
    weights = np.zeros(x.shape[1])
    ridge = np.diag([1e-3, *[strength] * (x.shape[1] - 1)])
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (p - y) + ridge @ weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge
        weights -= np.linalg.solve(hessian, gradient)
    return weights


def fitted(found: list[Trial], least: int = 60) -> dict[str, list[float]]:
    """Weights by form; a form with few trials takes those of all forms together."""
    by_form: dict[str, list[Trial]] = defaultdict(list)
    for trial in found:
        by_form[trial.form].append(trial)
    together = _fit(found)
    forms = ("none", "state", "kind", "count", "place", "number", "words")
    return {form: _fit(by_form[form]) if len(by_form[form]) >= least else together for form in forms}


CAUTION = 0.6
"""Taken off every logit: pages in the wild are harder than any that we draw."""


def _fit(found: list[Trial]) -> list[float]:
    x, y = np.array([t.features for t in found]), np.array([float(t.right) for t in found])
    weights = fit(x, y)
    weights[0] -= CAUTION
    return [round(float(w), 4) for w in weights]


def sureness(trial: Trial, weights: dict[str, list[float]]) -> float:
    if trial.form == "cant":
        return CANNOT
    likely = float(1 / (1 + np.exp(-np.clip(np.dot(weights[trial.form], trial.features), -30, 30))))
    return min(likely, UNCHECKED) if trial.form == "place" else likely


def report(found: list[Trial], weights: dict[str, list[float]], name: str) -> None:
    sure, right = np.array([sureness(t, weights) for t in found]), np.array([t.right for t in found])
    above = sure > 0.8
    print(
        f"{name}: {len(found)} answers, {100 * right.mean():.1f}% right; above 0.8: {100 * above.mean():.0f}% of them, "
        f"{100 * right[above].mean() if above.any() else 0:.1f}% right; mean confidence {100 * sure.mean():.1f}%"
    )
    for key in ("form", "task", "family"):
        values = sorted({getattr(t, key) for t in found})
        parts = []
        for value in values:
            chosen = np.array([getattr(t, key) == value for t in found])
            top = chosen & above
            parts.append(
                f"{value} {100 * right[chosen].mean():.0f}/{chosen.sum()} "
                f"(>.8: {100 * right[top].mean() if top.any() else 0:.0f}/{top.sum()})"
            )
        print(f"  by {key}: " + " | ".join(parts))


def write(folder: Path, weights: dict[str, list[float]]) -> None:
    path = folder / "reader.json"
    about = json.loads(path.read_text(encoding="utf-8"))
    about["confidence"], about["confidence_features"] = weights, list(FEATURES)
    path.write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")
    seal(folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="what training.export wrote")
    parser.add_argument("--data", type=Path, default=Path(), help="where .fonts and .photos lie")
    parser.add_argument("--pictures", type=int, default=1800)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="write the trials here as JSON, to fit again without asking again")
    parser.add_argument("--kept", type=Path, nargs="*", help="fit to trials kept before instead of asking")
    args = parser.parse_args()
    if args.kept:
        found = [Trial(*row) for path in args.kept for row in json.loads(path.read_text())]
    else:
        found = collect(args.folder, args.data, args.pictures, args.workers)
    if args.keep:
        rows = [[t.task, t.family, t.form, t.features, t.right, t.picture] for t in found]
        args.keep.write_text(json.dumps(rows))
    aside = [t for t in found if t.picture % 5 == 0]
    report(aside, fitted([t for t in found if t.picture % 5]), "kept aside")
    write(args.folder, fitted(found))


if __name__ == "__main__":
    main()
