"""Bytes -> text: what a file or an answer says of itself, then what its bytes look like."""

from __future__ import annotations

import codecs
import re

from digest.errors import SourceError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8", "a picture"),
    (b"SQLite format 3", "a database"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})"
    rb"|<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]{2,30})",
    re.I,
)
# Python knows codecs that are no charsets and that a hostile page could name (punycode).
_CHARSET = re.compile(r"ascii|utf|iso|cp|koi8|mac|kz|ptcp|gb|big5|shift|euc|hz|johab|tis|hp")
# Labels by which browsers mean the wider charset (encoding.spec.whatwg.org).
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}


def decode(content: bytes, where: str, *, charset: str = "") -> str:
    """The text of `content`; SourceError if it is empty, binary or in no encoding that we know.

    A byte order mark wins, then UTF-8 if the bytes are that, then `charset` (from HTTP), then
    what the document declares, then Windows-1252, which old exports are written in.
    """
    text = _text(content, where, charset).lstrip("\ufeff")
    if not text.strip(" \t\r\n\f\v\0\xa0\u200b"):
        raise SourceError(f"{where}: is empty", hint="save or export the page again")
    return text


def _text(content: bytes, where: str, charset: str) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            # Files cut short end within a character.
            return content[len(mark) :].decode(encoding, "replace")
    if unmarked := _utf16_without_mark(content):
        return content.decode(unmarked, "replace")
    # Some tools write files in whole disk blocks, the rest of the last one NUL.
    content = content.rstrip(b"\0")
    if kind := _binary_kind(content):
        hint = "give the post's page as .html, .md or .txt"
        raise SourceError(f"{where}: is not text but {kind}", hint=hint)
    if (text := _utf8(content)) is not None:
        return text
    return _declared(content, charset, where)


def _utf16_without_mark(content: bytes) -> str | None:
    """Western text in UTF-16 has a NUL in every other byte, always on the same side."""
    head = content[:4096].rstrip(b"\0")
    left, right = head[0::2].count(0), head[1::2].count(0)
    enough = len(head) * 0.35
    if right > enough and left == 0:
        return "utf-16-le"
    return "utf-16-be" if left > enough and right == 0 else None


def _binary_kind(content: bytes) -> str | None:
    """What the bytes are if not text: one in fifty is a control character in no text."""
    known = next((name for mark, name in _KINDS if content.startswith(mark)), None)
    head = content[:8192]
    controls = sum(byte < 32 and byte not in b"\t\n\v\r\f\x1b" for byte in head)
    return known or ("binary data" if controls > max(2, len(head) / 50) else None)


def _utf8(content: bytes) -> str | None:
    """The text if it is UTF-8 but for a few broken characters, as cut or joined pages have."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd") - content.count(b"\xef\xbf\xbd")
    sound = sum(map(str.isascii, text)) if broken else 0
    return text if broken == 0 or (len(text) - sound - broken) >= broken * 4 else None


def _declared(content: bytes, charset: str, where: str) -> str:
    found = _DECLARED.search(content[:4096])
    said = (found[1] or found[2]).decode("ascii", "replace") if found else ""
    for name in (charset, said):
        encoding = _encoding(name, where)
        # A declaration that can be read at all is no proof for UTF-16; and UTF-8 it is not.
        if encoding and not encoding.startswith("utf"):
            return _decoded(content, encoding, where)
    return _decoded(content, "cp1252", where)


def _encoding(name: str, where: str) -> str:
    """Python's name for a charset; empty for none, SourceError for one that nobody knows."""
    if not name:
        return ""
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError) as error:
        raise _unreadable(where, name) from error
    if not _CHARSET.match(known):
        raise _unreadable(where, name)
    return _WIDER.get(known, known)


def _decoded(content: bytes, encoding: str, where: str) -> str:
    try:
        return content.decode(encoding)
    except ValueError as error:
        if encoding == "cp1252":
            # Five bytes of it stand for nothing.
            return content.decode(encoding, "replace")
        raise _unreadable(where, encoding) from error


def _unreadable(where: str, encoding: str) -> SourceError:
    return SourceError(f"{where}: its text cannot be read as {encoding}", hint="save it as UTF-8")
