"""Train families of people's documents: passport pages, visas, licences, identity, bank, plan and business cards, badges.

`families/cards.py` lays its cards out as forms; here each document has the build of its kind: tiny labels in up to
three languages, codes instead of labels, values without any label, fronts and backs. Everybody in them is made up.
"""

# ruff: noqa: E501, SIM905 - lists of words and tables of values read better on long lines

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from training import layout
from training import questions as q
from training import words as w
from training.canvas import Canvas, Face, Grey, union
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.fields import FIELDS, Page
from training.sample import Box, Family, Question, Sample
from training.vocab import CHARS
from training.world import World

# -- what people ask ------------------------------------------------------------------------------------------------

ASKS_TABLE = """
number | {d} number; {d} no.; number of the {d}; {d} #; document number | {z}号码; {z}号; 证件号码 | what number does this {d} have?; which {d} number is it? | 这本{z}的号码是多少？; {z}号多少
personal | personal number; national ID number; personal code; identity number; personal no. | 个人号码; 身份号码; 公民号码 | what is the holder's personal number?; which personal number is printed? | 个人号码是多少？
surname | surname; last name; family name; lastname | 姓; 姓氏 | what's {his} last name?; what is {his} family name?; {his} surname? | 姓什么？; 持证人姓什么？
given | first name; given name; given names; first names; forename | 名; 名字 | what's {his} first name?; the name, not the surname?; what is {he} called, first name?; {his} given names? | 名字叫什么？; 名是什么？
country | country of the {d}; issuing country; issuing state | 签发国家; 国家 | which country is this {d} from?; what country issued it?; which country is it? | 这是哪国的{z}？; 哪个国家的{z}？
state | state; issuing state; name of the state | 州; 州名 | which state is this {d} from?; what state issued it?; which state is it? | 哪个州发的{z}？; 这是哪个州的？
name | name; full name; name of the holder; holder's name | 姓名; 名字; 持有人姓名 | who is this?; whose {d} is this?; what is {his} name?; who does this {d} belong to?; whose name is on it? | 这是谁的{z}？; 叫什么名字？; 持有人是谁？
birth | date of birth; birth date; birthday; DOB; dob | 出生日期; 生日 | when was {he} born?; when is {his} birthday?; born when?; on what day was {he} born? | 什么时候出生的？; 生日是哪天？; 哪天出生的
birth_place | place of birth; birthplace; birth place; city of birth | 出生地; 出生地点 | where was {he} born?; born where?; which place was {he} born in? | 在哪里出生的？; 出生在什么地方？
sex | sex; gender | 性别 | what sex is given?; male or female, what does it say?; which sex is printed? | 性别写的是什么？; 是男是女？
nationality | nationality; citizenship | 国籍 | what nationality is {he}?; which country is {he} a citizen of?; what's {his} nationality? | 是哪国人？; 哪个国家的国籍？
issue | date of issue; issue date; issuing date | 签发日期; 发证日期 | when was it issued?; when was this {d} issued?; on which date was it issued?; since when does {he} have it? | 什么时候签发的？; 哪天发的证？
expiry | expiry date; expiration date; date of expiry; valid until; exp date | 有效期; 有效期至; 到期日 | when does it expire?; until when is it valid?; when does this {d} run out?; how long is it valid?; how long is the {d} good for? | 什么时候过期？; 有效期到什么时候？; 哪天到期？
valid_from | valid from date; start of validity; start date | 生效日期; 开始日期 | from when is it valid?; when does the validity start?; valid from when? | 从什么时候开始有效？
authority | issuing authority; authority; issuer | 签发机关; 发证机关 | who issued it?; who issued this {d}?; which authority issued the {d}?; issued by whom? | 谁签发的？; 哪个机关发的？
issue_place | place of issue; issuing place | 签发地点 | where was it issued?; where was this {d} issued?; issued where? | 在哪里签发的？
country_code | country code; code of the issuing state | 国家代码 | which country code does it have?; what's the issuing country code? | 国家代码是什么？
type | {d} type; type of {d}; type | {z}类型; 类型 | what type of {d} is it?; which type is printed? | 什么类型的{z}？
height | height; body height | 身高 | how tall is {he}?; what's {his} height? | 身高多少？; 有多高？
weight | weight; body weight | 体重 | how heavy is {he}?; what does {he} weigh?; what's {his} weight? | 体重多少？; 有多重？
eyes | eye colour; eye color; eyes; colour of eyes | 眼睛颜色 | what colour are {his} eyes?; what color eyes? | 眼睛是什么颜色？
hair | hair colour; hair color; hair | 头发颜色 | what colour is {his} hair?; what color hair? | 头发是什么颜色？
profession | profession; occupation; job | 职业 | what is {his} job?; what does {he} do for a living?; what profession is given? | 做什么工作的？; 职业是什么？
address | address; home address; residence; street address | 地址; 住址 | where does {he} live?; what's {his} address?; which address is on it? | 住在哪里？; 住址是什么？; 地址写的是什么
status | marital status; civil status | 婚姻状况 | is {he} married? what does it say?; what's {his} marital status? | 婚姻状况是什么？
religion | religion | 宗教 | what religion is given? | 宗教是什么？
blood | blood type; blood group | 血型 | what is {his} blood type?; which blood group? | 什么血型？; 血型是什么？
father | father's name; name of the father; father | 父亲姓名; 父亲 | who is {his} father?; what's {his} father called? | 父亲叫什么？; 父亲是谁？
mother | mother's name; name of the mother; mother | 母亲姓名; 母亲 | who is {his} mother?; what's {his} mother called? | 母亲叫什么？; 母亲是谁？
classes | licence class; class; vehicle class; categories; license class | 准驾车型; 类别 | what class is the licence?; which vehicles may {he} drive, what class?; which category is it? | 准驾车型是什么？; 什么类别？
restrictions | restrictions; driving restrictions; REST | 限制 | which restrictions are there?; what does it say for restrictions? | 有什么限制？
endorsements | endorsements; END | 附注 | which endorsements are on it?; what is given for endorsements? | 附注是什么？
dd | document discriminator; DD number; DD | DD号码 | what's the document discriminator?; which DD is printed? | DD号是多少？
control | control number; audit number; inventory number | 控制号码 | what's the control number on it?; which control number? | 控制号是多少？
can | card access number; CAN; access number | CAN号码 | what's the 6 digit access number?; which CAN is on it? | CAN是多少？
visa_class | visa class; class of visa; visa category; visa type | 签证种类; 签证类型 | what class of visa is it?; which kind of visa is this? | 什么签证？; 签证种类是什么？
entries | number of entries; entries; how many entries | 入境次数 | how many entries does it allow?; how often may {he} enter? | 可以入境几次？; 入境次数是多少？
stay | duration of stay; days of stay; length of stay | 停留期; 停留天数 | how long may {he} stay?; how many days can {he} stay? | 可以停留多少天？; 能待几天？
passport | passport number; passport no.; number of the passport | 护照号码; 护照号 | which passport is it for, the number?; what's {his} passport number? | 护照号码是多少？
permit | permit type; type of permit; kind of permit | 居留类型; 许可类型 | what type of permit is it?; which kind of permit does {he} have? | 什么类型的许可？
remarks | remarks; annotations; notes | 备注 | what do the remarks say?; what's under remarks? | 备注写的是什么？
card_number | card number; number of the card; card no.; long number | 卡号; 银行卡号 | what's the card number?; what is the long number on the card?; read me the card number; digits of the card? | 卡号是多少？; 读一下卡号
holder | cardholder; card holder; name on the card; cardholder's name | 持卡人; 持卡人姓名; 卡上的名字 | whose card is this?; whose name is on the card?; who is the cardholder?; who owns this card? | 这是谁的卡？; 持卡人是谁？; 卡上写的谁的名字？
bank | bank; name of the bank; issuing bank; bank name | 银行; 发卡银行; 银行名称 | which bank is it?; which bank issued the card?; what bank is this card from? | 哪家银行的卡？; 什么银行？
cvv | CVV; security code; CVC; cvv code; three-digit code | 安全码; 验证码; CVV | what's the security code?; what's the cvv on the back?; the three digits? | 安全码是多少？; 后三位是多少？
network | card network; card brand; payment network | 卡组织 | is it visa or what?; which card network is it? | 是什么卡组织的？
account | account number; account no. | 账号; 账户号码 | what's the account number?; which account does it belong to? | 账号是多少？
sort_code | sort code; branch code | 银行代码 | what's the sort code?; which sort code is on the card? | 银行代码是多少？
since | member since year; member since; customer since | 入会年份 | since when is {he} a member?; member since when? | 从哪年开始是会员？
hotline | customer service number; hotline; service phone number; number to call | 客服电话; 服务热线 | which number do I call for help?; who do I call if it is lost, the number?; what's the phone number on the back? | 客服电话是多少？; 打哪个电话？
level | card tier; card type; kind of card | 卡种 | what kind of card is it?; which tier is the card? | 是什么级别的卡？
member | member ID; member number; membership number; ID of the member; subscriber ID | 会员号; 会员编号 | what's the member ID?; which member number is it? | 会员号是多少？
group | group number; group no.; group | 团体号; 组号 | what's the group number?; which group is it? | 团体号是多少？
plan | plan; plan name; name of the plan; insurance plan | 计划; 保险计划 | what plan does {he} have?; which plan is it? | 是什么计划？
insurer | insurer; insurance company; insurance; health plan company | 保险公司 | which insurance is it?; who is {he} insured with?; which company issued it? | 哪家保险公司？; 保险公司是哪家？
rx_bin | RxBIN; BIN; Rx BIN number | RxBIN | what's the RxBIN?; which BIN do I give the pharmacy? | RxBIN是多少？
rx_pcn | RxPCN; PCN; Rx PCN | RxPCN | what's the PCN? | RxPCN是多少？
rx_group | RxGrp; Rx group; RxGRP | RxGrp | what's the RxGrp? | RxGrp是多少？
payer | payer ID; electronic payer ID; payer number | 付款人编号 | what's the payer ID?; which payer ID do I bill? | 付款人编号是多少？
doctor | doctor; primary care physician; PCP name; physician | 医生; 主治医生 | who is {his} doctor?; which doctor is on the card? | 医生是谁？
effective | effective date; coverage start; effective from | 生效日期 | when did the cover start?; since when is {he} covered? | 什么时候生效的？
company | company; firm; company name; employer | 公司; 公司名称 | which company?; which company does {he} work for?; where does {he} work?; what firm is it? | 哪家公司？; 在什么公司工作？; 公司叫什么？
job | job title; position; title; role | 职位; 职务 | what is {his} job?; what does {he} do?; what's {his} position?; what's {he} do at the company? | 做什么职务？; 职位是什么？; 是做什么的？
phone | phone number; phone; telephone number; tel | 电话; 电话号码 | how do I call {him}?; what number can I call?; what's {his} phone number? | 电话是多少？; 打什么电话？
mobile | mobile number; cell phone; mobile; cell number | 手机; 手机号 | what's {his} mobile?; what's {his} cell? | 手机号是多少？
fax | fax number; fax | 传真; 传真号码 | which number do I fax to?; what's the fax? | 传真号是多少？
email | email; e-mail address; email address; mail | 邮箱; 电子邮箱 | where do I mail {him}?; what's {his} email? | 邮箱是什么？; 邮件发到哪里？
website | website; web address; homepage; web | 网址; 网站 | what's their website?; where on the web are they? | 网站是什么？; 网址是多少？
department | department; team; dept | 部门 | which department is {he} in?; where in the company does {he} work? | 在哪个部门？
employee_no | employee number; staff number; employee ID; badge number | 工号; 员工编号 | what's {his} employee number?; which badge number is it? | 工号是多少？
access | access level; access zone; zone | 出入区域 | which zone may {he} enter?; what access does {he} have? | 可以进哪个区域？
donor | organ donor status; organ donor | 器官捐献 | is {he} an organ donor? what does it say? | 器官捐献写的是什么？
veteran | veteran status; veteran | 退伍军人 | is {he} a veteran? what does it say? | 退伍军人写的是什么？
"""
"""key | names; ... | Chinese names; ... | whole questions; ... | Chinese ones; .... {d}, {z}: the document; {he}: the holder."""


@dataclass(frozen=True, slots=True)
class Asks:
    """The ways to ask for one thing: its names, and whole questions, in English and Chinese."""

    names: tuple[str, ...]
    chinese: tuple[str, ...]
    questions: tuple[str, ...]
    chinese_questions: tuple[str, ...]


def _asks(table: str) -> dict[str, Asks]:
    found: dict[str, Asks] = {}
    for line in table.strip().split("\n"):
        key, *rest = line.split(" | ")
        found[key.strip()] = Asks(*(tuple(x.strip() for x in part.split(";")) for part in rest))
    return found


ASKS: Mapping[str, Asks] = _asks(ASKS_TABLE)

NAMED = ("What is the {x}?", "What's the {x}?", "{x}?", "{x}", "{x}", "the {x} please", "{x}:", "Tell me the {x}.", "read the {x}", "I need the {x}",
    "give me the {x}", "what {x} is on this {d}?", "What is the {x} on this {d}?", "Can you read the {x} for me?", "can't read the {x}, what is it?",
    "which {x} is printed?", "find the {x}", "what does it say for {x}", "{d} {x}?", "I'm filling in a form, what's the {x}?", "{x} pls",
    "copy out the {x}", "Please type the {x} exactly as printed.", "just the {x}, nothing else", "look for the {x}", "extract {x}")  # fmt: skip
NAMED_ZH = ("{x}是什么？", "{x}是多少？", "{x}？", "{x}", "{x}：", "请告诉我{x}", "帮我读一下{x}", "这张{z}的{x}是什么？", "上面的{x}写的是什么", "读出{x}", "我要{x}", "{x}在上面写的什么？",
    "查一下{x}", "找到{x}告诉我", "请问{x}是？", "把{x}读给我", "{z}{x}")  # fmt: skip
PLACES = {"top": (("the upper {d}", "the {d} at the top", "the first {d}", "the top one"), ("上面那张{z}", "上面的{z}")), "bottom": (("the lower {d}",
    "the {d} at the bottom", "the second {d}", "the bottom one"), ("下面那张{z}", "下面的{z}")), "left": (("the left {d}", "the {d} on the left",
    "the left one"), ("左边那张{z}", "左边的{z}")), "right": (("the right {d}", "the {d} on the right", "the right one"), ("右边那张{z}", "右边的{z}"))}  # fmt: skip
AT_PLACE = ("{x} on {p}?", "What is the {x} on {p}?", "the {x} of {p}", "{x}, {p}", "read the {x} on {p}", "and {x} on {p}?", "for {p}, what's the {x}?", "On {p}, which {x} is printed?")  # fmt: skip
AT_PLACE_ZH = ("{p}的{x}是什么？", "{p}的{x}", "{p}的{x}是多少？", "请读{p}的{x}", "{p}，{x}？")
KIN: tuple[set[str], ...] = tuple(set(group.split()) for group in ("name surname given holder father mother doctor",
    "number personal card_number dd control can employee_no member account passport group payer", "issue valid_from effective since",
    "authority issue_place bank insurer company country_code", "address birth_place issue_place", "phone mobile hotline fax", "email website",
    "job profession department", "type visa_class permit classes level plan network", "restrictions endorsements remarks", "sex given name",
    "country_code nationality country state authority", "stay expiry", "plan group"))  # fmt: skip
"""Things that one might mean by the other's name: neither is asked as missing where the other is printed."""
ZONED = set("birth expiry sex nationality number surname given name country_code personal type".split())
"""What a machine-readable zone holds, too."""
ELSEWHERE = ("total", "subtotal", "tax", "due_date", "invoice_number", "tip", "change", "cashier", "net_pay")
"""Fields that none of these documents has."""


@dataclass(slots=True)
class Fact:
    """A value on a document. `label`: what is legibly printed beside it; `where`: which of two documents it is on."""

    key: str
    value: str
    label: str = ""
    box: Box | None = None
    where: str = ""


@dataclass(slots=True)
class Doc:
    """What is asked about: the picture, what the document is called, who holds it and what is printed on it."""

    rng: Rng
    canvas: Canvas
    noun: str
    noun_zh: str
    sex: str
    facts: list[Fact] = field(default_factory=lambda: list[Fact]())
    asked: list[Question] = field(default_factory=lambda: list[Question]())
    zoned: bool = False

    def finish(self, kind: str, family: str, usual: Sequence[str], most: int = 7) -> Sample:
        """The sample. `usual`: what such documents often have, so that one may ask for it where it lacks."""
        asked = [*self.asked, *(x for f in self.facts if (x := self._question(f)))]
        lacking = [key for key in some(self.rng, usual, whole(self.rng, 0, 3)) if self._lacks(key)]
        asked += [asking.none(self._wording(key)) for key in lacking[:2]]
        near = [f.label for f in self.facts if f.label]
        return asking.finish(self.rng, self.canvas, kind, family, asked, near, most, 2, 0.3, ELSEWHERE)

    def _lacks(self, key: str) -> bool:
        printed = {f.key for f in self.facts}
        return (key not in printed and not (self.zoned and key in ZONED) and not any(key in group and group & printed for group in KIN))  # fmt: skip

    def _question(self, fact: Fact) -> Question | None:
        rivals = [f for f in self.facts if f is not fact and f.where == fact.where]
        if fact.box is None or not 0 < len(fact.value) <= 60 or any(f.key == fact.key for f in rivals):
            return None
        if fact.where:
            return Question("field", self._placed(fact), fact.value, fact.box)
        alone = fact.label and all(f.label.lower() != fact.label.lower() for f in rivals)
        if alone and chance(self.rng, 0.2):
            return asking.field(self.rng, None, fact.label, fact.value, fact.box)
        return Question("field", self._wording(fact.key), fact.value, fact.box)

    def _wording(self, key: str) -> str:
        rng, ways = self.rng, ASKS[key]
        chinese, sentence = chance(rng, 0.25), chance(rng, 0.42) and not self._two_numbers(key)
        if sentence:
            text = pick(rng, ways.chinese_questions if chinese else ways.questions)
        else:
            name = self._name(key, chinese)
            text = pick(rng, NAMED_ZH if chinese else NAMED).replace("{x}", name)
        return self._typed(text, chinese)

    def _placed(self, fact: Fact) -> str:
        chinese = chance(self.rng, 0.25)
        place = pick(self.rng, PLACES[fact.where][chinese])
        text = pick(self.rng, AT_PLACE_ZH if chinese else AT_PLACE).replace("{p}", place)
        return self._typed(text.replace("{x}", self._name(fact.key, chinese)), chinese)

    def _name(self, key: str, chinese: bool) -> str:
        names = ASKS[key].chinese if chinese else ASKS[key].names
        if self._two_numbers(key):
            return names[-1] if key == "number" else names[0]
        if key == "number" and any(f.key in ("dd", "control", "personal") for f in self.facts):
            names = names[:-1]
        return names[int(len(names) * self.rng.random() ** 1.4)]

    def _two_numbers(self, key: str) -> bool:
        """Whether "the ID number" could be the card's or the person's, so that only their exact names will do."""
        return self.noun_zh in ("身份证", "证件") and {"number", "personal"} <= {key, *(f.key for f in self.facts)} and key in ("number", "personal")  # fmt: skip

    def _typed(self, text: str, chinese: bool) -> str:
        """With the document and its holder filled in, and now and then as hurried people type."""
        rng = self.rng
        person = weighted(rng, (("own", 5), ("this person", 2), ("the holder", 2)))
        male = self.sex == "M"
        he, him, his = ("he", "him", "his") if male else ("she", "her", "her")
        if person != "own":
            he, him, his = person, person, person + "'s"
        filled = text.replace("{he}", he).replace("{him}", him).replace("{his}", his)
        filled = filled.replace("{d}", self.noun).replace("{z}", self.noun_zh)
        if chinese:
            return filled.rstrip("？") if chance(rng, 0.2) else filled
        way = rng.random()
        if way < 0.5:
            return filled[0].upper() + filled[1:]
        return filled.rstrip("?.:") if way < 0.72 else filled.lower() if way < 0.9 else filled


