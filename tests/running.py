"""The real program for tests: `spillway` as a process, with its own data folder, without this user's environment."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
RECEIPT = ROOT / "examples" / "pictures" / "receipt.png"
START_SECONDS = 120


def environment(data: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in ("HOME", "TMPDIR", "VIRTUAL_ENV")}
    path = os.pathsep.join([str(BIN), os.environ.get("PATH", "")])
    return kept | {"PATH": path, "LANG": "C.UTF-8", "SPILLWAY_DATA_DIR": str(data), "PYTHONUTF8": "1"} | more


def spillway(
    *arguments: str, data: Path, cwd: Path = ROOT, environ: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs one command to its end."""
    return subprocess.run(
        [str(BIN / "spillway"), *arguments],
        capture_output=True, text=True, timeout=120, cwd=cwd, env=environment(data, **(environ or {})), check=False,
    )  # fmt: skip


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def server(
    *arguments: str, data: Path, environ: Mapping[str, str] | None = None
) -> Generator[tuple[str, subprocess.Popen[str]]]:
    """`spillway up` on a free port: its URL, once it answers, and the process."""
    port = free_port()
    process = subprocess.Popen(
        [str(BIN / "spillway"), "up", "--port", str(port), *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT,
        env=environment(data, **(environ or {})),
    )  # fmt: skip
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url, process)
        yield url, process
    finally:
        process.terminate()
        process.communicate(timeout=30)


def _wait(url: str, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"the server stopped: {process.communicate()[0]}")
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not answer in time")


def run_script(script: str, data: Path, environ: Mapping[str, str], shell: Sequence[str]) -> str:
    """Runs a script with the given interpreter from the repository's root; what it printed. Raises on failure."""
    done = subprocess.run(
        [*shell, script],
        capture_output=True, text=True, timeout=120, cwd=ROOT, env=environment(data, **environ), check=False,
    )  # fmt: skip
    if done.returncode:
        raise AssertionError(f"exit status {done.returncode}\n{script}\n{done.stdout}\n{done.stderr}")
    return done.stdout
