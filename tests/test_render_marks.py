"""Equal values have equal marks for ever; whatever a page shows changes its mark."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from digest.edition.briefs import post_in_brief
from digest.model import one_by_one
from digest.render import Library, render_site, site_drafts
from digest.render.site.catalogue import catalogue_of
from digest.render.site.marks import Marks
from digest.templates import load_templates
from tests.conftest import ROOT
from tests.editions import LOOK, hand_made_library, hand_made_post

ITEM = hand_made_post().items[0]
FEATURE = catalogue_of(hand_made_library()).features[0]
VALUES: tuple[object, ...] = (
    "a", "'a'", "", None, 1, 1.5, True, date(2026, 4, 15), (), ("a",), (("a",),), ("a", "b"),
    ("a,b",), {"a": "b"}, {"a": ("b",)}, ITEM, (ITEM,), FEATURE, (FEATURE,),
    (FEATURE, FEATURE), FEATURE._replace(mark="other"), replace(ITEM, title="Other"),
)  # fmt: skip


def test_values_that_differ_have_marks_that_differ() -> None:
    marks = Marks("base")
    assert len({marks.of(value) for value in VALUES}) == len(VALUES)
    assert marks.of("a", "b") != marks.of("b", "a")
    assert Marks("other").of("a") != marks.of("a")


def test_equal_values_have_equal_marks_whatever_was_marked_before() -> None:
    marks = Marks("base")
    first = [marks.of(value) for value in VALUES]
    again = Marks("base")
    assert [again.of(value) for value in reversed(VALUES)] == first[::-1]
    assert marks.of(replace(ITEM)) == marks.of(ITEM)


@pytest.mark.parametrize("later", [{"open": ()}, {"health": None}, {"note": ""}, {"made_of": "x"}])
def test_an_edition_is_marked_by_what_came_to_it_later_too(later: dict[str, Any]) -> None:
    (edition,) = hand_made_library().editions
    assert Marks().of(replace(edition, **later)) != Marks().of(edition)


def test_a_feature_is_marked_by_its_place_and_by_when_it_was_told() -> None:
    library = hand_made_library()
    (edition,) = library.editions
    later = replace(edition, made_at=edition.made_at + timedelta(hours=1))
    shown = [*catalogue_of(library).features]
    shown += catalogue_of(replace(library, editions=(later,))).features
    assert len({feature.mark for feature in shown}) == len(shown) == 20


def test_a_value_whose_words_change_from_run_to_run_has_no_mark() -> None:
    class Odd:
        pass

    with pytest.raises(TypeError, match="Odd"):
        Marks().of(Odd())


def test_marks_are_the_same_in_another_process() -> None:
    program = "from tests.test_render_marks import marks_of_the_site\nprint(marks_of_the_site())"
    runs = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    }
    assert runs == {f"{marks_of_the_site()}\n"}


def marks_of_the_site(library: Library | None = None) -> dict[str, str]:
    drafts = site_drafts(library or hand_made_library(), load_templates(), LOOK, "program")
    return {draft.path: draft.mark for draft in one_by_one(drafts)}


def test_where_the_mark_is_the_same_so_are_the_bytes() -> None:
    library, post = hand_made_library(), hand_made_post()
    title = replace(post.post, title="Renamed: Episode 3")
    other = replace(post, extraction=replace(post.extraction, post=title))
    changed = replace(library, posts=(post_in_brief(other),))
    before, after = marks_of_the_site(library), marks_of_the_site(changed)
    old, new = (
        {file.path: file.content for file in render_site(some, load_templates(), LOOK)}
        for some in (library, changed)
    )
    marked = {path for path in before if before[path] and before[path] == after.get(path)}
    assert "site/search/index.html" in marked
    assert "site/f/810001/index.html" not in marked
    assert {path for path in marked if old[path] != new[path]} == set()


def test_templates_look_and_program_change_every_pages_mark() -> None:
    library, templates = hand_made_library(), load_templates()
    before = marks_of_the_site(library)
    base = {**templates, "site/base.html": templates["site/base.html"] + "\n"}
    for drafts in (
        site_drafts(library, base, LOOK, "program"),
        site_drafts(library, templates, replace(LOOK, title="Other"), "program"),
        site_drafts(library, templates, LOOK, "other"),
    ):
        marks = {draft.path: draft.mark for draft in one_by_one(drafts)}
        assert not [p for p in marks if marks[p] and marks[p] == before[p]]
