"""How versions are counted: in decimals or in whole numbers, and all that follows from it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from digest.cli import main
from digest.edition.compose import Since, compile_catch_up
from digest.errors import SettingsError
from digest.job.sources import counting_of
from digest.model import Card, Counting, Extraction, Post, Profile, Standpoint
from digest.render import Library, Look
from digest.render.site.catalogue import catalogue_of
from digest.render.site.search import search_files
from digest.settings import settings_from_toml
from digest.survey import survey_of
from digest.tag import tag_post
from digest.tag.gazetteer.index import gazetteer_of
from digest.tag.situation import judge_post
from tests.products import files_of, posts_in, run_weekly, set_up
from tests.test_products_versions import NINJA, library
from tests.test_site_pages import site

DECIMALS, NUMBERS = Counting(), Counting(())
OWN = ("5.9", "5.10", "5.100", "12.1")
NOW = datetime(2026, 4, 22, tzinfo=UTC)

# A version has two or three numbers; its second is a fraction of up to three digits in decimals.
second = st.text("0123456789", min_size=1, max_size=3)
versions = st.tuples(st.integers(0, 3000).map(str), second, st.just("") | second).map(
    lambda parts: ".".join(filter(None, parts))
)


def in_decimals(version: str) -> tuple[object, ...]:
    major, minor, *rest = version.split(".")
    return (int(major), Fraction(int(minor), 10 ** len(minor)), *map(int, rest))


def in_numbers(version: str) -> tuple[object, ...]:
    return tuple(map(int, version.split(".")))


@given(versions, versions, st.sampled_from(["", NINJA]))
def test_each_counting_is_a_total_order_in_which_only_the_same_version_is_equal(
    one: str, other: str, product: str
) -> None:
    part = "" if not product else "ninjaone"
    for counting, value in ((Counting((part,)), in_decimals), (NUMBERS, in_numbers)):
        a, b = counting.order(one, product), counting.order(f"v{other}", product)
        assert (a < b, a == b, a > b) == (
            value(one) < value(other),
            value(one) == value(other),
            value(one) > value(other),
        )


@given(st.lists(versions, max_size=5), st.sampled_from([DECIMALS, NUMBERS]))
def test_a_post_that_was_counted_stays_as_it_is(told: list[str], counting: Counting) -> None:
    once = Extraction(Post("A", ()), (Card("B"),), tuple(told)).counted(counting)
    assert sorted(once.versions) == sorted(told)
    assert once.counted(counting) is once


def test_the_house_counts_in_decimals_and_others_in_numbers_unless_they_say_otherwise() -> None:
    other = '[[source]]\nname = "a"\nurl = "a"\nproduct = "Ninja One"\n'
    assert counting_of(settings_from_toml(other)) == Counting() == Counting(("",))
    assert counting_of(settings_from_toml('versions = "numbers"')) == NUMBERS
    assert counting_of(settings_from_toml(f'{other}versions = "numbers"')) == DECIMALS
    assert counting_of(settings_from_toml(f'{other}versions = "decimals"')) == Counting(
        ("", "ninja-one")
    )
    swapped = f'product = "Kettle"\nversions = "numbers"\n{other}versions = "decimals"'
    assert counting_of(settings_from_toml(swapped)) == Counting(("ninja-one",))


def test_a_source_about_the_houses_product_may_say_the_same_again() -> None:
    source = '[[source]]\nname = "a"\nurl = "a"\nproduct = " kettle  psa"\nversions = "numbers"'
    settings = settings_from_toml(f'product = "Kettle PSA"\nversions = "numbers"\n{source}')
    assert counting_of(settings) == NUMBERS


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            'versions = "semver"',
            '1: versions: expected "decimals" (2.21 is 2.210) or "numbers" (5.10 comes after '
            "5.9), but it is 'semver'",
        ),
        ("versions = 2", '1: versions: expected "decimals" (2.21 is 2.210) or "numbers" (5.10'),
        (
            '[[source]]\nname = "a"\nurl = "a"\nversions = "dates"',
            '4: source 1: versions: expected "decimals" (2.21 is 2.210) or "numbers" (5.10',
        ),
        (
            '[[source]]\nname = "a"\nurl = "a"\nversions = "numbers"',
            "4: source 1: versions: its posts are about your own product: say it above the first",
        ),
        (
            '[[source]]\nname = "a"\nurl = "a"\nproduct = "X"\nversions = "numbers"\n'
            '[[source]]\nname = "b"\nurl = "b"\nproduct = "x"\nversions = "decimals"',
            "10: source 2: versions: another source counts them in 'numbers' already",
        ),
        (
            'product = "Kettle"\nversions = "numbers"\n[[source]]\nname = "a"\nurl = "a"\n'
            'product = "kettle"\nversions = "decimals"',
            "7: source 1: versions: its posts are about your own product: say it above the first",
        ),
    ],
)
def test_what_cannot_be_meant_is_a_fault_with_what_would_do(text: str, fault: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings_from_toml(text)
    _, *faults = caught.value.message.splitlines()
    assert len(faults) == 1
    assert faults[0].strip().removeprefix("digest.toml:").startswith(fault)


def told_by(counting: Counting, *more: tuple[str, str]) -> Library:
    return replace(library(*(("", version) for version in OWN), *more), counting=counting)


@pytest.mark.parametrize(
    ("counting", "newest_first"),
    [(DECIMALS, ["12.1", "5.9", "5.10", "5.100"]), (NUMBERS, ["12.1", "5.100", "5.10", "5.9"])],
)
def test_the_sites_lists_are_in_the_vendors_order(
    counting: Counting, newest_first: list[str]
) -> None:
    files = site(told_by(counting), Look(product="KettlePSA"))
    listed = re.findall(r'index.html">v(.+?)</a></th>', files["versions/index.html"])
    drawn = re.findall(r'index.html">v(.+?)</a></th>', files["index.html"])
    assert listed == drawn == newest_first
    areas = [path for path in files if re.fullmatch("areas/.+/index.html", path)]
    assert areas
    for path in ("checklist/index.html", *areas):
        # What is equal is told apart by its text: it must not come and go between two others.
        assert re.findall(r"<h2>v(.+?) <b>", files[path]) == sorted(
            newest_first, key=lambda v: (counting.order(v), v), reverse=True
        )


def order_in(counting: Counting) -> list[str]:
    """The versions as the search's filter has them."""
    *_, directory = search_files(catalogue_of(told_by(counting)))
    text = directory.content().decode()
    values = re.findall(r'"([\d.]+)","v', text.split('"version":[')[1].split("]]")[0])
    order = re.findall(r'"order":\{"version":\[(.+?)\]', text)[0].split(",")
    return [values[int(number)] for number in order]


