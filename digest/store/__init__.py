"""SQL and nothing but: posts as pulled, who gave them, and which edition told of which of them.

What can be computed again (cards, verdicts, pages) is not kept, so that a better rule serves
all history without a migration.
"""

from digest.store.archive import Archive, open_archive

__all__ = ["Archive", "open_archive"]
