"""The whole product: the embedded reader in front, a real HTTP upstream behind, the `openai` client, the ledger."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any, cast

import pytest
from openai import OpenAI

from tests import engine
from tests.running import ROOT, server, spillway

PICTURES = ROOT / "examples" / "pictures"


def ask(client: OpenAI, name: str, question: str, residency: str | None = None) -> tuple[str, dict[str, Any]]:
    data = base64.b64encode((PICTURES / name).read_bytes()).decode()
    reply = client.chat.completions.create(
        model="auto",
        messages=[
            {
                "role": "user",
                "content": [
                    {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{data}"}},
                    {"type": "text", "text": question},
                ],
            }
        ],
        extra_headers={"X-Spillway-Residency": residency} if residency else {},
    )
    told = cast("dict[str, Any]", (reply.model_extra or {})["spillway"])
    return reply.choices[0].message.content or "", told


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Any:
    data = tmp_path_factory.mktemp("data")
    with (
        engine.engine() as upstream,
        server("--no-web", "--cloud", f"{upstream}?jurisdiction=us#{engine.MODEL}", data=data) as (url, _),
    ):
        yield OpenAI(base_url=f"{url}/v1", api_key="none", max_retries=0), data


def test_what_the_reader_can_do_stays_here(running: tuple[OpenAI, Path]) -> None:
    answer, told = ask(running[0], "receipt.png", "What is the total?", "any")
    assert "27.43" in answer
    assert told["route"] == "local"
    assert told["cost_usd"] == 0


def test_what_it_can_not_do_escalates_where_the_picture_may_leave(running: tuple[OpenAI, Path]) -> None:
    answer, told = ask(running[0], "landscape.jpg", "Write a caption for this landscape.", "any")
    assert answer == engine.ANSWER
    assert told["route"] == "escalate"
    assert [a["outcome"] for a in told["attempts"]] == ["weak", "answered"]
    assert told["attempts"][1]["permit"]
    assert told["verdict"]["decision"] == "release"


@pytest.mark.parametrize("residency", [None, "local", "eu"])
def test_and_is_said_to_be_beyond_it_where_the_picture_may_not(
    running: tuple[OpenAI, Path], residency: str | None
) -> None:
    answer, told = ask(running[0], "landscape.jpg", "Write a caption for this landscape.", residency)
    assert "larger model" in answer
    assert told["route"] == "local"
    assert told["confidence"] < 0.1
    assert len(told["attempts"]) == 1


def test_a_card_number_in_the_text_holds_the_picture_whatever_the_header_says(running: tuple[OpenAI, Path]) -> None:
    answer, told = ask(running[0], "landscape.jpg", "Describe this for the owner of 4111 1111 1111 1111.", "any")
    assert answer != engine.ANSWER
    assert told["verdict"]["decision"] == "hold"
    assert "4111 1111" not in json.dumps(told)


def test_the_ledger_has_it_all_and_is_whole(running: tuple[OpenAI, Path]) -> None:
    _, told = ask(running[0], "landscape.jpg", "Write a caption for this landscape.", "any")
    shown = spillway("audit", "show", told["entry"], "--json", data=running[1])
    kinds = [record["kind"] for record in json.loads(shown.stdout)]
    assert kinds.index("permit") < kinds.index("exit")
    assert kinds.count("exit") == 1
    assert spillway("audit", "verify", data=running[1]).returncode == 0
