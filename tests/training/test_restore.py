"""What is drawn out of the shipped reader and exported again is the shipped reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
onnx: Any = pytest.importorskip("onnx")

SHIPPED = Path(__file__).parents[2] / "src/spillway/backends/reader"


def test_restored_weights_export_to_the_same_graphs(tmp_path: Path) -> None:
    from training.export import export
    from training.restore import GRAPHS, restore, tensors

    torch.save(restore(SHIPPED), tmp_path / "start.pt")
    export(tmp_path / "start.pt", tmp_path)
    for graph in GRAPHS:
        again = tensors(tmp_path / graph)
        for name, shipped in tensors(SHIPPED / graph).items():
            # bfloat16 keeps 8 bits of mantissa, and 8-bit steps may fall on the other side
            assert np.abs(again[name] - shipped).max() <= 0.02 * max(float(np.abs(shipped).max()), 0.05), name


def test_products_of_two_bytes_never_run_over() -> None:
    """x86 without VNNI adds two products of a byte and a weight in 16 bits."""
    from training.restore import GRAPHS

    for graph in GRAPHS:
        found = [onnx.numpy_helper.to_array(i) for i in onnx.load(str(SHIPPED / graph)).graph.initializer]
        weights = [array.astype(np.int32) for array in found if array.dtype == np.int8 and array.ndim == 2]
        assert weights
        assert max(int(np.abs(array).max()) for array in weights) * 255 * 2 < 2**15
