"""Train families of tables: price lists, schedules, financial tables, results, rosters, menus."""

# ruff: noqa: E501 - lists of words and tables of values read better on long lines

from __future__ import annotations

from collections.abc import Callable, Sequence

from training import ask, grid, layout
from training import questions as q
from training import words as w
from training.canvas import Canvas
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.fields import Page
from training.grid import Column, Drawn
from training.sample import NONE, WORK, Box, Family, Question, Sample, reading_order
from training.sheet import Sheet
from training.world import World

FAMILY = "tables"

Cells = Callable[[Rng, World, Page, int], Column]


def _column(headers: str, align: str, make: Callable[[Rng, World, Page], str]) -> Cells:
    """A maker of columns with one of `headers` (between "|")."""
    names = headers.split("|")

    def build(rng: Rng, world: World, page: Page, rows: int) -> Column:
        return Column(pick(rng, names), [make(rng, world, page) for _ in range(rows)], align)

    return build


KEYS: tuple[Cells, ...] = (
    _column("Item|Product|Description|Article|Name|Goods|Service|Position", "l", lambda r, o, p: o.words.product(r)),
    _column("Name|Employee|Player|Student|Customer|Member|Contact|Participant|Person", "l", lambda r, o, p: o.words.name(r)),
    _column("City|Region|Location|Branch|Station|Destination|Place|Office|Stop", "l", lambda r, o, p: o.words.city(r)),
    _column("Country|Market|Nation|State", "l", lambda r, o, p: o.words.country(r) if chance(r, 0.7) else o.words.pseudo(r).capitalize()),
    _column("|Category|Type|Group|Topic|Task|Feature|Segment|Parameter|Metric|Measure|Account", "l", lambda r, o, p: o.words.phrase(r, 1, 3).capitalize()),
    _column("Code|ID|No.|Ref|SKU|Part no.|Order|Lot|Room|Flight", "l", lambda r, o, p: w.code(r)),
    _column("Company|Supplier|Client|Vendor|Customer", "l", lambda r, o, p: o.words.company(r)),
    _column("Date|Day|Month|Week|Period", "l", lambda r, o, p: w.date(r, p.date_style)),
    _column("Dish|Menu|Meal|Drink", "l", lambda r, o, p: o.words.dish(r)),
)  # fmt: skip

VALUES: tuple[Cells, ...] = (
    _column("Price|Unit price|Amount|Total|Cost|Value|Net|Sum|Fee|Rate|Revenue|Sales|Budget|Actual|Income|Balance|Debit|Credit", "r", lambda r, o, p: p.money(r, 0.15)),
    _column("Price|Amount|Total|Revenue|Profit", "r", lambda r, o, p: p.money(r, 1.0)),
    _column("Qty|Quantity|Pcs|Units|Count|Stock|No. of units|Score|Points|Rank|Age|Seats|Orders|Visits|Goals", "r", lambda r, o, p: str(whole(r, 0, 400))),
    _column("%|Share|Change|Growth|Margin|Discount|Rate|Yield|Percent|VAT", "r", lambda r, o, p: w.percent(r, p.style.decimal)),
    _column("Date|Due|Start|End|Since|Updated|Delivered|Born|Expires", "l", lambda r, o, p: w.date(r, p.date_style)),
    _column("Time|Departure|Arrival|From|To|Start|End|Opens|Closes", "m", lambda r, o, p: w.time(r, p.time_style)),
    _column("Status|State|Result|Grade|Type|Level|Class", "l", lambda r, o, p: pick(r, ("Open", "Closed", "Paid", "Pending", "Late", "OK", "Yes", "No", "A", "B", "C", "Pass", "Fail", "New", "High", "Low", "-"))),
    _column("Code|ID|Ref.|Number|Room|Gate|Plate", "l", lambda r, o, p: w.code(r)),
    _column("Weight|Size|Length|Volume|Power|Dose|Speed|Temp.", "r", lambda r, o, p: w.measure(r)),
    _column("Manager|Owner|Contact|Teacher|Doctor|Driver|Author", "l", lambda r, o, p: o.words.last_name(r)),
    _column("Phone|Tel.|Mobile", "l", lambda r, o, p: w.phone(r)),
    _column("Notes|Remarks|Comment|Details|Material|Colour", "l", lambda r, o, p: o.words.phrase(r, 1, 2)),
    _column("Jan|Feb|Mar|Apr|Q1|Q2|Q3|Q4|2019|2020|2021|2022|2023|2024|2025|H1|H2|Mon|Tue|Wed", "r", lambda r, o, p: p.style.number(w.amount(r, 1, p.largest), pick(r, (0, 0, 1, 2)))),
    _column("Jan|Feb|Mar|Apr|Q1|Q2|Q3|Q4|2019|2020|2021|2022|2023|2024|2025|Plan|Actual|Men|Women|Total", "r", lambda r, o, p: str(whole(r, 0, 999))),
)  # fmt: skip


