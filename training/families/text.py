"""Train families of running text: articles, papers, newspapers, books, letters, memos, posters, slides, code, poems.

Questions ask for the title, the author, what follows a heading or some words, and for values inside sentences. A value
that breaks over two lines is not asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Literal

from training import questions as q
from training import words as w
from training.canvas import Canvas, Face, Word, inside, union
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.sample import WORK, Box, Family, Question, Sample, reading_order
from training.world import Typeface, World

Align = Literal["l", "m", "r", "j"]
Slots = dict[str, tuple[str, ...]]

FACTS: tuple[tuple[str, Slots], ...] = (
    (
        "The {a} fee of {money} is due on {date}",
        {
            "money": ("What is the {a} fee?", "How much is the {a} fee?", "{a} fee 是多少？"),
            "date": ("When is the {a} fee due?", "by when must the {a} fee be paid", "{a} fee 什么时候到期？"),
        },
    ),
    (
        "Our {a} office in {city} opens at {time}",
        {
            "city": ("Where is the {a} office?", "In which city is the {a} office?", "{a} office 在哪个城市？"),
            "time": ("When does the {a} office open?", "{a} office 几点开门？"),
        },
    ),
    (
        "For questions about {a} call {phone} or write to {email}",
        {
            "phone": ("Which number do I call about {a}?", "phone number for {a}?", "关于 {a} 打哪个电话？"),
            "email": ("Where can I write about {a}?", "e-mail for {a}?", "关于 {a} 的邮箱是什么？"),
        },
    ),
    (
        "The meeting about {a} starts at {time} on {date} in {city}",
        {
            "time": (
                "When does the meeting about {a} start?",
                "At what time is the {a} meeting?",
                "{a} 会议几点开始？",
            ),
            "date": ("On which day is the meeting about {a}?", "date of the {a} meeting?", "{a} 会议是哪天？"),
            "city": ("Where is the meeting about {a}?", "{a} 会议在哪里？"),
        },
    ),
    (
        "Sales of {a} rose by {percent} to {money}",
        {
            "percent": ("By how much did sales of {a} rise?", "How many percent did {a} rise?", "{a} 增长了多少？"),
            "money": ("To how much did sales of {a} rise?", "How large are the sales of {a}?", "{a} 的销售额是多少？"),
        },
    ),
    (
        "{name} was appointed head of {a} in {year}",
        {
            "name": ("Who was appointed head of {a}?", "Who is head of {a}?", "谁被任命为 {a} 的负责人？"),
            "year": ("In which year was the head of {a} appointed?", "{a} 的负责人是哪年任命的？"),
        },
    ),
    (
        "The {a} prize went to {name} from {city}",
        {
            "name": ("Who won the {a} prize?", "Who got the {a} prize?", "谁获得了 {a} 奖？"),
            "city": ("Where is the winner of the {a} prize from?", "{a} 奖得主来自哪里？"),
        },
    ),
    (
        "A total of {number} visitors came to the {a} fair",
        {"number": ("How many visitors came to the {a} fair?", "visitors at the {a} fair?", "有多少人参观了 {a} 展？")},
    ),
    (
        "Please quote reference {code} in any letter about {a}",
        {
            "code": (
                "Which reference is to be quoted about {a}?",
                "What is the reference for {a}?",
                "{a} 的参考号是什么？",
            )
        },
    ),
    (
        "The {a} contract with {company} ends on {date}",
        {
            "company": (
                "With whom is the {a} contract?",
                "Who is the partner of the {a} contract?",
                "{a} 合同是和谁签的？",
            ),
            "date": ("When does the {a} contract end?", "end of the {a} contract?", "{a} 合同什么时候到期？"),
        },
    ),
    (
        "The rent for {a} is {money} per month",
        {"money": ("What is the rent for {a}?", "How much is the rent for {a}?", "{a} 的租金是多少？")},
    ),
    (
        "The {a} bridge is {length} long and was built in {year}",
        {
            "length": ("How long is the {a} bridge?", "length of the {a} bridge?", "{a} 桥有多长？"),
            "year": ("When was the {a} bridge built?", "{a} 桥是哪一年建的？"),
        },
    ),
    (
        "Our {a} train leaves from platform {small} at {time}",
        {
            "small": (
                "From which platform does the {a} train leave?",
                "platform of the {a} train?",
                "{a} 列车从几号站台发车？",
            ),
            "time": ("When does the {a} train leave?", "{a} 列车几点开？"),
        },
    ),
    (
        "The {a} policy number is {code} and covers up to {money}",
        {
            "code": ("What is the {a} policy number?", "{a} policy no?", "{a} 保单号是多少？"),
            "money": ("Up to how much does the {a} policy cover?", "{a} 保险最高赔多少？"),
        },
    ),
    (
        "Tickets for {a} cost {money} at the door",
        {"money": ("How much are tickets for {a}?", "What do tickets for {a} cost?", "{a} 的票多少钱？")},
    ),
    (
        "The {a} survey asked {number} people in {city}",
        {
            "number": ("How many people did the {a} survey ask?", "{a} 调查了多少人？"),
            "city": ("In which city was the {a} survey held?", "{a} 调查在哪个城市？"),
        },
    ),
    (
        "The author of {a} lives in {city} with two dogs",
        {"city": ("Where does the author of {a} live?", "{a} 的作者住在哪里？")},
    ),
    (
        "Version {version} of {a} was released on {date}",
        {
            "version": ("Which version of {a} was released?", "version of {a}?", "{a} 是哪个版本？"),
            "date": ("When was {a} released?", "{a} 什么时候发布的？"),
        },
    ),
    (
        "According to {name}, the {a} plan will cost {money}",
        {"money": ("How much will the {a} plan cost?", "What is the cost of the {a} plan?", "{a} 计划要花多少钱？")},
    ),
    (
        "Deliveries of {a} arrive at gate {code} before {time}",
        {
            "code": ("At which gate do deliveries of {a} arrive?", "{a} 送到哪个门？"),
            "time": ("Before what time do deliveries of {a} arrive?", "{a} 几点之前送到？"),
        },
    ),
    (
        "The deposit of {money} for {a} is returned within {days} days",
        {
            "money": ("What is the deposit for {a}?", "How much is the deposit for {a}?", "{a} 的押金是多少？"),
            "days": ("Within how many days is the deposit for {a} returned?", "{a} 的押金几天内退还？"),
        },
    ),
    (
        "Take {small} tablets of {a} every {hours} hours",
        {
            "small": ("How many tablets of {a} should be taken?", "{a} 吃几片？"),
            "hours": ("Every how many hours is {a} taken?", "{a} 每几小时吃一次？"),
        },
    ),
    (
        "On {date} the {a} committee voted {votes} for the plan",
        {
            "date": ("When did the {a} committee vote?", "{a} 委员会什么时候投票的？"),
            "votes": ("How did the {a} committee vote?", "result of the {a} vote?", "{a} 委员会的投票结果是多少？"),
        },
    ),
    (
        "{company} will pay {money} for its share of {a}",
        {
            "company": ("Who will pay for a share of {a}?", "Which company pays for {a}?", "谁出钱买 {a} 的股份？"),
            "money": ("How much will be paid for the share of {a}?", "{a} 的股份要付多少钱？"),
        },
    ),
)
"""Sentences that hold values, with the questions for each of their values; {a} stands for invented words."""


@dataclass(slots=True)
class Fact:
    sentence: str
    asked: list[tuple[str, str]]
    """(question, value)"""


@dataclass(slots=True)
class Flow:
    """Text set into columns from top to bottom, with what can be asked about it."""

    rng: Rng
    c: Canvas
    body: Typeface
    size: float
    ink: int
    columns: list[Box]
    leading: float
    align: Align
    indent: float = 0.0
    column: int = 0
    y: float = 0.0
    headings: list[tuple[str, Box]] = field(default_factory=lambda: list[tuple[str, Box]]())
    openings: dict[str, Box] = field(default_factory=lambda: dict[str, Box]())
    lines: list[Box] = field(default_factory=lambda: list[Box]())
    facts: list[Fact] = field(default_factory=lambda: list[Fact]())
    asked: list[Question] = field(default_factory=lambda: list[Question]())
    paragraphs: int = 0

    def __post_init__(self) -> None:
        self.y = self.columns[0][1]

    @property
    def box(self) -> Box:
        return self.columns[self.column]

    def advance(self) -> bool:
        """Goes to the next column; False if there is none."""
        if self.column + 1 >= len(self.columns):
            return False
        self.column += 1
        self.y = self.box[1]
        self.c.new_block()
        return True

    def room(self, need: float) -> bool:
        return self.y + need <= self.box[3] or (self.advance() and self.y + need <= self.box[3])

    def heading(self, text: str, face: Face, size: float, centred: bool = False) -> Box | None:
        x1, _, x2, _ = self.box
        if not self.room(size * 1.6 + self.size * self.leading * 2):
            return None
        x1, _, x2, _ = self.box
        size = self.c.fit(text, face, size, x2 - x1, 8)
        self.y += size * (1.3 if self.y > self.box[1] + 1 else 1.0)
        place = self.c.text(
            (x1 + x2) / 2 if centred else x1, self.y, text, face, size, self.ink, "m" if centred else "l"
        )
        if place[2] > x2 + 2:
            return None
        self.y += size * 0.45
        self.headings.append((text, place))
        return place

    def paragraph(self, text: str, face: Face | None = None) -> bool:
        """Prints a paragraph, over as many columns as it takes; False once the page is full."""
        face = face or self.body.regular
        rest = self.c.wrap(text, face, self.size, self.box[2] - self.box[0])
        first = True
        while rest:
            x1, _, x2, bottom = self.box
            count = int((bottom - self.y) / (self.size * self.leading))
            if count > 0:
                joined = " ".join(rest[:count]) if self.align == "j" else "\n".join(rest[:count])
                boxes = self.c.paragraph(
                    x1, self.y, x2 - x1, joined, face, self.size, self.ink, self.leading, self.align
                )
                if not boxes:
                    return False
                if first and self.headings and self.headings[-1][0] not in self.openings:
                    self.openings[self.headings[-1][0]] = boxes[0]
                self.lines += boxes
                self.y += len(boxes) * self.size * self.leading
                rest, first = rest[count:], False
            if rest and not self.advance():
                return False
        self.paragraphs += 1
        self.y += self.size * self.gap
        return True

    gap: float = 0.5

    def prose(self, sentences: int) -> str:
        """Sentences, with a fact among them now and then."""
        words = self.c.world.words
        parts = [words.sentence(self.rng) for _ in range(sentences)]
        if chance(self.rng, 0.6):
            fact = _fact(self.rng, self.c.world)
            self.facts.append(fact)
            parts[whole(self.rng, 0, len(parts) - 1)] = fact.sentence
        return " ".join(parts)


def _fact(rng: Rng, world: World) -> Fact:
    words, style = world.words, w.number_style(rng)
    template, slots = pick(rng, FACTS)
    values = {
        "money": style.money(w.amount(rng, 5, 90_000)), "date": w.date(rng), "city": words.city(rng),
            "time": w.time(rng), "phone": w.phone(rng),
        "email": words.email(rng), "percent": w.percent(rng, style.decimal), "name": words.name(rng),
            "year": str(whole(rng, 1800, 2035)),
        "number": style.number(whole(rng, 20, 90_000), 0), "code": w.code(rng), "company": words.company(rng),
            "length": w.measure(rng),
        "small": str(whole(rng, 1, 20)), "version": f"{whole(rng, 0, 9)}.{whole(rng, 0, 20)}", "days": str(whole(rng,
            2, 90)),
        "hours": str(whole(rng, 2, 12)), "votes": f"{whole(rng, 5, 90)} to {whole(rng, 2, 60)}",
    }  # fmt: skip
    topic = words.phrase(rng, 1, 2)
    sentence = template.format(a=topic, **values)
    asked: list[tuple[str, str]] = []
    for slot, texts in slots.items():
        wanted_chinese = chance(rng, q.CHINESE_SHARE)
        fitting = [t for t in texts if any("\u4e00" <= ch <= "\u9fff" for ch in t) == wanted_chinese] or list(texts)
        asked.append((pick(rng, fitting).format(a=topic), values[slot]))
    return Fact(sentence + pick(rng, (".", ".", ".", f" {pick(rng, w.LINKS)} {words.phrase(rng, 1, 3)}.")), asked)


def place_of(words: Sequence[Word], text: str) -> Box | None:
    """Where `text` stands once and on one line; a mark after it (a full stop) is cut off."""
    wanted = text.split(" ")
    found: list[Box] = []
    for i in range(len(words) - len(wanted) + 1):
        part = words[i : i + len(wanted)]
        last = part[-1].text
        tail = last[len(wanted[-1]) :] if last.startswith(wanted[-1]) else "x"
        if tail not in ("", ".", ",", ";", ":") or any(
            p.text != t for p, t in zip(part[:-1], wanted[:-1], strict=True)
        ):
            continue
        box = union([p.box for p in part])
        if box[3] - box[1] > 2.2 * (part[0].box[3] - part[0].box[1]):
            continue
        if tail:
            box = (box[0], box[1], box[2] - (part[-1].box[2] - part[-1].box[0]) / len(last) * 0.8, box[3])
        found.append(box)
    return found[0] if len(found) == 1 else None


def _line_words(words: Sequence[Word], line: Box) -> list[Word]:
    return [word for word in words if inside(line, (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2)]


def _starts(words: Iterable[Word], lines: Sequence[Box]) -> tuple[Box, ...]:
    """Where the lines begin that are counted: the first word of each; lines and words in the order of printing."""
    rest = iter(words)
    starts: list[Box] = []
    for line in lines[: WORK + 1]:
        word = next((w for w in rest if inside(line, (w.box[0] + w.box[2]) / 2, (w.box[1] + w.box[3]) / 2)), None)
        if word is None:
            return ()
        starts.append((word.box[0], line[1], word.box[2], line[3]))
    return reading_order(starts) if len(starts) <= WORK else ()


def _ask(flow: Flow) -> list[Question]:
    """Everything that can be asked about flowing text."""
    rng, c = flow.rng, flow.c
    words = c.words()
    page = " " + " ".join(word.text for word in words).lower() + " "
    asked = list(flow.asked)
    for fact in some(rng, flow.facts, 4):
        for text, value in fact.asked:
            box = place_of(words, value)
            if box is not None:
                asked.append(Question("field", text, value, box))
    for number, line in enumerate(some(rng, flow.lines, 3)):
        parts = _line_words(words, line)
        if len(parts) >= 5:
            n, m = whole(rng, 2, min(4, len(parts) - 2)), whole(rng, 2, 4)
            prefix, rest = " ".join(p.text for p in parts[:n]), parts[n : n + m]
            if page.count(" " + prefix.lower() + " ") == 1:
                asked.append(
                    Question(
                        "field",
                        q.ask_relation(rng, "words", prefix),
                        " ".join(p.text for p in rest),
                        union([p.box for p in rest]),
                    )
                )
        whole_line = " ".join(p.text for p in parts)
        if number == 0 and parts and len(whole_line) < 64:
            asked.append(Question("text_at", q.ask_text_at(rng), whole_line, line, line))
    return asked + _ask_headings(flow, words)


def _ask_headings(flow: Flow, words: Sequence[Word]) -> list[Question]:
    rng = flow.rng
    asked: list[Question] = []
    names = [text.lower() for text, _ in flow.headings]
    pairs = [
        (a, b) for a, b in pairwise(flow.headings) if names.count(a[0].lower()) == 1 and names.count(b[0].lower()) == 1
    ]
    for (before, place), (after, below) in some(rng, pairs, 2):
        if chance(rng, 0.5):
            asked.append(Question("field", q.ask_relation(rng, "after", before), after, below))
        else:
            asked.append(Question("field", q.ask_relation(rng, "before", after), before, place))
    for text, line in some(rng, list(flow.openings.items()), 1):
        if names.count(text.lower()) == 1:
            parts = _line_words(words, line)
            if parts:
                asked.append(
                    Question("field", q.ask_relation(rng, "first_words", text), " ".join(p.text for p in parts), line)
                )
    if len(flow.headings) > 1:
        work = _starts(words, [place for _, place in flow.headings])
        asked.append(Question("count", q.ask_count(rng, "headings"), str(len(flow.headings)), work=work))
    return asked


def _columns(box: Box, count: int, gap: float) -> list[Box]:
    x1, y1, x2, y2 = box
    wide = (x2 - x1 - gap * (count - 1)) / count
    return [(x1 + i * (wide + gap), y1, x1 + i * (wide + gap) + wide, y2) for i in range(count)]


@dataclass(slots=True)
class Sheet:
    """A page before its text: margins, type and ink."""

    rng: Rng
    c: Canvas
    box: Box
    body: Typeface
    head: Typeface
    size: float
    ink: int
    leading: float
    asked: list[Question] = field(default_factory=lambda: list[Question]())

    def flow(
        self, columns: int = 1, top: float | None = None, bottom: float | None = None, align: Align | None = None
    ) -> Flow:
        x1, y1, x2, y2 = self.box
        box = (x1, y1 if top is None else top, x2, y2 if bottom is None else bottom)
        chosen = align or pick(self.rng, ("l", "j") if columns > 1 else ("l", "l", "l", "j"))
        flow = Flow(
            self.rng,
            self.c,
            self.body,
            self.size,
            self.ink,
            _columns(box, columns, self.size * real(self.rng, 1.2, 2.5)),
            self.leading,
            chosen,
        )
        flow.asked = self.asked
        flow.gap = pick(self.rng, (0.2, 0.5, 0.8))
        return flow

    def line(
        self,
        text: str,
        y: float,
        size: float,
        anchor: str = "l",
        bold: bool = False,
        italic: bool = False,
        head: bool = False,
        spacing: float = 0,
    ) -> tuple[Box, float]:
        """One line, shrunk to fit; returns its box and the baseline."""
        x1, _, x2, _ = self.box
        type_ = self.head if head else self.body
        face = type_.bold if bold else type_.italic if italic else type_.regular
        size = self.c.fit(text, face, size, x2 - x1, 8)
        x = {"l": x1, "m": (x1 + x2) / 2}.get(anchor, x2)
        base = y + size
        return self.c.text(
            x, base, text, face, size, self.ink, "m" if anchor == "m" else "r" if anchor == "r" else "l", spacing
        ), base

    def block(
        self, text: str, y: float, size: float, anchor: Align = "l", bold: bool = True
    ) -> tuple[list[Box], float]:
        """A heading over several lines; returns its boxes and the y below."""
        x1, _, x2, _ = self.box
        face = self.head.bold if bold else self.head.regular
        longest = max(text.split(" "), key=len)
        size = self.c.fit(longest, face, size, x2 - x1, 9)
        boxes = self.c.paragraph(x1, y, x2 - x1, text, face, size, self.ink, 1.2, anchor, bottom=self.box[3])
        return boxes, y + len(boxes) * size * 1.2

    def add(self, key: str, answer: str, box: Box) -> None:
        self.asked.append(asking.field(self.rng, key, None, answer, box))

    def about(self, thing: str, chinese: str, answer: str, box: Box) -> None:
        self.asked.append(Question("field", q.ask_about(self.rng, thing, chinese), answer, box))


def _sheet(rng: Rng, world: World, height: int, width: int, slide: bool = False) -> Sheet:
    dark = chance(rng, 0.25 if slide else 0.04)
    paper = whole(rng, 5, 70) if dark else world.paper(rng, height, width)
    c = Canvas(world, height, width, paper)
    margin = width * real(rng, 0.03, 0.13)
    top = height * real(rng, 0.02, 0.09)
    size = weighted(rng, ((real(rng, 8, 10), 3), (real(rng, 10, 13), 4), (real(rng, 13, 20), 2)))
    body = world.typeface(
        rng,
        *("serif", "serif", "serif", "sans", "sans", "sans", "mono", "hand")
        if chance(rng, 0.15)
        else ("serif", "serif", "sans"),
    )
    head = world.typeface(rng, "serif", "sans", "display") if chance(rng, 0.4) else body
    ink = whole(rng, 215, 255) if dark else whole(rng, 0, 60)
    return Sheet(rng, c, (margin, top, width - margin, height - top), body, head, size, ink, real(rng, 1.15, 1.6))


def _byline(rng: Rng, s: Sheet, y: float, anchor: str) -> float:
    """Author and date under a title, on one line or two."""
    words = s.c.world.words
    name, day = words.name(rng), w.date(rng)
    x1, _, x2, _ = s.box
    if chance(rng, 0.5):
        mark = pick(rng, ("By ", "by ", "", "Text: ", "Written by "))
        place, base = s.line(mark + name, y, s.size * real(rng, 0.95, 1.2), anchor, italic=chance(rng, 0.4))
        found = _tail(s, place, mark + name, name)
        s.add("author", name, found)
        if chance(rng, 0.6):
            place, base = s.line(day, base + s.size * 0.3, s.size, anchor)
            s.add("date", day, place)
        return base + s.size * 0.8
    base = y + s.size * 1.1
    if chance(rng, 0.5):
        s.add("author", name, s.c.text(x1, base, name, s.body.bold, s.size, s.ink))
        s.add("date", day, s.c.text(x2, base, day, s.body.regular, s.size, s.ink, "r"))
        return base + s.size
    if chance(rng, 0.5):
        place, base = s.line(day, y, s.size, anchor)
        s.add("date", day, place)
        return base + s.size
    return y + s.size * 0.5


def _tail(s: Sheet, place: Box, text: str, part: str) -> Box:
    """The box of `part` at the end of a printed line."""
    before = text[: len(text) - len(part)]
    if not before.strip():
        return place
    share = s.c.measure(before, s.body.regular, s.size) / s.c.measure(text, s.body.regular, s.size)
    return (place[0] + (place[2] - place[0]) * share - 1, place[1], place[2], place[3])


def _title(rng: Rng, s: Sheet, y: float, low: int = 2, high: int = 7, scale: float = 0) -> tuple[float, str]:
    """A title over one or more lines; returns the y below and its anchor."""
    text = s.c.world.words.title(rng, low, high)
    anchor: Align = pick(rng, ("l", "l", "m"))
    boxes, y = s.block(text, y, s.size * (scale or real(rng, 1.5, 3.6)), anchor, chance(rng, 0.75))
    if boxes:
        s.add("title", text, union(boxes))
    return y + s.size * 0.4, anchor


# -- pages ------------------------------------------------------------------------------------------------------


def _article(rng: Rng, s: Sheet) -> list[Question]:
    x1, y1, x2, y2 = s.box
    y, anchor = _title(rng, s, y1)
    y = _byline(rng, s, y, anchor)
    s.c.new_block()
    flow = s.flow(weighted(rng, ((1, 5), (2, 3 if x2 - x1 > 330 else 0.5), (3, 1.5 if x2 - x1 > 520 else 0))), y)
    numbered = chance(rng, 0.3)
    if chance(rng, 0.2):
        wide, tall = flow.box[2] - flow.box[0], min((y2 - y) * 0.3, 260.0)
        s.c.paste(s.c.world.photo(rng, int(tall), int(wide)), flow.box[0], y)
        flow.y += tall + s.size
        caption = s.c.world.words.sentence(rng, 3, 7)
        flow.paragraph(caption, s.body.italic)
    while True:
        if chance(rng, 0.55):
            text = s.c.world.words.title(rng, 1, 4)
            text = f"{len(flow.headings) + 1}. {text}" if numbered else text
            if flow.heading(text, s.head.bold, s.size * real(rng, 1.05, 1.6)) is None:
                break
        if not flow.paragraph(flow.prose(whole(rng, 1, 6))):
            break
        if chance(rng, 0.05):
            break
    return _ask(flow)


def _paper(rng: Rng, s: Sheet) -> list[Question]:
    """A scientific paper's first or last page."""
    x1, y1, x2, y2 = s.box
    words = s.c.world.words
    _, y = s.block(words.title(rng, 4, 9), y1, s.size * real(rng, 1.5, 2.1), "m")
    authors = [f"{words.first_name(rng)} {words.last_name(rng)}" for _ in range(whole(rng, 1, 4))]
    place, base = s.line(", ".join(authors), y, s.size * 1.15, "m")
    if len(authors) == 1:
        s.add("author", authors[0], place)
    printed = _line_words(s.c.words(), place)
    firsts = accumulate((len(author.split(" ")) for author in authors[:-1]), initial=0)
    whole_line = " ".join(p.text for p in printed) == ", ".join(authors)
    work = tuple(printed[i].box for i in firsts) if whole_line else ()
    s.asked.append(Question("count", q.ask_count(rng, "authors"), str(len(authors)), work=work))
    office = f"{words.city(rng)} University"
    place, base = s.line(office, base + 2, s.size, "m", italic=True)
    s.about(pick(rng, ("affiliation", "university of the authors")), "作者单位", office, place)
    s.c.new_block()
    inset = (x2 - x1) * real(rng, 0, 0.1)
    flow = Flow(
        rng, s.c, s.body, max(8, s.size * 0.92), s.ink, [(x1 + inset, base + s.size, x2 - inset, y2)], s.leading, "j"
    )
    flow.asked = s.asked
    flow.heading(pick(rng, ("Abstract", "ABSTRACT", "Summary")), s.head.bold, s.size, chance(rng, 0.5))
    flow.paragraph(flow.prose(whole(rng, 2, 4)))
    keywords = ", ".join(words.word(rng) for _ in range(whole(rng, 2, 5)))
    if s.c.measure(keywords, s.body.regular, s.size) < (x2 - x1) * 0.7:
        left = s.c.text(
            x1 + inset,
            flow.y + s.size,
            pick(rng, ("Keywords:", "Key words:", "Index terms:")),
            s.body.bold,
            s.size,
            s.ink,
        )
        s.about(
            "keywords",
            "关键词",
            keywords,
            s.c.text(left[2] + s.size * 0.5, flow.y + s.size, keywords, s.body.regular, s.size, s.ink),
        )
    s.c.new_block()
    body = s.flow(2 if x2 - x1 > 340 else 1, flow.y + s.size * 2.2)
    body.headings, body.facts = flow.headings, flow.facts
    number = 1
    while body.heading(f"{number} {words.title(rng, 1, 3)}", s.head.bold, s.size * 1.15) and body.paragraph(
        body.prose(whole(rng, 2, 6))
    ):
        number += 1
        if number > whole(rng, 2, 6):
            break
    if body.heading(pick(rng, ("References", "Bibliography", "Literature")), s.head.bold, s.size * 1.15):
        for k in range(1, whole(rng, 3, 12)):
            author = f"{words.last_name(rng)}, {pick(rng, 'ABCDEFGH')}."
            entry = f"[{k}] {author}: {words.title(rng, 2, 5)}. {words.company(rng)}, {whole(rng, 1950, 2029)}."
            if not body.paragraph(entry):
                break
    body.lines += flow.lines
    return _ask(body)


