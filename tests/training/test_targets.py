"""What the reader is taught to say: places move along with the picture, and what has left it is not asked for."""

from __future__ import annotations

import importlib
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="needs the extra `training`")
targets: Any = importlib.import_module("training.targets")  # its types need torch, which the checks are run without

from training.feed import Picture, line_of, pack  # noqa: E402
from training.sample import Box, Question, reading_order, with_shade  # noqa: E402
from training.vocab import ANS, BOX, EOS, LOC0, Vocab  # noqa: E402

VOCAB = Vocab()
SIDE = 400
"""Pixels of the picture's sides: a place is two pixels."""


def taught(
    question: Question, shift: float = 0.0, look: bool = True, image: Any = None
) -> tuple[list[int], list[float]]:
    """The answer's tokens and weights in a picture that moved `shift` pixels to the right, and is then `image`."""
    line = line_of(question, VOCAB, look)
    picture = Picture(np.zeros((SIDE, SIDE), np.uint8), np.zeros((0, 3), np.float32), [(line,)], [])
    shard = pack([picture], lambda _: [], np.random.default_rng(0))
    matrix = torch.tensor([[[1.0, 0.0, shift], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]])
    boxes, segments = torch.from_numpy(shard.boxes), torch.from_numpy(shard.segments)
    moved = targets.move_boxes(boxes, matrix, SIDE, SIDE)
    tokens, places = torch.from_numpy(shard.tokens).long(), torch.from_numpy(shard.places)
    shown = torch.zeros(1, 1, SIDE, SIDE) if image is None else image
    tokens = targets.fill_places(tokens, places, boxes[:, 0].long(), moved, shown)
    weights = targets.keep_valid(torch.from_numpy(shard.answers).float(), segments, boxes, moved)
    start, end = tokens[0].tolist().index(ANS) + 1, tokens[0].tolist().index(EOS) + 1
    return tokens[0, start:end].tolist(), weights[0, start:end].tolist()


def around(x: float, y: float) -> Box:
    return (x - 10, y - 10, x + 10, y + 10)


COUNT = Question("count", "How many?", "3", work=(around(40, 40), around(80, 40), around(300, 100)))


def test_what_is_counted_is_looked_at_first() -> None:
    tokens, weights = taught(COUNT)
    assert tokens == [LOC0 + p for p in (20, 20, 40, 20, 150, 50)] + [*VOCAB.ids("3"), EOS]
    assert weights == pytest.approx([6**-0.5] * 6 + [2**-0.5] * 2, abs=1e-3)


def test_places_move_with_the_picture() -> None:
    tokens, _ = taught(COUNT, shift=20)
    assert tokens[:6:2] == [LOC0 + 30, LOC0 + 50, LOC0 + 160]


def test_who_is_not_asked_to_look_answers_at_once() -> None:
    tokens, weights = taught(COUNT, look=False)
    assert tokens == [*VOCAB.ids("3"), EOS]
    assert weights == pytest.approx([2**-0.5] * 2, abs=1e-3)


def test_of_a_shade_the_grey_is_told_as_the_picture_shows_it_in_the_end() -> None:
    swatch = around(40, 40)
    image = torch.ones(1, 1, SIDE, SIDE)
    image[:, :, 30:51, 50:71] = 0.6  # where it is after the move, and how bright
    image[:, :, 30:51, 60] = 0.0  # hatched
    tokens, _ = taught(Question("chart", "Tea?", "7", work=(*with_shade(swatch), around(300, 100))), 20, image=image)
    assert tokens == [LOC0 + p for p in (30, 20, 120, 0, 160, 50)] + [*VOCAB.ids("7"), EOS]


def test_the_grey_of_a_thin_line_is_not_that_of_the_paper_around_it() -> None:
    image = torch.full((2, 1, SIDE, SIDE), 0.9)
    image[1, :, 39:42, 30:50] = 0.3
    greys = targets.greys_of(image, torch.tensor([1]), torch.tensor([around(40, 40)]))
    assert greys.tolist() == pytest.approx([0.3])


@pytest.mark.parametrize("look", [True, False])
def test_nothing_is_taught_where_one_of_the_counted_has_left(look: bool) -> None:
    _, weights = taught(COUNT, shift=110, look=look)
    assert set(weights) == {0.0}


def test_an_answer_with_a_place_keeps_it_behind_its_work() -> None:
    tokens, _ = taught(Question("chart", "Highest?", "Pears", (0, 380, 40, 400), work=(around(20, 100),)))
    assert tokens == [LOC0 + 10, LOC0 + 50, *VOCAB.ids("Pears"), BOX, LOC0, LOC0 + 190, LOC0 + 20, LOC0 + 199, EOS]


def test_more_than_can_be_looked_at_is_answered_at_once() -> None:
    tokens, _ = taught(Question("count", "How many?", "33", work=(around(40, 40),) * 33))
    assert tokens == [*VOCAB.ids("33"), EOS]


def test_reading_order_takes_boxes_of_about_one_height_as_a_row() -> None:
    first, second, below = (50.0, 12.0, 60.0, 22.0), (90.0, 9.0, 100.0, 19.0), (10.0, 30.0, 20.0, 40.0)
    assert reading_order([second, below, first]) == (first, second, below)
    assert reading_order([]) == ()