# -- what people are like -------------------------------------------------------------------------------------------

Day = tuple[int, int, int]
MONTHS_2 = "JAN FÉV MARS AVR MAI JUIN JUIL AOÛT SEPT OCT NOV DÉC".split()
DATE_STYLES = ("{d:02} {MON} {y}", "{d:02} {MON} {y}", "{d:02} {MON} /{M2} {yy:02}", "{d:02} {MON}/{M2} {y}", "{d:02}.{m:02}.{y}",
    "{d:02}.{m:02}.{y}", "{d:02}/{m:02}/{y}", "{d:02}/{m:02}/{y}", "{m:02}/{d:02}/{y}", "{y}-{m:02}-{d:02}", "{d:02}-{m:02}-{y}",
    "{d:02} {m:02} {y}", "{y}.{m:02}.{d:02}", "{d:02} {Mon} {y}", "{y}/{m:02}/{d:02}", "{d:02}-{MON}-{y}", "{d} {month} {y}", "{d:02}. {m:02}. {y}",
    "{d:02}{MON}{y}", "{d:02} {MON} {yy:02}", "{MON} {d:02}, {y}")  # fmt: skip
CODES = ("United States:USA|United Kingdom:GBR|Canada:CAN|Australia:AUS|Ireland:IRL|France:FRA|Germany:DEU|Italy:ITA|Spain:ESP|Portugal:PRT|Netherlands:NLD|" "Belgium:BEL|Switzerland:CHE|Austria:AUT|Denmark:DNK|Sweden:SWE|Norway:NOR|Finland:FIN|Poland:POL|Czechia:CZE|Hungary:HUN|Greece:GRC|" "Turkey:TUR|Mexico:MEX|Brazil:BRA|Argentina:ARG|Chile:CHL|Colombia:COL|Peru:PER|China:CHN|Japan:JPN|South Korea:KOR|India:IND|Singapore:SGP|" "Malaysia:MYS|Thailand:THA|Vietnam:VNM|Indonesia:IDN|Philippines:PHL|South Africa:ZAF|Nigeria:NGA|Kenya:KEN|Ghana:GHA|Egypt:EGY|Morocco:MAR|" "New Zealand:NZL|Iceland:ISL|Croatia:HRV|Slovenia:SVN|Romania:ROU|Bulgaria:BGR|Estonia:EST|Latvia:LVA")  # fmt: skip
ISO: Mapping[str, str] = {name: code for name, code in (pair.split(":") for pair in CODES.split("|"))}  # noqa: C416
DOC_NUMBERS = ("@########", "#########", "@@#######", "@#######", "##@@#####", "@@@######", "@##@#####", "@ ########", "@@ #######", "@*******#")  # fmt: skip
PERSONALS = ("###########", "######-####", "###.###.###-##", "#########", "##.##.##-###.##", "### ### ###", "############", "######/####",
    "@@@@######@@@@@@##")  # fmt: skip


def _day(day: Day, style: str) -> str:
    y, m, d = day
    name = w.MONTHS[m - 1]
    return style.format(y=y, m=m, d=d, yy=y % 100, MON=name[:3].upper(), Mon=name[:3], month=name, M2=MONTHS_2[m - 1])


@dataclass(slots=True)
class Person:
    """Somebody who does not exist, with a document that runs for some years."""

    surname: str
    given: str
    sex: str
    birth: Day
    issue: Day
    expiry: Day
    country: str
    code: str
    number: str
    style: str

    @classmethod
    def make(cls, rng: Rng, world: World) -> Person:
        words = world.words
        surname = words.last_name(rng) + (f" {words.last_name(rng)}" if chance(rng, 0.2) else "")
        given = words.first_name(rng) + (f" {words.first_name(rng)}" if chance(rng, 0.4) else "")
        issue = (whole(rng, 2008, 2026), whole(rng, 1, 12), whole(rng, 2, 28))
        runs = pick(rng, (1, 2, 4, 5, 5, 8, 10, 10, 10, 15))
        expiry = (issue[0] + runs, issue[1], issue[2] - (1 if chance(rng, 0.6) else 0))
        birth = (issue[0] - whole(rng, 17, 70), whole(rng, 1, 12), whole(rng, 1, 28))
        country = words.country(rng)
        number = w.code(rng, *DOC_NUMBERS)
        return cls(
            surname, given, pick(rng, "MF"), birth, issue, expiry, country, ISO[country], number, pick(rng, DATE_STYLES)
        )

    def dated(self, day: Day) -> str:
        return _day(day, self.style)


def _value(rng: Rng, world: World, who: Person, key: str) -> str:
    """What a document of `who` says for `key`."""
    words = world.words
    makers: dict[str, Callable[[], str]] = {"surname": lambda: who.surname, "given": lambda: who.given, "name": lambda: pick(rng,
        (f"{who.given} {who.surname}", f"{who.given} {who.surname}", f"{who.surname}, {who.given}", f"{who.surname} {who.given}")),
        "birth": lambda: who.dated(who.birth), "issue": lambda: who.dated(who.issue), "expiry": lambda: who.dated(who.expiry),
        "number": lambda: who.number, "sex": lambda: pick(rng, (who.sex, who.sex, who.sex, {"M": "M/M", "F": "F/F"}[who.sex], {"M": "MALE",
        "F": "FEMALE"}[who.sex])), "nationality": lambda: pick(rng, (who.country, who.country, who.code, f"{who.country} {who.code}")),
        "country_code": lambda: who.code, "birth_place": lambda: _place(rng, world), "issue_place": lambda: words.city(rng),
        "authority": lambda: _authority(rng, world), "personal": lambda: w.code(rng, *PERSONALS), "height": lambda: FIELDS["height"].make(rng,
        Page.make(rng, words)), "profession": lambda: FIELDS["job_title"].make(rng, Page.make(rng, words)), "eyes": lambda: FIELDS["eyes"].make(rng,
        Page.make(rng, words)), "address": lambda: f"{words.street(rng)}, {words.city(rng)}", "status": lambda: pick(rng, ("Single", "Married",
        "Divorced", "Widowed", "SINGLE", "MARRIED", "BELUM KAWIN", "KAWIN")), "religion": lambda: pick(rng, ("Islam", "Christian", "Hindu",
        "Buddhist", "Catholic")), "blood": lambda: FIELDS["blood_type"].make(rng, Page.make(rng, words)),
        "father": lambda: f"{pick(rng, words.first)} {who.surname}", "mother": lambda: f"{pick(rng, words.first)} {words.last_name(rng)}",
        "can": lambda: w.digits(rng, "######"), "type": lambda: pick(rng, ("P", "P", "PB", "PN", "PM")), "visa_class": lambda: pick(rng, ("C", "D",
        "B1/B2", "F1", "H1B", "R", "L", "TOURIST", "BUSINESS", "STUDENT", "VISITOR", "WORK", "A", "TRANSIT")), "entries": lambda: pick(rng, ("1",
        "2", "MULT", "M", "01", "MULTIPLE", "SINGLE", "DOUBLE")), "stay": lambda: pick(rng, ("", "", "0")) + str(pick(rng, (15, 30, 45, 60, 90, 90,
        180))) + pick(rng, ("", " DAYS", " days", "")), "passport": lambda: w.code(rng, *DOC_NUMBERS), "permit": lambda: pick(rng,
        ("PERMANENT RESIDENT", "WORK PERMIT", "STUDENT", "FAMILY MEMBER", "EMPLOYMENT", "SETTLEMENT", "LONG-TERM EU", "TEMPORARY STAY",
        "BLUE CARD")), "remarks": lambda: pick(rng, ("WORK PERMITTED", "NO WORK ALLOWED", "EMPLOYMENT ALLOWED", "SEE REVERSE", words.phrase(rng, 2,
        3).upper(), "PERMITTED TO WORK PART-TIME")), "control": lambda: w.code(rng, "##############", "###########", "@@########"),
        "valid_from": lambda: who.dated(who.issue)}  # fmt: skip
    return makers[key]()


def _capitals(text: str) -> str:
    """In capitals, unless one of them is none of the reader's."""
    upper = text.upper()
    return upper if all(c in CHARS for c in upper) else text


def _place(rng: Rng, world: World) -> str:
    """A place of birth in one to three parts."""
    city = world.words.city(rng)
    return weighted(rng, ((city, 5), (f"{city}, {world.words.country(rng)}", 2), (f"{city} ({w.digits(rng, '##')})", 0.7),
        (f"{city}, {w.digits(rng, '@.@.')}, U.S.A.", 1), (f"{city} {w.digits(rng, '@@@')}", 1), (f"{city} / {world.words.country(rng)}", 0.6)))  # fmt: skip


def _authority(rng: Rng, world: World) -> str:
    city = world.words.city(rng)
    return pick(rng, (city, f"{city} Passport Office", f"Ministry of the Interior, {city}", f"Prefecture of {city}", f"Stadt {city}", "IPS", "HMPO",
        f"Police {city}", f"Embassy in {city}", f"{city} Department of State", "Home Affairs", f"Consulate {city}", f"City of {city}",
        "United States Department of State", "Immigration Office", "Directorate of Passports", f"Registry {w.digits(rng, '###')}"))  # fmt: skip


# -- machine-readable zones -----------------------------------------------------------------------------------------


def _check(text: str) -> str:
    """ICAO 9303's check digit."""
    values = [0 if c == "<" else int(c) if c.isdigit() else ord(c) - 55 for c in text]
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10)


def _zone(rng: Rng, who: Person, kind: str, letters: str) -> list[str]:
    """The lines of a zone: `kind` is 44 (two lines), 36 (two) or 30 (three)."""
    number = "".join(c for c in who.number if c.isalnum())[:9].ljust(9, "<")
    birth, expiry = (f"{y % 100:02}{m:02}{d:02}" for y, m, d in (who.birth, who.expiry))
    surname, given = (w.plain_capitals(n.replace(" ", "q_q")).replace("QQ", "<") for n in (who.surname, who.given))
    names = f"{surname}<<{given}"
    own = w.digits(rng, "##########") if chance(rng, 0.4) else ""
    middle = f"{birth}{_check(birth)}{who.sex}{expiry}{_check(expiry)}"
    if kind == "30":
        first = f"{letters}{who.code}{number}{_check(number)}{own}".ljust(30, "<")
        return [first[:30], f"{middle}{who.code}".ljust(29, "<") + _check(middle), names[:30].ljust(30, "<")]
    length = int(kind)
    second = f"{number}{_check(number)}{who.code}{middle}{own}".ljust(length - 1, "<")
    return [f"{letters}{who.code}{names}"[:length].ljust(length, "<"), second + _check(second)]


# -- surfaces -------------------------------------------------------------------------------------------------------


def _texture(rng: Rng, world: World, high: int, wide: int, level: int, depth: int) -> Grey:
    """A card's print against forgery: waves, weaves, rings, a faint photograph; `depth`: its contrast."""
    style = weighted(rng, (("plain", 1.5), ("ramp", 2), ("waves", 3), ("weave", 3), ("rings", 1.2), ("photo", 1.6)))
    sign = -1 if level >= 128 else 1
    if style == "plain":
        return np.full((high, wide), level, np.uint8)
    if style == "ramp":
        ends = np.linspace(level, level + sign * depth * 1.5, wide if chance(rng, 0.5) else high)
        grown = ends[None, :] if len(ends) == wide else ends[:, None]
        return np.broadcast_to(grown.clip(0, 255), (high, wide)).astype(np.uint8)
    if style == "photo":
        table = (level + sign * depth * (1 - np.arange(256) / 255)).clip(0, 255).astype(np.uint8)
        return table[world.photo(rng, high, wide)]
    shade = real(rng, 0.1, 0.5) if chance(rng, 0.6) else 1.0
    turn = np.arange(256)
    profile: Any = np.where(turn < 256 * shade, 1.0, 0.0) if shade < 1 else (1 + np.cos(turn / 128 * np.pi)) / 2
    table = (level + sign * depth * profile).clip(0, 255).astype(np.uint8)
    if style == "rings":
        rows = (np.arange(high) - high * real(rng, 0, 1)) ** 2 * real(rng, 0.1, 0.5)
        columns = (np.arange(wide) - wide * real(rng, 0, 1)) ** 2 * real(rng, 0.1, 0.5)
        return table[(rows[:, None].astype(np.uint16) + columns[None, :].astype(np.uint16)).astype(np.uint8)]
    first = table[_waves(rng, high, wide)]
    if style == "waves":
        return first
    second = table[_waves(rng, high, wide)]
    return np.minimum(first, second) if sign < 0 else np.maximum(first, second)


def _waves(rng: Rng, high: int, wide: int) -> Grey:
    """The phase of parallel waves, 0 to 255, at every pixel."""
    columns = np.arange(wide)
    swing = real(rng, 0, 500) * np.sin(columns * real(rng, 0.004, 0.06) + real(rng, 0, 6))
    slope = columns * real(rng, -20, 20)
    rows = np.arange(high) * 256 / real(rng, 3.5, 16)
    return (rows.astype(np.int32)[:, None] + (swing + slope).astype(np.int32)[None, :]).astype(np.uint8)


def _portrait(rng: Rng, world: World, wide: int, high: int) -> Grey:
    """A head and shoulders of plain shapes, or a cut of a photograph; nobody's face."""
    if chance(rng, 0.2):
        return world.photo(rng, high, wide)
    picture = Image.new("L", (wide, high), whole(rng, 160, 245))
    pen = ImageDraw.Draw(picture)
    skin, hair, cloth = whole(rng, 70, 205), whole(rng, 15, 170), whole(rng, 20, 200)
    middle, top, chin = wide * real(rng, 0.45, 0.55), high * real(rng, 0.12, 0.2), high * real(rng, 0.62, 0.74)
    half = wide * real(rng, 0.2, 0.27)
    if chance(rng, 0.5):  # long hair falls behind the shoulders
        pen.rounded_rectangle((middle - half * 1.3, top - high * 0.05, middle + half * 1.3, high * 0.85), half, hair)
    pen.ellipse((wide * 0.06, high * 0.78, wide * 0.94, high * 1.3), cloth)
    pen.rectangle((middle - half * 0.45, chin - high * 0.1, middle + half * 0.45, high * 0.84), max(skin - 18, 0))
    pen.ellipse((middle - half * 1.1, top - high * 0.06, middle + half * 1.1, chin * 0.75), hair)
    pen.ellipse((middle - half, top + high * 0.03, middle + half, chin), skin)
    eye = high * real(rng, 0.38, 0.42)
    for side in (-0.42, 0.42):
        x = middle + half * side
        pen.ellipse((x - half * 0.16, eye - 2, x + half * 0.16, eye + 2), 30)
    pen.line((middle, eye + high * 0.03, middle - half * 0.1, eye + high * 0.12), max(skin - 35, 0), 2)
    pen.line((middle - half * 0.35, eye + high * 0.19, middle + half * 0.35, eye + high * 0.19), max(skin - 60, 0), 2)
    if chance(rng, 0.2):
        for side in (-0.45, 0.45):
            pen.ellipse((middle + half * (side - 0.36), eye - half * 0.3, middle + half * (side + 0.36), eye + half * 0.3), None, 30)  # fmt: skip
    return np.asarray(picture)


def _marks(rng: Rng, canvas: Canvas, x: float, y: float, count: int, side: float, ink: int) -> float:
    """Signs of a script that nobody is asked to read, from (x, y) downwards; returns where they end."""
    side = max(6.0, side)
    n = 5 if side < 11 else 7
    unit = max(1, int(side / n))
    cells = rng.random((n, n * count)) < 0.42
    cells[:, n - 1 :: n] = False
    cells[whole(rng, 1, n - 2)] |= rng.random(n * count) < 0.6
    cells[:, n - 1 :: n] = False
    cover = np.kron(cells, np.ones((unit, unit), bool))
    x1, y1 = round(x), round(y)
    part = canvas.image[max(y1, 0) : y1 + cover.shape[0], max(x1, 0) : x1 + cover.shape[1]]
    part[cover[: part.shape[0], : part.shape[1]]] = ink
    return x + cover.shape[1]


def _scribble(rng: Rng, canvas: Canvas, box: Box, ink: int) -> None:
    """A signature."""
    x1, y1, x2, y2 = box
    n = whole(rng, 7, 14)
    xs = np.linspace(x1, x2, n) + rng.normal(0, (x2 - x1) * 0.05, n)
    ys = y1 + (y2 - y1) * rng.random(n)
    canvas.curve([(float(a), float(b)) for a, b in zip(xs, ys, strict=True)], ink, real(rng, 0.8, 1.6))


def _ground(rng: Rng, world: World, height: int, width: int) -> Canvas:
    """What documents lie on: a table, a photograph, a white page of a scan."""
    way = rng.random()
    if way < 0.32:
        return Canvas(world, height, width, world.photo(rng, height, width))
    if way < 0.62:
        return Canvas(world, height, width, world.paper(rng, height, width))
    return Canvas(world, height, width, _texture(rng, world, height, width, whole(rng, 20, 250), whole(rng, 0, 30)))


def _spots(rng: Rng, height: int, width: int, ratio: float, count: int, least: float = 410.0) -> list[Box]:
    """Places of `count` (1 or 2) equal documents, at any scale at which they are at least `least` wide."""
    across = count == 2 and width > height * 1.9
    columns, rows = (2, 1) if across else (1, count)
    most = min(width / columns * 0.985, height / rows * 0.975 * ratio)
    wide = max(min(least, most), most * (real(rng, 0.6, 1.0) if chance(rng, 0.55) else real(rng, 0.9, 1.0)))
    high = wide / ratio
    x, y = (width - wide * columns) * real(rng, 0.05, 0.95), (height - high * rows) * real(rng, 0.05, 0.95)
    if count == 1:
        return [(x, y, x + wide, y + high)]
    gap = min((width - wide * 2) if across else (height - high * 2), wide * 0.12) * real(rng, 0.2, 0.9)
    if across:
        x = min(x, width - 2 * wide - gap)
        return [(x, y, x + wide, y + high), (x + wide + gap, y, x + 2 * wide + gap, y + high)]
    y = min(y, height - 2 * high - gap)
    return [(x, y, x + wide, y + high), (x, y + high + gap, x + wide, y + 2 * high + gap)]


# -- setting type on a document --------------------------------------------------------------------------------------


