"""`python -m tests.web.scripted_house PORT FOLDER`: the whole server with the page, over a model that plays a script.

Media, gate, ledger, door and page are the real ones. The script answers "$27.43" and points at the total of the example
receipt, whatever it is asked; `WEAK` is what it is told to be unsure of."""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import uvicorn

from spillway.backends.scripted import Pause, Scripted
from spillway.core.values import Card, Delta, Region, Usage
from spillway.egress import Egress
from spillway.gate.gate import TextGate
from spillway.ledger.store import SqliteLedger
from spillway.media.read import MediaReader
from spillway.pipeline import Pipeline
from spillway.route.decide import decide
from spillway.serve.app import Services, create_app
from spillway.serve.guard import Keys
from spillway.settings import Settings
from spillway.telemetry import Telemetry
from spillway.web.mount import LazyPage
from tests.serve.house import NoPrices, WallClock

TOTAL = (348.0, 442.0, 441.0, 466.0)
"""Where "$27.43" stands on examples/pictures/receipt.png."""

CARD = Card("reader", "reader", skills=frozenset({"read"}), title="Scripted reader", licence="Apache-2.0")
SLOW = Card("slow", "slow", skills=frozenset({"read"}), title="Slow reader")
OUTSIDE = Card("elsewhere", "elsewhere", jurisdiction="us", title="Elsewhere")
ANSWER = [
    Delta("$27"),
    Pause(0.2),
    Delta(".43"),
    Delta(finish_reason="stop", usage=Usage(40, 3, 30), confidence=0.964, regions=(Region(1, "total", TOTAL),)),
]


def main(port: int, folder: Path) -> None:
    page = LazyPage(f"http://127.0.0.1:{port}")
    reader, outside = Scripted(CARD, ANSWER), Scripted(OUTSIDE, host="elsewhere:443")
    slow = Scripted(SLOW, [Delta("One"), Pause(60), Delta(" two", finish_reason="stop")])
    backends = {backend.card.name: backend for backend in (reader, slow, outside)}
    cards = tuple(backend.card for backend in backends.values())
    ledger, media, telemetry = SqliteLedger(folder / "ledger.sqlite"), MediaReader(), Telemetry()
    line = Pipeline(
        media=media,
        gate=TextGate(),
        decide=partial(decide, cards=cards, health={}),
        backends=backends,
        ledger=ledger,
        egress=Egress(),
        prices=NoPrices(),
        clock=WallClock(),
        observe=telemetry.observe,
    )

    @asynccontextmanager
    async def lifespan() -> AsyncGenerator[None]:
        await page.start()
        yield
        await page.close()

    services = Services(
        pipeline=line,
        media=media,
        settings=Settings(),
        cards=cards,
        health={name: backend.health for name, backend in backends.items()},
        keys=Keys(),
        ledger=ledger,
        telemetry=telemetry,
        page=page,
        lifespan=lifespan,
    )
    uvicorn.run(create_app(services), host="127.0.0.1", port=port, log_level="warning", timeout_graceful_shutdown=1)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
