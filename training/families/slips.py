"""Train families of commercial paper: till receipts of many countries, invoices, statements and bills, slips and tickets,
packages and price tags, menus.

A page is made of lines of spans that are composed before they are drawn, so that a slip is as long as what stands on it
and a size can be chosen at which everything fits.
"""

# ruff: noqa: E501, SIM905 - lists of words and tables of values read better on long lines

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from training import ask, layout
from training import questions as q
from training import words as w
from training.ask import Entry
from training.canvas import Anchor, Canvas, Face, union
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.fields import FIELDS, Page
from training.sample import NONE, Box, Family, Question, Sample, reading_order
from training.words import NumberStyle
from training.world import Typeface, World

# -- questions of these pages ---------------------------------------------------------------------------------------

ASKED: dict[str, tuple[str, ...]] = {
    "costs": (
        "Which item costs {v}?", "what costs {v}", "which product was {v}?", "What did they charge {v} for?", "What is the item for {v}?",
        "item at {v}?", "Which line has the amount {v}?", "{v} is for what?", "what did I buy for {v}", "name of the thing that costs {v}",
        "哪个商品是{v}？", "{v}的是什么？", "什么东西要{v}", "{v}是哪一项？", "花{v}买的是什么？", "价格为{v}的是哪个", "哪一项的金额是{v}？", "{v}对应哪个商品",
    ),
    "dearest": (
        "What is the most expensive item?", "which item costs the most", "most expensive thing?", "Which line has the highest amount?", "dearest item",
        "What was the priciest thing?", "Which is the most expensive product here?", "name the item with the highest price", "what cost the most?",
        "最贵的是什么？", "哪个商品最贵", "最贵的一项是？", "哪个价格最高？", "什么最贵", "金额最大的是哪一项", "价钱最高的商品是什么？", "最贵的商品叫什么",
    ),
    "cheapest": (
        "What is the cheapest item?", "which item costs least", "cheapest thing?", "Which line has the lowest amount?", "What was the cheapest?",
        "Which is the least expensive one here?", "name the item with the lowest price", "what cost the least?",
        "最便宜的是什么？", "哪个最便宜", "最便宜的一项是？", "哪个价格最低？", "什么最便宜", "金额最小的是哪一项", "价钱最低的是什么？", "最便宜的叫什么",
    ),
    "kinds": (
        "How many different items are listed?", "how many different things were bought", "number of item lines?", "How many lines of items are there?",
        "How many different products does it list?", "count the different items", "how many positions does the list have", "different articles: how many?",
        "列了几种商品？", "一共几种东西", "有多少种不同的商品？", "商品有几行", "买了几种商品？", "有几种不同的东西", "共有几项商品？", "数一下有几种商品",
    ),
    "holder": (
        "Whose account is this?", "who is the account holder", "account holder?", "Who does this statement belong to?", "name of the customer?",
        "Who holds the account?", "To whom is this statement sent?", "holder's name", "Which person is this statement for?", "customer name",
        "这是谁的账户？", "账户持有人是谁", "户主是谁？", "户名？", "这是谁的账单？", "客户姓名是什么", "账单是给谁的？", "是谁的",
    ),
    "billed": (
        "Who is billed?", "who has to pay this", "Who is the invoice addressed to?", "billed to whom?", "Who is the customer?", "who gets this bill",
        "Which customer is this for?", "name of the one who is billed", "addressee?", "Who received this invoice?",
        "开给谁的？", "谁要付款", "客户是谁？", "付款方是谁？", "发票是给谁的", "账单寄给谁？", "客户名称是什么", "这张单子是谁的？",
    ),
    "sent": (
        "Who sent this?", "who issued this invoice", "Which company is it from?", "name of the seller?", "Who wants the money?", "issued by?",
        "from which firm is this", "Who is the supplier?", "company that sent it?",
        "谁开的？", "是哪家公司的", "卖方是谁？", "谁发的账单？", "供应商叫什么", "哪家公司开的发票？", "收款公司是谁", "是谁发来的？",
    ),
    "balance": (
        "What was the balance after {r}?", "balance after {r}", "how much was left after {r}?", "What is the balance in the row {r}?",
        "Balance on the line of {r}?", "after {r}, how much was in the account?", "running balance at {r}", "the balance once {r} was booked?",
        "{r}之后余额是多少？", "{r}那一行的余额", "{r}后还剩多少", "{r} 之后账户里有多少钱？", "做完{r}余额多少", "{r}对应的余额是？", "“{r}”后的余额是多少", "{r}这一笔后的余额？",
    ),
    "spent": (
        "How much was {r}?", "amount of {r}?", "how much for {r}", "What is the amount of {r}?", "{r}, how much was it?", "sum booked for {r}",
        "How much money is {r}?", "what amount does {r} show?",
        "{r}是多少钱？", "{r}的金额", "{r}多少钱", "{r} 的金额是多少？", "“{r}”花了多少", "{r}这一笔是多少？", "{r}那笔多少钱", "{r}一共多少？",
    ),
    "when": (
        "When was {r}?", "date of {r}?", "On which day was {r}?", "what day is {r} booked", "which date does {r} have?", "when did {r} happen",
        "{r}: which date?", "What is the date in the line of {r}?",
        "{r}是哪天？", "{r}的日期", "{r}是什么时候？", "{r} 是几号", "“{r}”的日期是？", "{r}那一笔是哪天的", "{r}的时间是哪一天？", "{r}是哪一日",
    ),
    "price": (
        "How much is it?", "what does it cost", "price?", "What is the price now?", "how much do I pay for it", "current price?", "How much does this cost?",
        "what's the price of this", "the price please",
        "多少钱？", "价格是多少", "现在多少钱？", "这个多少钱", "现价是多少？", "卖多少钱", "要多少钱？", "价格？",
    ),
    "was": (
        "What was the old price?", "old price?", "how much was it before", "What did it cost before?", "price before the discount?", "the struck out price",
        "Which price is crossed out?", "former price",
        "原价是多少？", "以前多少钱", "打折前多少钱？", "划掉的价格是多少", "之前的价格？", "原来卖多少钱", "原价？", "降价前是多少？",
    ),
    "brand": (
        "Which brand is it?", "brand?", "what brand is this", "Who makes this?", "What is the brand name?", "name of the maker?", "manufacturer", "which make is it?",
        "什么品牌？", "是哪个牌子的", "牌子？", "品牌是什么", "这是什么牌子？", "哪家生产的？", "品牌名称", "厂家是谁？",
    ),
    "product": (
        "What product is it?", "product name?", "what is being sold", "What is this thing called?", "name of the product", "Which product is shown?", "what is it",
        "item name?",
        "是什么产品？", "产品名称", "这个商品叫什么？", "卖的是什么", "产品叫什么名字？", "商品名是什么", "什么商品？", "这是什么东西？",
    ),
    "listed": (
        "How many items are listed under {s}?", "how many entries in {s}", "number of items in the section {s}?", "{s}: how many items?", "count what is listed under {s}",
        "How many choices does {s} have?", "how many things stand under {s}?", "items in {s}, how many?",
        "{s}下面有几项？", "{s}里有几种", "“{s}”一栏有几个？", "{s}部分列了几项", "{s}有几个选项？", "数一下{s}下面有几项", "{s}共几项？", "{s}里面有多少个",
    ),
    "sections": (
        "How many sections are there?", "how many headings does the list have", "number of sections?", "count the sections", "How many categories are listed?",
        "how many parts does it have?", "categories, how many?", "into how many sections is it divided?",
        "有几个分类？", "一共几个部分", "分成几类？", "有几个标题", "分类有几个？", "共有几个类别", "数一下有几类", "列了几个分类？",
    ),
    "unit price": (
        "What is the unit price?", "price per unit?", "how much per kilo or piece", "What is the price per unit of measure?", "base price?", "unit price please",
        "the small price per unit?", "price per kg, litre or piece?",
        "单价是多少？", "单位价格", "每单位多少钱？", "单价", "一个单位多少钱", "按单位算多少钱？", "单价多少", "单位价是多少？",
    ),
    "section": (
        "Under which heading is {r}?", "which section lists {r}", "{r} belongs to which part of the menu?", "In what category is {r}?", "category of {r}?",
        "heading above {r}?", "which part has {r}", "Where in the list is {r}, under which heading?",
        "{r}在哪个分类下？", "{r}属于哪一类", "{r}在哪个标题下面？", "“{r}”是哪一类的？", "{r}归在哪一栏", "{r}的类别是什么？", "哪个部分有{r}", "{r}是什么类别",
    ),
    "billed at": (
        "What is the customer's address?", "billing address?", "address of the customer", "Where is the invoice sent to?", "To which address is it sent?",
        "Where does the recipient live?", "address of the addressee?", "the recipient's address",
        "客户地址是什么？", "收件地址？", "寄到哪个地址", "客户的地址", "对方地址是什么？", "收件人的地址在哪里", "账单地址是？", "客户住在哪里？",
    ),
    "sent at": (
        "What is the sender's address?", "address of the issuer?", "Where is the company located?", "address of the company", "where does the seller sit",
        "the issuer's address please", "company address?", "Which address does the company have?",
        "公司地址是什么？", "公司在哪里？", "开票方的地址", "卖方地址？", "公司的地址是什么", "发件人地址", "这家公司在什么地方？", "公司地址",
    ),
    "registered": (
        "What is the company registration number?", "registration no?", "company reg number", "reg. no. of the company?", "business registration number?",
        "Which number is the firm registered under?", "company number", "number in brackets after the name?",
        "公司注册号是多少？", "注册号？", "公司编号是什么", "工商注册号", "企业注册号是多少", "公司的注册号码", "注册编号？", "括号里的公司号是多少",
    ),
    "at": (
        "Which address is printed?", "address?", "where is it", "What is the address of the shop?", "Where is the shop?", "street and town?", "shop address", "what's their address",
        "地址是什么？", "店在哪里", "商店地址？", "店的地址是什么", "在什么地方？", "地址", "店址？", "这家店在哪？",
    ),
}  # fmt: skip
"""Ways to ask for what no label or column names, English and Chinese."""


def said(rng: Rng, way: str, **parts: str) -> str:
    """One of the phrasings of `way`, in Chinese or English, now and then carelessly typed."""
    chinese = chance(rng, q.CHINESE_SHARE)
    text = pick(rng, [t for t in ASKED[way] if any("\u4e00" <= c <= "\u9fff" for c in t) == chinese])
    careless = not chinese and chance(rng, q.CARELESS_SHARE)
    text = text.lower().rstrip("?.") if careless else text
    return text.format(**parts)


# -- lines ------------------------------------------------------------------------------------------------------------

Part = tuple[str, Entry | None]
Paint = Callable[[Box], None]


@dataclass(slots=True)
class Span:
    """Parts printed one after another from `at` (a share of the width), or up to it, or around it; `most`: the share of
    the width that they may take."""

    parts: Sequence[Part]
    at: float = 0.0
    anchor: Anchor = "l"
    bold: bool = False
    scale: float = 1.0
    ink: int | None = None
    face: Face | None = None
    most: float | None = None
    known: tuple[float, float] = (0.0, 0.0)


@dataclass(slots=True)
class Line:
    """Spans on one baseline; `high` in lines; `paint` draws under them, given the line's box."""

    spans: Sequence[Span] = ()
    high: float = 1.0
    paint: Paint | None = None


@dataclass(slots=True)
class Pad:
    """The page with its typography, what stands on it and what may be asked.

    `ways`: entries to ask for in a way of `ASKED`; `cells`: (row, column, entry) of tables;
    `has`: keys of fields that nobody may call missing."""

    rng: Rng
    world: World
    canvas: Canvas
    page: Page
    type: Typeface
    size: float
    lead: float
    ink: int = 0
    entries: list[Entry] = field(default_factory=lambda: list[Entry]())
    asked: list[Question] = field(default_factory=lambda: list[Question]())
    ways: list[tuple[str, Entry]] = field(default_factory=lambda: list[tuple[str, Entry]]())
    cells: list[tuple[Entry, str, Entry]] = field(default_factory=lambda: list[tuple[Entry, str, Entry]]())
    has: set[str] = field(default_factory=lambda: set[str]())

    def know(self, key: str | None, label: str, value: str) -> Entry:
        """A value that can be asked for once it is drawn."""
        entry = Entry(key, label, value)
        self.entries.append(entry)
        return entry

    def tall(self, lines: Sequence[Line]) -> float:
        return sum(line.high for line in lines) * self.size * self.lead

    def lay(self, lines: Sequence[Line], x1: float, x2: float, y: float, bottom: float) -> float:
        """Draws the lines that fit above `bottom` and returns the next free y."""
        for line in lines:
            high = line.high * self.size * self.lead
            if y + high > bottom:
                break
            if line.paint is not None:
                line.paint((x1, y, x2, y + high))
            for span in line.spans:
                self._span(span, line.spans, x1, x2, y + high / 2)
            y += high
        return y

    def face(self, span: Span) -> Face:
        return span.face or (self.type.bold if span.bold else self.type.regular)

    def wide(self, span: Span, size: float) -> float:
        """The width at `size`; the last one is kept, because neighbours ask for it again and again."""
        if span.known[0] != size:
            face, gaps = self.face(span), len(span.parts) - 1
            space = self.canvas.measure(" ", face, size) * gaps if gaps else 0.0
            span.known = (size, sum(self.canvas.measure(text, face, size) for text, _ in span.parts) + space)
        return span.known[1]

    def _left(self, span: Span, x1: float, x2: float, size: float) -> float:
        share = {"l": 0.0, "m": 0.5, "r": 1.0}[span.anchor]
        return x1 + (x2 - x1) * span.at - (self.wide(span, size) * share if share else 0.0)

    def _room(self, span: Span, line: Sequence[Span], x1: float, x2: float) -> float:
        """How wide the span may be beside the others of its line."""
        x, whole_width = x1 + (x2 - x1) * span.at, x2 - x1
        most = whole_width * (span.most or 1.0)
        if span.anchor == "m":
            return min(most, 2 * min(x - x1, x2 - x) if len(line) < 3 else whole_width * 0.5)
        if span.anchor == "r":
            before = max((x1 + whole_width * s.at for s in line if s.anchor == "r" and s.at < span.at), default=x1)
            return min(most, x - before - 2, whole_width * (1.0 if len(line) == 1 else 0.72))
        starts = [x2]
        for other in line:
            if other is not span and other.at > span.at:
                nominal = self._left(other, x1, x2, self.size * other.scale)
                starts.append(max(nominal, x1 + whole_width * (other.at - 0.72)) if other.anchor == "r" else nominal)
        return min(most, min(starts) - x - self.size * (0.4 if len(line) > 1 else 0))

    def _span(self, span: Span, line: Sequence[Span], x1: float, x2: float, middle: float) -> None:
        size, room = max(8.0, self.size * span.scale), self._room(span, line, x1, x2)
        while size > 8 and self.wide(span, size) > room:
            size = max(8.0, size - 1)
        if self.wide(span, size) > room + 2:
            return
        x, face = self._left(span, x1, x2, size), self.face(span)
        ink = self.ink if span.ink is None else span.ink
        for number, (text, entry) in enumerate(span.parts, 1):
            box = self.canvas.text(x, middle + size * 0.35, text, face, size, ink)
            x += self.canvas.measure(f"{text} ", face, size) if number < len(span.parts) else 0.0
            if entry is not None:
                entry.box = union([entry.box, box]) if entry.box else box

    # -- finishing ----------------------------------------------------------------------------------------------------

    def readable(self, entry: Entry) -> bool:
        return entry.box is not None and len(entry.value) <= 60 and self.canvas.shows(entry.value, entry.box)

    def ask(self, way: str, entry: Entry, task: str = "field", **parts: str) -> None:
        """A question of `ASKED` for the entry, if it is drawn."""
        if self.readable(entry):
            self.asked.append(
                Question("table" if task == "table" else "field", said(self.rng, way, **parts), entry.value, entry.box)
            )

    def done(self, kind: str, family: str, near: Sequence[str], most: int = 7) -> Sample:
        """The sample: some labelled values, the family's own questions, what is missing, and the general ones."""
        rng = self.rng
        known = [e for e in self.entries if self.readable(e)]
        printed = [ask.bare(text) for text, _ in asking.lines(self.canvas)]
        for entry in known:
            if printed.count(ask.bare(entry.label)) > 1:
                entry.label = ""  # a header or another line says the same
        for way, entry in self.ways:
            self.ask(way, entry)
        for row, column, entry in some(rng, self.cells, 3):
            if self.readable(entry) and self.readable(row):
                self.asked.append(Question("table", q.ask_cell(rng, row.value, column), entry.value, entry.box))
        asked = [*some(rng, self.asked, most), *ask.entries(rng, known, 4)]
        asked += [x for x in (self._lacking(near) for _ in range(whole(rng, 0, 2))) if x is not None]
        labels = [e.label for e in known if len(e.label) > 3]
        return asking.finish(rng, self.canvas, kind, family, asked, labels, most, missing=0.3, keys=NEVER)

    def _lacking(self, near: Sequence[str]) -> Question | None:
        """A usual field of such a page of which no name is printed here, nor of anything akin to it."""
        page = asking.page_text(self.canvas)
        shown = self.has | {e.key for e in self.entries if e.key and e.box}
        for key in some(self.rng, near, 5):
            names = [ask.bare(n) for n in FIELDS[key].labels]
            if any(key == other or any({key, other} <= group for group in SAME) for other in shown):
                continue
            if any(_worded(n, page) for n in names):
                continue
            return Question(
                "none",
                q.ask_field(self.rng, key, None if chance(self.rng, 0.7) else pick(self.rng, FIELDS[key].labels)),
                NONE,
            )
        return None


NEVER = ("birth_date", "net_pay", "doctor", "diagnosis", "nationality")
"""Fields that none of these pages has."""


