"""Train families of plots as plotting programs, spreadsheets, dashboards and printed reports draw them.

They differ from `charts` in their makers' habits (panels, gaps, tables under the axis, labels at a line's end, tracks
behind bars) and in what is asked: the second largest, the higher of two, the first year above a line, the third bar.
A value without a printed label is only asked for where its mark ends exactly on a labelled tick.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from training import questions as q
from training import words as w
from training.canvas import Anchor, Canvas, Face, inside, union
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.sample import WORK, Box, Family, Question, Sample, reading_order, spot, with_shade
from training.world import World

CLEAR = 0.06
"""How far apart two values must be to be told apart by eye, as a share of the axis."""

Labels = Literal["none", "end", "inside", "base", "table"]


# -- asking ------------------------------------------------------------------------------------------------------


def say(rng: Rng, english: Sequence[str], chinese: Sequence[str], **parts: str) -> str:
    """One phrasing with its {parts} filled in; a quarter are Chinese, a few are typed in haste."""
    if chance(rng, 0.25):
        return pick(rng, chinese).format(**parts)
    text = pick(rng, english).format(**parts)
    if chance(rng, 0.2):
        text = text.rstrip("?.")
        text = text[0].lower() + text[1:] if chance(rng, 0.7) else text.lower()
    return text


SECOND = (
    "Which {t} is second largest?", "Which {t} comes second?", "second highest {t}?", "What is the second largest {t}?",
    "Which {t} ranks second by value?", "Which {t} has the second highest value?", "runner-up {t}?",
    "Name the {t} with the second largest value.", "Which {t} is in second place?", "the second biggest {t}",
)  # fmt: skip
SECOND_ZH = (
    "第二大的是哪个？", "哪个排第二？", "第二高的是哪一个？", "数值第二大的是哪个", "排名第二的是什么？",
    "第二名是哪个？", "仅次于最大的是哪个？", "哪一个是第二多的？",
)  # fmt: skip
HIGHER = (
    "Is {a} larger than {b}?", "Is {a} higher than {b}?", "Does {a} have a larger value than {b}?",
    "is {a} above {b}?", "Is the value of {a} greater than that of {b}?", "Is {a} bigger than {b}?",
    "{a} higher than {b}?", "Does {a} exceed {b}?", "Did {a} reach more than {b}?", "Is {a} ahead of {b}?",
    "More for {a} than for {b}?",
)  # fmt: skip
HIGHER_ZH = (
    "{a} 比 {b} 大吗？", "{a} 比 {b} 高吗？", "{a} 的值大于 {b} 吗？", "“{a}”是不是比“{b}”多？",
    "{a} 是否超过 {b}？", "{a} 高于 {b} 吗", "{a} 有没有 {b} 高？", "“{a}”大于“{b}”吗？",
)  # fmt: skip
HIGHER_AT = (
    "Is {a} higher than {b} in {c}?", "For {c}, is {a} above {b}?", "At {c}, does {a} exceed {b}?",
    "Is {a} larger than {b} for {c}?", "{c}: is {a} more than {b}?", "Does {a} beat {b} on {c}?",
    "Was {a} greater than {b} in {c}?", "In {c}, is {a} ahead of {b}?",
)  # fmt: skip
HIGHER_AT_ZH = (
    "{c} 的 {a} 比 {b} 高吗？", "在 {c}，{a} 大于 {b} 吗？", "{c} 时 {a} 超过 {b} 了吗？",
    "“{c}”中“{a}”比“{b}”多吗？", "{c}：{a} 高于 {b} 吗？", "{c} 那里 {a} 是否比 {b} 大？", "{a} 在 {c} 比 {b} 高吗",
    "{c} 上 {a} 是不是比 {b} 大？",
)  # fmt: skip
TOP_SERIES = (
    "Which is highest in {c}?", "Which series is highest at {c}?", "Which series leads in {c}?",
    "What has the largest value for {c}?", "For {c}, which one is largest?", "Who is ahead in {c}?",
    "Which of the legend entries is highest for {c}?", "{c}: which is biggest?",
    "Which one comes out on top on {c}?", "best at {c}?", "Which series has the greatest value in {c}?",
)  # fmt: skip
TOP_SERIES_ZH = (
    "{c} 中哪个最高？", "在 {c} 哪个系列最大？", "{c} 时谁领先？", "{c} 的最大值属于哪个系列？",
    "“{c}”里最高的是哪一个？", "{c} 哪个最多？", "哪个系列在 {c} 最高？", "{c} 那里最高的是什么",
)  # fmt: skip
LOW_SERIES = (
    "Which is lowest in {c}?", "Which series is lowest at {c}?", "Which series trails in {c}?",
    "What has the smallest value for {c}?", "For {c}, which one is smallest?",
    "Which of the legend entries is lowest for {c}?", "{c}: which is smallest?", "worst at {c}?",
)  # fmt: skip
LOW_SERIES_ZH = (
    "{c} 中哪个最低？", "在 {c} 哪个系列最小？", "{c} 的最小值属于哪个系列？", "“{c}”里最低的是哪一个？",
    "{c} 哪个最少？", "哪个系列在 {c} 最低？", "{c} 那里最低的是什么", "{c} 时哪个最小？",
)  # fmt: skip
MOST_OF = (
    "In which {t} is {s} highest?", "Which {t} has the highest {s}?", "Where is {s} largest?",
    "For which {t} is {s} at its maximum?", "When or where does {s} peak?", "Which {t} has the most {s}?",
    "{s}: which {t} is highest?", "{t} with the largest {s}?", "At which {t} does {s} reach its highest point?",
)  # fmt: skip
MOST_OF_ZH = (
    "{s} 在哪里最高？", "{s} 最大的是哪个？", "哪一个的 {s} 最高？", "“{s}”的最高点在哪里？", "{s} 哪个最多？",
    "{s} 在哪一项达到最大？", "{s} 最高的是哪一个", "“{s}”最大值在哪里出现？",
)  # fmt: skip
LEAST_OF = (
    "In which {t} is {s} lowest?", "Which {t} has the lowest {s}?", "Where is {s} smallest?",
    "For which {t} is {s} at its minimum?", "Which {t} has the least {s}?", "{s}: which {t} is lowest?",
    "{t} with the smallest {s}?", "When or where does {s} hit its low?",
)  # fmt: skip
LEAST_OF_ZH = (
    "{s} 在哪里最低？", "{s} 最小的是哪个？", "哪一个的 {s} 最低？", "“{s}”的最低点在哪里？", "{s} 哪个最少？",
    "{s} 在哪一项最小？", "{s} 最低的是哪一个", "“{s}”最小值在哪里？",
)  # fmt: skip
FIRST_ABOVE = (
    "In which {t} did {s} first exceed {v}?", "When does {s} first rise above {v}?",
    "What is the first {t} with more than {v} for {s}?", "Since which {t} is {s} above {v}, for the first time?",
    "first {t} where {s} is over {v}?", "When did {s} pass {v} for the first time?",
    "Which is the earliest {t} in which {s} is greater than {v}?", "In what {t} does {s} cross {v} first?",
)  # fmt: skip
FIRST_ABOVE_ZH = (
    "{s} 什么时候第一次超过 {v}？", "{s} 首次超过 {v} 是哪一个？", "{s} 最早在什么时候大于 {v}？",
    "{s} 第一次高于 {v} 是什么时候", "{s} 哪个时候开始超过 {v}？", "最早 {s} 超过 {v} 的是哪个？",
    "{s} 何时首次高于 {v}？", "{s} 第一次突破 {v} 是哪时？",
)  # fmt: skip
NTH = (
    "What is the name of the {n} {m} from the {e}?", "Which {t} is the {n} from the {e}?", "{n} {m} from the {e}?",
    "Which {t} does the {n} {m} from the {e} stand for?", "Starting at the {e}, which {t} is {n}?",
    "What does the {n} {m} from the {e} show, which {t}?", "name of {m} number {k}, counted from the {e}?",
    "From the {e}, what is the {n} {t}?",
)  # fmt: skip
NTH_ZH = (
    "从{z}数第{k}个是什么？", "{z}起第 {k} 个叫什么？", "从{z}开始第{k}个是哪个？", "从{z}数过来第 {k} 个的名称",
    "{z}第{k}个是哪一个？", "从{z}起第 {k} 个是什么", "从{z}数，第{k}个写的是什么？", "请问从{z}数第{k}个是什么？",
)  # fmt: skip
PLAIN_VALUE = (
    "What is {c}'s value?", "What is the {m} of {c}?", "What is the {m} for {c}?", "{m} of {c}?", "{c} {m}",
    "how much {m} for {c}?", "What {m} does {c} have?", "What was the {m} in {c}?", "Which {m} is shown for {c}?",
    "{c}: {m}?", "Read me the {m} of {c}.",
)  # fmt: skip
PLAIN_VALUE_ZH = (
    "{c} 的 {m} 是多少？", "{c}的数值？", "{c} 的 {m}", "{c}是多少", "“{c}”的值", "图上 {c} 是多少？",
    "{c} 显示的数是多少？", "告诉我 {c} 的 {m}",
)  # fmt: skip
SCORE_ON = (
    "What is the score of {s} on {c}?", "What is {s}'s value for {c}?", "What does {s} get on {c}?", "{s} on {c}?",
    "How well does {s} do on {c}?", "What is {c}'s value for {s}?", "What result does {s} have for {c}?",
    "how much does {s} reach in {c}?", "What {m} has {s} in {c}?", "For {s}, what is the number at {c}?",
    "{s}, {c}: how much?",
)  # fmt: skip
SCORE_ON_ZH = (
    "{s} 在 {c} 上得多少分？", "{s} 在 {c} 上是多少？", "{c} 里 {s} 的数值", "{s} 的 {c} 是多少？",
    "{c} 一项 {s} 得了多少？", "{s} 在“{c}”的结果", "{s}，{c}，是多少", "“{c}”的“{s}”数值？",
)  # fmt: skip

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")

THINGS_ZH = {
    "bars": "柱子", "categories": "类别", "series": "系列", "legend entries": "图例项", "lines": "线",
    "groups": "组", "groups of bars": "组柱子", "slices": "扇区", "segments": "部分", "points": "点", "dots": "点",
    "steps": "步", "stages": "阶段", "tiles": "方块", "boxes": "方框", "bubbles": "圆", "bins": "柱子",
    "tasks": "任务", "events": "事件", "gauges": "表", "axes": "轴", "candles": "柱", "countries": "国家",
    "years": "年份", "months": "月份", "plots": "图", "charts": "图表", "rows": "行", "columns": "列",
    "models in the legend": "图例中的模型", "colours in the legend": "图例中的颜色",
    "names in the legend": "图例中的名字", "labelled points": "有名字的点",
    "labelled ticks on the value axis": "数值轴上的数字", "panels": "图", "ratings": "评分",
}  # fmt: skip
COUNT = (
    "How many {t} does the plot have?", "How many {t} does the chart show?", "How many {t} are plotted?",
    "how many {t}", "{t}: how many are there?", "How many {t} can I see in the figure?",
    "Count the {t} in the chart.", "number of {t} in the graph?", "What number of {t} is there?",
)  # fmt: skip
COUNT_ZH = (
    "图里有几个{t}？", "图中{t}有多少？", "数数有几个{t}", "这张图有多少{t}？", "一共几个{t}？", "有多少{t}",
    "{t}的个数是多少？", "请数一下图里的{t}",
)  # fmt: skip


def count(rng: Rng, things: str, counted: int | Sequence[Box]) -> Question:
    """How many `things` the plot shows: `counted` is their number, or their boxes in the order to look at them."""
    number, work = (counted, ()) if isinstance(counted, int) else (len(counted), tuple(counted))
    if number > WORK:
        work = ()
    if chance(rng, 0.5):
        return Question("count", q.ask_count(rng, things), str(number), work=work)
    if things not in THINGS_ZH:
        return Question("count", pick(rng, COUNT).format(t=things), str(number), work=work)
    english, chinese = COUNT, tuple(text.replace("{t}", THINGS_ZH[things]) for text in COUNT_ZH)
    return Question("count", say(rng, english, chinese, t=things), str(number), work=work)


# -- what is plotted ---------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Data:
    """`values[series][name]` within `ticks`; `thing` is what a name is; `timely`: names follow each other in time."""

    thing: str
    names: list[str]
    series: list[str]
    values: list[list[float]]
    ticks: list[float]
    show: Callable[[float], str]
    tick: Callable[[float], str]
    measure: str
    timely: bool

    @property
    def span(self) -> float:
        return self.ticks[-1] - self.ticks[0]


MEASURES = (
    "Sales", "Revenue", "Units", "Visitors", "Share", "Score", "Accuracy", "Output", "Value", "Count", "Population",
    "Rate", "Users", "Exports", "Price", "Temperature", "Rainfall", "Emissions", "Votes", "Attendance", "Turnover",
    "Profit", "Requests", "Latency", "Speed", "Weight", "Distance", "Orders", "Members", "Births", "Students",
    "Yield", "Index", "Cost", "Growth", "Power", "Demand", "Error", "Loss", "Throughput", "Median wage",
    "Unemployment",
)  # fmt: skip
STEPS = (
    0.05, 0.1, 0.1, 0.2, 0.25, 0.5, 1, 1, 2, 2, 2.5, 4, 5, 5, 10, 10, 10, 20, 20, 20, 25, 50, 50, 100, 100, 200,
    250, 500, 1000, 2000, 5000, 20_000, 100_000,
)  # fmt: skip


def distinct(number: int, make: Callable[[], str], most: int = 22) -> list[str]:
    """At most `number` names, none of which holds another."""
    found: list[str] = []
    for _ in range(number * 5):
        text = make()
        low = text.lower()
        if 0 < len(text) <= most and not any(low in f.lower() or f.lower() in low for f in found):
            found.append(text)
        if len(found) == number:
            break
    return found


def model_name(rng: Rng, world: World) -> str:
    """What research groups call their systems: "Velar-7B", "TriNet v2"."""
    stem = world.words.pseudo(rng).capitalize() if chance(rng, 0.5) else world.words.word(rng).capitalize()
    stem = stem[:9]
    tail = weighted(
        rng,
        (
            ("", 3),
            (f"-{pick(rng, ('1B', '3B', '7B', '8B', '13B', '34B', '70B'))}", 3),
            (f"-{whole(rng, 1, 4)}", 1),
            (f" v{whole(rng, 2, 5)}", 1),
            ("Net", 1),
            (" (ours)", 0.4),
            ("-VL", 0.6),
            (pick(rng, ("-S", "-L", "-XL", "-base", "-mini")), 1),
        ),
    )
    return stem + tail


def bench_name(rng: Rng, world: World) -> str:
    """What they measure them on: "DOVQA", "Ritbench"."""
    stem = world.words.word(rng)
    return pick(
        rng,
        (
            stem[:4].upper(),
            stem[:3].upper() + "QA",
            stem.capitalize()[:6] + "Bench",
            f"{stem[:5].upper()}-{whole(rng, 1, 9)}",
        ),
    )


def names(rng: Rng, world: World, number: int, timely: bool) -> tuple[str, list[str]]:
    """What the names along the axis are, and the names."""
    words = world.words
    if timely:
        style = weighted(
            rng, (("year", 5), ("month", 3), ("quarter", 1), ("week", 0.7), ("day", 0.8), ("hour", 0.7), ("epoch", 0.7))
        )
        start = whole(rng, 1955, 2024)
        if style == "month" and number <= 12:
            first, short = whole(rng, 0, 12 - number), chance(rng, 0.7)
            return "month", [m[:3] if short else m for m in w.MONTHS[first : first + number]]
        if style == "quarter":
            return "quarter", [f"Q{i % 4 + 1} {start + i // 4}" for i in range(number)]
        if style == "day" and number <= 7:
            return "day", [d[:3] for d in w.DAYS[:number]]
        if style == "week":
            return "week", [f"W{i + 1}" for i in range(number)]
        if style == "hour":
            step = pick(rng, (1, 2, 3)) if number <= 8 else 1
            first = whole(rng, 0, max(23 - number * step, 0))
            return "hour", [f"{(first + i * step) % 24:02}:00" for i in range(number)]
        if style == "epoch":
            step = pick(rng, (1, 10, 50, 100, 500))
            return "step", [str((i + 1) * step) for i in range(number)]
        gap = pick(rng, (1, 1, 1, 2, 5, 10))
        return "year", [str(start + i * gap) for i in range(number)]
    makers: tuple[tuple[tuple[str, Callable[[], str]], float], ...] = (
        (("country", lambda: words.country(rng)), 2),
        (("city", lambda: words.city(rng)), 1.5),
        (("product", lambda: words.product(rng)), 1.5),
        (("company", lambda: words.company(rng)), 1),
        (("name", lambda: words.first_name(rng)), 1),
        (("model", lambda: model_name(rng, world)), 1.6),
        (("benchmark", lambda: bench_name(rng, world)), 0.8),
        (("category", lambda: words.title(rng, 1, 2)), 3),
        (("item", lambda: words.phrase(rng, 1, 3).capitalize()), 1.5),
        (("department", lambda: words.word(rng).capitalize()), 1.0),
        (("code", lambda: w.code(rng, "@#", "@##", "@@-#", "@@")), 0.5),
    )
    thing, make = weighted(rng, makers)
    if chance(rng, 0.08):
        step, dash = pick(rng, (5, 10, 15)), pick(rng, ("-", "–", " to "))
        return "group", [f"{i * step}{dash}{(i + 1) * step - 1}" for i in range(number)]
    return thing, distinct(number, make)


def scale(rng: Rng, zero: bool = True, low: int = 3, high: int = 8) -> list[float]:
    """Evenly spaced ticks."""
    step, start = pick(rng, STEPS), 0 if zero else whole(rng, 1, 12)
    return [round((start + i) * step, 4) for i in range(whole(rng, low, high) + 1)]


def printers(rng: Rng, ticks: Sequence[float]) -> tuple[Callable[[float], str], Callable[[float], str]]:
    """How values and how ticks are printed."""
    style = w.number_style(rng)
    if chance(rng, 0.55):
        style = replace(style, decimal=".", thousands=pick(rng, (",", ",", "", " ")))
    style = replace(style, minus="-")
    step = ticks[1] - ticks[0]
    fine = next(n for n in (0, 1, 2) if abs(step * 10**n - round(step * 10**n)) < 1e-6)
    places = fine if chance(rng, 0.5) or step >= 500 else min(fine + 1, 2)
    top = max(abs(ticks[0]), abs(ticks[-1]))
    tail = weighted(
        rng,
        (
            ("", 7),
            ("%", 2.5 if top <= 120 else 0),
            (" %", 0.4 if top <= 120 else 0),
            ("k", 0.6),
            ("K", 0.3),
            ("M", 0.5),
            ("m", 0.2),
            (" kg", 0.2),
            ("°C", 0.2),
            (" km", 0.2),
            (" ms", 0.2),
            ("x", 0.15),
            (" GWh", 0.15),
            ("bn", 0.2),
            ("h", 0.1),
            (" t", 0.1),
            (" pts", 0.1),
        ),
    )
    head = pick(rng, ("$", "€", "£", "¥")) if tail in ("", "k", "M", "bn") and chance(rng, 0.15) else ""
    bare = chance(rng, 0.35)

    def value(number: float) -> str:
        return ("-" if number < 0 else "") + head + style.number(abs(number), places) + tail

    def tick(number: float) -> str:
        text = ("-" if number < 0 else "") + ("" if bare else head) + style.number(abs(number), fine)
        return text + ("" if bare else tail)

    return value, tick


def make_data(
    rng: Rng, world: World, series: int, number: int, labelled: bool, timely: bool, zero: bool = True
) -> Data:
    """Values that mostly end on ticks where no label will tell them."""
    thing, along = names(rng, world, number, timely)
    ticks = scale(rng, zero)
    show, tick = printers(rng, ticks)
    low, span = ticks[0], ticks[-1] - ticks[0]
    step = ticks[1] - ticks[0]
    on_tick = 0.0 if labelled else real(rng, 0.3, 0.9)
    manner = weighted(
        rng,
        (
            ("any", 5),
            ("rising", 2 if timely else 0.4),
            ("falling", 1 if timely else 0.6),
            ("long tail", 0 if timely else 2),
        ),
    )

    def place(at: float) -> float:
        if manner == "rising":
            return 0.12 + 0.75 * at + real(rng, -0.1, 0.1)
        if manner == "falling":
            return 0.88 - 0.75 * at + real(rng, -0.1, 0.1)
        if manner == "long tail":
            return 0.92 * math.exp(-2.4 * at) + real(rng, 0, 0.08)
        return real(rng, 0.06, 0.98)

    def value(at: float) -> float:
        share = min(max(place(at), 0.05), 0.99)
        if chance(rng, on_tick):
            return ticks[max(1, min(round(share * (len(ticks) - 1)), len(ticks) - 1))]
        return round(low + max(round(share * span / (step / 10)), 1) * step / 10, 4)

    values = [[value(i / max(len(along) - 1, 1)) for i in range(len(along))] for _ in range(series)]
    kind = weighted(
        rng, ((series_words, 4), (model_name, 2.5 if series > 1 else 0), (series_years, 1 if not timely else 0))
    )
    called = distinct(series, lambda: kind(rng, world))
    measure = pick(rng, MEASURES) if chance(rng, 0.6) else world.words.title(rng, 1, 2).capitalize()
    return Data(thing, along, called, values[: len(called)], ticks, show, tick, measure, timely)


def series_words(rng: Rng, world: World) -> str:
    words = world.words
    return pick(rng, (words.title(rng, 1, 2), words.word(rng).capitalize(), words.country(rng), words.product(rng)))


def series_years(rng: Rng, world: World) -> str:
    return str(whole(rng, 1990, 2029))


# -- the page ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Look:
    """Inks, faces and habits of one plotting program."""

    maker: str
    paper: int
    panel: int
    ink: int
    soft: int
    grid: int
    face: Face
    bold: Face
    size: float
    shades: tuple[int, ...]
    hatches: tuple[int, ...]
    outline: int | None
    dash: float
    round_: bool


MAKERS = ("matplotlib", "excel", "ggplot", "dashboard", "print", "slide", "gnuplot")


def make_look(rng: Rng, world: World, width: float, height: int, paper: int, shades: int = 6) -> Look:
    dark = paper < 128
    maker = pick(rng, MAKERS)
    kinds = {
        "print": ("serif", "sans"),
        "gnuplot": ("sans", "mono", "sans"),
        "slide": ("sans", "sans", "display", "hand"),
    }
    type_ = world.typeface(rng, *kinds.get(maker, ("sans", "sans", "sans", "sans", "serif")))
    size = real(rng, 8.6, 12.5) if chance(rng, 0.62) else real(rng, 11, 17)
    size = max(8.5, min(size, width / 27))
    ink = whole(rng, 205, 255) if dark else pick(rng, (0, whole(rng, 0, 60), whole(rng, 50, 105)))
    soft = whole(rng, 150, 200) if dark else whole(rng, ink, 125) if ink < 125 else ink
    panel = paper
    if maker == "ggplot" or chance(rng, 0.06):
        panel = whole(rng, paper + 12, paper + 30) if dark else whole(rng, max(paper - 30, 150), paper - 12)
    grid = (panel + whole(rng, 18, 45) if dark else panel - whole(rng, 12, 60)) if panel == paper else paper
    return Look(
        maker,
        paper,
        panel,
        ink,
        soft,
        max(min(grid, 255), 0),
        type_.regular,
        type_.bold,
        size,
        greys(rng, shades, panel),
        tuple(whole(rng, 1, 3) if chance(rng, 0.5) else 0 for _ in range(shades))
        if chance(rng, 0.13)
        else (0,) * shades,
        ink if chance(rng, 0.25) else None,
        pick(rng, (0.0, 0.0, 0.0, 1.0, 2.0, 4.0)),
        maker in ("dashboard", "slide") and chance(rng, 0.5),
    )


def greys(rng: Rng, number: int, paper: int) -> tuple[int, ...]:
    """Greys apart from each other and from the paper; the first few are the furthest apart."""
    low, high = (80, 245) if paper < 128 else (10, max(paper - 45, 120))
    levels = [low + (high - low) * (i + real(rng, 0.25, 0.75)) / number for i in range(number)]
    order = some(rng, range(number), number) if chance(rng, 0.5) else [*range(0, number, 2), *range(1, number, 2)]
    return tuple(int(levels[i]) for i in order)


@dataclass(slots=True)
class Plot:
    """One plot under way: the room that is left, and what may be asked of it so far; `things`: their number or boxes,
    as `count` takes them."""

    rng: Rng
    c: Canvas
    look: Look
    box: Box
    title: str = ""
    asked: list[Question] = field(default_factory=lambda: list[Question]())
    near: list[str] = field(default_factory=lambda: list[str]())
    things: list[tuple[str, int | Sequence[Box]]] = field(
        default_factory=lambda: list[tuple[str, int | Sequence[Box]]]()
    )
    taken: list[Box] = field(default_factory=lambda: list[Box]())

    def text(
        self,
        x: float,
        y: float,
        text: str,
        anchor: Anchor = "l",
        size: float = 0.0,
        ink: int | None = None,
        bold: bool = False,
        angle: float = 0.0,
    ) -> Box:
        look = self.look
        return self.c.text(
            x,
            y,
            text,
            look.bold if bold else look.face,
            size or look.size,
            look.ink if ink is None else ink,
            anchor,
            angle=angle,
        )

    def wide(self, text: str, size: float = 0.0, bold: bool = False) -> float:
        return self.c.measure(text, self.look.bold if bold else self.look.face, size or self.look.size)

    def fits(self, box: Box) -> bool:
        """Whether `box` is on the page and clear of the labels printed so far; if so, it is taken."""
        free = box[0] > 1 and box[2] < self.c.width - 1 and not any(_meet(box, b) for b in self.taken)
        if free:
            self.taken.append(box)
        return free

    def label(
        self, x: float, y: float, text: str, anchor: Anchor = "m", size: float = 0.0, ink: int | None = None
    ) -> Box | None:
        """A value label with its baseline at `y`, unless it would run into another."""
        size = size or self.look.size
        wide = self.wide(text, size)
        left = x - (wide / 2 if anchor == "m" else wide if anchor == "r" else 0)
        if not self.fits((left - 1, y - size * 0.85, left + wide + 1, y + size * 0.2)):
            return None
        return self.text(x, y, text, anchor, size, ink)


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1]


@dataclass(slots=True)
class Marks:
    """Where things stand, by (series, name); `ends`: where marks tell their values; `ticks`: the labels that are
    printed, from the lowest value; `apart`: values are printed away from their marks; `keys`, `name_keys`: the swatches
    of a legend of series or of names, which tell their greys better than the words beside them."""

    values: dict[tuple[int, int], Box] = field(default_factory=lambda: dict[tuple[int, int], Box]())
    marks: dict[tuple[int, int], Box] = field(default_factory=lambda: dict[tuple[int, int], Box]())
    ends: dict[tuple[int, int], Box] = field(default_factory=lambda: dict[tuple[int, int], Box]())
    names: dict[int, Box] = field(default_factory=lambda: dict[int, Box]())
    series: dict[int, Box] = field(default_factory=lambda: dict[int, Box]())
    ticks: dict[float, Box] = field(default_factory=lambda: dict[float, Box]())
    keys: dict[int, Box] = field(default_factory=lambda: dict[int, Box]())
    name_keys: dict[int, Box] = field(default_factory=lambda: dict[int, Box]())
    apart: bool = False

    def at(self, *keys: tuple[int, int]) -> tuple[Box, ...]:
        """The ends of these marks; nothing where one is not known."""
        return tuple(self.ends[key] for key in keys) if all(key in self.ends for key in keys) else ()

    def look_up(self, series: int, name: int) -> tuple[Box, ...]:
        """The swatch that tells a series, then the end of its mark."""
        ends = self.at((series, name))
        return (*with_shade(self.keys[series]), *ends) if ends and series in self.keys else ends

    def named_by(self, series: int, name: int) -> tuple[Box, ...]:
        """The end of a mark, then its grey and the swatch that tells its series."""
        ends = self.at((series, name))
        return (*ends, *with_shade(self.keys[series])[::-1]) if ends and series in self.keys else ends

    def of_name(self, name: int) -> tuple[Box, ...]:
        """The swatch of a name in a legend of names, then the end of its mark."""
        ends = self.at((0, name))
        return (*with_shade(self.name_keys[name]), *ends) if ends and name in self.name_keys else ends

    def told_by(self, series: int | None, name: int) -> tuple[Box, ...]:
        """What tells a mark: of several series the swatch of its own (or the word beside it), and its name."""
        of_series: tuple[Box, ...] = ()
        if series is not None:
            of_series = with_shade(self.keys[series]) if series in self.keys else (self.series[series],)
        if name in self.name_keys and not self.apart:
            return *of_series, *with_shade(self.name_keys[name])
        return *of_series, self.names[name]

    def around(self, value: float) -> tuple[Box, ...]:
        """The labels of the last tick up to `value` and of the first above it."""
        up_to = [t for t in self.ticks if t < value or math.isclose(t, value)]
        above = [t for t in self.ticks if t not in up_to]
        return tuple(self.ticks[t] for t in (*up_to[-1:], *above[:1]))


def heading(p: Plot, measure: str, thing: str) -> None:
    """Title, subtitle, number line, source: whatever this maker prints around a plot."""
    rng, c, look = p.rng, p.c, p.look
    x1, y1, x2, y2 = p.box
    pad = look.size * real(rng, 0.5, 1.2)
    x1, x2 = x1 + pad, x2 - pad
    left = look.maker in ("ggplot", "dashboard", "print") or chance(rng, 0.15)
    anchor: Anchor = "l" if left else "m"
    x = x1 if left else (x1 + x2) / 2
    if look.maker == "print" and chance(rng, 0.5):
        c.fill((x1, y1 + 2, x1 + real(rng, 18, 60) if chance(rng, 0.5) else x2, y1 + 2 + whole(rng, 1, 5)), look.ink)
        y1 += 6
    under = chance(rng, 0.08)
    if chance(rng, 0.86):
        p.title = plot_title(rng, c.world, measure, thing)
        size = c.fit(p.title, look.bold, look.size * real(rng, 1.05, 1.7), x2 - x1, 9)
        if c.measure(p.title, look.bold, size) > x2 - x1 or len(p.title) > 58:
            p.title = measure
        bold = chance(rng, 0.75 if left else 0.4)
        y = y2 - pad * 0.4 if under else y1 + size * 1.15
        place = p.text(x, y, p.title, anchor, size, None, bold)
        p.asked.append(titled(rng, "title", p.title, place))
        y1, y2 = (y1, y - size * 1.3) if under else (y + size * 0.45, y2)
        if not under and chance(rng, 0.32):
            text = pick(
                rng,
                (
                    c.world.words.phrase(rng, 3, 7).capitalize(),
                    f"{measure} in {c.world.words.word(rng)}s, {whole(rng, 1990, 2029)}",
                    c.world.words.title(rng, 2, 5),
                ),
            )
            size = c.fit(text, look.face, look.size, x2 - x1, 8)
            if p.wide(text, size) <= x2 - x1 and len(text) <= 58:
                place = p.text(x, y1 + size, text, anchor, size, look.soft)
                p.asked.append(titled(rng, "subtitle", text, place))
                y1 += size * 1.5
    if chance(rng, 0.3):
        y2 = _source(p, x1, x2, y2)
    p.box = (x1 - pad * 0.5, y1 + pad * 0.3, x2 + pad * 0.3, y2 - pad * 0.3)


SUBTITLE = (
    "What is the subtitle?", "subtitle?", "What does the line under the title say?", "Read the subtitle.",
    "What is written below the title?", "second line of the heading?", "What's the smaller heading?",
    "which subtitle does the chart have",
)  # fmt: skip
SUBTITLE_ZH = (
    "副标题是什么？", "标题下面写的是什么？", "副标题？", "读一下副标题", "小标题是什么？",
    "标题下面那一行写着什么", "图的副标题", "请读出副标题",
)  # fmt: skip
TITLE = (
    "What is the title of the chart?", "chart title?", "title of the graph?", "What is the plot called?",
    "What is the figure's title?", "What's this graph about, by its title?", "heading of the chart",
    "Read the title of the plot.",
)  # fmt: skip
TITLE_ZH = (
    "图的标题是什么？", "图表标题？", "这张图叫什么？", "图名是什么？", "读出图的标题", "图表的题目",
    "这个图的标题写的是什么？", "标题",
)  # fmt: skip


def titled(rng: Rng, which: Literal["title", "subtitle"], text: str, box: Box) -> Question:
    if which == "subtitle":
        return Question("field", say(rng, SUBTITLE, SUBTITLE_ZH), text, box)
    if chance(rng, 0.4):
        return asking.field(rng, "title", None, text, box)
    return Question("field", say(rng, TITLE, TITLE_ZH), text, box)


def plot_title(rng: Rng, world: World, measure: str, thing: str) -> str:
    words = world.words
    plain = thing if thing not in ("item", "category", "code", "name") else pick(rng, ("group", "category", "type"))
    return pick(
        rng,
        (
            f"{measure} by {plain}",
            f"{measure} per {plain}, {whole(rng, 1990, 2029)}",
            f"{words.title(rng, 1, 2)} {measure.lower()} by {plain}",
            words.title(rng, 2, 5),
            words.phrase(rng, 3, 6).capitalize(),
            f"Figure {whole(rng, 1, 14)}. {words.phrase(rng, 2, 4).capitalize()}",
            f"Fig. {whole(rng, 1, 9)}: {measure} of {words.phrase(rng, 1, 2)}",
            f"{words.company(rng)}: {measure.lower()}",
            f"{measure} ({words.word(rng)})",
            f"{measure} in {words.country(rng)}",
            f"How {words.word(rng)} {words.word(rng)} changed",
            f"{measure}, {whole(rng, 1960, 1999)}-{whole(rng, 2000, 2029)}",
            f"{measure} of {words.phrase(rng, 1, 2)}, {pick(rng, w.MONTHS)} {whole(rng, 2005, 2029)}",
            measure,
        ),
    )


def _source(p: Plot, x1: float, x2: float, y2: float) -> float:
    rng, c, look = p.rng, p.c, p.look
    label = pick(rng, ("Source", "Source", "Data", "Data source", "Note", "Sources"))
    words = c.world.words
    text = pick(
        rng,
        (
            words.company(rng),
            words.url(rng),
            f"{words.title(rng, 1, 3)}, {whole(rng, 1990, 2029)}",
            f"{words.last_name(rng)} et al. ({whole(rng, 1980, 2026)})",
            words.phrase(rng, 3, 6).capitalize(),
        ),
    )
    size = max(8.0, look.size * real(rng, 0.75, 0.95))
    start = p.wide(f"{label}:", size) + size * 0.35
    if start + p.wide(text, size) > x2 - x1:
        return y2
    p.text(x1, y2 - size * 0.5, f"{label}:", "l", size, look.soft)
    place = p.text(x1 + start, y2 - size * 0.5, text, "l", size, look.soft)
    p.asked.append(asking.field(rng, None, label, text, place))
    return y2 - size * 1.7


Swatch = Callable[[Box, int], None]


def legend(p: Plot, data: Sequence[str], marks: dict[int, Box], keys: dict[int, Box], swatch: Swatch) -> None:
    """Names (whose boxes go into `marks`) with swatches (`keys`) above, below or beside the plot."""
    rng, look = p.rng, p.look
    x1, y1, x2, y2 = p.box
    size = max(8.2, look.size * real(rng, 0.85, 1.0))
    widths = [p.wide(name, size) + size * 2.8 for name in data]
    side = weighted(rng, (("right", 4 if max(widths) < (x2 - x1) * 0.34 else 0), ("top", 3), ("bottom", 3)))
    if side == "right":
        room, lead = max(widths) + size * 0.5, size * real(rng, 1.3, 2.2)
        tall = lead * len(data)
        x = x2 - room + size * 0.5
        y = y1 + size * 1.2 + (max(y2 - y1 - tall - size * 2, 0) * pick(rng, (0.0, 0.3, 0.45)))
        if chance(rng, 0.25):
            p.c.rectangle(
                (x - size * 0.5, y - size * 1.2, x + max(widths) - size * 0.2, y + tall - lead + size * 0.7), look.grid
            )
        if chance(rng, 0.2):
            head = p.c.world.words.word(rng).capitalize()
            if p.wide(head, size, True) < room and y + tall + lead < y2:
                place = p.text(x, y, head, "l", size, None, True)
                p.asked.append(Question("field", say(rng, LEGEND_HEAD, LEGEND_HEAD_ZH), head, place))
                y += lead
        for i, name in enumerate(data):
            _entry(p, name, x, y + i * lead, size, i, swatch, marks, keys)
        p.box = (x1, y1, x2 - room, y2)
    else:
        rows: list[list[int]] = [[]]
        for i, wide in enumerate(widths):
            if rows[-1] and sum(widths[j] for j in rows[-1]) + wide > x2 - x1:
                rows.append([])
            rows[-1].append(i)
        lead = size * 1.65
        y = (y1 if side == "top" else y2 - lead * len(rows)) + size * 1.05
        align = pick(rng, (0.0, 0.5, 0.5, 1.0))
        for row in rows:
            x = x1 + max((x2 - x1 - sum(widths[i] for i in row)) * align, 0)
            for i in row:
                _entry(p, data[i], x, y, size, i, swatch, marks, keys)
                x += widths[i]
            y += lead
        tall = lead * len(rows)
        p.box = (x1, y1 + tall, x2, y2) if side == "top" else (x1, y1, x2, y2 - tall)
    p.things.append(
        (pick(rng, ("legend entries", "series", "names in the legend", "colours in the legend")), list(marks.values()))
    )
    if chance(rng, 0.4):
        i = whole(rng, 0, min(len(data), len(ORDINALS)) - 1)
        text = say(rng, LEGEND_NTH, LEGEND_NTH_ZH, n=ORDINALS[i], k=str(i + 1))
        p.asked.append(Question("field", text, data[i], marks[i]))


LEGEND_HEAD = (
    "What is the title of the legend?", "legend title?", "What is the legend called?", "heading of the legend?",
    "What stands over the legend?", "What does the legend's heading say?", "Which title has the key?",
    "name of the legend",
)  # fmt: skip
LEGEND_HEAD_ZH = (
    "图例的标题是什么？", "图例标题？", "图例上面写的是什么？", "图例叫什么？", "读出图例的标题", "图例的名称",
    "图例的题目是什么？", "请问图例标题",
)  # fmt: skip
LEGEND_NTH = (
    "What is the {n} entry of the legend?", "{n} legend entry?", "Which name stands {n} in the legend?",
    "What is the {n} name in the legend?", "legend, entry {k}?", "Read the {n} item of the legend.",
    "What does the {n} line of the key say?", "the {n} one in the legend",
)  # fmt: skip
LEGEND_NTH_ZH = (
    "图例的第{k}项是什么？", "图例中第 {k} 个是什么？", "第{k}个图例项？", "图例第 {k} 项叫什么",
    "读出图例的第{k}项", "图例里排第{k}的是什么？", "图例第{k}个名字", "请问图例第 {k} 项是什么？",
)  # fmt: skip


def _entry(
    p: Plot, name: str, x: float, y: float, size: float, i: int, swatch: Swatch, marks: dict[int, Box],
    keys: dict[int, Box],
) -> None:  # fmt: skip
    keys[i] = (x, y - size * 0.75, x + size * 1.35, y + size * 0.05)
    swatch(keys[i], i)
    marks[i] = p.text(x + size * 1.75, y, name, "l", size)


def paint(p: Plot, box: Box, series: int, shade: int | None = None) -> None:
    """A bar, slice of a bar or swatch in the manner of a series."""
    c, look = p.c, p.look
    grey = look.shades[series % len(look.shades)] if shade is None else shade
    x1, y1, x2, y2 = box
    if look.round_ and min(x2 - x1, y2 - y1) > 6:
        c.rectangle(box, None, 1, grey, min(x2 - x1, y2 - y1, 30) * 0.25)
        return
    c.fill(box, grey)
    hatch, mark = look.hatches[series % len(look.hatches)], 255 if grey < 128 else 0
    if hatch == 1:
        for x in range(int(x1) + 3, int(x2), 5):
            c.line(x, y1, x, y2, mark)
    elif hatch == 2:
        for y in range(int(y1) + 3, int(y2), 5):
            c.line(x1, y, x2, y, mark)
    elif hatch == 3:
        for y in range(int(y1) + 2, int(y2), 4):
            c.line(x1, y, x2, y, mark, 1, 1, 3)
    if look.outline is not None:
        c.rectangle(box, look.outline)


# -- axes --------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Axes:
    """A plot area; `flat`: values run to the right, names downwards."""

    box: Box
    low: float
    high: float
    flat: bool
    edges: bool
    number: int

    def value(self, number: float) -> float:
        share = (number - self.low) / (self.high - self.low)
        x1, y1, x2, y2 = self.box
        return x1 + share * (x2 - x1) if self.flat else y2 - share * (y2 - y1)

    def middle(self, i: int) -> float:
        x1, y1, x2, y2 = self.box
        start, end = (y1, y2) if self.flat else (x1, x2)
        share = i / max(self.number - 1, 1) if self.edges else (i + 0.5) / self.number
        return start + share * (end - start)

    @property
    def slot(self) -> float:
        x1, y1, x2, y2 = self.box
        return (y2 - y1 if self.flat else x2 - x1) / self.number


def axes(p: Plot, data: Data, marks: Marks, flat: bool, edges: bool, shown: bool, table: bool = False) -> Axes:
    """Ticks, grid, names and titles of the axes; `shown`: the values are printed, so that ticks may be missing."""
    rng, look = p.rng, p.look
    size = look.size
    ticked = not shown or chance(rng, 0.55)
    texts = [data.tick(t) for t in data.ticks]
    tick_room = max(p.wide(t) for t in texts) + size * 0.8 if ticked else size * 0.4
    _axis_titles(p, data, flat)
    x1, y1, x2, y2 = p.box
    right_side = ticked and not flat and look.maker == "print" and chance(rng, 0.4)
    if flat:
        widest = max(p.wide(n) for n in data.names)
        left = x1 + min(widest, (x2 - x1) * 0.4) + size * 0.9
        inner = (
            left,
            y1 + size * 0.4,
            x2 - size * (1.6 if ticked else 0.6),
            y2 - (size * 1.8 if ticked else size * 0.4),
        )
        turn, wrapped = 0.0, False
    else:
        slot = (x2 - x1 - tick_room - size) / (len(data.names) if not edges else max(len(data.names) - 1, 1))
        turn, wrapped = _fit_names(p, data, slot, y2 - y1) if not table else (0.0, False)
        widest = max(p.wide(n) for n in data.names)
        room = size * 1.8
        if wrapped:
            room = size * 3.0
        if turn:
            room = widest * math.sin(math.radians(turn)) + size * 1.2
        lean = max(widest * math.cos(math.radians(turn)) - tick_room - slot / 2, 0) if turn else 0.0
        edge = p.wide(data.names[0]) / 2 if edges and not turn else 0.0
        a, b = (size * 0.8, tick_room + size * 0.3) if right_side else (tick_room, size * 0.8)
        inner = (x1 + max(a, edge) + lean, y1 + size * 1.1, x2 - max(b, edge), y2 - room)
    found = Axes(inner, data.ticks[0], data.ticks[-1], flat, edges, len(data.names))
    marks.ticks = _values_axis(p, found, data, texts, ticked, right_side)
    if not table:
        _names_axis(p, found, data, marks, turn, wrapped)
    return found


def _fit_names(p: Plot, data: Data, slot: float, tall: float) -> tuple[float, bool]:
    """How the names under the axis fit: (angle, broken into two lines)."""
    rng = p.rng
    if max(p.wide(n) for n in data.names) < slot * 0.94:
        return 0.0, False
    parts = [part for n in data.names for part in _halves(n)]
    if max(p.wide(x) for x in parts) < slot * 0.96 and chance(rng, 0.75):
        return 0.0, True
    turn = pick(rng, (90.0, 45.0, 45.0, 60.0, 30.0))
    for i, name in enumerate(data.names):
        while len(name) > 4 and p.wide(name) > tall * 0.33:
            name = name.rsplit(" ", 1)[0] if " " in name else name[:-1]
        if name not in data.names:
            data.names[i] = name
    return turn, False


def _halves(name: str) -> list[str]:
    """A name as it breaks into at most two lines."""
    if " " not in name:
        return [name]
    parts = name.split(" ")
    cut = min(range(1, len(parts)), key=lambda k: abs(len(" ".join(parts[:k])) - len(" ".join(parts[k:]))))
    return [" ".join(parts[:cut]), " ".join(parts[cut:])]


X_TITLE = (
    "What is the title of the x axis?", "x axis label?", "What is the horizontal axis called?", "x-axis title",
    "What does the label under the horizontal axis say?", "What stands below the x axis?", "label of the x-axis?",
    "What is plotted along the bottom, by its label?",
)  # fmt: skip
X_TITLE_ZH = (
    "横轴标题是什么？", "横轴叫什么？", "x 轴的标题？", "横轴下面写的是什么？", "x轴标签是什么", "横坐标是什么？",
    "横轴的名称", "读出横轴标题",
)  # fmt: skip
Y_TITLE = (
    "What is the title of the y axis?", "y axis label?", "What is the vertical axis called?", "y-axis title",
    "What does the label beside the vertical axis say?", "What is measured on the y axis?", "label of the y-axis?",
    "Which label runs along the vertical axis?",
)  # fmt: skip
Y_TITLE_ZH = (
    "纵轴标题是什么？", "纵轴叫什么？", "y 轴的标题？", "纵轴旁边写的是什么？", "y轴标签是什么", "纵坐标是什么？",
    "纵轴的名称", "读出纵轴标题",
)  # fmt: skip
TOP_TICK = (
    "What is the highest number on the value axis?", "Up to which value does the axis go?",
    "largest tick label on the axis?", "What is the last value on the axis?", "How far does the scale reach?",
    "maximum of the axis scale?", "What is the greatest number printed on the axis?",
    "At which number does the scale end?",
)  # fmt: skip
TOP_TICK_ZH = (
    "坐标轴上最大的数是多少？", "轴的最大刻度是多少？", "刻度到多少为止？", "数值轴最高到多少？", "轴上最大的刻度",
    "坐标轴最大值是多少", "最大刻度是什么？", "数值轴的上限是多少？",
)  # fmt: skip


def _axis_titles(p: Plot, data: Data, flat: bool) -> None:
    rng, look = p.rng, p.look
    x1, y1, x2, y2 = p.box
    size = look.size * real(rng, 0.95, 1.15)
    units = (" (k)", " [%]", " (USD)", " (mm)", " / year", " (t)", " (in thousands)", " (%)", " (€ m)")
    measure = data.measure + (pick(rng, units) if chance(rng, 0.3) else "")
    along = data.thing.capitalize() if chance(rng, 0.6) else p.c.world.words.title(rng, 1, 2)
    below, beside = (measure, along) if flat else (along, measure)
    bold = chance(rng, 0.2)
    if chance(rng, 0.38) and p.wide(below, size, bold) < x2 - x1:
        place = p.text((x1 + x2) / 2, y2 - size * 0.3, below, "m", size, None, bold)
        p.asked.append(Question("field", say(rng, X_TITLE, X_TITLE_ZH), below, place))
        y2 -= size * 1.7
    if chance(rng, 0.42):
        if look.maker in ("print", "dashboard") and chance(rng, 0.6) and p.wide(beside, size) < (x2 - x1) * 0.6:
            place = p.text(x1 + size * 0.3, y1 + size, beside, "l", size, look.soft)
            p.asked.append(Question("field", say(rng, Y_TITLE, Y_TITLE_ZH), beside, place))
            y1 += size * 1.6
        elif p.wide(beside, size, bold) < (y2 - y1) * 0.85:
            place = p.text(x1 + size * 1.05, (y1 + y2) / 2, beside, "m", size, None, bold, 90)
            p.asked.append(Question("field", say(rng, Y_TITLE, Y_TITLE_ZH), beside, place))
            x1 += size * 1.7
    p.box = (x1, y1, x2, y2)


def _values_axis(
    p: Plot, a: Axes, data: Data, texts: Sequence[str], ticked: bool, right_side: bool
) -> dict[float, Box]:
    """Draws the axis; returns the ticks whose labels found room, with the labels."""
    rng, c, look = p.rng, p.c, p.look
    x1, y1, x2, y2 = a.box
    size = look.size
    if look.panel != look.paper:
        c.fill(a.box, look.panel)
    grid = ticked and (look.maker not in ("matplotlib", "gnuplot") or chance(rng, 0.35))
    outward = whole(rng, 2, 5) if look.maker in ("matplotlib", "gnuplot", "slide") else 0
    boxes: dict[float, Box] = {}
    need = max(p.wide(t) for t in texts) + size * 0.7 if a.flat else size * 1.25
    each = (x2 - x1 if a.flat else y2 - y1) / (len(texts) - 1)
    every = max(1, math.ceil(need / max(each, 1)))
    for number, (tick, text) in enumerate(zip(data.ticks, texts, strict=True)):
        at = a.value(tick)
        if grid and a.flat:
            c.line(at, y1, at, y2, look.grid, 1, look.dash)
        elif grid:
            c.line(x1, at, x2, at, look.grid, 1, look.dash)
        if not ticked or number % every:
            continue
        if a.flat:
            c.line(at, y2, at, y2 + outward, look.ink)
            boxes[tick] = p.text(at, y2 + size * 1.4, text, "m", size, look.soft)
        elif right_side:
            boxes[tick] = p.text(x2 + size * 0.4, at + size * 0.35, text, "l", size, look.soft)
        else:
            c.line(x1 - outward, at, x1, at, look.ink)
            boxes[tick] = p.text(x1 - size * 0.5, at + size * 0.35, text, "r", size, look.soft)
    if boxes and chance(rng, 0.3):
        top = max(boxes)
        p.asked.append(Question("field", say(rng, TOP_TICK, TOP_TICK_ZH), data.tick(top), boxes[top]))
    if boxes and chance(rng, 0.15):
        p.things.append(("labelled ticks on the value axis", reading_order(boxes.values())))
    base = a.value(max(a.low, min(0.0, a.high)))
    if look.maker in ("matplotlib", "gnuplot") and chance(rng, 0.7):
        c.rectangle(a.box, look.ink)
    elif look.maker in ("matplotlib", "slide"):
        c.line(x1, y1, x1, y2, look.ink)
        c.line(x1, y2, x2, y2, look.ink)
    elif a.flat and look.maker != "ggplot":
        c.line(base, y1, base, y2, look.ink)
    elif look.maker != "ggplot":
        c.line(x1, base, x2, base, look.ink)
    return boxes


def _names_axis(p: Plot, a: Axes, data: Data, marks: Marks, turn: float, wrapped: bool) -> None:
    x1, _, _, y2 = a.box
    size, c = p.look.size, p.c
    every = 1
    if data.timely and not a.flat and not turn and not wrapped and a.slot < p.wide(data.names[0]) * 1.35:
        every = 2
    for i, name in enumerate(data.names):
        at = a.middle(i)
        if a.flat:
            fitted = c.fit(name, p.look.face, size, x1 - p.box[0] - size * 0.6, 8)
            marks.names[i] = p.text(x1 - size * 0.55, at + size * 0.35, name, "r", fitted)
        elif turn:
            marks.names[i] = p.text(at + size * 0.35, y2 + size * 0.8, name, "r", size, None, False, turn)
        elif wrapped:
            boxes = [p.text(at, y2 + size * (1.35 + 1.15 * k), part, "m") for k, part in enumerate(_halves(name))]
            marks.names[i] = union(boxes)
        elif i % every == 0:
            marks.names[i] = p.text(at, y2 + size * 1.35, name, "m")


# -- bars --------------------------------------------------------------------------------------------------------


def bars(p: Plot) -> None:
    """Upright or lying, alone, in groups, stacked or filling 100%."""
    rng, look = p.rng, p.look
    flat = chance(rng, 0.45)
    mode = weighted(rng, (("single", 5), ("grouped", 4), ("stacked", 1.6), ("full", 1)))
    series = (
        1
        if mode == "single"
        else whole(rng, 2, 4 if mode != "grouped" else weighted(rng, ((2, 4), (3, 3), (4, 2), (5, 1))))
    )
    x1, y1, x2, y2 = p.box
    room = (y2 - y1) / (look.size * 2.1) if flat else (x2 - x1) / (look.size * 3.4)
    most = int(room if mode != "grouped" else room / max(series * 0.6, 1))
    data = make_data(
        rng, p.c.world, series, whole(rng, 2, max(3, min(most, 14))), chance(rng, 0.62), chance(rng, 0.3) and not flat
    )
    heading(p, data.measure, data.thing)
    labels: Labels = weighted(
        rng, (("none", 3.5), ("end", 4), ("inside", 1.6), ("base", 0.5), ("table", 0 if flat else 0.9))
    )
    series = len(data.series)
    if mode in ("stacked", "full"):
        labels = "inside" if labels in ("end", "base") else labels
        _stack(rng, data, mode == "full")
    elif series == 1 and not data.timely and chance(rng, 0.35):
        data.values[0].sort(reverse=chance(rng, 0.85))
    if labels != "none" and mode in ("single", "grouped"):
        _odd(rng, data)
    marks = Marks()
    if series > 1 and labels != "table":
        legend(p, data.series, marks.series, marks.keys, lambda b, i: paint(p, b, i))
    table = labels == "table" and not flat
    if table:
        _data_table(p, data)
    a = axes(p, data, marks, flat, False, labels not in ("none",) and mode != "full", table)
    if table:
        _table_values(p, data, marks, a)
    groups = _draw_bars(p, data, marks, a, mode, labels)
    if series == 1 and chance(rng, 0.12) and mode == "single":
        _reference(p, data, a)
    lone = (
        ("bars", "categories", f"{data.thing}s") if data.thing in ("year", "month", "model") else ("bars", "categories")
    )
    p.things.append((pick(rng, lone if series == 1 else ("categories", "groups")), groups))
    if mode == "grouped" and series * len(data.names) <= 12:
        p.things.append(("bars", list(marks.marks.values())))
    ask_all(p, data, marks, stacked=mode in ("stacked", "full"), order=("top", "上") if flat else ("left", "左"))


def _odd(rng: Rng, data: Data) -> None:
    """Takes values off the ticks' grid, as printed values are."""
    fine = (data.ticks[1] - data.ticks[0]) / 10
    for row in data.values:
        for i, value in enumerate(row):
            moved = value + whole(rng, -3, 3) * fine
            if data.ticks[0] + fine <= moved <= data.ticks[-1]:
                row[i] = round(moved, 4)


