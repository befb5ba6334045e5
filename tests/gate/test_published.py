"""The published list of kinds is the one that is found."""

from __future__ import annotations

import re
from pathlib import Path

from spillway.gate import rules

PAGE = Path(__file__).parents[2] / "docs" / "gate.md"


def test_the_page_lists_every_kind() -> None:
    listed = re.findall(r"^\| `(\w+)` \| ([^|]+) \|", PAGE.read_text(encoding="utf-8"), re.M)
    assert dict(listed) == rules.KINDS
