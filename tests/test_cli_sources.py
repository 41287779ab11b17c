"""The commands around the weekly run: settings, sources, fetching, the doctor."""

from __future__ import annotations

import os
import sys
import tomllib
from pathlib import Path

import pytest

from tests.mail_server import PASSWORD, USER, mail_server
from tests.test_cli import POST, Run, post, run

__all__ = ["post", "run"]

_ODD_NAMES = (b"/caf\xe9.txt", b"/bad\xff.txt")


def test_init_writes_settings_that_hold_and_never_overwrites(run: Run, tmp_path: Path) -> None:
    assert run("init").exit_code == 0
    written = (tmp_path / "digest.toml").read_text()
    assert tomllib.loads(written)["source"][0]["name"] == "By the [run]Book"
    result = run("init")
    assert result.exit_code == 2
    assert "is there already" in result.output
    assert (tmp_path / "digest.toml").read_text() == written


def test_add_shows_what_it_found_and_keeps_comments(run: Run, post: Path, tmp_path: Path) -> None:
    settings = tmp_path / "etc" / "digest.toml"
    settings.parent.mkdir()
    settings.write_text('# ours\ntitle = "x"  # short\n')
    result = run("add", post, "--config", settings)
    assert result.exit_code == 0, result.output
    assert "By the Kettle: Episode 3, 14 April 2026: 2 cards" in result.output
    text = settings.read_text()
    assert text.startswith('# ours\ntitle = "x"  # short\n')
    assert tomllib.loads(text)["source"] == [{"name": "By the Kettle", "url": "../post.txt"}]
    result = run("weekly", "--config", settings, "--now", "2026-04-15")
    assert result.exit_code == 0, result.output


def test_add_begins_the_settings_where_there_are_none(run: Run, post: Path, tmp_path: Path) -> None:
    assert run("add", post, "--name", "Kettle").exit_code == 0
    assert run("add", post).exit_code == 2, "the same place twice"
    text = (tmp_path / "digest.toml").read_text()
    assert tomllib.loads(text)["source"] == [{"name": "Kettle", "url": "post.txt"}]


