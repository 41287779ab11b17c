"""Two products in one archive: the same id is two features, each with a page of its own."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.intake.products import Products
from digest.job import Options, Source, make_job
from digest.model import Card, product_part
from digest.pipeline import catch_up
from digest.pull.follow import Start
from digest.shelf import archived_posts
from digest.store import open_archive
from tests.archives import NOW, read_post
from tests.products import (
    KETTLE,
    LANTERN,
    TITLES,
    features,
    files_of,
    posts_in,
    run_weekly,
    set_up,
)

WEEK = "output/2026-W17"
PAGES = {"1062249", "1062250", "lanternrmm--1062249", "lanternrmm--77000"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    posts_in(tmp_path)
    return tmp_path


def page(folder: Path, path: str) -> str:
    return (folder / "output/site" / path).read_text(encoding="utf-8")


def test_one_id_of_two_products_is_two_features(folder: Path) -> None:
    run_weekly(set_up(folder))
    assert features(folder) == PAGES
    for key, title in TITLES.items():
        text = page(folder, f"f/{key}/index.html")
        assert re.findall(r"<h1[^>]*>(.*?)</h1>", text) == [title]
        assert not any(other in text for other in TITLES.values() if other != title)


def test_the_other_products_cards_say_so_on_the_site(folder: Path) -> None:
    run_weekly(set_up(folder))
    other = page(folder, "f/lanternrmm--1062249/index.html")
    assert "<dd><bdi>LanternRMM</bdi></dd>" in other
    assert "<title>Patch rings for servers (LanternRMM #1062249) ·" in other
    assert "LanternRMM" not in page(folder, "f/1062249/index.html")
    edition = page(folder, "editions/2026-W17/index.html")
    assert edition.count("<li><bdi>LanternRMM</bdi></li>") == 2
    checklist = page(folder, "checklist/index.html")
    rows = re.findall(r'data-key="([^"]+)".*?class="aside">(.*?)#', checklist, re.S)
    assert {key: "LanternRMM" in aside for key, aside in rows} == {
        "1062249": False,
        "lanternrmm--77000": True,
    }


@pytest.mark.parametrize("name", ["email.txt", "email.html", "digest.md"])
def test_the_other_products_cards_say_so_in_the_mail(folder: Path, name: str) -> None:
    run_weekly(set_up(folder))
    text = re.sub(r"\\|&nbsp;", "", (folder / WEEK / name).read_text(encoding="utf-8"))
    assert text.count("LanternRMM v5.3 #1062249") == 1
    assert text.count("v4.101 #1062249") == 1
    assert text.count("LanternRMM") == 2


def test_what_is_open_is_open_by_product(folder: Path) -> None:
    settings = set_up(folder)
    run_weekly(settings)
    for name, text in (("kettle", KETTLE), ("lantern", LANTERN)):
        later = re.sub(r"#(\d)", r"#9\1", re.sub(r"Episode \d", "Episode 99", text))
        (folder / name / "later.txt").write_text(later, encoding="utf-8")
    run_weekly(settings, day=29)
    mail = (folder / "output/2026-W18/email.txt").read_text(encoding="utf-8")
    listed = mail.split("STILL OPEN")[1]
    assert "- Nudge overdue approvals v4.101 #1062249 (Turn on" in listed
    assert "- Patch rings for servers, LanternRMM v5.3 #1062249 (" in listed


def test_names_do_not_depend_on_what_came_first(tmp_path: Path) -> None:
    found = []
    for number, order in enumerate(permutations(("kettle", "lantern"))):
        folder = tmp_path / str(number)
        folder.mkdir()
        posts_in(folder)
        run_weekly(set_up(folder, order[:1]), day=15)
        run_weekly(set_up(folder, order))
        found.append(features(folder))
    assert found == [PAGES, PAGES]


def test_the_houses_own_product_changes_no_byte_of_any_file(tmp_path: Path) -> None:
    made = []
    for number, product in enumerate(("", " kettlepsa ")):
        folder = tmp_path / str(number)
        folder.mkdir()
        posts_in(folder)
        run_weekly(set_up(folder, kettle=product, lantern=product or "KettlePSA"))
        made.append(files_of(folder / "output"))
    assert made[0] == made[1]
    assert made[0].keys() >= {"2026-W17/edition.json", "site/data/features.csv"}
    assert features(tmp_path / "0") == {"1062249", "1062250", "77000"}
    assert not any(b'"product": ""' in text for text in made[0].values())


def test_a_product_given_later_holds_for_what_is_archived(folder: Path) -> None:
    (folder / "lantern/post.txt").rename(folder / "kettle/lantern.txt")
    run_weekly(set_up(folder, ("kettle",)))
    before = features(folder)
    report = run_weekly(set_up(folder, ("kettle",), kettle="LanternRMM"))
    assert report.new_posts == 0
    assert before == {"1062249", "1062250", "77000"}
    assert features(folder) == {f"lanternrmm--{key}" for key in before}


def test_a_source_that_is_gone_keeps_its_product(folder: Path) -> None:
    run_weekly(set_up(folder))
    report = run_weekly(set_up(folder, ("kettle",)), day=23)
    assert report.files.removed == 0
    assert features(folder) == PAGES


def test_posts_of_two_products_may_have_one_name(tmp_path: Path) -> None:
    for number, order in enumerate(permutations(("kettle", "lantern"))):
        folder = tmp_path / str(number)
        folder.mkdir()
        posts_in(folder)
        for name, text in (("kettle", KETTLE), ("lantern", LANTERN)):
            lines = ["The Same Hour: Episode 7", "", "April 20, 2026", *text.splitlines()[3:]]
            (folder / name / "post.txt").write_text("\n".join(lines), encoding="utf-8")
        settings = set_up(folder, order)
        assert run_weekly(settings).new_posts == 2
        assert features(folder) == PAGES
        named = {path.name for path in (folder / "output/site/episodes").iterdir()}
        prefix = {"kettle": "kettlepsa", "lantern": "lanternrmm"}[order[1]]
        assert {f"{prefix}--the-same-hour-episode-7", "the-same-hour-episode-7"} <= named
        before = files_of(folder / "output/site")
        again = run_weekly(settings, day=29)
        assert (again.new_posts, again.files.removed) == (0, 0)
        assert files_of(folder / "output/site").keys() == before.keys()


def test_a_post_in_sources_of_two_products_is_one_and_the_first_ones(folder: Path) -> None:
    (folder / "lantern/kettle.txt").write_text(KETTLE, encoding="utf-8")
    assert run_weekly(set_up(folder)).new_posts == 2
    assert features(folder) == PAGES
    assert run_weekly(set_up(folder), day=29).new_posts == 0


def test_a_post_edited_at_its_address_is_still_the_first_ones(tmp_path: Path) -> None:
    job = make_job(Options(output=str(tmp_path), sources=("none",)))
    source = Source("Lantern Notes", Start("lantern"), product="LanternRMM")
    first, edited = (read_post(1, title) for title in ("A card", "A card, edited"))
    there = replace(first, post=replace(first.post, url="https://notes.test/1"))
    with open_archive(tmp_path / "digest.db") as archive:
        archive.keep("Kettle Hour", [there], NOW)
        archive.keep_products({source.name: source.product})
        products = Products(job, archive)
        here = replace(edited, post=replace(edited.post, url="https://notes.test/1"))
        elsewhere = replace(edited, post=replace(edited.post, url="https://other.test/1"))
        assert products.told_apart([here], source) == (here,)
        (other,) = products.told_apart([elsewhere], source)
    assert other.post.key == f"lanternrmm--{first.post.key}"


def test_a_run_with_no_news_makes_nothing_again(folder: Path) -> None:
    settings = set_up(folder)
    run_weekly(settings)
    assert run_weekly(settings).files.written == 0


def test_data_files_name_the_product_where_it_is_another(folder: Path) -> None:
    run_weekly(set_up(folder))
    told = json.loads(page(folder, "data/features.json"))
    jsonschema.validate(told, json.loads(page(folder, "data/features.schema.json")))
    products = {row["key"]: row.get("product") for row in told["features"]}
    assert told["product"] == "KettlePSA"
    assert products == {key: "LanternRMM" if "--" in key else None for key in PAGES}
    rows = csv.DictReader(io.StringIO(page(folder, "data/features.csv")))
    assert {row["key"]: row["product"] for row in rows} == {
        key: "LanternRMM" if "--" in key else "" for key in PAGES
    }
    assert list(rows.fieldnames or ())[-1] == "product"


def test_an_edition_of_two_products_is_read_back_as_it_was(folder: Path) -> None:
    from digest.edition.json_form import edition_from_json, edition_to_json

    run_weekly(set_up(folder))
    content = (folder / WEEK / "edition.json").read_bytes()
    edition = edition_from_json(content)
    assert {item.product for item in edition.items} == {"", "LanternRMM"}
    assert edition_to_json(edition) == content


def test_versions_of_another_product_are_not_compared_with_ours(folder: Path) -> None:
    settings = set_up(folder, more='[profile]\nversion = "4.0"')
    run_weekly(settings)
    job = make_job(Options(config=str(settings), output=str(folder / "output")))
    fits = {t.card.key: t.fit.newer for post in archived_posts(job) for t in post.cards}
    assert fits == {key: "--" not in key for key in PAGES}
    report = catch_up(job, "4.0")
    caught_up = (folder / "output/since-4.0/email.txt").read_text(encoding="utf-8")
    assert "Nudge overdue approvals" in caught_up
    assert "Patch rings" not in caught_up
    assert (report.product, report.others) == ("", ("LanternRMM",))


def test_a_product_is_no_integration_of_its_own(folder: Path) -> None:
    for name, title in (("kettle", "Nudge overdue"), ("lantern", "Patch rings")):
        path = folder / name / "post.txt"
        path.write_text(path.read_text().replace(title, f"NinjaOne: {title.lower()}"))
    settings = set_up(folder, lantern="NinjaOne", more='[profile]\nstack = ["Xero"]')
    run_weekly(settings)
    job = make_job(Options(config=str(settings), output=str(folder / "output")))
    cards = {t.card.key: t for post in archived_posts(job) for t in post.cards}
    assert cards["1062249"].verdict.not_in_use is not None
    assert cards["ninjaone--1062249"].verdict.not_in_use is None
    told = json.loads(page(folder, "data/features.json"))["features"]
    named = {row["key"]: row["integrations"] for row in told}
    assert named["1062249"] == ["NinjaOne"]
    assert named["ninjaone--1062249"] == []


words = st.text(max_size=60)
numbers = st.text("abcXYZ0189-/ #", min_size=1, max_size=50)


@given(words.map(lambda name: " ".join(name.split())).filter(bool), numbers, words)
def test_a_key_is_safe_in_any_path_and_parts_at_one_place(
    product: str, number: str, title: str
) -> None:
    bare = Card(title, (number,)).key
    key = Card(title, (number,), product=product).key
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", bare)
    assert key == f"{product_part(product)}--{bare}"
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*--[a-z0-9-]+", key)
    assert len(key) <= 110


def test_products_that_are_written_nearly_alike_have_keys_of_their_own() -> None:
    names = ["C", "C++", "C#", "Datto RMM", "Datto (RMM)", "日本", "日本語", "x" * 60, "x" * 61]
    assert len({product_part(name) for name in names}) == len(names)
    assert product_part("Ninja One") == product_part("ninja-one") == "ninja-one"
    joined = [Card("A", ("5",), product="Ninja One"), Card("A", ("One-5",), product="Ninja")]
    assert len({card.key for card in joined}) == 2
    assert Card("A", ("NinjaOne-5",)).key != Card("A", ("5",), product="NinjaOne").key
