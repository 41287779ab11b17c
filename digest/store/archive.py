"""The archive: what no program could compute again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from digest.errors import ArchiveError
from digest.model import Decision, Extraction, Post, SourceState, Told, Visit
from digest.store import desk, editions, posts, sources
from digest.store.engine import open_engine, writing
from digest.store.ledger import Ledger
from digest.store.migrations import migrate
from digest.store.roster import Roster

_AT_ONCE = 200  # posts that are read together


@contextmanager
def open_archive(place: Path | str, *, wait_s: float = 5.0) -> Iterator[Archive]:
    """The archive in a file or at an SQLAlchemy address, made if it is not there.

    While another program writes, this one waits for `wait_s` seconds. ArchiveError if it fails.
    """
    with open_engine(place, wait_s) as engine:
        migrate(engine)
        yield Archive(engine)


@contextmanager
def open_existing(place: Path | str, hint: str = "run `digest weekly` first") -> Iterator[Archive]:
    """The same for who only reads what a run has kept; ArchiveError where there is none yet."""
    if not archive_exists(place):
        raise ArchiveError(f"{place}: there is no archive yet", hint=hint)
    with open_archive(place) as archive:
        yield archive


def archive_exists(place: Path | str) -> bool:
    """Whether the archive's file is there; a database at an address is only known once asked."""
    return not isinstance(place, Path) or place.is_file()


