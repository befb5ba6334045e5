"""The decoder's child process: reads jobs from stdin, decodes with Pillow, writes pixels or a new file to stdout.

Run as a file of its own in isolated mode (`python -I child.py`); it imports nothing of this package, gets no
environment, and locks itself in before it reads a byte: memory, open files, written files, processes and cores are
limited; no new privileges; on Linux a network namespace of its own where the kernel grants one, and on x86-64 a
seccomp filter after which it can read its pipe, compute and answer, and nothing else: no file, socket or process can
be opened.

A message is a 4-byte length, JSON of that length, and as many bytes as its "size" says; both ways alike.

What this does not protect: a hole in Pillow that survives the filter still runs with the parent's user id and can
write a false picture back. Without x86-64 Linux only the limits and the namespace hold.
"""

from __future__ import annotations

import ctypes
import io
import json
import platform
import resource
import signal
import struct
import sys
from typing import Any, BinaryIO

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

# Named so that they are loaded before the filter shuts the file system. The last two read what stands inside a JPEG
# (Exif, several pictures in one file); no file is opened as one of theirs.
PLUGINS = (
    BmpImagePlugin, GifImagePlugin, JpegImagePlugin, PngImagePlugin, WebPImagePlugin, MpoImagePlugin, TiffImagePlugin,
)  # fmt: skip

PNG_PIXELS = 512 * 512
"""A lossless picture up to this size stays PNG."""

PALETTE = 256
JPEG_QUALITY = 90

UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What turns a picture of this EXIF orientation upright."""


def main() -> None:
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    Image.MAX_IMAGE_PIXELS = None  # the parent has checked the header; `_open` holds the file to it
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    _warm_up()
    send(stdout, {"protections": _lock_in(memory)})
    while message := receive(stdin):
        job, data = message
        used = int(resource.getrusage(resource.RUSAGE_SELF).ru_utime) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (used + seconds, resource.RLIM_INFINITY))
        try:
            reply, pixels = JOBS[job["op"]](job, data)
        except MemoryError:
            reply, pixels = {"error": "it takes more memory than a picture may"}, b""
        except Exception as error:  # Pillow raises whatever its decoders raise
            reply, pixels = {"error": str(error)[:200] or type(error).__name__}, b""
        send(stdout, reply, pixels)


def receive(pipe: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    """None at the end of the pipe."""
    prefix = pipe.read(4)
    if len(prefix) < 4:
        return None
    job: dict[str, Any] = json.loads(pipe.read(struct.unpack("!I", prefix)[0]))
    return job, pipe.read(job["size"])


def send(pipe: BinaryIO, reply: dict[str, Any], data: bytes = b"") -> None:
    head = json.dumps({**reply, "size": len(data)}).encode()
    pipe.write(struct.pack("!I", len(head)) + head)
    pipe.write(data)
    pipe.flush()


# ---------------------------------------------------------------------------------------------------------------- jobs


def grey(job: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Grey pixels over white, upright, resampled by area to the job's upright `width` and `height`."""
    image = _open(job, data)
    width, height = job["width"], job["height"]
    stored = (height, width) if job["orientation"] >= 5 else (width, height)
    image.draft("L", stored)
    image = _over_white(image).convert("L")
    if image.size != stored:
        image = image.resize(stored, Image.Resampling.BOX)
    return {"width": width, "height": height}, _upright(image, job).tobytes()


def reencode(job: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """A new file of the same pixels over white, upright, without metadata: PNG for what is lossless and small or has
    few colours, else JPEG. `max_side`: 0 = as large as it is."""
    image = _open(job, data)
    lossless = job["format"] != "jpeg"
    if job["max_side"]:
        image.draft(image.mode, (job["max_side"], job["max_side"]))
    image = _upright(_over_white(image), job)
    if job["max_side"] and max(image.size) > job["max_side"]:
        image.thumbnail((job["max_side"], job["max_side"]), Image.Resampling.LANCZOS)
    image.info.clear()
    out = io.BytesIO()
    if lossless and (image.width * image.height <= PNG_PIXELS or _few_colours(image)):
        image.save(out, "PNG")
        return {"mime": "image/png"}, out.getvalue()
    image.save(out, "JPEG", quality=JPEG_QUALITY)
    return {"mime": "image/jpeg"}, out.getvalue()


JOBS = {"grey": grey, "reencode": reencode}


def _open(job: dict[str, Any], data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data), formats=[job["format"]])
    if list(image.size) != job["stored"]:
        raise ValueError("its header does not say what its pixels are")
    return image


