"""`spillway up`: one process, one port. Says what was found and decided, serves, and stops cleanly.

It takes the port before anything else, so that a taken port is told in a fraction of a second. Nothing here reads or
logs what a request contains; uvicorn's access log is off.
"""

from __future__ import annotations

import argparse
import errno
import os
import signal
import socket
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from types import FrameType
from typing import TYPE_CHECKING

from spillway import __version__, settings
from spillway.cli import doctor, messages
from spillway.cli.common import settings_of
from spillway.core.errors import SettingsError
from spillway.settings import Settings

if TYPE_CHECKING:
    from spillway.core.values import Card
    from spillway.serve.app import Services
    from spillway.wiring import House

DRAIN_SECONDS = 20
"""How long running requests may take to finish once the server was told to stop."""

QUIET = {
    "DO_NOT_TRACK": "1",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "RAY_USAGE_STATS_ENABLED": "0",
    "VLLM_NO_USAGE_STATS": "1",
}
"""Set in every start, for this process and its children: no library reports home."""
OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1"}
"""Set when sealed: no library looks for a hub."""


def run(args: argparse.Namespace) -> int:
    if args.check:
        return doctor.run(args)
    chosen = settings_of(args)
    for warning in settings.warnings(chosen, os.environ):
        print(f"! {warning}", file=sys.stderr)
    os.environ.update(QUIET | (OFFLINE if chosen.sealed else {}))
    for check in doctor.troubles(chosen):
        told = messages.TROUBLE(name=check.name, found=check.found, advice=check.advice)
        print(f"! {told}", file=sys.stderr)
    with listen(chosen.host, chosen.port) as taken:
        print(messages.LOADING(version=__version__), flush=True)
        serve(chosen, taken)
    print(messages.STOPPED())
    return 0


def listen(host: str, port: int) -> socket.socket:
    """The listening socket. Raises SettingsError, which names the process that has the port where that can be seen."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        taken = socket.socket(family, kind, protocol)
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            owner = doctor.listener(port)
            by = messages.BY_PROCESS(name=owner.name, pid=owner.pid) if owner else ""
            raise SettingsError(
                messages.PORT_TAKEN(host=host, port=port, by=by), hint=messages.PORT_TAKEN_HINT(other=free_port(host))
            ) from None
        raise SettingsError(
            messages.PORT_REFUSED(host=host, port=port, error=error.strerror), hint=messages.PORT_REFUSED_HINT()
        ) from None
    return taken


def free_port(host: str) -> int:
    """A port that is free at this moment."""
    family = socket.getaddrinfo(host, 0, type=socket.SOCK_STREAM)[0][0]
    with socket.socket(family) as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]


def serve(chosen: Settings, taken: socket.socket) -> None:
    """Builds the house and serves until SIGTERM or SIGINT, then drains."""
    import uvicorn

    from spillway import wiring
    from spillway.serve.app import create_app
    from spillway.serve.memory import settle
    from spillway.web.mount import LazyPage

    house = wiring.build(chosen)
    services = doors(house)
    print(summary(chosen, house.cards), flush=True)

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                settle()
                ready = messages.READY if chosen.web else messages.READY_API
                print(ready(url=chosen.url), flush=True)

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            if isinstance(services.page, LazyPage):
                await services.page.close()  # an open window holds a stream: the drain would wait for it
            await super().shutdown(sockets)

    config = uvicorn.Config(
        create_app(services),
        http="httptools",
        loop="uvloop",
        ws="none",
        lifespan="on",
        access_log=False,
        proxy_headers=False,  # a forwarded address is the client's own claim; the allow-list needs the real one
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )
    # uvicorn raises the signal again after it has drained; a stop that was asked for is no failure
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _ignore)
    Server(config).run(sockets=[taken])


def doors(house: House) -> Services:
    """The house with its doors: the keys to the API, and the page."""
    from spillway.serve.app import Services
    from spillway.serve.guard import Keys
    from spillway.web.mount import LazyPage

    chosen = house.settings
    page = LazyPage(chosen.url, test_system=chosen.exposed) if chosen.web else None

    @asynccontextmanager
    async def lifespan() -> AsyncGenerator[None, None]:
        async with house.lifespan(), AsyncExitStack() as leaving:
            if page is not None:
                await page.start()
                leaving.push_async_callback(page.close)
            yield

    return Services(
        pipeline=house.pipeline,
        media=house.media,
        settings=chosen,
        cards=house.cards,
        health=house.health,
        keys=Keys(settings.access_keys(os.environ)),
        ledger=house.ledger,
        telemetry=house.telemetry,
        page=page,
        lifespan=lifespan,
    )


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """A handler, unlike SIG_IGN, is not handed on to child processes."""


def summary(chosen: Settings, cards: Sequence[Card]) -> str:
    """What was found and decided, in a line each."""
    local = ", ".join(card.title or card.name for card in cards if card.local)
    lines = [
        (messages.FOUND(), doctor.short(chosen)),
        (messages.LOCAL_MODEL(), f"{local} ({why(chosen)})" if local else messages.NO_LOCAL()),
        (messages.UPSTREAMS(), _upstreams(chosen, [card for card in cards if not card.local])),
        (messages.RESIDENCY(), chosen.residency),
        (messages.KEYS(), _keys()),
        (messages.LEDGER(), str(chosen.data_dir)),
    ]
    return "\n".join(f"  {name:<10} {text}" for name, text in lines)


def why(chosen: Settings) -> str:
    """Why this local model."""
    if chosen.local != "auto":
        return messages.WHY_NAMED()
    return messages.WHY_GPU_LATER() if doctor.gpus() else messages.WHY_NO_GPU()


def _upstreams(chosen: Settings, cards: Sequence[Card]) -> str:
    if chosen.sealed:
        return messages.SEALED()
    return ", ".join(f"{card.name} ({card.jurisdiction})" for card in cards) or messages.NO_UPSTREAMS()


def _keys() -> str:
    count = len(settings.access_keys(os.environ))
    return messages.KEYS_SET(count=count) if count else messages.ANY_KEY()
