"""What is still open, for the terminal: the figures with their bar, and the list."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from digest.console.screen import OUT
from digest.model import AnyEdition, Health, OpenItem
from digest.open_items import Standing
from digest.render.words import age, count, day, health, period, version

_BAR = 60
_COLOURS = {"new": "blue", "done": "green", "open": "yellow", "missed": "bright_black"}


def print_health(edition: AnyEdition | None, numbers: Health) -> None:
    """The figures since the newest edition, in words and as a bar."""
    if edition is None:
        OUT.print("No edition has asked for anything yet.")
        return
    OUT.print(Text(f"{period(edition)}: {health(numbers)}", style="bold"))
    parts = {name: getattr(numbers, name) for name in _COLOURS}
    total = sum(parts.values())
    if total and OUT.is_terminal:
        bar = ((max(1, _BAR * n // total) * "█", _COLOURS[name]) for name, n in parts.items() if n)
        OUT.print(Text.assemble(*bar))


def print_open(found: Standing, *, everything: bool) -> None:
    """What is open, the oldest first; also the snoozed and the missed, or how many there are."""
    _print_list("Open", found.open)
    if everything:
        _print_list("Snoozed", found.snoozed)
        _print_list("Missed", found.missed)
    elif found.snoozed or found.missed:
        snoozed, missed = count(found.snoozed, "snoozed", "snoozed"), len(found.missed)
        OUT.print(f"Not listed: {snoozed}, {missed} missed (--all lists them).")


def _print_list(title: str, items: Iterable[OpenItem]) -> None:
    table = Table(show_header=True, header_style="bold", box=None, pad_edge=False)
    for column in (title, "Id", "Version", "Task", "Since", ""):
        table.add_column(column, no_wrap=column != title)
    for item in items:
        ids = "" if item.product else " ".join(f"#{number}" for number in item.ids)
        shown = version(item.version) if item.version else ""
        back = f"until {day(item.until)}" if item.until else age(item.weeks)
        table.add_row(Text(item.title), ids or item.key, shown, item.task, item.edition_id, back)
    if table.row_count:
        OUT.print(table)
