"""Card -> the other products that it names. The one place that knows them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from digest.model import Item

# As people write them; looked for without regard to case and to how words are joined.
_NAMES = """
3CX; Acronis; Addigy; Asana; Auvik; Avalara; AWS; Azure; Bitdefender; ConnectWise; CrowdStrike;
Datto; Domotz; Duo; Dynamics 365; Entra; Exchange; Google Calendar; Google Maps; Google Workspace;
HubSpot; Hudu; Huntress; Intune; IT Glue; Jamf; Jira; Kaseya; Keeper; Lansweeper; Liongard;
LogMeIn; Mailchimp; ManageEngine; Meraki; Microsoft 365; Microsoft Teams; N-able; NinjaOne; Okta;
Outlook; Pax8; Power Automate; Power BI; QuickBooks; RingCentral; Salesforce; SentinelOne;
ServiceNow; SharePoint; Shopify; Site24x7; Slack; Sophos; Splashtop; Stripe; TeamViewer; Trello;
Twilio; UserGuiding; UserWay; Veeam; Xero; Zapier
"""
_OTHER_WORDS = {
    "azure ad": "Entra",
    "office 365": "Microsoft 365",
    "m365": "Microsoft 365",
    "ninja": "NinjaOne",
    "ninja rmm": "NinjaOne",
    "quick books": "QuickBooks",
    "teams bot": "Microsoft Teams",
}
# Plain words in other uses: they count only where the writer gave them a capital.
_PROPER = frozenset({"Duo", "Exchange", "Keeper", "Outlook", "Slack", "Stripe"})
_WORD = re.compile(r"\w+")


def integrations_of(item: Item) -> tuple[str, ...]:
    """The products that the card's own text names, in the order of the alphabet."""
    text = "\n".join((item.title, item.vendor_title, item.what, *item.more, *item.bullets))
    words = _WORD.findall(text)
    low = [word.lower() for word in words]
    found = set()
    for start, word in enumerate(low):
        for length, names in _BY_FIRST_WORD.get(word, ()):
            name = names.get(" ".join(low[start : start + length]))
            if name and (name not in _PROPER or words[start][0].isupper()):
                found.add(name)
    return tuple(sorted(found, key=str.casefold))


def _by_first_word() -> dict[str, tuple[tuple[int, Mapping[str, str]], ...]]:
    """First word -> for each length in words, the whole wording -> the product's name."""
    names = [" ".join(name.split()) for name in _NAMES.split(";")]
    wordings = {" ".join(_WORD.findall(name.lower())): name for name in names} | _OTHER_WORDS
    rows: dict[str, dict[int, dict[str, str]]] = {}
    for wording, name in wordings.items():
        first, *rest = wording.split()
        rows.setdefault(first, {}).setdefault(1 + len(rest), {})[wording] = name
    return {first: tuple(lengths.items()) for first, lengths in rows.items()}


_BY_FIRST_WORD = _by_first_word()
