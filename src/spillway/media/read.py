"""Data URLs -> checked pages. Nothing is decoded here but base64: size, frames and orientation come from headers.

Nothing is fetched either: a URL that is no data URL is refused. A page that passed is the right kind of file within the
limits; that its pixels decode is known only after `decode`.
"""

from __future__ import annotations

import binascii
from dataclasses import dataclass, replace

import pybase64

from spillway.core.errors import BadMedia
from spillway.core.values import Message, Page, Part, Picture, Request
from spillway.media import headers
from spillway.media.headers import BadHeader, Header

MIME = {f: f"image/{f}" for f in ("png", "jpeg", "webp", "gif", "bmp")}
"""Of each format that is read."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`bytes`: of one file. `pixels`: of one picture. `side`: pixels of its longer side. `pictures`: of a request."""

    bytes: int = 20 * 2**20
    pixels: int = 64_000_000
    side: int = 16_384
    pictures: int = 64


DEFAULTS = Limits()


class MediaReader:
    """Implements `core.ports.Media`."""

    def __init__(self, limits: Limits = DEFAULTS) -> None:
        self._limits = limits

    async def read(self, request: Request) -> Request:
        count = sum(isinstance(part, Picture) for message in request.messages for part in message.parts)
        if not count:
            return request
        if count > self._limits.pictures:
            raise BadMedia(
                f"The request has {count} pictures; the limit is {self._limits.pictures}.",
                hint="Send fewer pictures, or several requests.",
                param="messages",
            )
        messages: list[Message] = []
        number = 0
        for m, message in enumerate(request.messages):
            parts: list[Part] = []
            for p, part in enumerate(message.parts):
                if isinstance(part, Picture):
                    number += 1
                    part = replace(part, page=self.page(part.url, number, f"messages[{m}].content[{p}].image_url.url"))
                parts.append(part)
            messages.append(replace(message, parts=tuple(parts)))
        return replace(request, messages=tuple(messages))

    def page(self, url: str, number: int = 1, param: str = "picture") -> Page:
        """One picture from its data URL. Raises BadMedia that names `param`."""
        return self.check(_decoded(url, self._limits.bytes, param), number, param)

    def check(self, data: bytes, number: int = 1, param: str = "picture") -> Page:
        """One picture from the bytes of its file. Raises BadMedia that names `param`."""
        _within_bytes(len(data), self._limits.bytes, param)
        try:
            header = headers.read(data)
            self._within(header)
        except BadHeader as error:
            hint = "Send a PNG, JPEG, WebP, GIF or BMP picture that a viewer opens."
            raise BadMedia(f"Picture {number} {error}.", hint=hint, param=param) from error
        except _OverLimit as over:
            raise BadMedia(f"Picture {number} {over}.", hint=over.hint, param=param) from over
        width, height = header.width, header.height
        if header.orientation >= 5:
            width, height = height, width
        return Page(number, header.format, width, height, data, header.orientation, header.frames)

    def _within(self, header: Header) -> None:
        width, height, limits = header.width, header.height, self._limits
        if width < 1 or height < 1:
            raise BadHeader(f"is {width} x {height} pixels: it is empty")
        if width * height > limits.pixels:
            raise _OverLimit(
                f"is {width} x {height} = {width * height / 1e6:.4g} megapixels; the limit is {limits.pixels / 1e6:g}",
                f"Scale it down by {(width * height / limits.pixels) ** 0.5:.2f} or more on each side, or send a part.",
            )
        if max(width, height) > limits.side:
            raise _OverLimit(
                f"is {width} x {height} pixels; the limit is {limits.side:,} a side",
                "Cut it into parts, or scale it down.",
            )
        if header.frames > 1:
            raise _OverLimit(
                "is animated; only single frames are read for now", "Save the frame that you ask about as PNG or JPEG."
            )


class _OverLimit(Exception):
    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def _decoded(url: str, limit: int, param: str) -> bytes:
    comma = url.find(",", 0, 256)
    head = url[:comma].lower()
    if comma < 0 or not head.startswith("data:") or not head.endswith(";base64"):
        raise BadMedia(
            "A picture must be a data URL in base64.",
            hint='Write "data:image/png;base64," and the file in base64.',
            param=param,
        )
    _within_bytes((len(url) - comma - 1) * 3 // 4, limit, param)
    try:
        return pybase64.b64decode(url[comma + 1 :], validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadMedia(
            f"The base64 of this picture is broken: {_fault(url[comma + 1 :])}.",
            hint="Encode the file again: standard alphabet (+ and /), padded with =, without line breaks.",
            param=param,
        ) from error


def _fault(text: str) -> str:
    """What is wrong with it, in words."""
    foreign = next((c for c in text if not (c.isascii() and (c.isalnum() or c in "+/="))), None)
    if foreign is not None:
        return f"it contains {foreign!r}"
    return f"its length {len(text)} is no multiple of 4" if len(text) % 4 else "the padding stands in the wrong place"


def _within_bytes(size: int, limit: int, param: str) -> None:
    if size > limit:
        raise BadMedia(
            f"This picture has {size / 2**20:.1f} MiB; the limit is {limit / 2**20:g}.",
            hint="Save it as JPEG, or scale it down.",
            param=param,
        )
    if not size:
        raise BadMedia("This picture is empty.", hint="Send the bytes of a picture file.", param=param)
