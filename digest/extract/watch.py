"""Where a post's video is, and the address that starts it at a given time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from digest.model import Link

_VIDEO = re.compile(
    r"(?:https?:)?//(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:watch\?|live/|shorts/|embed/)"
    r"|youtu\.be/\w|(?:player\.)?vimeo\.com/(?:video/)?\d)[^\s&\"'<>]*(?:&[\w.=%-]+)*"
)
_EMBEDDED = re.compile(r"/embed/(?!videoseries)([\w-]{6,})")


def video_among(links: Iterable[Link]) -> str | None:
    """The first video that the links lead to or embed, as an address to watch it at.

    Webflow's rich text embeds by way of embedly, which holds the video's address in its query.
    """
    for link in links:
        if found := _VIDEO.search(unquote(link.url) if "embedly" in link.url else link.url):
            url = found[0] if found[0].startswith("http") else f"https:{found[0]}"
            embedded = _EMBEDDED.search(url)
            return f"https://www.youtube.com/watch?v={embedded[1]}" if embedded else url
    return None


def watch_at(watch_url: str | None, timestamp_s: int | None) -> str | None:
    """YouTube takes `t=198s` in the query, Vimeo in the fragment; others start at the beginning."""
    if watch_url is None or timestamp_s is None:
        return watch_url
    scheme, host, path, query, _ = urlsplit(watch_url)
    if re.search(r"(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$", host):
        others = [(k, v) for k, v in parse_qsl(query) if k not in ("t", "start")]
        return urlunsplit((scheme, host, path, urlencode([*others, ("t", f"{timestamp_s}s")]), ""))
    if host.endswith("vimeo.com"):
        return urlunsplit((scheme, host, path, query, f"t={timestamp_s}s"))
    return watch_url
