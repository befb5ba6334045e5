"""OpenAI's chat-completions JSON <-> `Request`, `Delta`, `Exit`. Pure, both ways.

What arrives is validated here, once, with the name of the parameter at fault; everything behind trusts it. Pictures are
taken over as the data URL that came (`media.read` checks them). Known parameters become `Sampling`, parameters at
their default vanish, all others travel in `Request.extras` to the engines that honour them.

It fetches nothing: remote picture URLs are refused. It knows no other dialect than chat completions.
Source of the shapes: https://platform.openai.com/docs/api-reference/chat (read 2026-11).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, cast
from urllib.parse import quote

import msgspec

from spillway.core.errors import BadMedia, BadRequest, SpillwayError, TooLarge, Unsupported
from spillway.core.values import (
    ANY,
    JURISDICTIONS,
    LOCAL,
    Attempt,
    Caller,
    Committed,
    Delta,
    Exit,
    Finding,
    Message,
    Part,
    Picture,
    Region,
    Request,
    Sampling,
    Text,
    TokenLogprob,
    Usage,
    Verdict,
    tightest,
)

JSON = Mapping[str, object]

MAX_MESSAGES: Final = 1024
MAX_PARTS: Final = 256
"""In one message."""
MAX_PICTURES: Final = 64
"""In one request, over all turns."""
MAX_TEXT: Final = 4_000_000
"""Characters of text in one request: about a million tokens."""
MAX_DEPTH: Final = 32
MAX_NODES: Final = 20_000
"""Of the JSON that is passed on as it came (tools, schemas, tool calls)."""
MAX_TOKENS: Final = 10_000_000
MAX_NAME: Final = 256
MAX_COMMENT: Final = 4_000
MAX_STOPS: Final = 4
MAX_STOP: Final = 512

ROLES: Final = frozenset({"system", "developer", "user", "assistant", "tool"})
DETAILS: Final = frozenset({"auto", "low", "high", "original"})
EXAMPLE_HINT: Final = 'Send {"model": "auto", "messages": [...]}.'
REMOTE_HINT: Final = (
    'Send the picture itself: {"type": "image_url", "image_url": {"url": "data:image/png;base64,..."}}.'
)

SAMPLING: Final = frozenset(
    {"max_tokens", "max_completion_tokens", "temperature", "top_p", "seed", "stop", "logprobs", "top_logprobs"}
)
READ: Final = SAMPLING | {"model", "messages", "stream", "stream_options", "n"}
"""Parameters that this module reads itself."""
ABOUT_THE_CALLER: Final = frozenset({"user", "metadata", "safety_identifier", "prompt_cache_key"})
"""Labels that change no answer; they stop here, so that they never leave."""
DEFAULTS: Final[Mapping[str, tuple[object, ...]]] = {
    "frequency_penalty": (0,),
    "presence_penalty": (0,),
    "logit_bias": ({},),
    "modalities": (["text"],),
    "parallel_tool_calls": (True,),
    "response_format": ({"type": "text"},),
    "service_tier": ("auto", "default"),
    "store": (False,),
    "tool_choice": ("auto", "none"),
    "tools": ([],),
    "functions": ([],),
    "verbosity": ("medium",),
}
"""Values that say no more than leaving the parameter out (for `tool_choice`: where there are no tools)."""


# ------------------------------------------------------------------------------------------------------- what comes in


def parse_residency(header: str | None) -> str | None:
    """The caller's opinion from `X-Spillway-Residency`; None if absent. Raises BadRequest for an unknown place.

    >>> parse_residency("eu"), parse_residency(None)
    ('eu', None)
    """
    if header is None:
        return None
    if (value := header.strip().lower()) in (LOCAL, ANY, *JURISDICTIONS):
        return value
    raise BadRequest(
        "The header X-Spillway-Residency names no known place.",
        hint=f"Use local, any, or one of {', '.join(JURISDICTIONS)}; or leave the header out.",
        param="X-Spillway-Residency",
    )


def parse_chat(
    body: bytes | bytearray,
    *,
    entry: str,
    received_at: float,
    residency: str = ANY,
    caller_says: str | None = None,
    caller: Caller | None = None,
) -> Request:
    """The request of one `/v1/chat/completions` body. `residency` is the settings', `caller_says` the header's.

    Raises BadRequest, BadMedia, Unsupported, TooLarge; each names the parameter and says what to send instead."""
    raw = decode_object(body)
    caller = caller or Caller()
    messages = _messages(raw.get("messages"))
    stream = _flag(raw, "stream")
    if raw.get("n") not in (None, 1) or raw.get("n") is True:
        raise Unsupported("Only n = 1 is served.", hint="Send the request as often as you want answers.", param="n")
    return Request(
        entry=entry,
        received_at=received_at,
        model=_model(raw.get("model")),
        messages=messages,
        sampling=_sampling(raw),
        stream=stream,
        include_usage=stream and _include_usage(raw.get("stream_options")),
        residency=tightest(residency, caller.residency, caller_says),
        released_by_caller=caller_says == ANY,
        caller=caller,
        extras=_extras(raw),
    )


def decode_object(body: bytes | bytearray) -> dict[str, object]:
    """The JSON object in `body`. Raises BadRequest."""
    if not body:
        raise BadRequest("The body is empty.", hint=EXAMPLE_HINT)
    try:
        raw: object = msgspec.json.decode(body)
    except RecursionError:
        raise BadRequest("The JSON is nested too deeply.", hint="Flatten it.") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadRequest(f"The body is not JSON: {error}.", hint="Send a JSON object, encoded in UTF-8.") from None
    if not isinstance(raw, dict):
        raise BadRequest("The body is not a JSON object.", hint=EXAMPLE_HINT)
    return cast("dict[str, object]", raw)


def _model(value: object) -> str:
    if value is None:
        return "auto"
    if not isinstance(value, str) or not value or len(value) > MAX_NAME:
        raise BadRequest(
            f"model must be a name of at most {MAX_NAME} characters.",
            hint='Use "auto", or a name that GET /v1/models lists.',
            param="model",
        )
    return value


def _messages(value: object) -> tuple[Message, ...]:
    if not isinstance(value, list) or not value:
        raise BadRequest(
            "messages must be a list with at least one message.",
            hint='Send [{"role": "user", "content": "your question"}].',
            param="messages",
        )
    items = cast("list[object]", value)
    if len(items) > MAX_MESSAGES:
        raise TooLarge(f"More than {MAX_MESSAGES} messages.", hint="Drop the oldest turns.", param="messages")
    messages = tuple(_message(item, f"messages[{i}]") for i, item in enumerate(items))
    _check_totals(messages)
    return messages


def _check_totals(messages: tuple[Message, ...]) -> None:
    parts = [part for message in messages for part in message.parts]
    if sum(isinstance(part, Picture) for part in parts) > MAX_PICTURES:
        raise TooLarge(f"More than {MAX_PICTURES} pictures.", hint="Split them over requests.", param="messages")
    if sum(len(part.text) for part in parts if isinstance(part, Text)) > MAX_TEXT:
        raise TooLarge(f"More than {MAX_TEXT:,} characters of text.", hint="Shorten the messages.", param="messages")


def _message(value: object, where: str) -> Message:
    if not isinstance(value, dict):
        raise BadRequest(f"{where} must be an object with role and content.", param=where)
    raw = cast("dict[str, object]", value)
    role = raw.get("role")
    if not isinstance(role, str) or role not in ROLES:
        raise BadRequest(f"{where}.role must be one of {', '.join(sorted(ROLES))}.", param=f"{where}.role")
    parts = _parts(raw.get("content"), role, f"{where}.content")
    extra = {k: v for k, v in raw.items() if k not in ("role", "content") and v is not None}
    _check_depth(extra, where)
    if role == "user" and not any(isinstance(p, Picture) or p.text for p in parts):
        raise BadRequest(f"{where} is empty.", hint="Ask something, or send a picture.", param=f"{where}.content")
    if role == "tool" and not isinstance(extra.get("tool_call_id"), str):
        raise BadRequest(f"{where}.tool_call_id is missing.", hint="Name the call that this answers.", param=where)
    return Message(role, parts, extra)


def _parts(value: object, role: str, where: str) -> tuple[Part, ...]:
    if isinstance(value, str):
        return (Text(value),) if value else ()
    if value is None and role in ("assistant", "user"):
        return ()
    if not isinstance(value, list):
        raise BadRequest(f"{where} must be text or a list of parts.", param=where)
    items = cast("list[object]", value)
    if len(items) > MAX_PARTS:
        raise TooLarge(f"{where} has more than {MAX_PARTS} parts.", hint="Join texts, or split the turn.", param=where)
    return tuple(_part(item, role, f"{where}[{i}]") for i, item in enumerate(items))


def _part(value: object, role: str, where: str) -> Part:
    raw = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    match raw.get("type"):
        case "text" if isinstance(text := raw.get("text"), str):
            return Text(text)
        case "refusal" if role == "assistant" and isinstance(text := raw.get("refusal"), str):
            return Text(text)
        case "image_url" if role == "user":
            return _picture(raw.get("image_url"), f"{where}.image_url")
        case "image_url":
            raise Unsupported(
                f"{where}: only user messages hold pictures.", hint="Put the picture into a user message.", param=where
            )
        case "text":
            raise BadRequest(f"{where}.text must be text.", param=f"{where}.text")
        case str(kind) if kind.isidentifier() and len(kind) <= 32:
            raise Unsupported(
                f"{where}: parts of type {kind} are not served.", hint="Send text or image_url parts.", param=where
            )
        case _:
            raise BadRequest(f"{where} must be a part with a type: text or image_url.", param=where)


def _picture(value: object, where: str) -> Picture:
    raw = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    url, detail = raw.get("url"), raw.get("detail") or "auto"
    if not isinstance(url, str):
        raise BadRequest(f"{where}.url is missing.", hint=REMOTE_HINT, param=f"{where}.url")
    if url[:8].lower().startswith(("http://", "https://")):
        raise BadMedia("Remote picture URLs are off by default.", hint=REMOTE_HINT, param=f"{where}.url")
    if url[:5].lower() != "data:":
        raise BadMedia("The picture is not a data URL.", hint=REMOTE_HINT, param=f"{where}.url")
    if not isinstance(detail, str) or detail not in DETAILS:
        raise BadRequest(f"{where}.detail must be one of {', '.join(sorted(DETAILS))}.", param=f"{where}.detail")
    return Picture(url, detail)


def _sampling(raw: JSON) -> Sampling:
    logprobs = _flag(raw, "logprobs")
    top = _integer(raw, "top_logprobs", 0, 20) or 0
    if top and not logprobs:
        raise BadRequest("top_logprobs needs logprobs = true.", param="top_logprobs")
    return Sampling(
        max_tokens=_max_tokens(raw),
        temperature=_number(raw, "temperature", 0, 2),
        top_p=_number(raw, "top_p", 0, 1),
        seed=_integer(raw, "seed", -(2**63), 2**63 - 1),
        stop=_stop(raw.get("stop")),
        logprobs=logprobs,
        top_logprobs=top,
    )


def _max_tokens(raw: JSON) -> int | None:
    old = _integer(raw, "max_tokens", 1, MAX_TOKENS)
    new = _integer(raw, "max_completion_tokens", 1, MAX_TOKENS)
    if old is not None and new is not None and old != new:
        raise BadRequest("max_tokens and max_completion_tokens differ.", hint="Send one of them.", param="max_tokens")
    return new if new is not None else old


def _stop(value: object) -> tuple[str, ...]:
    stops = [value] if isinstance(value, str) else ([] if value is None else value)
    if (
        not isinstance(stops, list)
        or len(cast("list[object]", stops)) > MAX_STOPS
        or not all(isinstance(s, str) and 0 < len(s) <= MAX_STOP for s in cast("list[object]", stops))
    ):
        raise BadRequest(f"stop must be text, or a list of at most {MAX_STOPS} texts, none empty.", param="stop")
    return tuple(cast("list[str]", stops))


def _include_usage(value: object) -> bool:
    if value is None:
        return False
    if not isinstance(value, dict):
        raise BadRequest("stream_options must be an object.", param="stream_options")
    return _flag(cast("dict[str, object]", value), "include_usage")


def _flag(raw: JSON, name: str) -> bool:
    value = raw.get(name)
    if value is None or isinstance(value, bool):
        return bool(value)
    raise BadRequest(f"{name} must be true or false.", param=name)


def _integer(raw: JSON, name: str, low: int, high: int) -> int | None:
    value = raw.get(name)
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
        return value
    raise BadRequest(f"{name} must be a whole number from {low} to {high}.", param=name)


def _number(raw: JSON, name: str, low: float, high: float) -> float | None:
    value = raw.get(name)
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
        return float(value)
    raise BadRequest(f"{name} must be a number from {low} to {high}.", param=name)


def _extras(raw: JSON) -> dict[str, object]:
    extras = {
        name: value
        for name, value in raw.items()
        if name not in READ and name not in ABOUT_THE_CALLER and value is not None
    }
    tools = bool(extras.get("tools"))
    for name in [n for n, v in extras.items() if _says_nothing(n, v, tools)]:
        del extras[name]
    if extras:
        _check_depth(extras, None)
    return extras


def _says_nothing(name: str, value: object, tools: bool) -> bool:
    if tools and name in ("tool_choice", "parallel_tool_calls"):
        return False
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return any(
        value == default and (type(value) is type(default) or (number and type(default) is int))
        for default in DEFAULTS.get(name, ())
    )


def _check_depth(values: Mapping[str, object], param: str | None) -> None:
    """What is passed on unread must stay small enough to be passed on."""
    level: list[object] = list(values.values())
    nodes = depth = 0
    while level:
        nodes, depth = nodes + len(level), depth + 1
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            raise BadRequest("The JSON is nested too deeply or has too many members.", hint="Flatten it.", param=param)
        level = [child for node in level for child in _children(node)]


def _children(node: object) -> Iterable[object]:
    if isinstance(node, dict):
        return cast("dict[str, object]", node).values()
    return cast("list[object]", node) if isinstance(node, list) else ()


@dataclass(frozen=True, slots=True)
class Feedback:
    """What somebody says of an answer. `picture`: data URL; picture, question and answer count only with `consent`."""

    entry: str
    rating: Literal["up", "down"]
    comment: str
    consent: bool
    picture: str | None
    question: str
    answer: str


def parse_feedback(raw: JSON) -> Feedback:
    """Raises BadRequest."""
    rating, picture = raw.get("rating"), raw.get("picture")
    if rating not in ("up", "down"):
        raise BadRequest("rating must be up or down.", param="rating")
    if picture is not None and not isinstance(picture, str):
        raise BadRequest("picture must be a data URL.", param="picture")
    return Feedback(
        entry=_short(raw, "entry", 64),
        rating="up" if rating == "up" else "down",
        comment=_short(raw, "comment", MAX_COMMENT),
        consent=_flag(raw, "consent"),
        picture=picture or None,
        question=_short(raw, "question", MAX_COMMENT),
        answer=_short(raw, "answer", MAX_COMMENT),
    )


def _short(raw: JSON, name: str, longest: int) -> str:
    value = raw.get(name)
    if value is None:
        return ""
    if isinstance(value, str) and len(value) <= longest:
        return value
    raise BadRequest(f"{name} must be text of at most {longest} characters.", param=name)


# ------------------------------------------------------------------------------------------------------ what goes out


_PLAIN: Final = "".join(map(chr, range(0x20, 0x7F))).replace("%", "")
"""What stands in a header as it is; the rest of a model's name is percent-encoded (RFC 3986)."""


