"""`spillway doctor`: what is on this machine, what that means, and what to do about it.

It looks and changes nothing; it opens no connection. Of keys it tells which variables are set, never a value.
`ok`: as it should be; `warn`: works, with less; `missing`: something that Spillway needs is not there (exit status 1).
"""

from __future__ import annotations

import argparse
import ctypes
import functools
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import spillway
from spillway.cli import messages
from spillway.cli.common import console, print_json, settings_of
from spillway.settings import CLIENT_KEY_VARIABLE, KEYS_VARIABLE, PASSWORD_VARIABLE, Settings

State: TypeAlias = Literal["ok", "warn", "missing"]

NEEDED = (
    "aiohttp", "genai_prices", "gradio", "httptools", "msgspec", "numpy", "onnxruntime", "PIL", "starlette", "uvloop",
)  # fmt: skip
"""Of the default install, by import name."""
GIB = 1024**3
LOW_MEMORY, LOW_DISK = 1.0, 1.0
"""GiB."""
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    state: State
    found: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Listener:
    """The process that has a port."""

    pid: int
    name: str


@dataclass(frozen=True, slots=True)
class Gpu:
    """`memory_mib` is the whole memory; `driver` is the kernel driver's version."""

    name: str
    memory_mib: int
    driver: str


def run(args: argparse.Namespace) -> int:
    checks = examine(settings_of(args))
    if args.json:
        print_json([asdict(check) for check in checks])
    else:
        _print(checks)
    return 1 if any(check.state == "missing" for check in checks) else 0


def examine(chosen: Settings) -> tuple[Check, ...]:
    """All checks, in the order in which a person asks."""
    return (
        _python(), _packages(), _reader(), _cores(), _memory(), _disk(chosen.data_dir), _gpu(), _cuda(),
        _port(chosen), _egress(chosen), _keys(chosen), _chromium(),
    )  # fmt: skip


def troubles(chosen: Settings) -> tuple[Check, ...]:
    """What these settings ask for and this machine lacks. It keeps no server from starting."""
    asked = (_keys(chosen), *((_reader(),) if chosen.local == "auto" else ()))
    return tuple(check for check in asked if check.state == "missing")


def short(chosen: Settings) -> str:
    """The machine in a line: GPU, cores, memory, disk."""
    return "; ".join(f"{check.name}: {check.found}" for check in (_gpu(), _cores(), _memory(), _disk(chosen.data_dir)))


# ----------------------------------------------------------------------------------------------------------- software


def _python() -> Check:
    return Check("python", "ok", f"{platform.python_version()} ({sys.executable})")


def _packages() -> Check:
    absent = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if absent:
        found = messages.PACKAGES_MISSING(names=", ".join(absent))
        return Check("packages", "missing", found, messages.PACKAGES_ADVICE())
    return Check("packages", "ok", messages.PACKAGES_OK())


def _reader() -> Check:
    """The embedded reader's files against the hashes that its export recorded."""
    folder = Path(spillway.__file__).parent / "backends" / "reader"
    try:
        recorded: dict[str, str] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError):
        found = messages.READER_MISSING(names=folder / "manifest.json")
        return Check("reader", "missing", found, messages.READER_ADVICE())
    absent = [name for name in recorded if not (folder / name).is_file()]
    if absent:
        return Check("reader", "missing", messages.READER_MISSING(names=", ".join(absent)), messages.READER_ADVICE())
    hashes = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in recorded}
    wrong = [name for name, digest in recorded.items() if hashes[name] != digest]
    if wrong:
        return Check("reader", "missing", messages.READER_WRONG(names=", ".join(wrong)), messages.READER_ADVICE())
    size = sum((folder / name).stat().st_size for name in recorded) / 1e6
    first = next(iter(hashes.values()), "")[:12]
    return Check("reader", "ok", messages.READER_FOUND(size=size, sha256=first))


def _chromium() -> Check:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        return Check("chromium", "warn", messages.CHROMIUM_NONE(), messages.CHROMIUM_ADVICE())
    return Check("chromium", "ok", path)


# ------------------------------------------------------------------------------------------------------------ hardware


def _cores() -> Check:
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Check("cores", "ok", str(usable)) if usable > 1 else Check("cores", "warn", "1", messages.CORES_FEW())


def _memory() -> Check:
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        kib = {line.split(":")[0]: int(line.split()[1]) for line in lines}
        total, free = kib["MemTotal"] * 1024 / GIB, kib["MemAvailable"] * 1024 / GIB
    except (OSError, KeyError, ValueError, IndexError):
        return Check("memory", "warn", messages.UNKNOWN())
    found = messages.MEMORY_FOUND(total=total, free=free)
    return Check("memory", "ok", found) if free >= LOW_MEMORY else Check("memory", "warn", found, messages.MEMORY_LOW())


def _disk(folder: Path) -> Check:
    there = next(parent for parent in (folder.absolute(), *folder.absolute().parents) if parent.exists())
    if not os.access(there, os.W_OK):
        return Check("disk", "missing", messages.NOT_WRITABLE(folder=there), messages.NOT_WRITABLE_ADVICE())
    free = shutil.disk_usage(there).free / GIB
    found = messages.DISK_FOUND(free=free, folder=folder)
    return Check("disk", "ok", found) if free >= LOW_DISK else Check("disk", "missing", found, messages.DISK_LOW())


