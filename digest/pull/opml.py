"""Lists of feeds as feed readers exchange them (OPML 2.0, opml.org/spec2.opml)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from digest.errors import SourceError
from digest.pull.address import is_address, joined, shown
from digest.pull.files import read_file

_MAX_BYTES = 15 * 2**20
_HEAD_BYTES = 2048  # an OPML says what it is within these


@dataclass(frozen=True, slots=True)
class Subscription:
    """A line of the list: its name and its address, of a feed or only of a page."""

    name: str
    url: str
    is_feed: bool = True


def read_subscriptions(place: str) -> tuple[Subscription, ...]:
    """What a file lists; nothing for a place that is no list of feeds."""
    if is_address(place) or not Path(place).is_file():
        return ()
    content = read_file(place, _MAX_BYTES).content
    is_list = b"<opml" in content[:_HEAD_BYTES].lower() or place.lower().endswith(".opml")
    return subscriptions_of(content, place) if is_list else ()


def subscriptions_of(content: bytes, where: str) -> tuple[Subscription, ...]:
    """The feeds and pages of the list, however deep in folders, each address once.

    SourceError if the list is broken or names none.
    """
    from lxml import etree

    # Nothing that the list names is read along, and entities stay what they are.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise _no_list(where, str(error)) from error
    outlines = root.iter("{*}outline", "outline") if root is not None else ()
    found: dict[str, Subscription] = {}
    for outline in outlines:
        if line := _line(dict(outline.attrib)):
            found.setdefault(line.url, line)
    if not found:
        raise _no_list(where, "it names no feed")
    return tuple(found.values())


def subscriptions_among(sources: Iterable[tuple[str, str, str]]) -> tuple[Subscription, ...]:
    """Those of the sources (name, place, kind) that have an address; files have none.

    Feed readers look for the feed of a page that stands for one.
    """
    return tuple(
        Subscription(name, place, is_feed=kind != "page")
        for name, place, kind in sources
        if is_address(place)
    )


def opml_of(subscriptions: Iterable[Subscription], title: str) -> str:
    """The list as a file, in UTF-8."""
    from lxml import etree

    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for line in subscriptions:
        address = {"type": "rss", "xmlUrl": line.url}
        page = {"type": "link", "url": line.url}
        attributes = {"text": line.name, "title": line.name, **(address if line.is_feed else page)}
        etree.SubElement(body, "outline", attributes)
    content = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return str(content, "utf-8")


def _line(attributes: dict[str, str]) -> Subscription | None:
    """An outline that has an address; the others are folders and notes."""
    # Programs disagree about the case of these names.
    said = {name.lower(): " ".join(value.split()) for name, value in attributes.items()}
    feed = joined(said.get("xmlurl", ""), "")
    url = feed or joined(said.get("htmlurl") or said.get("url", ""), "")
    name = said.get("title") or said.get("text") or shown(url)
    return Subscription(name, url, is_feed=bool(feed)) if url else None


def _no_list(where: str, why: str) -> SourceError:
    return SourceError(
        f"{shown(where)}: no list of feeds can be read: {why}",
        hint="export it again from your feed reader, as OPML",
    )
