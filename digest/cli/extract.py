"""`digest extract`: what a page holds, for people or programs; nothing is written."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.group import DONE, DONE_WITH_PROBLEMS
from digest.cli.options import PROFILE


@click.command(
    epilog="""\b
Examples:
  digest extract page.html                        what the program sees, for people
  digest extract posts/ --format json | jq .      the same for programs
  curl -s URL | digest extract - --format json    from a pipe""",
)
@click.argument("places", nargs=-1, required=True, metavar="PATH_OR_URL...")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
@click.option("--allow-private", is_flag=True, help="Let pages lead to this network's addresses.")
@PROFILE
@click.pass_context
def extract(ctx: click.Context, /, places: tuple[str, ...], form: str, **options: Any) -> None:
    """Parse pages, feeds or files and print posts, cards, verdicts and what was left over.

    Touches no archive and writes no file. The JSON is described by digest/schema/extract.json
    in the package and stays as it is within a format number.
    """
    from digest.extract_json import extract_to_json
    from digest.job import Options, make_job
    from digest.pipeline import extract_all

    job = make_job(Options(sources=places, **options))
    posts, problems = extract_all(job)
    if form == "json":
        click.echo(extract_to_json(posts, problems))
    else:
        from digest.console.cards import print_posts

        print_posts(posts, problems)
    ctx.exit(DONE_WITH_PROBLEMS if problems else DONE)
