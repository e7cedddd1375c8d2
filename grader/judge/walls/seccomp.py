"""The filters of system calls, built here and loaded through the kernel's own interface.

Three policies. "cpu", for the children: an allow-list learnt by tracing (syscalls.py). What is not named answers EPERM,
so that Python raises PermissionError and the student reads a sentence; calls newer than the list answer ENOSYS, as an
older kernel would, so that a newer C library takes its older way. What no exercise ever needs and what breaks other
walls (tracing, io_uring, bpf, keys, foreign architectures) kills. "gpu", for children that hold a device: what the
driver's libraries call differs by version, so the same dangerous calls kill, processes, programs, sockets and locks are
refused, and all others are allowed. The outer filter holds for bubblewrap's whole tree, warm process included, which
still has to build walls; filters only add up, so nothing below can be wider.

`clone3` answers ENOSYS because its arguments cannot be inspected; the C library then uses `clone`, which is allowed
with a thread's flags only.
"""

from __future__ import annotations

import ctypes
import errno
import os
from functools import lru_cache

from grader.judge.walls import bpf, kernel
from grader.judge.walls.syscalls import ALLOWED, BUILDS_WALLS, FIRST_NEW_NUMBER, KILLED, NUMBERS, REFUSED, SOCKETS

_SET_MODE_FILTER = 1
_FLAG_TSYNC = 1
_PR_GET_SECCOMP, _MODE_FILTER = 21, 2
_AF_UNIX, _SOCK_STREAM = 1, 1

# The flags of pthread_create in glibc, and in old musl, which adds CLONE_DETACHED. Nothing else makes a thread here.
_THREAD_FLAGS = (0x003D0F00, 0x007D0F00)
# What RLIMIT_DATA does not count: MAP_GROWSDOWN, which passes for a stack, and MAP_SHARED | MAP_ANONYMOUS.
_GROWS_DOWN, _SHARED_ANONYMOUS = 0x100, 0x21
# WAIT, WAKE, REQUEUE (musl), WAIT_BITSET, WAKE_BITSET, each also private and by another clock. Not the
# priority-inheriting ones: no library here uses them, and they have broken kernels more than once.
_FUTEX_OPERATIONS, _FUTEX_MASK = (0, 1, 3, 9, 10), 0x7F
# F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC: no locks, no owners, no leases.
_FCNTL_COMMANDS = (0, 1, 2, 3, 4, 1030)
# F_GETLK, F_SETLK, F_SETLKW, F_SETOWN, F_SETSIG, F_SETOWN_EX, F_OFD_GETLK, F_OFD_SETLK, F_OFD_SETLKW, F_SETLEASE,
# F_NOTIFY, F_SETPIPE_SZ
_FCNTL_REFUSED = (5, 6, 7, 8, 10, 15, 36, 37, 38, 1024, 1026, 1031)
# TCGETS (isatty), FIOCLEX, FIONCLEX, FIONBIO
_IOCTL_COMMANDS = (0x5401, 0x5451, 0x5450, 0x5421)
# PR_SET_NAME and PR_GET_NAME of threads; PR_GET_NO_NEW_PRIVS, PR_GET_SECCOMP and PR_CAPBSET_READ, which prove the walls
_PRCTL_OPTIONS = (15, 16, 39, 21, 23)
# PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_SET_TIMING, PR_SET_MM, PR_SET_SYSCALL_USER_DISPATCH, PR_SCHED_CORE, PR_SET_PTRACER
_PRCTL_REFUSED = (4, 22, 14, 35, 59, 62, 0x59616D61)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def build_filter(machine: str, own_pid: int, policy: str = "cpu") -> bytes:
    """Return the BPF instructions for a child.

    Args:
        machine: "x86_64" or "aarch64".
        own_pid: The only process that may be sent a signal.
        policy: "cpu" or "gpu".

    The warm process calls this once before it forks, so that children find the answer made.
    """
    return _build_filter(machine, own_pid, policy)


