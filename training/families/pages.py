"""Train families of printed pages and free questions about them: papers, newspapers, verses, plain facts, notices.

Every page is set by a `Press`, which remembers the lines that it printed; what is asked for inside a sentence is looked
up once the page is finished (`Press.finish`), because what is painted later may hide it.
"""

# ruff: noqa: E501, SIM905 - tables of phrasings and lists of words read better on long lines

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, NamedTuple

from training import questions as q
from training import words as w
from training.canvas import Canvas, Face, Word, inside, union
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.sample import NONE, Box, Family, Question, Sample, reading_order
from training.vocab import CHARS
from training.words import Words
from training.world import Typeface, World

Align = Literal["l", "m", "r", "j"]
Line = tuple[str, Box]

READABLE = frozenset(CHARS)
LONGEST = 62
"""Characters of an answer; titles may have `LONGEST_TITLE`."""
LONGEST_TITLE = 100

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
SIDES = (("left", "左"), ("right", "右"))
SIDES3 = (("left", "左"), ("middle", "中间"), ("right", "右"))

# -- phrasings ------------------------------------------------------------------------------------------------------

ASK: Mapping[str, tuple[str, str]] = {
    "title": (
        "What is the main title?|What's the title of this page?|main title?|title|Read the big heading|What is the headline?|What is it called?|How is this page titled?|full title please|What does the title say?|Give me the whole title.|Which title is printed at the top?|heading at the top?",
        "主标题是什么？|标题写的是什么？|题目是什么？|读一下完整的标题|大标题？",
    ),
    "headline": (
        "What is the headline?|headline?|main headline|Read the headline|What does the main headline say?|What's the big story called?|title of the main article?|What is the lead article's title?|Give me the headline",
        "头条标题是什么？|大标题写的是什么？|主要文章的标题？|读出头条的标题",
    ),
    "second_story": (
        "What is the headline of the smaller story?|title of the small article?|What is the other article called?|headline of the second story|What does the boxed article's headline say?|other headline?",
        "另一篇文章的标题是什么？|小文章的标题？|第二篇的标题是什么？",
    ),
    "deck": (
        "What is the subtitle?|subtitle?|What stands under the headline?|sub-headline|Read the line under the title.|What is the subheading below the title?|second title line in small print?",
        "副标题是什么？|标题下面的小字是什么？|副标题？",
    ),
    "column_head": (
        "What is the heading of the {side} column?|heading of the {side} column?|{side} column heading|What does the heading in the {side} column say?|Title of the {side} column?|Which heading stands over the {side} column?|What is the {side} column called?|What's the sub-heading of the {side} column|Read the heading on top of the {side} column.|first heading in the {side} column",
        "{zh}栏的标题是什么？|{zh}边一栏的标题？|{zh}栏写的标题是什么|{zh}侧那一栏叫什么？",
    ),
    "column_first": (
        "What is the first line of the {side} column?|first line {side} column|How does the {side} column begin?|Read the top line of the {side} column.|top line of the {side} column?|What does the first line in the {side} column say?",
        "{zh}栏的第一行是什么？|{zh}栏第一行|读出{zh}栏最上面一行",
    ),
    "column_last": (
        "What is the last line of the {side} column?|last line {side} column|How does the {side} column end?|Read the bottom line of the {side} column.|bottom line of the {side} column?|What does the last line in the {side} column say?",
        "{zh}栏的最后一行是什么？|{zh}栏最后一行|读出{zh}栏最下面一行",
    ),
    "section": (
        "What is the title of section {n}?|title of section {n}|What is section {n} called?|What's in section {n}, its heading?|section {n}?|Section {n} heading?|What is section {n} about?|Which heading has number {n}?|How is section {n} titled?|name of section {n}|heading no. {n}?|§ {n} title?|What does section {n} deal with?",
        "第 {n} 节的标题是什么？|第{n}节叫什么？|{n} 节标题？|编号 {n} 的标题是什么？",
    ),
    "clause": (
        "What is the title of § {n}?|What does § {n} deal with?|§ {n}?|What is § {n} about?|heading of § {n}|What is § {n} called?|§ {n}: title?|What is the title of section {n}?|title of paragraph § {n}|Read the heading of § {n}.",
        "§ {n} 的标题是什么？|§ {n} 叫什么？|§{n} 讲什么？",
    ),
    "clause_named": (
        "What is the title of {label}?|What does {label} deal with?|heading of {label}|What is {label} called?|{label}: what is its title?|What is the heading of {label}?|{label} is about what?|title of {label}?|Read the heading of {label}.",
        "{label} 的标题是什么？|{label} 叫什么？|{label} 讲什么？",
    ),
    "number_of": (
        "Which number does the section {x} have?|What is the number of the section {x}?|section number of {x}?|Under which number is {x}?|In which section is {x}?|{x} is section number what?",
        "“{x}”是第几节？|{x} 的编号是什么？",
    ),
    "figure_for": (
        "What is the number for {x}?|number of {x}?|figure for {x}?|Which figure is given for {x}?|{x}: which number?|How much or how many: {x}?|What value stands over {x}?|{x}?",
        "{x} 的数字是多少？|“{x}”是多少？|{x} 对应的数字？",
    ),
    "box_title": (
        "What is the title of the box at the side?|heading of the side box?|title of the sidebar?|What is the box next to the article called?|sidebar heading",
        "旁边的方框标题是什么？|侧边栏的标题？",
    ),
    "head_no": (
        "What is the {o} sub-heading?|{o} subheading?|Which sub-heading is number {i} in the text?|Read the {o} sub-heading.|sub-heading no. {i}?|{o} small heading in the text?",
        "第{i}个小标题是什么？|第 {i} 个小标题？",
    ),
    "column_last_head": (
        "What is the last sub-heading in the {side} column?|last heading in the {side} column?|lowest sub-heading of the {side} column|Which heading comes last in the {side} column?|bottom heading {side} column",
        "{zh}栏最后一个小标题是什么？|{zh}栏最下面的标题？",
    ),
    "author_no": (
        "Who is the {o} author?|{o} author?|Which author is named {o}?|name of author number {i}|author no. {i}?|Who is the {o} of the authors?",
        "第{i}作者是谁？|第 {i} 个作者叫什么？",
    ),
    "abstract_words": (
        "What are the first {i} words of the abstract?|first {i} words of the abstract|How does the abstract begin, the first {i} words?|With which {i} words does the abstract start?",
        "摘要的前{i}个词是什么？|摘要开头的 {i} 个词",
    ),
    "after": (
        "Which section follows {x}?|What comes after the section {x}?|next section after {x}?|section after {x}|What is the heading that follows {x}?|After {x}, which heading comes next?|{x} is followed by which section?|What's next after {x}?",
        "“{x}”之后是哪一节？|{x} 后面的标题是什么？|“{x}”下一节叫什么？",
    ),
    "before": (
        "Which section comes before {x}?|section before {x}?|What is the heading before {x}?|Which heading precedes {x}?|What stands right before the section {x}?|previous section of {x}",
        "“{x}”之前是哪一节？|{x} 前面的标题是什么？|“{x}”上一节叫什么？",
    ),
    "first_section": (
        "What is the first section on this page?|first section?|Which section comes first?|What is the first section called?|Name the first section heading|heading of the first section?",
        "第一节的标题是什么？|第一节叫什么？",
    ),
    "last_section": (
        "What is the last section heading?|last section?|Which section comes last?|What is the last section on this page called?|Name the last section heading|heading of the last section?",
        "最后一节的标题是什么？|最后一节叫什么？",
    ),
    "first_sub": (
        "What is the first sub-heading?|first sub-heading?|Which sub-heading comes first in the text?|What is the first subheading called?|first small heading in the text",
        "第一个小标题是什么？|第一个小标题？",
    ),
    "last_sub": (
        "What is the last sub-heading?|last sub-heading?|Which sub-heading comes last in the text?|What is the last subheading called?|final small heading?",
        "最后一个小标题是什么？|最后的小标题？",
    ),
    "under": (
        "What is the first line under {x}?|How does the section {x} begin?|first line of {x}?|first line below the heading {x}|Read the line right under {x}.|What does the text under {x} start with, the whole line?",
        "“{x}”下面第一行是什么？|{x} 这一节的第一行？",
    ),
    "below": (
        "What is the line below {x}?|line below {x}|What stands right under {x}?|Which line comes after {x}?|next line after {x}?|what comes below {x}|Read the line under {x}.|{x}: what is the next line?",
        "“{x}”下面一行是什么？|{x} 的下一行？|“{x}”的下一行写的是什么？",
    ),
    "above": (
        "What is the line above {x}?|line above {x}|What stands right over {x}?|Which line comes before {x}?|line before {x}?|Read the line over {x}.|what is just above {x}",
        "“{x}”上面一行是什么？|{x} 的上一行？|“{x}”的上一行写的是什么？",
    ),
    "page_last": (
        "What is the last line of the text?|last line?|How does the text end?|Read the last line.|What does the final line say?|bottom line of the text|the very last line please",
        "最后一行是什么？|正文最后一行写的是什么？|读最后一行",
    ),
    "paragraph_first": (
        "What is the first line of the {o} paragraph?|first line of paragraph {i}|How does the {o} paragraph begin?|{o} paragraph, first line?|Read the first line of the {o} paragraph.|Paragraph {i} starts with which line?",
        "第{i}段的第一行是什么？|第 {i} 段第一行|第{i}段怎么开始的？",
    ),
    "paragraph_last": (
        "What is the last line of the {o} paragraph?|last line of paragraph {i}|How does the {o} paragraph end?|{o} paragraph, last line?|Read the last line of the {o} paragraph.|Paragraph {i} ends with which line?",
        "第{i}段的最后一行是什么？|第 {i} 段最后一行|第{i}段怎么结束的？",
    ),
    "paragraph_words": (
        "What are the first {k} words of the {o} paragraph?|first {k} words of paragraph {i}|With which {k} words does the {o} paragraph begin?|Read the first {k} words of the {o} paragraph.",
        "第{i}段的前{k}个词是什么？|第 {i} 段开头的 {k} 个词",
    ),
    "stanza_first": (
        "What is the first line of the {o} stanza?|first line of stanza {i}|How does the {o} stanza begin?|{o} verse, first line?|Read the first line of the {o} stanza.|Stanza {i} begins how?|opening line of stanza {i}?",
        "第{i}节诗的第一行是什么？|第{i}节的第一句？|第 {i} 段诗第一行",
    ),
    "stanza_last": (
        "What is the last line of the {o} stanza?|last line of stanza {i}|How does the {o} stanza end?|{o} verse, last line?|Read the last line of the {o} stanza.|Stanza {i} ends how?|closing line of stanza {i}?",
        "第{i}节诗的最后一行是什么？|第{i}节的最后一句？|第 {i} 段诗最后一行",
    ),
    "line_no": (
        "What is line {i}?|line {i}?|What does line {i} say?|Read line {i}.|Read the {o} line.|What is the {o} line?|{o} line of the text?|Which text is in line {i}?",
        "第{i}行是什么？|第 {i} 行写的是什么？|读第{i}行",
    ),
    "verse_no": (
        "What is line {i} of the poem?|line {i} of the poem|Read the {o} line of the poem.|What does the {o} verse line say?|{o} line of the poem?|poem, line {i}?|How does line {i} of the poem go?",
        "诗的第{i}行是什么？|这首诗第 {i} 行写的是什么？|读诗的第{i}行",
    ),
    "verse_last": (
        "What is the last line of the poem?|How does the poem end?|last line of the poem|Read the poem's final line.|poem ends with which line?|closing line of the poem?",
        "诗的最后一行是什么？|这首诗怎么结束的？",
    ),
    "part_first": (
        "What is the first line of {x}?|How does {x} begin?|first line of {x}|{x}: first line?|opening line of {x}?|Read the first line under {x}.",
        "{x} 的第一行是什么？|{x} 第一句？",
    ),
    "part_last": (
        "What is the last line of {x}?|How does {x} end?|last line of {x}|{x}: last line?|closing line of {x}?|Read the final line of {x}.",
        "{x} 的最后一行是什么？|{x} 最后一句？",
    ),
    "at_time": (
        "What is at {x}?|What happens at {x}?|{x}: what's on?|What is planned for {x}?|Which item starts at {x}?|programme at {x}?|what comes at {x}",
        "{x} 有什么？|{x} 是什么安排？",
    ),
    "time_of": (
        "When is {x}?|At what time is {x}?|time of {x}?|What time does {x} start?|{x} starts when?|when's {x}",
        "{x} 几点开始？|{x} 是什么时间？",
    ),
    "author": (
        "Who wrote this?|Who is the author?|author?|by whom?|Who wrote it|writer's name?|Name of the author?|who's the author|Written by whom?|Who is it by?|Which author is named?|Whose text is this?",
        "作者是谁？|谁写的？|这是谁写的|作者叫什么？",
    ),
    "first_author": (
        "Who is the first author?|first author?|Which author is named first?|first-named author|Who comes first among the authors?|name of the first author",
        "第一作者是谁？|第一个作者叫什么？",
    ),
    "last_author": (
        "Who is the last author?|last author?|Which author is named last?|last-named author|Who comes last among the authors?|name of the last author",
        "最后一个作者是谁？|最后的作者叫什么？",
    ),
    "affiliation": (
        "Where does {x} work?|affiliation of {x}?|Which institution is {x} from?|What is {x}'s affiliation?|{x} belongs to which institution?|institute of {x}",
        "{x} 在哪里工作？|{x} 的单位是什么？|{x} 是哪个单位的？",
    ),
    "institution": (
        "Which institution are the authors from?|affiliation?|Where do the authors work?|name of the institution|Which university or institute is named?|authors' affiliation?",
        "作者单位是什么？|作者是哪个单位的？",
    ),
    "email": (
        "What is the e-mail address?|e-mail?|email|Where can I write to?|What's the mail address here?|contact email?|Which e-mail is given?|Read the e-mail address|mail address please",
        "邮箱是什么？|电子邮件地址？|邮箱地址写的是什么？",
    ),
    "email_of": (
        "What is {x}'s e-mail?|e-mail of {x}?|How can I write to {x}?|{x} email|mail address of {x}|Which e-mail does {x} have?",
        "{x} 的邮箱是什么？|{x} 的电子邮件？",
    ),
    "phone": (
        "What is the phone number?|phone?|Which number can I call?|What number do I ring?|telephone number|tel?|Read me the phone number.|How can I reach them by phone?|number to call?",
        "电话是多少？|电话号码？|打哪个电话？",
    ),
    "url": (
        "What is the website?|website?|url|Which web address is printed?|web page?|link?|Where is it online?|What's the URL here?|site address",
        "网址是什么？|网站？|官网地址是什么？",
    ),
    "address": (
        "What is the address?|address?|Where is that, which address?|street address|Which address is printed?|postal address please",
        "地址是什么？|地址？|在什么地址？",
    ),
    "date": (
        "What is the date?|date?|When is it from?|Which date is printed?|of what date is this?|What day is printed on it?|date of this page|when was it published",
        "日期是什么？|哪天的？|什么日期？",
    ),
    "page": (
        "What is the page number?|page number?|page?|Which page is this?|What page are we on?|page no|number of this page?|Which number does the page have?|p. ?",
        "页码是多少？|第几页？|这是哪一页？",
    ),
    "running": (
        "What is the running head?|running head?|What does the page header say?|header text?|Read the small line at the very top.|header of the page|What's in the header",
        "页眉是什么？|页眉写的是什么？|最上面的小字是什么？",
    ),
    "caption": (
        "What is the caption of the figure?|caption?|What does the caption say?|Read the caption|What is written under the picture?|figure caption|text below the image?|Give me the caption of the picture.",
        "图的说明是什么？|图片下面写的是什么？|图片说明？",
    ),
    "caption_of": (
        "What is the caption of {x}?|caption of {x}?|What does {x} show?|{x} caption|{x} shows what?|What is {x} about?|Read the caption of {x}.|What is the title of {x}?",
        "{x} 的标题是什么？|{x} 是关于什么的？|{x} 的说明是什么？",
    ),
    "credit": (
        "Who took the photo?|photo credit?|Whose picture is it?|Who is the photographer?|picture by whom?|credit of the photo",
        "照片是谁拍的？|照片是谁的？",
    ),
    "quoted": (
        "Who is quoted?|who's quoted?|Whose quote is it?|person quoted|Who is quoted on this page?|By whom is the quotation?|Name of the person who is quoted?|quote by?|Who is the quote from?|Whose words are quoted?",
        "引用了谁的话？|这句话是谁说的？|谁说的？",
    ),
    "quoted_words": (
        "Who said “{a} …”?|Who is quoted with “{a} …”?|who said {a}|Whose words are “{a} …”?|{a} … who said that?|By whom is the quote that begins {a}?",
        "“{a}……”是谁说的？|谁说了“{a}……”？",
    ),
    "quote": (
        "What does {x} say?|quote of {x}?|What is {x} quoted with?|Read the quote by {x}.|Which words are quoted from {x}?|What did {x} say",
        "{x} 说了什么？|{x} 的话是什么？",
    ),
    "footnote": (
        "What does the footnote say?|footnote?|Read the footnote.|text of the footnote|What is written in the footnote?|What's the note at the bottom",
        "脚注写的是什么？|脚注？|读一下脚注",
    ),
    "equation": (
        "What is the number of the equation?|equation number?|Which number has the formula?|formula no.?|number of the formula",
        "公式的编号是多少？|公式编号？",
    ),
    "reference": (
        "Who wrote reference [{n}]?|author of reference {n}?|reference [{n}] is by whom?|Who is the author of [{n}]?|[{n}] author",
        "参考文献 [{n}] 的作者是谁？|第 {n} 条文献是谁写的？",
    ),
    "reference_year": (
        "From which year is reference [{n}]?|year of reference {n}?|When was [{n}] published?|[{n}] year|publication year of reference [{n}]",
        "参考文献 [{n}] 是哪年的？|[{n}] 的年份？",
    ),
    "keywords": (
        "What are the keywords?|keywords?|Which keywords are given?|index terms|list the key words|Read the keywords.",
        "关键词是什么？|关键词？|有哪些关键词",
    ),
    "masthead": (
        "What is the name of the newspaper?|Which paper is this?|newspaper name?|name of the magazine or paper|Which newspaper?|What's this publication called?|masthead?|who published this, which paper",
        "报纸的名字是什么？|这是什么报纸？|刊物名称？",
    ),
    "price": ("How much is the paper?|price?|What does the paper cost?|cost of this issue|price of the issue?", "报纸多少钱？|价格？|售价是多少？"),
    "issue": ("Which issue is it?|issue number?|What number has this issue?|edition no?|issue no.", "第几期？|期号？|是哪一期？"),
    "role": ("What is {x}'s position?|job of {x}?|What does {x} do?|Who is {x}?|role of {x}?", "{x} 是做什么的？|{x} 的职位是什么？|{x} 是谁？"),
    "reading_time": ("How long does it take to read?|reading time?|minutes to read?|How many minutes is the read?", "要读多久？|阅读时间？"),
    "rubric": ("Which section of the site is it in?|category?|Which rubric is it?|category of the article?|topic label over the headline?", "是什么栏目？|类别？"),
    "whose_cv": (
        "Whose resume is this?|Whose CV?|name?|Who is applying?|Who is the person?|What is the applicant called?|name of the candidate|Who does this CV belong to?|applicant's name?",
        "这是谁的简历？|姓名？|申请人叫什么？",
    ),
    "cv_role": ("What is the person's profession?|job title?|profession?|What does the person work as?|What is the job of the applicant?", "职业是什么？|做什么工作的？|职位？"),
    "employer_of": ("Where did the person work as {x}?|employer as {x}?|At which company was the person {x}?|{x} at which company?|company for {x}", "在哪家公司做 {x}？|做 {x} 的公司是哪家？"),
    "years_of": ("When did the person work at {x}?|years at {x}?|from when to when at {x}|period at {x}?|How long at {x}, which years?", "什么时候在 {x}？|在 {x} 的时间？"),
    "job_at": ("What was the job at {x}?|position at {x}?|What did the person do at {x}?|role at {x}|as what at {x}?", "在 {x} 做什么？|在 {x} 的职位是什么？"),
    "school_of": ("Where did the person get the {x}?|{x} from which school?|school of the {x}?|Which school gave the {x}?", "{x} 是在哪里读的？|{x} 的学校是哪里？"),
    "first_item": ("What is the first item under {x}?|first point of {x}?|First entry in {x}?|What comes first under {x}?|first bullet under {x}", "“{x}”下的第一项是什么？|{x} 的第一条？"),
    "last_item": ("What is the last item under {x}?|last point of {x}?|Last entry in {x}?|What comes last under {x}?|last bullet under {x}", "“{x}”下的最后一项是什么？|{x} 的最后一条？"),
    "item_no": ("What is item {i}?|item no. {i}|What is number {i} in the list?|{o} item of the list?|What does point {i} say?|What is the {o} bullet?|{o} point?", "第{i}项是什么？|列表第 {i} 条？|第{i}点写的是什么？"),
    "signed": ("Who signed it?|signed by?|Who is it from?|signature?|Whose name stands at the end?|who sent this letter", "谁签的名？|署名是谁？|谁写的信？"),
    "greeting": ("Who is it addressed to?|Who is the letter to?|to whom?|Who is being greeted?|addressee?", "写给谁的？|收信人是谁？"),
    "ps": ("What does the P.S. say?|P.S.?|Read the postscript.|what's after P.S.", "附言写的是什么？|P.S. 写了什么？"),
    "chapter": ("What is the title of the chapter?|chapter title?|Which chapter is it?|name of the chapter|What is the chapter called?", "这一章叫什么？|章节标题是什么？"),
    "where": ("Where does it take place?|where?|venue?|Where is it?|In which place is it held?|location?", "在哪里举行？|地点？|在哪里？"),
    "when": ("When does it take place?|when?|on which day is it?|date of the event?|When is it?", "什么时候举行？|哪天？|日期是哪天？"),
    "what_time": ("At what time does it start?|what time?|start time?|When does it begin, at what time?|time?", "几点开始？|什么时间？|几点？"),
    "entry": ("How much is the entry?|How much are tickets?|price?|entrance fee?|ticket price?|What does it cost?", "门票多少钱？|票价？|多少钱？"),
    "party": ("Who is the {x}?|name of the {x}?|{x}?|Who acts as {x}?|Which party is the {x}?", "{x} 是谁？|{x} 是哪一方？"),
    "function": ("What is the function called?|function name?|Which function is defined?|name of the function|Which function is defined here?", "函数叫什么？|定义了什么函数？"),
    "value_of": ("What is the value of {x}?|{x} = ?|Which value has {x}?|What is {x} set to?|value of the variable {x}", "{x} 的值是多少？|{x} 等于什么？"),
    "returns": ("What does the function return?|return value?|What is returned?|returns what?", "函数返回什么？|返回值是什么？"),
    "imports": ("Which module is imported?|What is imported?|import?|imported module?", "导入了什么？|导入哪个模块？"),
}  # fmt: skip
"""English and Chinese ways to ask, separated by bars."""

