"""Where this program and its settings are on this machine, as a scheduler must know it."""

from __future__ import annotations

import shutil
import sys
from datetime import time
from pathlib import Path

from digest.schedule.units import Plan
from digest.settings import DEFAULT_NAME, Settings, load_settings


def plan_here(config: str | None, day: int, at: time) -> Plan:
    """The weekly run with these settings, or those of the current folder, by this program."""
    path = Path(config or DEFAULT_NAME)
    settings = load_settings(path) if config or path.is_file() else Settings()
    folder = path.absolute().parent
    named = ("--config", path.name) if path.name != DEFAULT_NAME else ()
    return Plan(day, at, settings.time_zone, str(folder), (*_program(), "weekly", *named))


def _program() -> tuple[str, ...]:
    """The command of this environment, or else its Python with the package."""
    beside = shutil.which("digest", path=str(Path(sys.executable).parent))
    return (beside,) if beside else (sys.executable, "-m", "digest")
