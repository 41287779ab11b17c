"""`digest publish`: the site to where people read it."""

from __future__ import annotations

import click

from digest.cli.options import OUTPUT


@click.command(
    epilog="""\b
Examples:
  digest publish --plan                                      what it would do, no more
  digest publish --to /var/www/digest
  digest publish --to git+ssh://git@github.com/me/digest.git#gh-pages
  digest publish --to s3://bucket/digest
  digest publish --to sftp://me@example.com/var/www/digest""",
)
@click.option("--to", metavar="ADDRESS", help="Where to [default: `to` under [publish]].")
@click.option(
    "--plan", is_flag=True, help="Say what would be sent and removed, and change nothing."
)
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
@OUTPUT
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but problems.")
def publish(
    to: str | None, plan: bool, config: str | None, output: str | None, quiet: bool
) -> None:
    """Send the site of the last weekly run to its host: what changed, and no more.

    What an earlier publish put there and the site no longer holds is removed; anything else there
    stays. Stopped half-way it leaves a site that works, and the next publish does the rest.
    """
    from digest.console.publish import print_plan, print_published, sending
    from digest.job import Options, make_job, target_of
    from digest.publish.hosting import plan_site, publish_site
    from digest.render import SITE

    job = make_job(Options(config=config, output=output))
    address = target_of(job, to)
    site = job.output / SITE
    if plan:
        print_plan(plan_site(site, address), address)
        return
    with sending(shown=not quiet) as progress:
        done = publish_site(site, address, progress)
    if not quiet:
        print_published(done, address)
