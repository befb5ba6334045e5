"""What is accepted, what is refused before anything is decoded, and what the refusal says."""

from __future__ import annotations

import base64
import io
import struct
import time
import zlib
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from spillway.core.errors import BadMedia
from spillway.core.values import Message, Picture, Request, Text
from spillway.media import headers
from spillway.media.read import Limits, MediaReader

READER = MediaReader()


def file_of(format_: str, size: tuple[int, int] = (40, 30), **options: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "white").save(out, format_, **options)
    return out.getvalue()


def data_url(data: bytes, mime: str = "image/png") -> str:
    return f"data:{mime};base64,{base64.b64encode(data).decode()}"


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, *more: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")


def turned(orientation: int, format_: str) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return file_of(format_, exif=exif)


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WEBP", "GIF", "BMP"])
def test_each_format_is_told_by_its_bytes_and_measured_by_its_header(format_: str) -> None:
    page = READER.page(data_url(file_of(format_), "application/octet-stream"), 3)
    assert (page.number, page.format, page.width, page.height) == (3, format_.lower(), 40, 30)
    assert (page.upright, page.frames) == (True, 1)


@pytest.mark.parametrize("options", [{"lossless": True}, {"quality": 50}, {"exif": Image.Exif().tobytes()}])
def test_each_kind_of_webp(options: dict[str, Any]) -> None:
    page = READER.page(data_url(file_of("WEBP", **options)))
    assert (page.width, page.height) == (40, 30)


def test_a_progressive_jpeg_and_one_with_padding() -> None:
    assert READER.page(data_url(file_of("JPEG", progressive=True))).width == 40
    plain = file_of("JPEG")
    assert READER.page(data_url(plain[:2] + b"\xff\xff" + plain[2:])).width == 40


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_sizes_are_upright(format_: str, orientation: int) -> None:
    page = READER.page(data_url(turned(orientation, format_)))
    assert page.orientation == orientation
    assert (page.width, page.height) == ((40, 30) if orientation < 5 else (30, 40))


@pytest.mark.parametrize("format_", ["PNG", "GIF", "WEBP"])
def test_animations_are_refused_and_the_refusal_says_so(format_: str) -> None:
    frames = [Image.new("RGB", (8, 8), c) for c in ("red", "blue", "green")]
    out = io.BytesIO()
    frames[0].save(out, format_, save_all=True, append_images=frames[1:])
    with pytest.raises(BadMedia, match="animated") as caught:
        READER.page(data_url(out.getvalue()))
    assert "frame" in caught.value.hint


def test_a_hundred_megapixels_are_refused_before_decoding() -> None:
    began = time.thread_time()
    with pytest.raises(BadMedia, match="100 megapixels; the limit is 64") as caught:
        READER.page(data_url(png(10_000, 10_000)))
    assert time.thread_time() - began < 0.05
    assert "Scale it down" in caught.value.hint


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("data:image/png;base64,", "empty"),
        ("data:image/png;base64,AAA*", r"it contains '\*'"),
        ("data:image/png;base64,AAAA\nAAAA", r"it contains '\\n'"),
        ("data:image/png;base64,AAA-", "it contains '-'"),
        ("data:image/png;base64,AAAAA", "no multiple of 4"),
        ("data:image/png;base64,A=AA", "padding"),
        ("data:image/png;base64,AAé=", "it contains 'é'"),
        ("data:image/png,AAAA", "data URL in base64"),
        ("https://example.org/a.png", "data URL in base64"),
        (data_url(b"just some text\n" * 9), "looks like text"),
        (data_url(b"%PDF-1.7"), "PDF"),
        (data_url(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), "SVG"),
        (data_url(b"MM\0*\0\0\0\x08"), "TIFF"),
        (data_url(b"\0\0\0\x18ftypheic"), "HEIC"),
        (data_url(b"II*\0" + b"\0" * 124 + b"DICM"), "DICOM"),
        (data_url(b"\0" * 600), "none of these"),
        (data_url(file_of("PNG")[:40]), "cut off"),
        (data_url(file_of("JPEG")[:100]), "cut off"),
        (data_url(b"\x89PNG\r\n\x1a\n" + chunk(b"IEND", b"")), "begins with its size"),
        (data_url(png(0, 5)), "empty"),
        (data_url(png(20_000, 10)), "16,384 a side"),
    ],
)
def test_what_is_broken_is_refused_in_words(url: str, says: str) -> None:
    with pytest.raises(BadMedia, match=says) as caught:
        READER.page(url, 1, "messages[0].content[1].image_url.url")
    assert caught.value.param == "messages[0].content[1].image_url.url"
    assert caught.value.hint


def test_the_byte_limit_holds_before_base64_is_read() -> None:
    with pytest.raises(BadMedia, match="limit is 1"):
        MediaReader(Limits(bytes=2**20)).page("data:image/png;base64," + "*" * 2_000_000)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff" + b"\xff" * 20_000_000,
        b"GIF89a" + b"\1\0\1\0\0\0\0" + b"\x21\xfe" + b"\1x" * 9_000_000,
        b"GIF89a" + b"\1\0\1\0\0\0\0" + b"\x21\xfe\0" * 6_000_000,
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 9, 9, 8, 2, 0, 0, 0)) + chunk(b"x", b"") * 10**6,
    ],
)
def test_headers_made_to_be_long_are_cut_short(data: bytes) -> None:
    began = time.thread_time()
    with pytest.raises(headers.BadHeader):
        headers.read(data)
    assert time.thread_time() - began < 0.3


async def test_pages_are_numbered_over_all_turns() -> None:
    first, second = file_of("PNG"), file_of("JPEG", (20, 10))
    request = Request(
        "E1", 0.0, "auto",
        (
            Message("user", (Text("what?"), Picture(data_url(first)))),
            Message("assistant", (Text("a page"),)),
            Message("user", (Picture(data_url(second)), Text("and this?"))),
        ),
    )  # fmt: skip
    read = await READER.read(request)
    assert [(page.number, page.format, page.data) for page in read.pages] == [(1, "png", first), (2, "jpeg", second)]
    assert read.messages[1] == request.messages[1]


async def test_a_bad_picture_is_named_by_its_place() -> None:
    request = Request("E1", 0.0, "auto", (Message("user", (Text("what?"), Picture("data:image/png;base64,AAAA"))),))
    with pytest.raises(BadMedia) as caught:
        await READER.read(request)
    assert caught.value.param == "messages[0].content[1].image_url.url"


async def test_too_many_pictures() -> None:
    request = Request("E1", 0.0, "auto", (Message("user", (Picture(data_url(png(1, 1))),) * 3),))
    with pytest.raises(BadMedia, match="limit is 2"):
        await MediaReader(Limits(pictures=2)).read(request)


starts = st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP", b"GIF89a", b"BM", b""])


@given(starts, st.binary(max_size=200))
def test_anything_is_a_header_or_a_bad_header(start: bytes, rest: bytes) -> None:
    try:
        header = headers.read(start + rest)
    except headers.BadHeader:
        return
    assert header.width >= 0


@given(st.sampled_from(["PNG", "JPEG", "WEBP", "GIF", "BMP"]), st.data())
def test_a_damaged_file_never_breaks_the_reader(format_: str, data: st.DataObject) -> None:
    file = bytearray(file_of(format_))
    for _ in range(data.draw(st.integers(1, 4))):
        file[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    with suppress(BadMedia):
        READER.check(bytes(file))
