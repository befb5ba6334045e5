"""Turns trained weights into what ships: two ONNX graphs with 8-bit weights, and one JSON file of tokens.

    python -m training.export RUN/reader.pt src/spillway/backends/reader

    encoder.onnx   picture -> keys and values for the decoder, and the slots of the dense head
    decoder.onnx   tokens and a cache -> logits of the next token, and the cache grown
    reader.json    symbols and shape of the cache; `calibrate.py` adds how confident an answer may be

One picture and one question at a time, as on a machine without an accelerator. Matrices are quantised by channel,
activations while it runs; convolutions, norms and embeddings stay in float32.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import tempfile
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic  # pyright: ignore[reportMissingTypeStubs]
from onnxruntime.quantization.shape_inference import quant_pre_process  # pyright: ignore[reportMissingTypeStubs]
from torch import Tensor, nn

from training.feed import GLYPH_OF
from training.graph import Decoder, Encoder
from training.model import SLOT_COLUMNS, SLOT_ROWS, Config, Reader
from training.vocab import CHAR0, CHARS, PLACES, SPECIALS, Vocab

OPSET = 20


def load(path: Path) -> tuple[Reader, Vocab, dict[str, Any]]:
    """The model of a run, in float32, and its vocabulary. Reads tensors only, no code."""
    kept = torch.load(path, map_location="cpu", weights_only=True)
    config = Config(**{**kept["config"], "stem": tuple(kept["config"]["stem"])})
    model = Reader(config)
    model.load_state_dict({name: weight.float() for name, weight in kept["weights"].items()})
    return model.eval(), Vocab(kept["chinese"]), kept


Axes = dict[str, dict[int, str]]
"""Names of inputs or outputs, with the axes of each that may have any size."""


def trace(module: nn.Module, examples: tuple[Tensor, ...], inputs: Axes, outputs: Axes, path: Path) -> None:
    """An axis that is not named keeps the size of the examples, and the optimiser builds on that."""
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # the tracer warns of each size that it keeps symbolic
        torch.onnx.export(
            module, examples, str(path), input_names=list(inputs), output_names=list(outputs),
            dynamic_axes={name: axes for name, axes in (inputs | outputs).items() if axes},
            opset_version=OPSET, dynamo=False, custom_opsets={"com.microsoft": 1},
        )  # fmt: skip


def shrink(source: Path, target: Path, folder: Path) -> None:
    """8-bit weights for every matrix product with a constant.

    One bit stays free (`reduce_range`): without VNNI, x86 adds products of two bytes in 16 bits, and where these run
    over, answers are wrong on such machines alone. Of 1,110 questions 92.3% were right then, 95.0% with float32."""
    prepared = folder / "prepared.onnx"
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared), str(target), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul"], extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip


def trim(model: Reader, vocab: Vocab) -> None:
    """Leaves out the embeddings kept for characters that no question holds."""
    model.embed = nn.Embedding.from_pretrained(model.embed.weight.data[: len(vocab)])


def about(model: Reader, vocab: Vocab, kept: dict[str, Any]) -> dict[str, Any]:
    config, head = model.config, model.dense.character
    glyphs = [""] * config.characters
    for character, number in GLYPH_OF.items():
        glyphs[number] = character
    return {
        "specials": list(SPECIALS),
        "places": PLACES,
        "symbols": vocab.symbols,
        "writable": len(CHARS),
        "first_character": CHAR0,
        "cache": [2 * config.layers, 1, config.heads, 0, config.head],
        "slot_rows": SLOT_ROWS,
        "slot_columns": SLOT_COLUMNS,
        "glyphs": glyphs,
        "pictures": kept["pictures"],
        "looks": True,
        "glyph_weight": np.round(head.weight.detach().numpy().T, 4).tolist(),
        "glyph_bias": np.round(head.bias.detach().numpy(), 4).tolist(),
    }


def seal(folder: Path) -> None:
    """The hashes of what ships, for `spillway doctor`."""
    names = ("encoder.onnx", "decoder.onnx", "reader.json")
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    (folder / "manifest.json").write_text(json.dumps({"files": files}, indent=1) + "\n", encoding="utf-8")


def export(weights: Path, folder: Path, quantised: bool = True) -> None:
    logging.getLogger().setLevel(logging.ERROR)
    model, vocab, kept = load(weights)
    trim(model, vocab)
    config = model.config
    folder.mkdir(parents=True, exist_ok=True)
    picture = torch.zeros(1, 1, 96, 64, dtype=torch.uint8)
    encoder, decoder = Encoder(model), Decoder(model)
    *memory, _, _ = encoder(picture)
    past = [torch.zeros(1, config.heads, 3, config.head) for _ in range(2 * config.layers)]
    tokens = torch.ones(1, 5, dtype=torch.long)
    seen: Axes = {f"{what}{i}": {2: "cells"} for i in range(config.layers // 2) for what in ("keys", "values")}
    with tempfile.TemporaryDirectory() as scratch:
        plain = {n: Path(scratch) / f"{n}.onnx" for n in ("encoder", "decoder")}
        given: Axes = {"picture": {2: "height", 3: "width"}}
        found: Axes = {**seen, "slots": {0: "cells"}, "occupied": {0: "cells"}}
        trace(encoder, (picture,), given, found, plain["encoder"])
        given = {"tokens": {1: "new"}, **seen, **{f"past{i}": {2: "past"} for i in range(len(past))}}
        found = {"logits": {}, **{f"grown{i}": {2: "all"} for i in range(len(past))}}
        trace(decoder, (tokens, *memory, *past), given, found, plain["decoder"])
        for name, path in plain.items():
            target = folder / f"{name}.onnx"
            if quantised:
                shrink(path, target, Path(scratch))
            else:
                target.write_bytes(path.read_bytes())
    (folder / "reader.json").write_text(json.dumps(about(model, vocab, kept), ensure_ascii=False))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--float", action="store_true", help="keep 32-bit weights, to measure what 8 bits cost")
    args = parser.parse_args()
    export(args.weights, args.folder, quantised=not args.float)
    seal(args.folder)
    for path in sorted(args.folder.glob("*.*n*")):
        print(f"{path.name} {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
