"""`Request` -> the body for an OpenAI-compatible server; its answer -> `Delta`. Pure, both ways.

What comes back is a stranger's: shapes are checked, sizes were bounded before, unknown members are dropped, and text of
the server never becomes part of an error's message (only of its hint, which is not recorded).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Final, cast

import msgspec

from spillway.core.errors import BrokenStream
from spillway.core.values import Delta, FinishReason, Message, Picture, Request, Text, TokenLogprob, Usage

FINISHES: Final[Mapping[str, FinishReason]] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "function_call": "tool_calls",
    "content_filter": "content_filter",
}
"""Words that servers use beyond these (`eos`, `abort`) count as `stop`."""

DONE: Final = b"[DONE]"
MAX_TOKENS_IN_BODY: Final = 100_000_000
"""A server that claims more is not believed; its usage is dropped."""

Url = Callable[[Picture], str]
"""The data URL under which a picture is sent."""


# -------------------------------------------------------------------------------------------------------------- asking


def chat_body(request: Request, model: str, url: Url, limit_name: str = "max_tokens") -> bytes:
    """The bytes of one call. `limit_name`: OpenAI's own newer models know only `max_completion_tokens`."""
    sampling = request.sampling
    body: dict[str, object] = {"model": model, "messages": [_message(m, url) for m in request.messages]}
    optional = {
        limit_name: sampling.max_tokens,
        "temperature": sampling.temperature,
        "top_p": sampling.top_p,
        "seed": sampling.seed,
        "stop": list(sampling.stop) or None,
        "logprobs": sampling.logprobs or None,
        "top_logprobs": sampling.top_logprobs or None,
        "stream": request.stream or None,
        "stream_options": {"include_usage": True} if request.stream else None,
    }
    body.update((name, value) for name, value in optional.items() if value is not None)
    body.update(request.extras)
    return msgspec.json.encode(body)


def _message(message: Message, url: Url) -> dict[str, object]:
    match message.parts:
        case ():
            content: object = None if message.role == "assistant" else ""
        case (Text(text),):
            content = text
        case parts:
            content = [_part(part, url) for part in parts]
    return {"role": message.role, "content": content, **message.extra}


def _part(part: Text | Picture, url: Url) -> dict[str, object]:
    if isinstance(part, Text):
        return {"type": "text", "text": part.text}
    picture = {"url": url(part)} if part.detail == "auto" else {"url": url(part), "detail": part.detail}
    return {"type": "image_url", "image_url": picture}


# ---------------------------------------------------------------------------------------------------------- the answer


class _TopLogprob(msgspec.Struct):
    token: str
    logprob: float


class _TokenLogprob(msgspec.Struct):
    token: str
    logprob: float
    top_logprobs: list[_TopLogprob] | None = None


class _Logprobs(msgspec.Struct):
    content: list[_TokenLogprob] | None = None


class _Said(msgspec.Struct):
    """A message, or a delta of one."""

    content: str | None = None
    refusal: str | None = None
    reasoning: str | None = None
    reasoning_content: str | None = None
    tool_calls: list[dict[str, object]] | None = None


class _Details(msgspec.Struct):
    image_tokens: int | None = None


class _Usage(msgspec.Struct):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    prompt_tokens_details: _Details | None = None
    cost: float | None = None


class _Choice(msgspec.Struct):
    message: _Said | None = None
    delta: _Said | None = None
    finish_reason: str | None = None
    logprobs: _Logprobs | None = None


_NO_USAGE: Final = msgspec.Raw(b"null")


class _Reply(msgspec.Struct):
    """`usage` is read apart: an answer is not lost over a number that its server has no word for."""

    choices: list[_Choice] | None = None
    usage: msgspec.Raw = _NO_USAGE
    error: object = None


_decode = msgspec.json.Decoder(_Reply).decode
_decode_usage = msgspec.json.Decoder(_Usage, strict=False).decode
_decode_error = msgspec.json.Decoder(dict[str, object]).decode


def whole(body: bytes, host: str) -> Delta:
    """The one delta of an answer that was not streamed. Raises BrokenStream for what is no answer."""
    reply = _read(body, host)
    if not reply.choices or reply.choices[0].message is None:
        raise BrokenStream(f"{host} sent an answer without a message.")
    return _delta(reply, reply.choices[0].message, ended=True)


def piece(event: bytes, host: str) -> Delta | None:
    """The delta of one streamed event; None where it says nothing. Raises BrokenStream for an error or nonsense."""
    reply = _read(event, host)
    said = reply.choices[0].delta if reply.choices else None
    if said is None and not reply.choices and reply.usage == _NO_USAGE:
        return None
    return _delta(reply, said or _Said(), ended=False)


def _read(data: bytes, host: str) -> _Reply:
    try:
        reply = _decode(data)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        raise BrokenStream(f"{host} sent what is no chat completion.") from None
    if reply.error:
        raise BrokenStream(f"{host} failed while it answered.", hint=quoted(words_of(data)))
    return reply


def _delta(reply: _Reply, said: _Said, *, ended: bool) -> Delta:
    choice = reply.choices[0] if reply.choices else _Choice()
    finish = choice.finish_reason or ("stop" if ended else None)
    return Delta(
        text=said.content or "",
        tokens=_tokens(choice.logprobs),
        finish_reason=FINISHES.get(finish, "stop") if finish else None,
        usage=_usage(reply.usage),
        raw=_raw(said),
    )


def _raw(said: _Said) -> dict[str, object] | None:
    reasoning = said.reasoning_content or said.reasoning
    raw: dict[str, object] = {}
    if said.tool_calls:
        raw["tool_calls"] = said.tool_calls
    if said.refusal:
        raw["refusal"] = said.refusal
    if reasoning:
        raw["reasoning_content"] = reasoning
    return raw or None


def _tokens(logprobs: _Logprobs | None) -> tuple[TokenLogprob, ...]:
    if logprobs is None or not logprobs.content:
        return ()
    return tuple(
        TokenLogprob(t.token, _finite(t.logprob), tuple((a.token, _finite(a.logprob)) for a in t.top_logprobs or ()))
        for t in logprobs.content
    )


def _finite(logprob: float) -> float:
    return logprob if math.isfinite(logprob) else -9999.0


def _usage(raw: msgspec.Raw) -> Usage | None:
    if raw == _NO_USAGE:
        return None
    try:
        usage = _decode_usage(raw)
    except msgspec.MsgspecError:
        return None
    input_, output = usage.prompt_tokens or 0, usage.completion_tokens or 0
    if not all(0 <= n <= MAX_TOKENS_IN_BODY for n in (input_, output)):
        return None
    image = usage.prompt_tokens_details.image_tokens if usage.prompt_tokens_details else None
    cost = usage.cost if usage.cost is not None and 0 <= usage.cost < math.inf else None
    return Usage(input_, output, min(max(image or 0, 0), input_), cost)


def words_of(body: bytes) -> str:
    """What a server says went wrong, shortened; "" where it says nothing readable."""
    try:
        said = _decode_error(body)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return ""
    error = said.get("error", said.get("detail", said.get("message")))
    if isinstance(error, dict):
        error = cast("dict[str, object]", error).get("message")
    return " ".join(error.split())[:300] if isinstance(error, str) else ""


def quoted(words: str) -> str:
    return f'It said: "{words}"' if words else ""
