"""The archive as readers see it: its episodes judged by today's rules, and the editions of them.

archive | shelf_of -> posts in brief | this_week, all_editions -> editions in brief

An archive of many years is on the shelf in every run, and hardly any of it is shown anew: so posts
and editions stand there in brief, and their text is read where a page shows it.
"""

from digest.shelf.editions import all_editions, empty_edition, this_week, waiting
from digest.shelf.shelf import Shelf, archived_posts, shelf_of, unheard

__all__ = [
    "Shelf",
    "all_editions",
    "archived_posts",
    "empty_edition",
    "shelf_of",
    "this_week",
    "unheard",
    "waiting",
]