COUNTS: Mapping[str, str] = {
    "sections": "节", "numbered sections": "编号的节", "columns": "栏", "columns of text": "栏", "paragraphs": "段落", "bullets": "要点", "bullet points": "要点",
    "stanzas": "诗节", "lines": "行", "authors": "作者", "figures": "图", "pictures": "图片", "photos": "照片", "headings": "标题",
    "sub-headings": "小标题", "references": "参考文献", "skills": "技能", "jobs": "工作", "sentences": "句子", "items": "项",
    "languages": "语言", "links": "链接", "lines of code": "代码行", "subsections": "小节", "verses": "诗行", "quotes": "引语",
    "paragraphs in it": "款", "articles": "文章", "tables": "表格", "people": "人", "e-mail addresses": "邮箱", "panels": "栏",
}  # fmt: skip
COUNT_EN = (
    "How many {t} are there?|how many {t}|number of {t}?|Count the {t}.|How many {t} does the page have?|How many {t} can you see?|{t}: how many?|"
    "count {t}|How many {t} are on this page?|# of {t}"
).split("|")  # fmt: skip
COUNT_ZH = "有几个{t}？ 一共有多少{t}？ 有多少个{t} {t}有几个？ 数一下{t} {t}的数量是多少？".split()
LEADS = (
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "According to the page: ",
    "Quick question: ",
    "hi, ",
    "Please: ",
    "Can you tell me: ",
)


def hasty(rng: Rng, text: str) -> str:
    """The question as somebody in a hurry types it, now and then."""
    manner = rng.random()
    if manner < 0.08:
        return text.rstrip("?.").lower()
    if manner < 0.15:
        return text.lower()
    if manner < 0.22:
        return text.rstrip("?.")
    if manner < 0.24:
        return text.upper()
    lead = pick(rng, LEADS)
    return lead + text[0].lower() + text[1:] if lead and text.split(" ")[0] in ASKING_WORDS else text


ASKING_WORDS = frozenset("Who What When Where Which How Whose".split())


def say(rng: Rng, english: str, chinese: str, **slots: str | int) -> str:
    """One of the ways to ask, filled in; Chinese in a quarter of the cases."""
    if chinese and chance(rng, q.CHINESE_SHARE):
        return pick(rng, chinese.split("|")).format(**slots)
    quoted = {
        name: _quoted(rng, v) if name == "x" and isinstance(v, str) and chance(rng, 0.3) else v
        for name, v in slots.items()
    }
    return hasty(rng, pick(rng, english.split("|")).format(**quoted))


def _quoted(rng: Rng, text: str) -> str:
    return pick(rng, ("“{}”", '"{}"', "'{}'", '"{}"')).format(text)


def said(rng: Rng, key: str, **slots: str | int) -> str:
    return say(rng, *ASK[key], **slots)


# -- the press ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question whose answer stands inside `region`, among other words."""

    text: str
    answer: str
    region: Box


@dataclass(slots=True)
class Press:
    """A page under construction: its type, its free area, and what may be asked about it."""

    rng: Rng
    c: Canvas
    box: Box
    body: Typeface
    head: Typeface
    size: float
    ink: int
    leading: float
    asked: list[Question] = field(default_factory=lambda: list[Question]())
    later: list[Wanted] = field(default_factory=lambda: list[Wanted]())
    counted: list[tuple[Question, Sequence[Box]]] = field(
        default_factory=lambda: list[tuple[Question, Sequence[Box]]]()
    )
    """What to look at to answer a question, one by one: a line of each, or a picture."""
    dated: bool = False
    told: set[str] = field(default_factory=lambda: set[str]())
    """Kinds of facts that the page has: "Whose dog is it?" needs one dog."""

    @classmethod
    def make(cls, rng: Rng, world: World, height: int, width: int, sizes: Sequence[tuple[float, float, float]], kinds: Sequence[str] = ("serif", "serif", "sans")) -> Press:  # fmt: skip
        """A blank page with type of a size from one of `sizes` (low, high, weight), filling the picture or on a table."""
        c, (x1, y1, x2, y2), dark = _paper(rng, world, height, width)
        wide, tall = x2 - x1, y2 - y1
        left, right = wide * real(rng, 0.03, 0.13), wide * real(rng, 0.03, 0.13)
        right = left if chance(rng, 0.7) else right
        low, high = weighted(rng, [((a, b), weight) for a, b, weight in sizes])
        body, size = world.typeface(rng, *kinds), real(rng, low, high)
        if body.kind in ("hand", "display"):  # thin strokes and ornaments need more pixels
            size = max(size * 1.2, 13.0)
        plain = size < 12 or chance(rng, 0.5)
        head = world.typeface(rng, *("serif", "sans", "sans" if plain else "display")) if chance(rng, 0.35) else body
        box = (x1 + left, y1 + tall * real(rng, 0.02, 0.07), x2 - right, y2 - tall * real(rng, 0.025, 0.07))
        ink = whole(rng, 215, 255) if dark else whole(rng, 0, 70)
        return cls(rng, c, box, body, head, size, ink, real(rng, 1.12, 1.6))

    @property
    def words(self) -> Words:
        return self.c.world.words

    @property
    def width(self) -> float:
        return self.box[2] - self.box[0]

    # -- setting

    def put(self, text: str, face: Face, size: float, box: Box, align: Align = "l", leading: float = 1.22, ink: int | None = None) -> list[Line]:  # fmt: skip
        """Prints a passage from the top of `box`, wrapped; lines that do not fit are left out."""
        rows = self.c.wrap(text, face, size, box[2] - box[0])
        return self.set_rows(rows, face, size, box, align, leading, ink)

    def set_rows(self, rows: Sequence[str], face: Face, size: float, box: Box, align: Align, leading: float, ink: int | None = None) -> list[Line]:  # fmt: skip
        x1, y1, x2, y2 = box
        shade = self.ink if ink is None else ink
        boxes = self.c.paragraph(x1, y1, x2 - x1, "\n".join(rows), face, size, shade, leading, align, bottom=y2)
        return [(row, at) for row, at in zip(rows, boxes, strict=False) if at[2] <= x2 + 3]

    def title(self, text: str, face: Face, size: float, box: Box, align: Align = "l", lines: int = 4, leading: float = 1.15, ink: int | None = None) -> tuple[Line | None, float]:  # fmt: skip
        """A heading over at most `lines` lines, smaller if need be; returns it and the next free y."""
        x1, y1, x2, y2 = box
        size = self.c.fit(max(text.split(" "), key=len), face, size, x2 - x1, 8)
        rows = self.c.wrap(text, face, size, x2 - x1)
        while (len(rows) > lines or (len(rows) * leading + 0.45) * size > y2 - y1) and size > 9:
            size *= 0.88
            rows = self.c.wrap(text, face, size, x2 - x1)
        if len(rows) > lines or (len(rows) * leading + 0.45) * size > y2 - y1:
            return None, y1
        done = self.set_rows(rows, face, size, box, align, leading, ink)
        bottom = y1 + len(rows) * size * leading + size * 0.15
        return ((text, union([at for _, at in done])), bottom) if len(done) == len(rows) else (None, bottom)

    def line(self, text: str, x: float, base: float, face: Face | None = None, size: float = 0, anchor: Align = "l", room: float = 0, ink: int | None = None) -> Line:  # fmt: skip
        """One line, shrunk to `room` (the page's width if 0)."""
        face, size = face or self.body.regular, size or self.size
        size = self.c.fit(text, face, size, room or self.width, 8)
        side = "m" if anchor == "m" else "r" if anchor == "r" else "l"
        return text, self.c.text(x, base, text, face, size, self.ink if ink is None else ink, side)

    def heading_text(self, low: int = 1, high: int = 5, style: int = 0) -> str:
        """Words for a heading; `style` 1 title case, 2 sentence case, 3 capitals, 0 any."""
        text = self.words.phrase(self.rng, low, high)
        style = style or whole(self.rng, 1, 3)
        return capitalised(text) if style == 1 else text[0].upper() + text[1:] if style == 2 else text.upper()

    # -- asking

    def ask(self, key: str, line: Line | None, most: int = LONGEST, **slots: str | int) -> None:
        """Asks for a text with its box."""
        if line is not None and 0 < len(line[0]) <= most:
            self.asked.append(Question("field", said(self.rng, key, **slots), line[0], line[1]))

    def seek(self, key: str, answer: str, lines: Sequence[Line], **slots: str | int) -> None:
        """Asks for something inside printed lines."""
        if lines and len(answer) <= LONGEST:
            self.later.append(Wanted(said(self.rng, key, **slots), answer, union([at for _, at in lines])))

    def count(self, things: str, number: int, found: Sequence[Box]) -> None:
        """`found` may still be printed."""
        if 0 < number <= 15:
            chinese = chance(self.rng, q.CHINESE_SHARE)
            text = (
                pick(self.rng, COUNT_ZH).format(t=COUNTS[things])
                if chinese
                else hasty(self.rng, pick(self.rng, COUNT_EN).format(t=things))
            )
            self.tally(text, number, found)

    def tally(self, text: str, number: int, found: Sequence[Box]) -> None:
        self.asked.append(Question("count", text, str(number)))
        self.counted.append((self.asked[-1], found))

    def none(self, text: str) -> None:
        self.asked.append(Question("none", text, NONE))

    def lacks(self, key: str, **slots: str | int) -> None:
        """Asks for something that the page does not have."""
        self.none(said(self.rng, key, **slots))

    def neighbours(self, lines: Sequence[Line], most: int = 2) -> None:
        """The line below or above another one that stands on the page once."""
        texts = [text.lower() for text, _ in lines]
        fitting = [4 < len(text) <= LONGEST and texts.count(text) == 1 for text in texts]
        close = list(pairwise(zip(lines, fitting, strict=True)))
        pairs = [(a, b) for (a, one), (b, two) in close if one and two and self._adjoin(a[1], b[1])]
        for upper, lower in some(self.rng, pairs, most):
            if chance(self.rng, 0.6):
                self.ask("below", lower, x=_start(self.rng, upper[0], texts))
            else:
                self.ask("above", upper, x=_start(self.rng, lower[0], texts))

    def _adjoin(self, upper: Box, lower: Box) -> bool:
        """Whether nothing stands between two lines: no heading, no picture, no end of a column."""
        step = (lower[1] + lower[3] - upper[1] - upper[3]) / 2
        return 0 < step < self.size * (self.leading + 1.2) and lower[0] < upper[2] and upper[0] < lower[2]

    def _absent(self, family: str) -> None:
        """Asks for what such a page often has and this one lacks."""
        page = asking.page_text(self.c)
        if "@" not in page and chance(self.rng, 0.12):
            self.lacks("email")
        if not any(mark in page for mark in ("www", "http", ".com", ".org")) and chance(self.rng, 0.1):
            self.lacks("url")
        if (
            family in ("papers", "verses")
            and "keyword" not in page
            and "index terms" not in page
            and chance(self.rng, 0.06)
        ):
            self.lacks("keywords")

    def finish(self, family: str, kind: str = "document", most: int = 8, near: Sequence[str] = (), keys: Sequence[str] = ("invoice_number", "total", "iban", "due_date", "tax", "cashier", "net_pay", "expiry_date", "birth_date", "merchant", "tip")) -> Sample:  # fmt: skip
        """The sample, once everything is printed."""
        words = self.c.words()
        for wanted in self.later:
            box = locate(words, wanted.answer, wanted.region)
            if box is not None:
                self.asked.append(Question("field", wanted.text, wanted.answer, box))
        self._absent(family)
        legible = [x for x in self.asked if READABLE.issuperset(x.answer) or x.answer == NONE]
        sample = asking.finish(self.rng, self.c, kind, family, legible, near, most, 2, 0.35, keys)
        for question, found in self.counted:
            if question in sample.questions and len(found) == int(question.answer):
                question.work = reading_order(self._opening(box) for box in found)
        return sample

    def _opening(self, place: Box) -> Box:
        """The first word that is printed there; the place itself if it is a picture."""
        boxes = (word.box for word in self.c.words())
        return next((b for b in boxes if inside(place, (b[0] + b[2]) / 2, (b[1] + b[3]) / 2)), place)

    def starts(self, text: str, parts: Sequence[str]) -> list[Box]:
        """The first words of parts of the text that was printed last."""
        words = self.c.words()[-len(text.split(" ")) :]
        texts, at, found = [word.text.rstrip(",") for word in words], 0, list[Box]()
        for wanted in (part.split(" ") for part in parts):
            while at < len(words) and texts[at : at + len(wanted)] != wanted:
                at += 1
            found += [word.box for word in words[at : at + 1]]
            at += len(wanted)
        return found


def _start(rng: Rng, text: str, texts: Sequence[str]) -> str:
    """The line, or its first words where they say which line is meant."""
    parts = text.split(" ")
    if len(parts) < 4 or chance(rng, 0.6):
        return text
    short = " ".join(parts[: whole(rng, 3, len(parts) - 1)])
    return f"{short}..." if sum(t.startswith(short.lower()) for t in texts) == 1 else text


def capitalised(text: str) -> str:
    """Title case, with small words left small."""
    parts = [p if i and p in SMALL else p[:1].upper() + p[1:] for i, p in enumerate(text.split(" "))]
    return " ".join(parts)


SMALL = frozenset("a an and at by for from in of on or the to with".split())
MARKS = ".,;:!?”\"')"