def headers_of(committed: Committed, exit_: Exit | None = None) -> dict[str, str]:
    """The `X-Spillway-*` headers of an answer, as known when the reply was committed, or at the `exit_` where nothing
    was sent before."""
    confidence = exit_.confidence if exit_ else committed.confidence
    headers = {
        "X-Spillway-Entry": committed.entry,
        "X-Spillway-Route": committed.route,
        "X-Spillway-Residency": committed.residency,
        "X-Spillway-Backend": quote(committed.backend, safe=_PLAIN),
    }
    if confidence is not None and math.isfinite(confidence):
        headers["X-Spillway-Confidence"] = f"{confidence:.4f}"
    return headers


def error_body(error: SpillwayError) -> dict[str, object]:
    """OpenAI's error object; the message ends with what to do next, `hint` has that alone."""
    body: dict[str, object] = {
        "message": f"{error.message} {error.hint}" if error.hint else error.message,
        "type": error.kind,
        "param": error.param,
        "code": error.code,
    }
    if error.hint:
        body["hint"] = error.hint
    return {"error": body}


def anthropic_error(error: SpillwayError) -> dict[str, object]:
    """The same error as a client of Anthropic's API expects it."""
    return {"type": "error", "error": {"type": "api_error", "message": f"{error.message} {error.hint}".strip()}}


