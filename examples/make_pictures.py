"""Draws the example pictures: `python examples/make_pictures.py [--chromium /usr/bin/chromium]`.

The documents are HTML rendered by Chromium (Playwright drives it), the office is a POV-Ray scene (`scenes/office.pov`;
left as it is where `povray` is missing). The landscape is a photograph that is not drawn here: `pictures/ORIGIN.md`.
All names, numbers and shops are made up. The same files go into the package for the page, the licences beside them.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"
PACKAGED = HERE.parent / "src" / "spillway" / "web" / "examples"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def lines(rows: Sequence[tuple[str, str]], cls: str = "") -> str:
    return "".join(f'<div class="row {cls}"><span>{left}</span><span>{right}</span></div>' for left, right in rows)


RECEIPT = f"""
<style>body{{width:480px;padding:34px 40px;background:#fbfaf6;color:#1c1c1c;font:20px/1.5 "DejaVu Sans Mono",monospace}}
h1{{font:700 30px/1.2 "DejaVu Sans",sans-serif;text-align:center;margin:0 0 4px}} p{{text-align:center;margin:0}}
hr{{border:0;border-top:2px dashed #777;margin:14px 0}} .total{{font-weight:700;font-size:26px}}</style>
<h1>Corner Bakery</h1><p>14 Mill Street</p><p>Date: 2026-03-14&nbsp; 09:42</p><p>Receipt No. 20817</p><hr>
{lines([("Sourdough loaf", "6.50"), ("Butter croissant x2", "7.00"), ("Blueberry muffin", "3.80")])}
{lines([("Flat white", "4.20"), ("Orange juice", "3.90")])}
<hr>{lines([("Subtotal", "25.40"), ("Tax 8%", "2.03")])}{lines([("TOTAL", "$27.43")], "total")}<hr>
{lines([("Card", "27.43"), ("Change", "0.00")])}<p style="margin-top:18px">Thank you, come again</p>"""

MENU = f"""
<style>body{{width:720px;padding:44px 56px;background:#fffdf7;color:#2b2420;font:21px/1.6 "DejaVu Serif",serif}}
h1{{text-align:center;font-size:40px;margin:0;font-weight:400}} p{{text-align:center;color:#7a6a5c;margin:0 0 18px}}
h2{{font-size:23px;color:#8a3f22;border-bottom:1px solid #d9c9b6;margin:22px 0 8px;font-weight:400}}
small{{display:block;color:#84766a;font-size:16px;line-height:1.3;margin-bottom:6px}}</style>
<h1>The Copper Pot</h1><p>Lunch menu, 11:30 to 15:00</p>
<h2>Starters</h2>{lines([("Tomato soup with basil", "6.50")])}<small>vegan</small>
{lines([("Smoked trout on rye", "9.80")])}<small>fish, gluten</small>
<h2>Mains</h2>{lines([("Mushroom risotto", "14.50")])}<small>vegetarian, milk</small>
{lines([("Roast chicken with lemon", "16.90")])}<small>with potatoes</small>
{lines([("Chickpea and spinach curry", "13.80")])}<small>vegan, spicy</small>
{lines([("Beef stew", "17.50")])}<small>slow cooked, with bread</small>
<h2>Desserts</h2>{lines([("Apple crumble", "6.00"), ("Chocolate mousse", "6.80")])}"""

PRODUCT = f"""
<style>body{{width:800px;padding:40px 48px;background:#fff;color:#1e2a33;font:20px/1.5 "DejaVu Sans",sans-serif}}
h1{{font-size:34px;margin:0}} .top{{display:flex;gap:30px;align-items:center}} p{{margin:6px 0 0;color:#51616d}}
h2{{font-size:20px;margin:26px 0 6px;color:#0f6b70}} .row{{border-bottom:1px solid #dde5e8;padding:4px 0}}
.price{{font-size:28px;font-weight:700;margin-top:22px}}</style>
<div class="top"><svg width="190" height="190"><rect width="190" height="190" rx="18" fill="#eef4f4"/>
<path d="M60 56h70l-8 92a10 10 0 0 1-10 9H78a10 10 0 0 1-10-9z" fill="#0f6b70"/>
<rect x="54" y="42" width="82" height="16" rx="6" fill="#22323a"/>
<path d="M130 76c34-6 36 44-4 46" fill="none" stroke="#22323a" stroke-width="9"/>
<circle cx="95" cy="116" r="13" fill="#eef4f4"/></svg><div><h1>Brook 1.2 L Kettle</h1>
<p>Quiet electric kettle with temperature control for tea and coffee.</p></div></div>
<h2>Specifications</h2>{
    lines(
        [
            ("Capacity", "1.2 L"),
            ("Power", "1800 W"),
            ("Temperature", "60 to 100 °C"),
            ("Boil time", "4 min 10 s"),
            ("Weight", "0.94 kg"),
            ("Colour", "Deep teal"),
            ("Warranty", "3 years"),
            ("Model number", "BRK-1218"),
        ]
    )
}<div class="price">€59.90</div>"""

FIELDS = (("Last name", "Hartley"), ("First name", "Nora"), ("Date of birth", "07/09/1988"), ("Street", "26 Elm Road"),
          ("City", "Brookfield"), ("Postcode", "40713"), ("Phone", "555-0148"), ("Member since", "2021"))  # fmt: skip
FORM = f"""
<style>body{{width:760px;padding:36px 44px;background:#fff;color:#111;font:20px/1.4 "DejaVu Sans",sans-serif}}
h1{{font-size:28px;margin:0 0 4px}} p{{margin:0 0 18px;color:#555}}
.grid{{display:grid;grid-template-columns:1fr 1fr;gap:16px 26px}} .field{{border:1.5px solid #555;padding:7px 12px 9px}}
.field b{{display:block;font-weight:400;font-size:16px;color:#444}}
.tick{{margin-top:20px;display:flex;gap:12px;align-items:center}} .tick i{{width:22px;height:22px;border:2px solid #333;
display:grid;place-content:center;font-style:normal;line-height:1}}</style>
<h1>Library membership form</h1><p>Brookfield Public Library</p>
<div class="grid">{"".join(f'<div class="field"><b>{name}</b>{value}</div>' for name, value in FIELDS)}</div>
<div class="tick"><i>✓</i>Send me the newsletter</div><div class="tick"><i></i>Large print books</div>"""

MONTHS = (("January", 42), ("February", 55), ("March", 48), ("April", 67), ("May", 80), ("June", 73))


def chart() -> str:
    bars = "".join(
        f'<rect x="{90 + 112 * n}" y="{400 - 4 * value}" width="66" height="{4 * value}" fill="#2b7a9b"/>'
        f'<text x="{123 + 112 * n}" y="{388 - 4 * value}" class="v">{value}</text>'
        f'<text x="{123 + 112 * n}" y="430" class="m">{name}</text>'
        for n, (name, value) in enumerate(MONTHS)
    )
    grid = "".join(
        f'<path d="M64 {400 - 4 * v}H770" stroke="#dde3e6"/><text x="54" y="{407 - 4 * v}" class="y">{v}</text>'
        for v in range(0, 101, 20)
    )
    return (
        "<style>body{width:800px;padding:22px;background:#fff}text{font:19px 'DejaVu Sans',sans-serif;fill:#26323a}"
        ".v,.m{text-anchor:middle}.v{font-weight:700}.y{text-anchor:end;fill:#5d6a72}.t{font-size:25px;font-weight:700}</style>"
        f'<svg width="790" height="490"><text x="64" y="-2" dy="26" class="t">Bicycles rented per month, 2026</text>'
        f'<g transform="translate(0,44)">{grid}{bars}</g></svg>'
    )


def switch(name: str, on: bool) -> str:
    state = "On" if on else "Off"
    return f'<div class="item">{name}<span class="s">{state}<i class="{state.lower()}"></i></span></div>'


SWITCHES = (("Wi-Fi", True), ("Bluetooth", False), ("Mobile data", True), ("Airplane mode", False),
            ("Location", True), ("Dark theme", False), ("Night light", True))  # fmt: skip
SETTINGS = f"""
<style>body{{width:480px;padding:0 0 26px;background:#f3f5f6;color:#1b2328;font:23px/1.3 "DejaVu Sans",sans-serif}}
h1{{font-size:31px;margin:0;padding:30px 32px 18px}} .item{{background:#fff;display:flex;justify-content:space-between;
align-items:center;padding:19px 32px;border-bottom:1px solid #e3e7ea}}
.s{{display:flex;gap:12px;align-items:center;color:#5c676d}}
.s i{{width:54px;height:30px;border-radius:15px;background:#b9c1c6;position:relative}} .s i.on{{background:#12807a}}
.s i::after{{content:"";position:absolute;width:24px;height:24px;border-radius:50%;background:#fff;top:3px;left:3px}}
.s i.on::after{{left:27px}} .info{{padding:22px 32px 0;color:#5c676d;font-size:20px}}</style>
<h1>Settings</h1>{"".join(switch(name, on) for name, on in SWITCHES)}
<div class="info">Battery: 76%</div><div class="info">Storage: 48.2 GB of 128 GB used</div>
<div class="info">Version 5.4.1</div>"""

DOCUMENTS = {
    "receipt": RECEIPT, "menu": MENU, "product": PRODUCT, "form": FORM, "chart": chart(), "settings": SETTINGS,
}  # fmt: skip
COMMON = "<style>*{box-sizing:border-box}body{margin:0}.row{display:flex;justify-content:space-between;gap:20px}"


def render(browser: Browser, html: str) -> Image.Image:
    page = browser.new_page(viewport={"width": 860, "height": 400})
    page.set_content(f"<!doctype html><html lang=en>{COMMON}</style><body>{html}</body></html>")
    picture = page.locator("body").screenshot()
    page.close()
    return Image.open(BytesIO(picture)).convert("RGB")


def office() -> Image.Image | None:
    povray = shutil.which("povray")
    if povray is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "office.png")
        scene = HERE / "scenes" / "office.pov"
        command = [povray, f"+I{scene}", f"+O{out}", "+W960", "+H720", "+A0.2", "-D"]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 (our own arguments)
        return Image.open(out).convert("RGB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    chromium = parser.parse_args().chromium
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, html in DOCUMENTS.items():
            few = render(browser, html).quantize(128, dither=Image.Dither.NONE)
            few.save(PICTURES / f"{name}.png", optimize=True)
        browser.close()
    if (scene := office()) is not None:
        scene.save(PICTURES / "office.jpg", quality=82, optimize=True)
    for file in PICTURES.iterdir():
        shutil.copy(file, PACKAGED)


if __name__ == "__main__":
    main()
