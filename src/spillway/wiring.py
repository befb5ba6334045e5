"""Settings -> objects: the only file that names concrete classes. What it makes is described by the ports.

The doors (`serve`, `web`, `cli`) stand above and take the `House` that is built here."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from spillway.catalog.cards import URL_KEY_VARIABLE, Upstream, is_hosted, local_card, preset
from spillway.catalog.prices import PriceTable
from spillway.core.errors import SettingsError, SpillwayError
from spillway.core.values import Card
from spillway.egress import Egress, Timeouts
from spillway.ledger.reader import LedgerReader
from spillway.route.decide import decide
from spillway.settings import Settings

if TYPE_CHECKING:
    from spillway.core.ports import Backend
    from spillway.ledger.store import SqliteLedger
    from spillway.media.decode import Decoder
    from spillway.media.read import MediaReader
    from spillway.pipeline import Pipeline
    from spillway.telemetry import Telemetry

EMBEDDED = ("auto", "embedded")
LEDGER_FILE = "ledger.sqlite"
PROBE = Timeouts(connect=2.0, first=5.0, between=5.0, total=10.0)


class SystemClock:
    def now(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Everything behind the doors. `health`: by card name. `lifespan`: enter it before asking, leave it to close."""

    settings: Settings
    pipeline: Pipeline
    media: MediaReader
    cards: tuple[Card, ...]
    health: Mapping[str, Callable[[], Awaitable[str]]]
    ledger: SqliteLedger
    telemetry: Telemetry
    lifespan: Callable[[], AbstractAsyncContextManager[None]]


def build(settings: Settings, environ: Mapping[str, str] = os.environ) -> House:
    """Opens the ledger; starts nothing else until the lifespan is entered. Raises SettingsError."""
    from spillway.backends.watch import Watch
    from spillway.gate.gate import TextGate
    from spillway.ledger.store import SqliteLedger
    from spillway.media.decode import Decoder
    from spillway.media.read import MediaReader
    from spillway.pipeline import Pipeline
    from spillway.telemetry import Telemetry

    egress = Egress(settings.trusted_hosts, sealed=settings.sealed)
    decoder = Decoder()
    backends = _backends(settings, environ, egress, decoder)
    ours = tuple(backend.card for backend in backends)
    watch = Watch(backends)
    media, telemetry = MediaReader(), Telemetry()
    ledger, prices = SqliteLedger(settings.data_dir / LEDGER_FILE), PriceTable(settings.reference_model)
    pipeline = Pipeline(
        media=media,
        gate=TextGate(),
        decide=partial(decide, cards=ours, health=watch.states),
        backends={backend.card.name: backend for backend in backends},
        ledger=ledger,
        egress=egress,
        prices=prices,
        clock=SystemClock(),
        observe=telemetry.observe,
    )

    @asynccontextmanager
    async def lifespan() -> AsyncGenerator[None, None]:
        async with AsyncExitStack() as leaving:
            for resource in (ledger, egress, decoder, *backends):
                leaving.push_async_callback(resource.close)
            # what would be slow in the first request is done before it: price tables, the decoder's child, the weights
            await asyncio.gather(asyncio.to_thread(prices.prepare, ours), decoder.protections())
            await leaving.enter_async_context(watch.running())
            yield

    return House(
        settings=settings,
        pipeline=pipeline,
        media=media,
        cards=ours,
        health={backend.card.name: backend.health for backend in backends},
        ledger=ledger,
        telemetry=telemetry,
        lifespan=lifespan,
    )


def cards(settings: Settings) -> tuple[Card, ...]:
    """The models that these settings connect, the order of asking."""
    return (_local_card(settings), *(upstream.card for upstream in _upstreams(settings)))


def ledger_reader(settings: Settings) -> LedgerReader:
    return LedgerReader(settings.data_dir / LEDGER_FILE)


# ---------------------------------------------------------------------------------------------------------- the models


def _backends(settings: Settings, environ: Mapping[str, str], egress: Egress, decoder: Decoder) -> tuple[Backend, ...]:
    from spillway.backends.openai import OpenAIBackend

    def upstream(found: Upstream) -> Backend:
        key = environ.get(found.key_variable, "")
        # a preset is of no use without its key; an address of one's own may want none
        wanted = found.key_variable if key or found.key_variable != URL_KEY_VARIABLE else ""
        return OpenAIBackend(found.card, found.base_url, egress, decoder.reencode, api_key=key, key_variable=wanted)

    return (_local(settings, egress, decoder), *map(upstream, _upstreams(settings)))


def _local(settings: Settings, egress: Egress, decoder: Decoder) -> Backend:
    card = _local_card(settings)
    if settings.local in EMBEDDED:
        from spillway.backends.embedded import EmbeddedBackend

        return EmbeddedBackend(card, decoder.grey)
    from spillway.backends.openai import OpenAIBackend

    return OpenAIBackend(card, settings.local.partition("#")[0], egress, decoder.reencode)


def _local_card(settings: Settings) -> Card:
    if settings.local in EMBEDDED:
        from spillway.backends.embedded import CARD

        return replace(CARD, threshold=settings.threshold)
    if "://" not in settings.local:
        raise SettingsError(
            f"--local {settings.local!r}: Spillway does not start models of this size itself yet.",
            hint="Start it with vLLM, llama-server or Ollama and give its address: --local http://127.0.0.1:8000/v1",
        )
    url, _, model = settings.local.partition("#")
    model = model or _first_model(url, settings)
    return local_card(f"local:{model}", model)


def _upstreams(settings: Settings) -> tuple[Upstream, ...]:
    return () if settings.sealed else tuple(preset(spec) for spec in settings.cloud)


def _first_model(url: str, settings: Settings) -> str:
    """What a local server says that it serves, asked once at the start; what runs elsewhere only if nothing else."""

    async def ask() -> bytes:
        egress = Egress(settings.trusted_hosts, sealed=settings.sealed)
        try:
            status, body = await egress.probe(f"{url.rstrip('/')}/models", {}, PROBE)
        finally:
            await egress.close()
        return body if status == 200 else b""

    try:
        with ThreadPoolExecutor(1) as thread:  # `build` may be called where a loop runs already
            names = msgspec.json.decode(thread.submit(asyncio.run, ask()).result(), type=_Models)
        return min(names.data, key=lambda model: is_hosted(model.id)).id
    except (SpillwayError, ValueError) as error:
        raise SettingsError(
            f"--local {url}: {urlsplit(url).netloc} does not tell which model it serves ({error}).",
            hint=f"Start the server first, check the path (/v1), or name the model: --local {url}#MODEL",
        ) from None


class _Model(msgspec.Struct):
    id: str


class _Models(msgspec.Struct):
    data: list[_Model]
