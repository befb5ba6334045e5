"""The model as ONNX Runtime computes it on a CPU, for one picture and one question: by its own operators for attention.
`export.py` writes it down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.model import AxialBlock, DecoderLayer, GlobalBlock, Reader, grid, pool, rotate, turns


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
    """Attention of q (batch, tokens, width), heads side by side, as ONNX Runtime's own operator. Keys and values are
    laid out like q, or (batch, heads, cells, head), which it need not turn each time."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        q, k, v = (x if x.ndim == 4 else x.unflatten(-1, (heads, -1)).transpose(1, 2) for x in (q, k, v))
        return F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any, heads: int) -> Any:
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


class Recall(torch.autograd.Function):
    """Causal attention of new tokens (1, n, width) to themselves and to those before, whose keys and values are given
    and, grown, given back: (1, heads, tokens, head)."""

    @staticmethod
    def forward(
        ctx: Any, q: Tensor, k: Tensor, v: Tensor, past_k: Tensor, past_v: Tensor, heads: int
    ) -> tuple[Tensor, Tensor, Tensor]:
        q, k, v = (x.unflatten(-1, (heads, -1)).transpose(1, 2) for x in (q, k, v))
        k, v = torch.cat((past_k, k), 2), torch.cat((past_v, v), 2)
        seen = torch.ones(q.shape[2], k.shape[2], dtype=torch.bool).tril(past_k.shape[2])
        return F.scaled_dot_product_attention(q, k, v, attn_mask=seen).transpose(1, 2).flatten(2), k, v

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any, past_k: Any, past_v: Any, heads: int) -> Any:
        none = g.op("prim::Constant")
        none.setType(torch._C.OptionalType.ofTensor())
        said, all_k, all_v = g.op(
            "com.microsoft::MultiHeadAttention", q, k, v, none, none, none, past_k, past_v,
            num_heads_i=heads, unidirectional_i=1, outputs=3,
        )  # fmt: skip
        return said.setType(q.type()), all_k.setType(past_k.type()), all_v.setType(past_v.type())


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
    """uint8 (1, 1, height, width) -> keys and values of each set (1, heads, cells, head), slots, how occupied."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, picture: Tensor) -> tuple[Tensor, ...]:
        x, grey = self.model.cells(picture.float() / 127.5 - 1)
        for block in self.model.blocks:
            x = across(block, x) if isinstance(block, GlobalBlock) else along(cast("AxialBlock", block), x)
        memory, of = self.model.remember(x, grey), self.model.memory
        kept = parts(of.project, memory, 2 * of.sets)
        kept = [part.unflatten(-1, (of.heads, of.head)).transpose(1, 2) for part in kept]
        slots = self.model.dense.slots(memory)[0]
        return *kept, slots, self.model.dense.occupied(slots)[..., 0]


class Decoder(nn.Module):
    """tokens (1, n), keys and values of each set, keys and values of what each layer said before (1, heads, past, head)
    -> logits (n, outputs), those of past + n. All come apart: to cut them out of one input would copy megabytes for
    every token."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, tokens: Tensor, *kept: Tensor) -> tuple[Tensor, ...]:
        model, sets = self.model, self.model.memory.sets
        memory, past = kept[: 2 * sets], kept[2 * sets :]
        before = past[0].shape[2]
        turn = turns(torch.arange(tokens.shape[1]) + before, model.config.head // 2, 1000.0)
        x, grown = model.embed(tokens), list[Tensor]()
        for i, layer in enumerate(model.layers):
            assert isinstance(layer, DecoderLayer)
            own, seen = past[2 * i : 2 * i + 2], memory[i // 2 * 2 : i // 2 * 2 + 2]
            x, keys, values = self.layer(layer, x, turn, own, seen)
            grown += keys, values
        return model.logits(model.norm_out(x))[0], *grown

    def layer(
        self, layer: DecoderLayer, x: Tensor, turn: tuple[Tensor, Tensor], own: Sequence[Tensor], seen: Sequence[Tensor]
    ) -> tuple[Tensor, Tensor, Tensor]:
        heads, head, groups = layer.heads, layer.head, self.model.memory.heads
        q, k, v = layer.qkv(layer.norm(x)).split(heads * head, -1)
        q, k = (Rotary.apply(part, *turn, heads, head) for part in (q, k))
        said, keys, values = Recall.apply(q, k, v, *own, heads)
        x = x + layer.out(said)
        # heads that share keys are one head with more queries, as in training
        per_group = layer.query_heads // groups
        q = layer.q(layer.norm_cross(x)).view(-1, groups, per_group, head).permute(2, 0, 1, 3)
        said = Attention.apply(q.reshape(1, -1, groups * head), *seen, groups)
        said = said.view(per_group, -1, groups, head).permute(1, 2, 0, 3)
        x = x + layer.out_cross(said.reshape(1, -1, layer.query_heads * head))
        return x + layer.mlp(layer.norm_mlp(x)), keys, values
