"""The embedded reader behind the port `Backend`: in this process, on the CPU, without a hub or a key.

It answers the last user turn about the pictures of the last message that has some; of several pictures the surest
answer counts. It reads greedily, so temperature, top_p and seed change nothing. System prompts and earlier turns are
not read. Files are decoded in the decoder's child process, never here.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import dataclass, replace
from itertools import dropwhile, islice, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from spillway.core.errors import Busy, Unreachable, Unsupported
from spillway.core.ports import Prepared
from spillway.core.values import Box, Card, Delta, Page, Permit, Picture, Region, Request, TokenLogprob, Usage

if TYPE_CHECKING:
    from spillway.backends.reader.model import Answer, Reader, Token

Grey = Callable[[Page, int], Awaitable[Any]]
"""A page's grey pixels, uint8 (height, width), of at most so many cells (`media.decode.Decoder.grey`)."""

CARD: Final = Card(
    "embedded",
    "spillway-reader",
    skills=frozenset({"read"}),
    parameters=frozenset(),
    threshold=0.8,
    title="Embedded reader (20M, CPU)",
    licence="Apache-2.0",
)

FOLDER: Final = Path(__file__).parent / "reader"
WEIGHTS: Final = ("encoder.onnx", "decoder.onnx", "reader.json")
CELLS: Final = 4 * 2650
"""Decoded at up to one and a half times the size that is read: the last step down is the reader's own, antialiased."""
MAX_PICTURES: Final = 8
AT_ONCE: Final = 4
"""Requests that are read side by side: all at once would all end last."""
MAX_WAITING: Final = 64
"""Requests that wait for the CPU or are being answered; with more, the backend is busy."""
SECONDS_EACH: Final = 0.5
"""What a question takes on two cores, for `Retry-After`. Source: `bench/reader`, 2026-11."""
MAX_QUESTION: Final = 400
"""Characters; the reader was trained on shorter ones."""
MAX_TOKENS: Final = 2000
AFTER_A_MARK: Final = 6
"""Tokens: a place has four, and the end one."""
LONGEST_WORD: Final = 16
"""A closed answer ("bank_statement") is known to be one after so many characters: until then it may still be put into
the language of the question."""
EVERYTHING: Final = "Read all the text."
"""Asked of a picture that came without a question."""

_NUMBER = r"\s*(\d{1,5}(?:\.\d+)?)\s*"
_BOX = re.compile(rf"[\[(]{_NUMBER},{_NUMBER},{_NUMBER},{_NUMBER}[\])]")


