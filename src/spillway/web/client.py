"""The HTTP API as the page sees it: five calls, typed. No privilege: the same requests that any client may send."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import aiohttp
import msgspec

MAX_TEXT = 2000
"""Characters of a comment, question or answer that the API takes with feedback."""

T = TypeVar("T")
Box = tuple[float, float, float, float]


class Region(msgspec.Struct):
    """`box` or `point`, in pixels of the upright picture; `page` from 1."""

    page: int = 1
    label: str = ""
    box: Box | None = None
    point: tuple[float, float] | None = None


class Attempt(msgspec.Struct):
    backend: str
    route: str = ""
    outcome: str = ""
    reason: str = ""
    latency_ms: float = 0.0
    confidence: float | None = None
    cost_usd: float = 0.0


class Verdict(msgspec.Struct):
    decision: str = ""
    reasons: list[str] = []


class Report(msgspec.Struct):
    """The `spillway` object of an answer, or a record of the ledger, which knows the verdict beside it."""

    entry: str = ""
    backend: str | None = None
    route: str = ""
    residency: str = ""
    reasons: list[str] = []
    confidence: float | None = None
    cost_usd: float = 0.0
    cost_if_cloud_usd: float | None = None
    latency_ms: float = 0.0
    attempts: list[Attempt] = []
    regions: list[Region] = []
    verdict: Verdict | None = None
    error: str | None = None
    pictures: int = 0


class Facts(msgspec.Struct):
    """What `/v1/models` says of a model beyond its name. `auto` has no jurisdiction."""

    jurisdiction: str | None = None
    skills: list[str] = []
    state: str = "ready"
    title: str = ""
    licence: str = ""


class Model(msgspec.Struct):
    id: str
    spillway: Facts = msgspec.field(default_factory=Facts)

    @property
    def title(self) -> str:
        return self.spillway.title or self.id

    @property
    def short(self) -> str:
        """The title without what stands in brackets behind it."""
        return self.title.partition(" (")[0]

    @property
    def local(self) -> bool:
        return self.spillway.jurisdiction == "local"


class Totals(msgspec.Struct):
    requests: int = 0
    local: int = 0
    left: int = 0
    cost_usd: float = 0.0
    cost_if_cloud_usd: float = 0.0
    saved_usd: float = 0.0


class LedgerView(msgspec.Struct):
    entries: list[Report] = []
    totals: Totals = msgspec.field(default_factory=Totals)


class _Entry(msgspec.Struct):
    exit: Report | None = None


class _Models(msgspec.Struct):
    data: list[Model] = []


class ApiError(Exception):
    """What the API answered instead of success. `status` 0: it did not answer at all. `entry`: of the ledger, or ""."""

    def __init__(self, message: str, *, status: int, code: str = "", hint: str = "", entry: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.code = code
        self.hint = hint
        self.entry = entry


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question and its answer on the same pictures."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Sample:
    """`picture`: data URL."""

    question: str
    answer: str
    picture: str | None


@dataclass(frozen=True, slots=True)
class Api:
    """`url`: scheme and authority. `key`: bearer token, "" where none exists. `patience`: seconds between two bytes."""

    url: str
    key: str = ""
    patience: float = 600.0

    async def models(self) -> list[Model]:
        """Connected models, without `auto`."""
        return [model for model in (await self._get("/v1/models", _Models)).data if model.id != "auto"]

    async def ledger(self, limit: int = 50) -> LedgerView:
        return await self._get(f"/v1/ledger?limit={limit}", LedgerView)

    async def exit(self, entry: str) -> Report | None:
        """How a request ended; None while it has not."""
        return (await self._get(f"/v1/ledger/{entry}", _Entry)).exit

    async def feedback(self, entry: str, rating: str, comment: str, sample: Sample | None) -> None:
        """`rating`: up or down. `sample`: what may be kept of the request, only with the person's consent."""
        body: dict[str, Any] = {"entry": entry, "rating": rating, "comment": comment[:MAX_TEXT], "consent": False}
        if sample is not None:
            body |= {"consent": True, "question": sample.question[:MAX_TEXT], "answer": sample.answer[:MAX_TEXT]}
            body |= {"picture": sample.picture} if sample.picture else {}
        async with self._call("POST", "/v1/feedback", body):
            pass

    async def ask(
        self, pictures: Sequence[str], turns: Sequence[Turn], question: str, *, model: str, residency: str
    ) -> AsyncGenerator[str | Report, None]:
        """Pieces of text as they come, then the report. `pictures`: data URLs. `residency`: "" says nothing.

        Raises ApiError, also in the middle."""
        headers = {"X-Spillway-Residency": residency} if residency else {}
        body = {"model": model, "messages": messages(pictures, turns, question), "stream": True}
        async with self._call("POST", "/v1/chat/completions", body, headers) as response:
            async for event in _events(response):
                if error := event.get("error"):
                    raise _error(200, error, response.headers.get("X-Spillway-Entry", ""))
                if text := _text(event):
                    yield text
                if report := event.get("spillway"):
                    yield msgspec.convert(report, Report)

    async def _get(self, path: str, kind: type[T]) -> T:
        async with self._call("GET", path) as response:
            body = await response.read()
        try:
            return msgspec.json.decode(body, type=kind)
        except msgspec.DecodeError as error:
            raise ApiError(f"{path} answered what this page does not understand: {error}", status=200) from error

    @asynccontextmanager
    async def _call(
        self, method: str, path: str, body: dict[str, Any] | None = None, headers: dict[str, str] | None = None
    ) -> AsyncGenerator[aiohttp.ClientResponse]:
        auth = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        timeout = aiohttp.ClientTimeout(total=None, connect=10, sock_read=self.patience)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout, read_bufsize=2**20) as session,
                session.request(method, self.url + path, json=body, headers=auth | (headers or {})) as response,
            ):
                if response.status >= 400:
                    raise await _refusal(response)
                yield response
        except (aiohttp.ClientError, TimeoutError) as error:
            raise ApiError(str(error) or type(error).__name__, status=0) from error


