"""When the weekly run is due -> a ready unit for the scheduler of the machine. Pure.

Each keeps the local hour when clocks change. Where a scheduler knows only another zone's time it
is started more often, and a guard in the unit lets one of the starts through. The one of GitHub
is in `github`.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from datetime import datetime, time, timedelta

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
