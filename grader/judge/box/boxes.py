"""The warm processes of one worker, started when first needed, shared by its threads, renewed now and then."""

from __future__ import annotations

import threading
from pathlib import Path

from grader.judge.box.child import Child
from grader.judge.box.runtimes import runtime_named
from grader.judge.box.warm import WarmProcess
from grader.judge.errors import BoxError

# All children of one warm process share its address layout, so it does not live for ever.
_MOST_USES = 2000


class Boxes:
    """Warm processes by runtime and role.

    Args:
        data: Folders of data sets by name, shown to examiners.
    """

    def __init__(self, data: dict[str, Path] | None = None) -> None:
        self._data = data or {}
        self._warm: dict[tuple[str, str], WarmProcess] = {}
        self._starting: dict[tuple[str, str], threading.Lock] = {}
        self._lock = threading.Lock()
        self._retired: list[WarmProcess] = []

    def fork(self, runtime: str, role: str, *, memory_bytes: int, cpu_seconds: float) -> Child:
        """Return a locked-in child that has read nothing yet.

        Args:
            runtime: Name of the runtime.
            role: "candidate" or "examiner".
            memory_bytes: Private memory it may use.
            cpu_seconds: CPU time it may use.

        Raises:
            BoxError: no box could be built, twice in a row.
        """
        try:
            return self.warm(runtime, role).fork(memory_bytes=memory_bytes, cpu_seconds=cpu_seconds)
        except BoxError:
            # No foreign byte was read yet, so trying once more in a new warm process is safe.
            self._forget(runtime, role)
            return self.warm(runtime, role).fork(memory_bytes=memory_bytes, cpu_seconds=cpu_seconds)

    def warm(self, runtime: str, role: str) -> WarmProcess:
        """Return the warm process, starting it if there is none."""
        key = (runtime, role)
        with self._lock:
            starting = self._starting.setdefault(key, threading.Lock())
        with starting:
            process = self._warm.get(key)
            if process is not None and process.is_alive() and process.uses < _MOST_USES:
                return process
            if process is not None:
                self._forget(runtime, role)
            process = WarmProcess(runtime_named(runtime), role, self._data)
            self._warm[key] = process
            return process

    def versions(self, runtime: str) -> dict[str, str]:
        """Return the versions of the packages that submissions of this runtime import."""
        process = self._warm.get((runtime, "candidate"))
        if process is None:
            return {}
        return {name: process.installation.versions[name] for name in process.runtime.distributions}

    def close(self) -> None:
        """End every warm process, and every child with it."""
        with self._lock:
            processes = [*self._warm.values(), *self._retired]
            self._warm.clear()
            self._retired.clear()
        for process in processes:
            process.stop()

    def _forget(self, runtime: str, role: str) -> None:
        """Take a warm process out of use. It is stopped when none of its children lives any more."""
        process = self._warm.pop((runtime, role), None)
        with self._lock:
            if process is not None:
                self._retired.append(process)
            for old in [old for old in self._retired if old.children == 0]:
                self._retired.remove(old)
                old.stop()