class EmbeddedBackend:
    """`folder` holds the weights; they are loaded at the first `health` or call, in a thread."""

    def __init__(self, card: Card, grey: Grey, folder: Path = FOLDER, threads: int = 0) -> None:
        self._card, self._grey, self._folder, self._threads = card, grey, folder, threads
        self._thread = ThreadPoolExecutor(1, "reader")
        self._loading: asyncio.Future[Reader] | None = None
        self._waiting = 0
        self._turn = asyncio.Semaphore(AT_ONCE)

    @property
    def card(self) -> Card:
        return self._card

    async def prepare(self, request: Request) -> Prepared:
        if len(_pages(request)) > MAX_PICTURES:
            raise Unsupported(
                f"{self._card.name} reads at most {MAX_PICTURES} pictures at once.", hint="Send fewer in one turn."
            )
        return Prepared(request)

    async def complete(self, prepared: Prepared, permit: Permit | None) -> AsyncGenerator[Delta, None]:
        request = prepared.request
        pages = _pages(request)
        if not pages:
            yield _cannot(request)
            return
        if self._waiting >= MAX_WAITING:
            raise Busy(
                f"{self._card.name} has {self._waiting} requests waiting.",
                retry_after=self._waiting * SECONDS_EACH,
                hint="Try again in a few seconds.",
            )
        self._waiting += 1
        try:
            async with self._turn, aclosing(self._answer(request, pages)) as deltas:
                async for delta in deltas:
                    yield delta
        finally:
            self._waiting -= 1

    async def health(self) -> str:
        missing = [name for name in WEIGHTS if not (self._folder / name).is_file()]
        if missing:
            return f"{', '.join(missing)} missing: install the package again, or run training/run.sh"
        try:
            await self._reader()
        except Unreachable as error:
            return error.message
        return "ready"

    async def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)

    # ------------------------------------------------------------------------------------------------------------------

    async def _answer(self, request: Request, pages: Sequence[Page]) -> AsyncGenerator[Delta, None]:
        reader = await self._reader()
        sights = [await self._see(reader, page, request) for page in pages]
        if len(sights) == 1:
            async with aclosing(self._tell(reader, sights[0], request)) as deltas:
                async for delta in deltas:
                    yield delta
            return
        answers = [(sight, await self._run(sight.answer, reader, request)) for sight in sights]
        sight, best = max(answers, key=lambda told: (told[1].raw != "<none>", told[1].confidence or 0.0))
        stop = _Stop(request.sampling.stop)
        yield _delta((*stop.passes(_logprobs(best.tokens, sight.said(best))), *stop.rest()))
        yield stop.ends(sight.end(best, request, sum(other.cells for other in sights)))

    async def _reader(self) -> Reader:
        if self._loading is None:
            self._loading = asyncio.get_running_loop().run_in_executor(self._thread, self._load)
        try:
            return await asyncio.shield(self._loading)
        except (OSError, ValueError) as error:
            raise Unreachable(f"{self._card.name} could not be loaded: {error}") from None

    def _load(self) -> Reader:
        from spillway.backends.reader.model import Reader

        return Reader(self._folder, self._threads)

    async def _run(self, call: Callable[..., Any], *arguments: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._thread, call, *arguments)

    async def _see(self, reader: Reader, page: Page, request: Request) -> _Sight:
        pixels = await self._grey(page, CELLS)
        seen = await self._run(reader.read, pixels)
        question, at = _place(_question(request)[:MAX_QUESTION] or EVERYTHING, page, seen)
        return _Sight(page, seen, question, at)

    async def _tell(self, reader: Reader, sight: _Sight, request: Request) -> AsyncGenerator[Delta, None]:
        """The answer as it is read; a word that may still be translated is held back until it is known not to be."""
        from spillway.backends.reader.symbols import language

        hold = LONGEST_WORD if language(sight.question) != "en" else 0
        stop = _Stop(request.sampling.stop)
        tokens: list[Token] = []
        told = 0
        source = sight.tokens(reader, request)
        while (token := await self._run(next, source, None)) is not None:
            tokens.append(token)
            if not token.written or not tokens[0].written or (hold and len(tokens) <= hold):
                continue
            if fresh := stop.passes(_logprob(t) for t in tokens[told:] if t.written):
                yield _delta(fresh)
            told = len(tokens)
            if stop.found:
                break
        answer: Answer = await self._run(sight.conclude, reader, request, tuple(tokens))
        fresh = () if told else stop.passes(_logprobs(answer.tokens, sight.said(answer)))
        if rest := (*fresh, *stop.rest()):
            yield _delta(rest)
        yield stop.ends(sight.end(answer, request, sight.cells))


@dataclass(frozen=True, slots=True)
class _Sight:
    """A page that was read, and what is asked of it. `seen`: `reader.page.Page`; `at`: box in its pixels."""

    page: Page
    seen: Any
    question: str
    at: Box | None

    @property
    def cells(self) -> int:
        """What the picture counts in input tokens: one a cell of 16 x 16 pixels as read."""
        return self.seen.seen[0] * self.seen.seen[1] // 256

    @property
    def scale(self) -> tuple[float, float]:
        """Pixels of the full picture to a pixel of the page as read, along x and y."""
        return self.page.width / self.seen.width, self.page.height / self.seen.height

    def answer(self, reader: Reader, request: Request) -> Answer:
        return self.conclude(reader, request, tuple(self.tokens(reader, request)))

    def tokens(self, reader: Reader, request: Request) -> Iterator[Token]:
        """The answer token by token. One that opens with a mark and does not end soon after it never would; how long
        it may look first, the reader knows."""
        source = reader.tokens(self.seen, self.question, self.at, _limit(request), request.sampling.top_logprobs)
        first = next(source)
        yield first
        yield from source if first.written or first.place else islice(source, AFTER_A_MARK)

    def conclude(self, reader: Reader, request: Request, tokens: tuple[Token, ...]) -> Answer:
        """What these tokens say; marks that say nothing or have no end are an "I can't", unless the caller cut them."""
        answer = reader.conclude(self.seen, self.question, self.at, tokens)
        ended = answer.complete or tokens[0].written
        said = sum(1 for _ in dropwhile(lambda token: token.place, tokens))
        if (ended and self.said(answer)) or said == _limit(request):
            return answer
        raw, words, sure = _cannot_words(self.question)
        return replace(answer, text=words, raw=raw, confidence=sure, complete=True)

    def said(self, answer: Answer) -> str:
        """The answer's text; of an answer that is only a place, the place: "[x1, y1, x2, y2]"."""
        box = self.box(answer)
        return answer.text or (f"[{', '.join(f'{side:.0f}' for side in box)}]" if box else "")

    def box(self, answer: Answer) -> Box | None:
        """Where it stands, in pixels of the full picture."""
        if answer.box is None:
            return None
        x, y = self.scale
        x1, y1, x2, y2 = answer.box
        return (round(x1 * x, 1), round(y1 * y, 1), round(x2 * x, 1), round(y2 * y, 1))

    def _looked(self, answer: Answer) -> Iterator[Region]:
        """What was counted or read off, in the order in which it was looked at."""
        x, y = self.scale
        for number, point in enumerate(answer.work, 1):
            yield Region(self.page.number, str(number), point=(round(point[0] * x, 1), round(point[1] * y, 1)))

    def end(self, answer: Answer, request: Request, cells: int) -> Delta:
        box = self.box(answer)
        regions = (Region(self.page.number, answer.text[:200], box),) if box else tuple(self._looked(answer))
        usage = Usage(cells + len(self.question) + 2, len(answer.tokens), cells)
        finish = "stop" if answer.complete else "length"
        return Delta(finish_reason=finish, usage=usage, confidence=answer.confidence, regions=regions)


