"""The Gradio page: what stands where, and what a click does. Imported only by `mount`, in a thread: it takes seconds.

What it holds of a person: the questions and answers of the open window, in memory, until an hour after it closed.
Pictures stay in the browser and pass through with each question.
"""

# Gradio's own types are partial: its event listeners are made at run time.
# pyright: reportUnknownMemberType=false, reportPrivateImportUsage=false

from __future__ import annotations

import json
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any

import gradio as gr
import msgspec
from fastapi import FastAPI

from spillway.core.values import JURISDICTIONS
from spillway.web import show
from spillway.web.client import Api, ApiError, LedgerView, Model, Report, Sample, Turn
from spillway.web.mount import WEB
from spillway.web.show import Spoken
from spillway.web.words import EN, ZH, Words, words_for

LANGUAGES = [("English", "en"), ("中文", "zh")]
FIRST_LANGUAGE = """(window, laid, language, key) => {
    const wanted = localStorage.getItem('spillway.language') || navigator.language || 'en';
    document.documentElement.lang = wanted.startsWith('zh') ? 'zh' : 'en';
    return [window, laid, document.documentElement.lang, key];
}"""
KEEP_LANGUAGE = """(window, connected, laid, language) => {
    localStorage.setItem('spillway.language', language);
    document.documentElement.lang = language;
    return [window, connected, laid, language];
}"""
SHOW_ANSWER = """() => {
    document.querySelector('.sp-answer .last')?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
}"""
"""In a narrow window the answer stands below the picture, often out of sight."""
LEDGER_ROWS = 200
TICK_SECONDS = 0.05
"""A streamed answer is redrawn no more often."""
WINDOW_SECONDS = 3600
"""How long the questions and answers of a closed window are remembered."""

FONTS = ["ui-sans-serif", "system-ui", "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"]
MONO = ["ui-monospace", "Consolas", "DejaVu Sans Mono", "monospace"]

EMPTY_DESK: dict[str, Any] = {"pictures": [], "shown": 0}

Updates = dict[Any, Any]


def build(api_url: str, *, test_system: bool = False) -> FastAPI:
    """The page as an app whose lifespan the caller must run."""
    page = Page(api_url, test_system)
    return gr.mount_gradio_app(
        FastAPI(openapi_url=None),
        page.blocks(),
        path="/",
        footer_links=[],
        show_error=False,
        ssr_mode=False,
        mcp_server=False,
        theme=_theme(),
        css=(WEB / "assets" / "page.css").read_text(encoding="utf-8"),
        favicon_path=str(WEB / "assets" / "favicon.svg"),
    )


def _theme() -> gr.themes.Base:
    theme = gr.themes.Base(primary_hue="teal", neutral_hue="stone", radius_size="lg", font=FONTS, font_mono=MONO)
    return theme.set(body_background_fill="#f6f7f4", body_background_fill_dark="#17201e")


@dataclass(frozen=True, slots=True)
class Connected:
    """The models behind the API (None: not known), and whether it wants a key."""

    models: Sequence[Model] | None = None
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """What was said in one open window since the desk was last cleared or laid anew (for the `laid`th time), and the
    thumb chosen last."""

    spoken: tuple[Spoken, ...] = ()
    laid: int = 0
    rating: str = ""

    @property
    def turns(self) -> list[Turn]:
        return [Turn(s.question, s.answer) for s in self.spoken if s.error is None and s.answer]

    def over(self, laid: int) -> Window:
        """This window as the desk is laid now: what was said of other pictures is gone."""
        return self if laid == self.laid else Window(laid=laid)

    @property
    def report(self) -> Report | None:
        return self.spoken[-1].report if self.spoken else None


