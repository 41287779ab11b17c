"""Which integrations a card is about, and which it only names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Card, Integration, fold
from digest.tag.gazetteer import HOUSE
from digest.tag.gazetteer.index import gazetteer_of
from digest.tag.naming import integrations_in, mentions_in


def about(card: Card) -> list[str]:
    return [naming.name for naming in integrations_in(card) if naming.about]


def titled(title: str) -> list[str]:
    return about(Card(title))


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("The Xero integration now sends tracking codes", ["Xero"]),
        ("Invoices can be synced to QBO in bulk", ["QuickBooks Online"]),
        ("Added a tax code picker when using Quick Books Desktop", ["QuickBooks Desktop"]),
        ("Devices from NinjaRMM are now matched by serial number", ["NinjaOne"]),
        ("N-central alerts can be closed from the ticket", ["N-able N-central"]),
        ("Datto RMM: sites are imported overnight", ["Datto RMM"]),
        ("Azure AD groups can be mapped to agent roles", ["Microsoft Entra ID"]),
        ("Improvements to the 3CX connector", ["3CX"]),
        ("Calls from Zoom Phone open the caller's tickets", ["Zoom"]),
        ("IT-Glue passwords can be opened from the asset", ["IT Glue"]),
        ("Pax8 and Ingram Micro subscriptions share one list", ["Pax8", "Ingram Micro"]),
        ("Zapier triggers were added for quotes", ["Zapier"]),
        ("xero integration: bills are pulled", ["Xero"]),
        ("The Northbeam RMM integration can create assets", ["Northbeam RMM"]),
        ("Added a mapping screen to the Brightgate Connector", ["Brightgate"]),
    ],
)
def test_a_card_is_about_what_its_title_names(title: str, names: list[str]) -> None:
    assert titled(title) == names


@pytest.mark.parametrize(
    "title",
    [
        "Works like the Xero one for every accounting package",
        "Supplier bills can be approved, similar to how it works in QuickBooks Online",
        "A new payment screen for all providers except Stripe",
        "Alerts can be grouped by any RMM, such as NinjaOne, Atera and Syncro",
        "A Zendesk-like sidebar lists your conversations",
        "Two-way sync for every calendar, including Google Calendar",
        "Contact matching now behaves the same as in the HubSpot integration",
        "Approvals no longer need a plug-in, unlike ServiceNow",
    ],
)
def test_what_is_only_compared_or_excepted_is_named_in_passing(title: str) -> None:
    assert mentions_in(title, gazetteer_of())
    assert titled(title) == []


@pytest.mark.parametrize(
    "title",
    [
        "Make sync errors easier to find",
        "Make the default view settable for each agent",
        "Teams can be hidden from the agent tree",
        "Show all Teams for all departments",
        "Exchange rates are refreshed every night",
        "Zoom in on a chart with the wheel",
        "A Square logo is no longer cropped",
        "The stripe colours of a list can be set",
        "Level of approval is shown beside the approver",
        "Sage advice for new agents is shown on their first day",
        "A box has been added beside each line, also for drafts",
        "Slack time between appointments can be set",
        "Front page widgets can be moved",
        "The accounting integration can be paused",
        "Custom Integration methods can be cloned",
        "New API Integration settings were added",
        "Accounting Integration logs are kept for a year",
        "Added a Custom Fields Integration page",
        "The new Direct Debit Integration screen can be sorted",
        "Halo Integrator runs can be scheduled, and the HaloPSA integration page moved",
        "Better integration between Tickets and Projects",
        "Keeper of a contract can be an agent",
        "Two threads can be merged in one Thread",
        "Notion of priority is explained on the portal",
    ],
)
def test_words_of_the_language_are_no_products(title: str) -> None:
    assert titled(title) == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Make integration can start runbooks", "Make"),
        ("Actions can be posted to a Microsoft Teams channel", "Microsoft Teams"),
        ("A Teams bot answers requesters", "Microsoft Teams"),
        ("Deleted appointments vanish from the Exchange calendar", "Microsoft Exchange"),
        ("Ledger codes for the Sage integration", "Sage"),
        ("Card refunds are sent back by the Square integration", "Square"),
        ("Push approvals through the Duo integration", "Duo"),
        ("An integration with Slack posts new tickets", "Slack"),
        ("Invoice numbers can be shared by Xero, Sage and FreeAgent", "Sage"),
        ("Scenarios on Make.com can wait for an approval", "Make"),
    ],
)
def test_a_wary_word_counts_beside_a_word_that_makes_it_a_product(title: str, name: str) -> None:
    assert name in titled(title)


def test_a_summary_speaks_of_its_subject_and_of_the_integration_that_it_names() -> None:
    assert about(Card("Bills by batch", summary="Xero now takes bills in batches.")) == ["Xero"]
    assert about(Card("Bills", summary="Adds a button to the Xero integration.")) == ["Xero"]
    assert about(Card("Bills", summary="Sends bills in batches. Xero is quick at that.")) == []
    assert about(Card("Bills", summary="Sends bills, handy for shops on Xero.")) == []


def test_a_bullet_names_in_passing_and_is_quoted() -> None:
    (naming,) = integrations_in(Card("Bills", bullets=("Useful with Xero", "Quick")))
    assert (naming.name, naming.about, naming.quote) == ("Xero", False, "Useful with Xero")


def test_own_names_are_known_and_replace_ours() -> None:
    mine = (Integration("Kettle Books", "accounting", ("KB",)), Integration("Xero", "ours"))
    known = gazetteer_of(mine)
    found = integrations_in(Card("KB sends totals to Xero"), known)
    assert [(n.name, n.kind) for n in found] == [("Kettle Books", "accounting"), ("Xero", "ours")]


def test_the_product_itself_is_no_integration() -> None:
    card = Card("The Halyard Store integration was renamed")
    assert about(card) == ["Halyard Store"]
    assert not integrations_in(card, gazetteer_of((), "Halyard PSA"))


@pytest.mark.parametrize(
    ("name", "stack", "within"),
    [
        ("QuickBooks", ["QuickBooks Online"], True),
        ("QuickBooks Online", ["QuickBooks"], True),
        ("QuickBooks Desktop", ["QuickBooks Online"], False),
        ("Microsoft Intune", ["M365"], True),
        ("Microsoft 365", ["Microsoft Teams"], True),
        ("Microsoft Intune", ["Microsoft Teams"], False),
        ("Xero", ["xero"], True),
        ("Xero", ["Sage"], False),
        ("Northbeam", ["northbeam"], True),
    ],
)
def test_a_suite_covers_its_parts_and_a_part_meets_its_suite(
    name: str, stack: list[str], within: bool
) -> None:
    assert gazetteer_of().within(name, stack) is within


def test_no_two_rows_claim_one_spelling() -> None:
    spelled = [fold(s) for row in HOUSE for s in (row.name, *row.spellings)]
    assert len(spelled) == len(set(spelled))
    names = {row.name for row in HOUSE}
    assert {row.part_of for row in HOUSE} - {""} <= names


@pytest.mark.parametrize("row", HOUSE, ids=lambda row: row.name)
def test_every_row_is_found_by_its_general_form(row: Integration) -> None:
    for spelling in (row.name, *row.spellings, *row.wary):
        assert titled(f"Two settings were added to the {spelling} integration") == [row.name]


NAMES = "Xero, Sage;the;Make;integration;Teams;like;QuickBooks Online;. ;and;D&H;N-able"
pieces = st.sampled_from(NAMES.split(";")) | st.text(max_size=20)
texts = st.lists(pieces, max_size=12).map(" ".join)


@given(texts, texts, st.lists(texts, max_size=3))
def test_every_quote_is_verbatim_and_names_it(title: str, summary: str, bullets: list[str]) -> None:
    card = Card(title, summary=summary, bullets=tuple(bullets))
    for naming in integrations_in(card):
        assert any(naming.quote in text for text in (title, summary, *bullets))
        spelled = {m.name for m in mentions_in(naming.quote, gazetteer_of())}
        assert naming.name in spelled


@pytest.mark.parametrize("text", ["Make Xero " * 10_000, "A" * 100_000, "Aa Bb " * 16_000])
def test_a_paragraph_of_any_length_is_read(text: str) -> None:
    integrations_in(Card(text, summary=text, bullets=(text,)))
