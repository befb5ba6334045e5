"""Tokens of the reader: characters, 200 places, and a few marks.

Questions may hold any character of `CHARS` or a Chinese character of the question templates; answers hold characters
of `CHARS`, NONE, CANT and places. A sequence is

    <bos> question <ans> answer <eos>        answer = [x y ...] characters [<box> x1 y1 x2 y2]

where the first places are what has to be looked at before the answer can be said: what is counted, the end of a bar and
the ticks beside it. A swatch of a legend is followed by its grey, a pair of places too: [grey 0], 0 black to 199 white.
They are written where the question ends with <box> <ans>: one set of weights answers either way.
A place p of an axis of length n pixels is token LOC0 + floor(200 * p / n), clipped to 0..199.
"""

from __future__ import annotations

import string
from dataclasses import dataclass
from functools import cache

SPECIALS = ("<pad>", "<bos>", "<ans>", "<eos>", "<unk>", "<none>", "<cant>", "<box>")
PAD, BOS, ANS, EOS, UNK, NONE_ID, CANT_ID, BOX = range(len(SPECIALS))
PLACES = 200
LOC0 = len(SPECIALS)

CHARS = (
    "\n " + string.digits + string.ascii_letters + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßŒœŠšŽžČčĆćĐđĘęĄąŁłŃńŚśŹźŻżŐőŰűĞğİıŞşŘřĚěŮůŇňŤťĎď"
    "€£¥₹¢°§±×÷½¼²³µ©®™–—‘’“”„«»…•·¡¿№→←✓✗"
)
"""Every character that the reader can read and write; in pictures others are drawn as they are and read as <unk>."""

CHAR0 = LOC0 + PLACES


@dataclass(frozen=True, slots=True)
class Vocab:
    """`chinese`: the further characters that questions may hold (input only). Frozen into the exported model."""

    chinese: str = ""

    @property
    def symbols(self) -> str:
        return CHARS + self.chinese

    def __len__(self) -> int:
        return CHAR0 + len(self.symbols)

    def ids(self, text: str) -> list[int]:
        table = _table(self.symbols)
        return [table.get(c, UNK) for c in text]

    def text(self, ids: list[int]) -> str:
        return "".join(self.symbols[i - CHAR0] for i in ids if i >= CHAR0)


@cache
def _table(symbols: str) -> dict[str, int]:
    return {c: CHAR0 + i for i, c in enumerate(symbols)}
