"""The search as people have it who wait for it, lose the network, come back, or type on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import Visit, browser, visit
from tests.sites import demo_site, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

__all__ = ["browser", "demo_site"]


@pytest.fixture
def tab(browser: Browser, demo_site: Path) -> Iterator[Visit]:
    """The sample site's home, over HTTP."""
    with served(demo_site) as home:
        made = visit(browser, home)
        made.open()
        yield made
        made.page.context.close()


def release(tab: Visit, held: list[Route]) -> None:
    """Lets the file through that is held, once it has been asked for."""
    while not held:
        tab.page.wait_for_timeout(10)
    held[0].continue_()


@pytest.mark.parametrize("late", ["directory", "words-0"])
@pytest.mark.parametrize("path", ["index.html", "search/index.html"])
def test_a_search_that_takes_its_time_says_so(tab: Visit, late: str, path: str) -> None:
    held: list[Route] = []
    tab.page.route(f"**/search/data/{late}*", lambda route: held.append(route))
    tab.page.goto(tab.home + path, wait_until="commit")
    tab.page.fill("#q", "invoice")
    tab.page.get_by_text("Searching…").wait_for()
    assert not tab.page.is_visible("text=Latest edition")
    release(tab, held)
    tab.wait_for("invoice")
    assert tab.status() == "4 features."
    assert tab.wrong == []


@pytest.mark.parametrize("path", ["index.html", "search/index.html"])
def test_what_is_typed_before_the_script_is_there_is_searched(tab: Visit, path: str) -> None:
    held: list[Route] = []
    tab.page.route("**/search/box.js", lambda route: held.append(route))
    tab.page.goto(tab.home + path, wait_until="commit")
    tab.page.fill("#q", "invoice")
    release(tab, held)
    tab.wait_for("invoice")
    assert tab.page.input_value("#q") == "invoice"
    assert tab.status() == "4 features."
    assert tab.wrong == []


@pytest.mark.parametrize(
    "lost", ["search/panel.js", "search/data/directory", "search/data/words-0"]
)
def test_a_search_that_fails_says_so_and_the_next_one_works(tab: Visit, lost: str) -> None:
    tab.page.route(f"**/{lost}*", lambda route: route.abort())
    tab.page.fill("#q", "invoice")
    tab.page.get_by_text("The search is not to be had just now").wait_for()
    tab.page.unroute(f"**/{lost}*")
    tab.type("webhook")
    assert tab.hits()[0] == "Signed Webhooks"
    assert {text for text in tab.wrong if "ERR_FAILED" not in text} == set()


def test_a_search_that_failed_gives_the_page_back_when_it_is_emptied(tab: Visit) -> None:
    tab.page.route("**/search/data/*", lambda route: route.abort())
    tab.page.fill("#q", "invoice")
    tab.page.get_by_text("The search is not to be had just now").wait_for()
    tab.page.fill("#q", "")
    tab.page.get_by_text("Latest edition").wait_for()
    assert not tab.page.is_visible("#results")


def test_who_follows_a_result_and_goes_back_finds_the_results_again(tab: Visit) -> None:
    tab.open("versions/index.html")
    tab.type("invoice")
    tab.page.select_option("#filter-tag", label="Recommended (2)")
    tab.page.wait_for_function("document.querySelectorAll('.hits li').length === 2")
    titles = tab.hits()
    tab.page.click(".hits a >> nth=1")
    tab.page.wait_for_url("**/f/*/index.html")
    assert not tab.page.is_visible("#results")
    tab.page.go_back()
    tab.wait_for("invoice")
    assert tab.page.url.endswith("versions/index.html")
    assert tab.page.input_value("#q") == "invoice"
    assert tab.hits() == titles
    tab.page.press("#q", "Escape")
    assert tab.page.inner_text(".head h1") == "Versions"
    tab.page.reload()
    assert tab.page.input_value("#q") == ""
    assert not tab.page.is_visible("#results")
    assert tab.wrong == []


def test_a_version_is_known_as_people_write_it(tab: Visit) -> None:
    for text in ("3.110", "v3.110", "V3.11,", "version 3.11", "Version v3.11."):
        tab.type(text)
        assert tab.hits()[0] == "Version v3.11", text
        assert tab.status() == "8 features.", text
    tab.type("webhook version 3.11")
    assert tab.hits() != []
    assert tab.page.locator("#filter-version option").all_inner_texts()[1].startswith("v3.11 ")


@pytest.mark.parametrize("text", ["the", "b", "c++"])
def test_what_cannot_be_looked_for_is_named(tab: Visit, text: str) -> None:
    tab.type(text)
    assert tab.status() == f"36 features; “{text}” is too short or too common to look for."
