"""Train families of text in the world as people photograph it: signs, things, notices, papers on a table, and nothing at all.

What bears print is drawn flat on a board of its own and then hung into the photograph in perspective; each board carries
the questions about itself, whose places move with it.
"""

# ruff: noqa: E501, SIM905 - lists of words and tables of phrasings read better on long lines

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from training import ask, fields, layout
from training import questions as q
from training import words as w
from training.canvas import Canvas, Face, Grey, Point, inside, union
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.sample import CANT, NONE, Box, Family, Question, Sample, Task, like, reading_order
from training.vocab import CHARS
from training.world import Typeface, World

Matrix = np.ndarray[Any, np.dtype[np.float64]]

# -- questions of these pictures --------------------------------------------------------------------------------------

ASKED: dict[str, tuple[str, ...]] = {
    "says": (
        "What does the {p} {t} say?", "what's on the {p} {t}", "text on the {p} {t}?", "Read the {p} {t}.", "What is written on the {p} {t}?",
        "the {p} {t} says what?", "which words are on the {p} {t}", "What can you read on the {p} {t}?", "{p} {t}: what does it say",
        "{pz}的{tz}上写着什么？", "{pz}{tz}写了什么", "{pz}那个{tz}上的字是什么？", "读一下{pz}的{tz}", "{pz}{tz}的内容？", "{pz}的{tz}写的是？", "{pz}那块{tz}上是什么字", "看看{pz}的{tz}写什么",
    ),
    "said": (
        "What does the {t} say?", "what's written on the {t}", "text on the {t}?", "Read the {t}.", "the {t} says what?", "What can you read on the {t}?",
        "which words are on the {t}", "wording of the {t}?", "What stands on the {t}?",
        "{tz}上写着什么？", "{tz}写了什么", "{tz}上的字是什么？", "读一下{tz}", "{tz}的内容？", "{tz}写的是？", "{tz}上是什么字", "看看{tz}上写什么",
    ),
    "count": (
        "How many {t} are there?", "how many {t}", "number of {t}?", "Count the {t}.", "How many {t} do you see?", "{t}: how many?",
        "How many {t} are in the picture?", "count {t} please", "how many {t} can be seen here",
        "有几个{tz}？", "一共几个{tz}", "图里有多少个{tz}？", "数一下{tz}", "能看到几个{tz}？", "{tz}的数量？", "{tz}有多少个", "照片里有几个{tz}？",
    ),
    "km": (
        "How far is it to {v}?", "how many km to {v}", "distance to {v}?", "What distance is given for {v}?", "{v}, how far?", "how far to {v} from here",
        "What number stands next to {v}?", "which distance does the sign show for {v}?",
        "到{v}有多远？", "去{v}多少公里", "到{v}的路程？", "{v}还有多远", "离{v}多远？", "{v}旁边的数字是多少？", "到{v}是多少", "到{v}要走多远？",
    ),
    "town": (
        "Which place is {v} away?", "what is {v} from here", "Which name has the distance {v}?", "where do I get after {v}?", "{v} to which place?",
        "which destination is {v} away", "What place stands with {v}?", "the place at a distance of {v}?",
        "{v}是到哪里？", "哪个地方有{v}", "走{v}的是哪里？", "{v}对应哪个地名", "{v}远的是什么地方？", "哪里离这里{v}？", "写着{v}的是哪个地方", "{v}能到哪里？",
    ),
    "arrow": (
        "Which place does the arrow to the {p} name?", "where does the arrow pointing {p} lead", "what is to the {p}?", "Where do I get if I go {p}?",
        "the sign pointing {p} says what?", "Which destination is to the {p}?", "go {p} to reach what?", "name on the arrow to the {p}?",
        "{pz}箭头指向哪里？", "往{pz}走是哪里", "指向{pz}的箭头写着什么？", "{pz}是去哪里", "向{pz}可以到哪里？", "朝{pz}的牌子写的是？", "向{pz}是什么地方", "{pz}方向是哪里？",
    ),
    "road": (
        "Which road is it?", "what road number", "road number?", "Which route is shown?", "What is the number of the road?", "which motorway or road is this",
        "number of the highway?", "which route number is on the sign?",
        "这是哪条路？", "路的编号", "公路编号是多少？", "几号公路", "哪条公路？", "道路编号？", "路线编号是什么", "这是几号路？",
    ),
    "speed": (
        "What is the speed limit?", "how fast may I drive", "speed limit?", "Which speed is allowed?", "top speed here?", "What is the maximum speed?",
        "max speed on the sign", "how fast can one go here?",
        "限速多少？", "最高速度", "这里限速是多少？", "可以开多快", "限速是？", "最高时速多少？", "限速标志是多少", "能开多快？",
    ),
    "licence": (
        "What is the licence plate number?", "number plate?", "licence plate of the car", "What does the number plate say?", "Read the plate of the car.",
        "registration of the car?", "which plate does this car have", "license plate?",
        "车牌号是多少？", "车牌", "这辆车的车牌号？", "车牌上写什么", "车牌号码是什么？", "读一下车牌", "汽车牌照号？", "车牌是多少",
    ),
    "house": (
        "What is the house number?", "house number?", "number of the house", "Which number does the house have?", "what number is this building",
        "Which house number is on the plate?", "number at the door?", "the door's number?",
        "门牌号是多少？", "门牌号", "几号房子？", "这是几号", "房子是多少号？", "门牌上的号码？", "门牌号码是什么", "这座楼是几号？",
    ),
    "clock": (
        "What time is it on the clock?", "what time does the clock show", "time on the display?", "What time is it?", "which time is displayed",
        "Read the time.", "time shown?", "the clock says what?",
        "钟上是几点？", "现在几点", "显示的时间是？", "几点了？", "时间是多少", "读一下时间", "钟显示几点？", "屏幕上的时间？",
    ),
    "reading": (
        "What does the display show?", "reading?", "Which number is on the display?", "what value does the {t} show", "What is the reading of the {t}?",
        "number on the {t}?", "the {t} reads what?", "How much does the {t} show?",
        "显示多少？", "读数是多少", "屏幕上的数字是？", "显示的数值", "读数？", "数字是多少？", "上面显示什么数", "显示器上是多少？",
    ),
    "biggest": (
        "What is the highest price?", "highest price?", "the most expensive price on the tags", "Which price is the highest?", "largest price shown?",
        "most expensive: how much?", "what does the dearest one cost", "top price?",
        "最高的价格是多少？", "最贵的多少钱", "最高价？", "哪个价格最高？", "最贵的是多少钱？", "价格最高是多少", "最贵的要多少？", "最高价格",
    ),
    "price": (
        "How much is it?", "price?", "what does it cost", "What is the price now?", "the big price?", "How much do I have to pay?", "current price", "how much is that",
        "多少钱？", "价格是多少", "现在多少钱？", "这个多少钱", "现价？", "卖多少钱", "要付多少钱？", "现在的价格",
    ),
    "was": (
        "What was the old price?", "old price?", "how much was it before", "Which price is struck out?", "price before the reduction?", "the former price",
        "What did it cost before?", "crossed out price?",
        "原价是多少？", "以前多少钱", "划掉的价格是？", "原来的价格", "打折前多少钱？", "之前卖多少", "原价？", "降价前的价格？",
    ),
    "brand_at": (
        "Which brand is the {p} one?", "brand of the {p} one?", "what brand is on the {p}", "the {p} pack is from which brand?", "Name on the {p} pack?",
        "What is the brand of the {p} product?", "make of the {p} article", "{p} one: which brand",
        "{pz}的是什么品牌？", "{pz}那个的品牌", "{pz}的牌子是？", "{pz}是哪个牌子", "{pz}商品的品牌是什么？", "{pz}的品牌名", "看看{pz}是什么牌子", "{pz}的叫什么品牌？",
    ),
    "cost": (
        "How much is the {v}?", "price of {v}?", "what does {v} cost", "{v}: how much?", "How much do they want for {v}?", "the price next to {v}",
        "What is the price of {v}?", "{v} costs how much",
        "{v}多少钱？", "{v}的价格", "{v}卖多少钱？", "{v}是多少钱", "“{v}”多少钱？", "{v}要多少钱", "{v} 的价格是多少？", "{v}价格？",
    ),
    "nth": (
        "What is the {p} point?", "{p} line of the list?", "Read the {p} item.", "what does the {p} item say", "What stands in the {p} line of the list?",
        "the {p} entry?", "which is the {p} thing on the list", "{p} one on the list?",
        "{pz}是什么？", "{pz}写的什么", "列表{pz}是？", "{pz}的内容", "读一下{pz}", "清单上{pz}是什么？", "{pz}内容是什么", "看一下{pz}写了什么",
    ),
    "shirt": (
        "Which number is on the shirt?", "shirt number?", "what number does the player have", "number of the jersey?", "What is the number on the back?",
        "which number is printed on it", "the player's number?", "jersey number",
        "球衣上是几号？", "球衣号码", "几号球员？", "衣服上的号码是多少", "背后的号码？", "球衣是多少号", "衣服上是几号", "号码是多少？",
    ),
    "where": (
        "Where is the {t}?", "show me the {t}", "point at the {t}", "Find the {t}.", "where's the {t}", "In which part of the picture is the {t}?",
        "locate the {t}", "Where can I see the {t}?",
        "{tz}在哪里？", "{tz}在哪", "指出{tz}", "找到{tz}", "请标出{tz}的位置", "{tz}在什么位置？", "{tz}的位置", "哪里有{tz}？",
    ),
}  # fmt: skip

CHINESE = 0.26
READABLE = frozenset(CHARS)
PLACES = {
    "left": "左边", "right": "右边", "middle": "中间", "upper": "上面", "lower": "下面", "first": "第一项",
    "upper left": "左上", "upper right": "右上", "lower left": "左下", "lower right": "右下",
    "second": "第二项", "third": "第三项", "fourth": "第四项", "last": "最后一项",
}  # fmt: skip
THINGS = {
    "sign": "牌子", "label": "标签", "poster": "海报", "note": "便条", "board": "板子", "shirt": "衣服", "box": "箱子", "book": "书", "screen": "屏幕", "banner": "横幅", "ticket": "票", "banknotes": "纸币",
    "signs": "牌子", "sticky notes": "便条", "notes": "便条", "books": "书", "price tags": "价格标签",
    "coins": "硬币", "balls": "球", "cups": "杯子", "apples": "水果", "boxes": "箱子", "posters": "海报", "items": "项目",
    "points": "要点", "tickets": "票", "cars": "车", "arrows": "箭头", "panels": "牌子", "lines": "行",     "car": "车", "licence plate": "车牌", "motorcycle": "机车", "clock": "钟", "price tag": "价格标签", "scale": "电子称",
    "meter": "表", "display": "显示屏", "paper": "纸", "phone": "手机", "card": "卡片", "whiteboard": "白板",
    "blackboard": "黑板", "slide": "投影", "road sign": "路牌", "windows": "窗户", "tools": "工具",
    "medals": "奖牌", "dishes": "菜",
}  # fmt: skip


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in text)


def say(rng: Rng, key: str, thing: str = "", place: str = "", value: str = "") -> str:
    """One phrasing of `key`, Chinese about as often as elsewhere."""
    chinese = chance(rng, CHINESE)
    text = pick(rng, [t for t in ASKED[key] if _is_chinese(t) == chinese])
    text = text.format(t=thing, tz=THINGS.get(thing, thing), p=place, pz=PLACES.get(place, place), v=value)
    return text if chinese or chance(rng, 0.8) else text.lower().rstrip("?.") if not value else text.rstrip("?.")


# -- boards -------------------------------------------------------------------------------------------------------------


