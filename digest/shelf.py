"""The archive as readers see it: its episodes judged by today's rules, and the editions of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from digest.edition.compose import compile_edition, folded
from digest.edition.history import Background, changes_between, missed_weeks, tellings_of, week_id
from digest.edition.selection import (
    Past,
    Selection,
    by_edition,
    is_within,
    select_posts,
    selection_of,
)
from digest.intake.drift import drift_of
from digest.job import Job
from digest.judged import JudgedArchive
from digest.model import Change, Decision, Edition, Problem, TaggedPost
from digest.open_items import View, with_lists
from digest.store import Archive, open_existing
from digest.store.made import Made, open_made


@dataclass(frozen=True, slots=True)
class Shelf:
    """The archive's episodes, judged by today's rules, and what was told of them.

    `marks` are the posts' own, by the same keys: each changes with anything of its post.
    """

    posts: Mapping[str, TaggedPost]
    past: Past
    cards_before: Mapping[str, int]
    background: Background
    editions: Mapping[str, datetime]
    decisions: tuple[Decision, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    closed: frozenset[str] = frozenset()
    marks: Mapping[str, str] = field(default_factory=dict)


def shelf_of(job: Job, archive: Archive) -> Shelf:
    """All that the archive holds now, judged by today's rules as the job's reader sees it."""
    # The numbers first: a version kept in between is then told some day, and not never.
    past = Past(archive.told(), archive.numbers(), frozenset(archive.passed_over()))
    with open_made(job.output) as made:
        judged = JudgedArchive(job, archive, made).episodes()
    posts = {one.tagged.post.key: one.tagged for one in judged}
    return Shelf(
        posts=posts,
        past=past,
        cards_before=archive.cards_before(),
        background=Background(tellings_of(posts.values())),
        editions=archive.editions(),
        decisions=archive.decisions(),
        notes=archive.notes(),
        closed=frozenset(archive.closed_editions()),
        marks={one.tagged.post.key: one.mark for one in judged},
    )


def this_week(job: Job, archive: Archive, shelf: Shelf) -> tuple[Edition | None, Selection]:
    """The edition of this week, if there is anything to tell, and what it tells.

    One that was sent is no longer made: what came since then is the next week's.
    """
    week = week_id(job.now.date())
    if week in shelf.closed:
        return None, Selection()
    selection, changed = _news(job, archive, shelf, week)
    if not (selection.posts or changed):
        return None, Selection()
    made_at = job.now if selection.fresh else shelf.editions[week]
    posts = [shelf.posts[key] for key in selection.posts if key in shelf.posts]
    return _edition(job, shelf, posts, (made_at, changed)), selection


def waiting(job: Job, archive: Archive, shelf: Shelf) -> int | None:
    """How many posts are left to the next week's edition; None unless this week's was sent."""
    if week_id(job.now.date()) not in shelf.closed:
        return None
    next_week = week_id(job.now.date() + timedelta(weeks=1))
    selection, changed = _news(job, archive, shelf, next_week)
    return len({*selection.posts, *(change.item.post_key for change in changed)})


def _news(
    job: Job, archive: Archive, shelf: Shelf, week: str
) -> tuple[Selection, tuple[Change, ...]]:
    """What the edition of that week would tell, and how edited posts changed."""
    candidates = [
        key
        for key, post in shelf.posts.items()
        if key in shelf.past.told or is_within(post.post, job.since, job.until)
    ]
    selection = select_posts(week, shelf.past, candidates)
    return selection, _changes(job, archive, selection)


def all_editions(
    job: Job, archive: Archive, shelf: Shelf, current: Edition | None
) -> tuple[Edition, ...]:
    """Every edition so far, made again with today's rules; the newest first.

    Each has the editor's note, and what was open when it was made.
    """
    editions = [current] if current else []
    own = by_edition(shelf.past)
    for name in shelf.editions:
        if current is None or name != current.id:
            selection = selection_of(name, own.get(name, shelf.past))
            editions.append(_as_it_was(job, archive, shelf, (name, selection)))
    editions.sort(key=lambda edition: edition.id, reverse=True)
    noted = [replace(e, note=shelf.notes.get(e.id, "")) for e in editions]
    return with_lists(noted, shelf.decisions, View(missed_after=job.missed_after))


def _as_it_was(job: Job, archive: Archive, shelf: Shelf, told: tuple[str, Selection]) -> Edition:
    """An edition of the archive, telling what it told, made again with today's rules."""
    edition_id, selection = told
    posts = _as_told(job, archive, edition_id, (shelf, selection))
    made = (shelf.editions[edition_id], _changes(job, archive, selection))
    return _edition(job, shelf, posts, made)


