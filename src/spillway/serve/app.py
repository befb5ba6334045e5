"""The HTTP face as one ASGI app: the API, health, metrics, the ledger's tab, and the page mounted at `/`.

`/v1/chat/completions` is handled on plain ASGI, since every microsecond there is paid by each request; the rest is
Starlette. Everything that reaches accept leaves an exit record, refusals too (`Line.refused`). Nothing here logs what
a request or an answer says.
"""

from __future__ import annotations

import asyncio
import logging
import time
import traceback
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, aclosing, nullcontext
from dataclasses import dataclass, field
from types import TracebackType
from typing import Final, Literal, Protocol, cast

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request as HTTPRequest
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send
from ulid import ULID

from spillway.core.errors import BadRequest, NotYet, SpillwayError, UnknownModel
from spillway.core.ports import Media
from spillway.core.values import Card, Committed, Delta, Exit, Message, Page, Picture, Reply, Request
from spillway.serve import wire
from spillway.serve.guard import MIB, BodyReader, Guard, InFlight, Keys
from spillway.serve.openapi import document
from spillway.settings import Settings
from spillway.telemetry import CONTENT_TYPE, Telemetry

log = logging.getLogger(__name__)

CHAT: Final = "/v1/chat/completions"
WITHOUT_V1: Final = ("/v1", "/chat/completions", "/completions", "/embeddings", "/models", "/responses")
"""What a client asks for whose base URL is wrong."""
OURS: Final = frozenset({"/health", "/metrics", "/openapi.json", *WITHOUT_V1})
"""Beside `/v1/`; every other address is the page's."""
Shape = Callable[[SpillwayError], dict[str, object]]
"""How a dialect tells an error."""
LATER: Final[Mapping[str, Shape]] = {"/v1/responses": wire.error_body, "/v1/messages": wire.anthropic_error}
READY: Final = "ready"
HEALTH_SECONDS: Final = 5.0
RETRY_AFTER: Final = 2.0
"""Seconds, where the error itself names none."""
MAX_ENTRIES: Final = 1000

Health = Callable[[], Awaitable[str]]
Rating = Literal["up", "down"]


class Line(Protocol):
    """The pipeline, as the door sees it."""

    def answer(self, request: Request) -> AsyncGenerator[Reply, None]: ...

    async def refused(
        self, entry: str, error: SpillwayError, *, started: float, model: str = "auto", key: str = "", pictures: int = 0
    ) -> None: ...


class LedgerRecord(Protocol):
    @property
    def at(self) -> float: ...
    @property
    def kind(self) -> str: ...
    @property
    def body(self) -> dict[str, object]: ...


class LedgerBook(Protocol):
    """What the ledger's tab reads, and the samples that it keeps."""

    async def entries(self, limit: int = 50) -> Sequence[LedgerRecord]: ...

    async def entry(self, entry: str) -> Sequence[LedgerRecord]: ...

    async def totals(self) -> object: ...

    async def feedback(
        self,
        entry: str,
        rating: Rating,
        *,
        comment: str = "",
        consent: bool = False,
        picture: Page | None = None,
        question: str = "",
        answer: str = "",
    ) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the app stands on. `health`: by card name. `lifespan`: entered at the server's start, left at its end."""

    pipeline: Line
    media: Media
    settings: Settings
    cards: Sequence[Card]
    health: Mapping[str, Health]
    keys: Keys
    ledger: LedgerBook
    telemetry: Telemetry
    page: ASGIApp | None = None
    lifespan: Callable[[], AbstractAsyncContextManager[None]] = nullcontext


def create_app(services: Services) -> ASGIApp:
    return _App(services)


@dataclass(frozen=True, slots=True)
class _Accepted:
    """A request at the door. `at`: seconds since the epoch; `started`: monotonic."""

    entry: str = field(default_factory=lambda: str(ULID()))
    at: float = field(default_factory=time.time)
    started: float = field(default_factory=time.monotonic)


