"""Which pages the site has, what is on them, and that old ones stay as they are."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from benchmarks.library import generated_library
from digest.extract.html import page_from_html
from digest.model import Card, Counting, File
from digest.render import Library, Look, library_of, render_site
from digest.render.names import address_part, order_of
from digest.render.site.catalogue import Catalogue, catalogue_of
from digest.render.site.charts import advice_by_area, features_by_version, health_of
from digest.render.site.measured import MEASURED
from digest.render.site.pages import ON_A_PAGE, pages_of, parts_of
from digest.tag.integrations import integrations_of
from digest.templates import load_templates
from tests.conftest import ROOT
from tests.editions import LOOK, hand_made_edition, hand_made_library, hand_made_post
from tests.sites import ARABIC, LONG, hostile_library

TEMPLATES = load_templates()


def site(library: Library, look: Look = LOOK) -> dict[str, str]:
    """Every file of the site by its path in it."""
    files: list[File] = list(render_site(library, TEMPLATES, look))
    made = {file.path.removeprefix("site/"): file.content.decode() for file in files}
    assert len(made) == len(files), "two files of one name"
    return made


@pytest.fixture(scope="module")
def hand_made() -> dict[str, str]:
    return site(hand_made_library())


@pytest.fixture(scope="module")
def hostile() -> dict[str, str]:
    return site(hostile_library())


def shown(page: str) -> str:
    return " ".join(block.text for block in page_from_html(page).blocks)


def test_there_is_a_page_of_each_kind(hand_made: dict[str, str]) -> None:
    for path in (
        "index.html", "editions/index.html", "editions/2026-W16/index.html", "episodes/index.html",
        "episodes/by-the-kettle-episode-3/index.html", "f/810001/index.html",
        "versions/index.html", "versions/4.101/index.html", "versions/none/index.html",
        "areas/index.html", "areas/billing/index.html", "integrations/index.html",
        "checklist/index.html", "about/index.html", "search/index.html", "404.html",
    ):  # fmt: skip
        assert path in hand_made


def test_a_version_tells_by_advice_what_it_brought(hand_made: dict[str, str]) -> None:
    headings = re.findall(r"<h2>(.+?) <b>(\d+)</b>", hand_made["versions/4.101/index.html"])
    assert headings == [
        ("Turn on", "1"), ("Start using", "1"), ("Turn on, with care", "1"), ("Review first", "2"),
        ("Changed for everyone", "1"), ("Everything else", "3"),
    ]  # fmt: skip


def test_versions_stand_in_the_vendors_order() -> None:
    cards = hand_made_post().cards[:4]
    numbers = ("2.208", "2.21", "2.212", "2.104.1")
    told = tuple(
        replace(c, card=replace(c.card, version=v)) for c, v in zip(cards, numbers, strict=True)
    )
    catalogue = catalogue_of(library_of((), (replace(hand_made_post(), cards=told),)))
    assert [shelf.title for shelf in catalogue.versions] == [
        "v2.212", "v2.21", "v2.208", "v2.104.1",
    ]  # fmt: skip


def test_what_is_no_version_comes_last_and_stops_nothing() -> None:
    odd, none, some = (order_of(v, "", Counting()) for v in ("not.a.version", None, "2.1"))
    assert odd == none == () < some


@pytest.mark.parametrize("text", ["../../etc", "a/b", "<script>", "", "..", ".", "x" * 300, "é"])
def test_no_address_leads_out_of_its_folder(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", address_part(text))
    assert address_part(text) != address_part(text + " ")


def test_the_checklist_has_what_the_hosts_say_to_switch_on(hand_made: dict[str, str]) -> None:
    keys = re.findall(r'data-key="(\w+)"', hand_made["checklist/index.html"])
    assert keys == ["810003", "810001"]


def test_home_keeps_what_earlier_weeks_said_to_turn_on() -> None:
    empty = replace(hand_made_edition(), sections=(), rest=())
    home = site(library_of((empty,), (hand_made_post(),)))["index.html"]
    part = home.split("Still worth turning on")[1].split("</section>")[0]
    assert "Approval nudges" in part
    assert "Merge duplicate boards" in part
    this_week = site(hand_made_library())["index.html"]
    assert "Still worth turning on" not in this_week


def test_a_feature_that_is_told_again_has_one_page_with_its_history() -> None:
    first = hand_made_post()
    later = replace(first.post, title="By the [kettle]: Episode 4", episode=4, url=None)
    again = replace(first, extraction=replace(first.extraction, post=later), cards=first.cards[3:4])
    page = shown(site(library_of((), (again, first)))["f/810004/index.html"])
    assert "First warned about in Episode 3; warned about in Episode 4." in page
    assert page.count("Overruled") == 2


def test_the_page_about_tells_the_measured_figures_as_the_readme_does() -> None:
    page = shown(site(hand_made_library())["about/index.html"])
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert MEASURED.rows
    for row in MEASURED.rows:
        assert all(cell in page for cell in row)
        assert f"| {' | '.join(row)} |" in readme


def test_links_between_pages_are_by_an_address_only_where_nothing_else_will_do() -> None:
    pages = site(hand_made_library(), replace(LOOK, site_url="https://digest.example.com/sub"))
    assert (
        '<link rel="canonical" href="https://digest.example.com/sub/f/810001/">'
        in (pages["f/810001/index.html"])
    )
    assert 'href="/sub/style.css"' in pages["404.html"]
    assert "canonical" not in pages["404.html"]
    for path, page in pages.items():
        if path.endswith(".html") and path != "404.html":
            assert not re.findall(r'(?:href|src)="/', page), path


@pytest.mark.parametrize("number", [0, 1, ON_A_PAGE, 2 * ON_A_PAGE, 3 * ON_A_PAGE + 7])
def test_a_long_list_has_every_feature_once_and_its_old_pages_stay(number: int) -> None:
    some = catalogue_of(hand_made_library()).features[0]
    features = [some._replace(key=str(n)) for n in range(number + 5)]
    parts = list(parts_of(features[5:]))
    assert [f.key for part in parts for f in part.features] == [f.key for f in features[5:]]
    assert len(parts[0].features) < 2 * ON_A_PAGE
    assert {part.folder for part in parts} == {"", *(f"older-{n}/" for n in range(1, len(parts)))}
    grown = {part.folder: part for part in parts_of(features)}
    assert all(grown[part.folder].features == part.features for part in parts[1:])
    # But for the way to the newest page, which is another one now and then, all is the same.
    assert [part for part in parts[2:] if grown[part.folder] != part] == []


def test_a_new_episode_leaves_most_pages_as_they_were() -> None:
    """What a page shows says whether it must be made anew; so it must not hold the whole world."""
    library = generated_library(30)
    older = Library((), library.posts[1:])
    before = {page.path: page for page in pages_of(catalogue_of(older))}
    after = {page.path: page for page in pages_of(catalogue_of(Library((), library.posts)))}
    features = [path for path in before if path.startswith("f/")]
    changed = [path for path in features if before[path] != after[path]]
    assert len(features) == 29 * 40
    assert len(changed) <= 3 * len(catalogue_of(older).areas)


def catalogue() -> Catalogue:
    return catalogue_of(hand_made_library())


def test_bars_are_drawn_to_the_longest() -> None:
    (bar, none) = features_by_version(catalogue().versions)
    assert (bar.recommended, bar.caution, bar.ignore, bar.total) == (2, 4, 3, 9)
    assert bar.widths == (22.22, 44.44, 33.33)
    assert none.widths == (0.0, 0.0, 11.11)


def test_advice_over_time_ends_with_the_newest_month() -> None:
    rows = advice_by_area(catalogue().areas)
    assert {row.months[-1].first for row in rows} == {date(2026, 4, 1)}
    assert {len(row.months) for row in rows} == {12}
    projects = next(row for row in rows if row.title == "Projects")
    assert projects.months[-1].caution == 3
    assert projects.months[-1].heights == (0.0, 20.0)


def test_charts_of_nothing_are_nothing() -> None:
    assert features_by_version(()) == ()
    assert advice_by_area(()) == ()
    assert site(library_of((), ()))["index.html"]


def test_health_counts_what_is_there_and_what_is_missing() -> None:
    health = health_of(catalogue())
    assert (health.episodes, health.features, health.advised) == (1, 10, 6)
    assert (health.versions, health.without_id, health.without_time) == (1, 1, 2)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Sync with MICROSOFT 365 and it-glue", ("IT Glue", "Microsoft 365")),
        ("Office 365 calendars", ("Microsoft 365",)),
        ("Sign in with Cisco Duo, or with a duo of keys", ("Duo",)),
        ("The Duo integration was renamed", ("Duo",)),
        ("A duo of keys; an exchange of views", ()),
        ("Quick Books, QuickBooks", ("QuickBooks",)),
        ("Nothing of this kind", ()),
    ],
)
def test_integrations_are_found_as_people_write_them(title: str, found: tuple[str, ...]) -> None:
    assert integrations_of(Card(title)) == found


def test_hostile_values_stay_inside_the_site_and_outside_of_markup(hostile: dict[str, str]) -> None:
    assert not [path for path in hostile if ".." in path or path.startswith("/")]
    for path, page in hostile.items():
        if path.endswith(".html"):
            assert "<script>alert" not in page, path
            assert "javascript:alert" not in page, path
            assert page.count("<script") == page.count("</script>"), path


def test_hostile_titles_are_whole_on_their_own_page_and_short_elsewhere(
    hostile: dict[str, str],
) -> None:
    assert LONG.strip() in shown(hostile["f/700001/index.html"])
    assert ARABIC in shown(hostile["f/700002/index.html"])
    assert LONG.strip() not in shown(hostile["versions/4.101/index.html"])
    assert ARABIC in shown(hostile["versions/4.101/index.html"])


def test_two_features_of_one_number_share_a_page_that_tells_both(hostile: dict[str, str]) -> None:
    page = shown(hostile["f/700010/index.html"])
    assert "The same number, of one product" in page
    assert "The same number, of another product" in page


def test_a_card_of_which_nothing_is_known_has_a_page(hostile: dict[str, str]) -> None:
    key = Card("Nothing is known of this").key
    assert "Nothing is known of this" in shown(hostile[f"f/{key}/index.html"])
    assert f'href="../../f/{key}/index.html"' in hostile["versions/none/index.html"]


def test_the_style_sheet_is_small(hand_made: dict[str, str]) -> None:
    assert len(hand_made["style.css"].encode()) < 15_000
