"""Control groups that an ordinary user may divide: root makes one, gives it away, and moves itself in.

The judge finds it as the own group of its process and makes a group in it for every child.
"""

import logging
import os
from contextlib import suppress
from pathlib import Path

logger = logging.getLogger(__name__)

NAME = "descent"
CONTROLLERS = ("memory", "pids")
# What somebody needs to own to move processes within a group and to divide it, in version 1 and 2.
DIVIDED_BY = ("cgroup.procs", "cgroup.subtree_control", "cgroup.threads", "tasks")


def delegate_cgroups(uid: int, gid: int) -> None:
    """Move this process into groups that belong to a user, wherever the machine lets root make them.

    Without them the judge bounds memory in other ways, so a refusal is no error.
    """
    for own in _own_folders():
        try:
            _delegate(own, uid, gid)
        except OSError as error:
            logger.info("no control group below %s: %s", own, error)


def _delegate(own: Path, uid: int, gid: int) -> None:
    group = own if own.name == NAME else own / NAME
    group.mkdir(exist_ok=True)
    os.chown(group, uid, gid)
    for name in DIVIDED_BY:
        with suppress(FileNotFoundError):  # the other version's
            os.chown(group / name, uid, gid)
    (group / "cgroup.procs").write_text(str(os.getpid()), encoding="ascii")
    hands_on = own / "cgroup.subtree_control"
    if group != own and hands_on.exists():
        # Refused while other processes are beside us, as in a login session; a service or a container has none.
        available = (own / "cgroup.controllers").read_text(encoding="ascii").split()
        hands_on.write_text(" ".join(f"+{name}" for name in CONTROLLERS if name in available), encoding="ascii")


def _own_folders() -> list[Path]:
    """Return the folders of this process's groups: of each controller in version 1, of all of them in version 2."""
    mounts = _mounts()
    found = []
    for line in Path("/proc/self/cgroup").read_text(encoding="utf-8").splitlines():
        _, controllers, path = line.split(":", 2)
        if controllers in mounts and controllers in ("", *CONTROLLERS):
            root, mount_point = mounts[controllers]
            below = os.path.relpath(path, root) if path.startswith(root) else "."
            found.append(mount_point / below)
    return found


def _mounts() -> dict[str, tuple[str, Path]]:
    """Return root and mount point of each hierarchy, by controller; version 2 under the empty name."""
    found = {}
    for line in Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines():
        before, _, after = line.partition(" - ")
        root, mount_point = before.split()[3:5]
        kind, _, options = after.split(" ", 2)
        if kind == "cgroup2":
            found[""] = (root, Path(mount_point))
        elif kind == "cgroup":
            found |= {name: (root, Path(mount_point)) for name in options.split(",")}
    return found
