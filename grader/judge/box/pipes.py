"""The three pipes between the worker and a child."""

from __future__ import annotations

import os
from types import TracebackType


class Pipes:
    """Both ends of the pipes for frames in, frames out and printed output.

    As a context: closes the child's ends at the end, and the worker's too unless somebody keeps them.
    """

    def __init__(self) -> None:
        in_read, in_write = os.pipe2(os.O_CLOEXEC)
        out_read, out_write = os.pipe2(os.O_CLOEXEC)
        print_read, print_write = os.pipe2(os.O_CLOEXEC)
        self.theirs = (in_read, out_write, print_write)
        self._ours: tuple[int, ...] = (in_write, out_read, print_read)

    def keep_ours(self) -> tuple[int, int, int]:
        """Return the worker's ends: to the child, from the child, printed output. They are the caller's from now on."""
        to_child, from_child, output = self._ours
        self._ours = ()
        return to_child, from_child, output

    def __enter__(self) -> Pipes:
        """Return the pipes."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close what nobody has kept."""
        for descriptor in self.theirs + self._ours:
            os.close(descriptor)
