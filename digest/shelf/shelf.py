"""The archive's episodes, judged, and what was told of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from digest.edition.history import Background, tellings_of
from digest.edition.selection import Past
from digest.job import Job
from digest.judged import JudgedArchive
from digest.model import Decision, PostInBrief, Problem, Recall, TaggedPost
from digest.store import Archive, open_existing
from digest.store.made import Made, look_into_made


@dataclass(frozen=True, slots=True)
class Shelf:
    """The archive's episodes, judged by today's rules, and what was told of them.

    `versions` gives those of posts by their numbers, judged too; `recall` remembers what a run
    before this one made.
    """

    posts: Mapping[str, PostInBrief]
    past: Past
    cards_before: Mapping[str, int]
    background: Background
    editions: Mapping[str, datetime]
    versions: Callable[[Iterable[int]], Mapping[int, PostInBrief]]
    recall: Recall
    decisions: tuple[Decision, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    closed: frozenset[str] = frozenset()


def shelf_of(job: Job, archive: Archive, made: Made) -> Shelf:
    """All that the archive holds now, judged by today's rules as the job's reader sees it."""
    # The numbers first: a version kept in between is then told some day, and not never.
    past = Past(archive.told(), archive.numbers(), frozenset(archive.passed_over()))
    judged = JudgedArchive(job, archive, made)
    posts = judged.episodes()
    return Shelf(
        posts={post.key: post for post in posts},
        past=past,
        cards_before=archive.cards_before(),
        background=Background(tellings_of(posts)),
        editions=archive.editions(),
        versions=judged.versions,
        recall=made.recall,
        decisions=archive.decisions(),
        notes=archive.notes(),
        closed=frozenset(archive.closed_editions()),
    )


def archived_posts(job: Job) -> list[TaggedPost]:
    """Every episode of the archive, judged by today's rules; ArchiveError where there is none."""
    hint = "run `digest weekly` first, or name the pages with --source"
    with (
        open_existing(job.archive, hint=hint) as archive,
        look_into_made(job.output) as made,
    ):
        return [post.whole for post in JudgedArchive(job, archive, made).episodes()]


def unheard(job: Job, posts: Iterable[PostInBrief]) -> tuple[Problem, ...]:
    """A Problem for each person's word on a card that no post has."""
    if not job.standpoint.overrides:
        return ()
    keys = {card.key for post in posts for card in post.cards}
    hint = f"mend its name in {job.overrides.name}, or take it out: `digest tag ID --undo`"
    return tuple(
        Problem(str(job.overrides), f"no card is called {override.key!r}", hint)
        for override in job.standpoint.overrides
        if override.key not in keys
    )
