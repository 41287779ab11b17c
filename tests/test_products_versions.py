"""Versions of several products: each has its page, feeds, order and place in the lists."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.library import generated_library
from digest.model import Card, Counting, Extraction, Post, TaggedCard, TaggedPost, product_part
from digest.render import Library, Look, library_of
from digest.render.names import address_part
from digest.render.site.catalogue import catalogue_of
from digest.render.site.charts import features_by_version
from digest.render.site.search import search_files
from tests.editions import hand_made_post
from tests.test_site_pages import site

NINJA = "NinjaOne"
LOOK = Look(product="KettlePSA", site_url="https://digest.example.com")
# Product, version: both vendors have a 5.9, and count on in their own way.
TOLD = (
    ("", "5.9"), ("", "5.10"), (NINJA, "5.9"), (NINJA, "5.10"), (NINJA, "5.11.1"), (NINJA, None),
)  # fmt: skip


def library(*told: tuple[str, str | None], name: str = NINJA) -> Library:
    """A post with a card for each of these, all to be turned on."""
    (like,) = (c for c in hand_made_post().cards if c.card.id == "810001")
    cards = tuple(_card(like, n, *one) for n, one in enumerate(told or TOLD))
    post = Post("Two vendors: Episode 1", (), episode=1)
    return library_of((), (TaggedPost(Extraction(post, tuple(c.card for c in cards)), cards),))


def _card(like: TaggedCard, number: int, product: str, version: str | None) -> TaggedCard:
    card = Card(f"Card {number}", (f"9{number}",), version=version, product=product)
    return replace(like, card=card)


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return site(library(), LOOK)


def test_each_products_version_has_a_page_of_its_own(files: dict[str, str]) -> None:
    pages = {path.split("/")[1] for path in files if re.fullmatch(r"versions/.+/index.html", path)}
    assert pages == {
        "5.9", "5.10", "ninjaone--5.9", "ninjaone--5.10", "ninjaone--5.11.1", "ninjaone--none",
    }  # fmt: skip
    ours, theirs = files["versions/5.9/index.html"], files["versions/ninjaone--5.9/index.html"]
    assert ">Card 0<" in ours
    assert ">Card 2<" not in ours
    assert NINJA not in ours
    assert ">Card 2<" in theirs
    assert ">Card 0<" not in theirs
    assert "<title>NinjaOne v5.9 ·" in theirs
    assert '<h1 dir="auto">NinjaOne v5.9</h1>' in theirs
    assert "NinjaOne (no version named)</h1>" in files["versions/ninjaone--none/index.html"]


def test_features_lead_to_the_version_of_their_product(files: dict[str, str]) -> None:
    for key, name in (("90", "5.9"), ("ninjaone--92", "ninjaone--5.9")):
        assert f'href="../../versions/{name}/index.html"' in files[f"f/{key}/index.html"]
    episode = files["episodes/two-vendors-episode-1/index.html"]
    linked = re.findall(r'href="../../versions/([^"/]+)/index.html">v', episode)
    assert linked == ["5.9", "5.10", "ninjaone--5.9", "ninjaone--5.10", "ninjaone--5.11.1"]


def test_no_link_of_any_page_leads_nowhere(files: dict[str, str]) -> None:
    for path, text in files.items():
        if not path.endswith(".html") or path == "404.html":
            continue
        for link in re.findall(r'href="((?:\.\./)*[^"#:]+?)"', text):
            up = link.count("../")
            folder = path.split("/")[:-1]
            there = "/".join([*folder[: len(folder) - up], link.replace("../", "")])
            assert there in files, (path, link)


def test_the_list_of_versions_is_by_product_the_houses_own_first(files: dict[str, str]) -> None:
    text = files["versions/index.html"]
    assert re.findall(r"<h2><bdi>(.+?)</bdi></h2>", text) == ["KettlePSA", NINJA]
    ours, theirs = (re.findall(r'index.html">(.+?)</a></th>', part) for part in parts(text))
    # The house counts decimals, so 5.9 is 5.900; others count numbers.
    assert ours == ["v5.9", "v5.10"]
    assert theirs == ["v5.11.1", "v5.10", "v5.9", "(no version named)"]


def parts(text: str) -> list[str]:
    return text.split("<h2><bdi>")[1:]


def test_lists_of_features_tell_the_versions_of_products_apart(files: dict[str, str]) -> None:
    areas = [path for path in files if re.fullmatch("areas/.+/index.html", path)]
    for path in ("checklist/index.html", *areas):
        headings = re.findall(r"<h2>(.+?) <b>", files[path])
        assert headings == [
            "v5.9", "v5.10", "<bdi>NinjaOne</bdi> v5.11.1", "<bdi>NinjaOne</bdi> v5.10",
            "<bdi>NinjaOne</bdi> v5.9", "<bdi>NinjaOne</bdi> (no version named)",
        ], path  # fmt: skip


def test_a_version_of_another_product_has_feeds_and_a_place_in_the_sitemap(
    files: dict[str, str],
) -> None:
    atom = feedparser.parse(files["feeds/version-ninjaone--5.9.xml"])
    assert atom.feed.title.endswith(": NinjaOne v5.9")
    assert [entry.title for entry in atom.entries] == ["Card 2"]
    assert atom.feed.link == "https://digest.example.com/versions/ninjaone--5.9/"
    page = files["versions/ninjaone--5.9/index.html"]
    assert "feeds/version-ninjaone--5.9.json" in page
    assert "feeds/version-ninjaone--5.9.json" in files
    assert "/versions/ninjaone--5.9/</loc>" in files["sitemap.xml"]


def test_home_draws_each_products_newest_versions(files: dict[str, str]) -> None:
    section = files["index.html"].split('id="versions"')[1]
    assert re.findall(r"<h3><bdi>(.+?)</bdi></h3>", section) == ["KettlePSA", NINJA]
    for number, shown in ((1, 12), (2, 6), (3, 4), (6, 3)):
        names = ["", *(f"Product {n}" for n in range(1, number))]
        catalogue = catalogue_of(generated_library(20 * number, 1, products=names))
        bars = features_by_version(catalogue.versions)
        drawn = [sum(bar.product == name for bar in bars) for name in names]
        assert drawn == [shown] * number
        assert {bar.widths[0] + bar.widths[1] + bar.widths[2] for bar in bars} == {100.0}


def test_a_site_of_others_products_alone_names_them() -> None:
    files = site(library((NINJA, "5.9")), LOOK)
    assert re.findall(r"<h2><bdi>(.+?)</bdi></h2>", files["versions/index.html"]) == [NINJA]
    assert '"product":[' not in files["search/data/directory.js"]


def test_a_house_without_a_name_is_the_sites_own_product() -> None:
    files = site(library(), Look())
    assert "<h2><bdi>The site’s own product</bdi></h2>" in files["versions/index.html"]
    names = '"product":[["house","The site’s own product"],["ninjaone","NinjaOne"]]'
    assert names in files["search/data/directory.js"]


def test_names_that_are_one_product_are_one_group() -> None:
    catalogue = catalogue_of(library(("Ninja One", "5.9"), ("ninja-one", "5.9"), ("", "5.9")))
    assert [(s.product, s.name, len(s.features)) for s in catalogue.versions] == [
        ("", "5.9", 1), ("Ninja One", "ninja-one--5.9", 2),
    ]  # fmt: skip
    groups = site(library(("Ninja One", "5.9"), ("ninja-one", "5.9")))["checklist/index.html"]
    assert groups.count("<h2>") == 1


def test_the_index_of_one_product_holds_nothing_of_products() -> None:
    for told in ((("", "5.9"), ("", "5.10")), ((NINJA, "5.9"), (NINJA, "5.10"))):
        drafts = search_files(catalogue_of(library(*told)))
        assert not any(b'"product"' in draft.content() for draft in drafts)


def test_a_site_of_one_product_names_none(files: dict[str, str]) -> None:
    alone = site(library(("", "5.9"), ("", "5.10")), LOOK)
    assert alone["data/features.csv"].splitlines()[0].endswith(",published,watch_url")
    assert "<h2>" not in alone["versions/index.html"]
    assert "KettlePSA: Features" not in alone["versions/index.html"]
    assert "KettlePSA: Features" in files["versions/index.html"]


numbers = st.lists(st.integers(0, 3000), min_size=1, max_size=4).map(tuple)


@given(st.lists(numbers, min_size=2, max_size=6))
def test_other_vendors_count_number_by_number(every: list[tuple[int, ...]]) -> None:
    versions = [".".join(map(str, one)) for one in every]
    ordered = sorted(versions, key=lambda v: Counting().order(v, NINJA))
    assert [tuple(map(int, v.split("."))) for v in ordered] == sorted(every)


def test_dates_and_long_versions_of_other_vendors_are_in_order() -> None:
    told = ["2025.9", "2025.10", "2025.12.1", "2026.3"]
    order = Counting().order
    assert all(order(a, NINJA) < order(b, NINJA) for a, b in pairwise(told))
    post = Extraction(Post("A", ()), (Card("B"),), ("5.10", "5.9"))
    assert post.of(NINJA).counted(Counting()).versions == ("5.9", "5.10")
    assert post.of("").counted(Counting()).versions == ("5.10", "5.9")


names = st.text("abC -+é", max_size=8).map(str.strip)
texts = st.text("0123456789.-ab/", max_size=8)


@given(names, texts, names, texts)
def test_versions_of_two_products_never_share_an_address(
    name: str, text: str, other_name: str, other: str
) -> None:
    one, two = address_part(text, name), address_part(other, other_name)
    same = (product_part(name), text) == (product_part(other_name), other)
    assert (one == two) == same
    assert re.fullmatch(r"[a-z0-9]+(-{0,2}[a-z0-9.]+)*", one)
