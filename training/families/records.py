"""Train families of official paper: dense government forms, records of birth and marriage, American pay stubs, hospital
papers, medical pictures with text burned into them, applications for work.

What these have in common is people in *roles* (borrower, insured, next of kin): the printed label is often only "Name",
and a question tells whose. A `Fact` therefore knows its label, and the names under which a stranger would ask for it.
"""

# ruff: noqa: E501 - lists of words and tables of values read better on long lines

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from training import questions as q
from training import words as w
from training.ask import bare
from training.canvas import Canvas, Face, union
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.families.forms import tick_box
from training.fields import MAKERS, Maker, Page
from training.sample import Box, Family, Question, Sample
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


def _drug(rng: Rng, page: Page) -> str:
    return MAKERS["drug"](rng, page)


OWN: dict[str, Maker] = {
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


def by_name(rng: Rng, names: Sequence[str], chinese: Sequence[str]) -> str:
    """A question for something by one of its names, which need not be printed."""
    if chinese and chance(rng, q.CHINESE_SHARE):
        return pick(rng, q.FIELD_ZH).format(x=pick(rng, chinese))
    return phrase(rng, [x for x in q.FIELD if not _is_chinese(x)], x=pick(rng, names))


# -- a page of facts --------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Leaf:
    """A sheet on which facts are set. `small` is the em size of the labels; `marks` how boxes are numbered ("" not at all)."""

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
        clear = own not in {bare(x) for x in self.sections} and not any(own in bare(f.label) for f in rivals)
        alone = not any(f.group == fact.group or bare(fact.label) in f.names for f in rivals)
        ways: list[tuple[str, float]] = []
        if clear:
            ways.append((q.ask_field(rng, None, fact.label), 3))
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
            ways.append((phrase(rng, BOX, m=fact.mark) if fact.mark else q.ask_field(rng, None, fact.label), 1))
        return weighted(rng, ways)

    def lacks(self, rng: Rng, terms: Sequence[Fact], most: int = 1) -> None:
        """Questions for facts of `terms` that are not on the page, nor anything of their kind for the same person."""
        page = asking.page_text(self.canvas)
        there = {(f.role, f.group) for f in self.facts}
        for fact in some(rng, [f for f in terms if (f.role, f.group) not in there], most):
            if not any(name.lower() in page for name in (fact.label, *fact.names[:1])):
                ways = [by_name(rng, fact.names, fact.chinese)] + ([phrase(rng, fact.asks)] if fact.asks else [])
                self.asked.append(asking.none(pick(rng, ways)))

    def ask_options(self, rng: Rng, most: int) -> None:
        """Whether options are ticked, which of a group is, and how many are in all."""
        names = [bare(label) for _, label, *_ in self.options]
        for heading, label, on, box, _ in some(rng, self.options, most):
            name = label if names.count(bare(label)) == 1 else f"{heading}: {label}" if heading else ""
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
                self.asked.append(asking.none(phrase(rng, TICKED[:-8] + TICKED[-6:], h=heading.rstrip(":?"))))
        count = sum(o[2] for o in self.options)
        if self.options and len(self.options) < 16 and chance(rng, 0.4):
            if chance(rng, 0.6) and count:
                self.asked.append(Question("count", q.ask_count(rng, "checked boxes"), str(count)))
            else:
                self.asked.append(Question("count", q.ask_count(rng, "checkboxes"), str(len(self.options))))


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
            return max(label, len(fact.value) * leaf.size) + self.pad * 2
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
        shade = 25 if number % 7 < 6 else 70
        canvas.fill((x1, y1, x2 + 1, y1 + high), shade)
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
    canvas.text((x1 + x2) / 2 if centred else x, y1 + size * 1.1, text, face, fitting, ink, "m" if centred else "l")
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
        _ticks("""Sex: Male, Female
Marital status: Single, Married, Divorced, Widowed, Separated
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
            Fact(term.key, value, value, term.names, term.chinese, term.asks, (), term.group, box=place, shown=True)
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
            shown,
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
        leaf.asked.append(Question("count", q.ask_count(rng, "sections"), str(len(leaf.sections))))
    return asking.finish(
        rng,
        leaf.canvas,
        "form",
        "official_forms",
        leaf.asked,
        [f.label for f in leaf.facts if f.shown][:12],
        7,
        2,
        0.5,
        FOREIGN,
    )


def _facts(rng: Rng, leaf: Leaf, facts: Sequence[Fact], look: Cells) -> None:
    if chance(rng, 0.25):
        ways = (
            (("comb", 2), ("inline", 1), ("under", 1), ("top", 1)) if chance(rng, 0.5) else (("top", 3), ("under", 1))
        )
        look = Cells.make(rng, leaf, ways)
    if look.way == "comb":
        facts = [f for f in facts if f.value]
    leaf.down(grid_of(rng, leaf, facts, look, leaf.s.area))


def _amount_columns(rng: Rng, leaf: Leaf, labels: Sequence[str]) -> None:
    """The amounts over the whole width or in two columns."""
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


FAMILIES = (Family("official_forms", "form", "train", official_form, 1.0),)
