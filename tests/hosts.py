"""Places to publish to, on this machine: a repository, an S3 server, an SFTP server."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import urlopen

if TYPE_CHECKING:
    import asyncssh


def write_site(folder: Path, files: dict[str, str]) -> Path:
    """A site with just these files."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


SITE = {
    "index.html": "home",
    "style.css": "body {}",
    "f/1/index.html": "one",
    "f/é ü/index.html": "two",
    "feed.xml": "<feed/>",
    ".manifest.json": "{}",
}
SHOWN = {name: text for name, text in SITE.items() if not name.startswith(".")}


def git(*words: str | Path, folder: Path) -> str:
    """What git prints in that folder."""
    command = ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.com", *map(str, words)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


@contextmanager
def s3_server() -> Iterator[str]:
    """The address of an S3 server in a process of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(url)
        yield url
    finally:
        server.terminate()
        server.wait(timeout=10)


def _wait_for(url: str) -> None:
    for _ in range(300):
        try:
            with urlopen(f"{url}/moto-api/data.json", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the S3 server did not start")


@contextmanager
def sftp_server(root: Path, home: Path, password: str) -> Iterator[int]:
    """The port of an SFTP server that shows `root` as its own root, and whose key `home` knows."""
    import asyncssh

    key = asyncssh.generate_private_key("ssh-ed25519")
    server = _Sftp(root, password, key)
    thread = threading.Thread(target=lambda: asyncio.run(server.run()), daemon=True)
    thread.start()
    assert server.started.wait(20)
    (home / ".ssh").mkdir(parents=True, exist_ok=True)
    public = key.export_public_key().decode().split()[:2]
    known = f"[127.0.0.1]:{server.port} {' '.join(public)}\n"
    (home / ".ssh" / "known_hosts").write_text(known)
    try:
        yield server.port
    finally:
        server.end()
        thread.join(timeout=10)


class _Sftp:
    """A server of asyncssh in a thread of its own."""

    port = 0

    def __init__(self, root: Path, password: str, key: asyncssh.SSHKey) -> None:
        self._root, self._password, self._key = root, password, key
        self.started, self._ended = threading.Event(), asyncio.Event()
        self._guests: list[asyncssh.SSHServerConnection] = []

    async def run(self) -> None:
        """Serve until `end` is called, then close every connection."""
        import asyncssh

        server = await asyncssh.listen(
            "127.0.0.1",
            0,
            server_host_keys=[self._key],
            server_factory=lambda: _door(self._password, self._guests),
            sftp_factory=lambda channel: asyncssh.SFTPServer(
                channel, chroot=os.fsencode(self._root)
            ),
        )
        self.port, self._loop = server.sockets[0].getsockname()[1], asyncio.get_running_loop()
        self.started.set()
        await self._ended.wait()
        server.close()
        for guest in self._guests:
            guest.close()
            await guest.wait_closed()
        await server.wait_closed()

    def end(self) -> None:
        """Let `run` come to its end; to be called from another thread."""
        self._loop.call_soon_threadsafe(self._ended.set)


def _door(password: str, guests: list[asyncssh.SSHServerConnection]) -> asyncssh.SSHServer:
    """Lets in whoever knows the password, and keeps who came."""
    import asyncssh

    class Door(asyncssh.SSHServer):
        def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
            guests.append(conn)

        def begin_auth(self, username: str) -> bool:
            return True

        def password_auth_supported(self) -> bool:
            return True

        def validate_password(self, username: str, given: str) -> bool:
            return given == password

    return Door()
