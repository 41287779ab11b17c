"""The preview as a browser meets it: real requests to a real server on this machine."""

from __future__ import annotations

import http.client
import json
import os
import re
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from digest.cli import main
from digest.errors import DigestError
from digest.job import Options, make_job
from digest.serve import Preview, open_preview
from digest.serve.news import News
from digest.serve.server import Server
from tests.browser import browser
from tests.test_cli import POST

if TYPE_CHECKING:
    from playwright import sync_api as playwright

__all__ = ["browser"]


class Browser:
    """One request after the other, as they are typed: nothing is normalised on the way."""

    def __init__(self, url: str) -> None:
        host = url.removeprefix("http://").rstrip("/")
        self.address = (host.rpartition(":")[0], int(host.rpartition(":")[2]))

    def ask(
        self, path: str, method: str = "GET", **headers: str
    ) -> tuple[http.client.HTTPResponse, bytes]:
        connection = http.client.HTTPConnection(*self.address, timeout=10)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()

    def text(self, path: str) -> str:
        return self.ask(path)[1].decode()

    @contextmanager
    def listening(self, after: int) -> Iterator[Iterator[dict[str, str]]]:
        """The events that an open page hears."""
        with socket.create_connection(self.address, timeout=20) as connection:
            request = f"GET /-/builds?after={after} HTTP/1.1\r\nHost: localhost\r\n\r\n"
            connection.sendall(request.encode())
            with connection.makefile("r", encoding="utf-8") as lines:
                assert "200" in next(lines)
                yield _events(lines)


def _events(lines: Iterator[str]) -> Iterator[dict[str, str]]:
    event: dict[str, str] = {}
    for line in lines:
        name, _, value = line.rstrip("\r\n").partition(": ")
        if line.strip() and name in ("id", "event", "data"):
            event[name] = value
        elif event and not line.strip():
            yield event
            event = {}


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings, own templates and an archive of one post."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own" / "site").mkdir(parents=True)
    (tmp_path / "digest.toml").write_text(
        'title = "First"\n[site]\ntemplates = "own"\n', encoding="utf-8"
    )
    (tmp_path / "post.txt").write_text(POST, encoding="utf-8")
    result = CliRunner().invoke(
        main, ["weekly", "--source", "post.txt", "--now", "2026-04-15", "--quiet"]
    )
    assert result.exit_code == 0, result.output
    return tmp_path


@contextmanager
def previewing(said: list[str] | None = None, port: int = 0) -> Iterator[Preview]:
    make = partial(make_job, Options())
    log = said.append if said is not None else print
    with open_preview(make, None, ("127.0.0.1", port), log) as preview:
        yield preview


@contextmanager
def serving(site: Path, host: str = "127.0.0.1") -> Iterator[Browser]:
    """The server alone, on a folder."""
    import threading

    with Server((host, 0), site, News()) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield Browser(f"http://127.0.0.1:{server.server_address[1]}/")
        finally:
            server.is_ending.set()
            server.news.end()
            server.shutdown()
            thread.join()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "f" / "é ü").mkdir(parents=True)
    (site / "index.html").write_text("<body>home</body>")
    (site / "404.html").write_text("<body>none</body>")
    (site / "style.css").write_text("body {}")
    (site / "f" / "é ü" / "index.html").write_text("<body>feature</body>")
    (site / ".manifest.json").write_text("{}")
    (tmp_path / "secret.txt").write_text("secret")
    (site / "link.txt").symlink_to(tmp_path / "secret.txt")
    (site / "up").symlink_to(tmp_path)
    (site / "loop").symlink_to(site / "loop")
    return site


def _build_number(page: str) -> int:
    found = re.search(r'data-build="(\d+)"', page)
    assert found
    return int(found[1])


def test_pages_come_with_their_content_type_and_a_script_that_no_file_holds(site: Path) -> None:
    with serving(site) as browser:
        answer, body = browser.ask("/")
        assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert re.fullmatch(rb"<body>home<script src=\S+ data-build=\S+></script></body>", body)
        assert answer.headers["Cache-Control"] == "no-store"
        answer, body = browser.ask("/style.css?x=1")
        assert (answer.headers["Content-Type"], body) == ("text/css; charset=utf-8", b"body {}")
        assert b"EventSource" in browser.ask("/-/reload.js")[1]
    assert (site / "index.html").read_text() == "<body>home</body>"


def test_a_folder_shows_its_page_and_has_a_slash_at_its_end(site: Path) -> None:
    with serving(site) as browser:
        assert b"feature" in browser.ask("/f/%C3%A9%20%C3%BC/")[1]
        answer, _ = browser.ask("/f/%C3%A9%20%C3%BC")
        assert (answer.status, answer.headers["Location"]) == (307, "/f/%C3%A9%20%C3%BC/")
        # Never another host's name.
        answer, _ = browser.ask("//f")
        assert (answer.status, answer.headers["Location"]) == (307, "/f/")


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/f/",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/f/..%2f..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "/link.txt",
        "/up/secret.txt",
        "/loop",
        "/.manifest.json",
        "/index.html/",
        "/index.html/x",
        "/%00",
        "/%ff",
        "/" + "x" * 5000,
        "secret.txt",
        "http://localhost/secret.txt",
    ],
)
def test_nothing_outside_the_site_is_shown_but_the_sites_own_404(site: Path, path: str) -> None:
    with serving(site) as browser:
        answer, body = browser.ask(path)
        assert answer.status == 404
        assert b"none" in body
        assert b"secret" not in body


def test_without_a_404_page_there_is_a_plain_one(site: Path) -> None:
    (site / "404.html").unlink()
    with serving(site) as browser:
        assert b"no such page" in browser.ask("/nothing")[1]


