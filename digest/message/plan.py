"""Which message goes to whom: decided before anything is sent, and shown to a person. Pure.

kept + named in the settings | each once | without those who left -> audience
edition + audience -> plan, or the reason for which nothing is sent
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from digest.message.people import each_once
from digest.message.tokens import mark_of
from digest.model import Edition, Group, Letter, Recipient


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is to get mail, each once, by key; how many were named twice, and how many left."""

    recipients: tuple[Recipient, ...]
    repeated: int = 0
    left: int = 0

    @property
    def groups(self) -> dict[Group, tuple[Recipient, ...]]:
        """Those who are told the same, together."""
        ordered = sorted(self.recipients, key=lambda r: (r.group, r.key))
        return {g: tuple(members) for g, members in groupby(ordered, lambda r: r.group)}


@dataclass(frozen=True, slots=True)
class Told:
    """A group of the plan: what it is told, and how many are told it."""

    group: Group
    letter: Letter
    people: tuple[Recipient, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A send before it begins. `done` of the audience have it already, or may have it.

    `held` is the reason for which nothing is to be sent, "" if there is none; `channels` are the
    names of the chats that are to be told.
    """

    edition_id: str
    groups: tuple[Told, ...]
    audience: Audience
    done: int = 0
    held: str = ""
    channels: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return sum(len(told.people) for told in self.groups)


def audience_of(
    kept: Iterable[Recipient], named: Iterable[Recipient], left: frozenset[str], salt: bytes
) -> Audience:
    """Everybody once; what the settings say of a person counts more than what is kept."""
    named = tuple(named)
    once = each_once([*named, *kept])
    staying = tuple(person for person in once if mark_of(person.key, salt) not in left)
    return Audience(staying, len(named) - len(each_once(named)), len(once) - len(staying))


def plan_send(
    edition_id: str,
    letters: dict[Group, Letter],
    audience: Audience,
    done: frozenset[str],
    held: str = "",
) -> Plan:
    """A letter to each of the audience who has none of this edition; `done` are keys of who has."""
    groups = [
        Told(group, letters[group], waiting)
        for group, members in audience.groups.items()
        if (waiting := tuple(person for person in members if person.key not in done))
    ]
    everybody = len(audience.recipients)
    plan = Plan(edition_id, tuple(groups), audience, held=held)
    return replace(plan, done=everybody - plan.count)


def why_held(edition: Edition, *, at_least: int, when_nothing_new: bool) -> str:
    """Why this edition is not worth a mail; "" if it is. `at_least` counts what asks something."""
    if not edition.posts and not edition.changed:
        return "" if when_nothing_new else "nothing is new"
    asks = sum(len(section.items) for section in edition.sections) + len(edition.changed)
    if asks < at_least:
        return f"it asks for {asks} things, and [mail] at_least is {at_least}"
    return ""


def first_lines(text: str, count: int = 6) -> tuple[str, ...]:
    """The first lines of a mail that say something."""
    return tuple(line for line in text.splitlines() if line.strip())[:count]
