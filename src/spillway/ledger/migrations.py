"""The ledger's tables, by version. A file is brought up to date when opened for writing; a newer one is refused."""

from __future__ import annotations

import sqlite3

from spillway.core.errors import LedgerError

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE record (
            seq    INTEGER PRIMARY KEY,
            entry  TEXT NOT NULL,
            kind   TEXT NOT NULL,
            record TEXT NOT NULL,
            hash   TEXT NOT NULL
        )""",
        "CREATE INDEX record_entry ON record (entry)",
        "CREATE INDEX record_exit ON record (seq) WHERE kind = 'exit'",
        "CREATE TRIGGER record_stays BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'append-only'); END",
        "CREATE TRIGGER record_kept BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'append-only'); END",
        "CREATE TABLE salt (entry TEXT PRIMARY KEY, salt BLOB NOT NULL) WITHOUT ROWID",
        """CREATE TABLE sample (
            id       TEXT PRIMARY KEY,
            entry    TEXT NOT NULL,
            at       REAL NOT NULL,
            rating   TEXT NOT NULL,
            comment  TEXT NOT NULL,
            question TEXT NOT NULL,
            answer   TEXT NOT NULL,
            picture  TEXT
        ) WITHOUT ROWID""",
        "CREATE INDEX sample_entry ON sample (entry)",
    ),
)
"""Step n brings version n to n + 1 (`PRAGMA user_version`). Never change one that was released: add the next. The
triggers guard against accidents, not against who can write the file: for that there is the chain."""


def migrate(connection: sqlite3.Connection) -> None:
    """`connection` is in autocommit mode. Raises LedgerError for a file that a newer Spillway wrote."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(MIGRATIONS):
            raise LedgerError(
                f"The ledger has version {version}; this Spillway knows up to {len(MIGRATIONS)}.",
                hint="Update Spillway, or choose another --data-dir.",
            )
        for step in MIGRATIONS[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
