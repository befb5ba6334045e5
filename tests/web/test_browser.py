"""The page in a real Chromium, against a real server process. Screenshots lie in pytest's temporary folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from tests.running import RECEIPT, ROOT, environment, free_port, server
from tests.web.scripted_house import TOTAL

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
QUESTION = "#sp-question textarea, #sp-question input"
SECONDS = 30_000
"""Milliseconds of patience: the machine of a test may be busy."""
expect.set_options(timeout=SECONDS)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; ./test.sh installs it")


@dataclass
class House:
    url: str
    data: Path
    scratch: Path
    """TMPDIR of the server: whatever it writes beside its data lies here."""


@dataclass
class Visit:
    """A window, and every address that it asked for."""

    page: Page
    asked: list[str] = field(default_factory=list[str])

    def outside(self, house: House) -> list[str]:
        return [url for url in self.asked if not url.startswith((house.url, "data:", "blob:", "about:"))]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Generator[House]:
    data, scratch = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("scratch")
    port = free_port()
    command = [sys.executable, "-m", "tests.web.scripted_house", str(port), str(data)]
    process = subprocess.Popen(command, cwd=ROOT, env=environment(data, TMPDIR=str(scratch)))
    house = House(f"http://127.0.0.1:{port}", data, scratch)
    try:
        _wait_for_page(house.url, process)
        yield house
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_for_page(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 3 * SECONDS / 1000
    while time.monotonic() < deadline:
        assert process.poll() is None, "the server stopped"
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the page did not come up in time")


@pytest.fixture(scope="module")
def browser() -> Generator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def visit(house: House, browser: Browser, *, locale: str = "en-GB", width: int = 1366, height: int = 800) -> Visit:
    context: BrowserContext = browser.new_context(viewport={"width": width, "height": height}, locale=locale)
    context.set_default_timeout(SECONDS)
    seen = Visit(context.new_page())

    def note(request: Request) -> None:
        seen.asked.append(request.url)

    seen.page.on("request", note)
    seen.page.goto(house.url)
    seen.page.wait_for_selector(".sp-card em")
    return seen


def drop(page: Page, name: str, kind: str, content: bytes) -> None:
    """Drops a file on the desk as a person does with the mouse."""
    page.evaluate(
        """([name, kind, content]) => {
            const held = new DataTransfer();
            held.items.add(new File([Uint8Array.from(content)], name, { type: kind }));
            const drop = new DragEvent('drop', { dataTransfer: held, bubbles: true });
            document.querySelector('.sp-desk').dispatchEvent(drop);
        }""",
        [name, kind, list(content)],
    )
    page.wait_for_selector(".sp-thumb")


def drop_receipt(page: Page) -> None:
    drop(page, "receipt.png", "image/png", RECEIPT.read_bytes())
    page.wait_for_selector(".sp-frame img")


def ask(page: Page, question: str) -> None:
    page.fill(QUESTION, question)
    page.press(QUESTION, "Enter")
    expect(page.locator(".last h3")).to_have_text(question)
    page.wait_for_selector("#sp-ask:visible")


def shoot(page: Page, folder: Path, name: str) -> None:
    page.screenshot(path=folder / f"{name}.png", full_page=True)


def test_a_receipt_is_dropped_asked_about_and_explained(house: House, browser: Browser, tmp_path: Path) -> None:
    seen = visit(house, browser)
    page = seen.page
    drop_receipt(page)
    ask(page, "What is the total?")

    expect(page.locator(".last .sp-text")).to_have_text("$27.43")
    facts = page.locator(".sp-facts")
    for told in ("Scripted reader", "On your own machine", "96% likely to be right", "nothing", "No, it stays here"):
        expect(facts).to_contain_text(told)
    _is_marked(page)
    shoot(page, tmp_path, "wide")

    ask(page, "And the date?")
    expect(page.locator(".earlier h3")).to_have_text("What is the total?")
    assert seen.outside(house) == []
    _nothing_is_left(house)


def _is_marked(page: Page) -> None:
    """The box lies where the region says, at whatever size the picture is shown."""
    box, picture = page.locator(".sp-box").bounding_box(), page.locator(".sp-frame img").bounding_box()
    assert box is not None
    assert picture is not None
    scale = picture["width"] / 480
    assert abs(box["x"] + box["width"] / 2 - picture["x"] - scale * (TOTAL[0] + TOTAL[2]) / 2) < 1.5
    assert abs(box["y"] + box["height"] / 2 - picture["y"] - scale * (TOTAL[1] + TOTAL[3]) / 2) < 1.5


def _nothing_is_left(house: House) -> None:
    """Pictures pass through memory: neither the scratch folder nor the ledger has a file with one."""
    written = [Path(folder, name) for folder, _, names in os.walk(house.scratch) for name in names]
    assert written == []
    start = RECEIPT.read_bytes()[:64]
    assert all(start not in file.read_bytes() for file in house.data.rglob("*") if file.is_file())


def test_chinese_comes_with_the_browser_and_the_switch(house: House, browser: Browser, tmp_path: Path) -> None:
    page = visit(house, browser, locale="zh-CN", width=390, height=844).page
    expect(page.locator("#sp-ask")).to_have_text("提问")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    page.click(".sp-card >> nth=0")
    page.wait_for_selector(".sp-frame img")
    expect(page.locator(QUESTION)).to_have_value("总计是多少？")
    ask(page, "总计是多少？")
    expect(page.locator(".last .sp-text")).to_have_text("$27.43")
    expect(page.locator(".sp-facts")).to_contain_text("96% 的可能是对的")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    shoot(page, tmp_path, "narrow")

    page.get_by_text("English", exact=True).click()
    expect(page.locator("#sp-ask")).to_have_text("Ask")
    expect(page.locator(".sp-facts")).to_contain_text("96% likely to be right")
    expect(page.locator(".last .sp-text")).to_have_text("$27.43")
    page.reload()
    expect(page.locator("#sp-ask")).to_have_text("Ask")


def test_each_example_says_who_can_do_it(house: House, browser: Browser) -> None:
    page = visit(house, browser).page
    badges = page.locator(".sp-card", has_text="Landscape").locator("em")
    expect(badges).to_have_text(["✗ Scripted reader", "✗ Slow reader", "✓ Elsewhere"])
    expect(page.locator(".sp-card", has_text="Receipt").locator("em")).to_have_text(
        ["✓ Scripted reader", "✓ Slow reader", "✓ Elsewhere"]
    )


def test_a_bad_file_is_told_in_the_words_of_the_api(house: House, browser: Browser) -> None:
    page = visit(house, browser).page
    drop(page, "notes.png", "image/png", b"Only text, whatever its name says.")
    expect(page.locator(".sp-noview")).to_contain_text("notes.png")
    ask(page, "What is this?")
    expect(page.locator(".last .sp-error")).to_contain_text("invalid_image")
    expect(page.locator(".sp-facts")).to_contain_text("Nowhere")


def test_a_named_model_outside_is_refused_while_the_picture_stays(house: House, browser: Browser) -> None:
    page = visit(house, browser).page
    drop_receipt(page)
    _choose(page, "#sp-model", "Elsewhere")
    _choose(page, "#sp-residency", "No, it stays here")
    ask(page, "What is the total?")
    expect(page.locator(".last .sp-error")).to_contain_text("held")


def test_an_empty_question_changes_nothing_but_is_told(house: House, browser: Browser) -> None:
    page = visit(house, browser, locale="zh-CN").page
    drop_receipt(page)
    ask(page, "总计是多少？")
    page.click("#sp-ask")
    expect(page.locator("#sp-missing")).to_have_text("请先写一个问题。")
    expect(page.locator(".last .sp-text")).to_have_text("$27.43")
    expect(page.locator("#sp-ask")).to_have_text("提问")
    expect(page.locator("#sp-right-thumb")).to_have_text("✓ 对")
    ask(page, "日期？")
    expect(page.locator("#sp-missing")).to_have_text("")


def test_other_pictures_begin_a_new_conversation_without_asking_the_server(house: House, browser: Browser) -> None:
    seen = visit(house, browser)
    page = seen.page
    drop_receipt(page)
    ask(page, "What is the total?")
    before = len(seen.asked)
    drop(page, "again.png", "image/png", RECEIPT.read_bytes())
    expect(page.locator(".last")).to_have_count(0)
    expect(page.locator("#sp-feedback")).to_be_hidden()
    assert not [url for url in seen.asked[before:] if "gradio_api" in url]  # its word could come after a later answer
    page.get_by_text("中文").click()
    expect(page.locator("#sp-ask")).to_have_text("提问")
    expect(page.locator(".last")).to_have_count(0)
    ask(page, "日期？")
    expect(page.locator(".earlier h3")).to_have_count(0)
    page.click("#sp-new")
    expect(page.locator(".sp-drop")).to_be_visible()
    expect(page.locator(".last")).to_have_count(0)


def test_in_a_narrow_window_the_answer_comes_into_sight(house: House, browser: Browser) -> None:
    page = visit(house, browser, width=360, height=600).page
    drop_receipt(page)
    ask(page, "What is the total?")
    expect(page.locator(".last .sp-text")).to_be_in_viewport()


def test_an_answer_is_stopped_halfway(house: House, browser: Browser) -> None:
    page = visit(house, browser).page
    _choose(page, "#sp-model", "Slow reader")
    page.fill(QUESTION, "Count to two.")
    page.press(QUESTION, "Enter")
    expect(page.locator(".last .sp-text")).to_have_text("One")
    page.click("#sp-stop")
    page.wait_for_selector("#sp-ask:visible")
    expect(page.locator(".last .sp-text")).to_have_text("One")
    page.get_by_role("tab", name="Ledger").click()
    expect(page.locator(".sp-table tbody tr").first).to_contain_text("client_closed_request")


def _choose(page: Page, where: str, option: str) -> None:
    page.click(f"{where} input")
    page.get_by_role("option", name=option, exact=True).click()


def test_thumbs_are_kept_and_the_picture_only_by_consent(house: House, browser: Browser) -> None:
    page = visit(house, browser).page
    drop_receipt(page)
    ask(page, "What is the total?")
    _rate(page, "#sp-wrong-thumb", "It was 28", consent=False)
    samples = house.data / "samples"
    assert not samples.exists() or not list(samples.iterdir())
    _rate(page, "#sp-right-thumb", "", consent=True)
    assert [file.read_bytes() for file in samples.iterdir()] == [RECEIPT.read_bytes()]
    for file in samples.iterdir():
        file.unlink()


def _rate(page: Page, thumb: str, comment: str, *, consent: bool) -> None:
    page.click(thumb)
    page.wait_for_selector("#sp-comment-row:visible")
    page.fill("#sp-comment textarea, #sp-comment input", comment)
    page.locator("#sp-consent input").set_checked(consent)
    page.click("#sp-send")
    expect(page.locator("#sp-thanks")).to_contain_text("Thank you")


def test_the_ledger_lists_what_was_asked(house: House, browser: Browser, tmp_path: Path) -> None:
    page = visit(house, browser).page
    ask(page, "Hello?")
    page.get_by_role("tab", name="Ledger").click()
    expect(page.locator(".sp-table tbody tr").first).to_contain_text("reader")
    expect(page.locator(".sp-totals")).to_contain_text("requests")
    page.wait_for_selector(".sp-chart svg path.cloud")
    shoot(page, tmp_path, "ledger")


def test_keys_alone_reach_everything(house: House, browser: Browser) -> None:
    page = visit(house, browser).page
    page.focus(".sp-card >> nth=0")
    page.keyboard.press("Enter")
    page.wait_for_selector(".sp-frame img")
    expect(page.locator(QUESTION)).to_have_value("What is the total?")
    page.focus(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".last .sp-text")).to_have_text("$27.43")
    page.get_by_role("tab", name="About").press("Enter")
    expect(page.locator("#sp-about")).to_contain_text("embedded reader")


def test_the_keyboard_keeps_its_place_on_the_desk(house: House, browser: Browser) -> None:
    page = visit(house, browser).page
    drop_receipt(page)
    page.focus(".sp-x")
    page.keyboard.press("Enter")
    expect(page.locator(".sp-drop")).to_be_focused()


def test_the_page_has_no_door_to_the_disk(house: House) -> None:
    """Gradio's uploads, its file serving, its proxy and its description of functions stay shut."""
    for path in ("upload", "deep_link", "file=/etc/passwd", "proxy=http://example.org", "info", "component_server"):
        request = urllib.request.Request(f"{house.url}/gradio_api/{path}", data=b"{}")
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(request)


