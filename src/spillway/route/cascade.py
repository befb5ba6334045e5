"""The cascade: who is asked next, as a generator that decides and never acts (the shape of httpx's `Auth.auth_flow`).

It yields what to do (`Open | Wait | Commit | Cancel`); the pipeline does it and sends back what happened. Attempts are
numbered by their place in the plan; several may be open at once (hedging). What is committed can't be taken back.

    Open(0) -> Wait -> Started(0) -> Wait -> Finished(0, .41) -> Open(1) -> Wait -> Started(1) -> Commit(1) -> ...
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias

from spillway.core.values import Candidate, Plan, Route


@dataclass(frozen=True, slots=True)
class Open:
    number: int
    candidate: Candidate
    route: Route
    reason: str


@dataclass(frozen=True, slots=True)
class Wait:
    """Until the next event of any open attempt."""


@dataclass(frozen=True, slots=True)
class Commit:
    """The reply belongs to this attempt: release what was held back, pass on what follows."""

    number: int


@dataclass(frozen=True, slots=True)
class Cancel:
    number: int


Action: TypeAlias = Open | Wait | Commit | Cancel


@dataclass(frozen=True, slots=True)
class Started:
    """First tokens."""

    number: int


@dataclass(frozen=True, slots=True)
class Finished:
    number: int
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Overflowing:
    """More was held back than the policy allows."""

    number: int


@dataclass(frozen=True, slots=True)
class Busy:
    number: int


@dataclass(frozen=True, slots=True)
class Failed:
    number: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The gate did not release the request to this candidate."""

    number: int


Event: TypeAlias = Started | Finished | Overflowing | Busy | Failed | Refused
Cascade: TypeAlias = Generator[Action, Event | None, int | None]
"""Returns the number of the attempt that answers, or None."""


def cascade(plan: Plan, reason: str = "") -> Cascade:
    """One candidate at a time, in order: escalate what is weak, spill what is busy, fall back from what failed.

    `reason`: why the first candidate is not at home, where it is not. A weak answer is kept and given after all if
    nobody behind it answers."""
    weak: int | None = None
    route, why = _opening(plan, reason)
    for number, candidate in enumerate(plan.candidates):
        last = number + 1 == len(plan.candidates)
        committed = False
        yield Open(number, candidate, route, why)
        while True:
            event = yield Wait()
            match event:
                case Started() | Overflowing() if not committed and (last or isinstance(event, Overflowing)):
                    yield Commit(number)
                    committed = True
                case Finished(confidence=confidence):
                    if not committed and not last and is_weak(confidence, candidate.threshold):
                        weak = number if weak is None else weak
                        route, why = "escalate", _weakness(candidate, confidence)
                        break
                    if not committed:
                        yield Commit(number)
                    return number
                case Busy() | Failed() | Refused() if committed:
                    return number
                case Busy():
                    route, why = "spill", f"{candidate.backend} is busy"
                    break
                case Failed():
                    route, why = "fallback", f"{candidate.backend} failed"
                    break
                case Refused():
                    break
                case _:
                    pass
    if weak is not None:
        yield Commit(weak)
    return weak


def is_weak(confidence: float | None, threshold: float | None) -> bool:
    """Null never escalates: an unmeasured answer is not a weak one."""
    return confidence is not None and threshold is not None and confidence < threshold


def _opening(plan: Plan, reason: str) -> tuple[Route, str]:
    first = plan.candidates[0]
    if plan.pinned:
        return "pinned", first.reason
    if first.local:
        return "local", first.reason
    return "fallback", reason or "no local model can take this request"


def _weakness(candidate: Candidate, confidence: float | None) -> str:
    return f"{candidate.backend} was {confidence or 0:.0%} sure, below {candidate.threshold or 0:.0%}"
