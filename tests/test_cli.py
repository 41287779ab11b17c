"""The commands as people and schedulers run them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from digest.cli import main
from digest.cli.group import COMMANDS
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
• Each client can have its own number of days

Archive old boards | v4.101 #810002 | 4:05
Boards without cards can be put away.
• Once archived, a board cannot be brought back
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)

    return run


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "post.txt"
    path.write_text(POST, encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".db" not in path.name
    }


def test_weekly_writes_the_edition_and_the_site(run: Run, tmp_path: Path) -> None:
    result = run("weekly", "--demo", "--output", "out")
    assert result.exit_code == 0, result.output
    made = contents(tmp_path / "out")
    for name in ("digest.md", "email.html", "email.txt", "email.eml", "edition.json"):
        assert f"2026-W23/{name}" in made
    for page in ("index.html", "editions/2026-W23/index.html", "f/405031/index.html"):
        assert f"site/{page}" in made
    assert len([name for name in made if name.startswith("site/f/")]) == 36
    assert "out/2026-W23/email.html" in result.output


def test_run_twice_it_changes_no_byte_and_says_so(run: Run, tmp_path: Path) -> None:
    run("weekly", "--demo", "--output", "out")
    before = contents(tmp_path / "out")
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "site").rglob("*")}
    result = run("weekly", "--demo", "--output", "out")
    assert result.exit_code == 0
    assert "Nothing new" in result.output
    assert "No file changed" in result.output
    assert contents(tmp_path / "out") == before
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_a_week_with_nothing_new_makes_no_edition(run: Run, post: Path, tmp_path: Path) -> None:
    run("weekly", "--source", post, "--now", "2026-04-15")
    before = contents(tmp_path / "output")
    result = run("weekly", "--source", post, "--now", "2026-04-22")
    assert result.exit_code == 0
    assert "no edition" in result.output
    assert contents(tmp_path / "output") == before


def test_a_later_post_joins_the_same_weeks_edition(run: Run, post: Path, tmp_path: Path) -> None:
    run("weekly", "--source", post, "--now", "2026-04-15")
    later = tmp_path / "later.txt"
    text = POST.replace("Episode 3", "Episode 4").replace("81000", "82000")
    later.write_text(text, encoding="utf-8")
    run("weekly", "--source", later, "--now", "2026-04-16")
    edition = json.loads((tmp_path / "output/2026-W16/edition.json").read_bytes())["edition"]
    assert [p["episode"] for p in edition["posts"]] == [4, 3]


def test_since_and_until_narrow_what_is_told(run: Run, post: Path, tmp_path: Path) -> None:
    result = run("weekly", "--source", post, "--now", "2026-04-15", "--since", "2026-04-15")
    assert "no edition" in result.output
    assert not (tmp_path / "output" / "2026-W16").exists()
    result = run("weekly", "--source", post, "--now", "2026-04-15", "--until", "2026-04-14")
    assert (tmp_path / "output" / "2026-W16" / "digest.md").is_file()


def test_the_report_as_json(run: Run, post: Path) -> None:
    result = run("weekly", "--source", post, "--now", "2026-04-15", "--json")
    report = json.loads(result.stdout)
    assert report["edition"] == "2026-W16"
    assert report["cards"] == {"recommended": 1, "caution": 1, "ignore": 0}
    assert report["problems"] == []


def test_quiet_says_nothing(run: Run) -> None:
    result = run("weekly", "--demo", "--quiet")
    assert result.exit_code == 0
    assert result.output == ""


def test_one_bad_source_never_stops_the_others(run: Run, post: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_text("")
    (tmp_path / "binary.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (tmp_path / "article.md").write_text("# Tea\n\nHow to make it.\n")
    bad = ["empty.html", "binary.html", "article.md", "missing.txt"]
    sources = [word for place in [*bad, str(post)] for word in ("--source", place)]
    result = run("weekly", "--now", "2026-04-15", "--json", *sources)
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["cards"]["recommended"] == 1
    assert [problem["where"] for problem in report["problems"]] == bad
    assert all(problem["hint"] for problem in report["problems"])


def test_settings_faults_are_all_told_with_exit_code_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text(
        'titel = "x"\ntime_zone = "Europe/Lundon"\n[limits]\nfile_mib = 0\n[[source]]\nname = "a"\n'
    )
    result = run("weekly")
    assert result.exit_code == 2
    for words in ("digest.toml:1", "titel", "digest.toml:2", "Europe/London", ":4:", ":5:"):
        assert words in result.output
    assert not (tmp_path / "output").exists()


def test_settings_name_sources_archive_and_output_beside_them(
    run: Run, post: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "etc"
    folder.mkdir()
    post.rename(folder / "post.txt")
    (folder / "digest.toml").write_text('[[source]]\nname = "Kettle"\nurl = "post.txt"\n')
    result = run("weekly", "--config", "etc/digest.toml", "--now", "2026-04-15")
    assert result.exit_code == 0, result.output
    assert (folder / "digest.db").is_file()
    assert (folder / "output" / "2026-W16" / "digest.md").is_file()
    assert run("explain", "810002", "--config", "etc/digest.toml").exit_code == 0


def test_a_broken_template_names_its_line_and_leaves_the_old_output(
    run: Run, post: Path, tmp_path: Path
) -> None:
    run("weekly", "--source", post, "--now", "2026-04-15")
    before = contents(tmp_path / "output")
    own = tmp_path / "own"
    (own / "site").mkdir(parents=True)
    (own / "site" / "feature.html").write_text("<p>fine</p>\n<p>{{ item.colour }}</p>\n")
    (tmp_path / "digest.toml").write_text('[site]\ntemplates = "own"\n')
    result = run("weekly", "--source", post, "--now", "2026-04-15")
    assert result.exit_code == 3
    assert "site/feature.html, line 2" in result.output
    assert "colour" in result.output
    assert contents(tmp_path / "output") == before


def test_extract_prints_json_of_the_published_form(run: Run, post: Path) -> None:
    result = run("extract", post, "--format", "json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    schema = json.loads(files("digest").joinpath("schema/extract.json").read_text())
    jsonschema.validate(told, schema, format_checker=jsonschema.FormatChecker())
    (only,) = told["posts"]
    assert only["episode"] == 3
    assert only["published"] == "2026-04-14"
    assert [card["id"] for card in only["cards"]] == ["810001", "810002"]
    assert [card["verdict"]["tag"] for card in only["cards"]] == ["recommended", "caution"]


def test_extract_of_the_samples_has_the_published_form(run: Run) -> None:
    result = run("extract", ROOT / "digest" / "demo" / "thoughts", "--format", "json")
    told: Any = json.loads(result.stdout)
    schema = json.loads(files("digest").joinpath("schema/extract.json").read_text())
    jsonschema.validate(told, schema, format_checker=jsonschema.FormatChecker())
    assert [p["episode"] for p in told["posts"] if p["is_episode"]]


def test_extract_reads_standard_input(run: Run) -> None:
    result = run("extract", "-", "--format", "json", stdin=POST)
    assert len(json.loads(result.stdout)["posts"][0]["cards"]) == 2


def test_extract_for_people(run: Run, post: Path) -> None:
    result = run("extract", post)
    assert "Nudge overdue approvals" in result.output
    assert "Switch it on before the holidays" in result.output


def test_explain_shows_verdict_quotes_and_where_to_hear_it(run: Run, post: Path) -> None:
    result = run("explain", "#810002", "--source", post)
    assert result.exit_code == 0, result.output
    for words in ("CAUTION", "cannot be brought back", "Episode 3 at 4:05", "v4.101"):
        assert words in result.output
    reason = "the step cannot be undone, in so many words (rule cannot-be-undone)"
    assert f"warning: {reason}" in result.output


def test_explain_without_such_a_card_is_refused(run: Run, post: Path) -> None:
    result = run("explain", "999", "--source", post)
    assert result.exit_code == 3
    assert "999" in result.output


@pytest.mark.parametrize(
    "arguments", [["weekly", "--now", "yesterday"], ["extract"], ["explain"], ["unknown"]]
)
def test_wrong_usage_is_exit_code_2(run: Run, arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_without_sources_it_says_what_to_do(run: Run) -> None:
    result = run("weekly")
    assert result.exit_code == 2
    assert "--source" in result.output


@pytest.mark.parametrize("command", list(COMMANDS))
def test_every_command_has_examples_that_its_options_allow(run: Run, command: str) -> None:
    output = run(command, "--help").output
    assert "Examples:" in output
    options = set(re.findall(r"--[a-z]+", output.split("Examples:")[0]))
    assert set(re.findall(r"--[a-z]+", output.split("Examples:")[1])) <= options


def test_no_colour_reaches_a_pipe(run: Run, post: Path) -> None:
    for result in (run("weekly", "--source", post), run("extract", post)):
        assert "\x1b" not in result.output


def test_an_edited_post_is_told_as_a_change(run: Run, post: Path, tmp_path: Path) -> None:
    run("weekly", "--source", post, "--now", "2026-04-15")
    edited = POST.replace("Each client can", "Careful: it mails clients too\n• Each client can")
    post.write_text(edited, encoding="utf-8")
    result = run("weekly", "--source", post, "--now", "2026-04-22")
    assert result.exit_code == 0, result.output
    edition = json.loads((tmp_path / "output/2026-W17/edition.json").read_bytes())["edition"]
    assert edition["posts"] == []
    (change,) = edition["changed"]
    assert change["item"]["ids"] == ["810001"]
    assert change["what"] == ["caution, was recommended", "a new warning", "text edited"]
    again = run("weekly", "--source", post, "--now", "2026-04-23")
    assert "No file changed" in again.output
    assert "no edition" in run("weekly", "--source", post, "--now", "2026-04-29").output


def test_a_new_sources_backlog_is_archived_and_not_told(run: Run, tmp_path: Path) -> None:
    posts = tmp_path / "posts"
    posts.mkdir()
    for number, day in ((1, "February 3, 2026"), (2, "April 14, 2026")):
        text = POST.replace("Episode 3", f"Episode {number}").replace("April 14, 2026", day)
        (posts / f"{number}.txt").write_text(text.replace("81000", f"8{number}000"))
    (tmp_path / "digest.toml").write_text('[[source]]\nname = "Kettle"\nurl = "posts"\n')
    run("weekly", "--now", "2026-04-15")
    edition = json.loads((tmp_path / "output/2026-W16/edition.json").read_bytes())["edition"]
    assert [p["episode"] for p in edition["posts"]] == [2]
    assert (tmp_path / "output/site/episodes/by-the-kettle-episode-1/index.html").is_file()
    assert "no edition" in run("weekly", "--now", "2026-04-22").output


def test_a_page_named_by_hand_is_told_whole(run: Run, post: Path, tmp_path: Path) -> None:
    run("weekly", "--source", post, "--now", "2026-12-15")
    assert (tmp_path / "output/2026-W51/edition.json").is_file()
    run("weekly", "--source", post, "--output", "none", "--backlog", "none")
    assert not list((tmp_path / "none").glob("*/edition.json"))


def test_the_whole_backlog_is_told_where_asked_for(run: Run, post: Path, tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text('[[source]]\nname = "Kettle"\nurl = "post.txt"\n')
    run("weekly", "--now", "2027-04-15", "--backlog", "all")
    assert (tmp_path / "output/2027-W15/edition.json").is_file()
    assert run("weekly", "--source", post, "--backlog", "some").exit_code == 2


def test_a_post_that_loses_cards_is_a_problem(run: Run, post: Path) -> None:
    run("weekly", "--source", post, "--now", "2026-04-15")
    post.write_text(POST[: POST.index("Archive old boards")], encoding="utf-8")
    result = run("weekly", "--source", post, "--now", "2026-04-22")
    assert result.exit_code == 1
    assert "gives 1 cards and gave 2 before" in result.output


def test_the_catch_up_is_ordered_by_the_decimal_version(run: Run, tmp_path: Path) -> None:
    run("weekly", "--demo", "--output", "out")
    result = run("since", "v3.108", "--demo", "--output", "out")
    assert result.exit_code == 0, result.output
    edition = json.loads((tmp_path / "out/since-3.108/edition.json").read_bytes())["edition"]
    for section in (*edition["sections"], *edition["rest"]):
        versions = [item["version"] for item in section["items"]]
        assert versions == sorted(versions, key=["3.11", "3.112"].index)
    assert "Since v3.108" in (tmp_path / "out/since-3.108/digest.md").read_text()


def test_nothing_after_the_newest_version(run: Run) -> None:
    run("weekly", "--demo", "--output", "out")
    result = run("since", "9.9", "--demo", "--output", "out")
    assert "nothing after v9.9" in result.output
    assert run("since", "soon").exit_code == 2


def test_publish_sends_what_weekly_wrote(run: Run, post: Path, tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text('[publish]\nto = "www"\n')
    run("weekly", "--source", post, "--now", "2026-04-15")
    planned = run("publish", "--plan")
    assert planned.exit_code == 0, planned.output
    assert "send    f/810001/index.html" in planned.output
    assert planned.output.splitlines()[-2] == "send    index.html"
    assert not (tmp_path / "www").exists()
    sent = run("publish")
    assert sent.output.startswith("Sent ")
    site = contents(tmp_path / "output" / "site")
    del site[".manifest.json"]
    published = contents(tmp_path / "www")
    assert {n: c for n, c in published.items() if not n.startswith(".digest")} == site
    assert "Nothing to do" in run("publish").output
    assert run("publish", "--quiet").output == ""


def test_publish_without_address_or_site_says_what_to_do(run: Run, tmp_path: Path) -> None:
    nowhere = run("publish")
    assert nowhere.exit_code == 2
    assert "[publish]" in nowhere.output
    assert run("publish", "--to", "https://example.com").exit_code == 2
    assert run("publish", "--to", "www").exit_code == 3
    (tmp_path / "digest.toml").write_text('[publish]\nto = "sftp://me:secret@host/x"\n')
    faulty = run("publish")
    assert "digest.toml:2: publish.to: a password has no place" in faulty.output
    assert "secret" not in faulty.output
