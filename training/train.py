"""Trains the reader: draw, augment, read, learn. `training/README.md` tells the story, `run.sh` runs it.

    python -m training.train --seconds 2000 --workers 14 --folder RUN      on an accelerator
    python -m training.train --init START.pt --large 0.4 ...               from weights of an earlier run
    torchrun --nproc-per-node 2 -m training.train ...                      on two accelerators (`team.py`)
    python -m training.train --smoke --folder RUN                          a few steps on a CPU

Time, not steps, drives the schedule: constant rate, then a linear cool-down over the last `--cooldown` of `--seconds`,
counted over all runs in one folder. A run continues from `RUN/state.pt` (`--resume` demands it); a file `RUN/stop` ends
it after a checkpoint. It does not export, quantise or calibrate.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing as mp
import os
import queue
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch._dynamo
import torch._inductor.config
import torch.fx.experimental._config
import torch.nn.functional as F
from torch import Tensor

from training import evaluate
from training.augment import Chances, augment
from training.feed import GLYPH_CLASSES, SEQUENCES, SHARDS_PER_BATCH, Draw, Feed, Shard, families_of
from training.model import Config, Reader
from training.optim import Mean, optimisers
from training.questions import chinese_characters
from training.sample import SHAPES, Family, Sample
from training.targets import Glyphs, covered, fill_places, keep_valid, move_boxes, occupied, slots_of
from training.team import Team
from training.vocab import CHAR0, CHARS, Vocab
from training.world import World

EMBEDDINGS = CHAR0 + len(CHARS) + 1500
"""Room for the Chinese characters of questions; more phrasings may come while a run goes on."""


@dataclass(frozen=True, slots=True)
class Batch:
    """A joined shard on the device."""

    image: Tensor
    tokens: Tensor
    segments: Tensor
    answers: Tensor
    reading: Tensor
    boxes: Tensor
    places: Tensor
    pointers: Tensor
    glyphs: Tensor
    starts: Tensor
    fresh: float

    @classmethod
    def of(cls, shard: Shard, device: torch.device) -> Batch:
        def to(array: np.ndarray[Any, Any]) -> Tensor:
            tensor = torch.from_numpy(np.ascontiguousarray(array))
            return tensor.pin_memory().to(device, non_blocking=True) if device.type == "cuda" else tensor

        return cls(
            to(shard.image[:, None]), to(shard.tokens), to(shard.segments), to(shard.answers), to(shard.reading),
            to(shard.boxes), to(shard.places), to(shard.pointers), to(shard.glyphs), to(sequence_starts(shard)),
            shard.fresh / len(shard.image),
        )  # fmt: skip


def sequence_starts(shard: Shard) -> np.ndarray[Any, np.dtype[np.int32]]:
    """Where each sequence starts in all rows laid end to end, filled up with their end to a fixed length."""
    segments = shard.segments[:, :-1]
    change = np.ones(segments.shape, bool)
    change[:, 1:] = segments[:, 1:] != segments[:, :-1]
    starts = np.flatnonzero(change)
    return np.pad(starts, (0, len(segments) * SEQUENCES - len(starts)), constant_values=segments.size).astype(np.int32)


class Ahead:
    """Batches on the device, prepared by a thread while the step before runs."""

    def __init__(self, shards: Iterator[Shard], device: torch.device, depth: int = 3) -> None:
        self.queue: queue.Queue[Batch] = queue.Queue(depth)
        self.shards, self.device = shards, device
        threading.Thread(target=self._fill, daemon=True).start()

    def _fill(self) -> None:
        stream = torch.cuda.Stream() if self.device.type == "cuda" else None
        for shard in self.shards:
            if stream is None:
                batch = Batch.of(shard, self.device)
            else:
                with torch.cuda.stream(stream):
                    batch = Batch.of(shard, self.device)
                stream.synchronize()
            self.queue.put(batch)

    def next(self) -> Batch:
        return self.queue.get()


@dataclass(frozen=True, slots=True)
class Losses:
    total: Tensor
    answer: Tensor
    reading: Tensor
    occupied: Tensor
    character: Tensor
    pointer: Tensor


def weighted(loss: Tensor, weights: Tensor) -> Tensor:
    return (loss * weights).sum() / weights.sum().clamp(min=1e-6)


def losses(model: Reader, batch: Batch, image: Tensor, matrix: Tensor, dtype: torch.dtype) -> Losses:
    """One forward pass over augmented pictures in 0..1 and the matrices that moved them."""
    height, width = image.shape[2:]
    moved = move_boxes(batch.boxes, matrix, height, width)
    tokens = fill_places(batch.tokens.long(), batch.places, batch.boxes[:, 0].long(), moved, image)
    answers = keep_valid(batch.answers.float(), batch.segments, batch.boxes, moved)[:, 1:]
    glyphs = slots_of(batch.glyphs, matrix, height, width)

    memory = model.encode((image * 2 - 1).to(dtype).contiguous(memory_format=torch.channels_last))
    hidden, halfway = model.decode(tokens[:, :-1], look(batch, memory.device), memory)
    target = tokens[:, 1:].clamp(max=model.config.outputs - 1)
    per_token = F.cross_entropy(model.logits(hidden).float().flatten(0, 1), target.flatten(), reduction="none")
    answer = weighted(per_token, answers.flatten())
    reading = weighted(per_token, batch.reading[:, 1:].float().flatten())
    seen, character = dense_losses(model, memory, glyphs, height, width)
    pointed = batch.pointers[:, 2].long()
    cells, valid = covered(moved.boxes[pointed], height, width), moved.valid[pointed]
    pointer = pointer_loss(model, memory, halfway, batch, cells, valid)
    total = answer + 0.7 * reading + seen * 4 + character + 0.2 * pointer
    return Losses(total, answer, reading, seen, character, pointer)


def look(batch: Batch, device: torch.device) -> Tensor:
    if device.type == "cuda":
        return batch.starts
    segments = batch.segments[:, :-1]
    return ((segments[:, :, None] == segments[:, None]).tril())[:, None]


def dense_losses(model: Reader, memory: Tensor, glyphs: Glyphs, height: int, width: int) -> tuple[Tensor, Tensor]:
    slots = model.dense.slots(memory)
    filled = occupied(glyphs, len(memory), height, width)
    seen = F.binary_cross_entropy_with_logits(model.dense.occupied(slots).flatten().float(), filled)
    logits = model.dense.character(slots.flatten(0, 2)[glyphs.slot]).float()
    return seen, weighted(F.cross_entropy(logits, glyphs.character, reduction="none"), glyphs.seen)


def pointer_loss(model: Reader, memory: Tensor, halfway: Tensor, batch: Batch, cells: Tensor, valid: Tensor) -> Tensor:
    """Two thirds up the decoder, <ans> should already know in which cells the answer stands."""
    row, index, _ = batch.pointers.long().unbind(1)
    query = model.pointer(halfway[row, index]).float()
    keys = model.pointed(memory)[row].float()
    where = torch.einsum("kd,kcd->kc", query, keys) * model.config.head**-0.5
    loss = -(where.log_softmax(1) * cells).sum(1)
    return weighted(loss, valid.float())


@dataclass(frozen=True, slots=True)
class Plan:
    """Learning rate and share of large pictures over the whole time."""

    lr: float
    seconds: float
    cooldown: float
    large: float = 0.08
    spoiled: float = 0.25
    warmup: int = 150

    def rate(self, elapsed: float, step: int) -> float:
        up = min(1.0, (step + 1) / self.warmup)
        down = min(1.0, (self.seconds - elapsed) / (self.cooldown * self.seconds))
        return self.lr * max(min(up, down), 0.01)

    def large_share(self, elapsed: float) -> float:
        """Share of large pictures: few while letters are learned, most of the cells in the end."""
        return self.large + max(0.6 - self.large, 0.0) * min(1.0, elapsed / (0.5 * self.seconds))

    def augmented(self, elapsed: float) -> float:
        """Share of pictures that are spoiled: letters are learned from clean ones first."""
        return self.spoiled + (0.5 - self.spoiled) * min(1.0, elapsed / (0.25 * self.seconds))


class Trainer:
    """Model, optimisers, mean and clock; all that a checkpoint holds."""

    def __init__(self, config: Config, vocab: Vocab, plan: Plan, folder: Path, team: Team) -> None:
        self.vocab, self.plan, self.folder, self.team, self.device = vocab, plan, folder, team, team.device
        torch.manual_seed(0)
        self.model = Reader(config).to(self.device)
        self.model.stem.to(memory_format=torch.channels_last)
        self.optimisers = optimisers(self.model, plan.lr)
        self.mean = Mean(self.model, 0.998)
        self.step_count, self.elapsed, self.pictures = 0, 0.0, 0
        self.dtype = torch.bfloat16 if self.device.type == "cuda" else torch.float32
        self.chances = Chances()
        self.photos: Tensor | None = None

    def compile(self) -> None:
        """Blocks only, for every shape at once: compiling the whole model for each shape costs minutes."""
        torch._dynamo.config.recompile_limit = 64
        torch.fx.experimental._config.use_duck_shape = False  # sides that happen to be equal are not the same side
        torch._inductor.config.triton.mix_order_reduction = False  # fails on the pooled keys' symbolic sizes in 2.11
        for block in [*self.model.blocks, *self.model.layers]:
            block.compile(dynamic=True)

    def load(self) -> bool:
        path = self.folder / "state.pt"
        if not path.exists():
            return False
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.model.load_state_dict(state["model"])
        for optimiser, kept in zip(self.optimisers, state["optimisers"], strict=True):
            optimiser.load_state_dict(kept)
        for mean, kept in zip(self.mean.means, state["mean"], strict=True):
            mean.copy_(kept)
        self.mean.updates = self.step_count = state["step"]
        self.elapsed, self.pictures = state["elapsed"], state["pictures"]
        return True

    def begin(self, path: Path) -> None:
        """Takes over weights, not the optimisers' state; embeddings by symbol, since more phrasings may have come."""
        kept = torch.load(path, map_location=self.device, weights_only=True)
        before, model = Vocab(kept["chinese"]), self.model.state_dict()
        embeddings, weights = kept["weights"].pop("embed.weight").float(), kept["weights"]
        self.model.load_state_dict({**model, **{name: weight.float() for name, weight in weights.items()}})
        old = {symbol: CHAR0 + i for i, symbol in enumerate(before.symbols)}
        pairs = [(CHAR0 + i, old[symbol]) for i, symbol in enumerate(self.vocab.symbols) if symbol in old]
        new, known = torch.tensor([(i, i) for i in range(CHAR0)] + pairs, device=self.device).unbind(1)
        with torch.no_grad():
            self.model.embed.weight[new] = embeddings[known]
        for mean, parameter in zip(self.mean.means, self.mean.params, strict=True):
            mean.copy_(parameter.detach())
        self.pictures = kept["pictures"]

    def save(self) -> None:
        if not self.team.leads:
            return
        state = {
            "model": self.model.state_dict(),
            "optimisers": [o.state_dict() for o in self.optimisers],
            "mean": self.mean.means,
            "step": self.step_count,
            "elapsed": self.elapsed,
            "pictures": self.pictures,
        }
        torch.save(state, self.folder / "state.tmp")
        (self.folder / "state.tmp").rename(self.folder / "state.pt")
        self.save_weights()

    def save_weights(self) -> None:
        """The mean in bfloat16 with all that is needed to use it."""
        names = [name for name, _ in self.model.named_parameters()]
        weights = {n: m.to(torch.bfloat16).cpu() for n, m in zip(names, self.mean.means, strict=True)}
        about = {"config": self.model.config.as_dict(), "chinese": self.vocab.chinese, "pictures": self.pictures}
        torch.save({"weights": weights, **about}, self.folder / "reader.tmp")
        (self.folder / "reader.tmp").rename(self.folder / "reader.pt")

    def step(self, batch: Batch) -> Losses:
        rate = self.plan.rate(self.elapsed, self.step_count)
        for optimiser in self.optimisers:
            for group in optimiser.param_groups:
                group["lr"] = rate * group.setdefault("share", group["lr"] / self.plan.lr)
        with torch.no_grad():
            chances = replace(self.chances, augmented=self.plan.augmented(self.elapsed))
            image, matrix = augment(batch.image, self.photos, chances)
        found = losses(self.model, batch, image, matrix, self.dtype)
        found.total.backward()
        self.team.average(self.model)
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for optimiser in self.optimisers:
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        self.mean.update()
        self.step_count += 1
        self.pictures += len(batch.image) * self.team.size
        return found

    def evaluate(self, sets: dict[str, list[Sample]]) -> dict[str, Any]:
        self.mean.swap()
        with torch.compiler.set_stance("force_eager"):  # answers have other shapes; compiling for them doesn't pay
            scores = {n: evaluate.score(self.model, self.vocab, samples, self.device) for n, samples in sets.items()}
        self.mean.swap()
        for name, result in scores.items():
            print(f"eval {name} at {self.pictures} pictures: {evaluate.table(result)}", flush=True)
        return scores


