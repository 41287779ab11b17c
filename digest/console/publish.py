"""What publishing is about to do, and what it did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.text import Text

from digest.console.screen import ERR, OUT
from digest.publish.hosting import Address, Published, told
from digest.render.words import count


def print_plan(published: Published, address: Address) -> None:
    """A line for each file that would be sent or removed, in that order."""
    for path in published.plan.send:
        OUT.print(Text.assemble(("send    ", "green"), path))
    for path in published.plan.remove:
        OUT.print(Text.assemble(("remove  ", "yellow"), path))
    _print_sum("Would send", "remove", published, address)


def print_published(published: Published, address: Address) -> None:
    """One line: how much was sent and removed."""
    if published.plan.is_empty:
        OUT.print(f"Nothing to do: {told(address)} holds the site as it is.")
    else:
        _print_sum("Sent", "removed", published, address)


@contextmanager
def sending(*, shown: bool) -> Iterator[Callable[[str], None]]:
    """The file that is on its way, on a terminal; gone when all is done."""
    if not (shown and ERR.is_terminal):
        yield lambda _: None
        return
    with ERR.status("Looking what is there") as status:
        yield lambda path: status.update(f"Sent {path}")


def _print_sum(send: str, remove: str, published: Published, address: Address) -> None:
    plan = published.plan
    size = f"{published.size_bytes / 1024:,.0f} KiB"
    OUT.print(
        f"{send} {count(plan.send, 'file')} ({size}), {remove} {len(plan.remove)},"
        f" {plan.unchanged} unchanged: {told(address)}"
    )