@dataclass(slots=True)
class Card:
    """One document under construction. `size`, `small`: em sizes of values and labels; `book`: it is a passport."""

    rng: Rng
    world: World
    canvas: Canvas
    box: Box
    level: int
    value: Face
    label: Face
    ink: int
    pale: int
    size: float
    small: float
    tongues: tuple[str, ...]
    joint: str
    numbered: str
    caps: bool
    where: str = ""
    book: bool = False
    facts: list[Fact] = field(default_factory=lambda: list[Fact]())

    @property
    def wide(self) -> float:
        return self.box[2] - self.box[0]

    @property
    def high(self) -> float:
        return self.box[3] - self.box[1]

    def inner(self, share: float) -> Box:
        x1, y1, x2, y2 = self.box
        pad = self.wide * share
        return (x1 + pad, y1 + pad, x2 - pad, y2 - pad)

    def plain(self, text: str, x: float, baseline: float, size: float, face: Face | None = None, ink: int = -1, anchor: str = "l", width: float = 1e9) -> Box:  # fmt: skip
        """Print that nobody is asked for by name; what is too small to read is only drawn."""
        face = face or self.label
        size = self.canvas.fit(text, face, size, width, 6)
        side = "r" if anchor == "r" else "m" if anchor == "m" else "l"
        if self.canvas.measure(text, face, size) > width:
            return (x, baseline, x, baseline)
        ink = self.pale if ink < 0 else ink
        return self.canvas.text(x, baseline, text, face, size, ink, side, record=round(size) >= 8)

    def put(self, fact: Fact, x: float, baseline: float, width: float, size: float = 0.0, face: Face | None = None, ink: int = -1, lines: int = 2, anchor: str = "l") -> float:  # fmt: skip
        """Prints a value on one line, or on two; returns the last baseline, or 0 if it does not fit."""
        face, size, ink = face or self.value, size or self.size, self.ink if ink < 0 else ink
        side = "r" if anchor == "r" else "m" if anchor == "m" else "l"
        if "\n" in fact.value:
            return self._broken(fact, x, baseline, width, size, face, ink)
        one = self.canvas.fit(fact.value, face, size, width)
        fits = self.canvas.measure(fact.value, face, one) <= width
        rows = [fact.value]
        if lines > 1 and " " in fact.value and len(fact.value) > 14 and (not fits or one < size * 0.8):
            rows = self.canvas.wrap(fact.value, face, max(8.0, size * 0.92), width)
            one = max(8.0, size * 0.92)
            fits = len(rows) <= lines and all(self.canvas.measure(r, face, one) <= width for r in rows)
        if not fits or baseline + (len(rows) - 1) * one * 1.12 + 2 > self.canvas.height:
            return 0.0
        boxes = [
            self.canvas.text(x, baseline + i * one * 1.12, row, face, one, ink, side) for i, row in enumerate(rows)
        ]
        fact.box, fact.where = union(boxes), self.where
        self.facts.append(fact)
        return baseline + (len(rows) - 1) * one * 1.12

    def _broken(self, fact: Fact, x: float, baseline: float, width: float, size: float, face: Face, ink: int) -> float:
        """A value with a line break of its own, which the answer gives as a space."""
        rows = fact.value.split("\n")
        size = min(self.canvas.fit(row, face, size, width) for row in rows)
        if any(self.canvas.measure(row, face, size) > width for row in rows):
            return 0.0
        step = size * real(self.rng, 1.05, 1.3)
        boxes = [self.canvas.text(x, baseline + i * step, row, face, size, ink) for i, row in enumerate(rows)]
        fact.value, fact.box, fact.where = " ".join(rows), union(boxes), self.where
        self.facts.append(fact)
        return baseline + step * (len(rows) - 1)

    def fact(self, who: Person, key: str) -> Fact:
        text = _value(self.rng, self.world, who, key)
        return Fact(key, _capitals(text) if self.caps else text)

    def labels(self, key: str) -> list[str]:
        """A label for `key` in each of the document's languages."""
        parts: list[str] = []
        key = "passport_no" if key == "number" and self.book else key
        for tongue in self.tongues:
            known = LABELS[key].get(tongue)
            if known and (text := pick(self.rng, known)) not in parts:
                parts.append(text)
        return parts or [pick(self.rng, LABELS[key]["en"])]

    def tag(self, fact: Fact, x: float, baseline: float, width: float, end: str = "", number: str = "") -> float:
        """Prints a label; a legible one becomes the fact's. Returns the right end."""
        parts = self.labels(fact.key)
        while (
            len(parts) > 1
            and self.canvas.measure(self.joint.join(parts), self.label, max(6.0, self.small * 0.8)) > width
        ):
            parts.pop()
        text = self.joint.join(parts) + end
        if number:
            text = f"{number} {text}"
        size = self.canvas.fit(text, self.label, self.small, width, 6)
        if self.canvas.measure(text, self.label, size) > width:
            return x
        drawn = self.plain(text, x, baseline, size)
        if round(size) >= 8:
            legible = [part for part in parts if len(part) > 1]
            fact.label = pick(self.rng, legible) if legible else ""
        return drawn[2]

    def cell(self, fact: Fact, x: float, y: float, width: float, number: str, below: bool) -> float:
        """A label over (or under) its value; returns the y under both, or `y` if the value does not fit."""
        first = y + self.size * 0.95 + (0 if below else self.small * 1.05)
        last = self.put(fact, x, first, width)
        if not last:
            return y
        label = last + self.small * 1.15 if below else y + self.small * 0.9
        self.tag(fact, x, label, width, "", number)
        return last + self.size * 0.25 + (self.small * 1.2 if below else 0)

    def rows(self, area: Box, rows: list[list[Fact]], cap: float) -> float:
        """Rows of labelled cells that fill the area as well as they can; those that find no room are left out."""
        rng = self.rng
        x1, y1, x2, y2 = area
        ratio, air = real(rng, 0.5, 0.85), real(rng, 0.1, 0.6)
        step = ratio * 1.05 + 1.2 + air
        while rows and (y2 - y1) / (len(rows) * step) < 8.4:
            rows = rows[:-1]
        if not rows:
            return y1
        self.size = min(cap, (y2 - y1) / (len(rows) * step))
        self.small = max(6.0, self.size * ratio)
        below, grid = chance(rng, 0.08), chance(rng, 0.35)
        y, count = y1, 0
        for row in rows:
            if y + self.size * (ratio + 1.2) > y2 + 2:
                break
            shares = np.array([1.0 if grid else max(len(f.value), 6 + 0.4 * len(LABELS[f.key]["en"][0])) for f in row])
            edges = x1 + (x2 - x1) * np.concatenate([[0], np.cumsum(shares / shares.sum())])
            low = y
            for fact, a, b in zip(row, edges[:-1].tolist(), edges[1:].tolist(), strict=True):
                count += 1
                number = self.numbered.format(n=count) if self.numbered else ""
                low = max(low, self.cell(fact, a, y, b - a - self.size * 0.5, number, below))
            y = max(low + self.size * air * 0.6, y + self.size * step * 0.9) if low > y else y
        return y

    def inline(self, area: Box, rows: Sequence[Sequence[Fact]], end: str, cap: float) -> float:
        """Lines of "label : value", one or several on a line, as typewriters set them."""
        x1, y1, x2, y2 = area
        lead = real(self.rng, 1.3, 1.9)
        while rows and (y2 - y1) / (len(rows) * lead) < 8.2:
            rows = rows[:-1]
        if not rows:
            return y1
        self.size = min(cap, (y2 - y1) / (len(rows) * lead))
        self.small = max(6.5, self.size * real(self.rng, 0.7, 1.0))
        tab = x1 + (x2 - x1) * real(self.rng, 0.28, 0.42) if chance(self.rng, 0.4) else 0.0
        y = y1 + self.size
        for row in rows:
            if y > y2:
                break
            x, low = x1, y
            width = (x2 - x1) / len(row)
            for number, fact in enumerate(row):
                x = max(x, x1 + number * width)
                mark = Fact(fact.key, fact.value)
                start = self.tag(
                    mark, x, y, (width if tab == 0 else tab - x1) * 0.62 if len(row) > 1 or tab else width * 0.6, end
                )
                start = max(start + self.size * 0.45, tab if len(row) == 1 else 0)
                fact.label = mark.label
                last = self.put(fact, start, y, (x2 if number == len(row) - 1 else x + width * 1.1) - start)
                if not last:
                    continue
                low = max(low, last)
                x = (fact.box or (0, 0, start, 0))[2] + self.size
            y = low + self.size * lead
        return y

    def photo(self, area: Box, share: float, left: bool) -> Box:
        """A portrait at the left or right of the area; returns what remains."""
        rng = self.rng
        x1, y1, x2, y2 = area
        wide = (x2 - x1) * share
        high = min(wide * real(rng, 1.2, 1.38), y2 - y1)
        wide = min(wide, high * 0.85)
        top = y1 + (y2 - y1 - high) * real(rng, 0, 0.7)
        x = x1 if left else x2 - wide
        picture = _portrait(rng, self.world, max(20, int(wide)), max(24, int(high)))
        self.canvas.paste(picture, x, top, 1 if chance(rng, 0.7) else real(rng, 0.6, 0.95))
        if chance(rng, 0.25):
            self.canvas.rectangle((x, top, x + wide, top + high), 90)
        gap = self.wide * real(rng, 0.02, 0.05)
        return (x1 + wide + gap, y1, x2, y2) if left else (x1, y1, x2 - wide - gap, y2)

    def ghost(self, area: Box) -> None:
        """A small faint second portrait, under the print."""
        rng = self.rng
        side = self.wide * real(rng, 0.1, 0.16)
        x = area[2] - side - self.wide * 0.02
        y = area[3] - side * 1.3 - self.wide * real(rng, 0.02, 0.1)
        self.canvas.paste(_portrait(rng, self.world, int(side), int(side * 1.25)), x, y, real(rng, 0.12, 0.32))

    def zone(self, lines: Sequence[str], top: float, bottom: float) -> None:
        """A machine-readable zone over the card's width."""
        rng = self.rng
        self.canvas.new_block()
        faces = [t.regular for t in self.world.typefaces["mono"] if t.regular.family.startswith("OCR")]
        face = pick(rng, faces) if faces and chance(rng, 0.65) else self.world.face(rng, "mono")
        if chance(rng, 0.4):
            self.canvas.fill(
                (self.box[0] + 1, top, self.box[2] - 1, self.box[3] - 1), whole(rng, 225, 255), real(rng, 0.4, 1)
            )
        room = self.wide * 0.95
        size = self.canvas.fit(lines[0], face, self.wide * 0.04, room, 7)
        drawn = self.canvas.measure(lines[0], face, size)
        spacing = max(0.0, min((room - drawn) / len(lines[0]), size * 0.25)) if chance(rng, 0.8) else 0.0
        if drawn > room:
            return
        step = min((bottom - top) / len(lines), size * 1.9)
        x = self.box[0] + (self.wide - drawn - spacing * len(lines[0])) * real(rng, 0.2, 0.8)
        for number, line in enumerate(lines):
            self.canvas.text(x, top + step * (number + 0.78), line, face, size, whole(rng, 0, 60), "l", spacing)

    def perforation(self, number: str) -> None:
        """The number in a row of holes down the right edge, which print may cover."""
        rng = self.rng
        _, y1, x2, y2 = self.box
        size = self.wide * real(rng, 0.03, 0.05)
        face, ink = self.world.face(rng, "mono", "sans"), max(0, self.level - whole(rng, 40, 80))
        self.canvas.text(x2 - size * 0.3, (y1 + y2) / 2 + size * 3, number, face, size, ink, angle=90, record=False)


def _new_card(rng: Rng, world: World, canvas: Canvas, box: Box, tongues: tuple[str, ...] = ("en",), dark: bool = False, radius: float = -1.0) -> Card:  # fmt: skip
    """A blank card with its texture, faces and inks."""
    level = whole(rng, 15, 95) if dark else whole(rng, 190, 252)
    depth = int(weighted(rng, ((real(rng, 0, 12), 3), (real(rng, 10, 35), 4), (real(rng, 30, 60), 1.5))))
    x1, y1, x2, y2 = (round(v) for v in canvas.clip(box))
    corner = int((x2 - x1) * (pick(rng, (0, 0.025, 0.04)) if radius < 0 else radius))
    if chance(rng, 0.3):
        canvas.fill((box[0] + 4, box[1] + 5, box[2] + 4, box[3] + 5), 0, 0.3)
    under = canvas.image[y1:y2, x1:x2].copy()
    canvas.paste(_texture(rng, world, y2 - y1, x2 - x1, level, depth), x1, y1)
    _round_off(canvas.image[y1:y2, x1:x2], under, corner)
    worst = level + depth if dark else level - depth
    face = world.typeface(rng, "sans", "sans", "sans", "mono", "mono", "serif")
    label = face if chance(rng, 0.5) else world.typeface(rng, "sans", "sans", "serif")
    return Card(rng, world, canvas, box, level, face.either(rng, 0.45), label.either(rng, 0.2) if chance(rng, 0.85) else label.italic,
        layout.ink_for(rng, worst, 105), layout.ink_for(rng, worst, 75), 12.0, 8.0, tongues, pick(rng, (" / ", "/", " / ", " ", " - ", " • ")),
        weighted(rng, (("", 6), ("{n}.", 1), ("{n}", 1), ("({n})", 1), ("{n}/", 0.5))), chance(rng, 0.75))  # fmt: skip


def _round_off(part: Grey, under: Grey, radius: int) -> None:
    """Gives back to the ground what lies outside the round corners."""
    if radius < 3:
        return
    across = np.arange(radius) + 0.5
    outside = (across[:, None] - radius) ** 2 + (across[None, :] - radius) ** 2 > radius**2
    for view, ground in (
        (part, under),
        (part[:, ::-1], under[:, ::-1]),
        (part[::-1], under[::-1]),
        (part[::-1, ::-1], under[::-1, ::-1]),
    ):
        view[:radius, :radius][outside] = ground[:radius, :radius][outside]


LABELS_TABLE = """
surname | en: Surname, Last name, Family name, Primary identifier | fr: Nom, Nom de famille | es: Apellidos, Apellido | de: Name, Nachname, Familienname | it: Cognome | pt: Apelido, Sobrenome | nl: Naam, Achternaam | pl: Nazwisko | tr: Soyadı | id: Nama keluarga | sv: Efternamn | hu: Családi név
given | en: Given names, First name, Given name(s), Forenames, Secondary identifier | fr: Prénoms, Prénom(s), Prénom | es: Nombre, Nombres | de: Vornamen, Vorname | it: Nome, Nomi | pt: Nome, Nomes próprios | nl: Voornamen | pl: Imiona, Imię | tr: Adı | id: Nama depan | sv: Förnamn | hu: Utónév
name | en: Name, Full name, Name of holder, Holder | fr: Nom et prénoms, Titulaire | es: Nombre y apellidos, Titular | de: Name, Inhaber | it: Cognome e nome | pt: Nome, Nome completo | nl: Naam | pl: Imię i nazwisko | tr: Adı soyadı | id: Nama | sv: Namn | hu: Név
birth | en: Date of birth, Date of birth, Birth date, DOB | fr: Date de naissance, Né(e) le | es: Fecha de nacimiento, Fecha de nac. | de: Geburtsdatum, Geburtstag, geb. am | it: Data di nascita, Nato il | pt: Data de nascimento, Nascimento | nl: Geboortedatum | pl: Data urodzenia | tr: Doğum tarihi | id: Tgl lahir, Tanggal lahir | sv: Födelsedatum | hu: Születési idő
birth_place | en: Place of birth, Place of birth, Birthplace | fr: Lieu de naissance, à | es: Lugar de nacimiento | de: Geburtsort | it: Luogo di nascita, a | pt: Local de nascimento, Naturalidade | nl: Geboorteplaats | pl: Miejsce urodzenia | tr: Doğum yeri | id: Tempat lahir | sv: Födelseort | hu: Születési hely
sex | en: Sex, Sex, Gender | fr: Sexe | es: Sexo | de: Geschlecht | it: Sesso | pt: Sexo | nl: Geslacht | pl: Płeć | tr: Cinsiyeti | id: Jenis kelamin | sv: Kön | hu: Nem
nationality | en: Nationality, Nationality, Citizenship | fr: Nationalité | es: Nacionalidad | de: Staatsangehörigkeit | it: Cittadinanza | pt: Nacionalidade | nl: Nationaliteit | pl: Obywatelstwo | tr: Uyruğu | id: Kewarganegaraan | sv: Nationalitet | hu: Állampolgárság
issue | en: Date of issue, Date of issue, Issued on, Issue date | fr: Date de délivrance, Délivré le | es: Fecha de expedición, Expedición | de: Ausstellungsdatum, Datum | it: Data di rilascio, Rilasciato il | pt: Data de emissão | nl: Datum van afgifte | pl: Data wydania | tr: Veriliş tarihi | id: Tanggal pengeluaran | sv: Utfärdat den | hu: Kiállítás dátuma
expiry | en: Date of expiry, Date of expiration, Expiry date, Valid until, Expires on | fr: Date d'expiration, Valable jusqu'au | es: Fecha de caducidad, Válido hasta | de: Gültig bis | it: Data di scadenza, Scadenza | pt: Válido até, Data de validade | nl: Geldig tot | pl: Data ważności, Termin ważności | tr: Geçerlilik tarihi | id: Berlaku hingga | sv: Giltigt till | hu: Érvényes
authority | en: Authority, Authority, Issuing authority, Issued by | fr: Autorité, Délivré par | es: Autoridad, Autoridad expedidora | de: Behörde, Ausstellende Behörde | it: Autorità | pt: Autoridade, Entidade emissora | nl: Autoriteit | pl: Organ wydający | tr: Veren makam | id: Kantor yang mengeluarkan | sv: Myndighet | hu: Kiállító hatóság
issue_place | en: Place of issue, Issued at | fr: Lieu de délivrance, Fait à | es: Lugar de expedición | de: Ausstellungsort | it: Luogo di rilascio | pt: Local de emissão | nl: Plaats van afgifte | pl: Miejsce wydania | tr: Verildiği yer | id: Tempat dikeluarkan
number | en: Document no., No., Card no., Number, ID no. | fr: N° du document, N°, Carte n° | es: Núm. documento, Documento N.° | de: Nr., Ausweisnummer | it: N. documento, Numero | pt: N.° do documento | nl: Documentnummer | pl: Numer, Nr dokumentu | tr: Seri no | id: Nomor | sv: Handling nr | hu: Okmányszám
passport_no | en: Passport No., Passport No, Passport number | fr: Passeport n°, N° du passeport | es: Pasaporte N.°, No. del Pasaporte | de: Pass-Nr., Reisepass Nr. | it: Passaporto n. | pt: Passaporte N.° | nl: Paspoortnr. | pl: Nr paszportu | tr: Pasaport no | id: No. paspor | sv: Pass nr | hu: Útlevélszám
personal | en: Personal No., Identity No., National ID, Personal number | fr: N° personnel | es: N.° personal, DNI | de: Personenkennziffer | it: Codice fiscale | pt: N.° de identificação, CPF | nl: Persoonsnummer, BSN | pl: PESEL, Nr PESEL | tr: T.C. kimlik no | id: NIK | sv: Personnummer | hu: Személyi azonosító
height | en: Height | fr: Taille | es: Estatura | de: Größe | it: Statura | pt: Altura | nl: Lengte | pl: Wzrost | id: Tinggi | sv: Längd | tr: Boyu
eyes | en: Colour of eyes, Eyes | fr: Couleur des yeux | de: Augenfarbe | pl: Kolor oczu | nl: Kleur ogen | pt: Cor dos olhos
profession | en: Profession, Occupation | fr: Profession | es: Profesión | de: Beruf | it: Professione | pt: Profissão | id: Pekerjaan | pl: Zawód | nl: Beroep
address | en: Address, Residence, Domicile | fr: Adresse, Domicile | es: Domicilio | de: Anschrift, Wohnort | it: Residenza, Indirizzo | pt: Endereço, Morada | nl: Adres | pl: Adres, Miejsce zamieszkania | id: Alamat | tr: Adres
status | en: Marital status, Civil status | es: Estado civil | id: Status perkawinan | it: Stato civile | pt: Estado civil | tr: Medeni hali
religion | en: Religion | id: Agama | tr: Dini
blood | en: Blood type, Blood group | es: Grupo sanguíneo, G.S. RH | id: Gol. darah | tr: Kan grubu | pt: Tipo sanguíneo | fr: Groupe sanguin
father | en: Father's name, Father | pt: Pai, Filiação 1 | es: Nombre del padre | tr: Baba adı | pl: Imię ojca | it: Padre
mother | en: Mother's name, Mother | pt: Mãe | es: Nombre de la madre | tr: Anne adı | pl: Imię matki | it: Madre
type | en: Type | fr: Type | es: Tipo | de: Typ | it: Tipo | pt: Tipo | pl: Typ | id: Jenis | nl: Type
country_code | en: Code, Code of issuing State, Country code | fr: Code, Code du pays | es: Código, Cód. país | de: Code | pt: Código | it: Codice | pl: Kod | id: Kode negara
can | en: CAN, Card access no. | de: Zugangsnummer, CAN | fr: CAN
visa_class | en: Visa type, Type of visa, Visa Type /Class, Category, CLASS | fr: Type de visa | de: Art des Visums | es: Tipo de visado | it: Tipo di visto
entries | en: Entries, Number of entries, No. of entries | fr: Nombre d'entrées | de: Anzahl der Einreisen | es: Número de entradas | it: Numero di ingressi
stay | en: Duration of stay, Duration of each stay | fr: Durée du séjour | de: Dauer des Aufenthalts | es: Duración de estancia | it: Durata del soggiorno
passport | en: Passport No., Passport number, Number of passport | fr: N° du passeport | de: Reisepass-Nr. | es: N.° de pasaporte | it: Passaporto n.
permit | en: Type of permit, Permit type, Category | fr: Type de titre, Catégorie du titre | de: Art des Titels | es: Tipo de permiso | it: Tipo di permesso | nl: Soort document
remarks | en: Remarks, Annotation | fr: Remarques | de: Anmerkungen | es: Observaciones | it: Annotazioni | nl: Opmerkingen
control | en: Control number, Control No. | fr: N° de contrôle | de: Kontrollnr. | es: Número de control
valid_from | en: Valid from, From, Effective from | fr: Valable du, Du | de: Gültig ab, Gültig von | es: Válido desde, Desde | it: Valido dal, Dal
classes | en: Class, Class of vehicle, Categories | fr: Catégories | es: Clase, Tipo | de: Klassen | it: Categoria | pt: Cat. hab. | id: Golongan | pl: Kategorie
"""


