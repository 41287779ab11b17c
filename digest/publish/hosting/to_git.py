"""Publishing to a branch of a git repository, as GitHub and GitLab Pages serve it.

One commit on top of what is there, built without a working tree and pushed at the end: the branch
shows the old site or the new one, never anything in between.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from digest.errors import PublishError
from digest.model import File
from digest.publish.hosting.address import GitBranch, told

_REF = "refs/heads/site"
_WHO = b"digest <digest@localhost>"
# Without it GitHub runs the pages through Jekyll first.
_NO_JEKYLL = File(".nojekyll", b"")


@contextmanager
def open_branch(address: GitBranch) -> Iterator[GitTarget]:
    """The branch as it is now; what was sent is pushed when the block ends well."""
    with tempfile.TemporaryDirectory(prefix="digest-publish-") as name:
        git = _Git(Path(name), told(address))
        git.run("init", "--quiet", "--bare", name)
        there = git.run(
            "ls-remote", "--heads", "--", address.remote, f"refs/heads/{address.branch}"
        )
        if there:
            # The newest commit is enough to build upon.
            git.run(
                "fetch", "--quiet", "--depth=1", "--", address.remote, f"{_source(there)}:{_REF}"
            )
        target = GitTarget(git, address.folder, has_commit=bool(there))
        yield target
        if target.import_sent():
            git.run("push", "--quiet", "--", address.remote, f"{_REF}:refs/heads/{address.branch}")


def _source(line: bytes) -> str:
    """`<hash> refs/heads/gh-pages` -> the branch's whole name."""
    return line.split()[1].decode()


class GitTarget:
    """What is to be in the next commit of a branch."""

    def __init__(self, git: _Git, folder: str, *, has_commit: bool) -> None:
        self._git, self._has_commit = git, has_commit
        self._prefix = f"{folder}/" if folder else ""
        self._stream = git.folder / "stream"
        self._sent = False

    def read(self, path: str) -> bytes | None:
        if not self._has_commit:
            return None
        name = f"{_REF}:{self._prefix}{path}"
        return self._git.run("show", name) if self._git.holds(name) else None

    def send(self, files: Sequence[File]) -> None:
        for file in files:
            head = (
                f"M 100644 inline {_quoted(self._prefix + file.path)}\ndata {len(file.content)}\n"
            )
            self._add(head.encode() + file.content + b"\n")

    def remove(self, paths: Sequence[str]) -> None:
        for path in paths:
            self._add(f"D {_quoted(self._prefix + path)}\n".encode())

    def import_sent(self) -> bool:
        """Make the commit, if there is anything for it; whether there is one."""
        if not self._sent:
            return False
        if not self._has_commit and not self._prefix:
            self.send([_NO_JEKYLL])
        with self._stream.open("rb") as stream:
            self._git.run("fast-import", "--quiet", "--date-format=now", stdin=stream.fileno())
        return True

    def _add(self, command: bytes) -> None:
        with self._stream.open("ab") as stream:
            if not self._sent:
                stream.write(self._commit_line())
            stream.write(command)
        self._sent = True

    def _commit_line(self) -> bytes:
        message = b"Publish the site\n"
        parent = f"from {_REF}^0\n".encode() if self._has_commit else b""
        return b"commit %b\ncommitter %b now\ndata %d\n%b%b" % (
            _REF.encode(), _WHO, len(message), message, parent,
        )  # fmt: skip


class _Git:
    """The git program, at work in a repository of its own that is thrown away afterwards."""

    def __init__(self, folder: Path, where: str) -> None:
        self.folder, self._where = folder, where
        # A question on a terminal that nobody looks at would never be answered.
        self._environment = {"GIT_TERMINAL_PROMPT": "0"} | {
            name: value
            for name, value in os.environ.items()
            if name not in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")
        }

    def run(self, *words: str, stdin: int = subprocess.DEVNULL) -> bytes:
        """What git prints; PublishError with its own last words if it fails."""
        done = self._run(words, stdin)
        if done.returncode:
            lines = done.stderr.decode(errors="replace").strip().splitlines()
            said = next((line for line in reversed(lines) if line.startswith("fatal:")), "")
            raise PublishError(
                f"{self._where}: {said or ' '.join(lines[:2]) or words[0]}", hint=_HINT
            )
        return done.stdout

    def holds(self, name: str) -> bool:
        """Whether there is such an object."""
        return self._run(("cat-file", "-e", name), subprocess.DEVNULL).returncode == 0

    def _run(self, words: Sequence[str], stdin: int) -> subprocess.CompletedProcess[bytes]:
        command = ["git", f"--git-dir={self.folder}", *words]
        try:
            return subprocess.run(  # noqa: S603 - no shell, and no word begins with a hyphen unasked
                command, stdin=stdin, capture_output=True, env=self._environment, check=False
            )
        except OSError as error:
            raise PublishError(
                f"{self._where}: git cannot be run: {error.strerror}", hint="install git"
            ) from error


_HINT = "try `git fetch` and `git push` there by hand; if somebody else pushed, publish again"


def _quoted(path: str) -> str:
    """A path as fast-import reads it, whatever characters it holds."""
    marked = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{marked}"'