def test_the_searchs_filter_is_in_the_vendors_order() -> None:
    assert order_in(DECIMALS)[1] == "5.9"
    assert order_in(NUMBERS) == ["12.1", "5.100", "5.10", "5.9"]


def test_the_list_of_versions_says_how_they_are_counted() -> None:
    def hint(some: Library) -> str:
        text = site(some, Look(product="KettlePSA"))["versions/index.html"]
        return text.split('<p class="hint">')[1].split("</p>")[0]

    decimal = "v2.21 is 2.210, and comes after v2.208."
    assert hint(told_by(DECIMALS)) == f"The newest first, as the vendor counts: {decimal}"
    assert hint(told_by(NUMBERS)) == (
        "The newest first, as the vendor counts: v5.10 comes after v5.9."
    )
    both = ((NINJA, "5.9"),)
    for counting, words in (
        (DECIMALS, f" Of KettlePSA, {decimal}"),
        (Counting(("", "ninjaone")), f" Of KettlePSA and NinjaOne, {decimal}"),
        (Counting(("ninjaone",)), f" Of NinjaOne, {decimal}"),
        (NUMBERS, ""),
    ):
        assert hint(told_by(counting, *both)) == f"Each product’s newest first.{words}"


def told(counting: Counting, *, product: str = "") -> Extraction:
    cards = tuple(Card(f"Card {v}", (v.replace(".", "0"),), version=v) for v in OWN)
    return Extraction(Post("Show: Episode 1", (), episode=1), cards, OWN).of(product)


@pytest.mark.parametrize(
    ("counting", "product", "newer"),
    [
        (DECIMALS, "", ["5.9", "12.1"]),
        (NUMBERS, "", ["5.100", "12.1"]),
        (DECIMALS, NINJA, ["5.100", "12.1"]),
        (Counting(("ninjaone",)), NINJA, ["5.9", "12.1"]),
    ],
)
def test_a_catch_up_tells_what_is_newer_as_the_vendor_counts(
    counting: Counting, product: str, newer: list[str]
) -> None:
    posts = [tag_post(told(counting, product=product))]
    since = Since("5.10", product, counting)
    edition = compile_catch_up(posts, since, made_at=NOW, title="T")
    assert [item.version for item in edition.items] == newer


