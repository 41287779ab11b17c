"""A real server on this machine, and all that servers do."""

from __future__ import annotations

import gzip
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

import httpx
import pytest

from digest.errors import SourceError
from digest.model import Visit
from digest.pull.address import joined, public, shown
from digest.pull.answer import Answer, LaterError, Unchanged
from digest.pull.bounds import Bounds, Clock
from digest.pull.failures import failed
from digest.pull.web import Web
from tests import web_server
from tests.web_server import WebServer, page, raw, redirect

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
SMALL = Bounds(timeout_s=5, max_bytes=1000)


@pytest.fixture(scope="module")
def web() -> Iterator[WebServer]:
    with web_server.serving() as server:
        yield server


# No test waits between its tries.
CLOCK = Clock(now=lambda: NOW, sleep=lambda _: None, jitter=lambda: 0.5)


def _ask(
    url: str, known: Visit | None = None, bounds: Bounds = SMALL, *, allow_private: bool = True
) -> Answer | Unchanged:
    with closing(Web(bounds, CLOCK)) as web:
        return web.fetch(url, known, allow_private=allow_private)


def _get(url: str, timeout_s: float = 5, max_bytes: int = 1000) -> Answer:
    answer = _ask(url, bounds=Bounds(timeout_s, max_bytes))
    assert isinstance(answer, Answer)
    return answer


def _fault(url: str, timeout_s: float = 5, max_bytes: int = 1000) -> SourceError:
    with pytest.raises(SourceError) as caught:
        _get(url, timeout_s, max_bytes)
    assert caught.value.hint
    return caught.value


def test_an_answer_is_its_bytes_address_and_charset(web: WebServer) -> None:
    end = web.on("/end", page("Příliš".encode("iso-8859-2"), content_type="a/b; charset=Latin2"))
    start = web.on("/start", redirect("/end", 301))
    expected = Answer("Příliš".encode("iso-8859-2"), end, "latin2", Visit(start, NOW))
    assert _get(start) == expected


def test_a_packed_body_is_unpacked(web: WebServer) -> None:
    packed = page(gzip.compress(b"words" * 100), Content_Encoding="gzip")
    assert _get(web.on("/gzip", packed)).content == b"words" * 100


@pytest.mark.parametrize(
    ("status", "hint"), [(404, "browser"), (410, "browser"), (401, "login"), (500, "later")]
)
def test_a_refusal_is_said_with_what_to_do(web: WebServer, status: int, hint: str) -> None:
    fault = _fault(web.on(f"/{status}", page("no", status)))
    assert f"the server answered {status} " in fault.message
    assert hint in fault.hint


def test_a_page_not_modified_or_without_content_is_no_page(web: WebServer) -> None:
    assert "answered 304" in _fault(web.on("/304", page("", 304))).message
    assert _get(web.on("/204", page("", 204))).content == b""


def test_a_silent_server_is_waited_for_only_so_long(web: WebServer) -> None:
    begin = time.monotonic()
    fault = _fault(web.on("/silent", web_server.silent(3)), timeout_s=0.3)
    assert "no answer in 0.3 s" in fault.message
    assert time.monotonic() - begin < 2


def test_a_body_that_drips_ends_with_the_time(web: WebServer) -> None:
    begin = time.monotonic()
    fault = _fault(web.on("/drip", web_server.endless(b"x", 0.02)), timeout_s=0.4)
    assert "no answer in 0.4 s" in fault.message
    assert time.monotonic() - begin < 2


def test_an_endless_body_ends_at_the_limit(web: WebServer) -> None:
    fault = _fault(web.on("/endless", web_server.endless(b"x" * 4096)), max_bytes=2**16)
    assert "larger than 0.0625 MiB" in fault.message
    assert "file_mib" in fault.hint


def test_a_bomb_is_unpacked_no_further_than_the_limit(web: WebServer) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert "larger" in _fault(web.on("/bomb", page(bomb, Content_Encoding="gzip"))).message
    twice = page(gzip.compress(bomb), Content_Encoding="gzip, gzip")
    assert "not asked for" in _fault(web.on("/bomb2", twice)).message


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it", "broke off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal", "broke off"),
        (
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"x" * 90)[:20],
            "ends too soon",
        ),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nplain words", "no gzip"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\nx", "packed as zstd"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "broke off"),
        (b"", "broke off"),
        (b"HTTP/1.1 302 Found\r\nLocation: http://[::1\r\n\r\n", "broke off"),
        (b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "answered 302"),
    ],
)
def test_a_broken_answer_is_no_page(web: WebServer, answer: bytes, said: str) -> None:
    assert said in _fault(web.on("/raw", raw(answer))).message


