"""Train families that teach counting: pages on which several sorts of things stand, each of which can be counted.

A page is put together from parts (a list, check boxes, a row of icons, messages, a table); each part says what can be
counted in it and where it stands. What a page shows twice under one name is not asked for.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from training import layout, words
from training import questions as q
from training.canvas import Canvas, Face
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.families.plots import draw as draw_plot
from training.families.plots import say
from training.sample import Box, Family, Question, Sample, reading_order
from training.world import World

COUNT = (
    "How many {t} do you see?", "how many {t} are on the page", "How many {t} can be counted?", "Count all {t}.",
    "count the {t} please", "{t}: how many?", "What is the total number of {t}?", "How many {t} are there here?",
    "number of {t} in the image?", "How many {t} can you find?", "Tell me the number of {t}.",
    "how many {t} in this picture?", "In all, how many {t}?", "I see some {t}. How many exactly?",
)  # fmt: skip
COUNT_ZH = (
    "图上有几个{t}？", "{t}有多少个？", "数数{t}有几个", "页面上有多少{t}？", "一共几个{t}？", "请数出{t}的数量",
    "能看到多少个{t}？", "{t}总共多少？",
)  # fmt: skip

NAMES_ZH = {
    "bullet points": "要点", "numbered items": "编号项", "steps": "步骤", "check boxes": "复选框",
    "checked boxes": "打勾的框", "empty boxes": "没打勾的框", "unchecked boxes": "没打勾的框",
    "ticked boxes": "打勾的框", "paragraphs": "段落", "headings": "标题", "sections": "节", "photos": "照片",
    "pictures": "照片", "images": "图片", "captions": "图片说明", "rows": "行", "columns": "列",
    "empty cells": "空格", "check marks": "勾", "authors": "作者", "stanzas": "诗节", "lines in the poem": "诗行",
    "references": "参考文献", "tabs": "标签页", "buttons": "按钮", "menu items": "菜单项", "messages": "消息",
    "cards": "卡片", "switches": "开关", "switches that are on": "打开的开关",
    "switches that are off": "关着的开关", "files": "文件", "folders": "文件夹", "mails": "邮件",
    "unread mails": "未读邮件", "stars": "星星", "filled stars": "实心星星", "empty stars": "空心星星",
    "circles": "圆", "squares": "正方形", "triangles": "三角形", "diamonds": "菱形", "crosses": "叉",
    "rings": "圆环", "hearts": "心", "people": "人", "houses": "房子", "trees": "树", "batteries": "电池",
    "flags": "旗", "arrows": "箭头", "envelopes": "信封", "coins": "硬币", "cars": "车", "hexagons": "六角形",
    "shapes": "图形", "icons": "图标", "seats": "座位", "free seats": "空座位", "taken seats": "有人的座位",
    "bar codes": "条形码", "QR codes": "二维码", "stamps": "印章", "signs": "牌子", "radio buttons": "单选按钮",
    "input fields": "输入框", "empty fields": "空白字段", "filled fields": "填了的字段", "progress bars": "进度条",
    "notifications": "通知", "lines": "线", "dots": "点", "signatures": "签名", "people in the list": "名单上的人",
    "dark circles": "黑色的圆", "white circles": "白色的圆", "dark squares": "黑色的正方形",
    "white squares": "白色的正方形", "dark triangles": "黑色的三角形", "white triangles": "白色的三角形",
    "comments": "评论", "reviews": "评论", "products": "商品", "links": "链接", "options": "选项",
    "text columns": "文字栏", "columns of text": "文字栏", "horizontal lines": "横线", "vertical lines": "竖线",
    "keys": "按键", "dice": "骰子", "books": "书", "cups": "杯子", "rows of shapes": "行图形", "boxes": "方框",
    "unread messages": "未读消息", "participants": "参加者", "charts": "图表", "plots": "图表", "avatars": "头像",
    "chips": "标签", "tags": "标签", "labels": "标签", "pages": "页", "days marked": "标出的日子",
}  # fmt: skip


@dataclass(slots=True)
class Page:
    """A page under way: `y` is how far it is filled; `facts` says what can be counted on it, and where."""

    rng: Rng
    c: Canvas
    box: Box
    y: float
    size: float
    face: Face
    bold: Face
    ink: int
    paper: int
    facts: list[tuple[str, Sequence[Box]]] = field(default_factory=lambda: list[tuple[str, Sequence[Box]]]())
    asked: list[Question] = field(default_factory=lambda: list[Question]())

    @property
    def left(self) -> float:
        return self.box[0]

    @property
    def right(self) -> float:
        return self.box[2]

    @property
    def room(self) -> float:
        return self.box[3] - self.y

    @property
    def pale(self) -> int:
        return self.paper + (self.ink - self.paper) // 5

    def text(self, x: float, y: float, text: str, bold: bool = False, size: float = 0.0, ink: int | None = None) -> Box:
        return self.c.text(
            x, y, text, self.bold if bold else self.face, size or self.size, self.ink if ink is None else ink
        )

    def middle(
        self, x: float, y: float, text: str, size: float = 0.0, ink: int | None = None, bold: bool = False
    ) -> Box:
        face = self.bold if bold else self.face
        return self.c.text(x, y, text, face, size or self.size, self.ink if ink is None else ink, "m")

    def wide(self, text: str, size: float = 0.0) -> float:
        return self.c.measure(text, self.face, size or self.size)

    def phrase(self, width: float, low: int = 1, high: int = 5) -> str:
        """Words that are at most `width` wide."""
        text = self.c.world.words.phrase(self.rng, low, high)
        while " " in text and self.wide(text) > width:
            text = text.rsplit(" ", 1)[0]
        while len(text) > 3 and self.wide(text) > width:
            text = text[:-1]
        return text.capitalize() if chance(self.rng, 0.8) else text

    def opening(self, line: Box, text: str, size: float = 0.0, bold: bool = False) -> Box:
        """The first word of a printed line, to count paragraphs and the like by: the middle of a line says little."""
        first = self.c.measure(text.partition(" ")[0], self.bold if bold else self.face, size or self.size)
        return (line[0], line[1], min(line[2], line[0] + first), line[3])

    def found(self, boxes: Sequence[Box], *things: str) -> None:
        """At `boxes`, in reading order, stands all of what each of `things` names."""
        if boxes:
            self.facts += [(name, boxes) for name in things]


def make_page(rng: Rng, world: World, height: int, width: int, kinds: tuple[str, ...], dark: float = 0.06) -> Page:
    paper = whole(rng, 8, 45) if chance(rng, dark) else 255 if chance(rng, 0.6) else whole(rng, 222, 254)
    picture = world.paper(rng, height, width) if paper > 128 and chance(rng, 0.25) else paper
    c = Canvas(world, height, width, picture)
    type_ = world.typeface(rng, *kinds)
    size = real(rng, 9.5, 15) if chance(rng, 0.75) else real(rng, 14, 20)
    size = min(size, width / 26)
    margin = width * real(rng, 0.03, 0.1)
    ink = whole(rng, 200, 255) if paper < 128 else whole(rng, 0, 80)
    box = (margin, height * real(rng, 0.02, 0.06), width - margin, height * real(rng, 0.94, 0.98))
    return Page(rng, c, box, box[1], size, type_.regular, type_.bold, ink, paper)


# -- marks -------------------------------------------------------------------------------------------------------


def polygon(c: Canvas, points: Sequence[tuple[float, float]], ink: int, fill: int | None, width: float) -> None:
    if fill is not None:
        c.polygon(points, fill)
    if fill != ink:
        c.curve([*points, points[0], points[1]], ink, width)


def spokes(x: float, y: float, r: float, n: int, inner: float = 1.0, turn: float = -90.0) -> list[tuple[float, float]]:
    """The corners of a regular polygon, or of a star with `n` rays if `inner` is under 1."""
    corners = n if inner == 1 else 2 * n
    found: list[tuple[float, float]] = []
    for k in range(corners):
        a = math.radians(turn + 360 * k / corners)
        far = r if inner == 1 or k % 2 == 0 else r * inner
        found.append((x + far * math.cos(a), y + far * math.sin(a)))
    return found


def icon(c: Canvas, name: str, x: float, y: float, r: float, ink: int, fill: int | None, width: float = 1.5) -> None:
    """A simple drawing about (x, y) that reaches at most `r` to each side."""
    if name == "circles":
        c.ellipse((x - r, y - r, x + r, y + r), ink, width, fill)
    elif name == "rings":
        c.ellipse((x - r, y - r, x + r, y + r), ink, max(r * 0.35, 2))
    elif name == "squares":
        c.rectangle((x - r * 0.9, y - r * 0.9, x + r * 0.9, y + r * 0.9), ink, max(1, round(width)), fill)
    elif name == "triangles":
        polygon(c, spokes(x, y + r * 0.15, r, 3), ink, fill, width)
    elif name == "diamonds":
        polygon(c, spokes(x, y, r, 4), ink, fill, width)
    elif name == "hexagons":
        polygon(c, spokes(x, y, r, 6), ink, fill, width)
    elif name == "stars":
        polygon(c, spokes(x, y, r, 5, 0.42), ink, fill, width)
    elif name == "crosses":
        c.curve([(x - r * 0.8, y - r * 0.8), (x + r * 0.8, y + r * 0.8)], ink, max(r * 0.25, 2))
        c.curve([(x - r * 0.8, y + r * 0.8), (x + r * 0.8, y - r * 0.8)], ink, max(r * 0.25, 2))
    elif name == "hearts":
        c.ellipse((x - r, y - r * 0.8, x + r * 0.1, y + r * 0.2), None, 1, ink)
        c.ellipse((x - r * 0.1, y - r * 0.8, x + r, y + r * 0.2), None, 1, ink)
        c.polygon([(x - r * 0.93, y - r * 0.05), (x + r * 0.93, y - r * 0.05), (x, y + r)], ink)
    else:
        _things(c, name, x, y, r, ink, fill, width)


def _things(c: Canvas, name: str, x: float, y: float, r: float, ink: int, fill: int | None, width: float) -> None:
    line = max(1, round(width))
    if name == "people":
        c.ellipse((x - r * 0.32, y - r, x + r * 0.32, y - r * 0.36), None, 1, ink)
        c.rectangle((x - r * 0.55, y - r * 0.25, x + r * 0.55, y + r), None, 1, ink, r * 0.35)
    elif name == "houses":
        c.rectangle((x - r * 0.7, y - r * 0.1, x + r * 0.7, y + r * 0.9), ink, line, fill)
        polygon(c, [(x - r, y - r * 0.1), (x, y - r), (x + r, y - r * 0.1)], ink, ink, width)
    elif name == "trees":
        c.fill((x - r * 0.12, y + r * 0.3, x + r * 0.12, y + r), ink)
        c.polygon([(x - r * 0.7, y + r * 0.4), (x, y - r), (x + r * 0.7, y + r * 0.4)], ink)
    elif name == "batteries":
        c.rectangle((x - r, y - r * 0.5, x + r * 0.85, y + r * 0.5), ink, line)
        c.fill((x + r * 0.85, y - r * 0.2, x + r, y + r * 0.2), ink)
        c.fill((x - r * 0.85, y - r * 0.35, x + r * (0.2 if fill is None else 0.7), y + r * 0.35), ink)
    elif name == "flags":
        c.line(x - r * 0.6, y - r, x - r * 0.6, y + r, ink, line)
        c.polygon([(x - r * 0.6, y - r), (x + r * 0.8, y - r * 0.5), (x - r * 0.6, y)], ink)
    elif name == "arrows":
        c.curve([(x - r, y), (x + r * 0.6, y)], ink, max(width, r * 0.15))
        c.polygon([(x + r * 0.3, y - r * 0.5), (x + r, y), (x + r * 0.3, y + r * 0.5)], ink)
    elif name == "envelopes":
        c.rectangle((x - r, y - r * 0.65, x + r, y + r * 0.65), ink, line, fill)
        paler = 255 - ink if fill == ink else ink
        c.curve([(x - r, y - r * 0.65), (x, y + r * 0.1), (x + r, y - r * 0.65)], paler, width)
    elif name == "cars":
        c.rectangle((x - r, y - r * 0.1, x + r, y + r * 0.45), None, 1, ink, r * 0.15)
        c.polygon(
            [
                (x - r * 0.6, y - r * 0.1),
                (x - r * 0.35, y - r * 0.55),
                (x + r * 0.35, y - r * 0.55),
                (x + r * 0.6, y - r * 0.1),
            ],
            ink,
        )
        for dx in (-0.55, 0.55):
            c.ellipse((x + (dx - 0.22) * r, y + r * 0.25, x + (dx + 0.22) * r, y + r * 0.7), ink, 1, 128)
    elif name == "cups":
        c.rectangle((x - r * 0.7, y - r * 0.6, x + r * 0.4, y + r * 0.8), ink, line, fill, r * 0.15)
        c.ellipse((x + r * 0.25, y - r * 0.35, x + r * 0.85, y + r * 0.35), ink, width)
    else:  # books
        c.rectangle((x - r * 0.7, y - r, x + r * 0.7, y + r), ink, line, fill)
        c.line(x - r * 0.45, y - r, x - r * 0.45, y + r, ink if fill != ink else 255 - ink, line)


def _about(x: float, y: float, r: float) -> Box:
    return (x - r, y - r, x + r, y + r)


SHAPES_ = ("circles", "squares", "triangles", "diamonds", "stars", "crosses", "rings", "hearts", "hexagons")
OBJECTS = ("people", "houses", "trees", "batteries", "flags", "arrows", "envelopes", "cars", "cups", "books")


def tick_mark(c: Canvas, box: Box, ink: int, style: int) -> None:
    x1, y1, x2, y2 = box
    if style == 0:
        c.curve([(x1, y1), (x2, y2)], ink, 1.5)
        c.curve([(x1, y2), (x2, y1)], ink, 1.5)
    elif style == 1:
        c.curve([(x1 + 1, (y1 + y2) / 2), ((x1 * 1.4 + x2 * 0.6) / 2, y2 - 1), (x2 + 1, y1)], ink, 1.8)
    else:
        c.fill((x1 + 2, y1 + 2, x2 - 2, y2 - 2), ink)


# -- parts of a paper page -----------------------------------------------------------------------------------------

Part = Callable[[Page], None]


def headline(p: Page) -> None:
    text = p.phrase((p.right - p.left) * 0.7 * 0.7, 1, 4)
    size = p.c.fit(text, p.bold, p.size * real(p.rng, 1.2, 2.0), p.right - p.left, 9)
    place = p.text(p.left, p.y + size, text, True, size)
    p.asked.append(asking.field(p.rng, "title", None, text, place))
    p.y += size * 1.9


def bullets(p: Page) -> None:
    """A list with dots, dashes, squares or numbers."""
    rng, size = p.rng, p.size
    lead, indent = size * real(rng, 1.35, 2.3), size * real(rng, 1.3, 2.6)
    style = pick(rng, ("dot", "dash", "square", "number", "letter", "ring", "arrow"))
    number = whole(rng, 2, 11)
    boxes: list[tuple[str, Box]] = []
    points: list[Box] = []
    for i in range(number):
        if p.room < lead * 2:
            break
        text = p.phrase((p.right - p.left) * 0.8 - indent, 1, 6)
        y = p.y + size
        x = p.left + size * 0.6
        mark = (x, y - size * 0.5, x + size * 0.35, y - size * 0.15)
        if style == "dot":
            p.c.ellipse(mark, None, 1, p.ink)
        elif style == "ring":
            p.c.ellipse((x, y - size * 0.55, x + size * 0.4, y - size * 0.15), p.ink, 1)
        elif style == "square":
            p.c.fill(mark, p.ink)
        elif style == "arrow":
            p.c.polygon([(x, y - size * 0.6), (x + size * 0.4, y - size * 0.32), (x, y - size * 0.05)], p.ink)
        else:
            mark = p.text(p.left, y, {"dash": "–", "number": f"{i + 1}.", "letter": f"{'abcdefghijkl'[i]})"}[style])
        boxes.append((text, p.text(p.left + indent + size * 0.4, y, text)))
        points.append(mark)
        p.y += lead
        if chance(rng, 0.12) and p.room > lead * 3:
            p.c.text(
                p.left + indent + size * 0.4,
                p.y + size * 0.9,
                p.phrase((p.right - p.left) * 0.7 - indent, 3, 6).lower(),
                p.face,
                size,
                p.ink,
            )
            p.y += lead
            boxes.clear()
    p.found(
        points,
        *(
            ("numbered items", "steps")
            if style == "number"
            else ("bullet points",)
            if style != "letter"
            else ("list items",)
        ),
    )
    if boxes and len(boxes[-1][0]) <= 58:
        text, box = boxes[-1]
        p.asked.append(Question("field", say(rng, LAST, LAST_ZH), text, box))
    p.y += size


LAST = (
    "What is the last item of the list?", "last entry in the list?", "Which item ends the list?",
    "Read the last point of the list.", "What does the final list item say?", "the bottom item of the list?",
    "What comes last in the list?", "final point on the list",
)  # fmt: skip
LAST_ZH = (
    "列表的最后一项是什么？", "最后一条是什么？", "列表最后写的是什么？", "读出列表的最后一项", "最后一点是什么？",
    "列表末尾是哪一项？", "清单的最后一项", "最后一项写着什么？",
)  # fmt: skip


def check_boxes(p: Page) -> None:
    """Boxes with words after them, some ticked; in one to three columns."""
    rng, size = p.rng, p.size
    columns = weighted(rng, ((1, 4), (2, 3), (3, 1.5)))
    wide = (p.right - p.left) / columns
    lead, style, side = size * real(rng, 1.5, 2.3), whole(rng, 0, 2), size * real(rng, 0.8, 1.15)
    round_ = chance(rng, 0.15)
    share = real(rng, 0.1, 0.9)
    total, on, off = list[Box](), list[Box](), list[Box]()
    for i in range(whole(rng, 2, 14)):
        if i % columns == 0:
            if i:
                p.y += lead
            if p.room < lead * 2.2:
                break
        x, y = p.left + (i % columns) * wide, p.y + size
        box = (x, y - side * 0.85, x + side, y + side * 0.15)
        if round_:
            p.c.ellipse(box, p.ink, 1.3)
        else:
            p.c.rectangle(box, p.ink, whole(rng, 1, 1), None, 0)
        ticked = chance(rng, share)
        if ticked and round_:
            p.c.ellipse(
                (box[0] + side * 0.25, box[1] + side * 0.25, box[2] - side * 0.25, box[3] - side * 0.25), None, 1, p.ink
            )
        elif ticked:
            tick_mark(p.c, box, p.ink, style)
        text = p.phrase(wide - side * 2.4, 1, 3)
        p.text(x + side * 1.5, y, text)
        p.asked.append(
            Question(
                "state",
                q.ask_state(rng, text, "radio" if round_ else "checkbox"),
                "yes" if ticked else "no",
                p.c.clip(box),
            )
        )
        total.append(box)
        (on if ticked else off).append(box)
    p.y += lead + size * 0.5
    if round_:
        p.found(total, "radio buttons", "options")
        return
    p.found(total, pick(rng, ("check boxes", "checkboxes", "boxes to tick")))
    p.found(on, pick(rng, ("checked boxes", "ticked boxes", "boxes that are ticked")))
    p.found(off, pick(rng, ("empty boxes", "unchecked boxes", "boxes that are not ticked")))
    if total and not on:
        p.asked.append(Question("count", q.ask_count(rng, "checked boxes"), "0"))


def table(p: Page) -> None:
    """A ruled table with a header; some cells empty or ticked."""
    rng, size, c = p.rng, p.size, p.c
    columns = whole(rng, 2, max(2, min(7, int((p.right - p.left) / (size * 5.5)))))
    lead, wide = size * real(rng, 1.55, 2.4), (p.right - p.left) / columns
    rows = min(whole(rng, 2, 12), int(p.room / lead) - 2)
    if rows < 2:
        return
    marks = chance(rng, 0.35)
    holes = real(rng, 0.05, 0.3) if chance(rng, 0.4) else 0.0
    rule, shade = whole(rng, 0, 3), chance(rng, 0.5)
    top = p.y
    heads, firsts, empty, ticks = list[Box](), list[Box](), list[Box](), list[Box]()
    if shade:
        c.fill((p.left, top, p.right, top + lead), p.pale)
    for r in range(rows + 1):
        y = top + r * lead
        for k in range(columns):
            x = p.left + k * wide + size * 0.4
            if r and k and chance(rng, holes):
                empty.append((p.left + k * wide, y, p.left + (k + 1) * wide, y + lead))
                continue
            if r and k and marks and k == columns - 1:
                if chance(rng, 0.6):
                    tick = (x + 2, y + lead * 0.5 - size * 0.35, x + size * 0.75, y + lead * 0.5 + size * 0.35)
                    tick_mark(c, tick, p.ink, 1)
                    ticks.append(tick)
                else:
                    p.text(x + 2, y + lead * 0.5 + size * 0.35, "–")
                continue
            text = (
                p.phrase(wide - size * 0.8, 1, 2)
                if r == 0 or k == 0
                else str(whole(rng, 1, 9999))
                if k % 2
                else p.phrase(wide - size * 0.8, 1, 1)
            )
            place = p.text(x, y + lead * 0.5 + size * 0.35, text, r == 0)
            if r == 0:
                heads.append(place)
            elif k == 0:
                firsts.append(place)
    for r in range(rows + 2):
        if rule in (1, 2) or (r in (0, 1, rows + 1) and rule == 0):
            c.line(p.left, top + r * lead, p.right, top + r * lead, p.pale if rule == 2 else p.ink)
    for k in range(columns + 1):
        if rule in (1, 2):
            c.line(p.left + k * wide, top, p.left + k * wide, top + (rows + 1) * lead, p.pale if rule == 2 else p.ink)
    p.y = top + (rows + 1) * lead + size
    p.found(firsts, pick(rng, ("rows without the header", "rows below the header", "data rows", "rows of data")))
    p.found(heads, "columns")
    if rule in (1, 2):
        p.found(empty, "empty cells")
    p.found(ticks, "check marks")


def paragraphs(p: Page) -> None:
    """Blocks of text, apart by a gap or an indent, under headings or not."""
    rng, size, c = p.rng, p.size * 0.95, p.c
    indent = chance(rng, 0.25)
    gap = 0.0 if indent else size * real(rng, 0.8, 1.6)
    headed = chance(rng, 0.4)
    wide, blocks, heads = p.right - p.left, list[Box](), list[Box]()
    for _ in range(whole(rng, 1, 7)):
        rows = whole(rng, 2, 5)
        if p.room < size * 1.3 * rows + (size * 3 if headed else size):
            break
        if headed and chance(rng, 0.7):
            text = p.phrase(wide * 0.6, 1, 3)
            heads.append(p.opening(p.text(p.left, p.y + size, text, True, size * 1.15), text, size * 1.15, True))
            p.y += size * 1.7
        text = c.world.words.prose(rng, 3)
        start = size * 1.8 if indent else 0
        boxes = (
            c.paragraph(p.left, p.y, wide, text, p.face, size, p.ink, 1.3, lines=rows)
            if not start
            else _indented(p, text, size, rows, start)
        )
        p.y += len(boxes) * size * 1.3 + gap
        blocks.append(p.opening(boxes[0], text, size))
        c.new_block()
    p.found(blocks, "paragraphs")
    p.found(heads, "headings")
    p.y += size * 0.6


def _indented(p: Page, text: str, size: float, rows: int, start: float) -> list[Box]:
    wide = p.right - p.left
    first = p.c.wrap(text, p.face, size, wide - start)[0]
    ascent, _ = p.c.metrics(p.face, size)
    box = p.c.text(p.left + start, p.y + ascent, first, p.face, size, p.ink)
    return [
        box,
        *p.c.paragraph(
            p.left, p.y + size * 1.3, wide, text[len(first) + 1 :], p.face, size, p.ink, 1.3, lines=rows - 1
        ),
    ]


def photos(p: Page) -> None:
    """Photographs in a grid, with or without captions."""
    rng, c, size = p.rng, p.c, p.size
    columns = whole(rng, 1, 4)
    gap = real(rng, 4, 16)
    wide = (p.right - p.left - gap * (columns - 1)) / columns
    tall = min(wide * real(rng, 0.6, 1.1), p.room * 0.5, 190)
    named = chance(rng, 0.5) and wide > size * 4
    shown: list[Box] = []
    for i in range(whole(rng, 1, 9)):
        if i % columns == 0:
            if i:
                p.y += tall + gap + (size * 1.6 if named else 0)
            if p.room < tall + size * 3:
                break
        x = p.left + (i % columns) * (wide + gap)
        shown.append(c.paste(c.world.photo(rng, max(int(tall), 20), max(int(wide), 20)), x, p.y))
        if chance(rng, 0.9):
            c.rectangle((x, p.y, x + int(wide), p.y + int(tall)), p.ink)
        if named:
            p.text(x, p.y + tall + size * 1.2, p.phrase(wide * 0.9, 1, 3))
    p.y += tall + gap + (size * 1.8 if named else size * 0.6)
    p.found(shown, pick(rng, ("photos", "pictures", "images")))


def authors(p: Page) -> None:
    """A line of names under a title."""
    rng = p.rng
    names = [p.c.world.words.name(rng).replace(",", "") for _ in range(whole(rng, 1, 6))]
    style = whole(rng, 0, 1)
    x, y = p.left, p.y + p.size
    places: list[Box] = []
    if style and len(names) > 1:
        p.text(x, y, pick(rng, ("Authors:", "By", "Written by")))
        y += p.size * 1.4
    for i, name in enumerate(names):
        text = name + ("," if i < len(names) - 2 else " and" if i == len(names) - 2 else "")
        if x > p.left and x + p.wide(text) > p.right:
            x, y = p.left, y + p.size * 1.4
        places.append(p.opening(p.text(x, y, text), text))
        x += p.wide(text + " ")
    p.y = y + p.size * 1.2
    p.found(places, "authors")


def stanzas(p: Page) -> None:
    """A poem."""
    rng, size = p.rng, p.size
    rows, verses = whole(rng, 2, 5), list[Box]()
    lead = size * real(rng, 1.25, 1.6)
    x = p.left + (p.right - p.left) * real(rng, 0, 0.3)
    for _ in range(whole(rng, 1, 6)):
        if p.room < lead * (rows + 1.5):
            break
        for _ in range(rows):
            text = p.phrase((p.right - x) * 0.95, 4, 6) + pick(rng, ("", ",", ".", ";"))
            verses.append(p.opening(p.text(x, p.y + size, text), text))
            p.y += lead
        p.y += lead * real(rng, 0.8, 1.2)
    p.found(verses[::rows], pick(rng, ("stanzas", "stanzas", "verses of the poem")))
    if len(verses) <= 20:
        p.found(verses, "lines in the poem")


def codes(p: Page) -> None:
    """Bar codes and QR codes in a row."""
    rng, c = p.rng, p.c
    side = real(rng, 40, 80)
    if p.room < side + 20:
        return
    x, bars, matrices = p.left, list[Box](), list[Box]()
    while x + side * 1.9 < p.right and len(bars + matrices) < 6 and chance(rng, 0.85):
        c.fill((x - 2, p.y - 2, x + side + 2, p.y + side + 2), 255)
        if chance(rng, 0.5):
            layout.matrix(rng, c, x, p.y, side)
            matrices.append((x, p.y, x + side, p.y + side))
            x += side * real(rng, 1.15, 1.5)
        else:
            bars.append((x, p.y + side * 0.2, x + side * 1.5, p.y + side * 0.85))
            layout.barcode(rng, c, bars[-1])
            x += side * real(rng, 1.7, 2.1)
    p.y += side + p.size
    p.found(bars, pick(rng, ("bar codes", "barcodes")))
    p.found(matrices, "QR codes")


def references(p: Page) -> None:
    rng, size = p.rng, p.size * 0.9
    entries, world = list[Box](), p.c.world.words
    p.text(p.left, p.y + size * 1.1, pick(rng, ("References", "Literature", "Bibliography", "Sources")), True)
    p.y += size * 1.9
    for i in range(whole(rng, 2, 9)):
        work = p.phrase((p.right - p.left) * 0.6, 2, 5)
        text = f"[{i + 1}] {world.last_name(rng)}, {pick(rng, 'ABCDEFGHJKLM')}. {work}. {whole(rng, 1970, 2026)}."
        rows = p.c.wrap(text, p.face, size, p.right - p.left)
        if p.room < size * 1.3 * (len(rows) + 1):
            break
        boxes = p.c.paragraph(p.left, p.y, p.right - p.left, text, p.face, size, p.ink)
        entries.append(p.opening(boxes[0], text, size))
        p.y += size * 1.3 * len(rows) + size * 0.4
    p.found(entries, "references")
    p.y += size


def fields(p: Page) -> None:
    """Labels with boxes or lines, some filled in."""
    rng, size, c = p.rng, p.size, p.c
    lead, boxed = size * real(rng, 1.9, 2.6), chance(rng, 0.6)
    left = p.left + (p.right - p.left) * real(rng, 0.3, 0.45)
    total, full, empty = list[Box](), list[Box](), list[Box]()
    share = real(rng, 0.3, 1.0)
    for _ in range(whole(rng, 2, 9)):
        if p.room < lead * 1.5:
            break
        y = p.y + lead * 0.7
        label = p.phrase(left - p.left - size, 1, 2)
        p.text(p.left, y, label + ":")
        box, written = (left, p.y + lead * 0.08, p.right, p.y + lead * 0.92), False
        if boxed:
            c.rectangle(box, p.ink)
        else:
            c.line(left, y + size * 0.3, p.right, y + size * 0.3, p.ink)
        if chance(rng, share):
            text = p.phrase((p.right - left) * 0.8, 1, 3) if chance(rng, 0.6) else words.date(rng)
            if p.wide(text) < p.right - left - size:
                place = p.text(left + size * 0.5, y, text)
                p.asked.append(asking.field(rng, None, label, text, place))
                written = True
        total.append(box)
        (full if written else empty).append(box)
        p.y += lead
    p.found(total, pick(rng, ("fields", "fields to fill in", "input fields")))
    p.found(empty, "empty fields")
    p.found(full, pick(rng, ("filled fields", "fields that are filled in")))
    p.y += size * 0.6


# -- parts of a screen ---------------------------------------------------------------------------------------------


def tabs(p: Page) -> None:
    rng, size, c = p.rng, p.size, p.c
    names = _short(p, whole(rng, 2, 7))
    chosen, x, places = whole(rng, 0, 1), p.left, list[Box]()
    tall = size * real(rng, 2.0, 2.8)
    for i, name in enumerate(names):
        wide = p.wide(name) + size * 1.8
        if x + wide > p.right:
            break
        if i == chosen:
            c.fill((x, p.y + tall - 3, x + wide, p.y + tall), p.ink)
        if chance(rng, 0.5):
            c.rectangle((x, p.y, x + wide, p.y + tall), p.pale)
        places.append(p.middle(x + wide / 2, p.y + tall * 0.5 + size * 0.35, name, bold=i == chosen))
        x += wide + 2
    c.line(p.left, p.y + tall, p.right, p.y + tall, p.pale)
    p.y += tall + size
    p.found(places, "tabs")


def _short(p: Page, number: int) -> list[str]:
    return [p.phrase(p.size * 9, 1, 2) for _ in range(number)]


def buttons(p: Page) -> None:
    """Framed or filled words in rows."""
    rng, size, c = p.rng, p.size, p.c
    solid, radius, tall = chance(rng, 0.5), real(rng, 0, 14), size * real(rng, 1.9, 2.7)
    x, places = p.left, list[Box]()
    for name in _short(p, whole(rng, 1, 9)):
        wide = p.wide(name) + size * real(rng, 1.6, 2.6)
        if x + wide > p.right:
            x, p.y = p.left, p.y + tall * 1.35
        if p.room < tall * 2:
            break
        box = (x, p.y, x + wide, p.y + tall)
        c.rectangle(box, p.ink, 1, p.ink if solid else None, radius)
        p.middle(x + wide / 2, p.y + tall / 2 + size * 0.35, name, ink=p.paper if solid else None)
        places.append(box)
        x += wide + size * real(rng, 0.6, 1.4)
    p.y += tall + size * 1.2
    p.found(places, "buttons")


def menu(p: Page) -> None:
    """A menu that has dropped down, with a frame, ends of sections and shortcuts."""
    rng, size, c = p.rng, p.size, p.c
    wide, lead = min(p.right - p.left, size * real(rng, 14, 22)), size * real(rng, 1.7, 2.4)
    number = min(whole(rng, 3, 11), int(p.room / lead) - 2)
    if number < 2:
        return
    top, keyed, items = p.y, chance(rng, 0.5), list[Box]()
    c.rectangle(
        (p.left, top, p.left + wide, top + lead * number + size),
        p.pale if chance(rng, 0.5) else p.ink,
        1,
        None,
        real(rng, 0, 8),
    )
    for i in range(number):
        y = top + size * 0.5 + i * lead
        if i and chance(rng, 0.2):
            c.line(p.left + 4, y, p.left + wide - 4, y, p.pale)
        text = p.phrase(wide * 0.55, 1, 3)
        items.append(p.opening(p.text(p.left + size * 1.2, y + lead * 0.5 + size * 0.35, text), text))
        if keyed and chance(rng, 0.6):
            c.text(
                p.left + wide - size * 0.8,
                y + lead * 0.5 + size * 0.35,
                f"Ctrl+{pick(rng, 'ABCDEFGHKLNOPQSTVWXZ')}",
                p.face,
                size * 0.9,
                p.ink,
                "r",
            )
    p.y = top + lead * number + size * 2
    p.found(items, pick(rng, ("menu items", "entries in the menu")))


def messages(p: Page) -> None:
    """Bubbles of a chat, left and right."""
    rng, size, c = p.rng, p.size, p.c
    wide, total, mine, theirs = p.right - p.left, list[Box](), list[Box](), list[Box]()
    for _ in range(whole(rng, 2, 9)):
        text = p.phrase(wide * 1.1, 2, 9)
        width = min(wide * real(rng, 0.55, 0.75), p.wide(text) + 4)
        rows = c.wrap(text, p.face, size, width)
        tall = size * 1.3 * len(rows) + size
        if p.room < tall + size * 2:
            break
        right = chance(rng, 0.5)
        broad = max(p.wide(row) for row in rows) + size * 1.4
        x = p.right - broad if right else p.left
        shade = p.paper + (p.ink - p.paper) // (4 if right else 8)
        c.rectangle((x, p.y, x + broad, p.y + tall), None, 1, shade, min(size * 0.9, tall / 3))
        boxes = c.paragraph(x + size * 0.7, p.y + size * 0.4, broad, text, p.face, size, p.ink)
        total.append(p.opening(boxes[0], text))
        (mine if right else theirs).append(total[-1])
        c.new_block()
        p.y += tall + size * real(rng, 0.6, 1.2)
    p.found(total, pick(rng, ("messages", "chat bubbles")))
    p.found(mine, "messages on the right")
    p.found(theirs, "messages on the left")
    p.y += size * 0.5


def cards(p: Page) -> None:
    """Framed cards in a grid, each with a picture, a name and perhaps a rating."""
    rng, size, c = p.rng, p.size, p.c
    columns = whole(rng, 1, max(1, min(4, int((p.right - p.left) / (size * 9)))))
    gap = real(rng, 6, 18)
    wide = (p.right - p.left - gap * (columns - 1)) / columns
    picture = chance(rng, 0.6) and wide > 60
    tall = size * 4.6 + (min(wide * 0.5, 110) if picture else 0)
    button = picture and chance(rng, 0.4)
    frames, pictures, buttons = list[Box](), list[Box](), list[Box]()
    for i in range(whole(rng, 1, 9)):
        if i % columns == 0:
            if i:
                p.y += tall + gap
            if p.room < tall + gap:
                break
        x, y = p.left + (i % columns) * (wide + gap), p.y
        frames.append((x, y, x + wide, y + tall))
        c.rectangle(frames[-1], p.pale, 1, None, real(rng, 0, 8))
        if picture:
            high = tall - size * 4.6
            pictures.append(c.paste(c.world.photo(rng, max(int(high), 16), max(int(wide - 8), 16)), x + 4, y + 4))
            y += high
        p.text(x + size * 0.6, y + size * 1.7, p.phrase(wide - size * 1.4, 1, 3), True)
        if button:
            buttons.append((x + size * 0.6, y + size * 2.4, x + wide * 0.6, y + size * 4.1))
            c.rectangle(buttons[-1], p.ink)
            p.text(
                x + size,
                y + size * 3.6,
                pick(rng, ("Open", "Buy", "More", "View"))[: max(int(wide * 0.6 / size) - 1, 3)],
            )
        else:
            p.text(x + size * 0.6, y + size * 3.4, p.phrase(wide - size * 1.4, 1, 4))
    p.y += tall + size
    p.found(frames, "cards")
    if picture:
        p.found(pictures, pick(rng, ("pictures", "photos", "images")))
    p.found(buttons, "buttons")


def switches(p: Page) -> None:
    """Settings with switches at the right."""
    rng, size, c = p.rng, p.size, p.c
    lead, total, on, off = size * real(rng, 2.0, 3.0), list[Box](), list[Box](), list[Box]()
    for _ in range(whole(rng, 2, 9)):
        if p.room < lead * 1.5:
            break
        state = chance(rng, 0.5)
        text = p.phrase((p.right - p.left) * 0.6, 1, 3)
        y, x = p.y + lead / 2, p.right - size * 2.2
        p.text(p.left, y + size * 0.35, text)
        box = (x, y - size * 0.55, x + size * 2, y + size * 0.55)
        c.rectangle(box, p.ink if not state else None, 1, p.ink if state else None, size * 0.54)
        knob = x + size * (1.45 if state else 0.55)
        c.ellipse(
            (knob - size * 0.4, y - size * 0.4, knob + size * 0.4, y + size * 0.4), None, 1, p.paper if state else p.ink
        )
        p.asked.append(Question("state", q.ask_state(rng, text, "switch"), "yes" if state else "no", c.clip(box)))
        total.append(box)
        (on if state else off).append(box)
        if chance(rng, 0.5):
            c.line(p.left, p.y + lead, p.right, p.y + lead, p.pale)
        p.y += lead
    p.y += size
    p.found(total, "switches")
    p.found(on, "switches that are on")
    p.found(off, "switches that are off")


def mails(p: Page) -> None:
    """A list of mails; those not yet read are bold and have a dot."""
    rng, size, c = p.rng, p.size, p.c
    lead, total, fresh = size * real(rng, 2.9, 3.6), list[Box](), list[Box]()
    for _ in range(whole(rng, 2, 9)):
        if p.room < lead * 1.3:
            break
        new = chance(rng, 0.4)
        if new:
            c.ellipse((p.left, p.y + size * 0.6, p.left + size * 0.6, p.y + size * 1.2), None, 1, p.ink)
        sender = c.world.words.name(rng)[:18]
        total.append(p.opening(p.text(p.left + size * 1.2, p.y + size * 1.2, sender, new), sender, bold=new))
        if new:
            fresh.append(total[-1])
        c.text(p.right, p.y + size * 1.2, words.time(rng, "{h:02}:{m:02}"), p.face, size * 0.9, p.ink, "r")
        p.text(p.left + size * 1.2, p.y + size * 2.5, p.phrase((p.right - p.left) * 0.75, 2, 6), new)
        p.y += lead
        c.line(p.left, p.y, p.right, p.y, p.pale)
    p.found(total, "mails")
    p.found(fresh, "unread mails")
    p.y += size


def files(p: Page) -> None:
    """Folders and files as icons with names."""
    rng, size, c = p.rng, p.size, p.c
    step = max(size * real(rng, 6.5, 8.5), 70)
    columns = max(int((p.right - p.left) / step), 1)
    r, folders, others = size * 1.5, list[Box](), list[Box]()
    for i in range(whole(rng, 2, 14)):
        if i % columns == 0:
            if i:
                p.y += r * 2 + size * 2.4
            if p.room < r * 2 + size * 3:
                break
        x, y = p.left + (i % columns + 0.5) * step, p.y + r
        folder = chance(rng, 0.45)
        if folder:
            c.rectangle((x - r, y - r * 0.6, x + r, y + r * 0.8), p.ink, 1, p.pale)
            c.rectangle((x - r, y - r * 0.85, x - r * 0.1, y - r * 0.55), p.ink, 1, p.pale)
        else:
            c.rectangle((x - r * 0.7, y - r, x + r * 0.7, y + r), p.ink)
            for k in range(3):
                c.line(x - r * 0.4, y - r * 0.4 + k * r * 0.4, x + r * 0.4, y - r * 0.4 + k * r * 0.4, p.ink)
        name = p.phrase(step - size * 3, 1, 1).lower() + ("" if folder else pick(rng, (".txt", ".pdf", ".doc")))
        p.middle(x, y + r + size * 1.3, name, c.fit(name, p.face, size, step * 0.95, 8))
        (folders if folder else others).append(_about(x, y, r))
    p.y += r * 2 + size * 2.6
    p.found(folders, "folders")
    p.found(others, "files")


def ratings(p: Page) -> None:
    """Reviews with stars."""
    rng, size, c = p.rng, p.size, p.c
    r, full, empty, reviews = size * real(rng, 0.5, 0.8), list[Box](), list[Box](), list[Box]()
    lead = size * 3.2 + r
    for _ in range(whole(rng, 1, 3)):
        if p.room < lead + size:
            break
        given = whole(rng, 1, 5)
        name = c.world.words.name(rng)
        reviews.append(p.opening(p.text(p.left, p.y + size * 1.1, name, True), name, bold=True))
        for k in range(5):
            x, y = p.left + r + k * r * 2.3, p.y + size * 1.6 + r
            icon(c, "stars", x, y, r, p.ink, p.ink if k < given else None, 1)
            (full if k < given else empty).append(_about(x, y, r))
        p.text(p.left, p.y + size * 2.9 + r * 1.3, p.phrase(p.right - p.left, 3, 7))
        p.y += lead + size * 1.2
    p.found(reviews, pick(rng, ("reviews", "ratings", "comments")))
    p.found(full, pick(rng, ("filled stars", "dark stars")))
    p.found(empty, "empty stars")


def progress(p: Page) -> None:
    rng, size, c = p.rng, p.size, p.c
    bars, lead = list[Box](), size * real(rng, 2.6, 3.4)
    for _ in range(whole(rng, 2, 7)):
        if p.room < lead * 1.4:
            break
        share = whole(rng, 2, 100)
        name, text = p.phrase((p.right - p.left) * 0.6, 1, 3), f"{share}%"
        p.text(p.left, p.y + size, name)
        place = c.text(p.right, p.y + size, text, p.face, size, p.ink, "r")
        p.asked.append(asking.field(rng, None, name, text, place))
        bars.append((p.left, p.y + size * 1.5, p.right, p.y + size * 2.0))
        c.fill(bars[-1], p.pale)
        c.fill((p.left, p.y + size * 1.5, p.left + (p.right - p.left) * share / 100, p.y + size * 2.0), p.ink)
        p.y += lead
    p.found(bars, "progress bars")
    p.y += size * 0.5


# -- pictures of things ------------------------------------------------------------------------------------------


def in_rows(p: Page) -> None:
    """Each sort of thing in a row of its own, perhaps with its name, as pictograms are drawn."""
    rng, size, c = p.rng, p.size, p.c
    sorts = some(rng, (*SHAPES_, *OBJECTS), whole(rng, 1, 5))
    r = real(rng, 8, 20)
    named = chance(rng, 0.5)
    left = p.left + (size * 8 if named else 0)
    total: list[Box] = []
    for name in sorts:
        most = int((p.right - left) / (r * 2.5))
        if p.room < r * 3 or most < 1:
            break
        number = whole(rng, 1, min(most, 12))
        fill = p.ink if chance(rng, 0.5) else None
        row = [(left + k * r * 2.5, p.y, left + k * r * 2.5 + 2 * r, p.y + 2 * r) for k in range(number)]
        if named:
            label = p.phrase(size * 7, 1, 1)
            p.text(p.left, p.y + r + size * 0.35, label)
            text = say(rng, PER_ROW, PER_ROW_ZH, x=label, t=name, z=NAMES_ZH.get(name, "图标"))
            p.asked.append(Question("count", text, str(number), work=tuple(row)))
        for k in range(number):
            icon(c, name, left + r + k * r * 2.5, p.y + r, r, p.ink, fill)
        p.found(row, name)
        total += row
        p.y += r * real(rng, 2.5, 3.2)
    if len(sorts) > 1 and len(total) <= 20:
        p.found(total, "icons" if set(sorts) & set(OBJECTS) else "shapes")
    p.y += size


PER_ROW = (
    "How many {t} stand in the row {x}?", "How many {t} does {x} have?", "{x}: how many {t}?",
    "how many {t} are shown for {x}", "Count the {t} next to {x}.", "Number of {t} in the line of “{x}”?",
    "How many {t} belong to {x}?", "How many symbols are drawn for {x}?",
)  # fmt: skip
PER_ROW_ZH = (
    "“{x}”这一行有几个{z}？", "{x} 有多少个{z}？", "{x}：几个{z}？", "“{x}”后面有几个{z}？", "数一下 {x} 的{z}",
    "{x} 那一行的{z}有多少？", "“{x}”对应几个{z}？", "{x} 画了几个{z}？",
)  # fmt: skip


def scattered(p: Page) -> None:
    """Things of two to four sorts thrown about, dark or white, none touching another."""
    rng, c = p.rng, p.c
    sorts = some(rng, SHAPES_ if chance(rng, 0.7) else OBJECTS, whole(rng, 1, 4))
    total = whole(rng, 2, 20)
    big = min(p.right - p.left, p.room) / max(math.sqrt(total) * 3.2, 4)
    top, tally = p.y, dict[str, list[Box]]()
    high = min(p.room - 4, (p.right - p.left) * real(rng, 0.6, 1.6))
    spots: list[tuple[float, float, float]] = []
    for _ in range(total * 12):
        if len(spots) >= total:
            break
        r = big * real(rng, 0.55, 1.0)
        x, y = real(rng, p.left + r, p.right - r), real(rng, top + r, max(top + high - r, top + r + 1))
        if any((x - a) ** 2 + (y - b) ** 2 < ((r + s) * 1.15 + 3) ** 2 for a, b, s in spots):
            continue
        spots.append((x, y, r))
        name, dark = pick(rng, sorts), chance(rng, 0.5)
        icon(c, name, x, y, r, p.ink, p.ink if dark else None, real(rng, 1, 2.5))
        tally.setdefault(name, []).append(_about(x, y, r))
        if name in ("circles", "squares", "triangles"):
            tally.setdefault(("dark " if dark else "white ") + name, []).append(_about(x, y, r))
    for name, boxes in tally.items():
        if p.paper > 128 or not name.startswith(("dark", "white")):
            p.found(reading_order(boxes), name)
    if len(sorts) > 1:
        p.found(
            reading_order(_about(*spot) for spot in spots),
            "things in all" if chance(rng, 0.4) else "icons" if set(sorts) & set(OBJECTS) else "shapes",
        )
    p.y = top + high + p.size


def coins(p: Page) -> None:
    """Coins or dice: discs with a number, squares with dots."""
    rng, c, size = p.rng, p.c, p.size
    dice = chance(rng, 0.4)
    r = real(rng, 14, 30)
    columns = max(int((p.right - p.left) / (r * 2.5)), 1)
    values = some(rng, ("1", "2", "5", "10", "20", "50"), whole(rng, 1, 3))
    tally, total, eyes = dict[str, list[Box]](), list[Box](), list[Box]()
    for i in range(whole(rng, 1, 15)):
        if i % columns == 0:
            if i:
                p.y += r * 2.5
            if p.room < r * 2.6:
                break
        x, y = p.left + r * (1 + 2.5 * (i % columns)), p.y + r
        if dice:
            eyes += _die(c, x, y, r, whole(rng, 1, 6), p.ink)
        else:
            text = pick(rng, values)
            c.ellipse((x - r, y - r, x + r, y + r), p.ink, 2, p.pale if chance(rng, 0.5) else None)
            p.middle(x, y + r * 0.3, text, r * 0.9, bold=True)
            tally.setdefault(text, []).append(_about(x, y, r))
        total.append(_about(x, y, r))
    p.y += r * 2.6 + size
    p.facts += [("dots", ()), ("squares", ())] if dice else [("circles", ())]  # scattered ones would be meant or not
    p.found(total, "dice" if dice else "coins")
    if dice and len(eyes) <= 20:
        p.found(eyes, "dots")
    for text, places in tally.items():
        if len(tally) > 1:
            p.found(places, f"coins with the number {text}")


def _die(c: Canvas, x: float, y: float, r: float, face: int, ink: int) -> list[Box]:
    """Draws a die; returns its dots."""
    c.rectangle((x - r * 0.9, y - r * 0.9, x + r * 0.9, y + r * 0.9), ink, 1, None, r * 0.25)
    spots = {1: "4", 2: "08", 3: "048", 4: "0268", 5: "02468", 6: "023568"}[face]
    dots = [_about(x + (int(spot) % 3 - 1) * r * 0.5, y + (int(spot) // 3 - 1) * r * 0.5, r * 0.14) for spot in spots]
    for dot in dots:
        c.ellipse(dot, None, 1, ink)
    return dots


def seats(p: Page) -> None:
    """A plan of seats, some taken."""
    rng, c, size = p.rng, p.c, p.size
    columns, rows = whole(rng, 2, 6), whole(rng, 1, 4)
    side = min(real(rng, 18, 34), (p.right - p.left) / (columns * 1.4))
    total, taken, free = list[Box](), list[Box](), list[Box]()
    for r in range(rows):
        if p.room < side * 2.2:
            break
        for k in range(columns):
            x = p.left + k * side * 1.35 + (side * 0.8 if k >= columns / 2 else 0)
            full = chance(rng, 0.4)
            total.append((x, p.y, x + side, p.y + side))
            (taken if full else free).append(total[-1])
            c.rectangle(total[-1], p.ink, 1, p.ink if full else None, side * 0.2)
            text = f"{r + 1}{'ABCDEF'[k]}"
            p.middle(x + side / 2, p.y + side / 2 + size * 0.3, text, min(size, side * 0.5), p.paper if full else None)
        p.y += side * 1.35
    x, y = p.left, p.y + size * 1.2
    for full, label in ((True, pick(rng, ("taken", "occupied"))), (False, pick(rng, ("free", "available")))):
        c.rectangle((x, y - size * 0.75, x + size * 0.8, y + size * 0.05), p.ink, 1, p.ink if full else None)
        p.text(x + size * 1.2, y, label)
        x += p.wide(label) + size * 3
    p.y += size * 2.6
    if len(total) <= 20:
        p.found(total, "seats")
        p.found(total[::columns], "rows of seats")
    p.found(taken if len(taken) <= 15 else (), pick(rng, ("taken seats", "occupied seats", "dark seats")))
    p.found(free if len(free) <= 15 else (), pick(rng, ("free seats", "available seats")))


def signs(p: Page) -> None:
    """Boards of different outlines with a word on each."""
    rng, c, size = p.rng, p.c, p.size
    x, boards, tall = p.left, list[Box](), size * real(rng, 2.6, 4)
    for _ in range(whole(rng, 1, 8)):
        text = p.phrase(size * 8, 1, 1).upper()
        wide = p.wide(text) + size * 2.2
        if x + wide > p.right:
            x, p.y = p.left, p.y + tall * 1.4
        if p.room < tall * 1.6:
            break
        boards.append((x, p.y, x + wide, p.y + tall))
        c.rectangle(
            boards[-1],
            p.ink,
            whole(rng, 1, 3),
            p.pale if chance(rng, 0.4) else None,
            pick(rng, (0.0, 6.0, tall / 2 - 1)),
        )
        p.middle(x + wide / 2, p.y + tall / 2 + size * 0.35, text)
        x += wide + size * real(rng, 0.8, 2)
    p.y += tall + size * 1.4
    p.found(boards, "signs")


def strokes(p: Page) -> None:
    """Plain lines, lying and standing."""
    rng, c = p.rng, p.c
    high = min(p.room - 10, real(rng, 60, 160))
    if high < 40:
        return
    across, down = whole(rng, 0, 5), whole(rng, 1, 7)
    half = (p.left + p.right) / 2
    lying, standing = list[Box](), list[Box]()
    for k in range(across):
        y = p.y + (k + 0.5) * high / across
        lying.append((p.left, y - 2, half - 12, y + 2))
        c.line(p.left, y, half - 12, y, p.ink, whole(rng, 1, 3), pick(rng, (0, 0, 4)))
    for k in range(down):
        x = half + 12 + (k + 0.5) * (p.right - half - 12) / down
        standing.append((x - 2, p.y, x + 2, p.y + high))
        c.line(x, p.y, x, p.y + high, p.ink, whole(rng, 1, 3), pick(rng, (0, 0, 4)))
    p.y += high + p.size
    p.found(lying, "horizontal lines")
    p.found(standing, "vertical lines")


# -- pages -------------------------------------------------------------------------------------------------------

PAPER: tuple[tuple[Part, float], ...] = (
    (bullets, 3), (check_boxes, 1.5), (table, 1.5), (paragraphs, 3), (photos, 1.5), (stanzas, 0.8), (codes, 1),
    (references, 1),
)  # fmt: skip
SCREEN: tuple[tuple[Part, float], ...] = (
    (tabs, 2), (buttons, 2.5), (menu, 1.5), (messages, 1.5), (cards, 2), (switches, 2), (mails, 1.5), (files, 1.5),
    (ratings, 1), (progress, 1),
)  # fmt: skip
THINGS: tuple[tuple[Part, float], ...] = (
    (in_rows, 3),
    (scattered, 4),
    (coins, 1.5),
    (seats, 1.2),
    (signs, 1),
    (strokes, 0.7),
)
FORM: tuple[tuple[Part, float], ...] = ((check_boxes, 4), (fields, 3))
SETTINGS: tuple[tuple[str, tuple[tuple[Part, float], ...], tuple[str, ...], float], ...] = (
    ("document", PAPER, ("serif", "sans", "serif", "mono"), 4),
    ("screenshot", SCREEN, ("sans",), 4),
    ("other", THINGS, ("sans", "hand", "display"), 3.5),
    ("form", FORM, ("sans", "serif", "mono"), 2),
    ("table", ((table, 1),), ("sans", "serif", "mono"), 1.2),
)  # fmt: skip


def parts_of(rng: Rng, choices: Sequence[tuple[Part, float]], number: int) -> list[Part]:
    """`number` different parts, those of more weight sooner."""
    left: list[tuple[Part, float]] = list(choices)
    found: list[Part] = []
    while left and len(found) < number:
        part = weighted(rng, left)
        left = [row for row in left if row[0] is not part]
        found.append(part)
    return found


def questions(p: Page, number: int) -> list[Question]:
    """Count questions on things that the page shows in one part only."""
    rng = p.rng
    often = Counter(name for name, _ in p.facts)
    asked: list[Question] = []
    for name, boxes in some(rng, [f for f in p.facts if often[f[0]] == 1 and 0 < len(f[1]) <= 20], number):
        if name in NAMES_ZH:
            text = say(rng, COUNT, tuple(t.replace("{t}", NAMES_ZH[name]) for t in COUNT_ZH), t=name)
            if chance(rng, 0.5) and name in q.THINGS_ZH:
                text = q.ask_count(rng, name)
        else:
            text = pick(rng, COUNT).format(t=name)
        asked.append(Question("count", text, str(len(boxes)), work=tuple(boxes)))
    return asked


def build(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A page of one to four parts, of which three to six count questions are asked."""
    if chance(rng, 0.1):
        return _plot(rng, world, height, width)
    kind, choices, kinds, _ = weighted(rng, [(row, row[3]) for row in SETTINGS])
    p = make_page(rng, world, height, width, kinds, 0.25 if kind == "screenshot" else 0.05)
    if chance(rng, 0.55 if kind != "other" else 0.3):
        headline(p)
    if kind == "document" and chance(rng, 0.25):
        authors(p)
    for part in parts_of(rng, choices, whole(rng, 1, 3) + (1 if chance(rng, 0.7) else 0) + (height * width > 400_000)):
        if p.room > 70:
            p.c.new_block()
            part(p)
    counted = questions(p, whole(rng, 3, 6))
    counts = [a for a in p.asked if a.task == "count"]
    counted += some(rng, counts, 2)
    sample = asking.finish(
        rng,
        p.c,
        kind,
        "countable",
        some(rng, [a for a in p.asked if a.task != "count"], 2) + counted,
        (),
        most=9,
        reading=1,
        missing=0.4,
    )
    if kind == "other":
        sample.questions = [a for a in sample.questions if a.task != "kind"]
    return sample


def _plot(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A plot whose parts are counted."""
    p = make_page(rng, world, height, width, ("sans",), 0)
    plot = draw_plot(rng, p.c, (4.0, 4.0, width - 4.0, height - 4.0), p.paper)
    counts = [a for a in plot.asked if a.task == "count"]
    others = some(rng, [a for a in plot.asked if a.task != "count"], 3)
    return asking.finish(rng, p.c, "chart", "countable", counts + others, plot.near, most=8, reading=1)


FAMILIES = (Family("countable", "other", "train", build, 2.5),)
