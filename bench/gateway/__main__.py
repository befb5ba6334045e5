"""`python -m bench.gateway [--litellm] [--json]`: CPU per request of Spillway, of a bare pass-through, of LiteLLM.

Every gateway runs in a process of its own before the same loopback upstream, and is asked by the same client; only the
gateway's process tree is counted. They take turns, many short rounds each, so that a busy moment of the machine falls
on all of them. Exit status 1 where Spillway misses a bar.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import contextlib
import io
import json
import math
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.gateway.meter import cpu_seconds, peak_memory_mb

HERE = Path(__file__).parent
LITELLM = "litellm[proxy]"
START_S = 180.0
SETTLE_S = 0.2
"""So that the ledger's writer and other helpers finish what belongs to a round."""
IMAGE_BYTES = 1_050_000
"""1.4 MB in base64."""


@dataclass(frozen=True, slots=True)
class Case:
    """`bar`: milliseconds of CPU per request that Spillway may take, None = only told. `requests`: in one round."""

    name: str
    bar: float | None
    requests: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Gateway:
    """One that runs."""

    name: str
    pid: int
    port: int


@dataclass(frozen=True, slots=True)
class Figure:
    """`cpu_ms`: median over the rounds; `low` and `high`: the 10th and 90th percentile. `peak_mb`: of the tree."""

    gateway: str
    case: str
    cpu_ms: float
    low: float
    high: float
    peak_mb: float


def cases() -> list[Case]:
    def body(content: object, **more: object) -> bytes:
        return json.dumps({"model": "bench", "messages": [{"role": "user", "content": content}], **more}).encode()

    url = "data:image/jpeg;base64," + base64.b64encode(picture()).decode()
    question = {"type": "text", "text": "What is the total of this receipt?"}
    return [
        Case("text", 1.5, 120, body("What is the capital of France?")),
        Case("image", 8.0, 24, body([question, {"type": "image_url", "image_url": {"url": url}}])),
        Case("stream", 2.0, 40, body("Count to twenty.", stream=True)),
        Case("slow stream", None, 40, body("Count to twenty slowly.", stream=True)),
    ]


def picture() -> bytes:
    """A JPEG of noise, filled up behind its end to the size that is wanted."""
    from PIL import Image

    file = io.BytesIO()
    Image.effect_noise((1200, 900), 90).convert("RGB").save(file, "JPEG", quality=85)
    return file.getvalue().ljust(IMAGE_BYTES, b"\0")


# ------------------------------------------------------------------------------------------------------------ gateways


def spillway(upstream: str, port: int, scratch: Path) -> list[str]:
    arguments = ["up", "--no-web", "--port", str(port), "--local", upstream, "--data-dir", str(scratch / "data")]
    return [sys.executable, "-c", "import sys; from spillway.cli import main; sys.exit(main())", *arguments]


def bare(upstream: str, port: int, scratch: Path) -> list[str]:
    return [sys.executable, str(HERE / "bare.py"), str(port), upstream]


def litellm(upstream: str, port: int, scratch: Path) -> list[str]:
    """Installed here, into a virtual environment that goes away with the bench."""
    home = scratch / "litellm"
    venv.create(home, with_pip=True)
    subprocess.run([home / "bin" / "pip", "install", "--quiet", LITELLM], check=True)
    version = "import importlib.metadata; print('LiteLLM', importlib.metadata.version('litellm'))"
    subprocess.run([home / "bin" / "python", "-c", version], check=True, stdout=sys.stderr)
    parameters = {"model": "openai/bench", "api_base": upstream, "api_key": "none"}
    config = scratch / "litellm.yaml"
    config.write_text(json.dumps({"model_list": [{"model_name": "bench", "litellm_params": parameters}]}))
    return [str(home / "bin" / "litellm"), "--config", str(config), "--host", "127.0.0.1", "--port", str(port)]


Command = Callable[[str, int, Path], list[str]]


LITELLM_ENVIRONMENT = {
    "LITELLM_LOCAL_MODEL_COST_MAP": "True",
    "LITELLM_LOG": "ERROR",
    "LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY": "true",
}
"""No download at its start, no log line a request, and no keys, as with the others here."""