def empty_edition(job: Job, shelf: Shelf) -> Edition:
    """The edition of a week in which nothing is new."""
    return _edition(job, shelf, [], (job.now, ()))


def _as_told(
    job: Job, archive: Archive, edition_id: str, known: tuple[Shelf, Selection]
) -> list[TaggedPost]:
    """An edition's posts in the versions that it told: a later edit is a later edition's news."""
    shelf, selection = known
    numbers = {
        key: [told.number for told in shelf.past.told[key] if told.edition_id == edition_id][-1]
        for key in selection.posts
    }
    edited = [n for key, n in numbers.items() if n != shelf.past.numbers[key]]
    judged = _judged(job, archive, edited)
    posts = (judged.get(n) or shelf.posts.get(key) for key, n in numbers.items())
    return [post for post in posts if post]


def _edition(
    job: Job, shelf: Shelf, posts: list[TaggedPost], made: tuple[datetime, tuple[Change, ...]]
) -> Edition:
    made_at, changed = made
    extractions = [post.extraction for post in posts]
    drift = drift_of(extractions, shelf.cards_before, frozenset())
    days = [post.post.published for post in posts]
    missed = missed_weeks(days, made_at.date(), shelf.editions)
    edition = compile_edition(
        posts,
        made_at=made_at,
        title=job.look.title,
        problems=(*(p for e in extractions for p in e.problems), *drift),
        background=replace(shelf.background, changed=changed, missed_weeks=missed),
    )
    return folded(edition, job.per_area)


def _changes(job: Job, archive: Archive, selection: Selection) -> tuple[Change, ...]:
    """How the cards of edited posts differ from what readers were told."""
    edits = tuple((selection.edits or {}).values())
    judged = _judged(job, archive, [number for pair in edits for number in pair])
    return tuple(c for a, b in edits for c in changes_between(judged[a], judged[b]))


def _judged(job: Job, archive: Archive, numbers: Iterable[int]) -> dict[int, TaggedPost]:
    """Versions of posts by their numbers, judged by today's rules."""
    wanted = set(numbers)
    if not wanted:
        return {}
    with open_made(job.output) as made:
        return JudgedArchive(job, archive, made).versions(wanted)


def archived_posts(job: Job) -> list[TaggedPost]:
    """Every episode of the archive, judged by today's rules; ArchiveError where there is none."""
    hint = "run `digest weekly` first, or name the pages with --source"
    with open_existing(job.archive, hint=hint) as archive:
        return [one.tagged for one in JudgedArchive(job, archive, Made(None)).episodes()]


def unheard(job: Job, posts: Iterable[TaggedPost]) -> tuple[Problem, ...]:
    """A Problem for each person's word on a card that no post has."""
    if not job.standpoint.overrides:
        return ()
    keys = {tagged.card.key for post in posts for tagged in post.cards}
    hint = f"mend its name in {job.overrides.name}, or take it out: `digest tag ID --undo`"
    return tuple(
        Problem(str(job.overrides), f"no card is called {override.key!r}", hint)
        for override in job.standpoint.overrides
        if override.key not in keys
    )
