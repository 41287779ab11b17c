"""Whether the files of the last run still stand, so that a run with no news need not make them.

Beside the files lies a stamp: a hash of all that they were made from, and one of their own sizes
and times. Only where both are as they were is anything left out: a file that is gone or was edited,
a template, a setting, a version of a package or another archive has all made anew.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from digest.edition.history import week_id
from digest.edition.selection import Past
from digest.job import Job
from digest.model import File, Report, Tag, Written
from digest.program import program_mark
from digest.publish.folder import clear_stale, write_files
from digest.publish.left import Left, left_in
from digest.store import Archive

PLACE = ".stamp.json"
_FORM = {
    "made_from": str,
    "episodes": int,
    "cards": dict,
    "made": int,
    "beside": list,
    "look": str,
}
# No file is made from these; all else of a job counts, whatever may be added to it.
_NOT_MADE_FROM = {"now", "reader", "progress", "counted"}


@dataclass(frozen=True, slots=True)
class Run:
    """What a run made: its report, the files that it left, and the past it began them from."""

    report: Report
    left: Left
    past: Past


def standing_report(job: Job, archive: Archive) -> Report | None:
    """What a run would report that makes the same files again; None if it may make others."""
    week, told = week_id(job.now.date()), archive.editions()
    stamp = _read(job.output / PLACE)
    if week < max(told, default="") or stamp.get("made_from") != _made_from(job, archive):
        return None
    if week in told and stamp.get("edition") != week:
        return None
    clear_stale(job.output)
    if left_in(job.output, stamp["beside"]).look != stamp["look"]:
        return None
    same = Written(unchanged=stamp["made"])
    if week not in told:
        return Report(None, 0, 0, {tag.value: 0 for tag in Tag}, same)
    return Report(week, 0, stamp["episodes"], stamp["cards"], same)


def keep_stamp(job: Job, archive: Archive, run: Run) -> None:
    """Remember what the files of this run were made from.

    Not so where something is left to tell: after a run for a week before the last edition's or
    for one that was sent already, or where another program has kept or told something meanwhile.
    """
    # First the hash: what comes in between it and the look for others is seen by that look.
    made_from, report = _made_from(job, archive), run.report
    week = week_id(job.now.date())
    is_past = week < max(archive.editions(), default="") or week in archive.closed_editions()
    if is_past or not _is_alone(archive, run):
        return
    stamp = {
        "made_from": made_from,
        "edition": report.edition,
        "episodes": report.episodes,
        "cards": report.cards,
        "made": report.files.written + report.files.unchanged,
        "beside": run.left.beside,
        "look": run.left.look,
    }
    write_files(job.output, [File(PLACE, json.dumps(stamp).encode() + b"\n")])


def _is_alone(archive: Archive, run: Run) -> bool:
    """Whether all that has come into the archive since is what this run told itself."""
    past = run.past
    before = {(key, telling) for key, told in past.told.items() for telling in told}
    after = {(key, telling) for key, told in archive.told().items() for telling in told}
    return (
        archive.numbers() == past.numbers
        and archive.passed_over() == past.passed_over
        and all(telling.edition_id == run.report.edition for _, telling in after - before)
    )


def _made_from(job: Job, archive: Archive) -> str:
    """Changes with anything that may change a file; 64 hex digits."""
    settings = [(f.name, getattr(job, f.name)) for f in fields(job) if f.name not in _NOT_MADE_FROM]
    told = repr((settings, archive.mark(), program_mark()))
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


def _read(place: Path) -> dict[str, Any]:
    """The stamp; an empty one if there is none that this program wrote."""
    try:
        stamp = json.loads(place.read_bytes())
    except (OSError, ValueError):
        return {}
    is_whole = (
        isinstance(stamp, dict)
        and {name: type(value) for name, value in stamp.items()}.items() >= _FORM.items()
        and all(isinstance(path, str) for path in stamp["beside"])
    )
    return stamp if is_whole else {}