class _Stop:
    """Passes pieces on until one of `stops` is complete in them; what may be the start of one is held back."""

    def __init__(self, stops: Sequence[str]) -> None:
        self._stops, self._held, self.found = tuple(stops), list[TokenLogprob](), False

    def passes(self, pieces: Iterable[TokenLogprob]) -> tuple[TokenLogprob, ...]:
        if self.found:
            return ()
        self._held.extend(pieces)
        text = "".join(piece.token for piece in self._held)
        if cuts := [at for stop in self._stops if (at := text.find(stop)) >= 0]:
            self.found = True
            return self._first(min(cuts))
        starts = (n for stop in self._stops for n in range(len(stop)) if text.endswith(stop[:n]))
        return self._first(len(text) - max(starts, default=0))

    def rest(self) -> tuple[TokenLogprob, ...]:
        return () if self.found else tuple(self._held)

    def ends(self, end: Delta) -> Delta:
        """The last delta of an answer that may have been cut."""
        return replace(end, finish_reason="stop") if self.found else end

    def _first(self, length: int) -> tuple[TokenLogprob, ...]:
        """The first `length` characters of what is held; a piece that is cut keeps its log-probability."""
        taken: list[TokenLogprob] = []
        while length > 0:
            piece, whole = self._held[0], len(self._held[0].token) <= length
            taken.append(piece if whole else replace(piece, token=piece.token[:length]))
            self._held[:1] = [] if whole else [replace(piece, token=piece.token[length:])]
            length -= len(piece.token)
        return tuple(taken)


def _question(request: Request) -> str:
    """What is asked now: the last words since the last answer. Some clients send words and picture apart."""
    turn = takewhile(lambda message: message.role != "assistant", reversed(request.messages))
    words = (message.text.strip() for message in turn if message.role == "user")
    return next(filter(None, words), "") or request.question.strip()


def _pages(request: Request) -> tuple[Page, ...]:
    """The pictures of the last turn that has some."""
    for message in reversed(request.messages):
        if pages := tuple(p.page for p in message.parts if isinstance(p, Picture) and p.page is not None):
            return pages
    return ()


def _cannot(request: Request) -> Delta:
    """What a reader of pictures says where there is none."""
    question = _question(request)
    _, words, sure = _cannot_words(question)
    return Delta(words, finish_reason="stop", usage=Usage(len(question), 1), confidence=sure)


def _cannot_words(question: str) -> tuple[str, str, float]:
    """The mark, what it says, and how sure that is."""
    from spillway.backends.reader.confidence import CANNOT
    from spillway.backends.reader.symbols import CANT as MARK
    from spillway.backends.reader.symbols import NAMES, in_words

    return NAMES[MARK], in_words(NAMES[MARK], question), CANNOT


def _place(question: str, page: Page, seen: Any) -> tuple[str, Box | None]:
    """A box that the question names, "[x1, y1, x2, y2]" in pixels of the full picture, in pixels of what is read."""
    question = question.replace("{at}", "")
    found = _BOX.search(question)
    if found is None:
        return question, None
    x, y = seen.width / page.width, seen.height / page.height
    x1, y1, x2, y2 = (float(number) for number in found.groups())
    return question[: found.start()] + "{at}" + question[found.end() :], (x1 * x, y1 * y, x2 * x, y2 * y)


def _limit(request: Request) -> int:
    return min(request.sampling.max_tokens or MAX_TOKENS, MAX_TOKENS)


def _delta(pieces: Sequence[TokenLogprob]) -> Delta:
    return Delta("".join(piece.token for piece in pieces), tuple(pieces))


def _logprob(token: Token) -> TokenLogprob:
    return TokenLogprob(token.text, token.logprob, token.top)


def _logprobs(tokens: Sequence[Token], text: str) -> tuple[TokenLogprob, ...]:
    """Of the characters where they are the text as said, else the whole text as one token."""
    if not text:
        return ()
    written = [t for t in tokens if t.written]
    if "".join(t.text for t in written) == text:
        return tuple(_logprob(t) for t in written)
    return (TokenLogprob(text, sum(t.logprob for t in written) if written else tokens[0].logprob),)
