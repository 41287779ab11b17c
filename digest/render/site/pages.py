"""Catalogue -> pages to fill: which there are, and what each of them shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from digest.edition.compose import READING_ORDER, SECTIONS
from digest.model import Action, CardInBrief, Counting, EditionInBrief, PostInBrief, product_part
from digest.render.names import order_of, version_title
from digest.render.site.catalogue import Catalogue
from digest.render.site.charts import advice_by_area, features_by_version, health_of
from digest.render.site.feature_pages import feature_pages_of
from digest.render.site.library import VERSION, Feature, Shelf
from digest.render.site.measured import MEASURED
from digest.render.site.page import Page
from digest.render.site.waiting import waiting_of

ON_A_PAGE = 100  # features of a full page of a list; the newest page holds up to twice as many
_IN_BRIEF = 6  # what home shows of a list


@dataclass(frozen=True, slots=True)
class Group:
    """Features under one heading; `name` says for the style sheet what they have in common.

    `product` is another than the house's, where they are of a version of it.
    """

    name: str
    title: str
    features: tuple[Feature, ...]
    product: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a long list: its number (the oldest is 1; None for the newest), and its own.

    `total` is how many the list holds. A page that is not the newest tells what it holds itself:
    it is to stay as it is when others come.
    """

    number: int | None
    features: tuple[Feature, ...]
    total: int
    older: int | None = None
    newer: int | None = None

    @property
    def folder(self) -> str:
        return f"older-{self.number}/" if self.number else ""

    @property
    def is_all(self) -> bool:
        """Whether there is no other page of the list."""
        return self.number is None and self.older is None


Grouping = Callable[[Sequence[Feature]], tuple[Group, ...]]


def pages_of(catalogue: Catalogue) -> Iterator[Page]:
    """Every page of the site, home first."""
    yield from pages_beside_features(catalogue)
    for group in feature_pages_of(catalogue):
        yield from group.pages()


def pages_beside_features(catalogue: Catalogue) -> Iterator[Page]:
    """Every page but those of a single feature."""
    to_do = to_turn_on(catalogue)
    yield _home(catalogue, to_do)
    yield from _editions(catalogue)
    yield from _episodes(catalogue)
    for shelves in (catalogue.versions, catalogue.areas, catalogue.integrations):
        for shelf in shelves:
            yield from _shelf(shelf, catalogue.library.counting)
    yield from _lists(catalogue)
    yield from _checklist(catalogue, to_do)
    yield Page("about/index.html", "about.html", {"figures": (MEASURED,)})
    yield Page("search/index.html", "search.html", {})
    yield Page("404.html", "404.html", {})


def to_turn_on(catalogue: Catalogue) -> tuple[Feature, ...]:
    """What the hosts say to switch on, with care or without; the newest first."""
    return tuple(f for f in reversed(catalogue.features) if _is_to_do(f))


def _is_to_do(feature: Feature) -> bool:
    card = feature.card
    return card.action is Action.TURN_ON and card.section in ("turn-on", "with-care")


def _home(catalogue: Catalogue, to_do: Sequence[Feature]) -> Page:
    editions = catalogue.library.editions
    newest = editions[0] if editions else None
    now = set(newest.keys) if newest else set()
    still = [feature for feature in to_do if feature.key not in now]
    values = {
        "edition": newest,
        "editions": editions[:_IN_BRIEF],
        "posts": catalogue.library.posts[:_IN_BRIEF],
        "still_open": tuple(still[: 2 * _IN_BRIEF]),
        "more_open": max(0, len(still) - 2 * _IN_BRIEF),
        "health": health_of(catalogue),
        "chart": features_by_version(catalogue.versions),
        "waiting": waiting_of(catalogue.library.waits),
    }
    return Page("index.html", "index.html", values, partial(_whole_edition, newest))


def _editions(catalogue: Catalogue) -> Iterator[Page]:
    editions = catalogue.library.editions
    yield Page("editions/index.html", "editions.html", {"editions": editions})
    for edition in editions:
        path, whole = f"editions/{edition.id}/index.html", partial(_whole_edition, edition)
        yield Page(path, "edition.html", {"edition": edition}, whole)


def _whole_edition(edition: EditionInBrief | None) -> dict[str, object]:
    return {"edition": edition and edition.whole}