class Board(Canvas):
    """What bears print: drawn flat, then hung into a scene. The scene is a board too.

    `cover`: which of its pixels there are (None: all); `main`: its inscription where it has one; `has`: names of what it
    shows, so that none of these is asked for as missing; `share`: how much of it the boards on it take;
    `brand`: of the thing that it is."""

    def __init__(self, world: World, height: float, width: float, paper: int | Grey = 255) -> None:
        super().__init__(world, max(8, round(height)), max(8, round(width)), paper)
        self.asked: list[Question] = []
        self.has: set[str] = set()
        self.main: tuple[str, Box] | None = None
        self.cover: Grey | None = None
        self.share = 0.0
        self.brand = ""

    def add(self, text: str, answer: str, box: Box | None, task: Task = "field") -> None:
        self.asked.append(Question(task, text, answer, box))

    def count(self, text: str, counted: Sequence[Box]) -> None:
        """A question for how many there are of what stands at `counted`."""
        self.asked.append(Question("count", text, str(len(counted)), work=reading_order(counted)))

    def first(self, line: Box) -> Box:
        """The first word on a printed line."""
        boxes = (word.box for word in self.words())
        return next((b for b in boxes if inside(line, (b[0] + b[2]) / 2, (b[1] + b[3]) / 2)), line)

    def about(self, rng: Rng, names: Sequence[str], chinese: str, answer: str, box: Box) -> None:
        """A question for something that has one of `names`."""
        self.add(q.ask_about(rng, pick(rng, names), chinese), answer, box)

    def cut(self, draw: Callable[[ImageDraw.ImageDraw, int, int], None]) -> None:
        """Keeps what `draw` paints on a mask of twice the size, of the given width and height."""
        mask = Image.new("L", (self.width * 2, self.height * 2))
        draw(ImageDraw.Draw(mask), self.width * 2, self.height * 2)
        self.cover = np.asarray(mask.reduce(2))

    def rounded(self, radius: float) -> None:
        self.cut(lambda d, x, y: d.rounded_rectangle((0, 0, x - 1, y - 1), radius * 2, 255))

    def hang(self, board: Board, corners: Sequence[Point], opacity: float = 1.0) -> Box:
        """Shows `board` with its corners (from the top left, clockwise) at `corners`; takes over what it may be asked."""
        matrix = _homography(board.width, board.height, corners)
        xs, ys = [p[0] for p in corners], [p[1] for p in corners]
        x1, y1 = max(int(min(xs)) - 1, 0), max(int(min(ys)) - 1, 0)
        x2, y2 = min(int(max(xs)) + 2, self.width), min(int(max(ys)) + 2, self.height)
        if x2 <= x1 or y2 <= y1:
            return (0.0, 0.0, 0.0, 0.0)
        inverse = np.linalg.inv(matrix) @ np.array([[1, 0, x1], [0, 1, y1], [0, 0, 1]])
        terms = (inverse / inverse[2, 2]).ravel()[:8].tolist()
        size = (x2 - x1, y2 - y1)
        solid = np.full(board.image.shape, 255, np.uint8) if board.cover is None else board.cover
        picture, mask = (
            np.asarray(
                Image.fromarray(layer).transform(size, Image.Transform.PERSPECTIVE, terms, Image.Resampling.BILINEAR)
            )
            for layer in (board.image, solid)
        )
        part = self.image[y1:y2, x1:x2]
        alpha = (mask * opacity).astype(np.uint16)
        part[:] = (part * (255 - alpha) + picture.astype(np.uint16) * alpha) // 255
        self._bury(x1, y1, mask)
        self._take(board, matrix)
        for question in board.asked:
            box, work = question.box, tuple(like(b, _moved(b, matrix)) for b in question.work)
            self.asked.append(replace(question, box=None if box is None else _moved(box, matrix), work=work))
        self.has |= board.has
        self.share += board.width * board.height / (self.width * self.height)
        if board.main is not None:
            board.main = (board.main[0], _moved(board.main[1], matrix))
        return self.clip((min(xs), min(ys), max(xs), max(ys)))

    def _take(self, board: Board, matrix: Matrix) -> None:
        """Takes over the print of `board`, each glyph's box moved."""
        table = board._live().copy()
        if not len(table):
            return
        x1, y1, x2, y2 = (table[:, i] for i in range(1, 5))
        corners = [_projected(x, y, matrix) for x, y in ((x1, y1), (x2, y1), (x1, y2), (x2, y2))]
        for column, low, axis in ((1, True, 0), (2, True, 1), (3, False, 0), (4, False, 1)):
            table[:, column] = (np.minimum if low else np.maximum).reduce([c[axis] for c in corners])
        while self._count + len(table) > len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        start, block = self._count, self._block + 1
        self._table[start : start + len(table)] = table
        for run in board._runs:
            first = table[run.first]
            self._runs.append(
                replace(
                    run,
                    first=run.first + start,
                    last=run.last + start,
                    block=run.block + block,
                    baseline=float(first[4]),
                )
            )
        self._count += len(table)
        self._block = block + board._block + 1
        self._known = None

    def marks(self, rng: Rng, x1: float, x2: float, baseline: float, size: float, ink: int) -> None:
        """A line in a script that nobody reads: strokes in squares."""
        stroke = max(2, round(size * real(rng, 0.12, 0.22)))
        count = min(int((x2 - x1) / (size * 1.1)), whole(rng, 2, 7))
        left = x1 if chance(rng, 0.4) else (x1 + x2 - count * size * 1.1) / 2
        lines: list[list[Point]] = []
        for number in range(count):
            x = left + number * size * 1.1
            for _ in range(whole(rng, 3, 7)):
                a, b = (
                    (x + size * real(rng, 0.05, 0.95), baseline - size * real(rng, 0, 0.9)),
                    real(rng, 0.2, 0.6) * size,
                )
                lines.append(
                    [
                        a,
                        (a[0] + b, a[1])
                        if chance(rng, 0.45)
                        else (a[0], a[1] - b)
                        if chance(rng, 0.6)
                        else (a[0] - b * 0.6, a[1] + b * 0.6),
                    ]
                )
        clipped = [
            [(min(max(px, x1), x2), min(max(py, baseline - size), baseline)) for px, py in line] for line in lines
        ]

        def draw(pen: ImageDraw.ImageDraw, at: Callable[[Point], Point]) -> None:
            for line in clipped:
                pen.line([at(p) for p in line], 255, stroke)

        self._stencil((x1, baseline - size, x2, baseline), ink, 1.0, draw)

    def light(self, rng: Rng) -> None:
        """Uneven light over the whole picture."""
        corners = rng.uniform(0.55, 1.12, (3, 3)).astype(np.float32) * 128
        shade = Image.fromarray(np.clip(corners, 0, 255).astype(np.uint8)).resize(
            (self.width, self.height), Image.Resampling.BILINEAR
        )
        self.image[:] = np.minimum(self.image.astype(np.uint16) * np.asarray(shade) >> 7, 255)


def _homography(width: float, height: float, corners: Sequence[Point]) -> Matrix:
    """The matrix (3, 3) from a board's points to those of a quadrilateral."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(((0, 0), (width, 0), (width, height), (0, height)), corners, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
    return np.append(np.linalg.solve(np.array(rows, float), np.array(corners, float).ravel()), 1).reshape(3, 3)


def _projected(x: Any, y: Any, matrix: Matrix) -> tuple[Any, Any]:
    depth = matrix[2, 0] * x + matrix[2, 1] * y + 1
    return (
        (matrix[0, 0] * x + matrix[0, 1] * y + matrix[0, 2]) / depth,
        (matrix[1, 0] * x + matrix[1, 1] * y + matrix[1, 2]) / depth,
    )


def _moved(box: Box, matrix: Matrix) -> Box:
    places = [
        _projected(x, y, matrix) for x, y in ((box[0], box[1]), (box[2], box[1]), (box[0], box[3]), (box[2], box[3]))
    ]
    xs, ys = [float(p[0]) for p in places], [float(p[1]) for p in places]
    return (min(xs), min(ys), max(xs), max(ys))


def put_up(rng: Rng, scene: Board, board: Board, room: Box, tilt: float = 1.0) -> Box:
    """Hangs a board somewhere in `room`, a little out of true, perhaps with a shadow."""
    wide, tall = (room[2] - room[0]) * 0.96, (room[3] - room[1]) * 0.96
    angle = np.deg2rad(real(rng, -1, 1) * pick(rng, (0, 1, 3, 8)) * tilt)
    cos, sin = float(np.cos(angle)), float(np.sin(angle))
    lean = 0.1 * tilt if chance(rng, 0.6) else 0.0
    half = [(x * board.width / 2 * (1 + real(rng, -lean, 0)), y * board.height / 2 * (1 + real(rng, -lean, 0)))
            for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]  # fmt: skip
    turned = [(x * cos - y * sin, x * sin + y * cos) for x, y in half]
    reach = max(abs(p[0]) for p in turned), max(abs(p[1]) for p in turned)
    scale = min(1.0, wide / 2 / reach[0], tall / 2 / reach[1])
    rx, ry = reach[0] * scale, reach[1] * scale
    cx, cy = (
        real(rng, room[0] + rx, max(room[2] - rx, room[0] + rx)),
        real(rng, room[1] + ry, max(room[3] - ry, room[1] + ry)),
    )
    corners = [(cx + x * scale, cy + y * scale) for x, y in turned]
    if board.cover is None and chance(rng, 0.5):
        dx, dy = real(rng, 2, 9), real(rng, 2, 9)
        scene.polygon([(x + dx, y + dy) for x, y in corners], 0, real(rng, 0.2, 0.55))
    return scene.hang(board, corners)


def slots(rng: Rng, scene: Board, number: int) -> list[tuple[str, Box]]:
    """`number` places side by side or under each other, by name ("" where there is no plain one)."""
    wide, tall = float(scene.width), float(scene.height)
    if number == 1:
        return [("", (wide * 0.02, tall * 0.02, wide * 0.98, tall * 0.98))]
    if number > 3:
        columns = 2 if wide < tall * 1.2 else 3
        rows = -(-number // columns)
        cells = [(wide * i / columns + 3, tall * j / rows + 3, wide * (i + 1) / columns - 3, tall * (j + 1) / rows - 3)
                 for j in range(rows) for i in range(columns)]  # fmt: skip
        corners = ("upper left", "upper right", "lower left", "lower right")
        names = corners if (number, columns) == (4, 2) else [""] * number
        return list(zip(names, cells, strict=False))
    across = chance(rng, 0.75 if wide > tall else 0.35)
    names = (
        (("left", "right"), ("left", "middle", "right"))
        if across
        else (("upper", "lower"), ("upper", "middle", "lower"))
    )
    ends = [i / number for i in range(number + 1)]
    return [
        (name, (wide * a + 3, tall * real(rng, 0, 0.1), wide * b - 3, tall * 0.98) if across else (wide * real(rng, 0, 0.1), tall * a + 3, wide * 0.98, tall * b - 3))
        for name, a, b in zip(names[number - 2], ends[:-1], ends[1:], strict=True)
    ]  # fmt: skip


# -- print on a board -----------------------------------------------------------------------------------------------------

Row = tuple[str, float]
"""A line and its size as a share of the largest."""


def levels(rng: Rng, dark: bool | None = None) -> tuple[int, int]:
    """(ground, ink): mostly far apart, now and then near each other."""
    dark = chance(rng, 0.5) if dark is None else dark
    contrast = whole(rng, 70, 105) if chance(rng, 0.15) else whole(rng, 120, 230)
    if dark:
        ground = whole(rng, 0, 110)
        return ground, min(ground + contrast, 255)
    ground = whole(rng, 150, 255)
    return ground, max(ground - contrast, 0)


def lettering(rng: Rng, world: World) -> Typeface:
    return world.typeface(
        rng, *pick(rng, (("sans",), ("sans",), ("sans", "serif"), ("display",), ("display", "hand", "mono")))
    )


def stack(
    rng: Rng, world: World, rows: Sequence[Row], wide: float, tall: float, face: Face | None = None,
    dark: bool | None = None, full: bool = False, align: str = "", foreign: float = 0.0,
) -> tuple[Board, list[Box], int]:  # fmt: skip
    """A board with lines under each other, as large as they fit in (wide, tall), or filling it (`full`).

    Returns also the lines' boxes and the ink. `foreign`: how likely a line in another script stands with them."""
    face = face or lettering(rng, world).either(rng, 0.6)
    ground, ink = levels(rng, dark)
    leading, pad = real(rng, 1.2, 1.6), real(rng, 0.4, 1.1)
    marked = chance(rng, foreign)
    lines = sum(share for _, share in rows) * leading + (0.9 if marked else 0)
    measure = Board(world, 8, 8)
    unit = max(measure.measure(text, face, 40) * share / 40 for text, share in rows)
    size = min(wide / (unit + 2 * pad), tall / (lines + 2 * pad * 0.7))
    size = max(min(size, 90) * (real(rng, 0.75, 1) if full else real(rng, 0.55, 1)), 11.0)
    board = Board(
        world,
        tall if full else lines * size + 1.4 * pad * size,
        wide if full else min(unit * size + 2 * pad * size, wide),
        ground,
    )
    if chance(rng, 0.35):
        board.gradient(
            (0, 0, board.width, board.height),
            ground,
            int(np.clip(ground + whole(rng, -22, 22), 0, 255)),
            chance(rng, 0.5),
        )
    if chance(rng, 0.12):
        board.paste(world.photo(rng, board.height, board.width), 0, 0, real(rng, 0.1, 0.3))
    side = align or weighted(rng, (("m", 4), ("l", 2), ("r", 0.3)))
    room = board.width - 1.2 * pad * size
    y = (board.height - lines * size) / 2 if not full or chance(rng, 0.5) else pad * size * 0.8
    boxes: list[Box] = []
    above = chance(rng, 0.4)
    if marked and above:
        board.marks(rng, pad * size, board.width - pad * size, y + size * 0.7, size * 0.65, ink)
        y += size * 0.9
    for text, share in rows:
        own = board.fit(text, face, max(size * share, 10), room, 9)
        x = {"m": board.width / 2, "l": pad * size * 0.6}.get(side, board.width - pad * size * 0.6)
        boxes.append(
            board.text(
                x,
                y + own * (leading / 2 + 0.33),
                text,
                face,
                own,
                ink,
                "m" if side == "m" else "l" if side == "l" else "r",
            )
        )
        y += max(size * share, own) * leading
    if marked and not above:
        board.marks(rng, pad * size, board.width - pad * size, y + size * 0.7, size * 0.65, ink)
    return board, boxes, ink


