"""The shell of `digest send`: an edition and its recipients | plan | ask | ledger | SMTP, chat.

The ledger stands between the plan and the network, so that a send that dies goes on later where
it stopped, and nobody is mailed twice.
"""

from digest.delivery.office import Office, make_office, server_of
from digest.delivery.send import Sent, Watcher, Wishes, dry_run, send, send_test

__all__ = [
    "Office",
    "Sent",
    "Watcher",
    "Wishes",
    "dry_run",
    "make_office",
    "send",
    "send_test",
    "server_of",
]
