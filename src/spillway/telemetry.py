"""Metrics of the line. OpenTelemetry's GenAI names, mapped to Prometheus once, here.

Source of the names: OpenTelemetry semantic conventions for generative AI metrics (read 2026-11),
https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-metrics/. Labels are bounded: names of our own backends,
routes and error codes, never anything that a client wrote. There are no traces yet.
"""

from __future__ import annotations

from typing import Final, TypeVar, cast

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from spillway.core.values import Exit

NAMES: Final = {
    "gen_ai.client.operation.duration": "gen_ai_client_operation_duration_seconds",
    "gen_ai.client.token.usage": "gen_ai_client_token_usage",
    "gen_ai.server.time_to_first_token": "gen_ai_server_time_to_first_token_seconds",
}
"""OpenTelemetry's name -> ours in Prometheus, with the unit in the name as its conventions ask."""

LABELS: Final = {
    "gen_ai.provider.name": "gen_ai_provider_name",
    "gen_ai.response.model": "gen_ai_response_model",
    "gen_ai.token.type": "gen_ai_token_type",
    "error.type": "error_type",
}

SECONDS: Final = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92)
TOKENS: Final = (1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864)
"""Bucket bounds that the conventions recommend."""

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"

Metric = TypeVar("Metric", Counter, Histogram)


class Telemetry:
    """`observe` each exit, `first_token` each commit; `render` is the body of `/metrics`."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._children: dict[tuple[object, tuple[str, ...]], object] = {}
        place = (LABELS["gen_ai.provider.name"], LABELS["gen_ai.response.model"])
        self._duration = Histogram(
            NAMES["gen_ai.client.operation.duration"],
            "From accept to exit, in seconds.",
            (*place, LABELS["error.type"]),
            buckets=SECONDS,
            registry=self._registry,
        )
        self._tokens = Histogram(
            NAMES["gen_ai.client.token.usage"],
            "Tokens of one request.",
            (*place, LABELS["gen_ai.token.type"]),
            buckets=TOKENS,
            registry=self._registry,
        )
        self._first_token = Histogram(
            NAMES["gen_ai.server.time_to_first_token"],
            "From accept to the commit of the reply, in seconds.",
            place,
            buckets=SECONDS,
            registry=self._registry,
        )
        self._requests = self._counter("requests", "Requests by how they ended.", "route", "backend", "error_type")
        self._attempts = self._counter("attempts", "Candidates asked.", "backend", "outcome")
        self._cost = self._counter("cost_usd", "Money paid, in US dollars.", "backend")
        self._cost_if_cloud = self._counter("cost_if_cloud_usd", "The same requests at the reference model.")
        self._pictures = self._counter("pictures", "Pictures in requests.")
        self._in_flight = Gauge("spillway_bodies_in_flight_bytes", "Bytes being answered.", registry=self._registry)

    def _counter(self, name: str, help_: str, *labels: str) -> Counter:
        return Counter(f"spillway_{name}", help_, labels, registry=self._registry)

    def observe(self, exit_: Exit) -> None:
        place = (exit_.backend or "", exit_.model or "")
        error = exit_.error or ""
        self._child(self._duration, *place, error).observe(exit_.latency_ms / 1000)
        self._child(self._requests, exit_.route, place[0], error).inc()
        if exit_.usage.input_tokens or exit_.usage.output_tokens:
            self._child(self._tokens, *place, "input").observe(exit_.usage.input_tokens)
            self._child(self._tokens, *place, "output").observe(exit_.usage.output_tokens)
        for attempt in exit_.attempts:
            self._child(self._attempts, attempt.backend, attempt.outcome).inc()
            if attempt.cost_usd:
                self._child(self._cost, attempt.backend).inc(attempt.cost_usd)
        if exit_.cost_if_cloud_usd:
            self._cost_if_cloud.inc(exit_.cost_if_cloud_usd)
        if exit_.pictures:
            self._pictures.inc(exit_.pictures)

    def first_token(self, backend: str, model: str, seconds: float) -> None:
        self._child(self._first_token, backend, model).observe(seconds)

    def in_flight(self, size: int) -> None:
        self._in_flight.set(size)

    def _child(self, metric: Metric, *labels: str) -> Metric:
        """`metric.labels(*labels)`, remembered: the library checks and converts them at each call."""
        key = (metric, labels)
        child = self._children.get(key)
        if child is None:
            child = self._children[key] = metric.labels(*labels)
        return cast("Metric", child)

    def render(self) -> bytes:
        return generate_latest(self._registry)
