"""Pixels come out right, nothing but pixels leaves, and hostile files cost one picture, never the server."""

from __future__ import annotations

import asyncio
import base64
import io
import os
import signal
import struct
import subprocess
import sys
import zlib
from collections.abc import AsyncIterator
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps, PngImagePlugin

from spillway.core.errors import BadMedia
from spillway.core.values import Page
from spillway.media.decode import CHILD, Decoder, size_for
from spillway.media.read import MediaReader

READER = MediaReader()


@pytest.fixture
async def decoder() -> AsyncIterator[Decoder]:
    decoder = Decoder()
    yield decoder
    await decoder.close()


def file_of(image: Image.Image, format_: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, format_, **options)
    return out.getvalue()


def page_of(image: Image.Image, format_: str = "PNG", **options: Any) -> Page:
    return READER.check(file_of(image, format_, **options))


def corner(size: tuple[int, int] = (64, 48)) -> Image.Image:
    """White, with the upper left quarter black."""
    image = Image.new("RGB", size, "white")
    image.paste("black", (0, 0, size[0] // 2, size[1] // 2))
    return image


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, pixels: bytes, *more: bytes, colour: int = 2) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


# -------------------------------------------------------------------------------------------------------------- pixels


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WEBP", "GIF", "BMP"])
async def test_grey_pixels_of_each_format(decoder: Decoder, format_: str) -> None:
    grey = await decoder.grey(page_of(corner(), format_), 1000)
    assert (grey.shape, grey.dtype) == ((48, 64), np.uint8)
    assert grey[5, 5] < 8
    assert grey[40, 60] > 247


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format_", ["PNG", "JPEG"])
async def test_pixels_are_upright(decoder: Decoder, orientation: int, format_: str) -> None:
    turn = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # from upright to stored, in Pillow's numbering
    stored = corner().transpose(Image.Transpose(turn[orientation])) if orientation > 1 else corner()
    exif = Image.Exif()
    exif[0x0112] = orientation
    page = page_of(stored, format_, exif=exif)
    assert (page.width, page.height) == (64, 48)
    turned_by_pillow = ImageOps.exif_transpose(Image.open(io.BytesIO(page.data)))
    assert turned_by_pillow.convert("L").getpixel((5, 5)) in range(12)
    for cells in (1000, 4):
        grey = await decoder.grey(page, cells)
        height, width = grey.shape
        assert grey[: height // 2 - 1, : width // 2 - 1].mean() < 20
        assert grey[height // 2 + 1 :, :].mean() > 235
    mime, data = await decoder.reencode(page)
    again = Image.open(io.BytesIO(data))
    assert again.size == (64, 48)
    assert again.convert("L").getpixel((5, 5)) in range(12)
    assert mime == ("image/png" if format_ == "PNG" else "image/jpeg")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "CMYK"])
async def test_each_mode(decoder: Decoder, mode: str) -> None:
    if mode == "I;16":
        image = Image.fromarray(np.full((32, 32), 32768, np.uint16))
    else:
        image = Image.new("RGB", (32, 32), (128, 128, 128)).convert(mode)
    page = page_of(image, "JPEG" if mode == "CMYK" else "PNG")
    grey = await decoder.grey(page, 100)
    assert abs(float(grey.mean()) - 128) < 6
    _, data = await decoder.reencode(page)
    assert abs(float(np.asarray(Image.open(io.BytesIO(data)).convert("L")).mean()) - 128) < 6


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
async def test_what_is_transparent_is_white(decoder: Decoder, mode: str) -> None:
    image = Image.new("RGBA", (16, 16), (0, 0, 0, 0))
    page = page_of(image.convert(mode), "PNG", **({"transparency": 0} if mode == "P" else {}))
    assert (await decoder.grey(page, 100)).min() == 255
    _, data = await decoder.reencode(page)
    assert np.asarray(Image.open(io.BytesIO(data)).convert("L")).min() == 255


async def test_scaling_down_is_by_area(decoder: Decoder) -> None:
    stripes = np.tile(np.array([0, 255], np.uint8), (640, 320))
    grey = await decoder.grey(page_of(Image.fromarray(stripes)), 400)
    assert grey.shape == (320, 320)
    assert abs(float(grey.mean()) - 127.5) < 1.5
    assert grey.std() < 2


sides = st.integers(1, 16_384)


@given(sides, sides, st.integers(1, 5000))
def test_a_size_fits_its_cells_and_is_the_largest_that_does(width: int, height: int, cells: int) -> None:
    w, h = size_for(width, height, cells)
    assert 1 <= w <= width
    assert 1 <= h <= height
    fits = -(-w // 16) * -(-h // 16) <= cells
    assert fits or (w == 1 or h == 1)
    if (w, h) != (width, height) and min(w, h) > 32:
        grown = (round(w * 1.07) + 16, round(h * 1.07) + 16)
        assert -(-grown[0] // 16) * -(-grown[1] // 16) > cells


# ------------------------------------------------------------------------------------------------------- what may leave


async def test_a_new_file_has_no_metadata_and_nothing_behind_its_end(decoder: Decoder) -> None:
    exif = Image.Exif()
    exif[0x010E] = "SECRET-PLACE"
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "SECRET-COMMENT")
    photo = Image.effect_noise((900, 900), 60).convert("RGB")
    pages = (
        page_of(corner(), "PNG", exif=exif, pnginfo=text, icc_profile=b"SECRET-ICC" * 20, dpi=(300, 300)),
        page_of(photo, "JPEG", exif=exif, comment="SECRET-COMMENT", icc_profile=b"SECRET-ICC" * 20),
        page_of(photo, "WEBP", exif=exif, xmp=b"<x>SECRET-XMP</x>"),
        READER.check(file_of(corner(), "PNG") + b"<html><script>SECRET-TAIL</script>"),
        READER.check(file_of(corner(), "GIF", comment=b"SECRET-COMMENT")),
    )
    for page in pages:
        assert b"SECRET" in page.data
        mime, data = await decoder.reencode(page)
        assert b"SECRET" not in data
        image = Image.open(io.BytesIO(data))
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert f"image/{(image.format or '').lower()}" == mime


async def test_text_stays_png_and_photographs_become_jpeg(decoder: Decoder) -> None:
    assert (await decoder.reencode(page_of(corner((2000, 2000)))))[0] == "image/png"
    noise = Image.fromarray(np.random.default_rng(0).integers(0, 255, (600, 600, 3), np.uint8))
    assert (await decoder.reencode(page_of(noise)))[0] == "image/jpeg"
    assert (await decoder.reencode(page_of(corner(), "JPEG")))[0] == "image/jpeg"


async def test_the_longer_side_can_be_bounded(decoder: Decoder) -> None:
    for format_ in ("PNG", "JPEG"):
        _, data = await decoder.reencode(page_of(corner((800, 400)), format_), 200)
        assert Image.open(io.BytesIO(data)).size == (200, 100)


# ------------------------------------------------------------------------------------------------------------- hostile


def cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


NOISE = Image.effect_noise((200, 200), 80).convert("RGB")
HOSTILE = {
    "a truncated JPEG": cut(file_of(NOISE, "JPEG")),
    "a truncated WebP": cut(file_of(NOISE, "WEBP")),
    "a truncated BMP": cut(file_of(NOISE, "BMP")),
    "no zlib": png(100, 100, b"this is no zlib stream"),
    "a corrupt zlib": png(100, 100, zlib.compress(os.urandom(30_100))[:20_000] + b"\0" * 50),
    "too few pixels": png(100, 100, zlib.compress(b"\0" * 100)),
    "a bad filter": png(100, 100, zlib.compress(b"\xff" * 30_100)),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_broken_file_is_refused_and_the_next_one_is_read(decoder: Decoder, name: str) -> None:
    page = READER.check(HOSTILE[name], 2)
    for ask in (decoder.grey(page, 100), decoder.reencode(page)):
        with pytest.raises(BadMedia, match="Picture 2 could not be decoded") as caught:
            await ask
        assert caught.value.hint
    assert (await decoder.grey(page_of(corner()), 100)).shape == (48, 64)


async def test_a_pixel_bomb_within_the_limits_is_just_a_white_picture(decoder: Decoder) -> None:
    rows = zlib.compress((b"\0" + b"\xff" * 8000) * 8000, 9)
    assert len(rows) < 100_000
    page = READER.check(png(8000, 8000, rows, colour=0))
    grey = await decoder.grey(page, 400)
    assert grey.min() == 255


async def test_a_picture_that_takes_too_much_memory_is_refused() -> None:
    decoder = Decoder(memory=300 * 2**20)
    rows = zlib.compress((b"\0" + b"\xff" * 32_000) * 8000, 9)
    page = READER.check(png(8000, 8000, rows, colour=6))
    with pytest.raises(BadMedia, match="could not be decoded"):
        await decoder.grey(page, 400)
    assert (await decoder.grey(page_of(corner()), 100)).shape == (48, 64)
    await decoder.close()


async def test_a_huge_profile_and_a_text_bomb_do_no_harm(decoder: Decoder) -> None:
    bomb = zlib.compress(b"A" * 50_000_000, 9)
    rows = zlib.compress((b"\0" + b"\xff\xff\xff" * 20) * 20)
    for more in (chunk(b"iCCP", b"icc\0\0" + bomb), chunk(b"zTXt", b"Comment\0\0" + bomb)):
        page = READER.check(png(20, 20, rows, more))
        try:
            assert (await decoder.grey(page, 100)).min() == 255
        except BadMedia as refused:
            assert refused.hint  # noqa: PT017 - either is right
    profile = page_of(NOISE, "JPEG", icc_profile=os.urandom(1_000_000))
    assert (await decoder.grey(profile, 400)).shape == (200, 200)


async def test_a_header_that_lies_is_refused(decoder: Decoder) -> None:
    page = page_of(corner())
    lying = Page(1, page.format, 10, 10, page.data)
    with pytest.raises(BadMedia, match="header"):
        await decoder.grey(lying, 100)


async def test_a_file_of_another_format_is_not_opened(decoder: Decoder) -> None:
    page = Page(1, "png", 64, 48, file_of(corner(), "TIFF"))
    with pytest.raises(BadMedia):
        await decoder.grey(page, 100)


async def test_a_picture_that_takes_too_long_is_refused() -> None:
    decoder = Decoder(seconds=1)
    await decoder.protections()
    decoder._seconds = 0.001  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(BadMedia, match="longer than"):
        await decoder.grey(page_of(NOISE.resize((4000, 4000))), 400)
    decoder._seconds = 20.0  # pyright: ignore[reportPrivateUsage]
    assert (await decoder.grey(page_of(corner()), 100)).shape == (48, 64)
    await decoder.close()


async def test_a_killed_child_costs_one_picture(decoder: Decoder) -> None:
    await decoder.protections()
    process = decoder._idle[0].process  # pyright: ignore[reportPrivateUsage]
    os.kill(process.pid, signal.SIGSTOP)
    asked = asyncio.create_task(decoder.grey(page_of(corner()), 100))
    await asyncio.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    with pytest.raises(BadMedia, match="crashed"):
        await asked
    assert (await decoder.grey(page_of(corner()), 100)).shape == (48, 64)


async def test_a_cancelled_request_leaves_no_answer_for_the_next(decoder: Decoder) -> None:
    big = page_of(NOISE.resize((3000, 3000)))
    await decoder.protections()
    for _ in range(3):
        asked = asyncio.create_task(decoder.grey(big, 400))
        await asyncio.sleep(0.02)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        assert (await decoder.grey(page_of(corner()), 1000)).shape == (48, 64)


async def test_many_at_once(decoder: Decoder) -> None:
    pages = [page_of(Image.new("L", (20 + n, 30), n)) for n in range(12)]
    greys = await asyncio.gather(*(decoder.grey(page, 100) for page in pages))
    assert [(g.shape[1], int(g[0, 0])) for g in greys] == [(20 + n, n) for n in range(12)]


# ------------------------------------------------------------------------------------------------------------- the lock


@pytest.mark.skipif(sys.platform != "linux", reason="the lock is Linux's")
async def test_what_holds_a_child_is_known(decoder: Decoder) -> None:
    assert {"limits", "no_new_privileges"} <= await decoder.protections()


@pytest.mark.skipif(sys.platform != "linux", reason="the lock is Linux's")
@pytest.mark.parametrize(
    "attempt",
    [
        "open('/etc/passwd').read()",
        "open('/tmp/spillway-escape', 'w').write('x')",
        "__import__('socket').socket()",
        "__import__('os').fork()",
        "__import__('os').execv('/bin/true', ['true'])",
        "bytearray(2 * 2**30)",
    ],
)
def test_code_inside_a_child_reaches_nothing(attempt: str) -> None:
    code = f"""
import runpy, sys
child = runpy.run_path({str(CHILD)!r})
import os, socket
child["_warm_up"]()
held = child["_lock_in"](1536 * 2**20)
try:
    {attempt}
except (OSError, MemoryError) as error:
    print("refused", type(error).__name__)
"""
    out = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=False)
    assert out.stdout.startswith("refused"), out


def test_a_child_gets_no_environment_and_no_secrets() -> None:
    assert base64.b64encode(CHILD.read_bytes())
    code = f"""
import asyncio, os
os.environ["OPENAI_API_KEY"] = "sk-secret"
from spillway.media.decode import Decoder
async def main():
    decoder = Decoder()
    await decoder.protections()
    pid = decoder._idle[0].process.pid
    print(open(f"/proc/{{pid}}/environ").read().count("secret"), sorted(os.listdir(f"/proc/{{pid}}/fd"), key=int))
    await decoder.close()
leak = open({str(CHILD)!r})
os.set_inheritable(leak.fileno(), True)
asyncio.run(main())
leak.close()
"""
    if sys.platform != "linux":
        pytest.skip("reads /proc")
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "0 ['0', '1', '2']"
