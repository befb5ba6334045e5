"""The reader: a grey picture and a question in, characters and a place out; about 20 million parameters.

    picture -> conv stem (one cell per 16 x 16 px) -> axial and global attention -> memory
    picture -> how much of each cell has which grey -> added to the cells, and once more to the memory
    memory  -> dense head: which characters stand in each cell (reads the whole page in one pass)
    memory  -> keys and values, once per picture -> decoder -> characters, places, marks

Every shape whose sides are multiples of 16 works: positions enter as rotations (relative) and as Fourier features of
the cell's place in the picture (absolute), never as a table. It does not load pictures, make tokens or search.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.attention.varlen import varlen_attn

SLOT_ROWS, SLOT_COLUMNS = 2, 4
SLOTS = SLOT_ROWS * SLOT_COLUMNS
"""A cell's characters: the upper and the lower half of the cell, each up to four from left to right."""
SHADES = 24
"""Levels of grey that a cell is told in, 11 of 255 apart."""


@dataclass(frozen=True, slots=True)
class Config:
    """`encoder`: one letter a block: r(ow), c(olumn) or g(lobal) attention. `symbols`: embeddings; `outputs`: the
    first so many of them can be answered; `characters`: classes of the dense head."""

    symbols: int
    outputs: int
    characters: int
    width: int = 320
    head: int = 64
    stem: tuple[int, int, int] = (32, 64, 128)
    encoder: str = "rcrcgrcrcg"
    encoder_mlp: int = 960
    layers: int = 6
    memory_heads: int = 2
    query_heads: int = 4
    decoder_mlp: int = 1280
    slot: int = 64

    @property
    def heads(self) -> int:
        return self.width // self.head

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


class Norm(nn.Module):
    """Layer norm without bias: one fused operator in ONNX Runtime."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.shape, self.weight = (width,), nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        return F.layer_norm(x, self.shape, self.weight.to(x.dtype))


class Linear(nn.Linear):
    """Weights stay float32 and follow the activations' type, so that bfloat16 runs without autocast."""

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - torch's name
        return F.linear(input, self.weight.to(input.dtype), self.bias.to(input.dtype))


class Conv(nn.Conv2d):
    """The same for convolutions."""

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - torch's name
        return self._conv_forward(input, self.weight.to(input.dtype), self.bias.to(input.dtype))


def turns(positions: Tensor, pairs: int, longest: float) -> tuple[Tensor, Tensor]:
    """Cosines and sines (len(positions), pairs) whose wavelengths run from 2 pi to 2 pi * `longest` positions."""
    speed = longest ** -(torch.arange(pairs, device=positions.device, dtype=torch.float32) / max(pairs - 1, 1))
    angle = positions.float()[:, None] * speed
    return angle.cos(), angle.sin()