def usage_object(usage: Usage) -> dict[str, object]:
    return {
        "prompt_tokens": usage.input_tokens,
        "completion_tokens": usage.output_tokens,
        "total_tokens": usage.input_tokens + usage.output_tokens,
        "prompt_tokens_details": {"image_tokens": usage.image_tokens},
    }


def spillway_object(exit_: Exit) -> dict[str, object]:
    """The `spillway` object of the contract, and what the gate said."""
    return {
        "entry": exit_.entry,
        "backend": exit_.backend,
        "route": exit_.route,
        "residency": exit_.residency,
        "reasons": list(exit_.reasons),
        "confidence": _finite(exit_.confidence),
        "cost_usd": exit_.cost_usd,
        "cost_if_cloud_usd": exit_.cost_if_cloud_usd,
        "latency_ms": round(exit_.latency_ms, 2),
        "attempts": [_attempt(a) for a in exit_.attempts],
        "regions": [_region(r) for r in exit_.regions],
        "verdict": _verdict(exit_.verdict),
    }


def _attempt(attempt: Attempt) -> dict[str, object]:
    return {
        "backend": attempt.backend,
        "route": attempt.route,
        "outcome": attempt.outcome,
        "reason": attempt.reason,
        "latency_ms": round(attempt.latency_ms, 2),
        "confidence": _finite(attempt.confidence),
        "usage": usage_object(attempt.usage) if attempt.usage else None,
        "cost_usd": attempt.cost_usd,
        "permit": attempt.permit,
    }


