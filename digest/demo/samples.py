"""The sample posts of `--demo`: an invented show on an invented product, from the package.

A feed and four pages in the shape that the real ones have, so that the demonstration goes the
whole way without a network.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from digest.errors import SourceError
from digest.pull.answer import Answer

NAME = "sample posts"
_SITE = "https://demo.example"
FEED = f"{_SITE}/thoughts/rss.xml"
PRODUCT = "Halyard PSA"
# The day after the newest sample: the demonstration looks the same whenever it is run.
NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)

_FOLDER = Path(__file__).parent


def fetch(place: str) -> Answer:
    """What `demo.example` would answer; SourceError for anything that it does not hold."""
    if place == FEED:
        return Answer((_FOLDER / "feed.xml").read_bytes(), place)
    # Found by its name among those that are there, so that no address leads out of the folder.
    pages = {f"{_SITE}/thoughts/{page.stem}": page for page in _FOLDER.glob("thoughts/*.html")}
    if place not in pages:
        raise SourceError(f"{place}: not among the sample posts")
    return Answer(pages[place].read_bytes(), place)
