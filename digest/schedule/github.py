"""When the weekly run is due -> a workflow of GitHub Actions. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from digest.schedule.units import DAYS, Plan

_WORKFLOW = """\
# .github/workflows/digest.yml, in a repository that holds digest, your digest.toml and digest.db
name: digest
on:
  workflow_dispatch:
  schedule: # {day} at {clock} in {zone}
{crons}
permissions:
  contents: write
concurrency: digest
jobs:
  weekly:
    runs-on: ubuntu-latest
    steps:
      - name: Whether this start is the one for today's clock
        id: due
        env:
          STARTED_BY: ${{{{ github.event.schedule }}}}
        run: |
          case "$STARTED_BY" in
{cases}
            *) offset=$(TZ={zone} date +%z) ;;
          esac
          if [ "$(TZ={zone} date +%z)" = "$offset" ]; then echo "yes=1" >> "$GITHUB_OUTPUT"; fi
      - uses: actions/checkout@v4
        if: steps.due.outputs.yes
      - uses: actions/setup-python@v5
        if: steps.due.outputs.yes
        with:
          python-version: "3.12"
      - if: steps.due.outputs.yes
        run: |
          pip install .
          digest weekly || [ $? -eq 1 ] # 1 is "done with problems": they are printed above
          git config user.name digest
          git config user.email digest@users.noreply.github.com
          git add --force digest.db output
          git diff --cached --quiet || git commit --message "The week's digest"
          git push
"""


def github_actions(plan: Plan, year: int) -> str:
    """A workflow; GitHub's cron is in UTC, so it has a line for each of the zone's offsets.

    Which line started a run, GitHub tells; the guard compares it with the offset of the day. A
    start that comes an hour late, as they do, is let through all the same.
    """
    lines = _utc_lines(plan, year)
    return _WORKFLOW.format(
        day=DAYS[plan.day].title(),
        clock=plan.clock,
        zone=plan.zone,
        crons="\n".join(f'    - cron: "{line}"' for _, line in lines),
        cases="\n".join(f'            "{line}") offset={offset} ;;' for offset, line in lines),
    )


def _utc_lines(plan: Plan, year: int) -> list[tuple[str, str]]:
    """The zone's offsets in a year, as `date +%z` writes them, each with the plan's time in UTC."""
    lines: dict[str, str] = {}
    zone = ZoneInfo(plan.zone)
    first = datetime(year, 1, 1, plan.at.hour, plan.at.minute, tzinfo=zone)
    first += timedelta(days=(plan.day - first.weekday()) % 7)
    for week in range(52):
        local = first + timedelta(weeks=week)
        utc = local.astimezone(UTC)
        lines.setdefault(f"{local:%z}", f"{utc.minute} {utc.hour} * * {(utc.weekday() + 1) % 7}")
    return list(lines.items())
