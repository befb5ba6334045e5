"""Phrasings of questions in English and Chinese: from a field, a cell or a place to what a person would type.

Answers are not known here: a family asks for something that is in the picture, or for something that is not, with the
same words. Every function draws from `rng` alone, so a seed gives the same questions. About a quarter are Chinese.
"""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import numpy as np

from training import fields
from training import phrasing_cant as cant
from training.sample import AT
from training.vocab import CHARS

CHINESE_SHARE = 0.25
CARELESS_SHARE = 0.25

Control = Literal["checkbox", "radio", "switch", "tab", "item"]

FIELD = (
    "{x}?", "{x}", "{x}:", "{x} =", "the {x}", "the {x}?", "What is the {x}?", "what's the {x}?",
    "What's the {x} here?",
    "Tell me the {x}.", "Please tell me the {x}.", "Give me the {x}.", "give the {x}", "Read the {x}.",
    "Read out the {x}",
    "Could you read the {x} for me?", "Can you tell me the {x}, please?", "Can you find the {x}?", "Find the {x}.",
    "Extract the {x}.", "Extract: {x}", "I need the {x}.", "I would like to know the {x}.", "Which {x} is given?",
    "Which {x} is shown?", "What {x} is printed here?", "What does it say for {x}?", "Look up the {x}.",
    "Show me the {x}",
    "Hi, I can't read this very well. What is the {x}?", "Do you see the {x}? What is it?", "Value of {x}?",
    "What is the value of the {x}?", "Please extract the {x} from this document.", "return only the {x}",
    "According to this document, what is the {x}?", "What is given as the {x}?", "Let me know the {x}", "and the {x}?",
    "What {x} does this show?", "Find {x} and read it to me.", "Answer with the {x} only.", "is there a {x}? which?",
    "In this picture, what is the {x}?", "What is the {x} on this page?", "{x} please", "Please read off the {x}.",
)  # fmt: skip

LABEL = (
    "What is written next to {q}?", "What stands beside {q}?", "What does it say next to {q}?", "What comes after {q}?",
    "Which value belongs to {q}?", "What is the value of {q}?", "value of {q}", "What is the entry for {q}?",
    "What is filled in for {q}?", "What is given under {q}?", "Read the value for {q}.", "Give me the value of {q}",
    "What does the field {q} contain?", "What's in the {q} field?", "What is {q}?", "{q}?", "{q}:", "{x}?", "{x}:",
    "{x}",
    "What is {x}?", "what's {x}?", "the value for {x}?", "Read {x}.", "Please read the value of {q} to me.", "find {q}",
    "What is the content of {q}?", "Tell me what {q} says.", "Extract {q}", "How much or what is {q}?", "and {x}?",
    "Which value is printed for {q}?", "Look for {q} and give me its value.", "The line {q}: what is its value?",
)  # fmt: skip

FIELD_ZH = (
    "{x}是多少?", "{x}是什么？", "{x}？", "{x}", "{x}:", "{x}：", "请问{x}是什么？", "请告诉我{x}", "请读出{x}。",
    "{x}写的是什么",
    "找出{x}", "帮我看一下{x}", "图中的{x}是什么？", "这上面的{x}是多少？", "提取{x}", "请提取图片中的{x}。", "给我{x}",
    "{x}在图里是多少", "我想知道{x}。", "你能看到{x}吗？是什么？", "文件上的{x}是什么？", "{x}是啥", "麻烦读一下{x}",
    "{x}一栏填的是什么？",
)  # fmt: skip

LABEL_ZH = (
    "“{x}”是多少？", "“{x}”是什么？", "“{x}”后面写的是什么？", "{x}是多少", "{x}是什么", "{x} 是多少?",
    "“{x}”这一项的值是什么？",
    "“{x}”旁边写着什么？", "请读出“{x}”的内容。", "请告诉我 {x} 的值", "{x} 的值是多少？", "“{x}”一栏写了什么？",
    "{x} 对应的内容是什么",
    "帮我找“{x}”的值", "“{x}”下面是什么？", "提取 {x}", "「{x}」是多少？", "图中 {x} 是什么？", "{x}？",
    "字段“{x}”的内容",
)  # fmt: skip