SAME: tuple[set[str], ...] = tuple(
    set(group.split())
    for group in (
        "receipt_number order_number invoice_number reference ticket_number booking statement_number",
        "customer_number account_number member_number", "account_number iban", "phone fax", "cashier sales_person employee",
        "tip service_charge", "name buyer recipient ship_to passenger", "bank seller merchant company sender",
        "date statement_date invoice_date period travel_date ship_date", "total closing_balance available", "deposit total", "terms due_date",
        "purchase_order order_number reference", "from to address venue", "best_before made_on expiry_date",
    )
)  # fmt: skip
"""Fields that a question for one could well mean the other by."""


def _worded(name: str, page: str) -> bool:
    """Whether `name` stands on the page as a word of its own."""
    at = page.find(name)
    while at >= 0:
        end = at + len(name)
        if not page[at - 1].isalnum() and not page[end].isalnum():
            return True
        at = page.find(name, at + 1)
    return False


def left(*parts: Part, at: float = 0.0, bold: bool = False, scale: float = 1.0, ink: int | None = None) -> Span:
    return Span(parts, at, "l", bold, scale, ink)


def right(*parts: Part, at: float = 1.0, bold: bool = False, scale: float = 1.0, ink: int | None = None) -> Span:
    return Span(parts, at, "r", bold, scale, ink)


def middle(*parts: Part, at: float = 0.5, bold: bool = False, scale: float = 1.0, ink: int | None = None) -> Span:
    return Span(parts, at, "m", bold, scale, ink)


def blank(high: float = 0.5) -> Line:
    return Line((), high)


def broken(text: str, columns: int) -> list[str]:
    """`text` in rows of at most `columns` characters, broken at spaces."""
    rows = [""]
    for word in text.split(" "):
        if rows[-1] and len(rows[-1]) + 1 + len(word) > columns:
            rows.append(word)
        else:
            rows[-1] = f"{rows[-1]} {word}".strip()
    return rows


# -- countries --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Land:
    """How tills of a country print. Labels and endings are literals; `tax_in`: prices include the tax."""

    style: NumberStyle
    ends: tuple[str, ...]
    fronts: tuple[str, ...]
    registered: tuple[str, ...]
    vat: tuple[str, ...]
    streets: tuple[str, ...]
    phones: tuple[str, ...]
    taxes: tuple[tuple[str, int], ...]
    tax_in: bool
    words: dict[str, tuple[str, ...]]
    dates: tuple[str, ...]
    low: float
    titles: tuple[str, ...]


ENGLISH: dict[str, tuple[str, ...]] = {
    "subtotal": ("Subtotal", "SUB TOTAL", "Sub-Total", "SUBTOTAL", "Sub Total", "Sub-total", "Total Sales (Excluding GST)", "Total Excl. Tax", "Net amount", "Item Total"),
    "total": ("TOTAL", "Total", "Net Total", "GRAND TOTAL", "Total Amount", "Amount Due", "NETT TOTAL", "Total Amt Payable", "Total Due", "Balance Due", "Total Payable", "AMOUNT", "Bill Amount", "NET AMT"),
    "gross": ("Total Incl. Tax", "Total Sales (Inclusive of GST)", "Total (Incl. Tax)", "Gross Total", "Total incl. GST", "TOTAL BEFORE ROUNDING", "Sales Total"),
    "rounding": ("Rounding", "Rounding Adj", "ROUNDING ADJUSTMENT", "Round Off", "Rounding Adj.", "RND ADJ"),
    "cash": ("CASH", "Cash", "Cash Tendered", "CASH RECEIVED", "Tendered", "Paid Amount", "Cash Paid", "PAYMENT CASH"),
    "change": ("CHANGE", "Change", "Change Due", "Your Change", "CHANGE DUE", "Balance"),
    "discount": ("Discount", "DISC", "Less Discount", "Promo Disc", "Total Discount", "You Saved", "Member Discount"),
    "service_charge": ("Service Charge 10%", "SVC CHG 10%", "Service Charge", "Serv. Chrg 5%"),
    "cashier": ("Cashier", "CASHIER", "Served by", "Operator", "Staff", "Salesperson", "Sales Associate", "Clerk", "Your cashier today", "Server", "User"),
    "receipt_number": ("Doc No", "Doc No.", "Receipt No", "RECEIPT #", "Bill No", "Inv No", "Trans No", "TRX", "Document No", "Slip No.", "Ref", "Check No", "CS NO", "Invoice #", "Bill#"),
    "date": ("Date", "DATE", "Bill Date", "Trans. Date", "Dated", "Date/Time", "Inv Date"),
    "time": ("Time", "TIME", "Time In", "Bill Time", "Trans Time"),
    "phone": ("TEL", "Tel", "Phone", "Ph", "T", "Contact", "Call us"),
    "register": ("Terminal", "POS", "Counter", "Till", "Reg", "LANE", "Station"),
    "item_count": ("Total Qty", "No. of items", "ITEM COUNT", "Items Sold", "Total Item(s)", "Qty Total", "# ITEMS SOLD"),
    "thanks": ("THANK YOU", "Thank You. Please Come Again", "GOODS SOLD ARE NOT RETURNABLE", "Thank you for shopping with us", "PLEASE KEEP THIS RECEIPT", "Exchange within 7 days with receipt", "HAVE A NICE DAY", "*** THANK YOU ***", "Follow us online"),
}  # fmt: skip


def _words(**other: str) -> dict[str, tuple[str, ...]]:
    """The English labels with some in another language, parted by |."""
    return {**ENGLISH, **{key: tuple(text.split("|")) for key, text in other.items()}}


ASIA = (
    "{d:02}/{m:02}/{y}",
    "{d:02}-{m:02}-{y}",
    "{d:02}/{m:02}/{yy:02}",
    "{d}/{m}/{y}",
    "{d:02} {mon} {y}",
    "{d:02}-{MON}-{yy:02}",
    "{y}-{m:02}-{d:02}",
)
EUROPE = (
    "{d:02}.{m:02}.{y}",
    "{d:02}.{m:02}.{yy:02}",
    "{d:02}/{m:02}/{y}",
    "{d:02}-{m:02}-{yy:02}",
    "{d:02}/{m:02}/{yy:02}",
)
AMERICA = ("{m:02}/{d:02}/{y}", "{m:02}/{d:02}/{yy:02}", "{mon} {d}, {y}", "{m}/{d}/{y}", "{m:02}-{d:02}-{y}")

LANDS: tuple[tuple[Land, float], ...] = (
    (Land(  # Malaysia
        NumberStyle("RM", True, " ", ",", ".", 2, "-"),
        ("SDN BHD", "SDN. BHD.", "ENTERPRISE", "TRADING", "(M) SDN BHD", "HARDWARE", "MARKETING SDN BHD", "STATIONERY", "BAKERY", ""),
        ("RESTORAN", "KEDAI", "PASAR MINI", "SYARIKAT", "KLINIK", "", "", "", "", ""),
        ("(######-@)", "(CO. REG : ######-@)", "(#######-@)", "CO. REG NO: ######-@", "(@@#######-@)", "ROC NO.: ######-@"),
        ("GST ID : ############", "GST REG NO: ############", "GST No. ############", "SST ID: @##-####-########"),
        ("NO. {n}, JALAN {s} {k},|TAMAN {t},|{p} {c}, JOHOR", "LOT {n}, JALAN {s},|{p} {c}.", "{n}-{k}, Jalan {s},|Bandar {t},|{p} {c}, Selangor", "No {n} Lorong {s} {k}/{k},|{p} {c}"),
        ("0#-### ####", "0#-########", "0#-#### ####", "+60#-### ####"), (("GST 6%", 6), ("GST @6%", 6), ("SST 6%", 6), ("Total GST", 6)), True, _words(), ASIA, 1,
        ("TAX INVOICE", "SIMPLIFIED TAX INVOICE", "CASH BILL", "INVOICE", "OFFICIAL RECEIPT", "TAX INVOICE (COPY)", "RECEIPT"),
    ), 2.6),
    (Land(  # Singapore, Australia and alike
        NumberStyle("$", True, "", ",", ".", 2, "-"), ("PTE LTD", "PTE. LTD.", "PTY LTD", "& CO", "MART", "FOODS", "CAFE", ""), ("", "", "THE", "TOAST"),
        ("UEN: #########@", "Co Reg: #########@", "ABN ## ### ### ###", "(#########@)"), ("GST Reg No: @@-#######-@", "GST REG. M#-#######-#", "ABN: ## ### ### ###"),
        ("{n} {s} Road #0{k}-{n}|{c} {p}", "BLK {n} {s} AVE {k}|#0{k}-{n} {t} CENTRE|{c} {p}", "Shop {k}, {n} {s} St,|{c} {p}"),
        ("#### ####", "6### ####", "(0#) #### ####", "+65 #### ####"), (("GST 7%", 7), ("GST", 10), ("7% GST", 7), ("GST 9%", 9)), False, _words(), ASIA, 1,
        ("TAX INVOICE", "RECEIPT", "", "", "Guest Check", "DINE IN", "TAKE AWAY"),
    ), 1.2),
    (Land(  # Indonesia
        NumberStyle("Rp", True, " ", ".", ",", 0, "-"), ("", "", "JAYA", "MAKMUR", "INDONESIA", "BAKERY", "RESTO"), ("TOKO", "WARUNG", "PT", "CV", "RM.", "KOPI", "DEPOT", ""),
        ("NPWP : ##.###.###.#-###.###", "NPWP ##.###.###.#-###"), ("NPWP: ##.###.###.#-###.###",),
        ("Jl. {s} No. {n}|{c}", "JL. RAYA {s} {n},|{c} {p}", "Mall {s} Lt. {k}|Jl. {t} No.{n}, {c}"), ("021-#######", "08##-####-####", "(0###) ######"),
        (("PB1 10%", 10), ("PPN 11%", 11), ("Tax 10%", 10), ("Pajak 10%", 10)), False,
        _words(cash="TUNAI|Tunai|CASH|Cash", change="KEMBALI|Kembali|CHANGE|Kembalian", total="TOTAL|Total|Grand Total|TOTAL BELANJA|Total Bayar|TOTAL HARGA", subtotal="Sub Total|SUBTOTAL|Subtotal|Jumlah",
               discount="Diskon|DISC|Hemat", cashier="Kasir|KASIR|Cashier|Op", date="Tgl|Tanggal|Date|TGL", time="Jam|Time|JAM", receipt_number="No. Struk|No Nota|No. Bon|Trx|Bill No", item_count="Total Item|Jml Item|Items",
               rounding="Pembulatan|Rounding", thanks="TERIMA KASIH|Terima kasih atas kunjungan Anda|Barang yang sudah dibeli tidak dapat ditukar|THANK YOU"),
        ASIA, 2500, ("", "", "STRUK", "NOTA", "DINE IN", "CLOSED BILL", "RECEIPT"),
    ), 1.6),
    (Land(  # India
        NumberStyle("Rs.", True, " ", ",", ".", 2, "-"), ("PVT LTD", "PVT. LTD.", "STORES", "SWEETS", "BHAVAN", "MART", "& SONS", ""), ("HOTEL", "M/S", "SRI", "NEW", "", ""),
        ("CIN: @#####@@####@@@######", "FSSAI: ##############"), ("GSTIN: ##@@@@@####@#@#", "GSTIN NO : ##@@@@@####@#@#", "TIN: ###########"),
        ("{n}, {s} Road,|{t} Nagar,|{c} - {p}", "SHOP NO.{n}, {s} COMPLEX,|{c}-{p}", "#{n}, {k}th Cross, {s} Layout|{c} {p}"), ("0##-########", "+91 ##########", "98########", "Mob: 9#########"),
        (("CGST 2.5%", 5), ("GST 5%", 5), ("GST 18%", 18), ("IGST 12%", 12)), False, _words(rounding="Round Off|Rounding|R/off"), ASIA, 15,
        ("TAX INVOICE", "RETAIL INVOICE", "CASH MEMO", "BILL OF SUPPLY", "Cash Bill", ""),
    ), 1.2),
    (Land(  # Germany, Austria
        NumberStyle("EUR", False, " ", ".", ",", 2, "-"), ("GmbH", "GmbH & Co. KG", "OHG", "e.K.", "KG", "AG", "Markt", "Filiale"), ("", "", "Bäckerei", "Gasthaus", "Apotheke", "Café"),
        ("HRB ######", "HRA ####"), ("USt-IdNr.: DE#########", "St.-Nr. ###/####/####", "ATU########", "UID: DE#########"),
        ("{s}straße {n}|{p} {c}", "Am {s} {n}, {p} {c}", "{t}weg {n}|{p} {c}"), ("0###/######", "0## / ### ## ##", "+49 ### #######"),
        (("MwSt 19%", 19), ("MwSt. 7%", 7), ("USt 20%", 20), ("inkl. 19% MwSt", 19)), True,
        _words(total="SUMME|Summe|SUMME EUR|Gesamt|Gesamtbetrag|Zu zahlen|Total|ZU ZAHLEN", subtotal="Zwischensumme|Netto|Nettobetrag|Nettoumsatz", gross="Brutto|Bruttoumsatz", cash="BAR|Bar|Gegeben|Gegeben BAR",
               change="Rückgeld|RÜCKGELD|Zurück|Wechselgeld", discount="Rabatt|Nachlass|Preisvorteil", cashier="Kassierer|Es bediente Sie|Bediener|Kasse/Bed.|Bedienung", date="Datum|DATUM", time="Uhrzeit|Zeit", phone="Tel.|Telefon|Tel",
               receipt_number="Bon-Nr.|Beleg-Nr.|Bon|Rechnung Nr.|Beleg", item_count="Anzahl|Artikel|Posten", register="Kasse|Kasse Nr.|Terminal", rounding="Rundung",
               thanks="Vielen Dank für Ihren Einkauf|Vielen Dank|Es bediente Sie das Team|Auf Wiedersehen|Bitte Bon aufbewahren"),
        EUROPE, 0.5, ("", "", "Rechnung", "KASSENBON", "Quittung", "Kundenbeleg"),
    ), 1.3),
    (Land(  # France, Italy, Spain
        NumberStyle("€", False, " ", " ", ",", 2, "-"), ("SARL", "S.A.S.", "S.r.l.", "S.L.", "S.A.", "SNC", "& C.", ""), ("Boulangerie", "Trattoria", "Bar", "Farmacia", "Panadería", "Café", "", ""),
        ("SIRET ### ### ### #####", "RCS @ ### ### ###", "C.I.F. @########"), ("P.IVA ###########", "TVA FR##########", "NIF: @########", "N° TVA : FR## #########"),
        ("{n} rue {s}|{p} {c}", "VIA {s} {n}|{p} {c}", "C/ {s}, {n}|{p} {c}", "{n}, avenue {t}|{p} {c}"), ("0# ## ## ## ##", "+39 0## ######", "9## ## ## ##"),
        (("TVA 20%", 20), ("TVA 10,00%", 10), ("IVA 10%", 10), ("IVA 21%", 21), ("IVA 22%", 22)), True,
        _words(total="TOTAL|TOTALE|TOTAL TTC|TOTALE EURO|Total a pagar|A PAYER|NET A PAYER|TOTALE COMPLESSIVO", subtotal="SOUS-TOTAL|Subtotale|Total HT|Base imponible|SUBTOTALE|Sous total", gross="Total TTC brut|Importe bruto",
               cash="ESPECES|Espèces|CONTANTE|Contanti|EFECTIVO|Efectivo|Entregado", change="RENDU|Rendu|RESTO|Resto|CAMBIO|Cambio|A rendre", discount="REMISE|Sconto|Descuento|Remise fidélité",
               cashier="Caissier|Servi par|Operatore|Le atendió|Vendeur|Cajero", date="Date|Data|Fecha|DATE", time="Heure|Ora|Hora", phone="Tél|Tel.|Tél.|TEL", receipt_number="Ticket N°|DOC. N.|Factura simplificada|Nº Ticket|Scontrino n.|Ticket",
               item_count="Nb articles|N. pezzi|Artículos|Nbre d'articles", register="Caisse|Cassa|Caja", rounding="Arrondi|Arrotondamento|Redondeo", thanks="MERCI DE VOTRE VISITE|Grazie e arrivederci|Gracias por su visita|A bientôt|ARRIVEDERCI"),
        EUROPE, 0.5, ("", "", "TICKET", "DOCUMENTO COMMERCIALE", "FACTURA SIMPLIFICADA", "SCONTRINO"),
    ), 1.2),
    (Land(  # United States
        NumberStyle("$", True, "", ",", ".", 2, "-"), ("LLC", "Inc.", "Market", "Grill", "Pharmacy", "Deli", "Diner", "Store", "Liquors", ""), ("", "", "THE", "JOE'S", "OLD"),
        ("STORE #####", "ST# #####", "Store #####"), ("EIN ##-#######",), ("{n} {s} St|{c}, TX #####", "{n} {s} Blvd.|{c}, CA #####", "{n} W {s} AVE|SUITE {k}|{c}, NY #####"),
        ("(###) ###-####", "###-###-####", "###.###.####"), (("Tax", 8), ("SALES TAX", 7), ("TAX 8.25%", 8), ("State Tax", 6), ("TAX 1", 9)), False, _words(), AMERICA, 0.8,
        ("", "", "", "SALE", "GUEST CHECK", "Order", "CUSTOMER COPY"),
    ), 1.6),
    (Land(  # Britain, Ireland
        NumberStyle("£", True, "", ",", ".", 2, "-"), ("LTD", "PLC", "Stores", "Inn", "Butchers", "& Sons", "Co-op", ""), ("", "", "THE", "Ye"), ("Company No. ########", "Reg. No. ########"),
        ("VAT NO ### #### ##", "VAT Reg No: GB #########", "VAT No. ### #### ##"), ("{n} {s} Street|{c}|@@# #@@", "{n} {s} Lane, {c}|@@## #@@", "Unit {k}, {s} Park|{c} @@# #@@"), ("0#### ######", "020 #### ####", "0### ### ####"),
        (("VAT 20%", 20), ("VAT @ 20.00%", 20), ("VAT", 20)), True, _words(), EUROPE, 0.6, ("", "", "VAT RECEIPT", "SALE", "Bill"),
    ), 1.0),
    (Land(  # China, Japan in Latin print
        NumberStyle("¥", True, "", ",", ".", 2, "-"), ("CO., LTD", "CO. LTD.", "MART", "TRADING CO., LTD.", "SUPERMARKET", ""), ("", "", "NEW", "GOLDEN"), ("T#############", "REG. ##################",), ("TAX ID ##################", "TAX NO: ###############"),
        ("No. {n} {s} Road,|{t} District, {c}", "{n} {s} Lu, {c} {p}", "{k}-{n}-{k} {s}, {c}"), ("021-########", "0##-####-####", "4##-###-####"), (("TAX 13%", 13), ("Tax 8%", 8), ("VAT 6%", 6)), True, _words(),
        ("{y}-{m:02}-{d:02}", "{y}/{m:02}/{d:02}", "{y}.{m:02}.{d:02}"), 2, ("", "", "RECEIPT", "SALES SLIP"),
    ), 0.7),
)  # fmt: skip