class _App:
    def __init__(self, services: Services) -> None:
        settings = services.settings
        self._services = services
        self._guard = Guard(settings, services.keys)
        self._in_flight = InFlight(settings.max_in_flight_mb * MIB)
        self._limit = settings.max_body_mb * MIB
        self._rest = self._build_rest()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._rest(scope, receive, send)
        elif scope["path"] == CHAT and scope["method"] == "POST":
            await self._chat(scope, receive, send)
        else:
            await self._guarded(scope, receive, send)

    # ---------------------------------------------------------------------------------------------------- the hot path

    async def _chat(self, scope: Scope, receive: Receive, send: Send) -> None:
        accepted, headers = _Accepted(), dict(scope["headers"])
        body = BodyReader(receive, headers, self._limit, self._in_flight)
        try:
            request = await self._accept(accepted, scope, headers, body)
            self._services.telemetry.in_flight(self._in_flight.taken)
            async with _HangUp(receive):
                await self._answer(request, accepted, send)
        except _Refusal as refusal:
            await self._refuse(accepted, refusal.error, send, refusal.key)
        finally:
            body.close()

    async def _accept(
        self, accepted: _Accepted, scope: Scope, headers: Mapping[bytes, bytes], body: BodyReader
    ) -> Request:
        key = ""
        try:
            self._guard.admit_connection(headers, _peer(scope))
            caller = self._guard.identify(headers)
            key = caller.key
            said = [value for name, value in scope["headers"] if name == b"x-spillway-residency"]
            caller_says = wire.parse_residency(b", ".join(said).decode("latin-1") if said else None)
            return wire.parse_chat(
                await body.read(),
                entry=accepted.entry,
                received_at=accepted.at,
                residency=self._services.settings.residency,
                caller_says=caller_says,
                caller=caller,
            )
        except SpillwayError as error:
            raise _Refusal(error, key) from error
        except Exception as error:
            log.error("request %s met a bug at the door:\n%s", accepted.entry, _trace(error))
            raise _Refusal(_bug(accepted.entry), key) from error

    async def _refuse(
        self, accepted: _Accepted, error: SpillwayError, send: Send, key: str = "", shape: Shape = wire.error_body
    ) -> None:
        try:
            await self._services.pipeline.refused(accepted.entry, error, started=accepted.started, key=key)
        except SpillwayError as unrecorded:
            log.error("the refusal %s could not be recorded: %s", accepted.entry, unrecorded.message)
        await _send(send, *_failure(error, accepted.entry, shape))

    async def _answer(self, request: Request, accepted: _Accepted, send: Send) -> None:
        reply = _Streamed(request, send) if request.stream else _Whole(request, send)
        try:
            async with aclosing(self._services.pipeline.answer(request)) as pieces:
                async for piece in pieces:
                    match piece:
                        case Delta():
                            await reply.delta(piece)
                        case Committed():
                            waited = time.monotonic() - accepted.started
                            self._services.telemetry.first_token(piece.backend, piece.model, waited)
                            await reply.commit(piece)
                        case Exit():
                            await reply.end(piece)
        except SpillwayError as error:
            await reply.fail(error)
        except Exception as error:
            log.error("request %s met a bug:\n%s", request.entry, _trace(error))
            await reply.fail(_bug(request.entry))

    # --------------------------------------------------------------------------------------------------------- the rest

    async def _guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers, path, key = dict(scope["headers"]), scope["path"], ""
        later = path in LATER and scope["method"] == "POST"
        try:
            self._guard.admit_connection(headers, _peer(scope))
            if path.startswith("/v1/") or path == "/metrics":
                key = self._guard.identify(headers).key
            if later:
                raise NotYet(f"{path} is not served yet.", hint=f"Use {CHAT}: it takes text and pictures today.")
        except SpillwayError as error:
            if later:
                await self._refuse(_Accepted(), error, send, key, LATER[path])
            else:
                await _send(send, *_failure(error))
            return
        page = self._services.page
        if page is None or path in OURS or path.startswith("/v1/"):
            await self._rest(scope, receive, send)
        else:
            await page(scope, receive, send)

    def _build_rest(self) -> Starlette:
        routes = [
            Route("/v1/models", self._models),
            Route("/v1/models/{name:path}", self._model),
            Route("/health", self._health),
            Route("/metrics", self._metrics),
            Route("/openapi.json", self._openapi),
            Route("/v1/ledger", self._entries),
            Route("/v1/ledger/{entry}", self._entry),
            Route("/v1/feedback", self._feedback, methods=["POST"]),
            # Answered before; they stand here for their other methods.
            *(Route(path, _on_nothing, methods=["POST"]) for path in (CHAT, *LATER)),
        ]
        lifespan = self._services.lifespan
        return Starlette(
            routes=routes,
            lifespan=lambda _: lifespan(),
            exception_handlers={
                SpillwayError: _on_error,
                404: _on_nothing,
                405: _on_wrong_method,
                Exception: _on_bug,
            },
        )

    async def _models(self, _: HTTPRequest) -> Response:
        cards, states = self._services.cards, await self._states()
        return _json({"object": "list", "data": [_auto(cards, states), *(_model(card, states) for card in cards)]})

    async def _model(self, http: HTTPRequest) -> Response:
        name, cards, states = http.path_params["name"], self._services.cards, await self._states()
        if name == "auto":
            return _json(_auto(cards, states))
        card = next((card for card in cards if card.name == name), None)
        if card is None:
            raise UnknownModel("There is no such model here.", hint="GET /v1/models lists them.", param="model")
        return _json(_model(card, states))

    async def _health(self, _: HTTPRequest) -> Response:
        states = await self._states()
        ready = READY in states.values()
        return _json({"status": READY if ready else "not ready", "backends": states}, 200 if ready else 503)

    async def _states(self) -> dict[str, str]:
        names = list(self._services.health)
        states = await asyncio.gather(*(_state(self._services.health[name]) for name in names))
        return dict(zip(names, states, strict=True))

    async def _metrics(self, _: HTTPRequest) -> Response:
        self._services.telemetry.in_flight(self._in_flight.taken)
        return Response(self._services.telemetry.render(), headers={"Content-Type": CONTENT_TYPE})

    async def _openapi(self, _: HTTPRequest) -> Response:
        return _json(document(self._services.settings.url, keyed=bool(self._services.keys)))

    async def _entries(self, http: HTTPRequest) -> Response:
        limit = http.query_params.get("limit", "50")
        if not limit.isdecimal() or not 0 < int(limit[:9]) <= MAX_ENTRIES:
            raise BadRequest(f"limit must be a whole number from 1 to {MAX_ENTRIES}.", param="limit")
        records = await self._services.ledger.entries(int(limit))
        totals = await self._services.ledger.totals()
        return _json({"entries": [record.body | {"at": record.at} for record in records], "totals": totals})

    async def _entry(self, http: HTTPRequest) -> Response:
        entry = http.path_params["entry"]
        records = await self._services.ledger.entry(entry)
        if not records:
            return _json(wire.error_body(_no_entry()), 404)
        exit_ = next((record.body | {"at": record.at} for record in records if record.kind == "exit"), None)
        return _json({"entry": entry, "exit": exit_, "records": records})

    async def _feedback(self, http: HTTPRequest) -> Response:
        body = BodyReader(http.receive, dict(http.scope["headers"]), self._limit, self._in_flight)
        try:
            raw = wire.decode_object(await body.read())
            feedback = wire.parse_feedback(raw)
            picture = await self._checked(feedback.picture) if feedback.consent and feedback.picture else None
            sample = await self._services.ledger.feedback(
                feedback.entry,
                feedback.rating,
                comment=feedback.comment,
                consent=feedback.consent,
                picture=picture,
                question=feedback.question,
                answer=feedback.answer,
            )
        finally:
            body.close()
        return _json({"sample": sample}, 201)

    async def _checked(self, url: str) -> Page:
        """The picture of a sample passes the same checks as one of a question."""
        asked = Request(str(ULID()), time.time(), "auto", (Message("user", (Picture(url),)),))
        return (await self._services.media.read(asked)).pages[0]


