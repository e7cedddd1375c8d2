"""Words about how far a download is, for people."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Self

_TERMINAL_SECONDS, _LOG_SECONDS = 0.2, 10.0  # between two of them


class Progress:
    """Says how far a download is: in one line that changes on a terminal, else in a line every ten seconds.

    Args:
        write: Writes a text as it is.
        is_terminal: Whether somebody looks at a terminal.
    """

    def __init__(self, write: Callable[[str], object], *, is_terminal: bool) -> None:
        self._write = write
        self._is_terminal = is_terminal
        self._name = ""
        self._began = self._told = 0.0
        self._first_bytes = 0

    def __enter__(self) -> Self:
        """Return this."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the line that changes."""
        if self._name and self._is_terminal:
            self._write("\n")
        self._name = ""

    def __call__(self, name: str, have_bytes: int, whole_bytes: int) -> None:
        """Say how much of a file has arrived, unless something was said just now.

        Args:
            name: Name of the file.
            have_bytes: What has arrived.
            whole_bytes: All of it; 0 if nobody said.
        """
        now = time.monotonic()
        if name != self._name:
            self.__exit__()
            self._name, self._began, self._told, self._first_bytes = name, now, 0.0, have_bytes
        is_last = have_bytes == whole_bytes
        if now - self._told < (_TERMINAL_SECONDS if self._is_terminal else _LOG_SECONDS) and not is_last:
            return
        self._told = now
        speed = (have_bytes - self._first_bytes) / max(now - self._began, 1e-3)
        part = f" of {whole_bytes / 1e6:.1f} MB, {100 * have_bytes / whole_bytes:.0f} %" if whole_bytes else " MB"
        line = f"{name}: {have_bytes / 1e6:.1f}{part}, {speed / 1e6:.1f} MB/s"
        self._write(f"\r\033[K{line}" if self._is_terminal else f"{line}\n")
