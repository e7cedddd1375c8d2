"""Drop every capability for good, and every way to get one back."""

from __future__ import annotations

import ctypes

from grader.judge.walls import kernel

_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_PR_GET_NO_NEW_PRIVS = 39
_PR_CAPBSET_DROP = 24
_PR_CAP_AMBIENT = 47
_PR_CAP_AMBIENT_CLEAR_ALL = 4
_CAPABILITY_VERSION_3 = 0x20080522
_LAST_CAPABILITY = 63


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Sets(ctypes.Structure):
    _fields_ = (("effective", ctypes.c_uint32), ("permitted", ctypes.c_uint32), ("inheritable", ctypes.c_uint32))


_HEADER = _Header(_CAPABILITY_VERSION_3, 0)
_NO_CAPABILITIES = (_Sets * 2)()


def drop_capabilities() -> None:
    """Empty the bounding, ambient, effective, permitted and inheritable sets of the calling thread."""
    for capability in range(_LAST_CAPABILITY + 1):
        try:
            kernel.prctl(_PR_CAPBSET_DROP, capability)
        except OSError:  # EINVAL: beyond the last one that this kernel knows; EPERM: there is nothing to drop with
            break
    kernel.prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL)
    kernel.syscall(kernel.CAPSET[kernel.MACHINE], ctypes.byref(_HEADER), ctypes.byref(_NO_CAPABILITIES))


def forbid_new_privileges() -> None:
    """Set no_new_privs, which no later exec can undo, and make the process unreadable for its equals."""
    kernel.prctl(_PR_SET_NO_NEW_PRIVS, 1)
    kernel.prctl(_PR_SET_DUMPABLE, 0)


def has_no_new_privileges() -> bool:
    """Return whether no_new_privs holds for the calling thread."""
    return kernel.prctl(_PR_GET_NO_NEW_PRIVS) == 1
