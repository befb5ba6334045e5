"""Measures the reader: `python -m bench.reader [--seen N] [--unseen N] [--real FOLDER] [--json] [--out DIR]`."""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path

from bench.reader import evaluate, real, report


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m bench.reader", description=__doc__)
    parser.add_argument("--seen", type=int, default=500, metavar="N", help="pictures of the train families (500)")
    parser.add_argument("--unseen", type=int, default=500, metavar="N", help="pictures of the held families (500)")
    parser.add_argument(
        "--calibration", type=int, default=0, metavar="N", help="pictures of the calibration families (0)"
    )
    parser.add_argument(
        "--real", type=Path, metavar="FOLDER", help="folder with the pictures that real.toml asks about"
    )
    parser.add_argument("--seed", type=int, metavar="N", help="draw other pictures of the same families than always")
    parser.add_argument("--transcribe", type=int, default=40, metavar="N", help="pictures of each set to read out (40)")
    parser.add_argument("--latency", type=int, default=40, metavar="N", help="pictures to time, alone (40)")
    parser.add_argument("--processes", type=int, default=2, metavar="N")
    parser.add_argument("--weights", type=Path, metavar="DIR", help="other weights than the package's")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="write report.md, report.json, reliability.png, real.md, outcomes.jsonl"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    return parser.parse_args()


def jobs(asked: argparse.Namespace) -> list[evaluate.Job]:
    found: list[evaluate.Job] = []
    for name, n in (("seen", asked.seen), ("unseen", asked.unseen), ("calibration", asked.calibration)):
        if n:
            found += evaluate.jobs_generated(name, n, asked.transcribe, asked.weights, asked.seed)
    if asked.real:
        found += evaluate.jobs_real(asked.real, asked.weights)
    return found


class Progress:
    """A line on stderr that counts pictures."""

    def __init__(self, total: int) -> None:
        self.done, self.total = 0, total

    def tick(self) -> None:
        self.done += 1
        if self.done % 10 == 0 or self.done == self.total:
            end = "\n" if self.done == self.total else ""
            print(f"\r{self.done} of {self.total} pictures", end=end, file=sys.stderr, flush=True)


def write(out: Path, sets: dict[str, list[evaluate.Outcome]], summaries: dict[str, report.Summary],
          latency: evaluate.Latency | None, folder: Path | None) -> None:  # fmt: skip
    out.mkdir(parents=True, exist_ok=True)
    (out / "report.md").write_text(report.tables(summaries, latency), encoding="utf8")
    (out / "report.json").write_text(json.dumps(report.as_json(summaries, latency), indent=1), encoding="utf8")
    with (out / "outcomes.jsonl").open("w", encoding="utf8") as lines:
        for outcome in (o for part in sets.values() for o in part):
            lines.write(json.dumps(asdict(outcome), ensure_ascii=False) + "\n")
    if folder and "real" in sets:
        (out / "real.md").write_text(report.answers(sets["real"], real.origins(folder)), encoding="utf8")
    report.diagram(summaries, out / "reliability.png")


def main() -> int:
    asked = arguments()
    wanted = jobs(asked)
    sets: dict[str, list[evaluate.Outcome]] = defaultdict(list)
    for outcome in evaluate.run(wanted, asked.processes, Progress(len(wanted)).tick):
        sets[outcome.set].append(outcome)
    summaries = {
        name: report.summarise(sets[name]) for name in ("seen", "unseen", "calibration", "real") if name in sets
    }
    pictures = evaluate.questions_for_latency(asked.latency)
    latency = evaluate.latency(pictures, weights=asked.weights) if asked.latency else None
    if asked.out:
        write(asked.out, sets, summaries, latency, asked.real)
    print(json.dumps(report.as_json(summaries, latency), indent=1) if asked.json else report.tables(summaries, latency))
    return 0


if __name__ == "__main__":
    sys.exit(main())
