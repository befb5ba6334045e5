"""Who may be asked: residency, verdict, pictures, parameters, health, pins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spillway.core import errors
from spillway.core.values import JURISDICTIONS, Card, Message, Request, Text, Verdict, may_reach, tightest
from spillway.route.decide import decide

EMBEDDED = Card("embedded", "reader", parameters=frozenset(), threshold=0.8)
EUROPE = Card("europe", "big", jurisdiction="eu")
AMERICA = Card("america", "bigger", jurisdiction="us")
CARDS = (AMERICA, EMBEDDED, EUROPE)
OPEN = Verdict("candidate")
HOLD = Verdict("hold", ("a bank card number in the text",))


def request(model: str = "auto", residency: str = "any", **extras: object) -> Request:
    return Request("01J", 0.0, model, (Message("user", (Text("total?"),)),), residency=residency, extras=extras)


def names(req: Request, verdict: Verdict = OPEN) -> list[str]:
    return [c.backend for c in decide(req, verdict, CARDS, {}).candidates]


def test_home_comes_first() -> None:
    assert names(request()) == ["embedded", "america", "europe"]


def test_residency_closes_the_door() -> None:
    assert names(request(residency="eu")) == ["embedded", "europe"]
    assert names(request(residency="local")) == ["embedded"]


def test_a_hold_stays_and_says_why() -> None:
    plan = decide(request(), HOLD, CARDS, {})
    assert [c.backend for c in plan.candidates] == ["embedded"]
    assert "bank card" in plan.excluded["america"]


def test_an_unsupported_parameter_excludes_under_auto_and_is_an_error_when_nobody_is_left() -> None:
    assert names(request(tools=[])) == ["america", "europe"]
    with pytest.raises(errors.Unsupported, match="tools") as caught:
        decide(request(tools=[]), HOLD, CARDS, {})
    assert "stays here: a bank card number" in caught.value.hint, "those who honour it were not asked, and why"


def test_unhealthy_is_left_out() -> None:
    plan = decide(request(), OPEN, CARDS, {"embedded": "its weights are missing"})
    assert [c.backend for c in plan.candidates] == ["america", "europe"]
    assert "weights" in plan.excluded["embedded"]
    with pytest.raises(errors.Saturated):
        decide(request(), HOLD, CARDS, {"embedded": "warming"})


def test_pins() -> None:
    plan = decide(request("bigger"), OPEN, CARDS, {})
    assert plan.pinned
    assert plan.candidates[0].backend == "america"
    with pytest.raises(errors.Held):
        decide(request("america"), HOLD, CARDS, {})
    with pytest.raises(errors.Held):
        decide(request("america", residency="eu"), OPEN, CARDS, {})
    with pytest.raises(errors.UnknownModel):
        decide(request("gpt-99"), OPEN, CARDS, {})


residencies = st.sampled_from(("local", "any", *JURISDICTIONS))


@given(st.lists(st.one_of(st.none(), residencies), max_size=4), st.sampled_from(JURISDICTIONS))
def test_the_tightest_opinion_is_never_wider_than_any_of_them(opinions: list[str | None], place: str) -> None:
    if may_reach(tightest(*opinions), place):
        assert all(may_reach(o, place) for o in opinions if o is not None)


@given(residencies, st.sampled_from(("hold", "candidate")))
def test_nothing_held_or_bound_ever_has_a_candidate_outside(residency: str, decision: str) -> None:
    plan = decide(request(residency=residency), HOLD if decision == "hold" else OPEN, CARDS, {})
    for candidate in plan.candidates:
        assert candidate.local or (decision != "hold" and may_reach(residency, candidate.jurisdiction))