@lru_cache(maxsize=4)  # without defaults: the cache would take a default and the same value given for two questions
def _build_filter(machine: str, own_pid: int, policy: str) -> bytes:
    named = {"cpu": _cpu_rules, "gpu": _gpu_rules}[policy]() | _rules_of_both(own_pid)
    new: dict[int, bpf.Rule] = {FIRST_NEW_NUMBER: bpf.refuse(errno.ENOSYS)}
    otherwise = {"cpu": {0: bpf.refuse(), **new}, "gpu": {0: bpf.ALLOW}}[policy]
    return bpf.assemble(machine, _by_number(machine, named), otherwise)


@lru_cache(maxsize=2)
def build_outer_filter(machine: str) -> bytes:
    """Return the BPF instructions for bubblewrap and everything that it starts, for its option --seccomp.

    Sockets are left to the filter of each child: the probe shows with one that the network namespace alone holds.
    """
    named = {name: bpf.KILL for name in KILLED if name not in BUILDS_WALLS}
    return bpf.assemble(machine, _by_number(machine, named), {0: bpf.ALLOW})


def load_filter(own_pid: int, policy: str = "cpu") -> None:
    """Put a child's filter on every thread of the calling process, for good. Needs no_new_privs.

    Raises:
        OSError: the filter could not be loaded, or not for every thread.
    """
    code = build_filter(kernel.MACHINE, own_pid, policy)
    program = _Program(len(code) // 8, code)
    stray = kernel.syscall(
        kernel.SECCOMP[kernel.MACHINE],
        ctypes.c_uint(_SET_MODE_FILTER),
        ctypes.c_uint(_FLAG_TSYNC),
        ctypes.byref(program),
    )
    if stray != 0:  # the kernel then loads nothing, and says so by a thread's number instead of an error
        raise OSError(errno.EBUSY, f"thread {stray} cannot be filtered")


def is_filtered() -> bool:
    """Return whether a child's filter holds for the calling thread, by effect: the outer one gives the same mode."""
    if kernel.prctl(_PR_GET_SECCOMP) != _MODE_FILTER:
        return False
    descriptor = kernel.LIBC.socket(_AF_UNIX, _SOCK_STREAM, 0)
    if descriptor < 0:
        return ctypes.get_errno() == errno.EPERM
    os.close(descriptor)
    return False


def _cpu_rules() -> dict[str, bpf.Rule]:
    return dict.fromkeys(ALLOWED, bpf.ALLOW) | {
        "mmap": bpf.refuse_bits(3, _GROWS_DOWN, _SHARED_ANONYMOUS),
        "futex": bpf.allow_values(1, _FUTEX_OPERATIONS, _FUTEX_MASK),
        "fcntl": bpf.allow_values(1, _FCNTL_COMMANDS),
        "ioctl": bpf.allow_values(1, _IOCTL_COMMANDS),
        "prctl": bpf.allow_values(0, _PRCTL_OPTIONS),
        "openat2": bpf.refuse(errno.ENOSYS),
    }


def _gpu_rules() -> dict[str, bpf.Rule]:
    # ioctl is the driver's door: Landlock and the nodes that are bound say which devices there are. CUDA needs shared
    # anonymous memory and memfd_create; what they take is for the worker's own watch over memory to count.
    return dict.fromkeys((*SOCKETS, *REFUSED), bpf.refuse()) | {
        "mmap": bpf.refuse_bits(3, _GROWS_DOWN),
        "fcntl": bpf.refuse_values(1, _FCNTL_REFUSED),
        "prctl": bpf.refuse_values(0, _PRCTL_REFUSED),
    }


def _rules_of_both(own_pid: int) -> dict[str, bpf.Rule]:
    return dict.fromkeys(KILLED, bpf.KILL) | {
        "clone": bpf.allow_values(0, _THREAD_FLAGS),
        "clone3": bpf.refuse(errno.ENOSYS),
        "flock": bpf.refuse(
            errno.ENOSYS
        ),  # as on a file system without locks: HDF5 goes on without, not so after EPERM
        "kill": bpf.allow_values(0, (own_pid,)),
        "tgkill": bpf.allow_values(0, (own_pid,)),
        "prlimit64": bpf.allow_null(2),
    }


def _by_number(machine: str, named: dict[str, bpf.Rule]) -> dict[int, bpf.Rule]:
    numbers = NUMBERS[machine]
    return {numbers[name]: rule for name, rule in named.items() if name in numbers}
