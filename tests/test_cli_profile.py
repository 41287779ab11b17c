"""The reader's own situation, as commands: `digest profile`, `digest tag` and `--profile`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from digest.cli import main
from tests.conftest import ROOT

Run = Callable[..., Result]

POST = """\
By the Kettle: Episode 3

April 14, 2026

This one covers v4.101.

Full Feature List

Nudge overdue approvals | v4.101 #810001 | 2:10
Approvers get a reminder after a set number of days.
• Switch it on before the holidays

Boards are now archived automatically by the Xero integration | v4.11 #810002 | 4:05
Boards without cards can be put away.
• Once archived, a board cannot be brought back

Boards can be copied | v4.101 #810003 | 6:05
A board can be copied.
• Keeps its columns
"""
SETTINGS = """\
[[source]]
name = "Kettle"
url = "post.txt"
[profiles.acme]
stack = ["QuickBooks Online"]
version = "4.104"
[profiles.bolt]
stack = ["Xero"]
"""
WEEK = "2026-W16"
NOW = ("--now", "2026-04-15")
WHY = ("--because", "our desk lives by it", "--by", "Ada L.")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "post.txt").write_text(POST, encoding="utf-8")
    (tmp_path / "digest.toml").write_text(SETTINGS, encoding="utf-8")

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, list(arguments))

    assert run("weekly", *NOW, "-q").exit_code == 0
    return run


def items(folder: str = "output") -> dict[str, Any]:
    edition = json.loads(Path(folder, WEEK, "edition.json").read_bytes())["edition"]
    parts = (*edition["sections"], *edition["rest"])
    return {item["key"]: item | {"section": s["name"]} for s in parts for item in s["items"]}


def test_one_archive_serves_several_readers(run: Run) -> None:
    house = Path("output", WEEK, "email.html").read_bytes()
    for name in ("acme", "bolt"):
        assert run("weekly", *NOW, "--profile", name, "-q").exit_code == 0
    assert items()["810002"]["section"] == "changed"
    assert items("output/bolt")["810002"]["section"] == "changed"
    assert items("output/bolt")["810002"]["fit"]["why"] == "in your stack: Xero"
    assert items("output/acme")["810002"]["verdict"]["decided_by"]["integrations"] == ["Xero"]
    assert Path("output", WEEK, "email.html").read_bytes() == house
    assert not Path("output/acme/site").exists()


def test_a_reader_first_takes_nothing_from_the_house(run: Run, tmp_path: Path) -> None:
    assert run("weekly", *NOW, "--output", "new", "--profile", "acme", "-q").exit_code == 0
    assert run("weekly", *NOW, "--output", "new", "-q").exit_code == 0
    assert Path("new", WEEK, "email.html").is_file()
    assert Path("new", "acme", WEEK, "email.html").is_file()


def test_newer_versions_say_from_in_every_form(run: Run) -> None:
    run("weekly", *NOW, "--profile", "acme", "-q")
    folder = Path("output/acme", WEEK)
    for name in ("digest.md", "email.html", "email.txt"):
        text = " ".join((folder / name).read_text(encoding="utf-8").split())
        assert "from v4.11 " in text
        assert "from v4.101" not in text
    assert items("output/acme")["810002"]["fit"]["newer"] is True


def test_a_profile_tells_what_it_changed(run: Run) -> None:
    assert "empty" in run("profile").output
    told = run("profile", "acme").output
    for words in (
        "QuickBooks Online",
        "v4.104",
        "1  put away",
        "not in your stack: Xero",
        "caution",
    ):
        assert words in told
    assert "1  first in its section" in run("profile", "bolt").output
    refused = run("profile", "blot")
    assert refused.exit_code == 2
    assert "did you mean 'bolt'" in refused.output


def test_a_suggested_profile_can_be_pasted(run: Run) -> None:
    told = run("profile", "--suggest").output
    Path("digest.toml").write_text(SETTINGS + told, encoding="utf-8")
    assert "stack    Xero" in run("profile").output


def test_explain_and_since_take_the_readers_side(run: Run) -> None:
    told = run("explain", "810002", "--profile", "acme").output
    for words in ("IGNORE", "not hold", "Names Xero", "overruled", "cannot be brought back"):
        assert words in told
    assert run("since", "4.1", "--profile", "acme").exit_code == 0
    assert Path("output/acme/since-4.1/digest.md").is_file()


def test_a_persons_word_wins_and_shows_everywhere(run: Run) -> None:
    given = run("tag", "#810001", "caution", *WHY, *NOW)
    assert given.exit_code == 0, given.output
    assert run("weekly", *NOW, "-q").exit_code == 0
    item = items()["810001"]
    assert item["section"] == "review"
    assert item["verdict"]["decided_by"] == {
        "who": "Ada L.", "why": "our desk lives by it", "on": "2026-04-15",
        "instead_of": "recommended",
    }  # fmt: skip
    assert [e["quote"] for e in item["verdict"]["overruled"]] == [
        "Switch it on before the holidays"
    ]
    told = (
        "Tagged caution by Ada L. on 15 April 2026: our desk lives by it (the hosts: recommended)"
    )
    pages = [Path("output", WEEK, name) for name in ("digest.md", "email.html", "email.txt")]
    pages += [Path("output/site/f/810001/index.html"), Path("output/site/index.html")]
    for page in pages[:4]:
        assert told in " ".join(page.read_text(encoding="utf-8").split()).replace("> ", "")
    assert told in run("explain", "810001").output


def test_a_word_survives_the_archive_and_can_be_taken_back(run: Run) -> None:
    before = Path("output", WEEK, "email.html").read_bytes()
    run("tag", "810001", "ignore", *WHY)
    Path("digest.db").unlink()
    assert run("weekly", *NOW, "-q").exit_code == 0
    assert items()["810001"]["verdict"]["tag"] == "ignore"
    assert "Ada L." in run("tag", "--list").output
    assert run("tag", "810001", "--undo").exit_code == 0
    assert run("weekly", *NOW, "-q").exit_code == 0
    assert Path("output", WEEK, "email.html").read_bytes() == before
    assert run("tag", "--list").output == ""


def test_run_twice_with_a_word_no_byte_changes(run: Run) -> None:
    run("tag", "810001", "ignore", *WHY)
    assert "written again" in run("weekly", *NOW).output
    assert "No file changed" in run("weekly", *NOW).output


@pytest.mark.parametrize(
    ("arguments", "exit_code", "words"),
    [
        (["tag", "999", "caution", *WHY], 3, "no card has this id"),
        (["tag", "810001", "--undo"], 3, "nobody has given this card a tag"),
        (["tag", "999", "--undo"], 3, "no card has this id"),
        (["tag", "810001", "careful", *WHY], 2, "'careful' is not one of"),
        (["tag", "810001", "caution"], 2, "--because"),
        (["tag", "810001", "caution", "--because", " \n"], 2, "--because"),
        (["tag", "810001"], 2, "say which tag"),
        (["tag", "--undo"], 2, "or --list"),
        (["tag"], 2, "or --list"),
    ],
)
def test_what_cannot_be_meant_changes_nothing(
    run: Run, arguments: list[str], exit_code: int, words: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == exit_code
    assert words in result.output
    assert not Path("overrides.toml").exists()


def test_an_id_that_two_cards_share_names_neither(run: Run) -> None:
    later = POST.replace("Episode 3", "Episode 4").replace("#810003", "#810004, #810009")
    Path("later.txt").write_text(later, encoding="utf-8")
    Path("post.txt").write_text(POST.replace("#810003", "#810003, #810009"), encoding="utf-8")
    run("weekly", *NOW, "--source", "later.txt", "--source", "post.txt")
    result = run("tag", "810009", "caution", *WHY)
    assert result.exit_code == 3
    assert "2 cards have this id: 810003 (Boards can be copied); 810004 (Boards" in result.output
    assert not Path("overrides.toml").exists()
    assert run("tag", "810004", "caution", *WHY).exit_code == 0


def test_a_word_on_a_card_that_is_gone_is_a_problem_and_can_be_taken_back(run: Run) -> None:
    run("tag", "810001", "ignore", *WHY)
    path = Path("overrides.toml")
    path.write_text(path.read_text(encoding="utf-8").replace("810001", "810081"), encoding="utf-8")
    result = run("weekly", *NOW)
    assert result.exit_code == 1
    assert "no card is called '810081'" in result.output
    assert "no card of the archive" in run("tag", "--list").output
    assert run("tag", "810081", "--undo").exit_code == 0
    assert run("weekly", *NOW).exit_code == 0


def test_a_broken_overrides_file_stops_before_anything_is_written(run: Run) -> None:
    Path("overrides.toml").write_text('[card.810001]\ntag = "caution"\n', encoding="utf-8")
    result = run("weekly", *NOW)
    assert result.exit_code == 2
    assert "overrides.toml:1: card 810001: because: is missing" in result.output


def test_extract_tells_decisions_in_the_published_form(run: Run) -> None:
    run("tag", "810001", "ignore", *WHY)
    result = run("extract", "post.txt", "--format", "json", "--profile", "acme")
    told = json.loads(result.stdout)
    schema = json.loads((ROOT / "digest/schema/extract.json").read_text())
    jsonschema.validate(told, schema, format_checker=jsonschema.FormatChecker())
    kinds = [card["verdict"]["decided_by"] for card in told["posts"][0]["cards"]]
    assert [kind and kind["kind"] for kind in kinds] == ["person", "stack", None]
    told["posts"][0]["cards"][0]["verdict"] |= {"tag": "caution", "decided_by": None}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, schema)
