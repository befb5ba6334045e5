"""What the page decides by itself, before it asks the API."""

from __future__ import annotations

from spillway.web.client import Facts, Model
from spillway.web.page import missing
from spillway.web.words import EN

READER = Model("embedded", Facts("local", skills=["read"]))
CHAT = Model("openai:gpt-5", Facts("us", skills=["read", "chat"]))
PICTURE = "data:image/png;base64,"


def test_a_reader_of_pictures_is_not_asked_without_one() -> None:
    assert missing(EN, "", [PICTURE], [READER]) == EN.empty_question
    assert missing(EN, "Total?", [], [READER]) == EN.no_picture
    assert missing(EN, "Total?", [PICTURE], [READER]) == ""
    assert missing(EN, "Hello?", [], [READER, CHAT]) == ""
    assert missing(EN, "Hello?", [], []) == ""
