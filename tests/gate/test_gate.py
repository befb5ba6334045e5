"""The gate's answers: unsure means hold, and nothing that would leave goes unread."""

from __future__ import annotations

import base64
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spillway.core.values import Message, Page, Picture, Request, Sampling, Text
from spillway.gate import gate as gates
from spillway.gate import patterns
from spillway.gate.gate import TextGate

CARD = "4111 1111 1111 1111"
GATE = TextGate()
PICTURE = Picture("data:image/png;base64,AAAA", page=Page(1, "png", 1, 1, b"x"))


def asking(*texts: str) -> Request:
    return Request("E1", 0.0, "auto", tuple(Message("user", (Text(text),)) for text in texts))


async def test_plain_text_is_a_candidate_and_then_released() -> None:
    assert GATE.screen(asking("What is a VLM?")).decision == "candidate"
    verdict = await GATE.release(asking("What is a VLM?"))
    assert verdict.may_leave


async def test_declared_local_stays() -> None:
    request = replace(asking("What is a VLM?"), residency="local")
    assert (GATE.screen(request).decision, (await GATE.release(request)).decision) == ("hold", "hold")


PLACES = {
    "an early turn": asking(CARD, "and now?"),
    "a system message": Request("E", 0, "auto", (Message("system", (Text(CARD),)), Message("user", (Text("hi"),)))),
    "a second part": Request("E", 0, "auto", (Message("user", (Text("hi"), Text(CARD))),)),
    "a tool call": Request(
        "E", 0, "auto",
        (Message("assistant", (), {"tool_calls": [{"function": {"arguments": json.dumps({"n": CARD})}}]}),),
    ),
    "a number in a tool call": Request(
        "E", 0, "auto", (Message("assistant", (), {"tool_calls": [{"card": 4111111111111111}]}),)
    ),
    "a float": Request("E", 0, "auto", (Message("assistant", (), {"card": 4111111111111111.0}),)),
    "a name": Request("E", 0, "auto", (Message("user", (Text("hi"),), {"name": "ada@example.org"}),)),
    "a tool": replace(asking("hi"), extras={"tools": [{"function": {"description": f"charges {CARD}"}}]}),
    "a key of a parameter": replace(asking("hi"), extras={"metadata": {"ada@example.org": 1}}),
    "a password under its name": replace(asking("hi"), extras={"metadata": {"password": "hunter22"}}),
    "a seed": replace(asking("hi"), sampling=Sampling(seed=4111111111111111)),
    "two parts": Request("E", 0, "auto", (Message("user", (Text("my card: 4111 11"), Text("11 1111 1111"))),)),
    "parts of a digit": Request("E", 0, "auto", (Message("user", tuple(map(Text, "4111111111111111"))),)),
    "two messages, long ones": asking("word " * 400 + "4111 1111", "1111 1111" + " word" * 400),
    "an address cut in two": asking("write to ada@", "example.org"),
    "a stop string": replace(asking("hi"), sampling=Sampling(stop=(CARD,))),
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
async def test_a_card_is_found_in(place: str) -> None:
    verdict = GATE.screen(PLACES[place])
    assert verdict.decision == "hold"
    assert verdict.reasons[0].startswith("it holds a")
    assert (await GATE.release(PLACES[place])).decision == "hold"
    assert "4111" not in str(verdict)


@pytest.mark.parametrize("turn", [0, 1])
async def test_a_picture_in_any_turn_leaves_only_when_released(turn: int) -> None:
    messages = [Message("user", (Text("a"),)), Message("user", (Text("b"),))]
    messages[turn] = Message("user", (PICTURE, Text("what?")))
    request = Request("E1", 0.0, "auto", tuple(messages))
    for verdict in (GATE.screen(request), await GATE.release(request)):
        assert verdict.decision == "hold"
        assert "X-Spillway-Residency: any" in verdict.reasons[0]
    released = replace(request, released_by_caller=True)
    assert GATE.screen(released).decision == "candidate"
    assert (await GATE.release(released)).may_leave


async def test_a_file_inside_a_text_never_leaves() -> None:
    """As tools give their pictures: nobody examined it, and it would leave as it is, metadata and all."""
    picture = base64.b64encode(bytes(range(256)) * 4).decode()
    result = Message("tool", (Text(json.dumps({"type": "image", "data": picture})),), {"tool_call_id": "1"})
    for messages in ((result,), (Message("assistant", (), {"tool_calls": [{"arguments": picture}]}),)):
        request = Request("E1", 0.0, "auto", messages, released_by_caller=True)
        assert "base64" in GATE.screen(request).reasons[0]
        assert not (await GATE.release(request)).may_leave


def test_turns_that_only_stand_beside_each_other_are_no_number() -> None:
    talk = ("What is the total?", "12.50", "And the date?", "2024-05-01", "How many?", "4", "Sure?", "1 of 3")
    assert GATE.screen(asking(*talk)).decision == "candidate"


async def test_a_released_picture_with_a_card_in_the_question_stays() -> None:
    message = Message("user", (PICTURE, Text(f"is this {CARD}?")))
    request = Request("E1", 0.0, "auto", (message,), released_by_caller=True)
    assert (await GATE.release(request)).decision == "hold"


async def test_what_breaks_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> None:
        raise MemoryError

    monkeypatch.setattr(patterns, "find", broken)
    verdict = await GATE.release(asking("hi"))
    assert (verdict.decision, verdict.reasons) == ("hold", ("examining it failed (MemoryError)",))


async def test_what_is_too_long_or_too_deep_or_no_json_is_held() -> None:
    deep: object = "x"
    for _ in range(60):
        deep = [deep]
    for request in (
        asking("a " * (gates.MAX_CHARACTERS // 2 + 1)),
        replace(asking("hi"), extras={"a": deep}),
        replace(asking("hi"), extras={"a": object()}),
    ):
        assert GATE.screen(request).decision == "hold"


words = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


@given(st.lists(words, max_size=3), st.dictionaries(words, values, max_size=3))
def test_screening_never_releases_and_never_raises(texts: list[str], extras: dict[str, object]) -> None:
    verdict = GATE.screen(replace(asking(*texts), extras=extras))
    assert verdict.decision in ("hold", "candidate")
    assert verdict.reasons


@given(values, st.integers(0, 3))
def test_a_card_anywhere_in_a_parameter_holds(value: object, depth: int) -> None:
    hidden: object = CARD
    for level in range(depth):
        hidden = {"inner": hidden, "beside": value} if level % 2 else [value, hidden]
    assert GATE.screen(replace(asking("hi"), extras={"a": hidden})).decision == "hold"
