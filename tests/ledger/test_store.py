"""The ledger as the pipeline uses it: durable permits, ordered exits, many readers, a full disk, a killed process."""

from __future__ import annotations

import asyncio
import hashlib
import math
import signal
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from spillway.core.errors import BadRequest, LedgerError
from spillway.core.values import Attempt, Exit, Page, Permit, Region, Verdict
from spillway.ledger import chain
from spillway.ledger.reader import LedgerReader
from spillway.ledger.store import SqliteLedger

SECRET = b"My card is 4111 1111 1111 1111"


def an_exit(entry: str, *, left: bool = False, error: str | None = None) -> Exit:
    attempt = Attempt("reader", "local", "answered", "first choice at home", permit="p1" if left else None)
    backend = None if error else "reader"
    return Exit(
        entry, backend, backend, "local", "any", ("first choice at home",), 0.9, 0.01 if left else 0.0, 0.05, 12.5,
        (attempt,), Verdict("candidate"), error=error, pictures=1,
        regions=(Region(1, label="4111 1111 1111 1111", box=(1, 2, 3, 4)),),
    )  # fmt: skip


def a_permit(entry: str, content: bytes = SECRET) -> Permit:
    return Permit(f"{entry}.0", entry, "api.openai.com:443", hashlib.sha256(content).hexdigest(), "the answer was weak")


@pytest.fixture
async def ledger(tmp_path: Path) -> AsyncIterator[SqliteLedger]:
    ledger = SqliteLedger(tmp_path / "data" / "ledger.sqlite3")
    yield ledger
    await ledger.close()


def path_of(ledger: SqliteLedger, tmp_path: Path) -> Path:
    return tmp_path / "data" / "ledger.sqlite3"


async def test_a_request_leaves_its_records_in_order_and_no_contents(ledger: SqliteLedger, tmp_path: Path) -> None:
    await ledger.permit(a_permit("E1"), SECRET)
    await ledger.attempt("E1", Attempt("cloud", "escalate", "answered", "weak", permit="E1.0"))
    await ledger.exit(an_exit("E1", left=True), (SECRET, b"picture"))
    records = await ledger.entry("E1")
    assert [r.kind for r in records] == ["permit", "attempt", "exit"]
    assert (await ledger.verify()).valid
    await ledger.close()
    stored = b"".join(p.read_bytes() for p in (tmp_path / "data").iterdir())
    assert SECRET not in stored
    assert b"4111" not in stored, "nor in a region's label"
    assert hashlib.sha256(SECRET).hexdigest().encode() not in stored, "nor a digest that could be guessed"


async def test_what_left_can_be_proven_with_the_content_until_the_salt_is_dropped(
    ledger: SqliteLedger, tmp_path: Path
) -> None:
    await ledger.permit(a_permit("E1"), SECRET)
    await ledger.exit(an_exit("E1", left=True), (SECRET,))
    await ledger.flush()
    reader = ledger.reader
    assert [r.kind for r in reader.matches("E1", SECRET)] == ["permit", "exit"]
    assert not reader.matches("E1", b"something else")
    with sqlite3.connect(path_of(ledger, tmp_path)) as connection:
        connection.execute("DELETE FROM salt WHERE entry = 'E1'")
    connection.close()
    assert not reader.matches("E1", SECRET)
    assert reader.verify().valid


async def test_a_permit_is_durable_when_it_returns(ledger: SqliteLedger, tmp_path: Path) -> None:
    await ledger.permit(a_permit("E1"), SECRET)
    assert [r.kind for r in LedgerReader(path_of(ledger, tmp_path)).entry("E1")] == ["permit"]


async def test_entries_newest_first_and_paged(ledger: SqliteLedger) -> None:
    for number in range(5):
        await ledger.exit(an_exit(f"E{number}"), ())
    newest = await ledger.entries(limit=2)
    assert [r.entry for r in newest] == ["E4", "E3"]
    assert [r.entry for r in await ledger.entries(limit=9, before=newest[-1].seq)] == ["E2", "E1", "E0"]
    assert newest[0].body["latency_ms"] == 12.5


