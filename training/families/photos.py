"""Train family of photographs: bare, or with print in them: signs, shop fronts, packages, books, dates.

Most of what one may ask of a photograph is out of a reader's reach or not there, and so are most of the questions here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from training import questions as q
from training import words as w
from training.canvas import Canvas, Face
from training.chance import Rng, chance, pick, real, weighted, whole
from training.families import asking
from training.sample import CANT, Box, Family, Question, Sample
from training.world import World


@dataclass(slots=True)
class Scene:
    rng: Rng
    c: Canvas
    asked: list[Question] = field(default_factory=lambda: list[Question]())

    def about(self, thing: str, chinese: str, answer: str, box: Box) -> None:
        self.asked.append(Question("field", q.ask_about(self.rng, thing, chinese), answer, box))

    def add(self, key: str, answer: str, box: Box) -> None:
        self.asked.append(asking.field(self.rng, key, None, answer, box))

    def face(self) -> Face:
        kinds = ("sans", "sans", "sans", "serif", "display", "hand")
        return self.c.world.typeface(self.rng, *kinds).either(self.rng, 0.6)

    def line(
        self, text: str, face: Face, middle: float, base: float, size: float, room: float, ink: int, angle: float = 0
    ) -> Box:
        size = self.c.fit(text, face, size, room, 8)
        return self.c.text(middle, base, text, face, size, ink, "m", angle=angle)

    def board(self, box: Box, dark: bool) -> int:
        """A plate to print on, shaded a little; returns its ink."""
        rng, c = self.rng, self.c
        level = whole(rng, 5, 90) if dark else whole(rng, 190, 255)
        radius = pick(rng, (0.0, 0.0, 4.0, 12.0))
        if chance(rng, 0.5):
            c.fill((box[0] + 4, box[1] + 5, box[2] + 4, box[3] + 5), 0, 0.4)
        if radius:
            c.rectangle(box, None, 1, level, radius)
        else:
            c.gradient(box, level, int(np.clip(level + whole(rng, -25, 25), 0, 255)), chance(rng, 0.5))
        ink = whole(rng, 200, 255) if dark else whole(rng, 0, 70)
        if chance(rng, 0.4):
            inset = real(rng, 2, 7)
            c.rectangle((box[0] + inset, box[1] + inset, box[2] - inset, box[3] - inset), ink, whole(rng, 1, 3))
        return ink

    def spot(self, wide: float, tall: float) -> Box:
        x, y = real(self.rng, 4, max(self.c.width - wide - 4, 5)), real(self.rng, 4, max(self.c.height - tall - 4, 5))
        return (x, y, min(x + wide, self.c.width - 2), min(y + tall, self.c.height - 2))


SHOPS = [
    "Bakery",
    "Café",
    "Books",
    "Pharmacy",
    "Market",
    "Hotel",
    "Bistro",
    "Flowers",
    "Barber",
    "Bar",
    "Pizza",
    "Optics",
    "Shoes",
    "Garage",
    "Bank",
    "Museum",
    "Library",
    "Sushi",
    "Gelato",
    "Fish",
    "Wine",
    "Toys",
    "Cinema",
]
ORDERS = [
    "NO PARKING",
    "EXIT",
    "STOP",
    "PRIVATE",
    "OPEN",
    "CLOSED",
    "DANGER",
    "KEEP OUT",
    "NO ENTRY",
    "PUSH",
    "PULL",
    "SALE",
    "CAUTION",
    "WET PAINT",
    "NO SMOKING",
    "RESERVED",
    "TICKETS",
    "TOILETS",
    "INFORMATION",
    "PLEASE RING",
    "TO LET",
    "FOR SALE",
    "ONE WAY",
    "SLOW",
    "WAY OUT",
    "STAFF ONLY",
    "BEWARE OF THE DOG",
    "MIND THE STEP",
]


def _sign(s: Scene) -> None:
    """A plate with one to three lines, sometimes turned a little."""
    rng, c, words = s.rng, s.c, s.c.world.words
    text = pick(rng, ORDERS) if chance(rng, 0.4) else words.title(rng, 1, 3)
    face, size = s.face(), real(rng, 14, 46)
    size = c.fit(text, face, size, c.width * 0.7, 10)
    wide, tall = c.measure(text, face, size) + size * 1.4, size * real(rng, 1.7, 2.6)
    second = pick(rng, ("", "", words.phrase(rng, 1, 3), f"{whole(rng, 2, 900)} m", w.phone(rng)))
    box = s.spot(wide, tall + (size * 1.1 if second else 0))
    ink = s.board(box, chance(rng, 0.5))
    angle = real(rng, -6, 6) if chance(rng, 0.2) else 0.0
    middle = (box[0] + box[2]) / 2
    place = s.line(text, face, middle, box[1] + tall / 2 + size * 0.35, size, box[2] - box[0] - 8, ink, angle)
    if second:
        s.line(second, face, middle, box[3] - size * 0.5, size * 0.6, box[2] - box[0] - 8, ink, angle)
    else:
        s.about(
            pick(rng, ("text on the sign", "sign", "inscription", "wording of the sign")), "牌子上的字", text, place
        )
    c.noise(box, real(rng, 1, 7), rng)


def _shop(s: Scene) -> None:
    """A shop's front: name, trade, number, opening hours."""
    rng, c, words = s.rng, s.c, s.c.world.words
    top = real(rng, 0.02, 0.35) * c.height
    tall = real(rng, 0.09, 0.2) * c.height
    x1, x2 = c.width * real(rng, 0, 0.15), c.width * real(rng, 0.8, 1)
    box = (x1, top, x2, top + tall)
    ink = s.board(box, chance(rng, 0.6))
    name = pick(
        rng,
        (
            f"{words.last_name(rng)}'s {pick(rng, SHOPS)}",
            f"{pick(rng, SHOPS)} {words.last_name(rng)}",
            words.company(rng),
            words.title(rng, 1, 2),
        ),
    )
    name = name.upper() if chance(rng, 0.35) else name
    place = s.line(name, s.face(), (x1 + x2) / 2, top + tall * 0.68, tall * real(rng, 0.4, 0.65), x2 - x1 - 16, ink)
    s.about(pick(rng, ("name of the shop", "shop", "name on the front", "name over the door")), "店名", name, place)
    if chance(rng, 0.6):
        wide = c.width * real(rng, 0.2, 0.4)
        frame = (x1 + 10, top + tall * 1.3, x1 + 10 + wide, min(top + tall * 1.3 + wide * 0.9, c.height - 4))
        ink, face = s.board(frame, False), s.face()
        size = min(wide / 11, 17)
        hours = w.time(rng, "{h:02}:{m:02}") + pick(rng, (" - ", "-", " – ")) + w.time(rng, "{h:02}:{m:02}")
        s.line(
            pick(rng, ("Opening hours", "Open", "HOURS", "We are open")),
            face,
            (frame[0] + frame[2]) / 2,
            frame[1] + size * 1.8,
            size,
            wide - 8,
            ink,
        )
        place = s.line(hours, face, (frame[0] + frame[2]) / 2, frame[1] + size * 3.5, size, wide - 8, ink)
        s.about("opening hours", "营业时间", hours, place)
        phone = w.phone(rng)
        s.add(
            "phone", phone, s.line(phone, face, (frame[0] + frame[2]) / 2, frame[1] + size * 5.2, size, wide - 8, ink)
        )


