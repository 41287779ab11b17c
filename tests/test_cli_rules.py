"""`digest rules`: every rule can be looked at, and counted."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from digest.cli import main
from digest.tag.catalogue import catalogue
from digest.tag.find import rules_in

POST = """\
By the Kettle: Episode 3

Full Feature List

Archive old boards | v4.101 #810002 | 4:05
Boards without cards can be put away.
• Once archived, a board cannot be brought back
• Switch it on before the holidays
"""
WARNING, ORDER = "Once archived, a board cannot be brought back", "Switch it on before the holidays"


def rules(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["rules", *arguments])


def test_each_rule_that_spoke_is_counted(tmp_path: Path) -> None:
    page = tmp_path / "post.txt"
    page.write_text(POST, encoding="utf-8")
    result = rules("--source", str(page), "--json")
    assert result.exit_code == 0
    counts = {row["name"]: (row["decided"], row["overruled"]) for row in json.loads(result.stdout)}
    (warning,), (order,) = rules_in(WARNING), rules_in(ORDER)
    assert counts == {warning.name: (1, 0), order.name: (0, 1)}
    table = rules("--source", str(page)).stdout
    assert warning.why in table
    assert f"{len(catalogue()) - 2} more rules did not speak" in table


def test_all_lists_the_silent_ones_too(tmp_path: Path) -> None:
    page = tmp_path / "post.txt"
    page.write_text(POST, encoding="utf-8")
    result = rules("--source", str(page), "--all", "--json")
    assert len(json.loads(result.stdout)) == len(catalogue())


def test_one_rule_shows_its_examples() -> None:
    rule = catalogue()[0]
    result = rules(rule.name)
    assert all(text in result.stdout for text in (rule.why, *rule.matches, *rule.misses))


def test_a_wrong_name_is_told_with_close_ones() -> None:
    rule = catalogue()[0]
    result = rules(rule.name + "x")
    assert result.exit_code == 2
    assert "no rule has this name" in result.stderr
    assert rule.name in result.stderr
