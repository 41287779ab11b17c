"""Library + templates -> every file of the site. Links are relative: any host will do, or none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from urllib.parse import quote, urlsplit

from digest.model import (
    Batch,
    Draft,
    File,
    Look,
    Recall,
    Templates,
    make_anew,
    mark_of_text,
    one_by_one,
)
from digest.render.environment import Renderer
from digest.render.site.catalogue import Catalogue, catalogue_of
from digest.render.site.exports import exports_of
from digest.render.site.feature_pages import FeaturePages, feature_pages_of
from digest.render.site.feeds import feeds_of
from digest.render.site.library import Library
from digest.render.site.marks import Marks
from digest.render.site.page import Page
from digest.render.site.pages import pages_beside_features
from digest.render.site.search import search_files

SITE = "site"
_FILLED = (".html", ".xml", ".txt")
_NOT_FOUND = "404.html"
_MOST_IN_A_SITEMAP = 50_000  # sitemaps.org/protocol.html


def render_site(library: Library, templates: Templates, look: Look) -> Iterator[File]:
    """Every file, below `site/`: filled pages, as they are, the search index, feeds, exports."""
    return (
        File(draft.path, draft.content())
        for draft in one_by_one(site_drafts(library, templates, look, ""))
    )


def site_drafts(
    library: Library, templates: Templates, look: Look, program: str, recall: Recall = make_anew
) -> Iterator[Draft | Batch]:
    """As `render_site`, each to be made when it is asked for.

    `program` is the mark of the program: a page whose mark is as before is the same page.
    """
    renderer = Renderer(templates, look)
    recall = _by(program, recall)
    catalogue = catalogue_of(library)
    filled = [(name, templates[name]) for name in sorted(templates) if name.endswith(_FILLED)]
    marks = Marks(program, look, filled, library.counting)
    paths: list[str] = []
    for page in pages_beside_features(catalogue):
        paths.append(page.path)
        yield _draft(renderer, look, page, marks.of(page.path, page.template, page.values))
    for group in feature_pages_of(catalogue):
        paths += group.paths
        yield _batch(renderer, look, group, marks.of(group.marks))
    for path, text in _as_they_are(templates):
        yield Draft(f"{SITE}/{path}", text.encode)
    index = search_files(catalogue, recall, own=look.product)
    for draft in chain(index, exports_of(catalogue, look, recall)):
        yield Draft(f"{SITE}/{draft.path}", draft.make, draft.mark and marks.of(draft.mark))
    yield from feeds_of(catalogue, renderer, look, marks)
    yield from _for_robots(renderer, catalogue, look, paths)


def _by(program: str, recall: Recall) -> Recall:
    """What another program made is not remembered."""
    return lambda mark, make: recall(mark_of_text(f"{program} {mark}"), make)


def _draft(renderer: Renderer, look: Look, page: Page, mark: str) -> Draft:
    return Draft(f"{SITE}/{page.path}", partial(fill, renderer, page, look), mark)


def _batch(renderer: Renderer, look: Look, group: FeaturePages, mark: str) -> Batch:
    paths = tuple([f"{SITE}/{path}" for path in group.paths])
    return Batch(paths, mark, lambda: (_draft(renderer, look, p, mark) for p in group.pages()))


def fill(renderer: Renderer, page: Page, look: Look) -> bytes:
    """One page: it depends on the page, the look and the templates, and nothing else."""
    # A host shows this page at any address, so its links cannot start from where it is.
    root = _base_path(look) if page.path == _NOT_FOUND else page.root
    where = {"root": root, "path": page.path, "canonical": quote(page.canonical)}
    shown = {**where, **page.values, **page.derived()}
    return renderer.fill(f"site/{page.template}", **shown).encode()


def _base_path(look: Look) -> str:
    return urlsplit(look.site_url).path.rstrip("/") + "/"


def _as_they_are(templates: Templates) -> Iterator[tuple[str, str]]:
    for name in sorted(templates):
        folder, _, path = name.partition("/")
        if folder == SITE and not path.endswith(_FILLED):
            yield path, templates[name]


def _for_robots(
    renderer: Renderer, catalogue: Catalogue, look: Look, paths: list[str]
) -> Iterator[Draft]:
    """llms.txt always; the sitemap needs an address to speak of."""
    values = {"library": catalogue.library, "catalogue": catalogue}
    yield _text(renderer, "llms.txt", values)
    if look.site_url:
        addresses = {path.removesuffix("index.html") for path in paths} - {_NOT_FOUND}
        yield from _for_search_engines(renderer, sorted(addresses))


def _for_search_engines(renderer: Renderer, addresses: list[str]) -> Iterator[Draft]:
    starts = range(0, len(addresses), _MOST_IN_A_SITEMAP)
    names = [f"sitemap{f'-{n}' if n > 1 else ''}.xml" for n, _ in enumerate(starts, 1)]
    yield _text(renderer, "robots.txt", {"sitemaps": names})
    for name, start in zip(names, starts, strict=True):
        quoted = [quote(address) for address in addresses[start : start + _MOST_IN_A_SITEMAP]]
        text = renderer.fill("site/sitemap.xml", paths=quoted)
        yield Draft(f"{SITE}/{name}", text.encode)


def _text(renderer: Renderer, name: str, values: dict[str, object]) -> Draft:
    return Draft(f"{SITE}/{name}", renderer.fill(f"site/{name}", **values).encode)
