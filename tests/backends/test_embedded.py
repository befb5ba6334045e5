"""The embedded reader, with the weights that ship, on pictures of the examples folder."""

from __future__ import annotations

import asyncio
import base64
import tracemalloc
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from spillway.backends.embedded import CARD, MAX_PICTURES, EmbeddedBackend, _Sight, _Stop  # pyright: ignore[reportPrivateUsage]
from spillway.backends.reader.model import Answer, Reader, Token
from spillway.backends.reader.page import CANVASES, STRETCH, frame, framed
from spillway.backends.reader.symbols import BOX, EOS
from spillway.core.errors import Busy, Unreachable, Unsupported
from spillway.core.values import Delta, Message, Page, Part, Picture, Request, Sampling, Text, TokenLogprob
from spillway.media.decode import Decoder
from spillway.media.read import MediaReader

PICTURES = Path(__file__).parents[2] / "examples" / "pictures"


@asynccontextmanager
async def backend() -> AsyncGenerator[EmbeddedBackend, None]:
    decoder = Decoder()
    reader = EmbeddedBackend(CARD, decoder.grey)
    try:
        yield reader
    finally:
        await reader.close()
        await decoder.close()


def picture(name: str) -> Picture:
    data = base64.b64encode((PICTURES / name).read_bytes()).decode()
    return Picture(f"data:image/png;base64,{data}")


async def ask(
    reader: EmbeddedBackend,
    question: str,
    *names: str,
    sampling: Sampling | None = None,
    earlier: Sequence[Message] = (),
) -> list[Delta]:
    parts: tuple[Part, ...] = (*(picture(name) for name in names), Text(question))
    request = Request("E", 0.0, "auto", (*earlier, Message("user", parts)), sampling or Sampling())
    prepared = await reader.prepare(await MediaReader().read(request))
    assert prepared.host is None
    return [delta async for delta in reader.complete(prepared, None)]


def text(deltas: Sequence[Delta]) -> str:
    return "".join(delta.text for delta in deltas)


async def test_reads_a_total_and_says_where_and_how_sure() -> None:
    async with backend() as reader:
        for question in ("What is the total?", "总计是多少?"):
            deltas = await ask(reader, question, "receipt.png")
            end = deltas[-1]
            assert text(deltas) in ("$27.43", "27.43")
            assert end.finish_reason == "stop"
            assert end.confidence is not None
            assert 0.5 < end.confidence <= 1.0
            (region,) = end.regions
            assert region.box is not None
            x1, y1, x2, y2 = region.box
            assert 300 < (x1 + x2) / 2 < 460
            assert 435 < (y1 + y2) / 2 < 535, "the total's line, or the card's that repeats it"
            assert end.usage is not None
            assert end.usage.image_tokens > 1000


async def test_what_is_not_there_is_said_in_the_language_of_the_question() -> None:
    async with backend() as reader:
        assert text(await ask(reader, "What is the blood type?", "receipt.png")) == "not there"
        assert text(await ask(reader, "血型是什么?", "receipt.png")) == "图中没有"


async def test_what_it_can_not_do_it_says_with_a_confidence_that_escalates() -> None:
    async with backend() as reader:
        for names in (("landscape.jpg",), ()):
            deltas = await ask(reader, "Write a caption for this landscape.", *names)
            assert "larger model" in text(deltas)
            assert deltas[-1].confidence is not None
            assert deltas[-1].confidence < 0.1


async def test_kinds_of_picture_in_both_languages() -> None:
    async with backend() as reader:
        assert text(await ask(reader, "What kind of picture is this?", "receipt.png")) == "receipt"
        assert text(await ask(reader, "这是什么类型的图片?", "landscape.jpg")) == "照片"


