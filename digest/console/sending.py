"""Sending: the plan, the bar, and how it ended."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from digest.console.screen import ERR, OUT
from digest.delivery import Sent
from digest.message.plan import Plan, first_lines
from digest.model import DeliveryState, Outcome, Receipt, Tally
from digest.render.words import count

_MOST_SHOWN = 20


def print_plan(plan: Plan, server: str) -> None:
    """Who gets what: for each group how many, the subject and the first lines."""
    OUT.print(f"Edition {plan.edition_id}, to {count(plan.count, 'recipient')} by {server}.")
    notes = [
        (plan.done, "have it already, or may have it"),
        (plan.audience.left, "left and get nothing"),
        (plan.audience.repeated, "named twice, and mailed once"),
    ]
    for number, what in notes:
        if number:
            OUT.print(f"  {number} {what}")
    if plan.channels:
        OUT.print(Text(f"  and to the chats: {', '.join(plan.channels)}"))
    for told in plan.groups:
        name = f" ({told.group})" if str(told.group) else ""
        OUT.print(f"\n{count(told.people, 'recipient')}{name}: {_some_of(told.people)}")
        OUT.print(Text(f"  Subject: {told.letter.subject}"))
        for line in first_lines(told.letter.text):
            OUT.print(Text(f"  | {line}"))
    OUT.print()


def _some_of(people: Iterable[object]) -> str:
    addresses = [str(getattr(person, "address", person)) for person in people]
    more = f" and {len(addresses) - 3} more" if len(addresses) > 3 else ""
    return ", ".join(addresses[:3]) + more


class Bar:
    """How many are through, how fast, and how long the rest takes; on a terminal only."""

    def __init__(self, *, shown: bool) -> None:
        self._progress = Progress(
            TextColumn("Sending"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=ERR,
            transient=True,
            disable=not (shown and ERR.is_terminal),
        )
        self._task: TaskID | None = None

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def begin(self, total: int) -> None:
        """Show the bar from now on."""
        self._progress.start()
        self._task = self._progress.add_task("send", total=total, rate="")

    def note(self, outcome: Outcome) -> None:
        """One more is through, unless it will be tried again."""
        if self._task is None or outcome.state is DeliveryState.PLANNED:
            return
        speed = self._progress.tasks[0].speed
        self._progress.update(self._task, advance=1, rate=f"{speed:.0f}/s" if speed else "")


def print_sent(sent: Sent, *, quiet: bool) -> None:
    """How the edition stands now, and everybody who has not got it for sure."""
    edition = sent.plan.edition_id
    if sent.plan.held:
        OUT.print(f"Edition {edition} is not sent: {sent.plan.held}. --edition sends it anyway.")
        return
    if not (sent.begun or sent.plan.audience.recipients or sent.plan.channels):
        OUT.print("There is nobody to send to. Try: digest recipients add ADDRESS")
    elif not (sent.begun or sent.plan.count or sent.plan.channels or quiet):
        OUT.print(f"Edition {edition}: nobody is left to send to.")
    if not quiet and (sent.begun or not sent.is_clean):
        OUT.print(tally_table([sent.tally, *sent.channels]))
    print_missed(sent.missed)
    if sent.error:
        ERR.print(Text.assemble(("Problem: ", "yellow"), sent.error.message))
        ERR.print(f"  Try: {sent.error.hint}")
    if sent.stopped:
        ERR.print(f"Stopped. {sent.tally.planned} are left: run `digest send` again.")


def print_missed(missed: Iterable[Receipt]) -> None:
    """Who has not got it for sure, in the server's words, and what to do about it."""
    by_state: dict[DeliveryState, list[Receipt]] = {}
    for receipt in missed:
        by_state.setdefault(receipt.state, []).append(receipt)
    for state, (what, hint) in _ADVICE.items():
        receipts = by_state.get(state, [])
        told = [r for r in receipts if state is not DeliveryState.PLANNED or r.said]
        for receipt in told[:_MOST_SHOWN]:
            name = receipt.delivery.recipient
            ERR.print(Text.assemble((f"{what}: ", "yellow"), f"{name}: {receipt.said}"))
        if len(told) > _MOST_SHOWN:
            ERR.print(f"  and {len(told) - _MOST_SHOWN} more")
        if told:
            ERR.print(f"  Try: {hint}")


_ADVICE = {
    DeliveryState.FAILED: ("Failed", "mend the address, then `digest send --retry-failed`"),
    DeliveryState.UNKNOWN: (
        "Unknown",
        "they may have it: ask them, or `digest send --resend-unknown`",
    ),
    DeliveryState.PLANNED: ("Put off", "`digest send` goes on with them"),
}


def tally_table(tallies: Iterable[Tally]) -> Table:
    """A row for each edition and channel: how many are in which state."""
    table = Table(show_header=True, header_style="bold", box=None, pad_edge=False)
    for name in ("Edition", "By"):
        table.add_column(name, no_wrap=True)
    for name in ("Sent", "Failed", "Unknown", "Left", "Being sent"):
        table.add_column(name, justify="right", no_wrap=True)
    for t in tallies:
        numbers = (t.sent, t.failed, t.unknown, t.planned, t.sending)
        table.add_row(t.edition_id, t.channel, *(str(number) for number in numbers))
    return table


def print_status(tallies: Iterable[Tally], missed: Iterable[Receipt], *, as_json: bool) -> None:
    """How each edition stands that was sent, and who of the last one has not got it for sure."""
    tallies = tuple(tallies)
    if as_json:
        rows = [{**asdict(tally), "left": tally.planned} for tally in tallies]
        print(json.dumps(rows, indent=2))
        return
    if not tallies:
        OUT.print("Nothing was sent yet.")
        return
    OUT.print(tally_table(tallies))
    print_missed(missed)


def print_test(to: str, server: str, outcome: Outcome) -> None:
    """What came of one test."""
    if outcome.state is DeliveryState.SENT:
        OUT.print(f"Sent to {to} by {server}: {outcome.said}")
        return
    ERR.print(Text.assemble(("Problem: ", "yellow"), f"{to}: {outcome.said}"))


def print_dry_run(plan: Plan, folder: str) -> None:
    """What a dry run wrote."""
    OUT.print(f"{count(plan.count, 'mail')} of edition {plan.edition_id} in {folder}; none sent.")
    if plan.held:
        OUT.print(f"`digest send` would hold it back: {plan.held}.")
