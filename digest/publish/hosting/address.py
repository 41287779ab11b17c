"""Where a site is to go, as a person writes it -> what kind of place that is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from digest.publish.paths import is_inside


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of this machine, or of a disk that is mounted here."""

    path: Path


@dataclass(frozen=True, slots=True)
class GitBranch:
    """A branch of a repository, or a folder of it; `remote` is whatever `git fetch` takes."""

    remote: str
    branch: str
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Sftp:
    """A folder behind SSH; without a leading slash it is meant from the user's home."""

    host: str
    path: str
    user: str = ""
    port: int = 22


@dataclass(frozen=True, slots=True)
class Store:
    """An object store or another file system that fsspec knows, such as `s3://bucket/prefix`."""

    url: str


Address = Folder | GitBranch | Sftp | Store
EXAMPLES = (
    "a folder, git+ssh://git@host/me/site.git#gh-pages, s3://bucket/prefix, sftp://user@host/path"
)


def address_of(text: str) -> Address:
    """The address that `text` writes; ValueError says what is wrong with it."""
    scheme, mark, rest = text.partition("://")
    if text.startswith("git:"):
        return _git(text.removeprefix("git:"))
    if not mark:
        return Folder(Path(text))
    parts = urlsplit(text)
    if parts.password:
        raise ValueError("a password has no place in an address: give it in the environment")
    if scheme.startswith("git+"):
        return _git(text.removeprefix("git+"))
    if scheme == "sftp":
        return _sftp(text)
    if scheme == "file":
        return Folder(Path(unquote(parts.path)))
    if scheme in ("http", "https"):
        raise ValueError(f"a web address cannot be written to (expected {EXAMPLES})")
    if not rest.strip("/"):
        raise ValueError(f"names no bucket or folder (expected {EXAMPLES})")
    return Store(text.rstrip("/"))


def from_folder(address: Address, folder: Path) -> Address:
    """The address with a path of this machine meant from `folder`, where the settings are."""
    match address:
        case Folder(path):
            return Folder(folder / path)
        case GitBranch(remote) if "://" not in remote and (folder / remote).is_dir():
            return replace(address, remote=str((folder / remote).resolve()))
        case _:
            return address


def told(address: Address) -> str:
    """The address for messages; it holds no secret."""
    match address:
        case Folder(path):
            return str(path)
        case GitBranch(remote, branch, folder):
            return f"{remote}#{branch}" + (f":{folder}" if folder else "")
        case Sftp(host, path):
            return f"sftp://{host}/{path.lstrip('/')}"
        case Store(url):
            return url


def _git(text: str) -> GitBranch:
    remote, _, where = text.rpartition("#")
    branch, _, folder = where.partition(":")
    # Git would take what begins with a hyphen for one of its options.
    if not remote or not branch or remote.startswith("-") or branch.startswith("-"):
        raise ValueError("names no branch (expected git:REMOTE#BRANCH or git:REMOTE#BRANCH:FOLDER)")
    if urlsplit(remote).password:
        raise ValueError("a password has no place in an address: give it to git's own keeper")
    folder = folder.strip("/")
    if folder and not is_inside(folder):
        raise ValueError(f"{folder!r} is no folder of a repository")
    return GitBranch(remote, branch, folder)


def _sftp(text: str) -> Sftp:
    parts = urlsplit(text)
    path = unquote(parts.path)
    if not parts.hostname or not path.strip("/"):
        raise ValueError("names no host or no folder (expected sftp://user@host/path)")
    home = path.removeprefix("/~/")
    return Sftp(
        host=parts.hostname,
        path=home.rstrip("/") if home != path else path.rstrip("/"),
        user=unquote(parts.username or ""),
        port=parts.port or 22,
    )
