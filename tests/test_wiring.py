"""What runs where, from the settings: a local server's own list of models included."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler

import pytest

from spillway.core.errors import SettingsError
from spillway.settings import load
from spillway.wiring import cards
from tests.engine import serving


@contextmanager
def listing(*models: str) -> Generator[str]:
    """A server that serves these models; its URL, ending with `/v1`."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps({"data": [{"id": model} for model in models]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        log_message: Callable[..., None] = lambda *_: None

    with serving(Handler) as url:
        yield url


def test_what_a_local_server_only_passes_on_is_not_taken_for_local() -> None:
    with listing("glm-4.6:cloud", "qwen3-vl:8b") as url:
        assert [card.model for card in cards(load({"local": url}, {}))] == ["qwen3-vl:8b"]
        with pytest.raises(SettingsError, match="does not run on this machine"):
            cards(load({"local": f"{url}#glm-4.6:cloud"}, {}))
    with listing("glm-4.6:cloud") as url, pytest.raises(SettingsError, match="does not run on this machine"):
        cards(load({"local": url}, {}))


def test_a_server_without_models_is_told() -> None:
    with listing() as url, pytest.raises(SettingsError, match="does not tell which model it serves"):
        cards(load({"local": url}, {}))


def test_sealed_connects_nobody_elsewhere() -> None:
    settings = load({"sealed": True, "cloud": ["openai:gpt-5", "https://host.example/v1#m"]}, {})
    assert all(card.local for card in cards(settings))