async def test_log_probabilities_spell_the_answer() -> None:
    async with backend() as reader:
        deltas = await ask(
            reader, "What is the total?", "receipt.png", sampling=Sampling(logprobs=True, top_logprobs=3)
        )
        tokens = [token for delta in deltas for token in delta.tokens]
        assert "".join(token.token for token in tokens) == text(deltas)
        for token in tokens:
            assert token.logprob <= 0
            assert len(token.top) == 3
            assert token.top[0] == (token.token, token.logprob)


async def test_limits_and_stop_strings_cut_a_transcription() -> None:
    async with backend() as reader:
        whole = text(await ask(reader, "Read all the text.", "receipt.png"))
        assert "Bakery" in whole
        short = await ask(reader, "Read all the text.", "receipt.png", sampling=Sampling(max_tokens=5))
        assert text(short) == whole[:5]
        assert short[-1].finish_reason == "length"
        stopped = await ask(reader, "Read all the text.", "receipt.png", sampling=Sampling(stop=("Bakery",)))
        assert text(stopped) == whole.partition("Bakery")[0]
        assert stopped[-1].finish_reason == "stop"


async def test_of_several_pictures_the_one_that_has_it_answers() -> None:
    async with backend() as reader:
        deltas = await ask(reader, "What is the total?", "landscape.jpg", "receipt.png")
        assert text(deltas) in ("$27.43", "27.43")
        assert deltas[-1].regions[0].page == 2
        prepared = [picture("receipt.png")] * (MAX_PICTURES + 1)
        request = Request("E", 0.0, "auto", (Message("user", (*prepared, Text("total?"))),))
        with pytest.raises(Unsupported):
            await reader.prepare(await MediaReader().read(request))


async def test_a_follow_up_is_asked_of_the_picture_of_an_earlier_turn() -> None:
    async with backend() as reader:
        earlier = (Message("user", (picture("receipt.png"), Text("total?"))), Message("assistant", (Text("27.43"),)))
        assert "2.03" in text(await ask(reader, "And the tax?", earlier=earlier))


async def test_a_box_in_the_question_is_read_there() -> None:
    async with backend() as reader:
        assert "Corner Bakery" in text(await ask(reader, "What is written in [115, 33, 365, 72]?", "receipt.png"))


async def test_a_place_is_said_in_pixels_and_marked() -> None:
    async with backend() as reader:
        deltas = await ask(reader, 'Where is "Subtotal"?', "receipt.png")
        (region,) = deltas[-1].regions
        assert region.box is not None
        assert text(deltas) == str([round(side) for side in region.box])
        x1, y1, x2, y2 = region.box
        assert x1 < 90 < x2
        assert y1 < 390 < y2


async def test_more_than_can_wait_is_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spillway.backends.embedded.MAX_WAITING", 1)
    async with backend() as reader:
        answers = await asyncio.gather(
            *(ask(reader, "What is the total?", "receipt.png") for _ in range(3)), return_exceptions=True
        )
        assert sum(isinstance(answer, Busy) for answer in answers) == 2


async def test_a_request_counts_until_its_answer_is_read_or_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spillway.backends.embedded.MAX_WAITING", 1)
    async with backend() as reader:
        parts: tuple[Part, ...] = (picture("receipt.png"), Text("Read all the text."))
        request = await MediaReader().read(Request("E", 0.0, "auto", (Message("user", parts),)))
        answer = reader.complete(await reader.prepare(request), None)
        await anext(answer)
        with pytest.raises(Busy):
            await ask(reader, "What is the total?", "receipt.png")
        await answer.aclose()
        assert "27.43" in text(await ask(reader, "What is the total?", "receipt.png"))


async def test_missing_weights_are_told(tmp_path: Path) -> None:
    decoder = Decoder()
    reader = EmbeddedBackend(CARD, decoder.grey, tmp_path)
    assert "missing" in await reader.health()
    with pytest.raises(Unreachable):
        await ask(reader, "total?", "receipt.png")
    await reader.close()
    await decoder.close()


def piece(text: str) -> TokenLogprob:
    return TokenLogprob(text, -0.5)


