"""An edition -> the two bodies of its mail: HTML that fits, and plain text that is complete."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from digest.model import Edition
from digest.render.environment import Renderer
from digest.render.fit import BUDGET_BYTES, Room, fitted

if TYPE_CHECKING:
    from css_inline import CSSInliner


@dataclass(frozen=True, slots=True)
class Bodies:
    """What stands in a mail, the same bytes for the same edition and look."""

    text: str
    html: str


def bodies_of(
    edition: Edition,
    renderer: Renderer,
    subject: str,
    leave: str = "",
    *,
    budget: int = BUDGET_BYTES,
) -> Bodies:
    """The mail's bodies; the HTML has at most `budget` bytes, with the styles inlined.

    `leave` is the address by which a reader leaves; without one the mail names none.
    """
    values = {"edition": edition, "subject": subject, "leave": leave}

    @cache  # the room that fits was tried before
    def html(room: Room) -> str:
        return _inliner().inline(renderer.fill("email.html", **values, room=room))

    room = fitted(edition, lambda room: len(html(room).encode()), budget)
    return Bodies(renderer.fill("email.txt", **values), html(room))


@cache
def _inliner() -> CSSInliner:
    # A compiled library of its own; a site alone needs none of it.
    from css_inline import CSSInliner

    # A style sheet that is kept whole (data-css-inline="keep") holds the media queries; the other
    # is copied into the elements, and repeating it would cost 3 KB of a mail.
    return CSSInliner(keep_style_tags=False, minify_css=True, load_remote_stylesheets=False)
