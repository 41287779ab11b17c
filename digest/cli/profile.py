"""`digest profile`: the reader's own situation, and one to begin with."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.options import OUTPUT


@click.command(
    epilog="""\b
Examples:
  digest profile                  what [profile] holds, and what it changed in the last edition
  digest profile acme             the same for [profiles.acme]
  digest profile --suggest        a profile to paste, from what the archive mentions""",
)
@click.argument("name", required=False)
@click.option("--suggest", is_flag=True, help="Propose a stack and areas, as TOML.")
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
@OUTPUT
@click.option("--demo", is_flag=True, help="Use what `weekly --demo` has archived.")
def profile(name: str | None, suggest: bool, **options: Any) -> None:
    """Show the profile of the house, or of the reader NAME, and what it changes for them.

    Cards about what is not in the stack are put away, with the words that name it; what is in it,
    and areas that are high, come first; of muted areas only warnings stay.
    """
    from digest.console.profile import print_effect, print_profile, suggestion
    from digest.job import Options, make_job
    from digest.survey import effect_of, survey

    job = make_job(Options(profile=name, **options))
    if suggest:
        click.echo(suggestion(survey(job)))
        return
    print_profile(job.profile, job.standpoint.profile)
    print_effect(effect_of(job))
