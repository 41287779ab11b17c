"""HTML -> blocks: the strings of the page in order, a block ending where its owner changes.

The only module that knows the parser. Looking for `h3`, `p` and `li` would lose what stands in
tables, bare divs, quotes and figures; so every visible string is walked instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from digest.extract.lines import is_episode_title, is_read_link
from digest.extract.page import Page, block_of, clean
from digest.model import Block, Kind, Link

# Display values of the HTML standard's rendering section (html.spec.whatwg.org, 15.3), and
# controls whose words belong to nobody's sentence.
_BLOCK_TAGS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend"
    " li main menu nav ol optgroup option p pre search section select summary table tbody td"
    " textarea tfoot th thead tr ul".split()
)
_UNSEEN_TAGS = frozenset(
    "audio canvas datalist head math noscript object script style svg template title video".split()
)
_FURNITURE_TAGS = frozenset("button footer nav select textarea".split())
_FURNITURE_ROLES = frozenset({"navigation", "contentinfo", "search"})
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# Present in the page but not shown (Webflow's own style sheet says so).
_UNSEEN_CLASSES = frozenset({"w-condition-invisible", "w-dyn-hide"})
_FEED_TYPES = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/json")
)
_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)


def page_from_html(markup: str, base: str = "") -> Page:
    """Every visible word of the page in blocks; addresses made whole against `base`."""
    soup = BeautifulSoup(_parseable(markup), "lxml")
    url = _attribute(soup.find("link", rel="canonical"), "href")
    description = _attribute(soup.find("meta", attrs={"name": "description"}), "content")
    title = soup.find("title")
    has_rich = soup.find(class_="w-richtext") is not None
    walk = _Walk(base=url or base)
    walk.visit(soup, _Owner(rich=False if has_rich else None))
    walk.end_block()
    return Page(
        tuple(walk.blocks),
        url=_web_address(_whole(base, url)),
        title=clean(title.get_text()) if title else "",
        description=clean(description),
    )


def _parseable(markup: str) -> str:
    """The markup without what a browser passes over and the parser trips on.

    libxml2 ends a document at a NUL; BeautifulSoup takes text without a tag for a file's name,
    and warns of an XML declaration.
    """
    markup = re.sub(r"^\s*<\?xml[^>]*>", "", markup.replace("\0", ""))
    return markup if "<" in markup else f"<p>{markup}"


def _attribute(element: PageElement | None, name: str) -> str:
    return str(element.get(name) or "") if isinstance(element, Tag) else ""


def _web_address(url: str) -> str | None:
    """A post's address is one of the web: a saved page's path says nothing to its readers."""
    return url if re.match(r"https?://", url, re.I) else None


def _whole(base: str, url: str) -> str:
    """The address made whole; as written where it is none (`https://[run]book`)."""
    try:
        return urljoin(base, url)
    except ValueError:
        return url


@dataclass(frozen=True, slots=True)
class _Owner:
    """Who a string belongs to: what its block will be."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    rich: bool | None = None
    preformatted: bool = False


@dataclass(slots=True)
class _Walk:
    """One pass over the tree, with the block that is being filled."""

    base: str
    blocks: list[Block] = field(default_factory=list)
    owner: _Owner = _Owner()
    words: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def visit(self, root: Tag, owner: _Owner) -> None:
        """Walk without recursion: pages may nest deeper than Python's stack."""
        stack: list[tuple[PageElement | None, _Owner]] = [(root, owner)]
        while stack:
            node, owner = stack.pop()
            match node:
                case None:
                    self.end_block()
                case Tag():
                    inner = _owner_within(node, owner)
                    if _is_unseen(node):
                        continue
                    if node.name in _BLOCK_TAGS or "-" in node.name:
                        self.end_block()
                        stack.append((None, owner))
                    self._note(node, owner)
                    stack.extend((child, inner) for child in reversed(node.contents))
                # Comments, doctypes and the like are strings to the parser, not to the reader.
                case NavigableString() if not isinstance(node, PreformattedString):
                    self._add(str(node), owner)

    def _note(self, node: Tag, owner: _Owner) -> None:
        """What an element is besides its strings: a break, a link, a video."""
        if node.name == "br" and owner.kind is Kind.PARAGRAPH:
            self.end_block()
        elif node.name in ("br", "wbr"):
            # Within a title or an item a new line is only the author's way to lay it out.
            self.words.append(" " if node.name == "br" else "")
        elif node.name == "a" and node.get("href"):
            self.links.append(Link(clean(node.get_text()), _whole(self.base, str(node["href"]))))
        elif node.name == "iframe" and (src := node.get("src") or node.get("data-src")):
            # A block without words carries the address of an embedded video.
            self.blocks.append(Block(Kind.FURNITURE, "", (Link("", _whole(self.base, str(src))),)))

    def _add(self, text: str, owner: _Owner) -> None:
        """A string's words; in `pre` its line breaks are seen, so they end blocks."""
        first, *others = text.split("\n") if owner.preformatted else [text]
        self.owner = owner
        self.words.append(first)
        for line in others:
            self.end_block()
            self.owner = owner
            self.words.append(line)

    def end_block(self) -> None:
        text = clean("".join(self.words))
        if text:
            owner = self.owner
            self.blocks.append(
                block_of(owner.kind, text, tuple(self.links), owner.level, owner.rich)
            )
            self.links.clear()
        self.words.clear()


