"""A page of paper under construction: where the next part goes, what is on it, and what may be asked.

`Sheet` sets the parts that most documents share (letterhead, labelled values, item lists, prose, foot), each in one of
many ways; a family says which parts in which order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from training import ask, grid, layout
from training import questions as q
from training.ask import Entry
from training.canvas import Canvas
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.fields import FIELDS, Field, Page
from training.grid import Column
from training.sample import Box, Question, Sample
from training.world import Typeface, World


@dataclass(slots=True)
class Sheet:
    """`area` is what remains free; `entries` and `asked` grow as parts are drawn."""

    rng: Rng
    world: World
    canvas: Canvas
    page: Page
    face: Typeface
    t: layout.Type
    area: Box
    entries: list[Entry] = field(default_factory=lambda: list[Entry]())
    headers: list[Entry] = field(default_factory=lambda: list[Entry]())
    asked: list[Question] = field(default_factory=lambda: list[Question]())

    @classmethod
    def make(cls, rng: Rng, world: World, height: int, width: int, size: float, kinds: tuple[str, ...] = ()) -> Sheet:
        """A blank page, filling the picture or lying on something darker."""
        canvas, paper = _paper(rng, world, height, width)
        face = world.typeface(rng, *kinds)
        if face.kind in ("hand", "display") and not kinds:
            face = world.typeface(rng, "sans", "serif", "mono")
        x1, y1, x2, y2 = paper
        margin = (x2 - x1) * real(rng, 0.015, 0.1)
        area = (x1 + margin, y1 + margin * real(rng, 0.5, 1.4), x2 - margin, y2 - margin * 0.5)
        return cls(
            rng, world, canvas, Page.make(rng, world.words), face, layout.make_type(rng, world, size, 255, face), area
        )

    @property
    def width(self) -> float:
        return self.area[2] - self.area[0]

    @property
    def room(self) -> float:
        return self.area[3] - self.area[1]

    def down_to(self, y: float, gap: float = 0.6) -> None:
        """The free area starts at `y` and a gap of `gap` em."""
        self.area = (self.area[0], y + self.t.size * gap * real(self.rng, 0.5, 1.8), self.area[2], self.area[3])

    def restyle(self, chances: float = 0.3) -> None:
        """Now and then another typography for the next part."""
        if chance(self.rng, chances):
            size = self.t.size * real(self.rng, 0.85, 1.15)
            self.t = layout.make_type(self.rng, self.world, max(8.0, size), 255, self.face)

    # -- parts ------------------------------------------------------------------------------------------------------

    def letterhead(self, name: str, key: str) -> None:
        """The issuer's name, large or small, with or without a mark, an address and ways to get in touch."""
        rng, t = self.rng, self.t
        self.canvas.new_block()
        align = weighted(rng, (("l", 5), ("m", 3), ("r", 2)))
        size = min(60.0, t.size * real(rng, 1.0, 3.2))
        x1, y1, x2, y2 = self.area
        if chance(rng, 0.45):
            side = size * real(rng, 0.9, 1.8)
            at = {"l": x1, "m": (x1 + x2 - side) / 2, "r": x2 - side}[align]
            layout.logo(rng, self.canvas, (at, y1, at + side, y1 + side), whole(rng, 0, 150))
            if align == "l" and chance(rng, 0.6):
                x1 += side + t.size * 0.6
            else:
                y1 += side + t.size * 0.4
        face = self.face if chance(rng, 0.6) else self.world.typeface(rng, "display", "serif", "sans", "hand")
        y, box = layout.heading(rng, self.canvas, name, face.either(rng, 0.7), (x1, y1, x2, y2), size, t.ink, align)
        if box is not None:
            self.entries.append(Entry(key, "", name, box))
        y = self._contact(y, x1, x2, align)
        self.down_to(max(y, self.area[1]), 0.8)
        if chance(rng, 0.25):
            layout.rule(rng, self.canvas, self.area[0], self.area[2], self.area[1] - t.size * 0.3, t.line_ink)

    def _contact(self, y: float, x1: float, x2: float, align: str) -> float:
        """Lines under a letterhead: address, phone, mail, site; unlabelled or labelled."""
        rng, t, words = self.rng, self.t, self.world.words
        size = max(8.0, t.size * real(rng, 0.7, 1.0))
        x = {"l": x1, "m": (x1 + x2) / 2, "r": x2}[align]
        lines = (
            [words.street(rng), f"{words.postcode(rng)} {words.city(rng)}"]
            if chance(rng, 0.8)
            else [words.address(rng)]
        )
        for key in some(rng, ("phone", "email", "website", "vat_number", "fax"), whole(rng, 0, 3)):
            bare = key in ("phone", "email", "website") and chance(rng, 0.35)  # other numbers say nothing unlabelled
            label = "" if bare else pick(rng, FIELDS[key].labels)
            value = FIELDS[key].make(rng, self.page)
            text = f"{label}{pick(rng, (':', '', '.')) if label else ''} {value}".strip()
            lines.append(text)
            self.entries.append(Entry(key, label, value))
        face = self.t.value
        for line in lines:
            fitting = self.canvas.fit(line, face, size, x2 - x1)
            y += size * 1.3
            if y > self.area[3]:
                break
            box = self.canvas.text(
                x, y, line, face, fitting, t.label_ink, "r" if align == "r" else "m" if align == "m" else "l"
            )
            entry = next((e for e in self.entries if e.value and e.box is None and line.endswith(e.value)), None)
            if entry is not None:
                entry.box = self.canvas.find(entry.value, box)
        return y + size * 0.5

    def title(self, text: str, big: float = 2.2) -> None:
        """The document's title; sometimes letter-spaced or between rules."""
        rng, t = self.rng, self.t
        size = min(60.0, t.size * real(rng, 1.0, big))
        text = text.upper() if chance(rng, 0.4) else text
        face = self.face.either(rng, 0.75)
        y, _ = layout.heading(rng, self.canvas, text, face, self.area, size, t.ink)
        self.down_to(y, 0.5)

    def values(self, fields: Sequence[Field], n: int, pseudo: float = 0.15, share: float = 1.0) -> None:
        """`n` labelled values in one of the ways of `layout`, in at most `share` of the free height."""
        made = layout.make_entries(self.rng, self.world, self.page, self._unused(fields), n, pseudo)
        shown = {ask.bare(e.label) for e in self.entries}
        self.place([e for e in made if ask.bare(e.label) not in shown], share)

    def _unused(self, fields: Sequence[Field]) -> list[Field]:
        taken = {e.key for e in self.entries}
        return [f for f in fields if f.key not in taken]

    def place(self, made: Sequence[Entry], share: float = 1.0, way: layout.Way | None = None) -> None:
        """Draws entries into the whole width, a half of it, or two halves side by side."""
        rng = self.rng
        self.restyle()
        x1, y1, x2, _ = self.area
        bottom = y1 + self.room * share
        draw = way or layout.lay
        self.canvas.new_block()
        if self.width > self.t.size * 32 and len(made) > 3 and chance(rng, 0.3):
            half = len(made) // 2
            middle = x1 + self.width * real(rng, 0.42, 0.58)
            a = draw(rng, self.canvas, self.t, (x1, y1, middle - self.t.size, bottom), made[:half])
            b = draw(rng, self.canvas, self.t, (middle, y1, x2, bottom), made[half:])
            y = max(a, b)
        else:
            left, right = x1, x2
            if self.width > self.t.size * 26 and chance(rng, 0.3):
                part = self.width * real(rng, 0.45, 0.8)
                left, right = pick(rng, ((x1, x1 + part), (x2 - part, x2)))
            y = draw(rng, self.canvas, self.t, (left, y1, right, bottom), made)
        self.entries += made
        self.down_to(y, 0.8)

    def block(self, key: str, n: int = 3) -> None:
        """A heading such as "Bill to" with a name and an address in lines under it."""
        rng, t, words = self.rng, self.t, self.world.words
        self.canvas.new_block()
        made = layout.mixed_label(rng, self.world, self.page, FIELDS[key])
        x = self.area[0] + (self.width * 0.55 if chance(rng, 0.25) else 0)
        y = self.area[1] + t.size
        wide = self.area[2] - x
        self.canvas.text(
            x, y, t.ended(made.label), t.label, self.canvas.fit(made.label, t.label, t.label_size, wide), t.label_ink
        )
        y += t.size * 1.3
        if layout.put(self.canvas, made, t, x, y, wide):
            self.entries.append(made)
        for line in (words.street(rng), f"{words.postcode(rng)} {words.city(rng)}", words.country(rng))[:n]:
            y += t.size * 1.25
            self.canvas.text(x, y, line, t.value, self.canvas.fit(line, t.value, t.size, wide), t.ink)
        self.down_to(y, 1)

    def table(
        self,
        columns: Sequence[Column],
        share: float = 1.0,
        headers: bool = True,
        key: int = 0,
        cells: int = 3,
        things: str = "items",
        look: grid.Look | None = None,
        last_bold: bool = False,
    ) -> grid.Drawn:
        """A table of items over the width, with questions on its cells and their number."""
        rng = self.rng
        self.canvas.new_block()
        x1, y1, x2, _ = self.area
        drawn = grid.draw(
            rng, self.canvas, self.t, (x1, y1, x2, y1 + self.room * share), columns, headers, look, last_bold
        )
        self.asked += grid.ask_cells(rng, drawn, cells, key)
        if chance(rng, 0.25):
            self.asked += grid.ask_missing(rng, self.canvas, drawn, key)
        if drawn.rows and chance(rng, 0.5):
            self.asked.append(Question("count", q.ask_count(rng, things), str(drawn.rows)))
        self.headers += grid.headers(drawn)
        self.down_to(drawn.bottom, 0.6)
        return drawn

    def prose(self, sentences: int, share: float = 1.0) -> None:
        rng, t = self.rng, self.t
        self.canvas.new_block()
        x1, y1, x2, _ = self.area
        size = max(8.0, t.size * real(rng, 0.8, 1.1))
        leading = real(rng, 1.15, 1.7)
        lines = self.canvas.paragraph(
            x1,
            y1,
            x2 - x1,
            self.world.words.prose(rng, sentences),
            t.value,
            size,
            t.ink,
            leading,
            pick(rng, ("l", "l", "j", "m")),
            bottom=y1 + self.room * share,
        )
        self.down_to(y1 + len(lines) * size * leading, 0.8)

    def foot(self) -> None:
        """What stands at the bottom of pages: small print, a code, contact lines, a page number."""
        rng, t = self.rng, self.t
        self.canvas.new_block()
        x1, y1, _x2, _y2 = self.area
        if chance(rng, 0.25) and self.room > 40:
            high = min(real(rng, 18, 60), self.room * 0.5)
            left = x1 + self.width * real(rng, 0, 0.4)
            layout.barcode(
                rng, self.canvas, (left, y1, left + self.width * real(rng, 0.3, 0.6), y1 + high), whole(rng, 0, 60)
            )
            self.down_to(y1 + high, 0.3)
        elif chance(rng, 0.2) and self.room > 70:
            side = min(real(rng, 40, 90), self.room)
            layout.matrix(rng, self.canvas, x1 + (self.width - side) * float(rng.random()), y1, side, whole(rng, 0, 60))
            self.down_to(y1 + side, 0.3)
        if chance(rng, 0.5) and self.room > 24:
            y = layout.small_print(rng, self.canvas, self.area, self.face.regular, t.label_ink)
            self.down_to(y, 0.3)

    def decorate(self) -> None:
        """Now and then a stamp or a watermark."""
        rng = self.rng
        if chance(rng, 0.05):
            layout.watermark(rng, self.canvas, whole(rng, 60, 160))
        if chance(rng, 0.06):
            layout.stamp(
                rng,
                self.canvas,
                self.canvas.width * real(rng, 0.1, 0.6),
                self.canvas.height * real(rng, 0.3, 0.9),
                real(rng, 18, 44),
            )

    def finish(self, kind: str, family: str, near: Sequence[str] = (), most: int = 6) -> Sample:
        """The sample, with questions for the labelled values that are still readable."""
        self.decorate()
        readable = [e for e in self.entries if e.box is not None and self.canvas.shows(e.value, e.box)]
        cells = some(self.rng, self.asked, most if len(readable) < 3 else max(2, most // 2 + 1))
        asked = [*cells, *ask.entries(self.rng, readable, max(2, most - len(cells) // 2))]
        return ask.finish(self.rng, self.canvas, kind, family, asked, [*self.entries, *self.headers], near)


def _paper(rng: Rng, world: World, height: int, width: int) -> tuple[Canvas, Box]:
    """The picture with its paper: all of it, or a sheet on a table, with a shadow."""
    if chance(rng, 0.72):
        return Canvas(world, height, width, world.paper(rng, height, width)), (0.0, 0.0, float(width), float(height))
    ground = world.photo(rng, height, width) if chance(rng, 0.5) else whole(rng, 20, 190)
    canvas = Canvas(world, height, width, ground)
    x1, x2 = width * real(rng, 0.01, 0.08), width * real(rng, 0.92, 0.99)
    y1, y2 = height * real(rng, 0.01, 0.06), height * real(rng, 0.94, 1.02)
    if chance(rng, 0.5):
        canvas.fill((x1 + 6, y1 + 6, x2 + 6, y2 + 6), 0, 0.4)
    canvas.fill((x1, y1, x2, y2), whole(rng, 225, 255))
    return canvas, (x1, y1, x2, min(y2, float(height)))


Part = Callable[[Sheet], None]


def sized(rng: Rng, width: float, height: float, columns: tuple[float, float]) -> float:
    """An em size at which a line of an upright page holds about `columns` (low, high) characters, 8 to 26 pixels."""
    return float(min(26.0, max(8.0, min(width, height * 0.95) / (real(rng, *columns) * 0.55))))


def quieter(t: layout.Type, factor: float) -> layout.Type:
    """The same typography at another size."""
    return replace(t, size=max(8.0, t.size * factor), label_size=max(8.0, t.label_size * factor))
