"""The profile with nested namespaces: one warm process that forks a child per use."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from grader.judge import wire
from grader.judge.box.bounds import Bounds
from grader.judge.box.cgroups import Hierarchy
from grader.judge.box.child import Child, ChildEnded, ChildSilent
from grader.judge.box.pipes import Pipes
from grader.judge.box.process import SETUP_SECONDS, BoxProcess, pid_of
from grader.judge.errors import BoxError
from grader.judge.runtimes import Runtime
from grader.judge.walls.limits import ChildLimits
from grader.judge.walls.lockdown import ASK_FOR_MAPPING, MAPPED
from grader.judge.walls.profiles import FULL
from grader.judge.wire import Kind, WireError

MAX_READY_BYTES = 65_536

# All children of one warm process share its address layout, so it does not live for ever.
_MOST_USES = 1000
_LONGEST_SECONDS = 3600.0


class WarmProcess(BoxProcess):
    """A zygote that forks.

    Args:
        runtime: What it has imported.
        role: "candidate" or "examiner".
        data: Folders of data sets by name, shown to examiners only.
    """

    def __init__(self, runtime: Runtime, role: str, data: dict[str, Path] | None = None) -> None:
        super().__init__(runtime, role, FULL, data)
        self._started = time.monotonic()
        self._uses = 0
        self._crashes = 0
        self._is_retired = False
        self.children = 0  # alive or not yet reaped

    def is_used_up(self) -> bool:
        """Return whether another one should take its place: after many uses, a long time, or the crash of a child.

        A child that died by a signal which nobody here sent has perhaps tried addresses; the next shall find others.
        """
        old = time.monotonic() - self._started > _LONGEST_SECONDS
        return old or self._crashes > 0 or self._uses >= _MOST_USES

    def retire(self) -> None:
        """Stop as soon as no child lives any more."""
        with self._lock:
            self._is_retired = True
            is_alone = self.children == 0
        if is_alone:
            self.stop()

    def fork(self, limits: ChildLimits, groups: Hierarchy | None, *, rehearse: bool = False) -> Child:
        """Return a locked-in child that has read nothing yet.

        Args:
            limits: What it may use; memory above what this process holds.
            groups: Where to make a group for it.
            rehearse: Let it rehearse first, which makes it quicker later; for when there is nothing else to do.

        Raises:
            BoxError: a wall could not be built.
        """
        child = self._enclosed(limits, groups, {"rehearse": rehearse})
        self._wait_for(child, Kind.READY)
        return child

    def attempt(
        self, limits: ChildLimits, groups: Hierarchy | None, request: dict[str, Any], watch: Callable[[Child], None]
    ) -> tuple[Child, Any]:
        """Let a child make attempts of ours behind all walls but the last.

        Args:
            limits: As for `fork`.
            groups: As for `fork`.
            request: What to attempt: see `inside.layers`.
            watch: Told of the child before it begins.

        Returns:
            The child, which has ended or was killed, and what it reported; None if it could not report.
        """
        child = self._enclosed(limits, groups, {"rehearse": False, "attempt": request})
        watch(child)
        try:
            report = wire.decode(child.receive(time.monotonic() + SETUP_SECONDS, MAX_READY_BYTES).payload)
        except (ChildEnded, ChildSilent, WireError):
            report = None
        child.ended_by_itself()
        return child, report

    def _enclosed(self, limits: ChildLimits, groups: Hierarchy | None, request: dict[str, Any]) -> Child:
        total = limits.above(*self._baseline)
        child = self._fork({"do": "fork", "limits": asdict(total), **request}, limits, groups)
        try:
            if child.receive_byte(time.monotonic() + SETUP_SECONDS) != ASK_FOR_MAPPING:
                raise BoxError("a child did not ask for its user id")
            self._map_user(child)
            child.send_byte(MAPPED)
        except (ChildEnded, ChildSilent, WireError, OSError) as error:
            raise _not_locked_in(child, error) from error
        except BoxError:
            child.end()
            raise
        return child

    def _wait_for(self, child: Child, kind: Kind) -> None:
        try:
            frame = child.receive(time.monotonic() + self.ready_seconds, MAX_READY_BYTES)
        except (ChildEnded, ChildSilent, WireError, OSError) as error:
            raise _not_locked_in(child, error) from error
        if frame.kind is not kind:
            child.end()
            raise BoxError("a child did not become ready")

    def _fork(self, request: dict[str, Any], limits: ChildLimits, groups: Hierarchy | None) -> Child:
        with Pipes() as pipes:
            with self._lock:
                self._require_one_thread()
                answer, pidfd = self._ask(json.dumps(request).encode(), pipes.theirs)
                self._uses += 1
                self.children += 1
            pid = answer["pid"]
            child = Child(pidfd, *pipes.keep_ours(), lambda *, killed: self._reap(pid, killed=killed))
        try:
            child.bounds = Bounds.of(pid_of(pidfd), limits, groups)
        except OSError as error:
            raise _not_locked_in(child, error) from error
        return child

    def _map_user(self, child: Child) -> None:
        """Give a child's new user namespace its one user and group.

        The kernel wants this written from the parent namespace, where the warm process lives; but a box has no /proc.
        So it is handed the child's folder of our /proc for the moment, before any foreign byte has been read.
        """
        folder = os.open(f"/proc/{child.bounds.pid}", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            with self._lock:
                self._ask(b'{"do": "map"}', [folder])
        finally:
            os.close(folder)

    def _reap(self, pid: int, *, killed: bool) -> int:
        try:
            with self._lock:
                answer, _ = self._ask(json.dumps({"do": "reap", "pid": pid}).encode(), [])
                status = answer["status"]
                if os.WIFSIGNALED(status) and not killed:
                    self._crashes += 1
                return status
        finally:
            with self._lock:
                self.children -= 1
                is_over = self._is_retired and self.children == 0
            if is_over:
                self.stop()


def _not_locked_in(child: Child, error: Exception) -> BoxError:
    child.end()
    return BoxError(f"a child could not be locked in: {error!r} {child.last_words()}".strip())
