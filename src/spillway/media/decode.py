"""Pixels of checked pages, decoded in child processes that have limits and nothing to steal (`child`).

A child that crashes, takes too long or too much memory costs its one picture: the caller gets BadMedia, the next
picture a fresh child. Children start at the first picture and stay. This process never decodes.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import math
import struct
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spillway.core.errors import BadMedia
from spillway.core.values import Page

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CELL = 16
"""Pixels: side of the reader's cells."""

MAX_REPLY = 256 * 2**20
"""Bytes; more than any picture within the limits of `read` becomes."""

CHILD = Path(__file__).with_name("child.py")


def size_for(width: int, height: int, max_cells: int) -> tuple[int, int]:
    """The largest size of this shape, at most the picture's, with ceil(h / 16) * ceil(w / 16) <= `max_cells`."""
    if _cells(width, height) <= max_cells:
        return width, height
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        if _cells(*_scaled(width, height, middle)) <= max_cells:
            low = middle
        else:
            high = middle
    return _scaled(width, height, low)


def _cells(width: int, height: int) -> int:
    return math.ceil(width / CELL) * math.ceil(height / CELL)


def _scaled(width: int, height: int, scale: float) -> tuple[int, int]:
    return max(1, int(width * scale)), max(1, int(height * scale))


@dataclass(slots=True)
class _Child:
    process: asyncio.subprocess.Process
    protections: frozenset[str]


class Decoder:
    """`children`: how many decode at a time. `memory`: bytes of address space a child has; `seconds`: of wall clock,
    and of CPU, a picture may take. Bound to the event loop of its first use."""

    def __init__(self, *, children: int = 1, memory: int = 1536 * 2**20, seconds: float = 20.0) -> None:
        self._memory, self._seconds = memory, seconds
        self._turn = asyncio.Semaphore(children)
        self._idle: list[_Child] = []
        self._closed = False

    async def grey(self, page: Page, max_cells: int) -> NDArray[np.uint8]:
        """Grey pixels (height, width), upright, over white, scaled down by area to `size_for`. Raises BadMedia."""
        import numpy as np

        width, height = size_for(page.width, page.height, max_cells)
        _, pixels = await self._ask(page, {"op": "grey", "width": width, "height": height})
        if len(pixels) != width * height:
            raise _undecodable(page, "the decoder answered nonsense")
        return np.frombuffer(pixels, np.uint8).reshape(height, width)

    async def reencode(self, page: Page, max_side: int = 0) -> tuple[str, bytes]:
        """(mime type, file): the same pixels in a new file, upright, over white, without any metadata. `max_side`:
        pixels of the longer side at most; 0 = as it is. Raises BadMedia."""
        reply, data = await self._ask(page, {"op": "reencode", "max_side": max_side})
        mime = reply.get("mime")
        if mime not in ("image/png", "image/jpeg") or not data:
            raise _undecodable(page, "the decoder answered nonsense")
        return mime, data

    async def protections(self) -> frozenset[str]:
        """What holds a child on this machine: `limits`, `no_new_privileges`, `network_namespace`, `seccomp`."""
        async with self._turn:
            child = await self._take()
            self._idle.append(child)
        return child.protections

    async def close(self) -> None:
        self._closed = True
        for child in self._idle:
            await _end(child.process)
        self._idle.clear()

    async def _ask(self, page: Page, job: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        stored = (page.height, page.width) if page.orientation >= 5 else (page.width, page.height)
        job |= {"format": page.format, "orientation": page.orientation, "stored": stored, "size": len(page.data)}
        async with self._turn:
            child = await self._take()
            try:
                async with asyncio.timeout(self._seconds):
                    reply, data = await _exchange(child.process, job, page.data)
            except TimeoutError as error:
                await _end(child.process)
                raise _undecodable(page, f"it took longer than {self._seconds:g} s") from error
            except (EOFError, OSError, ValueError) as error:
                await _end(child.process)
                raise _undecodable(page, "decoding it crashed or went over its limits") from error
            except BaseException:  # cancelled in the middle: the child is out of step
                await _end(child.process)
                raise
            self._idle.append(child)
        if self._closed:
            await self.close()
        if error := reply.get("error"):
            raise _undecodable(page, str(error))
        return reply, data

    async def _take(self) -> _Child:
        while self._idle:
            child = self._idle.pop()
            if child.process.returncode is None:
                return child
        return await self._start()

    async def _start(self) -> _Child:
        command = (sys.executable, "-I", str(CHILD), str(self._memory), str(math.ceil(self._seconds)))
        pipe, null = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, stderr=null, env={})
        try:
            async with asyncio.timeout(30):
                hello, _ = await _receive(process)
        except (EOFError, OSError, ValueError) as error:
            await _end(process)
            raise BadMedia(
                "Pictures can't be decoded: the decoder's process does not start.",
                hint=f"Run `{sys.executable} -I {CHILD} {self._memory} 20` and see what it says.",
            ) from error
        except BaseException:
            await _end(process)
            raise
        return _Child(process, frozenset(hello["protections"]))


async def _exchange(
    process: asyncio.subprocess.Process, job: dict[str, Any], data: bytes
) -> tuple[dict[str, Any], bytes]:
    assert process.stdin is not None
    head = json.dumps(job).encode()
    process.stdin.write(struct.pack("!I", len(head)) + head)
    process.stdin.write(data)
    await process.stdin.drain()
    return await _receive(process)


async def _receive(process: asyncio.subprocess.Process) -> tuple[dict[str, Any], bytes]:
    """Raises EOFError where the child is gone (asyncio.IncompleteReadError is one)."""
    assert process.stdout is not None
    (length,) = struct.unpack("!I", await process.stdout.readexactly(4))
    head: dict[str, Any] = json.loads(await process.stdout.readexactly(min(length, 65536)))
    if not 0 <= head["size"] <= MAX_REPLY:
        raise ValueError("an answer larger than any picture")
    return head, await process.stdout.readexactly(head["size"])


async def _end(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    if process.stdin is not None:
        process.stdin.close()
    await process.wait()


def _undecodable(page: Page, why: str) -> BadMedia:
    return BadMedia(
        f"Picture {page.number} could not be decoded: {why}.",
        hint="Open it in a viewer, save it again as PNG or JPEG, and send that.",
    )
