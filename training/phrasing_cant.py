"""Requests that a reader of print can't meet, composed from templates in English and Chinese.

They sound like what people type first to a model that sees: describe, caption, advise, translate, summarise, calculate,
count people, chat. None asks for something that is printed, so the right answer is always that the reader can't.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from training.chance import weighted

PICTURE = (
    "this picture", "this image", "the photo", "this photo", "the picture", "the image", "this", "it", "the scene",
    "what you see", "this shot", "the photograph", "what is in this picture", "what this photo shows",
    "the attached image",
)  # fmt: skip
PAPER = (
    "this document", "this page", "the text", "the first paragraph", "this letter", "this article", "the menu", "this",
    "the contract", "this invoice", "the receipt", "the form", "the table", "this chart", "the slide", "the sign",
    "the label",
)  # fmt: skip
LANGUAGE = (
    "French", "German", "Spanish", "Chinese", "Japanese", "Italian", "Portuguese", "Korean", "Russian", "Arabic",
    "English",
    "Hindi", "Polish", "Turkish", "Dutch", "plain English", "simple words",
)  # fmt: skip
WORK = (
    "a poem", "a haiku", "a short story", "a song", "a limerick", "a tweet", "a caption", "a joke", "an essay",
    "a product review",
    "a blog post", "an Instagram caption", "a fairy tale", "a headline", "a slogan", "an advert", "a press release",
    "a thank-you note",
    "a reply to it", "a cover letter", "a complaint", "a polite answer", "a short speech", "a rhyme",
)  # fmt: skip
THING = (
    "the car", "the background", "the sky", "her dress", "the shirt", "the wall", "the logo", "the text", "the house",
    "the flower",
    "the button", "the cat", "the dog", "his hair", "the line", "the bar", "the header", "the table", "the door",
    "the paper",
)  # fmt: skip
PERSON = (
    "this person", "the man", "the woman", "he", "she", "the child", "the person on the left", "the man in the middle",
    "the one in the back", "the driver", "the singer", "the boy", "the girl", "this guy", "that lady",
)  # fmt: skip
LIVING = (
    "people", "persons", "dogs", "cats", "birds", "cars", "trees", "children", "flowers", "animals", "faces", "chairs",
    "bicycles",
    "houses", "boats", "men", "women", "horses", "windows", "cups", "apples", "plants", "mountains", "fingers",
    "clouds",
)  # fmt: skip
CODE = (
    "Python", "JavaScript", "SQL", "HTML", "C++", "Excel", "Rust", "bash", "Java", "a regular expression", "LaTeX",
    "CSS",
)  # fmt: skip
SUBJECT = (
    "the French Revolution", "photosynthesis", "gravity", "the stock market", "Bitcoin", "quantum physics",
    "inflation", "Napoleon",
    "black holes", "climate change", "the Roman Empire", "vaccines", "dinosaurs", "machine learning", "football",
    "jazz",
)  # fmt: skip
GUEST = (
    "a vegetarian", "someone with a nut allergy", "two people", "a child", "a vegan", "my grandmother", "a diabetic",
    "me", "a beginner",
    "a date", "a family of four", "someone on a budget", "a tourist", "my boss",
)  # fmt: skip

TEMPLATES: tuple[tuple[float, tuple[str, ...]], ...] = (
    (3.0, (
        "Describe {picture}.", "Describe {picture} in detail.", "Please describe {picture} in two sentences.",
        "What do you see in {picture}?",
        "What is in {picture}?", "What is happening in {picture}?", "What's going on in {picture}?",
        "Tell me about {picture}.",
        "What can be seen in {picture}?", "Caption {picture}.", "Write a caption for {picture}.",
        "Suggest a caption for {picture}.",
        "Give {picture} a title of your own.", "Give me a short description of {picture}.",
        "What objects are in {picture}?",
        "What is the person in {picture} doing?", "What is this place?", "Where was {picture} taken?",
        "What season is it in {picture}?",
        "Which city was {picture} taken in?", "What's in the background of {picture}?",
        "Is it day or night in {picture}?",
        "What is in this office photo?", "A caption for this landscape, please.", "What mood does {picture} convey?",
        "What time of day was {picture} taken?", "Which animal is in {picture}?", "What breed is the dog in {picture}?",
        "What plant is this?", "What kind of bird is that?", "Is {picture} indoors or outdoors?",
        "List the objects in {picture}.",
        "Describe the scene for a blind person.", "What style is {picture} painted in?",
        "What camera was used for {picture}?",
        "How could I improve {picture}?", "Is {picture} beautiful?", "Rate {picture} from one to ten.",
        "Is {picture} edited?",
    )),
    (1.5, (
        "Translate {paper} into {language}.", "Translate {paper} to {language}",
        "What does {paper} mean in {language}?",
        "Say {paper} in {language}.", "Rewrite {paper} in {language}.", "Can you put {paper} into {language}?",
        "How do you say this in {language}?",
        "I don't speak this language. Translate {paper} into {language} please.",
    )),
    (2.0, (
        "Summarise {paper}.", "Summarize {paper}", "Summarize {paper} in one sentence.", "What is {paper} about?",
        "What is the gist of {paper}?",
        "Explain {paper}.", "Explain {paper} to a child.", "Explain {paper} to me like I'm five.",
        "What are the main points of {paper}?",
        "What does {paper} want from me?", "tl;dr", "Give me the key takeaways.", "What is the message of {paper}?",
        "What is this product sheet about?",
        "What conclusion can be drawn from {paper}?", "Interpret {paper}.", "What does the author think?",
        "Shorten {paper} to three sentences.",
        "Analyse {paper}.", "What trend do you see in {paper}?", "Why do the values go up?",
        "What could be the reason for this?",
        "Is {paper} trustworthy?", "Is {paper} a fake?", "Check {paper} for mistakes.",
        "Correct the spelling of {paper}.", "Improve {paper}.",
        "Rewrite {paper} more politely.", "What is wrong with {paper}?", "What is missing in {paper}?",
        "Proofread {paper}.",
        "What does this mean for me?", "How should I understand {paper}?", "Is {paper} legally binding?",
        "Make {paper} shorter.",
    )),
    (1.5, (
        "Write {work} about {picture}.", "Write {work}", "Compose {work} based on {picture}.",
        "Make up {work} about {picture}.",
        "Please write me {work}.", "Write {work} for my boss.", "Invent {work} that fits {picture}.",
        "Draft {work} about {paper}.",
        "Turn {paper} into {work}.", "Draw a cat.", "Draw me a picture of this.", "Make {picture} brighter.",
        "Remove the background.",
        "Generate an image like this one.", "Crop {picture} please", "Create a logo for me.", "Sing me a song.",
    )),
    (1.5, (
        "What colour is {thing}?", "What color is {thing}?", "Which colour has {thing}?", "colour of {thing}?",
        "Is {thing} red or blue?",
        "Is {thing} green?", "What is {thing} made of?", "How big is {thing} in metres?", "How old is {thing}?",
        "What shape is {thing}?",
        "Which colours are used?", "What is the dominant colour?", "Which font is used?", "What brand is {thing}?",
        "How heavy is {thing}?",
    )),
    (1.5, (
        "Who is {person}?", "How does {person} feel?", "How old is {person}?", "Is {person} happy?",
        "What is {person} wearing?",
        "What is {person} doing?", "Do you recognise {person}?", "Is {person} famous?", "What is {person} thinking?",
        "Is {person} smiling?",
        "Where is {person} from, judging by the looks?", "What does {person} do for a living?", "Is {person} angry?",
        "Describe {person}.",
        "Who is in the picture?", "Do these two look alike?", "Does {person} look tired?", "Which celebrity is this?",
        "What gender is {person}?",
    )),
    (1.2, (
        "How many {living} are in the picture?", "How many {living} are there?", "Count the {living}.",
        "How many {living} do you see?",
        "Are there any {living} in {picture}?", "Is there a {thing1} in the photo?", "Can you see any {living}?",
        "number of {living}?",
        "Where are the {living}?", "What are the {living} doing?",
    )),
    (1.5, (
        "What should I order from this menu?", "What do you recommend for {guest}?",
        "Recommend something for {guest}.", "Which dish is the best?",
        "What is good for {guest}?", "Which wine goes with it?", "What would you order?",
        "Is this suitable for {guest}?", "Should I buy this?",
        "Is this a good price?", "Is this too expensive?", "Which one is better?", "Which one should I choose?",
        "Should I sign this?",
        "What should I do now?", "What do you think of it?", "Do you like it?", "Give me advice.", "Is this healthy?",
        "How many calories does it have?",
        "Should I be worried about these results?", "Is this normal?", "Which of these is the best deal?",
        "How can I save money?",
        "Do I have to pay this?", "What would you change?", "Is it worth it?", "Can I deduct this from tax?",
        "How do I cook this?",
        "Which investment should I choose?", "Compare the options for me.", "Compare these two.",
        "Which product would you take?", "Plan a trip for {guest}.",
        "What are the pros and cons?", "How do I fix this error?", "How do I solve this exercise?",
        "Is this dangerous?", "What medicine should I take?",
    )),
    (1.2, (
        "Write {code} code for this.", "Write a program in {code}.", "Convert the design to {code}.",
        "Write {code} that makes this chart.",
        "Debug this code.", "What does this function do?", "Why does this code fail?", "Refactor this in {code}.",
        "Port it to {code}.",
        "Write a test for this.", "Generate {code} from this screenshot.", "What is the complexity of this?",
        "Is there a bug?",
        "Turn this into {code}.", "Explain the error message.", "Make a web page like this.",
    )),
    (1.5, (
        "Calculate the tax at {n} percent.", "What is {n}% of the total?", "Add up the prices.",
        "Split the bill by {m}.", "Convert the total to euros.",
        "How much is that in dollars?", "Compute the average of all values.", "What is {n} times {m}?",
        "How much more is the first than the second?",
        "What is the difference between the two largest values?", "Multiply the total by {m}.",
        "How much would it be with {n}% off?",
        "How much is it per person for {m} people?", "How many days until then?", "What would {m} of them cost?",
        "By how many percent did it grow?",
        "Does the sum add up?", "Is the total correct?", "Calculate the profit.",
        "What is the ratio of the first two?", "Solve for x.",
        "How much is left after {n} months?", "Forecast the next value.", "What will it be next year?",
        "What is the median?", "Work out the sum of all amounts.",
        "How old is the holder today?", "What is {m} plus {n}?", "Convert {n} miles to kilometres.",
        "square root of {n}",
    )),
    (1.5, (
        "Tell me a joke.", "How are you?", "Hello", "hi", "Good morning!", "Thanks!", "thank you", "Who are you?",
        "What can you do?", "Are you human?",
        "What's the weather like today?", "Will it rain tomorrow?", "What time is it now?", "What day is it today?",
        "What is the capital of France?",
        "Tell me about {subject}.", "Explain {subject}.", "Who won the world cup?", "What is the meaning of life?",
        "Do you like {subject}?", "Write an essay on {subject}.", "Give me a recipe for pancakes.",
        "How tall is Mount Everest?", "Sing something.",
        "Who is the president?", "Which film should I watch?", "Let's play a game.", "What is your name?",
        "What's new?", "Tell me something interesting.",
        "I'm bored.", "Do you love me?", "What is {subject}?", "Book a table for {m}.", "Send this to my boss.",
        "Call this number.", "Remind me tomorrow.",
        "Order it for me.", "Open the website.", "Search the web for {subject}.", "Pay this bill.",
        "Give me five facts about {subject}.",
        "Who studies {subject}?", "When did {subject} begin?", "Ignore the picture and tell me a story.",
        "What is the news today?",
    )),
)  # fmt: skip

PICTURE_ZH = ("这张图", "这张照片", "图片", "这幅画面", "照片", "这个场景", "图中的内容", "这张图片", "画面")
PAPER_ZH = (
    "这份文件",
    "这段文字",
    "这篇文章",
    "菜单",
    "这封信",
    "这张表",
    "这个图表",
    "合同",
    "这一页",
    "这张单子",
    "发票",
    "说明书",
)
LANGUAGE_ZH = ("英文", "法语", "德语", "日语", "中文", "韩语", "西班牙语", "俄语", "意大利语", "白话")
WORK_ZH = (
    "一首诗",
    "一个故事",
    "一段文案",
    "一首歌",
    "一个笑话",
    "一封回信",
    "一篇作文",
    "一条朋友圈",
    "一句广告语",
    "一个标题",
    "一篇评论",
)
THING_ZH = ("汽车", "背景", "天空", "衣服", "墙", "标志", "花", "猫", "文字", "房子", "头发", "按钮", "线条", "桌子")
PERSON_ZH = ("这个人", "图中的男人", "这位女士", "左边的人", "他", "她", "这个孩子", "中间那个人", "这位老人")
LIVING_ZH = (
    "人",
    "只猫",
    "只狗",
    "辆车",
    "棵树",
    "个孩子",
    "只鸟",
    "朵花",
    "把椅子",
    "座房子",
    "个女人",
    "个男人",
    "匹马",
)
GUEST_ZH = ("素食者", "孩子", "两个人", "老人", "我", "糖尿病人", "对坚果过敏的人", "一家四口", "减肥的人")
SUBJECT_ZH = (
    "光合作用",
    "法国大革命",
    "黑洞",
    "人工智能",
    "通货膨胀",
    "唐朝",
    "比特币",
    "气候变化",
    "恐龙",
    "量子力学",
)
CODE_ZH = ("Python", "SQL", "HTML", "JavaScript", "Excel 公式", "C++", "Java")

TEMPLATES_ZH: tuple[tuple[float, tuple[str, ...]], ...] = (
    (3.0, (
        "描述一下{picture}", "请描述{picture}。", "{picture}里有什么？", "{picture}里发生了什么？", "你看到了什么？",
        "给{picture}写个标题",
        "介绍一下{picture}",
        "{picture}是在哪里拍的？", "{picture}是什么季节？", "请用两句话描述{picture}。", "给{picture}配一段文字",
        "{picture}给人什么感觉？", "照片里的动物是什么？",
        "这是什么花？", "这是什么地方？", "办公室照片里有什么？", "给这张风景照起个名字", "背景里有什么？",
        "{picture}好看吗？", "这是白天还是晚上？", "列出{picture}中的物体",
    )),
    (1.2, ("把{paper}翻译成{language}", "请将{paper}译成{language}。", "{paper}用{language}怎么说？", "翻译一下",
        "帮我翻译{paper}",
        "用{language}改写{paper}")),
    (1.8, (
        "总结一下{paper}", "请概括{paper}的内容。", "{paper}讲的是什么？", "{paper}的中心思想是什么？",
        "解释一下{paper}", "{paper}是什么意思？",
        "用一句话总结{paper}",
        "分析{paper}", "为什么会这样？", "{paper}说明了什么？", "{paper}有什么问题？", "帮我修改{paper}",
        "{paper}是真的吗？", "检查{paper}有没有错别字",
        "数据的趋势如何？",
        "这份产品资料是关于什么的？", "能得出什么结论？", "给小学生解释{paper}", "{paper}可信吗？",
    )),
    (1.2, ("根据{picture}写{work}", "写{work}", "帮我写{work}", "请为{picture}创作{work}。", "把{paper}改写成{work}",
        "画一只猫", "把背景去掉",
        "生成一张类似的图", "唱首歌")),
    (1.2, ("{thing}是什么颜色？", "{thing}的颜色", "主色调是什么？", "{thing}是红色的吗？", "{thing}是什么材料做的？",
        "{thing}是什么牌子的？", "用的什么字体？",
        "{thing}有多大？")),
    (1.2, ("{person}是谁？", "{person}多大了？", "{person}开心吗？", "{person}穿的是什么？", "{person}在做什么？",
        "{person}心情怎么样？",
        "你认识{person}吗？", "{person}在想什么？", "{person}是明星吗？")),
    (1.0, ("图中有几{living}？", "照片里有多少{living}？", "数一数有几{living}", "一共有多少{living}")),
    (1.5, (
        "这个菜单我该点什么？", "推荐几道菜", "有什么适合{guest}的？", "给{guest}推荐一下", "哪个最好吃？",
        "值得买吗？", "贵不贵？", "哪个更好？", "我该怎么办？",
        "你觉得怎么样？",
        "我应该签字吗？", "这个健康吗？", "检查结果正常吗？", "我该吃什么药？", "有什么建议？", "比较一下这两个",
        "怎么做这道菜？", "这道题怎么解？", "哪个最划算？", "有多少卡路里？",
        "选哪个好？",
    )),
    (1.0, ("用{code}写代码", "写一段{code}程序", "把这个界面变成{code}", "这段代码有什么错？", "这个函数是做什么的？",
        "帮我调试", "怎么修复这个错误？")),
    (1.2, (
        "算一下平均值", "把所有金额加起来", "按{n}%的税率计算税额", "换算成人民币是多少？", "{m}个人平分每人多少钱？",
        "增长了百分之几？", "{n}乘以{m}是多少？", "打{m}折后多少钱？",
        "两个数相差多少？", "预测下一个值", "还有多少天？", "总计算得对吗？", "明年会是多少？", "{n}加{m}等于几？",
    )),
    (1.2, (
        "讲个笑话", "你好", "你是谁？", "今天天气怎么样？", "现在几点了？", "谢谢", "你会做什么？",
        "介绍一下{subject}", "什么是{subject}？", "法国的首都是哪里？",
        "世界上最高的山是什么？",
        "陪我聊聊天", "你喜欢我吗？", "明天会下雨吗？", "帮我订一张桌子", "打这个电话", "把它发给我老板",
        "搜索一下{subject}", "推荐一部电影", "我好无聊", "早上好", "再见",
        "今天有什么新闻？",
    )),
)  # fmt: skip

SINGULAR = ("dog", "cat", "car", "person", "tree", "bicycle", "bird", "boat", "lamp", "cup", "child", "chair", "horse")
SLOTS: Mapping[str, tuple[str, ...]] = {
    "picture": PICTURE, "paper": PAPER, "language": LANGUAGE, "work": WORK, "thing": THING, "person": PERSON,
    "living": LIVING,
    "code": CODE, "subject": SUBJECT, "guest": GUEST, "thing1": SINGULAR,
}  # fmt: skip
SLOTS_ZH: Mapping[str, tuple[str, ...]] = {
    "picture": PICTURE_ZH, "paper": PAPER_ZH, "language": LANGUAGE_ZH, "work": WORK_ZH, "thing": THING_ZH,
    "person": PERSON_ZH,
    "living": LIVING_ZH, "code": CODE_ZH, "subject": SUBJECT_ZH, "guest": GUEST_ZH,
}  # fmt: skip
POLITE = ("Please ", "please ", "Can you ", "could you ", "I'd like you to ", "Hey, ", "ok now ")
IMPERATIVES = frozenset({
    "describe", "caption", "write", "translate", "summarise", "summarize", "explain", "compose", "count", "recommend",
    "calculate", "convert", "compare", "tell", "give", "rewrite", "suggest", "list", "draw", "analyse", "split", "add",
    "compute",
})  # fmt: skip


def compose_english(rng: np.random.Generator) -> str:
    """An English request out of reach; imperatives are now and then made polite."""
    text = _compose(rng, TEMPLATES, SLOTS)
    head, _, tail = text.partition(" ")
    if tail and head.lower() in IMPERATIVES and rng.random() < 0.2:
        return POLITE[int(rng.integers(len(POLITE)))] + head.lower() + " " + tail
    return text


def compose_chinese(rng: np.random.Generator) -> str:
    """A Chinese request out of reach."""
    return _compose(rng, TEMPLATES_ZH, SLOTS_ZH)


def all_texts() -> list[str]:
    """Everything that these templates can put into a question, for the vocabulary."""
    groups = [group for _, group in (*TEMPLATES, *TEMPLATES_ZH)]
    return [text for group in (*groups, *SLOTS.values(), *SLOTS_ZH.values()) for text in group]


def _compose(
    rng: np.random.Generator, groups: Sequence[tuple[float, Sequence[str]]], slots: Mapping[str, tuple[str, ...]]
) -> str:
    templates = weighted(rng, [(texts, weight) for weight, texts in groups])
    template = templates[int(rng.integers(len(templates)))]
    filled = {name: words[int(rng.integers(len(words)))] for name, words in slots.items() if f"{{{name}}}" in template}
    return template.format(n=int(rng.integers(2, 100)), m=int(rng.integers(2, 10)), **filled)
