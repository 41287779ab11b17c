"""Features -> what they can be filtered by, and the numbers that stand for it in the index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from digest.model import JOINT, Action, CardInBrief, Tag, product_part
from digest.render.site.library import Feature

FACETS = ("tag", "action", "area", "version", "episode", "integration", "product")


def values_of(feature: Feature) -> tuple[Iterable[str], ...]:
    """The feature's values of each of FACETS; no text of its posts is asked for."""
    card = feature.card
    return (
        (card.tag,),
        (card.action,),
        tuple(dict.fromkeys(card.areas)),
        version_value(card),
        tuple(dict.fromkeys([fact.post.key for fact in reversed(feature.facts)])),
        feature.integrations,
        (product_part(card.product),),
    )


def version_value(card: CardInBrief) -> Iterable[str]:
    """A version among those of all products: `2.214` of the house's, `ninjaone--5.10`."""
    if not card.version:
        return ()
    part = product_part(card.product)
    return (f"{part}{JOINT}{card.version}" if part else card.version,)


def _first_numbers() -> dict[str, dict[str, int]]:
    known: dict[str, Iterable[str]] = {"tag": Tag, "action": Action}
    return {facet: {v: n for n, v in enumerate(known.get(facet, ()))} for facet in FACETS}


@dataclass(frozen=True, slots=True)
class Directory:
    """The values of each filter, numbered in the order in which they were added."""

    numbers: dict[str, dict[str, int]] = field(default_factory=_first_numbers)

    @property
    def facets(self) -> list[str]:
        """What can be filtered by; by product where there are several."""
        return [f for f in FACETS if f != "product" or len(self.numbers[f]) > 1]

    def add(self, facet: str, values: Iterable[str]) -> None:
        """Number these too, as far as they are new."""
        known = self.numbers[facet]
        for value in values:
            known.setdefault(value, len(known))

    def numbers_of(self, facet: str, values: Iterable[str]) -> list[int]:
        """The numbers of values that are known."""
        return [self.numbers[facet][value] for value in values]

    def column(self, facet: str, rows: Iterable[Iterable[str]]) -> str:
        """The numbers of each feature's values, in base 36: `0 1,4 0`."""
        digits = {value: _base36(number) for value, number in self.numbers[facet].items()}
        return " ".join([",".join([digits[value] for value in values]) for values in rows])


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[number] if number < 36 else _base36(number // 36) + digits[number % 36]
