"""Why a card stands where it does, where that is not the hosts' doing -> words."""

from __future__ import annotations

from digest.model import Edition, Item, NotInUse, Tag, Verdict, Word
from digest.render.words import day


def decided(verdict: Verdict, language: str = "") -> str:
    """`Tagged caution by ada on 3 June 2026: loops with our mailbox (the hosts: recommended)`.

    For a stack, the words that name what is not in it; empty where the hosts' words decided.
    """
    match verdict.decided_by:
        case Word(who, why, on, instead_of):
            hosts = "" if instead_of is verdict.tag else f" (the hosts: {instead_of})"
            return f"Tagged {verdict.tag} by {who} on {day(on, language)}: {why}{hosts}"
        case NotInUse(integrations, quote, _):
            return f"Names {', '.join(integrations)}: “{quote}”"
        case None:
            return ""


def aside(item: Item, language: str = "") -> str:
    """What a line of the rest says beside its title, if not the hosts' silence put it there."""
    verdict = item.verdict
    match verdict.decided_by:
        case Word():
            return decided(verdict, language)
        case NotInUse(_, quote, instead_of):
            hosts = f"; the hosts: {instead_of}" if instead_of is not Tag.IGNORE else ""
            named = f" (“{quote}”)" if quote != item.title else ""
            return f"{item.fit.why}{named}{hosts}"
        case None:
            is_muted = item.fit.muted and verdict.tag is not Tag.IGNORE
            return f"{verdict.tag}, but {item.fit.why}" if is_muted else ""


def is_set_aside(edition: Edition) -> bool:
    """Whether something is in the rest for another reason than the hosts' words or silence."""
    return any(aside(item) for section in edition.rest for item in section.items)
