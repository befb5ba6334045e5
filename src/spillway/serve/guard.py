"""The guard at the door: keys, origins, host names, addresses, the size of bodies.

What it does not protect from: somebody on this machine (loopback accepts any bearer until a key exists), a stolen
key, a listener on the wire (there is no TLS here: put a proxy in front before others connect), many small requests.
Keys come from the environment; a store with rights a key is not built yet.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import ipaddress
import os
from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit

from spillway.core.errors import BadRequest, Forbidden, Overloaded, TooLarge, Unauthorized
from spillway.core.values import Caller
from spillway.settings import Settings, is_loopback

MIB: Final = 1 << 20
READ_SECONDS: Final = 60.0
"""For one whole body: room in flight is not held for a client that sends nothing."""
DRAIN_SECONDS: Final = 10.0
DRAIN_BYTES: Final = 256 * MIB
"""How much of a refused body is thrown away, so that a client that listens only after sending hears the 413."""

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
"""ASGI's. `Any` is the protocol's own word."""


class Disconnected(BadRequest):
    """Recorded as any other refusal; nobody is there to hear it."""

    code = "client_closed_request"


# ----------------------------------------------------------------------------------------------------------------- keys


class Keys:
    """The bearers that are let in. Without any, everybody on loopback is.

    Secrets are not kept: lookups go by an HMAC under a key of this process, and the public id (8 hex digits, the same
    after a restart) by scrypt, so that an id in the ledger helps nobody to guess a weak password."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._pepper = os.urandom(32)
        self._ids = {self._digest(secret): public_id(secret) for secret in secrets}

    def __bool__(self) -> bool:
        return bool(self._ids)

    def identify(self, authorization: str | None) -> str:
        """The public id of the key in an `Authorization` header, "" where no key exists. Raises Unauthorized."""
        if not self._ids:
            return ""
        scheme, _, secret = (authorization or "").partition(" ")
        known = self._ids.get(self._digest(secret.strip())) if scheme.lower() == "bearer" else None
        if known is None:
            raise Unauthorized(
                "This server needs a key, and this one is unknown." if authorization else "This server needs a key.",
                hint="Send `Authorization: Bearer <key>` with a key from the server's SPILLWAY_API_KEYS.",
            )
        return known

    def _digest(self, secret: str) -> bytes:
        return hmac.digest(self._pepper, secret.encode("utf-8", "surrogateescape"), "sha256")


def public_id(secret: str) -> str:
    """What may be written down of a key."""
    salt = b"spillway: public id of a key"
    return hashlib.scrypt(secret.encode(), salt=salt, n=2**14, r=8, p=1, dklen=4).hex()


# -------------------------------------------------------------------------------------------------- who asks, and where


@dataclass(frozen=True, slots=True)
class Guard:
    """Every request passes `admit_connection`; those for the API also `identify`."""

    settings: Settings
    keys: Keys

    def admit_connection(self, headers: Mapping[bytes, bytes], peer: str | None) -> None:
        """Raises Forbidden for a foreign page, a foreign host name, an address outside the allow-list, a server whose
        time is over."""
        self._check_expiry()
        self._check_peer(peer)
        host = headers.get(b"host", b"").decode("latin-1")
        self._check_host(host)
        self._check_origin(headers.get(b"origin"), host)

    def identify(self, headers: Mapping[bytes, bytes]) -> Caller:
        """Raises Unauthorized."""
        authorization = headers.get(b"authorization")
        return Caller(self.keys.identify(authorization.decode("latin-1") if authorization else None))

    def _check_expiry(self) -> None:
        expires = self.settings.expires
        if expires is not None and datetime.now(UTC) >= expires:
            raise Forbidden("This shared server's time is over.", hint="Start it again with a later --expires.")

    def _check_peer(self, peer: str | None) -> None:
        allowed = self.settings.allow
        if not allowed or not self.settings.exposed:
            return
        try:
            address = ipaddress.ip_address(peer or "")
        except ValueError:
            address = None
        if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
            address = address.ipv4_mapped
        if address is None or not (
            address.is_loopback or any(address in ipaddress.ip_network(net, strict=False) for net in allowed)
        ):
            raise Forbidden("This address is not on the allow-list.", hint="Add it with --allow.")

    def _check_host(self, host: str) -> None:
        """A page that rebinds its own name to 127.0.0.1 still says its own name here."""
        if _is_own_name(host) or self.settings.exposed:
            return
        raise Forbidden("The Host header names another server.", hint=f"Use {self.settings.url}.", param="Host")

    def _check_origin(self, origin: bytes | None, host: str) -> None:
        if origin is None or _place(origin.decode("latin-1")) == host.lower() != "":
            return
        raise Forbidden(
            "Pages of other origins may not call this server.",
            hint="Call it from a program, or from its own page.",
            param="Origin",
        )


