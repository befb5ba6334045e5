"""What is computed differently on an accelerator is the same."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

torch: Any = pytest.importorskip("torch", reason="needs the extra `training`")
model: Any = importlib.import_module("training.model")  # its types need torch, which the checks are run without


@pytest.mark.parametrize(("height", "width"), [(96, 64), (48, 80)])
def test_the_first_convolution_is_a_product_of_neighbours(height: int, width: int) -> None:
    torch.manual_seed(0)
    conv = model.Conv(1, 32, 3, stride=2, padding=1)
    picture = torch.rand(2, 1, height, width)
    assert torch.allclose(model.first_convolution(conv, picture), conv(picture), atol=1e-5)


def test_heads_that_share_keys_are_folded_into_one_with_more_queries() -> None:
    torch.manual_seed(0)
    layer = model.DecoderLayer(model.Config(symbols=20, outputs=10, characters=10, width=128))
    for parameter in layer.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    x, attended = torch.randn(2, 7, 128), torch.zeros(2, 2, 7, 64)
    key, value = torch.randn(2, 2, 12, 64), torch.randn(2, 2, 12, 64)
    y = x + layer.out(attended.transpose(1, 2).reshape(2, 7, -1))
    q = layer.q(layer.norm_cross(y)).view(2, 7, 4, 64).transpose(1, 2)
    looked = torch.nn.functional.scaled_dot_product_attention(q, key, value, enable_gqa=True)
    y = y + layer.out_cross(looked.transpose(1, 2).reshape(2, 7, -1))
    y = y + layer.mlp(layer.norm_mlp(y))
    assert torch.allclose(layer.after(x, attended, key, value), y, atol=1e-5)


def test_only_like_greys_have_like_shares() -> None:
    greys = (20, 31, 120, 121, 255)
    picture = torch.full((1, 1, 32, 16 * len(greys)), 255.0)
    for i, grey in enumerate(greys):
        picture[..., 16 * i : 16 * i + 16] = grey
    shares = model.shades(picture / 127.5 - 1)
    assert shares.shape == (1, 2, len(greys), model.SHADES)
    assert torch.allclose(shares.sum(-1), torch.ones(1, 2, len(greys)), atol=1e-5)
    alike = torch.nn.functional.cosine_similarity(shares[0, 0, :, None], shares[0, 0, None], dim=-1)
    assert alike[2, 3] > 0.9
    assert alike[0, 1] < 0.5
    assert alike[1, 2] == alike[3, 4] == 0.0


def test_a_cell_that_is_half_filled_has_half_of_each_grey() -> None:
    picture = torch.ones(1, 1, 16, 16)
    picture[..., :8] = -1
    (shares,) = model.shades(picture).flatten(0, 2)
    assert shares[0] == shares[-1] == 0.5
