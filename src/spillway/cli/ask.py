"""`spillway ask`: a question about pictures, over the same line as the server: in this process, or at `--url`.

Both ways send and read the JSON of `/v1/chat/completions`, so that what is printed is the same.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import mimetypes
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from spillway.cli import messages
from spillway.cli.common import print_json, settings_of, tell
from spillway.core.errors import BackendError, BadRequest, Forbidden, SettingsError, SpillwayError, Unauthorized
from spillway.core.values import Committed, Delta, Exit
from spillway.settings import CLIENT_KEY_VARIABLE, Settings, is_loopback
from spillway.web.words import words_for

if TYPE_CHECKING:
    from spillway.wiring import House

Answer: TypeAlias = dict[str, Any]
"""The body of a chat completion, with its `spillway` object."""

STDIN = Path("-")
TIMEOUT_SECONDS = 300
RESIDENCY_HEADER = "X-Spillway-Residency"


def run(args: argparse.Namespace) -> int:
    if not args.question.strip():
        raise BadRequest(messages.NO_QUESTION(), hint=messages.NO_QUESTION_HINT())
    body = compose(args.images, args.question, args.model)
    if args.url:
        answer = ask_server(args.url, body, args.opinion, os.environ.get(CLIENT_KEY_VARIABLE, ""))
    else:
        answer = asyncio.run(ask_here(settings_of(args, web=False), body, args.opinion))
    if args.json:
        print_json(answer)
    else:
        print(describe(answer))
    return 0


def compose(images: Sequence[Path], question: str, model: str) -> bytes:
    """The request's JSON, pictures as data URLs. Raises BadRequest for a file that cannot be read."""
    parts: list[dict[str, object]] = [{"type": "image_url", "image_url": {"url": _data_url(path)}} for path in images]
    parts.append({"type": "text", "text": question})
    return json.dumps({"model": model, "messages": [{"role": "user", "content": parts}]}).encode()


def _data_url(path: Path) -> str:
    try:
        data = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
    except OSError:
        raise BadRequest(messages.NO_FILE(path=path), hint=messages.NO_FILE_HINT()) from None
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


# ------------------------------------------------------------------------------------------------------ in this process


async def ask_here(chosen: Settings, body: bytes, opinion: str | None) -> Answer:
    """Raises SpillwayError."""
    from spillway import wiring

    house = wiring.build(chosen)
    async with house.lifespan():
        return await _line(house, chosen, body, opinion)


async def _line(house: House, chosen: Settings, body: bytes, opinion: str | None) -> Answer:
    from ulid import ULID

    from spillway.serve import wire

    entry, started = str(ULID()), time.monotonic()
    try:
        says = wire.parse_residency(opinion)
        request = wire.parse_chat(
            body, entry=entry, received_at=time.time(), residency=chosen.residency, caller_says=says
        )
    except SpillwayError as error:
        await house.pipeline.refused(entry, error, started=started)
        raise
    reply: wire.Body | None = None
    answer: Answer = {}
    async for piece in house.pipeline.answer(request):
        match piece:
            case Committed():
                reply = wire.Body(request, piece)
            case Delta() if reply is not None:
                reply.add(piece)
            case Exit() if reply is not None:
                answer = json.loads(reply.json(piece))
            case _:
                raise AssertionError("the pipeline commits before it answers")
    return answer


# ---------------------------------------------------------------------------------------------------------- at a server


def ask_server(url: str, body: bytes, opinion: str | None, key: str) -> Answer:
    """Raises SpillwayError: the server's own words where it gave some. Follows no redirect with the key."""
    parts = urllib.parse.urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError(messages.BAD_URL(url=url), hint=messages.BAD_URL_HINT())
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {key or 'none'}"}
    if opinion:
        headers[RESIDENCY_HEADER] = opinion
    target = url.rstrip("/").removesuffix("/v1") + "/v1/chat/completions"
    proxies = urllib.request.ProxyHandler({} if is_loopback(parts.hostname) else None)
    opener = urllib.request.build_opener(proxies, _NoRedirect)
    try:
        with opener.open(urllib.request.Request(target, body, headers), timeout=TIMEOUT_SECONDS) as reply:  # noqa: S310
            return json.load(reply)
    except urllib.error.HTTPError as error:
        with error:
            raise _refusal(error.code, error.read()) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise BackendError(messages.NO_SERVER(url=url, error=reason), hint=messages.NO_SERVER_HINT()) from None


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def http_error_302(self, *_: object, **__: object) -> None:
        """Leaves the redirect as it is: an error."""

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _refusal(status: int, body: bytes) -> SpillwayError:
    """The error that a server told, as the error that this process would have raised."""
    try:
        told: dict[str, Any] = json.loads(body)["error"]
        hint = str(told.get("hint") or "")
        message = str(told["message"]).removesuffix(hint).rstrip()
    except (ValueError, TypeError, KeyError):
        message, hint = f"HTTP {status}", ""
    match status:
        case 401:
            return Unauthorized(message, hint=hint)
        case 403:
            return Forbidden(message, hint=hint)
        case _ if 400 <= status < 500 and status != 429:
            return BadRequest(message, hint=hint)
        case _:
            return BackendError(message, hint=hint)


# ------------------------------------------------------------------------------------------------------------- in words


def describe(answer: Answer) -> str:
    """The answer, and below it in plain words where it came from and what it cost."""
    told: dict[str, Any] = answer.get("spillway") or {}
    lines = [str(answer["choices"][0]["message"]["content"] or ""), ""]
    words = words_for(messages.language(os.environ))
    verdict: dict[str, Any] = told.get("verdict") or {}
    held: list[str] = verdict.get("reasons") or []
    facts = [(messages.WHERE(), _place(region)) for region in told.get("regions", ())]
    facts += [
        (messages.ROUTE(), f"{told.get('route')}: {told.get('backend')}"),
        *((messages.WHY(), tell(reason)) for reason in told.get("reasons", ()) if reason not in held),
        (messages.SURE(), _percent(told.get("confidence"))),
        (messages.LEAVES(), words.verdicts.get(str(verdict.get("decision")), words.verdict_unknown)),
        *((messages.WHY(), tell(reason)) for reason in held),
        (messages.COST(), _costs(told)),
        (messages.TIME(), f"{told.get('latency_ms') or 0:.0f} ms"),
        (messages.ENTRY(), str(told.get("entry"))),
    ]
    return "\n".join(lines + [f"  {name:<6} {text}" for name, text in facts])


def _place(region: dict[str, Any]) -> str:
    box, point = region.get("box"), region.get("point")
    if box:
        return messages.WHERE_BOX(page=region["page"], box=", ".join(f"{x:.0f}" for x in box))
    return messages.WHERE_POINT(page=region["page"], point=", ".join(f"{x:.0f}" for x in point or ()))


def _percent(confidence: float | None) -> str:
    return messages.UNMEASURED() if confidence is None else f"{confidence:.0%}"


def _costs(told: dict[str, Any]) -> str:
    cloud = told.get("cost_if_cloud_usd")
    return messages.COSTS(
        cost=f"${told.get('cost_usd') or 0:.6f}", cloud=messages.NO_PRICE() if cloud is None else f"${cloud:.6f}"
    )
