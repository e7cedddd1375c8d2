"""A program: give up root if need be, then become bubblewrap.

Reads one JSON object from standard input: see `BoxProcess`. Started by root, it first shows the wanted files in a
private mount namespace (they may lie in folders that only root can enter), then changes to an ordinary user for good,
because RLIMIT_NPROC does not bind root and files of root would look like the box's own. Started by anybody else it only
writes bubblewrap's arguments into a file without a name, which keeps them out of the process list.
"""

from __future__ import annotations

import base64
import json
import os
import sys
from typing import Any

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)) + "/../../..")

from grader.judge.walls import kernel


def main() -> None:
    """Replace this process by bubblewrap. Arguments: where the control socket is, and where the box expects it."""
    given, wanted = int(sys.argv[1]), int(sys.argv[2])
    os.dup2(given, wanted, inheritable=True)
    plan: dict[str, Any] = json.load(sys.stdin)
    if os.geteuid() == 0 and _is_mapped(plan["uid"]):
        _show_in_private(plan)
        _become(plan["uid"])
    elif _is_root_outside():
        sys.exit("this is root outside a user namespace that has no other user: start it as an ordinary user")
    arguments = _file_with(("\0".join(_arguments(plan)) + "\0").encode())
    os.execv(plan["bubblewrap"], ["bwrap", "--args", str(arguments), *plan["command"]])


def _show_in_private(plan: dict[str, Any]) -> None:
    kernel.unshare(kernel.CLONE_NEWNS)
    kernel.mount("none", "/", None, kernel.MS_REC | kernel.MS_PRIVATE)
    stage = plan["stage"]
    kernel.mount("tmpfs", stage, "tmpfs", 0, "size=1m,mode=0755")
    for number, bind in enumerate(plan["binds"]):
        place = f"{stage}/{number}"
        if os.path.isdir(bind["source"]):
            os.mkdir(place)
        else:
            os.close(os.open(place, os.O_CREAT | os.O_WRONLY, 0o644))
        kernel.mount(bind["source"], place, None, kernel.MS_BIND | kernel.MS_REC)
        bind["source"] = place


def _become(uid: int) -> None:
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)


def _is_mapped(uid: int) -> bool:
    return any(first <= uid < first + count for first, _, count in _user_map())


def _is_root_outside() -> bool:
    """Return whether limits of processes would not hold, because the kernel takes this user for the machine's root."""
    own = os.geteuid()
    return any(first <= own < first + count and outside + own - first == 0 for first, outside, count in _user_map())


def _user_map() -> list[tuple[int, int, int]]:
    with open("/proc/self/uid_map", encoding="ascii") as lines:
        return [(int(first), int(outside), int(count)) for first, outside, count in map(str.split, lines)]


def _arguments(plan: dict[str, Any]) -> list[str]:
    arguments = list(plan["options"])
    for bind in plan["binds"]:
        arguments += ["--dev-bind" if bind["device"] else "--ro-bind", bind["source"], bind["target"]]
    for path, text in plan["contents"].items():
        arguments += ["--ro-bind-data", str(_file_with(text.encode())), path]
    arguments += plan["late_options"]
    arguments += ["--seccomp", str(_file_with(base64.b64decode(plan["filter"])))]
    return arguments


def _file_with(content: bytes) -> int:
    descriptor = os.memfd_create("grader")
    os.write(descriptor, content)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.set_inheritable(descriptor, True)
    return descriptor


if __name__ == "__main__":
    main()
