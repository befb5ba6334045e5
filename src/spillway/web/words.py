"""Every text of the page, in English and Chinese. Two values of one type, so that no text can be missing in one.

Sentences that other rooms write (reasons, errors) arrive in English; `Words.tell` says the known ones in the page's
words and passes on the others as they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["en", "zh"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Texts with `{}` are formats."""

    language: Language
    tagline: str
    test_banner: str
    tab_ask: str
    tab_ledger: str
    tab_about: str
    # the opening
    examples_title: str
    examples_hint: str
    examples: Mapping[str, tuple[str, str]]
    """Picture's name -> (what it is, what to ask)."""
    can: str
    cannot: str
    pale: str
    weak: str
    connect: str
    """Follows `pale` and `weak`."""
    no_models: str
    # asking
    drop_title: str
    drop_hint: str
    drop_more: str
    remove: str
    too_large: str
    no_preview: str
    question: str
    question_placeholder: str
    follow_up_placeholder: str
    ask: str
    stop: str
    new: str
    model: str
    model_auto: str
    residency: str
    residencies: Mapping[str, str]
    reach: Mapping[str, str]
    """Where a request may go, in a word or two. Jurisdictions are named by their code."""
    key: str
    key_hint: str
    empty_question: str
    # the answer
    answer_empty: str
    earlier: str
    working: str
    stopped: str
    error_title: str
    api_silent: str
    routes: Mapping[str, str]
    route_names: Mapping[str, str]
    """As `routes`, in a word or two."""
    outcomes: Mapping[str, str]
    where: str
    why: str
    sure: str
    cost: str
    cloud: str
    leave: str
    attempts: str
    here: str
    there: str
    nowhere: str
    likely: str
    not_measured: str
    free: str
    unknown_price: str
    no_place: str
    verdicts: Mapping[str, str]
    verdict_unknown: str
    no_picture: str
    details: str
    took: str
    # feedback
    feedback: str
    right: str
    wrong: str
    comment_placeholder: str
    consent: str
    send: str
    thanks: str
    choose_thumb: str
    # the ledger
    ledger_hint: str
    refresh: str
    ledger_empty: str
    columns: tuple[str, ...]
    total_requests: str
    total_local: str
    total_left: str
    total_cost: str
    total_cloud: str
    total_saved: str
    plot_costs: str
    plot_routes: str
    plot_paid: str
    plot_cloud: str
    # states of a model
    states: Mapping[str, str]
    about: str
    sentences: tuple[tuple[re.Pattern[str], str], ...] = field(default=(), repr=False)

    def tell(self, sentence: str) -> str:
        """A sentence from another room, or several with semicolons between, in this language where it is known."""
        for pattern, translation in self.sentences:
            if match := pattern.fullmatch(sentence):
                return _GROUP.sub(lambda group: self.tell(match[int(group[1])]), translation)
        parts = sentence.split("; ")
        return "; ".join(self.tell(part) for part in parts) if len(parts) > 1 else sentence


_GROUP = re.compile(r"\\(\d)")


UNREAD_PICTURE = r"it has a picture, and pictures are not examined yet; send X-Spillway-Residency: any to let it leave"
ASK_LOCAL = r'Ask model "auto" or a local model\.'
"""Two sentences whose next step depends on where they are read: at the page or in a shell."""

