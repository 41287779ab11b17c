"""Headings, date lines, read times, episode titles, pointers: what one line can be."""

from __future__ import annotations

from datetime import date

import pytest

from digest.extract.lines import (
    SectionHeading,
    date_line,
    ends_body,
    episode_number,
    is_closing,
    is_episode_title,
    is_noise,
    is_pointer,
    is_read_link,
    is_read_time,
    is_series_title,
    section_heading,
    versions_named,
)
from digest.model import Kind

IMPORTANT = SectionHeading(important=True, version=None)
FULL = SectionHeading(important=False, version=None)


def of_version(version: str | None) -> SectionHeading:
    return SectionHeading(important=None, version=version)


SECTIONS = {
    "Important Mentions": IMPORTANT,
    "IMPORTANT MENTIONS": IMPORTANT,
    "ImportantMentions": IMPORTANT,
    "Important Mentions:": IMPORTANT,
    "⭐ Important Mentions": IMPORTANT,
    "Important\xa0Mentions": IMPORTANT,
    "The Most Important Features": IMPORTANT,
    "Notable Mentions": IMPORTANT,
    "Honorable mentions": IMPORTANT,
    "Honourable mentions": IMPORTANT,
    "Key Highlights": IMPORTANT,
    "Top Picks": IMPORTANT,
    "Worth mentioning": IMPORTANT,
    "Full Feature List": FULL,
    "FullFeature List": FULL,
    "Full FeatureList": FULL,
    "The full list": FULL,
    "Complete Feature List": FULL,
    "All Features": FULL,
    "All the updates": FULL,
    "Everything else": FULL,
    "Other Features": FULL,
    "The Rest of the Release": FULL,
    "Feature List": FULL,
    "Release Notes": FULL,
    "Full Feature List (v2.212)": SectionHeading(important=False, version="2.212"),
    "v2.212 Features": of_version("2.212"),
    "2.212 Features": of_version("2.212"),
    "v2.214": of_version("2.214"),
    "Version 2.214": of_version("2.214"),
    "Features in v2.214": of_version("2.214"),
    "New in 2.104.1": of_version("2.104.1"),
    "HaloPSA v2.212 Features": of_version("2.212"),
    "v2.212 & v2.214 Features": of_version(None),
    "Important change for billing teams": None,
    "Key change in how invoices are made": None,
    "Useful for tracking changes": None,
    "All items can be selected": None,
    "Other changes to the layout are small": None,
    "Full list of statuses available": None,
    "Requires v2.214": None,
    "Features | v2.212 #767443 | 3:18": None,
    "These are all the features.": None,
    "New": None,
    "All": None,
    "List": None,
    "Important": None,
    "A quiet afternoon": None,
}


@pytest.mark.parametrize(("text", "expected"), SECTIONS.items())
def test_section_headings_are_told_from_lines_of_text(
    text: str, expected: SectionHeading | None
) -> None:
    assert section_heading(text) == expected


@pytest.mark.parametrize("text", [t for t, heading in SECTIONS.items() if heading])
def test_a_bullet_is_no_section_heading(text: str) -> None:
    assert section_heading(text, Kind.ITEM) is None


def test_a_heading_may_go_on_in_words_nobody_has_foreseen() -> None:
    text = "Important updates you should not miss"
    assert section_heading(text, Kind.HEADING) == IMPORTANT
    assert section_heading(text, Kind.PARAGRAPH) is None


DATES = {
    "April 14, 2026": date(2026, 4, 14),
    "Apr 14, 2026": date(2026, 4, 14),
    "Apr. 14 2026": date(2026, 4, 14),
    "April 14th, 2026": date(2026, 4, 14),
    "Tuesday, April 14, 2026": date(2026, 4, 14),
    "14 April 2026": date(2026, 4, 14),
    "2026-04-14": date(2026, 4, 14),
    "Published: April 14, 2026": date(2026, 4, 14),
    "April 14, 2026 8 min read": date(2026, 4, 14),
    "April 14, 2026 • 8 min read": date(2026, 4, 14),
    "February 30, 2026": None,
    "April 14": None,
    "On April 14, 2026 we met": None,
    "April 14, 2026 was a Tuesday": None,
    "v2.212": None,
    "": None,
}


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_a_date_line_holds_nothing_but_a_date(text: str, expected: date | None) -> None:
    assert date_line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 min read", True),
        ("20 MIN READ", True),
        ("8-minute read", True),
        ("1 mins read", True),
        ("Reading time: 8 minutes", True),
        ("8 min", False),
        ("It is an 8 min read", False),
    ],
)
def test_read_times(text: str, expected: bool) -> None:
    assert is_read_time(text) is expected


EPISODES = {
    "By the [run]Book: Episode 19": (19, True, True),
    "By the [run]Book Episode 19": (19, True, True),
    "Reading the Notes - Ep. 7": (7, True, True),
    "Episode 4": (4, True, True),
    "Episode 4: The one with the invoices": (4, True, True),
    "What we learned making episode 12": (12, True, False),
    "Episode 19 covers HaloPSA v2.212 and v2.214.": (19, False, False),
    "In episode 18 we saw it": (18, False, False),
    "Watch Now: By the [run]Book: Episode 19": (19, False, False),
    "By the [run]Book": (None, False, False),
}


@pytest.mark.parametrize(("text", "expected"), EPISODES.items())
def test_episode_titles(text: str, expected: tuple[int | None, bool, bool]) -> None:
    assert (episode_number(text), is_episode_title(text), is_series_title(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Watch Now: By the [run]Book: Episode 19", True),
        ("For easier tracking, check out the tracker.", True),
        ("Check out the handbook", True),
        ("Watching paint dry", False),
        ("The watch list is new.", False),
    ],
)
def test_pointers_lead_somewhere_else(text: str, expected: bool) -> None:
    assert is_pointer(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thanks for watching!", True),
        ("That's all for this fortnight.", True),
        ("See you in two weeks.", True),
        ("Thankfully it is off by default.", False),
        ("See the new tab in action.", False),
    ],
)
def test_the_hosts_last_words(text: str, expected: bool) -> None:
    assert is_closing(text) is expected


@pytest.mark.parametrize(
    "text", ["Share this post", "No items found.", "Read post", "8 min read", "By", "By\xa0"]
)
def test_words_of_the_template_are_noise(text: str) -> None:
    assert is_noise(text)


def test_what_ends_a_body_and_a_listing_card() -> None:
    assert ends_body("See some more of our most recent posts...")
    assert ends_body("Share this post")
    assert not ends_body("Share this view with your team")
    assert is_read_link("Read post")
    assert not is_read_link("Read posted invoices")


VERSIONS = {
    "HaloPSA v2.212 and v2.214": ("2.212", "2.214"),
    "wraps up 2.21 and begins 2.212": ("2.21", "2.212"),
    "version 2.104.1, and again 2.104.1": ("2.104.1",),
    "ends with v2.200.": ("2.200",),
    "costs $12.99 or €10.50": (),
    "saves 1.25 hours, 10.30 am, 2.50 per user, 99.95 %": (),
    "on 14.04.2026 at 10.20.30.40": (),
    "after 12:30": (),
}


@pytest.mark.parametrize(("text", "expected"), VERSIONS.items())
def test_versions_that_a_text_names(text: str, expected: tuple[str, ...]) -> None:
    assert versions_named(text) == expected


@pytest.mark.parametrize("piece", ["a ", "Episode ", "1.", "2026 ", "By ", "feature", "new", " "])
def test_no_line_takes_long_to_judge(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    for judge in (section_heading, date_line, is_episode_title, is_noise, versions_named):
        judge(text)
