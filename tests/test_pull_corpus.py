"""Feeds that carry their posts whole, in each of the three forms, with what they must give.

A change in `corpus/feeds/NAME.expected.json` is a change of behaviour: read it as one.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest.intake.gather import gather
from digest.job import Options, make_job
from tests.test_extract_corpus import CORPUS, _post

FEEDS = sorted(p for p in (CORPUS / "feeds").iterdir() if ".expected" not in p.name)


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.name)
def test_a_saved_feed_gives_what_was_written_beside_it(path: Path) -> None:
    expected = json.loads(path.with_name(f"{path.stem}.expected.json").read_text("utf-8"))
    (source,) = gather(make_job(Options(sources=(str(path),))))
    assert [_post(extraction) for extraction in source.posts] == expected["posts"]
    assert [problem.what for problem in source.problems] == expected["problems"]


def test_every_form_of_feed_is_there() -> None:
    assert [path.name for path in FEEDS] == ["atom.xml", "items.json", "rss.xml"]
