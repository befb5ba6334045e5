"""What a picture's header says: format, size, frames, orientation. Pure, and no pixel is decoded.

The format is told by magic bytes, never by a declared type or a name. Reads PNG, JPEG, WebP, GIF and BMP; names what it
recognises but does not take. A header may lie about what follows it: the decoder's child process bounds that.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Format: TypeAlias = Literal["png", "jpeg", "webp", "gif", "bmp"]

MAX_BLOCKS = 20_000
"""Chunks or segments walked in one file; a real picture of 20 MiB has fewer."""


class BadHeader(ValueError):
    """In words, for the middle of a sentence: "this picture ..."."""


@dataclass(frozen=True, slots=True)
class Header:
    """`width` and `height` as stored, in pixels, before `orientation` (EXIF's 1..8) is applied. `frames`: 2 stands for
    "more than one"."""

    format: Format
    width: int
    height: int
    orientation: int = 1
    frames: int = 1


def read(data: bytes) -> Header:
    """Raises BadHeader."""
    try:
        return _reader(data)(data)
    except (struct.error, IndexError) as error:
        raise BadHeader("is cut off: its header is not complete") from error


def _reader(data: bytes) -> Callable[[bytes], Header]:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp
    if data.startswith((b"GIF87a", b"GIF89a")):
        return _gif
    if data.startswith(b"BM"):
        return _bmp
    raise BadHeader(f"is not a PNG, JPEG, WebP, GIF or BMP file; {_looks_like(data)}")


# ------------------------------------------------------------------------------------------------------------- formats


def _png(data: bytes) -> Header:
    """W3C PNG (third edition): chunks of length, type, data, CRC; `acTL` before `IDAT` makes it animated."""
    size: tuple[int, int] | None = None
    orientation, frames, pixels, at = 1, 1, False, 8
    for _ in range(MAX_BLOCKS):
        length, kind = struct.unpack_from(">I4s", data, at)
        body = at + 8
        if body + length + 4 > len(data):
            raise BadHeader("is cut off: the file ends in the middle")
        if size is None and kind != b"IHDR":
            raise BadHeader("is broken: a PNG begins with its size")
        match kind:
            case b"IHDR":
                size = struct.unpack_from(">II", data, body)
            case b"acTL":
                frames = 2 if struct.unpack_from(">I", data, body)[0] > 1 else 1
            case b"eXIf":
                orientation = _orientation(data[body : body + min(length, 65536)])
            case b"IDAT":
                pixels = True
            case b"IEND":
                break
            case _:
                pass
        at = body + length + 4
    else:
        raise BadHeader(f"has more than {MAX_BLOCKS:,} chunks")
    if size is None or not pixels:
        raise BadHeader("is broken: it holds no pixels")
    return Header("png", *size, orientation, frames)


_SOF = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Start-of-frame markers (ITU-T T.81, table B.1); the three left out are tables and reserved."""


def _jpeg(data: bytes) -> Header:
    """ITU-T T.81: marker segments up to the start of scan. Exif stands in the first APP1 that says so."""
    size: tuple[int, int] | None = None
    orientation, exif, at = 1, False, 2
    for _ in range(MAX_BLOCKS):
        if data[at] != 0xFF:
            raise BadHeader("is broken: a JPEG marker is missing")
        marker = data[at + 1]
        if marker == 0xFF:  # padding before a marker
            at += 1
            continue
        if marker == 0x01 or 0xD0 <= marker <= 0xD7:
            at += 2
            continue
        if marker in (0xDA, 0xD9):
            break
        (length,) = struct.unpack_from(">H", data, at + 2)
        if marker in _SOF and size is None:
            height, width = struct.unpack_from(">HH", data, at + 5)
            size = width, height
        elif marker == 0xE1 and not exif and data[at + 4 : at + 10] == b"Exif\0\0":
            exif, orientation = True, _orientation(data[at + 10 : at + 2 + length])
        at += 2 + length
    else:
        raise BadHeader(f"has more than {MAX_BLOCKS:,} segments")
    if size is None:
        raise BadHeader("is broken: a JPEG without a size")
    return Header("jpeg", *size, orientation)


def _webp(data: bytes) -> Header:
    """RFC 9649: a RIFF file; `VP8X` may announce animation and Exif, the frame's own size must fit its canvas."""
    sizes: list[tuple[int, int]] = []
    orientation, frames, at = 1, 1, 12
    end = min(len(data), 8 + struct.unpack_from("<I", data, 4)[0])
    for _ in range(MAX_BLOCKS):
        if at + 8 > end:
            break
        kind, length = struct.unpack_from("<4sI", data, at)
        body = at + 8
        match kind:
            case b"VP8X":
                frames = 2 if data[body] & 0x02 else 1
                sizes.append((1 + _int24(data, body + 4), 1 + _int24(data, body + 7)))
            case b"VP8 ":
                width, height = struct.unpack_from("<HH", data, body + 6)
                sizes.append((width & 0x3FFF, height & 0x3FFF))
            case b"VP8L":
                (bits,) = struct.unpack_from("<I", data, body + 1)
                sizes.append((1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)))
            case b"EXIF":
                orientation = _orientation(data[body : body + min(length, 65536)].removeprefix(b"Exif\0\0"))
            case _:
                pass
        at = body + length + (length & 1)
    if not sizes:
        raise BadHeader("is broken: a WebP without a frame")
    return Header("webp", max(w for w, _ in sizes), max(h for _, h in sizes), orientation, frames)


