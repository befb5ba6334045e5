"""The mean of two runs is a run: half way between them, and refused where they don't fit together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")


def run(path: Path, weight: list[float], pictures: int, chinese: str = "总计") -> Path:
    kept: dict[str, Any] = {"config": {"width": 2}, "chinese": chinese, "pictures": pictures}
    torch.save({"weights": {"w": torch.tensor(weight, dtype=torch.bfloat16)}, **kept}, path)
    return path


def test_weights_are_averaged_in_more_than_bfloat16(tmp_path: Path) -> None:
    from training.average import average

    mean = average([run(tmp_path / "a.pt", [1.0, -2.0], 5), run(tmp_path / "b.pt", [1.0078125, 4.0], 9)])
    assert mean["weights"]["w"].dtype == torch.bfloat16
    assert mean["weights"]["w"].tolist() == [1.0, 1.0]  # 1.00390625 lies between two numbers of bfloat16: to even
    assert (mean["pictures"], mean["config"], mean["chinese"]) == (9, {"width": 2}, "总计")
    three = average([tmp_path / "a.pt", tmp_path / "b.pt", run(tmp_path / "c.pt", [1.0078125, 4.0], 1)])
    assert three["weights"]["w"].tolist() == [1.0078125, 2.0]


def test_runs_with_other_characters_are_refused(tmp_path: Path) -> None:
    from training.average import average

    a, b = run(tmp_path / "a.pt", [1.0], 1), run(tmp_path / "b.pt", [1.0], 1, chinese="总")
    with pytest.raises(ValueError, match=r"b\.pt has other Chinese characters than .*a\.pt"):
        average([a, b])
