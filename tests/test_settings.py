"""Settings: who wins, what is refused and in which words, and that the docs name every setting."""

from __future__ import annotations

import contextlib
import re
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spillway.core.errors import SettingsError
from spillway.settings import NAMES, NOT_SETTINGS, Settings, access_keys, is_loopback, load, warnings

NOW = datetime(2030, 1, 1, tzinfo=UTC)
ROOT = Path(__file__).parent.parent
SHARED = {"share": True, "allow": ["10.0.0.0/8"], "expires": "8h"}
KEYED = {"SPILLWAY_API_KEYS": "one, two"}


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    return tmp_path / "spillway.toml"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No `spillway.toml` of the working directory, no home of the person who runs the tests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))


def test_the_defaults_listen_on_this_machine_only() -> None:
    settings = load({}, {})
    assert (settings.host, settings.port, settings.local, settings.residency) == ("127.0.0.1", 7860, "auto", "any")
    assert not settings.exposed
    assert settings.url == "http://127.0.0.1:7860"


def test_the_command_line_wins_over_the_environment_over_the_file(toml: Path) -> None:
    toml.write_text('port = 1\nresidency = "eu"\nthreshold = 0.5\n')
    environ = {"SPILLWAY_PORT": "2", "SPILLWAY_RESIDENCY": "us"}
    settings = load({"port": "3", "host": None}, environ, toml)
    assert (settings.port, settings.residency, settings.threshold) == (3, "us", 0.5)


def test_a_file_here_is_read_and_one_that_was_named_must_exist(toml: Path) -> None:
    toml.write_text("port = 81\n")
    assert load({}, {}).port == 81
    with pytest.raises(SettingsError, match=r"other\.toml: there is no such file"):
        load({}, {"SPILLWAY_CONFIG": "other.toml"})


def test_the_data_folder_follows_xdg(tmp_path: Path) -> None:
    assert load({}, {"XDG_DATA_HOME": "/data"}).data_dir == Path("/data/spillway")
    assert load({}, {}).data_dir == tmp_path / "home/.local/share/spillway"
    assert load({"data_dir": "~/here"}, {}).data_dir == tmp_path / "home/here"


def test_an_unknown_name_in_the_file_is_told_with_what_was_meant(toml: Path) -> None:
    toml.write_text("data-dir = '/x'\n")
    with pytest.raises(SettingsError, match="data-dir: unknown setting") as caught:
        load({}, {}, toml)
    assert "Did you mean 'data_dir'?" in caught.value.hint


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('port = "7860"', "port: '7860' is not a whole number from 1 to 65535"),
        ("port = 70000", "port: 70000 is not a whole number from 1 to 65535"),
        ("port = true", "port: True is not a whole number"),
        ("web = 1", "web: 1 is not true or false"),
        ('residency = "mars"', "residency: 'mars' is not one of local, cn, eu"),
        ('cloud = "openai:gpt-5"', "cloud: 'openai:gpt-5' is not a list of PRESET:MODEL"),
        ('cloud = ["gpt-5"]', "cloud: .* is not a list of PRESET:MODEL"),
        ("threshold = 1.5", "threshold: 1.5 is not a number from 0 to 1"),
        ("threshold = nan", "threshold: nan is not a number from 0 to 1"),
        ('allow = ["10.0.0.0/99"]', "allow: .* is not a list of addresses or networks"),
        ('expires = "soon"', "expires: 'soon' is not a time"),
        ("host = ''", "host: '' is not a host name"),
        ("data_dir = 3", "data_dir: 3 is not a folder"),
        ("port = ", "not valid TOML"),
    ],
)
def test_a_wrong_value_in_the_file_is_refused_by_name(toml: Path, line: str, words: str) -> None:
    toml.write_text(line + "\n")
    with pytest.raises(SettingsError, match=words) as caught:
        load({}, {}, toml)
    assert str(toml) in caught.value.message


@pytest.mark.parametrize(
    ("overrides", "environ", "words"),
    [
        ({"port": "eighty"}, {}, "--port: 'eighty' is not a whole number"),
        ({}, {"SPILLWAY_PORT": "tcp://10.0.0.1:7860"}, "SPILLWAY_PORT: .* is not a whole number"),
        ({}, {"SPILLWAY_WEB": "maybe"}, "SPILLWAY_WEB: 'maybe' is not true or false"),
        ({"data_dir": ""}, {}, "--data-dir: '' is not a folder"),
        ({"local": "http://10.1.2.3:8000/v1"}, {}, "10.1.2.3 is not this machine"),
        ({"local": "ftp://127.0.0.1"}, {}, "--local: 'ftp://127.0.0.1' is not"),
        ({"local": "http://[::1/v1"}, {}, "--local: .* is not auto"),
        ({"local": "http://127.0.0.1:99999/v1"}, {}, "--local: .* is not auto"),
        ({"cloud": "https://host:99999/v1#m"}, {}, "--cloud: .* is not a list of"),
        ({"expires": "99999999d"}, {}, "--expires: '99999999d' is not a time"),
        ({"expires": "9" * 30 + "d"}, {}, "--expires: .* is not a time"),
        ({"data_dir": "~nobody-of-this-name/x"}, {}, "--data-dir: .* is not a folder"),
        ({"data_dir": "a\0b"}, {}, "--data-dir: .* is not a folder"),
        ({}, {"SPILLWAY_MAX_BODY_MB": "300"}, "max_in_flight_mb .256. is below max_body_mb .300."),
    ],
)
def test_a_wrong_word_elsewhere_is_refused_with_its_source(
    overrides: dict[str, object], environ: dict[str, str], words: str
) -> None:
    with pytest.raises(SettingsError, match=words):
        load(overrides, environ)


