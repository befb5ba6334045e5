"""`OpenAIBackend` against a real HTTP server that plays scripts: what is sent, and what each failure becomes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import msgspec
import openai
import pytest
from aiohttp import web

from spillway.backends import openai_wire
from spillway.backends.openai import OpenAIBackend
from spillway.core import errors
from spillway.core.errors import SpillwayError
from spillway.core.ports import Prepared
from spillway.core.values import (
    Card,
    Delta,
    Message,
    Page,
    Picture,
    Request,
    Sampling,
    Text,
    TokenLogprob,
    Usage,
    Verdict,
)
from spillway.egress import Egress, Timeouts, authority
from spillway.gate.permit import mint
from tests.serve.house import build, serving

PNG = "data:image/png;base64,iVBORw0KGgo="
HOME = Card("home", "reader-9b")
CLOUD = Card("cloud", "gpt", jurisdiction="us")
RELEASED = Verdict("release")
QUICK = Timeouts(connect=0.5, first=0.3, between=0.3, total=5)


class Upstream:
    """A server that plays one script: a status and the pieces of its body, numbers for pauses in seconds."""

    def __init__(self, *pieces: bytes | float, status: int = 200, headers: dict[str, str] | None = None) -> None:
        self.pieces, self.status, self.headers = pieces, status, headers or {}
        self.asked: list[tuple[dict[str, str], Any]] = []
        self.peers: list[object] = []
        self.url = ""

    async def chat(self, http: web.Request) -> web.StreamResponse:
        self.asked.append((dict(http.headers), msgspec.json.decode(await http.read())))
        assert http.transport is not None
        self.peers.append(http.transport.get_extra_info("peername"))
        reply = web.StreamResponse(status=self.status, headers=self.headers)
        await reply.prepare(http)
        for piece in self.pieces:
            if isinstance(piece, bytes):
                await reply.write(piece)
            elif piece:
                await asyncio.sleep(piece)
            else:
                http.transport.abort()
        return reply

    async def models(self, _: web.Request) -> web.StreamResponse:
        return web.json_response({"data": [{"id": "reader-9b"}]}, status=self.status)


@asynccontextmanager
async def serving_upstream(upstream: Upstream) -> AsyncGenerator[Upstream, None]:
    app = web.Application(client_max_size=1 << 26)
    app.router.add_post("/v1/chat/completions", upstream.chat)
    app.router.add_get("/v1/models", upstream.models)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    upstream.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield upstream
    finally:
        await runner.cleanup()


async def reencode(page: Page) -> tuple[str, bytes]:
    return "image/png", b"clean copy of page %d" % page.number


def ask(*parts: Text | Picture, stream: bool = False, sampling: Sampling = Sampling(), **extras: object) -> Request:  # noqa: B008
    messages = (Message("user", parts or (Text("total?"),)),)
    return Request("01J", 0.0, "auto", messages, sampling, stream=stream, extras=extras)


async def answer(
    upstream: Upstream, request: Request, card: Card = HOME, egress: Egress | None = None, **more: Any
) -> list[Delta]:
    egress = egress or Egress()
    backend = OpenAIBackend(card, upstream.url, egress, reencode, timeouts=QUICK, **more)
    try:
        prepared = await backend.prepare(request)
        permit = None
        if prepared.host:
            permit = mint(RELEASED, "01J", 0, prepared.host, prepared.body, "weak")
            egress.admit(permit)
        return [delta async for delta in backend.complete(prepared, permit)]
    finally:
        await egress.close()


def event(delta: object = None, finish: str | None = None, **more: object) -> bytes:
    choices = [{"index": 0, "delta": delta or dict[str, object](), "finish_reason": finish}]
    return b"data: " + msgspec.json.encode({"choices": choices, **more}) + b"\n\n"


DONE = b"data: [DONE]\n\n"
WHOLE = msgspec.json.encode(
    {
        "choices": [
            {
                "message": {"role": "assistant", "content": "12.00"},
                "finish_reason": "stop",
                "logprobs": {
                    "content": [
                        {
                            "token": "12",
                            "logprob": -0.5,
                            "bytes": None,
                            "top_logprobs": [{"token": "12", "logprob": -0.5}],
                        }
                    ]
                },
            }
        ],
        "usage": {
            "prompt_tokens": 9,
            "completion_tokens": 2,
            "prompt_tokens_details": {"image_tokens": 5},
            "cost": 0.003,
        },
    }
)


async def test_a_whole_answer() -> None:
    async with serving_upstream(Upstream(WHOLE)) as upstream:
        deltas = await answer(
            upstream, ask(sampling=Sampling(max_tokens=9, logprobs=True, top_logprobs=1, stop=("x",)))
        )
    token = TokenLogprob("12", -0.5, (("12", -0.5),))
    assert deltas == [Delta("12.00", (token,), "stop", Usage(9, 2, 5, 0.003))]
    headers, body = upstream.asked[0]
    assert body == {
        "model": "reader-9b",
        "messages": [{"role": "user", "content": "total?"}],
        "max_tokens": 9,
        "stop": ["x"],
        "logprobs": True,
        "top_logprobs": 1,
    }
    assert "Authorization" not in headers


@pytest.mark.parametrize(
    ("usage", "counted"),
    [
        (b"null", None),
        (b'{"prompt_tokens": null, "completion_tokens": 3}', Usage(0, 3)),
        (b'{"prompt_tokens": 4.0, "completion_tokens": 3, "cost": "0.5"}', Usage(4, 3, 0, 0.5)),
        (b'{"prompt_tokens": "many"}', None),
        (b'{"prompt_tokens": -1}', None),
        (b"[]", None),
    ],
)
def test_an_answer_is_not_lost_over_its_usage(usage: bytes, counted: Usage | None) -> None:
    body = b'{"error":{},"choices":[{"message":{"content":"12"},"finish_reason":"stop"}],"usage":%s}'
    assert openai_wire.whole(body % usage, "home") == Delta("12", finish_reason="stop", usage=counted)
    last = openai_wire.piece(b'{"choices":null,"usage":%s}' % usage, "home")
    assert (last.usage if last else None) == counted


async def test_a_stream_in_any_pieces() -> None:
    script = b": hello\r\n\r\n" + event({"role": "assistant", "content": ""}) + event({"content": "twölve"})
    script += event({"content": "!"}, "stop") + event(usage={"prompt_tokens": 9, "completion_tokens": 2}) + DONE
    for size in (1, 7, len(script)):
        pieces = [script[at : at + size] for at in range(0, len(script), size)]
        async with serving_upstream(Upstream(*pieces)) as upstream:
            deltas = await answer(upstream, ask(stream=True))
        assert "".join(d.text for d in deltas) == "twölve!"
        assert [d.finish_reason for d in deltas if d.finish_reason] == ["stop"]
        assert deltas[-1].usage == Usage(9, 2)
    assert upstream.asked[0][1]["stream_options"] == {"include_usage": True}


async def test_streams_share_a_connection() -> None:
    async with serving_upstream(Upstream(event({"content": "hi"}, "stop"), DONE)) as upstream:
        egress = Egress()
        backend = OpenAIBackend(HOME, upstream.url, egress, reencode)
        for _ in range(3):
            assert [d.text async for d in backend.complete(await backend.prepare(ask(stream=True)), None)] == ["hi"]
        await egress.close()
    assert len(set(upstream.peers)) == 1


async def test_tool_calls_and_reasoning_pass() -> None:
    calls = [{"index": 0, "id": "c", "function": {"name": "f", "arguments": "{}"}}]
    script = event({"reasoning": "hm"}) + event({"tool_calls": calls}, "tool_calls") + DONE
    async with serving_upstream(Upstream(script)) as upstream:
        deltas = await answer(upstream, ask(stream=True, tools=[{"type": "function"}]))
    assert [d.raw for d in deltas] == [{"reasoning_content": "hm"}, {"tool_calls": calls}]
    assert upstream.asked[0][1]["tools"] == [{"type": "function"}]


async def test_our_own_server_gets_the_picture_as_it_came() -> None:
    picture = Picture(PNG, page=Page(1, "png", 10, 10, b"..."))
    turned = Picture(PNG, page=Page(2, "jpeg", 10, 10, b"...", orientation=6))
    async with serving_upstream(Upstream(WHOLE)) as upstream:
        await answer(upstream, ask(picture, turned, Text("total?")))
    content = upstream.asked[0][1]["messages"][0]["content"]
    assert content[0] == {"type": "image_url", "image_url": {"url": PNG}}
    assert content[1]["image_url"]["url"] == "data:image/png;base64,Y2xlYW4gY29weSBvZiBwYWdlIDI="


async def test_an_upstream_gets_our_copy_a_key_and_only_with_a_permit() -> None:
    picture = Picture(PNG, "high", Page(1, "png", 10, 10, b"..."))
    async with serving_upstream(Upstream(WHOLE)) as upstream:
        await answer(upstream, ask(picture), CLOUD, api_key="sk-1")
        backend = OpenAIBackend(CLOUD, upstream.url, Egress(), reencode)
        prepared = await backend.prepare(ask(picture))
        with pytest.raises(errors.EgressShut):
            await anext(backend.complete(prepared, None))
    assert prepared.host == authority(upstream.url)
    headers, body = upstream.asked[0]
    assert headers["Authorization"] == "Bearer sk-1"
    assert b"iVBORw0KGgo" not in prepared.body
    assert body["messages"][0]["content"][0]["image_url"]["detail"] == "high"
    assert len(upstream.asked) == 1


async def test_the_newer_name_of_the_limit_goes_to_openai_only() -> None:
    backend = OpenAIBackend(CLOUD, "https://api.openai.com/v1", Egress(), reencode)
    prepared = await backend.prepare(ask(sampling=Sampling(max_tokens=7)))
    assert msgspec.json.decode(prepared.body)["max_completion_tokens"] == 7
    assert prepared.host == "api.openai.com:443"


SAID = b'{"error": {"message": "prompt too long: secret"}}'
FAILURES: list[tuple[Upstream, type[SpillwayError], str]] = [
    (Upstream(SAID, status=400), errors.Rejected, "refused the request"),
    (Upstream(SAID, status=401), errors.BackendError, "refused our key"),
    (Upstream(SAID, status=404), errors.BackendError, "knows no model"),
    (Upstream(SAID, status=429, headers={"Retry-After": "9"}), errors.Busy, "busy"),
    (Upstream(SAID, status=500), errors.Unreachable, "failed"),
    (Upstream(SAID, status=504), errors.TimedOut, "too long"),
    (Upstream(b"", status=302, headers={"Location": "http://127.0.0.1:1/"}), errors.BackendError, "not followed"),
    (Upstream(b"<html>"), errors.BrokenStream, "no chat completion"),
    (Upstream(b'{"choices": []}'), errors.BrokenStream, "without a message"),
    (Upstream(b'{"choices": [{"message": {"content": 5}}]}'), errors.BrokenStream, "no chat completion"),
    (Upstream(b"[" * 100_000), errors.BrokenStream, "no chat completion"),
    (Upstream(1.0), errors.TimedOut, "sent nothing"),
]


@pytest.mark.parametrize(("upstream", "kind", "word"), FAILURES, ids=[f"{f[0].status} {f[2]}" for f in FAILURES])
async def test_failures_have_names_and_quote_nobody(upstream: Upstream, kind: type[SpillwayError], word: str) -> None:
    async with serving_upstream(upstream):
        with pytest.raises(kind, match=word) as caught:
            await answer(upstream, ask(), key_variable="SOME_KEY")
    assert "secret" not in caught.value.message
    if upstream.status == 401:
        assert "SOME_KEY" in caught.value.hint
    if isinstance(caught.value, errors.Busy):
        assert caught.value.retry_after == 9


BROKEN: list[tuple[Sequence[bytes | float], str]] = [
    ([event({"content": "half"}), 0], "broke the connection"),
    ([event({"content": "half"})], "stopped in the middle"),
    ([event({"content": "half"}), DONE], "without a finish reason"),
    ([event({"content": "half"}), b'data: {"error": {"message": "oom"}}\n\n'], "failed while it answered"),
    ([event({"content": "half"}), b"data: {nonsense\n\n"], "no chat completion"),
    ([event({"content": "half"}), 1.0, event({}, "stop")], "stopped talking"),
    ([event({"content": "half"}), b"data: " + b"x" * (5 << 20)], "without end"),
]


@pytest.mark.parametrize(("script", "word"), BROKEN, ids=[case[1] for case in BROKEN])
async def test_a_cut_stream_is_a_broken_stream(script: Sequence[bytes | float], word: str) -> None:
    async with serving_upstream(Upstream(*script)) as upstream:
        egress, texts = Egress(), list[str]()
        backend = OpenAIBackend(HOME, upstream.url, egress, reencode, timeouts=QUICK)
        with pytest.raises(errors.BrokenStream, match=word):
            async for delta in backend.complete(await backend.prepare(ask(stream=True)), None):
                texts.append(delta.text)
        await egress.close()
    assert texts == ["half"]


async def test_nobody_listening_is_unreachable() -> None:
    async with serving_upstream(Upstream()) as upstream:
        pass
    with pytest.raises(errors.Unreachable):
        await answer(upstream, ask())


async def test_health_asks_our_own_server_and_never_an_upstream() -> None:
    egress = Egress()
    async with serving_upstream(Upstream()) as upstream:
        assert await OpenAIBackend(HOME, upstream.url, egress, reencode).health() == "ready"
        other = OpenAIBackend(Card("x", "another-model"), upstream.url, egress, reencode)
        assert await other.health() == "does not serve another-model"
    async with serving_upstream(Upstream(status=503)) as upstream:
        assert await OpenAIBackend(HOME, upstream.url, egress, reencode).health() == "warming"
    assert "could not be reached" in await OpenAIBackend(HOME, upstream.url, egress, reencode).health()
    cloud = OpenAIBackend(CLOUD, "https://api.example/v1", egress, reencode, key_variable="SOME_KEY")
    assert await cloud.health() == "no key: set SOME_KEY"
    assert await OpenAIBackend(CLOUD, "https://api.example/v1", egress, reencode, api_key="k").health() == "ready"
    await egress.close()


async def test_a_picture_for_a_model_without_eyes_is_unsupported() -> None:
    backend = OpenAIBackend(Card("blind", "m", pictures=False), "http://127.0.0.1:1/v1", Egress(), reencode)
    with pytest.raises(errors.Unsupported):
        await backend.prepare(ask(Picture(PNG, page=Page(1, "png", 1, 1, b""))))


async def test_the_whole_line_over_http_with_a_fallback_and_an_escalation_that_is_held() -> None:
    """A client, our server, a local server that fails, an upstream: it is asked only where the caller released it."""
    script = event({"content": "12.00"}) + event({}, "stop") + DONE
    async with serving_upstream(Upstream(status=500)) as local, serving_upstream(Upstream(script)) as cloud:
        egress = Egress()
        house = build(
            OpenAIBackend(HOME, local.url, egress, reencode),
            OpenAIBackend(CLOUD, cloud.url, egress, reencode, api_key="k"),
            egress=egress,
        )
        async with (
            serving(house.app) as url,
            openai.AsyncOpenAI(base_url=f"{url}/v1", api_key="any", max_retries=0) as client,
        ):
            with pytest.raises(openai.APIStatusError):
                await client.chat.completions.create(model="auto", messages=[{"role": "user", "content": "?"}])
            assert not cloud.asked
            stream = await client.chat.completions.create(
                model="auto",
                messages=[{"role": "user", "content": "?"}],
                stream=True,
                extra_headers={"X-Spillway-Residency": "any"},
            )
            chunks = [chunk async for chunk in stream]
        await egress.close()
    assert "".join(c.choices[0].delta.content or "" for c in chunks) == "12.00"
    told = chunks[-1].model_dump()["spillway"]
    assert (told["backend"], told["route"], told["residency"]) == ("cloud", "fallback", "any")
    assert len(house.notebook.permits) == 1
    assert len(cloud.asked) == 1


async def test_what_was_prepared_is_what_is_sent() -> None:
    async with serving_upstream(Upstream(WHOLE)) as upstream:
        egress = Egress()
        backend = OpenAIBackend(CLOUD, upstream.url, egress, reencode)
        prepared = await backend.prepare(ask())
        assert prepared.host
        permit = mint(RELEASED, "01J", 0, prepared.host, prepared.body, "weak")
        egress.admit(permit)
        changed = Prepared(prepared.request, prepared.body + b" ", prepared.host)
        with pytest.raises(errors.EgressShut):
            await anext(backend.complete(changed, permit))
        await egress.close()
    assert not upstream.asked