def _stack(rng: Rng, data: Data, full: bool) -> None:
    """Shares of one whole: sums stay on the axis, or are all 100."""
    if full:
        data.ticks = [0, 20, 40, 60, 80, 100] if chance(rng, 0.6) else [0, 25, 50, 75, 100]
        data.show = data.tick = (lambda v: f"{v:.0f}%") if chance(rng, 0.8) else (lambda v: f"{v:.0f}")
    top, n = data.ticks[-1], len(data.series)
    fine = 1.0 if full else (data.ticks[1] - data.ticks[0]) / 10
    for i in range(len(data.names)):
        total = top if full else real(rng, 0.4, 0.98) * top
        cuts = sorted(real(rng, 0.05, 0.95) for _ in range(n - 1))
        shares = [b - a for a, b in itertools.pairwise((0.0, *cuts, 1.0))]
        counts = [max(int(total * s / fine), 1) for s in shares]
        if full:
            counts[counts.index(max(counts))] += 100 - sum(counts)
        for s in range(n):
            data.values[s][i] = round(counts[s] * fine, 4)


def _draw_bars(p: Plot, data: Data, marks: Marks, a: Axes, mode: str, labels: Labels) -> list[Box]:
    """Draws the bars; returns the box around those of each name."""
    rng, look, c = p.rng, p.look, p.c
    stacked, series = mode in ("stacked", "full"), len(data.series)
    slot = a.slot * real(rng, 0.4, 0.88)
    track = mode == "single" and a.low == 0 and chance(rng, 0.12)
    light = pick(rng, look.shades) if mode == "single" and chance(rng, 0.15) else None
    groups: list[Box] = []
    for i in range(len(data.names)):
        reached = a.low
        for s in range(series):
            wide = slot if stacked else slot / series
            start = a.middle(i) - slot / 2 + (0 if stacked else s * wide)
            low, high = (reached, reached + data.values[s][i]) if stacked else (a.low, data.values[s][i])
            reached = high
            u, v = sorted((a.value(low), a.value(high)))
            thin = 0 if stacked or series == 1 else min(wide * 0.1, 1.5)
            bar = (u, start, v, start + wide - thin) if a.flat else (start, u, start + wide - thin, v)
            if track:
                whole_bar = (u, start, a.box[2], start + wide) if a.flat else (start, a.box[1], start + wide, v)
                c.fill(whole_bar, look.grid)
            paint(p, bar, s, light if light is not None and i == 0 else None)
            marks.marks[s, i] = bar
            x1, y1, x2, y2 = bar
            marks.ends[s, i] = spot(x2, (y1 + y2) / 2) if a.flat else spot((x1 + x2) / 2, y1)
        groups.append(union([marks.marks[s, i] for s in range(series)]))
    if labels in ("end", "inside", "base"):
        _bar_labels(p, data, marks, a.flat, labels, stacked)
    elif stacked and labels == "none":
        for key in [key for key in marks.marks if key[0] > 0]:
            del marks.marks[key]
    return groups


