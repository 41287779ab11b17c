"""A packed body -> its bytes, never more of them than the limit and one.

httpx unpacks a part whole, a thousandfold for a bomb and a millionfold for one within another,
and does not see that a packed body ends too soon.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Protocol

import brotli  # type: ignore[import-untyped]
import httpx

ENCODINGS = "gzip, br"


def unpacked(parts: Iterable[bytes], encoding: str, max_bytes: int) -> Iterator[bytes]:
    """The body in parts of at most `max_bytes` and one; DecodingError if it cannot be unpacked."""
    match encoding.strip().lower():
        case "" | "identity":
            yield from parts
        case "gzip" | "x-gzip":
            yield from _through(_Gzip(max_bytes), parts)
        case "br":
            yield from _through(_Brotli(max_bytes), parts)
        case other:
            raise httpx.DecodingError(f"it is packed as {other}, which was not asked for")


class _Decoder(Protocol):
    def part(self, packed: bytes) -> bytes: ...

    def is_over(self) -> bool: ...


def _through(decoder: _Decoder, parts: Iterable[bytes]) -> Iterator[bytes]:
    for part in parts:
        yield decoder.part(part)
    if not decoder.is_over():
        raise httpx.DecodingError("it ends too soon")


class _Gzip:
    def __init__(self, max_bytes: int) -> None:
        self._most = max_bytes + 1
        self._unzip = zlib.decompressobj(wbits=31)

    def part(self, packed: bytes) -> bytes:
        try:
            return self._unzip.decompress(packed, self._most)
        except zlib.error as error:
            raise httpx.DecodingError("it is no gzip") from error

    def is_over(self) -> bool:
        return self._unzip.eof


class _Brotli:
    def __init__(self, max_bytes: int) -> None:
        self._most = max_bytes + 1
        self._unpack = brotli.Decompressor()

    def part(self, packed: bytes) -> bytes:
        try:
            return bytes(self._unpack.process(packed, output_buffer_limit=self._most))
        except brotli.error as error:
            raise httpx.DecodingError("it is no brotli") from error

    def is_over(self) -> bool:
        return bool(self._unpack.is_finished())
