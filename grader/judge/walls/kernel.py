"""System calls that Python does not offer, through ctypes, with errors as OSError."""

from __future__ import annotations

import ctypes
import os
import platform
from typing import Any

LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.prctl.argtypes = (ctypes.c_int, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_ulong)
MACHINE = platform.machine()

_LANDLOCK_NUMBERS = (444, 445, 446)  # equal on every architecture, as are all calls newer than 424
LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = _LANDLOCK_NUMBERS
CLOSE_RANGE = 436
PIDFD_OPEN = 434
SECCOMP = {"x86_64": 317, "aarch64": 277}
CAPSET = {"x86_64": 126, "aarch64": 91}

CLONE_NEWNS = 0x00020000
CLONE_NEWCGROUP = 0x02000000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

MS_RDONLY = 1
MS_NOSUID = 2
MS_NODEV = 4
MS_NOEXEC = 8
MS_BIND = 4096
MS_REC = 16384
MS_PRIVATE = 1 << 18


def checked(result: int, what: str) -> int:
    """Return `result`, or raise OSError with the name of the call if it is negative."""
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def syscall(number: int, *arguments: Any) -> int:
    """Make a raw system call and return its result, or raise OSError."""
    return checked(LIBC.syscall(ctypes.c_long(number), *arguments), f"system call {number}")


def prctl(option: int, second: int = 0, third: int = 0) -> int:
    """Call prctl(2) with up to three arguments."""
    return checked(LIBC.prctl(option, second, third, 0, 0), "prctl")


def unshare(flags: int) -> None:
    """Call unshare(2)."""
    checked(LIBC.unshare(ctypes.c_int(flags)), f"unshare {flags:#x}")


def setns(descriptor: int, flags: int) -> None:
    """Call setns(2)."""
    checked(LIBC.setns(ctypes.c_int(descriptor), ctypes.c_int(flags)), f"setns {flags:#x}")


def mount(source: str, target: str, kind: str | None, flags: int, options: str = "") -> None:
    """Call mount(2)."""
    result = LIBC.mount(
        source.encode(),
        target.encode(),
        kind.encode() if kind else None,
        ctypes.c_ulong(flags),
        options.encode() if options else None,
    )
    checked(result, f"mount {target}")


def close_from(first: int) -> None:
    """Close every descriptor from `first` on."""
    syscall(CLOSE_RANGE, ctypes.c_uint(first), ctypes.c_uint(0xFFFFFFFF), ctypes.c_uint(0))


def open_pidfd(pid: int) -> int:
    """Return a descriptor of a process."""
    return syscall(PIDFD_OPEN, ctypes.c_int(pid), ctypes.c_uint(0))


def give_memory_back() -> None:
    """Return memory that is free to the machine: large answers leave holes between small things that stay."""
    LIBC.malloc_trim(0)
