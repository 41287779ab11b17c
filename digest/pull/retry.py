"""Asking again: a few times, after waits that grow and never fall together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from tenacity import RetryCallState, Retrying, retry_if_exception

from digest.pull.answer import LaterError
from digest.pull.bounds import Clock

ATTEMPTS = 4
LONGEST_WAIT_S = 30.0
_FIRST_WAIT_S = 0.5

T = TypeVar("T")


def with_retries(attempt: Callable[[], T], patience_s: float, clock: Clock) -> T:
    """What `attempt` gives; its last LaterError if it never does within `patience_s` seconds.

    The server's own wish (Retry-After) replaces the wait if it is bearable, else it ends here.
    """
    until = clock.monotonic() + patience_s

    def wait(state: RetryCallState) -> float:
        asked = _wait_asked_s(state, clock)
        grown = _FIRST_WAIT_S * 2 ** (state.attempt_number - 1) * (0.5 + clock.jitter())
        return grown if asked is None else max(asked, 0.1)

    def is_over(state: RetryCallState) -> bool:
        wait_s = state.upcoming_sleep
        is_late = clock.monotonic() + wait_s > until
        return state.attempt_number >= ATTEMPTS or wait_s > LONGEST_WAIT_S or is_late

    retrying = Retrying(
        sleep=clock.sleep,
        wait=wait,
        stop=is_over,
        retry=retry_if_exception(lambda error: isinstance(error, LaterError) and error.retry),
        reraise=True,
    )
    return retrying(attempt)


def _wait_asked_s(state: RetryCallState, clock: Clock) -> float | None:
    error = state.outcome.exception() if state.outcome else None
    if not isinstance(error, LaterError) or error.again_at is None:
        return None
    return (error.again_at - clock.now()).total_seconds()
