"""From where posts are judged."""

from __future__ import annotations

from dataclasses import dataclass, field

from digest.model.counting import HOUSE_IN_DECIMALS, Counting
from digest.model.overrides import Override
from digest.model.profile import Integration, Profile
from digest.model.rules import OwnRule


@dataclass(frozen=True, slots=True)
class Standpoint:
    """The reader's profile, people's words, and the reader's own names and rules.

    The default one is nobody's: its verdicts are the hosts'. `product` is the vendor's own name,
    which is no integration; `counting` tells which version is the newer.
    """

    profile: Profile = field(default_factory=Profile)
    overrides: tuple[Override, ...] = ()
    names: tuple[Integration, ...] = ()
    product: str = ""
    counting: Counting = HOUSE_IN_DECIMALS
    rules: tuple[OwnRule, ...] = ()
