"""The straight line with scripted backends: every way out, what is recorded on it, and what never leaves."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import pytest

from spillway.core import errors
from spillway.core.errors import SpillwayError
from spillway.core.ports import Prepared
from spillway.core.values import (
    Attempt,
    Card,
    Committed,
    Delta,
    Exit,
    Message,
    Permit,
    Reply,
    Request,
    Text,
    Usage,
    Verdict,
)  # fmt: skip
from spillway.pipeline import HUNG_UP, Pipeline
from spillway.route.decide import decide


@dataclass
class Fake:
    """A backend that says its script; an error in the script is raised at its place. Remote ones have a host."""

    card: Card
    script: Sequence[Delta | SpillwayError]
    asked: list[Permit | None] = field(default_factory=list[Permit | None])
    closed: bool = False

    async def prepare(self, request: Request) -> Prepared:
        return Prepared(request, b"{}", None if self.card.local else "api.example:443")

    async def complete(self, prepared: Prepared, permit: Permit | None) -> AsyncIterator[Delta]:
        self.asked.append(permit)
        try:
            for step in self.script:
                if isinstance(step, SpillwayError):
                    raise step
                yield step
        finally:
            self.closed = True

    async def health(self) -> str:
        return "ready"

    async def close(self) -> None: ...


@dataclass
class Notebook:
    """Ledger, egress, media, gate, prices and clock of these tests; `told` keeps the order of what happened."""

    verdict: Verdict = Verdict("candidate")
    release_verdict: Verdict = Verdict("release")
    told: list[object] = field(default_factory=list[object])
    contents: tuple[bytes, ...] = ()
    broken: bool = False

    async def permit(self, permit: Permit, content: bytes) -> None:
        if self.broken:
            raise errors.LedgerError("the disk is full")
        self.told.append(permit)

    async def attempt(self, entry: str, attempt: Attempt) -> None:
        self.told.append(attempt)

    async def exit(self, exit_: Exit, contents: tuple[bytes, ...]) -> None:
        self.told.append(exit_)
        self.contents = contents

    def admit(self, permit: Permit) -> None:
        self.told.append(("admitted", permit.id))

    async def read(self, request: Request) -> Request:
        return request

    def screen(self, request: Request) -> Verdict:
        return self.verdict

    async def release(self, request: Request) -> Verdict:
        return self.release_verdict

    def cost(self, card: Card, usage: Usage) -> float:
        return 0.0 if card.local else 0.01 * usage.output_tokens

    def cost_if_cloud(self, request: Request, usage: Usage) -> float | None:
        return 0.05

    def now(self) -> float:
        return 1.0

    def monotonic(self) -> float:
        return 1.0

    @property
    def exits(self) -> list[Exit]:
        return [t for t in self.told if isinstance(t, Exit)]


HOME = Card("embedded", "reader", threshold=0.8)
CLOUD = Card("cloud", "gpt", jurisdiction="us")
SURE = (Delta("12.00"), Delta(finish_reason="stop", confidence=0.95, usage=Usage(9, 5)))
WEAK = (Delta("17.??"), Delta(finish_reason="stop", confidence=0.3, usage=Usage(9, 5)))
STRONG = (Delta("12."), Delta("00"), Delta(finish_reason="stop", usage=Usage(9, 5)))


def line(notebook: Notebook, *backends: Fake, health: Mapping[str, str] | None = None) -> Pipeline:
    cards = tuple(b.card for b in backends)
    return Pipeline(
        media=notebook, gate=notebook, decide=partial(decide, cards=cards, health=health or {}),
        backends={b.card.name: b for b in backends}, ledger=notebook, egress=notebook, prices=notebook, clock=notebook,
    )  # fmt: skip


def ask(model: str = "auto") -> Request:
    return Request("01JX", 0.0, model, (Message("user", (Text("What is the total?"),)),))


async def replies(pipeline: Pipeline, request: Request) -> list[Reply]:
    return [reply async for reply in pipeline.answer(request)]


def text(pieces: Sequence[Reply]) -> str:
    return "".join(p.text for p in pieces if isinstance(p, Delta))


async def test_a_sure_answer_stays_at_home_and_is_recorded_once() -> None:
    notebook, cloud = Notebook(), Fake(CLOUD, STRONG)
    pieces = await replies(line(notebook, Fake(HOME, SURE), cloud), ask())
    head, end = pieces[0], pieces[-1]
    assert isinstance(head, Committed)
    assert isinstance(end, Exit)
    assert (head.backend, head.route, head.confidence) == ("embedded", "local", 0.95)
    assert text(pieces) == "12.00"
    assert (end.cost_usd, end.cost_if_cloud_usd, end.error) == (0.0, 0.05, None)
    assert notebook.exits == [end]
    assert notebook.contents == (b"What is the total?",)
    assert not cloud.asked


async def test_a_weak_answer_escalates_unseen_with_a_permit_recorded_before_the_call() -> None:
    notebook, cloud = Notebook(), Fake(CLOUD, STRONG)
    pieces = await replies(line(notebook, Fake(HOME, WEAK), cloud), ask())
    assert text(pieces) == "12.00"
    end = notebook.exits[0]
    assert (end.route, end.backend, end.cost_usd) == ("escalate", "cloud", 0.05)
    assert [a.outcome for a in end.attempts] == ["weak", "answered"]
    assert "30% sure" in " ".join(end.reasons)
    permit = cloud.asked[0]
    assert permit is not None
    assert notebook.told.index(permit) < notebook.told.index(("admitted", permit.id))


async def test_nothing_leaves_when_the_permit_can_not_be_recorded() -> None:
    notebook, cloud = Notebook(broken=True), Fake(CLOUD, STRONG)
    pieces = await replies(line(notebook, Fake(HOME, WEAK), cloud), ask())
    assert text(pieces) == "17.??", "the weak answer is given after all"
    assert not cloud.asked


async def test_a_hold_at_release_keeps_it_here() -> None:
    notebook, cloud = Notebook(release_verdict=Verdict("hold", ("a passport",))), Fake(CLOUD, STRONG)
    pieces = await replies(line(notebook, Fake(HOME, WEAK), cloud), ask())
    assert text(pieces) == "17.??"
    assert [a.outcome for a in notebook.exits[0].attempts] == ["weak", "held"]
    assert not cloud.asked


class BrokenGate(Notebook):
    """`where` it breaks: in screening or in release."""

    where: str = ""

    def screen(self, request: Request) -> Verdict:
        if self.where == "screen":
            raise MemoryError("4111 1111 1111 1111")
        return super().screen(request)

    async def release(self, request: Request) -> Verdict:
        raise TimeoutError("4111 1111 1111 1111")


@pytest.mark.parametrize("where", ["screen", "release"])
async def test_a_gate_that_breaks_holds_and_home_still_answers(where: str) -> None:
    notebook, cloud = BrokenGate(), Fake(CLOUD, STRONG)
    notebook.where = where
    pieces = await replies(line(notebook, Fake(HOME, WEAK), cloud), ask())
    assert text(pieces) == "17.??"
    assert not cloud.asked
    assert "examining it failed" in " ".join(notebook.exits[0].reasons)
    assert "4111" not in str(notebook.told)


async def test_a_home_that_prepares_bytes_for_elsewhere_gets_no_permit() -> None:
    class Astray(Fake):
        async def prepare(self, request: Request) -> Prepared:
            return Prepared(request, b"{}", "api.example:443")

    notebook, home = Notebook(), Astray(HOME, SURE)
    with pytest.raises(errors.EgressShut, match="not released"):
        await replies(line(notebook, home), ask())
    assert not home.asked
    assert not any(isinstance(told, Permit) for told in notebook.told)


async def test_thinking_counts_as_held_back_too() -> None:
    thought = Delta(raw={"reasoning_content": "hm " * 4000})
    notebook, seen = Notebook(), list[Reply]()
    server = Fake(Card("server", "glm"), (thought, thought, Delta("12"), errors.Unreachable("cut")))
    with pytest.raises(errors.BrokenStream):
        async for piece in line(notebook, server, Fake(CLOUD, STRONG)).answer(ask()):
            seen.append(piece)
    assert isinstance(seen[0], Committed), "the bound was reached, so the reply was committed"


@pytest.mark.parametrize(
    ("trouble", "route"), [(errors.Busy("full"), "spill"), (errors.Unreachable("down"), "fallback")]
)
async def test_trouble_at_home_moves_on(trouble: SpillwayError, route: str) -> None:
    notebook = Notebook()
    pieces = await replies(line(notebook, Fake(HOME, (trouble,)), Fake(CLOUD, STRONG)), ask())
    assert text(pieces) == "12.00"
    assert notebook.exits[0].route == route


@pytest.mark.parametrize(
    ("trouble", "says"), [(errors.Busy("full"), "cloud is busy"), (errors.Unreachable("down"), "cloud failed")]
)
async def test_a_weak_answer_says_why_nobody_bettered_it(trouble: SpillwayError, says: str) -> None:
    notebook = Notebook()
    await replies(line(notebook, Fake(HOME, WEAK), Fake(CLOUD, (trouble,))), ask())
    assert notebook.exits[0].reasons[2] == says


async def test_a_price_that_nobody_knows_is_told() -> None:
    free = (Delta("12"), Delta(finish_reason="stop", usage=Usage(9, 0)))
    notebook = Notebook()
    await replies(line(notebook, Fake(CLOUD, free)), ask())
    assert "what cloud costs is not known, so it counts as nothing" in notebook.exits[0].reasons


@pytest.mark.parametrize("trouble", [errors.Busy("full"), errors.Unreachable("down"), errors.TimedOut("slow")])
async def test_what_is_held_never_leaves_whatever_fails(trouble: SpillwayError) -> None:
    notebook, cloud = Notebook(verdict=Verdict("hold", ("a bank card",))), Fake(CLOUD, STRONG)
    with pytest.raises(errors.BackendError):
        await replies(line(notebook, Fake(HOME, (trouble,)), cloud), ask())
    assert not cloud.asked
    assert sum("a bank card" in why for why in notebook.exits[0].reasons) == 1
    assert notebook.exits[0].error == trouble.code
    assert notebook.exits[0].route == "refused"


async def test_a_break_before_the_commit_is_unseen() -> None:
    broken = (Delta("1"), errors.BrokenStream("cut"))
    pieces = await replies(line(Notebook(), Fake(HOME, broken), Fake(CLOUD, STRONG)), ask())
    assert text(pieces) == "12.00"


async def test_a_break_after_the_commit_is_an_error_and_never_a_clean_finish() -> None:
    notebook, seen = Notebook(), list[Reply]()
    broken = (Delta("1"), Delta("2"), errors.Unreachable("cut"))
    with pytest.raises(errors.BrokenStream):
        async for piece in line(notebook, Fake(HOME, broken)).answer(ask()):
            seen.append(piece)
    assert text(seen) == "12"
    assert not any(isinstance(p, Delta) and p.finish_reason for p in seen)
    assert notebook.exits[0].error == "broken_stream"


async def test_a_client_that_hangs_up_cancels_the_call_and_is_recorded() -> None:
    notebook, home = Notebook(), Fake(HOME, STRONG)
    answer = line(notebook, home).answer(ask())
    await anext(answer)
    await anext(answer)
    await answer.aclose()
    assert home.closed
    assert notebook.exits[0].error == HUNG_UP
    assert notebook.exits[0].attempts[0].outcome == "cancelled"


async def test_a_picture_that_does_not_decode_is_the_clients_error_and_goes_nowhere_else() -> None:
    notebook, cloud = Notebook(), Fake(CLOUD, STRONG)
    with pytest.raises(errors.BadMedia):
        await replies(line(notebook, Fake(HOME, (errors.BadMedia("broken"),)), cloud), ask())
    assert not cloud.asked
    assert notebook.exits[0].error == "invalid_image"


async def test_a_pinned_upstream_that_may_not_be_asked_is_refused() -> None:
    notebook, cloud = Notebook(verdict=Verdict("hold", ("a bank card",))), Fake(CLOUD, STRONG)
    with pytest.raises(errors.Held):
        await replies(line(notebook, Fake(HOME, SURE), cloud), ask("cloud"))
    assert not cloud.asked
    assert notebook.exits[0].error == "held"


async def test_nobody_could_answer_names_them_all() -> None:
    notebook = Notebook()
    pipeline = line(notebook, Fake(HOME, (errors.Busy("full"),)), Fake(CLOUD, (errors.TimedOut("slow"),)))
    with pytest.raises(errors.Unreachable, match=r"embedded: full.*cloud: slow"):
        await replies(pipeline, ask())


async def test_a_bug_in_a_backend_is_recorded_too() -> None:
    class Buggy(Fake):
        async def prepare(self, request: Request) -> Prepared:
            raise RuntimeError("bug")

    notebook = Notebook()
    with pytest.raises(RuntimeError):
        await replies(line(notebook, Buggy(HOME, SURE)), ask())
    assert notebook.exits[0].error == "internal_error"


async def test_refusals_before_the_line_are_recorded() -> None:
    notebook = Notebook()
    await line(notebook).refused("01JX", errors.TooLarge("60 MB"), started=0.0)
    assert (notebook.exits[0].route, notebook.exits[0].error) == ("refused", "request_too_large")
