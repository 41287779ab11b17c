"""Sources -> archive: every post that they give is kept, with what was seen on the way.

gather | keep | remember how many cards each gave
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from digest.edition.selection import backlog_of
from digest.intake.drift import drift_of, series_before, series_of
from digest.intake.gather import Gathered, Memory, gather
from digest.intake.products import Products, keep_products
from digest.job import Job, Source
from digest.model import Problem, SourceState
from digest.pull.address import shown
from digest.store import Archive


def take_in(job: Job, archive: Archive) -> tuple[Problem, ...]:
    """Archive what each source gives; what a person should know of it comes back."""
    keep_products(job, archive)
    states = {state.name: state for state in archive.source_states()}
    memory = Memory(
        visits=archive.visits(),
        posts=archive.numbers(),
        wait_until={name: state.next_at for name, state in states.items() if state.next_at},
    )
    known, before = archive.known_sources(), archive.cards_before()
    given = _Given(archive.sources_of(), dict(before))
    series = series_before(before)
    problems: list[Problem] = []
    for found, asked in zip(gather(job, memory), job.sources, strict=True):
        # Anew for each source: the one before may have given a post of the same name.
        told = Products(job, archive).told_apart(found.extractions, asked)
        source = replace(found, extractions=told)
        new = source.name not in known
        passed = backlog_of(source.posts, job.backlog, job.now) if new else ()
        archive.keep(source.name, source.posts, job.now, source.visits, pass_over=passed)
        given.add(source)
        problems += source.problems
        problems += drift_of(source.posts, before, series | series_of(source.posts))
        archive.note_source(_state(source, asked, given, states.get(source.name)))
    return tuple(problems)


@dataclass(frozen=True, slots=True)
class _Given:
    """What the archive holds, kept up to date while sources are taken in: it is asked but once.

    By post key, the source that gave it first, and the most cards that it ever gave.
    """

    sources: dict[str, str]
    cards: dict[str, int]

    def add(self, source: Gathered) -> None:
        """Count in what the source gives now."""
        for extraction in source.posts:
            key = extraction.post.key
            self.sources.setdefault(key, source.name)
            self.cards[key] = max(self.cards.get(key, 0), len(extraction.cards))


def _state(
    source: Gathered, asked: Source, given: _Given, before: SourceState | None
) -> SourceState:
    now = datetime.now(UTC)
    own = [key for key, name in given.sources.items() if name == source.name]
    worked = bool(source.extractions or source.unchanged)
    return SourceState(
        name=source.name,
        place=shown(asked.place),
        asked_at=now,
        succeeded_at=now if worked else before.succeeded_at if before else None,
        next_at=source.next_at,
        posts=len(own),
        cards=sum(given.cards.get(key, 0) for key in own),
        failure="" if worked or not source.problems else source.problems[0].what,
    )
