"""A message -> its DKIM-Signature (RFC 6376), the same one every time."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from digest.errors import SettingsError
from digest.message.mime import Sign

_SIGNED = (
    "from to subject date message-id reply-to list-id list-unsubscribe list-unsubscribe-post"
    " auto-submitted mime-version content-type"
).split()


def signer(key: Path, domain: str, selector: str, made_at: datetime) -> Sign:
    """What signs as `selector` of `domain` with the RSA key in a PEM file; SettingsError if not.

    The signature bears the moment of the edition and not of the sending, so that the same
    edition gives the same bytes.
    """
    try:
        import dkim
    except ImportError as error:
        raise SettingsError("dkimpy is not there", hint="pip install 'digest[dkim]'") from error
    private = _private_key(key)
    moment = str(int(made_at.timestamp())).encode()

    class Signer(dkim.DKIM):  # type: ignore[misc]
        """dkimpy's own, but for the moment, which it takes from the clock."""

        def gen_header(self, fields: Any, *rest: Any, **named: Any) -> bytes:
            dated = [(name, moment if name == b"t" else value) for name, value in fields]
            return bytes(super().gen_header(dated, *rest, **named))

    def sign(message: bytes) -> bytes:
        """The header, with its CRLF, that goes before the message."""
        it = Signer(message)
        there = {name.lower() for name, _ in it.headers}
        # Those that must not be added on the way are named once more than they are there.
        names = [name.encode() for name in _SIGNED if name.encode() in there]
        named = [*names, b"from", b"subject", b"to"]
        try:
            made = it.sign(
                selector.encode(), domain.encode(), private, None, None,
                (b"relaxed", b"relaxed"), named,
            )  # fmt: skip
        except dkim.DKIMException as error:
            raise _bad_key(key, str(error)) from error
        return bytes(made)

    return sign


def _private_key(key: Path) -> bytes:
    try:
        return key.read_bytes()
    except OSError as error:
        raise _bad_key(key, error.strerror or "cannot be read") from error


def _bad_key(key: Path, what: str) -> SettingsError:
    return SettingsError(
        f"{key}: no key to sign mail with: {what}",
        hint="[mail] dkim_key names an RSA key: openssl genrsa -traditional -out dkim.pem 2048",
    )
