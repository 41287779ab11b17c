"""The search index as it is written: words, postings, and files that stay."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.library import generated_library
from digest.render import Library
from digest.render.site.catalogue import catalogue_of
from digest.render.site.search import search_files
from digest.render.site.search.postings import ALPHABET, digits, postings_of, weights_of
from digest.render.site.search.segments import SEGMENT
from digest.render.site.search.words import BOUNDS, bucket_of, folded, words_in
from tests.editions import hand_made_library


def read(written: str) -> list[tuple[int, int]]:
    """Postings read back: numbers and weights."""
    found, number, value, shift = [], 0, 0, 0
    for digit in map(ALPHABET.index, written):
        value += (digit & 31) << shift
        shift += 5
        if digit < 32:
            number += value >> 2
            found.append((number, value & 3))
            value = shift = 0
    return found


@given(st.integers(0, 4 * SEGMENT + 3))
def test_a_number_is_read_as_it_was_written(number: int) -> None:
    assert read(digits(number)) == [(number >> 2, number & 3)]


def test_every_word_of_a_feature_leads_to_it() -> None:
    features = catalogue_of(hand_made_library()).features
    postings = {word: dict(read(written)) for word, written in postings_of(features).items()}
    for number, feature in enumerate(features):
        for word, weight in weights_of(feature).items():
            assert postings[word][number] == weight
    assert postings["810003"] == {2: 3}
    assert postings["approval"][0] == 2
    assert 2 in postings["archived"], "a quote is searched too"


@pytest.mark.parametrize("there", [64, 500, 560])
def test_words_are_looked_for_in_the_last_features_alone(there: int) -> None:
    features = catalogue_of(generated_library(15, editions=0)).features[: there + 30]
    pieces: dict[str, bytes] = {}
    made: list[bytes] = []

    def recall(mark: str, make: Callable[[], bytes]) -> bytes:
        if mark not in pieces:
            pieces[mark] = make()
            made.append(pieces[mark])
        return pieces[mark]

    postings_of(features[:there], recall)
    made.clear()
    assert postings_of(features, recall) == postings_of(features)
    numbers = {first // 4 for part in made for first, _, _ in json.loads(part).values()}
    assert min(numbers) >= (0 if there == 500 else there - 64)
    assert max(numbers) == there + 29


def test_words_are_folded() -> None:
    assert words_in("Café-Übersicht: the $-AgentID of A #12") == [
        "cafe",
        "ubersicht",
        "agentid",
        "12",
    ]
    assert folded("ﬁne") == "fine"


def test_buckets_are_in_order_and_hold_every_word() -> None:
    assert list(BOUNDS) == sorted(set(BOUNDS))
    for word in ("", "0", "101", "zebra", "تذاكر", "add", "adc"):
        bucket = bucket_of(word)
        assert BOUNDS[bucket] <= word
        assert bucket + 1 == len(BOUNDS) or word < BOUNDS[bucket + 1]


def test_a_new_episode_changes_the_last_segment_and_no_other() -> None:
    library = generated_library(SEGMENT // 40 + 20, editions=0)
    after = _texts(library)
    before = _texts(Library((), library.posts[1:]))
    changed = {path for path in after if after[path] != before.get(path)}
    for path in changed:
        segment = re.search(r"(?:words|facets)-(\d+)", path)
        shown = re.search(r"shown-(\d+)", path)
        assert not segment or segment[1] == "1", path
        assert not shown or int(shown[1]) >= SEGMENT // 32, path
    assert len(changed) < len(after) / 2
    assert set(before) <= set(after)


def test_no_file_of_the_index_can_end_its_script() -> None:
    for text in _texts(hand_made_library()).values():
        found = re.fullmatch(r'digestShard\("[a-z0-9-]+",(.*)\);\n', text, re.S)
        assert found
        json.loads(found[1])


def _texts(library: Library) -> dict[str, str]:
    """Path -> text of every file of the index."""
    drafts = search_files(catalogue_of(library))
    return {draft.path: draft.content().decode() for draft in drafts}
