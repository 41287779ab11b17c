"""`digest recipients`: who is on the list, who left, and who is forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from digest.delivery.office import Office
from digest.errors import DigestError
from digest.message.address import AddressError, parse_address
from digest.message.people import People
from digest.message.tokens import looks_like_token, mark_in, mark_of
from digest.model import Recipient
from digest.store import Archive, open_archive


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on the list: whether they left, and whether the settings name them."""

    recipient: Recipient
    left: bool
    in_settings: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of people who were to be added."""

    new: int = 0
    changed: int = 0
    left: tuple[str, ...] = ()


def members(office: Office, client: str | None = None) -> tuple[Member, ...]:
    """Everybody on the list, by address; with `client`, nobody of another's."""
    with open_archive(office.job.archive) as archive:
        roster = archive.roster
        salt, left = roster.secrets().salt, roster.left()
        named = {person.key: person for person in office.people.recipients}
        everybody = {**{p.key: p for p in roster.recipients()}, **named}
    return tuple(
        Member(person, mark_of(key, salt) in left, key in named)
        for key, person in sorted(everybody.items())
        if client is None or person.client == client
    )


def take(office: Office, people: Iterable[Recipient], *, again: bool = False) -> Taken:
    """Put people on the list. Who left stays away, unless they come back `again` on their wish."""
    given = tuple(people)
    with open_archive(office.job.archive) as archive:
        roster = archive.roster
        salt, left = roster.secrets().salt, roster.left()
        gone = tuple(p.address for p in given if mark_of(p.key, salt) in left)
        if again:
            for person in given:
                roster.come_back(mark_of(person.key, salt))
            gone = ()
        new, changed = roster.put(p for p in given if p.address not in gone)
    return Taken(new, changed, gone)


def take_file(office: Office, people: People, *, strict: bool) -> Taken:
    """Put a list's people on ours; `strict`: nobody, if any of its rows is broken."""
    if strict and people.problems:
        first = people.problems[0]
        raise DigestError(
            f"nothing was imported: {first.where}: {first.what}",
            hint="mend the list, or import the good rows without --strict",
        )
    return take(office, people.recipients)


def remove(office: Office, address: str) -> None:
    """Take somebody off the list; DigestError if they are not on it."""
    key = _key(address)
    with open_archive(office.job.archive) as archive:
        removed = archive.roster.remove(key)
    _not_in_settings(office, key)
    if not removed:
        raise DigestError(f"{address}: is not on the list", hint="`digest recipients list`")


def unsubscribe(place: Path | str, who: str, signing: str = "") -> bool:
    """Never mail this person again, named by a token or an address; whether that is new."""
    with open_archive(place) as archive:
        return archive.roster.leave(_mark(archive, who, signing))


def is_ours(place: Path | str, token: str, signing: str = "") -> bool:
    """Whether this archive made the token."""
    with open_archive(place) as archive:
        return mark_in(token, archive.roster.secrets(signing)) is not None


def forget(office: Office, address: str) -> bool:
    """Erase a person; whether anything was known. DigestError if the settings name them still."""
    key = _key(address)
    with open_archive(office.job.archive) as archive:
        known = archive.roster.forget(key)
    _not_in_settings(office, key)
    return known


def _mark(archive: Archive, who: str, signing: str) -> str:
    secrets = archive.roster.secrets(signing)
    if not looks_like_token(who):
        return mark_of(_key(who), secrets.salt)
    mark = mark_in(who, secrets)
    if mark is None:
        raise DigestError(
            "this token is not one of ours", hint="copy all of it, or give the address instead"
        )
    return mark


def _key(address: str) -> str:
    try:
        return Recipient(parse_address(address)).key
    except AddressError as error:
        raise DigestError(str(error), hint="an address such as ada@example.org") from error


def _not_in_settings(office: Office, key: str) -> None:
    if any(person.key == key for person in office.people.recipients):
        raise DigestError(
            f"{key}: the settings or their CSV name this address too",
            hint="take it out there as well",
        )
