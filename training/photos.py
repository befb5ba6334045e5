"""Collects photographs under free licences from Debian's packages: `python -m training.photos`.

Writes `.photos/{train,calibration,held}.npz`, each member the bytes of one grey JPEG; never shipped. They lie behind
documents, stand for photographs, and are what to say "not there" to. Pictures with print or with people at the centre
are left out by name; no source picture is in two splits.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

FOLDER = Path(".photos")
BUDGET = 9_000_000
"""Bytes of all archives together: they travel to the training machine with every run."""
SHARES = (("held", 0.16), ("calibration", 0.1), ("train", 1.0))
CUTS = 3


@dataclass(frozen=True, slots=True)
class Source:
    """Pictures of one package. `licences`: those of its `copyright` file that these pictures are under."""

    package: str
    licences: str
    wanted: str
    refused: str = r"^$"


SOURCES = (
    Source("lomiri-wallpapers-16.04", "CC-BY-4.0, CC-BY-SA-3.0, CC-BY-SA-4.0, CC0-1.0", r"\.jpg$", r"friends_by|umang"),
    Source("lomiri-wallpapers-20.04", "CC-BY-4.0, CC-BY-SA-3.0, CC-BY-SA-4.0, CC0-1.0", r"Kleiber.*\.jpg$"),
    Source("mate-backgrounds", "GPL-2+, CC-BY-SA-4.0", r"/nature/.*\.jpg$"),
    Source(
        "plasma-workspace-wallpapers", "GPL-2+",
        r"(Autumn|BytheWater|ColdRipple|EveningGlow|FallenLeaf|Grey|Kite|OneStandsOut|Path|summer_1am)/.*/2560x1600\.jpg$"
        r"|(ColorfulCups)/.*/2560x1600\.jpg$",
    ),
    Source("palapeli-data", "CC0, GFDL-1.2+, GPL-2+", r"/(collection|backgrounds)/.*\.jpg$", r"chameleon"),
    Source("gnome-backgrounds", "CC-BY-SA-3.0", r"wood-[dl]\.webp$"),
    Source(
        "gcompris-qt-data", "CC-BY-2.0, CC-BY-3.0, CC-BY-SA-2.0/2.5/3.0/4.0, CC0, public domain, GPL-3+",
        r"(clickgame|details|erase|explore_farm_animals|explore_monuments|explore_world_animals)\.rcc$",
    ),
)  # fmt: skip


def main() -> None:
    """Downloads, cuts, compresses until it fits, and prints how many pictures of which packages there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    folder: Path = parser.parse_args().folder
    with tempfile.TemporaryDirectory() as scratch:
        pictures = {name: picture for source in SOURCES for name, picture in _collect(source, Path(scratch))}
    for source in SOURCES:
        count = sum(name.startswith(source.package + "/") for name in pictures)
        print(f"{source.package}: {count} pictures ({source.licences})")
    cuts = [(split_of(name), cut) for name, picture in sorted(pictures.items()) for cut in _cuts(name, picture)]
    for quality in (80, 70, 60, 50, 40):
        files = [(split, _jpeg(cut, quality)) for split, cut in cuts]
        if sum(len(data) for _, data in files) <= BUDGET:
            break
    else:
        raise RuntimeError("the pictures do not fit the budget")
    folder.mkdir(exist_ok=True)
    for split, _ in SHARES:
        members = [np.frombuffer(data, np.uint8) for s, data in files if s == split]
        np.savez(folder / f"{split}.npz", *members)
        print(f"{split}: {len(members)} cuts, {sum(map(len, members)) / 1e6:.1f} MB, JPEG quality {quality}")


def split_of(name: str) -> str:
    """The split of a source picture, by its name alone."""
    place = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") / 2**32
    for split, share in SHARES:
        if place < share:
            return split
        place -= share
    return "train"


def _collect(source: Source, scratch: Path) -> Iterator[tuple[str, Image.Image]]:
    folder = scratch / source.package
    folder.mkdir()
    subprocess.run(["apt-get", "download", "-qq", source.package], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    package = next(folder.glob("*.deb"))
    subprocess.run(["dpkg-deb", "-x", str(package), str(folder)], check=True)
    package.unlink()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()):
        inner = str(path.relative_to(folder))
        if not re.search(source.wanted, inner) or re.search(source.refused, inner):
            continue
        if path.suffix == ".rcc":
            yield from ((f"{source.package}/{inner}/{i}", p) for i, p in enumerate(_embedded(path.read_bytes())))
        else:
            yield f"{source.package}/{inner}", _opened(path.read_bytes())


def _opened(data: bytes) -> Image.Image:
    """A grey copy with a shorter side of at most 1,200 pixels."""
    with Image.open(io.BytesIO(data)) as picture:
        picture.draft("L", (2400, 2400))
        grey = picture.convert("L")
    scale = 1200 / min(grey.size)
    return (
        grey
        if scale >= 1
        else grey.resize((round(grey.width * scale), round(grey.height * scale)), Image.Resampling.BOX)
    )


def _embedded(data: bytes) -> Iterator[Image.Image]:
    """The opaque WebP photographs inside a Qt resource file, which are stored as they are."""
    start = data.find(b"RIFF")
    while start >= 0:
        length = int.from_bytes(data[start + 4 : start + 8], "little") + 8
        if data[start + 8 : start + 12] == b"WEBP" and data[start + 12 : start + 15] == b"VP8":
            with Image.open(io.BytesIO(data[start : start + length])) as picture:
                if min(picture.size) >= 380 and picture.mode == "RGB":
                    yield picture.convert("L")
        start = data.find(b"RIFF", start + 4)


def _cuts(name: str, picture: Image.Image) -> Iterator[Image.Image]:
    """The whole picture and parts of it at several scales, each with a shorter side of 220 to 380 pixels."""
    rng = np.random.default_rng(int.from_bytes(hashlib.sha256(name.encode()).digest()[4:8], "big"))
    width, height = picture.size
    for number in range(CUTS):
        share = 1.0 if number == 0 else float(rng.uniform(0.45, 0.9))
        w, h = width * share, height * share
        x, y = float(rng.uniform(0, width - w)), float(rng.uniform(0, height - h))
        scale = float(rng.uniform(220, 380)) / min(w, h)
        size = (round(min(w * scale, 520)), round(min(h * scale, 520)))
        corner = (min(x + size[0] / scale, width), min(y + size[1] / scale, height))
        yield picture.resize(size, Image.Resampling.BOX, (x, y, *corner))


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality, optimize=True)
    return buffer.getvalue()


def decode(member: np.ndarray[Any, np.dtype[np.uint8]]) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """The grey picture of one member of an archive."""
    with Image.open(io.BytesIO(member.tobytes())) as picture:
        return np.asarray(picture.convert("L"))


if __name__ == "__main__":
    main()
