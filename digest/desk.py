"""What an editor does with an edition: a note on top, a look at the mail, an export.

Nothing here announces an edition: the weekly run alone does.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from digest.edition.history import week_id
from digest.errors import DigestError
from digest.job import Job
from digest.model import Edition, File
from digest.publish.folder import write_files
from digest.render import Renderer, bodies_of, subject_of
from digest.render.calendar import calendar_of
from digest.render.exports import csv_of, json_of
from digest.render.note import MOST_CHARACTERS, cleaned
from digest.render.preview import preview_page
from digest.shelf import all_editions, shelf_of, this_week
from digest.store import Archive, open_existing
from digest.store.made import open_made

PREVIEW = "preview.html"


def note_of(job: Job) -> str:
    """The note on this week's edition, Markdown; empty without one."""
    with open_existing(job.archive) as archive:
        return archive.notes().get(week_id(job.now.date()), "")


def note_to_edit(job: Job) -> str:
    """The same, for somebody who is about to change it; DigestError if it is too late for that."""
    with open_existing(job.archive) as archive:
        _still_open(job, archive)
    return note_of(job)


def keep_note(job: Job, note: str) -> str:
    """Let this be the note on this week's edition, whose id comes back; an empty one removes it.

    The next weekly run writes it into the edition. DigestError for one that no mail has room for,
    and for an edition that was sent.
    """
    week, text = week_id(job.now.date()), cleaned(note)
    if len(text) > MOST_CHARACTERS:
        raise DigestError(
            f"the note has {len(text)} characters, a mail has room for {MOST_CHARACTERS}",
            hint="shorten it, or link to the rest",
        )
    with open_existing(job.archive) as archive:
        _still_open(job, archive)
        if archive.notes().get(week, "") != text:
            archive.keep_note(week, text, job.now)
    return week


def _still_open(job: Job, archive: Archive) -> None:
    today = job.now.date()
    if (week := week_id(today)) in archive.closed_editions():
        monday = today + timedelta(days=7 - today.weekday())
        raise DigestError(
            f"edition {week} was sent, and its note with it",
            hint=f"write one for the next week's: digest note --now {monday}",
        )


def write_preview(job: Job) -> Path:
    """Write a page that shows the newest edition's mail as its readers see it; where it is.

    This week's edition is made up as the next weekly run would, from what is archived.
    """
    edition = newest(job)
    renderer = Renderer(job.templates, job.look)
    subject = subject_of(edition, job.look)
    bodies = bodies_of(edition, renderer, subject)
    page = preview_page(renderer, subject, bodies)
    write_files(job.output, [File(PREVIEW, page.encode())])
    return job.output / PREVIEW


def export_of(job: Job, form: str, edition_id: str | None = None) -> bytes:
    """The edition of that id, or the newest, as `ics`, `csv` or `json`."""
    edition = newest(job, edition_id)
    match form:
        case "ics":
            return calendar_of(edition, job.look)
        case "csv":
            return csv_of(edition)
        case _:
            return json_of(edition)


def write_out(path: str, content: bytes) -> None:
    """Write the file that a person named; OutputError if the disk says no."""
    place = Path(path)
    write_files(place.parent, [File(place.name, content)])


def newest(job: Job, edition_id: str | None = None) -> Edition:
    """The edition of that id, or the newest, also one that the next weekly run would make."""
    with open_existing(job.archive) as archive, open_made(job.output) as made:
        shelf = shelf_of(job, archive, made)
        editions = all_editions(job, shelf, this_week(job, shelf)[0])
    found = [e for e in editions if edition_id in (None, e.id)]
    if not found:
        known = ", ".join(e.id for e in editions[:5]) or "none yet"
        raise DigestError(
            f"there is no edition {edition_id}" if edition_id else "there is no edition yet",
            hint=f"run `digest weekly` first (editions: {known})",
        )
    return found[0].whole
