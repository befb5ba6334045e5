"""Held out: running text drawn unlike the train families: a magazine's page with a standfirst and crossheads, a
memorandum, a notice with numbered rules, a page of verse or a play, a sign in a photograph. Frozen:
`bench/reader/frozen.json`."""

from __future__ import annotations

from training.chance import Rng, chance, pick, real, some, whole
from training.families.held_tools import Sheet, cell, distinct
from training.sample import Family, Sample
from training.words import amount, code, date, number_style, phone, time
from training.world import World


def magazine(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A page of a magazine: rubric, headline, standfirst, author, columns with crossheads, a folio."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, head, body = (
        sheet.canvas,
        world.typeface(rng, "serif", "sans", "display"),
        world.typeface(rng, "serif", "sans"),
    )
    size = max(9.5, min(width / real(rng, 44, 62), 15))
    a, b, y = width * 0.06, width * 0.94, size * 2.5
    rubric = w.word(rng).upper()
    canvas.text(a, y, rubric, body.bold, size, 60, spacing=2)
    folio = str(whole(rng, 2, 240))
    sheet.fact("page", None, folio, canvas.text(b, height - size, folio, body.bold, size, 0, "r"))
    issue = date(rng, "{month} {y}")
    sheet.about("issue of the magazine", "杂志的期号", issue, canvas.text(a, height - size, issue, body.regular, size))
    title = " ".join(w.word(rng) for _ in range(whole(rng, 2, 4))).capitalize()
    y += size * real(rng, 2.6, 3.4)
    sheet.fact(
        "title",
        None,
        title,
        cell(sheet, a, b, y, title, head.bold, min(size * real(rng, 2.4, 3.6), 44), 0, pick(rng, "lm"), 0),
    )
    lines = canvas.paragraph(a, y + size, b - a, w.sentence(rng, 8, 16), body.italic, size * 1.2, 0, 1.3, lines=2)
    y += size * (1.6 * len(lines) + 2.6)
    author = w.name(rng)
    end = canvas.text(a, y, pick(rng, ("By ", "Text: ", "Words ")), body.regular, size)[2]
    sheet.fact("author", None, author, canvas.text(end + 5, y, author, body.bold, size))
    top, columns = y + size * 1.4, whole(rng, 1, 3) if width > 500 else whole(rng, 1, 2)
    gap = size * 2
    wide = (b - a - gap * (columns - 1)) / columns
    crossheads = distinct(rng, lambda r: w.phrase(r, 1, 3).capitalize(), columns * 2, 20)
    for column in range(columns):
        canvas.new_block()
        x, y = a + column * (wide + gap), top
        for heading in crossheads[column * 2 : column * 2 + 2]:
            if y + size * 5 > height - size * 3:
                break
            sheet.show(heading, cell(sheet, x, x + wide, y + size * 1.1, heading, head.bold, size * 1.2, pad=0))
            floor = min(height - size * 2.5, y + size * real(rng, 10, 22))
            printed = canvas.paragraph(
                x,
                y + size * 1.6,
                wide,
                w.prose(rng, whole(rng, 2, 5)),
                body.regular,
                size,
                0,
                1.35,
                pick(rng, "lj"),
                bottom=floor,
            )  # type: ignore[arg-type]
            y += size * 1.35 * len(printed) + size * 2.6
    return sheet.sample(
        "held_magazine",
        "document",
        (("total", "Total"), ("phone", "Phone"), ("invoice_number", "Invoice number"), (None, "Photographer")),
    )