def _owner_within(node: Tag, owner: _Owner) -> _Owner:
    rich = True if "w-richtext" in _classes(node) else owner.rich
    within = replace(owner, rich=rich, preformatted=owner.preformatted or node.name == "pre")
    if owner.kind is Kind.FURNITURE or _is_furniture(node, owner):
        return replace(within, kind=Kind.FURNITURE, level=0)
    if node.name in _HEADINGS:
        return replace(within, kind=Kind.HEADING, level=int(node.name[1]))
    if node.name == "li":
        return replace(within, kind=Kind.ITEM, level=0)
    return within if within != owner else owner


def _is_furniture(node: Tag, owner: _Owner) -> bool:
    """Navigation and controls; but an accordion's button holds the words of its heading."""
    if node.name == "button":
        return owner.kind is not Kind.HEADING
    role = str(node.get("role") or "")
    is_bar = "w-nav" in _classes(node)
    return is_bar or node.name in _FURNITURE_TAGS or role in _FURNITURE_ROLES


def _is_unseen(node: Tag) -> bool:
    return (
        node.name in _UNSEEN_TAGS
        or (node.name == "dialog" and not node.has_attr("open"))
        or node.has_attr("hidden")
        or not _UNSEEN_CLASSES.isdisjoint(_classes(node))
        or bool(_HIDDEN_STYLE.search(str(node.get("style") or "")))
    )


def _classes(node: Tag) -> list[str]:
    value = node.get("class")
    return value if isinstance(value, list) else []


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Where a page leads: whole addresses, empty where it names none.

    `posts` are those behind "Read post" and behind whole titles of episodes.
    """

    canonical: str
    feeds: tuple[str, ...]
    posts: tuple[str, ...]
    next: str


def links_of_page(markup: str, base: str = "") -> PageLinks:
    """The links by which a page's feed, posts and next page are found, in its order."""
    soup = BeautifulSoup(_parseable(markup), "lxml")
    named = _attribute(soup.find("link", rel="canonical"), "href")
    base, canonical = (_whole(base, named),) * 2 if named else (base, "")
    heads = [e for e in soup.find_all("link") if isinstance(e, Tag)]
    anchors = [e for e in soup.find_all("a") if isinstance(e, Tag) and not _is_within_unseen(e)]
    onward = [_attribute(e, "href") for e in (*heads, *anchors) if _is_onward(e)]

    def whole(elements: Iterable[Tag]) -> tuple[str, ...]:
        links = (_attribute(element, "href") for element in elements)
        return tuple(_whole(base, link) for link in links if link)

    return PageLinks(
        canonical=canonical,
        feeds=whole(filter(_is_feed, heads)),
        posts=whole(filter(_is_post, anchors)),
        next=next((_whole(base, link) for link in onward if link), ""),
    )


def _is_feed(element: Tag) -> bool:
    """A feed of posts; WordPress names one of comments, too."""
    is_alternate = "alternate" in _attribute_words(element, "rel")
    is_feed = _attribute(element, "type").strip().lower() in _FEED_TYPES
    return is_alternate and is_feed and "comment" not in _attribute(element, "title").lower()


def _is_onward(element: Tag) -> bool:
    return "next" in _attribute_words(element, "rel") or "w-pagination-next" in _classes(element)


def _is_post(anchor: Tag) -> bool:
    text = clean(anchor.get_text(" "))
    return is_read_link(text) or is_episode_title(text)


def _is_within_unseen(node: Tag) -> bool:
    return any(_is_unseen(outer) for outer in (node, *node.parents))


def _attribute_words(element: Tag, name: str) -> list[str]:
    value = element.get(name) or ""
    words = value.split() if isinstance(value, str) else value
    return [word.lower() for word in words]
