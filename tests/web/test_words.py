"""No text of the page is missing in a language, and none leaves a placeholder empty."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from string import Formatter
from typing import cast, get_args

import pytest
from PIL import Image

from spillway.core.errors import SpillwayError
from spillway.core.values import (
    JURISDICTIONS,
    Card,
    Decision,
    Finding,
    Message,
    Picture,
    Request,
    Route,
    Verdict,
)
from spillway.gate import rules
from spillway.media.read import Limits, MediaReader
from spillway.route.decide import decide
from spillway.serve.guard import Guard, InFlight, Keys
from spillway.serve.wire import MAX_MESSAGES, MAX_TEXT, parse_chat
from spillway.settings import Settings
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


CARDS = (
    Card("america", "big", jurisdiction="us"),
    Card("writer", "small", pictures=False),
)


def _chat(messages: list[dict[str, str]]) -> None:
    parse_chat(json.dumps({"messages": messages}).encode(), entry="e", received_at=0.0)


def _asked(settings: Settings, peer: str) -> None:
    Guard(settings, Keys()).admit_connection({b"host": b"127.0.0.1:7860"}, peer)


def _picture(mode: str = "PNG", frames: int = 1) -> bytes:
    file, images = BytesIO(), [Image.new("L", (40, 20), 90 * i) for i in range(frames)]
    images[0].save(file, mode, save_all=frames > 1, append_images=images[1:])
    return file.getvalue()


def _routed(
    model: str = "auto", residency: str = "any", health: str = "ready", *, cards: Sequence[Card] = CARDS
) -> None:
    page = MediaReader().check(_picture())
    request = Request("e", 0.0, model, (Message("user", (Picture("", page=page),)),), residency=residency)
    decide(request, Verdict("candidate"), cards, {card.name: health for card in cards})


REFUSALS: Mapping[str, Callable[[], object]] = {
    "too many pixels": lambda: MediaReader(Limits(pixels=100)).check(_picture()),
    "too long a side": lambda: MediaReader(Limits(side=30)).check(_picture()),
    "animated": lambda: MediaReader().check(_picture("GIF", frames=2)),
    "may not go there": lambda: _routed("america", "eu"),
    "reads no pictures": lambda: _routed("writer"),
    "not ready yet": lambda: _routed(health="warming"),
    "nobody": lambda: _routed(cards=()),
    "too many bytes": lambda: MediaReader(Limits(bytes=2**20)).check(bytes(2**20 + 1)),
    "no bytes": lambda: MediaReader().check(b""),
    "no picture": lambda: MediaReader().check(b"hello"),
    "too many messages": lambda: _chat([{"role": "user", "content": "x"}] * (MAX_MESSAGES + 1)),
    "too much text": lambda: _chat([{"role": "user", "content": "x" * (MAX_TEXT + 1)}]),
    "too much at once": lambda: InFlight(1).take(2),
    "no key": lambda: Keys(["secret"]).identify(None),
    "unknown key": lambda: Keys(["secret"]).identify("Bearer guess"),
    "too late": lambda: _asked(Settings(expires=datetime(2026, 1, 1, tzinfo=UTC)), "127.0.0.1"),
    "not invited": lambda: _asked(Settings(host="0.0.0.0", allow=("10.0.0.0/8",)), "192.0.2.1"),
}


@pytest.mark.parametrize("refuse", REFUSALS.values(), ids=list(REFUSALS))
def test_what_the_api_refuses_is_told_in_chinese(refuse: Callable[[], object]) -> None:
    """The real refusals, not copies of them: a sentence that is reworded must be translated anew."""
    with pytest.raises(SpillwayError) as refused:
        refuse()
    for sentence in (refused.value.message, refused.value.hint):
        assert re.search(r"[\u4e00-\u9fff]", ZH.tell(sentence)), sentence
