"""The sample posts: a feed that leads to its pages, and nothing else."""

from __future__ import annotations

import pytest

from digest.demo import samples
from digest.errors import SourceError
from digest.model import Extraction
from digest.pull.follow import Start, follow


def test_every_entry_of_the_feed_leads_to_its_page() -> None:
    posts = list(follow(Start(samples.FEED), samples.fetch, {}, ()))
    assert all(isinstance(part, Extraction) for part in posts)
    assert len({e.post.key for e in posts if isinstance(e, Extraction) and not e.is_stub}) == len(
        list(samples._FOLDER.glob("thoughts/*.html"))
    )


@pytest.mark.parametrize(
    "place",
    [
        "https://demo.example/nothing",
        "https://demo.example/../samples.py",
        "https://other.example/thoughts/rss.xml",
        "file:///etc/passwd",
        "digest/demo/feed.xml",
        "",
    ],
)
def test_nothing_else_is_there(place: str) -> None:
    with pytest.raises(SourceError, match="not among the sample posts"):
        samples.fetch(place)
