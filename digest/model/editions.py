"""What readers get: items, sections, editions, and how they changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from digest.model.decisions import Health, OpenItem
from digest.model.problems import Problem
from digest.model.profile import Fit
from digest.model.verdicts import Tag, Verdict


@dataclass(frozen=True, slots=True)
class Item:
    """A card in an edition, with what a reader needs to know of the post it came from.

    `what` is the summary's first paragraph, the most important one; `more` holds the others.
    `told` are earlier posts that told of the same feature, the oldest first. `product` is named
    where it is another than the house's.
    """

    key: str
    title: str
    vendor_title: str
    what: str
    bullets: tuple[str, ...]
    version: str | None
    ids: tuple[str, ...]
    timestamp_s: int | None
    watch_url: str | None
    important: bool
    verdict: Verdict
    post_key: str
    post_title: str
    episode: int | None
    more: tuple[str, ...] = ()
    told: tuple[Telling, ...] = ()
    fit: Fit = field(default_factory=Fit)
    product: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """That a post told of a feature, and what it advised."""

    post_key: str
    post_title: str
    episode: int | None
    tag: Tag


@dataclass(frozen=True, slots=True)
class Change:
    """A card that was edited after readers were told of it; `what` says how, for people."""

    item: Item
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an edition: `name` is stable for templates, `title` is what people read.

    `items` are told in full; `brief`, which one area had too many of, in a line each.
    """

    name: str
    title: str
    lead: str
    items: tuple[Item, ...]
    brief: tuple[Item, ...] = ()

    @property
    def count(self) -> int:
        return len(self.items) + len(self.brief)


class Task(NamedTuple):
    """A card that an edition asks its reader to do something about.

    `section` and `task` name the part of the edition that asks (`turn-on`, `Turn on`). `product`
    is named where it is another than the house's.
    """

    key: str
    title: str
    version: str | None
    ids: tuple[str, ...]
    section: str
    task: str
    product: str = ""


# The sections that ask for something; to have read of what changed for everyone is enough.
TASKS = ("turn-on", "use", "with-care", "review")


@dataclass(frozen=True, slots=True)
class Covered:
    """A post that an edition covers."""

    key: str
    title: str
    episode: int | None
    url: str | None
    watch_url: str | None
    published: date | None
    versions: tuple[str, ...]
    intro: tuple[str, ...]
    cards: int


@dataclass(frozen=True, slots=True)
class Edition:
    """One week's digest, whole: the renderers need nothing else.

    `id` is the ISO week (`2026-W16`), `made_at` the moment it was composed, with its zone.
    `sections` ask something of the reader; `rest` is everything else, a section an area.
    `changed` are cards of earlier editions that were edited since; `missed_weeks` the weeks
    before this one that had no edition because nobody ran the program. A catch-up is no week's
    edition: it tells what came after the version `since`, of the house's product or of `product`.

    `open` is what earlier editions asked for and what was still to be done when this one was
    made, the oldest first; `health` counts it. `note` is what the editor wrote on top, Markdown.
    """

    id: str
    title: str
    made_at: datetime
    posts: tuple[Covered, ...]
    sections: tuple[Section, ...]
    rest: tuple[Section, ...]
    problems: tuple[Problem, ...] = ()
    changed: tuple[Change, ...] = ()
    missed_weeks: int = 0
    since: str | None = None
    product: str = ""
    open: tuple[OpenItem, ...] = ()
    health: Health | None = None
    note: str = ""

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for s in (*self.sections, *self.rest) for item in (*s.items, *s.brief))

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What it asks of its reader, told in full or in a line."""
        return tuple(
            Task(i.key, i.title, i.version, i.ids, section.name, section.title, i.product)
            for section in self.sections
            if section.name in TASKS
            for i in (*section.items, *section.brief)
        )

    def count(self, tag: Tag) -> int:
        return sum(item.verdict.tag is tag for item in self.items)