@functools.cache
def gpus() -> tuple[Gpu, ...]:
    """What nvidia-smi lists; empty without it. Other makers' GPUs are not looked for yet."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return ()
    query = [program, "--query-gpu=name,memory.total,driver_version", "--format=csv,noheader,nounits"]
    try:
        listed = subprocess.run(query, capture_output=True, text=True, timeout=10, check=True).stdout  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return ()
    rows = [[cell.strip() for cell in line.split(",")] for line in listed.splitlines() if line.count(",") == 2]
    return tuple(Gpu(name, int(memory), driver) for name, memory, driver in rows if memory.isdecimal())


def _gpu() -> Check:
    if found := gpus():
        return Check("gpu", "ok", ", ".join(f"{gpu.name} ({gpu.memory_mib / 1024:.0f} GiB)" for gpu in found))
    files = list(Path("/dev").glob("nvidia[0-9]*"))
    if files:
        return Check("gpu", "warn", messages.GPU_UNSEEN(count=len(files)), messages.GPU_UNSEEN_ADVICE())
    return Check("gpu", "warn", messages.GPU_NONE(), messages.GPU_NONE_ADVICE())


def _cuda() -> Check:
    version = ctypes.c_int()
    try:
        status = ctypes.CDLL("libcuda.so.1").cuDriverGetVersion(ctypes.byref(version))
    except OSError:
        return Check("cuda", "warn", messages.CUDA_NONE(), messages.CUDA_ADVICE())
    if status != 0:
        return Check("cuda", "warn", f"cuDriverGetVersion: {status}", messages.CUDA_ADVICE())
    drivers = ", ".join(sorted({gpu.driver for gpu in gpus()}))
    found = f"CUDA {version.value // 1000}.{version.value % 1000 // 10}" + (f", driver {drivers}" if drivers else "")
    return Check("cuda", "ok", found)


# -------------------------------------------------------------------------------------------------------------- network


def _port(chosen: Settings) -> Check:
    where = {"host": chosen.host, "port": chosen.port}
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(chosen.host, chosen.port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        owner = listener(chosen.port)
        by = messages.BY_PROCESS(name=owner.name, pid=owner.pid) if owner else f" ({error.strerror})"
        hint = messages.PORT_TAKEN_HINT(other=chosen.port + 1)
        return Check("port", "missing", messages.PORT_TAKEN(by=by, **where), hint)
    return Check("port", "ok", messages.PORT_FREE(**where))


def listener(port: int) -> Listener | None:
    """Who listens on a TCP port, as far as /proc tells this user."""
    inodes = {f"socket:[{inode}]" for table in ("tcp", "tcp6") for inode in _listening(Path("/proc/net", table), port)}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if any(str(link.readlink()) in inodes for link in (folder / "fd").iterdir()):
                return Listener(int(folder.name), (folder / "comm").read_text(encoding="utf-8").strip())
        except OSError:  # ended meanwhile, or another user's
            continue
    return None


def _listening(table: Path, port: int) -> list[str]:
    """The socket inodes of a table of proc_net_tcp(5) that listen (state 0A) on a port."""
    try:
        rows = [line.split() for line in table.read_text(encoding="ascii").splitlines()[1:]]
    except OSError:
        return []
    return [row[9] for row in rows if row[3] == "0A" and int(row[1].rpartition(":")[2], 16) == port]


def _egress(chosen: Settings) -> Check:
    if chosen.sealed:
        return Check("egress", "ok", messages.EGRESS_SEALED())
    if not chosen.cloud:
        return Check("egress", "ok", messages.EGRESS_NONE())
    found = messages.EGRESS_OPEN(names=", ".join(chosen.cloud))
    proxies = [name for name in PROXIES if os.environ.get(name)]
    if proxies:
        return Check("egress", "warn", f"{found}; {messages.EGRESS_PROXY(names=', '.join(proxies))}")
    return Check("egress", "ok", found)


def _keys(chosen: Settings) -> Check:
    """Names of variables only."""
    from spillway.catalog import key_variables

    own = (KEYS_VARIABLE, PASSWORD_VARIABLE, CLIENT_KEY_VARIABLE)
    known = key_variables()
    wanted = [known[preset] for preset in (name.partition(":")[0] for name in chosen.cloud) if preset in known]
    absent = [name for name in dict.fromkeys(wanted) if not os.environ.get(name)]
    if absent and not chosen.sealed:
        advice = messages.KEYS_WANTED_ADVICE(name=absent[0])
        return Check("keys", "missing", messages.KEYS_WANTED(names=", ".join(absent)), advice)
    present = [name for name in (*own, *dict.fromkeys(known.values())) if os.environ.get(name)]
    if present:
        return Check("keys", "ok", messages.KEYS_FOUND(names=", ".join(present)))
    return Check(
        "keys", "ok", messages.KEYS_NONE(), messages.KEYS_ADVICE(names=", ".join(dict.fromkeys(known.values())))
    )


# ------------------------------------------------------------------------------------------------------------ in words


_STATES = {
    "ok": ("green", messages.STATE_OK),
    "warn": ("yellow", messages.STATE_WARN),
    "missing": ("red", messages.STATE_MISSING),
}


def _print(checks: Sequence[Check]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    for column in (messages.CHECK, messages.STATE, messages.FINDING, messages.ADVICE):
        table.add_column(column(), overflow="fold")
    for check in checks:
        colour, word = _STATES[check.state]
        table.add_row(check.name, Text(word(), style=colour), Text(check.found), Text(check.advice))
    console().print(table)
