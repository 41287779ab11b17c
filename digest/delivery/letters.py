"""The archive -> an edition as each group's people are told it.

A profile decides what stands where in it, a client what of earlier weeks is still open, a
language how dates are written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from digest.compiled import keep_compiled
from digest.delivery.office import Office
from digest.errors import DigestError
from digest.job import Job
from digest.message.mime import TOKEN
from digest.model import Decision, Edition, EditionInBrief, Group, Letter
from digest.open_items import View, with_open
from digest.render import render_letter
from digest.shelf import Shelf, all_editions, empty_edition, shelf_of
from digest.store import Archive
from digest.store.made import open_made


@dataclass(frozen=True, slots=True)
class Reading:
    """An edition as the reader of one profile sees it, and what its open cards are found in."""

    job: Job
    edition: Edition
    editions: tuple[EditionInBrief, ...]
    decisions: tuple[Decision, ...]

    def seen_by(self, client: str) -> Edition:
        """The edition with what is still open for the people of this client."""
        view = View(client, self.job.missed_after)
        return with_open(self.edition, self.editions, self.decisions, view)


def reading_of(job: Job, shelf: Shelf, edition_id: str, *, must_be: bool) -> Reading:
    """The edition as the job's reader sees it; an empty one where it is not there.

    DigestError instead, if it `must_be`.
    """
    editions = all_editions(job, shelf, None)
    found = next((e.whole for e in editions if e.id == edition_id), None)
    if found is None:
        if must_be:
            raise _no_edition(edition_id, shelf)
        found = replace(empty_edition(job, shelf), note=shelf.notes.get(edition_id, ""))
    return Reading(job, found, editions, shelf.decisions)


def letters_to(
    office: Office, archive: Archive, house: Reading, groups: Iterable[Group]
) -> dict[Group, Letter]:
    """What the edition's mail says to each group; all groups of a profile share one reading."""
    keep_compiled()
    envelope = office.envelope
    leave = envelope.leave_url(TOKEN) or envelope.leave_mailto(TOKEN)
    readings = {"": house}
    letters = {}
    for group in groups:
        if group.profile not in readings:
            readings[group.profile] = _reading(house, archive, group.profile)
        reading = readings[group.profile]
        job, edition = reading.job, reading.seen_by(group.client)
        letters[group] = render_letter(edition, job.templates, job.look, leave, group.language)
    return letters


def _reading(house: Reading, archive: Archive, profile: str) -> Reading:
    job = house.job.seen_by(profile)
    with open_made(job.output) as made:
        shelf = shelf_of(job, archive, made)
        return reading_of(job, shelf, house.edition.id, must_be=False)


def _no_edition(edition_id: str, shelf: Shelf) -> DigestError:
    known = ", ".join(sorted(shelf.editions)[-5:]) or "none yet"
    return DigestError(
        f"there is no edition {edition_id}",
        hint=f"the archive has: {known}; `digest weekly` makes this week's",
    )
