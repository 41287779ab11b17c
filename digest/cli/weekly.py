"""`digest weekly`: the main job."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.group import DONE, DONE_WITH_PROBLEMS
from digest.cli.options import BACKLOG, DAY, MOMENT, OUTPUT, PROFILE, need_sources, reads_posts


@click.command(
    epilog="""\b
Examples:
  digest weekly                                        the Monday run
  digest weekly --demo --output /tmp/demo              on the sample posts
  digest weekly --source page.html --now 2026-04-15    as if it were that day
  digest weekly --since 2026-04-01 --json              for a script
  digest weekly --profile acme                         another reader's, into output/acme""",
)
@reads_posts
@OUTPUT
@click.option("--now", type=MOMENT, metavar="DATE", help="The moment to take for now.")
@click.option("--since", type=DAY, metavar="DATE", help="Only posts published on or after DATE.")
@click.option("--until", type=DAY, metavar="DATE", help="Only posts published on or before DATE.")
@BACKLOG
@PROFILE
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but problems.")
@click.option("--json", "as_json", is_flag=True, help="Print the closing report as JSON.")
@click.pass_context
def weekly(ctx: click.Context, /, quiet: bool, as_json: bool, **options: Any) -> None:
    """Read the sources, compose this week's edition, write it and the site.

    \b
    Writes, below the output folder:
      2026-W16/   digest.md, email.html, email.txt, email.eml, edition.json
      site/       a page for home, each edition, each episode and each feature

    With --profile NAME the edition is another reader's, in a folder NAME; the site stays the
    house's. Run twice with nothing new, it changes no byte. A week with nothing new makes no
    edition.
    """
    from digest.console.report import print_report
    from digest.console.screen import progress
    from digest.job import Options, make_job
    from digest.pipeline import weekly as run

    job = make_job(Options(**options))
    need_sources(job.sources)
    with progress(len(job.sources) + 3, shown=not (quiet or as_json)) as steps:
        from dataclasses import replace

        report = run(replace(job, progress=steps.step, counted=steps.count))
    print_report(report, job.output, quiet=quiet, as_json=as_json)
    ctx.exit(DONE_WITH_PROBLEMS if report.problems else DONE)
