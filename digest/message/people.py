"""A list of people as CSV (RFC 4180) -> recipients and what is wrong with which line; and back.

The first line names the columns: `address` (or `email`), and any of name, profile, language and
client. A broken row harms no other.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digest.dates import KNOWN, dates_of
from digest.message.address import AddressError, parse_address
from digest.message.headers import one_line
from digest.model import Problem, Recipient

COLUMNS = ("address", "name", "profile", "language", "client")
_OTHER_NAMES = {"email": "address", "e-mail": "address", "mail": "address"}
# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = re.compile(r"^[=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class People:
    """What a list holds: each address once, the first row of it; `repeated` counts the others."""

    recipients: tuple[Recipient, ...]
    problems: tuple[Problem, ...] = ()
    repeated: int = 0


def recipient_of(fields: Mapping[str, str]) -> Recipient:
    """One person; AddressError says which field cannot be meant.

    A line break in a name is refused and not mended: it is an attack or a broken list.
    """
    values = {name: (fields.get(name) or "").strip() for name in COLUMNS}
    for name, value in values.items():
        if name != "address" and value != re.sub(r"[\x00-\x1f\x7f\u2028\u2029]", "", value):
            raise AddressError(f"{name}: a line break or control character in {one_line(value)!r}")
        if len(value) > 200:
            raise AddressError(f"{name}: longer than 200 characters")
    if dates_of(values["language"]) is None:
        raise AddressError(f"language: {values['language']!r} is none of {KNOWN}")
    return Recipient(**{**values, "address": parse_address(values["address"])})


def people_from_csv(text: str, where: str) -> People:
    """Everybody whose row can be read; a Problem with the line for each other row."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text.removeprefix("\ufeff"))
    rows = csv.reader(lines, delimiter=_delimiter(text))
    names: list[str] = []
    people: list[Recipient] = []
    problems: list[Problem] = []
    while True:
        line = rows.line_num + 1
        try:
            cells = next(rows)
            if not any(cell.strip() for cell in cells):
                continue
            if not names:
                names = _columns(cells)
                continue
            people.append(_person(names, cells))
        except StopIteration:
            break
        except (AddressError, csv.Error) as error:
            problems.append(Problem(f"{where}:{line}", str(error), "mend the row, and try again"))
            if not names:
                break
    once = each_once(people)
    return People(once, tuple(problems), len(people) - len(once))


def each_once(people: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """Each address once, by its key; the first counts."""
    found: dict[str, Recipient] = {}
    for person in people:
        found.setdefault(person.key, person)
    return tuple(found.values())


def people_to_csv(people: Iterable[Recipient]) -> str:
    """The same list as a file; no cell is a formula to a spreadsheet."""
    written = _Written([])
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    for person in people:
        cells = (getattr(person, name) for name in COLUMNS)
        writer.writerow([_FORMULA.sub(lambda sign: f"'{sign[0]}", cell) for cell in cells])
    return "".join(written.lines)


@dataclass(frozen=True, slots=True)
class _Written:
    """What the writer of the standard library takes for a file."""

    lines: list[str]

    def write(self, line: str) -> None:
        self.lines.append(line)


def _delimiter(text: str) -> str:
    first = text.lstrip("\ufeff\r\n").partition("\n")[0]
    return max(",;\t", key=first.count)


def _columns(cells: list[str]) -> list[str]:
    names = [_OTHER_NAMES.get(cell.strip().lower(), cell.strip().lower()) for cell in cells]
    if unknown := [name for name in names if name not in COLUMNS]:
        raise AddressError(f"unknown column {unknown[0]!r} (accepted: {', '.join(COLUMNS)})")
    if "address" not in names:
        raise AddressError("the first line names no column `address`")
    return names


def _person(names: list[str], cells: list[str]) -> Recipient:
    if len(cells) > len(names):
        raise AddressError(f"{len(cells)} cells, but only {len(names)} columns are named")
    cells = [cell.removeprefix("'") if _FORMULA.match(cell[1:]) else cell for cell in cells]
    return recipient_of(dict(zip(names, cells, strict=False)))
