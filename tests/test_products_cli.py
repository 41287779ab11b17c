"""Commands that take an id, where two products have it: a clear error, and a way to say which."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from digest.cli import main
from tests.conftest import ROOT
from tests.products import posts_in, run_weekly, set_up

Run = Callable[..., Result]
BOTH = (
    "1062249 (Nudge overdue approvals, KettlePSA); "
    "lanternrmm--1062249 (Patch rings for servers, LanternRMM)"
)
WHICH = "name the one that you mean: kettlepsa--1062249 or lanternrmm--1062249"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in a folder whose archive holds two products."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    posts_in(tmp_path)
    run_weekly(set_up(tmp_path))
    return lambda *arguments: CliRunner().invoke(main, arguments)


@pytest.mark.parametrize(
    "command",
    [
        ("explain", "1062249"),
        ("done", "#1062249"),
        ("snooze", "1062249", "--until", "2099-01-01"),
        ("dismiss", "1062249", "--because", "no servers"),
        ("tag", "1062249", "caution", "--because", "it loops", "--by", "ada"),
    ],
)
def test_an_id_of_two_products_is_refused_with_both_keys(
    run: Run, command: tuple[str, ...], tmp_path: Path
) -> None:
    result = run(*command)
    assert result.exit_code == 3
    assert f"several products have a card of this id: {BOTH}" in result.output
    assert WHICH in result.output
    assert not (tmp_path / "overrides.toml").exists()
    shown = run("status", "--all", "--now", "2026-04-23").output
    assert (", 0 done since" in shown, "Snoozed" in shown) == (True, False)
    assert "Patch rings" in shown


def test_what_the_error_names_is_understood(run: Run) -> None:
    assert "Patch rings" in run("explain", "LanternRMM--1062249").output
    assert "known as lanternrmm--1062249" in run("explain", "lanternrmm--1062249").output
    assert "Nudge overdue" in run("explain", "kettlepsa--1062249").output
    assert "Session recording" in run("explain", "77000").output


def test_without_a_product_of_its_own_the_house_is_called_so(run: Run, tmp_path: Path) -> None:
    settings = tmp_path / "digest.toml"
    settings.write_text(settings.read_text().replace('product = "KettlePSA"\n', ""))
    assert "house--1062249 or lanternrmm--1062249" in run("explain", "1062249").output
    assert "Nudge overdue" in run("explain", "house--1062249").output


def test_what_is_done_for_one_stays_open_for_the_other(run: Run) -> None:
    run("done", "lanternrmm--1062249", "--now", "2026-04-23")
    shown = run("status", "--now", "2026-04-24").output
    assert "Nudge overdue approvals" in shown
    assert "Patch rings" not in shown
    assert "lanternrmm--77000" in shown


def test_a_word_on_one_is_no_word_on_the_other(run: Run, tmp_path: Path) -> None:
    for key, tag in (("lanternrmm--1062249", "recommended"), ("kettlepsa--1062249", "caution")):
        assert run("tag", key, tag, "--because", "we tried", "--by", "ada").exit_code == 0
    run_weekly(tmp_path / "digest.toml", day=23)
    for key, tag in (("lanternrmm--1062249", "Recommended"), ("1062249", "Caution")):
        text = (tmp_path / f"output/site/f/{key}/index.html").read_text(encoding="utf-8")
        assert f"<dd>{tag}</dd>" in text
    refused = run("tag", "1062249", "--undo")
    assert (refused.exit_code, WHICH in refused.output) == (3, True)
    assert run("tag", "kettlepsa--1062249", "--undo").exit_code == 0
    kept = run("tag", "--list").output
    assert "lanternrmm--1062249" in kept
    assert "caution" not in kept


def test_exports_name_the_product_in_a_last_column(run: Run) -> None:
    rows = json.loads(run("export", "--json").output)
    assert {row["title"]: row["product"] for row in rows} == {
        "Nudge overdue approvals": "",
        "Lists by age": "",
        "Patch rings for servers": "LanternRMM",
        "Session recording": "LanternRMM",
    }
    assert run("export", "--csv").output.splitlines()[0].endswith('"watch","product"')
    assert "LanternRMM #1062249" in run("export", "--ics").output


def test_extract_knows_the_product_of_a_place_that_is_a_source(run: Run) -> None:
    told = json.loads(run("extract", "lantern", "--format", "json").output)
    schema = json.loads((ROOT / "digest/schema/extract.json").read_text(encoding="utf-8"))
    jsonschema.validate(told, schema)
    assert {card["product"] for card in told["posts"][0]["cards"]} == {"LanternRMM"}
    assert "LanternRMM v5.3 #1062249" in run("extract", "lantern").output
    assert "product" not in run("extract", "kettle", "--format", "json").output


def test_a_product_that_is_no_name_is_a_fault_of_the_settings(run: Run, tmp_path: Path) -> None:
    for product in ("two\\nlines", "x" * 81):
        set_up(tmp_path, lantern=product)
        result = run("weekly")
        assert result.exit_code == 2
        assert "digest.toml:8: source 2: product: expected a product's name" in result.output


def test_a_catch_up_is_of_one_product(run: Run, tmp_path: Path) -> None:
    ours = run("since", "4.1", "--now", "2026-04-23")
    assert (ours.exit_code, "2 features since v4.1," in ours.output) == (0, True)
    assert "Not looked at: LanternRMM. Ask with --product." in ours.output
    theirs = run("since", "5.2", "--product", "lanternrmm", "--now", "2026-04-23")
    assert (theirs.exit_code, "2 features since LanternRMM v5.2," in theirs.output) == (0, True)
    assert "Not looked at" not in theirs.output
    folder = tmp_path / "output/since-lanternrmm--5.2"
    text = (folder / "email.txt").read_text(encoding="utf-8")
    assert "Patch rings for servers" in text
    assert "Nudge overdue" not in text
    assert "KettlePSA" not in text
    assert json.loads((folder / "edition.json").read_bytes())["edition"]["product"] == "LanternRMM"
    assert (
        "nothing after LanternRMM v5.10" in run("since", "5.10", "--product", "LanternRMM").output
    )
    assert "2 features since v4.1," in run("since", "4.1", "--product", "kettlepsa").output


def test_a_catch_up_asks_which_product_is_meant(run: Run, tmp_path: Path) -> None:
    refused = run("since", "4.1", "--product", "Teapot")
    assert refused.exit_code == 2
    assert "Teapot: no archived post is about this product" in refused.output
    assert "there are posts about KettlePSA, LanternRMM" in refused.output
    set_up(tmp_path, kettle="Kettle", lantern="LanternRMM")
    refused = run("since", "4.1")
    assert refused.exit_code == 2
    assert "versions of which product? There are posts about Kettle, LanternRMM" in refused.output
    set_up(tmp_path, kettle="LanternRMM")
    assert "3 features since LanternRMM v4.1," in run("since", "4.1").output
