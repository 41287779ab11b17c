"""Two products whose vendors number alike: two posts on the disk, and the settings for both."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from digest.job import Options, make_job
from digest.model import Report
from digest.pipeline import weekly

KETTLE = """\
Kettle Hour: Episode 7

April 21, 2026

The first look at v4.101.

Full Feature List

Nudge overdue approvals | v4.101 #1062249 | 2:10
Approvers get a reminder after a set number of days.
• Switch it on before the holidays

Lists by age | v4.101 #1062250 | 4:10
Lists can be put in the order of their age.
"""
LANTERN = """\
Lantern Notes: Episode 3

April 20, 2026

The first look at v5.3.

Full Feature List

Patch rings for servers | v5.3 #1062249 | 1:10
Servers are patched in rings.
• Once deleted, a ring cannot be brought back

Session recording | v5.3 #77000 | 3:10
An option keeps a film of each remote session.
• Switch it on before the holidays
"""
SHOWS = {"kettle": ("Kettle Hour", ""), "lantern": ("Lantern Notes", "LanternRMM")}
TITLES = {"1062249": "Nudge overdue approvals", "lanternrmm--1062249": "Patch rings for servers"}


def posts_in(folder: Path) -> None:
    """Both posts, each in the folder of its show."""
    for name, text in (("kettle", KETTLE), ("lantern", LANTERN)):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "post.txt").write_text(text, encoding="utf-8")


def set_up(
    folder: Path, sources: tuple[str, ...] = ("kettle", "lantern"), *, more: str = "", **shows: str
) -> Path:
    """Settings in the folder with these shows for sources; `lantern=""` leaves its product out."""
    lines = ['product = "KettlePSA"']
    for name in sources:
        called, product = SHOWS[name]
        lines += ["[[source]]", f'name = "{called}"', f'url = "{name}"']
        if product := shows.get(name, product):
            lines.append(f'product = "{product}"')
    settings = folder / "digest.toml"
    settings.write_text("\n".join([*lines, more, ""]), encoding="utf-8")
    return settings


def run_weekly(settings: Path, day: int = 22) -> Report:
    """The weekly run on that day of April 2026, told of all that there is."""
    now = datetime(2026, 4, day, 8, tzinfo=UTC)
    output = str(settings.parent / "output")
    return weekly(make_job(Options(config=str(settings), now=now, backlog="all", output=output)))


def features(folder: Path) -> set[str]:
    """The names of the features' pages."""
    return {page.name for page in (folder / "output/site/f").iterdir()}


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file that a run wrote for readers, by its path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in found
        if not path.name.startswith(".")
    }