SPECIFIC: Mapping[str, tuple[str, ...]] = {
    "total": (
        "How much do I have to pay?",
        "How much is it in total?",
        "what did it cost altogether?",
        "How much in all?",
        "What do I owe?",
        "How much was paid in all?",
        "total price?",
        "一共多少钱？",
        "总共要付多少？",
        "合计多少钱",
        "花了多少钱？",
    ),
    "subtotal": ("How much is it before tax?", "What is the sum before tax?", "税前多少钱？", "不含税是多少？"),
    "tax": ("How much tax is charged?", "How much is the tax?", "How much VAT?", "税是多少？", "交了多少税？"),
    "tip": ("How much tip was given?", "how much was the tip?", "小费给了多少？"),
    "change": ("How much change was given?", "how much change did I get back?", "找了多少钱？", "找零多少？"),
    "date": (
        "When was this issued?",
        "What date is it?",
        "When was this?",
        "on which day was this written?",
        "which day?",
        "What date is printed on it?",
        "是哪一天的？",
        "什么时候的？",
        "这是几号的？",
    ),
    "time": ("At what time?", "What time was it?", "几点？", "是几点的？"),
    "due_date": (
        "When do I have to pay?",
        "When is it due?",
        "By when must it be paid?",
        "什么时候到期？",
        "最晚什么时候付款？",
    ),
    "merchant": (
        "Which shop is this from?",
        "Where was this bought?",
        "Which store is it?",
        "What's the shop called?",
        "在哪家店买的？",
        "这是哪家店？",
    ),
    "seller": ("Who sent this invoice?", "Who is it from?", "Who issued this?", "是谁开的？", "谁开的发票？"),
    "company": ("Which company is this?", "Which firm issued this?", "是哪家公司的？"),
    "employer": ("Who is the employer?", "Which company pays this?", "是哪家公司发的？"),
    "buyer": ("Who is this billed to?", "Who is the customer?", "Who has to pay?", "开给谁的？"),
    "name": (
        "Whose document is this?",
        "Whose is it?",
        "what is the person called?",
        "Whose name is on it?",
        "Full name?",
        "这是谁的？",
        "上面写的是谁的名字？",
    ),
    "surname": ("What's the family name?", "last name?", "姓什么？"),
    "given_name": ("What's the first name?", "given names?", "名字叫什么？"),
    "birth_date": (
        "When was this person born?",
        "date of birth?",
        "When is the birthday?",
        "哪年出生的？",
        "什么时候出生的？",
    ),
    "expiry_date": (
        "Until when is it valid?",
        "When does it expire?",
        "valid until?",
        "有效期到什么时候？",
        "什么时候过期？",
    ),
    "issue_date": ("When was it issued?", "since when is it valid?", "什么时候签发的？"),
    "address": ("Which address is given?", "Where do they live?", "what street?", "住在哪里？", "住址写的是什么？"),
    "phone": (
        "Which number can I call?",
        "What number do I ring?",
        "how can I call them?",
        "电话多少？",
        "打哪个电话？",
    ),
    "email": ("Which e-mail address can I write to?", "e-mail?", "where can I send a mail?", "邮箱地址是多少？"),
    "website": ("Which website is named?", "What's the web address?", "网址是什么？"),
    "invoice_number": ("Which invoice is this?", "invoice no?", "what number does the invoice have?", "发票号多少？"),
    "cashier": ("Who was at the till?", "Who served?", "谁收的银？"),
    "payment_method": ("How was it paid?", "Cash or card?", "Which way was it paid?", "怎么付的钱？"),
    "net_pay": (
        "How much is paid out?",
        "How much does the employee get?",
        "take-home pay?",
        "实际发了多少？",
        "到手多少钱？",
    ),
    "gross_pay": ("How much is the pay before deductions?", "gross?", "税前工资多少？"),
    "nationality": ("Which country is the person a citizen of?", "哪国人？"),
    "sex": ("Male or female?", "男还是女？"),
    "diagnosis": ("What was diagnosed?", "诊断是什么病？"),
    "doctor": ("Which doctor signed?", "Who is the physician?", "医生是谁？"),
    "patient": ("Who is the patient?", "病人是谁？"),
    "from": ("Where does the journey start?", "From which place?", "从哪里出发？"),
    "to": ("Where does it go?", "Where to?", "到哪里去？"),
    "depart_time": ("When does it leave?", "what time does it depart", "几点出发？"),
    "arrive_time": ("When does it arrive?", "几点到？"),
    "seat": ("Which seat is it?", "where do I sit?", "坐几号座位？"),
    "gate": ("Which gate do I go to?", "where do I board?", "在哪个口登机？"),
    "passenger": ("Who is travelling?", "Who is the ticket for?", "是谁的票？"),
    "price": ("How much does it cost?", "What does it cost?", "多少钱？"),
    "age": ("How old is the patient, as printed?", "years of age?", "多少岁？"),
    "best_before": ("Until when can it be eaten?", "when does it go bad?", "什么时候过期？"),
    "origin": ("Where was it made?", "Where does it come from?", "哪里产的？"),
    "closing_balance": ("How much is in the account at the end?", "What is the balance at the end?", "最后余额多少？"),
    "opening_balance": ("How much was in the account at the start?", "开始时余额多少？"),
    "quantity": ("How many pieces?", "有多少件？"),
    "employee": ("Whose payslip is this?", "Who is paid?", "是谁的工资单？"),
    "title": (
        "What is the title?",
        "title?",
        "What is this called?",
        "What's the headline?",
        "Read the title.",
        "What is the heading at the top?",
        "What does the headline say?",
        "which title does it have?",
        "标题是什么？",
        "题目？",
        "读一下标题",
        "大标题写的是什么？",
    ),
    "author": (
        "Who wrote this?",
        "Who is the author?",
        "by whom is it?",
        "author?",
        "written by?",
        "作者是谁？",
        "谁写的？",
    ),
    "page": ("Which page is this?", "page?", "What page number is printed?", "第几页？", "页码是多少？"),
    "subject": ("What is the subject of the mail?", "subject?", "subject line?", "邮件主题是什么？", "主题？"),
    "sender": ("Who sent it?", "Who is it from?", "from whom?", "谁发的？", "发件人是谁？"),
    "recipient": ("Who is it addressed to?", "to whom?", "Who receives it?", "发给谁的？", "收件人是谁？"),
}
"""Ways to ask for a field that name neither its label nor a synonym, by semantic key."""

KIND = (
    "What kind of document is this?", "What kind of picture is this?", "what is this?", "What type of document is it?",
    "Which kind of image is this?", "kind?", "Kind of picture?", "document type?", "What sort of thing is this?",
    "What am I looking at?", "Classify this picture.", "classify", "Is this a receipt, an invoice or something else?",
    "Tell me what kind of document this is.", "Which category does this picture belong to?", "type of image",
    "What type is this?", "Please classify the document.", "Identify the type of document",
    "what kind of paper is this",
    "What do we have here, what sort of document?", "document class?", "Say what kind of picture it is.",
    "What's this?",
    "Name the kind of this document.", "Is it a form, a table, a chart or what?", "Which type of document do you see?",
    "what kind of file did I get here", "Is this a photo, a screenshot or a document?", "Determine the document type.",
)  # fmt: skip

