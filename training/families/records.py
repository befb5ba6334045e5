"""Train families of official paper: dense government forms, records of birth and marriage, American pay stubs, hospital
papers, medical pictures with text burned into them, applications for work.

What these have in common is people in *roles* (borrower, insured, next of kin): the printed label is often only "Name",
and a question tells whose. A `Fact` therefore knows its label, and the names under which a stranger would ask for it.
"""

# ruff: noqa: E501 - lists of words and tables of values read better on long lines

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import numpy as np
from PIL import Image

from training import grid, layout
from training import questions as q
from training import words as w
from training.ask import bare
from training.canvas import Canvas, Face, Grey, union
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.families.forms import tick_box
from training.families.tables import counted
from training.fields import MAKERS, Maker, Page
from training.grid import Column
from training.sample import Box, Family, Question, Sample, reading_order
from training.sheet import Sheet, sized
from training.world import World

FOREIGN = ("iban", "tip", "cashier", "merchant", "subtotal", "change", "invoice_number", "due_date", "website", "email")
"""Fields that these pages lack unless they print the word, so that anybody may ask for them in vain."""

# -- facts and how people ask for them --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Term:
    """What may be filled in: its printed labels, its names in questions, whole questions. `group`: what it is of a kind with."""

    key: str
    labels: tuple[str, ...]
    names: tuple[str, ...]
    chinese: tuple[str, ...]
    asks: tuple[str, ...]
    make: Maker
    group: str


@dataclass(slots=True)
class Fact:
    """A labelled value on the page, blank if `value` is "". `plain`: names that do without the role, `mark`: its number."""

    key: str
    label: str
    value: str
    names: tuple[str, ...]
    chinese: tuple[str, ...]
    asks: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    group: str = ""
    role: str = ""
    mark: str = ""
    box: Box | None = None
    shown: bool = False


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _name(rng: Rng, page: Page) -> str:
    words = page.words
    first, last = words.first_name(rng), words.last_name(rng)
    return pick(
        rng,
        (
            f"{first} {last}",
            f"{first} {last}",
            f"{first} {pick(rng, 'ABCDEFGHJKLMRST')}. {last}",
            f"{last}, {first}",
            f"{first} {last}".upper(),
        ),
    )


OWN: dict[str, Maker] = {
    "mass": lambda r, p: pick(r, (f"{whole(r, 3, 140)} kg", f"{whole(r, 90, 290)} lbs", f"{real(r, 3, 120):.1f} kg")),
    "last": lambda r, p: p.words.last_name(r),
    "given": lambda r, p: p.words.first_name(r),
    "letter": lambda r, p: pick(r, "ABCDEFGHJKLMNPRST"),
    "person": _name,
    "street": lambda r, p: p.words.street(r),
    "region": lambda r, p: w.digits(r, "@@"),
    "ssn": lambda r, p: w.code(r, "###-##-####", "### ## ####", "#########", "@@######@", "###-###-###"),
    "plainage": lambda r, p: str(whole(r, 18, 96)),
    "days": lambda r, p: str(whole(r, 1, 90)),
    "carrier": lambda r, p: pick(
        r,
        (
            f"MV {p.words.word(r).capitalize()}",
            f"{p.words.last_name(r)} Lines",
            w.code(r, "@@ ####"),
            f"{p.words.word(r).capitalize()} Air Cargo",
        ),
    ),
    "purpose": lambda r, p: pick(
        r, ("Tourism", "Business", "Study", "Visit family", "Medical treatment", "Transit", "Conference", "Work")
    ),
    "property": lambda r, p: pick(
        r, ("Single family", "Condominium", "Two-family house", "Townhouse", "Apartment", "Farm")
    ),
    "filenumber": lambda r, p: w.code(
        r, "###-##-######", "########", "##-#####", "@##-####", "####/####", "###-##-##-#####"
    ),
    "hospital": MAKERS["clinic"],
    "cause": lambda r, p: pick(
        r,
        (
            "Cardiac arrest",
            "Pneumonia",
            "Myocardial infarction",
            "Stroke",
            "Renal failure",
            "Sepsis",
            "Heart failure",
            "Natural causes",
        ),
    ),
    "county": lambda r, p: pick(r, (p.words.last_name(r), p.words.city(r))) + pick(r, ("", "", " County")),
    "minister": lambda r, p: f"{pick(r, ('Rev.', 'Pastor', 'Judge', 'Hon.'))} {p.words.last_name(r)}",
    "grams": lambda r, p: pick(r, (f"{whole(r, 2200, 4600)} g", f"{whole(r, 4, 10)} lbs {whole(r, 0, 15)} oz")),
}


def _maker(name: str) -> Maker:
    return OWN.get(name) or MAKERS[name]


def _terms(table: str) -> dict[str, Term]:
    """Lines of `key | maker | labels | names | Chinese names | questions | group`, all but the first three optional."""
    found: dict[str, Term] = {}
    for line in table.strip().split("\n"):
        parts = [part.strip() for part in line.split("|")]
        key, maker, labels, names, chinese, asks, group = (*parts, "", "", "", "")[:7]
        found[key] = Term(
            key,
            _split(labels),
            _split(names) or tuple(x.lower() for x in _split(labels)),
            _split(chinese),
            _split(asks),
            _maker(maker),
            group or key,
        )
    return found


PERSON = _terms("""
name | person | Name; Full name; Name (first, middle, last); Full legal name | name; full name | 姓名; 名字 | Who is the {r}?; who is named as the {r}?; {z}是谁？; {z}叫什么名字？ | name
last | last | Last name; Surname; Family name; Last | last name; surname; family name | 姓; 姓氏 | What is the {r} called by family name?; {z}姓什么？ | name
first | given | First name; Given name; Forename; First | first name; given name | 名; 名字 | what's the {r}'s first name | name
initial | letter | M.I.; Middle initial; Initial | middle initial | 中间名缩写 | | name
birth | birth | Date of birth; Birth date; DOB; Birthdate; Date of birth (mm/dd/yyyy) | date of birth; birth date; birthday | 出生日期; 生日 | When was the {r} born?; {z}什么时候出生的？; {z}哪天出生？ | birth
born_in | city | Place of birth; Birthplace; City of birth | place of birth; birthplace | 出生地 | Where was the {r} born?; {z}在哪里出生的？ | place
street | street | Street address; Address (number, street); Home address; Address; No. and street | street address; address | 街道地址; 地址 | What street does the {r} live in?; Where does the {r} live?; {z}住在哪条街？ | place
city | city | City; City or town; Town | city; town | 城市 | In which city does the {r} live?; {z}住在哪个城市？ | place
region | region | State; Province; State code | state | 州 | | region
zip | postcode | ZIP code; Postal code; ZIP; Post code | zip code; postal code | 邮编; 邮政编码 | | zip
country | country | Country; Country of residence | country; country of residence | 国家; 居住国 | In which country does the {r} live?; {z}住在哪个国家？ | nation
phone | phone | Telephone; Phone number; Telephone (include area code); Daytime phone; Tel. | phone number; telephone number; phone | 电话; 电话号码 | How can I reach the {r} by phone?; {z}的电话是多少？ | phone
email | email | E-mail; Email address; E-mail address | email address; e-mail | 电子邮箱; 邮箱 | | email
ssn | ssn | Social security number; SSN; Social security no.; Identification number; ID number | social security number; ssn; identification number | 社会安全号码; 身份号码 | | number
sex | sex | Sex; Gender | sex; gender | 性别 | Is the {r} male or female?; {z}是男是女？ | sex
nation | country | Nationality; Citizenship; Citizen of | nationality; citizenship | 国籍 | | nation
job | job | Occupation; Profession; Usual occupation; Position | occupation; profession; job | 职业 | What does the {r} do for a living?; {z}是做什么的？ | job
employer | company | Employer's name; Name of employer; Employer | employer | 工作单位; 雇主 | Who does the {r} work for?; {z}在哪里工作？ | employer
age | plainage | Age; Age (years); Age last birthday | age | 年龄 | How old is the {r}?; {z}多大？ | birth
passport | doc_number | Passport number; Passport no.; Travel document no. | passport number | 护照号码 | | number
company | company | Name; Company name; Business name; Name of company | name; company name | 名称; 公司名称 | Who is the {r}?; Which company is the {r}?; {z}是哪家公司？ | name
ein | tax_id | Identification number (EIN); Employer ID no.; Tax ID; Federal tax ID number | tax id; identification number | 税号 | | number
income | money | Monthly income; Annual income; Gross monthly income; Salary | income | 收入 | How much does the {r} earn?; {z}收入多少？ | income
signed | date | Date signed; Date; Signature date | signature date | 签字日期 | When did the {r} sign?; {z}什么时候签的字？ | signed
""")


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody on a form: what questions call them (also in Chinese), and which terms may be asked of them."""

    name: str
    chinese: str
    keys: tuple[str, ...]


def _roles(text: str) -> tuple[Role, ...]:
    """ "name, Chinese: keys; ..." """
    found: list[Role] = []
    for part in _split(text):
        head, keys = part.split(":")
        name, chinese = (x.strip() for x in head.split(","))
        found.append(Role(name, chinese, tuple(keys.split())))
    return tuple(found)


def of_role(rng: Rng, page: Page, role: Role, key: str, qualified: bool) -> Fact:
    """A value of a person; with `qualified` its label says whose it is."""
    term = PERSON[key]
    label = term.labels[0] if chance(rng, 0.35) else pick(rng, term.labels)
    if qualified:
        owner = role.name.capitalize()
        label = pick(
            rng,
            (
                f"{owner}'s {_low(label)}",
                f"{owner}'s {_low(label)}",
                f"{label} of {role.name}",
                f"{owner} {_low(label)}",
            ),
        )
    names = tuple(x for n in term.names for x in (f"{role.name}'s {n}", f"{n} of the {role.name}"))
    asks = tuple(x.format(r=role.name, z=role.chinese) for x in term.asks)
    return Fact(
        f"{role.name} {key}",
        label,
        term.make(rng, page),
        names,
        tuple(f"{role.chinese}的{n}" for n in term.chinese),
        asks,
        (*term.names, *term.chinese),
        term.group,
        role.name,
    )


def of_term(rng: Rng, page: Page, term: Term) -> Fact:
    label = term.labels[0] if chance(rng, 0.35) else pick(rng, term.labels)
    return Fact(term.key, label, term.make(rng, page), term.names, term.chinese, term.asks, (), term.group)


def _low(label: str) -> str:
    return label if label[1:2].isupper() or label[1:2] == "." else label[:1].lower() + label[1:]


BOX = (
    "What is in box {m}?", "box {m}?", "What does box {m} say?", "Read item {m}.", "item {m}", "What's the entry in {m}?",
    "what is filled in at number {m}", "What was entered in field {m}?", "Value of box {m}?", "Tell me what stands in box {m}",
    "{m}号框写的是什么？", "第{m}栏填的什么？", "第{m}项是什么？", "{m}栏的内容", "请读第{m}格", "方框{m}里是什么",
)  # fmt: skip
LINE = (
    "What is on line {m}?", "line {m}?", "amount on line {m}", "How much is entered on line {m}?", "Read line {m}.",
    "What's the figure in line {m}?", "value of line {m}", "Which amount stands at {m}?", "what did they put on line {m}",
    "第{m}行是多少？", "{m}行的金额", "第{m}行填了多少钱？", "请读第{m}行的数", "{m}行？", "第{m}行写的是多少", "{m}行金额是多少？",
)  # fmt: skip
TICKED = (
    "Which option is ticked for {h}?", "{h}: which box is checked?", "What is checked under {h}?", "{h}?", "Which one is marked at {h}?",
    "Which choice was made for “{h}”?", "what did they tick for {h}", "Which box is crossed for {h}?", "selected option for {h}",
    "“{h}”选的是哪一项？", "{h} 勾了哪个？", "{h}勾选的是什么", "“{h}”打勾的是哪个选项？", "{h} 选了什么？", "哪个选项被选中：{h}", "{h}一栏选的是？", "“{h}”下勾的是哪一个",
)  # fmt: skip


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in text)


def phrase(rng: Rng, templates: Sequence[str], **parts: str) -> str:
    """One of `templates`, a quarter Chinese where there are any, filled in and now and then typed carelessly."""
    wanted = chance(rng, q.CHINESE_SHARE)
    own = [x for x in templates if _is_chinese(x) == wanted] or list(templates)
    text = pick(rng, own).format(**parts)
    if chance(rng, 0.2):
        text = text.rstrip("?.？。")
        return text.lower() if chance(rng, 0.5) else text
    return text


def number_of(text: str, places: Sequence[Box]) -> Question:
    """Asks how many things stand at these places."""
    return Question("count", text, str(len(places)), work=reading_order(places))


def by_name(rng: Rng, names: Sequence[str], chinese: Sequence[str]) -> str:
    """A question for something by one of its names, which need not be printed."""
    if chinese and chance(rng, q.CHINESE_SHARE):
        return pick(rng, q.FIELD_ZH).format(x=pick(rng, chinese))
    return phrase(rng, [x for x in q.FIELD if not _is_chinese(x)], x=pick(rng, names))


# -- a page of facts --------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Leaf:
    """A sheet on which facts are set. `small` is the em size of the labels; `marks` how boxes are numbered ("" not at all);
    `heads`: where the titles of the `sections` stand."""

    s: Sheet
    small: float
    label: Face
    value: Face
    size: float
    numbered: str
    number: int = 0
    facts: list[Fact] = field(default_factory=lambda: list[Fact]())
    asked: list[Question] = field(default_factory=lambda: list[Question]())
    options: list[tuple[str, str, bool, Box, Box]] = field(
        default_factory=lambda: list[tuple[str, str, bool, Box, Box]]()
    )
    sections: list[str] = field(default_factory=lambda: list[str]())
    heads: list[Box] = field(default_factory=lambda: list[Box]())

    @classmethod
    def make(cls, rng: Rng, world: World, height: int, width: int, columns: tuple[float, float]) -> Leaf:
        s = Sheet.make(rng, world, height, width, sized(rng, width, height, columns), ("sans", "sans", "serif"))
        size = min(s.t.size, 17.0)
        small = max(8.0, round(size * real(rng, 0.68, 0.9)))
        kinds = weighted(rng, ((("mono",), 4), (("hand",), 2.5), (("sans", "serif"), 3)))
        value = world.typeface(rng, *kinds).either(rng, 0.25)
        size *= 1.25 if value.kind == "hand" else 1.0
        numbered = weighted(rng, (("", 3), ("{}.", 3), ("{}", 3), ("({})", 1), ("{})", 0.7)))
        return cls(s, small, s.face.either(rng, 0.15), value, size, numbered)

    @property
    def canvas(self) -> Canvas:
        return self.s.canvas

    def mark(self, rng: Rng, fact: Fact) -> None:
        """Gives the fact the next number of the form, sometimes with a letter."""
        if self.numbered:
            self.number += 1 if self.number == 0 or chance(rng, 0.92) else 2
            fact.mark = f"{self.number}" + (pick(rng, "aab") if chance(rng, 0.15) else "")

    def printed(self, fact: Fact) -> str:
        return f"{self.numbered.format(fact.mark)} {fact.label}" if fact.mark else fact.label

    def print_label(self, fact: Fact, x: float, baseline: float, width: float, end: str = "") -> Box:
        text = self.printed(fact) + end
        size = self.canvas.fit(text, self.label, self.small, width)
        fact.shown = self.canvas.measure(text, self.label, size) <= width + 2
        if not fact.shown:
            return (x, baseline, x, baseline)
        return self.canvas.text(x, baseline, text, self.label, size, self.s.t.label_ink)

    def print_value(self, fact: Fact, x: float, baseline: float, width: float, anchor: str = "l") -> None:
        """The value if it fits; a fact whose value does not fit is one that nobody asks for."""
        if not fact.value:
            return
        size = self.canvas.fit(fact.value, self.value, self.size, width)
        if self.canvas.measure(fact.value, self.value, size) > width:
            fact.shown = False
            return
        side = "r" if anchor == "r" else "m" if anchor == "m" else "l"
        fact.box = self.canvas.text(x, baseline, fact.value, self.value, size, self.s.t.ink, side)

    def down(self, y: float, gap: float = 0.0) -> None:
        x1, _, x2, y2 = self.s.area
        self.s.area = (x1, y + gap, x2, y2)

    def ask(self, rng: Rng, most: int) -> None:
        """Questions for the facts, by label, by number, by name and role, or by what they mean."""
        shown = [f for f in self.facts if f.shown]
        for fact in some(rng, [f for f in shown if f.box is not None], most):
            assert fact.box is not None
            self.asked.append(Question("field", self._question(rng, fact, shown), fact.value, fact.box))
        for fact in some(rng, [f for f in shown if not f.value], whole(rng, 0, 1)):
            self.asked.append(asking.none(self._question(rng, fact, shown)))

    def _question(self, rng: Rng, fact: Fact, shown: Sequence[Fact]) -> str:
        own = bare(fact.label)
        rivals = [f for f in shown if f is not fact]
        clear = (
            bool(own) and own not in {bare(x) for x in self.sections} and not any(own in bare(f.label) for f in rivals)
        )
        alone = not any(f.group == fact.group or bare(fact.label) in f.names for f in rivals)
        ways: list[tuple[str, float]] = []
        if clear:
            ways.append((q.ask_field(rng, None, fact.label.rstrip("?")), 3))
        if fact.mark and sum(f.mark == fact.mark for f in shown) == 1:
            ways.append((phrase(rng, LINE if fact.group == "line" else BOX, m=fact.mark), 0.8))
        if fact.asks:
            ways.append((phrase(rng, fact.asks), 2))
        if fact.names and fact.group != "line":
            ways.append((by_name(rng, fact.names, fact.chinese), 3))
        if alone and fact.plain:
            ways.append(
                (
                    by_name(
                        rng, [p for p in fact.plain if not _is_chinese(p)], [p for p in fact.plain if _is_chinese(p)]
                    ),
                    1.5,
                )
            )
        if not ways:
            ways.append(
                (phrase(rng, BOX, m=fact.mark) if fact.mark else q.ask_field(rng, None, fact.label.rstrip("?")), 1)
            )
        return weighted(rng, ways)

    def lacks(self, rng: Rng, terms: Sequence[Fact], most: int = 1) -> None:
        """Questions for facts of `terms` that are not on the page, nor anything of their kind for the same person."""
        page = asking.page_text(self.canvas)
        there = {(f.role, "place" if f.group in ("zip", "region") else f.group) for f in self.facts}
        for fact in some(rng, [f for f in terms if (f.role, f.group) not in there], most):
            if not any(name.lower() in page for name in (fact.label, *fact.names[:1])):
                ways = [by_name(rng, fact.names, fact.chinese)] + ([phrase(rng, fact.asks)] if fact.asks else [])
                self.asked.append(asking.none(pick(rng, ways)))

    def ask_options(self, rng: Rng, most: int) -> None:
        """Whether options are ticked, which of a group is, and how many are in all."""
        names = [bare(label) for _, label, *_ in self.options]
        for heading, label, on, box, _ in some(rng, self.options, most):
            alone = names.count(bare(label)) == 1 and bare(label) not in ("yes", "no", "other", "none")
            name = label if alone else f"{heading.rstrip('?')}: {label}" if heading else ""
            if name:
                self.asked.append(Question("state", q.ask_state(rng, name, "checkbox"), "yes" if on else "no", box))
        for heading in {h: None for h, *_ in self.options if h}:
            group = [o for o in self.options if o[0] == heading]
            ticked = [o for o in group if o[2]]
            if len(ticked) == 1:
                self.asked.append(
                    Question("field", phrase(rng, TICKED, h=heading.rstrip(":?")), ticked[0][1], ticked[0][4])
                )
            elif not ticked and chance(rng, 0.5):
                self.asked.append(asking.none(phrase(rng, TICKED, h=heading.rstrip(":?"))))
        ticks = [o[3] for o in self.options if o[2]]
        if self.options and len(self.options) < 16 and chance(rng, 0.4):
            if chance(rng, 0.6) and ticks:
                self.asked.append(number_of(q.ask_count(rng, "checked boxes"), ticks))
            else:
                self.asked.append(number_of(q.ask_count(rng, "checkboxes"), [o[3] for o in self.options]))


# -- ways to set them -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cells:
    """How a grid of boxes looks. `way`: top (label in the corner, value below), inline (value after the label), under
    (label below a line), comb (a little cell for each character)."""

    way: str
    frame: str
    high: float
    pad: float
    anchor: str
    dash: int
    shade: int | None

    @classmethod
    def make(
        cls, rng: Rng, leaf: Leaf, ways: Sequence[tuple[str, float]] = (("top", 6), ("inline", 1.6), ("under", 1.4))
    ) -> Cells:
        way = weighted(rng, ways)
        size, small = leaf.size, leaf.small
        tall = {"top": small + size * real(rng, 1.3, 1.8) + 3, "inline": max(size, small) * real(rng, 1.5, 2.1),
                "under": small + size * real(rng, 1.5, 2.0) + 2, "comb": small + size * real(rng, 1.7, 2.1) + 4}[way]  # fmt: skip
        frame = weighted(rng, (("box", 6), ("across", 1.5), ("open", 0.6))) if way in ("top", "inline") else "open"
        return cls(
            way,
            frame,
            tall,
            real(rng, 2, 6),
            weighted(rng, (("l", 6), ("m", 1.5), ("r", 0.7))),
            pick(rng, (0, 0, 1, 2)),
            whole(rng, 215, 240) if chance(rng, 0.12) else None,
        )

    def need(self, leaf: Leaf, fact: Fact) -> float:
        canvas = leaf.canvas
        label = canvas.measure(leaf.printed(fact), leaf.label, leaf.small)
        value = canvas.measure(fact.value, leaf.value, leaf.size) if fact.value else leaf.size * 3
        if self.way == "inline":
            return label + value + leaf.size + self.pad * 2
        if self.way == "comb":
            return max(label, len(fact.value) * leaf.size) + self.pad * 2 + leaf.size
        return max(label, value) + self.pad * 2 + 4


def grid_of(rng: Rng, leaf: Leaf, facts: Sequence[Fact], look: Cells, area: Box) -> float:
    """Sets facts into rows of cells as wide as they need and more, as many as fit; returns the next y."""
    x1, y, x2, bottom = area
    left = list(facts)
    leaf.canvas.new_block()
    while left and y + look.high <= bottom:
        row = [left.pop(0)]
        used = look.need(leaf, row[0])
        most = whole(rng, 1, 6)
        while left and len(row) < most and used + (wide := look.need(leaf, left[0])) <= x2 - x1:
            row.append(left.pop(0))
            used += wide
        for fact in row:
            leaf.mark(rng, fact)
        needs = np.array([look.need(leaf, f) for f in row])
        rest = max(x2 - x1 - float(needs.sum()), 0.0)
        shares = rng.uniform(0.2, 1.0, len(row))
        widths = needs * min(1.0, (x2 - x1) / float(needs.sum())) + rest * shares / shares.sum()
        edges = (x1 + np.concatenate([[0], np.cumsum(widths)])).tolist()
        for fact, a, b in zip(row, edges, edges[1:], strict=False):
            _cell(rng, leaf, fact, look, (a, y, b, y + look.high))
            leaf.facts.append(fact)
        y += look.high
        if look.frame == "across":
            leaf.canvas.line(x1, y, x2, y, leaf.s.t.line_ink)
    return y


def _cell(rng: Rng, leaf: Leaf, fact: Fact, look: Cells, cell: Box) -> None:
    canvas, t = leaf.canvas, leaf.s.t
    x1, y1, x2, y2 = cell
    if look.shade is not None and not fact.value:
        canvas.fill(cell, look.shade)
    if look.frame == "box":
        canvas.rectangle((x1, y1, x2 + 1, y2 + 1), t.line_ink)
    room = x2 - x1 - look.pad * 2
    left = x1 + look.pad
    at = {
        "l": left + (0 if look.way == "inline" else leaf.size * real(rng, 0, 0.8)),
        "m": (x1 + x2) / 2,
        "r": x2 - look.pad,
    }[look.anchor]
    if look.way == "top":
        leaf.print_label(fact, left, y1 + leaf.small + 1, room)
        leaf.print_value(fact, at, y2 - leaf.size * 0.35, room, look.anchor)
    elif look.way == "inline":
        base = y2 - (y2 - y1) * 0.32
        box = leaf.print_label(fact, left, base, room * 0.75, pick(rng, ("", ":")))
        leaf.print_value(fact, box[2] + leaf.size * 0.5, base, x2 - look.pad - box[2] - leaf.size * 0.5)
    elif look.way == "under":
        rule = y2 - leaf.small * 1.35 - 1
        canvas.line(left, rule, x2 - look.pad, rule, t.line_ink, 1, look.dash, 2)
        leaf.print_value(fact, at, rule - leaf.size * 0.22 - 1, room, look.anchor)
        leaf.print_label(fact, left, y2 - leaf.small * 0.35, room)
    else:
        _comb(rng, leaf, fact, cell, look)


def _comb(rng: Rng, leaf: Leaf, fact: Fact, cell: Box, look: Cells) -> None:
    """A little cell for each character."""
    x1, y1, x2, y2 = cell
    x2 -= leaf.size * 0.8
    canvas, ink = leaf.canvas, leaf.s.t.line_ink
    leaf.print_label(fact, x1 + look.pad, y1 + leaf.small + 1, x2 - x1 - look.pad)
    top, low = y1 + leaf.small + 4, y2 - 3
    wide = min(leaf.size * 1.4, (x2 - x1 - look.pad * 2) / max(len(fact.value), 1))
    cells = max(len(fact.value), min(whole(rng, 8, 22), int((x2 - x1 - look.pad * 2) / wide)))
    left = x1 + look.pad
    if wide < leaf.size * 0.75 or not fact.value:
        fact.shown = False
        return
    for i in range(cells + 1):
        canvas.line(left + i * wide, top + (0 if look.dash == 0 else (low - top) * 0.5), left + i * wide, low, ink)
    canvas.line(left, low, left + cells * wide, low, ink)
    if look.dash == 0:
        canvas.line(left, top, left + cells * wide, top, ink)
    boxes = [
        canvas.text(
            left + (i + 0.5) * wide,
            low - (low - top - leaf.size * 0.7) / 2,
            c,
            leaf.value,
            leaf.size,
            leaf.s.t.ink,
            "m",
        )
        for i, c in enumerate(fact.value)
        if c != " "
    ]
    fact.box = union(boxes)


def choices(rng: Rng, leaf: Leaf, heading: str, options: Sequence[str], area: Box) -> float:
    """A heading with options to tick, beside or below it; nothing if they do not fit."""
    canvas, t = leaf.canvas, leaf.s.t
    x1, y1, x2, bottom = area
    size = max(8.0, min(leaf.small * real(rng, 1.0, 1.25), 15.0))
    side, step = size * real(rng, 0.85, 1.1), size * real(rng, 1.5, 1.9)
    style = pick(rng, ("tick", "cross", "cross", "full", "scrawl"))
    fitting = canvas.fit(heading, leaf.label, size, x2 - x1 - 8)
    wide = canvas.measure(heading, leaf.label, fitting)
    beside = wide < (x2 - x1) * 0.35 and chance(rng, 0.6)
    left = x1 + 4 + (wide + size * 1.2 if beside else size * real(rng, 0, 1))
    widths = [canvas.measure(o, leaf.label, size) + side * 1.5 + size * 1.3 for o in options]
    stacked = chance(rng, 0.25)
    lines = 1
    x = left
    for wide_one in widths:
        if x > left and (stacked or x + wide_one > x2):
            lines, x = lines + 1, left
        x += wide_one
    y = y1 + (0 if beside else step * 0.9)
    if y + lines * step + 4 > bottom or max(widths) > x2 - left:
        return y1
    canvas.new_block()
    canvas.text(x1 + 4, y1 + size * 1.15, heading, leaf.label, fitting, t.label_ink)
    one = chance(rng, 0.75)
    chosen = whole(rng, 0, len(options)) if one else -1
    after = chance(rng, 0.12)
    x = left
    for number, (option, wide_one) in enumerate(zip(options, widths, strict=True)):
        if x > left and (stacked or x + wide_one > x2):
            x, y = left, y + step
        on = number == chosen if one else chance(rng, 0.4)
        text_x = x if after else x + side * 1.45
        label = canvas.text(text_x, y + size * 1.15, option, leaf.label, size, t.label_ink)
        at = label[2] + side * 0.4 if after else x
        box = (at, y + size * 1.2 - side, at + side, y + size * 1.2)
        tick_box(rng, canvas, box, on, style, t.ink)
        leaf.options.append((heading, option, on, box, label))
        x += wide_one
    end = y + step + 3
    if chance(rng, 0.5):
        canvas.rectangle((x1, y1, x2 + 1, end + 1), t.line_ink)
    return end


def amounts(rng: Rng, leaf: Leaf, labels: Sequence[str], area: Box) -> float:
    """Lines of a return or a bill: number, text, leaders, the number again, the amount in a box or on a rule."""
    canvas, t, page = leaf.canvas, leaf.s.t, leaf.s.page
    x1, y, x2, bottom = area
    canvas.new_block()
    size = max(8.0, min(leaf.size, leaf.small * 1.15))
    step = max(size, leaf.size) * real(rng, 1.35, 1.9)
    column = min((x2 - x1) * 0.3, leaf.size * 8)
    boxed, leaders, again = chance(rng, 0.6), chance(rng, 0.55), chance(rng, 0.4)
    whole_only = chance(rng, 0.4)
    numbered = chance(rng, 0.8)
    stripe = whole(rng, 222, 240) if chance(rng, 0.2) else None
    for row, label in enumerate(labels):
        if y + step > bottom:
            break
        amount = w.amount(rng, 5, 90_000)
        value = (
            ""
            if chance(rng, 0.22)
            else page.style.number(round(amount) if whole_only else amount, 0 if whole_only else 2)
        )
        fact = Fact(label, label, value, (), (), group="line")
        base = y + step - max(size, leaf.size) * 0.4
        if stripe and row % 2:
            canvas.fill((x1, y, x2, y + step), stripe)
        x = x1 + 3
        right = x2 - column
        if numbered:
            leaf.number += 1
            fact.mark = f"{leaf.number}" + (pick(rng, "ab") if chance(rng, 0.1) else "")
            canvas.text(x, base, fact.mark, leaf.s.face.bold, size, t.label_ink)
            x += size * 2.2
            if again:
                canvas.text(right - size * 0.4, base, fact.mark, leaf.s.face.bold, size, t.label_ink, "r")
        room = right - x - size * (2.4 if again and numbered else 0.8)
        fitting = canvas.fit(label, leaf.label, size, room)
        fact.shown = canvas.measure(label, leaf.label, fitting) <= room
        if fact.shown:
            box = canvas.text(x, base, label, leaf.label, fitting, t.label_ink)
            if leaders and x + room - box[2] > 12:
                canvas.line(box[2] + 5, base - 1, x + room, base - 1, t.line_ink, 1, 1, 4)
        if boxed:
            canvas.rectangle((right, y, x2 + 1, y + step + 1), t.line_ink)
        else:
            canvas.line(right, y + step - 1, x2, y + step - 1, t.line_ink)
        leaf.print_value(fact, x2 - 4, base, column - 8, "r")
        leaf.facts.append(fact)
        y += step
    return y


def section(rng: Rng, leaf: Leaf, text: str, style: str) -> None:
    """A bar, a boxed part number with a title, or a bold line."""
    canvas, t = leaf.canvas, leaf.s.t
    x1, y1, x2, y2 = leaf.s.area
    size = max(9.0, min(leaf.small * 1.25, 16.0))
    if y2 - y1 < size * 6:
        return
    canvas.new_block()
    face, ink, x = leaf.s.face.bold, t.ink, x1 + 4
    number = len(leaf.sections) + 1
    leaf.sections.append(text)
    high = size * 1.5
    if style == "bar":
        canvas.fill((x1, y1, x2 + 1, y1 + high), 25)
        ink = 250
    elif style == "grey":
        canvas.fill((x1, y1, x2 + 1, y1 + high), 208)
        ink = 10
    elif style == "part":
        part = f"Part {('I', 'II', 'III', 'IV', 'V', 'VI', 'VII')[min(number, 7) - 1]}"
        wide = canvas.measure(part, face, size) + 10
        canvas.fill((x1, y1, x1 + wide, y1 + high), 15)
        canvas.text(x1 + 5, y1 + size * 1.1, part, face, size, 250)
        x += wide + 4
        canvas.line(x1, y1 + high, x2, y1 + high, t.line_ink)
    elif style == "letter":
        text = f"{'ABCDEFGHIJ'[min(number, 10) - 1]}. {text}"
    centred = style in ("bar", "grey") and number % 2 == 0
    fitting = canvas.fit(text, face, size, x2 - x - 4)
    at = (x1 + x2) / 2 if centred else x
    leaf.heads.append(canvas.text(at, y1 + size * 1.1, text, face, fitting, ink, "m" if centred else "l"))
    leaf.down(y1 + high, 1)


# -- government forms -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Plan:
    """One kind of official form: titles, who is on it, what else, what can be ticked, what is added up."""

    titles: tuple[str, ...]
    roles: tuple[Role, ...]
    terms: dict[str, Term]
    ticks: tuple[tuple[str, tuple[str, ...]], ...]
    lines: tuple[str, ...]


def _ticks(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (h.strip(), tuple(o.strip() for o in rest.split(",")))
        for h, rest in (line.split(":") for line in text.strip().split("\n"))
    )


PLANS = (
    Plan(
        _split("Individual Income Tax Return; Income Tax Return for Single and Joint Filers; Self-Assessment Tax Return; Wage and Tax Statement; Annual Income Declaration; Amended Tax Return; Municipal Earnings Tax Return; Estimated Tax for Individuals"),
        _roles("taxpayer, 纳税人: last first initial street city region zip ssn job phone signed birth; spouse, 配偶: last first initial ssn job birth; employer, 雇主: company ein street city zip; preparer, 填表人: name phone signed"),
        _terms("""
