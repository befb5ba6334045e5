"""Reports, models and ledgers as HTML. Pure: words and values in, escaped markup out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape

from ulid import ULID

from spillway.web import charts
from spillway.web.client import Attempt, LedgerView, Model, Report
from spillway.web.mount import EXAMPLES as EXAMPLES_AT
from spillway.web.words import Words


@dataclass(frozen=True, slots=True)
class Example:
    """`name`: key of `Words.examples`. `needs`: skill of a model that can answer its question (`core.values.Card`)."""

    name: str
    file: str
    needs: str


EXAMPLES = (
    Example("receipt", "receipt.png", "read"),
    Example("office", "office.jpg", "describe"),
    Example("menu", "menu.png", "reason"),
    Example("landscape", "landscape.jpg", "describe"),
    Example("product", "product.png", "reason"),
    Example("form", "form.png", "read"),
    Example("chart", "chart.png", "read"),
    Example("settings", "settings.png", "read"),
)


ASKABLE = ("ready", "warming")
"""States of a model that can answer, now or in a moment."""


WEAK = 0.5
"""Below this confidence it is said how to connect a larger model, where none is."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A question and what came of it so far. `error`: message, next step, code, if there is no answer."""

    question: str
    answer: str = ""
    error: tuple[str, str, str] | None = None
    running: bool = False
    report: Report | None = None


# ---------------------------------------------------------------------------------------------------------- the opening


def header(words: Words, models: Sequence[Model], *, test_system: bool) -> str:
    banner = f'<p class="sp-banner" role="alert">{escape(words.test_banner)}</p>' if test_system else ""
    chips = "".join(_state(words, model) for model in models)
    return (
        f'{banner}<header class="sp-head"><span class="sp-mark" aria-hidden="true">{_MARK}</span>'
        f'<h1>Spillway</h1><p>{escape(words.tagline)}</p><span class="sp-states">{chips}</span></header>'
    )


_MARK = (
    '<svg viewBox="0 0 32 32" width="26" height="26" fill="none" stroke="currentColor" stroke-width="2.6" '
    'stroke-linecap="round"><path d="M3 9h11c6 0 3 14 9 14h6"/><path d="M3 16h7c4 0 3 7 6 7"/><path d="M3 23h5"/></svg>'
)


def _state(words: Words, model: Model) -> str:
    state = model.spillway.state
    mood = "good" if state == "ready" else "warn"
    told = f"{words.tell(model.short)} · {words.states.get(state, state)}"
    return f'<span class="sp-state {mood}" title="{escape(f"{model.id}: {state}")}">{escape(told)}</span>'


def cards(words: Words, models: Sequence[Model] | None) -> str:
    """The examples, each with who can do it. What nobody can do is pale, and stays clickable. None: not known yet."""
    items = "".join(_card(words, example, models) for example in EXAMPLES)
    missing = any(not _able(example, models or ()) for example in EXAMPLES)
    hint = (
        "" if models is None else words.no_models if not models else f"{words.pale} {words.connect}" if missing else ""
    )
    note = f'<p class="sp-note">{hint}</p>' if hint else ""
    title = f"<h2>{escape(words.examples_title)} <small>{escape(words.examples_hint)}</small></h2>"
    return f'<section class="sp-examples">{title}<div class="sp-cards">{items}</div>{note}</section>'


def _able(example: Example, models: Iterable[Model]) -> list[Model]:
    return [model for model in models if example.needs in model.spillway.skills and model.spillway.state in ASKABLE]


def _card(words: Words, example: Example, models: Sequence[Model] | None) -> str:
    name, question = words.examples[example.name]
    able = _able(example, models or ())
    badges = "".join(_badge(words, model, model in able) for model in models or ())
    pale = "" if able or models is None else " pale"
    return (
        f'<button type="button" class="sp-card{pale}" data-file="{escape(example.file)}" '
        f'data-question="{escape(question)}">'
        f'<img src="{EXAMPLES_AT}/{escape(example.file)}" alt="" loading="lazy">'
        f"<span><b>{escape(name)}</b><i>{escape(question)}</i>{badges}</span></button>"
    )


def _badge(words: Words, model: Model, able: bool) -> str:
    told = (words.can if able else words.cannot).format(words.tell(model.title))
    sign, mood = ("✓", "yes") if able else ("✗", "no")
    return f'<em class="{mood}" role="img" aria-label="{escape(told)}">{sign} {escape(words.tell(model.short))}</em>'


# ----------------------------------------------------------------------------------------------------------- the answer


