"""What can go wrong, said to a person: what happened, to what, and what to do next."""


class DigestError(Exception):
    """A failure that a person can act upon; anything else is a bug and keeps its traceback.

    `exit_code` is the process's answer: 2 wrong usage or settings, 3 refused.
    """

    exit_code = 3

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class SettingsError(DigestError):
    """The command line or `digest.toml` says something that cannot be meant."""

    exit_code = 2


class SourceError(DigestError):
    """A source could not be read; the other sources go on."""


class ArchiveError(DigestError):
    """The archive cannot be opened or written; nothing was changed."""


class TemplateError(DigestError):
    """A template does not render; the files of the last build stay as they are."""


class OutputError(DigestError):
    """A file or folder of the output cannot be written; what was there stays."""


class UnknownCardError(DigestError):
    """No card has the id that was asked for."""


class UnknownProductError(DigestError):
    """The archive has no product of the name that was asked for, or several and none was named."""

    exit_code = 2


class UnknownRuleError(DigestError):
    """No rule has the name that was asked for."""

    exit_code = 2


class PublishError(DigestError):
    """The site could not be sent; what is there works, and the next publish does the rest."""
