"""All editions and posts -> the pages of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.items import items_of
from digest.model import Edition, File, Item, TaggedPost, version_order
from digest.render.environment import Look, Renderer, Templates

SITE = "site"


@dataclass(frozen=True, slots=True)
class Library:
    """All that the site tells of: editions and episodes, the newest first."""

    editions: tuple[Edition, ...]
    posts: tuple[TaggedPost, ...]


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature's page: what each post said of it, the newest first."""

    key: str
    items: tuple[Item, ...]

    @property
    def latest(self) -> Item:
        return self.items[0]


@dataclass(frozen=True, slots=True)
class Release:
    """A version of the product and the features that it brought; None where posts name none."""

    version: str | None
    features: tuple[Feature, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to fill: its path in the site, its template, and how far up the site's root is."""

    path: str
    template: str
    values: dict[str, object]

    @property
    def root(self) -> str:
        return "../" * self.path.count("/")


def render_site(library: Library, templates: Templates, look: Look) -> Iterator[File]:
    """Every page of the site, below `site/`. Links are relative: any host will do, or none."""
    renderer = Renderer(templates, look)
    yield File(f"{SITE}/style.css", templates["site/style.css"].encode())
    for page in _pages(library):
        where = {"root": page.root, "path": page.path}
        text = renderer.fill(f"site/{page.template}", **where, **page.values)
        yield File(f"{SITE}/{page.path}", text.encode())


def _pages(library: Library) -> Iterator[Page]:
    features = features_of(library.posts)
    releases = releases_of(features)
    yield Page("index.html", "index.html", {"library": library, "releases": releases})
    for edition in library.editions:
        path = f"editions/{edition.id}/index.html"
        yield Page(path, "edition.html", {"edition": edition})
    for tagged in library.posts:
        path = f"episodes/{tagged.post.key}/index.html"
        yield Page(path, "episode.html", {"tagged": tagged, "items": items_of(tagged)})
    for feature in features:
        values = {"feature": feature, "item": feature.latest}
        yield Page(f"f/{feature.key}/index.html", "feature.html", values)


def features_of(posts: Iterable[TaggedPost]) -> tuple[Feature, ...]:
    """Every feature of the posts, by version, the newest first; then in the hosts' order."""
    by_key: dict[str, list[Item]] = {}
    for tagged in posts:
        for item in items_of(tagged):
            by_key.setdefault(item.key, []).append(item)
    features = (Feature(key, tuple(items)) for key, items in by_key.items())
    return tuple(sorted(features, key=_by_version, reverse=True))


def releases_of(features: Iterable[Feature]) -> tuple[Release, ...]:
    """The features by the version that brought them, in the order that they come in."""
    by_version: dict[str | None, list[Feature]] = {}
    for feature in features:
        by_version.setdefault(feature.latest.version, []).append(feature)
    return tuple(Release(version, tuple(some)) for version, some in by_version.items())


def _by_version(feature: Feature) -> tuple[int, ...]:
    version = feature.latest.version
    return version_order(version) if version else ()
