"""Presets and facts: every row has its source, and a wrong name is told what to write."""

from __future__ import annotations

import pytest

from spillway.catalog import cards, key_variables, tables
from spillway.core.errors import SettingsError
from spillway.core.values import JURISDICTIONS, may_reach
from spillway.settings import load

PRESETS = (
    "openai", "anthropic", "gemini", "zhipu", "zai", "dashscope", "dashscope-intl", "ark", "siliconflow", "deepseek",
)  # fmt: skip


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_says_where_it_stands_and_where_that_is_written(name: str) -> None:
    found = cards.preset(f"{name}:some-model")
    assert found.base_url.startswith("https://")
    assert not found.base_url.endswith("/")
    assert found.jurisdiction in JURISDICTIONS
    assert found.model == "some-model"
    assert cards.presets()[name].source
    assert key_variables()[name] == found.key_variable


def test_a_model_may_hold_colons_and_slashes() -> None:
    assert cards.preset("siliconflow:Qwen/Qwen3-VL-8B-Instruct:free").model == "Qwen/Qwen3-VL-8B-Instruct:free"


def test_a_card_of_an_upstream() -> None:
    card = cards.preset("zhipu:glm-4.6v-flash").card
    assert (card.name, card.jurisdiction, card.local, card.pictures) == ("zhipu:glm-4.6v-flash", "cn", False, True)
    assert not cards.preset("deepseek:deepseek-v4-pro").card.pictures


def test_a_url_declares_where_it_stands_or_is_nowhere() -> None:
    found = cards.preset("https://vlm.example.eu/v1/?jurisdiction=eu&key=EXAMPLE_KEY#org/model")
    assert (found.base_url, found.model) == ("https://vlm.example.eu/v1", "org/model")
    assert (found.jurisdiction, found.key_variable, found.name) == ("eu", "EXAMPLE_KEY", "vlm.example.eu:org/model")
    nowhere = cards.preset("https://vlm.example.eu/v1#model")
    assert may_reach("any", nowhere.jurisdiction)
    assert not any(may_reach(residency, nowhere.jurisdiction) for residency in ("local", *JURISDICTIONS))


@pytest.mark.parametrize(
    ("spec", "says"),
    [
        ("openia:gpt-5", "did you mean openai"),
        ("openai", "names no model"),
        ("openai:", "names no model"),
        ("https://x.example/v1", "URL#MODEL"),
        ("ftp://x.example/v1#m", "URL#MODEL"),
        ("https://me:secret@x.example/v1#m", "must not hold a password"),
        ("https://x.example/v1?jurisdiction=mars#m", "not understood"),
    ],
)
def test_a_wrong_name_is_told_what_to_write(spec: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says) as caught:
        cards.preset(spec)
    assert caught.value.hint
    assert "secret" not in str(caught.value)


def test_the_settings_take_every_preset() -> None:
    specs = [f"{name}:m" for name in cards.presets()]
    assert load({"cloud": specs}, {}).cloud == tuple(specs)


@pytest.mark.parametrize("model", ["gpt-oss:120b-cloud", "glm-4.6:cloud", "Qwen3-VL:235B-Cloud"])
def test_a_model_that_only_seems_to_run_here_is_not_local(model: str) -> None:
    with pytest.raises(SettingsError, match="does not run on this machine") as caught:
        cards.local_card(f"local:{model}", model)
    assert "--cloud" in caught.value.hint
    assert cards.local_card("local:cloud-7b", "cloud-7b").local


def test_facts_of_open_models() -> None:
    flash = cards.local_card("local", "zai-org/GLM-4.6V-Flash")
    assert (flash.title, flash.licence, flash.local) == ("GLM-4.6V-Flash", "MIT", True)
    assert not cards.local_card("local", "google/gemma-3-1b-it").pictures
    assert cards.local_card("local", "google/gemma-3-27b-it").pictures
    assert cards.local_card("local", "my-own-model").licence == ""


def test_every_row_has_a_source_and_a_date() -> None:
    assert all(row.source and row.read for row in tables.upstreams().values())
    assert all(row.evidence and row.licence for row in tables.models().values())
    assert all(row.source and row.verified in ("one", "two") for row in tables.prices())
    assert all(row.source and row.verified for row in tables.image_rules())
    assert all((len(row.source) == 2) == (row.verified == "two") for row in tables.prices())
