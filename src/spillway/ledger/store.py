"""The ledger in SQLite: one writer thread, group commit, durable permits.

`permit` returns after its commit reached the disk. `attempt` and `exit` return once queued; they are written in order,
many to a commit, at the latest after `linger` seconds, and reach the disk with the next permit, flush or checkpoint. A
killed process loses at most `linger` seconds of them, a power cut what came after the last permit; the chain stays
valid. What the disk does not take is kept in memory, up to a bound, and tried again; meanwhile no permit is given. A
file that is moved, removed or cut while this process writes it takes no more records.
Not kept: contents (only HMACs, see `chain`), labels of regions, uploads. Feedback that someone sends is kept as a
sample beside the database: its picture, question and answer only by consent.
"""

from __future__ import annotations

import asyncio
import atexit
import hashlib
import os
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeVar

from ulid import ULID

from spillway.core.errors import BadRequest, LedgerError
from spillway.core.values import Attempt, Exit, Page, Permit
from spillway.ledger import chain
from spillway.ledger.chain import Kind, Record, Verification
from spillway.ledger.migrations import migrate
from spillway.ledger.reader import Head, LedgerReader, Totals

MAX_WAITING = 10_000
"""Records kept in memory while the disk does not take them."""

HASHED_AT_ONCE = 4 * 2**20
"""Bytes of contents that are hashed on arrival, within 3 ms; more waits for the writer's thread. Kept until then, a
picture would be fetched from memory once more: 2 ms of 9 for one of 1 MB (`bench/gateway`)."""

MAX_COMMENT = 4_000
"""Characters of a comment, question or answer in a sample."""

RETRY_S = 1.0

_T = TypeVar("_T")


@dataclass(slots=True)
class _Job:
    """A record to write. `kind` None: nothing to write, someone waits for what stands before it."""

    at: float
    entry: str = ""
    kind: Kind | None = None
    body: object = None
    contents: tuple[bytes, ...] = ()
    digests: tuple[bytes, ...] = ()
    sample: tuple[object, ...] | None = None
    done: asyncio.Future[None] | None = None

    def digest(self) -> None:
        self.digests += tuple(hashlib.sha256(content).digest() for content in self.contents)
        self.contents = ()


