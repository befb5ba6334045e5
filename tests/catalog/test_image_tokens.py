"""Image tokens against the measured table, and what must hold for any size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spillway.catalog import image_tokens
from spillway.catalog.tables import image_rules

SIZES = ((512, 512), (1024, 1024), (1920, 1080), (1654, 2339))
"""The last one is A4 at 200 dpi."""

GOLDEN = {
    "qwen3-vl-8b-instruct": (256, 1024, 2040, 3796),
    "glm-4.6v": (324, 1369, 2691, 4956),
    "gpt-5": (210, 630, 910, 910),
    "gpt-5-mini": (415, 1659, 2443, 2385),
    "claude-sonnet-4-5": (361, 1369, 1560, 1551),
    "claude-opus-4-8": (361, 1369, 2691, 4756),
    "gemma-3-12b-it": (256, 256, 256, 256),
}


@pytest.mark.parametrize(
    ("model", "size", "expected"),
    [(m, size, n) for m, row in GOLDEN.items() for size, n in zip(SIZES, row, strict=True)],
)
def test_every_cell_of_the_measured_table(model: str, size: tuple[int, int], expected: int) -> None:
    assert image_tokens.tokens(model, *size) == expected


@pytest.mark.parametrize("size", SIZES)
def test_gemini_3_takes_as_much_at_any_size(size: tuple[int, int]) -> None:
    found = image_tokens.tokens("gemini-3.5-flash", *size)
    assert found is not None
    assert 1065 <= found <= 1101


def test_more_published_figures() -> None:
    assert image_tokens.tokens("gpt-5.5", 1024, 1024) == 1229
    assert image_tokens.tokens("gpt-4o", 1024, 1024) == 765
    assert image_tokens.tokens("gpt-4o", 4096, 4096, "low") == 85
    assert image_tokens.tokens("gemini-2.5-flash", 384, 384) == 258
    assert image_tokens.tokens("gemini-2.5-flash", 960, 540) == 6 * 258
    assert image_tokens.DEEPSEEK_OCR_MODES == {"tiny": 64, "small": 100, "base": 256, "large": 400}
    assert image_tokens.deepseek_ocr_gundam(4) == 656


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("zai-org/GLM-4.6V-Flash", "glm-4.6v"),
        ("Qwen/Qwen3-VL-235B-A22B-Instruct", "qwen3-vl"),
        ("gpt-5-mini-2026-01-01", "gpt-5-mini"),
        ("gpt-5.1", "gpt-5"),
        ("claude-opus-5-5", "claude-opus-4-8"),
        ("gemini-3.1-pro-preview", "gemini-3.5-flash"),
    ],
)
def test_names_find_their_rule(name: str, same: str) -> None:
    assert image_tokens.tokens(name, 1920, 1080) == image_tokens.tokens(same, 1920, 1080)


@pytest.mark.parametrize("name", ["llava", "gpt-500", "", "o30", "gpt-5.9"])
def test_an_unknown_model_has_no_rule(name: str) -> None:
    assert image_tokens.tokens(name, 10, 10) is None


sides = st.integers(1, 16_384)
models = st.sampled_from([model for row in image_rules() for model in row.models])


@given(models, sides, sides, st.sampled_from(["auto", "high", "low"]))
def test_any_size_takes_at_least_one_token_and_stays_under_the_cap(
    m: str, width: int, height: int, detail: str
) -> None:
    found = image_tokens.tokens(m, width, height, detail)
    assert found is not None
    assert found >= 1
    row = next(row for row in image_rules() if m in row.models)
    if row.kind == "claude":
        assert found <= row.cap
    if row.kind == "patch":
        assert found <= max(row.cap, row.cap_auto) * row.multiplier + 1
    if row.kind == "grid" and max(width, height) < 50 * min(width, height):
        assert found * row.factor**2 * row.frames <= row.max_pixels


@given(st.sampled_from(["gpt-5-mini", "claude-sonnet-4-5", "qwen3-vl", "glm-4.6v", "gpt-5"]), sides, sides)
def test_turning_a_picture_costs_nothing(model: str, width: int, height: int) -> None:
    assert image_tokens.tokens(model, width, height) == image_tokens.tokens(model, height, width)
