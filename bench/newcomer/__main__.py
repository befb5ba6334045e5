"""Ten real questions and seven mistakes, asked of a running server by the `openai` client.

    ./start.sh &
    python -m bench.newcomer FOLDER [--url http://127.0.0.1:7860] [--questions 10] [--seed 1] [--json]

FOLDER holds the real pictures that `bench/reader/real.toml` asks about (they are no part of the project). The questions
are drawn from it by the seed, from different pictures. Mistakes must each get a clear error and an entry in the ledger.
Exit status 1 where a mistake got another status than it should, or left no entry.
"""

from __future__ import annotations

import argparse
import base64
import json
import random
import struct
import sys
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
from openai import APIConnectionError, OpenAI

from bench.reader import real
from bench.reader.score import points_at, same
from spillway.backends.reader.symbols import KINDS_ZH
from training.sample import NONE

ENGLISH: Final = {chinese: english for english, chinese in KINDS_ZH.items()}
TINY: Final = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg=="
)


@dataclass(frozen=True, slots=True)
class Answered:
    """`right`: by the rules of `bench/reader/score.py`."""

    file: str
    question: str
    answer: str
    accepted: tuple[str, ...]
    right: bool
    route: str
    confidence: float | None
    latency_ms: float


@dataclass(frozen=True, slots=True)
class Refused:
    """`expected` and `status`: HTTP. `entry`: whether the ledger knows of it."""

    mistake: str
    expected: int
    status: int
    message: str
    entry: bool


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.newcomer", description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--url", default="http://127.0.0.1:7860")
    parser.add_argument("--questions", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    try:
        answered = [ask(args.url, args.folder, *case) for case in drawn(args.questions, args.seed)]
    except APIConnectionError:
        parser.error(f"nobody answers at {args.url}; start ./start.sh, or name another place with --url")
    refused = [mistake(args.url, *case) for case in MISTAKES]
    if args.json:
        print(json.dumps({"answered": [asdict(a) for a in answered], "refused": [asdict(r) for r in refused]}))
    else:
        report(answered, refused)
    return 0 if all(r.status == r.expected and r.entry for r in refused) else 1


def drawn(count: int, seed: int) -> list[tuple[real.Picture, real.Asked]]:
    """One question each of `count` pictures; no places, which need the page to be looked at."""
    chance = random.Random(seed)
    pictures = chance.sample(real.pictures(), count)
    return [(p, chance.choice([q for q in p.questions if q.at is None and q.box is None])) for p in pictures]


def ask(url: str, folder: Path, picture: real.Picture, asked: real.Asked) -> Answered:
    data = base64.b64encode((folder / picture.file).read_bytes()).decode()
    kind = picture.file.rpartition(".")[2].replace("jpg", "jpeg")
    reply = OpenAI(base_url=f"{url}/v1", api_key="none").chat.completions.create(
        model="auto",
        messages=[
            {
                "role": "user",
                "content": [
                    {"type": "image_url", "image_url": {"url": f"data:image/{kind};base64,{data}"}},
                    {"type": "text", "text": asked.text},
                ],
            }
        ],
    )
    text = reply.choices[0].message.content or ""
    told = cast("dict[str, Any]", (reply.model_extra or {})["spillway"])
    boxes = [tuple(r["box"]) for r in told["regions"] if r.get("box")]
    plain = ENGLISH.get(text, text)  # kinds and yes or no are answered in the language of the question
    right = points_at(boxes[0] if boxes else None, asked.box) if asked.box else same(plain, asked.answers, exact=False)
    return Answered(
        picture.file, asked.text, text, asked.answers, right, told["route"], told["confidence"], told["latency_ms"]
    )


# ------------------------------------------------------------------------------------------------------------ mistakes


def picture_of(url: str) -> bytes:
    part = {"type": "image_url", "image_url": {"url": url}}
    return json.dumps({"messages": [{"role": "user", "content": [part, {"type": "text", "text": "total?"}]}]}).encode()


def huge_png() -> str:
    """A PNG whose header says 10,000 x 10,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 10_000, 10_000, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * 10_001 * 10_000, 1)
    file = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    return "data:image/png;base64," + base64.b64encode(file).decode()


MISTAKES: Final[tuple[tuple[str, int, Callable[[], bytes], dict[str, str]], ...]] = (
    ("broken base64", 400, lambda: picture_of("data:image/png;base64,@@not base64@@"), {}),
    ("a PNG of 100 megapixels", 400, lambda: picture_of(huge_png()), {}),
    (
        "a text file named .png",
        400,
        lambda: picture_of("data:image/png;base64," + base64.b64encode(b"just a note\n").decode()),
        {},
    ),
    ("an empty message", 400, lambda: b'{"messages":[{"role":"user","content":""}]}', {}),
    ("an unknown model", 404, lambda: picture_of(TINY).replace(b'{"messages"', b'{"model":"gpt-99","messages"', 1), {}),
    ("a body of 60 MB", 413, lambda: picture_of("data:image/png;base64," + "A" * 60_000_000), {}),
    ("an unknown residency", 400, lambda: picture_of(TINY), {"X-Spillway-Residency": "mars"}),
)


def mistake(url: str, name: str, expected: int, body: Callable[[], bytes], headers: dict[str, str]) -> Refused:
    request = urllib.request.Request(
        f"{url}/v1/chat/completions", body(), {"Content-Type": "application/json", **headers}
    )
    try:
        with urllib.request.urlopen(request) as reply:
            status, text, entry = reply.status, reply.read(), reply.headers.get("X-Spillway-Entry", "")
    except urllib.error.HTTPError as error:
        with error:
            status, text, entry = error.code, error.read(), error.headers.get("X-Spillway-Entry", "")
    said = json.loads(text).get("error", {}).get("message", "no error at all")
    return Refused(name, expected, status, said, bool(entry) and recorded(url, entry))


def recorded(url: str, entry: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/v1/ledger/{entry}") as reply:
            return reply.status == 200
    except urllib.error.HTTPError:
        return False


def report(answered: list[Answered], refused: list[Refused]) -> None:
    for a in answered:
        accepted = "not there" if NONE in a.accepted else " | ".join(a.accepted)
        sure = "-" if a.confidence is None else f"{a.confidence:.0%}"
        print(f"{'right' if a.right else 'wrong'}  {a.file}\n       {a.question}\n       -> {a.answer!r} ({accepted})")
        print(f"       {a.route}, {sure} sure, {a.latency_ms:.0f} ms")
    middle, slow = np.percentile([a.latency_ms for a in answered], [50, 95])
    print(f"half within {middle:.0f} ms, 95% within {slow:.0f} ms, decoding included")
    print(f"{sum(a.right for a in answered)} of {len(answered)} right\n")
    for r in refused:
        mark = "ok " if r.status == r.expected and r.entry else "BAD"
        print(f"{mark} {r.mistake}: {r.status}, {'recorded' if r.entry else 'not in the ledger'}\n    {r.message}")


if __name__ == "__main__":
    sys.exit(main())
