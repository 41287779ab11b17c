"""`digest status`: what is still open of all that editions asked for, and how readers keep up."""

from __future__ import annotations

from dataclasses import dataclass

from digest.job import Job
from digest.model import EditionInBrief, Health
from digest.open_items import Standing, View, done_since, standing
from digest.shelf import all_editions, shelf_of
from digest.store import open_existing
from digest.store.made import open_made


@dataclass(frozen=True, slots=True)
class Status:
    """How things stand now: the newest edition with its numbers, and every card not done."""

    edition: EditionInBrief | None
    health: Health
    standing: Standing


def status(job: Job, client: str = "") -> Status:
    """What is open now for the client (or, empty, for all), of all that editions asked for."""
    with open_existing(job.archive) as archive, open_made(job.output) as made:
        shelf = shelf_of(job, archive, made)
        editions = all_editions(job, shelf, None)
    told = [edition for edition in editions if edition.made_at <= job.now]
    decisions = shelf.decisions
    view = View(client, job.missed_after)
    now = standing(told, decisions, job.now, view)
    newest = told[0] if told else None
    new = sum(item.edition_id == newest.id for item in now.open) if newest else 0
    before = told[1].made_at if len(told) > 1 else None
    done = done_since(before, job.now, decisions, client)
    health = Health(new, done, len(now.open) - new, len(now.missed))
    return Status(newest, health, now)