def _bar_labels(p: Plot, data: Data, marks: Marks, flat: bool, labels: Labels, stacked: bool) -> None:
    look, c = p.look, p.c
    base = max(8.2, look.size * real(p.rng, 0.85, 1.0))
    turned = not flat and not stacked and labels == "end" and chance(p.rng, 0.08)
    for (s, i), bar in marks.marks.items():
        text = data.show(data.values[s][i])
        x1, y1, x2, y2 = bar
        size = c.fit(text, look.face, base, (x2 - x1) * 1.3 if not flat else 999, 8)
        wide = p.wide(text, size)
        roomy = (
            (x2 - x1 > wide + 4 and y2 - y1 > size * 0.95)
            if flat
            else (x2 - x1 > wide * 0.95 and y2 - y1 > size * 1.35)
        )
        grey = look.shades[s % len(look.shades)]
        ink = 255 if grey < 140 else 0
        if look.hatches[s % len(look.hatches)] or (labels != "end" and not roomy):
            roomy = False
            if stacked:
                continue
        if labels in ("inside", "base") and roomy:
            if flat:
                x = (x1 + x2) / 2 if stacked else x1 + wide / 2 + 3 if labels == "base" else x2 - wide / 2 - 3
                y = (y1 + y2) / 2 + size * 0.35
            else:
                x = (x1 + x2) / 2
                y = (
                    (y1 + y2) / 2 + size * 0.35
                    if stacked
                    else y2 - size * 0.4
                    if labels == "base"
                    else y1 + size * 1.15
                )
            marks.values[s, i] = p.text(x, y, text, "m", size, ink)
        elif flat:
            found = p.label(x2 + size * 0.35, (y1 + y2) / 2 + size * 0.35, text, "l", size)
            if found:
                marks.values[s, i] = found
        elif turned:
            marks.values[s, i] = p.text((x1 + x2) / 2 + size * 0.35, y1 - size * 0.3, text, "l", size, None, False, 90)
        elif found := p.label((x1 + x2) / 2, y1 - size * 0.3, text, "m", size):
            marks.values[s, i] = found


