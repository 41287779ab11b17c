"""`python -m benchmarks.search [episodes [products]]`: what searching costs, in a real browser.

Prints what the first search loads (each file as gzip -6 would send it, page and style sheet not
counted), and how long a keystroke takes from the event until the results stand on the page.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.library import generated_library
from digest.render import Library, Look, render_site
from digest.templates import load_templates

_CHROMIUM = "/usr/bin/chromium"
_PRODUCTS = ("", "Lamp RMM", "Kettle Desk", "Teapot Backup", "Quilt Billing")
_QUERIES = ("string", "return value", "exprssion", "300047", "module object class")


def main(episodes: int, products: int) -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        site = Path(folder) / "site"
        size = _write(site, generated_library(episodes, products=_PRODUCTS[:products]))
        print(f"{episodes * 40} features; the index is {size / 1e6:.1f} MB in all")
        browser = driver.chromium.launch(
            executable_path=_CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        for query in _QUERIES:
            print(f"first search {query!r}: {_first_search(browser, site, query) / 1000:.0f} kB")
        times = sorted(_keystrokes(browser, site))
        print(
            f"a keystroke: {times[len(times) // 2]:.0f} ms in the middle, "
            f"{times[len(times) * 95 // 100]:.0f} ms for 95 of 100 ({len(times)} keystrokes)"
        )
        browser.close()


def _write(site: Path, library: Library) -> int:
    size = 0
    for file in render_site(library, load_templates(), Look()):
        path = site.parent / file.path
        if file.path.endswith((".js", ".css")) or file.path == "site/search/index.html":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
            size += len(file.content) if "/data/" in file.path else 0
    return size


def _first_search(browser: Browser, site: Path, query: str) -> int:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{(site / 'search' / 'index.html').as_uri()}?q={query}")
    _wait(page, query)
    page.close()
    paths = [Path(url.removeprefix("file://").split("?")[0]) for url in asked]
    return sum(len(gzip.compress(p.read_bytes(), 6)) for p in paths if p.suffix == ".js")


def _keystrokes(browser: Browser, site: Path) -> list[float]:
    """Each query is typed twice: what counts is the second time, when its files are here."""
    page = browser.new_page()
    page.goto((site / "search" / "index.html").as_uri())
    _wait(page, "")
    times: list[float] = []
    for turn in range(2):
        for query in _QUERIES:
            for end in range(2, len(query) + 1):
                page.fill("#q", query[:end])
                _wait(page, query[:end].strip())
                if turn:
                    times.append(float(page.get_attribute("#results", "data-ms") or "nan"))
    return times


def _wait(page: Page, query: str) -> None:
    page.wait_for_function(
        "query => document.getElementById('results').dataset.shown === query", arg=query
    )


_asked = [int(number) for number in sys.argv[1:]]
main(*(*_asked, *(1000, 1)[len(_asked) :]))
