"""For fitting the confidence: screens, plots, tables, print and pictures in layouts of their own: a list of tasks, a
shop's page, a dialogue of settings, a chat, a terminal, lines and bars and slices, a plan of the week, a league, a
newspaper, a paper, a scheme of steps, a poster, signs in a photograph, a label on food, a pass for a journey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training import layout
from training import questions as q
from training.canvas import Canvas, Point, union
from training.chance import Rng, chance, pick, real, some, whole
from training.families.calibration_tools import Page, Ruling, distinct, sized, table, wrapped
from training.sample import Box, Family, Sample
from training.words import DAYS, MONTHS, amount, code, date, number_style, phone, time
from training.world import Typeface, World


@dataclass(frozen=True, slots=True)
class Window:
    """Where a program's content goes, in which type and greys."""

    area: Box
    face: Typeface
    size: float
    ground: int
    ink: int
    faint: int
    chosen: int


def window(page: Page, columns: float, title: str, key: str | None = "title") -> Window:
    """A program's window, on a desktop or filling the screen, with its title and buttons at either end."""
    rng, canvas, world = page.rng, page.canvas, page.world
    height, width = canvas.height, canvas.width
    dark = chance(rng, 0.4)
    ground, ink, faint, chosen = (whole(rng, 18, 45), 240, 165, 85) if dark else (whole(rng, 242, 255), 15, 95, 200)
    inset = real(rng, 0.01, 0.06) if chance(rng, 0.5) else 0.0
    area = (width * inset, height * inset, width * (1 - inset), height * (1 - inset))
    size, face = sized(area[2] - area[0], area[3] - area[1], columns, 9, 17), world.typeface(rng, "sans")
    canvas.fill((area[0] + 5, area[1] + 5, area[2] + 5, area[3] + 5), 0, 0.3)
    canvas.fill(area, ground)
    bar = size * real(rng, 1.8, 2.3)
    canvas.fill((area[0], area[1], area[2], area[1] + bar), ground + 25 if dark else ground - whole(rng, 0, 40))
    left, middle = chance(rng, 0.35), area[1] + bar / 2
    for i in range(3):
        x = area[0] + size * (0.9 + 1.3 * i) if left else area[2] - size * (0.9 + 1.6 * i)
        r = size * 0.35
        if left:
            canvas.ellipse((x - r, middle - r, x + r, middle + r), None, 1, pick(rng, (110, 140, 170)))
        elif i == 0:
            canvas.curve([(x - r, middle - r), (x + r, middle + r)], ink, 1)
            canvas.curve([(x + r, middle - r), (x - r, middle + r)], ink, 1)
        elif i == 1:
            canvas.rectangle((x - r, middle - r, x + r, middle + r), ink)
        else:
            canvas.line(x - r, middle, x + r, middle, ink)
    a, b = (area[0] + size * 5, area[2] - size) if left else (area[0] + size, area[2] - size * 5.5)
    box = page.put(a, b, middle + size * 0.35, title, face.regular, size, ink, "m" if left else "l")
    if key:
        page.fact(key, "", title, box)
    return Window((area[0], area[1] + bar, area[2], area[3]), face, size, ground, ink, faint, chosen)


def desktop(rng: Rng, world: World, height: int, width: int) -> Page:
    return Page.new(
        rng, world, height, width, world.photo(rng, height, width) if chance(rng, 0.5) else whole(rng, 20, 200)
    )