def _reference(p: Plot, data: Data, a: Axes) -> None:
    """A line across the plot with its own label."""
    rng, look = p.rng, p.look
    label = pick(rng, ("Average", "Target", "Goal", "Mean", "Limit", "Threshold", "Median", "Budget"))
    number = data.ticks[0] + data.span * real(rng, 0.5, 0.9)
    at, text = a.value(number), data.show(number)
    x1, y1, x2, y2 = a.box
    size = max(8.2, look.size * 0.9)
    if a.flat:
        p.c.line(at, y1, at, y2, look.ink, 1, 4)
        return
    p.c.line(x1, at, x2, at, look.ink, whole(rng, 1, 2), pick(rng, (0, 3, 5)))
    wide = p.wide(f"{label}: {text}", size)
    if p.fits((x2 - wide - 2, at - size * 1.3, x2, at - 1)):
        p.text(x2 - wide - 1, at - size * 0.35, f"{label}:", "l", size)
        place = p.text(x2 - p.wide(text, size) - 1, at - size * 0.35, text, "l", size)
        p.asked.append(asking.field(rng, None, label, text, place))


def _data_table(p: Plot, data: Data) -> None:
    """Keeps room for a table under the plot."""
    x1, y1, x2, y2 = p.box
    size = p.look.size
    beside = max(p.wide(s) for s in data.series) - size * 1.5
    p.box = (x1 + max(beside, 0), y1, x2, y2 - size * 1.6 * (len(data.series) + 1))


