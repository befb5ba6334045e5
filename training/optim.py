"""Muon for matrices, AdamW for the rest, and a running mean of the weights.

Muon (Jordan, 2024, https://kellerjordan.github.io/posts/muon) steps along the orthogonal matrix nearest to the
momentum; scaled as in Moonlight (https://arxiv.org/abs/2502.16982), so that both optimisers take one learning rate.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import torch
from torch import Tensor, nn

STACKED = {"qkv": 3, "kv": 2}
"""Layers whose weight is several matrices on top of each other."""


def orthogonal(matrices: Tensor, steps: int = 5) -> Tensor:
    """Newton-Schulz: (n, a, b) -> about the nearest matrices whose singular values are all 1."""
    x = matrices.bfloat16()
    tall = x.shape[1] > x.shape[2]
    x = x.mT if tall else x
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(steps):
        gram = x @ x.mT
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=-4.7750, alpha=2.0315), x, beta=3.4445)
    return (x.mT if tall else x).to(matrices.dtype)


class Muon(torch.optim.Optimizer):
    """Matrices of one shape are turned together: few, full kernels."""

    def __init__(self, params: list[Tensor], parts: list[int], lr: float, momentum: float = 0.95, decay: float = 0.1):
        groups: dict[tuple[Any, ...], list[Tensor]] = defaultdict(list)
        for param, part in zip(params, parts, strict=True):
            groups[(*param.shape, part)].append(param)
        super().__init__(
            [{"params": members, "parts": key[-1]} for key, members in groups.items()],
            {"lr": lr, "momentum": momentum, "decay": decay},
        )

    @torch.no_grad()
    def step(self, closure: Any = None) -> None:
        for group in self.param_groups:
            params = [p for p in group["params"] if p.grad is not None]
            if not params:
                continue
            state = self.state[group["params"][0]]
            grads = torch.stack([p.grad for p in params])
            momentum = state.setdefault("momentum", torch.zeros_like(grads))
            momentum.lerp_(grads, 1 - group["momentum"])
            update = grads.lerp(momentum, group["momentum"])
            n, rows, columns = update.shape
            split = update.view(n * group["parts"], rows // group["parts"], columns)
            scale = 0.2 * max(split.shape[1:]) ** 0.5
            turned = orthogonal(split).view(n, rows, columns) * (scale * group["lr"])
            torch._foreach_mul_(params, 1 - group["lr"] * group["decay"])
            torch._foreach_sub_(params, list(turned.unbind(0)))


def optimisers(model: nn.Module, lr: float) -> list[torch.optim.Optimizer]:
    """Hidden matrices go to Muon; convolutions, embeddings, norms and biases to AdamW."""
    matrices: list[Tensor] = []
    parts: list[int] = []
    stem: list[Tensor] = []
    rest: list[Tensor] = []
    for name, param in model.named_parameters():
        if param.ndim == 2 and name.startswith(("blocks.", "layers.", "memory.", "dense.hidden")):
            matrices.append(param)
            parts.append(STACKED.get(name.split(".")[-2], 1))
        elif param.ndim == 4:
            stem.append(param)
        else:
            rest.append(param)
    groups = [{"params": rest, "lr": lr}, {"params": stem, "lr": lr / 2}]
    adam = torch.optim.AdamW(groups, betas=(0.9, 0.95), weight_decay=0.0, fused=True)
    return [Muon(matrices, parts, lr), adam]


class Mean:
    """Exponential moving mean of a model's parameters."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay, self.updates = decay, 0
        self.params = list(model.parameters())
        self.means = [p.detach().clone() for p in self.params]

    @torch.no_grad()
    def update(self) -> None:
        self.updates += 1
        decay = min(self.decay, (1 + self.updates) / (10 + self.updates))
        torch._foreach_lerp_(self.means, [p.detach() for p in self.params], 1 - decay)

    @torch.no_grad()
    def swap(self) -> None:
        """Exchanges the means and the parameters."""
        for mean, param in zip(self.means, self.params, strict=True):
            kept = param.detach().clone()
            param.copy_(mean)
            mean.copy_(kept)
