"""The pages of one source, as they are read: what each gives, and what has failed so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from digest.errors import SourceError
from digest.model import Extraction, Grammar, Problem, Visit
from digest.pull.address import shown
from digest.pull.answer import Fetch, LaterError, Unchanged
from digest.pull.documents import Got, get_document, problem_of
from digest.pull.login import is_login
from digest.pull.trail import address_key


@dataclass(frozen=True, slots=True)
class Wait:
    """The server asked for no more requests until then."""

    until: datetime


Found = Extraction | Unchanged | Visit | Problem | Wait


@dataclass(slots=True)
class Pages:
    """What reads the pages, and counts.

    `grammars` tell of entries in other vendors' shapes. `read` holds the keys of addresses that
    need no asking any more, `leads` the visits of feeds and lists, `silent` is how many in a row
    gave no answer.
    """

    fetch: Fetch
    grammars: tuple[Grammar, ...] = ()
    read: set[str] = field(default_factory=set)
    leads: list[Visit] = field(default_factory=list)
    faults: int = 0
    silent: int = 0
    unchanged: int = 0
    unasked: int = 0
    episodes: int = 0

    @property
    def gave_nothing(self) -> bool:
        """Whether all went well and yet there was no episode."""
        return not (self.faults or self.unchanged or self.episodes)

    def get(self, where: str) -> Got | Unchanged | Problem:
        """What stands there; LaterError only where the server asked to wait."""
        self.read.add(address_key(where))
        try:
            got = get_document(where, self.fetch)
        except LaterError as error:
            if error.again_at:
                raise
            self.silent += 1
            return self.fault(problem_of(where, error))
        except SourceError as error:
            return self.fault(problem_of(where, error))
        self.silent = 0
        if isinstance(got, Unchanged):
            self.unchanged += 1
            self.unasked += not got.asked
        else:
            self.read.add(address_key(got.url))
        return got

    def peek(self, where: str) -> Got | Unchanged | None:
        """What stands there, if anything does: it is no fault if not."""
        try:
            return get_document(where, self.fetch)
        except LaterError as error:
            if error.again_at:
                raise
            return None
        except SourceError:
            return None

    @property
    def remembered(self) -> tuple[Visit, ...]:
        """The visits of feeds and lists, if all that they led to was asked for and came."""
        return () if self.faults or self.unasked else tuple(self.leads)

    def take(self, got: Got) -> Iterator[Found]:
        """The posts of a page that leads nowhere."""
        yield from self.checked(got, self.posts_on(got), leads=False)

    def posts_on(self, got: Got) -> tuple[Extraction, ...]:
        """Every post of the document, read to the end."""
        # Its many patterns take a while; what has not changed needs none of them.
        from digest.extract import posts_of, read_cards

        posts = posts_of(got.document, self.grammars)
        return tuple(read_cards(post, self.grammars) for post in posts)

    def checked(self, got: Got, posts: tuple[Extraction, ...], *, leads: bool) -> Iterator[Found]:
        """The page's posts, if it is not a login's; and its visit, if it gave any.

        If it `leads` to others, its visit waits until those are read.
        """
        if is_login(got.document, posts):
            what = "is a login page and holds no episode"
            hint = "log in with a browser, save the page and give the file"
            yield self.fault(Problem(shown(got.document.where), what, hint))
            return
        self.episodes += sum(e.is_episode for e in posts)
        self.read |= {address_key(e.post.url) for e in posts if e.post.url and _is_whole(e)}
        yield from posts
        if leads:
            self.lead(got.visit)
        elif got.visit and any(not e.is_stub for e in posts):
            yield got.visit

    def lead(self, visit: Visit | None) -> None:
        """Keep back the visit of a feed or list; files have none."""
        self.leads += [visit] if visit else []

    def fault(self, problem: Problem) -> Problem:
        """Count the problem: with it, no feed or list may be remembered."""
        self.faults += 1
        return problem


def _is_whole(extraction: Extraction) -> bool:
    """Whether the post stands here with its body, not only with the beginning of one."""
    is_article = extraction.post.episode is None and len(extraction.intro) >= 3
    return extraction.is_episode or is_article
