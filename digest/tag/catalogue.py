"""The rules as people may look at them: all of them, or one by its name.

The learned judge stands among them, a row a signal: it speaks where no rule found a phrase.
"""

from __future__ import annotations

import difflib

from digest.errors import UnknownRuleError
from digest.model import OwnRule
from digest.tag.learned import OF_SIGNAL
from digest.tag.own import rules_of
from digest.tag.rule import Rule


def catalogue(own: tuple[OwnRule, ...] = ()) -> tuple[Rule, ...]:
    """Every rule that reads sentences: the reader's own, then the program's rows in their order."""
    from digest.tag.rules import RULES

    return (
        *rules_of(own),
        *RULES,
        *(Rule(name, signal, _LEARNED, (), (), ()) for signal, name in OF_SIGNAL.items()),
    )


_LEARNED = "no rule found a phrase, but the words together say it, to a judge that learned"


def rule_named(name: str, own: tuple[OwnRule, ...] = ()) -> Rule:
    """The rule of that name; UnknownRuleError, with names that are close to it, if none has it."""
    rules = {rule.name: rule for rule in catalogue(own)}
    if name not in rules:
        near = ", ".join(difflib.get_close_matches(name, rules, n=3, cutoff=0.4))
        raise UnknownRuleError(
            f"{name}: no rule has this name",
            hint=f"one of these? {near}" if near else "`digest rules --all` lists them",
        )
    return rules[name]
