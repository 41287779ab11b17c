"""A source -> its posts: files, folders, feeds and listings, and the pages that they lead to.

What is found comes one by one, told apart by its type. A visit comes only when what it stands
for was read whole, and that of a feed or listing only when nothing behind it failed: a server's
"not modified" must never keep a post from us.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from digest.errors import SourceError
from digest.model import Extraction, Grammar, Problem, Visit
from digest.pull.address import is_address, shown
from digest.pull.answer import Fetch, LaterError, Unchanged
from digest.pull.documents import Got, document_in, entries_in, problem_of
from digest.pull.files import files_in, is_folder
from digest.pull.media import ENDINGS
from digest.pull.pages import Found, Pages, Wait
from digest.pull.trail import Trail, address_key, guesses

# A feed keeps its latest posts (Webflow 100); a longer one is a mistake or a trap.
MAX_PAGES = 200
# A server that has given no answer so often in a row is down.
MAX_SILENT = 5
_NO_FEED = 'set kind = "page" in its [[source]] to leave the feed that the page names alone'
_INSTEAD = "it was passed over; give its page as a source of its own"


@dataclass(frozen=True, slots=True)
class Start:
    """Where a source begins: its place, what kind of thing that is, and how far a list goes.

    `grammars` tell of entries in other vendors' shapes.
    """

    place: str
    kind: str = "auto"
    max_pages: int = 10
    grammars: tuple[Grammar, ...] = ()


def follow(
    start: Start, fetch: Fetch, known: Mapping[str, Visit], kept: Container[str]
) -> Iterator[Found]:
    """All that a source holds, read through `fetch`; each failure is a Problem, in its place.

    `known` are the visits of earlier runs and `kept` the keys of archived posts: a list that
    goes on over several pages is followed while all that it shows is new.
    """
    walk = _Walk(start, Pages(fetch, start.grammars), known, kept)
    try:
        yield from walk.run()
    except LaterError as error:
        yield problem_of(start.place, error)
        if error.again_at:
            yield Wait(error.again_at)


@dataclass(slots=True)
class _Walk:
    """One source while it is followed; `asked` counts the posts' pages, `seen` holds their keys."""

    start: Start
    pages: Pages
    known: Mapping[str, Visit]
    kept: Container[str]
    seen: set[str] = field(default_factory=set)
    asked: int = 0

    def run(self) -> Iterator[Found]:
        place = self.start.place
        folder = is_folder(place)
        places, problems = files_in(place, ENDINGS) if folder else ([place], [])
        for problem in problems:
            yield self.pages.fault(problem)
        for where in places:
            yield from self._begin(where)
        if self.pages.gave_nothing:
            hint = "check that it is the page or feed of the posts"
            hint += "; `digest extract` shows what it holds"
            yield self.pages.fault(Problem(shown(place), "holds no episode", hint))
        yield from self.pages.remembered

    def _begin(self, where: str) -> Iterator[Found]:
        match self.pages.get(where):
            case Got() as got if got.is_feed and self.start.kind == "page":
                hint = 'set kind = "feed" or "auto" in its [[source]]'
                yield self.pages.fault(Problem(shown(where), "is a feed and no page", hint))
            case Got() as got if got.is_feed:
                yield from self._feed(got)
            case Got() if self.start.kind == "feed":
                hint = 'set kind = "auto" in its [[source]], or give the address of its feed'
                yield self.pages.fault(Problem(shown(where), "is no feed", hint))
            case Got() as got if is_address(where) and self.start.kind != "file":
                yield from self._listing(got)
            case Got() as got:
                yield from self.pages.take(got)
            case other:
                yield other

    def _listing(self, got: Got) -> Iterator[Found]:
        """A page that may lead on: to its feed, to its cards' pages, to the list's next page."""
        posts = self.pages.posts_on(got)
        yield from self.pages.checked(got, posts, leads=True)
        trail = Trail.of(got, posts)
        self.pages.read |= trail.own
        # A login's links lead to no posts, and nothing was asked for before this page.
        if self.pages.faults or trail.is_article(posts):
            return
        if self.start.kind == "auto":
            yield from self._feed_of(trail, got, posts)
        yield from self._behind((link, None) for link in trail.posts)
        yield from self._next_pages(trail, self._is_all_new(trail, posts))

    def _next_pages(self, trail: Trail, goes_on: bool) -> Iterator[Found]:
        number = 1
        while trail.next and goes_on and address_key(trail.next) not in self.pages.read:
            if number == self.start.max_pages:
                what = f"goes on beyond {number} pages: the older posts were not read"
                hint = "raise pages under [limits] if they are wanted"
                # No fault: those that were read are whole, and the older ones were not asked for.
                yield Problem(shown(trail.next), what, hint)
                return
            got = self.pages.get(trail.next)
            if not isinstance(got, Got):
                yield got
                return
            number += 1
            posts = self.pages.posts_on(got)
            yield from self.pages.checked(got, posts, leads=True)
            trail = Trail.of(got, posts)
            self.pages.read |= trail.own
            goes_on = self._is_all_new(trail, posts)
            yield from self._behind((link, None) for link in trail.posts)

    def _is_all_new(self, trail: Trail, posts: tuple[Extraction, ...]) -> bool:
        """Whether the page brings posts that no page before it had, and none that is archived."""
        keys = {e.post.key for e in posts if e.is_episode or not trail.is_own(e.post.url)}
        fresh = keys - self.seen
        self.seen |= keys
        return bool(fresh) and not any(key in self.kept for key in keys)

    def _feed_of(self, trail: Trail, got: Got, posts: tuple[Extraction, ...]) -> Iterator[Found]:
        """The feed that the page names, or else one at a usual address, if it has no episode."""
        if trail.feeds:
            yield from self._feed_at(trail.feeds[0])
        elif not any(e.is_episode for e in posts):
            match self._guessed(guesses(got.url)):
                case Got() as feed:
                    self.pages.read.add(address_key(feed.url))
                    yield from self._feed(feed)
                case Unchanged() as feed:
                    self.pages.unchanged += 1
                    yield feed
                case None:
                    pass

    def _guessed(self, places: list[str]) -> Got | Unchanged | None:
        """The first that is a feed; all are tried only once, and later those that were one."""
        known = [place for place in places if place in self.known]
        is_first = not known and self.start.place not in self.known
        for place in places if is_first else known:
            found = self.pages.peek(place)
            if isinstance(found, Unchanged) or (found and found.is_feed):
                return found
        return None

    def _feed_at(self, where: str) -> Iterator[Found]:
        match self.pages.get(where):
            case Got() as got if got.is_feed:
                yield from self._feed(got)
            case Got():
                yield self.pages.fault(
                    Problem(shown(where), "is called a feed and is none", _NO_FEED)
                )
            case Problem() as problem:
                yield replace(problem, hint=f"{problem.hint}; or {_NO_FEED}")
            case other:
                yield other

    def _feed(self, got: Got) -> Iterator[Found]:
        """The feed's posts: bodies that it carries, and its pages, each of them once."""
        try:
            entries = entries_in(got.document)
        except SourceError as error:
            yield self.pages.fault(problem_of(got.document.where, error))
            return
        self.pages.lead(got.visit)
        links: list[tuple[str, date | None]] = []
        for entry in entries:
            if entry.body:
                yield from self.pages.take(Got(document_in(entry, got.document), got.url))
            elif entry.link:
                links.append((entry.link, entry.published))
            else:
                what = f"an entry without body or web address: {entry.title}"
                yield self.pages.fault(Problem(shown(got.document.where), what, _INSTEAD))
        yield from self._behind(links)

    def _behind(self, links: Iterable[tuple[str, date | None]]) -> Iterator[Found]:
        """The posts behind links, in their order; what is read already is not asked for."""
        wanted = {address_key(link): (link, day) for link, day in reversed(list(links))}
        ahead = [w for key, w in reversed(wanted.items()) if key not in self.pages.read]
        for at, (link, day) in enumerate(ahead):
            if self.asked == MAX_PAGES or self.pages.silent >= MAX_SILENT:
                yield self.pages.fault(self._given_up(ahead[at:]))
                return
            self.asked += 1
            yield from self._page(link, day)

    def _given_up(self, left: list[tuple[str, date | None]]) -> Problem:
        count = f"{len(left)} more {'page was' if len(left) == 1 else 'pages were'} not read"
        if self.pages.silent >= MAX_SILENT:
            what = f"{MAX_SILENT} pages in a row gave no answer: {count}"
            return Problem(shown(self.start.place), what, "try again later")
        what = f"leads to more than {MAX_PAGES} pages: {count}"
        hint = "name the missing ones as sources of their own"
        return Problem(shown(self.start.place), what, hint)

    def _page(self, link: str, published: date | None) -> Iterator[Found]:
        match self.pages.get(link):
            case Got() as got if got.is_feed:
                # Following it could go on for ever: a feed may lead to itself.
                what = "is a feed where a post was expected"
                yield self.pages.fault(Problem(shown(got.document.where), what, _INSTEAD))
            case Got() as got:
                yield from self.pages.take(
                    replace(got, document=replace(got.document, published=published))
                )
            case other:
                yield other
