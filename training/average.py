"""The mean of several runs' weights: one reader that often errs less than any of them.

    python -m training.average MEAN.pt RUN1/reader.pt RUN2/reader.pt ...

It works for runs that began with the same weights or with one another's, whose ends lie in one valley of the loss
(model soups: Wortsman et al., arXiv:2203.05482). Weights of runs that have no beginning in common give noise.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch


def average(paths: Sequence[Path]) -> dict[str, Any]:
    """What `Trainer.save_weights` writes, each weight the mean of those in `paths`, added up in float32; `pictures` of
    the run that saw most. Raises ValueError if the runs have other shapes or other characters."""
    runs = [torch.load(path, map_location="cpu", weights_only=True) for path in paths]
    first = runs[0]
    for path, run in zip(paths, runs, strict=True):
        for key, what in (("config", "another shape"), ("chinese", "other Chinese characters")):
            if run[key] != first[key]:
                raise ValueError(f"{path} has {what} than {paths[0]}: average runs that began with the same weights")
    weights = {
        name: torch.stack([run["weights"][name].float() for run in runs]).mean(0).to(torch.bfloat16)
        for name in first["weights"]
    }
    return {**first, "weights": weights, "pictures": max(run["pictures"] for run in runs)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mean", type=Path, help="file to write")
    parser.add_argument("runs", type=Path, nargs="+", help="weights of runs")
    args = parser.parse_args()
    args.mean.parent.mkdir(parents=True, exist_ok=True)
    torch.save(average(args.runs), args.mean)
    print(f"{args.mean}: the mean of {len(args.runs)}")


if __name__ == "__main__":
    main()
