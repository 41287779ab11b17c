"""What earlier editions asked for and nobody has done yet. Pure: editions and decisions in.

Decisions carry their moment, so an old edition that is made again lists what was open then.

editions | asked for | settled by decisions? | open, snoozed, missed -> lists, waits
"""

from digest.open_items.asking import MISSED_AFTER
from digest.open_items.book import done_since
from digest.open_items.lists import Standing, View, standing, with_lists, with_open
from digest.open_items.waits import Waits, waits_of

__all__ = [
    "MISSED_AFTER",
    "Standing",
    "View",
    "Waits",
    "done_since",
    "standing",
    "waits_of",
    "with_lists",
    "with_open",
]
