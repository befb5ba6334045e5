"""The chain, pure: canonical bytes of a record, the link that binds it to all before it, the check of a whole chain.

    hash(n) = SHA-256(hash(n - 1) || record(n)),  hash(0) = SHA-256("spillway ledger 1")

A changed value, a removed record or a changed order breaks every later link. What a chain cannot show by itself:
records cut off at its end, or a chain rewritten as a whole by someone who can write the file. Both show against a
`head` that was pinned outside. Contents are never in a record: only HMACs under a salt of the entry, which stands
outside the chain, so that dropping it makes the HMAC meaningless and leaves the chain valid.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

import msgspec

Kind: TypeAlias = Literal["permit", "attempt", "exit", "feedback"]

GENESIS = hashlib.sha256(b"spillway ledger 1").hexdigest()
"""The head of an empty chain."""

VERSION = 1
"""Of the record's shape; written into each record."""


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One record as chained. `at`: seconds since the epoch; `contents`: hex HMACs, see `content_hash`."""

    seq: int
    at: float
    entry: str
    kind: str
    body: dict[str, object]
    contents: tuple[str, ...] = ()
    v: int = VERSION


@dataclass(frozen=True, slots=True)
class Row:
    """A record as stored. `entry` and `kind` repeat what the record says, for the indexes; checked against it."""

    seq: int
    entry: str
    kind: str
    record: bytes
    hash: str


@dataclass(frozen=True, slots=True)
class Verification:
    """`problem` says in words what is wrong with record `seq`; None = the chain holds. `head`: its last good hash."""

    records: int
    head: str
    problem: str | None = None
    seq: int | None = None

    @property
    def valid(self) -> bool:
        return self.problem is None


_encode = msgspec.json.Encoder(order="sorted").encode
_decode = msgspec.json.Decoder(Record).decode


def canonical(seq: int, at: float, entry: str, kind: Kind, body: object, contents: tuple[str, ...] = ()) -> bytes:
    """The bytes that are chained: UTF-8 JSON, keys sorted, no spaces, shortest numbers. `body`: a value of the house
    or a mapping of JSON values."""
    record = {"v": VERSION, "seq": seq, "at": at, "entry": entry, "kind": kind, "body": body, "contents": contents}
    try:
        return _encode(record)
    except UnicodeEncodeError:  # half a surrogate pair, from a client: it must not stop the ledger
        text = json.dumps(msgspec.to_builtins(record), ensure_ascii=False)
        return _encode(msgspec.json.decode(text.encode(errors="replace")))


def read(record: bytes) -> Record:
    """Raises msgspec.DecodeError (a ValueError) for what is no record."""
    return _decode(record)


def link(previous: str, record: bytes) -> str:
    """The hash of `record` standing after `previous` (both hashes in hex)."""
    return hashlib.sha256(bytes.fromhex(previous) + record).hexdigest()


def content_hash(salt: bytes, digest: bytes) -> str:
    """HMAC-SHA256 under the entry's salt of the content's SHA-256 `digest`: who holds salt and content can prove that
    it was this one; nobody can guess it from the record alone. Taking the digest, not the content, lets large bytes be
    hashed once."""
    return hmac.digest(salt, digest, "sha256").hex()


def check(rows: Iterable[Row], head: str | None = None) -> Verification:
    """Walks the whole chain, from its first record. With `head`, that hash must be one of the chain's: nothing up to it
    was cut off or rewritten."""
    last, count, met = GENESIS, 0, head in (None, GENESIS)
    for row in rows:
        problem = _fault(row, count + 1, last)
        if problem:
            return Verification(count, last, problem, row.seq)
        last, count = row.hash, count + 1
        met = met or last == head
    if not met:
        return Verification(count, last, "the pinned head is not in this chain: it was cut off or rewritten", None)
    return Verification(count, last)


def _fault(row: Row, expected: int, previous: str) -> str | None:
    if row.seq != expected:
        return f"record {expected} is missing: the next one is {row.seq}"
    if link(previous, row.record) != row.hash:
        return f"record {row.seq} was changed, or stands in the wrong place"
    try:
        said = read(row.record)
    except ValueError:
        return f"record {row.seq} cannot be read"
    if (said.seq, said.entry, said.kind) != (row.seq, row.entry, row.kind):
        return f"the index of record {row.seq} does not say what the record says"
    return None
