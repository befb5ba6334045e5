"""Everything that can go wrong, drawn once.

SpillwayError                 message for people; `hint`: what to do next; `status`: HTTP; `code`: OpenAI's word
|-- BadRequest            400     the request itself is wrong
|   |-- BadMedia          400     a picture that is broken, unsupported or over a limit
|   `-- Unsupported       400     a parameter or part that no candidate honours
|-- Unauthorized          401     an unknown key
|-- Forbidden             403     a foreign origin, or a policy says no
|   `-- Held              403     it may not leave, and the pinned model is outside
|-- UnknownModel          404
|-- TooLarge              413     the body is over the limit
|-- Saturated             429     every allowed place is busy; `retry_after` seconds
|   `-- Overloaded        503     ... and it is this server that has no room
|-- BackendError          502     an engine or upstream failed
|   |-- Busy              503     ... its queue is full (spill)
|   |-- Unreachable       503     ... no connection, or not ready (fallback)
|   |-- TimedOut          504     ... no token in time (fallback)
|   |-- Rejected          4xx     ... it refused the request as wrong (no use in trying the same again)
|   `-- BrokenStream      502     ... it stopped in the middle
|-- EgressShut            500     bytes tried to leave without a recorded permit; a bug, and it did not leave
|-- LedgerError           503     the record could not be written, so nothing may leave
|-- SettingsError           -     a setting is wrong (exit status 2 on the command line)
`-- NotYet                501     promised by the contract, not built yet
"""

from __future__ import annotations

from typing import ClassVar


class SpillwayError(Exception):
    """`str(error)` is for people; `hint` says what to do next; `param` names the part of the request at fault."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "internal_error"
    kind: ClassVar[str] = "server_error"
    """OpenAI's `error.type`."""

    def __init__(self, message: str, *, hint: str = "", param: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.param = param


class BadRequest(SpillwayError):
    status, code, kind = 400, "invalid_request", "invalid_request_error"


class BadMedia(BadRequest):
    code = "invalid_image"


class Unsupported(BadRequest):
    code = "unsupported_parameter"


class Unauthorized(SpillwayError):
    status, code, kind = 401, "invalid_api_key", "invalid_request_error"


class Forbidden(SpillwayError):
    status, code, kind = 403, "forbidden", "permission_error"


class Held(Forbidden):
    code = "held"


class UnknownModel(SpillwayError):
    status, code, kind = 404, "model_not_found", "invalid_request_error"


class TooLarge(SpillwayError):
    status, code, kind = 413, "request_too_large", "invalid_request_error"


class Saturated(SpillwayError):
    status, code, kind = 429, "saturated", "rate_limit_error"

    def __init__(self, message: str, *, retry_after: float = 1.0, hint: str = "", param: str | None = None) -> None:
        super().__init__(message, hint=hint, param=param)
        self.retry_after = retry_after


class Overloaded(Saturated):
    status, code, kind = 503, "overloaded", "server_error"


class BackendError(SpillwayError):
    status, code = 502, "backend_error"


class Busy(BackendError):
    status, code = 503, "busy"

    def __init__(self, message: str, *, retry_after: float = 1.0, hint: str = "", param: str | None = None) -> None:
        super().__init__(message, hint=hint, param=param)
        self.retry_after = retry_after


class Unreachable(BackendError):
    status, code = 503, "unreachable"


class TimedOut(BackendError):
    status, code = 504, "timeout"


class Rejected(BackendError):
    """The upstream's own 4xx; `upstream_status` is what it said."""

    status, code, kind = 400, "rejected_by_backend", "invalid_request_error"

    def __init__(self, message: str, *, upstream_status: int, hint: str = "", param: str | None = None) -> None:
        super().__init__(message, hint=hint, param=param)
        self.upstream_status = upstream_status


class BrokenStream(BackendError):
    code = "broken_stream"


class EgressShut(SpillwayError):
    code = "egress_shut"


class LedgerError(SpillwayError):
    status, code = 503, "ledger_unavailable"


class SettingsError(SpillwayError):
    code = "bad_setting"


class NotYet(SpillwayError):
    status, code, kind = 501, "not_yet", "invalid_request_error"