def _package(s: Scene) -> None:
    """A product with its label: brand, name, contents, price."""
    rng, c, words = s.rng, s.c, s.c.world.words
    wide, tall = c.width * real(rng, 0.3, 0.6), c.height * real(rng, 0.35, 0.75)
    box = s.spot(wide, tall)
    x1, y1, x2, y2 = box
    ink = s.board(box, chance(rng, 0.5))
    middle, room, unit = (x1 + x2) / 2, x2 - x1 - 14, (y2 - y1) / 10
    brand, name = words.title(rng, 1, 1), words.product(rng)
    size = min(unit * 1.1, 46)
    s.about(
        pick(rng, ("brand", "brand name", "make")),
        "品牌",
        brand,
        s.line(brand, s.face(), middle, y1 + unit * 1.8, size, room, ink),
    )
    s.about(
        pick(rng, ("product", "product name", "name of the product")),
        "产品名称",
        name,
        s.line(name, s.face(), middle, y1 + unit * 3.4, size * 0.8, room, ink),
    )
    if chance(rng, 0.4):
        c.paste(c.world.photo(rng, int(unit * 2), int(room * 0.7)), middle - room * 0.35, y1 + unit * 4)
    small, face = max(9.0, min(unit * 0.5, 18)), s.face()
    weight = f"{whole(rng, 5, 990)} {pick(rng, ('g', 'ml', 'g e', 'oz'))}"
    label = pick(rng, ("Net wt. ", "", "Contents ", "e "))
    s.line(label.strip(), face, middle - room * 0.25, y2 - unit * 2, small, room * 0.4, ink) if label else None
    s.about(
        pick(rng, ("net weight", "contents", "weight or volume")),
        "净含量",
        weight,
        s.line(weight, face, middle + room * 0.2, y2 - unit * 2, small, room * 0.4, ink),
    )
    if chance(rng, 0.6):
        day = w.date(rng, first=2024, last=2032)
        s.line(
            pick(rng, ("Best before", "BBE", "EXP")),
            face,
            middle - room * 0.25,
            y2 - unit * 1.1,
            small,
            room * 0.4,
            ink,
        )
        s.add("best_before", day, s.line(day, face, middle + room * 0.2, y2 - unit * 1.1, small, room * 0.45, ink))
    if chance(rng, 0.5):
        _tag(s)


