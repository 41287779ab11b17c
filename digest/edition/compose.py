"""Tagged posts -> the week's edition: choose the section, order, count. Pure.

The order is the reader's: what to switch on, what to start using, what to look at first, what
changed anyway; then everything else, short, by area, none of it lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from digest.edition.history import Background, tellings_of, week_id
from digest.edition.posts import covered, newest_first
from digest.model import (
    HOUSE_IN_DECIMALS,
    JOINT,
    Action,
    Counting,
    Edition,
    Item,
    Problem,
    Section,
    Strength,
    Tag,
    TaggedPost,
    Verdict,
    product_part,
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A section of every edition: what it is called, and whose verdicts belong there."""

    name: str
    title: str
    lead: str
    holds: Callable[[Verdict], bool]


@dataclass(frozen=True, slots=True)
class Since:
    """The version that somebody upgrades from, of the house's product or of `product`."""

    version: str
    product: str = ""
    counting: Counting = HOUSE_IN_DECIMALS

    def is_before(self, version: str) -> bool:
        """Whether that version of the same product is a newer one."""
        return self.order(version) > self.order(self.version)

    def order(self, version: str) -> tuple[int, ...]:
        """Sorts versions of the product, the oldest first."""
        return self.counting.order(version, self.product)


# Read from the top: a card goes to the first section that holds its verdict.
SECTIONS = (
    _Place(
        "changed",
        "Changed for everyone",
        "Already in effect. Nothing to switch, but know about it.",
        lambda v: v.tag is not Tag.IGNORE and v.action is Action.AUTOMATIC,
    ),
    _Place(
        "turn-on",
        "Turn on",
        "The hosts say this is worth switching on.",
        lambda v: v.tag is Tag.RECOMMENDED and v.action is Action.TURN_ON,
    ),
    _Place(
        "use",
        "Start using",
        "There already for whoever wants it.",
        lambda v: v.tag is Tag.RECOMMENDED,
    ),
    _Place(
        "with-care",
        "Turn on, with care",
        "Told to turn on and warned about in the same breath: read before you switch.",
        lambda v: v.with_care,
    ),
    _Place(
        "review",
        "Review first",
        "The hosts warn about these. Look before you switch anything.",
        lambda v: v.tag is Tag.CAUTION,
    ),
)
_NOTHING_BEFORE = Background()
READING_ORDER = ("turn-on", "use", "with-care", "review", "changed")


def compile_edition(
    posts: Iterable[TaggedPost],
    *,
    made_at: datetime,
    title: str,
    problems: tuple[Problem, ...] = (),
    background: Background = _NOTHING_BEFORE,
) -> Edition:
    """The edition of the ISO week of `made_at` (which carries its zone), covering `posts`."""
    posts = sorted(posts, key=newest_first)
    items = [_with_history(item, background) for post in posts for item in post.items]
    items.sort(key=_priority)
    return Edition(
        id=week_id(made_at.date()),
        title=title,
        made_at=made_at.replace(microsecond=0),
        posts=tuple(covered(post) for post in posts),
        sections=_sections(items),
        rest=_by_area(items),
        problems=problems,
        changed=background.changed,
        missed_weeks=background.missed_weeks,
    )


def compile_catch_up(
    posts: Iterable[TaggedPost], since: Since, *, made_at: datetime, title: str
) -> Edition:
    """What the versions after `since` brought, the oldest first: for somebody who upgrades.

    They are versions of one product: those of two cannot be compared. A feature that several posts
    tell of is there once, as the newest of them tells it. A card without a version cannot be
    placed: it is left out, and a Problem says how many.
    """
    posts = sorted(posts, key=newest_first)
    background = Background(tellings_of(posts))
    part = product_part(since.product)
    told = (item for post in reversed(posts) for item in post.items)
    every = {i.key: i for i in told if product_part(i.product) == part}.values()
    newer = [
        (since.order(item.version), _with_history(item, background))
        for item in every
        if item.version is not None and since.is_before(item.version)
    ]
    items = [item for _, item in sorted(newer, key=lambda pair: pair[0])]
    told_in = {item.post_key for item in items}
    return Edition(
        id=f"since-{part}{JOINT}{since.version}" if part else f"since-{since.version}",
        title=title,
        made_at=made_at.replace(microsecond=0),
        posts=tuple(covered(post) for post in posts if post.post.key in told_in),
        sections=_sections(items),
        rest=_by_area(items),
        problems=_unplaced(sum(item.version is None for item in every)),
        since=since.version,
        product=since.product,
    )


def folded(edition: Edition, per_area: int) -> Edition:
    """The edition with at most so many cards of one area told in full in a section.

    The others of that area are told in a line each: forty cards on billing cannot bury the one on
    security. `per_area` is at least 1.
    """
    return replace(edition, sections=tuple(_folded(s, per_area) for s in edition.sections))


def _folded(section: Section, per_area: int) -> Section:
    full: Counter[str] = Counter()
    items: list[Item] = []
    brief: list[Item] = []
    for item in (*section.items, *section.brief):
        area = item.verdict.areas[0]
        full[area] += 1
        (items if full[area] <= per_area else brief).append(item)
    return replace(section, items=tuple(items), brief=tuple(brief))


def _priority(item: Item) -> tuple[bool, bool, bool]:
    """A sorting key in a section: plain words first, Important Mentions, then what rises."""
    implied = item.verdict.strength is Strength.IMPLIED
    return (implied, not item.important, not item.fit.rises)


def _unplaced(number: int) -> tuple[Problem, ...]:
    if not number:
        return ()
    what = f"{number} features name no version and are left out"
    return (Problem("catch-up", what, "they are on the site, and in the editions that told them"),)


def _sections(items: Iterable[Item]) -> tuple[Section, ...]:
    """The sections that ask something of the reader, in the order of reading; empty ones not."""
    placed = [(_place_for_reader(item), item) for item in items]
    return tuple(
        Section(place.name, place.title, place.lead, tuple(chosen))
        for place in sorted(SECTIONS, key=lambda p: READING_ORDER.index(p.name))
        if (chosen := [item for where, item in placed if where is place])
    )


def _with_history(item: Item, background: Background) -> Item:
    tellings = background.tellings.get(item.key, ())
    posts = [telling.post_key for telling in tellings]
    before = tellings[: posts.index(item.post_key)] if item.post_key in posts else tellings
    return replace(item, told=before) if before else item


def place_of(verdict: Verdict) -> _Place | None:
    """The section that a verdict belongs to; None for the rest."""
    if verdict.tag is Tag.IGNORE:
        return None  # as every section says, one after the other
    return next((place for place in SECTIONS if place.holds(verdict)), None)


def _place_for_reader(item: Item) -> _Place | None:
    """Of an area that the reader has muted, only warnings ask for attention."""
    if item.fit.muted and item.verdict.tag is Tag.RECOMMENDED:
        return None
    return place_of(item.verdict)


def _by_area(items: Iterable[Item]) -> tuple[Section, ...]:
    """What no section holds, by area, the largest first: a reader can skip what is not theirs."""
    rest = [item for item in items if _place_for_reader(item) is None]

    def main_area(item: Item) -> str:
        return item.verdict.areas[0]

    groups = [
        (area, tuple(group)) for area, group in groupby(sorted(rest, key=main_area), main_area)
    ]
    groups.sort(key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(Section(area, area_title(area), "", items) for area, items in groups)


def area_title(area: str) -> str:
    """An area's name for people: `api` -> `API`."""
    return {"api": "API"}.get(area, area.capitalize())