KIND_ZH = (
    "这是什么？", "这是什么类型的文件？", "这是哪种图片？", "这是什么图？", "图片类型？", "文件类型是什么",
    "请判断图片的种类。", "这是发票还是收据？",
    "这张图属于哪一类？", "给这张图分类", "这是什么单据？", "这是什么证件？", "请识别文档类型",
    "这是一张什么样的图片？", "类别？", "这是照片还是截图？",
)  # fmt: skip

CELL = (
    "What is the {c} of {r}?", "What is the {c} for {r}?", "{c} of {r}?", "{r}, {c}?", "{r} {c}", "{r}: {c}",
    "{c} for {r}",
    "In the row {qr}, what stands in the column {qc}?", "What is in row {qr}, column {qc}?", "row {qr} column {qc}",
    "Which {c} does {r} have?", "What {c} is given for {r}?", "Read the {c} of {r}.", "Tell me the {c} for {qr}.",
    "what's {r}'s {c}", "What is the value of {qc} for {qr}?", "Give me the {c} of {r}", "Find {r} and read its {c}.",
    "For {qr}, what is the {c}?", "Look up {qc} for {qr}.", "the {c} of {r} please", "cell {qr} / {qc}", "{r}'s {c}?",
    "Which value stands under {qc} in the line of {qr}?", "According to the table, what is the {c} of {r}?",
    "In the table, which entry does {r} have under {qc}?", "For {r}, {c}?", "Could you read me the {c} of {r}?",
    "What does the table show for {r} under {qc}?", "{c} ({r})?",
)  # fmt: skip

CELL_ZH = (
    "{r}的{c}是多少？", "{r} 的 {c} 是什么？", "“{r}”的“{c}”是多少？", "{r}，{c}？", "{r} {c}",
    "“{r}”这一行的“{c}”是什么？",
    "表中 {r} 的 {c} 是多少？", "请问 {r} 的 {c}", "读一下“{r}”的“{c}”", "{r} 那一行 {c} 列写的是什么？",
    "“{c}”列中“{r}”的值是多少？",
    "第“{r}”行“{c}”列的内容", "{r} 对应的 {c} 是多少？", "查一下 {r} 的 {c}",
)  # fmt: skip

PRICE_OF = (
    "How much is the {r}?", "How much does {r} cost?", "What does the {r} cost?", "price of {r}?",
    "What's the price of {r}?",
    "What did I pay for {r}?", "How much was charged for {r}?", "{r}, how much?", "how much for {r}", "{r}?",
    "{r}多少钱？", "{r} 多少钱", "“{r}”的价格是多少？", "{r} 的价钱？",
)  # fmt: skip
QUANTITY_OF = (
    "How many {r} were bought?", "How many of {r}?", "How many {r}?", "quantity of {r}?",
    "What quantity of {r} is listed?",
    "How many units of {r} are there?", "qty {r}", "买了几个{r}？", "{r} 的数量是多少？", "“{r}”有几件？",
)  # fmt: skip
PRICE_COLUMNS = frozenset({"price", "amount", "total", "cost", "value", "line total", "sum"})
QUANTITY_COLUMNS = frozenset({"qty", "quantity", "units", "count", "pcs", "no.", "number"})

COUNT = (
    "How many {t} are there?", "How many {t}?", "how many {t} do you see", "Count the {t}.", "number of {t}?",
    "{t}, how many?",
    "What is the number of {t}?", "How many {t} does it have?", "How many {t} are shown?", "Number of {t}:",
    "count {t}",
    "Please count the {t}.", "Can you count the {t} for me?", "How many {t} are listed?",
    "In total, how many {t} are there?",
    "Tell me how many {t} there are.", "How many {t} are in the picture?", "Give me the number of {t}", "# of {t}",
    "how many {t} can be seen here?", "How many {t} does this contain?", "What's the count of {t}?", "{t} count?",
    "I need to know how many {t} there are.", "How many different {t} are there?", "how many {t} in all",
)  # fmt: skip

COUNT_ZH = (
    "有几个{t}？", "有多少个{t}？", "一共有多少{t}？", "{t}有几个", "数一下{t}", "{t}的数量？", "图中有多少{t}？",
    "请数一数{t}的个数。",
    "{t}共有几个？", "总共几个{t}", "这里有几个{t}？", "{t}数是多少？", "请问有多少个{t}",
)  # fmt: skip

THINGS_ZH: Mapping[str, str] = {
    "rows": "行", "lines": "行", "columns": "列", "items": "商品", "entries": "条目", "bars": "柱子", "slices": "扇区",
    "points": "点",
    "series": "系列", "categories": "类别", "checkboxes": "复选框", "checked boxes": "勾选的复选框",
    "switches": "开关", "tabs": "标签页",
    "buttons": "按钮", "fields": "字段", "messages": "消息", "mails": "邮件", "files": "文件", "folders": "文件夹",
    "tiles": "卡片",
    "results": "结果", "paragraphs": "段落", "headings": "标题", "legend entries": "图例项", "transactions": "交易",
    "products": "商品",
    "photos": "照片", "options": "选项", "menu items": "菜单项", "references": "参考文献", "bullet points": "要点",
    "medicines": "药品",
    "unread mails": "未读邮件", "apps": "应用", "links": "链接", "signs": "牌子", "labels": "标签",
    "lines of code": "代码行",
    "stages": "阶段", "verses": "诗行", "authors": "作者", "boxes": "方框", "empty fields": "空白字段",
    "notifications": "通知",
}  # fmt: skip