def _labels(table: str) -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in table.strip().split("\n"):
        key, *parts = line.split(" | ")
        tongues = (part.split(": ", 1) for part in parts)
        found[key.strip()] = {t.strip(): tuple(x.strip() for x in texts.split(",")) for t, texts in tongues}
    return found


LABELS: Mapping[str, Mapping[str, tuple[str, ...]]] = _labels(LABELS_TABLE)
TONGUES = "fr es de it pt nl pl tr id sv hu".split()


def _tongues(rng: Rng) -> tuple[str, ...]:
    """The languages of a document: one, two or three, mostly with English."""
    own = pick(rng, TONGUES)
    return weighted(rng, (
        (("en",), 3), ((own, "en"), 4), (("en", own), 2), ((own,), 1.5), (("en", "fr", "es"), 1.5), ((own, "en", "fr"), 1.5), (("en", "fr"), 1),
    ))  # fmt: skip


def _arrange(rng: Rng, facts: Sequence[Fact], most: int) -> list[list[Fact]]:
    """The facts in rows of one to `most`; long ones stand alone."""
    rows: list[list[Fact]] = []
    left = list(facts)
    while left:
        n = 1 if len(left[0].value) > 22 else whole(rng, 1, most)
        row = left[:n]
        while len(row) > 1 and sum(len(f.value) for f in row) > 34:
            row.pop()
        rows.append(row)
        left = left[len(row) :]
    return rows


TITLES = {
    "passport": ("PASSPORT", "PASSEPORT", "PASAPORTE", "REISEPASS", "PASSAPORTO", "PASSAPORTE", "PASPOORT", "PASZPORT", "PASAPORT", "PASPOR", "PASS", "ÚTLEVÉL"),
    "visa": ("VISA", "VISUM", "VISADO", "VISTO", "VIZE", "ENTRY VISA", "SCHENGEN VISA", "WIZA"),
    "permit": ("RESIDENCE PERMIT", "PERMANENT RESIDENT CARD", "TITRE DE SÉJOUR", "AUFENTHALTSTITEL", "PERMISO DE RESIDENCIA", "PERMESSO DI SOGGIORNO", "VERBLIJFSTITEL", "RESIDENT IDENTITY CARD", "KARTA POBYTU", "EMPLOYMENT AUTHORIZATION CARD"),
    "licence": ("DRIVING LICENCE", "DRIVER LICENCE", "PERMIS DE CONDUIRE", "FÜHRERSCHEIN", "PERMISO DE CONDUCIR", "PATENTE DI GUIDA", "CARTA DE CONDUÇÃO", "RIJBEWIJS", "PRAWO JAZDY", "SÜRÜCÜ BELGESİ", "KÖRKORT", "SURAT IZIN MENGEMUDI"),
    "identity": ("IDENTITY CARD", "NATIONAL IDENTITY CARD", "CARTE NATIONALE D'IDENTITÉ", "PERSONALAUSWEIS", "DOCUMENTO NACIONAL DE IDENTIDAD", "CARTA D'IDENTITÀ", "CARTÃO DE CIDADÃO", "IDENTITEITSKAART", "DOWÓD OSOBISTY", "T.C. KİMLİK KARTI", "KARTU TANDA PENDUDUK", "CÉDULA DE CIUDADANÍA", "NATIONAL ID"),
}  # fmt: skip


def _header(card: Card, area: Box, titles: Sequence[str], who: Person, share: float = 0.075) -> float:
    """The country and the document's title over the card, plain or on a bar; returns the next y."""
    rng, canvas = card.rng, card.canvas
    x1, y1, x2, _ = area
    size = min(30.0, card.wide * share * real(rng, 0.5, 0.85))
    way = weighted(rng, (("sides", 3), ("middle", 1.5), ("title", 1.2), ("marks", 1)))
    bar, ink = way != "middle" and chance(rng, 0.3), card.pale
    if bar:
        ink = 240 if card.level >= 128 else 15
        canvas.fill((card.box[0] + 1, card.box[1] + 1, card.box[2] - 1, y1 + size * 1.3), 255 - ink + whole(rng, 0, 60) * (1 if ink > 128 else -1))  # fmt: skip
    title = " / ".join(some(rng, titles, 2)) if chance(rng, 0.25) else pick(rng, titles)
    fact = Fact("country", _capitals(who.country))
    face = card.value if chance(rng, 0.5) else card.label
    baseline = y1 + size * 0.9
    if way == "marks":
        x = _marks(rng, canvas, x1, y1, whole(rng, 3, 8), size, ink)
        x1 = min(x + size, x1 + (x2 - x1) * 0.5)
        way = "sides"
    middle = (x1 + x2) / 2
    if way == "sides":
        card.put(fact, x1, baseline, (x2 - x1) * 0.42, size, face, ink, 1)
        card.plain(title, x2, baseline, size, face, ink, "r", (x2 - x1) * 0.54)
    elif way == "middle":
        card.put(fact, middle, baseline, x2 - x1, size, face, ink, 1, "m")
        card.plain(title, middle, baseline + size * 1.1, size * 0.85, face, ink, "m", x2 - x1)
        return y1 + size * 2.4
    else:
        card.plain(title, x1 if chance(rng, 0.6) else middle - canvas.measure(title, face, size) / 2, baseline, size, face, ink, "l", x2 - x1)  # fmt: skip
    return y1 + size * (1.35 if not bar else 1.6)


# -- the families ---------------------------------------------------------------------------------------------------

PASSPORT_USUAL = "height eyes profession personal address blood status issue_place birth_place authority issue father visa_class phone remarks religion".split()


def passport_page(rng: Rng, world: World, height: int, width: int) -> Sample:
    """The data page of a passport: tiny labels in up to three languages over the values, portrait, two-line zone."""
    canvas = _ground(rng, world, height, width)
    ratio = real(rng, 1.36, 1.5)
    box = _spots(rng, height, width, ratio, 1, 430)[0]
    who = Person.make(rng, world)
    if height > width * 1.25:
        box = (box[0], height - (box[3] - box[1]) - 2, box[2], height - 2.0) if chance(rng, 0.6) else box
        _upper_page(rng, world, canvas, box)
    card = _new_card(rng, world, canvas, box, _tongues(rng), radius=pick(rng, (0, 0, 0.02)))
    card.book, card.caps = True, chance(rng, 0.88)
    x1, y1, x2, y2 = card.inner(real(rng, 0.015, 0.035))
    canvas.new_block()
    zone_top = y2 - card.wide * real(rng, 0.115, 0.15)
    top = _header(card, (x1, y1, x2, y2), TITLES["passport"], who)
    area = (x1, top, x2, zone_top - 4)
    if chance(rng, 0.35):
        card.ghost(area)
    if chance(rng, 0.15):
        card.perforation(who.number)
    area = card.photo(area, real(rng, 0.23, 0.31), chance(rng, 0.88))
    canvas.new_block()
    rows = _passport_rows(rng, card, who)
    if chance(rng, 0.14):  # the number stands large and alone in the corner
        size = card.wide * real(rng, 0.035, 0.05)
        card.put(Fact("number", who.number), area[2], area[1] + size, area[2] - area[0], size, lines=1, anchor="r")
        rows = [kept for row in rows if (kept := [f for f in row if f.key != "number"])]
        area = (area[0], area[1] + size * 1.3, area[2], area[3])
    if chance(rng, 0.12):
        card.inline(area, rows, pick(rng, (":", " :", "")), card.wide * real(rng, 0.027, 0.038))
    else:
        card.rows(area, rows, card.wide * real(rng, 0.027, 0.042))
    if chance(rng, 0.3):
        _scribble(rng, canvas, (area[2] - card.wide * 0.2, area[3] - card.wide * 0.06, area[2], area[3]), card.pale)
    letters = pick(rng, ("P<", "P<", "P<", "PP", "PM", "PN"))
    card.zone(_zone(rng, who, "44", letters), zone_top, y2)
    doc = Doc(rng, canvas, "passport", "护照", who.sex, card.facts, zoned=True)
    return doc.finish("id_card", "passport_pages", PASSPORT_USUAL)


def _passport_rows(rng: Rng, card: Card, who: Person) -> list[list[Fact]]:
    """Type, code and number first (mostly), then the person, then the document, as ICAO 9303 has it."""
    keys = ["surname", "given"]
    person = ["nationality", *(k for k in ("personal", "height", "profession", "eyes") if chance(rng, 0.22)), "birth", "sex", "birth_place"]  # fmt: skip
    if chance(rng, 0.3):
        person = some(rng, person, len(person))
    paper = some(rng, ["issue", "expiry", "authority"], 3) if chance(rng, 0.4) else ["issue", "expiry", "authority"]
    if chance(rng, 0.1):
        paper.append("issue_place")
    keys += [k for k in (*person, *paper) if not chance(rng, 0.07)]
    facts = [card.fact(who, key) for key in keys]
    rows = [[facts[0]], [facts[1]], *_arrange(rng, facts[2:], pick(rng, (1, 2, 2, 2, 3)))]
    while len(rows) > 8:
        rows = [*rows[:2], *_arrange(rng, facts[2:], 3)] if len(rows) > 9 else rows[:-1]
    head = [card.fact(who, k) for k in ("type", "country_code", "number")]
    head = head if chance(rng, 0.75) else head[2:]
    return [head, *rows] if chance(rng, 0.85) else [*rows, head]


def _upper_page(rng: Rng, world: World, canvas: Canvas, box: Box) -> None:
    """The page over the data page, with prose, a signature and a line for it, or nothing."""
    x1, y1, x2, _ = box
    top = max(2.0, y1 - (box[3] - y1))
    if y1 - top < 60:
        return
    canvas.paste(
        _texture(rng, world, round(y1 - top), round(x2 - x1), whole(rng, 200, 250), whole(rng, 0, 25)), x1, top
    )
    canvas.line(x1, y1, x2, y1, 90, 2)
    if chance(rng, 0.6):
        face = world.typeface(rng, "serif", "sans").regular
        size = real(rng, 9, 15)
        canvas.paragraph(x1 + 20, top + 15, x2 - x1 - 40, world.words.prose(rng, whole(rng, 2, 4)), face, size, whole(rng, 20, 110), 1.3,
            bottom=y1 - 40)  # fmt: skip
    if chance(rng, 0.5):
        _scribble(rng, canvas, (x1 + 40, y1 - 38, x1 + 190, y1 - 10), 60)


VISA_USUAL = "profession address height blood status birth_place entries stay passport remarks control issue_place phone issue visa_class personal".split()


