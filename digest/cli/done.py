"""`digest done`: mark cards as done."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.options import CLIENT, UNDO, uses_archive


@click.command(
    epilog="""\b
Examples:
  digest done 1003085 795425
  digest done 1003085 --client "Acme"
  digest done 1003085 --undo""",
)
@click.argument("card_ids", nargs=-1, required=True, metavar="ID...")
@CLIENT
@UNDO
@uses_archive
def done(card_ids: tuple[str, ...], client: str, undo: bool, **options: Any) -> None:
    """Mark cards as done: the next editions no longer list them as open.

    One comes back if a later edition advises something else about it.
    """
    from digest.console.decisions import print_decided
    from digest.decisions.decide import Choice, decide
    from digest.job import Options, make_job
    from digest.model import Deed

    choice = Choice(Deed.DONE, client, undo=undo)
    print_decided(decide(make_job(Options(**options)), card_ids, choice))
