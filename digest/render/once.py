"""A macro's text for the same values, kept for the next page that shows it."""

from __future__ import annotations

from collections.abc import Callable

_MOST = 4096  # texts at a time: what comes again comes soon, and memory is not for all of them


class Once:
    """`{{ once(m.row, item, root) }}` is `{{ m.row(item, root) }}`, filled once for these values.

    A macro of an imported template depends on nothing but what it is given. Text is the same
    where it is equal, any other value where it is the same object.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        # The values are kept with their text: no other can take their place in memory.
        self._known: dict[tuple[object, ...], tuple[str, tuple[object, ...]]] = {}

    def __call__(self, macro: Callable[..., str], *values: object) -> str:
        key = (id(macro), *[v if type(v) is str else id(v) for v in values])
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= self._most:
                del self._known[next(iter(self._known))]
            known = self._known[key] = (macro(*values), (macro, values))
        return known[0]
