"""Train families of printed documents: receipts, invoices, statements, payslips, medical papers, letters, tickets,
shipping labels, product labels, certificates."""

# ruff: noqa: E501, SIM905 - lists of words and tables of values read better on long lines

from __future__ import annotations

from collections.abc import Callable

from training import ask, fields, layout
from training import questions as q
from training import words as w
from training.ask import Entry
from training.chance import Rng, chance, pick, real, some, whole
from training.families.tables import counted
from training.fields import FIELDS, Field
from training.grid import Column
from training.sample import Box, Family, Question, Sample, reading_order
from training.sheet import Part, Sheet, quieter, sized
from training.world import World

MONEY = ("total", "subtotal", "tax", "discount", "tip", "service_charge", "rounding", "deposit", "shipping_cost")
PAID = ("cash", "change", "card_paid", "payment_method", "points", "item_count")


def _fields(*keys: str) -> list[Field]:
    return [FIELDS[key] for key in keys]


def _without(letter: str, *keys: str) -> list[Field]:
    return [f for f in fields.of(letter) if f.key not in keys]


# -- receipts ---------------------------------------------------------------------------------------------------------


def receipt(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A till's receipt or a restaurant's bill, narrow or as wide as the picture."""
    share = 1.0 if width < 500 else real(rng, 0.4, 1.0)
    s = Sheet.make(
        rng, world, height, width, sized(rng, width * share, height, (26, 46)), ("mono", "mono", "sans", "serif")
    )
    if share < 1:
        _narrow(s, share)
    s.letterhead(world.words.company(rng), "merchant")
    meta = _without("r", *MONEY, *PAID, "merchant")
    _separator(s)
    s.values(meta, whole(rng, 2, 6), 0.05, 0.35)
    _separator(s)
    dishes = chance(rng, 0.4)
    _receipt_items(s, world.words.dish if dishes else world.words.product)
    _separator(s)
    _totals(s, whole(rng, 1, 4), 0.6)
    if chance(rng, 0.7):
        _separator(s)
        s.values(_fields(*PAID, "authorisation", "card_number", "member_number"), whole(rng, 1, 4), 0.05)
    _farewell(s)
    s.foot()
    near = (
        *MONEY,
        *PAID,
        "cashier",
        "table_number",
        "guests",
        "receipt_number",
        "time",
        "date",
        "phone",
        "register",
        "vat_number",
    )
    return s.finish("receipt", "receipts", near)


def _narrow(s: Sheet, share: float) -> None:
    """The slip on a wide picture: the rest is a surface."""
    canvas, rng = s.canvas, s.rng
    free = canvas.width * (1 - share)
    left = free * float(rng.random())
    right = left + canvas.width * share
    surface = whole(rng, 20, 170)
    canvas.fill((0, 0, left, canvas.height), surface)
    canvas.fill((right, 0, canvas.width, canvas.height), surface)
    canvas.fill((left, 0, right, canvas.height), whole(rng, 228, 255))
    margin = (right - left) * real(rng, 0.02, 0.08)
    s.area = (left + margin, s.area[1], right - margin, s.area[3])


def _separator(s: Sheet) -> None:
    """A rule, a row of characters, or nothing."""
    rng, t = s.rng, s.t
    style = rng.random()
    if style < 0.35:
        layout.rule(rng, s.canvas, s.area[0], s.area[2], s.area[1], t.line_ink)
        s.down_to(s.area[1], 0.4)
    elif style < 0.55:
        mark = pick(rng, "-=*._~")
        n = int(s.width / max(s.canvas.measure(mark, t.value, t.size), 1))
        s.canvas.text(s.area[0], s.area[1] + t.size * 0.6, mark * n, t.value, t.size, t.ink, record=False)
        s.down_to(s.area[1] + t.size * 0.8, 0.4)


def _receipt_items(s: Sheet, name: Callable[[Rng], str]) -> None:
    """Items in a table with headers, or in lines of one of the ways that tills print them."""
    rng, page = s.rng, s.page
    n = whole(rng, 1, max(2, min(22, int(s.room * 0.55 / (s.t.size * 1.6)))))
    quantities = [whole(rng, 1, 9) for _ in range(n)]
    prices = [w.amount(rng, page.largest / 300, page.largest / 4) for _ in range(n)]
    totals = [a * b for a, b in zip(quantities, prices, strict=True)]
    labels = [name(rng) for _ in range(n)]
    if chance(rng, 0.3):
        columns = [
            Column(pick(rng, ("Item", "Description", "Article", "Product", "ITEM")), labels),
            Column(pick(rng, ("Qty", "QTY", "Pcs", "Quantity", "#")), [str(x) for x in quantities], "r"),
            Column(pick(rng, ("Price", "Unit", "Each", "@")), [page.style.number(x) for x in prices], "r"),
            Column(pick(rng, ("Amount", "Total", "Sum", "AMT", "Value")), [page.style.number(x) for x in totals], "r"),
        ]
        if chance(rng, 0.5):
            del columns[2]
        if chance(rng, 0.25):
            columns[0], columns[1] = columns[1], columns[0]
        key = next(i for i, c in enumerate(columns) if c.cells is labels)
        counted(s, columns, 0.62, key=key)
        return
    _till_lines(s, labels, quantities, [page.style.number(x) for x in prices], [s.page.style.number(x) for x in totals])


def _till_lines(s: Sheet, labels: list[str], quantities: list[int], prices: list[str], totals: list[str]) -> None:
    rng, t, canvas = s.rng, s.t, s.canvas
    canvas.new_block()
    before, under, suffix = chance(rng, 0.3), chance(rng, 0.35), pick(rng, ("", "", "", " A", " B", " T", "*"))
    symbol = s.page.style.currency if chance(rng, 0.25) and s.page.style.before else ""
    times = pick(rng, (" x ", " @ ", "x ", " × ", " X "))
    step = t.size * real(rng, 1.15, 1.7)
    y = s.area[1]
    floor = y + s.room * 0.65
    drawn: list[Entry] = []
    sold: list[Box] = []
    for label, quantity, price, total in zip(labels, quantities, prices, totals, strict=True):
        two = under and quantity > 1
        if y + step * (2 if two else 1) > floor:
            break
        text = f"{quantity} {label}" if before else label
        entry = Entry(None, label, symbol + total)
        wide = canvas.measure(suffix, t.value, t.size)
        size = canvas.fit(text, t.value, t.size, s.width * 0.68)
        y += step
        box = canvas.text(s.area[0], y, text, t.value, size, t.ink)
        sold.append(box)
        if two:
            y += step
            canvas.text(s.area[0] + t.size * 1.5, y, f"{quantity}{times}{price}", t.value, t.size, t.ink)
        if layout.put(canvas, entry, t, s.area[2] - wide, y, s.width if two else s.area[2] - wide - box[2] - 4, "r"):
            if suffix:
                canvas.text(s.area[2], y, suffix.strip(), t.value, t.size, t.ink, "r")
            drawn.append(entry)
    s.down_to(y + t.size * 0.3, 0.5)
    names = [ask.bare(e.label) for e in drawn]
    for entry in some(rng, [e for e in drawn if names.count(ask.bare(e.label)) == 1], 2):
        s.asked.append(Question("field", q.ask_field_of_row(rng, entry.label, "Price"), entry.value, entry.box))
    if chance(rng, 0.3) and len(sold) > 1:
        s.asked.append(Question("count", q.ask_count(rng, "items"), str(len(sold)), work=reading_order(sold)))
    s.headers += [Entry(None, e.label, "") for e in drawn]


def _totals(s: Sheet, n: int, share: float = 1.0) -> None:
    """The sums under a list, the total larger or bolder than the rest."""
    rng, t = s.rng, s.t
    chosen = some(rng, MONEY[1:], n)
    order = [
        k
        for k in ("subtotal", "discount", "shipping_cost", "service_charge", "tax", "rounding", "tip", "deposit")
        if k in chosen
    ]
    made = [layout.mixed_label(rng, s.world, s.page, FIELDS[k]) for k in order]
    total = layout.mixed_label(rng, s.world, s.page, FIELDS["total"])
    made = [e for e in made if ask.bare(e.label) != ask.bare(total.label)]
    x1, y1, x2, _ = s.area
    left = x1 + s.width * (real(rng, 0.3, 0.6) if s.width > t.size * 26 and chance(rng, 0.7) else 0)
    s.canvas.new_block()
    way = layout.beside if chance(rng, 0.8) else layout.ruled_table
    y = way(rng, s.canvas, t, (left, y1, x2, y1 + s.room * share), made) if made else y1
    big = quieter(t, pick(rng, (1.0, 1.0, 1.25, 1.6)))
    if chance(rng, 0.3):
        layout.rule(rng, s.canvas, left, x2, y + 2, t.line_ink)
    y = layout.beside(rng, s.canvas, big, (left, y + t.size * real(rng, 0.1, 0.7), x2, s.area[3]), [total])
    s.entries += [*made, total]
    s.down_to(y, 0.6)


THANKS = (
    "Thank you", "THANK YOU FOR SHOPPING", "Thank you for your visit!", "Please come again", "Have a nice day", "Goods sold are not returnable",
    "Returns within 30 days with receipt", "Vielen Dank", "Merci de votre visite", "Gracias por su compra", "CUSTOMER COPY", "Keep this receipt",
)  # fmt: skip


def _farewell(s: Sheet) -> None:
    rng, t = s.rng, s.t
    s.canvas.new_block()
    for text in some(rng, THANKS, whole(rng, 0, 3)):
        if s.room < t.size * 2:
            return
        size = s.canvas.fit(text, t.value, t.size, s.width)
        s.canvas.text((s.area[0] + s.area[2]) / 2, s.area[1] + t.size, text, t.value, size, t.ink, "m")
        s.down_to(s.area[1] + t.size * 1.2, 0.1)


# -- invoices, statements, payslips -----------------------------------------------------------------------------------


def _invoice_items(s: Sheet) -> None:
    rng, page, words = s.rng, s.page, s.world.words
    n = whole(rng, 1, max(2, min(14, int(s.room * 0.4 / (s.t.size * 2)))))
    quantities = [whole(rng, 1, 60) for _ in range(n)]
    prices = [w.amount(rng, page.largest / 300, page.largest / 4) for _ in range(n)]
    columns = [
        Column(pick(rng, ("Description", "Item", "Service", "Product", "Details", "Work done")), [words.product(rng) for _ in range(n)]),
        Column(pick(rng, ("Qty", "Quantity", "Hours", "Units", "Pcs", "Days")), [str(x) for x in quantities], pick(rng, "rml")),
        Column(pick(rng, ("Unit price", "Price", "Rate", "Each", "Unit cost")), [page.style.number(x) for x in prices], "r"),
        Column(pick(rng, ("Amount", "Line total", "Total", "Net", "Sum")), [page.style.number(a * b) for a, b in zip(quantities, prices, strict=True)], "r"),
    ]  # fmt: skip
    extra = [
        Column(
            pick(rng, ("VAT %", "Tax", "VAT", "Disc.")), [w.percent(rng, page.style.decimal) for _ in range(n)], "r"
        ),
        Column(pick(rng, ("SKU", "Code", "Item no.", "Ref.")), [w.code(rng) for _ in range(n)]),
        Column(pick(rng, ("Date", "Delivered")), [w.date(rng, page.date_style) for _ in range(n)]),
    ]
    for column in some(rng, extra, whole(rng, 0, 2) if s.width > s.t.size * 34 else 0):
        columns.insert(whole(rng, 1, len(columns)), column)
    if s.width < s.t.size * 24 or chance(rng, 0.15):
        del columns[2 if len(columns) == 4 else 1]
    counted(s, columns, 0.6, headers=chance(rng, 0.95))


def invoice(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Letterhead, addresses, numbers and dates, items, sums, bank details, in changing order and arrangement."""
    s = Sheet.make(rng, world, height, width, sized(rng, width, height, (52, 100)), ("sans", "sans", "serif", "mono"))
    title = pick(
        rng,
        (
            "Invoice",
            "INVOICE",
            "Tax Invoice",
            "Rechnung",
            "Facture",
            "Bill",
            "Proforma invoice",
            "Credit note",
            "Statement of charges",
            "Quote",
        ),
    )
    opening: list[Part] = [lambda s: s.letterhead(world.words.company(rng), "seller"), lambda s: s.title(title, 3.5)]
    if chance(rng, 0.3):
        opening.reverse()
    for part in opening if chance(rng, 0.9) else opening[:1]:
        part(s)
    meta = _without("i", *MONEY, "seller", "iban", "bic", "sort_code", "account_number", "bank", "buyer")
    middle: list[Part] = [
        lambda s: s.values(meta, whole(rng, 2, 8), 0.15, 0.45),
        lambda s: s.block("buyer" if chance(rng, 0.8) else "ship_to", whole(rng, 0, 3)),
    ]
    for part in middle if chance(rng, 0.6) else reversed(middle):
        part(s)
    _invoice_items(s)
    _totals(s, whole(rng, 0, 4))
    if chance(rng, 0.3) and s.room > s.t.size * 8:
        s.prose(whole(rng, 1, 3), 0.4)
    if s.room > s.t.size * 4:
        s.values(
            _fields("bank", "iban", "bic", "account_number", "sort_code", "terms", "reference"), whole(rng, 1, 5), 0.05
        )
    s.foot()
    return s.finish(
        "invoice",
        "invoices",
        (
            "due_date",
            "invoice_number",
            "iban",
            "vat_number",
            "discount",
            "purchase_order",
            "shipping_cost",
            "tax",
            "terms",
            "customer_number",
        ),
    )


ENTRIES = "Card payment|Transfer|Direct debit|ATM withdrawal|Salary|Standing order|Refund|Deposit|Cheque|Interest|Fee|Online payment|POS".split(
    "|"
)


def statement(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A bank's or card's statement: the account, the period, a summary, transactions with a running balance."""
    s = Sheet.make(rng, world, height, width, sized(rng, width, height, (56, 105)), ("sans", "sans", "serif", "mono"))
    s.letterhead(
        world.words.company(rng).removesuffix(".")
        + pick(rng, (" Bank", " Credit Union", " Savings Bank", " Banking", "")),
        "bank",
    )
    if chance(rng, 0.6):
        s.title(
            pick(
                rng,
                (
                    "Account statement",
                    "Bank statement",
                    "Statement of account",
                    "Kontoauszug",
                    "Relevé de compte",
                    "Transaction history",
                    "Credit card statement",
                ),
            )
        )
    if chance(rng, 0.5):
        s.block("buyer" if chance(rng, 0.5) else "name", whole(rng, 1, 3))
    sums = (
        "opening_balance",
        "closing_balance",
        "total_in",
        "total_out",
        "available",
        "credit_limit",
        "minimum_payment",
        "interest_rate",
    )
    s.values(_without("s", *sums, "bank"), whole(rng, 2, 6), 0.1, 0.4)
    parts: list[Part] = [_transactions, lambda s: s.values(_fields(*sums), whole(rng, 1, 5), 0.05)]
    for part in parts if chance(rng, 0.5) else reversed(parts):
        part(s)
    if chance(rng, 0.3):
        s.prose(whole(rng, 1, 3), 0.6)
    s.foot()
    return s.finish(
        "bank_statement", "statements", (*sums, "iban", "period", "account_number", "statement_date", "sort_code")
    )


def _transactions(s: Sheet) -> None:
    rng, page, words = s.rng, s.page, s.world.words
    n = whole(rng, 2, max(3, min(24, int(s.room * 0.7 / (s.t.size * 1.8)))))
    balance = w.amount(rng, page.largest / 2, page.largest * 4)
    debit, credit, running = [""] * n, [""] * n, [""] * n
    for row in range(n):
        value = w.amount(rng, page.largest / 200, page.largest)
        incoming = chance(rng, 0.35)
        (credit if incoming else debit)[row] = page.style.number(value)
        balance += value if incoming else -value
        running[row] = page.style.number(balance)
    style = (
        f"{{d:02}}{pick(rng, ('/', '.', '-', ' '))}{pick(rng, ('{m:02}', '{mon}'))}"
        if chance(rng, 0.4)
        else page.date_style
    )
    texts = [
        pick(
            rng,
            (
                words.company(rng),
                f"{pick(rng, ENTRIES)} {words.company(rng)}",
                pick(rng, ENTRIES),
                words.phrase(rng, 1, 3).upper(),
            ),
        )
        for _ in range(n)
    ]
    columns = [
        Column(
            pick(rng, ("Date", "Booked", "Posted", "Value date", "DATE")), sorted(w.date(rng, style) for _ in range(n))
        ),
        Column(pick(rng, ("Description", "Details", "Transaction", "Particulars", "Text", "Payee")), texts),
    ]
    if chance(rng, 0.6):
        columns += [
            Column(pick(rng, ("Debit", "Money out", "Withdrawals", "Paid out", "Out")), debit, "r"),
            Column(pick(rng, ("Credit", "Money in", "Deposits", "Paid in", "In")), credit, "r"),
        ]
    else:
        sign = pick(rng, ("-", "- "))
        columns.append(
            Column(
                pick(rng, ("Amount", "Value", "Sum")),
                [f"{sign}{a}" if a else b for a, b in zip(debit, credit, strict=True)],
                "r",
            )
        )
    if chance(rng, 0.75):
        columns.append(Column(pick(rng, ("Balance", "Running balance", "Saldo")), running, "r"))
    if chance(rng, 0.2) and s.width > s.t.size * 40:
        columns.insert(
            1,
            Column(
                pick(rng, ("Ref.", "Ref no.", "Code", "Cheque no.")),
                [w.code(rng, "######", "@@####") for _ in range(n)],
            ),
        )
    key = next(i for i, c in enumerate(columns) if c.cells is texts)
    counted(s, columns, 0.75, key=key, things="transactions")


def payslip(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Employer, employee, earnings and deductions (two lists or one), sums."""
    s = Sheet.make(rng, world, height, width, sized(rng, width, height, (52, 95)), ("sans", "sans", "serif", "mono"))
    s.letterhead(world.words.company(rng), "employer")
    if chance(rng, 0.7):
        s.title(
            pick(
                rng,
                (
                    "Payslip",
                    "Pay Slip",
                    "Salary statement",
                    "Earnings statement",
                    "Wage slip",
                    "PAY ADVICE",
                    "Pay stub",
                    "Gehaltsabrechnung",
                ),
            )
        )
    money = ("basic_pay", "overtime", "bonus", "gross_pay", "income_tax", "social_security", "deductions", "net_pay")
    s.values(_without("p", *money, "employer"), whole(rng, 3, 9), 0.1, 0.5)
    if chance(rng, 0.7):
        _pay_lists(s)
        s.values(_fields("gross_pay", "deductions", "net_pay"), whole(rng, 1, 3), 0.0)
    else:
        s.values(_fields(*money), whole(rng, 3, 8), 0.1)
    if chance(rng, 0.4):
        s.values(_fields("account_number", "bank", "leave", "tax_year", "hours", "sort_code"), whole(rng, 1, 4), 0.2)
    if chance(rng, 0.25):
        s.prose(1, 0.6)
    s.foot()
    return s.finish(
        "payslip",
        "payslips",
        (*money, "pay_date", "employee_number", "hours", "period", "department", "leave", "hourly_rate"),
    )


def _pay_lists(s: Sheet) -> None:
    """Earnings and deductions under headings, side by side or one after the other."""
    rng, page, words = s.rng, s.page, s.world.words
    wide = s.width > s.t.size * 34 and chance(rng, 0.6)
    area = s.area
    bottom = area[1]
    kinds = (("basic_pay", "overtime", "bonus"), ("income_tax", "social_security"))
    for side, keys in enumerate(kinds):
        labels = [pick(rng, FIELDS[k].labels) for k in some(rng, keys, 3)] + [
            words.phrase(rng, 1, 2).capitalize() for _ in range(whole(rng, 0, 3))
        ]
        columns = [
            Column(
                pick(rng, (("Earnings", "Pay", "Description"), ("Deductions", "Withheld", "Description"))[side]), labels
            )
        ]
        if chance(rng, 0.4):
            columns.append(
                Column(pick(rng, ("Hours", "Units", "Rate", "%")), [f"{real(rng, 1, 170):.2f}" for _ in labels], "r")
            )
        for name in some(rng, ("Amount", "Current", "This period", "YTD", "Year to date", "Total"), whole(rng, 1, 2)):
            amounts = [w.amount(rng, page.largest / 50, page.largest) for _ in labels]
            columns += [Column(name, [page.style.number(x) for x in amounts], "r")]
        if wide:
            middle = area[0] + (area[2] - area[0]) * 0.5
            s.area = (
                (area[0], area[1], middle - s.t.size, area[3]) if side == 0 else (middle, area[1], area[2], area[3])
            )
        shown = {ask.bare(e.label) for e in s.headers}
        drawn = s.table(columns, 0.6, things="rows", cells=2 if not shown & {ask.bare(x) for x in labels} else 0)
        s.asked = [x for x in s.asked if x.task != "count"]
        s.headers += [Entry(None, x, "") for x in labels]
        bottom = max(bottom, drawn.bottom)
    s.area = (area[0], bottom + s.t.size, area[2], area[3])


# -- medical papers ---------------------------------------------------------------------------------------------------


TESTS = (
    "Haemoglobin|Hematocrit|WBC|RBC|Platelets|Glucose|Fasting glucose|HbA1c|Cholesterol|HDL|LDL|Triglycerides|Creatinine|Urea|Sodium|Potassium|"
    "Calcium|Iron|Ferritin|ALT|AST|Bilirubin|Albumin|TSH|Free T4|Vitamin D|Vitamin B12|CRP|ESR|MCV|MCH|Uric acid|Magnesium|INR|PSA|Folate"
).split("|")  # fmt: skip


def _results(s: Sheet) -> None:
    rng = s.rng
    tests: list[str] = some(rng, TESTS, whole(rng, 2, max(3, min(14, int(s.room * 0.5 / (s.t.size * 1.9))))))
    lows = [real(rng, 0.1, 100) for _ in tests]
    columns = [
        Column(pick(rng, ("Test", "Analyte", "Parameter", "Investigation", "Examination")), tests),
        Column(pick(rng, ("Result", "Value", "Your result", "Measured")), [f"{x * real(rng, 0.7, 2.2):.{pick(rng, (0, 1, 1, 2))}f}" + pick(rng, ("", "", "", " H", " L")) for x in lows], pick(rng, "rlm")),
        Column(pick(rng, ("Unit", "Units", "UOM")), [pick(rng, ("g/dL", "mmol/L", "mg/dL", "U/L", "%", "µg/L", "ng/mL", "fL", "mm/h", "x10^9/L")) for _ in tests]),
        Column(pick(rng, ("Reference", "Ref. range", "Normal range", "Reference interval", "Normal")), [f"{x:.1f} {pick(rng, '-–')} {x * 2:.1f}" for x in lows], pick(rng, "lmr")),
    ]  # fmt: skip
    if chance(rng, 0.3):
        del columns[2]
    counted(s, columns, 0.7, things="rows")


def _medicines(s: Sheet) -> None:
    rng, page = s.rng, s.page
    n = whole(rng, 1, 5)
    columns = [
        Column(
            pick(rng, ("Medication", "Drug", "Medicine", "Rx")),
            [FIELDS["medication"].make(rng, page) for _ in range(n)],
        )
    ]
    columns.append(
        Column(pick(rng, ("Dosage", "Directions", "Sig", "Dose")), [FIELDS["dosage"].make(rng, page) for _ in range(n)])
    )
    if chance(rng, 0.6):
        columns.append(
            Column(pick(rng, ("Days", "Duration", "Qty", "Refills")), [str(whole(rng, 1, 90)) for _ in range(n)], "r")
        )
    counted(s, columns, 0.5, things="medicines")


def medical(rng: Rng, world: World, height: int, width: int) -> Sample:
    """Laboratory reports, prescriptions, discharge letters, insurance statements."""
    s = Sheet.make(rng, world, height, width, sized(rng, width, height, (48, 95)), ("sans", "sans", "serif", "mono"))
    s.letterhead(FIELDS["hospital"].make(rng, s.page), "hospital")
    if chance(rng, 0.7):
        s.title(
            pick(
                rng,
                (
                    "Laboratory report",
                    "Medical record",
                    "Discharge summary",
                    "Prescription",
                    "Patient summary",
                    "Test results",
                    "Explanation of benefits",
                    "Referral",
                    "Medical certificate",
                    "Blood test",
                ),
            )
        )
    s.values(_without("m", "hospital"), whole(rng, 4, 11), 0.1, 0.5)
    parts: list[Part] = [
        _results,
        _medicines,
        lambda s: s.prose(whole(rng, 1, 4), 0.4),
        lambda s: s.values(_without("m", "hospital"), whole(rng, 2, 5), 0.2, 0.5),
    ]
    for part in some(rng, parts, whole(rng, 1, 3)):
        if s.room > s.t.size * 8:
            part(s)
    s.foot()
    return s.finish(
        "medical",
        "medical",
        (
            "diagnosis",
            "doctor",
            "blood_type",
            "allergies",
            "medication",
            "policy_number",
            "birth_date",
            "patient_number",
            "weight",
            "temperature",
        ),
    )


# -- letters, certificates, tickets, labels ---------------------------------------------------------------------------


def letter(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A letter or notice: sender, recipient, reference lines, paragraphs with values inside, signature."""
    s = Sheet.make(
        rng, world, height, width, sized(rng, width, height, (50, 95)), ("serif", "sans", "serif", "mono", "hand")
    )
    if chance(rng, 0.8):
        s.letterhead(world.words.company(rng), "sender")
    if chance(rng, 0.6):
        s.block("recipient", whole(rng, 1, 3))
    s.values(
        _fields("date", "reference", "subject", "customer_number", "page", "policy_number", "due_date"),
        whole(rng, 1, 4),
        0.1,
        0.3,
    )
    if chance(rng, 0.5):
        s.title(world.words.title(rng, 2, 5), 1.8)
    _salute(
        s, f"{pick(rng, ('Dear', 'Dear Mr', 'Dear Ms', 'Hello', 'To'))} {world.words.last_name(rng)}{pick(rng, ',:')}"
    )
    for _ in range(whole(rng, 1, 3)):
        s.prose(whole(rng, 2, 5), 0.4)
        if s.room > s.t.size * 6 and chance(rng, 0.8):
            made = layout.make_entries(
                rng, world, s.page, _without("d", *(e.key or "" for e in s.entries)), whole(rng, 1, 3), 0.3
            )
            shown = {ask.bare(e.label) for e in s.entries}
            s.place(
                [e for e in made if ask.bare(e.label) not in shown], 0.5, layout.sentences if chance(rng, 0.8) else None
            )
    if s.room > s.t.size * 4:
        _signature(s)
    s.foot()
    return s.finish(
        "document",
        "letters",
        ("date", "reference", "subject", "signatory", "phone", "email", "due_date", "customer_number"),
    )


def _salute(s: Sheet, text: str) -> None:
    s.canvas.new_block()
    s.canvas.text(
        s.area[0], s.area[1] + s.t.size, text, s.t.value, s.canvas.fit(text, s.t.value, s.t.size, s.width), s.t.ink
    )
    s.down_to(s.area[1] + s.t.size * 1.3, 0.5)


def _signature(s: Sheet) -> None:
    """A closing line, a name in handwriting, a name in print with a rank."""
    rng, t, words = s.rng, s.t, s.world.words
    s.canvas.new_block()
    name = words.name(rng)
    x = s.area[0] + s.width * (0.5 if chance(rng, 0.4) else 0)
    y = s.area[1] + t.size
    s.canvas.text(
        x,
        y,
        pick(rng, ("Sincerely,", "Yours faithfully", "Kind regards,", "Best wishes", "Signed,")),
        t.value,
        t.size,
        t.ink,
    )
    y += t.size * 2.4
    hand = s.world.face(rng, "hand")
    if y < s.area[3]:
        s.canvas.text(x, y, name.split(" ")[0], hand, t.size * 1.8, t.ink)
    y += t.size * 1.5
    entry = Entry("signatory", "", name)
    if y < s.area[3] and layout.put(s.canvas, entry, t, x, y, s.area[2] - x):
        s.entries.append(entry)
        s.canvas.text(x, y + t.size * 1.3, FIELDS["job_title"].make(rng, s.page), t.value, t.size, t.label_ink)
    s.down_to(y + t.size * 1.5, 0.5)


def certificate(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A certificate or diploma: a frame, a large title, a name, sentences, dates and signatures."""
    s = Sheet.make(
        rng, world, height, width, sized(rng, width, height, (40, 70)), ("serif", "serif", "sans", "display")
    )
    for inset in range(whole(rng, 0, 3)):
        gap = 6 + inset * whole(rng, 4, 9)
        s.canvas.rectangle((gap, gap, width - gap, height - gap), s.t.line_ink, whole(rng, 1, 3))
    s.area = (width * 0.1, height * real(rng, 0.06, 0.14), width * 0.9, height * 0.93)
    if chance(rng, 0.6):
        s.letterhead(FIELDS["school"].make(rng, s.page) if chance(rng, 0.6) else world.words.company(rng), "school")
    s.title(
        pick(
            rng,
            (
                "Certificate",
                "CERTIFICATE OF COMPLETION",
                "Diploma",
                "Certificate of Achievement",
                "Award",
                "Attestation",
                "Licence",
                "Birth Certificate",
                "Confirmation",
            ),
        ),
        4,
    )
    name = Entry("name", "", world.words.name(rng))
    size = min(60.0, s.t.size * real(rng, 1.5, 3))
    s.canvas.new_block()
    s.canvas.text(
        (s.area[0] + s.area[2]) / 2,
        s.area[1] + s.t.size,
        pick(
            rng,
            ("This is to certify that", "awarded to", "presented to", "We hereby certify that", "This certifies that"),
        ),
        s.t.value,
        s.t.size,
        s.t.ink,
        "m",
    )
    face = world.face(rng, "hand", "serif", "display")
    fitting = s.canvas.fit(name.value, face, size, s.width)
    name.box = s.canvas.text(
        (s.area[0] + s.area[2]) / 2, s.area[1] + s.t.size * 1.8 + fitting, name.value, face, fitting, s.t.ink, "m"
    )
    s.entries.append(name)
    s.down_to(name.box[3] + s.t.size * 0.5, 1)
    s.prose(whole(rng, 1, 3), 0.3)
    s.values(
        _fields(
            "education",
            "school",
            "grade",
            "issue_date",
            "date",
            "reference",
            "start_date",
            "end_date",
            "signatory",
            "hours",
            "venue",
        ),
        whole(rng, 2, 5),
        0.15,
    )
    if s.room > s.t.size * 5:
        _signature(s)
    return s.finish("document", "certificates", ("date", "grade", "signatory", "reference", "school", "education"))


def ticket(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A boarding pass, train or event ticket: few large values in boxes, with a stub."""
    s = _slip(rng, world, height, width, (30, 56))
    if chance(rng, 0.4):
        s.letterhead(world.words.company(rng), "company")
    elif chance(rng, 0.8):
        s.title(
            pick(
                rng,
                (
                    "BOARDING PASS",
                    "TICKET",
                    "ADMIT ONE",
                    "E-TICKET",
                    world.words.company(rng),
                    world.words.title(rng, 1, 3),
                ),
            ),
            2.6,
        )
    stub = s.width > s.t.size * 30 and chance(rng, 0.5)
    area = s.area
    cut = area[0] + s.width * real(rng, 0.6, 0.75)
    if stub:
        s.canvas.line(cut, area[1] - 10, cut, area[3], s.t.line_ink, 1, 4)
        s.area = (area[0], area[1], cut - s.t.size, area[3])
    s.values(_without("t"), whole(rng, 3, 9), 0.1, real(rng, 0.5, 1))
    if s.room > s.t.size * 6 and chance(rng, 0.6):
        s.t = quieter(s.t, pick(rng, (1.6, 2.0, 0.8)))
        s.values(_without("t"), whole(rng, 1, 4), 0.1)
    if stub:
        s.area = (cut + s.t.size * 0.6, area[1], area[2], area[3])
        s.t = quieter(s.t, 0.85)
        s.values(_without("t"), whole(rng, 1, 4), 0.2)
    else:
        s.foot()
    return s.finish(
        "other", "tickets", ("seat", "gate", "flight", "booking", "class", "price", "depart_time", "passenger", "coach")
    )


def _slip(rng: Rng, world: World, height: int, width: int, columns: tuple[float, float]) -> Sheet:
    """A smaller piece of paper somewhere in the picture, or all of it."""
    share = pick(rng, (1.0, 1.0, real(rng, 0.6, 0.95)))
    s = Sheet.make(
        rng, world, height, width, sized(rng, width * share, height * 1.3, columns), ("sans", "sans", "mono", "serif")
    )
    high = height * (real(rng, 0.45, 1.0) if width > height else real(rng, 0.3, 0.9))
    wide = width * share
    x, y = (width - wide) * float(rng.random()), (height - high) * float(rng.random())
    if share < 1 or high < height * 0.9:
        s.canvas.fill((0, 0, width, height), whole(rng, 30, 215))
        s.canvas.rectangle((x, y, x + wide, y + high), None, 1, whole(rng, 228, 255), pick(rng, (0, 0, 6, 14)))
    margin = wide * real(rng, 0.02, 0.06)
    s.area = (x + margin, y + margin * 0.8, x + wide - margin, y + high - margin * 0.6)
    return s


def shipping_label(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A parcel's label: sender and recipient, service, codes, bars."""
    s = _slip(rng, world, height, width, (26, 52))
    if chance(rng, 0.6):
        s.letterhead(world.words.company(rng), "company")
    parts: list[Part] = [
        lambda s: s.block("sender", 3), lambda s: s.block("recipient", 3),
        lambda s: s.values(_without("l", "sender", "recipient", "ship_to"), whole(rng, 2, 6), 0.1, 0.5), _bars,
    ]  # fmt: skip
    for part in some(rng, parts, 4):
        if s.room > s.t.size * 7:
            part(s)
            if chance(rng, 0.4):
                s.canvas.line(s.area[0], s.area[1] - 2, s.area[2], s.area[1] - 2, s.t.line_ink, whole(rng, 1, 3))
    s.values(_without("l", "sender", "recipient", "ship_to"), whole(rng, 1, 4), 0.1)
    s.foot()
    return s.finish(
        "other",
        "shipping",
        ("tracking", "weight", "ship_date", "pieces", "dimensions", "recipient", "sender", "contents"),
    )


def _bars(s: Sheet) -> None:
    """A barcode with its number in clear."""
    rng, t = s.rng, s.t
    if s.room < 24 + t.size * 2:
        return
    high = min(real(rng, 24, 80), s.room * 0.4)
    x1, y1, _x2, _ = s.area
    layout.barcode(rng, s.canvas, (x1, y1, x1 + s.width * real(rng, 0.5, 1), y1 + high))
    s.canvas.new_block()
    s.canvas.text(
        x1 + s.width * 0.1,
        y1 + high + t.size,
        w.code(rng, "#### #### ####", "############", "(00) ### ### ###"),
        t.value,
        t.size,
        t.ink,
        spacing=real(rng, 0, 2),
    )
    s.down_to(y1 + high + t.size * 1.3, 0.6)


def product_label(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A product's label or data sheet: name, nutrition or technical table, lot, dates."""
    s = _slip(rng, world, height, width, (24, 50))
    s.title(world.words.product(rng), 3.5)
    if chance(rng, 0.5):
        s.prose(1, 0.25)
    nutrition = chance(rng, 0.6)
    keys = ("energy", "fat", "sugars", "protein", "salt", "serving")
    if nutrition and chance(rng, 0.6):
        _nutrition(s)
    elif nutrition:
        s.values(_fields(*keys), whole(rng, 3, 6), 0.15, 0.6)
    s.values(_without("n", *keys), whole(rng, 2, 7), 0.2)
    if chance(rng, 0.5):
        _bars(s)
    s.foot()
    return s.finish("other", "products", (*keys, "lot", "best_before", "origin", "sku", "price"))


def _nutrition(s: Sheet) -> None:
    rng, page = s.rng, s.page
    names = [pick(rng, FIELDS[k].labels[:3]) for k in ("energy", "fat", "sugars", "protein", "salt")] + some(
        rng, ("Fibre", "Vitamin C", "Calcium", "Iron", "Cholesterol", "Trans fat"), whole(rng, 0, 3)
    )
    columns = [Column(pick(rng, ("Nutrition facts", "Nutrition", "Typical values", "Nutrient", "Average")), names)]
    for head in some(rng, ("per 100 g", "Per serving", "% DV", "per 100 ml", "%RI"), whole(rng, 1, 2)):
        makers = [FIELDS["fat" if i else "energy"].make for i in range(len(names))]
        columns += [Column(head, [w.percent(rng) if "%" in head else make(rng, page) for make in makers], "r")]
    counted(s, columns, 0.6, things="rows")
    s.headers += [Entry(k, "", "") for k in ("energy", "fat", "sugars", "protein", "salt")]


FAMILIES = (
    Family("receipts", "receipt", "train", receipt, 1.5),
    Family("invoices", "invoice", "train", invoice, 1.5),
    Family("statements", "bank_statement", "train", statement, 1.0),
    Family("payslips", "payslip", "train", payslip, 0.9),
    Family("medical", "medical", "train", medical, 1.2),
    Family("letters", "document", "train", letter, 0.8),
    Family("certificates", "document", "train", certificate, 0.4),
    Family("tickets", "other", "train", ticket, 0.9),
    Family("shipping", "other", "train", shipping_label, 0.5),
    Family("products", "other", "train", product_label, 0.5),
)