def conversation(words: Words, spoken: Sequence[Spoken]) -> str:
    """The last question large and on top, so that its answer begins where the eye is; earlier ones small below it."""
    if not spoken:
        return f'<section class="sp-answer empty"><p>{escape(words.answer_empty)}</p></section>'
    turns = "".join(_turn(words, turn, "earlier") for turn in spoken[-2::-1])
    earlier = f'<h4>{escape(words.earlier)}</h4><div class="sp-earlier">{turns}</div>' if turns else ""
    return f'<section class="sp-answer" aria-live="polite">{_turn(words, spoken[-1], "last")}{earlier}</section>'


def _turn(words: Words, turn: Spoken, place: str) -> str:
    return f'<article class="{place}"><h3>{escape(turn.question)}</h3>{_reply(words, turn)}</article>'


def _reply(words: Words, turn: Spoken) -> str:
    if turn.error is not None:
        return complaint(words, *turn.error)
    if turn.running and not turn.answer:
        return f'<p class="sp-working"><span></span><span></span><span></span> {escape(words.working)}</p>'
    caret = '<span class="sp-caret"></span>' if turn.running else ""
    return f'<p class="sp-text">{escape(turn.answer)}{caret}</p>'


def complaint(words: Words, message: str, hint: str, code: str) -> str:
    more = f"<p>{escape(words.tell(hint))}</p>" if hint else ""
    sign = f" <code>{escape(code)}</code>" if code else ""
    told = escape(words.tell(message))
    return f'<div class="sp-error" role="alert"><b>{escape(words.error_title)}</b>{sign}<p>{told}</p>{more}</div>'


def facts(words: Words, report: Report | None, models: Sequence[Model]) -> str:
    """Where, why, how sure, what it cost, what the closed API would have cost, whether it may leave, who was asked.
    Where nobody answered, there is nothing to be sure of or to pay for."""
    if report is None:
        return ""
    rows = [
        _row(words.where, escape(_place(words, report.backend, models)), f"route {report.route}"),
        _row(words.why, _why(words, report, models)),
    ]
    if report.backend is not None:
        rows += [
            _row(words.sure, _sureness(words, report.confidence, models)),
            _row(words.cost, escape(money(words, report.cost_usd))),
            _row(words.cloud, escape(money(words, report.cost_if_cloud_usd))),
        ]
    rows.append(_row(words.leave, _leave(words, report)))
    return f'<section class="sp-facts"><dl>{"".join(rows)}</dl>{_details(words, report, models)}</section>'


def _row(term: str, value: str, mood: str = "") -> str:
    return f'<div class="{escape(mood)}"><dt>{escape(term)}</dt><dd>{value}</dd></div>'


def _place(words: Words, backend: str | None, models: Sequence[Model]) -> str:
    if backend is None:
        return words.nowhere
    model = next((m for m in models if m.id == backend), None)
    if model is None:
        return backend
    if model.local:
        return words.here.format(words.tell(model.title))
    return words.there.format((model.spillway.jurisdiction or "?").upper(), words.tell(model.title))


def _why(words: Words, report: Report, models: Sequence[Model]) -> str:
    """What the gate said stands in the row about leaving, and what went wrong above: neither is said twice."""
    gate = report.verdict.reasons if report.verdict else []
    reasons = [_named(reason, models) for reason in report.reasons if not any(said in reason for said in gate)]
    if report.backend is None and not report.attempts:
        reasons = []
    return escape(words.routes.get(report.route, report.route)) + _reasons(words, reasons)


def _named(sentence: str, models: Sequence[Model]) -> str:
    """Models by the names that people read, not by those that programs send."""
    for model in models:
        sentence = re.sub(rf"(?<![\w:.-]){re.escape(model.id)}(?![\w:-])", lambda _, m=model: m.short, sentence)
    return sentence


def _reasons(words: Words, reasons: Sequence[str]) -> str:
    told = "; ".join(words.tell(reason) for reason in reasons)
    return f"<small>{escape(told[:1].upper() + told[1:])}</small>" if told else ""


def _sureness(words: Words, confidence: float | None, models: Sequence[Model]) -> str:
    if confidence is None:
        return escape(words.not_measured)
    percent = f"{confidence:.0%}"
    meter = f'<span class="sp-meter" aria-hidden="true"><span style="width:{percent}"></span></span>'
    alone = confidence < WEAK and models and not any("reason" in model.spillway.skills for model in models)
    advice = f"<small>{escape(words.weak)} {words.connect}</small>" if alone else ""
    return meter + escape(words.likely.format(percent)) + advice


def _leave(words: Words, report: Report) -> str:
    if report.verdict is None:
        return escape(words.verdict_unknown)
    told = words.verdicts.get(report.verdict.decision, words.verdict_unknown)
    return escape(told) + _reasons(words, report.verdict.reasons)


