"""Where children come from: a fork of a warm process, or a bubblewrap of their own."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path
from typing import Any, Protocol

from grader.judge.box.cgroups import Hierarchy
from grader.judge.box.child import Child
from grader.judge.box.devices import Devices
from grader.judge.box.lone import LoneProcess
from grader.judge.box.process import BoxProcess
from grader.judge.box.ready import Need
from grader.judge.box.warm import WarmProcess
from grader.judge.errors import BoxError
from grader.judge.runtimes import runtime_named
from grader.judge.walls.limits import ChildLimits
from grader.judge.walls.profiles import Profile

Data = Callable[[], dict[str, Path]]
OnRetired = Callable[[BoxProcess], None]
Watch = Callable[[Child], None]


class Source(Protocol):
    """Makes children."""

    def make(
        self, need: Need, *, rehearse: bool = False, cancelled: threading.Event | None = None
    ) -> tuple[BoxProcess, Child]:
        """Return a locked-in child and the process it comes from; wait for a device only until `cancelled` is set.

        Raises:
            BoxError: it could not be made, not even at the second try.
        """

    def attempt(self, need: Need, request: dict[str, Any], watch: Watch) -> tuple[Child, Any]:
        """Return an ended child and what it reported of attempts of ours: see `inside.layers`."""

    def warm(self, runtime: str, role: str) -> None:
        """Do beforehand what can be done."""

    def is_current(self, process: BoxProcess) -> bool:
        """Return whether children of this process may still be handed out."""

    def children(self) -> int:
        """Return how many children are alive or not yet reaped."""

    def close(self) -> None:
        """End every process."""


def limits_of(need: Need, profile: Profile, request: dict[str, Any] | None = None) -> ChildLimits:
    """Return what a child may use above what its warm process holds.

    Args:
        need: What it is wanted for.
        profile: How it is built.
        request: Attempts of ours; one that takes memory shall meet what stands behind RLIMIT_DATA.
    """
    runtime = runtime_named(need.runtime)
    # A child that imports by itself holds what elsewhere the warm process holds. One that makes attempts never imports.
    imports = runtime.imports_in_child and request is None
    memory_bytes = need.memory_bytes + (runtime.import_bytes if imports else 0)
    import_seconds = math.ceil(runtime.start_seconds) if imports else 0
    return ChildLimits(
        memory_bytes=memory_bytes,
        address_bytes=memory_bytes + runtime.reserved_bytes,
        cpu_seconds=need.cpu_seconds + import_seconds + 1,
        open_files=runtime.open_files,
        own_bytes=need.memory_bytes if imports else 0,
        bound_mappings=profile.policy == "cpu" and "take_bytes" not in (request or {}),
    )


class Forking:
    """Warm processes by runtime and role; each is replaced in the background when it is used up.

    Args:
        profile: How the boxes are built.
        data: Returns the folders of data sets by name, shown to examiners; asked again for every child, because a
            data set may be fetched while the worker runs.
        groups: Where cgroups are made; None if nowhere.
        starter: Runs in one lasting thread: the kernel ends a bubblewrap when the thread that started it ends.
        background: Runs replacements.
        retired: Told of each process that is taken out of use.
    """

    def __init__(
        self,
        profile: Profile,
        data: Data,
        groups: Hierarchy | None,
        starter: Executor,
        background: Executor,
        retired: OnRetired,
    ) -> None:
        self._profile = profile
        self._data = data
        self._groups = groups
        self._starter = starter
        self._background = background
        self._on_retired = retired
        self._warm: dict[tuple[str, str], WarmProcess] = {}
        self._starting: dict[tuple[str, str], threading.Lock] = {}
        self._replacing: set[tuple[str, str]] = set()
        self._lock = threading.Lock()
        self._retired: list[WarmProcess] = []
        self._closed = False

    def make(
        self, need: Need, *, rehearse: bool = False, cancelled: threading.Event | None = None
    ) -> tuple[BoxProcess, Child]:
        """Fork a child; if that fails, once more from a fresh process, because no foreign byte was read yet."""
        del cancelled  # nothing here lasts
        limits = limits_of(need, self._profile)
        try:
            process = self._process(need.runtime, need.role)
            return process, process.fork(limits, self._groups, rehearse=rehearse)
        except BoxError:
            self._retire((need.runtime, need.role))
            process = self._process(need.runtime, need.role)
            return process, process.fork(limits, self._groups, rehearse=rehearse)

    def attempt(self, need: Need, request: dict[str, Any], watch: Watch) -> tuple[Child, Any]:
        """Let a forked child make attempts."""
        process = self._process(need.runtime, need.role)
        return process.attempt(limits_of(need, self._profile, request), self._groups, request, watch)

    def warm(self, runtime: str, role: str) -> None:
        """Start the warm process if there is none."""
        self._process(runtime, role)

    def is_current(self, process: BoxProcess) -> bool:
        """Return whether the process is in use and alive."""
        return self._warm.get((process.runtime.name, process.role)) is process and process.is_alive()

    def children(self) -> int:
        """Return how many children are alive or not yet reaped."""
        with self._lock:
            return sum(process.children for process in self._warm.values())

    def close(self) -> None:
        """End every warm process, and every child with it."""
        self._closed = True
        with self._lock:
            processes = [*self._warm.values(), *self._retired]
            self._warm.clear()
            self._retired.clear()
        for process in processes:
            process.stop()

    def _process(self, runtime: str, role: str) -> WarmProcess:
        key = (runtime, role)
        with self._lock:
            starting = self._starting.setdefault(key, threading.Lock())
        with starting:
            process, data = self._warm.get(key), self._data_for(role)
            if process is not None and process.is_alive() and process.data == data:
                if process.is_used_up():
                    self._replace_later(key)
                return process
            self._retire(key)
            process = self._started(key)
            self._warm[key] = process
            return process

    def _started(self, key: tuple[str, str]) -> WarmProcess:
        if self._closed:
            raise BoxError("this worker is shutting down")
        runtime, role = key
        return self._starter.submit(WarmProcess, runtime_named(runtime), role, self._data_for(role)).result()

    def _data_for(self, role: str) -> dict[str, Path]:
        return self._data() if role == "examiner" else {}

    def _replace_later(self, key: tuple[str, str]) -> None:
        """Start another process while this one still serves: nobody waits for an import."""
        with self._lock:
            if key in self._replacing or self._closed:
                return
            self._replacing.add(key)
        try:
            self._background.submit(self._replace, key)
        except RuntimeError:  # the worker is shutting down
            self._replacing.discard(key)

    def _replace(self, key: tuple[str, str]) -> None:
        try:
            process = self._started(key)
        except BoxError:
            return  # the old one serves on; the next fork tries again
        finally:
            with self._lock:
                self._replacing.discard(key)
        self._retire(key, process)

    def _retire(self, key: tuple[str, str], successor: WarmProcess | None = None) -> None:
        """Take a warm process out of use. It stops when none of its children lives any more."""
        with self._lock:
            self._retired = [old for old in self._retired if old.is_alive()]
            process = self._warm.pop(key, None)
            if process is not None:
                self._retired.append(process)
            if successor is not None and not self._closed:
                self._warm[key] = successor
            elif successor is not None:
                self._retired.append(successor)
        if process is not None:
            self._on_retired(process)  # ends the children that wait
            process.retire()


class Spawning:
    """A bubblewrap and an import for every child: slower, but it needs nothing but what bubblewrap needs.

    Args:
        profile: How the boxes are built.
        data: As for `Forking`.
        groups: As for `Forking`.
        starter: As for `Forking`.
        devices: GPUs, one of which every candidate gets for itself; None on a CPU.
    """

    def __init__(
        self, profile: Profile, data: Data, groups: Hierarchy | None, starter: Executor, devices: Devices | None = None
    ) -> None:
        self._profile = profile
        self._data = data
        self._groups = groups
        self._starter = starter
        self._devices = devices
        self._lock = threading.Lock()
        self._alive: list[LoneProcess] = []

    def make(
        self, need: Need, *, rehearse: bool = False, cancelled: threading.Event | None = None
    ) -> tuple[BoxProcess, Child]:
        """Start a process and let it become the child; if that fails, once more with another."""
        del rehearse  # there is no second child for it to be quicker for
        limits = limits_of(need, self._profile)
        try:
            process = self._spawn(need, cancelled)
            return process, process.become(limits, self._groups)
        except BoxError:
            process = self._spawn(need, cancelled)
            return process, process.become(limits, self._groups)

    def attempt(self, need: Need, request: dict[str, Any], watch: Watch) -> tuple[Child, Any]:
        """Let a process of its own make attempts."""
        return self._spawn(need).attempt(limits_of(need, self._profile, request), self._groups, request, watch)

    def warm(self, runtime: str, role: str) -> None:
        """Nothing can be done beforehand but to see that the runtime is there."""
        del role
        runtime_named(runtime)

    def is_current(self, process: BoxProcess) -> bool:
        """Return whether the process is alive."""
        return process.is_alive()

    def children(self) -> int:
        """Return how many children are alive or not yet reaped."""
        with self._lock:
            self._alive = [process for process in self._alive if not process.is_stopped]
            return len(self._alive)

    def close(self) -> None:
        """End every process."""
        with self._lock:
            alive, self._alive = self._alive, []
        for process in alive:
            process.stop()

    def _spawn(self, need: Need, cancelled: threading.Event | None = None) -> LoneProcess:
        runtime = runtime_named(need.runtime)
        data = self._data() if need.role == "examiner" else {}
        device = self._devices.claim(cancelled) if self._devices is not None else None
        try:
            nodes = device.nodes if device is not None else ()
            process = self._starter.submit(LoneProcess, runtime, need.role, self._profile, data, nodes, device).result()
        except BaseException:
            if device is not None:
                device.release()
            raise
        with self._lock:
            self._alive = [other for other in self._alive if not other.is_stopped]
            self._alive.append(process)
        return process
