"""For fitting the confidence: people's papers in layouts of their own: a till's receipt, a craftsman's invoice, a
passport, a payment card, a pay stub, a tax form, findings of a laboratory, a picture of bones, a business card, a
curriculum vitae, a card's statement, a letter that says everything in sentences, a licence, a bottle's label."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from training import layout
from training.canvas import Anchor, Face, Grey, union
from training.chance import Rng, chance, pick, real, some, whole
from training.families.calibration_tools import Page, Ruling, distinct, sized, table, wrapped
from training.sample import Box, Family, Sample
from training.words import DATE_STYLES, MONTHS, amount, code, date, iban, number_style, phone, plain_capitals, time
from training.world import World

SIDES: tuple[Anchor, ...] = ("l", "m", "r")
DOTTED = (
    "{d:02}.{m:02}.{y}",
    "{d:02}/{m:02}/{y}",
    "{y}-{m:02}-{d:02}",
    "{d:02} {MON} {y}",
    "{m:02}/{d:02}/{y}",
    "{d}.{m}.{y}",
)


def till(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A long receipt of a supermarket: prices with a letter for the tax, quantities on lines of their own, what the
    card terminal said, and a last line that gives date, time, till and number without any label."""
    w, style = world.words, replace(number_style(rng), places=2)
    page = Page.new(
        rng, world, height, width, world.photo(rng, height, width) if chance(rng, 0.5) else whole(rng, 60, 255)
    )
    canvas, face = page.canvas, world.typeface(rng, "mono", "mono", "sans")
    wide = min(width * real(rng, 0.8, 0.98), height * real(rng, 0.55, 0.8))
    left = (width - wide) * real(rng, 0, 1)
    canvas.fill((left, 0, left + wide, height), whole(rng, 225, 255))
    size = max(9.0, min(wide / real(rng, 24, 36), height / 36, 17))
    ink, step = whole(rng, 0, 80), size * real(rng, 1.2, 1.5)
    a, b, y = left + size, left + wide - size, size * real(rng, 1.6, 2.6)
    shop = w.company(rng)
    page.fact("merchant", "", shop, page.put(a, b, y, shop, face.bold, size * real(rng, 1.2, 2), ink, "m"))
    y += step * 1.2
    ring = phone(rng)
    for text, key in ((w.street(rng), None), (f"{w.postcode(rng)} {w.city(rng)}", None), (ring, "phone")):
        box = page.put(a, b, y, text, face.regular, size, ink, "m")
        y += step
        if key:
            page.fact(key, "", text, box)
    letters = pick(rng, (("A", "B"), ("1", "2"), ("A", "C"), ("*", "")))
    names, total, units = distinct(rng, w.product, whole(rng, 3, 11), int((b - a) / size / 0.95)), 0.0, 0
    y += step * 0.4
    shown = 0
    for name in names:
        if y > height - step * 9:
            break
        n, price = (whole(rng, 2, 6) if chance(rng, 0.3) else 1), amount(rng, 0.3, 60)
        text, mark = style.number(n * price), pick(rng, letters)
        name = name.upper() if chance(rng, 0.6) else name
        page.put(a, b - size * 6, y, name, face.regular, size, ink)
        box = page.put(a, b - size * 1.2, y, text, face.regular, size, ink, "r")
        page.put(b - size, b, y, mark, face.regular, size, ink, "r")
        page.entry(name, pick(rng, ("price", "amount")), text, box)
        page.rows.append(name)
        total, units, shown, y = total + n * price, units + n, shown + 1, y + step
        if n > 1:
            page.put(
                a + size * 1.5,
                b,
                y,
                f"{n} {pick(rng, ('x', '@', 'pcs x'))} {style.number(price)}",
                face.regular,
                size,
                ink,
            )
            y += step
    page.count("products", shown)
    page.heads.append("price")
    layout.rule(rng, canvas, a, b, y - step * 0.3, ink)
    y += step * 0.6
    label, text = (
        pick(rng, ("TOTAL", "SUM", "Total EUR", "TO PAY", "Summe", "TOTAL DUE", "BALANCE")),
        style.number(total),
    )
    big = size * real(rng, 1.1, 1.7)
    page.put(a, b, y, label, face.bold, big, ink)
    page.fact("total", label, text, page.put(a, b, y, text, face.bold, big, ink, "r"))
    y += step * 1.2
    if chance(rng, 0.5):
        given = total + amount(rng, 0.1, 40)
        rows = (
            ("cash", pick(rng, ("CASH", "Given", "Tendered")), given),
            ("change", pick(rng, ("CHANGE", "Rueckgeld", "Returned")), given - total),
        )
        for key, label, value in rows:
            text = style.number(value)
            page.put(a, b, y, label, face.regular, size, ink)
            page.fact(key, label, text, page.put(a, b, y, text, face.regular, size, ink, "r"))
            y += step
        page.lacks += [("authorisation", "Auth code"), ("card_number", "Card number")]
    else:
        for key, label, text in (
            (
                None,
                pick(rng, ("PAN", "Card no.")),
                code(rng, "############1234".replace("1234", "####"), "**** **** **** ####".replace("*", "X")),
            ),
            ("authorisation", pick(rng, ("AUTH", "Appr.", "Approval")), code(rng, "######", "@#####")),
            (None, "Trace-Nr.", code(rng, "######")),
        ):
            page.put(a, b, y, label, face.regular, size, ink)
            page.fact(key, label, text, page.put(a, b, y, text, face.regular, size, ink, pick(rng, ("r", "r", "m"))))
            y += step
        page.lacks += [("change", "Change"), ("cash", "Cash")]
    day, clock, number = (
        date(rng, pick(rng, DOTTED)),
        time(rng, "{h:02}:{m:02}"),
        code(rng, "####", "######", "###-####"),
    )
    y += step * 0.6
    parts = [("date", day), ("time", clock), (None, number), (None, str(whole(rng, 1, 30)))]
    x = a
    for key, text in some(rng, parts[:3], 3) if chance(rng, 0.5) else parts:
        box = page.put(x, b, y, text, face.regular, size, ink)
        if box is None:
            break
        x = box[2] + size * 1.2
        if key:
            page.fact(key, "", text, box)
    y += step
    if y < height - size * 3:
        layout.barcode(rng, canvas, (a + wide * 0.1, y, b - wide * 0.1, min(y + size * 4, height - size)), ink)
    page.lacks += [
        ("tip", "Tip"),
        ("table_number", "Table"),
        ("cashier", "Cashier"),
        ("due_date", "Due date"),
        ("email", "Email"),
    ]
    return page.finish("receipt", "calibration_till")


