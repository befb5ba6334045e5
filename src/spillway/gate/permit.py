"""A permit is leave for exactly these bytes to exactly this host, once."""

from __future__ import annotations

import hashlib

from spillway.core.values import Permit


def mint(entry: str, number: int, host: str, body: bytes, reason: str) -> Permit:
    """`number`: the attempt's; one permit an attempt makes the id unique. The egress compares the digest of what is
    about to leave with `sha256`."""
    return Permit(f"{entry}.{number}", entry, host, hashlib.sha256(body).hexdigest(), reason)
