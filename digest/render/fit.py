"""As much of an edition as a mail has room for: whole, or else shorter from the bottom.

Gmail clips a message of more than 102 KB, and with it whatever stands below. So a mail that would
be too large leaves out what matters least, says how much that is, and where to find it. Pure: how
large a mail is says the function that is passed in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from digest.model import Change, Covered, Edition, Item, OpenItem, Problem, Section

# Of HTML, styles inlined; in transfer encoding that stays below what Gmail shows whole.
BUDGET_BYTES = 90_000
# Of each section these come first; then everything else has its turn.
_FIRST_FULL = 3
_FIRST_LINES = 20
_FIRST_OPEN = 5
_FIRST_OTHERS = 5

_Step = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Part:
    """A section as far as there is room: `items` in full, `brief` in a line, `left` not at all."""

    name: str
    title: str
    lead: str
    count: int
    items: tuple[Item, ...]
    brief: tuple[Item, ...]

    @property
    def left(self) -> int:
        return self.count - len(self.items) - len(self.brief)


@dataclass(frozen=True, slots=True)
class Room:
    """What of an edition stands in a mail; each `..._left` says how many there was no room for."""

    sections: tuple[Part, ...]
    rest: tuple[Part, ...]
    open: tuple[OpenItem, ...]
    changed: tuple[Change, ...]
    posts: tuple[Covered, ...]
    problems: tuple[Problem, ...]
    open_left: int
    changed_left: int
    posts_left: int
    problems_left: int


def fitted(edition: Edition, size_of: Callable[[Room], int], budget: int = BUDGET_BYTES) -> Room:
    """The most of the edition whose mail has at most `budget` bytes, by `size_of`.

    Below a frame of titles and counts nothing can be left out: a template that is larger than
    the budget without any card stays so.
    """
    steps = tuple(_steps(edition))
    whole = _room(edition, steps)
    if size_of(whole) <= budget:
        return whole
    low, high = 0, len(steps)
    while high - low > 1:
        middle = (low + high) // 2
        if size_of(_room(edition, steps[:middle])) <= budget:
            low = middle
        else:
            high = middle
    return _room(edition, steps[:low])


def _steps(edition: Edition) -> Iterator[_Step]:
    """What to add to an empty mail, the most important first.

    `shown` makes a section's next card appear, as a line; `full` tells the next in full.
    """
    all_cards = [section.count for section in edition.sections]
    in_full = [len(section.items) for section in edition.sections]
    areas = [area.count for area in edition.rest]
    lists = {
        "open": len(edition.open),
        "changed": len(edition.changed),
        "posts": len(edition.posts),
        "problems": len(edition.problems),
    }
    yield from _turns("posts", [lists["posts"]], 0, _FIRST_OTHERS)
    for rank in range(_FIRST_FULL):
        yield from _turns("shown", all_cards, rank, rank + 1)
        yield from _turns("full", in_full, rank, rank + 1)
    yield from _turns("open", [lists["open"]], 0, _FIRST_OPEN)
    yield from _turns("shown", all_cards, _FIRST_FULL, _FIRST_LINES)
    for name in ("changed", "problems"):
        yield from _turns(name, [lists[name]], 0, _FIRST_OTHERS)
    yield from _turns("full", in_full, _FIRST_FULL, max(in_full, default=0))
    yield from _turns("shown", all_cards, _FIRST_LINES, max(all_cards, default=0))
    yield from _turns("rest", areas, 0, max(areas, default=0))
    for name in ("changed", "posts", "problems"):
        yield from _turns(name, [lists[name]], _FIRST_OTHERS, lists[name])


def _turns(name: str, counts: Sequence[int], first: int, last: int) -> Iterator[_Step]:
    """Of several lists of so many entries, those from `first` to `last`, one of each in turn."""
    for rank in range(first, last):
        yield from ((name, number) for number, count in enumerate(counts) if rank < count)


def _room(edition: Edition, steps: Sequence[_Step]) -> Room:
    taken = Counter(steps)
    number = {name: taken[name, 0] for name in ("open", "changed", "posts", "problems")}
    return Room(
        sections=tuple(
            _part(s, taken["shown", i], taken["full", i]) for i, s in enumerate(edition.sections)
        ),
        rest=tuple(_part(area, taken["rest", i], 0) for i, area in enumerate(edition.rest)),
        open=edition.open[: number["open"]],
        changed=edition.changed[: number["changed"]],
        posts=edition.posts[: number["posts"]],
        problems=edition.problems[: number["problems"]],
        open_left=len(edition.open) - number["open"],
        changed_left=len(edition.changed) - number["changed"],
        posts_left=len(edition.posts) - number["posts"],
        problems_left=len(edition.problems) - number["problems"],
    )


def _part(section: Section, shown: int, full: int) -> Part:
    items = (*section.items, *section.brief)[: max(shown, full)]
    return Part(
        section.name, section.title, section.lead, section.count, items[:full], items[full:]
    )
