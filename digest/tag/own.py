"""The reader's own rules: the same form as the program's, and always heard.

False friends disarm them as they do any rule, but the learned judge does not weigh them: who
wrote a rule wants it obeyed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from digest.model import Evidence, OwnRule
from digest.tag.find import heard, spokesmen
from digest.tag.rule import Rule
from digest.tag.search import Index
from digest.tag.words import words_of


def own_evidence_in(sentence: str, rules: tuple[OwnRule, ...]) -> tuple[Evidence, ...]:
    """One piece of evidence for each signal that the reader's rules find in the sentence."""
    if not rules:
        return ()
    hits = heard(words_of(sentence), _index(rules))
    return tuple(Evidence(rule.name, rule.signal, sentence) for rule in spokesmen(hits))


def faults_of(rule: OwnRule) -> Iterator[str]:
    """What is wrong with the rule, for its author: a phrase, or its own examples."""
    from digest.tag.rules import RULES

    if rule.name in {known.name for known in RULES}:
        yield f"the program has a rule {rule.name!r} of its own: choose another name"
    try:
        _index((rule,))
    except ValueError as error:
        yield f"a phrase cannot be read: {error}"
        return
    for text in rule.matches:
        if not own_evidence_in(text, (rule,)):
            yield f"does not find its own example: {text!r}"
    for text in rule.misses:
        if own_evidence_in(text, (rule,)):
            yield f"finds what it must not: {text!r}"


def rules_of(own: tuple[OwnRule, ...]) -> tuple[Rule, ...]:
    """The reader's rules in the form of the program's."""
    return tuple(Rule(r.name, r.signal, r.why, r.phrases, r.matches, r.misses) for r in own)


@cache
def _index(rules: tuple[OwnRule, ...]) -> Index[Rule]:
    from digest.tag.vocabulary import VOCABULARY

    return Index(((row, row.phrases) for row in rules_of(rules)), VOCABULARY)
