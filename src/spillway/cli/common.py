"""What several commands share: the settings that a line means, and printing."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from spillway import settings as rules
from spillway.cli import messages
from spillway.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console


def settings_of(args: argparse.Namespace, *, web: bool | None = None) -> Settings:
    """Command line > environment > file > defaults. Raises SettingsError."""
    overrides = {name: getattr(args, name, None) for name in rules.NAMES}
    settings = rules.load(overrides, os.environ, args.config)
    return settings if web is None else replace(settings, web=web)


def console(least: int = 0) -> Console:
    """For tables. Its width is the terminal's, but at least `least`; in a pipe it is wide, so that no cell is cut."""
    from rich.console import Console

    width = max(shutil.get_terminal_size().columns, least) if sys.stdout.isatty() else 200
    return Console(highlight=False, width=width)


def tell(sentence: str) -> str:
    """A sentence of another room in the reader's language where it is known; a next step as it is done here."""
    from spillway.web.words import ASK_LOCAL, UNREAD_PICTURE, words_for

    words = words_for(messages.language(os.environ))
    here = {UNREAD_PICTURE: messages.UNREAD_PICTURE(), ASK_LOCAL: messages.ASK_LOCAL()}
    sentences = (*((re.compile(pattern), told) for pattern, told in here.items()), *words.sentences)
    return replace(words, sentences=sentences).tell(sentence)


def print_json(value: object) -> None:
    """Pretty JSON on stdout, as `--json` promises."""
    import msgspec

    print(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
