#!/usr/bin/env python3
"""Executes a stage of the Dockerfile in a clean Debian tree, where no container engine is at hand. Needs root.

    sudo scripts/dockerfile_in_a_tree.py TREE [STAGE]

TREE: a folder that does not exist yet (debootstrap makes it), or a clean tree made before. It knows FROM, RUN, COPY,
WORKDIR, ENV and USER, and prints ENTRYPOINT and CMD. It shows that the lines work on Debian; not that an engine builds
them, and nothing about layers, caching, ports or isolation.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BASE = {"debian:bookworm-slim": "bookworm"}


def instructions(dockerfile: Path) -> Iterator[tuple[str, str]]:
    """(instruction, argument), continued lines joined."""
    text = dockerfile.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            word, _, rest = line.partition(" ")
            yield word.upper(), " ".join(rest.split())


def stage(dockerfile: Path, name: str) -> list[tuple[str, str]]:
    """The instructions of one stage, FROM first."""
    chosen: list[tuple[str, str]] = []
    for word, rest in instructions(dockerfile):
        if word == "FROM":
            chosen = [] if not (chosen and chosen[0][1].endswith(f" {name}")) else chosen
            if chosen:
                return chosen
        chosen.append((word, rest))
    return chosen


def copy(sources: list[str], target: str, tree: Path, folder: str) -> None:
    there = tree / os.path.join(folder, target).lstrip("/")  # noqa: PTH118 (an absolute target wins over the folder)
    for source in sources:
        origin = ROOT / source
        if origin.is_dir():
            shutil.copytree(origin, there, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            there.mkdir(parents=True, exist_ok=True)
            shutil.copy(origin, there)


def play(tree: Path, steps: list[tuple[str, str]]) -> None:
    environ = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root"}
    folder, user = "/", "root"
    for word, rest in steps:
        print(f"{word} {rest}", flush=True)
        match word:
            case "FROM":
                if not (tree / "bin").exists():
                    release = BASE[rest.split()[0]]
                    subprocess.run(["debootstrap", "--variant=minbase", release, str(tree)], check=True)
            case "RUN":
                shell = ["chroot", f"--userspec={user}", str(tree), "/bin/sh", "-ec", f"cd {folder}; {rest}"]
                subprocess.run(shell, check=True, env=environ)
            case "COPY":
                *sources, target = [part for part in rest.split() if not part.startswith("--")]
                copy(sources, target, tree, folder)
            case "WORKDIR":
                folder = rest
                (tree / folder.lstrip("/")).mkdir(parents=True, exist_ok=True)
            case "ENV":
                pairs = (pair.partition("=") for pair in rest.split())
                environ |= {name: value.replace("$PATH", environ["PATH"]) for name, _, value in pairs}
            case "USER":
                user = rest
            case "ENTRYPOINT" | "CMD":
                json.loads(rest)
            case _:
                pass
    told = " ".join(f"{name}={value}" for name, value in environ.items())
    print(f"\nTo start it by hand: chroot --userspec={user} {tree} env -i {told} sh -c 'cd {folder}; exec ...'")


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    play(Path(sys.argv[1]), stage(ROOT / "Dockerfile", sys.argv[2] if len(sys.argv) == 3 else "server"))