def columns(rng: Rng, world: World, page: Page, rows: int, most: int) -> list[Column]:
    """A key column, then one to `most - 1` columns of values with different headers; some headers are invented."""
    key = pick(rng, KEYS)(rng, world, page, rows)
    made = [key]
    same = pick(rng, VALUES) if chance(rng, 0.25) else None
    for _ in range(whole(rng, 1, max(1, most - 1))):
        column = (same or pick(rng, VALUES))(rng, world, page, rows)
        if chance(rng, 0.2):
            column.header = world.words.phrase(rng, 1, 2).capitalize()
        if all(ask.bare(column.header) != ask.bare(c.header) for c in made):
            made.append(column)
    if chance(rng, 0.25):
        made = [Column(pick(rng, ("#", "No.", "Pos.", "Line")), [str(i + 1) for i in range(rows)], "r"), *made]
    if chance(rng, 0.12):
        for column in made:
            column.align = "m"
    return made


def _key(drawn: Drawn) -> int:
    """The column that names rows: the first that isn't a running number."""
    return 1 if drawn.columns[0].cells[:1] == ["1"] and len(drawn.columns) > 1 else 0


def _caption(rng: Rng, canvas: Canvas, t: layout.Type, area: Box) -> float:
    """A title, and perhaps some sentences, over a table; returns the next y."""
    x1, y1, x2, y2 = area
    y = y1
    if chance(rng, 0.7):
        title = canvas.world.words.title(rng, 2, 5)
        size = min(60, t.size * real(rng, 1.1, 2.4))
        y, _ = layout.heading(rng, canvas, title, t.label, (x1, y, x2, y2), size, t.label_ink)
    if chance(rng, 0.25):
        lines = canvas.paragraph(
            x1,
            y + t.size * 0.4,
            x2 - x1,
            canvas.world.words.prose(rng, whole(rng, 1, 2)),
            t.value,
            t.size,
            t.ink,
            bottom=y + t.size * 6,
        )
        y += t.size * (0.6 + 1.3 * len(lines))
    return y + t.size * real(rng, 0.4, 1.6)


def _extremes(rng: Rng, drawn: Drawn, key: int) -> list[Question]:
    """The row with the largest or smallest count, where only one column counts."""
    plain = [
        i
        for i, c in enumerate(drawn.columns)
        if i != key and all(x.isdigit() for x in c.cells[: drawn.rows]) and c.header not in ("#", "No.", "Pos.", "Line")
    ]
    if len(plain) != 1 or drawn.rows < 2 or not chance(rng, 0.5):
        return []
    values = [int(x) for x in drawn.columns[plain[0]].cells[: drawn.rows]]
    which = "largest" if chance(rng, 0.5) else "smallest"
    best = (max if which == "largest" else min)(values)
    row = values.index(best)
    box = drawn.boxes[row][plain[0]]
    if values.count(best) > 1 or box is None:
        return []
    return [Question("table", q.ask_extreme(rng, which, "value"), str(best), box)]


