"""Tokens of the reader, as its export wrote them down, and what it says in words. Pure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

PAD, BOS, ANS, EOS, UNK, NONE, CANT, BOX = range(8)
"""Marks, in the order of `training/vocab.py`; `Symbols.load` checks that they still are."""

NAMES = ("<pad>", "<bos>", "<ans>", "<eos>", "<unk>", "<none>", "<cant>", "<box>")

KINDS_ZH = {
    "receipt": "收据",
    "invoice": "发票",
    "id_card": "身份证件",
    "bank_card": "银行卡",
    "form": "表单",
    "table": "表格",
    "bank_statement": "银行对账单",
    "payslip": "工资单",
    "medical": "医疗文件",
    "chart": "图表",
    "screenshot": "屏幕截图",
    "photo": "照片",
    "document": "文档",
    "other": "其他",
    "yes": "是",
    "no": "否",
}
NOT_THERE = {"en": "not there", "zh": "图中没有"}
CANNOT = {
    "en": "The embedded reader only reads print: fields, tables, charts, places, pages. This needs a larger model.",
    "zh": "内置阅读器只能读取图中的文字:字段、表格、图表、位置和整页文字。这个问题需要更大的模型。",
}


def language(question: str) -> str:
    """`zh` if the question holds Chinese characters, else `en`."""
    return "zh" if any("\u4e00" <= c <= "\u9fff" for c in question) else "en"


def in_words(raw: str, question: str) -> str:
    """The reply to `question`: marks become sentences, closed answers speak the question's language."""
    spoken = language(question)
    if raw == NAMES[NONE]:
        return NOT_THERE[spoken]
    if raw == NAMES[CANT]:
        return CANNOT[spoken]
    return KINDS_ZH.get(raw, raw) if spoken == "zh" else raw


@dataclass(frozen=True)
class Symbols:
    """The vocabulary: marks, then places, then characters; the first `writable` of them may be answered."""

    characters: str
    places: int
    first_character: int

    @classmethod
    def load(cls, path: Path) -> tuple[Symbols, dict[str, Any]]:
        """The symbols and everything else that the file holds. Raises ValueError if it is another format."""
        about: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if tuple(about["specials"]) != NAMES:
            raise ValueError(f"{path} lists other marks than this version knows: export the reader again")
        return cls(about["symbols"], about["places"], about["first_character"]), about

    @cached_property
    def _ids(self) -> dict[str, int]:
        return {c: self.first_character + i for i, c in enumerate(self.characters)}

    @property
    def first_place(self) -> int:
        return self.first_character - self.places

    def is_place(self, token: int) -> bool:
        return self.first_place <= token < self.first_character

    def ids(self, text: str) -> list[int]:
        return [self._ids.get(c, UNK) for c in text]

    def name(self, token: int) -> str:
        """A token as text: the character itself, or a mark in angle brackets."""
        if token >= self.first_character:
            return self.characters[token - self.first_character]
        return NAMES[token] if token < len(NAMES) else f"<{token - self.first_place}>"

    def text(self, tokens: Sequence[int]) -> str:
        return "".join(self.name(t) for t in tokens if t >= self.first_character)

    def place(self, box: Sequence[float], height: int, width: int) -> list[int]:
        """A box in pixels as four tokens."""
        sides = (width, height, width, height)
        last = self.places - 1
        inside = (min(max(int(self.places * v / s), 0), last) for v, s in zip(box, sides, strict=True))
        return [self.first_place + place for place in inside]

    def points(self, tokens: Sequence[int], height: int, width: int) -> tuple[tuple[float, float], ...]:
        """Pairs of tokens as points in pixels; a last one without a partner is left out, and so are greys, whose second
        place is the first of all."""
        pairs = zip(tokens[::2], tokens[1::2], strict=False)
        sides = [(x - self.first_place, y - self.first_place) for x, y in pairs if y != self.first_place]
        return tuple(((x + 0.5) * width / self.places, (y + 0.5) * height / self.places) for x, y in sides)

    def box(self, tokens: Sequence[int], height: int, width: int) -> tuple[float, float, float, float]:
        x1, y1, x2, y2 = (
            (t - self.first_place + 0.5) * s / self.places
            for t, s in zip(tokens, (width, height, width, height), strict=True)
        )
        return (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