def _details(words: Words, report: Report, models: Sequence[Model]) -> str:
    attempts = "".join(f"<li>{_attempt(words, attempt, models)}</li>" for attempt in report.attempts)
    listed = f"<p>{escape(words.attempts)}</p><ol>{attempts}</ol>" if attempts else ""
    took = words.took.format(report.latency_ms)
    place = "" if report.regions or report.backend is None else f"<p>{escape(words.no_place)}</p>"
    return (
        f"<details><summary>{escape(words.details)} · {escape(took)}</summary>{listed}{place}"
        f"<p><code>{escape(report.entry)}</code></p></details>"
    )


def _attempt(words: Words, attempt: Attempt, models: Sequence[Model]) -> str:
    sure = "" if attempt.confidence is None else f" ({attempt.confidence:.0%})"
    outcome = words.outcomes.get(attempt.outcome, attempt.outcome)
    took = words.took.format(attempt.latency_ms)
    name = words.tell(_named(attempt.backend, models))
    return f"<b>{escape(name)}</b>: {escape(outcome)}{sure}, {escape(took)}"


def money(words: Words, usd: float | None) -> str:
    """US dollars with as many digits as matter: $0.0021, $1.30."""
    if usd is None:
        return words.unknown_price
    if usd == 0:
        return words.free
    return f"${usd:.2f}" if abs(usd) >= 1 else f"${usd:.4f}" if abs(usd) >= 0.0001 else "< $0.0001"


# ----------------------------------------------------------------------------------------------------------- the ledger


def totals(words: Words, view: LedgerView) -> str:
    t = view.totals
    tiles = (
        (str(t.requests), words.total_requests),
        (str(t.local), words.total_local),
        (str(t.left), words.total_left),
        (_dollars(t.cost_usd), words.total_cost),
        (_dollars(t.cost_if_cloud_usd), words.total_cloud),
        (_dollars(t.saved_usd), words.total_saved),
    )
    told = "".join(f"<div><b>{escape(value)}</b><span>{escape(name)}</span></div>" for value, name in tiles)
    return f'<section class="sp-totals">{told}</section><p class="sp-note">{escape(words.ledger_hint)}</p>'


def _dollars(usd: float) -> str:
    return f"${usd:.2f}" if abs(usd) >= 1 or usd == 0 else f"${usd:.4f}"


def plots(words: Words, view: LedgerView) -> str:
    """Drawn from the listed entries; nothing where there are none."""
    oldest_first = view.entries[::-1]
    if not oldest_first:
        return ""
    times = [asked_at(entry.entry) for entry in oldest_first]
    drawings = charts.costs(words, oldest_first, times) + charts.routes(words, oldest_first)
    return f'<section class="sp-plots">{drawings}</section>'


def ledger(words: Words, view: LedgerView) -> str:
    """Newest first, as the API gives it."""
    if not view.entries:
        return f'<p class="sp-note">{escape(words.ledger_empty)}</p>'
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in words.columns)
    rows = "".join(_entry(words, entry) for entry in view.entries)
    return f'<div class="sp-table"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _entry(words: Words, entry: Report) -> str:
    when = asked_at(entry.entry)
    name = words.route_names.get(entry.route, entry.route)
    route = f'<span class="sp-route {escape(entry.route)}">{escape(name)}</span>'
    error = f" <code>{escape(entry.error)}</code>" if entry.error else ""
    answered = entry.backend is not None
    sure = "–" if not answered else words.not_measured if entry.confidence is None else f"{entry.confidence:.0%}"
    cells = (
        f'<time title="{escape(entry.entry)}">{when:%m-%d %H:%M:%S}</time>' if when else escape(entry.entry),
        route + error,
        escape(entry.backend or "–"),
        escape(_reach(words, entry)),
        escape(sure),
        escape(money(words, entry.cost_usd)),
        escape(money(words, entry.cost_if_cloud_usd)) if answered else "–",
        escape(words.took.format(entry.latency_ms)),
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _reach(words: Words, entry: Report) -> str:
    """Where the request could go in the end: what the gate held stayed here, whatever was declared."""
    held = entry.verdict is not None and entry.verdict.decision == "hold"
    residency = "local" if held else entry.residency
    return words.reach.get(residency, residency.upper())


def asked_at(entry: str) -> datetime | None:
    """When a request was accepted, in local time: its ULID begins with it."""
    try:
        return datetime.fromtimestamp(ULID.from_str(entry).timestamp, UTC).astimezone()
    except ValueError:
        return None
