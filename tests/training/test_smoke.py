"""Training, export and calibration still fit together: a tiny model, a few steps, on a CPU."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="needs the extra `training`")
pytest.importorskip("onnx", reason="needs the extra `training`")

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not (ROOT / ".fonts" / "fonts.json").exists(), reason="needs fonts: python -m training.fonts")
def test_the_whole_chain_runs_on_a_cpu(tmp_path: Path) -> None:
    environment = {**os.environ, "RUN": str(tmp_path), "PYTHON": sys.executable, "PYTHONPATH": str(ROOT / "src")}
    subprocess.run(["sh", "training/run.sh", "--cpu-smoke"], cwd=ROOT, env=environment, check=True, timeout=600)
    about = json.loads((tmp_path / "shipped" / "reader.json").read_text(encoding="utf-8"))
    assert set(about["confidence"]) == {"none", "state", "kind", "count", "place", "number", "words"}
    assert (tmp_path / "shipped" / "manifest.json").exists()