def _newspaper(rng: Rng, s: Sheet) -> list[Question]:
    x1, y1, x2, _ = s.box
    words = s.c.world.words
    papers = ("Times", "Post", "Herald", "Daily", "Gazette", "Observer", "News", "Tribune", "Courier")
    name = f"The {words.city(rng)} {pick(rng, papers)}"
    place, base = s.line(name, y1, s.size * real(rng, 2.5, 4.5), "m", True, head=True)
    s.about(pick(rng, ("name of the newspaper", "newspaper", "masthead")), "报纸名称", name, place)
    s.c.line(x1, base + s.size * 0.6, x2, base + s.size * 0.6, s.ink)
    day, price = w.date(rng), w.number_style(rng).money(w.amount(rng, 0.5, 5))
    at = base + s.size * 1.9
    s.add("date", day, s.c.text(x1, at, day, s.body.regular, s.size, s.ink))
    s.add("price", price, s.c.text(x2, at, price, s.body.regular, s.size, s.ink, "r"))
    issue = f"No. {whole(rng, 1, 99_999)}"
    s.about("issue number", "期号", issue, s.c.text((x1 + x2) / 2, at, issue, s.body.regular, s.size, s.ink, "m"))
    s.c.line(x1, at + s.size * 0.6, x2, at + s.size * 0.6, s.ink)
    y, anchor = _title(rng, s, at + s.size * 1.2, 3, 7, real(rng, 2, 3.2))
    s.c.new_block()
    flow = s.flow(max(1, min(whole(rng, 2, 4), int((x2 - x1) / (s.size * 11)))), _byline(rng, s, y, anchor), align="j")
    wide, tall = flow.box[2] - flow.box[0], min((flow.box[3] - flow.y) * 0.4, 220.0)
    if tall >= 16 and chance(rng, 0.5):
        s.c.paste(s.c.world.photo(rng, int(tall), int(wide)), flow.box[0], flow.y)
        flow.y += tall + s.size * 0.6
    while flow.paragraph(flow.prose(whole(rng, 2, 6))):
        if chance(rng, 0.3) and flow.heading(words.title(rng, 2, 4), s.head.bold, s.size * real(rng, 1.2, 1.8)) is None:
            break
    return _ask(flow)


