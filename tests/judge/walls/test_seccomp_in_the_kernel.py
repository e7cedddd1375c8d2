"""Every rule of the filters, tried for real: what a call does behind a filter, and what the same call does without."""

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from grader.judge.walls.seccomp import build_outer_filter
from grader.judge.walls.syscalls import BUILDS_WALLS, KILLED, NUMBERS, REFUSED

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = (sys.executable, "-m", "tests.judge.walls.try_calls")
MACHINE = platform.machine()
MEMFD_CREATE = {"x86_64": 319, "aarch64": 279}[MACHINE]
NOT_YET_MADE = 900
X32_GETPID = 0x40000000 + 39
ALL_WRONG = [-1] * 6  # no real call comes to anything with these

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="system calls of Linux")

Attempt = tuple[str | int, tuple[Any, ...]]

# call, arguments, then what it gives: without a filter, with "cpu", with "gpu".
RULES: list[tuple[str | int, tuple[Any, ...], str, str, str]] = [
    # The filter itself.
    ("is filtered", (), "ENOENT", "ok", "ok"),
    ("load beside another filter", (), "EBUSY", "SIGSYS", "SIGSYS"),
    # Threads and processes.
    ("start a thread", (), "ok", "ok", "ok"),
    ("os.fork", (), "ok", "EPERM", "EPERM"),
    ("clone", (0x10000,), "EINVAL", "EPERM", "EPERM"),  # CLONE_THREAD alone
    ("clone", (0x10000000 | 0x3D0F00,), "EINVAL", "EPERM", "EPERM"),  # a thread's flags and CLONE_NEWUSER
    ("clone3", (0, 0), "EINVAL", "ENOSYS", "ENOSYS"),
    ("execve", ("buffer", 0, 0), "ENOENT", "EPERM", "EPERM"),
    # Signals.
    ("kill", ("own", 0), "ok", "ok", "ok"),
    ("kill", ("parent", 0), "ok", "EPERM", "EPERM"),
    ("kill", (0, 0), "ok", "EPERM", "EPERM"),
    ("kill", (-1, 0), "ok", "EPERM", "EPERM"),
    ("tgkill", ("own", "own", 0), "ok", "ok", "ok"),
    ("tgkill", ("parent", "parent", 0), "ok", "EPERM", "EPERM"),
    # Memory that RLIMIT_DATA does not count.
    ("private memory", (), "ENOMEM", "ENOMEM", "ENOMEM"),
    ("memory that grows down", (), "ok", "EPERM", "EPERM"),
    ("shared memory", (), "ok", "EPERM", "ok"),
    ("mmap", (0, 4096, 3, 0x22, -1, 0), "ok", "ok", "ok"),
    (MEMFD_CREATE, ("buffer", 0), "ok", "EPERM", "ok"),
    # Locks, owners, watches on files, and other ways between submissions.
    ("fcntl", (1, 3, 0), "ok", "ok", "ok"),  # F_GETFL
    ("fcntl", (1, 6, 0), "EFAULT", "EPERM", "EPERM"),  # F_SETLK
    ("fcntl", (1, 38, 0), "EFAULT", "EPERM", "EPERM"),  # F_OFD_SETLKW
    ("fcntl", (1, 8, "own"), "ok", "EPERM", "EPERM"),  # F_SETOWN
    ("fcntl", (1, 10, 0), "ok", "EPERM", "EPERM"),  # F_SETSIG
    ("fcntl", (1, 1026, 0), "ok", "EPERM", "EPERM"),  # F_NOTIFY
    ("fcntl", (1, 1031, 4096), "ok", "EPERM", "EPERM"),  # F_SETPIPE_SZ
    ("flock", (1, 8), "ok", "ENOSYS", "ENOSYS"),
    ("inotify_init1", (0,), "ok", "EPERM", "EPERM"),
    ("shmget", (0, 0, 0), "EINVAL", "EPERM", "EPERM"),
    # Sockets of every family that a kernel without modules has.
    ("socket", (1, 1, 0), "ok", "EPERM", "EPERM"),
    ("socket", (2, 1, 0), "ok", "EPERM", "EPERM"),
    ("socket", (16, 3, 0), "ok", "EPERM", "EPERM"),
    ("socketpair", (1, 1, 0, "buffer"), "ok", "EPERM", "EPERM"),
    # Devices and the process itself.
    ("ioctl", (1, 0x5401, "buffer"), "ENOTTY", "ENOTTY", "ENOTTY"),  # TCGETS
    ("ioctl", (1, 0x5412, "buffer"), "ENOTTY", "EPERM", "ENOTTY"),  # TIOCSTI
    ("prctl", (21,), "ok", "ok", "ok"),  # PR_GET_SECCOMP
    ("prctl", (4, 1), "ok", "EPERM", "EPERM"),  # PR_SET_DUMPABLE
    ("prctl", (59, 0, 0, 0, 0), "ok", "EPERM", "EPERM"),  # PR_SET_SYSCALL_USER_DISPATCH
    ("prlimit64", (0, 7, 0, "buffer"), "ok", "ok", "ok"),
    ("prlimit64", (0, 7, "buffer", 0), "ok", "EPERM", "EPERM"),
    # Futexes: wake is allowed, FUTEX_TRYLOCK_PI is not.
    ("futex", ("buffer", 129, 1), "ok", "ok", "ok"),
    ("futex", ("buffer", 8, 1), "ok", "EPERM", "ok"),
    # What a newer C library asks for first, and what nobody has made yet.
    ("openat2", (-100, 0, 0, 0), "EINVAL", "ENOSYS", "EINVAL"),
    (NOT_YET_MADE, (), "ENOSYS", "ENOSYS", "ENOSYS"),
]
if MACHINE == "x86_64":
    RULES += [
        ("fork", (), "ok", "EPERM", "EPERM"),
        (X32_GETPID, (), "ENOSYS", "SIGSYS", "SIGSYS"),
    ]