def dress(rng: Rng, board: Board, ink: int, frame: float = 0.45) -> None:
    """A frame inside the edge, round corners, screws, wear."""
    if chance(rng, frame):
        inset = real(rng, 1, 4)
        board.rectangle(
            (inset, inset, board.width - inset, board.height - inset),
            ink,
            whole(rng, 1, 3),
            None,
            pick(rng, (0.0, 0.0, 6.0)),
        )
    if chance(rng, 0.4):
        board.rounded(real(rng, 3, min(16, board.height / 3)))
    if chance(rng, 0.2):
        for x in (6, board.width - 6):
            board.ellipse((x - 2, board.height / 2 - 2, x + 2, board.height / 2 + 2), None, 1, ink)
    if chance(rng, 0.5):
        board.noise((0, 0, board.width, board.height), real(rng, 1, 9), rng)


def broken(rng: Rng, text: str) -> list[str]:
    """A short text in one line or in two."""
    parts = text.split(" ")
    if len(parts) < 2 or chance(rng, 0.45 if len(parts) < 4 else 0.1):
        return [text]
    cut = whole(rng, 1, len(parts) - 1)
    return [" ".join(parts[:cut]), " ".join(parts[cut:])]


# -- signs ------------------------------------------------------------------------------------------------------------------

Maker = Callable[[Rng, World, float, float], Board]

ORDERS = (
    "NO PARKING|NO ENTRY|DO NOT ENTER|STOP|YIELD|GIVE WAY|ONE WAY|KEEP LEFT|KEEP RIGHT|SLOW DOWN|DEAD END|ROAD CLOSED|DETOUR|"
    "NO SMOKING|NO DOGS|NO SWIMMING|NO FISHING|NO CAMPING|NO LITTERING|NO TRESPASSING|PRIVATE PROPERTY|KEEP OFF THE GRASS|"
    "DANGER HIGH VOLTAGE|WARNING|CAUTION WET FLOOR|BEWARE OF THE DOG|MIND THE GAP|MIND YOUR HEAD|FALLING ROCKS|SLIPPERY WHEN WET|"
    "SCHOOL ZONE|CHILDREN AT PLAY|BUS STOP|TAXI|PARKING|EXIT|EMERGENCY EXIT|FIRE EXIT|WAY OUT|ENTRANCE|PUSH|PULL|OPEN|CLOSED|"
    "SOLD OUT|FOR SALE|FOR RENT|TO LET|VACANCY|RESERVED|STAFF ONLY|CUSTOMERS ONLY|CASH ONLY|TICKETS|TOILETS|INFORMATION|LIFT|"
    "FIRST AID|FIRE HOSE|MEETING POINT|NO EXIT|DRINKING WATER|BIKE LANE|TRAMS ONLY|TOLL AHEAD|LAST EXIT|EINBAHNSTRASSE|AUSFAHRT|"
    "SORTIE|ENTRÉE|SALIDA|PROHIBIDO FUMAR|USCITA|VIETATO FUMARE|AUSGANG|DURCHFAHRT VERBOTEN|ACCÈS INTERDIT|PELIGRO|CUIDADO|Notausgang|"
    "Please ring the bell|Please close the gate|Watch your step|Thank you|Welcome|Hard hats must be worn|Keep this door shut"
).split("|")
SIGN = ("text on the sign", "sign", "words on the sign", "inscription")