STATE: Mapping[Control, tuple[str, ...]] = {
    "checkbox": (
        "Is {q} checked?", "Is {x} ticked?", "is the box {q} checked?", "Is there a tick at {q}?", "{x} checked?",
        "Has {q} been ticked?",
        "Is the checkbox {q} marked?", "Is {x} selected?", "Was {x} ticked?", "Is {q} crossed?", "checked or not: {x}",
        "Tell me whether {q} is checked.", "Is the box next to {q} ticked?", "{x}, is it ticked?", "Did they tick {q}?",
        "“{x}”勾选了吗？", "{x} 有没有打勾？", "“{x}”是否选中？", "{x} 选了吗", "“{x}”前面的框打勾了吗？",
        "复选框“{x}”是勾上的吗？",
    ),
    "radio": (
        "Is {q} selected?", "Is {x} chosen?", "Is the option {q} selected?", "Was {q} chosen?", "{x} selected?",
        "is it {x}?",
        "Is {q} the chosen option?", "Is the radio button {q} on?", "Is {x} the one that is selected?",
        "Is {q} marked?",
        "Tell me whether {q} is selected.", "Has {x} been picked?", "“{x}”是否选中？", "选的是 {x} 吗？",
        "“{x}”被选中了吗？",
        "是选了“{x}”吗",
    ),
    "switch": (
        "Is {q} on?", "Is {x} switched on?", "Is {x} enabled?", "is {q} turned on", "{x} on?", "{x} enabled?",
            "{x}: on or off? (yes = on)",
        "Is the switch {q} on?", "Has {q} been activated?", "Is {x} active?", "Is the toggle {q} turned on?",
        "Is {q} enabled in the settings?",
        "Tell me whether {q} is on.", "“{x}”开了吗？", "{x} 是否开启？", "“{x}”是打开的吗？", "开关“{x}”打开了没有",
        "{x} 启用了吗？",
    ),
    "tab": (
        "Is the tab {q} open?", "Is {q} the active tab?", "Is the {x} tab selected?", "is {x} active",
        "Is {q} the current page?",
        "Are we on the {x} tab?", "Is {x} the selected tab?", "is the {x} page open?", "Is {q} highlighted?",
        "Is {x} active?",
        "当前是“{x}”标签页吗？", "“{x}”标签是选中的吗？", "{x} 页面打开了吗？", "现在在 {x} 页吗",
    ),
    "item": (
        "Is {q} selected?", "Is {q} highlighted?", "is the line {q} selected", "Is {x} marked?",
        "Is the entry {q} active?", "Is {x} selected?",
        "Is {q} the selected entry?", "{x} selected?", "Has {x} been selected?", "Is {q} the one that is highlighted?",
        "“{x}”是否选中？", "{x} 被选中了吗？", "“{x}”这一项高亮了吗？",
    ),
}  # fmt: skip

POINT = (
    "Where is {q}?", "Where is {x}?", "where's {x}", "Point to {q}.", "Point at {x}", "Locate {q}.", "locate {x}",
    "Show me where {q} is.",
    "Show me {q}", "Where does it say {q}?", "Where do I find {q}?", "Mark {q}.", "Find {q} in the picture.",
    "Click {q}", "click on {x}",
    "Where should I click for {q}?", "Where is {q} written?", "Where can I see {q}?", "Box around {q}",
    "Give me the place of {q}.",
    "Give the bounding box of {q}.", "bounding box: {x}", "In which place is {q}?", "position of {q}?",
    "Where on the page is {q}?",
    "Could you show me where {x} stands?", "Press {q}.", "Tap {x}", "Highlight {q}", "Where exactly is {q}?",
    "I can't find {q}. Where is it?",
    "coordinates of {q}", "put your finger on {q}", "Where is the text {q}?", "Which spot says {q}?",
)  # fmt: skip

POINT_ZH = (
    "“{x}”在哪里？", "{x} 在哪里？", "指出“{x}”", "点击“{x}”", "点击 {x}", "定位“{x}”", "“{x}”的位置",
    "请标出“{x}”。", "哪里写着“{x}”？",
    "找到“{x}”在图中的位置", "{x} 在哪", "框出“{x}”", "请指出 {x} 在什么地方", "“{x}”在图上什么位置？", "把“{x}”圈出来",
)  # fmt: skip

TEXT_AT = (
    "What is written at {at}?", "What is written here: {at}?", "What does it say at {at}?", "Read the text in {at}.",
    "text at {at}",
    "{at}?", "What is in the box {at}?", "Read {at}", "Which words stand in {at}?", "What's at {at}?",
    "{at}: what does it say?",
    "Tell me what is printed at {at}.", "Transcribe {at}", "Read what is inside {at}.", "What can you read at {at}?",
    "{at} text?",
    "What does the text at {at} say?", "Please read the marked place {at}.", "Give me the words at {at}", "OCR {at}",
    "read box {at}",
    "What text is in the region {at}?", "Which text do you see in {at}?", "Look at {at}. What is written there?",
    "content of {at}",
    "What is printed in this place: {at}", "Extract the text of the region {at}.",
)  # fmt: skip

TEXT_AT_ZH = (
    "{at} 写的是什么？", "{at} 处写着什么？", "读出 {at} 的文字", "{at} 里的文字是什么？", "请读 {at}",
    "这个位置 {at} 写了什么？", "{at} 是什么字",
    "识别 {at} 的内容", "框 {at} 中的文字？", "{at}？", "请告诉我 {at} 的内容。", "区域 {at} 里是什么文字？",
    "提取 {at} 的文字",
)  # fmt: skip