class Page:
    """Its components and what they do. Each handler returns the components that change, and nothing else."""

    def __init__(self, api_url: str, test_system: bool) -> None:
        self.api_url = api_url
        self.test_system = test_system

    # ----------------------------------------------------------------------------------------------- what stands where

    def blocks(self) -> gr.Blocks:
        with gr.Blocks(title="Spillway", analytics_enabled=False, fill_width=True) as blocks:
            self.window = gr.State(Window(), time_to_live=WINDOW_SECONDS)
            self.connected = gr.State(Connected(), time_to_live=WINDOW_SECONDS)
            with gr.Row(elem_id="sp-top"):
                self.header = gr.HTML(show.header(EN, (), test_system=self.test_system), elem_id="sp-header", scale=1)
                self.language = gr.Radio(
                    LANGUAGES, value="en", show_label=False, container=False, scale=0, min_width=150,
                    elem_id="sp-language",
                )  # fmt: skip
            with gr.Tabs():
                with gr.Tab(EN.tab_ask, id="ask") as self.tab_ask:
                    self._ask_tab()
                with gr.Tab(EN.tab_ledger, id="ledger") as self.tab_ledger:
                    self._ledger_tab()
                with gr.Tab(EN.tab_about, id="about") as self.tab_about:
                    self.about = gr.Markdown(EN.about, elem_id="sp-about")
            self._wire(blocks)
        blocks.queue(api_open=False, max_size=64, default_concurrency_limit=16)
        return blocks

    def _ask_tab(self) -> None:
        self.cards = gr.HTML(
            show.cards(EN, None), js_on_load=_script("cards.js"), apply_default_css=False, elem_id="sp-examples"
        )
        with gr.Row(equal_height=False, elem_id="sp-work"):
            with gr.Column(scale=6, min_width=320, elem_id="sp-left"):
                self.desk = gr.HTML(
                    EMPTY_DESK,
                    html_template='<div class="sp-desk"></div>',
                    js_on_load=_script("desk.js"),
                    apply_default_css=False,
                    elem_id="sp-desk",
                    regions=[],
                    words=_desk_words(EN),
                )
                with gr.Row(elem_id="sp-asking", equal_height=True):
                    self.question = gr.Textbox(
                        show_label=False, container=False, lines=1, max_lines=4, autofocus=True, scale=1, min_width=160,
                        label=EN.question, placeholder=EN.question_placeholder, elem_id="sp-question",
                    )  # fmt: skip
                    self.ask = gr.Button(EN.ask, variant="primary", scale=0, min_width=88, elem_id="sp-ask")
                    self.stop = gr.Button(EN.stop, scale=0, min_width=88, visible=False, elem_id="sp-stop")
                self.missing = gr.HTML("", elem_id="sp-missing")
                self.laid = gr.Number(0, precision=0, visible="hidden", elem_id="sp-laid")
                with gr.Row(elem_id="sp-choices"):
                    self.model = gr.Dropdown(
                        [(EN.model_auto, "auto")], value="auto", label=EN.model, min_width=130, elem_id="sp-model"
                    )
                    self.residency = gr.Dropdown(
                        _residencies(EN), value="", label=EN.residency, min_width=130, elem_id="sp-residency"
                    )
                    self.key = gr.Textbox(
                        label=EN.key, type="password", placeholder=EN.key_hint, min_width=130, visible=False,
                        elem_id="sp-key",
                    )  # fmt: skip
            with gr.Column(scale=5, min_width=300, elem_id="sp-right"):
                self.answer = gr.HTML(show.conversation(EN, ()), elem_id="sp-answer", apply_default_css=False)
                self.facts = gr.HTML("", elem_id="sp-facts", apply_default_css=False)
                with gr.Group(visible=False, elem_id="sp-feedback") as self.feedback:
                    self._feedback()
                self.new = gr.Button(EN.new, size="sm", variant="secondary", visible=False, elem_id="sp-new")

    def _feedback(self) -> None:
        with gr.Row(elem_id="sp-thumbs"):
            self.feedback_title = gr.HTML(EN.feedback, elem_id="sp-feedback-title", scale=1)
            self.right = gr.Button(EN.right, size="sm", scale=0, min_width=84, elem_id="sp-right-thumb")
            self.wrong = gr.Button(EN.wrong, size="sm", scale=0, min_width=84, elem_id="sp-wrong-thumb")
        with gr.Row(visible=False, elem_id="sp-comment-row") as self.comment_row:
            self.comment = gr.Textbox(
                show_label=False, container=False, lines=1, label=EN.comment_placeholder, scale=1, min_width=160,
                placeholder=EN.comment_placeholder, elem_id="sp-comment",
            )  # fmt: skip
            self.consent = gr.Checkbox(False, label=EN.consent, container=False, elem_id="sp-consent")
            self.send = gr.Button(EN.send, size="sm", scale=0, min_width=72, elem_id="sp-send")
        self.thanks = gr.HTML("", elem_id="sp-thanks")

    def _ledger_tab(self) -> None:
        with gr.Row(elem_id="sp-ledger-top"):
            self.totals = gr.HTML(show.totals(EN, LedgerView()), elem_id="sp-totals", apply_default_css=False, scale=1)
            self.refresh = gr.Button(EN.refresh, size="sm", scale=0, min_width=90, elem_id="sp-refresh")
        self.plots = gr.HTML("", elem_id="sp-plots", apply_default_css=False)
        self.entries = gr.HTML(show.ledger(EN, LedgerView()), elem_id="sp-entries", apply_default_css=False)

    # ----------------------------------------------------------------------------------------------- what a click does

    def _wire(self, blocks: gr.Blocks) -> None:
        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private", "queue": False}
        # Gradio's queue keeps no order, and may lose an event that joins while the stream of another one is being
        # closed: it holds the answer alone.
        queued: dict[str, Any] = {**quiet, "queue": True}
        said = [self.window, self.connected, self.laid, self.language]
        worded = self._worded()
        blocks.load(
            self.open, [self.window, self.laid, self.language, self.key], [self.connected, self.language, *worded],
            js=FIRST_LANGUAGE, **quiet,
        )  # fmt: skip
        self.key.blur(
            self.unlock, [self.language, self.key],
            [self.connected, self.header, self.cards, self.model, self.key], **quiet,
        )  # fmt: skip
        self.language.input(self.speak, said, worded, js=KEEP_LANGUAGE, **quiet)
        self.cards.pick(self.pick, None, [self.question], **quiet)

        answering = [self.missing, self.window, self.question, self.ask, self.stop, self.answer, self.facts, self.desk]
        answering += self._after()
        asked = gr.on(
            [self.ask.click, self.question.submit],
            self.answer_question,
            [self.desk, self.question, self.model, self.residency, self.key, *said],
            answering, trigger_mode="once", concurrency_limit=16, **queued,
        )  # fmt: skip
        asked.then(None, js=SHOW_ANSWER, **quiet)
        self.stop.click(self.stop_answering, said, answering, cancels=[asked], **quiet)
        clearing: list[tuple[Any, Callable[[Words], Updates]]] = [
            (self.desk.laid, self._cleared), (self.new.click, self._new)
        ]  # fmt: skip
        for event, updates in clearing:
            event(None, [self.laid], [self.laid, *updates(EN)], js=_in_browser(updates), cancels=[asked], **quiet)

        thumbs = [self.window, self.right, self.wrong, self.comment_row, self.thanks]
        self.right.click(self.thumb_up, [self.window], thumbs, **quiet)
        self.wrong.click(self.thumb_down, [self.window], thumbs, **quiet)
        gr.on(
            [self.send.click, self.comment.submit],
            self.send_feedback, [self.desk, self.comment, self.consent, self.key, self.window, self.language],
            self._after(), **quiet,
        )  # fmt: skip
        gr.on(
            [self.tab_ledger.select, self.refresh.click, self.language.input],
            self.read_ledger, [self.key, self.language], [self.totals, self.plots, self.entries], **quiet,
        )  # fmt: skip

    def _after(self) -> list[Any]:
        """What stands below an answer."""
        return [
            self.new, self.feedback, self.right, self.wrong, self.comment_row, self.comment, self.consent, self.thanks
        ]  # fmt: skip

    def _worded(self) -> list[Any]:
        """Everything that carries words, but the ledger."""
        return [
            self.header, self.tab_ask, self.tab_ledger, self.tab_about, self.about, self.cards, self.desk,
            self.question, self.ask, self.stop, self.new, self.model, self.residency, self.key, self.answer, self.facts,
            self.feedback_title, self.right, self.wrong, self.comment, self.consent, self.send, self.refresh,
            self.thanks, self.missing,
        ]  # fmt: skip

    async def open(self, window: Window, laid: int, language: str, key: str) -> Updates:
        """A window opens, in the browser's language."""
        words, connected = words_for(language), await self._connect(key)
        said = self._say(window.over(laid), connected, words)
        return {self.connected: connected, self.language: words.language, **said}

    async def unlock(self, language: str, key: str) -> Updates:
        """A key was given. Leaves alone what was said: a question may be on its way since the field was left."""
        connected = await self._connect(key)
        return {self.connected: connected, **self._name_models(connected, words_for(language))}

    async def _connect(self, key: str) -> Connected:
        try:
            return Connected(await Api(self.api_url, key).models())
        except ApiError as error:  # the page then names no model, and asking says what is wrong
            return Connected(locked=error.status in (401, 403))

    def speak(self, window: Window, connected: Connected, laid: int, language: str) -> Updates:
        return self._say(window.over(laid), connected, words_for(language))

    def _name_models(self, connected: Connected, words: Words) -> Updates:
        models = connected.models or ()
        choices = [(words.model_auto, "auto"), *((words.tell(model.title), model.id) for model in models)]
        return {
            self.header: show.header(words, models, test_system=self.test_system),
            self.cards: show.cards(words, connected.models),
            self.model: gr.update(choices=choices, label=words.model),
            self.key: gr.update(label=words.key, placeholder=words.key_hint, visible=connected.locked),
        }

    def _say(self, window: Window, connected: Connected, words: Words) -> Updates:
        asked = words.follow_up_placeholder if window.spoken else words.question_placeholder
        return {
            **self._name_models(connected, words),
            self.tab_ask: gr.Tab(label=words.tab_ask),
            self.tab_ledger: gr.Tab(label=words.tab_ledger),
            self.tab_about: gr.Tab(label=words.tab_about),
            self.about: words.about,
            self.desk: gr.update(words=_desk_words(words)),
            self.question: gr.update(label=words.question, placeholder=asked),
            self.ask: gr.update(value=words.ask),
            self.stop: gr.update(value=words.stop),
            self.new: gr.update(value=words.new),
            self.residency: gr.update(choices=_residencies(words), label=words.residency),
            self.answer: show.conversation(words, window.spoken),
            self.facts: show.facts(words, window.report, connected.models or ()),
            self.feedback_title: words.feedback,
            self.right: gr.update(value=words.right),
            self.wrong: gr.update(value=words.wrong),
            self.comment: gr.update(label=words.comment_placeholder, placeholder=words.comment_placeholder),
            self.consent: gr.update(label=words.consent),
            self.send: gr.update(value=words.send),
            self.refresh: gr.update(value=words.refresh),
            self.thanks: "",
            self.missing: "",
        }

    def pick(self, event: gr.EventData) -> str:
        """The question of the example that was clicked; its picture goes to the desk in the browser."""
        return str(event.question)

    async def answer_question(
        self,
        desk: dict[str, Any],
        question: str,
        model: str,
        residency: str,
        key: str,
        window: Window,
        connected: Connected,
        laid: int,
        language: str,
    ) -> AsyncGenerator[Updates, None]:
        words, pictures = words_for(language), _pictures(desk)
        question, models = question.strip(), connected.models or ()
        if lacking := missing(words, question, pictures, models):
            yield {self.missing: lacking}  # a generator that yields nothing would empty all that it may change
            return
        window = window.over(laid)
        api = Api(self.api_url, key)
        asked = api.ask(pictures, window.turns, question, model=model, residency=residency)
        spoken = Spoken(question, running=True)
        yield {**self._begin(words), **self._tell(words, window, spoken)}
        tick = Ticker(TICK_SECONDS)
        try:
            async with aclosing(asked) as pieces:
                async for piece in pieces:
                    if isinstance(piece, Report):
                        spoken = replace(spoken, report=piece)
                        continue
                    spoken = replace(spoken, answer=spoken.answer + piece)
                    if tick():
                        yield self._tell(words, window, spoken)
        except ApiError as error:
            spoken = replace(spoken, error=self._told(words, error), report=await _how_it_failed(api, error))
        spoken = replace(spoken, running=False)
        yield {**self._end(words, spoken, models), **self._tell(words, window, spoken)}

    def _begin(self, words: Words) -> Updates:
        """The question goes up to the answer's side; what stood there of the last one goes away."""
        return {
            self.missing: "",
            self.question: gr.update(value="", placeholder=words.follow_up_placeholder),
            self.ask: gr.update(visible=False),
            self.stop: gr.update(visible=True),
            self.desk: gr.update(regions=[]),
            self.facts: "",
            self.feedback: gr.update(visible=False),
        }

    def _tell(self, words: Words, window: Window, spoken: Spoken) -> Updates:
        window = replace(window, spoken=(*window.spoken, spoken), rating="")
        return {self.window: window, self.answer: show.conversation(words, window.spoken)}

    def _end(self, words: Words, spoken: Spoken, models: Sequence[Model]) -> Updates:
        report = spoken.report
        regions = [msgspec.to_builtins(region) for region in report.regions] if report else []
        return {
            self.ask: gr.update(visible=True),
            self.stop: gr.update(visible=False),
            self.desk: gr.update(regions=regions),
            self.facts: show.facts(words, report, models),
            self.new: gr.update(visible=True),
            self.feedback: gr.update(visible=bool(report and report.entry and spoken.answer)),
            **self._no_thumb(),
        }

    def _no_thumb(self) -> Updates:
        return {
            self.right: gr.update(variant="secondary"),
            self.wrong: gr.update(variant="secondary"),
            self.comment_row: gr.update(visible=False),
            self.comment: "",
            self.consent: False,
            self.thanks: "",
        }

    def _told(self, words: Words, error: ApiError) -> tuple[str, str, str]:
        """What went wrong, what to do next, and OpenAI's word for it."""
        if error.status == 0:
            return words.api_silent.format(self.api_url), error.message, ""
        return error.message, error.hint, error.code

    def stop_answering(self, window: Window, connected: Connected, laid: int, language: str) -> Updates:
        words, window = words_for(language), window.over(laid)
        last = window.spoken[-1] if window.spoken else Spoken("")
        ended = replace(last, running=False, answer=last.answer or words.stopped)
        earlier = replace(window, spoken=window.spoken[:-1])
        return {**self._end(words, ended, connected.models or ()), **self._tell(words, earlier, ended)}

    def _cleared(self, words: Words) -> Updates:
        """Other pictures lie on the desk: what was said before was said of others."""
        return {
            **self._end(words, Spoken(""), ()),
            self.missing: "",
            self.question: gr.update(placeholder=words.question_placeholder),
            self.answer: show.conversation(words, ()),
            self.new: gr.update(visible=False),
        }

    def _new(self, words: Words) -> Updates:
        """A new conversation: the desk and the question are empty as well."""
        question = gr.update(value="", placeholder=words.question_placeholder)
        return {**self._cleared(words), self.question: question, self.desk: gr.update(value=EMPTY_DESK, regions=[])}

    # -------------------------------------------------------------------------------------------- thumbs and the ledger

    def thumb_up(self, window: Window) -> Updates:
        return self._thumb(window, "up")

    def thumb_down(self, window: Window) -> Updates:
        return self._thumb(window, "down")

    def _thumb(self, window: Window, rating: str) -> Updates:
        return {
            self.window: replace(window, rating=rating),
            self.right: gr.update(variant="primary" if rating == "up" else "secondary"),
            self.wrong: gr.update(variant="primary" if rating == "down" else "secondary"),
            self.comment_row: gr.update(visible=True),
            self.thanks: "",
        }

    async def send_feedback(
        self, desk: dict[str, Any], comment: str, consent: bool, key: str, window: Window, language: str
    ) -> Updates:
        words, pictures = words_for(language), _pictures(desk)
        last = window.spoken[-1] if window.spoken else Spoken("")
        if not window.rating or last.report is None:
            return {self.thanks: words.choose_thumb}
        sample = Sample(last.question, last.answer, pictures[_shown(desk)] if pictures else None)
        try:
            await Api(self.api_url, key).feedback(
                last.report.entry, window.rating, comment.strip(), sample if consent else None
            )
        except ApiError as error:
            return {self.thanks: show.complaint(words, *self._told(words, error))}
        return {self.comment_row: gr.update(visible=False), self.thanks: words.thanks}

    async def read_ledger(self, key: str, language: str) -> Updates:
        words = words_for(language)
        try:
            view = await Api(self.api_url, key).ledger(LEDGER_ROWS)
        except ApiError as error:
            return {self.entries: show.complaint(words, *self._told(words, error))}
        return {
            self.totals: show.totals(words, view),
            self.plots: show.plots(words, view),
            self.entries: show.ledger(words, view),
        }