def _table_values(p: Plot, data: Data, marks: Marks, a: Axes) -> None:
    """The names and the values of all series under the plot, in line with it."""
    look, c = p.look, p.c
    size, lead = max(8.2, look.size * 0.9), look.size * 1.6
    marks.apart = True
    x1, _, x2, top = a.box
    widest = max(p.wide(s, size) for s in data.series) + size * 2
    for row in range(len(data.series) + 1):
        y = top + row * lead
        c.line(min(x1 - widest, x1) if row else x1, y, x2, y, look.grid)
        for i in range(len(data.names)):
            x = a.middle(i)
            text = data.names[i] if row == 0 else data.show(data.values[row - 1][i])
            fitted = c.fit(text, look.face, size, a.slot * 0.96, 8)
            place = p.text(x, y + lead * 0.7, text, "m", fitted)
            if row == 0:
                marks.names[i] = place
            else:
                marks.values[row - 1, i] = place
            c.line(x - a.slot / 2, y, x - a.slot / 2, y + lead, look.grid)
        if row:
            left = max(2.0, x1 - widest)
            fitted = c.fit(data.series[row - 1], look.face, size, x1 - left - size * 1.4, 8)
            paint(p, (left, y + lead * 0.3, left + size * 0.8, y + lead * 0.7), row - 1)
            marks.series[row - 1] = p.text(left + size * 1.1, y + lead * 0.7, data.series[row - 1], "l", fitted)
    c.line(x2, top, x2, top + lead * (len(data.series) + 1), look.grid)


