"""What `digest doctor` looks at: each part of a weekly run, tried on its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from digest.errors import DigestError
from digest.gather import gather
from digest.job import Job, make_job
from digest.model import Problem
from digest.render import Library, render_site
from digest.store import open_archive


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried: what was seen, or what is wrong with it."""

    part: str
    seen: str = ""
    problem: Problem | None = None


def examine(config: str | None, *, offline: bool) -> tuple[Finding, ...]:
    """Every part in the order in which a run needs them; without settings there is no more."""
    try:
        job = make_job(config=config)
    except DigestError as error:
        return (Finding("settings", problem=_problem("settings", error)),)
    named = f"{len(job.sources)} in the settings" if job.sources else ""
    no_source = Problem("sources", "there is none", "name one: `digest add URL`")
    return (
        Finding("settings", config or "digest.toml, or the defaults where there is none"),
        Finding("sources", named, None if job.sources else no_source),
        *(() if offline else _sources(job)),
        _tried("archive", lambda: _archive(job)),
        _tried("templates", lambda: _templates(job)),
        _tried("output", lambda: _output(job)),
    )


def _sources(job: Job) -> Iterator[Finding]:
    for source in gather(job):
        cards = sum(len(extraction.cards) for extraction in source.extractions)
        seen = f"{len(source.posts)} posts, {cards} cards"
        yield from (Finding(source.name, seen, problem) for problem in source.problems)
        if not source.problems:
            yield Finding(source.name, seen)


def _archive(job: Job) -> str:
    if isinstance(job.archive, Path) and not job.archive.is_file():
        return f"{job.archive} will be made by the first run"
    with open_archive(job.archive) as archive:
        return f"{len(archive.numbers())} posts, {len(archive.editions())} editions"


def _templates(job: Job) -> str:
    count = sum(1 for _ in render_site(Library((), ()), job.templates, job.look))
    return f"{len(job.templates)} templates; an empty site of {count} files renders"


def _output(job: Job) -> str:
    place = next(p for p in (job.output, *job.output.absolute().parents) if p.exists())
    if not os.access(place, os.W_OK) or not place.is_dir():
        raise DigestError(f"{place}: cannot be written", hint="choose another with `output`")
    return f"{job.output} can be written"


def _tried(part: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(part, look())
    except DigestError as error:
        return Finding(part, problem=_problem(part, error))


def _problem(part: str, error: DigestError) -> Problem:
    return Problem(part, error.message, error.hint)
