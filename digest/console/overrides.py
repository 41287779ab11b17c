"""People's words on cards, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rich.text import Text

from digest.console.screen import OUT, STYLES
from digest.decide import Decided, Kept
from digest.model import Override
from digest.render.words import count, day


def print_decided(decided: Decided, path: Path) -> None:
    """What was decided, on which cards, and where it is kept."""
    override = decided.override
    OUT.print(Text.assemble(("Tagged ", ""), (override.tag, STYLES[override.tag])), end=": ")
    OUT.print(f"{override.title} ({override.key}), told in {count(decided.takes, 'post')}")
    for other in dict.fromkeys(tagged.card.title for tagged in decided.takes[:-1]):
        if other != decided.takes[-1].card.title:
            OUT.print(f"  It counts for another card of this id too: {other}")
    for tagged in decided.namesakes:
        OUT.print(
            f"  Not for the card {tagged.card.key}, which has this id too: {tagged.card.title}"
        )
    OUT.print(f"Kept in {path}; the next `digest weekly` shows it.")


def print_undone(override: Override, path: Path) -> None:
    """That a word was taken back."""
    OUT.print(
        f"Taken back: {override.tag} for {override.title or override.key}, by {override.who}."
    )
    OUT.print(f"{path} no longer holds it; the next `digest weekly` shows the hosts' own tag.")


def print_kept(kept: Iterable[Kept]) -> None:
    """Every word that is kept, with who, when and why."""
    for word in kept:
        o = word.override
        OUT.print(Text.assemble(f"{o.key}  ", (o.tag, STYLES[o.tag]), f"  {o.title}"))
        OUT.print(f"  {o.who}, {day(o.on)}: {o.why}")
        if word.is_known is False:
            OUT.print(Text("  no card of the archive is called so", style="yellow"))
