"""Held out: paper of trade and care, drawn unlike the train families: till slips, parking tickets, invoices with a side
column, invoices written as letters, statements by day, payslips in two halves, laboratory reports. Frozen: see
`bench/reader/frozen.json`."""

from __future__ import annotations

from training.canvas import Canvas
from training.chance import Rng, chance, pick, real, some, whole
from training.families.held_tools import Sheet, cell, distinct
from training.sample import Family, Sample
from training.words import NumberStyle, amount, code, date, iban, number_style, phone, time
from training.world import Typeface, World


def _tear(canvas: Canvas, x1: float, x2: float, y: float, step: float, paper: int) -> None:
    """A torn edge: teeth of `paper` hanging from the line at `y`."""
    x = x1
    while x < x2:
        canvas.polygon([(x, y), (min(x + step, x2), y), (min(x + step / 2, x2), y + step * 0.7)], paper)
        x += step


def till_slip(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A strip of paper lying on a darker table: goods on two lines each, the total in a black bar."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width, whole(rng, 60, 170))
    canvas, paper, dash = sheet.canvas, whole(rng, 232, 255), pick(rng, (0.0, 3.0, 7.0))
    strip = min(width * real(rng, 0.72, 0.94), height * 0.8)
    left, top, bottom = real(rng, 0, width - strip), height * real(rng, 0.01, 0.05), height * real(rng, 0.95, 0.99)
    canvas.fill((left, top, left + strip, bottom), paper)
    _tear(canvas, left, left + strip, bottom, real(rng, 6, 14), paper)
    design = world.typeface(rng, pick(rng, ("mono", "mono", "sans")))
    size = max(10.0, min(strip / real(rng, 26, 34), height / 46))
    line, pad = size * real(rng, 1.3, 1.6), strip * real(rng, 0.04, 0.09)
    a, b, y = left + pad, left + strip - pad, top + size * 2.4
    shop = w.company(rng)
    big = canvas.fit(shop, design.bold, size * real(rng, 1.2, 2), b - a)
    sheet.fact("merchant", None, shop, canvas.text((a + b) / 2, y, shop, design.bold, big, 0, "m"))
    for text in some(rng, (w.street(rng), f"{w.postcode(rng)} {w.city(rng)}", w.url(rng)), whole(rng, 1, 3)):
        y += line
        cell(sheet, a, b, y, text, design.regular, size, 0, "m")
    y += line * 1.4
    head = (
        (None, pick(rng, ("Slip", "Ticket", "Bon", "Trans.")), code(rng, "######", "###-####", "@####")),
        ("date", pick(rng, ("Day", "Dated", "On")), date(rng)),
        ("time", pick(rng, ("At", "Hour", "Clock")), time(rng)),
        (None, pick(rng, ("Lane", "Till", "Counter")), str(whole(rng, 1, 40))),
        ("cashier", pick(rng, ("Your cashier", "Served by", "Staff")), w.first_name(rng)),
    )
    for key, label, value in some(rng, head, whole(rng, 3, 5)):
        y = _leader(sheet, key, label, value, a, b, y, design, size, line)
    canvas.line(a, y - line * 0.4, b, y - line * 0.4, 40, 1, dash)
    y, total, n = _goods(sheet, style, a, b, y + line * 0.6, bottom - line * 8, size, line, design)
    canvas.line(a, y - line * 0.4, b, y - line * 0.4, 40, 1, dash)
    y = (
        _leader(
            sheet,
            "tax",
            pick(rng, ("Tax incl.", "of which VAT", "incl. GST")),
            style.number(total * pick(rng, (0.05, 0.1, 0.19))),
            a,
            b,
            y + line * 0.7,
            design,
            size,
            line,
        )
        + line * 0.4
    )
    large = size * real(rng, 1.2, 1.8)
    canvas.fill((left, y - large * 1.1, left + strip, y + large * 0.5), 15)
    word = pick(rng, ("TO PAY", "SUM", "TOTAL", "Amount"))
    canvas.text(a, y, word, design.bold, large, 250)
    sheet.fact("total", word, style.money(total), canvas.text(b, y, style.money(total), design.bold, large, 250, "r"))
    y, back = y + line * 1.6, amount(rng, 0.5, 50)
    for key, label, value in (
        (None, pick(rng, ("Given", "Tendered")), total + back),
        ("change", pick(rng, ("Back", "Change")), back),
    ):
        y = _leader(sheet, key, label, style.number(value), a, b, y, design, size, line)
    goodbye = w.phrase(rng, 2, 4).capitalize()
    if y + line < bottom:
        sheet.show(goodbye, cell(sheet, a, b, y + line * 0.5, goodbye, design.italic, size, 0, "m"))
    sheet.count("items", n)
    return sheet.sample(
        "held_till_slip", "receipt", (("tip", "Tip"), ("due_date", "Due date"), (None, "Voucher"), ("email", "E-mail"))
    )


def _leader(
    sheet: Sheet,
    key: str | None,
    label: str,
    value: str,
    a: float,
    b: float,
    y: float,
    design: Typeface,
    size: float,
    line: float,
) -> float:
    """A label at the left, its value at the right end of the line; returns the next baseline."""
    sheet.canvas.text(a, y, label, design.regular, size)
    sheet.fact(key, label, value, cell(sheet, a + (b - a) * 0.36, b, y, value, design.regular, size, 0, "r", 0))
    return y + line


def _goods(
    sheet: Sheet,
    style: NumberStyle,
    a: float,
    b: float,
    y: float,
    floor: float,
    size: float,
    line: float,
    design: Typeface,
) -> tuple[float, float, int]:
    """Goods on two lines each: the name, then quantity x price and the amount; (next baseline, total, how many)."""
    rng, w = sheet.rng, sheet.world.words
    total, names, gap = 0.0, distinct(rng, w.product, whole(rng, 2, 9), 24), line * real(rng, 2, 2.4)
    number = 0
    for name in names:
        if y + gap > floor and number:
            break
        n, price = whole(rng, 1, 9), amount(rng, 0.5, 300)
        cell(sheet, a, b, y, name, design.regular, size, pad=0)
        sheet.canvas.text(a + size * 2, y + line, f"{n} x {style.number(price)}", design.regular, size)
        box = sheet.canvas.text(b, y + line, style.number(n * price), design.regular, size, 0, "r")
        sheet.entry(name, "full amount", style.number(n * price), box)
        total, y, number = total + n * price, y + gap, number + 1
    return y, total, number


def parking_ticket(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Boxes under one another, each with a small caption over a large centred value, in a heavy frame."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas = sheet.canvas
    wide, tall = min(width * 0.9, height * real(rng, 0.6, 0.9)), height * real(rng, 0.86, 0.96)
    left, top = (width - wide) * real(rng, 0.2, 0.8), (height - tall) / 2
    canvas.rectangle((left, top, left + wide, top + tall), 0, whole(rng, 2, 6), 250, pick(rng, (0.0, 12.0)))
    small, large = world.typeface(rng, "sans", "serif"), world.typeface(rng, "sans", "mono")
    fields = (
        ("expiry_date", pick(rng, ("Valid until", "Expires", "Leave before")), f"{time(rng)}  {date(rng)}"),
        ("total", pick(rng, ("Paid", "Fee paid", "Charge")), style.money(amount(rng, 1, 60))),
        (None, pick(rng, ("Plate", "Vehicle", "Reg. no.")), code(rng, "@@ ## @@@", "@@@-####", "#@@@###")),
        (None, pick(rng, ("Zone", "Area", "Level", "Bay")), code(rng, "@#", "##", "@##")),
        (None, pick(rng, ("Machine", "Terminal", "Meter")), code(rng, "#####", "@-###")),
        (None, pick(rng, ("Serial", "Ref.", "Ticket ID")), code(rng, "########", "@@######")),
        ("time", pick(rng, ("Arrived", "Start", "Entry")), time(rng)),
    )
    chosen = some(rng, fields, whole(rng, 4, 6))
    title = pick(rng, (w.company(rng), f"{w.city(rng)} parking", w.title(rng, 2, 3)))
    head = tall * 0.12
    cell(sheet, left, left + wide, top + head * 0.7, title, small.bold, min(head * 0.5, 40), 0, "m", 10)
    sheet.fact("title", None, title, canvas.find(title) or (0, 0, 0, 0))
    step = (tall - head - 10) / len(chosen)
    for number, (key, label, value) in enumerate(chosen):
        y = top + head + number * step
        canvas.line(left + 6, y, left + wide - 6, y, 60, 1, pick(rng, (0.0, 4.0)))
        canvas.text(left + 14, y + min(step * 0.3, 20), label, small.regular, max(9, min(step * 0.2, 15)))
        box = cell(sheet, left, left + wide, y + step * 0.85, value, large.bold, min(step * 0.48, 40), 0, "m", 12)
        sheet.fact(key, label, value, box)
    return sheet.sample(
        "held_parking_ticket",
        "receipt",
        (("email", "E-mail"), ("tax", "VAT"), (None, "Card holder"), ("phone", "Phone")),
    )


def side_invoice(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A dark column at one side holds who, when and how to pay; the goods stand beside it, the total in a banner."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width)
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "serif")
    shade, at_left = pick(rng, (20, 50, 225, 240)), chance(rng, 0.6)
    ink = 250 if shade < 128 else 10
    side = width * real(rng, 0.27, 0.36)
    a = 0.0 if at_left else width - side
    canvas.fill((a, 0, a + side, height), shade)
    size = max(9.5, min(side / 13.5, 15, height / 40))
    facts = (
        ("invoice_number", pick(rng, ("Invoice no.", "Our number", "Bill number")), code(rng)),
        ("date", pick(rng, ("Issued", "Billed on", "Date of issue")), date(rng)),
        ("due_date", pick(rng, ("Pay by", "Payable until", "Deadline")), date(rng)),
        ("buyer", pick(rng, ("Client", "Billed to", "For")), w.company(rng)),
        ("iban", "IBAN", iban(rng)),
        ("phone", pick(rng, ("Call us", "Hotline")), phone(rng)),
        ("email", pick(rng, ("Write to", "Mail")), w.email(rng)),
        (None, pick(rng, ("Project", "Job", "Matter")), w.phrase(rng, 1, 2)),
    )
    chosen, y = some(rng, facts, whole(rng, 4, 7)), size * real(rng, 3, 5)
    step = (height - y - size * 2) / len(chosen) if chance(rng, 0.5) else size * real(rng, 3, 4)
    for key, label, value in chosen:
        canvas.text(a + size, y, label.upper() if chance(rng, 0.3) else label, design.bold, size * 0.85, ink)
        sheet.fact(
            key, label, value, cell(sheet, a, a + side, y + size * 1.3, value, design.regular, size, ink, pad=size)
        )
        y += step
    left, right = (side, float(width)) if at_left else (0.0, width - side)
    pad = (right - left) * 0.06
    left, right = left + pad, right - pad
    word = pick(rng, ("Invoice", "INVOICE", "Bill", "Account rendered"))
    canvas.text(left, size * 4, word, design.bold, min(size * real(rng, 2, 3), 40))
    seller = w.company(rng)
    sheet.fact("seller", None, seller, cell(sheet, left, right, size * 6, seller, design.italic, size * 1.2, pad=0))
    y, total = _lines_of_invoice(sheet, style, left, right, size * 8.5, height - size * 8, size, design)
    tall = size * real(rng, 2.2, 3.2)
    canvas.fill((left, y, right, y + tall), shade)
    label = pick(rng, ("Amount due", "Please pay", "Total due"))
    canvas.text(left + size * 0.6, y + tall * 0.65, label, design.bold, size * 1.1, ink)
    box = cell(
        sheet,
        left + (right - left) * 0.45,
        right,
        y + tall * 0.65,
        style.money(total),
        design.bold,
        size * 1.5,
        ink,
        "r",
        8,
    )
    sheet.fact("total", label, style.money(total), box)
    absent = [f for f in facts if f not in chosen and f[0] not in {"phone", "email"}]
    return sheet.sample("held_side_invoice", "invoice", [(k, v) for k, v, _ in absent] + [("tip", "Tip")])


def _lines_of_invoice(
    sheet: Sheet, style: NumberStyle, left: float, right: float, y: float, floor: float, size: float, design: Typeface
) -> tuple[float, float]:
    rng, w = sheet.rng, sheet.world.words
    heads = (
        pick(rng, ("Service", "Position", "What")),
        pick(rng, ("Units", "Count")),
        pick(rng, ("Rate", "Each")),
        pick(rng, ("Net", "Line sum")),
    )
    edges = [left, left + (right - left) * 0.48, left + (right - left) * 0.6, left + (right - left) * 0.79, right]
    row = size * real(rng, 1.9, 2.8)
    for i, head in enumerate(heads):
        cell(sheet, edges[i], edges[i + 1], y, head, design.bold, size * 0.95, 0, "l" if i == 0 else "r")
    sheet.canvas.line(left, y + size * 0.5, right, y + size * 0.5, 0, whole(rng, 1, 3))
    total = 0.0
    for name in distinct(rng, w.product, whole(rng, 2, 8), 26):
        if y + row > floor:
            break
        y += row
        n, price = whole(rng, 1, 20), amount(rng, 2, 900)
        total += n * price
        values = (name, str(n), style.number(price), style.number(n * price))
        for i, value in enumerate(values):
            box = cell(sheet, edges[i], edges[i + 1], y, value, design.regular, size, 0, "l" if i == 0 else "r")
            if i:
                sheet.entry(name, heads[i], value, box)
    return y + row, total


def letter_invoice(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A letter: the facts stand inside sentences, the goods in lines with dot leaders."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, design = sheet.canvas, world.typeface(rng, "serif", "serif", "sans", "mono")
    size = max(10.0, min(width / real(rng, 40, 56), height / 38, 18))
    margin, leading = width * real(rng, 0.07, 0.13), size * real(rng, 1.4, 1.75)
    a, b, y = margin, width - margin, height * real(rng, 0.06, 0.1)
    sender = w.company(rng)
    sheet.fact(
        "seller",
        None,
        sender,
        cell(sheet, a, b, y, sender, design.bold, size * real(rng, 1.2, 1.8), 0, pick(rng, "lmr"), 0),
    )
    y += leading * 2
    number, day, due = code(rng, "######", "@@-####", "####/##"), date(rng), date(rng)
    labels = (pick(rng, ("our invoice", "invoice number", "bill no.")), pick(rng, ("dated", "of", "issued on")))
    customer, total = w.name(rng), 0.0
    y = _sentence(
        sheet,
        a,
        b,
        y,
        (f"{pick(rng, ('Dear', 'To', 'Attention:'))} ", ("buyer", None, customer), ","),
        design,
        size,
        leading,
    )
    y = _sentence(
        sheet,
        a,
        b,
        y,
        (f"please find {labels[0]} ", ("invoice_number", None, number), f" {labels[1]} ", ("date", None, day), "."),
        design,
        size,
        leading,
    )
    y = _prose(sheet, a, b, y, design, size, leading, height) + leading * 0.4
    names = distinct(rng, w.product, whole(rng, 2, 6), 22)
    for name in names:
        if y > height - leading * 7:
            break
        price = amount(rng, 5, 3000)
        total += price
        end = canvas.text(a + size * 2, y, name, design.regular, size)[2]
        box = canvas.text(b - size * 2, y, style.number(price), design.regular, size, 0, "r")
        _dots(canvas, end + 4, box[0] - 4, y, size)
        sheet.entry(name, "price", style.number(price), box)
        y += leading
    y += leading * 0.5
    y = _sentence(
        sheet,
        a,
        b,
        y,
        (
            pick(rng, ("The sum to be paid is ", "In total we ask for ", "This comes to ")),
            ("total", None, style.money(total)),
            ".",
        ),
        design,
        size,
        leading,
    )
    y = _sentence(
        sheet,
        a,
        b,
        y,
        (
            pick(rng, ("Kindly settle it by ", "Payment is due on ", "We expect it until ")),
            ("due_date", None, due),
            ".",
        ),
        design,
        size,
        leading,
    )
    y = _prose(sheet, a, b, y, design, size, leading, height) + leading
    if y < height - size:
        clerk = w.name(rng)
        sheet.show(clerk, canvas.text(a, y, clerk, design.italic, size))
    return sheet.sample(
        "held_letter_invoice",
        "invoice",
        (("iban", "IBAN"), ("phone", "Telephone"), ("tip", "Tip"), (None, "Order number")),
    )


def _dots(canvas: Canvas, a: float, b: float, y: float, size: float) -> None:
    x = a
    while x < b:
        canvas.fill((x, y - 2, x + 1.5, y), 40)
        x += size * 0.45


def _sentence(
    sheet: Sheet,
    a: float,
    b: float,
    y: float,
    parts: tuple[str | tuple[str | None, str | None, str], ...],
    design: Typeface,
    size: float,
    leading: float,
) -> float:
    """One line of text with facts inside, shrunk to fit; returns the next baseline."""
    whole_text = "".join(p if isinstance(p, str) else p[2] for p in parts)
    size, x = sheet.canvas.fit(whole_text, design.regular, size, b - a), a
    for part in parts:
        text = part if isinstance(part, str) else part[2]
        box = sheet.canvas.text(x, y, text, design.regular, size)
        if not isinstance(part, str):
            sheet.fact(part[0], part[1], text, box)
        x += sheet.canvas.measure(text, design.regular, size)
    return y + leading


def _prose(
    sheet: Sheet, a: float, b: float, y: float, design: Typeface, size: float, leading: float, height: float
) -> float:
    """A few lines that hold no facts; returns the next baseline."""
    text = sheet.world.words.prose(sheet.rng, whole(sheet.rng, 1, 2))
    ascent = sheet.canvas.metrics(design.regular, size)[0]
    lines = sheet.canvas.paragraph(
        a, y - ascent, b - a, text, design.regular, size, 0, leading / size, lines=4, bottom=height - leading * 6
    )
    return y + len(lines) * leading


def day_statement(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Three tiles with the balances over movements grouped under the headings of their days."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width)
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "sans", "serif")
    size = max(10.0, min(width / real(rng, 38, 50), height / 40, 17))
    a, b, y = width * 0.05, width * 0.95, size * 2.6
    bank = w.company(rng)
    sheet.fact("bank", None, bank, cell(sheet, a, b, y, bank, design.bold, size * 1.7, 0, pick(rng, "lr"), 0))
    y += size * 2
    for key, label, value in (
        ("name", pick(rng, ("In the name of", "Owner")), w.name(rng)),
        ("iban", "IBAN", iban(rng)),
    ):
        end = canvas.text(a, y, label + "  ", design.regular, size, 90)[2]
        sheet.fact(
            key,
            label,
            value,
            canvas.text(end + size, y, value, design.bold, canvas.fit(value, design.bold, size, b - end - size)),
        )
        y += size * 1.7
    opening = amount(rng, 100, 9000)
    tiles = (
        ("opening_balance", pick(rng, ("Old balance", "Carried over")), opening),
        (None, pick(rng, ("Money in", "Received")), amount(rng, 50, 5000)),
        (None, pick(rng, ("Money out", "Spent")), -amount(rng, 50, 5000)),
    )
    gap, wide, tall = size * 0.8, (b - a - size * 1.6) / 3, size * 4
    for i, (key, label, value) in enumerate(tiles):
        x = a + i * (wide + gap)
        canvas.rectangle((x, y, x + wide, y + tall), pick(rng, (None, 120)), 1, whole(rng, 225, 245), 8)
        cell(sheet, x, x + wide, y + size * 1.4, label, design.regular, size * 0.9, 60, "m")
        sheet.fact(
            key,
            label,
            style.number(value),
            cell(sheet, x, x + wide, y + size * 3, style.number(value), design.bold, size * 1.3, 0, "m"),
        )
    y += tall + size * 2
    names, n = distinct(rng, lambda r: pick(r, (w.company, w.name, w.product))(r), 16, 26), 0
    days = distinct(rng, lambda r: date(r, pick(r, ("{d} {month}", "{day}, {d} {mon}"))), 5)
    for day in days:
        if y > height - size * 5:
            break
        canvas.fill((a, y - size * 1.1, b, y + size * 0.5), 235)
        sheet.show(day, canvas.text(a + 4, y, day, design.bold, size))
        y += size * 2
        for name in names[n : n + whole(rng, 1, 4)]:
            if y > height - size * 2:
                break
            value = style.number(amount(rng, 1, 900) * pick(rng, (-1, -1, 1)))
            cell(sheet, a, a + (b - a) * 0.66, y, name, design.regular, size)
            sheet.entry(
                name, "amount", value, cell(sheet, a + (b - a) * 0.66, b, y, value, design.regular, size, 0, "r")
            )
            y, n = y + size * real(rng, 1.6, 1.9), n + 1
        y += size * 0.6
    return sheet.sample(
        "held_day_statement",
        "bank_statement",
        (
            ("closing_balance", "Closing balance"),
            ("phone", "Telephone"),
            (None, "Overdraft limit"),
            (None, "Interest rate"),
        ),
    )


def half_payslip(rng: Rng, world: World, height: int, width: int) -> Sample:
    """What is paid on one half, what is taken off on the other, and the sums in a row of boxes at the foot."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width)
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "mono", "serif")
    size = max(9.5, min(width / real(rng, 44, 56), height / 36, 16))
    a, b, y = width * 0.04, width * 0.96, size * 2.4
    firm = w.company(rng)
    sheet.fact("employer", None, firm, cell(sheet, a, b, y, firm, design.bold, size * 1.6, 0, pick(rng, "lm"), 0))
    head = (
        ("employee", pick(rng, ("Employee", "Staff member", "Name")), w.name(rng)),
        (None, pick(rng, ("Period", "Month", "For")), date(rng, "{month} {y}")),
        (None, pick(rng, ("Works no.", "Personnel no.", "Payroll ID")), code(rng, "#####", "@####")),
        (None, pick(rng, ("Tax class", "Tax code")), code(rng, "#", "@#", "###@")),
        (None, pick(rng, ("Department", "Unit", "Cost centre")), w.word(rng).capitalize()),
        ("date", pick(rng, ("Paid on", "Value date")), date(rng)),
    )
    chosen = some(rng, head, whole(rng, 4, 6))
    y += size * 2
    for i, (key, label, value) in enumerate(chosen):
        x = a + (i % 2) * (b - a) / 2
        canvas.text(x, y, label + ":", design.regular, size)
        sheet.fact(key, label, value, cell(sheet, x + (b - a) * 0.18, x + (b - a) / 2, y, value, design.bold, size))
        y += size * 1.7 * (i % 2)
    y += size * (2.2 if len(chosen) % 2 == 0 else 3.9)
    names, sums = distinct(rng, lambda r: w.title(r, 1, 2), 12, 20), [0.0, 0.0]
    titles = (pick(rng, ("Payments", "Earned", "Credits")), pick(rng, ("Deductions", "Taken off", "Debits")))
    rows, row = whole(rng, 3, 6), size * real(rng, 1.6, 2.1)
    for half in range(2):
        x1, x2 = a + half * (b - a) * 0.51, a + (b - a) * (0.49 + half * 0.51)
        canvas.fill((x1, y - size * 1.3, x2, y + size * 0.6), pick(rng, (20, 70)))
        canvas.text(x1 + 6, y, titles[half], design.bold, size, 250)
        for i in range(rows - half):
            value, base = amount(rng, 20, 2500 - 2000 * half), y + row * (i + 1) + 4
            sums[half] += value
            label = names[half * 6 + i]
            cell(sheet, x1, x1 + (x2 - x1) * 0.62, base, label, design.regular, size)
            sheet.fact(
                None,
                label,
                style.number(value),
                cell(sheet, x1 + (x2 - x1) * 0.62, x2, base, style.number(value), design.regular, size, 0, "r"),
            )
        canvas.rectangle((x1, y - size * 1.3, x2, y + row * (rows + 0.7)), 60)
    y += row * (rows + 2)
    sums.append(sums[0] - sums[1])
    labels = (
        ("gross_pay", pick(rng, ("Gross", "Gross wages"))),
        (None, pick(rng, ("Total taken off", "Sum of deductions"))),
        ("net_pay", pick(rng, ("Net", "Paid out", "Take-home"))),
    )
    for i, ((key, label), value) in enumerate(zip(labels, sums, strict=True)):
        x1 = a + i * (b - a) / 3
        canvas.rectangle((x1, y, x1 + (b - a) / 3 - 6, y + size * 4), 0, 1 + (i == 2))
        canvas.text(x1 + 6, y + size * 1.2, label, design.regular, size * 0.9)
        sheet.fact(
            key,
            label,
            style.money(value),
            cell(
                sheet, x1, x1 + (b - a) / 3 - 6, y + size * 3.2, style.money(value), design.bold, size * 1.4, 0, "r", 6
            ),
        )
    return sheet.sample(
        "held_half_payslip",
        "payslip",
        (("iban", "IBAN"), ("email", "E-mail"), (None, "Holiday balance"), ("birth_date", "Date of birth")),
    )


def laboratory(rng: Rng, world: World, height: int, width: int) -> Sample:
    """The patient in three columns, then tests with result, unit and range, and a verdict in words."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "serif", "mono")
    size = max(9.5, min(width / real(rng, 44, 58), height / 38, 16))
    a, b, y = width * 0.05, width * 0.95, size * 2.6
    house = f"{w.last_name(rng)} {pick(rng, ('Clinic', 'Laboratories', 'Diagnostics', 'Hospital'))}"
    sheet.fact("hospital", None, house, cell(sheet, a, b, y, house, design.bold, size * 1.6, 0, "m", 0))
    canvas.line(a, y + size * 0.8, b, y + size * 0.8, 0, whole(rng, 1, 3))
    head = (
        ("patient", "Patient", w.name(rng)),
        ("birth_date", pick(rng, ("Born", "DOB")), date(rng)),
        ("sex", "Sex", pick(rng, ("F", "M", "female", "male"))),
        ("doctor", pick(rng, ("Referred by", "Physician")), f"Dr. {w.last_name(rng)}"),
        (None, pick(rng, ("Sample no.", "Specimen")), code(rng, "@######", "##-####")),
        ("date", pick(rng, ("Taken on", "Collected")), date(rng)),
    )
    y += size * 2.6
    for i, (key, label, value) in enumerate(some(rng, head, 6)):
        x = a + (i % 3) * (b - a) / 3
        canvas.text(x, y + (i // 3) * size * 3.2, label, design.regular, size * 0.85, 70)
        sheet.fact(
            key,
            label,
            value,
            cell(sheet, x, x + (b - a) / 3, y + (i // 3) * size * 3.2 + size * 1.3, value, design.bold, size, pad=0),
        )
    y += size * 7
    heads, edges = (
        ("Test", pick(rng, ("Result", "Found")), "Unit", pick(rng, ("Normal", "Range"))),
        [a, a + (b - a) * 0.4, a + (b - a) * 0.58, a + (b - a) * 0.76, b],
    )
    for i, text in enumerate(heads):
        cell(sheet, edges[i], edges[i + 1], y, text, design.italic, size, 0, "lrml"[i])
    row, tests = (
        size * real(rng, 1.7, 2.4),
        distinct(rng, lambda r: w.phrase(r, 1, 2).capitalize(), whole(rng, 3, 9), 22),
    )
    shown = tests[: max(2, int((height - y - size * 6) / row))]
    for test in shown:
        y += row
        low, value = whole(rng, 1, 90), real(rng, 1, 150)
        cells = (
            test,
            f"{value:.{pick(rng, (0, 1, 2))}f}",
            pick(rng, ("mg/dL", "mmol/L", "U/L", "g/L", "%", "ng/mL")),
            f"{low} - {low + whole(rng, 5, 60)}",
        )
        for i, text in enumerate(cells):
            box = cell(
                sheet, edges[i], edges[i + 1], y, text, design.bold if i == 1 else design.regular, size, 0, "lrml"[i]
            )
            if i:
                sheet.entry(test, heads[i], text, box)
        canvas.line(a, y + row * 0.3, b, y + row * 0.3, 190)
    sheet.count("rows", len(shown))
    if y + row * 1.6 < height - size:
        verdict, label = w.phrase(rng, 1, 3), pick(rng, ("Impression:", "Diagnosis:", "Assessment:"))
        end = canvas.text(a, y + row * 1.6, label, design.bold, size)[2]
        sheet.fact(
            "diagnosis",
            label,
            verdict,
            cell(sheet, end, b, y + row * 1.6, verdict, design.regular, size, pad=size * 0.6),
        )
    return sheet.sample(
        "held_laboratory",
        "medical",
        (("total", "Total"), ("email", "E-mail"), (None, "Insurance"), (None, "Blood group"), ("phone", "Phone")),
    )


FAMILIES = (
    Family("held_till_slip", "receipt", "held", till_slip),
    Family("held_parking_ticket", "receipt", "held", parking_ticket),
    Family("held_side_invoice", "invoice", "held", side_invoice),
    Family("held_letter_invoice", "invoice", "held", letter_invoice),
    Family("held_day_statement", "bank_statement", "held", day_statement),
    Family("held_half_payslip", "payslip", "held", half_payslip),
    Family("held_laboratory", "medical", "held", laboratory),
)
