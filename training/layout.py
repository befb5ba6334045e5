"""Ways to set labelled values on a page: beside, below, boxed, in columns, in running lines, inside sentences.

Every way takes an area and entries, draws as many as fit, writes each value's box into its entry, and returns the next
free y. Families choose among them at random, which is most of the diversity of the pages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from training.ask import Entry, bare
from training.canvas import Canvas, Face
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.fields import Field, Page
from training.sample import Box
from training.world import Typeface, World


@dataclass(frozen=True, slots=True)
class Type:
    """The typography of a page or of a part: faces, em sizes in pixels, inks, and how labels are written."""

    label: Face
    value: Face
    label_size: float
    size: float
    label_ink: int
    ink: int
    line_ink: int
    caps: float
    end: str
    leading: float

    def written(self, label: str) -> str:
        """The label as printed, without the end mark."""
        return label.upper() if self.caps and not label.isupper() else label

    def ended(self, label: str) -> str:
        """The label as printed, with the end mark unless it ends in one."""
        text = self.written(label)
        return text if text[-1:] in ".:#" else text + self.end


def ink_for(rng: Rng, background: int, contrast: int = 125) -> int:
    """A grey that stands out from `background` by at least `contrast` levels."""
    if background >= 128:
        return int(max(background - contrast, 0) * float(rng.random()) ** 2.2)
    return int(255 - (255 - min(background + contrast, 255)) * float(rng.random()) ** 2.2)


def make_type(
    rng: Rng,
    world: World,
    size: float,
    background: int = 255,
    face: Typeface | None = None,
    kinds: tuple[str, ...] = (),
) -> Type:
    """Typography around one em size. `face`: the page's typeface; else one of `kinds` or any."""
    face = face or world.typeface(rng, *kinds)
    label_face = face
    if chance(rng, 0.15):
        label_face = world.typeface(rng, "sans", "serif")
    ink = ink_for(rng, background)
    return Type(
        label=label_face.either(rng, 0.3),
        value=face.either(rng, 0.3),
        size=size,
        label_size=max(8.0, size * pick(rng, (1, 1, 1, 0.85, 0.7, 0.62, 1.1))),
        ink=ink,
        label_ink=ink if chance(rng, 0.5) else ink_for(rng, background),
        line_ink=_between(rng, background, ink),
        caps=chance(rng, 0.16),
        end=weighted(rng, ((":", 5), ("", 5), (" :", 0.6), (".", 0.2), (" -", 0.2), (" =", 0.1))),
        leading=real(rng, 1.15, 1.9),
    )


def _between(rng: Rng, a: int, b: int) -> int:
    return int(a + (b - a) * real(rng, 0.15, 1.0))


def mixed_label(rng: Rng, world: World, page: Page, field: Field) -> Entry:
    """An entry of a field, with one of its labels; the first, the commonest, more often."""
    label = field.labels[0] if chance(rng, 0.15) else pick(rng, field.labels)
    return Entry(field.key, label, field.make(rng, page))


def pseudo_entry(rng: Rng, world: World, page: Page, makers: Sequence[Field]) -> Entry:
    """An invented label of random words with a value of some field, so that labels can't be known by heart."""
    label = world.words.phrase(rng, 1, 3)
    label = pick(rng, (label.capitalize(), label.title(), label.capitalize(), label.upper(), label))
    if chance(rng, 0.12):
        label += " " + pick(rng, ("no.", "#", "(1)", "A", "2", "ID", "code", "*", "total", "date"))
    return Entry(None, label, pick(rng, makers).make(rng, page))


def make_entries(
    rng: Rng, world: World, page: Page, fields: Sequence[Field], n: int, pseudo: float = 0.15
) -> list[Entry]:
    """`n` entries with different labels and fields; a share of invented ones."""
    made: list[Entry] = []
    taken: set[str] = set()
    for field in some(rng, fields, n):
        entry = pseudo_entry(rng, world, page, fields) if chance(rng, pseudo) else mixed_label(rng, world, page, field)
        if bare(entry.label) not in taken:
            taken.add(bare(entry.label))
            made.append(entry)
    return made


Way = Callable[[Rng, Canvas, Type, Box, Sequence[Entry]], float]


