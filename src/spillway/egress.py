"""The only door out. Bytes leave only with a recorded permit, once, to its host, exactly as they were permitted.

Towards our own machines (loopback, `trusted_hosts`) no permit is needed, but one that is given is held to. There the
address behind a name must be private, or listed itself; everywhere else it must be public and the link encrypted. The
address that was checked is the one that is connected to. No proxy environment, no redirects, no cookies, no
decompression, no retries.

What it does not protect from: code of this process that opens a connection of its own (import-linter and the tests
watch that), and what a permitted host does with what it got.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import ipaddress
import math
import socket
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

import aiohttp
from aiohttp.abc import AbstractResolver, AbstractStreamWriter, ResolveResult
from aiohttp.payload import Payload
from yarl import URL

from spillway.core.errors import BackendError, BrokenStream, EgressShut, TimedOut, Unreachable
from spillway.core.values import Permit
from spillway.settings import is_loopback

MAX_ADMITTED: Final = 4096
"""Permits waiting to be used; the oldest are dropped, and what they allowed stays."""

FINISH_SECONDS: Final = 0.1
IDLE_SECONDS: Final = 4.0
"""How long an unused connection is kept: less than uvicorn's 5, so that we never write into one that is closing."""

MAX_TARGETS: Final = 256
FIRST: Final = 1 << 14
PIECE: Final = 1 << 20
"""Bytes of a body handed to the socket at first, and at a time after that."""

NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
COMPATIBLE: Final = ipaddress.ip_network("::/96")
TRANSLATED_HERE: Final = ipaddress.ip_network("64:ff9b:1::/48")
"""RFC 8215: leads to addresses of the local network."""

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds: to connect, to the first byte of the reply's body, between two pieces of it, and for all."""

    connect: float = 5.0
    first: float = 120.0
    between: float = 60.0
    total: float = 600.0


TIMEOUTS: Final = Timeouts()


@dataclass(frozen=True, slots=True)
class _Target:
    """`ours`: on this machine or a trusted one."""

    url: URL
    authority: str
    ours: bool


class Answer:
    """What came back. `status` may be anything; redirects are not followed."""

    def __init__(self, response: aiohttp.ClientResponse, host: str, timeouts: Timeouts) -> None:
        self._response, self._host, self._timeouts = response, host, timeouts
        self.status = response.status

    def header(self, name: str) -> str | None:
        return self._response.headers.get(name)

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        """The body as it arrives. Raises TimedOut before the first piece, BrokenStream after it."""
        content, wait, begun = self._response.content, self._timeouts.first, False
        patience = _Patience(content)
        try:
            while True:
                patience.start(wait)
                chunk = await content.readany()
                patience.pause()
                if not chunk:
                    return
                wait, begun = self._timeouts.between, True
                yield chunk
        except TimeoutError:
            if begun:
                raise BrokenStream(f"{self._host} stopped talking for {wait:g} s.") from None
            raise TimedOut(f"{self._host} sent nothing for {wait:g} s.") from None
        except (aiohttp.ClientError, OSError):
            raise BrokenStream(f"{self._host} broke the connection.") from None
        finally:
            patience.end()

    async def finish(self) -> None:
        """Waits for the end of a body of which everything was read that counts, so that its connection can be used
        again; not for long."""
        with contextlib.suppress(TimeoutError, aiohttp.ClientError, OSError):
            async with asyncio.timeout(FINISH_SECONDS):
                while await self._response.content.readany():
                    pass

    async def read(self, limit: int) -> bytes:
        """The whole body. Raises BrokenStream where it is longer than `limit` bytes."""
        pieces: list[bytes] = []
        size = 0
        async for chunk in self.chunks():
            size += len(chunk)
            if size > limit:
                raise BrokenStream(f"{self._host} sent more than {limit} bytes.")
            pieces.append(chunk)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


