"""No text of the page is missing in a language, and none leaves a placeholder empty."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from string import Formatter
from typing import cast, get_args

import pytest

from spillway.core.values import JURISDICTIONS, Decision, Finding, Route
from spillway.gate import rules
from spillway.web.show import EXAMPLES
from spillway.web.words import EN, WORDS, ZH, Words, words_for


@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
def test_every_published_value_has_a_word(words: Words) -> None:
    assert set(words.routes) == set(get_args(Route))
    assert set(words.verdicts) == set(get_args(Decision))
    assert set(words.residencies) == {"", "local", "any", *JURISDICTIONS}
    assert set(words.examples) == {example.name for example in EXAMPLES}


def test_both_languages_say_the_same_things() -> None:
    for field in dataclasses.fields(Words):
        english, chinese = getattr(EN, field.name), getattr(ZH, field.name)
        if isinstance(english, str):
            assert english.strip()
            assert chinese.strip()
            assert _placeholders(english) == _placeholders(chinese), field.name
        if isinstance(english, Mapping):
            assert list(cast("Mapping[str, object]", english)) == list(cast("Mapping[str, object]", chinese))
    assert len(EN.columns) == len(ZH.columns)


def _placeholders(text: str) -> int:
    return sum(name is not None for _, name, _, _ in Formatter().parse(text))


@pytest.mark.parametrize(
    ("tag", "language"), [("zh-CN", "zh"), ("ZH", "zh"), ("en-GB", "en"), ("de", "en"), ("", "en")]
)
def test_the_language_follows_the_browser(tag: str, language: str) -> None:
    assert words_for(tag).language == language


@pytest.mark.parametrize("kind", rules.KINDS)
def test_every_finding_has_a_chinese_name(kind: str) -> None:
    (reason,) = rules.judge([Finding(kind, "…", "test")]).reasons
    assert ZH.tell(reason).startswith("含有")
    assert not re.search(r"\b(an?|or)\b", ZH.tell(reason))


def test_known_reasons_are_told_in_chinese_and_others_as_they_are() -> None:
    assert ZH.tell("reader was 41% sure, below 80%") == "reader 的把握为 41%，低于 80%"
    stays = "This request stays here: it holds a phone number; it holds an IBAN."
    assert ZH.tell(stays) == "本请求留在本机：含有电话号码; 含有国际银行账号（IBAN）。"
    assert ZH.tell("what cloud costs is not known, so it counts as nothing") == "cloud 的价格未知，按零计"
    encoded = "its text holds an encoded file (base64), and those are not examined"
    assert ZH.tell(f"This request stays here: {encoded}.").startswith("本请求留在本机：文字中含有编码文件")
    assert ZH.tell("something new") == "something new"
    assert EN.tell("reader is busy") == "reader is busy"
