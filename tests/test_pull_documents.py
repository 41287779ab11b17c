"""Sources of every kind, whole and in pieces: one bad part is one problem, the others go on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from digest.model import Extraction, Post, Problem
from digest.pull.bounds import Bounds, Clock
from digest.pull.follow import MAX_PAGES, MAX_SILENT, Start, follow
from digest.pull.reader import PlaceReader
from tests import web_server
from tests.web_server import WebServer, page

PAGE = "<html><body><h1>Words</h1><p>Text.</p></body></html>"
CLOCK = Clock(sleep=lambda _: None)


def _page(title: str) -> str:
    return PAGE.replace("Words", title)


@pytest.fixture
def web() -> Iterator[WebServer]:
    with web_server.serving() as server:
        yield server


def _rss(*links: str) -> str:
    items = "".join(
        f"<item><title>T</title><link>{link}</link>"
        "<pubDate>Tue, 02 Jun 2026 13:02:11 GMT</pubDate></item>"
        for link in links
    )
    return f'<rss version="2.0"><channel>{items}</channel></rss>'


def _split(place: str) -> tuple[list[Post], list[Problem]]:
    """The posts of a place and what is wrong with it, but that none of them is an episode."""
    reader = PlaceReader(Bounds(5, 100_000), CLOCK)
    with closing(reader):
        parts = list(follow(Start(place), reader.fetch_for({}, allow_private=True), {}, ()))
    return (
        [part.post for part in parts if isinstance(part, Extraction)],
        [p for p in parts if isinstance(p, Problem) and p.what != "holds no episode"],
    )


def _problem(place: str | Path) -> Problem:
    documents, problems = _split(str(place))
    assert not documents
    (problem,) = problems
    assert problem.hint
    return problem


def test_a_folder_gives_its_files_in_order(tmp_path: Path) -> None:
    for name in ("b.html", "a.md", "c/d.TXT", ".hidden.txt", ".git/e.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"# {Path(name).name}")
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "c" / "up").symlink_to(tmp_path)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    documents, problems = _split(str(tmp_path))
    assert [post.title.lstrip("# ") for post in documents] == ["a.md", "b.html", "d.TXT"]
    assert not problems


def test_a_bad_file_is_one_problem_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a.txt")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "d.txt").write_bytes(b"x" * 100_001)
    (tmp_path / "e.txt").write_text("e.txt")
    documents, problems = _split(str(tmp_path))
    assert [post.title for post in documents] == ["a.txt", "e.txt"]
    assert [(Path(p.where).name, p.what) for p in problems] == [
        ("b.txt", "is empty"),
        ("c.txt", "is not text but a PDF file"),
        ("d.txt", "larger than 0.0953674 MiB"),
    ]


def test_a_folder_without_posts_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"x")
    problem = _problem(tmp_path)
    assert problem.what == "holds no file that can be read"
    assert ".html" in problem.hint


@pytest.mark.parametrize(
    ("place", "what", "hint"),
    [
        ("/nowhere/post.html", "No such file", "check the path"),
        ("/dev/null/post.html", "Not a directory", "check the path"),
        ("x" * 300, "File name too long", "check the path"),
        ("post\0.html", "null", "check the path"),
        ("/dev/zero", "larger than", "file_mib"),
        ("/dev/null", "is empty", "again"),
        ("ftp://blog.example/x", "No such file", "only http"),
        ("file:///etc/passwd", "No such file", "only http"),
        ("www.blog.example/thoughts", "No such file", "write https://www.blog"),
        ("http://[::1", "is no valid address", "browser"),
        ("https://", "", ""),
    ],
)
def test_a_place_that_cannot_be_read_is_a_problem(place: str, what: str, hint: str) -> None:
    problem = _problem(place)
    assert what in problem.what
    assert hint in problem.hint


STDIN = """
import sys
from digest.pull.bounds import Bounds
from digest.pull.follow import Start, follow
from digest.pull.reader import PlaceReader
for part in follow(Start("-"), PlaceReader(Bounds(5, 100)).fetch_for({}), {}, ()):
    print(part)
