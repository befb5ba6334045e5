"""Events come out whole however the network cuts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spillway.backends.sse import MAX_EVENT, Events
from spillway.core.errors import BrokenStream

lines = st.binary(max_size=20).filter(lambda data: b"\n" not in data and not data.endswith(b"\r"))


@given(st.lists(st.lists(lines, min_size=1, max_size=3), max_size=5), st.data(), st.sampled_from([b"\n", b"\r\n"]))
def test_any_cut_gives_the_same_events(events: list[list[bytes]], data: st.DataObject, end: bytes) -> None:
    noise = b": a comment" + end + b"event: x" + end
    stream = b"".join(noise + b"".join(b"data: " + line + end for line in event) + end for event in events)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=6)))
    parser, found = Events(), list[bytes]()
    for start, stop in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        found += parser.feed(stream[start:stop])
    assert found == [b"\n".join(event) for event in events]


def test_an_event_without_a_space_counts_and_an_unfinished_one_does_not() -> None:
    assert Events().feed(b"data:a\n\ndata: b\n") == [b"a"]


@pytest.mark.parametrize("piece", [b"x" * (MAX_EVENT + 1), b"data: x\n" * (MAX_EVENT + 1)])
def test_an_event_without_end_is_refused(piece: bytes) -> None:
    with pytest.raises(BrokenStream):
        Events().feed(piece)
