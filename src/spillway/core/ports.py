"""The ports: what the pipeline needs from the world. Adapters stand in their rooms; `wiring` alone names them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Protocol

from spillway.core.values import Attempt, Card, Delta, Exit, Permit, Plan, Request, Usage, Verdict


@dataclass(frozen=True, slots=True)
class Prepared:
    """The final bytes of a call. `host` is None where nothing leaves the process or the trusted machine.

    `body` is exactly what goes over the wire; for an in-process engine it is empty and `request` is read instead."""

    request: Request
    body: bytes = field(default=b"", repr=False)
    host: str | None = None


class Backend(Protocol):
    """A model that can be asked: in this process, on this machine, or upstream."""

    @property
    def card(self) -> Card: ...

    async def prepare(self, request: Request) -> Prepared:
        """The final bytes. For a remote backend: pictures re-encoded, upright, without metadata. Raises BadMedia,
        Unsupported."""
        ...

    def complete(self, prepared: Prepared, permit: Permit | None) -> AsyncIterator[Delta]:
        """The reply in pieces; the last carries `finish_reason`. Raises BackendError and its kin. Closing the iterator
        cancels the call."""
        ...

    async def health(self) -> str:
        """`ready`, `warming`, or what is wrong, in words."""
        ...

    async def close(self) -> None: ...


class Gate(Protocol):
    """Two questions. Screening is quick and may only hold or say candidate; release reads everything."""

    def screen(self, request: Request) -> Verdict: ...

    async def release(self, request: Request) -> Verdict: ...


class Media(Protocol):
    async def read(self, request: Request) -> Request:
        """The request with a checked `Page` in every picture. Raises BadMedia before anything is decoded."""
        ...


class Ledger(Protocol):
    """Raises LedgerError if a record could not be made durable as asked."""

    async def permit(self, permit: Permit, content: bytes) -> None:
        """Durable before it returns: bytes may only leave after."""
        ...

    async def attempt(self, entry: str, attempt: Attempt) -> None: ...

    async def exit(self, exit_: Exit, contents: tuple[bytes, ...]) -> None:
        """One a request, on every way out. `contents`: what to keep a salted HMAC of (questions, pictures), nothing
        more."""
        ...


class Prices(Protocol):
    def cost(self, card: Card, usage: Usage) -> float:
        """US dollars for what an upstream charges; 0 for our own machines without a configured rate."""
        ...

    def cost_if_cloud(self, request: Request, usage: Usage) -> float | None:
        """US dollars for the same request at the reference model; None if it has no price."""
        ...


class Egress(Protocol):
    def admit(self, permit: Permit) -> None:
        """Lets exactly the permitted bytes out, once. Only the pipeline calls this, after the ledger has the permit."""
        ...


class Decider(Protocol):
    def __call__(self, request: Request, verdict: Verdict) -> Plan: ...


class Clock(Protocol):
    def now(self) -> float:
        """Seconds since the epoch."""
        ...

    def monotonic(self) -> float: ...