class Archive:
    """An open archive. Each method is one transaction.

    Its `ledger` knows what was sent, its `roster` to whom to send.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.ledger = Ledger(engine)
        self.roster = Roster(engine)

    def keep(
        self,
        source: str,
        extractions: Iterable[Extraction],
        now: datetime,
        visits: Iterable[Visit] = (),
        *,
        pass_over: Iterable[str] = (),
    ) -> int:
        """Keep what is new or edited, as it came from `source`; the number of posts never seen.

        With them, or not at all, what the servers said is remembered: otherwise a server that
        answers "not modified" would keep a post from us that was never kept. So are the keys of
        posts to pass over: otherwise a source's backlog would be news after a crash.
        """
        given = list(extractions)
        with self._writing() as connection:
            if given:
                sources.keep_name(connection, source, now)
            new = posts.keep_posts(connection, source, given, now) if given else 0
            sources.keep_visits(connection, visits)
            editions.pass_over(connection, pass_over)
        return new

    def posts(self) -> tuple[Post, ...]:
        """Every post in its newest version, in the order in which they were first seen."""
        with self._engine.connect() as connection:
            return posts.newest_posts(connection)

    def post_texts(self) -> Iterator[tuple[int, str]]:
        """As `posts`, each as its version's number and the text that `read_post` reads.

        They are read some at a time, each time in a transaction: all of them would be half of
        what a run holds in memory. A row is never changed, so it does no harm.
        """
        with self._engine.connect() as connection:
            numbers = posts.newest_in_order(connection)
        for start in range(0, len(numbers), _AT_ONCE):
            some = numbers[start : start + _AT_ONCE]
            texts = self.version_texts(some)
            yield from ((number, texts[number]) for number in some)

    def version_texts(self, numbers: Iterable[int]) -> dict[int, str]:
        """As `post_versions`, each as the text that `read_post` reads."""
        with self._engine.connect() as connection:
            return posts.version_texts(connection, numbers)

    def numbers(self) -> dict[str, int]:
        """Post key -> the number of its newest version.

        Ask before `posts`: a version that another program keeps in between is then told of again
        some day, and not never.
        """
        with self._engine.connect() as connection:
            return posts.newest_numbers(connection)

    def post_version(self, number: int) -> Post:
        """The version of a post that has this number."""
        return self.post_versions([number])[number]

    def post_versions(self, numbers: Iterable[int]) -> dict[int, Post]:
        """Number -> the version that has it, for many at once."""
        with self._engine.connect() as connection:
            return posts.versions(connection, numbers)

    def fingerprints(self, post_key: str) -> set[str]:
        """Those of every version that was kept of the post."""
        with self._engine.connect() as connection:
            return posts.fingerprints(connection, post_key)

    def first_seen(self) -> dict[str, datetime]:
        """Post key -> when it was first pulled."""
        with self._engine.connect() as connection:
            return {key: first[0] for key, first in posts.first_of_each(connection).items()}

    def sources_of(self) -> dict[str, str]:
        """Post key -> the source that gave it first."""
        with self._engine.connect() as connection:
            return {key: first[1] for key, first in posts.first_of_each(connection).items()}

    def cards_before(self) -> dict[str, int]:
        """Post key -> the most cards that any kept version of it gave when it was pulled."""
        with self._engine.connect() as connection:
            return posts.most_cards(connection)

    def known_sources(self) -> set[str]:
        """The names of all sources that have ever given a post, be it one known from another."""
        with self._engine.connect() as connection:
            return sources.known_names(connection)

    def visits(self) -> dict[str, Visit]:
        """Address -> what its server said when it was last asked."""
        with self._engine.connect() as connection:
            return sources.all_visits(connection)

    def products(self) -> dict[str, str]:
        """Source -> what its posts are about, as far as it was ever another than the house's."""
        with self._engine.connect() as connection:
            return sources.all_products(connection)

    def keep_products(self, products: Mapping[str, str]) -> None:
        """Remember what these sources' posts are about; empty is the house's own product."""
        if products:
            with self._writing() as connection:
                sources.keep_products(connection, products)

    def note_source(self, state: SourceState) -> None:
        """Remember how the source is doing, instead of what was known of it."""
        with self._writing() as connection:
            sources.keep_state(connection, state)

    def source_states(self) -> tuple[SourceState, ...]:
        """How each source has been doing, by name."""
        with self._engine.connect() as connection:
            return sources.all_states(connection)

    def announce(self, edition_id: str, made_at: datetime, posts: Mapping[str, int]) -> bool:
        """Note that the edition told of these versions: post key -> number.

        What was noted before stays; with anything new the edition counts as made at `made_at`.
        False, and nothing is noted, if it was sent meanwhile: what is new is the next one's.
        """
        with self._writing() as connection:
            return editions.announce(connection, edition_id, made_at, posts.values())

    def closed_editions(self) -> set[str]:
        """The ids of the editions that were sent, so that nothing is added to them."""
        with self._engine.connect() as connection:
            return editions.closed_editions(connection)

    def told(self) -> dict[str, tuple[Told, ...]]:
        """Post key -> every telling of it, the oldest first."""
        with self._engine.connect() as connection:
            return editions.tellings(connection)

    def editions(self) -> dict[str, datetime]:
        """Edition id -> when it was made, the oldest first."""
        with self._engine.connect() as connection:
            return editions.made_editions(connection)

    def note_written(self, edition_id: str, made_at: datetime) -> None:
        """Note that the edition's files are there, as it was made at `made_at`.

        If another program has made it anew since then, its files are still to be written.
        """
        with self._writing() as connection:
            editions.note_written(connection, edition_id, made_at)

    def unwritten(self) -> tuple[str, ...]:
        """The editions, by id, that were announced and whose files may not be there: a crash."""
        with self._engine.connect() as connection:
            return editions.unwritten(connection)

    def pass_over(self, post_keys: Iterable[str]) -> None:
        """Remember that these posts are kept, but that no edition is to tell of them."""
        with self._writing() as connection:
            editions.pass_over(connection, post_keys)

    def passed_over(self) -> set[str]:
        """The keys of the posts that no edition is to tell of."""
        with self._engine.connect() as connection:
            return editions.passed_over(connection)

    def mark(self) -> str:
        """Changes with anything that editions are made of, and people said; 64 hex digits."""
        with self._engine.connect() as connection:
            return editions.mark(connection)

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Keep these decisions of a person: all of them, or none."""
        with self._writing() as connection:
            desk.keep_decisions(connection, decisions)

    def decisions(self) -> tuple[Decision, ...]:
        """Everything that was ever decided, in its order."""
        with self._engine.connect() as connection:
            return desk.all_decisions(connection)

    def keep_note(self, edition_id: str, markdown: str, now: datetime) -> None:
        """Let this be the editor's note of the edition; an empty one takes it away."""
        with self._writing() as connection:
            desk.keep_note(connection, edition_id, markdown, now)

    def notes(self) -> dict[str, str]:
        """Edition id -> the editor's note, Markdown, where there is one."""
        with self._engine.connect() as connection:
            return desk.all_notes(connection)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with writing(self._engine).begin() as connection:
            yield connection
