"""The gate, first and strict: declared residency and text patterns. Unsure means hold.

What this does not protect: it does not look into pictures, so a picture leaves only where the caller released it in so
many words (`X-Spillway-Residency: any`), whatever it shows; files inside texts (base64) never leave. In text
it finds only what has a shape (see `patterns` for what it misses). It says nothing about what an upstream does with
what it got.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from spillway.core.values import LOCAL, Picture, Request, Text, Verdict
from spillway.gate import patterns, rules

MAX_CHARACTERS = 1_000_000
"""Of all texts of a request; a longer one is not examined, so it stays."""

MAX_DEPTH = 40

SEAM = 128
"""Characters at the beginning and at the end of a text that are read together with its neighbours'."""

UNREAD_PICTURE = "it has a picture, and pictures are not examined yet; send X-Spillway-Residency: any to let it leave"


class TextGate:
    """Implements `core.ports.Gate`. An error while examining is a hold."""

    def screen(self, request: Request) -> Verdict:
        """Holds what is declared local, what a pattern matches, and a picture that the caller did not release."""
        if request.residency == LOCAL:
            return Verdict("hold", ("its residency is local",))
        try:
            verdict = _examined(request)
        except Exception as error:  # whatever broke: it was not examined
            return Verdict("hold", (f"examining it failed ({type(error).__name__})",))
        if verdict.decision == "candidate" and _has_picture(request) and not request.released_by_caller:
            return Verdict("hold", (UNREAD_PICTURE,))
        return verdict

    async def release(self, request: Request) -> Verdict:
        """Text that screening lets pass may leave; so may a picture that the caller released."""
        verdict = self.screen(request)
        if verdict.decision != "candidate":
            return verdict
        if _has_picture(request):
            return Verdict("release", (*verdict.reasons, "the caller released its pictures"))
        return Verdict("release", verdict.reasons)


def _examined(request: Request) -> Verdict:
    texts = tuple(_texts(request))
    text = "\n".join(texts)
    if len(text) > MAX_CHARACTERS:
        return Verdict("hold", (f"it has more than {MAX_CHARACTERS:,} characters, too many to examine",))
    if patterns.has_encoded(text):
        return Verdict("hold", ("its text holds an encoded file (base64), and those are not examined",))
    return rules.judge(patterns.find(text) or patterns.find(_glued(texts)))


def _glued(texts: Sequence[str]) -> str:
    """One text without the seams, so that what was cut into several parts or messages is whole again."""
    if len(texts) < 2:
        return ""
    return "".join(t if len(t) <= 2 * SEAM else f"{t[:SEAM]}\n\n{t[-SEAM:]}" for t in texts)


def _has_picture(request: Request) -> bool:
    return any(isinstance(part, Picture) for message in request.messages for part in message.parts)


def _texts(request: Request) -> Iterator[str]:
    """Every text that would leave: of all turns, tool calls and results, parameters, tools, stop strings, the seed."""
    for message in request.messages:
        yield from (part.text for part in message.parts if isinstance(part, Text))
        if message.extra:
            yield from _inside(message.extra)
    yield from request.sampling.stop
    if request.sampling.seed is not None:
        yield str(request.sampling.seed)
    if request.extras:
        yield from _inside(request.extras)


def _inside(value: object, depth: int = 0) -> Iterator[str]:
    """All strings and numbers in a JSON value, keys included; each object's on one line, so that a key such as
    "password" stands before its value."""
    if depth > MAX_DEPTH:
        raise RecursionError("nested too deeply")
    if isinstance(value, str):
        yield value
    elif value is None or isinstance(value, bool):
        return
    elif isinstance(value, int | float):
        yield f"{value:.0f}" if float(value).is_integer() else str(value)
    elif isinstance(value, Mapping):
        for key, inner in cast("Mapping[object, object]", value).items():
            yield f"{key}: " + " ".join(_inside(inner, depth + 1))
    elif isinstance(value, list | tuple):
        for inner in cast("Sequence[object]", value):
            yield from _inside(inner, depth + 1)
    else:
        raise TypeError(f"not JSON: {type(value).__name__}")
