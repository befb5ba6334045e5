"""What a report looks like in plain words, and that nothing from outside becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from spillway.web import charts, show
from spillway.web.client import Attempt, Facts, LedgerView, Model, Report, Verdict
from spillway.web.show import Spoken
from spillway.web.words import EN, ZH

READER = Model("embedded", Facts("local", skills=["read"], title="Embedded reader"))
CLOUD = Model("openai:gpt-5", Facts(jurisdiction="us", skills=["read", "describe", "reason", "chat"], title="GPT-5"))
REPORT = Report(
    entry="01ARZ3NDEKTSV4RRFFQ69G5FAV",
    backend="embedded",
    route="local",
    residency="any",
    reasons=["embedded runs on this machine", "its residency is local"],
    confidence=0.93,
    cost_if_cloud_usd=0.00212,
    latency_ms=412.3,
    attempts=[Attempt("embedded", "local", "answered", confidence=0.93)],
    verdict=Verdict("hold", ["its residency is local"]),
)


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_a_report_answers_the_questions_of_a_person() -> None:
    told = text(show.facts(EN, REPORT, [READER]))
    for part in (
        "On your own machine: Embedded reader",
        "A local model was the first choice.",
        "93% likely to be right",
    ):
        assert part in told
    for part in (
        "What it cost nothing",
        "Closed API instead $0.0021",
        "No, it stays here",
        "Embedded reader",
        "412 ms",
    ):
        assert part in told
    assert told.count("ts residency is local") == 1
    assert "Embedded reader runs on this machine" in told
    assert "embedded" not in told


def test_a_report_is_told_in_chinese() -> None:
    told = text(show.facts(ZH, REPORT, [READER]))
    for part in ("本机：内置阅读器", "93% 的可能是对的", "内置阅读器 在本机运行", "已声明留在本机"):
        assert part in told


def test_the_last_answer_stands_first() -> None:
    told = text(show.conversation(EN, [Spoken("One?", "1"), Spoken("Two?", "2"), Spoken("Three?", "3")]))
    assert told.split() == ["Three?", "3", "Asked", "before", "Two?", "2", "One?", "1"]


def test_a_refusal_says_what_to_do_in_the_words_of_the_page() -> None:
    stays = "it has a picture, and pictures are not examined yet; send X-Spillway-Residency: any to let it leave"
    wrong = (f"This request stays here: {stays}.", 'Ask model "auto" or a local model.', "held")
    for words, told in ((EN, ("“Yes, anywhere”", "“Automatic”")), (ZH, ("“可以，任何地方”", "“自动选择”"))):
        page = show.conversation(words, [Spoken("?", error=wrong)])
        assert all(part in page for part in told)
        assert "X-Spillway" not in page
        assert "Ask model" not in page


def test_what_went_wrong_is_said_once() -> None:
    broken = Report(entry="x", route="refused", reasons=["Picture 1 is empty."], verdict=Verdict("hold"))
    assert "Picture 1" not in show.facts(EN, broken, [READER])


def test_the_ledger_is_told_in_plain_words() -> None:
    held = Report(entry="x", backend="embedded", route="escalate", residency="any", verdict=Verdict("hold"))
    free = Report(entry="y", backend="embedded", route="escalate", residency="any", verdict=Verdict("release"))
    told = text(show.ledger(ZH, LedgerView([held, free])) + show.plots(ZH, LedgerView([held])))
    assert "仅本机" in told
    assert "任何地方" in told
    assert told.count("升级") == 3
    assert "escalate" not in told


def test_a_weak_answer_says_how_to_get_a_better_one() -> None:
    weak = Report(entry="x", backend="embedded", route="local", confidence=0.02)
    assert "--cloud openai:gpt-5" in show.facts(EN, weak, [READER])
    assert "--cloud" not in show.facts(EN, weak, [READER, CLOUD])
    assert "--cloud" not in show.facts(EN, REPORT, [READER])


def test_what_was_not_measured_is_not_a_number() -> None:
    unknown = Report(entry="x", backend="openai:gpt-5", route="escalate", cost_usd=0.0031)
    told = text(show.facts(EN, unknown, [READER, CLOUD]))
    for part in ("Outside (US): GPT-5", "not measured", "$0.0031", "no price known", "May it leave? not known"):
        assert part in told


def test_words_of_strangers_are_escaped() -> None:
    evil = "<img src=x onerror=alert(1)>"
    spoken = Spoken(evil, answer=evil, report=REPORT)
    model = Model(evil, Facts(title=evil, skills=["read"]))
    pages = [
        show.conversation(EN, [spoken, replace(spoken, error=(evil, evil, evil))]),
        show.facts(EN, Report(entry=evil, backend=evil, route=evil, reasons=[evil]), [model]),
        show.cards(EN, [model]),
        show.header(EN, [model], test_system=True),
        show.ledger(EN, LedgerView([Report(entry=evil, backend=evil, route=evil, error=evil)])),
        charts.routes(EN, [Report(route=evil)]),
    ]
    assert all("<img src=x" not in page for page in pages)


def test_examples_are_pale_only_where_nobody_can() -> None:
    alone = show.cards(EN, [READER])
    assert alone.count("sp-card pale") == 4
    assert "--cloud openai:gpt-5" in alone
    both = show.cards(EN, [READER, CLOUD])
    assert "pale" not in both
    assert "GPT-5 can do this" in both
    assert "Embedded reader can&#x27;t do this" in both
    broken = Model("embedded", Facts("local", skills=["read"], state="encoder.onnx missing"))
    assert "✓" not in show.cards(EN, [broken])
    unknown = show.cards(EN, None)
    assert "pale" not in unknown
    assert "doctor" not in unknown
    assert "doctor" in show.cards(EN, [])


@pytest.mark.parametrize(
    ("usd", "told"),
    [(0.0, "nothing"), (None, "no price known"), (0.00212, "$0.0021"), (0.00001, "< $0.0001"), (12.3, "$12.30")],
)
def test_money(usd: float | None, told: str) -> None:
    assert show.money(EN, usd) == told


def test_a_banner_warns_on_a_shared_system() -> None:
    assert "Test system" in show.header(EN, [], test_system=True)
    assert "Test system" not in show.header(EN, [], test_system=False)


def test_the_plots_grow_with_the_requests() -> None:
    entries = [Report(entry="x", route="local", cost_if_cloud_usd=0.01), Report(entry="y", route="refused")]
    drawn = show.plots(EN, LedgerView(entries))
    assert drawn.count('class="paid"') == 2
    assert "refused" in drawn
    assert show.plots(EN, LedgerView()) == ""
