"""What several commands share: the settings that a line means, and printing."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from spillway import settings as rules
from spillway.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console


def settings_of(args: argparse.Namespace, *, web: bool | None = None) -> Settings:
    """Command line > environment > file > defaults. Raises SettingsError."""
    overrides = {name: getattr(args, name, None) for name in rules.NAMES}
    settings = rules.load(overrides, os.environ, args.config)
    return settings if web is None else replace(settings, web=web)


def console() -> Console:
    """For tables. Its width is the terminal's; in a pipe it is wide, so that no cell is cut."""
    from rich.console import Console

    return Console(highlight=False, width=None if sys.stdout.isatty() else 200)


def print_json(value: object) -> None:
    """Pretty JSON on stdout, as `--json` promises."""
    import msgspec

    print(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
