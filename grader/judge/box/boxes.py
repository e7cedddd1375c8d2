"""The boxes of one worker: warm processes, and a child of each kind kept ready so that nobody waits for walls.

Shared by the worker's threads. A ready child has every wall up and has read nothing; it is used once and never again.
One thread in the background forks the next ready child and waits for the end of used ones.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from grader.judge.box.child import Child
from grader.judge.box.ready import Need, ReadyChildren
from grader.judge.box.runtimes import runtime_named
from grader.judge.box.warm import WarmProcess
from grader.judge.errors import BoxError

# All children of one warm process share its address layout, so it does not live for ever.
_MOST_USES = 2000


class Boxes:
    """Warm processes by runtime and role, and ready children by need.

    Args:
        data: Returns the folders of data sets by name, shown to examiners; asked again for every child, because a
            data set may be fetched while the worker runs.
        keep_ready: How many children of each kind to fork beforehand: as many as gradings run at a time.
    """

    def __init__(self, data: Callable[[], dict[str, Path]] = dict, *, keep_ready: int = 0) -> None:
        self._data = data
        self._ready = ReadyChildren(depth=keep_ready)
        self._warm: dict[tuple[str, str], WarmProcess] = {}
        self._starting: dict[tuple[str, str], threading.Lock] = {}
        self._lock = threading.Lock()
        self._retired: list[WarmProcess] = []
        self._background = ThreadPoolExecutor(max_workers=4, thread_name_prefix="boxes")
        # The kernel ends a bubblewrap when the thread that started it ends, so all are started by one that stays.
        self._starter = ThreadPoolExecutor(max_workers=1, thread_name_prefix="starter")
        self._closed = False

    def take(self, need: Need) -> Child:
        """Return a locked-in child that has read nothing yet.

        Raises:
            BoxError: no box could be built, twice in a row.
        """
        found = self._ready.take(need)
        if found is not None:
            process, child = found
            if child.is_alive() and process is self.warm(need.runtime, need.role):
                return child
            _quietly(child.end)
        return self._fork(need)

    def give_back(self, child: Child, need: Need) -> None:
        """End a used child without waiting for it, and make the next one ready.

        Only now, and not when the child was taken: forking would have slowed down the grading itself.
        """
        child.kill()
        self._later(child.end)
        self._later(self._prepare, need)

    def warm(self, runtime: str, role: str) -> WarmProcess:
        """Return the warm process, starting it if there is none."""
        key = (runtime, role)
        with self._lock:
            starting = self._starting.setdefault(key, threading.Lock())
        with starting:
            process, data = self._warm.get(key), self._data() if role == "examiner" else {}
            if process is not None and process.is_alive() and process.uses < _MOST_USES and process.data == data:
                return process
            if process is not None:
                self._retire(key)
            if self._closed:
                raise BoxError("this worker is shutting down")
            process = self._starter.submit(WarmProcess, runtime_named(runtime), role, data).result()
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
        self._closed = True
        self._background.shutdown(wait=True)
        with self._lock:
            processes = [*self._warm.values(), *self._retired]
            self._warm.clear()
            self._retired.clear()
        for child in self._ready.remove_of(None):
            _quietly(child.end)
        for process in processes:
            process.stop()
        self._starter.shutdown()

    def _fork(self, need: Need) -> Child:
        try:
            return self._fork_once(need)[1]
        except BoxError:
            # No foreign byte was read yet, so trying once more in a new warm process is safe.
            self._retire((need.runtime, need.role))
            return self._fork_once(need)[1]

    def _fork_once(self, need: Need, *, rehearse: bool = False) -> tuple[WarmProcess, Child]:
        process = self.warm(need.runtime, need.role)
        child = process.fork(memory_bytes=need.memory_bytes, cpu_seconds=need.cpu_seconds, rehearse=rehearse)
        return process, child

    def _is_idle(self) -> bool:
        """Return whether no grading runs: one that runs holds two children, one that has just ended at most one."""
        with self._lock:
            return sum(process.children for process in self._warm.values()) - len(self._ready) < 2

    def _prepare(self, need: Need) -> None:
        while not self._closed and self._ready.expect(need):
            try:
                process, child = self._fork_once(need, rehearse=self._is_idle())
            except BoxError:
                self._ready.give_up(need)
                return  # whoever takes the next child tries again and hears of it
            for old in self._ready.add(need, process, child):
                _quietly(old.end)

    def _later(self, step: Callable[..., object], *arguments: object) -> None:
        with contextlib.suppress(RuntimeError):  # after close(): the warm process takes its children along
            self._background.submit(_quietly, step, *arguments)

    def _retire(self, key: tuple[str, str]) -> None:
        """Take a warm process out of use. It is stopped when none of its children lives any more."""
        with self._lock:
            process = self._warm.pop(key, None)
            if process is not None:
                self._retired.append(process)
        for child in self._ready.remove_of(process) if process is not None else []:
            _quietly(child.end)
        with self._lock:
            ended = [old for old in self._retired if old.children == 0]
            self._retired = [old for old in self._retired if old.children > 0]
        for old in ended:
            old.stop()


def _quietly(step: Callable[..., object], *arguments: object) -> None:
    """Do something whose failure the next taker of a child will hear of anyway."""
    with contextlib.suppress(BoxError):
        step(*arguments)
