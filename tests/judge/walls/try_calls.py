"""A program: makes system calls for real, each in a process of its own, with or without a filter, and says what came.

Reads {"policy": "cpu", "gpu" or null, "attempts": [[name or number, [arguments]], ...]} from standard input, writes one
outcome each: "ok", the name of an error, or the name of the signal that ended the process. An argument may be "own" or
"parent" (process numbers) or "buffer" (an address with zeros). Some names stand for more than one call: `_ACTIONS`.

Never root: without a filter the calls below are the real ones.
"""

import contextlib
import ctypes
import errno
import json
import mmap
import os
import resource
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any

from grader.judge.walls import bpf, kernel, privileges, seccomp
from grader.judge.walls.syscalls import NUMBERS

_LIBC = kernel.LIBC
_NOBODY = 65534
_BUFFER = ctypes.create_string_buffer(4096)
_SECONDS = 5


def _raw(number: int, arguments: list[Any]) -> str:
    places = {"own": os.getpid(), "parent": os.getppid(), "buffer": ctypes.addressof(_BUFFER)}
    words = [ctypes.c_long(places[word] if isinstance(word, str) else word) for word in arguments]
    if _LIBC.syscall(ctypes.c_long(number), *words) == -1:
        return errno.errorcode[ctypes.get_errno()]
    return "ok"


def _thread() -> None:
    ran: list[bool] = []
    thread = threading.Thread(target=ran.append, args=(True,))
    thread.start()
    thread.join()
    if not ran:
        raise OSError(errno.ECHILD, "the thread did not run")


def _fork() -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def _raw_fork() -> None:
    kernel.syscall(NUMBERS[kernel.MACHINE]["fork"]) or os._exit(0)


def _call_as_i386() -> None:
    """Ask for the process number (20 there) by the interrupt of 32-bit programs."""
    code = bytes.fromhex("b814000000cd80c3")  # mov eax, 20; int 0x80; ret
    page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(code)
    call = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
    if call() != os.getpid():
        raise OSError(errno.ENOSYS, "no 32-bit calls here")


def _take_memory(flags: int) -> None:
    """Map and touch four times what RLIMIT_DATA has left."""
    size = 64 << 20
    memory = mmap.mmap(-1, size, flags | mmap.MAP_ANONYMOUS, mmap.PROT_READ | mmap.PROT_WRITE)
    for place in range(0, size, 4096):
        memory[place] = 1


def _limit_memory() -> None:
    with open("/proc/self/status", encoding="utf-8") as status:
        (held_kib,) = (int(line.split()[1]) for line in status if line.startswith("VmData:"))
    limit = (held_kib << 10) + (16 << 20)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


def _load_beside_another_filter() -> None:
    """Load a filter while a thread has one of its own, which the kernel cannot bring together."""
    loaded, done = threading.Event(), threading.Event()

    def allow_everything() -> None:
        code = b"".join(bpf.ALLOW)
        program = seccomp._Program(len(code) // 8, code)
        kernel.syscall(kernel.SECCOMP[kernel.MACHINE], ctypes.c_uint(1), ctypes.c_uint(0), ctypes.byref(program))
        loaded.set()
        done.wait()

    thread = threading.Thread(target=allow_everything)
    thread.start()
    loaded.wait()
    try:
        seccomp.load_filter(os.getpid())
    finally:
        done.set()
        thread.join()


def _be_filtered() -> None:
    if not seccomp.is_filtered():
        raise OSError(errno.ENOENT, "no filter holds")


_ACTIONS: dict[str, Callable[[], None]] = {
    "start a thread": _thread,
    "os.fork": _fork,
    "fork": _raw_fork,
    "i386 getpid": _call_as_i386,
    "load beside another filter": _load_beside_another_filter,
    "is filtered": _be_filtered,
    "private memory": lambda: _take_memory(mmap.MAP_PRIVATE),
    "memory that grows down": lambda: _take_memory(mmap.MAP_PRIVATE | 0x100),
    "shared memory": lambda: _take_memory(mmap.MAP_SHARED),
}


def _attempt(policy: str | None, name: str | int, arguments: list[Any]) -> str:
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        signal.alarm(_SECONDS)
        _limit_memory()
        privileges.forbid_new_privileges()
        if policy:
            seccomp.load_filter(os.getpid(), policy)
        os.write(write_end, _outcome(name, arguments).encode())
        os._exit(0)
    os.close(write_end)
    _, status = os.waitpid(pid, 0)
    with open(read_end, encoding="utf-8") as pipe:
        said = pipe.read()
    return signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else said


def _outcome(name: str | int, arguments: list[Any]) -> str:
    if isinstance(name, int):
        return _raw(name, arguments)
    if name not in _ACTIONS:
        return _raw(NUMBERS[kernel.MACHINE][name], arguments)
    try:
        _ACTIONS[name]()
    except OSError as error:
        return errno.errorcode[error.errno or 0]
    except RuntimeError:
        return "RuntimeError"
    return "ok"


def main() -> None:
    """Make every attempt that is asked for."""
    asked = json.load(sys.stdin)
    if os.getuid() == 0:
        with contextlib.suppress(PermissionError):
            os.setgroups([])
        os.setresgid(_NOBODY, _NOBODY, _NOBODY)
        os.setresuid(_NOBODY, _NOBODY, _NOBODY)
    outcomes = [_attempt(asked["policy"], name, arguments) for name, arguments in asked["attempts"]]
    json.dump(outcomes, sys.stdout)


if __name__ == "__main__":
    main()
