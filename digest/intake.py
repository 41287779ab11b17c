"""Sources -> archive: every post that they give is kept, with what was seen on the way.

gather | keep | remember how many cards each gave
"""

from __future__ import annotations

from datetime import UTC, datetime

from digest.drift import drift_of, series_of
from digest.gather import Gathered, Memory, gather
from digest.job import Job, Source
from digest.model import Problem, SourceState
from digest.pull.address import shown
from digest.selection import backlog_of
from digest.store import Archive


def take_in(job: Job, archive: Archive) -> tuple[Problem, ...]:
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
