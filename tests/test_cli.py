"""The command line as people meet it: a real process, a real server, a scripted engine behind it."""

from __future__ import annotations

import json
import os
import pty
import signal
import socket
import sqlite3
import string
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from spillway.cli import AUDIT_LATER, LATER, main, messages
from spillway.cli.ask import describe
from spillway.wiring import LEDGER_FILE
from tests.engine import ANSWER, MODEL, engine
from tests.running import BIN, RECEIPT, environment, server, spillway

QUESTION = ("-q", "What is the total?")
QUICK_SECONDS = 0.3


@pytest.fixture(scope="module")
def local() -> Generator[str]:
    with engine() as url:
        yield url


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def house(local: str, data: Path) -> Generator[str]:
    with server("--local", local, "--no-web", data=data) as (url, _):
        yield url


# ----------------------------------------------------------------------------------------------------------- the parser


def is_quick(*command: str) -> bool:
    """Whether it once took less than it may: the machine may have other work."""
    for _ in range(20):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        if time.perf_counter() - started < QUICK_SECONDS:
            return True
    return False


def test_help_and_import_are_quick() -> None:
    assert is_quick(str(BIN / "spillway"), "--help")
    assert is_quick(sys.executable, "-c", "import spillway")


def test_help_imports_nothing_heavy() -> None:
    heavy = {"aiohttp", "gradio", "msgspec", "numpy", "onnxruntime", "PIL", "rich", "starlette", "uvicorn", "sqlite3"}
    line = "import sys, spillway.cli; spillway.cli.build_parser().format_help(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", line], check=True, capture_output=True, text=True).stdout.split()
    assert heavy & set(loaded) == set()


@pytest.mark.parametrize("arguments", [*([name, "x", "--y"] for name in LATER), *(["audit", n] for n in AUDIT_LATER)])
def test_what_is_not_built_yet_says_so(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "is not built yet" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["fly"], ["ask"], ["audit", "list", "--limit", "0"], ["up", "--ports", "1"]])
def test_a_wrong_line_is_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: spillway" in capsys.readouterr().err


def test_a_wrong_line_is_told_by_its_own_command(capsys: pytest.CaptureFixture[str]) -> None:
    for line, told in (
        (["up", "--ports", "1"], "unknown: --ports 1"),
        (["audit", "list", "--limit", "x"], "'x' is not"),
    ):
        with pytest.raises(SystemExit):
            main(line)
        told_here = capsys.readouterr().err
        assert told in told_here
        assert f"usage: spillway {line[0]}" in told_here
    assert main(["plan", "--json"]) == 2
    assert "is not built yet" in capsys.readouterr().err


def test_an_empty_question_is_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", str(RECEIPT), "-q", " "]) == 2
    assert "The question is empty." in capsys.readouterr().err


def test_a_wrong_setting_is_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["up", "--port", "x"]) == 2
    assert "--port: 'x' is not a whole number" in capsys.readouterr().err


def test_chinese_by_locale(data: Path) -> None:
    done = spillway("plan", data=data, environ={"LANG": "zh_CN.UTF-8"})
    assert (done.returncode, "尚未提供" in done.stderr) == (2, True)


def test_both_languages_have_the_same_places() -> None:
    table = {name: value for name, value in vars(messages).items() if isinstance(value, messages.Message)}
    assert len(table) > 100
    for name, message in table.items():
        assert message.en, name
        assert message.zh, name
        assert _places(message.en) == _places(message.zh), name