# -------------------------------------------------------------------------------------------------- how a reply is sent


class _Refusal(Exception):
    """What was wrong before there was a `Request`, and who asked."""

    def __init__(self, error: SpillwayError, key: str) -> None:
        super().__init__(error.message)
        self.error, self.key = error, key


class _Whole:
    """One JSON body at the end. Nothing was sent before, so a failure is a plain error."""

    def __init__(self, request: Request, send: Send) -> None:
        self._request, self._send = request, send
        self._committed: Committed | None = None
        self._body: wire.Body | None = None

    async def commit(self, committed: Committed) -> None:
        self._committed, self._body = committed, wire.Body(self._request, committed)

    async def delta(self, delta: Delta) -> None:
        assert self._body is not None
        self._body.add(delta)

    async def end(self, exit_: Exit) -> None:
        assert self._body is not None
        assert self._committed is not None
        await _send(self._send, 200, self._body.json(exit_), wire.headers_of(self._committed, exit_))

    async def fail(self, error: SpillwayError) -> None:
        await _send(self._send, *_failure(error, self._request.entry))


class _Streamed:
    """Server-sent events from the commit on. A failure after it is an event, and no clean end."""

    def __init__(self, request: Request, send: Send) -> None:
        self._request, self._send = request, send
        self._chunks: wire.Chunks | None = None

    async def commit(self, committed: Committed) -> None:
        headers = {**wire.headers_of(committed), **_EVENT_STREAM}
        await self._send({"type": "http.response.start", "status": 200, "headers": _raw(headers)})
        self._chunks = wire.Chunks(self._request, committed)

    async def delta(self, delta: Delta) -> None:
        assert self._chunks is not None
        if data := self._chunks.delta(delta):
            await self._send({"type": "http.response.body", "body": data, "more_body": True})

    async def end(self, exit_: Exit) -> None:
        assert self._chunks is not None
        await self._send({"type": "http.response.body", "body": self._chunks.end(exit_)})

    async def fail(self, error: SpillwayError) -> None:
        if self._chunks is None:
            await _send(self._send, *_failure(error, self._request.entry))
        else:
            await self._send({"type": "http.response.body", "body": wire.error_event(error)})


