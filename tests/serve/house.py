"""A small house for the tests of the door: a real pipeline over scripted or HTTP backends, everything else the
simplest thing that keeps the contract of its port."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import uvicorn

from spillway.core.errors import BadRequest
from spillway.core.ports import Backend, Media
from spillway.core.values import Attempt, Card, Exit, Message, Page, Permit, Picture, Request, Usage, Verdict
from spillway.egress import Egress
from spillway.pipeline import Pipeline
from spillway.route.decide import decide
from spillway.serve.app import Rating, Services, create_app
from spillway.serve.guard import Keys
from spillway.settings import Settings
from spillway.telemetry import Telemetry


class OpenGate:
    """Lets out what the caller released."""

    def screen(self, request: Request) -> Verdict:
        return Verdict("candidate")

    async def release(self, request: Request) -> Verdict:
        if request.released_by_caller:
            return Verdict("release", ("the caller said so",))
        return Verdict("hold", ("nobody released it",))


class Headless:
    """Takes every picture for a PNG of 10 x 10."""

    async def read(self, request: Request) -> Request:
        def page(picture: Picture) -> Picture:
            return replace(picture, page=Page(1, "png", 10, 10, picture.url.encode()))

        messages = tuple(
            Message(m.role, tuple(page(p) if isinstance(p, Picture) else p for p in m.parts), m.extra)
            for m in request.messages
        )
        return replace(request, messages=messages)


@dataclass
class Record:
    kind: str
    body: dict[str, object]
    at: float = 1.0


@dataclass
class Notebook:
    """The ledger of these tests."""

    exits: list[Exit] = field(default_factory=list[Exit])
    permits: list[Permit] = field(default_factory=list[Permit])
    samples: list[dict[str, object]] = field(default_factory=list[dict[str, object]])

    async def permit(self, permit: Permit, content: bytes) -> None:
        self.permits.append(permit)

    async def attempt(self, entry: str, attempt: Attempt) -> None: ...

    async def exit(self, exit_: Exit, contents: tuple[bytes, ...]) -> None:
        self.exits.append(exit_)

    async def entries(self, limit: int = 50) -> list[Record]:
        return [Record("exit", {"entry": e.entry, "error": e.error}) for e in reversed(self.exits)][:limit]

    async def entry(self, entry: str) -> list[Record]:
        return [Record("exit", {"entry": e.entry}) for e in self.exits if e.entry == entry]

    async def totals(self) -> dict[str, float]:
        return {"requests": len(self.exits)}

    async def feedback(
        self,
        entry: str,
        rating: Rating,
        *,
        comment: str = "",
        consent: bool = False,
        picture: Page | None = None,
        question: str = "",
        answer: str = "",
    ) -> str:
        if not any(e.entry == entry for e in self.exits):
            raise BadRequest("No such entry.", param="entry")
        self.samples.append({"rating": rating, "comment": comment, "picture": picture})
        return "sample"


class NoPrices:
    def cost(self, card: Card, usage: Usage) -> float:
        return 0.0 if card.local else 0.01

    def cost_if_cloud(self, request: Request, usage: Usage) -> float | None:
        return 0.02


class WallClock:
    def now(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()


@dataclass
class House:
    services: Services
    notebook: Notebook
    egress: Egress
    app: Any


def build(
    *backends: Backend,
    egress: Egress | None = None,
    settings: Settings | None = None,
    keys: Sequence[str] = (),
    media: Media | None = None,
) -> House:
    """A house around `backends`, in the order in which they are preferred."""
    notebook, telemetry, egress, media = Notebook(), Telemetry(), egress or Egress(), media or Headless()
    cards = tuple(b.card for b in backends)
    line = Pipeline(
        media=media,
        gate=OpenGate(),
        decide=partial(decide, cards=cards, health={c.name: "ready" for c in cards}),
        backends={c.name: b for c, b in zip(cards, backends, strict=True)},
        ledger=notebook,
        egress=egress,
        prices=NoPrices(),
        clock=WallClock(),
        observe=telemetry.observe,
    )
    services = Services(
        pipeline=line,
        media=media,
        settings=settings or Settings(),
        cards=cards,
        health={b.card.name: b.health for b in backends},
        keys=Keys(keys),
        ledger=notebook,
        telemetry=telemetry,
    )
    return House(services, notebook, egress, create_app(services))


@asynccontextmanager
async def serving(app: Any) -> AsyncGenerator[str, None]:
    """A real uvicorn for `app` on a random loopback port; gives its URL."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        free.listen()
        config = uvicorn.Config(app, log_level="error", lifespan="off", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        task = asyncio.create_task(server._serve(sockets=[free]))  # pyright: ignore[reportPrivateUsage] # no signals
        while not server.started:  # noqa: ASYNC110 (uvicorn offers no event)
            await asyncio.sleep(0.005)
        try:
            yield f"http://127.0.0.1:{free.getsockname()[1]}"
        finally:
            server.should_exit = True
            await task
