"""What is made in pieces is what is made at once, whatever was made before."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.library import generated_library
from digest.model import (
    AREAS,
    Action,
    Card,
    Draft,
    Extraction,
    Post,
    Tag,
    TaggedCard,
    TaggedPost,
    Verdict,
    make_anew,
)
from digest.render import Library, library_of
from digest.render.site.catalogue import catalogue_of
from digest.render.site.exports import exports_of
from digest.render.site.search import search_files
from digest.render.site.search.segments import SEGMENT
from tests.editions import LOOK

_PER_POST = 700
_POSTS = SEGMENT // _PER_POST + 1


@dataclass
class Memory:
    """What a build may know of earlier ones: pieces by their marks, files with theirs."""

    pieces: dict[str, bytes] = field(default_factory=dict)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)

    def built(self, library: Library) -> dict[str, bytes]:
        """Path -> content of the search index and the exports."""
        catalogue = catalogue_of(library)
        drafts = chain(
            search_files(catalogue, self._recall), exports_of(catalogue, LOOK, self._recall)
        )
        self.made.clear()
        self.files = {draft.path: (draft.mark, self._content(draft)) for draft in drafts}
        return {path: content for path, (_, content) in self.files.items()}

    def _recall(self, mark: str, make: object) -> bytes:
        assert callable(make)
        if mark not in self.pieces:
            self.pieces[mark] = make()
        return self.pieces[mark]

    def _content(self, draft: Draft) -> bytes:
        mark, content = self.files.get(draft.path, ("", b""))
        if draft.mark and draft.mark == mark:
            return content
        self.made.append(draft.path)
        return draft.content()


def _from_nothing(library: Library) -> dict[str, bytes]:
    catalogue = catalogue_of(library)
    drafts = chain(search_files(catalogue), exports_of(catalogue, LOOK, make_anew))
    return {draft.path: draft.content() for draft in drafts}


def _post(number: int, word: str = "boils") -> TaggedPost:
    """A post of many features; each tells again of the first feature of the post before it."""
    cards = [_card(number, n, word) for n in range(_PER_POST)]
    cards[-1] = _card(number - 1, 0, f"still {word}")
    post = Post(
        title=f"Kettle: Episode {number}",
        blocks=(),
        episode=number,
        published=date(2026, 1, 1) + timedelta(weeks=number),
    )
    return TaggedPost(Extraction(post, tuple(card.card for card in cards)), tuple(cards))


def _card(post: int, number: int, word: str) -> TaggedCard:
    card = Card(
        title=f"Kettle {number} {word} for Xero" if number % 50 else f"Pot {number} {word}",
        ids=(f"{post}x{number}",),
        version=f"2.{post}" if word != "leaks" else "3.1",
    )
    area = AREAS[(number + len(word)) % len(AREAS)]
    return TaggedCard(card, Verdict(Tag.IGNORE, Action.USE, (area,), "Nothing is said of it."))


_CHANGES = st.tuples(st.sampled_from(("new", "edit", "drop")), st.integers(0, _POSTS - 1))


@settings(max_examples=4)
@given(st.lists(_CHANGES, min_size=1, max_size=4))
def test_whatever_changed_the_pieces_make_the_files_of_a_build_from_nothing(
    changes: list[tuple[str, int]],
) -> None:
    posts = {number: _post(number) for number in range(_POSTS)}
    memory = Memory()
    memory.built(_library(posts))
    for change, number in changes:
        if change == "new":
            posts[max(posts) + 1] = _post(max(posts) + 1, "whistles")
        elif change == "edit":
            posts[number] = _post(number, "leaks")
        elif len(posts) > 1:
            posts.pop(number, None)
        library = _library(posts)
        assert memory.built(library) == _from_nothing(library)


def test_an_index_that_grew_by_each_episode_is_the_one_that_is_made_at_once() -> None:
    memory = Memory()
    posts = generated_library(30, features=51, editions=0).posts
    for count in range(1, len(posts) + 1):
        library = Library((), posts[-count:])
        assert memory.built(library) == _from_nothing(library)


def test_a_new_post_makes_only_the_files_of_the_last_segment() -> None:
    posts = {number: _post(number) for number in range(_POSTS)}
    memory = Memory()
    memory.built(_library(posts))
    memory.built(_library(posts))
    always = {"search/data/vocabulary.js", "search/data/directory.js"}
    always |= {"data/features.json", "data/features.csv"}
    assert set(memory.made) == always
    new = _post(_POSTS)
    posts[_POSTS] = replace(new, cards=new.cards[:-1])
    memory.built(_library(posts))
    segments = {path.split("-")[1] for path in memory.made if "words" in path}
    assert segments == {"1"}


def _library(posts: dict[int, TaggedPost]) -> Library:
    return library_of((), tuple(posts[number] for number in sorted(posts, reverse=True)))
