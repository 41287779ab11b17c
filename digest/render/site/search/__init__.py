"""Catalogue -> the search index: small files that the browser loads as it needs them.

Features are numbered in the order of their first telling and cut into segments, words within a
segment into buckets: a new episode changes the files of the last segment, and no others.
docs/search.md says why it is our own. templates/site/search/engine.js reads what is written here.
"""

from digest.render.site.search.shards import search_files

__all__ = ["search_files"]
