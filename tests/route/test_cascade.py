"""The cascade as pure logic: every script of events, no IO."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from spillway.core.values import Candidate, Plan
from spillway.route import cascade as moves

HOME = Candidate("embedded", "local", "embedded runs on this machine", threshold=0.8)
SERVER = Candidate("server", "local", "server runs on this machine")
CLOUD = Candidate("cloud", "us", "cloud runs in us")


def play(plan: Plan, events: Iterable[moves.Event]) -> tuple[list[moves.Action], int | None]:
    """Feeds `events` to the waits, in order; a wait without an event left ends the play."""
    script, told = iter(events), list[moves.Action]()
    game = moves.cascade(plan)
    event: moves.Event | None = None
    while True:
        try:
            action = game.send(event)
        except StopIteration as end:
            return told, end.value
        told.append(action)
        event = next(script, None) if isinstance(action, moves.Wait) else None
        if isinstance(action, moves.Wait) and event is None:
            return told, None


def opened(actions: list[moves.Action]) -> list[tuple[str, str]]:
    return [(a.candidate.backend, a.route) for a in actions if isinstance(a, moves.Open)]


def committed(actions: list[moves.Action]) -> list[int]:
    return [a.number for a in actions if isinstance(a, moves.Commit)]


def test_a_sure_answer_stays_at_home() -> None:
    actions, winner = play(Plan((HOME, CLOUD)), [moves.Started(0), moves.Finished(0, 0.93)])
    assert opened(actions) == [("embedded", "local")]
    assert committed(actions) == [0]
    assert winner == 0


def test_a_weak_answer_escalates() -> None:
    script = [moves.Started(0), moves.Finished(0, 0.41), moves.Started(1), moves.Finished(1, None)]
    actions, winner = play(Plan((HOME, CLOUD)), script)
    assert opened(actions) == [("embedded", "local"), ("cloud", "escalate")]
    assert committed(actions) == [1]
    assert winner == 1


def test_a_weak_answer_is_given_after_all_when_nobody_behind_it_answers() -> None:
    for trouble in (moves.Busy(1), moves.Failed(1), moves.Refused(1)):
        actions, winner = play(Plan((HOME, CLOUD)), [moves.Started(0), moves.Finished(0, 0.41), trouble])
        assert committed(actions) == [0]
        assert winner == 0


def test_unmeasured_confidence_never_escalates() -> None:
    actions, winner = play(Plan((HOME, CLOUD)), [moves.Started(0), moves.Finished(0, None)])
    assert opened(actions) == [("embedded", "local")]
    assert winner == 0


def test_without_a_threshold_nothing_escalates() -> None:
    _, winner = play(Plan((SERVER, CLOUD)), [moves.Started(0), moves.Finished(0, 0.01)])
    assert winner == 0


def test_busy_spills_and_failed_falls_back() -> None:
    for trouble, route in ((moves.Busy(0), "spill"), (moves.Failed(0), "fallback")):
        actions, _ = play(Plan((HOME, CLOUD)), [trouble, moves.Started(1), moves.Finished(1, None)])
        assert opened(actions)[1] == ("cloud", route)


def test_the_last_candidate_is_committed_with_its_first_tokens() -> None:
    actions, _ = play(Plan((HOME,)), [moves.Started(0)])
    assert committed(actions) == [0]


def test_what_overflows_is_committed_and_can_not_escalate_any_more() -> None:
    script = [moves.Started(0), moves.Overflowing(0), moves.Finished(0, 0.1)]
    actions, winner = play(Plan((HOME, CLOUD)), script)
    assert opened(actions) == [("embedded", "local")]
    assert winner == 0


def test_a_break_after_the_commit_opens_nobody_else() -> None:
    actions, winner = play(Plan((HOME, CLOUD)), [moves.Overflowing(0), moves.Failed(0)])
    assert opened(actions) == [("embedded", "local")]
    assert winner == 0


def test_first_outside_says_why_nobody_at_home() -> None:
    actions, _ = play(Plan((CLOUD,)), [moves.Started(0)])
    assert opened(actions) == [("cloud", "fallback")]


def test_a_named_model_is_pinned() -> None:
    actions, _ = play(Plan((CLOUD,), pinned=True), [moves.Started(0)])
    assert opened(actions) == [("cloud", "pinned")]


@given(
    tiers=st.lists(st.sampled_from((HOME, SERVER, CLOUD)), min_size=1, max_size=5),
    fates=st.lists(
        st.sampled_from(("sure", "weak", "null", "busy", "failed", "refused", "cut")), min_size=5, max_size=5
    ),
)
def test_whatever_happens_at_most_one_answers_and_nobody_is_asked_after_a_commit(
    tiers: list[Candidate], fates: list[str]
) -> None:
    game = moves.cascade(Plan(tuple(tiers)))
    event: moves.Event | None = None
    commits, opens = list[int](), list[int]()
    pending: list[moves.Event] = []
    try:
        while True:
            action = game.send(event)
            event = None
            match action:
                case moves.Open(number=number):
                    assert not commits, "asked somebody after the reply was committed"
                    opens.append(number)
                    pending = _events(number, fates[number])
                case moves.Wait():
                    event = pending.pop(0)
                case moves.Commit(number=number):
                    assert number in opens
                    commits.append(number)
                case moves.Cancel():
                    pass
    except StopIteration as end:
        winner = end.value
    assert opens == list(range(len(opens)))
    assert len(commits) <= 1
    if commits:
        assert winner == commits[0]
    answered = any(f in ("sure", "weak", "null") for f in fates[: len(tiers)])
    assert answered <= bool(commits), "somebody had an answer and nobody gave one"


def _events(number: int, fate: str) -> list[moves.Event]:
    match fate:
        case "busy":
            return [moves.Busy(number)]
        case "failed":
            return [moves.Failed(number)]
        case "refused":
            return [moves.Refused(number)]
        case "cut":
            return [moves.Started(number), moves.Failed(number)]
        case _:
            confidence = {"sure": 0.95, "weak": 0.2, "null": None}[fate]
            return [moves.Started(number), moves.Finished(number, confidence)]