"""


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"Words", "Post(title='Words'"),
        (b"<p>Words</p>", "Post(title='Words'"),
        (b"", "Problem(where='-', what='is empty'"),
        (b"x" * 101, "larger than"),
        (None, "is empty"),
    ],
)
def test_standard_input_is_a_source(given: bytes | None, said: str) -> None:
    command = [sys.executable, "-c", STDIN]
    if given is None:
        command = ["sh", "-c", 'exec "$@" <&-', "sh", *command]
    done = subprocess.run(command, input=given, capture_output=True, check=True, timeout=30)
    assert said in done.stdout.decode()


def test_a_feed_leads_to_its_pages_each_once(web: WebServer) -> None:
    web.on("/one", page(_page("One")))
    one, two = web.url + "/one", web.on("/two", page(_page("Two")))
    feed = web.on("/feed", page(_rss("/one", two, one, f"{two}#part"), content_type="text/xml"))
    documents, problems = _split(feed)
    assert [(post.title, post.published) for post in documents] == [
        ("One", date(2026, 6, 2)),
        ("Two", date(2026, 6, 2)),
    ]
    assert not problems
    assert web.asked == ["/feed", "/one", "/two"]


def test_a_page_that_fails_is_one_problem_and_the_others_go_on(web: WebServer) -> None:
    web.on("/good", page(_page("Good")))
    gone = web.url + "/gone"
    big = web.on("/big", page("x" * 100_001))
    cut = web.on("/cut", web_server.reset)
    pdf = web.on("/pdf", page(b"%PDF-1.7", content_type="application/pdf"))
    feed = web.on("/feed", page(_rss("/gone", "/big", "/cut", "/pdf", "/good")))
    documents, problems = _split(feed)
    assert [post.title for post in documents] == ["Good"]
    assert [p.where for p in problems] == [gone, big, cut, pdf]
    assert all(p.what and p.hint and p.where not in p.what for p in problems)


def test_a_feed_never_makes_us_read_files(web: WebServer, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("s3cret")
    links = (f"file://{secret}", f"file:{secret}", str(secret), "../../../etc/passwd", "secret.txt")
    feeds = [web.on("/feed", page(_rss(*links))), str(tmp_path / "feed.xml")]
    Path(feeds[1]).write_text(_rss(*links))
    for feed in feeds:
        documents, problems = _split(feed)
        assert not documents
        assert len(problems) == len(links)


def test_a_feed_that_leads_to_feeds_goes_no_further(web: WebServer) -> None:
    feed = web.on("/feed", page(_rss("/feed", "/other")))
    other = web.on("/other", page(_rss("/feed", "/third")))
    documents, problems = _split(feed)
    assert not documents
    assert [p.where for p in problems] == [other]
    assert web.asked == ["/feed", "/other"]


def test_a_feed_without_end_is_read_to_a_bound(web: WebServer) -> None:
    feed = web.on("/feed", page(_rss(*(f"file:///{n}" for n in range(3)))))
    web.on("/long", page(_rss(*(f"/{n}" for n in range(MAX_PAGES + 7)))))
    assert len(_split(feed)[1]) == 3
    problems = _split(web.url + "/long")[1]
    assert len(problems) == MAX_PAGES + 1
    assert "7 more pages were not read" in problems[-1].what


def test_a_server_that_is_down_is_not_asked_for_every_page(web: WebServer) -> None:
    links = [f"http://127.0.0.1:9/{n}" for n in range(MAX_SILENT + 9)]
    problems = _split(web.on("/long", page(_rss(*links))))[1]
    assert len(problems) == MAX_SILENT + 1
    assert "9 more pages were not read" in problems[-1].what


def test_bodies_in_a_feed_need_no_page(web: WebServer) -> None:
    body = "<p>Words &amp; more.</p>"
    feed = web.on(
        "/feed",
        page(
            '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A &lt; B</title>'
            f'<link href="/post?p=12345&amp;key=s3cret"/>'
            f'<content type="html"><![CDATA[{body}]]></content></entry></feed>'
        ),
    )
    (post,), problems = _split(feed)
    assert not problems
    assert web.asked == ["/feed"]
    assert [block.text for block in post.blocks][-1] == "Words & more."
    assert (post.title, post.url) == ("A < B", f"{web.url}/post?p=12345")


def test_a_feed_that_is_a_page_is_read_as_one_and_the_reverse(web: WebServer) -> None:
    login = web.on("/rss.xml", page(PAGE, content_type="application/rss+xml"))
    assert [post.title for post in _split(login)[0]] == ["Words"]
    web.on("/one", page(_page("One")))
    feed = web.on("/post.html", page(_rss("/one"), content_type="text/html"))
    assert [post.title for post in _split(feed)[0]] == ["One"]


def test_a_charset_that_only_the_server_names_counts(web: WebServer) -> None:
    text = "<html><body><p>Příliš</p></body></html>".encode("iso-8859-2")
    latin = web.on("/latin2", page(text, content_type="text/html; charset=iso-8859-2"))
    assert _split(latin)[0][0].title == "Příliš"
    feed = _rss("/p").replace("<title>T", "<title>Příliš").encode("iso-8859-2")
    feed = feed.replace(b"<link>/p</link>", b"<description>&lt;p&gt;x&lt;/p&gt;</description>")
    place = web.on("/feed2", page(feed, content_type="text/xml; charset=iso-8859-2"))
    assert _split(place)[0][0].title == "Příliš"


def test_secrets_of_an_address_are_in_nothing_that_comes_of_it(web: WebServer) -> None:
    host = web.url.removeprefix("http://")
    web.on("/page", page('<p>Words <a href="more">more</a> <a href="#x">here</a></p>'))
    web.on("/feed", page(_rss("/gone?key=s3cret")))
    for path in ("/page", "/feed", "/nothing"):
        documents, problems = _split(f"http://ada:s3cret@{host}{path}?token=s3cret")
        assert documents or problems
        assert "s3cret" not in repr((documents, problems))
