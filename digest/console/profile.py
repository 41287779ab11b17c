"""A reader's profile for people: what it holds, what it changes, and one to begin with, as TOML."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from digest.console.screen import OUT
from digest.model import Item, Profile
from digest.render.standing import aside
from digest.render.words import count, version
from digest.survey import Area, Effect, Survey

_SHOWN = 12  # cards of one kind; the rest are counted
_HIGH = 3  # areas proposed as high, at most


def print_profile(name: str, profile: Profile) -> None:
    """The profile in force."""
    OUT.print(f"Profile {name!r}:" if name else "The house's profile:")
    if profile.is_empty:
        OUT.print("  empty: every card stands as the hosts tell it (`digest profile --suggest`)")
        return
    for what, value in (
        ("stack", ", ".join(profile.stack)),
        ("high", ", ".join(profile.high)),
        ("muted", ", ".join(profile.mute)),
        ("version", version(profile.version) if profile.version else ""),
    ):
        OUT.print(f"  {what:<8} {value or '–'}")


def print_effect(effect: Effect | None) -> None:
    """What the profile changes in the latest edition, card by card."""
    if effect is None:
        OUT.print("\nThere is no edition yet: `digest weekly` makes one.")
        return
    OUT.print(f"\nIn the edition {effect.edition} ({count(effect.items, 'card')}):")
    parts = {
        "put away, as not in your stack": effect.put_away,
        "put to the rest, as muted": effect.muted,
        "first in its section": effect.raised,
    }
    for what, items in parts.items():
        OUT.print(f"  {len(items):>3}  {what}")
        _print_items(items)
    OUT.print(f"  {len(effect.newer):>3}  newer than what you run")


def _print_items(items: tuple[Item, ...]) -> None:
    for item in items[:_SHOWN]:
        OUT.print(f"         {item.title}: {aside(item) or item.fit.why}")
    if len(items) > _SHOWN:
        OUT.print(f"         and {len(items) - _SHOWN} more")


def suggestion(survey: Survey) -> str:
    """A profile to begin with, as TOML to paste; every line says how many cards speak for it."""
    told = f"{count(survey.episodes, 'episode')}, {count(survey.cards, 'card')}"
    return "\n".join(
        (
            f"# From {told}. Take out what you do not use: cards about it are then put away.",
            "[profile]",
            *([f'# version = "{survey.newest}"    # what you run'] if survey.newest else []),
            *_stack(survey),
            "",
            "[profile.areas]",
            *_areas(survey.areas),
            *_unknown(survey),
        )
    )


def _stack(survey: Survey) -> Iterator[str]:
    yield "stack = ["
    for naming, number in survey.integrations:
        kind = naming.kind or "unknown to the gazetteer"
        name = json.dumps(naming.name, ensure_ascii=False)
        yield f"    {name},  # {kind}: {count(number, 'card')}"
    yield "]"


def _areas(areas: Iterable[Area]) -> Iterator[str]:
    ranked = sorted(areas, key=lambda area: (-area.advised, -area.cards, area.name))
    high = [area.name for area in ranked[:_HIGH] if area.advised > 1]
    for area in ranked:
        interest = "high" if area.name in high else "normal" if area.advised else "mute"
        if area.cards:
            cards = count(area.cards, "card")
            yield f'{area.name} = "{interest}"  # {cards}, {area.advised} with advice'


def _unknown(survey: Survey) -> Iterator[str]:
    for naming, _ in survey.integrations:
        if not naming.kind:
            yield f"\n[[gazetteer]]\nname = {json.dumps(naming.name, ensure_ascii=False)}"
            yield 'kind = "integration"'
