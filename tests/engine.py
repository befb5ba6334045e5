"""A local OpenAI-compatible server for tests: the same words for each question, in a thread of this process."""

from __future__ import annotations

import json
import threading
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MODEL = "tiny-vlm"
ANSWER = "The total is 27.43."
USAGE = {"prompt_tokens": 30, "completion_tokens": 6, "total_tokens": 36}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._send("application/json", json.dumps({"object": "list", "data": [{"id": MODEL, "object": "model"}]}))

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if asked.get("stream"):
            self._send("text/event-stream", _stream())
        else:
            message = {"role": "assistant", "content": ANSWER}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            self._send("application/json", json.dumps(_head("chat.completion") | {"choices": [choice], "usage": USAGE}))

    def _send(self, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Quiet."""


def _head(kind: str) -> dict[str, object]:
    return {"id": "chatcmpl-1", "object": kind, "created": 1, "model": MODEL}


def _stream() -> str:
    def chunk(choices: list[dict[str, object]], **more: object) -> dict[str, object]:
        return _head("chat.completion.chunk") | {"choices": choices} | more

    words = ({"index": 0, "delta": {"content": f"{word} "}, "finish_reason": None} for word in ANSWER.split())
    chunks = [chunk([dict(word)]) for word in words]
    chunks.append(chunk([{"index": 0, "delta": dict[str, str](), "finish_reason": "stop"}]))
    chunks.append(chunk([], usage=USAGE))
    return "".join(f"data: {json.dumps(piece)}\n\n" for piece in chunks) + "data: [DONE]\n\n"


def engine() -> AbstractContextManager[str]:
    """The URL of the running server, ending with `/v1`."""
    return serving(_Handler)


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Generator[str]:
    """The URL of a server that answers by `handler`, ending with `/v1`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