def test_add_refuses_what_holds_no_episode(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text("# Tea\n\nHow to make it.\n")
    result = run("add", "article.md")
    assert result.exit_code == 3
    assert "no episode" in result.output
    assert not (tmp_path / "digest.toml").exists()


def test_fetch_keeps_and_the_next_weekly_run_tells(run: Run, post: Path, tmp_path: Path) -> None:
    run("add", post)
    result = run("fetch", "--backlog", "all")
    assert result.exit_code == 0, result.output
    assert "1 new post." in result.output
    assert not (tmp_path / "output").exists()
    assert "0 new posts." in run("fetch").output
    assert "1 new episode" in run("weekly", "--now", "2026-04-15").output


@pytest.mark.skipif(sys.platform == "darwin", reason="its disks take no such names")
def test_a_file_whose_name_is_no_utf_8_is_read_as_any(run: Run, post: Path, tmp_path: Path) -> None:
    good, bad = (os.fsdecode(os.fsencode(tmp_path / "posts") + name) for name in _ODD_NAMES)
    Path(good).parent.mkdir()
    Path(good).write_text(post.read_text("utf-8"), "utf-8")
    Path(bad).write_bytes(b"")
    for place in (good, str(tmp_path / "posts")):
        told = run("weekly", "--source", place, "--now", "2026-04-15", "--json")
        assert "2026-W16" in told.output, told.exception
    assert "bad\N{REPLACEMENT CHARACTER}.txt" in told.output
    assert run("sources").exit_code == 0
    assert run("add", good, "--name", "Odd").exit_code == 2
    missing = good.replace("caf", "tea")
    assert "cannot be read" in run("weekly", "--source", missing, "--json").output


def test_sources_tells_how_each_has_been_doing(run: Run, post: Path) -> None:
    run("add", post)
    assert "never asked yet" in run("sources").output
    run("fetch")
    told = run("sources").output
    assert "By the Kettle" in told
    assert "never" not in told
    post.write_text("")
    assert run("fetch").exit_code == 1
    assert "is empty" in run("sources").output


def test_the_doctor_finds_all_well(run: Run, post: Path) -> None:
    run("add", post)
    run("weekly", "--now", "2026-04-15")
    result = run("doctor")
    assert result.exit_code == 0, result.output
    assert result.output.count("fine ") == 8
    assert result.output.count("Better: ") == 2
    assert "1 posts, 2 cards" in result.output


def test_the_doctor_tells_each_fault_and_what_to_do(run: Run, post: Path, tmp_path: Path) -> None:
    run("add", post)
    post.unlink()
    (tmp_path / "output").write_text("a file where the folder should be")
    (tmp_path / "digest.db").write_text("no database")
    result = run("doctor")
    assert result.exit_code == 1
    assert result.output.count("fault  ") == 3
    assert result.output.count("Try:") == 3
    assert run("doctor", "--offline").output.count("fault  ") == 2


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('mail.sender = "ada@msp.example.com"', "ada@msp.example.com: is no address that can be"),
        ('mail.sender = "ada@msp"', "ada@msp: is no address that can be answered"),
        ('mail.sender = "a,b@msp.io"', "'a,b@msp.io': no mail address such as"),
        ('mail.sender = "ada@msp..io"', "what follows the @ is no domain"),
        ('site.url = "https://digest.example"', "no reader of a mail can open that"),
        ('site.url = "http://127.0.0.1:8000"', "no reader of a mail can open that"),
        ('site.url = "http://localhost"', "no reader of a mail can open that"),
        ('site.url = "https://msp.io/?page=digest"', "cannot stand below an address with ?"),
    ],
)
def test_the_doctor_looks_at_what_mails_need(
    run: Run, post: Path, tmp_path: Path, settings: str, told: str
) -> None:
    run("add", post)
    path = tmp_path / "digest.toml"
    path.write_text(f"{settings}\n{path.read_text()}")
    result = run("doctor")
    assert result.exit_code == 1
    assert result.output.count("fault  ") == 1
    assert told in result.output
    good = 'mail.sender = "ada@msp.io"\nsite.url = "https://msp.io/digest"\n'
    path.write_text(good + path.read_text().removeprefix(f"{settings}\n"))
    assert run("doctor").exit_code == 0
    assert "Better" not in run("doctor").output


def test_the_doctor_tries_the_mail_server_and_sends_nothing(
    run: Run, post: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", post)
    path = tmp_path / "digest.toml"
    sources = path.read_text()
    with mail_server(tls=tmp_path) as server:
        login = {"security": '"starttls"', "ca_file": f'"{server.ca_file}"', "user": f'"{USER}"'}
        path.write_text(sources + server.settings(**login))
        result = run("doctor")
        assert result.exit_code == 1
        assert "fault  server: there is no password for 'digest' at localhost" in result.output
        monkeypatch.setenv("DIGEST_SMTP_PASSWORD", "wrong")
        result = run("doctor")
        assert result.exit_code == 1
        assert "the login as 'digest' is refused" in result.output
        monkeypatch.setenv("DIGEST_SMTP_PASSWORD", PASSWORD)
        result = run("doctor")
        assert result.exit_code == 0, result.output
        said = (
            f"fine   server: localhost:{server.port} answers with STARTTLS, and lets digest log in"
        )
        assert said in result.output
        tried, received = server.connections, server.received
        assert "server:" not in run("doctor", "--offline").output
        assert (server.connections, received) == (tried, [])
    gone = run("doctor")
    assert gone.exit_code == 1
    assert "the mail server does not answer" in gone.output


def test_the_doctor_tells_of_settings_that_do_not_hold(run: Run, tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text("titel = 1\n")
    result = run("doctor")
    assert result.exit_code == 1
    assert "digest.toml:1" in result.output


def test_a_post_of_the_archive_needs_no_source_to_be_explained(run: Run, post: Path) -> None:
    run("add", post)
    run("fetch")
    post.unlink()
    assert "CAUTION" in run("explain", "810002").output
    assert POST.splitlines()[0] in run("explain", "810002").output