class Report:
    """A line every 15 seconds: time, steps, pictures a second, losses; whether drawing keeps up."""

    def __init__(self) -> None:
        self.start()

    def start(self) -> None:
        self.since, self.steps, self.pictures, self.fresh, self.waited = time.monotonic(), 0, 0, 0.0, 0.0

    def add(self, trainer: Trainer, batch: Batch, found: Losses, waited: float) -> None:
        self.steps, self.pictures = self.steps + 1, self.pictures + len(batch.image) * trainer.team.size
        self.fresh, self.waited = self.fresh + batch.fresh, self.waited + waited
        took = time.monotonic() - self.since
        if not trainer.team.leads or (took < 15 and trainer.step_count > 1):
            return
        values = {n: round(float(getattr(found, n).detach()), 3) for n in Losses.__slots__}
        print(
            f"{trainer.elapsed:7.0f} s step {trainer.step_count} {self.pictures / took:.0f}/s "
            f"shape {tuple(batch.image.shape)} fresh {self.fresh / self.steps:.2f} wait {self.waited / took:.2f} "
            f"{json.dumps(values)}",
            flush=True,
        )
        self.start()


def run(trainer: Trainer, feed: Feed, sets: dict[str, list[Sample]], seconds: float, every: float) -> None:
    """Trains for `seconds` of this run or to the end of the plan; saves every `every`; evaluates at the plan's end."""
    ahead, report = Ahead(feed.batches(), trainer.device), Report()
    start = saved = time.monotonic()
    before, stop = trainer.elapsed, False
    while not stop and trainer.elapsed < trainer.plan.seconds:
        asked = time.monotonic()
        batch = ahead.next()
        waited = time.monotonic() - asked
        found = trainer.step(batch)
        now = time.monotonic()
        over = now - start > seconds or (trainer.folder / "stop").exists()
        trainer.elapsed, stop = trainer.team.clock(before + now - start, over)
        feed.large_share.value = trainer.plan.large_share(trainer.elapsed)
        report.add(trainer, batch, found, waited)
        if now - saved > every:
            trainer.save()
            saved = now
    trainer.save()
    if trainer.elapsed >= trainer.plan.seconds and trainer.team.leads:
        trainer.evaluate(sets)


