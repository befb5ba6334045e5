"""Draws weights to go on training with out of a shipped reader, when the checkpoints of its run are gone.

    python -m training.restore src/spillway/backends/reader RUN/start.pt
    python -m training.train --init RUN/start.pt --folder RUN --seconds N

ONNX gives most tensors names of its own, so they are found by example: a model with random weights is exported the same
way, and each of its tensors is traced back to a parameter. Eight bits are lost in matrices; what only training uses
(the pointer) and embeddings kept in reserve start anew.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.export import export
from training.feed import GLYPH_CLASSES
from training.model import Config, Reader
from training.vocab import CHAR0, CHARS

GRAPHS = ("encoder.onnx", "decoder.onnx")
PARTS = {"qkv": 3, "kv": 2, "project": 6}
"""Layers of which the exporter may make so many."""

Array = np.ndarray[Any, np.dtype[Any]]


def tensors(path: Path) -> dict[str, Array]:
    """The float tensors of a graph by name; 8-bit ones multiplied out."""
    stored = {i.name: numpy_helper.to_array(i) for i in onnx.load(str(path)).graph.initializer}
    found: dict[str, Array] = {}
    for name, array in stored.items():
        if name.endswith("_quantized"):
            stem = name.removesuffix("_quantized")
            found[stem] = (array.astype(np.float32) - stored[f"{stem}_zero_point"]) * stored[f"{stem}_scale"]
        elif array.dtype == np.float32 and not name.endswith("_scale"):
            found[name] = array
    return found


@dataclass(frozen=True, slots=True)
class Home:
    """Where a tensor of a graph belongs: rows `start` to `end` of a parameter, maybe turned."""

    parameter: str
    start: int
    end: int
    turned: bool


def homes(model: Reader, folder: Path) -> dict[tuple[str, str], Home]:
    """(graph, tensor) -> its place in the model, for a model of random weights exported to `folder`."""
    candidates: dict[tuple[int, ...], list[tuple[Array, Home]]] = {}
    for name, parameter in model.named_parameters():
        value, rows = parameter.detach().numpy(), len(parameter)
        for parts in (1, PARTS.get(name.split(".")[-2], 1)):
            for start in range(0, rows, rows // parts):
                part, end = value[start : start + rows // parts], start + rows // parts
                for turned in (False, True) if part.ndim == 2 else (False,):
                    array = part.T if turned else part
                    candidates.setdefault(array.shape, []).append((array, Home(name, start, end, turned)))
    found: dict[tuple[str, str], Home] = {}
    for graph in GRAPHS:
        for tensor, array in tensors(folder / graph).items():
            for value, home in candidates.get(array.shape, []):
                if np.abs(array - value).max() < 0.05 * np.abs(value).max():
                    found[graph, tensor] = home
                    break
    return found


def restore(folder: Path) -> dict[str, Any]:
    """What `Trainer.save_weights` writes, from a folder with a shipped reader. Raises ValueError if the graphs were
    exported from another model than this version's."""
    about = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    symbols: str = about["symbols"]
    config = Config(CHAR0 + len(symbols), CHAR0 + len(CHARS), GLYPH_CLASSES)
    torch.manual_seed(1)
    example = Reader(config)
    for parameter in example.parameters():
        torch.nn.init.normal_(parameter, std=0.5)
    kept = {"config": config.as_dict(), "chinese": symbols[len(CHARS) :], "pictures": about["pictures"]}
    with tempfile.TemporaryDirectory() as scratch:
        torch.save({"weights": example.state_dict(), **kept}, Path(scratch) / "example.pt")
        export(Path(scratch) / "example.pt", Path(scratch))
        where = homes(example, Path(scratch))
    weights: dict[str, Tensor] = dict(Reader(config).state_dict())
    missing = set(weights)
    for graph in GRAPHS:
        for tensor, array in tensors(folder / graph).items():
            home = where.get((graph, tensor))
            if home is None:
                continue
            rows = np.array(array.T if home.turned else array)  # a copy: ONNX hands out read-only memory
            weights[home.parameter][home.start : home.end] = torch.from_numpy(rows)
            missing.discard(home.parameter)
    weights["dense.character.weight"] = torch.tensor(about["glyph_weight"]).T.contiguous()
    weights["dense.character.bias"] = torch.tensor(about["glyph_bias"])
    strange = {n for n in missing if not n.startswith(("pointer", "pointed", "dense.character"))}
    if strange:
        raise ValueError(f"{folder} doesn't fit this version's model; not found: {', '.join(sorted(strange))}")
    return {"weights": {n: w.to(torch.bfloat16) for n, w in weights.items()}, **kept}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shipped", type=Path, help="folder with encoder.onnx, decoder.onnx and reader.json")
    parser.add_argument("weights", type=Path, help="file to write")
    args = parser.parse_args()
    args.weights.parent.mkdir(parents=True, exist_ok=True)
    torch.save(restore(args.shipped), args.weights)
    print(f"{args.weights} {args.weights.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
