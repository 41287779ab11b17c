"""What an edition is made of -> the edition: whole, or in brief as an earlier run made it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, cached_property, partial

from pydantic import TypeAdapter

from digest.edition.briefs import edition_in_brief
from digest.edition.compose import compile_edition, folded
from digest.edition.history import changes_between, missed_weeks, week_id
from digest.intake.drift import drift_of
from digest.job import Job
from digest.model import (
    Change,
    Edition,
    EditionInBrief,
    PostInBrief,
    SectionInBrief,
    Task,
    mark_of_text,
)
from digest.program import program_mark
from digest.shelf.shelf import Shelf

_Kept = tuple[tuple[SectionInBrief, ...], tuple[str, ...], tuple[str, ...], tuple[Task, ...]]
_FORM: TypeAdapter[_Kept] = TypeAdapter(_Kept)


@dataclass(frozen=True)
class Edit:
    """A post as readers were told of it, and as it is since."""

    before: PostInBrief
    after: PostInBrief

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        return changes_between(self.before.whole, self.after.whole)


@dataclass(frozen=True, slots=True)
class Material:
    """What an edition is made of: its moment, posts to tell of, and edits of posts told before."""

    made_at: datetime
    posts: tuple[PostInBrief, ...] = ()
    edits: tuple[Edit, ...] = ()


def composed(job: Job, shelf: Shelf, material: Material) -> Edition:
    """The edition, whole."""
    posts = [post.whole for post in material.posts]
    extractions = [post.extraction for post in posts]
    drift = drift_of(extractions, shelf.cards_before, frozenset())
    changed = tuple(change for edit in material.edits for change in edit.changes)
    missed = _missed(shelf, material)
    edition = compile_edition(
        posts,
        made_at=material.made_at,
        title=job.look.title,
        problems=(*(p for e in extractions for p in e.problems), *drift),
        background=replace(shelf.background, changed=changed, missed_weeks=missed),
    )
    return folded(edition, job.per_area)


def in_brief(job: Job, shelf: Shelf, material: Material) -> EditionInBrief:
    """The edition, composed when somebody asks for the whole of it."""
    mark = _mark(job, shelf, material)
    whole = cache(partial(composed, job, shelf, material))
    kept = shelf.recall(mark, lambda: _dumped(edition_in_brief(whole(), mark)))
    sections, keys, edited, tasks = _FORM.validate_json(kept)
    return EditionInBrief(
        id=week_id(material.made_at.date()),
        made_at=material.made_at.replace(microsecond=0),
        sections=sections,
        keys=keys,
        edited=edited,
        tasks=tasks,
        made_of=mark,
        read=whole,
    )


def _dumped(edition: EditionInBrief) -> bytes:
    return _FORM.dump_json((edition.sections, edition.keys, edition.edited, edition.tasks))


def _mark(job: Job, shelf: Shelf, material: Material) -> str:
    """Changes with all that `composed` looks at."""
    made_of = (
        program_mark(),
        job.look.title,
        job.per_area,
        str(material.made_at),
        [(post.mark, shelf.cards_before.get(post.key, 0)) for post in material.posts],
        [(edit.before.mark, edit.after.mark) for edit in material.edits],
        _told_elsewhere(shelf, material),
        _missed(shelf, material),
    )
    return mark_of_text(f"edition {made_of!r}")


def _told_elsewhere(shelf: Shelf, material: Material) -> list[object]:
    """Which of the posts' cards are told of elsewhere too, and where; most are not."""
    return [
        (key, tellings)
        for post in material.posts
        for key, _ in post.tags
        if (tellings := shelf.background.tellings.get(key, ()))
        and (len(tellings) > 1 or tellings[0].post_key != post.key)
    ]


def _missed(shelf: Shelf, material: Material) -> int:
    days = [post.post.published for post in material.posts]
    return missed_weeks(days, material.made_at.date(), shelf.editions)