year | year | Tax year; For the year; Calendar year | tax year | 纳税年度 | Which year is this return for?; 这是哪一年的税表？
bank | sort_code | Routing number; Bank routing no. | routing number | 银行路由号 | Which bank routing number is given?
account | account | Account number; Deposit account no. | account number | 账号 | Into which account should the refund go?; 退税打到哪个账户？
district | county | School district; County; Tax district | county or district | 税区 | In which district is this taxed?
"""),
        _ticks("""Filing status: Single, Married filing jointly, Married filing separately, Head of household, Widowed
Type of account: Checking, Savings
Were you a resident all year?: Yes, No
Type of return: Original, Amended, Final
Address changed?: Yes, No"""),
        _split("Wages, salaries, tips; Taxable interest; Ordinary dividends; Alimony received; Business income; Capital gain; Pensions and annuities; Rental real estate; Unemployment compensation; Total income; Adjusted gross income; Standard deduction; Exemptions; Taxable income; Tax withheld; Child tax credit; Foreign tax credit; Total credits; Self-employment tax; Estimated payments; Total payments; Amount you owe; Amount overpaid; Penalty and interest; Medicare wages; Social security tax withheld; Dependent care benefits"),
    ),
    Plan(
        _split("Health Insurance Claim Form; Claim for Medical Benefits; Dental Claim Form; Statement of Claim; Accident Benefits Claim; Prescription Reimbursement Claim"),
        _roles("patient, 患者: last first initial name birth sex street city region zip phone; insured, 被保险人: name ssn birth street city employer phone; physician, 医生: name phone ein; service facility, 医疗机构: company street city"),
        _terms("""
policy | code | Insured's policy group or FECA number; Policy number; Group no. | policy number; group number | 保单号 | Which policy is this under?; 保单号是多少？
plan | company | Insurance plan name; Name of insurance company | insurance plan; insurance company | 保险公司 | Who insures them?; 是哪家保险公司的？
illness | date | Date of current illness; Date of accident; Onset date | date of the illness or accident | 发病日期 | When did the illness or accident happen?; 什么时候发病的？
diagnosis | icd | Diagnosis or nature of illness; Diagnosis code; ICD code | diagnosis code | 诊断代码 | What is the diagnosis?; 诊断是什么？
authorization | code | Prior authorization number; Authorization no. | prior authorization number | 预授权号
"""),
        _ticks("""Patient relationship to insured: Self, Spouse, Child, Other
Patient status: Single, Married, Other
Accept assignment?: YES, NO
Condition related to employment?: YES, NO
Outside lab?: YES, NO
Type of coverage: Medicare, Medicaid, Group plan, Other"""),
        _split("Office visit; X-ray; Laboratory; Anesthesia; Surgery; Medical supplies; Ambulance; Physical therapy; Total charge; Amount paid; Balance due; Patient's share; Deductible; Dental crown; Examination"),
    ),
    Plan(
        _split("Uniform Residential Loan Application; Mortgage Application; Application for a Home Loan; Loan Request; Home Equity Application; Application for Credit"),
        _roles("borrower, 借款人: name ssn birth phone street city zip employer job income email; co-borrower, 共同借款人: name ssn birth phone employer job income; lender, 贷款人: company street city phone; seller, 卖方: name street phone"),
        _terms("""
amount | money | Amount of loan; Loan amount; Amount requested | loan amount; amount of the loan | 贷款金额 | How much do they want to borrow?; 想借多少钱？
rate | percent | Interest rate; Rate | interest rate | 利率 | At what rate?; 利率是多少？
months | days | No. of months; Term (months) | number of months; loan term | 贷款月数 | Over how many months does the loan run?; 贷多少个月？
property | street | Subject property address; Property address | address of the property; property address | 房产地址 | Which property is it about?; 房子在哪里？
built | year | Year built | year built | 建造年份 | When was the house built?; 房子哪年建的？
case | code | Agency case number; Lender case no.; Case number | case number | 案件编号
usage | property | Type of property; Kind of property | type of property | 房产类型 | What kind of property is it?
"""),
        _ticks("""Mortgage applied for: VA, FHA, Conventional, Other
Purpose of loan: Purchase, Refinance, Construction, Other
Occupancy: Primary residence, Secondary residence, Investment
Amortization type: Fixed rate, GPM, ARM
Marital status: Married, Unmarried, Separated
Do you own or rent?: Own, Rent"""),
        _split("Base income; Overtime; Bonuses; Commissions; Dividends and interest; Net rental income; First mortgage; Hazard insurance; Real estate taxes; Homeowner dues; Purchase price; Alterations; Closing costs; Total costs; Cash from borrower; Cash deposit; Stocks and bonds; Total assets; Total liabilities; Net worth"),
    ),
    Plan(
        _split("Customs Declaration; Single Administrative Document; Import Entry Summary; Goods Declaration; Bill of Lading; Air Waybill; Certificate of Origin; Packing Declaration"),
        _roles("exporter, 出口商: company street city country ein; importer, 进口商: company street city country ein phone; consignee, 收货人: company street city country; declarant, 申报人: name phone signed"),
        _terms("""
origin | country | Country of origin; Origin | country of origin | 原产国 | Where do the goods come from?; 货物从哪里来？
destination | country | Country of destination; Destination | country of destination | 目的地国 | Where do the goods go?; 货物运到哪里？
vessel | carrier | Vessel / flight; Means of transport; Name of vessel | vessel; means of transport | 运输工具 | What ship or plane carries the goods?
port | city | Port of entry; Port of loading; Office of entry | port | 港口 | Through which port?
packages | small | No. of packages; Packages; Number of packages | number of packages | 件数 | In how many packages?; 共几件？
weight | weight | Gross mass; Gross weight; Weight (kg) | gross weight | 毛重 | How heavy are the goods?; 货物多重？
tariff | code | Commodity code; HS code; Tariff number | commodity code; tariff number | 商品编码; 税则号
invoice | code | Invoice number; Commercial invoice no. | invoice number | 发票号
terms | service | Service; Mode | shipping service | 运输方式
"""),
        _ticks("""Mode of transport: Sea, Air, Road, Rail, Post
Type of goods: Gift, Documents, Commercial sample, Merchandise, Returned goods
Dangerous goods: Yes, No
Procedure: Import, Export, Transit"""),
        _split("Invoice value; Freight; Insurance; Other charges; Customs value; Import duty; Excise duty; VAT on import; Handling fee; Statistical value; Total payable; Storage; Inspection fee"),
    ),
    Plan(
        _split("Visa Application Form; Application for a Passport; Application for Residence Permit; Nonimmigrant Visa Application; Arrival Card; Application for Citizenship; Application for Identity Card; Work Permit Application"),
        _roles("applicant, 申请人: last first sex birth born_in nation passport street city zip phone email job employer; father, 父亲: last first nation birth; mother, 母亲: last first nation birth; spouse, 配偶: name birth nation; host, 邀请人: name street city phone"),
        _terms("""
purpose | purpose | Purpose of journey; Purpose of visit; Purpose of stay | purpose of the journey; purpose of the visit | 旅行目的 | Why do they travel?; What is the visit for?; 为什么旅行？
arrival | date | Intended date of arrival; Date of arrival; Date of entry | arrival date | 抵达日期 | When do they arrive?; 什么时候到？
departure | date | Intended date of departure; Departure date | departure date | 离开日期 | When do they leave again?; 什么时候离开？
stay | days | Duration of stay (days); Length of stay; Days requested | length of stay | 停留天数 | How many days do they want to stay?; 打算待几天？
flight | flight | Flight no.; Flight / vessel | flight number | 航班号
issued | date | Passport issued on; Document issued | passport's date of issue | 护照签发日期
expires | expiry | Passport valid until; Document expiry | passport's expiry date | 护照有效期 | Until when is the passport valid?; 护照什么时候过期？
"""),
        _ticks("""Marital status: Single, Married, Divorced, Widowed, Separated