class SqliteLedger:
    """Implements `core.ports.Ledger`. `path`: the database file, made with its folder if missing, private to the user.

    The reading methods see all that was recorded before; another process reads with `reader.LedgerReader`."""

    def __init__(self, path: Path, *, linger: float = 0.05, now: Callable[[], float] = time.time) -> None:
        self._samples = path.parent / "samples"
        self._linger, self._now = linger, now
        self._jobs: deque[_Job] = deque()
        self._work, self._urgent = threading.Event(), threading.Event()
        self._closed = False
        self._fault: str | None = None
        self._salts: dict[str, bytes] = {}
        self._connection = _connect(path)
        self._path, self._file = path, path.stat()
        self._last: tuple[int, str] = (0, chain.GENESIS)
        self._durable_commits = True
        self.reader = LedgerReader(path)
        self._thread = threading.Thread(target=self._write, name="ledger", daemon=True)
        self._thread.start()
        atexit.register(self._drain)

    @property
    def fault(self) -> str | None:
        """What is wrong with the disk, in words; None while records are written."""
        return self._fault

    async def permit(self, permit: Permit, content: bytes) -> None:
        """`content` is known by `permit.sha256`, so it is not hashed again. The bare digest is not recorded: it would
        let anyone with the file test guesses of what left."""
        body = {"id": permit.id, "host": permit.host, "reason": permit.reason, "bytes": len(content)}
        await self._durable(_Job(self._now(), permit.entry, "permit", body, digests=(bytes.fromhex(permit.sha256),)))

    async def attempt(self, entry: str, attempt: Attempt) -> None:
        self._put(_Job(self._now(), entry, "attempt", attempt))

    async def exit(self, exit_: Exit, contents: tuple[bytes, ...]) -> None:
        if exit_.regions:
            exit_ = replace(exit_, regions=tuple(replace(region, label="") for region in exit_.regions))
        job = _Job(self._now(), exit_.entry, "exit", exit_, contents)
        if sum(map(len, contents)) <= HASHED_AT_ONCE:
            job.digest()
        self._put(job)

    async def feedback(
        self,
        entry: str,
        rating: Literal["up", "down"],
        *,
        comment: str = "",
        consent: bool = False,
        picture: Page | None = None,
        question: str = "",
        answer: str = "",
    ) -> str:
        """Keeps a sample for evaluation and returns its id. Without `consent` only rating and comment are kept. Raises
        BadRequest for an entry that this ledger does not know."""
        if not await self.entry(entry):
            hint = "Send the answer's X-Spillway-Entry."
            raise BadRequest(f"No entry {entry!r} is in the ledger.", param="entry", hint=hint)
        sample, at, kept = str(ULID()), self._now(), picture if consent else None
        texts = [text[:MAX_COMMENT] for text in (comment, question if consent else "", answer if consent else "")]
        file = f"{sample}.{kept.format}" if kept else None
        if kept and file:
            await asyncio.to_thread(self._keep, file, kept.data)
        body = {"sample": sample, "rating": rating, "consent": consent, "picture": kept is not None}
        contents = (*(text.encode(errors="replace") for text in texts if text), *((kept.data,) if kept else ()))
        row = (sample, entry, at, rating, *texts, file)
        try:
            await self._durable(_Job(at, entry, "feedback", body, contents, sample=row))
        except LedgerError:
            if file:
                (self._samples / file).unlink(missing_ok=True)
            raise
        return sample

    async def entries(self, limit: int = 50, before: int | None = None) -> tuple[Record, ...]:
        return await self._read(lambda: self.reader.entries(limit, before))

    async def entry(self, entry: str) -> tuple[Record, ...]:
        return await self._read(lambda: self.reader.entry(entry))

    async def totals(self) -> Totals:
        return await self._read(self.reader.totals)

    async def head(self) -> Head:
        return await self._read(self.reader.head)

    async def verify(self, head: str | None = None) -> Verification:
        return await self._read(lambda: self.reader.verify(head))

    async def flush(self) -> None:
        """Returns once all that was recorded before is durable. Raises LedgerError if it could not be made so."""
        await self._durable(_Job(self._now()))

    async def close(self) -> None:
        """Writes what is queued. Raises LedgerError if the disk does not take it."""
        await asyncio.to_thread(self._drain)
        if self._jobs:
            raise LedgerError(f"{len(self._jobs)} records were lost: {self._fault}", hint="Free disk space.")

    # ------------------------------------------------------------------------------------------------ the loop's side

    async def _read(self, read: Callable[[], _T]) -> _T:
        with suppress(LedgerError):
            await self.flush()
        return await asyncio.to_thread(read)

    async def _durable(self, job: _Job) -> None:
        job.done = asyncio.get_running_loop().create_future()
        self._put(job)
        self._urgent.set()
        await job.done

    def _put(self, job: _Job) -> None:
        if self._closed:
            raise LedgerError("The ledger is closed.", hint="Start the server again.")
        if len(self._jobs) >= MAX_WAITING:
            raise _unwritable(self._fault or "more records come than it can write")
        self._jobs.append(job)
        if not self._work.is_set():
            self._work.set()

    # ---------------------------------------------------------------------------------------------- the writer's side

    def _write(self) -> None:
        pause = self._linger
        while True:
            self._work.wait()
            if not self._closed:
                self._urgent.wait(pause)
            self._work.clear()
            self._urgent.clear()
            self._write_waiting()
            if self._closed and (self._fault or not self._jobs):
                return
            pause = RETRY_S if self._fault else self._linger
            if self._fault or self._closed:
                self._work.set()

    def _write_waiting(self) -> None:
        """All waiting jobs in one transaction. If it fails, those that someone waits for fail and the rest stay."""
        jobs = [self._jobs.popleft() for _ in range(len(self._jobs))]
        try:
            for job in jobs:
                job.digest()
            self._commit(jobs)
            self._fault = None
        except Exception as error:  # whatever it is, the thread must live on and no permit be given
            self._fault = str(error) or type(error).__name__
            self._salts.clear()
            self._jobs.extendleft(reversed([job for job in jobs if job.done is None]))
        for job in jobs:
            if job.done is not None:
                _tell(job.done, self._fault)

    def _commit(self, jobs: list[_Job]) -> None:
        connection = self._connection
        self._sync(any(job.done is not None for job in jobs))
        if not self._is_in_place():
            raise sqlite3.OperationalError("its file was removed or replaced")
        connection.execute("BEGIN IMMEDIATE")
        try:
            self._check_last()
            # The head is read anew each time: another process may have written since.
            row = connection.execute("SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1").fetchone()
            seq, head = row or (0, chain.GENESIS)
            for job in jobs:
                if job.kind is not None:
                    seq, head = seq + 1, self._append(seq + 1, head, job, job.kind)
            connection.execute("COMMIT")
            self._last = (seq, head)
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _is_in_place(self) -> bool:
        try:
            return os.path.samestat(self._file, self._path.stat())
        except OSError:
            return False

    def _check_last(self) -> None:
        """What this process wrote last must still be there: a cut end is seen by whoever remembers it."""
        seq, head = self._last
        if seq and self._connection.execute("SELECT hash FROM record WHERE seq = ?", (seq,)).fetchone() != (head,):
            raise sqlite3.IntegrityError(f"record {seq} was removed or changed; run `spillway audit verify`")

    def _sync(self, durable: bool) -> None:
        """Whether the next commit waits for the disk: that takes ten times the CPU of one that does not."""
        if durable != self._durable_commits:
            self._connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._durable_commits = durable

    def _append(self, seq: int, previous: str, job: _Job, kind: Kind) -> str:
        contents = tuple(chain.content_hash(self._salt(job.entry), digest) for digest in job.digests)
        try:
            record = chain.canonical(seq, job.at, job.entry, kind, job.body, contents)
        except (TypeError, ValueError, OverflowError) as error:  # one odd value must not stop the ledger
            record = chain.canonical(seq, job.at, job.entry, kind, {"unrecordable": str(error)}, contents)
        head = chain.link(previous, record)
        row = (seq, job.entry, kind, record.decode(), head)
        self._connection.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", row)
        if job.sample:
            self._connection.execute("INSERT INTO sample VALUES (?, ?, ?, ?, ?, ?, ?, ?)", job.sample)
        if kind == "exit":
            self._salts.pop(job.entry, None)
        return head

    def _salt(self, entry: str) -> bytes:
        """The entry's salt, made at first use; remembered until its exit."""
        known = self._salts.get(entry)
        if known is not None:
            return known
        salt = os.urandom(16)
        if not self._connection.execute("INSERT OR IGNORE INTO salt VALUES (?, ?)", (entry, salt)).rowcount:
            salt = self._connection.execute("SELECT salt FROM salt WHERE entry = ?", (entry,)).fetchone()[0]
        self._salts[entry] = salt
        return salt

    def _keep(self, name: str, data: bytes) -> None:
        self._samples.mkdir(exist_ok=True, mode=0o700)
        with os.fdopen(_private(self._samples / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb") as file:
            file.write(data)

    def _drain(self) -> None:
        if self._closed:
            return
        self._closed = True
        self._work.set()
        self._urgent.set()
        self._thread.join()
        self._connection.close()
        atexit.unregister(self._drain)


def _connect(path: Path) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(_private(path, os.O_RDWR | os.O_CREAT))
        connection = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
        with ExitStack() as opening:
            opening.callback(connection.close)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            migrate(connection)
            opening.pop_all()
    except (sqlite3.Error, OSError) as error:
        raise LedgerError(
            f"The ledger {path} could not be opened: {error}",
            hint="Check that the folder can be written, or choose another --data-dir.",
        ) from error
    return connection


def _private(path: Path, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _tell(done: asyncio.Future[None], fault: str | None) -> None:
    with suppress(RuntimeError):  # the loop of who waited may be gone
        done.get_loop().call_soon_threadsafe(_settle, done, fault)


def _settle(done: asyncio.Future[None], fault: str | None) -> None:
    if done.done():
        return
    if fault:
        done.set_exception(_unwritable(fault))
    else:
        done.set_result(None)


def _unwritable(fault: str) -> LedgerError:
    return LedgerError(
        f"The ledger cannot be written: {fault}. Nothing leaves until it can.",
        hint="Free disk space, or restart with another --data-dir.",
    )