def test_a_reset_connection_is_a_fault(web: WebServer) -> None:
    assert "broke off" in _fault(web.on("/reset", web_server.reset)).message


def test_a_server_that_is_not_there_is_a_fault() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        fault = _fault(f"http://127.0.0.1:{free.getsockname()[1]}/")
    assert "cannot be reached: Connection refused" in fault.message


def test_a_certificate_that_does_not_hold_is_asked_for_once() -> None:
    error = httpx.ConnectError("certificate verify failed")
    error.__context__ = ssl.SSLCertVerificationError("certificate verify failed")
    fault = failed("https://blog.example/", error, 5)
    assert "certificate verify failed" in fault.message
    assert not isinstance(fault, LaterError)
    assert isinstance(failed("https://blog.example/", httpx.ConnectError("x"), 5), LaterError)


def test_redirects_end_somewhere_and_stay_on_the_web(web: WebServer) -> None:
    assert "more than 5 times" in _fault(web.on("/loop", redirect("/loop"))).message
    for place in ("file:///etc/passwd", "ftp://a.example/", "ws://a.example/", "gopher:x"):
        fault = _fault(web.on("/away", redirect(place)))
        assert "neither http nor https" in fault.message or "leads to none" in fault.message
    assert "leads to none" in _fault(web.on("/data", redirect("data:text/html,hello"))).message


@pytest.mark.parametrize("place", ["file:///etc/passwd", "ftp://a.example/x", "/etc/passwd"])
def test_only_http_is_asked(place: str) -> None:
    assert "neither http nor https" in _fault(place).message


@pytest.mark.parametrize(
    ("place", "seen"),
    [
        ("https://a.example/p?page=2", "https://a.example/p?page=2"),
        ("https://ada:s3cret@a.example/p#x", "https://a.example/p"),
        ("https://a.example/p?token=s3cret&n=1", "https://a.example/p?token=…&n=1"),
        ("https://a.example/p?s3cret", "https://a.example/p?…"),
        ("https://a.example/p?t=a=s3cret==", "https://a.example/p?t=a=s3cret=="),
        ("https://ada:s3/cret@a.example/p", "https://…"),
        ("https://[s3cret/", "https://…"),
        ("posts/s3cret.html", "posts/s3cret.html"),
        ("-", "-"),
    ],
)
def test_what_people_see_of_an_address(place: str, seen: str) -> None:
    assert shown(place) == seen


@pytest.mark.parametrize(
    ("place", "address"),
    [
        ("https://a.example/?p=12345&lang=en#top", "https://a.example/?p=12345&lang=en"),
        ("https://ada:s3cret@a.example/p", "https://a.example/p"),
        ("https://a.example/p?api_key=s3cret&page=2", "https://a.example/p?page=2"),
        ("https://a.example/p?Token=s3cret", "https://a.example/p"),
        ("https://a.example/p?s3creteyJhbGciOiJIUzI1", "https://a.example/p"),
        ("https://a.example/p?key=", "https://a.example/p"),
        ("posts/a?b.html", "posts/a?b.html"),
    ],
)
def test_what_readers_get_of_an_address(place: str, address: str) -> None:
    assert public(place) == address


def test_secrets_are_in_no_message(web: WebServer) -> None:
    host = web.url.removeprefix("http://")
    web.on("/boom", page("no", 500))
    web.on("/loop", redirect("/loop?token=s3cret"))
    web.on("/away", redirect("ftp://ada:s3cret@a.example/"))
    for path in ("/boom", "/loop", "/away", "/nothing"):
        fault = _fault(f"http://ada:s3cret@{host}{path}?token=s3cret")
        assert "s3cret" not in fault.message + fault.hint
    assert "s3cret" not in _fault("https://ada:s3cret@a.example:port/").message


def test_links_join_to_addresses_or_to_nothing() -> None:
    assert joined("https://a.example/x/y", "../z?q=1#f") == "https://a.example/z?q=1"
    assert joined("posts/feed.xml", "other.html") == ""
