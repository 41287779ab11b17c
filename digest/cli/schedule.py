"""`digest schedule`: a ready unit for the weekly run."""

from __future__ import annotations

from datetime import datetime

import click

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@click.command(
    epilog="""\b
Examples:
  digest schedule --systemd
  digest schedule --cron --day friday --at 16:00
  digest schedule --github-actions > .github/workflows/digest.yml""",
)
@click.option("--systemd", "kind", flag_value="systemd", help="A service and its timer.")
@click.option("--cron", "kind", flag_value="cron", help="A line for crontab.")
@click.option("--github-actions", "kind", flag_value="github-actions", help="A workflow.")
@click.option("--windows", "kind", flag_value="windows", help="A PowerShell script.")
@click.option(
    "--day", type=click.Choice(_DAYS, case_sensitive=False), default="monday", show_default=True
)
@click.option("--at", type=click.DateTime(["%H:%M"]), default="07:30", show_default=True)
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml, if there is one].")
def schedule(kind: str | None, day: str, at: datetime, config: str | None) -> None:
    """Print a ready unit for the weekly run, and change nothing.

    The time is local, in the settings' time_zone, and stays the same when clocks change.
    """
    from digest.schedule.github import github_actions
    from digest.schedule.place import plan_here
    from digest.schedule.units import cron, systemd, windows

    plan = plan_here(config, _DAYS.index(day.lower()), at.time())
    match kind:
        case "systemd":
            unit = systemd(plan)
        case "cron":
            unit = cron(plan)
        case "github-actions":
            unit = github_actions(plan, datetime.now().astimezone().year)
        case "windows":
            unit = windows(plan)
        case _:
            raise click.UsageError("give --systemd, --cron, --github-actions or --windows")
    click.echo(unit, nl=False)
