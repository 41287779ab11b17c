"""An edition's file form: `edition.json`, from which every output can be made again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from digest.errors import DigestError
from digest.model import Edition

if TYPE_CHECKING:
    from pydantic.main import IncEx

FORMAT = 1


@dataclass(frozen=True, slots=True)
class _File:
    """`format` grows by one when a reader of the old form could no longer read the new."""

    format: int
    edition: Edition


_ADAPTER = TypeAdapter(_File)
# Products are written where an edition tells of several: else the form is as it was without them.
_CARDS: IncEx = {"__all__": {"product"}}
_SECTIONS: IncEx = {"__all__": {"items": _CARDS, "brief": _CARDS}}
_PRODUCTS: IncEx = {
    "edition": {
        "sections": _SECTIONS,
        "rest": _SECTIONS,
        "changed": {"__all__": {"item": {"product"}}},
        "open": _CARDS,
        "product": True,
    }
}


def edition_to_json(edition: Edition) -> bytes:
    """UTF-8, two spaces of indentation, a final newline; equal editions give equal bytes."""
    items = (*edition.items, *(change.item for change in edition.changed))
    products = {edition.product, *(i.product for i in items), *(o.product for o in edition.open)}
    leave_out = None if any(products) else _PRODUCTS
    return _ADAPTER.dump_json(_File(FORMAT, edition), indent=2, exclude=leave_out) + b"\n"


def edition_from_json(content: bytes, where: str = "edition.json") -> Edition:
    """The edition that `edition_to_json` wrote; DigestError for anything else."""
    try:
        file = _ADAPTER.validate_json(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise DigestError(
            f"{where}: not an edition: {place}: {first['msg']}",
            hint="render it again from the archive with `digest weekly`",
        ) from error
    if file.format != FORMAT:
        raise DigestError(
            f"{where}: format {file.format}, this program reads {FORMAT}",
            hint="use the version of digest that wrote it, or a newer one",
        )
    return file.edition
