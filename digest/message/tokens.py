"""Marks that stand for people who left, and tokens that let a person leave.

A token needs no server and no look-up: it holds the mark of the address and a signature. Both are
letters and digits that survive a mail program's change of case.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from base64 import b32decode, b32encode
from dataclasses import dataclass

_MARK_BYTES, _SIGNATURE_BYTES = 16, 12
TOKEN_LENGTH = 45  # characters of a token: 28 bytes in base32


@dataclass(frozen=True, slots=True, repr=False)
class Secrets:
    """`salt` makes marks and never changes; `signing` signs tokens and may be replaced."""

    salt: bytes
    signing: bytes


def mark_of(key: str, salt: bytes) -> str:
    """What remains of an address (its `Recipient.key`) of somebody forgotten: 32 hex digits."""
    return hmac.digest(salt, key.encode(), hashlib.sha256)[:_MARK_BYTES].hex()


def token_of(key: str, secrets: Secrets) -> str:
    """The token that lets this address leave."""
    mark = bytes.fromhex(mark_of(key, secrets.salt))
    return b32encode(mark + _signature(mark, secrets.signing)).decode().rstrip("=").lower()


def mark_in(token: str, secrets: Secrets) -> str | None:
    """The mark that a token was made for; None if we did not make it."""
    written = re.sub(r"\s", "", token).upper()
    if not re.fullmatch(rf"[A-Z2-7]{{{TOKEN_LENGTH}}}", written):
        return None
    content = b32decode(written + "===")
    mark, signature = content[:_MARK_BYTES], content[_MARK_BYTES:]
    good = hmac.compare_digest(signature, _signature(mark, secrets.signing))
    return mark.hex() if good else None


def looks_like_token(text: str) -> bool:
    """Whether somebody means a token by it, and not an address."""
    return "@" not in text


def _signature(mark: bytes, signing: bytes) -> bytes:
    return hmac.digest(signing, b"unsubscribe:" + mark, hashlib.sha256)[:_SIGNATURE_BYTES]
