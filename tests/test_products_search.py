"""Two features with one id, searched and looked at in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import Visit, browser, visit
from tests.products import TITLES, posts_in, run_weekly, set_up

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["browser"]
LONG = "An unbroken name of a product: " + "W" * 49


@pytest.fixture
def tab(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """The site of two products in a new tab; whatever goes wrong in it fails the test."""
    posts_in(tmp_path)
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
    for path in (f"f/{key}", "editions/2026-W17", "checklist", "areas/admin", "versions/5.3"):
        tab.open(f"{path}/index.html")
        assert product in tab.page.inner_text("main"), path
        assert tab.sideways() == 0, path
    tab.open("search/index.html")
    tab.type("1062249")
    assert any(product in text for text in tab.page.locator(".hits .aside").all_inner_texts())
    assert tab.sideways() == 0
    tab.page.context.close()
    assert tab.wrong == []
