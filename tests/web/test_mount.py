"""The page before it is there, what it lets through, and how it ends."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, MutableMapping
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.responses import PlainTextResponse, StreamingResponse

from spillway.web.mount import WEB, LazyPage

ROOT = Path(__file__).parents[2]


async def get(
    page: LazyPage, path: str, method: str = "GET", length: bytes | None = None
) -> tuple[int, dict[str, str], str]:
    sent: list[MutableMapping[str, Any]] = []
    scope: dict[str, Any] = {
        "type": "http", "method": method, "path": path, "root_path": "",
        "headers": [] if length is None else [(b"content-length", length)], "query_string": b"",
        "http_version": "1.1", "scheme": "http", "server": ("127.0.0.1", 1), "client": ("127.0.0.1", 2),
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    await page(scope, receive, send)
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    assert sent[-1].get("more_body", False) is False
    return sent[0]["status"], headers, b"".join(m.get("body", b"") for m in sent[1:]).decode(errors="replace")


def small(held: threading.Event) -> Callable[[str, bool], FastAPI]:
    """A page that is built once `held` is set: `/` says where the API is, `/config` streams without an end."""

    def build(api_url: str, test_system: bool) -> FastAPI:
        held.wait(1)
        app = FastAPI()

        async def forever() -> AsyncGenerator[str, None]:
            yield "one"
            await asyncio.sleep(60)

        app.add_api_route("/", lambda: PlainTextResponse(f"{api_url} {test_system}"))
        app.add_api_route("/config", lambda: StreamingResponse(forever()))
        return app

    return build


async def ready(page: LazyPage) -> None:
    while not page.ready:  # noqa: ASYNC110 (it tells nobody)
        await asyncio.sleep(0.01)


async def test_until_it_is_built_it_says_so_in_both_languages() -> None:
    held = threading.Event()
    page = LazyPage("http://127.0.0.1:1/", build=small(held))
    status, headers, body = await get(page, "/")
    assert status == 503
    assert headers["retry-after"] == "1"
    assert "The page is loading; the API is already up." in body
    assert "页面正在载入" in body
    held.set()
    await ready(page)
    status, headers, body = await get(page, "/")
    assert (status, body) == (200, "http://127.0.0.1:1 False")
    assert "connect-src 'self'" in headers["content-security-policy"]
    await page.close()


async def test_only_what_the_page_needs_is_open() -> None:
    page = LazyPage("http://127.0.0.1:1", build=small(threading.Event()))
    for path in (
        "/gradio_api/upload",
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/proxy=x",
        "/login",
        "/gradio_api/info",
    ):
        assert (await get(page, path))[0] == 404


@pytest.mark.parametrize("length", [None, b"44040193", b"-1", b"much"])
async def test_a_body_is_known_and_bounded(length: bytes | None) -> None:
    page = LazyPage("http://127.0.0.1:1", build=small(threading.Event()))
    assert (await get(page, "/gradio_api/queue/join", "POST", length))[0] == 413
    assert (await get(page, "/gradio_api/queue/join", "POST", b"44040192"))[0] == 503


async def test_example_pictures_are_there_at_once() -> None:
    page = LazyPage("http://127.0.0.1:1", build=small(threading.Event()))
    status, headers, _ = await get(page, "/page/examples/receipt.png")
    assert (status, headers["content-type"]) == (200, "image/png")
    assert (await get(page, "/page/examples/../mount.py"))[0] == 404


async def test_a_page_that_cannot_be_built_says_why() -> None:
    def build(api_url: str, test_system: bool) -> FastAPI:
        raise RuntimeError("no <gradio>")

    page = LazyPage("http://127.0.0.1:1", build=build)
    await page.start()
    await page.close()
    status, _, body = await get(page, "/")
    assert status == 500
    assert "no &lt;gradio&gt;" in body


async def test_open_streams_end_with_the_page() -> None:
    held = threading.Event()
    held.set()
    page = LazyPage("http://127.0.0.1:1", build=small(held))
    await page.start()
    await ready(page)
    stream = asyncio.create_task(get(page, "/config"))
    await asyncio.sleep(0.1)
    assert not stream.done()
    await page.close()
    status, _, body = await asyncio.wait_for(stream, 5)
    assert (status, body) == (200, "one")


def test_the_package_ships_the_examples() -> None:
    files = sorted((ROOT / "examples" / "pictures").iterdir())
    packaged = sorted((WEB / "examples").iterdir())
    assert [p.name for p in packaged] == [p.name for p in files]
    assert all(a.read_bytes() == b.read_bytes() for a, b in zip(files, packaged, strict=True))
    assert sum(p.stat().st_size for p in packaged) < 1_000_000
    origin = (WEB / "examples" / "ORIGIN.md").read_text()
    assert all(p.name in origin for p in packaged if p.name != "ORIGIN.md")