# Told apart from a real call by its error alone, these are not: the kernel refuses them to everybody but root.
REFUSED_ANYWAY = {"mknod", "mknodat"}


def tried(policy: str | None, attempts: list[Attempt], *wrapped: str, **options: Any) -> list[str]:
    question = json.dumps({"policy": policy, "attempts": attempts})
    done = subprocess.run(
        (*wrapped, *PROGRAM),
        input=question,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
        timeout=60,
        **options,
    )
    return json.loads(done.stdout)


@cache
def rules_tried(policy: str | None) -> list[str]:
    return tried(policy, [(name, arguments) for name, arguments, *_ in RULES])


@pytest.mark.parametrize("number", range(len(RULES)), ids=[f"{name}{list(arguments)}" for name, arguments, *_ in RULES])
def test_rules_bite_and_the_same_call_does_something_else_without(number: int) -> None:
    _, _, free, cpu, gpu = RULES[number]
    assert rules_tried(None)[number] == free
    assert rules_tried("cpu")[number] == cpu
    assert rules_tried("gpu")[number] == gpu


@cache
def calls_tried(policy: str | None, names: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(names, tried(policy, [(name, tuple(ALL_WRONG)) for name in names]), strict=True))


def here(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name in NUMBERS[MACHINE])


@pytest.mark.parametrize("name", here(KILLED))
def test_dangerous_calls_kill(name: str) -> None:
    assert calls_tried("cpu", here(KILLED))[name] == "SIGSYS"
    assert calls_tried("gpu", here(KILLED))[name] == "SIGSYS"
    assert calls_tried(None, here(KILLED))[name] != "SIGSYS"


NOT_FORKS = here(tuple(name for name in REFUSED if name not in ("fork", "vfork")))


@pytest.mark.parametrize("name", NOT_FORKS)
def test_refused_calls_answer_an_error(name: str) -> None:
    answer = "ENOSYS" if NUMBERS[MACHINE][name] >= 424 else "EPERM"
    assert calls_tried("cpu", NOT_FORKS)[name] == answer
    assert calls_tried("gpu", NOT_FORKS)[name] == "EPERM"
    if name not in REFUSED_ANYWAY:
        assert calls_tried(None, NOT_FORKS)[name] != "EPERM"


@pytest.mark.skipif(MACHINE != "x86_64", reason="a foreign way to call that only x86_64 has")
def test_calls_of_32_bit_programs_kill() -> None:
    attempt: list[Attempt] = [("i386 getpid", ())]
    for policy in ("cpu", "gpu"):
        assert tried(policy, attempt) == ["SIGSYS"]
    assert tried(None, attempt) in (["ok"], ["SIGSEGV"])  # SIGSEGV: a kernel that is built without them


@pytest.mark.box
@pytest.mark.skipif(shutil.which("bwrap") is None, reason="bubblewrap is not installed")
def test_the_outer_filter_holds_for_all_that_bubblewrap_starts() -> None:
    killed = here(tuple(name for name in KILLED if name not in BUILDS_WALLS))
    attempts: list[Attempt] = [(name, tuple(ALL_WRONG)) for name in (*killed, *here(BUILDS_WALLS))]
    attempts += [("start a thread", ()), ("os.fork", ()), ("is filtered", ())]
    if MACHINE == "x86_64":
        attempts += [("i386 getpid", ()), (X32_GETPID, ())]
    with tempfile.TemporaryFile() as program:
        program.write(build_outer_filter(MACHINE))
        program.seek(0)
        descriptor = program.fileno()
        box = ("bwrap", "--ro-bind", "/", "/", "--unshare-user", "--uid", "1000", "--seccomp", str(descriptor))
        outcomes = tried(None, attempts, *box, pass_fds=(descriptor,))
    assert set(outcomes[: len(killed)]) == {"SIGSYS"}
    of_builders = outcomes[len(killed) : len(killed) + len(here(BUILDS_WALLS))]
    assert "SIGSYS" not in of_builders
    ordinary, foreign = outcomes[len(killed) + len(of_builders) :][:3], outcomes[len(killed) + len(of_builders) + 3 :]
    assert ordinary == ["ok", "ok", "ENOENT"]  # not a child's filter: that one is still to come
    assert set(foreign) <= {"SIGSYS"}


def test_this_file_runs_its_attempts_as_nobody() -> None:
    if os.getuid() == 0:
        assert calls_tried(None, here(KILLED))["reboot"] == "EPERM"
