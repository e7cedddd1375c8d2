"""What bounds a child from outside: a cgroup of its own, or what the watchdog looks at."""

from __future__ import annotations

import os
from dataclasses import dataclass

from grader.judge.box import watchdog
from grader.judge.box.cgroups import Group, Hierarchy
from grader.judge.walls.limits import ChildLimits

# Page tables, stacks and descriptors are charged to a group as well; what a child may hold itself ends before.
_KERNEL_BYTES = 64 << 20


@dataclass(frozen=True)
class Bounds:
    """What bounds a child from outside.

    Args:
        pid: Its number on this machine.
        group: Its cgroup; None if none can be made.
        private_bytes: Memory at which the watchdog kills it; 0 if the group counts.
        tmp: Descriptor of its /tmp, of its own for the watchdog to count files; -1 if its tmpfs has a limit.
        tmp_files: How many files it may have there.
    """

    pid: int
    group: Group | None = None
    private_bytes: int = 0
    tmp: int = -1
    tmp_files: int = 0

    @classmethod
    def of(cls, pid: int, limits: ChildLimits, groups: Hierarchy | None, *, tmp: int = -1) -> Bounds:
        """Bound a process that has not read a foreign byte yet. `limits` count above what it holds now.

        Raises:
            OSError: its group could not be made.
        """
        group, private = None, 0
        if groups is not None:
            group = groups.create(limits.memory_bytes + limits.tmpfs_bytes + _KERNEL_BYTES, 2 * limits.threads)
            group.add(pid)
        else:
            private = watchdog.private_bytes(pid) + limits.memory_bytes + limits.tmpfs_bytes
        return cls(pid, group, private, os.dup(tmp) if tmp >= 0 else -1, limits.tmpfs_inodes if tmp >= 0 else 0)

    def need_the_watchdog(self) -> bool:
        """Return whether the kernel alone does not bound everything."""
        return self.private_bytes > 0 or self.tmp >= 0