# -- lines and points ----------------------------------------------------------------------------------------------


def _marker(c: Canvas, x: float, y: float, shape: int, grey: int, r: float, paper: int) -> None:
    """What stands at a point of a line; shape 0 is nothing."""
    if shape == 1:
        c.ellipse((x - r, y - r, x + r, y + r), None, 1, grey)
    elif shape == 2:
        c.fill((x - r, y - r, x + r, y + r), grey)
    elif shape == 3:
        c.polygon([(x - r, y + r), (x + r, y + r), (x, y - r)], grey)
    elif shape == 4:
        c.ellipse((x - r, y - r, x + r, y + r), grey, 1.5, paper)
    elif shape == 5:
        c.polygon([(x - r, y), (x, y - r), (x + r, y), (x, y + r)], grey)
    elif shape == 6:
        c.curve([(x - r, y - r), (x + r, y + r)], grey, 1.5)
        c.curve([(x - r, y + r), (x + r, y - r)], grey, 1.5)


def lines(p: Plot) -> None:
    """One to five lines: straight, in steps, over a filled area; told apart by a legend or names at their ends."""
    rng, look, c = p.rng, p.look, p.c
    series = weighted(rng, ((1, 4), (2, 3), (3, 2.5), (4, 1.2), (5, 0.6)))
    x1, _, x2, _ = p.box
    slope = series > 1 and chance(rng, 0.12)
    number = 2 if slope else whole(rng, 3, max(4, min(int((x2 - x1) / (look.size * 2.7)), 16)))
    labelled = slope or (chance(rng, 0.45) and (series == 1 or series * number <= 18))
    data = make_data(rng, c.world, series, number, labelled, chance(rng, 0.8), chance(rng, 0.6))
    if labelled:
        _odd(rng, data)
    heading(p, data.measure, data.thing)
    series, thick = len(data.series), real(rng, 1, 3.2)
    shapes = [whole(rng, 0, 6) for _ in data.series] if chance(rng, 0.6) else [whole(rng, 0, 1)] * series
    step, r = chance(rng, 0.1) and not slope, thick + real(rng, 1.2, 2.2)
    filled = series == 1 and chance(rng, 0.3)
    marks = Marks()

    def swatch(b: Box, i: int) -> None:
        y = (b[1] + b[3]) / 2
        c.curve([(b[0], y), (b[2], y)], look.shades[i], thick)
        _marker(c, (b[0] + b[2]) / 2, y, shapes[i], look.shades[i], r, look.paper)

    direct = slope or (series > 1 and chance(rng, 0.3))
    if series > 1 and not direct:
        legend(p, data.series, marks.series, marks.keys, swatch)
    if direct:
        room = min(max(p.wide(n) for n in data.series) + look.size * 1.2, (p.box[2] - p.box[0]) * 0.4)
        p.box = (p.box[0], p.box[1], p.box[2] - room, p.box[3])
    a = axes(p, data, marks, False, slope or chance(rng, 0.4), labelled and series == 1)
    spots: dict[tuple[int, int], tuple[float, float]] = {}
    for s in range(series):
        row = [(a.middle(i), a.value(v)) for i, v in enumerate(data.values[s])]
        path = row
        if step:
            path = [at for u, v in itertools.pairwise(row) for at in (u, (v[0], u[1]))] + [row[-1]]
        if filled:
            base = a.value(data.ticks[0])
            c.polygon([*path, (path[-1][0], base), (path[0][0], base)], look.shades[s], real(rng, 0.15, 0.6))
        c.curve(path, look.shades[s], thick)
        for i, (x, y) in enumerate(row):
            _marker(c, x, y, shapes[s], look.shades[s], r, look.paper)
            marks.marks[s, i] = c.clip((x - 4, y - 4, x + 4, y + 4))
            marks.ends[s, i] = spot(x, y)
            spots[s, i] = (x, y)
    if direct:
        _end_names(p, data, marks, spots)
    if labelled:
        size = max(8.2, look.size * 0.9)
        for (s, i), (x, y) in spots.items():
            above = chance(rng, 0.9)
            found = p.label(x, y - r - 3 if above else y + r + size, data.show(data.values[s][i]), "m", size)
            if found and found[1] > p.box[1] - size:
                marks.values[s, i] = found
    if series == 1 and chance(rng, 0.12):
        _reference(p, data, a)
    # lines cross and cover each other's points, their names stand apart
    each = list(marks.series.values()) or [marks.ends[0, len(data.names) - 1]]
    p.things.append((pick(rng, ("lines", "series")), each))
    p.things.append(
        (
            f"{data.thing}s" if data.thing in ("year", "month") and len(marks.names) == len(data.names) else "points",
            list(marks.ends.values()) if series == 1 else (),
        )
    )
    ask_all(p, data, marks, stacked=False, order=("left", "左"))


def _end_names(p: Plot, data: Data, marks: Marks, spots: dict[tuple[int, int], tuple[float, float]]) -> None:
    """Each line's name at its right end; those that would meet move apart."""
    size, last = p.look.size, len(data.names) - 1
    y = -1e9
    for s in sorted(range(len(data.series)), key=lambda s: spots[s, last][1]):
        x, at = spots[s, last]
        y = max(at + size * 0.35, y + size * 1.25)
        shade = p.look.shades[s]
        ink = shade if abs(shade - p.look.paper) > 130 and chance(p.rng, 0.5) else None
        place = p.text(x + size * 0.7, y, data.series[s], "l", size, ink)
        marks.series[s] = place
        p.taken.append(place)


def scatter(p: Plot) -> None:
    """Points with names, or groups of points with a legend; bubbles differ in size."""
    rng, look, c = p.rng, p.look, p.c
    named = chance(rng, 0.65)
    data = make_data(rng, c.world, 1 if named else whole(rng, 2, 4), whole(rng, 4, 11) if named else 2, True, False)
    across = scale(rng)
    _, tick = printers(rng, across)
    heading(p, data.measure, data.thing)
    shapes, r = some(rng, range(1, 7), 6), real(rng, 2.5, 5)
    shapes = shapes[:4] if chance(rng, 0.5) else [shapes[0]] * 4
    found = Marks()
    if not named:
        legend(
            p,
            data.series,
            found.series,
            found.keys,
            lambda b, i: _marker(c, (b[0] + b[2]) / 2, (b[1] + b[3]) / 2, shapes[i], look.shades[i], r, look.paper),
        )
    plain = replace(data, names=[tick(t) for t in across], thing=c.world.words.word(rng))
    a = axes(p, plain, Marks(), False, True, False)
    x1, y1, x2, y2 = a.box
    places: list[tuple[float, float, str, Box]] = []
    for i in range(len(data.names) if named else 0):
        big = real(rng, 0.8, 1.6)
        x, y, name = real(rng, x1 + 8, x2 - 8), real(rng, y1 + 10, y2 - 8), data.names[i]
        if not p.fits((x - r * 2, y - r * 2, x + r * 2, y + r * 2)):
            continue
        right = x + r * 2 + p.wide(name) < x2
        box = p.label(x + (r * 2 + 2 if right else -r * 2 - 2), y + look.size * 0.33, name, "l" if right else "r")
        if box:
            _marker(c, x, y, shapes[0], look.shades[0], r * big, look.paper)
            places.append((x, y, name, box))
    for s in range(0 if named else len(data.series)):
        mx, my = real(rng, x1 + 30, x2 - 30), real(rng, y1 + 25, y2 - 25)
        for _ in range(whole(rng, 3, 14)):
            x, y = min(max(mx + float(rng.normal()) * 22, x1), x2), min(max(my + float(rng.normal()) * 18, y1), y2)
            _marker(c, x, y, shapes[s], look.shades[s], r, look.paper)
    p.near += [name for _, _, name, _ in places]
    if named:
        dots = reading_order(spot(x, y) for x, y, _, _ in places)
        p.things.append((pick(rng, ("points", "labelled points", "dots")), dots))
        _ask_places(p, places, x2 - x1, y2 - y1)
    else:
        p.things.append(("groups", list(found.series.values())))


