"""A real browser: Debian's Chromium, headless, driven by Playwright; one for a module's tests.

With DIGEST_TEST_BROWSER=required in the environment, as in .ci/run, a machine without Chromium
fails the tests and does not skip them.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, NoReturn

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
# Root in a container has no user namespaces; Chromium may ask nobody for anything meanwhile.
_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        _do_without("Chromium is not on this machine (Debian: apt-get install chromium)")
    if find_spec("playwright") is None:
        _do_without("playwright is not installed (pip install 'digest[dev]')")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=[*_ARGUMENTS])
        yield opened
        opened.close()


def _do_without(reason: str) -> NoReturn:
    if os.environ.get("DIGEST_TEST_BROWSER") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


@dataclass
class Visit:
    """A tab, and all that went wrong in it: console errors, exceptions, requests to elsewhere."""

    page: Page
    home: str
    wrong: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def open(self, path: str = "index.html") -> None:
        self.page.goto(self.home + path)

    def type(self, text: str) -> None:
        """Types into the search box, and waits for the answer."""
        self.page.fill("#q", text)
        self.wait_for(text)

    def wait_for(self, text: str) -> None:
        self.page.wait_for_function(
            "text => document.getElementById('results').dataset.shown === text", arg=text.strip()
        )

    def hits(self) -> list[str]:
        return self.page.locator(".hits a").all_inner_texts()

    def status(self) -> str:
        return self.page.inner_text("#results [role=status]")

    def sideways(self) -> int:
        """How many pixels can be scrolled to the side."""
        wide = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        return int(wide)


def visit(
    browser: Browser, home: str, *, width: int = 1280, scheme: Scheme = "light", script: bool = True
) -> Visit:
    """A new tab with a storage of its own; `home` is the site's address with its last slash."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
    )
    context.set_default_timeout(8000)
    made = Visit(context.new_page(), home)
    page, wrong = made.page, made.wrong
    page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
    page.on("request", lambda request: made.asked.append(request.url.removeprefix(home)))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith(home) else wrong.append(r.url))
    page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    return made
