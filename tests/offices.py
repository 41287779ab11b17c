"""A folder with settings, a post and its edition, ready to be sent to a server of the test's."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.mail_server import MailServer
from tests.test_cli import POST

WEEK, DAY = "2026-W16", "2026-04-15"
_SETTINGS = """\
{top}
[[source]]
name = "blog"
url = "posts"

[mail]
sender = "digest@example.com"
{mail}

{smtp}
"""


@dataclass
class OfficeFolder:
    """The folder, and the program run in it as a scheduler would run it."""

    root: Path
    server: MailServer

    def write(self, *, mail: str = "", people: str = "", archive: str = "", **smtp: object) -> None:
        """The settings; keys of `smtp` as they stand in TOML."""
        top = f'archive = {{ url = "{archive}" }}' if archive else ""
        text = _SETTINGS.format(top=top, mail=mail, smtp=self.server.settings(**smtp))
        (self.root / "digest.toml").write_text(text + people, encoding="utf-8")

    def post(self, number: int = 3) -> None:
        """Publish an episode."""
        (self.root / "posts").mkdir(exist_ok=True)
        words = POST.replace("Episode 3", f"Episode {number}").replace("#8100", f"#8{number:02}0")
        (self.root / "posts" / f"{number}.txt").write_text(words, encoding="utf-8")

    def people(self, count: int) -> list[str]:
        """So many recipients in recipients.csv, which [mail] recipients names."""
        addresses = [f"r{number:05}@example.org" for number in range(count)]
        lines = ["address", *addresses]
        (self.root / "recipients.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return addresses

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        """Begin a command of the program."""
        return subprocess.Popen(
            [sys.executable, "-m", "digest", *arguments],
            cwd=self.root,
            env={**os.environ, **environment},
            text=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def run(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """A command from its begin to its end: its exit code and what it said."""
        process = self.start(*arguments, **environment)
        said, _ = process.communicate(timeout=120)
        assert "Traceback" not in said, said
        return process.returncode, said

    def weekly(self, day: str = DAY) -> None:
        """Make the edition of that day's week."""
        code, said = self.run("weekly", "--quiet", "--now", day, "--backlog", "all")
        assert code == 0, said

    def send(self, *arguments: str, day: str = DAY, **environment: str) -> tuple[int, str]:
        """Send without asking."""
        return self.run("send", "--yes", "--now", day, *arguments, **environment)