def trade_invoice(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A craftsman's invoice: the buyer in an address window without a label, a strip of small labels over values, some
    of them in two languages, net and gross, and the bank in small print in columns at the foot."""
    w, style = world.words, number_style(rng)
    page = Page.new(rng, world, height, width)
    canvas, face = page.canvas, world.typeface(rng, "sans", "serif")
    size = sized(width, height, real(rng, 62, 88), 9, 15, 36)
    foot = height > size * 44
    a, b, y = width * real(rng, 0.04, 0.09), width * real(rng, 0.92, 0.96), size * real(rng, 2, 3.4)
    firm = w.company(rng)
    page.fact("seller", "", firm, page.put(a, b, y, firm, face.bold, size * real(rng, 1.5, 2.4), 0, pick(rng, SIDES)))
    y += size * 2
    page.put(a, b, y, f"{firm} · {w.address(rng)}", face.regular, size * 0.8, 90)
    y += size * 2
    buyer, street, town = w.name(rng), w.street(rng), f"{w.postcode(rng)} {w.city(rng)}"
    boxes = [
        page.put(a, a + (b - a) * 0.5, y + size * 1.35 * i, text, face.regular, size)
        for i, text in enumerate((buyer, street, town))
    ]
    page.fact("buyer", "", buyer, boxes[0])
    page.about("street of the customer", "客户的街道", street, boxes[1])
    if boxes[1] is not None and boxes[2] is not None:
        page.about("address of the customer", "客户的地址", f"{street} {town}", union([boxes[1], boxes[2]]))
    title = f"{pick(rng, ('Invoice', 'INVOICE', 'Rechnung / Invoice', 'Facture', 'Tax invoice'))}"
    number = code(rng)
    y += size * 6
    page.put(a, b, y, title, face.bold, size * 1.6)
    y += size * 2.2
    both = chance(rng, 0.4)
    fields = [
        (
            "invoice_number",
            "Rechnungs-Nr. / Invoice no." if both else pick(rng, ("Invoice no.", "Number", "Our ref.")),
            number,
        ),
        (
            "customer_number",
            "Kunden-Nr. / Customer no." if both else pick(rng, ("Customer", "Client no.")),
            code(rng, "#####", "@-####"),
        ),
        ("date", "Datum / Date" if both else pick(rng, ("Date", "Issued")), date(rng, pick(rng, DOTTED))),
        (
            None,
            "Leistung / Delivered" if both else pick(rng, ("Work done", "Date of supply", "Delivered")),
            date(rng, pick(rng, DOTTED)),
        ),
        ("due_date", "Fällig / Due" if both else pick(rng, ("Due", "Payable until")), date(rng, pick(rng, DOTTED))),
        ("project", "Projekt / Job" if both else pick(rng, ("Site", "Job")), w.phrase(rng, 1, 2).capitalize()),
    ]
    chosen = some(rng, fields, whole(rng, 3, 5))
    part, dark = (b - a) / len(chosen), chance(rng, 0.25)
    if dark or chance(rng, 0.4):
        canvas.fill((a - size * 0.5, y - size * 1.2, b + size * 0.5, y + size * 2.1), 50 if dark else 228)
    tone, below = (255 if dark else 0), chance(rng, 0.2)
    for i, (key, label, value) in enumerate(chosen):
        x, end = a + part * i, a + part * (i + 1) - size * 0.5
        page.put(x, end, y + (size * 1.5 if below else 0), label, face.regular, max(8, size * 0.8), 230 if dark else 80)
        page.fact(key, label, value, page.put(x, end, y + (0 if below else size * 1.4), value, face.bold, size, tone))
    page.lacks += [(k, v) for k, v, _ in fields if k != "date" and k not in [c[0] for c in chosen]]
    y += size * 3.2
    heads = (
        "Pos.",
        pick(rng, ("Description", "Service", "Work")),
        pick(rng, ("Qty", "Quantity")),
        pick(rng, ("Unit price", "Rate", "Each")),
        pick(rng, ("Amount", "Net", "Line total")),
    )
    net, rows = 0.0, list[tuple[str, ...]]()
    for i, name in enumerate(distinct(rng, w.product, whole(rng, 3, 9), 28), 1):
        n, rate = whole(rng, 1, 40), amount(rng, 3, 400)
        rows.append(
            (
                str(i),
                name,
                f"{n} {pick(rng, ('h', 'pc', 'm²', ''))}".strip(),
                style.number(rate),
                style.number(n * rate),
            )
        )
        net += n * rate
    ruling = Ruling.drawn(rng)
    y, shown = table(
        page,
        (a, y, b, height - size * (12 if foot else 7.5)),
        heads,
        (0.6, 4, 1.2, 1.4, 1.6),
        "llrrr",
        rows,
        (face.regular, face.bold),
        size,
        ruling,
        key=1,
    )
    page.count("rows", shown)
    if shown < len(rows):
        net = amount(rng, 100, 9000)
    rate = pick(rng, (5, 7, 8, 19, 20, 21))
    y += size * 1.8
    for key, label, value in (
        ("subtotal", pick(rng, ("Net amount", "Net", "Sum excl. VAT")), net),
        ("tax", f"VAT {rate}%", net * rate / 100),
        (
            "total",
            pick(rng, ("Gross amount", "Gross total", "Total incl. VAT", "Amount payable")),
            net * (1 + rate / 100),
        ),
    ):
        heavy = face.bold if key == "total" else face.regular
        text = style.money(value)
        page.put(a + (b - a) * 0.5, b - size * 9, y, label, heavy, size)
        page.fact(key, label, text, page.put(b - size * 9, b, y, text, heavy, size, 0, "r"))
        y += size * 1.6
    page.pad(a, b, y + size, height - size * (6 if foot else 1), face.regular, max(8.0, size * 0.85))
    if foot:
        _foot(page, (a, b, height - size * 3.4), max(8.0, size * 0.8), face.regular)
    page.lacks += [("tip", "Tip"), ("cashier", "Cashier"), ("discount", "Discount"), ("purchase_order", "PO number")]
    return page.finish("invoice", "calibration_trade_invoice")


def _foot(page: Page, place: tuple[float, float, float], size: float, face: Face) -> None:
    """Three columns of small print: bank, telephone and mail, tax number, each with its label before it."""
    (a, b, y), rng, w = place, page.rng, page.world.words
    page.canvas.line(a, y - size * 1.6, b, y - size * 1.6, 120)
    columns = (
        (("bank", "Bank", w.company(rng)), ("iban", "IBAN", iban(rng))),
        (("phone", pick(rng, ("Tel.", "Fon", "Phone")), phone(rng)), ("email", "Mail", w.email(rng))),
        (
            ("vat_number", pick(rng, ("VAT ID", "Tax no.", "USt-IdNr.")), code(rng, "@@#########", "## ### ###")),
            (None, "Court", w.city(rng)),
        ),
    )
    for i, column in enumerate(columns):
        x, end = a + (b - a) * i / 3, a + (b - a) * (i + 1) / 3 - size
        for j, (key, label, value) in enumerate(column):
            box = page.put(x, end, y + j * size * 1.4, label, face, size, 90)
            if box is not None:
                page.fact(
                    key, label, value, page.put(box[2] + size * 0.6, end, y + j * size * 1.4, value, face, size, 40)
                )


def passport(rng: Rng, world: World, height: int, width: int) -> Sample:
    """The page of a passport on a photograph: tiny labels in two languages over the values, two dates that look alike,
    a number also in the corner, two lines for machines at the foot."""
    w = world.words
    page = Page.new(rng, world, height, width, world.photo(rng, height, width))
    canvas, face, ocr = page.canvas, world.typeface(rng, "sans", "serif"), world.typeface(rng, "mono")
    wide = min(width * real(rng, 0.92, 1), height * 1.45)
    tall = wide * real(rng, 0.66, 0.74)
    left, top = (width - wide) / 2, max(0.0, (height - tall) * real(rng, 0.2, 0.8))
    pale = whole(rng, 205, 245)
    canvas.fill((left, top, left + wide, top + tall), pale)
    canvas.noise((left, top, left + wide, top + tall), real(rng, 2, 7), rng)
    for i in range(whole(rng, 0, 14)):
        y = top + tall * (0.15 + 0.05 * i)
        canvas.curve(
            [(left, y), (left + wide / 3, y - 14), (left + wide * 2 / 3, y + 14), (left + wide, y)], pale - 28, 1
        )
    size = max(10.0, wide / real(rng, 40, 48))
    tiny = max(8.0, size * 0.68)
    a, b = left + wide * 0.04, left + wide * 0.97
    country = w.country(rng).upper()
    page.about(
        "country that issued it",
        "签发的国家",
        country,
        page.put(a, a + wide * 0.5, top + size * 1.7, country, face.bold, size * 1.2, 20),
    )
    picture = world.photo(rng, round(tall * 0.48), round(wide * 0.24))
    canvas.paste(picture, a, top + size * 3)
    surname, given = w.last_name(rng).upper(), " ".join(w.first_name(rng) for _ in range(whole(rng, 1, 2))).upper()
    number, manner = (
        code(rng, "@########", "@@#######", "#########"),
        pick(rng, ("{d:02} {MON} {y}", "{d:02} {m:02} {y}", "{d:02}.{m:02}.{y}", "{d:02} {MON}/{MON} {yy:02}")),
    )
    issued, expires = date(rng, manner, 2012, 2021), date(rng, manner, 2022, 2032)
    born, nation, sex = date(rng, manner, 1940, 2005), code(rng, "@@@"), pick(rng, ("M", "F"))
    tongue = whole(rng, 0, 2)
    pairs = (
        ("surname", ("Surname/Nom", "1. Name / Surname", "Apellidos/Surname")[tongue], surname),
        ("given_name", ("Given names/Prénoms", "2. Vornamen / Given names", "Nombre/Given names")[tongue], given),
        (
            "nationality",
            ("Nationality/Nationalité", "3. Staatsangehörigkeit / Nationality", "Nacionalidad/Nationality")[tongue],
            nation,
        ),
        (
            "birth_date",
            ("Date of birth/Date de naissance", "4. Geburtsdatum / Date of birth", "Fecha de nacimiento/Date of birth")[
                tongue
            ],
            born,
        ),
        ("sex", ("Sex/Sexe", "5. Geschlecht / Sex", "Sexo/Sex")[tongue], sex),
        (
            "birth_place",
            (
                "Place of birth/Lieu de naissance",
                "6. Geburtsort / Place of birth",
                "Lugar de nacimiento/Place of birth",
            )[tongue],
            w.city(rng).upper(),
        ),
        (
            "issue_date",
            (
                "Date of issue/Date de délivrance",
                "7. Ausstellungsdatum / Date of issue",
                "Fecha de expedición/Date of issue",
            )[tongue],
            issued,
        ),
        (
            "expiry_date",
            ("Date of expiry/Date d'expiration", "8. Gültig bis / Date of expiry", "Fecha de caducidad/Date of expiry")[
                tongue
            ],
            expires,
        ),
        (
            "authority",
            ("Authority/Autorité", "9. Behörde / Authority", "Autoridad/Authority")[tongue],
            f"{w.city(rng)} {pick(rng, ('Passport Office', 'Police', 'Ministry'))}".upper(),
        ),
    )
    x0 = a + wide * 0.27
    box = page.put(x0, b, top + size * 1.7, number, face.bold, size * 1.15, 10, "r")
    page.fact("document_number", "", number, box)
    rows = (pairs[0:1], pairs[1:2], pairs[2:4], pairs[4:6], pairs[6:8], pairs[8:9])
    step, y = tall * 0.6 / len(rows), top + size * 3.4
    for row in rows:
        for i, (key, label, value) in enumerate(row):
            x = x0 + (b - x0) * (0.45 * i)
            end = b if i == len(row) - 1 else x0 + (b - x0) * 0.44
            page.put(x, end, y, label, face.regular, tiny, 90)
            page.fact(key, label, value, page.put(x, end, y + size * 1.15, value, face.bold, size, 15))
        y += step
    _machine_lines(page, (left, top, wide, tall), (surname, given, nation, number), ocr.regular)
    page.lacks += [
        ("address", "Address"),
        ("height", "Height"),
        ("blood_type", "Blood group"),
        ("phone", "Phone"),
        ("licence_class", "Class"),
        ("email", "Email"),
    ]
    return page.finish("id_card", "calibration_passport")


def _machine_lines(page: Page, place: Box, names: tuple[str, str, str, str], face: Face) -> None:
    (left, top, wide, tall), rng = place, page.rng
    surname, given, nation, number = names
    first = f"P<{nation}{plain_capitals(surname)}<<{plain_capitals(given)}"[:44].ljust(44, "<")
    second = (number + code(rng, "#") + nation + code(rng, "#######M#######"))[:30].ljust(42, "<") + code(rng, "##")
    size = page.canvas.fit(first, face, wide / 26, wide * 0.95, 8)
    for i, text in enumerate((first, second)):
        page.canvas.text(left + wide * 0.03, top + tall * (0.9 + 0.06 * i), text, face, size, 10)


def payment_card(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A payment card on a photograph: nothing but the dates has a label, and those are tiny; now and then its back."""
    w = world.words
    page = Page.new(rng, world, height, width, world.photo(rng, height, width))
    canvas, face, digits = page.canvas, world.typeface(rng, "sans", "display"), world.typeface(rng, "mono", "sans")
    wide = min(width * real(rng, 0.7, 0.97), height * 1.4)
    tall, upright = wide * 0.63, chance(rng, 0.15)
    left, top = (width - wide) * real(rng, 0.1, 0.9), (height - tall) * real(rng, 0.1, 0.9)
    tone = pick(rng, (whole(rng, 10, 80), whole(rng, 170, 245)))
    ink = 245 if tone < 128 else 20
    canvas.rectangle((left, top, left + wide, top + tall), None, 1, tone, wide * 0.04)
    if chance(rng, 0.4):
        bit = world.photo(rng, round(tall * 0.9), round(wide * 0.9))
        canvas.paste((bit * 0.25 + tone * 0.75).astype(np.uint8), left + wide * 0.05, top + tall * 0.05)
    size, a, b = wide / real(rng, 26, 34), left + wide * 0.07, left + wide * 0.93
    bank, holder = w.company(rng), w.name(rng).upper()
    number = code(
        rng,
        "#### #### #### ####",
        "#### #### #### ####",
        "#### ###### #####",
        "####  ####  ####  ####".replace("  ", " "),
    )
    expiry, since = f"{whole(rng, 1, 12):02}/{whole(rng, 26, 33)}", f"{whole(rng, 1, 12):02}/{whole(rng, 15, 24)}"
    page.fact("bank", "", bank, page.put(a, b, top + tall * 0.16, bank, face.bold, size * 1.4, ink, pick(rng, SIDES)))
    if upright:
        canvas.fill((left, top + tall * 0.25, left + wide, top + tall * 0.42), 12)
        canvas.fill((a, top + tall * 0.5, a + wide * 0.55, top + tall * 0.62), 225)
        secret = code(rng, "###")
        page.fact(
            "cvv", "", secret, canvas.text(a + wide * 0.6, top + tall * 0.59, secret, digits.regular, size * 1.1, ink)
        )
    else:
        chip = (a, top + tall * 0.3, a + wide * 0.13, top + tall * 0.46)
        canvas.rectangle(chip, 60, 1, 190, wide * 0.012)
        canvas.line(chip[0], (chip[1] + chip[3]) / 2, chip[2], (chip[1] + chip[3]) / 2, 80)
        page.lacks.append(("cvv", "Security code"))
    places = real(rng, 0.64, 0.7)
    page.fact(
        "card_number",
        "",
        number,
        page.put(a, b, top + tall * places, number, digits.bold, size * real(rng, 1.4, 1.9), ink),
    )
    small, x = max(8.0, size * 0.55), a + wide * real(rng, 0, 0.3)
    for key, labels, value in (
        ("issue_date", ("MEMBER SINCE", "VALID FROM"), since),
        ("expiry_date", ("VALID THRU", "GOOD THRU", "EXPIRES END"), expiry),
    ):
        if key == "issue_date" and chance(rng, 0.5):
            continue
        label = pick(rng, labels)
        y = top + tall * 0.79
        end = canvas.text(x, y, label, face.regular, small, ink)[2]
        box = canvas.text(end + small * 0.6, y, value, digits.regular, size, ink)
        page.fact(key, label, value, box)
        x = box[2] + size * 1.2
    page.fact(
        "name", "", holder, page.put(a, a + wide * 0.6, top + tall * 0.92, holder, digits.regular, size * 1.1, ink)
    )
    brand = pick(rng, ("DEBIT", "PLATINUM", "BUSINESS", "CREDIT", "PREPAID"))
    page.about(
        "type of the card",
        "卡的类型",
        brand,
        page.put(b - wide * 0.25, b, top + tall * 0.92, brand, face.bold, size, ink, "r"),
    )
    page.lacks += [
        ("iban", "IBAN"),
        ("birth_date", "Date of birth"),
        ("address", "Address"),
        ("phone", "Phone"),
        ("credit_limit", "Credit limit"),
    ]
    return page.finish("bank_card", "calibration_payment_card")


def pay_stub(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A stub of wages: earnings and deductions side by side, each with this period beside the year to date, the person
    in an address block, the net pay in a box."""
    w, style = world.words, replace(number_style(rng), places=2, minus="-")
    page = Page.new(rng, world, height, width)
    canvas, face = page.canvas, world.typeface(rng, "sans", "mono", "serif")
    size = sized(width, height, real(rng, 70, 95), 9, 15)
    a, b, y = width * 0.03, width * 0.97, size * 2.2
    firm, person = w.company(rng), w.name(rng)
    page.fact("employer", "", firm, page.put(a, a + (b - a) * 0.55, y, firm, face.bold, size * 1.4))
    pairs = (
        ("pay_date", pick(rng, ("Pay date", "Check date", "Paid")), date(rng, pick(rng, DOTTED))),
        (None, pick(rng, ("Period begin", "Period from")), date(rng, pick(rng, DOTTED))),
        (None, pick(rng, ("Period end", "Period to")), date(rng, pick(rng, DOTTED))),
        ("employee_number", pick(rng, ("Employee ID", "File no.", "Clock no.")), code(rng, "######", "##-####")),
        ("department", pick(rng, ("Dept", "Department")), code(rng, "###", "@##")),
    )
    for key, label, value in some(rng, pairs, whole(rng, 3, 5)):
        page.put(a + (b - a) * 0.6, b, y, label, face.regular, size * 0.95, 70)
        page.fact(key, label, value, page.put(a + (b - a) * 0.8, b, y, value, face.regular, size, 0, "r"))
        y += size * 1.4
    y = max(y, size * 7)
    box = page.put(a + size, a + (b - a) * 0.5, y, person, face.bold, size)
    page.fact("employee", "", person, box)
    page.put(a + size, a + (b - a) * 0.5, y + size * 1.35, w.street(rng), face.regular, size)
    page.put(a + size, a + (b - a) * 0.5, y + size * 2.7, f"{w.postcode(rng)} {w.city(rng)}", face.regular, size)
    y += size * 4.4
    ruling, split = Ruling.drawn(rng), chance(rng, 0.6) and width > 560
    earn = some(
        rng,
        ("Regular", "Overtime", "Holiday pay", "Sick leave", "Bonus", "Commission", "Night shift", "Travel"),
        whole(rng, 2, 5),
    )
    taken = some(
        rng,
        ("Federal tax", "State tax", "Medicare", "Pension", "Union dues", "Dental", "Health plan", "Parking"),
        whole(rng, 3, 6),
    )
    now, later = pick(rng, ("Current", "This period", "Amount")), pick(rng, ("YTD", "Year to date"))
    tall = (height - y - size * 8) / (1 if split else 2)
    gross, less, ends = 0.0, 0.0, list[float]()
    for names, head, column in ((earn, "Earnings", 0), (taken, "Deductions", 1)):
        rows = list[tuple[str, ...]]()
        for name in names:
            value = amount(rng, 40, 2500 if column == 0 else 400)
            gross, less = gross + value * (column == 0), less + value * column
            rows.append((name, style.number(value), style.number(value * real(rng, 2, 11))))
        x1 = a + (b - a) * 0.51 * column if split else a
        x2 = (x1 + (b - a) * 0.49) if split else b
        top = y if split or not ends else ends[-1] + size * 0.8
        end, _ = table(
            page,
            (x1, top, x2, top + tall),
            (head, now, later),
            (2, 1.3, 1.3),
            "lrr",
            rows,
            (face.regular, face.bold),
            size,
            ruling,
        )
        ends.append(end)
    y = max(ends) + size * 2.4
    rows3 = (
        ("gross_pay", pick(rng, ("Gross pay", "Total gross")), gross),
        ("deductions", "Total deductions", less),
        ("net_pay", pick(rng, ("Net pay", "NET PAY", "Take home")), gross - less),
    )
    if y + size * 2.5 < height:
        canvas.rectangle((a, y - size * 1.5, b, y + size * 2.4), 0, 1, pick(rng, (None, 225)))
        for i, (key, label, value) in enumerate(rows3):
            x1, x2 = a + (b - a) * i / 3 + size * 0.5, a + (b - a) * (i + 1) / 3 - size * 0.5
            text = style.money(value)
            page.put(x1, x2, y, label, face.bold, size, 40)
            page.fact(
                key,
                label,
                text,
                page.put(x1, x2, y + size * 1.6, text, face.bold if i == 2 else face.regular, size * 1.1),
            )
    page.pad(a, b, y + size * 4, height - size, face.regular, max(8.0, size * 0.85))
    page.lacks += [
        ("iban", "IBAN"),
        ("birth_date", "Date of birth"),
        ("leave", "Leave balance"),
        ("hourly_rate", "Hourly rate"),
        ("due_date", "Due date"),
        (None, "Vacation days"),
    ]
    return page.finish("payslip", "calibration_pay_stub")


def tax_form(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A form of numbered boxes like those for wages: number and tiny label at the top of each, the value below, some
    empty, and little boxes that are ticked or not."""
    w, style = world.words, replace(number_style(rng), places=2)
    page = Page.new(rng, world, height, width, pick(rng, (255, 245)))
    canvas, face, typed = page.canvas, world.typeface(rng, "sans"), world.typeface(rng, "mono", "sans", "serif").regular
    size = sized(width, height, real(rng, 58, 78), 9.5, 16)
    a, b, y = width * 0.02, width * 0.98, size * 2
    year, name = str(whole(rng, 2009, 2030)), code(rng, "@-#", "####-@@", "@@ ###")
    page.fact("form_number", "Form", name, page.put(a + size * 3, b, y, name, face.bold, size * 1.4))
    page.put(a, b, y, "Form", face.regular, size)
    page.fact("tax_year", "", year, page.put(a, b, y, year, face.bold, size * 2, 0, "r"))
    title = w.title(rng, 2, 4)
    page.fact("title", "", title, page.put(a + size * 9, b - size * 6, y, title, face.bold, size * 1.1, 0, "m"))
    y += size * 1.2
    money = lambda: style.number(amount(rng, 50, 90000))  # noqa: E731
    makers = (
        ("name", "Taxpayer's name", lambda: w.name(rng)),
        ("employer", "Payer's name", lambda: w.company(rng)),
        ("personal_number", "Taxpayer identification no.", lambda: code(rng, "###-##-####", "## ### ### ###")),
        (None, "Control number", lambda: code(rng, "######")),
        ("gross_pay", "Wages, salaries, other pay", money),
        ("income_tax", "Income tax withheld", money),
        (None, "Pension contributions", money),
        (None, "Dependent care benefits", money),
        ("postcode", "Postal code", lambda: w.postcode(rng)),
        ("city", "Town", lambda: w.city(rng)),
        (None, "Interest received", money),
        (None, "Dividends", money),
        ("dependants", "Number of children", lambda: str(whole(rng, 0, 6))),
        (
            "birth_date",
            "Date of birth (day, month, year)",
            lambda: date(rng, pick(rng, ("{d:02} {m:02} {y}", "{d:02}.{m:02}.{y}"))),
        ),
        (None, "Rental income", money),
        ("refund", "Refund claimed", money),
        (None, "Church or other dues", money),
    )
    chosen, number, empty = some(rng, makers, whole(rng, 9, 15)), whole(rng, 1, 12), 0
    tall = size * real(rng, 2.7, 3.4)
    while chosen and y + tall < height - size * 3:
        row, chosen = chosen[: (n := pick(rng, (1, 2, 2, 3) if width < 700 else (2, 3, 3, 4)))], chosen[n:]
        for i, (key, label, make) in enumerate(row):
            x1, x2 = a + (b - a) * i / len(row), a + (b - a) * (i + 1) / len(row)
            canvas.rectangle((x1, y, x2 + 1, y + tall + 1), 40, 1, pick(rng, (None, None, None, 238)))
            tag = f"{number}" if chance(rng, 0.8) else f"{number}{pick(rng, 'ab')}"
            page.put(x1 + 3, x2, y + size, tag, face.bold, size * 0.9)
            page.put(x1 + size * 2, x2 - 3, y + size, label, face.regular, max(8, size * 0.78), 30)
            number += 1
            if chance(rng, 0.15):
                empty += 1
                continue
            value = make()
            align = "r" if make is money else "l"
            box = page.put(x1 + size, x2 - size, y + tall - size * 0.5, value, typed, size * 1.05, 25, align)
            page.fact(key, label, value, box)
            page.about(f"entry in box {tag}", f"第{tag}栏的内容", value, box)
        y += tall
    page.count("empty fields", empty)
    x, y = a + size, y + size * 1.8
    for label in distinct(rng, lambda r: w.phrase(r, 1, 2).capitalize(), whole(rng, 2, 5), 18):
        wide = canvas.measure(label, face.regular, size) + size * 3
        if x + wide > b:
            break
        on = chance(rng, 0.5)
        canvas.rectangle((x, y - size, x + size * 1.1, y + size * 0.1), 0)
        if on:
            _tick(page, x, y - size, size)
        canvas.text(x + size * 1.5, y, label, face.regular, size)
        page.state(label, "checkbox", on)
        x += wide
    page.pad(a, b, y + size * 2, height - size, face.regular, max(8.0, size * 0.85))
    page.lacks += [
        ("phone", "Phone"),
        ("email", "Email"),
        ("iban", "IBAN"),
        ("signature_date", "Date signed"),
        ("net_pay", "Net pay"),
        ("total", "Total"),
    ]
    return page.finish("form", "calibration_tax_form")


def _tick(page: Page, x: float, y: float, size: float) -> None:
    """A cross or a check mark in the box whose corner is (x, y)."""
    if chance(page.rng, 0.5):
        page.canvas.curve([(x + 2, y + 2), (x + size, y + size)], 10, 1.5)
        page.canvas.curve([(x + size, y + 2), (x + 2, y + size)], 10, 1.5)
    else:
        page.canvas.curve(
            [(x + 1, y + size * 0.5), (x + size * 0.4, y + size), (x + size * 1.3, y - size * 0.2)], 10, 1.6
        )


TESTS = (
    ("Haemoglobin", "g/dL", 12, 17),
    ("Leukocytes", "10^9/L", 4, 10),
    ("Platelets", "10^9/L", 150, 400),
    ("Glucose", "mg/dL", 70, 100),
    ("Creatinine", "mg/dL", 0.6, 1.3),
    ("Sodium", "mmol/L", 135, 145),
    ("Potassium", "mmol/L", 3.5, 5.1),
    ("Ferritin", "µg/L", 15, 150),
    ("TSH", "mU/L", 0.4, 4),
    ("Cholesterol", "mg/dL", 110, 200),
    ("Bilirubin", "mg/dL", 0.1, 1.2),
    ("Urea", "mg/dL", 17, 43),
    ("Calcium", "mmol/L", 2.1, 2.6),
    ("Albumin", "g/L", 35, 52),
    ("CRP", "mg/L", 0, 5),
    ("Vitamin D", "ng/mL", 30, 100),
)


def laboratory(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Findings of a laboratory: value, mark of what is too high or low, unit, range; the patient in a grey block."""
    w = world.words
    page = Page.new(rng, world, height, width)
    canvas, face = page.canvas, world.typeface(rng, "sans", "serif", "mono")
    size = sized(width, height, real(rng, 56, 78), 9, 16)
    a, b, y = width * 0.05, width * 0.95, size * 2.4
    house, comma = (
        f"{w.last_name(rng)} {pick(rng, ('Diagnostics', 'Laboratory', 'Pathology', 'MVZ'))}",
        chance(rng, 0.3),
    )
    page.fact("hospital", "", house, page.put(a, b, y, house, face.bold, size * 1.6, 0, pick(rng, SIDES)))
    y += size * 2.2
    manner = pick(rng, DOTTED)
    pairs = (
        ("patient", pick(rng, ("Patient", "Pat.")), w.name(rng)),
        ("birth_date", pick(rng, ("Born", "DOB")), date(rng, manner, 1930, 2015)),
        (None, pick(rng, ("Sample taken", "Collected")), date(rng, manner)),
        (None, pick(rng, ("Sample received", "Arrived")), date(rng, manner)),
        ("doctor", pick(rng, ("Ordered by", "Requested by")), f"Dr. {w.last_name(rng)}"),
        ("patient_number", "Order ID", code(rng, "########", "@#-####")),
        ("sex", "Sex", pick(rng, ("female", "male"))),
    )
    chosen = some(rng, pairs, whole(rng, 4, 6))
    rows = -(-len(chosen) // 2)
    canvas.fill(
        (a - size * 0.5, y - size * 1.3, b + size * 0.5, y + size * 1.6 * rows - size * 0.7), pick(rng, (255, 230, 238))
    )
    for i, (key, label, value) in enumerate(chosen):
        x = a + (b - a) * 0.5 * (i % 2)
        page.put(x, x + (b - a) * 0.2, y, label + pick(rng, (":", "")), face.regular, size * 0.95, 60)
        page.fact(key, label, value, page.put(x + (b - a) * 0.2, x + (b - a) * 0.49, y, value, face.bold, size))
        y += size * 1.6 * (i % 2 or i == len(chosen) - 1)
    page.lacks += [(k, v) for k, v, _ in pairs if v not in [c[1] for c in chosen]]
    y += size * 1.2
    heads = (
        pick(rng, ("Test", "Analyte", "Parameter")),
        pick(rng, ("Result", "Value")),
        "",
        pick(rng, ("Unit", "Units")),
        pick(rng, ("Reference", "Normal range", "Ref. range")),
    )
    lines, marked = list[tuple[str, ...]](), 0
    for name, unit, low, high in some(rng, TESTS, whole(rng, 5, 13)):
        places = 0 if high > 90 else 1 if high > 6 else 2
        value = max(low * 0.6, real(rng, low - (high - low) * 0.4, high + (high - low) * 0.5))
        value = round(value, places)
        sign = pick(rng, ("H", "H")) if value > high else "L" if value < low else ""
        texts = (f"{value:.{places}f}", f"{low} - {high}" if low else f"< {high}")
        texts = tuple(t.replace(".", ",") for t in texts) if comma else texts
        lines.append((name, texts[0], sign, unit, texts[1]))
    y, shown = table(
        page,
        (a, y, b, height - size * 4),
        heads,
        (2.4, 1.2, 0.4, 1.2, 1.6),
        "lrlll",
        lines,
        (face.regular, face.bold),
        size,
        Ruling.drawn(rng),
    )
    marked = sum(1 for line in lines[:shown] if line[2])
    page.count("rows", shown)
    if marked:
        page.count("values marked H or L", marked)
    page.pad(a, b, y + size * 3.2, height - size, face.regular, max(8.0, size * 0.9))
    remark = w.sentence(rng, 4, 8)
    if y + size * 3 < height:
        page.put(a, b, y + size * 2, remark, face.italic, size * 0.95)
    page.lacks += [
        ("blood_pressure", "Blood pressure"),
        ("diagnosis", "Diagnosis"),
        ("temperature", "Temperature"),
        ("total", "Total"),
        ("medication", "Medication"),
    ]
    return page.finish("medical", "calibration_laboratory")


def bones(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A picture like those of bones: bright shapes in the dark, and what the machine burned into its corners, mostly
    without labels."""
    w = world.words
    page = Page.new(rng, world, height, width, _glow(rng, world, height, width))
    face = world.typeface(rng, "sans", "mono").regular
    size = sized(width, height, real(rng, 40, 60), 9, 17)
    name = f"{w.last_name(rng)}^{w.first_name(rng)}" if chance(rng, 0.4) else w.name(rng).upper()
    manner = pick(rng, ("{d:02}.{m:02}.{y}", "{y}{m:02}{d:02}", "{y}-{m:02}-{d:02}", "{d:02}-{MON}-{y}"))
    clinic, born, taken = (
        f"{w.last_name(rng)} {pick(rng, ('Clinic', 'Hospital', 'Radiology'))}",
        date(rng, manner, 1930, 2015),
        date(rng, manner, 2016, 2031),
    )
    view, ident = pick(rng, ("AP", "PA", "LAT", "AXIAL", "OBL")), code(rng, "######", "@#####", "##-##-##")
    corners = (
        (
            ("patient", "", name),
            ("patient_number", pick(rng, ("ID", "PID", "MRN")), ident),
            ("birth_date", pick(rng, ("DOB", "*", "Born")), born),
            ("sex", "Sex", pick(rng, "MF")),
        ),
        (
            ("hospital", "", clinic),
            (None, pick(rng, ("Study", "Acq.")), taken),
            ("time", "", time(rng, "{h:02}:{m:02}:{s:02}")),
        ),
        (
            (None, "kV", f"{whole(rng, 45, 140)}"),
            (None, "mAs", f"{real(rng, 1, 40):.1f}"),
            (None, "Im", f"{whole(rng, 1, 40)}/{whole(rng, 40, 90)}"),
        ),
        (
            (None, "W", f"{whole(rng, 200, 4000)}"),
            (None, "L", f"{whole(rng, 30, 2000)}"),
            (None, "Zoom", f"{whole(rng, 40, 200)}%"),
        ),
    )
    for i, corner in enumerate(corners):
        right, low = i % 2 == 1, i >= 2
        rows = corner[: whole(rng, 2, len(corner))]
        y = height - size * 1.45 * len(rows) if low else size * 1.6
        for key, label, value in rows:
            box = None
            if label:
                sign = pick(rng, (": ", " ")) if label != "*" else ""
                text = f"{label}{sign}{value}"
                whole_box = page.put(size * 0.6, width - size * 0.6, y, text, face, size, 240, "r" if right else "l")
                if whole_box is not None:
                    parts = page.canvas.words()[-len(text.split(" ")) :]
                    box = union([p.box for p in parts[-len(value.split(" ")) :]]) if sign else None
            else:
                box = page.put(size * 0.6, width - size * 0.6, y, value, face, size, 240, "r" if right else "l")
            page.fact(key, label if label != "*" else "", value, box)
            y += size * 1.4
    side = pick(rng, "LR")
    page.about(
        "marker of the side (L or R)",
        "左右的标签，L 还是 R",
        side,
        page.canvas.text(
            width * pick(rng, (0.12, 0.85)), height * 0.45, side, world.typeface(rng, "sans").bold, size * 2.6, 250
        ),
    )
    page.about(
        "view of the X-ray",
        "拍照的方向",
        view,
        page.canvas.text(width * pick(rng, (0.1, 0.8)), height * 0.55, view, face, size * 1.3, 245),
    )
    page.lacks += [
        ("doctor", "Referring physician"),
        ("diagnosis", "Diagnosis"),
        ("blood_pressure", "Blood pressure"),
        ("weight", "Weight"),
        ("phone", "Phone"),
    ]
    return page.finish("medical", "calibration_bones")


def _glow(rng: Rng, world: World, height: int, width: int) -> Grey:
    """Soft bright ellipses and strips on black, with grain; drawn small, since they have no edges."""
    v, u = np.mgrid[0 : -(-height // 4), 0 : -(-width // 4)].astype(np.float32)
    total = np.zeros(v.shape, np.float32)
    for _ in range(whole(rng, 4, 9)):
        x, y, turn = v.shape[1] * real(rng, 0.3, 0.7), v.shape[0] * real(rng, 0.2, 0.8), real(rng, 0, 3.1)
        long, thin = min(v.shape) * real(rng, 0.15, 0.45), min(v.shape) * real(rng, 0.03, 0.14)
        s = ((u - x) * np.cos(turn) + (v - y) * np.sin(turn)) / long
        t = ((v - y) * np.cos(turn) - (u - x) * np.sin(turn)) / thin
        total += real(rng, 30, 110) * np.exp(-(s * s * s * s + t * t))
    soft = np.asarray(Image.fromarray(total).resize((width, height), Image.Resampling.BILINEAR))
    return np.clip(soft + world.grain(rng, height, width) * 4 + whole(rng, 5, 30), 0, 235).astype(np.uint8)


def business_card(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A business card on a table: nothing has a label, or only a letter has."""
    w = world.words
    page = Page.new(rng, world, height, width, world.photo(rng, height, width))
    canvas, face = page.canvas, world.typeface(rng, "sans", "serif", "display")
    plain = world.typeface(rng, "sans", "serif").regular
    tall_card = chance(rng, 0.2) and height > width
    wide = min(width * real(rng, 0.75, 0.96), height * (0.55 if tall_card else 1.5))
    tall = wide * (1.6 if tall_card else real(rng, 0.52, 0.62))
    left, top = (width - wide) / 2, (height - tall) * real(rng, 0.2, 0.8)
    tone = pick(rng, (255, 242, 225, 40, 15))
    ink, faint = (20, 90) if tone > 128 else (245, 185)
    canvas.fill((left, top, left + wide, top + tall), tone)
    size, align = max(9.5, wide / real(rng, 30, 42)), pick(rng, ("l", "m", "r"))
    a, b, y = left + wide * 0.07, left + wide * 0.93, top + tall * real(rng, 0.13, 0.3)
    name, job, firm = (
        w.name(rng),
        w.title(rng, 1, 2) + pick(rng, (" Manager", " Engineer", " Consultant", "")),
        w.company(rng),
    )
    for key, text, face_of, scale in (
        some(
            rng,
            (("name", name, face.bold, 1.7), ("company", firm, face.regular, 1.3), ("job_title", job, face.italic, 1)),
            3,
        )
        if chance(rng, 0.3)
        else (("name", name, face.bold, 1.7), ("job_title", job, plain, 1), ("company", firm, face.bold, 1.2))
    ):
        page.fact(key, "", text, page.put(a, b, y, text, face_of, size * scale, ink, align))
        y += size * 1.9
    rows = [
        ("phone", pick(rng, ("", "", "T ", "t: ", "Tel. ", "M ")), phone(rng)),
        ("email", pick(rng, ("", "", "E ", "@ ", "e: ")), w.email(rng)),
        ("website", "", w.url(rng)),
        ("address", "", w.address(rng)),
    ]
    if chance(rng, 0.25):
        rows.append(("fax", pick(rng, ("F ", "Fax ", "f: ")), phone(rng)))
    chosen = some(rng, rows, whole(rng, 3, 4))
    step = max(size * 1.25, min(size * 1.7, (top + tall - y - size) / (len(chosen) + 0.5)))
    y = max(y + size * 0.6, top + tall - step * len(chosen))
    for key, label, value in chosen:
        # A label on the right side would have to be set before its value is measured.
        mark = label if align == "l" else ""
        x = a
        if mark:
            x = canvas.text(a, y, mark.strip(), plain, size, faint)[2] + size * 0.6
        page.fact(key, "", value, page.put(x, b, y, value, plain, size, ink, align))
        y += step
    page.lacks += [
        ("birth_date", "Date of birth"),
        ("iban", "IBAN"),
        ("document_number", "Card number"),
        ("expiry_date", "Valid until"),
        ("nationality", "Nationality"),
    ]
    return page.finish("other", "calibration_business_card")


def resume(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A curriculum vitae: a dark or pale side column with contact and languages, jobs with their years."""
    w = world.words
    page = Page.new(rng, world, height, width, 255)
    canvas, face = page.canvas, world.typeface(rng, "sans", "serif")
    size = sized(width, height, real(rng, 60, 84), 9, 15)
    side, dark = width * real(rng, 0.26, 0.36), chance(rng, 0.5)
    at_right = chance(rng, 0.35)
    x0 = width - side if at_right else 0.0
    canvas.fill((x0, 0, x0 + side, height), whole(rng, 25, 70) if dark else whole(rng, 225, 242))
    tone = 245 if dark else 20
    a, b = (size * 1.5, width - side - size * 1.5) if at_right else (side + size * 1.5, width - size * 1.5)
    y, person, job = size * 3, w.name(rng), w.title(rng, 1, 2)
    page.fact("name", "", person, page.put(a, b, y, person, face.bold, size * real(rng, 1.8, 2.6)))
    page.fact("job_title", "", job, page.put(a, b, y + size * 1.9, job, face.italic, size * 1.15, 80))
    y += size * 4
    jobs = distinct(rng, w.company, whole(rng, 2, 4), 26)
    schools = distinct(rng, lambda r: f"University of {w.city(r)}", whole(rng, 1, 2), 30)
    heads = (pick(rng, ("Experience", "Work history", "Employment")), pick(rng, ("Education", "Studies", "Training")))
    left_years, last = chance(rng, 0.5), whole(rng, 2018, 2026)
    for head, places in zip(heads, (jobs, schools), strict=True):
        if y > height - size * 6:
            break
        page.put(a, b, y, head.upper() if chance(rng, 0.4) else head, face.bold, size * 1.25)
        canvas.line(a, y + size * 0.5, b, y + size * 0.5, 120)
        y += size * 2
        for place in places:
            if y > height - size * 4:
                break
            first = last - whole(rng, 1, 5)
            years = f"{first} {pick(rng, ('–', '-'))} {last}"
            last = first
            role = w.phrase(rng, 1, 2).capitalize()
            x, end = (a + size * 7, b) if left_years else (a, b - size * 7)
            years_box = (
                page.put(a, a + size * 6.6, y, years, face.regular, size * 0.95, 70)
                if left_years
                else page.put(b - size * 6.6, b, y, years, face.regular, size * 0.95, 70, "r")
            )
            page.put(x, end, y, place, face.bold, size)
            role_box = page.put(x, end, y + size * 1.35, role, face.italic, size)
            page.about(f"years at {place}", f"在 {place} 的年份", years, years_box)
            page.about(
                f"{'position at' if head == heads[0] else 'subject studied at'} {place}",
                f"在 {place} 的{'职位' if head == heads[0] else '科目'}",
                role,
                role_box,
            )
            lines = canvas.paragraph(
                x,
                y + size * 1.8,
                end - x,
                w.prose(rng, whole(rng, 1, 2)),
                face.regular,
                size * 0.92,
                50,
                1.3,
                lines=whole(rng, 1, 3),
                bottom=height - size,
            )
            y += size * (2.9 + 1.25 * len(lines))
        y += size * 0.6
    _aside(page, (x0 + size, x0 + side - size * 0.8, height), size, tone)
    if y < height - size * 2:
        page.count(f"jobs under {heads[0]}", len(jobs))
    page.lacks += [
        ("birth_date", "Date of birth"),
        ("iban", "IBAN"),
        ("salary", "Salary"),
        ("total", "Total"),
        ("fax", "Fax"),
        ("due_date", "Due date"),
        (None, "References"),
    ]
    return page.finish("document", "calibration_resume")


def _aside(page: Page, place: tuple[float, float, float], size: float, ink: int) -> None:
    """Contact with labels over the values, then languages with their levels and skills as dots."""
    (a, b, bottom), rng, w, canvas = place, page.rng, page.world.words, page.canvas
    face, y = page.world.typeface(rng, "sans"), size * 3
    if chance(rng, 0.6):
        picture = page.world.photo(rng, round((b - a) * 0.9), round((b - a) * 0.8))
        canvas.paste(picture, a, y - size)
        y += (b - a) * 0.9 + size * 1.5
    for key, label, value in some(
        rng,
        (
            ("phone", "Phone", phone(rng)),
            ("email", "Email", w.email(rng)),
            ("city", "Lives in", w.city(rng)),
            ("website", "Web", w.url(rng)),
        ),
        whole(rng, 2, 4),
    ):
        page.put(a, b, y, label, face.regular, max(8.0, size * 0.8), 160)
        page.fact(key, label, value, page.put(a, b, y + size * 1.25, value, face.regular, size, ink))
        y += size * 3
    if y + size * 6 < bottom:
        page.put(a, b, y, "Languages", face.bold, size * 1.1, ink)
        for name in some(
            rng, ("English", "Spanish", "Polish", "Korean", "Arabic", "Hindi", "Danish"), whole(rng, 2, 3)
        ):
            y += size * 1.6
            level = pick(rng, ("native", "fluent", "B2", "C1", "basic", "A2"))
            page.put(a, b, y, name, face.regular, size, ink)
            page.about(
                f"level of {name}", f"{name} 的水平", level, page.put(a, b, y, level, face.regular, size, ink, "r")
            )


def card_statement(rng: Rng, world: World, height: int, width: int) -> Sample:
    """The statement of a credit card: key figures in boxes with their labels under them, two dates a transaction, small
    print between."""
    w, style = world.words, replace(number_style(rng), places=2)
    page = Page.new(rng, world, height, width)
    canvas, face = page.canvas, world.typeface(rng, "sans", "serif")
    size = sized(width, height, real(rng, 66, 90), 9, 15)
    a, b, y = width * 0.04, width * 0.96, size * 2.4
    bank, holder = w.company(rng), w.name(rng)
    page.fact("bank", "", bank, page.put(a, a + (b - a) * 0.5, y, bank, face.bold, size * 1.6))
    ending = code(rng, "####")
    page.about(
        "last digits of the card", "卡号最后的数字", ending, canvas.text(b, y, ending, face.regular, size, 0, "r")
    )
    page.put(
        a + (b - a) * 0.5,
        b - canvas.measure(ending, face.regular, size) - size * 0.5,
        y,
        pick(rng, ("Card ending", "Account ending in")),
        face.regular,
        size,
        60,
        "r",
    )
    y += size * 2
    page.fact("name", "", holder, page.put(a, b, y, holder, face.regular, size))
    y += size * 1.8
    manner = pick(rng, DOTTED)
    boxes = (
        ("closing_balance", pick(rng, ("New balance", "Statement balance")), style.money(amount(rng, 50, 9000))),
        ("minimum_payment", pick(rng, ("Minimum due", "Least to pay")), style.money(amount(rng, 5, 200))),
        ("due_date", pick(rng, ("Payment due", "Pay by")), date(rng, manner)),
        ("credit_limit", "Credit limit", style.money(float(whole(rng, 1, 40) * 500))),
        ("opening_balance", "Previous balance", style.money(amount(rng, 50, 9000))),
        ("statement_date", pick(rng, ("Closing date", "Statement date")), date(rng, manner)),
    )
    chosen, across = some(rng, boxes, whole(rng, 3, 6)), 3
    under, frame = chance(rng, 0.5), pick(rng, (None, 235, 215))
    for i, (key, label, value) in enumerate(chosen):
        x1, top = a + (b - a) * (i % across) / across, y + size * 3.6 * (i // across)
        x2 = x1 + (b - a) / across - size * 0.6
        canvas.rectangle((x1, top, x2, top + size * 3.2), 110 if frame is None else None, 1, frame)
        page.put(
            x1 + size * 0.5,
            x2,
            top + (size * 2.7 if under else size * 1.2),
            label,
            face.regular,
            max(8.0, size * 0.85),
            50,
        )
        page.fact(
            key,
            label,
            value,
            page.put(x1 + size * 0.5, x2, top + (size * 1.5 if under else size * 2.6), value, face.bold, size * 1.15),
        )
    page.lacks += [(k, v) for k, v, _ in boxes if v not in [c[1] for c in chosen]]
    y += size * 3.6 * -(-len(chosen) // across) + size * 0.8
    lines = canvas.paragraph(
        a, y, b - a, w.prose(rng, whole(rng, 1, 4)), face.regular, max(8.0, size * 0.85), 90, 1.25, lines=4
    )
    y += len(lines) * size * 1.1 + size * 0.8
    heads = (
        pick(rng, ("Trans. date", "Date")),
        pick(rng, ("Posted", "Booked on")),
        pick(rng, ("Merchant", "Description")),
        pick(rng, ("Place", "City")),
        pick(rng, ("Amount", "Charge")),
    )
    short = pick(rng, ("{d:02}/{m:02}", "{mon} {d}", "{d:02}.{m:02}.", "{m:02}/{d:02}"))
    rows = [
        (
            date(rng, short),
            date(rng, short),
            name,
            w.city(rng),
            style.number(amount(rng, 1, 900) * pick(rng, (1, 1, 1, -1))),
        )
        for name in distinct(rng, w.company, whole(rng, 5, 16), 26)
    ]
    y, shown = table(
        page,
        (a, y, b, height - size * 2),
        heads,
        (1.1, 1, 3, 1.6, 1.3),
        "llllr",
        rows,
        (face.regular, face.bold),
        size,
        Ruling.drawn(rng),
        key=2,
    )
    page.count("transactions", shown)
    page.pad(a, b, y + size, height - size, face.regular, max(8.0, size * 0.85))
    page.lacks += [
        ("iban", "IBAN"),
        ("phone", "Phone"),
        ("interest_rate", "Interest rate"),
        ("tax", "Tax"),
        ("email", "Email"),
    ]
    return page.finish("bank_statement", "calibration_card_statement")


def notice(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A letter of an office or a doctor that says all in sentences, between others that say nothing."""
    w, style = world.words, number_style(rng)
    page = Page.new(rng, world, height, width)
    canvas, face = page.canvas, world.typeface(rng, "serif", "sans", "mono")
    size = sized(width, height, real(rng, 54, 76), 9.5, 17)
    a, b, y = width * real(rng, 0.06, 0.12), width * real(rng, 0.88, 0.94), size * 2.6
    office, day = f"{pick(rng, ('Office', 'Registry', 'Court', 'Chamber', 'Library'))} of {w.city(rng)}", date(rng)
    page.fact("sender", "", office, page.put(a, b, y, office, face.bold, size * 1.4, 0, pick(rng, SIDES)))
    y += size * 3
    person = w.name(rng)
    page.fact("recipient", "", person, page.put(a, a + (b - a) * 0.6, y, person, face.regular, size))
    page.fact("date", "", day, page.put(a + (b - a) * 0.62, b, y, day, face.regular, size, 0, "r"))
    y += size * 3
    subject = w.title(rng, 2, 5)
    page.fact("subject", "", subject, page.put(a, b, y, subject, face.bold, size * 1.1))
    y += size * 1.6
    facts = (
        ("amount of the fee", "费用金额", "A fee of {} is due for this.", style.money(amount(rng, 5, 900))),
        (
            "file number",
            "案卷编号",
            "Your file is kept under {} in our office.",
            code(rng, "@@-####/##", "######-##", "@##.####"),
        ),
        ("name of the clerk", "经办人姓名", "The clerk in charge is {}, whom you may ask.", w.name(rng)),
        ("room", "房间号", "Please come to room {} and bring this letter.", code(rng, "###", "@-##", "#.##")),
        ("time of the appointment", "见面的时间", "The appointment begins at {} sharp.", time(rng)),
        (
            "deadline for an answer",
            "回信的最后日期",
            "An answer must reach us before {} at the latest.",
            date(rng, pick(rng, DATE_STYLES[:16])),
        ),
        ("telephone number", "电话号码", "We can be reached by telephone on {} in the morning.", phone(rng)),
    )
    chosen = some(rng, facts, whole(rng, 3, 5))
    for thing, chinese, sentence, value in chosen:
        text = " ".join((w.sentence(rng, 4, 10), sentence.format(value), w.sentence(rng, 3, 8)))
        before = len(canvas.words())
        lines = canvas.paragraph(a, y, b - a, text, face.regular, size, 0, 1.35, bottom=height - size * 3)
        parts = value.split(" ")
        printed = canvas.words()[before:]
        for i in range(len(printed) - len(parts) + 1):
            found = printed[i : i + len(parts)]
            if [p.text.rstrip(",") for p in found[-1:]] == parts[-1:] and [p.text for p in found[:-1]] == parts[:-1]:
                if found[-1].text == parts[-1]:
                    page.about(thing, chinese, value, union([p.box for p in found]))
                break
        y += size * 1.35 * len(lines) + size * real(rng, 0.3, 1)
        if y > height - size * 5:
            break
    signed = w.name(rng)
    page.fact(
        "signatory",
        "",
        signed,
        page.put(a, b, y + size * 2.4, signed, world.typeface(rng, "hand").regular, size * 1.6)
        if y < height - size * 3.5
        else None,
    )
    said = {thing for thing, *_ in chosen}
    page.lacks += [(None, thing) for thing, *_ in facts if thing not in said]
    page.lacks += [("iban", "IBAN"), ("birth_date", "Date of birth"), ("email", "Email"), ("total", "Total")]
    return page.finish("document", "calibration_notice")


def licence(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A driving licence whose fields have numbers in place of words, or short capitals stuck to the values."""
    w = world.words
    page = Page.new(
        rng, world, height, width, world.photo(rng, height, width) if chance(rng, 0.7) else whole(rng, 30, 200)
    )
    canvas, face = page.canvas, world.typeface(rng, "sans", "mono")
    wide = min(width * real(rng, 0.8, 0.98), height * 1.5)
    tall = wide * 0.63
    left, top = (width - wide) * real(rng, 0, 1), (height - tall) * real(rng, 0, 1)
    tone = whole(rng, 200, 245)
    canvas.rectangle((left, top, left + wide, top + tall), None, 1, tone, wide * 0.03)
    for i in range(whole(rng, 0, 12)):
        canvas.ellipse(
            (left + wide * 0.3, top + tall * 0.04 * i, left + wide * 0.9, top + tall * (0.4 + 0.04 * i)), tone - 22
        )
    size = max(9.5, wide / real(rng, 36, 46))
    a, b = left + wide * 0.04, left + wide * 0.97
    words, at_right = chance(rng, 0.45), chance(rng, 0.25)
    title = pick(rng, ("DRIVING LICENCE", "DRIVER LICENSE", "PERMIS DE CONDUIRE", "FÜHRERSCHEIN", "RIJBEWIJS"))
    region = w.country(rng).upper() if chance(rng, 0.6) else w.city(rng).upper()
    page.put(a, b, top + size * 1.8, title, face.bold, size * 1.2, 30, "r")
    page.about(
        "region or country that issued it",
        "签发的国家",
        region,
        page.put(a, a + wide * 0.5, top + size * 1.8, region, face.bold, size * 1.2, 30),
    )
    picture = world.photo(rng, round(tall * 0.56), round(wide * 0.26))
    x0, end = (a, b - wide * 0.3) if at_right else (a + wide * 0.3, b)
    canvas.paste(picture, b - wide * 0.26 if at_right else a, top + size * 3)
    manner = pick(
        rng,
        ("{d:02}.{m:02}.{y}", "{d:02}/{m:02}/{y}", "{d:02}-{m:02}-{y}", "{m:02}/{d:02}/{y}", "{d:02}.{m:02}.{yy:02}"),
    )
    issued, expires, born = date(rng, manner, 2008, 2021), date(rng, manner, 2022, 2034), date(rng, manner, 1940, 2005)
    rows = [
        ("surname", "1.", "LN", w.last_name(rng).upper()),
        ("given_name", "2.", "FN", " ".join(w.first_name(rng) for _ in range(whole(rng, 1, 2))).upper()),
        ("birth_date", "3.", "DOB", born),
        ("issue_date", "4a.", "ISS", issued),
        ("expiry_date", "4b.", "EXP", expires),
        ("authority", "4c.", "AUTH", w.city(rng).upper()),
        ("document_number", "5.", "DL", code(rng, "@#######", "########", "@@####@", "###-###-###")),
        ("address", "8.", "ADDR", w.street(rng).upper()),
        ("licence_class", "9.", "CLASS", code(rng, "B", "C", "AM/B", "A1 B", "D", "BE")),
    ]
    if words:
        rows += [
            ("sex", "", "SEX", pick(rng, "MF")),
            ("height", "", "HGT", f"{whole(rng, 148, 203)} cm"),
            ("eyes", "", "EYES", pick(rng, ("BRO", "BLU", "GRN", "HAZ"))),
        ]
    kept = [row for row in rows if chance(rng, 0.9)]
    if words and chance(rng, 0.5):
        kept = some(rng, kept, len(kept))
    y, step = top + size * 3.9, (tall - size * 5) / max(1, len(kept))
    for key, number, word, value in kept:
        mark = word if words else number
        gap = canvas.text(x0, y, mark, face.regular, max(8.0, size * 0.8), 90)[2]
        x = gap + size * 0.5 if words else x0 + size * 2.2
        box = page.put(x, end, y, value, face.bold, size, 10)
        page.fact(key, mark if words else "", value, box)
        if not words:
            page.about(f"entry at number {number.rstrip('.')}", f"第 {number.rstrip('.')} 项", value, box)
        y += min(step, size * 1.9)
    page.lacks += [
        (key, word) for key, _, word, value in rows if value not in [k[3] for k in kept] and key != "address"
    ]
    page.lacks += [
        ("phone", "Phone"),
        ("email", "Email"),
        ("blood_type", "Blood type"),
        ("birth_place", "Place of birth"),
        ("weight", "Weight"),
    ]
    return page.finish("id_card", "calibration_licence")


def wage_list(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A slip of wages as in central Europe: one long list with a key in front, amounts that count against each other, a
    strip of small boxes above, the transfer with its account below."""
    w, style = world.words, replace(number_style(rng), places=2, minus=pick(rng, ("-", "after")))
    page = Page.new(rng, world, height, width)
    canvas, face = page.canvas, world.typeface(rng, "mono", "sans")
    size = sized(width, height, real(rng, 62, 86), 9, 15, 34)
    a, b, y = width * 0.04, width * 0.96, size * 2
    firm, person, month = w.company(rng), w.name(rng), f"{pick(rng, MONTHS)} {whole(rng, 2001, 2030)}"
    page.fact("employer", "", firm, page.put(a, a + (b - a) * 0.6, y, firm, face.bold, size))
    page.about(
        "month that is paid",
        "发的是哪个月的工资",
        month,
        page.put(a + (b - a) * 0.6, b, y, month, face.bold, size * 1.1, 0, "r"),
    )
    y += size * 2.6
    for i, text in enumerate((person, w.street(rng), f"{w.postcode(rng)} {w.city(rng)}")):
        box = page.put(a, b, y, text, face.regular, size)
        if i == 0:
            page.fact("employee", "", text, box)
        y += size * 1.35
    y += size * 1.2
    small = (
        ("employee_number", pick(rng, ("Pers.no.", "Staff no.")), code(rng, "#####", "######")),
        ("birth_date", "Born", date(rng, "{d:02}.{m:02}.{y}", 1955, 2004)),
        (None, "Tax class", str(whole(rng, 1, 6))),
        ("start_date", "Joined", date(rng, "{d:02}.{m:02}.{yy:02}")),
        (None, "Days", str(whole(rng, 15, 31))),
        ("hours", "Hours", f"{real(rng, 60, 190):.2f}".replace(".", style.decimal)),
        ("department", "Cost centre", code(rng, "####", "@###")),
    )
    chosen = some(rng, small, whole(rng, 4, 6))
    part = (b - a) / len(chosen)
    for i, (key, label, value) in enumerate(chosen):
        x = a + part * i
        canvas.rectangle((x, y - size, x + part + 1, y + size * 1.9), 60)
        page.put(x + 3, x + part - 2, y, label, face.regular, max(8.0, size * 0.75), 70)
        page.fact(key, label, value, page.put(x + 3, x + part - 3, y + size * 1.4, value, face.regular, size))
    page.lacks += [(key, label) for key, label, value in small if value not in [c[2] for c in chosen]]
    y += size * 3
    heads = (
        pick(rng, ("Key", "Code")),
        pick(rng, ("Kind of pay", "Item")),
        pick(rng, ("Base", "Quantity")),
        pick(rng, ("Factor", "Rate")),
        "Amount",
    )
    gross, rows = 0.0, list[tuple[str, ...]]()
    for name in some(
        rng,
        (
            "Monthly salary",
            "Hourly wage",
            "Overtime 25%",
            "Night bonus",
            "Travel costs",
            "Company car",
            "Savings plan",
            "Sunday bonus",
            "Meal vouchers",
        ),
        whole(rng, 3, 7),
    ):
        base, rate = amount(rng, 2, 160), amount(rng, 3, 40)
        gross += base * rate
        rows.append((code(rng, "###", "####"), name, style.number(base), style.number(rate), style.number(base * rate)))
    parts = [("gross_pay", pick(rng, ("Gross total", "Gross")), gross)]
    cuts = [
        (key, label, gross * real(rng, 0.01, 0.15))
        for key, label in some(
            rng,
            (
                ("income_tax", "Wage tax"),
                (None, "Health insurance"),
                (None, "Care insurance"),
                (None, "Pension insurance"),
                (None, "Unemployment"),
                (None, "Church tax"),
            ),
            whole(rng, 2, 5),
        )
    ]
    net = gross - sum(value for *_, value in cuts)
    parts += [(key, label, -value) for key, label, value in cuts]
    parts.append(("net_pay", pick(rng, ("Net earnings", "Net pay", "Paid out")), net))
    y, _ = table(
        page,
        (a, y, b, height - size * (4 + 1.5 * len(parts))),
        heads,
        (0.9, 3, 1.2, 1.1, 1.4),
        "llrrr",
        rows,
        (face.regular, face.bold),
        size,
        Ruling.drawn(rng),
        key=1,
    )
    y += size * 1.2
    for key, label, value in parts:
        heavy, text = (face.bold if key in ("gross_pay", "net_pay") else face.regular), style.number(value)
        page.put(a + (b - a) * 0.25, b, y, label, heavy, size)
        page.fact(key, label, text, page.put(a, b - size * 0.4, y, text, heavy, size, 0, "r"))
        y += size * 1.5
    account = iban(rng)
    if y < height - size * 2:
        end = page.put(
            a, b, y + size, pick(rng, ("Transfer to", "Bank account", "Paid to")), face.regular, size * 0.9, 60
        )
        if end is not None:
            page.fact("iban", "", account, page.put(end[2] + size, b, y + size, account, face.regular, size))
    page.lacks += [
        ("due_date", "Due date"),
        ("phone", "Phone"),
        ("email", "Email"),
        (None, "Bonus for the year"),
        ("total", "Order total"),
    ]
    return page.finish("payslip", "calibration_wage_list")


def pharmacy(rng: Rng, world: World, height: int, width: int) -> Sample:
    """The label that a pharmacy sticks on a bottle, or a prescription: how to take it in a sentence, small dates that
    look alike, repeats."""
    w = world.words
    page = Page.new(
        rng, world, height, width, world.photo(rng, height, width) if chance(rng, 0.6) else whole(rng, 120, 250)
    )
    canvas, face = page.canvas, world.typeface(rng, "sans", "mono")
    wide = min(width * real(rng, 0.85, 0.98), height * 1.6)
    tall = min(height * 0.96, wide * real(rng, 0.55, 0.8))
    left, top = (width - wide) / 2, (height - tall) * real(rng, 0.1, 0.9)
    canvas.rectangle((left, top, left + wide, top + tall), None, 1, whole(rng, 236, 255), pick(rng, (0, 12)))
    size = max(9.5, min(wide / real(rng, 34, 46), tall / 17))
    a, b, y = left + size, left + wide - size, top + size * 1.8
    house = f"{w.last_name(rng)} {pick(rng, ('Pharmacy', 'Drugs', 'Chemist', 'Apotheke'))}"
    page.about("name of the pharmacy", "药店的名字", house, page.put(a, b, y, house, face.bold, size * 1.3))
    ring = phone(rng)
    page.fact("phone", "", ring, page.put(a + wide * 0.5, b, y, ring, face.regular, size, 0, "r"))
    canvas.line(left, y + size * 0.6, left + wide, y + size * 0.6, 0)
    manner = pick(rng, DOTTED)
    number, person, doctor = (
        code(rng, "#######", "RX ######", "######-#####"),
        w.name(rng).upper(),
        f"Dr. {w.name(rng).title()}",
    )
    y += size * 2.2
    end = page.put(a, b, y, pick(rng, ("Rx", "No", "Rx #")), face.bold, size)
    if end is not None:
        page.about(
            "number of the prescription",
            "处方的号码",
            number,
            page.put(end[2] + size * 0.5, b - wide * 0.4, y, number, face.regular, size),
        )
    filled, until = date(rng, manner, 2015, 2024), date(rng, manner, 2025, 2031)
    page.fact(None, "Filled", filled, page.put(a, b, y, filled, face.regular, size, 0, "r"))
    page.put(
        a, b - canvas.measure(filled, face.regular, size) - size * 0.5, y, "Filled", face.regular, size * 0.85, 70, "r"
    )
    y += size * 1.8
    page.fact("patient", "", person, page.put(a, b, y, person, face.bold, size * 1.15))
    y += size * 1.9
    times, every = (
        pick(rng, ("ONE", "TWO", "1", "2", "HALF A")),
        pick(rng, ("ONCE DAILY", "TWICE A DAY", "EVERY 8 HOURS", "AT BEDTIME", "BEFORE MEALS", "EVERY MORNING")),
    )
    how = f"TAKE {times} {pick(rng, ('TABLET', 'CAPSULE', 'SPOONFUL'))} BY MOUTH {every}"
    page.about(
        "instructions for taking it", "怎么服用", how, wrapped(page, a, b, y - size * 0.4, how, face.bold, size * 1.2)
    )
    y += size * 3.4
    drug = (
        f"{w.pseudo(rng).capitalize()}{pick(rng, ('ol', 'in', 'ine', 'am'))} {pick(rng, (5, 10, 20, 50, 250, 500))} mg"
    )
    page.fact("medication", "", drug, page.put(a, b, y, drug, face.bold, size * 1.1))
    y += size * 1.8
    pairs = (
        (None, pick(rng, ("QTY", "Qty", "Quantity")), str(whole(rng, 7, 180))),
        (None, pick(rng, ("Refills", "Repeats")), str(whole(rng, 0, 9))),
        (None, pick(rng, ("Discard after", "Use before")), until),
        ("doctor", pick(rng, ("Prescriber", "MD")), doctor),
        ("lot", "Lot", code(rng, "@#####", "##@###")),
        (None, "Mfr", w.company(rng)),
    )
    chosen = some(rng, pairs, whole(rng, 3, 6))
    for i, (key, label, value) in enumerate(chosen):
        if y > top + tall - size * 0.6:
            break
        x = a + (b - a) * 0.5 * (i % 2)
        end = page.put(x, x + (b - a) * 0.4, y, label + pick(rng, (":", "")), face.regular, size * 0.9, 60)
        if end is not None:
            page.fact(
                key, label, value, page.put(end[2] + size * 0.5, x + (b - a) * 0.49, y, value, face.regular, size)
            )
        y += size * 1.6 * (i % 2)
    page.lacks += [(key, label) for key, label, value in pairs if value not in [c[2] for c in chosen]]
    page.lacks += [
        ("diagnosis", "Diagnosis"),
        ("birth_date", "Date of birth"),
        ("blood_pressure", "Blood pressure"),
        ("total", "Total price"),
        ("website", "Website"),
    ]
    return page.finish("medical", "calibration_pharmacy", clear=False)


def cafe(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A restaurant's bill: quantity in front, table, waiter and guests in a line, tax, service, a scale of tips."""
    w, style = world.words, number_style(rng)
    page = Page.new(rng, world, height, width, world.photo(rng, height, width))
    canvas, face = page.canvas, world.typeface(rng, "mono", "sans", "serif")
    wide = min(width * real(rng, 0.7, 0.95), height * real(rng, 0.6, 0.85))
    left, low, high = (width - wide) * real(rng, 0.1, 0.9), height * real(rng, 0, 0.04), height * real(rng, 0.95, 1)
    canvas.fill((left, low, left + wide, high), whole(rng, 228, 255))
    size = max(9.5, min(wide / real(rng, 26, 36), height / 34, 18))
    a, b, y, step, ink = (
        left + size,
        left + wide - size,
        low + size * 2.2,
        size * real(rng, 1.3, 1.6),
        whole(rng, 0, 70),
    )
    house = f"{pick(rng, ('Café', 'Bistro', 'Trattoria', 'The', 'Bar'))} {w.word(rng).capitalize()}"
    page.fact(
        "merchant",
        "",
        house,
        page.put(a, b, y, house, world.typeface(rng, "display", "serif", "sans").bold, size * 1.8, ink, "m"),
    )
    y += step * 1.4
    pairs = (
        ("table_number", pick(rng, ("Table", "Tbl")), str(whole(rng, 1, 60))),
        ("guests", pick(rng, ("Guests", "Covers")), str(whole(rng, 1, 9))),
        ("cashier", pick(rng, ("Server", "Waiter", "Host")), w.first_name(rng)),
    )
    chosen = some(rng, pairs, whole(rng, 1, 3))
    part = (b - a) / len(chosen)
    for i, (key, label, value) in enumerate(chosen):
        end = page.put(a + part * i, a + part * (i + 1), y, label + pick(rng, (":", " ")), face.regular, size, ink)
        if end is not None:
            page.fact(
                key, label, value, page.put(end[2] + size * 0.5, a + part * (i + 1), y, value, face.regular, size, ink)
            )
    page.lacks += [(key, label) for key, label, _ in pairs if key not in [c[0] for c in chosen]]
    y += step
    day, clock = date(rng), time(rng)
    box = page.put(a, b - size * 6, y, day, face.regular, size, ink)
    page.fact("date", "", day, box)
    page.fact("time", "", clock, page.put((box[2] if box else a) + size, b, y, clock, face.regular, size, ink, "r"))
    y += step * 0.6
    layout.rule(rng, canvas, a, b, y, ink)
    y += step
    net, dishes = 0.0, 0
    for name in distinct(rng, w.dish, whole(rng, 2, 9), int((b - a) / size / 0.9)):
        if y > high - step * 8:
            break
        n, price = whole(rng, 1, 5), amount(rng, 2, 40)
        page.put(a, a + size * 2, y, str(n), face.regular, size, ink)
        page.put(a + size * 2, b - size * 5, y, name, face.regular, size, ink)
        text = style.number(n * price)
        box = page.put(a, b, y, text, face.regular, size, ink, "r")
        page.entry(name, "price", text, box)
        page.rows.append(name)
        net, dishes, y = net + n * price, dishes + 1, y + step
    page.heads.append("price")
    page.count(pick(rng, ("dishes", "lines with a price before the subtotal")), dishes)
    layout.rule(rng, canvas, a, b, y - step * 0.4, ink)
    y += step * 0.4
    tax, service = net * real(rng, 0.05, 0.2), net * pick(rng, (0.0, 0.1, 0.125))
    sums = [
        ("subtotal", pick(rng, ("Subtotal", "Food & drink", "Net")), net),
        ("tax", pick(rng, ("Tax", "VAT", "GST", "Sales tax")), tax),
    ]
    if service:
        sums.append(("service_charge", pick(rng, ("Service", "Service charge")), service))
    sums.append(("total", pick(rng, ("TOTAL", "Total", "Amount due", "To pay")), net + tax + service))
    for key, label, value in sums:
        heavy, text = (face.bold if key == "total" else face.regular), style.money(value)
        scale = size * (1.35 if key == "total" else 1)
        page.put(a, b, y, label, heavy, scale, ink)
        page.fact(key, label, text, page.put(a, b, y, text, heavy, scale, ink, "r"))
        y += step * (1.2 if key == "total" else 1)
    if y < high - step * 3 and chance(rng, 0.5):
        page.put(a, b, y, pick(rng, ("Suggested gratuity", "Tip guide")), face.italic, size * 0.9, ink, "m")
        for share in (15, 18, 20):
            y += step
            text = style.money(net * share / 100)
            page.put(a, b, y, f"{share}%", face.regular, size * 0.9, ink)
            page.about(
                f"suggested tip of {share}%",
                f"{share}% 的小费是多少",
                text,
                page.put(a, b, y, text, face.regular, size * 0.9, ink, "r"),
            )
    else:
        page.lacks.append(("tip", "Tip"))
    page.lacks += [
        ("change", "Change"),
        ("card_number", "Card number"),
        ("discount", "Discount"),
        ("email", "Email"),
        ("order_number", "Order number"),
    ]
    return page.finish("receipt", "calibration_cafe")


FAMILIES = (
    Family("calibration_till", "receipt", "calibration", till),
    Family("calibration_trade_invoice", "invoice", "calibration", trade_invoice),
    Family("calibration_passport", "id_card", "calibration", passport),
    Family("calibration_payment_card", "bank_card", "calibration", payment_card),
    Family("calibration_pay_stub", "payslip", "calibration", pay_stub),
    Family("calibration_tax_form", "form", "calibration", tax_form),
    Family("calibration_laboratory", "medical", "calibration", laboratory),
    Family("calibration_bones", "medical", "calibration", bones),
    Family("calibration_business_card", "other", "calibration", business_card),
    Family("calibration_resume", "document", "calibration", resume),
    Family("calibration_card_statement", "bank_statement", "calibration", card_statement),
    Family("calibration_notice", "document", "calibration", notice),
    Family("calibration_licence", "id_card", "calibration", licence),
    Family("calibration_wage_list", "payslip", "calibration", wage_list),
    Family("calibration_pharmacy", "medical", "calibration", pharmacy),
    Family("calibration_cafe", "receipt", "calibration", cafe),
)