def test_head_sends_no_body_and_other_methods_are_refused(site: Path) -> None:
    with serving(site) as browser:
        answer, body = browser.ask("/style.css", "HEAD")
        assert (answer.status, answer.headers["Content-Length"], body) == (200, "7", b"")
        assert browser.ask("/style.css", "POST")[0].status == 501


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("127.0.0.1:8765", 200),
        ("[::1]:8765", 200),
        ("evil.example", 403),
        ("localhost.evil.example", 403),
        ("", 403),
    ],
)
def test_a_page_of_the_web_cannot_read_it_under_a_name_of_its_own(
    site: Path, host: str, status: int
) -> None:
    with serving(site) as browser:
        answer, body = browser.ask("/", Host=host)
        assert answer.status == status
        assert (b"home" in body) is (status == 200)


def test_it_listens_on_this_machine_only(site: Path) -> None:
    with serving(site) as browser:
        port = browser.address[1]
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.2", port), timeout=2)


def test_asked_for_it_is_open_to_all_and_any_name(site: Path) -> None:
    with serving(site, "0.0.0.0") as browser:
        assert browser.ask("/", Host="my-machine:8765")[0].status == 200


def test_a_template_that_changes_is_seen_at_once(work: Path) -> None:
    said: list[str] = []
    with previewing(said) as preview:
        browser = Browser(preview.url)
        page = browser.text("/f/810001/")
        assert "Nudge overdue approvals" in page
        with browser.listening(_build_number(page)) as events:
            (work / "own" / "site" / "feature.html").write_text("<body>{{ item.title }}!</body>")
            assert next(events)["event"] == "built"
        assert "Nudge overdue approvals!" in browser.text("/f/810001/")
    assert said
    assert "<script" not in (work / "output/site/f/810001/index.html").read_text()


def test_an_open_page_shows_what_was_built_and_what_went_wrong(
    work: Path, browser: playwright.Browser
) -> None:
    settings = work / "digest.toml"
    with previewing([]) as preview:
        page = browser.new_page()
        page.goto(preview.url)
        settings.write_text('titel = "Typo"\n')
        page.locator("pre[role=alert]").filter(has_text="titel").wait_for(timeout=20_000)
        settings.write_text('title = "Second"\n')
        page.locator("h1").filter(has_text="Second").wait_for(timeout=20_000)
        page.close()


def test_a_fault_is_told_and_the_old_site_stays_until_it_is_mended(work: Path) -> None:
    template = work / "own" / "site" / "feature.html"
    said: list[str] = []
    with previewing(said) as preview:
        browser = Browser(preview.url)
        before = browser.text("/f/810001/")
        with browser.listening(_build_number(before)) as events:
            template.write_text("<p>\n{{ item.colour }}")
            event = next(events)
            assert event["event"] == "fault"
            assert "site/feature.html, line 2" in json.loads(event["data"])
            assert "Nudge overdue approvals" in browser.text("/f/810001/")
            template.write_text("mended")
            assert next(events)["event"] == "built"
        assert browser.text("/f/810001/").startswith("mended")
    assert "colour" in said[0]


def test_settings_that_change_are_read_again(work: Path) -> None:
    with previewing([]) as preview:
        browser = Browser(preview.url)
        page = browser.text("/")
        assert "First" in page
        with browser.listening(_build_number(page)) as events:
            (work / "digest.toml").write_text('title = "Second"\n')
            assert next(events)["event"] == "built"
        assert "Second" in browser.text("/")
        with browser.listening(_build_number(browser.text("/"))) as events:
            (work / "digest.toml").write_text('titel = "Third"\n')
            assert "titel" in json.loads(next(events)["data"])


def test_a_post_that_comes_into_the_archive_is_shown(work: Path) -> None:
    with previewing([]) as preview:
        browser = Browser(preview.url)
        page = browser.text("/")
        assert browser.ask("/f/820001/")[0].status == 404
        with browser.listening(_build_number(page)) as events:
            later = POST.replace("Episode 3", "Episode 4").replace("81000", "82000")
            (work / "later.txt").write_text(later)
            words = ["weekly", "--source", "later.txt", "--now", "2026-04-16", "--quiet"]
            assert CliRunner().invoke(main, words).exit_code == 0
            assert next(events)["event"] == "built"
        assert browser.ask("/f/820001/")[0].status == 200


def test_nothing_changed_builds_nothing(work: Path) -> None:
    said: list[str] = []
    with previewing(said) as preview:
        Browser(preview.url).text("/")
        os.utime(work / "output")
        time.sleep(1.6)
    assert said == []


def test_a_page_that_slept_hears_of_builds_that_it_missed(work: Path) -> None:
    with previewing([]) as preview:
        browser = Browser(preview.url)
        old = _build_number(browser.text("/")) - 1
        with browser.listening(old) as events:
            assert next(events)["event"] == "built"


def test_a_port_that_is_taken_is_told(work: Path) -> None:
    with previewing([]) as preview:
        port = int(preview.url.rstrip("/").rpartition(":")[2])
        with pytest.raises(DigestError, match="cannot listen") as caught, previewing([], port):
            pass
    assert "--port" in caught.value.hint


def test_without_an_archive_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["serve", "--port", "0"])
    assert result.exit_code == 3
    assert "digest weekly" in result.output


def test_ctrl_c_ends_it_quietly(work: Path) -> None:
    import signal
    import subprocess
    import sys

    # A shell starts its background jobs deaf to Ctrl-C, and these tests may run in one.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    program = f"{heard}from digest.cli import main; main()"
    command = [sys.executable, "-u", "-c", program, "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=work, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            found = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
            assert found
            assert "First" in Browser(found[0]).text("/")
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 0
            assert process.stdout.read() == "Stopped.\n"
        finally:
            process.kill()
