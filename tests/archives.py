"""Posts to keep, and what an archive holds of them, whichever database it is in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select

from digest.errors import ArchiveError
from digest.model import Block, Card, Extraction, Kind, Post
from digest.store import Archive, open_archive
from digest.store.engine import open_engine
from digest.store.schema import POSTS

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)


def read_post(number: int, title: str = "A card", cards: int = 1) -> Extraction:
    """Episode `number`, with cards that are all called alike."""
    blocks = (Block(Kind.HEADING, f"Episode {number}", level=1), Block(Kind.PARAGRAPH, title))
    post = Post(f"Notes: Episode {number}", blocks, episode=number, published=date(2026, 6, 2))
    return Extraction(post, cards=(Card(title, ids=("767443",)),) * cards)


def key(number: int) -> str:
    """The key of episode `number`."""
    return read_post(number).post.key


def titles(archive: Archive) -> list[tuple[int | None, str]]:
    """Episode and card of each post in the archive."""
    return [(post.episode, post.blocks[1].text) for post in archive.posts()]


def versions_in(place: str) -> int:
    """How many versions of posts the archive holds in all."""
    with open_archive(place), open_engine(place, 5) as engine, engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(POSTS)) or 0


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements that any database was asked meanwhile."""
    asked: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def failure(place: Path | str, title: str = "New words", *, wait_s: float = 0.2) -> ArchiveError:
    """The error that a program meets which reads and writes there."""

    def use() -> None:
        with open_archive(place, wait_s=wait_s) as archive:
            archive.posts()
            archive.first_seen()
            archive.keep("blog", [read_post(1, title)], NOW)

    with pytest.raises(ArchiveError) as caught:
        use()
    assert caught.value.hint
    assert "\n" not in caught.value.message
    return caught.value
