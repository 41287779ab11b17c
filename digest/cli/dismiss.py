"""`digest dismiss`: take cards off the list, with the reason."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.options import CLIENT, UNDO, uses_archive


@click.command(
    epilog="""\b
Examples:
  digest dismiss 1003085 --because "we do not use SSO"
  digest dismiss 1003085 --undo""",
)
@click.argument("card_ids", nargs=-1, required=True, metavar="ID...")
@click.option("--because", default="", metavar="WORDS", help="Why it is not for you.")
@CLIENT
@UNDO
@uses_archive
def dismiss(
    card_ids: tuple[str, ...], because: str, client: str, undo: bool, **options: Any
) -> None:
    """Take cards off the list of what is open; whoever asks later finds the reason."""
    from digest.console.decisions import print_decided
    from digest.decisions.decide import Choice, decide
    from digest.job import Options, make_job
    from digest.model import Deed

    if bool(because.strip()) is undo:
        raise click.UsageError("give either --because WORDS or --undo")
    choice = Choice(Deed.DISMISSED, client, because=because.strip(), undo=undo)
    print_decided(decide(make_job(Options(**options)), card_ids, choice))