EN = Words(
    language="en",
    tagline="Your pictures, read at home. They leave only when they may and should.",
    test_banner="Test system, shared for a limited time. Put nothing confidential here.",
    tab_ask="Ask",
    tab_ledger="Ledger",
    tab_about="About",
    examples_title="Try one of these",
    examples_hint="or drop a picture of your own",
    examples={
        "receipt": ("Receipt", "What is the total?"),
        "office": ("Office", "What is in this office?"),
        "menu": ("Menu", "What should I order from this menu? I do not eat meat."),
        "landscape": ("Landscape", "Write a caption for this landscape."),
        "product": ("Product sheet", "What is this product sheet about?"),
        "form": ("Form", "What is the date of birth?"),
        "chart": ("Chart", "What is the value for March?"),
        "settings": ("Settings screen", "Is Bluetooth on?"),
    },
    can="{} can do this",
    cannot="{} can't do this",
    pale="The pale examples need a model that can describe or reason.",
    weak="A larger model may know better.",
    connect="Connect one: <code>spillway up --local URL</code> or <code>--cloud openai:gpt-5</code>.",
    no_models="No model is connected. <code>spillway doctor</code> says what is wrong.",
    drop_title="Drop a picture here",
    drop_hint="or click to choose a file, or paste one. It stays in this window and in memory: nothing is stored.",
    drop_more="Add a picture",
    remove="Remove",
    too_large="That is more than {} MB of pictures, too much for one request. Use smaller ones.",
    no_preview="This browser can't show the file. Ask anyway: the API says what is wrong with it.",
    question="Question",
    question_placeholder="What is the total?",
    follow_up_placeholder="Ask something else about the same picture",
    ask="Ask",
    stop="Stop",
    new="Start over",
    model="Model",
    model_auto="Automatic",
    residency="May it leave?",
    residencies={
        "": "Not said",
        "local": "No, it stays here",
        "any": "Yes, anywhere",
        "cn": "Only to China",
        "eu": "Only to the EU",
        "us": "Only to the US",
        "uk": "Only to the UK",
        "sg": "Only to Singapore",
        "jp": "Only to Japan",
        "in": "Only to India",
        "ca": "Only to Canada",
        "au": "Only to Australia",
    },
    reach={"any": "anywhere", "local": "stays here"},
    key="Key",
    key_hint="this server asks for one",
    empty_question="Write a question first.",
    answer_empty="The answer will stand here, and below it where it came from, how sure it is and what it cost.",
    earlier="Asked before",
    working="Reading …",
    stopped="Stopped.",
    error_title="No answer",
    api_silent="The API at {} does not answer.",
    routes={
        "local": "A local model was the first choice.",
        "escalate": "The local answer was too unsure, so a stronger model was asked.",
        "spill": "The local machines were busy, so another place was asked.",
        "fallback": "No local model could take it, so another place was asked.",
        "pinned": "You named this model.",
        "refused": "Nobody could answer, or nobody was allowed to.",
    },
    route_names={
        "local": "local",
        "escalate": "escalated",
        "spill": "spilled",
        "fallback": "fell back",
        "pinned": "named",
        "refused": "refused",
    },
    outcomes={
        "answered": "answered",
        "weak": "too unsure",
        "busy": "busy",
        "failed": "failed",
        "held": "not allowed to leave",
        "cancelled": "cancelled",
    },
    where="Where it ran",
    why="Why there",
    sure="How sure",
    cost="What it cost",
    cloud="Closed API instead",
    leave="May it leave?",
    attempts="Who was asked",
    here="On your own machine: {}",
    there="Outside ({}): {}",
    nowhere="Nowhere",
    likely="{} likely to be right",
    not_measured="not measured",
    free="nothing",
    unknown_price="no price known",
    no_place="no place on the picture was given",
    verdicts={
        "hold": "No, it stays here",
        "candidate": "Not yet: a first look found nothing, but it was not read in full",
        "release": "Yes, it was released",
        "redact": "Only with parts of it covered",
    },
    verdict_unknown="not known",
    no_picture="Put a picture here first: the connected model answers only about pictures.",
    details="Details",
    took="{:.0f} ms",
    feedback="Was it right?",
    right="✓ Right",
    wrong="✗ Wrong",
    comment_placeholder="A word about it (optional)",
    consent="Keep picture, question and answer with it, as a sample for evaluation",
    send="Send",
    thanks="Thank you. It is kept on this machine.",
    choose_thumb="Say first whether it was right.",
    ledger_hint="One record for every request, refusals and failures too. Pictures and texts are not stored.",
    refresh="Refresh",
    ledger_empty="Nothing yet. Ask something first.",
    columns=("Time", "Route", "Model", "May go to", "Sure", "Cost", "Closed API", "Took"),
    total_requests="requests",
    total_local="answered here",
    total_left="left",
    total_cost="paid",
    total_cloud="closed API instead",
    total_saved="saved",
    plot_costs="Cost of the listed requests, summed up",
    plot_routes="Requests by route",
    plot_paid="paid",
    plot_cloud="closed API instead",
    states={"ready": "ready", "warming": "warming up"},
    about="""
### What this is
Spillway runs open vision-language models on your own machines. A request leaves for a closed API only when it is
allowed to and there is a reason to: the local answer is weak, the local machines are busy, or they are down. Every
decision is explained, priced and recorded; this page shows it beside each answer.

### The embedded reader
It ships with the package: a small model, trained from scratch on pictures that we made, run on the CPU.

| It can | It can't |
|---|---|
| read receipts, invoices, forms, tables, charts, screens, print | describe photographs, write captions, advise |
| answer questions about fields, transcribe, point | read Chinese print (it comes later), handwriting |
| take questions in English and Chinese | take other languages |
| say how sure it is, and "not there" | know what is not in the picture |

For the rest connect a model: `spillway up --local URL` (any OpenAI-compatible server of yours) or
`--cloud openai:gpt-5`.

### What happens to a picture
It is held in this browser window and in memory while it is answered. It is not written to disk, and the ledger keeps
no content. A thumb keeps your comment; picture, question and answer only if you tick the box. This page loads nothing
from outside: it works without a network.

### The same from a program
Any OpenAI client, with `base_url` set to this address and `/v1`. The API is described at `/openapi.json`.
""",
    sentences=(
        (
            re.compile(UNREAD_PICTURE),
            "it has a picture, and pictures are not examined yet; choose “Yes, anywhere” to let it leave",
        ),
        (re.compile(r"This request stays here: (.+)\."), r"This request stays here: \1."),
        (re.compile(ASK_LOCAL), "Choose “Automatic” or a local model."),
    ),
)