class _Patience:
    """Makes a read fail with TimeoutError that waits too long. One timer for all pieces of a stream: a timeout of its
    own for each costs 5 us, several percent of what a piece costs in all (`bench/gateway`)."""

    def __init__(self, content: aiohttp.StreamReader) -> None:
        self._content = content
        self._loop = asyncio.get_running_loop()
        self._deadline = math.inf
        self._timer: asyncio.TimerHandle | None = None

    def start(self, seconds: float) -> None:
        self._deadline = self._loop.time() + seconds
        if self._timer is not None and self._timer.when() > self._deadline:
            self._timer.cancel()
            self._timer = None
        if self._timer is None:
            self._timer = self._loop.call_at(self._deadline, self._look)

    def pause(self) -> None:
        self._deadline = math.inf

    def end(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _look(self) -> None:
        self._timer = None
        if self._loop.time() >= self._deadline:
            self._content.set_exception(TimeoutError())
        elif self._deadline < math.inf:
            self._timer = self._loop.call_at(self._deadline, self._look)


class Egress:
    """Implements `core.ports.Egress`. `trusted_hosts`: names or addresses of our own machines. `sealed`: loopback
    only. `resolver`: None = the system's, in a thread."""

    def __init__(
        self, trusted_hosts: Sequence[str] = (), *, sealed: bool = False, resolver: AbstractResolver | None = None
    ) -> None:
        self._resolver = resolver
        self._trusted = frozenset(host.lower().strip("[]") for host in trusted_hosts)
        self._sealed = sealed
        self._admitted: dict[str, Permit] = {}
        self._targets: dict[str, _Target] = {}
        self._session: aiohttp.ClientSession | None = None

    def admit(self, permit: Permit) -> None:
        if permit.id in self._admitted:
            raise EgressShut(f"The permit {permit.id} was admitted twice.")
        if len(self._admitted) >= MAX_ADMITTED:
            del self._admitted[next(iter(self._admitted))]
        self._admitted[permit.id] = permit

    @asynccontextmanager
    async def post(
        self,
        url: str,
        body: bytes,
        headers: Mapping[str, str],
        permit: Permit | None = None,
        timeouts: Timeouts = TIMEOUTS,
    ) -> AsyncGenerator[Answer, None]:
        """Sends `body` and gives the answer once its headers are there.

        Raises EgressShut (nothing left), Unreachable, TimedOut; BrokenStream while the answer is read."""
        target = self._target(url)
        if permit is not None:
            self._use(permit, target, body)
        elif not target.ours:
            raise EgressShut(f"Bytes tried to leave for {target.authority} without a permit; they did not.")
        response = await self._open("POST", target, headers, timeouts, _Bytes(body))
        try:
            yield Answer(response, target.authority, timeouts)
        finally:
            response.close()

    async def probe(self, url: str, headers: Mapping[str, str], timeouts: Timeouts) -> tuple[int, bytes]:
        """GET from one of our own machines; status and at most 1 MiB of body. Raises as `post` does."""
        target = self._target(url)
        if not target.ours:
            raise EgressShut(f"{target.authority} is not ours, so it is not probed.")
        response = await self._open("GET", target, headers, timeouts, None)
        try:
            return response.status, await Answer(response, target.authority, timeouts).read(1 << 20)
        finally:
            response.close()

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    # ------------------------------------------------------------------------------------------------------ the checks

    def _use(self, permit: Permit, target: _Target, body: bytes) -> None:
        """A permit is spent by trying, whatever comes of it."""
        if self._admitted.pop(permit.id, None) != permit:
            raise EgressShut(f"The permit {permit.id} is not admitted: unrecorded, changed, or used before.")
        if permit.host != target.authority:
            raise EgressShut(f"The permit {permit.id} is for {permit.host}, not for {target.authority}.")
        if hashlib.sha256(body).hexdigest() != permit.sha256:
            raise EgressShut(f"The permit {permit.id} is for other bytes.")

    def _target(self, url: str) -> _Target:
        """A destination that passed every check that needs no name resolution. Few are known, so they are kept."""
        known = self._targets.get(url)
        if known is None:
            target = URL(url, encoded=True)
            host = target.host or ""
            known = _Target(target, authority(url), is_loopback(host) or host.lower() in self._trusted)
            self._check_target(known, host)
            if len(self._targets) < MAX_TARGETS:
                self._targets[url] = known
        return known

    def _check_target(self, target: _Target, host: str) -> None:
        if self._sealed and not is_loopback(host):
            raise EgressShut(f"The egress is sealed: nothing goes to {host}.", hint="Start without --sealed.")
        if target.url.scheme not in ("http", "https"):
            raise EgressShut(f"{target.url.scheme}:// is no way out.", hint="Use https://.")
        if target.url.scheme == "http" and not target.ours:
            raise EgressShut(f"{host} would be reached without encryption.", hint="Use https://.")
        if literal := _literal(host):
            self.check_address(host, literal)
        elif host.replace(".", "").isdigit():  # 127.1, 2130706433: the system would take it for an address, unchecked
            raise EgressShut(f"{host} is no address.", hint="Write it as four numbers, or use a name.")

    def check_address(self, host: str, address: Address) -> None:
        """Raises EgressShut where `host` may not stand at `address`."""
        inner = _unwrapped(address)
        if is_loopback(host):
            allowed = inner.is_loopback
        elif host.lower() in self._trusted:
            allowed = not inner.is_global or str(inner) in self._trusted
        else:
            allowed = inner.is_global and not inner.is_multicast and not _is_site_local(inner)
        if not allowed:
            raise EgressShut(
                f"{host} stands at an address where it may not stand.",
                hint=f'If {host} is your own machine, list it: trusted_hosts = ["{host}"]. A public address of your '
                "own machine must be listed itself.",
            )

    # -------------------------------------------------------------------------------------------------- the connection

    async def _open(
        self, method: str, target: _Target, headers: Mapping[str, str], timeouts: Timeouts, data: Payload | None
    ) -> aiohttp.ClientResponse:
        host = target.authority
        limits = aiohttp.ClientTimeout(total=timeouts.total, sock_connect=timeouts.connect)
        try:
            async with asyncio.timeout(timeouts.connect + timeouts.first):
                return await self._client().request(
                    method, target.url, data=data, headers=headers, allow_redirects=False, timeout=limits
                )
        except aiohttp.ConnectionTimeoutError:
            raise Unreachable(f"{host} took no connection in {timeouts.connect:g} s.") from None
        except TimeoutError:
            raise TimedOut(f"{host} did not answer in {timeouts.first:g} s.") from None
        except (aiohttp.ClientError, OSError) as error:
            raise Unreachable(f"{host} could not be reached ({type(error).__name__}).") from None

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(
                resolver=_CheckedResolver(self, self._resolver),
                use_dns_cache=False,
                limit=0,
                keepalive_timeout=IDLE_SECONDS,
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                trust_env=False,
                auto_decompress=False,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": "spillway", "Accept-Encoding": "identity"},
                read_bufsize=1 << 18,
            )
        return self._session


class _Bytes(Payload):
    """A body as it is. aiohttp's own payload for large bytes copies them twice more on their way."""

    def __init__(self, body: bytes) -> None:
        super().__init__(body, content_type="application/json")
        self._size = len(body)
        self._body = body

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return self._body.decode(encoding, errors)

    async def write(self, writer: AbstractStreamWriter) -> None:
        whole = memoryview(self._body)
        await writer.write(whole[:FIRST])  # aiohttp joins the head with it
        for at in range(FIRST, len(whole), PIECE):
            await writer.write(whole[at : at + PIECE])

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        await self.write(writer)


class _CheckedResolver(AbstractResolver):
    """Looks a name up each time a connection is opened, and gives only addresses that passed the check."""

    def __init__(self, egress: Egress, resolver: AbstractResolver | None) -> None:
        self._egress = egress
        self._resolver = resolver or aiohttp.ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        results = await self._resolver.resolve(host, port, family)
        for result in results:
            self._egress.check_address(host, ipaddress.ip_address(result["host"].partition("%")[0]))
        return results

    async def close(self) -> None:
        await self._resolver.close()


def authority(url: str) -> str:
    """Name and port of a destination, as permits name it.

    >>> authority("https://api.openai.com/v1/chat/completions"), authority("http://[::1]:8000/v1")
    ('api.openai.com:443', '[::1]:8000')
    """
    parts = URL(url)
    if not parts.host or not parts.port:
        raise BackendError("The address of a backend has no host.", hint="Use https://host/v1.")
    host = f"[{parts.host}]" if ":" in parts.host else parts.host
    return f"{host.lower()}:{parts.port}"


def _literal(host: str) -> Address | None:
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None


def _unwrapped(address: Address) -> Address:
    """The IPv4 address inside an IPv6 one, where it is only a wrapping."""
    if isinstance(address, ipaddress.IPv6Address):
        if inner := address.ipv4_mapped or address.sixtofour:
            return inner
        if address in NAT64 or (address in COMPATIBLE and int(address) > 1):
            return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address


def _is_site_local(address: Address) -> bool:
    return isinstance(address, ipaddress.IPv6Address) and (address.is_site_local or address in TRANSLATED_HERE)