def _letter(rng: Rng, s: Sheet) -> list[Question]:
    x1, y1, x2, y2 = s.box
    words, size, lead = s.c.world.words, s.size, s.size * s.leading
    face = s.body.regular
    y = y1 + size
    sender = words.company(rng) if chance(rng, 0.5) else words.name(rng)
    right = chance(rng, 0.4)
    x, anchor = (x2, "r") if right else (x1, "l")
    s.about(
        pick(rng, ("sender", "sender's name", "writer's address: name")),
        "寄信人",
        sender,
        s.c.text(x, y, sender, s.body.bold, size * 1.1, s.ink, anchor),
    )
    for text in (words.street(rng), f"{words.postcode(rng)} {words.city(rng)}"):
        y += lead
        s.c.text(x, y, text, face, size, s.ink, anchor)
    y += lead * real(rng, 1.3, 2.2)
    to = words.name(rng)
    s.about(
        pick(rng, ("addressee", "recipient", "name of the recipient")),
        "收信人",
        to,
        s.c.text(x1, y, to, face, size, s.ink),
    )
    for text in (words.street(rng), f"{words.postcode(rng)} {words.city(rng)}"):
        y += lead
        s.c.text(x1, y, text, face, size, s.ink)
    y += lead * real(rng, 1.2, 2)
    day = w.date(rng)
    place = pick(rng, ("", f"{words.city(rng)}, "))
    whole_line = place + day
    box = (
        s.c.text(x2, y, whole_line, face, size, s.ink, "r")
        if chance(rng, 0.5)
        else s.c.text(x1, y, whole_line, face, size, s.ink)
    )
    s.add("date", day, _tail(s, box, whole_line, day))
    y += lead * 1.6
    if chance(rng, 0.7):
        label = pick(rng, ("Subject: ", "Re: ", "RE: ", "Your order ", ""))
        subject = words.title(rng, 2, 5)
        box = s.c.text(x1, y, label + subject, s.body.bold, s.c.fit(label + subject, s.body.bold, size, x2 - x1), s.ink)
        share = s.c.measure(label, s.body.bold, size) / s.c.measure(label + subject, s.body.bold, size)
        s.add("subject", subject, (box[0] + (box[2] - box[0]) * share - (1 if label else 0), *box[1:]))
        y += lead * 1.5
    s.c.text(
        x1,
        y,
        pick(rng, (f"Dear {to},", "Dear Sir or Madam,", "To whom it may concern", f"Hello {to},", "Dear customer,")),
        face,
        size,
        s.ink,
    )
    flow = s.flow(1, y + size * 0.8, y2 - lead * 5)
    for _ in range(whole(rng, 1, 5)):
        if not flow.paragraph(flow.prose(whole(rng, 1, 4))):
            break
    y = flow.y + lead * 1.2
    s.c.text(
        x1,
        y,
        pick(rng, ("Yours sincerely,", "Kind regards,", "Best wishes,", "Yours faithfully,", "Regards")),
        face,
        size,
        s.ink,
    )
    signed = words.name(rng)
    hand = s.c.world.face(rng, "hand") if chance(rng, 0.4) else face
    box = s.c.text(x1, y + lead * real(rng, 1.5, 2.4), signed, hand, size * real(rng, 1, 1.4), s.ink)
    s.add("signatory", signed, box)
    return _ask(flow)


