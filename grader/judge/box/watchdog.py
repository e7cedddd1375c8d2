"""Watches what no limit of the kernel counts: memory where there are no cgroups, files where /tmp has no limit of them.

One thread per worker looks at every child in use some fifty times a second and kills the one that has too much. It
reads the kernel's own figures: /proc of this machine, and a descriptor of the child's /tmp that was opened before the
child had read a foreign byte.
"""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.judge.box.child import Child

_EVERY_SECONDS = 0.02


class Watchdog:
    """Kills children that hold more than they may."""

    def __init__(self) -> None:
        self._watched: set[Child] = set()
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    def watch(self, child: Child) -> None:
        """Watch a child until its end, if the kernel alone does not bound it."""
        if not child.bounds.need_the_watchdog():
            return
        with self._change:
            self._watched.add(child)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
                self._thread.start()
            self._change.notify()

    def close(self) -> None:
        """End the thread."""
        with self._change:
            self._closed = True
            self._change.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._change:
                self._watched = {child for child in self._watched if child.is_open()}
                if self._closed:
                    return
                if not self._watched:
                    self._change.wait()
                watched = tuple(self._watched)
            for child in watched:
                child.kill_if_it_holds_too_much()
            with self._change:
                self._change.wait(_EVERY_SECONDS)


def private_bytes(pid: int) -> int:
    """Return the memory that only this process holds, swapped out or not, page tables included; 0 if it has ended."""
    total = 0
    try:
        with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as status:
            for line in status:
                if line.startswith(("RssAnon:", "RssShmem:", "VmSwap:", "VmPTE:")):
                    total += int(line.split()[1]) << 10
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return total


def files_on(descriptor: int) -> int:
    """Return the number of files on the file system of a descriptor."""
    figures = os.fstatvfs(descriptor)
    return figures.f_files - figures.f_ffree
