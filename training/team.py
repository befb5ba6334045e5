"""Several accelerators as one: each process draws its own pictures, gradients are averaged, one clock rules the rate.

    torchrun --nproc-per-node 2 -m training.train --folder RUN ...

Without `torchrun` a team is one process, and nothing here does anything.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor, nn


class Team:
    """`rank` of `size` processes on this machine; the first one prints, saves and keeps the time."""

    def __init__(self, device: str) -> None:
        """`device`: "cuda" (one accelerator for each process) or "cpu"."""
        self.rank, self.size = int(os.environ.get("LOCAL_RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
        self.device = torch.device("cuda", self.rank) if device == "cuda" else torch.device("cpu")
        self._clock: Any = None
        if device == "cuda":
            torch.cuda.set_device(self.device)
        if self.size > 1:
            dist.init_process_group("nccl" if device == "cuda" else "gloo")
            self._clock = dist.new_group(backend="gloo")

    @property
    def leads(self) -> bool:
        return self.rank == 0

    @torch.no_grad()
    def agree(self, tensors: Sequence[Tensor]) -> None:
        """Everyone takes over the first one's values."""
        if self.size > 1:
            for tensor in tensors:
                dist.broadcast(tensor, 0)

    @torch.no_grad()
    def average(self, model: nn.Module) -> None:
        """Gradients become their mean over the team, in one message."""
        if self.size == 1:
            return
        gradients = [p.grad for p in model.parameters() if p.grad is not None]
        flat = torch.cat([g.flatten() for g in gradients])
        dist.all_reduce(flat)
        flat /= self.size
        for gradient, mean in zip(gradients, flat.split([g.numel() for g in gradients]), strict=True):
            gradient.copy_(mean.view_as(gradient))

    def clock(self, elapsed: float, stop: bool) -> tuple[float, bool]:
        """The first one's time and whether it stops, for all: rates must not differ. Waits on the processor only."""
        if self.size == 1:
            return elapsed, stop
        told = torch.tensor([elapsed, float(stop)], dtype=torch.float64)
        dist.broadcast(told, 0, group=self._clock)
        return float(told[0]), bool(told[1])

    def leave(self) -> None:
        if self.size > 1:
            dist.destroy_process_group()
