"""What the trainer is fed: pictures as the package shows them."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("PIL")

from spillway.backends.reader.page import CANVASES
from training.feed import QUESTIONS, SEQUENCES, as_read, pack, picture_of
from training.sample import SHAPES, Box, Question, Sample
from training.vocab import ANS, BOX, Vocab


@pytest.mark.parametrize("shape", [*SHAPES, (300, 900)])
def test_places_stay_on_their_ink(shape: tuple[int, int]) -> None:
    image = np.full(shape, 240, np.uint8)
    box: Box = (60.0, 100.0, 160.0, 140.0)
    image[100:140, 60:160] = 20
    question = Question("text_at", "{at}?", "I", box, box, work=(box,))
    read = as_read(Sample(image, np.array([[73, 110, 120]], np.float32), "I", "other", [question]))
    assert read.image.shape in CANVASES
    (asked,) = read.questions
    assert asked.box is not None
    assert asked.box == asked.at == asked.work[0]
    x1, y1, x2, y2 = (round(side) for side in asked.box)
    assert read.image[y1 + 3 : y2 - 3, x1 + 3 : x2 - 3].max() < 60
    assert (read.image < 130).sum() == pytest.approx((x2 - x1) * (y2 - y1), rel=0.05)
    _, x, y = read.glyphs[0]
    assert (x, y) == (pytest.approx((x1 + x2) / 2, abs=1.5), pytest.approx((y1 + y2) / 2, abs=1.5))
    assert question.box == box


def test_what_there_is_to_look_at_is_asked_both_ways() -> None:
    box: Box = (10.0, 10.0, 20.0, 20.0)
    counts = [Question("count", "?", "1", work=(box,))] * (QUESTIONS + 2)
    sample = Sample(np.zeros((64, 64), np.uint8), np.zeros((0, 3), np.float32), "I", "other", counts)
    picture = picture_of(sample, Vocab(), np.random.default_rng(0))
    shard = pack([picture], lambda _: [], np.random.default_rng(0))
    before = shard.tokens[0, np.flatnonzero(shard.tokens[0] == ANS) - 1]
    asked = before[:-1]  # the last one asks to read aloud
    assert len(asked) == 2 * QUESTIONS
    assert (asked == BOX).sum() == QUESTIONS
    assert len(np.unique(shard.segments[0])) <= SEQUENCES
