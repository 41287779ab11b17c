"""Verdicts beside labels: how often the tags are right, told by tag and not as one number. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from digest.model import Tag, Verdict


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader found right for a card: its tag, and any of these actions and main areas.

    An empty set is no opinion.
    """

    tag: Tag
    actions: frozenset[str]
    areas: frozenset[str]


@dataclass(frozen=True, slots=True)
class Score:
    """One tag: of those given, how many were right; of those right, how many were given."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 0 where nothing was right."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """A set of cards as a whole; shares are between 0 and 1.

    `confusion` counts cards by the right tag and the tag that was given. Action and area are
    shares of the cards whose label names one; 1 where none does.
    """

    cards: int
    tags_right: int
    scores: dict[Tag, Score]
    confusion: dict[tuple[Tag, Tag], int]
    action: float
    area: float

    @property
    def macro_f1(self) -> float:
        """The mean of the tags' F1: a rare tag counts as much as a common one."""
        return sum(score.f1 for score in self.scores.values()) / len(self.scores)


def agreement_of(pairs: Iterable[tuple[Verdict, Label]]) -> Agreement:
    """How verdicts and labels agree; ValueError for no pairs at all."""
    judged = list(pairs)
    if not judged:
        raise ValueError("nothing to compare")
    confusion = Counter((label.tag, verdict.tag) for verdict, label in judged)
    return Agreement(
        cards=len(judged),
        tags_right=sum(confusion[tag, tag] for tag in Tag),
        scores={tag: _score(confusion, tag) for tag in Tag},
        confusion={(right, given): confusion[right, given] for right in Tag for given in Tag},
        action=_share(v.action in label.actions for v, label in judged if label.actions),
        area=_share(v.areas[0] in label.areas for v, label in judged if label.areas),
    )


def agrees(verdict: Verdict, label: Label) -> bool:
    """Whether tag, action and main area are all as labelled."""
    return (
        verdict.tag is label.tag
        and (not label.actions or verdict.action in label.actions)
        and (not label.areas or verdict.areas[0] in label.areas)
    )


def _share(answers: Iterable[bool]) -> float:
    found = list(answers)
    return sum(found) / len(found) if found else 1.0


def _score(confusion: Counter[tuple[Tag, Tag]], tag: Tag) -> Score:
    right = confusion[tag, tag]
    given = sum(confusion[other, tag] for other in Tag)
    wanted = sum(confusion[tag, other] for other in Tag)
    return Score(right / given if given else 1.0, right / wanted if wanted else 1.0)
