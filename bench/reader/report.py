"""From outcomes to figures: a summary by set, tables as Markdown, the reliability diagram, the list of real answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from bench.reader.evaluate import ROUNDS, Latency, Outcome
from bench.reader.score import Cell, Rate, auroc, calibration_error, rate, reliability
from training.sample import CANT, NONE

SURE = 0.8
"""Below this confidence the embedded reader's answers escalate."""


@dataclass(frozen=True, slots=True)
class Summary:
    """One set of pictures.

    `macro`: mean over tasks, transcription aside; `sure`: right among the answers above SURE; `share_sure`: how many of
    all those are; `ece`, `auroc`, `cells`: of the answers that have a confidence; `cer`: character error rate of the
    transcriptions, None if none were asked for."""

    pictures: int
    questions: int
    all: Rate
    macro: float
    tasks: dict[str, Rate]
    families: dict[str, Rate]
    languages: dict[str, Rate]
    sure: Rate
    share_sure: float
    ece: float
    auroc: float
    cells: list[Cell]
    cer: float | None
    transcribed: int


def summarise(outcomes: Sequence[Outcome]) -> Summary:
    asked = [o for o in outcomes if o.task != "transcribe"]
    pairs = [(o.answer.confidence, o.right) for o in asked if o.answer.confidence is not None]
    sureness, rights = [c for c, _ in pairs], [r for _, r in pairs]
    tasks, sure = _by(asked, "task"), [o for o in asked if (o.answer.confidence or 0.0) > SURE]
    read = [o for o in outcomes if o.task == "transcribe" and o.length]
    return Summary(
        pictures=len({o.picture for o in outcomes}),
        questions=len(asked),
        all=_rate(asked),
        macro=sum(r.rate for r in tasks.values()) / len(tasks) if tasks else float("nan"),
        tasks=tasks,
        families=_by(asked, "family"),
        languages={name: _rate(part) for name, part in _split_by_language(asked).items()},
        sure=_rate(sure),
        share_sure=len(sure) / len(asked) if asked else 0.0,
        ece=calibration_error(sureness, rights),
        auroc=auroc(sureness, rights),
        cells=reliability(sureness, rights),
        cer=sum(o.edits for o in read) / sum(o.length for o in read) if read else None,
        transcribed=len(read),
    )


def _rate(outcomes: Sequence[Outcome]) -> Rate:
    return rate(sum(o.right for o in outcomes), len(outcomes))


def _by(outcomes: Sequence[Outcome], attribute: str) -> dict[str, Rate]:
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[getattr(outcome, attribute)].append(outcome)
    return {name: _rate(groups[name]) for name in sorted(groups)}


def _split_by_language(outcomes: Sequence[Outcome]) -> dict[str, list[Outcome]]:
    groups: dict[str, list[Outcome]] = {"English": [], "Chinese": []}
    for outcome in outcomes:
        chinese = any("\u4e00" <= c <= "\u9fff" for c in outcome.question)
        groups["Chinese" if chinese else "English"].append(outcome)
    return {name: part for name, part in groups.items() if part}


