"""The page's client against a server that speaks the contract, and one that does not."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from spillway.web.client import Api, ApiError, Report, Sample, Turn, messages

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
URL = "data:image/png;base64,AAAA"


@asynccontextmanager
async def serving(path: str, handler: Handler) -> AsyncGenerator[Api, None]:
    app = web.Application()
    app.router.add_route("*", path, handler)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield Api(f"http://127.0.0.1:{runner.addresses[0][1]}", "secret")
    finally:
        await runner.cleanup()


def stream(*events: dict[str, Any]) -> web.Response:
    text = "".join(f"data: {json.dumps(event)}\n\n" for event in events) + "data: [DONE]\n\n"
    return web.Response(text=text, content_type="text/event-stream", headers={"X-Spillway-Entry": "E1"})


async def collect(api: Api, **more: Any) -> list[str | Report]:
    asked = api.ask([URL], [], "What?", **{"model": "auto", "residency": ""} | more)
    return [piece async for piece in asked]


async def test_pieces_come_and_then_the_report() -> None:
    heard: dict[str, Any] = {}

    async def answer(request: web.Request) -> web.Response:
        heard.update(headers=dict(request.headers), body=await request.json())
        return stream(
            {"choices": [{"delta": {"role": "assistant", "content": ""}}]},
            {"choices": [{"delta": {"content": "12"}}]},
            {
                "choices": [{"delta": {}, "finish_reason": "stop"}],
                "spillway": {"entry": "E1", "regions": [{"page": 1}]},
            },
            {"choices": []},
        )

    async with serving("/v1/chat/completions", answer) as api:
        text, report = await collect(api, residency="eu")
    assert text == "12"
    assert isinstance(report, Report)
    assert report.entry == "E1"
    assert heard["headers"]["X-Spillway-Residency"] == "eu"
    assert heard["headers"]["Authorization"] == "Bearer secret"
    assert heard["body"]["stream"] is True


async def test_silence_about_residency_sends_no_header() -> None:
    async def answer(request: web.Request) -> web.Response:
        assert "X-Spillway-Residency" not in request.headers
        return stream({"choices": [{"delta": {"content": "yes"}}]})

    async with serving("/v1/chat/completions", answer) as api:
        assert await collect(api) == ["yes"]


async def test_a_refusal_keeps_its_message_hint_and_entry() -> None:
    async def answer(_: web.Request) -> web.Response:
        error = {"message": "It is no picture. Send PNG.", "code": "invalid_image", "hint": "Send PNG."}
        return web.json_response({"error": error}, status=400, headers={"X-Spillway-Entry": "E2"})

    async with serving("/v1/chat/completions", answer) as api:
        with pytest.raises(ApiError) as caught:
            await collect(api)
    error = caught.value
    assert (error.message, error.hint, error.code) == ("It is no picture.", "Send PNG.", "invalid_image")
    assert (error.status, error.entry) == (400, "E2")


async def test_an_error_in_the_stream_is_an_error() -> None:
    async def answer(_: web.Request) -> web.Response:
        return stream({"choices": [{"delta": {"content": "half"}}]}, {"error": {"message": "It broke."}})

    async with serving("/v1/chat/completions", answer) as api:
        with pytest.raises(ApiError, match="It broke"):
            await collect(api)


async def test_a_page_of_html_is_no_riddle() -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(text="<h1>Bad gateway</h1>", status=502)

    async with serving("/v1/models", answer) as api:
        with pytest.raises(ApiError, match="Bad gateway"):
            await api.models()


async def test_an_answer_of_another_shape_is_an_error() -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"data": [{"id": 7}]})

    async with serving("/v1/models", answer) as api:
        with pytest.raises(ApiError, match="does not understand"):
            await api.models()


async def test_nobody_there_has_status_0() -> None:
    with pytest.raises(ApiError) as caught:
        await Api("http://127.0.0.1:9").models()
    assert caught.value.status == 0


async def test_auto_is_no_model() -> None:
    reader = {"id": "reader", "spillway": {"jurisdiction": "local", "skills": ["read"], "new": 1}}

    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"data": [{"id": "auto"}, reader]})

    async with serving("/v1/models", answer) as api:
        (model,) = await api.models()
    assert (model.title, model.local, model.spillway.skills) == ("reader", True, ["read"])


@pytest.mark.parametrize("sample", [None, Sample("Q", "A", URL)])
async def test_nothing_is_given_away_without_consent(sample: Sample | None) -> None:
    heard: dict[str, Any] = {}

    async def answer(request: web.Request) -> web.Response:
        heard.update(await request.json())
        return web.json_response({}, status=201)

    async with serving("/v1/feedback", answer) as api:
        await api.feedback("E1", "up", "good", sample)
    given = {"consent": True, "question": "Q", "answer": "A", "picture": URL} if sample else {"consent": False}
    assert heard == {"entry": "E1", "rating": "up", "comment": "good"} | given


def test_pictures_stand_with_the_first_question() -> None:
    first, answer, second = messages([URL], [Turn("What?", "This.")], "And?")
    assert [part["type"] for part in first["content"]] == ["image_url", "text"]
    assert answer == {"role": "assistant", "content": "This."}
    assert second["content"] == [{"type": "text", "text": "And?"}]
