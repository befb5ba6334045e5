"""What a call cost, and what it would have cost at the reference model. Implements `core.ports.Prices`.

The own table (`data/prices.toml`) wins; `genai-prices` fills in for upstreams that it lacks, once, at `prepare`. List
prices: no caching, batches or discounts. An upstream's own figure (`Usage.cost_usd`) is taken before any table. A model
without a price costs 0 here, and `unpriced` names it. What the reference model would have thought to itself before
answering is not counted: it answers with as many tokens as the model that did.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from spillway.catalog import genai, image_tokens
from spillway.catalog.tables import PriceRow, longest_prefix, plain, prices
from spillway.core.values import Card, Picture, Request, Text, Usage

CHARACTERS_PER_TOKEN = 4.0
TOKENS_PER_HAN = 0.6
TOKENS_PER_MESSAGE = 4
"""Rules of thumb for text that no tokenizer of ours has seen; DeepSeek's and OpenAI's guides give much the same."""

MAX_READ = 20_000
"""Characters of a text that are counted; a longer one is taken to go on as it began."""

_HAN = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+")


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens; `long_*` for a whole request of more than `long_from` input tokens."""

    input: float
    output: float
    long_from: int | None = None
    long_input: float = 0.0
    long_output: float = 0.0

    def of(self, input_tokens: int, output_tokens: int) -> float:
        if self.long_from is not None and input_tokens > self.long_from:
            return (input_tokens * self.long_input + output_tokens * self.long_output) / 1e6
        return (input_tokens * self.input + output_tokens * self.output) / 1e6


@dataclass(frozen=True, slots=True)
class Conflict:
    """The own table and `genai-prices` differ: (input, output) of each."""

    provider: str
    model: str
    ours: tuple[float, float]
    theirs: tuple[float, float]


class PriceTable:
    """`reference_model`: the closed model that `cost_if_cloud` compares with, as in `data/prices.toml`."""

    def __init__(self, reference_model: str = "gpt-5", *, today: Callable[[], date] = date.today) -> None:
        self.reference_model = reference_model
        self._today = today
        self._known: dict[tuple[str, str], Price | None] = {}
        self._reference = _reference(reference_model, today())
        self._reference_tokens = image_tokens.rule(reference_model)

    def prepare(self, cards: Iterable[Card]) -> None:
        """Looks up the prices of `cards`, where the own table has none in `genai-prices`. Slow the first time: call it
        at the start, off the event loop. A price announced for later counts from the first start after its day."""
        for card in cards:
            if card.priced_as is not None:
                self._known[card.priced_as] = _own(*card.priced_as, self._today()) or _theirs(*card.priced_as)

    def unpriced(self, cards: Iterable[Card]) -> tuple[str, ...]:
        """Names of upstreams whose calls are booked at 0 because no price is known."""
        return tuple(card.name for card in cards if not card.local and self._price(card) is None)

    def cost(self, card: Card, usage: Usage) -> float:
        if usage.cost_usd is not None:
            return usage.cost_usd
        price = None if card.local else self._price(card)
        return 0.0 if price is None else price.of(usage.input_tokens, usage.output_tokens)

    def cost_if_cloud(self, request: Request, usage: Usage) -> float | None:
        if self._reference is None:
            return None
        pictures = self._picture_tokens(request)
        if pictures is None:
            return None
        return self._reference.of(text_tokens(request) + pictures, usage.output_tokens)

    def _picture_tokens(self, request: Request) -> int | None:
        total, rule = 0, self._reference_tokens
        for message in request.messages:
            for part in message.parts:
                if isinstance(part, Picture) and part.page is not None:
                    if rule is None:
                        return None
                    total += rule(part.page.width, part.page.height, part.detail)
        return total

    def _price(self, card: Card) -> Price | None:
        if card.priced_as is None:
            return None
        if card.priced_as not in self._known:
            self._known[card.priced_as] = _own(*card.priced_as, self._today())
        return self._known[card.priced_as]


def text_tokens(request: Request) -> int:
    """An estimate over all texts of all turns; tool definitions are left out."""
    total = 0.0
    for message in request.messages:
        total += TOKENS_PER_MESSAGE
        for part in message.parts:
            if isinstance(part, Text):
                total += _tokens(part.text)
    return round(total)


def _tokens(text: str) -> float:
    if text.isascii():
        return len(text) / CHARACTERS_PER_TOKEN
    read = text[:MAX_READ]
    han = sum(map(len, _HAN.findall(read)))
    tokens = han * TOKENS_PER_HAN + (len(read) - han) / CHARACTERS_PER_TOKEN
    return tokens * len(text) / len(read)


def conflicts() -> tuple[Conflict, ...]:
    """Where the own table and `genai-prices` differ today. Loads that library: not for requests."""
    found: list[Conflict] = []
    for row in prices():
        theirs = genai.quote(row.provider, row.model)
        if theirs is None:
            continue
        conflict = Conflict(row.provider, row.model, _rounded(_at(row, date.today())), _rounded(theirs))
        if conflict.ours != conflict.theirs:
            found.append(conflict)
    return tuple(found)


def _rounded(price: Price | genai.Quote) -> tuple[float, float]:
    return round(price.input, 4), round(price.output, 4)


def _own(provider: str, model: str, today: date) -> Price | None:
    rows = {row.model: row for row in prices() if row.provider == provider}
    name = longest_prefix(model, rows)
    if name is None or (name != plain(model) and not _DATED.fullmatch(plain(model)[len(name) :])):
        return None
    return _at(rows[name], today)


_DATED = re.compile(r"[-@]?(?:\d{4}-?\d{2}-?\d{2}|latest)|:.*")
"""What may follow a model's name without making it another model: a date, a tag. "-mini" may not."""


def _reference(model: str, today: date) -> Price | None:
    """The maker's price before a host's: the table lists makers first."""
    providers = [provider for provider, _ in groupby(row.provider for row in prices())]
    return next((price for provider in providers if (price := _own(provider, model, today))), None)


def _at(row: PriceRow, today: date) -> Price:
    step = row.then if row.then and row.then.since and row.then.since <= today else None
    paid_in, paid_out = (step.input, step.output) if step else (row.input, row.output)
    if row.above is None:
        return Price(paid_in, paid_out)
    return Price(paid_in, paid_out, row.above.tokens, row.above.input, row.above.output)


def _theirs(provider: str, model: str) -> Price | None:
    found = genai.quote(provider, model)
    return Price(found.input, found.output) if found else None
