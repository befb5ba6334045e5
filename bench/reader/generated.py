"""Pictures of the generator families for evaluation: which families there are, and sample number i of one of them.

Seeds are (set, family, number), so every picture can be made again by itself, and none is one of training's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from zlib import crc32

import numpy as np

from training.families import CALIBRATION, HELD, TRAIN
from training.sample import SHAPES, Family, Sample
from training.world import Split, World

SEEDS: Mapping[Split, int] = {"train": 710_000_001, "held": 720_000_001, "calibration": 730_000_001}
"""First numbers of the seeds of each split's evaluation; training and calibration count their own from elsewhere."""


def families(split: Split) -> tuple[Family, ...]:
    """All families of a split, by name."""
    known = {"train": TRAIN, "held": HELD, "calibration": CALIBRATION}[split]
    return tuple(sorted(known, key=lambda f: f.name))


@cache
def world(split: Split) -> World:
    return World.load(split)


def sample(family: Family, number: int, seed: int | None = None) -> Sample:
    """Picture `number` of `family`, in one of SHAPES. Deterministic for given fonts, photographs and libraries.

    `seed` takes the place of SEEDS: other pictures, which nobody has looked at."""
    rng = np.random.default_rng([SEEDS[family.split] if seed is None else seed, crc32(family.name.encode()), number])
    height, width = SHAPES[int(rng.integers(len(SHAPES)))]
    return family.build(rng, world(family.split), height, width)


def schedule(known: Sequence[Family], n: int) -> list[tuple[Family, int]]:
    """`n` pictures, as evenly over the families as goes: (family, number)."""
    return [(known[i % len(known)], i // len(known)) for i in range(n)]