def memorandum(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A memorandum: TO, FROM and SUBJECT in a ruled head, text below, a signature and a stamp across it."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, body = sheet.canvas, world.typeface(rng, "mono", "serif", "sans")
    size = max(10.5, min(width / real(rng, 38, 52), height / 30, 18))
    a, b, y = width * 0.08, width * 0.92, size * 3
    word = pick(rng, ("MEMORANDUM", "Internal note", "MEMO", "Circular"))
    sheet.show(word, canvas.text((a + b) / 2, y, word, body.bold, size * 1.6, 0, "m", spacing=pick(rng, (0, 3))))
    y += size * 2.4
    rows = (
        ("recipient", pick(rng, ("To", "TO", "Attn.")), w.name(rng)),
        ("sender", pick(rng, ("From", "FROM")), w.name(rng)),
        ("date", pick(rng, ("Date", "DATE")), date(rng)),
        ("subject", pick(rng, ("Subject", "Re", "Concerning")), w.phrase(rng, 2, 4).capitalize()),
        (None, pick(rng, ("File", "Our ref.")), code(rng)),
        (None, pick(rng, ("Copies to", "Cc")), w.last_name(rng)),
    )
    chosen = [rows[i] for i in sorted(int(j) for j in rng.permutation(6)[: whole(rng, 4, 6)])]
    tab = canvas.measure("Concerning:  ", body.bold, size)
    for key, label, value in chosen:
        canvas.text(a, y, label + ":", body.bold, size)
        sheet.fact(key, label, value, cell(sheet, a + tab, b, y, value, body.regular, size, pad=0))
        y += size * 1.7
    canvas.line(a, y - size * 0.4, b, y - size * 0.4, 0, 2)
    y += size
    for _ in range(whole(rng, 1, 4)):
        if y + size * 6 > height:
            break
        printed = canvas.paragraph(
            a, y, b - a, w.prose(rng, whole(rng, 1, 3)), body.regular, size, 0, 1.45, bottom=height - size * 5
        )
        y += size * 1.45 * len(printed) + size
    signer = w.name(rng)
    if y + size * 3 < height:
        sheet.show(signer, canvas.text(pick(rng, (a, (a + b) / 2)), y + size * 2, signer, body.italic, size * 1.1))
    return sheet.sample(
        "held_memorandum",
        "document",
        [(k, v) for k, v, _ in rows if v not in [c[1] for c in chosen] and k in {None, "subject"}]
        + [("total", "Total"), ("price", "Price")],
    )


def notice(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A notice on a wall: a heading in a bar, numbered rules, facts inside the sentences, who to ask at the foot."""
    w, style = world.words, number_style(rng)
    sheet = Sheet.new(rng, world, height, width, pick(rng, (255, 240, 215)))
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "serif")
    size = max(11.0, min(width / real(rng, 30, 42), height / 26, 22))
    a, b = width * 0.06, width * 0.94
    bar = size * 3.4
    shade = pick(rng, (10, 60, 250))
    canvas.fill((0, 0, width, bar), shade)
    title = w.phrase(rng, 2, 4).upper()
    sheet.fact(
        "title",
        None,
        title,
        cell(sheet, a, b, bar * 0.66, title, design.bold, size * 1.9, 250 if shade < 128 else 0, "m"),
    )
    y, rules = bar + size * 2.4, whole(rng, 3, 7)
    openers = distinct(rng, lambda r: w.phrase(r, 1, 2).capitalize(), rules, 18)
    count = 0
    for number, opener in enumerate(openers, 1):
        if y + size * 2 > height - size * 5:
            break
        canvas.text(a, y, f"{number}.", design.bold, size)
        x = a + size * 1.8
        value, manner = pick(
            rng,
            (
                (time(rng), "is open until"),
                (style.money(amount(rng, 1, 300)), "costs"),
                (f"{whole(rng, 2, 90)} {pick(rng, ('days', 'metres', 'minutes'))}", "is limited to"),
                (date(rng), "ends on"),
            ),
        )
        text = f"{opener} {manner} "
        line = canvas.fit(text + value, design.regular, size, b - x)
        canvas.text(x, y, text, design.regular, line)
        x += canvas.measure(text, design.regular, line)
        sheet.relation("words", f"{opener} {manner}", value, canvas.text(x, y, value, design.regular, line))
        y, count = y + size * real(rng, 1.9, 2.5), count + 1
    sheet.count("rules", count)
    y = max(y, height - size * real(rng, 3, 6)) if chance(rng, 0.5) else y + size
    for key, label, value in some(
        rng,
        (
            ("phone", "Questions? Call", phone(rng)),
            ("email", "Write to", w.email(rng)),
            ("name", "Caretaker:", w.name(rng)),
        ),
        2,
    ):
        end = canvas.text(a, y, label, design.bold, size * 0.95)[2]
        sheet.fact(key, label, value, cell(sheet, end, b, y, value, design.regular, size * 0.95, pad=size * 0.6))
        y += size * 1.7
    return sheet.sample(
        "held_notice",
        "document",
        (("total", "Total"), ("iban", "IBAN"), ("birth_date", "Date of birth"), ("author", "Author")),
    )


def play(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A play: who speaks in capitals, what they say beside or below, the scene as a heading."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width, world.paper(rng, height, width))
    canvas, body = sheet.canvas, world.typeface(rng, "serif", "mono")
    size = max(10.5, min(width / real(rng, 36, 50), height / 28, 18))
    a, b, y = width * 0.08, width * 0.92, size * 2.6
    title = w.phrase(rng, 2, 3).title()
    sheet.fact("title", None, title, canvas.text((a + b) / 2, y, title, body.bold, size * 1.6, 0, "m"))
    folio = str(whole(rng, 3, 320))
    sheet.fact("page", None, folio, canvas.text(pick(rng, (a, b - size * 2)), height - size, folio, body.regular, size))
    y += size * 2.2
    scene = f"{pick(rng, ('Scene', 'Act'))} {whole(rng, 1, 9)}"
    sheet.about("scene", "第几场", scene, canvas.text((a + b) / 2, y, scene, body.italic, size * 1.1, 0, "m"))
    y += size * 2.4
    people, beside = distinct(rng, lambda r: w.first_name(r).upper(), 8, 12), chance(rng, 0.5)
    indent = size * (9 if beside else 2)
    spoken = 0
    for person in people:
        if y + size * 4 > height - size * 2:
            break
        sheet.show(person, canvas.text(a, y, person + ("." if beside else ""), body.bold, size))
        line = y if beside else y + size * 1.4
        words = w.sentence(rng, 4, 12)
        first = canvas.wrap(words, body.regular, size, b - a - indent)[0]
        ascent = canvas.metrics(body.regular, size)[0]
        boxes = canvas.paragraph(a + indent, line - ascent, b - a - indent, words, body.regular, size, 0, 1.4, lines=3)
        if boxes:
            sheet.relation("first_words", person, first, boxes[0])
        y, spoken = line + size * 1.4 * len(boxes) + size * 0.9, spoken + 1
    return sheet.sample(
        "held_play", "document", (("date", "Date"), ("phone", "Phone"), ("author", "Author"), ("total", "Total"))
    )


def sign(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A photograph with one or two signs in it, each of a few words or figures, a little turned."""
    w = world.words
    sheet = Sheet.new(rng, world, height, width, world.photo(rng, height, width))
    canvas, design = sheet.canvas, world.typeface(rng, "sans", "display", "serif")
    middles = [0.5] if chance(rng, 0.5) else [0.28, 0.72]
    texts = distinct(
        rng,
        lambda r: pick(
            r,
            (
                w.phrase(r, 1, 2).upper(),
                w.city(r),
                f"{w.last_name(r)} {pick(r, ('Street', 'Square', 'Road'))}",
                code(r, "@ ##", "###"),
            ),
        ),
        len(middles),
        18,
    )
    for middle, text in zip(middles, texts, strict=True):
        size = real(rng, 20, 44)
        size = canvas.fit(text, design.bold, size, width * 0.7)
        wide, x, y = (
            canvas.measure(text, design.bold, size),
            width * real(rng, 0.45, 0.55),
            height * middle + real(rng, -0.08, 0.08) * height,
        )
        level = pick(rng, (10, 40, 235, 255))
        canvas.rectangle(
            (x - wide / 2 - size, y - size * 1.3, x + wide / 2 + size, y + size * 0.8),
            250 if level < 128 else 20,
            2,
            level,
            pick(rng, (0.0, 6.0)),
        )
        box = canvas.text(x, y, text, design.bold, size, 245 if level < 128 else 10, "m")
        sheet.show(text, box)
        if len(middles) == 1:
            sheet.about(pick(rng, ("text on the sign", "sign", "writing")), "牌子上的字", text, box)
    sheet.count("signs", len(middles))
    return sheet.sample(
        "held_sign", "photo", (("total", "Total"), ("date", "Date"), ("phone", "Phone number"), ("price", "Price"))
    )


FAMILIES = (
    Family("held_magazine", "document", "held", magazine),
    Family("held_memorandum", "document", "held", memorandum),
    Family("held_notice", "document", "held", notice),
    Family("held_play", "document", "held", play),
    Family("held_sign", "photo", "held", sign),
)