def _room(canvas: Canvas, text: str, face: Face, size: float, width: float) -> float:
    """The size at which `text` fits, or 0 if none of at least 8 pixels does."""
    fitting = canvas.fit(text, face, size, width)
    return fitting if canvas.measure(text, face, fitting) <= width else 0.0


def put(
    canvas: Canvas, entry: Entry, t: Type, x: float, baseline: float, width: float, anchor: str = "l", size: float = 0.0
) -> bool:
    """Prints the entry's value within `width`; False (and nothing printed) if it does not fit."""
    size = _room(canvas, entry.value, t.value, size or t.size, width)
    if not size:
        return False
    entry.box = canvas.text(
        x, baseline, entry.value, t.value, size, t.ink, "r" if anchor == "r" else "m" if anchor == "m" else "l"
    )
    return True


def beside(rng: Rng, canvas: Canvas, t: Type, area: Box, entries: Sequence[Entry]) -> float:
    """Rows of label and value in one to three columns: aligned, ragged, far right, with leaders, ruled or striped."""
    x1, y1, x2, _ = area
    widest = max((canvas.measure(t.ended(e.label), t.label, t.label_size) for e in entries), default=0)
    value = max((canvas.measure(e.value, t.value, t.size) for e in entries), default=0)
    most = max(1, min(3, int((x2 - x1) / (widest + min(value, (x2 - x1) / 2) + t.size * 2))))
    columns = whole(rng, 1, most)
    width = (x2 - x1) / columns
    rows = -(-len(entries) // columns)
    mode = weighted(rng, (("column", 4), ("far", 3), ("ragged", 2), ("right label", 1.5)))
    split = min(widest + t.size * real(rng, 0.6, 3), width * 0.62)
    down = chance(rng, 0.5)
    bottom = y1
    rule, leader = weighted(rng, (("", 6), ("line", 1.5), ("dash", 0.7), ("stripe", 0.8))), chance(rng, 0.4)
    step = t.leading * max(t.size, t.label_size)
    for number, entry in enumerate(entries):
        column, row = divmod(number, rows) if down else (number % columns, number // columns)
        left = x1 + column * width
        right = left + width - (t.size if columns > 1 else 0)
        baseline = y1 + row * step + max(t.size, t.label_size)
        if baseline + t.size * 0.3 > area[3]:
            continue
        if rule == "stripe" and row % 2 == 0 and t.ink < 128:
            canvas.fill((left, baseline - t.size * 1.05, right, baseline - t.size * 1.05 + step), 225, 0.6)
        _one_beside(rng, canvas, t, entry, left, right, baseline, split, mode, leader)
        if rule in ("line", "dash"):
            low = baseline + step - max(t.size, t.label_size) * 1.02
            canvas.line(left, low, right, low, t.line_ink, 1, 3 if rule == "dash" else 0)
        bottom = max(bottom, y1 + (row + 1) * step)
    return bottom


def _one_beside(
    rng: Rng,
    canvas: Canvas,
    t: Type,
    entry: Entry,
    left: float,
    right: float,
    baseline: float,
    split: float,
    mode: str,
    leader: bool,
) -> None:
    text = t.ended(entry.label)
    size = _room(
        canvas, text, t.label, t.label_size, split - t.size * 0.4 if mode != "ragged" else (right - left) * 0.6
    )
    wide = canvas.measure(text, t.label, size) + t.size * 0.45 if size else 0.0
    start = left + wide if mode in ("ragged", "far") else left + split
    if not size or not _room(canvas, entry.value, t.value, t.size, right - start):
        return
    if mode == "right label":
        box = canvas.text(left + split - t.size * 0.5, baseline, text, t.label, size, t.label_ink, "r")
    else:
        box = canvas.text(left, baseline, text, t.label, size, t.label_ink)
    if mode != "far":
        put(canvas, entry, t, start, baseline, right - start)
    elif put(canvas, entry, t, right, baseline, right - start, "r") and leader and entry.box:
        _leaders(canvas, t, box[2] + 4, entry.box[0] - 4, baseline)


def _leaders(canvas: Canvas, t: Type, x1: float, x2: float, baseline: float) -> None:
    if x2 - x1 > 8:
        canvas.line(
            x1, baseline - 1, x2, baseline - 1, t.line_ink, max(1, t.size / 14), max(1, t.size / 12), t.size * 0.32
        )


def stacked(rng: Rng, canvas: Canvas, t: Type, area: Box, entries: Sequence[Entry]) -> float:
    """Cells with the label over (or under) the value, open, ruled or boxed, in rows of random widths."""
    x1, y1, x2, y2 = area
    t = replace(t, label_size=max(8.0, min(t.label_size, t.size * real(rng, 0.55, 0.95))))
    frame = weighted(rng, (("", 4), ("boxes", 3), ("under", 2), ("top", 0.7), ("tinted", 1)))
    below = chance(rng, 0.14)
    pad = t.size * real(rng, 0.2, 0.6) if frame in ("boxes", "tinted") else 0.0
    gap = t.size * (0 if frame == "boxes" and chance(rng, 0.7) else real(rng, 0.3, 1.0))
    high = t.label_size + t.size * real(rng, 1.2, 1.6) + pad * 2
    per_row = whole(rng, 1, max(1, min(4, int((x2 - x1) / (t.size * 8)))))
    even = chance(rng, 0.4)
    left = list(entries)
    centred = chance(rng, 0.12)
    while left and y1 + high <= y2:
        row = left[: per_row if even else whole(rng, 1, per_row)]
        left = left[len(row) :]
        shares = np.ones(len(row)) if even else rng.uniform(0.6, 1.6, len(row))
        edges = x1 + (x2 - x1) * np.concatenate([[0], np.cumsum(shares / shares.sum())])
        for entry, a, b in zip(row, edges[:-1].tolist(), edges[1:].tolist(), strict=True):
            cell = (a, y1, b - (0 if frame == "boxes" and gap == 0 else gap * 0.6), y1 + high)
            _cell(canvas, t, cell, entry, frame, below, pad, centred)
        y1 += high + gap * (0.6 if frame != "boxes" or gap else 0)
    return y1


def _cell(canvas: Canvas, t: Type, cell: Box, entry: Entry, frame: str, below: bool, pad: float, centred: bool) -> None:
    x1, y1, x2, y2 = cell
    if frame == "tinted":
        canvas.fill(cell, 215 if t.ink < 128 else 70, 0.5)
    if frame == "boxes":
        canvas.rectangle((x1, y1, x2 + 1, y2 + 1), t.line_ink)
    label = t.written(entry.label) + (t.end if frame == "" else "")
    size = _room(canvas, label, t.label, t.label_size, x2 - x1 - pad)
    if not size:
        return
    x = (x1 + x2) / 2 if centred else x1 + pad + 1
    anchor = "m" if centred else "l"
    low, high = y2 - pad - t.size * 0.3, y1 + pad + t.label_size * 0.9
    value, line = (high + t.size * 0.15, low) if below else (low, high)
    if put(canvas, entry, t, x, value, x2 - x1 - pad * 2 - 2, anchor):
        canvas.text(x, line, label, t.label, size, t.label_ink, anchor)
    if frame == "under":
        rule = value + t.size * 0.32
        canvas.line(x1, rule, x2, rule, t.line_ink)
    elif frame == "top":
        canvas.line(x1, y1, x2, y1, t.line_ink)


def running(rng: Rng, canvas: Canvas, t: Type, area: Box, entries: Sequence[Entry]) -> float:
    """Labels and values one after another on the same lines, as at the foot of a letter or on a receipt."""
    x1, y1, x2, y2 = area
    end = t.end or pick(rng, (":", "", " "))
    between = weighted(rng, (("", 3), ("|", 1.5), ("·", 0.7), (",", 1), ("/", 0.5), (";", 0.5), ("•", 0.6)))
    x, baseline = x1, y1 + t.size
    size = min(t.label_size, t.size)
    for entry in entries:
        label = t.written(entry.label) + end
        wide = canvas.measure(label, t.label, size) + size * 0.35
        total = wide + canvas.measure(entry.value, t.value, size)
        if x > x1 and x + total > x2:
            x, baseline = x1, baseline + size * t.leading
        if x + total > x2 or baseline + size * 0.3 > y2:
            continue
        canvas.text(x, baseline, label, t.label, size, t.label_ink)
        entry.box = canvas.text(x + wide, baseline, entry.value, t.value, size, t.ink)
        x += total + size * 0.3
        if between:
            canvas.text(x, baseline, between, t.label, size, t.label_ink)
        x += size * real(rng, 0.5, 1.6)
    return baseline + size * t.leading * 0.5


SENTENCES = (
    "The {l} is {v}.",
    "Your {l} is {v}.",
    "Please note the {l} {v} on this page.",
    "{L}: {v}.",
    "We confirm the {l} of {v} as agreed.",
    "with {l} {v},",
    "According to our records, the {l} was {v}.",
    "The {l} given was {v},",
    "{l} {v} applies.",
    "As stated above, {l}: {v}.",
    "Our {l} ({v}) remains.",
    "({l} {v})",
    "The {l} has been set to {v}.",
)


def sentences(rng: Rng, canvas: Canvas, t: Type, area: Box, entries: Sequence[Entry]) -> float:
    """Values inside running text, between sentences that say nothing."""
    x1, y1, x2, y2 = area
    parts: list[tuple[str, Entry | None]] = []
    for entry in entries:
        if chance(rng, 0.5):
            parts += [(word, None) for word in canvas.world.words.sentence(rng, 4, 10).split(" ")]
        before, after = pick(rng, SENTENCES).format(l=_lowered(entry.label), L=entry.label, v="\0").split("\0")
        parts += [(word, None) for word in before.split(" ") if word]
        parts += [(entry.value, entry)]
        parts += [(word, None) for word in after.split(" ") if word and word not in ".,"]
    return _set_parts(canvas, t, (x1, y1, x2, y2), parts)


def _lowered(label: str) -> str:
    return label if label.isupper() or label[1:2].isupper() else label[:1].lower() + label[1:]


def _set_parts(canvas: Canvas, t: Type, area: Box, parts: Sequence[tuple[str, Entry | None]]) -> float:
    """Wrapped text in which an entry's value is never broken."""
    x1, y1, x2, y2 = area
    space = canvas.measure(" ", t.value, t.size)
    rows: list[list[tuple[float, str, Entry | None]]] = [[]]
    x = x1
    for text, entry in parts:
        wide = canvas.measure(text, t.value, t.size)
        if rows[-1] and x + wide > x2:
            rows.append([])
            x = x1
        rows[-1].append((x, text, entry))
        x += wide + space
    step = t.size * min(t.leading, 1.6)
    for number, row in enumerate(rows):
        baseline = y1 + t.size + number * step
        if baseline + t.size * 0.3 > y2:
            return baseline - t.size
        _print_row(canvas, t, baseline, row, x2)
    return y1 + len(rows) * step


def _print_row(
    canvas: Canvas, t: Type, baseline: float, row: Sequence[tuple[float, str, Entry | None]], edge: float
) -> None:
    """Plain words are joined into one run each, so that the transcript and text_at see phrases."""
    joined: list[tuple[float, str, Entry | None]] = []
    for x, text, entry in row:
        if joined and entry is None and joined[-1][2] is None:
            joined[-1] = (joined[-1][0], f"{joined[-1][1]} {text}", None)
        else:
            joined.append((x, text, entry))
    for x, text, entry in joined:
        box = canvas.text(x, baseline, text, t.value, t.size, t.ink)
        if entry is not None and box[2] <= edge + t.size:
            entry.box = box


def ruled_table(rng: Rng, canvas: Canvas, t: Type, area: Box, entries: Sequence[Entry]) -> float:
    """Label and value in the two cells of the rows of a table (or twice two)."""
    x1, y1, x2, y2 = area
    pairs = 2 if x2 - x1 > t.size * 30 and chance(rng, 0.4) else 1
    high = t.size * real(rng, 1.4, 2.2)
    share = real(rng, 0.3, 0.55)
    tint = chance(rng, 0.4) and t.ink < 128
    width = (x2 - x1) / pairs
    for number, entry in enumerate(entries):
        row, side = divmod(number, pairs)
        top = y1 + row * high
        if top + high > y2:
            continue
        left = x1 + side * width
        middle, right = left + width * share, left + width
        if tint:
            canvas.fill((left, top, middle, top + high), 222)
        canvas.rectangle((left, top, middle + 1, top + high + 1), t.line_ink)
        canvas.rectangle((middle, top, right + 1, top + high + 1), t.line_ink)
        baseline = top + high / 2 + t.size * 0.35
        pad = t.size * 0.4
        label = t.written(entry.label) + (t.end if chance(rng, 0.2) else "")
        size = _room(canvas, label, t.label, t.label_size, middle - left - pad * 1.5)
        if size and put(canvas, entry, t, middle + pad, baseline, right - middle - pad * 2):
            canvas.text(left + pad, baseline, label, t.label, size, t.label_ink)
    return y1 + -(-len(entries) // pairs) * high


def header_row(rng: Rng, canvas: Canvas, t: Type, area: Box, entries: Sequence[Entry]) -> float:
    """A strip of headers with the values in the row below, as on invoices and tickets; several strips if need be."""
    x1, y1, x2, y2 = area
    per_row = max(1, min(5, int((x2 - x1) / (t.size * real(rng, 8, 12)))))
    bar = weighted(rng, (("", 3), ("tint", 2), ("dark", 1), ("lines", 2)))
    high = t.size * real(rng, 1.4, 2.0)
    left = list(entries)
    while left and y1 + 2 * high < y2:
        row, left = left[:per_row], left[per_row:]
        if bar == "tint" and t.ink < 128:
            canvas.fill((x1, y1, x2, y1 + high), 215)
        elif bar == "dark" and t.ink < 128:
            canvas.fill((x1, y1, x2, y1 + high), 45)
        width = (x2 - x1) / len(row)
        for number, entry in enumerate(row):
            a = x1 + number * width + 3
            label = t.written(entry.label)
            size = _room(canvas, label, t.label, t.label_size, width - 8)
            if size and put(canvas, entry, t, a, y1 + high * 1.72, width - 8):
                ink = 250 if bar == "dark" and t.ink < 128 else t.label_ink
                canvas.text(a, y1 + high * 0.7, label, t.label, size, ink)
        if bar == "lines":
            for y in (y1, y1 + high, y1 + 2 * high):
                canvas.line(x1, y, x2, y, t.line_ink)
        y1 += high * 2.25
    return y1


WAYS: tuple[tuple[Way, float], ...] = (
    (beside, 5),
    (stacked, 3),
    (running, 1.5),
    (sentences, 1.2),
    (ruled_table, 1.2),
    (header_row, 1.2),
)


def lay(rng: Rng, canvas: Canvas, t: Type, area: Box, entries: Sequence[Entry]) -> float:
    """Sets the entries in one of the ways."""
    if not entries:
        return area[1]
    canvas.new_block()
    return weighted(rng, WAYS)(rng, canvas, t, area, entries)


# -- what surrounds the values ------------------------------------------------------------------------------------


def heading(
    rng: Rng, canvas: Canvas, text: str, face: Face, area: Box, size: float, ink: int, anchor: str = ""
) -> tuple[float, Box | None]:
    """A title within `area`; returns the next y and its box (None if it does not fit)."""
    x1, y1, x2, y2 = area
    size = _room(canvas, text, face, size, x2 - x1)
    if not size or y1 + size * 1.3 > y2:
        return y1, None
    anchor = anchor or weighted(rng, (("l", 5), ("m", 3), ("r", 1)))
    x = x1 if anchor == "l" else x2 if anchor == "r" else (x1 + x2) / 2
    free = (x2 - x1 - canvas.measure(text, face, size)) / max(len(text), 1)
    spacing = min(free, size * real(rng, 0.05, 0.3)) if chance(rng, 0.12) else 0.0
    side = "r" if anchor == "r" else "m" if anchor == "m" else "l"
    box = canvas.text(x, y1 + size, text, face, size, ink, side, spacing)
    return y1 + size * 1.35, box


def logo(rng: Rng, canvas: Canvas, box: Box, ink: int) -> None:
    """A mark of one or two simple shapes."""
    x1, y1, x2, y2 = box
    style = whole(rng, 0, 4)
    if style == 0:
        canvas.ellipse(box, None, 1, ink)
        canvas.ellipse(
            (x1 + (x2 - x1) / 4, y1 + (y2 - y1) / 4, x2 - (x2 - x1) / 4, y2 - (y2 - y1) / 4), None, 1, 255 - ink // 4
        )
    elif style == 1:
        canvas.polygon([(x1, y2), ((x1 + x2) / 2, y1), (x2, y2)], ink)
    elif style == 2:
        canvas.rectangle(box, None, 1, ink, (x2 - x1) / 5)
    elif style == 3:
        for i in range(3):
            canvas.fill((x1 + i * (x2 - x1) / 3, y1 + i * (y2 - y1) / 4, x1 + (i + 0.7) * (x2 - x1) / 3, y2), ink)
    else:
        points = rng.uniform(0, 1, (6, 2))
        canvas.polygon([(x1 + float(a) * (x2 - x1), y1 + float(b) * (y2 - y1)) for a, b in points], ink)


def barcode(rng: Rng, canvas: Canvas, box: Box, ink: int = 0) -> None:
    """Bars that carry nothing."""
    x1, y1, x2, y2 = (round(v) for v in canvas.clip(box))
    if x2 - x1 < 20 or y2 - y1 < 6:
        return
    unit = whole(rng, 1, 3)
    widths = rng.integers(1, 4, (x2 - x1) // unit + 1) * unit
    on = np.repeat(np.arange(len(widths)) % 2 == 0, widths)[: x2 - x1]
    canvas.erase((x1, y1, x2, y2))
    canvas.image[y1:y2, x1:x2][:, on] = ink


def matrix(rng: Rng, canvas: Canvas, x: float, y: float, side: float, ink: int = 0) -> None:
    """A square that looks like a QR code and carries nothing."""
    n = pick(rng, (21, 25, 29))
    unit = max(1, int(side / n))
    cells = rng.random((n, n)) < 0.5
    finder = np.ones((7, 7), bool)
    finder[1:6, 1:6] = False
    finder[2:5, 2:5] = True
    cells[:8, :8] = cells[:8, -8:] = cells[-8:, :8] = False
    cells[:7, :7] = cells[:7, -7:] = cells[-7:, :7] = finder
    picture = np.where(np.kron(cells, np.ones((unit, unit), bool)), ink, 255).astype(np.uint8)
    canvas.paste(picture, x, y)


def stamp(rng: Rng, canvas: Canvas, x: float, y: float, size: float) -> None:
    """A slanted word in a frame, over whatever is there."""
    text = pick(rng, ("PAID", "COPY", "ORIGINAL", "RECEIVED", "DRAFT", "APPROVED", "VOID", "SAMPLE", "URGENT", "FINAL"))
    angle = real(rng, -25, 35)
    ink = whole(rng, 70, 160)
    face = canvas.world.typeface(rng, "sans", "mono").bold
    canvas.text(x, y, text, face, size, ink, angle=angle, opacity=real(rng, 0.5, 0.9))


def watermark(rng: Rng, canvas: Canvas, ink: int) -> None:
    """A large pale word across the page, which nobody is asked for."""
    text = pick(rng, ("COPY", "SPECIMEN", "DRAFT", "CONFIDENTIAL", canvas.world.words.word(rng).upper()))
    face = canvas.world.typeface(rng, "sans", "serif").bold
    size = real(rng, 40, 60)
    canvas.text(
        canvas.width * real(rng, 0.1, 0.4),
        canvas.height * real(rng, 0.5, 0.8),
        text,
        face,
        size,
        ink,
        angle=real(rng, 15, 50),
        opacity=real(rng, 0.08, 0.2),
        record=False,
    )


def small_print(rng: Rng, canvas: Canvas, area: Box, face: Face, ink: int) -> float:
    """Sentences in 8 to 11 pixels; returns the next y."""
    x1, y1, x2, y2 = area
    size = real(rng, 8, 11)
    text = canvas.world.words.prose(rng, whole(rng, 1, 4))
    align = pick(rng, ("l", "l", "m", "j"))
    boxes = canvas.paragraph(x1, y1, x2 - x1, text, face, size, ink, 1.25, align, bottom=y2)
    return y1 + len(boxes) * size * 1.25


def rule(rng: Rng, canvas: Canvas, x1: float, x2: float, y: float, ink: int) -> None:
    """A horizontal line: thin, thick, double, dashed, dotted, or a row of characters."""
    style = whole(rng, 0, 6)
    if style <= 1:
        canvas.line(x1, y, x2, y, ink, 1)
    elif style == 2:
        canvas.line(x1, y, x2, y, ink, whole(rng, 2, 4))
    elif style == 3:
        canvas.line(x1, y, x2, y, ink)
        canvas.line(x1, y + 3, x2, y + 3, ink)
    elif style <= 5:
        canvas.line(x1, y, x2, y, ink, whole(rng, 1, 2), pick(rng, (1, 2, 4, 7)), pick(rng, (2, 3, 5)))
