#!/usr/bin/env python3
"""Write deploy/seccomp.json, the seccomp profile of worker containers, from the profile that a container engine ships.

    python3 deploy/make_seccomp.py /usr/share/containers/seccomp.json > deploy/seccomp.json

It is what an engine lets every container call, without DROPPED, with BOXES_NEED. Engines hand out the calls of
BOXES_NEED with CAP_SYS_ADMIN, which a worker must not have; its boxes use them in user namespaces of their own, where
the kernel checks the rights of that namespace. This wall is the outermost of three: bubblewrap and every child load
narrower filters (grader/judge/walls/seccomp.py).

The result uses only what the OCI runtime specification knows, because Kubernetes reads no other form.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

# Each was left out once, and no box could be built: see the table in docs/deploying.md.
BOXES_NEED = ("clone", "mount", "pivot_root", "sethostname", "setns", "umount2", "unshare")

# What a worker never calls, although engines let it by.
DROPPED = {
    "looking into other processes": (
        "kcmp", "pidfd_getfd", "process_madvise", "process_mrelease", "process_vm_readv",
        "process_vm_writev", "ptrace",
    ),
    "other ways to mount": (
        "fsconfig", "fsmount", "fsopen", "fspick", "listmount", "mount_setattr", "move_mount", "open_tree",
        "statmount", "umount",
    ),
    "calls that run other calls": (
        "io_uring_enter", "io_uring_register", "io_uring_setup", "ipc", "socketcall", "syscall",
    ),
    "writing to pages of files that others read": (
        "splice", "tee", "vmsplice",
    ),
    "asynchronous input and output": (
        "io_cancel", "io_destroy", "io_getevents", "io_pgetevents", "io_setup", "io_submit",
    ),
    "the machine": (
        "adjtimex", "clock_adjtime", "clock_adjtime64", "fanotify_mark", "get_mempolicy", "keyctl", "mbind",
        "memfd_secret", "name_to_handle_at", "reboot", "set_mempolicy", "syslog",
    ),
}  # fmt: skip

# AF_UNIX, AF_INET, AF_INET6, and AF_NETLINK with which bubblewrap brings up the loopback of a box.
SOCKET_FAMILIES = (1, 2, 10, 16)
_ENOSYS = 38


def main() -> int:
    """Print the profile made from the file that the first argument names."""
    engine = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(json.dumps(make_profile(engine), indent=2))  # noqa: T201  (its output is a file)
    return 0


def make_profile(engine: dict[str, Any]) -> dict[str, Any]:
    """Return our profile for one of an engine: calls are refused unless named."""
    dropped = {name for names in DROPPED.values() for name in names}
    common = allowed_to_all(engine) - dropped - set(BOXES_NEED) - {"clone3", "socket", "personality"}
    return {
        "defaultAction": "SCMP_ACT_ERRNO",
        # As if the kernel were too old to know the call: programs then do it another way.
        "defaultErrnoRet": _ENOSYS,
        # Not their 32-bit forms: a call through one of these ends the process.
        "architectures": ["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"],
        "syscalls": [
            _allow("What engines let every container call.", sorted(common | {"arch_prctl"})),
            _allow("What a box needs, inside a user namespace of its own.", sorted(BOXES_NEED)),
            {
                "comment": "No filter can see its arguments; the C library then uses clone.",
                "names": ["clone3"],
                "action": "SCMP_ACT_ERRNO",
                "errnoRet": _ENOSYS,
            },
            *[_allow(f"Family {family}.", ["socket"], _equals(0, family)) for family in SOCKET_FAMILIES],
            *[_allow("Plain Linux, or asking.", ["personality"], _equals(0, kind)) for kind in (0, 0xFFFFFFFF)],
        ],
    }


def allowed_to_all(profile: dict[str, Any]) -> set[str]:
    """Return the calls that a profile allows without a condition: no capability, no architecture, no argument."""
    return {
        name
        for rule in profile["syscalls"]
        if rule["action"] == "SCMP_ACT_ALLOW" and not (rule.get("args") or rule.get("includes") or rule.get("excludes"))
        for name in rule["names"]
    }


def _allow(comment: str, names: list[str], *arguments: dict[str, Any]) -> dict[str, Any]:
    rule: dict[str, Any] = {"comment": comment, "names": names, "action": "SCMP_ACT_ALLOW"}
    return {**rule, "args": list(arguments)} if arguments else rule


def _equals(index: int, value: int) -> dict[str, Any]:
    return {"index": index, "value": value, "op": "SCMP_CMP_EQ"}


if __name__ == "__main__":
    sys.exit(main())
