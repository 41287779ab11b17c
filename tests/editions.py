"""A small library, made by hand, in which every section and every case of a card occurs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from digest.edition.compose import compile_edition, folded
from digest.edition.history import Background
from digest.model import (
    Action,
    Arrival,
    Card,
    Change,
    Edition,
    Evidence,
    Extraction,
    Health,
    OpenItem,
    Post,
    Problem,
    Signal,
    State,
    Tag,
    TaggedCard,
    TaggedPost,
    Telling,
    Verdict,
)
from digest.open_items import Waits
from digest.render import Library, Look, library_of

LOOK = Look(title="What to turn on", product="Kettle PSA", sender="digest@example.com")
MADE_AT = datetime(2026, 4, 15, 7, 30, tzinfo=UTC)

TOLD = Evidence("imperative", Signal.INSTRUCTION, "Switch it on before the holidays")
WARNED = Evidence("irreversible", Signal.WARNING, "Once archived, a board cannot be brought back")
SHRUGGED = Evidence("niche", Signal.PLAYED_DOWN, "Only a handful of shops will ever need it")
ARRIVAL = Arrival(State.OFF, "Off by default")
PRAISED = Evidence("superlative", Signal.PRAISE, "Easily the best change of the quarter")

R, C, N = Tag.RECOMMENDED, Tag.CAUTION, Tag.IGNORE
ON, USE, AUTO = Action.TURN_ON, Action.USE, Action.AUTOMATIC


def hand_made_post() -> TaggedPost:
    """Ten cards: one for each section, one too many, two for the rest, and the odd ones."""
    post = Post(
        title="By the [kettle]: Episode 3",
        blocks=(),
        url="https://example.com/kettle/episode-3",
        episode=3,
        published=date(2026, 4, 14),
        author="Ada",
        summary="Approvals get a nudge.",
        watch_url="https://www.youtube.com/watch?v=kettle00003",
    )
    cards = (
        _card(1, "Nudge overdue approvals", R, ON, "tickets", (TOLD,), important=True),
        _card(2, "Sort lists by [age] & *weight*", R, USE, "reporting", (PRAISED,)),
        _card(3, "Merge duplicate boards", C, ON, "projects", (WARNED,), (TOLD,)),
        _card(4, "Archive old boards", C, USE, "projects", (WARNED,), (PRAISED,)),
        _card(5, "Invoices now round up <b>always</b>", C, AUTO, "billing", (WARNED,)),
        _card(6, "A warning is shown when a mail fails", N, AUTO, "email", ()),
        _card(7, "Kettle maps", N, ON, "integrations", (SHRUGGED,), (PRAISED,)),
        _card(8, "A tile", N, USE, "reporting", (), version=None, timestamp_s=None),
        _card(9, "Rename old boards", C, ON, "projects", (WARNED,)),
        TaggedCard(Card("An entry without id", version="4.101"), _verdict(N, USE, "admin", ())),
    )
    extraction = Extraction(
        post=post,
        cards=tuple(c.card for c in cards),
        versions=("4.101",),
        intro=("Ada walks through v4.101.",),
        problems=(Problem(post.title, "unusual title line (no id): An entry", "compare it"),),
    )
    return TaggedPost(extraction, cards)


def _verdict(
    tag: Tag,
    action: Action,
    area: str,
    because: tuple[Evidence, ...],
    overruled: tuple[Evidence, ...] = (),
) -> Verdict:
    return Verdict(tag, action, (area,), "A reason for people.", because, overruled)


def _card(
    number: int,
    title: str,
    tag: Tag,
    action: Action,
    area: str,
    because: tuple[Evidence, ...],
    overruled: tuple[Evidence, ...] = (),
    *,
    important: bool = False,
    version: str | None = "4.101",
    timestamp_s: int | None = 130,
) -> TaggedCard:
    card = Card(
        title=title,
        ids=(f"81000{number}",),
        short_title="Approval nudges" if important else "",
        version=version,
        timestamp_s=timestamp_s,
        watch_url="https://www.youtube.com/watch?v=kettle00003&t=130s" if timestamp_s else None,
        summary="What it is, in a line.\nAnd a second paragraph.",
        bullets=("A benefit", "Another one"),
        important=important,
    )
    verdict = _verdict(tag, action, area, because, overruled)
    return TaggedCard(card, replace(verdict, arrival=ARRIVAL if important else None))


NOTE = """Back from leave: **start with the approvals**, then read [our wiki](https://wiki.example/k).

- Nothing is due on Friday."""
OPEN = (
    OpenItem("810007", "Maps", "4.98", ("810007",), "turn-on", "Turn on", "2026-W11", 5),
    OpenItem("810008", "A tile", None, (), "review", "Review first", "2026-W15", 1),
)


def hand_made_edition() -> Edition:
    """The post, with a feature that was told before, an edited card and a week without edition.

    On top stands a note, and two cards of earlier weeks are still open.
    """
    post = hand_made_post()
    items = post.items
    earlier = Telling("by-the-kettle-episode-1", "By the [kettle]: Episode 1", 1, Tag.IGNORE)
    background = Background(
        tellings={"810003": (earlier,)},
        changed=(Change(items[6], ("caution, was ignore", "a new warning")),),
        missed_weeks=2,
    )
    edition = compile_edition(
        [post],
        made_at=MADE_AT,
        title=LOOK.title,
        problems=post.extraction.problems,
        background=background,
    )
    return replace(folded(edition, 1), open=OPEN, health=Health(6, 1, 2, 1), note=NOTE)


WAITS = Waits(MADE_AT.date(), done=(0, 1, 1, 3), snoozed=(5,), open=(0, 0, 1, 5, 12))


def hand_made_library() -> Library:
    return library_of((hand_made_edition(),), (hand_made_post(),), waits=WAITS)