def draw_samples(
    split: str, world: World, count: int, shapes: tuple[tuple[int, int], ...], workers: int = 1
) -> list[Sample]:
    """The same few pictures of each family every time."""
    families = families_of(split)
    jobs = [(families[i % len(families)], world, shapes[i % len(shapes)], i) for i in range(count if families else 0)]
    if workers == 1:
        return [_drawn(job) for job in jobs]
    _jobs[:] = jobs
    with mp.get_context("fork").Pool(workers) as pool:
        return pool.map(_drawn_of, range(len(jobs)))


_jobs: list[tuple[Family, World, tuple[int, int], int]] = []


def _drawn_of(index: int) -> Sample:
    return _drawn(_jobs[index])


def _drawn(job: tuple[Family, World, tuple[int, int], int]) -> Sample:
    family, world, shape, seed = job
    return family.build(np.random.default_rng(seed), world, *shape)


def photos_of(world: World, device: torch.device) -> Tensor:
    """The world's photographs as one tensor (n, 1, 512, 512) in 0..1."""
    rng = np.random.default_rng(0)
    cuts = np.stack([world.photo(rng, 512, 512) for _ in range(min(400, 8 * len(world.photos)))])
    return torch.from_numpy(cuts)[:, None].to(device).float() / 255


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True, help="checkpoints, weights and log")
    parser.add_argument("--data", type=Path, default=Path(), help="where .fonts and .photos lie")
    parser.add_argument("--seconds", type=float, default=2000.0, help="of training in all runs together")
    parser.add_argument("--run-seconds", type=float, default=1e9, help="of training in this run")
    parser.add_argument("--every", type=float, default=150.0, help="seconds between checkpoints")
    parser.add_argument("--cooldown", type=float, default=0.4)
    parser.add_argument("--lr", type=float, default=2e-3)
    parser.add_argument("--init", type=Path, help="weights to begin with, unless the folder holds a run")
    parser.add_argument(
        "--large", type=float, default=0.08, help="share of large pictures at first (at least 0.6 later)"
    )
    parser.add_argument("--spoiled", type=float, default=0.25, help="share of augmented pictures at first (0.5 later)")
    parser.add_argument("--workers", type=int, default=14)
    parser.add_argument(
        "--evaluate", type=int, default=160, help="pictures of each split to ask about in the end, or 0"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", action="store_true", help="fail unless the folder holds a run to go on with")
    parser.add_argument("--smoke", action="store_true", help="a tiny model for some steps on the CPU")
    return parser.parse_args()


def vocabulary(folder: Path) -> Vocab:
    """The one that a run in `folder` began with: phrasings that came later must not move its embeddings."""
    path = folder / "reader.pt"
    kept = torch.load(path, weights_only=True, map_location="cpu")["chinese"] if path.exists() else None
    return Vocab(chinese_characters() if kept is None else kept)


def main() -> None:
    args = arguments()
    args.folder.mkdir(parents=True, exist_ok=True)
    if args.resume and not (args.folder / "state.pt").exists():
        raise SystemExit(
            f"{args.folder} holds no run to go on with; begin one with --init WEIGHTS, or without --resume"
        )
    vocab, world = vocabulary(args.folder), World.load("train", args.data)
    draw = Draw(families_of("train"), world, vocab)
    rank, size = int(os.environ.get("LOCAL_RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
    seed, sets = args.seed + 7919 * rank, dict[str, list[Sample]]()
    if args.smoke:
        config = Config(
            EMBEDDINGS, CHAR0 + len(CHARS), GLYPH_CLASSES,
            width=128, encoder="rcg", layers=2, encoder_mlp=256, decoder_mlp=256,
        )  # fmt: skip
        sets = {"seen": draw_samples("train", world, 4, ((448, 320),))}
        feed = Feed(draw, 1, seed, 0.0, slots=4, pool=8, shards=1, shapes=((448, 320),))
        team, photos = Team("cpu"), None
    else:
        config = Config(EMBEDDINGS, CHAR0 + len(CHARS), GLYPH_CLASSES)
        for name, split in (("seen", "train"), ("unseen", "calibration")) if rank == 0 and args.evaluate else ():
            sets[name] = draw_samples(split, World.load(split, args.data), args.evaluate, SHAPES, args.workers)
        feed = Feed(draw, args.workers, seed, args.large, shards=SHARDS_PER_BATCH // size)
        team = Team("cuda")  # only now: workers are forked before the accelerator is touched
        photos = photos_of(world, team.device)
    torch.set_float32_matmul_precision("high")
    plan = Plan(args.lr, args.seconds, args.cooldown, args.large, args.spoiled)
    trainer = Trainer(config, vocab, plan, args.folder, team)
    trainer.photos = photos
    resumed = trainer.load()
    if args.init and not resumed:
        trainer.begin(args.init)
    team.agree([*trainer.model.parameters(), *trainer.mean.means])
    if team.leads:
        size_in_millions = sum(p.numel() for p in trainer.model.parameters()) / 1e6
        print(f"{size_in_millions:.1f}M parameters, team of {size}, resumed: {resumed}", flush=True)
    if not args.smoke:
        trainer.compile()
    run(trainer, feed, sets, args.run_seconds, args.every)
    feed.stop()
    team.leave()


if __name__ == "__main__":
    main()
