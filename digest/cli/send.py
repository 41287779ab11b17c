"""`digest send`: the edition to its recipients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from digest.cli.group import DONE, DONE_WITH_PROBLEMS
from digest.cli.options import MOMENT, OUTPUT

if TYPE_CHECKING:
    from datetime import datetime

    from digest.delivery import Office, Wishes


@click.command(
    epilog="""\b
Examples:
  digest send                          shows the plan, and asks
  digest send --yes                    for a scheduler, after `digest weekly`
  digest send --to me@example.com      one test; nobody else gets anything
  digest send --dry-run mails/         every mail as a file
  digest send --edition 2026-W16 --retry-failed""",
)
@click.option(
    "--edition", "edition_id", metavar="WEEK", help="Which edition [default: this week's]."
)
@click.option(
    "--to", metavar="ADDRESS", help="Send one test to ADDRESS; the ledger is not touched."
)
@click.option("--dry-run", "folder", metavar="FOLDER", help="Write the mails there; send none.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--resend-unknown", is_flag=True, help="Send again what may have arrived already.")
@click.option("--retry-failed", is_flag=True, help="Try again what the server refused.")
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
@OUTPUT
@click.option("--demo", is_flag=True, help="The samples of `weekly --demo`, to localhost:8025.")
@click.option("--now", type=MOMENT, metavar="DATE", help="The moment to take for now.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but problems.")
@click.pass_context
def send(
    ctx: click.Context,
    /,
    edition_id: str | None,
    to: str | None,
    folder: str | None,
    **options: Any,
) -> None:
    """Send this week's edition by mail: once to each recipient, whatever happens.

    Shows who gets what and asks. What was interrupted goes on where it stopped; a mail of which
    nobody knows whether it arrived is told, and sent again only with --resend-unknown. An edition
    that was sent is closed: what comes later goes into the next one. Chats of [[channel]] are told
    the same way, after the mail.
    """
    from digest.delivery import Wishes, make_office
    from digest.job import Options, make_job

    flags = {name: options.pop(name) for name in ("yes", "quiet", "resend_unknown", "retry_failed")}
    demo: bool = options["demo"]
    office = make_office(make_job(Options(**options)), demo=demo)
    if to:
        ctx.exit(_test(office, edition_id, to))
    if folder:
        ctx.exit(_dry(office, edition_id, folder))
    wishes = Wishes(edition_id, flags["resend_unknown"], flags["retry_failed"])
    ctx.exit(_send(office, wishes, yes=flags["yes"], quiet=flags["quiet"]))


def _test(office: Office, edition_id: str | None, to: str) -> int:
    from digest.cli.recipients import person
    from digest.console.sending import print_test
    from digest.delivery import send_test
    from digest.model import DeliveryState

    outcome = send_test(office, edition_id, person(address=to), _clock())
    print_test(to, office.server.place, outcome)
    return DONE if outcome.state is DeliveryState.SENT else DONE_WITH_PROBLEMS


def _dry(office: Office, edition_id: str | None, folder: str) -> int:
    from pathlib import Path

    from digest.console.screen import print_problems
    from digest.console.sending import print_dry_run
    from digest.delivery import dry_run

    print_dry_run(dry_run(office, edition_id, Path(folder)), folder)
    print_problems(office.people.problems)
    return DONE_WITH_PROBLEMS if office.people.problems else DONE


def _send(office: Office, wishes: Wishes, *, yes: bool, quiet: bool) -> int:
    from digest.console.screen import print_problems
    from digest.console.sending import Bar, print_plan, print_sent
    from digest.delivery import Watcher, send
    from digest.message.plan import Plan

    print_problems(office.people.problems)
    with Bar(shown=not quiet) as bar:

        def confirm(plan: Plan) -> bool:
            if not quiet:
                print_plan(plan, office.server.place)
            agreed = yes or click.confirm(f"Send {plan.count + len(plan.channels)} now?", err=True)
            if agreed:
                bar.begin(plan.count + len(plan.channels))
            return agreed

        sent = send(office, wishes, Watcher(confirm, bar.note))
    if sent.error and not sent.tally.sent and not sent.channels:
        raise sent.error
    print_sent(sent, quiet=quiet)
    fine = sent.is_clean and not office.people.problems
    return DONE if fine or (sent.plan.held and not office.people.problems) else DONE_WITH_PROBLEMS


def _clock() -> datetime:
    from datetime import UTC, datetime

    return datetime.now(UTC)
