"""Library + templates -> every file of the site. Links are relative: any host will do, or none."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from digest.model import File, Look, Templates
from digest.render.environment import Renderer
from digest.render.site.catalogue import Catalogue, catalogue_of
from digest.render.site.exports import exports_of
from digest.render.site.feeds import feeds_of
from digest.render.site.library import Library
from digest.render.site.pages import Page, pages_of
from digest.render.site.search import search_files

SITE = "site"
_FILLED = (".html", ".xml", ".txt")
_NOT_FOUND = "404.html"
_MOST_IN_A_SITEMAP = 50_000  # sitemaps.org/protocol.html


def render_site(library: Library, templates: Templates, look: Look) -> Iterator[File]:
    """Every file, below `site/`: as they are, filled pages, the search index, feeds, exports."""
    renderer = Renderer(templates, look)
    catalogue = catalogue_of(library)
    paths = []
    for page in pages_of(catalogue):
        paths.append(page.canonical)
        yield fill(renderer, page, look)
    for path, text in _as_they_are(templates):
        yield File(f"{SITE}/{path}", text.encode())
    yield from (File(f"{SITE}/{path}", text.encode()) for path, text in _others(catalogue, look))
    yield from _for_robots(renderer, catalogue, look, sorted({*paths} - {_NOT_FOUND}))


def fill(renderer: Renderer, page: Page, look: Look) -> File:
    """One page's file: it depends on the page, the look and the templates, and nothing else."""
    # A host shows this page at any address, so its links cannot start from where it is.
    root = _base_path(look) if page.path == _NOT_FOUND else page.root
    where = {"root": root, "path": page.path, "canonical": quote(page.canonical)}
    text = renderer.fill(f"site/{page.template}", **where, **page.values)
    return File(f"{SITE}/{page.path}", text.encode())


def _base_path(look: Look) -> str:
    return urlsplit(look.site_url).path.rstrip("/") + "/"


def _as_they_are(templates: Templates) -> Iterator[tuple[str, str]]:
    for name in sorted(templates):
        folder, _, path = name.partition("/")
        if folder == SITE and not path.endswith(_FILLED):
            yield path, templates[name]


def _others(catalogue: Catalogue, look: Look) -> Iterator[tuple[str, str]]:
    yield from search_files(catalogue)
    yield from exports_of(catalogue, look)


def _for_robots(
    renderer: Renderer, catalogue: Catalogue, look: Look, paths: list[str]
) -> Iterator[File]:
    """Feeds and llms.txt always; the sitemap needs an address to speak of."""
    yield from feeds_of(catalogue, renderer, look)
    values = {"library": catalogue.library, "catalogue": catalogue}
    yield _text(renderer, "llms.txt", values)
    if look.site_url:
        yield from _for_search_engines(renderer, paths)


def _for_search_engines(renderer: Renderer, paths: list[str]) -> Iterator[File]:
    starts = range(0, len(paths), _MOST_IN_A_SITEMAP)
    names = [f"sitemap{f'-{n}' if n > 1 else ''}.xml" for n, _ in enumerate(starts, 1)]
    yield _text(renderer, "robots.txt", {"sitemaps": names})
    for name, start in zip(names, starts, strict=True):
        quoted = [quote(path) for path in paths[start : start + _MOST_IN_A_SITEMAP]]
        text = renderer.fill("site/sitemap.xml", paths=quoted)
        yield File(f"{SITE}/{name}", text.encode())


def _text(renderer: Renderer, name: str, values: dict[str, object]) -> File:
    return File(f"{SITE}/{name}", renderer.fill(f"site/{name}", **values).encode())
