"""The straight line.

    accept -> read media -> gate -> decide -> call -> check -> (escalate | spill | fallback) -> record -> answer

`Pipeline.answer` is that line. It does no IO itself: every room it passes stands behind a port (`core/ports.py`). What
was accepted leaves one exit record in the ledger on every way out: answered, refused, failed, hung up.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field

from spillway.core import errors
from spillway.core.errors import BackendError, BrokenStream, SpillwayError
from spillway.core.ports import Backend, Clock, Decider, Egress, Gate, Ledger, Media, Prices
from spillway.core.values import Attempt, Committed, Delta, Exit, Plan, Region, Reply, Request, Usage, Verdict
from spillway.gate.permit import mint
from spillway.route import cascade as moves
from spillway.route.policy import Policy

NOBODY = Plan(())
DEFAULT_POLICY = Policy()
UNREAD = Verdict("hold", ("it was not examined",))
HUNG_UP = "client_closed_request"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    media: Media
    gate: Gate
    decide: Decider
    backends: Mapping[str, Backend]
    ledger: Ledger
    egress: Egress
    prices: Prices
    clock: Clock
    policy: Policy = DEFAULT_POLICY
    observe: Callable[[Exit], None] = lambda _: None

    async def answer(self, request: Request) -> AsyncGenerator[Reply, None]:
        """One `Committed`, the deltas of the reply, one `Exit`. Raises SpillwayError; the exit is recorded first."""
        run = _Run(self, request, self.clock.monotonic())
        try:
            run.request = await self.media.read(request)
            run.verdict = run.screened()
            run.plan = self.decide(run.request, run.verdict)
            async with aclosing(run.play()) as pieces:
                async for piece in pieces:
                    yield piece
        except SpillwayError as error:
            run.error = error.code
            run.reason = error.message
            raise
        except Exception:
            run.error = SpillwayError.code
            raise
        except BaseException:
            run.error = HUNG_UP
            raise
        finally:
            exit_ = await self._record(run)
        yield exit_

    async def refused(
        self, entry: str, error: SpillwayError, *, started: float, model: str = "auto", key: str = "", pictures: int = 0
    ) -> None:
        """The exit record of a request that never became a `Request`: broken, too large, unknown key. `started`:
        monotonic seconds."""
        latency_ms = (self.clock.monotonic() - started) * 1000
        exit_ = Exit(
            entry, None, None, "refused", "local", (error.message,), None, 0.0, None, latency_ms, (), UNREAD,
            error=error.code, asked_model=model[:200], key=key, pictures=pictures,
        )  # fmt: skip
        self.observe(exit_)
        await self.ledger.exit(exit_, ())

    async def _record(self, run: _Run) -> Exit:
        exit_ = run.exit()
        self.observe(exit_)
        await self.ledger.exit(exit_, run.contents())
        return exit_


def _trouble(attempt: Attempt) -> str:
    """What an attempt that did not answer, or for nothing, has to say to the explanation."""
    match attempt.outcome:
        case "busy":
            return f"{attempt.backend} is busy"
        case "failed":
            return f"{attempt.backend} failed"
        case "answered" if attempt.permit and not attempt.cost_usd:
            return f"what {attempt.backend} costs is not known, so it counts as nothing"
        case _:
            return ""


def _unexamined(error: Exception) -> Verdict:
    """A gate that breaks holds: the request stays, and whoever is at home may still answer it."""
    return Verdict("hold", (f"examining it failed ({type(error).__name__})",))


@dataclass(slots=True)
class _Call:
    """An open attempt: its deltas, those held back, and what is known of it so far."""

    open: moves.Open
    started: float
    deltas: AsyncIterator[Delta] | None = None
    permit: str | None = None
    held: list[Delta] = field(default_factory=list[Delta])
    held_characters: int = 0
    begun: bool = False
    overflowed: bool = False
    closed: bool = False
    confidence: float | None = None
    usage: Usage | None = None
    regions: tuple[Region, ...] = ()
    error: SpillwayError | None = None


@dataclass(slots=True)
class _Run:
    """One request on its way along the line: what happened so far, and how it would be recorded now."""

    line: Pipeline
    request: Request
    started: float
    verdict: Verdict = UNREAD
    plan: Plan = NOBODY
    calls: dict[int, _Call] = field(default_factory=dict[int, _Call])
    attempts: list[Attempt] = field(default_factory=list[Attempt])
    winner: _Call | None = None
    error: str | None = None
    reason: str = ""

    def screened(self) -> Verdict:
        try:
            return self.line.gate.screen(self.request)
        except Exception as error:
            return _unexamined(error)

    async def _released(self) -> Verdict:
        try:
            return await self.line.gate.release(self.request)
        except Exception as error:
            return _unexamined(error)

    async def play(self) -> AsyncGenerator[Committed | Delta, None]:
        """Does what the cascade says and tells it what happened, until somebody answered or nobody can."""
        play = moves.cascade(self.plan, "; ".join(self.plan.excluded.values()))
        event: moves.Event | None = None
        try:
            while True:
                try:
                    action = play.send(event)
                except StopIteration as end:
                    self._settle(end.value)
                    return
                event = None
                match action:
                    case moves.Open():
                        await self._open(action)
                    case moves.Wait():
                        async with aclosing(self._wait()) as pieces:
                            async for piece in pieces:
                                if isinstance(piece, Delta):
                                    yield piece
                                else:
                                    event = piece
                    case moves.Commit(number):
                        for piece in self._commit(self.calls[number]):
                            yield piece
                    case moves.Cancel(number):
                        await self._close(number, "cancelled")
        finally:
            for number in [n for n, call in self.calls.items() if not call.closed]:
                await self._close(number, "cancelled")

    async def _open(self, action: moves.Open) -> None:
        """Asks a candidate. Towards the outside: release, final bytes, permit, record, and only then the call."""
        call = self.calls[action.number] = _Call(action, self.line.clock.monotonic())
        backend = self.line.backends[action.candidate.backend]
        try:
            if not action.candidate.local:
                self.verdict = await self._released()
                if not self.verdict.may_leave:
                    raise errors.Held(f"This request stays here: {'; '.join(self.verdict.reasons)}.")
            prepared = await backend.prepare(self.request)
            permit = None
            if prepared.host is not None:
                permit = mint(
                    self.verdict, self.request.entry, action.number, prepared.host, prepared.body, action.reason
                )
                await self.line.ledger.permit(permit, prepared.body)
                self.line.egress.admit(permit)
                call.permit = permit.id
            call.deltas = backend.complete(prepared, permit)
        except errors.BadMedia:
            raise
        except SpillwayError as error:
            call.error = error

    async def _wait(self) -> AsyncGenerator[Delta | moves.Event, None]:
        """Deltas of the committed reply as they come, and at last one event."""
        call = next(c for c in self.calls.values() if not c.closed)
        number = call.open.number
        if call.deltas is None:
            yield await self._failed(call)
            return
        try:
            async for delta in call.deltas:
                self._note(call, delta)
                if call is self.winner:
                    yield delta
                    continue
                call.held.append(delta)
                call.held_characters += len(delta.text) + sum(len(str(value)) for value in (delta.raw or {}).values())
                if not call.begun:
                    call.begun = True
                    yield moves.Started(number)
                    return
                if not call.overflowed and call.held_characters > self.line.policy.hold_characters:
                    call.overflowed = True
                    yield moves.Overflowing(number)
                    return
        except errors.BadMedia:
            raise
        except SpillwayError as error:
            call.error = error
            yield await self._failed(call)
            return
        weak = call is not self.winner and moves.is_weak(call.confidence, call.open.candidate.threshold)
        await self._close(number, "weak" if weak else "answered")
        yield moves.Finished(number, call.confidence)

    def _note(self, call: _Call, delta: Delta) -> None:
        if delta.confidence is not None:
            call.confidence = delta.confidence
        if delta.usage is not None:
            call.usage = delta.usage
        if delta.regions:
            call.regions = delta.regions

    def _commit(self, call: _Call) -> list[Committed | Delta]:
        self.winner = call
        candidate = call.open.candidate
        card = self.line.backends[candidate.backend].card
        head = Committed(
            self.request.entry, card.name, card.model, call.open.route, self.request.residency, call.confidence
        )
        held, call.held = call.held, []
        return [head, *held]

    async def _failed(self, call: _Call) -> moves.Event:
        number, error = call.open.number, call.error
        match error:
            case errors.Busy() | errors.Saturated():
                outcome, event = "busy", moves.Busy(number)
            case errors.Held():
                outcome, event = "held", moves.Refused(number)
            case _:
                outcome, event = "failed", moves.Failed(number)
        await self._close(number, outcome)
        return event

    async def _close(self, number: int, outcome: str) -> None:
        """Ends an attempt and records it. The call itself stays, for its held answer and its error."""
        call = self.calls[number]
        call.closed = True
        deltas, call.deltas = call.deltas, None
        if isinstance(deltas, AsyncGenerator):
            await deltas.aclose()
        card = self.line.backends[call.open.candidate.backend].card
        cost = self.line.prices.cost(card, call.usage) if call.usage is not None else 0.0
        attempt = Attempt(
            card.name, call.open.route, outcome, call.open.reason, (self.line.clock.monotonic() - call.started) * 1000,
            call.confidence, call.usage, cost, call.permit,
        )  # fmt: skip
        self.attempts.append(attempt)
        await self.line.ledger.attempt(self.request.entry, attempt)

    def _settle(self, winner: int | None) -> None:
        """The cascade is over: a reply broken after its commit, or nobody's reply, is an error."""
        if winner is None:
            raise self._nobody()
        call = self.calls[winner]
        if call.error is not None:
            raise BrokenStream(f"{call.open.candidate.backend} stopped in the middle of its answer.") from call.error

    def _nobody(self) -> SpillwayError:
        """Of all that failed, what the client can act on: the first failure at home, with the others named."""
        failed = [call for call in self.calls.values() if call.error is not None]
        first = failed[0].error
        assert first is not None
        if len(failed) > 1 and isinstance(first, BackendError):
            told = "; ".join(f"{c.open.candidate.backend}: {c.error}" for c in failed)
            return errors.Unreachable(f"Nobody could answer ({told}).", hint="Try again, or see `spillway doctor`.")
        return first

    def exit(self) -> Exit:
        call, request = self.winner, self.request
        card = self.line.backends[call.open.candidate.backend].card if call is not None else None
        usage = call.usage if call is not None and call.usage is not None else Usage()
        return Exit(
            entry=request.entry,
            backend=card.name if card is not None else None,
            model=card.model if card is not None else None,
            route=call.open.route if call is not None else "refused",
            residency=request.residency,
            reasons=tuple(self._reasons()),
            confidence=call.confidence if call is not None else None,
            cost_usd=sum(a.cost_usd for a in self.attempts),
            cost_if_cloud_usd=self.line.prices.cost_if_cloud(request, usage) if call is not None else None,
            latency_ms=(self.line.clock.monotonic() - self.started) * 1000,
            attempts=tuple(self.attempts),
            verdict=self.verdict,
            regions=call.regions if call is not None else (),
            usage=usage,
            error=self.error,
            pictures=len(request.pages),
            asked_model=request.model[:200],
            key=request.caller.key,
        )

    def _reasons(self) -> list[str]:
        """Why it went where it went, in words: each step that was tried, who was left out, what the gate said."""
        told = [self.reason] if self.reason else []
        told += [a.reason for a in self.attempts]
        if self.winner is not None:
            told += [why for a in self.attempts if (why := _trouble(a)) and why not in told]
        told += [why for name, why in self.plan.excluded.items() if name and why not in told]
        told += [why for why in self.verdict.reasons if not any(why in other for other in told)]
        return told

    def contents(self) -> tuple[bytes, ...]:
        """What the ledger keeps a salted HMAC of: every text and every picture."""
        texts = tuple(m.text.encode() for m in self.request.messages if m.text)
        return texts + tuple(page.data for page in self.request.pages)
