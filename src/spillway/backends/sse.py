"""Server-sent events out of a byte stream: the `data` of each event. Pure.

Why not a library: `docs/design/http-client.md`. Event names, ids and retry times are read over, as OpenAI's streams use
none. Source: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation (lines may end
with LF or CRLF here; a lone CR, which no server sends, is not taken for an end).
"""

from __future__ import annotations

from typing import Final

from spillway.core.errors import BrokenStream

MAX_EVENT: Final = 1 << 22
"""Bytes of one event: more than any picture-less delta needs, less than hurts."""


class Events:
    """`feed` it what arrives; it gives the events that are complete."""

    def __init__(self) -> None:
        self._rest = b""
        self._data: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> list[bytes]:
        """Raises BrokenStream for an event without end."""
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        events: list[bytes] = []
        for line in lines:
            line = line.removesuffix(b"\r")
            if line.startswith(b"data:"):
                self._keep(line[6:] if line[5:6] == b" " else line[5:])
            elif not line and self._data:
                events.append(self._data[0] if len(self._data) == 1 else b"\n".join(self._data))
                self._data, self._size = [], 0
        if len(self._rest) > MAX_EVENT:
            raise BrokenStream("The stream has a line without end.")
        return events

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > MAX_EVENT:
            raise BrokenStream("The stream has an event without end.")
        self._data.append(data)