def tables(sets: Mapping[str, Summary], latency: Latency | None) -> str:
    """Everything but the single answers, as Markdown."""
    names = list(sets)
    lines = ["| | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
    row = lambda label, cells: lines.append(f"| {label} | " + " | ".join(cells) + " |")  # noqa: E731
    row("pictures, questions", [f"{s.pictures}, {s.questions}" for s in sets.values()])
    row("**right, mean over tasks**", [f"**{_percent(s.macro)}**" for s in sets.values()])
    row("right, all questions", [_interval(s.all) for s in sets.values()])
    for task in sorted({t for s in sets.values() for t in s.tasks}):
        row(task, [_interval(s.tasks[task]) if task in s.tasks else "" for s in sets.values()])
    for language in ("English", "Chinese"):
        row(
            f"asked in {language}",
            [_interval(s.languages[language]) if language in s.languages else "" for s in sets.values()],
        )
    row(f"answers above confidence {SURE}", [_percent(s.share_sure) for s in sets.values()])
    row("right among those", [_interval(s.sure) for s in sets.values()])
    row("ECE, AUROC", [f"{s.ece:.3f}, {s.auroc:.3f}" for s in sets.values()])
    row(
        "character errors",
        [f"{_percent(s.cer)} of {s.transcribed}" if s.cer is not None else "" for s in sets.values()],
    )
    if latency is not None:
        lines += ["", f"One picture with one question on {latency.threads} threads, {latency.pictures} pictures: "
                  f"p50 {latency.p50:.0f} ms, p95 {latency.p95:.0f} ms; the quickest of {ROUNDS} rounds with each: "
                  f"p50 {latency.quiet_p50:.0f} ms, p95 {latency.quiet_p95:.0f} ms."]  # fmt: skip
    for name, summary in sets.items():
        worst = sorted(summary.families.items(), key=lambda pair: pair[1].rate)
        lines += ["", f"By family, {name}: " + ", ".join(f"{family} {_percent(r.rate)}" for family, r in worst) + "."]
    return "\n".join(lines) + "\n"


def _percent(value: float) -> str:
    return f"{100 * value:.1f}%"


def _interval(r: Rate) -> str:
    return f"{100 * r.rate:.1f}% ({100 * r.low:.0f} to {100 * r.high:.0f}, n={r.n})" if r.n else ""


def answers(outcomes: Sequence[Outcome], origins: Mapping[str, str]) -> str:
    """Every real question with its answer, by picture, with the picture's origin; as Markdown."""
    lines = ["# Answers on real pictures", ""]
    for picture, group in groupby(sorted(outcomes, key=lambda o: o.picture), key=lambda o: o.picture):
        lines += [f"## {picture}", "", f"From {origins.get(picture, 'an unknown place')}.", ""]
        lines += ["| | task | question | expected | answer | confidence |", "|---|---|---|---|---|---|"]
        for o in group:
            given = _cell(o.answer.text) if o.task != "point" else _place(o.answer.box)
            sure = "" if o.answer.confidence is None else f"{o.answer.confidence:.2f}"
            mark = "right" if o.right else "wrong"
            lines.append(f"| {mark} | {o.task} | {_cell(o.question)} | {expected(o)} | {given} | {sure} |")
        lines.append("")
    return "\n".join(lines)


def expected(outcome: Outcome) -> str:
    """What would have been right, in a table's words."""
    if outcome.expected in ((NONE,), (CANT,)):
        return outcome.expected[0].strip("<>")
    return _cell(" / ".join(outcome.expected)) if outcome.expected else _place(outcome.place)


def _place(box: tuple[float, ...] | None) -> str:
    return "no place" if box is None else "(" + ", ".join(f"{v:.0f}" for v in box) + ")"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").replace("<none>", "none").replace("<cant>", "cant")


def as_json(sets: Mapping[str, Summary], latency: Latency | None) -> dict[str, Any]:
    return {"sets": {n: asdict(s) for n, s in sets.items()}, "latency_ms": asdict(latency) if latency else None}


def diagram(sets: Mapping[str, Summary], path: Path) -> None:
    """Reliability: accuracy against confidence, a curve a set, the size of a point by how many answers it holds."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(5.2, 5), layout="constrained")
    axes.plot([0, 1], [0, 1], color="0.7", linewidth=1, linestyle="--", label="calibrated")
    for name, summary in sets.items():
        x, y = [c.confidence for c in summary.cells], [c.accuracy for c in summary.cells]
        line = axes.plot(x, y, linewidth=1.4, label=f"{name} (ECE {summary.ece:.3f}, n={summary.questions})")
        sizes = [6 + 250 * c.n / max(summary.questions, 1) for c in summary.cells]
        axes.scatter(x, y, s=sizes, color=line[0].get_color(), alpha=0.7)
    axes.axvline(SURE, color="0.85", linewidth=1)
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="confidence", ylabel="right", title="Reliability of the embedded reader")
    axes.legend(loc="upper left", frameon=False, fontsize=8)
    figure.savefig(path, dpi=140)
    plt.close(figure)
