"""Publishing by SFTP, to servers whose keys are known."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from digest.errors import PublishError
from digest.model import File
from digest.publish.hosting.address import Sftp

if TYPE_CHECKING:
    from paramiko import SFTPClient, SSHClient

PASSWORD = "DIGEST_SFTP_PASSWORD"  # noqa: S105 - the name of a variable
_WAIT_S = 20.0
# One name for all: what a killed run left there is written over by the next.
_DRAFT = ".digest-writing"


@contextmanager
def open_sftp(address: Sftp) -> Iterator[SftpTarget]:
    """The folder on the server; keys come from the agent and ~/.ssh, a password from PASSWORD."""
    where = f"sftp://{address.host}"
    try:
        import paramiko
    except ImportError as error:
        raise PublishError(
            f"{where}: {error}", hint="pip install 'digest[publish-sftp]'"
        ) from error
    client = paramiko.SSHClient()
    try:
        with _told(where):
            _connect(client, address)
            sftp = client.open_sftp()
        # A server that says nothing for so long is gone.
        if channel := sftp.get_channel():
            channel.settimeout(_WAIT_S)
        yield SftpTarget(where, sftp, address.path)
    finally:
        client.close()


def _connect(client: SSHClient, address: Sftp) -> None:
    # Without a policy of ours, a server whose key is not in known_hosts is refused.
    client.load_system_host_keys()
    client.connect(
        address.host,
        port=address.port,
        username=address.user or None,
        password=os.environ.get(PASSWORD),
        timeout=_WAIT_S,
        banner_timeout=_WAIT_S,
        auth_timeout=_WAIT_S,
    )


class SftpTarget:
    """A folder on an SFTP server; each file is written to a draft and renamed."""

    def __init__(self, where: str, sftp: SFTPClient, root: str) -> None:
        self._where, self._sftp, self._root = where, sftp, root
        self._made: set[str] = set()

    def read(self, path: str) -> bytes | None:
        with _told(self._where):
            try:
                with self._sftp.open(f"{self._root}/{path}", "rb") as file:
                    return file.read()
            except FileNotFoundError:
                return None

    def send(self, files: Sequence[File]) -> None:
        with _told(self._where):
            for file in files:
                self._send(f"{self._root}/{file.path}", file.content)

    def remove(self, paths: Sequence[str]) -> None:
        with _told(self._where):
            for path in paths:
                self._remove(path)

    def _send(self, place: str, content: bytes) -> None:
        self._make_folder(place.rpartition("/")[0])
        draft = f"{self._root}/{_DRAFT}"
        self._sftp.putfo(BytesIO(content), draft)
        self._sftp.posix_rename(draft, place)

    def _make_folder(self, folder: str) -> None:
        missing = []
        while folder and folder not in self._made and not self._is_there(folder):
            missing.append(folder)
            folder = folder.rpartition("/")[0]
        for name in reversed(missing):
            self._sftp.mkdir(name)
        self._made.update([*missing, folder])

    def _is_there(self, path: str) -> bool:
        try:
            self._sftp.stat(path)
        except FileNotFoundError:
            return False
        return True

    def _remove(self, path: str) -> None:
        with suppress(FileNotFoundError):
            self._sftp.remove(f"{self._root}/{path}")
        for folder in list(PurePosixPath(path).parents)[:-1]:
            # Not empty: it stays.
            with suppress(OSError):
                self._sftp.rmdir(f"{self._root}/{folder}")
                self._made.discard(f"{self._root}/{folder}")


@contextmanager
def _told(where: str) -> Iterator[None]:
    """A failure of SSH, of the server or of the network, as words."""
    from paramiko import AuthenticationException, BadHostKeyException, SSHException

    try:
        yield
    except BadHostKeyException as error:
        raise PublishError(
            f"{where}: its key is not the one in known_hosts",
            hint="somebody may be in between: ask who runs the server before you change it",
        ) from error
    except AuthenticationException as error:
        raise PublishError(
            f"{where}: does not let us in",
            hint=f"put a key into your SSH agent or a password into {PASSWORD}",
        ) from error
    except SSHException as error:
        hint = "connect once with ssh, look at the server's key, and accept it"
        known = "not found in known_hosts" not in str(error)
        raise PublishError(f"{where}: {error}", hint="" if known else hint) from error
    except (OSError, EOFError) as error:
        said = getattr(error, "strerror", None) or str(error) or "the connection broke off"
        raise PublishError(f"{where}: {said}", hint="publish again when it answers") from error
