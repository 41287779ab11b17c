"""`digest since`: what the versions after one brought."""

from __future__ import annotations

import re
from typing import Any

import click

from digest.cli.group import DONE, DONE_WITH_PROBLEMS
from digest.cli.options import MOMENT, OUTPUT, PROFILE


def _version(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    if not re.fullmatch(r"v?\d+(\.\d+){1,2}", value, re.I):
        raise click.BadParameter("a version has two or three numbers, as in 2.208")
    return value.lstrip("vV")


@click.command(
    epilog="""\b
Examples:
  digest since 2.208                 from the archive beside digest.toml
  digest since v2.21 --output out    from the archive in out/
  digest since 5.9 --product NinjaOne""",
)
@click.argument("version", callback=_version)
@click.option("--product", metavar="NAME", default="", help="Whose version [default: your own].")
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
@OUTPUT
@PROFILE
@click.option("--demo", is_flag=True, help="Use what `weekly --demo` has archived.")
@click.option("--now", type=MOMENT, metavar="DATE", help="The moment to take for now.")
@click.pass_context
def since(ctx: click.Context, /, version: str, product: str, **options: Any) -> None:
    """Write what came after VERSION: what to turn on, what to look at, and everything else.

    For somebody who upgrades over several versions at once. The oldest version comes first; the
    files are those of a week's edition, below since-VERSION/ in the output folder. Versions are
    counted within one product: where posts are about several, --product names another than yours.
    """
    from digest.console.report import print_catch_up
    from digest.job import Options, make_job
    from digest.pipeline import catch_up

    job = make_job(Options(**options))
    report = catch_up(job, version, product)
    print_catch_up(report, version, job.output)
    ctx.exit(DONE_WITH_PROBLEMS if report.problems else DONE)