def _gif(data: bytes) -> Header:
    """GIF89a specification: blocks, each a chain of sub-blocks; stops at the second picture."""
    width, height = struct.unpack_from("<HH", data, 6)
    at, frames = 13 + _colours(data[10]), 0
    for _ in range(MAX_BLOCKS):
        introducer = data[at]
        if frames == 2 or introducer == 0x3B:
            break
        if introducer == 0x2C:
            x, y, w, h = struct.unpack_from("<HHHH", data, at + 1)
            width, height = max(width, x + w), max(height, y + h)
            frames += 1
            at = _skip(data, at + 11 + _colours(data[at + 9]))
        elif introducer == 0x21:
            at = _skip(data, at + 2)
        else:
            raise BadHeader("is broken: a GIF block has no known kind")
    else:
        raise BadHeader(f"has more than {MAX_BLOCKS:,} blocks")
    if not frames:
        raise BadHeader("is broken: a GIF without a picture")
    return Header("gif", width, height, 1, frames)


def _skip(data: bytes, at: int) -> int:
    """Past a chain of sub-blocks, of up to 255 bytes each."""
    for _ in range(10 * MAX_BLOCKS):
        length = data[at]
        at += 1 + length
        if not length:
            return at
    raise BadHeader(f"has more than {10 * MAX_BLOCKS:,} sub-blocks")


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _bmp(data: bytes) -> Header:
    """BITMAPCOREHEADER (12 bytes) or BITMAPINFOHEADER and later; a negative height stores the rows top first."""
    (size,) = struct.unpack_from("<I", data, 14)
    if size == 12:
        width, height = struct.unpack_from("<HH", data, 18)
    elif 40 <= size <= 124:
        width, height = struct.unpack_from("<ii", data, 18)
    else:
        raise BadHeader("is not a PNG, JPEG, WebP, GIF or BMP file; it only begins like a BMP")
    return Header("bmp", width, abs(height))


# --------------------------------------------------------------------------------------------------------------- parts


def _orientation(tiff: bytes) -> int:
    """Tag 0x0112 of the first directory of an Exif block; 1 where it is absent or makes no sense."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return 1
    try:
        (at,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, at)
        for entry in range(at + 2, at + 2 + 12 * min(count, 512), 12):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, entry)
            if tag == 0x0112:
                return value if kind == 3 and 1 <= value <= 8 else 1
    except struct.error:
        pass
    return 1


def _int24(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 3], "little")


_OTHERS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb".{128}DICM", re.S), "it looks like DICOM: save it as PNG"),
    (re.compile(rb"\s*%PDF-"), "it looks like a PDF: send its pages as pictures for now"),
    (re.compile(rb"II\*\0|MM\0\*"), "it looks like a TIFF: save it as PNG"),
    (re.compile(rb".{4}ftyp(heic|heix|mif1|msf1|hevc)", re.S), "it looks like HEIC: save it as JPEG"),
    (re.compile(rb".{4}ftyp(avif|avis)", re.S), "it looks like AVIF: save it as JPEG"),
    (re.compile(rb".{4}ftyp", re.S), "it looks like a video: send single frames as pictures for now"),
    (re.compile(rb"PK\x03\x04"), "it looks like a ZIP or an Office file"),
    (re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--.{0,500}?-->\s*)?(<!DOCTYPE svg[^>]*>\s*)?<svg", re.S | re.I),
     "it looks like an SVG: save it as PNG"),
    (re.compile(rb"\s*<(!doctype html|html)", re.I), "it looks like a web page"),
    (re.compile(rb"[\x09\x0a\x0d\x20-\x7e\x80-\xff]{1,512}\Z"), "it looks like text"),
)  # fmt: skip


def _looks_like(data: bytes) -> str:
    start = data[:512]
    return next((words for pattern, words in _OTHERS if pattern.match(start)), "its content is none of these")
