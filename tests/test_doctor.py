"""`spillway doctor`: what it finds, what it says to do, and that it tells no secret and opens no connection."""

from __future__ import annotations

import json
import os
import socket
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from spillway.cli import doctor, main
from spillway.settings import Settings

SECRET = "sk-very-secret"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return Settings(port=probe.getsockname()[1], data_dir=tmp_path / "not" / "yet" / "there")


def found(settings: Settings) -> dict[str, doctor.Check]:
    return {check.name: check for check in doctor.examine(settings)}


def test_every_check_says_what_was_found_and_what_to_do(settings: Settings) -> None:
    checks = found(settings)
    assert list(checks) == [
        "python", "packages", "reader", "cores", "memory", "disk", "gpu", "cuda", "port", "egress", "keys", "chromium",
    ]  # fmt: skip
    assert all(check.found for check in checks.values())
    assert all(check.advice for check in checks.values() if check.state == "missing")
    assert {checks[name].state for name in ("python", "packages", "port", "egress")} == {"ok"}


def test_it_makes_no_folder(settings: Settings, tmp_path: Path) -> None:
    doctor.examine(settings)
    assert list(tmp_path.iterdir()) == []


def test_it_opens_no_connection(settings: Settings, tmp_path: Path) -> None:
    """Socket calls of a fresh process, by Python's own audit events."""
    line = (
        "import sys; from pathlib import Path; from spillway.cli import doctor; from spillway.settings import Settings;"
        "calls = []; sys.addaudithook(lambda event, _: calls.append(event));"
        f"doctor.examine(Settings(port={settings.port}, data_dir=Path({str(tmp_path)!r}), cloud=('openai:gpt-5',)));"
        "print(sorted({call for call in calls if call in ('socket.connect', 'socket.sendto', 'socket.gethostbyname')}))"
    )
    import subprocess

    done = subprocess.run([sys.executable, "-c", line], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_names_of_keys_are_told_and_no_value(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("OPENAI_API_KEY", "SPILLWAY_API_KEYS", "SPILLWAY_PASSWORD"):
        monkeypatch.setenv(variable, SECRET)
    line = ["doctor", "--port", str(settings.port), "--data-dir", str(settings.data_dir), "--cloud", "openai:gpt-5"]
    main([*line, "--json"])
    main(line)
    told = capsys.readouterr().out
    assert "OPENAI_API_KEY" in told
    assert "SPILLWAY_PASSWORD" in told
    assert SECRET not in told


def test_a_configured_upstream_without_its_key_is_missing(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    asked = replace(settings, cloud=("openai:gpt-5",))
    assert found(asked)["keys"].state == "missing"
    assert "OPENAI_API_KEY" in found(asked)["keys"].advice
    assert found(replace(asked, sealed=True))["keys"].state == "ok"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "no upstream"),
        ({"cloud": ("openai:gpt-5",)}, "openai:gpt-5"),
        ({"cloud": ("openai:gpt-5",), "sealed": True}, "sealed"),
    ],
)
def test_the_egress_is_told(
    settings: Settings, more: dict[str, object], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for proxy in doctor.PROXIES:
        monkeypatch.delenv(proxy, raising=False)
    egress = found(replace(settings, **more))["egress"]  # type: ignore[arg-type]
    assert (egress.state, words in egress.found) == ("ok", True)


def test_a_taken_port_is_told_with_its_owner(settings: Settings) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", settings.port))
        taken.listen()
        assert doctor.listener(settings.port) == doctor.Listener(os.getpid(), _own_name())
        port = found(settings)["port"]
        assert doctor.examine(settings) != ()
    assert port.state == "missing"
    assert str(os.getpid()) in port.found
    assert "--port" in port.advice
    assert doctor.listener(settings.port) is None


def _own_name() -> str:
    return Path("/proc/self/comm").read_text(encoding="utf-8").strip()


def test_a_folder_that_cannot_be_written_is_missing(settings: Settings) -> None:
    disk = found(replace(settings, data_dir=Path("/proc/1/spillway")))["disk"]
    assert disk.state == "missing"
    assert "--data-dir" in disk.advice


def test_the_exit_status_is_one_only_where_something_is_missing(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["doctor", "--json", "--port", str(settings.port), "--data-dir", str(settings.data_dir)]
    status = main(line)
    states = {check["state"] for check in json.loads(capsys.readouterr().out)}
    assert status == (1 if "missing" in states else 0)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", settings.port))
        taken.listen()
        assert main(line) == 1