Number of entries: One, Two, Multiple
Type of document: Ordinary passport, Diplomatic passport, Service passport, Other
Who pays for the trip?: Applicant, Sponsor, Employer
Have you been here before?: Yes, No"""),
        (),
    ),
    Plan(
        _split("Hospital Bill; Statement of Hospital Charges; Itemized Bill; Uniform Billing Form; Admission and Billing Record"),
        _roles("patient, 患者: name birth sex street city zip ssn phone; guarantor, 付款担保人: name street city employer phone; hospital, 医院: company street phone ein; attending physician, 主治医生: name phone"),
        _terms("""
admitted | date | Admission date; Date admitted; Admitted | admission date | 入院日期 | When was the patient admitted?; 什么时候入院的？
discharged | date | Discharge date; Date discharged | discharge date | 出院日期 | When did the patient leave the hospital?; 什么时候出院的？
room | short_code | Room no.; Room; Bed | room number | 房间号 | In which room did the patient lie?; 住几号房？
control | code | Patient control no.; Patient account no.; Account no. | patient account number | 患者账号
type | short_code | Type of bill; Bill type | type of bill | 账单类型
cover | date | Statement covers from; From date | start of the statement | 账单起始日期
"""),
        _ticks("""Payer: Medicare, Medicaid, Private, Self-pay
Accommodation: Private room, Semi-private, Ward
Admission type: Emergency, Urgent, Elective, Newborn"""),
        _split("Room and board; Pharmacy; Laboratory; Radiology; Operating room; Anesthesia; Emergency room; Blood; Respiratory therapy; Medical supplies; Physical therapy; Recovery room; EKG; Total charges; Insurance payment; Adjustment; Amount due; Telephone; Nursery; Ambulance"),
    ),
    Plan(
        _split("Change of Address; Vehicle Registration Application; Voter Registration; Unemployment Benefit Claim; Accident Report; Application for Benefits; Power of Attorney; Library Card Application; Enrollment Form; Complaint Form; Police Report; Request for Records"),
        _roles("applicant, 申请人: last first initial street city region zip phone email birth ssn signed; witness, 证人: name street phone signed; representative, 代理人: name street city phone; contact person, 联系人: name phone email"),
        _terms("""
case | code | Case number; File no.; Claim no. | case number; file number | 案件编号 | Which case is it?
office | office | Office; Issuing office; Received at | office | 办事处 | Which office handles this?; 哪个部门办理？
received | date | Date received; Received | date received | 收件日期 | When did the office get it?; 什么时候收到的？
plate | plate | Plate number; Vehicle plate | plate number | 车牌号
fee | money | Fee paid; Fee | fee | 费用 | How much was the fee?; 收了多少费用？
effective | date | Effective date; Effective from | effective date | 生效日期 | From when does it count?; 什么时候生效？
"""),
        _ticks("""Preferred contact: Phone, Mail, E-mail
Request type: New, Renewal, Replacement, Correction
Citizen: Yes, No
Language: English, Spanish, French, Other
Veteran: Yes, No
How did you hear about us?: Internet, Friend, Newspaper"""),
        _split("Gross wages; Weekly benefit; Other income; Rent; Utilities; Food; Child support; Savings; Total monthly expenses; Repair costs; Fee; Deposit"),
    ),
)  # fmt: skip

AGENCIES = (
    "Department of the Treasury", "Internal Revenue Service", "Department of Health", "Ministry of the Interior", "Bureau of Immigration",
    "Customs and Border Service", "Department of Labor", "State Tax Commission", "Social Insurance Office", "Department of Motor Vehicles", "Ministry of Finance",
)  # fmt: skip
FORM_NUMBER = Term(
    "form_number",
    (),
    ("form number", "number of the form"),
    ("表格编号", "表格号"),
    ("Which form is this?", "What's the number of this form?", "这是几号表格？", "表格编号是多少？"),
    MAKERS["code"],
    "form",
)
OMB = Term("omb", (), ("OMB number", "OMB no."), ("OMB编号",), ("Which OMB number is printed?",), MAKERS["code"], "omb")
REVISED = Term(
    "revised",
    (),
    ("revision date of the form", "form revision"),
    ("表格修订日期",),
    ("When was the form revised?", "Which revision of the form is it?", "这个表格是什么时候修订的？"),
    MAKERS["date"],
    "revised",
)
AGENCY = Term(
    "agency",
    (),
    ("agency", "issuing agency"),
    ("机构", "主管部门"),
    ("Which agency's form is this?", "Who issues this form?", "这是哪个部门的表？"),
    MAKERS["office"],
    "agency",
)


def _found(leaf: Leaf, term: Term, value: str, box: Box) -> None:
    """Records a value that was printed within `box` together with other words."""
    place = leaf.canvas.find(value, box)
    if place is not None:
        leaf.facts.append(
            Fact(term.key, "", value, term.names, term.chinese, term.asks, (), term.group, box=place, shown=True)
        )


def masthead(rng: Rng, leaf: Leaf, title: str) -> None:
    """The form's number and agency on the left, its title in the middle, small print on the right, or only some of it."""
    canvas, t, world = leaf.canvas, leaf.s.t, leaf.s.world
    x1, y1, x2, _ = leaf.s.area
    small = leaf.small
    number = w.code(rng, "####", "@@-###", "###-@", "@-#", "@@@-####", "####-@@", "##-####", "@@ ###")
    y = y1
    top = y1
    bold = leaf.s.face.bold
    wings = chance(rng, 0.6)
    left, right = x1, x2
    if wings:
        size = max(9.0, small * real(rng, 1.0, 1.3))
        text = pick(rng, (f"Form {number}", f"Form {number}", f"FORM {number}", number))
        box = canvas.text(x1, y1 + size * 1.4, text, bold, size * 1.4, t.ink)
        _found(leaf, FORM_NUMBER, number, box)
        y, left = y1 + size * 1.6, box[2]
        if chance(rng, 0.6):
            agency = pick(rng, AGENCIES)
            box = canvas.text(x1, y + small * 1.2, agency, leaf.label, small, t.label_ink)
            _found(leaf, AGENCY, agency, box)
            y, left = y + small * 1.3, max(left, box[2])
        canvas.new_block()
        rows: list[tuple[str, Term | None, str]] = []
        if chance(rng, 0.6):
            omb = w.code(rng, "####-####")
            rows.append((f"OMB No. {omb}", OMB, omb))
        if chance(rng, 0.5):
            revised = w.date(rng, pick(rng, ("{m}/{yy:02}", "{m:02}/{y}", "{mon} {y}", "{m}-{yy:02}")), 1988, 2026)
            rows.append((pick(rng, (f"(Rev. {revised} )", f"Rev. {revised}", f"Revised {revised}")), REVISED, revised))
        if chance(rng, 0.4):
            rows.append(
                (
                    pick(
                        rng,
                        (
                            "Please print or type",
                            "See instructions",
                            "For official use only",
                            "Page 1 of 2",
                            "File by April 15",
                            "Copy B",
                        ),
                    ),
                    None,
                    "",
                )
            )
        at = y1
        for text, term, value in rows:
            at += small * 1.3
            box = canvas.text(x2, at, text, leaf.label, small, t.label_ink, "r")
            right = min(right, box[0])
            if term is not None:
                _found(leaf, term, value, box)
        top, y = y1, max(y, at)
    canvas.new_block()
    size = min(30.0, leaf.size * real(rng, 1.2, 2.0))
    shown = title.upper() if chance(rng, 0.35) else title
    beside = wings and right - left > 120 and canvas.measure(shown, bold, max(10.0, size * 0.6)) < right - left - 16
    low, high = (left + 8, right - 8) if beside else (x1, x2)
    base = (top if beside else y) + size * 1.15
    size = canvas.fit(shown, bold, size, high - low)
    centred = beside or chance(rng, 0.6)
    box = canvas.text((low + high) / 2 if centred else low, base, shown, bold, size, t.ink, "m" if centred else "l")
    leaf.facts.append(
        Fact(
            "title",
            "",
            shown,
            ("title of the form", "title"),
            ("标题", "表格标题"),
            ("What is this form called?", "What form is it?", "这个表叫什么？"),
            group="title",
            box=box,
            shown=True,
        )
    )
    y = max(y, base + size * 0.35)
    if chance(rng, 0.3):
        lines = canvas.paragraph(
            x1,
            y + 2,
            x2 - x1,
            world.words.prose(rng, whole(rng, 1, 2)),
            leaf.label,
            small,
            t.label_ink,
            1.2,
            bottom=y + small * 4,
        )
        y += len(lines) * small * 1.2 + 4
    leaf.down(y, real(rng, 3, 8))


def _people(rng: Rng, page: Page, plan: Plan) -> list[tuple[str, list[Fact]]]:
    """Each role's facts with the heading for their section: name parts or a whole name, a few blank."""
    found: list[tuple[str, list[Fact]]] = []
    for role in plan.roles[: whole(rng, 1, len(plan.roles))]:
        qualified = chance(rng, 0.5)
        keys = [k for k in role.keys if chance(rng, 0.8)]
        if "last" in keys and "name" in keys:
            keys.remove(pick(rng, ("last", "name")))
        if "last" not in keys:
            keys = [k for k in keys if k not in ("first", "initial")]
        if "name" in keys:
            keys = [k for k in keys if k not in ("first", "initial")]
        head = pick(rng, (f"{role.name} information", f"{role.name}", f"About the {role.name}", f"{role.name} details"))
        facts = [of_role(rng, page, role, key, qualified or chance(rng, 0.15)) for key in keys]
        for fact in facts:
            if chance(rng, 0.13):
                fact.value = ""
        found.append((head.capitalize() if chance(rng, 0.7) else head.upper(), facts))
    return found