def _tag(s: Scene) -> None:
    """A price tag."""
    rng, c = s.rng, s.c
    price, face, size = w.number_style(rng).money(w.amount(rng, 0.5, 400)), s.face(), real(rng, 14, 34)
    box = s.spot(c.measure(price, face, size) + size, size * 2)
    ink = s.board(box, False)
    s.add(
        "price",
        price,
        s.line(price, face, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2 + size * 0.35, size, box[2] - box[0] - 6, ink),
    )


def _book(s: Scene) -> None:
    """A book or a poster lying there or hanging on a wall."""
    rng, c, words = s.rng, s.c, s.c.world.words
    wide = c.width * real(rng, 0.3, 0.6)
    box = s.spot(wide, min(wide * real(rng, 1.2, 1.6), c.height * 0.9))
    x1, y1, x2, y2 = box
    ink = s.board(box, chance(rng, 0.5))
    face, size = s.face(), min((x2 - x1) / 8, 40)
    title, author = words.title(rng, 1, 3), words.name(rng)
    tall = y2 - y1
    if chance(rng, 0.5):
        c.paste(c.world.photo(rng, int(tall * 0.4), int((x2 - x1) * 0.8)), x1 + (x2 - x1) * 0.1, y1 + tall * 0.45)
    s.add("title", title, s.line(title, face, (x1 + x2) / 2, y1 + tall * 0.2, size, x2 - x1 - 16, ink))
    s.add(
        "author",
        author,
        s.line(author, face, (x1 + x2) / 2, y1 + tall * pick(rng, (0.32, 0.95)), size * 0.6, x2 - x1 - 16, ink),
    )


