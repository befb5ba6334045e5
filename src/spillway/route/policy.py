"""What the operator chose. A short value that a non-expert can read; its TOML form comes with calibration."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """`hold_characters`: how much of a reply is held back at most while another candidate is open to the request; past
    it the reply is committed. The threshold stands on each card."""

    hold_characters: int = 20_000
