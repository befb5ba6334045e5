"""The catalog's tables as they stand in `data/`: read once from this package, typed, checked for their sources."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec


class UpstreamRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    base_url: str
    key_variable: str
    jurisdiction: str
    priced_by: str
    source: str
    read: date
    pictures: bool = True
    note: str = ""


class ModelRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`parameters_b`: billions; `context`: tokens."""

    title: str
    artefact: str
    licence: str
    evidence: str
    verified: str
    read: date
    parameters_b: float
    context: int | None = None
    pictures: bool = True
    thinks: bool = False
    skills: frozenset[str] = frozenset({"read", "describe", "reason", "chat"})


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    input: float
    output: float
    tokens: int = 0
    since: date | None = None


class PriceRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """US dollars per million tokens."""

    provider: str
    model: str
    input: float
    output: float
    verified: str
    source: tuple[str, ...]
    read: date
    above: Step | None = None
    then: Step | None = None
    note: str = ""


class RuleRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which numbers a rule has depends on its `kind`; those of another kind stay 0."""

    models: tuple[str, ...]
    kind: str
    verified: str
    source: str
    read: date
    factor: int = 0
    min_pixels: int = 0
    max_pixels: int = 0
    frames: int = 1
    tokens: int = 0
    base: int = 0
    tile: int = 0
    multiplier: float = 0.0
    cap: int = 0
    cap_auto: int = 0
    long_edge: int = 0
    small: int = 0
    note: str = ""


@cache
def upstreams() -> dict[str, UpstreamRow]:
    return msgspec.convert(_read("upstreams.toml"), dict[str, UpstreamRow])


@cache
def models() -> dict[str, ModelRow]:
    return msgspec.convert(_read("models.toml"), dict[str, ModelRow])


@cache
def prices() -> tuple[PriceRow, ...]:
    return msgspec.convert(_read("prices.toml")["price"], tuple[PriceRow, ...])


@cache
def image_rules() -> tuple[RuleRow, ...]:
    return msgspec.convert(_read("image_tokens.toml")["rule"], tuple[RuleRow, ...])


def plain(model: str) -> str:
    """A model's name as the tables match it: lower case, without the publisher before the slash."""
    return model.rsplit("/", 1)[-1].lower()


def longest_prefix(model: str, names: tuple[str, ...] | dict[str, Any]) -> str | None:
    """The longest of `names` that `model` begins with and that ends where a word of it does."""
    name = plain(model)
    matching = [n for n in names if name.startswith(n) and (len(name) == len(n) or name[len(n)] in "-:_@")]
    return max(matching, key=len, default=None)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("spillway.catalog") / "data" / name).read_text(encoding="utf-8"))
