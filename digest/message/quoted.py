"""Text -> quoted-printable lines (RFC 2045, 6.7) that need no further care on their way.

Every line is of 76 characters at most and ends in CRLF. None begins with a dot, which SMTP would
double and DKIM would sign undoubled, nor with `From `, which mailboxes quote.
"""

from __future__ import annotations

import re
from email.quoprimime import body_encode

# Three characters stay free for the first one of a line, if it is to be written as =2E.
_WIDTH = 73
_CAREFUL = re.compile(r"^(?:\.|F(?=rom ))", re.M)
_LATIN = {number: chr(number) for number in range(256)}


def quoted_printable(text: str) -> bytes:
    """The text's UTF-8 in lines; a NUL, which some servers refuse, is left out."""
    plain = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    octets = plain.encode("utf-8", "replace").decode("latin-1")
    lines = body_encode(octets, maxlinelen=_WIDTH, eol="\n")
    careful = _CAREFUL.sub(lambda mark: f"={ord(mark[0]):02X}", lines)
    return careful.rstrip("\n").replace("\n", "\r\n").encode("ascii") + b"\r\n"
