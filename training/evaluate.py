"""Asks the reader in PyTorch and scores the answers: where training stands. `bench/reader` measures what is shipped."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.feed import line_of
from training.model import Reader
from training.sample import CANT, NONE, Box, Question, Sample
from training.vocab import BOX, CANT_ID, EOS, LOC0, NONE_ID, PAD, PLACES, Vocab


@dataclass(frozen=True, slots=True)
class Given:
    """An answer: text, its box in pixels, and the log-probability of every token."""

    text: str
    box: Box | None
    logprobs: list[float]

    @property
    def probability(self) -> float:
        return float(np.exp(sum(self.logprobs)))


def question_tokens(question: Question, vocab: Vocab, height: int, width: int) -> list[int]:
    line = line_of(question, vocab)
    tokens = [int(t) for t in line.tokens[: line.answer]]
    if line.at is not None:
        for c, v in enumerate(line.at):
            tokens[line.at_index + c] = LOC0 + min(max(int(PLACES * v / (width, height)[c % 2]), 0), PLACES - 1)
    return tokens


@torch.no_grad()
def ask(
    model: Reader, vocab: Vocab, samples: list[Sample], device: torch.device, longest: int = 48
) -> list[list[Given]]:
    """Greedy answers at once to all questions of samples that share one shape. Without a cache: short answers only."""
    height, width = samples[0].image.shape
    dtype = torch.bfloat16 if device.type == "cuda" else torch.float32
    image = torch.from_numpy(np.stack([s.image for s in samples]))[:, None].to(device)
    memory = model.encode((image.float() / 127.5 - 1).to(dtype))
    owner = [i for i, s in enumerate(samples) for _ in s.questions]
    heads = [question_tokens(q, vocab, height, width) for s in samples for q in s.questions]
    lengths = torch.tensor([len(h) for h in heads], device=device)
    longest_head = max(len(h) for h in heads)
    tokens = torch.full((len(heads), longest_head + longest), PAD, device=device)
    for i, head in enumerate(heads):
        tokens[i, : len(head)] = torch.tensor(head, device=device)
    memory = memory[torch.tensor(owner, device=device)]
    logprobs = torch.zeros(len(heads), longest, device=device)
    done = torch.zeros(len(heads), dtype=torch.bool, device=device)
    rows = torch.arange(len(heads), device=device)
    for step in range(longest):
        size = longest_head + step
        mask = torch.ones(size, size, dtype=torch.bool, device=device).tril()[None, None]
        hidden, _ = model.decode(tokens[:, :size], mask, memory)
        best = model.logits(hidden[rows, lengths + step - 1]).float().log_softmax(-1).max(-1)
        token = torch.where(done, torch.full_like(best.indices, PAD), best.indices)
        tokens[rows, lengths + step] = token
        logprobs[:, step] = torch.where(done, 0.0, best.values)
        done |= token == EOS
        if bool(done.all()):
            break
    return regroup(tokens, lengths, logprobs, owner, len(samples), vocab, height, width)


def regroup(
    tokens: Tensor, lengths: Tensor, logprobs: Tensor, owner: list[int], samples: int, vocab: Vocab,
    height: int, width: int,
) -> list[list[Given]]:  # fmt: skip
    answers: list[list[Given]] = [[] for _ in range(samples)]
    for i, (row, start, lp) in enumerate(zip(tokens.tolist(), lengths.tolist(), logprobs.tolist(), strict=True)):
        answer = row[start:]
        answer = answer[: answer.index(EOS)] if EOS in answer else [t for t in answer if t != PAD]
        answers[owner[i]].append(parse(answer, vocab, lp[: len(answer) + 1], height, width))
    return answers


def parse(answer: list[int], vocab: Vocab, logprobs: list[float], height: int, width: int) -> Given:
    if answer and answer[0] in (NONE_ID, CANT_ID):
        return Given(NONE if answer[0] == NONE_ID else CANT, None, logprobs)
    cut = answer.index(BOX) if BOX in answer else len(answer)
    places = [t - LOC0 + 0.5 for t in answer[cut + 1 : cut + 5]]
    box = None
    if len(places) == 4:
        x1, y1, x2, y2 = (p * (width, height)[c % 2] / PLACES for c, p in enumerate(places))
        box = (x1, y1, x2, y2)
    return Given(vocab.text(answer[:cut]), box, logprobs)


def overlap(a: Box | None, b: Box | None) -> float:
    """Intersection over union."""
    if a is None or b is None:
        return 0.0
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    size = lambda r: (r[2] - r[0]) * (r[3] - r[1])  # noqa: E731
    return w * h / (size(a) + size(b) - w * h)


def right(question: Question, given: Given) -> bool:
    """The text is exact; a place overlaps the true one by half."""
    if question.task == "point":
        return overlap(question.box, given.box) >= 0.5
    return given.text == question.answer


def score(
    model: Reader, vocab: Vocab, samples: list[Sample], device: torch.device, batch: int = 24
) -> dict[str, tuple[float, int]]:
    """Share right and number of questions for each task, and for each family ("family:" before its name)."""
    by_shape: dict[tuple[int, ...], list[Sample]] = defaultdict(list)
    for sample in samples:
        by_shape[sample.image.shape].append(sample)
    marks: dict[str, list[bool]] = defaultdict(list)
    for group in by_shape.values():
        for start in range(0, len(group), batch):
            part = [s for s in group[start : start + batch] if s.questions]
            if not part:
                continue
            for sample, answers in zip(part, ask(model, vocab, part, device), strict=True):
                for question, given in zip(sample.questions, answers, strict=True):
                    if question.task != "transcribe":
                        marks[question.task].append(right(question, given))
                        marks["family:" + sample.family].append(right(question, given))
    return {name: (float(np.mean(m)), len(m)) for name, m in sorted(marks.items())}


def table(scores: dict[str, tuple[float, int]]) -> str:
    tasks = {k: v for k, v in scores.items() if not k.startswith("family:")}
    mean = float(np.mean([v for v, _ in tasks.values()])) if tasks else 0.0
    parts = [f"{k.removeprefix('family:')} {100 * v:.0f}/{n}" for k, (v, n) in scores.items()]
    return f"macro {100 * mean:.1f} | " + " ".join(parts)
