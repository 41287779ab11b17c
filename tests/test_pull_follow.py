"""From a place to its posts: feeds of every form, listings, their cards and their next pages."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from digest.model import Extraction, Problem, Visit
from digest.pull.answer import Unchanged
from digest.pull.bounds import Bounds, Clock
from digest.pull.follow import Start, follow
from digest.pull.pages import Wait
from digest.pull.reader import PlaceReader
from tests import web_server
from tests.web_server import WebServer, page, validated

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
CLOCK = Clock(now=lambda: NOW, sleep=lambda _: None)


@pytest.fixture
def web() -> Iterator[WebServer]:
    with web_server.serving() as server:
        yield server


@dataclass(frozen=True)
class Result:
    """What a source gave, sorted by its type."""

    posts: tuple[Extraction, ...]
    problems: tuple[Problem, ...]
    visits: Mapping[str, Visit]
    unchanged: int
    waits: tuple[Wait, ...]

    @property
    def episodes(self) -> list[int]:
        return sorted({e.post.episode or 0 for e in self.posts if e.is_episode})


def _follow(
    start: Start | str, known: Mapping[str, Visit] | None = None, kept: Container[str] = ()
) -> Result:
    start = Start(start) if isinstance(start, str) else start
    known = known or {}
    with closing(PlaceReader(Bounds(5, 100_000), CLOCK)) as reader:
        fetch = reader.fetch_for(known, allow_private=True)
        found = list(follow(start, fetch, known, kept))
    visits = [*(f for f in found if isinstance(f, Visit))]
    visits += [f.visit for f in found if isinstance(f, Unchanged)]
    return Result(
        tuple(f for f in found if isinstance(f, Extraction)),
        tuple(f for f in found if isinstance(f, Problem)),
        {visit.url: visit for visit in visits},
        sum(isinstance(f, Unchanged) for f in found),
        tuple(f for f in found if isinstance(f, Wait)),
    )


def _body(number: int) -> str:
    return (
        '<div class="w-richtext"><p>What is new.</p><h2>Full Feature List</h2>'
        f"<h3>A setting for episode {number} | v3.212 #8100{number:02} | 4:05</h3>"
        "<p>It can be set.</p></div>"
    )


def _title(number: int) -> str:
    return f"Under the Desk: Episode {number}"


def _card(number: int, *, whole: bool = False) -> str:
    return (
        '<div class="w-dyn-item"><div>April 14, 2026</div><div>8 min read</div>'
        f"<h3>{_title(number)}</h3><div>In short.</div>"
        f'<a href="/thoughts/episode-{number}"><div>Read post</div></a>'
        f"{_body(number) if whole else ''}</div>"
    )


def _listing(*cards: str, head: str = "", tail: str = "") -> str:
    return (
        f"<html><head>{head}</head><body><main><h1>Thoughts</h1>"
        f'<div class="w-dyn-list">{"".join(cards)}</div>{tail}</main></body></html>'
    )


def _article(number: int) -> str:
    return f"<html><body><h1>{_title(number)}</h1>{_body(number)}</body></html>"


def _with_articles(web: WebServer, *numbers: int) -> None:
    for number in numbers:
        web.on(f"/thoughts/episode-{number}", validated(_article(number), f'"{number}"'))


def _rss(*numbers: int) -> str:
    items = "".join(
        f"<item><title>{_title(n)}</title><link>/thoughts/episode-{n}</link></item>"
        for n in numbers
    )
    return f'<rss version="2.0"><channel>{items}</channel></rss>'


def _next(path: str) -> str:
    return f'<a href="{path}" class="w-pagination-next"><div>Next</div></a>'


FEED_LINK = '<link rel="alternate" type="application/rss+xml" href="/thoughts/rss.xml">'


def test_posts_that_stand_whole_on_the_listing_need_no_page(web: WebServer) -> None:
    place = web.on("/thoughts", page(_listing(_card(21, whole=True), _card(20, whole=True))))
    result = _follow(place)
    assert result.episodes == [20, 21]
    assert not result.problems
    assert web.asked == ["/thoughts"]


def test_posts_that_are_only_stubs_are_followed(web: WebServer) -> None:
    _with_articles(web, 20, 21)
    place = web.on("/thoughts", page(_listing(_card(21, whole=True), _card(20))))
    result = _follow(Start(place, "page"))
    assert result.episodes == [20, 21]
    assert web.asked == ["/thoughts", "/thoughts/episode-20"]


def test_cards_without_a_date_are_followed_too(web: WebServer) -> None:
    _with_articles(web, 20)
    link = f'<h2><a href="/thoughts/episode-20">{_title(20)}</a></h2>'
    elsewhere = f'<a href="http://other.invalid/x">{_title(3)}</a>'
    place = web.on("/thoughts", page(_listing(link, elsewhere)))
    assert _follow(Start(place, "page")).episodes == [20]


def test_the_feed_that_a_page_names_is_read(web: WebServer) -> None:
    _with_articles(web, 19, 20, 21)
    web.on("/thoughts/rss.xml", page(_rss(21, 20, 19)))
    place = web.on("/thoughts", page(_listing(_card(21, whole=True), head=FEED_LINK)))
    result = _follow(place)
    assert result.episodes == [19, 20, 21]
    assert web.asked == [
        "/thoughts",
        "/thoughts/rss.xml",
        "/thoughts/episode-20",
        "/thoughts/episode-19",
    ]


def test_a_feed_at_a_usual_address_is_found_and_then_known(web: WebServer) -> None:
    _with_articles(web, 20)
    place = web.on("/thoughts", page(_listing()))
    feed = web.on("/thoughts/feed.xml", validated(_rss(20), '"f"'))
    first = _follow(place)
    assert first.episodes == [20]
    tried = [f"/thoughts/{name}" for name in ("rss.xml", "feed", "feed.xml")]
    assert web.asked == ["/thoughts", *tried, "/thoughts/episode-20"]
    web.asked.clear()
    again = _follow(place, first.visits)
    assert not again.problems
    assert again.unchanged >= 1
    assert feed in first.visits
    assert web.asked == ["/thoughts", "/thoughts/feed.xml"]


def test_a_named_feed_that_is_gone_is_a_problem_and_the_page_is_read(web: WebServer) -> None:
    place = web.on("/thoughts", validated(_listing(_card(21, whole=True), head=FEED_LINK)))
    result = _follow(place)
    assert result.episodes == [21]
    (problem,) = result.problems
    assert 'set kind = "page"' in problem.hint
    assert not result.visits


def test_usual_addresses_are_tried_once_only(web: WebServer) -> None:
    _with_articles(web, 20)
    place = web.on("/thoughts", page(_listing(_card(20))))
    first = _follow(place)
    assert first.episodes == [20]
    assert place in first.visits
    web.asked.clear()
    again = _follow(place, first.visits)
    assert not again.problems
    assert web.asked == ["/thoughts", "/thoughts/episode-20"]


def test_next_pages_are_read_while_all_is_new(web: WebServer) -> None:
    web.on("/thoughts", page(_listing(_card(9, whole=True), tail=_next("/p2"))))
    web.on("/p2", page(_listing(_card(8, whole=True), tail=_next("/p3"))))
    web.on("/p3", page(_listing(_card(8, whole=True), tail=_next("/p4"))))
    result = _follow(web.url + "/thoughts")
    assert result.episodes == [8, 9]
    assert web.asked == ["/thoughts", "/p2", "/p3"]
    web.asked.clear()
    _follow(web.url + "/thoughts", kept={"under-the-desk-episode-9"})
    assert web.asked == ["/thoughts"]
    web.asked.clear()
    _follow(web.url + "/thoughts", kept={"under-the-desk-episode-8"})
    assert web.asked == ["/thoughts", "/p2"]


def test_a_list_without_end_is_read_to_its_limit(web: WebServer) -> None:
    for n in range(9):
        tail = _next(f"/p{n + 1}")
        web.on(f"/p{n}", validated(_listing(_card(n + 1, whole=True), tail=tail), f'"{n}"'))
    result = _follow(Start(web.url + "/p0", max_pages=3))
    assert result.episodes == [1, 2, 3]
    (problem,) = result.problems
    assert problem.what == "goes on beyond 3 pages: the older posts were not read"
    assert "pages under [limits]" in problem.hint
    assert web.url + "/p0" in result.visits


def test_a_next_link_that_leads_in_a_circle_ends(web: WebServer) -> None:
    place = web.on("/thoughts", page(_listing(_card(9, whole=True), tail=_next("/thoughts"))))
    assert _follow(place).episodes == [9]
    assert web.asked == ["/thoughts"]


def _json_feed(*items: object) -> str:
    version = "https://jsonfeed.org/version/1.1"
    return json.dumps({"version": version, "title": "T", "items": items})


def test_a_json_feed_is_a_feed(web: WebServer) -> None:
    _with_articles(web, 20)
    content = {"id": "21", "title": _title(21), "content_html": _body(21)}
    linked = {"id": "20", "url": "/thoughts/episode-20", "date_published": "2026-06-02T09:00:00Z"}
    feed = _json_feed(content, linked, {"id": 7, "title": ["x"], "content_text": None}, "x", None)
    result = _follow(web.on("/feed.json", page(feed, content_type="application/feed+json")))
    assert result.episodes == [20, 21]
    assert {e.post.published for e in result.posts if e.post.episode == 20} == {date(2026, 6, 2)}
    assert [p.what for p in result.problems] == ["an entry without body or web address: "]


def test_a_saved_json_feed_is_a_feed(tmp_path: Path) -> None:
    saved = tmp_path / "feed.json"
    saved.write_text(_json_feed({"id": "1", "title": _title(1), "content_html": _body(1)}))
    assert _follow(str(saved)).episodes == [1]
    assert _follow(str(tmp_path)).episodes == [1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1}', "is JSON, but no JSON Feed"),
        ('{"version": "https://jsonfeed.org/version/1"}', "is JSON, but no JSON Feed"),
        ('{"version": "https://jsonfeed.org/version/1", "items": [', "is broken JSON"),
        ('{"a": ' + "[" * 90_000, "is broken JSON"),
        ('{"a": ' + "9" * 9000 + "}", "is broken JSON"),
    ],
)
def test_json_that_is_no_feed_is_a_problem(web: WebServer, text: str, said: str) -> None:
    (problem,) = _follow(web.on("/x", page(text, content_type="application/json"))).problems
    assert problem.what == said
    assert problem.hint


def test_a_saved_page_leads_nowhere(web: WebServer, tmp_path: Path) -> None:
    saved = tmp_path / "page.html"
    cards = _card(20).replace("/thoughts", web.url + "/thoughts")
    head = FEED_LINK.replace("/thoughts", web.url + "/thoughts")
    saved.write_text(_listing(cards, _card(21, whole=True), head=head))
    assert _follow(str(saved)).episodes == [21]
    assert web.asked == []


def test_a_kind_that_does_not_fit_is_a_problem(web: WebServer) -> None:
    listing, feed = web.on("/l", page(_listing(_card(1, whole=True)))), web.on("/f", page(_rss(1)))
    assert [p.what for p in _follow(Start(listing, "feed")).problems] == ["is no feed"]
    assert [p.what for p in _follow(Start(feed, "page")).problems] == ["is a feed and no page"]
    web.asked.clear()
    head = page(_listing(_card(1), _card(2, whole=True), head=FEED_LINK))
    assert _follow(Start(web.on("/l", head), "file")).episodes == [2]
    assert web.asked == ["/l"]


def test_nothing_new_is_one_request(web: WebServer) -> None:
    _with_articles(web, 20, 21)
    for path, reply in {
        "/rss.xml": validated(_rss(21, 20), '"f"'),
        "/thoughts": validated(_listing(_card(21), head=FEED_LINK), '"l"'),
        "/thoughts/rss.xml": validated(_rss(21, 20), '"g"'),
    }.items():
        web.on(path, reply)
    for place in (web.url + "/rss.xml", web.url + "/thoughts"):
        first = _follow(place)
        assert first.episodes == [20, 21]
        web.asked.clear()
        again = _follow(place, first.visits)
        assert (again.posts, again.problems, again.unchanged) == ((), (), 1)
        assert len(web.asked) == 1


def test_a_changed_feed_asks_its_pages_for_what_changed(web: WebServer) -> None:
    _with_articles(web, 20)
    feed = web.on("/rss.xml", validated(_rss(20), '"f"'))
    first = _follow(feed)
    _with_articles(web, 21)
    web.on("/rss.xml", validated(_rss(21, 20), '"g"'))
    again = _follow(feed, first.visits)
    assert again.episodes == [21]
    assert (again.problems, again.unchanged) == ((), 1)


def test_an_edit_that_a_max_age_hides_is_seen_later(web: WebServer) -> None:
    path = "/thoughts/episode-20"
    web.on(path, validated(_article(20), '"1"', Cache_Control="max-age=600"))
    feed = web.on("/rss.xml", validated(_rss(20), '"f"'))
    first = _follow(feed)
    web.on("/rss.xml", validated(_rss(20), '"g"'))
    web.asked.clear()
    hidden = _follow(feed, first.visits)
    assert web.asked == ["/rss.xml"]
    assert feed not in hidden.visits


def test_an_article_page_is_all_there_is(web: WebServer) -> None:
    tail = _listing(_card(19, whole=True), _card(18), head=FEED_LINK, tail=_next("/p2"))
    place = web.on("/thoughts/episode-20", page(tail.replace("<h1>Thoughts</h1>", _article(20))))
    result = _follow(place)
    assert result.episodes == [19, 20]
    assert not result.problems
    assert web.asked == ["/thoughts/episode-20"]


def test_a_feed_whose_page_failed_is_asked_in_full_again(web: WebServer) -> None:
    _with_articles(web, 20)
    feed = web.on("/rss.xml", validated(_rss(21, 20), '"f"'))
    web.on("/thoughts/episode-21", page("no", 500))
    first = _follow(feed)
    assert first.episodes == [20]
    assert len(first.problems) == 1
    assert list(first.visits) == [f"{web.url}/thoughts/episode-20"]
    _with_articles(web, 21)
    again = _follow(feed, first.visits)
    assert again.episodes == [21]
    assert feed in again.visits


def test_a_page_that_holds_no_episode_is_not_remembered(web: WebServer) -> None:
    place = web.on("/thoughts", validated("<html><body><h1>Hello</h1></body></html>"))
    result = _follow(place)
    assert [p.what for p in result.problems] == ["holds no episode"]
    assert not result.visits


def test_a_login_page_is_named_and_not_kept(web: WebServer) -> None:
    login = (
        "<html><body><h1>Welcome back</h1><form><p>Please log in to go on.</p>"
        '<input name="u"><input TYPE="password" name="p"></form></body></html>'
    )
    place = web.on("/thoughts", validated(login))
    result = _follow(place)
    assert web.asked == ["/thoughts"]
    (problem,) = result.problems
    assert problem.what == "is a login page and holds no episode"
    assert "save the page" in problem.hint
    assert (result.posts, dict(result.visits)) == ((), {})
    _with_articles(web, 20)
    web.on("/thoughts/episode-21", validated(login))
    behind = _follow(web.on("/rss.xml", page(_rss(21, 20))))
    assert [p.what for p in behind.problems] == [problem.what]
    assert behind.episodes == [20]


def test_a_login_beside_an_episode_is_no_login_page(web: WebServer) -> None:
    form = '<form><input type="password"></form>'
    place = web.on("/thoughts", page(_listing(_card(21, whole=True), tail=form)))
    assert not _follow(place).problems


def test_a_server_that_asks_to_wait_ends_the_source(web: WebServer) -> None:
    _with_articles(web, 19, 21)
    busy = page("no", 429, "text/html", Retry_After="3600")
    web.on("/thoughts/episode-20", busy)
    result = _follow(web.on("/rss.xml", validated(_rss(21, 20, 19), '"f"')))
    (problem,) = result.problems
    assert "asks to wait until 2026-06-03 10:00 UTC" in problem.what
    assert result.waits == (Wait(NOW + timedelta(hours=1)),)
    assert result.episodes == [21]
    assert list(result.visits) == [f"{web.url}/thoughts/episode-21"]
    assert web.asked[-1] == "/thoughts/episode-20"
