"""A page of the site before it is filled: where it is, and all that it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A page to fill: its path in the site, its template, and all that it shows.

    Pages of equal `values` fill to equal bytes. What follows from these alone, and takes a while
    to work out, is `derived` when the page is filled; what is among the values in brief is there
    whole, by the same name. `canonical` is its address below the site's own.
    """

    path: str
    template: str
    values: Mapping[str, object]
    derived: Callable[[], Mapping[str, object]] = dict

    @property
    def root(self) -> str:
        """The way up to the site's own folder, from wherever the site is opened."""
        return "../" * self.path.count("/")

    @property
    def canonical(self) -> str:
        return self.path.removesuffix("index.html")
