"""The mail and its preview in a real browser: widths, colours, axe, and nothing asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest.model import Edition
from digest.render import Renderer, bodies_of, subject_of
from digest.render.preview import preview_page
from digest.templates import load_templates
from tests.browser import Scheme, Visit, browser, visit
from tests.editions import LOOK, hand_made_edition

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["browser"]

LIGHT, DARK = "rgb(255, 255, 255)", "rgb(21, 24, 28)"


def opened(browser: Browser, page: str, folder: Path, width: int, scheme: Scheme) -> Visit:
    (folder / "page.html").write_text(page, encoding="utf-8")
    tab = visit(browser, f"{folder.as_uri()}/", width=width, scheme=scheme, script=True)
    tab.open("page.html")
    return tab


def pages(edition: Edition) -> tuple[str, str]:
    """The mail's HTML, and the page of its preview."""
    renderer, subject = Renderer(load_templates(), LOOK), subject_of(edition, LOOK)
    bodies = bodies_of(edition, renderer, subject, "https://digest.example.com/leave")
    return bodies.html, preview_page(renderer, subject, bodies)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 700])
def test_the_mail_is_readable_at_every_width_in_light_and_dark(
    browser: Browser, tmp_path: Path, width: int, scheme: Scheme
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    tab = opened(browser, pages(hand_made_edition())[0], tmp_path, width, scheme)
    assert tab.sideways() == 0
    assert tab.asked == ["page.html"]
    # A mail is shown within a page: the landmarks are that page's.
    rules = {rule: {"enabled": False} for rule in ("region", "landmark-one-main")}
    found = Axe().run(tab.page, options={"rules": rules})
    assert found.violations_count == 0, found.generate_report()
    assert tab.wrong == []


@pytest.mark.parametrize("width", [320, 700])
def test_a_word_without_end_does_not_widen_the_mail(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    edition = hand_made_edition()
    first = edition.sections[0]
    items = tuple(replace(item, title="W" * 3000, what="m" * 3000) for item in first.items)
    wide = replace(
        edition,
        sections=(replace(first, items=items), *edition.sections[1:]),
        note=f"{'n' * 400}\n\n    {'code' * 100}",
    )
    tab = opened(browser, pages(wide)[0], tmp_path, width, "light")
    assert tab.sideways() == 0


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_preview_shows_both_colours_whatever_the_system_has(
    browser: Browser, tmp_path: Path, system: Scheme
) -> None:
    tab = opened(browser, pages(hand_made_edition())[1], tmp_path, 1280, system)
    frames = tab.page.frames[1:]
    # Sandboxed without scripts, they are asked through the protocol.
    grounds = [
        f.locator("body").evaluate("b => getComputedStyle(b).backgroundColor") for f in frames
    ]
    assert grounds == [LIGHT, LIGHT, DARK, DARK]
    widths = [f.locator("html").evaluate("h => h.clientWidth") for f in frames]
    assert [width > 600 for width in widths] == [True, False, True, False]
    assert tab.wrong == []
    assert [a for a in tab.asked if a not in ("page.html", "about:srcdoc")] == []
