"""Places to read: those that the settings name, or the command line instead of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from digest.demo import samples
from digest.job.paths import beside
from digest.model import Counting, Grammar, product_part
from digest.pull.address import shown
from digest.pull.follow import Start
from digest.settings import Settings


@dataclass(frozen=True, slots=True)
class Source:
    """A source by its name in messages and in the archive, and where it begins.

    `product` is what its posts are about, where that is another than the house's.
    """

    name: str
    start: Start
    allow_private: bool = False
    product: str = ""

    @property
    def place(self) -> str:
        return self.start.place


def demo_sources() -> tuple[Source, ...]:
    """The sample posts."""
    return (Source(samples.NAME, Start(samples.FEED)),)


def asked_sources(
    settings: Settings, places: tuple[str, ...], *, allow_private: bool
) -> tuple[Source, ...]:
    """The places that the command line names instead of the settings' sources."""
    pages, grammars = settings.limits.pages, grammars_of(settings)
    products = {source.url: _other(source.product, settings.product) for source in settings.source}
    return tuple(
        Source(
            shown(place),
            Start(place, max_pages=pages, grammars=grammars),
            allow_private,
            products.get(place, ""),
        )
        for place in places
    )


def named_sources(settings: Settings, folder: Path | None) -> tuple[Source, ...]:
    """The sources of the settings; files are meant from `folder`."""
    pages, grammars = settings.limits.pages, grammars_of(settings)
    return tuple(
        Source(
            s.name,
            Start(_place(folder, s.url), s.kind, pages, grammars),
            s.allow_private,
            _other(s.product, settings.product),
        )
        for s in settings.source
    )


def grammars_of(settings: Settings) -> tuple[Grammar, ...]:
    """How entries of other vendors look, as the settings tell it."""
    return tuple(Grammar(g.entry, g.id, g.important, g.other) for g in settings.grammar)


def counting_of(settings: Settings) -> Counting:
    """How the versions of the house's product and of each other one are counted."""
    house = [""] if settings.versions == "decimals" else []
    told = (s for s in settings.source if s.versions == "decimals")
    others = {product_part(_other(s.product, settings.product)) for s in told}
    return Counting((*house, *sorted(others - {""})))


def _other(product: str, house: str) -> str:
    """The product in one line; empty for the house's own."""
    name = " ".join(product.split())
    return "" if product_part(name) == product_part(" ".join(house.split())) else name


def _place(folder: Path | None, place: str) -> str:
    return place if "://" in place or place == "-" else str(beside(folder, place))
