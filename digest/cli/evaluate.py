"""`digest evaluate`: how often the tags are right, beside labels of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from digest.cli.group import DONE, DONE_WITH_PROBLEMS


@click.command(
    epilog="""\b
Examples:
  digest evaluate episodes/ labels.json                     tables, and each disagreement
  digest evaluate page.html labels.json --json              for a script
  digest evaluate page.html labels.json --fail-under 0.9    exit 1 below a macro F1 of 0.9

\b
LABELS is a JSON array, an object a card; any of its actions and areas is right:
  [{"id": "1003085", "episode": 17, "tag": "caution",
    "actions": ["turn on", "use"], "areas": ["billing"]}]""",
)
@click.argument("posts", metavar="POSTS")
@click.argument("labels", metavar="LABELS", type=click.Path(path_type=Path))
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 1),
    metavar="F1",
    help="Exit 1 if the mean of the tags' F1 is lower.",
)
@click.pass_context
def evaluate(
    ctx: click.Context,
    /,
    posts: str,
    labels: Path,
    config: str | None,
    as_json: bool,
    fail_under: float | None,
) -> None:
    """Compare the verdicts on POSTS with LABELS that a person made.

    Prints precision, recall and F1 of each tag, which tag was taken for which, how often action
    and main area are right, and each disagreement with the words that decided. A label that fits
    no card stops it: half a comparison would flatter.
    """
    from dataclasses import replace

    from digest.console.agreement import print_agreement
    from digest.console.screen import print_problems
    from digest.job import Options, make_job
    from digest.measure.agreement import agreement_of
    from digest.measure.labels import labelled, labels_from_json
    from digest.model import Standpoint
    from digest.pipeline import extract_all

    rows = labels_from_json(_text(labels), str(labels))
    job = make_job(Options(config=config, sources=(posts,)))
    # The tagger is measured, with rules of one's own, but no reader's stack and nobody's word.
    bare = replace(job, standpoint=Standpoint(rules=job.standpoint.rules))
    tagged, problems = extract_all(bare)
    found = labelled(rows, tagged, str(labels))
    agreement = agreement_of((each.card.verdict, each.row.label) for each in found)
    print_agreement(agreement, found, as_json=as_json)
    if not as_json:
        print_problems(problems)
    too_low = fail_under is not None and agreement.macro_f1 < fail_under
    if too_low:
        click.echo(f"macro F1 {agreement.macro_f1:.3f} is under {fail_under}", err=True)
    ctx.exit(DONE_WITH_PROBLEMS if too_low else DONE)


def _text(path: Path) -> str:
    from digest.measure.labels import LabelError

    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise LabelError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise LabelError(f"{path}: is not UTF-8", hint="save it as UTF-8") from error
