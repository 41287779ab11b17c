"""Asking politely: what has not changed, when to come again, and how often to try."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from digest import __version__
from digest.errors import SourceError
from digest.model import Visit
from digest.pull.answer import Answer, LaterError, Unchanged
from digest.pull.bounds import Bounds, Clock
from digest.pull.polite import LONGEST, conditions, is_fresh, visit_of, wait_asked
from digest.pull.retry import ATTEMPTS
from digest.pull.web import Web
from tests import web_server
from tests.web_server import WebServer, in_turn, page, slowly, validated

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
URL = "https://blog.example/thoughts"


@pytest.fixture
def server() -> Iterator[WebServer]:
    with web_server.serving() as server:
        yield server


class _Waits:
    """A Web whose waits are noted and not waited."""

    def __init__(self, timeout_s: float = 5) -> None:
        self.waited: list[float] = []
        clock = Clock(now=lambda: NOW, sleep=self.waited.append, jitter=lambda: 0.5)
        self.web = Web(Bounds(timeout_s, 10_000), clock)

    def fetch(self, url: str, known: Visit | None = None) -> Answer | Unchanged:
        return self.web.fetch(url, known, allow_private=True)

    def fault(self, url: str) -> LaterError:
        with pytest.raises(LaterError) as caught:
            self.fetch(url)
        assert caught.value.hint
        return caught.value


@pytest.fixture
def waits() -> Iterator[_Waits]:
    waits = _Waits()
    with closing(waits.web):
        yield waits


def test_only_what_changed_is_asked_for(server: WebServer, waits: _Waits) -> None:
    url = server.on("/page", validated("words", '"a"'))
    first = waits.fetch(url)
    assert isinstance(first, Answer)
    assert first.visit == Visit(url, NOW, etag='"a"')
    assert isinstance(waits.fetch(url, first.visit), Unchanged)
    server.on("/page", validated("other words", '"b"'))
    changed = waits.fetch(url, first.visit)
    assert isinstance(changed, Answer)
    assert changed.content == b"other words"
    assert server.asked == ["/page"] * 3


def test_a_date_alone_validates_too_and_a_304_renews_what_it_says(
    server: WebServer, waits: _Waits
) -> None:
    known = Visit(server.url + "/page", NOW - timedelta(days=7), last_modified="Tue, 02 Jun 2026")
    server.on("/page", page("", 304, Cache_Control="max-age=60"))
    answer = waits.fetch(known.url, known)
    assert server.headers["If-Modified-Since"] == "Tue, 02 Jun 2026"
    assert answer == Unchanged(
        replace(known, asked_at=NOW, ask_again_at=NOW + timedelta(seconds=60))
    )


def test_validators_go_along_a_redirect(server: WebServer, waits: _Waits) -> None:
    server.on("/new", validated("words", '"a"'))
    old = server.on("/old", web_server.redirect("/new", 301))
    first = waits.fetch(old)
    assert isinstance(first, Answer)
    assert isinstance(waits.fetch(old, first.visit), Unchanged)


def test_before_its_time_a_page_is_not_asked_for(server: WebServer, waits: _Waits) -> None:
    url = server.on("/page", page("words", 200, "text/html", Cache_Control="max-age=600"))
    first = waits.fetch(url)
    assert isinstance(first, Answer)
    assert first.visit
    assert waits.fetch(url, first.visit) == Unchanged(first.visit, asked=False)
    assert server.asked == ["/page"]


@pytest.mark.parametrize(
    ("control", "age", "seconds"),
    [
        ("max-age=600", "", 600),
        ("public, max-age=600, must-revalidate", "", 600),
        ('MAX-AGE="600"', "", 600),
        ("max-age=600", "500", 100),
        ("max-age=600", "900", None),
        ("max-age=31536000", "", LONGEST.total_seconds()),
        ("max-age=99999999999999", "", LONGEST.total_seconds()),
        ("s-maxage=600", "", None),
        ("no-cache, max-age=600", "", None),
        ("max-age=600, no-store", "", None),
        ("max-age=-1", "", None),
        ("max-age=0", "", None),
        ("", "", None),
    ],
)
def test_cache_control_is_heeded_for_a_day_at_most(
    control: str, age: str, seconds: float | None
) -> None:
    visit = visit_of(URL, {"Cache-Control": control, "Age": age}, NOW)
    assert visit.ask_again_at == (NOW + timedelta(seconds=seconds) if seconds else None)
    assert is_fresh(visit, NOW) == bool(seconds)
    assert not is_fresh(visit, NOW + timedelta(days=7))
    assert not is_fresh(visit, NOW - timedelta(seconds=1)), "a clock that was set back"


def test_validators_that_cannot_be_sent_back_are_none() -> None:
    for etag in ("\xe9", "a\x00b", "x" * 1001):
        assert conditions(visit_of(URL, {"ETag": etag}, NOW)) == {}


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("0", 0),
        ("Wed, 03 Jun 2026 09:05:00 GMT", 300),
        ("Wed, 03 Jun 2026 09:05:00 -0000", 300),
        ("Wed, 03 Jun 2099 09:05:00 GMT", LONGEST.total_seconds()),
        ("99999999", LONGEST.total_seconds()),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("Wed, 99 Foo 99999 99:99:99 GMT", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str, seconds: float | None) -> None:
    asked = wait_asked({"Retry-After": value}, NOW)
    assert asked == (None if seconds is None else NOW + timedelta(seconds=seconds))


@pytest.mark.parametrize(
    "bad",
    [page("no", 500), page("no", 503), page("no", 429), web_server.reset, web_server.raw(b"")],
)
def test_what_passes_is_tried_again_after_growing_waits(
    server: WebServer, waits: _Waits, bad: web_server.Reply
) -> None:
    url = server.on("/page", in_turn(bad, bad, page("words")))
    answer = waits.fetch(url)
    assert isinstance(answer, Answer)
    assert answer.content == b"words"
    assert waits.waited == [0.5, 1.0]


def test_what_does_not_pass_ends(server: WebServer, waits: _Waits) -> None:
    fault = waits.fault(server.on("/page", page("no", 500)))
    assert "the server answered 500" in fault.message
    assert len(server.asked) == ATTEMPTS
    assert waits.waited == [0.5, 1.0, 2.0]


@pytest.mark.parametrize(
    ("path", "reply"),
    [
        ("/404", page("no", 404)),
        ("/403", page("no", 403)),
        ("/gzip", page(b"plain", Content_Encoding="gzip")),
        ("/loop", web_server.redirect("/loop")),
    ],
)
def test_what_will_not_pass_is_asked_for_once(
    server: WebServer, waits: _Waits, path: str, reply: web_server.Reply
) -> None:
    with pytest.raises(SourceError):
        waits.fetch(server.on(path, reply))
    assert waits.waited == []


def test_a_silent_server_is_not_asked_again(server: WebServer) -> None:
    waits = _Waits(timeout_s=0.2)
    with closing(waits.web):
        fault = waits.fault(server.on("/silent", web_server.silent(0.6)))
    assert "no answer in 0.2 s" in fault.message
    assert server.asked == ["/silent"]


def test_a_short_wait_is_waited_as_the_server_asked(server: WebServer, waits: _Waits) -> None:
    busy = page("no", 429, "text/html", Retry_After="7")
    url = server.on("/page", in_turn(busy, page("words")))
    assert isinstance(waits.fetch(url), Answer)
    assert waits.waited == [7.0]


def test_a_long_wait_is_told_and_keeps_us_from_the_whole_host(
    server: WebServer, waits: _Waits
) -> None:
    url = server.on("/page", page("no", 429, "text/html", Retry_After="7200"))
    fault = waits.fault(url)
    assert "asks to wait until 2026-06-03 11:00 UTC" in fault.message
    assert fault.again_at == NOW + timedelta(hours=2)
    other = waits.fault(server.on("/other", page("words")))
    assert "/other: the server answered 429" in other.message
    assert server.asked == ["/page"]
    assert waits.waited == []


def test_two_requests_at_a_time_to_a_host(server: WebServer, waits: _Waits) -> None:
    urls = [server.on(f"/{n}", slowly(page("words"), 0.05)) for n in range(8)]
    threads = [threading.Thread(target=waits.fetch, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(server.asked) == 8
    assert server.busiest == 2


def test_a_turn_that_is_waited_for_takes_no_time_from_the_answer(server: WebServer) -> None:
    waits = _Waits(timeout_s=0.5)
    urls = [server.on(f"/{n}", slowly(page("words"), 0.2)) for n in range(8)]
    answers: list[object] = []
    threads = [
        threading.Thread(target=lambda u=url: answers.append(waits.fetch(u))) for url in urls
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    waits.web.close()
    assert len(answers) == 8


def test_a_kept_connection_that_breaks_is_made_anew(waits: _Waits) -> None:
    connections: list[socket.socket] = []

    def answer(connection: socket.socket) -> None:
        with connection:
            for _ in range(2):
                connection.recv(9999)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            connection.recv(9999)

    def serve(listening: socket.socket) -> None:
        with suppress(OSError):
            while True:
                connections.append(listening.accept()[0])
                threading.Thread(target=answer, args=(connections[-1],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=serve, args=(listening,), daemon=True).start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        seen = [(type(waits.fetch(url)), len(connections)) for _ in range(4)]
    waits.web.close()
    assert seen == [(Answer, 1), (Answer, 1), (Answer, 2), (Answer, 2)]
    assert len(waits.waited) == 1


def test_the_program_says_what_it_is(server: WebServer, waits: _Waits) -> None:
    waits.fetch(server.on("/page", page("words")))
    assert server.headers["User-Agent"] == f"digest/{__version__} (release-notes digest)"
    assert server.headers["Accept-Encoding"] == "gzip, br"
