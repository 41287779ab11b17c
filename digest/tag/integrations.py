"""Card -> the other products that it names, by the same gazetteer that a reader's stack goes by."""

from __future__ import annotations

from digest.model import MODULE, Card
from digest.tag.naming import integrations_in


def integrations_of(card: Card) -> tuple[str, ...]:
    """The products that the card's own text names, also in passing, in alphabetical order."""
    named = {naming.name for naming in integrations_in(card) if naming.kind != MODULE}
    return tuple(sorted(named, key=str.casefold))