def stopped(stops: Sequence[str], pieces: Sequence[str]) -> tuple[list[str], bool]:
    stop = _Stop(stops)
    told = [t.token for text in pieces for t in stop.passes([piece(text)])]
    return [*told, *(t.token for t in stop.rest())], stop.found


@given(st.lists(st.text("ab", min_size=1, max_size=3), max_size=3), st.lists(st.text("abc", min_size=1), max_size=8))
def test_stops_cut_at_the_first_and_lose_no_piece(stops: list[str], pieces: list[str]) -> None:
    whole = "".join(pieces)
    cuts = [at for stop in stops if (at := whole.find(stop)) >= 0]
    told, found = stopped(stops, pieces)
    assert found == bool(cuts)
    if found:
        # Piece by piece: what completes first cuts, even where a longer stop would have begun before it.
        assert whole.startswith("".join(told))
        assert not any(stop in "".join(told) for stop in stops)
    else:
        assert "".join(told) == whole


async def test_what_was_held_back_for_a_stop_keeps_its_log_probabilities() -> None:
    async with backend() as reader:
        sampling = Sampling(logprobs=True, stop=("7.5", ".99"))
        deltas = await ask(reader, "What is the total?", "receipt.png", sampling=sampling)
        assert "".join(token.token for delta in deltas for token in delta.tokens) == text(deltas)
        assert text(deltas) in ("$27.43", "27.43")


async def test_a_stop_holds_for_several_pictures_too() -> None:
    async with backend() as reader:
        sampling = Sampling(stop=(".",))
        deltas = await ask(reader, "What is the total?", "landscape.jpg", "receipt.png", sampling=sampling)
        assert text(deltas) in ("$27", "27")
        assert deltas[-1].finish_reason == "stop"


async def test_words_and_picture_may_come_as_two_messages() -> None:
    async with backend() as reader:
        for messages in (
            (Message("user", (Text("What is the total?"),)), Message("user", (picture("receipt.png"),))),
            (Message("user", (picture("receipt.png"),)), Message("user", (Text("What is the total?"),))),
        ):
            request = await MediaReader().read(Request("E", 0.0, "auto", messages))
            deltas = [delta async for delta in reader.complete(await reader.prepare(request), None)]
            assert text(deltas) in ("$27.43", "27.43")


class Mumbling:
    """A reader that puts mark after mark, up to the limit."""

    def __init__(self, text: str) -> None:
        self.asked, self.text = 0, text

    def tokens(self, _: object, __: str, ___: object, max_tokens: int, ____: int) -> Iterator[Token]:
        for _ in range(max_tokens):
            self.asked += 1
            yield Token(7, "<box>", -0.1)

    def conclude(self, _: object, __: str, ___: object, tokens: tuple[Token, ...]) -> Answer:
        return Answer(self.text, "<box>" * len(tokens), tokens, None, None, complete=False)


@pytest.mark.parametrize("said", ["", "not there"])
def test_marks_without_end_are_cut_and_mean_that_it_can_not(said: str) -> None:
    mumbling = Mumbling(said)
    reader = cast("Reader", mumbling)
    sight = _Sight(Page(1, "png", 10, 10, b""), None, "aaaa", None)
    answer = sight.answer(reader, Request("E", 0.0, "auto", ()))
    assert mumbling.asked < 10
    assert "larger model" in answer.text
    assert answer.complete
    assert answer.confidence is not None
    assert answer.confidence < 0.1
    cut = sight.answer(reader, Request("E", 0.0, "auto", (), Sampling(max_tokens=2)))
    assert (cut.text, cut.complete) == (said, False)


class Saying:
    """A decoder that says these tokens, whatever it is asked, and begins again at the end."""

    def __init__(self, tokens: Sequence[int], vocabulary: int) -> None:
        self.tokens, self.vocabulary, self.said = tokens, vocabulary, 0

    def run(self, names: object, inputs: dict[str, np.ndarray[Any, Any]]) -> list[np.ndarray[Any, Any]]:
        logits = np.zeros((inputs["tokens"].shape[1], self.vocabulary), np.float32)
        if names is None:
            logits[-1, self.tokens[self.said % len(self.tokens)]] = 20
            self.said += 1
        return [logits, *(inputs[f"past{i}"] for i in range(12))]


