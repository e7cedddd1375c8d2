"""Showing an ordinary user what lies in folders that only root can enter, and nothing else of them.

Python is often installed below /root. In a mount namespace of this process alone, an empty folder is put over each
closed one, and in it, at their old places, only the folders that are needed.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from grader.judge.walls import kernel


def may(path: Path, mode: int, uid: int, gid: int) -> bool:
    """Return whether a user may do something with a path, asked of the kernel as that user."""
    with _acting_as(uid, gid):
        return os.access(path, mode, effective_ids=True)


def show(paths: Iterable[Path], uid: int, gid: int) -> None:
    """Let a user, in this process and what it starts, reach these folders.

    Raises:
        OSError: the kernel refused a mount.
    """
    wanted: dict[Path, list[Path]] = {}
    for path in _outermost(paths):
        closed = _first_closed_folder(path, uid, gid)
        if closed is not None:
            wanted.setdefault(closed, []).append(path)
    if not wanted:
        return
    kernel.unshare(kernel.CLONE_NEWNS)
    kernel.mount("none", "/", None, kernel.MS_REC | kernel.MS_PRIVATE)
    for closed, folders in wanted.items():
        _replace(closed, folders)


def _replace(closed: Path, folders: list[Path]) -> None:
    # Opened before the empty folder hides them; a handle still leads there.
    handles = [(folder, os.open(folder, os.O_PATH | os.O_DIRECTORY)) for folder in folders]
    kernel.mount("tmpfs", str(closed), "tmpfs", kernel.MS_NOSUID | kernel.MS_NODEV, "size=1m,mode=0755")
    for folder, handle in handles:
        os.makedirs(folder, mode=0o755)
        kernel.mount(f"/proc/self/fd/{handle}", str(folder), None, kernel.MS_BIND | kernel.MS_REC)
        os.close(handle)


def _outermost(paths: Iterable[Path]) -> list[Path]:
    """Return the folders that lie in no other of them."""
    resolved = {path.resolve() for path in paths}
    return sorted(path for path in resolved if not any(parent in resolved for parent in path.parents))


def _first_closed_folder(path: Path, uid: int, gid: int) -> Path | None:
    """Return the outermost folder above `path` that the user cannot enter; None if there is none."""
    for parent in reversed(path.parents):
        if not may(parent, os.X_OK, uid, gid):
            return parent
    return None


@contextmanager
def _acting_as(uid: int, gid: int) -> Iterator[None]:
    groups, own_gid = os.getgroups(), os.getegid()
    os.setgroups([])
    os.setegid(gid)
    os.seteuid(uid)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(own_gid)
        os.setgroups(groups)
