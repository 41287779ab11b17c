"""Searching the site in a real browser, from the disk and over HTTP."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.library import generated_library
from digest.render.site.catalogue import catalogue_of
from digest.render.site.search import search_files
from digest.render.site.search.segments import SEGMENT
from tests.browser import Visit, browser, visit
from tests.products import posts_in, run_weekly, set_up
from tests.sites import ARABIC, EMOJI, demo_site, hostile_site, seed_site, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["browser", "demo_site", "hostile_site", "seed_site"]


@pytest.fixture(params=["file", "http", "below a path"])
def tab(request: pytest.FixtureRequest, browser: Browser, demo_site: Path) -> Iterator[Visit]:
    """The sample site's home in a new tab; whatever goes wrong in it fails the test."""
    if request.param == "file":
        made = visit(browser, f"{demo_site.as_uri()}/")
        yield from _closed(made)
    else:
        below = "some/digest/" if request.param == "below a path" else ""
        with served(demo_site, below) as home:
            yield from _closed(visit(browser, home))


@pytest.fixture
def disk(browser: Browser, demo_site: Path) -> Iterator[Visit]:
    """As `tab`, from the disk only."""
    yield from _closed(visit(browser, f"{demo_site.as_uri()}/"))


def _closed(made: Visit) -> Iterator[Visit]:
    made.open()
    yield made
    made.page.context.close()
    assert made.wrong == []


def test_a_number_leads_to_its_feature_at_once(tab: Visit) -> None:
    for text in ("1002314", "#1002314"):
        tab.type(text)
        assert tab.hits() == ["Workflows on a Schedule"]
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/f/1002314/index.html")
    assert tab.page.inner_text("h1") == "Workflows on a Schedule"


def test_a_version_leads_to_its_page_and_its_features(tab: Visit) -> None:
    for text in ("3.11", "v3.11"):
        tab.type(text)
        assert tab.hits()[0] == "Version v3.11"
        assert tab.status() == "8 features."
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/versions/3.11/index.html")


def test_an_episode_leads_to_its_page_and_its_features(tab: Visit) -> None:
    title = "Reading the [release] Notes: Episode 8"
    for text in (
        "episode 8",
        "Ep. 8",
        "ep #8",
        "notes episode 8",
        "release notes episode 8",
        title,
    ):
        tab.type(text)
        assert tab.hits()[0] == title, text
        assert tab.status() == "12 features.", text
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/episodes/reading-the-release-notes-episode-8/index.html")
    assert tab.page.inner_text("h1") == title


def test_words_beside_an_episode_are_looked_for_in_it(disk: Visit) -> None:
    disk.type("invoice")
    everywhere = disk.hits()
    found: dict[int, list[str]] = {}
    for number in (7, 8, 9):
        disk.type(f"invoice episode {number}")
        found[number] = disk.hits()
    assert sorted(title for some in found.values() for title in some) == sorted(everywhere)
    assert all(len(some) < len(everywhere) for some in found.values())


def test_a_number_that_no_episode_has_is_a_word_like_others(disk: Visit) -> None:
    for text in ("episode 80", "episode 8.5", "step 8", "episode"):
        disk.type(text)
        assert not [hit for hit in disk.hits() if "Episode" in hit], text


def test_an_episode_is_chosen_among_shows_that_count_alike(
    browser: Browser, tmp_path: Path
) -> None:
    posts_in(tmp_path)
    post = tmp_path / "lantern/post.txt"
    post.write_text(post.read_text(encoding="utf-8").replace("Episode 3", "Episode 7"))
    run_weekly(set_up(tmp_path))
    tab = visit(browser, f"{(tmp_path / 'output/site').as_uri()}/")
    tab.open("search/index.html")
    tab.type("episode 7")
    assert tab.hits()[:2] == ["Kettle Hour: Episode 7", "Lantern Notes: Episode 7"]
    assert tab.status() == "4 features."
    for text in ("lantern episode 7", "lantern notes: ep 7"):
        tab.type(text)
        assert tab.hits()[0] == "Lantern Notes: Episode 7"
        assert tab.status() == "2 features."
    tab.type("episode 7 v5.3")
    assert tab.hits()[:2] == ["Version LanternRMM v5.3", "Lantern Notes: Episode 7"]
    tab.page.context.close()
    assert tab.wrong == []


def test_words_their_beginnings_and_slips_find_the_same(tab: Visit) -> None:
    found = set()
    for text in ("signed webhooks", "webho sig", "webhoks sigend", "SIGNED  wébhooks!"):
        tab.type(text)
        found.add(tab.hits()[0])
    assert found == {"Signed Webhooks"}
    assert tab.page.locator(".hits mark").all_inner_texts()[:2] == ["Signed", "Webhooks"]


def test_the_hosts_quotes_are_searched(disk: Visit) -> None:
    disk.type("month end from now on")
    assert disk.hits()[0] == "Dry Run for Invoice Batches"


def test_words_that_nobody_wrote_find_nothing(disk: Visit) -> None:
    disk.type("qqqqzzzz")
    assert disk.hits() == []
    assert disk.status() == "Nothing found for “qqqqzzzz”."


def test_most_of_the_words_are_better_than_nothing(disk: Visit) -> None:
    disk.type("signed webhooks qqqqzzzz")
    assert disk.hits()[0] == "Signed Webhooks"
    assert disk.status() == "1 feature with 2 of 3 words."