def test_a_trusted_host_may_be_the_local_model() -> None:
    settings = load({"local": "http://box:8000/v1"}, {"SPILLWAY_TRUSTED_HOSTS": "box, 10.0.0.7"})
    assert settings.trusted_hosts == ("box", "10.0.0.7")
    for url, host in (("http://MyBox:8000/v1", "MYBOX"), ("http://[fd00::1]:8000/v1", "[fd00::1]")):
        assert load({"local": url}, {"SPILLWAY_TRUSTED_HOSTS": host}).local == url


@pytest.mark.parametrize("written", ["EU", " eu ", "Eu"])
def test_a_residency_is_read_in_any_case(written: str) -> None:
    assert load({}, {"SPILLWAY_RESIDENCY": written}).residency == "eu"


# -------------------------------------------------------------------------------------------------- letting others in


@pytest.mark.parametrize(
    ("overrides", "environ", "missing"),
    [
        ({"share": True}, {}, "keys .*, an allow-list .*, an expiry"),
        ({"host": "0.0.0.0"}, {}, "keys"),
        ({"host": "box.internal"}, {}, "keys"),
        ({"host": "::"}, KEYED, "an allow-list"),
        ({**SHARED, "expires": None}, KEYED, "also needs an expiry"),
        ({**SHARED, "allow": None}, KEYED, "also needs an allow-list"),
        (SHARED, {"SPILLWAY_API_KEYS": " , "}, "also needs keys"),
        ({**SHARED, "expires": "2029-12-31T00:00+00:00"}, KEYED, "is over"),
    ],
)
def test_a_server_for_others_needs_keys_an_allow_list_and_an_end(
    overrides: dict[str, object], environ: dict[str, str], missing: str
) -> None:
    with pytest.raises(SettingsError, match=missing):
        load(overrides, environ, now=NOW)


@pytest.mark.parametrize("environ", [KEYED, {"SPILLWAY_PASSWORD": "x"}])
def test_a_shared_server_warns_and_names_the_port(environ: dict[str, str]) -> None:
    settings = load(SHARED, environ, now=NOW)
    assert settings.host == "0.0.0.0"
    assert settings.exposed
    assert settings.expires == NOW + timedelta(hours=8)
    assert settings.url == "http://127.0.0.1:7860"
    (warning,) = warnings(settings, environ)
    assert "port 7860" in warning
    assert "10.0.0.0/8" in warning


def test_a_loopback_host_given_with_share_is_kept() -> None:
    settings = load({**SHARED, "host": "127.0.0.1"}, KEYED, now=NOW)
    assert (settings.host, settings.exposed) == ("127.0.0.1", True)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "[::1]", "localhost"])
def test_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "10.0.0.1", "localhost.example.com", "example.com", "127.0.0.1.nip.io", ""]
)
def test_everything_else_is_outside(host: str) -> None:
    assert not is_loopback(host)


# -------------------------------------------------------------------------------------------------------------- secrets


def test_keys_and_password_are_read_from_the_environment_only() -> None:
    assert access_keys({"SPILLWAY_API_KEYS": "one, two three", "SPILLWAY_PASSWORD": "four"}) == (
        "one",
        "two",
        "three",
        "four",
    )
    assert access_keys({}) == ()
    assert not {name for name in NAMES if "key" in name or "password" in name}


def test_a_near_miss_in_the_environment_is_told() -> None:
    environ = {"SPILLWAY_RESIDENCE": "eu", "SPILLWAY_SERVICE_ACCOUNT": "x", "SPILLWAY_API_KEY": "x"}
    assert warnings(load({}, environ), environ) == (
        "SPILLWAY_RESIDENCE is no setting; did you mean SPILLWAY_RESIDENCY?",
    )


def test_sealed_with_an_upstream_is_told() -> None:
    settings = load({"sealed": True, "cloud": ["openai:gpt-5"]}, {})
    assert "openai:gpt-5 will not be asked" in warnings(settings, {})[0]


# ----------------------------------------------------------------------------------------------------------- everything


@given(st.sampled_from(NAMES), st.text(max_size=40))
def test_any_text_is_either_a_setting_or_a_settings_error(name: str, text: str) -> None:
    with contextlib.suppress(SettingsError):
        assert isinstance(load({name: text}, KEYED), Settings)


def test_every_setting_and_variable_is_documented() -> None:
    documented = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| `(\w+)`", documented, flags=re.MULTILINE))
    assert {field.name for field in fields(Settings)} <= rows
    assert {variable for variable in NOT_SETTINGS if f"`{variable}`" not in documented} == set()
    assert {row for row in rows if row.islower()} <= set(NAMES)