Turn = tuple[Tensor, Tensor]
"""Cosines and sines of positions. Made outside the compiled blocks: fused into them, each would be computed again for
every picture and head."""


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary position: turns (x[i], x[i + n]) for the first 2n channels, n = cos.shape[-1]; the rest pass."""
    n = cos.shape[-1]
    a, b, rest = x[..., :n], x[..., n : 2 * n], x[..., 2 * n :]
    cos, sin = cos.to(x.dtype), sin.to(x.dtype)
    return torch.cat((a * cos - b * sin, b * cos + a * sin, rest), dim=-1)


class MLP(nn.Module):
    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.up = Linear(width, hidden)
        self.down = Linear(hidden, width)

    def forward(self, x: Tensor) -> Tensor:
        return self.down(F.gelu(self.up(x)))


class AxialBlock(nn.Module):
    """Attention along the rows (or the columns) of cells, then an MLP. x: (batch, rows, columns, width)."""

    def __init__(self, config: Config, axis: str) -> None:
        super().__init__()
        self.heads, self.head, self.along_rows = config.heads, config.head, axis == "r"
        self.norm, self.qkv = Norm(config.width), Linear(config.width, 3 * config.width)
        self.out = Linear(config.width, config.width)
        self.norm_mlp, self.mlp = Norm(config.width), MLP(config.width, config.encoder_mlp)

    def attend(self, x: Tensor, turn: Turn) -> Tensor:
        batch, lines, length, width = x.shape
        qkv = self.qkv(x).view(batch * lines, length, 3, self.heads, self.head).permute(2, 0, 3, 1, 4)
        q, k = rotate(qkv[0], *turn), rotate(qkv[1], *turn)
        o = F.scaled_dot_product_attention(q, k, qkv[2])
        return self.out(o.transpose(1, 2).reshape(batch, lines, length, width))

    def turn(self, x: Tensor) -> Turn:
        length = x.shape[2] if self.along_rows else x.shape[1]
        return turns(torch.arange(length, device=x.device), self.head // 4, 100.0)

    def forward(self, x: Tensor, turn: Turn) -> Tensor:
        y = self.norm(x)
        y = self.attend(y, turn) if self.along_rows else self.attend(y.transpose(1, 2), turn).transpose(1, 2)
        x = x + y
        return x + self.mlp(self.norm_mlp(x))


class GlobalBlock(nn.Module):
    """Every cell attends to the whole picture; keys and values are means of 2 x 2 cells, so that it stays cheap."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.heads, self.head = config.heads, config.head
        self.norm, self.norm_pooled = Norm(config.width), Norm(config.width)
        self.q, self.kv = Linear(config.width, config.width), Linear(config.width, 2 * config.width)
        self.out = Linear(config.width, config.width)
        self.norm_mlp, self.mlp = Norm(config.width), MLP(config.width, config.encoder_mlp)

    def turn(self, x: Tensor, pooled: Tensor) -> tuple[Turn, Turn]:
        """For the queries, and for keys that stand in the middle of 2 x 2 cells."""
        fine = grid(x.shape[1], x.shape[2], 1.0, 0.0, self.head, x.device)
        return fine, grid(pooled.shape[1], pooled.shape[2], 2.0, 0.5, self.head, x.device)

    def attend(self, x: Tensor, pooled: Tensor, turn: tuple[Turn, Turn]) -> Tensor:
        batch, rows, columns, width = x.shape
        r2, c2 = pooled.shape[1], pooled.shape[2]
        q = self.q(x).view(batch, rows * columns, self.heads, self.head).transpose(1, 2)
        kv = self.kv(self.norm_pooled(pooled)).view(batch, r2 * c2, 2, self.heads, self.head).permute(2, 0, 3, 1, 4)
        o = F.scaled_dot_product_attention(rotate(q, *turn[0]), rotate(kv[0], *turn[1]), kv[1])
        return self.out(o.transpose(1, 2).reshape(batch, rows, columns, width))

    def forward(self, x: Tensor, pooled: Tensor, turn: tuple[Turn, Turn]) -> Tensor:
        x = x + self.attend(self.norm(x), pooled, turn)
        return x + self.mlp(self.norm_mlp(x))


def pool(x: Tensor) -> Tensor:
    """Means of 2 x 2 cells; at an odd end, of what there is. Apart from the block: its sizes don't compile."""
    return F.avg_pool2d(x.permute(0, 3, 1, 2), 2, ceil_mode=True, count_include_pad=False).permute(0, 2, 3, 1)


def grid(
    rows: int, columns: int, step: float, start: float, head: int, device: torch.device | None = None
) -> tuple[Tensor, Tensor]:
    """Cosines and sines (rows * columns, head / 2) of cells `step` apart: half the pairs turn with each axis."""
    pairs = head // 4
    cos_y, sin_y = turns(torch.arange(rows, device=device) * step + start, pairs, 100.0)
    cos_x, sin_x = turns(torch.arange(columns, device=device) * step + start, pairs, 100.0)
    size = (rows, columns, pairs)
    cos = torch.cat((cos_y[:, None].expand(size), cos_x[None].expand(size)), -1).reshape(rows * columns, 2 * pairs)
    sin = torch.cat((sin_y[:, None].expand(size), sin_x[None].expand(size)), -1).reshape(rows * columns, 2 * pairs)
    return cos, sin


