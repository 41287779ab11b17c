"""When the weekly run is due -> a ready unit for the scheduler of the machine. Pure.

Each keeps the local hour when clocks change. Where a scheduler knows only another zone's time it
is started more often, and a guard in the unit lets one of the starts through.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Plan:
    """The weekly run: `day` 0 is Monday, `at` local time in the IANA zone `zone`.

    `command` is the program and its arguments, run in `folder`; both are whole paths.
    """

    day: int
    at: time
    zone: str
    folder: str
    command: tuple[str, ...]

    @property
    def clock(self) -> str:
        return f"{self.at:%H:%M}"


def systemd(plan: Plan) -> str:
    """A service and its timer (systemd.timer, OnCalendar with a zone), for a user's own systemd."""
    command = " ".join(_systemd_word(word) for word in plan.command)
    return f"""\
# ~/.config/systemd/user/digest.service
[Unit]
Description=The weekly digest
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory={plan.folder.replace("%", "%%")}
ExecStart={command}
# 1 is "done with problems": they are in the journal.
SuccessExitStatus=1

# ~/.config/systemd/user/digest.timer
[Unit]
Description=The weekly digest

[Timer]
OnCalendar={DAYS[plan.day][:3].title()} *-*-* {plan.clock}:00 {plan.zone}
Persistent=true

[Install]
WantedBy=timers.target

# Put the two parts into the files that they name, then:
#   systemctl --user daemon-reload
#   systemctl --user enable --now digest.timer
#   loginctl enable-linger      to run it while you are not logged in
"""


def cron(plan: Plan) -> str:
    """A line for crontab(5) that needs no CRON_TZ, which not every cron knows.

    It wakes each quarter of an hour, because zones differ by quarters, and looks at the clock of
    the plan's zone.
    """
    minutes = ",".join(str(plan.at.minute % 15 + quarter) for quarter in (0, 15, 30, 45))
    # Where the shell's words end, cron's begin: it takes a bare % for a line break.
    due = f'[ "$(TZ={shlex.quote(plan.zone)} date +%u%H%M)" = {plan.day + 1}{plan.at:%H%M} ]'
    run = f"cd {shlex.quote(plan.folder)} && {shlex.join(plan.command)}"
    return f"""\
# {DAYS[plan.day].title()} at {plan.clock} in {plan.zone}, winter and summer; crontab -e
{minutes} * * * * {f"{due} && {run}".replace("%", chr(92) + "%")}
"""


def github_actions(plan: Plan, year: int) -> str:
    """A workflow; GitHub's cron is in UTC, so it has a line for each of the zone's offsets.

    Which line started a run, GitHub tells; the guard compares it with the offset of the day. A
    start that comes an hour late, as they do, is let through all the same.
    """
    lines = _utc_lines(plan, year)
    crons = "\n".join(f'    - cron: "{line}"' for _, line in lines)
    cases = "\n".join(f'            "{line}") offset={offset} ;;' for offset, line in lines)
    return f"""\
# .github/workflows/digest.yml, in a repository that holds digest, your digest.toml and digest.db
name: digest
on:
  workflow_dispatch:
  schedule: # {DAYS[plan.day].title()} at {plan.clock} in {plan.zone}
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
            *) offset=$(TZ={plan.zone} date +%z) ;;
          esac
          if [ "$(TZ={plan.zone} date +%z)" = "$offset" ]; then echo "yes=1" >> "$GITHUB_OUTPUT"; fi
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


def windows(plan: Plan) -> str:
    """A PowerShell script that registers a task; it goes by the machine's own clock and zone."""
    program, *arguments = plan.command
    words = " ".join(f'"{word}"' if " " in word else word for word in arguments)
    start = datetime(2026, 1, 5, plan.at.hour, plan.at.minute) + timedelta(days=plan.day)  # noqa: DTZ001
    return f"""\
# {DAYS[plan.day].title()} at {plan.clock} by this machine's clock; the settings say {plan.zone}.
# Run it in PowerShell.
$action = New-ScheduledTaskAction -Execute {_powershell(program)} `
  -Argument {_powershell(words)} -WorkingDirectory {_powershell(plan.folder)}
$trigger = New-ScheduledTaskTrigger -Weekly -DaysOfWeek {DAYS[plan.day].title()} -At '{plan.clock}'
# Without an offset from UTC the hour stays the same when clocks change.
$trigger.StartBoundary = '{start:%Y-%m-%dT%H:%M:%S}'
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable
Register-ScheduledTask -TaskName 'digest' -Action $action -Trigger $trigger -Settings $settings
"""


def _systemd_word(word: str) -> str:
    """A word of ExecStart (systemd.service, "Command lines"): %, $ and quotes mean themselves."""
    word = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{word}"' if word.split() != [word] or "'" in word else word


def _powershell(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


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