ENDS = {
    "highest": (
        (
            "Which point is highest?", "Which {t} lies highest in the plot?", "topmost point?",
            "What is the name of the uppermost point?", "Which {t} is at the top of the plot?",
            "the highest point is which?", "Which label belongs to the highest point?",
            "Which {t} has the largest y value?",
        ),
        (
            "哪个点最高？", "最上面的点叫什么？", "图中最高的是哪个？", "位置最高的点是哪一个？", "最高点是什么？",
            "哪个在最上面？", "纵坐标最大的是哪个？", "最上方的点的名字",
        ),
    ),
    "lowest": (
        (
            "Which point is lowest?", "Which {t} lies lowest in the plot?", "bottommost point?",
            "What is the name of the lowest point?", "Which {t} is at the bottom of the plot?",
            "the lowest point is which?", "Which label belongs to the lowest point?",
            "Which {t} has the smallest y value?",
        ),
        (
            "哪个点最低？", "最下面的点叫什么？", "图中最低的是哪个？", "位置最低的点是哪一个？", "最低点是什么？",
            "哪个在最下面？", "纵坐标最小的是哪个？", "最下方的点的名字",
        ),
    ),
    "rightmost": (
        (
            "Which point is furthest to the right?", "rightmost point?", "Which {t} lies furthest right?",
            "What is the name of the rightmost point?", "Which {t} has the largest x value?",
            "Which label belongs to the point on the far right?", "the point on the right edge is which?",
            "most to the right: which {t}?",
        ),
        (
            "最右边的点是哪个？", "哪个点在最右边？", "最右的点叫什么？", "横坐标最大的是哪个？",
            "最靠右的是哪个点？", "最右侧的点的名字", "哪个最靠右？", "右边最远的点是什么？",
        ),
    ),
    "leftmost": (
        (
            "Which point is furthest to the left?", "leftmost point?", "Which {t} lies furthest left?",
            "What is the name of the leftmost point?", "Which {t} has the smallest x value?",
            "Which label belongs to the point on the far left?", "the point on the left edge is which?",
            "most to the left: which {t}?",
        ),
        (
            "最左边的点是哪个？", "哪个点在最左边？", "最左的点叫什么？", "横坐标最小的是哪个？",
            "最靠左的是哪个点？", "最左侧的点的名字", "哪个最靠左？", "左边最远的点是什么？",
        ),
    ),
}  # fmt: skip


def _ask_places(p: Plot, places: list[tuple[float, float, str, Box]], wide: float, tall: float) -> None:
    """Which point is foremost on each side, where none is nearly as far."""
    if len(places) < 3:
        return
    for which, key, room in (
        ("highest", 1, tall),
        ("lowest", -1, tall),
        ("rightmost", -2, wide),
        ("leftmost", 2, wide),
    ):
        rows = sorted(places, key=lambda e: (e[1] if abs(key) == 1 else e[0]) * (1 if key > 0 else -1))
        first, second = rows[0], rows[1]
        gap = abs(first[1] - second[1]) if abs(key) == 1 else abs(first[0] - second[0])
        if gap > room * CLEAR:
            english, chinese = ENDS[which]
            text, work = say(p.rng, english, chinese, t="point"), (spot(first[0], first[1]),)
            p.asked.append(Question("chart", text, first[2], first[3], work=work))


# -- slices --------------------------------------------------------------------------------------------------------


def pies(p: Plot) -> None:
    """Pies and rings, whole or half: names beside them, in a legend, or in a legend with the values."""
    rng, c = p.rng, p.c
    data = make_data(rng, c.world, 1, whole(rng, 2, 6), True, False)
    names_, n = data.names, len(data.names)
    cuts = [real(rng, 0.2, 1.2) for _ in range(n)]
    percent = chance(rng, 0.75)
    places = whole(rng, 0, 1)
    total = 100 if percent else pick(rng, (60, 240, 1200, 48_000))
    row = [round(v / sum(cuts) * total, places) for v in cuts]
    row[0] = round(row[0] + total - sum(row), places)
    if chance(rng, 0.5):
        row.sort(reverse=True)
    style = w.number_style(rng)
    tail = pick(rng, ("%", "%", " %")) if percent else ""
    data.values, data.ticks = [row], [0, total]
    data.show = data.tick = lambda v: style.number(v, places) + tail
    heading(p, data.measure, data.thing)
    where = weighted(rng, (("beside", 3), ("legend", 3), ("table", 2)))
    marks = Marks()
    if where == "legend":
        legend(p, names_, marks.names, marks.name_keys, lambda b, i: paint(p, b, i))
        p.things.pop()
    disc = _pie_room(p, data, marks, where)
    _pie_slices(p, data, marks, disc, where)
    p.things.append((pick(rng, ("slices", "segments", "categories")), reading_order(marks.ends.values())))
    data.thing = pick(rng, ("slice", data.thing, "segment"))
    ask_all(p, data, marks, stacked=False, order=None)


def _pie_room(p: Plot, data: Data, marks: Marks, where: str) -> Box:
    """The square for the disc; prints the legend with values beside or under it."""
    rng, look = p.rng, p.look
    x1, y1, x2, y2 = p.box
    size = look.size
    if where == "table":
        lead = size * real(rng, 1.5, 2.4)
        wide = max(p.wide(n) for n in data.names) + max(p.wide(data.show(v)) for v in data.values[0]) + size * 4
        under = x2 - x1 < wide * 1.9
        tall = lead * len(data.names)
        left = x1 + max((x2 - x1 - wide) / 2, 0) if under else x2 - wide
        right = min(left + wide, x2) - size * 0.5
        y = y2 - tall + size if under else (y1 + y2 - tall) / 2 + size
        for i, name in enumerate(data.names):
            marks.name_keys[i] = (left, y - size * 0.75, left + size * 0.9, y + size * 0.1)
            paint(p, marks.name_keys[i], i)
            marks.names[i] = p.text(left + size * 1.4, y, name)
            marks.values[0, i] = p.text(right, y, data.show(data.values[0][i]), "r", size, None, chance(rng, 0.2))
            y += lead
        x2, y2 = (x2, y2 - tall - size) if under else (left - size, y2)
    room = size * 0.6
    if where == "beside":
        room = min(
            max(max(p.wide(n), p.wide(data.show(v))) for n, v in zip(data.names, data.values[0], strict=True)) + size,
            (x2 - x1) * 0.33,
        )
    r = max(min((x2 - x1) / 2 - room, (y2 - y1) / 2 - size * (2.2 if where == "beside" else 0.4)), 28.0)
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    return (x - r, y - r, x + r, y + r)


def _pie_slices(p: Plot, data: Data, marks: Marks, disc: Box, where: str) -> None:
    rng, look, c = p.rng, p.look, p.c
    size, row = look.size, data.values[0]
    x, y, r = (disc[0] + disc[2]) / 2, (disc[1] + disc[3]) / 2, (disc[2] - disc[0]) / 2
    half = where != "beside" and chance(rng, 0.12)
    at, turn = (180.0, 180.0) if half else (real(rng, 0, 360) if chance(rng, 0.5) else 270.0, 360.0)
    if half:
        y += r * 0.4
        disc = (x - r, y - r, x + r, y + r)
    hole = r * real(rng, 0.4, 0.72) if chance(rng, 0.45) else 0.0
    pulled = whole(rng, 0, len(row) - 1) if not hole and chance(rng, 0.15) else -1
    middles: list[float] = []
    for i, value in enumerate(row):
        sweep = turn * value / sum(row)
        middle = math.radians(at + sweep / 2)
        off = r * 0.09 if i == pulled else 0
        dx, dy = math.cos(middle) * off, math.sin(middle) * off
        c.pie((disc[0] + dx, disc[1] + dy, disc[2] + dx, disc[3] + dy), at, at + sweep, look.shades[i])
        edge = math.radians(at)
        c.curve([(x, y), (x + r * math.cos(edge), y + r * math.sin(edge))], look.paper, 1.5)
        middles.append(middle)
        far = off + ((hole + r) / 2 if hole else r * 0.66)
        marks.ends[0, i] = spot(x + math.cos(middle) * far, y + math.sin(middle) * far)
        at += sweep
    if hole:
        c.ellipse((x - hole, y - hole, x + hole, y + hole), None, 1, look.paper)
        if hole > size * 2.6 and chance(rng, 0.6):
            _hole(p, data, x, y, hole)
    inside = where == "legend" or (where == "beside" and chance(rng, 0.3))
    marks.apart = not inside
    for i, angle in enumerate(middles):
        cos, sin, text = math.cos(angle), math.sin(angle), data.show(row[i])
        ink = 255 if look.shades[i] < 140 else 0
        if where == "beside":
            side: Anchor = "l" if cos >= 0 else "r"
            px, py = x + cos * (r + size * 0.7), y + sin * (r + size * 1.2)
            lines_ = [data.names[i]] if inside else [data.names[i], text]
            wide = max(p.wide(part) for part in lines_)
            left = px if side == "l" else px - wide
            if not p.fits((left, py - size * 1.1, left + wide, py + size * (1.3 if not inside else 0.3))):
                continue
            if chance(rng, 0.3):
                c.curve([(x + cos * r, y + sin * r), (px, py - size * 0.3)], look.soft, 1)
            marks.names[i] = p.text(px, py, data.names[i], side)
            if not inside:
                marks.values[0, i] = p.text(px, py + size * 1.15, text, side)
        if inside and where != "table":
            far, wide = (hole + r) / 2 if hole else r * 0.66, p.wide(text)
            if row[i] / sum(row) > 0.075 * (1.6 if half else 1) and wide < (r - hole if hole else r * 0.7):
                marks.values[0, i] = p.text(x + cos * far, y + sin * far + size * 0.35, text, "m", size, ink)


def _hole(p: Plot, data: Data, x: float, y: float, hole: float) -> None:
    """A figure in the middle of a ring."""
    rng, size = p.rng, p.look.size
    label = pick(rng, ("Total", "Sum", "All", "Overall", "Votes", "Total items"))
    text = w.number_style(rng).number(whole(rng, 12, 99_000), 0)
    big = p.c.fit(text, p.look.bold, size * 1.5, hole * 1.5, 8)
    if p.wide(text, big, True) > hole * 1.7:
        return
    place = p.text(x, y + big * 0.2, text, "m", big, None, True)
    p.text(x, y + big * 0.2 + size * 1.2, label, "m", size * 0.9, p.look.soft)
    p.asked.append(asking.field(rng, None, label, text, place))


# -- questions -----------------------------------------------------------------------------------------------------


def ask_all(p: Plot, data: Data, marks: Marks, stacked: bool, order: tuple[str, str] | None) -> None:
    """Everything that one can read or see in a plot of names, series and values."""
    seen = {i for i in marks.names if p.c.shows(data.names[i], marks.names[i])}
    marks.names = {i: box for i, box in marks.names.items() if i in seen}
    p.near += [*data.names, *(data.series if len(data.series) > 1 else ())]
    p.asked += ask_values(p, data, marks, stacked)
    if len(seen) > 1:
        if len(data.series) == 1:
            p.asked += _ranks(p, data, marks)
        elif not stacked:
            p.asked += _across(p, data, marks)
        if order and len(seen) == len(data.names):
            p.asked += ask_nth(p, data, marks, order)
    p.asked += ask_nobody(p, data)


def ask_values(p: Plot, data: Data, marks: Marks, stacked: bool) -> list[Question]:
    """Values that are printed, or that end on a tick."""
    rng, several = p.rng, len(data.series) > 1
    asked: list[Question] = []
    for s, i in some(rng, list(marks.values or marks.marks), 7):
        if i not in marks.names or (several and s not in marks.series):
            continue
        value = data.values[s][i]
        work = marks.told_by(s if several else None, i)
        if (s, i) in marks.values:
            answer, box = data.show(value), marks.values[s, i]
            if not p.c.shows(answer, box):
                continue
            work += () if marks.apart else marks.at((s, i))
        elif (
            not marks.values and (not stacked or s == 0) and any(abs(value - t) < data.span * 1e-6 for t in marks.ticks)
        ):
            answer, box = data.tick(value), p.c.clip(marks.marks[s, i])
            work += marks.at((s, i)) + marks.around(value)
        else:
            continue
        asked.append(Question("chart", _value_question(rng, data, s, i), answer, box, work=work))
    return asked


def _value_question(rng: Rng, data: Data, s: int, i: int) -> str:
    name = data.names[i]
    if len(data.series) == 1:
        if chance(rng, 0.55):
            return q.ask_chart_value(rng, name, None)
        return say(rng, PLAIN_VALUE, PLAIN_VALUE_ZH, c=name, m=data.measure.lower())
    if chance(rng, 0.55):
        return q.ask_chart_value(rng, name, data.series[s])
    return say(rng, SCORE_ON, SCORE_ON_ZH, c=name, s=data.series[s], m=data.measure.lower())


