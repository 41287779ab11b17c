"""A way in which vendors announce a change: what it asks of the reader, and how clearly."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Action


@dataclass(frozen=True, slots=True, eq=False)
class Announcement:
    """Phrases that speak for an action, and how strongly.

    `title_only` rows say something in a title and nothing in the hosts' own sentences.
    """

    action: Action
    weight: float
    why: str
    phrases: tuple[str, ...]
    title_only: bool = True
