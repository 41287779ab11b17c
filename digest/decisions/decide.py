"""`digest done`, `snooze`, `dismiss`: what was decided about cards -> the archive.

ids | find the cards | check every one | keep all decisions or none
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from digest.decisions.meant import takes_on
from digest.errors import DigestError
from digest.job import Job
from digest.model import Decision, Deed
from digest.shelf import archived_posts
from digest.store import open_archive


@dataclass(frozen=True, slots=True)
class Choice:
    """What is decided, and for whom; with `undo` it is taken back."""

    deed: Deed
    client: str = ""
    until: date | None = None
    because: str = ""
    undo: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """A card that something was decided about, for people."""

    title: str
    decision: Decision


def decide(job: Job, card_ids: Iterable[str], choice: Choice) -> tuple[Decided, ...]:
    """Keep the decision about each of the cards; for a wrong id an error, and nothing is kept."""
    _check_date(choice, job.now)
    posts = archived_posts(job)
    titles = {
        tagged.card.key: tagged.card.short_title or tagged.card.title
        for card_id in card_ids
        for _, tagged in takes_on(card_id, posts, job.look.product)
    }
    with open_archive(job.archive) as archive:
        if choice.undo:
            _check_undo(titles, choice, archive.decisions())
        decided = tuple(Decided(titles[key], _decision(key, choice, job.now)) for key in titles)
        archive.decide(d.decision for d in decided)
    return decided


def _decision(key: str, choice: Choice, now: datetime) -> Decision:
    if choice.undo:
        return Decision(key, Deed.REOPENED, now, choice.client)
    return Decision(key, choice.deed, now, choice.client, choice.until, choice.because)


def _check_date(choice: Choice, now: datetime) -> None:
    if choice.until and choice.until <= now.date():
        raise DigestError(
            f"{choice.until}: is not after today", hint="name the day on which to be asked again"
        )


def _check_undo(titles: Mapping[str, str], choice: Choice, decisions: Iterable[Decision]) -> None:
    last = {d.card_key: d.deed for d in decisions if d.client == choice.client}
    for key, title in titles.items():
        if last.get(key) is not choice.deed:
            whom = f" for {choice.client}" if choice.client else ""
            raise DigestError(
                f"{title}: is not {choice.deed}{whom}, so there is nothing to take back",
                hint="`digest status --all` shows what is open, snoozed and missed",
            )
