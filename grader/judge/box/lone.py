"""The profiles without nested namespaces: one bubblewrap per child, which the warm process itself becomes."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from grader.judge import wire
from grader.judge.box.bounds import Bounds
from grader.judge.box.cgroups import Hierarchy
from grader.judge.box.child import Child, ChildEnded, ChildSilent
from grader.judge.box.devices import Device
from grader.judge.box.pipes import Pipes
from grader.judge.box.process import SETUP_SECONDS, BoxProcess
from grader.judge.box.warm import MAX_READY_BYTES
from grader.judge.errors import BoxError
from grader.judge.runtimes import Runtime
from grader.judge.walls.limits import ChildLimits
from grader.judge.walls.profiles import Profile
from grader.judge.wire import Kind, WireError

_SHELL_SIGNAL = 128  # bubblewrap reports a death by signal as shells do


class LoneProcess(BoxProcess):
    """A zygote that becomes one child.

    Args:
        runtime: What it has imported.
        role: "candidate" or "examiner".
        profile: "single" or "gpu".
        data: Folders of data sets by name, shown to examiners only.
        nodes: Device nodes that it may use.
        device: Given back when the process has ended.
    """

    def __init__(
        self,
        runtime: Runtime,
        role: str,
        profile: Profile,
        data: dict[str, Path] | None = None,
        nodes: tuple[str, ...] = (),
        device: Device | None = None,
    ) -> None:
        self.is_stopped = False
        self._status: int | None = None
        self._device: Device | None = None  # the caller's to release until this process stands
        super().__init__(runtime, role, profile, data, nodes)
        self._device = device

    def stop(self) -> None:
        """End the process, and give its device back."""
        if self.is_stopped:
            return
        self.is_stopped = True
        super().stop()
        if self._device is not None:
            self._device.release()

    def become(self, limits: ChildLimits, groups: Hierarchy | None) -> Child:
        """Return the locked-in child, which has read nothing yet. Can be called once.

        Args:
            limits: What it may use; memory above what this process holds.
            groups: Where to make a group for it.

        Raises:
            BoxError: a wall could not be built.
        """
        child = self._begin(limits, groups, {"rehearse": False})
        try:
            frame = child.receive(time.monotonic() + self.ready_seconds, MAX_READY_BYTES)
        except (ChildEnded, ChildSilent, WireError) as error:
            child.end()
            raise BoxError(f"a child could not be locked in: {error!r} {child.last_words()}".strip()) from error
        if frame.kind is not Kind.READY:
            child.end()
            raise BoxError("a child did not become ready")
        return child

    def attempt(
        self, limits: ChildLimits, groups: Hierarchy | None, request: dict[str, Any], watch: Callable[[Child], None]
    ) -> tuple[Child, Any]:
        """Make attempts of ours behind all walls but the last: see `WarmProcess.attempt`."""
        child = self._begin(limits, groups, {"rehearse": False, "attempt": request})
        watch(child)
        try:
            report = wire.decode(child.receive(time.monotonic() + SETUP_SECONDS, MAX_READY_BYTES).payload)
        except (ChildEnded, ChildSilent, WireError):
            report = None
        child.ended_by_itself()
        return child, report

    def _begin(self, limits: ChildLimits, groups: Hierarchy | None, request: dict[str, Any]) -> Child:
        total = limits.above(*self._baseline)
        with Pipes() as pipes:
            pidfd = os.pidfd_open(self._host_pid)
            child = Child(pidfd, *pipes.keep_ours(), self._reap)
            try:
                self._require_one_thread()
                # Without a mount namespace of its own nothing but the watchdog counts the files in its /tmp.
                child.bounds = Bounds.of(self._host_pid, limits, groups, tmp=self._tmp)
                order = json.dumps({"do": "become", "limits": asdict(total), **request}).encode()
                self._tell(order, pipes.theirs)
            except (OSError, BoxError) as error:
                child.end()
                raise BoxError(f"a child could not be locked in: {error!r}") from error
        return child

    def _reap(self, *, killed: bool) -> int:
        """Return the wait status, and take the whole bubblewrap down with whatever the child may have left."""
        if self._status is None:
            code = self._exit_code()
            if killed:
                self._status = int(signal.SIGKILL)
            elif code < 0:
                self._status = -code
            else:
                self._status = code - _SHELL_SIGNAL if code > _SHELL_SIGNAL else code << 8
            self.stop()
        return self._status
