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
    async with serving(house.app) as url:
        async with openai.AsyncOpenAI(base_url=f"{url}/v1", api_key=key, max_retries=0) as client:
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