def order(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A warning, a prohibition, a notice."""
    text = pick(rng, ORDERS) if chance(rng, 0.55) else world.words.title(rng, 1, 4)
    rows = [(part, 1.0) for part in broken(rng, text)]
    board, boxes, ink = stack(rng, world, rows, wide, tall, foreign=0.25)
    dress(rng, board, ink)
    board.main = (text, union(boxes))
    board.has |= {"sign", "shop", "brand"}
    return board


def street(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A street's name, perhaps with its district or its numbers."""
    words = world.words
    last = pick(rng, (words.last_name(rng), words.word(rng).capitalize(), words.city(rng)))
    name = pick(rng, (f"{last} {pick(rng, w.STREETS)}", f"{last}{pick(rng, ('straße', 'gasse', 'weg', 'platz'))}", f"Rue {last}", f"Via {last}", f"Calle {last}",
                      f"Avenida {last}", f"Place {last}", f"{last} ulica", f"Jalan {last}"))  # fmt: skip
    name = name.upper() if chance(rng, 0.3) else name
    rows: list[Row] = [(name, 1.0)]
    if chance(rng, 0.4):
        rows.insert(
            whole(rng, 0, 1),
            (
                pick(
                    rng,
                    (
                        words.city(rng),
                        f"{whole(rng, 1, 20)}e Arrt",
                        f"{whole(rng, 2, 40)} - {whole(rng, 41, 99)}",
                        w.code(rng, "@@#", "#####"),
                    ),
                ),
                0.5,
            ),
        )
    board, boxes, ink = stack(rng, world, rows, wide, tall * 0.5, foreign=0.25)
    dress(rng, board, ink, 0.6)
    place = next(b for (text, _), b in zip(rows, boxes, strict=True) if text == name)
    board.about(
        rng, ("name of the street", "street", "street name", "street on the sign", "road name"), "街道名称", name, place
    )
    board.main = (name, place) if len(rows) == 1 else None
    board.has |= {"sign", "street"}
    return board


def house(rng: Rng, world: World, wide: float, tall: float) -> Board:
    number = str(whole(rng, 1, pick(rng, (20, 120, 2500)))) + (
        pick(rng, ("A", "b", " bis", "/2")) if chance(rng, 0.12) else ""
    )
    side = min(wide, tall) * real(rng, 0.3, 0.8)
    board, boxes, ink = stack(rng, world, [(number, 1.0)], side * 1.3, side, full=chance(rng, 0.4), align="m")
    dress(rng, board, ink, 0.6)
    if board.cover is None and chance(rng, 0.3) and board.width > 2.2 * (boxes[0][2] - boxes[0][0]):
        board.cut(lambda d, x, y: d.ellipse((0, 0, x - 1, y - 1), 255))
    board.add(say(rng, "house"), number, boxes[0])
    board.main = (number, boxes[0])
    board.has |= {"house", "sign", "speed", "road", "price"}
    return board


def route(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A road's number on a shield."""
    number = w.code(
        rng,
        "A#",
        "A##",
        "E##",
        "B###",
        "I-##",
        "I-###",
        "US ##",
        "M##",
        "N#",
        "N###",
        "D###",
        "SS ##",
        "G##",
        "S###",
        "@##",
        "Route ##",
        "HWY #",
        "R-##",
        "K###",
    ).replace("-0", "-1")
    side = min(wide, tall) * real(rng, 0.4, 0.9)
    above = pick(rng, ("", "", "", "NORTH", "SOUTH", "EAST", "WEST", "INTERSTATE", "STATE"))
    rows: list[Row] = [(above, 0.45), (number, 1.0)] if above else [(number, 1.0)]
    board, boxes, ink = stack(
        rng,
        world,
        rows,
        side,
        side * real(rng, 0.6, 1),
        world.typeface(rng, "sans").bold,
        full=chance(rng, 0.5),
        align="m",
    )
    dress(rng, board, ink, 0.8)
    board.add(say(rng, "road"), number, boxes[-1])
    board.main = None if above else (number, boxes[-1])
    board.has |= {"road", "sign", "house"}
    return board


def speed(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A speed limit: in a ring, or on a plate in words."""
    number = str(whole(rng, 1, 26) * 5)
    side = min(wide, tall, 260) * real(rng, 0.4, 0.95)
    face = world.typeface(rng, "sans").bold
    if chance(rng, 0.65):
        board = Board(world, side, side, whole(rng, 215, 255))
        band = max(4, round(side * real(rng, 0.08, 0.15)))
        board.ellipse((1, 1, board.width - 1, board.height - 1), whole(rng, 50, 120), band)
        size = board.fit(number, face, side * 0.6, side - 2.6 * band, 10)
        place = board.text(board.width / 2, board.height / 2 + size * 0.36, number, face, size, whole(rng, 0, 40), "m")
        board.cut(lambda d, x, y: d.ellipse((0, 0, x - 1, y - 1), 255))
    else:
        rows: list[Row] = [
            (text, 0.42) for text in pick(rng, (("SPEED", "LIMIT"), ("MAXIMUM",), ("SPEED LIMIT",), ("MAX SPEED",)))
        ]
        board, boxes, ink = stack(rng, world, [*rows, (number, 1.0)], side * 0.8, side, face, False, align="m")
        dress(rng, board, ink, 0.9)
        place = boxes[-1]
    board.add(say(rng, "speed"), number, place)
    board.has |= {"speed", "sign"}
    return board


def shop(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A shop's front with what it sells, since when, its phone."""
    words = world.words
    trade = pick(
        rng,
        "Bakery|Café|Books|Pharmacy|Market|Hotel|Bistro|Florist|Barber|Bar|Pizzeria|Optician|Shoes|Garage|Bank|Museum|Sushi|Gelato|Tailor|Butcher|Boulangerie|Apotheke|Trattoria|Ristorante|Farmacia|Panadería|Coiffeur|Kiosk|Laundry|Nails|Repairs|Tattoo|Records|Cycles|Grill|Ramen|Tea House|Jewellers".split(
            "|"
        ),
    )
    name = pick(
        rng,
        (
            f"{words.last_name(rng)}'s",
            words.title(rng, 1, 2),
            words.pseudo(rng).capitalize(),
            f"{words.last_name(rng)} & {words.last_name(rng)}",
            f"{trade} {words.last_name(rng)}",
            f"{words.word(rng).capitalize()} {trade}",
        ),
    )
    name = name.upper() if chance(rng, 0.35) else name
    rows: list[Row] = [(name, 1.0)]
    extra: list[tuple[str, str]] = []
    if chance(rng, 0.5) and trade not in name:
        extra.append(("trade", trade))
    if chance(rng, 0.35):
        extra.append(
            (
                "since",
                pick(rng, ("since {}", "Est. {}", "SEIT {}", "Depuis {}", "EST. {}")).format(whole(rng, 1790, 2021)),
            )
        )
    if chance(rng, 0.4):
        extra.append(("phone", w.phone(rng)))
    rows += [(text, real(rng, 0.35, 0.5)) for _, text in extra]
    board, boxes, ink = stack(rng, world, rows, wide, tall * 0.6, full=chance(rng, 0.5), foreign=0.35)
    dress(rng, board, ink, 0.3)
    board.about(
        rng, ("name of the shop", "shop", "shop name", "business name", "name over the door"), "店名", name, boxes[0]
    )
    for (what, text), box in zip(extra, boxes[1:], strict=True):
        if what == "phone":
            board.add(q.ask_field(rng, "phone", None), text, box)
        elif what == "since":
            year = text.split(" ")[-1]
            place = board.find(year)
            if place:
                board.about(
                    rng,
                    ("year of foundation", "year the shop opened", "year on the shop's sign"),
                    "成立年份",
                    year,
                    place,
                )
        board.has.add(what)
    board.main = (name, boxes[0]) if len(rows) == 1 else None
    board.has |= {"sign", "shop"}
    return board


def station(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A station's board: its name, perhaps with the stops before and after."""
    words = world.words
    names = [
        words.city(rng),
        words.city(rng),
        words.last_name(rng) + pick(rng, ("", " Park", " Square", " Hbf", " Nord", " Road")),
    ]
    if len({n.lower() for n in names}) < 3:
        return order(rng, world, wide, tall)
    face, size = world.typeface(rng, "sans").either(rng, 0.6), min(tall * 0.3, wide / 12, 56)
    wide = min(wide, size * 16)
    ground, ink = levels(rng)
    board = Board(world, size * real(rng, 3, 3.8), wide, ground)
    if chance(rng, 0.4):
        board.marks(rng, 4, wide - 4, size * 0.85, size * 0.55, ink)
    box = board.text(wide / 2, size * 1.9, names[0], face, board.fit(names[0], face, size, wide * 0.9, 12), ink, "m")
    board.about(rng, ("name of the station", "station", "station name", "this stop"), "站名", names[0], box)
    if chance(rng, 0.75):
        small = max(size * 0.45, 11)
        for name, x, anchor, thing, chinese in (
            (names[1], 8.0, "l", ("station on the left of the board", "stop named at the lower left"), "左边的站"),
            (
                names[2],
                wide - 8,
                "r",
                ("station on the right of the board", "stop named at the lower right"),
                "右边的站",
            ),
        ):
            place = board.text(
                x,
                board.height - small * 0.6,
                name,
                face,
                board.fit(name, face, small, wide * 0.42, 10),
                ink,
                "l" if anchor == "l" else "r",
            )
            board.about(rng, thing, chinese, name, place)
    dress(rng, board, ink)
    board.has |= {"sign", "station", "street"}
    return board


def platform(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A gate, a platform, a line, a room: a word with its number."""
    thing, chinese = pick(
        rng,
        (
            ("Gate", "登机口"),
            ("Platform", "站台"),
            ("Line", "线路"),
            ("Room", "房间"),
            ("Exit", "出口"),
            ("Floor", "楼层"),
            ("Track", "站台"),
            ("Bay", "车位"),
            ("Hall", "馆"),
            ("Level", "楼层"),
        ),
    )
    number = pick(rng, (str(whole(rng, 1, 60)), w.code(rng, "@#", "@##", "#@")))
    rows: list[Row] = [(thing.upper() if chance(rng, 0.4) else thing, 0.45), (number, 1.0)]
    board, boxes, ink = stack(rng, world, rows, min(wide, tall * 1.4) * 0.9, tall * 0.8, foreign=0.2)
    dress(rng, board, ink)
    board.about(
        rng, (f"{thing.lower()} number", thing.lower(), f"number of the {thing.lower()}"), chinese, number, boxes[1]
    )
    board.has |= {"sign", "platform", "house", "road", "station"}
    return board


def directions(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """One board of towns with distances and arrows."""
    face = world.typeface(rng, "sans").either(rng, 0.6)
    number = whole(rng, 2, 5)
    size = max(min(tall / (number * 1.9), wide / 13, 44), 11.0)
    ground, ink = levels(rng, True if chance(rng, 0.7) else None)
    far, arrows = chance(rng, 0.75), chance(rng, 0.6)
    unit = pick(rng, ("", "", " km", "km", " mi")) if far else ""
    board = Board(world, size * (number * 1.6 + 0.8), min(wide, size * 14), ground)
    ways = some(rng, ["left", "right", "right", "left", "up", "up", "up"], number)
    taken: set[str] = set()
    left = size * (1.8 if arrows else 0.7)
    towns: list[tuple[str, Box]] = []
    for row, way in enumerate(ways):
        town, distance = world.words.city(rng), f"{whole(rng, 1, pick(rng, (9, 90, 900)))}{unit}"
        if town.lower() in taken or distance in taken:
            continue
        taken |= {town.lower(), distance}
        y = size * (1.5 + row * 1.6)
        if arrows:
            _arrow(board, size, y - size * 0.36, size * 0.55, way, ink)
        place = board.text(
            left, y, town, face, board.fit(town, face, size, board.width - left - size * (4 if far else 0.6), 10), ink
        )
        towns.append((town, place))
        if far:
            beside = board.text(
                board.width - size * 0.6, y, distance, face, board.fit(distance, face, size, size * 3.2, 10), ink, "r"
            )
            board.add(say(rng, "km", value=town), distance, beside)
            board.add(say(rng, "town", value=distance), town, place)
        if arrows and way != "up" and ways.count(way) == 1:
            board.add(say(rng, "arrow", place=way), town, place)
    for names, chinese, town in (
        (("top place on the sign", "first place named on the sign"), "最上面的地名", towns[0][0]),
        (("bottom place on the sign", "last place named on the sign"), "最下面的地名", towns[-1][0]),
    ):
        place = board.find(town)
        if place and len(towns) > 1:
            board.about(rng, names, chinese, town, place)
    board.count(
        q.ask_about(rng, pick(rng, ("number of places on the sign", "number of towns listed")), "地名数量"),
        [board.first(place) for _, place in towns],
    )
    dress(rng, board, ink, 0.7)
    board.has |= {"sign", "distance", "street", "station"}
    return board


def _arrow(board: Board, x: float, y: float, r: float, way: str, ink: int) -> None:
    turn = {"left": (-1, 0), "right": (1, 0), "up": (0, -1)}[way]
    end = (x + turn[0] * r, y + turn[1] * r)
    board.line(x - turn[0] * r, y - turn[1] * r, *end, ink, max(2, r * 0.3))
    for side in (-1, 1):
        board.curve(
            [
                end,
                (
                    end[0] - turn[0] * r * 0.7 + side * turn[1] * r * 0.7,
                    end[1] - turn[1] * r * 0.7 + side * turn[0] * r * 0.7,
                ),
            ],
            ink,
            max(2, r * 0.3),
        )


def post(rng: Rng, scene: Board) -> None:
    """A pole with panels that point left and right."""
    number = whole(rng, 2, 6)
    x, step = scene.width * real(rng, 0.4, 0.6), min(scene.height * 0.8 / number, 90)
    top = real(rng, 8, max(scene.height - step * number - 10, 9))
    thick = real(rng, 4, 14)
    scene.fill((x - thick / 2, max(top - 10, 0), x + thick / 2, scene.height), whole(rng, 30, 200))
    ways = [pick(rng, ("left", "right")) for _ in range(number)]
    names: set[str] = set()
    panels: list[Box] = []
    far = chance(rng, 0.5)
    for row, way in enumerate(ways):
        town = world_place(rng, scene.world)
        if town.lower() in names:
            town = scene.world.words.last_name(rng) + " " + str(row + 2)
        names.add(town.lower())
        distance = f"{whole(rng, 1, 99)}{pick(rng, (' km', ',5 km', '.2 km', ' min', ' m'))}" if far else ""
        rows: list[Row] = [(town, 1.0), (distance, 0.6)] if far and step > 45 else [(town, 1.0)]
        board, boxes, _ = stack(rng, scene.world, rows, scene.width * 0.46, step * 0.86, align="m", foreign=0.1)
        _point_at(board, way)
        if ways.count(way) == 1:
            board.add(say(rng, "arrow", place=way), town, boxes[0])
        if len(rows) > 1:
            board.add(say(rng, "km", value=town), distance, boxes[1])
        tall, drop = min(board.height, step * 0.86), real(rng, -0.06, 0.06) * board.width
        near, end = x - thick, x + (-board.width if way == "left" else board.width)
        y = top + row * step
        sides = ((end, y + drop), (near, y)) if way == "left" else ((near, y), (end, y + drop))
        panels.append(scene.hang(board, [*sides, (sides[1][0], sides[1][1] + tall), (sides[0][0], sides[0][1] + tall)]))
    thing = pick(rng, ("signs", "panels", "arrows"))
    scene.count(say(rng, "count", thing), panels)
    scene.has |= {"sign", "distance", "street", "station"}


def _point_at(board: Board, way: str) -> None:
    """Cuts a panel to a point on one side."""
    tip = min(board.height * 0.45, board.width * 0.08) * 2

    def draw(pen: ImageDraw.ImageDraw, x: int, y: int) -> None:
        shape = [(0, 0), (x - tip, 0), (x, y / 2), (x - tip, y), (0, y)]
        pen.polygon([(x - a, b) for a, b in shape] if way == "left" else shape, 255)

    board.cut(draw)


def world_place(rng: Rng, world: World) -> str:
    words = world.words
    return pick(
        rng,
        (
            words.city(rng),
            words.city(rng),
            words.title(rng, 1, 2),
            f"{words.last_name(rng)} {pick(rng, ('Hut', 'Lake', 'Peak', 'Beach', 'Museum', 'Station'))}",
        ),
    )


def car(rng: Rng, scene: Board, bare: bool = False) -> None:
    """A car from behind with its plate (or without one), and perhaps its maker's name."""
    wide = min(scene.width * real(rng, 0.55, 0.9), 620)
    tall = min(wide * real(rng, 0.6, 0.85), scene.height * 0.8)
    x, y = real(rng, 4, scene.width - wide - 4), real(rng, 4, scene.height - tall - 4)
    body, glass = whole(rng, 20, 225), whole(rng, 15, 90)
    scene.polygon(
        [(x + wide * 0.05, y + tall), (x + wide * 0.95, y + tall), (x + wide, y + tall * 0.97), (x, y + tall * 0.97)],
        0,
        0.5,
    )
    for side in (0.06, 0.78):
        scene.rectangle(
            (x + wide * side, y + tall * 0.7, x + wide * (side + 0.16), y + tall), None, 1, whole(rng, 5, 30), 8
        )
    scene.polygon(
        [
            (x + wide * 0.2, y),
            (x + wide * 0.8, y),
            (x + wide * 0.93, y + tall * 0.45),
            (x + wide * 0.07, y + tall * 0.45),
        ],
        body,
    )
    scene.polygon(
        [
            (x + wide * 0.24, y + tall * 0.06),
            (x + wide * 0.76, y + tall * 0.06),
            (x + wide * 0.86, y + tall * 0.38),
            (x + wide * 0.14, y + tall * 0.38),
        ],
        glass,
    )
    scene.rectangle((x, y + tall * 0.4, x + wide, y + tall * 0.9), None, 1, body, real(rng, 6, 26))
    for side in (0.02, 0.83):
        scene.rectangle(
            (x + wide * side, y + tall * 0.46, x + wide * (side + 0.15), y + tall * 0.6),
            None,
            1,
            pick(rng, (60, 90, 230)),
            4,
        )
    place = (x, y, x + wide, y + tall)
    scene.add(say(rng, "where", "car"), "", place, "point")
    scene.has |= {"car", "brand"}
    if bare:
        return
    text = w.code(
        rng,
        "@@@ ####",
        "@@## @@@",
        "@-@@ ####",
        "#@@@###",
        "@@-###-@@",
        "@@ ### @@",
        "@@@-###",
        "#### @@@",
        "@ ###@@",
        "@@·#####",
        "## @ ####",
        "@@@ #@##",
    )
    plate, boxes, ink = stack(
        rng,
        scene.world,
        [(text, 1.0)],
        wide * 0.4,
        tall * 0.17,
        scene.world.typeface(rng, "sans", "mono").bold,
        chance(rng, 0.12),
        align="m",
    )
    plate.rectangle((1, 1, plate.width - 1, plate.height - 1), ink, 1)
    plate.add(say(rng, "licence"), text, boxes[0])
    spot = put_up(rng, scene, plate, (x + wide * 0.25, y + tall * 0.66, x + wide * 0.75, y + tall * 0.88), 0.4)
    if chance(rng, 0.3):
        scene.add(say(rng, "where", "licence plate"), "", spot, "point")
    scene.has.add("licence")
    if chance(rng, 0.4):
        brand = scene.world.words.pseudo(rng).upper()
        ink = 230 if body < 128 else 20
        size = scene.fit(brand, scene.world.face(rng, "sans"), min(tall * 0.09, 26), wide * 0.5, 10)
        face = scene.world.typeface(rng, "sans", "display").bold
        box = scene.text(
            x + wide / 2,
            y + tall * 0.56,
            brand,
            face,
            scene.fit(brand, face, size, wide * 0.6, 9),
            ink,
            "m",
            spacing=size * 0.2,
        )
        scene.about(rng, ("make of the car", "brand of the car", "car brand"), "汽车品牌", brand, box)
        scene.has.add("brand")


SIGNS: tuple[tuple[Maker, float], ...] = (
    (order, 3), (street, 1.5), (house, 1), (route, 1), (speed, 1), (shop, 2.2), (station, 1), (platform, 0.8), (directions, 1.5),
)  # fmt: skip


def several(
    rng: Rng, scene: Board, makers: Sequence[tuple[Maker, float]], thing: str, plural: str, most: int = 5
) -> None:
    """Two or more boards: each asked for by its place, or by what it alone is; and counted."""
    places = slots(rng, scene, weighted(rng, ((2, 4), (3, 3), (4, 1), (5, 1))) if most > 3 else whole(rng, 2, most))
    one = weighted(rng, makers) if chance(rng, 0.35) else None
    used: list[Maker] = []
    boards: list[tuple[str, Board]] = []
    hung: list[Box] = []
    for place, room in places:
        maker = one or weighted(rng, makers)
        board = maker(
            rng,
            scene.world,
            (room[2] - room[0]) * real(rng, 0.6, 0.95),
            min(room[3] - room[1], 400.0) * real(rng, 0.5, 0.95),
        )
        if maker in used:
            board.asked = []
        used.append(maker)
        hung.append(put_up(rng, scene, board, room))
        boards.append((place, board))
    if len(set(used)) < len(used):
        repeated = {m for m in used if used.count(m) > 1}
        owners = [b for m, (_, b) in zip(used, boards, strict=True) if m in repeated]
        lost = {x.text for b in owners for x in b.asked}
        scene.asked = [x for x in scene.asked if x.text not in lost]
    texts = [b.main[0].lower() for _, b in boards if b.main]
    for place, board in boards:
        if place and board.main and texts.count(board.main[0].lower()) == 1:
            scene.add(say(rng, "says", thing, place), board.main[0], board.main[1])
    scene.count(say(rng, "count", plural), hung)


def signs(rng: Rng, scene: Board) -> None:
    """One sign, several, a post of them, or a car."""
    what = weighted(rng, (("one", 4), ("several", 3.5), ("post", 1.5), ("car", 1.5)))
    if what == "post":
        post(rng, scene)
    elif what == "car":
        car(rng, scene)
    elif what == "several":
        several(rng, scene, SIGNS, "sign", "signs")
    else:
        single(rng, scene, weighted(rng, SIGNS), "sign")


def single(rng: Rng, scene: Board, maker: Maker, thing: str) -> None:
    room = slots(rng, scene, 1)[0][1]
    board = maker(rng, scene.world, scene.width * real(rng, 0.35, 0.9), min(scene.height * real(rng, 0.3, 0.8), 460))
    box = put_up(rng, scene, board, room)
    if board.main:
        scene.add(say(rng, "said", thing), board.main[0], board.main[1])
    if chance(rng, 0.2):
        scene.add(say(rng, "where", thing), "", box, "point")


# -- things ---------------------------------------------------------------------------------------------------------------


def package(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A box, a can or a bottle with its label."""
    words = world.words
    shape = pick(rng, ("box", "box", "bottle", "can", "bag"))
    wide = min(wide, tall * (0.45 if shape == "bottle" else real(rng, 0.6, 1.1)))
    ground = whole(rng, 20, 235)
    body = Board(world, tall, wide, ground)
    body.gradient((0, 0, body.width, body.height), ground, int(np.clip(ground + whole(rng, -70, 70), 0, 255)))
    brand, name = (
        pick(rng, (words.pseudo(rng).capitalize(), words.word(rng).upper(), words.last_name(rng))),
        words.product(rng),
    )
    net = f"{whole(rng, 1, 99) * pick(rng, (1, 5, 10))}{pick(rng, (' ', ''))}{pick(rng, ('g', 'ml', 'cl', 'oz', 'kg', 'L', 'pcs', 'mg', 'fl oz'))}"
    rows: list[Row] = [(brand, 1.0), *((part, 0.55) for part in broken(rng, name))]
    parts = len(rows) - 1
    if chance(rng, 0.7):
        rows.append((net, 0.4))
    claim = pick(
        rng,
        (
            "",
            "NEW",
            "ORIGINAL",
            "0% sugar",
            "Extra strong",
            "BIO",
            "Classic",
            "2 for 1",
            "+20%",
            words.phrase(rng, 1, 2),
        ),
    )
    if claim:
        rows.append((claim, 0.4))
    label, boxes, ink = stack(
        rng,
        world,
        rows,
        wide * real(rng, 0.8, 1),
        tall * real(rng, 0.4, 0.6 if shape == "bottle" else 0.9),
        full=True,
        foreign=0.3,
    )
    if chance(rng, 0.3):
        label.rectangle((2, 2, label.width - 2, label.height - 2), ink, 2)
    label.about(rng, ("brand", "brand name", "make", "maker of this", "brand on the pack"), "品牌", brand, boxes[0])
    label.about(rng, ("product", "name of the product", "product name"), "产品名称", name, union(boxes[1 : 1 + parts]))
    if rows[1 + parts :] and rows[1 + parts][0] == net:
        label.about(
            rng, ("net weight", "contents", "amount in the pack", "net content"), "净含量", net, boxes[1 + parts]
        )
    left, top = (
        (body.width - label.width) / 2,
        (body.height - label.height) * (0.8 if shape == "bottle" else real(rng, 0.2, 0.8)),
    )
    body.hang(
        label,
        [(left, top), (left + label.width, top), (left + label.width, top + label.height), (left, top + label.height)],
    )
    body.cut(lambda d, x, y: _outline(d, x, y, shape))
    body.brand = brand
    body.has |= {"brand", "sign", "shop"}
    return body


def _outline(pen: ImageDraw.ImageDraw, x: int, y: int, shape: str) -> None:
    if shape == "bottle":
        pen.rectangle((x * 0.36, 0, x * 0.64, y * 0.3), 255)
        pen.ellipse((0, y * 0.16, x, y * 0.5), 255)
        pen.rounded_rectangle((0, y * 0.33, x, y), x * 0.08, 255)
    elif shape == "can":
        pen.rounded_rectangle((0, 0, x, y), x * 0.09, 255)
    elif shape == "bag":
        pen.polygon([(x * 0.06, 0), (x * 0.94, 0), (x, y * 0.1), (x * 0.98, y), (x * 0.02, y), (0, y * 0.1)], 255)
    else:
        pen.rectangle((0, 0, x, y), 255)


PLATE: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str, tuple[str, ...]], ...] = (
    ("model", ("Model", "MODEL NO.", "Type", "Mod.", "Model:", "M/N"), ("model", "model number", "type"), "型号", ("@@-###", "@##", "@@@###@", "##@@-#", "@-####/#", "@@##")),
    ("serial", ("Serial No.", "S/N", "SER. NO", "SN:", "Serial number", "No."), ("serial number", "serial no."), "序列号", ("##########", "@@######", "@#####-##", "####-####", "@@@#######")),
    ("voltage", ("Voltage", "Input", "VOLTS", "U", "Rated voltage"), ("voltage", "input voltage", "rated voltage"), "电压", ("2#0 V", "1#0 V~", "1#0-240V", "2# V DC", "4#0V")),
    ("power", ("Power", "Watts", "P", "Power cons."), ("power", "power consumption", "wattage"), "用电量", ("##0 W", "#### W", "#.# kW", "1#W")),
    ("frequency", ("Frequency", "Freq.", "Hz", "f"), ("frequency", "mains frequency"), "频率", ("5# Hz", "6# Hz", "50/6# Hz")),
    ("current", ("Current", "Amps", "Max. current"), ("current", "rated current"), "电流", ("#.# A", "## A", "#00 mA")),
    ("weight", ("Weight", "Mass", "Wt."), ("weight", "mass of the machine"), "重量", ("## kg", "#.# kg", "### lbs")),
    ("year", ("Year", "Built", "Year of mfg.", "Baujahr"), ("year of manufacture", "year it was built"), "制造年份", ("19##", "200#", "201#", "202#")),
    ("pressure", ("Max. pressure", "p max", "Pressure"), ("maximum pressure", "pressure"), "压力", ("# bar", "1# bar", "#.# MPa", "1## psi")),
    ("protection", ("Protection", "IP class", "Degree of prot."), ("protection class", "IP rating"), "保护等级", ("IP##", "IP2#", "IP6#")),
)  # fmt: skip


def type_plate(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A machine's plate: maker, labelled data, where it was made."""
    chosen = some(rng, PLATE, whole(rng, 3, 7))
    face = world.typeface(rng, "sans", "sans", "mono")
    size = max(min(tall / (1.5 * len(chosen) + 4), wide / 20, 24), 11.0)
    ground, ink = levels(rng)
    board = Board(world, size * (1.55 * len(chosen) + 4.2), min(wide, size * real(rng, 18, 26)), ground)
    brand = pick(rng, (world.words.company(rng), world.words.pseudo(rng).upper()))
    box = board.text(
        size, size * 1.9, brand, face.bold, board.fit(brand, face.bold, size * 1.4, board.width - 2 * size, 10), ink
    )
    board.about(rng, ("brand", "maker", "manufacturer", "company on the plate"), "制造商", brand, box)
    ruled, gap = chance(rng, 0.3), board.width * real(rng, 0.42, 0.52)
    for row, (_, labels, names, chinese, codes) in enumerate(chosen):
        y = size * (3.6 + 1.55 * row)
        label = pick(rng, labels)
        board.text(size, y, label, face.regular, board.fit(label, face.regular, size, gap - 1.5 * size, 9), ink)
        value = w.code(rng, *codes)
        place = board.text(
            gap, y, value, face.either(rng, 0.3), board.fit(value, face.bold, size, board.width - gap - size, 9), ink
        )
        board.about(rng, names, chinese, value, place)
        if ruled:
            board.line(size * 0.6, y + size * 0.4, board.width - size * 0.6, y + size * 0.4, ink, 1)
    for name, _, names, chinese, _ in PLATE:
        if all(name != row[0] for row in chosen) and name != "current" and chance(rng, 0.2):
            board.add(q.ask_about(rng, pick(rng, names), chinese), NONE, None, "none")
    country = world.words.country(rng)
    made = pick(rng, ("Made in {}", "MADE IN {}", "Product of {}", "Manufactured in {}")).format(country)
    board.text(
        size,
        board.height - size * 0.6,
        made,
        face.regular,
        board.fit(made, face.regular, size * 0.9, board.width - 2 * size, 9),
        ink,
    )
    place = board.find(country)
    if place:
        board.about(
            rng, ("country of origin", "country where it was made", "country it comes from"), "产地", country, place
        )
    dress(rng, board, ink, 0.7)
    board.has |= {"brand", "serial", "sign", "shop", "road", "date"}
    return board


def machine(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A tool or an appliance: a body with knobs and slots, its maker's name and its model."""
    tall = min(tall, wide * real(rng, 0.35, 0.9))
    ground, ink = levels(rng)
    board = Board(world, tall, wide, ground)
    board.gradient((0, 0, board.width, board.height), ground, int(np.clip(ground + whole(rng, -30, 30), 0, 255)), False)
    brand = pick(rng, (world.words.pseudo(rng).upper(), world.words.last_name(rng), world.words.word(rng).capitalize()))
    model = w.code(rng, "@@-###", "@##", "@@@ ##", "###@", "@@##-#", "####")
    face = lettering(rng, world).either(rng, 0.7)
    size = board.fit(brand, face, min(tall * 0.25, 64), wide * 0.6, 12)
    upper = chance(rng, 0.5)
    y = tall * (0.36 if upper else 0.85)
    box = board.text(wide * real(rng, 0.36, 0.64), y, brand, face, size, ink, "m")
    board.about(rng, ("brand", "brand name", "maker", "name on the machine", "make"), "品牌", brand, box)
    if chance(rng, 0.7):
        place = board.text(
            wide * real(rng, 0.3, 0.7), tall * (0.52 if upper else 0.56), model, face, max(size * 0.45, 11), ink, "m"
        )
        board.about(rng, ("model", "model number", "type"), "型号", model, place)
        board.has.add("serial")
    knobs, row = whole(rng, 0, 6), tall * (0.78 if upper else 0.2)
    r = min(tall * 0.12, wide / 18)
    for number in range(knobs):
        x = wide * (number + 0.7) / (knobs + 0.4)
        board.ellipse((x - r, row - r, x + r, row + r), ink, 2, whole(rng, 20, 235))
    if not knobs:
        for number in range(whole(rng, 2, 6)):
            board.line(wide * 0.15, row + number * 5 - 8, wide * 0.85, row + number * 5 - 8, ink, 2)
    board.rounded(real(rng, 2, min(40, tall / 3)))
    board.has |= {"brand", "sign"}
    return board


def shirt(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A shirt with a number and a name, or with words."""
    side = min(wide, tall)
    ground, ink = levels(rng)
    board = Board(world, side, side, ground)
    number, name = str(whole(rng, 1, 99)), world.words.last_name(rng).upper()
    face = lettering(rng, world).bold
    if chance(rng, 0.6):
        place = board.text(side / 2, side * 0.72, number, face, min(side * 0.36, 120), ink, "m")
        board.add(say(rng, "shirt"), number, place)
        if chance(rng, 0.7):
            box = board.text(
                side / 2, side * 0.33, name, face, board.fit(name, face, side * 0.1, side * 0.48, 10), ink, "m"
            )
            board.about(rng, ("name on the shirt", "player's name", "name on the back"), "球员姓名", name, box)
    else:
        text = world.words.title(rng, 1, 3)
        rows = text.split(" ")
        size = min(board.fit(max(rows, key=len), face, side * 0.16, side * 0.46, 10), side * 0.5 / len(rows))
        boxes = [
            board.text(side / 2, side * 0.42 + row * size * 1.3, part, face, size, ink, "m")
            for row, part in enumerate(rows)
        ]
        board.main = (text, union(boxes))
        board.add(say(rng, "said", "shirt"), text, union(boxes))
    shape = (
        (0.3, 0),
        (0.42, 0.06),
        (0.58, 0.06),
        (0.7, 0),
        (1, 0.22),
        (0.88, 0.42),
        (0.76, 0.33),
        (0.76, 1),
        (0.24, 1),
        (0.24, 0.33),
        (0.12, 0.42),
        (0, 0.22),
    )
    board.cut(lambda d, x, y: d.polygon([(a * x, b * y) for a, b in shape], 255))
    board.has |= {"sign", "house", "brand", "shop"}
    return board


def display(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A digital clock, a scale, a meter: lit digits in a case."""
    what = pick(rng, ("clock", "clock", "scale", "meter", "thermometer", "counter", "timer"))
    face = world.typeface(rng, "mono", "mono", "sans").bold
    tall = min(tall, wide * real(rng, 0.35, 0.6))
    text = {
        "clock": w.time(rng, pick(rng, ("{h:02}:{m:02}", "{h}:{m:02}", "{h:02}:{m:02}:{s:02}", "{k}:{m:02}"))),
        "scale": f"{real(rng, 0.1, 120):.{whole(rng, 1, 3)}f}",
        "meter": w.code(rng, "0####.#", "######", "#####", "0###.##"),
        "thermometer": f"{'-' if chance(rng, 0.15) else ''}{real(rng, 1, 42):.1f}",
        "counter": str(whole(rng, 1, 9999)),
        "timer": f"{whole(rng, 0, 59):02}:{whole(rng, 0, 59):02}",
    }[what]
    unit = {
        "scale": pick(rng, ("kg", "g", "lb", "")),
        "meter": pick(rng, ("kWh", "m³", "km", "")),
        "thermometer": pick(rng, ("°C", "°F", "°C")),
    }.get(what, "")
    board = Board(world, tall, wide, whole(rng, 20, 235))
    dark = chance(rng, 0.6)
    glass, ink = (whole(rng, 0, 45), whole(rng, 180, 255)) if dark else (whole(rng, 150, 215), whole(rng, 10, 50))
    window = (wide * 0.06, tall * 0.12, wide * 0.94, tall * real(rng, 0.68, 0.82))
    board.rectangle(window, None, 1, glass, pick(rng, (0.0, 8.0)))
    size = board.fit(text, face, (window[3] - window[1]) * 0.7, wide * (0.62 if unit else 0.8), 14)
    y = (window[1] + window[3]) / 2 + size * 0.36
    box = board.text(wide * 0.9 - (wide * 0.14 if unit else 0), y, text, face, size, ink, "r")
    if unit:
        board.text(wide * 0.78, y, unit, face, board.fit(unit, face, max(size * 0.45, 11), wide * 0.14, 9), ink)
    if what == "clock":
        board.add(say(rng, "clock"), text, box)
    else:
        board.add(say(rng, "reading", "display" if what in ("thermometer", "counter", "timer") else what), text, box)
    if chance(rng, 0.4):
        brand = world.words.pseudo(rng).upper()
        place = board.text(
            wide / 2,
            tall * 0.955,
            brand,
            world.face(rng, "sans"),
            max(min(tall * 0.1, 20), 10),
            255 - ink if abs(255 - ink - int(board.image[-2, 2])) > 70 else (0 if board.image[-2, 2] > 128 else 255),
            "m",
        )
        board.about(rng, ("brand", "maker", "brand name"), "品牌", brand, place)
    board.rounded(real(rng, 2, 20))
    board.has |= {"clock", "brand", "sign", "house", "speed", "price"}
    return board


def monitor(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A screen seen in a photograph, with a message."""
    text = world.words.title(rng, 1, 4)
    tall = min(tall, wide * real(rng, 0.55, 0.75))
    board, boxes, _ = stack(rng, world, [(part, 1.0) for part in broken(rng, text)], wide, tall, full=True)
    edge = whole(rng, 4, 16)
    board.rectangle((0, 0, board.width, board.height), whole(rng, 0, 60), edge)
    board.add(say(rng, "said", "screen"), text, union(boxes))
    board.main = (text, union(boxes))
    board.has |= {"sign"}
    return board


def spines(rng: Rng, scene: Board) -> None:
    """Books on a shelf, their titles along the spines."""
    number = whole(rng, 3, 8)
    tall, wide = scene.height * real(rng, 0.5, 0.9), scene.width * real(rng, 0.6, 0.95)
    left, floor = (scene.width - wide) * real(rng, 0, 1), scene.height * real(rng, 0.9, 1) - 4
    step = min(wide / number, 110.0)
    turn, words = pick(rng, (90.0, -90.0)), scene.world.words
    titles: list[tuple[str, Box]] = []
    books: list[Box] = []
    for book in range(number):
        height = tall * real(rng, 0.78, 1)
        x = left + book * step
        ground, ink = levels(rng)
        books.append((x, floor - height, x + step - real(rng, 1, 3), floor))
        scene.gradient(books[-1], ground, int(np.clip(ground - 35, 0, 255)))
        title, face = words.title(rng, 1, 4), lettering(rng, scene.world).either(rng, 0.5)
        size = scene.fit(title, face, min(step * 0.55, 40), height * 0.62, 10)
        if scene.measure(title, face, size) > height * 0.64:
            title = title.split(" ")[0]
        shift = size * 0.36 if turn > 0 else -size * 0.36
        box = scene.text(x + step / 2 + shift, floor - height * 0.57, title, face, size, ink, "m", angle=turn)
        titles.append((title, box))
        if chance(rng, 0.4):
            name = words.last_name(rng)
            scene.text(
                x + step / 2, floor - height * 0.06, name, face, scene.fit(name, face, 18, step * 0.8, 9), ink, "m"
            )
    scene.count(say(rng, "count", "books"), books)
    for names, chinese, (title, box) in (
        (("title of the leftmost book", "title of the first book from the left"), "最左边那本书的书名", titles[0]),
        (("title of the rightmost book", "title of the last book on the right"), "最右边那本书的书名", titles[-1]),
        (("title of the second book from the left",), "左边第二本书的书名", titles[1]),
    ):
        scene.about(rng, names, chinese, title, box)
    scene.has |= {"author", "sign", "brand"}


def price_tags(rng: Rng, scene: Board) -> None:
    """Price tags on a shelf or in a market, each with its article."""
    style, used = w.number_style(rng), set[str]()
    prices: list[tuple[float, str, Box]] = []
    tags: list[Box] = []
    top = pick(rng, (9.0, 90.0, 3000.0))
    for _, room in slots(rng, scene, whole(rng, 1, 6)):
        article, value = scene.world.words.product(rng), round(w.amount(rng, top / 20, top), style.places)
        price = style.money(value)
        if article.lower() in used or price in used:
            continue
        used |= {article.lower(), price}
        rows: list[Row] = [(article, 0.5), (price, 1.0)]
        board, boxes, ink = stack(
            rng,
            scene.world,
            rows[:: pick(rng, (1, 1, -1))],
            (room[2] - room[0]) * 0.85,
            min(room[3] - room[1], 200.0) * 0.85,
            dark=chance(rng, 0.25),
            foreign=0.15,
        )
        dress(rng, board, ink)
        place = next((b for b in boxes if board.shows(price, b)), None)
        if place is None:  # too small a slot for the price: no tag
            continue
        board.main = (price, place)
        board.add(say(rng, "cost", value=article), price, place)
        tags.append(put_up(rng, scene, board, room))
        prices.append((value, price, board.main[1]))
    scene.count(say(rng, "count", "price tags"), tags)
    prices.sort()
    if len(prices) > 1 and prices[-1][0] > prices[-2][0]:
        scene.add(say(rng, "biggest"), prices[-1][1], prices[-1][2])
    scene.has |= {"price", "sign", "brand", "shop"}


def ball(scene: Board, x: float, y: float, r: float, level: int) -> None:
    """A shaded ball, or fruit."""
    for step in range(4):
        inner = r * (1 - step * 0.22)
        cx, cy = x - r * 0.1 * step, y - r * 0.12 * step
        scene.ellipse((cx - inner, cy - inner, cx + inner, cy + inner), None, 1, min(level + step * 16, 255))


def cup(scene: Board, x: float, y: float, r: float, level: int) -> None:
    scene.ellipse((x + r * 0.4, y - r * 0.4, x + r, y + r * 0.4), level, max(3, r * 0.16))
    scene.polygon(
        [
            (x - r * 0.7, y - r * 0.7),
            (x + r * 0.7, y - r * 0.7),
            (x + r * 0.5, y + r * 0.9),
            (x - r * 0.5, y + r * 0.9),
        ],
        level,
    )
    scene.ellipse((x - r * 0.7, y - r * 0.9, x + r * 0.7, y - r * 0.5), None, 1, max(level - 60, 0))


def flask(scene: Board, x: float, y: float, r: float, level: int) -> None:
    scene.rectangle((x - r * 0.45, y - r * 0.3, x + r * 0.45, y + r), None, 1, level, r * 0.12)
    scene.rectangle((x - r * 0.16, y - r, x + r * 0.16, y - r * 0.1), None, 1, level, 2)
    scene.rectangle((x - r * 0.2, y - r, x + r * 0.2, y - r * 0.82), None, 1, max(level - 70, 0), 1)


def apple(scene: Board, x: float, y: float, r: float, level: int) -> None:
    ball(scene, x, y, r * 0.9, level)
    scene.line(x, y - r * 0.6, x + 1, y - r, max(level - 90, 0), max(2, r * 0.08))


SHAPES: dict[str, Callable[[Board, float, float, float, int], None]] = {
    "balls": ball,
    "cups": cup,
    "bottles": flask,
    "apples": apple,
}


def cells(rng: Rng, scene: Board, number: int) -> list[tuple[float, float, float]]:
    """(x, y, reach) of `number` places that do not touch, of about one size."""
    area = scene.width * scene.height
    side = min((area / max(number * 2.2, 4)) ** 0.5 * real(rng, 0.45, 0.95), min(scene.width, scene.height) * 0.45)
    columns, rows = max(1, int(scene.width / side)), max(1, int(scene.height / side))
    spots = some(rng, [(i, j) for i in range(columns) for j in range(rows)], number)
    wide, tall = scene.width / columns, scene.height / rows
    return [((i + real(rng, 0.42, 0.58)) * wide, (j + real(rng, 0.42, 0.58)) * tall, side * 0.4) for i, j in spots]


def shapes(rng: Rng, scene: Board) -> None:
    """Balls, cups, bottles or fruit to count."""
    name = pick(rng, tuple(SHAPES))
    level, spots = whole(rng, 30, 215), cells(rng, scene, whole(rng, 1, 11))
    for x, y, r in spots:
        size = r * real(rng, 0.75, 1)
        around = float(scene.image[int(y - r) : int(y + r) + 1, int(x - r) : int(x + r) + 1].mean())
        level = level if abs(level - around) > 55 else whole(rng, 160, 230) if around < 120 else whole(rng, 20, 60)
        scene.ellipse((x - size, y + size * 0.6, x + size * 1.1, y + size * 1.1), None, 1, 25)
        SHAPES[name](scene, x, y, size, int(np.clip(level + whole(rng, -20, 20), 20, 235)))
    scene.count(say(rng, "count", name), [(x - r, y - r, x + r, y + r) for x, y, r in spots])
    if name == "bottles":
        scene.has.add("brand")


def coins(rng: Rng, scene: Board) -> None:
    """Coins with their values."""
    spots = cells(rng, scene, whole(rng, 1, 9))
    face = lettering(rng, scene.world).bold
    values: list[str] = []
    for x, y, r in spots:
        level, value = whole(rng, 110, 210), str(pick(rng, (1, 2, 5, 10, 20, 25, 50, 100, 500)))
        scene.ellipse((x - r + 3, y - r + 4, x + r + 3, y + r + 4), None, 1, 20)
        scene.ellipse((x - r, y - r, x + r, y + r), level - 60, 2, level)
        scene.ellipse((x - r * 0.86, y - r * 0.86, x + r * 0.86, y + r * 0.86), level - 40, 1)
        size = scene.fit(value, face, r, r * 1.3, 9)
        scene.text(x, y + size * 0.36, value, face, size, level - 95 if chance(rng, 0.8) else 250, "m")
        values.append(value)
    scene.count(say(rng, "count", "coins"), [(x - r, y - r, x + r, y + r) for x, y, r in spots])
    scene.has |= {"price", "house", "speed", "sign"}


def motorcycle(rng: Rng, scene: Board) -> None:
    """A motorcycle from the side, its maker's name on the tank."""
    wide = min(scene.width * 0.9, 640) * real(rng, 0.75, 1)
    r = wide * 0.17
    x, floor = real(rng, 2, scene.width - wide - 2), scene.height * real(rng, 0.75, 0.97)
    level, metal = whole(rng, 20, 220), whole(rng, 60, 190)
    for cx in (x + r, x + wide - r):
        scene.ellipse((cx - r, floor - 2 * r, cx + r, floor), whole(rng, 5, 30), r * 0.25)
        scene.ellipse((cx - r * 0.15, floor - r * 1.15, cx + r * 0.15, floor - r * 0.85), None, 1, metal)
    scene.curve(
        [(x + wide - r, floor - r), (x + wide * 0.72, floor - wide * 0.46), (x + wide * 0.64, floor - wide * 0.5)],
        metal,
        wide * 0.02,
    )
    scene.polygon(
        [
            (x + wide * 0.3, floor - r * 1.6),
            (x + wide * 0.68, floor - r * 1.6),
            (x + wide * 0.6, floor - r * 0.6),
            (x + wide * 0.36, floor - r * 0.6),
        ],
        metal,
    )
    scene.polygon(
        [
            (x + wide * 0.05, floor - wide * 0.38),
            (x + wide * 0.4, floor - wide * 0.33),
            (x + wide * 0.38, floor - wide * 0.27),
            (x + wide * 0.2, floor - wide * 0.27),
        ],
        20,
    )
    scene.polygon(
        [
            (x + wide * 0.36, floor - wide * 0.38),
            (x + wide * 0.45, floor - wide * 0.43),
            (x + wide * 0.72, floor - wide * 0.43),
            (x + wide * 0.68, floor - wide * 0.26),
            (x + wide * 0.38, floor - wide * 0.26),
        ],
        level,
    )
    brand = pick(
        rng,
        (
            scene.world.words.pseudo(rng).upper(),
            scene.world.words.last_name(rng),
            scene.world.words.word(rng).capitalize(),
        ),
    )
    face = lettering(rng, scene.world).bold
    size = scene.fit(brand, face, wide * 0.09, wide * 0.25, 10)
    box = scene.text(x + wide * 0.54, floor - wide * 0.33, brand, face, size, layout.ink_for(rng, level), "m")
    scene.about(rng, ("brand of the motorcycle", "brand", "make", "name on the tank"), "机车品牌", brand, box)
    scene.add(say(rng, "where", "motorcycle"), "", (x, floor - wide * 0.5, x + wide, floor), "point")
    scene.has |= {"brand", "sign"}


THINGS_MADE: tuple[tuple[Maker, str, float], ...] = (
    (package, "", 3), (type_plate, "", 2.2), (machine, "", 1.6), (shirt, "", 1), (display, "", 2), (monitor, "", 0.8),
)  # fmt: skip


def shelf(rng: Rng, scene: Board) -> None:
    """Two or three packages side by side."""
    names: list[tuple[str, str]] = []
    for place, room in slots(rng, scene, whole(rng, 2, 3)):
        board = package(rng, scene.world, (room[2] - room[0]) * 0.85, (room[3] - room[1]) * real(rng, 0.5, 0.95))
        board.asked = []
        put_up(rng, scene, board, room, 0.5)
        names.append((place, board.brand))
    page = asking.page_text(scene)
    for place, brand in names:
        box = scene.find(brand)
        if box and page.count(brand.lower()) == 1:
            scene.add(say(rng, "brand_at", place=place), brand, box)
    scene.has |= {"brand", "sign", "shop"}


def intruder(rng: Rng, scene: Board) -> None:
    """A sign that the picture's edge cuts off, beside what the picture is about."""
    board = order(rng, scene.world, scene.width * 0.5, scene.height * 0.3)
    x = pick(rng, (-board.width * real(rng, 0.2, 0.7), scene.width - board.width * real(rng, 0.3, 0.8)))
    y, drop = real(rng, 0, max(scene.height - board.height, 1)), real(rng, -12, 12)
    far = x + board.width
    scene.hang(board, [(x, y), (far, y + drop), (far, y + drop + board.height), (x, y + board.height)])


def things(rng: Rng, scene: Board) -> None:
    """One thing or a few of different sorts, books, tags, coins."""
    makers = [(maker, weight) for maker, _, weight in THINGS_MADE]
    what = weighted(
        rng,
        ((None, 6.0), (spines, 1.0), (price_tags, 1.6), (coins, 0.7), (shapes, 0.8), (motorcycle, 0.8), (shelf, 1.2)),
    )
    if what:
        what(rng, scene)
    else:
        room = slots(rng, scene, 1)[0][1]
        board = weighted(rng, makers)(
            rng, scene.world, scene.width * real(rng, 0.4, 0.9), scene.height * real(rng, 0.4, 0.9)
        )
        if chance(rng, 0.2):
            intruder(rng, scene)
        put_up(rng, scene, board, room)


# -- notices ---------------------------------------------------------------------------------------------------------------


def event(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A poster for an event: what, when, where, how much."""
    words = world.words
    title = words.title(rng, 1, 4)
    parts = broken(rng, title)
    rows: list[Row] = [(part, 1.0) for part in parts]
    known: list[tuple[int, str, tuple[str, ...], str, str]] = []
    for tag, text, names, chinese in (
        ("date", w.date(rng, first=2015), ("date", "date of the event", "day it takes place"), "日期"),
        ("clock", w.time(rng), ("time", "time it starts", "starting time"), "开始时间"),
        (
            "venue",
            pick(
                rng,
                (
                    f"{words.last_name(rng)} Hall",
                    f"Café {words.last_name(rng)}",
                    f"{words.city(rng)} Arena",
                    words.street(rng),
                ),
            ),
            ("venue", "place of the event", "location"),
            "地点",
        ),
        (
            "price",
            w.number_style(rng).money(float(whole(rng, 2, 150))),
            ("admission price", "price of admission", "ticket price"),
            "票价",
        ),
        ("website", words.url(rng), ("website", "web address"), "网址"),
        ("phone", w.phone(rng), ("phone number", "phone"), "电话号码"),
    ):
        if chance(rng, 0.55):
            known.append((len(rows), text, names, chinese, tag))
            rows.append((text, real(rng, 0.32, 0.5)))
    board, boxes, ink = stack(rng, world, rows, min(wide, tall), tall, full=chance(rng, 0.6), foreign=0.2)
    board.about(
        rng,
        ("title of the poster", "headline", "name of the event", "biggest words on the poster"),
        "海报的标题",
        title,
        union(boxes[: len(parts)]),
    )
    for place, text, names, chinese, tag in known:
        board.about(rng, names, chinese, text, boxes[place])
        board.has.add(tag)
    board.has |= {"sign", "station", "street" if any(k[4] == "venue" for k in known) else "sign", "hours"}
    dress(rng, board, ink, 0.3)
    return board


def offer(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """An advertisement with a huge price, its cents small or not; perhaps the old one struck out."""
    product, decimal = world.words.product(rng), pick(rng, (".", ",", "."))
    euros, cents = (
        str(whole(rng, 1, pick(rng, (9, 99, 999)))),
        pick(rng, ("99", "95", "49", "50", f"{whole(rng, 10, 98)}", str(whole(rng, 1, 9)))),
    )
    sign, face = pick(rng, ("$", "€", "£", "¥", "")), lettering(rng, world).bold
    tall = min(tall, wide * real(rng, 0.5, 1.3))
    ground, ink = levels(rng)
    board = Board(world, tall, wide, ground)
    if chance(rng, 0.3):
        board.marks(rng, 6, wide - 6, tall * 0.97, tall * 0.1, ink)
    size = board.fit(product, face, min(tall * 0.14, 44), wide * 0.9, 10)
    place = board.text(wide / 2, tall * 0.06 + size, product, face, size, ink, "m")
    board.about(rng, ("product", "thing on offer", "product advertised"), "产品名称", product, place)
    lead = sign + euros + decimal
    big = board.fit(lead + cents, face, min(tall * 0.42, 200), wide * 0.72, 16)
    small = big * pick(rng, (1.0, 0.5, 0.6, 0.4))
    y, x = tall * 0.66, (wide - board.measure(lead, face, big) - board.measure(cents, face, max(small, 11))) / 2
    first = board.text(x, y, lead, face, big, ink)
    second = board.text(
        max(x + board.measure(lead, face, big), first[2] + 1),
        y - (big - small) * 0.7 if chance(rng, 0.7) else y,
        cents,
        face,
        max(small, 11),
        ink,
    )
    board.add(say(rng, "price"), lead + cents if small == big else f"{lead}{cents}", union([first, second]))
    if chance(rng, 0.35):
        board.text(
            max(x - 4, 30),
            y - big * 0.3,
            pick(rng, ("from", "only", "ab", "dès", "nur", "NOW", "jetzt")),
            face,
            max(min(big * 0.2, 26), 11),
            ink,
            "r",
        )
    low = max(min(big * 0.3, 34), 12)
    if chance(rng, 0.5):
        old = sign + str(int(euros) + whole(rng, 1, 60)) + decimal + "99"
        box = board.text(wide * 0.06, tall * 0.84, old, face, low, ink)
        board.line(box[0] - 3, box[3] - 2, box[2] + 3, box[1] + 3, ink, 1.5)
        board.add(say(rng, "was"), old, box)
        board.has.add("old")
    if chance(rng, 0.5):
        off = pick(rng, ("-{}%", "{}% OFF", "−{}%", "SAVE {}%")).format(whole(rng, 1, 16) * 5).replace("−", "-")
        box = board.text(wide * 0.94, tall * 0.84, off, face, low, ink, "r")
        board.about(rng, ("discount", "reduction in percent", "discount shown"), "折扣", off, box)
    if "old" not in board.has:
        board.add(say(rng, "was"), NONE, None, "none")
    dress(rng, board, ink, 0.2)
    board.has |= {"price", "sign", "brand"}
    return board


ORDINALS = ("first", "second", "third", "fourth")


def listing(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A whiteboard, a slide on a wall or a sheet: a heading and points, by hand or in print."""
    what = pick(rng, ("whiteboard", "blackboard", "slide", "paper"))
    hand = what != "slide" and chance(rng, 0.8)
    face = (world.typeface(rng, "hand") if hand else lettering(rng, world)).either(rng, 0.3)
    ground = {
        "whiteboard": whole(rng, 215, 250),
        "blackboard": whole(rng, 15, 60),
        "slide": pick(rng, (250, 30, 240)),
    }.get(what, whole(rng, 190, 245))
    ink = whole(rng, 200, 245) if ground < 100 else whole(rng, 10, 80)
    number = whole(rng, 2, 6)
    tall = min(tall, wide * real(rng, 0.55, 1.2))
    size = max(min(tall / (number * 1.7 + 3), wide / 15, 44), 12.0)
    board = Board(world, tall, wide, ground)
    board.noise((0, 0, board.width, board.height), real(rng, 0.5, 4), rng)
    title, mark = world.words.title(rng, 1, 3), pick(rng, ("• ", "- ", "{}. ", "{}) ", "→ ", ""))
    y = size * 2
    head = board.fit(title, face, size * 1.4, wide * 0.86, 11)
    place = board.text(wide * 0.06, y, title, face, head, ink)
    board.about(rng, ("title", "heading", f"heading on the {what}"), "标题", title, place)
    if chance(rng, 0.4):
        board.line(place[0], y + size * 0.4, place[2], y + size * 0.4, ink, 2)
    step = min((tall - y - size) / number, size * 2.2)
    marks: list[Box] = []
    for row in range(number):
        y += step
        text = world.words.phrase(rng, 1, 4)
        own = board.fit(text, face, size, wide * 0.78, 11)
        lead = mark.format(row + 1)
        x = wide * 0.06 + board.measure(lead, face, own)
        if lead:
            marks.append(board.text(wide * 0.06, y, lead.strip(), face, own, ink))
        box = board.text(
            x + 3, y, text, face, own, ink, angle=real(rng, -1.5, 1.5) if hand and chance(rng, 0.2) else 0.0
        )
        if mark and (row < 4 or row == number - 1):
            board.add(say(rng, "nth", place="last" if row == number - 1 else ORDINALS[row]), text, box)
    if mark:
        board.count(say(rng, "count", pick(rng, ("points", "items"))), marks)
    dress(rng, board, ink, 0.4)
    board.has |= {"sign"}
    return board


def menu(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A board of dishes with prices, as at a café's door."""
    face, style = world.typeface(rng, "hand", "hand", "sans", "display").regular, w.number_style(rng)
    number = whole(rng, 3, 7)
    size = max(min(tall / (number * 1.6 + 3), wide / 17, 34), 12.0)
    ground, ink = levels(rng, chance(rng, 0.75))
    board = Board(world, size * (number * 1.6 + 3), min(wide, size * 18), ground)
    title = pick(
        rng,
        (
            "Today",
            "MENU",
            "Lunch",
            "Specials",
            "Daily specials",
            "Drinks",
            "Carte du jour",
            "Tagesmenü",
            "Plat du jour",
        ),
    )
    board.text(board.width / 2, size * 1.7, title, face, size * 1.3, ink, "m")
    rows: list[tuple[float, str, str, Box, Box]] = []
    for _ in range(number):
        dish, value = world.words.dish(rng), round(w.amount(rng, 1.5, 40), style.places)
        price = style.number(value) if chance(rng, 0.9) else style.money(value)
        if any(dish.lower() in r[1].lower() or r[1].lower() in dish.lower() or r[2] == price for r in rows):
            continue
        y = size * (3.4 + len(rows) * 1.6)
        a = board.text(size, y, dish, face, board.fit(dish, face, size, board.width * 0.62, 10), ink)
        b = board.text(
            board.width - size, y, price, face, board.fit(price, face, size, board.width * 0.26, 10), ink, "r"
        )
        rows.append((value, dish, price, a, b))
        board.add(say(rng, "cost", value=dish), price, b)
    rows.sort(key=lambda r: r[0])
    if len(rows) > 1 and rows[-1][0] > rows[-2][0]:
        board.add(say(rng, "biggest"), rows[-1][2], rows[-1][4])
    board.count(say(rng, "count", "dishes"), [board.first(r[3]) for r in rows])
    dress(rng, board, ink)
    board.has |= {"price", "sign", "shop"}
    return board


def note(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A sticky note."""
    side = min(wide, tall, 300.0)
    text = pick(
        rng,
        (
            world.words.phrase(rng, 1, 4),
            f"call {world.words.first_name(rng)}",
            f"buy {pick(rng, world.words.products).lower()}",
            f"{pick(rng, w.DAYS)} {w.time(rng)}",
            w.phone(rng),
        ),
    )
    parts = broken(rng, text)
    board, boxes, _ = stack(
        rng,
        world,
        [(part, 1.0) for part in parts],
        side,
        side,
        world.face(rng, "hand", "hand", "sans"),
        False,
        full=True,
    )
    board.main = (text, union(boxes))
    board.has |= {"sign", "phone", "clock", "date", "hours"}
    return board


def big(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """One word or number, large."""
    text = pick(
        rng,
        (
            str(whole(rng, 0, 9999)),
            world.words.cased(rng),
            w.percent(rng),
            world.words.title(rng, 1, 2),
            w.code(rng, "@#", "@##", "##:##", "#.#", "№ ##", "+##", "#/#"),
        ),
    )
    board, boxes, ink = stack(rng, world, [(text, 1.0)], wide, tall * 0.7, align="m")
    dress(rng, board, ink)
    board.main = (text, boxes[0])
    board.about(
        rng,
        ("big text in the middle", "large text", "word or number shown", "text shown big"),
        "图中的大字",
        text,
        boxes[0],
    )
    board.has |= {"sign", "house", "clock", "road", "speed", "shop", "brand", "price", "hours"}
    return board


def ticket(rng: Rng, world: World, wide: float, tall: float) -> Board:
    """A ticket: row, seat, number."""
    tall = min(tall, wide * 0.5)
    ground, ink = levels(rng, False)
    board = Board(world, tall, wide, ground)
    face = world.typeface(rng, "sans", "mono", "serif")
    title = world.words.title(rng, 1, 3)
    size = board.fit(title, face.bold, min(tall * 0.2, 40), wide * 0.85, 11)
    board.about(
        rng,
        ("title of the ticket", "event", "name of the event"),
        "活动名称",
        title,
        board.text(wide * 0.06, tall * 0.08 + size, title, face.bold, size, ink),
    )
    small = max(min(tall * 0.1, 20), 11)
    for column, (label, code, chinese) in enumerate(
        some(
            rng,
            (
                ("Row", "##", "排号"),
                ("Seat", "1##", "座位"),
                ("Gate", "@", "入口"),
                ("Sector", "@#", "区"),
                ("No.", "######", "票号"),
            ),
            3,
        )
    ):
        x = wide * (0.06 + 0.31 * column)
        board.text(x, tall * 0.55, label, face.regular, small, ink)
        value = w.code(rng, code)
        box = board.text(
            x, tall * 0.55 + small * 2, value, face.bold, board.fit(value, face.bold, small * 1.7, wide * 0.28, 11), ink
        )
        board.about(
            rng,
            ("ticket number",) if label == "No." else (label.lower(), f"{label.lower()} number"),
            chinese,
            value,
            box,
        )
    dress(rng, board, ink, 0.7)
    board.has |= {"sign"}
    return board


NOTICES: tuple[tuple[Maker, str, float], ...] = (
    (event, "poster", 2.5), (offer, "banner", 2.5), (listing, "board", 2.5), (menu, "board", 1.5), (big, "sign", 1.6), (ticket, "ticket", 0.8),
)  # fmt: skip


def notices(rng: Rng, scene: Board) -> None:
    """Notes stuck up side by side, a few posters, or one notice."""
    what = weighted(rng, (("notes", 1.5), ("mixed", 1.0), ("one", 5.5)))
    if what == "notes":
        several(rng, scene, ((note, 1),), "note", pick(rng, ("sticky notes", "notes")))
    elif what == "mixed":
        several(rng, scene, ((big, 1), (order, 1), (shop, 1)), "poster", "posters")
    else:
        maker, thing, _ = weighted(rng, [(row, row[2]) for row in NOTICES])
        board = maker(rng, scene.world, scene.width * real(rng, 0.5, 0.9), scene.height * real(rng, 0.45, 0.85))
        put_up(rng, scene, board, slots(rng, scene, 1)[0][1])
        if board.main and thing == "sign":
            scene.add(say(rng, "said", thing), *board.main)


# -- papers on a table --------------------------------------------------------------------------------------------------------


def paper(rng: Rng, scene: Board) -> None:
    """A page, a card or a phone on a table, with labelled values; whoever looks at it asks for these."""
    share = real(rng, 0.3, 0.7)
    ratio = pick(rng, (0.71, 0.77, 1.41, 1.58, 1.58, 0.5, 0.36, 1.0)) * real(rng, 0.92, 1.08)
    wide = (share * scene.width * scene.height * ratio) ** 0.5
    shrink = min(1.0, scene.width * 0.95 / wide, scene.height * 0.95 / (wide / ratio))
    wide, tall = wide * shrink, wide * shrink / ratio
    phone = ratio < 0.6
    dark = phone and chance(rng, 0.4)
    ground = whole(rng, 8, 40) if dark else whole(rng, 205, 255)
    board = Board(scene.world, tall, wide, ground)
    page = fields.Page.make(rng, scene.world.words)
    size = max(min(wide / (17 if phone else 24), tall / 14, 22) * real(rng, 0.9, 1.25), 11.5)
    t = layout.make_type(rng, scene.world, size, ground, kinds=pick(rng, ((), ("sans",), ("sans", "mono"))))
    t = replace(t, label_size=max(t.label_size, 10.5))
    pad = size * real(rng, 0.9, 1.6)
    title = pick(rng, (scene.world.words.company(rng), scene.world.words.title(rng, 1, 3)))
    y, place = layout.heading(
        rng, board, title, t.label, (pad, pad, board.width - pad, board.height - pad), size * real(rng, 1.1, 1.7), t.ink
    )
    if place:
        board.about(rng, ("title", "heading at the top", "name at the top"), "标题", title, place)
    if chance(rng, 0.25) and y + tall * 0.25 < tall:
        layout.logo(
            rng, board, (board.width - pad - 30, pad * 0.4, board.width - pad * 0.5, pad * 0.4 + 30), t.ink
        ) if not place or place[2] < board.width - pad - 36 else None
    room = int((board.height - y - pad) / (size * 1.9))
    pool = tuple(fields.FIELDS.values())
    entries = layout.make_entries(
        rng, scene.world, page, pool, max(2, min(room, whole(rng, 3, 9), 14) if chance(rng, 0.4) else min(room, 14))
    )
    layout.lay(rng, board, t, (pad, y + size * 0.6, board.width - pad, board.height - pad), entries)
    board.asked += ask.entries(rng, [e for e in entries if e.box], 6)
    if chance(rng, 0.8):
        board.add(ask.absent(rng, entries).text, NONE, None, "none")
    if phone or chance(rng, 0.25):
        board.rounded(real(rng, 4, 22))
    box = put_up(rng, scene, board, slots(rng, scene, 1)[0][1], 0.7)
    if chance(rng, 0.12):
        scene.add(say(rng, "where", "phone" if phone and dark else "paper"), "", box, "point")
    scene.has |= {row[0] for row in LACKING} - {"licence", "speed"}


# -- nothing to read ------------------------------------------------------------------------------------------------------------


def bare(rng: Rng, scene: Board) -> None:
    """A photograph without any print: what there is can at most be counted."""
    what = weighted(rng, ((None, 4.0), (shapes, 3.5), (car, 1.0)))
    if what is shapes:
        shapes(rng, scene)
    elif what is car:
        car(rng, scene, bare=True)


# -- the families -------------------------------------------------------------------------------------------------------------

LACKING: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("licence", ("licence plate number", "number plate", "registration of the car"), "车牌号"),
    ("phone", ("phone number", "telephone number on the sign"), "电话号码"),
    ("speed", ("speed limit", "maximum speed"), "限速"),
    ("brand", ("brand", "brand name", "make"), "品牌"),
    ("price", ("price", "price on the tag"), "价格"),
    ("serial", ("serial number", "serial no."), "序列号"),
    ("street", ("name of the street", "street name"), "街道名称"),
    ("house", ("house number", "number of the house"), "门牌号"),
    ("shop", ("name of the shop", "shop name"), "店名"),
    ("hours", ("opening hours", "closing time"), "营业时间"),
    ("road", ("road number", "route number"), "公路编号"),
    ("clock", ("time on the clock", "time shown"), "时间"),
    ("website", ("website", "web address"), "网址"),
    ("date", ("date", "date of the event"), "日期"),
    ("station", ("name of the station", "next stop"), "站名"),
    ("author", ("author", "author of the book"), "作者"),
    ("sign", ("text on the sign", "words on the road sign"), "牌子上的字"),
)
FAR_KEYS = (
    "invoice_number",
    "iban",
    "account_number",
    "card_number",
    "tax",
    "doctor",
    "net_pay",
    "cashier",
    "birth_date",
    "due_date",
)


def scene_of(rng: Rng, world: World, height: int, width: int) -> Board:
    return Board(world, height, width, np.ascontiguousarray(world.photo(rng, height, width)))


def finish(rng: Rng, scene: Board, family: str, kind: bool = True, missing: float = 0.9, far: float = 0.35) -> Sample:
    """The sample: own questions, and for what such scenes have but this one lacks.

    `kind`: whether it is beyond doubt; `far`: how many fields are asked for that no such scene has."""
    if chance(rng, 0.5):
        scene.light(rng)
    lacking = [row for row in LACKING if row[0] not in scene.has]
    nones = [
        asking.none(q.ask_about(rng, pick(rng, names), chinese))
        for _, names, chinese in some(rng, lacking, int(missing + rng.random()))
    ]
    sample = asking.finish(rng, scene, "photo", family, scene.asked, most=6, reading=1, missing=far, keys=FAR_KEYS)
    sample.questions = [x for x in (*sample.questions, *nones) if x.answer in (NONE, CANT) or set(x.answer) <= READABLE]
    if not kind:
        sample.questions = [x for x in sample.questions if x.task != "kind"]
    return sample


def build_signs(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Signs, shop fronts, direction posts and number plates in a photograph."""
    scene = scene_of(rng, world, height, width)
    signs(rng, scene)
    return finish(rng, scene, "scene_signs")


def build_things(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Packages, machines and their plates, displays, books, tags, coins."""
    scene = scene_of(rng, world, height, width)
    things(rng, scene)
    return finish(rng, scene, "scene_things")


def build_notices(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Posters, offers, boards, notes and tickets hung up or thrown on a wall."""
    scene = scene_of(rng, world, height, width)
    notices(rng, scene)
    return finish(rng, scene, "scene_notices", scene.share < 0.4)


def build_papers(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A page, a card or a phone lying somewhere; what kind of picture that is nobody can say, so nobody asks."""
    scene = scene_of(rng, world, height, width)
    paper(rng, scene)
    return finish(rng, scene, "scene_papers", False, 0.15, 0.0)


def build_bare(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A photograph in which there is nothing to read."""
    scene = scene_of(rng, world, height, width)
    bare(rng, scene)
    return finish(rng, scene, "scene_bare", missing=2.2)


FAMILIES = (
    Family("scene_signs", "photo", "train", build_signs, 0.9),
    Family("scene_notices", "photo", "train", build_notices, 1.0),
    Family("scene_papers", "photo", "train", build_papers, 0.4),
    Family("scene_bare", "photo", "train", build_bare, 0.3),
    Family("scene_things", "photo", "train", build_things, 1.0),
)
