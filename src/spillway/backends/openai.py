"""An OpenAI-compatible server behind the port `Backend`: our own (vLLM, llama-server, Ollama) or an upstream.

To our own server a checked, upright picture goes as the data URL that came, undecoded. What leaves for an upstream is
always our own re-encoded copy without metadata, and only with a permit. The egress carries both.

It speaks chat completions only, repeats nothing (the cascade decides what is tried next), and gives no confidence: a
calibrator for each model will.
"""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from typing import Final

import msgspec
import pybase64

from spillway.backends import openai_wire as wire
from spillway.backends.sse import Events
from spillway.core.errors import (
    BackendError,
    BadMedia,
    BrokenStream,
    Busy,
    EgressShut,
    Rejected,
    SpillwayError,
    TimedOut,
    Unreachable,
    Unsupported,
)
from spillway.core.ports import Prepared
from spillway.core.values import Card, Delta, Page, Permit, Picture, Request
from spillway.egress import TIMEOUTS, Answer, Egress, Timeouts, authority

Reencode = Callable[[Page], Awaitable[tuple[str, bytes]]]
"""A picture upright and without metadata: mime type and file (`media.decode.Decoder.reencode`)."""

MAX_BODY: Final = 64 << 20
"""Bytes of an answer that was not streamed."""
MAX_STREAM: Final = 256 << 20
MAX_ERROR: Final = 64 << 10
MAX_RETRY_AFTER: Final = 3600.0
PROBE: Final = Timeouts(connect=1.0, first=2.0, between=2.0, total=4.0)
PROBE_SECONDS: Final = 4.0
"""How long an answer to `health` is remembered."""

NEWER: Final = frozenset({"api.openai.com:443"})
"""Where `max_tokens` is refused by newer models. Source: OpenAI's API reference, `max_completion_tokens` (2026-11)."""


