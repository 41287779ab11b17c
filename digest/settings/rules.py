"""`[[rule]]`: ways of saying something that the reader adds to the program's."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from digest.model import OwnRule, Signal
from digest.settings.base import Table, line

_Texts = Annotated[
    tuple[Annotated[str, Field(min_length=1, max_length=1000)], ...], Field(strict=False)
]


class Rule(Table):
    """A rule of the reader's own; its examples are tried when the settings are read."""

    name: str = line()
    signal: Literal["warning", "instruction", "played down", "praise"] = Field(
        description='"warning", "instruction", "played down" or "praise"'
    )
    why: str = line()
    phrases: _Texts = Field(min_length=1, description='a list such as ["ring support first"]')
    matches: _Texts = Field(min_length=1, description="a list of sentences that it must find")
    misses: _Texts = Field(default=(), description="a list of sentences that it must not find")

    @property
    def row(self) -> OwnRule:
        """The rule as the tagger takes it."""
        texts = (self.phrases, self.matches, self.misses)
        return OwnRule(self.name, Signal(self.signal), self.why, *texts)

    @model_validator(mode="after")
    def _examples_hold(self) -> Rule:
        from digest.tag.own import faults_of

        if faults := list(faults_of(self.row)):
            raise ValueError("; ".join(faults))
        return self
