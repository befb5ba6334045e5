"""A permit is leave for exactly these bytes to exactly this host, once. Without a release there is none."""

from __future__ import annotations

import hashlib

from spillway.core.errors import EgressShut
from spillway.core.values import Permit, Verdict


def mint(verdict: Verdict, entry: str, number: int, host: str, body: bytes, reason: str) -> Permit:
    """`number`: the attempt's; one permit an attempt makes the id unique. The egress compares the digest of what is
    about to leave with `sha256`. Raises EgressShut for a verdict that releases nothing."""
    if not verdict.may_leave:
        raise EgressShut(f"Bytes were prepared for {host}, and the gate had not released them.")
    return Permit(f"{entry}.{number}", entry, host, hashlib.sha256(body).hexdigest(), reason)
