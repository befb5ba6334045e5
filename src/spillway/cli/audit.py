"""`spillway audit show|list|verify`: reads the ledger, also while a server writes it. It changes nothing."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any

from spillway.cli import messages
from spillway.cli.common import console, print_json, settings_of
from spillway.core.errors import BadRequest

if TYPE_CHECKING:
    from spillway.ledger.chain import Record
    from spillway.ledger.reader import LedgerReader


WHOLE = 132
"""Columns that a listed entry takes. What `show` wants is its id, which must not be cut: a narrow terminal folds."""


def listing(args: argparse.Namespace) -> int:
    """The latest entries, newest first."""
    records = _reader(args).entries(args.limit)
    if args.json:
        print_json(records)
        return 0
    if not records:
        print(messages.NOTHING_YET())
        return 0
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for column in (messages.COLUMN_TIME, messages.COLUMN_ENTRY, messages.COLUMN_ROUTE, messages.COLUMN_MODEL):
        table.add_column(column())
    for column in (messages.COLUMN_SURE, messages.COLUMN_COST, messages.COLUMN_SAVED, messages.COLUMN_MS):
        table.add_column(column(), justify="right")
    table.add_column(messages.COLUMN_OUTCOME())
    for record in records:
        table.add_row(*_row(record))
    console(least=WHOLE).print(table)
    return 0


def show(args: argparse.Namespace) -> int:
    """Every record of one entry, in order."""
    records = _reader(args).entry(args.entry)
    if not records:
        raise BadRequest(messages.NO_ENTRY(entry=args.entry), hint=messages.NO_ENTRY_HINT())
    if args.json:
        print_json(records)
        return 0
    from rich.table import Table

    for record in records:
        table = Table(title=f"{record.seq}  {record.kind}  {_when(record)}", title_justify="left", box=None)
        table.add_column(style="dim")
        table.add_column(overflow="fold")
        for name, value in record.body.items():
            table.add_row(name, _text(value))
        console().print(table)
    return 0


def verify(args: argparse.Namespace) -> int:
    """Walks the chain; exit status 1 if it does not hold."""
    found = _reader(args).verify(args.head)
    if args.json:
        print_json({"valid": found.valid, "records": found.records, "head": found.head, "problem": found.problem})
    elif found.valid:
        print(messages.INTACT(records=found.records, head=found.head))
        if args.head:
            print(messages.HEAD_FOUND())
    else:
        print(messages.BROKEN(problem=found.problem), file=sys.stderr)
    return 0 if found.valid else 1


def _reader(args: argparse.Namespace) -> LedgerReader:
    from spillway import wiring

    return wiring.ledger_reader(settings_of(args))


def _row(record: Record) -> tuple[str, ...]:
    exit_: dict[str, Any] = record.body
    return (
        _when(record), record.entry, exit_["route"], exit_["model"] or "-", _number(exit_["confidence"], "{:.0%}"),
        _number(exit_["cost_usd"], "{:.5f}"), _number(exit_["cost_if_cloud_usd"], "{:.5f}"),
        _number(exit_["latency_ms"], "{:.0f}"), exit_["error"] or messages.ANSWERED(),
    )  # fmt: skip


def _when(record: Record) -> str:
    return f"{datetime.fromtimestamp(record.at).astimezone():%Y-%m-%d %H:%M:%S}"


def _number(value: float | None, form: str) -> str:
    return "-" if value is None else form.format(value)


def _text(value: object) -> str:
    import msgspec

    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
