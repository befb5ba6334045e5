"""The words of the house as frozen values. Validated where they are born (`serve/wire`, `media`,
`settings`), trusted after.

Lengths are in pixels of the upright (EXIF applied), full-size picture; money in US dollars; times in seconds unless a
name says `_ms`; pages are numbered from 1, and picture n of a request is its page in order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Route: TypeAlias = Literal["local", "escalate", "spill", "fallback", "pinned", "refused"]
"""Why the answering candidate was asked: first choice at home, weak answer, saturated, failed, named, or nobody."""

Decision: TypeAlias = Literal["hold", "candidate", "release", "redact"]
FinishReason: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter"]

LOCAL = "local"
ANY = "any"
JURISDICTIONS = ("cn", "eu", "us", "uk", "sg", "jp", "in", "ca", "au")
"""Where an upstream may stand, beside `local` and `any`. Lower-case, as in `X-Spillway-Residency`."""

KINDS = (
    "receipt", "invoice", "id_card", "bank_card", "form", "table", "bank_statement", "payslip", "medical", "chart",
    "screenshot", "photo", "document", "other",
)  # fmt: skip
"""Published kinds of picture."""

Box: TypeAlias = tuple[float, float, float, float]
"""(x1, y1, x2, y2)."""


def tightest(*residencies: str | None) -> str:
    """The tightest of several opinions; None has none. Two different jurisdictions leave only `local`.

    >>> tightest("any", None, "eu"), tightest("eu", "us"), tightest()
    ('eu', 'local', 'any')
    """
    opinions = {r for r in residencies if r is not None and r != ANY}
    if not opinions:
        return ANY
    return opinions.pop() if len(opinions) == 1 else LOCAL


def may_reach(residency: str, jurisdiction: str) -> bool:
    """Whether a request of this effective residency may go to a place in `jurisdiction` (`local` for our own)."""
    return jurisdiction == LOCAL or residency in (ANY, jurisdiction)


@dataclass(frozen=True, slots=True)
class Page:
    """One picture that was checked but not decoded: format, size and frames come from its header.

    `data` is the original file; `orientation` is EXIF's 1..8; `width` and `height` are upright."""

    number: int
    format: str
    width: int
    height: int
    data: bytes = field(repr=False)
    orientation: int = 1
    frames: int = 1

    @property
    def upright(self) -> bool:
        return self.orientation == 1


@dataclass(frozen=True, slots=True)
class Text:
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """`url` is the data URL as it arrived (bytes go on untouched to a local engine); `page` is set by `media.read`."""

    url: str = field(repr=False)
    detail: str = "auto"
    page: Page | None = None


Part: TypeAlias = Text | Picture


@dataclass(frozen=True, slots=True)
class Message:
    """`extra` carries what only the engine reads: tool calls, tool call ids, names."""

    role: str
    parts: tuple[Part, ...]
    extra: Mapping[str, object] = field(default_factory=dict[str, object])

    @property
    def text(self) -> str:
        return "\n".join(p.text for p in self.parts if isinstance(p, Text))


@dataclass(frozen=True, slots=True)
class Sampling:
    """None = the engine's default. `stop`: at most 4 strings. `top_logprobs`: 0..20, with `logprobs`."""

    max_tokens: int | None = None
    temperature: float | None = None
    top_p: float | None = None
    seed: int | None = None
    stop: tuple[str, ...] = ()
    logprobs: bool = False
    top_logprobs: int = 0


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks. `key` is the key's public id (never the secret), "" where no key exists yet."""

    key: str = ""
    residency: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """`entry`: ULID, made at accept. `residency`: effective (tightest of settings, key, header).

    `released_by_caller`: the header said `any` in so many words; until the gate examines pictures, only then may one
    leave. `extras`: further parameters of the wire, passed on as they are to engines that honour them."""

    entry: str
    received_at: float
    model: str
    messages: tuple[Message, ...]
    sampling: Sampling = Sampling()
    stream: bool = False
    include_usage: bool = False
    residency: str = ANY
    released_by_caller: bool = False
    caller: Caller = Caller()
    extras: Mapping[str, object] = field(default_factory=dict[str, object])

    @property
    def pages(self) -> tuple[Page, ...]:
        return tuple(p.page for m in self.messages for p in m.parts if isinstance(p, Picture) and p.page)

    @property
    def question(self) -> str:
        """The text of the last user message: what is asked now."""
        return next((m.text for m in reversed(self.messages) if m.role == "user"), "")


# ------------------------------------------------------------------------------------------------------------ the gate


