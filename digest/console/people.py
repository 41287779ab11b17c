"""The list of recipients, for people."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from digest.console.screen import OUT, print_problems
from digest.delivery.roster import Member, Taken
from digest.message.people import People
from digest.render.words import count


def print_members(members: Iterable[Member]) -> None:
    """A row for each, and what must be known of them."""
    members = tuple(members)
    table = Table(show_header=True, header_style="bold", box=None, pad_edge=False)
    for name in ("Address", "Name", "Client", "Profile", "Language", ""):
        table.add_column(name, no_wrap=True)
    for m in members:
        r = m.recipient
        note = "left" if m.left else "in the settings" if m.in_settings else ""
        cells = (r.address, r.name, r.client, r.profile, r.language, note)
        table.add_row(*(Text(cell) for cell in cells))
    if members:
        OUT.print(table)
    OUT.print(f"{count(members, 'recipient')}, {sum(m.left for m in members)} of them left.")


def print_taken(taken: Taken, people: People) -> None:
    """The end of an import: how many, and each broken row."""
    OUT.print(f"{taken.new} added, {taken.changed} changed.")
    if people.repeated:
        OUT.print(f"{people.repeated} were named twice; the first row of each counts.")
    if taken.left:
        OUT.print(f"{len(taken.left)} have left and stay away: {', '.join(taken.left[:5])}")
    print_problems(people.problems)