def _over_white(image: Image.Image) -> Image.Image:
    """Decoded, as L or RGB, transparency laid over white."""
    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value * (1 / 256))  # 16 bits to 8, where convert() would clip
    if image.has_transparency_data:
        layers = image if image.mode == "LA" else image.convert("RGBA")
        page = Image.new("L" if layers.mode == "LA" else "RGB", image.size, "white")
        page.paste(layers.convert(page.mode), mask=layers.getchannel("A"))
        return page
    return image.convert("L" if image.mode in ("1", "L", "I", "I;16", "F") else "RGB")


def _upright(image: Image.Image, job: dict[str, Any]) -> Image.Image:
    turn = UPRIGHT.get(job["orientation"])
    return image if turn is None else image.transpose(turn)


def _few_colours(image: Image.Image) -> bool:
    return image.getcolors(PALETTE) is not None


def _warm_up() -> None:
    """Each codec once: what they load lazily, they load now."""
    for format_ in ("PNG", "JPEG", "GIF", "BMP", "WEBP"):
        out = io.BytesIO()
        Image.new("RGB", (8, 8)).save(out, format_)
        data = out.getvalue()
        job = {"format": format_.lower(), "orientation": 6, "stored": [8, 8], "width": 4, "height": 4, "max_side": 4}
        grey(job, data)
        reencode(job, data)


# ------------------------------------------------------------------------------------------------------------- locking


def _lock_in(memory: int) -> list[str]:
    """Which protections hold, by name."""
    held = ["limits"]
    for limit, value in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_NOFILE, 0),
    ):
        resource.setrlimit(limit, (value, value))
    if sys.platform != "linux":
        return held
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0:
        held.append("no_new_privileges")
    if libc.unshare(_CLONE_NEWNET) == 0 or libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0:
        held.append("network_namespace")
    if platform.machine() == "x86_64" and _filter(libc):
        held.append("seccomp")
    return held


_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS, _SECCOMP_MODE_FILTER = 1, 22, 38, 2
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000

_ARCH_X86_64 = 0xC000003E
_ALLOWED = {
    "read": 0, "write": 1, "close": 3, "fstat": 5, "lseek": 8, "mmap": 9, "mprotect": 10, "munmap": 11, "brk": 12,
    "rt_sigaction": 13, "rt_sigprocmask": 14, "rt_sigreturn": 15, "readv": 19, "writev": 20, "sched_yield": 24,
    "mremap": 25, "madvise": 28, "getpid": 39, "exit": 60, "getrlimit": 97, "getrusage": 98, "sigaltstack": 131,
    "setrlimit": 160, "gettid": 186, "futex": 202, "clock_gettime": 228, "exit_group": 231, "tgkill": 234,
    "prlimit64": 302, "getrandom": 318,
}  # fmt: skip
"""System calls of x86-64 that are left (asm/unistd_64.h); any other fails with EPERM."""


def _filter(libc: ctypes.CDLL) -> bool:
    """A classic BPF program over struct seccomp_data: architecture at offset 4, number of the call at 0."""
    load, equal, give = 0x20, 0x15, 0x06
    allow, deny, kill = 0x7FFF0000, 0x00050000 | 1, 0x80000000
    program = [(load, 0, 0, 4), (equal, 1, 0, _ARCH_X86_64), (give, 0, 0, kill), (load, 0, 0, 0)]
    numbers = list(_ALLOWED.values())
    program += [(equal, len(numbers) - place, 0, number) for place, number in enumerate(numbers)]
    program += [(give, 0, 0, deny), (give, 0, 0, allow)]
    packed = b"".join(struct.pack("=HBBI", *instruction) for instruction in program)
    code = ctypes.create_string_buffer(packed, len(packed))
    head = ctypes.create_string_buffer(struct.pack("@HP", len(program), ctypes.addressof(code)))
    return libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, head, 0, 0) == 0


if __name__ == "__main__":
    main()
