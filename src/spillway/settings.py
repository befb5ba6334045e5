"""Settings: one frozen value from the command line, the environment, `spillway.toml` and the defaults, in that order.

Everything is checked here, once, and trusted afterwards. Secrets are not settings: they live in the environment only
(`access_keys`), so that no printed or logged `Settings` can hold one. This module reads one TOML file; it opens no
connection and makes no folder. What each setting means for a person: `docs/settings.md`.
"""

from __future__ import annotations

import difflib
import ipaddress
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from spillway.core.errors import SettingsError
from spillway.core.values import ANY, JURISDICTIONS, LOCAL

PREFIX = "SPILLWAY_"
FILE = Path("spillway.toml")
RESIDENCIES = (LOCAL, *JURISDICTIONS, ANY)

KEYS_VARIABLE = "SPILLWAY_API_KEYS"
"""Bearer keys that this server accepts, separated by commas or spaces."""
PASSWORD_VARIABLE = "SPILLWAY_PASSWORD"  # noqa: S105 (a variable's name, not a password)
"""One more accepted bearer, for people: the page asks for it."""
CLIENT_KEY_VARIABLE = "SPILLWAY_API_KEY"
"""What `spillway ask --url` sends."""
CONFIG_VARIABLE = "SPILLWAY_CONFIG"
TRACE_VARIABLE = "SPILLWAY_TRACE"
"""Set to anything: a failure of Spillway itself prints where it happened."""
NOT_SETTINGS = frozenset({KEYS_VARIABLE, PASSWORD_VARIABLE, CLIENT_KEY_VARIABLE, CONFIG_VARIABLE, TRACE_VARIABLE})

_EVERYWHERE = "0.0.0.0"  # noqa: S104 (only with --share, which demands keys, an allow-list and an expiry)
_DURATION = re.compile(r"(\d+)\s*([mhd])")
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_TRUE, _FALSE = frozenset({"1", "true", "yes", "on"}), frozenset({"0", "false", "no", "off"})


@dataclass(frozen=True, slots=True)
class Settings:
    """`allow`: addresses or networks that may connect ("10.0.0.0/8"). `expires`: when a shared server stops answering.
    `max_body_mb`, `max_in_flight_mb`: MiB."""

    host: str = "127.0.0.1"
    port: int = 7860
    local: str = "auto"
    cloud: tuple[str, ...] = ()
    data_dir: Path = field(default_factory=lambda: default_data_dir({}))
    web: bool = True
    sealed: bool = False
    share: bool = False
    allow: tuple[str, ...] = ()
    expires: datetime | None = None
    residency: str = ANY
    trusted_hosts: tuple[str, ...] = ()
    reference_model: str = "gpt-5"
    threshold: float = 0.8
    max_body_mb: int = 40
    max_in_flight_mb: int = 256

    @property
    def exposed(self) -> bool:
        """Whether other machines can reach the server."""
        return self.share or not is_loopback(self.host)

    @property
    def url(self) -> str:
        """Where a person on this machine opens the page."""
        host = "127.0.0.1" if self.host in (_EVERYWHERE, "::") else self.host
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


NAMES = tuple(f.name for f in fields(Settings))


def load(
    overrides: Mapping[str, object],
    environ: Mapping[str, str],
    toml_path: Path | None = None,
    now: datetime | None = None,
) -> Settings:
    """The settings in force. `overrides`: what the command line said, by setting name, None = it said nothing.

    `toml_path`: a file that must exist; None = `SPILLWAY_CONFIG`, else `spillway.toml` here if there is one. `now`:
    what a duration in `expires` counts from. Raises SettingsError, which names the source and what would be right.
    """
    now = now or datetime.now(UTC)
    values: dict[str, object] = {"data_dir": default_data_dir(environ)}
    values |= _from_file(toml_path, environ, now)
    values |= _from_environment(environ, now)
    values |= _from_command_line(overrides, now)
    if values.get("share") and "host" not in values:
        values["host"] = _EVERYWHERE
    settings = replace(Settings(), **values)  # type: ignore[arg-type] # each was checked against its own rule
    _check_local(settings)
    _check_room(settings)
    _check_exposure(settings, environ, now)
    return settings


def default_data_dir(environ: Mapping[str, str]) -> Path:
    """Where the ledger and samples live: `$XDG_DATA_HOME/spillway`, else `~/.local/share/spillway`."""
    base = environ.get("XDG_DATA_HOME", "")
    return (Path(base) if base else Path.home() / ".local" / "share") / "spillway"


