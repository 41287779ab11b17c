"""All sources together: in their order, at the same time, and each on its own."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from digest.errors import SourceError
from digest.intake.gather import Gathered, Memory, gather
from digest.job import Job, Options, make_job
from digest.pull.bounds import Bounds, Clock
from digest.pull.reader import PlaceReader
from tests import web_server
from tests.web_server import Reply, WebServer, in_turn, page, raw, redirect, slowly, validated

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
CLOCK = Clock(now=lambda: NOW, sleep=lambda _: None)
EPISODE = (
    "<html><body><h1>Under the Desk: Episode {number}</h1><h2>Full Feature List</h2>"
    "<h3>A setting for all | v3.212 #8100{number} | 4:05</h3><p>It can be set.</p></body></html>"
)
LOGIN = '<html><body><p>Please log in.</p><input type="password"></body></html>'


@pytest.fixture
def web() -> Iterator[WebServer]:
    with web_server.serving() as server:
        yield server


def _job(*places: str, timeout_s: float = 5, allow_private: bool = True) -> Job:
    job = make_job(Options(sources=places, allow_private=allow_private))
    return replace(job, reader=PlaceReader(Bounds(timeout_s, 100_000), CLOCK))


def _episode(web: WebServer, number: int) -> str:
    return web.on(f"/episode-{number}", validated(EPISODE.format(number=number), f'"{number}"'))


def _episodes(gathered: Gathered) -> list[int | None]:
    return [extraction.post.episode for extraction in gathered.posts if extraction.is_episode]


def test_sources_come_in_their_order_however_long_they_take(web: WebServer, tmp_path: Path) -> None:
    (tmp_path / "file.html").write_text(EPISODE.format(number=7))
    slow = web.on("/slow", slowly(page(EPISODE.format(number=1)), 0.2))
    places = (slow, _episode(web, 2), str(tmp_path / "file.html"), _episode(web, 3))
    job = _job(*places)
    assert [_episodes(g) for g in gather(job)] == [[1], [2], [7], [3]]


def test_sources_are_read_at_the_same_time_two_to_a_host(web: WebServer) -> None:
    places = [web.on(f"/{n}", slowly(page(EPISODE.format(number=n)), 0.05)) for n in range(1, 7)]
    assert [_episodes(g) for g in gather(_job(*places))] == [[n] for n in range(1, 7)]
    assert web.busiest == 2


def test_a_fetch_of_a_run_that_is_over_asks_for_nothing(web: WebServer) -> None:
    reader = PlaceReader(Bounds(5, 100_000), CLOCK)
    fetch = reader.fetch_for({}, allow_private=True)
    fetch(_episode(web, 1))
    reader.close()
    with pytest.raises(SourceError, match="given up"):
        fetch(_episode(web, 2))
    assert web.asked == ["/episode-1"]


def test_progress_is_told_in_the_callers_thread(web: WebServer) -> None:
    told: list[tuple[str, bool]] = []
    here = threading.get_ident()
    job = _job(_episode(web, 1), _episode(web, 2))
    job = replace(job, progress=lambda step: told.append((step, threading.get_ident() == here)))
    list(gather(job))
    assert told == [(f"Reading {source.name}", True) for source in job.sources]


def test_nothing_new_is_one_request_a_source(web: WebServer) -> None:
    job = _job(_episode(web, 1), _episode(web, 2))
    visits = {visit.url: visit for source in gather(job) for visit in source.visits}
    web.asked.clear()
    again = list(gather(job, Memory(visits)))
    assert sorted(web.asked) == ["/episode-1", "/episode-2"]
    assert [(g.posts, g.problems, g.unchanged) for g in again] == [((), (), 1)] * 2


def test_a_source_that_asked_to_wait_is_left_alone_until_then(web: WebServer) -> None:
    busy = web.on("/busy", page("no", 503, "text/html", Retry_After="3600"))
    job = _job(busy, _episode(web, 2))
    first, _ = gather(job)
    until = NOW + timedelta(hours=1)
    assert first.next_at == until
    web.asked.clear()
    memory = Memory(wait_until={job.sources[0].name: until})
    waiting, other = gather(job, memory, now=NOW)
    assert web.asked == ["/episode-2"]
    assert waiting.next_at == until
    assert "not to be asked before 2026-06-03 10:00 UTC" in waiting.problems[0].what
    assert _episodes(other) == [2]
    list(gather(job, memory, now=until))
    assert "/busy" in web.asked


def test_private_addresses_are_refused_unless_they_are_allowed(web: WebServer) -> None:
    place = _episode(web, 1)
    (refused,) = gather(_job(place, allow_private=False))
    (problem,) = refused.problems
    assert "127.0.0.1" in problem.what
    assert "allow_private = true" in problem.hint
    assert web.asked == []


def test_a_run_that_is_given_up_does_not_wait(web: WebServer) -> None:
    job = _job(_episode(web, 1), web.on("/silent", web_server.silent(2)))
    begin = time.monotonic()
    gathered = gather(job)
    next(gathered)
    gathered.close()  # type: ignore[attr-defined]
    assert time.monotonic() - begin < 1


BOMB = gzip.compress(b"\0" * 20_000_000)
BOMB_OF_ENTITIES = (
    '<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><rss version="2.0"><channel>'
    "<item><title>&b;</title></item></channel></rss>"
)
HALF = b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<html><body>half"


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        pytest.param(web_server.silent(2.5), "no answer", id="slow"),
        pytest.param(web_server.endless(b"x", 0.02), "no answer", id="drips"),
        pytest.param(web_server.dripping_headers(0.02), "no answer", id="drips headers"),
        pytest.param(web_server.reset, "broke off", id="resets"),
        pytest.param(raw(HALF), "broke off", id="truncates"),
        pytest.param(redirect("/bad"), "more than 5 times", id="loops"),
        pytest.param(redirect("file:///etc/passwd"), "neither http", id="to a file"),
        pytest.param(redirect("http://127.0.0.1:1/"), "cannot be reached", id="to nowhere"),
        pytest.param(web_server.endless(b"x" * 9999), "larger than", id="never ends"),
        pytest.param(page(BOMB, Content_Encoding="gzip"), "larger than", id="gzip bomb"),
        pytest.param(page("caf\xe9".encode("latin-1"), 200, "text/html; charset=x"), "x", id="set"),
        pytest.param(page("no", 500), "500", id="500"),
        pytest.param(page("no", 429, "text/html", Retry_After="99"), "wait until", id="429"),
        pytest.param(page(LOGIN), "login page", id="login"),
        pytest.param(page("<rss><channel><item><title>T"), "without body", id="malformed"),
        pytest.param(page(BOMB_OF_ENTITIES), "without body", id="entities"),
        pytest.param(page("<html>hello", 200, "application/rss+xml"), "no episode", id="no feed"),
        pytest.param(page("{}"), "no JSON Feed", id="json"),
        pytest.param(page(""), "is empty", id="empty"),
        pytest.param(page(b"%PDF-1.7 x"), "PDF", id="pdf"),
    ],
)
def test_a_bad_source_is_one_problem_and_the_others_are_served(
    web: WebServer, bad: Reply, said: str
) -> None:
    # By another name, for a host that asks for a pause gets one from all sources.
    places = (web.on("/bad", bad), _episode(web, 2).replace("127.0.0.1", "localhost"))
    broken, good = gather(_job(*places, timeout_s=1.5))
    (problem,) = broken.problems
    assert said in problem.what
    assert problem.hint
    assert problem.where.startswith(web.url)
    assert not any(visit.etag or visit.ask_again_at for visit in broken.visits)
    assert (_episodes(good), good.problems) == ([2], ())


def test_500_then_200_is_no_problem(web: WebServer) -> None:
    place = web.on("/page", in_turn(page("no", 500), page(EPISODE.format(number=1))))
    (gathered,) = gather(_job(place))
    assert (_episodes(gathered), gathered.problems) == ([1], ())