def at_home(rng: Rng, world: World) -> tuple[Land, Page]:
    """A country and a page that keeps to its numbers and dates."""
    land = weighted(rng, LANDS)
    times = (
        "{h:02}:{m:02}",
        "{h:02}:{m:02}:{s:02}",
        "{k}:{m:02}:{s:02} {ap}",
        "{k}:{m:02} {ap}",
        "{h:02}:{m:02}",
        "{k}:{m:02}{apl}",
    )
    return land, Page(world.words, land.style, pick(rng, land.dates), pick(rng, times), 100 * land.low)


def firm(rng: Rng, world: World, land: Land) -> str:
    """A shop or company as a country names them; now and then it sounds like a person."""
    words = world.words
    if chance(rng, 0.12):
        return f"{words.last_name(rng)} {words.first_name(rng)} {words.first_name(rng)}".upper()
    core = pick(
        rng,
        (
            words.last_name(rng),
            words.phrase(rng, 1, 2).title(),
            words.pseudo(rng).capitalize(),
            f"{words.last_name(rng)} {words.word(rng).capitalize()}",
        ),
    )
    name = " ".join(x for x in (pick(rng, land.fronts), core, pick(rng, land.ends)) if x)
    return name.upper() if chance(rng, 0.6) else name


def home(rng: Rng, world: World, land: Land) -> list[str]:
    """Lines of an address."""
    words = world.words
    text = pick(rng, land.streets).format(
        n=whole(rng, 1, 299), k=whole(rng, 1, 9), s=pick(rng, (words.last_name(rng), words.word(rng).capitalize())),
        t=words.word(rng).capitalize(), c=words.city(rng), p=w.digits(rng, pick(rng, ("#####", "#####", "######"))),
    )  # fmt: skip
    rows = [w.digits(rng, row) if "@" in row or "##" in row else row for row in text.split("|")]
    return [row.upper() for row in rows] if chance(rng, 0.5) else rows


# -- goods ------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Good:
    """A line of a list. The entries are what is printed of it; their values are empty where nothing is."""

    name: Entry
    quantity: Entry
    price: Entry
    amount: Entry
    value: float
    count: int = 1
    code: str = ""


def goods(
    rng: Rng, page: Page, n: int, make: Callable[[Rng], str], longest: int = 28, upper: bool = False, large: float = 60
) -> list[Good]:
    """`n` things of different names; prices end as shop prices do."""
    made: list[Good] = []
    quantities = pick(rng, ("{}", "{}", "{}", "{}.00", "{}.0", "{} PCS", "{} PC"))
    names: set[str] = set()
    for _ in range(n):
        name = make(rng)
        name = name.upper() if upper else name
        if len(name) > longest or name.lower() in names:
            continue
        names.add(name.lower())
        count = 1 if chance(rng, 0.55) else whole(rng, 2, 12)
        low = page.largest / 100
        price = w.amount(rng, low, low * large)
        if page.style.places == 0:
            price = max(500, round(price / 500) * 500)
        elif chance(rng, 0.7):
            price = round(price * 10) / 10 + pick(rng, (0, 0, 0, 0.05, 0.09))
        price = round(price, 2)
        value = round(price * count, 2)
        made.append(Good(
            Entry(None, name, name), Entry(None, "", quantities.format(count)), Entry(None, "", page.style.number(price)),
            Entry(None, "", page.style.number(value)), value, count, w.code(rng, "#############", "######", "@@####", "####", "########"),
        ))  # fmt: skip
    return made


def number_of(text: str, things: Sequence[Entry]) -> Question:
    """Asks how many there are of what is all readable."""
    return Question("count", text, str(len(things)), work=reading_order(e.box for e in things if e.box))


def ask_goods(pad: Pad, items: Sequence[Good], things: str = "items", cells: bool = True) -> None:
    """Prices and quantities of some, which costs what, the dearest, how many."""
    rng, page = pad.rng, asking.page_text(pad.canvas)
    plain = [g for g in items if page.count(g.name.value.lower()) <= 1]
    for good in some(rng, plain, 2 if cells else 0):
        name, single = good.name.value, good.count == 1
        if pad.readable(good.amount):
            text = (
                q.ask_field_of_row(rng, name, "Price")
                if single
                else q.ask_cell(rng, name, pick(rng, ("Amount", "Total", "amount", "Line total")))
            )
            pad.asked.append(Question("table", text, good.amount.value, good.amount.box))
        if not single and pad.readable(good.price):
            text = q.ask_cell(rng, name, pick(rng, ("Unit price", "Price each", "unit price", "Price per piece")))
            pad.asked.append(Question("table", text, good.price.value, good.price.box))
        if pad.readable(good.quantity):
            text = q.ask_field_of_row(rng, name, pick(rng, ("Qty", "Quantity")))
            pad.asked.append(Question("table", text, good.quantity.value, good.quantity.box))
    if not items or not all(pad.readable(g.name) and g.amount.box for g in items):
        return
    alone = [g for g in items if page.count(g.amount.value.lower()) == 1]
    if alone and chance(rng, 0.6):
        good = pick(rng, alone)
        pad.ask("costs", good.name, v=good.amount.value)
    order = sorted(items, key=lambda g: g.value)
    if len(order) > 2 and order[-1].count == 1 and order[-1].value > order[-2].value and chance(rng, 0.5):
        pad.ask("dearest", order[-1].name)
    if len(order) > 2 and all(g.count == 1 for g in order) and order[0].value < order[1].value and chance(rng, 0.5):
        pad.ask("cheapest", order[0].name)
    if len(items) <= 15 and chance(rng, 0.4):
        single = all(g.count == 1 for g in items) and chance(rng, 0.6)
        text = q.ask_count(rng, things) if single else said(rng, "kinds")
        pad.asked.append(number_of(text, [g.name for g in items]))


# -- slips ------------------------------------------------------------------------------------------------------------


def typeface(rng: Rng, world: World) -> Typeface:
    """What slips are printed in: mono, condensed, dotted, plain."""
    if chance(rng, 0.2):
        narrow = [t for kind in ("sans", "mono") for t in world.typefaces[kind] if "ondensed" in t.regular.family]
        if narrow:
            return pick(rng, narrow)
    return world.typeface(rng, "mono", "mono", "mono", "sans", "sans", "serif")


def separator(pad: Pad, style: str) -> Line:
    """A rule as slips have them; one style is kept on a page."""
    rng = pad.rng

    def paint(box: Box) -> None:
        x1, y1, x2, y2 = box
        y = (y1 + y2) / 2
        if style in ("line", "double", "thick"):
            pad.canvas.line(x1, y, x2, y, pad.ink, 2 if style == "thick" else 1)
            if style == "double":
                pad.canvas.line(x1, y + 3, x2, y + 3, pad.ink)
        elif style in ("dots", "dashes"):
            pad.canvas.line(x1, y, x2, y, pad.ink, 1, 1 if style == "dots" else 4, 3)
        elif style:
            face = pad.type.regular
            n = int((x2 - x1) / max(pad.canvas.measure(style, face, pad.size), 1))
            pad.canvas.text(x1, y + pad.size * 0.35, style * n, face, pad.size, pad.ink, record=False)

    return Line((), real(rng, 0.5, 1.0) if style else 0.4, paint)


def separators(rng: Rng) -> str:
    return pick(rng, ("line", "double", "thick", "dots", "dashes", "dashes", "-", "-", "=", "*", ".", "_", ""))


def bars(pad: Pad, high: float) -> Line:
    """A barcode over part of the width."""
    rng = pad.rng
    inset = real(rng, 0.05, 0.3)

    def paint(box: Box) -> None:
        wide = box[2] - box[0]
        layout.barcode(rng, pad.canvas, (box[0] + wide * inset, box[1] + 2, box[2] - wide * inset, box[3] - 2), pad.ink)

    return Line((), high, paint)


def heading_line(pad: Pad, title: str, scale: float, side: Callable[..., Span]) -> Line:
    """A title, now and then light on a dark bar."""
    if chance(pad.rng, 0.15):
        level = whole(pad.rng, 0, 70)
        span = middle((title, None), bold=True, scale=scale, ink=250)
        return Line([span], scale * 1.3, lambda box: pad.canvas.fill(box, level))
    return Line([side((title, None), bold=chance(pad.rng, 0.7), scale=scale)], scale * 1.2)


def till_head(pad: Pad, land: Land, columns: int) -> list[Line]:
    """Name, registration, address, telephone and tax number of the shop."""
    rng, world = pad.rng, pad.world
    side = weighted(rng, (("m", 5), ("l", 1)))
    set_at = middle if side == "m" else left
    name = pad.know("merchant", "", firm(rng, world, land))
    bold, scale = chance(rng, 0.6), pick(rng, (1.0, 1.0, 1.0, 1.2, 1.5, 1.9))
    rows = broken(name.value, max(12, int(columns / scale / pick(rng, (1.0, 1.0, 1.6)))))
    lines = [Line([set_at((row, name), bold=bold, scale=scale)], max(1.0, scale)) for row in rows]
    if chance(rng, 0.55):
        label, number = _numbered(w.digits(rng, pick(rng, land.registered)))
        entry = Entry(None, "", number)
        pad.ways.append(("registered", entry))
        pad.has.add("vat_number")
        lines.append(Line([set_at(*([(label, None)] if label else []), (number, entry))]))
    rows = home(rng, world, land)
    address = Entry(None, "", " ".join(rows))
    lines += [Line([set_at((row, address))]) for row in rows]
    pad.ways.append(("at", address))
    if chance(rng, 0.7):
        label = pick(rng, land.words["phone"])
        phone = pad.know("phone", label, w.digits(rng, pick(rng, land.phones)))
        parts: list[Part] = [(label + pick(rng, (":", " :", "", ".")), None), (phone.value, phone)]
        if chance(rng, 0.25):
            fax = pad.know("fax", "FAX", w.digits(rng, pick(rng, land.phones)))
            parts += [(pick(rng, ("FAX:", "FAX :", "Fax:")), None), (fax.value, fax)]
        lines.append(Line([set_at(*parts)]))
    if chance(rng, 0.15):
        site = pad.know("website", "", world.words.url(rng))
        lines.append(Line([set_at((site.value, site))]))
    if chance(rng, 0.5):
        lines.append(_tax_number(pad, land, set_at))
    return lines


def _tax_number(pad: Pad, land: Land, set_at: Callable[..., Span]) -> Line:
    label, number = _numbered(w.digits(pad.rng, pick(pad.rng, land.vat)))
    entry = pad.know("vat_number", label, number)
    return Line([set_at(*([(label, None)] if label else []), (number, entry))])


def _numbered(text: str) -> tuple[str, str]:
    """A label and the number after it; the brackets around both go."""
    spot = next((i for i, c in enumerate(text) if c.isdigit()), 0)
    start = text.rfind(" ", 0, spot) + 1
    return text[:start].strip(" ("), text[start:].rstrip(")") if start else text


def till_meta(pad: Pad, land: Land) -> list[Line]:
    """Number, date, time, cashier, till and so on: one or two to a line, colons aligned or not."""
    rng, page, words = pad.rng, pad.page, pad.world.words
    names = land.words
    who = pick(
        rng, (words.first_name(rng), words.first_name(rng).upper(), words.name(rng), w.code(rng, "##", "####", "@##"))
    )
    date, time = w.date(rng, page.date_style, 2008, 2027), w.time(rng, page.time_style)
    joined = chance(rng, 0.5)
    cells: list[tuple[str, list[Entry]]] = []
    shown = pick(rng, names["date"])
    day, clock = pad.know("date", "" if joined else shown, date), pad.know("time", "", time)
    if joined or shown == "Date/Time":
        day.label = ""
        cells.append((shown, [day, clock]))
    else:
        label = pick(rng, names["time"])
        clock.label = label
        cells += [(shown, [day]), (label, [clock])]
    for key, value in (
        (
            "receipt_number",
            w.code(
                rng,
                "@@########",
                "########",
                "######",
                "CS#####",
                "@@@######",
                "###-####",
                "####/##",
                "A#####-##",
                "#-#####",
                "TD########",
            ),
        ),
        ("cashier", who),
        ("register", w.code(rng, "##", "#", "###", "@##", "POS#")),
    ):
        if chance(rng, 0.72):
            label = pick(rng, names[key])
            cells.append((label, [pad.know(key, label, value)]))
    if chance(rng, 0.25):
        label, key, value = pick(rng, (
            ("Table", "table_number", str(whole(rng, 1, 60))), ("Pax", "guests", str(whole(rng, 1, 12))), ("Member", "member_number", w.code(rng, "########", "@######")),
            ("Queue No", "order_number", w.code(rng, "###", "@##")), ("Order #", "order_number", w.code(rng, "####", "#####")),
        ))  # fmt: skip
        cells.append((label, [pad.know(key, label, value)]))
    cells = some(rng, cells, len(cells))
    end, aligned, bare = pick(rng, (":", ":", " :", " : ", "", "#")), chance(rng, 0.4), chance(rng, 0.15)
    column = real(rng, 0.24, 0.36)
    lines: list[Line] = []
    while cells:
        label, entries = cells.pop()
        values: list[Part] = [(e.value, e) for e in entries]
        if aligned:
            lines.append(Line([left((label, None)), left(((end.strip() or ":"), None), *values, at=column)]))
            continue
        unlabelled = bare and entries[0].key in ("date", "time")
        if unlabelled:
            entries[0].label = ""
        spans = [left(*values) if unlabelled else left((label + end, None), *values)]
        if cells and len(entries) == 1 and chance(rng, 0.4) and len(cells[-1][1]) == 1:
            other, (entry,) = cells.pop()
            spans.append(right((other + end, None), (entry.value, entry)))
        lines.append(Line(spans))
    return lines


def till_items(pad: Pad, land: Land, items: Sequence[Good], columns: int) -> list[Line]:
    """The goods in one of the ways that tills print them."""
    rng = pad.rng
    form = weighted(rng, (("one", 3), ("under", 3), ("code", 2.5), ("front", 2), ("table", 2), ("times", 1)))
    mark = pick(rng, ("", "", "", " SR", " S", " A", " T", "*", " ZRL", " N"))
    symbol = land.style.currency if chance(rng, 0.15) and land.style.before else ""
    if symbol:
        for good in items:
            good.amount.value = symbol + good.amount.value
    lines: list[Line] = []
    if form == "table" or (form == "code" and chance(rng, 0.6)):
        lines += [Line(_heads(rng, form)), separator(pad, pick(rng, ("line", "dashes", "-", "")))]
    stops = (0.42, 0.66)
    times = pick(rng, (" x", " @", "x", " X", " ×"))
    for good in items:
        amount = right((good.amount.value, good.amount), *([(mark.strip(), None)] if mark else []))
        name: list[Part] = [(good.name.value, good.name)]
        figures: list[Part] = [
            (good.quantity.value, good.quantity),
            (times.strip(), None),
            (good.price.value, good.price),
        ]
        if form == "one":
            lines.append(Line([left(*name), amount]))
        elif form == "under":
            lines += [Line([left(*name)]), Line([left(*figures, at=0.08), amount])]
        elif form == "times":
            lines.append(
                Line([left(*name, *([] if good.quantity.value == "1" else [*figures[:1], ("x", None)])), amount])
            )
        elif form == "front":
            lines.append(Line([left((good.quantity.value, good.quantity)), left(*name, at=0.12), amount]))
        elif form == "code":
            lines += [
                Line([left((good.code, None), *name)]),
                Line(
                    [
                        left((good.quantity.value, good.quantity), at=0.1),
                        right((good.price.value, good.price), at=stops[1]),
                        amount,
                    ]
                ),
            ]
        else:
            rows = broken(good.name.value, max(10, int(columns * 0.36)))
            lines.append(Line([
                left((rows[0], good.name)), right((good.quantity.value, good.quantity), at=0.5), right((good.price.value, good.price), at=0.74), amount,
            ]))  # fmt: skip
            lines += [Line([left((row, good.name))]) for row in rows[1:]]
        if chance(rng, 0.08):
            pad.has.add("discount")
            lines.append(
                Line(
                    [
                        left((pick(rng, land.words["discount"]), None), at=0.08),
                        right((f"-{land.style.number(good.value / 10)}", None)),
                    ]
                )
            )
    return lines


def _heads(rng: Rng, form: str) -> list[Span]:
    upper = chance(rng, 0.4)
    names = [
        pick(rng, x)
        for x in (
            ("Item", "Description", "Desc", "Particulars"),
            ("Qty", "QTY"),
            ("Price", "U.Price", "Rate"),
            ("Amount", "Total", "Amt", "Sum"),
        )
    ]
    a, b, c, d = [n.upper() if upper else n for n in names]
    if form == "table":
        return [left((a, None)), right((b, None), at=0.5), right((c, None), at=0.74), right((d, None))]
    return (
        [left((b, None), at=0.1), right((c, None), at=0.66), right((d, None))]
        if chance(rng, 0.5)
        else [left((a, None)), right((d, None))]
    )


