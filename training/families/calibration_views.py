"""For fitting the confidence: screens, plots, tables and text in layouts of neither training nor the held families:
a mail program, columns with figures over them, a departure board, a page of a handbook, an account's list."""

from __future__ import annotations

from training import questions as ask
from training.chance import Rng, chance, pick, real, whole
from training.families.held_tools import Sheet, cell, distinct
from training.sample import Box, Family, Sample
from training.words import MONTHS, amount, code, date, number_style, time
from training.world import World


def mail(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A mail program: folders with counters at the left, the list of mails in the middle, one of them selected."""
    w = world.words
    dark = chance(rng, 0.35)
    ground, side, ink, faint = (35, 20, 240, 170) if dark else (255, 230, 15, 95)
    sheet = Sheet.new(rng, world, height, width, ground)
    canvas, design = sheet.canvas, world.typeface(rng, "sans")
    size = max(10.5, min(width / real(rng, 40, 54), height / 28, 17))
    left = width * real(rng, 0.26, 0.34)
    canvas.fill((0, 0, left, height), side)
    y = size * 2.4
    folders = distinct(
        rng,
        lambda r: pick(r, ("Inbox", "Drafts", "Sent", "Archive", "Junk", "Trash", w.word(r).capitalize())),
        whole(rng, 4, 8),
        14,
    )
    active = whole(rng, 0, len(folders) - 1)
    for i, folder in enumerate(folders):
        if i == active:
            canvas.fill((0, y - size * 1.2, left, y + size * 0.6), 90 if dark else 195)
        sheet.show(folder, canvas.text(size, y, folder, design.bold if i == active else design.regular, size, ink))
        sheet.state(folder, "item", i == active)
        if chance(rng, 0.5):
            n = str(whole(rng, 1, 999))
            sheet.about(
                f"number beside {folder}",
                f"“{folder}”旁边的数字",
                n,
                canvas.text(left - size * 0.6, y, n, design.regular, size * 0.9, faint, "r"),
            )
        y += size * 2.2
    row, y = size * real(rng, 4.4, 5.4), 0.0
    senders, count = distinct(rng, w.name, 12, 22), 0
    for sender in senders:
        if y + row > height:
            break
        stamp, subject = pick(rng, (time(rng), date(rng, "{mon} {d}"))), w.phrase(rng, 2, 4).capitalize()
        cell(sheet, left, left + (width - left) * 0.72, y + size * 1.6, sender, design.bold, size, ink, "l", size * 0.7)
        sheet.entry(
            sender,
            pick(rng, ("time", "date")),
            stamp,
            canvas.text(width - size * 0.6, y + size * 1.6, stamp, design.regular, size * 0.9, faint, "r"),
        )
        sheet.entry(
            sender,
            "subject",
            subject,
            cell(sheet, left, width, y + size * 3.1, subject, design.regular, size, ink, "l", size * 0.7),
        )
        y, count = y + row, count + 1
        canvas.line(left, y, width, y, 128)
    sheet.count("mails", count)
    return sheet.sample(
        "calibration_mail",
        "screenshot",
        (("total", "Total"), ("phone", "Phone"), ("website", "Website"), (None, "Storage")),
    )


def columns(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Columns with the figure over each, an axis with ticks at the left, the title under the plot."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width, pick(rng, (255, 248)))
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "serif")
    size = max(10.5, min(min(width, height) / real(rng, 30, 40), 19))
    n = max(3, min(whole(rng, 3, 9), int(width / (size * 5))))
    names = [m[:3] for m in MONTHS[:n]] if chance(rng, 0.4) else distinct(rng, lambda r: w.word(r).capitalize(), n, 9)
    left, right, top, bottom = width * 0.12, width * 0.96, size * 3, height - size * 6
    bottom, step = min(bottom, top + (right - left) * 1.2), (right - left) / n
    most = pick(rng, (10.0, 100.0, 1000.0, 20000.0))
    places = 1 if most < 100 else pick(rng, (0, 1))
    values: list[float] = []
    while len(values) < n:
        value = round(real(rng, most * 0.05, most), places)
        if all(abs(value - v) > most * 0.02 for v in values):
            values.append(value)
    boxes: list[Box] = []
    for i, (name, value) in enumerate(zip(names, values, strict=True)):
        x, y = left + step * i, bottom - (bottom - top) * value / max(values)
        canvas.fill((x + step * 0.2, y, x + step * 0.8, bottom), pick(rng, (90, 90, 140)))
        text = style.number(value, places)
        sheet.value(
            ask.ask_chart_value(rng, name),
            text,
            cell(sheet, x, x + step, y - size * 0.4, text, design.regular, size * 0.9, 0, "m", 1),
        )
        boxes.append(cell(sheet, x, x + step, bottom + size * 1.4, name, design.regular, size, 0, "m", 2))
    canvas.line(left, top, left, bottom, 0)
    canvas.line(left, bottom, right, bottom, 0)
    for which, best in (("largest", max(values)), ("smallest", min(values))):
        i = values.index(best)
        sheet.value(ask.ask_extreme(rng, which, "category"), names[i], boxes[i])  # type: ignore[arg-type]
    title = w.title(rng, 2, 4)
    sheet.fact(
        "title", None, title, cell(sheet, 0, width, bottom + size * 4, title, design.bold, size * 1.4, 0, "m", size)
    )
    sheet.count("bars", n)
    return sheet.sample(
        "calibration_columns", "chart", (("author", "Author"), ("total", "Total"), (None, "Source"), ("date", "Date"))
    )


def departures(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A board of departures: light on dark, a head row, time first, remarks last."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width, whole(rng, 5, 50))
    canvas, design = sheet.canvas, world.typeface(rng, "mono", "sans")
    size = max(11.0, min(width / real(rng, 34, 44), height / 26, 22))
    a, b, y = width * 0.03, width * 0.97, size * 2.6
    heads, edges = (
        (
            "Destination",
            pick(rng, ("Departs", "Leaves")),
            pick(rng, ("Gate", "Platform", "Track")),
            pick(rng, ("Remark", "Status")),
        ),
        [a, a + (b - a) * 0.4, a + (b - a) * 0.6, a + (b - a) * 0.76, b],
    )
    for i, head in enumerate(heads):
        cell(sheet, edges[i], edges[i + 1], y, head, design.bold, size, 200)
    canvas.line(a, y + size * 0.6, b, y + size * 0.6, 160, 2)
    row, shown = size * real(rng, 1.8, 2.5), 0
    for place in distinct(
        rng, lambda r: pick(r, (w.city, w.last_name, lambda q: w.word(q).capitalize()))(r), whole(rng, 4, 12), 16
    ):
        if y + row > height - size:
            break
        y, shown = y + row, shown + 1
        for i, text in enumerate(
            (place, time(rng, "{h:02}:{m:02}"), code(rng, "#", "##", "@#"), w.word(rng).capitalize())
        ):
            box = cell(sheet, edges[i], edges[i + 1], y, text, design.regular, size, 245)
            if i:
                sheet.entry(place, heads[i], text, box)
    sheet.count("rows", shown)
    return sheet.sample(
        "calibration_departures", "table", (("total", "Total"), ("name", "Passenger"), ("price", "Fare"))
    )


def handbook(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A page of a handbook: numbered headings in the margin column, text beside them, a running head with the page."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, design = sheet.canvas, world.typeface(rng, "serif", "sans")
    size = max(10.0, min(width / real(rng, 42, 56), height / 30, 17))
    a, b, y = width * 0.06, width * 0.94, size * 2.2
    running, page = w.title(rng, 1, 3), str(whole(rng, 2, 600))
    sheet.fact("title", None, running, canvas.text(a, y, running, design.italic, size))
    sheet.fact("page", None, page, canvas.text(b, y, page, design.bold, size, 0, "r"))
    canvas.line(a, y + size * 0.6, b, y + size * 0.6, 0)
    y += size * 3
    margin, chapter = a + (b - a) * real(rng, 0.28, 0.36), whole(rng, 1, 12)
    headings = distinct(rng, lambda r: w.phrase(r, 1, 2).capitalize(), 7, 16)
    for i, heading in enumerate(headings, 1):
        if y + size * 4 > height - size:
            break
        number = f"{chapter}.{i}"
        box = canvas.text(a, y, number, design.bold, size)
        sheet.show(heading, cell(sheet, a + size * 2.6, margin - size, y, heading, design.bold, size, pad=0))
        sheet.about(f"number of the section {heading}", f"“{heading}”的编号", number, box)
        ascent = canvas.metrics(design.regular, size)[0]
        words = w.prose(rng, whole(rng, 1, 3))
        printed = canvas.paragraph(
            margin, y - ascent, b - margin, words, design.regular, size, 0, 1.4, lines=6, bottom=height - size
        )
        if printed:
            sheet.relation("first_words", heading, canvas.wrap(words, design.regular, size, b - margin)[0], printed[0])
        y += size * 1.4 * len(printed) + size * 1.4
    return sheet.sample(
        "calibration_handbook",
        "document",
        (("author", "Author"), ("total", "Total"), ("phone", "Phone"), ("date", "Date")),
    )


def account(rng: Rng, world: World, height: int, width: int) -> Sample:
    """An account: debit and credit in columns of their own, the balance after each line, both balances in bold."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width)
    canvas, design = sheet.canvas, world.typeface(rng, "mono", "sans", "serif")
    size = max(9.5, min(width / real(rng, 46, 60), height / 34, 15))
    a, b, y = width * 0.03, width * 0.97, size * 2.6
    bank = w.company(rng)
    sheet.fact("bank", None, bank, cell(sheet, a, b, y, bank, design.bold, size * 1.6, 0, "m", 0))
    y += size * 2.4
    for key, label, value in (
        ("account_number", pick(rng, ("Account", "Account no.")), code(rng, "########", "## #### ####")),
        ("name", "Holder", w.name(rng)),
    ):
        canvas.text(a, y, label, design.regular, size)
        sheet.fact(key, label, value, canvas.text(a + size * 9, y, value, design.bold, size))
        y += size * 1.7
    heads = (
        pick(rng, ("Text", "Details")),
        pick(rng, ("Booked", "Day")),
        pick(rng, ("Debit", "Out")),
        pick(rng, ("Credit", "In")),
        "Balance",
    )
    edges = [a, a + (b - a) * 0.34, a + (b - a) * 0.52, a + (b - a) * 0.68, a + (b - a) * 0.84, b]
    y += size
    canvas.rectangle((a, y - size * 1.3, b, y + size * 0.6), 0)
    for i, head in enumerate(heads):
        cell(sheet, edges[i], edges[i + 1], y, head, design.bold, size, 0, "llrrr"[i])
    balance, manner = (
        amount(rng, 100, 9000),
        pick(rng, ("{d:02}.{m:02}.{y}", "{d:02}/{m:02}", "{mon} {d}", "{y}-{m:02}-{d:02}")),
    )
    for name in distinct(rng, lambda r: pick(r, (w.company, w.name, w.product))(r), whole(rng, 4, 12), 20):
        if y + size * 4 > height:
            break
        y += size * 1.9
        value = amount(rng, 2, 900) * pick(rng, (1, -1, -1))
        balance += value
        texts = (
            name,
            date(rng, manner),
            style.number(-value) if value < 0 else "",
            style.number(value) if value > 0 else "",
            style.number(balance),
        )
        for i, text in enumerate(texts):
            if text:
                box = cell(sheet, edges[i], edges[i + 1], y, text, design.regular, size, 0, "llrrr"[i])
                if i:
                    sheet.entry(name, heads[i], text, box)
    return sheet.sample(
        "calibration_account",
        "bank_statement",
        (
            ("iban", "IBAN"),
            ("phone", "Telephone"),
            ("interest_rate", "Interest rate"),
            ("credit_limit", "Credit limit"),
        ),
    )


FAMILIES = (
    Family("calibration_mail", "screenshot", "calibration", mail),
    Family("calibration_columns", "chart", "calibration", columns),
    Family("calibration_departures", "table", "calibration", departures),
    Family("calibration_handbook", "document", "calibration", handbook),
    Family("calibration_account", "bank_statement", "calibration", account),
)
