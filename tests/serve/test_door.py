"""What the door turns away, how it says so, and that each of it is written down."""

from __future__ import annotations

import asyncio
import base64
import json
import struct
import zlib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from spillway.backends.scripted import CARD, Pause, Scripted, saying
from spillway.core.values import Delta
from spillway.media.read import MediaReader
from spillway.serve.app import create_app
from spillway.serve.guard import MIB, Keys
from spillway.settings import Settings
from tests.serve.house import House, build, serving

CHAT = "/v1/chat/completions"
ASK = {"messages": [{"role": "user", "content": "?"}]}


@asynccontextmanager
async def client_of(house: House) -> AsyncGenerator[httpx.AsyncClient, None]:
    """In process; the Host header is a loopback one."""
    transport = httpx.ASGITransport(house.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:7860") as client:
        yield client


def picture(url: str) -> dict[str, Any]:
    return {"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": url}}]}]}


BAD: list[tuple[str, bytes, int, str, str]] = [
    ("no body", b"", 400, "invalid_request", "is empty"),
    ("no JSON", b"{", 400, "invalid_request", "not JSON"),
    ("no UTF-8", b'{"messages": "\xff"}', 400, "invalid_request", "not JSON"),
    ("no object", b"[]", 400, "invalid_request", "not a JSON object"),
    ("too deep", b'{"messages":' + b"[" * 100_000, 400, "invalid_request", "nested"),
    ("nothing", b"{}", 400, "invalid_request", "messages"),
    ("no message", b'{"messages": []}', 400, "invalid_request", "messages"),
    ("an empty message", b'{"messages": [{"role": "user", "content": ""}]}', 400, "invalid_request", "is empty"),
    ("a strange role", b'{"messages": [{"role": "boss", "content": "x"}]}', 400, "invalid_request", "role"),
    ("an unknown model", json.dumps(ASK | {"model": "gpt-99"}).encode(), 404, "model_not_found", "gpt-99"),
    ("two answers", json.dumps(ASK | {"n": 2}).encode(), 400, "unsupported_parameter", "n = 1"),
    ("heat", json.dumps(ASK | {"temperature": 3}).encode(), 400, "invalid_request", "temperature"),
    (
        "a remote picture",
        json.dumps(picture("https://x.example/a.png")).encode(),
        400,
        "invalid_image",
        "off by default",
    ),
    ("a file URL", json.dumps(picture("file:///etc/passwd")).encode(), 400, "invalid_image", "data URL"),
]


