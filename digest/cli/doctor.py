"""`digest doctor`: check all that a weekly run needs."""

from __future__ import annotations

import click

from digest.cli.group import DONE, DONE_WITH_PROBLEMS


@click.command(
    epilog="""\b
Examples:
  digest doctor
  digest doctor --offline      without asking any server""",
)
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
@click.option("--offline", is_flag=True, help="Do not ask the sources or the mail server.")
@click.pass_context
def doctor(ctx: click.Context, /, config: str | None, offline: bool) -> None:
    """Check settings, sources, archive, templates, output and mail; say what to do about faults.

    It logs in to the mail server that [smtp] names, and sends nothing. It changes nothing but an
    archive of an older form, which it brings up to date.
    """
    from digest.console.findings import print_findings
    from digest.examine import examine

    findings = examine(config, offline=offline)
    print_findings(findings)
    ctx.exit(DONE_WITH_PROBLEMS if any(f.problem for f in findings) else DONE)
