"""Sources -> their posts, read to the end.

source | follow | each post once
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial

from digest.job import Job, Source
from digest.model import Extraction, Grammar, Problem, Visit
from digest.pull.address import is_address, shown
from digest.pull.answer import Reader, Unchanged
from digest.pull.follow import follow
from digest.pull.pages import Found, Wait

# Sources wait for their servers, not for the processor; each server has its own limit.
AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Memory:
    """What the archive knows that asking politely needs.

    `visits` by address; `posts` are the keys of those archived; `wait_until` tells, by a source's
    name, when its server wants to be asked again.
    """

    visits: Mapping[str, Visit] = field(default_factory=dict)
    posts: Container[str] = ()
    wait_until: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one source gave: its posts, and what a person should know of it.

    `visits` are to be kept with the posts, or not at all; `unchanged` counts the addresses that
    hold what they held; until `next_at` its server wants no more requests.
    """

    name: str
    extractions: tuple[Extraction, ...]
    problems: tuple[Problem, ...]
    visits: tuple[Visit, ...] = ()
    unchanged: int = 0
    next_at: datetime | None = None

    @property
    def posts(self) -> tuple[Extraction, ...]:
        """Those that are worth keeping: a listing's stub only points to a post."""
        return tuple(e for e in self.extractions if not e.is_stub)


def gather(
    job: Job, memory: Memory | None = None, *, now: datetime | None = None
) -> Iterator[Gathered]:
    """Every source of the job, in its order; those on the network are read at the same time.

    `now` is the real moment, which a server's wish to be left alone is compared with, whatever
    week the job is for.
    """
    known, moment = memory or Memory(), now or datetime.now(UTC)
    try:
        with _begun(job, lambda source: _gathered(source, job.reader, known, moment)) as results:
            for source, result in zip(job.sources, results, strict=True):
                job.progress(f"Reading {source.name}")
                yield result()
    finally:
        job.reader.close()


@contextmanager
def _begun(job: Job, read: Callable[[Source], Gathered]) -> Iterator[list[Callable[[], Gathered]]]:
    """For each source a way to its result; the network's are on their way at once."""
    remote = [source for source in job.sources if is_address(source.place)]
    if len(remote) < 2:
        yield [partial(read, source) for source in job.sources]
        return
    from concurrent.futures import ThreadPoolExecutor

    pool = ThreadPoolExecutor(AT_ONCE, "digest-source")
    try:
        yield [
            pool.submit(read, source).result if source in remote else partial(read, source)
            for source in job.sources
        ]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _gathered(source: Source, reader: Reader, memory: Memory, now: datetime) -> Gathered:
    until = memory.wait_until.get(source.name)
    if until and until > now:
        what = f"its server asked not to be asked before {until:%Y-%m-%d %H:%M} UTC"
        problem = Problem(shown(source.place), what, "the first run after that asks again")
        return Gathered(source.name, (), (problem,), next_at=until)
    fetch = reader.fetch_for(memory.visits, allow_private=source.allow_private)
    harvest = _Harvest(source.start.grammars)
    for found in follow(source.start, fetch, memory.visits, memory.posts):
        harvest.take(found)
    return harvest.gathered(source)


@dataclass(slots=True)
class _Harvest:
    """What a source gives, while it comes in.

    A post may stand on several pages, whole or as a listing's stub: the fullest is taken, and
    what only another says of it (its author, its address) is added.
    """

    grammars: tuple[Grammar, ...]
    posts: dict[str, Extraction] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    unchanged: int = 0
    next_at: datetime | None = None

    def take(self, found: Found) -> None:
        """Sort one thing that was found into its place."""
        match found:
            case Extraction():
                key = found.post.key
                self.posts[key] = _joined(self.posts.get(key), found, self.grammars)
            case Unchanged(visit):
                self.unchanged += 1
                self.visits.append(visit)
            case Visit():
                self.visits.append(found)
            case Problem():
                self.problems.append(found)
            case Wait(until):
                self.next_at = until

    def gathered(self, source: Source) -> Gathered:
        """All of it, each post told of the source's product."""
        own = (problem for extraction in self.posts.values() for problem in extraction.problems)
        return Gathered(
            source.name,
            tuple(extraction.of(source.product) for extraction in self.posts.values()),
            (*self.problems, *own),
            tuple(self.visits),
            self.unchanged,
            self.next_at,
        )


def _joined(
    known: Extraction | None, other: Extraction, grammars: tuple[Grammar, ...]
) -> Extraction:
    if known is None:
        return other
    from digest.extract import read_cards

    ordered = sorted((known, other), key=lambda e: (-len(e.cards), -len(e.intro)))
    full, thin = ordered[0].post, ordered[1].post
    post = replace(
        full,
        url=full.url or thin.url,
        published=full.published or thin.published,
        author=full.author or thin.author,
        summary=full.summary or thin.summary,
        watch_url=full.watch_url or thin.watch_url,
    )
    return read_cards(post, grammars)
