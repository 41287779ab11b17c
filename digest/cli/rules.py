"""`digest rules`: what the tagger listens for, and how often each rule was heard."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.options import OUTPUT, reads_posts


@click.command(
    epilog="""\b
Examples:
  digest rules                      every rule that spoke in the archive's posts
  digest rules --all                also those that were never heard
  digest rules irreversible         one rule: what it is for, what it finds and what not
  digest rules --source page.html   counted over that page""",
)
@click.argument("name", required=False, metavar="[RULE]")
@click.option("--all", "every", is_flag=True, help="Also the rules that never spoke.")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON.")
@reads_posts
@OUTPUT
def rules(name: str | None, every: bool, as_json: bool, **options: Any) -> None:
    """List the rules with how often each decided a verdict and how often it was overruled.

    Counts are of quotes, over the archive of the weekly run; with --source, over those pages.
    """
    from digest.console.rules import print_rule, print_rules
    from digest.job import Options, make_job
    from digest.measure.usage import usage_of
    from digest.pipeline import extract_all
    from digest.shelf import archived_posts
    from digest.tag.catalogue import catalogue, rule_named

    # What a stack puts away was not overruled; what a person said otherwise, was.
    job = make_job(Options(**options)).unfitted()
    own = job.standpoint.rules
    if name:
        print_rule(rule_named(name, own), as_json=as_json)
        return
    if options["sources"] or options["demo"]:
        posts, _ = extract_all(job)
    else:
        posts = archived_posts(job)
    print_rules(catalogue(own), usage_of(posts), every=every, as_json=as_json)
