"""The archive and an Office -> what is ready to be sent: a plan, and a template for each group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from digest.delivery.channels import untold
from digest.delivery.letters import letters_to, reading_of
from digest.delivery.office import Office
from digest.edition.history import week_id
from digest.message.mime import Envelope, Template
from digest.message.plan import Plan, audience_of, plan_send, why_held
from digest.message.tokens import Secrets, token_of
from digest.model import MAIL, DeliveryState, Edition, Group, Letter, Recipient
from digest.publish.chat import Room
from digest.shelf import Shelf, shelf_of
from digest.store import Archive
from digest.store.made import open_made


@dataclass(frozen=True, slots=True)
class Ready:
    """A plan, the bytes of its messages, and the numbers of the versions that they tell.

    `rooms` are the chats that are to be told of the `house` edition.
    """

    plan: Plan
    letters: Mapping[Group, Letter]
    templates: Mapping[Group, Template]
    secrets: Secrets
    told: frozenset[int]
    rooms: tuple[Room, ...] = ()
    house: Edition | None = None

    def message(self, person: Recipient, *, test: str = "") -> bytes:
        """The whole mail to this person, who is of one of the plan's groups."""
        token = token_of(person.key, self.secrets)
        return self.templates[person.group].build(person, token, test=test)


def make_ready(
    office: Office,
    archive: Archive,
    asked: str | None,
    *,
    again: frozenset[DeliveryState] = frozenset(),
    only: Recipient | None = None,
) -> Ready:
    """What sending would do now: the edition of this week, or the one `asked` for.

    Deliveries that ended in one of the states `again` are planned anew. With `only`, the plan is
    to tell this one person what their group is told.
    """
    secrets = archive.roster.secrets(office.signing)
    named = (only,) if only else office.people.recipients
    kept = () if only else archive.roster.recipients()
    left = frozenset[str]() if only else archive.roster.left()
    audience = audience_of(kept, named, left, secrets.salt)
    if not only:
        audience = replace(audience, repeated=audience.repeated + office.people.repeated)
    edition_id = asked or week_id(office.job.now.date())
    letters = archive.ledger.letters(edition_id)
    told, held, edition = frozenset[int](), "", None
    missing = audience.groups.keys() - letters.keys()
    rooms = () if only else untold(archive, office.rooms, edition_id, again)
    if missing or rooms or not letters:
        with open_made(office.job.output) as made:
            shelf = shelf_of(office.job, archive, made)
            house = reading_of(office.job, shelf, edition_id, must_be=asked is not None)
        told = _numbers(shelf, edition_id)
        held = "" if asked or only or letters else _held(office, house.edition)
        letters |= letters_to(office, archive, house, missing)
        edition = house.edition
    done = frozenset() if only else _done(archive, edition_id, again)
    plan = plan_send(edition_id, letters, audience, done, held)
    plan = replace(plan, channels=tuple(room.name for room in rooms))
    templates = {g: _template(office, letters[g], office.envelope) for g in audience.groups}
    return Ready(plan, letters, templates, secrets, told, rooms, edition)


def _held(office: Office, edition: Edition) -> str:
    mail = office.job.settings.mail
    return why_held(edition, at_least=mail.at_least, when_nothing_new=mail.when_nothing_new)


def _numbers(shelf: Shelf, edition_id: str) -> frozenset[int]:
    tellings = (told for tellings in shelf.past.told.values() for told in tellings)
    return frozenset(told.number for told in tellings if told.edition_id == edition_id)


def _done(archive: Archive, edition_id: str, again: frozenset[DeliveryState]) -> frozenset[str]:
    """Who has this edition, or may have it, or cannot get it."""
    open_states = {DeliveryState.PLANNED, *again}
    receipts = archive.ledger.receipts(edition_id, MAIL)
    return frozenset(r.delivery.recipient for r in receipts if r.state not in open_states)


def _template(office: Office, letter: Letter, envelope: Envelope) -> Template:
    return Template(letter, envelope, office.signs(letter.made_at))