def _stamp(s: Scene) -> None:
    """The camera's date, or a caption or credit over the picture."""
    rng, c, words = s.rng, s.c, s.c.world.words
    face, size = c.world.face(rng, "sans", "mono"), real(rng, 10, 24)
    ink = pick(rng, (255, 255, 0, 230))
    if chance(rng, 0.5):
        day = w.date(rng)
        s.add("date", day, c.text(c.width - size, c.height - size, day, face, size, ink, "r"))
        return
    text = pick(
        rng,
        (
            words.title(rng, 2, 5),
            f"© {words.name(rng)}",
            f"Photo: {words.name(rng)}",
            f"{words.city(rng)}, {words.country(rng)}",
        ),
    )
    size = c.fit(text, face, size, c.width - 2 * size, 8)
    if chance(rng, 0.5):
        c.fill((0, c.height - size * 2, c.width, c.height), 255 - ink, real(rng, 0.4, 0.8))
    s.about(
        pick(rng, ("caption", "text at the bottom", "printed caption")),
        "图片说明文字",
        text,
        c.text(size, c.height - size * 0.7, text, face, size, ink),
    )


def _plate(s: Scene) -> None:
    """A car's number plate or a street's name."""
    rng, c, words = s.rng, s.c, s.c.world.words
    face, size = c.world.typeface(rng, "sans", "mono").bold, real(rng, 16, 40)
    street = chance(rng, 0.5)
    text = words.street(rng) if street else w.code(rng, "@@@ ####", "@@## @@@", "@-@@ ####", "#@@@###", "@@-###-@@")
    box = s.spot(min(c.measure(text, face, size) + size, c.width * 0.85), size * 1.8)
    ink = s.board(box, street and chance(rng, 0.6))
    place = s.line(
        text, face, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2 + size * 0.36, size, box[2] - box[0] - 8, ink
    )
    if street:
        s.about(pick(rng, ("name of the street", "street", "street sign")), "街道名称", text, place)
    else:
        s.add("vehicle", text, place)


PRINTS: tuple[tuple[Callable[[Scene], None], float], ...] = (
    (_sign, 3), (_shop, 2), (_package, 2.5), (_book, 1.5), (_stamp, 1), (_plate, 1.2), (_tag, 0.8),
)  # fmt: skip
KEYS = (
    "total", "date", "name", "address", "phone", "price", "title", "author", "invoice_number", "iban", "email",
    "time", "expiry_date",
    "tax", "merchant", "card_number", "account_number",
)  # fmt: skip


def build(rng: Rng, world: World, height: int, width: int) -> Sample:
    """A photograph filling the picture, one in five with a frame, or two of them."""
    photo = world.photo(rng, height, width)
    if chance(rng, 0.12):
        half = height // 2
        photo = np.concatenate([world.photo(rng, half, width), world.photo(rng, height - half, width)])
    elif chance(rng, 0.08):
        frame = whole(rng, 4, 60)
        inner = world.photo(rng, height - 2 * frame, width - 2 * frame)
        photo = np.pad(inner, frame, constant_values=pick(rng, (255, 0, 240, 20)))
    s = Scene(rng, Canvas(world, height, width, np.ascontiguousarray(photo)))
    bare = chance(rng, 0.4)
    if not bare:
        print_ = weighted(rng, PRINTS)
        print_(s)
        if chance(rng, 0.2) and print_ is not _stamp:
            _stamp(s)
    asked = [*s.asked, *(Question("cant", q.ask_cant(rng), CANT) for _ in range(whole(rng, 1, 3 if bare else 2)))]
    if bare and chance(rng, 0.4):
        asked.append(
            asking.none(
                q.ask_about(
                    rng,
                    *pick(
                        rng,
                        (
                            ("text on the sign", "牌子上的字"),
                            ("name of the shop", "店名"),
                            ("brand", "品牌"),
                            ("caption", "图片说明文字"),
                        ),
                    ),
                )
            )
        )
    return asking.finish(rng, s.c, "photo", "photos", asked, most=6, reading=1, missing=2.0 if bare else 1.2, keys=KEYS)


FAMILIES = (Family("photos", "photo", "train", build, 0.6),)