def _episodes(catalogue: Catalogue) -> Iterator[Page]:
    posts = catalogue.library.posts
    yield Page("episodes/index.html", "episodes.html", {"posts": posts})
    for post in posts:
        path = f"episodes/{post.key}/index.html"
        yield Page(path, "episode.html", {"tagged": post}, partial(_whole_post, post))


def _whole_post(post: PostInBrief) -> dict[str, object]:
    return {"tagged": post.whole, "items": post.items}


def _shelf(shelf: Shelf, counting: Counting) -> Iterator[Page]:
    grouped = _by_advice if shelf.kind == VERSION else partial(_by_version, counting)
    for part in parts_of(shelf.features):
        values = {
            "shelf": shelf.full_title,
            "product": shelf.product,
            "kind": shelf.kind,
            "name": shelf.name,
            "part": part,
            "total": part.total,
        }
        path = f"{shelf.folder}/{part.folder}index.html"
        yield Page(path, "shelf.html", values, partial(_groups, grouped, part))


def _lists(catalogue: Catalogue) -> Iterator[Page]:
    """The page of each kind of shelf: all of them, with what they hold."""
    for shelves, kind, extra in (
        (catalogue.versions, "versions", {"in_decimals": _in_decimals(catalogue)}),
        (catalogue.areas, "areas", {"chart": advice_by_area(catalogue.areas)}),
        (catalogue.integrations, "integrations", {}),
    ):
        values = {"bars": features_by_version(shelves, most=None), **extra}
        yield Page(f"{kind}/index.html", f"{kind}.html", values)


def _in_decimals(catalogue: Catalogue) -> tuple[str, ...]:
    """The products that count their versions in decimals; empty is the house's own."""
    products = dict.fromkeys(shelf.product for shelf in catalogue.versions) or ("",)
    return tuple(filter(catalogue.library.counting.is_decimal, products))


def _checklist(catalogue: Catalogue, to_do: Sequence[Feature]) -> Iterator[Page]:
    grouped = partial(_by_version, catalogue.library.counting)
    for part in parts_of(to_do):
        values = {"part": part, "total": part.total}
        path = f"checklist/{part.folder}index.html"
        yield Page(path, "checklist.html", values, partial(_groups, grouped, part))


def _groups(grouped: Grouping, part: Part) -> dict[str, object]:
    return {"groups": grouped(part.features)}


def parts_of(features: Sequence[Feature]) -> Iterator[Part]:
    """A list in pages, the newest first. Pages are counted from the oldest, and so stay."""
    full = max(0, len(features) // ON_A_PAGE - 1)
    newest = features[: len(features) - full * ON_A_PAGE]
    yield Part(None, tuple(newest), len(features), older=full or None)
    for number in range(full, 0, -1):
        start = len(features) - number * ON_A_PAGE
        some = tuple(features[start : start + ON_A_PAGE])
        newer = number + 1 if number < full else None
        yield Part(number, some, len(some), older=number - 1 or None, newer=newer)


def _by_advice(features: Sequence[Feature]) -> tuple[Group, ...]:
    """As an edition has them: what asks something of the reader first, then the rest."""
    titles = {place.name: place.title for place in SECTIONS}
    by_place: dict[str, list[Feature]] = {}
    for feature in features:
        by_place.setdefault(feature.card.section or "rest", []).append(feature)
    return tuple(
        Group(name, titles.get(name, "Everything else"), tuple(by_place[name]))
        for name in (*READING_ORDER, "rest")
        if name in by_place
    )


def _by_version(counting: Counting, features: Sequence[Feature]) -> tuple[Group, ...]:
    """As the list of versions has them: the house's, the newest first, then another product's."""

    def order(feature: Feature) -> tuple[tuple[int, ...], str]:
        card = feature.card
        return order_of(card.version, card.product, counting), card.version or ""

    newest = sorted(features, key=order, reverse=True)
    newest.sort(key=_product)
    groups = (tuple(some) for _, some in groupby(newest, lambda f: (_product(f), f.card.version)))
    return tuple(_of_version(some[0].card, some) for some in groups)


def _of_version(card: CardInBrief, features: tuple[Feature, ...]) -> Group:
    return Group("version", version_title(card.version, card.product), features, card.product)


def _product(feature: Feature) -> str:
    return product_part(feature.card.product)
