"""The page at `/`: a client of the HTTP API and nothing more. It holds no privilege that another client does not have.

- `mount.py`: `LazyPage`, an ASGI app that is up at once and loads Gradio behind a waiting page
- `page.py`: the Gradio page, what stands where and what a click does
- `client.py`: the HTTP API, typed
- `show.py`, `charts.py`: reports, models and the ledger as HTML; pure
- `words.py`: every text of the page, in English and Chinese
- `assets/`: the style, and the script of the desk (where pictures lie; they stay in the browser)
- `examples/`: the pictures of the opening
"""