@pytest.fixture(scope="module")
def blank() -> tuple[Reader, Any]:
    """The reader, and an empty page of 640 x 640 pixels as it sees it."""
    reader = Reader()
    return reader, reader.read(np.full((640, 640), 255, np.uint8))


def says(reader: Reader, monkeypatch: pytest.MonkeyPatch, *tokens: int | str) -> None:
    ids = [i for t in tokens for i in (reader.symbols.ids(t) if isinstance(t, str) else [t])]
    whole = reader.symbols.first_character + len(reader.symbols.characters)
    monkeypatch.setattr(reader, "_decoder", Saying(ids, whole))


def test_what_was_counted_is_pointed_at(blank: tuple[Reader, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    reader, seen = blank
    first = reader.symbols.first_place
    grey = (first + 90, first)
    says(reader, monkeypatch, first + 20, first + 10, *grey, first + 120, first + 100, "2", EOS)
    request = Request("E", 0.0, "auto", (), Sampling(max_tokens=2))  # looking takes none of them
    sight = _Sight(Page(1, "png", 1280, 1280, b""), seen, "How many?", None)
    answer = sight.answer(reader, request)
    assert (answer.text, answer.complete, answer.box) == ("2", True, None)
    assert answer.confidence is not None
    regions = sight.end(answer, request, 1).regions
    assert [(r.label, r.box, r.point) for r in regions] == [("1", None, (131.2, 67.2)), ("2", None, (771.2, 643.2))]


def test_an_answer_with_a_place_shows_that_alone(blank: tuple[Reader, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    reader, seen = blank
    first = reader.symbols.first_place
    places = [first + p for p in (10, 20, 30, 40)]
    says(reader, monkeypatch, first + 20, first + 10, "Pears", BOX, *places, EOS)
    sight = _Sight(Page(1, "png", 640, 640, b""), seen, "Which is highest?", None)
    request = Request("E", 0.0, "auto", ())
    answer = sight.answer(reader, request)
    assert answer.raw == "Pears"
    (looked,) = answer.work
    assert looked == pytest.approx((65.6, 33.6))
    (region,) = sight.end(answer, request, 1).regions
    assert region.box == pytest.approx((33.6, 65.6, 97.6, 129.6), abs=0.1)


def test_looking_without_end_means_that_it_can_not(blank: tuple[Reader, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    reader, seen = blank
    says(reader, monkeypatch, reader.symbols.first_place)
    answer = _Sight(Page(1, "png", 640, 640, b""), seen, "aaaa", None).answer(reader, Request("E", 0.0, "auto", ()))
    assert "larger model" in answer.text
    assert len(answer.tokens) < 150


class OfTwoMinds:
    """A decoder that looks at something and says "2", or says "3" at once, each as surely as it is told."""

    def __init__(self, reader: Reader, looked: float, at_once: float) -> None:
        point, (two, three) = reader.symbols.first_place + 20, reader.symbols.ids("23")
        self.minds = {True: (looked, [point, point, two, EOS]), False: (at_once, [three, EOS])}
        self.vocabulary = reader.symbols.first_character + len(reader.symbols.characters)
        self.sure, self.left = 0.0, list[int]()

    def run(self, names: object, inputs: dict[str, np.ndarray[Any, Any]]) -> list[np.ndarray[Any, Any]]:
        tokens = inputs["tokens"]
        logits = np.zeros((tokens.shape[1], self.vocabulary), np.float32)
        if names is None:
            if tokens.shape[1] > 1:
                self.sure, left = self.minds[bool(tokens[0, -2] == BOX)]
                self.left = list(left)
            logits[-1, self.left.pop(0)] = self.sure
        return [logits, *(inputs[f"past{i}"] for i in range(12))]


@pytest.mark.parametrize(("looked", "at_once", "said", "points"), [(12, 8, "2", 1), (8, 12, "3", 0)])
def test_the_likelier_of_what_is_said_after_looking_and_at_once_is_told(
    blank: tuple[Reader, Any], monkeypatch: pytest.MonkeyPatch, looked: float, at_once: float, said: str, points: int
) -> None:
    reader, seen = blank
    monkeypatch.setattr(reader, "_decoder", OfTwoMinds(reader, looked, at_once))
    answer = reader.answer(seen, "How many?")
    assert (answer.text, len(answer.work), answer.complete) == (said, points, True)


def test_looking_without_end_gives_way_to_what_is_said_at_once(
    blank: tuple[Reader, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, seen = blank
    minds = OfTwoMinds(reader, 12, 8)
    minds.minds[True] = (12, [reader.symbols.first_place] * 500)
    monkeypatch.setattr(reader, "_decoder", minds)
    answer = reader.answer(seen, "How many?")
    assert (answer.text, answer.work, answer.complete) == ("3", (), True)


@given(st.integers(1, 9000), st.integers(1, 9000))
def test_a_picture_is_framed_by_paper_and_hardly_drawn_out(height: int, width: int) -> None:
    found = frame(height, width)
    assert found.seen in CANVASES
    assert found.height >= height
    assert found.width >= width
    assert found.height == height or found.width == width
    y, x = found.seen[0] / found.height, found.seen[1] / found.width
    rounding = 1 / min(found.height, found.width)
    assert max(y / x, x / y) <= STRETCH * (1 + rounding)


@pytest.mark.parametrize(("size", "seen"), [
    ((1008, 672), (1008, 672)), ((600, 400), (1008, 672)), ((1040, 690), (1232, 864)), ((3000, 4000), (864, 1232)),
])  # fmt: skip
def test_only_what_would_lose_detail_is_read_large(size: tuple[int, int], seen: tuple[int, int]) -> None:
    assert frame(*size).seen == seen


def test_a_line_of_pixels_stays_small() -> None:
    line = np.zeros((1, 500_000), np.uint8)
    tracemalloc.start()
    shown = framed(line, frame(*line.shape))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert shown.shape in CANVASES
    assert most < 20_000_000


def test_a_narrow_picture_keeps_its_places() -> None:
    reader = Reader()
    whole = Image.open(PICTURES / "receipt.png").convert("L")
    narrow = Image.new("L", (whole.width, 4 * whole.height), 255)
    narrow.paste(whole, (0, 0))
    page = reader.read(np.asarray(narrow))
    assert page.frame.width > narrow.width
    answer = reader.answer(page, "What is the total?")
    alone = reader.answer(reader.read(np.asarray(whole)), "What is the total?")
    assert alone.box is not None
    assert answer.box is not None
    assert answer.box == pytest.approx(alone.box, abs=30)
    assert page.outward((0.0, 0.0, 9999.0, 9999.0)) == (0.0, 0.0, narrow.width, narrow.height)


async def test_who_waits_is_told_for_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spillway.backends.embedded.MAX_WAITING", 0)
    async with backend() as reader:
        reader._waiting = 20  # pyright: ignore[reportPrivateUsage] # as with 20 requests before it
        with pytest.raises(Busy) as busy:
            await ask(reader, "What is the total?", "receipt.png")
        assert busy.value.retry_after == 10.0


async def test_who_came_first_is_answered_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spillway.backends.embedded.AT_ONCE", 1)
    ended: list[str] = []

    async def timed(reader: EmbeddedBackend, question: str) -> None:
        await ask(reader, question, "receipt.png")
        ended.append(question)

    async with backend() as reader:
        await asyncio.gather(timed(reader, "Read all the text."), timed(reader, "What is the total?"))
    assert ended == ["Read all the text.", "What is the total?"]
