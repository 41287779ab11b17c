"""What the archive keeps, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from digest.errors import ArchiveError
from digest.model import Block, Extraction, Kind, Link, Post, SourceState, Told, Visit
from digest.store import Archive, open_archive
from tests.archives import NOW, counted, key, read_post, titles, versions_in

LATER = NOW + timedelta(days=7)
VISIT = Visit("https://notes.test/feed", NOW, 'W/"1"', "Wed, 03 Jun 2026 09:00:00 GMT", LATER)


@pytest.fixture
def archive(place: str) -> Iterator[Archive]:
    with open_archive(place) as archive:
        yield archive


def test_a_post_is_kept_once(archive: Archive, place: str) -> None:
    assert archive.keep("blog", [read_post(1), read_post(2)], NOW) == 2
    assert archive.keep("blog", [read_post(2), read_post(1)], NOW) == 0
    assert archive.keep("saved page", [read_post(1)], NOW) == 0
    assert archive.keep("blog", [], NOW) == 0
    assert versions_in(place) == 2


def test_an_edited_post_is_a_new_version_in_the_old_place(archive: Archive, place: str) -> None:
    archive.keep("blog", [read_post(1), read_post(2)], NOW)
    before = archive.numbers()
    assert archive.keep("blog", [read_post(1, "Another card")], LATER) == 0
    assert titles(archive) == [(1, "Another card"), (2, "A card")]
    assert versions_in(place) == 3
    after = archive.numbers()
    assert (after[key(1)] > before[key(1)], after[key(2)]) == (True, before[key(2)])
    assert archive.post_version(before[key(1)]).blocks[1].text == "A card"
    assert archive.post_version(after[key(1)]).blocks[1].text == "Another card"


def test_an_edit_taken_back_is_a_new_version_too(archive: Archive) -> None:
    for title in ("First", "Second", "First"):
        archive.keep("blog", [read_post(1, title)], NOW)
    assert titles(archive) == [(1, "First")]


def test_two_sources_that_differ_are_no_edits_of_one_another(archive: Archive, place: str) -> None:
    for _ in range(3):
        archive.keep("blog", [read_post(1, "As the blog has it")], NOW)
        archive.keep("copy", [read_post(1, "As the copy has it")], NOW)
    assert versions_in(place) == 2
    assert titles(archive) == [(1, "As the copy has it")]


def test_a_version_that_is_not_there_is_an_error(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="no version 7 of a post"):
        archive.post_version(7)


def test_it_knows_when_and_from_where_a_post_came_first(archive: Archive) -> None:
    archive.keep("copy", [read_post(1)], NOW)
    archive.keep("blog", [read_post(1, "Edited"), read_post(2)], LATER)
    assert archive.first_seen() == {key(1): NOW, key(2): LATER}
    assert archive.sources_of() == {key(1): "copy", key(2): "blog"}


def test_a_source_is_known_by_the_posts_it_gave_also_those_of_another(archive: Archive) -> None:
    archive.keep("empty", [], NOW, [VISIT])
    assert archive.known_sources() == set()
    archive.keep("blog", [read_post(1)], NOW)
    archive.keep("copy", [read_post(1)], NOW)
    archive.keep("copy", [read_post(2)], LATER)
    assert archive.known_sources() == {"blog", "copy"}


def test_the_most_cards_that_a_post_ever_gave_are_remembered(archive: Archive) -> None:
    for cards in (2, 5, 3):
        archive.keep("blog", [read_post(1, cards=cards), read_post(2, cards=0)], NOW)
    assert archive.cards_before() == {key(1): 5, key(2): 0}


def test_what_servers_said_last_is_remembered(archive: Archive) -> None:
    other = Visit("https://notes.test/\N{SNOWMAN}", NOW)
    archive.keep("blog", [read_post(1)], NOW, [VISIT, other])
    assert archive.visits() == {VISIT.url: VISIT, other.url: other}
    again = Visit(VISIT.url, LATER, 'W/"2"')
    archive.keep("blog", [], LATER, (visit for visit in (VISIT, again)))
    assert archive.visits() == {VISIT.url: again, other.url: other}


def _broken_off() -> Iterator[Visit]:
    yield VISIT
    raise KeyboardInterrupt


def test_posts_are_kept_with_their_visits_or_not_at_all(archive: Archive) -> None:
    with pytest.raises(KeyboardInterrupt):
        archive.keep("blog", [read_post(1)], NOW, _broken_off(), pass_over=[key(1)])
    assert (archive.posts(), archive.visits(), archive.known_sources()) == ((), {}, set())
    assert archive.passed_over() == set()


def test_how_a_source_is_doing_replaces_how_it_was(archive: Archive) -> None:
    well = SourceState("Blog", "https://notes.test", NOW, NOW, LATER, 3, 40)
    ill = SourceState("Blog", "https://notes.test", LATER, NOW, None, 3, 40, "no answer in 20 s")
    other = SourceState("a folder", "posts", NOW)
    for state in (well, other, ill):
        archive.note_source(state)
    assert archive.source_states() == (ill, other)


def test_what_a_source_is_about_is_remembered_as_it_was_said_last(archive: Archive) -> None:
    assert archive.products() == {}
    before = archive.mark()
    archive.keep_products({"Blog": "Lantern", "a folder": "Kettle"})
    assert archive.mark() != before
    archive.keep_products({"Blog": ""})
    assert archive.products() == {"Blog": "", "a folder": "Kettle"}


def test_every_telling_is_remembered_with_its_version(archive: Archive) -> None:
    archive.keep("blog", [read_post(1), read_post(2)], NOW)
    first = archive.numbers()
    archive.announce("2026-W23", NOW, first)
    archive.keep("blog", [read_post(1, "Edited")], LATER)
    edited = archive.numbers()[key(1)]
    archive.announce("2026-W24", LATER, {key(1): edited})
    assert archive.told() == {
        key(1): (Told("2026-W23", first[key(1)]), Told("2026-W24", edited)),
        key(2): (Told("2026-W23", first[key(2)]),),
    }
    assert archive.editions() == {"2026-W23": NOW, "2026-W24": LATER}


def test_a_version_told_again_in_its_edition_changes_nothing(archive: Archive) -> None:
    archive.keep("blog", [read_post(1)], NOW)
    for moment in (NOW, LATER):
        archive.announce("2026-W23", moment, archive.numbers())
    archive.announce("2026-W24", LATER, {})
    assert archive.editions() == {"2026-W23": NOW}
    assert len(archive.told()[key(1)]) == 1


def test_an_edition_with_more_in_it_was_made_later(archive: Archive) -> None:
    archive.keep("blog", [read_post(1)], NOW)
    archive.announce("2026-W23", NOW, archive.numbers())
    archive.keep("blog", [read_post(1, "Edited"), read_post(2)], LATER)
    archive.announce("2026-W23", LATER, archive.numbers())
    assert archive.editions() == {"2026-W23": LATER}
    assert [len(told) for told in archive.told().values()] == [2, 1]


def test_an_edition_is_unwritten_until_all_that_it_tells_is_written(archive: Archive) -> None:
    archive.keep("blog", [read_post(1)], NOW)
    archive.announce("2026-W23", NOW, archive.numbers())
    assert archive.unwritten() == ("2026-W23",)
    archive.keep("blog", [read_post(2)], LATER)
    archive.announce("2026-W23", LATER, archive.numbers())
    archive.note_written("2026-W23", NOW)
    assert archive.unwritten() == ("2026-W23",)
    archive.note_written("2026-W23", LATER)
    archive.announce("2026-W23", LATER, archive.numbers())
    assert archive.unwritten() == ()


def test_a_version_that_was_never_kept_cannot_be_told(archive: Archive) -> None:
    with pytest.raises(IntegrityError):
        archive.announce("2026-W23", NOW, {"a": 1})
    assert archive.editions() == {}


def test_posts_passed_over_are_remembered(archive: Archive) -> None:
    archive.pass_over(["b", "a", "b"])
    archive.keep("blog", [read_post(1)], NOW, pass_over=["b", key(1)])
    archive.pass_over([])
    assert archive.passed_over() == {"a", "b", key(1)}


@pytest.mark.parametrize(
    "zone", [UTC, timezone(timedelta(hours=-3, minutes=-30)), ZoneInfo("Europe/London")], ids=str
)
def test_a_moment_comes_back_in_the_offset_it_was_written_in(
    archive: Archive, zone: timezone | ZoneInfo
) -> None:
    moment = datetime(2026, 7, 1, 12, 30, 15, 123, tzinfo=zone)
    archive.keep("blog", [read_post(1)], moment)
    archive.announce("2026-W27", moment, archive.numbers())
    assert archive.editions()["2026-W27"].isoformat() == moment.isoformat()


def test_a_moment_without_a_zone_is_a_bug(archive: Archive) -> None:
    with pytest.raises(Exception, match="without a zone"):
        archive.keep("blog", [read_post(1)], NOW.replace(tzinfo=None))
    assert archive.posts() == ()


@pytest.mark.parametrize("count", [1, 1000])
def test_a_thousand_posts_take_no_more_statements_than_one(archive: Archive, count: int) -> None:
    posts = [read_post(number) for number in range(count)]
    visits = [Visit(f"https://notes.test/{number}", NOW) for number in range(count)]
    with counted() as asked:
        archive.keep("blog", posts, NOW, visits)
        archive.announce("2026-W23", NOW, archive.numbers())
        archive.pass_over(archive.numbers())
    assert len([s for s in asked if "lock" not in s and "BEGIN" not in s]) == 16
    with counted() as asked:
        assert len(archive.posts()) == len(archive.told()) == len(archive.visits()) == count
        assert len(archive.first_seen()) == len(archive.cards_before()) == count
        assert len(archive.post_versions(archive.numbers().values())) == count
    assert len([s for s in asked if "BEGIN" not in s]) == 7


_TEXTS = st.text(max_size=12)
_LINKS = st.builds(Link, _TEXTS, _TEXTS)
_BLOCKS = st.builds(
    Block,
    st.sampled_from(Kind),
    _TEXTS,
    st.lists(_LINKS, max_size=2).map(tuple),
    st.integers(0, 6),
    st.sampled_from([None, True, False]),
)
_POSTS = st.builds(
    Post,
    title=_TEXTS,
    blocks=st.lists(_BLOCKS, max_size=4).map(tuple),
    url=st.none() | _TEXTS,
    episode=st.none() | st.integers(0, 10**6),
    published=st.none() | st.dates(),
    author=st.none() | _TEXTS,
    summary=_TEXTS,
    watch_url=st.none() | _TEXTS,
)


# One archive for all examples: each post is a new one or a new version of one.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(post=_POSTS)
def test_any_post_survives(archive: Archive, post: Post) -> None:
    words = str(len(archive.numbers()))
    archive.keep("\N{SNOWMAN}", [Extraction(post, intro=(words, repr(post)))], NOW)
    number = archive.numbers()[post.key]
    assert archive.post_version(number) == post
    archive.announce("2026-W23", NOW, {post.key: number})
    assert Told("2026-W23", number) in archive.told()[post.key]
