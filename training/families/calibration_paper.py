"""For fitting the confidence: paper in layouts of neither training nor the held families: a fuel receipt, a water bill,
a club card, an enrolment form."""

from __future__ import annotations

from training.chance import Rng, chance, pick, real, some, whole
from training.families.held_tools import Sheet, cell, distinct
from training.sample import Family, Sample
from training.words import amount, code, date, iban, number_style, phone, time
from training.world import World


def fuel(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A receipt of a petrol station on a photograph of a table: centred, label and value with a star between."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width, world.photo(rng, height, width))
    canvas, design = sheet.canvas, world.typeface(rng, "mono", "sans")
    wide = min(width * real(rng, 0.75, 0.95), height * 0.9)
    left, top = (width - wide) * real(rng, 0.1, 0.9), height * real(rng, 0.02, 0.06)
    canvas.fill((left, top, left + wide, height - top), whole(rng, 235, 255))
    size = max(10.0, min(wide / real(rng, 26, 36), height / 34, 19))
    a, b, y, step = left + size, left + wide - size, top + size * 2.2, size * real(rng, 1.5, 2)
    name = f"{w.last_name(rng)} {pick(rng, ('Fuel', 'Petrol', 'Station', 'Garage'))}"
    sheet.fact("merchant", None, name, cell(sheet, a, b, y, name, design.bold, size * 1.5, 0, "m"))
    y += step * 1.5
    litres, price = amount(rng, 5, 90), amount(rng, 1, 3)
    rows = (
        (None, pick(rng, ("Pump", "Nozzle")), str(whole(rng, 1, 24))),
        (None, "Litres", style.number(litres)),
        (None, pick(rng, ("Per litre", "Unit rate")), style.number(price)),
        ("date", pick(rng, ("DATE", "Date")), date(rng)),
        ("time", pick(rng, ("TIME", "Time")), time(rng)),
        ("receipt_number", "Receipt", code(rng, "######", "####-##")),
        ("payment_method", "Paid with", pick(rng, ("Card", "Cash", "Fleet card", "Voucher"))),
        (None, "Mileage", str(whole(rng, 900, 250000))),
    )
    chosen = some(rng, rows, whole(rng, 5, 8))
    sign, apart = pick(rng, ("*", "=", ":", "..")), chance(rng, 0.5)
    for key, label, value in chosen:
        middle = (a + b) / 2
        canvas.text(middle - size if not apart else a, y, label, design.regular, size, 0, "l" if apart else "r")
        canvas.text(middle, y, sign, design.regular, size, 0, "m")
        sheet.fact(key, label, value, cell(sheet, middle + size, b, y, value, design.regular, size, pad=0))
        y += step
    canvas.rectangle((a, y - size * 0.6, b, y + size * 1.9), 0, 2)
    label, text = pick(rng, ("TOTAL", "Sum due", "AMOUNT")), style.money(litres * price)
    canvas.text(a + size, y + size, label, design.bold, size * 1.3)
    sheet.fact(
        "total",
        label,
        text,
        cell(sheet, a + wide * 0.35, b, y + size, text, design.bold, size * 1.3, 0, "r", size * 0.6),
    )
    return sheet.sample(
        "calibration_fuel",
        "receipt",
        [(k, v) for k, v, _ in rows if v not in [c[1] for c in chosen]] + [("tip", "Tip"), ("change", "Change")],
    )


def water_bill(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A utility's bill: address window, a grey summary at the right, meter readings in a table, a slip at the foot."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "serif")
    size = max(10.0, min(width / real(rng, 46, 58), height / 34, 15))
    a, b, y = width * 0.05, width * 0.95, size * 3
    name = f"{w.city(rng)} {pick(rng, ('Water', 'Energy', 'Power & Light', 'Gas Works'))}"
    sheet.fact("seller", None, name, cell(sheet, a, b, y, name, design.bold, size * 1.8, 0, "l", 0))
    y += size * 3
    customer = w.name(rng)
    sheet.fact("buyer", None, customer, canvas.text(a, y, customer, design.regular, size))
    for i, text in enumerate((w.street(rng), f"{w.postcode(rng)} {w.city(rng)}")):
        canvas.text(a, y + size * 1.4 * (i + 1), text, design.regular, size)
    x = a + (b - a) * real(rng, 0.45, 0.55)
    rows = (
        ("invoice_number", pick(rng, ("Bill number", "Document")), code(rng)),
        ("customer_number", pick(rng, ("Customer no.", "Contract account")), code(rng, "########", "##-####-#")),
        ("date", pick(rng, ("Bill date", "Prepared")), date(rng)),
        ("due_date", pick(rng, ("Due by", "Collected on")), date(rng)),
        (None, pick(rng, ("Meter", "Meter serial")), code(rng, "@@######", "#########")),
    )
    chosen = some(rng, rows, whole(rng, 3, 5))
    canvas.fill((x, y - size * 1.6, b, y + size * 1.9 * len(chosen) - size * 0.6), whole(rng, 215, 240))
    for i, (key, label, value) in enumerate(chosen):
        canvas.text(x + size * 0.6, y + size * 1.9 * i, label, design.regular, size * 0.95)
        sheet.fact(
            key,
            label,
            value,
            cell(sheet, x + (b - x) * 0.42, b, y + size * 1.9 * i, value, design.bold, size * 0.95, 0, "r"),
        )
    y += size * 1.9 * max(len(chosen), 3) + size * 1.5
    heads, edges = (
        ("Item", pick(rng, ("Used", "Volume")), "Rate", pick(rng, ("Charge", "Cost"))),
        [a, a + (b - a) * 0.42, a + (b - a) * 0.6, a + (b - a) * 0.78, b],
    )
    for i, head in enumerate(heads):
        cell(sheet, edges[i], edges[i + 1], y, head, design.bold, size, 0, "lrrr"[i])
    total = 0.0
    for label in distinct(rng, lambda r: w.phrase(r, 1, 2).capitalize(), whole(rng, 2, 6), 20):
        y += size * 2
        canvas.line(a, y - size * 1.4, b, y - size * 1.4, 120, 1, 2)
        used, rate = whole(rng, 1, 900), amount(rng, 0.1, 5)
        total += used * rate
        for i, text in enumerate((label, f"{used} m³", style.number(rate), style.number(used * rate))):
            box = cell(sheet, edges[i], edges[i + 1], y, text, design.regular, size, 0, "lrrr"[i])
            if i:
                sheet.entry(label, heads[i], text, box)
    y += size * 3
    label, text = pick(rng, ("Please pay", "You owe", "New balance")), style.money(total)
    canvas.text(a + (b - a) * 0.4, y, label, design.bold, size * 1.3, 0, "l")
    sheet.fact("total", label, text, cell(sheet, a + (b - a) * 0.62, b, y, text, design.bold, size * 1.4, 0, "r"))
    if y + size * 6 < height:
        canvas.line(0, y + size * 2, width, y + size * 2, 0, 1, 5, 4)
        label, text = "IBAN", iban(rng)
        end = canvas.text(a, y + size * 4, label, design.bold, size)[2]
        sheet.fact("iban", label, text, cell(sheet, end + size, b, y + size * 4, text, design.regular, size * 1.1))
    return sheet.sample(
        "calibration_water_bill",
        "invoice",
        [(k, v) for k, v, _ in rows if v not in [c[1] for c in chosen]] + [("tip", "Tip"), ("discount", "Discount")],
    )


def club_card(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A member's card: a dark left third with the club, values over hairlines, their labels below them."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width, pick(rng, (whole(rng, 90, 220), world.photo(rng, height, width))))
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "serif")
    wide = min(width * real(rng, 0.88, 0.97), height * 1.5)
    tall = wide * real(rng, 0.56, 0.64)
    left, top = (width - wide) / 2, (height - tall) * real(rng, 0.2, 0.8)
    canvas.rectangle((left, top, left + wide, top + tall), 60, 1, 250, tall * 0.05)
    third = wide * real(rng, 0.28, 0.36)
    canvas.rectangle((left, top, left + third, top + tall), None, 1, whole(rng, 15, 90), tall * 0.05)
    size = max(10.5, tall / real(rng, 17, 21))
    club = f"{w.word(rng).capitalize()} {pick(rng, ('Club', 'Society', 'Rowing', 'Gym', 'Chess'))}"
    sheet.fact(
        "company",
        None,
        club,
        cell(sheet, left, left + third, top + tall * 0.3, club, design.bold, size * 1.3, 245, "m", 8),
    )
    rows = (
        ("name", pick(rng, ("Member", "Name")), w.name(rng)),
        ("member_number", pick(rng, ("Membership no.", "Number")), code(rng, "#####", "@@-####", "### ###")),
        ("birth_date", "Born", date(rng)),
        ("expiry_date", pick(rng, ("Ends", "Valid through")), date(rng)),
        (None, pick(rng, ("Tier", "Status", "Plan")), w.word(rng).capitalize()),
        ("address", "Address", w.address(rng)),
        ("phone", "Telephone", phone(rng)),
    )
    chosen = some(rng, rows, whole(rng, 4, 5))
    step, a, b = tall / (len(chosen) + 0.6), left + third + size, left + wide - size
    for i, (key, label, value) in enumerate(chosen):
        y = top + step * (i + 0.75)
        sheet.fact(key, label, value, cell(sheet, a, b, y, value, design.bold, size * 1.1, 0, pad=0))
        canvas.line(a, y + size * 0.4, b, y + size * 0.4, 120)
        canvas.text(a, y + size * 1.35, label, design.regular, max(9, size * 0.75), 90)
    return sheet.sample(
        "calibration_club_card", "id_card", [(k, v) for k, v, _ in rows if v not in [c[1] for c in chosen]]
    )


def enrolment(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A form in two columns: labels bold over dotted blanks, then a list to tick with the boxes after the words."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width)
    canvas, design, filled = (
        sheet.canvas,
        world.typeface(rng, "sans", "serif"),
        world.typeface(rng, "sans", "mono", "serif").regular,
    )
    a, b = width * 0.06, width * 0.94
    size = max(10.5, min(width / real(rng, 38, 50), height / 32, 17))
    y = size * 3
    title = w.title(rng, 2, 4)
    sheet.fact("title", None, title, cell(sheet, a, b, y, title, design.bold, size * 1.8, 0, "r", 0))
    y += size * 3
    rows = (
        ("name", "Participant", w.name(rng)),
        ("birth_date", "Date of birth", date(rng)),
        ("phone", "Mobile", phone(rng)),
        ("email", "E-mail", w.email(rng)),
        ("city", "Place", w.city(rng)),
        (None, "Course", w.phrase(rng, 1, 2).capitalize()),
        (None, "Group size", str(whole(rng, 2, 40))),
        ("school", "School", f"{w.last_name(rng)} School"),
        ("start_date", "Starts", date(rng)),
        ("nationality", "Nationality", w.country(rng)),
    )
    chosen, empty = some(rng, rows, whole(rng, 6, 9)), list[tuple[str | None, str]]()
    for i, (key, label, value) in enumerate(chosen):
        x = a + (i % 2) * (b - a) * 0.52
        end = x + (b - a) * 0.48
        canvas.text(x, y, label, design.bold, size * 0.95)
        canvas.line(x, y + size * 2, end, y + size * 2, 0, 1, 1, 2)
        if chance(rng, 0.12):
            empty.append((key, label))
        else:
            sheet.fact(key, label, value, cell(sheet, x, end, y + size * 1.7, value, filled, size))
        y += size * 3.6 * (i % 2)
    y += size * (1.5 if len(chosen) % 2 == 0 else 5)
    for label in distinct(rng, lambda r: w.phrase(r, 1, 3).capitalize(), whole(rng, 2, 6), 24):
        if y > height - size * 2:
            break
        on, x = chance(rng, 0.5), a + (b - a) * 0.5
        canvas.text(a, y, label, design.regular, size)
        canvas.rectangle((x, y - size * 0.9, x + size * 1.1, y + size * 0.2), 0)
        if on:
            canvas.text(x + size * 0.55, y, pick(rng, ("x", "X")), filled, size * 0.95, 0, "m", record=False)
        sheet.state(label, "checkbox", on)
        y += size * 1.9
    return sheet.sample(
        "calibration_enrolment", "form", empty + [(k, v) for k, v, _ in rows if v not in [c[1] for c in chosen]]
    )


FAMILIES = (
    Family("calibration_fuel", "receipt", "calibration", fuel),
    Family("calibration_water_bill", "invoice", "calibration", water_bill),
    Family("calibration_club_card", "id_card", "calibration", club_card),
    Family("calibration_enrolment", "form", "calibration", enrolment),
)
