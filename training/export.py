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
from typing import Any, cast

import numpy as np
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic  # pyright: ignore[reportMissingTypeStubs]
from onnxruntime.quantization.shape_inference import quant_pre_process  # pyright: ignore[reportMissingTypeStubs]
from torch import Tensor, nn

from training.feed import GLYPH_OF
from training.model import (
    SLOT_COLUMNS,
    SLOT_ROWS,
    AxialBlock,
    Config,
    DecoderLayer,
    GlobalBlock,
    Reader,
    grid,
    pool,
    rotate,
    turns,
)  # fmt: skip
from training.vocab import CHAR0, CHARS, PLACES, SPECIALS, Vocab

OPSET = 20


def load(path: Path) -> tuple[Reader, Vocab, dict[str, Any]]:
    """The model of a run, in float32, and its vocabulary. Reads tensors only, no code."""
    kept = torch.load(path, map_location="cpu", weights_only=True)
    config = Config(**{**kept["config"], "stem": tuple(kept["config"]["stem"])})
    model = Reader(config)
    model.load_state_dict({name: weight.float() for name, weight in kept["weights"].items()})
    return model.eval(), Vocab(kept["chinese"]), kept


class Rotary(torch.autograd.Function):
    """`model.rotate` of each head of x (batch, tokens, width), as ONNX Runtime's own operator: one pass, no copies."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, cos: Tensor, sin: Tensor, heads: int, turned: int) -> Tensor:
        return rotate(x.unflatten(-1, (heads, -1)), cos[:, None], sin[:, None]).flatten(2)

    @staticmethod
    def symbolic(g: Any, x: Any, cos: Any, sin: Any, heads: int, turned: int) -> Any:
        start = g.op("Constant", value_t=torch.zeros(1, dtype=torch.long))
        return g.op(
            "com.microsoft::RotaryEmbedding", x, start, cos, sin, num_heads_i=heads, rotary_embedding_dim_i=turned
        ).setType(x.type())


class Attention(torch.autograd.Function):
    """Attention of (batch, tokens, width) with heads side by side, as ONNX Runtime's own operator."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        q, k, v = (x.unflatten(-1, (heads, -1)).transpose(1, 2) for x in (q, k, v))
        return F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any, heads: int) -> Any:
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


