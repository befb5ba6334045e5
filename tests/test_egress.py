"""The only door out: what it refuses, and that what it refuses is never sent."""

from __future__ import annotations

import asyncio
import hashlib
import ipaddress
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult

from spillway.core.errors import BrokenStream, EgressShut, TimedOut, Unreachable
from spillway.core.values import Permit
from spillway.egress import Egress, Timeouts, authority

BODY = b'{"messages": []}'


def permit(host: str, body: bytes = BODY, name: str = "01J.0") -> Permit:
    return Permit(name, "01J", host, hashlib.sha256(body).hexdigest(), "weak answer")


@dataclass
class Server:
    """Answers every request with `reply`, and keeps what came."""

    reply: bytes
    url: str = ""
    bodies: list[bytes] = field(default_factory=list[bytes])
    heads: list[bytes] = field(default_factory=list[bytes])
    connections: int = 0

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = next((int(x[15:]) for x in head.lower().split(b"\r\n") if x.startswith(b"content-length:")), 0)
                self.heads.append(head)
                self.bodies.append(await reader.readexactly(length))
                writer.write(self.reply)
                await writer.drain()
                if b"close" in self.reply:
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def listening(reply: bytes) -> AsyncGenerator[Server, None]:
    server = Server(reply)
    listener = await asyncio.start_server(server.talk, "127.0.0.1", 0)
    server.url = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}"
    try:
        yield server
    finally:
        listener.close()


OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"


async def post(egress: Egress, url: str, leave: Permit | None = None, body: bytes = BODY, **more: Any) -> bytes:
    try:
        async with egress.post(url, body, {}, leave, **more) as answer:
            return b"%d " % answer.status + await answer.read(1000)
    finally:
        await egress.close()


async def test_our_own_machine_needs_no_permit() -> None:
    async with listening(OK) as server:
        assert await post(Egress(), server.url) == b"200 hi"
    assert server.bodies == [BODY]


async def test_a_permit_lets_its_bytes_out_once() -> None:
    async with listening(OK) as server:
        egress, leave = Egress(), permit(authority(server.url))
        egress.admit(leave)
        assert await post(egress, server.url, leave) == b"200 hi"
        with pytest.raises(EgressShut, match="used before"):
            await post(egress, server.url, leave)
    assert len(server.bodies) == 1


async def test_other_bytes_another_host_and_an_unrecorded_permit_stay() -> None:
    async with listening(OK) as server:
        host = authority(server.url)
        for admitted, shown, body, why in [
            (permit(host), permit(host), b"other bytes", "other bytes"),
            (permit("api.example:443"), permit("api.example:443"), BODY, "is for api.example:443"),
            (None, permit(host), BODY, "unrecorded"),
            (permit(host, b"x"), permit(host), BODY, "changed"),
        ]:
            egress = Egress()
            if admitted:
                egress.admit(admitted)
            with pytest.raises(EgressShut, match=why):
                await post(egress, server.url, shown, body)
    assert not server.heads


async def test_a_refused_permit_is_spent() -> None:
    async with listening(OK) as server:
        egress, leave = Egress(), permit(authority(server.url))
        egress.admit(leave)
        with pytest.raises(EgressShut, match="other bytes"):
            await post(egress, server.url, leave, b"other bytes")
        with pytest.raises(EgressShut, match="used before"):
            await post(egress, server.url, leave)
    assert not server.heads


async def test_without_a_permit_nothing_goes_to_others() -> None:
    with pytest.raises(EgressShut, match="without a permit"):
        await post(Egress(), "https://api.example/v1")


@pytest.mark.parametrize(
    "url", ["https://10.0.0.8/v1", "https://169.254.169.254/v1", "https://[fd00::1]/v1", "https://[::ffff:10.0.0.8]/v1"]
)
async def test_an_upstream_may_not_stand_at_a_private_address(url: str) -> None:
    egress, leave = Egress(), permit(authority(url))
    egress.admit(leave)
    with pytest.raises(EgressShut, match="may not stand"):
        await post(egress, url, leave)


@pytest.mark.parametrize("host", ["2130706433", "127.1", "10.8", "0177.0.0.1"])
async def test_half_an_address_is_no_way_around_the_check(host: str) -> None:
    """Such a host is never looked up by name, so no resolver would check where it leads."""
    async with listening(OK) as server:
        url = f"https://{host}:{server.url.rsplit(':', 1)[1]}/v1"
        egress, leave = Egress(), permit(authority(url))
        egress.admit(leave)
        with pytest.raises(EgressShut, match="no address"):
            await post(egress, url, leave)
        assert not server.connections


async def test_plain_http_and_other_schemes_are_no_way_out() -> None:
    for url in ("http://api.example/v1", "ftp://api.example:21/v1"):
        egress, leave = Egress(), permit(authority(url))
        egress.admit(leave)
        with pytest.raises(EgressShut, match=r"without encryption|no way out"):
            await post(egress, url, leave)


