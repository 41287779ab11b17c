"""Names, addresses and titles -> header lines into which nothing can be smuggled (RFC 5322, 2047).

Whatever a text holds, its line breaks and control characters become spaces; no line is longer
than 76 characters unless a single word is, and none longer than 998 octets.
"""

from __future__ import annotations

import re
from base64 import b64encode

from digest.message.address import is_ascii

_WIDTH = 76
_CONTROLS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+")
_WORD_BYTES = 45  # of one encoded word: 60 characters of base64, within the 75 of RFC 2047
_ATOMS = re.compile(r"[\w!#$%&'*+/=?^`{|}~ -]+", re.A)


def one_line(text: str) -> str:
    """The text without line breaks and control characters."""
    return _CONTROLS.sub(" ", text).strip()


def header(name: str, value: str) -> bytes:
    """A header whose value is ready, folded at its spaces."""
    lines, line = [], f"{name}:"
    for word in value.split(" "):
        if len(line) + 1 + len(word) > _WIDTH and line != f"{name}:":
            lines.append(line)
            line = ""
        line = f"{line} {word}"
    return "\r\n".join([*lines, line]).encode() + b"\r\n"


def text_header(name: str, text: str) -> bytes:
    """A header that people read: a title in any script."""
    return header(name, _encoded(one_line(text)))


def mailbox(address: str, name: str = "") -> str:
    """`Ada Lovelace <ada@example.org>`, the value of a header that names one person."""
    shown = one_line(name)
    if not shown:
        return address
    if not is_ascii(shown) or len(shown) > _WIDTH - 10:
        return f"{_encoded(shown, always=True)} <{address}>"
    if not _ATOMS.fullmatch(shown):
        escaped = re.sub(r'(["\\])', r"\\\1", shown)
        shown = f'"{escaped}"'
    return f"{shown} <{address}>"


def _encoded(text: str, *, always: bool = False) -> str:
    """The text as it is where a header may hold it, else as encoded words (RFC 2047)."""
    long_word = any(len(word) > _WIDTH - 10 for word in text.split(" "))
    if is_ascii(text) and "=?" not in text and not long_word and not always:
        return text
    words, piece = [], b""
    for character in text:
        octets = character.encode("utf-8", "replace")
        if len(piece) + len(octets) > _WORD_BYTES:
            words.append(piece)
            piece = b""
        piece += octets
    return " ".join(f"=?utf-8?b?{b64encode(word).decode()}?=" for word in [*words, piece])
