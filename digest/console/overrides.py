"""Tags that people gave, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rich.text import Text

from digest.console.screen import OUT, STYLES
from digest.decisions.override import Kept, Overridden
from digest.model import Override
from digest.render.words import count, day


def print_overridden(overridden: Overridden, path: Path) -> None:
    """The new tag, the cards that have it, and where it is kept."""
    override = overridden.override
    OUT.print(Text.assemble(("Tagged ", ""), (override.tag, STYLES[override.tag])), end=": ")
    OUT.print(f"{override.title} ({override.key}), told in {count(overridden.takes, 'post')}")
    for other in dict.fromkeys(tagged.card.title for tagged in overridden.takes[:-1]):
        if other != overridden.takes[-1].card.title:
            OUT.print(f"  It counts for another card of this id too: {other}")
    for tagged in overridden.namesakes:
        OUT.print(
            f"  Not for the card {tagged.card.key}, which has this id too: {tagged.card.title}"
        )
    OUT.print(f"Kept in {path}; the next `digest weekly` shows it.")


def print_taken_back(override: Override, path: Path) -> None:
    """That a tag was taken back."""
    OUT.print(
        f"Taken back: {override.tag} for {override.title or override.key}, by {override.who}."
    )
    OUT.print(f"{path} no longer holds it; the next `digest weekly` shows the hosts' own tag.")


def print_overrides(overrides: Iterable[Kept]) -> None:
    """Every tag that is kept, with who, when and why."""
    for kept in overrides:
        o = kept.override
        OUT.print(Text.assemble(f"{o.key}  ", (o.tag, STYLES[o.tag]), f"  {o.title}"))
        OUT.print(f"  {o.who}, {day(o.on)}: {o.why}")
        if kept.is_known is False:
            OUT.print(Text("  no card of the archive is called so", style="yellow"))
