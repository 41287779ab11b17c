"""How vendors count their versions: which of two is the newer."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.names import product_part


@dataclass(frozen=True, slots=True)
class Counting:
    """The products that count in decimals; all others count in whole numbers.

    `decimals` holds their parts of keys; "" is the house's own product. There the second part is
    a decimal fraction: `v2.21` is 2.210 with the zero dropped, so 2.208 < 2.21 < 2.212 (SOURCES,
    "Quirks"). Else the parts are numbers and no more: 5.9 < 5.10, and 2025.12 < 2026.3.
    """

    decimals: tuple[str, ...] = ("",)

    def is_decimal(self, product: str = "") -> bool:
        """Whether that product, by default the house's, counts in decimals."""
        return product_part(product) in self.decimals

    def order(self, version: str, product: str = "") -> tuple[int, ...]:
        """Sorts versions of one product, the oldest first; ValueError for what is none."""
        parts = version.lstrip("vV").split(".")
        if not self.is_decimal(product):
            return tuple(int(part) for part in parts)
        major, minor, *rest = [*parts, "0"][:4]
        return (int(major), int(minor.ljust(3, "0")), *(int(part) for part in rest))


HOUSE_IN_DECIMALS = Counting()