def official_form(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Numbered boxes, ticks, combs and lines of amounts, section after section until the page is full."""
    leaf = Leaf.make(rng, world, height, width, (62, 105))
    s, plan = leaf.s, pick(rng, PLANS)
    masthead(rng, leaf, pick(rng, plan.titles))
    style = weighted(rng, (("bar", 3), ("grey", 2), ("part", 1.2), ("letter", 1), ("plain", 1.5)))
    people = _people(rng, s.page, plan)
    others = [
        of_term(rng, s.page, term) for term in some(rng, list(plan.terms.values()), whole(rng, 2, len(plan.terms)))
    ]
    for fact in others:
        if chance(rng, 0.13):
            fact.value = ""
    look = Cells.make(rng, leaf)
    top = s.area[1]
    full = chance(rng, 0.75)
    heads = some(rng, ("Income", "Charges", "Amounts", "Computation", "Summary", "Figures"), 2)
    parts: list[str] = (
        [f"p{i}" for i in range(len(people))]
        + ["other"]
        + ["ticks"] * whole(rng, 0, 3)
        + (["lines"] if plan.lines and chance(rng, 0.75) else [])
    )
    order = parts if chance(rng, 0.4) else some(rng, parts, len(parts))
    order += ["ticks", "lines", "ticks", "lines", "ticks"] if full else []
    boxes, sums = some(rng, plan.ticks, len(plan.ticks)), some(rng, plan.lines, len(plan.lines))
    for part in order:
        if s.room < leaf.size * 4:
            break
        if part.startswith("p"):
            head, facts = people[int(part[1:])]
            role = next(r for r in plan.roles if any(f.role == r.name for f in facts)) if facts else None
            if role is not None and "street" in role.keys and chance(rng, 0.35):
                sums = _side_by_side(rng, leaf, role, sums)
                continue
            qualified = all(f.role.lower() in f.label.lower() for f in facts)
            if not qualified or chance(rng, 0.5):
                section(rng, leaf, head, style)
            _facts(rng, leaf, facts, look)
        elif part == "other":
            if chance(rng, 0.4):
                section(
                    rng,
                    leaf,
                    pick(
                        rng,
                        ("General information", "Details", "Additional information", "Other data", "For office use"),
                    ),
                    style,
                )
            _facts(rng, leaf, others, look)
        elif part == "ticks" and boxes:
            leaf.down(choices(rng, leaf, *boxes.pop(), s.area))
        elif part == "lines" and sums:
            if heads:
                section(rng, leaf, heads.pop(), style)
            n = whole(rng, 4, 14)
            _amount_columns(rng, leaf, sums[:n])
            sums = sums[n:]
    if chance(rng, 0.4):
        s.canvas.rectangle((s.area[0] - 1, top - 1, s.area[2] + 2, s.area[1] + 2), s.t.line_ink, 2)
    if chance(rng, 0.6):
        _signature_row(rng, leaf)
    leaf.ask(rng, 5)
    leaf.ask_options(rng, 3)
    unused = [of_role(rng, s.page, role, key, False) for role in plan.roles for key in some(rng, role.keys, 3)]
    leaf.lacks(rng, [*unused, *(of_term(rng, s.page, term) for term in plan.terms.values())])
    if len(leaf.sections) > 1 and chance(rng, 0.4):
        leaf.asked.append(number_of(q.ask_count(rng, "sections"), leaf.heads))
    return asking.finish(
        rng,
        leaf.canvas,
        "form",
        "official_forms",
        leaf.asked,
        [f.label for f in leaf.facts if f.shown and f.label][:12],
        7,
        2,
        0.5,
        FOREIGN,
    )


def _side_by_side(rng: Rng, leaf: Leaf, role: Role, sums: Sequence[str]) -> list[str]:
    """A name and address in one large box, amounts in small boxes beside it; returns the amounts that are left."""
    x1, y1, x2, y2 = leaf.s.area
    if x2 - x1 < leaf.size * 36 or not sums:
        leaf.down(block(rng, leaf, role, (x1, y1, x2 if chance(rng, 0.5) else (x1 + x2) / 2, y2)))
        return list(sums)
    middle = x1 + (x2 - x1) * real(rng, 0.42, 0.6)
    look = replace(Cells.make(rng, leaf, (("top", 1),)), frame="box")
    low = block(rng, leaf, role, (x1, y1, middle, y2))
    n = whole(rng, 2, 6)
    leaf.down(
        max(
            low,
            grid_of(rng, leaf, amount_facts(rng, leaf, sums[:n]), look, (middle, y1, x2, max(low, y1 + look.high * 2))),
        )
    )
    return list(sums[n:])


def _facts(rng: Rng, leaf: Leaf, facts: Sequence[Fact], look: Cells) -> None:
    if chance(rng, 0.25):
        ways = (
            (("comb", 2), ("inline", 1), ("under", 1), ("top", 1)) if chance(rng, 0.5) else (("top", 3), ("under", 1))
        )
        look = Cells.make(rng, leaf, ways)
    if look.way == "comb":
        facts = [f for f in facts if f.value]
    leaf.down(grid_of(rng, leaf, facts, look, leaf.s.area))


def amount_facts(rng: Rng, leaf: Leaf, labels: Sequence[str]) -> list[Fact]:
    """Amounts for boxes, some left blank, all of a page with or without cents."""
    style, whole_only = leaf.s.page.style, chance(rng, 0.35)
    facts: list[Fact] = []
    for label in labels:
        amount = w.amount(rng, 5, 90_000)
        text = style.number(round(amount), 0) if whole_only else style.number(amount, 2)
        facts.append(Fact(label, label, "" if chance(rng, 0.2) else text, (), (), group="line"))
    return facts


def block(rng: Rng, leaf: Leaf, role: Role, area: Box) -> float:
    """A box that takes a name and an address in lines: "Employer's name, address and ZIP code"."""
    canvas, page, words = leaf.canvas, leaf.s.page, leaf.s.world.words
    x1, y1, x2, bottom = area
    step = leaf.size * real(rng, 1.15, 1.4)
    low = y1 + leaf.small * 1.3 + step * 3 + 4
    if low > bottom:
        return y1
    canvas.new_block()
    company = "company" in role.keys
    owner = role.name.capitalize()
    label = pick(
        rng,
        (
            f"{owner}'s name, address, and ZIP code",
            f"{owner} (name and address)",
            f"Name and address of {role.name}",
            f"{owner}: name, street, city",
        ),
    )
    frame = Fact(f"{role.name} block", label, "", (), (), group="block")
    leaf.mark(rng, frame)
    if chance(rng, 0.85):
        canvas.rectangle((x1, y1, x2 + 1, low + 1), leaf.s.t.line_ink)
    leaf.print_label(frame, x1 + 3, y1 + leaf.small + 1, x2 - x1 - 6)
    name = of_role(rng, page, role, "company" if company else "name", True)
    street, city = (
        words.street(rng),
        pick(
            rng,
            (
                f"{words.city(rng)} {words.postcode(rng)}",
                f"{words.postcode(rng)} {words.city(rng)}",
                f"{words.city(rng)}, {w.digits(rng, '@@')} {words.postcode(rng)}",
            ),
        ),
    )
    place = of_role(rng, page, role, "street", True)
    place.names = (f"{role.name}'s address", f"address of the {role.name}", f"full address of the {role.name}")
    place.asks, place.plain, place.value = (
        (f"Where is the {role.name}?", f"{role.chinese}在哪里？"),
        (),
        f"{street} {city}",
    )
    if not company:
        place.asks = (f"Where does the {role.name} live?", f"{role.chinese}住在哪里？")
    left, base = x1 + leaf.size * real(rng, 0.4, 1.2), y1 + leaf.small * 1.3 + step * 0.85
    boxes: list[Box] = []
    for text in (name.value, street, city):
        size = canvas.fit(text, leaf.value, leaf.size, x2 - left - 4)
        if canvas.measure(text, leaf.value, size) > x2 - left:
            return low
        boxes.append(canvas.text(left, base, text, leaf.value, size, leaf.s.t.ink))
        base += step
    name.label, name.box, name.shown = "", boxes[0], True
    place.label, place.box, place.shown = "", union(boxes[1:]), True
    leaf.facts += [name, place]
    return low


def _amount_columns(rng: Rng, leaf: Leaf, labels: Sequence[str]) -> None:
    """The amounts over the whole width or in two columns."""
    if chance(rng, 0.35):
        leaf.down(
            grid_of(
                rng,
                leaf,
                amount_facts(rng, leaf, labels),
                replace(Cells.make(rng, leaf, (("top", 1),)), anchor=pick(rng, "lr")),
                leaf.s.area,
            )
        )
        return
    x1, y1, x2, y2 = leaf.s.area
    if x2 - x1 > leaf.size * 45 and chance(rng, 0.4):
        half, middle = len(labels) // 2, (x1 + x2) / 2
        a = amounts(rng, leaf, labels[:half], (x1, y1, middle - 4, y2))
        leaf.down(max(a, amounts(rng, leaf, labels[half:], (middle + 4, y1, x2, y2))))
    else:
        leaf.down(amounts(rng, leaf, labels, leaf.s.area))


def _signature_row(rng: Rng, leaf: Leaf) -> None:
    """Lines to sign on, with what belongs there in small letters below."""
    x1, y1, x2, y2 = leaf.s.area
    if y2 - y1 < leaf.size * 4:
        return
    leaf.canvas.new_block()
    y = y1 + leaf.size * 2.6
    for a, b, text in ((0.0, 0.55, "Signature"), (0.62, 0.95, pick(rng, ("Date", "Title")))):
        left, right = x1 + (x2 - x1) * a, x1 + (x2 - x1) * b
        leaf.canvas.line(left, y, right, y, leaf.s.t.line_ink)
        leaf.canvas.text(left, y + leaf.small * 1.1, text, leaf.label, leaf.small, leaf.s.t.label_ink)
        if a == 0 and chance(rng, 0.7):
            hand = leaf.s.world.face(rng, "hand")
            leaf.canvas.text(left + 10, y - 3, leaf.s.world.words.last_name(rng), hand, leaf.size * 1.5, leaf.s.t.ink)
    leaf.down(y + leaf.small * 1.5)


# -- medical pictures -------------------------------------------------------------------------------------------------

Plane = np.ndarray[Any, np.dtype[Any]]
Scan = Callable[[Rng, Plane, Plane], Plane]
"""Draws brightness (0 to 1) over coordinates from -1 to 1, x right and y down."""


def _blob(
    x: Plane, y: Plane, cx: float, cy: float, rx: float, ry: float, soft: float = 0.08, turn: float = 0.0
) -> Plane:
    """An ellipse that is 1 inside and fades to 0 over its edge."""
    u, v = x - cx, y - cy
    if turn:
        u, v = u * np.cos(turn) + v * np.sin(turn), v * np.cos(turn) - u * np.sin(turn)
    away = np.sqrt((u / rx) ** 2 + (v / ry) ** 2)
    return (1 / (1 + np.exp(np.clip((away - 1) / soft, -30, 30)))).astype(np.float32)


def _rod(x: Plane, y: Plane, a: tuple[float, float], b: tuple[float, float], thick: float, soft: float = 0.02) -> Plane:
    """A bone: thick at both ends, thinner between."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = np.clip(((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy + 1e-6), 0, 1)
    away = np.hypot(x - a[0] - along * dx, y - a[1] - along * dy)
    wide = thick * (0.65 + 0.7 * (2 * along - 1) ** 2)
    return (1 / (1 + np.exp(np.clip((away - wide) / soft, -30, 30)))).astype(np.float32)


def _ridge(away: Plane, wide: float) -> Plane:
    return np.exp(-((away / wide) ** 2)).astype(np.float32)


def _clouds(rng: Rng, shape: tuple[int, ...], cells: int) -> Plane:
    """Smooth noise around 0."""
    coarse = rng.standard_normal((cells, cells)).astype(np.float32)
    return np.asarray(Image.fromarray(coarse).resize((shape[1], shape[0]), Image.Resampling.BICUBIC), np.float32)


def _chest(rng: Rng, x: Plane, y: Plane) -> Plane:
    wide, tall = real(rng, 0.3, 0.38), real(rng, 0.55, 0.7)
    lungs = _blob(x, y, -0.43, 0.0, wide, tall, 0.1, 0.12) + _blob(x, y, 0.43, 0.0, wide * 0.95, tall, 0.1, -0.12)
    total = 0.62 * _blob(x, y, 0, 0.45, real(rng, 0.95, 1.1), 1.35, 0.06) - 0.45 * np.minimum(lungs, 1)
    total += real(rng, 0.15, 0.3) * _ridge(x, 0.1) * (1 + 0.25 * np.sin(y * 42))
    total += 0.42 * _blob(x, y, real(rng, 0.08, 0.2), 0.33, real(rng, 0.26, 0.4), 0.3, 0.15)
    bend = real(rng, 0.25, 0.5)
    for k in range(8):
        total += (
            real(rng, 0.05, 0.11)
            * _ridge(y - (-0.62 + 0.15 * k + bend * (np.abs(x) - 0.3) ** 2 * 1.5), 0.022)
            * (np.abs(x) < 0.85)
        )
    rise = real(rng, 0.1, 0.3)
    total += 0.25 * _ridge(y + 0.68 + rise * (np.abs(x) - 0.3), 0.03) * (np.abs(x) > 0.1) * (np.abs(x) < 0.8)
    return total + 0.35 * _blob(x, y, -0.4, 0.95, 0.5, 0.38, 0.08) + 0.3 * _blob(x, y, 0.42, 1.0, 0.5, 0.38, 0.08)


def _hand(rng: Rng, x: Plane, y: Plane) -> Plane:
    flesh = _blob(x, y, 0, 0.35, 0.42, 0.45, 0.06)
    bones = np.zeros_like(x)
    spread, turn = real(rng, 0.1, 0.24), pick(rng, (-1, 1))
    for finger in range(5):
        thumb = finger == 0
        angle = (-0.95 if thumb else (finger - 2.6) * spread) * turn
        base = (turn * (-0.36 + 0.18 * finger), 0.42 if thumb else 0.1 + 0.03 * abs(finger - 2))
        long = (0.5, 0.82, 0.92, 0.85, 0.65)[finger] * real(rng, 0.92, 1.05)
        tip = (base[0] + long * np.sin(angle), base[1] - long * np.cos(angle))
        flesh = np.maximum(flesh, _rod(x, y, base, tip, 0.085, 0.03))
        cuts = (0, 0.5, 0.8, 1.0)
        for a, b in pairwise(cuts):
            ends = [(base[0] + (tip[0] - base[0]) * f, base[1] + (tip[1] - base[1]) * f) for f in (a + 0.02, b - 0.02)]
            bones = np.maximum(bones, _rod(x, y, ends[0], ends[1], 0.035 * (1.1 - 0.4 * a), 0.012))
        root = (turn * (-0.16 + 0.08 * finger), 0.62)
        bones = np.maximum(bones, _rod(x, y, root, (base[0], base[1] + 0.02), 0.04, 0.012))
    for _ in range(7):
        bones = np.maximum(bones, 0.85 * _blob(x, y, real(rng, -0.24, 0.24), real(rng, 0.64, 0.8), 0.085, 0.07, 0.1))
    for side in (-0.13, 0.14):
        bones = np.maximum(bones, _rod(x, y, (side, 0.9), (side * 1.2, 1.3), 0.09, 0.015))
        flesh = np.maximum(flesh, _rod(x, y, (side, 0.8), (side, 1.3), 0.2, 0.04))
    return 0.28 * flesh + 0.55 * bones


def _teeth(rng: Rng, x: Plane, y: Plane) -> Plane:
    curve = real(rng, 0.15, 0.4)
    jaw = y - curve * x * x
    total = 0.3 * _blob(x, y, 0, 0.1, 0.95, 0.85, 0.12) + 0.2 * _ridge(jaw - 0.45, 0.25) + 0.08 * _ridge(jaw + 0.4, 0.2)
    n = whole(rng, 6, 8)
    for i in range(-n, n):
        at = (i + 0.5) / n * 0.72
        if chance(rng, 0.93):
            total += 0.42 * _blob(x, y, at, curve * at * at - 0.15, 0.034, 0.17, 0.12)
        if chance(rng, 0.93):
            total += 0.42 * _blob(x, y, at, curve * at * at + 0.2, 0.032, 0.17, 0.12)
        if chance(rng, 0.12):
            total += 0.5 * _blob(x, y, at, curve * at * at - 0.02, 0.03, 0.04, 0.2)
    return total


def _head(rng: Rng, x: Plane, y: Plane) -> Plane:
    rx, ry = real(rng, 0.58, 0.7), real(rng, 0.76, 0.86)
    inside = _blob(x, y, 0, 0, rx - 0.06, ry - 0.06, 0.02)
    folds = np.sin(8 * _clouds(rng, x.shape, 9)) * 0.05 + _clouds(rng, x.shape, 30) * 0.02
    magnetic = chance(rng, 0.45)
    shell = _blob(x, y, 0, 0, rx, ry, 0.015) - inside
    total = inside * ((0.5 if magnetic else 0.4) + folds) + shell * (0.2 if magnetic else 0.95)
    hollow = _blob(x, y, -0.1, -0.12, 0.07, 0.25, 0.15, -0.3) + _blob(x, y, 0.1, -0.12, 0.07, 0.25, 0.15, 0.3)
    total -= hollow * real(rng, 0.15, 0.3) - inside * 0.04 * _ridge(x, 0.01)
    if magnetic:
        total += 0.6 * (_blob(x, y, 0, 0, rx + 0.05, ry + 0.05, 0.02) - _blob(x, y, 0, 0, rx, ry, 0.02))
    if chance(rng, 0.3):
        total += real(rng, -0.2, 0.35) * _blob(
            x, y, real(rng, -0.35, 0.35), real(rng, -0.4, 0.4), real(rng, 0.06, 0.16), real(rng, 0.06, 0.16), 0.15
        )
    return total


def _belly(rng: Rng, x: Plane, y: Plane) -> Plane:
    body, inner = _blob(x, y, 0, 0, 0.92, 0.66, 0.02), _blob(x, y, 0, 0, 0.8, 0.54, 0.04)
    total = (
        0.22 * body
        + 0.13 * inner
        + 0.25 * _blob(x, y, -0.42, -0.1, 0.36, 0.32, 0.06)
        + 0.22 * _blob(x, y, 0.56, -0.05, 0.14, 0.2, 0.1)
    )
    for cx in (-0.32, 0.34):
        total += 0.3 * _blob(x, y, cx, 0.26, 0.1, 0.12, 0.1)
    total += (
        0.6 * _blob(x, y, 0, 0.32, 0.12, 0.1, 0.1)
        + 0.5 * _blob(x, y, 0, 0.47, 0.03, 0.1, 0.2)
        + 0.35 * _blob(x, y, 0.05, 0.14, 0.055, 0.055, 0.1)
    )
    for _ in range(whole(rng, 4, 9)):
        total += real(rng, -0.2, 0.2) * _blob(
            x, y, real(rng, -0.5, 0.5), real(rng, -0.35, 0.15), real(rng, 0.05, 0.12), real(rng, 0.05, 0.12), 0.1
        )
    for k in range(-5, 6):
        total += 0.5 * _blob(
            x, y, 0.82 * np.sin(k / 5.2 * 2.6), 0.57 * np.cos(k / 5.2 * 2.6), 0.05, 0.025, 0.2, k / 5.0
        )
    return total + 0.02 * _clouds(rng, x.shape, 40)


def _joint(rng: Rng, x: Plane, y: Plane) -> Plane:
    """A knee, an elbow or an ankle: two or three bones that meet in flesh."""
    flesh = _rod(x, y, (0, -1.2), (real(rng, -0.15, 0.15), 1.3), real(rng, 0.4, 0.5), 0.04)
    gap = real(rng, -0.1, 0.1)
    bones = _rod(x, y, (real(rng, -0.1, 0.1), -1.4), (0, gap - 0.2), real(rng, 0.2, 0.27), 0.02)
    bones = np.maximum(bones, _rod(x, y, (0, gap + 0.25), (real(rng, -0.1, 0.1), 1.4), real(rng, 0.19, 0.25), 0.02))
    if chance(rng, 0.6):
        bones = np.maximum(bones, 0.9 * _rod(x, y, (0.3, gap + 0.4), (0.25, 1.4), 0.08, 0.02))
    return 0.25 * flesh + bones * (0.5 + 0.04 * _clouds(rng, x.shape, 40))


def _spine(rng: Rng, x: Plane, y: Plane) -> Plane:
    bend = real(rng, -0.2, 0.2)
    total = 0.22 * _blob(x, y, 0, 0, 0.8, 1.4, 0.1) + 0.04 * _clouds(rng, x.shape, 12)
    for k in range(-5, 6):
        middle = bend * np.sin(k * 0.55)
        total += 0.45 * _blob(x, y, middle, k * 0.2, 0.19, 0.075, 0.12) + 0.2 * _blob(
            x, y, middle + 0.3, k * 0.2 + 0.05, 0.12, 0.03, 0.2
        )
    return total


def _breast(rng: Rng, x: Plane, y: Plane) -> Plane:
    side = pick(rng, (-1, 1))
    inside = _blob(x, y, side * 1.05, real(rng, -0.1, 0.1), real(rng, 1.2, 1.6), real(rng, 0.65, 0.85), 0.03)
    return inside * (0.32 + 0.14 * _clouds(rng, x.shape, 8) + 0.05 * _clouds(rng, x.shape, 40))


def _fan(rng: Rng, x: Plane, y: Plane) -> Plane:
    """An ultrasound: speckle in a sector, with hollows, bright rims and shadows."""
    top, half = real(rng, -1.25, -0.95), real(rng, 0.5, 0.85)
    away, angle = np.hypot(x, y - top), np.arctan2(x, y - top)
    inside: Plane = (np.abs(angle) < half) & (away > real(rng, 0.08, 0.4)) & (away < real(rng, 1.75, 1.95))
    tissue = 0.28 + 0.14 * _clouds(rng, x.shape, 7) + 0.1 * _ridge(away - real(rng, 0.5, 1.5), 0.03)
    for _ in range(whole(rng, 1, 4)):
        cx, cy, rx, ry = real(rng, -0.45, 0.45), real(rng, -0.4, 0.5), real(rng, 0.08, 0.35), real(rng, 0.07, 0.25)
        hollow = _blob(x, y, cx, cy, rx, ry, 0.08)
        tissue = tissue * (1 - 0.85 * hollow) + 0.35 * _ridge(hollow - 0.5, 0.25)
        if chance(rng, 0.4):
            tissue += 0.5 * _blob(x, y, cx, cy + ry * 0.4, rx * 0.45, ry * 0.35, 0.2)
    speckle: Plane = np.abs(rng.standard_normal((len(x), x.shape[1])))
    return inside * (np.maximum(tissue, 0.02) * (0.35 + 0.9 * speckle))


SCANS: tuple[tuple[Scan, tuple[str, ...], str], ...] = (
    (_chest, ("CHEST PA", "CHEST AP", "Thorax p.a.", "Chest 2 views", "THORAX", "Chest lateral"), "xray"),
    (_hand, ("HAND AP", "Left hand", "HAND PA", "Hand 2 pl.", "WRIST", "Right hand"), "xray"),
    (_teeth, ("PANORAMIC", "Panorama", "OPG", "DENTAL PAN", "Teeth"), "xray"),
    (_joint, ("KNEE AP", "ELBOW", "Knee lateral", "ANKLE", "Knie links"), "xray"),
    (_spine, ("L-SPINE AP", "Spine", "LWS a.p.", "T-SPINE"), "xray"),
    (_breast, ("RMLO", "LCC", "MAMMO", "R-CC", "LMLO"), "xray"),
    (_head, ("CT HEAD", "Brain w/o contrast", "MR BRAIN", "T2 TSE", "HEAD AXIAL", "FLAIR"), "slice"),
    (_belly, ("CT ABDOMEN", "Abdomen", "CT ABD/PELVIS", "ABD 5.0 B30f", "Liver"), "slice"),
    (_fan, ("ABDOMEN", "OB", "Echo", "Thyroid", "Cardiac", "Pelvis"), "sound"),
)


def _scan(rng: Rng, world: World, draw: Scan, height: int, width: int, fills: bool) -> Grey:
    """A picture of this size, drawn small and brought to it, with noise."""
    rows = 150 if height * width > 90_000 else 100 if height * width > 30_000 else 64
    scale = rows / min(height, width)
    h, wide = max(2, round(height * scale)), max(2, round(width * scale))
    zoom = real(rng, 0.9, 1.1)
    if fills:
        ys, xs = np.linspace(-zoom, zoom, h), np.linspace(-zoom, zoom, wide)
    else:
        unit = min(height, width) / 2
        ys, xs = (
            np.linspace(-height / 2 / unit, height / 2 / unit, h) * zoom,
            np.linspace(-width / 2 / unit, width / 2 / unit, wide) * zoom,
        )
    x, y = (np.broadcast_to(a, (h, wide)).astype(np.float32) for a in (xs[None, :], ys[:, None]))
    light = np.clip(draw(rng, x, y), 0, 1.2) ** real(rng, 0.8, 1.25) * real(rng, 190, 255) + real(rng, 0, 16)
    picture = Image.fromarray(light.astype(np.float32)).resize((width, height), Image.Resampling.BICUBIC)
    noisy = np.asarray(picture) + world.grain(rng, height, width) * real(rng, 0.5, 7)
    return np.clip(noisy, 0, 255).astype(np.uint8)


BURNED = _terms("""
name | name | | patient's name; patient; name of the patient; name | 患者姓名; 病人的名字; 姓名 | Who is the patient?; Whose picture is this?; Whose X-ray is this?; What's the patient called?; 这是谁的片子？; 病人叫什么？; 患者是谁？
birth | birth | DOB; *; b.; Birth; Born | patient's date of birth; birth date; date of birth | 出生日期; 病人的生日 | When was the patient born?; 病人哪天出生的？; 患者什么时候出生？
id | code | ID; PID; MRN; Pat. ID; No. | patient ID; patient's ID number; medical record number | 患者编号; 病历号 | What is the patient's number?; 病历号是多少？
age | age | Age | patient's age; age of the patient | 患者年龄; 年龄 | How old is the patient?; 病人多大？; 患者几岁？ | birth
hospital | hospital | | hospital; name of the hospital; clinic | 医院; 医院名称 | Where was this taken?; Which hospital made this picture?; At which hospital was it taken?; 在哪家医院拍的？; 哪个医院的？
date | date | Date; Acq; Study; Exam | date of the examination; study date; exam date | 检查日期; 拍摄日期 | When was this taken?; On what day was this picture made?; When was the examination?; 什么时候拍的？; 哪天做的检查？
time | clock | Time; Acq time | time of the examination; acquisition time | 检查时间 | At what time was it taken?; 几点拍的？
study | words | Study; Exam; Desc | examination; study description; examined part | 检查项目; 检查部位 | What was examined?; Which part of the body, as printed?; Which examination does it say?; 检查的是什么部位？
doctor | doctor | Ref; Ref. phys.; Dr; Req; Phys | referring doctor; doctor's name; physician | 医生; 转诊医生 | Which doctor is named?; Who referred the patient?; 是哪位医生？
series | small | Se; Series; Ser | series number; series | 序列号 | Which series is it?
image | small | Im; Img; Image; Slice | image number; slice number | 图像编号 | Which slice is it?; 第几张图？
window | bpm | W; WW; Window | window width | 窗宽
thick | dims | ST; Thk; Slice thk | slice thickness | 层厚 | How thick is the slice?; 层厚多少？
voltage | bpm | kV; Tube | tube voltage; kilovolts | 管电压 | How many kV?; 多少千伏？
depth | decimal | Depth; D | depth | 深度 | How deep does it look?; 深度多少？
gain | small | Gn; Gain; 2D G | gain | 增益
frames | small | FR; Frame rate | frame rate | 帧率
index | decimal | MI | mechanical index; MI | 机械指数
maker | company | System; Unit; Scanner; Device | maker of the device; manufacturer | 设备厂商 | Who made the machine?; 设备是哪家的？
operator | letter | Op; Operator; Tech; By | operator; technician | 操作员 | Who operated the machine?; 谁操作的？
zoom | percent | Zoom; Mag | zoom; magnification | 放大倍数
weight | mass | Weight; Wt | patient's weight | 体重 | How heavy is the patient?
phone | phone | Tel | patient's phone number; phone number | 电话号码 | How can the patient be reached?
address | street | Addr | patient's address; address | 地址; 患者住址 | Where does the patient live?; 病人住在哪里？
insurance | company | Ins | insurance; insurance company | 保险公司 | Who insures the patient?
""")  # fmt: skip
VALUES: dict[str, Maker] = {
    "name": lambda r, p: pick(r, ("{b} {a}", "{b}, {a}", "{b}^{a}", "{a} {b}")).format(a=_case(p.words.first_name(r), up := chance(r, 0.6)), b=_case(p.words.last_name(r), up)),
    "age": lambda r, p: pick(r, (f"{whole(r, 1, 95)}Y", f"0{whole(r, 10, 95)}Y", f"{whole(r, 1, 95)} y", f"{whole(r, 1, 95)}")),
    "window": lambda r, p: str(whole(r, 8, 400) * 10),
    "thick": lambda r, p: f"{pick(r, (0.6, 1.0, 1.25, 2.0, 3.0, 5.0, 8.0))} mm",
    "voltage": lambda r, p: pick(r, (f"{whole(r, 50, 140)}", f"{whole(r, 50, 140)} kV")),
    "depth": lambda r, p: f"{real(r, 3, 22):.1f} cm",
    "frames": lambda r, p: f"{whole(r, 8, 80)}{pick(r, (' Hz', 'Hz', ''))}",
    "index": lambda r, p: f"{real(r, 0.2, 1.8):.1f}",
    "image": lambda r, p: pick(r, (f"{(a := whole(r, 1, 180))}", f"{a}/{a + whole(r, 0, 90)}")),
    "operator": lambda r, p: w.code(r, "@@", "@@@") if chance(r, 0.6) else p.words.last_name(r),
    "date": lambda r, p: w.date(r, p.date_style, 2013, 2027),
    "birth": lambda r, p: w.date(r, p.date_style, 1930, 2008),
    "zoom": lambda r, p: f"{whole(r, 40, 300)}%",
}  # fmt: skip
OF_ALL = ("name", "birth", "id", "age", "hospital", "date", "time", "study", "doctor", "maker", "operator")
OF_KIND = {
    "xray": ("voltage", "window", "zoom", "image"),
    "slice": ("series", "image", "window", "thick", "voltage", "zoom"),
    "sound": ("depth", "gain", "frames", "index"),
}
OUTSIDE = ("weight", "phone", "address", "insurance")
"""What such pictures never say. Nobody asks in vain for what the picture itself shows, as the part of the body."""
BARE = {"name", "hospital", "date", "time", "study"}
"""What is understood without a label."""


def _case(text: str, upper: bool) -> str:
    return text.upper() if upper else text


def _burned_line(rng: Rng, leaf: Leaf, key: str, study: str) -> tuple[str, Fact]:
    """A line as a device writes it, and the fact that it holds."""
    term = BURNED[key]
    value = study if key == "study" else VALUES.get(key, term.make)(rng, leaf.s.page)
    if key == "maker":
        value = leaf.s.world.words.company(rng)
    label = pick(rng, term.labels) if term.labels and (key not in BARE or chance(rng, 0.3)) else ""
    fact = Fact(key, label, value, term.names, term.chinese, term.asks, (), term.group)
    text = value
    if label:
        text = f"{label}{pick(rng, (': ', ' ', ':', ' = ')) if label.isalpha() or label[-1:] != '*' else ''} {value}".replace(
            "  ", " "
        )
        text = f"{label} {value}" if key == "birth" and label == "*" else text.replace(f":{value}", f": {value}")
    elif key == "name" and chance(rng, 0.35):
        text = f"{value} [{pick(rng, 'MFO')}]"
    return text, fact


def _burn(
    rng: Rng, leaf: Leaf, lines: Sequence[tuple[str, Fact | None]], area: Box, corner: str, size: float, ink: int
) -> None:
    """Writes lines into a corner of a picture: "tl", "tr", "bl", "br"."""
    canvas = leaf.canvas
    x1, y1, x2, y2 = area
    step = size * real(rng, 1.15, 1.4)
    canvas.new_block()
    y = y1 + size if corner[0] == "t" else y2 - step * (len(lines) - 1) - size * 0.4
    for text, fact in lines:
        fitting = canvas.fit(text, leaf.value, size, (x2 - x1) * 0.47)
        wide = canvas.measure(text, leaf.value, fitting)
        if wide <= (x2 - x1) * 0.48 and y1 < y < y2:
            left, right = (x1, x1 + wide) if corner[1] == "l" else (x2 - wide, x2)
            under = canvas.image[max(0, int(y - size)) : int(y + 3), max(0, int(left)) : max(1, int(right))]
            low, high = np.percentile(under, (12, 88)).tolist() if under.size else (0.0, 0.0)
            shade = 0 if low > 140 else ink
            if shade and high > 70:
                canvas.fill((left - 2, y - size, right + 2, y + size * 0.35), 0, 0.8)
            box = canvas.text(
                x1 if corner[1] == "l" else x2, y, text, leaf.value, fitting, shade, "l" if corner[1] == "l" else "r"
            )
            if fact is not None:
                fact.box = canvas.find(fact.value, (box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1))
                fact.shown = fact.box is not None
                leaf.facts.append(fact)
        y += step


def _film(rng: Rng, world: World, height: int, width: int) -> tuple[Leaf, str, str, list[Box]]:
    """The black page with its pictures: one, a pair, or a sheet of slices; returns their places."""
    draw, names, kind = pick(rng, SCANS)
    canvas = Canvas(world, height, width, whole(rng, 0, 14) if chance(rng, 0.88) else whole(rng, 200, 250))
    page = Page.make(rng, world.words)
    size = real(rng, 9, 17) if chance(rng, 0.8) else real(rng, 17, 26)
    face = world.typeface(rng, "sans", "sans", "mono")
    t = layout.make_type(rng, world, size, 0, face)
    margin = real(rng, 3, 14)
    area = (margin, margin, width - margin, height - margin)
    leaf = Leaf(Sheet(rng, world, canvas, page, face, t, area), size, face.regular, face.either(rng, 0.2), size, "")
    count = weighted(
        rng, ((1, 7), (2, 2 if kind == "xray" else 1), (whole(rng, 3, 12), 2.5 if kind == "slice" else 0.2))
    )
    columns = 1 if count == 1 else max(1, min(count, round(float(np.sqrt(count * width / height)))))
    rows = -(-count // columns)
    gap = real(rng, 0, 8)
    places: list[Box] = []
    inset = real(rng, 0.0, 0.1) * min(width, height) if chance(rng, 0.4) else 0.0
    panel = real(rng, 0.2, 0.32) * width if count == 1 and chance(rng, 0.2) and width > 440 else 0.0
    wide, tall = (width - 2 * inset - panel) / columns, (height - 2 * inset) / rows
    for number in range(count):
        row, column = divmod(number, columns)
        x, y = inset + panel + column * wide + gap / 2, inset + row * tall + gap / 2
        picture = _scan(
            rng, world, draw, int(tall - gap), int(wide - gap), draw in (_chest, _teeth) and 0.6 < wide / tall < 1.7
        )
        if count == 1 and chance(rng, 0.06):
            picture = 255 - picture
        places.append(canvas.paste(picture, x, y))
    return leaf, kind, pick(rng, names), places


def medical_picture(rng: Rng, world: World, height: int, width: int) -> Sample:
    """An X-ray, a CT or MR slice, an ultrasound, with none, some or much text burned into its corners."""
    leaf, kind, study, places = _film(rng, world, height, width)
    amount = weighted(rng, ((0, 2.2), (1, 1.5), (whole(rng, 2, 6), 3.5), (whole(rng, 7, 14), 3)))
    pool = [*OF_ALL, *OF_KIND[kind]]
    keys = some(rng, pool, amount)
    if amount and "name" not in keys and chance(rng, 0.5):
        keys[0] = "name"
    if "date" in keys and "birth" in keys and chance(rng, 0.4):
        keys.remove("birth")
    lines = [_burned_line(rng, leaf, key, study) for key in sorted(keys, key=pool.index)]
    corners = some(rng, ("tl", "tr", "bl", "br"), whole(rng, 1, 4))
    piles: dict[str, list[tuple[str, Fact | None]]] = {c: [] for c in corners}
    for number, line in enumerate(lines):
        piles[corners[number * len(corners) // max(len(lines), 1)]].append(line)
    ink = whole(rng, 175, 255)
    for corner, pile in piles.items():
        _burn(rng, leaf, pile, leaf.s.area, corner, leaf.size, ink)
    taken = {c for c in corners if piles[c]}
    _markers(rng, leaf, kind, places, taken, ink)
    leaf.ask(rng, 5)
    terms = [
        Fact(k, pick(rng, t.labels) if t.labels else k, "", t.names, t.chinese, t.asks, (), t.group)
        for k, t in BURNED.items()
    ]
    leaf.lacks(
        rng,
        [f for f in terms if f.key in (*OF_ALL, *OUTSIDE, *OF_KIND[kind]) and f.key != "study"],
        2 if amount < 2 else 1,
    )
    if len(places) > 2 or (len(places) == 2 and chance(rng, 0.5)):
        leaf.asked.append(number_of(phrase(rng, PICTURES), places))
    return asking.finish(rng, leaf.canvas, "medical", "medical_pictures", leaf.asked, [], 6, 2, 0.3, FOREIGN)


PICTURES = (
    "How many pictures are there?", "How many images are on this sheet?", "how many slices are shown", "Count the images.", "number of pictures?",
    "How many views do you see?", "How many separate images?", "images, how many?", "有几张图？", "一共几幅图像？", "图里有几张片子？", "数一下有几幅图", "共有多少张图像？",
    "几张？", "有多少幅？", "这里有几张片子",
)  # fmt: skip
SIDE = (
    "Which side marker is on it?", "Is it marked L or R?", "Which letter marks the side?", "side marker?", "left or right, by the marker?",
    "What letter stands there for the side?", "Which side does the marker give?", "L or R?", "标记是L还是R？", "左右标记是哪个字母？", "片子上标的是左还是右？", "侧别标记？",
    "上面的左右标志是什么？", "是L还是R", "方位标记是哪个字母", "哪一侧，看标记",
)  # fmt: skip


def _markers(rng: Rng, leaf: Leaf, kind: str, places: Sequence[Box], taken: set[str], ink: int) -> None:
    """The letter of a side, a scale, letters of directions: what stands in the picture itself."""
    canvas = leaf.canvas
    x1, y1, x2, y2 = places[0]
    middle, size = (y1 + y2) / 2, leaf.size
    if kind == "xray" and len(places) == 1 and chance(rng, 0.5):
        side, big = pick(rng, ("L", "R", "R")), min(60.0, size * real(rng, 1.2, 2.6))
        left = chance(rng, 0.5)
        at = (x1 + big * 0.6) if left else (x2 - big * 1.2)
        canvas.fill((at - 4, middle - big - 2, at + big, middle + 4), 12, 0.8)
        box = canvas.text(at, middle, side, leaf.s.face.bold, big, ink)
        leaf.asked.append(Question("field", phrase(rng, SIDE), side, box))
        leaf.facts.append(Fact("side", side, side, (), (), group="side"))
    elif kind == "xray" and len(places) == 1 and chance(rng, 0.3):
        leaf.asked.append(asking.none(phrase(rng, SIDE)))
    elif kind == "slice" and chance(rng, 0.4):
        canvas.text(x1 + 4, middle, "R", leaf.value, size, ink)
        canvas.text(x2 - 4, middle, "L", leaf.value, size, ink, "r")
        canvas.text((x1 + x2) / 2, y1 + size * 1.2, pick(rng, "AH"), leaf.value, size, ink)
    if chance(rng, 0.3) and not taken & {"br", "tr"}:
        high = (y2 - y1) * real(rng, 0.25, 0.5)
        for tick in range(11):
            canvas.line(
                x2 - (14 if tick % 5 == 0 else 9),
                middle - high / 2 + high * tick / 10,
                x2 - 5,
                middle - high / 2 + high * tick / 10,
                ink,
            )
        canvas.line(x2 - 5, middle - high / 2, x2 - 5, middle + high / 2, ink)
        text = pick(rng, ("5 cm", "10 cm", "50 mm", "10cm"))
        base = middle + high / 2 + size * 1.3
        wide = canvas.measure(text, leaf.value, size)
        canvas.fill((x2 - 8 - wide, base - size, x2 - 2, base + size * 0.3), 0, 0.8)
        box = canvas.text(x2 - 5, middle + high / 2 + size * 1.3, text, leaf.value, size, ink, "r")
        leaf.asked.append(Question("field", phrase(rng, SCALE), text, box))


SCALE = (
    "How long is the scale bar?", "What length does the scale give?", "scale?", "What does the ruler say?", "length of the scale bar", "Which length is written at the scale?",
    "what scale is printed", "How much is the bar at the side?", "比例尺是多少？", "标尺多长？", "标尺写的是多少", "刻度尺是几厘米？", "比例尺上写的长度？", "标尺长度", "尺子多长？", "比例尺？",
)  # fmt: skip


# -- electrocardiograms -----------------------------------------------------------------------------------------------

HEART = _terms("""
rate | bpm | HR; Vent. rate; Heart rate; Rate | heart rate; ventricular rate; pulse | 心率 | How fast does the heart beat?; 心跳多少？; 心率是多少？
pr | bpm | PR; PR interval; PR int. | PR interval | PR间期
qrs | bpm | QRS; QRS duration; QRSD | QRS duration | QRS时限
qt | pressure | QT/QTc | QT and QTc | QT间期
axis | bpm | Axis; QRS axis; P-R-T axes | axis | 电轴
speed | percent | Speed; Paper speed | paper speed; speed | 走纸速度 | How fast does the paper run?; 纸速多少？
gain | percent | Limb; Gain; Ampl. | gain | 增益
name | name | Name; Patient | patient's name; patient | 患者姓名; 病人 | Who is the patient?; Whose ECG is this?; 这是谁的心电图？; 病人是谁？
id | code | ID; Patient ID | patient ID | 患者编号
birth | birth | DOB; Born | date of birth | 出生日期 | When was the patient born?; 病人什么时候出生的？
age | age | Age | age | 年龄 | How old is the patient?; 多大年纪？
date | date | Date; Recorded; Acquired | date of the recording; recording date | 记录日期 | When was it recorded?; When was the ECG made?; 什么时候做的心电图？
time | clock | Time | time of the recording | 记录时间 | At what time was it recorded?
hospital | hospital | Location; Hospital; Site | hospital; location | 医院 | Where was it recorded?; 在哪家医院做的？
doctor | doctor | Confirmed by; Physician; Referred by | doctor; physician | 医生 | Which doctor signed it?; 哪位医生？
finding | words | Interpretation; Finding | interpretation; finding | 结论 | What does the machine conclude?; What is the finding?; 结论是什么？
""")
RHYTHMS = (
    "Normal sinus rhythm", "Sinus bradycardia", "Sinus tachycardia", "Atrial fibrillation", "Left axis deviation", "Borderline ECG",
    "Abnormal ECG", "Normal ECG", "First degree AV block", "Left bundle branch block", "Nonspecific ST changes",
)  # fmt: skip
BEATS: dict[str, Maker] = {
    "pr": lambda r, p: f"{whole(r, 110, 240)} ms",
    "qrs": lambda r, p: f"{whole(r, 70, 160)} ms",
    "qt": lambda r, p: f"{whole(r, 320, 440)}/{whole(r, 360, 480)} ms",
    "axis": lambda r, p: str(whole(r, -40, 110)),
    "rate": lambda r, p: f"{whole(r, 42, 150)}{pick(r, (' bpm', '', ' BPM', '/min'))}",
    "speed": lambda r, p: pick(r, ("25 mm/s", "50 mm/s", "25mm/sec")),
    "gain": lambda r, p: pick(r, ("10 mm/mV", "5 mm/mV", "20 mm/mV")),
    "finding": lambda r, p: pick(r, RHYTHMS),
    "date": VALUES["date"],
    "birth": VALUES["birth"],
    "age": lambda r, p: str(whole(r, 18, 95)) + pick(r, ("", " years", " yr")),
}  # fmt: skip


def _beat(rng: Rng, n: int, period: float, high: float) -> Plane:
    """One lead's trace over `n` pixels: P, QRS and T waves again and again."""
    at = np.arange(n, dtype=np.float32) / period + real(rng, 0, 1)
    if chance(rng, 0.15):
        at = at + 0.12 * np.sin(at * 2.3) + 0.05 * np.sin(at * 5.1)
    phase = at % 1.0
    wave = np.zeros(n, np.float32)
    for centre, wide, tall in (
        (0.2, 0.025, 0.12),
        (0.36, 0.008, -0.12),
        (0.385, 0.012, real(rng, -1, 1.2)),
        (0.41, 0.01, -real(rng, 0, 0.5)),
        (0.62, 0.05, real(rng, -0.15, 0.35)),
    ):
        wave += tall * np.exp(-(((phase - centre) / wide) ** 2))
    wave += 0.05 * np.sin(np.arange(n) / real(rng, 60, 200)) + rng.standard_normal(n).astype(np.float32) * 0.012
    return wave * high


def heart_strip(rng: Rng, world: World, height: int, width: int) -> Sample:
    """An electrocardiogram on squared paper, with the machine's measurements."""
    dark = chance(rng, 0.15)
    canvas = Canvas(world, height, width, whole(rng, 0, 20) if dark else whole(rng, 228, 255))
    page, face = Page.make(rng, world.words), world.typeface(rng, "sans", "mono", "sans")
    size = max(9.0, min(16.0, min(width, height) / real(rng, 38, 58)))
    t = layout.make_type(rng, world, size, 0 if dark else 255, face)
    margin = real(rng, 6, 20)
    leaf = Leaf(
        Sheet(rng, world, canvas, page, face, t, (margin, margin, width - margin, height - margin)),
        size,
        face.regular,
        face.either(rng, 0.2),
        size,
        "",
    )
    keys = some(rng, tuple(HEART), weighted(rng, ((0, 1), (whole(rng, 3, 7), 3), (whole(rng, 8, 15), 3))))
    x1, y1, x2, y2 = leaf.s.area
    squared = y1
    if keys:
        look = Cells("inline", "open", size * real(rng, 1.4, 1.8), 2, "l", 0, None)
        facts = [
            Fact(
                k,
                pick(rng, HEART[k].labels),
                BEATS.get(k, HEART[k].make)(rng, page),
                HEART[k].names,
                HEART[k].chinese,
                HEART[k].asks,
                (),
                k,
            )
            for k in keys
        ]
        squared = grid_of(rng, leaf, facts, look, (x1, y1, x2, y1 + (y2 - y1) * 0.45)) + size * 0.4
    _squares(rng, canvas, (0, squared, width, height), dark)
    names = pick(
        rng,
        (
            ("I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"),
            ("I", "II", "III"),
            ("II",),
            ("I", "aVR", "V1", "V4", "II", "aVL", "V2", "V5", "III", "aVF", "V3", "V6"),
        ),
    )
    columns = pick(rng, (2, 3, 4)) if len(names) == 12 and width > height * 0.8 else 2 if len(names) == 12 else 1
    rows = -(-len(names) // columns)
    tall, wide, period = (height - squared - 8) / rows, (width - 8) / columns, real(rng, 40, 110)
    named, traces = chance(rng, 0.85), list[Box]()
    for number, name in enumerate(names):
        column, row = divmod(number, rows)
        x, y = 4 + column * wide, squared + (row + 0.6) * tall
        traces.append((x, y - tall * 0.1, x + wide, y + tall * 0.1))
        trace = y - _beat(rng, int(wide) - 3, period, tall * 0.42)
        points = [(x + 2 * i, value) for i, value in enumerate(trace[::2].tolist())]
        canvas.curve(points, t.ink, 1.0)
        if named:
            canvas.new_block()
            canvas.text(x + 3, max(squared + size, y - tall * 0.3), name, leaf.label, size, t.ink)
    leaf.ask(rng, 5)
    terms = [Fact(k, pick(rng, v.labels), "", v.names, v.chinese, v.asks, (), k) for k, v in HEART.items()]
    leaf.lacks(rng, terms, 1)
    if chance(rng, 0.5):
        leaf.asked.append(number_of(phrase(rng, LEADS), traces))
    return asking.finish(
        rng,
        canvas,
        "medical",
        "medical_pictures",
        leaf.asked,
        [f.label for f in leaf.facts if f.shown and f.label],
        6,
        2,
        0.4,
        FOREIGN,
    )


LEADS = (
    "How many leads are shown?", "How many traces are there?", "Count the leads.", "number of leads?", "how many curves do you see", "How many leads does this ECG have?",
    "leads, how many?", "How many separate traces?", "有几个导联？", "一共几条曲线？", "几导联的心电图？", "数一下导联", "有多少条曲线？", "导联数？", "图上有几条心电曲线", "共几个导联",
)  # fmt: skip


def _squares(rng: Rng, canvas: Canvas, area: Box, dark: bool) -> None:
    """The paper's small and large squares."""
    x1, y1, x2, y2 = (round(v) for v in area)
    step, paper = whole(rng, 5, 9), 15 if dark else 255
    fine, coarse = (paper + 22, paper + 50) if dark else (paper - whole(rng, 12, 26), paper - whole(rng, 30, 70))
    part = canvas.image[y1:y2, x1:x2]
    if chance(rng, 0.85):
        part[::step], part[:, ::step] = fine, fine
        part[:: step * 5], part[:, :: step * 5] = coarse, coarse


def medical_image(rng: Rng, world: World, height: int, width: int) -> Sample:
    return heart_strip(rng, world, height, width) if chance(rng, 0.17) else medical_picture(rng, world, height, width)


# -- parts that several kinds of page share ---------------------------------------------------------------------------


def rows_of(rng: Rng, leaf: Leaf, facts: Sequence[Fact], area: Box) -> float:
    """One fact a line: value right after the label, in a column of its own, or at the far right after dots."""
    canvas, t = leaf.canvas, leaf.s.t
    x1, y, x2, bottom = area
    canvas.new_block()
    size = max(leaf.small, 9.0)
    step = max(size, leaf.size) * real(rng, 1.25, 1.8)
    end = pick(rng, (":", ":", "", " :", "."))
    widest = max((canvas.measure(f.label + end, leaf.label, leaf.small) for f in facts), default=0.0)
    way = weighted(rng, (("column", 4), ("after", 2), ("far", 1.2), ("right", 1)))
    split = min(widest + size * real(rng, 0.5, 2.5), (x2 - x1) * 0.6)
    for fact in facts:
        if y + step > bottom:
            break
        base = y + step * 0.75
        if way == "right":
            fitting = canvas.fit(fact.label + end, leaf.label, leaf.small, split)
            wide = canvas.measure(fact.label + end, leaf.label, fitting)
            leaf.print_label(fact, x1 + split - wide - size * 0.4, base, wide + 2, end)
            leaf.print_value(fact, x1 + split, base, x2 - x1 - split)
        else:
            box = leaf.print_label(fact, x1, base, split if way == "column" else (x2 - x1) * 0.6, end)
            start = x1 + split if way == "column" else box[2] + size * 0.5
            leaf.print_value(fact, x2 if way == "far" else start, base, x2 - start, "r" if way == "far" else "l")
            if way == "far" and fact.box is not None and fact.box[0] - box[2] > 16:
                canvas.line(box[2] + 4, base - 1, fact.box[0] - 4, base - 1, t.line_ink, 1, 1, 4)
        leaf.facts.append(fact)
        y += step
    return y


def some_way(rng: Rng, leaf: Leaf, facts: Sequence[Fact], share: float = 1.0) -> None:
    """Facts in rows or cells, over the whole width or in two halves, in at most `share` of what is free."""
    x1, y1, x2, y2 = leaf.s.area
    bottom = y1 + (y2 - y1) * share
    if x2 - x1 > leaf.size * 36 and len(facts) > 3 and chance(rng, 0.45):
        middle, half = x1 + (x2 - x1) * real(rng, 0.42, 0.58), len(facts) // 2
        a = rows_of(rng, leaf, facts[:half], (x1, y1, middle - leaf.size, bottom))
        leaf.down(max(a, rows_of(rng, leaf, facts[half:], (middle, y1, x2, bottom))), leaf.size * 0.4)
    elif chance(rng, 0.5):
        leaf.down(rows_of(rng, leaf, facts, (x1, y1, x2, bottom)), leaf.size * 0.4)
    else:
        leaf.down(grid_of(rng, leaf, facts, Cells.make(rng, leaf), (x1, y1, x2, bottom)), leaf.size * 0.4)


def bare_line(
    leaf: Leaf,
    fact: Fact | None,
    text: str,
    x: float,
    y: float,
    face: Face,
    size: float,
    anchor: str = "l",
    width: float = 1e9,
) -> float:
    """A line without a label, perhaps one that a question can mean; returns its baseline or, if it had no room, `y`."""
    canvas = leaf.canvas
    size = canvas.fit(text, face, size, width)
    if canvas.measure(text, face, size) > width or y + size * 1.4 > leaf.s.area[3]:
        return y
    y += size * 1.3
    box = canvas.text(x, y, text, face, size, leaf.s.t.ink, "r" if anchor == "r" else "m" if anchor == "m" else "l")
    if fact is not None:
        fact.shown, fact.box = True, canvas.find(fact.value, (box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1))
        leaf.facts.append(fact)
    return y


def heading(
    rng: Rng, leaf: Leaf, text: str, key: str, names: str, asks: str, big: float, face: Face | None = None
) -> None:
    """A large line at the top that itself is an answer: a title, an institution."""
    x1, y1, x2, _ = leaf.s.area
    leaf.canvas.new_block()
    text = text.upper() if chance(rng, 0.35) else text
    anchor = weighted(rng, (("m", 4), ("l", 3), ("r", 0.6)))
    x = {"l": x1, "m": (x1 + x2) / 2, "r": x2}[anchor]
    fact = Fact(key, "", text, _split(names), (), _split(asks), group=key)
    y = bare_line(
        leaf, fact, text, x, y1, face or leaf.s.face.either(rng, 0.8), min(34.0, leaf.size * big), anchor, x2 - x1
    )
    leaf.down(y, leaf.size * real(rng, 0.3, 0.9))


def contact(rng: Rng, leaf: Leaf) -> None:
    """An institution's address and numbers below its name, none of them asked for."""
    x1, y1, x2, _ = leaf.s.area
    words, y = leaf.s.world.words, y1
    leaf.canvas.new_block()
    anchor = pick(rng, "lmr")
    x = {"l": x1, "m": (x1 + x2) / 2, "r": x2}[anchor]
    for text in some(
        rng,
        (
            words.address(rng),
            f"{pick(rng, ('Tel.', 'Phone', 'T'))} {w.phone(rng)}",
            words.url(rng),
            f"Fax {w.phone(rng)}",
        ),
        whole(rng, 0, 3),
    ):
        y = bare_line(leaf, None, text, x, y, leaf.label, leaf.small, anchor, x2 - x1)
    leaf.down(y, leaf.size * 0.6)


def listed(
    rng: Rng, leaf: Leaf, columns: Sequence[Column], things: str, share: float = 0.6, key: int = 0
) -> grid.Drawn:
    """A table with its questions; `Sheet` sets it."""
    drawn = counted(leaf.s, columns, share, key=key, things=things)
    leaf.asked += leaf.s.asked
    leaf.s.asked = []
    return drawn


def told(rng: Rng, leaf: Leaf, parts: Sequence[tuple[str, Fact | None]], area: Box) -> float:
    """Running text in which no fact is broken over lines; returns the next y."""
    canvas, t = leaf.canvas, leaf.s.t
    x1, y1, x2, bottom = area
    face, size = leaf.label, max(9.0, leaf.small)
    space, step = canvas.measure(" ", face, size), size * real(rng, 1.25, 1.6)
    x, y = x1, y1 + step * 0.85
    run: list[str] = []
    start = x1

    def flush() -> None:
        if run:
            canvas.text(start, y, " ".join(run), face, size, t.ink)
            run.clear()

    canvas.new_block()
    for text, fact in _tokens(parts):
        wide = canvas.measure(text, face, size)
        if x > x1 and x + wide > x2:
            flush()
            x, start, y = x1, x1, y + step
        if y + size * 0.4 > bottom:
            run.clear()
            return y - step
        if fact is None:
            run.append(text)
        else:
            flush()
            box = canvas.text(x, y, text, face, size, t.ink)
            fact.shown, fact.box = True, canvas.find(fact.value, (box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1))
            leaf.facts.append(fact)
            start = x + wide + space
        x += wide + space
    flush()
    return y + step * 0.4


def _tokens(parts: Sequence[tuple[str, Fact | None]]) -> list[tuple[str, Fact | None]]:
    """Words one by one; a fact with the mark that follows it in one piece."""
    found: list[tuple[str, Fact | None]] = []
    for text, fact in parts:
        if fact is not None:
            found.append((text, fact))
            continue
        words: list[str] = text.split(" ")
        found += [(word, None) for word in words if word]
    return found


def no_marks(
    rng: Rng, world: World, height: int, width: int, columns: tuple[float, float], numbered: float = 0.0
) -> Leaf:
    """A leaf whose labels are mostly as large as its values, and without numbers."""
    leaf = Leaf.make(rng, world, height, width, columns)
    if not chance(rng, numbered):
        leaf.numbered = ""
    if chance(rng, 0.55):
        leaf.value = leaf.s.face.either(rng, 0.3)
        leaf.size = min(leaf.s.t.size, 17.0)
    if chance(rng, 0.5):
        leaf.small = max(9.0, leaf.size * real(rng, 0.85, 1.0))
    return leaf


# -- certificates of birth, marriage and death, diplomas --------------------------------------------------------------

VITAL = (
    Plan(
        _split("Certificate of Live Birth; Certificate of Birth; Birth Certificate; Record of Birth; Certification of Birth"),
        _roles("child, 孩子: name last first sex birth born_in; father, 父亲: name last first birth born_in job nation; mother, 母亲: name last first birth born_in job street; informant, 申报人: name street signed"),
        _terms("""
file | filenumber | State file number; File no.; Certificate number; Registration no.; Entry no. | file number; certificate number; registration number | 证书编号; 登记号 | Under which number is it filed?; 登记号是多少？
hospital | hospital | Name of hospital; Facility; Hospital or institution | hospital; hospital of birth | 医院 | In which hospital was the baby born?; 在哪家医院出生的？
hour | time | Hour of birth; Time of birth; Hour | hour of birth; time of birth | 出生时间 | At what time was the baby born?; 几点出生的？
weight | grams | Birth weight; Weight at birth | birth weight | 出生体重 | How heavy was the baby?; 出生时多重？
county | county | County of birth; County; District | county | 县 | In which county was it?; 在哪个县？
registered | date | Date filed; Date registered; Filed | filing date; date of registration | 登记日期 | When was it registered?; 什么时候登记的？
registrar | person | Local registrar; Registrar | registrar | 登记员 | Who is the registrar?; 登记员是谁？
"""),
        (), (),
    ),
    Plan(
        _split("Certificate of Death; Death Certificate; Record of Death; Medical Certificate of Death"),
        _roles("deceased, 死者: name sex birth age born_in job ssn street city nation; father, 父亲: name born_in; mother, 母亲: name born_in; informant, 申报人: name street; spouse, 配偶: name"),
        _terms("""
file | filenumber | State file number; File no.; Certificate number; Registered no. | file number; certificate number | 证书编号 | Under which number is it filed?
died | date | Date of death; Died on | date of death | 死亡日期 | When did the person die?; 什么时候去世的？
place | hospital | Place of death; Hospital or institution | place of death | 死亡地点 | Where did the person die?; 在哪里去世的？
cause | cause | Cause of death; Immediate cause; Disease or condition | cause of death | 死因 | What did the person die of?; 死因是什么？
burial | date | Date of burial; Burial | date of the burial | 安葬日期 | When was the burial?; 什么时候下葬的？
cemetery | county | Cemetery; Cemetery or crematory | cemetery | 墓地 | Where is the grave?; 葬在哪里？
director | company | Funeral director; Funeral home | funeral director; funeral home | 殡仪馆 | Who arranged the funeral?
certifier | doctor | Certifier; Attending physician; Physician | physician; certifier | 医生 | Which doctor certified it?; 哪位医生开的？
"""),
        (), (),
    ),
    Plan(
        _split("Certificate of Marriage; Marriage License; Marriage Certificate; Record of Marriage; Marriage Register"),
        _roles("groom, 新郎: name birth age born_in job street city; bride, 新娘: name birth age born_in job street city; groom's father, 新郎父亲: name; bride's mother, 新娘母亲: name; witness, 证人: name street"),
        _terms("""
file | filenumber | License number; File no.; Book and page; Certificate no. | license number; certificate number | 证书编号
date | date | Date of marriage; Married on; Date of ceremony | date of the marriage; wedding date | 结婚日期 | When did they marry?; When was the wedding?; 什么时候结婚的？
place | city | Place of marriage; Married at; City or town | place of the marriage | 结婚地点 | Where did they marry?; 在哪里结婚的？
officiant | minister | Officiant; Solemnized by; Person performing ceremony | officiant | 主婚人; 证婚人 | Who married them?; 谁主持的婚礼？
county | county | County; District | county | 县
registered | date | Date filed; Recorded on; Date of registration | filing date | 登记日期 | When was it recorded?; 什么时候登记的？
clerk | person | County clerk; Registrar; City clerk | clerk; registrar | 书记员 | Who is the clerk?
"""),
        (), (),
    ),
)  # fmt: skip
OWNER = {"child": "birth", "deceased": "death"}
WHOSE = (
    "Whose {t} certificate is this?",
    "Who is the {t} certificate for?",
    "Who is it about?",
    "whose certificate",
    "Which person does this {t} certificate belong to?",
    "这是谁的证书？",
    "这个证明是谁的？",
    "证书上的人是谁？",
)

DIPLOMA = _terms("""
school | school | | school; university; institution | 学校; 院校 | Which school gave this diploma?; Where did they study?; 哪个学校发的？; 在哪里读的书？
name | person | | graduate's name; graduate; holder's name | 毕业生姓名; 持有人 | Whose diploma is this?; Who graduated?; Who is it awarded to?; 这是谁的毕业证？; 授予谁的？
degree | study | | degree; qualification | 学位; 学历 | Which degree was awarded?; What did they graduate as?; 授予什么学位？; 是什么学位？
place | city | | place; city | 地点; 城市 | In which city was it given?; 在哪个城市颁发的？
date | date | | date of the award; date | 颁发日期; 日期 | When was it awarded?; On what day was it given?; 什么时候颁发的？; 哪天授予的？
""")
LEADS_TO = {
    "name": ("This is to certify that", "hereby confers upon", "has conferred upon", "be it known that", "The Board of Trustees certifies that", "awards this diploma to"),
    "degree": ("the degree of", "has been awarded the", "the title of", "having completed the studies required, the degree of"),
    "place": ("Given at", "at", "in the city of", "Done at"),
    "date": ("on", "this day", "dated", "on this day,"),
}  # fmt: skip


def _framed(rng: Rng, leaf: Leaf) -> None:
    """The ornamental frame of a certificate; the page shrinks to its inside."""
    canvas, t = leaf.canvas, leaf.s.t
    x1, y1, x2, y2 = leaf.s.area
    for _ in range(whole(rng, 0, 3)):
        canvas.rectangle((x1, y1, x2, y2), t.line_ink, whole(rng, 1, 4))
        gap = real(rng, 4, 9)
        x1, y1, x2, y2 = x1 + gap, y1 + gap, x2 - gap, y2 - gap
    pad = leaf.size * real(rng, 0.6, 1.8)
    leaf.s.area = (x1 + pad, y1 + pad, x2 - pad, y2 - pad)


def _signed(rng: Rng, leaf: Leaf, ranks: Sequence[str]) -> None:
    """Names written over lines, with the rank in print below."""
    x1, y1, x2, y2 = leaf.s.area
    hand, n = leaf.s.world.face(rng, "hand"), len(ranks)
    y = y1 + leaf.size * 2.6
    if y + leaf.small * 1.6 > y2 or not n:
        return
    legible = chance(rng, 0.6)
    for number, rank in enumerate(ranks):
        left, right = x1 + (x2 - x1) * number / n, x1 + (x2 - x1) * (number + 0.85) / n
        leaf.canvas.new_block()
        leaf.canvas.line(left, y, right, y, leaf.s.t.line_ink)
        name = f"{leaf.s.world.words.first_name(rng)} {leaf.s.world.words.last_name(rng)}"
        fact = Fact(
            rank,
            rank,
            name,
            (f"{rank.lower()}'s name", rank.lower()),
            (),
            (f"Who signed as {rank.lower()}?", f"Who is the {rank.lower()}?"),
            group=rank,
        )
        size = leaf.canvas.fit(name, hand, min(30.0, leaf.size * 1.5), right - left)
        if leaf.canvas.measure(name, hand, size) <= right - left and size >= 10:
            fact.box = leaf.canvas.text(
                (left + right) / 2, y - size * 0.25, name, hand, size, leaf.s.t.ink, "m", record=legible
            )
        fitting = leaf.canvas.fit(rank, leaf.label, leaf.small, right - left)
        leaf.canvas.text((left + right) / 2, y + leaf.small * 1.2, rank, leaf.label, fitting, leaf.s.t.label_ink, "m")
        fact.shown = legible and fact.box is not None
        leaf.facts.append(fact)
    leaf.down(y + leaf.small * 1.8)


def diploma(rng: Rng, leaf: Leaf) -> None:
    """Centred lines: the school, who is honoured with what, where and when."""
    world, page = leaf.s.world, leaf.s.page
    x1, _, x2, _ = leaf.s.area
    facts = {k: of_bare(rng, page, t) for k, t in DIPLOMA.items()}
    script = world.face(rng, "hand", "display", "serif")
    order = ["school", "name", "degree", *[k for k in ("place", "date") if chance(rng, 0.8)]]
    y = leaf.s.area[1]
    for key in order:
        fact = facts[key]
        big = {"school": 2.2, "name": 2.0, "degree": 1.6}.get(key, 1.1)
        if key in LEADS_TO:
            y = bare_line(leaf, None, pick(rng, LEADS_TO[key]), (x1 + x2) / 2, y, leaf.label, leaf.small, "m", x2 - x1)
        face = script if key in ("name", "school", "degree") and chance(rng, 0.6) else leaf.value
        y = bare_line(
            leaf,
            fact,
            fact.value,
            (x1 + x2) / 2,
            y,
            face,
            min(34.0, leaf.size * big * real(rng, 0.8, 1.1)),
            "m",
            x2 - x1,
        )
        y += leaf.size * real(rng, 0.1, 0.9)
    leaf.down(y)
    if chance(rng, 0.4):
        lines = leaf.canvas.paragraph(
            x1,
            y,
            x2 - x1,
            world.words.prose(rng, 2),
            leaf.label,
            leaf.small,
            leaf.s.t.ink,
            1.3,
            "m",
            bottom=leaf.s.area[3] - leaf.size * 5,
        )
        leaf.down(y + len(lines) * leaf.small * 1.3)
    _signed(
        rng,
        leaf,
        some(rng, ("President", "Dean", "Registrar", "Rector", "Secretary", "Principal", "Chairman"), whole(rng, 1, 3)),
    )


def of_bare(rng: Rng, page: Page, term: Term, value: str = "") -> Fact:
    """A fact without a printed label."""
    return Fact(term.key, "", value or term.make(rng, page), term.names, term.chinese, term.asks, (), term.group)


def vital_record(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Certificates of birth, death and marriage, and diplomas."""
    leaf = no_marks(rng, world, height, width, (46, 84), 0.35)
    _framed(rng, leaf)
    absent: list[Fact] = []
    if chance(rng, 0.25):
        diploma(rng, leaf)
    else:
        plan = pick(rng, VITAL)
        absent = _vital(rng, leaf, plan)
    leaf.ask(rng, 6)
    leaf.lacks(rng, absent)
    return asking.finish(
        rng,
        leaf.canvas,
        "document",
        "vital_records",
        leaf.asked,
        [f.label for f in leaf.facts if f.shown and f.label],
        7,
        2,
        0.5,
        FOREIGN,
    )


def _vital(rng: Rng, leaf: Leaf, plan: Plan) -> list[Fact]:
    """A record with labels; returns what else such records tell."""
    s, page, words = leaf.s, leaf.s.page, leaf.s.world.words
    if chance(rng, 0.6):
        text = pick(
            rng,
            (
                f"State of {words.city(rng)}",
                f"Department of Health, {words.city(rng)}",
                f"{words.country(rng)}",
                f"Office of Vital Records, {words.city(rng)}",
                f"County of {words.last_name(rng)}",
            ),
        )
        heading(
            rng,
            leaf,
            text,
            "issuer",
            "issuing office",
            "Who issued this certificate?; Which office is it from?; 是哪里发的？",
            1.1,
        )
    title = pick(rng, plan.titles)
    heading(
        rng,
        leaf,
        title,
        "title",
        "title",
        "What is this certificate called?; title?; 标题是什么？",
        real(rng, 1.4, 2.2),
    )
    groups = _people(rng, page, plan)
    others = [of_term(rng, page, t) for t in some(rng, list(plan.terms.values()), whole(rng, 3, len(plan.terms)))]
    for fact in others:
        fact.value = "" if chance(rng, 0.07) else fact.value
    look = Cells.make(rng, leaf, (("under", 4), ("top", 3), ("inline", 2)))
    subject = next(
        (f for _, facts in groups for f in facts if f.key in ("child name", "deceased name") and f.value), None
    )
    if subject is not None:
        subject.asks = (*subject.asks, *(x.format(t=OWNER[subject.role]) for x in WHOSE))
    for head, facts in groups:
        qualified = all(f.role.lower() in f.label.lower() for f in facts)
        if not qualified:
            section(rng, leaf, head, pick(rng, ("bar", "grey", "plain", "plain", "letter")))
        leaf.down(grid_of(rng, leaf, facts, look, s.area), leaf.size * real(rng, 0, 0.5))
    leaf.down(grid_of(rng, leaf, others, look, s.area), leaf.size * 0.5)
    if chance(rng, 0.3):
        s.prose(1, 0.4)
    if chance(rng, 0.5):
        _signed(
            rng,
            leaf,
            some(rng, ("State Registrar", "Deputy Clerk", "Director", "Custodian of Records"), whole(rng, 1, 2)),
        )
    if chance(rng, 0.3) and s.room > 50:
        leaf.canvas.ellipse((s.area[0] + 6, s.area[1] + 4, s.area[0] + 46, s.area[1] + 44), s.t.line_ink, 2)
    unused = [of_role(rng, page, role, key, False) for role in plan.roles for key in some(rng, role.keys, 3)]
    return [*unused, *(of_term(rng, page, term) for term in plan.terms.values())]


# -- pay stubs --------------------------------------------------------------------------------------------------------

PAY = _terms("""
ending | date | Period ending; Pay period ending; Period end; Week ending; Pay end date | end of the pay period; period ending | 工资周期截止日 | Until when does the pay period run?; When does the period end?; 工资算到哪天？
beginning | date | Period beginning; Pay begin date; Period start; From | start of the pay period | 工资周期开始日 | When does the pay period begin?; 工资从哪天算起？
pay_date | date | Pay date; Check date; Payday; Payment date; Advice date | pay date; payday | 发薪日期 | When is it paid?; When does the money come?; 哪天发的工资？
number | code | Employee ID; File no.; Emp #; Employee no.; Clock no. | employee number; employee ID | 员工编号; 工号 | What's the worker's number?
company_code | short_code | CO.; Company code; Co. code; Loc. | company code | 公司代码
dept | short_code | Dept.; Department; Cost center; Unit | department | 部门
ssn | ssn | SSN; Social security number; NI number; Tax ref. | social security number | 社保号码; 社会安全号码
status | status | Marital status; Filing status; Taxable marital status | marital status; filing status | 婚姻状况
allow | small | Exemptions/Allowances; Allowances; Federal exemptions; Exemptions | exemptions; allowances | 免税额
check | code | Check no.; Advice number; Check number; Voucher no. | check number; advice number | 支票号码
rate | money | Pay rate; Base rate; Annual rate; Salary rate | pay rate; base rate | 工资标准
job | job | Job title; Position; Occupation | job title; position | 职位 | What does the worker do?; 是什么职位？
hire | date | Hire date; Date hired; Date of joining; Start date | hire date | 入职日期 | When was the worker hired?; 什么时候入职的？
bank | sort_code | Transit ABA; Bank code; Sort code; Routing | bank code; routing number | 银行代码
account | account | Account number; Acct; Deposited to account; A/C no. | account number | 银行账号 | Into which account is it paid?; 打到哪个账户？
vacation | decimal | Vacation hours; Vacation balance; PTO hours; Leave balance | vacation balance | 剩余假期 | How much vacation is left?; 还剩多少假？
""")
PAY_NAMES = _terms("""
employer | company | | employer; company | 公司; 雇主; 单位 | Which company pays?; Who is the employer?; Where does the person work?; 哪家公司发的？; 在哪里上班？
employee | person | | employee's name; employee; worker's name | 员工姓名; 员工 | Who is paid?; Whose pay stub is this?; Who gets the money?; 这是谁的工资单？; 发给谁的？
street | street | | employee's street; employee's street address | 员工的街道地址 | In which street does the employee live?; 员工住哪条街？
""")
EARNED = _split(
    "Regular; Overtime; Holiday; Tuition; Vacation; Sick pay; Bonus; Commission; Shift premium; Meal allowance; Housing; Transport; Retro pay; On call; Night hours; Double time"
)
WITHHELD = _split(
    "Federal Income Tax; Social Security Tax; Medicare Tax; State Income Tax; City Income Tax; SUI/SDI Tax; Bond; 401(k); Stock Plan; Life Insurance; Loan; Dental; Health Plan; Union dues; Pension; National Insurance; PAYE; Parking; Charity; Garnishment"
)


def pay_stub(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Earnings with rate, hours, this period and the year to date; deductions; net pay; an address without a label."""
    leaf = no_marks(rng, world, height, width, (54, 90))
    s, page = leaf.s, leaf.s.page
    leaf.value = leaf.value if leaf.value.kind != "hand" else s.face.regular
    _pay_head(rng, leaf)
    lists = [lambda: _earnings(rng, leaf), lambda: _withheld(rng, leaf)]
    wide = s.width > leaf.size * 55 and chance(rng, 0.45)
    s.t = replace(s.t, size=max(8.5, leaf.small), label_size=max(8.5, leaf.small))
    if wide:
        x1, y1, x2, y2 = s.area
        middle, low = x1 + (x2 - x1) * real(rng, 0.48, 0.6), y1
        for part, (left, right) in zip(lists, ((x1, middle - 8), (middle + 8, x2)), strict=True):
            s.area = (left, y1, right, y2)
            part()
            low = max(low, s.area[1])
        s.area = (x1, low, x2, y2)
    else:
        for part in lists:
            if s.room > leaf.size * 6:
                part()
    _sums(rng, leaf)
    used = {f.key for f in leaf.facts}
    extra = [
        of_term(rng, page, PAY[k])
        for k in some(rng, ("account", "bank", "vacation", "check"), whole(rng, 0, 3))
        if k not in used
    ]
    if extra and s.room > leaf.size * 3:
        some_way(rng, leaf, extra)
    if chance(rng, 0.3):
        s.prose(1, 0.5)
    leaf.ask(rng, 6)
    leaf.lacks(rng, [of_term(rng, page, t) for t in PAY.values() if t.key not in ("rate", "vacation")])
    return asking.finish(
        rng,
        leaf.canvas,
        "payslip",
        "pay_stubs",
        leaf.asked,
        [f.label for f in leaf.facts if f.shown and f.label],
        7,
        2,
        0.5,
        FOREIGN[1:],
    )


def _pay_head(rng: Rng, leaf: Leaf) -> None:
    """Who pays and who is paid, in blocks without labels, beside the dates and numbers."""
    s, page, words = leaf.s, leaf.s.page, leaf.s.world.words
    x1, y1, x2, y2 = s.area
    middle = x1 + (x2 - x1) * real(rng, 0.45, 0.6)
    employer = of_bare(rng, page, PAY_NAMES["employer"], words.company(rng))
    employee = of_bare(rng, page, PAY_NAMES["employee"])
    street = of_bare(rng, page, PAY_NAMES["street"])
    leaf.canvas.new_block()
    if chance(rng, 0.6):
        title = pick(
            rng,
            (
                "Earnings Statement",
                "Pay Stub",
                "Statement of Earnings",
                "Payroll Advice",
                "Employee Pay Statement",
                "Pay Slip",
                "Wage Statement",
                "Remittance Advice",
            ),
        )
        heading(rng, leaf, title, "title", "title", "What is the title?; 标题是什么？", real(rng, 1.2, 1.9))
        y1 = s.area[1]
    y = bare_line(
        leaf, employer, employer.value, x1, y1, s.face.bold, leaf.size * real(rng, 1.0, 1.4), "l", middle - x1 - 10
    )
    for text in (words.street(rng), f"{words.city(rng)}, {w.digits(rng, '@@')} {words.postcode(rng)}"):
        y = bare_line(leaf, None, text, x1, y, leaf.label, leaf.small, "l", middle - x1 - 10)
    facts = [
        of_term(rng, page, PAY[k])
        for k in some(rng, tuple(k for k in PAY if k not in ("account", "bank", "vacation")), whole(rng, 3, 8))
    ]
    for fact in facts:
        fact.value = "" if chance(rng, 0.05) else fact.value
    low = rows_of(rng, leaf, facts, (middle, y1, x2, y1 + (y2 - y1) * 0.35))
    own = chance(rng, 0.6)
    x, top = (x1, max(y + leaf.size * 1.2, y1)) if own else (middle + (x2 - middle) * 0.15, low + leaf.size * 0.6)
    leaf.canvas.new_block()
    top = bare_line(
        leaf, employee, employee.value, x, top, leaf.value, leaf.size, "l", (middle - 10 if own else x2) - x
    )
    top = bare_line(leaf, street, street.value, x, top, leaf.value, leaf.size, "l", (middle - 10 if own else x2) - x)
    top = bare_line(
        leaf,
        None,
        f"{words.city(rng)}, {w.digits(rng, '@@')} {words.postcode(rng)}",
        x,
        top,
        leaf.value,
        leaf.size,
        "l",
        (middle - 10 if own else x2) - x,
    )
    leaf.down(max(top, low, y), leaf.size * real(rng, 0.8, 1.6))


def _money(rng: Rng, page: Page, low: float = 5, high: float = 4000) -> str:
    return page.style.number(w.amount(rng, low, high), 2)


def _earnings(rng: Rng, leaf: Leaf) -> None:
    page, n = leaf.s.page, whole(rng, 1, 7)
    columns = [
        Column(pick(rng, ("Earnings", "Description", "Pay type", "Hours and earnings")), some(rng, EARNED, n)),
        Column(pick(rng, ("rate", "Rate", "Pay rate")), [_money(rng, page, 8, 90) for _ in range(n)], "r"),
        Column(pick(rng, ("hours", "Hours", "Units", "Hrs")), [f"{real(rng, 1, 90):.2f}" for _ in range(n)], "r"),
        Column(
            pick(rng, ("this period", "This Period", "Current", "Amount")), [_money(rng, page) for _ in range(n)], "r"
        ),
        Column(
            pick(rng, ("year to date", "YTD", "Year to date", "To date")),
            [_money(rng, page, 400, 60_000) for _ in range(n)],
            "r",
        ),
    ]
    if leaf.s.width < leaf.size * 26 or chance(rng, 0.2):
        del columns[1]
    listed(rng, leaf, columns, "earnings", 0.5)


def _withheld(rng: Rng, leaf: Leaf) -> None:
    page, n = leaf.s.page, whole(rng, 2, 9)
    columns = [
        Column(pick(rng, ("Deductions", "Statutory", "Taxes and deductions", "Withholdings")), some(rng, WITHHELD, n)),
        Column(
            pick(rng, ("this period", "This Period", "Current", "Employee")),
            [pick(rng, ("-", "", "")) + _money(rng, page, 1, 700) for _ in range(n)],
            "r",
        ),
        Column(
            pick(rng, ("year to date", "YTD", "Year to date", "Total to date")),
            [_money(rng, page, 40, 9000) for _ in range(n)],
            "r",
        ),
    ]
    if chance(rng, 0.2):
        del columns[2]
    listed(rng, leaf, columns, "deductions", 0.7)


def _sums(rng: Rng, leaf: Leaf) -> None:
    """Gross, deducted and net, each with its own name."""
    terms = _terms("""
gross | money | Gross pay; Gross Pay; GROSS; Total gross | gross pay | 应发工资; 税前工资 | How much is it before deductions?; 税前多少钱？
off | money | Total deductions; Total Deductions; Deductions total | total deductions | 扣款合计 | How much is taken off?; 一共扣了多少？
net | money | Net pay; NET PAY; Net Pay; Take-home pay; Net check | net pay; take-home pay | 实发工资; 到手工资 | How much is paid out?; How much does the worker take home?; 到手多少钱？; 实际发了多少？
taxable | money | Federal taxable wages; Taxable gross; Your taxable wages this period | taxable wages | 应税工资
""")
    facts = [of_term(leaf.s.rng, leaf.s.page, t) for t in some(rng, list(terms.values()), whole(rng, 1, 4))]
    for fact in facts:
        fact.value = leaf.s.page.style.money(w.amount(rng, 80, 9000))
    some_way(rng, leaf, facts)
    leaf.asked += [
        asking.none(by_name(rng, t.names, t.chinese))
        for t in terms.values()
        if t.key not in {f.key for f in facts} and chance(rng, 0.15)
    ]


# -- hospital papers --------------------------------------------------------------------------------------------------

OWN.update({
    "word": lambda r, p: pick(r, ("penicillin", "latex", "peanuts", "iodine", "pollen", "shellfish", "aspirin", "codeine", p.words.pseudo(r))),
    "goes": lambda r, p: pick(r, ("Home", "Nursing home", "Rehabilitation", "Skilled nursing facility", "Home with services", "Hospice", "Transferred", f"{p.words.last_name(r)} Rehab Center")),
    "goes2": lambda r, p: pick(r, ("home", "a nursing home", "rehabilitation", "a hospice", "the family", f"{p.words.last_name(r)} House")),
    "state": lambda r, p: pick(r, ("Stable", "Good", "Improved", "Fair", "Satisfactory", "Guarded", "Ambulatory")),
    "diet": lambda r, p: pick(r, ("Regular", "Low salt", "Diabetic", "Soft", "Liquid", "Low fat", "As tolerated")),
    "followup": lambda r, p: pick(r, (f"{whole(r, 1, 12)} weeks", f"in {whole(r, 2, 30)} days", w.date(r, p.date_style), f"{whole(r, 2, 9)} months")),
    "specimen": lambda r, p: pick(r, ("Serum", "Whole blood", "Urine", "Plasma", "Swab", "Sputum", "Tissue")),
    "smokeage": lambda r, p: str(whole(r, 12, 30)),
    "age2": lambda r, p: str(whole(r, 34, 95)),
    "lives": lambda r, p: pick(r, ("a sister", "two children", "the parents", "a husband", "a daughter", "a friend", "three cats")),
    "job2": lambda r, p: MAKERS["job"](r, p).lower(),
    "surgery": lambda r, p: pick(r, ("appendectomy", "a hip replacement", "a hernia repair", "cataract surgery", "a knee operation", "a tonsillectomy")),
    "symptom": lambda r, p: pick(r, ("chest pain", "a persistent cough", "dizziness", "back pain", "fever and chills", "shortness of breath", "headache", "swollen legs")),
    "duration": lambda r, p: f"{whole(r, 2, 20)} {pick(r, ('days', 'weeks', 'months', 'hours'))}",
    "doctor3": lambda r, p: f"Dr. {p.words.last_name(r)}",
    "pounds": lambda r, p: f"{whole(r, 2, 30)} {pick(r, ('kg', 'lbs', 'pounds'))}",
})  # fmt: skip
CARE = _terms("""
name | person | Patient; Patient name; Name; Name of patient | patient's name; patient | 患者姓名; 病人 | Who is the patient?; Whose report is this?; 病人是谁？; 这是谁的病历？
id | code | Provider's patient ID; Patient ID; MRN; Medical record no.; Hospital no. | patient ID; patient number | 患者编号; 病历号 | What's the patient's number?
birth | birth | Date of birth; DOB; Birth date; D.O.B. | date of birth | 出生日期 | When was the patient born?; 病人什么时候出生的？
sex | sex | Sex; Gender | sex | 性别 | Is the patient a man or a woman?; 病人是男是女？
phone | phone | Telephone; Patient phone; Home phone | phone number | 电话
address | street | Address; Patient address; Street | patient's address | 患者地址 | Where does the patient live?; 病人住哪里？
admitted | date | Date admitted; Admission date; Admitted; Date of admission | admission date | 入院日期 | When was the patient admitted?; 什么时候入院的？
discharged | date | Date discharged; Discharge date; Discharged; Date of discharge | discharge date | 出院日期 | When did the patient go home?; 什么时候出院的？
visit | date | Date of visit; Visit date; Seen on | date of the visit | 就诊日期 | When was the patient seen?; 什么时候看的病？
doctor | doctor | Attending physician; Physician; Attending; Provider; Consultant | attending physician; doctor | 主治医生; 医生 | Which doctor treated the patient?; 主治医生是谁？
referrer | doctor | Referred by; Referring physician; GP; Family doctor | referring physician; family doctor | 转诊医生; 家庭医生 | Who referred the patient?; 谁转诊的？
diagnosis | diagnosis | Diagnosis; Principal diagnosis; Dx; Impression | diagnosis | 诊断 | What does the patient have?; What was diagnosed?; 得了什么病？
ward | short_code | Ward; Room; Bed; Room / bed | ward or room | 病房; 床号 | Where in the hospital does the patient lie?; 住哪个病房？
insurance | company | Insurance; Payer; Insurance carrier; Primary insurance | insurance | 保险公司 | Who pays for it?; 哪家保险？
policy | code | Policy no.; Member ID; Insurance no. | policy number | 保险号
allergy | word | Allergies; Known allergies; Allergic to | allergies | 过敏 | What is the patient allergic to?; 对什么过敏？
weight | mass | Weight; Wt.; Body weight | weight | 体重 | How heavy is the patient?; 病人多重？
height | height | Height; Ht. | height | 身高 | How tall is the patient?; 病人多高？
pressure | pressure | Blood pressure; BP | blood pressure | 血压 | How high is the blood pressure?; 血压多少？
pulse | bpm | Pulse; Heart rate; HR | pulse | 脉搏 | How fast is the pulse?; 脉搏多少？
temp | temperature | Temperature; Temp. | temperature | 体温 | Is there a fever, how high?; 体温多少？
to | goes | Discharged to; Disposition; Discharge to | place of discharge; disposition | 出院去向 | Where was the patient discharged to?; Where did the patient go after the hospital?; 出院后去了哪里？; 病人出院去哪了？
condition | state | Condition at discharge; Discharge condition; Condition | condition at discharge | 出院时情况 | How was the patient at discharge?; 出院时状况怎么样？
diet | diet | Diet; Discharge diet | diet | 饮食 | What may the patient eat?; 饮食怎么安排？
follow | followup | Follow-up; Follow up in; Next appointment | follow-up | 复诊; 随访 | When should the patient come back?; 什么时候复诊？
specimen | specimen | Specimen; Sample type; Material | specimen | 标本 | What was tested?; 检测的是什么标本？
collected | date | Collected; Date collected; Sample taken | collection date | 采样日期 | When was the sample taken?; 什么时候采样的？
""")
TOLD = _terms("""
smoke | smokeage | has smoked since the age of {v} | age at which smoking began | 开始吸烟的年龄 | Since what age does the patient smoke?; At which age did the patient start smoking?; 从几岁开始抽烟？
packs | small | smokes {v} cigarettes a day | number of cigarettes a day | 每天吸烟支数 | How many cigarettes a day?; How much does the patient smoke?; 每天抽几支烟？
lives | lives | lives with {v} | who the patient lives with | 同住的人 | Who does the patient live with?; 病人跟谁一起住？
work | job2 | works as a {v} | patient's work | 病人的工作 | What does the patient work as?; 病人做什么工作？
surgery | surgery | underwent {v} last year | operation | 手术 | Which operation did the patient have?; 做过什么手术？
came | symptom | came to the hospital because of {v} | complaint; reason for the visit | 主诉; 就诊原因 | Why did the patient come?; What was the complaint?; 因为什么来看病？
since | duration | has had these complaints for {v} | how long the complaints have lasted | 症状持续时间 | For how long has it been going on?; 症状多久了？
mother | age2 | reports that the mother died at the age of {v} | age at which the mother died | 母亲去世的年龄 | How old was the mother when she died?; 母亲几岁去世的？
allergic | word | is allergic to {v} | allergy | 过敏原 | What is the patient allergic to?; 对什么过敏？
measured | pressure | had a blood pressure of {v} on arrival | blood pressure on arrival | 入院血压 | How high was the blood pressure on arrival?; 来的时候血压多少？
stay | duration | was observed for {v} | length of the observation | 观察时间 | How long was the patient observed?; 观察了多久？
went | goes2 | was discharged to {v} | where the patient was discharged to | 出院去向 | Where was the patient discharged to?; 病人出院去了哪里？
sees | doctor3 | will be seen by {v} next month | doctor who will see the patient | 复诊医生 | Who will see the patient next?; 下次谁看诊？
lost | pounds | has lost {v} since spring | lost weight | 减轻的体重 | How much weight was lost?; 瘦了多少？
""")  # fmt: skip
ANALYTES = _split(
    "Haemoglobin; Leukocytes; Platelets; Glucose; Creatinine; Urea; Sodium; Potassium; Calcium; Cholesterol; HDL; LDL; Triglycerides; ALT; AST; Bilirubin; TSH; CRP; Ferritin; Albumin; Uric acid; HbA1c; PSA; INR; Vitamin D; Magnesium"
)
VACCINES = _split(
    "Tetanus; Polio; Measles; Hepatitis A; Hepatitis B; Influenza; Rabies; Yellow fever; MMR; DTaP; Varicella; BCG; HPV; Pneumococcal; Rotavirus; COVID-19"
)
NOTES = _split(
    "History; Past medical history; Social history; Family history; Hospital course; Examination; Assessment; Plan; Presenting complaint; Findings; Recommendations; Comments"
)
PAPERS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Discharge Summary; Hospital Discharge Report; Discharge Letter; Clinical Summary", ("told", "told", "drugs", "below", "told"), ("discharged", "to", "condition")),
    ("Laboratory Report; Blood Test Results; Laboratory Letter; Pathology Report; Lab Results", ("labs", "told"), ("collected", "specimen")),
    ("Prescription; Rx; Medication Order; Repeat Prescription", ("drugs", "below"), ("weight", "doctor")),
    ("Referral Letter; Consultation Request; Referral Form; Specialist Referral", ("told", "below", "drugs"), ("referrer", "diagnosis")),
    ("Vaccination Record; Immunization Record; Certificate of Vaccination; Vaccine History", ("shots", "below"), ("birth", "sex")),
    ("Admission Record; Patient Registration; Progress Notes; History and Physical; Patient Chart; Emergency Department Record", ("told", "below", "told", "drugs"), ("ward", "pressure")),
)  # fmt: skip


def hospital_paper(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Discharge summaries, laboratory letters, prescriptions, referrals, vaccination records, charts."""
    leaf = no_marks(rng, world, height, width, (48, 84))
    s, page = leaf.s, leaf.s.page
    titles, parts, likely = pick(rng, PAPERS)
    if chance(rng, 0.8):
        heading(
            rng,
            leaf,
            MAKERS["clinic"](rng, page),
            "hospital",
            "hospital; name of the hospital",
            "Which hospital is this from?; Where was the patient treated?; 是哪家医院的？; 在哪里治疗的？",
            real(rng, 1.1, 2.0),
        )
        contact(rng, leaf)
    if chance(rng, 0.85):
        heading(
            rng,
            leaf,
            pick(rng, _split(titles)),
            "title",
            "title",
            "What is the title?; Which paper is it, by its heading?; 标题是什么？",
            real(rng, 1.1, 1.8),
        )
    keys = ["name", *[k for k in likely if chance(rng, 0.8)]]
    keys += [k for k in some(rng, tuple(CARE), whole(rng, 3, 9)) if k not in keys]
    late = ("to", "condition", "diet", "follow", "allergy", "diagnosis", "temp", "pulse", "pressure")
    below = [k for k in keys if k in late and chance(rng, 0.6)]
    facts = [of_term(rng, page, CARE[k]) for k in some(rng, keys, len(keys)) if k not in below]
    for fact in facts:
        fact.value = "" if chance(rng, 0.06) and fact.key != "name" else fact.value
    if chance(rng, 0.3):
        facts = _letter(rng, leaf, facts)
    some_way(rng, leaf, facts, 0.45)
    tales = [k for k in some(rng, tuple(TOLD), len(TOLD)) if not ({k, *below, *keys} & _TWINS.get(k, set()))]
    heads = some(rng, NOTES, len(NOTES))
    for part in parts:
        if s.room < leaf.size * 6:
            break
        if part == "told":
            note(rng, leaf, heads.pop(), [tales.pop() for _ in range(min(len(tales), whole(rng, 1, 3)))])
        elif part == "drugs":
            _drugs(rng, leaf)
        elif part == "below":
            _headed(rng, leaf, [of_term(rng, page, CARE[k]) for k in below])
        else:
            _measured(rng, leaf, part)
    if chance(rng, 0.4) and s.room > leaf.size * 5:
        ranks = ("Chief Resident", "Head of Department", "Medical Director")
        known = {"doctor", "referrer", "sees"} & {f.key for f in leaf.facts}
        _signed(rng, leaf, some(rng, ranks if known else (*ranks, "Attending Physician", "Ward Physician"), 1))
    if len(leaf.sections) > 1 and chance(rng, 0.3):
        leaf.asked.append(number_of(q.ask_count(rng, "sections"), leaf.heads))
    leaf.ask(rng, 6)
    there = {f.key for f in leaf.facts}
    leaf.lacks(
        rng, [of_term(rng, page, t) for k, t in CARE.items() if not there & _TWINS.get(k, set()) and k != "title"]
    )
    return asking.finish(
        rng,
        leaf.canvas,
        "medical",
        "hospital_papers",
        leaf.asked,
        [f.label for f in leaf.facts if f.shown and f.label],
        7,
        2,
        0.5,
        FOREIGN,
    )


def _letter(rng: Rng, leaf: Leaf, facts: Sequence[Fact]) -> list[Fact]:
    """Some of the facts inside the opening sentence of a letter; returns the others."""
    joints = {
        "name": ("We report on our patient", "Thank you for referring", "Re:", "This is to inform you about", "Concerning the patient"),
        "birth": ("born on", "date of birth", "born", "(DOB)"),
        "address": ("living at", "resident at", "of"),
        "visit": ("who was seen on", "seen in our clinic on"),
        "admitted": ("who was admitted on", "in our care from", "treated as an inpatient from"),
        "discharged": ("and discharged on", "and sent home on"),
        "diagnosis": ("with the diagnosis", "for", "suffering from"),
    }  # fmt: skip
    if "visit" in {f.key for f in facts}:
        del joints["admitted"], joints["discharged"]
    parts: list[tuple[str, Fact | None]] = []
    if chance(rng, 0.5):
        parts.append(
            (pick(rng, ("Dear colleague,", "Dear doctor,", "To whom it may concern:", "Dear Sir or Madam,")), None)
        )
    used: list[Fact] = []
    for key, leads in joints.items():
        fact = next((f for f in facts if f.key == key and f.value), None)
        if fact is not None:
            parts += [(pick(rng, leads), None), (fact.value, fact)]
            fact.label = ""
            used.append(fact)
    x1, y1, x2, y2 = leaf.s.area
    leaf.down(
        told(
            rng,
            leaf,
            [*parts, (pick(rng, ("as follows.", "according to our files.", "today.")), None)],
            (x1, y1, x2, y1 + (y2 - y1) * 0.4),
        ),
        leaf.size * 0.5,
    )
    return [f for f in facts if f not in used]


_TWINS: dict[str, set[str]] = {
    "went": {"to"}, "to": {"went"}, "allergic": {"allergy"}, "allergy": {"allergic"}, "measured": {"pressure"}, "pressure": {"measured"},
    "doctor": {"Attending Physician", "Ward Physician", "referrer", "sees"}, "referrer": {"doctor", "sees"}, "follow": {"sees"}, "sees": {"follow", "doctor"},
    "came": {"diagnosis"}, "diagnosis": {"came"}, "visit": {"admitted", "collected"}, "admitted": {"visit"}, "collected": {"visit", "admitted"}, "work": set(), "stay": set(),
    "since": {"stay"}, "weight": {"lost"}, "ward": {"to"}, "id": {"policy"}, "policy": {"id"},
}  # fmt: skip
"""Facts that a question for one could mean the other by."""


def _title(rng: Rng, leaf: Leaf, text: str) -> None:
    """The heading of a part, bold, underlined, on a bar or with a colon."""
    canvas, t = leaf.canvas, leaf.s.t
    x1, y1, x2, _ = leaf.s.area
    style, size = pick(rng, ("plain", "colon", "line", "bar", "caps")), max(9.0, leaf.small * real(rng, 1.0, 1.25))
    text = text.upper() if style == "caps" else text + ":" * (style == "colon")
    canvas.new_block()
    if style == "bar":
        canvas.fill((x1, y1, x2, y1 + size * 1.5), 214)
    box = canvas.text(
        x1 + (4 if style == "bar" else 0),
        y1 + size * 1.1,
        text,
        leaf.s.face.bold,
        size,
        10 if style == "bar" else t.ink,
    )
    if style == "line":
        canvas.line(x1, y1 + size * 1.4, x2, y1 + size * 1.4, t.line_ink)
    leaf.sections.append(text)
    leaf.heads.append(box)
    leaf.down(y1 + size * 1.55)


def note(rng: Rng, leaf: Leaf, head: str, keys: Sequence[str]) -> None:
    """A section of sentences, some of which tell a fact."""
    words = leaf.s.world.words
    _title(rng, leaf, head)
    parts: list[tuple[str, Fact | None]] = []
    who = pick(rng, ("The patient", "He", "She", "This patient", "Patient"))
    for key in keys:
        term = TOLD[key]
        before, after = term.labels[0].split("{v}")
        fact = Fact(key, "", term.make(leaf.s.rng, leaf.s.page), term.names, term.chinese, term.asks, (), key)
        if chance(rng, 0.4):
            parts.append((words.sentence(rng, 4, 9), None))
        parts.append((f"{who} {before.strip()}", None))
        tail = after.strip() or pick(
            rng, ("at present", "as before", "by own account", "on questioning", "according to the family")
        )
        parts += [(fact.value, fact), (tail + ".", None)]
        who = pick(rng, ("The patient", "He", "She", who)) if who in ("The patient", "This patient", "Patient") else who
    if chance(rng, 0.4) or not parts:
        parts.append((words.sentence(rng, 4, 12), None))
    x1, y1, x2, y2 = leaf.s.area
    leaf.down(told(rng, leaf, parts, (x1, y1, x2, y2)), leaf.size * 0.4)


def _headed(rng: Rng, leaf: Leaf, facts: Sequence[Fact]) -> None:
    """Headings with nothing but a short answer below each."""
    size = max(9.0, leaf.small)
    for fact in facts:
        x1, y1, x2, y2 = leaf.s.area
        if y2 - y1 < size * 4.5:
            return
        _title(rng, leaf, fact.label)
        leaf.sections[-1] = ""
        x1, y1, x2, y2 = leaf.s.area
        leaf.print_value(fact, x1 + leaf.size * real(rng, 0, 1.5), y1 + leaf.size * 1.1, x2 - x1 - leaf.size * 2)
        fact.shown = True
        leaf.facts.append(fact)
        leaf.down(y1 + leaf.size * 1.5, leaf.size * 0.3)


def _drugs(rng: Rng, leaf: Leaf) -> None:
    """Medicines with what to do with them, as a table or as numbered, dotted or bare lines."""
    page, n = leaf.s.page, whole(rng, 1, 8)
    names = list({_drug.split(" ")[0]: _drug for _drug in (MAKERS["drug"](rng, page) for _ in range(n))}.values())
    doses = [MAKERS["dosage"](rng, page) for _ in names]
    _title(
        rng,
        leaf,
        pick(rng, ("Medications", "Discharge medications", "Rx", "Current medicines", "Prescribed", "Medication list")),
    )
    if chance(rng, 0.4):
        columns = [
            Column(pick(rng, ("Medication", "Drug", "Medicine")), names),
            Column(pick(rng, ("Dose", "Directions", "Sig", "How to take")), doses),
        ]
        if chance(rng, 0.6):
            columns.append(
                Column(pick(rng, ("Refills", "Qty", "Days", "Disp.")), [str(whole(rng, 0, 90)) for _ in names], "r")
            )
        listed(rng, leaf, columns, "medicines", 0.8)
        return
    x1, y, x2, y2 = leaf.s.area
    mark, gap = pick(rng, ("{}. ", "- ", "• ", "", "{}) ")), pick(rng, (" ", ", ", " - ", ": ", "   Sig: "))
    size, shown = max(9.0, leaf.small), list[Box]()
    for number, (name, dose) in enumerate(zip(names, doses, strict=True), 1):
        text = f"{mark.format(number)}{name}{gap}{dose}"
        base = y + size * 1.35
        fitting = leaf.canvas.fit(text, leaf.label, size, x2 - x1)
        if base + size * 0.4 > y2 or leaf.canvas.measure(text, leaf.label, fitting) > x2 - x1:
            break
        box = leaf.canvas.text(x1, base, text, leaf.label, fitting, leaf.s.t.ink)
        place = leaf.canvas.find(dose, (box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1))
        if place is not None and dose not in name:
            leaf.asked.append(
                Question("table", phrase(rng, TAKEN, d=pick(rng, (name, name.split(" ")[0]))), dose, place)
            )
        named = leaf.canvas.measure(f"{mark.format(number)}{name}", leaf.label, fitting)
        shown.append((box[0], box[1], box[0] + named, box[3]))
        y = base + size * 0.25
    if shown and chance(rng, 0.6):
        leaf.asked.append(number_of(q.ask_count(rng, "medicines"), shown))
    leaf.down(y, leaf.size * 0.6)


TAKEN = (
    "How is {d} to be taken?", "How often should {d} be taken?", "dosage of {d}?", "What's the dose for {d}?", "{d}: how much?", "when do I take {d}",
    "directions for {d}", "What does it say for {d}?", "{d}怎么吃？", "{d} 的用法用量是什么？", "{d}一天吃几次？", "怎么服用{d}？", "{d}的剂量", "{d} 用法？", "“{d}”怎么用？", "请读一下{d}的用法",
)  # fmt: skip


def _measured(rng: Rng, leaf: Leaf, what: str) -> None:
    """A table of laboratory values or of vaccinations."""
    page, s = leaf.s.page, leaf.s
    s.t = replace(s.t, size=max(8.5, leaf.small), label_size=max(8.5, leaf.small))
    if what == "shots":
        names = some(rng, VACCINES, whole(rng, 2, 10))
        columns = [
            Column(pick(rng, ("Vaccine", "Immunization", "Disease")), names),
            Column(pick(rng, ("Date given", "Date", "Given on")), [w.date(rng, page.date_style) for _ in names]),
            Column(pick(rng, ("Lot", "Lot no.", "Batch")), [w.code(rng, "@####", "@@###", "####-@") for _ in names]),
            Column(pick(rng, ("Given by", "Clinic", "Provider")), [page.words.last_name(rng) for _ in names]),
        ]
        listed(rng, leaf, columns[: whole(rng, 2, 4)], "vaccinations", 0.75)
        return
    names = some(rng, ANALYTES, whole(rng, 3, 15))
    lows = [real(rng, 0.2, 90) for _ in names]
    columns = [
        Column(pick(rng, ("Test", "Test name", "Analyte", "Component")), names),
        Column(
            pick(rng, ("Result", "Reading", "Your result", "In range")),
            [f"{x * real(rng, 0.6, 2.5):.{whole(rng, 0, 2)}f}" for x in lows],
            pick(rng, "rl"),
        ),
        Column(pick(rng, ("Flag", "Abn.")), [pick(rng, ("H", "L", "", "", "")) for _ in names], "m"),
        Column(
            pick(rng, ("Units", "Unit")), [pick(rng, ("g/dL", "mmol/L", "mg/dL", "U/L", "%", "µg/L")) for _ in names]
        ),
        Column(pick(rng, ("Reference range", "Normal", "Expected")), [f"{x:.1f}-{x * 2:.1f}" for x in lows], "l"),
    ]
    for gone in some(rng, (4, 3, 2), whole(rng, 0, 2)):
        columns[gone].cells = []
    listed(rng, leaf, [c for c in columns if c.cells], "tests", 0.75)


# -- applications for work --------------------------------------------------------------------------------------------

WORK = Plan(
    _split("Application for Employment; Employment Application; Job Application Form; Personnel Questionnaire; Application for Position; Staff Record Sheet; Volunteer Application; Background Questionnaire; Candidate Information"),
    _roles("applicant, 申请人: last first initial name street city region zip phone email birth ssn nation signed; emergency contact, 紧急联系人: name phone street; reference, 推荐人: name job phone company; supervisor, 主管: name phone"),
    _terms("""
position | job | Position applied for; Position desired; Job applied for | position applied for; desired position | 应聘职位 | Which job is applied for?; What does the applicant want to work as?; 申请什么职位？
salary | money | Salary desired; Expected salary; Wage expected | desired salary | 期望薪资 | How much does the applicant want to earn?; 想要多少工资？
start | date | Date available; Available from; Can start on | date available; possible start date | 可到岗日期 | When can the applicant start?; 什么时候能上班？
school | school | School attended; High school or college; Last school | school | 毕业学校 | Where did the applicant go to school?; 在哪里上的学？
degree | study | Degree earned; Diploma or degree; Qualification | degree | 学历 | Which degree does the applicant have?; 什么学历？
languages | country | Country of citizenship; Citizen of | citizenship | 国籍
licence | doc_number | Driver's license no.; License number | driver's license number | 驾照号码
heard | words | Referred by; Source of referral | source of the referral | 推荐来源
hours | small | Hours per week; Weekly hours wanted | weekly hours | 每周工作小时 | How many hours a week?; 每周工作几小时？
"""),
    _ticks("""Employment desired: Full time, Part time, Temporary, Seasonal
Shift: Day, Evening, Night, Weekend
Are you over 18?: Yes, No
May we contact your employer?: Yes, No
Have you worked here before?: Yes, No
Highest level reached: High school, College, University, Trade school
Willing to travel?: Yes, No, Sometimes
Means of transport: Car, Bus, Bicycle, None"""),
    (),
)  # fmt: skip
REASONS = _split(
    "Better pay; Moved away; Contract ended; Laid off; Back to school; Family reasons; New career; Company closed; Too far away; Temporary job; Illness; Still employed; Promotion; Retired; Layoff; Relocation"
)
QUESTIONS = _split(
    "Why do you want this job?; What are your hobbies?; Special skills; Machines you can operate; Languages spoken; Military service; Other comments; Who told you about us?; Memberships; What would you change here?; How do you travel to work?; Favourite subject"
)


def job_form(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Applications and questionnaires: personal boxes, ticks, tables of jobs, schools and references, open questions."""
    leaf = no_marks(rng, world, height, width, (52, 92), 0.4)
    s, page = leaf.s, leaf.s.page
    if chance(rng, 0.4):
        heading(
            rng,
            leaf,
            world.words.company(rng),
            "company",
            "company; employer",
            "Which company is the application for?; 应聘的是哪家公司？",
            real(rng, 1.1, 1.8),
        )
    heading(
        rng,
        leaf,
        pick(rng, WORK.titles),
        "title",
        "title; title of the form",
        "What is this form called?; 这个表叫什么？",
        real(rng, 1.2, 2.0),
    )
    people = _people(rng, page, WORK)
    others = [of_term(rng, page, t) for t in some(rng, list(WORK.terms.values()), whole(rng, 2, 6))]
    for fact in others:
        fact.value = "" if chance(rng, 0.12) else fact.value
    look = Cells.make(rng, leaf, (("top", 3), ("inline", 3), ("under", 2)))
    style = pick(rng, ("bar", "grey", "plain", "letter", "part"))
    boxes = some(rng, WORK.ticks, len(WORK.ticks))
    middle = [
        "ticks",
        "other",
        "jobs",
        "schools",
        "open",
        "ticks",
        "references",
        *(f"p{i}" for i in range(1, len(people))),
    ]
    for part in ["p0", *some(rng, middle, len(middle))]:
        if s.room < leaf.size * 5:
            break
        if part.startswith("p"):
            head, facts = people[int(part[1:])]
            if not all(f.role.lower() in f.label.lower() for f in facts) or chance(rng, 0.4):
                section(rng, leaf, head, style)
            _facts(rng, leaf, facts, look)
        elif part == "other":
            _facts(rng, leaf, others, look)
        elif part == "ticks":
            leaf.down(choices(rng, leaf, *boxes.pop(), s.area), leaf.size * 0.3)
        elif part == "open":
            _open(rng, leaf)
        else:
            _history(rng, leaf, part, style)
        leaf.down(s.area[1], leaf.size * real(rng, 0, 0.6))
    if chance(rng, 0.4):
        _signature_row(rng, leaf)
    leaf.ask(rng, 5)
    leaf.ask_options(rng, 2)
    unused = [of_role(rng, page, role, key, False) for role in WORK.roles for key in some(rng, role.keys, 3)]
    leaf.lacks(rng, [*unused, *(of_term(rng, page, t) for t in WORK.terms.values())])
    return asking.finish(
        rng,
        leaf.canvas,
        "form",
        "job_forms",
        leaf.asked,
        [f.label for f in leaf.facts if f.shown and f.label],
        7,
        2,
        0.5,
        FOREIGN,
    )


def _history(rng: Rng, leaf: Leaf, what: str, style: str) -> None:
    """Former jobs, schools or references in a table."""
    page, words, s = leaf.s.page, leaf.s.world.words, leaf.s
    n = whole(rng, 1, 5)
    dates = pick(rng, ("{m:02}/{y}", "{y}", "{mon} {y}", page.date_style))
    if what == "jobs":
        columns = [
            Column(pick(rng, ("Employer", "Company", "Name of employer")), [words.company(rng) for _ in range(n)]),
            Column(pick(rng, ("Position", "Job title", "Duties")), [MAKERS["job"](rng, page) for _ in range(n)]),
            Column("From", [w.date(rng, dates, 1985, 2015) for _ in range(n)]),
            Column(pick(rng, ("To", "Until")), [w.date(rng, dates, 2016, 2026) for _ in range(n)]),
            Column(pick(rng, ("Reason for leaving", "Reason left", "Why left")), some(rng, REASONS, n)),
        ]
    elif what == "schools":
        columns = [
            Column(
                pick(rng, ("School", "Name of school", "Institution")), [MAKERS["school"](rng, page) for _ in range(n)]
            ),
            Column(pick(rng, ("City", "Place", "Location")), [words.city(rng) for _ in range(n)]),
            Column(pick(rng, ("Degree", "Diploma", "Subject")), [MAKERS["study"](rng, page) for _ in range(n)]),
            Column(pick(rng, ("Year", "Graduated", "Finished")), [str(whole(rng, 1970, 2026)) for _ in range(n)]),
        ]
    else:
        columns = [
            Column(pick(rng, ("Name", "Reference", "Name of reference")), [f"{words.first_name(rng)} {words.last_name(rng)}" for _ in range(n)]),
            Column(pick(rng, ("Relationship", "Known as")), [pick(rng, ("Friend", "Manager", "Teacher", "Colleague", "Neighbour", "Coach")) for _ in range(n)]),
            Column(pick(rng, ("Phone", "Telephone")), [w.phone(rng) for _ in range(n)]),
            Column(pick(rng, ("Years known", "Years")), [str(whole(rng, 1, 30)) for _ in range(n)], "r"),
        ]  # fmt: skip
    keep = max(2, min(len(columns), int(s.width / (leaf.size * 9))))
    columns = [columns[0], *[c for c in columns[1:] if c in some(rng, columns[1:], keep - 1)]]
    names = {
        "jobs": ("Employment history", "Work experience", "Former employers"),
        "schools": ("Education", "Schooling"),
        "references": ("References", "Personal references"),
    }[what]
    if chance(rng, 0.7):
        section(rng, leaf, pick(rng, names), style)
    s.t = replace(
        s.t,
        size=max(8.5, leaf.small),
        label_size=max(8.5, leaf.small),
        value=leaf.value if leaf.value.kind != "hand" or leaf.small > 10 else s.t.value,
    )
    listed(rng, leaf, columns, {"jobs": "former jobs", "schools": "schools"}.get(what, "named references"), 0.6)


def _open(rng: Rng, leaf: Leaf) -> None:
    """Questions with an answer on the line below or after them."""
    words, x_size = leaf.s.world.words, max(9.0, leaf.small)
    for text in some(rng, QUESTIONS, whole(rng, 1, 3)):
        x1, y1, x2, y2 = leaf.s.area
        if y2 - y1 < leaf.size * 4:
            return
        answer = "" if chance(rng, 0.2) else words.phrase(rng, 1, 4).capitalize()
        fact = Fact(text, text, answer, (), (), group=text)
        below = chance(rng, 0.6)
        box = leaf.print_label(fact, x1, y1 + x_size * 1.2, x2 - x1)
        y = y1 + x_size * 1.2 + (leaf.size * 1.6 if below else 0)
        left = x1 if below else box[2] + 8
        leaf.canvas.line(left, y + 3, x2, y + 3, leaf.s.t.line_ink)
        leaf.print_value(fact, left + 4, y, x2 - left - 8)
        leaf.facts.append(fact)
        leaf.down(y + 3, leaf.size * 0.5)


FAMILIES = (
    Family("official_forms", "form", "train", official_form, 1.2),
    Family("vital_records", "document", "train", vital_record, 0.8),
    Family("pay_stubs", "payslip", "train", pay_stub, 0.8),
    Family("hospital_papers", "medical", "train", hospital_paper, 1.0),
    Family("medical_pictures", "medical", "train", medical_image, 0.6),
    Family("job_forms", "form", "train", job_form, 0.7),
)
