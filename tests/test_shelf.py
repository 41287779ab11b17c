"""What an edition is made of, and the mark that changes with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from digest.edition.briefs import edition_in_brief, post_in_brief
from digest.edition.history import Background
from digest.edition.selection import Past
from digest.job import Job, Options, make_job
from digest.model import PostInBrief, Tag, TaggedPost, Telling, make_anew
from digest.shelf import Shelf
from digest.shelf.material import Edit, Material, composed, in_brief
from tests.editions import MADE_AT, hand_made_post

POST = hand_made_post()
KEY = POST.post.key
MOMENT = MADE_AT + timedelta(weeks=4, microseconds=7)
WEEKS = {f"2026-W{week}": MADE_AT for week in (14, 17, 18, 19)}
EARLIER = (Telling("episode-1", "Episode 1", 1, Tag.IGNORE),)
Made = tuple[Job, Shelf, Material]


def _introduced(*intro: str) -> PostInBrief:
    return post_in_brief(replace(POST, extraction=replace(POST.extraction, intro=intro)))


def _shorter(cards: int) -> PostInBrief:
    some = POST.cards[:cards]
    told = replace(POST.extraction, cards=tuple(tagged.card for tagged in some))
    return post_in_brief(TaggedPost(told, some))


def _made(tmp_path: Path) -> Made:
    shelf = Shelf(
        posts={},
        past=Past({}, {}),
        cards_before={KEY: 10},
        background=Background({"810003": EARLIER}),
        editions=WEEKS,
        versions=lambda _: {},
        recall=make_anew,
    )
    edit = Edit(_shorter(8), _shorter(9))
    material = Material(MOMENT, (post_in_brief(POST),), (edit,))
    return make_job(Options(demo=True, output=str(tmp_path))), shelf, material


CHANGES: dict[str, Callable[[Job, Shelf, Material], Made]] = {
    "title": lambda j, s, m: (replace(j, look=replace(j.look, title="Other")), s, m),
    "folding": lambda j, s, m: (replace(j, per_area=1), s, m),
    "moment": lambda j, s, m: (j, s, replace(m, made_at=MOMENT + timedelta(hours=1))),
    "post": lambda j, s, m: (j, s, replace(m, posts=(_introduced("Other words."),))),
    "cards before": lambda j, s, m: (j, replace(s, cards_before={KEY: 11}), m),
    "edit": lambda j, s, m: (j, s, replace(m, edits=())),
    "before": lambda j, s, m: (j, s, replace(m, edits=(Edit(_shorter(7), _shorter(9)),))),
    "after": lambda j, s, m: (j, s, replace(m, edits=(Edit(_shorter(8), _shorter(10)),))),
    "told": lambda j, s, m: (j, replace(s, background=Background()), m),
    "which": lambda j, s, m: (j, replace(s, background=Background({"810004": EARLIER})), m),
    "missed": lambda j, s, m: (j, replace(s, editions={"2026-W14": MADE_AT}), m),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_an_edition_changes_its_mark(tmp_path: Path, change: str) -> None:
    made = _made(tmp_path)
    before, after = in_brief(*made), in_brief(*CHANGES[change](*made))
    assert before.whole != after.whole
    assert before.made_of != after.made_of
    assert in_brief(*_made(tmp_path)).made_of == before.made_of


def test_an_edition_in_brief_is_the_same_from_memory(tmp_path: Path) -> None:
    job, shelf, material = _made(tmp_path)
    pieces: dict[str, bytes] = {}

    def recall(mark: str, make: Callable[[], bytes]) -> bytes:
        return pieces.get(mark) or pieces.setdefault(mark, make())

    made = (job, replace(shelf, recall=recall), material)
    known = (in_brief(*made), in_brief(*made))
    whole = composed(*made)
    assert len(pieces) == 1
    for edition in known:
        assert edition == edition_in_brief(whole, edition.made_of)
        assert edition.whole == whole
    assert known[1].edited == ("810009",)
