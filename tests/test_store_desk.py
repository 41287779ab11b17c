"""Decisions and notes in the archive, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import update

from digest.errors import ArchiveError
from digest.model import Decision, Deed
from digest.store import Archive, open_archive
from digest.store.engine import open_engine, writing
from digest.store.schema import DECISIONS
from tests.archives import NOW

LATER = NOW + timedelta(days=7)


@pytest.fixture
def archive(place: str) -> Iterator[Archive]:
    with open_archive(place) as archive:
        yield archive


def test_decisions_come_back_as_they_were_made_in_their_order(archive: Archive) -> None:
    made = (
        Decision("a", Deed.DONE, LATER, "Acme & Sons"),
        Decision("b", Deed.SNOOZED, NOW, until=date(2026, 7, 1)),
        Decision("a", Deed.REOPENED, NOW, "Acme & Sons"),
        Decision("c", Deed.DISMISSED, NOW, because="no SSO \N{SNOWMAN}"),
    )
    archive.decide(made[:2])
    archive.decide(made[2:])
    archive.decide(())
    assert archive.decisions() == made


def test_several_decisions_are_kept_together_or_not_at_all(archive: Archive) -> None:
    def broken_off() -> Iterator[Decision]:
        yield Decision("a", Deed.DONE, NOW)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        archive.decide(broken_off())
    assert archive.decisions() == ()


def test_the_newest_note_of_an_edition_counts(archive: Archive) -> None:
    archive.keep_note("2026-W23", "First", NOW)
    archive.keep_note("2026-W24", "Another week's", NOW)
    archive.keep_note("2026-W23", "Second, with *stars*", LATER)
    assert archive.notes() == {"2026-W23": "Second, with *stars*", "2026-W24": "Another week's"}
    archive.keep_note("2026-W23", "", LATER)
    assert archive.notes() == {"2026-W24": "Another week's"}


def test_a_decision_that_cannot_be_read_is_an_error_for_people(
    archive: Archive, place: str
) -> None:
    archive.decide([Decision("a", Deed.DONE, NOW)])
    with open_engine(place, 5) as engine, writing(engine).begin() as connection:
        connection.execute(update(DECISIONS).values(deed="forgotten"))
    with pytest.raises(ArchiveError, match="decision 1 cannot be read"):
        archive.decisions()
