"""Landlock: a second wall around files, TCP, abstract sockets and signals, in the kernel's own interface."""

from __future__ import annotations

import ctypes
import os

from grader.judge.walls import kernel

_CREATE_RULESET_VERSION = 1
_RULE_PATH_BENEATH = 1

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_MAKE_CHAR, _MAKE_SOCK, _MAKE_FIFO, _MAKE_BLOCK = 1 << 6, 1 << 9, 1 << 10, 1 << 11
_REFER, _TRUNCATE, _IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
# Every right of the ABIs 1 to 5; later ones added no right on files.
_RIGHTS_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_NET_RIGHTS = 0b11  # bind and connect TCP, ABI 4
_SCOPES = 0b11  # abstract unix sockets and signals, ABI 6


class _RulesetAttributes(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def abi_version() -> int:
    """Return the Landlock ABI of this kernel, 0 if there is none."""
    try:
        return kernel.syscall(
            kernel.LANDLOCK_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_CREATE_RULESET_VERSION)
        )
    except OSError:
        return 0


def restrict(readable: tuple[str, ...], writable: tuple[str, ...], devices: tuple[str, ...] = ()) -> int:
    """Restrict the calling thread for good: read below `readable`, read and write below `writable`, nothing else.

    Execution, sockets, TCP, and signals to anybody outside are refused everywhere, control of devices everywhere but
    for those named in `devices`. Needs no_new_privs.

    Returns:
        The ABI that was used, 0 if the kernel has no Landlock (the mount namespace is then the only file wall).
    """
    abi = abi_version()
    if abi == 0:
        return 0
    files = _RIGHTS_BY_ABI[min(abi, 5)]
    attributes = _RulesetAttributes(files, _NET_RIGHTS if abi >= 4 else 0, _SCOPES if abi >= 6 else 0)
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    ruleset = kernel.syscall(
        kernel.LANDLOCK_CREATE_RULESET, ctypes.byref(attributes), ctypes.c_size_t(size), ctypes.c_uint32(0)
    )
    try:
        reading = _READ_FILE | _READ_DIR
        writing = files & ~(_EXECUTE | _MAKE_CHAR | _MAKE_SOCK | _MAKE_FIFO | _MAKE_BLOCK | _IOCTL_DEV)
        for path in readable:
            _allow(ruleset, path, reading)
        for path in writable:
            control = files & _IOCTL_DEV if path in devices else 0
            _allow(ruleset, path, writing if os.path.isdir(path) else _READ_FILE | _WRITE_FILE | control)
        kernel.syscall(kernel.LANDLOCK_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)
    return abi


def _allow(ruleset: int, path: str, rights: int) -> None:
    parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = _PathBeneath(rights, parent)
        kernel.syscall(
            kernel.LANDLOCK_ADD_RULE,
            ctypes.c_int(ruleset),
            ctypes.c_int(_RULE_PATH_BENEATH),
            ctypes.byref(rule),
            ctypes.c_uint32(0),
        )
    finally:
        os.close(parent)