def access_keys(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The bearers that the server accepts; empty = no key was created, and loopback accepts any. Never print them."""
    keys = re.split(r"[,\s]+", environ.get(KEYS_VARIABLE, ""))
    return tuple(key for key in (*keys, environ.get(PASSWORD_VARIABLE, "")) if key)


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine's own. Other names are not looked up: they count as outside."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def warnings(settings: Settings, environ: Mapping[str, str]) -> tuple[str, ...]:
    """What is allowed but deserves a word before the server starts."""
    found: list[str] = []
    if settings.exposed:
        until = f"{settings.expires:%Y-%m-%d %H:%M %Z}" if settings.expires else "never"
        found.append(
            f"Other machines can reach this server: it listens on {settings.host}. Open TCP port {settings.port} in "
            f"the firewall for nobody but {', '.join(settings.allow)}. It is a test system that ends {until}."
        )
    if settings.sealed and settings.cloud:
        found.append(f"The egress is sealed: {', '.join(settings.cloud)} will not be asked.")
    for variable in sorted(environ):
        name = variable.removeprefix(PREFIX).lower()
        if variable.startswith(PREFIX) and name not in NAMES and variable not in NOT_SETTINGS:
            close = _closest(name)
            if close:
                found.append(f"{variable} is no setting; did you mean {PREFIX}{close.upper()}?")
    return tuple(found)


# --------------------------------------------------------------------------------------------------------- the sources


def _from_file(path: Path | None, environ: Mapping[str, str], now: datetime) -> dict[str, object]:
    if path is None and environ.get(CONFIG_VARIABLE):
        path = Path(environ[CONFIG_VARIABLE])
    asked = path is not None
    path = path or FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if asked:
            raise SettingsError(f"{path}: there is no such file", hint="Check --config or SPILLWAY_CONFIG.") from None
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read ({error})", hint="Check the file's rights and encoding.") from None
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: not valid TOML: {error}", hint="Write `name = value`, text in quotes.") from None
    return {name: _checked(name, value, f"{path}: {name}", now) for name, value in table.items()}


def _from_environment(environ: Mapping[str, str], now: datetime) -> dict[str, object]:
    found = {name: environ.get(PREFIX + name.upper(), "") for name in NAMES}
    return {name: _parsed(name, text, PREFIX + name.upper(), now) for name, text in found.items() if text}


def _from_command_line(overrides: Mapping[str, object], now: datetime) -> dict[str, object]:
    given = {name: value for name, value in overrides.items() if value is not None}
    return {
        name: (_parsed if isinstance(value, str) else _checked)(name, value, _flag(name), now)  # type: ignore[arg-type]
        for name, value in given.items()
    }


def _flag(name: str) -> str:
    return "--no-web" if name == "web" else "--" + name.replace("_", "-")


# ----------------------------------------------------------------------------------------------------------- the rules


def _parsed(name: str, text: str, source: str, now: datetime) -> object:
    """A setting that came as text (environment, command line)."""
    try:
        value = _RULES[name].parse(text.strip())
    except ValueError:
        raise _wrong(name, text, source) from None
    return _checked(name, value, source, now)


def _checked(name: str, value: object, source: str, now: datetime) -> object:
    """A setting that came with a type (TOML, or already parsed)."""
    if name not in _RULES:
        close = _closest(name)
        hint = f"Did you mean {close!r}?" if close else f"Settings are: {', '.join(NAMES)}."
        raise SettingsError(f"{source}: unknown setting", hint=hint)
    try:
        return _RULES[name].check(value, now)
    except (TypeError, ValueError, OverflowError):
        raise _wrong(name, value, source) from None


def _wrong(name: str, value: object, source: str) -> SettingsError:
    return SettingsError(f"{source}: {value!r} is not {_RULES[name].wanted}", hint="See docs/settings.md.")


def _closest(name: str) -> str | None:
    return next(iter(difflib.get_close_matches(name.lower().replace("-", "_"), NAMES, n=1, cutoff=0.6)), None)


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a setting is read from text and checked. Both raise TypeError or ValueError; `wanted` says it in words."""

    wanted: str
    check: Callable[[object, datetime], object]
    parse: Callable[[str], object] = str


def _boolean_text(text: str) -> bool:
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise ValueError(text)


def _list_text(text: str) -> list[str]:
    return [item for item in re.split(r"[,\s]+", text) if item]


def _boolean(value: object, _now: datetime) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _number(low: float, high: float) -> Callable[[object, datetime], float]:
    def check(value: object, _now: datetime) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError
        if not low <= value <= high:
            raise ValueError
        return float(value)

    return check


def _whole(low: int, high: int) -> Callable[[object, datetime], int]:
    def check(value: object, _now: datetime) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError
        if not low <= value <= high:
            raise ValueError
        return value

    return check


def _text(test: Callable[[str], bool]) -> Callable[[object, datetime], str]:
    def check(value: object, _now: datetime) -> str:
        if not isinstance(value, str):
            raise TypeError
        if not value or not test(value):
            raise ValueError
        return value

    return check


def _texts(test: Callable[[str], bool]) -> Callable[[object, datetime], tuple[str, ...]]:
    one = _text(test)

    def check(value: object, now: datetime) -> tuple[str, ...]:
        if not isinstance(value, list | tuple):
            raise TypeError
        return tuple(one(item, now) for item in cast("list[object]", value))

    return check


def _folder(value: object, _now: datetime) -> Path:
    if not isinstance(value, str | Path) or not str(value) or "\0" in str(value):
        raise TypeError
    try:
        return Path(value).expanduser()
    except RuntimeError:  # ~somebody whom this machine does not know
        raise ValueError from None


def _moment(value: object, now: datetime) -> datetime:
    """An absolute time (with its offset; without one, this machine's zone) or a duration from now."""
    if isinstance(value, str):
        duration = _DURATION.fullmatch(value)
        value = now + int(duration[1]) * _UNITS[duration[2]] if duration else datetime.fromisoformat(value)
    if not isinstance(value, datetime):
        raise TypeError
    return value if value.tzinfo else value.astimezone()


def _place(value: object, now: datetime) -> str:
    """A residency as the header takes it, too: in any case."""
    return _text(lambda text: text.lower() in RESIDENCIES)(value, now).lower()


def _hosts(value: object, now: datetime) -> tuple[str, ...]:
    """As they stand in the address of a connection: lower case, IPv6 without brackets."""
    return tuple(host.lower().strip("[]") for host in _texts(_is_host)(value, now))


def _is_network(text: str) -> bool:
    ipaddress.ip_network(text, strict=False)
    return True


def _is_upstream(text: str) -> bool:
    """`PRESET:MODEL` or `URL#MODEL`. Whether the preset exists is the catalog's to say."""
    if "://" in text:
        return _is_url(text) and bool(urlsplit(text).fragment)
    preset, _, model = text.partition(":")
    return preset.replace("-", "").isalnum() and bool(model)


def _is_url(text: str) -> bool:
    """Raises ValueError for a broken address or port."""
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0


def _is_host(text: str) -> bool:
    return re.fullmatch(r"[A-Za-z0-9.:_\-\[\]]+", text) is not None


_HOST = "a host name or address without scheme"
_SWITCH = "true or false"
_RULES: Mapping[str, _Rule] = {
    "host": _Rule(f"{_HOST}, such as 127.0.0.1", _text(_is_host)),
    "port": _Rule("a whole number from 1 to 65535", _whole(1, 65535), int),
    "local": _Rule("auto, a model's name, a folder or an http(s) URL", _text(lambda t: "://" not in t or _is_url(t))),
    "cloud": _Rule("a list of PRESET:MODEL (openai:gpt-5) or URL#MODEL", _texts(_is_upstream), _list_text),
    "data_dir": _Rule("a folder", _folder),
    "web": _Rule(_SWITCH, _boolean, _boolean_text),
    "sealed": _Rule(_SWITCH, _boolean, _boolean_text),
    "share": _Rule(_SWITCH, _boolean, _boolean_text),
    "allow": _Rule("a list of addresses or networks, such as 10.0.0.0/8", _texts(_is_network), _list_text),
    "expires": _Rule("a time such as 2030-01-31T18:00+00:00, or 30m, 8h, 7d from now", _moment),
    "residency": _Rule(f"one of {', '.join(RESIDENCIES)}", _place),
    "trusted_hosts": _Rule(f"a list; each {_HOST}", _hosts, _list_text),
    "reference_model": _Rule("a model's name in the price table, such as gpt-5", _text(lambda _: True)),
    "threshold": _Rule("a number from 0 to 1", _number(0, 1), float),
    "max_body_mb": _Rule("a whole number from 1 to 1024", _whole(1, 1024), int),
    "max_in_flight_mb": _Rule("a whole number from 1 to 65536", _whole(1, 65536), int),
}


# ------------------------------------------------------------------------------------------ what must hold between them


def _check_local(settings: Settings) -> None:
    if "://" not in settings.local:
        return
    host = urlsplit(settings.local).hostname or ""
    if not is_loopback(host) and host not in settings.trusted_hosts:
        raise SettingsError(
            f"--local: {host} is not this machine",
            hint=f'If the machine is yours, say so: trusted_hosts = ["{host}"]. If not, it is an upstream: '
            f"--cloud {settings.local}#MODEL.",
        )


def _check_room(settings: Settings) -> None:
    if settings.max_in_flight_mb < settings.max_body_mb:
        raise SettingsError(
            f"max_in_flight_mb ({settings.max_in_flight_mb}) is below max_body_mb ({settings.max_body_mb})",
            hint="One body of the largest size must fit.",
        )


def _check_exposure(settings: Settings, environ: Mapping[str, str], now: datetime) -> None:
    """A server that others can reach needs keys, an allow-list and an end."""
    if not settings.exposed:
        return
    missing = {
        f"keys ({KEYS_VARIABLE} or {PASSWORD_VARIABLE} in the environment)": not access_keys(environ),
        "an allow-list (--allow 10.0.0.0/8)": not settings.allow,
        "an expiry (--expires 8h)": settings.expires is None,
    }
    needed = [what for what, absent in missing.items() if absent]
    if needed:
        raise SettingsError(
            f"{'--share' if settings.share else '--host ' + settings.host} lets other machines in; it also needs "
            + ", ".join(needed),
            hint="Or stay on this machine: leave --share and --host away.",
        )
    if settings.expires is not None and settings.expires <= now:
        raise SettingsError(
            f"expires: {settings.expires.isoformat()} is over", hint="Give a later time, or a duration such as 8h."
        )
