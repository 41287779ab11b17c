"""Every way of saying something that the tagger knows, as rows of data."""

from __future__ import annotations

from digest.tag.rule import FalseFriend, Rule
from digest.tag.rules.access import ACCESS
from digest.tag.rules.advice import ADVICE
from digest.tag.rules.care import CARE
from digest.tag.rules.changes import CHANGES
from digest.tag.rules.delight import DELIGHT
from digest.tag.rules.false_friends import DENIALS_AND_RISKS
from digest.tag.rules.few import FEW
from digest.tag.rules.harm import HARM_DONE
from digest.tag.rules.hints import HINTS
from digest.tag.rules.limits import LIMITS
from digest.tag.rules.no_better import NO_BETTER
from digest.tag.rules.order import ORDER
from digest.tag.rules.orders import ORDERS
from digest.tag.rules.praise import PRAISE
from digest.tag.rules.price import PRICE
from digest.tag.rules.product_words import PRODUCT_WORDS
from digest.tag.rules.reasons import REASONS
from digest.tag.rules.risk import RISK
from digest.tag.rules.sayings_against import SAYINGS_AGAINST
from digest.tag.rules.sayings_for import SAYINGS_FOR
from digest.tag.rules.shrugs import SHRUGS
from digest.tag.rules.small import SMALL

RULES: tuple[Rule, ...] = (
    *CARE,
    *RISK,
    *HARM_DONE,
    *CHANGES,
    *ACCESS,
    *LIMITS,
    *PRICE,
    *ORDER,
    *ORDERS,
    *ADVICE,
    *REASONS,
    *SMALL,
    *NO_BETTER,
    *FEW,
    *PRAISE,
    *DELIGHT,
    *SAYINGS_AGAINST,
    *SHRUGS,
    *SAYINGS_FOR,
    *HINTS,
)
FALSE_FRIENDS: tuple[FalseFriend, ...] = (*DENIALS_AND_RISKS, *PRODUCT_WORDS)