@pytest.mark.parametrize(("body", "status", "code", "word"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
async def test_bad_input_is_told_and_written_down(body: bytes, status: int, code: str, word: str) -> None:
    house = build(Scripted())
    async with client_of(house) as client:
        reply = await client.post(CHAT, content=body)
    error = reply.json()["error"]
    assert (reply.status_code, error["code"]) == (status, code)
    assert word in error["message"]
    assert error["type"] == "invalid_request_error"
    assert [(e.entry, e.route, e.error) for e in house.notebook.exits] == [
        (reply.headers["X-Spillway-Entry"], "refused", code)
    ]


def png(width: int, height: int) -> bytes:
    """A PNG that says how large it would be, without pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


PICTURES: list[tuple[str, str, str]] = [
    ("broken base64", "data:image/png;base64,!!!not base64!!!", "base64"),
    ("cut base64", "data:image/png;base64,iVBORw0KGgo", "base64"),
    ("no base64", "data:image/png,hello", "base64"),
    ("nothing", "data:image/png;base64,", "empty"),
    ("a text file named .png", "data:image/png;base64," + base64.b64encode(b"Dear sir,\n" * 9).decode(), "Picture 1"),
    ("100 megapixels", "data:image/png;base64," + base64.b64encode(png(10_000, 10_000)).decode(), "megapixels"),
]


@pytest.mark.parametrize(("url", "word"), [case[1:] for case in PICTURES], ids=[case[0] for case in PICTURES])
async def test_a_bad_picture_is_told_by_the_real_reader_and_written_down(url: str, word: str) -> None:
    house = build(Scripted(), media=MediaReader())
    async with client_of(house) as client:
        reply = await client.post(CHAT, json=picture(url))
        after = await client.post(CHAT, json=ASK)
    error = reply.json()["error"]
    assert (reply.status_code, error["code"], error["type"]) == (400, "invalid_image", "invalid_request_error")
    assert word in error["message"]
    assert error["hint"]
    assert error["param"] == "messages[0].content[0].image_url.url"
    assert after.status_code == 200
    assert [e.error for e in house.notebook.exits] == ["invalid_image", None]


async def test_a_remote_picture_is_told_what_to_send() -> None:
    async with client_of(build(Scripted())) as client:
        reply = await client.post(CHAT, json=picture("https://x.example/a.png"))
    error = reply.json()["error"]
    assert "data:image/png;base64," in error["message"]
    assert error["param"] == "messages[0].content[0].image_url.url"


@pytest.mark.parametrize("chunked", [False, True])
async def test_a_body_of_60_mb_is_refused_over_a_real_socket(chunked: bool) -> None:
    house = build(Scripted())

    async def pieces() -> AsyncGenerator[bytes, None]:
        for _ in range(60):
            yield b" " * MIB

    async with serving(house.app) as url, httpx.AsyncClient(timeout=30) as client:
        reply = await client.post(url + CHAT, content=pieces() if chunked else b" " * (60 * MIB))
        after = await client.post(url + CHAT, json=ASK)
    assert reply.status_code == 413
    assert reply.json()["error"]["code"] == "request_too_large"
    assert after.status_code == 200
    assert [e.error for e in house.notebook.exits] == ["request_too_large", None]


async def test_a_client_that_waits_for_leave_to_send_is_refused_at_once() -> None:
    house = build(Scripted())
    async with serving(house.app) as url:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rsplit(":", 1)[1]))
        head = f"POST {CHAT} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {60 * MIB}\r\nExpect: 100-continue\r\n\r\n"
        writer.write(head.encode())
        line = await asyncio.wait_for(reader.readline(), 2)
        writer.close()
        await writer.wait_closed()
    assert b" 413 " in line


async def test_bodies_are_admitted_by_bytes_in_flight() -> None:
    slow = Scripted(CARD, [Pause(0.5), *saying("done")], saying("quick"))
    house = build(slow, settings=Settings(max_body_mb=2, max_in_flight_mb=2))
    large = ASK | {"metadata": {"filler": "x" * (3 * MIB // 2)}}
    async with client_of(house) as client:
        first = asyncio.create_task(client.post(CHAT, json=large))
        await asyncio.sleep(0.1)
        refused = await client.post(CHAT, json=large)
        small = await client.post(CHAT, json=ASK)
        answered = await first
        again = await client.post(CHAT, json=large)
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "1")
    assert [r.status_code for r in (small, answered, again)] == [200, 200, 200]


async def test_a_stream_of_silence_gives_its_room_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spillway.serve.guard.READ_SECONDS", 0.1)
    house = build(Scripted())
    async with serving(house.app) as url:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rsplit(":", 1)[1]))
        writer.write(f"POST {CHAT} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n".encode())
        line = await asyncio.wait_for(reader.readline(), 2)
        writer.close()
        await writer.wait_closed()
    assert b" 400 " in line


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://["}, 403),
        ({"Host": "["}, 403),
        ({"Origin": "http://127.0.0.1:7860"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Host": "evil.example", "Origin": "http://evil.example"}, 403),
        ({"Host": "localhost:7860"}, 200),
        ({"Host": "[::1]:7860"}, 200),
        ({"Host": "127.0.0.1.evil.example"}, 403),
        ({"Host": ""}, 403),
    ],
)
async def test_foreign_pages_and_rebound_names_are_turned_away(headers: dict[str, str], status: int) -> None:
    house = build(Scripted())
    async with client_of(house) as client:
        chat = await client.post(CHAT, json=ASK, headers=headers)
        models = await client.get("/v1/models", headers=headers)
    assert (chat.status_code, models.status_code) == (status, status)
    assert len(house.notebook.exits) == 1


async def test_a_shared_server_lets_in_its_allow_list_until_it_ends() -> None:
    later, before = datetime.now(UTC) + timedelta(hours=1), datetime.now(UTC) - timedelta(hours=1)
    for allow, expires, status in [
        (("127.0.0.0/8",), later, 200),
        (("10.0.0.0/8",), later, 200),  # httpx stands on 127.0.0.1: this machine itself
        (("127.0.0.0/8",), before, 403),
    ]:
        house = build(Scripted(), settings=Settings(host="0.0.0.0", allow=allow, expires=expires))
        async with client_of(house) as client:
            assert (await client.post(CHAT, json=ASK)).status_code == status
    house = build(Scripted(), settings=Settings(host="0.0.0.0", allow=("10.0.0.0/8",), expires=later))
    transport = httpx.ASGITransport(house.app, client=("192.168.1.7", 1234))
    async with httpx.AsyncClient(transport=transport, base_url="http://spillway.lan:7860") as client:
        assert (await client.post(CHAT, json=ASK)).status_code == 403


@pytest.mark.parametrize(("value", "status", "effective"), [("eu", 200, "eu"), ("any", 200, "any"), ("moon", 400, "")])
async def test_the_residency_header(value: str, status: int, effective: str) -> None:
    scripted = Scripted()
    async with client_of(build(scripted)) as client:
        reply = await client.post(CHAT, json=ASK, headers={"X-Spillway-Residency": value})
    assert reply.status_code == status
    assert [p.request.residency for p in scripted.asked] == ([effective] if effective else [])
    assert all(p.request.released_by_caller == (value == "any") for p in scripted.asked)


async def test_a_client_that_hangs_up_cancels_the_call() -> None:
    scripted = Scripted(CARD, [Delta("one "), Pause(30), Delta("two")])
    house = build(scripted)
    async with serving(house.app) as url, httpx.AsyncClient() as client:
        async with client.stream("POST", url + CHAT, json=ASK | {"stream": True}) as reply:
            async for _ in reply.aiter_bytes():
                break
        for _ in range(100):
            if house.notebook.exits:
                break
            await asyncio.sleep(0.02)
    assert scripted.cancelled == 1
    assert [e.error for e in house.notebook.exits] == ["client_closed_request"]


@pytest.mark.parametrize("size", [5000, 60 * MIB])
async def test_a_client_that_hangs_up_while_it_sends_is_written_down(size: int) -> None:
    house = build(Scripted())
    async with serving(house.app) as url:
        _, writer = await asyncio.open_connection("127.0.0.1", int(url.rsplit(":", 1)[1]))
        writer.write(f"POST {CHAT} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {size}\r\n\r\n{{".encode())
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        for _ in range(100):
            if house.notebook.exits:
                break
            await asyncio.sleep(0.02)
    assert [e.error for e in house.notebook.exits] == ["client_closed_request" if size == 5000 else "request_too_large"]


async def test_a_residency_said_twice_is_no_residency() -> None:
    house = build(Scripted())
    async with client_of(house) as client:
        for first, then in (("local", "any"), ("any", "local")):
            twice = [("X-Spillway-Residency", first), ("X-Spillway-Residency", then)]
            reply = await client.post(CHAT, json=ASK, headers=twice)
            assert (reply.status_code, reply.json()["error"]["param"]) == (400, "X-Spillway-Residency")


async def test_only_an_encoding_that_changes_nothing_is_read() -> None:
    async with client_of(build(Scripted())) as client:
        codes = [
            (await client.post(CHAT, json=ASK, headers={"Content-Encoding": name})).status_code
            for name in ("identity", "gzip")
        ]
    assert codes == [200, 400]


@pytest.mark.parametrize("path", ["/v1/responses", "/v1/messages"])
async def test_what_is_promised_says_not_yet_in_its_own_shape(path: str) -> None:
    house = build(Scripted())
    async with client_of(house) as client:
        reply = await client.post(path, json={"model": "auto"})
    assert reply.status_code == 501
    assert ("type" in reply.json()) == (path == "/v1/messages")
    assert "/v1/chat/completions" in reply.json()["error"]["message"]
    assert house.notebook.exits[0].error == "not_yet"
    keyed = build(Scripted(), keys=["a-long-secret"])
    async with client_of(keyed) as client:
        unknown = await client.post(path, json={"model": "auto"})
        known = await client.post(path, json={}, headers={"Authorization": "Bearer a-long-secret"})
    assert (unknown.status_code, known.status_code) == (401, 501)
    assert ("type" in unknown.json()) == (path == "/v1/messages")
    assert [(e.error, bool(e.key)) for e in keyed.notebook.exits] == [("invalid_api_key", False), ("not_yet", True)]


async def test_wrong_addresses_and_methods_answer_in_the_same_shape() -> None:
    async with client_of(build(Scripted())) as client:
        for method, path, status, allow in [
            ("GET", CHAT, 405, {"POST"}),
            ("OPTIONS", CHAT, 405, {"POST"}),
            ("GET", "/v1/messages", 405, {"POST"}),
            ("GET", "/v1/embeddings", 404, {""}),
            ("POST", "/v1/models", 405, {"GET", "HEAD"}),
        ]:
            reply = await client.request(method, path)
            assert reply.status_code == status
            assert set(reply.headers.get("Allow", "").split(", ")) == allow
            assert reply.json()["error"]["message"]


async def test_a_base_url_without_v1_is_told_the_right_one_beside_the_page_too() -> None:
    async def page(scope: Scope, receive: Receive, send: Send) -> None:
        await Response("the page")(scope, receive, send)

    bare = build(Scripted())
    for app in (bare.app, create_app(replace(bare.services, page=page))):
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1:7860") as client:
            for method, path in (("POST", "/chat/completions"), ("GET", "/models"), ("GET", "/v1")):
                reply = await client.request(method, path)
                assert reply.status_code == 404
                assert "http://127.0.0.1:7860/v1" in reply.json()["error"]["message"]


async def test_health_says_who_is_ready() -> None:
    async with client_of(build(Scripted())) as client:
        assert (await client.get("/health")).json() == {"status": "ready", "backends": {"scripted": "ready"}}
    async with client_of(build(Scripted(CARD, health="warming"))) as client:
        reply = await client.get("/health")
    assert (reply.status_code, reply.json()["backends"]) == (503, {"scripted": "warming"})


async def test_keys_guard_the_api_and_the_metrics_but_not_health() -> None:
    async with client_of(build(Scripted(), keys=["a-long-secret"])) as client:
        codes = [(await client.get(path)).status_code for path in ("/v1/models", "/metrics", "/v1/ledger", "/health")]
        known = await client.get("/v1/models", headers={"Authorization": "Bearer a-long-secret"})
    assert codes == [401, 401, 401, 200]
    assert known.status_code == 200


def test_a_key_has_a_public_id_that_outlives_the_process() -> None:
    one, other = Keys(["secret"]), Keys(["secret"])
    assert one.identify("Bearer secret") == other.identify("bearer secret") != ""
    assert "secret" not in repr(vars(one))


async def test_metrics_count_what_happened_and_no_words_of_clients() -> None:
    async with client_of(build(Scripted())) as client:
        await client.post(CHAT, json=ASK)
        await client.post(CHAT, json=ASK | {"model": "secret-name"})
        metrics = (await client.get("/metrics")).text
    assert 'spillway_requests_total{backend="scripted",error_type="",route="local"} 1.0' in metrics
    assert 'error_type="model_not_found"' in metrics
    assert "gen_ai_client_operation_duration_seconds_count" in metrics
    assert "secret-name" not in metrics


async def test_the_ledgers_tab_and_feedback() -> None:
    house = build(Scripted())
    async with client_of(house) as client:
        entry = (await client.post(CHAT, json=ASK)).json()["spillway"]["entry"]
        book = (await client.get("/v1/ledger?limit=5")).json()
        one = (await client.get(f"/v1/ledger/{entry}")).json()
        codes = [(await client.get(p)).status_code for p in ("/v1/ledger/none", "/v1/ledger?limit=0")]
        kept = await client.post("/v1/feedback", json={"entry": entry, "rating": "up", "comment": "right"})
        pictured = await client.post(
            "/v1/feedback",
            json={"entry": entry, "rating": "down", "consent": True, "picture": "data:image/png;base64,AA=="},
        )
        wrong = await client.post("/v1/feedback", json={"entry": entry, "rating": "meh"})
        unknown = await client.post("/v1/feedback", json={"entry": "x", "rating": "up"})
    assert [e["entry"] for e in book["entries"]] == [entry]
    assert book["totals"] == {"requests": 1}
    assert one["exit"]["entry"] == entry
    assert codes == [404, 400]
    assert [r.status_code for r in (kept, pictured, wrong, unknown)] == [201, 201, 400, 400]
    assert [s["picture"] is not None for s in house.notebook.samples] == [False, True]


async def test_the_description_names_every_address_and_every_reference_resolves() -> None:
    async with client_of(build(Scripted())) as client:
        document = (await client.get("/openapi.json")).json()
    async with client_of(build(Scripted(), keys=["a-long-secret"])) as client:
        keyed = (await client.get("/openapi.json")).json()
    assert (document["security"], keyed["security"]) == ([], [{"bearer": []}])
    assert document["openapi"].startswith("3.1")
    assert {CHAT, "/v1/models", "/v1/ledger", "/v1/feedback", "/health", "/metrics"} <= set(document["paths"])
    schemas = document["components"]["schemas"]
    for reference in json.dumps(document).split('"$ref": "')[1:]:
        assert reference.split('"')[0].removeprefix("#/components/schemas/") in schemas


async def test_a_bug_is_told_without_quoting_anybody(caplog: pytest.LogCaptureFixture) -> None:
    class Buggy(Scripted):
        async def prepare(self, request: Any) -> Any:
            raise RuntimeError(f"secret words: {request.question}")

    house = build(Buggy())
    async with client_of(house) as client:
        reply = await client.post(CHAT, json={"messages": [{"role": "user", "content": "my salary"}]})
    assert reply.status_code == 500
    assert "salary" not in reply.text + caplog.text
    assert house.notebook.exits[0].error == "internal_error"
