"""Whatever happens on the line: nothing leaves unexamined or unrecorded, and each request leaves one exit record."""

from __future__ import annotations

import asyncio
from contextlib import aclosing, suppress
from dataclasses import dataclass, replace
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from spillway.core import errors
from spillway.core.ports import Prepared
from spillway.core.values import (
    JURISDICTIONS,
    Card,
    Delta,
    Exit,
    Message,
    Permit,
    Picture,
    Request,
    Text,
    Usage,
    Verdict,
    may_reach,
)
from spillway.gate.gate import TextGate
from spillway.pipeline import Pipeline
from spillway.route.decide import decide
from tests.test_pipeline import Fake, Notebook

CARD_NUMBER = "4111 1111 1111 1111"
SURE = Delta(finish_reason="stop", confidence=0.9, usage=Usage(9, 5))
SCRIPTS: dict[str, tuple[Delta | errors.SpillwayError, ...]] = {
    "sure": (Delta("a"), SURE),
    "weak": (Delta("a"), replace(SURE, confidence=0.1)),
    "unmeasured": (Delta("a"), replace(SURE, confidence=None)),
    "not a number": (Delta("a"), replace(SURE, confidence=float("nan"))),
    "busy": (errors.Busy("full", retry_after=9),),
    "saturated": (errors.Saturated("full"),),
    "down": (errors.Unreachable("down"),),
    "slow": (errors.TimedOut("slow"),),
    "refuses": (errors.Rejected("no", upstream_status=422),),
    "cut": (Delta("a"), errors.BrokenStream("cut")),
    "shut": (errors.EgressShut("shut"),),
    "silent": (),
    "long": (Delta("a" * 30_000), SURE),
    "a broken picture": (errors.BadMedia("broken"),),
}
TROUBLE = ("", "", "", "prepare", "release", "screen", "ledger")


@dataclass
class Troubled(Fake):
    trouble: str = ""

    async def prepare(self, request: Request) -> Prepared:
        if self.trouble == "prepare":
            raise RuntimeError(CARD_NUMBER)
        return await super().prepare(request)


@dataclass
class House(Notebook):
    """The real gate, with troubles; everything else is written down."""

    trouble: str = ""

    def screen(self, request: Request) -> Verdict:
        if self.trouble == "screen":
            raise RuntimeError(CARD_NUMBER)
        return TextGate().screen(request)

    async def release(self, request: Request) -> Verdict:
        if self.trouble == "release":
            raise RuntimeError(CARD_NUMBER)
        return await TextGate().release(request)


places = st.sampled_from(("local", "local", "us", "eu", "cn", "unknown"))
scripts = st.sampled_from(sorted(SCRIPTS))


@given(
    backends=st.lists(st.tuples(places, scripts), min_size=1, max_size=4),
    residency=st.sampled_from(("local", "any", *JURISDICTIONS)),
    text=st.sampled_from(("What is the total?", CARD_NUMBER, "write to ada@example.org")),
    picture=st.booleans(),
    released=st.booleans(),
    pinned=st.booleans(),
    trouble=st.sampled_from(TROUBLE),
    patience=st.integers(0, 4),
)
def test_nothing_leaves_unexamined_and_every_request_leaves_one_exit(
    backends: list[tuple[str, str]],
    residency: str,
    text: str,
    picture: bool,
    released: bool,
    pinned: bool,
    trouble: str,
    patience: int,
) -> None:
    """`patience`: pieces of the reply that the client waits for before it hangs up; 4 = it never does."""
    fakes = [
        Troubled(Card(f"b{n}", f"m{n}", jurisdiction=place, threshold=0.8), SCRIPTS[script], trouble=trouble)
        for n, (place, script) in enumerate(backends)
    ]
    house = House(trouble=trouble, broken=trouble == "ledger")
    line = Pipeline(
        media=house, gate=house, decide=partial(decide, cards=tuple(f.card for f in fakes), health={}),
        backends={f.card.name: f for f in fakes}, ledger=house, egress=house, prices=house, clock=house,
    )  # fmt: skip
    parts = (Text(text), Picture("data:image/png;base64,AA")) if picture else (Text(text),)
    request = Request(
        "01JX", 0.0, fakes[-1].card.name if pinned else "auto", (Message("user", parts),), residency=residency,
        released_by_caller=released,
    )  # fmt: skip

    async def ask() -> None:
        with suppress(errors.SpillwayError, RuntimeError):
            async with aclosing(line.answer(request)) as pieces:
                seen = 0
                async for _ in pieces:
                    seen += 1
                    if seen > patience and patience < 4:
                        return

    asyncio.run(ask())
    (end,) = house.exits
    assert isinstance(end, Exit)
    assert house.told[-1] is end, "the exit comes last"
    permits = [told for told in house.told if isinstance(told, Permit)]
    for permit in permits:
        assert house.told.count(("admitted", permit.id)) == 1
        assert house.told.index(permit) < house.told.index(("admitted", permit.id)), "recorded first"
    for fake in fakes:
        for permit in fake.asked:
            if fake.card.local:
                assert permit is None
                continue
            assert permit in permits
            assert may_reach(residency, fake.card.jurisdiction)
            assert text == "What is the total?"
            assert released or not picture
            assert trouble in ("", "prepare")
    assert "4111" not in str(house.told), "what is sensitive is in no record"
    assert len(end.attempts) == len({attempt.backend for attempt in end.attempts}), "nobody is asked twice"