def _region(region: Region) -> dict[str, object]:
    place: dict[str, object] = {"box": list(region.box)} if region.box else {}
    if region.point:
        place["point"] = list(region.point)
    return place | {"label": region.label, "page": region.page}


def _verdict(verdict: Verdict) -> dict[str, object]:
    return {
        "decision": verdict.decision,
        "reasons": list(verdict.reasons),
        "findings": [_finding(f) for f in verdict.findings],
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "kind": finding.kind,
        "evidence": finding.evidence,
        "detector": finding.detector,
        "score": _finite(finding.score),
        "page": finding.page,
        "box": list(finding.box) if finding.box else None,
    }


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def logprobs_object(tokens: Sequence[TokenLogprob], top: int) -> dict[str, object]:
    return {"content": [_token(t.token, t.logprob) | {"top_logprobs": _top(t, top)} for t in tokens], "refusal": None}


def _top(token: TokenLogprob, top: int) -> list[dict[str, object]]:
    return [_token(text, logprob) for text, logprob in token.top[:top]]


def _token(token: str, logprob: float) -> dict[str, object]:
    finite = logprob if math.isfinite(logprob) else -9999.0  # JSON has no infinity; OpenAI's word for "never"
    return {"token": token, "logprob": finite, "bytes": list(token.encode("utf-8", "replace"))}


