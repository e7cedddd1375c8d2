"""The list of system calls a child may make, as a BPF program built here and loaded through the kernel's interface.

An allow-list: what is not named answers EPERM, so that Python raises PermissionError and the student reads a sentence.
What no exercise ever needs and what breaks other walls (tracing, io_uring, bpf, keys, foreign architectures) kills.
`clone3` answers ENOSYS because its arguments cannot be inspected; the C library then uses `clone`, which is allowed
for threads only. Shared anonymous memory is refused because RLIMIT_DATA does not count it.
"""

from __future__ import annotations

import ctypes
import errno
import struct
from collections.abc import Iterable
from functools import lru_cache

from grader.judge.walls import kernel
from grader.judge.walls.syscalls import ALLOWED, KILLED, NUMBERS

_SET_MODE_FILTER = 1
_FLAG_TSYNC = 1
_PR_GET_SECCOMP = 21
_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_X32_BIT = 0x40000000

_ALLOW = 0x7FFF0000
_KILL = 0x80000000
_EPERM = 0x00050000 | errno.EPERM
_ENOSYS = 0x00050000 | errno.ENOSYS

_LOAD, _JUMP_EQUAL, _JUMP_SET, _JUMP_AT_LEAST, _AND, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x54, 0x06
_OFFSET_NUMBER, _OFFSET_ARCH = 0, 4

_CLONE_THREAD = 0x00010000
_MAP_SHARED, _MAP_ANONYMOUS = 0x01, 0x20
# F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC: no locks, no owners, no leases.
_FCNTL_COMMANDS = (0, 1, 2, 3, 4, 1030)
# TCGETS (isatty), FIONREAD, FIOCLEX, FIONCLEX, FIONBIO
_IOCTL_COMMANDS = (0x5401, 0x541B, 0x5451, 0x5450, 0x5421)
# PR_SET_NAME, PR_GET_NAME, PR_GET_NO_NEW_PRIVS, PR_GET_SECCOMP, PR_CAPBSET_READ, PR_SET_VMA
_PRCTL_OPTIONS = (15, 16, 39, 21, 23, 0x53564D41)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


@lru_cache(maxsize=4)
def build_filter(machine: str, own_pid: int) -> bytes:
    """Return the BPF instructions for a child.

    Args:
        machine: "x86_64" or "aarch64".
        own_pid: The only process that may be sent a signal.

    The warm process calls this once before it forks, so that children find the answer made.
    """
    numbers = NUMBERS[machine]
    code = [
        _op(_LOAD, _OFFSET_ARCH),
        _op(_JUMP_EQUAL, _AUDIT_ARCH[machine], 1, 0),
        _op(_RETURN, _KILL),
        _op(_LOAD, _OFFSET_NUMBER),
    ]
    if machine == "x86_64":
        code += [_op(_JUMP_AT_LEAST, _X32_BIT, 0, 1), _op(_RETURN, _KILL)]
    for name in ALLOWED:
        if name in numbers:
            code += _whole_call(numbers[name], _ALLOW)
    for name in KILLED:
        if name in numbers:
            code += _whole_call(numbers[name], _KILL)
    code += _whole_call(numbers["clone3"], _ENOSYS)
    code += _whole_call(numbers["openat2"], _ENOSYS)
    code += _if_bits(numbers["clone"], 0, _CLONE_THREAD)
    code += _unless_bits(numbers["mmap"], 3, (_MAP_SHARED, _MAP_ANONYMOUS))
    code += _if_one_of(numbers["fcntl"], 1, _FCNTL_COMMANDS)
    code += _if_one_of(numbers["ioctl"], 1, _IOCTL_COMMANDS)
    code += _if_one_of(numbers["prctl"], 0, _PRCTL_OPTIONS)
    code += _if_null(numbers["prlimit64"], 2)
    for name in ("kill", "tgkill"):
        code += _if_one_of(numbers[name], 0, (own_pid,))
    code.append(_op(_RETURN, _EPERM))
    return b"".join(code)


def load_filter(own_pid: int) -> None:
    """Put the filter on every thread of the calling process, for good. Needs no_new_privs."""
    code = build_filter(kernel.MACHINE, own_pid)
    program = _Program(len(code) // 8, code)
    kernel.syscall(
        kernel.SECCOMP[kernel.MACHINE],
        ctypes.c_uint(_SET_MODE_FILTER),
        ctypes.c_uint(_FLAG_TSYNC),
        ctypes.byref(program),
    )


def is_filtered() -> bool:
    """Return whether a seccomp filter holds for the calling thread."""
    return kernel.prctl(_PR_GET_SECCOMP) == 2


def _op(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("<HBBI", code, if_true, if_false, value & 0xFFFFFFFF)


def _whole_call(number: int, action: int) -> list[bytes]:
    return [_op(_JUMP_EQUAL, number, 0, 1), _op(_RETURN, action)]


def _argument(index: int) -> int:
    return 16 + 8 * index  # little-endian: the low half comes first


def _rule(number: int, body: list[bytes]) -> list[bytes]:
    # A body always returns, so the number need not be loaded again.
    return [_op(_JUMP_EQUAL, number, 0, len(body)), *body]


def _if_bits(number: int, index: int, bits: int) -> list[bytes]:
    return _rule(
        number,
        [_op(_LOAD, _argument(index)), _op(_JUMP_SET, bits, 0, 1), _op(_RETURN, _ALLOW), _op(_RETURN, _EPERM)],
    )


def _unless_bits(number: int, index: int, bits: tuple[int, int]) -> list[bytes]:
    both = bits[0] | bits[1]
    return _rule(
        number,
        [
            _op(_LOAD, _argument(index)),
            _op(_AND, both),
            _op(_JUMP_EQUAL, both, 0, 1),
            _op(_RETURN, _EPERM),
            _op(_RETURN, _ALLOW),
        ],
    )


def _if_one_of(number: int, index: int, values: Iterable[int]) -> list[bytes]:
    body = [_op(_LOAD, _argument(index))]
    for value in values:
        body += [_op(_JUMP_EQUAL, value, 0, 1), _op(_RETURN, _ALLOW)]
    return _rule(number, [*body, _op(_RETURN, _EPERM)])


def _if_null(number: int, index: int) -> list[bytes]:
    return _rule(
        number,
        [
            _op(_LOAD, _argument(index)),
            _op(_JUMP_EQUAL, 0, 0, 3),
            _op(_LOAD, _argument(index) + 4),
            _op(_JUMP_EQUAL, 0, 0, 1),
            _op(_RETURN, _ALLOW),
            _op(_RETURN, _EPERM),
        ],
    )
