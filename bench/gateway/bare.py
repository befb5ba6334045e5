"""The floor in Python: a pass-through on uvicorn, aiohttp and msgspec that decodes the JSON both ways and decides
nothing. Arguments: port, the upstream's URL."""

from __future__ import annotations

import io
import sys
from typing import Any

import aiohttp
import msgspec
import uvicorn


class Bare:
    def __init__(self, upstream: str) -> None:
        self._url = f"{upstream}/chat/completions"
        self._session: aiohttp.ClientSession | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        session = self._session = self._session or aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        asked = msgspec.json.decode(await read(receive))
        body = msgspec.json.encode(asked)
        async with session.post(
            self._url, data=io.BytesIO(body), headers={"Content-Type": "application/json"}
        ) as reply:
            kind = reply.headers["Content-Type"].encode()
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", kind)]})
            if asked.get("stream"):
                async for chunk in reply.content.iter_any():
                    await send({"type": "http.response.body", "body": again(chunk), "more_body": True})
                await send({"type": "http.response.body"})
            else:
                said = msgspec.json.encode(msgspec.json.decode(await reply.read()))
                await send({"type": "http.response.body", "body": said})


async def read(receive: Any) -> bytes:
    chunks: list[bytes] = []
    while True:
        message = await receive()
        chunks.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(chunks)


def again(chunk: bytes) -> bytes:
    """Each event of a chunk, decoded and encoded. Chunks come event by event from our upstream."""
    out = b""
    for event in chunk.split(b"\n\n"):
        data = event.removeprefix(b"data: ")
        if data:
            out += b"data: " + (data if data == b"[DONE]" else msgspec.json.encode(msgspec.json.decode(data))) + b"\n\n"
    return out


if __name__ == "__main__":
    uvicorn.run(Bare(sys.argv[2]), host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", access_log=False)