class Stem(nn.Module):
    """Four strided convolutions to one vector per cell, plus where in the picture the cell lies."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        widths = (1, *config.stem, config.width)
        self.convs = nn.ModuleList(Conv(i, o, 3, stride=2, padding=1) for i, o in pairwise(widths))
        self.norm = Norm(config.width)
        self.place = Linear(4 * 8, config.width)

    def forward(self, picture: Tensor) -> Tensor:
        x = F.relu(first_convolution(self.convs[0], picture) if picture.is_cuda else self.convs[0](picture))
        for conv in self.convs[1:-1]:
            x = F.relu(conv(x))
        x = self.norm(self.convs[-1](x).permute(0, 2, 3, 1))
        return x + self.place(self.places(x.shape[1], x.shape[2], x.device).to(x.dtype))

    @staticmethod
    def places(rows: int, columns: int, device: torch.device) -> Tensor:
        """Fourier features (rows, columns, 32) of each cell's centre in units of the picture's sides."""
        speed = math.pi * 2.0 ** torch.arange(8, device=device)
        y = ((torch.arange(rows, device=device) + 0.5) / rows)[:, None] * speed
        x = ((torch.arange(columns, device=device) + 0.5) / columns)[:, None] * speed
        y = torch.cat((y.sin(), y.cos()), -1)[:, None].expand(rows, columns, 16)
        return torch.cat((y, torch.cat((x.sin(), x.cos()), -1)[None].expand(rows, columns, 16)), -1)


def first_convolution(conv: nn.Module, picture: Tensor) -> Tensor:
    """The first convolution (one channel, 3 x 3, stride 2) as one matrix product of its nine neighbours: a quarter
    of cuDNN's time."""
    height, width = picture.shape[2:]
    padded = F.pad(picture[:, 0], (1, 1, 1, 1))
    near = [padded[:, i : i + height : 2, j : j + width : 2] for i in range(3) for j in range(3)]
    near = torch.stack([*near, *[torch.zeros_like(near[0])] * 7], -1)  # 16 columns: what tensor cores take
    weight = F.pad(conv.weight.flatten(1), (0, 7)).to(picture.dtype)
    return F.linear(near, weight, conv.bias.to(picture.dtype)).permute(0, 3, 1, 2)


def shades(picture: Tensor) -> Tensor:
    """Picture (batch, 1, height, width) in -1..1 -> shares (batch, rows, columns, SHADES) of greys in each cell.

    Convolutions and norms see shapes and lose brightness: of two plain cells they keep little but the sign. A legend is
    read by brightness, and only like shades have like shares."""
    level = (F.avg_pool2d(picture.float(), 4) + 1) * ((SHADES - 1) / 2)
    near = F.relu(1 - (level - torch.arange(SHADES, device=picture.device).view(1, -1, 1, 1)).abs())
    return F.avg_pool2d(near, 4).permute(0, 2, 3, 1).to(picture.dtype)


class DenseHead(nn.Module):
    """For each slot of each cell: is there a character, and which."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.slot = config.slot
        self.hidden = Linear(config.width, SLOTS * config.slot)
        self.occupied = Linear(config.slot, 1)
        self.character = Linear(config.slot, config.characters)

    def slots(self, memory: Tensor) -> Tensor:
        """(..., cells, width) -> (..., cells, SLOTS, slot)."""
        return F.relu(self.hidden(memory)).unflatten(-1, (SLOTS, self.slot))


class Memory(nn.Module):
    """Keys and values for the decoder: one set for each pair of its layers, `memory_heads` heads each."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.sets, self.heads, self.head = config.layers // 2, config.memory_heads, config.head
        self.project = Linear(config.width, self.sets * 2 * self.heads * self.head)

    def forward(self, memory: Tensor) -> Tensor:
        """(batch, cells, width) -> (sets, keys and values, batch, heads, cells, head)."""
        kv = self.project(memory)
        return kv.view(*kv.shape[:2], self.sets, 2, self.heads, self.head).permute(2, 3, 0, 4, 1, 5)


