"""A database's error -> what happened and what to do, in words, without its password."""

from __future__ import annotations

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from digest.errors import ArchiveError

# What SQLite or PostgreSQL says (its words, or its SQLSTATE, which is the same in each language),
# what a person reads, and what to do. The first that fits counts.
_FAILURES = (
    ("locked", "another program is writing to it", "wait until it is done, then try again"),
    ("55P03", "another program is writing to it", "wait until it is done, then try again"),
    ("readonly", "cannot be written", "check the permissions of the file and its folder"),
    ("25006", "cannot be written", "name a server under [archive] that takes writes"),
    ("42501", "its user may not do that", "grant the user CREATE on the database's schema"),
    ("3F000", "its user sees no schema", "grant the user USAGE and CREATE on a schema"),
    ("53100", "the disk is full", "free some space on the server"),
    ("53300", "its server is busy", "try again later, or let it take more connections"),
    ("22P05", "its encoding lacks letters", "create the database with ENCODING 'UTF8'"),
    ("unable to open", "cannot be opened", "check that its folder exists and can be written"),
    ("not a database", "is no SQLite database", "name another file under [archive]"),
    ("malformed", "is damaged", "put back a copy; or move it away, and posts are pulled anew"),
    ("disk is full", "the disk is full", "free some space"),
    ("disk I/O", "the disk fails", "check the disk, its free space and the limits set on files"),
    ("too many clients", "its server is busy", "try again later, or let it take more connections"),
    ("password", "its password is not accepted", "check user and password under [archive]"),
    ("pg_hba", "its server lets nobody in so", "check the [archive] address and pg_hba.conf"),
    ("does not exist", "is not there", "check the names under [archive], or create it"),
    ("resolve", "its server cannot be found", "check the host under [archive]"),
    ("invalid connection option", "its address is wrong", "check the options under [archive]"),
    ("is bad: invalid", "its address is wrong", "check the options under [archive]"),
    ("bad value for", "its address is wrong", "check the options under [archive]"),
    ("connection", "its server does not answer", "check that it runs, and the [archive] address"),
)
_AT_MOST = 200  # characters of the database's own words


def in_words(address: URL, error: Exception) -> ArchiveError:
    """What a person is told of the error."""
    place = _shown(address)
    reason = error.orig if isinstance(error, DBAPIError) and error.orig else error
    said = _without_password(address, " ".join(str(reason).split()) or "no reason given")
    state = getattr(reason, "sqlstate", None)
    for sign, what, hint in _FAILURES:
        if sign == state or sign in said:
            return ArchiveError(f"{place}: {what} ({said:.{_AT_MOST}})", hint=hint)
    return ArchiveError(f"{place}: {said:.{_AT_MOST}}", hint="check that it is a digest archive")


def _shown(address: URL) -> str:
    if address.get_backend_name() == "sqlite":
        return address.database or "the archive in memory"
    return address.set(query={}).render_as_string(hide_password=True)


def _without_password(address: URL, said: str) -> str:
    asked = address.query.get("password", ())
    for password in (address.password, *((asked,) if isinstance(asked, str) else asked)):
        said = said.replace(str(password), "***") if password else said
    return said