def _places(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


# ----------------------------------------------------------------------------------------------------------------- ask


def test_ask_at_a_server(house: str, data: Path) -> None:
    done = spillway("ask", str(RECEIPT), *QUESTION, "--url", house, data=data)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(ANSWER)
    assert "route" in done.stdout
    assert MODEL in done.stdout


def test_ask_in_this_process_prints_the_same_json(house: str, local: str, data: Path) -> None:
    here = spillway("ask", str(RECEIPT), *QUESTION, "--json", "--local", local, data=data)
    assert here.returncode == 0, here.stderr
    there = spillway("ask", str(RECEIPT), *QUESTION, "--json", "--url", house + "/v1", data=data)
    one, other = json.loads(here.stdout), json.loads(there.stdout)
    assert one["choices"] == other["choices"]
    assert one["spillway"].keys() == other["spillway"].keys()
    assert one["spillway"]["route"] == "local"


@pytest.mark.parametrize("where", ["here", "there"])
@pytest.mark.parametrize(
    ("more", "status", "words"),
    [
        (["--model", "gpt-99"], 2, "gpt-99"),
        (["--residency", "mars"], 2, "X-Spillway-Residency"),
        ([str(Path(__file__))], 2, "picture"),
    ],
)
def test_refusals_are_the_same_here_and_there(
    where: str, more: list[str], status: int, words: str, house: str, local: str, data: Path
) -> None:
    place = ["--url", house] if where == "there" else ["--local", local]
    done = spillway("ask", *QUESTION, *place, *more, data=data)
    assert done.returncode == status, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_reasons_say_what_a_shell_can_do(local: str, data: Path) -> None:
    told = spillway("ask", str(RECEIPT), *QUESTION, "--local", local, data=data)
    assert "--residency any lets it leave" in told.stdout
    assert "X-Spillway" not in told.stdout
    chinese = spillway("ask", str(RECEIPT), *QUESTION, "--local", local, data=data, environ={"LANG": "zh_CN.UTF-8"})
    assert "在本机运行" in chinese.stdout
    assert "不可以，留在本机" in chinese.stdout
    bad = spillway("ask", __file__, *QUESTION, "--local", local, data=data, environ={"LANG": "zh_CN.UTF-8"})
    assert (bad.returncode, "看起来是 文本文件" in bad.stderr) == (2, True)


def test_a_picture_comes_through_a_pipe(house: str, data: Path) -> None:
    line = [str(BIN / "spillway"), "ask", "-", *QUESTION, "--json", "--url", house]
    done = subprocess.run(line, input=RECEIPT.read_bytes(), capture_output=True, check=True, env=environment(data))
    assert json.loads(done.stdout)["choices"][0]["message"]["content"].strip() == ANSWER


def test_a_missing_picture_is_told(data: Path) -> None:
    done = spillway("ask", "nowhere.png", *QUESTION, data=data)
    assert (done.returncode, "nowhere.png: no such file" in done.stderr) == (2, True)


def test_no_server_is_told(data: Path) -> None:
    done = spillway("ask", *QUESTION, "--url", "http://127.0.0.1:9", data=data)
    assert (done.returncode, "Nobody answers" in done.stderr) == (1, True)
    assert spillway("ask", *QUESTION, "--url", "file:///etc/passwd", data=data).returncode == 2


def test_an_unknown_key_is_refused_by_policy(local: str, tmp_path: Path) -> None:
    with server("--local", local, "--no-web", data=tmp_path, environ={"SPILLWAY_API_KEYS": "right"}) as (url, _):
        wrong = spillway("ask", *QUESTION, "--url", url, data=tmp_path, environ={"SPILLWAY_API_KEY": "wrong"})
        right = spillway("ask", *QUESTION, "--url", url, data=tmp_path, environ={"SPILLWAY_API_KEY": "right"})
    assert (wrong.returncode, right.returncode) == (3, 0), wrong.stderr + right.stderr
    assert "wrong" not in wrong.stderr


def test_places_and_costs_are_put_in_words() -> None:
    told = {
        "entry": "01ARZ", "backend": "reader", "route": "local", "reasons": ["it runs here"], "confidence": None,
        "cost_usd": 0.0, "cost_if_cloud_usd": 0.0012, "latency_ms": 412.3,
        "verdict": {"decision": "hold"}, "regions": [{"page": 1, "box": [1, 2, 3.4, 4]}, {"page": 2, "point": [5, 6]}],
    }  # fmt: skip
    text = describe({"choices": [{"message": {"content": "$27.43"}}], "spillway": told})
    assert text.startswith("$27.43\n")
    assert "page 1, box 1, 2, 3, 4" in text
    assert "page 2, point 5, 6" in text
    assert "not measured" in text
    assert "leave  No, it stays here" in text
    assert "$0.000000; the reference cloud model would have cost $0.001200" in text


# ---------------------------------------------------------------------------------------------------------------- audit


def test_every_question_stands_in_the_ledger(local: str, tmp_path: Path) -> None:
    asked = spillway("ask", *QUESTION, "--json", "--local", local, data=tmp_path)
    entry = json.loads(asked.stdout)["spillway"]["entry"]
    spillway("ask", *QUESTION, "--model", "gpt-99", "--local", local, data=tmp_path)

    listed = spillway("audit", "list", "--json", data=tmp_path)
    assert [record["body"]["error"] for record in json.loads(listed.stdout)] == ["model_not_found", None]
    assert entry in spillway("audit", "list", data=tmp_path).stdout
    shown = json.loads(spillway("audit", "show", entry, "--json", data=tmp_path).stdout)
    assert shown[-1]["kind"] == "exit"
    assert "total" not in json.dumps(shown[-1]["body"]["reasons"])
    assert spillway("audit", "show", entry, data=tmp_path).returncode == 0
    assert spillway("audit", "show", "01NOBODY", data=tmp_path).returncode == 2


def test_an_id_is_whole_in_a_narrow_terminal(local: str, tmp_path: Path) -> None:
    asked = spillway("ask", *QUESTION, "--json", "--local", local, data=tmp_path)
    ours, theirs = pty.openpty()
    line = [str(BIN / "spillway"), "audit", "list"]
    subprocess.run(line, stdout=theirs, check=True, env=environment(tmp_path, COLUMNS="80"))
    os.close(theirs)
    assert json.loads(asked.stdout)["spillway"]["entry"].encode() in os.read(ours, 4096)
    os.close(ours)


def test_verify_finds_a_change_and_a_cut(local: str, tmp_path: Path) -> None:
    for _ in range(2):
        assert spillway("ask", *QUESTION, "--local", local, data=tmp_path).returncode == 0
    whole = json.loads(spillway("audit", "verify", "--json", data=tmp_path).stdout)
    assert whole["valid"]
    assert spillway("audit", "verify", "--head", whole["head"], data=tmp_path).returncode == 0
    database = tmp_path / LEDGER_FILE
    _execute(database, "DELETE FROM record WHERE seq = (SELECT MAX(seq) FROM record)")
    assert spillway("audit", "verify", data=tmp_path).returncode == 0
    cut = spillway("audit", "verify", "--head", whole["head"], data=tmp_path)
    assert (cut.returncode, "pinned head" in cut.stderr) == (1, True)
    _execute(database, "UPDATE record SET record = replace(record, 'local', 'lokal') WHERE seq = 1")
    assert spillway("audit", "verify", data=tmp_path).returncode == 1


def _execute(database: Path, statement: str) -> None:
    """As somebody would who can write the file: past the triggers that keep the table append-only."""
    with closing(sqlite3.connect(database)) as connection, connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement)


