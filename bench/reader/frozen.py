"""Freezes the held and calibration families: a hash over the first pictures of each, in `frozen.json`.

    python -m bench.reader.frozen           # exit 1 if a family draws something else than it was frozen with
    python -m bench.reader.frozen --write   # freeze anew: old results no longer compare

Pictures depend on fonts, photographs and the rasteriser too, so their fingerprint is kept beside the hashes; on another
set-up the hashes say nothing, and `check` returns None.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any, cast

import numpy as np
from PIL import __version__ as pillow
from PIL import features

from bench.reader import generated
from training.sample import Family

RECORD = Path(__file__).with_name("frozen.json")
PICTURES, QUICK = 20, 2


def digests(family: Family, pictures: int = PICTURES) -> list[str]:
    """SHA-256 of the first `QUICK` images together, and of the first `pictures` (just the former if not more)."""
    total, found = hashlib.sha256(), list[str]()
    for number in range(pictures):
        total.update(generated.sample(family, number).image.tobytes())
        if number + 1 in (QUICK, pictures):
            found.append(total.hexdigest())
    return found


def setting() -> dict[str, str]:
    """What pictures depend on besides the code of families."""
    fonts = hashlib.sha256(Path(".fonts/fonts.json").read_bytes()).hexdigest()
    photos = hashlib.sha256()
    for path in sorted(Path(".photos").glob("*.npz")):
        photos.update(path.name.encode() + str(path.stat().st_size).encode())
    return {
        "fonts": fonts, "photos": photos.hexdigest(), "numpy": np.__version__, "pillow": pillow,
        "freetype": str(features.version("freetype2")),
    }  # fmt: skip


def record(pictures: int = PICTURES) -> dict[str, Any]:
    families = [*generated.families("held"), *generated.families("calibration")]
    return {
        "pictures": pictures,
        "seeds": dict(generated.SEEDS),
        "setting": setting(),
        "families": {f.name: digests(f, pictures) for f in families},
    }


def check(quick: bool = False) -> list[str] | None:
    """Names of families that draw something else than they were frozen with; None where that can't be told.

    `quick` looks at the first pictures only."""
    kept = cast("dict[str, Any]", json.loads(RECORD.read_text(encoding="utf8")))
    if kept["setting"] != setting():
        return None
    known = {f.name: f for f in (*generated.families("held"), *generated.families("calibration"))}
    pictures = QUICK if quick else kept["pictures"]
    changed = [n for n, f in known.items() if digests(f, pictures)[-1] not in kept["families"].get(n, [])]
    return sorted([*changed, *(set(kept["families"]) - set(known))])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="freeze what the families draw now")
    if parser.parse_args().write:
        RECORD.write_text(json.dumps(record(), indent=1) + "\n", encoding="utf8")
        print(f"{RECORD} written")
        return 0
    changed = check()
    if changed is None:
        print("Fonts, photographs or libraries differ from those of frozen.json: nothing can be said.")
        return 0
    print("Changed: " + ", ".join(changed) if changed else "All families draw what they were frozen with.")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