TRANSCRIBE = (
    "Read all the text.", "Transcribe this.", "transcribe", "What does it say?", "Read everything.",
    "Read the whole page.", "OCR",
    "Give me all the text in this picture.", "Write out all text that you see.", "Extract all text.",
    "Full text please", "text?",
    "Please transcribe the document.", "Read this to me.", "read this", "What is written here?",
    "Copy the text of this picture.",
    "Type out everything that is printed.", "All text, line by line.", "Convert this image to text.",
    "Give the full transcription.",
    "Read out all lines.", "Turn it into text", "I need the text of this page.", "Read the page from top to bottom.",
    "image to text",
)  # fmt: skip

TRANSCRIBE_ZH = (
    "读出所有文字。", "请识别图中的全部文字", "转写全文", "图里写了什么？", "把文字都读出来", "提取所有文字", "全文",
    "文字识别", "上面写的是什么？",
    "请逐行读出文字。", "把图片转成文字", "识别文字", "请抄写全部内容",
)  # fmt: skip

EXTREME: Mapping[str, tuple[str, ...]] = {
    "largest": (
        "Which {t} has the largest value?", "Which {t} is the largest?", "Which {t} is highest?",
        "What {t} has the maximum?", "largest {t}?",
        "{t} with the highest value?", "Which {t} comes first by value?", "Which {t} has the most?",
        "Name the {t} with the greatest value.",
        "Which is the biggest {t}?", "top {t}?", "Where is the value highest, in which {t}?",
        "which {t} is at the top", "maximum {t}",
        "Tell me the {t} with the largest value.", "Which {t} leads?",
        "In which {t} is the maximum reached?", "What is the highest {t}?", "Which {t} reaches the peak?",
        "{t} with most",
        "哪个{z}最大？", "哪个{z}的值最高？", "最大的{z}是哪个？", "最高的是哪个{z}？", "数值最大的{z}",
        "请问哪个{z}最多？", "哪个{z}排第一？",
    ),
    "smallest": (
        "Which {t} has the smallest value?", "Which {t} is the smallest?", "Which {t} is lowest?",
        "What {t} has the minimum?", "smallest {t}?",
        "{t} with the lowest value?", "Which {t} comes last by value?", "Which {t} has the least?",
        "Name the {t} with the smallest value.",
        "Which is the tiniest {t}?", "bottom {t}?", "Where is the value lowest, in which {t}?",
        "which {t} is at the bottom", "minimum {t}",
        "Tell me the {t} with the lowest value.", "Which {t} trails?", "In which {t} is the minimum reached?",
        "What is the lowest {t}?",
        "Which {t} hits the low?", "{t} with least",
        "哪个{z}最小？", "哪个{z}的值最低？", "最小的{z}是哪个？", "最低的是哪个{z}？", "数值最小的{z}",
        "请问哪个{z}最少？", "哪个{z}排最后？",
    ),
}  # fmt: skip

EXTREME_VALUE: Mapping[str, tuple[str, ...]] = {
    "largest": (
        "What is the largest value?", "What is the highest value shown?", "maximum?", "the maximum value",
        "largest number?", "peak value?",
        "What's the biggest value in the chart?", "highest value?", "What is the maximum?",
        "Give me the greatest value.",
        "最大值是多少？", "最高的数值是多少？", "最大的数是多少",
    ),
    "smallest": (
        "What is the smallest value?", "What is the lowest value shown?", "minimum?", "the minimum value",
        "smallest number?", "low value?",
        "What's the least value in the chart?", "lowest value?", "What is the minimum?", "Give me the smallest value.",
        "最小值是多少？", "最低的数值是多少？", "最小的数是多少",
    ),
}  # fmt: skip

THING_ZH: Mapping[str, str] = {
    "bar": "柱子", "category": "类别", "slice": "扇区", "month": "月份", "year": "年份", "country": "国家",
    "city": "城市",
    "item": "项目",
    "product": "产品", "series": "系列", "day": "日子", "quarter": "季度", "row": "行", "region": "地区",
    "name": "名字",
    "team": "队",
    "department": "部门", "group": "组", "segment": "部分", "file": "文件", "point": "点", "week": "周",
    "company": "公司",
}  # fmt: skip

CHART_VALUE = (
    "What is the value of {q}?", "What is the value for {c}?", "What value does {c} have?", "How much is {c}?", "{c}?",
    "{c}:", "{q}?",
    "value of {c}", "How high is {c}?", "How large is the bar of {q}?", "Read the value of {c} off the chart.",
    "value at {c}",
    "What does the chart show for {c}?", "which value is shown for {q}", "Tell me the value for {c}.",
    "What is {c} in the chart?",
    "How much does {q} amount to?", "Which number belongs to {c}?", "In the chart, what is the value of {c}?",
    "what's {c}",
    "What is plotted for {c}?", "Give me the number for {q}", "How many at {c}?", "the figure for {c}",
    "What share or value has {c}?",
    "To which value does {c} reach?", "{c} reaches what value?",
)  # fmt: skip

CHART_VALUE_ZH = (
    "{c}是多少？", "{c} 的值是多少？", "“{c}”的数值是多少？", "图中 {c} 是多少", "{c} 对应的值？", "{c} 有多高？",
    "请读出“{c}”的值。", "“{c}”是多少？",
    "{c} 的数据", "图表中“{c}”显示多少？", "{c}多少", "“{c}”占多少？",
)  # fmt: skip

SERIES_VALUE = (
    "What is the value of {s} in {c}?", "What is {s} for {c}?", "{s} in {c}?", "{c}, {s}?", "{s} at {c}",
    "How much is {s} at {c}?",
    "What value does {s} have for {c}?", "{c} {s}", "For {c}, what is {s}?", "How high is {s} for {qc}?",
    "What does {qs} show at {c}?",
    "Read the value of {s} for {c}.", "the {s} value of {c}", "Tell me the value of {qs} at {qc}.",
    "series {qs}, category {qc}: value?",
    "In {c}, how much was {s}?", "Which value is plotted for {s} at {c}?", "{s} / {c}", "value of {qs} for {qc}",
    "What was {s} in {c}?",
    "In the chart, what is {s} for {c}?", "Look at {c}: what is the value of {s}?", "what's {s} at {c}",
    "Give me {s} for {c}",
    "How many {s} in {c}?", "Which number does {s} reach at {c}?",
)  # fmt: skip