async def test_a_sealed_egress_lets_nothing_out_but_to_loopback() -> None:
    async with listening(OK) as server:
        assert await post(Egress(sealed=True), server.url) == b"200 hi"
    egress, leave = Egress(["gpu.lan"], sealed=True), permit("api.example:443")
    egress.admit(leave)
    for url in ("https://api.example/v1", "http://gpu.lan:8000/v1"):
        with pytest.raises(EgressShut, match="sealed"):
            await post(egress, url, leave)


@pytest.mark.parametrize(
    ("host", "address", "allowed"),
    [
        ("localhost", "127.0.0.1", True),
        ("localhost", "10.0.0.8", False),
        ("gpu.lan", "10.0.0.8", True),
        ("gpu.lan", "100.64.0.9", True),
        ("gpu.lan", "8.8.8.8", False),
        ("gpu.lan", "9.9.9.9", True),
        ("api.example", "8.8.8.8", True),
        ("api.example", "192.168.1.1", False),
        ("api.example", "127.0.0.1", False),
        ("api.example", "::1", False),
        ("api.example", "64:ff9b::a00:8", False),
        ("api.example", "224.0.0.1", False),
        ("api.example", "2002:a00:8::1", False),
        ("api.example", "2002:808:808::1", True),
        ("api.example", "::10.0.0.8", False),
        ("api.example", "64:ff9b:1::a00:8", False),
        ("api.example", "fec0::8", False),
        ("api.example", "2606:4700::1111", True),
    ],
)
def test_where_a_name_may_stand(host: str, address: str, allowed: bool) -> None:
    egress = Egress(["gpu.lan", "9.9.9.9"])
    try:
        egress.check_address(host, ipaddress.ip_address(address))
    except EgressShut:
        assert not allowed
    else:
        assert allowed


class Names(AbstractResolver):
    """Every name stands at 127.0.0.1."""

    async def resolve(self, host: str, port: int = 0, family: Any = socket.AF_INET) -> list[ResolveResult]:
        return [{"hostname": host, "host": "127.0.0.1", "port": port, "family": family, "proto": 0, "flags": 0}]

    async def close(self) -> None: ...


async def test_a_name_is_checked_where_it_resolves() -> None:
    async with listening(OK) as server:
        port = server.url.rsplit(":", 1)[1]
        egress, leave = Egress(resolver=Names()), permit(f"rebound.example:{port}")
        egress.admit(leave)
        with pytest.raises(EgressShut, match="may not stand"):
            await post(egress, f"https://rebound.example:{port}/v1", leave)
        assert not server.heads
        assert await post(Egress(["gpu.lan"], resolver=Names()), f"http://gpu.lan:{port}/v1") == b"200 hi"


async def test_a_redirect_is_not_followed() -> None:
    async with listening(OK) as target:
        reply = f"HTTP/1.1 307 Temporary Redirect\r\nLocation: {target.url}\r\nContent-Length: 0\r\n\r\n"
        async with listening(reply.encode()) as server:
            assert await post(Egress(), server.url) == b"307 "
    assert not target.heads


async def test_proxy_variables_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    async with listening(OK) as proxy, listening(OK) as server:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        await post(Egress(), server.url)
    assert not proxy.heads
    assert len(server.heads) == 1


async def test_a_large_body_goes_out_whole() -> None:
    body = bytes(range(256)) * 20_000
    async with listening(OK) as server:
        egress, leave = Egress(), permit(authority(server.url), body)
        egress.admit(leave)
        assert await post(egress, server.url, leave, body) == b"200 hi"
    assert server.bodies == [body]


async def test_silence_and_cut_answers_have_names() -> None:
    quick = Timeouts(connect=0.5, first=0.2, between=0.2, total=2)
    async with listening(b"") as server:
        with pytest.raises(TimedOut):
            await post(Egress(), server.url, timeouts=quick)
    async with listening(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n") as server:
        with pytest.raises(TimedOut):
            await post(Egress(), server.url, timeouts=quick)
    async with listening(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf") as server:
        with pytest.raises(BrokenStream, match="stopped talking"):
            await post(Egress(), server.url, timeouts=quick)
    async with listening(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 9\r\n\r\nhalf") as server:
        with pytest.raises(BrokenStream, match="broke the connection"):
            await post(Egress(), server.url, timeouts=quick)
    with pytest.raises(Unreachable):
        await post(Egress(), server.url, timeouts=quick)


async def test_an_endless_answer_is_cut() -> None:
    async with listening(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + b"x" * 5000) as server:
        with pytest.raises(BrokenStream, match="more than 1000"):
            await post(Egress(), server.url)


async def test_a_connection_is_used_again() -> None:
    async with listening(OK) as server:
        egress = Egress()
        for _ in range(3):
            async with egress.post(server.url, BODY, {}) as answer:
                await answer.read(10)
        await egress.close()
    assert (len(server.heads), server.connections) == (3, 1)


def test_permits_that_nobody_uses_do_not_pile_up() -> None:
    egress = Egress()
    for n in range(5000):
        egress.admit(permit("h:443", name=f"01J.{n}"))
    assert len(vars(egress)["_admitted"]) <= 4096
    with pytest.raises(EgressShut, match="twice"):
        egress.admit(permit("h:443", name="01J.4999"))
