"""CPU time of a process and all its descendants, from Linux's per-process clocks (nanoseconds, all threads)."""

from __future__ import annotations

import time
from pathlib import Path


def cpu_seconds(pid: int) -> float:
    """User and system time of `pid`, of its living descendants, and of children that they have waited for."""
    parents = _parents()
    return sum(_own(p) + _waited(p) for p in _tree(pid, parents))


def _own(pid: int) -> float:
    try:
        return time.clock_gettime((~pid << 3) | 2)  # Linux's clock id of a process: CPUCLOCK_SCHED
    except OSError:
        return 0.0


def _waited(pid: int) -> float:
    fields = _stat(pid)
    return (int(fields[13]) + int(fields[14])) / 100 if fields else 0.0


def _tree(pid: int, parents: dict[int, int]) -> list[int]:
    found = [pid]
    for parent in found:
        found.extend(child for child, its in parents.items() if its == parent)
    return found


def _parents() -> dict[int, int]:
    pids = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
    return {pid: int(fields[1]) for pid in pids if (fields := _stat(pid))}


def _stat(pid: int) -> list[str]:
    """Fields of /proc/PID/stat from `state` on (so `ppid` is 1, `cutime` 13, `cstime` 14); empty once it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def peak_memory_mb(pid: int) -> float:
    """MB at the highest, of `pid` and its living descendants together (each at its own highest)."""
    return sum(_high_water(p) for p in _tree(pid, _parents()))


def _high_water(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmHWM")), 0.0)
