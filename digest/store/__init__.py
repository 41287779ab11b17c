"""SQL and nothing but: posts as pulled, who gave them, and which edition told of which of them.

What can be computed again (cards, verdicts, pages) is not in the archive, so that a better rule
serves all history without a migration; `made` keeps it beside the output, to be lost without harm.
"""

from digest.store.archive import Archive, archive_exists, open_archive, open_existing
from digest.store.posts import read_post

__all__ = ["Archive", "archive_exists", "open_archive", "open_existing", "read_post"]
