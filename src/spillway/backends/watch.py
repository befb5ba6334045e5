"""Keeps what the decision may know of each backend's health, asked in the background and never on a request's way."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from typing import Final

from spillway.core.errors import SpillwayError
from spillway.core.ports import Backend

SECONDS: Final = 5.0


class Watch:
    """`states`: backend name -> `ready`, `warming` or what is wrong, as of the last round; read it, don't write it."""

    def __init__(self, backends: Iterable[Backend]) -> None:
        self._backends = tuple(backends)
        self.states: dict[str, str] = {}

    async def look(self) -> None:
        """One round."""
        states = await asyncio.gather(*(self._state(backend) for backend in self._backends))
        self.states.update(zip((b.card.name for b in self._backends), states, strict=True))

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None, None]:
        await self.look()
        task = asyncio.create_task(self._keep_looking(), name="health")
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(SECONDS)
            await self.look()

    @staticmethod
    async def _state(backend: Backend) -> str:
        try:
            return await backend.health()
        except SpillwayError as error:
            return error.message
