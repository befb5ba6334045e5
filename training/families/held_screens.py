"""Held out: screens drawn unlike the train families: a telephone's settings, a board of cards, a dialog with tabs over
a dimmed window, a shop's page. Frozen: see `bench/reader/frozen.json`."""

from __future__ import annotations

from training.canvas import Canvas
from training.chance import Rng, chance, pick, real, some, whole
from training.families.held_tools import Sheet, cell, distinct
from training.sample import Family, Sample
from training.words import amount, code, date, number_style, percent, time
from training.world import World


def _toggle(canvas: Canvas, right: float, middle: float, size: float, on: bool, ink: int, ground: int) -> None:
    """A switch that ends at `right`: the knob at the right and a filled track when it is on."""
    wide, tall = size * 2.1, size * 1.15
    box = (right - wide, middle - tall / 2, right, middle + tall / 2)
    canvas.rectangle(box, ink, 1, ink if on else ground, tall / 2)
    x = right - tall + 2 if on else right - wide + 2
    canvas.ellipse((x, middle - tall / 2 + 2, x + tall - 4, middle + tall / 2 - 2), ink, 1, ground if on else 150)


def telephone(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A telephone's settings: a status bar, groups on rounded cards, values or switches at the right."""
    w = world.words
    dark = chance(rng, 0.45)
    ground, card, ink, faint = (12, 45, 240, 165) if dark else (238, 255, 15, 110)
    sheet = Sheet.new(rng, world, height, width, ground)
    canvas, design = sheet.canvas, world.typeface(rng, "sans")
    size = max(11.0, min(width / real(rng, 24, 34), height / 30, 21))
    a, b, y = width * 0.04, width * 0.96, size * 1.5
    clock = time(rng)
    sheet.fact("time", None, clock, canvas.text(a, y, clock, design.bold, size * 0.85, ink))
    charge = f"{whole(rng, 1, 100)}%"
    sheet.about("battery level", "电量", charge, canvas.text(b, y, charge, design.regular, size * 0.85, ink, "r"))
    y += size * 2.8
    title = w.title(rng, 1, 2)
    sheet.fact("title", None, title, cell(sheet, a, b, y, title, design.bold, size * 1.7, ink, pick(rng, "lm"), 0))
    y += size * 1.6
    row = size * real(rng, 2.4, 3)
    names, used = distinct(rng, lambda r: w.phrase(r, 1, 3).capitalize(), 18, 22), 0
    while y + row * 2 < height - size:
        lines = min(whole(rng, 2, 5), int((height - size - y) / row), len(names) - used)
        if lines < 1:
            break
        canvas.rectangle((a, y, b, y + row * lines), None, 1, card, pick(rng, (0.0, 10.0, 18.0)))
        for _ in range(lines):
            name, middle = names[used], y + row / 2
            cell(sheet, a, a + (b - a) * 0.6, middle + size * 0.35, name, design.regular, size, ink, "l", size)
            if chance(rng, 0.5):
                on = chance(rng, 0.5)
                _toggle(canvas, b - size, middle, size, on, ink, card)
                sheet.state(name, "switch", on)
            else:
                text = pick(
                    rng,
                    (
                        w.word(rng).capitalize(),
                        f"{whole(rng, 1, 120)} {pick(rng, ('GB', 'MB', 'min'))}",
                        percent(rng),
                        date(rng, "{mon} {d}"),
                    ),
                )
                sheet.fact(
                    None,
                    name,
                    text,
                    cell(
                        sheet,
                        a + (b - a) * 0.6,
                        b,
                        middle + size * 0.35,
                        text,
                        design.regular,
                        size * 0.95,
                        faint,
                        "r",
                        size,
                    ),
                )
            y, used = y + row, used + 1
        y += size * real(rng, 1, 1.8)
    return sheet.sample(
        "held_telephone",
        "screenshot",
        ((None, "Airplane mode"), (None, "Storage"), ("total", "Total"), ("email", "Account")),
    )


def board(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Columns with heads and counters, cards under them, each with a title, a person and a day."""
    w = world.words
    dark = chance(rng, 0.4)
    ground, lane, card, ink, faint = (25, 45, 70, 240, 175) if dark else (250, 232, 255, 20, 100)
    sheet = Sheet.new(rng, world, height, width, ground)
    canvas, design = sheet.canvas, world.typeface(rng, "sans")
    size = max(10.5, min(width / real(rng, 40, 56), height / 30, 17))
    bar = size * 2.6
    canvas.fill((0, 0, width, bar), pick(rng, (15, 60, 215)))
    tone = 245 if canvas.image[2, 2] < 128 else 15
    project = w.title(rng, 1, 3)
    sheet.fact("title", None, project, canvas.text(size, bar * 0.66, project, design.bold, size * 1.2, tone))
    buttons = distinct(
        rng,
        lambda r: pick(r, ("Share", "Filter", "New card", "Export", "Invite", "Archive", w.word(r).capitalize())),
        2,
        10,
    )
    x = width - size
    for button in buttons:
        wide = canvas.measure(button, design.regular, size) + size * 1.4
        canvas.rectangle((x - wide, bar * 0.18, x, bar * 0.82), tone, 1, None, 5)
        sheet.show(button, canvas.text(x - wide / 2, bar * 0.64, button, design.regular, size, tone, "m"))
        x -= wide + size * 0.7
    columns = max(2, min(4, int(width / (size * 13))))
    heads = distinct(
        rng, lambda r: pick(r, ("To do", "Doing", "Review", "Done", "Backlog", w.word(r).capitalize())), columns, 12
    )
    titles = distinct(rng, lambda r: w.phrase(r, 2, 3).capitalize(), columns * 5, 22)
    gap, top, used = size * 0.8, bar + size, 0
    step = (width - gap) / columns
    for k, head in enumerate(heads):
        x1, x2, y = gap + k * step, (k + 1) * step, top
        cards = min(whole(rng, 1, 5), int((height - top - size * 3) / (size * 5.4)))
        canvas.rectangle((x1, top, x2, min(height - size, top + size * 3 + cards * size * 5.4)), None, 1, lane, 8)
        sheet.show(head, canvas.text(x1 + size, y + size * 1.6, head, design.bold, size * 1.05, ink))
        sheet.about(
            f"number next to {head}",
            f"“{head}”旁边的数字",
            str(cards),
            canvas.text(x2 - size, y + size * 1.6, str(cards), design.regular, size, faint, "r"),
        )
        y += size * 2.5
        for title in titles[used : used + cards]:
            canvas.rectangle((x1 + 6, y, x2 - 6, y + size * 4.8), pick(rng, (None, 128)), 1, card, 6)
            cell(sheet, x1 + 6, x2 - 6, y + size * 1.5, title, design.bold, size, ink, "l", 7)
            for i, (label, text) in enumerate(
                (("person", w.first_name(rng)), ("day", date(rng, pick(rng, ("{mon} {d}", "{d}/{m:02}")))))
            ):
                box = cell(
                    sheet, x1 + 6, x2 - 6, y + size * (2.9 + 1.3 * i), text, design.regular, size * 0.92, faint, "l", 7
                )
                sheet.entry(title, label, text, box)
            y += size * 5.4
        used += cards
    sheet.count("columns", columns)
    return sheet.sample(
        "held_board", "screenshot", (("email", "E-mail"), (None, "Budget"), ("phone", "Phone"), ("total", "Total"))
    )


def dialog(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A dialog over a dimmed window: tabs, fields with labels above or beside, check boxes, buttons."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width, whole(rng, 90, 190))
    canvas, design = sheet.canvas, world.typeface(rng, "sans")
    wide, tall = min(width * real(rng, 0.82, 0.96), 760), min(height * real(rng, 0.8, 0.95), 640)
    left, top = (width - wide) * real(rng, 0.2, 0.8), (height - tall) * real(rng, 0.2, 0.8)
    size, level = max(10.5, min(wide / real(rng, 30, 40), tall / 24, 17)), pick(rng, (240, 255, 60))
    ink = 15 if level > 128 else 240
    canvas.rectangle((left, top, left + wide, top + tall), 40, 1, level, pick(rng, (0.0, 8.0)))
    title = w.title(rng, 1, 3)
    sheet.fact("title", None, title, canvas.text(left + size, top + size * 1.6, title, design.bold, size * 1.05, ink))
    canvas.text(left + wide - size, top + size * 1.6, "×", design.regular, size * 1.4, ink, "r", record=False)
    tabs, y = distinct(rng, lambda r: w.word(r).capitalize(), whole(rng, 2, 4), 11), top + size * 4
    active, x = whole(rng, 0, len(tabs) - 1), left + size
    canvas.line(left, y + size * 0.8, left + wide, y + size * 0.8, 128)
    for i, tab in enumerate(tabs):
        end = canvas.text(x, y, tab, design.bold if i == active else design.regular, size, ink)[2]
        if i == active:
            canvas.fill((x - 4, y + size * 0.5, end + 4, y + size * 0.8), ink)
        sheet.state(tab, "tab", i == active)
        x = end + size * 2
    y, above = y + size * 2.8, chance(rng, 0.5)
    labels, floor = distinct(rng, lambda r: w.phrase(r, 1, 2).capitalize(), 12, 18), top + tall - size * 4
    for label in labels[: whole(rng, 2, 5)]:
        if y + size * 3.5 > floor:
            break
        text = pick(
            rng, (w.name(rng), w.email(rng), code(rng), str(whole(rng, 1, 9999)), w.phrase(rng, 1, 2), date(rng))
        )
        x1, line = (left + size, y + size * 1.8) if above else (left + wide * 0.36, y)
        canvas.text(left + size, y, label, design.regular, size, ink)
        x2 = left + wide - size
        canvas.rectangle((x1, line - size * 1.25, x2, line + size * 0.55), 128, 1, 255 if level > 128 else 85, 3)
        sheet.fact(None, label, text, cell(sheet, x1, x2, line, text, design.regular, size, ink, "l", 6))
        y = line + size * 2.4
    for label in labels[6 : 6 + whole(rng, 1, 4)]:
        if y + size > floor:
            break
        on, side = chance(rng, 0.5), size * 1.05
        canvas.rectangle(
            (left + size, y - side * 0.85, left + size + side, y + side * 0.15), ink, 1, ink if on else None, 2
        )
        if on:
            p = left + size
            canvas.curve(
                [
                    (p + side * 0.2, y - side * 0.35),
                    (p + side * 0.42, y - side * 0.1),
                    (p + side * 0.82, y - side * 0.62),
                ],
                level,
                1.6,
            )
        canvas.text(left + size * 2.8, y, label, design.regular, size, ink)
        sheet.state(label, "checkbox", on)
        y += size * 2
    x = left + wide - size
    for i, button in enumerate(some(rng, ("OK", "Cancel", "Apply", "Help", "Reset", "Save as"), whole(rng, 2, 3))):
        w1 = canvas.measure(button, design.regular, size) + size * 2
        canvas.rectangle(
            (x - w1, top + tall - size * 2.8, x, top + tall - size * 0.8),
            100,
            1,
            (40 if level > 128 else 200) if i == 0 else None,
            4,
        )
        sheet.show(
            button,
            canvas.text(
                x - w1 / 2, top + tall - size * 1.45, button, design.regular, size, (level if i == 0 else ink), "m"
            ),
        )
        x -= w1 + size * 0.6
    return sheet.sample(
        "held_dialog", "screenshot", ((None, "Password"), (None, "Language"), ("total", "Total"), (None, "Printer"))
    )


def shop(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A shop's page in a browser: address bar, search, goods in tiles with picture, name, rating and price."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width)
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "sans", "serif")
    size = max(10.5, min(width / real(rng, 38, 54), height / 32, 17))
    canvas.fill((0, 0, width, size * 2.6), whole(rng, 205, 235))
    canvas.rectangle((size * 5, size * 0.4, width - size * 3, size * 2.2), None, 1, 255, size * 0.9)
    url = w.url(rng)
    sheet.fact(
        "website",
        None,
        url,
        cell(sheet, size * 5, width - size * 3, size * 1.65, url, design.regular, size * 0.95, 50, "l", size),
    )
    for i in range(3):
        canvas.ellipse((size * (0.6 + 1.4 * i), size * 0.9, size * (1.5 + 1.4 * i), size * 1.8), None, 1, 130)
    name = w.company(rng)
    y = size * 5
    sheet.show(name, cell(sheet, 0, width * 0.45, y, name, design.bold, size * 1.7, 0, "l", size))
    query = w.phrase(rng, 1, 2)
    canvas.rectangle((width * 0.48, y - size * 1.5, width * 0.98, y + size * 0.6), 80, 1, 255, 6)
    sheet.about(
        "text in the search field",
        "搜索框里的内容",
        query,
        canvas.text(width * 0.48 + size, y, query, design.regular, size),
    )
    number = whole(rng, 2, 4000)
    y += size * 2.2
    hits = f"{number} results"
    sheet.show(hits, canvas.text(size, y, hits, design.italic, size, 60))
    columns = max(2, min(4, int(width / (size * 12))))
    step, gap = width / columns, size * 0.8
    tall = step * real(rng, 0.7, 0.95) + size * 5
    rows = max(1, min(3, int((height - y - size) / (tall + gap))))
    goods = distinct(rng, w.product, columns * rows, 18)
    heading = pick(rng, ("price", "Price"))
    for i, good in enumerate(goods):
        x, line = (i % columns) * step + gap / 2, y + size + (i // columns) * (tall + gap)
        picture = tall - size * 5
        canvas.rectangle((x, line, x + step - gap, line + tall), 190)
        canvas.paste(world.photo(rng, max(16, round(picture)), max(16, round(step - gap - 8))), x + 4, line + 4)
        line += picture + size * 1.6
        cell(sheet, x, x + step - gap, line, good, design.regular, size)
        text = style.money(amount(rng, 1, 900))
        sheet.entry(
            good, heading, text, cell(sheet, x, x + step - gap, line + size * 1.4, text, design.bold, size * 1.15)
        )
        text = f"{real(rng, 1, 5):.1f}"
        sheet.entry(good, "rating", text, canvas.text(x + 4, line + size * 2.8, text, design.regular, size, 70))
        canvas.text(x + size * 2.6, line + size * 2.8, f"({whole(rng, 1, 900)})", design.regular, size * 0.9, 110)
    sheet.count("products", len(goods))
    return sheet.sample(
        "held_shop",
        "screenshot",
        (("total", "Cart total"), ("phone", "Phone"), ("date", "Delivery date"), ("email", "E-mail")),
    )


FAMILIES = (
    Family("held_telephone", "screenshot", "held", telephone),
    Family("held_board", "screenshot", "held", board),
    Family("held_dialog", "screenshot", "held", dialog),
    Family("held_shop", "screenshot", "held", shop),
)