SERIES_VALUE_ZH = (
    "{c}的{s}是多少？", "{c} 的 {s} 是多少", "“{s}”在“{c}”的值是多少？", "{s} 在 {c} 是多少？", "{c}，{s}？",
    "图中“{c}”的“{s}”是多少？",
    "{c} 时 {s} 的数值", "请读出 {c} 的 {s}。", "“{c}”对应的“{s}”是多少", "{s}：{c}？", "系列“{s}”中“{c}”的值",
    "{c} 那里 {s} 有多高？",
)  # fmt: skip

CATEGORY_OF = (
    "Which {t} has the value {v}?", "Which {t} is at {v}?", "What {t} shows {v}?", "which {t} has {v}",
    "{v}: which {t}?",
    "For which {t} is the value {v}?", "To which {t} does {v} belong?", "Which {t} reaches {v}?",
    "Name the {t} with {v}.",
    "Which {t} stands at {v}?", "Find the {t} with the value {v}.", "{v} is the value of which {t}?",
    "哪个{z}是 {v}？", "哪个{z}的值是 {v}？", "{v} 是哪个{z}的值？", "值为 {v} 的{z}是哪个？",
)  # fmt: skip

RELATION: Mapping[str, tuple[str, ...]] = {
    "after": (
        "What comes after {q}?", "What follows {q}?", "Which heading comes after {q}?",
        "What is the section after {q} called?", "after {q}?",
        "What is the next heading after {q}?", "Which section follows {q}?", "what comes next after {q}",
        "Which one is right after {q}?",
        "“{x}”后面是什么？", "“{x}”之后的标题是什么？", "紧接着“{x}”的是什么？",
    ),
    "before": (
        "What comes before {q}?", "What precedes {q}?", "Which heading comes before {q}?",
        "What is the section before {q} called?", "before {q}?",
        "What is the heading just before {q}?", "Which section precedes {q}?", "which one is right before {q}",
        "“{x}”前面是什么？", "“{x}”之前的标题是什么？", "“{x}”上一个标题是什么？",
    ),
    "below": (
        "What stands below {q}?", "What is written under {q}?", "What is directly below {q}?", "below {q}?",
        "which text is under {q}",
        "What does it say beneath {q}?", "Read the line under {q}.", "“{x}”下面写的是什么？", "“{x}”下方是什么文字？",
    ),
    "above": (
        "What stands above {q}?", "What is written over {q}?", "What is directly above {q}?", "above {q}?",
        "which text is over {q}",
        "Read the line above {q}.", "“{x}”上面写的是什么？", "“{x}”上方是什么文字？",
    ),
    "words": (
        "Which words follow {q}?", "What words come after {q}?", "Continue: {x}...",
        "How does the text go on after {q}?", "{x} ...?",
        "What follows “{x} ...”?", "Go on after {q}.", "Complete the line that begins {q}.", "“{x}”后面接的是哪些词？",
        "“{x}……”接下来是什么？",
    ),
    "first_words": (
        "How does the text under {q} begin?", "What are the first words under {q}?", "How does the section {q} start?",
        "Read the first line of {q}.", "first line under {q}?", "What is the first line below the heading {q}?",
        "“{x}”一节的第一行是什么？", "“{x}”下面第一行写的是什么？",
    ),
}  # fmt: skip

COMMON = (
    "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二"
    "无同么经法当起与好看学进种将还分此心前面又定见只主没公从全部实现动理长民力高正开样外问实点点关相本些三意明被把机开想门手使话已但第应水再回老"
    "四情给因由其加代变它教内体提社化平表度头知给重政各路文己目白放入新间果更展声特完活许尔才快最今身气结解反安象处资根题建两计立议王员件少月位五"
    "德程式运料世打海几光受任联合思信建常美城花直期军接受区广规别利众叫带界北阳先风走条女总城今清往向每流传治识报听师元集色且系品口请南电原真金林"
    "首持达管书术史失六七八九万亿千百角元整号码单据编姓名性址证件卡银账户余额收支付款税票发率价格数量合计小项商店铺售货购买卖客户司公章日期时间"
    "始终止效签字盖印表图柱线饼轴例值均率左右顶底红绿蓝黄黑灰边框行列页段句词标签按钮菜选择开关勾消邮箱网址码密录登注册设置搜索查找复删除保存取下载传"
    "药医院患者诊断科室床剂毫克片次餐前后血压检验结果参考范围单位职部门薪津贴险扣应实工龄勤班假费用途备注摘要附录章节目录作译编著版社刊卷期"
    "我你您吗呢吧啊哪谁怎什么多少几是否能请帮告诉读写认识看见找到指出圈定框选翻译总结描述解释比较推荐建议画唱聊笑话天气颜色感觉好坏真假贵便宜"
    "车站机场街区楼层房屋桌椅灯窗猫狗鸟鱼树草山河湖云雪雨春夏秋冬东西南北早晚午夜周星礼拜岁男女孩父母亲友爱喜欢快乐悲伤怒怕累饿渴冷热新旧轻重"
    "英法德日韩俄语言歌诗故事邮编省市县镇村乡路巷弄层座室手座传真官方微信支付宝扫描二维条形码截屏照片相册视频音乐游戏软件系统版本更新安装帮助"
)
"""The commonest Chinese characters and those of forms, shops, banks, clinics and screens; duplicates do no harm."""