async def test_totals_count_what_stayed_what_left_and_what_was_saved(ledger: SqliteLedger) -> None:
    await ledger.exit(an_exit("E1"), ())
    await ledger.exit(an_exit("E2", left=True), ())
    first = await ledger.totals()
    await ledger.exit(an_exit("E3", error="unreachable"), ())
    totals = await ledger.totals()
    assert (first.requests, totals.requests, totals.answered, totals.local, totals.left) == (2, 3, 2, 1, 1)
    assert totals.cost_usd == pytest.approx(0.01)
    assert totals.saved_usd == pytest.approx(0.05 + 0.04)


async def test_an_upstream_without_a_price_saves_nothing(ledger: SqliteLedger) -> None:
    await ledger.exit(replace(an_exit("E1", left=True), cost_usd=0.0), ())
    assert (await ledger.totals()).saved_usd == 0.0


async def test_feedback_keeps_the_picture_only_by_consent(ledger: SqliteLedger, tmp_path: Path) -> None:
    page = Page(1, "png", 1, 1, b"the picture")
    await ledger.exit(an_exit("E1"), ())
    await ledger.feedback("E1", "down", comment="wrong total", picture=page, question="what?")
    assert not (tmp_path / "data" / "samples").exists()
    sample = await ledger.feedback("E1", "up", consent=True, picture=page, question="what?", answer="12.30")
    assert (tmp_path / "data" / "samples" / f"{sample}.png").read_bytes() == b"the picture"
    connection = sqlite3.connect(path_of(ledger, tmp_path))
    rows = connection.execute("SELECT rating, comment, question, answer FROM sample ORDER BY id").fetchall()
    connection.close()
    assert rows == [("down", "wrong total", "", ""), ("up", "", "what?", "12.30")]
    kinds = [r.kind for r in await ledger.entry("E1")]
    assert kinds == ["exit", "feedback", "feedback"]
    assert "wrong total" not in str(await ledger.entry("E1")), "comments stand beside the chain"
    assert (await ledger.verify()).valid


async def test_feedback_to_an_unknown_entry_is_refused(ledger: SqliteLedger) -> None:
    with pytest.raises(BadRequest):
        await ledger.feedback("nobody", "up")


async def test_a_full_disk_gives_no_permit_and_keeps_the_exits_for_later(ledger: SqliteLedger) -> None:
    connection = ledger._connection  # pyright: ignore[reportPrivateUsage]
    await ledger.flush()
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    for number in range(40):
        await ledger.exit(an_exit(f"E{number}"), ())
    with pytest.raises(LedgerError, match="full"):
        await ledger.permit(a_permit("E99"), SECRET)
    assert ledger.fault
    connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
    await ledger.flush()
    assert ledger.fault is None
    assert len(await ledger.entries(limit=100)) == 40
    assert not await ledger.entry("E99")
    assert (await ledger.verify()).valid


async def test_a_lone_surrogate_does_not_stop_the_ledger(ledger: SqliteLedger) -> None:
    await ledger.exit(replace(an_exit("E1"), asked_model="gpt-\ud800"), ())
    assert (await ledger.entries())[0].body["asked_model"] == "gpt-?"
    assert (await ledger.verify()).valid


