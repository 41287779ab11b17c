"""A library of any size in English of a natural spread: Python's own manual, reshuffled."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from digest.edition.compose import compile_edition
from digest.model import (
    AREAS,
    Action,
    Card,
    Evidence,
    Extraction,
    Post,
    Signal,
    Tag,
    TaggedCard,
    TaggedPost,
    Verdict,
)
from digest.render import Library, library_of

_PRODUCTS = ("Xero", "Google Maps", "HubSpot", "Intune", "Okta", "Power BI", "Slack")


def generated_library(
    episodes: int, features: int = 40, editions: int = 3, products: Sequence[str] = ("",)
) -> Library:
    """So many episodes of so many features, a week apart; the same library every time.

    One feature in five is advised on, as in the real posts; one in fifty is told of again. The
    episodes are about these products in turns; the house's is empty.
    """
    chance = random.Random(7)
    words = _words()
    posts: list[TaggedPost] = []
    for number in range(1, episodes + 1):
        cards = [_card(chance, words, number, n) for n in range(features)]
        if number > 1 and features >= 50:
            cards[0] = posts[-1].cards[1]
        posts.append(_post(number, cards, products[number % len(products)]))
    posts.reverse()
    made = [
        compile_edition(
            [post],
            made_at=datetime.combine(post.post.published or date.min, datetime.min.time(), UTC),
            title="What to turn on",
        )
        for post in posts[:editions]
    ]
    return library_of(made, posts)


def _words() -> list[str]:
    from pydoc_data.topics import topics

    return re.findall(r"[A-Za-z]{2,}", " ".join(topics[name] for name in sorted(topics)))


def _post(number: int, told: list[TaggedCard], product: str) -> TaggedPost:
    cards = [replace(c, card=replace(c.card, product=product)) for c in told] if product else told
    post = Post(
        title=f"Reading the notes: Episode {number}",
        blocks=(),
        url=f"https://example.com/notes/episode-{number}",
        episode=number,
        # A thousand of them have to be over by today: what is dated later is told by no edition.
        published=date(2000, 1, 4) + timedelta(weeks=number),
    )
    versions = tuple({card.card.version for card in cards if card.card.version})
    extraction = Extraction(post, tuple(c.card for c in cards), versions, ("An episode.",))
    return TaggedPost(extraction, tuple(cards))


def _card(chance: random.Random, words: list[str], episode: int, number: int) -> TaggedCard:
    def some(least: int, most: int) -> str:
        start = chance.randrange(len(words) - most)
        return " ".join(words[start : start + chance.randint(least, most)]).capitalize()

    product = f" with {chance.choice(_PRODUCTS)}" if chance.random() < 0.1 else ""
    seconds = 60 + number * 70
    card = Card(
        title=some(8, 16) + product,
        ids=(str(1_000_000 + (episode * 1000 + number) * 7),),
        version=f"{2 + episode // 500}.{100 + episode % 500}",
        timestamp_s=seconds,
        watch_url=f"https://video.example/watch?v=notes{episode}&t={seconds}s",
        summary=f"{some(10, 25)}.",
        bullets=tuple(some(4, 8) for _ in range(3)),
    )
    areas = tuple(chance.sample(AREAS, chance.choice((1, 1, 1, 2))))
    tag = chance.choices(tuple(Tag), (12, 6, 82))[0]
    action = chance.choice(tuple(Action))
    signals = {Tag.RECOMMENDED: Signal.INSTRUCTION, Tag.CAUTION: Signal.WARNING}
    because = (Evidence("generated", signals[tag], card.bullets[0]),) if tag in signals else ()
    return TaggedCard(card, Verdict(tag, action, areas, "Because of what they say.", because))