class OpenAIBackend:
    """`card.model` is the name that the server knows; `base_url` ends with `/v1` as a rule. `card.jurisdiction` other
    than `local` makes it an upstream, wherever it stands. `key_variable`: where `api_key` came from, for hints."""

    def __init__(
        self,
        card: Card,
        base_url: str,
        egress: Egress,
        reencode: Reencode,
        *,
        api_key: str = "",
        key_variable: str = "",
        timeouts: Timeouts = TIMEOUTS,
    ) -> None:
        self._card, self._egress, self._reencode = card, egress, reencode
        self._base_url, self._timeouts = base_url.rstrip("/"), timeouts
        self._authority = authority(base_url)
        self._key_variable = key_variable
        self._headers = {"Content-Type": "application/json"}
        self._has_key = bool(api_key)
        if api_key:
            self._headers["Authorization"] = f"Bearer {api_key}"
        self._probed: tuple[float, str] | None = None

    @property
    def card(self) -> Card:
        return self._card

    async def prepare(self, request: Request) -> Prepared:
        urls = await self._urls([p for m in request.messages for p in m.parts if isinstance(p, Picture)])
        limit_name = "max_completion_tokens" if self._authority in NEWER else "max_tokens"
        body = wire.chat_body(request, self._card.model, lambda picture: urls[id(picture)], limit_name)
        return Prepared(request, body, None if self._card.local else self._authority)

    async def complete(self, prepared: Prepared, permit: Permit | None) -> AsyncGenerator[Delta, None]:
        if not self._card.local and permit is None:
            raise EgressShut(f"{self._card.name} is an upstream and was asked without a permit.")
        url = f"{self._base_url}/chat/completions"
        async with self._egress.post(url, prepared.body, self._headers, permit, self._timeouts) as answer:
            if answer.status != 200:
                raise await self._failure(answer)
            if not prepared.request.stream:
                yield wire.whole(await answer.read(MAX_BODY), self._card.name)
                return
            async with aclosing(self._streamed(answer)) as deltas:
                async for delta in deltas:
                    yield delta

    async def health(self) -> str:
        """Our own server is asked, at most every few seconds; an upstream only for its key: nothing leaves for this."""
        if not self._card.local:
            if self._key_variable and not self._has_key:
                return f"no key: set {self._key_variable}"
            return "ready"
        now = time.monotonic()
        if self._probed is None or now - self._probed[0] > PROBE_SECONDS:
            self._probed = (now, await self._probe())
        return self._probed[1]

    async def close(self) -> None:
        return  # the egress is shared, and closed by who made it

    # ------------------------------------------------------------------------------------------------------------------

    async def _urls(self, pictures: Sequence[Picture]) -> dict[int, str]:
        return {id(picture): await self._url(picture) for picture in pictures}

    async def _url(self, picture: Picture) -> str:
        if not self._card.pictures:
            raise Unsupported(f"{self._card.name} reads no pictures.", hint="Ask a model that does: GET /v1/models.")
        if picture.page is None:
            raise BadMedia("A picture was not checked.", hint="This is a bug: media.read comes first.")
        if self._card.local and picture.page.upright:
            return picture.url
        mime, data = await self._reencode(picture.page)
        return f"data:{mime};base64,{pybase64.b64encode(data).decode('ascii')}"

    async def _streamed(self, answer: Answer) -> AsyncGenerator[Delta, None]:
        """Ends after the finish reason and `[DONE]` or the end of the body; anything else is a broken stream."""
        events, finished, size = Events(), False, 0
        async with aclosing(answer.chunks()) as chunks:
            async for chunk in chunks:
                size += len(chunk)
                if size > MAX_STREAM:
                    raise BrokenStream(f"{self._card.name} sent a stream without end.")
                for event in events.feed(chunk):
                    if event == wire.DONE:
                        if not finished:
                            raise BrokenStream(f"{self._card.name} ended its answer without a finish reason.")
                        await answer.finish()
                        return
                    if delta := wire.piece(event, self._card.name):
                        finished = finished or delta.finish_reason is not None
                        yield delta
        if not finished:
            raise BrokenStream(f"{self._card.name} stopped in the middle of its answer.")

    async def _failure(self, answer: Answer) -> SpillwayError:
        name, status = self._card.name, answer.status
        try:
            said = wire.quoted(wire.words_of(await answer.read(MAX_ERROR)))
        except BackendError:
            said = ""
        match status:
            case 401 | 403:
                key = f"Check the key in {self._key_variable}." if self._key_variable else "Check its key."
                return BackendError(f"{name} refused our key ({status}).", hint=f"{key} {said}".strip())
            case 404:
                model = f"{name} knows no model {self._card.model} at {self._authority}."
                return BackendError(model, hint=f"Check the name after # and the path. {said}".strip())
            case 408 | 504:
                return TimedOut(f"{name} took too long ({status}).", hint=said)
            case 429:
                return Busy(f"{name} is busy (429).", retry_after=_retry_after(answer), hint=said)
            case _ if 300 <= status < 400:
                return BackendError(f"{name} redirects ({status}); redirects are not followed.", hint="Check its URL.")
            case _ if 400 <= status < 500:
                return Rejected(f"{name} refused the request ({status}).", upstream_status=status, hint=said)
            case _:
                return Unreachable(f"{name} failed ({status}).", hint=said)

    async def _probe(self) -> str:
        try:
            status, body = await self._egress.probe(f"{self._base_url}/models", self._headers, PROBE)
        except SpillwayError as error:
            return error.message
        if status in (401, 403):
            return f"refuses our key ({status})"
        if status == 503:
            return "warming"
        if status != 200:
            return f"answers {status}"
        names = _names(body)
        if names and self._card.model not in names:
            return f"does not serve {self._card.model}"
        return "ready"


class _Model(msgspec.Struct):
    id: str


class _Models(msgspec.Struct):
    data: list[_Model]


def _names(body: bytes) -> frozenset[str]:
    """The models that a server lists; empty where its list cannot be read, as some keep none."""
    try:
        return frozenset(model.id for model in msgspec.json.decode(body, type=_Models).data)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return frozenset()


def _retry_after(answer: Answer) -> float:
    """Seconds; the header's other form, a date, counts as one second."""
    value = answer.header("Retry-After") or ""
    return min(float(value), MAX_RETRY_AFTER) if value.isdecimal() else 1.0
