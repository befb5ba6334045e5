"""The port between the bench and the reader that it measures, and the shipped reader behind it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from training.sample import Box

Grey = np.ndarray[Any, np.dtype[np.uint8]]
LONGEST = 600
"""Tokens of one answer; a page's transcription is cut there."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`text`: what was read, or NONE, or CANT; `confidence`: P(right) in [0, 1], None where the reader gives none;
    `box`: pixels of the picture that was read."""

    text: str
    confidence: float | None
    box: Box | None


class Reader(Protocol):
    """Sees a grey picture once, then answers questions about it."""

    def see(self, image: Grey) -> Any: ...

    def answer(self, page: Any, question: str, at: Box | None) -> Answer: ...


class Shipped:
    """The reader in the package. `folder`: other weights than the package's, None for those."""

    def __init__(self, threads: int, folder: Path | None = None) -> None:
        from spillway.backends.reader.model import FOLDER, Reader  # loads ONNX Runtime

        self._reader = Reader(folder or FOLDER, threads)

    def see(self, image: Grey) -> Any:
        return self._reader.read(image)

    def answer(self, page: Any, question: str, at: Box | None) -> Answer:
        given = self._reader.answer(page, question, at, LONGEST)
        return Answer(given.raw, given.confidence, given.box)