def _place(origin: str) -> str:
    """The host and port of an Origin header, "" for none."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


@lru_cache(maxsize=256)
def _is_own_name(host: str) -> bool:
    """Whether a Host header names this machine."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return is_loopback(name) or name.endswith(".localhost")


# --------------------------------------------------------------------------------------------------------------- bodies


@dataclass(slots=True)
class InFlight:
    """Bytes of the bodies that are being answered now, over all requests. `budget` in bytes."""

    budget: int
    taken: int = field(default=0, init=False)

    def take(self, size: int) -> None:
        """Raises Overloaded: come back in a second."""
        if self.taken + size > self.budget:
            raise Overloaded(
                "Too many large requests are being answered at this moment.", hint="Send this one again shortly."
            )
        self.taken += size

    def give(self, size: int) -> None:
        self.taken -= size


class BodyReader:
    """Reads one body: never more than `limit` bytes, and only what `in_flight` has room for. `close` gives it back."""

    def __init__(self, receive: Receive, headers: Mapping[bytes, bytes], limit: int, in_flight: InFlight) -> None:
        self._receive, self._headers = receive, headers
        self._limit, self._in_flight = limit, in_flight
        self._taken = 0
        self._more = True

    async def read(self) -> bytes | bytearray:
        """Raises TooLarge, Overloaded, BadRequest, Disconnected."""
        try:
            async with asyncio.timeout(READ_SECONDS):
                return await self._read()
        except TimeoutError:
            raise BadRequest("The body did not arrive in time.", hint="Send it faster, or smaller pictures.") from None
        except (TooLarge, Overloaded):
            await self._drain()
            raise

    def close(self) -> None:
        self._in_flight.give(self._taken)
        self._taken = 0

    async def _read(self) -> bytes | bytearray:
        declared = self._declared()
        self._reserve(declared)
        first = await self._next()
        self._reserve(len(first))
        if not self._more:
            return first
        body, size = bytearray(max(declared, len(first))), len(first)
        body[:size] = first
        while self._more:  # each piece is put into its place while the processor still has it at hand
            piece = await self._next()
            self._reserve(size + len(piece))
            body[size : size + len(piece)] = piece
            size += len(piece)
        del body[size:]
        return body

    def _declared(self) -> int:
        if self._headers.get(b"content-encoding", b"identity").lower() != b"identity":
            raise BadRequest("Compressed bodies are not read.", hint="Leave Content-Encoding out.")
        declared = self._headers.get(b"content-length", b"0")
        if not declared.isdigit():
            raise BadRequest("The Content-Length header is no number.", param="Content-Length")
        return int(declared)

    def _reserve(self, size: int) -> None:
        if size > self._limit:
            raise TooLarge(
                f"The body is over {self._limit // MIB} MiB.",
                hint="Send fewer or smaller pictures: 2,000 pixels on the long side are enough for most questions.",
            )
        if size > self._taken:
            self._in_flight.take(size - self._taken)
            self._taken = size

    async def _next(self) -> bytes:
        message = await self._receive()
        if message["type"] == "http.disconnect":
            raise Disconnected("The client hung up before its body had arrived.")
        self._more = bool(message.get("more_body"))
        return message.get("body", b"")

    async def _drain(self) -> None:
        """Throws the rest away. Not for a client that waits for our leave to send (`Expect: 100-continue`)."""
        self.close()
        if self._headers.get(b"expect", b"").lower() == b"100-continue":
            return
        drained = 0
        try:
            async with asyncio.timeout(DRAIN_SECONDS):
                while self._more and drained < DRAIN_BYTES:
                    drained += len(await self._next())
        except (TimeoutError, Disconnected):
            return
