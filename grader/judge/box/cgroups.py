"""One cgroup per child where this process may make them: memory that no process limit counts is bounded as well.

Version 2 where the own group is delegated, version 1 where its folder is writable. Where neither is, `find` says so,
and the watchdog takes their place.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

_PREFIX = "grader-"
_LEAF = "grader-worker"  # where the worker itself goes: version 2 gives no limits to groups beside processes
_UNITS = (".service", ".scope", ".slice")
_REMOVE_SECONDS = 1.0
_numbers = itertools.count()


@dataclass(frozen=True)
class Hierarchy:
    """Where groups are made.

    Args:
        version: 1 or 2.
        memory: Folder below which groups with a memory limit are made.
        pids: Folder for a limit of processes in version 1; None if there is none, or if it is the same folder.
        can_limit_processes: Whether the version 2 folder hands on the controller `pids`.
    """

    version: int
    memory: Path
    pids: Path | None = None
    can_limit_processes: bool = False

    def create(self, memory_bytes: int, processes: int) -> Group:
        """Make a group.

        Args:
            memory_bytes: What its processes may hold together, files in memory and the kernel's own pages included.
            processes: How many threads and processes it may hold.

        Raises:
            OSError: it could not be made.
        """
        name = f"{_PREFIX}{os.getpid()}-{next(_numbers)}"
        folders = [self.memory / name]
        os.mkdir(folders[0])
        try:
            if self.version == 1:
                _write(folders[0] / "memory.limit_in_bytes", memory_bytes)
                with contextlib.suppress(FileNotFoundError):  # a kernel without accounting of swap
                    _write(folders[0] / "memory.memsw.limit_in_bytes", memory_bytes)
            else:
                _write(folders[0] / "memory.max", memory_bytes)
                with contextlib.suppress(FileNotFoundError):
                    _write(folders[0] / "memory.swap.max", 0)
            if self.pids is not None:
                os.mkdir(self.pids / name)
                folders.append(self.pids / name)
            if self.pids is not None or self.can_limit_processes:
                _write(folders[-1] / "pids.max", processes)
        except BaseException:
            Group(self.version, tuple(folders)).remove()
            raise
        return Group(self.version, tuple(folders))


@dataclass(frozen=True)
class Group:
    """The group of one child, the same name in one hierarchy or two."""

    version: int
    folders: tuple[Path, ...]

    def add(self, pid: int) -> None:
        """Move a process in. What it already holds stays with the group it comes from."""
        for folder in self.folders:
            _write(folder / "cgroup.procs", pid)

    def processes_killed(self) -> int:
        """Return how many processes the kernel has killed because the memory of this group ran out."""
        name = "memory.events" if self.version == 2 else "memory.oom_control"
        for line in (self.folders[0] / name).read_text(encoding="ascii").splitlines():
            field, _, value = line.partition(" ")
            if field == "oom_kill":
                return int(value)
        return 0

    def remove(self) -> None:
        """Take the group away; its processes have ended, though the kernel may need a moment to see it."""
        for folder in self.folders:
            deadline = time.monotonic() + _REMOVE_SECONDS
            while True:
                try:
                    os.rmdir(folder)
                except FileNotFoundError:
                    break
                except OSError:
                    if time.monotonic() > deadline:
                        break  # removed as stale by the next worker
                    time.sleep(0.005)
                else:
                    break


def find(procfs: Path = Path("/proc/self")) -> Hierarchy | None:
    """Return where this process may make groups; None if nowhere.

    Args:
        procfs: Folder with `cgroup` and `mountinfo` of this process.
    """
    own = _own_folders(procfs)
    if "memory" in own:
        return _version_1(own)
    return _version_2(own[""]) if "" in own else None


def _version_1(own: dict[str, Path]) -> Hierarchy | None:
    pids = own.get("pids")
    hierarchy = Hierarchy(1, own["memory"], pids if pids is not None and _is_writable(pids) else None)
    return hierarchy if _works(hierarchy) else None


def _version_2(own: Path) -> Hierarchy | None:
    folder = own.parent if own.name == _LEAF else own
    if not _is_handed_over(folder):
        return None
    with contextlib.suppress(OSError):
        if "memory" not in _words(folder / "cgroup.subtree_control"):
            _hand_on_controllers(folder)
        controllers = _words(folder / "cgroup.subtree_control")
        hierarchy = Hierarchy(2, folder, None, can_limit_processes="pids" in controllers)
        if "memory" in controllers and _works(hierarchy):
            return hierarchy
    return None


def _is_handed_over(folder: Path) -> bool:
    """Return whether systemd, if the group is one of its units, leaves it to this process.

    Else it would end the whole unit as soon as the kernel kills a child in a group below.
    """
    for group in (folder, *folder.parents):
        if group.suffix in _UNITS:
            try:
                return os.getxattr(group, "user.delegate") == b"1"
            except OSError:
                return False
    return True


def _hand_on_controllers(folder: Path) -> None:
    """Move the processes of `folder` to a leaf and let its other children have limits, as version 2 wants it."""
    available = _words(folder / "cgroup.controllers")
    if "memory" not in available:
        return
    if (folder / "cgroup.type").exists():  # not so in the root group, which may hold processes beside limits
        leaf = folder / _LEAF
        leaf.mkdir(exist_ok=True)
        for pid in _words(folder / "cgroup.procs"):
            with contextlib.suppress(ProcessLookupError):
                _write(leaf / "cgroup.procs", int(pid))
    wanted = [name for name in ("memory", "pids") if name in available]
    (folder / "cgroup.subtree_control").write_text(" ".join(f"+{name}" for name in wanted), encoding="ascii")


def _works(hierarchy: Hierarchy) -> bool:
    _remove_stale(hierarchy)
    somebody = [sys.executable, "-I", "-S", "-c", "import time; time.sleep(60)"]
    with subprocess.Popen(somebody, stdin=subprocess.DEVNULL) as process:
        group = None
        try:
            group = hierarchy.create(1 << 30, 64)
            group.add(process.pid)
        except OSError:
            return False
        finally:
            process.kill()
            process.wait()
            if group is not None:
                group.remove()
    return True


def _remove_stale(hierarchy: Hierarchy) -> None:
    """Remove groups of workers that were killed before they could do it."""
    for parent in (hierarchy.memory, hierarchy.pids):
        for folder in parent.glob(f"{_PREFIX}[0-9]*-*") if parent is not None else ():
            if not Path(f"/proc/{folder.name.split('-')[1]}").exists():
                with contextlib.suppress(OSError):
                    os.rmdir(folder)


def _own_folders(procfs: Path) -> dict[str, Path]:
    """Return the own group's folder by controller; that of version 2 under the empty name."""
    mounts = _mounts(procfs)
    found = {}
    for line in (procfs / "cgroup").read_text(encoding="utf-8").splitlines():
        _, controllers, path = line.split(":", 2)
        for controller in controllers.split(","):
            if controller in mounts:
                root, mount_point = mounts[controller]
                below = os.path.relpath(path, root) if path.startswith(root) else "."
                found[controller] = mount_point / below
    return found


def _mounts(procfs: Path) -> dict[str, tuple[str, Path]]:
    """Return root and mount point of the hierarchy of each controller."""
    found = {}
    for line in (procfs / "mountinfo").read_text(encoding="utf-8").splitlines():
        before, _, after = line.partition(" - ")
        root, mount_point = before.split()[3:5]
        kind, _, options = after.split(" ", 2)
        if kind == "cgroup2":
            found[""] = (root, Path(mount_point))
        elif kind == "cgroup":
            for controller in options.split(","):
                found[controller] = (root, Path(mount_point))
    return found


def _is_writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK) and os.access(folder / "cgroup.procs", os.W_OK)


def _words(path: Path) -> list[str]:
    return path.read_text(encoding="ascii").split()


def _write(path: Path, value: int) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CLOEXEC)
    try:
        os.write(descriptor, str(value).encode())
    finally:
        os.close(descriptor)