_SENTENCES = (
    (r"(.+) runs on this machine", r"\1 在本机运行"),
    (r"(.+) runs in (\w+), and this request may go there", r"\1 位于 \2，本请求可以发往那里"),
    (r"you named (.+)", r"你指定了 \1"),
    (r"no local model can take this request", r"没有本地模型能处理此请求"),
    (r"(.+) is busy", r"\1 正忙"),
    (r"(.+) failed", r"\1 出错"),
    (r"(.+) was (\d+%) sure, below (\d+%)", r"\1 的把握为 \2，低于 \3"),
    (r"(.+) reads no pictures\.", r"\1 不能读图。"),
    (r"This request may go only to: local\. (.+) stands in (\w+)\.", r"本请求须留在本机；\1 位于 \2。"),
    (r"This request may go only to: (\w+)\. (.+) stands in (\w+)\.", r"本请求只能发往 \1；\2 位于 \3。"),
    (r"This request stays here: (.+)\.", r"本请求留在本机：\1。"),
    (r"(.+) is not ready: (.+)\.", r"\1 尚未就绪：\2。"),
    (ASK_LOCAL, r"请选择“自动选择”或本地模型。"),
    (r"There is no model (.+) here\. Ask one of: (.+)\.", r"没有模型 \1。可选：\2。"),
    (r"No model can take this request now \((.+)\)\.", r"现在没有模型能处理此请求（\1）。"),
    (r"No model is ready yet \((.+)\)\.", r"模型尚未就绪（\1）。"),
    (
        r"Start one with --local or --cloud; `spillway doctor` says what is wrong\.",
        r"用 --local 或 --cloud 接入一个；spillway doctor 会说明原因。",
    ),
    (r"Nobody could answer \((.+)\)\.", r"没有模型能回答（\1）。"),
    (r"Try again, or see `spillway doctor`\.", r"请重试，或运行 spillway doctor。"),
    (r"Try again in a few seconds\.", r"请过几秒再试。"),
    (
        r"Picture (\d+) is not a PNG, JPEG, WebP, GIF or BMP file; it looks like (.+)\.",
        r"第 \1 张不是 PNG、JPEG、WebP、GIF 或 BMP 图片，看起来是 \2。",
    ),
    (r"Picture (\d+) is cut off: .+\.", r"第 \1 张图片不完整。"),
    (r"Picture (\d+) is broken: .+\.", r"第 \1 张图片已损坏。"),
    (
        r"Picture (\d+) is (\d+ x \d+) = ([\d.]+) megapixels; the limit is ([\d.]+)\.",
        r"第 \1 张图片为 \2，共 \3 百万像素；上限为 \4。",
    ),
    (
        r"Scale it down by ([\d.]+) or more on each side, or send a part\.",
        r"请把每边缩小到 1/\1 以下，或只发送一部分。",
    ),
    (
        r"Send a PNG, JPEG, WebP, GIF or BMP picture that a viewer opens\.",
        r"请使用看图软件能打开的 PNG、JPEG、WebP、GIF 或 BMP 图片。",
    ),
    (r"This picture has ([\d.]+) MiB; the limit is ([\d.]+)\.", r"此图片有 \1 MiB；上限为 \2。"),
    (r"Save it as JPEG, or scale it down\.", r"请存为 JPEG，或缩小。"),
    (r"The request has (\d+) pictures; the limit is (\d+)\.", r"请求含 \1 张图片；上限为 \2。"),
    (r"Send fewer pictures, or several requests\.", r"请减少图片，或分几次提问。"),
    (r"This server needs a key.*\.", r"此服务器需要有效的密钥。"),
    (
        r"Send `Authorization: Bearer <key>` with a key from the server's SPILLWAY_API_KEYS\.",
        r"请使用服务器 SPILLWAY_API_KEYS 中的一个密钥。",
    ),
    (r"Something broke inside Spillway\.", r"Spillway 内部出错。"),
    (r"The log has more under entry (.+)\.", r"日志中第 \1 条有更多说明。"),
    (r"Use a vision model\.", r"请用能读图的模型。"),
    (
        r'Widen X-Spillway-Residency or the residency setting, or ask model "auto"\.',
        r"请放宽可去的范围，或选择“自动选择”。",
    ),
    (r"Picture (\d+) is animated; only single frames are read for now\.", r"第 \1 张是动图；目前只读单帧。"),
    (r"Save the frame that you ask about as PNG or JPEG\.", r"请把要问的那一帧存为 PNG 或 JPEG。"),
    (
        r"Picture (\d+) is (\d+ x \d+) pixels; the limit is ([\d,]+) a side\.",
        r"第 \1 张图片为 \2；每边上限为 \3 像素。",
    ),
    (r"Cut it into parts, or scale it down\.", r"请切成几部分，或缩小。"),
    (r"This picture is empty\.", r"此图片是空文件。"),
    (r"Send the bytes of a picture file\.", r"请选择一个图片文件。"),
    (r"(.+) reads at most (\d+) pictures at once\.", r"\1 一次最多读 \2 张图片。"),
    (r"Send fewer in one turn\.", r"请一次少发几张。"),
    (r"More than ([\d,]+) characters of text\.", r"文字超过 \1 个字符。"),
    (r"Shorten the messages\.", r"请缩短文字。"),
    (r"More than (\d+) messages\.", r"对话超过 \1 条。"),
    (r"Drop the oldest turns\.", r"请重新开始对话。"),
    (r"More than (\d+) pictures\.", r"图片超过 \1 张。"),
    (r"Split them over requests\.", r"请分几次提问。"),
    (r"The body is over (\d+) MiB\.", r"请求超过 \1 MiB。"),
    (
        r"Send fewer or smaller pictures: 2,000 pixels on the long side are enough for most questions\.",
        r"请减少或缩小图片：长边 2000 像素对多数问题已足够。",
    ),
    (r"The body did not arrive in time\.", r"请求没有及时传完。"),
    (r"Send it faster, or smaller pictures\.", r"请换更快的网络，或用小一些的图片。"),
    (r"Too many large requests are being answered at this moment\.", r"此刻有太多大请求正在处理。"),
    (r"Send this one again shortly\.", r"请稍后再试。"),
    (r"This shared server's time is over\.", r"此共享服务器的时限已过。"),
    (r"Start it again with a later --expires\.", r"请用更晚的 --expires 重新启动。"),
    (r"This address is not on the allow-list\.", r"此地址不在允许名单上。"),
    (r"Add it with --allow\.", r"可用 --allow 加入。"),
    (r"(.+) has (\d+) requests waiting\.", r"\1 有 \2 个请求在排队。"),
    (r"(.+) is busy \(429\)\.", r"\1 正忙（429）。"),
    (r"(.+) took too long \((\d+)\)\.", r"\1 用时过长（\2）。"),
    (r"(.+) refused our key \((\d+)\)\.", r"\1 不接受我们的密钥（\2）。"),
    (r"(.+) refused the request \((\d+)\)\.", r"\1 拒绝了此请求（\2）。"),
    (r"(.+) failed \((\d+)\)\.", r"\1 出错（\2）。"),
    (r"(.+) sent nothing for ([\d.]+) s\.", r"\1 在 \2 秒内没有响应。"),
    (r"(.+): ready", r"\1：就绪"),
    (r"(.+): warming", r"\1：预热中"),
    (r"none is connected", r"没有接入"),
    (r"Embedded reader(.*)", r"内置阅读器\1"),
    (r"text", r"文本文件"),
    (r"it was not examined", r"未经检查"),
    (UNREAD_PICTURE, r"含有图片，而图片尚不能检查；选择“可以，任何地方”才会放行"),
    (r"its residency is local", r"已声明留在本机"),
    (r"nothing sensitive was found in its text", r"文字中没有发现敏感内容"),
    (r"it holds (.+)", r"含有\1"),
    (r"a Chinese identity number", r"身份证号码"),
    (r"a US social security number", r"美国社会安全号码"),
    (r"a passport number", r"护照号码"),
    (r"a bank card number", r"银行卡号"),
    (r"an account number", r"账号"),
    (r"an IBAN", r"国际银行账号（IBAN）"),
    (r"a phone number", r"电话号码"),
    (r"an e-mail address", r"电子邮件地址"),
    (r"a password, key or token", r"密码、密钥或令牌"),
    (r"a marking of confidentiality", r"保密标记"),
    (r"it has more than ([\d,]+) characters, too many to examine", r"超过 \1 个字符，无法检查"),
    (r"examining it failed \((\w+)\)", r"检查失败（\1）"),
    (
        r"its text holds an encoded file \(base64\), and those are not examined",
        r"文字中含有编码文件（base64），而这类文件不能检查",
    ),
    (r"what (.+) costs is not known, so it counts as nothing", r"\1 的价格未知，按零计"),
    (r"the caller released its pictures", r"调用方已放行图片"),
)

