"""httpx's failures and the server's refusals, in a person's words."""

from __future__ import annotations

import re
import ssl
from datetime import datetime

import httpx

from digest.errors import SourceError
from digest.pull.address import shown
from digest.pull.answer import LaterError
from digest.pull.network import RefusedAddressError
from digest.pull.polite import wait_asked

MAX_REDIRECTS = 5

_MOVED = "open it in a browser to see whether the page has moved"
_LATER = "try again later"
# What a person reads of each failure, the special ones first: words, hint.
_FAILURES: tuple[tuple[type[Exception], str, str], ...] = (
    (httpx.TimeoutException, "no answer in {timeout_s:g} s", _LATER),
    (
        httpx.TooManyRedirects,
        f"redirected more than {MAX_REDIRECTS} times",
        "open it in a browser and use the address where it ends",
    ),
    (
        httpx.UnsupportedProtocol,
        "leads to a place that is neither http nor https",
        "open it in a browser and use the address where it ends",
    ),
    (httpx.InvalidURL, "is no valid address, or leads to none", "copy it from a browser once more"),
    (httpx.ConnectError, "cannot be reached: {reason}", "check the address and the connection"),
    (httpx.DecodingError, "its answer cannot be unpacked: {reason}", _LATER),
    (httpx.HTTPError, "its answer broke off: {reason}", _LATER),
    (
        RefusedAddressError,
        "leads to {reason}, an address of this machine or a private network: refused",
        "if that is meant, set allow_private = true in its [[source]], or give --allow-private",
    ),
)
_STATUS_HINTS = {
    401: "it wants a login; save the page in a browser and give the file",
    403: "it turns programs away; save the page in a browser and give the file",
    429: "it asks for fewer requests; " + _LATER,
}
Failure = httpx.HTTPError | httpx.InvalidURL | RefusedAddressError


def failed(url: str, error: Failure, timeout_s: float) -> SourceError:
    """The error for a request without an answer; a LaterError if one may come later."""
    words, hint = next((w, h) for kind, w, h in _FAILURES if isinstance(error, kind))
    reason = re.sub(r"^\[Errno -?\d+\] ", "", str(error)) or "no reason given"
    message = f"{shown(url)}: {words.format(timeout_s=timeout_s, reason=reason)}"
    if isinstance(error, httpx.TimeoutException):
        return LaterError(message, hint=hint, retry=False)
    if _is_broken(error):
        return LaterError(message, hint=hint)
    return SourceError(message, hint=hint)


def refused(url: str, response: httpx.Response, now: datetime) -> SourceError:
    """The error for an answer that is no page; with Retry-After it tells when to come again."""
    status = response.status_code
    is_passing = status == 429 or status >= 500
    hint = _STATUS_HINTS.get(status, _LATER if is_passing else _MOVED)
    what = f"the server answered {status} {response.reason_phrase}".rstrip()
    message = f"{shown(url)}: {what}"
    if not is_passing:
        return SourceError(message, hint=hint)
    again_at = wait_asked(response.headers, now)
    if again_at:
        message += f" and asks to wait until {again_at:%Y-%m-%d %H:%M} UTC"
        hint = "the first run after that asks again"
    return LaterError(message, hint=hint, again_at=again_at)


def _is_broken(error: Exception) -> bool:
    """Whether the connection broke; a certificate that does not hold will not do so later."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return False
        # httpcore cuts the chain of causes; the context stays.
        cause = cause.__cause__ or cause.__context__
    return isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError)
