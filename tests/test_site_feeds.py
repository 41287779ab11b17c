"""Feeds, exports, sitemap and llms.txt: what programs read of the site."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from jsonschema import Draft202012Validator

from digest.model import Change
from digest.render import Look, library_of
from digest.render.site.catalogue import catalogue_of
from digest.render.site.feeds import ENTRIES
from tests.editions import LOOK, MADE_AT, hand_made_edition, hand_made_library, hand_made_post
from tests.sites import FORMULA, SCRIPT, hostile_library
from tests.test_site_pages import site

URL = "https://digest.example.com/sub"
WITH_URL = replace(LOOK, site_url=URL)


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return site(hand_made_library(), WITH_URL)


@pytest.fixture(scope="module")
def hostile() -> dict[str, str]:
    return site(hostile_library(), WITH_URL)


def test_there_is_a_feed_of_everything_and_of_each_tag_area_and_version(
    files: dict[str, str],
) -> None:
    for name in ("all", "tag-recommended", "tag-caution", "tag-ignore", "area-billing",
                 "version-4.101", "version-none"):  # fmt: skip
        assert f"feeds/{name}.xml" in files
        assert f"feeds/{name}.json" in files


def test_feeds_carry_each_feature_whole(files: dict[str, str]) -> None:
    atom = feedparser.parse(files["feeds/area-projects.xml"])
    assert not atom.bozo
    assert atom.feed.title == "What to turn on: Projects"
    assert {entry.title for entry in atom.entries} == {
        "Merge duplicate boards",
        "Archive old boards",
        "Rename old boards",
    }
    entry = next(e for e in atom.entries if e.title == "Merge duplicate boards")
    for part in ("And a second paragraph.", "Another one", "Once archived", "Switch it on"):
        assert part in entry.content[0].value
    assert entry.link == f"{URL}/f/810003/"
    told = json.loads(files["feeds/area-projects.json"])
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert {item["id"] for item in told["items"]} == {entry.id for entry in atom.entries}
    assert {item["content_html"] for item in told["items"]} == {
        f"{entry.content[0].value.strip()}\n" for entry in atom.entries
    }


def test_what_nobody_advised_is_not_told_as_an_order(files: dict[str, str]) -> None:
    atom = feedparser.parse(files["feeds/tag-ignore.xml"])
    for entry in atom.entries:
        lines = re.findall("<p>(.*?)</p>", entry.content[0].value)
        assert lines[0].startswith("Ignore: ")
        assert re.fullmatch("Action: (turn on|use|automatic)", lines[1])


def entries(files: dict[str, str]) -> dict[str, tuple[str, str]]:
    told = json.loads(files["feeds/all.json"])
    return {item["title"]: (item["id"], item["date_modified"]) for item in told["items"]}


def test_an_entry_keeps_its_id_wherever_the_site_is(files: dict[str, str]) -> None:
    elsewhere = entries(site(hand_made_library(), replace(LOOK, site_url="https://other.example")))
    assert entries(files) == elsewhere == entries(site(hand_made_library()))
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", name)
               for name, _ in elsewhere.values())  # fmt: skip


def test_an_entry_is_new_again_only_when_readers_were_told_something_new() -> None:
    week = hand_made_edition()
    later = datetime(2026, 4, 29, 7, 30, tzinfo=UTC)
    edited = week.items[0]
    next_week = replace(
        week, id="2026-W18", made_at=later, sections=(), rest=(), changed=(Change(edited, ("x",)),)
    )
    before = entries(site(library_of((replace(week, changed=()),), (hand_made_post(),))))
    after = entries(site(library_of((next_week, week), (hand_made_post(),))))
    assert {title for title in before if before[title] != after[title]} == {edited.title}
    assert before[edited.title][1] == MADE_AT.isoformat()
    assert after[edited.title][1] == later.isoformat()


def test_a_feature_without_any_date_does_not_look_new() -> None:
    post = hand_made_post()
    undated = replace(
        post, extraction=replace(post.extraction, post=replace(post.post, published=None))
    )
    for library in (library_of((), (post,)), library_of((), (undated,))):
        moments = {feature.updated for feature in catalogue_of(library).features}
        assert len(moments) == 1
        assert max(moments) < MADE_AT


def test_a_feed_has_the_newest_entries_and_no_more() -> None:
    from benchmarks.library import generated_library

    library = generated_library(3, editions=0)
    titles = list(entries(site(library)))
    newest = [item.title for item in library.posts[0].items]
    assert len(titles) == ENTRIES
    assert set(titles) <= set(newest)


def test_hostile_words_leave_feeds_well_formed(hostile: dict[str, str]) -> None:
    for path, text in hostile.items():
        if path.endswith(".xml"):
            ElementTree.fromstring(text.encode())
        if path.endswith(".json"):
            json.loads(text)
    tree = ElementTree.fromstring(hostile["feeds/all.xml"].encode())
    assert SCRIPT in {node.text for node in tree.iterfind(".//{*}title")}
    assert not [
        node.text for node in tree.iterfind(".//{*}content") if "<script" in (node.text or "")
    ]


def test_letters_that_xml_cannot_hold_are_left_out_of_feeds() -> None:
    post = hand_made_post()
    card = replace(post.cards[0], card=replace(post.cards[0].card, short_title="A\x0bB\x00C\ufffe"))
    files = site(library_of((), (replace(post, cards=(card,)),)))
    (entry,) = feedparser.parse(files["feeds/all.xml"]).entries
    assert entry.title == "ABC"


def test_the_data_is_what_its_schema_says(files: dict[str, str], hostile: dict[str, str]) -> None:
    for some in (files, hostile):
        schema = json.loads(some["data/features.schema.json"])
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(json.loads(some["data/features.json"]))


def test_the_data_holds_every_feature_with_its_quotes(files: dict[str, str]) -> None:
    data: dict[str, Any] = json.loads(files["data/features.json"])
    features = {feature["key"]: feature for feature in data["features"]}
    assert len(features) == 10
    merge = features["810003"]
    assert (merge["tag"], merge["action"], merge["areas"]) == ("caution", "turn on", ["projects"])
    (telling,) = merge["tellings"]
    assert telling["because"][0]["quote"] == "Once archived, a board cannot be brought back"
    assert telling["overruled"][0]["signal"] == "instruction"
    assert telling["timestamp_s"] == 130


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_table_holds_every_feature(files: dict[str, str]) -> None:
    assert {row["key"] for row in rows(files["data/features.csv"])} == {
        feature["key"] for feature in json.loads(files["data/features.json"])["features"]
    }
    assert "\r\n" in files["data/features.csv"]


def test_no_cell_of_the_table_is_a_formula(hostile: dict[str, str]) -> None:
    table = rows(hostile["data/features.csv"])
    (row,) = [row for row in table if FORMULA in row["title"]]
    assert row["title"] == f"'{FORMULA}"
    assert row["ids"] == "'=1+1"
    assert not [c for row in table for c in row.values() if c.lstrip()[:1] in set("=+-@")]


def test_the_sitemap_has_every_page_once_and_needs_an_address(files: dict[str, str]) -> None:
    tree = ElementTree.fromstring(files["sitemap.xml"].encode())
    places = [node.text or "" for node in tree.iterfind(".//{*}loc")]
    pages = {path for path in files if path.endswith(".html") and path != "404.html"}
    assert sorted(places) == sorted(f"{URL}/{path.removesuffix('index.html')}" for path in pages)
    assert f"Sitemap: {URL}/sitemap.xml" in files["robots.txt"]
    without = site(hand_made_library(), Look())
    assert not {"sitemap.xml", "robots.txt"} & set(without)


def test_llms_txt_says_what_there_is_and_where(files: dict[str, str]) -> None:
    text = files["llms.txt"]
    assert text.startswith("# What to turn on\n\n> ")
    for target in re.findall(rf"\]\({URL}/([^)]+)\)", text):
        assert target in files


def structured(page: str) -> list[dict[str, Any]]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    return [json.loads(text) for text in found]


def test_pages_carry_structured_data(files: dict[str, str]) -> None:
    kinds = {
        "index.html": ["ItemList"],
        "editions/2026-W16/index.html": ["Article", "ItemList"],
        "episodes/by-the-kettle-episode-3/index.html": ["Article", "ItemList"],
        "f/810001/index.html": ["Article"],
        "areas/billing/index.html": ["ItemList"],
    }
    for path, wanted in kinds.items():
        assert [data["@type"] for data in structured(files[path])] == wanted, path
    (article,) = structured(files["f/810001/index.html"])
    assert article["datePublished"] == "2026-04-14"
    listed = structured(files["areas/billing/index.html"])[0]["itemListElement"]
    assert listed[0]["url"] == f"{URL}/f/810005/"


def test_every_page_has_a_description_and_a_preview(files: dict[str, str]) -> None:
    for path, page in files.items():
        if path.endswith(".html"):
            for name in ('name="description"', 'property="og:title"', 'property="og:description"'):
                assert re.search(rf'<meta {name} content="[^"]+">', page), (path, name)
