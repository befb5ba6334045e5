"""Verdict, cards and health -> ordered candidates, and why each stands or falls. Pure.

At home first. An upstream is a candidate only where the effective residency reaches its jurisdiction and the verdict
does not hold. A named model pins: it alone is asked, and if it may not be, that is an error and never another model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spillway.core.errors import Held, Saturated, SpillwayError, UnknownModel, Unreachable, Unsupported
from spillway.core.values import Candidate, Card, Plan, Request, Verdict, may_reach

AUTO = "auto"


def decide(request: Request, verdict: Verdict, cards: Sequence[Card], health: Mapping[str, str]) -> Plan:
    """`health`: backend name -> `ready`, `warming` or what is wrong; a missing name counts as ready.

    Raises UnknownModel, Unsupported, Held, Unreachable: what to tell a client for whom no candidate is left."""
    if request.model != AUTO:
        return _pinned(request, verdict, cards)
    order = sorted(cards, key=lambda card: not card.local)
    excluded: dict[str, str] = {}
    candidates: list[Candidate] = []
    for card in order:
        if obstacle := _obstacle(request, verdict, card) or _unhealthy(card, health):
            excluded[card.name] = obstacle.message
        else:
            candidates.append(_candidate(card))
    if not candidates:
        raise _nobody(request, verdict, order, health)
    return Plan(tuple(candidates), excluded)


def _pinned(request: Request, verdict: Verdict, cards: Sequence[Card]) -> Plan:
    card = next((c for c in cards if request.model in (c.name, c.model)), None)
    if card is None:
        names = ", ".join([AUTO, *(c.name for c in cards)])
        raise UnknownModel(
            f"There is no model {request.model[:80]!r} here. Ask one of: {names}.",
            hint="See /v1/models.",
            param="model",
        )
    if obstacle := _obstacle(request, verdict, card):
        raise obstacle
    return Plan((Candidate(card.name, card.jurisdiction, f"you named {card.name}"),), pinned=True)


def _candidate(card: Card) -> Candidate:
    where = "on this machine" if card.local else f"in {card.jurisdiction}, and this request may go there"
    return Candidate(card.name, card.jurisdiction, f"{card.name} runs {where}", card.threshold)


def _obstacle(request: Request, verdict: Verdict, card: Card) -> SpillwayError | None:
    """Why this model can't or may not take the request; None if it can."""
    if request.pages and not card.pictures:
        return Unsupported(f"{card.name} reads no pictures.", hint="Use a vision model.", param="messages")
    if "*" not in card.parameters:
        for name in request.extras:
            if name not in card.parameters:
                return Unsupported(
                    f"{card.name} does not honour {name[:80]!r}.",
                    hint="Leave it out, or connect a model that does (--local URL, --cloud NAME).",
                    param=name[:80],
                )
    if card.local:
        return None
    if not may_reach(request.residency, card.jurisdiction):
        return Held(
            f"This request may go only to: {request.residency}. {card.name} stands in {card.jurisdiction}.",
            hint='Widen X-Spillway-Residency or the residency setting, or ask model "auto".',
        )
    if verdict.decision == "hold":
        return Held(
            f"This request stays here: {'; '.join(verdict.reasons) or 'it was not released'}.",
            hint='Ask model "auto" or a local model.',
        )
    return None


def _unhealthy(card: Card, health: Mapping[str, str]) -> SpillwayError | None:
    state = health.get(card.name, "ready")
    return None if state == "ready" else Unreachable(f"{card.name} is not ready: {state}.")


def _nobody(request: Request, verdict: Verdict, cards: Sequence[Card], health: Mapping[str, str]) -> SpillwayError:
    """What the client can do something about: wait for whoever could, else mend what stood in the way at home, and
    know why nobody elsewhere was asked."""
    obstacles = {card.name: _obstacle(request, verdict, card) for card in cards}
    able = [card for card in cards if obstacles[card.name] is None]
    if cards and not able:
        first, *others = filter(None, obstacles.values())
        held = next((o for o in others if isinstance(o, Held)), None)
        if held is not None and not isinstance(first, Held):
            first.hint = f"{first.hint} {held.message}".strip()
        return first
    states = "; ".join(f"{card.name}: {health.get(card.name, 'ready')}" for card in able) or "none is connected"
    if any(health.get(card.name) == "warming" for card in able):
        return Saturated(f"No model is ready yet ({states}).", retry_after=5, hint="Try again in a few seconds.")
    return Unreachable(
        f"No model can take this request now ({states}).",
        hint="Start one with --local or --cloud; `spillway doctor` says what is wrong.",
    )
