"""The tagger's rules: a table with how often each spoke, or one rule whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from rich.table import Table
from rich.text import Text

from digest.console.screen import OUT
from digest.measure.usage import Usage
from digest.tag.rule import Rule

_NEVER = Usage()


def print_rules(
    rules: Iterable[Rule], usage: Mapping[str, Usage], *, every: bool, as_json: bool
) -> None:
    """Each rule with its counts, those that spoke most first; `every`: the silent ones too."""
    counted = [(rule, usage.get(rule.name, _NEVER)) for rule in rules]
    shown = sorted(
        ((rule, used) for rule, used in counted if every or used.fired),
        key=lambda pair: (-pair[1].fired, pair[0].name),
    )
    if as_json:
        rows = [{**_rule_json(rule), **_usage_json(used)} for rule, used in shown]
        OUT.print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    OUT.print(_table(shown))
    silent = len(counted) - sum(used.fired > 0 for _, used in counted)
    if silent and not every:
        OUT.print(f"\n{silent} more rules did not speak; --all lists them too.")


def _table(rows: Iterable[tuple[Rule, Usage]]) -> Table:
    table = Table(show_header=True, header_style="bold", box=None, pad_edge=False)
    table.add_column("Rule", no_wrap=True)
    table.add_column("Signal", no_wrap=True)
    for name in ("Spoke", "Decided", "Overruled"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("Says")
    for rule, used in rows:
        counts = (str(used.fired), str(used.decided), str(used.overruled))
        table.add_row(rule.name, rule.signal, *counts, Text(rule.why))
    return table


def print_rule(rule: Rule, *, as_json: bool) -> None:
    """What the rule is for, what it finds and what it must not, and its phrases."""
    if as_json:
        OUT.print(json.dumps(_rule_json(rule), ensure_ascii=False, indent=2))
        return
    OUT.print(Text.assemble((rule.name, "bold"), f"  {rule.signal}: {rule.why}"))
    for title, lines in (
        ("finds", rule.matches),
        ("passes over", rule.misses),
        ("by the phrases", rule.phrases),
    ):
        OUT.print(f"\n  {title}")
        for line in lines:
            OUT.print(Text(f"    {line}"))


def _rule_json(rule: Rule) -> dict[str, object]:
    return {
        "name": rule.name,
        "signal": rule.signal.value,
        "why": rule.why,
        "phrases": list(rule.phrases),
        "matches": list(rule.matches),
        "misses": list(rule.misses),
    }


def _usage_json(used: Usage) -> dict[str, object]:
    return {"spoke": used.fired, "decided": used.decided, "overruled": used.overruled}
