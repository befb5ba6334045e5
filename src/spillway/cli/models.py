"""`spillway models`: the models that would be asked with these settings. It asks none of them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from spillway.cli import messages
from spillway.cli.common import console, print_json, settings_of

if TYPE_CHECKING:
    from spillway.core.values import Card


def run(args: argparse.Namespace) -> int:
    from spillway import wiring

    cards = wiring.cards(settings_of(args, web=False))
    if args.json:
        print_json([_object(card) for card in cards])
        return 0
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    columns = (messages.COLUMN_NAME, messages.COLUMN_WHERE, messages.COLUMN_SKILLS, messages.COLUMN_LICENCE)
    for column in (*columns, messages.COLUMN_TITLE):
        table.add_column(column())
    for card in cards:
        table.add_row(card.name, card.jurisdiction, ", ".join(sorted(card.skills)), card.licence or "-", card.title)
    console().print(table)
    return 0


def _object(card: Card) -> dict[str, object]:
    return {
        "name": card.name,
        "model": card.model,
        "jurisdiction": card.jurisdiction,
        "pictures": card.pictures,
        "skills": sorted(card.skills),
        "threshold": card.threshold,
        "title": card.title,
        "licence": card.licence,
    }
