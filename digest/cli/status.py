"""`digest status`: what is still open, and how its readers keep up."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.options import CLIENT, uses_archive


@click.command(
    epilog="""\b
Examples:
  digest status
  digest status --client "Acme" --all""",
)
@CLIENT
@click.option("--all", "everything", is_flag=True, help="Also what is snoozed and missed.")
@uses_archive
def status(client: str, everything: bool, **options: Any) -> None:
    """Show what editions asked for and nobody has done, the oldest first, and the figures."""
    from digest.console.open_items import print_health, print_open
    from digest.job import make_job
    from digest.settle import status as run

    found = run(make_job(**options), client)
    print_health(found.edition, found.health)
    print_open(found.standing, everything=everything)
