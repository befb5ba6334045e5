"""Presets of `--cloud` and facts of open models. Tables in `data/`, each fact with source and date."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cache
from urllib.parse import parse_qs, urlsplit, urlunsplit

from spillway.catalog.tables import ModelRow, longest_prefix, models, plain, upstreams
from spillway.core.errors import SettingsError
from spillway.core.values import JURISDICTIONS, Card

UNKNOWN = "unknown"
"""The jurisdiction of a URL that declares none: only a request that may go anywhere reaches it."""

URL_KEY_VARIABLE = "UPSTREAM_API_KEY"
"""Where the key of a `URL#MODEL` upstream is looked for, unless the URL names another with `?key=`."""


@dataclass(frozen=True, slots=True)
class Preset:
    title: str
    base_url: str
    key_variable: str
    jurisdiction: str
    priced_by: str
    pictures: bool
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Upstream:
    """An OpenAI-compatible endpoint and a model there. `base_url` without a slash at its end; `name`: PRESET:MODEL, or
    HOST:MODEL for a URL."""

    name: str
    base_url: str
    key_variable: str
    jurisdiction: str
    model: str
    priced_as: tuple[str, str] | None
    title: str = ""
    pictures: bool = True

    @property
    def card(self) -> Card:
        return Card(
            self.name,
            self.model,
            self.jurisdiction,
            self.pictures,
            skills=frozenset({"read", "describe", "reason", "chat", "tools"}),
            priced_as=self.priced_as,
            title=self.title,
        )


@cache
def presets() -> dict[str, Preset]:
    return {
        name: Preset(
            row.title,
            row.base_url,
            row.key_variable,
            row.jurisdiction,
            row.priced_by,
            row.pictures,
            row.source,
            row.note,
        )
        for name, row in upstreams().items()
    }


def preset(spec: str) -> Upstream:
    """`openai:gpt-5`, or `https://host/v1#MODEL`, which may say where it stands and which variable holds its key:
    `https://host/v1?jurisdiction=eu&key=MY_KEY#MODEL`. Raises SettingsError."""
    if "://" in spec:
        return _from_url(spec)
    name, _, model = spec.partition(":")
    if not model:
        raise SettingsError(f"--cloud {spec!r} names no model.", hint=f"Write {name}:MODEL, such as openai:gpt-5.")
    known = presets()
    if name not in known:
        near = difflib.get_close_matches(name, known, 1)
        raise SettingsError(
            f"--cloud {spec!r}: there is no preset {name!r}" + (f"; did you mean {near[0]}?" if near else "."),
            hint=f"Presets: {', '.join(known)}. Any other: URL#MODEL.",
        )
    found = known[name]
    return Upstream(
        spec,
        found.base_url,
        found.key_variable,
        found.jurisdiction,
        model,
        (found.priced_by, model),
        f"{model} at {found.title}",
        found.pictures,
    )


def facts(model: str) -> ModelRow | None:
    """What is known of an open model, by the longest name in the table that it begins with."""
    name = longest_prefix(model, models())
    return None if name is None else models()[name]


def is_hosted(model: str) -> bool:
    """Whether a local server passes this model's requests on to its maker. Source: docs.ollama.com/cloud (read
    2026-11): such names end in `-cloud` or `:cloud`."""
    return model.lower().endswith(("-cloud", ":cloud"))


def local_card(name: str, model: str) -> Card:
    """The card of a model that runs here behind an OpenAI-compatible server. An unknown one is taken to see. Raises
    SettingsError for one that only seems to run here."""
    if is_hosted(model):
        raise SettingsError(
            f"--local: {model} does not run on this machine; the server passes requests on to Ollama's cloud.",
            hint=f"Connect it as what it is: --cloud 'http://HOST:PORT/v1?jurisdiction=us#{model}'.",
        )
    known = facts(model)
    if known is None:
        return Card(name, model, title=plain(model))
    return Card(name, model, pictures=known.pictures, skills=known.skills, title=known.title, licence=known.licence)


def _from_url(spec: str) -> Upstream:
    parts = urlsplit(spec)
    if parts.scheme not in ("http", "https") or not parts.hostname or not parts.fragment:
        raise SettingsError(f"--cloud {spec!r} is no URL#MODEL.", hint="Such as https://host/v1#my-model.")
    if "@" in parts.netloc:
        raise SettingsError(
            f"--cloud {parts.hostname}: a URL must not hold a password.",
            hint=f"Put the key into {URL_KEY_VARIABLE}, or into another variable named with ?key=VARIABLE.",
        )
    options = parse_qs(parts.query)
    jurisdiction = options.get("jurisdiction", [UNKNOWN])[-1]
    if jurisdiction not in (*JURISDICTIONS, UNKNOWN) or set(options) - {"jurisdiction", "key"}:
        raise SettingsError(
            f"--cloud {spec!r}: what stands after the question mark is not understood.",
            hint=f"Write ?jurisdiction=X&key=VARIABLE, X one of {', '.join(JURISDICTIONS)}.",
        )
    base_url = urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), "", ""))
    key_variable = options.get("key", [URL_KEY_VARIABLE])[-1]
    title = f"{parts.fragment} at {parts.netloc}"
    return Upstream(
        f"{parts.netloc}:{parts.fragment}", base_url, key_variable, jurisdiction, parts.fragment, None, title
    )