async def test_an_old_chain_goes_on_where_it_stood(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    for number in range(3):
        ledger = SqliteLedger(path)
        await ledger.exit(an_exit(f"E{number}"), ())
        await ledger.close()
    verified = LedgerReader(path).verify()
    assert (verified.valid, verified.records) == (True, 3)


async def test_two_writers_share_one_chain(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    first, second = SqliteLedger(path), SqliteLedger(path)
    for number in range(20):
        await asyncio.gather(
            first.permit(a_permit(f"A{number}"), SECRET), second.permit(a_permit(f"B{number}"), SECRET)
        )
    await first.close()
    await second.close()
    verified = LedgerReader(path).verify()
    assert (verified.valid, verified.records) == (True, 40)


async def test_another_process_audits_while_this_one_serves(ledger: SqliteLedger, tmp_path: Path) -> None:
    audit = """
        import sys, pathlib
        from spillway.ledger.reader import LedgerReader
        reader = LedgerReader(pathlib.Path(sys.argv[1]))
        for _ in range(20):
            assert reader.verify().valid
        print(reader.totals().requests)
    """
    await ledger.exit(an_exit("E0"), ())
    await ledger.flush()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", textwrap.dedent(audit), str(path_of(ledger, tmp_path)), stdout=asyncio.subprocess.PIPE
    )
    number = 1
    while process.returncode is None and number < 2000:
        await ledger.permit(a_permit(f"E{number}"), SECRET)
        await asyncio.sleep(0.002)
        number += 1
    out, _ = await process.communicate()
    assert (process.returncode, int(out)) == (0, 1)


TAMPERING = (
    "UPDATE record SET record = replace(record, '0.05', '0.06') WHERE seq = 2",
    "UPDATE record SET record = 7 WHERE seq = 2",
    "UPDATE record SET record = x'ff00' WHERE seq = 2",
    "UPDATE record SET record = '{}' WHERE seq = 2",
    "UPDATE record SET hash = 'nonsense' WHERE seq = 2",
    "UPDATE record SET hash = x'ff' WHERE seq = 2",
    "UPDATE record SET entry = 'E9' WHERE seq = 2",
    "UPDATE record SET entry = x'ff' WHERE seq = 2",
    "UPDATE record SET kind = 'attempt' WHERE seq = 2",
    "DELETE FROM record WHERE seq = 1",
    "DELETE FROM record WHERE seq = 2",
    "UPDATE record SET seq = 9 WHERE seq = 4",
    "INSERT INTO record SELECT 5, entry, kind, record, hash FROM record WHERE seq = 4",
    "UPDATE record SET record = (SELECT record FROM record WHERE seq = 3), "
    "hash = (SELECT hash FROM record WHERE seq = 3) WHERE seq = 2",
)


@pytest.mark.parametrize("statement", TAMPERING)
async def test_whatever_is_changed_in_the_file_is_found(tmp_path: Path, statement: str) -> None:
    ledger = SqliteLedger(tmp_path / "ledger.sqlite3")
    for number in range(4):
        await ledger.exit(an_exit(f"E{number}"), (SECRET,))
    await ledger.close()
    connection = sqlite3.connect(tmp_path / "ledger.sqlite3")
    with pytest.raises(sqlite3.IntegrityError), connection:
        connection.execute("DELETE FROM record")
    connection.execute("DROP TRIGGER record_kept")
    connection.execute("DROP TRIGGER record_stays")
    connection.execute(statement)
    connection.commit()
    connection.close()
    reader = LedgerReader(tmp_path / "ledger.sqlite3")
    verified = reader.verify()
    assert verified.problem
    with suppress(LedgerError):
        reader.entries()
        reader.totals()


async def test_an_odd_value_does_not_stop_the_ledger(ledger: SqliteLedger) -> None:
    await ledger.exit(replace(an_exit("E1"), asked_model=object()), ())  # pyright: ignore[reportArgumentType]
    await ledger.permit(a_permit("E2"), SECRET)
    (record,) = await ledger.entry("E1")
    assert "unrecordable" in record.body
    await ledger.exit(replace(an_exit("E3", left=True), cost_usd=math.inf), ())
    totals = await ledger.totals()
    assert (totals.requests, totals.answered, totals.cost_usd) == (2, 1, 0.0)


@pytest.mark.parametrize("how", ["removed", "moved", "replaced"])
async def test_a_file_that_is_gone_takes_no_permit(tmp_path: Path, how: str) -> None:
    """SQLite itself goes on writing into a file that nobody will ever find."""
    path = tmp_path / "ledger.sqlite3"
    ledger = SqliteLedger(path)
    await ledger.permit(a_permit("E1"), SECRET)
    if how == "removed":
        path.unlink()
    else:
        path.rename(tmp_path / "elsewhere")
    if how == "replaced":
        path.write_bytes((tmp_path / "elsewhere").read_bytes())
    with pytest.raises(LedgerError, match=r"Nothing leaves until it can"):
        await ledger.permit(a_permit("E2"), SECRET)
    await ledger.close()


async def test_an_end_that_is_cut_while_it_serves_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    ledger = SqliteLedger(path)
    for entry in ("E1", "E2"):
        await ledger.permit(a_permit(entry), SECRET)
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TRIGGER record_kept")
        connection.execute("DELETE FROM record WHERE seq = 2")
    connection.close()
    with pytest.raises(LedgerError, match="record 2 was removed or changed"):
        await ledger.permit(a_permit("E3"), SECRET)
    await ledger.close()


async def test_a_closed_ledger_says_so(tmp_path: Path) -> None:
    ledger = SqliteLedger(tmp_path / "ledger.sqlite3")
    await ledger.close()
    with pytest.raises(LedgerError, match="closed"):
        await ledger.permit(a_permit("E1"), SECRET)


def test_a_ledger_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "ledger.sqlite3")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LedgerError, match="version 99"):
        SqliteLedger(tmp_path / "ledger.sqlite3")