@contextmanager
def running(command: Sequence[str], said: Path) -> Generator[subprocess.Popen[bytes]]:
    """A process of its own session; what it says goes to the file `said`. Ended with its children."""
    environment = {k: v for k, v in os.environ.items() if "PROXY" not in k.upper() and not k.startswith("SPILLWAY_")}
    with said.open("wb") as log:
        process = subprocess.Popen(
            command, stdout=log, stderr=subprocess.STDOUT, env=environment | LITELLM_ENVIRONMENT, start_new_session=True
        )
    try:
        yield process
    finally:
        for number in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError, subprocess.TimeoutExpired):
                os.killpg(process.pid, number)
                process.wait(10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_up(process: subprocess.Popen[bytes], port: int, body: bytes) -> None:
    """Until it answers a question."""
    end = time.monotonic() + START_S
    while time.monotonic() < end:
        if process.poll() is not None:
            raise SystemExit(f"{process.args} ended with {process.returncode}")
        request = urllib.request.Request(f"http://127.0.0.1:{port}/v1/chat/completions", body, HEADERS)
        try:
            with urllib.request.urlopen(request, timeout=10):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise SystemExit(f"{process.args} did not answer in {START_S:.0f} s")


# ------------------------------------------------------------------------------------------------------------- asking

HEADERS = {"Content-Type": "application/json", "Authorization": "Bearer none"}


async def ask(port: int, body: bytes, requests: int, callers: int) -> None:
    """`requests` questions over `callers` kept connections."""
    await asyncio.gather(*(_ask(port, body, requests // callers) for _ in range(callers)))


async def _ask(port: int, body: bytes, requests: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 22)
    head = f"POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: {len(body)}\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in HEADERS.items()) + "\r\n"
    for _ in range(requests):
        writer.write(head.encode())
        writer.write(body)
        await writer.drain()
        await _read(reader)
    writer.close()


async def _read(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    if not head.startswith(b"http/1.1 200"):
        raise SystemExit(f"a gateway answered {head.splitlines()[0].decode()}")
    if b"transfer-encoding: chunked" not in head:
        length = next(int(x[15:]) for x in head.split(b"\r\n") if x.startswith(b"content-length:"))
        await reader.readexactly(length)
        return
    while size := int(await reader.readline(), 16):
        await reader.readexactly(size + 2)
    await reader.readline()


def round_of(gateway: Gateway, case: Case, callers: int) -> float:
    """Milliseconds of CPU per request."""
    before = cpu_seconds(gateway.pid)
    asyncio.run(ask(gateway.port, case.body, case.requests, callers))
    time.sleep(SETTLE_S)
    return (cpu_seconds(gateway.pid) - before) / (case.requests // callers * callers) * 1000


def figure(gateway: Gateway, case: Case, spent: Sequence[float]) -> Figure:
    tenths = statistics.quantiles(spent, n=10)
    return Figure(gateway.name, case.name, statistics.median(spent), tenths[0], tenths[-1], peak_memory_mb(gateway.pid))


# -------------------------------------------------------------------------------------------------------------- telling


def table(figures: Sequence[Figure], bars: dict[str, float | None]) -> str:
    rows = [
        "| gateway | "
        + " | ".join(f"{name} (bar {bar:g})" if bar else name for name, bar in bars.items())
        + " | peak MB |"
    ]
    rows.append("|---" * (len(bars) + 2) + "|")
    for gateway in dict.fromkeys(f.gateway for f in figures):
        own = [f for f in figures if f.gateway == gateway]
        cells = " | ".join(f"{f.cpu_ms:.2f} ({f.low:.2f}-{f.high:.2f})" for f in own)
        rows.append(f"| {gateway} | {cells} | {max(f.peak_mb for f in own):.0f} |")
    return "\n".join(rows)


def main() -> int:
    parser = argparse.ArgumentParser("python -m bench.gateway", description=__doc__)
    parser.add_argument("--litellm", action="store_true", help="also LiteLLM, installed into a temporary environment")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--callers", type=int, default=2, help="connections that ask at the same time")
    args = parser.parse_args()
    gateways: dict[str, Command] = {"spillway": spillway, "bare": bare}
    if args.litellm:
        gateways["litellm"] = litellm
    figures = run(gateways, args.rounds, args.callers)
    bars = {case.name: case.bar for case in cases()}
    print(json.dumps([asdict(f) for f in figures], indent=1) if args.json else table(figures, bars))
    return int(any(f.cpu_ms > (bars[f.case] or math.inf) for f in figures if f.gateway == "spillway"))


def run(commands: dict[str, Command], rounds: int, callers: int) -> list[Figure]:
    asked = cases()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        scratch = Path(folder)
        port = free_port()
        stack.enter_context(running([sys.executable, str(HERE / "upstream.py"), str(port)], scratch / "upstream.log"))
        url = f"http://127.0.0.1:{port}/v1"
        gateways: list[Gateway] = []
        for name, command in commands.items():
            port = free_port()
            process = stack.enter_context(running(command(url, port, scratch), scratch / f"{name}.log"))
            wait_until_up(process, port, asked[0].body)
            gateways.append(Gateway(name, process.pid, port))
        spent: dict[tuple[Gateway, Case], list[float]] = {(g, c): [] for g in gateways for c in asked}
        for turn in range(rounds + 1):
            for (gateway, case), figures in spent.items():
                milliseconds = round_of(gateway, case, callers)
                if turn:  # the first one warms up
                    figures.append(milliseconds)
        return [figure(gateway, case, figures) for (gateway, case), figures in spent.items()]


if __name__ == "__main__":
    sys.exit(main())