def _ranks(p: Plot, data: Data, marks: Marks) -> list[Question]:
    """Largest, smallest, second, the larger of two, the first above a line; for one series."""
    rng, row, asked = p.rng, data.values[0], list[Question]()
    whole_ = len(marks.names) == len(data.names)
    by = sorted(marks.names, key=lambda i: row[i])
    clear = CLEAR * data.span if marks.marks or data.ticks[0] == 0 else 0

    def chart(text: str, i: int, work: tuple[Box, ...]) -> Question:
        work += with_shade(marks.name_keys[i])[::-1] if work and i in marks.name_keys else ()
        return Question("chart", text, data.names[i], marks.names[i], work=work)

    ends: tuple[tuple[Literal["largest", "smallest"], int, int], ...] = (("largest", -1, -2), ("smallest", 0, 1))
    for which, a, b in ends if whole_ else ():
        if abs(row[by[a]] - row[by[b]]) >= clear:
            work = marks.at((0, by[a]))
            asked.append(chart(q.ask_extreme(rng, which, data.thing), by[a], work))
            if len(marks.values) == len(data.names) and chance(rng, 0.4):
                text, box = q.ask_extreme(rng, which, "value"), marks.values[0, by[a]]
                asked.append(Question("chart", text, data.show(row[by[a]]), box, work=work))
    if whole_ and len(by) > 2 and row[by[-1]] - row[by[-2]] >= clear and row[by[-2]] - row[by[-3]] >= clear:
        work = marks.at((0, by[-1]), (0, by[-2]))
        asked.append(chart(say(rng, SECOND, SECOND_ZH, t=data.thing), by[-2], work))
    a, b = some(rng, by, 2)
    if abs(row[a] - row[b]) >= clear:
        text = say(rng, HIGHER, HIGHER_ZH, a=data.names[a], b=data.names[b])
        work = marks.of_name(a) + marks.of_name(b)
        asked.append(Question("state", text, "yes" if row[a] > row[b] else "no", work=work))
    shown = [data.show(v) for v in row]
    single = [i for i in by if (0, i) in marks.values and shown.count(shown[i]) == 1 and len(marks.values) == len(row)]
    for i in some(rng, single, 1):
        work = (marks.values[0, i], *(() if marks.apart else marks.at((0, i))))
        asked.append(chart(q.ask_category_of(rng, shown[i], data.thing), i, work))
    if data.timely and whole_:
        asked += _first_above(p, data, marks, 0, data.measure.lower())
    return asked


def _first_above(p: Plot, data: Data, marks: Marks, s: int, called: str) -> list[Question]:
    row = data.values[s]
    for level in some(p.rng, [t for t in marks.ticks if data.ticks[0] < t < data.ticks[-1]], 3):
        over = [i for i, v in enumerate(row) if v > level]
        if (
            over
            and over[0] > 0
            and over[0] in marks.names
            and all(abs(v - level) > CLEAR * data.span / 2 for v in row[: over[0] + 1])
        ):
            text = say(p.rng, FIRST_ABOVE, FIRST_ABOVE_ZH, t=data.thing, s=called, v=data.tick(level))
            work = marks.look_up(s, over[0])
            return [Question("chart", text, data.names[over[0]], marks.names[over[0]], work=work)]
    return []


def _across(p: Plot, data: Data, marks: Marks) -> list[Question]:
    """What one sees in plots of several series."""
    rng, asked, clear = p.rng, list[Question](), CLEAR * data.span
    if len(marks.series) < len(data.series):
        return asked
    for i in some(rng, list(marks.names), 2):
        by = sorted(range(len(data.series)), key=lambda s: data.values[s][i])
        column = [data.values[s][i] for s in by]
        if column[-1] - column[-2] >= clear:
            asked.append(
                Question(
                    "chart",
                    say(rng, TOP_SERIES, TOP_SERIES_ZH, c=data.names[i]),
                    data.series[by[-1]],
                    marks.series[by[-1]],
                    work=marks.named_by(by[-1], i),
                )
            )
        if column[1] - column[0] >= clear and chance(rng, 0.5):
            asked.append(
                Question(
                    "chart",
                    say(rng, LOW_SERIES, LOW_SERIES_ZH, c=data.names[i]),
                    data.series[by[0]],
                    marks.series[by[0]],
                    work=marks.named_by(by[0], i),
                )
            )
        a, b = some(rng, by, 2)
        gap = data.values[a][i] - data.values[b][i]
        if abs(gap) >= clear:
            text = say(rng, HIGHER_AT, HIGHER_AT_ZH, a=data.series[a], b=data.series[b], c=data.names[i])
            asked.append(
                Question("state", text, "yes" if gap > 0 else "no", work=marks.look_up(a, i) + marks.look_up(b, i))
            )
    s = whole(rng, 0, len(data.series) - 1)
    row, name = data.values[s], data.series[s]
    if len(marks.names) == len(data.names):
        by = sorted(range(len(row)), key=lambda i: row[i])
        if row[by[-1]] - row[by[-2]] >= clear:
            asked.append(
                Question(
                    "chart",
                    say(rng, MOST_OF, MOST_OF_ZH, t=data.thing, s=name),
                    data.names[by[-1]],
                    marks.names[by[-1]],
                    work=marks.look_up(s, by[-1]),
                )
            )
        if row[by[1]] - row[by[0]] >= clear:
            asked.append(
                Question(
                    "chart",
                    say(rng, LEAST_OF, LEAST_OF_ZH, t=data.thing, s=name),
                    data.names[by[0]],
                    marks.names[by[0]],
                    work=marks.look_up(s, by[0]),
                )
            )
        if data.timely:
            asked += _first_above(p, data, marks, s, name)
    return asked


def ask_nth(p: Plot, data: Data, marks: Marks, order: tuple[str, str]) -> list[Question]:
    """Which name stands third from an end."""
    rng, n = p.rng, len(data.names)
    if n > 9 or len(data.series) > 1:
        return []
    place, back = whole(rng, 0, min(n, 5) - 1), chance(rng, 0.3)
    ends = {"left": ("right", "右边"), "top": ("bottom", "下面")}
    end, ends_zh = ends[order[0]] if back else (order[0], "左边" if order[0] == "left" else "上面")
    i = n - 1 - place if back else place
    mark = "bar" if marks.marks and not data.timely else "name"
    text = say(rng, NTH, NTH_ZH, n=ORDINALS[place], t=data.thing, e=end, z=ends_zh, k=str(place + 1), m=mark)
    passed = range(n - 1, i - 1, -1) if back else range(i + 1)
    work = marks.at(*((0, k) for k in passed)) if mark == "bar" else tuple(marks.names[k] for k in passed)
    return [Question("chart", text, data.names[i], marks.names[i], work=work)]


def ask_nobody(p: Plot, data: Data) -> list[Question]:
    """Asks for a name or a series that is not plotted: the year after the last, another country, another model."""
    rng, world = p.rng, p.c.world
    if data.thing == "year":
        gap = int(data.names[1]) - int(data.names[0]) if len(data.names) > 1 else 1
        absent = str(int(data.names[-1]) + gap * whole(rng, 1, 3))
    elif data.thing == "month":
        absent = next(
            (m[: len(data.names[0])] for m in some(rng, w.MONTHS, 12) if m[:3] not in {n[:3] for n in data.names}), ""
        )
    else:
        absent = next(iter(names(rng, world, 1, False)[1]), "")
    page = asking.page_text(p.c)
    if not absent or absent.lower() in page:
        return []
    if len(data.series) > 1:
        series = pick(rng, data.series)
        if chance(rng, 0.35):
            other = series_words(rng, world)
            if other.lower() not in page:
                return [asking.none(q.ask_chart_value(rng, pick(rng, data.names), other))]
        return [asking.none(say(rng, SCORE_ON, SCORE_ON_ZH, c=absent, s=series, m=data.measure.lower()))]
    return [
        asking.none(
            q.ask_chart_value(rng, absent, None)
            if chance(rng, 0.6)
            else say(rng, PLAIN_VALUE, PLAIN_VALUE_ZH, c=absent, m=data.measure.lower())
        )
    ]


KINDS: tuple[tuple[Callable[[Plot], None], float], ...] = ((bars, 5.0), (lines, 3.2), (pies, 1.8), (scatter, 0.9))


def draw(rng: Rng, c: Canvas, box: Box, paper: int, kinds: Sequence[tuple[Callable[[Plot], None], float]] = ()) -> Plot:
    """One plot inside `box` with its questions."""
    plot = Plot(rng, c, make_look(rng, c.world, box[2] - box[0], c.height, paper), box)
    weighted(rng, kinds or KINDS)(plot)
    for things, counted in plot.things:
        if 0 < (counted if isinstance(counted, int) else len(counted)) <= 16:
            plot.asked.append(count(rng, things, counted))
    for question in plot.asked:
        if not all(inside((0, 0, c.width, c.height), (b[0] + b[2]) / 2, (b[1] + b[3]) / 2) for b in question.work):
            question.work = ()
    return plot


def mostly_values(rng: Rng, asked: Sequence[Question]) -> list[Question]:
    """The questions in random order with few for titles, counts and what is not there: values are harder to learn."""
    left = {"field": whole(rng, 1, 2), "none": 1, "count": whole(rng, 1, 2)}
    kept: list[Question] = []
    for question in some(rng, asked, len(asked)):
        left[question.task] = left.get(question.task, 99) - 1
        if left[question.task] >= 0:
            kept.append(question)
    return kept


def build(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A page with one plot: alone, on a slide or card, or among text."""
    dark = chance(rng, 0.1)
    paper = whole(rng, 8, 45) if dark else 255 if chance(rng, 0.65) else whole(rng, 228, 254)
    c = Canvas(world, height, width, paper)
    box = (2.0, 2.0, width - 2.0, height - 2.0)
    lay = weighted(rng, (("full", 4), ("band", 2), ("article", 2), ("card", 1.4)))
    if lay == "band":
        share = real(rng, 0.5, 0.9)
        top = real(rng, 0, 1 - share) * height
        box = (width * real(rng, 0, 0.06) + 2, top + 2, width * real(rng, 0.93, 1) - 2, top + share * height - 2)
    elif lay == "article":
        box = _prose(rng, c, box, 225 if dark else whole(rng, 0, 50))
    elif lay == "card":
        box = _card(rng, c, box, paper)
    c.new_block()
    plot = draw(rng, c, box, paper)
    return asking.finish(
        rng, c, "chart", "plots", mostly_values(rng, plot.asked), [n for n in plot.near if n], most=9, reading=2
    )


def _prose(rng: Rng, c: Canvas, box: Box, ink: int) -> Box:
    """Prints text above or below or both; returns what is left."""
    x1, y1, x2, y2 = box
    face = c.world.face(rng, "serif", "serif", "sans")
    size = real(rng, 9, 12.5)
    margin = (x2 - x1) * real(rng, 0.03, 0.09)
    above, below = (
        (real(rng, 0, 0.28), real(rng, 0, 0.28))
        if chance(rng, 0.5)
        else ((0.0, 0.4) if chance(rng, 0.5) else (0.4, 0.0))
    )
    tall, align = y2 - y1, pick(rng, ("l", "j"))
    for share, top in ((above, y1 + size), (below, y2 - below * tall)):
        if share > 0.05:
            c.paragraph(
                x1 + margin,
                top,
                x2 - x1 - 2 * margin,
                c.world.words.prose(rng, 7),
                face,
                size,
                ink,
                1.3,
                align,
                bottom=top + share * tall - size,
            )
            c.new_block()
    return (x1 + margin * 0.7, y1 + above * tall + size, x2 - margin * 0.7, y2 - below * tall - size)


def _card(rng: Rng, c: Canvas, box: Box, paper: int) -> Box:
    """A frame on a shaded page."""
    x1, y1, x2, y2 = box
    shade = min(paper + 14, 70) if paper < 128 else max(paper - whole(rng, 8, 40), 170)
    c.fill((0, 0, c.width, c.height), shade)
    m = whole(rng, 8, 30)
    card = (x1 + m, y1 + m, x2 - m, y2 - m * real(rng, 1, 3))
    c.rectangle(card, max(shade - 20, 0) if chance(rng, 0.6) else None, 1, paper, real(rng, 0, 14))
    return (card[0] + 5, card[1] + 5, card[2] - 5, card[3] - 5)


FAMILIES = (Family("plots", "chart", "train", build, 9.0),)