def options(tab: Visit, facet: str) -> list[str]:
    return tab.page.locator(f"#filter-{facet} option").all_inner_texts()


def test_filters_narrow_and_count_what_each_choice_would_leave(disk: Visit) -> None:
    disk.type("invoice")
    assert disk.status() == "4 features."
    assert options(disk, "tag") == ["Any", "Recommended (2)", "Ignore (2)"]
    assert options(disk, "version") == ["Any", "v3.112 (1)", "v3.11 (1)", "v3.108 (2)"]
    disk.page.select_option("#filter-tag", label="Recommended (2)")
    disk.page.wait_for_function("document.querySelectorAll('.hits li').length === 2")
    assert disk.status() == "2 features."
    assert options(disk, "tag") == ["Any", "Recommended (2)", "Ignore (2)"]
    assert options(disk, "version") == ["Any", "v3.112 (1)", "v3.108 (1)"]


def test_every_filter_counts_all_features_before_anything_is_typed(disk: Visit) -> None:
    disk.open("search/index.html")
    disk.wait_for("")
    for facet in ("tag", "version", "episode"):
        numbers = [int(text.rpartition("(")[2].rstrip(")")) for text in options(disk, facet)[1:]]
        assert sum(numbers) == 36
    assert len(options(disk, "area")) > 10
    assert options(disk, "integration")[1:]
    assert options(disk, "action")[1:]


def test_a_search_is_shared_by_its_address(tab: Visit) -> None:
    tab.open("search/index.html?q=invoice&tag=recommended&version=3.108")
    tab.wait_for("invoice")
    assert tab.page.input_value("#q") == "invoice"
    assert tab.hits() == ["Dry Run for Invoice Batches"]
    tab.type("dry run")
    assert tab.page.url.endswith("search/index.html?q=dry+run&tag=recommended&version=3.108")


def test_enter_leads_to_the_page_of_the_search(tab: Visit) -> None:
    tab.type("invoice")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/search/index.html?q=invoice")
    tab.wait_for("invoice")
    assert len(tab.hits()) == 4


def test_all_of_it_works_by_keyboard(disk: Visit) -> None:
    disk.open("versions/index.html")
    keyboard = disk.page.keyboard
    keyboard.press("/")
    keyboard.type("invoice")
    disk.wait_for("invoice")
    assert not disk.page.is_visible(".head")
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    keyboard.press("ArrowUp")
    assert disk.page.evaluate("document.activeElement.textContent") == disk.hits()[0]
    keyboard.press("ArrowUp")
    assert disk.page.evaluate("document.activeElement.id") == "q"
    keyboard.press("Tab")
    assert disk.page.evaluate("document.activeElement.id") == "filter-tag"
    keyboard.press("Escape")
    keyboard.press("Escape")
    assert disk.page.is_visible(".head")
    assert disk.page.input_value("#q") == ""
    keyboard.type("webhook")
    disk.wait_for("webhook")
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    disk.page.wait_for_url("**/f/*/index.html")


def test_nothing_is_loaded_before_somebody_searches(disk: Visit) -> None:
    assert [name for name in disk.asked if name.endswith(".js")] == ["search/box.js"]
    disk.type("invoice")
    assert any(name.startswith("search/data/words-0.js?") for name in disk.asked)


def test_the_rest_is_shown_when_asked_for(browser: Browser, seed_site: Path) -> None:
    tab = visit(browser, f"{seed_site.as_uri()}/")
    tab.open("search/index.html?q=ticket")
    tab.wait_for("ticket")
    assert len(tab.hits()) == 10
    tab.page.click("text=Show more")
    tab.page.wait_for_function("document.querySelectorAll('.hits li').length > 10")
    assert tab.page.evaluate("document.activeElement.closest('li').previousSibling") is not None
    tab.page.context.close()
    assert tab.wrong == []


def test_hostile_titles_are_found_and_shown_as_text(browser: Browser, hostile_site: Path) -> None:
    tab = visit(browser, f"{hostile_site.as_uri()}/", width=360)
    tab.open("search/index.html")
    for text, title in (
        ("التذاكر", ARABIC), ("emoji", EMOJI), ("alert title", "<script>alert('title')</script>"),
        ("nothing known", "Nothing is known of this"), ("etc", "A way out of the folder"),
    ):  # fmt: skip
        tab.type(text)
        assert tab.hits()[0].startswith(title), text
        assert tab.sideways() == 0, text
    tab.page.context.close()
    assert tab.wrong == []


def test_a_large_site_is_searched_across_its_segments(
    browser: Browser, demo_site: Path, tmp_path: Path
) -> None:
    library = generated_library(110, editions=0)
    assert sum(len(post.cards) for post in library.posts) > SEGMENT
    site = shutil.copytree(demo_site, tmp_path / "site")
    shutil.rmtree(site / "search" / "data")
    for draft in search_files(catalogue_of(library)):
        (site / draft.path).parent.mkdir(exist_ok=True)
        (site / draft.path).write_bytes(draft.content())
    tab = visit(browser, f"{site.as_uri()}/")
    tab.open("search/index.html")
    oldest, newest = library.posts[-1].items[0], library.posts[0].items[-1]
    for card in (oldest, newest):
        tab.type(card.ids[0])
        assert tab.hits() == [card.title]
        tab.type(card.title)
        assert tab.hits()[0] == card.title
    tab.page.context.close()
    assert tab.wrong == []