@dataclass(frozen=True, slots=True)
class Finding:
    """`kind`: published list in `gate/rules.py`. `evidence` is masked: it never holds the sensitive value itself."""

    kind: str
    evidence: str
    detector: str
    score: float = 1.0
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """`hold`: stays. `candidate`: screening found nothing, release has not run. `release`: may leave. `redact`: may
    leave once covered. Unsure means hold."""

    decision: Decision
    reasons: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def may_leave(self) -> bool:
        return self.decision == "release"


@dataclass(frozen=True, slots=True)
class Permit:
    """Leave for exactly these bytes to exactly this host, once, after the ledger has recorded it.

    `sha256`: hex digest of the body as sent. `host`: authority (name:port) of the destination."""

    id: str
    entry: str
    host: str
    sha256: str
    reason: str


# ---------------------------------------------------------------------------------------------------------- the models


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a model where it runs. `jurisdiction`: `local` or a jurisdiction. `skills`: what it is asked for
    (`read`, `describe`, `reason`, `chat`, `tools`). `parameters`: wire parameters beyond the basic ones that it
    honours ("*" = passes all on). `threshold`: escalate below this confidence; None = never, not calibrated.
    `priced_as`: the price table's (provider, model)."""

    name: str
    model: str
    jurisdiction: str = LOCAL
    pictures: bool = True
    skills: frozenset[str] = frozenset({"read", "describe", "reason", "chat"})
    parameters: frozenset[str] = frozenset({"*"})
    threshold: float | None = None
    priced_as: tuple[str, str] | None = None
    title: str = ""
    licence: str = ""

    @property
    def local(self) -> bool:
        return self.jurisdiction == LOCAL


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be asked, and why it stands where it stands in the order."""

    backend: str
    jurisdiction: str
    reason: str
    threshold: float | None = None

    @property
    def local(self) -> bool:
        return self.jurisdiction == LOCAL


@dataclass(frozen=True, slots=True)
class Plan:
    """What `decide` says: candidates in order, and who was left out and why, in words."""

    candidates: tuple[Candidate, ...]
    excluded: Mapping[str, str] = field(default_factory=dict[str, str])
    pinned: bool = False


# ---------------------------------------------------------------------------------------------------------- the answer


@dataclass(frozen=True, slots=True)
class TokenLogprob:
    """`logprob`: natural logarithm. `top`: alternatives, most likely first."""

    token: str
    logprob: float
    top: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """Where on `page` the answer stands: `box` or `point`, pixels of the upright, full-size picture."""

    page: int
    label: str = ""
    box: Box | None = None
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """`image_tokens`: the part of `input_tokens` that pictures took. `cost_usd`: as the upstream itself reports it."""

    input_tokens: int = 0
    output_tokens: int = 0
    image_tokens: int = 0
    cost_usd: float | None = None


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of a reply. The last one carries `finish_reason`; usage, confidence and regions come with it or before.

    `raw`: members of OpenAI's delta object that only the client reads (tool calls, refusals, reasoning)."""

    text: str = ""
    tokens: tuple[TokenLogprob, ...] = ()
    finish_reason: FinishReason | None = None
    usage: Usage | None = None
    confidence: float | None = None
    regions: tuple[Region, ...] = ()
    raw: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One candidate that was asked. `outcome`: answered, weak, busy, failed, held, cancelled."""

    backend: str
    route: Route
    outcome: str
    reason: str
    latency_ms: float = 0.0
    confidence: float | None = None
    usage: Usage | None = None
    cost_usd: float = 0.0
    permit: str | None = None


@dataclass(frozen=True, slots=True)
class Committed:
    """The reply now belongs to one backend: what the answer's headers say. Everything after is a `Delta` of it."""

    entry: str
    backend: str
    model: str
    route: Route
    residency: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Exit:
    """How a request ended: the `spillway` object of the body, and the ledger's exit record. No contents.

    `error`: code of the error the client got, None on success. `verdict`: what the gate last said."""

    entry: str
    backend: str | None
    model: str | None
    route: Route
    residency: str
    reasons: tuple[str, ...]
    confidence: float | None
    cost_usd: float
    cost_if_cloud_usd: float | None
    latency_ms: float
    attempts: tuple[Attempt, ...]
    verdict: Verdict
    regions: tuple[Region, ...] = ()
    usage: Usage = Usage()
    error: str | None = None
    pictures: int = 0
    asked_model: str = "auto"
    key: str = ""


Reply: TypeAlias = Committed | Delta | Exit
"""What `Pipeline.answer` yields: one `Committed`, deltas, one `Exit`."""
