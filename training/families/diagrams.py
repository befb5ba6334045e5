"""Train family of diagrams: flow charts, decisions, trees, layers in dotted frames, swim lanes, rings, networks.

Asked for is what the drawing says: what an arrow leads to, what stands on it, which frame holds a box, how many there
are. "What follows X" is only asked where one arrow leaves X. Nobody is asked for the kind: opinions differ.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from training import words as w
from training.canvas import Canvas, Face, union
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.families.plots import count, say
from training.sample import Box, Family, Question, Sample, reading_order
from training.world import World

FOLLOWS = (
    "What follows {x}?", "What comes after {x}?", "Where does the arrow from {x} lead?",
    "Which box does {x} point to?", "next step after {x}?", "What is the step after “{x}”?", "{x} -> ?",
    "After {x}, what is next?", "To which box does the arrow from {x} go?", "Where do I go from {x}?",
    "What does {x} lead to?", "which block comes right after {x}",
)  # fmt: skip
FOLLOWS_ZH = (
    "“{x}”之后是什么？", "{x} 后面是哪一步？", "{x} 的箭头指向哪里？", "“{x}”的下一步是什么？",
    "从 {x} 出来到哪里？", "{x} 接下来是什么？", "{x} 指向什么？", "流程图中 {x} 之后是哪个？",
)  # fmt: skip
LEADS = (
    "What leads to {x}?", "What comes before {x}?", "Which box points to {x}?",
    "From where does the arrow to {x} come?", "step before {x}?", "What is the step before “{x}”?", "? -> {x}",
    "Which block feeds into {x}?", "Where does the input of {x} come from?", "what precedes {x}",
)  # fmt: skip
LEADS_ZH = (
    "“{x}”之前是什么？", "{x} 前面是哪一步？", "哪个指向 {x}？", "“{x}”的上一步是什么？", "到 {x} 的箭头从哪里来？",
    "什么通向 {x}？", "{x} 的前一个是什么？", "进入 {x} 的是哪个方框？",
)  # fmt: skip
BETWEEN = (
    "What is written on the arrow from {a} to {b}?", "label of the arrow from {a} to {b}?",
    "What does the line between {a} and {b} say?", "Which label has the arrow between {a} and {b}?",
    "{a} -> {b}: what is the label?", "What stands at the connection of {a} and {b}?",
    "Read the label between {a} and {b}.", "What is on the arrow that goes from {a} to {b}?",
)  # fmt: skip
BETWEEN_ZH = (
    "从 {a} 到 {b} 的箭头上写的是什么？", "{a} 和 {b} 之间写着什么？", "{a} 到 {b} 的线上是什么字？",
    "“{a}”与“{b}”之间的标签？", "{a} 到 {b} 箭头的标签是什么？", "连接 {a} 和 {b} 的线上写什么",
    "{a} 指向 {b} 的箭头写的是什么？", "读出 {a} 到 {b} 之间的字",
)  # fmt: skip
HOLDS = (
    "Which frame contains {x}?", "In which group is {x}?", "What is the heading of the frame around {x}?",
    "Which section does {x} belong to?", "{x} is inside which frame?", "What is the dashed box around {x} called?",
    "Which part does {x} belong to?", "Where does {x} sit, in which area?",
)  # fmt: skip
HOLDS_ZH = (
    "{x} 在哪个框里？", "{x} 属于哪一组？", "包着 {x} 的框叫什么？", "“{x}”在哪个部分？",
    "{x} 外面的框的标题是什么？", "{x} 属于哪个区？", "哪个框包含 {x}？", "{x} 在哪一层里？",
)  # fmt: skip
LANE = (
    "In which lane is {x}?", "Which lane does {x} stand in?", "Who is responsible for {x}?", "{x}: which lane?",
    "Which row is {x} in?", "Which department does {x}?", "Whose task is {x}, by the lane?",
    "What is the lane of {x} called?",
)  # fmt: skip
LANE_ZH = (
    "{x} 在哪一行？", "{x} 由谁负责？", "“{x}”在哪个区？", "{x} 属于哪个部门？", "{x} 在哪一条里？", "谁来做 {x}？",
    "{x} 所在的行叫什么？", "{x} 那一行的标题？",
)  # fmt: skip
ABOVE = (
    "What is directly above {x}?", "Under which box does {x} stand?", "What is the parent of {x}?",
    "To whom does {x} report?", "{x} belongs under what?", "Which box is {x} connected to above it?",
    "Who or what is over {x}?", "parent node of {x}?",
)  # fmt: skip
ABOVE_ZH = (
    "{x} 的上一级是什么？", "{x} 属于哪个？", "{x} 上面的方框是什么？", "“{x}”的上级是谁？", "{x} 连到上面哪个？",
    "{x} 的父节点？", "{x} 归谁管？", "哪个在 {x} 的上面？",
)  # fmt: skip
UNDER = (
    "How many boxes are directly under {x}?", "How many children does {x} have?", "How many branches leave {x}?",
    "Into how many does {x} split?", "How many report to {x}?", "number of boxes below {x}, one level down?",
    "{x} has how many direct children?", "How many lines go down from {x}?",
)  # fmt: skip
UNDER_ZH = (
    "{x} 下面直接有几个方框？", "{x} 有几个下级？", "{x} 分成几个？", "{x} 直接连着几个下级？", "“{x}”有几个分支？",
    "{x} 的子节点有几个？", "从 {x} 往下有几条线？", "{x} 下一级有多少个？",
)  # fmt: skip
ROOT = (
    "What is at the top of the tree?", "What is the root of the tree?", "Which box is on the highest level?",
    "Which box has nothing above it?", "What does everything start from?", "the topmost box?",
    "Who is at the head of the chart?", "name in the first box?",
)  # fmt: skip
ROOT_ZH = (
    "树的最上面是什么？", "最高一级是什么？", "根节点是什么？", "最上面的方框是哪个？", "哪个方框没有上级？",
    "一切从哪里开始？", "最高的一个叫什么？", "第一个方框写的是什么？",
)  # fmt: skip
FIRST = (
    "What is the first step?", "Where does it start?", "Which box comes first?", "first box of the flow?",
    "With which step does the process begin?", "What is the start of the diagram?",
    "Which step has no arrow coming in?", "beginning of the process?",
)  # fmt: skip
FIRST_ZH = (
    "第一步是什么？", "从哪里开始？", "第一个方框是什么？", "流程的起点是什么？", "最先做什么？",
    "开始的一步是哪个？", "哪个没有箭头进来？", "流程从什么开始？",
)  # fmt: skip
LAST = (
    "What is the last step?", "Where does it end?", "Which box comes last?", "final box of the flow?",
    "With which step does the process end?", "What is the end of the diagram?",
    "Which step has no arrow going out?", "end of the process?",
)  # fmt: skip
LAST_ZH = (
    "最后一步是什么？", "到哪里结束？", "最后一个方框是什么？", "流程的终点是什么？", "最后做什么？",
    "结束的一步是哪个？", "哪个没有箭头出去？", "流程以什么结束？",
)  # fmt: skip
JOINED = (
    "Is there an arrow from {a} to {b}?", "Does {a} lead to {b}?", "Does {a} point to {b}?",
    "is {a} followed by {b}?", "Is {b} directly after {a}?", "Does an arrow go straight from {a} to {b}?",
    "{a} -> {b}, yes or no?", "Is {a} directly connected to {b}?",
)  # fmt: skip
JOINED_ZH = (
    "{a} 有箭头到 {b} 吗？", "{a} 指向 {b} 吗？", "{a} 之后是 {b} 吗？", "“{a}”直接通向“{b}”吗？",
    "从 {a} 到 {b} 有箭头吗？", "{b} 是不是在 {a} 之后？", "{a} 和 {b} 直接相连吗？", "{a} 的下一步是 {b} 吗？",
)  # fmt: skip
IN_FRAME = (
    "How many boxes are inside {x}?", "How many boxes does {x} contain?", "number of boxes in {x}?",
    "How many blocks are in the frame {x}?", "Count the boxes in “{x}”.", "{x}: how many boxes?",
    "How many parts has {x}?", "how many boxes stand in {x}",
)  # fmt: skip
IN_FRAME_ZH = (
    "{x} 里有几个方框？", "“{x}”框中有多少个方框？", "{x} 包含几个方框？", "数一下 {x} 里的方框",
    "{x} 里面有几个？", "{x} 有多少个部分？", "框“{x}”内方框的数量？", "{x} 中一共几个方框？",
)  # fmt: skip
TITLE = (
    "What is the title of the diagram?", "title of the figure?", "What is the diagram called?", "diagram title?",
    "Read the heading of the diagram.", "What does the title say?", "name of this drawing?", "heading?",
)  # fmt: skip
TITLE_ZH = (
    "图的标题是什么？", "这张图叫什么？", "图名？", "标题写的是什么？", "读出图的标题", "示意图的标题？",
    "流程图叫什么？", "图的题目",
)  # fmt: skip


@dataclass(slots=True)
class Node:
    text: str
    box: Box
    place: Box
    shape: str

    @property
    def middle(self) -> tuple[float, float]:
        x1, y1, x2, y2 = self.box
        return (x1 + x2) / 2, (y1 + y2) / 2


@dataclass(slots=True)
class Diagram:
    """A drawing under way: boxes, arrows between them, frames around them.

    `heads`: lines end in arrow heads; `tips`: where those stand; `plain`: nothing but the boxes could be taken for
    one."""

    rng: Rng
    c: Canvas
    box: Box
    face: Face
    bold: Face
    size: float
    ink: int
    paper: int
    fill: int | None
    radius: float
    stroke: int
    names: list[str]
    nodes: list[Node] = field(default_factory=lambda: list[Node]())
    edges: list[tuple[int, int]] = field(default_factory=lambda: list[tuple[int, int]]())
    tips: list[Box] = field(default_factory=lambda: list[Box]())
    labels: dict[tuple[int, int], tuple[str, Box]] = field(
        default_factory=lambda: dict[tuple[int, int], tuple[str, Box]]()
    )
    frames: list[tuple[str, Box, list[int]]] = field(default_factory=lambda: list[tuple[str, Box, list[int]]]())
    asked: list[Question] = field(default_factory=lambda: list[Question]())
    heads: bool = True
    plain: bool = True

    @property
    def wide(self) -> float:
        return self.box[2] - self.box[0]

    @property
    def tall(self) -> float:
        return self.box[3] - self.box[1]

    def node(self, x: float, y: float, wide: float, tall: float, shape: str = "box") -> int:
        """A box about (x, y) with the next name in it, grown to hold it; returns its number, or -1 if no name fits."""
        inner = wide * (0.62 if shape in ("diamond", "ellipse") else 0.9)
        while self.names:
            text = self.names.pop()
            rows = self.c.wrap(text, self.face, self.size, inner)
            if (
                len(rows) <= 3
                and len(rows) * self.size * 1.2 < tall * (0.75 if shape != "diamond" else 0.6)
                and all(self.measure(r) <= inner for r in rows)
            ):
                break
        else:
            return -1
        box = (x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
        ink = self._outline(box, shape)
        top = y - (len(rows) - 1) * self.size * 0.6 + self.size * 0.35
        places = [
            self.c.text(x, top + k * self.size * 1.2, row, self.face, self.size, ink, "m") for k, row in enumerate(rows)
        ]
        self.nodes.append(Node(text, box, union(places), shape))
        return len(self.nodes) - 1

    def measure(self, text: str) -> float:
        return self.c.measure(text, self.face, self.size)

    def _outline(self, box: Box, shape: str) -> int:
        c, (x1, y1, x2, y2) = self.c, box
        x, y = (x1 + x2) / 2, (y1 + y2) / 2
        fill = self.paper if self.fill is None else self.fill
        if shape == "diamond":
            corners = [(x, y1), (x2, y), (x, y2), (x1, y)]
            c.polygon(corners, fill)
            c.curve([*corners, corners[0], corners[1]], self.ink, self.stroke)
        elif shape == "ellipse":
            c.ellipse(box, self.ink, self.stroke, fill)
        elif shape == "cylinder":
            lid = (y2 - y1) * 0.2
            c.rectangle((x1, y1 + lid / 2, x2, y2), self.ink, self.stroke, fill, lid / 2)
            c.ellipse((x1, y1, x2, y1 + lid), self.ink, self.stroke, fill)
        elif shape == "slant":
            corners = [(x1 + 8, y1), (x2, y1), (x2 - 8, y2), (x1, y2)]
            c.polygon(corners, fill)
            c.curve([*corners, corners[0], corners[1]], self.ink, self.stroke)
        else:
            radius = {"pill": (y2 - y1) / 2 - 1, "round": min(8.0, (y2 - y1) / 3)}.get(shape, self.radius)
            c.rectangle(box, self.ink, self.stroke, fill, radius)
        return 255 if fill < 120 else 0 if fill > 140 and self.paper > 128 else self.ink

    def arrow(self, points: list[tuple[float, float]]) -> None:
        """A line through `points` that ends in a head, where this drawing has heads."""
        for (x1, y1), (x2, y2) in itertools.pairwise(points):
            self.c.line(x1, y1, x2, y2, self.ink, self.stroke)
        if not self.heads:
            return
        (ax, ay), (bx, by) = points[-2], points[-1]
        far = math.hypot(bx - ax, by - ay) or 1
        ux, uy = (bx - ax) / far, (by - ay) / far
        r = 3.5 + self.stroke * 1.5
        back, aside = (bx - ux * r * 1.6, by - uy * r * 1.6), (-uy * r * 0.8, ux * r * 0.8)
        wings = [(back[0] + side * aside[0], back[1] + side * aside[1]) for side in (1, -1)]
        self.c.polygon([(bx, by), *wings], self.ink)
        xs, ys = zip((bx, by), *wings, strict=True)
        self.tips.append((min(xs), min(ys), max(xs), max(ys)))

    def join(self, a: int, b: int, label: str = "", bend: bool = False) -> None:
        """An arrow from the edge of one box to the edge of another, straight or with right angles."""
        if a < 0 or b < 0 or a == b:
            return
        first, second = self.nodes[a], self.nodes[b]
        (ax, ay), (bx, by) = first.middle, second.middle
        if bend and abs(ax - bx) > 4 and abs(ay - by) > 4:
            down = by > ay
            start, end = first.box[3] if down else first.box[1], second.box[1] if down else second.box[3]
            half = (start + end) / 2
            points = [(ax, start), (ax, half), (bx, half), (bx, end)]
        else:
            points = [_edge(first, bx, by), _edge(second, ax, ay)]
        self.arrow(points)
        self.edges.append((a, b))
        if label:
            self._label(a, b, label, points)

    def _label(self, a: int, b: int, label: str, points: list[tuple[float, float]]) -> None:
        (ax, ay), (bx, by) = points[-2], points[-1]
        size = max(8.2, self.size * 0.88)
        wide = self.c.measure(label, self.face, size)
        x, y = (ax + bx) / 2, (ay + by) / 2
        if abs(bx - ax) > abs(by - ay):
            if wide > abs(bx - ax) - 6:
                return
            place = self.c.text(x, y - size * 0.35, label, self.face, size, self.ink, "m")
        else:
            if abs(by - ay) < size * 1.3 or x + 5 + wide > self.c.width - 3:
                return
            place = self.c.text(x + 5, y + size * 0.35, label, self.face, size, self.ink)
        self.labels[a, b] = (label, place)

    def frame(self, box: Box, name: str, members: list[int]) -> None:
        """A dashed, dotted or plain frame with a heading in its upper left corner or over its middle."""
        rng, c, (x1, y1, x2, y2) = self.rng, self.c, box
        dash = pick(rng, (0.0, 2.0, 4.0, 6.0))
        for line in ((x1, y1, x2, y1), (x1, y2, x2, y2), (x1, y1, x1, y2), (x2, y1, x2, y2)):
            c.line(*line, self.ink, 1, dash)
        size = c.fit(name, self.bold, self.size * 1.05, x2 - x1 - 10, 8)
        anchor = pick(rng, ("l", "m", "r"))
        x = x1 + 6 if anchor == "l" else x2 - 6 if anchor == "r" else (x1 + x2) / 2
        place = c.text(
            x,
            y1 + size * 1.15,
            name,
            self.bold,
            size,
            self.ink,
            "l" if anchor == "l" else "m" if anchor == "m" else "r",
        )
        self.frames.append((name, place, members))


def _edge(node: Node, x: float, y: float) -> tuple[float, float]:
    """Where the line from the middle of a box to (x, y) leaves it."""
    mx, my = node.middle
    x1, y1, x2, y2 = node.box
    dx, dy = x - mx, y - my
    if node.shape in ("diamond", "ellipse"):
        a, b = (x2 - x1) / 2, (y2 - y1) / 2
        far = abs(dx) / a + abs(dy) / b if node.shape == "diamond" else math.hypot(dx / a, dy / b)
        return mx + dx / max(far, 1e-6), my + dy / max(far, 1e-6)
    share = max(abs(dx) / ((x2 - x1) / 2), abs(dy) / ((y2 - y1) / 2), 1e-6)
    return mx + dx / share, my + dy / share


SHORT = (
    "yes", "no", "ok", "else", "true", "false", "done", "retry", "next", "fail", "1", "2", "0..n", "1:n", "HTTP",
    "TCP", "CSV", "JSON", "data", "query",
)  # fmt: skip


def _label(d: Diagram, share: float) -> str:
    if not chance(d.rng, share):
        return ""
    return pick(d.rng, SHORT) if chance(d.rng, 0.5) else d.c.world.words.word(d.rng)


def _count(text: str, boxes: Sequence[Box]) -> Question:
    return Question("count", text, str(len(boxes)), work=reading_order(boxes))


def _all(rng: Rng, things: str, boxes: Sequence[Box]) -> Question:
    """How many of `things` the whole drawing has."""
    return count(rng, things, reading_order(boxes))


# -- drawings ------------------------------------------------------------------------------------------------------


def chain(d: Diagram) -> None:
    """Boxes one after the other: down, across, or back and forth over several rows."""
    rng = d.rng
    across = max(1, int(d.wide / (d.size * real(rng, 11, 15))))
    columns = weighted(rng, ((1, 3), (across, 3), (min(across, 2), 1)))
    tall = d.size * real(rng, 2.6, 4.5)
    rows = max(1, min(int(d.tall / (tall * real(rng, 1.5, 2.2))), 8 if columns == 1 else 4))
    if columns == 1:
        rows = max(2, min(rows, whole(rng, 3, 8)))
    wide = min(d.wide / columns * (0.62 if columns > 1 else 0.7), d.size * 17)
    shapes = ["box", "box", pick(rng, ("box", "round", "slant", "ellipse", "cylinder"))]
    labelled, last = real(rng, 0, 0.6), -1
    step = d.tall / rows
    total = whole(rng, max(3, columns * rows - 3), max(3, columns * rows))
    for k in range(min(total, columns * rows)):
        row, column = divmod(k, columns)
        column = columns - 1 - column if row % 2 else column
        shape = "pill" if k == 0 and chance(rng, 0.4) else pick(rng, shapes)
        found = d.node(
            d.box[0] + (column + 0.5) * d.wide / columns,
            d.box[1] + (row + 0.5) * step,
            wide,
            min(tall, step * 0.7),
            shape,
        )
        if found < 0:
            return
        if last >= 0:
            d.join(last, found, _label(d, labelled))
        last = found
    _ends(d, 0, last)


def _ends(d: Diagram, first: int, last: int) -> None:
    for number, english, chinese in ((first, FIRST, FIRST_ZH), (last, LAST, LAST_ZH)):
        node = d.nodes[number]
        d.asked.append(Question("field", say(d.rng, english, chinese), node.text, node.place))


def decision(d: Diagram) -> None:
    """A flow downwards with diamonds whose other way leads aside."""
    rng = d.rng
    rows = max(3, min(int(d.tall / (d.size * 6.2)), whole(rng, 3, 6)))
    step, wide = d.tall / rows, min(d.wide * 0.36, d.size * 15)
    x, aside = d.box[0] + d.wide * 0.32, d.box[0] + d.wide * 0.8
    yes, no = pick(rng, (("Yes", "No"), ("yes", "no"), ("Y", "N"), ("true", "false"), ("OK", "Error"), ("Ja", "Nein")))
    last, was = -1, ""
    for k in range(rows):
        y = d.box[1] + (k + 0.5) * step
        diamond = 0 < k < rows - 1 and chance(rng, 0.6)
        shape = "diamond" if diamond else "pill" if k in (0, rows - 1) and chance(rng, 0.6) else "box"
        found = d.node(x, y, wide * (1.15 if diamond else 1), step * (0.8 if diamond else 0.55), shape)
        if found < 0:
            return
        d.join(last, found, yes if was == "diamond" else "")
        if diamond:
            d.join(found, d.node(aside, y, wide * 0.9, step * 0.5), no)
        last, was = found, shape
    diamonds = [n.box for n in d.nodes if n.shape == "diamond"]
    if diamonds:
        d.asked.append(_count(say(rng, DIAMONDS, DIAMONDS_ZH), diamonds))
    else:
        _ends(d, 0, last)


DIAMONDS = (
    "How many diamonds are there?", "How many decisions does the flow chart have?", "How many diamond shapes?",
    "number of decision points?", "Count the diamonds.", "how many rhombuses do you see?",
    "How many yes/no questions are in the chart?", "How many branchings?",
)  # fmt: skip
DIAMONDS_ZH = (
    "有几个菱形？", "流程图里有几个判断？", "菱形有多少个？", "数一下菱形", "有几个分支点？", "图中几个菱形？",
    "一共有几个判断框？", "菱形的数量？",
)  # fmt: skip


def tree(d: Diagram) -> None:
    """An organisation or a tree: a head, its parts, and theirs."""
    rng = d.rng
    d.heads = chance(rng, 0.25)
    sideways = d.wide > d.tall and chance(rng, 0.5)
    room = int(d.tall / (d.size * 3.4)) if sideways else int(d.wide / (d.size * 8.5))
    kids = whole(rng, 2, max(2, min(room, 4)))
    counts = [whole(rng, 0, 3) for _ in range(kids)]
    while sum(max(n, 1) for n in counts) > max(room, kids):
        counts[counts.index(max(counts))] -= 1
    levels = 3 if any(counts) else 2
    across = sum(max(n, 1) for n in counts)

    def spot(level: float, slot: float) -> tuple[float, float]:
        u, v = (level + 0.5) / levels, slot / across
        return (
            (d.box[0] + u * d.wide, d.box[1] + v * d.tall)
            if sideways
            else (d.box[0] + v * d.wide, d.box[1] + u * d.tall)
        )

    wide = d.wide / levels * 0.72 if sideways else min(d.wide / across * 0.88, d.size * 15)
    tall = min(d.tall / across * 0.75, d.size * 4) if sideways else min(d.tall / levels * 0.55, d.size * 4.5)
    head = d.node(*spot(0, across / 2), wide * 1.0, tall)
    if head < 0:
        return
    at = 0.0
    for number in counts:
        share = max(number, 1)
        child = d.node(*spot(1, at + share / 2), wide, tall)
        d.join(head, child, "", not sideways)
        for k in range(number):
            d.join(child, d.node(*spot(2, at + k + 0.5), wide, tall), "", not sideways)
        at += share
    root = d.nodes[head]
    if not sideways:
        d.asked.append(Question("field", say(rng, ROOT, ROOT_ZH), root.text, root.place))
    for a, b in some(rng, d.edges, 3):
        if not sideways:
            d.asked.append(
                Question("field", say(rng, ABOVE, ABOVE_ZH, x=d.nodes[b].text), d.nodes[a].text, d.nodes[a].place)
            )
    parents = sorted({a for a, _ in d.edges})
    for a in some(rng, parents, 2):
        if not sideways:
            kin = [d.nodes[b].box for above, b in d.edges if above == a]
            d.asked.append(_count(say(rng, UNDER, UNDER_ZH, x=d.nodes[a].text), kin))


def layers(d: Diagram) -> None:
    """Frames with headings, one over the other or side by side, boxes inside, arrows between neighbours."""
    rng, words = d.rng, d.c.world.words
    beside = d.wide > d.tall * 1.1 and chance(rng, 0.6)
    n = whole(rng, 2, 4 if max(d.wide, d.tall) > 500 else 3)
    each = (d.wide if beside else d.tall) / n
    before: list[int] = []
    for k in range(n):
        x1, y1, x2, y2 = d.box
        area = (
            (x1 + k * each, y1, x1 + (k + 1) * each - 26, y2)
            if beside
            else (x1, y1 + k * each, x2, y1 + (k + 1) * each - 22)
        )
        most = int((area[3] - area[1]) / (d.size * 4)) if beside else int((area[2] - area[0]) / (d.size * 9))
        number = whole(rng, 1, max(1, min(most, 4)))
        head = d.size * 1.7
        members: list[int] = []
        for i in range(number):
            share = (i + 0.5) / number
            x = (area[0] + area[2]) / 2 if beside else area[0] + share * (area[2] - area[0])
            y = area[1] + head + (share if beside else 0.5) * (area[3] - area[1] - head)
            wide = (area[2] - area[0]) * 0.82 if beside else (area[2] - area[0]) / number * 0.8
            tall = (area[3] - area[1] - head) * (0.6 / number if beside else 0.68)
            found = d.node(
                x, y, min(wide, d.size * 16), min(tall, d.size * 4.5), pick(rng, ("box", "box", "round", "cylinder"))
            )
            if found >= 0:
                members.append(found)
        d.frame(area, words.title(rng, 1, 2)[:22].strip(), members)
        if len(before) == len(members) and chance(rng, 0.6):
            for a, b in zip(before, members, strict=True):
                d.join(a, b, _label(d, 0.2))
        elif before and members:
            d.join(pick(rng, before), pick(rng, members))
        before = members


def lanes(d: Diagram) -> None:
    """Lanes with names at their left; the work moves from box to box to the right."""
    rng, words = d.rng, d.c.world.words
    d.plain = False
    n = whole(rng, 2, 4)
    x1, y1, x2, y2 = d.box
    left = x1 + min(d.size * 8, d.wide * 0.22)
    tall = (y2 - y1) / n
    names = [words.word(rng).capitalize() for _ in range(n)]
    lane_of: dict[int, int] = {}
    places: list[Box] = []
    for k, name in enumerate(names):
        d.c.rectangle((x1, y1 + k * tall, x2, y1 + (k + 1) * tall), d.ink)
        places.append(
            d.c.text(
                (x1 + left) / 2,
                y1 + (k + 0.5) * tall,
                name,
                d.bold,
                d.c.fit(name, d.bold, d.size, left - x1 - 6, 8),
                d.ink,
                "m",
            )
        )
    d.c.line(left, y1, left, y2, d.ink)
    steps = max(2, min(int((x2 - left) / (d.size * 8)), whole(rng, 3, 7)))
    wide, last = (x2 - left) / steps, -1
    for k in range(steps):
        lane = whole(rng, 0, n - 1)
        found = d.node(
            left + (k + 0.5) * wide,
            y1 + (lane + 0.5) * tall,
            wide * 0.74,
            min(tall * 0.6, d.size * 4.2),
            pick(rng, ("box", "box", "round")),
        )
        if found < 0:
            break
        d.join(last, found)
        lane_of[found], last = lane, found
    for i, lane in some(rng, list(lane_of.items()), 3):
        d.asked.append(Question("field", say(rng, LANE, LANE_ZH, x=d.nodes[i].text), names[lane], places[lane]))
    d.asked.append(_all(rng, "lanes", places))
    if last > 0:
        _ends(d, 0, last)


def ring(d: Diagram) -> None:
    """A cycle, or a hub with spokes that have labels."""
    rng = d.rng
    n = whole(rng, 3, 6)
    x, y = (d.box[0] + d.box[2]) / 2, (d.box[1] + d.box[3]) / 2
    wide, tall = min(d.wide * 0.3, d.size * 12), d.size * real(rng, 2.6, 3.8)
    a, b = d.wide / 2 - wide / 2 - 2, d.tall / 2 - tall / 2 - 2
    hub, turn = chance(rng, 0.5), real(rng, -0.3, 0.3)
    shape = pick(rng, ("box", "round", "ellipse"))
    spots = [
        (x + a * math.cos(t), y + b * math.sin(t)) for t in (turn - math.pi / 2 + 2 * math.pi * k / n for k in range(n))
    ]
    found = [d.node(*spot, wide, tall, shape) for spot in spots]
    found = [i for i in found if i >= 0]
    if hub:
        d.heads = chance(rng, 0.5)
        middle = d.node(x, y, wide, tall * 1.2, "ellipse")
        for i in found:
            d.join(middle, i, w.code(rng, "##.#.#.##", "###", "@#") if chance(rng, 0.5) else "")
    elif len(found) > 2:
        for i, j in zip(found, [*found[1:], found[0]], strict=True):
            d.join(i, j, _label(d, 0.2))


DRAWINGS: tuple[tuple[Callable[[Diagram], None], float], ...] = (
    (chain, 3), (decision, 2), (tree, 2.2), (layers, 2.4), (lanes, 1.3), (ring, 1.2),
)  # fmt: skip


# -- the page ----------------------------------------------------------------------------------------------------


def _names(rng: Rng, world: World) -> list[str]:
    """Names for boxes, none of which holds another."""
    words, found = world.words, list[str]()
    verbs = ("Check", "Load", "Send", "Read", "Write", "Parse", "Build", "Sort", "Merge", "Store", "Review", "Test")
    makers: tuple[tuple[Callable[[], str], float], ...] = (
        (lambda: words.phrase(rng, 1, 3).capitalize(), 5),
        (lambda: words.title(rng, 1, 2), 2),
        (lambda: words.name(rng).replace(",", ""), 1),
        (lambda: f"{pick(rng, verbs)} {words.word(rng)}", 2),
    )
    make = weighted(rng, makers)
    for _ in range(40):
        text = make()
        if len(text) <= 28 and not any(text.lower() in f.lower() or f.lower() in text.lower() for f in found):
            found.append(text)
    return found


def questions(d: Diagram) -> list[Question]:
    rng, nodes, asked = d.rng, d.nodes, list(d.asked)
    out = {i: [b for a, b in d.edges if a == i] for i in range(len(nodes))}
    into = {i: [a for a, b in d.edges if b == i] for i in range(len(nodes))}
    if d.heads:
        for i in some(rng, [i for i in out if len(out[i]) == 1], 3):
            target = nodes[out[i][0]]
            asked.append(Question("field", say(rng, FOLLOWS, FOLLOWS_ZH, x=nodes[i].text), target.text, target.place))
        for i in some(rng, [i for i in into if len(into[i]) == 1], 2):
            source = nodes[into[i][0]]
            asked.append(Question("field", say(rng, LEADS, LEADS_ZH, x=nodes[i].text), source.text, source.place))
        ends = [i for i in out if not out[i] and into[i]]
        if ends and chance(rng, 0.4):
            asked.append(asking.none(say(rng, FOLLOWS, FOLLOWS_ZH, x=nodes[pick(rng, ends)].text)))
        if d.edges:
            a, b = pick(rng, d.edges) if chance(rng, 0.5) else some(rng, range(len(nodes)), 2)
            text = say(rng, JOINED, JOINED_ZH, a=nodes[a].text, b=nodes[b].text)
            asked.append(Question("state", text, "yes" if (a, b) in d.edges else "no"))
        if 0 < len(d.edges) <= 15:
            asked.append(_all(rng, "arrows", d.tips))
    for (a, b), (label, place) in some(rng, list(d.labels.items()), 3):
        asked.append(Question("field", say(rng, BETWEEN, BETWEEN_ZH, a=nodes[a].text, b=nodes[b].text), label, place))
    for name, place, members in d.frames:
        if members and [f[0] for f in d.frames].count(name) == 1:
            inside = nodes[pick(rng, members)]
            asked.append(Question("field", say(rng, HOLDS, HOLDS_ZH, x=inside.text), name, place))
            asked.append(_count(say(rng, IN_FRAME, IN_FRAME_ZH, x=name), [nodes[i].box for i in members]))
    if d.frames:
        asked.append(_all(rng, "frames", [heading for _, heading, _ in d.frames]))
    if d.plain and not d.frames and 0 < len(nodes) <= 16 and all(n.shape in ("box", "round", "pill") for n in nodes):
        asked.append(_all(rng, "boxes", [n.box for n in nodes]))
    return asked


def build(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A page with one diagram and perhaps a title or a caption."""
    paper = whole(rng, 10, 45) if chance(rng, 0.08) else 255 if chance(rng, 0.7) else whole(rng, 225, 254)
    c = Canvas(
        world,
        height,
        width,
        world.paper(rng, height, width) if paper < 255 and paper > 128 and chance(rng, 0.3) else paper,
    )
    type_ = world.typeface(
        rng, *pick(rng, (("sans",), ("sans",), ("serif",), ("mono",), ("hand",), ("sans", "display")))
    )
    size = min(real(rng, 9, 15) if chance(rng, 0.7) else real(rng, 13, 22), width / 30)
    ink = whole(rng, 200, 255) if paper < 128 else whole(rng, 0, 90)
    fill = (
        None
        if chance(rng, 0.5)
        else whole(rng, paper + 15, paper + 50)
        if paper < 128
        else pick(rng, (whole(rng, 205, 240), whole(rng, 200, 250), whole(rng, 20, 90)))
    )
    margin = width * real(rng, 0.02, 0.06)
    share = 1.0 if chance(rng, 0.6) else real(rng, 0.6, 0.9)
    box = (margin, 8.0, width - margin, height * share - 10)
    d = Diagram(
        rng,
        c,
        box,
        type_.regular,
        type_.bold,
        max(size, 8.6),
        ink,
        paper,
        fill,
        pick(rng, (0.0, 0.0, 4.0, 9.0)),
        whole(rng, 1, 2),
        _names(rng, world),
    )
    if chance(rng, 0.6):
        _title(d)
    c.new_block()
    weighted(rng, DRAWINGS)(d)
    if share < 1 and chance(rng, 0.6):
        c.new_block()
        c.paragraph(
            margin,
            height * share + 4,
            width - 2 * margin,
            world.words.prose(rng, 6),
            type_.regular,
            d.size,
            ink,
            bottom=height - 8,
        )
    sample = asking.finish(rng, c, "other", "diagrams", questions(d), [n.text for n in d.nodes], most=8, reading=2)
    sample.questions = [a for a in sample.questions if a.task != "kind"]
    return sample


def _title(d: Diagram) -> None:
    rng, c, words = d.rng, d.c, d.c.world.words
    x1, y1, x2, y2 = d.box
    text = pick(
        rng,
        (
            words.title(rng, 1, 4),
            f"Figure {whole(rng, 1, 9)}: {words.phrase(rng, 1, 3)}",
            words.phrase(rng, 2, 4).capitalize(),
        ),
    )
    size = c.fit(text, d.bold, d.size * real(rng, 1.1, 1.6), x2 - x1, 8)
    if c.measure(text, d.bold, size) > x2 - x1:
        return
    under = chance(rng, 0.25)
    place = c.text((x1 + x2) / 2, y2 - 2 if under else y1 + size, text, d.bold, size, d.ink, "m")
    d.asked.append(Question("field", say(rng, TITLE, TITLE_ZH), text, place))
    d.box = (x1, y1, x2, y2 - size * 1.8) if under else (x1, y1 + size * 1.9, x2, y2)


FAMILIES = (Family("diagrams", "other", "train", build, 1.8),)
