"""Attempts of our own, made behind every wall but the last, which would hide the others: does each hold alone?

Runs in a child that never reads a foreign byte: the probe asks for it, it answers and ends.
"""

from __future__ import annotations

import ctypes
import errno
import mmap
import os
import signal
import socket
import sys
from collections.abc import Callable
from typing import Any

from grader.judge.walls import kernel, seccomp
from grader.judge.walls.lockdown import FIRST_PID

FOREIGN_CALL = -1  # stands for a call of another architecture
_MANY_PROCESSES = 500
_STEP_BYTES = 8 << 20


def before_any_wall_of_its_own() -> dict[str, str]:
    """Write where only bubblewrap's read-only mounts are in the way, and return what became of it."""
    files = ("/code/grader/judge/wire/x", "/packages/numpy/x", "/python/lib/x", "/usr/lib/x", "/etc/x", "/x")
    return {target: _outcome(lambda target=target: open(target, "ab").close()) for target in files}  # type: ignore[misc]


def attempt(request: dict[str, Any], early: dict[str, str]) -> dict[str, Any]:
    """Make the attempts that are asked for and return what became of each.

    Args:
        request: "take_bytes": how much memory to take (the child should not survive it), or "udp", "abstract" and
            "pid": a port of this machine, the name of an abstract socket and a process outside; or "calls": names and
            numbers of system calls to make, each in a process with the filter of a child.
        early: What `before_any_wall_of_its_own` has returned.
    """
    if "calls" in request:
        return {name: _in_a_process_of_its_own(number) for name, number in request["calls"]}
    if "take_bytes" in request:
        return {"taken": _take(request["take_bytes"])}
    return {
        "writing": early,
        "udp": _outcome(lambda: _send(request["udp"])),
        "abstract socket": _outcome(lambda: _connect(request["abstract"])),
        "signal": _outcome(lambda: os.kill(request["pid"], 0)),
        "signal to all": _outcome(lambda: os.kill(-1, 0)),
        "execve": _execute(),
        "write to a device": _outcome(lambda: open("/dev/urandom", "wb").close()),
        "become root": _outcome(lambda: os.setuid(0)),
        "host name": _outcome(lambda: socket.sethostname("x")),
        "processes": _fork_many(),
    }


def _outcome(action: Callable[[], object]) -> str:
    try:
        action()
    except OSError as error:
        return errno.errorcode.get(error.errno or 0, str(error.errno))
    return "ok"


def _execute() -> str:
    pid = os.fork()
    if pid == 0:
        try:
            os.execv(sys.executable, ["python", "-c", "pass"])
        except OSError as error:
            os._exit(error.errno or 0)
    _, status = os.waitpid(pid, 0)
    return errno.errorcode.get(os.waitstatus_to_exitcode(status), "ok")


def _send(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"x", ("127.0.0.1", port))


def _connect(name: str) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
        caller.connect("\0" + name)


def _fork_many() -> int:
    """Fork until it is refused, and return how many processes there were."""
    started: list[int] = []
    try:
        while len(started) < _MANY_PROCESSES:
            pid = os.fork()
            if pid == 0:
                signal.pause()
                os._exit(0)
            started.append(pid)
    except OSError:
        pass
    for pid in started:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return len(started)


def _in_a_process_of_its_own(number: int) -> str:
    pid = os.fork()
    if pid == 0:
        seccomp.load_filter(FIRST_PID)
        if number == FOREIGN_CALL:
            _call_in_32_bits()
        else:
            kernel.LIBC.syscall(ctypes.c_long(number), 0, 0, 0, 0, 0)
        os._exit(ctypes.get_errno() & 0xFF)
    _, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status):
        return signal.Signals(os.WTERMSIG(status)).name
    return errno.errorcode.get(os.WEXITSTATUS(status), "ok")


def _call_in_32_bits() -> None:
    """Make a 32-bit system call from 64-bit code: getpid by int 0x80."""
    page = mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=7)
    page.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    ctypes.CFUNCTYPE(ctypes.c_int)(address)()


def _take(wanted_bytes: int) -> int:
    blocks = []
    for _ in range(wanted_bytes // _STEP_BYTES):
        blocks.append(b"x" * _STEP_BYTES)
    return len(blocks) * _STEP_BYTES
