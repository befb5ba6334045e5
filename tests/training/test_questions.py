"""Phrasings: as many as promised, repeatable, spelled with characters that the reader knows."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from training import fields
from training import phrasing_cant as cant
from training import questions as q
from training.sample import AT
from training.vocab import CHARS

Ask = Callable[[np.random.Generator], str]

ASKS: dict[str, Ask] = {
    "field by key": lambda r: q.ask_field(r, "total", "Amount due"),
    "field by label": lambda r: q.ask_field(r, None, "Plint ref.:"),
    "kind": q.ask_kind,
    "cell": lambda r: q.ask_cell(r, "Milk", "Qty"),
    "property": lambda r: q.ask_field_of_row(r, "Milk", "price"),
    "count": lambda r: q.ask_count(r, "rows"),
    "checkbox": lambda r: q.ask_state(r, "Dark mode", "checkbox"),
    "radio": lambda r: q.ask_state(r, "Dark mode", "radio"),
    "switch": lambda r: q.ask_state(r, "Dark mode", "switch"),
    "point": lambda r: q.ask_point(r, "Save"),
    "text at": q.ask_text_at,
    "out of reach": q.ask_cant,
    "transcribe": q.ask_transcribe,
    "largest": lambda r: q.ask_extreme(r, "largest", "month"),
    "largest value": lambda r: q.ask_extreme(r, "largest", "value"),
    "chart value": lambda r: q.ask_chart_value(r, "May"),
    "series value": lambda r: q.ask_chart_value(r, "May", "Sales"),
    "category of": lambda r: q.ask_category_of(r, "12", "month"),
    "relation": lambda r: q.ask_relation(r, "after", "Methods"),
}


def draws(ask: Ask, count: int = 1500) -> list[str]:
    rng = np.random.default_rng(7)
    return [ask(rng) for _ in range(count)]


def chinese(text: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in text)


@pytest.mark.parametrize("name", ASKS)
def test_phrasings_are_many_and_a_quarter_chinese(name: str) -> None:
    texts = draws(ASKS[name])
    share = sum(map(chinese, texts)) / len(texts)
    assert 0.2 < share < 0.3
    assert len({t for t in texts if not chinese(t)}) >= 20
    assert len({t for t in texts if chinese(t)}) >= 3


def test_out_of_reach_requests_are_hundreds() -> None:
    texts = set(draws(q.ask_cant, 4000))
    assert len({t for t in texts if not chinese(t)}) > 600
    assert len({t for t in texts if chinese(t)}) > 200


@pytest.mark.parametrize("name", ASKS)
def test_the_same_seed_asks_the_same(name: str) -> None:
    assert draws(ASKS[name], 50) == draws(ASKS[name], 50)


@pytest.mark.parametrize("name", ASKS)
def test_every_character_is_in_the_vocabulary(name: str) -> None:
    known = set(CHARS) | set(q.chinese_characters())
    unknown = {c for text in draws(ASKS[name]) for c in text.replace(AT, "")} - known
    assert not unknown


def test_every_semantic_field_can_be_asked_for() -> None:
    rng = np.random.default_rng(3)
    known = set(CHARS) | set(q.chinese_characters())
    for key in fields.FIELDS:
        for _ in range(20):
            text = q.ask_field(rng, key, None)
            assert text
            assert "{" not in text
            assert set(text) <= known


def test_special_phrasings_name_known_fields() -> None:
    assert set(q.SPECIFIC) <= set(fields.FIELDS)


def test_a_question_for_a_place_holds_it_once() -> None:
    assert all(text.count(AT) == 1 for text in draws(q.ask_text_at))


def test_braces_in_a_label_are_no_slots() -> None:
    rng = np.random.default_rng(1)
    assert any("{x}" in q.ask_point(rng, "{x}") for _ in range(50))


def test_the_colon_and_leaders_of_a_label_are_not_spoken() -> None:
    rng = np.random.default_rng(2)
    assert not any("due:" in q.ask_state(rng, "Amount due: ....", "checkbox").lower() for _ in range(200))


def test_a_field_needs_a_key_or_a_label() -> None:
    with pytest.raises(ValueError, match="key or a label"):
        q.ask_field(np.random.default_rng(0), None, None)


def test_characters_come_in_one_order_without_doubles() -> None:
    characters = q.chinese_characters()
    assert list(characters) == sorted(set(characters))
    assert not set(characters) & set(CHARS)
    assert len(characters) > 600


def test_no_request_out_of_reach_is_a_question_for_the_kind() -> None:
    kinds = {text.lower().rstrip("?.") for text in (*q.KIND, *q.KIND_ZH)}
    asked = {text.lower().rstrip("?.") for _, group in (*cant.TEMPLATES, *cant.TEMPLATES_ZH) for text in group}
    assert not kinds & asked
