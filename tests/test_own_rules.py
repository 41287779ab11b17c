"""Rules of the reader's own: tried when they are read, and always heard."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from digest.cli import main
from digest.errors import SettingsError
from digest.model import Card, OwnRule, Signal, Tag
from digest.settings import settings_from_toml
from digest.tag import judge_card
from digest.tag.own import own_evidence_in
from tests.conftest import ROOT

RULE = """\
[[rule]]
name = "ring-support"
signal = "warning"
why = "support wants a call first"
phrases = ["ring|call ~2 support"]
matches = ["Call our support first"]
misses = ["No need to call support"]
"""
POST = """\
By the Kettle: Episode 3

Full Feature List

Archive old boards | v4.101 #810002 | 4:05
Boards without cards can be put away.
• Call our support before the first run
"""
OWN = OwnRule("ring", Signal.WARNING, "Why.", ("ring|call ~2 support",), ("Call our support",))


def fault_of(text: str) -> str:
    with pytest.raises(SettingsError) as error:
        settings_from_toml(text)
    return error.value.message


def test_the_reader_s_rule_decides_and_is_named() -> None:
    card = Card(title="Archive old boards", bullets=("Ring tones for support can be chosen",))
    assert judge_card(card).tag is Tag.IGNORE
    verdict = judge_card(card, own=(OWN,))
    assert verdict.tag is Tag.CAUTION
    assert [(e.rule, e.quote) for e in verdict.because] == [("ring", card.bullets[0])]


def test_false_friends_disarm_it_too() -> None:
    assert own_evidence_in("Ring our support first", (OWN,))
    assert not own_evidence_in("No need to ring support", (OWN,))


def test_no_rule_of_one_s_own_changes_nothing() -> None:
    assert own_evidence_in("Ring our support first", ()) == ()


def test_it_works_from_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "digest.toml").write_text(RULE, encoding="utf-8")
    (tmp_path / "post.txt").write_text(POST, encoding="utf-8")
    told = CliRunner().invoke(main, ["explain", "810002", "--source", "post.txt"])
    assert "CAUTION" in told.stdout
    assert "ring-support" in told.stdout
    listed = CliRunner().invoke(main, ["rules", "--source", "post.txt"])
    assert re.search(r"ring-support +warning +1 +1 +0", listed.stdout)
    assert "Call our support first" in CliRunner().invoke(main, ["rules", "ring-support"]).stdout


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('"Call our support first"', '"Wait"', "rule 1: does not find its own example: 'Wait'"),
        ('"No need to call support"', '"Ring support"', "finds what it must not: 'Ring support'"),
        ('"ring|call ~2 support"', '"NOSUCHGROUP"', "rule 1: a phrase cannot be read: "),
        ('"ring-support"', '"be-careful"', "the program has a rule 'be-careful' of its own"),
        ('"warning"', '"bad"', 'rule 1: signal: expected "warning", "instruction", "played down"'),
        ('["Call our support first"]', "[]", "rule 1: matches: expected a list of sentences"),
    ],
)
def test_a_rule_that_cannot_be_meant_is_told_with_its_line(
    before: str, after: str, fault: str
) -> None:
    assert before in RULE
    told = fault_of(RULE.replace(before, after))
    assert re.search(rf"digest\.toml:\d+: .*{re.escape(fault)}", told)


def test_two_rules_of_one_name() -> None:
    assert "another rule is named 'ring-support' already" in fault_of(RULE + RULE)


def test_the_readme_s_rule_holds() -> None:
    readme = (ROOT / "docs" / "situation.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(\[\[rule\]\].*?)```", readme, re.S)
    assert settings_from_toml(example).rule[0].name == "ring-support"
