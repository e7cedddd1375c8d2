"""The calls of the list against what was traced (calls.json), and their numbers against the kernel's headers."""

import itertools
import json
import re
from pathlib import Path

import pytest

from grader.judge.walls.seccomp import build_filter
from grader.judge.walls.syscalls import ALLOWED, BESIDES, NUMBERS, TRACED
from tests.judge.walls.interpreter import ALLOW, Question, answer
from tests.tracing.strace import ARGUMENTS

TRACES = json.loads(Path(__file__).with_name("calls.json").read_text())
RUNS = [(machine, runtime) for machine, runtimes in TRACES.items() for runtime in runtimes]
JUDGED_BY_ARGUMENT = {*ARGUMENTS, "kill", "tgkill", "prlimit64"}

# What was refused while right answers passed: whoever called it has another way, or asked on purpose.
REFUSED_WITHOUT_HARM = {
    "clone3": "the C library takes clone, as on a kernel before 5.3",
    "sendfile": "shutil copies by reading and writing",
    "flock": "HDF5 goes on without locks, as on a file system that has none",
    "ioctl": "asking a pipe for the size of its terminal window fails anywhere",
    # ordinary-python's `refused` asks for each of these, and wants an exception.
    "clone": "os.fork",
    "vfork": "subprocess",
    "socket": "socket.socket; and the last step of the lock-down, which looks whether it is refused",
    "socketpair": "asyncio",
    "kill": "os.kill of another process",
    "prlimit64": "resource.setrlimit",
    "mmap": "shared anonymous memory",
}
# Values that the filter allows and nothing was seen to use.
ARGUMENTS_BESIDES = {
    "prctl": {15, 16, 23, 39},  # names of threads (newer Pythons); what the probe asks
    "futex": {3, 10},  # how musl's condition variables and others' wake
    "clone": {0x7D0F00},  # pthread_create in old musl
}
CLONE_FLAGS = (0x3D0F00, 0x7D0F00)

HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}
# Newer than the headers of Linux 6.1, or named otherwise in the generic one.
NOT_IN_HEADERS = {"statmount": 457, "listmount": 458, "open_tree_attr": 467}


@pytest.mark.parametrize(("machine", "runtime"), RUNS)
def test_whatever_the_course_was_seen_to_call_is_allowed(machine: str, runtime: str) -> None:
    seen = set(TRACES[machine][runtime]["allowed"])
    assert seen <= {*ALLOWED, *JUDGED_BY_ARGUMENT}
    assert TRACES[machine][runtime]["children"] > 20


@pytest.mark.parametrize(("machine", "runtime"), RUNS)
def test_whatever_was_refused_did_no_harm(machine: str, runtime: str) -> None:
    assert set(TRACES[machine][runtime]["refused"]) <= set(REFUSED_WITHOUT_HARM)


def test_nothing_is_allowed_that_nobody_needs() -> None:
    seen = set(itertools.chain.from_iterable(TRACES[machine][runtime]["allowed"] for machine, runtime in RUNS))
    assert set(TRACED) == seen - JUDGED_BY_ARGUMENT
    assert not set(BESIDES) & seen
    assert set(ALLOWED) == {*TRACED, *BESIDES}


def arguments_used(name: str) -> set[int]:
    return {value for machine, runtime in RUNS for value in TRACES[machine][runtime]["arguments"].get(name, ())}


def is_allowed(name: str, value: int) -> bool:
    place = 0 if name == "clone" else ARGUMENTS[name]  # strace prints the flags of clone behind the stack
    arguments = tuple(value if index == place else 0 for index in range(6))
    return answer(build_filter("x86_64", 1), Question("x86_64", NUMBERS["x86_64"][name], arguments)) == ALLOW


@pytest.mark.parametrize("name", ARGUMENTS)
def test_arguments_that_somebody_was_seen_to_use_are_allowed(name: str) -> None:
    assert arguments_used(name)
    assert {value for value in arguments_used(name) if is_allowed(name, value)} == arguments_used(name)


@pytest.mark.parametrize("name", ["fcntl", "ioctl", "prctl", "clone", "futex"])
def test_arguments_that_nobody_uses_are_refused(name: str) -> None:
    used = {value & 0x7F for value in arguments_used(name)} if name == "futex" else arguments_used(name)
    candidates = range(128) if name == "futex" else (*range(2048), *range(0x5400, 0x5500), 0x53564D41, *CLONE_FLAGS)
    assert {value for value in candidates if is_allowed(name, value)} == used | ARGUMENTS_BESIDES.get(name, set())


@pytest.mark.parametrize("machine", HEADERS)
def test_numbers_are_those_of_the_kernels_headers(machine: str) -> None:
    if not HEADERS[machine].exists():
        pytest.skip(f"{HEADERS[machine]} is not installed (linux-libc-dev)")
    lines = HEADERS[machine].read_text()
    found = {
        "newfstatat" if name == "fstatat" else name: int(number)
        for name, number in re.findall(r"^#define __NR(?:3264)?_(\w+)\s+(\d+)$", lines, re.MULTILINE)
    }
    assert NUMBERS[machine] == {name: found.get(name, NOT_IN_HEADERS.get(name)) for name in NUMBERS[machine]}
