"""Cards for people: those of a post, and one with its verdict and all that decided it."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from digest.console.screen import OUT, STYLES, print_problems
from digest.model import Evidence, OwnRule, Problem, TaggedCard, TaggedPost
from digest.render.standing import decided
from digest.render.words import clock, count, day, version
from digest.tag.telling import told_of


def print_posts(posts: Iterable[TaggedPost], problems: Iterable[Problem]) -> None:
    """What `digest extract` found, for people."""
    for tagged in posts:
        post, extraction = tagged.post, tagged.extraction
        when = day(post.published) if post.published else "no date"
        kind = count(tagged.cards, "card") if extraction.is_episode else "no episode"
        OUT.print(Text.assemble((post.title or "Untitled", "bold"), f"  ({when}, {kind})"))
        for card in tagged.cards:
            OUT.print(_card_line(card))
            for evidence in card.verdict.because:
                OUT.print(Text(f"      “{evidence.quote}”", style="dim"))
        for text in extraction.left_over:
            OUT.print(Text(f"  left over: {text}", style="dim"))
        OUT.print()
    print_problems(problems)


def _card_line(tagged: TaggedCard) -> Text:
    card, verdict = tagged.card, tagged.verdict
    facts = [card.product] if card.product else []
    facts += [version(card.version)] if card.version else []
    facts += [f"#{number}" for number in card.ids]
    facts += [clock(card.timestamp_s)] if card.timestamp_s is not None else []
    return Text.assemble(
        (f"  {verdict.tag:<12}", STYLES[verdict.tag]),
        f"{card.short_title or card.title}  ",
        (" ".join(facts), "dim"),
    )


def print_explanation(
    takes: Iterable[tuple[TaggedPost, TaggedCard]], own: tuple[OwnRule, ...] = ()
) -> None:
    """One card as each post tells of it: its text, its verdict and the quotes behind that.

    `own` are the reader's rules, which may be among those that decided.
    """
    for tagged, card in takes:
        _print_card(tagged, card)
        _print_verdict(card)
        _print_evidence("decided by", card.verdict.because, own)
        _print_evidence("overruled", card.verdict.overruled, own)
        OUT.print()


def _print_card(tagged: TaggedPost, tagged_card: TaggedCard) -> None:
    card = tagged_card.card
    OUT.print(Text(card.title, style="bold"))
    if card.short_title:
        OUT.print(f"  the hosts call it: {card.short_title}")
    ids = " ".join(f"#{number}" for number in card.ids) or "no id"
    if card.product:
        OUT.print(f"  a feature of {card.product}, known as {card.key}")
    OUT.print(f"  {version(card.version) if card.version else 'version unknown'}  {ids}")
    heard = f" at {clock(card.timestamp_s)}" if card.timestamp_s is not None else ""
    OUT.print(f"  heard in {tagged.post.title}{heard}")
    for address in (card.watch_url, tagged.post.url):
        if address:
            OUT.print(f"  {address}")
    OUT.print()
    for line in card.summary.split("\n"):
        OUT.print(f"  {line}")
    for bullet in card.bullets:
        OUT.print(f"  • {bullet}")
    OUT.print()


def _print_verdict(tagged: TaggedCard) -> None:
    verdict = tagged.verdict
    tag = Text(verdict.tag.upper(), style=f"bold {STYLES[verdict.tag]}")
    reason = "A person's word goes before the hosts'." if verdict.word else verdict.reason
    OUT.print(Text.assemble(tag, f"  {reason}"))
    if verdict.decided_by:
        OUT.print(f"  {decided(verdict)}")
    if tagged.fit.why and not verdict.not_in_use:
        OUT.print(f"  for you: {tagged.fit.why}")
    OUT.print(f"  what to do: {verdict.action}; area: {', '.join(verdict.areas)}")


def _print_evidence(title: str, evidence: Iterable[Evidence], own: tuple[OwnRule, ...]) -> None:
    for e in evidence:
        OUT.print(f"  {title}: “{e.quote}”")
        OUT.print(Text(f"    {told_of(e, own)}", style="dim"))