def _memo(rng: Rng, s: Sheet) -> list[Question]:
    """A head of labels and values over text: memos, mails, press notes, minutes."""
    x1, y1, x2, _ = s.box
    words = s.c.world.words
    _, base = s.line(
        pick(
            rng, ("MEMORANDUM", "Memo", "MINUTES", "Internal note", "PRESS RELEASE", "Notice", words.title(rng, 1, 3))
        ),
        y1,
        s.size * real(rng, 1.4, 2.6),
        pick(rng, ("l", "m")),
        True,
        head=True,
    )
    y = base + s.size
    rows = [("To", words.name(rng), "recipient"), ("From", words.name(rng), "sender"), ("Date", w.date(rng), "date"),
        ("Subject", words.title(rng, 2, 4), "subject"),
            ("Cc", words.name(rng), None), ("Ref.", w.code(rng), "reference"), (words.title(rng, 1, 1),
                words.title(rng, 1, 2), None), ("Department", words.title(rng, 1, 2), "department")]  # fmt: skip
    upper, colon = chance(rng, 0.3), pick(rng, (":", ":", "", " :"))
    tab = x1 + s.size * real(rng, 5, 9)
    tight = chance(rng, 0.4)
    for label, value, key in some(rng, rows, whole(rng, 3, 6)):
        y += s.size * s.leading
        label = label.upper() if upper else label
        left = s.c.text(x1, y, label + colon, s.body.bold, s.size, s.ink)
        at = left[2] + s.size * 0.6 if tight or left[2] > tab - 4 else tab
        box = s.c.text(at, y, value, s.body.regular, s.c.fit(value, s.body.regular, s.size, x2 - at), s.ink)
        s.asked.append(asking.field(rng, key, label, value, box))
    s.c.line(x1, y + s.size, x2, y + s.size, s.ink, whole(rng, 1, 2))
    flow = s.flow(1, y + s.size * 1.8)
    bullets = chance(rng, 0.4)
    while flow.paragraph(
        (pick(rng, ("• ", "- ", "1. ")) if bullets and chance(rng, 0.6) else "") + flow.prose(whole(rng, 1, 4))
    ):
        if (chance(rng, 0.25) and flow.heading(words.title(rng, 1, 3), s.head.bold, s.size * 1.15) is None) or chance(
            rng, 0.15
        ):
            break
    return _ask(flow)


