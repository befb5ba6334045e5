"""The generator's promises: what a canvas records is what it shows, and every family gives sound samples."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("PIL")

from PIL import ImageFont

from training import ask, fields, words
from training.canvas import Canvas, Face
from training.chance import Rng
from training.sample import CANT, KINDS, NONE, SHAPES, Question
from training.vocab import CHARS
from training.words import Words, number_style
from training.world import Typeface, World

FONTS = Path(".fonts/fonts.json")
needs_fonts = pytest.mark.skipif(not FONTS.exists(), reason="fonts are made by `python -m training.fonts`")


@pytest.fixture
def rng() -> Rng:
    return np.random.default_rng(7)


@pytest.fixture(scope="module")
def face(tmp_path_factory: pytest.TempPathFactory) -> Face:
    """Pillow's own typeface, so that the canvas is tested without any collected font."""
    path = tmp_path_factory.mktemp("fonts") / "plain.ttf"
    default = ImageFont.load_default(16)
    assert isinstance(default, ImageFont.FreeTypeFont)
    assert isinstance(default.path, io.BytesIO)
    path.write_bytes(default.path.getvalue())
    return Face(path, "Plain", "sans")


@pytest.fixture(scope="module")
def canvas_world(face: Face) -> World:
    return World("train", {"sans": [Typeface(face, face, face)]}, Words.load("train"), [np.zeros((128, 128), np.uint8)])


def test_text_is_recorded_where_its_ink_is(canvas_world: World, face: Face) -> None:
    canvas = Canvas(canvas_world, 100, 300)
    x1, y1, x2, y2 = (int(v) for v in canvas.text(20, 50, "Total 12.50", face, 20))
    dark = np.argwhere(canvas.image < 200)
    assert (dark.min(0) >= (y1, x1)).all()
    assert (dark.max(0) < (y2, x2)).all()
    assert [w.text for w in canvas.words()] == ["Total", "12.50"]
    assert canvas.find("12.50") is not None


def test_what_is_cut_off_or_painted_over_is_forgotten(canvas_world: World, face: Face) -> None:
    canvas = Canvas(canvas_world, 100, 100)
    canvas.text(-200, 30, "outside", face, 20)
    hidden = canvas.text(10, 60, "hidden", face, 20)
    canvas.fill(hidden, 255)
    canvas.text(10, 90, "seen", face, 20)
    assert canvas.transcript() == "seen"
    question = Question("field", "?", "hidden", hidden)
    assert canvas.sample("other", [question]).questions == []


def test_transcript_keeps_lines_and_columns(canvas_world: World, face: Face) -> None:
    canvas = Canvas(canvas_world, 100, 400)
    canvas.text(250, 30, "12", face, 16)
    canvas.text(10, 30, "one two", face, 16)
    canvas.text(10, 60, "below", face, 16)
    assert canvas.transcript() == "one two  12\nbelow"


def test_turned_text_keeps_its_glyphs_on_the_ink(canvas_world: World, face: Face) -> None:
    canvas = Canvas(canvas_world, 200, 200)
    canvas.text(60, 160, "HHHH", face, 24, angle=90)
    glyphs = canvas.sample("other").glyphs
    rows, columns = np.argwhere(canvas.image < 128).T
    assert len(glyphs) == 4
    assert columns.min() - 1 <= glyphs[:, 1].min()
    assert glyphs[:, 1].max() <= columns.max() + 1
    assert rows.min() <= glyphs[:, 2].min()
    assert glyphs[:, 2].max() <= rows.max()


def test_splits_share_no_word() -> None:
    splits = [set(Words.load(split).plain) for split in ("train", "calibration", "held")]
    assert not (splits[0] & splits[1])
    assert not (splits[0] & splits[2])
    assert not (splits[1] & splits[2])
    with gzip.open(words.LIST, "rt", encoding="utf8") as lines:
        assert "free to use" in lines.readline()


def test_amounts_are_written_one_way_on_a_page(rng: Rng) -> None:
    for _ in range(50):
        style = number_style(rng)
        assert style.currency in style.money(1234.5)
        assert style.number(-5.0) != style.number(5.0)
        assert set(style.money(-1234567.89)) <= set(CHARS)


def test_fields_have_names_in_both_languages(rng: Rng) -> None:
    page = fields.Page.make(rng, Words.load("train"))
    for field in fields.FIELDS.values():
        assert field.labels
        assert field.chinese
        assert set(field.make(rng, page)) <= set(CHARS), field.key


def test_absent_fields_are_not_on_the_page(rng: Rng) -> None:
    drawn = [
        ask.Entry("total", "Total due", "5.00", (0, 0, 9, 9)),
        ask.Entry("date", "Date", "1 May 2020", (0, 0, 9, 9)),
    ]
    for _ in range(200):
        question = ask.absent(rng, drawn, ("total", "date", "net_pay"))
        assert question.answer == NONE
        assert question.text.lower().strip("?:. ") not in ("total due", "date", "total")


@needs_fonts
@pytest.mark.parametrize("split", ["train", "calibration", "held"])
def test_every_family_gives_sound_samples(split: str) -> None:
    from training.families import ALL

    found = [f for f in ALL if f.split == split]
    if not found:
        pytest.skip("no family of this split yet")
    world = World.load(split)  # pyright: ignore[reportArgumentType]
    for number, family in enumerate(found):
        height, width = SHAPES[number % len(SHAPES)]
        sample = family.build(np.random.default_rng(number), world, height, width)
        assert sample.image.shape == (height, width)
        assert sample.image.dtype == np.uint8
        assert sample.kind in KINDS
        assert all(q.answer == sample.kind for q in sample.questions if q.task == "kind"), family.name
        for question in sample.questions:
            box = question.box
            assert question.answer in (NONE, CANT) or set(question.answer) <= set(CHARS), family.name
            assert box is None or (0 <= box[0] < box[2] <= width and 0 <= box[1] < box[3] <= height), family.name
            assert not (question.task == "count" and question.work) or len(question.work) == int(question.answer)
            assert all(x1 < x2 and y1 < y2 for x1, y1, x2, y2 in question.work), family.name
            middles = [((x1 + x2) / 2, (y1 + y2) / 2) for x1, y1, x2, y2 in question.work]
            assert all(0 <= x <= width and 0 <= y <= height for x, y in middles), family.name
