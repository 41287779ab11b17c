"""Every kind of page as a reader has it: accessible, within its width, asking nobody anything."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest.render import library_of
from tests.browser import Scheme, Visit, browser, visit
from tests.sites import demo_site, hostile_site, products_site, seed_site, served, written

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["browser", "demo_site", "hostile_site", "products_site", "seed_site"]

# Without its own fetching of style sheets, which the pages' policy refuses.
AXE = {"resultTypes": ["violations"], "preload": False}
KINDS = (
    "index.html", "editions/index.html", "editions/*/index.html", "episodes/index.html",
    "episodes/*/index.html", "f/*/index.html", "versions/index.html", "versions/*/index.html",
    "areas/index.html", "areas/*/index.html", "integrations/index.html",
    "integrations/*/index.html", "checklist/index.html", "about/index.html", "search/index.html",
    "f/*--*/index.html", "versions/*--*/index.html",
)  # fmt: skip


def pages(site: Path) -> Iterator[str]:
    """One page of each kind, where the site has any."""
    for kind in KINDS:
        found = sorted(site.glob(kind))
        if found:
            yield found[0].relative_to(site).as_posix()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["demo_site", "hostile_site", "products_site"])
def test_axe_finds_nothing_on_any_kind_of_page(
    browser: Browser, request: pytest.FixtureRequest, name: str, scheme: Scheme
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    site: Path = request.getfixturevalue(name)
    tab, axe = visit(browser, f"{site.as_uri()}/", scheme=scheme), Axe()
    for path in (*pages(site), "index.html?search"):
        tab.open(path)
        if path.endswith("?search"):
            tab.type("alert invoice")
        response = axe.run(tab.page, options=AXE).response
        found = [(v["id"], v["nodes"][0]["html"][:200]) for v in response["violations"]]
        assert found == [], path
    tab.page.context.close()
    assert tab.wrong == []


@pytest.mark.parametrize("name", ["demo_site", "seed_site", "hostile_site", "products_site"])
@pytest.mark.parametrize("width", [360, 1600])
def test_no_page_scrolls_to_the_side(
    browser: Browser, request: pytest.FixtureRequest, name: str, width: int
) -> None:
    site: Path = request.getfixturevalue(name)
    tab = visit(browser, f"{site.as_uri()}/", width=width)
    all_of_them = [f"f/{page.name}/index.html" for page in site.glob("f/*")]
    for path in (*pages(site), *all_of_them[:: 1 if name == "hostile_site" else 9]):
        tab.open(path)
        assert tab.sideways() == 0, path
    tab.page.context.close()
    assert tab.wrong == []


def to_turn_on(site: Path) -> list[str]:
    """The keys of all that is to be switched on, as the edition tells them."""
    (file,) = site.parent.glob("*/edition.json")
    sections = json.loads(file.read_bytes())["edition"]["sections"]
    wanted = [s for s in sections if s["name"] in ("turn-on", "with-care")]
    return [item["key"] for section in wanted for item in section["items"]]


def test_ticks_survive_and_are_counted_hidden_and_exported(
    browser: Browser, demo_site: Path, tmp_path: Path
) -> None:
    with served(demo_site) as home:
        tab = visit(browser, home)
        tab.open("checklist/index.html")
        all_of_them = len(to_turn_on(demo_site))
        assert tab.page.inner_text("#done") == f"0 of {all_of_them} done."
        tab.page.check("text=Signed Webhooks")
        tab.page.reload()
        assert tab.page.is_checked("text=Signed Webhooks")
        assert tab.page.inner_text("#done") == f"1 of {all_of_them} done."
        tab.page.check("#hide-done")
        assert not tab.page.is_visible("text=Signed Webhooks")
        with tab.page.expect_download() as download:
            tab.page.click("text=Export as CSV")
        download.value.save_as(tmp_path / "ticks.csv")
        lines = (tmp_path / "ticks.csv").read_text().splitlines()
        assert lines[0] == '"key","title","done"'
        (ticked,) = [line for line in lines[1:] if not line.endswith(',""')]
        assert '"Signed Webhooks"' in ticked
        tab.page.uncheck("#hide-done")
        tab.page.uncheck("text=Signed Webhooks")
        tab.page.reload()
        assert tab.page.inner_text("#done") == f"0 of {all_of_them} done."
        tab.page.context.close()
        assert tab.wrong == []


def test_ticks_survive_on_the_disk_too(browser: Browser, demo_site: Path) -> None:
    tab = visit(browser, f"{demo_site.as_uri()}/")
    tab.open("checklist/index.html")
    tab.page.check("text=Signed Webhooks")
    tab.page.reload()
    assert tab.page.is_checked("text=Signed Webhooks")
    tab.page.context.close()
    assert tab.wrong == []


def test_two_sites_of_one_host_have_ticks_of_their_own(
    browser: Browser, demo_site: Path, tmp_path: Path
) -> None:
    for client in ("one", "two"):
        shutil.copytree(demo_site, tmp_path / client)
    with served(tmp_path) as home:
        tab = visit(browser, home)
        tab.open("one/checklist/index.html")
        tab.page.check("text=Signed Webhooks")
        tab.open("two/checklist/index.html")
        assert not tab.page.is_checked("text=Signed Webhooks")
        tab.open("one/checklist/index.html")
        assert tab.page.is_checked("text=Signed Webhooks")
        tab.page.context.close()
        assert tab.wrong == []


def test_a_tick_that_hides_its_line_leads_on_to_the_next(browser: Browser, demo_site: Path) -> None:
    tab = visit(browser, f"{demo_site.as_uri()}/")
    tab.open("checklist/index.html")
    tab.page.check("#hide-done")
    boxes = tab.page.locator(".checks input")
    for number in range(boxes.count()):
        boxes.nth(number).focus()
        tab.page.keyboard.press("Space")
        last = number + 1 == boxes.count()
        focused = tab.page.evaluate("document.activeElement.id")
        assert focused == ("hide-done" if last else boxes.nth(number + 1).get_attribute("id"))
    tab.page.context.close()
    assert tab.wrong == []


def test_an_empty_checklist_offers_nothing_to_export(browser: Browser, tmp_path: Path) -> None:
    tab = visit(browser, f"{written(tmp_path, library_of((), ())).as_uri()}/")
    tab.open("checklist/index.html")
    assert tab.page.is_visible("text=Nothing yet")
    assert not tab.page.is_visible("#tools")
    tab.page.context.close()
    assert tab.wrong == []


def test_without_scripts_every_page_still_tells_everything(
    browser: Browser, demo_site: Path
) -> None:
    tab = visit(browser, f"{demo_site.as_uri()}/", script=False)
    for path in pages(demo_site):
        tab.open(path)
        assert tab.page.inner_text("main").strip(), path
        assert not tab.page.is_visible("#results")
    tab.open("checklist/index.html")
    assert tab.page.locator(".checks li").count() == len(to_turn_on(demo_site)) > 0
    assert not tab.page.is_visible("#tools")
    tab.open("search/index.html")
    assert "Searching needs JavaScript" in tab.page.inner_text("main")
    tab.page.context.close()


def test_a_page_that_is_not_there_leads_home(browser: Browser, tmp_path: Path) -> None:
    from digest.render import Look
    from tests.editions import hand_made_library
    from tests.sites import written

    look = Look(site_url="https://digest.example.com/some/digest")
    site = written(tmp_path, hand_made_library(), look)
    with served(site, "some/digest/") as home:
        tab = visit(browser, home)
        tab.open("f/nobody/knows/this")
        assert tab.page.inner_text("h1") == "There is no page here"
        tab.type("approvals")
        assert tab.hits() == ["Approval nudges"]
        tab.page.context.close()
        assert tab.wrong == []


def test_the_data_for_machines_is_not_blocked_and_is_json(
    browser: Browser, hostile_site: Path
) -> None:
    tab = visit(browser, f"{hostile_site.as_uri()}/")
    tab.open("f/700004/index.html")
    (text,) = tab.page.locator('script[type="application/ld+json"]').all_text_contents()
    assert json.loads(text)["@type"] == "Article"
    assert json.loads(text)["headline"].startswith("<script>alert")
    tab.page.context.close()
    assert tab.wrong == []


def test_printed_pages_are_black_on_white_without_what_is_only_for_screens(
    browser: Browser, demo_site: Path
) -> None:
    tab: Visit = visit(browser, f"{demo_site.as_uri()}/", scheme="dark")
    tab.open("checklist/index.html")
    tab.page.emulate_media(media="print")
    assert tab.page.evaluate("getComputedStyle(document.documentElement).color") == "rgb(0, 0, 0)"
    for hidden in ("#search", ".top nav", "#tools"):
        assert not tab.page.is_visible(hidden), hidden
    assert tab.page.is_visible(".checks input")
    tab.page.context.close()


@pytest.mark.parametrize("width", [360, 1600])
def test_drawings_fill_their_columns_below_their_headings(
    browser: Browser, seed_site: Path, width: int
) -> None:
    tab = visit(browser, f"{seed_site.as_uri()}/", width=width)
    tab.open("areas/index.html")
    edges = """([from, to]) => {
        const [a, b] = [document.querySelector(from), document.querySelector(to)];
        return [a.getBoundingClientRect().left, b.getBoundingClientRect().right]; }"""
    named = tab.page.evaluate(edges, [".months .ends :first-child", ".months .ends :last-child"])
    drawn = tab.page.evaluate(edges, [".months .axis", ".months .axis"])
    assert named == pytest.approx(drawn, abs=2)
    tab.open("index.html")
    free = """td => { const range = document.createRange();
        range.selectNodeContents(td.previousElementSibling);
        return td.getBoundingClientRect().left - range.getBoundingClientRect().right; }"""
    assert tab.page.locator("#waiting td.drawn").last.evaluate(free) < 140  # pixels
    tab.page.context.close()
