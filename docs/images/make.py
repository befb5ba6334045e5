"""Takes the pictures of the README from a running page: `python docs/images/make.py [http://127.0.0.1:7860]`."""

from __future__ import annotations

import argparse
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu"]
QUESTION = "#sp-question textarea, #sp-question input"
PATIENCE = 60_000
"""Milliseconds."""


def keep(page: Page, name: str) -> None:
    page.wait_for_timeout(600)  # what appears has finished appearing
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    picture.quantize(200, dither=Image.Dither.NONE).save(HERE / f"{name}.png", optimize=True)


def try_example(page: Page, number: int) -> None:
    page.click(f".sp-card >> nth={number}")
    page.wait_for_selector(".sp-answer.empty")  # what was said of the last picture is forgotten
    page.wait_for_selector(".sp-frame img")
    page.wait_for_timeout(1000)
    page.wait_for_function(f"document.querySelector('{QUESTION}').value")
    page.press(QUESTION, "Enter")
    page.wait_for_selector(".sp-facts", timeout=PATIENCE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", nargs="?", default="http://127.0.0.1:7860")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    chosen = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="en-GB")
        page.goto(chosen.url)
        page.wait_for_selector(".sp-card em", timeout=PATIENCE)
        keep(page, "page-open")
        try_example(page, 0)
        keep(page, "page-answer")
        for number in (5, 6, 7):
            try_example(page, number)
        page.get_by_role("tab", name="Ledger").click()
        page.wait_for_selector(".sp-chart")
        keep(page, "page-ledger")
        chinese = browser.new_page(viewport={"width": 1280, "height": 800}, locale="zh-CN")
        chinese.goto(chosen.url)
        chinese.wait_for_selector(".sp-card em", timeout=PATIENCE)
        try_example(chinese, 0)
        keep(chinese, "page-answer-zh")
        browser.close()


if __name__ == "__main__":
    main()
