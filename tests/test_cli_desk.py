"""The commands of whoever keeps the list and edits the edition, as they are run."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from digest.cli import main

Run = Callable[..., Result]

FIRST = """\
By the Kettle: Episode 3

April 14, 2026

This one covers v4.101.

Full Feature List

Nudge overdue approvals | v4.101 #810001 | 2:10
Approvers get a reminder after a set number of days.
• Switch it on before the holidays

Archive old boards | v4.101 #810002 | 4:05
Boards without cards can be put away.
• Once archived, a board cannot be brought back
"""
SECOND = (
    FIRST.replace("Episode 3", "Episode 4")
    .replace("April 14", "April 28")
    .replace("Nudge overdue approvals", "Signatures for teams")
    .replace("Archive old boards", "Boards in colour")
    .replace("81000", "82000")
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in a folder whose settings have one source, a folder of posts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    posts = tmp_path / "posts"
    posts.mkdir()
    (posts / "3.txt").write_text(FIRST, encoding="utf-8")
    settings = 'product = "Kettle"\n[[source]]\nname = "Kettle"\nurl = "posts"\n'
    (tmp_path / "digest.toml").write_text(settings, encoding="utf-8")

    def run(*arguments: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=stdin)

    assert run("weekly", "--now", "2026-04-15", "--backlog", "all").exit_code == 0
    return run


def second_week(run: Run, tmp_path: Path) -> str:
    """The text mail of the edition two weeks later."""
    (tmp_path / "posts/4.txt").write_text(SECOND, encoding="utf-8")
    assert run("weekly", "--now", "2026-04-29").exit_code == 0
    return (tmp_path / "output/2026-W18/email.txt").read_text(encoding="utf-8")


def test_what_nobody_did_is_in_the_next_edition(run: Run, tmp_path: Path) -> None:
    text = second_week(run, tmp_path)
    assert "STILL OPEN FROM EARLIER WEEKS (2)" in text
    assert "- Nudge overdue approvals v4.101 #810001 (Turn on, open for 2 weeks)" in text
    assert "2 new, 0 done since the last edition, 2 still open" in text
    for name in ("email.html", "digest.md", "edition.json"):
        assert "Archive old boards" in (tmp_path / f"output/2026-W18/{name}").read_text()


def test_done_snoozed_and_dismissed_cards_are_not(run: Run, tmp_path: Path) -> None:
    done = run("done", "#810001", "--now", "2026-04-20")
    assert (done.exit_code, done.output) == (0, "Done: Nudge overdue approvals\n")
    put_off = run("snooze", "810002", "--until", "2026-05-10", "--now", "2026-04-20")
    assert put_off.output == "Snoozed until 10 May 2026: Archive old boards\n"
    text = second_week(run, tmp_path)
    assert "STILL OPEN" not in text
    assert "2 new, 1 done since the last edition, 0 still open" in text


def test_a_decision_changes_no_edition_that_was_made_before_it(run: Run, tmp_path: Path) -> None:
    second_week(run, tmp_path)
    files = [p for p in (tmp_path / "output").rglob("[!.]*") if p.is_file()]
    before = {p: p.read_bytes() for p in files}
    run("done", "810001", "810002", "--now", "2026-04-30")
    told = run("weekly", "--now", "2026-04-30").output
    assert "a person's word changed: edition 2026-W18 or the site was written again" in told
    # The chart of how long advice stays open counts what was decided since.
    changed = {p for p in before if p.read_bytes() != before[p]}
    assert changed == {tmp_path / "output" / "site" / "index.html"}
    assert "No file changed" in run("weekly", "--now", "2026-04-30").output


def test_status_says_what_the_next_edition_would(run: Run, tmp_path: Path) -> None:
    second_week(run, tmp_path)
    run("dismiss", "810002", "--because", "we have one board", "--now", "2026-04-30")
    shown = run("status", "--now", "2026-05-06").output
    assert "2 new, 0 done since the last edition, 1 still open" in shown
    assert re.search(r"Nudge overdue approvals +#810001 .*2026-W16 +open for 3 weeks", shown)
    assert "Archive old boards" not in shown
    assert shown.index("Nudge overdue") < shown.index("Signatures for teams")


def test_status_lists_what_is_snoozed_and_missed_when_asked(run: Run) -> None:
    run("snooze", "810001", "--until", "2027-01-01", "--now", "2026-04-20")
    late = ("--now", "2026-08-01")
    brief, everything = run("status", *late).output, run("status", "--all", *late).output
    assert "1 snoozed, 1 missed (--all lists them)" in brief
    assert "until 1 January 2027" in everything
    assert "Archive old boards" in everything


def test_a_clients_list_is_its_own(run: Run) -> None:
    run("done", "810001", "--client", "Acme", "--now", "2026-04-20")
    assert "Nudge overdue" in run("status", "--now", "2026-04-21").output
    assert "Nudge overdue" not in run("status", "--client", "Acme", "--now", "2026-04-21").output


def test_undo_opens_it_again(run: Run) -> None:
    run("done", "810001", "--now", "2026-04-20")
    undone = run("done", "810001", "--undo", "--now", "2026-04-21")
    assert undone.output == "Open again: Nudge overdue approvals\n"
    assert "Nudge overdue" in run("status", "--now", "2026-04-22").output
    again = run("done", "810001", "--undo", "--now", "2026-04-23")
    assert (again.exit_code, "nothing to take back" in again.output) == (3, True)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("done", "99"), 3, "99: no card has this id"),
        (("done", "810001", "99"), 3, "99: no card has this id"),
        (("done",), 2, "Missing argument"),
        (("snooze", "810001"), 2, "either --until DATE or --undo"),
        (("snooze", "810001", "--until", "2026-04-20", "--undo"), 2, "either --until"),
        (("snooze", "810001", "--until", "2026-04-20", "--now", "2026-04-20"), 3, "is not after"),
        (("dismiss", "810001", "--because", "  "), 2, "either --because WORDS or --undo"),
        (("export",), 2, "give --ics, --csv or --json"),
        (("export", "--csv", "--edition", "2020-W01"), 3, "there is no edition 2020-W01"),
        (("export", "--csv", "--out", "digest.toml/x.csv"), 3, "cannot be written"),
        (("note", "--show", "--remove"), 2, "give one of"),
        (("schedule",), 2, "give --systemd"),
        (("schedule", "--cron", "--at", "25:00"), 2, "does not match the format"),
    ],
)
def test_wrong_usage_is_said_and_changes_nothing(
    run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    result = run(*arguments)
    assert (result.exit_code, said in result.output) == (code, True), result.output
    assert "2 new, 0 done" in run("status", "--now", "2026-04-16").output


@pytest.mark.parametrize(
    "command",
    [("done", "1"), ("status",), ("note", "--show"), ("preview", "--no-open"), ("export", "--csv")],
)
def test_without_an_archive_they_say_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 3
    assert "digest weekly" in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_note_stands_on_the_edition_until_it_is_removed(run: Run, tmp_path: Path) -> None:
    said = run("note", "--file", "-", "--now", "2026-04-16", stdin="Start with **approvals**.\n")
    assert said.output == "The note stands on edition 2026-W16. Next: digest weekly\n"
    run("weekly", "--now", "2026-04-16")
    mail, page = tmp_path / "output/2026-W16/email.html", "output/site/editions/2026-W16/index.html"
    assert "<strong>approvals</strong>" in mail.read_text()
    assert "<strong>approvals</strong>" in (tmp_path / page).read_text()
    assert run("note", "--show", "--now", "2026-04-16").output == "Start with **approvals**.\n"
    assert "no note" in run("note", "--show", "--now", "2026-04-29").output
    run("note", "--remove", "--now", "2026-04-17")
    run("weekly", "--now", "2026-04-17")
    assert "approvals</strong>" not in mail.read_text()


def test_a_note_is_written_in_the_editor(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\necho "Added by hand." >> "$1"\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    run("note", "--file", "-", "--now", "2026-04-16", stdin="First line.\n")
    assert "stands on edition 2026-W16" in run("note", "--now", "2026-04-16").output
    shown = run("note", "--show", "--now", "2026-04-16").output
    assert shown == "First line.\nAdded by hand.\n"


def test_an_editor_that_saves_nothing_changes_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "true")
    run("note", "--file", "-", "--now", "2026-04-16", stdin="Stays.\n")
    assert "stays as it was" in run("note", "--now", "2026-04-16").output
    assert run("note", "--show", "--now", "2026-04-16").output == "Stays.\n"


@pytest.mark.parametrize(
    ("content", "said"), [(b"\xff\xfe", "is not UTF-8"), (b"x" * 8001, "room for 8000")]
)
def test_a_note_that_cannot_be_is_refused(
    run: Run, tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "note.md").write_bytes(content)
    result = run("note", "--file", "note.md")
    assert (result.exit_code, said in result.output) == (3, True), result.output


def test_the_preview_shows_the_mail_four_times(run: Run, tmp_path: Path) -> None:
    result = run("preview", "--no-open", "--now", "2026-04-16")
    assert result.output == "Wrote output/preview.html\n"
    page = (tmp_path / "output/preview.html").read_text(encoding="utf-8")
    assert page.count("<iframe") == page.count(" sandbox ") == 4
    assert page.count("@media all") == page.count("@media not all") == 2
    assert "Turn on 1, review 1: Kettle week 16" in page
    assert not re.search(r"<script|prefers-color-scheme: dark", page)


def test_the_preview_shows_what_the_next_run_would_write(run: Run, tmp_path: Path) -> None:
    (tmp_path / "posts/4.txt").write_text(SECOND, encoding="utf-8")
    run("fetch")
    run("preview", "--no-open", "--now", "2026-04-29")
    assert "Signatures for teams" in (tmp_path / "output/preview.html").read_text()
    assert not (tmp_path / "output/2026-W18").exists()
    assert "2 new" in run("status", "--now", "2026-04-29").output
    assert "Signatures for teams" in second_week(run, tmp_path)


def test_an_export_is_printed_or_written(run: Run, tmp_path: Path) -> None:
    assert run("export", "--ics").output.startswith("BEGIN:VCALENDAR")
    assert '"title": "Archive old boards"' in run("export", "--json").output
    assert run("export", "--csv", "--out", "week.csv").output == "Wrote week.csv\n"
    assert (tmp_path / "week.csv").read_bytes().startswith(b'\xef\xbb\xbf"edition"')


@pytest.mark.parametrize(
    ("kind", "has"),
    [
        ("--systemd", "OnCalendar=Fri *-*-* 16:05:00 Europe/London"),
        ("--cron", "TZ=Europe/London"),
        ("--github-actions", '- cron: "5 16 * * 5"'),
        ("--windows", "-DaysOfWeek Friday -At '16:05'"),
    ],
)
def test_a_schedule_is_printed_for_these_settings(
    run: Run, tmp_path: Path, kind: str, has: str
) -> None:
    (tmp_path / "own.toml").write_text('time_zone = "Europe/London"\n', encoding="utf-8")
    result = run("schedule", kind, "--day", "Friday", "--at", "16:05", "--config", "own.toml")
    assert result.exit_code == 0
    assert has in result.output
    if kind != "--github-actions":
        assert "weekly --config own.toml" in result.output
        assert str(tmp_path) in result.output
