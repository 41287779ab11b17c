"""A Job: what to read, where to keep it, where to write, when it is, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from digest.edition.selection import Backlog
from digest.job.sources import Source, counting_of
from digest.model import (
    Extraction,
    Grammar,
    Look,
    Post,
    Profile,
    Standpoint,
    TaggedPost,
    Templates,
)
from digest.publish.hosting.address import Address
from digest.pull.answer import Reader
from digest.settings import Settings
from digest.settings.overrides import NAME as OVERRIDES
from digest.settings.overrides import load_overrides
from digest.settings.profiles import reader_of

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Job:
    """What to read, where to keep it, where to write, and when it is.

    `archive` is a file or a database's address; `now` carries its zone; `since` and `until` are
    days of publishing, both included; `per_area` is how many cards of one area a section tells in
    full; after `missed_after` weeks what is still open is listed no more. `grammars` tell of
    entries in other vendors' shapes, in what is pulled now and in what is archived. `profile` names
    the reader, empty for the house's, and `output` is theirs; `overrides` is the file that
    `standpoint` has people's words from. `settings` are as they were read, `folder` the one that
    their paths are meant from. `progress` is told what is done next, `counted` how many files of a
    build there are so far.
    """

    sources: tuple[Source, ...]
    archive: Path | str
    output: Path
    now: datetime
    templates: Templates
    look: Look
    reader: Reader
    since: date | None = None
    until: date | None = None
    backlog: Backlog = 14
    per_area: int = 6
    missed_after: int = 8
    grammars: tuple[Grammar, ...] = ()
    settings: Settings = field(default_factory=Settings)
    folder: Path | None = None
    own_templates: Path | None = None
    publish_to: Address | None = None
    progress: Progress = lambda _: None
    counted: Callable[[int], None] = lambda _: None
    standpoint: Standpoint = field(default_factory=Standpoint)
    profile: str = ""
    overrides: Path = Path(OVERRIDES)

    def read(self, post: Post) -> Extraction:
        """The post read to the end, by the shapes that the settings tell of too."""
        from digest.extract import read_cards

        return read_cards(post, self.grammars)

    def judge(self, extraction: Extraction) -> TaggedPost:
        """The post as the job's reader sees it."""
        from digest.tag.situation import judge_post

        return judge_post(extraction, self.standpoint)

    def seen_by(self, profile: str) -> Job:
        """The same job for the reader of this profile of the settings; "" for the house's."""
        standpoint = standpoint_of(self.settings, self.folder, profile or None, self.overrides)
        return replace(self, standpoint=standpoint, profile=profile)

    def unfitted(self) -> Job:
        """The same job without the reader's profile: people's words stay."""
        return replace(self, standpoint=replace(self.standpoint, profile=Profile()))


def standpoint_of(
    settings: Settings, folder: Path | None, profile: str | None, words: Path
) -> Standpoint:
    """What decides how the profile's reader sees a card; `words` is the file of overrides."""
    reader = reader_of(settings, folder, profile)
    return Standpoint(
        profile=reader.profile,
        overrides=load_overrides(words),
        names=reader.rows,
        product=settings.product,
        counting=counting_of(settings),
        rules=tuple(rule.row for rule in settings.rule),
    )