def visa(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A visa sticker in a passport, or a residence permit's card, front, back or both."""
    if chance(rng, 0.5):
        return _permit(rng, world, height, width)
    canvas = _ground(rng, world, height, width)
    box = _spots(rng, height, width, real(rng, 1.36, 1.6), 1, 430)[0]
    who = Person.make(rng, world)
    card = _new_card(rng, world, canvas, box, _tongues(rng), radius=0)
    x1, y1, x2, y2 = card.inner(real(rng, 0.015, 0.035))
    zoned = chance(rng, 0.85)
    zone_top = y2 - (card.wide * real(rng, 0.11, 0.14) if zoned else 0)
    canvas.new_block()
    top = _header(card, (x1, y1, x2, y2), TITLES["visa"], who)
    area = (x1, top, x2, zone_top - 4)
    if chance(rng, 0.8):
        area = card.photo(area, real(rng, 0.2, 0.29), chance(rng, 0.85))
    canvas.new_block()
    card.rows(area, _visa_rows(rng, card, who), card.wide * real(rng, 0.025, 0.034))
    if zoned:
        card.zone(_zone(rng, who, pick(rng, ("44", "44", "36")), pick(rng, ("V<", "VN", "VC", "VB"))), zone_top, y2)
    doc = Doc(rng, canvas, "visa", "签证", who.sex, card.facts, zoned=zoned)
    return doc.finish("id_card", "visas", VISA_USUAL)


def _visa_rows(rng: Rng, card: Card, who: Person) -> list[list[Fact]]:
    first = ["valid_from" if chance(rng, 0.5) else "issue", "expiry"]
    rest = ["visa_class", "entries", *(("stay",) if chance(rng, 0.6) else ()), "issue_place", "passport"]
    person = ["surname", "given"] if chance(rng, 0.6) else ["name"]
    more = [k for k in ("birth", "sex", "nationality", "control", "number", "remarks") if chance(rng, 0.4)]
    parts = [first, rest, person, more] if chance(rng, 0.5) else [person, more, rest, first]
    keys = [k for part in parts for k in part if not chance(rng, 0.06)]
    facts = [card.fact(who, key) for key in keys]
    rows = _arrange(rng, facts, pick(rng, (2, 2, 3)))
    while len(rows) > 8:
        rows = _arrange(rng, facts, 3)[:8]
    return rows


PERMIT_USUAL = "profession address height blood status remarks birth_place eyes issue_place issue phone authority entries can".split()


def _permit(rng: Rng, world: World, height: int, width: int) -> Sample:
    canvas = _ground(rng, world, height, width)
    both = height > width * 0.95 and chance(rng, 0.4)
    boxes = _spots(rng, height, width, 1.586, 2 if both else 1)
    who = Person.make(rng, world)
    card = _new_card(rng, world, canvas, boxes[0], _tongues(rng))
    x1, y1, x2, y2 = card.inner(real(rng, 0.02, 0.04))
    zoned = both or chance(rng, 0.35)
    here = zoned and not both
    zone_top = y2 - (card.wide * real(rng, 0.16, 0.19) if here else 0)
    top = _header(card, (x1, y1, x2, y2), TITLES["permit"], who)
    area = card.photo((x1, top, x2, zone_top - 3), real(rng, 0.22, 0.3), chance(rng, 0.85))
    canvas.new_block()
    keys = ["number", *(["surname", "given"] if chance(rng, 0.6) else ["name"])]
    keys += [k for k in ("sex", "nationality", "birth", "permit", "valid_from", "expiry", "issue_place", "remarks", "can") if chance(rng,
        0.5 if here else 0.68)]  # fmt: skip
    if "valid_from" in keys and chance(rng, 0.5):
        keys[keys.index("valid_from")] = "issue"
    rows = _arrange(rng, [card.fact(who, k) for k in keys], pick(rng, (2, 2, 3)))
    card.rows(area, rows[: 5 if here else 8], card.wide * real(rng, 0.028, 0.04))
    if both:
        _back(rng, world, canvas, boxes[1], card, who, "IR")
    elif here:
        card.zone(_zone(rng, who, "30", pick(rng, ("IR", "AR", "C1"))), zone_top, y2)
    doc = Doc(
        rng, canvas, pick(rng, ("residence permit", "permit", "card")), "居留证", who.sex, card.facts, zoned=zoned
    )
    return doc.finish("id_card", "visas", PERMIT_USUAL)


def _back(rng: Rng, world: World, canvas: Canvas, box: Box, front: Card, who: Person, letters: str) -> None:
    """The back of a card: what the front has not, a code, a three-line zone. Its facts join the front's."""
    card = _new_card(rng, world, canvas, box, front.tongues)
    card.caps, card.where, card.facts = front.caps, front.where, front.facts
    x1, y1, x2, y2 = card.inner(real(rng, 0.025, 0.045))
    zone_top = y2 - card.wide * real(rng, 0.17, 0.2)
    known = {f.key for f in card.facts}
    keys = [k for k in ("birth_place", "address", "height", "issue", "authority", "father", "mother", "blood", "eyes",
        "remarks") if k not in known and chance(rng, 0.5)]  # fmt: skip
    canvas.new_block()
    if chance(rng, 0.4):
        side = card.wide * real(rng, 0.13, 0.2)
        layout.matrix(rng, canvas, x2 - side, y1, side, whole(rng, 0, 60))
        x2 -= side + card.wide * 0.03
    rows = _arrange(rng, [card.fact(who, k) for k in keys], 2)
    card.rows((x1, y1, x2, zone_top - 3), rows[:5], card.wide * real(rng, 0.028, 0.04))
    card.zone(_zone(rng, who, "30", letters), zone_top, y2)


# -- driving licences -----------------------------------------------------------------------------------------------

LICENCE_USUAL = "blood phone email profession nationality birth_place authority height weight eyes hair restrictions endorsements dd issue classes donor veteran father control passport status".split()
CODED = {"number": (("4d", "5", "4d."), ("DL", "LIC#", "DL NO.", "LICENSE NO.", "ID", "Lic. No.", "DLN", "CUST ID")), "expiry": (("4b", "4b."),
    ("EXP", "EXPIRES", "Expires", "Exp")), "birth": (("3", "3."), ("DOB", "DATE OF BIRTH", "Birthdate", "DOB")), "issue": (("4a", "4a."), ("ISS",
    "ISSUED", "Issued", "Iss")), "classes": (("9", "9."), ("CLASS", "CLASS", "Class")), "endorsements": (("9a",), ("END", "ENDORSE", "End")),
    "restrictions": (("12", "12."), ("REST", "RESTR", "RESTRICTIONS", "Rest")), "sex": (("15",), ("SEX", "SEX", "Sex")), "height": (("16",), ("HGT",
    "HT", "Height")), "weight": (("17",), ("WGT", "WT", "Weight")), "eyes": (("18",), ("EYES", "EYES", "Eyes")), "hair": (("19",), ("HAIR", "HAIR",
    "Hair")), "dd": (("5", "5."), ("DD", "DD", "DD NO")), "surname": (("1", "1."), ("LN", "LAST", "Last name", "FAMILY NAME")), "given": (("2",
    "2."), ("FN", "FIRST", "First name", "GIVEN NAMES")), "address": (("8", "8."), ("", "", "ADD", "ADDRESS"))}  # fmt: skip
"""key: (the codes of the standard, the abbreviations) that American licences print before a value."""
AMERICAN_DATES = ("{m:02}/{d:02}/{y}", "{m:02}/{d:02}/{y}", "{m:02}-{d:02}-{y}", "{y}/{m:02}/{d:02}", "{m:02}/{d:02}/{yy:02}", "{MON} {d:02} {y}",
    "{y}-{m:02}-{d:02}")  # fmt: skip


def driving_licence(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A driving licence: American with codes and abbreviations, European with numbers only, or labelled."""
    draw = weighted(rng, ((_american, 5), (_european, 3), (_labelled_licence, 2.2)))
    return draw(rng, world, height, width)


def _american(rng: Rng, world: World, height: int, width: int) -> Sample:
    canvas = _ground(rng, world, height, width)
    box = _spots(rng, height, width, 1.586, 1, 420)[0]
    who = Person.make(rng, world)
    who.style = pick(rng, AMERICAN_DATES)
    who.number = w.code(rng, "@#######", "########", "#########", "@### #### ####", "@###-####-####-##", "### ### ###", "@########", "##-###-####",
        "@@######", "@##-##-####")  # fmt: skip
    card = _new_card(rng, world, canvas, box)
    card.caps = chance(rng, 0.9)
    x1, y1, x2, y2 = card.inner(real(rng, 0.02, 0.04))
    canvas.new_block()
    top = _american_header(card, (x1, y1, x2, y2), world)
    area = (x1, top, x2, y2)
    if chance(rng, 0.45):
        card.ghost(area)
    area = card.photo(area, real(rng, 0.24, 0.32), chance(rng, 0.88))
    canvas.new_block()
    _coded(card, area, _american_rows(rng, card, who), weighted(rng, (("both", 5), ("code", 2.5), ("abbr", 2.5))))
    if chance(rng, 0.35):
        x = x1 + card.wide * real(rng, 0, 0.05)
        _scribble(rng, canvas, (x, y2 - card.high * 0.09, x + card.wide * 0.2, y2), card.pale)
    noun = pick(rng, ("license", "driver's license", "licence", "ID", "DL"))
    doc = Doc(rng, canvas, noun, "驾照", who.sex, card.facts)
    return doc.finish("id_card", "driving_licences", LICENCE_USUAL)


def _american_header(card: Card, area: Box, world: World) -> float:
    """The state's name, large, with the title near it; returns the next y."""
    rng = card.rng
    x1, y1, x2, _ = area
    name = pick(rng, (world.words.pseudo(rng).capitalize(), world.words.word(rng).capitalize(), f"New {world.words.pseudo(rng).capitalize()}",
        world.words.city(rng)))  # fmt: skip
    state = Fact("state", _capitals(name) if chance(rng, 0.6) else name)
    face = world.typeface(rng, "serif", "sans", "display").bold if chance(rng, 0.6) else card.value
    size = min(40.0, card.wide * real(rng, 0.045, 0.08))
    title = pick(rng, ("DRIVER LICENSE", "DRIVER LICENSE", "DRIVER'S LICENSE", "IDENTIFICATION CARD", "LEARNER PERMIT", "COMMERCIAL DRIVER LICENSE",
        "Driver License", "OPERATOR LICENSE"))  # fmt: skip
    card.put(state, x1, y1 + size * 0.85, (x2 - x1) * 0.5, size, face, card.pale, 1)
    if chance(rng, 0.6):
        card.plain(title, x2, y1 + size * 0.8, size * 0.6, None, -1, "r", (x2 - x1) * 0.46)
        return y1 + size * 1.2
    card.plain(title, x1, y1 + size * 1.45, max(8.0, size * 0.5), None, -1, "l", (x2 - x1) * 0.6)
    if chance(rng, 0.5):
        card.plain("USA", x2, y1 + size * 0.8, size * 0.7, None, -1, "r")
    return y1 + size * 1.75


def _american_rows(rng: Rng, card: Card, who: Person) -> list[list[Fact]]:
    words = card.world.words
    measures = {
        "classes": pick(rng, ("C", "D", "A", "B", "CM", "E", "R", "DM", "O", "M")),
        "endorsements": pick(rng, ("NONE", "NONE", "M", "P", "H N", "T")),
        "restrictions": pick(rng, ("NONE", "B", "A", "CORR LENS", "1", "B, E", "02")),
        "sex": pick(rng, (who.sex, who.sex, who.sex, "X")),
        "height": pick(rng, (f"{whole(rng, 4, 6)}'-{whole(rng, 0, 11):02}\"", f"{whole(rng, 4, 6)}-{whole(rng, 0, 11):02}", f"{whole(rng, 5, 6)}'{whole(rng, 0, 11)}\"", f"{whole(rng, 150, 200)} cm")),
        "weight": pick(rng, (f"{whole(rng, 95, 280)} lb", f"{whole(rng, 95, 280)}", f"{whole(rng, 95, 280)} lbs", f"{whole(rng, 45, 120)} kg")),
        "eyes": pick(rng, ("BRO", "BLU", "GRN", "HAZ", "BRN", "BLK", "GRY", "Brown", "BLUE")),
        "hair": pick(rng, ("BRN", "BLK", "BLN", "RED", "GRY", "BRO", "BALD")),
        "dd": w.code(rng, "##/##/#####@@@@/@@##", "####################", "@@##########", "########## ####", "######################", "#########*****"),
        "address": f"{words.street(rng)}\n{words.city(rng)}, {w.digits(rng, '@@ #####')}" + (w.digits(rng, "-####") if chance(rng, 0.3) else ""),
    }  # fmt: skip

    def made(*keys: str) -> list[Fact]:
        return [Fact(k, _capitals(measures[k]) if k in measures and card.caps else measures[k]) if k in measures else card.fact(who, k) for k in keys]  # fmt: skip

    names = made("surname", "given") if chance(rng, 0.9) else []
    body = made(*(k for k in ("sex", "height", "weight", "eyes", "hair") if chance(rng, 0.75)))
    rights = made(*(k for k in ("classes", "restrictions", "endorsements") if chance(rng, 0.7)))
    head = [made("number", "expiry")] if chance(rng, 0.3) else [made("number"), made("expiry")]
    cut = whole(rng, 1, max(1, len(body) - 1))
    rows = [*head, [names[0]], [names[1]]] if names else head
    rows += [made("address"), made("birth") + (made("issue") if chance(rng, 0.5) else [])]
    tail = [rights, body[:cut], body[cut:]]
    if chance(rng, 0.5):
        tail.append(made("issue") if all(f.key != "issue" for r in rows for f in r) else [])
    if chance(rng, 0.5):
        tail.append(made("dd"))
    marks = [Fact("donor", pick(rng, ("DONOR", "ORGAN DONOR", "DONOR", "ORGAN DONOR: Y"))) for _ in range(1) if chance(rng, 0.4)]  # fmt: skip
    marks += [Fact("veteran", pick(rng, ("VETERAN", "VETERAN", "U.S. VETERAN"))) for _ in range(1) if chance(rng, 0.2)]
    if marks:
        tail.append(marks)
    return [row for row in (rows + tail if chance(rng, 0.65) else rows + some(rng, tail, len(tail))) if row]


def _coded(card: Card, area: Box, rows: Sequence[Sequence[Fact]], way: str) -> None:
    """Rows of values after a small code, an abbreviation, or both, as licences print them."""
    rng, canvas = card.rng, card.canvas
    x1, y1, x2, y2 = area
    lines = sum(1 + sum("\n" in f.value for f in row) for row in rows)
    lead = real(rng, 1.12, 1.4)
    card.size = max(8.0, min((y2 - y1) / (lines * lead), card.wide * real(rng, 0.03, 0.045)))
    card.small = max(6.0, card.size * real(rng, 0.55, 0.9))
    end = pick(rng, ("", "", "", ":", ":"))
    bold = world_bold(card) if chance(rng, 0.5) else card.value
    columns = chance(rng, 0.4)
    y = y1 + card.size
    for row in rows:
        if y > y2:
            break
        x, low = x1, y
        for number, fact in enumerate(row):
            if columns:
                x = max(x, x1 + number * (x2 - x1) / max(2, len(row)))
            label = _code(rng, fact, way)
            start = x
            if label:
                start = card.plain(label + (end if label[-1].isalpha() else ""), x, y, card.small)[2] + card.size * 0.3
            big = card.size * (
                real(rng, 1.1, 1.35) if fact.key in ("number", "surname", "expiry") and chance(rng, 0.3) else 1
            )
            last = card.put(fact, start, y, x2 - start, big, bold if chance(rng, 0.8) else card.value, lines=1)
            if last and fact.box is not None:
                x = fact.box[2] + card.size * real(rng, 0.7, 1.3)
                low = max(low, last)
                words = label.split(" ")[-1]
                fact.label = words if round(card.small) >= 8 and len(words) > 1 and words[-1].isalpha() else ""
        y = low + card.size * lead
    canvas.new_block()


def world_bold(card: Card) -> Face:
    """Another bold face, for the values that stand out."""
    return card.world.typeface(card.rng, "sans", "mono").bold


def _code(rng: Rng, fact: Fact, way: str) -> str:
    if fact.key not in CODED:
        return ""
    codes, names = CODED[fact.key]
    name = pick(rng, names)
    if way == "code" or (way == "both" and fact.key in ("surname", "given", "address")):
        return codes[0]
    return name if way == "abbr" else f"{codes[0]} {name}".strip()


def _european(rng: Rng, world: World, height: int, width: int) -> Sample:
    canvas = _ground(rng, world, height, width)
    box = _spots(rng, height, width, 1.586, 1, 420)[0]
    who = Person.make(rng, world)
    if chance(rng, 0.8):
        who.style = pick(rng, ("{d:02}.{m:02}.{y}", "{d:02}/{m:02}/{y}", "{d:02}.{m:02}.{yy:02}", "{d:02}-{m:02}-{y}", "{y}-{m:02}-{d:02}"))  # fmt: skip
    who.number = w.code(rng, "@####@@##@#", "@@@@@######@@#@@", "############", "##@@#####", "@@#######@", "########", "#####/##/####", "@@########")  # fmt: skip
    card = _new_card(rng, world, canvas, box)
    x1, y1, x2, y2 = card.inner(real(rng, 0.025, 0.045))
    top = _header(card, (x1, y1, x2, y2), TITLES["licence"], who)
    if chance(rng, 0.6):
        _eu_mark(card, who)
    bottom = y2 - (card.high * 0.12 if chance(rng, 0.6) else 0)
    area = card.photo((x1, top, x2, bottom), real(rng, 0.22, 0.3), chance(rng, 0.92))
    canvas.new_block()
    dot = pick(rng, (".", ".", "", ".", ")"))
    classes = pick(
        rng, ("AM/B1/B", "B", "AM, B", "A1 B", "AM A1 B BE", "AM/A/B1/B/f/k/q", "B, C1, CE", "AM B L", "A B")
    )
    lines: list[tuple[tuple[str, Fact], ...]] = [(("1", card.fact(who, "surname")),), (("2", card.fact(who, "given")),)]
    lines.append((("3", card.fact(who, "birth")), ("", card.fact(who, "birth_place"))) if chance(rng, 0.8) else (("3", card.fact(who, "birth")),))  # fmt: skip
    dates = [("4a", card.fact(who, "issue")), ("4b", card.fact(who, "expiry"))]
    agency = ("4c", Fact("authority", pick(rng, ("DVLA", "RDW", "BVG", card.fact(who, "authority").value, f"Préfecture {w.digits(rng, '##')}",
        card.fact(who, "issue_place").value))))  # fmt: skip
    lines += weighted(rng, (([(dates[0], agency), (dates[1],)], 3), ([(dates[0],), (dates[1],), (agency,)], 2), ([tuple(dates), (agency,)], 2)))  # fmt: skip
    if chance(rng, 0.25):
        lines.append((("4d", card.fact(who, "personal")),))
    lines.append((("5", Fact("number", who.number)),))
    if chance(rng, 0.3):
        lines.append((("8", card.fact(who, "address")),))
    lines.append((("9", Fact("classes", classes)),))
    _numbered(card, area, lines, dot)
    if chance(rng, 0.6):
        card.plain("7" + dot, x1, y2 - card.high * 0.04, card.small)
        _scribble(rng, canvas, (x1 + 12, y2 - card.high * 0.1, x1 + card.wide * 0.24, y2), card.pale)
    doc = Doc(rng, canvas, pick(rng, ("licence", "driving licence", "license")), "驾照", who.sex, card.facts)
    return doc.finish("id_card", "driving_licences", LICENCE_USUAL)


def _eu_mark(card: Card, who: Person) -> None:
    """The dark field with the country's letters in the upper corner."""
    x1, y1, _, _ = card.box
    side = card.wide * 0.085
    card.canvas.fill((x1 + 2, y1 + card.high * 0.16, x1 + 2 + side, y1 + card.high * 0.16 + side), 60)
    card.plain(who.code[:2], x1 + 2 + side / 2, y1 + card.high * 0.16 + side * 0.75, side * 0.6, None, 245, "m")


def _numbered(card: Card, area: Box, lines: Sequence[Sequence[tuple[str, Fact]]], dot: str) -> None:
    """Values after their numbers, aligned or not; some lines hold two."""
    rng = card.rng
    x1, y1, x2, y2 = area
    lead = real(rng, 1.2, 1.5)
    card.size = max(8.0, min((y2 - y1) / (len(lines) * lead), card.wide * real(rng, 0.032, 0.048)))
    card.small = max(7.0, card.size * real(rng, 0.7, 1.0))
    tab = card.small * real(rng, 1.6, 2.6)
    y = y1 + card.size
    for line in lines:
        x, low = x1, y
        for code, fact in line:
            start = x
            if code:
                drawn = card.plain(code + dot, x, y, card.small)
                start = max(x + tab, drawn[2] + 4)
            last = card.put(fact, start, y, x2 - start) if y < y2 else 0
            if last and fact.box is not None:
                low, x = max(low, last), fact.box[2] + card.size * 0.8
        y = low + card.size * lead


def _labelled_licence(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A licence with labels and perhaps signs of another script, as many are in Asia, Africa and Latin America."""
    canvas = _ground(rng, world, height, width)
    box = _spots(rng, height, width, 1.586, 1, 420)[0]
    who = Person.make(rng, world)
    card = _new_card(rng, world, canvas, box, weighted(rng, ((("en",), 4), (("id",), 1), (("es",), 1), (("pt",), 1), (("id", "en"), 1), (("tr",),
        0.5))))  # fmt: skip
    x1, y1, x2, y2 = card.inner(real(rng, 0.025, 0.045))
    top = _header(card, (x1, y1, x2, y2), ("DRIVING LICENCE", "DRIVER'S LICENSE", "SURAT IZIN MENGEMUDI", "CARTEIRA DE HABILITAÇÃO",
        "LICENCIA DE CONDUCIR", "UNION DRIVING LICENCE", "LESEN MEMANDU"), who)  # fmt: skip
    area = card.photo((x1, top, x2, y2), real(rng, 0.2, 0.28), chance(rng, 0.6))
    keys = ["number", *(["name"] if chance(rng, 0.7) else ["surname", "given"])]
    keys += [k for k in ("birth", "nationality", "address", "blood", "sex", "father", "issue", "expiry", "authority", "height") if chance(rng, 0.6)]  # fmt: skip
    facts = [card.fact(who, k) for k in keys]
    facts.append(
        Fact("classes", pick(rng, ("LMV", "MCWG, LMV", "A", "B1 UMUM", "C", "D", "AB", "BII", "1, 2, 3", "2")))
    )
    canvas.new_block()
    _rows_or_lines(card, area, facts, 8)
    doc = Doc(rng, canvas, pick(rng, ("licence", "driving licence", "license", "driver's license")), "驾驶证", who.sex, card.facts)  # fmt: skip
    return doc.finish("id_card", "driving_licences", LICENCE_USUAL)


def _rows_or_lines(card: Card, area: Box, facts: Sequence[Fact], most: int) -> None:
    """The facts with labels over them, or in lines of "label : value"."""
    rng = card.rng
    if chance(rng, 0.5):
        rows = _arrange(rng, facts, pick(rng, (1, 2, 2, 3)))
        card.rows(
            area, (rows if len(rows) <= most else _arrange(rng, facts, 3))[:most], card.wide * real(rng, 0.028, 0.042)
        )
        return
    single = chance(rng, 0.6)
    rows = [[f] for f in facts] if single else _arrange(rng, facts, 2)
    card.inline(area, rows[: most + 2], pick(rng, (":", " :", "", ":", " :")), card.wide * real(rng, 0.028, 0.042))


# -- national identity cards ----------------------------------------------------------------------------------------

IDENTITY_USUAL = "height blood profession phone email eyes address status religion father mother issue issue_place authority birth_place can classes passport donor hair weight".split()


def national_card(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A national identity card: labelled, typed in lines, with a bare number, front and back, or two people's."""
    draw = weighted(rng, ((_modern_identity, 3.5), (_typed_identity, 2), (_bare_identity, 2.2), (_two_people, 1.3)))
    return draw(rng, world, height, width)


def _identity_doc(rng: Rng, card: Card, who: Person, zoned: bool = False) -> Sample:
    noun = pick(rng, ("ID card", "card", "identity card", "ID", "document"))
    doc = Doc(rng, card.canvas, noun, "身份证", who.sex, card.facts, zoned=zoned)
    return doc.finish("id_card", "national_cards", IDENTITY_USUAL)


def _modern_identity(rng: Rng, world: World, height: int, width: int) -> Sample:
    canvas = _ground(rng, world, height, width)
    both = height > width * 0.95 and chance(rng, 0.5)
    boxes = _spots(rng, height, width, 1.586, 2 if both else 1, 400)
    who = Person.make(rng, world)
    card = _new_card(rng, world, canvas, boxes[0], _tongues(rng))
    x1, y1, x2, y2 = card.inner(real(rng, 0.02, 0.045))
    canvas.new_block()
    top = _header(card, (x1, y1, x2, y2), TITLES["identity"], who)
    if chance(rng, 0.25):
        card.ghost((x1, top, x2, y2))
    area = card.photo((x1, top, x2, y2), real(rng, 0.22, 0.31), chance(rng, 0.8))
    keys = ["surname", "given"] if chance(rng, 0.7) else ["name"]
    keys += [k for k in ("sex", "nationality", "birth", "birth_place", "personal", "expiry", "issue", "can") if chance(rng, 0.6)]  # fmt: skip
    keys.insert(0 if chance(rng, 0.4) else len(keys), "number")
    canvas.new_block()
    rows = _arrange(rng, [card.fact(who, k) for k in keys], pick(rng, (2, 2, 3)))
    card.rows(area, rows[:8], card.wide * real(rng, 0.028, 0.042))
    if both:
        _back(rng, world, canvas, boxes[1], card, who, pick(rng, ("ID", "I<", "C<")))
    return _identity_doc(rng, card, who, both)


def _typed_identity(rng: Rng, world: World, height: int, width: int) -> Sample:
    """As typed into an old laminated card: label and value in one line, two on some lines."""
    canvas = _ground(rng, world, height, width)
    box = _spots(rng, height, width, real(rng, 1.4, 1.6), 1, 410)[0]
    who = Person.make(rng, world)
    card = _new_card(rng, world, canvas, box, weighted(rng, ((("fr",), 3), (("en",), 3), (("it",), 1), (("es",), 1), (("id",), 1.5), (("fr", "en"),
        1))))  # fmt: skip
    if chance(rng, 0.6):
        card.value = world.typeface(rng, "mono").regular
    x1, y1, x2, y2 = card.inner(real(rng, 0.02, 0.045))
    canvas.new_block()
    top = _header(card, (x1, y1, x2, y2), TITLES["identity"], who)
    zoned = chance(rng, 0.4)
    zone_top = y2 - (card.wide * 0.125 if zoned else 0)
    y = top
    if chance(rng, 0.6):
        number = Fact("number", who.number)
        y = (card.put(number, pick(rng, (x1, (x1 + x2) / 2)), top + card.wide * 0.035, (x2 - x1) / 2, card.wide * real(rng, 0.03, 0.045)) or top)  # fmt: skip
        y += card.wide * 0.015
    area = card.photo((x1, y, x2, zone_top - 4), real(rng, 0.22, 0.3), chance(rng, 0.8))
    names = [["surname"], ["given"]] if chance(rng, 0.6) else [["surname", "given"]] if chance(rng, 0.5) else [["name"]]
    body = some(rng, [["nationality"], ["sex", "birth"], ["birth_place"], ["height"], ["address"], ["issue"], ["expiry"], ["authority"],
        ["profession"]], whole(rng, 4, 8))  # fmt: skip
    rows = [[card.fact(who, key) for key in row] for row in (*names, *body)]
    canvas.new_block()
    card.inline(area, rows, pick(rng, (":", " :", " :", "", " -")), card.wide * real(rng, 0.03, 0.042))
    if zoned:
        card.zone(_zone(rng, who, "36", "ID"), zone_top, y2)
    return _identity_doc(rng, card, who, zoned)


def _bare_identity(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A name, a date and a large number in groups, with few labels or in signs that say nothing; a code; a back."""
    canvas = _ground(rng, world, height, width)
    both = height > width * 0.95 and chance(rng, 0.4)
    boxes = _spots(rng, height, width, 1.586, 2 if both else 1, 380)
    who = Person.make(rng, world)
    card = _new_card(rng, world, canvas, boxes[0])
    card.caps = chance(rng, 0.35)
    signs = chance(rng, 0.5)
    x1, y1, x2, y2 = card.inner(real(rng, 0.025, 0.05))
    top = _header(card, (x1, y1, x2, y2), TITLES["identity"], who) if chance(rng, 0.8) else y1
    large = card.wide * real(rng, 0.05, 0.075)
    who.number = w.code(rng, "#### #### ####", "#### #### ####", "### ### ###", "###-####-#######-#", "##################", "#### #### #### ####",
        "@######(#)", "######-#######", "#-####-#####-##-#")  # fmt: skip
    number = Fact("number", who.number)
    low = y2 - large * 1.25 if chance(rng, 0.8) else y2
    area = card.photo((x1, top, x2, low), real(rng, 0.2, 0.28), chance(rng, 0.75))
    if chance(rng, 0.4):
        side = card.wide * real(rng, 0.14, 0.22)
        layout.matrix(rng, canvas, area[2] - side, area[3] - side, side, whole(rng, 0, 50))
        area = (area[0], area[1], area[2] - side - 6, area[3])
    canvas.new_block()
    _bare_lines(card, area, who, signs)
    canvas.new_block()
    if low < y2:
        side = pick(rng, "lm")
        card.put(number, x1 if side == "l" else (x1 + x2) / 2, y2 - large * 0.2, x2 - x1, large, world_bold(card), lines=1, anchor=side)  # fmt: skip
    else:
        card.put(number, area[0], area[3] - 3, area[2] - area[0], large * 0.7, lines=1)
    if both:
        _address_side(rng, world, canvas, boxes[1], card, who)
    return _identity_doc(rng, card, who)


def _bare_lines(card: Card, area: Box, who: Person, signs: bool) -> None:
    """The name without a label, then a few things with one (or with `signs` in its place)."""
    rng = card.rng
    x1, y1, x2, y2 = area
    told = ("sex", "birth", "nationality", "blood", "status")  # what one knows without a label, too
    keys = ["name", *some(rng, told if signs else (*told, "father", "birth_place"), whole(rng, 2, 4))]
    lead = real(rng, 1.35, 1.9)
    room = y2 - y1 - card.wide * 0.05
    card.size = max(8.0, min(room / (len(keys) * lead), card.wide * real(rng, 0.034, 0.05)))
    card.small = max(7.0, card.size * real(rng, 0.7, 1))
    y = y1 + card.size
    for key in keys:
        fact = card.fact(who, key)
        clear = key in ("name", "sex") or (key in ("nationality", "blood") and chance(rng, 0.3))
        x = x1
        if signs:
            x = (_marks(rng, card.canvas, x1, y - card.small * 0.8, whole(rng, 2, 6), card.small, card.pale) + card.size * 0.6)  # fmt: skip
        elif not clear or chance(rng, 0.2):
            mark = Fact(key, "")
            x = card.tag(mark, x1, y, (x2 - x1) * 0.5, pick(rng, (":", " :", ""))) + card.size * 0.5
            fact.label = mark.label
        y = (card.put(fact, x, y, x2 - x) or y) + card.size * lead
        if y > y2:
            break


def _address_side(rng: Rng, world: World, canvas: Canvas, box: Box, front: Card, who: Person) -> None:
    """A back with the address in lines, an office's contact lines and a code."""
    card = _new_card(rng, world, canvas, box)
    card.facts, card.caps = front.facts, front.caps
    x1, y1, x2, y2 = card.inner(real(rng, 0.03, 0.06))
    card.size = card.wide * real(rng, 0.03, 0.042)
    card.small = max(8.0, card.size * 0.85)
    words = world.words
    if chance(rng, 0.5):
        side = card.high * real(rng, 0.35, 0.55)
        layout.matrix(rng, canvas, x2 - side, (y1 + y2 - side) / 2, side, whole(rng, 0, 50))
        x2 -= side + 10
    canvas.new_block()
    fact = Fact(
        "address", f"{words.street(rng)},\n{words.city(rng)},\n{words.country(rng)} - {w.digits(rng, '######')}"
    )
    if len(fact.value) > 60:
        fact.value = f"{words.street(rng)},\n{words.city(rng)}"
    if card.caps:
        fact.value = _capitals(fact.value)
    y = y1 + card.size
    if chance(rng, 0.75):
        card.tag(fact, x1, y, (x2 - x1) * 0.6, ":")
        y += card.size * 1.5
    card.put(fact, x1, y, x2 - x1)
    if chance(rng, 0.5):
        card.put(Fact("hotline", w.phone(rng)), x1, y2 - card.size * 1.5, (x2 - x1) * 0.5)
    if chance(rng, 0.5):
        card.put(Fact("website", words.url(rng)), x1, y2 - card.size * 0.2, (x2 - x1) * 0.6)


def _two_people(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Two people's cards on one picture; each question says whose."""
    canvas = _ground(rng, world, height, width)
    if height * 1.15 < width < height * 1.9:
        return _modern_identity(rng, world, height, width)
    boxes = _spots(rng, height, width, 1.586, 2, 380)
    across = boxes[1][0] > boxes[0][2] - 1
    tongues, titles = _tongues(rng), TITLES["identity"]
    facts: list[Fact] = []
    card = None
    for box, where in zip(boxes, ("left", "right") if across else ("top", "bottom"), strict=True):
        who = Person.make(rng, world)
        card = _new_card(rng, world, canvas, box, tongues)
        card.where, card.facts = where, facts
        x1, y1, x2, y2 = card.inner(0.035)
        canvas.new_block()
        top = _header(card, (x1, y1, x2, y2), titles, who)
        area = card.photo((x1, top, x2, y2), real(rng, 0.22, 0.3), chance(rng, 0.8))
        keys = [*(("surname", "given") if chance(rng, 0.5) else ("name",)), "number", *some(rng, ("birth", "sex", "expiry", "issue", "nationality",
            "birth_place"), whole(rng, 2, 5))]  # fmt: skip
        canvas.new_block()
        _rows_or_lines(card, area, [card.fact(who, k) for k in keys], 6)
    doc = Doc(rng, canvas, pick(rng, ("card", "ID", "ID card", "document")), "证件", "M", facts)
    return doc.finish("id_card", "national_cards", ("height", "blood", "phone", "email", "hair", "donor"))


# -- bank cards -----------------------------------------------------------------------------------------------------

BANK_USUAL = "cvv account sort_code since hotline website phone address birth valid_from expiry holder member issue email".split()
GROUPED = ("#### #### #### ####", "#### #### #### ####", "#### #### #### ####", "#### ###### #####", "################", "####-####-####-####",
    "#### #### #### #### ###", "#### #### #### ##")  # fmt: skip
NETWORKS = ("VISA", "Visa Debit", "mastercard", "MAESTRO", "UnionPay", "AMERICAN EXPRESS", "RuPay", "JCB", "Discover", "V PAY")  # fmt: skip
LEVELS = ("Platinum", "GOLD", "Classic", "DEBIT", "Business", "CREDIT", "World Elite", "Signature", "Infinite", "PREPAID", "Student", "Debit")  # fmt: skip
VALID = ("VALID THRU", "VALID THRU", "GOOD THRU", "EXPIRES END", "EXP", "VALID TO", "Valid Thru", "MONTH/YEAR", "EXPIRY", "THRU", "UNTIL END",
    "VENCE", "GÜLTIG BIS")  # fmt: skip


def payment_card(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A bank card: the number in one line or four, at any place and size; a front, both sides, or two cards."""
    canvas = _ground(rng, world, height, width)
    wide = width > height * 1.9
    way = weighted(rng, (("front", 5), ("both", 2 if height > width * 0.95 or wide else 0), ("two", 1.6 if height > width * 0.95 or wide else 0),
        ("tall", 1.0 if height > width else 0.4), ("rear", 0.8)))  # fmt: skip
    ratio = 1 / 1.586 if way == "tall" else 1.586
    boxes = _spots(rng, height, width, ratio, 2 if way in ("both", "two") else 1, 240 if way == "tall" else 330)
    facts: list[Fact] = []
    if way == "both":
        _two_sides(rng, world, canvas, boxes[::-1] if chance(rng, 0.3) else boxes, facts)
    elif way == "rear":
        card = _blank_bank_card(rng, world, canvas, boxes[0], facts)
        _bank_rear(card, world.words.company(rng), w.code(rng, *GROUPED), _holder(rng, world))
    else:
        across = len(boxes) > 1 and boxes[1][0] > boxes[0][2] - 1
        for box, where in zip(boxes, ("left", "right") if across else ("top", "bottom"), strict=False):
            card = _blank_bank_card(rng, world, canvas, box, facts)
            card.where = where if way == "two" else ""
            _bank_front(card, world.words.company(rng), w.code(rng, *GROUPED), _holder(rng, world))
    noun = pick(rng, ("card", "card", "bank card", "credit card", "debit card"))
    doc = Doc(rng, canvas, noun, "银行卡", pick(rng, "MF"), facts)
    return doc.finish("bank_card", "payment_cards", BANK_USUAL)


def _two_sides(rng: Rng, world: World, canvas: Canvas, boxes: Sequence[Box], facts: list[Fact]) -> None:
    """Front and back of one card; on some cards the number stands on the back alone."""
    front = _blank_bank_card(rng, world, canvas, boxes[0], facts)
    rear = _blank_bank_card(rng, world, canvas, boxes[1], facts, front.level)
    number, behind = w.code(rng, *GROUPED), chance(rng, 0.3)
    _bank_front(front, world.words.company(rng), "" if behind else number, _holder(rng, world))
    _bank_rear(rear, "", number if behind else "", "")


def _holder(rng: Rng, world: World) -> str:
    words = world.words
    name = pick(rng, (f"{words.first_name(rng)} {words.last_name(rng)}",
        f"{words.first_name(rng)} {pick(rng, 'ABCDEFGHJKLMPRST')} {words.last_name(rng)}",
        f"{pick(rng, ('MR', 'MRS', 'MS', 'DR'))} {words.first_name(rng)[0]} {words.last_name(rng)}",
        f"{words.last_name(rng)}/{words.first_name(rng)}"))  # fmt: skip
    return _capitals(name) if chance(rng, 0.85) else name


def _blank_bank_card(rng: Rng, world: World, canvas: Canvas, box: Box, facts: list[Fact], level: int = -1) -> Card:
    """A card of plastic: dark, light, patterned, or with a photograph on it."""
    dark = chance(rng, 0.6) if level < 0 else level < 128
    card = _new_card(rng, world, canvas, box, dark=dark, radius=0.045)
    card.facts = facts
    if chance(rng, 0.14):
        x1, y1, x2, y2 = (round(v) for v in canvas.clip(box))
        picture = world.photo(rng, y2 - y1, x2 - x1) // 3  # a third of the range leaves room for contrast
        canvas.paste(picture if dark else picture + np.uint8(165), x1, y1)
        card.ink = whole(rng, 210, 255) if dark else whole(rng, 0, 35)
        card.pale = card.ink
    face = world.typeface(rng, "sans", "sans", "mono")
    card.value = face.either(rng, 0.3)
    card.size = (max(9.0, card.wide * real(rng, 0.032, 0.05)) if card.wide > card.high else max(9.0, card.wide * real(rng, 0.05, 0.07)))  # fmt: skip
    card.small = max(6.0, card.size * real(rng, 0.45, 0.85))
    return card


def _digits_face(rng: Rng, world: World) -> Face:
    """What card numbers are set in: the faces for machines, typewriters, or the bank's own sans."""
    machines = [t.regular for t in world.typefaces["mono"] if t.regular.family.startswith("OCR")]
    if machines and chance(rng, 0.35):
        return pick(rng, machines)
    typewriters = [t for t in world.typefaces["mono"] if "Misaki" not in t.regular.family]  # too coarse to shade
    return pick(rng, typewriters or world.typefaces["sans"]).either(rng, 0.3) if chance(rng, 0.4) else world.typeface(rng, "sans").either(rng, 0.3)  # fmt: skip


def _embossed(card: Card, fact: Fact, x: float, baseline: float, width: float, size: float, face: Face) -> float:
    """A number printed flat, with a highlight as if raised, or raised in the card's own colour."""
    rng, canvas = card.rng, card.canvas
    fitting = canvas.fit(fact.value, face, size, width)
    way = weighted(rng, (("flat", 6), ("shade", 3), ("raised", 1.2 if fitting >= 18 else 0)))
    if way == "flat" or canvas.measure(fact.value, face, fitting) > width:
        return card.put(fact, x, baseline, width, size, face, lines=1)
    shift = max(1, round(fitting / 16))
    opacity = real(rng, 0.25, 0.7) if way == "shade" else 1.0
    canvas.text(x + shift, baseline + shift, fact.value, face, fitting, 0 if card.ink > 128 else 255, opacity=opacity, record=False)  # fmt: skip
    if way == "shade":
        return card.put(fact, x, baseline, width, size, face, lines=1)
    canvas.text(x - shift, baseline - shift, fact.value, face, fitting, card.ink, record=False)
    own = min(max(card.level + whole(rng, -12, 25), 0), 255)
    return card.put(fact, x, baseline, width, size, face, own, 1)


def _bank_front(card: Card, brand: str, number: str, holder: str) -> None:
    """Bank, chip, network, number, expiry and holder, each at one of its usual places; `number` may be missing."""
    rng, canvas = card.rng, card.canvas
    x1, y1, x2, y2 = card.inner(real(rng, 0.05, 0.08))
    wide, high = x2 - x1, y2 - y1
    tall = high > wide
    canvas.new_block()
    right = chance(rng, 0.3)
    logo = card.world.typeface(rng, "sans", "serif", "display").bold if chance(rng, 0.7) else card.value
    fact = Fact("bank", brand)
    size = card.size * real(rng, 1.0, 1.7)
    x = x1
    if not right and chance(rng, 0.4):
        layout.logo(rng, canvas, (x1, y1, x1 + size, y1 + size), card.ink)
        x += size * 1.4
    card.put(fact, x2 if right else x, y1 + size * 0.9, wide * 0.62, size, logo, lines=1, anchor="r" if right else "l")
    if chance(rng, 0.4):
        level = Fact("level", pick(rng, LEVELS))
        card.put(level, x1 if right else x2, y1 + card.size * 0.9, wide * 0.3, card.size * 0.85, lines=1, anchor="l" if right else "r")  # fmt: skip
    if chance(rng, 0.75):
        _chip(card, x1 + (wide * 0.4 if tall else 0), y1 + high * (0.12 if tall else real(rng, 0.24, 0.3)))
    if chance(rng, 0.65):
        network = Fact("network", pick(rng, NETWORKS))
        face = card.world.typeface(rng, "sans").bold
        card.put(network, x2, y2 - 1, wide * 0.3, card.size * real(rng, 1.0, 1.5), face, lines=1, anchor="r")
    canvas.new_block()
    stacked = number.count(" ") == 3 and (tall or chance(rng, 0.14))
    if number and stacked:
        low = _stacked_number(card, number, (x1, y1 + high * 0.3, x2, y1 + high * 0.72))
    elif number:
        low = _number_line(card, number, (x1, y1, x2, y2))
    else:
        low = y1 + high * 0.6
    _names_line(card, holder, (x1, low, x2, y2), bool(number))


def _chip(card: Card, x: float, y: float) -> None:
    wide = min(card.wide, card.high * 1.586) * 0.12
    box = (x, y, x + wide, y + wide * 0.76)
    shade = whole(card.rng, 140, 215)
    card.canvas.rectangle(box, shade - 60, 1, shade, wide * 0.12)
    for part in (0.35, 0.65):
        card.canvas.line(x + 2, y + wide * 0.76 * part, x + wide - 2, y + wide * 0.76 * part, shade - 70)
    card.canvas.line(x + wide * 0.5, y + 2, x + wide * 0.5, y + wide * 0.74, shade - 70)


def _number_line(card: Card, number: str, area: Box) -> float:
    """The number over the card's width, or small in a corner; returns the next y."""
    rng = card.rng
    x1, y1, x2, y2 = area
    face = _digits_face(rng, card.world)
    fact = Fact("card_number", number)
    if chance(rng, 0.78):
        size = card.wide * real(rng, 0.05, 0.085)
        y = y1 + (y2 - y1) * real(rng, 0.56, 0.68)
        last = _embossed(card, fact, x1, y, x2 - x1, size, face)
        if last and chance(rng, 0.2) and card.small >= 6 and round(size) > 14:
            card.plain(number[:4], x1, y + size * 0.75, max(8.0, size * 0.4))
        return (last or y) + size * real(rng, 0.5, 0.75)
    size = max(9.0, card.size * real(rng, 0.9, 1.2))
    y = y1 + (y2 - y1) * real(rng, 0.62, 0.78)
    if chance(rng, 0.3):
        label = pick(rng, ("CARD NUMBER", "Card No.", "Card number", "NUMBER"))
        card.plain(label, x1, y - size * 1.1, card.small)
        fact.label = label if round(card.small) >= 8 else ""
    return (card.put(fact, x1, y, x2 - x1, size, face, lines=1) or y) + size * 0.4


def _stacked_number(card: Card, number: str, area: Box) -> float:
    """Four groups under each other; the answer has them in one line."""
    rng = card.rng
    x1, y1, x2, y2 = area
    face = _digits_face(rng, card.world)
    size = min((y2 - y1) / 5.0, card.size * real(rng, 1.2, 2.0))
    x = x1 if chance(rng, 0.6) else x1 + (x2 - x1) * real(rng, 0.2, 0.55)
    card.put(Fact("card_number", number.replace(" ", "\n")), x, y1 + size, x2 - x, size, face)
    return y1 + size * 5.4


def _names_line(card: Card, holder: str, area: Box, dated: bool) -> None:
    """Holder and expiry under the number: beside each other, under each other, swapped; labelled in tiny or not."""
    rng = card.rng
    x1, y1, x2, y2 = area
    wide = x2 - x1
    face = _digits_face(rng, card.world) if chance(rng, 0.5) else card.value
    style = pick(
        rng, ("{m:02}/{yy:02}", "{m:02}/{yy:02}", "{m:02}/{yy:02}", "{m:02}/{y}", "{m:02}-{yy:02}", "{m:02} / {yy:02}")
    )
    expiry = Fact("expiry", w.date(rng, style, 2025, 2035))
    owner = Fact("holder", holder)
    row = min(card.size, max(8.0, (y2 - y1) / 2.6))
    first = y1 + row * 1.1
    second = min(y2 - 1, first + row * real(rng, 1.35, 2.2))
    if second - first < row * 1.05:
        first = second - row * 1.2
    way = weighted(rng, (("under", 4), ("sides", 2.5), ("swapped", 1)))
    if dated and chance(rng, 0.94):
        y = {"under": first, "sides": second, "swapped": second}[way]
        x = x1 + wide * {"under": real(rng, 0, 0.5), "sides": real(rng, 0.42, 0.5), "swapped": 0.0}[way]
        if way == "under" and chance(rng, 0.15):
            since = Fact("since", str(whole(rng, 1988, 2024)))
            start = card.plain("MEMBER SINCE", x1, first, card.small)[2] + 5
            card.put(since, start, first, wide * 0.3, row, face, lines=1)
            x = max(x, x1 + wide * 0.5)
        _dated(card, expiry, x, y, row, face)
    if chance(rng, 0.92):
        y, room = {"under": (second, 0.68), "sides": (second, 0.38), "swapped": (first, 0.7)}[way]
        card.put(owner, x1, y, wide * room, row, face, lines=1)


def _dated(card: Card, fact: Fact, x: float, y: float, size: float, face: Face) -> None:
    """An expiry date, bare or after a tiny label of one or two lines."""
    rng = card.rng
    if chance(rng, 0.28):
        card.put(fact, x, y, card.wide * 0.3, size, face, lines=1)
        return
    label = pick(rng, VALID)
    parts = label.split(" ")
    if len(parts) == 2 and chance(rng, 0.5):
        small = max(6.0, min(card.small, size * 0.5))
        ends = [card.plain(part, x, y - small * (1 - i) * 1.05, small)[2] for i, part in enumerate(parts)]
    else:
        small = min(card.small, size)
        ends = [card.plain(label, x, y, small)[2]]
        fact.label = label if round(small) >= 8 else ""
    card.put(fact, max(ends) + size * 0.5, y, card.wide * 0.3, size, face, lines=1)


def _bank_rear(card: Card, brand: str, number: str, holder: str) -> None:
    """A magnetic stripe, a signature panel with the security code, a phone number, small print; perhaps the number."""
    rng, canvas = card.rng, card.canvas
    x1, y1, x2, y2 = card.box
    high, pad = y2 - y1, card.wide * 0.05
    if card.high > card.wide:  # a back is printed across
        y2 = y1 + card.wide / 1.586
        high = y2 - y1
    top = y1 + high * real(rng, 0.06, 0.12)
    canvas.new_block()
    if top - y1 > 12 and chance(rng, 0.6):
        card.plain(card.world.words.sentence(rng, 5, 9), x1 + pad, top - 4, 8.0, None, -1, "l", card.wide - 2 * pad)
    canvas.fill((x1, top, x2, top + high * 0.18), whole(rng, 5, 45))
    panel = (x1 + pad, top + high * 0.24, x1 + card.wide * real(rng, 0.5, 0.7), top + high * 0.4)
    canvas.fill(panel, whole(rng, 215, 255))
    if chance(rng, 0.6):
        _scribble(rng, canvas, (panel[0] + 8, panel[1] + 3, panel[0] + (panel[2] - panel[0]) * 0.55, panel[3] - 3), 50)
    size = min(max(9.0, card.size), (panel[3] - panel[1]) * 0.8)
    code = Fact("cvv", w.digits(rng, "###"))
    face = _digits_face(rng, card.world)
    middle = (panel[1] + panel[3]) / 2 + size * 0.35
    if chance(rng, 0.5):
        if chance(rng, 0.5):
            last = Fact("", w.digits(rng, "####"))
            canvas.text(panel[2] - size * 4.8, middle, last.value, face, size, 40)
        card.put(code, panel[2] - size * 0.4, middle, size * 3, size, face, 30, 1, "r")
    else:
        x = panel[2] + size * 0.5
        if chance(rng, 0.4):
            code.label = pick(rng, ("CVV", "CVC", "CVV2", "CVC2"))
            x = card.plain(code.label, x, middle, max(8.0, size * 0.7))[2] + 5
        card.put(code, x, middle, card.wide * 0.2, size, face, lines=1)
    y = panel[3] + size * 1.6
    card.size = size
    if number:
        card.put(Fact("card_number", number), x1 + pad, y, card.wide * 0.88, size * real(rng, 1.0, 1.4), face, lines=1)
        y += size * 1.6
        _dated(card, Fact("expiry", w.date(rng, "{m:02}/{yy:02}", 2025, 2035)), x1 + pad, y, size, face)
        y += size * 1.5
    if holder and y < y2 - size * 0.5:
        card.put(Fact("holder", holder), x1 + pad, y, card.wide * 0.6, size, card.value, lines=1)
        y += size * 1.4
    if chance(rng, 0.6) and y < y2 - 12:
        start = card.plain(pick(rng, ("Customer service", "Lost or stolen?", "24h hotline", "Help:", "Call", "From abroad")), x1 + pad, y, max(8.0,
            size * 0.8))[2]  # fmt: skip
        card.put(Fact("hotline", w.phone(rng)), start + 6, y, x2 - start - pad, max(8.0, size * 0.8), lines=1)
        y += size * 1.2
    if y < y2 - 20:
        layout.small_print(rng, canvas, (x1 + pad, y - 6, x2 - pad, y2 - 6), card.label, card.pale)
    if brand and chance(rng, 0.5) and top - y1 < 12:
        card.put(Fact("bank", brand), x2 - pad, y2 - 4, card.wide * 0.4, size, lines=1, anchor="r")


# -- insurance cards ------------------------------------------------------------------------------------------------

PLAN_USUAL = "birth address email doctor group rx_bin rx_pcn rx_group payer effective expiry plan blood sex phone website card_number".split()
PLAN_LABELS = {"name": ("Member", "Member Name", "Name", "Subscriber", "Insured", "Subscriber Name", "MEMBER", "Enrollee"), "member": ("Member ID",
    "ID", "Identification No.", "Member ID #", "ID Number", "Subscriber ID", "Member Number", "MEMBER ID"), "group": ("Group", "Group No.",
    "Group Number", "Group #", "GRP", "Grp No"), "plan": ("Plan", "Plan Type", "Plan Name", "Coverage", "Product", "Network"), "rx_bin": ("RxBIN",
    "Rx Bin", "BIN", "RXBIN"), "rx_pcn": ("RxPCN", "PCN", "Rx PCN", "RXPCN"), "rx_group": ("RxGRP", "RxGrp", "Rx Group", "RXGRP"),
    "payer": ("Payer ID", "EDI Payer ID", "Electronic Payer ID"), "doctor": ("PCP", "Primary Care Physician", "PCP Name", "Doctor"),
    "effective": ("Effective Date", "Effective", "Coverage Effective", "Eff. Date", "Cov. Start"), "expiry": ("Valid until", "Expires", "Expiry",
    "Valid thru"), "birth": ("DOB", "Date of Birth", "Birth Date")}  # fmt: skip
SERVICES = {
    "PCP": ("primary care", "a primary care visit", "the family doctor"), "Primary Care": ("primary care", "a PCP visit"),
    "Office Visit": ("an office visit", "a visit at the doctor's office"), "Specialist": ("a specialist", "seeing a specialist"),
    "SPC": ("a specialist", "SPC"), "Urgent Care": ("urgent care", "an urgent care visit"), "UC": ("urgent care", "UC"),
    "ER": ("the emergency room", "an ER visit"), "Emergency Room": ("the ER", "the emergency room"), "Hospital": ("the hospital", "a hospital stay"),
    "Generic": ("generic drugs", "generics"), "Brand": ("brand drugs", "brand-name drugs"), "Rx Tier 1": ("tier 1 drugs", "Rx tier 1"),
    "Rx Tier 2": ("tier 2 drugs", "Rx tier 2"), "Dental": ("dental care", "the dentist"), "Vision": ("vision", "an eye exam"), "Lab": ("lab work", "a lab test"),
    "X-Ray": ("an X-ray", "x-rays"), "Telehealth": ("telehealth", "a video visit"), "Mental Health": ("mental health", "therapy"),
    "Preventive": ("preventive care", "a preventive visit"), "Ambulance": ("an ambulance", "the ambulance"), "Coinsurance": ("coinsurance", "the coinsurance rate"),
}  # fmt: skip
"""A printed service, and what people call it."""
LIKE = ({"PCP", "Primary Care", "Office Visit"}, {"Specialist", "SPC"}, {"Urgent Care", "UC"}, {"ER", "Emergency Room", "Hospital"})  # fmt: skip
COPAY = ("How much is the copay for {x}?", "copay for {x}", "copay for {x}?", "What do I pay for {x}?", "{x} copay", "what's the copay for {x}?",
    "How much for {x}?", "what does {x} cost me?", "{x}, how much?", "amount for {x}")  # fmt: skip
COPAY_ZH = ("{x}的自付额是多少？", "{x}要付多少钱？", "{x}多少钱？", "{x}的自付额", "看{x}要付多少？", "{x}那一行是多少？", "请读出{x}的金额", "{x}付多少")  # fmt: skip
CALLERS = ("Members", "Member Services", "Providers", "Pharmacists", "Pharmacy Help Desk", "Nurse Line", "Dental", "Mental Health",
    "Precertification", "Claims", "Customer Service", "24/7 Nurse Line", "TTY", "Prior Auth")  # fmt: skip
CALL = ("What's the number for {x}?", "{x} phone number", "phone for {x}?", "which number do I call for {x}?", "{x} phone", "number to call: {x}",
    "what is the {x} phone number?", "tel. {x}?")  # fmt: skip
CALL_ZH = ("{x}的电话是多少？", "{x}电话", "{x}的电话号码？", "{x}打哪个电话？", "请读出{x}的电话", "{x}的号码是多少", "{x}的电话", "打给{x}用什么号码？")  # fmt: skip


def _typed(rng: Rng, english: Sequence[str], chinese: Sequence[str], plain: str, printed: str) -> str:
    """A question about a line of a card; the Chinese ones cite it as printed."""
    if chance(rng, 0.25):
        return pick(rng, chinese).replace("{x}", printed)
    text = pick(rng, english).replace("{x}", plain)
    return text if chance(rng, 0.6) else text.lower().rstrip("?")


def plan_card(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A health plan's card: member, numbers, a table of what visits cost; or its back with phone numbers; or a European one."""
    canvas = _ground(rng, world, height, width)
    both = height > width * 0.95 and chance(rng, 0.35)
    boxes = _spots(rng, height, width, 1.586, 2 if both else 1, 400)
    who = Person.make(rng, world)
    card = _new_card(rng, world, canvas, boxes[0], _tongues(rng))
    card.caps = chance(rng, 0.5)
    doc = Doc(
        rng, canvas, pick(rng, ("card", "insurance card", "member card", "health card")), "医保卡", who.sex, card.facts
    )
    x1, y1, x2, y2 = card.inner(real(rng, 0.03, 0.055))
    canvas.new_block()
    size = card.wide * real(rng, 0.04, 0.065)
    x = x1
    if chance(rng, 0.5):
        layout.logo(rng, canvas, (x1, y1, x1 + size, y1 + size), card.pale)
        x += size * 1.3
    insurer = (f"{world.words.word(rng).capitalize()} {pick(rng, ('Health', 'Health Plan', 'Insurance', 'Care', 'Mutual', 'Shield', 'Krankenkasse', 'Seguros'))}" if chance(rng,
        0.7) else world.words.company(rng))  # fmt: skip
    card.put(Fact("insurer", insurer), x, y1 + size * 0.85, (x2 - x) * 0.65, size, world_bold(card), lines=1)
    area = (x1, y1 + size * real(rng, 1.3, 1.9), x2, y2)
    if chance(rng, 0.22):
        _european_plan(card, area, who)
    else:
        _american_plan(card, area, who, doc)
    if both:
        _plan_back(card, boxes[1], doc)
    return doc.finish("medical", "plan_cards", PLAN_USUAL)


def _european_plan(card: Card, area: Box, who: Person) -> None:
    """The European card: numbered labels over the values."""
    card.numbered = "{n}." if chance(card.rng, 0.8) else ""
    number = Fact(
        "number", w.digits(card.rng, "####################" if chance(card.rng, 0.6) else "#### #### #### ####")
    )
    keys = ("surname", "given", "birth", "personal")
    facts = [*(card.fact(who, k) for k in keys), number, card.fact(who, "expiry")]
    card.rows(area, _arrange(card.rng, facts, 2), card.wide * real(card.rng, 0.03, 0.045))


def _american_plan(card: Card, area: Box, who: Person, doc: Doc) -> None:
    rng = card.rng
    x1, y1, x2, y2 = area
    if chance(rng, 0.25):
        who.style = "{m:02}/{d:02}/{y}"
    keys = ["name", "member", *(k for k in ("group", "plan", "rx_bin", "rx_pcn", "rx_group", "payer", "doctor", "effective", "birth",
        "expiry") if chance(rng, 0.45))]  # fmt: skip
    facts = [_plan_fact(card, who, k) for k in keys]
    way = weighted(rng, (("right", 3), ("below", 3), ("none", 1.5)))
    if way == "right":
        cut = x1 + (x2 - x1) * real(rng, 0.52, 0.64)
        _pairs(card, (x1, y1, cut - 8, y2), facts, 1)
        _copays(card, (cut, y1, x2, y2), doc, True)
    elif way == "below":
        cut = y1 + (y2 - y1) * real(rng, 0.5, 0.62)
        _pairs(card, (x1, y1, x2, cut), facts, 2)
        _copays(card, (x1, cut + 6, x2, y2), doc, chance(rng, 0.5))
    else:
        _pairs(card, area, facts, pick(rng, (1, 2)))


def _plan_fact(card: Card, who: Person, key: str) -> Fact:
    rng, words = card.rng, card.world.words
    made = {
        "member": lambda: w.code(rng, "@@@#########", "#########", "W########## ##", "### ## ####", "@@@ ### ### ###", "#########-##", "@#########"),
        "group": lambda: w.code(rng, "######", "#######-###-#####", "@#####", "####", "@@####", "##-#####"),
        "plan": lambda: pick(rng, ("PPO", "HMO", "EPO", "Choice Plus", "Open Access", "HDHP", "POS II", "Gold 1500", f"{words.word(rng).capitalize()} {pick(rng, ('PPO', 'HMO', 'Gold', 'Silver', 'Basic'))}")),
        "rx_bin": lambda: w.digits(rng, "######"),
        "rx_pcn": lambda: w.code(rng, "@@@", "@@", "########", "@@@@@", "####"),
        "rx_group": lambda: w.code(rng, "@@@@", "RX####", "@@@@@##", "@@@#####"),
        "payer": lambda: w.digits(rng, "#####"),
        "doctor": lambda: f"{pick(rng, ('Dr. ', 'Dr. ', ''))}{words.first_name(rng)} {words.last_name(rng)}" + pick(rng, ("", ", MD")),
        "effective": lambda: who.dated(who.issue),
    }  # fmt: skip
    text = made[key]() if key in made else _value(rng, card.world, who, key)
    return Fact(key, _capitals(text) if card.caps else text)


def _pairs(card: Card, area: Box, facts: Sequence[Fact], columns: int) -> None:
    """Labelled values in one or two columns, the label beside or over the value."""
    rng = card.rng
    x1, y1, x2, y2 = area
    over = chance(rng, 0.4)
    rows = -(-len(facts) // columns)
    step = min((y2 - y1) / rows, card.wide * 0.085)
    room = 2.15 if over else 1.3
    while step / room < 8.2:
        rows -= 1
        if not rows:
            return
        step = min((y2 - y1) / rows, card.wide * 0.085)
    card.size = min(step / room, card.wide * real(rng, 0.03, 0.04))
    card.small = max(7.0, card.size * real(rng, 0.7, 1.0))
    end = pick(rng, ("", ":", ":", " "))
    wide = (x2 - x1) / columns
    tab = wide * real(rng, 0.38, 0.5) if chance(rng, 0.35) else 0.0
    for number, fact in enumerate(facts[: rows * columns]):
        row, column = divmod(number, columns)
        x, y = x1 + column * wide, y1 + row * step + (card.small if over else card.size)
        label = pick(rng, PLAN_LABELS[fact.key])
        if over:
            done = card.put(fact, x, y + card.size * 1.08, wide - 6, lines=1)
            if done:
                card.plain(label, x, y, card.small, width=wide - 6)
        else:
            start = max(x + tab, x + card.canvas.measure(label + end, card.label, card.small) + card.size * 0.45)
            done = card.put(fact, start, y, x + wide - 4 - start, lines=1)
            if done:
                card.plain(label + end, x, y, card.small)
        fact.label = label if done and round(card.small) >= 8 else ""


def _copays(card: Card, area: Box, doc: Doc, single: bool) -> None:
    """What visits cost: one column of amounts, two networks side by side, or all in a running line."""
    rng, canvas = card.rng, card.canvas
    x1, y1, x2, y2 = area
    canvas.new_block()
    size = max(8.5, min(card.size, card.wide * 0.034))
    step = size * real(rng, 1.2, 1.7)
    services = _services(rng, whole(rng, 3, 7))
    y = y1 + size
    heads = (() if single else pick(rng, (("In-Network", "Out-of-Network"), ("In Network", "Out of Network"), ("Tier 1", "Tier 2"), ("Individual",
        "Family"))))  # fmt: skip
    if single and chance(rng, 0.5):
        card.plain(pick(rng, ("COPAYS", "Copays", "Copay", "Your cost", "Cost share")), x1, y, size)
        y += step
    columns = [x1 + (x2 - x1) * part for part in ((0.98,) if single else (0.66, 0.98))]
    for head, x in zip(heads, columns, strict=False):
        card.plain(head, x, y, size * 0.85, None, -1, "r", (x2 - x1) * 0.32)
    y += step if heads else 0
    shown: list[str] = []
    for service in services:
        if y > y2:
            break
        card.plain(service, x1, y, size)
        amounts = _amounts(rng, len(columns))
        boxes = [
            canvas.text(x, y, text, card.value, size, card.ink, "r") for x, text in zip(columns, amounts, strict=True)
        ]
        for number, (text, box) in enumerate(zip(amounts, boxes, strict=True)):
            doc.asked.append(_ask_copay(rng, service, heads[number] if heads else "", text, box))
        shown.append(service)
        y += step
    absent = [s for s in SERVICES if s not in shown and not any(s in group and group & set(shown) for group in LIKE)]
    if shown and chance(rng, 0.5):
        lacking = pick(rng, absent)
        doc.asked.append(asking.none(_typed(rng, COPAY, COPAY_ZH, pick(rng, SERVICES[lacking]), lacking)))


def _services(rng: Rng, count: int) -> list[str]:
    """Services of which none could be taken for another."""
    found: list[str] = []
    for service in some(rng, tuple(SERVICES), count + 3):
        if len(found) < count and not any(service in group and group & set(found) for group in LIKE):
            found.append(service)
    return found


def _amounts(rng: Rng, count: int) -> list[str]:
    return [pick(rng, (f"${5 * whole(rng, 1, 20)}", f"${5 * whole(rng, 1, 60)}", f"{10 * whole(rng, 1, 5)}%", f"${50 * whole(rng, 1, 9)}.00",
        f"${whole(rng, 1, 9)},{50 * whole(rng, 2, 18):03}")) for _ in range(count)]  # fmt: skip


def _ask_copay(rng: Rng, service: str, head: str, answer: str, box: Box) -> Question:
    if head:
        return Question("table", q.ask_cell(rng, service, head), answer, box)
    return Question(
        "field", _typed(rng, COPAY, COPAY_ZH, pick(rng, (service, *SERVICES[service])), service), answer, box
    )


def _plan_back(front: Card, box: Box, doc: Doc) -> None:
    """Phone numbers by who calls, an address for claims, small print."""
    rng, canvas, world = front.rng, front.canvas, front.world
    card = _new_card(rng, world, canvas, box)
    x1, y1, x2, y2 = card.inner(real(rng, 0.03, 0.06))
    size = card.wide * real(rng, 0.026, 0.036)
    size = max(8.5, size)
    y = y1 + size
    canvas.new_block()
    if chance(rng, 0.5):
        y = layout.small_print(rng, canvas, (x1, y1, x2, y1 + (y2 - y1) * 0.35), card.label, card.pale) + size * 1.5
    tab = x1 + (x2 - x1) * real(rng, 0.35, 0.55)
    right = chance(rng, 0.2)
    used = some(rng, CALLERS, whole(rng, 2, 6))
    if "Members" in used and "Member Services" in used:
        used.remove("Members")
    used = [u for u in used if not (u == "Nurse Line" and "24/7 Nurse Line" in used)]
    for caller in used:
        if y > y2 - size:
            break
        card.plain(caller + pick(rng, (":", ":", "")), x1, y, size)
        number = pick(rng, (w.digits(rng, "1-8##-###-####"), w.digits(rng, "(###) ###-####"), w.phone(rng)))
        drawn = canvas.text(x2 if right else tab, y, number, card.value, size, card.ink, "r" if right else "l")
        doc.asked.append(Question("field", _typed(rng, CALL, CALL_ZH, caller.lower() if chance(rng, 0.5) else caller, caller), number, drawn))  # fmt: skip
        y += size * 1.5
    if chance(rng, 0.5) and y < y2 - size:
        fact = Fact("website", world.words.url(rng))
        card.put(fact, x1, y2 - 3, x2 - x1, size)
        front.facts.append(fact)


# -- business cards and badges --------------------------------------------------------------------------------------

CONTACT_USUAL = "fax mobile website email phone department address birth employee_no".split()
REACH = {"phone": ("T", "Tel.", "Phone", "P", "Tel", "Office", "O", "Telephone"), "mobile": ("M", "Mobile", "Cell", "C", "Mob.", "Mobil"),
    "fax": ("F", "Fax", "Fax", "Telefax"), "email": ("E", "Email", "E-mail", "Mail"), "website": ("W", "Web", "www", "Site"), "address": ("A",
    "Address", "Office")}  # fmt: skip
JOBS = "Senior|Junior|Deputy|Regional|Chief|Lead|Head of|Vice President,|Associate|Global".split("|")


def contact_card(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A business card whose lines mostly have no label: name, job, firm, ways to reach them, in blocks and corners."""
    canvas = _ground(rng, world, height, width)
    tall = height > width and chance(rng, 0.15)
    box = _spots(rng, height, width, 0.62 if tall else real(rng, 1.5, 1.8), 1, 300 if tall else 360)[0]
    card = _new_card(rng, world, canvas, box, dark=chance(rng, 0.25), radius=pick(rng, (0, 0, 0.03)))
    doc = Doc(rng, canvas, pick(rng, ("card", "business card")), "名片", pick(rng, "MF"), card.facts)
    x1, y1, x2, y2 = card.inner(real(rng, 0.05, 0.09))
    if not tall and chance(rng, 0.22):
        x1 = _panel(card, x1)
    card.size = max(8.5, min((x2 - x1) * real(rng, 0.034, 0.05), (y2 - y1) / 15))
    firm = Fact("company", world.words.company(rng))
    person = _person_lines(card)
    reach = _reach_lines(card)
    lines = len(reach)
    step = card.size * real(rng, 1.25, 1.6)
    side = weighted(rng, (("l", 5), ("m", 2), ("r", 2)))
    canvas.new_block()
    firm_size = card.size * real(rng, 1.1, 1.9)
    if chance(rng, 0.6):  # the firm above, the person in the middle, the rest at the foot
        _aligned(card, firm, (x1, y1, x2, y2), y1 + firm_size, firm_size, side)
        y = max(y1 + firm_size * 2.2, y1 + (y2 - y1) * real(rng, 0.28, 0.4))
        y = _person(card, person, (x1, y, x2, y2), side)
    else:
        y = _person(card, person, (x1, y1, x2, y2), side)
        _aligned(card, firm, (x1, y1, x2, y2), y + firm_size * 1.2, firm_size, side)
        y += firm_size * 2.2
    foot = max(y + card.size, y2 - lines * step + card.size * 0.8 if chance(rng, 0.75) else y + card.size)
    other = side if chance(rng, 0.7) else pick(rng, "lr")
    canvas.new_block()
    _contact(card, reach, (x1, foot, x2, y2), step, other)
    return doc.finish("other", "contact_cards", CONTACT_USUAL)


def _panel(card: Card, x1: float) -> float:
    """A dark strip with a mark down the left side; returns the new left edge."""
    rng, canvas = card.rng, card.canvas
    left, top, _, low = card.box
    edge = left + card.wide * real(rng, 0.16, 0.3)
    canvas.fill((left, top, edge, low), whole(rng, 20, 120))
    side = (edge - left) * 0.5
    layout.logo(rng, canvas, (left + side * 0.5, top + side * 0.6, left + side * 1.5, top + side * 1.6), 235)
    return edge + card.wide * 0.05


def _person_lines(card: Card) -> list[tuple[Fact, float]]:
    """Name, job, perhaps the department, with their sizes in em."""
    rng, words = card.rng, card.world.words
    job = FIELDS["job_title"].make(rng, Page.make(rng, words))
    if chance(rng, 0.4):
        job = f"{pick(rng, JOBS)} {job.lower() if chance(rng, 0.4) else job}"
    full = f"{words.first_name(rng)} {words.last_name(rng)}"
    name = pick(
        rng, (full, full, _capitals(full), f"Dr. {full}", f"{full}, {pick(rng, ('PhD', 'MBA', 'CPA', 'P.E.'))}")
    )
    lines = [(Fact("name", name), real(rng, 1.2, 2.0)), (Fact("job", _capitals(job) if chance(rng, 0.2) else job), real(rng, 0.9, 1.15))]  # fmt: skip
    if chance(rng, 0.25):
        lines.append((Fact("department", f"{words.word(rng).capitalize()} {pick(rng, ('Department', 'Division', 'Unit', 'Team'))}"), 1.0))  # fmt: skip
    return lines


def _person(card: Card, lines: Sequence[tuple[Fact, float]], area: Box, side: str) -> float:
    y = area[1]
    for number, (fact, scale) in enumerate(lines):
        size = max(8.5, card.size * scale)
        y += size * real(card.rng, 1.1, 1.35)
        face = world_bold(card) if number == 0 and chance(card.rng, 0.4) else card.value
        _aligned(card, fact, area, y, size, side, face)
    return y


def _aligned(card: Card, fact: Fact, area: Box, y: float, size: float, side: str, face: Face | None = None) -> None:
    x1, _, x2, _ = area
    x = {"l": x1, "m": (x1 + x2) / 2, "r": x2}[side]
    card.put(
        fact, x, y, x2 - x1, size, face or (card.label if fact.key == "company" else card.value), lines=1, anchor=side
    )


def _reach_lines(card: Card) -> list[Fact]:
    """Ways to reach somebody; without labels there is only one phone number."""
    rng, world = card.rng, card.world
    page = Page.make(rng, world.words)
    way = weighted(rng, (("", 4), ("short", 3), ("long", 2)))
    keys = some(rng, ("phone", "mobile", "fax", "email", "website", "address"), whole(rng, 3, 6))
    if not way:
        keys = [k for k in keys if k not in ("mobile", "fax")]
    if chance(rng, 0.5):
        keys.sort(key="address phone mobile fax email website".split().index)
    facts: list[Fact] = []
    for key in keys:
        value = w.phone(rng) if key in ("mobile", "fax") else FIELDS[key].make(rng, page)
        label = ("" if not way or (key in ("email", "website", "address") and chance(rng, 0.4)) else REACH[key][0] if way == "short" else pick(rng,
            REACH[key][1:]))  # fmt: skip
        facts.append(Fact(key, value, label))
    return facts


def _contact(card: Card, facts: Sequence[Fact], area: Box, step: float, side: str) -> None:
    """The lines at the foot, in one column or two, with their labels if they have any."""
    rng = card.rng
    x1, y, x2, y2 = area
    end = pick(rng, (":", " ", ".", "", " |"))
    tab = card.size * real(rng, 1.6, 2.2) if chance(rng, 0.4) else 0.0
    half = side == "l" and len(facts) > 3 and chance(rng, 0.25)
    for number, fact in enumerate(facts):
        x, wide = x1, x2 - x1
        if half:
            x, wide = x1 + (number % 2) * (wide * 0.52), wide * 0.48
        if y > y2 + card.size * 0.2:
            return
        label, fact.label = fact.label, ""
        if label and side == "l":
            drawn = card.plain(label + end, x, y, card.size)
            start = max(drawn[2] + card.size * 0.4, x + tab)
            card.put(fact, start, y, x + wide - start, lines=1)
        elif label:
            _labelled_right(card, fact, label + end, x2 if side == "r" else (x1 + x2) / 2, y, wide, side)
        else:
            card.put(fact, {"l": x, "m": (x1 + x2) / 2, "r": x2}[side], y, wide, lines=1, anchor=side)
        fact.label = label if len(label) > 1 else ""
        if not half or number % 2:
            y += step


def _labelled_right(card: Card, fact: Fact, label: str, x: float, y: float, wide: float, side: str) -> None:
    """Label and value set as one line that ends at, or is centred on, `x`."""
    text = f"{label} {fact.value}"
    size = card.canvas.fit(text, card.value, card.size, wide)
    whole_width = card.canvas.measure(text, card.value, size)
    if whole_width > wide:
        return
    start = x - whole_width / (1 if side == "r" else 2)
    value = start + card.canvas.measure(label + " ", card.value, size)
    if card.put(fact, value, y, wide, size, lines=1):
        card.plain(label, start, y, size, card.value)


BADGE_USUAL = "expiry phone email department birth access blood issue job company employee_no address website".split()


def staff_badge(rng: Rng, world: World, height: int, width: int) -> Sample:
    """An employee's, visitor's or student's badge, upright or not: firm, photo, a large name, job, number, code."""
    canvas = _ground(rng, world, height, width)
    upright = chance(rng, 0.65)
    box = _spots(rng, height, width, real(rng, 0.6, 0.75) if upright else 1.586, 1, 250 if upright else 370)[0]
    card = _new_card(rng, world, canvas, box, dark=chance(rng, 0.15))
    who = Person.make(rng, world)
    doc = Doc(rng, canvas, pick(rng, ("badge", "card", "employee card", "ID")), "工作证", who.sex, card.facts)
    x1, y1, x2, y2 = card.inner(0.06)
    card.size = max(9.0, (x2 - x1) * (real(rng, 0.05, 0.065) if upright else real(rng, 0.034, 0.045)))
    card.small = max(7.0, card.size * real(rng, 0.6, 0.95))
    canvas.new_block()
    top = _badge_head(card, (x1, y1, x2, y2))
    side = "m" if upright and chance(rng, 0.7) else "l"
    if upright:
        wide = (x2 - x1) * real(rng, 0.38, 0.6)
        high = min(wide * 1.25, (y2 - top) * 0.45)
        x = (x1 + x2 - wide) / 2 if side == "m" else x1
        canvas.paste(_portrait(rng, world, int(wide), int(high)), x, top)
        area = (x1, top + high + card.size * 0.5, x2, y2)
    else:
        area = card.photo((x1, top, x2, y2), real(rng, 0.24, 0.34), chance(rng, 0.7))
    canvas.new_block()
    _badge_body(card, area, who, side)
    return doc.finish("id_card", "staff_badges", BADGE_USUAL)


def _badge_head(card: Card, area: Box) -> float:
    """The firm's name, plain or on a bar; returns the next y."""
    rng, canvas = card.rng, card.canvas
    x1, y1, x2, _ = area
    size = card.size * real(rng, 1.0, 1.6)
    firm = Fact("company", card.world.words.company(rng))
    ink = card.ink
    if chance(rng, 0.5):
        ink = 245 if card.level >= 128 else 10
        canvas.fill((card.box[0] + 1, card.box[1] + 1, card.box[2] - 1, y1 + size * 1.5), 60 if ink > 128 else 225)
    if chance(rng, 0.3):
        canvas.rectangle(((x1 + x2) / 2 - 18, card.box[1] + 3, (x1 + x2) / 2 + 18, card.box[1] + 9), 120, 1, 245, 3)
    card.put(firm, (x1 + x2) / 2, y1 + size, x2 - x1, size, card.label, ink, lines=1, anchor="m")
    return y1 + size * 1.9


def _badge_body(card: Card, area: Box, who: Person, side: str) -> None:
    """Name, job, number and what else a badge has, each on a line, some with labels."""
    rng, world, canvas = card.rng, card.world, card.canvas
    x1, y, x2, y2 = area
    words = world.words
    lines: list[tuple[Fact, str, float]] = []
    name = f"{who.given.split(' ')[0]} {who.surname}"
    broken = name.replace(" ", "\n", 1) if side == "l" and chance(rng, 0.35) else name
    lines.append((Fact("name", _capitals(broken) if chance(rng, 0.5) else broken), "", real(rng, 1.2, 1.8)))
    page = Page.make(rng, words)
    extras = {"job": (FIELDS["job_title"].make(rng, page), ("", "", "Position", "Title")),
        "department": (f"{words.word(rng).capitalize()} {pick(rng, ('Department', 'Services', 'Operations', 'Team'))}", ("", "Dept.", "Department")),
        "employee_no": (w.code(rng, "######", "@####", "####-##", "@@#####", "########"), ("ID", "Employee ID", "Emp. No.", "Staff No.", "ID No.",
        "No.")), "expiry": (who.dated(who.expiry), ("Expires", "Valid until", "Exp.", "EXP")), "access": (pick(rng, (f"Zone {whole(rng, 1, 9)}",
        f"Level {whole(rng, 1, 5)}", "ALL AREAS", "Lab + Office", "Building B")), ("Access", "Area")), "blood": (FIELDS["blood_type"].make(rng,
        page), ("Blood group", "Blood type")), "phone": (w.phone(rng), ("Tel", "Emergency", "Phone")), "issue": (who.dated(who.issue), ("Issued",
        "Issue date", "Joined"))}  # fmt: skip
    keys = (
        ["job", *some(rng, tuple(extras)[1:], whole(rng, 1, 4))] if chance(rng, 0.85) else some(rng, tuple(extras), 3)
    )
    lines += [(Fact(k, extras[k][0]), pick(rng, extras[k][1]), 1.0) for k in keys]
    end = pick(rng, (":", ": ", " ", " :"))
    for fact, label, scale in lines:
        size = max(8.5, card.size * scale)
        y += size * real(rng, 1.1, 1.4)
        if y + ("\n" in fact.value) * size * 1.3 > y2:
            return
        if label and side == "m":
            _labelled_right(card, fact, label + end.rstrip(), (x1 + x2) / 2, y, x2 - x1, "m")
        elif label:
            start = card.plain(label + end.rstrip(), x1, y, card.small)[2] + size * 0.4
            card.put(fact, start, y, x2 - start, size, lines=1)
        else:
            y = card.put(fact, (x1 + x2) / 2 if side == "m" else x1, y, x2 - x1, size, lines=1, anchor=side) or y
    if y2 - y > 26 and chance(rng, 0.6):
        if chance(rng, 0.5):
            layout.barcode(rng, canvas, (x1 + 6, max(y + 8, y2 - 46), x2 - 6, y2), whole(rng, 0, 50))
        else:
            side_length = min(y2 - y - 6, 90)
            layout.matrix(rng, canvas, (x1 + x2 - side_length) / 2, y2 - side_length, side_length)


FAMILIES = (Family("passport_pages", "id_card", "train", passport_page, 0.9), Family("visas", "id_card", "train", visa, 0.5),
    Family("driving_licences", "id_card", "train", driving_licence, 0.7), Family("national_cards", "id_card", "train", national_card, 0.7),
    Family("payment_cards", "bank_card", "train", payment_card, 0.6), Family("plan_cards", "medical", "train", plan_card, 0.7),
    Family("contact_cards", "other", "train", contact_card, 0.5), Family("staff_badges", "id_card", "train", staff_badge, 0.5))  # fmt: skip