def test_a_folder_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite3").mkdir()
    with pytest.raises(LedgerError) as caught:
        SqliteLedger(tmp_path / "ledger.sqlite3")
    assert "--data-dir" in caught.value.hint


def test_the_file_is_private(tmp_path: Path) -> None:
    ledger = SqliteLedger(tmp_path / "new" / "ledger.sqlite3")
    asyncio.run(ledger.close())
    assert (tmp_path / "new" / "ledger.sqlite3").stat().st_mode & 0o077 == 0
    assert (tmp_path / "new").stat().st_mode & 0o077 == 0


def test_a_missing_ledger_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LedgerError) as caught:
        LedgerReader(tmp_path / "none.sqlite3").head()
    assert "data-dir" in caught.value.hint


def test_a_killed_process_leaves_a_valid_chain_with_every_permit_it_gave(tmp_path: Path) -> None:
    serve = """
        import asyncio, hashlib, pathlib, sys
        from spillway.core.values import Attempt, Permit
        from spillway.ledger.store import SqliteLedger

        async def main():
            ledger = SqliteLedger(pathlib.Path(sys.argv[1]))
            for n in range(10**9):
                await ledger.attempt(f"E{n}", Attempt("reader", "local", "weak", "first"))
                digest = hashlib.sha256(b"x").hexdigest()
                await ledger.permit(Permit(f"P{n}", f"E{n}", "host:443", digest, "weak"), b"x")
                print(n, flush=True)

        asyncio.run(main())
    """
    path = tmp_path / "ledger.sqlite3"
    command = [sys.executable, "-c", textwrap.dedent(serve), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        given = [int(process.stdout.readline()) for _ in range(60)]
        process.send_signal(signal.SIGKILL)
        given += [int(line) for line in process.stdout.read().splitlines()]
    reader = LedgerReader(path)
    assert reader.verify().valid
    for number in given:
        assert "permit" in [r.kind for r in reader.entry(f"E{number}")]


def test_the_chain_is_seen_to_be_cut_only_against_a_pinned_head(tmp_path: Path) -> None:
    async def fill() -> str:
        ledger = SqliteLedger(tmp_path / "ledger.sqlite3")
        for number in range(5):
            await ledger.exit(an_exit(f"E{number}"), ())
        head = (await ledger.head()).hash
        await ledger.close()
        return head

    head = asyncio.run(fill())
    reader = LedgerReader(tmp_path / "ledger.sqlite3")
    assert reader.verify(head).valid
    connection = sqlite3.connect(tmp_path / "ledger.sqlite3")
    connection.execute("DROP TRIGGER record_kept")
    connection.execute("DELETE FROM record WHERE seq = 5")
    connection.commit()
    connection.close()
    assert reader.verify().valid
    assert not reader.verify(head).valid
    assert reader.verify(chain.GENESIS).valid


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LedgerError, match="could not be opened") as caught:
        SqliteLedger(tmp_path / "file" / "data" / "ledger.sqlite")
    assert "--data-dir" in caught.value.hint
