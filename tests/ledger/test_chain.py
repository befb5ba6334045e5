"""Whatever is done to a chain, `check` finds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spillway.ledger import chain
from spillway.ledger.chain import GENESIS, Row

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
bodies = st.dictionaries(st.text(), json_values, max_size=4)


def make(body_list: Sequence[Mapping[str, object]]) -> list[Row]:
    rows: list[Row] = []
    head = GENESIS
    for seq, body in enumerate(body_list, start=1):
        record = chain.canonical(seq, 1.5, f"E{seq // 2}", "exit", body, ("ab",))
        head = chain.link(head, record)
        rows.append(Row(seq, f"E{seq // 2}", "exit", record, head))
    return rows


chains = st.lists(bodies, min_size=2, max_size=8).map(make)


@given(chains)
def test_a_chain_left_alone_holds(rows: list[Row]) -> None:
    verified = chain.check(rows, rows[-1].hash)
    assert (verified.valid, verified.records, verified.head) == (True, len(rows), rows[-1].hash)


@given(chains, st.data())
def test_a_flipped_byte_is_found(rows: list[Row], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(rows) - 1))
    record = bytearray(rows[at].record)
    record[data.draw(st.integers(0, len(record) - 1))] ^= data.draw(st.integers(1, 255))
    rows[at] = replace(rows[at], record=bytes(record))
    assert chain.check(rows).seq == rows[at].seq


@given(chains, st.data())
def test_a_changed_value_with_its_own_hash_made_new_is_found_at_the_next_link(
    rows: list[Row], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(rows) - 2))
    record = chain.canonical(rows[at].seq, 2.5, rows[at].entry, "exit", {"cost_usd": 0}, ("ab",))
    previous = rows[at - 1].hash if at else GENESIS
    rows[at] = replace(rows[at], record=record, hash=chain.link(previous, record))
    assert not chain.check(rows).valid


@given(chains, st.data())
def test_a_removed_record_is_found(rows: list[Row], data: st.DataObject) -> None:
    del rows[data.draw(st.integers(0, len(rows) - 2))]
    assert not chain.check(rows).valid


@given(chains, st.data())
def test_a_new_order_is_found_even_if_renumbered(rows: list[Row], data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(rows))).filter(lambda p: list(p) != sorted(p)))
    moved = [rows[i] for i in order]
    assert not chain.check(moved).valid
    renumbered = [replace(row, seq=seq) for seq, row in enumerate(moved, start=1)]
    assert not chain.check(renumbered).valid


@given(chains)
def test_a_cut_end_is_found_against_a_pinned_head_only(rows: list[Row]) -> None:
    head = rows[-1].hash
    assert chain.check(rows[:-1]).valid
    assert not chain.check(rows[:-1], head).valid


@pytest.mark.parametrize("change", [{"entry": "another"}, {"kind": "permit"}])
def test_an_index_that_lies_is_found(change: dict[str, str]) -> None:
    rows = make([{"a": 1}, {"b": 2}])
    rows[1] = replace(rows[1], **change)
    assert chain.check(rows).seq == 2


def test_an_index_of_any_depth_reads_back() -> None:
    record = chain.read(chain.canonical(1, 0.1, "E", "exit", {"b": [1, {"z": 1.0, "a": None}], "a": "图"}))
    assert record.body == {"a": "图", "b": [1, {"a": None, "z": 1.0}]}


def test_keys_are_sorted_and_nothing_is_spaced() -> None:
    assert chain.canonical(1, 2.0, "E", "exit", {"b": 1, "a": 2}) == (
        b'{"at":2.0,"body":{"a":2,"b":1},"contents":[],"entry":"E","kind":"exit","seq":1,"v":1}'
    )


@given(st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16), st.binary(min_size=32, max_size=32))
def test_a_content_hash_depends_on_salt_and_content(salt: bytes, other: bytes, digest: bytes) -> None:
    assert (chain.content_hash(salt, digest) == chain.content_hash(other, digest)) == (salt == other)
