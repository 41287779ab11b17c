"""Tagged posts -> the JSON of `digest extract`, the machine's door.

Its form is described by `digest/schema/extract.json`; whatever a reader would notice beyond an
added field needs a new `format` number.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import TypeAlias

from digest.model import (
    Arrival,
    Evidence,
    NotInUse,
    Problem,
    TaggedCard,
    TaggedPost,
    Verdict,
    Word,
)

FORMAT = 1

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"


def extract_to_json(posts: Iterable[TaggedPost], problems: Iterable[Problem]) -> str:
    """One object, UTF-8 as written, two spaces of indentation."""
    return json.dumps(
        {
            "format": FORMAT,
            "posts": [_post(post) for post in posts],
            "problems": [problem_to_json(p) for p in problems],
        },
        ensure_ascii=False,
        indent=2,
    )


def problem_to_json(problem: Problem) -> Json:
    """A problem as every command's JSON shows it."""
    return {"where": problem.where, "what": problem.what, "hint": problem.hint}


def _post(tagged: TaggedPost) -> Json:
    post, extraction = tagged.post, tagged.extraction
    return {
        "title": post.title,
        "url": post.url,
        "episode": post.episode if extraction.is_episode else None,
        "is_episode": extraction.is_episode,
        "published": post.published.isoformat() if post.published else None,
        "author": post.author,
        "summary": post.summary,
        "versions": list(extraction.versions),
        "watch_url": post.watch_url,
        "intro": list(extraction.intro),
        "headings": list(extraction.headings),
        "left_over": list(extraction.left_over),
        "cards": [_card(card) for card in tagged.cards],
    }


def _card(tagged: TaggedCard) -> Json:
    card = tagged.card
    return {
        **({"product": card.product} if card.product else {}),
        "id": card.id,
        "ids": list(card.ids),
        "version": card.version,
        "title": card.title,
        "short_title": card.short_title,
        "timestamp_s": card.timestamp_s,
        "watch_url": card.watch_url,
        "summary": card.summary,
        "bullets": list(card.bullets),
        "important": card.important,
        "verdict": _verdict(tagged.verdict),
        "fit": asdict(tagged.fit),
    }


def _verdict(verdict: Verdict) -> Json:
    return {
        "tag": verdict.tag.value,
        "action": verdict.action.value,
        "areas": list(verdict.areas),
        "reason": verdict.reason,
        "because": [_evidence(e) for e in verdict.because],
        "overruled": [_evidence(e) for e in verdict.overruled],
        "strength": verdict.strength.value,
        "arrival": _arrival(verdict.arrival),
        "decided_by": _decision(verdict.decided_by),
    }


def _arrival(arrival: Arrival | None) -> Json:
    return {"state": arrival.state.value, "quote": arrival.quote} if arrival else None


def _decision(decided_by: Word | NotInUse | None) -> Json:
    match decided_by:
        case Word(who, why, on, instead_of):
            return {
                "kind": "person",
                "who": who,
                "why": why,
                "on": on.isoformat(),
                "instead_of": instead_of.value,
            }
        case NotInUse(integrations, quote, instead_of):
            return {
                "kind": "stack",
                "integrations": list(integrations),
                "quote": quote,
                "instead_of": instead_of.value,
            }
        case None:
            return None


def _evidence(evidence: Evidence) -> Json:
    return {"rule": evidence.rule, "signal": evidence.signal.value, "quote": evidence.quote}
