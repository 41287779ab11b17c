"""All editions and posts -> the site: pages, search index, feeds, exports. Pure.

library | catalogue_of | pages_of -> pages | fill -> files; the search index and the exports are
made beside them. A page's values are all that it shows: where they are as before, so is the page.
Pages of features, by far the most, are looked at in groups (`feature_pages`).
"""

from digest.render.site.build import SITE, render_site, site_drafts
from digest.render.site.library import Feature, Library, Shelf, Table, library_of

__all__ = [
    "SITE",
    "Feature",
    "Library",
    "Shelf",
    "Table",
    "library_of",
    "render_site",
    "site_drafts",
]