PUNCTUATION = "，。？！：；、（）《》【】「」『』〈〉…—～·％＋－＝／￥＂＇０１２３４５６７８９"


def ask_field(rng: np.random.Generator, key: str | None, label: str | None) -> str:
    """A question for a labelled value. `key`: its semantic field or None; `label`: what is printed beside it or None.

    With a key the question may use a synonym or the Chinese name instead of the printed label. Raises `ValueError` if
    neither is given."""
    if key is None and label is None:
        raise ValueError("a field needs a key or a label")
    chinese = _chinese(rng)
    if key is not None and (label is None or rng.random() < 0.55):
        return _careless(rng, _ask_key(rng, key, chinese))
    return _careless(rng, _ask_label(rng, key, label or "", chinese))


def _ask_key(rng: np.random.Generator, key: str, chinese: bool) -> str:
    specific = _in_language(SPECIFIC.get(key, ()), chinese)
    if specific and rng.random() < 0.3:
        return _pick(rng, specific)
    names = _names(key)[chinese]
    if not names:
        names, chinese = _names(key)[not chinese] or (key.replace("_", " "),), not chinese
    name = _clean(names[int(len(names) * rng.random() ** 1.5)])  # the first are the commonest
    return _pick(rng, FIELD_ZH if chinese else FIELD).format(x=name if chinese else _inline(rng, name))


def _ask_label(rng: np.random.Generator, key: str | None, label: str, chinese: bool) -> str:
    name = _clean(label)
    if chinese:
        return _pick(rng, LABEL_ZH).format(x=name)
    if key is not None and rng.random() < 0.6:
        return _pick(rng, FIELD).format(x=_inline(rng, name))
    return _pick(rng, LABEL if rng.random() < 0.7 else FIELD).format(x=name, q=_quote(rng, name))


def ask_kind(rng: np.random.Generator) -> str:
    """A question for the kind of picture."""
    return _either(rng, KIND, KIND_ZH)


def ask_cell(rng: np.random.Generator, row: str, column: str) -> str:
    """A question for the cell of a table at `row` (its first cell) and `column` (its header), both as printed."""
    r, c = _clean(row), _clean(column)
    if _chinese(rng):
        return _pick(rng, CELL_ZH).format(r=r, c=c)
    text = _pick(rng, CELL).format(r=r, c=_inline(rng, c), qr=_quote(rng, r), qc=_quote(rng, c))
    return _careless(rng, text)


def ask_field_of_row(rng: np.random.Generator, item: str, column: str) -> str:
    """A question for a property of a listed item: "How much is the espresso?"; `column` in any words."""
    special = PRICE_OF if column.lower() in PRICE_COLUMNS else QUANTITY_OF if column.lower() in QUANTITY_COLUMNS else ()
    if special and rng.random() < 0.6:
        chinese = _chinese(rng)
        return _careless(rng, _pick(rng, _in_language(special, chinese)).format(r=_clean(item)))
    return ask_cell(rng, item, column)


def ask_count(rng: np.random.Generator, things: str) -> str:
    """A question for the number of `things` (an English plural: "rows", "unread mails")."""
    if _chinese(rng):
        return _pick(rng, COUNT_ZH).format(t=THINGS_ZH.get(things, f" {things} "))
    return _careless(rng, _pick(rng, COUNT).format(t=things))


def ask_state(rng: np.random.Generator, label: str, kind_of_control: Control) -> str:
    """A yes/no question for the state of a control: "yes" is checked, selected, on or active."""
    chinese = _chinese(rng)
    templates = _in_language(STATE[kind_of_control], chinese)
    name = _clean(label)
    text = _pick(rng, templates).format(x=name, q=_quote(rng, name))
    return text if chinese else _careless(rng, text)


def ask_point(rng: np.random.Generator, text: str) -> str:
    """A question for the place of a printed text."""
    name = _clean(text)
    if _chinese(rng):
        return _pick(rng, POINT_ZH).format(x=name)
    return _careless(rng, _pick(rng, POINT).format(x=name, q=_quote(rng, name)))


def ask_text_at(rng: np.random.Generator) -> str:
    """A question for the text in a box; holds `sample.AT` once, where the box goes."""
    return _pick(rng, TEXT_AT_ZH if _chinese(rng) else TEXT_AT).replace("{at}", AT)


def ask_cant(rng: np.random.Generator) -> str:
    """A request that a reader of print can't meet: describing, advising, translating, calculating, chatting."""
    chinese = _chinese(rng)
    text = cant.compose_chinese(rng) if chinese else cant.compose_english(rng)
    return text if chinese else _careless(rng, text)


def ask_transcribe(rng: np.random.Generator) -> str:
    """A request for all the text."""
    return _either(rng, TRANSCRIBE, TRANSCRIBE_ZH)


def ask_extreme(rng: np.random.Generator, which: Literal["largest", "smallest"], thing: str) -> str:
    """A question for the `thing` ("month", "bar") with the extreme value, or for the value itself (`thing` "value")."""
    chinese = _chinese(rng)
    templates = _in_language(EXTREME_VALUE[which] if thing == "value" else EXTREME[which], chinese)
    text = _pick(rng, templates).format(t=thing, z=THING_ZH.get(thing, f" {thing} "))
    return text if chinese else _careless(rng, text)


def ask_chart_value(rng: np.random.Generator, category: str, series: str | None = None) -> str:
    """A question for a plotted value, by category and, where there are several, series."""
    c = _clean(category)
    if series is None:
        if _chinese(rng):
            return _pick(rng, CHART_VALUE_ZH).format(c=c)
        return _careless(rng, _pick(rng, CHART_VALUE).format(c=c, q=_quote(rng, c)))
    s = _clean(series)
    if _chinese(rng):
        return _pick(rng, SERIES_VALUE_ZH).format(c=c, s=s)
    return _careless(rng, _pick(rng, SERIES_VALUE).format(c=c, s=s, qc=_quote(rng, c), qs=_quote(rng, s)))


