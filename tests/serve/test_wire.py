"""The wire, both ways: what is read back is what was meant, and no input is taken wrongly or makes it fall over."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spillway.backends import openai_wire
from spillway.core.errors import BadRequest, SpillwayError, TooLarge, Unsupported
from spillway.core.values import (
    Caller,
    Committed,
    Delta,
    Exit,
    FinishReason,
    Message,
    Picture,
    Request,
    Sampling,
    Text,
    TokenLogprob,
    Usage,
    Verdict,
)
from spillway.serve import wire

PNG = "data:image/png;base64,iVBORw0KGgo="
T = TypeVar("T")
COMMITTED = Committed("01J", "embedded", "reader", "local", "any", 0.9)


def parse(body: object, **more: Any) -> Request:
    return wire.parse_chat(msgspec.json.encode(body), entry="01J", received_at=1.0, **more)


def ended(usage: Usage) -> Exit:
    return Exit(
        "01J", "embedded", "reader", "local", "any", ("first choice",), 0.9, 0.0, None, 1.0, (), Verdict("hold"),
        usage=usage,
    )  # fmt: skip


def outcome(call: Callable[[], T]) -> T | SpillwayError:
    try:
        return call()
    except SpillwayError as error:
        return error


texts = st.text(st.characters(codec="utf-8"), max_size=40)
said = texts.filter(bool)
parts = st.lists(
    st.one_of(said.map(Text), st.just(Picture(PNG)), st.just(Picture(PNG, "high"))), min_size=1, max_size=4
)
user = parts.map(lambda p: Message("user", tuple(p)))
others = st.builds(Message, st.sampled_from(["system", "assistant"]), said.map(lambda text: (Text(text),)))
samplings = st.builds(
    Sampling,
    max_tokens=st.none() | st.integers(1, wire.MAX_TOKENS),
    temperature=st.none() | st.floats(0, 2),
    top_p=st.none() | st.floats(0, 1),
    seed=st.none() | st.integers(-(2**63), 2**63 - 1),
    stop=st.lists(said, max_size=4).map(tuple),
    logprobs=st.just(True),
    top_logprobs=st.integers(0, 20),
)


@given(st.lists(user | others, min_size=1, max_size=5), samplings, st.booleans())
def test_what_we_ask_a_server_reads_back_as_the_same_request(
    messages: list[Message], sampling: Sampling, stream: bool
) -> None:
    request = Request("01J", 1.0, "m", tuple(messages), sampling, stream=stream, include_usage=stream)
    body = openai_wire.chat_body(request, "m", lambda picture: picture.url)
    assert wire.parse_chat(body, entry="01J", received_at=1.0) == request


@given(st.lists(said, min_size=1, max_size=6), st.sampled_from(["stop", "length", "content_filter"]), samplings)
def test_what_we_stream_reads_back_as_the_same_deltas(
    pieces: list[str], finish: FinishReason, sampling: Sampling
) -> None:
    tokens = (TokenLogprob("x", -0.5, (("x", -0.5),)),)
    request = Request("01J", 1.0, "auto", (), sampling, stream=True, include_usage=True)
    chunks = wire.Chunks(request, COMMITTED)
    sent = b"".join(chunks.delta(Delta(text, tokens)) for text in pieces)
    sent += chunks.delta(Delta(finish_reason=finish)) + chunks.end(ended(Usage(3, 2, 1)))
    events = [event.removeprefix(b"data: ") for event in sent.split(b"\n\n") if event]
    assert events.pop() == b"[DONE]"
    deltas = [delta for event in events if (delta := openai_wire.piece(event, "host"))]
    assert "".join(d.text for d in deltas) == "".join(pieces)
    assert [d.finish_reason for d in deltas if d.finish_reason] == [finish]
    assert deltas[-1].usage == Usage(3, 2, 1)
    assert [t.token for d in deltas for t in d.tokens] == ["x"] * len(pieces)


@given(st.lists(texts, max_size=6), st.sampled_from(["stop", "length"]))
def test_a_whole_answer_reads_back(pieces: list[str], finish: FinishReason) -> None:
    body = wire.Body(Request("01J", 1.0, "auto", ()), COMMITTED)
    for text in pieces:
        body.add(Delta(text))
    body.add(Delta(finish_reason=finish))
    assert openai_wire.whole(body.json(ended(Usage(3, 2))), "host") == Delta(
        "".join(pieces), finish_reason=finish, usage=Usage(3, 2)
    )


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=10,
)
names = st.sampled_from([*sorted(wire.READ), "tools", "response_format", "logit_bias", "tool_choice"])


@given(st.dictionaries(names, anything))
def test_any_value_anywhere_is_read_or_refused_in_words(changes: dict[str, Any]) -> None:
    body = {"messages": [{"role": "user", "content": "hi"}]} | changes
    request = outcome(lambda: parse(body))
    if isinstance(request, Request):
        openai_wire.chat_body(request, "m", lambda picture: picture.url)
    else:
        assert request.status in (400, 413)
        assert request.message


@given(st.dictionaries(st.sampled_from(["role", "content", "name", "tool_calls", "type", "text"]), anything))
def test_any_message_is_read_or_refused_in_words(message: dict[str, Any]) -> None:
    for body in ({"messages": [message]}, {"messages": [{"role": "user", "content": [message]}]}):
        refusal = outcome(lambda body=body: parse(body))
        assert isinstance(refusal, Request) or refusal.param


@given(st.binary(max_size=200))
def test_any_answer_of_a_server_is_read_or_a_broken_stream(data: bytes) -> None:
    for read in (openai_wire.whole, openai_wire.piece):
        delta = outcome(lambda read=read: read(data, "host"))
        assert not isinstance(delta, SpillwayError) or delta.code == "broken_stream"
    assert isinstance(openai_wire.words_of(data), str)


DEFAULTS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"frequency_penalty": 0, "presence_penalty": 0.0, "response_format": {"type": "text"}, "n": 1}, {}),
    ({"tools": [], "tool_choice": "none", "parallel_tool_calls": True, "store": False}, {}),
    ({"user": "alice", "metadata": {"a": "b"}, "logit_bias": None}, {}),
    ({"frequency_penalty": False}, {"frequency_penalty": False}),
    ({"response_format": {"type": "json_object"}}, {"response_format": {"type": "json_object"}}),
    ({"tools": [{}], "tool_choice": "none"}, {"tools": [{}], "tool_choice": "none"}),
]


@pytest.mark.parametrize(("more", "extras"), DEFAULTS)
def test_defaults_vanish_and_the_rest_is_passed_on(more: dict[str, Any], extras: dict[str, Any]) -> None:
    assert parse({"messages": [{"role": "user", "content": "hi"}]} | more).extras == extras


def test_the_two_words_for_the_limit_are_one() -> None:
    ask = {"messages": [{"role": "user", "content": "hi"}]}
    assert parse(ask | {"max_tokens": 5}).sampling == parse(ask | {"max_completion_tokens": 5}).sampling
    with pytest.raises(BadRequest, match="differ"):
        parse(ask | {"max_tokens": 5, "max_completion_tokens": 6})


def test_the_tightest_residency_counts_and_only_the_header_releases() -> None:
    ask = {"messages": [{"role": "user", "content": "hi"}]}
    assert parse(ask).residency == "any"
    assert not parse(ask).released_by_caller
    released = parse(ask, residency="eu", caller_says="any")
    assert (released.residency, released.released_by_caller) == ("eu", True)
    assert parse(ask, residency="eu", caller_says="us").residency == "local"
    assert parse(ask, caller=Caller("k", "cn")).residency == "cn"


def test_tool_turns_travel_in_the_extras() -> None:
    calls = [{"id": "c1", "type": "function", "function": {"name": "look", "arguments": "{}"}}]
    request = parse(
        {
            "messages": [
                {"role": "user", "content": "look"},
                {"role": "assistant", "content": None, "tool_calls": calls},
                {"role": "tool", "tool_call_id": "c1", "content": "a cat"},
            ]
        }
    )
    assert request.messages[1] == Message("assistant", (), {"tool_calls": calls})
    assert request.messages[2].extra == {"tool_call_id": "c1"}
    sent = json.loads(openai_wire.chat_body(request, "m", lambda p: p.url))
    assert sent["messages"][1] == {"role": "assistant", "content": None, "tool_calls": calls}


def test_what_is_too_much_is_refused() -> None:
    picture = {"type": "image_url", "image_url": {"url": PNG}}
    with pytest.raises(TooLarge, match="64 pictures"):
        parse({"messages": [{"role": "user", "content": [picture] * 65}]})
    with pytest.raises(TooLarge, match="messages"):
        parse({"messages": [{"role": "user", "content": "x"}] * 1025})
    with pytest.raises(TooLarge, match="characters"):
        parse({"messages": [{"role": "user", "content": "x" * (wire.MAX_TEXT + 1)}]})
    deep: object = 1
    for _ in range(40):
        deep = [deep]
    with pytest.raises(BadRequest, match="nested"):
        parse({"messages": [{"role": "user", "content": "x"}], "tools": deep})


def test_a_picture_in_a_tool_message_is_refused_with_the_way_out() -> None:
    content = [{"type": "image_url", "image_url": {"url": PNG}}]
    with pytest.raises(Unsupported) as caught:
        parse({"messages": [{"role": "tool", "tool_call_id": "c", "content": content}]})
    assert "user message" in caught.value.hint


def test_infinite_numbers_never_reach_the_json() -> None:
    exit_ = Exit(
        "01J", None, None, "local", "any", (), math.nan, 0.0, None, 1.0, (), Verdict("hold")
    )  # fmt: skip
    assert wire.spillway_object(exit_)["confidence"] is None
    assert wire.logprobs_object([TokenLogprob("x", -math.inf)], 0)["content"][0]["logprob"] == -9999.0  # type: ignore[index]
    assert "X-Spillway-Confidence" not in wire.headers_of(COMMITTED, exit_)


def test_an_error_of_a_server_goes_into_the_hint_only() -> None:
    with pytest.raises(SpillwayError) as caught:
        openai_wire.piece(b'{"error": {"message": "bad prompt: my salary"}}', "host")
    assert "salary" not in caught.value.message
    assert "salary" in caught.value.hint


def test_a_backend_named_in_any_script_is_named_in_a_header() -> None:
    committed = Committed("01J", "cloud#通义千问 100%\r\n", "m", "pinned", "any", None)
    named = wire.headers_of(committed)["X-Spillway-Backend"]
    assert named == "cloud#%E9%80%9A%E4%B9%89%E5%8D%83%E9%97%AE 100%25%0D%0A"
