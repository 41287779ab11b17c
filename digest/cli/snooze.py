"""`digest snooze`: put cards off until a day."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from digest.cli.options import CLIENT, DAY, UNDO, uses_archive


@click.command(
    epilog="""\b
Examples:
  digest snooze 1003085 --until 2026-06-01
  digest snooze 1003085 --undo""",
)
@click.argument("card_ids", nargs=-1, required=True, metavar="ID...")
@click.option("--until", type=DAY, metavar="DATE", help="The day on which to list it again.")
@CLIENT
@UNDO
@uses_archive
def snooze(
    card_ids: tuple[str, ...], until: datetime | None, client: str, undo: bool, **options: Any
) -> None:
    """Leave cards out of the list of what is open until a day, and list them again from then on."""
    from digest.console.decisions import print_decided
    from digest.decisions.decide import Choice, decide
    from digest.job import Options, make_job
    from digest.model import Deed

    if (until is None) is not undo:
        raise click.UsageError("give either --until DATE or --undo")
    choice = Choice(Deed.SNOOZED, client, until=until.date() if until else None, undo=undo)
    print_decided(decide(make_job(Options(**options)), card_ids, choice))
