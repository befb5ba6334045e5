"""The API described as OpenAPI 3.1, kept by hand beside `wire.py` and `app.py`; a test holds their paths together."""

from __future__ import annotations

from typing import Final, TypeAlias

from spillway import __version__
from spillway.core.values import ANY, JURISDICTIONS, LOCAL

Schema: TypeAlias = dict[str, object]


def document(url: str, *, keyed: bool) -> Schema:
    """The whole document; `url`: where this server stands; `keyed`: whether it asks for a key."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Spillway",
            "version": __version__,
            "summary": "Open vision-language models at home; a request leaves only when it may and should.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": url}],
        "security": [{"bearer": []}] if keyed else [],
        "paths": _PATHS,
        "components": {"securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}, "schemas": _SCHEMAS},
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(properties: Schema, required: tuple[str, ...] = (), **more: object) -> Schema:
    return {"type": "object", "properties": properties, **({"required": list(required)} if required else {}), **more}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _or_null(kind: str) -> Schema:
    return {"type": [kind, "null"]}


def _said(description: str, schema: Schema, media: str = "application/json") -> Schema:
    return {"description": description, "content": {media: {"schema": schema}}}


def _errors(*statuses: int) -> Schema:
    return {str(status): _said(_MEANING[status], _ref("Error")) for status in statuses}


def _posts(schema: Schema) -> Schema:
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def _parameter(name: str, place: str, schema: Schema, description: str = "") -> Schema:
    return {"name": name, "in": place, "required": place == "path", "schema": schema, "description": description}


_TEXT: Final[Schema] = {"type": "string"}
_NUMBER: Final[Schema] = {"type": "number"}
_INTEGER: Final[Schema] = {"type": "integer"}
_FLAG: Final[Schema] = {"type": "boolean"}

_MEANING: Final = {
    400: "The request itself is wrong; the message says what to send instead.",
    401: "An unknown key.",
    403: "A foreign origin, or it may not leave and the named model is outside.",
    404: "Nothing by this name.",
    413: "The body is too large.",
    429: "Every allowed place is busy; see Retry-After.",
    501: "Promised, not built yet.",
    502: "The engine or upstream failed.",
    503: "Nobody is ready; see Retry-After.",
    504: "No token in time.",
}

_SCHEMAS: Final[Schema] = {
    "Error": _object(
        {
            "error": _object(
                {
                    "message": _TEXT,
                    "type": _TEXT,
                    "param": _or_null("string"),
                    "code": _or_null("string"),
                    "hint": {"type": "string", "description": "What to do next."},
                },
                ("message", "type"),
            )
        },
        ("error",),
    ),
    "TextPart": _object({"type": {"const": "text"}, "text": _TEXT}, ("type", "text")),
    "PicturePart": _object(
        {
            "type": {"const": "image_url"},
            "image_url": _object(
                {
                    "url": {"type": "string", "pattern": "^data:", "description": "A data URL; remote ones are off."},
                    "detail": {"enum": ["auto", "low", "high", "original"]},
                },
                ("url",),
            ),
        },
        ("type", "image_url"),
    ),
    "Message": _object(
        {
            "role": {"enum": ["system", "developer", "user", "assistant", "tool"]},
            "content": {"anyOf": [_TEXT, {"type": "null"}, _list({"anyOf": [_ref("TextPart"), _ref("PicturePart")]})]},
        },
        ("role",),
    ),
    "ChatRequest": _object(
        {
            "model": {"type": "string", "default": "auto", "description": "auto decides; a name pins that model."},
            "messages": {**_list(_ref("Message")), "minItems": 1},
            "stream": _FLAG,
            "stream_options": _object({"include_usage": _FLAG}),
            "max_tokens": {"type": "integer", "minimum": 1},
            "max_completion_tokens": {"type": "integer", "minimum": 1},
            "temperature": {"type": "number", "minimum": 0, "maximum": 2},
            "top_p": {"type": "number", "minimum": 0, "maximum": 1},
            "seed": _INTEGER,
            "stop": {"anyOf": [_TEXT, {**_list(_TEXT), "maxItems": 4}]},
            "logprobs": _FLAG,
            "top_logprobs": {"type": "integer", "minimum": 0, "maximum": 20},
            "n": {"const": 1},
        },
        ("messages",),
    ),
    "Usage": _object(
        {
            "prompt_tokens": _INTEGER,
            "completion_tokens": _INTEGER,
            "total_tokens": _INTEGER,
            "prompt_tokens_details": _object({"image_tokens": _INTEGER}),
        }
    ),
    "Region": _object(
        {"box": _list(_NUMBER), "point": _list(_NUMBER), "label": _TEXT, "page": {"type": "integer", "minimum": 1}},
        ("label", "page"),
        description="Pixels of the upright, full-size picture; picture n of the request is its page in order.",
    ),
    "Spillway": _object(
        {
            "entry": _TEXT,
            "backend": _or_null("string"),
            "route": {"enum": ["local", "escalate", "spill", "fallback", "pinned", "refused"]},
            "residency": _TEXT,
            "reasons": _list(_TEXT),
            "confidence": _or_null("number"),
            "cost_usd": _NUMBER,
            "cost_if_cloud_usd": _or_null("number"),
            "latency_ms": _NUMBER,
            "attempts": _list(_object({})),
            "regions": _list(_ref("Region")),
            "verdict": _object({"decision": _TEXT, "reasons": _list(_TEXT), "findings": _list(_object({}))}),
        },
        ("entry", "route", "residency", "reasons"),
        description="Where it ran, why, how sure, at what cost, and what the gate said.",
    ),
    "Choice": _object(
        {
            "index": _INTEGER,
            "message": _object({"role": {"const": "assistant"}, "content": _or_null("string")}),
            "logprobs": _or_null("object"),
            "finish_reason": {"enum": ["stop", "length", "tool_calls", "content_filter"]},
        }
    ),
    "ChatReply": _object(
        {
            "id": _TEXT,
            "object": {"const": "chat.completion"},
            "created": _INTEGER,
            "model": _TEXT,
            "choices": _list(_ref("Choice")),
            "usage": _ref("Usage"),
            "spillway": _ref("Spillway"),
        },
        ("id", "choices", "usage", "spillway"),
    ),
    "Model": _object(
        {
            "id": _TEXT,
            "object": {"const": "model"},
            "created": _INTEGER,
            "owned_by": _TEXT,
            "spillway": _object(
                {
                    "jurisdiction": _or_null("string"),
                    "skills": _list(_TEXT),
                    "state": _TEXT,
                    "title": _TEXT,
                    "licence": _TEXT,
                }
            ),
        },
        ("id", "object"),
    ),
    "Models": _object({"object": {"const": "list"}, "data": _list(_ref("Model"))}, ("object", "data")),
    "Health": _object({"status": _TEXT, "backends": _object({}, additionalProperties=_TEXT)}, ("status", "backends")),
    "Exit": _object({}, description="The ledger's exit record of one request, and `at` in seconds since the epoch."),
    "Ledger": _object(
        {
            "entries": _list(_ref("Exit")),
            "totals": _object(
                {
                    "requests": _INTEGER,
                    "answered": _INTEGER,
                    "local": _INTEGER,
                    "left": _INTEGER,
                    "cost_usd": _NUMBER,
                    "cost_if_cloud_usd": _NUMBER,
                    "saved_usd": _NUMBER,
                }
            ),
        },
        ("entries", "totals"),
    ),
    "LedgerEntry": _object({"entry": _TEXT, "exit": _or_null("object"), "records": _list(_object({}))}),
    "Feedback": _object(
        {
            "entry": _TEXT,
            "rating": {"enum": ["up", "down"]},
            "comment": _TEXT,
            "consent": {"type": "boolean", "description": "Whether picture, question and answer may be kept."},
            "picture": {"type": "string", "pattern": "^data:"},
            "question": _TEXT,
            "answer": _TEXT,
        },
        ("entry", "rating"),
    ),
}

_RESIDENCY: Final = _parameter(
    "X-Spillway-Residency",
    "header",
    {"enum": [LOCAL, ANY, *JURISDICTIONS]},
    "Where this request may go. Absent: no opinion.",
)

_TOLD: Final[Schema] = {
    f"X-Spillway-{name}": {"schema": _TEXT} for name in ("Entry", "Route", "Residency", "Confidence", "Backend")
}


def _later(path: str) -> Schema:
    return {
        "post": {
            "summary": f"Not built yet; use /v1/chat/completions instead of {path}.",
            "requestBody": _posts({"type": "object"}),
            "responses": {"501": {"description": _MEANING[501]}},
        }
    }


_PATHS: Final[Schema] = {
    "/v1/chat/completions": {
        "post": {
            "summary": "Ask about text and pictures.",
            "parameters": [_RESIDENCY],
            "requestBody": _posts(_ref("ChatRequest")),
            "responses": {
                "200": {
                    "description": "The answer; with stream = true as server-sent events.",
                    "headers": _TOLD,
                    "content": {
                        "application/json": {"schema": _ref("ChatReply")},
                        "text/event-stream": {"schema": _TEXT},
                    },
                },
                **_errors(400, 401, 403, 404, 413, 429, 502, 503, 504),
            },
        }
    },
    "/v1/responses": _later("/v1/responses"),
    "/v1/messages": _later("/v1/messages"),
    "/v1/models": {"get": {"summary": "Who can be asked.", "responses": {"200": _said("The list.", _ref("Models"))}}},
    "/v1/models/{name}": {
        "get": {
            "summary": "One of them.",
            "parameters": [_parameter("name", "path", _TEXT)],
            "responses": {"200": _said("The model.", _ref("Model")), **_errors(404)},
        }
    },
    "/v1/ledger": {
        "get": {
            "summary": "The newest requests, and what they cost and saved.",
            "parameters": [_parameter("limit", "query", {"type": "integer", "minimum": 1, "maximum": 1000})],
            "responses": {"200": _said("Entries, newest first.", _ref("Ledger")), **_errors(400)},
        }
    },
    "/v1/ledger/{entry}": {
        "get": {
            "summary": "All records of one request.",
            "parameters": [_parameter("entry", "path", _TEXT)],
            "responses": {"200": _said("Its records.", _ref("LedgerEntry")), **_errors(404)},
        }
    },
    "/v1/feedback": {
        "post": {
            "summary": "Say whether an answer was right; kept as a sample for evaluation.",
            "requestBody": _posts(_ref("Feedback")),
            "responses": {"201": _said("Kept.", _object({"sample": _TEXT})), **_errors(400, 413)},
        }
    },
    "/health": {
        "get": {
            "summary": "Whether somebody can answer.",
            "security": [],
            "responses": {
                "200": _said("Somebody is ready.", _ref("Health")),
                "503": _said("Nobody is.", _ref("Health")),
            },
        }
    },
    "/metrics": {
        "get": {"summary": "Prometheus metrics.", "responses": {"200": _said("Metrics.", _TEXT, "text/plain")}}
    },
    "/openapi.json": {
        "get": {
            "summary": "This document.",
            "security": [],
            "responses": {"200": _said("OpenAPI 3.1.", {"type": "object"})},
        }
    },
}
