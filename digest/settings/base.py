"""What every table of the settings is made of: no key is passed over in silence."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


# What each field wants is said once, in its description: messages quote it.
def line(default: Any = ..., what: str = "a line of text that is not empty") -> Any:
    """A key that holds one line of text."""
    return Field(default=default, pattern=r"^[^\p{Cc}]*\S[^\p{Cc}]*$", description=what)


def whole(default: int, low: int, high: int) -> Any:
    """A key that holds a whole number, both bounds included."""
    what = f"a whole number between {low} and {high}"
    return Field(default=default, ge=low, le=high, description=what)


class Table(BaseModel):
    """A table of the settings: frozen, and no key is passed over in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
