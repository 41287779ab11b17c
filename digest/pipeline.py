"""The shell: straight lines that join the steps.

sources | pull | extract | keep | tag | compile | render | write -> report
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from digest.drift import drift_of, series_of
from digest.edition import compile_catch_up, compile_edition
from digest.errors import ArchiveError, UnknownCardError
from digest.extract import read_cards
from digest.gather import Gathered, Memory, gather
from digest.history import (
    Background,
    changes_between,
    missed_weeks,
    tellings_of,
    week_id,
)
from digest.items import newest_first
from digest.job import Job, Source
from digest.model import (
    Change,
    Edition,
    Fetched,
    Problem,
    Report,
    SourceState,
    Tag,
    TaggedCard,
    TaggedPost,
    Written,
)
from digest.publish.folder import sync_folder, write_files
from digest.pull.address import shown
from digest.render import SITE, Library, render_edition, render_site
from digest.selection import Past, Selection, backlog_of, is_within, select_posts, selection_of
from digest.store import Archive, open_archive
from digest.tag import tag_post


def weekly(job: Job) -> Report:
    """Pull, keep, compose the edition of this week, write what changed.

    What an edition tells is remembered before its files are written, so that no post is told in
    two editions; a run that dies in between leaves files to the next run, which makes them again.
    """
    with open_archive(job.archive) as archive:
        problems = _pull(job, archive)
        job.progress("Tagging")
        shelf = _shelf(archive)
        edition, selection = _this_week(job, archive, shelf)
        editions = _editions(job, archive, shelf, edition)
        job.progress("Rendering")
        unwritten = archive.unwritten()
        to_write = [made for made in editions if made is edition or made.id in unwritten]
        files = [f for made in to_write for f in render_edition(made, job.templates, job.look)]
        library = Library(editions, tuple(sorted(shelf.posts.values(), key=newest_first)))
        files += render_site(library, job.templates, job.look)
        job.progress("Writing")
        if edition:
            told = {key: shelf.past.numbers[key] for key in selection.keys}
            archive.announce(edition.id, edition.made_at, told)
        written = sync_folder(job.output, files, within=SITE)
        unwritten = archive.unwritten()
        for made in to_write:
            if made.id in unwritten:
                archive.note_written(made.id, made.made_at)
    return _report(edition, selection, written, problems)


def fetch(job: Job) -> Fetched:
    """Pull and keep, and no more: the next weekly run tells of it."""
    with open_archive(job.archive) as archive:
        before = len(archive.numbers())
        problems = _pull(job, archive)
        names = {source.name for source in job.sources}
        states = tuple(state for state in archive.source_states() if state.name in names)
        return Fetched(states, len(archive.numbers()) - before, problems)


def source_states(place: Path | str) -> tuple[SourceState, ...]:
    """How each source of the archive has been doing; none where there is no archive yet."""
    if isinstance(place, Path) and not place.is_file():
        return ()
    with open_archive(place) as archive:
        return archive.source_states()


def catch_up(job: Job, since: str) -> Report:
    """Write what the archive knows of the versions after `since`, below `since-<version>/`."""
    posts = archived_posts(job.archive)
    edition = compile_catch_up(posts, since=since, made_at=job.now, title=job.look.title)
    files = render_edition(edition, job.templates, job.look) if edition.posts else ()
    written = write_files(job.output, files)
    return _report(edition if edition.posts else None, Selection(), written, edition.problems)


def extract_all(job: Job) -> tuple[list[TaggedPost], list[Problem]]:
    """Every post that the sources hold, judged, and all problems; no archive is touched."""
    gathered = list(gather(job))
    posts = [tag_post(extraction) for source in gathered for extraction in source.extractions]
    return posts, [problem for source in gathered for problem in source.problems]


def archived_posts(place: Path | str) -> list[TaggedPost]:
    """Every episode of the archive, judged by today's rules; ArchiveError where there is none."""
    if isinstance(place, Path) and not place.is_file():
        raise ArchiveError(
            f"{place}: there is no archive yet",
            hint="run `digest weekly` first, or name the pages with --source",
        )
    with open_archive(place) as archive:
        return _episodes(archive)


