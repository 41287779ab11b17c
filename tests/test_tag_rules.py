"""Each rule finds its own examples, and none of what it must not."""

from __future__ import annotations

import pytest

from digest.tag.find import hits_in
from digest.tag.rule import Rule
from digest.tag.rules import RULES


def rules_found(sentence: str) -> set[str]:
    return {hit.owner.name for hit in hits_in(sentence)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_examples_and_not_the_others(rule: Rule) -> None:
    unfound = [text for text in rule.matches if rule.name not in rules_found(text)]
    wrong = [text for text in rule.misses if rule.name in rules_found(text)]
    assert (unfound, wrong) == ([], [])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_is_for(rule: Rule) -> None:
    assert rule.why
    assert len(rule.matches) >= 2
    assert len(rule.misses) >= 2


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