ZH = Words(
    language="zh",
    tagline="图片在本机读取；只有允许且必要时才会离开。",
    test_banner="测试系统，限时共享。请勿放入任何机密内容。",
    tab_ask="提问",
    tab_ledger="账本",
    tab_about="关于",
    examples_title="试试这些",
    examples_hint="或在下方放入自己的图片",
    examples={
        "receipt": ("小票", "总计是多少？"),
        "office": ("办公室", "这间办公室里有什么？"),
        "menu": ("菜单", "这份菜单我该点什么？我不吃肉。"),
        "landscape": ("风景", "给这张风景写一句说明。"),
        "product": ("产品页", "这份产品页讲的是什么？"),
        "form": ("表格", "出生日期是什么？"),
        "chart": ("图表", "March 的数值是多少？"),
        "settings": ("设置界面", "Bluetooth 打开了吗？"),
    },
    can="{} 能做",
    cannot="{} 做不了",
    pale="变淡的例子需要会描述或推理的模型。",
    weak="更大的模型可能答得更好。",
    connect="可以接入一个：<code>spillway up --local URL</code> 或 <code>--cloud openai:gpt-5</code>。",
    no_models="没有接入模型。<code>spillway doctor</code> 会说明原因。",
    drop_title="把图片拖到这里",
    drop_hint="也可以点击选择文件，或直接粘贴。图片只留在此窗口和内存中，不会保存。",
    drop_more="再加一张",
    remove="移除",
    too_large="图片超过 {} MB，一次请求装不下。请用小一些的图片。",
    no_preview="浏览器无法显示此文件。仍可提问：接口会说明问题所在。",
    question="问题",
    question_placeholder="总计是多少？",
    follow_up_placeholder="继续问这张图片",
    ask="提问",
    stop="停止",
    new="重新开始",
    model="模型",
    model_auto="自动选择",
    residency="可以离开本机吗？",
    residencies={
        "": "未说明",
        "local": "不可以，留在本机",
        "any": "可以，任何地方",
        "cn": "只限中国",
        "eu": "只限欧盟",
        "us": "只限美国",
        "uk": "只限英国",
        "sg": "只限新加坡",
        "jp": "只限日本",
        "in": "只限印度",
        "ca": "只限加拿大",
        "au": "只限澳大利亚",
    },
    reach={"any": "任何地方", "local": "仅本机"},
    key="密钥",
    key_hint="此服务器需要密钥",
    empty_question="请先写一个问题。",
    answer_empty="回答显示在这里，下方说明它来自哪里、有多大把握、花了多少钱。",
    earlier="之前问过",
    working="正在读图……",
    stopped="已停止。",
    error_title="没有回答",
    api_silent="{} 的接口没有响应。",
    routes={
        "local": "首选本地模型。",
        "escalate": "本地回答把握不足，改问了更强的模型。",
        "spill": "本地机器正忙，改问了别处。",
        "fallback": "没有本地模型可用，改问了别处。",
        "pinned": "你指定了这个模型。",
        "refused": "没有能够或获准回答的地方。",
    },
    route_names={
        "local": "本机",
        "escalate": "升级",
        "spill": "分流",
        "fallback": "备用",
        "pinned": "指定",
        "refused": "拒绝",
    },
    outcomes={
        "answered": "已回答",
        "weak": "把握不足",
        "busy": "正忙",
        "failed": "出错",
        "held": "不可离开",
        "cancelled": "已取消",
    },
    where="在哪里运行",
    why="为什么",
    sure="把握",
    cost="花费",
    cloud="若用闭源接口",
    leave="可以离开吗？",
    attempts="问过谁",
    here="本机：{}",
    there="外部（{}）：{}",
    nowhere="没有运行",
    likely="{} 的可能是对的",
    not_measured="未测量",
    free="没有花费",
    unknown_price="价格未知",
    no_place="没有给出图中位置",
    verdicts={
        "hold": "不可以，留在本机",
        "candidate": "还不行：初看没有问题，但尚未完整检查",
        "release": "可以，已放行",
        "redact": "遮盖部分内容后才可以",
    },
    verdict_unknown="未知",
    no_picture="请先放入图片：接入的模型只回答关于图片的问题。",
    details="详情",
    took="{:.0f} 毫秒",
    feedback="回答对吗？",
    right="✓ 对",
    wrong="✗ 不对",
    comment_placeholder="说两句（可不填）",
    consent="同时保留图片、问题和回答，作为评测样本",
    send="提交",
    thanks="谢谢，已保存在本机。",
    choose_thumb="请先选择对或不对。",
    ledger_hint="每个请求一条记录，拒绝和失败也在内。不保存图片和文字。",
    refresh="刷新",
    ledger_empty="还没有记录。先提个问题吧。",
    columns=("时间", "路线", "模型", "可去范围", "把握", "花费", "若用闭源接口", "用时"),
    total_requests="请求",
    total_local="本机回答",
    total_left="离开本机",
    total_cost="已花费",
    total_cloud="若用闭源接口",
    total_saved="节省",
    plot_costs="下列请求的累计花费",
    plot_routes="各路线的请求数",
    plot_paid="已花费",
    plot_cloud="若用闭源接口",
    states={"ready": "就绪", "warming": "预热中"},
    about="""
### 这是什么
Spillway 在你自己的机器上运行开放的视觉语言模型。只有在允许、并且有理由时（本地回答把握不足、本地机器正忙或停机），
请求才会发往闭源接口。每个决定都有说明、价格和记录；本页把它们放在每个回答旁边。

### 内置阅读器
随软件包附带：一个小模型，用我们自己制作的图片从零训练，在 CPU 上运行。

| 能做 | 做不了 |
|---|---|
| 读小票、发票、证卡、表格、流水、图表、界面和印刷文字 | 描述照片、写说明、给建议、聊天 |
| 回答字段问题、抄录文字、指出位置 | 读中文印刷（以后支持）、手写、大页面上的小字 |
| 用英文和中文提问 | 用其他语言提问 |
| 说明有多大把握，以及“图中没有” | 知道图片以外的事 |

其余的请接入模型：`spillway up --local URL`（你的任何兼容 OpenAI 的服务）或 `--cloud openai:gpt-5`。

### 图片会怎样
回答期间它只在此浏览器窗口和内存中，不写入磁盘，账本也不保存内容。评价只保留评语；勾选后才保留图片、问题和回答。
本页不加载任何外部内容：没有网络也能用。

### 在程序里使用
任何 OpenAI 客户端，把 `base_url` 设为本地址加 `/v1`。接口说明见 `/openapi.json`。
""",
    sentences=tuple((re.compile(pattern), translation) for pattern, translation in _SENTENCES),
)

WORDS: Mapping[Language, Words] = {"en": EN, "zh": ZH}


def words_for(language: str) -> Words:
    """The words for a browser's language tag (`zh-CN`, `en-GB`, ...): Chinese for Chinese, English for all others."""
    return ZH if language.lower().startswith("zh") else EN
