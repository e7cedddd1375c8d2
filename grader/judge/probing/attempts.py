"""A submission that tries to get out, sent by `grader probe` and by workers. Every function reports what happened.

It is never imported outside a box: the probe reads this file as text and grades it like any other submission.
"""

# mypy: ignore-errors
# ruff: noqa
# Written to break things, as a student would write it.
from __future__ import annotations

import ctypes
import errno
import gc
import mmap
import os
import signal
import socket
import sys
import threading

_LIBC = ctypes.CDLL(None, use_errno=True)


def _outcome(action):
    """Return "ok" if an action worked, else the name of its error."""
    try:
        action()
    except OSError as error:
        return errno.errorcode.get(error.errno, str(error.errno))
    except (MemoryError, RuntimeError) as error:
        return type(error).__name__
    return "ok"


def identity():
    """Return user, group and process number as seen inside."""
    return {"uid": os.getuid(), "gid": os.getgid(), "pid": os.getpid(), "host": os.uname().nodename}


def open_outside(paths, folders):
    """Return what opening each path gives, and what is in folders."""
    opened = [_outcome(lambda path=path: open(path, "rb").close()) for path in paths]
    return {"opened": opened, "folders": {folder: os.listdir(folder) for folder in folders}}


def write_anywhere():
    """Try to write to everything that is shared with others."""
    targets = ("/usr/lib/x", "/python/lib/x", "/packages/x", "/code/x", "/etc/x", "/dev/x", "/x", "/proc/x")
    return {target: _outcome(lambda target=target: open(target, "wb").close()) for target in targets}


def fill_tmp():
    """Write to /tmp until it is full."""
    written = 0
    outcome = "ok"
    try:
        for number in range(200):
            with open(f"/tmp/big{number}", "wb") as file:
                written += file.write(bytes(1 << 20))
    except OSError as error:
        outcome = errno.errorcode[error.errno]
    return {"outcome": outcome, "mebibytes": written >> 20}


def make_files():
    """Make files in /tmp until it is refused; return how many there were."""
    files = 0
    try:
        for files in range(100_000):
            os.close(os.open(f"/tmp/f{files}", os.O_CREAT | os.O_WRONLY))
    except OSError:
        pass
    return files


def write_to_a_device():
    """Open a device for writing that the machine lets everybody write to; only Landlock refuses it."""
    return _outcome(lambda: open("/dev/urandom", "wb").close())


def environment():
    """Return all environment variables."""
    return dict(os.environ)


def descriptors():
    """Return every open descriptor."""
    found = []
    for number in range(1024):
        try:
            os.fstat(number)
        except OSError:
            continue
        found.append(number)
    return found


def privileges():
    """Return no_new_privs, the seccomp mode, and the capabilities that are left."""

    class Header(ctypes.Structure):
        _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))

    header, sets = Header(0x20080522, 0), (ctypes.c_uint32 * 6)()
    asked = _LIBC.capget(ctypes.byref(header), sets)
    bounding = [number for number in range(41) if _LIBC.prctl(23, number, 0, 0, 0) == 1]
    return {
        "asked": asked,
        "no_new_privs": _LIBC.prctl(39, 0, 0, 0, 0),
        "seccomp": _LIBC.prctl(21, 0, 0, 0, 0),
        "capabilities": [int(value) for value in sets],
        "bounding": bounding,
    }


def reach_network(addresses):
    """Try to make sockets and to reach addresses outside."""
    made = {
        "socket": _outcome(lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()),
        "unix": _outcome(lambda: socket.socket(socket.AF_UNIX, socket.SOCK_STREAM).close()),
    }
    for host, port in addresses:
        reached = _outcome(lambda: socket.create_connection((host, port), timeout=1).close())
        made[f"connect to {host}:{port}"] = reached
    return made


def start_processes():
    """Try to fork and to become another program."""
    return {
        "fork": _outcome(lambda: os.fork() or os._exit(0)),
        "execve": _outcome(lambda: os.execv(sys.executable, ["python"])),
    }


def start_threads():
    """Start threads until it fails; return how many ran."""
    stop, threads = threading.Event(), []
    try:
        for _ in range(1000):
            thread = threading.Thread(target=stop.wait, daemon=True)
            thread.start()
            threads.append(thread)
    except RuntimeError:
        pass
    stop.set()
    return len(threads)


def take_memory(limit_bytes):
    """Take private memory until it fails; return how much there was, and what shared memory answers."""
    taken, blocks, outcome = 0, [], "ok"
    step = 16 << 20
    try:
        while taken < 4 * limit_bytes:
            blocks.append(bytearray(step))
            taken += step
    except MemoryError:
        outcome = "MemoryError"
    del blocks
    shared = _outcome(lambda: mmap.mmap(-1, 1 << 20).close())
    return {"outcome": outcome, "taken": taken, "shared": shared}


def signal_others(pid):
    """Send signals to a process of the machine, and to everybody."""
    return {
        "one": _outcome(lambda: os.kill(pid, 0)),
        "all": _outcome(lambda: os.kill(-1, signal.SIGKILL)),
        "group": _outcome(lambda: os.killpg(0, 0)),
    }


def end_by_system_call(number):
    """Make a system call that is killed. If this returns, the wall does not stand."""
    return _LIBC.syscall(ctypes.c_long(number), 0, 0, 0, 0, 0)


def find_text(first, second):
    """Look for a text in everything this process can read, given in two halves so that asking does not put it there.

    The kernel says what can be read: writing from an address that is not mapped fails without a crash.
    """
    first, second, control = first.encode(), second.encode(), b"-planted"
    planted = bytearray(first) + control
    gc.unfreeze()
    read_end, write_end = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    pending = {id(value) >> 16 for value in gc.get_objects()} | {ctypes.addressof(ctypes.c_int()) >> 16}
    looked, seen_bytes, found, found_control = set(), 0, False, False
    while pending and seen_bytes < 512 << 20:
        block = pending.pop()
        looked.add(block)
        for page in range(16):  # a mapping may begin in the middle of a block
            _LIBC.write(write_end, ctypes.c_void_p((block << 16) + (page << 12)), ctypes.c_size_t((16 - page) << 12))
            try:
                # Also after a failure, which leaves an empty page in the pipe of older kernels.
                content = os.read(read_end, 1 << 16)
            except BlockingIOError:
                continue
            if content:
                break
        else:
            continue
        seen_bytes += len(content)
        start = content.find(first)
        while start >= 0:
            found = found or content.startswith(second, start + len(first))
            found_control = found_control or content.startswith(control, start + len(first))
            start = content.find(first, start + 1)
        pending |= {block - 1, block + 1} - looked
    del planted
    return {"found": found, "control": found_control, "mebibytes": seen_bytes >> 20}


def never_end():
    """Ignore every signal that can be ignored, stop, and loop."""
    for number in range(1, 32):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    try:
        os.kill(os.getpid(), signal.SIGSTOP)
    except OSError:
        pass
    while True:
        pass


def add(a, b):
    """Return a sum: what an honest submission would do."""
    return a + b


def subtract(a, b):
    """Return what a wrong submission would return in place of a sum."""
    return a - b