def starts(drawn: Drawn) -> tuple[Box, ...]:
    """The first printed cell of every row, to count the rows by; none where one can't be seen or they are too many."""
    firsts = [next((box for box in row if box is not None), None) for row in drawn.boxes]
    found = [box for box in firsts if box is not None]
    return reading_order(found) if len(found) == drawn.rows <= WORK else ()


def counted(
    s: Sheet, columns: Sequence[Column], share: float, headers: bool = True, key: int = 0, things: str = "items"
) -> Drawn:
    """`Sheet.table`, where the question for the number of rows says what to look at."""
    before = len(s.asked)
    drawn = s.table(columns, share, headers, key, things=things)
    for question in s.asked[before:]:
        if question.task == "count":
            question.work = starts(drawn)
    return drawn


def questions(rng: Rng, canvas: Canvas, drawn: Drawn, n: int) -> list[Question]:
    """Cells, missing cells, how many rows, the extreme."""
    if drawn.rows == 0:
        return []
    key = _key(drawn)
    asked = grid.ask_cells(rng, drawn, n, key)
    if chance(rng, 0.4):
        asked += grid.ask_missing(rng, canvas, drawn, key)
    if chance(rng, 0.5) and drawn.rows <= 40:
        things = "rows" if chance(rng, 0.6) else "entries"
        asked.append(Question("count", q.ask_count(rng, things), str(drawn.rows), work=starts(drawn)))
    return asked + _extremes(rng, drawn, key)


