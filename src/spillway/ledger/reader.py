"""Reading the ledger: any number of processes may, while one serves. Synchronous and thread-safe; opens read-only."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from spillway.core.errors import LedgerError
from spillway.ledger import chain
from spillway.ledger.chain import Record, Row, Verification


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: pin `hash` outside, and later nothing up to it can be cut off unseen."""

    records: int
    hash: str


@dataclass(frozen=True, slots=True)
class Totals:
    """Over all exits. `left`: requests of which bytes went to an upstream, whoever answered in the end. Money in US
    dollars. `saved_usd`: what the reference model would have cost, less what was paid, over the answered requests of
    which both are known: an upstream that answered for nothing is one whose price is not."""

    requests: int = 0
    answered: int = 0
    local: int = 0
    left: int = 0
    cost_usd: float = 0.0
    cost_if_cloud_usd: float = 0.0
    saved_usd: float = 0.0

    def plus(self, exit_: _Exit) -> Totals:
        answered = exit_.error is None and exit_.backend is not None
        left = any(attempt.permit for attempt in exit_.attempts)
        paid = exit_.cost_usd or 0.0
        unpriced = not paid and any(attempt.permit and attempt.outcome == "answered" for attempt in exit_.attempts)
        cloud = exit_.cost_if_cloud_usd if answered else None
        return Totals(
            requests=self.requests + 1,
            answered=self.answered + answered,
            local=self.local + (answered and not left),
            left=self.left + left,
            cost_usd=self.cost_usd + paid,
            cost_if_cloud_usd=self.cost_if_cloud_usd + (cloud or 0.0),
            saved_usd=self.saved_usd + (0.0 if cloud is None or unpriced else cloud - paid),
        )


class _Attempt(msgspec.Struct):
    outcome: str = ""
    permit: str | None = None


class _Exit(msgspec.Struct):
    """What is counted; nothing of it stands in a record whose value could not be written (`unrecordable`)."""

    backend: str | None = None
    cost_usd: float | None = None
    cost_if_cloud_usd: float | None = None
    attempts: list[_Attempt] = []
    error: str | None = None


class _ExitRecord(msgspec.Struct):
    body: _Exit


_tally = msgspec.json.Decoder(_ExitRecord).decode


_ALL = """
    SELECT seq, CAST(entry AS BLOB), CAST(kind AS BLOB), CAST(record AS BLOB), CAST(hash AS BLOB)
    FROM record ORDER BY seq
"""
"""As bytes, so that what someone wrote there is compared and never trips the reading."""


def _text(value: bytes) -> str:
    return value.decode(errors="replace")


class LedgerReader:
    """`path`: the database file. Raises LedgerError where there is none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._totals = (0, Totals())
        self._totals_lock = threading.Lock()

    def entries(self, limit: int = 50, before: int | None = None) -> tuple[Record, ...]:
        """Exit records, newest first; `before`: only those with a smaller `seq`, to page on."""
        query = "SELECT record FROM record WHERE kind = 'exit' AND seq < ? ORDER BY seq DESC LIMIT ?"
        with self._open() as connection:
            rows = connection.execute(query, (before if before is not None else 2**62, limit)).fetchall()
        return self._records(rows)

    def entry(self, entry: str) -> tuple[Record, ...]:
        """All records of one request, in order; empty for an unknown one."""
        with self._open() as connection:
            rows = connection.execute("SELECT record FROM record WHERE entry = ? ORDER BY seq", (entry,)).fetchall()
        return self._records(rows)

    def totals(self) -> Totals:
        """Reads the exits that came since the last call on this reader; the first call reads all."""
        query = "SELECT seq, record FROM record WHERE kind = 'exit' AND seq > ? ORDER BY seq"
        with self._totals_lock, self._open() as connection:
            last, totals = self._totals
            try:
                for seq, record in connection.execute(query, (last,)):
                    last, totals = seq, totals.plus(_tally(record).body)
            except (msgspec.DecodeError, TypeError) as error:
                raise self._damaged() from error
            self._totals = (last, totals)
        return totals

    def head(self) -> Head:
        with self._open() as connection:
            row = connection.execute("SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1").fetchone()
        return Head(*row) if row else Head(0, chain.GENESIS)

    def verify(self, head: str | None = None) -> Verification:
        """Walks the whole chain as it stands at this moment; about 100,000 records a second."""
        with self._open() as connection:
            rows = connection.execute(_ALL)
            return chain.check((Row(s, _text(e), _text(k), r, _text(h)) for s, e, k, r, h in rows), head)

    def matches(self, entry: str, content: bytes) -> tuple[Record, ...]:
        """The records of `entry` that were about exactly these bytes; empty once its salt was dropped."""
        with self._open() as connection:
            row = connection.execute("SELECT salt FROM salt WHERE entry = ?", (entry,)).fetchone()
        if row is None:
            return ()
        wanted = chain.content_hash(row[0], hashlib.sha256(content).digest())
        return tuple(record for record in self.entry(entry) if wanted in record.contents)

    def _records(self, rows: list[tuple[str]]) -> tuple[Record, ...]:
        try:
            return tuple(chain.read(record.encode()) for (record,) in rows)
        except (ValueError, AttributeError) as error:
            raise self._damaged() from error

    def _damaged(self) -> LedgerError:
        return LedgerError(f"A record in {self._path} was changed.", hint="Run `spillway audit verify`.")

    @contextmanager
    def _open(self) -> Generator[sqlite3.Connection]:
        try:
            uri = f"{self._path.absolute().as_uri()}?mode=ro"
            with closing(sqlite3.connect(uri, uri=True, timeout=10)) as connection:
                yield connection
        except sqlite3.Error as error:
            known = self._path.exists()
            raise LedgerError(
                f"The ledger {self._path} could not be read: {error}." if known else f"{self._path} is not there.",
                hint="Check --data-dir; `spillway up` makes the ledger at its first start.",
            ) from error
