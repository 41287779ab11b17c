"""Shelf -> the edition of this week, and those of every week before, each as it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from digest.edition.history import week_id
from digest.edition.selection import Selection, by_edition, is_within, select_posts, selection_of
from digest.job import Job
from digest.model import Edition, EditionInBrief, PostInBrief
from digest.open_items import View, with_lists
from digest.shelf.material import Edit, Material, composed, in_brief
from digest.shelf.shelf import Shelf


def this_week(job: Job, shelf: Shelf) -> tuple[EditionInBrief | None, Selection]:
    """The edition of this week, if there is anything to tell, and what it tells.

    One that was sent is no longer made: what came since then is the next week's.
    """
    week = week_id(job.now.date())
    if week in shelf.closed:
        return None, Selection()
    selection = _news(job, shelf, week)
    edits = _edits(shelf, selection)
    if not (selection.posts or any(edit.changes for edit in edits)):
        return None, Selection()
    made_at = job.now if selection.fresh else shelf.editions[week]
    posts = [shelf.posts[key] for key in selection.posts if key in shelf.posts]
    return in_brief(job, shelf, Material(made_at, tuple(posts), edits)), selection


def waiting(job: Job, shelf: Shelf) -> int | None:
    """How many posts are left to the next week's edition; None unless this week's was sent."""
    if week_id(job.now.date()) not in shelf.closed:
        return None
    next_week = week_id(job.now.date() + timedelta(weeks=1))
    selection = _news(job, shelf, next_week)
    edited = (c.item.post_key for edit in _edits(shelf, selection) for c in edit.changes)
    return len({*selection.posts, *edited})


def _news(job: Job, shelf: Shelf, week: str) -> Selection:
    """What the edition of that week would tell."""
    candidates = [
        key
        for key, post in shelf.posts.items()
        if key in shelf.past.told or is_within(post.post, job.since, job.until)
    ]
    return select_posts(week, shelf.past, candidates)


def all_editions(
    job: Job, shelf: Shelf, current: EditionInBrief | None
) -> tuple[EditionInBrief, ...]:
    """Every edition so far, as today's rules make it; the newest first.

    Each has the editor's note, and what was open when it was made.
    """
    editions = [current] if current else []
    own = by_edition(shelf.past)
    for name in shelf.editions:
        if current is None or name != current.id:
            selection = selection_of(name, own.get(name, shelf.past))
            editions.append(_as_it_was(job, shelf, name, selection))
    editions.sort(key=lambda edition: edition.id, reverse=True)
    noted = [replace(e, note=shelf.notes.get(e.id, "")) for e in editions]
    return with_lists(noted, shelf.decisions, View(missed_after=job.missed_after))


def empty_edition(job: Job, shelf: Shelf) -> Edition:
    """The edition of a week in which nothing is new."""
    return composed(job, shelf, Material(job.now))


def _as_it_was(job: Job, shelf: Shelf, name: str, selection: Selection) -> EditionInBrief:
    """An edition of the archive, telling what it told, as today's rules make it."""
    posts, edits = _as_told(shelf, name, selection.posts), _edits(shelf, selection)
    return in_brief(job, shelf, Material(shelf.editions[name], posts, edits))


def _as_told(shelf: Shelf, name: str, keys: Iterable[str]) -> tuple[PostInBrief, ...]:
    """An edition's posts in the versions that it told: a later edit is a later edition's news."""
    numbers = {
        key: [told.number for told in shelf.past.told[key] if told.edition_id == name][-1]
        for key in keys
    }
    edited = [n for key, n in numbers.items() if n != shelf.past.numbers[key]]
    versions = shelf.versions(edited) if edited else {}
    posts = (versions.get(n) or shelf.posts.get(key) for key, n in numbers.items())
    return tuple([post for post in posts if post])


def _edits(shelf: Shelf, selection: Selection) -> tuple[Edit, ...]:
    """The edited posts, each as readers know it and as it is to be told."""
    pairs = tuple((selection.edits or {}).values())
    versions = shelf.versions([number for pair in pairs for number in pair]) if pairs else {}
    return tuple(Edit(versions[before], versions[after]) for before, after in pairs)