def ask_category_of(rng: np.random.Generator, value: str, thing: str) -> str:
    """A question for the `thing` ("month", "bar") that has a printed value."""
    chinese = _chinese(rng)
    text = _pick(rng, _in_language(CATEGORY_OF, chinese)).format(v=value, t=thing, z=THING_ZH.get(thing, f" {thing} "))
    return text if chinese else _careless(rng, text)


def ask_relation(
    rng: np.random.Generator,
    relation: Literal["after", "before", "below", "above", "words", "first_words"],
    text: str,
) -> str:
    """A question for what stands next to a printed text: the heading after it, the line below it, the next words."""
    chinese = _chinese(rng)
    name = _clean(text)
    asked = _pick(rng, _in_language(RELATION[relation], chinese)).format(x=name, q=_quote(rng, name))
    return asked if chinese else _careless(rng, asked)


def ask_about(rng: np.random.Generator, thing: str, chinese_name: str | None = None) -> str:
    """A question for something named in plain words, without being a label ("shop name", "axis title")."""
    if chinese_name is not None and _chinese(rng):
        return _pick(rng, FIELD_ZH).format(x=chinese_name)
    return _careless(rng, _pick(rng, FIELD).format(x=thing))


def chinese_characters() -> str:
    """Characters beyond `vocab.CHARS` that questions can hold, and the commonest Chinese ones, by code point."""
    texts = [COMMON, PUNCTUATION, *_all_templates(), *cant.all_texts()]
    texts += [name for key in fields.FIELDS for name in fields.names(key)[True]]
    texts += [c for text in _family_sources() for c in text if _is_chinese(c)]
    return "".join(sorted({c for text in texts for c in text} - set(CHARS)))


def _family_sources() -> list[str]:
    """Families may bring phrasings of their own; reading the sources spares them a register that someone forgets."""
    return [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "families").glob("*.py"))]


def _all_templates() -> list[str]:
    flat = (
        FIELD, LABEL, KIND, CELL, PRICE_OF, QUANTITY_OF, COUNT, POINT, TEXT_AT, TRANSCRIBE, CHART_VALUE, SERIES_VALUE,
        CATEGORY_OF,
    )  # fmt: skip
    chinese = (
        FIELD_ZH, LABEL_ZH, KIND_ZH, CELL_ZH, COUNT_ZH, POINT_ZH, TEXT_AT_ZH, TRANSCRIBE_ZH, CHART_VALUE_ZH,
        SERIES_VALUE_ZH,
    )  # fmt: skip
    grouped = (*SPECIFIC.values(), *STATE.values(), *EXTREME.values(), *EXTREME_VALUE.values(), *RELATION.values())
    words = (tuple(THINGS_ZH.values()), tuple(THING_ZH.values()))
    return [text for group in (*flat, *chinese, *grouped, *words) for text in group]


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in text)


@cache
def _in_language(templates: tuple[str, ...], chinese: bool) -> tuple[str, ...]:
    return tuple(t for t in templates if _is_chinese(t) == chinese)


def _chinese(rng: np.random.Generator) -> bool:
    return bool(rng.random() < CHINESE_SHARE)


def _pick(rng: np.random.Generator, options: Sequence[str]) -> str:
    return options[int(rng.integers(len(options)))]


def _either(rng: np.random.Generator, english: Sequence[str], chinese: Sequence[str]) -> str:
    return _pick(rng, chinese) if _chinese(rng) else _careless(rng, _pick(rng, english))


def _clean(label: str) -> str:
    """The label as one would say it: without the colon, the leaders or the number sign that end it."""
    return label.replace("\n", " ").strip().rstrip(":.…* ").strip() or label.strip()


def _quote(rng: np.random.Generator, text: str) -> str:
    marks = ("“{}”", '"{}"', "'{}'", "{}", '"{}"', "«{}»")
    return marks[int(rng.integers(len(marks)))].format(text)


def _inline(rng: np.random.Generator, name: str) -> str:
    """The name inside a sentence: mostly in lower case, unless capitals carry meaning (VAT, IBAN)."""
    if rng.random() < 0.3:
        return name
    return " ".join(w if sum(map(str.isupper, w)) > 1 and len(w) <= 5 else w.lower() for w in name.split(" "))


def _careless(rng: np.random.Generator, text: str) -> str:
    """Now and then what a hurried person types: lower case, no closing mark, no apostrophes, swapped letters."""
    if rng.random() >= CARELESS_SHARE or AT in text:
        return text
    manner = rng.random()
    text = text.rstrip("?.:!") if manner < 0.7 else text
    text = text.lower() if manner < 0.55 else text.upper() if manner > 0.97 else text
    if rng.random() < 0.15:
        text = text.replace("'", "")
    return _swapped(rng, text) if rng.random() < 0.06 else text


def _swapped(rng: np.random.Generator, text: str) -> str:
    """Two neighbouring letters of the asking words swapped; what follows the third word (the label) stays as it is."""
    end = sum(len(w) + 1 for w in text.split(" ")[:2]) - 1
    if end < 5 or len(text.split(" ")) < 5:
        return text
    i = int(rng.integers(1, end - 1))
    if text[i] not in string.ascii_letters or text[i + 1] not in string.ascii_letters:
        return text
    return text[:i] + text[i + 1] + text[i] + text[i + 2 :]


def _names(key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(English, Chinese) names of a semantic field; none for an unknown one."""
    return fields.names(key) if key in fields.FIELDS else ((), ())
