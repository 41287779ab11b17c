"""Days in the words of a reader's language. Six rows need no library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Dates:
    """How a language writes a day: `number`, `in_month` and `in_year` are put into each other.

    `first` stands for the first day of a month where a language has a word of its own for it.
    """

    months: tuple[str, ...]
    number: str = "{}"
    in_month: str = "{day} {month}"
    in_year: str = "{day} {year}"
    first: str = ""

    def day(self, value: date) -> str:
        """`14 April 2026`."""
        return self._year(self._month(self._number(value), value), value)

    def week(self, value: date) -> str:
        """The days of the date's ISO week: `13–19 April 2026`."""
        first = value - timedelta(days=value.weekday())
        last = first + timedelta(days=6)
        if first.month == last.month:
            days = f"{self._number(first)}–{self._number(last)}"
            return self._year(self._month(days, last), last)
        begin = self._month(self._number(first), first)
        begin = self._year(begin, first) if first.year != last.year else begin
        return f"{begin} – {self.day(last)}"

    def _number(self, value: date) -> str:
        return self.first if self.first and value.day == 1 else self.number.format(value.day)

    def _month(self, days: str, value: date) -> str:
        return self.in_month.format(day=days, month=self.months[value.month - 1])

    def _year(self, days: str, value: date) -> str:
        return self.in_year.format(day=days, year=value.year)


_ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_GERMAN = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
_FRENCH = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_DUTCH = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_SPANISH = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip

ENGLISH = Dates(_ENGLISH)
_LANGUAGES = {
    "en": ENGLISH,
    "en-us": Dates(_ENGLISH, in_month="{month} {day}", in_year="{day}, {year}"),
    "de": Dates(_GERMAN, number="{}."),
    "fr": Dates(_FRENCH, first="1er"),
    "nl": Dates(_DUTCH),
    "es": Dates(_SPANISH, in_month="{day} de {month}", in_year="{day} de {year}"),
}
KNOWN = "en-GB, en-US, de, fr, nl, es"  # as people write them


def dates_of(language: str) -> Dates | None:
    """How a language writes days, by its BCP 47 tag: `de-AT` as `de`, "" as English, else None."""
    tag = language.lower() or "en"
    return _LANGUAGES.get(tag) or _LANGUAGES.get(tag.partition("-")[0])