def takes_on(card_id: str, posts: Iterable[TaggedPost]) -> list[tuple[TaggedPost, TaggedCard]]:
    """What the posts say of one card, named by an id (with or without `#`) or by its key."""
    name = card_id.strip().lstrip("#").casefold()
    takes = [
        (post, tagged)
        for post in posts
        for tagged in post.cards
        if name in (tagged.card.key, *(number.casefold() for number in tagged.card.ids))
    ]
    if not takes:
        raise UnknownCardError(
            f"{card_id}: no card has this id", hint="`digest extract` lists the cards of a page"
        )
    return takes


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The archive's episodes, judged by today's rules, and what was told of them."""

    posts: Mapping[str, TaggedPost]
    past: Past
    cards_before: Mapping[str, int]
    background: Background
    editions: Mapping[str, datetime]


def _shelf(archive: Archive) -> _Shelf:
    # The numbers first: a version kept in between is then told some day, and not never.
    past = Past(archive.told(), archive.numbers(), frozenset(archive.passed_over()))
    posts = _episodes(archive)
    return _Shelf(
        posts={post.post.key: post for post in posts},
        past=past,
        cards_before=archive.cards_before(),
        background=Background(tellings_of(posts)),
        editions=archive.editions(),
    )


def _episodes(archive: Archive) -> list[TaggedPost]:
    return [tag_post(e) for post in archive.posts() if (e := read_cards(post)).is_episode]


def _pull(job: Job, archive: Archive) -> tuple[Problem, ...]:
    """Archive what each source gives; what a person should know of it comes back."""
    states = {state.name: state for state in archive.source_states()}
    memory = Memory(
        visits=archive.visits(),
        posts=archive.numbers(),
        wait_until={name: state.next_at for name, state in states.items() if state.next_at},
    )
    known, before = archive.known_sources(), archive.cards_before()
    problems: list[Problem] = []
    for source, asked in zip(gather(job, memory), job.sources, strict=True):
        new = source.name not in known
        passed = backlog_of(source.posts, job.backlog, job.now) if new else ()
        archive.keep(source.name, source.posts, job.now, source.visits, pass_over=passed)
        problems += source.problems
        problems += drift_of(source.posts, before, series_of(source.posts))
        archive.note_source(_state(archive, source, asked, states.get(source.name)))
    return tuple(problems)


def _state(
    archive: Archive, source: Gathered, asked: Source, before: SourceState | None
) -> SourceState:
    now = datetime.now(UTC)
    cards = archive.cards_before()
    own = [key for key, name in archive.sources_of().items() if name == source.name]
    worked = bool(source.extractions or source.unchanged)
    return SourceState(
        name=source.name,
        place=shown(asked.place),
        asked_at=now,
        succeeded_at=now if worked else before.succeeded_at if before else None,
        next_at=source.next_at,
        posts=len(own),
        cards=sum(cards.get(key, 0) for key in own),
        failure="" if worked or not source.problems else source.problems[0].what,
    )


def _this_week(job: Job, archive: Archive, shelf: _Shelf) -> tuple[Edition | None, Selection]:
    """The edition of this week, if there is anything to tell, and what it tells."""
    week = week_id(job.now.date())
    candidates = [
        key
        for key, post in shelf.posts.items()
        if key in shelf.past.told or is_within(post.post, job.since, job.until)
    ]
    selection = select_posts(week, shelf.past, candidates)
    changed = _changes(archive, selection)
    if not (selection.posts or changed):
        return None, Selection()
    made_at = job.now if selection.fresh else shelf.editions[week]
    posts = [shelf.posts[key] for key in selection.posts if key in shelf.posts]
    return _edition(job, shelf, posts, (made_at, changed)), selection


def _editions(
    job: Job, archive: Archive, shelf: _Shelf, current: Edition | None
) -> tuple[Edition, ...]:
    """Every edition so far, made again with today's rules; the newest first."""
    editions = [current] if current else []
    for name, made_at in shelf.editions.items():
        if current is None or name != current.id:
            selection = selection_of(name, shelf.past)
            posts = _as_told(archive, shelf, name, selection)
            editions.append(_edition(job, shelf, posts, (made_at, _changes(archive, selection))))
    return tuple(sorted(editions, key=lambda edition: edition.id, reverse=True))


def _as_told(
    archive: Archive, shelf: _Shelf, edition_id: str, selection: Selection
) -> list[TaggedPost]:
    """An edition's posts in the versions that it told: a later edit is a later edition's news."""
    numbers = {
        key: [told.number for told in shelf.past.told[key] if told.edition_id == edition_id][-1]
        for key in selection.posts
    }
    edited = [n for key, n in numbers.items() if n != shelf.past.numbers[key]]
    versions = archive.post_versions(edited) if edited else {}
    judged = {number: tag_post(read_cards(post)) for number, post in versions.items()}
    known = (judged.get(n) or shelf.posts.get(key) for key, n in numbers.items())
    return [post for post in known if post]


def _edition(
    job: Job, shelf: _Shelf, posts: list[TaggedPost], made: tuple[datetime, tuple[Change, ...]]
) -> Edition:
    made_at, changed = made
    extractions = [post.extraction for post in posts]
    drift = drift_of(extractions, shelf.cards_before, frozenset())
    days = [post.post.published for post in posts]
    missed = missed_weeks(days, made_at.date(), shelf.editions)
    return compile_edition(
        posts,
        made_at=made_at,
        title=job.look.title,
        problems=(*(p for e in extractions for p in e.problems), *drift),
        background=replace(shelf.background, changed=changed, missed_weeks=missed),
    )


def _changes(archive: Archive, selection: Selection) -> tuple[Change, ...]:
    """How the cards of edited posts differ from what readers were told."""
    edits = [(key, *pair) for key, pair in (selection.edits or {}).items()]
    versions = archive.post_versions({n for _, *pair in edits for n in pair}) if edits else {}
    judged = {number: tag_post(read_cards(post)) for number, post in versions.items()}
    return tuple(c for _, a, b in edits for c in changes_between(judged[a], judged[b]))


def _report(
    edition: Edition | None,
    selection: Selection,
    written: Written,
    problems: tuple[Problem, ...],
) -> Report:
    items = edition.items if edition else ()
    return Report(
        edition=edition.id if edition else None,
        new_posts=len(selection.fresh),
        episodes=len(edition.posts) if edition else 0,
        cards={tag.value: sum(item.verdict.tag is tag for item in items) for tag in Tag},
        files=written,
        problems=problems,
    )