def test_no_ledger_is_told(tmp_path: Path) -> None:
    done = spillway("audit", "list", data=tmp_path)
    assert done.returncode == 1
    assert "is not there" in done.stderr


# --------------------------------------------------------------------------------------------------------------- models


def test_models_lists_cards_with_their_place(local: str, data: Path) -> None:
    arguments = ("models", "--local", local, "--cloud", "openai:gpt-5")
    cards = json.loads(spillway(*arguments, "--json", data=data).stdout)
    assert [card["jurisdiction"] for card in cards] == ["local", "us"]
    assert "gpt-5" in spillway(*arguments, data=data).stdout


# ------------------------------------------------------------------------------------------------------------------- up


def test_a_taken_port_is_told_with_its_process(data: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        started = time.monotonic()
        done = spillway("up", "--port", str(port), data=data)
    assert done.returncode == 2
    assert f"Port {port} on 127.0.0.1 is taken by " in done.stderr
    assert "--port" in done.stderr
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_up_says_what_it_decided_and_stops_cleanly(number: signal.Signals, local: str, tmp_path: Path) -> None:
    cloud = ("--cloud", "openai:gpt-5", "--residency", "eu")
    with server("--local", local, "--no-web", *cloud, data=tmp_path) as (url, process):
        assert spillway("ask", *QUESTION, "--url", url, data=tmp_path).returncode == 0
        process.send_signal(number)
        told, _ = process.communicate(timeout=30)
    assert process.returncode == 0, told
    for words in (
        "! keys: not set, but asked for: OPENAI_API_KEY",
        "memory",
        MODEL,
        "gpt-5 (us)",
        "eu",
        url,
        "Stopped.",
    ):
        assert words in told
    assert "total" not in told
    assert "Traceback" not in told


def test_up_check_is_doctor(data: Path) -> None:
    done = spillway("up", "--check", "--json", data=data)
    assert {check["name"] for check in json.loads(done.stdout)} >= {"gpu", "port", "reader"}
