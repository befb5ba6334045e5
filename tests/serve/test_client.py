"""A real `openai` client against a real uvicorn: what people will do."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import openai
import pytest

from spillway.backends.scripted import CARD, Scripted, saying
from spillway.core.errors import BrokenStream, Busy, Unreachable
from spillway.core.values import Card, Delta, Region, TokenLogprob, Usage
from tests.serve.house import House, build, serving

PNG = "data:image/png;base64,iVBORw0KGgo="


@asynccontextmanager
async def client_of(house: House, key: str = "any") -> AsyncGenerator[openai.AsyncOpenAI, None]:
    async with (
        serving(house.app) as url,
        openai.AsyncOpenAI(base_url=f"{url}/v1", api_key=key, max_retries=0) as client,
    ):
        yield client


async def test_a_question_is_answered_with_its_route() -> None:
    house = build(Scripted(CARD, saying("Hello world", pieces=2, confidence=0.9, usage=Usage(7, 2))))
    async with client_of(house) as client:
        raw = await client.chat.completions.with_raw_response.create(
            model="auto", messages=[{"role": "user", "content": "Hi"}]
        )
    reply = raw.parse()
    assert reply.choices[0].message.content == "Hello world"
    assert reply.choices[0].finish_reason == "stop"
    assert reply.usage is not None
    assert (reply.usage.prompt_tokens, reply.usage.completion_tokens) == (7, 2)
    told = reply.model_dump()["spillway"]
    assert (told["backend"], told["route"], told["confidence"]) == ("scripted", "local", 0.9)
    assert raw.headers["X-Spillway-Entry"] == told["entry"]
    assert raw.headers["X-Spillway-Confidence"] == "0.9000"
    assert [exit_.entry for exit_ in house.notebook.exits] == [told["entry"]]


async def test_a_stream_tells_its_route_with_the_finish_reason() -> None:
    house = build(Scripted(CARD, saying("one two three", pieces=3, usage=Usage(7, 3, 4))))
    async with client_of(house) as client:
        stream = await client.chat.completions.create(
            model="auto",
            messages=[{"role": "user", "content": "Count"}],
            stream=True,
            stream_options={"include_usage": True},
        )
        chunks = [chunk async for chunk in stream]
    assert "".join(c.choices[0].delta.content or "" for c in chunks if c.choices) == "one two three"
    assert chunks[0].choices[0].delta.role == "assistant"
    finished = [c for c in chunks if c.choices and c.choices[0].finish_reason]
    assert [c.choices[0].finish_reason for c in finished] == ["stop"]
    assert finished[0].model_dump()["spillway"]["route"] == "local"
    assert chunks[-1].choices == []
    assert chunks[-1].usage is not None
    assert chunks[-1].usage.model_dump()["prompt_tokens_details"]["image_tokens"] == 4
    assert all("usage" in c.model_dump(exclude_unset=True) for c in chunks)


async def test_log_probabilities_and_regions_come_through() -> None:
    token = TokenLogprob("12", -0.1, (("12", -0.1), ("17", -2.5)))
    last = Delta(finish_reason="stop", usage=Usage(1, 1), regions=(Region(1, "total", (1, 2, 3, 4)),))
    house = build(Scripted(CARD, [Delta("12", tokens=(token,)), last]))
    async with client_of(house) as client:
        reply = await client.chat.completions.create(
            model="auto", messages=[{"role": "user", "content": "?"}], logprobs=True, top_logprobs=2
        )
        plain = await client.chat.completions.create(model="auto", messages=[{"role": "user", "content": "?"}])
    logprobs = reply.choices[0].logprobs
    assert logprobs is not None
    assert logprobs.content is not None
    assert [(t.token, t.logprob, t.bytes) for t in logprobs.content] == [("12", -0.1, [49, 50])]
    assert [t.token for t in logprobs.content[0].top_logprobs] == ["12", "17"]
    assert reply.model_dump()["spillway"]["regions"] == [{"box": [1, 2, 3, 4], "label": "total", "page": 1}]
    assert plain.choices[0].logprobs is None


async def test_tool_calls_join_in_a_whole_answer_and_pass_in_a_stream() -> None:
    pieces = [
        Delta(raw={"tool_calls": [{"index": 0, "id": "c1", "function": {"name": "look", "arguments": '{"at"'}}]}),
        Delta(raw={"tool_calls": [{"index": 0, "function": {"arguments": ": 3}"}}]}),
        Delta(finish_reason="tool_calls", usage=Usage(1, 1)),
    ]
    house = build(Scripted(CARD, pieces))
    async with client_of(house) as client:
        reply = await client.chat.completions.create(
            model="auto",
            messages=[{"role": "user", "content": "?"}],
            tools=[{"type": "function", "function": {"name": "look"}}],
        )
    message = reply.choices[0].message
    assert message.content is None
    assert message.tool_calls is not None
    assert message.tool_calls[0].model_dump()["function"] == {"name": "look", "arguments": '{"at": 3}'}
    assert reply.choices[0].finish_reason == "tool_calls"


async def test_a_break_before_the_commit_is_a_plain_error() -> None:
    house = build(Scripted(CARD, [Unreachable("the engine is not there")]))
    async with client_of(house) as client:
        with pytest.raises(openai.APIStatusError) as caught:
            await client.chat.completions.create(model="auto", messages=[{"role": "user", "content": "?"}], stream=True)
    assert caught.value.status_code == 503
    assert caught.value.response.headers["Retry-After"] == "2"
    assert house.notebook.exits[0].error == "unreachable"


async def test_a_break_before_the_commit_moves_on_unseen() -> None:
    first = Scripted(Card("first", "a"), [BrokenStream("cut")])
    house = build(first, Scripted(Card("second", "b"), saying("fine")))
    async with client_of(house) as client:
        reply = await client.chat.completions.create(model="auto", messages=[{"role": "user", "content": "?"}])
    assert reply.choices[0].message.content == "fine"
    assert reply.model_dump()["spillway"]["route"] == "fallback"


async def test_a_break_after_the_commit_ends_with_an_error_and_without_a_finish() -> None:
    house = build(Scripted(CARD, [Delta("half an ans"), BrokenStream("cut")]))
    text, finishes = "", list[str]()
    async with client_of(house) as client:
        stream = await client.chat.completions.create(
            model="auto", messages=[{"role": "user", "content": "?"}], stream=True
        )
        with pytest.raises(openai.APIError):
            async for chunk in stream:
                text += chunk.choices[0].delta.content or ""
                finishes += [f for c in chunk.choices if (f := c.finish_reason)]
    assert text == "half an ans"
    assert not finishes
    assert house.notebook.exits[0].error == "broken_stream"


async def test_a_break_in_a_whole_answer_is_an_error() -> None:
    house = build(Scripted(CARD, [Delta("half an ans"), BrokenStream("cut")]))
    async with client_of(house) as client:
        with pytest.raises(openai.InternalServerError) as caught:
            await client.chat.completions.create(model="auto", messages=[{"role": "user", "content": "?"}])
    assert caught.value.status_code == 502


async def test_saturated_says_when_to_come_back() -> None:
    house = build(Scripted(CARD, [Busy("the queue is full", retry_after=7)]))
    async with client_of(house) as client:
        with pytest.raises(openai.APIStatusError) as caught:
            await client.chat.completions.create(model="auto", messages=[{"role": "user", "content": "?"}])
    assert caught.value.response.headers["Retry-After"] == "7"


async def test_models_are_listed_and_an_unknown_one_is_named() -> None:
    house = build(Scripted())
    async with client_of(house) as client:
        models = [m async for m in client.models.list()]
        one = await client.models.retrieve("scripted")
        with pytest.raises(openai.NotFoundError):
            await client.models.retrieve("gpt-99")
        with pytest.raises(openai.NotFoundError) as caught:
            await client.chat.completions.create(model="gpt-99", messages=[{"role": "user", "content": "?"}])
    assert [m.id for m in models] == ["auto", "scripted"]
    assert one.model_dump()["spillway"]["state"] == "ready"
    assert caught.value.code == "model_not_found"
    assert house.notebook.exits[-1].error == "model_not_found"


async def test_pictures_and_turns_arrive_in_order() -> None:
    scripted = Scripted()
    house = build(scripted)
    async with client_of(house) as client:
        await client.chat.completions.create(
            model="auto",
            messages=[
                {"role": "system", "content": "Be short."},
                {"role": "user", "content": [{"type": "image_url", "image_url": {"url": PNG, "detail": "high"}}]},
                {"role": "assistant", "content": "A receipt."},
                {
                    "role": "user",
                    "content": [
                        {"type": "text", "text": "And this?"},
                        {"type": "image_url", "image_url": {"url": PNG}},
                    ],
                },
            ],
        )
    request = scripted.asked[0].request
    assert [m.role for m in request.messages] == ["system", "user", "assistant", "user"]
    assert len(request.pages) == 2
    assert request.question == "And this?"


async def test_an_unknown_key_is_turned_away_and_written_down() -> None:
    house = build(Scripted(), keys=["correct-horse-battery"])
    async with client_of(house, "wrong") as client:
        with pytest.raises(openai.AuthenticationError):
            await client.chat.completions.create(model="auto", messages=[{"role": "user", "content": "?"}])
    async with client_of(house, "correct-horse-battery") as client:
        await client.chat.completions.create(model="auto", messages=[{"role": "user", "content": "?"}])
    refused, answered = house.notebook.exits
    assert (refused.route, refused.error, refused.key) == ("refused", "invalid_api_key", "")
    assert len(answered.key) == 8
    assert "correct" not in answered.key