def messages(pictures: Sequence[str], turns: Sequence[Turn], question: str) -> list[dict[str, Any]]:
    """The conversation in OpenAI's shape: the pictures stand with the first question."""
    seen: list[dict[str, Any]] = [{"type": "image_url", "image_url": {"url": url}} for url in pictures]
    asked = [*(turn.question for turn in turns), question]
    conversation: list[dict[str, Any]] = []
    for number, text in enumerate(asked):
        parts = [*(seen if number == 0 else ()), {"type": "text", "text": text}]
        conversation.append({"role": "user", "content": parts})
        if number < len(turns):
            conversation.append({"role": "assistant", "content": turns[number].answer})
    return conversation


def _text(event: dict[str, Any]) -> str:
    choices: list[dict[str, Any]] = event.get("choices") or []
    delta: dict[str, Any] = choices[0].get("delta") or {} if choices else {}
    return str(delta.get("content") or "")


async def _events(response: aiohttp.ClientResponse) -> AsyncIterator[dict[str, Any]]:
    """The `data:` lines of a server-sent stream, up to [DONE]."""
    async for line in response.content:
        data = line.strip().removeprefix(b"data:").strip()
        if data == b"[DONE]":
            return
        if line.startswith(b"data:") and data:
            yield json.loads(data)


async def _refusal(response: aiohttp.ClientResponse) -> ApiError:
    entry = response.headers.get("X-Spillway-Entry", "")
    body = await response.read()
    try:
        error = json.loads(body)["error"]
    except (ValueError, KeyError, TypeError):
        return ApiError(body[:300].decode(errors="replace"), status=response.status, entry=entry)
    return _error(response.status, error, entry)


def _error(status: int, error: object, entry: str) -> ApiError:
    """The message of the wire ends with the hint; here each stands for itself."""
    told = cast("dict[str, object]", error) if isinstance(error, dict) else {"message": error}
    hint = str(told.get("hint") or "")
    message = str(told.get("message") or "").removesuffix(hint).strip()
    return ApiError(message, status=status, code=str(told.get("code") or ""), hint=hint, entry=entry)