class DecoderLayer(nn.Module):
    """Causal self-attention, attention to the picture, MLP."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.heads, self.head, self.query_heads = config.heads, config.head, config.query_heads
        cross = config.query_heads * config.head
        self.norm, self.qkv = Norm(config.width), Linear(config.width, 3 * config.width)
        self.out = Linear(config.width, config.width)
        self.norm_cross, self.q = Norm(config.width), Linear(config.width, cross)
        self.out_cross = Linear(cross, config.width)
        self.norm_mlp, self.mlp = Norm(config.width), MLP(config.width, config.decoder_mlp)

    def turn(self, x: Tensor) -> Turn:
        return turns(torch.arange(x.shape[1], device=x.device), self.head // 2, 1000.0)

    def heads_of(self, x: Tensor, turn: Turn) -> tuple[Tensor, Tensor, Tensor]:
        """Queries, keys and values (batch, heads, tokens, head), the first two rotated."""
        batch, tokens, _ = x.shape
        qkv = self.qkv(self.norm(x)).view(batch, tokens, 3, self.heads, self.head).permute(2, 0, 3, 1, 4)
        return rotate(qkv[0], *turn), rotate(qkv[1], *turn), qkv[2]

    def after(self, x: Tensor, attended: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """The rest of the layer, given what self-attention gathered (batch, heads, tokens, head)."""
        batch, tokens, _ = x.shape
        x = x + self.out(attended.transpose(1, 2).reshape(batch, tokens, -1))
        q = self.q(self.norm_cross(x)).view(batch, tokens, self.query_heads, self.head).transpose(1, 2)
        # heads that share keys are one head with more queries: twice as fast as `enable_gqa` and exactly the same
        o = F.scaled_dot_product_attention(q.reshape(batch, key.shape[1], -1, self.head), key, value)
        o = o.unflatten(2, (self.query_heads // key.shape[1], tokens)).permute(0, 3, 1, 2, 4)
        x = x + self.out_cross(o.reshape(batch, tokens, -1))
        return x + self.mlp(self.norm_mlp(x))

    def forward(self, x: Tensor, look: Tensor, key: Tensor, value: Tensor, turn: Turn) -> Tensor:
        q, k, v = self.heads_of(x, turn)
        if look.dtype == torch.bool:
            attended = F.scaled_dot_product_attention(q, k, v, attn_mask=look)
        else:
            flat = [h.transpose(1, 2).flatten(0, 1) for h in (q, k, v)]
            packed = varlen_attn(*flat, look, look, x.shape[1], x.shape[1], window_size=(-1, 0))
            attended = packed.unflatten(0, x.shape[:2]).transpose(1, 2)
        return self.after(x, attended, key, value)


class Reader(nn.Module):
    """The whole model. Training calls `encode`, `decode`, `logits`; the exporter wraps its parts."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        self.stem = Stem(config)
        self.blocks = nn.ModuleList(
            GlobalBlock(config) if letter == "g" else AxialBlock(config, letter) for letter in config.encoder
        )
        self.norm_memory = Norm(config.width)
        self.shade_in, self.shade_out = Linear(SHADES, config.width), Linear(SHADES, config.width)
        self.dense = DenseHead(config)
        self.memory = Memory(config)
        self.embed = nn.Embedding(config.symbols, config.width)
        self.layers = nn.ModuleList(DecoderLayer(config) for _ in range(config.layers))
        self.norm_out = Norm(config.width)
        self.pointer = Linear(config.width, config.head)
        self.pointed = Linear(config.width, config.head)
        self.apply(initialise)
        for block in [*self.blocks, *self.layers]:
            for name, module in block.named_modules():
                if name.split(".")[-1] in ("out", "out_cross", "down"):
                    nn.init.zeros_(module.weight)  # each block starts as the identity
        nn.init.zeros_(self.shade_in.weight)
        nn.init.zeros_(self.shade_out.weight)

    def encode(self, picture: Tensor) -> Tensor:
        """Picture (batch, 1, height, width) in -1..1 -> memory (batch, cells, width)."""
        x, grey = self.cells(picture)
        for block in self.blocks:
            if isinstance(block, GlobalBlock):
                pooled = pool(x)
                x = block(x, pooled, block.turn(x, pooled))
            else:
                x = block(x, block.turn(x))
        return self.remember(x, grey)

    def cells(self, picture: Tensor) -> tuple[Tensor, Tensor]:
        """What the blocks begin with (batch, rows, columns, width), and the greys (`shades`)."""
        grey = shades(picture)
        return self.stem(picture) + self.shade_in(grey), grey

    def remember(self, x: Tensor, grey: Tensor) -> Tensor:
        """Memory (batch, cells, width) from what the blocks made of the cells, and the greys."""
        return (self.norm_memory(x) + self.shade_out(grey)).flatten(1, 2)

    def decode(self, tokens: Tensor, look: Tensor, memory: Tensor, middle: int = 4) -> tuple[Tensor, Tensor]:
        """Hidden states (batch, tokens, width) at the end and after `middle` layers.

        `look`: bool (batch, 1, tokens, tokens), True where one may look; or, on an accelerator, int32: where each
        sequence starts in all rows laid end to end, and their end."""
        kv = self.memory(memory).contiguous()
        x = self.embed(tokens).to(memory.dtype)
        halfway, turn = x, self.layers[0].turn(x)
        for i, layer in enumerate(self.layers):
            x = layer(x, look, kv[i // 2, 0], kv[i // 2, 1], turn)
            if i + 1 == middle:
                halfway = x
        return self.norm_out(x), halfway

    def logits(self, hidden: Tensor) -> Tensor:
        return F.linear(hidden, self.embed.weight[: self.config.outputs].to(hidden.dtype))


def initialise(module: nn.Module) -> None:
    if isinstance(module, nn.Linear):
        nn.init.normal_(module.weight, std=0.7 / math.sqrt(module.in_features))
        nn.init.zeros_(module.bias)
    elif isinstance(module, nn.Conv2d):
        nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        nn.init.zeros_(module.bias)
    elif isinstance(module, nn.Embedding):
        nn.init.normal_(module.weight, std=0.02)
