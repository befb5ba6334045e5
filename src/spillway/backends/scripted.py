"""A backend that says what it was told to: for tests, documentation and demonstrations. It looks at no picture.

>>> Scripted.saying("The total is 12.00")  # doctest: +ELLIPSIS
<spillway.backends.scripted.Scripted object at ...>
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import msgspec

from spillway.core.errors import EgressShut, SpillwayError
from spillway.core.ports import Prepared
from spillway.core.values import Card, Delta, Permit, Request, Usage


@dataclass(frozen=True, slots=True)
class Pause:
    seconds: float


Step: TypeAlias = Delta | SpillwayError | Pause
"""What a script is made of: say this, fail so, wait."""

CARD: Final = Card("scripted", "scripted", title="A script, not a model", licence="Apache-2.0")


def saying(text: str, *, pieces: int = 1, confidence: float | None = None, usage: Usage | None = None) -> list[Delta]:
    """The script of a whole answer in `pieces` deltas of text and a last one with the finish reason."""
    size = max(1, -(-len(text) // pieces))
    usage = usage or Usage(input_tokens=1, output_tokens=pieces)
    parts = [Delta(text[at : at + size]) for at in range(0, len(text), size)]
    return [*parts, Delta(finish_reason="stop", usage=usage, confidence=confidence)]


class Scripted:
    """Each call plays the next of `scripts`; the last one is played again and again.

    `asked`: what it was given, in order. With a `host` it stands outside: its body is the request's text as JSON, and
    it plays only with a permit for that host."""

    def __init__(
        self, card: Card = CARD, *scripts: Sequence[Step], health: str = "ready", host: str | None = None
    ) -> None:
        self._card, self._health, self._host = card, health, host
        self._scripts = scripts or (saying("Hello."),)
        self.asked: list[Prepared] = []
        self.cancelled = 0

    @classmethod
    def saying(cls, text: str, card: Card = CARD, *, pieces: int = 1) -> Scripted:
        return cls(card, saying(text, pieces=pieces))

    @property
    def card(self) -> Card:
        return self._card

    async def prepare(self, request: Request) -> Prepared:
        if self._host is None:
            return Prepared(request)
        return Prepared(request, msgspec.json.encode([message.text for message in request.messages]), self._host)

    async def complete(self, prepared: Prepared, permit: Permit | None) -> AsyncGenerator[Delta, None]:
        if self._host is not None and (permit is None or permit.host != self._host):
            raise EgressShut(f"{self._card.name} was asked without a permit for {self._host}.")
        script = self._scripts[min(len(self.asked), len(self._scripts) - 1)]
        self.asked.append(prepared)
        try:
            for step in script:
                match step:
                    case Pause(seconds):
                        await asyncio.sleep(seconds)
                    case SpillwayError():
                        raise step
                    case Delta():
                        yield step
        except (GeneratorExit, asyncio.CancelledError):
            self.cancelled += 1
            raise

    async def health(self) -> str:
        return self._health

    async def close(self) -> None:
        return
