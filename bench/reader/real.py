"""The real questions of `real.toml`, joined with the pictures of a folder. Nothing is fetched, nothing is written."""

from __future__ import annotations

import csv
import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
from PIL import Image, ImageOps

from training.sample import Box

QUESTIONS = Path(__file__).with_name("real.toml")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question by an outsider; `answers` are accepted ones, `box` the gold place (`point` only)."""

    task: str
    text: str
    answers: tuple[str, ...]
    box: Box | None
    at: Box | None


@dataclass(frozen=True, slots=True)
class Picture:
    """`file` is relative to the folder; `size` is (width, height) of the upright picture."""

    file: str
    sha256: str
    size: tuple[int, int]
    questions: tuple[Asked, ...]


def pictures(path: Path = QUESTIONS) -> list[Picture]:
    rows = cast("list[dict[str, Any]]", tomllib.loads(path.read_text(encoding="utf8"))["pictures"])
    return [Picture(r["file"], r["sha256"], tuple(r["size"]), tuple(_asked(q) for q in r["questions"])) for r in rows]


def _asked(row: dict[str, Any]) -> Asked:
    return Asked(row["task"], row["text"], tuple(row["answers"]), _box(row.get("box")), _box(row.get("at")))


def _box(numbers: list[float] | None) -> Box | None:
    return cast("Box", tuple(map(float, numbers))) if numbers else None


def load(folder: Path, picture: Picture) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """The upright picture as grey (height, width), transparent parts on white.

    Raises FileNotFoundError, and ValueError if the file is not the one that the questions were written for."""
    path = folder / picture.file
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != picture.sha256:
        raise ValueError(f"{path} is not the picture that real.toml asks about: its sha256 differs")
    with Image.open(path) as opened:
        upright = ImageOps.exif_transpose(opened)
        return grey(upright)


def grey(image: Image.Image) -> np.ndarray[Any, np.dtype[np.uint8]]:
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer)
    return np.asarray(image.convert("L"))


def origins(folder: Path) -> dict[str, str]:
    """Where each file comes from, by the folder's `manifest.csv` (file, origin_repo, origin_path, licence), if any."""
    manifest = folder / "manifest.csv"
    if not manifest.exists():
        return {}
    with manifest.open(encoding="utf8", newline="") as lines:
        return {r["file"]: f"{r['origin_repo']}: {r['origin_path']} ({r['licence']})" for r in csv.DictReader(lines)}
