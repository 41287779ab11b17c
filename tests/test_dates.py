"""Days in the words of a reader's language."""

from __future__ import annotations

from datetime import date

import pytest

from digest.dates import KNOWN, dates_of
from digest.message.address import AddressError
from digest.message.people import recipient_of
from digest.render.letter import render_letter
from digest.templates import load_templates
from tests.editions import LOOK, hand_made_edition


@pytest.mark.parametrize(
    ("language", "day", "week", "over_the_year"),
    [
        ("", "14 April 2026", "13–19 April 2026", "29 December 2025 – 4 January 2026"),
        ("en-GB", "14 April 2026", "13–19 April 2026", "29 December 2025 – 4 January 2026"),
        ("en-US", "April 14, 2026", "April 13–19, 2026", "December 29, 2025 – January 4, 2026"),
        ("de-AT", "14. April 2026", "13.–19. April 2026", "29. Dezember 2025 – 4. Januar 2026"),
        ("fr", "14 avril 2026", "13–19 avril 2026", "29 décembre 2025 – 4 janvier 2026"),
        ("NL", "14 april 2026", "13–19 april 2026", "29 december 2025 – 4 januari 2026"),
        (
            "es",
            "14 de abril de 2026",
            "13–19 de abril de 2026",
            "29 de diciembre de 2025 – 4 de enero de 2026",
        ),
    ],
)
def test_a_day_and_a_week_are_written_as_the_language_has_them(
    language: str, day: str, week: str, over_the_year: str
) -> None:
    dates = dates_of(language)
    assert dates
    told = (dates.day(date(2026, 4, 14)), dates.week(date(2026, 4, 14)))
    assert (*told, dates.week(date(2026, 1, 1))) == (day, week, over_the_year)


def test_the_first_of_a_month_has_its_own_word_in_french() -> None:
    french = dates_of("fr")
    assert french
    assert french.day(date(2026, 5, 1)) == "1er mai 2026"
    assert french.week(date(2026, 4, 1)) == "30 mars – 5 avril 2026"


def test_every_language_has_twelve_months() -> None:
    for language in KNOWN.split(", "):
        dates = dates_of(language)
        assert dates
        assert len(set(dates.months)) == 12


def test_a_language_whose_dates_nobody_knows_is_refused() -> None:
    for language in ("pt", "english please", "d"):
        with pytest.raises(AddressError, match="is none of en-GB, en-US, de, fr, nl, es"):
            recipient_of({"address": "ada@example.org", "language": language})


def test_a_readers_mail_has_their_dates() -> None:
    def letter(language: str) -> tuple[str, str]:
        made = render_letter(hand_made_edition(), load_templates(), LOOK, language=language)
        return made.text, made.html

    for body in letter("en-US"):
        assert "Week 16, April 13–19, 2026" in body
        assert "April 14, 2026" in body
    assert letter("en-GB") == letter("")
