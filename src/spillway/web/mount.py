"""`LazyPage`: the page as an ASGI app that is there at once. Gradio takes seconds to import, so it is imported and
built in a thread after the server has started; until then `/` shows a small page that refreshes itself.

What it also does: it lets through only what the page needs of Gradio's routes (no uploads to disk, no saved sessions,
no proxy), and it tells the browser to talk to nobody else (Content-Security-Policy). What it does not do: check keys or
origins; that is `serve/guard.py`, in front of it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import shutil
import tempfile
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__name__)

WEB = Path(__file__).parent

QUIET = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "GRADIO_MCP_SERVER": "False",
    "GRADIO_SSR_MODE": "False",
}
"""Set before Gradio is imported: it calls nobody, starts nothing beside itself."""

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",  # Gradio compiles its HTML templates in the browser
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)

HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)

OPEN_PREFIXES = ("/assets/", "/static/", "/gradio_api/heartbeat/", "/svelte/")
OPEN_PATHS = frozenset(
    {
        "/",
        "/config",
        "/theme.css",
        "/favicon.ico",
        "/robots.txt",
        "/manifest.json",
        "/gradio_api/queue/join",
        "/gradio_api/queue/data",
        "/gradio_api/run/predict",
        "/gradio_api/cancel",
        "/gradio_api/reset",
        "/gradio_api/startup-events",
        "/gradio_api/app_id",
    }
)
"""What the page uses of Gradio. Uploads, deep links (they save a session to disk), proxy and file serving stay shut."""

MAX_BODY = 42 << 20
"""Bytes: pictures for which the API has room (40 MiB), and what the page says beside them."""

EXAMPLES = "/page/examples"

Build = Callable[[str, bool], "FastAPI"]


def _build(api_url: str, test_system: bool) -> FastAPI:
    from spillway.web.page import build

    return build(api_url, test_system=test_system)


class LazyPage:
    """The page for the API at `api_url` (scheme and authority, no path). `test_system`: shows a shared system's banner.

    `start` returns at once and loads in the background (the first request calls it too); `close` ends the page and its
    open streams: call it when the server begins to stop, not after."""

    def __init__(self, api_url: str, *, test_system: bool = False, build: Build = _build) -> None:
        self._api_url = api_url.rstrip("/")
        self._test_system = test_system
        self._build = build
        self._examples = Starlette(routes=[Mount(EXAMPLES, StaticFiles(directory=WEB / "examples"))])
        self._app: ASGIApp | None = None
        self._failure = ""
        self._closing = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        if self._task is None:
            self._task = asyncio.create_task(self._live(), name="the page")

    async def close(self) -> None:
        self._closing.set()
        if self._task is not None:
            await self._task

    @property
    def ready(self) -> bool:
        return self._app is not None

    async def _live(self) -> None:
        scratch = tempfile.mkdtemp(prefix="spillway-page-")
        os.environ.update(QUIET | {"GRADIO_TEMP_DIR": scratch})
        try:
            app = await asyncio.to_thread(self._build, self._api_url, self._test_system)
            async with app.router.lifespan_context(app):
                self._app = app
                await self._closing.wait()
        except Exception as error:
            log.exception("the page could not be built; the API is not affected")
            self._failure = f"{type(error).__name__}: {error}"
        finally:
            self._app = None
            shutil.rmtree(scratch, ignore_errors=True)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await _refuse_websocket(scope, receive, send)
            return
        await self.start()
        await self._choose(scope)(scope, receive, send)

    def _choose(self, scope: Scope) -> ASGIApp:
        path = _path(scope)
        if scope["method"] == "POST" and not 0 <= _length(scope) <= MAX_BODY:
            return PlainTextResponse(f"A body of known length, at most {MAX_BODY >> 20} MiB.\n", 413)
        if path.startswith(EXAMPLES + "/"):
            return self._examples
        if path not in OPEN_PATHS and not path.startswith(OPEN_PREFIXES):
            return PlainTextResponse("There is nothing here.\n", 404)
        return self._serve if self._app is not None else self._wait()

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Gradio, until the page closes: an open window holds a stream that would else hold up the server's end."""
        assert self._app is not None
        sending = _Sending(send)
        serving = asyncio.ensure_future(self._app(scope, receive, sending))
        closing = asyncio.create_task(self._closing.wait())
        try:
            await asyncio.wait({serving, closing}, return_when=asyncio.FIRST_COMPLETED)
            if serving.done():
                await serving
        finally:
            closing.cancel()
            serving.cancel()
            await asyncio.wait({serving})
        if self._closing.is_set():
            await sending.finish()

    def _wait(self) -> HTMLResponse:
        if self._failure:
            return HTMLResponse(_notice(*_BROKEN, detail=self._failure), 500)
        return HTMLResponse(_notice(*_LOADING, refresh=True), 503, {"Retry-After": "1", "Cache-Control": "no-store"})


def _path(scope: Scope) -> str:
    """The path below the mount point: Starlette keeps the whole path in `path` and the mount in `root_path`."""
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", "")) or "/"


def _length(scope: Scope) -> int:
    """What Content-Length says; the server holds the client to it. -1: nothing that is a number."""
    told = dict(scope["headers"]).get(b"content-length", b"")
    return int(told) if told.isdigit() else -1


class _Sending:
    """`send` that adds the page's headers, and knows whether a response was begun and not ended."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._open = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", ()), *HEADERS]}
        self._open = message["type"] == "http.response.start" or message.get("more_body", False)
        await self._send(message)

    async def finish(self) -> None:
        if self._open:
            await self._send({"type": "http.response.body", "body": b"", "more_body": False})


async def _refuse_websocket(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        with contextlib.suppress(RuntimeError):
            await send({"type": "websocket.close", "code": 1000})


_LOADING = (
    "The page is loading; the API is already up.",
    "页面正在载入；接口已经可用。",
)
_BROKEN = (
    "The page could not be loaded; the API is up. See the log, or start with --no-web.",
    "页面无法载入；接口可用。请看日志，或用 --no-web 启动。",
)


def _notice(english: str, chinese: str, *, detail: str = "", refresh: bool = False) -> str:
    again = '<meta http-equiv="refresh" content="1">' if refresh else ""
    more = f"<pre>{escape(detail)}</pre>" if detail else ""
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8">{again}<title>Spillway</title>'
        '<meta name="viewport" content="width=device-width"><style>'
        "body{margin:0;min-height:100vh;display:grid;place-content:center;text-align:center;line-height:1.7;"
        "font-family:system-ui,sans-serif;color:#20312f;background:#f6f7f5;padding:0 1rem}"
        "b{font-size:1.35rem;letter-spacing:.02em}pre{white-space:pre-wrap;color:#8a3b2e}</style>"
        f'<b>Spillway</b><span>{english}</span><span lang="zh">{chinese}</span>{more}</html>'
    )