def tasks(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A task manager: tabs, the load over the heads of the columns, a line selected, buttons at the foot."""
    w, page = world.words, desktop(rng, world, height, width)
    win = window(
        page, real(rng, 60, 90), f"{w.word(rng).capitalize()} {pick(rng, ('Monitor', 'Task Manager', 'Processes'))}"
    )
    canvas, size, (x1, y, x2, y2) = page.canvas, win.size, win.area
    tabs, x = (
        some(rng, ("Processes", "Performance", "History", "Startup", "Users", "Details", "Services"), whole(rng, 3, 6)),
        x1 + size,
    )
    active = whole(rng, 0, 1)
    for i, tab in enumerate(tabs):
        end = x + canvas.measure(tab, win.face.regular, size) + size
        if end > x2:
            break
        canvas.text(x, y + size * 1.5, tab, win.face.regular, size, win.ink)
        if i == active:
            canvas.fill((x, y + size * 1.9, end - size, y + size * 2.1), win.ink)
        page.state(tab, "tab", i == active)
        x = end
    y += size * 3
    heads = ("Name", "CPU", pick(rng, ("Memory", "RAM")), pick(rng, ("Disk", "Threads")), pick(rng, ("Network", "PID")))
    shares, loads = (3.2, 1, 1.3, 1.1, 1.2), [f"{whole(rng, 1, 99)}%" for _ in range(3)]
    edges = [x1 + size * 0.5]
    for share in shares:
        edges.append(edges[-1] + (x2 - x1 - size) * share / sum(shares))
    for i, head in enumerate(heads):
        a, b = edges[i], edges[i + 1] - size * 0.4
        if 1 <= i <= 3 and heads[i] != "Threads":
            text = loads[i - 1]
            page.about(
                f"total {head} load in percent",
                f"{head} 的总百分比",
                text,
                page.put(a, b, y, text, win.face.bold, size * 1.2, win.ink, "r"),
            )
        page.put(a, b, y + size * 1.4, head, win.face.regular, size * 0.9, win.faint, "r" if i else "l")
    y += size * 1.9
    canvas.line(x1, y, x2, y, win.faint)
    high, shown, selected = size * real(rng, 1.5, 2), 0, whole(rng, 0, 6)
    for name in distinct(
        rng, lambda r: f"{w.word(r)}{pick(r, ('', '.exe', ' service', ' helper', 'd'))}", whole(rng, 6, 18), 22
    ):
        if y + high > y2 - size * 3:
            break
        if shown == selected:
            canvas.fill((x1 + 2, y + 1, x2 - 2, y + high), win.chosen)
        texts = (
            name,
            f"{real(rng, 0, 30):.1f}%",
            f"{real(rng, 0.3, 900):.1f} MB",
            str(whole(rng, 1, 90)) if heads[3] == "Threads" else f"{real(rng, 0, 9):.1f} MB/s",
            str(whole(rng, 100, 32000)) if heads[4] == "PID" else f"{real(rng, 0, 4):.1f} Mbps",
        )
        boxes = [
            page.put(
                edges[i],
                edges[i + 1] - size * 0.4,
                y + high * 0.7,
                text,
                win.face.regular,
                size,
                win.ink,
                "r" if i else "l",
            )
            for i, text in enumerate(texts)
        ]
        for i in some(rng, range(1, 5), 1):
            page.entry(name, heads[i], texts[i], boxes[i])
        if shown == selected or chance(rng, 0.12):
            page.state(name, "item", shown == selected)
        page.rows.append(name)
        y, shown = y + high, shown + 1
    page.heads += heads[1:]
    page.count(pick(rng, ("rows", "processes in the list")), shown)
    button = pick(rng, ("End task", "Kill process", "Stop"))
    wide = canvas.measure(button, win.face.regular, size) + size * 2
    canvas.rectangle((x2 - wide - size, y2 - size * 2.4, x2 - size, y2 - size * 0.6), win.faint, 1, None, size * 0.3)
    page.place(
        button, canvas.text(x2 - size - wide / 2, y2 - size * 1.15, button, win.face.regular, size, win.ink, "m")
    )
    page.lacks += [
        (None, "GPU"),
        (None, "Temperature"),
        (None, "Power usage"),
        (None, "Priority"),
        ("version", "Version"),
    ]
    return page.finish("screenshot", "calibration_tasks")


def shop(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A shop's page in a browser: address, search, boxes to filter by, tiles with old and new prices and stars."""
    w, style = world.words, number_style(rng)
    page = Page.new(rng, world, height, width, 255)
    canvas, face = page.canvas, world.typeface(rng, "sans", "sans", "serif")
    size = sized(width, height, real(rng, 64, 90), 9, 16)
    url, shop_name = w.url(rng), w.company(rng)
    canvas.fill((0, 0, width, size * 2.2), pick(rng, (220, 235, 60)))
    canvas.rectangle((size * 5, size * 0.3, width - size * 3, size * 1.9), None, 1, 250, size * 0.7)
    page.fact("website", "", url, page.put(size * 6, width - size * 4, size * 1.45, url, face.regular, size, 40))
    for i in range(3):
        canvas.curve(
            [
                (size * (0.8 + i * 1.3), size * 0.8),
                (size * (1.2 + i * 1.3), size * 1.1),
                (size * (0.8 + i * 1.3), size * 1.4),
            ],
            90,
            1,
        )
    y = size * 4.2
    head = pick(rng, (255, 30, 235))
    canvas.fill((0, size * 2.2, width, size * 5.2), head)
    ink = 245 if head < 128 else 15
    page.fact("merchant", "", shop_name, page.put(size, width * 0.32, y, shop_name, face.bold, size * 1.6, ink))
    query = w.phrase(rng, 1, 2)
    canvas.rectangle((width * 0.36, y - size * 1.2, width * 0.74, y + size * 0.6), 130, 1, 255, 3)
    page.about(
        "text in the search box",
        "搜索框里的文字",
        query,
        page.put(width * 0.375, width * 0.7, y, query, face.regular, size, 30),
    )
    cart = str(whole(rng, 1, 19))
    page.put(width * 0.76, width - size * 3.6, y, pick(rng, ("Cart", "Basket", "Bag")), face.regular, size, ink, "r")
    canvas.ellipse((width - size * 3.2, y - size * 1.2, width - size * 1.2, y + size * 0.6), None, 1, 90)
    page.about(
        "number of things in the cart",
        "购物车里的数量",
        cart,
        canvas.text(width - size * 2.2, y, cart, face.bold, size * 0.9, 255, "m"),
    )
    left, y = 0.0, y + size * 2.4
    if width > 520 or chance(rng, 0.4):
        left = _filters(page, width * real(rng, 0.2, 0.27), y, size, face)
    found = f"{whole(rng, 12, 900)} {pick(rng, ('results', 'items found', 'products'))}"
    page.put(left + size, width - size, y, found, face.regular, size, 80)
    page.about("line that says how many results were found", "写着找到多少结果的那一行", found, canvas.find(found))
    y += size * 1.2
    across = max(2, min(5, round((width - left) / (size * 14))))
    tile = (width - left - size) / across
    tall = tile * real(rng, 0.55, 0.8)
    names, shown = distinct(rng, w.product, 15, int(tile / size / 0.56)), 0
    old_too, button = chance(rng, 0.6), pick(rng, ("", "Add to cart", "Buy now", "Details"))
    for i, name in enumerate(names):
        x, top = left + size + tile * (i % across), y + (tall + size * (7.2 if button else 5.4)) * (i // across)
        if top + tall + size * 5 > height:
            break
        canvas.paste(world.photo(rng, round(tall), round(tile - size)), x, top)
        end, base = x + tile - size, top + tall + size * 1.3
        page.put(x, end, base, name, face.regular, size)
        price = amount(rng, 2, 700)
        text = style.money(price)
        box = page.put(x, end, base + size * 1.5, text, face.bold, size * 1.15)
        page.entry(name, "price", text, box)
        page.rows.append(name)
        if old_too and box is not None and chance(rng, 0.6):
            old = style.money(price * real(rng, 1.1, 1.9))
            before = page.put(box[2] + size * 0.6, end, base + size * 1.5, old, face.regular, size * 0.85, 120)
            if before is not None:
                canvas.line(before[0], (before[1] + before[3]) / 2, before[2], (before[1] + before[3]) / 2, 120)
        stars = f"{real(rng, 2, 5):.1f} ({whole(rng, 1, 4000)})"
        page.entry(name, "rating", stars, page.put(x, end, base + size * 2.9, stars, face.regular, size * 0.85, 90))
        if button:
            canvas.rectangle((x, base + size * 3.4, x + tile * 0.6, base + size * 5), 60, 1, pick(rng, (None, 225)), 3)
            page.put(x, x + tile * 0.6, base + size * 4.5, button, face.regular, size * 0.9, 20, "m")
        shown += 1
    page.heads += ["price"]
    page.count("products", shown)
    page.lacks += [
        ("phone", "Phone"),
        ("iban", "IBAN"),
        ("total", "Order total"),
        ("email", "Email"),
        (None, "Delivery date"),
        ("name", "Customer name"),
    ]
    return page.finish("screenshot", "calibration_shop")


def _filters(page: Page, right: float, y: float, size: float, face: Typeface) -> float:
    """A column of boxes to tick; returns where it ends."""
    rng, canvas = page.rng, page.canvas
    canvas.line(right, y - size, right, canvas.height, 190)
    for label in distinct(rng, lambda r: page.world.words.word(r).capitalize(), whole(rng, 4, 9), 14):
        on, x = chance(rng, 0.35), size * 0.8
        canvas.rectangle((x, y - size * 0.85, x + size, y + size * 0.15), 60, 1, 40 if on else 255)
        if on:
            canvas.curve([(x + 2, y - size * 0.4), (x + size * 0.4, y - 2), (x + size - 2, y - size * 0.75)], 255, 1.4)
        if page.put(x + size * 1.5, right - size * 0.5, y, label, face.regular, size * 0.95):
            page.state(label, "checkbox", on)
        y += size * 1.9
    return right


def settings(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A dialogue of settings: groups of switches, round buttons and boxes, fields and lists with what is chosen, a
    row of buttons below."""
    w, page = world.words, desktop(rng, world, height, width)
    win = window(
        page,
        real(rng, 50, 72),
        pick(rng, ("Settings", "Preferences", "Options", f"{w.word(rng).capitalize()} settings")),
    )
    canvas, size, (x1, y, x2, y2) = page.canvas, win.size, win.area
    face, side = win.face, x1
    if x2 - x1 > 460 and chance(rng, 0.6):
        side = x1 + (x2 - x1) * real(rng, 0.22, 0.3)
        _sections(page, win, side)
    a, b = side + size * 1.4, x2 - size * 1.4
    y += size * 2
    columns = 2 if b - a > size * 46 else 1
    start, wide = y, (b - a) / columns
    for column in range(columns):
        x, y = a + wide * column, start
        end = x + wide - size * 1.5
        while y + size * 7 < y2 - size * 3:
            y = _group(page, win, x, end, y, y2 - size * 3.4)
    x = x2 - size
    for label in some(rng, ("OK", "Cancel", "Apply", "Reset", "Help", "Save", "Close"), whole(rng, 2, 4)):
        part = canvas.measure(label, face.regular, size) + size * 2.4
        canvas.rectangle(
            (x - part, y2 - size * 2.6, x, y2 - size * 0.7), win.faint, 1, pick(rng, (None, win.chosen)), size * 0.25
        )
        page.place(label, canvas.text(x - part / 2, y2 - size * 1.3, label, face.regular, size, win.ink, "m"))
        x -= part + size * 0.7
    page.lacks += [
        (None, "Language"),
        (None, "Password"),
        ("version", "Version"),
        ("phone", "Phone"),
        (None, "Font size"),
        ("email", "Email"),
    ]
    return page.finish("screenshot", "calibration_settings")


def _sections(page: Page, win: Window, right: float) -> None:
    """The list of pages of a dialogue, one of them open."""
    x1, y, _, y2 = win.area
    rng, size = page.rng, win.size
    page.canvas.line(right, y, right, y2, win.faint)
    names = distinct(rng, lambda r: page.world.words.word(r).capitalize(), whole(rng, 4, 8), 13)
    active = whole(rng, 0, 3)
    for i, name in enumerate(names):
        y += size * 2.1
        if i == active:
            page.canvas.fill((x1 + 2, y - size * 1.3, right - 2, y + size * 0.6), win.chosen)
        if page.put(x1 + size, right - size * 0.5, y, name, win.face.regular, size, win.ink):
            page.state(name, "tab", i == active)


def _group(page: Page, win: Window, a: float, b: float, y: float, floor: float) -> float:
    """A heading and settings of one kind under it; returns the next free y."""
    rng, canvas, words, size, face = page.rng, page.canvas, page.world.words, win.size, win.face
    page.put(a, b, y, words.phrase(rng, 1, 2).capitalize(), face.bold, size * 1.1, win.ink)
    y += size * 0.5
    way, after = pick(rng, ("switch", "radio", "checkbox", "value", "value")), chance(rng, 0.3)
    labels = distinct(rng, lambda r: words.phrase(r, 1, 3).capitalize(), whole(rng, 2, 4), int((b - a) / size / 0.9))
    picked = whole(rng, 0, len(labels) - 1) if labels else 0
    for i, label in enumerate(labels):
        y += size * 1.9
        if y > floor:
            break
        if any(label.lower() == e.label.lower() for e in page.drawn):
            continue
        if way == "value":
            text = pick(
                rng,
                (
                    words.word(rng).capitalize(),
                    f"{whole(rng, 1, 300)} {pick(rng, ('MB', 'min', 'px', '%', 'days'))}",
                    time(rng),
                    words.city(rng),
                ),
            )
            page.put(a, a + (b - a) * 0.5, y, label, face.regular, size, win.ink)
            x = a + (b - a) * 0.54
            canvas.rectangle((x, y - size * 1.15, b, y + size * 0.5), win.faint)
            page.fact(None, label, text, page.put(x + size * 0.5, b - size * 1.6, y, text, face.regular, size, win.ink))
            if chance(rng, 0.5):
                canvas.polygon(
                    [
                        (b - size * 1.2, y - size * 0.6),
                        (b - size * 0.4, y - size * 0.6),
                        (b - size * 0.8, y - size * 0.1),
                    ],
                    win.faint,
                )
            continue
        on = i == picked if way == "radio" else chance(rng, 0.5)
        x = b - size * 2 if after or way == "switch" else a
        if not page.put(a if x > a else a + size * 1.6, b - size * 2.4, y, label, face.regular, size, win.ink):
            continue
        _control(canvas, win, way, (x, y - size * 0.9), on)
        page.state(label, "switch" if way == "switch" else "radio" if way == "radio" else "checkbox", on)
    return y + size * 2.6


def _control(canvas: Canvas, win: Window, way: str, corner: Point, on: bool) -> None:
    (x, y), s, dark = corner, win.size, win.ground < 128
    strong, pale = (225, 75) if dark else (40, 205)
    if way == "switch":
        canvas.rectangle((x, y, x + s * 1.9, y + s), strong if not on else None, 1, strong if on else win.ground, s / 2)
        left = x + s * (1.0 if on else 0.1)
        canvas.ellipse((left, y + s * 0.1, left + s * 0.8, y + s * 0.9), None, 1, win.ground if on else strong)
    elif way == "radio":
        canvas.ellipse((x, y, x + s, y + s), strong, 1.2, win.ground)
        if on:
            canvas.ellipse((x + s * 0.27, y + s * 0.27, x + s * 0.73, y + s * 0.73), None, 1, strong)
    else:
        canvas.rectangle((x, y, x + s, y + s), strong, 1, strong if on else (win.ground + pale) // 2)
        if on:
            canvas.curve(
                [(x + 2, y + s * 0.5), (x + s * 0.4, y + s * 0.8), (x + s * 0.85, y + s * 0.2)], win.ground, 1.4
            )


def chat(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A chat on a telephone: clock and charge at the top, the other's name, bubbles at either side with their times."""
    w = world.words
    dark = chance(rng, 0.35)
    ground, ink, mine, other, faint = (20, 240, 85, 50, 150) if dark else (pick(rng, (255, 228)), 15, 205, 243, 105)
    page = Page.new(rng, world, height, width, world.photo(rng, height, width) if chance(rng, 0.2) else ground)
    canvas, face = page.canvas, world.typeface(rng, "sans")
    wide = min(width, height * 0.75) if chance(rng, 0.6) else float(width)
    left = (width - wide) / 2
    size = sized(wide, height, real(rng, 38, 52), 9.5, 18)
    canvas.fill((left, 0, left + wide, size * 5.4), ground)
    clock, charge = time(rng, "{h:02}:{m:02}"), f"{whole(rng, 3, 100)}%"
    page.about(
        "time in the status bar",
        "状态栏上的时间",
        clock,
        page.put(left + size, left + wide, size * 1.3, clock, face.bold, size, ink),
    )
    page.about(
        "battery level",
        "电量",
        charge,
        page.put(left, left + wide - size, size * 1.3, charge, face.regular, size * 0.9, ink, "r"),
    )
    person, state = w.name(rng), pick(rng, ("online", "last seen recently", "typing…", "away"))
    page.about(
        "name of the chat partner",
        "聊天对象的名字",
        person,
        page.put(left + size * 4.5, left + wide - size, size * 3.6, person, face.bold, size * 1.15, ink),
    )
    page.about(
        "status under the name",
        "名字下面的状态",
        state,
        page.put(left + size * 4.5, left + wide, size * 4.8, state, face.regular, size * 0.85, faint),
    )
    canvas.ellipse((left + size, size * 2.3, left + size * 3.7, size * 5), None, 1, faint)
    y, shown, at, hour, minute = size * 6.4, 0, chance(rng, 0.5), whole(rng, 6, 18), whole(rng, 0, 30)
    for _ in range(whole(rng, 4, 10)):
        at = not at if chance(rng, 0.6) else at
        text = w.sentence(rng, 3, 9)[:58].rsplit(" ", 1)[0]
        rows = canvas.wrap(text, face.regular, size, wide * 0.68)
        tall = size * 1.35 * len(rows) + size * 1.9
        if y + tall > height - size * 3.4:
            break
        room = max(canvas.measure(r, face.regular, size) for r in rows) + size * 1.6
        room = max(room, size * 5)
        x = left + wide - room - size * 0.8 if at else left + size * 0.8
        canvas.rectangle((x, y, x + room, y + tall), None, 1, mine if at else other, size * 0.7)
        boxes = [
            canvas.text(x + size * 0.8, y + size * (1.35 * i + 1.35), row, face.regular, size, ink)
            for i, row in enumerate(rows)
        ]
        minute += whole(rng, 1, 9)
        stamp = f"{hour + minute // 60:02}:{minute % 60:02}"
        page.put(
            x, x + room - size * 0.7, y + tall - size * 0.5, stamp, face.regular, max(8.0, size * 0.75), faint, "r"
        )
        if stamp != clock:
            page.about(f"message sent at {stamp}", f"{stamp} 发的消息", text, union(boxes))
        y, shown = y + tall + size * 0.7, shown + 1
    page.count(pick(rng, ("messages", "speech bubbles")), shown)
    canvas.rectangle(
        (left + size, height - size * 2.6, left + wide - size, height - size * 0.6), faint, 1, ground, size
    )
    hint = pick(rng, ("Message", "Write a message…", "Type here"))
    page.place(hint, canvas.text(left + size * 2, height - size * 1.25, hint, face.regular, size, faint))
    page.lacks += [
        ("phone", "Phone number"),
        ("email", "Email"),
        ("subject", "Subject"),
        ("date", "Date"),
        (None, "Unread messages"),
        ("total", "Total"),
    ]
    return page.finish("screenshot", "calibration_chat")


def terminal(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A terminal: commands after prompts, a listing of files, how full the disks are."""
    w, page = world.words, desktop(rng, world, height, width)
    user, host = w.word(rng), w.word(rng)
    win = window(page, real(rng, 66, 92), f"{user}@{host}: ~", None)
    canvas, size, (x1, y, _, y2) = page.canvas, win.size, win.area
    face, x, step = world.typeface(rng, "mono"), x1 + size, size * real(rng, 1.25, 1.5)
    if chance(rng, 0.5):
        canvas.fill(win.area, 12)
    ink = 230 if canvas.image[int((y + y2) / 2), int(x1 + 3)] < 128 else 25
    prompt, y = pick(rng, (f"{user}@{host}:~$", "$", f"[{user}@{host} ~]$", "%")), y + step * 1.2

    def command(text: str, y: float) -> None:
        box = canvas.text(x, y, prompt, face.bold, size, ink)
        canvas.text(box[2] + size * 0.6, y, text, face.regular, size, ink)

    command(f"ls -l {w.word(rng)}/", y)
    unit, shown = canvas.measure("0", face.regular, size), 0
    for name in distinct(
        rng, lambda r: f"{w.word(r)}{pick(r, ('.txt', '.py', '.log', '', '.json', '.csv'))}", whole(rng, 4, 10), 18
    ):
        y += step
        if y > y2 - step * 9:
            break
        day, length = date(rng, "{mon} {d:>2}"), str(whole(rng, 0, 999999))
        mode = "-" + "".join(pick(rng, ("r-", "rw")) + pick(rng, "x-") for _ in range(3))
        cells = (
            (0, mode, "permissions"),
            (12, user, ""),
            (22, length.rjust(7), "size"),
            (31, day, "date"),
            (39, name, ""),
        )
        for column, text, head in cells:
            box = canvas.text(x + unit * column, y, text, face.regular, size, ink)
            if (head and text == text.strip() and "  " not in text) or head == "size":
                page.entry(name, head, text.strip(), box)
        page.rows.append(name)
        shown += 1
    page.heads += ["size", "owner"]
    page.count(pick(rng, ("files", "files listed")), shown)
    y += step
    command("df -h", y)
    heads = ("Filesystem", "Size", "Used", "Avail", "Use%", "Mounted on")
    places = (0, 14, 20, 26, 32, 38)
    y += step
    for head, place in zip(heads, places, strict=True):
        canvas.text(x + unit * place, y, head, face.regular, size, ink)
    for disk in some(rng, ("/dev/sda1", "/dev/sdb2", "tmpfs", "/dev/nvme0n1", "overlay", "udev"), whole(rng, 2, 4)):
        y += step
        if y > y2 - step * 2:
            break
        texts = (
            disk,
            f"{whole(rng, 1, 900)}G",
            f"{real(rng, 0.1, 90):.1f}G",
            f"{whole(rng, 1, 400)}M",
            f"{whole(rng, 0, 100)}%",
            f"/{w.word(rng)}",
        )
        boxes = [
            canvas.text(x + unit * place, y, text, face.regular, size, ink)
            for text, place in zip(texts, places, strict=True)
        ]
        for i in some(rng, range(1, 6), 2):
            page.entry(disk, heads[i], texts[i], boxes[i])
    command("", y + step)
    page.lacks += [
        ("date", "Kernel date"),
        (None, "CPU"),
        ("version", "Version"),
        ("email", "Email"),
        (None, "IP address"),
        (None, "Uptime"),
    ]
    return page.finish("screenshot", "calibration_terminal")


def lines(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Lines whose points lie on the ticks of the axis, without figures; series told apart by marks and greys."""
    w, style = world.words, number_style(rng)
    page = Page.new(rng, world, height, width, pick(rng, (255, 250, 240)))
    canvas, face = page.canvas, world.typeface(rng, "sans", "serif")
    size = max(9.5, min(min(width, height) / real(rng, 30, 44), 18))
    n, ticks, count = whole(rng, 4, 10), whole(rng, 5, 9), pick(rng, (1, 1, 2, 3))
    n = min(n, int(width / (size * 4.4)))
    first = whole(rng, 1960, 2020)
    names = pick(
        rng,
        (
            [str(first + i) for i in range(n)],
            [m[:3] for m in MONTHS[:n]],
            [f"Q{i % 4 + 1}/{first % 100 + i // 4:02}" for i in range(n)],
        ),
    )
    series = distinct(rng, lambda r: w.word(r).capitalize(), count, 11)
    unit = pick(rng, (1, 2, 5, 10, 20, 25, 50, 100, 250, 1000)) * pick(rng, (1, 1, 10, 0.1))
    left, right, top, bottom = (
        width * real(rng, 0.11, 0.16),
        width * real(rng, 0.9, 0.97),
        size * real(rng, 4, 5.5),
        height - size * real(rng, 4, 6),
    )
    title, what = w.title(rng, 2, 4), w.phrase(rng, 1, 2).capitalize()
    page.fact(
        "title",
        "",
        title,
        page.put(size, width - size, size * 1.9, title, face.bold, size * 1.3, 0, pick(rng, ("l", "m"))),
    )
    page.about(
        "title of the vertical axis",
        "左边轴的标题",
        what,
        page.put(size * 0.5, width * 0.5, top - size * 0.9, what, face.regular, size * 0.9, 70),
    )
    places = 0 if unit >= 1 and unit == int(unit) else 1 if abs(unit * 10 - round(unit * 10)) < 1e-9 else 2
    labels = [style.number(unit * i, places) for i in range(ticks + 1)]
    rise = (bottom - top) / ticks
    boxes = [
        canvas.text(left - size * 0.6, bottom - rise * i + size * 0.35, text, face.regular, size * 0.9, 60, "r")
        for i, text in enumerate(labels)
    ]
    dash = pick(rng, (0, 0, 3))
    for i in range(ticks + 1):
        canvas.line(left, bottom - rise * i, right, bottom - rise * i, 190 if i else 0, 1, dash if i else 0)
    step, under = (right - left) / n, list[Box]()
    for i, name in enumerate(names):
        under.append(canvas.text(left + step * (i + 0.5), bottom + size * 1.5, name, face.regular, size * 0.9, 30, "m"))
    levels = [some(rng, range(ticks + 1), len(series)) for _ in names]
    for s, label in enumerate(series):
        points = [(left + step * (i + 0.5), bottom - rise * levels[i][s]) for i in range(n)]
        _polyline(canvas, points, s)
        for i, name in enumerate(names):
            page.plot(
                q.ask_chart_value(rng, name, label if len(series) > 1 else None),
                labels[levels[i][s]],
                boxes[levels[i][s]],
            )
    page.plotted += names
    if len(series) == 1:
        values = [level[0] for level in levels]
        for which, best in (("largest", max(values)), ("smallest", min(values))):
            if values.count(best) == 1:
                i = values.index(best)
                page.plot(
                    q.ask_extreme(rng, "largest" if which == "largest" else "smallest", "category"), names[i], under[i]
                )
    else:
        x = left
        for s, label in enumerate(series):
            _polyline(canvas, [(x, height - size * 1.2), (x + size * 2.4, height - size * 1.2)], s)
            x = canvas.text(x + size * 3, height - size * 0.85, label, face.regular, size, 0)[2] + size * 1.6
        page.count("series", len(series))
    if n * len(series) <= 12:
        page.count("points", n * len(series))
    source = f"Source: {w.company(rng)}"
    if len(series) == 1 and chance(rng, 0.5):
        page.about(
            "source line",
            "写着 Source 的那一行",
            source,
            page.put(left, right, height - size * 0.7, source, face.italic, size * 0.85, 90),
        )
    page.lacks += [("author", "Author"), ("total", "Total"), (None, "Average"), (None, "Median")]
    return page.finish("chart", "calibration_lines")


def _polyline(canvas: Canvas, points: Sequence[Point], kind: int) -> None:
    """A line with a mark at each point: full circles, empty squares or triangles."""
    ink = (20, 120, 70)[kind % 3]
    canvas.curve(list(points), ink, (2, 1.4, 1)[kind % 3])
    for x, y in points:
        r = 4.0
        if kind % 3 == 0:
            canvas.ellipse((x - r, y - r, x + r, y + r), None, 1, ink)
        elif kind % 3 == 1:
            canvas.rectangle((x - r, y - r, x + r, y + r), ink, 1, 255)
        else:
            canvas.polygon([(x - r, y + r), (x + r, y + r), (x, y - r)], ink)


def slices(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A pie or a ring: shares in the legend or in the slices, names in the legend by grey or outside with lines."""
    w = world.words
    page = Page.new(rng, world, height, width, pick(rng, (255, 248)))
    canvas, face = page.canvas, world.typeface(rng, "sans", "serif")
    size = max(9.5, min(min(width, height) / real(rng, 28, 40), 18))
    n, wide = whole(rng, 3, 7), width > height * 1.1
    names = distinct(rng, lambda r: w.phrase(r, 1, 2).capitalize(), n, 18)
    n, parts = len(names), list[int]()
    while len(set(parts)) < n or min(parts) < 4:
        cuts = sorted(int(c) for c in rng.integers(1, 100, n - 1))
        parts = [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)]
    tail = pick(rng, ("%", "%", " %", ""))
    texts = [f"{p}{tail}" for p in parts]
    title = w.title(rng, 2, 4)
    page.fact(
        "title",
        "",
        title,
        page.put(size, width - size, size * 2, title, face.bold, size * 1.4, 0, pick(rng, ("l", "m"))),
    )
    room = (width * 0.56, height - size * 4) if wide else (width * 0.9, height * 0.55)
    r = min(room) / 2 - size * 0.5
    cx, cy = (room[0] / 2 + size, size * 3.2 + (height - size * 4) / 2) if wide else (width / 2, size * 4 + r)
    greys = [int(g) for g in np.linspace(35, 225, n)]
    inside, turn = chance(rng, 0.5), real(rng, -120, 0)
    ring, boxes = chance(rng, 0.3) and not inside, list[Box | None]()
    for part, grey in zip(parts, greys, strict=True):
        end = turn + part * 3.6
        canvas.pie((cx - r, cy - r, cx + r, cy + r), turn, end, grey)
        middle = np.deg2rad((turn + end) / 2)
        if inside:
            x, y = cx + float(np.cos(middle)) * r * 0.68, cy + float(np.sin(middle)) * r * 0.68
            boxes.append((x, y, x, y))
        turn = end
        canvas.curve(
            [(cx, cy), (cx + float(np.cos(np.deg2rad(end))) * r, cy + float(np.sin(np.deg2rad(end))) * r)], 255, 1
        )
    if inside:
        boxes = [
            canvas.text(b[0], b[1] + size * 0.35, t, face.bold, size, 255 if g < 130 else 0, "m")
            for b, t, g in zip(boxes, texts, greys, strict=True)
            if b
        ]
    if ring:
        canvas.ellipse((cx - r * 0.55, cy - r * 0.55, cx + r * 0.55, cy + r * 0.55), None, 1, 255)
        total = f"{whole(rng, 20, 9000)}"
        page.about(
            "number in the middle of the ring",
            "图中间的数字",
            total,
            canvas.text(cx, cy + size * 0.6, total, face.bold, size * 1.7, 0, "m"),
        )
    x, y = (room[0] + size * 2.5, size * 4 + size) if wide else (size * 2, cy + r + size * 2.2)
    columns = 1 if wide or n < 5 else 2
    legend = list[Box]()
    for i, (name, grey, text) in enumerate(zip(names, greys, texts, strict=True)):
        left = x + (width / 2 - size) * (i % columns)
        canvas.rectangle((left, y - size * 0.85, left + size, y + size * 0.15), 0, 1, grey)
        box = canvas.text(left + size * 1.6, y, name, face.regular, size)
        legend.append(box)
        if not inside:
            edge = (width - size if columns == 1 else left + width / 2 - size * 3) if chance(rng, 0.5) else 0
            boxes.append(
                canvas.text(edge, y, text, face.bold, size, 0, "r")
                if edge
                else canvas.text(box[2] + size * 0.8, y, text, face.regular, size)
            )
        y += size * 1.8 * ((i % columns) == columns - 1)
    for name, text, box in zip(names, texts, boxes, strict=True):
        page.plot(q.ask_chart_value(rng, name), text, box)
        if chance(rng, 0.3):
            page.plot(q.ask_category_of(rng, text, "category"), name, legend[names.index(name)])
    for which in ("largest", "smallest"):
        i = parts.index(max(parts) if which == "largest" else min(parts))
        page.plot(q.ask_extreme(rng, which, pick(rng, ("category", "slice"))), names[i], legend[i])
    page.plotted += names
    page.count(pick(rng, ("slices", "legend entries")), n)
    page.lacks += [("author", "Author"), (None, "Source"), ("date", "Date"), (None, "Other")]
    return page.finish("chart", "calibration_slices")


def survey(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Bars to the right: long answers over or beside the bars, figures at their ends or inside, a question above."""
    w, style = world.words, number_style(rng)
    page = Page.new(rng, world, height, width, pick(rng, (255, 245, 30)))
    canvas, face, dark = page.canvas, world.typeface(rng, "sans", "serif"), False
    dark = int(canvas.image[0, 0]) < 128
    ink, size = 240 if dark else 10, max(9.5, min(min(width, height) / real(rng, 28, 42), 18))
    over, inside, most = chance(rng, 0.5), chance(rng, 0.35), pick(rng, (100, 100, 1000, 40000))
    n = min(whole(rng, 3, 9), int((height - size * 7) / (size * (3.6 if over else 2.2))))
    names = distinct(
        rng, lambda r: w.phrase(r, 1, 4).capitalize(), n, int(width * (0.6 if over else 0.32) / size / 0.55)
    )
    values = [int(v) for v in some(rng, range(most // 8, most, max(1, most // 90)), len(names))]
    tail, a, b = "%" if most == 100 else "", width * 0.05, width * 0.95
    asked = w.sentence(rng, 4, 8).rstrip(".;!?")[:54].rsplit(" ", 1)[0] + "?"
    top = size * 2.2
    page.about(
        "question over the chart", "图表上面的问题", asked, page.put(a, b, top, asked, face.bold, size * 1.15, ink)
    )
    base = f"{pick(rng, ('n', 'Base', 'Asked'))} = {style.number(whole(rng, 200, 9000), 0)}"
    page.put(a, b, top + size * 1.6, base, face.regular, size * 0.85, 120)
    start, y, step = (
        (a if over else a + (b - a) * 0.36),
        top + size * 4,
        (height - top - size * 5.5) / max(1, len(names)),
    )
    step = min(step, size * 5)
    legend, order = (
        list[Box | None](),
        sorted(range(len(names)), key=lambda i: -values[i]) if chance(rng, 0.5) else range(len(names)),
    )
    for i in order:
        text, end = f"{style.number(values[i], 0)}{tail}", start + (b - start - size * 4) * values[i] / max(values)
        thick = min(size * 1.3, step * 0.5)
        name_box = page.put(
            a,
            b if over else start - size * 0.6,
            y - (thick * 0.75 if over else -size * 0.35),
            names[i],
            face.regular,
            size,
            ink,
            "l" if over else pick(rng, ("r", "r")),
        )
        legend.append(name_box)
        grey = pick(rng, (90, 110)) if dark else pick(rng, (70, 90))
        middle = y + (thick * 0.5 if over else 0)
        canvas.fill((start, middle - thick / 2, end, middle + thick / 2), grey)
        fits = inside and end - start > canvas.measure(text, face.bold, size * 0.9) + size
        spot = (end - size * 0.4) if fits else end + size * 0.4
        box = canvas.text(
            spot, middle + size * 0.33, text, face.bold, size * 0.9, 255 if fits or dark else ink, "r" if fits else "l"
        )
        if name_box is not None:
            page.plot(q.ask_chart_value(rng, names[i]), text, box)
            if chance(rng, 0.3) and values.count(values[i]) == 1:
                page.plot(q.ask_category_of(rng, text, "category"), names[i], name_box)
        y += step
    if legend and all(box is not None for box in legend) and len(set(values)) == len(values):
        for which in ("largest", "smallest"):
            i = values.index(max(values) if which == "largest" else min(values))
            page.plot(q.ask_extreme(rng, which, pick(rng, ("category", "bar"))), names[i], legend[list(order).index(i)])
    page.plotted += names
    page.count("bars", len(names))
    page.lacks += [("author", "Author"), (None, "Source"), (None, "Margin of error"), (None, "Don't know")]
    return page.finish("chart", "calibration_survey")


def week(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A plan of the week: hours at the left, days above, lessons or shifts in the cells, some empty."""
    w = world.words
    page = Page.new(rng, world, height, width)
    canvas, face = page.canvas, world.typeface(rng, "sans", "serif", "hand")
    size = sized(width, height, real(rng, 60, 80), 9, 16)
    days = DAYS[: whole(rng, 3, 6)] if width < 700 else DAYS[: whole(rng, 5, 7)]
    heads = [d[:3] for d in days] if chance(rng, 0.5) or width < 600 else list(days)
    title = w.title(rng, 1, 3)
    page.fact(
        "title",
        "",
        title,
        page.put(size, width - size, size * 2.2, title, face.bold, size * 1.6, 0, pick(rng, ("l", "m"))),
    )
    subjects, hour = (
        distinct(rng, lambda r: w.word(r).capitalize(), 9, int((width - size * 6) / len(heads) / size / 0.62)),
        whole(rng, 6, 10),
    )
    rows, room = min(whole(rng, 4, 9), int((height - size * 6) / (size * 2.7))), chance(rng, 0.5)
    left, top, gap = size * 6.4, size * 4.8, pick(rng, (30, 45, 60))
    wide, tall = (width - left - size) / len(heads), min((height - top - size * 2) / (rows + 1), size * 4.4)
    shade = pick(rng, (255, 225, 40))
    canvas.fill((size, top - size * 1.4, width - size, top + size * 0.6), shade)
    for d, head in enumerate(heads):
        page.put(left + wide * d, left + wide * (d + 1), top, head, face.bold, size, 255 if shade < 128 else 0, "m")
    y, free = top + size * 0.6, 0
    for row in range(rows):
        minutes = hour * 60 + gap * row
        label = f"{minutes // 60:02}:{minutes % 60:02}"
        page.put(size, left - size * 0.4, y + tall * 0.55, label, face.regular, size)
        for d, head in enumerate(heads):
            x = left + wide * d
            if chance(rng, 0.3) or not subjects:
                free += 1
                continue
            text, place = pick(rng, subjects), code(rng, "@##", "###", "@-#")
            if chance(rng, 0.2):
                canvas.fill((x + 2, y + 2, x + wide - 2, y + tall - 2), 228)
            box = page.put(x + 3, x + wide - 3, y + tall * (0.42 if room else 0.58), text, face.regular, size, 0, "m")
            page.entry(label, head, text, None if room and box is None else box)
            if room:
                page.about(
                    f"room on {head} at {label}",
                    f"{head} {label} 的房间",
                    place,
                    page.put(x + 3, x + wide - 3, y + tall * 0.84, place, face.regular, max(8.0, size * 0.8), 90, "m"),
                )
        canvas.line(size, y + tall, width - size, y + tall, 130)
        y += tall
    for d in range(len(heads) + 1):
        canvas.line(left + wide * d, top - size * 1.4, left + wide * d, y, 130)
    page.count(pick(rng, ("empty cells", "cells without an entry")), free)
    page.count("columns with a day", len(heads))
    page.rows += [f"{whole(rng, 21, 23)}:{whole(rng, 0, 59):02}"]
    page.heads += heads
    page.lacks += [
        ("author", "Author"),
        ("total", "Total"),
        ("phone", "Phone"),
        (None, "Teacher"),
        (None, "Sunday" if "Sun" not in heads and "Sunday" not in heads else "Holiday"),
    ]
    return page.finish("table", "calibration_week")


def league(rng: Rng, world: World, height: int, width: int) -> Sample:
    """The table of a league: rank, team, narrow columns under single letters, the last games; light or dark, lines
    between those who rise and those who fall."""
    w, dark = world.words, chance(rng, 0.4)
    page = Page.new(rng, world, height, width, whole(rng, 10, 45) if dark else None)
    canvas, face, ink = page.canvas, world.typeface(rng, "sans", "mono", "serif"), 240 if dark else 10
    size = sized(width, height, real(rng, 56, 76), 9, 17)
    a, b, y = size, width - size, size * 2.2
    title = f"{w.word(rng).capitalize()} {pick(rng, ('League', 'Division', 'Cup'))} {whole(rng, 1980, 2030)}"
    page.fact("title", "", title, page.put(a, b, y, title, face.bold, size * 1.5, ink))
    heads = (
        "#",
        pick(rng, ("Team", "Club", "Player")),
        pick(rng, ("P", "Played")),
        "W",
        "D",
        "L",
        pick(rng, ("+/-", "Goals")),
        pick(rng, ("Pts", "Points")),
    )
    rows, points = list[tuple[str, ...]](), whole(rng, 60, 95)
    for i, name in enumerate(
        distinct(
            rng,
            lambda r: f"{w.city(r)} {pick(r, ('FC', 'United', 'Rovers', 'City', w.word(r).capitalize()))}",
            whole(rng, 6, 18),
            22,
        ),
        1,
    ):
        won, drawn, lost = whole(rng, 0, 30), whole(rng, 0, 15), whole(rng, 0, 30)
        goals = f"{whole(rng, -40, 60):+d}" if heads[6] == "+/-" else f"{whole(rng, 10, 99)}:{whole(rng, 10, 99)}"
        points -= whole(rng, 1, 5)
        rows.append(
            (str(i), name, str(won + drawn + lost), str(won), str(drawn), str(lost), goals, str(max(points, 0)))
        )
    ruling = Ruling.drawn(rng, not dark)
    _, shown = table(
        page,
        (a, y + size * 1.4, b, height - size * 1.5),
        heads,
        (0.6, 3.2, 1, 0.8, 0.8, 0.8, 1.1, 1.1),
        "rlrrrrrr",
        rows,
        (face.regular, face.bold),
        size,
        ruling,
        ink,
        1,
    )
    page.count(pick(rng, ("rows", "teams in the table")), shown)
    for i in some(rng, range(shown), 2):
        page.about(f"name in place {rows[i][0]}", f"第{rows[i][0]}名的名字", rows[i][1], canvas.find(rows[i][1]))
    page.lacks += [("total", "Total"), (None, "Coach"), (None, "Stadium"), (None, "Captain"), ("date", "Next match")]
    return page.finish("table", "calibration_league")


def newspaper(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A front page: the paper's name, a line with date, number and price, articles in narrow columns with bylines."""
    w, style = world.words, number_style(rng)
    page = Page.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, face, heading = page.canvas, world.typeface(rng, "serif"), world.typeface(rng, "serif", "sans", "display")
    size = sized(width, height, real(rng, 74, 104), 8.5, 13, 34)
    a, b, y = size * 1.5, width - size * 1.5, size * 3.4
    name = f"{pick(rng, ('The', 'Daily', 'Evening'))} {w.city(rng)} {pick(rng, ('Post', 'Herald', 'Courier'))}"
    page.about("name of the newspaper", "这份报的名字", name, page.put(a, b, y, name, heading.bold, size * 3, 0, "m"))
    y += size * 1.2
    canvas.line(a, y, b, y, 0)
    day, number, price = (
        date(rng, pick(rng, ("{day}, {d} {month} {y}", "{month} {d}, {y}", "{d}. {month} {y}"))),
        f"No. {whole(rng, 12, 30000)}",
        style.money(amount(rng, 0.4, 6)),
    )
    page.fact("date", "", day, page.put(a, b, y + size * 1.3, day, face.regular, size))
    page.about(
        "number of the issue", "期号", number, page.put(a, b, y + size * 1.3, number, face.regular, size, 0, "m")
    )
    page.fact("price", "", price, page.put(a, b, y + size * 1.3, price, face.regular, size, 0, "r"))
    y += size * 1.8
    canvas.line(a, y, b, y, 0, 2)
    y += size * 1.4
    columns = max(2, min(5, round((b - a) / (size * 19))))
    gap = size * 1.4
    wide, articles = (b - a + gap) / columns - gap, 0
    first = min(columns, whole(rng, 2, 3))
    lead = w.phrase(rng, 3, 6).capitalize()
    box = wrapped(page, a, a + (wide + gap) * first - gap, y, lead, heading.bold, size * 2)
    page.about("headline of the lead story", "头条的标题", lead, box)
    tops = [(box[3] + size * 1.5 if box and i < first else y) for i in range(columns)]
    if chance(rng, 0.7):
        tall = round(min(height * 0.28, wide * 1.2))
        canvas.paste(world.photo(rng, tall, round((wide + gap) * (first - 1) + wide)), a, tops[0])
        caption = w.sentence(rng, 3, 5)
        page.about(
            "caption under the photo",
            "照片下面的文字",
            caption,
            page.put(a, a + (wide + gap) * first - gap, tops[0] + tall + size * 1.2, caption, face.italic, size),
        )
        tops = [(t + tall + size * 2.9 if i < first else t) for i, t in enumerate(tops)]
    for column in range(columns):
        x, y = a + (wide + gap) * column, tops[column]
        canvas.new_block()
        while y < height - size * 6:
            if column >= first or (column == 0 and y == tops[0]):
                y = _article(page, x, wide, y, size, (face, heading), column > 0 or y > tops[0])
                articles += 1
            else:
                printed = canvas.paragraph(
                    x, y, wide, w.prose(rng, 6), face.regular, size, 0, 1.22, "j", lines=60, bottom=height - size
                )
                y += len(printed) * size * 1.22 + size
                if not printed:
                    break
        if column:
            canvas.line(x - gap / 2, tops[column], x - gap / 2, height - size, 150)
    page.lacks += [
        ("phone", "Phone"),
        ("email", "Email"),
        ("iban", "IBAN"),
        (None, "Editor"),
        (None, "Weather"),
        ("total", "Total"),
    ]
    return page.finish("document", "calibration_newspaper")


def _article(
    page: Page, x: float, wide: float, y: float, size: float, faces: tuple[Typeface, Typeface], titled: bool
) -> float:
    """A headline, who wrote it, and text; returns the next free y."""
    rng, canvas, w = page.rng, page.canvas, page.world.words
    face, heading = faces
    title = w.phrase(rng, 2, 4).capitalize()
    if titled:
        box = wrapped(page, x, x + wide, y, title, heading.bold, size * 1.4)
        y = box[3] + size * 1.4 if box is not None else y + size
    writer = w.name(rng)
    by = canvas.text(x, y, pick(rng, ("By", "by", "From")), face.italic, size, 60)
    box = page.put(by[2] + size * 0.5, x + wide, y, writer, face.italic, size, 60)
    page.about(
        f"author of “{title}”" if titled else "author of the lead story",
        f"“{title}”的作者" if titled else "头条的作者",
        writer,
        box,
    )
    lines = canvas.paragraph(
        x,
        y + size * 0.5,
        wide,
        w.prose(rng, whole(rng, 2, 6)),
        face.regular,
        size,
        0,
        1.22,
        pick(rng, ("j", "l")),
        bottom=canvas.height - size,
    )
    return y + size * 0.5 + len(lines) * size * 1.22 + size * 1.4


def paper(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A page of a journal in two columns: numbered headings, a small table with its caption, notes, a page number."""
    w = world.words
    page = Page.new(rng, world, height, width)
    canvas, face = page.canvas, world.typeface(rng, "serif", "serif", "sans")
    size = sized(width, height, real(rng, 80, 110), 8.5, 13, 36)
    a, b, y = width * 0.06, width * 0.94, size * 2
    journal, number = (
        f"{w.phrase(rng, 1, 2).title()} {pick(rng, ('Letters', 'Review', 'Journal'))}",
        str(whole(rng, 2, 1900)),
    )
    page.about("name of the journal", "期刊的名字", journal, page.put(a, b, y, journal, face.italic, size, 70))
    page.fact("page", "", number, page.put(a, b, y, number, face.regular, size, 0, "r"))
    y += size * 2.4
    title = w.phrase(rng, 4, 8).capitalize()
    box = wrapped(page, a, b, y, title, face.bold, size * 1.8)
    page.fact("title", "", title, box if len(title) <= 60 else None)
    y = (box[3] if box else y) + size * 1.8
    writers = ", ".join(f"{w.first_name(rng)} {w.last_name(rng)}" for _ in range(whole(rng, 1, 3)))
    page.fact("author", "", writers, page.put(a, b, y, writers, face.regular, size * 1.1))
    doi = f"10.{whole(rng, 1000, 9999)}/{w.word(rng)}.{whole(rng, 10, 99999)}"
    y += size * 1.5
    end = canvas.text(a, y, "DOI", face.bold, size)[2]
    page.fact(None, "DOI", doi, page.put(end + size * 0.5, b, y, doi, face.regular, size))
    y += size * 1.6
    lines = canvas.paragraph(
        a + size * 2, y, b - a - size * 4, w.prose(rng, whole(rng, 2, 4)), face.italic, size, 20, 1.25, lines=6
    )
    y += len(lines) * size * 1.25 + size * 1.4
    gap, heads, top = size * 1.8, distinct(rng, lambda r: w.phrase(r, 1, 3).capitalize(), 9, 24), y
    wide, used, section = (b - a - gap) / 2, 0, whole(rng, 1, 4)
    for column in range(2):
        canvas.new_block()
        x, y = a + (wide + gap) * column, top
        while y < height - size * 7 and used < len(heads):
            tag = f"{section}.{used + 1}" if chance(rng, 0.9) else f"{section}.{used + 1}."
            mark = canvas.text(x, y + size, tag, face.bold, size * 1.1)
            if page.put(mark[2] + size, x + wide, y + size, heads[used], face.bold, size * 1.1):
                page.about(f"number of the section “{heads[used]}”", f"“{heads[used]}”一节的编号", tag, mark)
                if used:
                    page.about(
                        f"heading before “{heads[used]}”",
                        f"“{heads[used]}”前面的标题",
                        heads[used - 1],
                        canvas.find(heads[used - 1]),
                    )
            used += 1
            y += size * 1.8
            if chance(rng, 0.3) and y < height - size * 14:
                y = _little_table(page, (x, y, x + wide, y + size * 11), size, face)
            printed = canvas.paragraph(
                x, y, wide, w.prose(rng, whole(rng, 2, 6)), face.regular, size, 0, 1.25, "j", bottom=height - size * 2
            )
            y += len(printed) * size * 1.25 + size * 1.2
    page.count(pick(rng, ("headings", "numbered headings")), used)
    page.lacks += [
        ("phone", "Phone"),
        (None, "Keywords"),
        (None, "ISSN"),
        ("price", "Price"),
        (None, "Publisher"),
        ("total", "Total"),
    ]
    return page.finish("document", "calibration_paper_page")


def _little_table(page: Page, area: Box, size: float, face: Typeface) -> float:
    rng, w = page.rng, page.world.words
    x1, y, x2, y2 = area
    caption = f"Table {whole(rng, 1, 9)}. {w.phrase(rng, 2, 3).capitalize()}"
    page.about("caption of the table", "表格的标题", caption, page.put(x1, x2, y + size, caption, face.bold, size))
    heads = ["", *(w.word(rng).capitalize()[:9] for _ in range(whole(rng, 2, 3)))]
    rows = [
        (name, *(f"{real(rng, 0, 99):.1f}" for _ in heads[1:])) for name in distinct(rng, w.word, whole(rng, 2, 4), 12)
    ]
    bare = Ruling(None, None, False, False, 1.4)
    if len(set(heads)) < len(heads):
        return y + size * 2
    end, _ = table(
        page,
        (x1, y + size * 1.6, x2, y2),
        heads,
        (1.5, *(1 for _ in heads[1:])),
        "l" + "r" * (len(heads) - 1),
        rows,
        (face.regular, face.bold),
        size,
        bare,
    )
    return end + size


def scheme(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A scheme of steps: boxes joined by arrows, downwards or across, a rhombus that asks, with yes and no."""
    w, dark = world.words, chance(rng, 0.2)
    page = Page.new(rng, world, height, width, 28 if dark else pick(rng, (255, 245)))
    canvas, face, ink = page.canvas, world.typeface(rng, "sans", "serif", "hand"), 240 if dark else 10
    size = max(9.5, min(min(width, height) / real(rng, 30, 40), 17))
    down = height > width * 0.9
    n = min(whole(rng, 3, 7), int((height - size * 4) / (size * 5.4) if down else (width - size * 2) / (size * 11)))
    steps = distinct(rng, lambda r: w.phrase(r, 1, 2).capitalize(), n + 2, 15)
    step = ((height - size * 5) if down else (width - size * 2)) / n
    title = w.title(rng, 2, 3)
    page.fact("title", "", title, page.put(size, width - size, size * 2, title, face.bold, size * 1.4, ink))
    half, tall, ask_at = min(size * 5.2, step * 0.4 if not down else width * 0.22), size * 1.5, whole(rng, 1, n - 1)
    spots = [
        (width * 0.34, size * 4 + step * (i + 0.5)) if down else (size + step * (i + 0.5), height * 0.38)
        for i in range(n)
    ]
    boxes = list[Box | None]()
    for i, (x, y) in enumerate(spots):
        question = i == ask_at
        frame = (x - half, y - tall, x + half, y + tall)
        if question:
            r = tall * 1.5
            corners = [(x - half * 1.15, y), (x, y - r), (x + half * 1.15, y), (x, y + r), (x - half * 1.15, y)]
            canvas.curve(corners, ink, 1.3)
        else:
            canvas.rectangle(frame, ink, 1, pick(rng, (None, 60 if dark else 228)), pick(rng, (0, 0, size)))
        text = f"{steps[i]}?" if question else steps[i]
        boxes.append(
            page.put(
                x - half * (0.75 if question else 0.95),
                x + half * (0.75 if question else 0.95),
                y + size * 0.35,
                text,
                face.regular,
                size,
                ink,
                "m",
            )
        )
        if i:
            px, py = spots[i - 1]
            reach = tall * (1.5 if i - 1 == ask_at else 1)
            here = tall * (1.5 if question else 1)
            wide = half * (1.15 if i - 1 == ask_at else 1)
            _arrow(
                canvas,
                (px, py + reach) if down else (px + wide, py),
                (x, y - here) if down else (x - half * (1.15 if question else 1), y),
                ink,
            )
            if i - 1 == ask_at:
                canvas.text(
                    (x + size * 0.5) if down else (px + x) / 2,
                    (py + y) / 2 if down else y - size * 0.6,
                    "yes",
                    face.italic,
                    size * 0.9,
                    ink,
                    "l" if down else "m",
                )
    x, y = spots[ask_at]
    aside = (x + width * 0.42, y) if down else (x, y + height * 0.34)
    other = steps[n]
    start = (x + half * 1.15, y) if down else (x, y + tall * 1.5)
    frame = (aside[0] - half, aside[1] - tall, aside[0] + half, aside[1] + tall)
    _arrow(canvas, start, (frame[0], y) if down else (x, frame[1]), ink)
    canvas.rectangle(frame, ink)
    side_box = page.put(frame[0] + 4, frame[2] - 4, aside[1] + size * 0.35, other, face.regular, size, ink, "m")
    canvas.text(
        (start[0] + frame[0]) / 2 if down else x + size * 0.5,
        y - size * 0.5 if down else (start[1] + frame[1]) / 2,
        "no",
        face.italic,
        size * 0.9,
        ink,
        "m" if down else "l",
    )
    question = f"{steps[ask_at]}?"
    page.about(f"step if “{question}” is answered with no", f"“{question}”选 no 之后的方框", other, side_box)
    page.about("question in the rhombus", "带问号的方框里的问题", question, boxes[ask_at])
    if ask_at + 1 < n:
        page.about(
            f"step if “{question}” is answered with yes",
            f"“{question}”选 yes 之后的方框",
            steps[ask_at + 1],
            boxes[ask_at + 1],
        )
    for i in range(n - 1):
        if i != ask_at and i + 1 != ask_at:
            page.about(f"step right after “{steps[i]}”", f"“{steps[i]}”后面的方框", steps[i + 1], boxes[i + 1])
    page.about("first step", "第一个方框", steps[0], boxes[0])
    page.count("arrows", n)
    page.lacks += [("author", "Author"), ("date", "Date"), (None, "Legend"), ("version", "Version")]
    return page.finish("other", "calibration_scheme", clear=False)


def _arrow(canvas: Canvas, start: Point, end: Point, ink: int) -> None:
    canvas.curve([start, end], ink, 1.2)
    x, y, r = *end, 4.5
    if abs(end[0] - start[0]) > abs(end[1] - start[1]):
        canvas.polygon([(x, y), (x - r * 1.6, y - r), (x - r * 1.6, y + r)], ink)
    else:
        canvas.polygon([(x, y), (x - r, y - r * 1.6), (x + r, y - r * 1.6)], ink)


def poster(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A poster over a photograph: a large title over two lines, when and where, what it costs, who plays."""
    w, style = world.words, number_style(rng)
    ground = world.photo(rng, height, width)
    dark = chance(rng, 0.65)
    ground = (ground * 0.42).astype(np.uint8) if dark else (ground * 0.3 + 178).astype(np.uint8)
    page = Page.new(rng, world, height, width, ground)
    face, big = world.typeface(rng, "sans", "serif"), world.typeface(rng, "display", "sans", "serif", "hand")
    ink, size = 250 if dark else 8, sized(width, height, real(rng, 34, 50), 11, 24)
    a, b, align = width * 0.07, width * 0.93, pick(rng, ("l", "m", "r"))
    y = height * real(rng, 0.06, 0.2) + size
    host = w.company(rng)
    page.about(
        "name of the organiser", "主办方的名字", host, page.put(a, b, y, f"{host}", face.regular, size, ink, align)
    )
    y += size * 3
    words, boxes = [w.word(rng).upper() for _ in range(2)], list[Box | None]()
    for word in words:
        boxes.append(page.put(a, b, y, word, big.bold, size * real(rng, 2.4, 3.6), ink, align, 12))
        y += size * 3.2
    if boxes[0] and boxes[1]:
        page.fact("title", "", " ".join(words), union([boxes[0], boxes[1]]))
    day, clock = (
        date(
            rng,
            pick(
                rng,
                ("{day} {d} {month}", "{d:02}.{m:02}.{y}", "{mon} {d}, {y}", "{d} {MON} {y}", "{dd} {d:02}.{m:02}."),
            ),
        ),
        time(rng, pick(rng, ("{h:02}:{m:02}", "{k} {ap}", "{h}h{m:02}", "{k}:{m:02} {ap}"))),
    )
    place, town = f"{w.last_name(rng)} {pick(rng, ('Hall', 'Theatre', 'Park', 'Arena', 'Club', 'Museum'))}", w.city(rng)
    rows = (
        (None, ("date of the event", "活动的日期"), day),
        (None, ("time of the event", "活动的时间"), clock),
        ("venue", None, place),
        (None, ("city of the event", "活动的城市"), town),
        (
            None,
            ("admission fee", "门票价格"),
            f"{pick(rng, ('Tickets', 'Entry', 'From'))} {style.money(float(whole(rng, 3, 90)))}",
        ),
        (None, ("name of the guest", "来的人的名字"), f"with {w.name(rng)}"),
        ("website", None, w.url(rng)),
    )
    if chance(rng, 0.35):
        page.canvas.fill((0, y - size, width, height), 10 if dark else 245, 0.6)
    for key, words_for, text in some(rng, rows, whole(rng, 4, 7)):
        if y > height - size:
            break
        box = page.put(a, b, y, text, face.either(rng, 0.4), size * real(rng, 0.8, 1.3), ink, align)
        head, _, tail = text.partition(" ")
        if head in ("Tickets", "Entry", "From", "with") and box is not None:
            text, box = tail, page.canvas.find(tail, box)
        if key:
            page.fact(key, "", text, box)
        elif words_for:
            page.about(*words_for, text, box)
        y += size * real(rng, 1.5, 2.1)
    page.lacks += [
        ("phone", "Phone"),
        ("email", "Email"),
        ("seat", "Seat"),
        ("iban", "IBAN"),
        ("end_date", "End date"),
        ("address", "Street address"),
    ]
    return page.finish("other", "calibration_poster", clear=False)


def signs(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A photograph with one to four signs in it, a little turned: a shop's, a street's, one with places and distances,
    opening hours on a door."""
    w = world.words
    page = Page.new(rng, world, height, width, world.photo(rng, height, width))
    canvas, face = page.canvas, world.typeface(rng, "sans", "sans", "serif", "display")
    count = whole(rng, 1, 4)
    kinds = some(rng, ("shop", "street", "way", "hours", "plate"), count)
    size = max(11.0, min(width, height) / real(rng, 24, 36))
    band = height / count
    for i, kind in enumerate(kinds):
        tone = pick(rng, (250, 235, 25, 60))
        ink, wide = (250 if tone < 128 else 10), size * real(rng, 12, 17)
        x, y = real(rng, size, max(size * 1.1, width - wide - size)), band * i + size * 0.6
        turn = real(rng, -2.5, 2.5)
        texts: list[tuple[str, str, str, str]] = []  # text, its value, thing, Chinese
        if kind == "shop":
            name = f"{w.last_name(rng)} {pick(rng, ('Bakery', 'Books', 'Bar', 'Hotel', 'Optics'))}"
            texts = [(name, name, "name of the shop on the sign", "店名")]
        elif kind == "street":
            name = f"{w.last_name(rng)} {pick(rng, ('Street', 'Lane', 'Road', 'Square'))}"
            texts = [(name, name, "street on the street sign", "路牌上的街道")]
        elif kind == "plate":
            name = code(rng, "@@ ###@", "@@@ ####", "## @@ ##", "@ @@ ####")
            texts = [(name, name, "number plate", "车牌号")]
        elif kind == "way":
            for city in distinct(rng, w.city, 3, 12):
                far = f"{whole(rng, 1, 400)}"
                texts.append((f"{city}   {far}", far, f"distance to {city}", f"到 {city} 的公里"))
        else:
            for days in (("Mon-Fri",), ("Mon-Fri", "Sat"))[whole(rng, 0, 1)]:
                hours = f"{whole(rng, 6, 10)}:{pick(rng, ('00', '30'))}-{whole(rng, 12, 20)}:00"
                texts.append((f"{days} {hours}", hours, f"opening hours {days}", f"{days} 的开门时间"))
        step = min(size * 1.7, band / (len(texts) + 1))
        tall = step * len(texts) + size * 0.7
        page.canvas.polygon(_leaning((x, y, x + wide, y + tall), turn), tone)
        for j, (text, value, thing, chinese) in enumerate(texts):
            used = canvas.fit(text, face.bold, size * (1.25 if len(texts) == 1 else 1), wide - size, 9)
            before = len(canvas.words())
            canvas.text(x + size * 0.5, y + step * (j + 0.95), text, face.bold, used, ink, angle=turn)
            printed = canvas.words()[before:]
            parts = printed[-len(value.split(" ")) :]
            if [p.text for p in parts] == value.split(" "):
                page.about(thing, chinese, value, union([p.box for p in parts]))
    page.count("signs", count)
    page.lacks += [
        ("phone", "Phone"),
        ("date", "Date"),
        ("total", "Total"),
        ("website", "Website"),
        (None, "Speed limit"),
        ("email", "Email"),
    ]
    return page.finish("photo", "calibration_signs")


def _leaning(box: Box, degrees: float) -> list[Point]:
    """The corners of `box` turned counter-clockwise about its left end, a line's height under its top."""
    x1, y1, x2, y2 = box
    sin, cos = float(np.sin(np.deg2rad(degrees))), float(np.cos(np.deg2rad(degrees)))
    ox, oy = x1, y1 + 14
    return [
        (ox + (x - ox) * cos + (y - oy) * sin, oy - (x - ox) * sin + (y - oy) * cos)
        for x, y in ((x1, y1), (x2, y1), (x2, y2), (x1, y2))
    ]


def food(rng: Rng, world: World, height: int, width: int) -> Sample:
    """The back of a packet: a table of what is in 100 g, the list of contents in small print, dates and lot stamped on
    in dots, the number under the bars."""
    w = world.words
    page = Page.new(
        rng, world, height, width, world.photo(rng, height, width) if chance(rng, 0.4) else whole(rng, 150, 255)
    )
    canvas, face, stamp = page.canvas, world.typeface(rng, "sans"), world.typeface(rng, "mono")
    a, b = width * real(rng, 0.02, 0.08), width * real(rng, 0.92, 0.98)
    tone = pick(rng, (255, 245, 30))
    ink = 245 if tone < 128 else 10
    canvas.rectangle((a, size0 := height * 0.02, b, height - size0), None, 1, tone, pick(rng, (0, 14)))
    size = sized(b - a, height, real(rng, 46, 66), 9, 16)
    a, b, y = a + size, b - size, size * 3.2
    name = w.phrase(rng, 1, 2).title()
    page.about(
        "name of the product",
        "产品名称",
        name,
        page.put(a, b, y, name, world.typeface(rng, "display", "sans", "serif").bold, size * 2.2, ink),
    )
    y += size * 2
    weight, comma = f"{whole(rng, 40, 1500)} {pick(rng, ('g', 'ml'))} {pick(rng, ('e', ''))}".strip(), chance(rng, 0.4)
    page.about("net quantity", "净含量", weight, page.put(a, b, y, weight, face.bold, size * 1.2, ink, "r"))
    text = (
        f"{pick(rng, ('Ingredients', 'Zutaten / Ingredients', 'Contains'))}: "
        + ", ".join(
            w.word(rng) + (f" ({whole(rng, 1, 60)}%)" if chance(rng, 0.2) else "") for _ in range(whole(rng, 6, 14))
        )
        + "."
    )
    lines_ = canvas.paragraph(a, y + size * 0.8, b - a, text, face.regular, max(8.0, size * 0.85), ink, 1.25, lines=6)
    y += size * 1.6 + len(lines_) * size * 1.1
    heads = (
        pick(rng, ("Nutrition", "Nutrition facts", "Nährwerte")),
        pick(rng, ("per 100 g", "100 g")),
        pick(rng, ("per portion", "per serving", "% RI")),
    )
    facts = (
        ("Energy", "kcal"),
        ("Fat", "g"),
        ("of which saturates", "g"),
        ("Carbohydrate", "g"),
        ("of which sugars", "g"),
        ("Fibre", "g"),
        ("Protein", "g"),
        ("Salt", "g"),
    )
    rows = list[tuple[str, ...]]()
    for label, unit in facts if chance(rng, 0.6) else some(rng, facts, 5):
        pair = [f"{whole(rng, 20, 600)}" if unit == "kcal" else f"{real(rng, 0, 60):.1f}" for _ in range(2)]
        pair = [t.replace(".", ",") if comma else t for t in pair]
        rows.append(
            (label, f"{pair[0]} {unit}", f"{whole(rng, 0, 60)} %" if heads[2] == "% RI" else f"{pair[1]} {unit}")
        )
    y, _ = table(
        page,
        (a, y, min(b, a + size * 40), height - size * 7),
        heads,
        (2.2, 1.2, 1.2),
        "lrr",
        rows,
        (face.regular, face.bold),
        size,
        Ruling.drawn(rng, tone > 128),
        ink,
    )
    y += size * 2
    day = date(rng, pick(rng, ("{d:02}.{m:02}.{yy:02}", "{d:02}/{m:02}/{y}", "{d:02} {MON} {y}", "{m:02}.{y}")))
    lot, bars = code(rng, "L####", "L##@###", "#####@", "L ## ###"), code(rng, "# ###### ######", "#############")
    label = pick(rng, ("Best before", "BEST BY", "EXP", "Use by"))
    if y < height - size * 3:
        end = page.put(a, b, y, label, face.regular, size, ink)
        if end is not None:
            box = page.put(end[2] + size, b - size * 12, y, day, stamp.regular, size * 1.1, ink)
            page.fact("best_before", label, day, box)
            page.fact("lot", "", lot, page.put((box or end)[2] + size, b, y, lot, stamp.regular, size * 1.1, ink))
    if y + size * 5 < height:
        right = min(b, a + size * 14)
        canvas.fill((a, y + size, right, y + size * 4.6), 255)
        layout.barcode(rng, canvas, (a + size * 0.5, y + size * 1.3, right - size * 0.5, y + size * 3.3), 0)
        page.about(
            "number under the barcode",
            "条码下面的数字",
            bars,
            page.put(a + size * 0.5, right, y + size * 4.3, bars, stamp.regular, size * 0.9),
        )
        maker, ring = w.company(rng), phone(rng)
        page.about(
            "maker of the product",
            "生产商",
            maker,
            page.put(right + size, b, y + size * 2, maker, face.bold, size * 0.95, ink),
        )
        page.put(right + size, b, y + size * 3.3, w.address(rng), face.regular, max(8.0, size * 0.85), ink)
        if chance(rng, 0.5):
            page.fact(
                "phone",
                "",
                ring,
                page.put(right + size, b, y + size * 4.5, ring, face.regular, max(8.0, size * 0.85), ink),
            )
        y += size * 5
    page.pad(a, b, y + size, height - size * 2, face.regular, max(8.0, size * 0.85), ink)
    page.lacks += [
        (None, "Vitamin C"),
        (None, "Caffeine"),
        ("price", "Price"),
        (None, "Alcohol"),
        ("made_on", "Packed on"),
        (None, "Cholesterol"),
    ]
    return page.finish("other", "calibration_food", clear=False)


def boarding(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A pass for a flight or a train: tiny labels over large values, codes of places, a stub that says things again."""
    w = world.words
    page = Page.new(
        rng, world, height, width, world.photo(rng, height, width) if chance(rng, 0.5) else whole(rng, 90, 230)
    )
    canvas, face = page.canvas, world.typeface(rng, "sans", "mono")
    wide = min(width * 0.96, height * 2.1)
    tall = min(height * 0.96, wide * real(rng, 0.46, 0.75))
    left, top = (width - wide) / 2, (height - tall) / 2
    canvas.rectangle((left, top, left + wide, top + tall), None, 1, whole(rng, 238, 255), 10)
    size = max(9.5, min(wide / real(rng, 46, 60), tall / 17))
    tiny, a, b = max(8.0, size * 0.72), left + size * 1.4, left + wide - size * 1.4
    split = a + (b - a) * real(rng, 0.66, 0.74)
    line = w.company(rng)
    shade = whole(rng, 30, 90)
    canvas.fill((left, top, left + wide, top + size * 2.6), shade)
    page.fact("company", "", line, page.put(a, split, top + size * 1.8, line, face.bold, size * 1.3, 250))
    two, twin = distinct(rng, w.city, 2, 12), [code(rng, "@@@"), code(rng, "@@@")]
    y = top + size * 5.6
    for i, (name, short) in enumerate(zip(two, twin, strict=True)):
        x = a + (split - a) * 0.5 * i
        page.put(
            x,
            split,
            y - size * 1.8,
            pick(rng, (("From", "To"), ("FROM / DE", "TO / A"), ("Origin", "Destination")))[i],
            face.regular,
            tiny,
            90,
        )
        key = ("from", "to")[i]
        page.fact(key, "", name, page.put(x, x + (split - a) * 0.45, y + size * 1.5, name, face.regular, size))
        page.about(f"code of {name}", f"{name} 的代码", short, page.put(x, split, y, short, face.bold, size * 2, 0))
    y += size * 3.6
    person, seat = w.name(rng).upper(), code(rng, "##@", "#@", "##")
    day, leaves = (
        date(rng, pick(rng, ("{d:02}{MON}", "{d} {mon} {yy:02}", "{d:02}.{m:02}.{y}"))),
        time(rng, "{h:02}:{m:02}"),
    )
    pairs = (
        ("passenger", ("Passenger", "Name of passenger", "Passagier / Name"), person),
        ("travel_date", ("Date", "Day"), day),
        ("flight", ("Flight", "Flight no.", "Train"), code(rng, "@@ ###", "@@####", "@@ ####")),
        ("depart_time", ("Departs", "Departure"), leaves),
        (None, ("Boarding", "Boarding time", "Be at gate by"), time(rng, "{h:02}:{m:02}")),
        ("gate", ("Gate", "Platform"), code(rng, "@##", "##")),
        ("seat", ("Seat", "Place"), seat),
        ("class", ("Class", "Cabin"), code(rng, "@")),
        (None, ("Group", "Zone"), str(whole(rng, 1, 9))),
        ("booking", ("Booking ref.", "PNR", "Locator"), code(rng, "******")),
        ("ticket_number", ("Ticket no.", "ETKT"), code(rng, "### ##########")),
    )
    chosen = [pairs[0], *some(rng, pairs[1:], whole(rng, 5, 10))]
    across, gap = pick(rng, (2, 3, 3)), (split - a)
    for i, (key, labels, value) in enumerate(chosen):
        x = a + gap * (i % across) / across
        end = x + gap / across - size * 0.6
        if y + size * 1.6 > top + tall - size:
            break
        label = pick(rng, labels)
        page.put(x, end, y, label, face.regular, tiny, 90)
        page.fact(key, label, value, page.put(x, end, y + size * 1.35, value, face.bold, size * 1.1))
        if i % across == across - 1:
            y += size * 3.1
    canvas.line(split + size * 0.5, top, split + size * 0.5, top + tall, 120, 1, 4)
    side = min(b - split - size * 1.6, tall * 0.5)
    layout.matrix(rng, canvas, split + size * 1.4, top + size * 3.6, side, 0)
    page.put(split + size * 1.4, b, top + size * 4.6 + side + size, f"{twin[0]} – {twin[1]}", face.regular, size)
    page.lacks += [(k, labels[0]) for k, labels, v in pairs if v not in [c[2] for c in chosen]]
    page.lacks += [("price", "Fare"), ("arrive_time", "Arrives"), ("birth_date", "Date of birth"), ("phone", "Phone")]
    return page.finish("other", "calibration_boarding")


def ink_over(canvas: Canvas, box: Box) -> int:
    """White, or black where the picture in `box` is bright."""
    x1, y1, x2, y2 = (round(v) for v in canvas.clip(box))
    return 250 if x2 <= x1 or y2 <= y1 or float(canvas.image[y1:y2, x1:x2].mean()) < 140 else 8


def snapshot(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A photograph without any sign: bare, or with the camera's date, a caption of a website, a mark of who took it."""
    w = world.words
    page = Page.new(rng, world, height, width, world.photo(rng, height, width))
    canvas, size = page.canvas, max(9.5, min(height, width) / real(rng, 24, 44))
    way = pick(rng, ("bare", "stamp", "stamp", "caption", "mark", "drone"))
    stamped, sans = world.typeface(rng, "mono", "sans", "display"), world.typeface(rng, "sans", "serif")
    low = chance(rng, 0.8)
    y = height - size * real(rng, 0.8, 2) if low else size * 2
    ink = ink_over(canvas, (0, y - size, width, y))
    if way == "stamp":
        day = date(
            rng,
            pick(
                rng,
                (
                    "{y} {m} {d}",
                    "{d:02}.{m:02}.{y}",
                    "{m:02}/{d:02}/{y}",
                    "'{yy:02} {m:02} {d:02}",
                    "{y}/{m:02}/{d:02}",
                ),
            ),
        )
        clock = time(rng, pick(rng, ("{h:02}:{m:02}", "{h:02}:{m:02}:{s:02}", "{k}:{m:02} {ap}")))
        box = canvas.text(width - size, y, clock, stamped.regular, size, ink, "r")
        page.about("time stamped on the photo", "照片上的时间", clock, box)
        page.about(
            "date stamped on the photo",
            "照片上的日期",
            day,
            canvas.text(box[0] - size, y, day, stamped.regular, size, ink, "r"),
        )
    elif way == "caption":
        text, writer = w.sentence(rng, 4, 8)[:56].rsplit(" ", 1)[0], w.name(rng)
        canvas.fill((0, height - size * 4.2, width, height), 15, real(rng, 0.5, 1))
        page.about(
            "caption",
            "照片下面的说明",
            text,
            page.put(size, width - size, height - size * 2.6, text, sans.regular, size, 250),
        )
        end = page.put(
            size, width - size, height - size, pick(rng, ("Photo:", "Picture by", "©")), sans.regular, size * 0.85, 200
        )
        if end is not None:
            page.about(
                "name of the photographer",
                "照片作者的名字",
                writer,
                page.put(end[2] + size * 0.5, width - size, height - size, writer, sans.italic, size * 0.85, 230),
            )
    elif way == "mark":
        site = w.url(rng)
        page.fact(
            "website",
            "",
            site,
            page.put(size, width - size, y, site, sans.bold, size, ink, pick(rng, ("l", "m", "r"))),
        )
    elif way == "drone":
        for i, (label, value) in enumerate(
            (
                ("ALT", f"{whole(rng, 2, 900)} m"),
                ("SPD", f"{real(rng, 0, 40):.1f} km/h"),
                ("BAT", f"{whole(rng, 3, 100)}%"),
                ("ISO", str(pick(rng, (100, 200, 400, 800)))),
            )
        ):
            top = size * (2 + 1.6 * i)
            ink = ink_over(canvas, (0, top - size, size * 9, top))
            end = canvas.text(size, top, label, stamped.regular, size, ink)
            page.fact(None, label, value, canvas.text(end[2] + size * 0.6, top, value, stamped.regular, size, ink))
    page.lacks += [
        ("total", "Total"),
        ("phone", "Phone"),
        ("name", "Name"),
        ("invoice_number", "Invoice number"),
        ("price", "Price"),
        ("iban", "IBAN"),
        ("email", "Email"),
    ]
    if way not in ("stamp",):
        page.lacks += [("date", "Date"), ("time", "Time")]
    if way == "bare":
        page.asked += [asked for asked in (page.missing() for _ in range(3)) if asked is not None]
    return page.finish("photo", "calibration_snapshot")


def dashboard(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A web program's first page: tiles with a large figure, its name over or under it and its change; a list, a small
    plot without figures, a menu with one open entry."""
    w, style = world.words, number_style(rng)
    dark = chance(rng, 0.4)
    ground, tile, ink, faint = (22, 48, 240, 165) if dark else (pick(rng, (236, 246)), 255, 15, 105)
    page = Page.new(rng, world, height, width, ground)
    canvas, face = page.canvas, world.typeface(rng, "sans")
    size, left = sized(width, height, real(rng, 64, 90), 9, 16), 0.0
    if width > 560:
        left = width * real(rng, 0.16, 0.22)
        canvas.fill((0, 0, left, height), tile if chance(rng, 0.5) else 35)
        tone, y, active = 235 if canvas.image[2, 2] < 128 else 30, size * 5, whole(rng, 0, 3)
        for i, entry in enumerate(
            some(
                rng,
                ("Overview", "Orders", "Customers", "Reports", "Stock", "Team", "Billing", "Help"),
                whole(rng, 4, 7),
            )
        ):
            if i == active:
                canvas.fill((0, y - size * 1.3, size * 0.35, y + size * 0.6), tone)
            page.put(size, left - size * 0.5, y, entry, face.bold if i == active else face.regular, size, tone)
            page.state(entry, "item", i == active)
            y += size * 2.3
    a, b, y = left + size * 1.2, width - size * 1.2, size * 2.4
    hello, person = f"{pick(rng, ('Welcome back,', 'Good morning,', 'Hi,'))}", w.first_name(rng)
    end = canvas.text(a, y, hello, face.regular, size * 1.4, ink)
    page.about(
        "name of the user who is greeted",
        "用户的名字",
        person,
        page.put(end[2] + size * 0.6, b, y, person, face.bold, size * 1.4, ink),
    )
    y += size * 1.6
    names = distinct(rng, lambda r: w.phrase(r, 1, 2).capitalize(), whole(rng, 3, 8), 16)
    across = max(2, min(4, int((b - a) / (size * 13))))
    wide, tall, under = (b - a + size) / across, size * real(rng, 5.4, 7), chance(rng, 0.4)
    for i, name in enumerate(names):
        x, top = a + wide * (i % across), y + (tall + size) * (i // across)
        if top + tall > height - size:
            names = names[:i]
            break
        canvas.rectangle((x, top, x + wide - size, top + tall), None, 1, tile, size * 0.5)
        value = pick(
            rng,
            (
                style.money(amount(rng, 5, 90000)),
                str(whole(rng, 2, 9999)),
                f"{real(rng, 1, 99):.1f}%",
                f"{whole(rng, 1, 40)}h {whole(rng, 1, 59)}m",
            ),
        )
        change = f"{pick(rng, '+-')}{real(rng, 0, 40):.1f}%"
        x1, x2 = x + size * 0.8, x + wide - size * 1.8
        page.put(x1, x2, top + (tall - size * 0.8 if under else size * 1.5), name, face.regular, size * 0.9, faint)
        page.fact(
            None,
            name,
            value,
            page.put(x1, x2, top + (size * 2.2 if under else size * 3.7), value, face.bold, size * 1.7, ink),
        )
        page.about(
            f"change of {name}",
            f"“{name}”的变化",
            change,
            page.put(
                x1,
                x2,
                top + (size * 3.8 if under else tall - size * 0.6),
                change,
                face.regular,
                size * 0.85,
                faint,
                "r" if under else "l",
            ),
        )
    y += (tall + size) * -(-len(names) // across)
    page.count(pick(rng, ("tiles", "figures in large print")), len(names))
    if y + size * 9 < height:
        heads = (pick(rng, ("Customer", "Client")), pick(rng, ("Status", "State")), pick(rng, ("Amount", "Value")))
        rows = [
            (name, pick(rng, ("Open", "Paid", "Sent", "Late", "Draft")), style.money(amount(rng, 5, 9000)))
            for name in distinct(rng, w.name, whole(rng, 3, 9), 22)
        ]
        middle = b if chance(rng, 0.5) or b - a < 420 else a + (b - a) * 0.6
        canvas.rectangle((a, y, middle, height - size), None, 1, tile, size * 0.4)
        _, shown = table(
            page,
            (a + size, y + size * 0.6, middle - size, height - size * 1.6),
            heads,
            (2.4, 1, 1.5),
            "llr",
            rows,
            (face.regular, face.bold),
            size,
            Ruling(None, None, chance(rng, 0.5), False, real(rng, 1.5, 2.1)),
            ink,
        )
        page.count("rows", shown)
        if middle < b:
            canvas.rectangle((middle + size, y, b, height - size), None, 1, tile, size * 0.4)
            points = [
                (middle + size * 2 + (b - middle - size * 3) * i / 9, y + (height - size - y) * real(rng, 0.2, 0.8))
                for i in range(10)
            ]
            canvas.curve(points, faint, 1.6)
    page.lacks += [
        ("phone", "Phone"),
        ("iban", "IBAN"),
        ("invoice_number", "Invoice number"),
        (None, "Refunds"),
        ("address", "Address"),
        ("birth_date", "Date of birth"),
    ]
    return page.finish("screenshot", "calibration_dashboard")


def scoreboard(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A board in a stadium or a strip over a broadcast: two teams, their points in large digits, the clock, the period,
    fouls in small print."""
    w, board = world.words, chance(rng, 0.5)
    page = Page.new(rng, world, height, width, whole(rng, 8, 40) if board else world.photo(rng, height, width))
    canvas, face, big = page.canvas, world.typeface(rng, "sans", "mono"), world.typeface(rng, "mono", "sans", "display")
    size = max(11.0, min(width / real(rng, 26, 38), height / 22))
    teams = distinct(rng, lambda r: pick(r, (w.city(r), w.word(r).upper(), w.last_name(r))), 2, 11)
    points = [str(whole(rng, 0, 30)), str(whole(rng, 31, 120))]
    if chance(rng, 0.5):
        points.reverse()
    clock = pick(rng, (f"{whole(rng, 0, 89)}:{whole(rng, 0, 59):02}", f"{whole(rng, 0, 11)}:{whole(rng, 0, 59):02}"))
    period = pick(rng, ("1st", "2nd", "3rd", "4th", "Q1", "Q2", "H2"))
    if board:
        half, y = width / 2, height * 0.2
        for i in range(2):
            x1, x2 = half * i + size, half * (i + 1) - size
            page.put(x1, x2, y, teams[i], face.bold, size * 1.5, 240, "m")
            page.about(
                f"score of {teams[i]}",
                f"{teams[i]} 的得分",
                points[i],
                page.put(x1, x2, y + size * 4, points[i], big.bold, size * 3.4, 250, "m"),
            )
        page.about(
            "game clock",
            "计时的时间",
            clock,
            page.put(half - size * 4, half + size * 4, y + size * 7, clock, big.bold, size * 2, 250, "m"),
        )
        page.about(
            "period that is played",
            "现在是第几节",
            period,
            page.put(half - size * 4, half + size * 4, y + size * 9.2, period, face.regular, size * 1.2, 220, "m"),
        )
        y += size * 11.2
        for label in some(rng, ("Fouls", "Timeouts", "Corners", "Shots", "Cards"), whole(rng, 1, 4)):
            if y > height - size:
                break
            canvas.text(half, y, label.upper() if chance(rng, 0.3) else label, face.regular, size, 180, "m")
            for i in range(2):
                text = str(whole(rng, 0, 19))
                box = canvas.text(half + size * (-6 if i == 0 else 6), y, text, big.regular, size * 1.1, 245, "m")
                page.entry(teams[i], label, text, box)
            page.heads.append(label)
            y += size * 1.7
        page.rows += teams
    else:
        y, x = (size * 2.4 if chance(rng, 0.5) else height - size * 1.6), size
        for i in range(2):
            name_wide = canvas.measure(teams[i], face.bold, size) + size
            canvas.fill((x, y - size * 1.3, x + name_wide, y + size * 0.6), 25)
            canvas.text(x + size * 0.5, y, teams[i], face.bold, size, 245)
            score_wide = canvas.measure(points[i], big.bold, size * 1.1) + size
            canvas.fill((x + name_wide, y - size * 1.3, x + name_wide + score_wide, y + size * 0.6), 240)
            box = canvas.text(x + name_wide + size * 0.5, y, points[i], big.bold, size * 1.1, 10)
            page.about(f"score of {teams[i]}", f"{teams[i]} 的得分", points[i], box)
            x += name_wide + score_wide
        canvas.fill((x, y - size * 1.3, x + size * 8, y + size * 0.6), 70)
        box = canvas.text(x + size * 0.5, y, clock, face.regular, size, 250)
        page.about("game clock", "计时的时间", clock, box)
        page.about(
            "period that is played",
            "现在是第几节",
            period,
            page.put(box[2] + size * 0.8, x + size * 8, y, period, face.regular, size, 250),
        )
        channel = w.word(rng).upper()
        corner = height - size * 0.8 if y < height / 2 else size * 2
        ink = ink_over(canvas, (width - size * 9, corner - size, width, corner))
        box = canvas.text(width - size, corner, channel, face.bold, size, ink, "r")
        page.about("name of the channel in the corner", "角上的名字", channel, box)
    page.lacks += [
        (None, "Attendance"),
        (None, "Referee"),
        (None, "Temperature"),
        ("date", "Date"),
        ("price", "Price"),
        (None, "Coach"),
    ]
    return page.finish("other", "calibration_scoreboard", clear=False)


FAMILIES = (
    Family("calibration_tasks", "screenshot", "calibration", tasks),
    Family("calibration_shop", "screenshot", "calibration", shop),
    Family("calibration_settings", "screenshot", "calibration", settings),
    Family("calibration_chat", "screenshot", "calibration", chat),
    Family("calibration_terminal", "screenshot", "calibration", terminal),
    Family("calibration_lines", "chart", "calibration", lines),
    Family("calibration_slices", "chart", "calibration", slices),
    Family("calibration_survey", "chart", "calibration", survey),
    Family("calibration_week", "table", "calibration", week),
    Family("calibration_league", "table", "calibration", league),
    Family("calibration_newspaper", "document", "calibration", newspaper),
    Family("calibration_paper_page", "document", "calibration", paper),
    Family("calibration_scheme", "other", "calibration", scheme),
    Family("calibration_poster", "other", "calibration", poster),
    Family("calibration_signs", "photo", "calibration", signs),
    Family("calibration_food", "other", "calibration", food),
    Family("calibration_boarding", "other", "calibration", boarding),
    Family("calibration_snapshot", "photo", "calibration", snapshot),
    Family("calibration_dashboard", "screenshot", "calibration", dashboard),
    Family("calibration_scoreboard", "other", "calibration", scoreboard),
)
