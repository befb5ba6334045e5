"""The command line: parses, hands over to one file a command, and turns errors into words and exit statuses.

Everything heavy is imported inside the command that needs it, so that `spillway --help` stays quick.

Exit status: 0 done, 1 a bar not met, 2 usage, 3 refused by policy.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from spillway import __version__
from spillway.cli import messages
from spillway.core.errors import BadRequest, Forbidden, NotYet, SettingsError, SpillwayError, Unauthorized, UnknownModel
from spillway.settings import TRACE_VARIABLE

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # pyright: ignore[reportPrivateUsage]

Run: TypeAlias = Callable[[argparse.Namespace], int]

DONE, FAILED, USAGE, REFUSED = 0, 1, 2, 3
LATER = ("gate", "redact", "explain", "plan", "licence", "calibrate", "prove", "keys", "bench")
AUDIT_LATER = ("egress", "export", "forget")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status. Argparse itself exits with 2 on a wrong line, 0 on `--help`."""
    args, unknown = build_parser().parse_known_args(argv)
    if unknown and args.parser:  # what is not built yet says so, whatever else the line says
        args.parser.error(messages.UNKNOWN_WORDS(words=" ".join(unknown)))
    try:
        return args.run(args)
    except SpillwayError as error:
        from spillway.cli.common import tell

        print(f"spillway: {tell(error.message)}", file=sys.stderr)
        if error.hint:
            print(f"  {tell(error.hint)}", file=sys.stderr)
        return status_of(error)
    except KeyboardInterrupt:
        print(messages.INTERRUPTED(), file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still buffered has no reader
        return FAILED
    except Exception as error:
        if os.environ.get(TRACE_VARIABLE):
            traceback.print_exc()
        print("spillway: " + messages.UNEXPECTED(error=f"{type(error).__name__}: {error}"), file=sys.stderr)
        return FAILED


def status_of(error: SpillwayError) -> int:
    match error:
        case Unauthorized() | Forbidden():
            return REFUSED
        case SettingsError() | BadRequest() | UnknownModel() | NotYet():
            return USAGE
        case _:
            return FAILED


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("spillway", description=messages.ABOUT(), epilog=messages.EPILOGUE())
    parser.add_argument("--version", action="version", version=f"spillway {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_up(commands)
    _add_doctor(commands)
    _add_ask(commands)
    _add_audit(commands)
    _add_models(commands)
    for name in LATER:
        _add_later(commands, name, name)
    return parser


def _command(module: str, function: str = "run") -> Run:
    """The command's own file, imported when it runs."""

    def run(args: argparse.Namespace) -> int:
        return getattr(importlib.import_module(f"spillway.cli.{module}"), function)(args)

    return run


def _add_up(commands: Commands) -> None:
    up = commands.add_parser("up", help=messages.UP(), description=messages.UP())
    _add_settings(up)
    up.add_argument("--check", action="store_true", help=messages.HELP_CHECK())
    up.add_argument("--json", action="store_true", help=messages.HELP_JSON())
    up.set_defaults(run=_command("up"), parser=up)


def _add_doctor(commands: Commands) -> None:
    doctor = commands.add_parser("doctor", help=messages.DOCTOR(), description=messages.DOCTOR())
    _add_settings(doctor)
    doctor.add_argument("--json", action="store_true", help=messages.HELP_JSON())
    doctor.set_defaults(run=_command("doctor"), parser=doctor)


def _add_ask(commands: Commands) -> None:
    ask = commands.add_parser("ask", help=messages.ASK(), description=messages.ASK())
    ask.add_argument("images", metavar="IMAGE", nargs="*", type=Path, help=messages.HELP_IMAGES())
    ask.add_argument("-q", "--question", required=True, help=messages.HELP_QUESTION())
    ask.add_argument("--url", help=messages.HELP_URL())
    ask.add_argument("--model", default="auto", help=messages.HELP_MODEL())
    ask.add_argument("--residency", dest="opinion", metavar="PLACE", help=messages.HELP_RESIDENCY())
    ask.add_argument("--json", action="store_true", help=messages.HELP_JSON())
    _add_models_settings(ask)
    ask.set_defaults(run=_command("ask"), parser=ask)


def _add_audit(commands: Commands) -> None:
    audit = commands.add_parser("audit", help=messages.AUDIT(), description=messages.AUDIT())
    actions = audit.add_subparsers(dest="action", metavar="ACTION", required=True)
    show = actions.add_parser("show", help=messages.AUDIT_SHOW(), description=messages.AUDIT_SHOW())
    show.add_argument("entry", metavar="ENTRY", help=messages.HELP_ENTRY())
    listing = actions.add_parser("list", help=messages.AUDIT_LIST(), description=messages.AUDIT_LIST())
    listing.add_argument("--limit", type=_positive, default=20, help=messages.HELP_LIMIT())
    verify = actions.add_parser("verify", help=messages.AUDIT_VERIFY(), description=messages.AUDIT_VERIFY())
    verify.add_argument("--head", metavar="HASH", help=messages.HELP_HEAD())
    for action in (show, listing, verify):
        action.add_argument("--json", action="store_true", help=messages.HELP_JSON())
        _add_place(action)
    show.set_defaults(run=_command("audit", "show"), parser=show)
    listing.set_defaults(run=_command("audit", "listing"), parser=listing)
    verify.set_defaults(run=_command("audit", "verify"), parser=verify)
    for name in AUDIT_LATER:
        _add_later(actions, name, f"audit {name}")


def _add_models(commands: Commands) -> None:
    models = commands.add_parser("models", help=messages.MODELS(), description=messages.MODELS())
    models.add_argument("--json", action="store_true", help=messages.HELP_JSON())
    _add_models_settings(models)
    models.set_defaults(run=_command("models"), parser=models)


def _add_later(commands: Commands, name: str, command: str) -> None:
    def refuse(_args: argparse.Namespace) -> int:
        raise NotYet(messages.NOT_YET(command=command), hint=messages.NOT_YET_HINT())

    later = commands.add_parser(name, help=messages.LATER(), description=messages.LATER())
    later.add_argument("anything", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    later.set_defaults(run=refuse, parser=None)


def _add_settings(parser: argparse.ArgumentParser) -> None:
    """The settings that a command line may say; the rest stands in the file or the environment. None = not said."""
    parser.add_argument("--host", help=messages.HELP_HOST())
    parser.add_argument("--port", help=messages.HELP_PORT())
    parser.add_argument("--no-web", dest="web", action="store_const", const=False, help=messages.HELP_NO_WEB())
    parser.add_argument("--share", action="store_const", const=True, help=messages.HELP_SHARE())
    parser.add_argument("--allow", action="append", metavar="NETWORK", help=messages.HELP_ALLOW())
    parser.add_argument("--expires", metavar="WHEN", help=messages.HELP_EXPIRES())
    parser.add_argument("--residency", help=messages.HELP_RESIDENCY())
    _add_models_settings(parser)


def _add_models_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--local", metavar="MODEL", help=messages.HELP_LOCAL())
    parser.add_argument("--cloud", action="append", metavar="UPSTREAM", help=messages.HELP_CLOUD())
    parser.add_argument("--sealed", action="store_const", const=True, help=messages.HELP_SEALED())
    _add_place(parser)


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data-dir", metavar="DIR", help=messages.HELP_DATA_DIR())
    parser.add_argument("--config", metavar="FILE", type=Path, help=messages.HELP_CONFIG())


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(messages.NOT_POSITIVE(text=repr(text)))
    return int(text)
