"""The families B, C and D, other vendors' ids, and the prose that must not be taken for them."""

from __future__ import annotations

import pytest

from digest.extract import read_document
from digest.extract.families import FAMILIES, parse_entry
from digest.model import Card, Document, Extraction

Told = tuple[str, tuple[str, ...], str]  # title, ids, summary


def read(text: str, media: str = "text/plain") -> Extraction:
    (extraction,) = read_document(Document("post", media, text))
    return extraction


def told(cards: tuple[Card, ...]) -> list[Told]:
    return [(card.title, card.ids, card.summary) for card in cards]


UNDO: Told = ("Approvals can be undone", ("422926",), "A new button takes them back.")
MERGE: Told = ("Two assets can be merged", ("422931",), "The older one stays.")

POSTS = {
    "B, text in the next paragraph": (
        "Approvals can be undone #422926\nA new button takes them back.\n"
        "Two assets can be merged #422931\nThe older one stays."
    ),
    "B, id in brackets": (
        "Approvals can be undone (#422926)\nA new button takes them back.\n"
        "Two assets can be merged (#422931)\nThe older one stays."
    ),
    "B, a dash before the id": (
        "Approvals can be undone - #422926\nA new button takes them back.\n"
        "Two assets can be merged – #422931\nThe older one stays."
    ),
    "C, one paragraph": (
        "Approvals can be undone #422926 A new button takes them back.\n"
        "Two assets can be merged #422931 The older one stays."
    ),
    "C, glued": (
        "Approvals can be undone #422926A new button takes them back.\n"
        "Two assets can be merged #422931The older one stays."
    ),
    "C, a dash or a colon before the text": (
        "Approvals can be undone #422926 - A new button takes them back.\n"
        "Two assets can be merged #422931: The older one stays."
    ),
    "D, a full stop typed by hand": (
        ". Approvals can be undone (422926)A new button takes them back.\n"
        ". Two assets can be merged (422931)\nThe older one stays."
    ),
    "D, a middle dot": (
        "· Approvals can be undone (422926)A new button takes them back.\n"
        "· Two assets can be merged (422931) The older one stays."
    ),
    "D, no dot": (
        "Approvals can be undone (422926)A new button takes them back.\n"
        "Two assets can be merged (422931)\nThe older one stays."
    ),
    "D, bullets for dots": (
        "• Approvals can be undone (422926)A new button takes them back.\n"
        "• Two assets can be merged (422931) The older one stays.\n"
        "• A third of them (422933)"
    ),
    "B and D in one post": (
        "Approvals can be undone #422926\nA new button takes them back.\n"
        "Lists load faster #422940\nMuch faster.\n"
        ". Two assets can be merged (422931)The older one stays.\n"
        ". Tabs keep their order (422950)For everyone."
    ),
    "A, B, C and D in one post": (
        "Full Feature List\nTitles have bars | v2.200 #422900 | 3:18\nThey do.\n"
        "Approvals can be undone #422926\nA new button takes them back.\n"
        "Lists load faster #422940 Much faster.\n"
        ". Two assets can be merged (422931)The older one stays.\n"
        ". Tabs keep their order (422950)For everyone."
    ),
}


@pytest.mark.parametrize("text", POSTS.values(), ids=POSTS)
@pytest.mark.parametrize("media", ["text/plain", "text/markdown", "text/html"])
def test_entries_without_bars_are_cards(text: str, media: str) -> None:
    if media == "text/html":
        text = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    if media == "text/markdown":
        text = text.replace("\n", "\n\n")
    cards = told(read(text, media).cards)
    assert UNDO in cards
    assert MERGE in cards
    assert len(cards) == text.count("4229")


def test_headings_need_no_company() -> None:
    extraction = read("<h3>Approvals can be undone #422926</h3><p>A new button.</p>", "text/html")
    assert told(extraction.cards) == [("Approvals can be undone", ("422926",), "A new button.")]


VENDORS = {
    "id in front, a dash": (
        "MC799637 - Chat is retired\nMove your teams.\nMC799640 – Chat returns\nMove back.",
        [("Chat is retired", ("MC799637",)), ("Chat returns", ("MC799640",))],
    ),
    "id in front, a full stop": (
        "COAD-3610. Users can be paused\nAt last.\nCOAD-3622. Rules can be tested\nSafely.",
        [("Users can be paused", ("COAD-3610",)), ("Rules can be tested", ("COAD-3622",))],
    ),
    "two ids in brackets": (
        "Printing is back (CR-2311, CR-2437)\nFor all.\nScans are smaller (CR-2440)\nBy half.",
        [("Printing is back", ("CR-2311", "CR-2437")), ("Scans are smaller", ("CR-2440",))],
    ),
    "two numbers": (
        "Printing is back #42311, #42437\nFor all.\nScans are smaller #42440\nBy half.",
        [("Printing is back", ("42311", "42437")), ("Scans are smaller", ("42440",))],
    ),
}


@pytest.mark.parametrize(("text", "expected"), VENDORS.values(), ids=VENDORS)
def test_other_vendors_ids(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(card.title, card.ids) for card in read(text).cards] == expected


