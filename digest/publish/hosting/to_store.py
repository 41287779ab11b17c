"""Publishing through fsspec: S3 and its like with headers, and whatever else it knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Any, TypeVar

from digest.errors import PublishError
from digest.model import File
from digest.publish.hosting.media import cache_control, content_type

_T = TypeVar("_T")


@contextmanager
def open_store(url: str) -> Iterator[StoreTarget]:
    """The place at an fsspec address; credentials and endpoint come from the environment."""
    try:
        from fsspec.core import url_to_fs

        # No listing is ever asked for, and one that is kept would be another run's.
        fs, root = url_to_fs(url, use_listings_cache=False, skip_instance_cache=True)
    except ImportError as error:
        raise PublishError(f"{url}: {error}", hint=_to_install(url)) from error
    except (ValueError, OSError) as error:
        raise PublishError(f"{url}: {error}", hint="look at `to` under [publish]") from error
    yield StoreTarget(url, fs, root.rstrip("/"))


class StoreTarget:
    """Files in an object store, below the prefix `root`; a batch goes side by side."""

    def __init__(self, url: str, fs: Any, root: str) -> None:
        self._url, self._fs, self._root = url, fs, root

    def read(self, path: str) -> bytes | None:
        def read() -> bytes | None:
            try:
                content: bytes = self._fs.cat_file(f"{self._root}/{path}")
            except FileNotFoundError:
                return None
            return content

        return self._asked(read)

    def send(self, files: Sequence[File]) -> None:
        for headers, alike in groupby(files, self._headers):
            contents = {f"{self._root}/{file.path}": file.content for file in alike}
            self._asked(lambda: self._send(contents, headers))  # noqa: B023

    def _send(self, contents: dict[str, bytes], headers: dict[str, Any]) -> None:
        if not getattr(self._fs, "async_impl", False):
            for folder in sorted({path.rpartition("/")[0] for path in contents}):
                self._fs.makedirs(folder, exist_ok=True)
        self._fs.pipe(contents, **headers)

    def remove(self, paths: Sequence[str]) -> None:
        for path in paths:
            self._asked(lambda: self._remove(f"{self._root}/{path}"))  # noqa: B023

    def _remove(self, path: str) -> None:
        try:
            self._fs.rm_file(path)
        except FileNotFoundError:
            return

    def _headers(self, file: File) -> dict[str, Any]:
        protocol = self._fs.protocol
        names = (protocol,) if isinstance(protocol, str) else protocol
        kind, cache = content_type(file.path), cache_control(file.path)
        return next((_HEADERS[name](kind, cache) for name in names if name in _HEADERS), {})

    def _asked(self, ask: Callable[[], _T]) -> _T:
        try:
            return ask()
        # Each of the many file systems has exceptions of its own.
        except Exception as error:
            said = str(error) or type(error).__name__
            raise PublishError(f"{self._url}: {said}", hint=_HINT) from error


_HINT = "look at the address and at the credentials in the environment, then publish again"
# How each kind of store is told a content type and how long browsers may keep a file.
_HEADERS: dict[str, Callable[[str, str], dict[str, Any]]] = {
    "s3": lambda kind, cache: {"ContentType": kind, "CacheControl": cache},
    "gs": lambda kind, cache: {
        "content_type": kind,
        "fixed_key_metadata": {"cache_control": cache},
    },
    "az": lambda kind, cache: {"content_settings": {"content_type": kind, "cache_control": cache}},
}


def _to_install(url: str) -> str:
    if url.startswith("s3:"):
        return "pip install 'digest[publish-s3]'"
    return "pip install fsspec, and the package that it names for such an address"
