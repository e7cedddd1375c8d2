"""The time of one check: what the student has left in it, and in functions of the check that they may call."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

# A function that was given to the student runs in the examiner, on the student's demand: this much of the check's time.
_CALLBACK_FACTOR = 3.0
_CALLBACK_SECONDS = 2.0

Result = TypeVar("Result")


class Budget:
    """Seconds that are left for the student in one check; the examiner's own time does not count.

    Functions that were given to the student have a budget beside it, because the student decides how often they run.

    Args:
        seconds: Wall-clock seconds in all.
        whole: The budget that this one is a part of: what is spent here is spent there, too.
    """

    def __init__(self, seconds: float, whole: Budget | None = None) -> None:
        self.seconds = seconds
        self.spent = 0.0
        self._whole = whole
        self._left_for_callbacks = _CALLBACK_SECONDS + _CALLBACK_FACTOR * seconds

    def for_call(self, seconds: float) -> Budget:
        """Return what one call may spend: `seconds` if they are fewer than what is left, else all of it; 0 is all."""
        return Budget(seconds, self) if 0 < seconds < self.seconds - self.spent else self

    def spend(self, wait: Callable[[float], Result]) -> Result:
        """Call `wait` with a deadline for time.monotonic() and count how long it took."""
        start = time.monotonic()
        try:
            return wait(start + self.seconds - self.spent)
        finally:
            self._add(time.monotonic() - start)

    def _add(self, seconds: float) -> None:
        self.spent += seconds
        if self._whole is not None:
            self._whole._add(seconds)

    def spend_on_callback(self, answer: Callable[[], Result]) -> Result:
        """Call `answer`, which lets a function of the check answer, and count how long it took."""
        start = time.monotonic()
        try:
            return answer()
        finally:
            self._take_from_callbacks(time.monotonic() - start)

    def _take_from_callbacks(self, seconds: float) -> None:
        self._left_for_callbacks -= seconds
        if self._whole is not None:
            self._whole._take_from_callbacks(seconds)

    def has_time_for_callbacks(self) -> bool:
        """Return whether functions of the check may still be called."""
        return self._left_for_callbacks > 0 and (self._whole is None or self._whole.has_time_for_callbacks())