def _merge(raw: dict[str, object], piece: Mapping[str, object]) -> None:
    """Members of OpenAI's delta object put together: texts join, tool calls join by index."""
    for name, value in piece.items():
        known = raw.get(name)
        if isinstance(known, str) and isinstance(value, str):
            raw[name] = known + value
        elif isinstance(known, list) and isinstance(value, list):
            _merge_calls(cast("list[object]", known), cast("list[object]", value))
        elif isinstance(value, list):
            raw[name] = list(cast("list[object]", value))
        elif value is not None:
            raw[name] = value


def _merge_calls(known: list[object], pieces: list[object]) -> None:
    for piece in pieces:
        index = _index(piece)
        same = next((i for i, call in enumerate(known) if index is not None and _index(call) == index), None)
        if same is None:
            known.append(piece)
        else:
            known[same] = _joined_call(known[same], piece)


def _index(call: object) -> object:
    return cast("dict[str, object]", call).get("index") if isinstance(call, dict) else None


def _joined_call(call: object, piece: object) -> object:
    first, more = cast("dict[str, object]", call), cast("dict[str, object]", piece)
    function = dict(cast("dict[str, object]", first.get("function") or {}))
    for name, text in cast("dict[str, object]", more.get("function") or {}).items():
        function[name] = str(function.get(name) or "") + str(text or "")
    return {**first, "function": function}


