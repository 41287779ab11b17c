"""What a run made and did."""

from __future__ import annotations

from dataclasses import dataclass, field

from digest.model.memory import SourceState
from digest.model.problems import Problem


@dataclass(frozen=True, slots=True)
class File:
    """A file to write: its path below the output folder, with forward slashes, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """What publishing to a folder did, in numbers of files."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What a weekly run did, for the closing table and for `--json`.

    `waiting` posts are left to the next week's edition; None unless this week's was sent already.
    A catch-up is of one `product`, empty for the house's; `others` it left out unasked.
    """

    edition: str | None
    new_posts: int
    episodes: int
    cards: dict[str, int] = field(default_factory=dict)
    files: Written = Written()
    problems: tuple[Problem, ...] = ()
    waiting: int | None = None
    product: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a run of `digest fetch` did: how its sources are doing, and how many posts are new."""

    states: tuple[SourceState, ...]
    new_posts: int
    problems: tuple[Problem, ...] = ()