class Ticker:
    """True at most once in `seconds`."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._last = 0.0

    def __call__(self) -> bool:
        now = time.monotonic()
        due = now - self._last >= self._seconds
        if due:
            self._last = now
        return due


async def _how_it_failed(api: Api, error: ApiError) -> Report | None:
    """The ledger knows where a refused request stood and what the gate said of it."""
    try:
        return await api.exit(error.entry) if error.entry else None
    except ApiError:
        return None


def _pictures(desk: dict[str, Any] | None) -> list[str]:
    """Data URLs, in order. The value comes from the browser: what is not a text is left out."""
    lying: list[dict[str, Any]] = (desk or {}).get("pictures") or []
    return [picture["url"] for picture in lying if isinstance(picture.get("url"), str)]


def missing(words: Words, question: str, pictures: Sequence[str], models: Sequence[Model]) -> str:
    """What a person has to add before anybody can answer; "" where nothing is missing."""
    if not question:
        return words.empty_question
    if not pictures and models and not any("chat" in model.spillway.skills for model in models):
        return words.no_picture
    return ""


def _shown(desk: dict[str, Any]) -> int:
    number = desk.get("shown")
    return number if isinstance(number, int) and 0 <= number < len(_pictures(desk)) else 0


def _in_browser(updates: Callable[[Words], Updates]) -> str:
    """A script that counts on and makes `updates` in the language that is shown. The server, whose word could come
    after the answer to a question asked since, has no part in it and learns of it by the count."""
    made = {words.language: list(updates(words).values()) for words in (EN, ZH)}
    return f"(laid) => [laid + 1, ...({json.dumps(made)})[document.documentElement.lang]]"


def _script(name: str) -> str:
    return (WEB / "assets" / name).read_text(encoding="utf-8")


def _desk_words(words: Words) -> dict[str, str]:
    names = ("drop_title", "drop_hint", "drop_more", "remove", "too_large", "no_preview")
    return {name: getattr(words, name) for name in names}


def _residencies(words: Words) -> list[tuple[str, str]]:
    return [(words.residencies[value], value) for value in ("", "local", "any", *JURISDICTIONS)]