def along(block: AxialBlock, x: Tensor) -> Tensor:
    """An axial block by those operators; one picture, so that its lines are the batch."""
    y = block.norm(x)
    y = (y if block.along_rows else y.transpose(1, 2))[0]
    q, k, v = parts(block.qkv, y, 3)
    cos, sin = turns(torch.arange(y.shape[1]), block.head // 4, 100.0)
    q, k = (Rotary.apply(part, cos, sin, block.heads, block.head // 2) for part in (q, k))
    y = block.out(Attention.apply(q, k, v, block.heads))[None]
    x = x + (y if block.along_rows else y.transpose(1, 2))
    return x + block.mlp(block.norm_mlp(x))


def across(block: GlobalBlock, x: Tensor) -> Tensor:
    """A global block by those operators."""
    pooled = pool(x)
    rows, columns = x.shape[1], x.shape[2]
    k, v = parts(block.kv, block.norm_pooled(pooled).flatten(1, 2), 2)
    q, head = block.q(block.norm(x)).flatten(1, 2), block.head
    q = Rotary.apply(q, *grid(rows, columns, 1.0, 0.0, head), block.heads, head)
    k = Rotary.apply(k, *grid(pooled.shape[1], pooled.shape[2], 2.0, 0.5, head), block.heads, head)
    y = block.out(Attention.apply(q, k, v, block.heads)).view(1, rows, columns, x.shape[3])
    x = x + y
    return x + block.mlp(block.norm_mlp(x))


def parts(linear: nn.Linear, x: Tensor, n: int) -> list[Tensor]:
    """The outputs of a stacked layer as `n` products: splitting them afterwards would copy."""
    weights, biases = linear.weight.chunk(n), linear.bias.chunk(n)
    return [F.linear(x, weight, bias) for weight, bias in zip(weights, biases, strict=True)]


class Encoder(nn.Module):
    """uint8 (1, 1, height, width) -> keys (sets, heads, head, cells), values (sets, heads, cells, head), slots."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, picture: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        x, grey = self.model.cells(picture.float() / 127.5 - 1)
        for block in self.model.blocks:
            x = across(block, x) if isinstance(block, GlobalBlock) else along(cast("AxialBlock", block), x)
        memory = self.model.remember(x, grey)
        kv = self.model.memory(memory)
        slots = self.model.dense.slots(memory)[0]
        return kv[:, 0, 0].transpose(2, 3), kv[:, 1, 0], slots, self.model.dense.occupied(slots)[..., 0]


class Decoder(nn.Module):
    """tokens (1, n), cache (layers, 2, heads, past, head), keys of each set, values of each set -> logits (n, outputs),
    cache of past + n. Sets come apart: to cut them out of one input would copy megabytes for every token."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, tokens: Tensor, cache: Tensor, *memory: Tensor) -> tuple[Tensor, Tensor]:
        keys, values = memory[: len(memory) // 2], memory[len(memory) // 2 :]
        model, past, n = self.model, cache.shape[3], tokens.shape[1]
        seen = torch.arange(past + n)[None] <= (torch.arange(n) + past)[:, None]
        mask = torch.where(seen, 0.0, -1e9)
        cos, sin = turns(torch.arange(n) + past, model.config.head // 2, 1000.0)
        x = model.embed(tokens)
        grown: list[Tensor] = []
        for i, layer in enumerate(model.layers):
            assert isinstance(layer, DecoderLayer)
            x, kv = self.layer(layer, x, cache[i], mask, (cos, sin), keys[i // 2], values[i // 2])
            grown.append(kv)
        return model.logits(model.norm_out(x))[0], torch.stack(grown)

    def layer(
        self, layer: DecoderLayer, x: Tensor, cache: Tensor, mask: Tensor, turn: tuple[Tensor, Tensor],
        keys: Tensor, values: Tensor,
    ) -> tuple[Tensor, Tensor]:  # fmt: skip
        n, heads, head, groups = x.shape[1], layer.heads, layer.head, keys.shape[0]
        qkv = layer.qkv(layer.norm(x)).view(n, 3, heads, head).permute(1, 2, 0, 3)
        q, k = rotate(qkv[0], *turn), rotate(qkv[1], *turn)
        k, v = torch.cat((cache[0], k), 1), torch.cat((cache[1], qkv[2]), 1)
        o = ((q @ k.transpose(1, 2)) * head**-0.5 + mask).softmax(-1) @ v
        x = x + layer.out(o.transpose(0, 1).reshape(1, n, heads * head))
        per_group = layer.query_heads // groups
        q = layer.q(layer.norm_cross(x)).view(n, groups, per_group, head).permute(1, 2, 0, 3)
        o = ((q.reshape(groups, per_group * n, head) * head**-0.5) @ keys).softmax(-1) @ values
        o = o.view(groups, per_group, n, head).permute(2, 0, 1, 3).reshape(1, n, layer.query_heads * head)
        x = x + layer.out_cross(o)
        return x + layer.mlp(layer.norm_mlp(x)), torch.stack((k, v))


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
        "cache": [config.layers, 2, config.heads, 0, config.head],
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
    keys, values, _, _ = encoder(picture)
    cache = torch.zeros(config.layers, 2, config.heads, 3, config.head)
    tokens = torch.ones(1, 5, dtype=torch.long)
    with tempfile.TemporaryDirectory() as scratch:
        plain = {n: Path(scratch) / f"{n}.onnx" for n in ("encoder", "decoder")}
        inputs, outputs = {"picture": {2: "height", 3: "width"}}, {
            "keys": {3: "cells"}, "values": {2: "cells"}, "slots": {0: "cells"}, "occupied": {0: "cells"},
        }  # fmt: skip
        trace(encoder, (picture,), inputs, outputs, plain["encoder"])
        inputs = {"tokens": {1: "new"}, "cache": {3: "past"}}
        inputs |= {f"keys{i}": {2: "cells"} for i in range(len(keys))}
        inputs |= {f"values{i}": {1: "cells"} for i in range(len(values))}
        examples = (tokens, cache, *keys, *values)
        trace(decoder, examples, inputs, {"logits": {}, "grown": {3: "all"}}, plain["decoder"])
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
