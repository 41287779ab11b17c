"""Schedules: ready units, and that each keeps the local hour when clocks change."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from digest.schedule.github import github_actions
from digest.schedule.units import Plan, cron, systemd, windows

ODD = "/srv/it's 100% our $digest"


def plan(zone: str = "Europe/London", day: int = 0, at: time = time(7, 30), **more: str) -> Plan:
    folder = more.get("folder", "/srv/digest")
    return Plan(day, at, zone, folder, (f"{folder}/bin/digest", "weekly"))


def parts(unit: str) -> dict[str, str]:
    """The files of a systemd unit, by the name that stands above each."""
    found = re.split(r"^# \S*/(digest\.\w+)$", unit.split("# Put the two")[0], flags=re.M)
    return dict(zip(found[1::2], found[2::2], strict=True))


@pytest.mark.parametrize("folder", ["/srv/digest", ODD])
def test_systemd_finds_nothing_wrong(folder: str, tmp_path: Path) -> None:
    if not (analyze := shutil.which("systemd-analyze")):
        pytest.skip("no systemd-analyze on this machine")
    own = Path(str(tmp_path) + folder)
    (own / "bin").mkdir(parents=True)
    program = own / "bin/digest"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    files = parts(systemd(plan(folder=str(own))))
    for name, content in files.items():
        (tmp_path / name).write_text(content)
    asked = [analyze, "verify", "--user", "--man=no", *(str(tmp_path / name) for name in files)]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    mine = [line for line in told.stderr.splitlines() if "digest." in line]
    assert mine == []


def test_systemd_knows_the_zone() -> None:
    assert "OnCalendar=Mon *-*-* 07:30:00 Europe/London\n" in systemd(plan())
    if analyze := shutil.which("systemd-analyze"):
        asked = [analyze, "calendar", "Mon *-*-* 07:30:00 Europe/London"]
        assert subprocess.run(asked, capture_output=True, check=False).returncode == 0


def starts_of_cron(line: str, machine: ZoneInfo, first: datetime, days: int) -> list[datetime]:
    """The moments at which a cron on a machine of that zone would let the guard's command run."""
    minutes = {int(minute) for minute in line.split()[0].split(",")}
    moments = (first + timedelta(minutes=m) for m in range(days * 24 * 60))
    woken = (moment for moment in moments if moment.astimezone(machine).minute in minutes)
    zone, wanted = re.search(r"TZ=(\S+) date \+\\%u\\%H\\%M\)\" = (\d{5})", line).groups()  # type: ignore[union-attr]
    local = (moment.astimezone(ZoneInfo(zone)) for moment in woken)
    return [m for m in local if f"{m.isoweekday()}{m:%H%M}" == wanted]


@pytest.mark.parametrize("machine", ["UTC", "Asia/Kathmandu", "America/New_York"])
@pytest.mark.parametrize("zone", ["Europe/London", "Australia/Adelaide", "UTC"])
def test_cron_starts_once_a_week_at_the_local_time_on_any_machine(zone: str, machine: str) -> None:
    line = cron(plan(zone, at=time(7, 40))).splitlines()[-1]
    first = datetime(2026, 3, 16, tzinfo=UTC)  # the clocks of London change on the 29th
    starts = starts_of_cron(line, ZoneInfo(machine), first, 28)
    assert len(starts) == 4
    assert {(m.weekday(), m.hour, m.minute) for m in starts} == {(0, 7, 40)}


def test_the_line_of_cron_is_what_a_shell_understands(tmp_path: Path) -> None:
    """Cron takes `\\%` for `%` and gives the rest to sh."""
    now = datetime.now(UTC)
    folder = tmp_path / "it's 100% ours"
    (folder / "bin").mkdir(parents=True)
    program = folder / "bin/digest"
    program.write_text(
        '#!/bin/sh\npwd > "$(dirname "$0")/ran"\necho "$1" >> "$(dirname "$0")/ran"\n'
    )
    program.chmod(0o755)

    def run(moment: datetime) -> None:
        own = plan("UTC", moment.weekday(), moment.time(), folder=str(folder))
        line = cron(own).splitlines()[-1]
        assert not re.search(r"(?<!\\)%", line)
        command = line.split(" ", 5)[5].replace("\\%", "%")
        subprocess.run(["sh", "-c", command], check=False)

    run(now - timedelta(hours=5))
    assert not (folder / "bin/ran").exists()
    # The minute may end meanwhile: one of two neighbours is always right.
    for moment in (now, now + timedelta(minutes=1)):
        run(moment)
    assert (folder / "bin/ran").read_text() == f"{folder}\nweekly\n"


def lines_of(workflow: str) -> dict[str, str]:
    """The crons of a workflow, each with the offset at which its start counts."""
    crons = re.findall(r'- cron: "([^"]+)"', workflow)
    guarded = dict(re.findall(r'"([^"]+)"\) offset=(\S+) ;;', workflow))
    assert list(guarded) == crons
    return guarded


@pytest.mark.parametrize(
    "zone", ["Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "UTC"]
)
def test_a_workflow_runs_once_a_week_at_the_local_time(zone: str) -> None:
    guarded = lines_of(github_actions(plan(zone), 2026))
    found = set()
    for minutes in range(0, 366 * 24 * 60, 15):
        moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
        utc = f"{moment.minute} {moment.hour} * * {(moment.weekday() + 1) % 7}"
        local = moment.astimezone(ZoneInfo(zone))
        if guarded.get(utc) == f"{local:%z}":
            found.add(local)
    assert {(m.weekday(), m.hour, m.minute) for m in found} == {(0, 7, 30)}
    assert len({m.date() for m in found}) == len(found) == 52


def test_a_workflow_is_yaml_with_a_guard_in_front_of_every_step() -> None:
    workflow = github_actions(plan(), 2026)
    steps = workflow.split("steps:\n")[1]
    assert steps.count("      - ") == 4
    assert steps.count("if: steps.due.outputs.yes") == 3
    assert "\t" not in workflow


def test_the_guard_of_a_workflow_is_a_script_that_runs(tmp_path: Path) -> None:
    workflow = github_actions(plan("UTC"), 2026)
    script = workflow.split("run: |\n")[1].split("      - uses")[0]
    for started_by, yes in (("30 7 * * 1", "yes=1\n"), ("", "yes=1\n")):
        out = tmp_path / "out"
        out.write_text("")
        environment = {"STARTED_BY": started_by, "GITHUB_OUTPUT": str(out), "PATH": "/usr/bin:/bin"}
        subprocess.run(["bash", "-e", "-c", script], env=environment, check=True)
        assert out.read_text() == yes


def test_windows_goes_by_the_local_clock() -> None:
    script = windows(plan(day=4, folder="C:\\it's"))
    assert "-DaysOfWeek Friday -At '07:30'" in script
    assert "$trigger.StartBoundary = '2026-01-09T07:30:00'" in script
    assert "-WorkingDirectory 'C:\\it''s'" in script
