"""`digest status`: what is still open, how its readers keep up, and who got the mail."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.options import CLIENT, uses_archive


@click.command(
    epilog="""\b
Examples:
  digest status
  digest status --client "Acme" --all
  digest status --edition 2026-W16
  digest status --json""",
)
@CLIENT
@click.option("--all", "everything", is_flag=True, help="Also what is snoozed and missed.")
@click.option("--edition", "edition_id", metavar="WEEK", help="Only who got this edition.")
@click.option("--json", "as_json", is_flag=True, help="Only who got what, as JSON.")
@uses_archive
def status(
    client: str, everything: bool, edition_id: str | None, as_json: bool, **options: Any
) -> None:
    """Show what editions asked for and nobody has done, and who got each edition by mail.

    \b
    Failed: the server refused it, in its own words.
    Unknown: program or connection died after the message and before the answer.
    Left: planned and not tried yet.
    """
    from digest.console.open_items import print_health, print_open
    from digest.console.sending import print_status
    from digest.decisions.status import status as run
    from digest.delivery.status import status_of
    from digest.job import Options, make_job

    job = make_job(Options(**options))
    if not (edition_id or as_json):
        found = run(job, client)
        print_health(found.edition, found.health)
        print_open(found.standing, everything=everything)
    tallies, missed = status_of(job.archive, edition_id)
    print_status(tallies, missed, as_json=as_json)
