"""Findings -> a verdict in words. Pure; the published list of kinds of finding stands here."""

from __future__ import annotations

from collections.abc import Sequence

from spillway.core.values import Finding, Verdict

KINDS: dict[str, str] = {
    "prc_id": "a Chinese identity number",
    "ssn": "a US social security number",
    "passport": "a passport number",
    "bank_card": "a bank card number",
    "bank_account": "an account number",
    "iban": "an IBAN",
    "phone": "a phone number",
    "email": "an e-mail address",
    "credential": "a password, key or token",
    "confidential": "a marking of confidentiality",
}
"""Published kinds of finding, and how each is called in a reason."""


def judge(findings: Sequence[Finding]) -> Verdict:
    """Screening's verdict: any finding holds, each kind named once; none is a candidate."""
    if not findings:
        return Verdict("candidate", ("nothing sensitive was found in its text",))
    kinds = dict.fromkeys(finding.kind for finding in findings)
    return Verdict("hold", tuple(f"it holds {KINDS[kind]}" for kind in kinds), tuple(findings))