class _HangUp:
    """While it is open, a client that hangs up cancels the block; the cancellation ends here."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._gone = False

    async def __aenter__(self) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._task: asyncio.Task[object] = task
        self._watcher = asyncio.create_task(self._watch())

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self._watcher.cancel()
        if kind is asyncio.CancelledError and self._gone:
            return self._task.uncancel() == 0
        return False

    async def _watch(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self._gone = True
        self._task.cancel()


# --------------------------------------------------------------------------------------------------------- small change

_EVENT_STREAM: Final = {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
}


def _auto(cards: Sequence[Card], states: Mapping[str, str]) -> dict[str, object]:
    """The model that decides: it can what one of the others can."""
    return {
        "id": "auto",
        "object": "model",
        "created": 0,
        "owned_by": "spillway",
        "spillway": {
            "jurisdiction": None,
            "skills": sorted({skill for card in cards for skill in card.skills}),
            "state": READY if READY in states.values() else "not ready",
            "title": "Spillway decides: at home first, elsewhere only if it may and should",
            "licence": "",
            "pictures": any(card.pictures for card in cards),
        },
    }


def _model(card: Card, states: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": card.name,
        "object": "model",
        "created": 0,
        "owned_by": "spillway" if card.local else card.name.partition(":")[0],
        "spillway": {
            "jurisdiction": card.jurisdiction,
            "skills": sorted(card.skills),
            "state": states.get(card.name, "unknown"),
            "title": card.title or card.model,
            "licence": card.licence,
            "pictures": card.pictures,
        },
    }


async def _state(health: Health) -> str:
    try:
        async with asyncio.timeout(HEALTH_SECONDS):
            return await health()
    except TimeoutError:
        return f"no answer in {HEALTH_SECONDS:.0f} s"
    except SpillwayError as error:
        return error.message


def _peer(scope: Scope) -> str | None:
    client = scope.get("client")
    return client[0] if client else None


def _json(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(msgspec.json.encode(value), status, headers, media_type="application/json")


def _failure(
    error: SpillwayError, entry: str = "", shape: Shape = wire.error_body
) -> tuple[int, bytes, dict[str, str]]:
    """Status, body and headers of an error."""
    headers = {"X-Spillway-Entry": entry, "X-Spillway-Route": "refused"} if entry else {}
    if error.status in (429, 503):
        headers["Retry-After"] = str(max(1, round(getattr(error, "retry_after", RETRY_AFTER))))
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return error.status, msgspec.json.encode(shape(error)), headers


def _raw(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]


async def _send(send: Send, status: int, body: bytes, headers: Mapping[str, str]) -> None:
    fixed = {"Content-Type": "application/json", "Content-Length": str(len(body))}
    await send({"type": "http.response.start", "status": status, "headers": _raw({**headers, **fixed})})
    await send({"type": "http.response.body", "body": body})


def _no_entry() -> SpillwayError:
    return BadRequest("The ledger has no such entry.", hint="Use the answer's X-Spillway-Entry.", param="entry")


def _bug(entry: str) -> SpillwayError:
    return SpillwayError("Something broke inside Spillway.", hint=f"The log has more under entry {entry}.")


def _trace(error: BaseException) -> str:
    """Where, and what kind; not the message, which may quote the request."""
    return "".join(traceback.format_tb(error.__traceback__)) + type(error).__qualname__


async def _on_error(_: HTTPRequest, error: Exception) -> Response:
    status, body, headers = _failure(cast("SpillwayError", error))
    return Response(body, status, headers, media_type="application/json")


async def _on_nothing(http: HTTPRequest, _: Exception | None = None) -> Response:
    hint = "GET /openapi.json lists what is here."
    if http.url.path in WITHOUT_V1:
        hint = f"The base URL of this API is {http.base_url}v1; {hint}"
    return _json(wire.error_body(BadRequest("There is nothing at this address.", hint=hint)), 404)


async def _on_wrong_method(_: HTTPRequest, error: Exception) -> Response:
    allow = cast("HTTPException", error).headers
    told = BadRequest("This address does not take that method.", hint="GET /openapi.json lists what is here.")
    return _json(wire.error_body(told), 405, allow)


async def _on_bug(http: HTTPRequest, error: Exception) -> Response:
    log.error("%s met a bug:\n%s", http.url.path, _trace(error))
    return _json(wire.error_body(SpillwayError("Something broke inside Spillway.", hint="The log has more.")), 500)
