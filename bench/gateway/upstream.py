"""A loopback upstream that costs as little as it can: it reads a chat completion and answers from a drawer.

Run as a process of its own, which is not counted. Argument: its port.
"""

from __future__ import annotations

import asyncio
import json
import sys

CHUNKS = 22
PAUSE_S = 0.005
"""Between two chunks where the question says "slowly": each arrives by itself, as tokens of a real model do."""

WHOLE = json.dumps(
    {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "bench",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": "The total is 12.00 euro."},
                "logprobs": None,
                "finish_reason": "stop",
            }
        ],
        "usage": {"prompt_tokens": 20, "completion_tokens": 8, "total_tokens": 28},
    }
).encode()


def chunk(delta: dict[str, str], finish: str | None = None, **more: object) -> bytes:
    said = {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "bench",
        "choices": [{"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}],
    }
    return b"data: " + json.dumps(said | more).encode() + b"\n\n"


STREAM = [
    chunk({"role": "assistant", "content": ""}),
    *(chunk({"content": f" word{n}"}) for n in range(CHUNKS - 2)),
    chunk({}, "stop", usage={"prompt_tokens": 20, "completion_tokens": 20, "total_tokens": 40}),
]
assert len(STREAM) == CHUNKS

REPLY = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(WHOLE) + WHOLE
EVENTS = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
MODELS = b'{"object":"list","data":[{"id":"bench","object":"model"}]}'
LISTED = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(MODELS) + MODELS


async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            length = next((int(x[15:]) for x in head.split(b"\r\n") if x.startswith(b"content-length:")), 0)
            body = await reader.readexactly(length)
            if head.startswith(b"get "):
                writer.write(LISTED)
            elif b'"stream":true' in body or b'"stream": true' in body:
                await stream(writer, PAUSE_S if b"slowly" in body else 0.0)
            else:
                writer.write(REPLY)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def stream(writer: asyncio.StreamWriter, pause: float) -> None:
    writer.write(EVENTS)
    for piece in [*STREAM, b"data: [DONE]\n\n"]:
        writer.write(b"%x\r\n%b\r\n" % (len(piece), piece))
        await writer.drain()
        await asyncio.sleep(pause)
    writer.write(b"0\r\n\r\n")


async def main() -> None:
    server = await asyncio.start_server(talk, "127.0.0.1", int(sys.argv[1]), limit=1 << 22)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
