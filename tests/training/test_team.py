"""Two processes of a team end with the same gradients and the same time."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("torch")

ROOT = Path(__file__).parents[2]
MEMBER = """
import torch
from training.team import Team
team = Team("cpu")
model = torch.nn.Linear(2, 1, bias=False)
team.agree(list(model.parameters()))
weight = model.weight.tolist()
model(torch.full((1, 2), float(team.rank + 1))).sum().backward()
team.average(model)
print(weight, model.weight.grad.tolist(), team.clock(10.0 + team.rank, team.rank == 1))
team.leave()
"""


def members(size: int) -> list[str]:
    """What each process of a team says."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    started: list[subprocess.Popen[str]] = []
    for rank in range(size):
        place = {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port, "WORLD_SIZE": str(size)}
        environment = {**os.environ, **place, "RANK": str(rank), "LOCAL_RANK": str(rank)}
        started.append(
            subprocess.Popen(
                [sys.executable, "-c", MEMBER], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
            )
        )
    return [process.communicate(timeout=120)[0] for process in started]


def test_two_members_agree() -> None:
    first, second = members(2)
    assert first == second
    assert "[[1.5, 1.5]] (10.0, False)" in first  # mean of gradients 1 and 2; the first one's clock


def test_a_team_of_one_changes_nothing() -> None:
    (said,) = members(1)
    assert "[[1.0, 1.0]] (10.0, False)" in said
