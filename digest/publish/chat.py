"""A short message -> a chat service, by whatever way Apprise has to it.

Its addresses hold secrets, so that neither they nor what Apprise logs are ever shown.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from digest.errors import SettingsError
from digest.model import DeliveryState, Outcome

if TYPE_CHECKING:
    from apprise import Apprise


@dataclass(frozen=True, slots=True)
class Room:
    """A channel of a chat service: its name, and what a message to it may be like."""

    name: str
    most: int
    with_links: bool
    _service: Apprise = field(repr=False, compare=False)

    def send(self, subject: str, text: str) -> Outcome:
        """Post it once. A service that does not say yes may have taken it all the same."""
        from apprise import NotifyFormat

        form = NotifyFormat.MARKDOWN if self.with_links else NotifyFormat.TEXT
        if self._service.notify(text, title=subject, body_format=form):
            return Outcome(DeliveryState.SENT, "taken")
        words = "the service did not say that it took it; look there before you send again"
        return Outcome(DeliveryState.FAILED, words)


def open_room(name: str, url: str) -> Room:
    """The channel at an address of Apprise's; SettingsError if Apprise knows no such service."""
    try:
        from apprise import Apprise, NotifyFormat
    except ImportError as error:
        raise SettingsError("apprise is not there", hint="pip install 'digest[chat]'") from error
    log = logging.getLogger("apprise")
    log.addHandler(logging.NullHandler())
    log.propagate = False
    service = Apprise()
    if not service.add(url):
        raise SettingsError(
            f"[[channel]] {name}: its url is no address of a service that Apprise knows",
            hint="see https://github.com/caronc/apprise/wiki for how each is written",
        )
    plugin = service[0]
    # One form, or those of which the service takes the one that it is given.
    forms = plugin.notify_format
    is_plain = set(forms if isinstance(forms, tuple) else [forms]) == {NotifyFormat.TEXT}
    return Room(name, min(plugin.body_maxlen - _TITLE, _MOST), not is_plain, service)


_MOST = 4000  # what anybody reads in a chat
_TITLE = 200  # many services count it among the characters of the text