def locate(words: Sequence[Word], text: str, region: Box) -> Box | None:
    """Where `text` stands once and on one line in `region`; a mark before or after it is cut off."""
    wanted = text.split(" ")
    near = [word for word in words if inside(region, (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2)]
    found: list[Box] = []
    for i in range(len(near) - len(wanted) + 1):
        part = near[i : i + len(wanted)]
        box = _matched(part, wanted)
        if box is not None and box[3] - box[1] < 1.9 * max(p.box[3] - p.box[1] for p in part):
            found.append(box)
    return found[0] if len(found) == 1 else None


def _matched(part: Sequence[Word], wanted: Sequence[str]) -> Box | None:
    """The box of the words if they are the wanted ones, up to marks at either end."""
    texts = [p.text for p in part]
    head = 1 if texts[0][:1] in "“(\"'" and texts[0][:1] != wanted[0][:1] else 0
    texts[0] = texts[0][head:]
    tail = len(texts[-1]) - len(texts[-1].rstrip(MARKS)) if texts[-1] != wanted[-1] else 0
    while tail and texts[-1][: len(texts[-1]) - tail] != wanted[-1]:
        tail -= 1
    texts[-1] = texts[-1][: len(texts[-1]) - tail]
    if texts != list(wanted):
        return None
    x1, y1, x2, y2 = union([p.box for p in part])
    first, last = part[0], part[-1]
    x1 += head * (first.box[2] - first.box[0]) / len(first.text) * 0.8
    x2 -= tail * (last.box[2] - last.box[0]) / len(last.text) * 0.75
    return x1, y1, x2, y2


def _paper(rng: Rng, world: World, height: int, width: int) -> tuple[Canvas, Box, bool]:
    """The picture, the page in it, and whether the page is dark."""
    whole_page = (0.0, 0.0, float(width), float(height))
    style = weighted(rng, (("page", 7), ("dark", 0.5), ("sheet", 1.6), ("scan", 1.2)))
    if style == "dark":
        return Canvas(world, height, width, whole(rng, 5, 75)), whole_page, True
    if style == "page":
        return Canvas(world, height, width, world.paper(rng, height, width)), whole_page, False
    if style == "scan":  # the edge of the scanner's glass, or the next page of a book
        c = Canvas(world, height, width, whole(rng, 215, 252))
        edge = width * real(rng, 0.01, 0.06)
        left = chance(rng, 0.5)
        strip = (0.0, 0.0, edge, float(height)) if left else (width - edge, 0.0, float(width), float(height))
        dark, light = whole(rng, 0, 160), whole(rng, 190, 215)
        c.gradient(strip, *((dark, light) if left else (light, dark)))
        return c, (edge, 0.0, float(width), float(height)) if left else (0.0, 0.0, width - edge, float(height)), False
    c = Canvas(world, height, width, world.photo(rng, height, width) if chance(rng, 0.6) else whole(rng, 20, 190))
    x1, x2 = width * real(rng, 0.01, 0.08), width * real(rng, 0.92, 0.99)
    y1, y2 = height * real(rng, 0.01, 0.06), height * real(rng, 0.93, 0.99)
    if chance(rng, 0.5):
        c.fill((x1 + 6, y1 + 6, x2 + 6, y2 + 6), 0, 0.4)
    c.fill((x1, y1, x2, y2), whole(rng, 222, 255))
    return c, (x1, y1, x2, y2), False


# -- facts ----------------------------------------------------------------------------------------------------------

Asked = tuple[str, str, str]
"""(slot, English ways to ask, Chinese ways to ask)"""

FACTS: tuple[tuple[str, tuple[Asked, ...]], ...] = (
    ("{n} lives in {c}", (
        ("c", "Where does {n} live?|In which city does {n} live?|{n} lives where?|home of {n}?|What city is {n} living in?", "{n} 住在哪里？|{n} 住在哪个城市？"),
        ("n", "Who lives in {c}?|Which person lives in {c}?|who is living in {c}", "谁住在 {c}？"))),
    ("{n} was born in {c} in {y}", (
        ("c", "Where was {n} born?|birthplace of {n}?|In which town was {n} born?", "{n} 在哪里出生？"),
        ("y", "In what year was {n} born?|When was {n} born?|year of birth of {n}?", "{n} 是哪年出生的？"),
        ("n", "Who was born in {c}?|Who was born in {y}?|who is from {c}", "谁在 {c} 出生？"))),
    ("{n} moved from {c} to {c2} in {y}", (
        ("c", "Where did {n} move from?|From which city did {n} move?|{n} came from where?", "{n} 从哪里来的？"),
        ("c2", "Where did {n} move to?|To which city did {n} move?|{n} moved where in {y}?", "{n} 到哪里去了？"),
        ("y", "When did {n} move?|In which year did {n} move to {c2}?", "{n} 是哪年从 {c} 去 {c2} 的？"))),
    ("The meeting was moved to {wd}", (
        ("wd", "To which day was the meeting moved?|When is the meeting now?|new day of the meeting?|which day is the meeting|When will the meeting be?", "会议改到哪天？|会议是星期几？"),)),
    ("The {a} meeting has been postponed until {d}", (
        ("d", "Until when has the {a} meeting been postponed?|new date of the {a} meeting?|When is the {a} meeting?", "{a} 会议改到什么时候？"),)),
    ("{dr} treated the patient", (
        ("dr", "Who treated the patient?|Which doctor treated the patient?|By whom was the patient treated?|name of the doctor who treated the patient", "谁给病人看病？|是哪个医生看的病人？"),)),
    ("{n} was examined at {h} by {dr}", (
        ("h", "Where was {n} examined?|At which hospital was {n} examined?|hospital of {n}?", "{n} 在哪家医院检查的？"),
        ("dr", "Who examined {n}?|Which doctor examined {n}?|doctor of {n}?", "谁给 {n} 做的检查？"))),
    ("{p} of {g} prefer {a} over {b}", (
        ("p", "What share of {g} prefer {a}?|How many {g} prefer {a}?|Which share of {g} like {a} better?|percentage of {g} who prefer {a}?", "有多少 {g} 更喜欢 {a}？"),
        ("a", "What do {p} of {g} prefer?|What do {g} prefer over {b}?", "{g} 更喜欢什么？"))),
    ("Only {p} of {g} trust {co}", (
        ("p", "What share of {g} trust {co}?|How many {g} trust {co}?|Which part of {g} trusts {co}?", "多少 {g} 相信 {co}？"),)),
    ("{p} of {g} say that they feel {a} at work", (
        ("p", "Which share of {g} feel {a} at work?|How many {g} feel {a}?|what percentage of {g} feels {a}", "多少 {g} 工作时感到 {a}？"),)),
    ("{n} works as {j} at {co}", (
        ("co", "Where does {n} work?|For which company does {n} work?|employer of {n}?|At which company is {n}?", "{n} 在哪家公司工作？"),
        ("j", "What does {n} work as?|What is {n}'s job?|profession of {n}?|job of {n}?", "{n} 做什么工作？"),
        ("n", "Who works at {co}?|Which person works for {co}?", "谁在 {co} 工作？"))),
    ("{co} was founded by {n} in {y}", (
        ("n", "Who founded {co}?|founder of {co}?|By whom was {co} founded?", "{co} 是谁创办的？"),
        ("y", "When was {co} founded?|In what year was {co} founded?|founding year of {co}?", "{co} 是哪年成立的？"))),
    ("{co} employs {num} people in {c}", (
        ("num", "How many people does {co} employ?|employees of {co}?|staff of {co}, how many?", "{co} 有多少员工？"),
        ("c", "In which city does {co} employ people?|Where is {co}?", "{co} 在哪里？"))),
    ("{n} won the {a} prize in {y}", (
        ("n", "Who won the {a} prize?|winner of the {a} prize?|To whom did the {a} prize go?", "谁得了 {a} 奖？"),
        ("y", "When did {n} win the {a} prize?|In which year was the {a} prize won?", "{a} 奖是哪年得的？"))),
    ("The train to {c} leaves at {t} from platform {s}", (
        ("t", "When does the train to {c} leave?|departure of the train to {c}?|At what time does the {c} train go?", "去 {c} 的车几点开？"),
        ("s", "From which platform does the train to {c} leave?|platform for {c}?", "去 {c} 的车在几号站台？"),
        ("c", "Where does the train at {t} go to?|destination of the {t} train?", "{t} 的车去哪里？"))),
    ("The bakery closes at {t} on {wd}", (
        ("t", "When does the bakery close?|closing time of the bakery?|until when is the bakery open", "面包店几点关门？"),
        ("wd", "On which day does the bakery close at {t}?|On what day does it close at {t}?", "哪天 {t} 关门？"))),
    ("{n} paid {mon} for a {it}", (
        ("mon", "How much did {n} pay?|What did {n} pay for the {it}?|How much was the {it} that {n} bought?", "{n} 付了多少钱？"),
        ("n", "Who paid {mon}?|Who bought a {it} for {mon}?", "谁付了 {mon}？"),
        ("it", "What did {n} buy?|What did {n} pay {mon} for?", "{n} 买了什么？"))),
    ("The parcel from {co} arrived on {d}", (
        ("d", "When did the parcel from {co} arrive?|arrival of the parcel from {co}?", "{co} 的包裹什么时候到的？"),
        ("co", "Where did the parcel of {d} come from?|Who sent the parcel that came on {d}?", "{d} 的包裹是谁寄的？"))),
    ("{n} is {s} years old", (
        ("s", "How old is {n}?|age of {n}?|What is {n}'s age?", "{n} 多大？|{n} 几岁？"),
        ("n", "Who is {s} years old?|Who is {s}?", "谁 {s} 岁？"))),
    ("The {a} tower is {num} metres high", (
        ("num", "How high is the {a} tower?|height of the {a} tower in metres?|How many metres high is the {a} tower?", "{a} 塔有多高？"),)),
    ("{c} has {num} inhabitants", (
        ("num", "How many inhabitants does {c} have?|population of {c}?|How many people live in {c}?", "{c} 有多少人？"),
        ("c", "Which city has {num} inhabitants?|Where do {num} people live?", "哪个城市有 {num} 人？"))),
    ("{n} called at {t} and asked for {m}", (
        ("n", "Who called at {t}?|Who asked for {m}?|caller at {t}?", "谁在 {t} 打来电话？"),
        ("m", "Whom did {n} ask for?|Who did {n} want to talk to?", "{n} 找谁？"),
        ("t", "When did {n} call?|At what time did {n} call?", "{n} 几点打的电话？"))),
    ("Please return the keys to {n} before {wd}", (
        ("n", "Who gets the keys?|To whom do I return the keys?|keys go to whom?", "钥匙交给谁？"),
        ("wd", "Before which day must the keys be returned?|When do the keys have to be back?", "哪天之前要还钥匙？"))),
    ("{n} plays the {ins} in the {c} orchestra", (
        ("ins", "What does {n} play?|Which instrument does {n} play?|instrument of {n}?", "{n} 演什么乐器？"),
        ("n", "Who plays the {ins}?|Who is in the {c} orchestra?", "谁会 {ins}？"))),
    ("{n} scored {s} goals against {c}", (
        ("s", "How many goals did {n} score?|goals of {n}?|How often did {n} score against {c}?", "{n} 进了几个球？"),
        ("c", "Against whom did {n} score?|Which team did {n} score against?", "{n} 对谁进球？"),
        ("n", "Who scored against {c}?|Who scored {s} goals?", "谁进了 {s} 个球？"))),
    ("The report was written by {n} and printed by {co}", (
        ("n", "Who wrote the report?|author of the report?|By whom was the report written?", "报告是谁写的？"),
        ("co", "Who printed the report?|printer of the report?|Which company printed the report?", "报告是谁印的？"))),
    ("The flight to {c} is delayed by {s} minutes", (
        ("s", "By how many minutes is the flight to {c} delayed?|delay of the flight to {c}, in minutes?|How late is the {c} flight?", "去 {c} 的航班晚多少分钟？"),
        ("c", "Which flight is {s} minutes late?|Where does the delayed flight go?", "晚点的航班去哪里？"))),
    ("{n}'s favourite dish is {di}", (
        ("di", "What is {n}'s favourite dish?|What does {n} like to eat?|favourite food of {n}?", "{n} 最喜欢吃什么？"),)),
    ("The password of the guest network is {code}", (
        ("code", "What is the password?|wifi password?|password of the guest network?|guest network password|How do I get into the network, which password?", "密码是什么？|网络密码是多少？"),)),
    ("{num} people attended the concert in {c}", (
        ("num", "How many people attended the concert?|How many were at the concert in {c}?|audience of the concert in {c}?", "有多少人参加了 {c} 的音乐会？"),
        ("c", "Where was the concert?|In which city was the concert?", "音乐会在哪里？"))),
    ("{co} reported a profit of {mon} in {mo}", (
        ("mon", "What profit did {co} report?|How much profit did {co} make?|profit of {co}?", "{co} 的利润是多少？"),
        ("mo", "In which month did {co} report its profit?|When did {co} report a profit?", "{co} 在哪个月报告利润？"))),
    ("Unemployment in {k} fell to {p} in {y}", (
        ("p", "To how much did unemployment in {k} fall?|unemployment in {k}?|unemployment rate of {k}?", "{k} 的失业率是多少？"),
        ("k", "In which country did unemployment fall?|Where did unemployment fall to {p}?", "哪个国家的失业率到了 {p}？"))),
    ("{n} married {m} in {c}", (
        ("m", "Whom did {n} marry?|Who is married to {n}?|spouse of {n}?", "{n} 和谁结婚？"),
        ("c", "Where did {n} marry?|In which town did {n} and {m} marry?", "{n} 在哪里结婚？"))),
    ("Room {code} is reserved for {n}", (
        ("n", "For whom is room {code} reserved?|Who has room {code}?|room {code} is for whom?", "{code} 房间是给谁的？"),
        ("code", "Which room is reserved for {n}?|room of {n}?|In which room is {n}?", "{n} 在哪个房间？"))),
    ("The exam takes place on {d} in {room}", (
        ("d", "When is the exam?|date of the exam?|On which day does the exam take place?", "考试是哪天？"),
        ("room", "Where is the exam?|place of the exam?|In which room is the exam?", "考试在哪里？"))),
    ("The dog belongs to {n}", (
        ("n", "Whose dog is it?|Who owns the dog?|To whom does the dog belong?|owner of the dog?", "狗是谁的？"),)),
    ("{n} gave {m} a {it}", (
        ("n", "Who gave {m} a {it}?|From whom did {m} get the {it}?", "谁给了 {m} 一个 {it}？"),
        ("m", "To whom did {n} give a {it}?|Who got a {it} from {n}?", "{n} 把 {it} 给了谁？"),
        ("it", "What did {n} give {m}?|What did {m} get from {n}?", "{n} 给了 {m} 什么？"))),
    ("Temperatures in {c} reached {s} degrees on {wd}", (
        ("s", "How many degrees did it reach in {c}?|How hot was it in {c}?|temperature in {c}?", "{c} 多少度？"),
        ("wd", "On which day did {c} reach {s} degrees?|When were there {s} degrees in {c}?", "{c} 哪天到了 {s} 度？"))),
    ("Call {ph} if the lift stops", (
        ("ph", "Which number do I call if the lift stops?|lift stops, whom to call?|emergency number of the lift?|What is the number for the lift?", "电梯停了打什么电话？"),)),
    ("The {a} club meets every {wd} at {t}", (
        ("wd", "On which day does the {a} club meet?|day of the {a} club?|When does the {a} club meet, which day?", "{a} 会每周哪天见？"),
        ("t", "At what time does the {a} club meet?|what time is the {a} club", "{a} 会几点开始？"))),
    ("The car was found in {st}", (
        ("st", "Where was the car found?|In which street was the car found?|place where the car was found?", "车在哪条路上找到的？"),)),
    ("The letter was signed by {n} on {d}", (
        ("n", "Who signed the letter?|By whom was the letter signed?|signature under the letter?", "信是谁签的？"),
        ("d", "When was the letter signed?|date of the signature on the letter?", "信是哪天签的？"))),
    ("{mo} was the {ex} month in {c}", (
        ("mo", "Which month was the {ex} in {c}?|{ex} month in {c}?|When was it {ex} in {c}?", "{c} 的 {ex} 月是哪个月？"),)),
    ("{k} sold {num} tonnes of {cr} in {y}", (
        ("num", "How many tonnes of {cr} did {k} sell?|How much {cr} did {k} sell, in tonnes?", "{k} 卖了多少 {cr}？"),
        ("k", "Which country sold {cr}?|Who sold {num} tonnes?", "哪个国家卖了 {cr}？"),
        ("y", "In which year did {k} sell {cr}?|When did {k} sell {num} tonnes?", "{k} 是哪年卖 {cr} 的？"))),
    ("The rent rises by {p} from {mo}", (
        ("p", "By how much does the rent rise?|rent increase?|How much more is the rent?", "房租涨多少？"),
        ("mo", "From which month does the rent rise?|When does the rent go up?|since when is the rent higher", "房租从哪个月开始涨？"))),
    ("The winner of the raffle is {n} from {c}", (
        ("n", "Who won the raffle?|winner of the raffle?|name of the winner?", "谁中了奖？"),
        ("c", "Where does the winner come from?|home town of the winner?", "中奖的人来自哪里？"))),
    ("The warranty ends after {s} years", (
        ("s", "After how many years does the warranty end?|How long is the warranty, in years?|years of warranty?", "保修几年？"),)),
    ("{n} teaches {su} at {u}", (
        ("su", "What does {n} teach?|Which subject does {n} teach?|subject of {n}?", "{n} 教什么？"),
        ("u", "Where does {n} teach?|At which school does {n} teach?", "{n} 在哪里教书？"),
        ("n", "Who teaches {su}?|name of the {su} teacher?", "谁教 {su}？"))),
    ("{n} spent {s} days in {k}", (
        ("s", "How many days did {n} spend in {k}?|How long was {n} in {k}, in days?", "{n} 在 {k} 几天？"),
        ("k", "Where did {n} spend {s} days?|In which country was {n}?", "{n} 去了哪个国家？"))),
    ("The bus stops at {st} every {s} minutes", (
        ("st", "Where does the bus stop?|bus stop?|In which street does the bus stop?", "公交车在哪里停？"),
        ("s", "Every how many minutes does the bus stop?|How often does the bus come, in minutes?", "公交车几分钟一班？"))),
    ("{n} donated {mon} to the {a} museum", (
        ("mon", "How much did {n} donate?|What did {n} give to the {a} museum?|donation of {n}?", "{n} 给了博物馆多少钱？"),
        ("n", "Who donated to the {a} museum?|donor of the {a} museum?", "谁给了 {a} 博物馆钱？"))),
    ("The {a} bridge opened on {d}", (
        ("d", "When did the {a} bridge open?|opening of the {a} bridge?|On what date was the {a} bridge opened?", "{a} 桥什么时候开放的？"),)),
    ("{a} contains {p} {cr}", (
        ("p", "How much {cr} does {a} contain?|share of {cr} in {a}?|What part of {a} is {cr}?", "{a} 里有多少 {cr}？"),)),
    ("{n} arrives in {c} on {wd} at {t}", (
        ("c", "Where does {n} arrive?|In which city does {n} arrive?", "{n} 到哪里？"),
        ("wd", "On which day does {n} arrive?|arrival day of {n}?", "{n} 哪天到？"),
        ("t", "At what time does {n} arrive?|When exactly does {n} arrive in {c}?", "{n} 几点到？"))),
    ("The conference will be held in {c} from {d} to {d2}", (
        ("c", "Where will the conference be held?|city of the conference?|In which city is the conference?", "会议在哪个城市？"),
        ("d", "When does the conference start?|first day of the conference?|start of the conference?", "大会哪天开始？"),
        ("d2", "When does the conference end?|last day of the conference?|Until when is the conference?", "大会哪天结束？"))),
    ("{n} was elected mayor of {c} with {p} of the votes", (
        ("n", "Who was elected mayor?|mayor of {c}?|Who is the mayor of {c}?", "谁是 {c} 的市长？"),
        ("p", "What share of the votes did {n} get?|{n}'s share of the votes?|With how many votes was {n} elected?", "{n} 得了多少票？"))),
    ("The package weighs {kg} and costs {mon} to send", (
        ("kg", "How heavy is the package?|weight of the package?|How much does the package weigh?", "包裹有多重？"),
        ("mon", "How much does it cost to send the package?|postage of the package?|price of sending the package?", "寄包裹多少钱？"))),
    ("{co} and {co2} announced a merger on {wd}", (
        ("wd", "On which day was the merger announced?|day of the merger announcement?|When was the merger announced?", "合并是哪天说的？"),)),
    ("The museum is closed on {wd}s", (
        ("wd", "On which day is the museum closed?|closed day of the museum?|When is the museum closed?", "博物馆哪天关门？"),)),
    ("A ticket to {c} costs {mon} and takes {s} minutes", (
        ("mon", "How much is a ticket to {c}?|price of a ticket to {c}?|What does it cost to go to {c}?", "去 {c} 的票多少钱？"),
        ("s", "How many minutes does it take to {c}?|travel time to {c} in minutes?", "去 {c} 要多少分钟？"))),
    ("The fire started at {t} in {st}", (
        ("t", "When did the fire start?|At what time did the fire break out?|time of the fire?", "火是几点开始的？"),
        ("st", "Where did the fire start?|In which street was the fire?|place of the fire?", "火在哪里开始的？"))),
    ("{n}, {s}, of {c}, was given the first prize", (
        ("n", "Who was given the first prize?|Who got first prize?|first prize went to whom?", "谁得了一等奖？"),
        ("s", "How old is the winner of the first prize?|age of the first prize winner?", "一等奖得主几岁？"),
        ("c", "Where does the first prize winner live?|home of the first prize winner?", "一等奖得主住在哪里？"))),
    ("{dr} will replace {m} as head of the {a} department", (
        ("dr", "Who will replace {m}?|new head of the {a} department?|Who becomes head of the {a} department?", "谁来替换 {m}？"),
        ("m", "Whom will {dr} replace?|Who was head of the {a} department before?|old head of the {a} department?", "{a} 部门以前的主管是谁？"))),
    ("In {y}, {p} of all {g} had no {it}", (
        ("p", "What share of {g} had no {it}?|How many {g} had no {it}?|{g} without a {it}: what share?", "多少 {g} 没有 {it}？"),
        ("y", "In which year had {g} no {it}?|Which year is the share of {g} without a {it} from?", "{g} 没有 {it} 是哪年？"))),
    ("Sales of {cr} rose from {num} to {num2} tonnes", (
        ("num", "From how many tonnes did sales of {cr} rise?|sales of {cr} before the rise?|How many tonnes of {cr} were sold at first?", "{cr} 以前卖多少？"),
        ("num2", "To how many tonnes did sales of {cr} rise?|sales of {cr} after the rise?|How many tonnes of {cr} are sold now?", "{cr} 现在卖多少？"))),
    ("The key is under the {it}", (
        ("it", "Where is the key?|Under what is the key?|The key is under what?", "钥匙在哪里？"),)),
    ("{n} has been captain of {c} since {y}", (
        ("n", "Who is the captain of {c}?|captain of {c}?|Which captain does {c} have?", "{c} 的队长是谁？"),
        ("y", "Since when has {n} been captain?|Since which year is {n} captain?", "{n} 哪年开始当队长？"))),
    ("The first edition was printed in {c} in {y}", (
        ("c", "Where was the first edition printed?|place of the first edition?|city of the first edition?", "第一版是在哪里印的？"),
        ("y", "When was the first edition printed?|year of the first edition?", "第一版是哪年印的？"))),
    ("Please pay {mon} to {co} by {d}", (
        ("mon", "How much do I have to pay?|amount to pay?|How much must be paid to {co}?", "要付多少钱？"),
        ("co", "To whom do I pay {mon}?|Who gets the {mon}?|Which company is to be paid?", "钱付给谁？"),
        ("d", "By when do I have to pay?|last day to pay?|until when can I pay", "最晚哪天付？"))),
    ("{n} forgot a {it} on the train to {c}", (
        ("n", "Who forgot a {it}?|Whose {it} was left on the train?|Who lost something on the train?", "谁忘了 {it}？"),
        ("it", "What did {n} forget?|What was left on the train?|thing that {n} forgot?", "{n} 忘了什么？"))),
    ("Class {code} is taught by {n}", (
        ("n", "Who teaches class {code}?|teacher of {code}?|By whom is class {code} taught?", "{code} 班是谁教的？"),)),
    ("Doctors advise {s} minutes of {a} a day", (
        ("s", "How many minutes a day do doctors advise?|minutes of {a} a day?|How long should one do {a} each day?", "医生说每天多少分钟？"),)),
    ("For repairs contact {n}, {ph}", (
        ("n", "Who is to be contacted for repairs?|contact for repairs?|Who does repairs?", "修理找谁？"),
        ("ph", "Which number do I call for repairs?|phone for repairs?", "修理打哪个电话？"))),
)  # fmt: skip
"""Plain sentences whose parts can be asked for. Slots: a, b words; n, m people; c, c2 cities; and so on (`fillings`)."""

GROUPS = "doctors teachers parents drivers customers employees students voters nurses households tenants farmers pupils readers managers patients women adults".split()
JOBS = (
    "a nurse|a cook|an engineer|a teacher|a driver|an accountant|a designer|a lawyer|a manager|a clerk|an architect|a baker|a gardener|a technician|"
    "an analyst"
).split("|")  # fmt: skip
THINGS = "bicycle book guitar lamp watch ladder camera tent chair coat ring painting printer suitcase clock sofa drum telescope".split()
INSTRUMENTS = "violin cello flute piano oboe trumpet harp viola drums clarinet".split()
CROPS = "wheat rice sugar coffee cotton salt zinc iron maize oil barley copper".split()
SUBJECTS = "history biology chemistry music geography physics art Latin maths economics".split()
EXTREMES = "wettest hottest coldest driest sunniest busiest quietest".split()


def person(rng: Rng, words: Words) -> str:
    """First and last name, now and then with a middle initial."""
    middle = f"{pick(rng, 'ABCDEFGHJKLMPRSTW')}. " if chance(rng, 0.12) else ""
    return f"{words.first_name(rng)} {middle}{words.last_name(rng)}"


def share(rng: Rng) -> str:
    number = whole(rng, 2, 98)
    return pick(rng, (f"{number} percent", f"{number}%", f"{number}%", f"{number} per cent", f"{real(rng, 1, 99):.1f}%", f"{number} %",
                      pick(rng, ("two thirds", "one in five", "a quarter", "nearly half", "one third", "three quarters", "one in ten"))))  # fmt: skip


def fillings(rng: Rng, words: Words) -> dict[str, str]:
    """A value for each slot of `FACTS`."""
    style = w.number_style(rng)
    n, m = person(rng, words), person(rng, words)
    return {
        "n": n, "m": m, "dr": f"{pick(rng, ('Dr.', 'Dr', 'Professor', 'Dr.'))} {person(rng, words)}", "c": words.city(rng), "c2": words.city(rng),
        "d2": w.date(rng, pick(rng, DAYS)), "num2": style.number(whole(rng, 12, 90_000), 0), "co2": words.company(rng),
        "kg": pick(rng, (f"{whole(rng, 2, 90)} kg", f"{real(rng, 1, 30):.1f} kg", f"{whole(rng, 20, 900)} g", f"{whole(rng, 2, 60)} lbs")),
        "k": words.country(rng), "y": str(whole(rng, 1890, 2034)), "d": w.date(rng, pick(rng, DAYS)), "wd": pick(rng, w.DAYS),
        "mo": pick(rng, w.MONTHS), "t": w.time(rng, pick(rng, w.TIME_STYLES[:5:2])), "p": share(rng), "g": pick(rng, GROUPS),
        "a": words.word(rng), "b": words.word(rng), "co": words.company(rng), "j": pick(rng, JOBS), "num": style.number(whole(rng, 12, 90_000), 0),
        "s": str(whole(rng, 2, 90)), "mon": style.money(w.amount(rng, 3, 20_000)), "it": pick(rng, THINGS), "ins": pick(rng, INSTRUMENTS),
        "di": words.dish(rng), "code": w.code(rng, "@##", "###", "****-***", "@####", "@-##"), "room": pick(rng, (f"room {whole(rng, 1, 400)}", f"hall {pick(rng, 'ABCDE')}", "the library")),
        "ph": w.phone(rng), "st": words.street(rng), "ex": pick(rng, EXTREMES), "cr": pick(rng, CROPS), "su": pick(rng, SUBJECTS),
        "u": f"{words.last_name(rng)} {pick(rng, ('College', 'School', 'University', 'Academy'))}",
        "h": f"{words.last_name(rng)} {pick(rng, ('Hospital', 'Clinic', 'Infirmary'))}",
    }  # fmt: skip


DAYS = (
    "{d} {month} {y}",
    "{month} {d}, {y}",
    "{d} {month}",
    "{month} {d}",
    "{d:02}/{m:02}/{y}",
    "{y}-{m:02}-{d:02}",
    "{d}. {month} {y}",
    "{day}, {d} {month}",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence and its questions with their answers; `missed` asks the same of something that is not on the page."""

    sentence: str
    asked: list[tuple[str, str]]
    missed: str
    kind: str = ""

    @property
    def closed(self) -> str:
        """With a full stop."""
        return self.sentence if self.sentence.endswith(".") else f"{self.sentence}."


def facts(rng: Rng, words: Words, count: int, alike: float = 0.35) -> list[Fact]:
    """Sentences without a common topic, or (with probability `alike`) some with the same wording and other names."""
    made: list[Fact] = []
    for template, asked in some(rng, FACTS, count):
        repeats = whole(rng, 2, 4) if chance(rng, alike) else 1
        repeats = repeats if any("{n}" in ways for _, ways, _ in asked) else 1
        seen: set[str] = set()
        for _ in range(repeats):
            values = fillings(rng, words)
            sentence = template.format(**values)
            sentence = sentence[0].upper() + sentence[1:]
            told = [_told(rng, item, values, seen if repeats > 1 else None) for item in asked]
            missed = _missed(rng, words, asked)
            made.append(Fact(sentence, [t for t in told if t], missed, template))
            seen |= set(values.values())
        if len(made) >= count:
            break
    return [made[int(i)] for i in rng.permutation(min(len(made), count))]


def _told(rng: Rng, item: Asked, values: Mapping[str, str], seen: set[str] | None) -> tuple[str, str] | None:
    """A question on one slot; where others are worded alike, only one that names the person."""
    slot, english, chinese = item
    if seen is not None:
        english = "|".join(way for way in english.split("|") if "{n}" in way)
        chinese = "|".join(way for way in chinese.split("|") if "{n}" in way)
        if not english:
            return None
    return say(rng, english, chinese, **values), values[slot]


def _missed(rng: Rng, words: Words, asked: Sequence[Asked]) -> str:
    """The question with other names, where it has any; else empty."""
    named = [(english, chinese) for _, english, chinese in asked if "{n}" in english.split("|")[0]]
    if not named:
        return ""
    english, chinese = pick(rng, named)
    english = "|".join(way for way in english.split("|") if "{n}" in way)
    return say(rng, english, "|".join(way for way in chinese.split("|") if "{n}" in way), **fillings(rng, words))


def ask_facts(p: Press, placed: Sequence[tuple[Fact, Sequence[Line]]]) -> None:
    """Questions on facts that were printed, each in its own lines."""
    for fact, lines in placed:
        for text, answer in fact.asked:
            for form in dict.fromkeys((answer, answer[0].upper() + answer[1:])):  # it may begin the sentence
                p.later.append(Wanted(text, form, union([at for _, at in lines])))
    missed = [fact.missed for fact, _ in placed if fact.missed]
    if missed and chance(p.rng, 0.5):
        p.none(pick(p.rng, missed))


def facts_page(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Short plain sentences in big or small print: scattered, in a list, under each other, or among prose."""
    kinds = ("sans", "serif", "mono", "hand", "display", "sans", "serif")
    p = Press.make(rng, world, height, width, ((9, 13, 2), (13, 20, 3), (20, 34, 2.5), (34, 56, 1)), kinds)
    x1, y1, x2, y2 = p.box
    way = weighted(rng, (("list", 4), ("prose", 3), ("scattered", 2), ("one", 2)))
    known = facts(rng, p.words, 1 if way == "one" else whole(rng, 2, 8))
    face = p.body.bold if chance(rng, 0.2) else p.body.regular
    y = y1
    if chance(rng, 0.3):
        size = min(p.size * real(rng, 1.1, 1.8), 60)
        align: Align = pick(rng, ("l", "m"))
        line, y = p.title(p.heading_text(1, 4), p.head.bold, size, (x1, y, x2, y + (y2 - y1) * 0.3), align, 3)
        p.ask("title", line, LONGEST_TITLE)
        y += size * 0.6
    if way == "prose":
        placed = _facts_in_prose(p, known, face, (x1, y, x2, y2))
    elif way == "scattered":
        placed = _facts_scattered(p, known, face, (x1, y, x2, y2))
    else:
        placed = _facts_listed(p, known, face, (x1, y, x2, y2), way == "one")
    ask_facts(p, placed)
    return p.finish("plain_facts", most=8)


def _ended(rng: Rng, text: str, dot: bool) -> str:
    return f"{text}." if dot and not text.endswith(".") else text


def _facts_listed(p: Press, known: Sequence[Fact], face: Face, area: Box, alone: bool) -> list[tuple[Fact, list[Line]]]:
    """One under the other, with or without bullets or numbers."""
    rng, c = p.rng, p.c
    x1, y, x2, y2 = area
    mark = pick(rng, ("", "", "", "• ", "- ", "1. ", "→ ", "(1) "))
    align: Align = "l" if mark else pick(rng, ("l", "l", "m"))
    dot, gap = chance(rng, 0.7), real(rng, 0.1, 1.6)
    if alone or chance(rng, 0.2):
        y += (y2 - y) * real(rng, 0, 0.6)
    placed: list[tuple[Fact, list[Line]]] = []
    size = p.size
    for number, fact in enumerate(known, 1):
        text = mark.replace("1", str(number)) + _ended(rng, fact.sentence, dot)
        size = p.size * real(rng, 0.7, 1.3) if chance(rng, 0.1) else p.size
        while size > 9 and len(c.wrap(text, face, size, x2 - x1)) > 3:
            size *= 0.85
        rows = c.wrap(text, face, size, x2 - x1)
        if y + len(rows) * size * p.leading > y2:
            break
        lines = p.set_rows(rows, face, size, (x1, y, x2, y2), align, p.leading)
        if lines:
            placed.append((fact, lines))
        y += size * (len(rows) * p.leading + gap)
    if len(placed) > 1 and len(placed) == len(known):
        things = "bullets" if mark in ("• ", "- ", "→ ") else "sentences"
        p.count(things, len(placed), [lines[0][1] for _, lines in placed])
    if mark and len(placed) > 1:
        at = whole(rng, 1, len(placed))
        lines = placed[at - 1][1]
        text = " ".join(row for row, _ in lines)[len(mark) :]
        if len(lines) == 1 and len(text) <= LONGEST:
            p.seek("item_no", text, lines, i=at, o=ORDINALS[at - 1])
    return placed


def _facts_scattered(p: Press, known: Sequence[Fact], face: Face, area: Box) -> list[tuple[Fact, list[Line]]]:
    """Each at its own place and size, from top to bottom."""
    rng = p.rng
    x1, y, x2, y2 = area
    placed: list[tuple[Fact, list[Line]]] = []
    step = (y2 - y) / len(known)
    for fact in known:
        size = min(p.size * real(rng, 0.6, 1.5), 60.0)
        left = x1 + (x2 - x1) * real(rng, 0, 0.5)
        line, _ = p.title(_ended(rng, fact.sentence, chance(rng, 0.5)), pick(rng, (face, p.head.bold, p.body.italic)), max(9, size), (left, y + step * real(rng, 0, 0.2), x2, y + step), "l", 3)  # fmt: skip
        if line:
            placed.append((fact, [line]))
        y += step
    return placed


def _facts_in_prose(p: Press, known: Sequence[Fact], face: Face, area: Box) -> list[tuple[Fact, list[Line]]]:
    """Sentences among others, in one to three paragraphs."""
    p.size = min(p.size, 24)
    flow = Flow(p, [Column(area, area[1])], face, pick(p.rng, ("l", "l", "j")))
    for number, fact in enumerate(known):
        before = p.words.prose(p.rng, whole(p.rng, 0, 2))
        after = p.words.prose(p.rng, whole(p.rng, 0, 1))
        if not flow.pour(f"{before} {fact.closed} {after}".strip(), [fact]) or number > 6:
            break
    flow.ask_paragraphs()
    return flow.facts


# -- columns of text ------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Column:
    box: Box
    y: float
    lines: list[Line] = field(default_factory=lambda: list[Line]())
    heads: list[Line] = field(default_factory=lambda: list[Line]())
    body: list[Line] = field(default_factory=lambda: list[Line]())


@dataclass(slots=True)
class Flow:
    """Text poured into columns: headings, paragraphs, pictures."""

    p: Press
    columns: list[Column]
    face: Face
    align: Align
    gap: float = 0.5
    now: int = 0
    paragraphs: list[list[Line]] = field(default_factory=lambda: list[list[Line]]())
    heads: list[Line] = field(default_factory=lambda: list[Line]())
    openings: dict[str, Line] = field(default_factory=lambda: dict[str, Line]())
    facts: list[tuple[Fact, list[Line]]] = field(default_factory=lambda: list[tuple[Fact, list[Line]]]())
    cut: bool = False
    said: list[tuple[str, str, Line]] = field(default_factory=lambda: list[tuple[str, str, Line]]())
    quotes: int = 0

    @classmethod
    def make(cls, p: Press, top: float, bottom: float, count: int, align: Align | None = None) -> Flow:
        """`count` equal columns between `top` and `bottom`, with a rule between them now and then."""
        x1, _, x2, _ = p.box
        gap = p.size * real(p.rng, 1.3, 2.6)
        wide = (x2 - x1 - gap * (count - 1)) / count
        lefts = [x1 + i * (wide + gap) for i in range(count)]
        if count > 1 and chance(p.rng, 0.2):
            for left in lefts[1:]:
                p.c.line(left - gap / 2, top, left - gap / 2, bottom, min(200, p.ink + 110) if p.ink < 128 else 120)
        chosen: Align = align or pick(p.rng, ("l", "j", "j") if count > 1 else ("l", "l", "j"))
        columns = [Column((left, top, left + wide, bottom), top) for left in lefts]
        p.c.new_block()
        return cls(p, columns, p.body.regular, chosen, pick(p.rng, (0.1, 0.35, 0.6, 0.9)))

    @property
    def column(self) -> Column:
        return self.columns[self.now]

    def advance(self) -> bool:
        """Goes on to the next column; False if there is none."""
        if self.now + 1 >= len(self.columns):
            return False
        self.now += 1
        self.p.c.new_block()
        return True

    def reserve(self, high: float) -> Box | None:
        """A free strip of the column, or of the next one."""
        if self.column.y + high > self.column.box[3] and not self.advance():
            return None
        x1, _, x2, bottom = self.column.box
        y = self.column.y
        if y + high > bottom:
            return None
        self.column.y += high
        return x1, y, x2, y + high

    def head(self, text: str, face: Face, size: float, align: Align = "l") -> Line | None:
        """A heading of up to three lines, with room for two lines of text under it."""
        c, p = self.p.c, self.p
        wide = self.column.box[2] - self.column.box[0]
        size = c.fit(max(text.split(" "), key=len), face, size, wide, 8)
        rows = c.wrap(text, face, size, wide)
        need = len(rows) * size * 1.15 + 2.2 * p.size * p.leading
        if self.column.y + need + size * 0.5 > self.column.box[3] and not self.advance():
            return None
        x1, top, x2, bottom = self.column.box
        if self.column.y + need > bottom or len(rows) > 3:
            return None
        y = self.column.y + (size * 0.45 if self.column.y > top + 1 else 0)
        done = p.set_rows(rows, face, size, (x1, y, x2, bottom), align, 1.15)
        self.column.y = y + len(rows) * size * 1.15 + size * 0.2
        if len(done) < len(rows):
            return None
        line = (text, union([at for _, at in done]))
        self.column.heads.append(line)
        self.column.lines += done
        self.heads.append(line)
        return line

    def pour(self, text: str, known: Sequence[Fact] = (), face: Face | None = None) -> bool:
        """A paragraph, over as many columns as it takes; False once the page is full."""
        p, face = self.p, face or self.face
        rest = p.c.wrap(text, face, p.size, self.column.box[2] - self.column.box[0])
        done: list[Line] = []
        step = p.size * p.leading
        while rest:
            x1, _, x2, bottom = self.column.box
            count = int((bottom - self.column.y) / step)
            if count > 0:
                part = p.set_rows(
                    rest[:count], face, p.size, (x1, self.column.y, x2, bottom + step), self.align, p.leading
                )
                self._opened(part)
                done += part
                self.column.lines += part
                self.column.body += part
                self.column.y += len(rest[:count]) * step
                rest = rest[count:]
            if rest and not self.advance():
                self.cut = True
                break
        if done:
            self.paragraphs.append(done)
            self.facts += [(fact, done) for fact in known]
        self.column.y += p.size * self.gap
        return not self.cut

    def _opened(self, part: Sequence[Line]) -> None:
        if part and self.heads and self.heads[-1][0] not in self.openings:
            self.openings[self.heads[-1][0]] = part[0]

    def prose(self, sentences: int, fact: float = 0.4) -> bool:
        """Sentences, one of which may be a fact."""
        p = self.p
        parts = [p.words.sentence(p.rng) for _ in range(sentences)]
        known = facts(p.rng, p.words, 1, 0) if chance(p.rng, fact) else []
        known = [item for item in known if item.kind not in p.told]
        p.told |= {item.kind for item in known}
        for item in known:
            parts[whole(p.rng, 0, len(parts) - 1)] = item.closed
        return self.pour(" ".join(parts), known)

    # -- asking

    def ask_columns(self) -> None:
        """Headings, first and last lines of the left, middle and right column."""
        p, used = self.p, [col for col in self.columns if col.lines]
        if len(used) < 2 or len(used) != len(self.columns) or len(used) > 3:
            return
        p.count(pick(p.rng, ("columns", "columns of text")), len(used), [col.lines[0][1] for col in used])
        for (side, zh), col in zip(SIDES if len(used) == 2 else SIDES3, used, strict=True):
            if len(col.heads) == 1 or (col.heads and col.heads[0][1][1] < col.box[1] + p.size * 3):
                p.ask("column_head", col.heads[0], LONGEST, side=side, zh=zh)
            if len(col.heads) > 1:
                p.ask("column_last_head", col.heads[-1], LONGEST, side=side, zh=zh)
            if chance(p.rng, 0.5) and not col.heads:
                p.ask("column_first", col.lines[0], side=side, zh=zh)
            if chance(p.rng, 0.5) and len(col.lines) > 2:
                p.ask("column_last", col.lines[-1], side=side, zh=zh)

    def ask_heads(
        self, numbered: bool = False, words: tuple[str, str] = ("first_sub", "last_sub"), things: str = ""
    ) -> None:
        """What comes before and after a heading, how its text begins, how many there are."""
        p, rng = self.p, self.p.rng
        names = [text.lower() for text, _ in self.heads]
        once = [line for line in self.heads if names.count(line[0].lower()) == 1]
        for a, b in some(rng, [(a, b) for a, b in pairwise(self.heads) if a in once and b in once], 2):
            key, x, line = ("after", a[0], b) if chance(rng, 0.65) else ("before", b[0], a)
            p.ask(key, line, x=bare(x) if numbered else x)
        for text, line in some(rng, [(t, o) for t, o in self.openings.items() if names.count(t.lower()) == 1], 1):
            p.ask("under", line, x=text)
        if len(self.heads) > 1:
            p.ask(words[1], self.heads[-1])
            if words[0]:
                p.ask(words[0], self.heads[0])
            if things:
                p.count(things, len(self.heads), [at for _, at in self.heads])
            i = whole(rng, 1, min(len(self.heads), 10))
            if words[0] == "first_sub" and things:
                p.ask("head_no", self.heads[i - 1], i=i, o=ORDINALS[i - 1])

    def ask_quotes(self) -> None:
        """Who is quoted, by the quoted words where there are several quotations."""
        for name, start, line in self.said:
            alone = len(self.said) + self.quotes == 1
            self.p.seek("quoted" if alone and chance(self.p.rng, 0.7) else "quoted_words", name, [line], a=start)

    def take(self, part: Flow) -> None:
        """What was printed into one of its columns alone."""
        self.heads += part.heads
        self.openings |= part.openings
        self.facts += part.facts
        self.said += part.said
        self.quotes += part.quotes

    def ask_paragraphs(self, ending: bool = True) -> None:
        """First and last lines and words of paragraphs, counted down the page."""
        p, rng = self.p, self.p.rng
        whole_ones = self.paragraphs[:-1] if self.cut else self.paragraphs
        if self.paragraphs and 1 < len(self.paragraphs) <= 6 and self.gap >= 0.3:
            for i, lines in some(rng, list(enumerate(whole_ones[:5], 1)), 2):
                key = pick(rng, ("paragraph_first", "paragraph_last", "paragraph_words"))
                if key == "paragraph_words":
                    k, parts = whole(rng, 2, 4), lines[0][0].split(" ")
                    if len(parts) > k:
                        p.seek(key, " ".join(parts[:k]), [lines[0]], k=k, i=i, o=ORDINALS[i - 1])
                else:
                    p.ask(key, lines[0] if key == "paragraph_first" else lines[-1], i=i, o=ORDINALS[i - 1])
            if not self.cut:
                p.count("paragraphs", len(self.paragraphs), [lines[0][1] for lines in self.paragraphs])
        if ending and self.column.body:
            p.ask("page_last", self.column.body[-1])
        for col in some(rng, self.columns, 1):
            p.neighbours(col.body, 1)


def bare(text: str) -> str:
    """A numbered heading without its number."""
    first, _, rest = text.partition(" ")
    if first in ("§", "Section", "Article", "Art.", "Chapter", "Clause"):
        rest = rest.partition(" ")[2]
    return rest.lstrip("–—-: ") or text


# -- edges of a page ------------------------------------------------------------------------------------------------

ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV".split()
NUMBERS = (
    "{0}",
    "{0}",
    "{0}",
    "- {0} -",
    "– {0} –",
    "Page {0}",
    "page {0}",
    "p. {0}",
    "{0} / {1}",
    "Page {0} of {1}",
    "{0} of {1}",
    "| {0}",
)


def edges(p: Press, numbered: float = 0.8, headed: float = 0.4) -> None:
    """A page number and a running head or foot, in the places that books, journals and reports have for them."""
    rng = p.rng
    x1, y1, x2, y2 = p.box
    size = max(8.0, p.size * real(rng, 0.75, 1.05))
    places = {"l": x1, "m": (x1 + x2) / 2, "r": x2}
    side: Align = pick(rng, ("l", "m", "r", "r", "m"))
    top = chance(rng, 0.35)
    used_top, used_bottom = False, False
    has_number = chance(rng, numbered)
    if has_number:
        number = pick(
            rng,
            (str(whole(rng, 1, 30)), str(whole(rng, 1, 999)), str(whole(rng, 1000, 19_999)), pick(rng, ROMAN).lower()),
        )
        total = str(int(number) + whole(rng, 1, 60)) if number.isdigit() else "xx"
        text = pick(rng, NUMBERS).format(number, total)
        face = pick(rng, (p.body.regular, p.body.regular, p.body.bold, p.body.italic))
        line = p.line(text, places[side], y1 + size if top else y2, face, size, side, p.width * 0.3)
        p.seek("page", number, [line])
        used_top, used_bottom = top, not top
    elif chance(rng, 0.15):
        p.lacks("page")
    if chance(rng, headed):
        free: Align = pick(
            rng, [a for a in ("l", "m", "r") if a != side and not (side == "m" and a != "m" and top)] or ["l"]
        )
        if not (has_number and top and free == side):
            words = p.words
            text = pick(
                rng,
                (
                    p.heading_text(2, 5),
                    f"{words.last_name(rng)} et al.",
                    f"{capitalised(words.phrase(rng, 1, 3))}, Vol. {whole(rng, 1, 90)}, No. {whole(rng, 1, 12)}",
                    f"{words.company(rng)}",
                    f"Chapter {whole(rng, 1, 20)}",
                ),
            )
            line = p.line(
                text, places[free], y1 + size, pick(rng, (p.body.italic, p.body.regular)), size, free, p.width * 0.45
            )
            p.ask("running", line)
            used_top = True
            p.c.new_block()
    if used_top and chance(rng, 0.35):
        p.c.line(x1, y1 + size * 1.5, x2, y1 + size * 1.5, 120)
    p.box = (x1, y1 + (size * 2.4 if used_top else 0), x2, y2 - (size * 2.2 if used_bottom else 0))


def picture(p: Press, area: Box, photos: float = 3) -> None:
    """What figures show: a photograph, curves, bars, points, boxes with arrows. Nobody is asked for it here."""
    rng, c = p.rng, p.c
    x1, y1, x2, y2 = area
    wide, high = x2 - x1, y2 - y1
    kind = weighted(rng, (("photo", photos), ("curves", 2), ("bars", 2), ("points", 1), ("boxes", 1.5)))
    if kind == "photo" and wide >= 20 and high >= 20:
        c.paste(c.world.photo(rng, int(high), int(wide)), x1, y1)
        return
    if kind == "boxes":
        count = whole(rng, 2, 4)
        step = wide / count
        for i in range(count):
            left = x1 + i * step
            c.rectangle(
                (left + step * 0.1, y1 + high * 0.3, left + step * 0.75, y1 + high * 0.75),
                p.ink,
                1,
                None,
                pick(rng, (0, 4)),
            )
            if i:
                c.line(left - step * 0.25, y1 + high * 0.52, left + step * 0.1, y1 + high * 0.52, p.ink)
        return
    c.line(x1 + 8, y1, x1 + 8, y2 - 6, p.ink)
    c.line(x1 + 8, y2 - 6, x2, y2 - 6, p.ink)
    for _ in range(whole(rng, 1, 3)):
        shade = whole(rng, 0, 170)
        count = whole(rng, 4, 9)
        steps = [x1 + 12 + (wide - 18) * i / (count - 1) for i in range(count)]
        heights = [y1 + 4 + (high - 14) * float(v) for v in rng.random(count)]
        if kind == "curves":
            c.curve(list(zip(steps, heights, strict=True)), shade, real(rng, 1, 2))
        elif kind == "bars":
            for x, y in zip(steps, heights, strict=True):
                c.fill((x - wide / count * 0.2, y, x + wide / count * 0.2, y2 - 6), shade)
            return
        else:
            for x, y in zip(steps, heights, strict=True):
                c.ellipse((x - 2, y - 2, x + 2, y + 2), None, 1, shade)


def small_table(p: Press, area: Box) -> None:
    """A few numbers under headers, between rules."""
    rng, c = p.rng, p.c
    x1, y1, x2, y2 = area
    size = max(8.0, p.size * 0.9)
    columns = max(2, min(4, int((x2 - x1) / (size * 6))))
    step = (x2 - x1) / columns
    c.new_block()
    for number in range(int((y2 - y1) / (size * 1.4))):
        base = y1 + size * (1.1 + 1.4 * number)
        for k in range(columns):
            text = p.words.word(rng) if not number or not k else f"{real(rng, 0, 99):.{whole(rng, 0, 2)}f}"
            p.line(text, x1 + k * step + 2, base, p.body.bold if not number else None, size, room=step - 4)
        if number == 0:
            c.line(x1, y1, x2, y1, p.ink)
            c.line(x1, base + size * 0.3, x2, base + size * 0.3, p.ink)
    c.new_block()


class Figure(NamedTuple):
    name: str
    caption: Line
    box: Box


def figure(flow: Flow, number: int, marks: Sequence[str], high: float, table: bool = False) -> Figure | None:
    """A picture or a table in the column with its caption under or over it."""
    p = flow.p
    rng, size = p.rng, max(8.0, p.size * real(p.rng, 0.82, 1.0))
    mark = pick(rng, marks)
    name = mark.format(number).rstrip(".: –—|")
    words = p.words.phrase(rng, 2, 8)
    text = f"{mark.format(number)} {words[0].upper()}{words[1:]}{pick(rng, ('.', '', ''))}".strip()
    face = pick(rng, (p.body.regular, p.body.italic, p.body.bold))
    wide = flow.column.box[2] - flow.column.box[0]
    rows = p.c.wrap(text, face, size, wide)
    deep = (len(rows) * 1.2 + 0.6) * size
    area = flow.reserve(high + deep + p.size * 0.8)
    if area is None:
        return None
    x1, y1, x2, _ = area
    y1 += p.size * 0.4
    over = table and chance(rng, 0.7)
    box = (x1, y1 + deep, x2, y1 + deep + high - 2) if over else (x1, y1, x2, y1 + high - 2)
    if table:
        small_table(p, box)
    else:
        picture(p, box, 3 if name else 40)  # figures without a name are a newspaper's
    p.c.new_block()
    top = y1 if over else y1 + high + 1
    lines = p.set_rows(rows, face, size, (x1, top, x2, p.c.height), pick(rng, ("l", "l", "m")), 1.2)
    p.c.new_block()
    if len(lines) < len(rows):
        return None
    whole_text = (text, union([at for _, at in lines]))
    if name and chance(rng, 0.8):
        bare_text = text[len(mark.format(number)) :].strip()
        p.seek("caption_of", bare_text.rstrip("."), lines, x=name)
    return Figure(name, whole_text, box)


# -- papers and reports ---------------------------------------------------------------------------------------------

USUAL = (
    "Introduction|Related Work|Methods|Results|Discussion|Conclusions|Acknowledgements|Experiments|Background|Data|Model|Evaluation|Limitations|Scope|"
    "Summary|Overview|Preliminaries|Materials and Methods|Analysis|Future Work|Case Study|Findings|Recommendations|Implementation|Theory|Notation"
).split("|")  # fmt: skip
STYLES = (
    ("{k}", "{k}.{j}"), ("{k}.", "{k}.{j}."), ("{k}.", "{k}.{j}"), ("{k}", "{k}.{j}"), ("§ {k}", "§ {k}.{j}"), ("{r}.", "{a}."), ("{r}", "{a}"), ("Section {k}:", "{k}.{j}"),
    ("§{k}", "§{k}.{j}"), ("{k})", "{k}.{j})"), ("{k}.0", "{k}.{j}"), ("Chapter {k}", "{k}.{j}"), ("", ""),
)  # fmt: skip


@dataclass(slots=True)
class Outline:
    """Numbers headings in one style and remembers them."""

    flow: Flow
    style: tuple[str, str]
    face: Face
    size: float
    align: Align
    case: int
    k: int
    j: int = 0
    found: list[tuple[str, str, Line]] = field(default_factory=lambda: list[tuple[str, str, Line]]())
    top: int = 0

    def add(self, sub: bool, text: str) -> bool:
        """The next section or subsection; False if it does not fit."""
        p = self.flow.p
        self.j, self.k = (self.j + 1, self.k) if sub else (0, self.k + 1)
        number = self.style[sub].format(k=self.k, j=self.j, r=ROMAN[self.k - 1], a="ABCDEFGHIJKL"[(self.j - 1) % 12])
        size = self.size * (0.9 if sub else 1)
        face = p.head.italic if sub and chance(p.rng, 0.3) else self.face
        whole_text = f"{number} {text}".strip()
        line = self.flow.head(whole_text, face, size, self.align)
        if line is None:
            return False
        self.top += not sub
        self.found.append((number, text, line))
        return True

    def ask(self) -> None:
        """Titles by number, numbers by title, and how many sections there are."""
        p, rng = self.flow.p, self.flow.p.rng
        numbers = [n for n, _, _ in self.found]
        for number, text, line in some(rng, self.found, 3):
            if not number or numbers.count(number) > 1:
                continue
            n = number.removeprefix("Section ").removeprefix("Chapter ").strip("§.:) ").removesuffix(".0")
            if not n.isalpha() or n in ROMAN:
                p.seek("section", text, [line], n=n)
            if chance(rng, 0.35) and number.rstrip(".:)") and " " not in number:
                p.seek("number_of", number.rstrip(".:)"), [line], x=text)
        if numbers and numbers[0] and chance(rng, 0.4):
            missing = ROMAN[self.k + 1] if "{r}" in self.style[0] else str(self.k + whole(rng, 1, 4))
            p.lacks("section", n=missing)
        if self.top > 1 and self.top == len(self.found):
            things = "numbered sections" if self.style[0] else "sections"
            p.count(things, self.top, [line[1] for _, _, line in self.found])


def paper(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A page of a paper, a thesis or a report: its first one with title and authors, or one from the middle."""
    p = Press.make(
        rng, world, height, width, ((8, 9.5, 3), (9.5, 12, 3), (12, 17, 1.5)), ("serif", "serif", "serif", "sans")
    )
    edges(p)
    first = chance(rng, 0.6)
    y = _paper_head(p) if first else p.box[1]
    count = weighted(
        rng,
        (
            (1, 4 if p.width < 420 else 2),
            (2, 5 if p.width > p.size * 34 else 0.5),
            (3, 0.6 if p.width > p.size * 60 else 0),
        ),
    )
    bottom = p.box[3]
    if chance(rng, 0.3):
        bottom = _footnote(p, count)
    flow = Flow.make(p, y, bottom, count)
    outline = Outline(
        flow,
        pick(rng, STYLES),
        p.head.either(rng, 0.85),
        p.size * real(rng, 1.0, 1.5),
        pick(rng, ("l", "l", "l", "m")),
        whole(rng, 1, 3),
        0 if first else whole(rng, 0, 6),
    )
    figures = _paper_body(flow, outline, first)
    outline.ask()
    flow.ask_heads(bool(outline.style[0]), ("" if first else "first_section", "last_section"))
    flow.ask_columns()
    ask_facts(p, flow.facts)
    if len(figures) == 1 and figures[0].name[:1] == "F":
        p.ask("caption", figures[0].caption, LONGEST_TITLE)
    elif figures:
        boxes = [made.box for made in figures if "T" not in made.name[:1]]
        p.count("figures", len(boxes), boxes)
    if not figures and chance(rng, 0.2):
        p.lacks("caption")
    if bottom == p.box[3] and chance(rng, 0.12):
        p.lacks("footnote")
    if count == 1 and chance(rng, 0.08):
        p.lacks("column_head", side="right", zh="右")
    if flow.column.body and chance(rng, 0.4):
        p.neighbours(flow.column.body, 1)
    return p.finish("papers", most=9, near=[text for _, text, _ in outline.found])


def _paper_head(p: Press) -> float:
    """Kicker, title, authors, abstract; returns the y below."""
    rng = p.rng
    x1, y, x2, y2 = p.box
    align: Align = pick(rng, ("m", "m", "l"))
    x = (x1 + x2) / 2 if align == "m" else x1
    if chance(rng, 0.3):
        kicker = pick(
            rng,
            (
                "RESEARCH ARTICLE",
                "Original Paper",
                "Technical Report",
                "Working Paper",
                "REVIEW",
                "Short Communication",
                "Open Access",
                "Preprint",
            ),
        )
        p.line(kicker, x, y + p.size, p.head.either(rng), p.size, align)
        y += p.size * 2
    text = " ".join(p.heading_text(4, 11).split(" "))
    text = f"{text}: {p.words.phrase(rng, 1, 4).capitalize()}" if chance(rng, 0.2) else text
    line, y = p.title(
        text[:LONGEST_TITLE].rsplit(" ", 1)[0] if len(text) > LONGEST_TITLE else text,
        p.head.either(rng, 0.8),
        p.size * real(rng, 1.5, 2.6),
        (x1, y, x2, y + (y2 - y) * 0.3),
        align,
    )
    p.ask("title", line, LONGEST_TITLE)
    p.c.new_block()
    y = _authors(p, y + p.size * 0.5, align)
    p.c.new_block()
    return _abstract(p, y)


def _institution(rng: Rng, words: Words) -> str:
    return pick(
        rng,
        (
            f"University of {words.city(rng)}",
            f"{words.city(rng)} University",
            f"{words.last_name(rng)} Institute",
            words.company(rng),
            f"{words.city(rng)} Institute of {pick(rng, ('Technology', 'Physics', 'Health'))}",
        ),
    )


def _authors(p: Press, y: float, align: Align) -> float:
    """Names in a line or in blocks side by side, with where they work and how to write to them."""
    rng, words, size = p.rng, p.words, p.size
    x1, _, x2, _ = p.box
    names = list(
        dict.fromkeys(person(rng, words) for _ in range(weighted(rng, ((1, 3), (2, 3), (3, 2), (4, 1), (6, 0.7)))))
    )
    places: list[Box] = []
    p.count("authors", len(names), places)
    if len(names) > 1 and chance(rng, 0.15):
        p.lacks("affiliation", x=person(rng, words))
    if 1 < len(names) <= 4 and chance(rng, 0.45):
        return _author_blocks(p, names, y, places)
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])}{pick(rng, (' and ', ', ', ' & '))}{names[-1]}"
    box = (x1, y, x2, y + size * 6)
    lines = p.put(joined, p.body.either(rng, 0.3), size * real(rng, 1.0, 1.25), box, align, 1.25)
    places += p.starts(joined, names)
    y += len(lines) * size * 1.6
    if len(names) == 1:
        p.seek("author", names[0], lines)
    else:
        p.seek("first_author", names[0], lines)
        p.seek("last_author", names[-1], lines)
        i = whole(rng, 2, len(names))
        p.seek("author_no", names[i - 1], lines, i=i, o=ORDINALS[i - 1])
    x = (x1 + x2) / 2 if align == "m" else x1
    if chance(rng, 0.8):
        place = p.line(_institution(rng, words), x, y + size, p.body.italic, size, align)
        p.ask("institution", place)
        y += size * 1.4
    if chance(rng, 0.55):
        p.ask("email", p.line(words.email(rng), x, y + size, None, size * 0.95, align))
        y += size * 1.4
    if chance(rng, 0.3):
        p.ask("date", p.line(w.date(rng), x, y + size, None, size, align))
        y += size * 1.4
    return y + size * 0.8


def _author_blocks(p: Press, names: Sequence[str], y: float, places: list[Box]) -> float:
    """Each author over an institution and an e-mail address, side by side; `places` are filled with theirs."""
    rng, size = p.rng, max(8.0, p.size * 0.95)
    x1, _, x2, _ = p.box
    step = (x2 - x1) / len(names)
    mail, low = chance(rng, 0.7), y
    for i, name in enumerate(names):
        p.c.new_block()
        middle, room = x1 + (i + 0.5) * step, step - size
        top = p.line(name, middle, y + size, p.body.either(rng, 0.5), size, "m", room)
        places.append(top[1])
        place = p.line(_institution(rng, p.words), middle, y + size * 2.4, p.body.italic, size, "m", room)
        crowded = top[1][2] - top[1][0] > step or place[1][2] - place[1][0] > step
        p.ask("affiliation", None if crowded else place, x=name)
        low = y + size * 2.8
        if mail:
            address = p.line(p.words.email(rng), middle, y + size * 3.8, None, size * 0.95, "m", room)
            p.ask("email_of", None if crowded or address[1][2] - address[1][0] > step else address, x=name)
            low = y + size * 4.2
        if i in (0, len(names) - 1) and not crowded:
            p.ask("last_author" if i else "first_author", top)
    return low + size


def _abstract(p: Press, y: float) -> float:
    """An abstract over the whole width, with keywords now and then."""
    rng, size = p.rng, p.size
    x1, _, x2, y2 = p.box
    if chance(rng, 0.2):
        return y + size * 0.5
    inset = (x2 - x1) * pick(rng, (0, 0, 0.05, 0.1))
    box = (x1 + inset, y, x2 - inset, y + (y2 - y) * 0.4)
    word = pick(rng, ("Abstract", "ABSTRACT", "Summary", "Abstract", "A B S T R A C T"))
    lead = chance(rng, 0.35)
    if not lead:
        side: Align = pick(rng, ("l", "m"))
        p.line(word, (box[0] + box[2]) / 2 if side == "m" else box[0], y + size, p.head.bold, size * 1.05, side)
        y += size * 1.5
    text = (f"{word}{pick(rng, ('. ', '—', ': '))}" if lead else "") + p.words.prose(rng, whole(rng, 1, 5))
    lines = p.put(
        text,
        pick(rng, (p.body.regular, p.body.italic, p.body.regular)),
        size,
        (box[0], y, box[2], box[3]),
        pick(rng, ("l", "j")),
        p.leading,
    )
    first = lines[0][0].split(" ") if lines else []
    if not lead and len(first) > 5 and word != "Summary":
        i = whole(rng, 2, 4)
        p.seek("abstract_words", " ".join(first[:i]), [lines[0]], i=i)
    y += len(lines) * size * p.leading + size * 0.4
    if chance(rng, 0.35):
        keys = pick(rng, (", ", "; ", " · ")).join(p.words.word(rng) for _ in range(whole(rng, 2, 5)))
        mark = pick(rng, ("Keywords:", "Key words:", "Index terms:", "KEYWORDS"))
        left = p.line(mark, box[0], y + size, p.body.bold, size)[1]
        at = left[2] + size * 0.6
        if p.c.measure(keys, p.body.regular, size) < box[2] - at:
            p.ask("keywords", p.line(keys, at, y + size, None, size))
        y += size * 1.8
    elif chance(rng, 0.15):
        p.lacks("keywords")
    return y + size * 0.8


def _footnote(p: Press, count: int) -> float:
    """A note under a short rule at the bottom of the left column; returns where the text above has to end."""
    rng, size = p.rng, max(8.0, p.size * 0.85)
    x1, _, x2, y2 = p.box
    mark = pick(rng, ("1 ", "* ", "2 ", "1) ", "*) "))
    mail = p.words.email(rng)
    writes = chance(rng, 0.35)
    text = f"Corresponding author: {mail}" if writes else p.words.sentence(rng, 5, 9).rstrip(".?!;") + "."
    top = y2 - size * 1.3
    p.c.new_block()
    line = p.line(mark + text, x1, y2 - size * 0.2, None, size, room=(x2 - x1) / count - size)
    if line[1][2] < x2 + 1 and count == 1:
        p.seek("footnote", text, [line])
    if writes:
        p.seek("email", mail, [line])
    p.c.line(x1, top - size * 0.2, x1 + (x2 - x1) * real(rng, 0.1, 0.3), top - size * 0.2, p.ink)
    return top - size


def _paper_body(flow: Flow, outline: Outline, first: bool) -> list[Figure]:
    """Sections with text, figures, tables, formulas and at the end references; returns the figures."""
    p, rng = flow.p, flow.p.rng
    figures: list[Figure] = []
    names = set[str]()
    marks = pick(
        rng, (("Figure {0}:",), ("Fig. {0}.",), ("Figure {0}.",), ("FIGURE {0}",), ("Fig. {0}:",), ("Figure {0} –",))
    )
    number, formulas = whole(rng, 1, 9), 0
    wide = flow.column.box[2] - flow.column.box[0]
    subs = bool(outline.style[1]) and chance(rng, 0.5)
    if not first and chance(rng, 0.5):
        flow.prose(whole(rng, 1, 3))
    for _ in range(14):
        text = capitalised(pick(rng, USUAL).lower()) if chance(rng, 0.4) else p.heading_text(1, 5, outline.case)
        text = text.upper() if outline.case == 3 else text
        if text.lower() in names:
            continue
        names.add(text.lower())
        if chance(rng, 0.85) and not outline.add(subs and outline.k > 0 and chance(rng, 0.5), text):
            break
        if not flow.prose(whole(rng, 1, 5)):
            break
        if formulas == 0 and chance(rng, 0.15):
            formulas += _formula(flow)
        if len(figures) < 2 and chance(rng, 0.25):
            table = chance(rng, 0.3)
            kinds = ("Table {0}:",) if table and "Fig. " not in marks[0] else ("TABLE {0}",) if table else marks
            if table and any(made.name.upper().startswith("TABLE") for made in figures):
                continue
            made = figure(
                flow,
                number,
                kinds,
                min(wide * real(rng, 0.3, 0.7), (flow.column.box[3] - flow.column.box[1]) * 0.35),
                table,
            )
            number += 1
            figures += [made] if made else []
        if chance(rng, 0.04):
            break
    if not flow.cut and chance(rng, 0.5):
        _references(flow, outline)
    return figures


def _formula(flow: Flow) -> int:
    """A displayed formula with its number at the right; 1 if it was printed."""
    p, rng = flow.p, flow.p.rng
    area = flow.reserve(p.size * 2.6)
    if area is None:
        return 0
    a, b, d = (pick(rng, "abcdefghkmnpqrstuvxyz") for _ in range(3))
    n, m = whole(rng, 2, 9), whole(rng, 2, 99)
    text = pick(
        rng,
        (
            f"{a} = {n}{b} + {d}",
            f"{a}({b}) = {b}² + {m}",
            f"{a} × {b} = {m} / {d}",
            f"{a} + {b} = {n}({d} - {m})",
            f"log {a} = {n}{b} ± {d}",
        ),
    )
    x1, y1, x2, _ = area
    base = y1 + p.size * 1.6
    p.line(text, (x1 + x2) / 2, base, p.body.italic, p.size * 1.05, "m")
    if chance(rng, 0.8):
        p.ask(
            "equation",
            p.line(f"({pick(rng, (str(whole(rng, 1, 30)), f'{n}.{whole(rng, 1, 9)}'))})", x2, base, None, p.size, "r"),
        )
    return 1


def _references(flow: Flow, outline: Outline) -> None:
    """A list of references, in brackets or numbered."""
    p, rng, words = flow.p, flow.p.rng, flow.p.words
    if (
        flow.head(
            pick(rng, ("References", "REFERENCES", "Bibliography", "Literature", "Works Cited")),
            outline.face,
            outline.size,
            outline.align,
        )
        is None
    ):
        return
    mark = pick(rng, ("[{0}]", "[{0}]", "{0}.", "({0})"))
    before = len(flow.paragraphs)
    total = whole(rng, 2, 12)
    for k in range(1, total + 1):
        author = f"{words.last_name(rng)}, {pick(rng, 'ABCDEFGHJKLM')}."
        year = str(whole(rng, 1950, 2029))
        rest = pick(
            rng,
            (
                f"{author}: {words.title(rng, 2, 5)}. {words.company(rng)}, {year}.",
                f"{author} ({year}). {words.title(rng, 2, 5)}. {words.city(rng)}: {words.company(rng)}.",
            ),
        )
        if not flow.pour(f"{mark.format(k)} {rest}"):
            break
        lines = flow.paragraphs[-1]
        if chance(rng, 0.3):
            p.seek("reference", author, lines, n=k)
        if chance(rng, 0.2):
            p.seek("reference_year", year, lines, n=k)
    if not flow.cut and len(flow.paragraphs) - before == total:
        p.count("references", total, [lines[0][1] for lines in flow.paragraphs[before:]])


# -- newspapers, magazines, brochures -------------------------------------------------------------------------------

PAPERS = "Times Post Herald Daily Gazette Observer News Tribune Courier Mirror Journal Star Weekly Review Chronicle Standard Echo Argus Mercury".split()
ROLES = (
    "mayor|head teacher|minister|team captain|spokeswoman|chief executive|resident|farmer|union leader|doctor|shop owner|historian|analyst|professor|"
    "witness"
).split("|")  # fmt: skip


def quotation(rng: Rng, words: Words) -> Fact:
    """Somebody's words in a sentence."""
    name, text = person(rng, words), words.phrase(rng, 3, 6)
    text = text[0].upper() + text[1:]
    sentence = pick(
        rng,
        (
            f"“{text},” said {name}",
            f"“{text},” says {name}",
            f"{name} said: “{text}”",
            f"According to {name}, “{text}”",
            f"“{text},” {name} told reporters",
        ),
    )
    question = say(
        rng,
        "Who said “{a}”?|Who is quoted with “{a}”?|who said {a}|Whose words are “{a}”?|By whom is the quote “{a}”?|{a}, who said that?",
        "“{a}”是谁说的？|谁说了“{a}”？",
        a=text,
    )
    other = say(rng, "What does {m} say?|What did {m} say?|quote by {m}?", "{m} 说了什么？", m=person(rng, words))
    return Fact(sentence, [(question, name)], other)


def _news_prose(flow: Flow, sentences: int) -> bool:
    """Sentences with a fact or somebody's words among them."""
    p = flow.p
    if chance(p.rng, 0.25):
        known = quotation(p.rng, p.words)
        flow.quotes += 1
        return flow.pour(
            f"{p.words.prose(p.rng, whole(p.rng, 0, 2))} {known.closed} {p.words.prose(p.rng, sentences)}".strip(),
            [known],
        )
    return flow.prose(sentences, 0.5)


def _photo(flow: Flow, share: float, credited: bool) -> Figure | None:
    """A photograph over its caption and credit."""
    p, rng = flow.p, flow.p.rng
    wide = flow.column.box[2] - flow.column.box[0]
    high = min(wide * real(rng, 0.4, 0.8), (flow.column.box[3] - flow.column.box[1]) * share)
    if high < 30:
        return None
    found = figure(flow, 0, ("",), high)
    if found and credited and chance(rng, 0.6):
        name = person(rng, p.words)
        mark = pick(rng, ("Photo: ", "Picture: ", "© ", "Photo by ", "PHOTO: ", "Image: "))
        area = flow.reserve(p.size * 1.3)
        if area:
            line = p.line(mark + name, area[0], area[1] + p.size * 0.8, p.body.italic, max(8, p.size * 0.8), room=wide)
            p.seek("credit", name, [line])
    return found


def _pull_quote(flow: Flow) -> bool:
    """Large words between rules or marks in the column, with who said them."""
    p, rng = flow.p, flow.p.rng
    wide = flow.column.box[2] - flow.column.box[0]
    size = p.size * real(rng, 1.15, 1.7)
    face = pick(rng, (p.head.italic, p.head.bold, p.body.italic))
    text = p.words.phrase(rng, 3, 7)
    text = pick(rng, ("“{}”", "“{}.”", '"{}"', "{}")).format(text[0].upper() + text[1:])
    name, role = person(rng, p.words), pick(rng, ROLES)
    rows = p.c.wrap(text, face, size, wide)
    area = flow.reserve((len(rows) + 1) * size * 1.2 + p.size * 3.2)
    if area is None or max(p.c.measure(row, face, size) for row in rows) > wide:
        return False
    x1, y1, x2, y2 = area
    y1 += p.size * 0.7
    if chance(rng, 0.6):
        for y in (y1, y2 - p.size * 0.6):
            p.c.line(x1, y, x2, y, p.ink, whole(rng, 1, 3))
    side: Align = pick(rng, ("l", "m"))
    p.c.new_block()
    lines = p.set_rows(rows, face, size, (x1, y1 + size * 0.3, x2, y2), side, 1.2)
    tail = pick(rng, (f"— {name}", f"– {name}, {role}", f"{name}", f"{name}, {role}", f"— {name}, {role}"))
    at = p.line(
        tail,
        (x1 + x2) / 2 if side == "m" else x1,
        y1 + len(rows) * size * 1.2 + size * 0.3 + p.size * 1.2,
        p.body.regular,
        p.size,
        side,
        wide,
    )
    p.c.new_block()
    flow.said.append((name, " ".join(text.strip('“”".').split(" ")[:3]), at))
    if role in tail:
        p.seek("role", role, [at], x=name)
    if len(lines) == len(rows):
        p.ask("quote", (text, union([b for _, b in lines])), LONGEST_TITLE, x=name)
    return True


def _byline(p: Press, y: float, align: Align) -> float:
    """By whom and when, with the minutes that it takes to read."""
    rng, name, day = p.rng, person(p.rng, p.words), w.date(p.rng)
    x1, _, x2, _ = p.box
    x = (x1 + x2) / 2 if align == "m" else x1
    parts = [pick(rng, ("By ", "by ", "BY ", "", "Text: ", "Words: ", "From ")) + name]
    dated, minutes = not p.dated and chance(rng, 0.5), whole(rng, 2, 19)
    parts += [day] if dated else []
    timed = chance(rng, 0.2)
    parts += [f"{minutes} min read"] if timed else []
    parts += [pick(rng, ROLES)] if chance(rng, 0.1) else []
    line = p.line(
        pick(rng, (" | ", " · ", " – ", " • ")).join(parts),
        x,
        y + p.size,
        pick(rng, (p.body.regular, p.body.italic, p.body.bold)),
        p.size,
        align,
    )
    p.seek("author", name, [line])
    if dated:
        p.seek("date", day, [line])
    if timed:
        p.seek("reading_time", f"{minutes} min", [line])
    return y + p.size * 1.9


def _masthead(p: Press) -> None:
    """The paper's name with a strip of date, issue and price."""
    rng, words = p.rng, p.words
    x1, y1, x2, y2 = p.box
    name = pick(
        rng,
        (
            f"The {words.city(rng)} {pick(rng, PAPERS)}",
            f"{words.city(rng)} {pick(rng, PAPERS)}",
            words.word(rng).upper(),
            f"The {words.word(rng).capitalize()}",
            f"{capitalised(words.phrase(rng, 1, 2))} {pick(rng, PAPERS)}",
        ),
    )
    face = p.c.world.typeface(rng, "serif", "display", "sans").bold
    side: Align = pick(rng, ("m", "m", "l"))
    size = p.c.fit(name, face, min(p.size * real(rng, 2.2, 5), 64), x2 - x1, 12)
    p.ask("masthead", p.line(name, (x1 + x2) / 2 if side == "m" else x1, y1 + size, face, size, side))
    y = y1 + size * 1.25
    p.c.line(x1, y, x2, y, p.ink, whole(rng, 1, 3))
    if chance(rng, 0.75):
        small = max(8.0, p.size * 0.9)
        issue = f"{pick(rng, ('No.', 'Issue', 'Vol. 4 No.', 'Edition'))} {whole(rng, 1, 9999)}"
        cells = [("date", w.date(rng)), ("issue", issue), ("price", w.number_style(rng).money(w.amount(rng, 0.5, 6)))]
        cells += [("url", words.url(rng))]
        for (key, text), at in zip(some(rng, cells, 3), ((x1, "l"), ((x1 + x2) / 2, "m"), (x2, "r")), strict=True):
            p.ask(
                key,
                p.line(
                    text,
                    at[0],
                    y + small * 1.25,
                    None,
                    small,
                    "l" if at[1] == "l" else "m" if at[1] == "m" else "r",
                    (x2 - x1) * 0.3,
                ),
            )
        p.dated = True
        y += small * 1.7
        p.c.line(x1, y, x2, y, p.ink)
    p.box = (x1, y + p.size, x2, y2)
    p.c.new_block()


def news(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A page of a newspaper or a magazine, a printed web article, or a brochure in panels."""
    p = Press.make(rng, world, height, width, ((8, 10, 3), (10, 13, 3), (13, 17, 1)), ("serif", "serif", "sans"))
    edges(p, 0.35, 0.15)
    if chance(rng, 0.3):
        return _brochure(p)
    if chance(rng, 0.5):
        _masthead(p)
    elif chance(rng, 0.15):
        p.lacks("masthead")
    x1, y, x2, y2 = p.box
    align: Align = pick(rng, ("l", "l", "m"))
    if chance(rng, 0.25):
        rubric = p.words.word(rng).upper()
        p.ask("rubric", p.line(rubric, x1 if align == "l" else (x1 + x2) / 2, y + p.size, p.head.bold, p.size, align))
        y += p.size * 1.7
    line, y = p.title(
        p.heading_text(3, 10),
        p.head.either(rng, 0.8),
        min(64, p.size * real(rng, 2, 4)),
        (x1, y, x2, y + (y2 - y) * 0.3),
        align,
        3,
        1.12,
    )
    p.ask(pick(rng, ("headline", "title")), line, LONGEST_TITLE)
    p.c.new_block()
    if chance(rng, 0.4):
        deck, y = p.title(
            p.words.sentence(rng, 5, 10),
            pick(rng, (p.body.italic, p.body.regular, p.head.regular)),
            p.size * real(rng, 1.1, 1.4),
            (x1, y + p.size * 0.3, x2, y + p.size * 6),
            align,
            3,
        )
        p.ask("deck", deck, LONGEST_TITLE)
    y = _byline(p, y + p.size * 0.4, align) if chance(rng, 0.8) else y + p.size * 0.6
    bottom, second = y2, chance(rng, 0.25)
    if second and y2 - y > p.size * 25:
        bottom = _second_story(p, y2 - (y2 - y) * real(rng, 0.2, 0.32))
    most = max(1, min(4, int((x2 - x1) / (p.size * 13))))
    aside = p.width > p.size * 34 and bottom - y > p.size * 14 and chance(rng, 0.22)
    if aside:
        _sidebar(p, y, bottom)
        most = max(1, min(2, int(p.width / (p.size * 13))))
    flow = Flow.make(p, y, bottom, whole(rng, 1, most))
    photos = _news_body(flow)
    if not aside:
        flow.ask_columns()
    flow.ask_heads(things="sub-headings")
    flow.ask_quotes()
    ask_facts(p, flow.facts)
    if len(photos) == 1:
        p.ask("caption", photos[0].caption, LONGEST_TITLE)
    elif photos:
        p.count("pictures", len(photos), [photo.box for photo in photos])
    elif chance(rng, 0.2):
        p.lacks(pick(rng, ("caption", "credit")))
    if not flow.said and not flow.quotes and chance(rng, 0.2):
        p.lacks("quoted")
    return p.finish("news", most=9, near=[text for text, _ in flow.heads])


def _sidebar(p: Press, y: float, bottom: float) -> None:
    """A box at the right with headlines or large numbers; the page's free area ends before it."""
    rng = p.rng
    x1, top, x2, y2 = p.box
    left = x2 - (x2 - x1) * real(rng, 0.24, 0.34)
    low = y + (bottom - y) * real(rng, 0.45, 1)
    if chance(rng, 0.5) and p.ink < 128:
        p.c.fill((left, y, x2, low), whole(rng, 200, 238))
    else:
        p.c.rectangle((left, y, x2, low), p.ink)
    p.box = (x1, top, left - p.size * real(rng, 1, 2), y2)
    p.c.new_block()
    flow = Flow(
        p,
        [Column((left + p.size * 0.7, y + p.size * 0.7, x2 - p.size * 0.7, low - p.size * 0.5), y + p.size * 0.7)],
        p.body.regular,
        "l",
        real(rng, 0.3, 0.9),
    )
    names = (
        "Most read",
        "Related",
        "In brief",
        "See also",
        "MORE NEWS",
        "In numbers",
        "Key facts",
        "Also inside",
        "Read more",
    )
    head = flow.head(pick(rng, names), p.head.bold, p.size * real(rng, 1.1, 1.5))
    if head is None:
        return
    p.ask("box_title", head)
    if chance(rng, 0.45):
        _numbers(flow)
        return
    mark, placed = pick(rng, ("", "1. ", "• ", "1 ", "> ")), list[list[Line]]()
    for k in range(1, whole(rng, 2, 6) + 1):
        if not flow.pour(mark.replace("1", str(k)) + p.heading_text(2, 5, 2)):
            return
        placed.append(flow.paragraphs[-1])
    for key, lines in (("first_item", placed[0]), ("last_item", placed[-1])):
        text = " ".join(row for row, _ in lines)
        skip = len(mark) + len(str(len(placed))) - 1 if "1" in mark else len(mark)
        p.seek(key, text[skip:], lines, x=head[0])


def _numbers(flow: Flow) -> None:
    """Large numbers, each over what it counts."""
    p, rng = flow.p, flow.p.rng
    style = w.number_style(rng)
    size, wide = p.size * real(rng, 1.4, 2.4), flow.column.box[2] - flow.column.box[0]
    seen: set[str] = set()
    for _ in range(whole(rng, 2, 5)):
        label = f"{p.words.phrase(rng, 1, 2)} {pick(rng, GROUPS)}"
        area = flow.reserve(size * 1.2 + p.size * 1.9)
        if area is None or label in seen or p.c.measure(label, p.body.regular, p.size) > wide:
            continue
        seen.add(label)
        text = pick(
            rng,
            (
                f"{whole(rng, 1, 99)}%",
                style.number(whole(rng, 2, 90_000), 0),
                style.money(w.amount(rng, 2, 9000)),
                f"{whole(rng, 2, 40)}×",
                f"{real(rng, 1, 99):.1f} million",
            ),
        )
        line = p.line(text, area[0], area[1] + size, p.head.bold, size, room=wide)
        p.line(label, area[0], area[1] + size + p.size * 1.25, None, p.size, room=wide)
        p.ask("figure_for", line, x=label)


def _second_story(p: Press, top: float) -> float:
    """A smaller article in a box at the bottom; returns where the story above has to end."""
    rng = p.rng
    x1, _, x2, y2 = p.box
    if chance(rng, 0.6):
        p.c.rectangle((x1 - 2, top, x2 + 2, y2 + 2), p.ink)
    else:
        p.c.line(x1, top, x2, top, p.ink, whole(rng, 1, 3))
    p.c.new_block()
    pad = p.size * 0.7
    line, y = p.title(
        p.heading_text(2, 6),
        p.head.bold,
        p.size * real(rng, 1.3, 1.7),
        (x1 + pad, top + pad, x2 - pad, y2 - p.size * 2),
        "l",
        2,
    )
    p.ask("second_story", line, LONGEST_TITLE)
    p.put(
        p.words.prose(rng, whole(rng, 3, 9)),
        p.body.regular,
        p.size,
        (x1 + pad, y + p.size * 0.3, x2 - pad, y2 - 2),
        "l",
        p.leading,
    )
    p.c.new_block()
    return top - p.size * 0.8


def _news_body(flow: Flow) -> list[Figure]:
    """Paragraphs with pictures, sub-headings (free, or one on top of each column) and pull quotes."""
    p, rng = flow.p, flow.p.rng
    photos: list[Figure] = []
    size, face, heads = p.size * real(rng, 1.1, 1.6), p.head.either(rng, 0.85), chance(rng, 0.7)
    pictures, quoted = whole(rng, 0, 2), False
    if len(flow.columns) in (2, 3) and chance(rng, 0.4):
        return _column_by_column(flow, face, size)
    for _ in range(24):
        if len(photos) < pictures and chance(rng, 0.4):
            photo = _photo(flow, 0.35, pictures == 1)
            photos += [photo] if photo else []
        if heads and chance(rng, 0.4) and flow.head(p.heading_text(1, 4), face, size) is None:
            break
        if not _news_prose(flow, whole(rng, 1, 4)):
            break
        if not quoted and chance(rng, 0.2):
            quoted = _pull_quote(flow)
        if chance(rng, 0.03):
            break
    return photos


def _column_by_column(flow: Flow, face: Face, size: float) -> list[Figure]:
    """Each column a text of its own under its heading."""
    p, rng = flow.p, flow.p.rng
    photos: list[Figure] = []
    for column in flow.columns:
        part = Flow(p, [column], flow.face, flow.align, flow.gap)
        p.c.new_block()
        if chance(rng, 0.2):
            photo = _photo(part, 0.25, False)
            photos += [photo] if photo else []
        part.head(p.heading_text(1, 5), face, size)
        while _news_prose(part, whole(rng, 1, 4)) and not chance(rng, 0.12):
            if chance(rng, 0.12):
                _pull_quote(part)
        flow.take(part)
    flow.now = len(flow.columns) - 1
    return photos


def _brochure(p: Press) -> Sample:
    """Panels side by side or under each other: heading, text, bullets, how to get in touch."""
    rng = p.rng
    x1, y, x2, y2 = p.box
    titled = chance(rng, 0.6)
    if titled:
        line, y = p.title(
            p.heading_text(1, 5),
            p.head.either(rng, 0.8),
            min(60, p.size * real(rng, 1.8, 3.4)),
            (x1, y, x2, y + (y2 - y) * 0.25),
            pick(rng, ("l", "m")),
            2,
        )
        p.ask("title", line, LONGEST_TITLE)
        y += p.size
    flow = Flow.make(p, y, y2, max(1, min(whole(rng, 2, 3), int((x2 - x1) / (p.size * 11)))))
    size, face = p.size * real(rng, 1.15, 1.7), p.head.bold
    tinted = chance(rng, 0.3) and p.ink < 128
    bullets: list[list[Box]] = []
    for column in flow.columns:
        if tinted and chance(rng, 0.5):
            a, b, d, e = column.box
            p.c.fill((a - p.size * 0.4, b - p.size * 0.3, d + p.size * 0.4, e), whole(rng, 205, 235))
        part = Flow(p, [column], flow.face, "l", 0.4)
        p.c.new_block()
        for _ in range(whole(rng, 1, 2)):
            if part.head(p.heading_text(1, 4), face, size) is None:
                break
            bullets.append(_panel(part))
        flow.take(part)
    flow.now = len(flow.columns) - 1
    flow.ask_columns()
    flow.ask_heads(things="headings" if not titled else "")
    flow.ask_quotes()
    ask_facts(p, flow.facts)
    if sum(bool(b) for b in bullets) == 1:
        only = max(bullets, key=len)
        p.count("bullet points", len(only), only)
    return p.finish("news", most=9, near=[text for text, _ in flow.heads])


def _panel(part: Flow) -> list[Box]:
    """Text, bullets or contact lines under a panel's heading; returns the bullets' first lines."""
    p, rng, words = part.p, part.p.rng, part.p.words
    kind = weighted(rng, (("text", 4), ("bullets", 3), ("contact", 1.5)))
    title = part.heads[-1][0]
    if kind == "text":
        _news_prose(part, whole(rng, 1, 4))
        return []
    if kind == "contact":
        for key, text in some(
            rng,
            (
                ("phone", w.phone(rng)),
                ("email", words.email(rng)),
                ("url", words.url(rng)),
                ("address", words.street(rng)),
            ),
            whole(rng, 1, 4),
        ):
            before = len(part.paragraphs)
            if not part.pour(text) or len(part.paragraphs) == before:
                break
            lines = part.paragraphs[-1]
            if len(lines) == 1:
                p.ask(key, lines[0])
        return []
    mark = pick(rng, ("• ", "- ", "– ", "✓ ", "» "))
    placed: list[list[Line]] = []
    for _ in range(whole(rng, 2, 7)):
        if not part.pour(mark + words.phrase(rng, 1, 5).capitalize()):
            return []
        placed.append(part.paragraphs[-1])
    for key, lines in (("first_item", placed[0]), ("last_item", placed[-1])):
        p.seek(key, " ".join(row for row, _ in lines)[len(mark) :], lines, x=title)
    return [lines[0][1] for lines in placed]


# -- poems, letters, book pages, notes, code ------------------------------------------------------------------------


def verses(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A poem, a song, a page of a book, a letter, a list on a note, or some lines of code."""
    page = weighted(rng, ((_poem, 3), (_song, 1.5), (_book_page, 2.5), (_letter, 2.5), (_list_note, 2), (_listing, 1)))
    kinds = {
        _letter: ("serif", "sans", "hand", "hand", "mono"),
        _list_note: ("hand", "hand", "sans", "serif"),
        _listing: ("mono",),
        _book_page: ("serif", "serif", "sans"),
    }
    p = Press.make(
        rng,
        world,
        height,
        width,
        ((9, 12, 3), (12, 17, 3), (17, 26, 1.5)),
        kinds.get(page, ("serif", "serif", "sans", "hand")),
    )
    page(p)
    return p.finish("verses", most=8)


def _verse(p: Press) -> str:
    rng = p.rng
    text = p.words.phrase(rng, 3, 7)
    text = text[0].upper() + text[1:] if chance(rng, 0.8) else text
    return text + pick(rng, ("", "", ",", ".", ";", "—", "!"))


def _poem_head(p: Press, align: Align) -> float:
    """Title and author over a poem or a song; returns the y below."""
    rng = p.rng
    x1, y, x2, y2 = p.box
    x = (x1 + x2) / 2 if align == "m" else x1
    line, y = p.title(
        p.heading_text(1, 6),
        p.head.either(rng, 0.7),
        min(56, p.size * real(rng, 1.3, 2.4)),
        (x1, y, x2, y + (y2 - y) * 0.25),
        align,
        3,
    )
    p.ask("title", line, LONGEST_TITLE)
    if chance(rng, 0.7):
        name = person(rng, p.words)
        text = pick(rng, ("{}", "by {}", "{}", "— {}", "Words: {}", "({})")).format(name)
        p.seek("author", name, [p.line(text, x, y + p.size * 1.3, p.body.italic, p.size, align)])
        y += p.size * 1.6
    elif chance(rng, 0.3):
        p.lacks("author")
    return y + p.size * real(rng, 0.8, 2)


def _stanzas(p: Press, y: float, align: Align, labels: Sequence[str]) -> tuple[list[list[Line]], list[str], bool]:
    """Stanzas under each other or in two columns, each under its label if it has one; those that fit, and if all did."""
    rng, c = p.rng, p.c
    x1, _, x2, y2 = p.box
    step, high = p.size * p.leading, whole(rng, 2, 6)
    indent = p.size * 1.5 if align == "l" and chance(rng, 0.2) else 0
    columns = 2 if x2 - x1 > p.size * 36 and chance(rng, 0.4) else 1
    wide = (x2 - x1) / columns - p.size
    column, top = 0, y
    stanzas: list[list[Line]] = []
    shown: list[str] = []
    for label in labels:
        count = high if chance(rng, 0.75) else whole(rng, 2, 6)
        rows = [_verse(p) for _ in range(count)]
        need = (count + bool(label)) * step
        if y + need > y2 and column + 1 < columns:
            column, y = column + 1, top
            c.new_block()
        if y + need > y2:
            return stanzas, shown, False
        left = x1 + column * (wide + p.size)
        x = left + wide / 2 if align == "m" else left
        if label:
            p.line(label, x, y + p.size, p.body.either(rng, 0.5), p.size, align, wide)
            y += step
        lines: list[Line] = []
        for number, row in enumerate(rows):
            at = x + (indent if number % 2 else 0)
            size = c.fit(row, p.body.regular, p.size, wide - indent, 8)
            while c.measure(row, p.body.regular, size) > wide - indent and " " in row:
                row = row.rsplit(" ", 1)[0]
            lines.append(p.line(row, at, y + p.size, p.body.regular, size, align, wide))
            y += step
        stanzas.append(lines)
        shown.append(label)
        y += p.size * real(rng, 0.7, 1.0) * p.leading
    return stanzas, shown, True


def _poem(p: Press) -> None:
    rng = p.rng
    if chance(rng, 0.4):
        edges(p, 0.9, 0.2)
    align: Align = pick(rng, ("l", "l", "m"))
    y = _poem_head(p, align)
    count = whole(rng, 1, 6)
    marks = weighted(
        rng,
        (
            (("",) * count, 6),
            (tuple(ROMAN[:count]), 1),
            (tuple(f"{k}." for k in range(1, count + 1)), 0.8),
            (("* * *",) + ("",) * (count - 1), 0.3),
        ),
    )
    stanzas, _, _ = _stanzas(p, y, align, marks)
    lines = [line for stanza in stanzas for line in stanza]
    if not lines:
        return
    texts = [text.lower() for text, _ in lines]
    for i, stanza in some(rng, list(enumerate(stanzas, 1)), 3 if len(stanzas) > 1 else 0):
        p.ask(*pick(rng, (("stanza_first", stanza[0]), ("stanza_last", stanza[-1]))), i=i, o=ORDINALS[i - 1])
    i = whole(rng, 1, min(len(lines), 10))
    if texts.count(texts[i - 1]) == 1:
        p.ask("verse_no", lines[i - 1], i=i, o=ORDINALS[i - 1])
    p.ask("verse_last", lines[-1])
    p.count("stanzas", len(stanzas), [stanza[0][1] for stanza in stanzas])
    p.count("verses", len(lines), [at for _, at in lines])
    for stanza in some(rng, stanzas, 3):
        p.neighbours(stanza, 1)
    if chance(rng, 0.2):
        i = len(stanzas) + whole(rng, 1, 2)
        p.lacks("stanza_first", i=i, o=ORDINALS[i - 1])


PARTS = "Verse 1|Chorus|Verse 2|Bridge|Verse 3|Outro".split("|")


def _song(p: Press) -> None:
    """Lyrics whose verses and choruses are named."""
    rng = p.rng
    align: Align = pick(rng, ("l", "l", "m"))
    y = _poem_head(p, align)
    form = pick(rng, ("[{}]", "({})", "{}:", "{}", "{}."))
    names = PARTS[: whole(rng, 2, 6)] if chance(rng, 0.8) else ["Intro", *PARTS[:3]]
    labels = [form.format(n.upper() if form == "{}." else n) for n in names]
    stanzas, _, _ = _stanzas(p, y, align, labels)
    for name, stanza in some(rng, list(zip(names, stanzas, strict=False)), 4):
        x = f"the {name.lower()}" if name in ("Chorus", "Bridge", "Outro", "Intro") else name
        p.ask(*pick(rng, (("part_first", stanza[0]), ("part_last", stanza[-1]))), x=x)
    for stanza in some(rng, stanzas, 2):
        p.neighbours(stanza, 1)
    if len(stanzas) < len(PARTS) and chance(rng, 0.3):
        p.lacks("part_first", x=PARTS[5] if "Outro" not in names else "Verse 4")


def _book_page(p: Press) -> None:
    """Paragraphs with a running head, a page number, and sometimes the start of a chapter."""
    rng = p.rng
    edges(p, 0.9, 0.5)
    x1, y, x2, y2 = p.box
    if chance(rng, 0.35):
        align: Align = pick(rng, ("m", "m", "l"))
        y += (y2 - y) * real(rng, 0, 0.12)
        number = pick(
            rng,
            (
                f"Chapter {whole(rng, 1, 40)}",
                f"CHAPTER {pick(rng, ROMAN[:20])}",
                str(whole(rng, 1, 40)),
                "Prologue",
                "",
            ),
        )
        if number:
            p.line(number, (x1 + x2) / 2 if align == "m" else x1, y + p.size, p.head.either(rng), p.size, align)
            y += p.size * 2
        line, y = p.title(
            p.heading_text(1, 6),
            p.head.either(rng),
            p.size * real(rng, 1.3, 2.2),
            (x1, y, x2, y + p.size * 8),
            align,
            3,
        )
        p.ask("chapter", line, LONGEST_TITLE)
        y += p.size
    flow = Flow.make(p, y, y2, 2 if x2 - x1 > p.size * 50 and chance(rng, 0.6) else 1, pick(rng, ("j", "j", "l")))
    flow.gap = pick(rng, (0.0, 0.4, 0.7))
    while _news_prose(flow, whole(rng, 1, 5)) and not chance(rng, 0.06):
        pass
    flow.ask_paragraphs()
    flow.ask_columns()
    flow.ask_quotes()
    ask_facts(p, flow.facts)
    p.neighbours(flow.column.body, 1)


def _letter(p: Press) -> None:
    """Sender without labels, date, greeting, text, signature, postscript."""
    rng, words, size = p.rng, p.words, p.size
    x1, y, x2, y2 = p.box
    step = size * p.leading
    sender, to = person(rng, words), person(rng, words)
    side: Align = pick(rng, ("l", "r", "r"))
    x = x2 if side == "r" else x1
    contact = [("", sender)] if chance(rng, 0.3) else []
    contact += [("address", words.street(rng))] if chance(rng, 0.5) else []
    contact += some(
        rng, [("phone", w.phone(rng)), ("email", words.email(rng)), ("url", words.url(rng))], whole(rng, 0, 2)
    )
    for key, text in contact:
        line = p.line(text, x, y + size, None, size, side)
        if key:
            p.ask(key, line)
        y += step
    y += step * 0.5
    if chance(rng, 0.8):
        day = w.date(rng)
        text = pick(rng, ("{}", "{}", f"{words.city(rng)}, {{}}")).format(day)
        left = side == "l" and chance(rng, 0.5)
        p.seek("date", day, [p.line(text, x1 if left else x2, y + size, None, size, "l" if left else "r")])
        y += step * 1.5
    given = to.split(" ")[0]
    hello = pick(
        rng, (f"Dear {to},", f"Dear {given},", f"Hello {given}", f"Hi {given},", f"My dear {given},", f"Dear {to}")
    )
    line = p.line(hello, x1, y + size, None, size)
    p.seek("greeting", to if to in hello else given, [line])
    y += step * 1.6
    p.box = (x1, y, x2, y2)
    flow = Flow.make(p, y, y2 - step * 4.5, 1, "l")
    flow.gap = pick(rng, (0.0, 0.5, 0.9))
    for _ in range(whole(rng, 1, 4)):
        if not flow.prose(whole(rng, 1, 4), 0.6):
            break
    y = flow.column.y + step * 0.8
    bye = pick(
        rng, ("Yours sincerely,", "Love,", "Best wishes", "Kind regards,", "Yours,", "See you soon,", "With love")
    )
    at = x1 if chance(rng, 0.7) else x1 + (x2 - x1) * 0.5
    p.line(bye, at, y + size, None, size, room=x2 - at)
    signed = sender if (contact and contact[0][0] == "") or chance(rng, 0.6) else sender.split(" ")[0]
    face = p.c.world.face(rng, "hand") if chance(rng, 0.5) else p.body.regular
    p.ask("signed", p.line(signed, at, y + size * 1.4 + step, face, size * real(rng, 1, 1.4), room=x2 - at))
    low = y + size * 1.4 + step * 2.6
    if chance(rng, 0.35) and low < y2 + size:
        text = words.sentence(rng, 5, 7)
        p.seek("ps", text, [p.line(f"P.S. {text}", x1, low, None, size)])
    elif chance(rng, 0.2):
        p.lacks("ps")
    flow.ask_paragraphs(ending=False)
    ask_facts(p, flow.facts)


def _list_note(p: Press) -> None:
    """A list on a slip of paper: things to do, to buy, to remember."""
    rng = p.rng
    x1, y, x2, y2 = p.box
    p.size = min(p.size * real(rng, 1.0, 1.6), 34)
    if p.ink < 128 and chance(rng, 0.3):
        for k in range(int((y2 - y) / (p.size * p.leading * 1.1))):
            p.c.line(x1, y + k * p.size * p.leading * 1.1, x2, y + k * p.size * p.leading * 1.1, 205)
    if chance(rng, 0.75):
        text = pick(
            rng,
            (
                p.heading_text(1, 3),
                "To do",
                "Shopping list",
                "TO DO",
                "Don't forget",
                "Packing list",
                "Notes",
                f"{pick(rng, w.DAYS)}",
            ),
        )
        line, y = p.title(
            text,
            p.body.either(rng),
            p.size * real(rng, 1.0, 1.5),
            (x1, y, x2, y + p.size * 5),
            pick(rng, ("l", "m")),
            2,
        )
        p.ask("title", line, LONGEST_TITLE)
        y += p.size * 0.4
    mark = pick(rng, ("- ", "• ", "1. ", "1) ", "", "□ ", "* ", "→ "))
    lines: list[Line] = []
    for k in range(1, whole(rng, 2, 11) + 1):
        if y + p.size * p.leading > y2:
            break
        kind = rng.random()
        text = (
            p.words.product(rng)
            if kind < 0.35
            else p.words.phrase(rng, 1, 4)
            if kind < 0.8
            else f"{pick(rng, ('call', 'visit', 'pay', 'write to', 'ask', 'meet'))} {person(rng, p.words)}"
        )
        lead = mark.replace("1", str(k))
        left = x1 + (p.c.measure(lead, p.body.regular, p.size) if lead else 0)
        if mark == "□ ":
            p.c.rectangle((x1, y + p.size * 0.25, x1 + p.size * 0.7, y + p.size * 0.95), p.ink)
            left = x1 + p.size * 1.1
        elif lead:
            p.line(lead.strip(), x1, y + p.size, None, p.size)
        lines.append(p.line(text, left, y + p.size, None, p.size, room=x2 - left))
        y += p.size * p.leading * real(rng, 1.0, 1.2)
    p.count("items", len(lines), [at for _, at in lines])
    for i, line in some(rng, list(enumerate(lines[:10], 1)), 2):
        p.ask("item_no", line, i=i, o=ORDINALS[i - 1])
    p.neighbours(lines, 3)


def _listing(p: Press) -> None:
    """A function in Python or JavaScript, with a caption now and then."""
    rng, words, face = p.rng, p.words, p.body.regular
    x1, y, x2, y2 = p.box
    if chance(rng, 0.5):
        line, y = p.title(
            p.heading_text(2, 5), p.head.bold, p.size * real(rng, 1.0, 1.5), (x1, y, x2, y + p.size * 5), "l", 2
        )
        p.ask("title", line, LONGEST_TITLE)
        y += p.size
    names = list(dict.fromkeys(w.plain_capitals(words.word(rng)).lower() or "x" for _ in range(12)))
    script, numbered = chance(rng, 0.4), chance(rng, 0.5)
    module, function, result = (
        names[0],
        "_".join(names[1:3]) if not script else names[1] + names[2].capitalize(),
        names[-1],
    )
    values = {
        name: pick(rng, (str(whole(rng, 0, 9999)), f"{real(rng, 0, 9):.2f}", f'"{words.word(rng)}"'))
        for name in names[3:-1]
    }
    head = (
        [f"import {module}" if not script else f'import {{ {module} }} from "{words.word(rng)}";']
        if chance(rng, 0.6)
        else []
    )
    body = [
        f"{name} = {value}" if not script else f"const {name} = {value};"
        for name, value in list(values.items())[: whole(rng, 1, 5)]
    ]
    extra = [
        f"{pick(rng, names)}({pick(rng, names)}, {whole(rng, 0, 99)})" + (";" if script else "")
        for _ in range(whole(rng, 0, 4))
    ]
    first = f"def {function}({names[3]}):" if not script else f"function {function}({names[3]}) {{"
    rows = [*head, "", first] if head else [first]
    rows += [f"    {row}" for row in (*body, *extra, f"return {result}" + (";" if script else ""))] + (
        ["}"] if script else []
    )
    size = min(p.size, 20)
    shown: list[Line] = []
    for number, row in enumerate(rows, 1):
        base = y + size
        if base > y2:
            break
        left = x1 + (size * 2.6 if numbered else 0)
        if numbered:
            p.line(str(number), x1 + size * 1.6, base, face, size, "r")
        depth = (len(row) - len(row.lstrip())) * size * 0.6
        if row.strip():
            shown.append(p.line(row.strip(), left + depth, base, face, size, room=x2 - left - depth))
            if numbered and chance(rng, 0.3) and number <= 10:
                p.ask("line_no", shown[-1], i=number, o=ORDINALS[number - 1])
        y += size * p.leading
    if first in (text for text, _ in shown):
        at = _inside_code(next(line for line in shown if line[0] == first), function)
        p.ask("function", (function, at) if at else None)
    for line in shown:
        name, _, value = line[0].removeprefix("const ").rstrip(";").partition(" = ")
        if value and chance(rng, 0.6):
            at = _inside_code(line, value)
            p.ask("value_of", (value, at) if at else None, x=name)
        elif line[0].startswith("return "):
            at = _inside_code(line, result)
            p.ask("returns", (result, at) if at else None)
        elif line[0].startswith("import "):
            at = _inside_code(line, module)
            p.ask("imports", (module, at) if at else None)
    p.neighbours(shown, 2)
    p.count("lines of code", len(shown), [at for _, at in shown])


def _inside_code(line: Line, part: str) -> Box | None:
    """The box of a part of a line in type of one width."""
    at = line[0].find(part)
    if at < 0 or line[0].count(part) > 1:
        return None
    x1, y1, x2, y2 = line[1]
    each = (x2 - x1) / len(line[0])
    return x1 + each * at - each * 0.2, y1, x1 + each * (at + len(part)) + each * 0.15, y2


# -- resumes, posters, statutes, notices ----------------------------------------------------------------------------

CV_SECTIONS: Mapping[str, tuple[str, ...]] = {
    "profile": ("Profile", "Summary", "About me", "Objective"),
    "jobs": ("Experience", "Work Experience", "Employment", "Professional Experience", "Career"),
    "study": ("Education", "Studies", "Academic Background", "Qualifications"),
    "skills": ("Skills", "Key Skills", "Core Competencies", "Technical Skills"),
    "languages": ("Languages", "Language Skills"),
    "interests": ("Interests", "Hobbies", "Volunteering", "Awards"),
}
PROFESSIONS = (
    "Accountant|Software Engineer|Nurse|Graphic Designer|Project Manager|Data Analyst|Chef|Electrician|Teacher|Sales Manager|Lawyer|Translator|"
    "Civil Engineer|Office Assistant|Journalist|Pharmacist|Photographer|Receptionist|Warehouse Lead|Research Assistant|Marketing Manager|Consultant|"
    "Technician|Barista"
).split("|")  # fmt: skip
DEGREES = (
    "BSc Biology|MSc Physics|MBA|B.A. History|Diploma in Design|PhD Chemistry|M.Eng. Robotics|High School Diploma|LL.B.|BSc Economics|M.A. Linguistics|"
    "Certificate in Nursing"
).split("|")  # fmt: skip
TONGUES = "English French German Spanish Italian Portuguese Polish Turkish Arabic Hindi Japanese Korean Dutch Swedish Greek Czech".split()
LEVELS = ("", "", " (fluent)", " (native)", " - B2", " C1", ": basic", " – good")


def notices(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A resume, a poster, a statute or a contract, a programme, a notice on a wall."""
    page = weighted(rng, ((_resume, 4), (_poster, 2), (_statute, 3), (_programme, 1.5), (_notice, 1.5)))
    kinds = ("serif", "sans", "sans", "serif") if page is not _poster else ("sans", "display", "serif", "hand")
    p = Press.make(rng, world, height, width, ((8.5, 11, 3), (11, 15, 3), (15, 20, 1)), kinds)
    page(p)
    return p.finish("notices", most=9)


def _resume(p: Press) -> None:
    rng, words = p.rng, p.words
    x1, y, x2, y2 = p.box
    name = person(rng, words)
    name = name.upper() if chance(rng, 0.3) else name
    align: Align = pick(rng, ("l", "l", "m"))
    x = (x1 + x2) / 2 if align == "m" else x1
    line, y = p.title(name, p.head.either(rng, 0.7), min(56, p.size * real(rng, 1.6, 3)), (x1, y, x2, y2), align, 1)
    p.ask("whose_cv", line)
    role = pick(rng, PROFESSIONS)
    if chance(rng, 0.55):
        p.ask(
            "cv_role",
            p.line(role, x, y + p.size, pick(rng, (p.body.italic, p.body.bold, p.body.regular)), p.size * 1.1, align),
        )
        y += p.size * 1.7
    elif chance(rng, 0.1):
        p.lacks("cv_role")
    contact = some(
        rng,
        [
            ("phone", w.phone(rng)),
            ("email", words.email(rng)),
            ("url", words.url(rng)),
            ("address", f"{words.street(rng)}, {words.city(rng)}"),
        ],
        whole(rng, 1, 4),
    )
    for key in {"phone", "email", "url"} - {key for key, _ in contact}:
        if chance(rng, 0.15):
            p.lacks(key)
    sidebar = x2 - x1 > p.size * 30 and chance(rng, 0.45)
    if not sidebar:
        y = _contact_lines(p, contact, x, y, align)
    if chance(rng, 0.4):
        p.c.line(x1, y + p.size * 0.5, x2, y + p.size * 0.5, p.ink)
    columns, narrow = [Column((x1, y + p.size, x2, y2), y + p.size)], 0
    if sidebar:
        cut = x1 + (x2 - x1) * real(rng, 0.28, 0.38) if chance(rng, 0.6) else x2 - (x2 - x1) * real(rng, 0.28, 0.38)
        narrow = 0 if cut < (x1 + x2) / 2 else 1
        gap = p.size * 0.8
        columns = [Column((a, y + p.size, b, y2), y + p.size) for a, b in ((x1, cut - gap), (cut + gap, x2))]
        if p.ink < 128 and chance(rng, 0.4):
            a, b, d, e = columns[narrow].box
            p.c.fill((a - gap * 0.6, b - gap * 0.5, d + gap * 0.6, e), whole(rng, 205, 238))
    _resume_sections(p, columns, narrow, contact if sidebar else [])


def _contact_lines(p: Press, contact: Sequence[tuple[str, str]], x: float, y: float, align: Align) -> float:
    """Under the name: in a row between marks, or one under the other."""
    rng, size = p.rng, max(8.0, p.size * 0.95)
    if len(contact) > 1 and chance(rng, 0.5):
        text = pick(rng, (" | ", " · ", " • ", "   ")).join(t for _, t in contact)
        if p.c.measure(text, p.body.regular, size) < p.width:
            line = p.line(text, x, y + size, None, size, align)
            for key, value in contact:
                p.seek(key, value, [line])
            return y + size * 1.7
    for key, value in contact:
        p.ask(key, p.line(value, x, y + size, None, size, align))
        y += size * 1.35
    return y + size * 0.4


def _resume_sections(p: Press, columns: Sequence[Column], narrow: int, contact: Sequence[tuple[str, str]]) -> None:
    """The sections in their columns; short ones stand in the narrow one."""
    rng = p.rng
    face, size, upper = p.head.bold, p.size * real(rng, 1.05, 1.4), chance(rng, 0.35)
    ruled = chance(rng, 0.35)
    keys = ["jobs", *some(rng, ("profile", "study", "skills", "languages", "interests"), whole(rng, 2, 5))]
    order = keys if chance(rng, 0.5) else some(rng, keys, len(keys))
    flows = [Flow(p, [column], p.body.regular, "l", 0.25) for column in columns]
    if contact:
        p.c.new_block()
        flows[narrow].head(pick(rng, ("Contact", "Details", "Get in touch")), face, size)
        for key, value in contact:
            line = flows[narrow].reserve(p.size * p.leading)
            if line:
                found = p.line(value, line[0], line[1] + p.size, None, p.size, room=line[2] - line[0])
                p.ask(key, found if found[1][2] <= line[2] + 2 else None)
        flows[narrow].column.y += p.size * 0.5
    for key in order:
        flow = (
            flows[narrow if key in ("skills", "languages", "interests") else 1 - narrow] if len(flows) > 1 else flows[0]
        )
        title = pick(rng, CV_SECTIONS[key])
        p.c.new_block()
        if flow.head(title.upper() if upper else title, face, size) is None:
            continue
        if ruled:
            a, _, b, _ = flow.column.box
            p.c.line(a, flow.column.y, b, flow.column.y, 140)
            flow.column.y += 3
        _RESUME[key](flow, flow.heads[-1][0])
        flow.column.y += p.size * 0.5
    if len(flows) == 1:
        flows[0].ask_heads(words=("first_section", "last_section"), things="sections")
    if len(flows) > 1:
        heads = [at for flow in flows for _, at in flow.heads]
        p.count("sections", len(heads), heads)
        for (side, zh), flow in zip(SIDES, flows, strict=True):
            if flow.heads and chance(rng, 0.3):
                p.ask("column_head", flow.heads[0] if len(flow.heads) == 1 else None, side=side, zh=zh)


def _cv_profile(flow: Flow, title: str) -> None:
    flow.pour(flow.p.words.prose(flow.p.rng, whole(flow.p.rng, 1, 2)))


def _row(flow: Flow, left: str, right: str, face: Face) -> tuple[Line, Line] | None:
    """Two texts at the ends of a line."""
    p = flow.p
    area = flow.reserve(p.size * p.leading)
    if area is None:
        return None
    x1, y, x2, _ = area
    base = y + p.size
    a = p.line(left, x1, base, face, p.size, room=(x2 - x1) * 0.6)
    b = p.line(right, x2, base, None, p.size, "r", (x2 - x1) * 0.36)
    return (a, b) if a[1][2] < b[1][0] - 3 else None


def _cv_jobs(flow: Flow, title: str) -> None:
    """Positions with company and years, the newest first, and what was done there."""
    p, rng = flow.p, flow.p.rng
    year, shown, bullets = whole(rng, 2012, 2030), list[Box](), chance(rng, 0.5)
    way = pick(rng, ("row", "row", "lines", "one"))
    for role in some(rng, PROFESSIONS, whole(rng, 1, 4)):
        company, start = p.words.company(rng), year - whole(rng, 1, 6)
        years = f"{start}{pick(rng, ('–', ' - ', '-', ' – '))}{year if shown or chance(rng, 0.6) else 'present'}"
        years = f"{pick(rng, w.MONTHS)[:3]} {years}" if chance(rng, 0.15) else years
        year = start
        room = flow.column.box[3] - flow.column.y
        if room < p.size * p.leading * 3.2:
            break
        if way == "row":
            pair = _row(flow, role, years, p.body.bold)
            below = flow.reserve(p.size * p.leading)
            if pair is None or below is None:
                break
            at = p.line(company, below[0], below[1] + p.size, p.body.italic, p.size, room=below[2] - below[0])
            asked = ((at, "employer_of", role), (pair[0], "job_at", company), (pair[1], "years_of", company))
            shown.append(pair[0][1])
        else:
            text = f"{role}, {company}" if way == "one" else f"{company} | {role}"
            before = len(flow.paragraphs)
            if not flow.pour(f"{text} ({years})", face=p.body.bold) or len(flow.paragraphs) == before:
                break
            lines = flow.paragraphs[-1]
            for key, value, x in (
                ("employer_of", company, role),
                ("job_at", role, company),
                ("years_of", years, company),
            ):
                p.seek(key, value, lines, x=x)
            asked = ()
            shown.append(lines[0][1])
        for line, key, x in asked:
            p.ask(key, line, x=x)
        if bullets:
            for _ in range(whole(rng, 1, 3)):
                if flow.column.box[3] - flow.column.y < p.size * p.leading * 3.2 or not flow.pour(
                    f"• {p.words.phrase(rng, 2, 6).capitalize()}"
                ):
                    break
        flow.column.y += p.size * 0.3
    if shown:
        p.count("jobs", len(shown), shown)
        if chance(rng, 0.2):
            p.lacks("job_at", x=p.words.company(rng))


def _cv_study(flow: Flow, title: str) -> None:
    p, rng = flow.p, flow.p.rng
    for degree in some(rng, DEGREES, whole(rng, 1, 3)):
        school = _institution(rng, p.words)
        if flow.column.box[3] - flow.column.y < p.size * p.leading * 2.2:
            break
        pair = _row(flow, degree, str(whole(rng, 1985, 2029)), p.body.bold)
        below = flow.reserve(p.size * p.leading)
        if pair is None or below is None:
            break
        p.ask(
            "school_of", p.line(school, below[0], below[1] + p.size, None, p.size, room=below[2] - below[0]), x=degree
        )


def _cv_list(flow: Flow, title: str, texts: Sequence[str], things: str) -> None:
    """Under each other with marks, or between commas."""
    p, rng = flow.p, flow.p.rng
    if chance(rng, 0.3):
        joined = ", ".join(texts)
        if flow.pour(joined) and things:
            p.count(things, len(texts), p.starts(joined, texts))
        return
    mark = pick(rng, ("• ", "- ", "", "– "))
    placed: list[Line] = []
    firsts: list[Box] = []
    for text in texts:
        before = len(flow.paragraphs)
        if not flow.pour(mark + text) or len(flow.paragraphs) == before:
            return
        lines = flow.paragraphs[-1]
        placed.append((" ".join(row for row, _ in lines), union([at for _, at in lines])))
        firsts.append(lines[0][1])
    if things:
        p.count(things, len(placed), firsts)
    for key, line in (("first_item", placed[0]), ("last_item", placed[-1])):
        p.seek(key, line[0][len(mark) :], [line], x=title)


def _cv_skills(flow: Flow, title: str) -> None:
    texts = list(
        dict.fromkeys(flow.p.words.phrase(flow.p.rng, 1, 2).capitalize() for _ in range(whole(flow.p.rng, 2, 8)))
    )
    _cv_list(flow, title, texts, "skills")


def _cv_languages(flow: Flow, title: str) -> None:
    rng = flow.p.rng
    level = chance(rng, 0.5)
    _cv_list(
        flow,
        title,
        [t + (pick(rng, LEVELS) if level else "") for t in some(rng, TONGUES, whole(rng, 1, 4))],
        "languages",
    )


def _cv_interests(flow: Flow, title: str) -> None:
    _cv_list(flow, title, [flow.p.words.word(flow.p.rng).capitalize() for _ in range(whole(flow.p.rng, 2, 4))], "")


_RESUME: Mapping[str, Callable[[Flow, str], None]] = {
    "profile": _cv_profile, "jobs": _cv_jobs, "study": _cv_study, "skills": _cv_skills, "languages": _cv_languages, "interests": _cv_interests,
}  # fmt: skip


def _poster(p: Press) -> None:
    """What, when, where and how much, in lines of many sizes, rarely with labels."""
    rng, words = p.rng, p.words
    x1, y, x2, y2 = p.box
    align: Align = pick(rng, ("m", "m", "l"))
    x = (x1 + x2) / 2 if align == "m" else x1
    if chance(rng, 0.35):
        high = (y2 - y) * real(rng, 0.15, 0.4)
        p.c.paste(p.c.world.photo(rng, int(high), int(x2 - x1)), x1, y)
        y += high + p.size
    if chance(rng, 0.35):
        p.line(
            pick(
                rng,
                (
                    "presents",
                    "invites you to",
                    "proudly presents",
                    "Join us for",
                    "LIVE",
                    "Save the date",
                    "Open to all",
                ),
            ),
            x,
            y + p.size,
            p.body.italic,
            p.size,
            align,
        )
        y += p.size * 1.8
    line, y = p.title(
        p.heading_text(1, 5),
        p.head.either(rng, 0.85),
        min(76, p.size * real(rng, 2.4, 5)),
        (x1, y, x2, y + (y2 - y) * 0.45),
        align,
        4,
        1.1,
    )
    p.ask("title", line, LONGEST_TITLE)
    y += p.size * 0.6
    place = f"{pick(rng, (words.last_name(rng), words.city(rng)))} {pick(rng, ('Hall', 'Theatre', 'Park', 'Arena', 'Museum', 'Library', 'Stadium', 'Church', 'Club'))}"
    parts = [("when", w.date(rng)), ("what_time", w.time(rng)), ("where", place), ("entry", w.number_style(rng).money(w.amount(rng, 2, 150))), ("phone", w.phone(rng)),
             ("email", words.email(rng)), ("url", words.url(rng)), ("address", words.street(rng))]  # fmt: skip
    taken = some(rng, parts, whole(rng, 2, 6))
    for key in ("entry", "phone", "what_time", "email"):
        if key not in dict(taken) and chance(rng, 0.12):
            p.lacks(key)
    for key, text in taken:
        size = min(60.0, p.size * real(rng, 0.9, 2))
        if y + size * 1.6 > y2:
            break
        lead = pick(
            rng,
            (
                "",
                "",
                "",
                {"entry": "Tickets ", "what_time": "from ", "phone": "Call ", "where": "at ", "when": "on "}.get(
                    key, ""
                ),
            ),
        )
        p.seek(key, text, [p.line(lead + text, x, y + size * 1.2, p.body.either(rng, 0.4), size, align)])
        y += size * real(rng, 1.4, 2.2)
    acts = [person(rng, words) if chance(rng, 0.5) else p.heading_text(1, 3) for _ in range(whole(rng, 2, 6))]
    if chance(rng, 0.4) and y + p.size * 1.6 * len(acts) < y2:
        lines = [p.line(text, x, y + p.size * (1.2 + 1.5 * k), None, p.size, align) for k, text in enumerate(acts)]
        p.neighbours(lines, 2)


def _statute(p: Press) -> None:
    """Paragraphs of a law, terms or a contract: numbered, titled, with numbered sentences."""
    rng, words = p.rng, p.words
    edges(p, 0.7, 0.4)
    x1, y, x2, y2 = p.box
    contract = chance(rng, 0.35)
    if chance(rng, 0.75):
        kind = pick(
            rng,
            ("Agreement", "Contract", "Lease")
            if contract
            else ("Act on", "Law on", "Regulation on", "Rules of", "Terms of", "Statutes of"),
        )
        text = f"{p.heading_text(1, 3, 1)} {kind}" if contract else f"{kind} {p.heading_text(1, 4, 1)}"
        align: Align = pick(rng, ("m", "m", "l"))
        line, y = p.title(
            text.upper() if chance(rng, 0.3) else text,
            p.head.either(rng, 0.8),
            p.size * real(rng, 1.3, 2.2),
            (x1, y, x2, y + (y2 - y) * 0.25),
            align,
            3,
        )
        p.ask("title", line, LONGEST_TITLE)
        y += p.size * 0.6
    flow = Flow.make(p, y, y2, 2 if x2 - x1 > p.size * 42 and chance(rng, 0.4) else 1)
    if contract:
        roles = pick(
            rng,
            (
                ("Seller", "Buyer"),
                ("Landlord", "Tenant"),
                ("Employer", "Employee"),
                ("Client", "Contractor"),
                ("Lender", "Borrower"),
            ),
        )
        names = [words.company(rng) if chance(rng, 0.4) else person(rng, words) for _ in roles]
        flow.pour(
            pick(
                rng,
                (
                    f"between {names[0]} (the “{roles[0]}”) and {names[1]} (the “{roles[1]}”)",
                    f"This agreement is made between {names[0]}, hereinafter {roles[0]}, and {names[1]}, hereinafter {roles[1]}.",
                    f"{roles[0]}: {names[0]}\n{roles[1]}: {names[1]}",
                ),
            )
        )
        for role, name in zip(roles, names, strict=True):
            p.seek(
                "party",
                name,
                flow.paragraphs[-1] if flow.paragraphs else [],
                x=role.lower() if chance(rng, 0.6) else role,
            )
        if chance(rng, 0.3):
            p.lacks("party", x=pick(rng, ("guarantor", "witness", "notary", "broker")))
    _clauses(flow)
    ask_facts(p, flow.facts)
    flow.ask_columns()


def _clauses(flow: Flow) -> None:
    """§ 1 Title, Article 2 – Title, 3. Title, with (1), (2) under them; asks for titles and how many paragraphs."""
    p, rng = flow.p, flow.p.rng
    form = pick(
        rng,
        (
            "§ {0} {1}",
            "§ {0} {1}",
            "§{0} {1}",
            "Article {0} {1}",
            "Article {0} – {1}",
            "Art. {0} {1}",
            "{0}. {1}",
            "Section {0}. {1}",
            "Clause {0}: {1}",
        ),
    )
    centred: Align = pick(rng, ("l", "l", "m"))
    k, face, case = whole(rng, 0, 120) if chance(rng, 0.5) else 0, p.head.either(rng, 0.85), whole(rng, 1, 2)
    counts: list[tuple[str, int, list[Box]]] = []
    for _ in range(9):
        k += 1
        title = p.heading_text(1, 4, case)
        line = flow.head(form.format(k, title), face, p.size * real(rng, 1.0, 1.2), centred)
        if line is None:
            break
        label = form.split(" {1}")[0].rstrip(".:–").strip(" –:.").format(k)
        spoken = label if not label.isdigit() else f"section {k}"
        p.seek(
            "clause" if "§" in form else "section" if label.isdigit() else "clause_named",
            title,
            [line],
            n=k,
            label=spoken,
        )
        number, before = whole(rng, 1, 4), len(flow.paragraphs)
        for j in range(1, number + 1):
            lead = f"({j}) " if number > 1 else ""
            known = facts(rng, p.words, 1, 0) if chance(rng, 0.15) else []
            text = f"{known[0].closed} " if known and not flow.facts else ""
            if not flow.pour(lead + text + p.words.prose(rng, whole(rng, 1, 2)), known if text else ()):
                break
        if not flow.cut and number > 1:
            counts.append((spoken, number, [lines[0][1] for lines in flow.paragraphs[before:]]))
        if flow.cut or chance(rng, 0.08):
            break
    if chance(rng, 0.3):
        label = form.split(" {1}")[0].strip(" –:.").format(k + whole(rng, 1, 5))
        if not label.isdigit():
            p.lacks("clause_named", n=k, label=label)
    flow.ask_heads(True, ("", "last_section"))
    for label, number, firsts in some(rng, counts, 1):
        text = say(
            rng,
            "How many paragraphs does {label} have?|number of paragraphs in {label}?|{label} has how many paragraphs?|How many numbered paragraphs are in {label}?|paragraphs of {label}, how many?",
            "{label} 有几款？|{label} 一共有几款？",
            label=label,
        )
        p.tally(text, number, firsts)
    if len(flow.heads) > 1 and "Clause" not in form:
        p.count("articles" if "Art" in form else "sections", len(flow.heads), [at for _, at in flow.heads])


def _programme(p: Press) -> None:
    """An agenda or a programme: times and what happens then."""
    rng = p.rng
    p.size = min(p.size * real(rng, 1.0, 1.8), 28)
    x1, y, x2, y2 = p.box
    line, y = p.title(
        pick(rng, ("Programme", "Agenda", "Schedule", p.heading_text(1, 4), p.heading_text(2, 5))),
        p.head.either(rng, 0.8),
        p.size * real(rng, 1.4, 2.6),
        (x1, y, x2, y + (y2 - y) * 0.3),
        pick(rng, ("l", "m")),
        2,
    )
    p.ask("title", line, LONGEST_TITLE)
    if chance(rng, 0.5):
        p.ask("date", p.line(w.date(rng), x1, y + p.size * 1.2, None, p.size))
        y += p.size * 1.8
    y += p.size
    hour, style = whole(rng, 7, 15), pick(rng, ("{h:02}:{m:02}", "{h}.{m:02}", "{h:02}:{m:02}", "{h}h{m:02}"))
    minute, step, tab = 0, real(rng, 1.5, 2.6), p.size * real(rng, 5, 8)
    rows: list[Line] = []
    for _ in range(whole(rng, 3, 9)):
        if y + p.size * step > y2 or hour > 22:
            break
        text = style.format(h=hour, m=minute)
        at = p.line(text, x1, y + p.size, p.body.either(rng, 0.0 if step < 2 else 0.5), p.size)
        item = p.heading_text(1, 4, 2) + (f" ({person(rng, p.words)})" if chance(rng, 0.2) else "")
        what = p.line(item, x1 + tab, y + p.size, None, p.size, room=x2 - x1 - tab)
        p.ask("at_time", what, x=text)
        p.ask("time_of", at, x=item.partition(" (")[0])
        rows.append(what)
        minute += pick(rng, (15, 30, 30, 45, 60, 90))
        hour, minute = hour + minute // 60, minute % 60
        y += p.size * step
    p.count("items", len(rows), [at for _, at in rows])
    p.neighbours(rows, 1)
    if chance(rng, 0.4):
        p.lacks("at_time", x=style.format(h=(hour + 1) % 24, m=10))


def _notice(p: Press) -> None:
    """A few sentences to be read in passing, under a large word, signed."""
    rng = p.rng
    x1, y, x2, y2 = p.box
    align: Align = pick(rng, ("m", "l", "m"))
    if chance(rng, 0.3):
        p.c.rectangle(
            (x1 - p.size * 0.5, y - p.size * 0.4, x2 + p.size * 0.5, y2 + p.size * 0.4), p.ink, whole(rng, 1, 4)
        )
        y += p.size
    p.size = min(p.size * real(rng, 1.0, 2.6), 40)
    text = pick(
        rng,
        (
            "NOTICE",
            "Important",
            "ATTENTION",
            "Please note",
            "House rules",
            "Announcement",
            p.heading_text(1, 4),
            p.heading_text(2, 6),
        ),
    )
    line, y = p.title(
        text, p.head.either(rng, 0.85), min(64, p.size * real(rng, 1.3, 2.4)), (x1, y, x2, y + (y2 - y) * 0.3), align, 3
    )
    p.ask("title", line, LONGEST_TITLE)
    y += p.size * 0.6
    known = facts(rng, p.words, whole(rng, 1, 4), 0.1)
    signed = chance(rng, 0.5)
    bottom = y2 - p.size * (3 if signed else 0.5)
    mark = pick(rng, ("", "", "• ", "- ", "1. "))
    flow = Flow(
        p,
        [Column((x1, y, x2, bottom), y)],
        p.body.regular,
        "l" if mark else pick(rng, ("l", align)),
        real(rng, 0.2, 1.2),
    )
    for number, fact in enumerate(known, 1):
        if not flow.pour(mark.replace("1", str(number)) + fact.closed, [fact]):
            break
    if mark and not flow.cut:
        things = "items" if mark == "1. " else "bullet points"
        p.count(things, len(flow.paragraphs), [lines[0][1] for lines in flow.paragraphs])
    ask_facts(p, flow.facts)
    if signed:
        x = (x1 + x2) / 2 if align == "m" else x1
        base = min(flow.column.y + p.size * 2, y2)
        p.ask("signed", p.line(person(rng, p.words), x, base, p.body.italic, p.size, align))


FAMILIES = (
    Family("papers", "document", "train", paper, 1.2),
    Family("news", "document", "train", news, 1.1),
    Family("plain_facts", "document", "train", facts_page, 0.8),
    Family("verses", "document", "train", verses, 0.9),
    Family("notices", "document", "train", notices, 0.9),
)