class Body:
    """Collects a reply for a client that does not stream: `add` each delta, `json` at the exit."""

    def __init__(self, request: Request, committed: Committed) -> None:
        self._request = request
        self._committed = committed
        self._texts: list[str] = []
        self._tokens: list[TokenLogprob] = []
        self._raw: dict[str, object] = {}
        self._finish: str | None = None

    def add(self, delta: Delta) -> None:
        self._texts.append(delta.text)
        self._tokens.extend(delta.tokens)
        self._finish = delta.finish_reason or self._finish
        if delta.raw:
            _merge(self._raw, delta.raw)

    def json(self, exit_: Exit) -> bytes:
        sampling, text = self._request.sampling, "".join(self._texts)
        content = text if text or "tool_calls" not in self._raw else None
        return msgspec.json.encode(
            {
                "id": f"chatcmpl-{self._request.entry}",
                "object": "chat.completion",
                "created": int(self._request.received_at),
                "model": self._committed.model,
                "choices": [
                    {
                        "index": 0,
                        "message": {"role": "assistant", "content": content, "refusal": None, **self._raw},
                        "logprobs": logprobs_object(self._tokens, sampling.top_logprobs) if sampling.logprobs else None,
                        "finish_reason": self._finish or "stop",
                    }
                ],
                "usage": usage_object(exit_.usage),
                "spillway": spillway_object(exit_),
            }
        )


class Chunks:
    """Server-sent events for a client that streams. The chunk with `finish_reason` waits for the exit, which it tells.

    Each method returns the bytes to send, possibly none."""

    def __init__(self, request: Request, committed: Committed) -> None:
        self._request = request
        shared = {
            "id": f"chatcmpl-{request.entry}",
            "object": "chat.completion.chunk",
            "created": int(request.received_at),
            "model": committed.model,
        }
        usage = b'"usage":null,' if request.include_usage else b""
        self._open = b"data: " + msgspec.json.encode(shared)[:-1] + b"," + usage + b'"choices":'
        self._finish: str | None = None
        self._first = True

    def delta(self, delta: Delta) -> bytes:
        """The chunk of one delta; nothing if it has nothing that the client reads now."""
        self._finish = delta.finish_reason or self._finish
        if not (delta.text or delta.raw or (delta.tokens and self._request.sampling.logprobs)):
            return b""
        return self._chunk(self._members(delta), delta.tokens, None, b"")

    def end(self, exit_: Exit) -> bytes:
        """The chunk with `finish_reason` and `spillway`, the usage where asked for, and the end of the stream."""
        told = b',"spillway":' + msgspec.json.encode(spillway_object(exit_))
        last = self._chunk(self._members(Delta()), (), self._finish or "stop", told)
        return last + self._usage(exit_.usage) + b"data: [DONE]\n\n"

    def _usage(self, usage: Usage) -> bytes:
        if not self._request.include_usage:
            return b""
        opened = self._open.replace(b'"usage":null,', b'"usage":' + msgspec.json.encode(usage_object(usage)) + b",", 1)
        return opened + b"[]}\n\n"

    def _members(self, delta: Delta) -> dict[str, object]:
        members: dict[str, object] = {"role": "assistant"} if self._first else {}
        if self._first or delta.text:
            members["content"] = delta.text
        self._first = False
        return {**members, **delta.raw} if delta.raw else members

    def _chunk(
        self, members: dict[str, object], tokens: Sequence[TokenLogprob], finish: str | None, told: bytes
    ) -> bytes:
        sampling = self._request.sampling
        logprobs = logprobs_object(tokens, sampling.top_logprobs) if tokens and sampling.logprobs else None
        choice = {"index": 0, "delta": members, "logprobs": logprobs, "finish_reason": finish}
        return b"".join((self._open, b"[", msgspec.json.encode(choice), b"]", told, b"}\n\n"))


def error_event(error: SpillwayError) -> bytes:
    """How a stream ends that broke after the commit: no finish reason, no [DONE]."""
    return b"data: " + msgspec.json.encode(error_body(error)) + b"\n\n"
