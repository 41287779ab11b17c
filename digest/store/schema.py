"""The tables. Portable types only: the same ones serve SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

from digest.errors import ArchiveError

METADATA = MetaData()


class Moment(TypeDecorator[datetime]):
    """A moment with its zone, as ISO 8601 text.

    SQLite has no type for it, and PostgreSQL's forgets the offset that a moment was written in,
    while an edition that is rendered again from its moment must give the same bytes.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        if value is not None and value.tzinfo is None:
            raise ValueError(f"a moment without a zone: {value}")
        return value.isoformat() if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        try:
            return datetime.fromisoformat(value) if value else None
        except ValueError as error:
            raise ArchiveError(
                f"the archive holds a moment that cannot be read: {value:.40}",
                hint="put back a copy of the archive",
            ) from error


VERSION = Table("schema_version", METADATA, Column("number", Integer, primary_key=True))

# Every version of a post: an edited post is a new row, the newest row of a key is the post.
# The post is JSON in a text column: PostgreSQL's JSON types refuse the character U+0000.
POSTS = Table(
    "posts",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("pulled_at", Moment, nullable=False),
    Column("cards", Integer, nullable=False),
    Column("post", Text, nullable=False),
)
POSTS_BY_KEY = Index("posts_by_key", POSTS.c.key, POSTS.c.number)

# Sources that have ever given a post, also one that another source had given before.
SOURCES = Table(
    "sources",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("known_since", Moment, nullable=False),
)

# What a source's posts are about, as its settings said last; of the house's own there is no row.
PRODUCTS = Table(
    "products",
    METADATA,
    Column("source", Text, primary_key=True),
    Column("product", Text, nullable=False),
)

STATES = Table(
    "source_states",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("place", Text, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("succeeded_at", Moment),
    Column("next_at", Moment),
    Column("posts", Integer, nullable=False),
    Column("cards", Integer, nullable=False),
    Column("failure", Text, nullable=False),
)

VISITS = Table(
    "visits",
    METADATA,
    Column("url", Text, primary_key=True),
    Column("asked_at", Moment, nullable=False),
    Column("etag", Text, nullable=False),
    Column("last_modified", Text, nullable=False),
    Column("ask_again_at", Moment),
)

# `written` once the files are there that hold all that the edition tells.
EDITIONS = Table(
    "editions",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("made_at", Moment, nullable=False),
    Column("written", Boolean, nullable=False),
)

# Which version of a post an edition told of; `number` is the order of telling.
TOLD = Table(
    "told",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("edition_id", Text, ForeignKey(EDITIONS.c.id), nullable=False),
    Column("post_number", Integer, ForeignKey(POSTS.c.number), nullable=False),
    UniqueConstraint("edition_id", "post_number", name="told_once_an_edition"),
)

PASSED_OVER = Table("passed_over", METADATA, Column("post_key", Text, primary_key=True))

# What people decided about cards, in the order in which they did; no row is ever changed.
DECISIONS = Table(
    "decisions",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("card_key", Text, nullable=False),
    Column("deed", Text, nullable=False),
    Column("decided_at", Moment, nullable=False),
    Column("client", Text, nullable=False),
    Column("until", Text),
    Column("because", Text, nullable=False),
)

# What the editor wrote on top of an edition: the newest row of an edition counts, an empty one
# is a note taken away.
NOTES = Table(
    "notes",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("edition_id", Text, nullable=False),
    Column("written_at", Moment, nullable=False),
    Column("markdown", Text, nullable=False),
)

# People who get mail, by the address in lower case. Those of digest.toml are not in it.
RECIPIENTS = Table(
    "recipients",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("profile", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("client", Text, nullable=False),
    Column("added_at", Moment, nullable=False),
)

# Who left, for ever: only a mark that the address gives again and that does not give the address.
UNSUBSCRIBED = Table(
    "unsubscribed",
    METADATA,
    Column("mark", Text, primary_key=True),
    Column("left_at", Moment, nullable=False),
)

SECRETS = Table(
    "secrets",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# An edition that a mail was sent of: nothing is added to it any more.
CLOSED = Table(
    "closed_editions",
    METADATA,
    Column("edition_id", Text, primary_key=True),
    Column("closed_at", Moment, nullable=False),
)

# What the mail of a closed edition says, for each group of recipients, as it was first sent.
LETTERS = Table(
    "letters",
    METADATA,
    Column("edition_id", Text, ForeignKey(CLOSED.c.edition_id), primary_key=True),
    Column("profile", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("client", Text, primary_key=True),
    Column("made_at", Moment, nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("html", Text, nullable=False),
)

# Programs that send. `alive_at` is in seconds of the database server's clock.
RUNS = Table(
    "sending_runs",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("machine", Text, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("begun_at", Moment, nullable=False),
    Column("alive_at", Float(53), nullable=False),
    Column("ended", Boolean, nullable=False),
)

# The ledger. `owner` is the run that took the delivery last; before `next_at` (seconds since 1970)
# it is not to be tried again.
DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("edition_id", Text, primary_key=True),
    Column("channel", Text, primary_key=True),
    Column("recipient", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("owner", Text),
    Column("next_at", Float(53), nullable=False),
    Column("at", Moment, nullable=False),
)
DELIVERIES_TO_DO = Index(
    "deliveries_to_do",
    DELIVERIES.c.edition_id,
    DELIVERIES.c.channel,
    DELIVERIES.c.state,
    DELIVERIES.c.next_at,
    DELIVERIES.c.recipient,
)