def test_the_functions_of_the_page_are_not_described(house: House) -> None:
    with urllib.request.urlopen(f"{house.url}/config") as response:
        config = json.load(response)
    assert all(function["api_visibility"] == "private" for function in config["dependencies"])


def test_a_newcomer_gets_an_answer_from_the_embedded_reader(browser: Browser, tmp_path: Path) -> None:
    """The program as it comes, which also stops under an open window."""
    with server(data=tmp_path) as (url, process):
        page = browser.new_page()
        page.goto(url)
        page.wait_for_selector(".sp-card em", timeout=3 * SECONDS)
        drop_receipt(page)
        for question in ("What is the total?", "总计是多少？"):
            ask(page, question)
            expect(page.locator(".last .sp-text")).to_contain_text("27.43")
            expect(page.locator(".sp-facts")).to_contain_text("On your own machine: Embedded reader")
            page.wait_for_selector(".sp-box")
        page.click(".sp-x")
        drop(page, "chart.png", "image/png", RECEIPT.with_name("chart.png").read_bytes())
        ask(page, "How many bars are there?")
        expect(page.locator(".last .sp-text")).to_have_text("6")
        expect(page.locator(".sp-numbered")).to_have_text(list("123456"))
        process.terminate()
        assert process.wait(timeout=15) == 0
        page.close()