def test_entries_without_an_id_have_a_key_of_title_and_version() -> None:
    text = (
        ". Approvals can be undone (422926)A new button.\n. Two assets can be merged (422931)Yes.\n"
        ". Tabs keep their order\nFor everyone."
    )
    card = read(text).cards[-1]
    assert (card.title, card.ids, card.summary) == ("Tabs keep their order", (), "For everyone.")
    assert card.key.startswith("tabs-keep-their-order-")


def test_headings_below_a_list_are_entries_where_nothing_has_a_mark() -> None:
    markup = (
        "<h1>The Notes: Episode 3</h1><h2>Full Feature List</h2>"
        "<h3>Approvals can be undone</h3><p>A new button.</p>"
        "<h3>Two assets can be merged</h3><p>The older one stays.</p>"
    )
    extraction = read(markup, "text/html")
    assert [c.title for c in extraction.cards] == [
        "Approvals can be undone",
        "Two assets can be merged",
    ]
    assert extraction.problems == ()


INTROS = {
    "Episode 14 goes through HaloPSA v2.200.": "2.200",
    "Episode 14 ends v2.198 and begins v2.200.": None,
    "Episode 14 goes through the summer release.": None,
    "Episode 14 saves you 1.25 hours a week, for $12.99.": None,
}


@pytest.mark.parametrize(("intro", "version"), INTROS.items())
def test_a_version_is_known_only_if_the_intro_names_exactly_one(
    intro: str, version: str | None
) -> None:
    text = f"By the Book: Episode 14\n\n{intro}\n\n{POSTS['C, one paragraph']}"
    assert {card.version for card in read(text).cards} == {version}


def test_a_sub_heading_gives_a_version_and_a_line_overrules_it() -> None:
    text = (
        "v2.198 Features\nApprovals can be undone #422926\nA new button.\n"
        "Two assets can be merged v2.200 #422931\nThe older one stays.\n"
        "v2.202 & v2.204 Features\nTabs keep their order #422950\nFor everyone."
    )
    assert [card.version for card in read(text).cards] == ["2.198", "2.200", None]


def test_a_version_beside_the_id_is_the_entrys_own() -> None:
    text = (
        "Approvals can be undone #422926 v2.198 Undo.\n"
        "Merge two assets v2.200 #422931 Merge it all."
    )
    assert [(c.title, c.version) for c in read(text).cards] == [
        ("Approvals can be undone", "2.198"),
        ("Merge two assets", "2.200"),
    ]


ARTICLES = {
    "tickets in prose": (
        "We closed ticket #482913 within the hour.\n\nThe next was ticket #482914, a day later."
    ),
    "a reference at the end of a line": "See also #482913\n\nRelated to the change in #482914",
    "postcodes in brackets": (
        "Our office in Beverly Hills (90210) is open.\n\nThe one in Schenectady (12345) is not."
    ),
    "years in brackets": "The first study (2019) was small\n\nThe second study (2021) was not",
    "one line alone": "We were proud of it\n\nBest in show #482913\n\nAnd that was that.",
    "a citation": "As others have said (100200), it pays\n\nAnd again (100201), it pays",
    "standards": "ISO-27001: What it means\n\nThen there is GDPR and the rest of it.",
    "two kinds of codes": "ISO-27001: What it means\n\nKB5034441: What it broke",
    "phones": "Sales | 5551234\n\nSupport | 5551235",
    "prices": "Basic plan | 12.99\n\nBigger plan | 24.99",
    "chapters": "Introduction | 0:00\n\nThe middle | 3:18\n\nThe end | 9:59",
    "the menu": "Home | Docs | v2.10",
}


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
@pytest.mark.parametrize("media", ["text/plain", "text/markdown"])
def test_an_ordinary_article_has_no_cards(text: str, media: str) -> None:
    extraction = read(f"A quiet afternoon\n\nBy Ada\n\nMay 5, 2026\n\n{text}", media)
    assert extraction.cards == ()


def test_a_reference_among_bullets_is_no_card() -> None:
    text = (
        "Full Feature List\nTitles have bars | v2.200 #422900 | 3:18\nThey do.\n"
        "• Pairs well with merging #422931\n• Follows the earlier change (422926)\n"
        "Lists load faster | v2.200 #422940 | 4:18\nMuch faster.\n• Like the tabs #422950"
    )
    assert [card.id for card in read(text).cards] == ["422900", "422940"]


def test_chapters_behind_the_features_are_no_cards() -> None:
    text = (
        "Full Feature List\nTitles have bars | v2.200 #422900 | 3:18\nThey do.\n"
        "Introduction | 0:00\nThe middle | 3:18\nThe end | 9:59"
    )
    assert [card.id for card in read(text).cards] == ["422900"]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_each_familys_example_is_of_that_family(family: object) -> None:
    example = next(f for f in FAMILIES if f is family)
    entry = parse_entry(example.example)
    assert entry is not None
    assert (entry.family, entry.fits) == (example.name, True)


@pytest.mark.parametrize(
    "piece", ["a ", "#12345 ", "(123456) ", ". ", "AB-123. ", "(AB-12, ", "(12345, ", "A. B ", "· "]
)
def test_no_line_takes_long_to_read(piece: str) -> None:
    parse_entry((piece * 100_000)[:100_000])
