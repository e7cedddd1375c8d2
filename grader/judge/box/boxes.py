"""The boxes of one worker: where children come from, and one of each kind kept ready so that nobody waits for walls.

Shared by the worker's threads. A ready child has every wall up and has read nothing; it is used once and never again.
One thread in the background makes the next ready child and waits for the end of used ones.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from grader.judge.box import cgroups, devices
from grader.judge.box.child import Child
from grader.judge.box.devices import Devices
from grader.judge.box.process import BoxProcess
from grader.judge.box.ready import Need, ReadyChildren
from grader.judge.box.runtimes import installation_of, runtime_named
from grader.judge.box.sources import Forking, Source, Spawning
from grader.judge.box.watchdog import Watchdog
from grader.judge.errors import BoxError, GradingCancelled
from grader.judge.walls.profiles import FULL, GPU, PROFILES

_LOOK_SECONDS = 0.25  # between two looks at whether a child is still wanted


class Boxes:
    """Sources of children by device, and ready children by need.

    Args:
        data: Returns the folders of data sets by name, shown to examiners; asked again for every child, because a
            data set may be fetched while the worker runs.
        keep_ready: How many children of each kind to make beforehand: as many as gradings run at a time.
        profile: How boxes on the CPU are built.
        gpus: The GPUs; those of this machine if None.
        use_groups: Whether to make cgroups where that is possible; the watchdog takes their place.
    """

    def __init__(
        self,
        data: Callable[[], dict[str, Path]] = dict,
        *,
        keep_ready: int = 0,
        profile: str = FULL.name,
        gpus: Devices | None = None,
        use_groups: bool = True,
    ) -> None:
        self.profile = PROFILES[profile]
        self.groups = cgroups.find() if use_groups else None
        self._ready = ReadyChildren(depth=keep_ready)
        self._background = ThreadPoolExecutor(max_workers=4, thread_name_prefix="boxes")
        # The kernel ends a bubblewrap when the thread that started it ends, so all are started by one that stays.
        self._starter = ThreadPoolExecutor(max_workers=1, thread_name_prefix="starter")
        self._watchdog = Watchdog()
        self._closed = False
        self._gpus = gpus if gpus is not None else devices.find()
        self._sources: dict[str, Source] = {
            "cpu": Forking(self.profile, data, self.groups, self._starter, self._background, self._end_children_of)
            if self.profile.nested
            else Spawning(self.profile, data, self.groups, self._starter),
            "gpu": Spawning(GPU, data, self.groups, self._starter, self._gpus),
        }

    def take(self, need: Need, cancelled: threading.Event | None = None) -> Child:
        """Return a locked-in child that has read nothing yet.

        Args:
            need: What it is wanted for.
            cancelled: Set when it is not wanted any more: also looked at while this waits, and later by the child.

        Raises:
            BoxError: no box could be built, twice in a row.
            GradingCancelled: `cancelled` was set.
        """
        source = self._sources[need.device]
        found = self._ready.take(need)
        if found is not None and not (found[1].is_alive() and source.is_current(found[0])):
            _quietly(found[1].end)
            found = None
        child = found[1] if found is not None else _made(source, need, cancelled)
        child.cancelled = cancelled
        self._watchdog.watch(child)
        return child

    def attempt(self, need: Need, request: dict[str, Any]) -> tuple[Child, Any]:
        """Return an ended child and what it reported of attempts of ours behind all walls but the last.

        Args:
            need: What the child is wanted for.
            request: What to attempt: see `inside.layers`.

        Raises:
            BoxError: no box could be built.
        """
        return self._sources[need.device].attempt(need, request, self._watchdog.watch)

    def give_back(self, child: Child, need: Need) -> None:
        """End a used child without waiting for it, and make the next one ready.

        Only now, and not when the child was taken: forking would have slowed down the grading itself.
        """
        child.kill()
        self._later(child.end)
        self._later(self._prepare, need)

    def warm(self, runtime: str, role: str) -> None:
        """Start the warm process, if this profile has one.

        Raises:
            BoxError: it did not start.
        """
        self._sources["cpu"].warm(runtime, role)

    def versions(self, runtime: str) -> dict[str, str]:
        """Return the versions of the packages that submissions of this runtime import."""
        installed = installation_of(runtime)
        return {name: installed.versions[name] for name in runtime_named(runtime).distributions}

    def gpus(self) -> tuple[str, ...]:
        """Return the names of the GPUs, as their driver tells them."""
        return devices.names_of(self._gpus)

    def close(self) -> None:
        """End every warm process, and every child with it."""
        self._closed = True
        self._background.shutdown(wait=True)
        for child in self._ready.remove_of(None):
            _quietly(child.end)
        for source in self._sources.values():
            source.close()
        self._watchdog.close()
        self._starter.shutdown()

    def _is_idle(self) -> bool:
        """Return whether no grading runs: one that runs holds two children, one that has just ended at most one."""
        return self._sources["cpu"].children() - len(self._ready) < 2

    def _prepare(self, need: Need) -> None:
        if need.device != "cpu":
            return  # a ready child would hold the device
        while not self._closed and self._ready.expect(need):
            try:
                process, child = self._sources["cpu"].make(need, rehearse=self._is_idle())
            except BoxError:
                self._ready.give_up(need)
                return  # whoever takes the next child tries again and hears of it
            for old in self._ready.add(need, process, child):
                _quietly(old.end)

    def _later(self, step: Callable[..., object], *arguments: object) -> None:
        with contextlib.suppress(RuntimeError):  # after close(): the warm process takes its children along
            self._background.submit(_quietly, step, *arguments)

    def _end_children_of(self, process: BoxProcess) -> None:
        for child in self._ready.remove_of(process):
            _quietly(child.end)


def _made(source: Source, need: Need, cancelled: threading.Event | None) -> Child:
    """Let a source make a child, but wait for it only as long as it is wanted.

    A warm process takes seconds to start and a device may be free in an hour, so this waits beside them. Nobody waits
    for a child that comes too late: it is ended.
    """
    if cancelled is None:
        return source.make(need)[1]
    made: Future[Child] = Future()

    def make() -> None:
        try:
            made.set_result(source.make(need, cancelled=cancelled)[1])
        except BaseException as error:  # noqa: BLE001  (raised again where somebody waits)
            made.set_exception(error)

    threading.Thread(target=make, name="a child", daemon=True).start()
    while not cancelled.is_set():
        with contextlib.suppress(TimeoutError):
            return made.result(_LOOK_SECONDS)
    made.add_done_callback(lambda done: None if done.exception() else done.result().end())
    raise GradingCancelled


def _quietly(step: Callable[..., object], *arguments: object) -> None:
    """Do something whose failure the next taker of a child will hear of anyway."""
    with contextlib.suppress(BoxError):
        step(*arguments)
