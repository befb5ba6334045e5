"""Fonts, words and photographs of one split: families draw everything that differs between splits from here."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import numpy as np
from PIL import Image

from training.canvas import Face, Grey
from training.chance import Rng, chance, pick, weighted, whole
from training.photos import decode
from training.words import Words

Split = Literal["train", "calibration", "held"]

KIND_WEIGHTS = (("sans", 0.46), ("serif", 0.24), ("mono", 0.17), ("hand", 0.05), ("display", 0.08))
"""How often `World.typeface` gives each kind when none is asked for; in body text hand and display are rare."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """The styles of one design; a style that it lacks is its regular one."""

    regular: Face
    bold: Face
    italic: Face

    @property
    def kind(self) -> str:
        return self.regular.kind

    def either(self, rng: Rng, bold: float = 0.5) -> Face:
        """Bold with probability `bold`, else regular."""
        return self.bold if chance(rng, bold) else self.regular


@dataclass(frozen=True)
class World:
    """What one split may use. `photos`: grey pictures (uint8) of any size, at least 128 pixels on each side."""

    split: Split
    typefaces: dict[str, list[Typeface]]
    words: Words
    photos: list[Grey]

    @classmethod
    def load(cls, split: Split, folder: Path | str = ".") -> World:
        """Reads `folder/.fonts/fonts.json`, the word lists, and `folder/.photos/*.npz` where there are any.

        A photo archive holds the JPEGs of one split if its name starts with it (`training.photos`); without any,
        pictures are made of noise. Raises FileNotFoundError without fonts: run `python -m training.fonts`."""
        root = Path(folder)
        return cls(split, _typefaces(root / ".fonts", split), Words.load(split), _photos(root / ".photos", split))

    def typeface(self, rng: Rng, *kinds: str) -> Typeface:
        """A random design, of one of `kinds` where given."""
        wanted = pick(rng, kinds) if kinds else weighted(rng, KIND_WEIGHTS)
        return pick(rng, self.typefaces.get(wanted) or self.typefaces["sans"])

    def face(self, rng: Rng, *kinds: str) -> Face:
        return self.typeface(rng, *kinds).regular

    def photo(self, rng: Rng, height: int, width: int) -> Grey:
        """A random cut of a random photograph, resized to (height, width)."""
        source = pick(rng, self.photos)
        tall, wide = source.shape
        scale = min(tall / height, wide / width) * float(rng.uniform(0.55, 1))
        h, w = max(1, int(height * scale)), max(1, int(width * scale))
        y, x = whole(rng, 0, tall - h), whole(rng, 0, wide - w)
        part = source[y : y + h, x : x + w]
        if chance(rng, 0.5):
            part = part[:, ::-1]
        resized = Image.fromarray(np.ascontiguousarray(part)).resize((width, height), Image.Resampling.BILINEAR)
        return np.asarray(resized)

    def paper(self, rng: Rng, height: int, width: int) -> int | Grey:
        """What a page is printed on: mostly white or one light grey; else shaded, grainy or creased."""
        style = weighted(rng, (("white", 5), ("grey", 3), ("shaded", 1.2), ("grainy", 0.8)))
        if style == "white":
            return 255
        level = whole(rng, 205, 254)
        if style == "grey":
            return level
        if style == "grainy":
            return np.clip(level + self.grain(rng, height, width) * rng.uniform(1, 5), 0, 255).astype(np.uint8)
        corners = rng.uniform(-22, 12, (2, 2)).astype(np.float32)
        shade = np.asarray(Image.fromarray(corners).resize((width, height), Image.Resampling.BILINEAR))
        return np.clip(level + shade, 0, 255).astype(np.uint8)

    def grain(self, rng: Rng, height: int, width: int) -> Any:
        """float32 (height, width) of normal noise, cut from one tile: new noise for each page costs too much."""
        tile = self._tile
        y, x = whole(rng, 0, tile.shape[0] - 1), whole(rng, 0, tile.shape[1] - 1)
        rows, columns = np.arange(y, y + height) % tile.shape[0], np.arange(x, x + width) % tile.shape[1]
        return tile[rows][:, columns]

    @cached_property
    def _tile(self) -> Any:
        return np.random.default_rng(0).standard_normal((769, 769)).astype(np.float32)


def _typefaces(folder: Path, split: Split) -> dict[str, list[Typeface]]:
    index = folder / "fonts.json"
    if not index.exists():
        raise FileNotFoundError(f"{index} is missing: run `python -m training.fonts`")
    rows = [row for row in json.loads(index.read_text()) if row["split"] == split]
    files = {row["name"]: row["file"] for row in json.loads(index.read_text())}
    fallback = folder / next(files[n] for n in ("Inter", "FreeSerif", *files) if n in files)
    families: dict[str, dict[tuple[bool, bool], Face]] = {}
    for row in rows:
        face = Face(
            folder / row["file"],
            row["family"],
            row["kind"],
            row["bold"],
            row["italic"],
            *_raster(row["family"]),
            row["missing"],
            fallback,
        )
        families.setdefault(row["family"], {})[row["bold"], row["italic"]] = face
    found: dict[str, list[Typeface]] = {}
    for styles in families.values():
        regular = styles.get((False, False)) or next(iter(styles.values()))
        bold, italic = styles.get((True, False), regular), styles.get((False, True), regular)
        found.setdefault(regular.kind, []).append(Typeface(regular, bold, italic))
    return found


def _raster(family: str) -> tuple[bool, float]:
    """(soft, stretch) of a family. Each has only one way, or a process would rasterise atlases for most of its life."""
    part = zlib.crc32(family.encode()) % 100
    dotted = any(mark in family.lower() for mark in ("tty", "misaki", "spleen", "dot"))  # hints tear dots apart
    return dotted or part < 40, (0.8, 0.88, 1.12, 1.25)[part % 4] if part < 14 else 1.0


def _photos(folder: Path, split: Split) -> list[Grey]:
    pictures: list[Grey] = []
    for path in sorted(folder.glob(f"{split}*.npz")):
        with np.load(path) as archive:
            pictures += [decode(archive[name]) for name in archive.files]
    return pictures or [_clouds(np.random.default_rng(seed)) for seed in range(24)]


def _clouds(rng: Rng) -> Grey:
    """A picture of noise at several scales, which stands in for a photograph."""
    size = 384
    total = np.zeros((size, size), np.float32)
    for cells, weight in ((3, 90), (7, 45), (17, 25), (53, 14), (151, 8)):
        coarse = Image.fromarray(rng.standard_normal((cells, cells)).astype(np.float32))
        total += np.asarray(coarse.resize((size, size), Image.Resampling.BICUBIC)) * weight
    return np.clip(total + rng.uniform(70, 190), 0, 255).astype(np.uint8)
