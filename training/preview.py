"""Pictures of a family to look at: `python -m training.preview FAMILY --n 12 --out DIR`.

Writes one contact sheet with the answers' boxes drawn in and the questions under each picture, and prints the mean time
that a picture took.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from training.families import ALL
from training.sample import SHAPES, Family, Sample, Shade
from training.world import World


def captions(sample: Sample) -> list[str]:
    lines = [f"[{sample.kind}] {len(sample.glyphs)} glyphs"]
    return lines + [f"{i}. {x.task}: {x.text} -> {x.answer}" for i, x in enumerate(sample.questions)]


def drawn(sample: Sample, width: int, font: ImageFont.FreeTypeFont) -> Image.Image:
    """The picture with its boxes (answers red, questions' own blue, work green) over its questions."""
    lines = captions(sample)
    height = sample.image.shape[0]
    sheet = Image.new("RGB", (width, height + 15 * len(lines) + 8), "white")
    sheet.paste(Image.fromarray(sample.image).convert("RGB"))
    pen = ImageDraw.Draw(sheet)
    for question in sample.questions:
        for box, colour in ((question.box, "red"), (question.at, "blue")):
            if box is not None:
                pen.rectangle(box, outline=colour)
        for number, box in enumerate(question.work, 1):
            if isinstance(box, Shade):  # says what grey the swatch before it has
                continue
            x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            pen.ellipse((x - 3, y - 3, x + 3, y + 3), outline="green")
            pen.text((x + 4, y - 6), f"{sample.questions.index(question)}.{number}", fill="green", font=font)
    for number, line in enumerate(lines):
        pen.text((4, height + 4 + 15 * number), line[:130], fill="black", font=font)
    return sheet


def sheet(tiles: list[Image.Image], columns: int) -> Image.Image:
    rows = [tiles[i : i + columns] for i in range(0, len(tiles), columns)]
    page = Image.new(
        "RGB", (max(sum(t.width + 8 for t in r) for r in rows), sum(max(t.height for t in r) + 8 for r in rows)), "grey"
    )
    y = 0
    for row in rows:
        x = 0
        for tile in row:
            page.paste(tile, (x, y))
            x += tile.width + 8
        y += max(t.height for t in row) + 8
    return page


def make(family: Family, world: World, seed: int, large: bool) -> tuple[Sample, float]:
    """A picture and the seconds that it took."""
    shapes = SHAPES[3:] if large else SHAPES[:3]
    height, width = shapes[seed % len(shapes)]
    start = time.perf_counter()
    sample = family.build(np.random.default_rng(seed), world, height, width)
    return sample, time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("family", choices=[f.name for f in ALL])
    parser.add_argument("--n", type=int, default=12)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--large", action="store_true", help="shapes of the large tier")
    parser.add_argument("--folder", default=".", help="where .fonts and .photos are")
    parser.add_argument("--out", type=Path, default=Path("build/preview"))
    asked = parser.parse_args()
    family = next(f for f in ALL if f.name == asked.family)
    world = World.load(family.split, asked.folder)
    font = ImageFont.truetype(str(next(Path(asked.folder, ".fonts").glob("inter.*"))), 11)
    times: list[float] = []
    tiles: list[Image.Image] = []
    for seed in range(asked.seed, asked.seed + asked.n):
        make(family, world, seed, asked.large)  # the glyphs of its fonts, which training finds in its cache
        sample, seconds = make(family, world, seed, asked.large)
        times.append(seconds)
        tiles.append(drawn(sample, sample.image.shape[1], font))
    asked.out.mkdir(parents=True, exist_ok=True)
    path = asked.out / f"{family.name}.png"
    sheet(tiles, 4).save(path)
    print(f"{path}: {np.mean(times) * 1e3:.1f} ms a picture, at most {max(times) * 1e3:.1f}")


if __name__ == "__main__":
    main()
