"""Train families of screenshots as people take them: whole desktops with windows over each other, browsers with tabs
and addresses, programs (task managers, spreadsheets, mail, editors, viewers), phones, and dialogs.

`families.screens` draws one page of controls at a time; here print is small, a picture holds several bars and panes
around what matters, and questions name places by their neighbours ("the button to the right of Save").

A `Draft` is a question that still has to prove itself: what it names must stand on the finished page once, and no
window may have been drawn over it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from training import questions as q
from training import words as w
from training.canvas import Canvas, Face, inside, union
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.families.screens import BUTTONS, MENUS, METRICS, SETTINGS, counted, first_word
from training.questions import Control
from training.sample import NONE, Box, Family, Question, Sample, Task, spot
from training.world import World

Phrases = tuple[tuple[str, ...], tuple[str, ...]]
"""English and Chinese ways to ask; {x} and {y} stand for names."""


def ways(english: str, chinese: str) -> Phrases:
    """Phrases from lists that are separated by bars."""
    return tuple(english.split("|")), tuple(chinese.split("|"))


def listed(names: str) -> list[str]:
    return names.split("|")


FACTS: Mapping[str, Phrases] = {
    "active tab": ways(
        "Which tab is open?|Which tab is active?|what is the active tab|Name of the open tab?|"
        "Which of the tabs is selected?|what tab am I on?|Which tab is in front?|title of the current tab|"
        "Read the selected tab.|which tab is highlighted?",
        "打开的是哪个标签页？|当前标签页是什么？|哪个标签是选中的？|现在在哪个标签页|选中的标签叫什么？",
    ),
    "browser tab": ways(
        "Which browser tab is open?|Which of the browser's tabs is in front?|active browser tab?|"
        "what's the title of the open browser tab|Which page is open, by its tab?|Name of the browser tab in front?|"
        "Read the title of the active browser tab.|which tab of the browser is selected",
        "浏览器当前打开的是哪个标签页？|浏览器选中的标签页标题是什么？|哪个浏览器标签页在最前|浏览器正在看哪个标签页？",
    ),
    "address": ways(
        "What is the URL?|Which address is in the address bar?|url?|what's the web address of this page|"
        "Which site is open?|Read the address bar.|What does the address bar say?|Copy the URL for me.|"
        "address of this page?|which link is open in the browser",
        "地址栏里写的是什么？|网址是什么？|浏览器打开的是哪个网址|读一下地址栏|这个页面的网址？",
    ),
    "clock": ways(
        "What time does the clock show?|clock time?|What time is on the clock?|"
        "When was this screenshot taken, by the clock?|Which time does the system clock show?|read the clock|"
        "time in the corner of the screen?|what does the clock say|The clock shows what time?",
        "时钟显示几点？|屏幕上的时钟是几点|系统时间是多少？|截图时是几点？看时钟|右下角时钟几点",
    ),
    "taskbar date": ways(
        "What date is shown beside the clock?|Which date does the screen bar show?|system date?|"
        "date next to the clock|On which day was this screenshot taken?|What date does the computer show?|"
        "read the date by the clock|which day is it on this computer?",
        "时钟旁边的日期是什么？|系统日期是多少？|电脑上显示的日期|截图是哪天的？",
    ),
    "weather": ways(
        "What is the weather in the bar?|weather?|How is the weather, by the screen?|sunny or rainy?|"
        "What does the weather display say?|read the weather|which weather is shown|What kind of weather is it?",
        "天气怎么样？|屏幕上显示什么天气？|天气是什么|现在是什么天气？",
    ),
    "temperature": ways(
        "Which temperature does the weather show?|How warm is it, by the weather display?|temperature?|"
        "how many degrees does it show|What is the temperature on the screen?|degrees?|Read the temperature.|"
        "how cold or warm is it",
        "天气多少度？|显示的温度是多少？|现在多少度？|气温是多少",
    ),
    "typed": ways(
        "What is typed in the search field?|What was searched for?|search term?|What is in the search box?|"
        "which text was typed into the search bar|Read the search query.|what are they searching|query?|"
        "What did the user look for?|text in the search field",
        "搜索框里输入了什么？|搜索的是什么？|搜索词是什么|搜索栏里写了什么？|在找什么？看搜索框",
    ),
    "placeholder": ways(
        "What does the empty search field say?|What hint is in the search box?|"
        "placeholder of the search field?|Which grey text stands in the search field?|"
        "read the placeholder in the search box|what does it say inside the search bar|"
        "hint text of the search field|Which text is preset in the search bar?",
        "搜索框里的提示文字是什么？|搜索栏的灰色文字写的是什么？|搜索框中默认的文字|搜索框里提示什么？",
    ),
    "window title": ways(
        "What is the title of the window?|window title?|What stands in the title bar?|Read the title bar.|"
        "what does the title bar say|Which program or file is open, by the title bar?|"
        "text at the top of the window frame?|What's the window called?",
        "窗口标题是什么？|标题栏写的是什么？|读一下标题栏|窗口叫什么名字",
    ),
    "version": ways(
        "Which version is it?|version?|What version is in the title bar?|version number|"
        "Which version of the program is this?|what's the version number of this software|"
        "What version is running?|tell me the version",
        "是哪个版本？|版本号是多少？|软件的版本|标题栏里的版本号？",
    ),
    "heading": ways(
        "What is the main heading?|heading?|What does the big heading say?|Read the heading of the page.|"
        "what is this page called|headline of the page?|Which title stands at the top of the page?|main title?",
        "页面的大标题是什么？|主标题写的是什么？|页面标题？|读一下最大的标题",
    ),
    "selected row": ways(
        "Which row is selected?|Which entry is highlighted?|What is selected?|which line is marked|"
        "Name of the highlighted row?|Which one is selected in the list?|What's the selected item?|"
        "which entry has the coloured background",
        "哪一行被选中了？|选中的是哪一项？|高亮的是哪一行？|列表里选中了什么",
    ),
    "first row": ways(
        "What is the first entry of the list?|first row?|Which entry stands at the top of the table?|"
        "what's the first one in the list|Name of the top row?|Which one is listed first?|"
        "Read the name in the first row.|topmost entry?",
        "第一行是什么？|列表里的第一项是什么？|最上面的一行叫什么|排在第一的是哪个？",
    ),
    "last row": ways(
        "What is the last entry of the list?|last row?|Which entry stands at the bottom of the table?|"
        "what's the last one in the list|Name of the bottom row?|Which one is listed last?|"
        "Read the name in the last row.|lowest entry?",
        "最后一行是什么？|列表里的最后一项是什么？|最下面的一行叫什么|排在最后的是哪个？",
    ),
    "selected item": ways(
        "Which menu item is selected on the side?|Which section is open?|what is selected in the side bar|"
        "Which entry of the side menu is active?|selected section?|Which page of the side menu am I on?|"
        "active item in the navigation?|Which category is highlighted on the side?",
        "侧边栏选中的是哪一项？|打开的是哪个栏目？|左边菜单选中了什么|导航里高亮的是什么？",
    ),
    "selected cell": ways(
        "Which cell is selected?|selected cell?|What is the address of the active cell?|"
        "which cell is the cursor in|active cell?|Which cell has the thick frame?|What does the name box say?|"
        "Where is the cursor in the sheet, which cell?",
        "选中的是哪个单元格？|当前单元格是哪个|光标在哪个单元格？|名称框里是什么？",
    ),
    "formula": ways(
        "What is in the formula bar?|formula bar?|Which formula is shown?|what does the formula bar say|"
        "Read the formula bar.|content of the selected cell, by the formula bar?|Which text stands beside fx?|"
        "What was typed into the selected cell?",
        "编辑栏里是什么？|公式栏写的是什么？|fx 后面是什么|读一下公式栏",
    ),
    "sorted by": ways(
        "By which column is the table sorted?|sorted by what?|Which column has the sort arrow?|"
        "What is the list ordered by?|which heading carries the little arrow|"
        "The rows are sorted by which column?|sort column?|What is the sort order based on?",
        "表格按哪一列排序？|哪一列有排序箭头？|按什么排序|列表是按什么排的？",
    ),
    "error code": ways(
        "What is the error code?|error code?|Which error number is shown?|what code does the error have|"
        "Read me the error code.|number of the error?|Which code do I look up?|code in the message?|"
        "With which error code did it fail?",
        "错误代码是什么？|错误代码|报错的代码是多少？|错误号是多少？|读一下错误代码",
    ),
    "message": ways(
        "What does the message say?|What went wrong?|Read the message.|message?|what is the error message|"
        "Which message is shown?|What does the dialog ask or tell?|What is the text of the pop-up?|"
        "what does it complain about",
        "提示信息说了什么？|报错信息是什么？|弹窗写的是什么？|读一下消息|出了什么错？",
    ),
    "progress": ways(
        "How far is it?|How many percent are done?|progress?|what percent is complete|How much is finished?|"
        "Read the progress.|At how many percent is the bar?|percentage done?",
        "完成了百分之多少？|进度是多少？|进度条到多少了|完成多少了？",
    ),
    "page number": ways(
        "Which page is open?|page number?|What page of the document is shown?|which page am I on|Current page?|"
        "At which page is the viewer?|page and number of pages?|What does the page counter say?",
        "现在是第几页？|页码是多少？|打开的是哪一页|当前页？",
    ),
    "zoom": ways(
        "What is the zoom?|zoom level?|At how many percent is it shown?|zoom?|how much is it zoomed|"
        "Which zoom is set?|What magnification is chosen?|read the zoom factor",
        "缩放比例是多少？|放大到百分之多少？|缩放是多少|显示比例？",
    ),
    "open file": ways(
        "Which file is open?|file name?|What file is being edited?|which file is shown in front|"
        "Name of the open file?|What is the current file called?|active file?|Which file tab is active?",
        "打开的是哪个文件？|当前文件名是什么？|正在编辑哪个文件|文件叫什么？",
    ),
    "cursor": ways(
        "Where is the cursor, by the status bar?|On which line and column is the cursor?|cursor position?|"
        "line and column in the status bar|What does the status bar say about the cursor?|"
        "which line, which column|Read the cursor position.|Position of the cursor?",
        "光标在第几行第几列？|光标位置是什么？|状态栏里的行列号|光标在哪？看状态栏",
    ),
    "language": ways(
        "Which language is set in the status bar?|What language mode is it?|programming language?|"
        "language of the file?|which language does the editor show|What file type does the status bar name?|"
        "Language mode?|Which language is the code in, by the status bar?",
        "状态栏显示什么语言？|是什么编程语言？|文件的语言是什么|语言模式？",
    ),
    "today": ways(
        "Which day is highlighted?|Which day is today in the calendar?|today's number?|which date is marked|"
        "What day of the month is circled?|Highlighted day?|Which day is selected in the calendar?|"
        "what is the marked day",
        "日历里高亮的是几号？|今天是几号？|哪一天被标出来了|日历选中的是哪天？",
    ),
    "month": ways(
        "Which month is shown?|month?|Which month and year does the calendar show?|what month is this|"
        "What stands over the calendar?|month and year?|For which month is this calendar?|Read the month.",
        "显示的是哪个月？|日历是几月的？|年月是什么|月份？",
    ),
    "last command": ways(
        "What was the last command?|last command?|Which command was run last?|what did they type last|"
        "Which command is at the last prompt?|Read the last command.|latest command in the terminal|"
        "What is behind the last prompt?",
        "最后一条命令是什么？|最后运行了什么命令？|最后输入的命令|终端里最后一个命令？",
    ),
    "price": ways(
        "What is the price?|What does the stock cost?|share price?|current price|How much is one share?|"
        "What is the quote?|price now?|Which price is shown in big print?",
        "股价是多少？|现在的价格是多少？|当前价格|一股多少钱？",
    ),
    "percent change": ways(
        "By how many percent did it change?|change in percent?|How many percent up or down?|"
        "what's the percentage change|How much did the price move in percent?|percent change?|"
        "How many percent did the share move?|By what percentage did the price change today?",
        "涨跌百分之多少？|变动百分比是多少？|价格变了百分之几|涨跌幅？",
    ),
    "display": ways(
        "What does the calculator show?|result?|number on the display?|what is in the display|"
        "Read the display.|Which number is shown?|What is the result on the calculator?|display?",
        "计算器显示多少？|屏上的数字是多少？|结果是多少|显示的数？",
    ),
    "battery": ways(
        "How full is the battery?|battery?|battery level|How much charge is left?|what percent battery|"
        "How many percent has the battery?|Read the battery percentage.|charge of the phone?",
        "电量是多少？|电池还有多少电？|还有百分之多少的电|电量？",
    ),
    "result count": ways(
        "How many results were found?|number of results?|How many hits does the search have?|"
        "what is the number of search results|How many results does it say?|results found?|"
        "Which number of results is given?|hits?",
        "找到多少条结果？|搜索结果有多少？|结果数是多少|一共找到多少？",
    ),
    "song": ways(
        "Which song is playing?|What is the title of the track?|song?|what's playing|Name of the track?|"
        "Which track is on?|What am I listening to?|current song?|Read the title of what is playing.",
        "正在播放什么？|歌名是什么？|播放的是哪首|现在放的歌叫什么？",
    ),
    "artist": ways(
        "Who is the artist?|artist?|Who sings it?|whose song is it|By whom is the track?|Name of the artist?|"
        "Which band or singer is it?|who plays this",
        "歌手是谁？|谁唱的？|演唱者是谁|是谁的歌？",
    ),
    "elapsed": ways(
        "How far has it played?|elapsed time?|At what time of the track is it?|played so far?|"
        "what position is the player at|Which time has been played?|How long has it been playing?|current position?",
        "播放到几分几秒了？|已经播放了多久？|进度时间是多少|现在放到哪了？",
    ),
    "length": ways(
        "How long is the track?|length?|Total playing time?|how long does it last in all|What is the full duration?|"
        "duration of the song?|How many minutes does it have?|Playing time of the whole track?",
        "总时长是多少？|这首有多长？|一共几分钟|全长多少？",
    ),
    "basket total": ways(
        "What is the total?|How much do I pay in all?|total?|what's the sum|How much is the whole basket?|"
        "Grand total?|What does everything cost together?|amount to pay?",
        "一共多少钱？|总计是多少？|合计多少|总价？",
    ),
    "stock": ways(
        "Is it in stock, what does it say?|availability?|How many are left?|what does it say about stock|"
        "Stock note?|When can it be delivered?|Is it available?|What is the availability?",
        "有货吗？写的是什么？|库存情况？|还剩多少|什么时候能送到？",
    ),
    "now degrees": ways(
        "What is the temperature now?|How warm is it?|current temperature?|degrees now?|how many degrees is it|"
        "Which temperature is in big print?|temperature at the moment?|What does the weather page show for now?",
        "现在多少度？|当前气温是多少？|温度是多少|现在的气温？",
    ),
    "town": ways(
        "Which place is the weather for?|city?|For which town is it?|where is this weather|Which city is shown?|"
        "Location?|Name of the place?|What place does it give the weather for?",
        "是哪个城市的天气？|哪里的天气？|城市名是什么|显示的是哪个地方？",
    ),
    "tip": ways(
        "What does the notification say?|Which notification popped up?|Read the pop-up in the corner.|"
        "what is the notice in the corner|notification text?|What does the little message say?|"
        "text of the notification?|What was I notified of?",
        "通知说了什么？|角落里弹出的是什么？|读一下通知|弹出的消息内容？",
    ),
    "selected entry": ways(
        "Which entry of the open menu is highlighted?|highlighted menu entry?|What is the pointer on in the menu?|"
        "which command is selected in the pop-up menu|Selected entry of the menu?|Which menu line is marked?|"
        "What would be chosen in the menu now?|Which item of the context menu is lit?",
        "弹出菜单里高亮的是哪一项？|菜单选中了什么？|右键菜单里选的是哪个|高亮的菜单项？",
    ),
    "user": ways(
        "Who is logged in?|user?|Which account is signed in?|whose account is this|What is the user's name?|"
        "Name of the signed-in user?|Who is using this?|account name in the corner?",
        "谁登录了？|登录的是哪个账户？|用户名是什么|是谁的账号？",
    ),
}

SHORTCUT: Phrases = ways(
    "What is the shortcut for {x}?|shortcut of {x}?|Which keys do I press for {x}?|keys for {x}|"
    "{x}: which shortcut?|What keyboard shortcut does {x} have?|How do I {x} with the keyboard?|"
    "Key combination for {x}?",
    "{x} 的快捷键是什么？|“{x}”按什么键？|{x} 快捷键|{x} 用哪个组合键？",
)
CARDS_IN: Phrases = ways(
    "How many cards are in {x}?|cards in the column {x}?|number of tasks under {x}?|how many are in {x}|"
    "Count the cards in {x}.|How many tasks does {x} hold?|{x}: how many cards?|How many items are listed under {x}?",
    "{x} 里有几张卡片？|“{x}”一栏有多少任务？|{x} 有几个？|数一下 {x} 的卡片",
)
DAY_WEATHER: Phrases = ways(
    "What is the temperature on {x}?|{x}?|How warm will it be on {x}?|degrees on {x}|forecast for {x}?|"
    "Which temperature is given for {x}?|how many degrees on {x}|{x}: what temperature?",
    "{x} 多少度？|{x} 的气温是多少？|{x} 预报多少度|“{x}”的温度？",
)
RIGHT_OF: Phrases = ways(
    "What does the button to the right of {x} say?|Which button is right of {x}?|What is the button after {x}?|"
    "button to the right of {x}?|right of {x}?|Which button comes after {x}?|what's next to {x} on the right|"
    "Read the button right beside {x}.|the button just right of {x}, what does it say",
    "{x} 右边的按钮是什么？|“{x}”右边的按钮写的是什么？|{x} 后面的按钮？|{x} 右边是哪个按钮",
)
LEFT_OF: Phrases = ways(
    "What does the button to the left of {x} say?|Which button is left of {x}?|What is the button before {x}?|"
    "button to the left of {x}?|left of {x}?|Which button comes before {x}?|what's next to {x} on the left|"
    "Read the button left beside {x}.|the button just left of {x}, what does it say",
    "{x} 左边的按钮是什么？|“{x}”左边的按钮写的是什么？|{x} 前面的按钮？|{x} 左边是哪个按钮",
)
AFTER: Phrases = ways(
    "Which menu comes after {x}?|Which one comes after {x}?|What is right of {x} in the bar?|after {x}?|"
    "what follows {x}|Which item is next to {x} on the right?|menu after {x}|Name the entry that follows {x}.",
    "{x} 后面是哪个菜单？|“{x}”之后是什么？|{x} 右边是什么|紧接着 {x} 的是哪一个？",
)
TAB_AFTER: Phrases = ways(
    "Which tab is to the right of {x}?|tab after {x}?|What is the tab right of {x} called?|"
    "which tab comes after {x}|Which tab follows {x}?|the tab next to {x} on the right?|"
    "Name the tab after {x}.|right of the tab {x} is which one?",
    "{x} 右边的标签页是什么？|“{x}”后面是哪个标签？|{x} 之后的标签页|{x} 右边是哪个标签页？",
)
SETTING: Phrases = ways(
    "What is {x} set to?|Which {x} is chosen?|what's selected for {x}|{x} is set to what?|"
    "Which option is picked for {x}?|current {x}?|What is chosen under {x}?|Setting of {x}?|"
    "Which value does {x} have?|What does the drop-down {x} show?",
    "{x} 设置成了什么？|“{x}”选的是什么？|{x} 现在是什么？|{x} 选择了哪一项|“{x}”的设置？",
)
CHOSEN: Phrases = ways(
    "Which option is selected under {x}?|What is chosen for {x}?|Which of the {x} options is on?|"
    "selected option for {x}?|which radio button is marked at {x}|{x}: which one is picked?|"
    "Which choice was made for {x}?|What is ticked under {x}?",
    "{x} 选的是哪一项？|“{x}”下面选中了哪个？|{x} 选择了什么|{x} 中选中的选项？",
)
CHANGED: Phrases = ways(
    "By how many percent did {x} change?|How many percent is {x} {y}?|How much is {x} {y}, in percent?|"
    "{x} is {y} by how many percent?|percent change of {x}?|what percentage did {x} move|"
    "By what percent is {x} {y}?|change of {x} in percent|{x}: how much {y}?",
    "{x} 变动了百分之多少？|{x} 的涨跌幅是多少？|“{x}”变化了多少百分比|{x} 涨跌百分之几？",
)
OF_ITEM: Mapping[str, Phrases] = {
    "installs": ways(
        "How many installs does {x} have?|installs of {x}?|How often was {x} installed?|"
        "how many downloads has {x}|number of installs for {x}|{x}: how many installs?|"
        "How many people use {x}?|How many users does {x} have?",
        "{x} 有多少下载？|“{x}”安装了多少次？|{x} 的安装数量|{x} 有多少用户？",
    ),
    "author": ways(
        "Who made {x}?|author of {x}?|Who publishes {x}?|who is {x} by|Who is the maker of {x}?|"
        "By whom is {x}?|Which developer is named for {x}?|{x} is from whom?",
        "{x} 是谁做的？|“{x}”的作者是谁？|{x} 是哪家的|{x} 的开发者？",
    ),
    "rating": ways(
        "What rating does {x} have?|rating of {x}?|How is {x} rated?|how many stars has {x}|stars for {x}?|"
        "{x}, what score?|Which score does {x} get?|What is the rating of {x}?",
        "{x} 的评分是多少？|“{x}”几分？|{x} 评价多少分|{x} 的得分？",
    ),
    "price": ways(
        "How much is {x}?|price of {x}?|What does {x} cost?|how much does {x} cost|{x}, price?|"
        "What do I pay for {x}?|What's the price of {x}?|{x} costs how much?",
        "{x} 多少钱？|“{x}”的价格是多少？|{x} 的价钱|{x} 卖多少？",
    ),
}
PRESS: Phrases = ways(
    "Where do I click to {x}?|Where is the {x} button?|where's the button to {x}|Show me the {x} button.|"
    "{x} button?|I want to {x}. Where?|Click the button {x}.|point at the {x} button|Find the {x} button.|"
    "which button do I press to {x}?",
    "点哪里可以 {x}？|{x} 按钮在哪里？|找到 {x} 按钮|请指出 {x} 按钮|我要 {x}，点哪里",
)
BUTTON_OF: Phrases = ways(
    "Where do I click to {y} {x}?|Where is the {y} button of {x}?|Which button do I press to {y} {x}?|"
    "{y} button for {x}|Show me where to {y} {x}.|I want to {y} {x}, where do I click|"
    "Point at the {y} button of {x}.|Find the button that would {y} {x}.",
    "{x} 的 {y} 按钮在哪里？|想 {y} {x}，点哪里？|指出 {x} 的 {y} 按钮|在哪里点 {y} {x}？",
)
CELL_AT: Phrases = ways(
    "What is in cell {x}?|{x}?|cell {x}|What does {x} contain?|Value of cell {x}?|what stands in {x}|"
    "Read cell {x}.|Which value has {x}?|content of {x}|What is written in the cell {x}?",
    "单元格 {x} 里是什么？|{x} 的值是多少？|{x} 格写的是什么|读一下 {x}|{x} 里的内容？",
)
EVENT_ON: Phrases = ways(
    "What is on day {x}?|What is planned on the {x}?|event on the {x}?|what's on {x} in the calendar|"
    "Which entry does day {x} have?|What stands on the {x} in the calendar?|Which appointment is on the {x}?|"
    "day {x}: what is planned?",
    "{x} 号有什么安排？|日历上 {x} 号写的是什么？|{x} 号有什么事|{x} 日的安排？",
)
LINE_AT: Phrases = ways(
    "What is on line {x}?|line {x}?|Read line {x}.|what does line {x} say|Which code is on line {x}?|"
    "content of line {x}|Show me line {x} as text|Line {x} reads?",
    "第 {x} 行是什么？|读一下第 {x} 行|{x} 行的代码|第 {x} 行写了什么？",
)
SAID: Phrases = ways(
    "What did {x} write?|message from {x}?|What does {x} say?|read {x}'s message|Which message is from {x}?|"
    "{x} wrote what?|Read what {x} wrote.|what was {x}'s message",
    "{x} 写了什么？|{x} 说了什么？|读一下 {x} 的消息|{x} 发了什么",
)
LOGGED: Phrases = ways(
    "What happened at {x}?|What was logged at {x}?|message at {x}?|what does the log say at {x}|"
    "Which entry has the time {x}?|Log line of {x}?|Read the message logged at {x}.|At {x}, what was reported?",
    "{x} 发生了什么？|{x} 的日志写了什么？|{x} 记录的是什么|日志里 {x} 那条消息？",
)
DISABLED: Phrases = ways(
    "Is the button {x} greyed out?|Is {x} disabled?|is {x} grey and not clickable|Is the {x} button inactive?|"
    "{x} disabled?|Is {x} out of use (grey)?|Is the button {x} switched off?|Is {x} unavailable?",
    "{x} 按钮是灰的吗？|“{x}”不能点吗？|{x} 是不是不可用？|{x} 按钮是灰色的吗",
)
UNREAD_OF: Phrases = ways(
    "How many unread does {x} have?|Which number stands beside {x}?|number next to {x}?|"
    "what's the badge of {x}|{x} has how many new ones?|How many are in {x}?|count shown at {x}|"
    "What number does {x} carry?",
    "{x} 旁边的数字是多少？|{x} 有多少未读？|“{x}”后面的数字|{x} 有几条？",
)
SPECS: Phrases = ways(
    "What is the {x}?|{x}?|How much is the {x}?|{x}|What value is given for {x}?|tell me the {x}|"
    "What does it say for {x}?|value of {x}|Read the {x}.|which {x} is shown",
    "{x} 是多少？|“{x}”的值是多少？|{x}|{x} 是什么？|读一下 {x}",
)

STATS = (
    "P/E ratio", "52-wk high", "52-wk low", "Mkt cap", "Volume", "Avg vol", "Div yield", "EPS", "Beta", "Open",
    "Prev close", "Day's range", "Bid", "Ask", "Target est", "Shares out", "Float", "RSI", "Turnover", "Net margin",
)  # fmt: skip
CHOICES: Mapping[str, tuple[str, ...]] = {
    "Theme": ("Light", "Dark", "System default", "High contrast"),
    "Font size": ("Small", "Medium", "Large", "12 pt", "14 px"),
    "Resolution": ("1920 x 1080", "2560 x 1440", "1366 x 768", "3840 x 2160"),
    "Refresh rate": ("60 Hz", "75 Hz", "120 Hz", "144 Hz"),
    "Scale": ("100%", "125%", "150%", "175%"),
    "Quality": ("Auto", "Low", "Best", "720p", "1080p"),
    "Output device": ("Speakers", "Headset", "HDMI", "Line out"),
    "Power mode": ("Balanced", "Best performance", "Power saver"),
    "Update channel": ("Stable", "Beta", "Nightly", "Insider"),
    "Startup page": ("New tab", "Blank page", "Last session"),
    "Units": ("Metric", "Imperial"),
    "First day of week": ("Monday", "Sunday", "Saturday"),
    "Time format": ("24-hour", "12-hour"),
    "Default browser": ("None", "Ask every time", "System"),
    "Sleep after": ("5 minutes", "10 minutes", "30 minutes", "1 hour", "Never"),
    "Log level": ("Info", "Debug", "Warning", "Trace"),
    "Line ending": ("LF", "CRLF", "CR"),
    "Encoding": ("UTF-8", "UTF-16", "ASCII", "ISO 8859-1"),
    "Tab width": ("2 spaces", "4 spaces", "8 spaces"),
    "Paper format": ("A4", "A5", "Letter", "Legal"),
    "Orientation": ("Portrait", "Landscape"),
    "Colour mode": ("Black and white", "Greyscale", "Colour"),
    "Sort by": ("Newest first", "Oldest first", "Relevance", "Title"),
    "Visibility": ("Public", "Private", "Unlisted", "Friends only"),
    "Auto-lock": ("30 seconds", "2 minutes", "15 minutes"),
    "Ringtone": ("Chime", "Marimba", "Silent", "Pulse"),
    "Network type": ("Home", "Work", "Guest"),
    "Video codec": ("H.264", "HEVC", "AV1", "VP9"),
    "Compression": ("Off", "Fast", "Normal", "Maximum"),
    "Keyboard layout": ("QWERTY", "AZERTY", "QWERTZ", "Dvorak"),
}
APPS = (
    "Mail", "Maps", "Camera", "Clock", "Notes", "Photos", "Music", "Weather", "Calculator", "Files", "Browser", "Store",
    "Wallet", "Health", "Phone", "Contacts", "Terminal", "Editor", "Games", "Videos", "Podcasts", "Radio", "Recorder",
    "Recycle Bin", "This PC", "Downloads", "Documents", "Control Panel", "Network",
)  # fmt: skip
FOLDERS = (
    "Inbox",
    "Sent",
    "Drafts",
    "Spam",
    "Trash",
    "Starred",
    "Archive",
    "Outbox",
    "Snoozed",
    "Important",
    "All mail",
)
SEARCH_HINTS = (
    "Search", "Search...", "Type here to search", "Search mail", "Search or enter address", "Find a product",
    "What are you looking for?", "Search settings", "Search files", "Filter...", "Enter a keyword", "Search the web",
    "Search docs", "Find in page", "Search for apps",
)  # fmt: skip
FILE_ENDS = (
    "txt", "pdf", "docx", "xlsx", "png", "jpg", "zip", "py", "js", "csv", "mp4", "md", "json", "log", "exe", "pptx",
)  # fmt: skip
COMMANDS = listed(
    "ls|cd|git pull|make|cat|sudo apt install|npm run|docker run|pip install|ssh|ping|cp -r|grep -n|tail -f|mv"
)
WEATHER = ("Sunny", "Cloudy", "Rain", "Clear", "Snow", "Fog", "Haze", "Windy", "Light rain", "Partly cloudy")
VERBS = (
    "save", "cancel", "delete", "edit", "close", "send", "reply", "share", "download", "upload", "print", "export",
    "import", "search", "continue", "sign in", "log in", "log out", "register", "sign up", "refresh", "retry",
    "install", "open", "update", "buy now", "checkout", "subscribe", "try again", "confirm", "discard", "copy",
    "undo", "archive", "filter", "connect", "disconnect", "start", "stop", "reset", "preview", "publish", "run",
    "approve", "compare",
)  # fmt: skip


def say(rng: Rng, phrases: Phrases, x: str = "", y: str = "") -> str:
    """One way to ask, a quarter of them Chinese; now and then without capitals and closing mark."""
    chinese = chance(rng, q.CHINESE_SHARE)
    text = pick(rng, phrases[chinese])
    quoted = pick(rng, (x, x, f'"{x}"', f"'{x}'", f"“{x}”")) if x and "“" not in text else x
    text = text.format(x=quoted, y=y)
    if not chinese and chance(rng, q.CARELESS_SHARE):
        text = text.rstrip("?.")
        return text.lower() if chance(rng, 0.5) else text
    return text


# -- the kit ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Look:
    """How one program is drawn. Greys: `paper` behind text, `panel` of bars, `rule` of frames, `soft` of quiet text,
    `accent` of what is chosen with `on` as its ink."""

    face: Face
    bold: Face
    mono: Face
    size: float
    paper: int
    panel: int
    rule: int
    ink: int
    soft: int
    accent: int
    on: int
    radius: float
    airy: float
    frame: str
    mark: str

    @property
    def dark(self) -> bool:
        return self.paper < 128


def make_look(rng: Rng, world: World, size: float, dark: bool | None = None) -> Look:
    type_ = world.typeface(rng, *("sans",) * 14, "serif", "mono", "display")
    if dark if dark is not None else chance(rng, 0.38):
        paper = whole(rng, 6, 56)
        panel = max(0, paper + pick(rng, (whole(rng, 6, 28), -whole(rng, 4, 18))))
        rule, ink = paper + whole(rng, 18, 60), whole(rng, 190, 255)
        soft = paper + whole(rng, 80, 130)
        accent = paper + whole(rng, 70, 190)
    else:
        paper = 255 if chance(rng, 0.6) else whole(rng, 226, 254)
        panel = paper - whole(rng, 4, 34)
        rule, ink = paper - whole(rng, 18, 90), whole(rng, 0, 75)
        soft = paper - whole(rng, 85, 145)
        accent = paper - whole(rng, 60, 225)
    return Look(
        type_.regular, type_.bold, world.face(rng, "mono"), size, paper, panel, rule, ink, soft,
        accent, 255 if accent < 140 else 0, pick(rng, (0.0, 0.0, 2.0, 4.0, 6.0, 10.0)), real(rng, 0.8, 1.35),
        pick(rng, ("outline", "outline", "fill", "line")), pick(rng, ("tick", "tick", "cross", "block")),
    )  # fmt: skip


@dataclass(slots=True)
class Draft:
    """A question on trial. `names`: what it names, each to be on the page once (of a "none": not at all); `area`: where
    nothing may be drawn later; `slot`: what a screen must have once for the question to be clear."""

    question: Question
    names: tuple[str, ...] = ()
    area: Box | None = None
    slot: str = ""


@dataclass(slots=True)
class Screen:
    """A picture in the making: draws text and controls, collects questions. `look` changes from window to window."""

    rng: Rng
    c: Canvas
    look: Look
    drafts: list[Draft] = field(default_factory=lambda: list[Draft]())
    slots: Counter[str] = field(default_factory=lambda: Counter[str]())
    opening: Box = (0, 0, 0, 0)
    """The first word of what was printed last, cut or not."""
    row: list[Box] = field(default_factory=lambda: list[Box]())
    """The last row of buttons."""

    @property
    def em(self) -> float:
        return self.look.size

    @property
    def words(self) -> w.Words:
        return self.c.world.words

    # -- print --------------------------------------------------------------------------------------------------

    def put(
        self, x: float, middle: float, text: str, anchor: str = "l", room: float = 0, size: float = 0,
        bold: bool = False, ink: int | None = None, face: Face | None = None,
    ) -> Box | None:  # fmt: skip
        """Prints a line about the height `middle`; None if it had to be cut to `room`, and so is not to be asked."""
        self.opening = spot(x, middle)
        if not text:
            return None
        look = self.look
        face, size = face or (look.bold if bold else look.face), max(8.0, size or look.size)
        whole_text = text
        if room:
            size = self.c.fit(text, face, size, room, max(8, int(size * 0.85)))
            text = self._cut(text, face, size, room)
        if not text:
            return None
        side = "m" if anchor == "m" else "r" if anchor == "r" else "l"
        box = self.c.text(x, middle + size * 0.36, text, face, size, look.ink if ink is None else ink, side)
        self.opening = first_word(self.c, box, text, face, size)
        return box if text == whole_text else None

    def _cut(self, text: str, face: Face, size: float, room: float) -> str:
        if self.c.measure(text, face, size) <= room:
            return text
        room -= self.c.measure("…", face, size)
        while text and self.c.measure(text, face, size) > room:
            text = text[:-1]
        return f"{text.rstrip()}…" if len(text) > 1 else ""

    def wide(self, text: str, bold: bool = False, size: float = 0) -> float:
        return self.c.measure(text, self.look.bold if bold else self.look.face, max(8.0, size or self.look.size))

    # -- questions ----------------------------------------------------------------------------------------------

    def ask(
        self, task: Task, text: str, answer: str, box: Box | None, *names: str, area: Box | None = None, slot: str = "",
        work: tuple[Box, ...] = (),
    ) -> None:  # fmt: skip
        """Keeps a question; one whose answer was not printed in full is forgotten."""
        if box is not None or task in ("count", "none"):
            self.drafts.append(Draft(Question(task, text, answer, box, work=work), names, area or box, slot))

    def fact(self, slot: str, answer: str, box: Box | None) -> None:
        """What a screen has once: the clock, the address, the open tab."""
        self.slots[slot] += 1
        self.ask("field", say(self.rng, FACTS[slot]), answer, box, slot=slot)

    def named(self, phrases: Phrases, name: str, answer: str, box: Box | None, y: str = "") -> None:
        """The value that goes with a printed name."""
        self.ask("field", say(self.rng, phrases, name, y), answer, box, name)

    def point(self, text: str, box: Box | None) -> None:
        self.ask("point", q.ask_point(self.rng, text), "", box, text)

    def place(self, text: str, box: Box) -> None:
        """A thing without print, such as an icon."""
        self.slots[text] += 1
        self.ask("point", q.ask_point(self.rng, text), "", self.c.clip(box), slot=text)

    def state(self, name: str, control: Control, on: bool, box: Box | None) -> None:
        self.ask("state", q.ask_state(self.rng, name, control), "yes" if on else "no", box, name)

    def count(self, things: str, found: Sequence[Box], area: Box) -> None:
        """Counted things are only asked for if the picture has one group of them."""
        slot = "#tabs" if things == "open tabs" else f"#{things}"
        self.slots[slot] += 1
        if len(found) <= 15:
            text = q.ask_count(self.rng, things)
            self.ask("count", text, str(len(found)), None, area=area, slot=slot, work=counted(found))

    def lacks(self, text: str, *names: str, slot: str = "") -> None:
        """A question for what is not there."""
        self.drafts.append(Draft(asking.none(text), names, None, slot))

    def cover(self, box: Box) -> None:
        """Something opaque is drawn over `box`: what was asked about there is forgotten."""
        self.c.erase(box)
        self.drafts = [d for d in self.drafts if d.area is None or not _meet(d.area, box)]

    def settle(self) -> list[Question]:
        """The questions that have one answer, with "yes" and "no" about equally often."""
        page = asking.page_text(self.c)
        kept: list[Question] = []
        for draft in self.drafts:
            seen = [page.count(name.lower()) for name in draft.names]
            if draft.question.task == "none":
                sound = not any(seen) and not (draft.slot and self.slots[draft.slot])
            else:
                sound = all(n == 1 for n in seen) and (not draft.slot or self.slots[draft.slot] == 1)
            if sound and len(draft.question.answer) <= 60:
                kept.append(draft.question)
        return self._portioned(self._balanced(kept))

    def _portioned(self, asked: list[Question]) -> list[Question]:
        """Fewer of what a screen has plenty of, so that most questions are for what is printed."""
        left = {"point": whole(self.rng, 1, 2), "state": whole(self.rng, 0, 2), "count": whole(self.rng, 0, 2),
                "none": whole(self.rng, 0, 2)}  # fmt: skip
        kept: list[Question] = []
        for question in some(self.rng, asked, len(asked)):  # the first of many "no" came before the one "yes"
            if question.task in left:
                left[question.task] -= 1
                if left[question.task] < 0:
                    continue
            kept.append(question)
        return kept

    def _balanced(self, asked: list[Question]) -> list[Question]:
        yes = sum(x.task == "state" and x.answer == "yes" for x in asked)
        no = sum(x.task == "state" and x.answer == "no" for x in asked)
        left = {"yes": min(yes, no), "no": min(yes, no)}
        if not min(yes, no):  # a lone "no" is commoner than a lone "yes"
            left = {"yes": 1, "no": int(chance(self.rng, 0.3))}
        kept: list[Question] = []
        for question in some(self.rng, asked, len(asked)):
            if question.task == "state":
                left[question.answer] -= 1
                if left[question.answer] < 0:
                    continue
            kept.append(question)
        return kept

    # -- content ------------------------------------------------------------------------------------------------

    def word(self) -> str:
        return self.words.word(self.rng)

    def title(self, low: int = 1, high: int = 3) -> str:
        return self.words.title(self.rng, low, high)

    def person(self) -> str:
        return f"{self.words.first_name(self.rng)} {self.words.last_name(self.rng)}"

    def file(self) -> str:
        joint = pick(self.rng, ("_", "-", " ", ""))
        stem = joint.join(self.word() for _ in range(whole(self.rng, 1, 2)))
        return f"{stem}{pick(self.rng, ('', '', '_v2', f' ({whole(self.rng, 1, 9)})'))}.{pick(self.rng, FILE_ENDS)}"

    def labels(self, pool: Sequence[str], n: int, own: float = 0.25) -> list[str]:
        """Different labels of a pool, some of them made of words."""
        picked = [self.title(1, 2) if chance(self.rng, own) else x for x in some(self.rng, pool, n)]
        return list({x.lower(): x for x in picked}.values())

    # -- controls -----------------------------------------------------------------------------------------------

    def field_box(self, box: Box, fill: int | None = None, round_: bool = False) -> None:
        look = self.look
        radius = (box[3] - box[1]) / 2 if round_ else min(look.radius, 6)
        back = look.paper if fill is None else fill
        if look.frame == "line" and not round_:
            self.c.line(box[0], box[3], box[2], box[3], look.soft)
        else:
            self.c.rectangle(box, look.rule if look.frame != "fill" else None, 1, back, radius)

    def chevron(self, x: float, y: float, side: float, ink: int) -> None:
        self.c.curve([(x - side / 2, y - side / 4), (x, y + side / 4), (x + side / 2, y - side / 4)], ink, 1.2)

    def search_field(self, box: Box, typed: float = 0.5) -> None:
        """A field with a search sign, and either what was typed or a grey hint."""
        rng, look = self.rng, self.look
        self.field_box(box, round_=chance(rng, 0.4))
        middle, tall = (box[1] + box[3]) / 2, box[3] - box[1]
        left = box[0] + tall * 0.4
        side = min(tall * 0.45, self.em)
        if chance(rng, 0.7):
            shape(self.c, "search", (left, middle - side / 2, left + side, middle + side / 2), look.soft)
            left += side * 1.5
        room = box[2] - left - tall * 0.4
        if chance(rng, typed):
            text = self.words.phrase(rng, 1, 4)
            self.fact("typed", text, self.put(left, middle, text, room=room))
        else:
            hint = pick(rng, SEARCH_HINTS)
            self.fact("placeholder", hint, self.put(left, middle, hint, room=room, ink=look.soft))

    def button(self, box: Box, label: str, kind: str) -> Box | None:
        """`kind`: primary, plain, ghost, text or off (greyed out). Returns the label's place."""
        look, radius = self.look, min(self.look.radius, (box[3] - box[1]) / 2)
        ink: int = look.ink
        if kind == "primary":
            self.c.rectangle(box, None, 1, look.accent, radius)
            ink = look.on
        elif kind in ("plain", "off"):
            self.c.rectangle(box, look.rule, 1, look.panel, radius)
        elif kind == "ghost":
            self.c.rectangle(box, look.soft, 1, None, radius)
        if kind == "off":
            ink = look.panel + (70 if look.dark else -70)
        return self.put((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, label, "m", box[2] - box[0] - 4, ink=ink)

    def buttons(
        self, x1: float, y: float, x2: float, labels: Sequence[str], align: str = "l", tall: float = 0
    ) -> float:
        """A row of buttons with the questions for neighbours; returns the y below, or `y` if there was no room."""
        rng, em = self.rng, self.em
        tall, pad, gap = tall or em * real(rng, 1.7, 2.5), em * real(rng, 0.6, 1.5), em * real(rng, 0.4, 1.4)
        wides = [self.wide(label) + 2 * pad for label in labels]
        if chance(rng, 0.3):
            wides = [max(wides)] * len(wides)
        while wides and sum(wides) + gap * (len(wides) - 1) > x2 - x1:
            wides.pop()
        total = sum(wides) + gap * (len(wides) - 1)
        x = x1 if align == "l" else x2 - total if align == "r" else (x1 + x2 - total) / 2
        main, off = whole(rng, -1, len(wides) - 1), whole(rng, 0, 3 * len(wides)) if len(wides) > 1 else -1
        rest = pick(rng, ("plain", "plain", "ghost", "text"))
        done: list[tuple[str, Box | None]] = []
        self.row = []
        for i, (label, wide) in enumerate(zip(labels, wides, strict=False)):
            kind = "off" if i == off else "primary" if i == main else rest
            done.append((label, self.button((x, y, x + wide, y + tall), label, kind)))
            self.row.append((x, y, x + wide, y + tall))
            x += wide + gap
        self._ask_buttons(done, off)
        return y + tall if wides else y

    def _ask_buttons(self, done: Sequence[tuple[str, Box | None]], off: int) -> None:
        rng = self.rng
        for i, (label, box) in enumerate(done):
            self.ask("point", say(rng, PRESS, label.lower() if chance(rng, 0.5) else label), "", box, label)
            if i + 1 < len(done):
                after, place = done[i + 1]
                self.ask("field", say(rng, RIGHT_OF, label), after, place, label, after)
                self.ask("field", say(rng, LEFT_OF, after), label, box, label, after)
            if off < len(done) and (i == off or chance(rng, 0.4)):
                self.ask("state", say(rng, DISABLED, label), "yes" if i == off else "no", box, label)
        if chance(rng, 0.3):
            verb = pick(rng, VERBS)
            self.lacks(say(rng, PRESS, verb), verb)

    def check(self, box: Box, on: bool) -> None:
        look = self.look
        solid = on and look.mark != "cross"
        self.c.rectangle(box, None if solid else look.soft, 1, look.accent if solid else None, min(look.radius, 3))
        if on:
            _tick(self.c, box, look.on if solid else look.ink, look.mark)

    def radio(self, box: Box, on: bool) -> None:
        look, side = self.look, box[2] - box[0]
        self.c.ellipse(box, look.accent if on else look.soft, 1)
        if on:
            d = side * 0.27
            self.c.ellipse((box[0] + d, box[1] + d, box[2] - d, box[3] - d), None, fill=look.accent)

    def switch(self, right: float, middle: float, on: bool) -> Box:
        look, tall = self.look, self.em * 1.15
        box = (right - tall * 1.85, middle - tall / 2, right, middle + tall / 2)
        self.c.rectangle(box, None if on else look.soft, 1, look.accent if on else look.panel, tall / 2)
        at, r = (box[2] - tall / 2 if on else box[0] + tall / 2), tall * 0.34
        self.c.ellipse((at - r, middle - r, at + r, middle + r), None, fill=look.on if on else look.soft)
        return box

    def tabs(self, x: float, y: float, right: float, names: Sequence[str], tall: float = 0) -> float:
        """Tabs of a page, one of them active; returns the y below."""
        rng, look, em = self.rng, self.look, self.em
        tall, gap = tall or em * real(rng, 1.8, 2.6), em * real(rng, 0.6, 1.4)
        style, shown, at = pick(rng, ("line", "fill", "bold", "box")), list[Box](), x
        active = whole(rng, 0, max(0, min(len(names), 4) - 1))
        before = ""
        for i, name in enumerate(names):
            wide = self.wide(name, True) + 2 * gap
            if at + wide > right:
                break
            on = i == active
            if on and style == "line":
                self.c.fill((at, y + tall - 2, at + wide, y + tall), look.accent)
            elif on and style in ("fill", "box"):
                fill = look.accent if style == "fill" else look.panel
                self.c.rectangle((at, y + 1, at + wide, y + tall), look.rule, 1, fill, min(look.radius, 6))
            ink = look.on if on and style == "fill" else look.ink if on else look.soft
            box = self.put(at + wide / 2, y + tall / 2, name, "m", bold=on and style == "bold", ink=ink)
            shown.append(self.opening)
            if on:
                self.fact("active tab", name, box)
            self.state(name, "tab", on, box)
            self.ask("field", say(rng, TAB_AFTER, before), name, box, before, name) if before else None
            at, before = at + wide, name
        self.c.line(x, y + tall, right, y + tall, look.rule)
        self.count("tabs", shown, (x, y, right, y + tall))
        return y + tall


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _tick(c: Canvas, box: Box, ink: int, mark: str) -> None:
    x1, y1, x2, y2 = box
    s = x2 - x1
    if mark == "block":
        c.fill((x1 + s * 0.28, y1 + s * 0.28, x2 - s * 0.28, y2 - s * 0.28), ink)
    elif mark == "cross":
        c.curve([(x1 + s * 0.2, y1 + s * 0.2), (x2 - s * 0.2, y2 - s * 0.2)], ink, 1.4)
        c.curve([(x1 + s * 0.2, y2 - s * 0.2), (x2 - s * 0.2, y1 + s * 0.2)], ink, 1.4)
    else:
        c.curve(
            [(x1 + s * 0.2, y1 + s * 0.55), (x1 + s * 0.42, y2 - s * 0.22), (x2 - s * 0.15, y1 + s * 0.22)], ink, 1.3
        )


def shape(c: Canvas, name: str, box: Box, ink: int) -> None:
    """A small sign: those that people ask for by name, and blots that only fill a bar."""
    x1, y1, x2, y2 = box
    s, x, y = x2 - x1, (x1 + x2) / 2, (y1 + y2) / 2
    t = max(1.1, s / 11)
    if name == "search":
        c.ellipse((x1, y1, x1 + s * 0.7, y1 + s * 0.7), ink, t)
        c.curve([(x1 + s * 0.6, y1 + s * 0.6), (x2, y2)], ink, t)
    elif name in ("back", "forward"):
        a, b = (x1, x2) if name == "back" else (x2, x1)
        c.curve([(b, y), (a, y)], ink, t)
        c.curve([(x, y1 + s * 0.1), (a, y), (x, y2 - s * 0.1)], ink, t)
    elif name == "reload":
        c.ellipse(box, ink, t)
        c.polygon([(x2 - s * 0.3, y), (x2 + s * 0.2, y), (x2, y + s * 0.35)], ink)
    elif name == "close":
        c.curve([(x1, y1), (x2, y2)], ink, t)
        c.curve([(x1, y2), (x2, y1)], ink, t)
    elif name == "plus":
        c.line(x1, y, x2, y, ink, t)
        c.line(x, y1, x, y2, ink, t)
    elif name == "minimize":
        c.line(x1, y, x2, y, ink, t)
    elif name == "maximize":
        c.rectangle(box, ink)
    elif name == "menu":
        for k in (0.2, 0.5, 0.8):
            c.line(x1, y1 + s * k, x2, y1 + s * k, ink, t)
    elif name == "more":
        for k in (0.1, 0.5, 0.9):
            c.ellipse((x - t, y1 + s * k - t, x + t, y1 + s * k + t), None, fill=ink)
    elif name == "star":
        c.polygon([(x, y1), (x + s * 0.3, y2), (x1, y1 + s * 0.4), (x2, y1 + s * 0.4), (x - s * 0.3, y2)], ink)
    elif name == "user":
        c.ellipse((x - s * 0.22, y1, x + s * 0.22, y1 + s * 0.44), None, fill=ink)
        c.pie((x1 + s * 0.1, y1 + s * 0.5, x2 - s * 0.1, y2 + s * 0.5), 180, 360, ink)
    elif name == "folder":
        c.fill((x1, y1 + s * 0.15, x1 + s * 0.45, y1 + s * 0.4), ink)
        c.fill((x1, y1 + s * 0.28, x2, y2 - s * 0.1), ink)
    elif name == "page":
        c.rectangle((x1 + s * 0.15, y1, x2 - s * 0.15, y2), ink)
    elif name == "ring":
        c.ellipse(box, ink, t)
    elif name == "disc":
        c.ellipse(box, None, fill=ink)
    else:
        c.fill(box, ink)


BLOTS = ("folder", "page", "ring", "disc", "block", "menu", "star")


# -- panes: what a program shows --------------------------------------------------------------------------------

Pane = Callable[[Screen, Box], None]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its heading, its width in letters' heights, and how its values are made."""

    head: str
    wide: float
    make: Callable[[], str]
    right: bool = False


def listing(s: Screen, box: Box, columns: Sequence[Column], things: str, most: int, verb: str = "") -> float:
    """A table as programs have it: heads, perhaps an arrow where it is sorted, a chosen row, boxes to check, icons or
    buttons in the rows. The first column names the row. Returns the y below."""
    rng, c, look, em = s.rng, s.c, s.look, s.em
    x1, y1, x2, _ = box
    lead, pad = em * real(rng, 1.5, 2.1) * look.airy, em * real(rng, 0.6, 1.3)
    boxed, signs = chance(rng, 0.25), chance(rng, 0.3)
    inset = em * 1.7 * (boxed + signs) + pad
    columns = _fitting(rng, columns, (x2 - x1 - inset - pad) / em)
    spare = (x2 - x1 - inset - pad - sum(k.wide for k in columns) * em) / (len(columns) if chance(rng, 0.6) else 1)
    edges = [x1 + inset]
    for i, column in enumerate(columns):
        edges.append(edges[-1] + column.wide * em + (spare if i == 0 or spare * len(columns) < x2 - x1 else 0))
    edges = [min(e, x2 - pad) for e in edges]
    y = _heads(s, (x1, y1, x2, y1 + lead * 1.1), columns, edges, pad)
    number = max(0, min(most, int((box[3] - y) / lead)))
    chosen = whole(rng, 0, number - 1) if number > 2 and chance(rng, 0.5) else -1
    zebra, ruled, checked, seen = chance(rng, 0.25), chance(rng, 0.4), list[Box](), set[str]()
    top, above, rows = y, "", list[Box]()
    for row in range(number):
        middle = y + lead / 2
        if row == chosen:
            c.fill((x1, y, x2, y + lead), look.accent)
        elif zebra and row % 2:
            c.fill((x1, y, x2, y + lead), look.panel)
        ink = look.on if row == chosen else None
        at = x1 + pad
        if boxed:
            on, frame = chance(rng, 0.4), (at, middle - em * 0.5, at + em, middle + em * 0.5)
            checked += [frame] if on else []
            s.check(frame, on)
            at += em * 1.7
        if signs:
            shape(c, pick(rng, BLOTS), (at, middle - em * 0.45, at + em * 0.9, middle + em * 0.45), ink or look.soft)
        name = _row(s, columns, edges, middle, pad, ink, seen)
        rows.append(name[2])
        if above and name[0] and chance(rng, 0.12):
            s.ask(
                "field", q.ask_relation(rng, "below", above), name[0], name[1], above, area=(x1, y - lead, x2, y + lead)
            )
        above = name[0]
        if row == chosen and name[0]:
            s.fact("selected row", name[0], name[1])
        if row in (0, number - 1) and name[0] and number > 2:
            s.fact("last row" if row else "first row", name[0], name[1])
        if ruled:
            c.line(x1, y + lead, x2, y + lead, look.rule)
        y += lead
    area = (x1, top, x2, y)
    s.count(things, rows, area)
    if boxed:
        s.count("checked boxes", checked, area)
    if verb:
        s.lacks(say(rng, BUTTON_OF, s.title(1, 2), verb))
    return y


def _fitting(rng: Rng, columns: Sequence[Column], room: float) -> list[Column]:
    """The first column and as many of the others as there is room for, in their order or not."""
    kept, used = [columns[0]], columns[0].wide
    for column in some(rng, columns[1:], len(columns)):
        if used + column.wide <= room and len(kept) < 9:
            kept.append(column)
            used += column.wide
    if chance(rng, 0.7):
        kept.sort(key=columns.index)
    return kept


def _heads(s: Screen, box: Box, columns: Sequence[Column], edges: Sequence[float], pad: float) -> float:
    rng, c, look = s.rng, s.c, s.look
    x1, y1, x2, y2 = box
    if chance(rng, 0.5):
        c.fill(box, look.panel)
    bold, ink, upper = chance(rng, 0.4), look.soft if chance(rng, 0.4) else look.ink, chance(rng, 0.12)
    arrow = whole(rng, 0, len(columns) - 1) if chance(rng, 0.3) else -1
    for i, column in enumerate(columns):
        head = column.head.upper() if upper else column.head
        left, right = edges[i], edges[i + 1] - pad
        sorted_ = i == arrow
        room = right - left - (s.em * 1.3 if sorted_ else 0)
        anchor, x = ("r", right - (s.em * 1.3 if sorted_ else 0)) if column.right else ("l", left)
        place = s.put(x, (y1 + y2) / 2, head, anchor, room, bold=bold, ink=ink)
        if sorted_ and place:
            at, r, middle = place[2] + s.em * 0.7, s.em * 0.32, (y1 + y2) / 2
            up = r if chance(rng, 0.5) else -r
            c.polygon([(at - r, middle + up * 0.7), (at + r, middle + up * 0.7), (at, middle - up * 0.7)], ink)
            s.fact("sorted by", head, place)
        if i and chance(rng, 0.3):
            c.line(left - pad / 2, y1 + 2, left - pad / 2, y2 - 2, look.rule)
    c.line(x1, y2, x2, y2, look.rule)
    return y2


def _row(
    s: Screen, columns: Sequence[Column], edges: Sequence[float], middle: float, pad: float, ink: int | None,
    seen: set[str],
) -> tuple[str, Box | None, Box]:  # fmt: skip
    """Prints a row and asks for its cells if its name is its own; returns its name, that one's place and first word."""
    key, place, start = "", None, (0.0, 0.0, 0.0, 0.0)
    for i, column in enumerate(columns):
        value = column.make()
        left, right = edges[i], edges[i + 1] - pad
        quiet = s.look.soft if i and ink is None and chance(s.rng, 0.15) else ink
        where = s.put(
            right if column.right else left, middle, value, "r" if column.right else "l", right - left, ink=quiet
        )
        if i == 0:
            key, place = (value, where) if value.lower() not in seen and where else ("", None)
            start = s.opening
            seen.add(value.lower())
        elif key and value and chance(s.rng, 0.5):
            phrase = q.ask_cell if chance(s.rng, 0.6) else q.ask_field_of_row
            s.ask("table", phrase(s.rng, key, column.head), value, where)
            if chance(s.rng, 0.04):
                other = f"{s.title(1, 1)} {key.split(' ')[-1]}"
                s.lacks(q.ask_cell(s.rng, other, column.head), other)
    return key, place, start


def processes(s: Screen, box: Box) -> None:
    """A task manager: tiles of the load, the processes."""
    rng, words = s.rng, s.words
    y = box[1]
    names = pick(rng, (
        lambda: f"{words.word(rng)}.exe", lambda: s.title(1, 2), lambda: f"{words.word(rng)}d",
        lambda: f"{words.word(rng)}-{words.word(rng)}",
    ))  # fmt: skip
    status = pick(rng, (("Running", "Suspended", "Stopped"), ("Running", "Sleeping", "Idle"), ("", "Efficiency mode")))
    share = pick(rng, ("{:.1f}%", "{:.1f}", "{:.0f}%", "{:.2f} %"))
    size = pick(rng, ("{:.1f} MB", "{:,.0f} K", "{:.0f} MiB", "{:.1f} MB"))
    columns = [
        Column(pick(rng, ("Name", "Process", "Process name", "Image name", "Command")), 11, names),
        Column(pick(rng, ("Status", "State")), 7, lambda: pick(rng, status)),
        Column("PID", 4, lambda: str(whole(rng, 4, 32000)), True),
        Column(pick(rng, ("CPU", "% CPU", "CPU %")), 5, lambda: share.format(real(rng, 0, 40) ** 1.2), True),
        Column(pick(rng, ("Memory", "Mem", "RSS")), 7, lambda: size.format(w.amount(rng, 0.5, 3000)), True),
        Column("Disk", 6, lambda: f"{real(rng, 0, 9):.1f} MB/s", True),
        Column("Network", 6, lambda: f"{real(rng, 0, 30):.1f} Mbps", True),
        Column(pick(rng, ("User", "User name", "Owner")), 6, lambda: words.word(rng)),
        Column("Threads", 5, lambda: str(whole(rng, 1, 120)), True),
        Column("GPU", 4, lambda: f"{whole(rng, 0, 60)}%", True),
        Column(pick(rng, ("Time", "CPU time")), 6, lambda: w.time(rng, "{h}:{m:02}:{s:02}"), True),
    ]
    if chance(rng, 0.5):
        y = _loads(s, (box[0], y, box[2], y + s.em * 4)) + s.em * 0.4
    listing(
        s,
        (box[0], y, box[2], box[3] - s.em * 2.6),
        columns,
        "processes" if chance(rng, 0.5) else "rows",
        whole(rng, 4, 40),
    )
    s.buttons(
        box[0] + s.em,
        box[3] - s.em * 2.3,
        box[2] - s.em,
        s.labels(
            ("End task", "Refresh", "Details", "More details", "Stop", "Kill", "Run new task", "Properties"),
            whole(rng, 1, 3),
            0,
        ),
        pick(rng, "lr"),
        s.em * 2,
    )


def _loads(s: Screen, box: Box) -> float:
    """Small tiles: what is loaded and how much."""
    rng, em = s.rng, s.em
    names = some(
        rng,
        ("CPU load", "RAM used", "Disk 0 (C:)", "Ethernet", "Wi-Fi link", "GPU 0", "Swap", "Uptime", "Handles"),
        whole(rng, 2, 5),
    )
    wide = (box[2] - box[0]) / len(names)
    for i, name in enumerate(names):
        value = pick(
            rng,
            (
                f"{whole(rng, 0, 100)}%",
                f"{real(rng, 0.1, 31):.1f}/{pick(rng, (8, 16, 32, 64))} GB",
                f"{real(rng, 1, 5):.2f} GHz",
                f"{real(rng, 0, 900):.1f} Kbps",
                f"{whole(rng, 0, 9)}:{whole(rng, 10, 23)}:{whole(rng, 10, 59)}",
            ),
        )
        x = box[0] + i * wide + em * 0.6
        s.put(x, box[1] + em * 0.9, name, room=wide - em, ink=s.look.soft)
        s.named(
            SPECS,
            name,
            value,
            s.put(x, box[1] + em * 2.5, value, room=wide - em, size=em * 1.35, bold=chance(rng, 0.5)),
        )
        if i:
            s.c.line(x - em * 0.4, box[1] + 2, x - em * 0.4, box[3] - 2, s.look.rule)
    return box[3]


def jobs(s: Screen, box: Box) -> None:
    """Builds, services, orders, tickets, downloads: rows with a state."""
    rng, words = s.rng, s.words
    y = _title(s, box, 0.6)
    state = pick(
        rng,
        (
            ("Passed", "Failed", "Running", "Queued", "Cancelled"),
            ("Open", "Closed", "In progress"),
            ("Paid", "Pending", "Refunded", "Shipped"),
            ("Healthy", "Degraded", "Down"),
            ("done", "error", "waiting", "active"),
            ("Online", "Offline", "Maintenance"),
        ),
    )
    key = pick(
        rng,
        (
            lambda: w.code(rng, "#####", "JOB-####", "@@-####"),
            lambda: f"{words.word(rng)}-{words.word(rng)}",
            lambda: s.title(1, 3),
            lambda: f"{words.word(rng)}/{words.word(rng)}",
            lambda: f"#{whole(rng, 1000, 99999)}",
        ),
    )
    clock = pick(
        rng,
        (
            lambda: w.time(rng, "{h:02}:{m:02}:{s:02}"),
            lambda: w.date(rng, "{y}-{m:02}-{d:02}"),
            lambda: f"{whole(rng, 2, 58)} min ago",
            lambda: w.date(rng, "{d} {mon}, ") + w.time(rng, "{h:02}:{m:02}"),
        ),
    )
    columns = [
        Column(pick(rng, ("Job", "ID", "Service", "Order", "Ticket", "Task", "Host", "Build", "Run")), 9, key),
        Column(pick(rng, ("Status", "State", "Result")), 7, lambda: pick(rng, state)),
        Column(pick(rng, ("Started", "Created", "Updated", "Last run")), 8, clock),
        Column(
            pick(rng, ("Duration", "Elapsed", "Took")),
            6,
            lambda: pick(
                rng,
                (f"{whole(rng, 1, 59)}m {whole(rng, 0, 59)}s", f"{whole(rng, 1, 59)} s", f"{real(rng, 0, 9):.2f} s"),
            ),
            True,
        ),
        Column(pick(rng, ("Owner", "Assignee", "Triggered by", "User")), 8, s.person),
        Column(pick(rng, ("Branch", "Queue", "Region", "Node")), 7, s.word),
        Column("Priority", 5, lambda: pick(rng, ("High", "Low", "Medium", "P1", "P2"))),
        Column(pick(rng, ("Progress", "Load", "Usage")), 5, lambda: f"{whole(rng, 0, 100)}%", True),
        Column(pick(rng, ("Retries", "Warnings", "Errors")), 5, lambda: str(whole(rng, 0, 20)), True),
        Column(pick(rng, ("IP", "IP address")), 8, lambda: w.digits(rng, "10.#.1##.##")),
        Column(pick(rng, ("Cost", "Amount")), 6, lambda: f"{w.amount(rng):.2f}", True),
    ]
    bottom = box[3]
    if chance(rng, 0.4):
        y = (
            s.buttons(box[0] + s.em, y, box[2] - s.em, s.labels(BUTTONS, whole(rng, 2, 5), 0.05), pick(rng, "llr"))
            + s.em * 0.5
        )
    elif chance(rng, 0.5):
        s.search_field(
            (box[0] + s.em, y, box[0] + s.em * 20 if box[2] - box[0] > s.em * 24 else box[2] - s.em, y + s.em * 2)
        )
        y += s.em * 2.5
    if chance(rng, 0.3) and bottom - y > s.em * 12:
        bottom -= s.em * 2
        text = pick(
            rng, (f"1-{whole(rng, 5, 25)} of {whole(rng, 30, 900)}", f"Page {whole(rng, 1, 9)} of {whole(rng, 10, 40)}")
        )
        s.put(box[2] - s.em, bottom + s.em, text, "r", ink=s.look.soft)
    listing(
        s,
        (box[0] + s.em * 0.5, y, box[2] - s.em * 0.5, bottom),
        [columns[0], *some(rng, columns[1:], 7)],
        "rows",
        whole(rng, 3, 30),
    )


def files(s: Screen, box: Box) -> None:
    """A file manager: path, places on the side, the files."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    tall = em * 2.2
    path = pick(rng, ("/", " > ", "\\"))
    where = path.join(
        (pick(rng, ("Home", "C:", "This PC", "Documents", "Users")), *(s.word() for _ in range(whole(rng, 1, 2))))
    )
    bar = (x1 + em * 4.5, y1 + 2, x1 + (x2 - x1) * 0.66, y1 + tall - 2)
    for i, name in enumerate(("back", "forward")):
        at = x1 + em * (0.7 + 1.8 * i)
        shape(s.c, name, (at, y1 + em * 0.7, at + em, y1 + em * 1.7), look.soft)
        s.place(f"{name} button", (at - 2, y1 + em * 0.5, at + em + 2, y1 + em * 1.9))
    s.field_box(bar)
    place = s.put(bar[0] + em * 0.5, y1 + tall / 2, where, room=bar[2] - bar[0] - em)
    s.ask(
        "field",
        q.ask_about(rng, pick(rng, ("path", "folder path", "current folder", "path in the address bar")), "文件夹路径"),
        where,
        place,
    )
    s.search_field((bar[2] + em * 0.5, y1 + 2, x2 - em * 0.4, y1 + tall - 2), 0.3)
    y, foot = y1 + tall + em * 0.3, y2 - em * 1.9
    left = x1
    if x2 - x1 > em * 38:
        left = _side(
            s,
            (x1, y, x1 + em * 11, foot),
            s.labels(
                listed(
                    "Quick access|Desktop|Downloads|Documents|Pictures|Music|Videos|Network|Trash|Recent|"
                    "Starred|Cloud|Local Disk (C:)"
                ),
                whole(rng, 4, 10),
                0.15,
            ),
        )
    stamp = pick(rng, ("{d:02}/{m:02}/{y}", "{y}-{m:02}-{d:02}", "{d} {mon} {y}", "{m}/{d}/{y}"))
    columns = [
        Column("Name", 12, s.file),
        Column(pick(rng, ("Date modified", "Modified", "Last changed")), 8, lambda: w.date(rng, stamp)),
        Column("Type", 6, lambda: pick(rng, ("File", "Folder", "Image", "Archive", "Text"))),
        Column("Size", 6, lambda: pick(rng, (f"{whole(rng, 1, 9999):,} KB", f"{real(rng, 0.1, 99):.1f} MB")), True),
        Column("Owner", 7, s.word),
    ]  # fmt: skip
    listing(s, (left, y, x2, foot - em * 0.3), columns, "files", whole(rng, 3, 22))
    note = f"{whole(rng, 3, 200)} items"
    s.c.line(x1, foot, x2, foot, look.rule)
    s.put(x1 + em, (foot + y2) / 2, note, ink=look.soft)


def _side(s: Screen, box: Box, names: Sequence[str], badges: bool = False) -> float:
    """A side bar with one entry chosen; returns its right edge."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    if chance(rng, 0.7):
        s.c.fill(box, look.panel)
    else:
        s.c.line(x2, y1, x2, y2, look.rule)
    lead, signs = em * real(rng, 1.6, 2.5) * look.airy, chance(rng, 0.5)
    names = names[: max(1, int((y2 - y1 - em) / lead))]
    chosen, style, found = whole(rng, 0, len(names) - 1), pick(rng, ("fill", "panel", "bar", "bold")), list[Box]()
    for i, name in enumerate(names):
        top, on = y1 + em * 0.5 + i * lead, i == chosen
        row = (x1 + 3, top, x2 - 3, top + lead)
        if on and style == "fill":
            s.c.rectangle(row, None, 1, look.accent, min(look.radius, lead / 2))
        elif on and style in ("panel", "bar"):
            s.c.rectangle(row, None, 1, look.rule, min(look.radius, 5) if style == "panel" else 0)
        if on and style == "bar":
            s.c.fill((x1, top, x1 + 3, top + lead), look.accent)
        ink = look.on if on and style == "fill" else look.ink
        at = x1 + em * 0.9
        if signs:
            shape(
                s.c,
                pick(rng, BLOTS),
                (at, top + lead / 2 - em * 0.4, at + em * 0.8, top + lead / 2 + em * 0.4),
                ink if on else look.soft,
            )
            at += em * 1.5
        place = s.put(
            at, top + lead / 2, name, room=x2 - at - em * (2.6 if badges else 0.6), bold=on and style == "bold", ink=ink
        )
        found.append(s.opening)
        s.point(name, place)
        if on:
            s.fact("selected item", name, place)
        s.state(name, "item", on, place)
        if badges and chance(rng, 0.45):
            number = str(whole(rng, 1, 240))
            s.named(
                UNREAD_OF,
                name,
                number,
                s.put(x2 - em * 0.6, top + lead / 2, number, "r", ink=ink, bold=chance(rng, 0.5)),
            )
    s.count("menu items", found, box)
    return x2


def mail(s: Screen, box: Box) -> None:
    """A mail client: folders, the list, perhaps the letter."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    if x2 - x1 > em * 44:
        x1 = _side(s, (x1, y1, x1 + em * real(rng, 9, 12), y2), s.labels(FOLDERS, whole(rng, 4, 9), 0.1), True)
    split = x2 - x1 > em * 38 and chance(rng, 0.6)
    right = x1 + (x2 - x1) * real(rng, 0.38, 0.5) if split else x2
    s.search_field((x1 + em * 0.6, y1 + em * 0.4, right - em * 0.6, y1 + em * 2.4), 0.3)
    y, lead = y1 + em * 2.9, em * real(rng, 3, 3.8) * look.airy
    number = max(1, min(whole(rng, 3, 14), int((y2 - y) / lead)))
    chosen, unread, shown = whole(rng, 0, number - 1) if split else -1, list[Box](), list[Box]()
    for i in range(number):
        top = y + i * lead
        if i == chosen:
            s.c.fill((x1, top, right, top + lead), look.accent)
        fresh = chance(rng, 0.35)
        ink = look.on if i == chosen else look.ink
        if fresh:
            s.c.ellipse((x1 + em * 0.2, top + em * 0.7, x1 + em * 0.65, top + em * 1.15), None, fill=ink)
        sender, subject = s.person(), s.words.title(rng, 2, 4)
        stamp = w.time(rng, "{h:02}:{m:02}") if chance(rng, 0.6) else w.date(rng, "{d} {mon}")
        at = s.put(right - em * 0.6, top + em * 0.95, stamp, "r", ink=ink if i == chosen else look.soft)
        who = s.put(x1 + em, top + em * 0.95, sender, room=(right - x1) - em * 6.5, bold=fresh, ink=ink)
        shown.append(s.opening)
        unread += [s.opening] if fresh else []
        what = s.put(x1 + em, top + em * 2.25, subject, room=right - x1 - 2 * em, ink=ink)
        s.ask(
            "field",
            q.ask_field_of_row(rng, sender, pick(rng, ("subject", "subject of the mail"))),
            subject,
            what,
            sender,
        )
        s.ask("field", q.ask_field_of_row(rng, sender, pick(rng, ("time", "date", "received"))), stamp, at, sender)
        s.ask("field", q.ask_field_of_row(rng, subject, pick(rng, ("sender", "from"))), sender, who, subject)
        s.c.line(x1, top + lead, right, top + lead, look.rule)
        if chance(rng, 0.06):
            other = s.person()
            s.lacks(q.ask_field_of_row(rng, other, "subject"), other)
    s.count("unread mails", unread, (x1, y, right, y + lead * number))
    s.count("mails", shown, (x1, y, right, y + lead * number))
    if split:
        s.c.line(right, y1, right, y2, look.rule)
        _letter(s, (right, y1, x2, y2))


def _letter(s: Screen, box: Box) -> None:
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    s.c.new_block()
    subject, room = s.words.title(rng, 2, 4), x2 - x1 - 2 * em
    y = (
        s.buttons(
            x1 + em,
            y1 + em * 0.4,
            x2 - em,
            s.labels(
                ("Reply", "Reply all", "Forward", "Delete", "Archive", "Mark unread", "Move to", "Print", "Snooze"),
                whole(rng, 2, 5),
                0,
            ),
        )
        + em * 1.6
    )
    place = s.put(x1 + em, y, subject, size=em * 1.4, bold=True, room=room)
    s.fact("heading", subject, place)
    for label, value in (("From", s.person()), ("To", s.words.email(rng)), ("Date", w.date(rng))):
        y += em * 1.6
        s.put(x1 + em, y, f"{label}:", ink=look.soft)
        at = x1 + em * 1.6 + s.wide(f"{label}:")
        s.ask(
            "field",
            q.ask_field(rng, {"From": "sender", "To": "recipient"}.get(label), label),
            value,
            s.put(at, y, value, room=x2 - at - em),
            f"{label}:",
        )
    s.c.paragraph(
        x1 + em, y + em * 1.4, room, s.words.prose(rng, whole(rng, 2, 7)), look.face, em, look.ink, bottom=y2 - em
    )


def chat(s: Screen, box: Box) -> None:
    """Channels with numbers, messages with names, a field with what is being typed."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    if x2 - x1 > em * 36:
        names = [
            pick(rng, ("#", "# ", "")) + s.word() if chance(rng, 0.6) else s.words.first_name(rng)
            for _ in range(whole(rng, 3, 10))
        ]
        x1 = _side(s, (x1, y1, x1 + em * real(rng, 9, 13), y2), list(dict.fromkeys(names)), True)
    s.c.new_block()
    topic = s.title(1, 3)
    s.fact("heading", topic, s.put(x1 + em, y1 + em * 1.3, topic, bold=True, size=em * 1.2, room=x2 - x1 - 2 * em))
    s.c.line(x1, y1 + em * 2.5, x2, y1 + em * 2.5, look.rule)
    y, shown, lead = y1 + em * 3, list[Box](), em * real(rng, 3, 4.2)
    bubbles = chance(rng, 0.4)
    while y + lead < y2 - em * 4 and len(shown) < 12:
        who, text, stamp = s.person(), s.words.sentence(rng, 3, 8), w.time(rng, "{h:02}:{m:02}")
        s.c.ellipse((x1 + em * 0.6, y + em * 0.3, x1 + em * 2.4, y + em * 2.1), None, fill=look.soft)
        place = s.put(x1 + em * 3, y + em * 0.7, who, bold=True, room=(x2 - x1) - em * 9)
        shown.append(s.opening)
        if place:
            s.ask(
                "field",
                q.ask_field_of_row(rng, who, "time"),
                stamp,
                s.put(place[2] + em * 0.8, y + em * 0.7, stamp, ink=look.soft),
                who,
            )
        if bubbles:
            wide = min(s.wide(text) + em, x2 - x1 - em * 4)
            s.c.rectangle((x1 + em * 2.6, y + em * 1.35, x1 + em * 2.8 + wide, y + em * 2.9), None, 1, look.panel, 5)
        s.named(SAID, who, text, s.put(x1 + em * 3, y + em * 2.1, text, room=x2 - x1 - em * 4))
        y += lead
    s.count("messages", shown, (x1, y1 + em * 3, x2, y))
    frame = (x1 + em, y2 - em * 2.8, x2 - em * 6.5, y2 - em * 0.6)
    s.field_box(frame, round_=chance(rng, 0.4))
    middle = (frame[1] + frame[3]) / 2
    if chance(rng, 0.5):
        text = s.words.phrase(rng, 2, 5)
        s.ask(
            "field",
            q.ask_about(
                rng, pick(rng, ("text being typed", "message in the input field", "unsent message")), "输入框里的文字"
            ),
            text,
            s.put(frame[0] + em, middle, text, room=frame[2] - frame[0] - 2 * em),
        )
    else:
        s.put(
            frame[0] + em,
            middle,
            pick(rng, ("Type a message", "Write something...", "Message", "Aa")),
            ink=look.soft,
            room=frame[2] - frame[0] - 2 * em,
        )
    s.buttons(x2 - em * 5.8, frame[1], x2 - em * 0.6, ["Send"], "r", em * 2.2)


def calendar(s: Screen, box: Box) -> None:
    """A month with entries in some days."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    name = f"{pick(rng, w.MONTHS)} {whole(rng, 2012, 2031)}"
    s.fact("month", name, s.put(x1 + em, y1 + em * 1.4, name, size=em * 1.4, bold=chance(rng, 0.6)))
    if x2 - x1 > em * 34:
        s.buttons(
            x1 + em * 14,
            y1 + em * 0.4,
            x2 - em,
            s.labels(("Today", "Day", "Week", "Month", "Year", "Agenda", "New event"), whole(rng, 2, 5), 0),
            "r",
            em * 2,
        )
    first, days = whole(rng, 0, 6), whole(rng, 28, 31)
    shift = whole(rng, 0, 1) * 6
    short = pick(rng, (1, 2, 3, 3)) if (x2 - x1) / 7 < em * 7 else pick(rng, (3, 9))
    top, rows = y1 + em * 4.4, -(-(first + days) // 7)
    wide, tall = (x2 - x1) / 7, (y2 - top) / rows
    today, ruled = whole(rng, 1, days), chance(rng, 0.7)
    for k in range(7):
        s.put(x1 + (k + 0.5) * wide, top - em * 0.8, w.DAYS[(k + shift) % 7][:short], "m", ink=look.soft)
    for day in range(1, days + 1):
        k = first + day - 1
        left, up = x1 + k % 7 * wide, top + k // 7 * tall
        if ruled:
            s.c.rectangle((left, up, left + wide, up + tall), look.rule)
        if day == today:
            s.c.ellipse((left + em * 0.1, up + em * 0.05, left + em * 1.9, up + em * 1.85), None, fill=look.accent)
        place = s.put(left + em, up + em, str(day), "m", ink=look.on if day == today else None)
        if day == today:
            s.fact("today", str(day), place)
        if tall > em * 3 and wide > em * 4.5 and chance(rng, 0.22):
            event = s.words.title(rng, 1, 2)
            row = (left + 2, up + em * 1.9, left + wide - 2, up + em * 3)
            filled = chance(rng, 0.5)
            if filled:
                s.c.rectangle((row[0], row[1], row[2], row[3] + 1), None, 1, look.accent, min(look.radius, 3))
            where = s.put(row[0] + 3, (row[1] + row[3]) / 2, event, room=wide - 8, ink=look.on if filled else None)
            s.ask("field", say(rng, EVENT_ON, str(day)), event, where)
            s.point(event, where)
        elif chance(rng, 0.04):
            s.lacks(say(rng, EVENT_ON, str(day)))


def tiles(s: Screen, box: Box) -> None:
    """A dashboard: big numbers with labels, how much they changed, a curve here and there."""
    rng, em = s.rng, s.em
    x1, y1, x2, y2 = box
    y = _title(s, box, 0.7)
    if chance(rng, 0.35):
        y = (
            s.tabs(
                x1 + em,
                y,
                x2 - em,
                s.labels(
                    ("Overview", "Sales", "Traffic", "Finance", "Today", "Week", "Month", "Year", "Live"),
                    whole(rng, 2, 5),
                    0.1,
                ),
            )
            + em * 0.6
        )
    columns = max(1, min(whole(rng, 2, 6), int((x2 - x1) / (em * 10))))
    gap, tall = em * real(rng, 0.5, 1.3), em * real(rng, 5, 8)
    wide = (x2 - x1 - gap * (columns + 1)) / columns
    rows = max(1, min(whole(rng, 1, 5), int((y2 - y) / (tall + gap))))
    style, below, found = w.number_style(rng), chance(rng, 0.35), list[Box]()
    for i, label in enumerate(s.labels(METRICS, rows * columns, 0.35)):
        left, top = x1 + gap + i % columns * (wide + gap), y + i // columns * (tall + gap)
        found.append((left, top, left + wide, top + tall))
        _tile(s, found[-1], label, _figure(rng, style), below)
    for label in some(rng, METRICS, 2):
        s.lacks(q.ask_field(rng, None, label), label.split(" ")[-1])
    y += -(-len(found) // columns) * (tall + gap)
    s.count(pick(rng, ("tiles", "boxes")), found, (x1, y1, x2, y))
    if y2 - y > em * 9:
        pick(rng, (jobs, _plot, watchlist))(s, (x1, y, x2, y2))


def _figure(rng: Rng, style: w.NumberStyle) -> str:
    return pick(rng, (
        style.number(whole(rng, 0, 99_999), 0), style.money(w.amount(rng)), w.percent(rng), f"{real(rng, 0, 99):.1f}K",
        f"{real(rng, 0, 9):.2f}M", f"{whole(rng, 0, 59)}m {whole(rng, 0, 59)}s", w.measure(rng),
        f"{whole(rng, 1, 60)}/{whole(rng, 60, 90)}",
    ))  # fmt: skip


def _tile(s: Screen, box: Box, label: str, value: str, below: bool) -> None:
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    s.c.rectangle(box, look.rule if chance(rng, 0.7) else None, 1, look.panel, look.radius)
    big, room = em * real(rng, 1.5, 2.4), x2 - x1 - em * 1.4
    upper, lower = (y1 + em * 2.6, y1 + em * 1.1) if not below else (y1 + em * 1.5, y1 + em * 3.2)
    s.put(x1 + em * 0.7, lower, label, room=room, ink=look.soft)
    s.named(SPECS, label, value, s.put(x1 + em * 0.7, upper, value, room=room, size=big, bold=chance(rng, 0.7)))
    if y2 - y1 > em * 5.6 and chance(rng, 0.6):
        rose = chance(rng, 0.6)
        change = f"{real(rng, 0, 60):.{whole(rng, 0, 2)}f}%"
        base = y1 + em * 4.7
        sign, at = pick(rng, ("arrow", "plus", "plus")), x1 + em * 0.7
        if sign == "arrow":
            r = em * 0.32 * (1 if rose else -1)
            s.c.polygon([(at, base + r), (at + em * 0.7, base + r), (at + em * 0.35, base - r)], look.ink)
            at += em
        else:
            change = ("+" if rose else "-") + change
        place = s.put(at, base, change)
        s.named(CHANGED, label, change, place, "up" if rose else "down")
        if place:
            s.put(
                place[2] + em * 0.5,
                base,
                pick(rng, ("vs last week", "since yesterday", "last 30 days", "")),
                ink=look.soft,
                room=x2 - place[2] - em,
            )


def _plot(s: Screen, box: Box) -> None:
    """A curve without numbers under a heading."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = (box[0] + em, box[1] + em * 2.4, box[2] - em, box[3] - em)
    s.put(x1, box[1] + em, s.title(1, 3), bold=True, room=x2 - x1)
    if y2 - y1 < em * 3:
        return
    for k in range(4):
        s.c.line(x1, y1 + (y2 - y1) * k / 3, x2, y1 + (y2 - y1) * k / 3, look.rule)
    level, points = 0.5, list[tuple[float, float]]()
    for k in range(40):
        level = min(0.95, max(0.05, level + real(rng, -0.12, 0.12)))
        points.append((x1 + (x2 - x1) * k / 39, y2 - (y2 - y1) * level))
    s.c.curve(points, look.accent if abs(look.accent - look.paper) > 60 else look.ink, real(rng, 1, 2.2))


def quote(s: Screen, box: Box) -> None:
    """A share: its price, how it changed, its statistics."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    company, price = s.words.company(rng), w.amount(rng, 2, 3000)
    y = y1 + em * 1.4
    s.fact("heading", company, s.put(x1 + em, y, company, size=em * 1.3, bold=True, room=(x2 - x1) * 0.7))
    exchange, symbol = pick(rng, ("NYSE", "NASDAQ", "LSE", "XETRA", "TSE", "HKG")), pick(rng, ("@@@", "@@@@", "####"))
    ticker = f"{exchange}: {w.digits(rng, symbol)}"
    y += em * 1.6
    s.ask(
        "field",
        q.ask_about(rng, pick(rng, ("ticker", "stock symbol", "exchange and symbol")), "股票代码"),
        ticker,
        s.put(x1 + em, y, ticker, ink=look.soft),
    )
    y += em * 2.4
    shown = f"{price:,.2f}"
    place = s.put(x1 + em, y, shown, size=em * real(rng, 2, 3), bold=chance(rng, 0.5))
    s.fact("price", shown, place)
    rose = chance(rng, 0.5)
    step, percent = f"{'+' if rose else '-'}{price * real(rng, 0, 0.05):.2f}", f"{real(rng, 0, 9):.2f}%"
    at = (place[2] if place else x1) + em
    if at + em * 13 > x2:
        at, y = x1 + em, y + em * 2.4
    box_step = s.put(at, y, step)
    at = (box_step[2] if box_step else at) + em * 0.5
    s.put(at, y, "(")
    at += s.wide("(") + 1
    place = s.put(at, y, percent)
    s.put(at + s.wide(percent) + 1, y, ")")
    s.fact("percent change", percent, place)
    y += em * 1.9
    s.put(
        x1 + em,
        y,
        f"{pick(rng, ('At close', 'As of', 'Closed'))}: {w.date(rng, '{mon} {d}')}, {w.time(rng, '{h:02}:{m:02}')}",
        ink=look.soft,
        room=x2 - x1 - 2 * em,
    )
    y = s.tabs(x1 + em, y + em, x2 - em, ("1D", "5D", "1M", "6M", "YTD", "1Y", "5Y", "Max")) + em * 0.5
    wide = x2 - x1 > em * 46 and chance(rng, 0.5)
    if wide:
        _plot(s, (x1, y, x1 + (x2 - x1) * 0.55, y2))
        _stats(s, (x1 + (x2 - x1) * 0.57, y, x2 - em, y2 - em))
    else:
        tall = min((y2 - y) * real(rng, 0.25, 0.5), em * 16)
        _plot(s, (x1, y, x2, y + tall))
        _stats(s, (x1 + em, y + tall, x2 - em, y2 - em))


def _stats(s: Screen, box: Box) -> None:
    """Names of figures and their values, in one to three columns."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    columns = max(1, min(3, int((x2 - x1) / (em * 16)), whole(rng, 1, 3)))
    lead, wide = em * real(rng, 1.6, 2.4), (x2 - x1) / columns
    rows = int((y2 - y1) / lead)
    names = some(rng, STATS, max(0, min(rows * columns, whole(rng, 4, 16))))
    rows = -(-len(names) // columns)
    dotted = chance(rng, 0.5)
    for i, name in enumerate(names):
        left, middle = x1 + i // rows * wide, y1 + (i % rows + 0.5) * lead
        right = left + wide - em * 1.6
        value = _stat(rng, name)
        s.put(left, middle, name, ink=look.soft, room=wide * 0.55)
        s.named(SPECS, name, value, s.put(right, middle, value, "r", bold=chance(rng, 0.4)))
        if dotted:
            s.c.line(left, middle + lead / 2, right, middle + lead / 2, look.rule)
    for name in some(rng, STATS, 3):
        s.lacks(say(rng, SPECS, name), name)


def _stat(rng: Rng, name: str) -> str:
    low, high = sorted((w.amount(rng, 5, 900), w.amount(rng, 5, 900)))
    if "range" in name:
        return f"{low:.2f} - {high:.2f}"
    if name in ("Volume", "Avg vol", "Mkt cap", "Float", "Shares out"):
        return f"{real(rng, 0.1, 999):.{whole(rng, 1, 2)}f}{pick(rng, 'KMBT')}"
    if name in ("Div yield", "Net margin", "Turnover"):
        return f"{real(rng, 0, 20):.2f}%"
    return f"{high:.2f}" if "/" not in name else f"{real(rng, 4, 80):.2f}"


def watchlist(s: Screen, box: Box) -> None:
    """Shares, coins or currencies, each with its price and how it moved."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    y = _title(s, box, 0.5)
    lead, found = em * real(rng, 1.9, 2.8), list[Box]()
    while y + lead < y2 and len(found) < 14:
        ticker = w.digits(rng, pick(rng, ("@@@", "@@@@", "@@@/@@@", "@@#")))
        rose = chance(rng, 0.5)
        change = f"{'+' if rose else '-'}{real(rng, 0, 12):.2f}%"
        price = f"{w.amount(rng, 1, 70000):,.2f}"
        middle = y + lead / 2
        s.put(x1 + em, middle, ticker, bold=True)
        found.append(s.opening)
        if x2 - x1 > em * 28:
            s.put(x1 + em * 7, middle, s.words.company(rng), ink=look.soft, room=(x2 - x1) - em * 23)
        at = s.put(x2 - em, middle, change, "r")
        s.named(CHANGED, ticker, change, at, "up" if rose else "down")
        s.named(OF_ITEM["price"], ticker, price, s.put(x2 - em * 7, middle, price, "r"))
        s.c.line(x1 + em, y + lead, x2 - em, y + lead, look.rule)
        y += lead
    s.count("rows", found, (x1, y1, x2, y))
    other = w.digits(rng, "@@@@")
    s.lacks(say(rng, OF_ITEM["price"], other), other)


def store(s: Screen, box: Box) -> None:
    """A market of programs, goods or videos: cards with name, maker, figures and a button."""
    rng, em = s.rng, s.em
    x1, _, x2, y2 = box
    y = _title(s, box, 0.5)
    if chance(rng, 0.5):
        s.search_field((x1 + em, y, min(x2 - em, x1 + em * 24), y + em * 2.1))
        y += em * 2.8
    if chance(rng, 0.3):
        y = (
            s.tabs(
                x1 + em,
                y,
                x2 - em,
                s.labels(
                    ("All", "Popular", "New", "Free", "Games", "Tools", "Themes", "Paid", "Featured"),
                    whole(rng, 2, 6),
                    0,
                ),
            )
            + em * 0.5
        )
    columns = max(1, min(whole(rng, 1, 4), int((x2 - x1) / (em * 17))))
    gap, tall = em * real(rng, 0.5, 1.2), em * real(rng, 7, 9.5)
    wide = (x2 - x1 - gap * (columns + 1)) / columns
    rows = max(1, min(int((y2 - y) / (tall + gap)), whole(rng, 1, 7)))
    verb = pick(rng, ("Install", "Get", "Buy", "Add", "Download", "Try", "View"))
    number = whole(rng, max(1, rows * columns - columns + 1), rows * columns)
    parts, style, seen, found = (
        some(rng, ("author", "installs", "rating", "price"), whole(rng, 2, 4)),
        w.number_style(rng),
        set[str](),
        list[Box](),
    )
    for i in range(number):
        left, top = x1 + gap + i % columns * (wide + gap), y + i // columns * (tall + gap)
        name = s.words.product(rng) if chance(rng, 0.3) else s.title(1, 3)
        if name.lower() not in seen:
            found.append(_card(s, (left, top, left + wide, top + tall), name, verb, parts, style))
        seen.add(name.lower())
    if len(seen) == number:
        s.count(pick(rng, ("cards", "products", "entries")), found, (x1, y, x2, y + rows * (tall + gap)))
    other, key = s.title(1, 2), pick(rng, parts)
    s.lacks(say(rng, OF_ITEM[key], other), other)
    lost = [k for k in OF_ITEM if k not in parts]
    if lost and seen:
        s.lacks(say(rng, OF_ITEM[pick(rng, lost)], pick(rng, sorted(seen))))


def _card(s: Screen, box: Box, name: str, verb: str, parts: Sequence[str], style: w.NumberStyle) -> Box:
    """Returns the first word of its name."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = box
    c.new_block()
    c.rectangle(box, look.rule, 1, look.panel if chance(rng, 0.6) else None, look.radius)
    side, x, y = em * real(rng, 2.6, 3.6), x1 + em * 0.7, y1 + em * 0.7
    if chance(rng, 0.3):
        c.paste(c.world.photo(rng, int(side), int(side)), x, y)
    else:
        c.rectangle((x, y, x + side, y + side), None, 1, whole(rng, 60, 215), min(side / 2, look.radius * 2))
    at = x + side + em * 0.7
    room, middle = x2 - at - em * 0.6, y + em * 0.6
    s.point(name, s.put(at, middle, name, room=room, bold=True))
    word = s.opening
    for part in ("author", "rating", "installs"):
        if part not in parts:
            continue
        middle += em * 1.35
        if part == "author":
            value = s.words.company(rng) if chance(rng, 0.6) else s.person()
            prefix, suffix = pick(rng, ("", "by ")), ""
        elif part == "rating":
            value, prefix, suffix = (
                f"{real(rng, 1.5, 5):.1f}",
                "",
                pick(rng, (" stars", "", f" ({whole(rng, 3, 9000)})")),
            )
        else:
            value = pick(
                rng,
                (
                    f"{whole(rng, 1, 999)}K",
                    f"{real(rng, 1, 99):.1f}M",
                    f"{whole(rng, 10, 999_999):,}",
                    f"{whole(rng, 1, 50)}M+",
                ),
            )
            prefix, suffix = "", pick(rng, (" installs", " downloads", " users", ""))
        start = at
        if prefix:
            s.put(start, middle, prefix, ink=look.soft)
            start += s.wide(prefix)
        if part == "rating":
            shape(c, "star", (start, middle - em * 0.4, start + em * 0.8, middle + em * 0.4), look.ink)
            start += em * 1.1
        place = s.put(start, middle, value, ink=look.soft, room=x2 - start - em * 0.6)
        if place and suffix:
            s.put(start + s.wide(value), middle, suffix, ink=look.soft, room=x2 - start - s.wide(value) - em * 0.6)
        s.named(OF_ITEM[part], name, value, place)
    foot = y2 - em * 2.5
    if "price" in parts:
        price = "Free" if chance(rng, 0.15) else style.money(w.amount(rng, 0.9, 400))
        s.named(OF_ITEM["price"], name, price, s.put(x, foot + em, price, bold=chance(rng, 0.6), room=(x2 - x1) * 0.5))
    tall, wide = em * 1.9, s.wide(verb) + em * 1.8
    if x2 - em * 0.6 - wide > x + em * 6 or "price" not in parts:
        frame = (x2 - em * 0.6 - wide, foot, x2 - em * 0.6, foot + tall)
        place = s.button(frame, verb, pick(rng, ("primary", "plain", "ghost")))
        s.ask("point", say(rng, BUTTON_OF, name, verb.lower()), "", place, name)
    return word


def settings(s: Screen, box: Box) -> None:
    """Settings: sections on the side, drop-downs, radio buttons, switches, boxes, sliders."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = box
    if x2 - x1 > em * 38 and chance(rng, 0.7):
        x1 = _side(s, (x1, y1, x1 + em * real(rng, 10, 14), y2), s.labels(MENUS, whole(rng, 4, 12), 0.15))
    c.new_block()
    right = min(x2 - em, x1 + em * real(rng, 28, 60))
    y = _title(s, (x1, y1, right, y2), 0.8)
    choices, plain = some(rng, list(CHOICES), 14), s.labels(SETTINGS, 14, 0.25)
    kinds = [pick(rng, ("drop", "drop", "switch", "check", "slider", "radio", "note")) for _ in range(16)]
    main = pick(rng, ("drop", "switch", "check", ""))
    on_left, boxes, ticks, switches = chance(rng, 0.3), list[Box](), list[Box](), list[Box]()
    for kind in kinds:
        kind = main if main and chance(rng, 0.4) else kind
        if y > y2 - em * 7 or not choices or not plain:
            break
        middle = y + em * 1.2
        if kind == "drop":
            y = _dropdown(s, x1 + em, y, right, choices.pop())
        elif kind == "radio" and y < y2 - em * 13:
            y = _radios(s, x1 + em, y, right, choices.pop())
        elif kind in ("switch", "radio"):
            name, on = plain.pop(), chance(rng, 0.5)
            s.put(x1 + em * (4 if on_left else 1), middle, name, room=right - x1 - em * 5)
            switches.append(s.switch(x1 + em * 3.2 if on_left else right, middle, on))
            s.state(name, "switch", on, switches[-1])
            y += em * 2.4 * look.airy
        elif kind == "check":
            name, on = plain.pop(), chance(rng, 0.5)
            frame = (x1 + em, middle - em * 0.55, x1 + em * 2.1, middle + em * 0.55)
            s.check(frame, on)
            s.put(x1 + em * 2.8, middle, name, room=right - x1 - em * 4)
            s.state(name, "checkbox", on, frame)
            boxes.append(frame)
            ticks += [frame] if on else []
            y += em * 2.3 * look.airy
        elif kind == "slider":
            y = _slider(s, x1 + em, y, right, plain.pop())
        else:
            c.paragraph(
                x1 + em,
                y,
                right - x1 - em,
                s.words.sentence(rng, 5, 12),
                look.face,
                max(8, em * 0.9),
                look.soft,
                lines=2,
            )
            y += em * 3
    for things, found in (("checkboxes", boxes), ("switches", switches), ("checked boxes", ticks)):
        if found and (things != "checked boxes" or len(boxes) > 1):
            s.count(things, found, (x1, y1, right, y))
    for name in some(rng, list(CHOICES), 2):
        s.lacks(say(rng, SETTING, name), name)
    if y < y2 - em * 3.2:
        labels = s.labels(
            listed("Save|Cancel|Apply|Reset|OK|Restore defaults|Discard|Advanced...|Help"), whole(rng, 1, 4), 0
        )
        s.buttons(x1 + em, y + em * 0.5, right, labels, pick(rng, "lr"))


def _dropdown(s: Screen, x: float, y: float, right: float, name: str) -> float:
    """A label with the chosen value in a box, beside or below it."""
    rng, em, look = s.rng, s.em, s.look
    value, below, tall = pick(rng, CHOICES[name]), chance(rng, 0.3), em * real(rng, 1.8, 2.3)
    wide = min(right - x, em * real(rng, 9, 15))
    if below:
        s.put(x, y + em * 0.7, name, room=right - x)
        frame = (x, y + em * 1.6, x + wide, y + em * 1.6 + tall)
    else:
        left = right - wide if chance(rng, 0.6) else min(right - wide, x + em * 13)
        frame = (left, y + em * 0.1, left + wide, y + em * 0.1 + tall)
        s.put(x, (frame[1] + frame[3]) / 2, name, room=left - x - em * 0.5)
    s.field_box(frame)
    middle = (frame[1] + frame[3]) / 2
    s.named(SETTING, name, value, s.put(frame[0] + em * 0.6, middle, value, room=wide - em * 2.4))
    s.chevron(frame[2] - em, middle, em * 0.7, look.soft)
    return frame[3] + em * 0.7 * look.airy


def _radios(s: Screen, x: float, y: float, right: float, name: str) -> float:
    rng, em = s.rng, s.em
    options = some(rng, CHOICES[name], 4)
    chosen, across = (
        whole(rng, 0, len(options) - 1),
        sum(s.wide(o) + em * 3.2 for o in options) < right - x and chance(rng, 0.5),
    )
    s.put(x, y + em * 0.8, name, bold=chance(rng, 0.4))
    y, at = y + em * 1.9, x
    for i, option in enumerate(options):
        frame = (at, y, at + em, y + em)
        s.radio(frame, i == chosen)
        place = s.put(at + em * 1.6, y + em / 2, option)
        s.state(option, "radio", i == chosen, frame)
        if i == chosen:
            s.named(CHOSEN, name, option, place)
        at, y = (at + em * 3.2 + s.wide(option), y) if across else (at, y + em * 1.7)
    return y + (em * 2 if across else em * 0.4)


def _slider(s: Screen, x: float, y: float, right: float, name: str) -> float:
    rng, em, look = s.rng, s.em, s.look
    share, middle = real(rng, 0, 1), y + em * 1.1
    value = pick(rng, (f"{share * 100:.0f}%", f"{share * 100:.0f}", f"{share * 20:.1f}", f"{share * 60:.0f} s"))
    s.put(x, middle, name, room=(right - x) * 0.4)
    left, end = x + (right - x) * 0.45, right - em * 4
    s.c.fill((left, middle - 1, end, middle + 2), look.rule)
    at = left + (end - left) * share
    s.c.fill((left, middle - 1, at, middle + 2), look.accent)
    s.c.ellipse((at - em * 0.5, middle - em * 0.5, at + em * 0.5, middle + em * 0.5), None, fill=look.accent)
    s.named(SETTING, name, value, s.put(right, middle, value, "r"))
    return y + em * 2.5


def _title(s: Screen, box: Box, often: float) -> float:
    """Perhaps a heading; returns the y below."""
    rng, em = s.rng, s.em
    if not chance(rng, often):
        return box[1] + em * 0.6
    text, size = s.title(1, 3), em * real(rng, 1.25, 1.9)
    place = s.put(box[0] + em, box[1] + size, text, size=size, bold=chance(rng, 0.6), room=box[2] - box[0] - 2 * em)
    s.fact("heading", text, place)
    return box[1] + size * 2


def sheet(s: Screen, box: Box) -> None:
    """A spreadsheet with letters over its columns, a chosen cell, sheets below."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = box
    tall, gutter = em * real(rng, 1.5, 1.9), em * 2.6
    columns = max(2, min(12, int((x2 - x1 - gutter) / (em * real(rng, 6, 9)))))
    wide = (x2 - x1 - gutter) / columns
    bar, top = y1 + em * 2, y1 + em * 2 + tall
    rows = max(2, int((y2 - em * 2.2 - top) / tall))
    first, style = 1 if chance(rng, 0.7) else whole(rng, 2, 400), w.number_style(rng)
    c.fill((x1, bar, x2, top), look.panel)
    c.fill((x1, bar, x1 + gutter, top + rows * tall), look.panel)
    cells = _cells(s, columns, rows, style)
    pick_row, pick_column = whole(rng, 0, rows - 1), whole(rng, 0, columns - 1)
    for k in range(columns):
        s.put(x1 + gutter + (k + 0.5) * wide, bar + tall / 2, chr(65 + k), "m", ink=look.soft)
        c.line(x1 + gutter + k * wide, bar, x1 + gutter + k * wide, top + rows * tall, look.rule)
    for row in range(rows):
        middle = top + (row + 0.5) * tall
        s.put(x1 + gutter / 2, middle, str(first + row), "m", ink=look.soft)
        c.line(x1, top + row * tall, x2, top + row * tall, look.rule)
        for k, text in enumerate(cells[row]):
            if not text:
                continue
            left = x1 + gutter + k * wide
            number = text[-1].isdigit()
            place = s.put(
                left + wide - 3 if number else left + 3, middle, text, "r" if number else "l", wide - 6, bold=row == 0
            )
            s.ask("table", say(rng, CELL_AT, f"{chr(65 + k)}{first + row}"), text, place)
            if row and k and cells[row][0] and cells[0][k]:
                s.ask("table", q.ask_cell(rng, cells[row][0], cells[0][k]), text, place, cells[row][0], cells[0][k])
    left, up = x1 + gutter + pick_column * wide, top + pick_row * tall
    c.rectangle((left, up, left + wide, up + tall), look.ink, 2)
    here = f"{chr(65 + pick_column)}{first + pick_row}"
    s.field_box((x1 + 2, y1 + 2, x1 + em * 4, bar - 2))
    s.fact("selected cell", here, s.put(x1 + em * 0.6, y1 + em, here))
    content = cells[pick_row][pick_column]
    if content and chance(rng, 0.5):
        a, b = whole(rng, first, first + 3), whole(rng, first + 4, first + rows + 4)
        letter = chr(65 + pick_column)
        content = f"={pick(rng, ('SUM', 'AVERAGE', 'MAX', 'MIN', 'COUNT'))}({letter}{a}:{letter}{b})"
    s.put(x1 + em * 4.6, y1 + em, "fx", ink=look.soft, face=look.mono)
    s.field_box((x1 + em * 6.2, y1 + 2, x2 - 2, bar - 2))
    if content:
        s.fact("formula", content, s.put(x1 + em * 6.7, y1 + em, content, room=x2 - x1 - em * 8))
    c.fill((x1, top + rows * tall, x2, y2), look.panel)
    s.tabs(
        x1 + em,
        y2 - em * 2.1,
        x2 - em,
        s.labels(("Sheet1", "Sheet2", "Sheet3", "Data", "Summary", "Budget", "Totals"), whole(rng, 1, 5), 0.3),
        em * 2,
    )


def _cells(s: Screen, columns: int, rows: int, style: w.NumberStyle) -> list[list[str]]:
    """Heads in the first row, names in the first column, numbers; some rows at the end are empty."""
    rng, filled = s.rng, whole(s.rng, 2, rows)
    heads = list(dict.fromkeys(s.title(1, 1) for _ in range(whole(rng, 2, columns))))
    makers = [pick(rng, (
        lambda: style.number(w.amount(rng)), lambda: str(whole(rng, 0, 999)),
        lambda: w.date(rng, "{y}-{m:02}-{d:02}"), s.word,
        lambda: w.percent(rng, style.decimal), lambda: style.money(w.amount(rng, 1, 900)),
    )) for _ in heads]  # fmt: skip
    name = pick(rng, (s.person, lambda: s.title(1, 2), lambda: s.words.product(rng), lambda: s.words.city(rng)))
    table = [[*heads, *[""] * (columns - len(heads))]]
    for row in range(1, rows):
        line = [name(), *(make() if chance(rng, 0.93) else "" for make in makers[1:])] if row < filled else []
        table.append([*line, *[""] * (columns - len(line))])
    return table


def log(s: Screen, box: Box) -> None:
    """Log lines in columns of print: time, level, source, message."""
    rng, em, look = s.rng, s.em, s.look
    face, seen, errors = look.mono if chance(rng, 0.75) else look.face, set[str](), list[Box]()
    lead, y, number = em * real(rng, 1.3, 1.8), box[1] + em * 0.5, 0
    stamp = pick(rng, ("{h:02}:{m:02}:{s:02}", "{h:02}:{m:02}:{s:02}.123", "[{h:02}:{m:02}:{s:02}]"))
    levels = pick(
        rng,
        (
            ("INFO", "WARN", "ERROR", "DEBUG"),
            ("info", "warning", "error"),
            ("I", "W", "E"),
            ("Information", "Warning", "Error"),
        ),
    )
    x = box[0] + em * 0.6
    at_level = x + s.c.measure(stamp.format(h=20, m=20, s=20), face, max(8, em)) + em
    at_text = at_level + max(s.c.measure(k, face, max(8, em)) for k in levels) + em
    while y + lead < box[3]:
        time, level, text = w.time(rng, stamp), pick(rng, levels), s.words.phrase(rng, 2, 6)
        middle = y + lead / 2
        s.put(x, middle, time, face=face, ink=look.soft if chance(rng, 0.5) else None)
        where = s.put(at_level, middle, level, face=face)
        errors += [s.opening] if level.lower().startswith("e") else []
        place = s.put(at_text, middle, text, face=face, room=box[2] - at_text - em * 0.5)
        if time not in seen:
            s.named(LOGGED, time, text, place)
            s.ask("table", q.ask_cell(rng, time, "level"), level, where, time)
        seen.add(time)
        y, number = y + lead, number + 1
    s.count("errors", errors, (box[0], box[1], box[2], y))
    time = w.time(rng, stamp)
    s.lacks(say(rng, LOGGED, time), time)


def terminal(s: Screen, box: Box) -> None:
    """Commands and what they printed."""
    rng, em, words = s.rng, s.em, s.words
    face, lead, y = s.look.mono, em * real(rng, 1.25, 1.55), box[1] + em * 0.4
    prompt = pick(
        rng,
        (
            f"{s.word()}@{s.word()}:~$",
            f"[{s.word()}@{s.word()} ~]$",
            "$",
            "%",
            "PS C:\\Users>",
            "C:\\>",
            ">>>",
            f"~/{s.word()} $",
        ),
    )
    x, left, last = box[0] + em * 0.6, 0, ("", None)
    width = s.c.measure(prompt + " ", face, max(8, em))
    while y + lead < box[3]:
        middle = y + lead / 2
        if left <= 0:
            program = pick(rng, COMMANDS)
            command = f"{program} {s.word()}{pick(rng, ('', '', f' {s.word()}', ' --help', ' -v', f'/{s.word()}'))}"
            s.put(x, middle, prompt, face=face, room=box[2] - x)
            last = (command, s.put(x + width, middle, command, face=face, room=box[2] - x - width - em))
            left = whole(rng, 1, 8)
        else:
            _output(s, x, middle, box[2] - x - em, face, words)
            left -= 1
        y += lead
    if last[0]:
        s.fact("last command", *last)


def _output(s: Screen, x: float, middle: float, room: float, face: Face, words: w.Words) -> None:
    rng = s.rng
    if chance(rng, 0.4):
        name = pick(rng, (s.word().capitalize(), s.title(1, 2), s.word()))
        value = pick(
            rng,
            (
                f"{whole(rng, 1, 9)}.{whole(rng, 0, 20)}.{whole(rng, 0, 9)}",
                str(whole(rng, 0, 9999)),
                s.word(),
                f"{real(rng, 0, 99):.2f} MB",
                words.url(rng),
            ),
        )
        s.put(x, middle, f"{name}:", face=face, room=room)
        at = x + s.c.measure(f"{name}: ", face, max(8, s.em))
        s.ask(
            "field",
            q.ask_field(rng, None, name),
            value,
            s.put(at, middle, value, face=face, room=room - (at - x)),
            f"{name}:",
        )
        return
    line = pick(rng, (
        words.phrase(rng, 2, 7), f"error: {words.phrase(rng, 2, 4)}",
        f"[{whole(rng, 1, 99)}/{whole(rng, 99, 200)}] {words.phrase(rng, 1, 3)}",
        f"-rw-r--r-- 1 {s.word()} {whole(rng, 100, 99999)} {s.file()}",
        f"64 bytes from {w.digits(rng, '10.#.#.##')}: time={real(rng, 1, 90):.1f} ms",
        f"{whole(rng, 1, 300)} passed, {whole(rng, 0, 9)} failed", "  ".join(s.word() for _ in range(5)),
        f"warning: {words.phrase(rng, 2, 5)}",
    ))  # fmt: skip
    s.put(x, middle, line, face=face, room=room)


def editor(s: Screen, box: Box) -> None:
    """Source code: files on the side, tabs, numbered lines, a status bar."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = box
    foot = y2 - em * 1.8
    names = list(
        dict.fromkeys(
            f"{s.word()}.{pick(rng, ('py', 'js', 'ts', 'rs', 'go', 'java', 'c', 'html', 'css', 'json', 'md'))}"
            for _ in range(whole(rng, 1, 6))
        )
    )
    if x2 - x1 > em * 36 and chance(rng, 0.7):
        side = x1 + em * real(rng, 9, 13)
        c.fill((x1, y1, side, foot), look.panel)
        s.put(x1 + em, y1 + em, pick(rng, ("EXPLORER", "Project", "Files", "FOLDERS")), bold=True, ink=look.soft)
        shown_files, lead, y = (
            some(rng, [*names, *(s.file() for _ in range(8)), *(s.word() for _ in range(4))], 18),
            em * 1.6,
            y1 + em * 2.5,
        )
        for name in shown_files:
            if y > foot - em:
                break
            s.put(x1 + em * (1.4 if "." in name else 0.8), y, name, room=side - x1 - em * 2)
            y += lead
        x1 = side
    at, active = x1, whole(rng, 0, len(names) - 1)
    bar = y1 + em * 2.2
    c.fill((x1, y1, x2, bar), look.panel)
    shown: list[Box] = []
    for i, name in enumerate(names):
        wide = s.wide(name) + em * 3
        if at + wide > x2:
            break
        if i == active:
            c.fill((at, y1, at + wide, bar), look.paper)
            c.fill((at, y1, at + wide, y1 + 2), look.accent)
        place = s.put(at + em * 0.8, (y1 + bar) / 2, name, ink=look.ink if i == active else look.soft)
        shown.append(s.opening)
        if i == active:
            s.fact("open file", name, place)
        shape(c, "close", (at + wide - em * 1.3, y1 + em * 0.8, at + wide - em * 0.7, y1 + em * 1.4), look.soft)
        at += wide
    s.count("open tabs", shown, (x1, y1, x2, bar))
    c.new_block()
    _code(s, (x1, bar + em * 0.4, x2, foot))
    c.fill((x1, foot, x2, y2), look.accent if chance(rng, 0.5) else look.panel)
    ink = (
        look.on
        if c.image[min(int((foot + y2) / 2), c.height - 1), min(int(x2) - 2, c.width - 1)] == look.accent
        else look.ink
    )
    middle, right = (foot + y2) / 2, x2 - em
    cursor = pick(
        rng,
        (
            f"Ln {whole(rng, 1, 900)}, Col {whole(rng, 1, 90)}",
            f"{whole(rng, 1, 900)}:{whole(rng, 1, 90)}",
            f"Line {whole(rng, 1, 900)}, Column {whole(rng, 1, 90)}",
        ),
    )
    mode = pick(rng, listed("Python|JavaScript|TypeScript|Rust|Go|Java|C++|HTML|JSON|Markdown|Plain Text|Shell"))
    for text, slot in ((mode, "language"), ("UTF-8", ""), (cursor, "cursor")):
        if right - s.wide(text) < x1 + em * 8:
            break
        place = s.put(right, middle, text, "r", ink=ink)
        s.fact(slot, text, place) if slot else None
        right -= s.wide(text) + em * 1.4


def _code(s: Screen, box: Box) -> None:
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    lead, number, y, depth = em * real(rng, 1.25, 1.7), whole(rng, 1, 300), y1, 0
    gutter, chosen = em * 3, whole(rng, 0, 12)
    step = s.c.measure("    ", look.mono, max(8, em))
    row = 0
    while y + lead < y2:
        a, b, n = s.word(), s.word(), whole(rng, 0, 99)
        line = pick(rng, (
            f"def {a}_{b}(self):", f"if {a} > {n}:", f"return {a} + {n}", f"{a} = {b}({n})", f"import {a}",
            f"for {a} in {b}:", f'print("{a} {b}")',
            f"# {a} {b}", f"const {a} = {n};", f"let {a} = {b}.{s.word()}();", "}", f"{a}.{b}({n}, {n + 1})",
            f"// {a} {b}", "", f"<{a}>{b}</{a}>", f'"{a}": {n},',
        ))  # fmt: skip
        if row == chosen:
            s.c.fill((x1 + gutter, y, x2, y + lead), look.panel)
        s.put(x1 + gutter - em * 0.5, y + lead / 2, str(number + row), "r", ink=look.soft, face=look.mono)
        place = (
            s.put(
                x1 + gutter + em * 0.5 + depth * step,
                y + lead / 2,
                line,
                face=look.mono,
                room=x2 - x1 - gutter - depth * step - em,
            )
            if line
            else None
        )
        if line:
            s.ask("field", say(rng, LINE_AT, str(number + row)), line, place, slot="#code")
        depth = min(3, depth + 1) if line.endswith(":") else max(0, depth - 1) if chance(rng, 0.3) else depth
        y, row = y + lead, row + 1
    s.slots["#code"] += 1


def viewer(s: Screen, box: Box) -> None:
    """A PDF viewer: tool bar with the page and the zoom, thumbnails, a page on grey."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = box
    bar = y1 + em * 2.4
    c.fill((x1, y1, x2, bar), look.panel)
    middle, pages = (y1 + bar) / 2, whole(rng, 2, 400)
    page = whole(rng, 1, pages)
    text = pick(rng, (f"{page} / {pages}", f"Page {page} of {pages}", f"{page} of {pages}", f"{page}/{pages}"))
    centre = (x1 + x2) / 2
    s.fact("page number", text, s.put(centre - em * 3, middle, text, "r"))
    zoom = f"{pick(rng, (50, 67, 75, 80, 90, 100, 110, 125, 133, 150, 175, 200))}%"
    s.fact("zoom", zoom, s.put(centre + em * 2, middle, zoom))
    for name, at in (("menu", x1 + em), ("search", x2 - em * 2)):
        shape(c, name, (at, middle - em * 0.5, at + em, middle + em * 0.5), look.soft)
        s.place(f"{name} icon", (at, middle - em * 0.5, at + em, middle + em * 0.5))
    desk = pick(rng, (whole(rng, 40, 90), whole(rng, 150, 215)))
    c.fill((x1, bar, x2, y2), desk)
    left = x1
    if x2 - x1 > em * 30 and chance(rng, 0.5):
        left = x1 + em * 8
        c.fill((x1, bar, left, y2), look.panel)
        for k in range(int((y2 - bar) / (em * 8))):
            up = bar + em * (0.7 + 8 * k)
            c.rectangle((x1 + em * 1.8, up, left - em * 1.8, up + em * 5.8), look.rule, 1, 250)
            s.put((x1 + left) / 2, up + em * 6.7, str(max(1, page - 1) + k), "m", ink=look.soft)
    wide = min((x2 - left) * real(rng, 0.7, 0.95), em * 60)
    sheet_x = (left + x2 - wide) / 2
    c.fill((sheet_x, bar + em, sheet_x + wide, y2), 255)
    c.new_block()
    heading, pad = s.words.title(rng, 2, 5), wide * 0.1
    place = s.put(
        sheet_x + pad, bar + em * 3.5, heading, size=em * real(rng, 1.4, 2), bold=True, ink=0, room=wide - 2 * pad
    )
    s.fact("heading", heading, place)
    face = c.world.face(rng, "serif", "serif", "sans")
    y = bar + em * 5.5
    while y < y2 - em * 3:
        rows = c.paragraph(
            sheet_x + pad, y, wide - 2 * pad, s.words.prose(rng, whole(rng, 2, 5)), face, max(8, em), 20, bottom=y2 - em
        )
        y += (len(rows) + 1) * max(8, em) * 1.3


def search_page(s: Screen, box: Box) -> None:
    """The start page of a search engine: a name, a field, two buttons side by side, small links."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    middle, y = (x1 + x2) / 2, y1 + (y2 - y1) * real(rng, 0.18, 0.38)
    name = s.word().capitalize()
    s.fact("heading", name, s.put(middle, y, name, "m", size=em * real(rng, 2.2, 4.5), bold=chance(rng, 0.6)))
    wide = min((x2 - x1) * 0.86, em * real(rng, 26, 46))
    y += em * 3.4
    s.search_field((middle - wide / 2, y, middle + wide / 2, y + em * real(rng, 2.2, 3)), 0.6)
    labels = s.labels(
        listed("Search|I'm feeling curious|Images|Surprise me|Advanced search|Settings|Maps|Sign in|News"),
        whole(rng, 2, 3),
        0.15,
    )
    s.buttons(middle - wide / 2, y + em * 4, middle + wide / 2, labels, "m")
    right = x2 - em
    for label in s.labels(
        ("About", "Privacy", "Terms", "Advertising", "Business", "Help", "Contact", "Imprint"), whole(rng, 2, 5), 0.1
    ):
        right -= s.wide(label)
        if right > x1 + em:
            s.point(label, s.put(right, y2 - em * 1.5, label, ink=look.soft))
        right -= em * 1.6


def results(s: Screen, box: Box) -> None:
    """What a search found: titles with their addresses, and how many there are."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    x = x1 + em * pick(rng, (1, 1, 5)) if x2 - x1 > em * 50 else x1 + em
    room = min(x2 - x - em, em * real(rng, 40, 70))
    s.search_field((x, y1 + em * 0.8, x + room * 0.75, y1 + em * 3.1), 0.95)
    y = s.tabs(
        x,
        y1 + em * 3.7,
        x + room,
        s.labels(("All", "Images", "Videos", "News", "Maps", "Books", "Shopping"), whole(rng, 3, 6), 0),
        em * 2,
    )
    found = f"{whole(rng, 2, 90_000):,}"
    lead_in = pick(rng, ("About ", "Found ", ""))
    place = s.put(x + s.wide(lead_in), y + em * 1.2, found, ink=look.soft)
    s.put(x, y + em * 1.2, lead_in, ink=look.soft) if lead_in else None
    s.put(
        x + s.wide(lead_in + found) + em * 0.4,
        y + em * 1.2,
        f"results ({real(rng, 0.1, 2):.2f} seconds)",
        ink=look.soft,
    )
    s.fact("result count", found, place)
    y, shown, order = y + em * 2.6, list[Box](), chance(rng, 0.5)
    while y + em * 5 < y2 and len(shown) < 10:
        name, link = s.words.title(rng, 2, 5), s.words.url(rng)
        rows = (link, name) if order else (name, link)
        boxes: list[Box | None] = []
        for k, t in enumerate(rows):
            boxes.append(
                s.put(
                    x,
                    y + em * (0.6 + 1.5 * k),
                    t,
                    size=em * 1.2 if t is name else em,
                    ink=look.soft if t is link else None,
                    room=room,
                )
            )
            shown += [s.opening] if t is name else []
        top, under = (boxes[1], boxes[0]) if order else (boxes[0], boxes[1])
        s.point(name, top)
        s.ask("field", q.ask_field_of_row(rng, name, pick(rng, ("link", "address", "URL"))), link, under, name)
        lines = s.c.paragraph(
            x,
            y + em * 2.8,
            room,
            s.words.prose(rng, 2),
            look.face,
            max(8, em),
            look.soft,
            lines=whole(rng, 1, 2),
            bottom=y2,
        )
        y += em * (3.6 + 1.3 * len(lines))
    s.count("results", shown, box)


def sign_in(s: Screen, box: Box) -> None:
    """A form in the middle: fields with hints or what was typed, a box to check, buttons, a complaint."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    wide = min(x2 - x1 - 2 * em, em * real(rng, 22, 34))
    x, y = (x1 + x2 - wide) / 2, y1 + (y2 - y1) * real(rng, 0.04, 0.2)
    s.c.rectangle(
        (x - em, y, x + wide + em, min(y2 - 4, y + em * 30)),
        look.rule if chance(rng, 0.6) else None,
        1,
        None,
        look.radius,
    )
    y = _title(s, (x - em, y + em * 0.5, x + wide, y2), 0.9)
    names = some(
        rng,
        listed(
            "Username|Password|E-mail|Full name|Company|City|Phone|Postcode|Country|Card holder|Nickname|Coupon code"
        ),
        whole(rng, 2, 5),
    )
    empty: list[Box] = []
    for name in names:
        if y > y2 - em * 9:
            break
        above = chance(rng, 0.6)
        if above:
            s.put(x, y + em * 0.6, name)
            y += em * 1.4
        frame = (x, y, x + wide, y + em * 2.3)
        s.field_box(frame)
        middle = y + em * 1.15
        value = {
            "E-mail": s.words.email,
            "City": s.words.city,
            "Phone": w.phone,
            "Postcode": s.words.postcode,
            "Country": s.words.country,
            "Company": s.words.company,
        }.get(name, s.words.cased)(rng)
        if name == "Password":
            s.put(x + em * 0.7, middle, "•" * whole(rng, 6, 14))
        elif above and chance(rng, 0.65):
            s.named(
                SETTING if chance(rng, 0.3) else SPECS,
                name,
                value,
                s.put(x + em * 0.7, middle, value, room=wide - em * 1.4),
            )
        else:
            empty.append(frame)
            s.put(x + em * 0.7, middle, f"Enter your {name.lower()}" if above else name, ink=look.soft, room=wide - em)
        y += em * 3.1
    s.count("empty fields", empty, (x, y1, x + wide, y))
    if chance(rng, 0.6):
        name, on = (
            pick(rng, ("Remember me", "Keep me signed in", "I accept the terms", "Send me offers", "Show password")),
            chance(rng, 0.5),
        )
        frame = (x, y, x + em * 1.1, y + em * 1.1)
        s.check(frame, on)
        s.put(x + em * 1.8, y + em * 0.55, name)
        s.state(name, "checkbox", on, frame)
        y += em * 2
    y = s.buttons(
        x,
        y,
        x + wide,
        s.labels(
            ("Sign in", "Register", "Cancel", "Continue", "Forgot password?", "Create account", "Back", "Submit"),
            whole(rng, 1, 3),
            0,
        ),
        pick(rng, "lmr"),
    )
    if chance(rng, 0.3) and y < y2 - em * 3:
        text = pick(
            rng,
            listed(
                "Wrong password. Try again.|This field is required.|Invalid e-mail address.|"
                "Too many attempts, please wait.|Your session has expired."
            ),
        )
        s.fact("message", text, s.put(x, y + em * 1.2, text, room=wide))


def landing(s: Screen, box: Box) -> None:
    """A site's front: a picture with a heading and buttons, columns of text below."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = box
    tall = (y2 - y1) * real(rng, 0.3, 0.55)
    if chance(rng, 0.6):
        c.paste(c.world.photo(rng, max(1, int(tall)), max(1, int(x2 - x1))), x1, y1)
        c.fill((x1, y1, x2, y1 + tall), look.paper, real(rng, 0.55, 0.85))
    text = s.words.title(rng, 2, 5)
    middle = chance(rng, 0.5)
    at = (x1 + x2) / 2 if middle else x1 + em * 2
    place = s.put(
        at,
        y1 + tall * 0.35,
        text,
        "m" if middle else "l",
        size=em * real(rng, 1.8, 3.2),
        bold=True,
        room=x2 - x1 - em * 4,
    )
    s.fact("heading", text, place)
    s.put(at, y1 + tall * 0.35 + em * 2.4, s.words.phrase(rng, 3, 7), "m" if middle else "l", room=x2 - x1 - em * 4)
    s.buttons(
        x1 + em * 2,
        y1 + tall - em * 3.4,
        x2 - em * 2,
        s.labels(BUTTONS, whole(rng, 2, 3), 0.05),
        "m" if middle else "l",
    )
    columns = max(1, min(4, int((x2 - x1) / (em * 15))))
    wide = (x2 - x1 - em * (columns + 1)) / columns
    for k in range(columns):
        c.new_block()
        left, head = x1 + em + k * (wide + em), s.title(1, 2)
        s.point(head, s.put(left, y1 + tall + em * 1.6, head, bold=True, size=em * 1.15, room=wide))
        c.paragraph(
            left, y1 + tall + em * 2.6, wide, s.words.prose(rng, 5), look.face, max(8, em), look.soft, bottom=y2 - em
        )


def alarms(s: Screen, box: Box) -> None:
    """Alarms or timers of a phone: a time, a name, a switch each."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    y, switches = _title(s, box, 0.6), list[Box]()
    lead = em * real(rng, 3.4, 4.6)
    while y + lead < y2 and len(switches) < 9:
        time, name, on = w.time(rng, pick(rng, ("{h:02}:{m:02}", "{k}:{m:02} {ap}"))), s.title(1, 2), chance(rng, 0.5)
        s.put(x1 + em, y + em * 1.1, time, size=em * 1.5)
        s.put(x1 + em, y + em * 2.7, name, ink=look.soft, room=x2 - x1 - em * 5)
        switches.append(s.switch(x2 - em, y + lead / 2, on))
        s.state(pick(rng, (time, name)), "switch", on, switches[-1])
        s.ask("field", q.ask_field_of_row(rng, name, "time"), time, s.c.find(time, (x1, y, x2, y + lead)), name)
        s.c.line(x1 + em, y + lead, x2 - em, y + lead, look.rule)
        y += lead
    s.count("switches", switches, (x1, y1, x2, y))


def calculator(s: Screen, box: Box) -> None:
    """A display over a grid of keys."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = box
    shown = pick(rng, (f"{w.amount(rng, 1, 90000):,.{whole(rng, 0, 4)}f}", str(whole(rng, 0, 999_999))))
    top = y1 + (y2 - y1) * real(rng, 0.2, 0.35)
    s.put(
        x2 - em,
        y1 + (top - y1) * 0.3,
        f"{whole(rng, 1, 999)} {pick(rng, '+-×÷')} {whole(rng, 1, 99)}",
        "r",
        ink=look.soft,
    )
    s.fact(
        "display",
        shown,
        s.put(x2 - em, y1 + (top - y1) * 0.7, shown, "r", size=em * real(rng, 1.8, 3), room=x2 - x1 - 2 * em),
    )
    keys = "C±%÷789×456-123+0.,="
    wide, tall = (x2 - x1) / 4, (y2 - top) / 5
    for i, key in enumerate(keys):
        left, up = x1 + i % 4 * wide, top + i // 4 * tall
        fill = look.accent if key == "=" else look.panel
        c.rectangle((left + 2, up + 2, left + wide - 2, up + tall - 2), None, 1, fill, min(look.radius * 2, tall / 3))
        place = s.put(left + wide / 2, up + tall / 2, key, "m", size=em * 1.3, ink=look.on if key == "=" else None)
        if key.isdigit() and place:
            s.ask("point", say(rng, PRESS, f"key {key}"), "", place)


def home(s: Screen, box: Box) -> None:
    """A grid of programs with their names, some with a number on top."""
    rng, em, c = s.rng, s.em, s.c
    x1, y1, x2, y2 = box
    columns = max(2, min(6, int((x2 - x1) / (em * real(rng, 7, 9)))))
    wide, tall = (x2 - x1) / columns, em * real(rng, 6.5, 8.5)
    names = s.labels(APPS, min(len(APPS), columns * max(1, min(int((y2 - y1) / tall), whole(rng, 1, 6)))), 0.15)
    side, round_, found = em * real(rng, 3, 4.2), pick(rng, (0.0, 4.0, 8.0, 30.0)), list[Box]()
    for i, name in enumerate(names):
        middle, up = x1 + (i % columns + 0.5) * wide, y1 + i // columns * tall + em * 0.6
        frame = (middle - side / 2, up, middle + side / 2, up + side)
        found.append(frame)
        fill = whole(rng, 40, 225)
        c.rectangle(frame, None, 1, fill, min(round_, side / 2))
        inner = side * 0.28
        shape(
            c,
            pick(rng, BLOTS),
            (frame[0] + inner, up + inner, frame[2] - inner, frame[3] - inner),
            255 if fill < 140 else 20,
        )
        place = s.put(middle, up + side + em * 0.9, name, "m", room=wide - 3)
        s.ask("point", q.ask_point(rng, name), "", place, name)
        if chance(rng, 0.15):
            r, number = em * 0.85, str(whole(rng, 1, 99))
            at = (frame[2], up + 2)
            c.ellipse((at[0] - r, at[1] - r, at[0] + r, at[1] + r), None, fill=s.look.accent)
            s.named(UNREAD_OF, name, number, s.put(*at, number, "m", ink=s.look.on, size=max(8, em * 0.9)))
    s.count(pick(rng, ("apps", "icons")), found, box)


def feed(s: Screen, box: Box) -> None:
    """Notifications: program, time, a line of text each."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = box
    y, shown, lead = y1 + em * 0.8, list[Box](), em * real(rng, 4, 5)
    for name in some(rng, APPS, whole(rng, 2, 8)):
        if y + lead > y2:
            break
        c.rectangle((x1 + em * 0.6, y, x2 - em * 0.6, y + lead - em * 0.6), None, 1, look.panel, max(look.radius, 3))
        time, text = (
            pick(rng, (f"{whole(rng, 2, 59)}m ago", w.time(rng, "{h:02}:{m:02}"), f"{whole(rng, 2, 23)}h")),
            s.words.sentence(rng, 3, 6),
        )
        s.put(x1 + em * 1.3, y + em * 1, name, bold=True)
        shown.append(s.opening)
        s.ask(
            "field",
            q.ask_field_of_row(rng, name, "time"),
            time,
            s.put(x2 - em * 1.3, y + em, time, "r", ink=look.soft),
            name,
        )
        s.named(SAID, name, text, s.put(x1 + em * 1.3, y + em * 2.4, text, room=x2 - x1 - em * 3))
        y += lead
    s.count("notifications", shown, box)
    others = [a for a in APPS if chance(rng, 0.05)]
    for name in others[:1]:
        s.lacks(q.ask_field_of_row(rng, name, "time"), name)


SYSTEM: Mapping[str, tuple[str, ...]] = {
    "Processor": ("#.## GHz @#-####", "@@## ####", "M# Pro"),
    "Installed RAM": ("## GB", "# GB", "##.# GB (##.# GB usable)"),
    "Device name": ("@@@-####", "DESKTOP-******", "laptop-##"),
    "Serial number": ("**********", "@@####@@##"),
    "Kernel": ("#.##.#-##", "#.#.##-###"),
    "OS build": ("#####.####", "##@###"),
    "Firmware": ("v#.#.##", "@##.##"),
    "IPv4 address": ("10.#.1##.##", "192.168.#.##"),
    "MAC address": ("4#:8#:1#:5#:9#:2#",),
    "Graphics": ("@@@ ####", "@@ #### (# GB)"),
    "Model": ("@@-####", "@##@##", "Pro ## (####)"),
    "Product ID": ("#####-#####-#####-@@@",),
    "Disk free": ("### GB", "##.# GB of ### GB"),
    "Battery health": ("##%", "Good"),
    "Uptime": ("# days, #:##", "##:##:##"),
    "Refresh": ("##.## Hz",),
    "Android security patch": ("#### update",),
    "IMEI": ("35#############",),
}
"""What a page about the system lists, with patterns of values."""


def about(s: Screen, box: Box) -> None:
    """What a machine or a program is: names and values in a list, a button to copy."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, _, x2, y2 = box
    y = _title(s, box, 0.8)
    lead, right = em * real(rng, 1.7, 3), min(x2 - em, x1 + em * real(rng, 26, 60))
    way, ruled, bold = pick(rng, ("columns", "columns", "ends", "under")), chance(rng, 0.4), chance(rng, 0.3)
    lead = max(lead, em * 3) if way == "under" else lead
    names = s.labels(list(SYSTEM), whole(rng, 4, 16), 0.15)
    shown: list[str] = []
    for name in names:
        if y + lead > y2 - em * 3:
            break
        value = w.digits(rng, pick(rng, SYSTEM[name])) if name in SYSTEM else s.title(1, 2)
        middle = y + lead / 2
        if way == "under":
            s.put(x1 + em, middle - em * 0.7, name, bold=bold)
            place = s.put(x1 + em, middle + em * 0.7, value, ink=look.soft, room=right - x1 - em)
        else:
            s.put(x1 + em, middle, name, ink=look.soft if chance(rng, 0.3) else None, bold=bold, room=em * 11)
            at, anchor = (right, "r") if way == "ends" else (x1 + em * 13, "l")
            place = s.put(at, middle, value, anchor, room=right - x1 - em * 12)
        s.named(SPECS, name, value, place)
        if ruled:
            c.line(x1 + em, y + lead, right, y + lead, look.rule)
        shown.append(name)
        y += lead
    for name in some(rng, [n for n in SYSTEM if n not in shown], 2):
        s.lacks(say(rng, SPECS, name), name)
    labels = s.labels(
        listed("Copy|Rename this PC|Check for updates|OK|Close|More info|Licences|Credits"), whole(rng, 1, 3), 0
    )
    s.buttons(x1 + em, y + em * 0.6, x2 - em, labels, pick(rng, "llr"))


def player(s: Screen, box: Box) -> None:
    """Music or a video: what plays, how far it is, what comes next."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = box
    wide = x2 - x1 > em * 40
    right = x1 + (x2 - x1) * real(rng, 0.45, 0.6) if wide else x2
    side = max(em * 6, min(right - x1 - 4 * em, (y2 - y1) * 0.45))
    middle = (x1 + right) / 2
    c.paste(c.world.photo(rng, int(side), int(side)), middle - side / 2, y1 + em)
    y, centred = y1 + em * 2.8 + side, chance(rng, 0.6)
    at, anchor = (middle, "m") if centred else (x1 + 2 * em, "l")
    song, artist = s.title(1, 3), s.person()
    s.fact("song", song, s.put(at, y, song, anchor, size=em * 1.4, bold=True, room=right - x1 - 4 * em))
    s.fact("artist", artist, s.put(at, y + em * 1.8, artist, anchor, ink=look.soft, room=right - x1 - 4 * em))
    total = whole(rng, 90, 5000)
    now = whole(rng, 0, total)
    y += em * 3.8
    c.fill((x1 + 2 * em, y, right - 2 * em, y + 3), look.rule)
    c.fill((x1 + 2 * em, y, x1 + 2 * em + (right - x1 - 4 * em) * now / total, y + 3), look.accent)
    s.fact("elapsed", _minutes(now), s.put(x1 + 2 * em, y + em * 1.2, _minutes(now)))
    s.fact("length", _minutes(total), s.put(right - 2 * em, y + em * 1.2, _minutes(total), "r"))
    if y + em * 6 < y2:
        for k, name in enumerate(("back", "disc", "forward")):
            centre = middle + (k - 1) * em * 4
            r = em * (1.3 if name == "disc" else 0.7)
            shape(c, name, (centre - r, y + em * 3.5 - r, centre + r, y + em * 3.5 + r), look.ink)
    queue = (right, y1, x2, y2) if wide else (x1, y + em * 6, x2, y2)
    if queue[3] - queue[1] > em * 6:
        c.new_block()
        _queue(s, queue)


def _minutes(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def _queue(s: Screen, box: Box) -> None:
    columns = [
        Column(pick(s.rng, ("Title", "Up next", "Track")), 9, lambda: s.title(1, 3)),
        Column("Artist", 8, s.person),
        Column("Album", 8, lambda: s.title(1, 2)),
        Column("Length", 4, lambda: _minutes(whole(s.rng, 60, 600)), True),
    ]
    listing(s, box, columns, pick(s.rng, ("songs", "tracks")), whole(s.rng, 2, 20))


def board(s: Screen, box: Box) -> None:
    """Columns of cards, as teams have them: what is to do, under way, done."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, _, x2, y2 = box
    y = _title(s, box, 0.6)
    stages = listed("To do|In progress|Done|Backlog|Review|Testing|Blocked|Ideas|Ready|Shipped")
    names = some(rng, stages, max(1, min(whole(rng, 2, 5), int((x2 - x1) / (em * 11)))))
    names.sort(key=stages.index)
    wide, tall, gap = (x2 - x1 - em) / len(names), em * real(rng, 4, 5.4), em * 0.6
    for k, name in enumerate(names):
        c.new_block()
        left = x1 + em * 0.5 + k * wide
        number = whole(rng, 0, max(1, min(8, int((y2 - y - em * 3) / (tall + gap)))))
        c.fill((left, y, left + wide - em * 0.5, y2), look.panel)
        s.put(left + em * 0.7, y + em * 1.2, name, bold=True, room=wide - em * 2)
        top, found = y + em * 2.6, list[Box]()
        for _ in range(number):
            if top + tall > y2:
                break
            found.append(_task(s, (left + em * 0.5, top, left + wide - em, top + tall), name))
            top += tall + gap
        text, area = say(rng, CARDS_IN, name), (left, y, left + wide, y2)
        s.ask("count", text, str(len(found)), None, name, area=area, work=counted(found))


def _task(s: Screen, box: Box, stage: str) -> Box:
    """Returns the first word of its name."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    s.c.rectangle(box, look.rule, 1, look.paper, min(look.radius, 6))
    name, who = s.title(1, 3), s.person()
    s.point(name, s.put(x1 + em * 0.6, y1 + em, name, room=x2 - x1 - em))
    word = s.opening
    place = s.put(x1 + em * 0.6, y2 - em, who, ink=look.soft, room=x2 - x1 - em)
    s.ask("field", q.ask_field_of_row(rng, name, pick(rng, ("assignee", "owner", "person"))), who, place, name)
    s.lacks(q.ask_field_of_row(rng, f"{name} {s.word()}", "assignee"), f"{name} ") if chance(rng, 0.05) else None
    return word


def goods(s: Screen, box: Box) -> None:
    """The page of one product: picture, name, price, choices, buttons side by side, what it is made of."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = box
    wide, style = x2 - x1 > em * 36, w.number_style(rng)
    side = (x2 - x1) * real(rng, 0.32, 0.48) if wide else min((x2 - x1) * 0.8, (y2 - y1) * 0.35)
    tall = min(side * real(rng, 0.7, 1.2), y2 - y1 - 2 * em)
    c.paste(c.world.photo(rng, max(8, int(tall)), max(8, int(side))), x1 + em, y1 + em)
    x, y = (x1 + side + em * 2.5, y1 + em * 1.4) if wide else (x1 + em, y1 + tall + em * 2.4)
    c.new_block()
    room, name = x2 - x - em, s.words.product(rng)
    s.fact("heading", name, s.put(x, y, name, size=em * real(rng, 1.3, 1.8), bold=chance(rng, 0.6), room=room))
    y += em * 1.8
    stars = f"{real(rng, 1.5, 5):.1f}"
    shape(c, "star", (x, y - em * 0.4, x + em * 0.8, y + em * 0.4), look.ink)
    s.named(OF_ITEM["rating"], name, stars, s.put(x + em * 1.2, y, stars))
    s.put(x + em * 1.6 + s.wide(stars), y, f"({whole(rng, 2, 9000):,} reviews)", ink=look.soft)
    price = style.money(w.amount(rng, 1, 2000))
    y += em * 2.4
    place = s.put(x, y, price, size=em * real(rng, 1.5, 2.3), bold=chance(rng, 0.7))
    s.named(OF_ITEM["price"], name, price, place)
    s.fact("price", price, place)
    stock = pick(
        rng,
        ("In stock", "Out of stock", f"Only {whole(rng, 2, 9)} left", f"Ships in {whole(rng, 2, 9)} days", "Pre-order"),
    )
    y += em * 2
    s.fact("stock", stock, s.put(x, y, stock, ink=look.soft))
    y += em * 1.3
    for choice, values in (
        ("Size", listed("S|M|L|XL|38|42")),
        ("Colour", listed("Black|White|Grey|Blue|Red")),
        ("Quantity", listed("1|2|3|4|10")),
    ):
        if chance(rng, 0.5) and y < y2 - em * 8:
            value, frame = pick(rng, values), (x + em * 6, y, x + em * 13, y + em * 2)
            s.put(x, y + em, choice)
            s.field_box(frame)
            s.named(SETTING, choice, value, s.put(frame[0] + em * 0.6, y + em, value))
            s.chevron(frame[2] - em, y + em, em * 0.7, look.soft)
            y += em * 2.7
    if y < y2 - em * 3:
        y = s.buttons(
            x,
            y + em * 0.4,
            x2 - em,
            s.labels(listed("Add to cart|Buy now|Add to wishlist|Compare|Share|Notify me"), whole(rng, 1, 3), 0),
        )
    if y2 - y > em * 7:
        _specs(s, (x, y + em * 1.4, x2 - em, y2 - em))


def _specs(s: Screen, box: Box) -> None:
    rng, em = s.rng, s.em
    makers: Mapping[str, Callable[[], str]] = {
        "Weight": lambda: w.digits(rng, "#.# kg"), "Brand": lambda: s.words.company(rng), "Material": s.word,
        "Dimensions": lambda: w.digits(rng, "## x ## x # cm"), "Item number": lambda: w.code(rng),
        "Warranty": lambda: f"{whole(rng, 1, 10)} years",
        "Made in": lambda: s.words.country(rng), "Power": lambda: f"{whole(rng, 2, 2400)} W",
        "EAN": lambda: w.digits(rng, "#############"),
    }  # fmt: skip
    y, printed = box[1], set[str]()
    for name in some(rng, list(makers), whole(rng, 2, 7)):
        if y + em > box[3]:
            break
        value = makers[name]()
        s.put(box[0], y, name, ink=s.look.soft)
        s.named(SPECS, name, value, s.put(box[0] + em * 8, y, value, room=box[2] - box[0] - em * 8))
        printed.add(name)
        y += em * 1.7
    for name in some(rng, [n for n in makers if n not in printed], 2):
        s.lacks(say(rng, SPECS, name), name)


def basket(s: Screen, box: Box) -> None:
    """What is about to be bought: goods with quantity and price, a sum, buttons."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = box
    y, style, lead = _title(s, box, 0.8), w.number_style(rng), em * real(rng, 3.2, 4.6)
    sum_, found, right = 0.0, list[Box](), min(x2 - em, x1 + em * real(rng, 30, 60))
    for _ in range(whole(rng, 1, 8)):
        if y + lead > y2 - em * 9:
            break
        name, amount, pieces = s.words.product(rng), w.amount(rng, 1, 300), whole(rng, 1, 9)
        side, middle = lead * 0.8, y + lead / 2
        c.paste(c.world.photo(rng, int(side), int(side)), x1 + em, middle - side / 2)
        at = x1 + em * 1.7 + side
        s.put(at, middle - em * 0.8, name, room=right - at - em * 8)
        found.append(s.opening)
        label = pick(rng, ("Qty: ", "x ", "Quantity "))
        s.put(at, middle + em * 0.8, label.strip(), ink=look.soft)
        s.ask(
            "field",
            q.ask_field_of_row(rng, name, "quantity"),
            str(pieces),
            s.put(at + s.wide(label) + 2, middle + em * 0.8, str(pieces)),
            name,
        )
        price = style.money(amount * pieces)
        s.named(OF_ITEM["price"], name, price, s.put(right, middle, price, "r"))
        c.line(x1 + em, y + lead, right, y + lead, look.rule)
        sum_, y = sum_ + amount * pieces, y + lead
    s.count(pick(rng, ("products", "items")), found, (x1, y1, right, y))
    post = w.amount(rng, 2, 20)
    left = right - em * real(rng, 14, 20)
    for name, value in (
        ("Subtotal", sum_),
        (pick(rng, ("Shipping", "Delivery", "Postage")), post),
        (pick(rng, ("Total", "Order total", "To pay")), sum_ + post),
    ):
        y += em * 1.7
        bold, text = value > sum_, style.money(value)
        s.put(left, y, name, bold=bold)
        place = s.put(right, y, text, "r", bold=bold)
        if bold:
            s.fact("basket total", text, place)
        else:
            s.named(SPECS, name, text, place) if name != "Subtotal" else None
    s.buttons(
        x1 + em,
        y + em * 1.6,
        right,
        s.labels(
            listed("Checkout|Continue shopping|Empty cart|Apply coupon|Pay now|Back|Update cart"), whole(rng, 1, 3), 0
        ),
        pick(rng, "rl"),
    )


def forecast(s: Screen, box: Box) -> None:
    """The weather of a place: now in big print, then the days to come, humidity and the like in tiles."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, y2 = box
    unit = pick(rng, ("°", "°C", "°F"))
    town, sky, now = s.words.city(rng), pick(rng, WEATHER), f"{whole(rng, -20, 42)}{unit}"
    centred = chance(rng, 0.5)
    at, anchor = ((x1 + x2) / 2, "m") if centred else (x1 + em * 1.5, "l")
    s.fact("town", town, s.put(at, y1 + em * 1.6, town, anchor, size=em * 1.4, room=x2 - x1 - 2 * em))
    s.fact("now degrees", now, s.put(at, y1 + em * 4.6, now, anchor, size=em * real(rng, 2.5, 4)))
    s.fact("weather", sky, s.put(at, y1 + em * 7.2, sky, anchor, ink=look.soft))
    y, first, lead = y1 + em * 9, whole(rng, 0, 6), em * real(rng, 1.8, 2.8)
    short = chance(rng, 0.5)
    for k in range(whole(rng, 3, 7)):
        if y + lead > y2 - em * 6:
            break
        day, warm = w.DAYS[(first + k) % 7], f"{whole(rng, -20, 42)}{unit}"
        day, middle = day[:3] if short else day, y + lead / 2
        s.put(x1 + em * 1.5, middle, day)
        shape(
            s.c,
            pick(rng, ("disc", "ring", "star")),
            ((x1 + x2) / 2 - em * 0.5, middle - em * 0.5, (x1 + x2) / 2 + em * 0.5, middle + em * 0.5),
            look.soft,
        )
        s.named(DAY_WEATHER, day, warm, s.put(x2 - em * 1.5, middle, warm, "r"))
        s.c.line(x1 + em, y + lead, x2 - em, y + lead, look.rule)
        y += lead
    names = some(
        rng, listed("Humidity|Wind|Pressure|UV index|Visibility|Dew point|Sunrise|Sunset|Feels like|Rain chance"), 4
    )
    wide = (x2 - x1 - em) / 2
    for i, name in enumerate(names):
        left, top = x1 + em * 0.5 + i % 2 * wide, y + em * 0.6 + i // 2 * em * 5
        if top + em * 4.6 > y2:
            break
        value = {
            "Sunrise": "0#:##",
            "Sunset": "1#:##",
            "Wind": "## km/h",
            "Pressure": "10## hPa",
            "Visibility": "## km",
        }.get(name, "##%" if name in ("Humidity", "Rain chance") else "#")
        _tile(s, (left, top, left + wide - em * 0.5, top + em * 4.4), name, w.digits(rng, value), False)


def context_menu(s: Screen, box: Box) -> None:
    """A menu that a click has opened over what is there, with shortcuts at its right."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    names = s.labels(
        listed(
            "Cut|Copy|Paste|Rename|Delete|Select all|Find...|Undo|Redo|Print...|Save as...|Properties|Duplicate|"
            "Refresh|Open with|Share|Inspect|Zoom in|New folder|Pin to start"
        ),
        whole(rng, 3, 10),
        0.1,
    )
    lead, wide = em * real(rng, 1.6, 2.2), em * real(rng, 13, 18)
    tall = lead * len(names) + em
    if box[2] - box[0] < wide + 8 or box[3] - box[1] < tall + 8:
        return
    x, y = real(rng, box[0] + 2, box[2] - wide - 6), real(rng, box[1] + 2, box[3] - tall - 6)
    c.fill((x + 3, y + 3, x + wide + 4, y + tall + 4), 0, 0.3)
    s.cover((x - 2, y - 2, x + wide + 5, y + tall + 5))
    c.rectangle((x, y, x + wide, y + tall), look.soft, 1, look.paper, min(look.radius, 6))
    c.new_block()
    lit, off, keys, found = whole(rng, -2, len(names) - 1), whole(rng, 0, 2 * len(names)), set[str](), list[Box]()
    for i, name in enumerate(names):
        middle = y + em * 0.5 + lead * (i + 0.5)
        if i == lit:
            c.fill((x + 2, middle - lead / 2, x + wide - 2, middle + lead / 2), look.accent)
        ink = look.on if i == lit else look.soft if i == off else None
        place = s.put(x + em * 1.4, middle, name, ink=ink, room=wide - em * 8)
        found.append(s.opening)
        s.point(name, place)
        if i == lit:
            s.fact("selected entry", name, place)
        key = f"{pick(rng, ('Ctrl+', 'Ctrl+', 'Ctrl+Shift+', 'Alt+', 'F'))}"
        key += str(whole(rng, 1, 12)) if key == "F" else pick(rng, "ABCDEFGHIJKLNOPQRSTUVXYZ")
        if key not in keys and chance(rng, 0.6):
            s.named(SHORTCUT, name, key, s.put(x + wide - em * 0.8, middle, key, "r", ink=ink or look.soft))
            keys.add(key)
        elif chance(rng, 0.15):
            s.ask("none", say(rng, SHORTCUT, name), NONE, None, area=(x, y, x + wide, y + tall))
    s.count("entries in the menu", found, (x, y, x + wide, y + tall))


def toast(s: Screen, box: Box) -> None:
    """A notice in a corner."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    wide, tall = min(box[2] - box[0] - 8, em * real(rng, 18, 26)), em * real(rng, 4.4, 6)
    x = box[2] - wide - 5 if chance(rng, 0.7) else box[0] + 4
    y = box[3] - tall - 6 if chance(rng, 0.6) else box[1] + 5
    s.cover((x - 2, y - 2, x + wide + 3, y + tall + 3))
    c.rectangle((x, y, x + wide, y + tall), look.soft, 1, look.panel, look.radius)
    c.new_block()
    shape(c, pick(rng, BLOTS), (x + em * 0.8, y + em * 0.9, x + em * 2.3, y + em * 2.4), look.soft)
    s.put(x + em * 3, y + em * 1.3, pick(rng, APPS), bold=True)
    text = pick(
        rng,
        (
            f"New message from {s.words.first_name(rng)}",
            f"{s.file()} was saved",
            "Update finished",
            f"Battery at {whole(rng, 2, 20)}%",
            f"{s.title(1, 2)} is ready",
            f"{whole(rng, 2, 40)} files copied",
        ),
    )
    s.fact("tip", text, s.put(x + em * 3, y + em * 2.9, text, room=wide - em * 3.6))


# -- frames: what surrounds the panes ---------------------------------------------------------------------------


def window(s: Screen, frame: Box, pane: Pane, title: str = "") -> None:
    """A window over what is there: shadow, title bar, perhaps menus and tools, then the pane."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = frame
    c.fill((x1 + 3, y1 + 4, x2 + 4, y2 + 4), 0, 0.3)
    s.cover((x1 - 1, y1 - 1, x2 + 4, y2 + 4))
    c.rectangle(frame, look.rule, 1, look.paper, 0)
    c.new_block()
    tall = em * real(rng, 1.9, 2.5)
    bar = look.accent if chance(rng, 0.15) else look.panel
    c.fill((x1 + 1, y1 + 1, x2 - 1, y1 + tall), bar)
    ink = look.on if bar == look.accent else look.ink
    _corner(s, (x1, y1, x2, y1 + tall), ink, len(s.slots) == 0 or chance(rng, 0.5))
    version = f"{whole(rng, 0, 24)}.{whole(rng, 0, 30)}" + (f".{whole(rng, 0, 99)}" if chance(rng, 0.6) else "")
    name = title or pick(
        rng,
        (
            s.title(1, 3),
            f"{s.file()} - {s.word().capitalize()}",
            s.words.company(rng),
            f"{s.title(1, 2)} - {s.word().capitalize()}",
        ),
    )
    left, middle = x1 + em * 5.6, y1 + tall / 2
    place = s.put(left, middle, name, room=x2 - left - em * 13, ink=ink)
    if place and chance(rng, 0.3):
        letter = pick(rng, ("", "v", "Version "))
        at = left + s.wide(name) + s.wide(" ")
        s.put(at, middle, letter, ink=ink) if letter else None
        s.fact("version", version, s.put(at + s.wide(letter), middle, version, ink=ink))
        s.slots["window title"] += 1
    else:
        s.fact("window title", name, place)
    y = y1 + tall
    if chance(rng, 0.5):
        y = menus(s, (x1 + 1, y, x2 - 1, y + em * 1.9))
    if chance(rng, 0.3):
        y = tools(s, (x1 + 1, y, x2 - 1, y + em * 2.3))
    c.new_block()
    pane(s, (x1 + 2, y, x2 - 2, y2 - 2))


def _corner(s: Screen, bar: Box, ink: int, asked: bool) -> None:
    """The buttons that close a window, at the left as dots or at the right as signs."""
    em, middle = s.em, (bar[1] + bar[3]) / 2
    if chance(s.rng, 0.35):
        for i in range(3):
            at = bar[0] + em * (1 + 1.4 * i)
            s.c.ellipse((at - em * 0.4, middle - em * 0.4, at + em * 0.4, middle + em * 0.4), None, fill=s.look.soft)
        return
    for i, name in enumerate(("close", "maximize", "minimize")):
        at, r = bar[2] - em * (1.2 + 2.4 * i), em * 0.38
        box = (at - r, middle - r, at + r, middle + r)
        shape(s.c, name, box, ink)
        s.slots[f"{name} button"] += 0 if asked else 1
        if asked:
            s.place(f"{name} button", (box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2))


def menus(s: Screen, bar: Box, x: float = 0) -> float:
    """A bar of menus; returns the y below."""
    rng, em = s.rng, s.em
    names = [
        "File",
        "Edit",
        *some(
            rng,
            listed("View|Insert|Format|Tools|Data|Run|Go|Options|Project|Layers|Table|Debug|Image|Filter"),
            whole(rng, 1, 6),
        ),
        *(("Window", "Help") if chance(rng, 0.6) else ("Help",)),
    ]
    at, gap, before, shown = x or bar[0] + em * 0.7, em * real(rng, 0.9, 1.9), "", list[Box]()
    for name in names:
        if at + s.wide(name) > bar[2] - em:
            break
        place = s.put(at, (bar[1] + bar[3]) / 2, name)
        shown.append(s.opening)
        s.point(name, place)
        if before:
            s.ask("field", say(rng, AFTER, before), name, place, before, name)
        at, before = at + s.wide(name) + gap, name
    s.count("menus", shown, bar)
    return bar[3]


def tools(s: Screen, bar: Box) -> float:
    """A tool bar of signs, mostly without names."""
    rng, em = s.rng, s.em
    at, middle = bar[0] + em, (bar[1] + bar[3]) / 2
    for _ in range(whole(rng, 4, 20)):
        if at + em * 2 > bar[2]:
            break
        shape(s.c, pick(rng, BLOTS), (at, middle - em * 0.45, at + em * 0.9, middle + em * 0.45), s.look.soft)
        at += em * pick(rng, (1.7, 1.7, 1.7, 2.6))
    s.c.line(bar[0], bar[3], bar[2], bar[3], s.look.rule)
    return bar[3]


def browser(s: Screen, frame: Box, pane: Pane) -> None:
    """Tabs, address, perhaps bookmarks, then the page."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = frame
    tall = em * real(rng, 2, 2.6)
    c.fill((x1, y1, x2, y1 + tall), look.rule)
    _tabs_of_browser(s, (x1, y1, x2, y1 + tall))
    y, bar = y1 + tall, y1 + tall + em * real(rng, 2.3, 3)
    c.fill((x1, y, x2, bar), look.panel)
    at, middle = x1 + em, (y + bar) / 2
    for name in ("back", "forward", "reload")[: whole(rng, 1, 3) if x2 - x1 > em * 30 else 1]:
        shape(c, name, (at, middle - em * 0.45, at + em * 0.9, middle + em * 0.45), look.soft)
        s.place(f"{name} button", (at - 2, middle - em * 0.6, at + em * 0.9 + 2, middle + em * 0.6))
        at += em * 1.9
    right = x2 - em * pick(rng, (1, 3, 7))
    field_ = (at, y + em * 0.35, right, bar - em * 0.35)
    s.field_box(field_, round_=chance(rng, 0.5))
    url = s.words.url(rng)
    s.fact("address", url, s.put(at + em * pick(rng, (0.8, 2)), middle, url, room=right - at - em * 3))
    if right < x2 - em * 2:
        shape(c, "more", (x2 - em * 1.6, middle - em * 0.5, x2 - em * 0.6, middle + em * 0.5), look.ink)
        s.place("menu button (three dots)", (x2 - em * 1.8, middle - em * 0.7, x2 - em * 0.4, middle + em * 0.7))
    if chance(rng, 0.4):
        y, bar = bar, bar + em * 1.9
        c.fill((x1, y, x2, bar), look.panel)
        at, shown = x1 + em, list[Box]()
        for name in s.labels((*MENUS, "Wiki", "Maps", "Bank", "Recipes"), whole(rng, 2, 9), 0.5):
            if at + s.wide(name) + em * 2 > x2:
                break
            shape(
                c, pick(rng, BLOTS), (at, (y + bar) / 2 - em * 0.4, at + em * 0.8, (y + bar) / 2 + em * 0.4), look.soft
            )
            s.point(name, s.put(at + em * 1.2, (y + bar) / 2, name))
            shown.append(s.opening)
            at += s.wide(name) + em * 2.4
        s.count("bookmarks", shown, (x1, y, x2, bar))
    c.line(x1, bar, x2, bar, look.rule)
    c.new_block()
    pane(
        s,
        (
            x1,
            _site_bar(s, (x1, bar, x2, y2)) if pane not in (search_page, results, viewer) and chance(rng, 0.5) else bar,
            x2,
            y2,
        ),
    )


def _tabs_of_browser(s: Screen, bar: Box) -> None:
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = bar
    names = [
        s.title(1, 3) if chance(rng, 0.7) else pick(rng, ("New tab", s.words.company(rng), s.word()))
        for _ in range(whole(rng, 1, 9))
    ]
    names = list(dict.fromkeys(names))
    left, right = x1 + em * pick(rng, (0.4, 4.8)), x2 - em * 8
    wide = min(em * real(rng, 9, 15), (right - left) / len(names))
    if wide < em * 4.5:
        names = names[: max(1, int((right - left) / (em * 4.5)))]
        wide = min(em * 9, (right - left) / len(names))
    active, style, before, found = whole(rng, 0, len(names) - 1), pick(rng, (0.0, 5.0, 8.0)), "", list[Box]()
    for i, name in enumerate(names):
        at = left + i * wide
        if i == active:
            c.rectangle((at, y1 + 3, at + wide, y2 + 4), None, 1, look.panel, style)
        else:
            c.line(at + wide, y1 + em * 0.6, at + wide, y2 - em * 0.5, look.soft)
        start = at + em * 0.7
        if chance(rng, 0.6) and wide > em * 7:
            shape(
                c,
                pick(rng, BLOTS),
                (start, (y1 + y2) / 2 - em * 0.4, start + em * 0.8, (y1 + y2) / 2 + em * 0.4),
                look.soft,
            )
            start += em * 1.3
        place = s.put(start, (y1 + y2) / 2, name, room=at + wide - start - em * 1.7, ink=look.ink)
        found.append(s.opening)
        if i == active:
            s.fact("active tab", name, place)
            s.fact("browser tab", name, place)
        s.state(name, "tab", i == active, place)
        if before:
            s.ask("field", say(rng, TAB_AFTER, before), name, place, before, name)
        shape(
            c,
            "close",
            (at + wide - em * 1.2, (y1 + y2) / 2 - em * 0.3, at + wide - em * 0.6, (y1 + y2) / 2 + em * 0.3),
            look.soft,
        )
        before = name if place else ""
    at, middle = left + len(names) * wide + em * 0.8, (y1 + y2) / 2
    shape(c, "plus", (at, middle - em * 0.4, at + em * 0.8, middle + em * 0.4), look.ink)
    s.place("new tab button", (at - 2, middle - em * 0.6, at + em * 0.8 + 2, middle + em * 0.6))
    things = pick(rng, ("open tabs", "tabs", "browser tabs", "browser tabs"))
    s.slots["#tabs"] += things == "browser tabs"
    s.count(things, found, bar)
    _corner(s, (x2 - em * 9, y1, x2, y2), look.ink, True) if left < x1 + em * 4 else None


def _site_bar(s: Screen, box: Box) -> float:
    """The head of a site: its name, its menu, who is logged in."""
    rng, em, look = s.rng, s.em, s.look
    x1, y1, x2, _ = box
    tall = em * real(rng, 2.4, 3.6)
    dark = chance(rng, 0.3)
    if dark:
        s.c.fill((x1, y1, x2, y1 + tall), look.accent)
    ink, middle = look.on if dark else look.ink, y1 + tall / 2
    brand = s.words.company(rng)
    place = s.put(x1 + em, middle, brand, bold=True, size=em * real(rng, 1, 1.4), ink=ink, room=(x2 - x1) * 0.3)
    s.ask(
        "field",
        q.ask_about(rng, pick(rng, ("name of the site", "brand", "name in the page header")), "网站名称"),
        brand,
        place,
    )
    right = x2 - em
    if chance(rng, 0.5) and x2 - x1 > em * 40:
        name = s.person()
        s.fact("user", name, s.put(right, middle, name, "r", ink=ink))
        right -= s.wide(name) + em * 2
    at, before = x1 + (x2 - x1) * 0.32 + em * 2, ""
    for name in s.labels(MENUS, whole(rng, 3, 7), 0.15):
        if at + s.wide(name) > right:
            break
        place = s.put(at, middle, name, ink=ink)
        s.point(name, place)
        if before:
            s.ask("field", say(rng, AFTER, before), name, place, before, name)
        at, before = at + s.wide(name) + em * 1.8, name
    s.c.line(x1, y1 + tall, x2, y1 + tall, look.rule)
    return y1 + tall


def dialog(s: Screen, box: Box) -> None:
    """A message over what is there: sign, title, text, code, progress, a box to check, buttons."""
    rng, em, c = s.rng, s.em, s.c
    if chance(rng, 0.4):
        c.fill(box, 0 if chance(rng, 0.8) else 255, real(rng, 0.15, 0.4))
    look = s.look
    width = min(box[2] - box[0] - 6, em * real(rng, 26, 42))
    coded, moving, boxed = chance(rng, 0.45), chance(rng, 0.3), chance(rng, 0.35)
    tall = em * (10.5 + 2 * coded + 3 * moving + 2.2 * boxed + whole(rng, 0, 3))
    x1, y1 = (
        real(rng, box[0] + 2, max(box[0] + 3, box[2] - width - 4)),
        real(rng, box[1] + 2, max(box[1] + 3, box[3] - tall - 6)),
    )
    x2, y2 = x1 + width, min(y1 + tall, box[3] - 3)
    s.cover((x1 - 2, y1 - 2, x2 + 5, y2 + 5))
    c.fill((x1 + 4, y1 + 5, x2 + 5, y2 + 6), 0, 0.35)
    c.rectangle((x1, y1, x2, y2), look.soft, 1, look.paper, look.radius)
    c.new_block()
    title = pick(
        rng,
        (
            "Error",
            "Warning",
            "Confirm",
            "Information",
            "Save changes?",
            f"{s.word()}.exe",
            s.title(1, 3),
            "Update available",
            "Setup",
            "Permission required",
        ),
    )
    bar = chance(rng, 0.5)
    if bar:
        c.fill((x1 + 1, y1 + 1, x2 - 1, y1 + em * 2.2), look.panel)
        _corner(s, (x2 - em * 8, y1, x2, y1 + em * 2.2), look.ink, False)
    place = s.put(
        x1 + em,
        y1 + em * (1.1 if bar else 1.7),
        title,
        bold=not bar,
        size=em * (1 if bar else 1.3),
        room=width - em * 9,
    )
    s.ask(
        "field",
        q.ask_about(rng, pick(rng, ("title of the dialog", "dialog title", "heading of the pop-up")), "对话框标题"),
        title,
        place,
    )
    y, left = y1 + em * 3.6, x1 + em
    if chance(rng, 0.6):
        _sign(s, (left, y - em * 0.6, left + em * 2.6, y + em * 2))
        left += em * 3.6
    y = _message(s, left, y, x2 - em)
    if coded:
        head = pick(rng, ("Error code", "Code", "Error", "Exception code", "Status"))
        code = w.code(rng, "0x8###@###", "E-####", "0x########", "ERR_##", "####", "@@_####")
        text = f"{head}: "
        s.put(left, y, text)
        s.fact("error code", code, s.put(left + s.wide(text), y, code))
        y += em * 2
    else:
        s.lacks(say(rng, FACTS["error code"]), slot="error code")
    if moving:
        share = whole(rng, 0, 100)
        c.rectangle((left, y, x2 - em * 5, y + em), look.rule, 1, look.panel, min(look.radius, em / 2))
        c.fill((left, y, left + (x2 - em * 5 - left) * share / 100, y + em), look.accent)
        s.fact("progress", f"{share}%", s.put(x2 - em, y + em / 2, f"{share}%", "r"))
        y += em * 2.6
    if boxed:
        s.slots["#checkboxes"] += 1
        s.slots["#checked boxes"] += 1
        name, on = (
            pick(
                rng,
                listed(
                    "Don't ask again|Remember my choice|Do this for all items|Send a report|Show details|"
                    "Always trust this publisher"
                ),
            ),
            chance(rng, 0.5),
        )
        frame = (left, y, left + em * 1.1, y + em * 1.1)
        s.check(frame, on)
        s.put(left + em * 1.8, y + em * 0.55, name, room=x2 - left - em * 3)
        s.state(name, "checkbox", on, frame)
    pool = listed(
        "OK|Cancel|Yes|No|Retry|Abort|Ignore|Details|Close|Help|Don't save|Save|Allow|Deny|Later|Install|"
        "Restart now|Skip|Continue|Learn more|Send report|Delete|Keep|Open|Try again|Update"
    )
    labels = some(rng, pool, whole(rng, 1, 4))
    if y2 - em * 3 > y:
        fits = sum(s.wide(label) + em * 4 for label in labels) < width - 2 * em
        s.buttons(x1 + em, y2 - em * 2.8, x2 - em, labels, pick(rng, "rrml"), em * 2)
        if fits:
            s.count(pick(rng, ("buttons in the dialog", "buttons below the message")), s.row, (x1, y1, x2, y2))


def _message(s: Screen, x: float, y: float, right: float) -> float:
    """The text of a dialog, in whole lines; returns the next free middle."""
    rng, em = s.rng, s.em
    words = s.words
    text = pick(rng, (
        f"Could not open {s.file()}.", f"Do you want to save {s.file()}?", f"{s.file()} was not found.",
        f"Connection to {words.word(rng)} failed.",
        f"{s.title(1, 1)} has stopped working.", f"Delete {whole(rng, 2, 90)} items?",
        f"The {words.word(rng)} is not responding.",
        f"Allow {s.title(1, 1)} to use the camera?", f"Not enough space on {words.word(rng)}.",
        words.sentence(rng, 3, 8), words.sentence(rng, 6, 14),
    ))  # fmt: skip
    rows = s.c.wrap(text, s.look.face, max(8, em), right - x)[:3]
    boxes = [s.put(x, y + k * em * 1.4, row) for k, row in enumerate(rows)]
    found = [b for b in boxes if b is not None]
    if " ".join(rows) == text:
        s.fact("message", text, union(found))
    return y + em * (1.4 * len(rows) + 0.5)


def _sign(s: Screen, box: Box) -> None:
    """The sign of a warning, a mistake or a question."""
    mark, look = pick(s.rng, "!?ix"), s.look
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    if mark == "!" and chance(s.rng, 0.6):
        s.c.polygon([(x, box[1]), (box[2], box[3]), (box[0], box[3])], look.accent)
    else:
        s.c.ellipse(box, None, fill=look.accent)
    s.c.text(x, y + s.em * 0.6, mark, look.bold, max(8, s.em * 1.5), look.on, "m", record=False)


# -- pictures ---------------------------------------------------------------------------------------------------

PROGRAMS: tuple[tuple[Pane, float], ...] = (
    (processes, 1.5), (jobs, 1.2), (files, 1.2), (mail, 1.2), (chat, 0.9), (calendar, 1), (tiles, 1.2), (settings, 2),
    (sheet, 1.6), (log, 0.8), (terminal, 0.9), (editor, 1), (viewer, 0.9), (watchlist, 0.5), (store, 0.8), (about, 1.1),
    (player, 0.8), (board, 0.8),
)  # fmt: skip
PAGES: tuple[tuple[Pane, float], ...] = (
    (search_page, 1.4), (results, 1.2), (store, 1.8), (quote, 1.6), (tiles, 1.3), (jobs, 1), (mail, 0.8), (settings, 1),
    (sign_in, 1.2), (landing, 1), (watchlist, 0.7), (calendar, 0.6), (viewer, 0.5), (chat, 0.5), (goods, 1.3),
    (basket, 1), (board, 0.7), (forecast, 0.6),
)  # fmt: skip
SCREENS: tuple[tuple[Pane, float], ...] = (
    (settings, 2), (alarms, 1), (home, 1.2), (feed, 1.2), (chat, 1), (mail, 1), (store, 1.2), (quote, 1), (tiles, 1),
    (watchlist, 0.8), (calculator, 0.7), (calendar, 0.8), (sign_in, 1), (files, 0.5), (results, 0.6), (about, 1),
    (player, 0.9), (goods, 1.1), (basket, 1.1), (forecast, 1.1),
)  # fmt: skip
ABSENT_FACTS: Mapping[str, tuple[str, ...]] = {
    "clock": ("clock",),
    "address": ("://", "www."),
    "version": ("version", "build", "firmware", "kernel"),
    "error code": ("error", "code"),
    "battery": ("battery", "%"),
    "progress": ("%",),
    "formula": ("=",),
    "zoom": ("zoom", "%"),
    "last command": ("$", ">"),
    "temperature": ("°",),
    "typed": ("search", "find"),
    "page number": ("page",),
    "selected cell": ("cell",),
    "song": ("song", "track"),
    "basket total": ("total",),
}
"""Facts that are asked for now and then where a picture lacks them, and what it must not show either."""


def start(rng: Rng, world: World, height: int, width: int, low: float, high: float) -> Screen:
    """An empty screen with print of `low` to `high` pixels, small sizes more often."""
    look = make_look(rng, world, low + (high - low) * rng.random() ** 1.6)
    return Screen(rng, Canvas(world, height, width, look.paper), look)


def end(s: Screen, family: str) -> Sample:
    for slot in some(s.rng, list(ABSENT_FACTS), 3):
        if chance(s.rng, 0.4):
            s.lacks(say(s.rng, FACTS[slot]), *ABSENT_FACTS[slot], slot=slot)
    return asking.finish(s.rng, s.c, "screenshot", family, s.settle(), most=7, reading=2, missing=0.4)


def build_desktop(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A whole screen: wallpaper, signs, one to three windows over each other, a bar with clock and weather."""
    s = start(rng, world, height, width, 8, 11.5)
    c, em = s.c, s.em
    _wallpaper(s)
    bar = em * real(rng, 2.2, 3.4)
    style = pick(rng, ("task", "task", "dock"))
    desk = (
        (0.0, 0.0, float(width), height - bar) if style == "task" else (0.0, em * 2.1, float(width), height - bar * 1.4)
    )
    if chance(rng, 0.6):
        _desk_signs(s, desk)
    outer, number = s.look, weighted(rng, ((1, 5), (2, 4), (3, 1.5)))
    frames: list[Box] = []
    for _ in range(number):
        s.look = replace(make_look(rng, world, em), face=outer.face, bold=outer.bold) if chance(rng, 0.6) else outer
        wide = (desk[2] - desk[0]) * (real(rng, 0.7, 0.98) if number == 1 else real(rng, 0.45, 0.8))
        tall = (desk[3] - desk[1]) * (real(rng, 0.7, 0.98) if number == 1 else real(rng, 0.45, 0.85))
        x, y = (
            real(rng, desk[0] + 2, max(desk[0] + 3, desk[2] - wide - 6)),
            real(rng, desk[1] + 2, max(desk[1] + 3, desk[3] - tall - 6)),
        )
        frame = (x, y, x + wide, y + tall)
        frames.append(frame)
        if chance(rng, 0.3):
            s.cover(frame)
            c.rectangle(frame, s.look.rule, 1, s.look.paper)
            c.new_block()
            browser(s, (x + 1, y + 1, x + wide - 1, y + tall - 1), weighted(rng, PAGES))
        else:
            window(s, frame, weighted(rng, PROGRAMS))
    seen = [_seen(frame, frames[k + 1 :]) for k, frame in enumerate(frames)]
    if chance(rng, 0.25):
        dialog(s, desk)
    elif chance(rng, 0.15):
        context_menu(s, desk)
    elif all(len(shown) > 0.3 * 64 for shown in seen):
        s.count(pick(rng, ("windows", "open windows")), [_highest(shown) for shown in seen], (0.0, 0.0, 0.0, 0.0))
    s.look = outer
    if chance(rng, 0.15):
        toast(s, desk)
    c.new_block()
    (_task_bar if style == "task" else _dock)(s, (0.0, float(desk[3]), float(width), float(height)))
    return end(s, "desktops")


def _seen(frame: Box, over: Sequence[Box]) -> list[tuple[float, float]]:
    """Which of 8 x 8 points of a window those above it leave to see."""
    x1, y1, x2, y2 = frame
    points = [(x1 + (x2 - x1) * (i + 0.5) / 8, y1 + (y2 - y1) * (j + 0.5) / 8) for i in range(8) for j in range(8)]
    return [(x, y) for x, y in points if not any(inside(box, x, y) for box in over)]


def _highest(points: Sequence[tuple[float, float]]) -> Box:
    """A place to look at near the top of what is seen of a window, in the middle."""
    top = min(y for _, y in points)
    row = [x for x, y in points if y == top]
    return spot(row[len(row) // 2], top)


def _wallpaper(s: Screen) -> None:
    rng, c = s.rng, s.c
    if chance(rng, 0.5):
        c.paste(c.world.photo(rng, c.height, c.width), 0, 0)
    elif chance(rng, 0.6):
        c.gradient((0, 0, c.width, c.height), whole(rng, 20, 230), whole(rng, 20, 230), chance(rng, 0.5))
    else:
        c.fill((0, 0, c.width, c.height), whole(rng, 20, 200))


def _desk_signs(s: Screen, desk: Box) -> None:
    """Signs on the wallpaper, in columns from one side, with names below."""
    rng, em, c = s.rng, s.em, s.c
    side, step = em * real(rng, 2.4, 3.4), em * real(rng, 6, 7.5)
    names = s.labels(APPS, whole(rng, 2, 9), 0.3)
    at = desk[0] + em * 3.6 if chance(rng, 0.7) else desk[2] - em * 3.6
    y = desk[1] + em
    for name in names:
        if y + step > desk[3]:
            break
        shape(c, pick(rng, BLOTS), (at - side / 2, y, at + side / 2, y + side), whole(rng, 170, 255))
        wide = s.wide(name)
        c.fill((at - wide / 2 - 2, y + side + em * 0.3, at + wide / 2 + 2, y + side + em * 1.7), 30, 0.75)
        s.point(name, s.put(at, y + side + em, name, "m", ink=250, room=em * 7))
        y += step


def _clock(s: Screen) -> tuple[str, str]:
    rng = s.rng
    return w.time(rng, pick(rng, ("{h:02}:{m:02}", "{k}:{m:02} {ap}"))), w.date(
        rng, pick(rng, ("{d:02}/{m:02}/{y}", "{m}/{d}/{y}", "{d:02}.{m:02}.{y}", "{y}-{m:02}-{d:02}", "{dd} {d} {mon}"))
    )


def _task_bar(s: Screen, bar: Box) -> None:
    rng, em, look, c = s.rng, s.em, s.look, s.c
    x1, y1, x2, y2 = bar
    s.cover(bar)
    c.fill(bar, look.panel)
    middle, right = (y1 + y2) / 2, x2 - em * 0.8
    time, date = _clock(s)
    wide = max(s.wide(time), s.wide(date))
    if y2 - y1 > em * 2.7 and chance(rng, 0.7):
        s.fact("clock", time, s.put(right - wide / 2, y1 + em * 0.8, time, "m"))
        s.fact("taskbar date", date, s.put(right - wide / 2, y2 - em * 0.8, date, "m"))
    else:
        s.fact("clock", time, s.put(right, middle, time, "r"))
        wide = s.wide(time)
    right -= wide + em
    if chance(rng, 0.4):
        code = pick(rng, ("ENG", "DEU", "FRA", "EN", "ESP", "ITA", "中"))
        place = s.put(right, middle, code, "r")
        if code.isascii():
            s.ask(
                "field",
                q.ask_about(
                    rng, pick(rng, ("keyboard language in the task bar", "input language by the clock")), "输入法语言"
                ),
                code,
                place,
            )
        right -= s.wide(code) + em
    for _ in range(whole(rng, 0, 4)):
        shape(c, pick(rng, BLOTS), (right - em * 0.9, middle - em * 0.45, right, middle + em * 0.45), look.soft)
        right -= em * 1.6
    if chance(rng, 0.5) and right - x1 > em * 28:
        degrees, sky = f"{whole(rng, -12, 38)}°{pick(rng, ('C', 'C', 'F', ''))}", pick(rng, WEATHER)
        s.fact("weather", sky, s.put(right, middle, sky, "r", ink=look.soft if chance(rng, 0.3) else None))
        right -= s.wide(sky) + em * 0.5
        s.fact("temperature", degrees, s.put(right, middle, degrees, "r"))
        right -= s.wide(degrees) + em
    at = x1 + em * 0.7
    shape(c, "block", (at, middle - em * 0.6, at + em * 1.2, middle + em * 0.6), look.accent)
    at += em * 2.2
    if chance(rng, 0.5) and right - at > em * 24:
        s.search_field((at, y1 + em * 0.3, at + em * 13, y2 - em * 0.3), 0.1)
        at += em * 14
    for _ in range(whole(rng, 2, 10)):
        if at + em * 2 > right:
            break
        c.rectangle((at, middle - em * 0.75, at + em * 1.5, middle + em * 0.75), None, 1, whole(rng, 50, 220), 3)
        at += em * 2.4


def _dock(s: Screen, bar: Box) -> None:
    """Menus and the clock along the top, big signs at the bottom."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    top = (0.0, 0.0, float(c.width), em * 2.1)
    s.cover(top)
    c.fill(top, look.panel)
    time, date = _clock(s)
    right = c.width - em
    s.fact("clock", time, s.put(right, em, time, "r"))
    right -= s.wide(time) + em * 0.8
    if chance(rng, 0.6):
        s.fact("taskbar date", date, s.put(right, em, date, "r"))
        right -= s.wide(date) + em
    if chance(rng, 0.5):
        charge = f"{whole(rng, 3, 100)}%"
        s.fact("battery", charge, s.put(right, em, charge, "r"))
        right -= s.wide(charge) + em
    name = pick(rng, APPS)
    s.put(em * 2.4, em, name, bold=True)
    menus(s, (0, 0, right, em * 2.1), em * 2.4 + s.wide(name, True) + em * 1.4)
    number, side = whole(rng, 4, 12), (bar[3] - bar[1]) * 0.6
    step = min(side * 1.3, (bar[2] - bar[0] - em) / number)
    left = (bar[0] + bar[2] - step * number) / 2
    area = (left - em * 0.6, bar[1] + 2, left + step * number + em * 0.4, bar[3] - 3)
    s.cover(area)
    c.rectangle(area, None, 1, look.panel, 6)
    top, low = bar[1] + (bar[3] - bar[1] - side) / 2, bar[1] + (bar[3] - bar[1] + side) / 2
    icons = [(left + k * step, top, left + k * step + min(side, step * 0.85), low) for k in range(number)]
    for icon in icons:
        c.rectangle(icon, None, 1, whole(rng, 40, 230), side * 0.22)
    s.count("icons in the dock", icons, area)


def build_browser(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A browser that fills the picture."""
    s = start(rng, world, height, width, 8, 13)
    browser(s, (0.0, 0.0, float(width), float(height)), weighted(rng, PAGES))
    if chance(rng, 0.08):
        dialog(s, (0.0, s.em * 6, float(width), float(height)))
    elif chance(rng, 0.08):
        pick(rng, (context_menu, toast))(s, (0.0, s.em * 6, float(width), float(height)))
    return end(s, "browsers")


def build_program(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A program's window that fills the picture, or its pane cut out alone."""
    s = start(rng, world, height, width, 8, 13)
    pane = weighted(rng, PROGRAMS)
    if chance(rng, 0.75):
        window(s, (-1.0, -1.0, width + 1.0, height + 1.0), pane)
    else:
        pane(s, (0.0, 0.0, float(width), float(height)))
    if chance(rng, 0.12):
        context_menu(s, (0.0, s.em * 3, float(width), float(height)))
    return end(s, "programs")


def build_phone(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A phone's or a tablet's screen: status line, head, pane, a bar of places below."""
    tall = height > width * 1.3
    s = start(rng, world, height, width, 10 if tall else 8.5, 18 if tall and width > 440 else 13)
    em, look, c = s.em, s.look, s.c
    pane = weighted(rng, SCREENS)
    if pane is home and chance(rng, 0.7):
        _wallpaper(s)
        c.fill((0, 0, width, height), look.paper, 0.6)
    time, charge = w.time(rng, pick(rng, ("{h:02}:{m:02}", "{k}:{m:02}"))), f"{whole(rng, 2, 100)}%"
    left = chance(rng, 0.75)
    s.fact("clock", time, s.put(em if left else width / 2, em, time, "l" if left else "m", bold=chance(rng, 0.5)))
    if chance(rng, 0.7):
        s.fact("battery", charge, s.put(width - em * 2.6, em, charge, "r"))
    c.rectangle((width - em * 2.3, em * 0.6, width - em * 0.6, em * 1.4), look.ink)
    c.fill((width - em * 2.3, em * 0.6, width - em * 1.3, em * 1.4), look.ink)
    y, bottom = em * 2.1, float(height)
    if pane is not home and chance(rng, 0.7):
        y = _app_bar(s, y)
    if chance(rng, 0.5):
        bottom = _places(s)
    c.new_block()
    pane(s, (0.0, y, float(width), bottom))
    if chance(rng, 0.15):
        dialog(s, (0.0, y, float(width), bottom))
    return end(s, "phones")


def _app_bar(s: Screen, y: float) -> float:
    """The head of a phone's page: a way back, its name, signs."""
    rng, em, look, width = s.rng, s.em, s.look, s.c.width
    tall = em * real(rng, 2.8, 3.6)
    filled = chance(rng, 0.3)
    if filled:
        s.c.fill((0, y, width, y + tall), look.accent)
    ink, middle = look.on if filled else look.ink, y + tall / 2
    name = pick(rng, ("back", "menu"))
    box = (em, middle - em * 0.6, em * 2.2, middle + em * 0.6)
    shape(s.c, name, box, ink)
    s.place(f"{name} button", box)
    title = s.title(1, 2)
    s.fact("heading", title, s.put(em * 3.4, middle, title, bold=True, size=em * 1.25, ink=ink, room=width - em * 8.5))
    for i, name in enumerate(some(rng, ("search", "more", "plus", "user"), whole(rng, 0, 2))):
        at = width - em * (2.2 + 2.2 * i)
        shape(s.c, name, (at, middle - em * 0.5, at + em, middle + em * 0.5), ink)
        s.place(
            f"{ {'more': 'three dots', 'plus': 'plus', 'search': 'search', 'user': 'profile'}[name] } icon",
            (at, middle - em * 0.5, at + em, middle + em * 0.5),
        )
    return y + tall


def _places(s: Screen) -> float:
    """The bar at a phone's foot, one place of it active; returns its top."""
    rng, em, look, c = s.rng, s.em, s.look, s.c
    top = c.height - em * real(rng, 3.6, 4.4)
    c.line(0, top, c.width, top, look.rule)
    names = s.labels(
        listed("Home|Search|Library|Profile|Chats|Calls|Feed|Cart|More|Saved|Alerts|Explore|Account"),
        whole(rng, 3, 5),
        0.1,
    )
    active, wide = whole(rng, 0, len(names) - 1), c.width / len(names)
    signs: list[Box] = []
    for i, name in enumerate(names):
        middle, on = (i + 0.5) * wide, i == active
        if on:
            c.rectangle(
                (middle - em * 1.6, top + em * 0.2, middle + em * 1.6, top + em * 1.7), None, 1, look.accent, em * 0.7
            )
        signs.append((middle - em * 0.5, top + em * 0.45, middle + em * 0.5, top + em * 1.45))
        shape(c, pick(rng, BLOTS), signs[-1], look.on if on else look.soft)
        place = s.put(middle, top + em * 2.5, name, "m", bold=on, room=wide - 3, ink=look.ink if on else look.soft)
        s.point(name, place)
        s.state(name, "tab", on, place)
    s.count("buttons in the bottom bar", signs, (0, top, c.width, c.height))
    return top


def build_dialog(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A message over a page, or alone with some of what is around it."""
    s = start(rng, world, height, width, 9, 20 if chance(rng, 0.4) else 12)
    box = (0.0, 0.0, float(width), float(height))
    if chance(rng, 0.5):
        inner = s.look
        s.look = replace(inner, size=min(inner.size, 11))
        pick(rng, (settings, jobs, files, landing, editor, viewer))(s, box)
        s.look = inner
    else:
        _wallpaper(s)
    dialog(s, box)
    return end(s, "messages")


FAMILIES = (
    Family("desktops", "screenshot", "train", build_desktop, 1.1),
    Family("browsers", "screenshot", "train", build_browser, 1.0),
    Family("programs", "screenshot", "train", build_program, 0.9),
    Family("phones", "screenshot", "train", build_phone, 0.6),
    Family("messages", "screenshot", "train", build_dialog, 0.5),
)
