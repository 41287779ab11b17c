"""Kill `digest weekly` and `digest fetch` with -9 at random moments; look what they left.

    python -m tests.soak [--kills 200] [--seed 1]

Between the kills posts are published and edited, sources with a backlog are added, files break
and days go by, so that the run after a kill may be that of a later week. Only the public command
is used, and what it leaves on the disk.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from tests.soak_checks import Expected, check_all, check_output

FIRST_DAY = date(2026, 4, 13)
_LONG_AGO = timedelta(days=60)  # a backlog: older than the 14 days that are announced by default
_AT_MOST_S = 60


@dataclass
class Soak:
    """A folder with settings, sources and output, and what must have become of its posts."""

    root: Path
    seed: int
    today: date = FIRST_DAY
    expected: Expected = field(default_factory=Expected)
    sources_known: int = 0
    killed: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.sources: list[Path] = []
        (self.root / "digest.toml").write_text('title = "Soak"\n', encoding="utf-8")
        self._add_source()

    @property
    def broken(self) -> Path:
        """A file without a word, while it is there: a problem for a person to see."""
        return self.sources[0] / "broken.txt"

    def run(self, kills: int) -> None:
        """Kill so often, with clean runs in between; AssertionError for whatever is wrong then."""
        while self.killed.total() < kills:
            self._change_something()
            for _ in range(min(self.random.choice((1, 1, 2, 3)), kills - self.killed.total())):
                self._kill_once()
                self.today += timedelta(days=self.random.choice((0, 0, 0, 1, 7)))
            self._run_clean()
            check_output(self.root)
        self._settle()
        check_all(self.root, self.expected)

    def _change_something(self) -> None:
        self.today += timedelta(days=self.random.randint(0, 3))
        if self.random.random() < 0.1:
            self._add_source()
        for _ in range(self.random.randint(0, 3)):
            self._write_post(self.random.choice(self.sources), self.today)
        for number in self.random.sample(
            sorted(self.expected.marks), min(1, len(self.expected.marks))
        ):
            self._edit_post(number)
        if self.random.random() < 0.2:
            self.broken.touch()
        else:
            self.broken.unlink(missing_ok=True)

    def _add_source(self) -> None:
        folder = self.root / f"source-{len(self.sources)}"
        folder.mkdir()
        self.sources.append(folder)
        for _ in range(2):
            self.expected.backlog.add(self._write_post(folder, self.today - _LONG_AGO))
            self._write_post(folder, self.today)

    def _write_post(self, folder: Path, published: date) -> int:
        number = len(self.expected.files) + 1
        self.expected.files[number] = folder / f"{number}.txt"
        self.expected.published[number] = published
        self.expected.cards[number] = self.random.randint(1, 6)
        self._edit_post(number)
        return number

    def _edit_post(self, number: int) -> None:
        mark = self.expected.marks.get(number, 0) + 1
        self.expected.marks[number] = mark
        day = self.expected.published[number]
        lines = [f"By the Kettle: Episode {number}", f"{day:%B} {day.day}, {day.year}"]
        lines += ["This one covers v4.101.", "Full Feature List"]
        for card in range(self.expected.cards[number]):
            lines += [f"Feature {card} of {number} | v4.101 #{number:04}{card} | 2:1{card}"]
            lines += ["Approvers get a reminder.", f"• Mark {mark} of {number}"]
        # As editors save: beside its place, then renamed.
        draft = self.expected.files[number].with_suffix(".draft")
        draft.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        draft.rename(self.expected.files[number])

    def _start(self, command: str = "weekly") -> subprocess.Popen[str]:
        sources = [part for folder in self.sources for part in ("--source", folder.name)]
        # As a source of the settings would be: its backlog is archived and not told.
        sources += ["--backlog", "14"]
        now = ["--now", str(self.today)] if command == "weekly" else []
        return subprocess.Popen(
            [sys.executable, "-m", "digest", command, "--config", "digest.toml", *sources, *now],
            cwd=self.root,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def _kill_once(self) -> None:
        """Kill at any moment of a run, mostly when something may break."""
        while not self._is_killed(*self.random.choice(_MOMENTS)):
            self._write_post(self.sources[0], self.today)  # so that the next run has work again

    def _is_killed(
        self, command: str, moment: str, sign: Callable[[Path], object], longest_s: float
    ) -> bool:
        # `fetch` goes by the real clock, by which all posts of a new source are its backlog.
        if command == "fetch" and len(self.sources) > self.sources_known:
            return False
        before, process = sign(self.root), self._start(command)
        while process.poll() is None and sign(self.root) == before:
            time.sleep(0.0005)
        time.sleep(self.random.uniform(0, longest_s))
        process.kill()
        process.communicate()
        is_killed = process.returncode == -signal.SIGKILL
        self.killed[f"{command} {moment}"] += is_killed
        return is_killed

    def _run_clean(self) -> None:
        process = self._start()
        said, _ = process.communicate(timeout=_AT_MOST_S)
        assert process.returncode == (1 if self.broken.exists() else 0), said
        assert "Traceback" not in said, said
        self.sources_known = len(self.sources)

    def _settle(self) -> None:
        """A last post and a last run; what was left half-written is old by then."""
        check_output(self.root, grow_old=True)
        self.broken.unlink(missing_ok=True)
        self._write_post(self.sources[0], self.today)
        self._run_clean()
        check_output(self.root, no_drafts=True)


def _state(*patterns: str) -> Callable[[Path], object]:
    """What can be seen of some files from outside: it changes when a run touches one."""

    def look(root: Path) -> object:
        files = (file for pattern in patterns for file in sorted(root.glob(pattern)))
        with suppress(FileNotFoundError):
            return [(file, file.stat().st_mtime_ns, file.stat().st_size) for file in files]
        return None

    return look


# When the kill strikes: at most so many seconds after something has changed.
_MOMENTS: tuple[tuple[str, str, Callable[[Path], object], float], ...] = (
    ("fetch", "with the archive open", _state("digest.db*"), 0.3),
    ("weekly", "after its start", lambda _: object(), 1.5),
    ("weekly", "with the archive open", _state("digest.db*"), 0.5),
    ("weekly", "while writing", _state("output/.writing-*"), 0.05),
    ("weekly", "after writing", _state("output/*/edition.json"), 0.02),
)


def soak(kills: int, seed: int) -> Counter[str]:
    """So many kills in a folder of its own; where in the run they struck."""
    with tempfile.TemporaryDirectory(prefix="digest-soak-") as name:
        it = Soak(Path(name), seed)
        it.run(kills)
        return it.killed


def main() -> None:
    """Run it from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    asked = parser.parse_args()
    print(f"soak: {asked.kills} kills, --seed {asked.seed}", flush=True)
    begin = time.monotonic()
    killed = soak(asked.kills, asked.seed)
    where = ", ".join(f"{count} {moment}" for moment, count in sorted(killed.items()))
    print(f"soak: ran clean after {where}; {time.monotonic() - begin:.0f} s")


if __name__ == "__main__":
    main()