def build(rng: Rng, world: World, height: int, width: int) -> Sample:
    """One large table, or two smaller ones, with or without captions and notes; light or dark."""
    dark = chance(rng, 0.06)
    background = whole(rng, 10, 60) if dark else 255
    canvas = Canvas(world, height, width, background if dark else world.paper(rng, height, width))
    page = Page.make(rng, world.words)
    t = layout.make_type(
        rng, world, weighted(rng, ((real(rng, 9, 13), 4), (real(rng, 13, 18), 4), (real(rng, 18, 28), 2))), background
    )
    margin = real(rng, 0.01, 0.08) * width
    area = (margin, margin * real(rng, 0.6, 1.6), width - margin, height - margin * 0.6)
    tables = 2 if chance(rng, 0.2) and height > 600 else 1
    asked: list[Question] = []
    shown: list[ask.Entry] = []
    y = area[1]
    for number in range(tables):
        y = _caption(rng, canvas, t, (area[0], y, area[2], area[3]))
        canvas.new_block()
        floor = area[3] if number == tables - 1 else y + (area[3] - y) / 2
        most = max(2, min(7, int((area[2] - area[0]) / (t.size * 6.5))))
        rows = whole(rng, 2, max(3, min(34, int((floor - y) / (t.size * 1.4)))))
        made = columns(rng, world, page, rows, most)
        drawn = grid.draw(rng, canvas, t, (area[0], y, area[2], floor), made, headers=chance(rng, 0.94))
        asked += questions(rng, canvas, drawn, 6 // tables) if tables == 1 else grid.ask_cells(rng, drawn, 0)
        if tables == 2:
            asked += _unshared(rng, drawn)
        shown += grid.headers(drawn)
        y = drawn.bottom + t.size * real(rng, 0.5, 2)
        canvas.new_block()
    if chance(rng, 0.4) and y + 20 < area[3]:
        layout.small_print(rng, canvas, (area[0], y, area[2], area[3]), t.value, t.ink)
    return ask.finish(rng, canvas, "table", FAMILY, asked, shown)


def _unshared(rng: Rng, drawn: Drawn) -> list[Question]:
    """Cells of one of two tables: the row's name tells which, as names are drawn anew for each."""
    key = _key(drawn)
    return grid.ask_cells(rng, drawn, 3, key) if drawn.columns[key].header not in ("Date", "Day") else []


def menu(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A menu or price list without headers: dishes with prices beside, far right or under, in one or two columns."""
    dark = chance(rng, 0.15)
    background = whole(rng, 10, 60) if dark else 255
    canvas = Canvas(world, height, width, background if dark else world.paper(rng, height, width))
    page = Page.make(rng, world.words)
    size = real(rng, 11, 22)
    face = world.typeface(rng, "serif", "sans", "display", "hand")
    t = layout.make_type(rng, world, size, background, face if face.kind != "display" else None)
    margin = real(rng, 0.04, 0.1) * width
    y, _ = layout.heading(
        rng,
        canvas,
        world.words.company(rng),
        face.bold,
        (margin, margin, width - margin, height),
        real(rng, 24, 58),
        t.ink,
    )
    sides = 2 if width / size > 30 and chance(rng, 0.6) else 1
    step = (width - 2 * margin + size) / sides
    drawn: list[ask.Entry] = []
    symbol = pick(rng, (0.0, 1.0))
    for side in range(sides):
        canvas.new_block()
        x, top = margin + side * step, y + size
        while top < height - margin - size * 3:
            if chance(rng, 0.35):
                top, _ = layout.heading(
                    rng,
                    canvas,
                    world.words.title(rng, 1, 2),
                    face.bold,
                    (x, top, x + step - size, height - margin),
                    size * 1.3,
                    t.ink,
                    "l",
                )
            entries = [
                ask.Entry(
                    None,
                    world.words.dish(rng) if chance(rng, 0.85) else world.words.product(rng),
                    page.money(rng, symbol),
                )
                for _ in range(whole(rng, 2, 6))
            ]
            entries = [e for e in entries if all(ask.bare(e.label) != ask.bare(o.label) for o in drawn)]
            top = _dishes(rng, canvas, t, (x, top, x + step - size, height - margin), entries) + size * 0.8
            drawn += entries
    shown = [e for e in drawn if e.box is not None]
    phrase = q.ask_field_of_row
    asked = [
        Question(
            "field",
            phrase(rng, e.label, "Price") if chance(rng, 0.6) else q.ask_field(rng, None, e.label),
            e.value,
            e.box,
        )
        for e in some(rng, shown, 5)
    ]
    if chance(rng, 0.5):
        missing = world.words.dish(rng)
        if all(ask.bare(missing) != ask.bare(e.label) for e in shown):
            asked.append(Question("none", phrase(rng, missing, "Price"), NONE))
    return ask.finish(rng, canvas, "document", "menus", asked, drawn)


def _dishes(rng: Rng, canvas: Canvas, t: layout.Type, area: Box, entries: list[ask.Entry]) -> float:
    """Dishes with prices, some with a line of description under them."""
    x1, y, x2, bottom = area
    leader, under = chance(rng, 0.4), chance(rng, 0.3)
    for entry in entries:
        high = t.size * (2.5 if under else 1.5)
        if y + high > bottom:
            break
        label = canvas.text(
            x1, y + t.size, entry.label, t.value, canvas.fit(entry.label, t.value, t.size, (x2 - x1) * 0.7), t.ink
        )
        if layout.put(canvas, entry, t, x2, y + t.size, x2 - label[2] - 6, "r") and leader and entry.box:
            canvas.line(label[2] + 4, y + t.size, entry.box[0] - 4, y + t.size, t.line_ink, 1, 1, 4)
        if under:
            text = canvas.world.words.phrase(rng, 2, 5)
            canvas.text(
                x1,
                y + t.size * 2,
                text,
                t.value,
                canvas.fit(text, t.value, t.size * 0.75, (x2 - x1) * 0.8),
                t.label_ink,
            )
        y += high
    return y


FAMILIES = (Family(FAMILY, "table", "train", build, 1.4), Family("menus", "document", "train", menu, 0.5))
