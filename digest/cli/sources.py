"""`digest sources`: how each source has been doing."""

from __future__ import annotations

import click


@click.command(
    epilog="""\b
Examples:
  digest sources
  digest sources --config /etc/digest/digest.toml
  digest sources --opml > feeds.opml     for your feed reader""",
)
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
@click.option("--opml", is_flag=True, help="Print them as OPML, secrets in addresses included.")
def sources(config: str | None, opml: bool) -> None:
    """Show each source's last visit, last success, posts, cards, and when it is asked next."""
    from digest.console.sources import print_sources
    from digest.job import Options, make_job
    from digest.pipeline import source_states

    job = make_job(Options(config=config))
    if opml:
        from digest.pull.opml import opml_of, subscriptions_among

        starts = [(source.name, source.place, source.start.kind) for source in job.sources]
        click.echo(opml_of(subscriptions_among(starts), job.look.title), nl=False)
        return
    named = {source.name: source.place for source in job.sources}
    print_sources(named, source_states(job.archive))