@dataclass(slots=True)
class Sum:
    """A line of the sums: its entry and whether it is the one that counts."""

    entry: Entry
    main: bool = False


def till_sums(pad: Pad, land: Land, items: Sequence[Good]) -> list[Sum]:
    """Sums that add up: net, tax, service, rounding, total, payment and change."""
    rng, style, names = pad.rng, land.style, land.words
    made: list[Sum] = []
    money = style.money if chance(rng, 0.25) else style.number

    def add(key: str | None, label: str, value: float, main: bool = False) -> None:
        number = round(value, 2)
        made.append(
            Sum(pad.know(key, label, money(number) if not main or chance(rng, 0.6) else style.money(number)), main)
        )

    total = sum(g.value for g in items)
    tax_name, rate = pick(rng, land.taxes)
    if chance(rng, 0.3):
        count = sum(int("".join(c for c in g.quantity.value.split(".")[0] if c.isdigit()) or "1") for g in items)
        label = pick(rng, names["item_count"])
        made.append(Sum(pad.know("item_count", label, str(count))))
    if chance(rng, 0.55) or not land.tax_in:
        net = total / (1 + rate / 100) if land.tax_in else total
        add("subtotal", pick(rng, names["subtotal"]), net)
    if chance(rng, 0.2):
        off = round(total * pick(rng, (0.05, 0.1, 0.2)), 2)
        add("discount", pick(rng, names["discount"]), -off if chance(rng, 0.6) else off)
        total -= off
    if chance(rng, 0.15):
        add("service_charge", pick(rng, names["service_charge"]), total * 0.1)
        total += round(total * 0.1, 2)
    if chance(rng, 0.75):
        tax = total - total / (1 + rate / 100) if land.tax_in else total * rate / 100
        add("tax", tax_name, tax)
        total += 0 if land.tax_in else round(tax, 2)
    exact = round(total, style.places)
    rounded = round(exact * 20) / 20 if style.places else round(exact / 100) * 100
    if chance(rng, 0.35):
        if chance(rng, 0.6):
            add(None, pick(rng, names["gross"]), exact)
        add("rounding", pick(rng, names["rounding"]), round(rounded - exact, 2))
        exact = rounded
    add("total", pick(rng, names["total"]), exact, True)
    return made + _payment(pad, land, exact, money)


def _payment(pad: Pad, land: Land, total: float, money: Callable[[float], str]) -> list[Sum]:
    rng, names = pad.rng, land.words
    way = weighted(rng, (("cash", 5), ("card", 3), ("", 2)))
    if way == "cash":
        unit = pick(rng, (1, 5, 10, 50)) * land.low * (1 if land.low < 100 else 2)
        given = float(np.ceil(total / unit) * unit)
        label, back = pick(rng, names["cash"]), pick(rng, names["change"])
        return [
            Sum(pad.know("cash", label, money(given))),
            Sum(pad.know("change", back, money(round(given - total, 2)))),
        ]
    if way == "card":
        label = pick(
            rng,
            (
                "VISA",
                "MASTERCARD",
                "Credit Card",
                "Debit",
                "EFTPOS",
                "CARD",
                "AMEX",
                "Touch 'n Go",
                "Maestro",
                "Kartenzahlung",
                "QRIS",
            ),
        )
        found = [Sum(pad.know("card_paid", label, money(total)))]
        if chance(rng, 0.5):
            code = pick(rng, ("Auth Code", "APPR CODE", "Approval"))
            found.append(Sum(pad.know("authorisation", code, w.code(rng, "######", "@#####", "####"))))
        return found
    return []


def sum_lines(pad: Pad, sums: Sequence[Sum]) -> list[Line]:
    """The sums with their figures at the right: from the left edge, against a middle stop, or with leaders."""
    rng = pad.rng
    form, end = weighted(rng, (("far", 5), ("stop", 3), ("mid", 2))), pick(rng, ("", "", ":", " :"))
    big, bold = pick(rng, (1.0, 1.0, 1.2, 1.5)), chance(rng, 0.6)
    stop = real(rng, 0.55, 0.72)
    lines: list[Line] = []
    for item in sums:
        entry, scale, heavy = item.entry, big if item.main else 1.0, bold and item.main
        label = entry.label + end
        if form == "far":
            first = left((label, None), bold=heavy, scale=scale)
        elif form == "stop":
            first = right((label, None), at=stop, bold=heavy, scale=scale)
        else:
            first = left((label, None), at=0.25, bold=heavy, scale=scale)
        lines.append(Line([first, right((entry.value, entry), bold=heavy, scale=scale)], max(1.0, scale)))
    return lines


def tax_summary(pad: Pad, land: Land, total: float) -> list[Line]:
    """The little table of tax codes under the sums."""
    rng, style = pad.rng, land.style
    heads = [
        pick(rng, ("GST Summary", "Tax Code", "Tax", "Code", "VAT", "MwSt")),
        pick(rng, (f"Amount({style.currency})", "Net Amt", "Amount", "Net", "Netto")),
        pick(rng, (f"Tax({style.currency})", "GST Amt", "Tax Amt", "VAT Amt", "Steuer")),
    ]
    rows = some(
        rng,
        (("SR", 6), ("ZRL", 0), ("ZR", 0), ("S", 6), ("A", 19), ("B", 7), ("E", 0), ("SR @ 6%", 6), ("Z @ 0%", 0)),
        whole(rng, 1, 2),
    )
    lines = [Line([left((heads[0], None)), right((heads[1], None), at=0.7), right((heads[2], None))])]
    for code, rate in rows:
        share = total / len(rows)
        net, tax = (
            Entry(None, "", style.number(share / (1 + rate / 100))),
            Entry(None, "", style.number(share - share / (1 + rate / 100))),
        )
        row = Entry(None, code, code)
        lines.append(Line([left((code, row)), right((net.value, net), at=0.7), right((tax.value, tax))]))
        pad.cells += [(row, heads[1], net), (row, heads[2], tax)]
    pad.entries += [Entry(None, head, "") for head in heads]
    return lines


def slip(rng: Rng, world: World, height: int, width: int, wide: float, high: float) -> tuple[Canvas, Box]:
    """A picture with a slip of paper on it: all of it, or a strip on white, on something dark or on a photograph."""
    style = weighted(rng, (("white", 4), ("photo", 2), ("dark", 1.5), ("scan", 1.5)))
    if style == "white":
        canvas = Canvas(world, height, width, world.paper(rng, height, width))
    else:
        ground = (
            world.photo(rng, height, width)
            if style == "photo"
            else whole(rng, 15, 150)
            if style == "dark"
            else whole(rng, 195, 252)
        )
        canvas = Canvas(world, height, width, ground)
    free, over = width - wide, height - high
    x = free * pick(rng, (0.5, 0.5, 0.0, float(rng.random())))
    y = max(0.0, over * pick(rng, (0.0, 0.5, float(rng.random())))) if over > 12 else 0.0
    box = (x, y, x + wide, min(float(height), y + high if over > 12 else height))
    if style != "white":
        _sheet(rng, canvas, box, whole(rng, 226, 255) if style != "scan" else 255)
    return canvas, box


def _sheet(rng: Rng, canvas: Canvas, box: Box, paper: int) -> None:
    """The paper's shape: straight, a little bent along its sides, or torn at its ends."""
    x1, y1, x2, y2 = box
    if chance(rng, 0.5):
        canvas.fill((x1 + 5, y1 + 5, x2 + 5, y2 + 5), 0, 0.35)
    style = rng.random()
    if style < 0.4:
        canvas.fill(box, paper)
    else:
        bend, phase = real(rng, 1, 5), real(rng, 0, 6)
        ys = np.linspace(y1, y2, 14)
        sway = np.sin(ys / max(y2 - y1, 1) * real(rng, 2, 7) + phase) * bend
        side = [(float(x1 + s), float(y)) for s, y in zip(sway, ys, strict=True)]
        canvas.polygon(side + [(x + x2 - x1, y) for x, y in reversed(side)], paper)
    if style > 0.75:
        n = whole(rng, 12, 40)
        step = (x2 - x1) / n
        for i in range(n):
            left_end = x1 + i * step
            canvas.polygon(
                [
                    (left_end, y2),
                    (left_end + step / 2, y2 - 4),
                    (left_end + step, y2),
                    (left_end + step, y2 + 3),
                    (left_end, y2 + 3),
                ],
                60,
            )


def curl(rng: Rng, canvas: Canvas, box: Box) -> None:
    """The light on a slip that does not lie flat: soft bands across it, sometimes a crease."""
    x1, y1, x2, y2 = (round(v) for v in canvas.clip(box))
    if y2 - y1 < 40 or x2 - x1 < 40:
        return
    t = np.linspace(0, 1, y2 - y1)
    shade = 1 - real(rng, 0.03, 0.2) * (0.5 + 0.5 * np.sin(t * real(rng, 2, 16) + real(rng, 0, 6)))
    if chance(rng, 0.4):
        shade -= 0.25 * np.exp(-(((t - real(rng, 0.2, 0.8)) * 90) ** 2))
    part = canvas.image[y1:y2, x1:x2]
    part[:] = (part * shade[:, None]).astype(np.uint8)


