"""Prices: the own table first, later prices on their day, what a request would have cost, and how quick that is."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from spillway.catalog import genai, prices
from spillway.catalog.cards import preset
from spillway.catalog.prices import PriceTable, text_tokens
from spillway.core.values import Card, Message, Page, Picture, Request, Text, Usage

A4 = Picture("data:", page=Page(1, "png", 1654, 2339, b""))
TABLE = PriceTable(today=lambda: date(2026, 11, 21))


def asking(*parts: Text | Picture) -> Request:
    return Request("E1", 0.0, "auto", (Message("user", parts),))


def cost(spec: str, input_tokens: int, output_tokens: int, table: PriceTable = TABLE) -> float:
    return table.cost(preset(spec).card, Usage(input_tokens, output_tokens))


def test_an_upstream_costs_its_list_price() -> None:
    assert cost("openai:gpt-5", 1_000_000, 100_000) == pytest.approx(1.25 + 1.0)
    assert cost("openai:gpt-5-2025-08-07", 1_000_000, 0) == pytest.approx(1.25)
    assert cost("openai:gpt-5-mini", 1_000_000, 0) == pytest.approx(0.25)


def test_a_long_request_costs_its_long_price() -> None:
    assert cost("anthropic:claude-sonnet-4-5", 200_000, 0) == pytest.approx(0.6)
    assert cost("anthropic:claude-sonnet-4-5", 200_001, 0) == pytest.approx(1.200006)


def test_a_price_announced_for_later_counts_from_its_day() -> None:
    assert cost("gemini:gemini-3.8-flash", 1_000_000, 0) == pytest.approx(0.75)
    later = PriceTable(today=lambda: date(2027, 1, 1))
    assert cost("gemini:gemini-3.8-flash", 1_000_000, 0, later) == pytest.approx(1.5)


def test_the_upstreams_own_figure_comes_first_and_home_is_free() -> None:
    assert TABLE.cost(preset("openai:gpt-5").card, Usage(1000, 1000, cost_usd=0.5)) == 0.5
    assert TABLE.cost(Card("reader", "reader"), Usage(10**6, 10**6)) == 0.0


def test_a_model_without_a_price_is_named() -> None:
    cards = [preset("dashscope:no-such-model").card, preset("openai:gpt-5").card, Card("reader", "reader")]
    table = PriceTable()
    table.prepare(cards)
    assert table.unpriced(cards) == ("dashscope:no-such-model",)
    assert table.cost(cards[0], Usage(1000, 1000)) == 0.0


def test_another_size_of_a_model_is_another_model() -> None:
    assert PriceTable().unpriced([preset("openai:gpt-5-enormous").card]) == ("openai:gpt-5-enormous",)


def test_the_library_fills_in_what_the_table_lacks() -> None:
    card = preset("openai:gpt-4.1").card
    table = PriceTable()
    table.prepare([card])
    assert table.cost(card, Usage(1_000_000, 0)) == pytest.approx(2.0)


def test_the_reference_counts_text_pictures_by_its_own_rule_and_the_answer() -> None:
    request = asking(Text("a" * 400), A4)
    tokens = 100 + prices.TOKENS_PER_MESSAGE + 910
    assert TABLE.cost_if_cloud(request, Usage(77, 50)) == pytest.approx((tokens * 1.25 + 50 * 10) / 1e6)


def test_a_reference_without_price_or_rule_has_no_cost() -> None:
    assert PriceTable("no-such-model").cost_if_cloud(asking(Text("hi")), Usage()) is None
    assert PriceTable("gpt-5.6").cost_if_cloud(asking(A4), Usage()) is None
    assert PriceTable("gpt-5.6").cost_if_cloud(asking(Text("hi")), Usage()) is not None


@pytest.mark.parametrize(
    ("text", "tokens"), [("", 0), ("abcd" * 10, 10), ("总" * 10, 6), ("总计abcd" * 100, 220), ("总" * 100_000, 60_000)]
)
def test_text_is_estimated(text: str, tokens: int) -> None:
    assert text_tokens(asking(Text(text))) == tokens + prices.TOKENS_PER_MESSAGE


def test_a_request_is_priced_in_microseconds_and_never_loads_the_library() -> None:
    code = """
import sys, time
from spillway.catalog.cards import preset
from spillway.catalog.prices import PriceTable
from spillway.core.values import *
table, card = PriceTable(), preset("openai:gpt-5").card
request = Request("E", 0, "auto", (Message("user", (Text("What is the total? 总计" * 20), Picture("", page=Page(1, "png", 1654, 2339, b"")))),))
table.cost_if_cloud(request, Usage(0, 50)); table.cost(card, Usage(1, 1))
began = time.thread_time()
for _ in range(2000):
    table.cost_if_cloud(request, Usage(0, 50)); table.cost(card, Usage(1, 1))
print((time.thread_time() - began) / 2000)
assert not any(name.startswith("genai_prices") for name in sys.modules)
"""  # noqa: E501
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(out.stdout) < 60e-6


def test_where_the_lists_differ_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def other(provider: str, model: str) -> genai.Quote | None:
        return genai.Quote(provider, model, 9.0, 9.0) if model == "gpt-5" else None

    monkeypatch.setattr(genai, "quote", other)
    assert [(c.model, c.ours, c.theirs) for c in prices.conflicts()] == [("gpt-5", (1.25, 10.0), (9.0, 9.0))]


def test_the_library_agrees_with_every_row_that_says_so() -> None:
    told = {(c.provider, c.model) for c in prices.conflicts()}
    assert not told & {(r.provider, r.model) for r in prices.prices() if "genai-prices" in r.source}


def test_the_library_knows_no_such_model() -> None:
    assert genai.quote("openai", "no-such-model") is None
