"""Two features with one id, searched and looked at in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import Visit, browser, visit
from tests.products import TITLES, posts_in, run_weekly, set_up
from tests.sites import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["browser"]
LONG = "An unbroken name of a product: " + "W" * 49


@pytest.fixture
def tab(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """The site of two products in a new tab; whatever goes wrong in it fails the test."""
    posts_in(tmp_path)
    yield from _home(browser, tmp_path)


def _home(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    run_weekly(set_up(tmp_path))
    made = visit(browser, f"{(tmp_path / 'output/site').as_uri()}/")
    made.open()
    yield made
    made.page.context.close()
    assert made.wrong == []


def test_an_exact_id_finds_both_and_names_the_other_product(tab: Visit) -> None:
    for text in ("1062249", "#1062249"):
        tab.type(text)
        assert set(tab.hits()) == set(TITLES.values())
        facts = dict(
            zip(tab.hits(), tab.page.locator(".hits .aside").all_inner_texts(), strict=True)
        )
        assert facts["Patch rings for servers"].startswith("v5.3 · LanternRMM · ")
        assert "LanternRMM" not in facts["Nudge overdue approvals"]


def test_enter_chooses_neither_of_two_but_the_only_one(tab: Visit) -> None:
    tab.type("1062249")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/search/index.html?q=1062249")
    tab.wait_for("1062249")
    assert len(tab.hits()) == 2
    tab.type("1062249 rings")
    tab.page.keyboard.press("ArrowDown")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/f/lanternrmm--1062249/index.html")
    assert tab.page.inner_text("h1") == "Patch rings for servers"
    tab.type("77000")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/f/lanternrmm--77000/index.html")


def test_a_products_name_finds_its_features(tab: Visit) -> None:
    tab.type("lanternrmm")
    assert set(tab.hits()) == {"Patch rings for servers", "Session recording"}


def options(tab: Visit, facet: str) -> list[str]:
    return tab.page.locator(f"#filter-{facet} option").all_inner_texts()


def test_a_filter_by_product_counts_what_each_would_leave(tab: Visit) -> None:
    tab.type("1062249")
    assert options(tab, "product") == ["Any", "KettlePSA (1)", "LanternRMM (1)"]
    assert options(tab, "version") == ["Any", "v4.101 (1)", "LanternRMM v5.3 (1)"]
    tab.page.select_option("#filter-product", label="LanternRMM (1)")
    tab.page.wait_for_function("document.querySelectorAll('.hits li').length === 1")
    assert tab.hits() == [TITLES["lanternrmm--1062249"]]
    assert options(tab, "product") == ["Any", "KettlePSA (1)", "LanternRMM (1)"]
    assert options(tab, "version") == ["Any", "LanternRMM v5.3 (1)"]


@pytest.mark.parametrize("over", ["file", "http"])
def test_products_and_their_versions_are_in_the_shared_address(
    browser: Browser, tmp_path: Path, over: str
) -> None:
    posts_in(tmp_path)
    run_weekly(set_up(tmp_path))
    site = tmp_path / "output/site"
    with served(site) if over == "http" else nullcontext(f"{site.as_uri()}/") as home:
        tab = visit(browser, home)
        for asked, found in (
            ("product=lanternrmm", {"Patch rings for servers", "Session recording"}),
            ("product=kettlepsa", {"Nudge overdue approvals", "Lists by age"}),
            ("tag=caution&version=lanternrmm--5.3", {"Patch rings for servers"}),
            ("version=4.101", {"Nudge overdue approvals", "Lists by age"}),
        ):
            tab.open(f"search/index.html?{asked}")
            tab.wait_for("")
            assert set(tab.hits()) == found
            assert tab.page.url.endswith(f"search/index.html?{asked}")
        tab.page.select_option("#filter-product", label="KettlePSA (2)")
        tab.page.wait_for_url("**/search/index.html?product=kettlepsa&version=4.101")
        tab.page.context.close()
        assert tab.wrong == []


@pytest.mark.parametrize("counted", ["", "numbers"])
def test_what_stands_for_a_version_depends_on_how_its_product_counts(
    browser: Browser, tmp_path: Path, counted: str
) -> None:
    posts_in(tmp_path)
    for name, was in (("kettle", "v4.101"), ("lantern", "v5.3")):
        post = tmp_path / name / "post.txt"
        post.write_text(post.read_text(encoding="utf-8").replace(was, "v6.1"), encoding="utf-8")
    settings = set_up(tmp_path, more='versions = "decimals"' if counted else "")
    if counted:
        told = settings.read_text(encoding="utf-8")
        settings.write_text(f'versions = "{counted}"\n{told}', encoding="utf-8")
    run_weekly(settings)
    tab = visit(browser, f"{(tmp_path / 'output/site').as_uri()}/")
    tab.open("search/index.html")
    tab.type("6.1")
    assert tab.hits()[:2] == ["Version v6.1", "Version LanternRMM v6.1"]
    tab.type("v6.100,")
    assert tab.hits()[0] == ("Version LanternRMM v6.1" if counted else "Version v6.1")
    assert len([hit for hit in tab.hits() if hit.startswith("Version ")]) == 1
    tab.page.context.close()
    assert tab.wrong == []


def test_without_another_product_there_is_no_such_filter(browser: Browser, tmp_path: Path) -> None:
    posts_in(tmp_path)
    run_weekly(set_up(tmp_path, lantern="KettlePSA"))
    tab = visit(browser, f"{(tmp_path / 'output/site').as_uri()}/")
    tab.open("search/index.html")
    tab.wait_for("")
    assert options(tab, "tag")
    assert options(tab, "product") == []
    tab.page.context.close()
    assert tab.wrong == []


@pytest.fixture
def alike(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """As `tab`, but both vendors have a v4.101."""
    posts_in(tmp_path)
    post = tmp_path / "lantern/post.txt"
    post.write_text(post.read_text().replace("v5.3", "v4.101"))
    yield from _home(browser, tmp_path)


def test_a_version_of_two_products_leads_to_both_pages(alike: Visit) -> None:
    alike.type("v4.101")
    assert alike.hits()[:2] == ["Version v4.101", "Version LanternRMM v4.101"]
    assert alike.status() == "4 features."
    alike.page.keyboard.press("Enter")
    alike.page.wait_for_url("**/search/index.html?q=v4.101")
    alike.wait_for("v4.101")
    alike.page.select_option("#filter-product", label="LanternRMM (2)")
    alike.page.wait_for_function("document.querySelectorAll('.hits li').length === 3")
    assert alike.hits()[0] == "Version LanternRMM v4.101"


@pytest.mark.parametrize("text", ["LanternRMM v4.101", "lanternrmm 4.101"])
def test_a_version_with_its_product_leads_to_its_page(alike: Visit, text: str) -> None:
    alike.type(text)
    assert alike.hits()[0] == "Version LanternRMM v4.101"
    assert alike.status() == "2 features."
    alike.page.keyboard.press("Enter")
    alike.page.wait_for_url("**/versions/lanternrmm--4.101/index.html")
    assert alike.page.inner_text("h1") == "LanternRMM v4.101"


@pytest.mark.parametrize("product", [LONG, "<script>alert(1)</script>", "منتج آخر"])
def test_any_name_of_a_product_is_shown_as_text_within_the_page(
    browser: Browser, tmp_path: Path, product: str
) -> None:
    posts_in(tmp_path)
    run_weekly(set_up(tmp_path, lantern=product))
    tab = visit(browser, f"{(tmp_path / 'output/site').as_uri()}/", width=360)
    (key,) = (
        p.name for p in (tmp_path / "output/site/f").iterdir() if p.name.endswith("--1062249")
    )
    version = f"versions/{key.removesuffix('1062249')}5.3"
    areas = (tmp_path / "output/site/areas").glob("*/index.html")
    area = next(f"areas/{p.parent.name}" for p in areas if key in p.read_text("utf-8"))
    for path in (f"f/{key}", "editions/2026-W17", "checklist", area, version, "versions"):
        tab.open(f"{path}/index.html")
        assert product in tab.page.inner_text("main"), path
        assert tab.sideways() == 0, path
    tab.open("search/index.html")
    tab.type("1062249")
    assert any(product in text for text in tab.page.locator(".hits .aside").all_inner_texts())
    assert f"{product} (1)" in options(tab, "product")
    assert tab.sideways() == 0
    tab.page.context.close()
    assert tab.wrong == []
