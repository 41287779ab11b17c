"""All that servers can do wrong, in one weekly run: each is one thing to tell, and no more."""

from __future__ import annotations

import gzip
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests import web_server
from tests.test_cli import POST, Run, run
from tests.web_server import Reply, WebServer, endless, in_turn, page, raw, redirect, silent

__all__ = ["run"]

_BOMB = gzip.compress(gzip.compress(b"\0" * 2**26))
_ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
_GOOD = f"<html><body><pre>{POST}</pre></body></html>"
_LOGIN = '<html><body><p>Please log in.</p><input type="password"></body></html>'
_CUT = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n<p>Half"

BAD: dict[str, Reply] = {
    "silent": silent(3),
    "drips": endless(b"<p>x", 0.2),
    "never ends": endless(b"x" * 2**16),
    "resets": web_server.reset,
    "cut": raw(_CUT),
    "no HTTP": raw(b"HELLO\r\n\r\n"),
    "in a circle": redirect("/in%20a%20circle"),
    "to a file": redirect("file:///etc/passwd"),
    "bomb": page(gzip.compress(b"<p>" + b"\0" * 2**26), Content_Encoding="gzip"),
    "bomb within a bomb": page(_BOMB, Content_Encoding="gzip"),
    "broken gzip": page(b"\x1f\x8bnonsense", Content_Encoding="gzip"),
    "wrong charset": page(b"<p>\xff\xfe\xfa", 200, "text/html; charset=klingon"),
    "binary": page(bytes(range(256)) * 40),
    "login": page(_LOGIN),
    "gone": page("gone", 410),
    "later": page("no", 429, "text/html", Retry_After="3600"),
    "broken": page("no", 500),
    "empty": page(""),
    "cut feed": page("<rss version='2.0'><channel><item><title>x", 200, "application/rss+xml"),
    "feed of entities": page(
        f'<!DOCTYPE rss [<!ENTITY e0 "ha">{_ENTITIES}]>'
        "<rss version='2.0'><channel><item><title>&e11;</title></item></channel></rss>",
        200,
        "application/rss+xml",
    ),
    "feed that is a page": page("<html><body><h1>Hello</h1></body></html>", 200, "text/xml"),
    "no JSON feed": page("{", 200, "application/feed+json"),
}


@pytest.fixture(scope="module")
def web() -> Iterator[WebServer]:
    with web_server.serving() as server:
        yield server


# One machine under several names: two requests at a time go to each, and one asks for a pause.
_HOSTS = ("127.0.0.1", "127.1", "127.0.1")


def _settings(web: WebServer, names: list[str]) -> str:
    hosts = {n: _HOSTS[at % 3] if n != "later" else "localhost" for at, n in enumerate(names)}
    urls = {name: web.url.replace("127.0.0.1", host) for name, host in hosts.items()}
    rows = [(name, f"{url}/{name.replace(' ', '%20')}") for name, url in urls.items()]
    tables = [f'[[source]]\nname = "{n}"\nurl = "{u}"\nallow_private = true\n' for n, u in rows]
    limits = '[archive]\nurl = "sqlite:///digest.db"\n[limits]\ntimeout_s = 1\nfile_mib = 1\n'
    return "\n".join([*tables, limits])


def test_each_is_told_and_the_others_are_served(run: Run, web: WebServer, tmp_path: Path) -> None:
    for name, reply in BAD.items():
        web.on("/" + name.replace(" ", "%20"), reply)
    web.on("/first", page(_GOOD.replace("Episode 3", "Episode 1")))
    web.on("/last", in_turn(page("", 500), page(_GOOD)))
    web.on("/forbidden", page(_GOOD))
    toml = _settings(web, ["first", *BAD, "last"])
    # This one alone may not reach this machine.
    toml += f'[[source]]\nname = "forbidden"\nurl = "{web.url}/forbidden"\n'
    (tmp_path / "digest.toml").write_text(toml, encoding="utf-8")
    result = run("weekly", "--backlog", "all", "--now", "2026-04-15", "--json")
    assert isinstance(result.exception, SystemExit), result.exc_info
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    report = json.loads(result.stdout)
    assert report["new_posts"] == 2
    _check_problems(report["problems"])
    assert "/forbidden" not in web.asked
    with closing(sqlite3.connect(tmp_path / "digest.db")) as archive:
        assert archive.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        titles = [json.loads(row[0])["title"] for row in archive.execute("SELECT post FROM posts")]
    assert [title for title in titles if "Episode" in title] == [
        "By the Kettle: Episode 1",
        "By the Kettle: Episode 3",
    ]


def _check_problems(problems: list[dict[str, str]]) -> None:
    """One for each bad source, where it is, and with what to do."""
    told = [problem["where"].rpartition("/")[2].replace("%20", " ") for problem in problems]
    assert sorted(told) == sorted([*BAD, "forbidden"])
    assert all(problem["hint"] for problem in problems)