def _poster(rng: Rng, s: Sheet) -> list[Question]:
    """Big centred lines: what, when, where, how much."""
    x1, y1, x2, y2 = s.box
    words, style = s.c.world.words, w.number_style(rng)
    if chance(rng, 0.4):
        tall = (y2 - y1) * real(rng, 0.2, 0.45)
        s.c.paste(s.c.world.photo(rng, int(tall), int(x2 - x1)), x1, y1)
        y1 += tall + s.size
    anchor: Align = pick(rng, ("m", "m", "l"))
    boxes, y = s.block(words.title(rng, 1, 4), y1, s.size * real(rng, 3, 5.5), anchor)
    title = " ".join(
        word.text
        for word in s.c.words()
        if any(inside(b, (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2) for b in boxes)
    )
    if boxes:
        s.add("title", title, union(boxes))
    facts = [
        ("date", w.date(rng), "date"), ("time", w.time(rng), "time"), ("place",
            f"{words.last_name(rng)} {pick(rng, ('Hall', 'Theatre', 'Park', 'Arena', 'Museum'))}", "venue"), ("price",
                style.money(w.amount(rng, 3, 120)), "price"),
        ("website", words.url(rng), "website"), ("phone", w.phone(rng), "phone"), ("city", words.city(rng), "city"),
    ]  # fmt: skip
    for name, value, key in some(rng, facts, whole(rng, 2, 6)):
        size = s.size * real(rng, 1, 2.4)
        if y + size * 2 > y2:
            break
        lead = pick(
            rng,
            (
                "",
                "",
                f"{name.capitalize()}: ",
                {"price": "Tickets ", "time": "Doors open ", "phone": "Call "}.get(name, ""),
            ),
        )
        face = pick(rng, (s.body.regular, s.body.bold))
        size = s.c.fit(lead + value, face, size, x2 - x1)
        x = (x1 + x2) / 2 - s.c.measure(lead + value, face, size) / 2 if anchor == "m" else x1
        y += size * real(rng, 1.1, 1.9)
        if lead:
            s.c.text(x, y, lead.strip(), face, size, s.ink)
        s.add(key, value, s.c.text(x + s.c.measure(lead, face, size), y, value, face, size, s.ink))
        y += size * 0.4
    if y + s.size * 4 < y2 and chance(rng, 0.6):
        s.c.paragraph(
            x1,
            y + s.size,
            x2 - x1,
            words.prose(rng, 3),
            s.body.regular,
            s.size,
            s.ink,
            align="m" if anchor == "m" else "l",
            bottom=y2,
        )
    return s.asked


def _slide(rng: Rng, s: Sheet) -> list[Question]:
    x1, y1, x2, y2 = s.box
    words = s.c.world.words
    size = s.size * real(rng, 1.2, 1.9)
    title = words.title(rng, 1, 5)
    if chance(rng, 0.25):
        s.c.fill((0, 0, s.c.width, y1 + size * 2.6), 40 if s.ink < 128 else 200)
        s = Sheet(rng, s.c, s.box, s.body, s.head, s.size, s.ink, s.leading, s.asked)
        face = s.head.bold
        box = s.c.text(
            x1, y1 + size * 1.6, title, face, s.c.fit(title, face, size * 1.6, x2 - x1), 255 if s.ink < 128 else 0
        )
        y = y1 + size * 3.4
    else:
        box, base = s.line(title, y1, size * real(rng, 1.4, 2.2), pick(rng, ("l", "m")), True, head=True)
        y = base + size * real(rng, 0.8, 2)
    s.add("title", title, box)
    bullet = pick(rng, ("• ", "- ", "– ", "» ", "→ ", "1"))
    flow = Flow(
        rng,
        s.c,
        s.body,
        size,
        s.ink,
        _columns((x1, y, x2, y2 - size * 2), weighted(rng, ((1, 4), (2, 1))), size * 2),
        s.leading,
        "l",
    )
    flow.asked, flow.gap = s.asked, real(rng, 0.2, 1)
    points: list[Box] = []
    for k in range(whole(rng, 2, 8)):
        mark = f"{k + 1}. " if bullet == "1" else bullet
        before = len(flow.lines)
        fact = _fact(rng, s.c.world) if chance(rng, 0.3) else None
        if fact:
            flow.facts.append(fact)
        if not flow.paragraph(mark + (fact.sentence if fact else words.phrase(rng, 2, 8).capitalize())):
            break
        points += flow.lines[before : before + 1]
    work = _starts(s.c.words(), points)
    s.asked.append(Question("count", q.ask_count(rng, "bullet points"), str(len(points)), work=work))
    if chance(rng, 0.7):
        page = str(whole(rng, 1, 99))
        s.add("page", page, s.c.text(x2, y2 - 2, page, s.body.regular, s.size, s.ink, "r"))
    if chance(rng, 0.5):
        foot = pick(rng, (words.company(rng), w.date(rng), words.name(rng)))
        s.about(
            pick(rng, ("footer", "text in the footer", "footer text")),
            "页脚",
            foot,
            s.c.text(x1, y2 - 2, foot, s.body.regular, s.size, s.ink),
        )
    return _ask(flow)


def _code(rng: Rng, s: Sheet) -> list[Question]:
    """A listing with a caption."""
    x1, y1, x2, y2 = s.box
    words, face = s.c.world.words, s.c.world.face(rng, "mono")
    caption = f"{pick(rng, ('Listing', 'Program', 'Example', 'Code'))} {whole(rng, 1, 40)}: {words.phrase(rng, 2, 4)}"
    box, base = s.line(caption, y1, s.size * 1.1, italic=True)
    s.about("caption", "标题说明", caption, box)
    y, number, depth = base + s.size * 1.4, 0, 0
    framed, numbered = chance(rng, 0.4), chance(rng, 0.6)
    if framed:
        s.c.rectangle((x1 - 4, base + s.size * 0.3, x2, y2), s.ink)
    while y < y2 - s.size:
        a, b, n = words.word(rng), words.word(rng), whole(rng, 0, 999)
        code = pick(
            rng,
            (
                f"{a} = {n}",
                f"if ({a} < {n}) {{",
                f"{a}({b}, {n});",
                f"return {a};",
                f"for {a} in range({n}):",
                f"// {a} {b}",
                f"let {a} = {b}.{words.word(rng)}();",
                f"def {a}({b}):",
                "}",
                f"{a} += {b} * {n}",
                f"#include <{a}.h>",
                f'"{a}": "{b}",',
            ),
        )
        depth = max(0, depth - 1) if code == "}" else depth
        at = x1 + (s.size * 2.4 if numbered else 0) + depth * s.size * 1.6
        if numbered:
            s.c.text(x1 + s.size * 1.6, y, str(number + 1), face, s.size, s.ink, "r")
        if s.c.measure(code, face, s.size) + at < x2:
            box = s.c.text(at, y, code, face, s.size, s.ink)
            if numbered and chance(rng, 0.3) and len(code) > 3:
                s.about(f"line {number + 1}", f"第 {number + 1} 行", code, box)
        depth = min(depth + 1, 3) if code.endswith(("{", ":")) else depth
        y += s.size * s.leading
        number += 1
    return s.asked


def _cover(rng: Rng, s: Sheet) -> list[Question]:
    """A title page or a book's cover."""
    _, y1, _, y2 = s.box
    words = s.c.world.words
    anchor: Align = pick(rng, ("m", "m", "l", "r"))
    author, above = words.name(rng), chance(rng, 0.5)
    y = y1 + (y2 - y1) * real(rng, 0.03, 0.2)
    if above:
        box, base = s.line(author, y, s.size * real(rng, 1.2, 2), anchor)
        s.add("author", author, box)
        y = base + s.size * real(rng, 1, 4)
    text = words.title(rng, 1, 6)
    boxes, y = s.block(text, y, s.size * real(rng, 2.4, 4.5), anchor, chance(rng, 0.6))
    if boxes:
        s.add("title", text, union(boxes))
    if chance(rng, 0.5):
        subtitle = words.title(rng, 2, 5)
        box, base = s.line(subtitle, y + s.size * 0.5, s.size * 1.3, anchor, italic=True)
        s.about("subtitle", "副标题", subtitle, box)
        y = base
    if not above:
        mark = pick(rng, ("by ", "", "von "))
        box, base = s.line(mark + author, y + s.size * real(rng, 1, 5), s.size * 1.4, anchor)
        s.add("author", author, _tail(s, box, mark + author, author))
    publisher, year = words.company(rng), str(whole(rng, 1850, 2030))
    base = y2 - s.size * real(rng, 0.5, 3)
    box, _ = s.line(year, base - s.size, s.size, anchor)
    s.about(pick(rng, ("year", "year of publication")), "出版年份", year, box)
    box, _ = s.line(publisher, base - s.size * 2.8, s.size * 1.1, anchor)
    s.about(pick(rng, ("publisher", "publishing house")), "出版社", publisher, box)
    return s.asked


def _poem(rng: Rng, s: Sheet) -> list[Question]:
    _, y1, _, y2 = s.box
    words = s.c.world.words
    centred: Align = pick(rng, ("l", "l", "m"))
    title = words.title(rng, 1, 4)
    box, base = s.line(title, y1, s.size * real(rng, 1.3, 2), centred, True, head=True)
    s.add("title", title, box)
    author = words.name(rng)
    if chance(rng, 0.6):
        box, base = s.line(author, base + s.size * 0.3, s.size, centred, italic=True)
        s.add("author", author, box)
    y, verses = base + s.size, 0
    lines: list[tuple[str, Box]] = []
    stanza = whole(rng, 2, 6)
    while y + s.size * s.leading < y2 and verses < 30:
        line = words.phrase(rng, 3, 6).capitalize() + pick(rng, ("", ",", ".", ";"))
        box, _ = s.line(line, y, s.size, centred)
        lines.append((line, box))
        verses += 1
        y += s.size * (s.leading + (0.8 if verses % stanza == 0 else 0))
        if verses % stanza == 0 and chance(rng, 0.15):
            break
    for (first, place), (second, below) in some(rng, list(pairwise(lines)), 2):
        s.asked.append(
            Question("field", q.ask_relation(rng, "below", first), second, below)
            if chance(rng, 0.5)
            else Question("field", q.ask_relation(rng, "above", second), first, place)
        )
    work = _starts(s.c.words(), [place for _, place in lines])
    s.asked.append(Question("count", q.ask_count(rng, "verses"), str(verses), work=work))
    return s.asked


def _book(rng: Rng, s: Sheet) -> list[Question]:
    """A page of a book: running head, page number, justified text."""
    x1, y1, x2, y2 = s.box
    words = s.c.world.words
    page, running = str(whole(rng, 1, 900)), words.title(rng, 1, 4)
    top = chance(rng, 0.5)
    base = y1 + s.size if top else y2
    side = chance(rng, 0.5)
    s.add(
        "page",
        page,
        s.c.text(
            x1 if side else x2 if top else (x1 + x2) / 2,
            base,
            page,
            s.body.regular,
            s.size,
            s.ink,
            "l" if side else "r" if top else "m",
        ),
    )
    s.about(
        pick(rng, ("running head", "running title", "header of the page")),
        "页眉",
        running,
        s.c.text((x1 + x2) / 2, y1 + s.size, running, s.body.italic, s.size, s.ink, "m"),
    )
    s.c.new_block()
    flow = s.flow(1, y1 + s.size * 2, y2 - s.size * 1.8, "j")
    flow.gap = pick(rng, (0.0, 0.0, 0.5))
    if chance(rng, 0.4):
        flow.heading(
            pick(rng, (f"Chapter {whole(rng, 1, 40)}", f"{whole(rng, 1, 40)}", words.title(rng, 1, 3))),
            s.head.bold,
            s.size * real(rng, 1.4, 2.2),
            chance(rng, 0.6),
        )
    while flow.paragraph(flow.prose(whole(rng, 1, 7))):
        pass
    return _ask(flow)


PAGES: tuple[tuple[Callable[[Rng, Sheet], list[Question]], float], ...] = (
    (_article, 3), (_paper, 1.6), (_newspaper, 1.2), (_letter, 2), (_memo, 2), (_poster, 1.3), (_slide, 1.5), (_code,
        0.6), (_cover, 0.8), (_poem, 0.7), (_book, 1.3),
)  # fmt: skip
KEYS = (
    "title",
    "author",
    "date",
    "page",
    "subject",
    "sender",
    "recipient",
    "phone",
    "email",
    "website",
    "price",
    "total",
    "reference",
    "version",
    "time",
    "address",
)


def build(rng: Rng, world: World, height: int, width: int) -> Sample:
    """One page of text."""
    page = weighted(rng, PAGES)
    sheet = _sheet(rng, world, height, width, page is _slide)
    asked = page(rng, sheet)
    return asking.finish(rng, sheet.c, "document", "text", asked, most=6, reading=2, keys=KEYS)


FAMILIES = (Family("text", "document", "train", build, 1.2),)