def till(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A till's receipt of any country."""
    land, page = at_home(rng, world)
    face = typeface(rng, world)
    columns = whole(rng, 30, 46)
    lead, wanted = real(rng, 1.12, 1.5), whole(rng, 22, 52)
    glyph = 0.6 if face.kind == "mono" else 0.54
    size = min(22.0, max(9.0, min(height / (wanted * lead), width / (columns * glyph))))
    wide = min(float(width), columns * glyph * size * real(rng, 1.02, 1.15))
    if wide > width * 0.8 and chance(rng, 0.7):
        wide = float(width)
    pad = Pad(rng, world, Canvas(world, 8, 8), page, face, size, lead, int(90 * rng.random() ** 2.2))
    style = separators(rng)
    head, meta = till_head(pad, land, columns), till_meta(pad, land)
    title = pick(rng, land.titles)
    named = [heading_line(pad, title, pick(rng, (1.0, 1.0, 1.3)), middle)] if title else []
    room = height / (size * lead) - len(head) - len(meta) - 14
    upper = chance(rng, 0.55)
    make = world.words.dish if chance(rng, 0.3) else world.words.product
    items = goods(rng, page, max(1, min(18, int(room / 1.6 * real(rng, 0.1, 1.0)))), make, int(columns * 0.62), upper)
    if not items:
        items = goods(rng, page, 1, lambda r: world.words.pseudo(r).capitalize(), 40, upper)
    sums = till_sums(pad, land, items)
    total = sum(g.value for g in items)
    bottom = [tax_summary(pad, land, total)] if land.tax_in and chance(rng, 0.45) else []
    lines = [blank(real(rng, 0.3, 1.2))]
    blocks = [
        [*head],
        [*named, *meta],
        till_items(pad, land, items, columns),
        sum_lines(pad, sums),
        *bottom,
        _farewell(pad, land),
    ]
    if chance(rng, 0.3):
        blocks[0], blocks[1] = [*head, *named], meta
    if chance(rng, 0.08):
        blocks[1:4] = [blocks[2], blocks[3], blocks[1]]
    for before, block in pairwise([[], *blocks]):
        lines += [*([separator(pad, style)] if before and chance(rng, 0.8) else [blank(0.4)]), *block]
    margin = wide * real(rng, 0.02, 0.07)
    if chance(rng, 0.8):
        pad.size = min(
            24.0, max(9.0, min(height * real(rng, 0.8, 0.98) / (pad.tall(lines) / size), width / (columns * glyph)))
        )
        wide = min(float(width), wide * pad.size / size)
        margin *= pad.size / size
    pad.canvas, box = slip(rng, world, height, width, wide, pad.tall(lines) + pad.size)
    pad.lay(lines, box[0] + margin, box[2] - margin, box[1] + size * 0.3, box[3])
    if chance(rng, 0.3):
        curl(rng, pad.canvas, box)
    ask_goods(pad, items)
    near = "tip cashier phone email website vat_number time change rounding discount service_charge table_number member_number points due_date iban invoice_number cash guests".split()
    return pad.done("receipt", "till_slips", near)


def _farewell(pad: Pad, land: Land) -> list[Line]:
    """Thanks, points, tip lines, a barcode."""
    rng, words = pad.rng, pad.world.words
    lines: list[Line] = []
    if chance(rng, 0.15):
        label = pick(rng, ("Points earned", "Member points", "Reward points", "Points balance"))
        entry = pad.know("points", label, str(whole(rng, 1, 4000)))
        lines.append(Line([left((label + pick(rng, (":", "")), None), (entry.value, entry))]))
    if chance(rng, 0.12):
        lines += [
            Line([left((f"{label}:", None)), left(("_______________", None), at=0.3)], 1.4)
            for label in ("Tip", "Total", "Signature")[: whole(rng, 1, 3)]
        ]
        pad.has.add("tip")
    lines += [Line([middle((text, None))]) for text in some(rng, land.words["thanks"], whole(rng, 0, 3))]
    if chance(rng, 0.12):
        entry = pad.know("email", "", words.email(rng))
        lines.append(Line([middle((entry.value, entry))]))
    if chance(rng, 0.25):
        lines.append(bars(pad, real(rng, 2, 4)))
        if chance(rng, 0.5):
            lines.append(Line([middle((w.code(rng, "############", "#### #### ####"), None))]))
    return lines


# -- pages with columns -------------------------------------------------------------------------------------------------


def labels_of(rng: Rng, key: str) -> str:
    """A label of a field as forms print it: as listed, in capitals, or in title case."""
    label = pick(rng, FIELDS[key].labels[:7])
    style = rng.random()
    return label.upper() if style < 0.3 else label.title() if style < 0.5 and label.islower() else label


def labelled(pad: Pad, keys: Sequence[str], n: int) -> list[Entry]:
    """`n` fields with different labels; the values are made by the fields themselves."""
    made: list[Entry] = []
    for key in some(pad.rng, keys, n):
        label = labels_of(pad.rng, key)
        value = FIELDS[key].make(pad.rng, pad.page)
        if ask.bare(label) not in {ask.bare(e.label) for e in pad.entries} and len(value) < 34:
            made.append(pad.know(key, label, value))
    return made


def set_values(pad: Pad, made: Sequence[Entry], narrow: bool = False) -> list[Line]:
    """Labels and values beside each other, or the label above the value in one or more columns, open, ruled or boxed."""
    rng = pad.rng
    pale = pad.ink if chance(rng, 0.5) else min(130, pad.ink + whole(rng, 20, 90))
    heavy, strong = chance(rng, 0.4), chance(rng, 0.25)
    form = weighted(rng, (("beside", 4), ("far", 1.5), ("above", 4)))
    end = pick(rng, (":", ":", "", " :"))
    if form != "above":
        stop = real(rng, 0.38, 0.52)
        value_at: Callable[[Entry], Span] = lambda e: (  # noqa: E731
            right((e.value, e), bold=strong) if form == "far" else left((e.value, e), at=stop, bold=strong)
        )
        return [Line([left((e.label + end, None), bold=heavy, ink=pale), value_at(e)]) for e in made]
    across = 1 if narrow and chance(rng, 0.6) else whole(rng, 2, 2 if narrow else 4)
    frame, size = pick(rng, ("", "", "box", "under", "bar")), pick(rng, (1.0, 1.0, 0.85, 0.75))
    lines: list[Line] = []
    for start in range(0, len(made), across):
        row = made[start : start + across]
        stops = [i / across + 0.012 for i in range(len(row))]
        share = len(row) / across
        top = Line(
            [
                left((e.label, None), at=a, bold=heavy, ink=255 if frame == "bar" and share == 1 else pale, scale=size)
                for e, a in zip(row, stops, strict=True)
            ]
        )
        low = Line([left((e.value, e), at=a, bold=strong) for e, a in zip(row, stops, strict=True)], 1.15)
        if frame == "bar" and share == 1:
            top.paint = _fill(pad, whole(rng, 20, 110))
        elif frame in ("box", "under"):
            low.paint = _cells(pad, len(row), across, frame, 1 + 1 / 1.15)
        lines += [top, low, blank(0.0 if frame == "box" else 0.35)]
    return lines


def _fill(pad: Pad, ink: int) -> Paint:
    return lambda box: pad.canvas.fill(box, ink)


def _cells(pad: Pad, n: int, across: int, frame: str, rise: float) -> Paint:
    """Frames around `n` cells of `across` to a row, `rise` times as high as the line; or rules under them."""

    def paint(box: Box) -> None:
        x1, y1, x2, y2 = box
        step = (x2 - x1) / across
        for i in range(n):
            if frame == "box":
                pad.canvas.rectangle((x1 + i * step, y2 - (y2 - y1) * rise, x1 + (i + 1) * step + 1, y2 + 1), 90)
            else:
                pad.canvas.line(x1 + i * step, y2, x1 + (i + 0.92) * step, y2, 120)

    return paint


@dataclass(slots=True)
class Stripe:
    """A column of a table: its header, where its cells are set, its cells ("" prints nothing)."""

    head: str
    side: Anchor
    cells: list[Entry]


def table(pad: Pad, columns: Sequence[Stripe], chars: int, key: int = 0, ask_cells: bool = True) -> list[Line]:
    """A table as wide as the page whose widths follow its content; long first cells break."""
    rng, canvas = pad.rng, pad.canvas
    widths = [max(len(c.head), *(len(e.value) for e in c.cells)) + 2.0 for c in columns]
    widths[key] = max(12.0, min(widths[key], chars - sum(widths) + widths[key]))
    longest = int(widths[key]) - 2
    if chance(rng, 0.6):
        widths[key] += max(0.0, chars - sum(widths))
    total = sum(widths) * (1 if chance(rng, 0.8) else 1.1)
    scale = 1.0 if sum(widths) < chars * 1.05 else max(0.8, chars / sum(widths))
    edges = [sum(widths[:i]) / total for i in range(len(widths) + 1)]
    edges[-1] = 1.0
    ruled = weighted(rng, (("", 3), ("across", 3), ("full", 2), ("down", 1), ("stripe", 1.5)))
    shade, bold = pick(rng, (None, None, 25, 70, 120, 205, 225)), chance(rng, 0.6)
    high = real(rng, 1.05, 1.7)
    ink = None if shade is None else 250 if shade < 128 else 0

    def spot(column: int, entry: Entry | None, text: str, heavy: bool = False, dye: int | None = None) -> Span:
        a, b, side = edges[column], edges[column + 1], columns[column].side
        at = a + 0.008 if side == "l" else b - 0.008 if side == "r" else (a + b) / 2
        return Span([(text, entry)], at, side, heavy, scale, dye, None, b - a)

    def paint(row: int, last: bool = True) -> Paint:
        def drawn(box: Box) -> None:
            x1, y1, x2, y2 = box
            if row < 0 and shade is not None:
                canvas.fill(box, shade)
            if ruled == "stripe" and row >= 0 and row % 2:
                canvas.fill(box, 232)
            if (ruled in ("across", "full") and last) or row < 0:
                canvas.line(x1, y2, x2, y2, 110)
            for edge in edges if ruled in ("full", "down") else ():
                canvas.line(x1 + (x2 - x1) * edge, y1, x1 + (x2 - x1) * edge, y2, 110)

        return drawn

    lines = [Line([spot(i, None, c.head, bold, ink) for i, c in enumerate(columns) if c.head], high, paint(-1))]
    for row in range(len(columns[0].cells)):
        first = columns[key].cells[row]
        texts = broken(first.value, max(longest, 8))
        spans = [
            spot(i, c.cells[row], c.cells[row].value) for i, c in enumerate(columns) if i != key and c.cells[row].value
        ]
        lines.append(Line([spot(key, first, texts[0]), *spans], high, paint(row, len(texts) == 1)))
        lines += [Line([spot(key, first, text)], 1.0, paint(row, text is texts[-1])) for text in texts[1:]]
    if ask_cells:
        _cells_of(pad, columns, key)
    return lines


def _cells_of(pad: Pad, columns: Sequence[Stripe], key: int) -> None:
    """What may be asked of a table: cells whose row and column have a name of their own."""
    names = [ask.bare(e.value) for e in columns[key].cells]
    heads = [ask.bare(c.head) for c in columns]
    for i, column in enumerate(columns):
        if i == key or not column.head or heads.count(heads[i]) > 1:
            continue
        for name, head, cell in zip(names, columns[key].cells, column.cells, strict=True):
            if names.count(name) == 1 and cell.value:
                pad.cells.append((head, column.head, cell))
    pad.entries += [Entry(None, c.head, "") for c in columns if c.head]


def sheet_pad(rng: Rng, world: World, height: int, width: int, page: Page, chars: int, *kinds: str) -> tuple[Pad, Box]:
    """A page that holds about `chars` characters to a line, mostly as large as the picture."""
    share = pick(rng, (1.0, 1.0, 1.0, real(rng, 0.7, 0.97)))
    wide, high = width * share, height * (share if share < 1 and chance(rng, 0.5) else 1.0)
    face = world.typeface(rng, *(kinds or ("sans", "sans", "serif", "mono")))
    lead, deep = real(rng, 1.15, 1.45), whole(rng, 26, 48)
    chars = min(chars, int(wide / 5.2))
    size = min(
        20.0, max(9.0, min(wide * 0.93 / (chars * (0.6 if face.kind == "mono" else 0.52)), high / (deep * lead)))
    )
    if share == 1.0:
        canvas, box = (
            Canvas(world, height, width, world.paper(rng, height, width)),
            (0.0, 0.0, float(width), float(height)),
        )
    else:
        canvas, box = slip(rng, world, height, width, wide, high)
    pad = Pad(rng, world, canvas, page, face, size, lead, int(80 * rng.random() ** 2.2))
    margin = wide * real(rng, 0.025, 0.07)
    return pad, (box[0] + margin, box[1] + margin * real(rng, 0.5, 1.2), box[2] - margin, box[3] - size * 0.4)


def fitting(pad: Pad, area: Box) -> int:
    """How many characters a line holds."""
    glyph = 0.6 if pad.type.kind == "mono" else 0.52
    return int((area[2] - area[0]) / (pad.size * glyph))


def party(pad: Pad, land: Land, name: Entry, heading: str, at: Entry) -> list[Line]:
    """A heading, a name and an address under each other; without a heading where it is empty."""
    rng = pad.rng
    rows = home(rng, pad.world, land)
    at.value = " ".join(rows)
    heavy = chance(rng, 0.5)
    lines = (
        [Line([left((heading, None), bold=not heavy or chance(rng, 0.4), scale=pick(rng, (1.0, 1.0, 0.85)))])]
        if heading
        else []
    )
    lines += [Line([left((row, name), bold=heavy)]) for row in broken(name.value, 30)]
    return lines + [Line([left((row, at))]) for row in rows]


def customer(pad: Pad, land: Land, key: str, headings: Sequence[str]) -> list[Line]:
    """Who is billed, or whose account it is, with or without a heading."""
    rng, world = pad.rng, pad.world
    person = key == "name" or chance(rng, 0.5)
    heading = pick(rng, headings) if headings else ""
    label = "" if "address" in heading.lower() else heading
    name = pad.know(key, label, world.words.name(rng) if person else firm(rng, world, land))
    at = Entry(None, "", "")
    pad.ways += [("billed" if key == "buyer" else "holder", name), ("billed at", at)]
    return party(pad, land, name, heading, at)


def beside(pad: Pad, blocks: Sequence[Sequence[Line]], area: Box, y: float) -> float:
    """Blocks side by side in columns of changing widths; returns the lowest end."""
    rng = pad.rng
    shares = [1.0 + (real(rng, -0.2, 0.2) if len(blocks) == 2 else 0.0) for _ in blocks]
    x, low = area[0], y
    for block, share in zip(blocks, shares, strict=True):
        wide = (area[2] - area[0]) * share / sum(shares)
        pad.canvas.new_block()
        low = max(low, pad.lay(block, x, x + wide - pad.size, y, area[3]))
        x += wide
    pad.canvas.new_block()
    return low


def letterhead(pad: Pad, land: Land, key: str, name: str, way: str = "sent") -> list[Line]:
    """The issuer without a label: name, address, ways to get in touch."""
    rng = pad.rng
    issuer = pad.know(key, "", name)
    pad.ways.append((way, issuer))
    scale, bold = pick(rng, (1.0, 1.3, 1.6, 2.2)), chance(rng, 0.7)
    lines = [Line([left((row, issuer), bold=bold, scale=scale)], scale) for row in broken(name, 24)]
    rows, at = home(rng, pad.world, land), Entry(None, "", "")
    at.value = " ".join(rows)
    lines += [Line([left((row, at))]) for row in rows]
    pad.ways.append(("sent at", at))
    for kind in some(rng, ("phone", "email", "website", "vat_number"), whole(rng, 0, 3)):
        value = w.digits(rng, pick(rng, land.phones)) if kind == "phone" else FIELDS[kind].make(rng, pad.page)
        label = "" if kind in ("email", "website") and chance(rng, 0.5) else pick(rng, FIELDS[kind].labels[:4])
        entry = pad.know(kind, label, value)
        lines.append(Line([left(*([(label + pick(rng, (":", "")), None)] if label else []), (value, entry))]))
    return lines


# -- invoices ---------------------------------------------------------------------------------------------------------

BILLED = (
    "Bill To",
    "BILL TO:",
    "Billed to",
    "Invoice To",
    "INVOICE TO",
    "Customer",
    "Sold To:",
    "To:",
    "Client",
    "Bill to:",
    "CUSTOMER:",
    "Attention",
)
TITLES = (
    "INVOICE", "Invoice", "Tax Invoice", "TAX INVOICE", "Proforma Invoice", "Commercial Invoice", "INVOICE", "Invoice", "Sales Invoice", "PURCHASE ORDER",
    "RECHNUNG", "FACTURE", "FATTURA", "Factura", "Service Invoice", "BILL", "Sales Order",
)  # fmt: skip
META = (
    "invoice_number",
    "invoice_date",
    "due_date",
    "purchase_order",
    "customer_number",
    "terms",
    "sales_person",
    "reference",
    "date",
    "period",
    "ship_date",
    "project",
)


def invoice_table(pad: Pad, items: Sequence[Good], chars: int) -> list[Line]:
    """The items with codes, quantities, rates, taxes and amounts, in several orders."""
    rng, style = pad.rng, pad.page.style
    name = Stripe(
        pick(
            rng,
            (
                "Description",
                "Item",
                "Product",
                "DESCRIPTION",
                "Details",
                "Service",
                "Item & Description",
                "Product / Service",
            ),
        ),
        "l",
        [g.name for g in items],
    )
    count = Stripe(
        pick(rng, ("Qty", "QTY", "Quantity", "Hrs/Qty", "Units", "Hours", "Qty.")),
        pick(rng, ("r", "m", "l")),
        [g.quantity for g in items],
    )
    price = Stripe(
        pick(rng, ("Unit Price", "Price", "Rate", "UNIT PRICE", "Unit Cost", "Rate/Price", "Price/Unit")),
        "r",
        [g.price for g in items],
    )
    amount = Stripe(
        pick(rng, ("Amount", "Total", "AMOUNT", "Line Total", f"Amount ({style.currency})", "Net Amount", "Sub Total")),
        "r",
        [g.amount for g in items],
    )
    columns = [name, count, price, amount]
    if chance(rng, 0.3):
        columns = [count, name, price, amount]
    extra = [
        Stripe(
            pick(rng, ("#", "No", "No.", "S.No", "Pos", "Line")),
            "l",
            [Entry(None, "", str(i + 1)) for i in range(len(items))],
        ),
        Stripe(
            pick(rng, ("Code", "SKU", "Item #", "Part No.", "HSN/SAC")),
            "l",
            [Entry(None, "", g.code[:8]) for g in items],
        ),
        Stripe(
            pick(rng, ("Tax", "VAT", "GST", "Tax %")),
            "r",
            [Entry(None, "", f"{pick(rng, (0, 5, 7, 10, 18, 20))}%") for _ in items],
        ),
        Stripe(
            pick(rng, ("Disc.", "Discount", "Disc %")),
            "r",
            [Entry(None, "", f"{pick(rng, (0, 0, 5, 10))}%") for _ in items],
        ),
    ]
    used = sum(max(len(c.head), *(len(e.value) for e in c.cells)) + 2 for c in columns)
    for column in some(rng, extra, whole(rng, 0, 3)):
        used += max(len(column.head), *(len(e.value) for e in column.cells)) + 2
        if used < chars * 1.1:
            columns.insert(0 if column in extra[:2] else len(columns) - 1, column)
    if chance(rng, 0.12):
        columns.remove(price)
    return table(pad, columns, chars, next(i for i, c in enumerate(columns) if c is name))


def invoice_sums(pad: Pad, land: Land, total: float) -> list[Sum]:
    """Net, discount, freight, tax, total, and what is still due."""
    rng, style = pad.rng, land.style
    made: list[Sum] = []
    money = style.money if chance(rng, 0.5) else style.number

    def add(key: str | None, labels: Sequence[str], value: float, main: bool = False) -> None:
        label = pick(rng, labels)
        made.append(Sum(pad.know(key, label.upper() if upper else label, money(round(value, 2))), main))

    upper = chance(rng, 0.2)
    if chance(rng, 0.8):
        add(
            "subtotal",
            ("Subtotal", "Sub-total", "Net Total", "Sub Total", "Total excl. VAT", "Net amount", "Amount before tax"),
            total,
        )
    if chance(rng, 0.25):
        add("discount", ("Discount", "Less Discount", "Discount 5%", "Rebate"), -total / 20)
        total -= round(total / 20, 2)
    if chance(rng, 0.25):
        freight = w.amount(rng, land.low * 2, land.low * 40)
        add("shipping_cost", ("Shipping", "Freight", "Shipping & Handling", "Delivery", "Postage"), freight)
        total += freight
    if chance(rng, 0.8):
        rate = pick(rng, land.taxes)[1]
        add(
            "tax",
            (
                f"VAT {rate}%",
                f"Tax ({rate}%)",
                "Tax",
                "Sales Tax",
                f"GST {rate}%",
                "VAT",
                f"Tax Rate {rate}%",
                "Total Tax",
            ),
            total * rate / 100,
        )
        total += round(total * rate / 100, 2)
    add(
        "total",
        (
            "Total",
            "TOTAL",
            "Grand Total",
            "Total Due",
            "Invoice Total",
            "Amount Due",
            "Total Amount",
            "Total Payable",
            "Balance Due",
            "Gesamtbetrag",
            "Total TTC",
        ),
        total,
        True,
    )
    if chance(rng, 0.15):
        paid = round(total * pick(rng, (0.1, 0.25, 0.5, 1)), 2)
        add("deposit", ("Amount Paid", "Deposit", "Paid to date", "Less: Advance"), paid)
        add(None, ("Balance", "Outstanding", "Remaining", "Still to pay"), total - paid, chance(rng, 0.5))
    return made


def invoice(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Invoices, quotations and orders: unlabelled addresses, labels beside or above, items, sums at the right, bank details."""
    land, page = at_home(rng, world)
    page = Page(page.words, page.style, page.date_style, page.time_style, land.low * pick(rng, (300, 3000, 20000)))
    chars = whole(rng, 46, 64) if min(height, width) < 500 else whole(rng, 52, 92)
    pad, area = sheet_pad(rng, world, height, width, page, chars)
    chars = fitting(pad, area)
    title = pick(rng, TITLES)
    own = letterhead(pad, land, "seller", firm(rng, world, land))
    client = customer(pad, land, "buyer", () if chance(rng, 0.2) else BILLED)
    if chance(rng, 0.25):
        heading = pick(rng, ("Ship To", "SHIP TO:", "Deliver to", "Consignee"))
        client += [
            blank(),
            *party(pad, land, pad.know("ship_to", heading, world.words.name(rng)), heading, Entry(None, "", "")),
        ]
    meta = set_values(pad, labelled(pad, META, whole(rng, 2, 6)), True)
    scale = pick(rng, (1.3, 1.8, 2.4, 3.0))
    named = [heading_line(pad, title, scale, left)]
    y = area[1]
    order = weighted(rng, (("title right", 3), ("title top", 2), ("three", 1.5), ("stack", 1.5)))
    if order == "title right":
        pair = [own, [*named, *meta]]
        y = beside(pad, pair if chance(rng, 0.75) else pair[::-1], area, y)
        y = pad.lay([blank(), *client], area[0] + (area[2] - area[0]) * pick(rng, (0.0, 0.0, 0.5)), area[2], y, area[3])
    elif order == "title top":
        y = beside(pad, [client, [*own, blank(), *meta]], area, pad.lay(named, area[0], area[2], y, area[3]))
    elif order == "three":
        y = pad.lay([*own, blank(), *named], area[0], area[2], y, area[3])
        y = beside(pad, [client, meta], area, y)
    else:
        wide = set_values(pad, labelled(pad, META, 0)) or meta
        y = beside(pad, [own, named], area, y)
        y = pad.lay([blank(), *client, blank(), *wide], area[0], area[2], y, area[3])
    room = (area[3] - y) / (pad.size * pad.lead)
    n = max(1, min(14, int((room - 8) / 1.8 * real(rng, 0.3, 1))))
    items = goods(rng, page, n, world.words.product, 40, chance(rng, 0.15)) or goods(
        rng, page, 1, lambda r: world.words.pseudo(r), 40
    )
    y = pad.lay([blank(0.6), *invoice_table(pad, items, chars), blank(0.4)], area[0], area[2], y, area[3])
    sums = sum_lines(pad, invoice_sums(pad, land, sum(g.value for g in items)))
    bank = (
        set_values(
            pad, labelled(pad, ("bank", "iban", "bic", "account_number", "sort_code", "terms"), whole(rng, 1, 4)), True
        )
        if chance(rng, 0.55)
        else []
    )
    notes = [Line([left((text, None))]) for text in broken(world.words.sentence(rng), 34)] if chance(rng, 0.4) else []
    lefts = (
        [
            Line(
                [
                    left(
                        (
                            pick(
                                rng, ("Payment details", "Bank details", "Please pay to", "Notes", "Terms & Conditions")
                            ),
                            None,
                        ),
                        bold=True,
                    )
                ]
            ),
            *notes,
            *bank,
        ]
        if notes or bank
        else []
    )
    if chance(rng, 0.7):
        y = beside(pad, [lefts, sums], area, y)
    else:
        y = pad.lay(sums, area[0] + (area[2] - area[0]) * real(rng, 0.4, 0.6), area[2], y, area[3])
        y = pad.lay([blank(), *lefts], area[0], area[2], y, area[3])
    ask_goods(pad, items, cells=False)
    kind = "document" if title in ("PURCHASE ORDER", "Sales Order") else "invoice"
    near = "iban due_date vat_number phone email website discount shipping_cost purchase_order tax bic terms ship_to deposit tip change cashier time bank".split()
    return pad.done(kind, "billing", near)


# -- statements and bills ---------------------------------------------------------------------------------------------

BOOKED = (
    "ATM WITHDRAWAL {c}", "POS {s}", "SALARY {s}", "DIRECT DEBIT {s}", "Transfer to {n}", "Transfer from {n}", "CHEQUE PAID {d}", "NEFT-{d}-{s}", "INTEREST PAID", "SERVICE CHARGE",
    "Card payment {s}", "Standing order {n}", "FPX {s}", "Online banking {d}", "CASH DEPOSIT {c}", "Rent {s}", "Insurance {s}", "TFR {d}", "UPI/{n}", "{s} {c}", "{s} refund", "Bill payment {s}",
)  # fmt: skip
SUMMARY = ("opening_balance", "closing_balance", "total_in", "total_out", "available", "interest_rate")
CARD_SUMMARY = (
    "credit_limit",
    "minimum_payment",
    "due_date",
    "available",
    "opening_balance",
    "closing_balance",
    "interest_rate",
)


@dataclass(slots=True)
class Booking:
    """A row of an account: `out` and `into` are empty where nothing moved that way."""

    day: Entry
    text: Entry
    out: Entry
    into: Entry
    left: Entry
    cheque: Entry


def day_of(page: Page, day: int, month: int, year: int) -> str:
    """A day as the page writes dates."""
    name = w.MONTHS[month - 1]
    return page.date_style.format(
        d=day, m=month, y=year, yy=year % 100, month=name, mon=name[:3], MON=name[:3].upper(), day="Monday", dd="Mon"
    )


def bookings(rng: Rng, page: Page, n: int, start: float, sparse: bool, when: tuple[int, int]) -> list[Booking]:
    """`n` rows of different texts with a running balance; with `sparse` some rows print none."""
    words, made, balance = page.words, list[Booking](), start
    days = sorted(whole(rng, 1, 28) for _ in range(n))
    for day in days:
        text = pick(rng, BOOKED).format(
            c=words.city(rng),
            s=pick(rng, (words.last_name(rng), words.word(rng))),
            n=words.last_name(rng),
            d=w.digits(rng, "######"),
        )
        text = text.upper() if chance(rng, 0.3) else text
        value = w.amount(rng, page.largest / 300, page.largest)
        coming = any(x in text.lower() for x in ("salary", "from", "deposit", "refund", "interest")) or (
            balance < value and chance(rng, 0.8)
        )
        balance += value if coming else -value
        number = page.style.number(value)
        date = day_of(page, day, *when)
        shown = page.style.number(balance) if not sparse or chance(rng, 0.6) else ""
        made.append(Booking(
            Entry(None, "", date), Entry(None, "", text), Entry(None, "", "" if coming else number), Entry(None, "", number if coming else ""),
            Entry(None, "", shown), Entry(None, "", w.digits(rng, "######") if "CHEQUE" in text or chance(rng, 0.08) else ""),
        ))  # fmt: skip
    return made


def brought_forward(rng: Rng, day: str, held: str) -> Booking:
    """The row over the first that says what the account held."""
    text = pick(
        rng,
        (
            "BALANCE B/F",
            "Balance brought forward",
            "OPENING BALANCE",
            "Beginning balance",
            "B/F",
            "Saldo Vortrag",
            "PREVIOUS BALANCE",
        ),
    )
    empty = [Entry(None, "", "") for _ in range(3)]
    return Booking(Entry(None, "", day), Entry(None, "", text), empty[0], empty[1], Entry(None, "", held), empty[2])


def ask_bookings(pad: Pad, rows: Sequence[Booking], single: bool, counted: bool) -> None:
    """The balance after a row, its date and amount, what an account lacks in one of its columns, how many rows."""
    rng = pad.rng
    names = [ask.bare(r.text.value) for r in rows]
    for row in some(rng, [r for r in rows if names.count(ask.bare(r.text.value)) == 1 and pad.readable(r.text)], 4):
        name = row.text.value
        moved = row.into if row.into.value else row.out
        for way, entry in (("balance", row.left), ("when", row.day), ("spent", moved)):
            if entry.value and chance(rng, 0.6):
                pad.ask(way, entry, "table", r=name)
        if not single and chance(rng, 0.25):
            word = (
                pick(rng, ("Withdrawal", "Debit", "Paid out"))
                if row.into.value
                else pick(rng, ("Deposit", "Credit", "Paid in"))
            )
            pad.asked.append(Question("none", q.ask_cell(rng, name, word), NONE))
    if counted and len(rows) <= 15 and all(pad.readable(r.text) for r in rows) and chance(rng, 0.4):
        pad.asked.append(number_of(q.ask_count(rng, "transactions"), [r.text for r in rows]))


def booking_table(pad: Pad, rows: Sequence[Booking], single: bool, chars: int) -> list[Line]:
    """The rows with amounts in one column or two, with gaps, with the balance or without."""
    rng = pad.rng
    names: Sequence[tuple[str, str]] = (
        ("Withdrawals", "Deposits"),
        ("Debit", "Credit"),
        ("Paid out", "Paid in"),
        ("Money Out", "Money In"),
        ("WITHDRAWAL (DR)", "DEPOSIT (CR)"),
        ("Payments", "Receipts"),
        ("Soll", "Haben"),
    )
    out, into = pick(rng, names)
    text = Stripe(
        pick(
            rng,
            ("Description", "Particulars", "Details", "Transaction", "TRANSACTION DESCRIPTION", "Narration", "Remarks"),
        ),
        "l",
        [r.text for r in rows],
    )
    columns = [
        Stripe(pick(rng, ("Date", "DATE", "Txn Date", "Posting Date", "Datum")), "l", [r.day for r in rows]),
        text,
    ]
    if chance(rng, 0.3) and any(r.cheque.value for r in rows):
        columns.append(Stripe(pick(rng, ("Cheque No.", "Chq No", "Ref No.", "Check #")), "l", [r.cheque for r in rows]))
    if single:
        columns.append(
            Stripe(
                pick(rng, ("Amount", "AMOUNT", "Amount (" + pad.page.style.currency + ")")),
                "r",
                [r.out if r.out.value else r.into for r in rows],
            )
        )
    else:
        pair = [Stripe(out, "r", [r.out for r in rows]), Stripe(into, "r", [r.into for r in rows])]
        columns += pair if chance(rng, 0.75) else pair[::-1]
    if not single or chance(rng, 0.5):
        columns.append(
            Stripe(
                pick(rng, ("Balance", "BALANCE", "Running Balance", "Saldo", "Balance " + pad.page.style.currency)),
                "r",
                [r.left for r in rows],
            )
        )
    if (
        sum(max([len(c.head), *(len(e.value) for e in c.cells)]) + 2 for c in columns if c is not text) + 14 > chars
        and not single
        and chance(rng, 0.5)
    ):
        columns[0], columns[1] = columns[1], columns[0]
    return table(pad, columns, chars, columns.index(text))


HOLDERS = ("Account Holder", "ACCOUNT NAME", "Account of", "Customer Name", "Prepared for")
PERIODS = (
    "",
    "Statement Period",
    "PERIOD",
    "Statement for",
    "Period:",
    "From",
    "Transactions from",
    "For the period",
    "Period Covered",
)
CARD_TITLES = ("Credit Card Statement", "CARD STATEMENT", "Visa Statement")
ACCOUNT_TITLES = (
    "Account Statement", "STATEMENT OF ACCOUNT", "Bank Statement", "Transaction History", "Statement", "KONTOAUSZUG", "PENYATA AKAUN", "Savings Account",
)  # fmt: skip
ACCOUNT_NUMBERS = (
    "account_number",
    "iban",
    "bic",
    "statement_date",
    "customer_number",
    "sort_code",
    "page",
    "statement_number",
)


def account_title(pad: Pad, card: bool, month: int, year: int) -> list[Line]:
    """The title and the period under it, with or without a label."""
    rng = pad.rng
    first = whole(rng, 1, 24)
    days = [day_of(pad.page, day, month, year) for day in (first, whole(rng, first + 1, 28))]
    label = pick(rng, PERIODS)
    span = pad.know("period", label, f"{days[0]} {pick(rng, ('to', '-', 'to', '–', 'TO', 'through', 'bis'))} {days[1]}")
    scale = pick(rng, (1.2, 1.5, 2.0))
    title = Line(
        [left((pick(rng, CARD_TITLES if card else ACCOUNT_TITLES), None), bold=True, scale=scale)], scale * 1.1
    )
    return [title, Line([left(*([(label, None)] if label else []), (span.value, span))], 1.2)]


def account(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Statements of accounts and cards: a holder without a label, the period, sums, rows with a running balance."""
    land, page = at_home(rng, world)
    page = Page(page.words, page.style, page.date_style, page.time_style, land.low * pick(rng, (200, 2000, 10000)))
    pad, area = sheet_pad(rng, world, height, width, page, whole(rng, 50, 90))
    chars = fitting(pad, area)
    card = chance(rng, 0.25)
    bank = f"{pick(rng, (world.words.last_name(rng), world.words.pseudo(rng).capitalize(), world.words.city(rng)))} {pick(rng, ('Bank', 'BANK', 'Savings Bank', 'Credit Union', 'Banking Group', 'Bank Berhad', 'National Bank', 'Bank AG', ''))}".strip()
    own = letterhead(pad, land, "bank", bank, "sent")
    holder = customer(pad, land, "name", () if chance(rng, 0.65) else HOLDERS)
    month, year = whole(rng, 1, 12), whole(rng, 2009, 2027)
    head = account_title(pad, card, month, year)
    numbers = (*ACCOUNT_NUMBERS, "card_number") if card else ACCOUNT_NUMBERS
    meta = set_values(pad, labelled(pad, numbers, whole(rng, 1, 4)), True)
    sums = set_values(pad, labelled(pad, CARD_SUMMARY if card else SUMMARY, whole(rng, 0, 4)))
    y = area[1]
    order = whole(rng, 0, 2)
    if order == 0:
        y = beside(pad, [own, [*head, *meta]], area, y)
        y = beside(pad, [[blank(), *holder], sums], area, y)
    elif order == 1:
        y = pad.lay(own, area[0], area[2], y, area[3])
        y = beside(pad, [[blank(), *holder], [*meta]], area, y)
        y = pad.lay([blank(), *head, *sums], area[0], area[2], y, area[3])
    else:
        y = beside(pad, [holder, own], area, y)
        y = pad.lay([blank(), *head, *meta, *sums], area[0], area[2], y, area[3])
    room = (area[3] - y) / (pad.size * pad.lead)
    start = w.amount(rng, page.largest, page.largest * 5)
    rows = bookings(
        rng,
        page,
        max(2, min(18, int((room - 2) / 1.5 * real(rng, 0.5, 1.1)))),
        start,
        chance(rng, 0.35),
        (month, year),
    )
    forward = chance(rng, 0.4) and not card
    if forward:
        rows.insert(0, brought_forward(rng, rows[0].day.value, page.style.number(start)))
        pad.has.add("opening_balance")
    y = pad.lay([blank(0.6), *booking_table(pad, rows, card, chars), blank(0.3)], area[0], area[2], y, area[3])
    if chance(rng, 0.5):
        y = pad.lay(
            set_values(
                pad, labelled(pad, [k for k in SUMMARY if k not in {e.key for e in pad.entries}], whole(rng, 1, 2))
            ),
            area[0],
            area[2],
            y,
            area[3],
        )
    ask_bookings(pad, rows[1:] if forward else rows, card, not forward)
    near = "iban bic sort_code interest_rate credit_limit minimum_payment available opening_balance total_in total_out phone email website due_date tax vat_number customer_number invoice_number".split()
    return pad.done("bank_statement", "accounts", near)


METERS = (
    ("Electricity", "kWh"),
    ("Gas", "m³"),
    ("Water", "m³"),
    ("Heating", "kWh"),
    ("Broadband", "GB"),
    ("Mobile", "min"),
    ("Waste", "kg"),
    ("Sewerage", "m³"),
)


def utility(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Bills for electricity, water, telephone: account, period, meter readings, charges, amount due and its day."""
    land, page = at_home(rng, world)
    page = Page(page.words, page.style, page.date_style, page.time_style, land.low * 300)
    pad, area = sheet_pad(rng, world, height, width, page, whole(rng, 46, 84))
    chars = fitting(pad, area)
    name = f"{pick(rng, (world.words.city(rng), world.words.last_name(rng), world.words.pseudo(rng).capitalize()))} {pick(rng, ('Energy', 'Water', 'Power', 'Telecom', 'Gas', 'Utilities', 'Stadtwerke', 'Electric', 'Mobile'))}"
    own = letterhead(pad, land, "seller", name, "sent")
    holder = customer(
        pad,
        land,
        "name",
        () if chance(rng, 0.6) else ("Customer", "Account holder", "Service address", "Supply address"),
    )
    meta = set_values(
        pad,
        labelled(
            pad,
            ("customer_number", "invoice_number", "invoice_date", "period", "reference", "due_date"),
            whole(rng, 2, 5),
        ),
        True,
    )
    y = beside(pad, [own, meta], area, area[1])
    things = some(rng, METERS, whole(rng, 1, 3))
    rows = [(thing, unit, whole(rng, 100, 90000), whole(rng, 5, 900)) for thing, unit in things]
    prices = [w.amount(rng, land.low / 5, land.low) for _ in rows]
    style = page.style
    charges = [round(use * price, 2) for (_, _, _, use), price in zip(rows, prices, strict=True)]

    def stripe(names: Sequence[str], cells: Sequence[str]) -> Stripe:
        return Stripe(pick(rng, names), "r", [Entry(None, "", c) for c in cells])

    columns = [
        Stripe(pick(rng, ("Service", "Meter", "Supply", "Charge", "Type")), "l", [Entry(None, "", r[0]) for r in rows]),
        stripe(("Previous", "Previous reading", "Last reading", "Start"), [style.number(r[2], 0) for r in rows]), stripe(("Current", "Present", "This reading", "End"), [style.number(r[2] + r[3], 0) for r in rows]),
        stripe(("Usage", "Used", "Consumption", "Units used"), [f"{r[3]} {r[1]}" for r in rows]), stripe(("Rate", "Unit price", "Price per unit"), [style.number(p) for p in prices]),
        stripe(("Charge", "Amount", "Cost", "Total"), [style.number(c) for c in charges]),
    ]  # fmt: skip
    if columns[0].head == columns[-1].head:
        columns[0].head = "Service"
    if chance(rng, 0.4) or chars < 52:
        del columns[4]
    sums = sum_lines(pad, invoice_sums(pad, land, sum(charges)))
    if chance(rng, 0.6):
        y = beside(pad, [[blank(), *holder], _due_box(pad, sum(charges))], area, y)
    else:
        y = pad.lay([blank(), *holder, blank()], area[0], area[2], y, area[3])
    y = pad.lay([blank(), *table(pad, columns, chars), blank()], area[0], area[2], y, area[3])
    y = pad.lay(sums, area[0] + (area[2] - area[0]) * pick(rng, (0.0, 0.45)), area[2], y, area[3])
    if chance(rng, 0.5) and area[3] - y > 60:
        _history(pad, (area[0], y + pad.size, area[0] + (area[2] - area[0]) * 0.5, min(area[3], y + 140)))
    near = "iban due_date phone email website vat_number tip discount bic purchase_order customer_number tax bank terms".split()
    return pad.done("invoice", "utility_bills", near)


def _due_box(pad: Pad, total: float) -> list[Line]:
    """A framed day of payment, large."""
    rng = pad.rng
    label = pick(rng, ("Please pay by", "Due date", "Payment due", "Pay before", "Due by"))
    if any(e.key == "due_date" for e in pad.entries):
        return []
    entry = pad.know("due_date", label, w.date(rng, pad.page.date_style, 2015, 2027))
    frame: Paint = lambda box: pad.canvas.rectangle((box[0], box[1], box[2], box[3] + pad.size * pad.lead * 1.8), 60, 2)  # noqa: E731
    return [
        blank(),
        Line([middle((label, None))], 1.3, frame),
        Line([middle((entry.value, entry), bold=True, scale=1.3)], 1.8),
    ]


def _history(pad: Pad, area: Box) -> None:
    """Bars of the months before, without figures."""
    rng = pad.rng
    n = whole(rng, 5, 12)
    step = (area[2] - area[0]) / n
    for i in range(n):
        high = (area[3] - area[1]) * real(rng, 0.2, 0.95)
        pad.canvas.fill((area[0] + i * step + 2, area[3] - high, area[0] + (i + 0.8) * step, area[3]), 120)
    pad.canvas.line(area[0], area[3], area[2], area[3], pad.ink)


# -- tickets, parcels, folios -----------------------------------------------------------------------------------------

Making = Callable[[Rng, Page], str]


def coded(*styles: str) -> Making:
    return lambda rng, page: w.code(rng, *styles)


def chosen(*texts: str) -> Making:
    return lambda rng, page: pick(rng, texts)


def of(key: str) -> Making:
    return FIELDS[key].make


def measured(low: float, high: float, unit: str, places: int = 2) -> Making:
    return lambda rng, page: f"{page.style.number(real(rng, low, high), places)}{unit}"


Row = tuple[str | None, tuple[str, ...], Making]


def a_day(rng: Rng, page: Page) -> str:
    """A day within the years of such slips."""
    return w.date(rng, page.date_style, 2012, 2027)


def few(rng: Rng, page: Page) -> str:
    """A small number."""
    return str(whole(rng, 1, 9))


CHITS: tuple[tuple[str, tuple[str, ...], tuple[Row, ...], tuple[str, ...]], ...] = (
    ("other", ("PARKING TICKET", "PAY & DISPLAY", "Parking", "PARKSCHEIN", "CAR PARK"), (
        (None, ("Entry", "Entry time", "Arrived", "In"), of("time")), (None, ("Paid until", "Expiry time", "Valid until", "Leave by"), of("time")), ("date", ("Date", "DATE", "Datum"), a_day),
        ("vehicle", ("Plate", "Vehicle", "Reg. No."), of("vehicle")), (None, ("Bay", "Zone", "Level", "Space"), coded("##", "@#", "@##")), ("price", ("Fee", "Fee paid", "Paid", "Tariff"), lambda r, p: p.money(r)),
        ("ticket_number", ("Ticket No.", "Ticket"), coded("######", "########")), (None, ("Machine", "Meter ID"), coded("####", "P##")),
    ), ("vehicle", "tip", "cashier", "date", "phone", "price", "vat_number")),
    ("receipt", ("TAXI RECEIPT", "Fare receipt", "CAB RECEIPT", "Trip receipt", "Taxi"), (
        ("from", ("From", "Pick-up", "Start"), of("city")), ("to", ("To", "Drop-off", "End"), of("city")), ("date", ("Date", "Trip date"), a_day), (None, ("Distance", "Dist.", "km"), measured(1, 60, " km", 1)),
        (None, ("Driver", "Driver name", "Your driver"), lambda r, p: p.words.name(r)), (None, ("Taxi No.", "Cab", "Medallion"), coded("####", "#@##", "@####")), ("total", ("Total fare", "TOTAL", "Fare"), lambda r, p: p.money(r)),
        (None, ("Waiting", "Wait time"), measured(1, 20, " min", 0)), ("payment_method", ("Paid by", "Payment"), of("payment_method")), (None, ("Tolls", "Extras", "Surcharge"), lambda r, p: p.style.number(p.largest / 50)),
    ), ("tip", "vat_number", "phone", "email", "cashier", "tax", "due_date")),
    ("receipt", ("FUEL RECEIPT", "SALE", "Service Station", "TANKBELEG", "PETROL", ""), (
        (None, ("Pump", "PUMP NO", "Pump #", "Zapfsäule"), coded("#", "0#", "##")), (None, ("Product", "Grade", "Fuel"), chosen("UNLEADED 95", "DIESEL", "Super E10", "PREMIUM", "REGULAR", "RON 97", "V-Power")),
        (None, ("Volume", "Litres", "GALLONS", "Qty", "Menge"), measured(5, 70, " L", 3)), (None, ("Price/L", "PRICE/GAL", "Unit price", "Preis/l"), measured(1, 4, "", 3)),
        ("total", ("TOTAL", "Fuel total", "Total sale", "AMOUNT"), lambda r, p: p.money(r)), ("date", ("Date", "DATE"), a_day), ("time", ("Time", "TIME"), of("time")), ("receipt_number", ("Receipt", "Trans #", "Inv. No."), coded("######", "####")),
        ("authorisation", ("Auth", "APPROVAL"), coded("######")), (None, ("Odometer", "Mileage"), coded("######", "#####")), ("card_number", ("Card", "CARD NO"), of("card_number")),
    ), ("tip", "cashier", "vat_number", "phone", "change", "email", "points", "discount")),
    ("other", ("DELIVERY NOTE", "Packing slip", "Lieferschein", "DELIVERY ORDER", "CONSIGNMENT NOTE", "Waybill"), (
        ("recipient", ("Deliver to", "Consignee", "Ship to"), lambda r, p: p.words.name(r)), ("sender", ("From", "Shipper", "Sender"), lambda r, p: p.words.company(r)), ("tracking", ("Tracking No.", "Consignment no.", "AWB"), of("tracking")),
        ("weight", ("Weight", "Gross weight", "Wt"), measured(0.2, 60, " kg", 1)), ("pieces", ("Pieces", "Parcels", "Boxes"), few), ("ship_date", ("Dispatch date", "Shipped", "Ship date"), a_day),
        ("dimensions", ("Dimensions", "Size"), of("dimensions")), ("carrier_service", ("Service", "Delivery type"), of("carrier_service")), ("order_number", ("Order No.", "Sales order", "Order ref"), coded("SO-#####", "######")),
        ("phone", ("Phone", "Contact no."), of("phone")), (None, ("Route", "Depot", "Hub"), coded("@@@", "@##", "@@-##")), (None, ("Driver", "Delivered by"), lambda r, p: p.words.name(r)),
    ), ("phone", "weight", "tracking", "due_date", "total", "email", "dimensions", "pieces", "iban")),
    ("other", ("BOARDING PASS", "E-TICKET", "ADMIT ONE", "BUS TICKET", "Train ticket", "Eintrittskarte", "CINEMA", "Ferry"), (
        ("passenger", ("Passenger", "Name", "Traveller"), lambda r, p: p.words.name(r)), ("from", ("From", "Departure"), of("city")), ("to", ("To", "Arrival"), of("city")), ("seat", ("Seat", "SEAT", "Seat no."), of("seat")),
        ("travel_date", ("Date", "Travel date", "Valid on"), a_day), ("depart_time", ("Departs", "Dep.", "Departure time", "Doors open"), of("depart_time")), ("gate", ("Gate", "Platform", "Entrance"), of("gate")),
        ("class", ("Class", "Fare class"), of("class")), ("booking", ("Booking ref.", "PNR"), of("booking")), ("price", ("Price", "Fare", "Adult"), lambda r, p: p.money(r)), ("coach", ("Coach", "Row"), coded("#", "##")),
    ), ("seat", "gate", "price", "class", "booking", "arrive_time", "passenger", "phone", "coach")),
    ("invoice", ("GUEST FOLIO", "Hotel invoice", "Guest bill", "INFORMATION INVOICE", "Hotelrechnung"), (
        ("name", ("Guest", "Guest name", "Name"), lambda r, p: p.words.name(r)), (None, ("Room", "Room No.", "Zimmer"), coded("###", "####")), (None, ("Arrival", "Check-in", "Arrival date"), a_day), (None, ("Departure", "Check-out", "Departure date"), a_day),
        ("guests", ("Guests", "Persons", "Pax"), few), (None, ("Folio No.", "Folio"), coded("######", "#####")), (None, ("Rate", "Room rate", "Nightly rate"), lambda r, p: p.money(r)), ("total", ("Balance due", "Total", "Amount due"), lambda r, p: p.money(r)),
        ("booking", ("Confirmation no.", "Conf. #"), coded("########", "@@@###")), ("company", ("Company", "Travel agent"), lambda r, p: p.words.company(r)), (None, ("Nights", "No. of nights"), few),
    ), ("phone", "email", "vat_number", "iban", "tip", "due_date", "discount", "guests", "cashier")),
    ("document", ("Order confirmation", "ORDER CONFIRMED", "Thank you for your order", "Booking confirmation", "Auftragsbestätigung"), (
        ("order_number", ("Order no.", "Order number", "Order #"), coded("#######", "###-#######-#######", "@@######")), ("date", ("Order date", "Placed on", "Ordered"), a_day), (None, ("Estimated delivery", "Arriving", "Expected"), a_day),
        ("payment_method", ("Payment method", "Paid with"), of("payment_method")), ("ship_to", ("Ship to", "Deliver to"), lambda r, p: p.words.name(r)), ("shipping_cost", ("Shipping", "Delivery"), lambda r, p: p.style.number(p.largest / 30)),
        ("total", ("Order total", "Total", "Grand total"), lambda r, p: p.money(r)), ("email", ("Email", "Confirmation sent to"), of("email")), ("carrier_service", ("Shipping method", "Delivery option"), of("carrier_service")),
    ), ("tracking", "phone", "discount", "tax", "vat_number", "iban", "due_date", "email", "shipping_cost")),
    ("receipt", ("CARD RECEIPT", "MERCHANT COPY", "CARDHOLDER COPY", "Payment receipt", "EFT SALE", "ATM", "Kundenbeleg", "Money transfer"), (
        ("card_number", ("Card", "CARD NUMBER", "PAN"), coded("************####".replace("*", "x"), "XXXX XXXX XXXX ####")), ("authorisation", ("AUTH CODE", "Approval", "APPR CODE"), coded("######", "@#####")), ("date", ("DATE", "Date"), a_day), ("time", ("TIME", "Time"), of("time")),
        (None, ("MID", "MERCHANT ID"), coded("###########", "##########")), (None, ("TID", "TERMINAL ID", "Term. ID"), coded("########", "@#######")), (None, ("BATCH", "Batch no."), coded("######", "###")), (None, ("TRACE", "STAN", "Trace no."), coded("######")),
        (None, ("AID",), coded("A00000000#####")), ("total", ("AMOUNT", "TOTAL", "SALE", "Amount"), lambda r, p: p.money(r)), (None, ("App", "Card type", "APP LABEL"), chosen("VISA DEBIT", "MASTERCARD", "AMEX", "VISA CREDIT", "MAESTRO")),
        (None, ("RRN", "REF NO"), coded("############")),
    ), ("tip", "cashier", "phone", "vat_number", "change", "subtotal", "email", "tax")),
)  # fmt: skip
"""Kinds of slips: what a stranger calls them, their titles, their fields, and what is asked for in vain."""


def chit(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Tickets, parking slips, taxi, fuel and card receipts, hotel bills, delivery notes, confirmations."""
    land, page = at_home(rng, world)
    page = Page(page.words, page.style, page.date_style, page.time_style, land.low * 90)
    kind, titles, rows, near = pick(rng, CHITS)
    face = typeface(rng, world)
    columns, glyph = whole(rng, 26, 50), 0.6 if face.kind == "mono" else 0.54
    pad = Pad(rng, world, Canvas(world, 8, 8), page, face, 12, real(rng, 1.15, 1.7), int(90 * rng.random() ** 2.2))
    made: list[Entry] = []
    for key, labels, make in some(rng, rows, whole(rng, 4, len(rows))):
        label = pick(rng, labels)
        if ask.bare(label) not in {ask.bare(e.label) for e in made}:
            made.append(pad.know(key, label.upper() if chance(rng, 0.15) else label, make(rng, page)))
    head = till_head(pad, land, columns)
    if kind in ("other", "document"):
        head = head[: whole(rng, 1, 3)]
    title, scale = pick(rng, titles), pick(rng, (1.0, 1.3, 1.7, 2.2))
    named = (
        [Line([pick(rng, (left, middle))((title, None), bold=chance(rng, 0.7), scale=scale)], scale * 1.1)]
        if title
        else []
    )
    if chance(rng, 0.4):
        head, named = named, head
    style = separators(rng)
    cut = whole(rng, 1, len(made))
    large = made.pop() if len(made) > 3 and chance(rng, 0.35) else None
    lines = [
        *head,
        separator(pad, style),
        *named,
        blank(),
        *set_values(pad, made[:cut], columns < 36),
        separator(pad, style),
    ]
    if large is not None:
        big = pick(rng, (1.5, 2.0, 2.6))
        lines += [
            Line([middle((large.label, None))]),
            Line([middle((large.value, large), bold=True, scale=big)], big * 1.1),
            separator(pad, style),
        ]
    items: list[Good] = []
    if rows in (CHITS[3][2], CHITS[5][2], CHITS[6][2]) and chance(rng, 0.7):
        items = goods(rng, page, whole(rng, 2, 6), world.words.product, int(columns * 0.6))
        lines += [*till_items(pad, land, items, columns), separator(pad, style)]
    lines += [*set_values(pad, made[cut:], columns < 36), *_farewell(pad, land)[-3:]]
    upright = width <= height
    wanted = real(rng, 0.75, 0.98)
    pad.size = min(26.0, max(9.0, min(height * wanted / (pad.tall(lines) / pad.size + 2), width / (columns * glyph))))
    wide = min(float(width), columns * glyph * pad.size * real(rng, 1.02, 1.2))
    if upright and wide > width * 0.75:
        wide = float(width)
    pad.canvas, box = slip(rng, world, height, width, wide, pad.tall(lines) + pad.size * 2)
    margin = wide * real(rng, 0.03, 0.07)
    pad.lay(lines, box[0] + margin, box[2] - margin, box[1] + pad.size, box[3])
    if chance(rng, 0.2):
        curl(rng, pad.canvas, box)
    ask_goods(pad, items)
    return pad.done(kind, "chits", near)


# -- price tags, packages, advertising ---------------------------------------------------------------------------------


def priced(
    pad: Pad,
    key: str | None,
    label: str,
    value: float,
    scale: float,
    ink: int | None,
    at: float = 0.0,
    anchor: Anchor = "l",
    front: str = "",
) -> tuple[Entry, Paint]:
    """A price as tags set it: figures large, cents small and raised, the currency small; drawn by the returned painter."""
    rng, style = pad.rng, pad.page.style
    digits = style.number(value)
    cut = digits.rfind(style.decimal) + 1 if style.places else len(digits)
    small = real(rng, 0.35, 0.6) if chance(rng, 0.6) and style.places else 1.0
    symbol = style.currency if chance(rng, 0.75) else ""
    before = bool(symbol) and style.before
    apart = " " if len(symbol) > 1 else ""
    value_text = f"{symbol}{apart}{digits}" if before else f"{digits}{apart}{symbol}"
    entry = pad.know(key, label, value_text)
    face, high = pad.type.either(rng, 0.8), pad.size * scale

    def paint(box: Box) -> None:
        canvas, size = pad.canvas, high
        room = size * 0.15 if apart else 2.0
        pieces = [(symbol, min(small, 0.7))] if before else []
        pieces += [(digits[:cut], 1.0), (digits[cut:], small)]
        pieces += [(symbol, min(small, 0.6))] if symbol and not before else []
        pieces = [(text, share) for text, share in pieces if text]
        while (
            size > 12 and sum(canvas.measure(t, face, max(size * k, 9)) for t, k in pieces) > (box[2] - box[0]) * 0.96
        ):
            size *= 0.92
        wide = sum(canvas.measure(t, face, max(size * k, 9)) + 2 for t, k in pieces)
        lead = canvas.measure(front + " ", pad.type.regular, pad.size) if front else 0.0
        x = box[0] + (box[2] - box[0]) * at
        x = x + lead if anchor == "l" else x - wide / 2 if anchor == "m" else x - wide
        baseline = (box[1] + box[3]) / 2 + size * 0.36
        if front:
            canvas.text(x - lead, baseline, front, pad.type.regular, pad.size, pad.ink if ink is None else ink)
        for text, share in pieces:
            own = max(size * share, 9)
            drawn = canvas.text(x, baseline - (size - own) * 0.72, text, face, own, pad.ink if ink is None else ink)
            entry.box = union([entry.box, drawn]) if entry.box else drawn
            x += canvas.measure(text, face, own) + (room if text in (symbol, digits[cut:]) else 2)

    return entry, paint


def struck(pad: Pad, entry: Entry) -> None:
    """A line through what is printed."""
    if entry.box is not None:
        x1, y1, x2, y2 = entry.box
        lean = pick(pad.rng, (0.0, (y2 - y1) * 0.3))
        pad.canvas.line(
            x1 - 2, (y1 + y2) / 2 + lean, x2 + 2, (y1 + y2) / 2 - lean, pad.ink, max(1, round((y2 - y1) / 14))
        )


UNITS = ("kg", "100 g", "l", "100 ml", "piece", "m", "lb", "oz", "St.", "pc")
BADGES = (
    "NEW",
    "SALE",
    "OFFER",
    "BEST SELLER",
    "2 FOR 1",
    "ORGANIC",
    "Only this week",
    "LIMITED",
    "AKTION",
    "PROMO",
    "Online only",
    "Bestseller",
    "Super price",
)


def tag_lines(pad: Pad, land: Land, columns: int) -> tuple[list[Line], list[Entry]]:
    """What stands on one tag or advertisement; the second list holds the prices that are struck out."""
    rng, words, page = pad.rng, pad.world.words, pad.page
    value = w.amount(rng, land.low, land.low * pick(rng, (20, 100, 900)))
    value = round(value) if page.style.places == 0 else round(value * 10) / 10 - pick(rng, (0, 0.01, 0.05))
    value = max(value, land.low)
    side = pick(rng, (left, middle))
    lines: list[Line] = []
    old: list[Entry] = []
    if chance(rng, 0.6):
        brand = Entry(
            None,
            "",
            pick(
                rng,
                (
                    words.pseudo(rng).upper(),
                    words.last_name(rng),
                    words.word(rng).capitalize(),
                    words.pseudo(rng).capitalize(),
                ),
            ),
        )
        pad.ways.append(("brand", brand))
        scale = pick(rng, (1.0, 1.3, 2.0))
        lines.append(Line([side((brand.value, brand), bold=chance(rng, 0.7), scale=scale)], scale * 1.1))
    name = Entry(None, "", words.product(rng))
    if chance(rng, 0.3):
        name.value = f"{name.value} {words.word(rng)}"
    pad.ways.append(("product", name))
    scale = pick(rng, (1.0, 1.2, 1.5, 1.8))
    lines += [
        Line([side((row, name), bold=chance(rng, 0.5), scale=scale)], scale * 1.1)
        for row in broken(name.value, max(10, int(columns / scale * 0.9)))
    ]
    for key, label, text in some(rng, (
        ("sku", pick(rng, ("Model", "Art. no.", "SKU", "Item no.")), w.code(rng, "@@-####", "######", "@@@###")), ("origin", pick(rng, ("Origin", "Made in", "Product of")), words.country(rng)),
        ("weight", pick(rng, ("Net weight", "Net Wt.", "e")), f"{pick(rng, (100, 200, 250, 400, 500, 750))} g"), (None, pick(rng, ("Size", "Colour", "Grade")), words.word(rng).capitalize()),
        ("best_before", pick(rng, ("Best before", "Use by", "EXP")), w.date(rng, page.date_style)), ("lot", pick(rng, ("Lot", "L", "Batch")), w.code(rng, "######", "@####")),
    ), whole(rng, 0, 3)):  # fmt: skip
        entry = pad.know(key, label, text)
        lines.append(Line([side((label + pick(rng, (":", "")), None), (text, entry))]))
    if chance(rng, 0.35):
        before, paint = priced(
            pad,
            None,
            "",
            value * real(rng, 1.15, 2),
            pick(rng, (1.0, 1.4)),
            None,
            0.5 if side is middle else 0.0,
            "m" if side is middle else "l",
            pick(rng, ("", "was", "statt", "RRP", "UVP", "Old")),
        )
        pad.entries.remove(before)
        pad.ways.append(("was", before))
        old.append(before)
        pad.has.add("discount")
        lines.append(Line((), 1.6, paint))
        if chance(rng, 0.5):
            percent = pad.know("discount", "", f"-{pick(rng, (10, 15, 20, 25, 30, 40, 50))}%")
            lines.append(Line([side((percent.value, percent), bold=True, scale=1.4)], 1.5))
    scale = real(rng, 2.4, 5.5)
    price, paint = priced(
        pad,
        "price",
        "",
        value,
        scale,
        None,
        0.5 if side is middle else 0.0,
        "m" if side is middle else "l",
        pick(rng, ("", "", "", "from", "ab", "only", "now")),
    )
    pad.entries.remove(price)
    pad.ways += [("price", price), ("price", price)]
    pad.has |= {"price", "total"}
    lines.append(Line((), scale * 1.0, paint))
    if chance(rng, 0.5):
        unit = pick(rng, UNITS)
        text = page.style.money(value * real(rng, 1.1, 6))
        entry = Entry(None, "", text)
        lines.append(Line([side((text, entry), (f"/ {unit}", None))]))
        pad.ways.append(("unit price", entry))
    if chance(rng, 0.3):
        lines.insert(whole(rng, 0, len(lines)), Line([side((pick(rng, BADGES), None), bold=True, scale=1.2)], 1.4))
    if chance(rng, 0.3):
        lines += [bars(pad, real(rng, 1.5, 3)), Line([middle((w.code(rng, "#############", "# ###### ######"), None))])]
    return lines, old


def tag(rng: Rng, world: World, height: int, width: int) -> Sample:
    """One price tag, shelf label, advertisement or package, flat or on a photograph."""
    land, page = at_home(rng, world)
    face = world.typeface(rng, "sans", "sans", "sans", "serif", "display")
    pad = Pad(rng, world, Canvas(world, 8, 8), page, face, 12, real(rng, 1.15, 1.4), int(70 * rng.random() ** 2.2))
    columns = whole(rng, 16, 32)
    lines, old = tag_lines(pad, land, columns)
    if chance(rng, 0.3):
        lines += [blank(), *nutrition(pad, columns)]
    share, deep = real(rng, 0.45, 1.0), real(rng, 0.5, 1.0)
    wide = width * share
    pad.size = min(
        40.0, max(9.0, min(height * deep * 0.92 / (pad.tall(lines) / pad.size + 1), wide / (columns * 0.56)))
    )
    high = min(float(height), pad.tall(lines) + pad.size * real(rng, 1.2, 4))
    style = weighted(rng, (("photo", 3), ("flat", 2), ("dark", 1)))
    canvas = Canvas(
        world,
        height,
        width,
        world.photo(rng, height, width)
        if style == "photo"
        else world.paper(rng, height, width)
        if style == "flat"
        else whole(rng, 20, 160),
    )
    x, y = (width - wide) * float(rng.random()), (height - high) * float(rng.random())
    box = (x, y, x + wide, y + high)
    if style != "flat" or chance(rng, 0.4):
        canvas.rectangle(
            box, pick(rng, (None, 30, 90)), whole(rng, 1, 3), whole(rng, 222, 255), pick(rng, (0, 0, 8, 16))
        )
    if style == "flat" and wide < width * 0.6 and chance(rng, 0.6):
        free = (0, x) if x > width - x - wide else (x + wide, width)
        side = int(min(free[1] - free[0], height) * 0.9)
        if side > 60:
            canvas.paste(world.photo(rng, side, side), free[0] + 4, (height - side) / 2)
    pad.canvas = canvas
    margin = wide * real(rng, 0.03, 0.08)
    pad.lay(lines, x + margin, x + wide - margin, y + pad.size * 0.5, min(y + high, float(height)))
    for entry in old:
        struck(pad, entry)
    near = "best_before origin lot sku website phone tax serial made_on discount email vat_number cashier".split()
    return pad.done("other", "price_tags", near)


def nutrition(pad: Pad, columns: int) -> list[Line]:
    """A small table of what is in it, on one figure or two."""
    rng = pad.rng
    heads = some(rng, ("per 100 g", "per serving", "% RI", "per 100 ml"), whole(rng, 1, 2))
    names = some(
        rng,
        (
            "Energy",
            "Fat",
            "of which saturates",
            "Carbohydrate",
            "Sugars",
            "Fibre",
            "Protein",
            "Salt",
            "Sodium",
            "Calcium",
            "Vitamin C",
        ),
        whole(rng, 3, 8),
    )
    rows = [Entry(None, name, name) for name in names]
    table_columns = [Stripe(pick(rng, ("Nutrition", "Typical values", "NUTRITION FACTS", "Nährwerte")), "l", rows)]
    for head in heads:
        values = [
            f"{whole(rng, 1, 60)}%"
            if "%" in head
            else f"{whole(rng, 90, 900)} kcal"
            if name == "Energy"
            else f"{real(rng, 0, 40):.1f} g".replace(".", pad.page.style.decimal)
            for name in names
        ]
        table_columns.append(Stripe(head, "r", [Entry(None, "", v) for v in values]))
    pad.has |= {"energy", "fat", "protein", "salt", "sugars"}
    return table(pad, table_columns, columns)


def shelf(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A leaflet of several offers in a grid, each with its name, price and now and then an old price."""
    land, page = at_home(rng, world)
    face = world.typeface(rng, "sans", "sans", "display", "serif")
    canvas = Canvas(world, height, width, world.paper(rng, height, width))
    pad = Pad(rng, world, canvas, page, face, 12, 1.25, int(60 * rng.random() ** 2.2))
    across = max(1, min(4, width // whole(rng, 190, 300)))
    down = max(1, min(4, height // whole(rng, 170, 260)))
    top = 0.0
    if chance(rng, 0.5):
        top = min(60.0, height * 0.1)
        canvas.text(
            width * 0.03,
            top * 0.75,
            pick(
                rng,
                (
                    "Offers of the week",
                    "SALE",
                    "New arrivals",
                    "Top deals",
                    "Angebote",
                    "Weekly specials",
                    "You may also like",
                ),
            ),
            face.bold,
            top * 0.5,
            pad.ink,
        )
    found: list[tuple[Entry, Entry, float]] = []
    names: set[str] = set()
    frame = pick(rng, ("", "box", "rule"))
    for i in range(across * down):
        x, y = (i % across) * width / across, top + (i // across) * (height - top) / down
        box = (x + 5, y + 5, x + width / across - 5, y + (height - top) / down - 5)
        name = world.words.product(rng)
        if name.lower() in names or len(name) > 30:
            continue
        names.add(name.lower())
        found.append(_offer(pad, land, box, name, frame))
    page_text = asking.page_text(canvas)
    for name, price, _ in some(rng, found, 3):
        if pad.readable(price) and page_text.count(name.value.lower()) <= 1:
            pad.asked.append(Question("field", q.ask_field_of_row(rng, name.value, "Price"), price.value, price.box))
            if page_text.count(price.value.lower()) == 1 and chance(rng, 0.5):
                pad.ask("costs", name, v=price.value)
    order = sorted(found, key=lambda f: f[2])
    if len(order) > 2 and all(pad.readable(e) for n, p, _ in order for e in (n, p)):
        if order[-1][2] > order[-2][2]:
            pad.ask("dearest", order[-1][0])
        if order[0][2] < order[1][2]:
            pad.ask("cheapest", order[0][0])
        places = tuple(n.box for n, *_ in found if n.box)  # by the grid: names of one row stand at different heights
        pad.asked.append(Question("count", q.ask_count(rng, "products"), str(len(found)), work=places))
    near = "phone email website date total tax due_date cashier best_before expiry_date".split()
    return pad.done("other", "leaflets", near)


def _offer(pad: Pad, land: Land, box: Box, name: str, frame: str) -> tuple[Entry, Entry, float]:
    """One offer: a picture, a name, a price."""
    rng, canvas = pad.rng, pad.canvas
    x1, y1, x2, y2 = box
    if frame == "box":
        canvas.rectangle(box, 120, 1)
    elif frame == "rule":
        canvas.line(x1, y2 + 4, x2, y2 + 4, 150)
    pad.size = max(9.0, min(18.0, (x2 - x1) / 15))
    value = w.amount(rng, land.low, land.low * 60)
    value = max(500, round(value / 100) * 100) if pad.page.style.places == 0 else round(value, 1) + 0.09
    entry = Entry(None, name, name)
    lines = [Line([left((row, entry), bold=True)]) for row in broken(name, max(12, int((x2 - x1) / pad.size / 0.6)))]
    price, paint = priced(pad, None, name, value, real(rng, 1.3, 2.6), None)
    pad.entries.remove(price)
    lines.append(Line((), 2.4, paint))
    old: Entry | None = None
    if chance(rng, 0.25):
        old = Entry(None, "", pad.page.style.number(value * 1.5))
        lines.append(Line([left((old.value, old))]))
    high = pad.tall(lines)
    photo = int(min(y2 - y1 - high - 12, (x2 - x1) * 0.8))
    if photo > 40:
        canvas.paste(pad.world.photo(rng, photo, int(min(x2 - x1 - 8, photo * 1.3))), x1 + 4, y1 + 4)
    y = y2 - high - 4 if photo > 40 or chance(rng, 0.5) else y1 + 4
    pad.lay(lines, x1 + 6, x2 - 6, y, y2)
    if old is not None:
        struck(pad, old)
    return entry, price, value


# -- menus and price lists ----------------------------------------------------------------------------------------------

SECTIONS = (
    "Starters", "Mains", "Desserts", "Drinks", "Coffee", "Wine", "Beer", "Salads", "Soups", "Pizza", "Pasta", "Burgers", "Sides", "Breakfast", "Lunch", "Kids", "Snacks", "Cocktails",
    "Vorspeisen", "Hauptgerichte", "Entrées", "Plats", "Antipasti", "Dolci", "Postres", "Bebidas", "Cuts", "Colour", "Nails", "Massage", "Repairs", "Services", "Rentals", "Seafood", "Grill", "Noodles", "Rice",
)  # fmt: skip


def menu(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A menu or a list of prices with sections, in one column or two, with leaders, descriptions, sizes."""
    land, page = at_home(rng, world)
    face = world.typeface(rng, "serif", "serif", "sans", "sans", "display", "hand", "mono")
    dark = chance(rng, 0.2)
    canvas = Canvas(world, height, width, whole(rng, 15, 55) if dark else world.paper(rng, height, width))
    across = 2 if width > 560 and chance(rng, 0.6) else 1
    chars = whole(rng, 24, 44)
    size = min(24.0, max(9.5, width / across / (chars * 0.56)))
    pad = Pad(
        rng,
        world,
        canvas,
        page,
        face,
        size,
        real(rng, 1.15, 1.7),
        whole(rng, 215, 255) if dark else int(80 * rng.random() ** 2.2),
    )
    margin = width * real(rng, 0.03, 0.08)
    y = margin * 0.7
    if chance(rng, 0.8):
        title = pad.know(
            "title",
            "",
            pick(
                rng,
                (
                    "MENU",
                    "Menu",
                    "Price List",
                    "Preisliste",
                    "Carte",
                    "Speisekarte",
                    "Our Prices",
                    world.words.title(rng, 1, 2),
                    firm(rng, world, land),
                ),
            ),
        )
        scale = pick(rng, (1.5, 2.0, 2.8))
        y = pad.lay(
            [Line([pick(rng, (left, middle, middle))((title.value, title), bold=True, scale=scale)], scale * 1.3)],
            margin,
            width - margin,
            y,
            height,
        )
    form = _Carte(
        pick(rng, ("leader", "leader", "far", "near", "below")),
        chance(rng, 0.35),
        pick(rng, ("", "", "money")),
        chance(rng, 0.15),
    )
    made: list[tuple[str, Good]] = []
    headings: list[Entry] = []
    names = iter(some(rng, SECTIONS, 12))
    wide = (width - margin * 2) / across
    taken: set[str] = set()
    for column in range(across):
        top = y
        pad.canvas.new_block()
        x1 = margin + column * wide
        while height - top > pad.size * pad.lead * 5:
            heading = Entry(None, "", next(names, ""))
            if not heading.value:
                break
            items = [
                g
                for g in goods(
                    rng, page, whole(rng, 2, 7), world.words.dish if chance(rng, 0.7) else world.words.product, 34
                )
                if g.name.value.lower() not in taken
            ]
            taken |= {g.name.value.lower() for g in items}
            lines = _section(pad, heading, items, form)
            lines = (
                lines[: int((height - top - pad.size) / (pad.size * pad.lead) / 1.2)]
                if pad.tall(lines) > height - top - pad.size
                else lines
            )
            headings.append(heading)
            made += [(heading.value, g) for g in items]
            top = pad.lay(lines, x1, x1 + wide - pad.size * 1.2, top, height - pad.size * 0.4) + pad.size * real(
                rng, 0.4, 1.2
            )
    _ask_menu(pad, made, headings, form)
    near = "phone email website total date cashier tip tax service_charge table_number vat_number due_date".split()
    return pad.done("other", "price_lists", near)


@dataclass(frozen=True, slots=True)
class _Carte:
    """How a menu prints an item: where the price stands, whether it is described, its money, two sizes."""

    form: str
    described: bool
    money: str
    twice: bool


def _section(pad: Pad, heading: Entry, items: Sequence[Good], carte: _Carte) -> list[Line]:
    rng, style = pad.rng, pad.page.style
    scale = 1.25
    lines = [
        Line(
            [
                pick(rng, (left, left, middle))((heading.value, heading), bold=True, scale=scale),
                *([right(("S", None), at=0.82), right(("L", None))] if carte.twice else []),
            ],
            1.6,
        )
    ]
    for good in items:
        good.count = 1
        good.amount = Entry(None, "", (style.money if carte.money else style.number)(good.value))
        name = left((good.name.value, good.name), bold=False)
        if carte.twice:
            good.quantity = Entry(None, "", style.number(good.value * 1.5))
            lines.append(
                Line(
                    [
                        name,
                        right((good.amount.value, good.amount), at=0.82),
                        right((good.quantity.value, good.quantity)),
                    ]
                )
            )
        elif carte.form == "near":
            lines.append(
                Line(
                    [
                        left(
                            (good.name.value, good.name),
                            (pick(rng, ("–", "...", " ")), None),
                            (good.amount.value, good.amount),
                        )
                    ]
                )
            )
        elif carte.form == "below":
            lines += [Line([name]), Line([left((good.amount.value, good.amount), bold=True)]), blank(0.3)]
        else:
            lines.append(
                Line(
                    [name, right((good.amount.value, good.amount))],
                    1.0,
                    _dots(pad, good) if carte.form == "leader" else None,
                )
            )
        if carte.described:
            text = pad.world.words.phrase(rng, 3, 6)
            lines.append(
                Line(
                    [
                        Span(
                            [(text, None)],
                            0.0,
                            "l",
                            False,
                            0.8,
                            min(150, pad.ink + 60) if pad.ink < 128 else pad.ink - 60,
                        )
                    ],
                    0.95,
                )
            )
    return lines


def _dots(pad: Pad, good: Good) -> Paint:
    """Leaders between name and price, as both will be set."""

    def paint(box: Box) -> None:
        face = pad.type.regular
        a = box[0] + pad.canvas.measure(good.name.value, face, pad.size) + 5
        b = box[2] - pad.canvas.measure(good.amount.value, face, pad.size) - 5
        y = (box[1] + box[3]) / 2 + pad.size * 0.33
        if b - a > 8:
            pad.canvas.line(a, y, b, y, pad.ink, 1, 1, 4)

    return paint


def _ask_menu(pad: Pad, made: Sequence[tuple[str, Good]], headings: Sequence[Entry], carte: _Carte) -> None:
    """Prices, the section of an item, which item costs so much, how many items a section has."""
    rng, page = pad.rng, asking.page_text(pad.canvas)
    shown = [(s, g) for s, g in made if pad.readable(g.name) and pad.readable(g.amount)]
    drawn = {h.value: h for h in headings if pad.readable(h)}
    for section, good in some(rng, [x for x in shown if page.count(x[1].name.value.lower()) == 1], 3):
        name = good.name.value
        if carte.twice:
            for size, entry in (("S", good.amount), ("L", good.quantity)):
                if pad.readable(entry):
                    pad.asked.append(Question("table", q.ask_cell(rng, name, size), entry.value, entry.box))
            continue
        pad.asked.append(Question("field", q.ask_field_of_row(rng, name, "Price"), good.amount.value, good.amount.box))
        if section in drawn and chance(rng, 0.6):
            pad.ask("section", drawn[section], r=name)
        if page.count(good.amount.value.lower()) == 1 and chance(rng, 0.5):
            pad.ask("costs", good.name, v=good.amount.value)
    for name in list(drawn):
        inside = [g for s, g in made if s == name]
        if all(pad.readable(g.name) for g in inside) and chance(rng, 0.3):
            pad.asked.append(number_of(said(rng, "listed", s=name), [g.name for g in inside]))
    if drawn and len(drawn) == len(headings) and chance(rng, 0.3):
        pad.asked.append(number_of(said(rng, "sections"), headings))
    order = sorted((g for _, g in shown), key=lambda g: g.value)
    if not carte.twice and len(order) > 2 and len(order) == len(made):
        if order[-1].value > order[-2].value and chance(rng, 0.5):
            pad.ask("dearest", order[-1].name)
        if order[0].value < order[1].value and chance(rng, 0.5):
            pad.ask("cheapest", order[0].name)
    words = pad.world.words
    other = words.dish(rng)
    if other.lower() not in page:
        pad.asked.append(Question("none", q.ask_field_of_row(rng, other, "Price"), NONE))


FAMILIES = (
    Family("till_slips", "receipt", "train", till, 1.1),
    Family("billing", "invoice", "train", invoice, 0.75),
    Family("accounts", "bank_statement", "train", account, 0.7),
    Family("utility_bills", "invoice", "train", utility, 0.8),
    Family("chits", "other", "train", chit, 0.6),
    Family("price_tags", "other", "train", tag, 0.8),
    Family("leaflets", "other", "train", shelf, 1.2),
    Family("price_lists", "other", "train", menu, 0.8),
)  # fmt: skip
