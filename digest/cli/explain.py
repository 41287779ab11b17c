"""`digest explain`: why a card got its tag; nothing is written."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.options import OUTPUT, PROFILE, reads_posts


@click.command(
    epilog="""\b
Examples:
  digest explain 1003085
  digest explain '#1003085' --source page.html
  digest explain 1007310 --demo""",
)
@click.argument("card_id", metavar="ID")
@reads_posts
@OUTPUT
@PROFILE
def explain(card_id: str, **options: Any) -> None:
    """Show one card, its verdict, the quotes that decided, those that lost, and where to hear it.

    Looks into the archive of the weekly run; with --source, into those pages instead.
    """
    from digest.console.cards import print_explanation
    from digest.decisions.meant import takes_on
    from digest.job import Options, make_job
    from digest.pipeline import extract_all
    from digest.shelf import archived_posts

    job = make_job(Options(**options))
    if options["sources"] or options["demo"]:
        posts, _ = extract_all(job)
    else:
        posts = archived_posts(job)
    takes = takes_on(card_id, posts, job.look.product)
    print_explanation(takes, job.standpoint.rules)