def test_a_newer_version_is_newer_as_the_vendor_counts() -> None:
    for counting, newer in ((DECIMALS, {"5.9", "12.1"}), (NUMBERS, {"5.100", "12.1"})):
        standpoint = Standpoint(Profile(version="5.10"), counting=counting)
        post = judge_post(told(counting), standpoint)
        assert {card.card.version for card in post.cards if card.fit.newer} == newer
        assert post.extraction.versions == tuple(sorted(OWN, key=counting.order))


def test_the_newest_version_of_a_survey_is_the_vendors() -> None:
    for counting, newest in ((DECIMALS, "5.9"), (NUMBERS, "5.100")):
        cards = told(counting).cards[:3]
        post = tag_post(Extraction(Post("A", ()), cards))
        assert survey_of([post], gazetteer_of(), counting).newest == newest


def folder_with_two_versions(folder: Path, setting: str) -> Path:
    """Settings and posts whose two products have versions whose order depends on the counting.

    The house's are told in a post each: neither of them changes with it, only lists of both.
    """
    folder.mkdir(exist_ok=True)
    posts_in(folder)
    kettle, lantern = folder / "kettle/post.txt", folder / "lantern/post.txt"
    first, entry = kettle.read_text(encoding="utf-8").split("Lists by age")
    head = first.split("Nudge overdue")[0].replace("Episode 7", "Episode 8")
    kettle.write_text(first.replace("v4.101", "v4.10"), encoding="utf-8")
    second = f"{head}Lists by age{entry}".replace("v4.101", "v4.9")
    kettle.with_name("second.txt").write_text(second, encoding="utf-8")
    text = lantern.read_text(encoding="utf-8").replace("v5.3 #77000", "v5.10 #77000")
    lantern.write_text(text.replace("v5.3", "v5.9"), encoding="utf-8")
    settings = set_up(folder, more='versions = "decimals"' if setting == "lantern" else "")
    if setting == "house":
        told = settings.read_text(encoding="utf-8")
        settings.write_text(f'versions = "numbers"\n{told}', encoding="utf-8")
    return settings


def listed(folder: Path) -> list[str]:
    text = (folder / "output/site/versions/index.html").read_text(encoding="utf-8")
    return re.findall(r'index.html">v(.+?)</a></th>', text)


@pytest.mark.parametrize(
    ("setting", "order"),
    [("house", ["4.10", "4.9", "5.10", "5.9"]), ("lantern", ["4.9", "4.10", "5.9", "5.10"])],
)
def test_a_new_setting_makes_all_anew_that_depends_on_it(
    tmp_path: Path, setting: str, order: list[str]
) -> None:
    here, fresh = tmp_path / "here", tmp_path / "fresh"
    run_weekly(folder_with_two_versions(here, ""))
    assert listed(here) == ["4.9", "4.10", "5.10", "5.9"]
    before = files_of(here / "output")
    assert run_weekly(folder_with_two_versions(here, "")).files.written == 0
    assert run_weekly(folder_with_two_versions(here, setting)).files.written > 0
    run_weekly(folder_with_two_versions(fresh, setting))
    assert listed(here) == order
    assert files_of(here / "output") == files_of(fresh / "output")
    run_weekly(folder_with_two_versions(here, ""))
    assert files_of(here / "output") == before


def test_what_is_newer_is_judged_anew_and_the_commands_count_alike(tmp_path: Path) -> None:
    def set_to(counted: str) -> str:
        settings = folder_with_two_versions(tmp_path, "")
        told = settings.read_text(encoding="utf-8")
        profile = '[profile]\nversion = "4.9"\nareas = { security = "high" }\n'
        settings.write_text(f'versions = "{counted}"\n{told}{profile}', encoding="utf-8")
        run_weekly(settings)
        asked = ["since", "4.9", "--config", str(settings), "--now", "2026-04-23"]
        return CliRunner().invoke(main, [*asked, "--output", str(tmp_path / "output")]).output

    def says_from() -> bool:
        page = tmp_path / "output/site/episodes/kettle-hour-episode-7/index.html"
        text = page.read_text(encoding="utf-8")
        return re.search(r'from <a href="[^"]+">v4.10</a>', text) is not None

    for counted, is_newer in (("decimals", False), ("numbers", True), ("decimals", False)):
        shown = set_to(counted)
        assert ("1 feature since v4.9" in shown, "nothing after v4.9" in shown) == (
            is_newer,
            not is_newer,
        )
        assert says_from() is is_newer
