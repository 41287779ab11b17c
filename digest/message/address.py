"""A mail address as people write it -> the one form in which it is kept and sent (RFC 5321)."""

from __future__ import annotations

import re
import unicodedata

import idna

# The dot-atom of RFC 5322 with the letters of RFC 6531. A quoted local part is refused: nobody
# has one, and it is where injections hide.
_LOCAL = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")


class AddressError(ValueError):
    """Why a text is no mail address, in words for a person."""


def parse_address(text: str) -> str:
    """Its kept form: the domain in lower-case A-labels (IDNA), the local part as written, NFC.

    AddressError for what no server could take.
    """
    written = unicodedata.normalize("NFC", text.strip())
    if re.search(r"[\s\x00-\x1f\x7f]", written):
        raise AddressError(f"{_shown(text)}: a space or line break within an address")
    local, at, domain = written.rpartition("@")
    if not at or not _LOCAL.fullmatch(local):
        raise AddressError(f"{_shown(text)}: no mail address such as ada@example.org")
    whole = f"{local}@{_domain(domain, text)}"
    if len(local.encode()) > 64 or len(whole.encode()) > 254:
        raise AddressError(f"{_shown(text)}: longer than a mail address may be")
    return whole


def is_ascii(address: str) -> bool:
    """Whether any server takes it; others need the extension SMTPUTF8 (RFC 6531)."""
    return address.isascii()


def _domain(domain: str, text: str) -> str:
    try:
        ascii_form = domain if domain.isascii() else idna.encode(domain, uts46=True).decode()
    except idna.IDNAError as error:
        raise AddressError(f"{_shown(text)}: no such domain can be: {error}") from error
    labels = ascii_form.lower().split(".")
    if not all(_LABEL.fullmatch(label) for label in labels):
        raise AddressError(f"{_shown(text)}: what follows the @ is no domain")
    return ".".join(labels)


def _shown(text: str) -> str:
    words = text if len(text) <= 60 else f"{text[:60]}…"
    return repr(words)
