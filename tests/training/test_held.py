"""The held and calibration families are sound, disjoint from training and frozen; how the reader's bench scores."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("PIL")

from PIL import Image

from bench.reader import evaluate, frozen, generated, real, report, score
from bench.reader.reader import Answer
from training.families import CALIBRATION, HELD, TRAIN
from training.sample import CANT, KINDS, NONE, Box, Family, Question, Sample
from training.vocab import CHARS

needs_fonts = pytest.mark.skipif(
    not Path(".fonts/fonts.json").exists(), reason="fonts are made by `python -m training.fonts`"
)
FROZEN = (*HELD, *CALIBRATION)
READER_TASKS = {"field", "table", "chart", "point", "text_at", "kind", "state", "count", "none", "text"}


def test_families_have_their_own_names_and_kinds() -> None:
    names = [f.name for f in (*FROZEN, *TRAIN)]
    assert len(names) == len(set(names))
    assert {f.kind for f in FROZEN} <= set(KINDS)
    assert len(HELD) >= 14
    assert len(CALIBRATION) >= 4


@needs_fonts
def test_splits_share_no_typeface_and_no_word() -> None:
    train, held = generated.world("train"), generated.world("held")
    fonts = [{t.regular.family for kind in w.typefaces.values() for t in kind} for w in (train, held)]
    assert not fonts[0] & fonts[1]
    assert not set(train.words.plain) & set(held.words.plain)


@needs_fonts
@pytest.mark.parametrize("family", FROZEN, ids=lambda f: f.name)
def test_samples_are_sound(family: Family) -> None:
    for number in range(3):
        sample = generated.sample(family, number)
        assert sample.kind == family.kind
        assert sum(q.task == "kind" for q in sample.questions) <= 1  # none where people would differ
        assert 4 <= len(sample.questions) <= 14
        for question in sample.questions:
            _check(question, sample)


def _check(question: Question, sample: Sample) -> None:
    height, width = sample.image.shape
    for box in (question.box, question.at):
        assert box is None or (0 <= box[0] < box[2] <= width and 0 <= box[1] < box[3] <= height)
    assert (question.at is not None) == (question.task == "text_at")
    assert (question.answer == NONE) == (question.task == "none")
    assert (question.answer == CANT) == (question.task == "cant")
    if question.task not in {"none", "cant"}:
        assert set(question.answer) <= set(CHARS)
        assert bool(question.answer) == (question.task != "point")


@needs_fonts
def test_a_sample_is_made_again_by_its_number() -> None:
    first, again = (generated.sample(HELD[0], 5) for _ in range(2))
    assert np.array_equal(first.image, again.image)
    assert first.questions == again.questions


@needs_fonts
def test_a_seed_draws_other_pictures_of_the_same_family_every_time_the_same() -> None:
    usual, (fresh, again) = generated.sample(HELD[0], 5), (generated.sample(HELD[0], 5, 7) for _ in range(2))
    assert fresh.questions == again.questions != usual.questions
    jobs = evaluate.jobs_generated("unseen", 3, 0, seed=7)
    assert {job.seed for job in jobs} == {7}
    assert evaluate.jobs_generated("unseen", 3, 0)[0].seed is None


@needs_fonts
def test_frozen_families_draw_what_they_were_frozen_with() -> None:
    changed = frozen.check(quick=True)
    if changed is None:
        pytest.skip("other fonts, photographs or libraries than those of frozen.json")
    assert changed == []


def test_answers_match_after_normalising() -> None:
    assert score.same(" $5,063.50. ", ("$5,063.50",), exact=False)
    assert score.same("“Save  our\nSouls”", ("save our souls",), exact=False)
    assert not score.same("5063.50", ("5,063.50",), exact=False)
    assert not score.same("Total", ("total",), exact=True)


def test_not_there_matches_only_not_there() -> None:
    assert score.same(NONE, (NONE,), exact=False)
    assert not score.same(NONE, ("none",), exact=False)
    assert not score.same("12", (NONE,), exact=False)
    assert not score.same(CANT, (NONE,), exact=True)


@pytest.mark.parametrize(
    ("box", "right"),
    [
        ((10, 10, 20, 20), True),
        ((0, 0, 30, 30), True),
        ((30, 30, 40, 40), False),
        (None, False),
        ((18, 18, 40, 40), False),
    ],
)
def test_pointing(box: Box | None, right: bool) -> None:
    assert score.points_at(box, (10, 10, 20, 20)) is right


def test_intervals_and_calibration() -> None:
    found = score.rate(90, 100)
    assert (round(found.low, 3), round(found.high, 3)) == (0.826, 0.945)
    assert score.auroc([0.1, 0.4, 0.35, 0.8], [False, False, True, True]) == 0.75
    assert math.isnan(score.auroc([0.5], [True]))
    assert score.calibration_error([0.9, 0.9], [True, False]) == pytest.approx(0.4)
    assert score.edit_distance("kitten", "sitting") == 3


def test_real_questions_are_well_formed() -> None:
    pictures = real.pictures()
    assert len({p.file for p in pictures}) == len(pictures)
    for picture in pictures:
        for question in picture.questions:
            assert question.task in READER_TASKS
            assert (question.box is not None) == (question.task == "point") == (not question.answers)
            assert ("{at}" in question.text) == (question.at is not None)
            assert (question.answers == (NONE,)) == (question.task == "none")
            assert question.task != "kind" or set(question.answers) <= set(KINDS)
            for box in (question.box, question.at):
                assert box is None or (box[0] < box[2] <= picture.size[0] and box[1] < box[3] <= picture.size[1])


def test_transparent_pictures_lie_on_white() -> None:
    assert int(real.grey(Image.new("RGBA", (1, 1), (0, 0, 0, 0)))[0, 0]) == 255


def test_a_summary_leaves_transcriptions_out_of_the_tasks() -> None:
    job = evaluate.Job("unseen", "a")
    asked = [
        (Question("field", "Total?", "5", (0, 0, 9, 9)), Answer("5", 0.9, None)),
        (Question("none", "Tip?", NONE), Answer("5", 0.3, None)),
        (Question("point", "Where is 5?", "", (0, 0, 9, 9)), Answer("", None, (1, 1, 8, 8))),
        (Question("transcribe", "Read all the text.", "5 apples"), Answer("5 apple", 0.5, None)),
    ]
    found = report.summarise([evaluate.judge(job, q, a) for q, a in asked])
    assert found.questions == 3
    assert found.macro == pytest.approx(2 / 3)
    assert found.sure.n == 1
    assert found.cer == pytest.approx(1 / 8)
    assert "right, mean over tasks" in report.tables({"unseen": found}, None)
