"""What each attempt must report for its wall to count as standing, and what to do when no box can be built."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.judge.walls import kernel
from grader.judge.walls.syscalls import NUMBERS

MEMORY_BYTES = 256 << 20
_REFUSED = {"EPERM", "EACCES", "ENOENT", "EROFS", "ENOSYS", "EXDEV"}
_ENVIRONMENT = {"HOME", "LANG", "PATH", "LD_LIBRARY_PATH", "PWD", "LC_CTYPE"}
_ALLOWED_BESIDES = ("OPENBLAS_", "OMP_", "MKL_", "TF_", "KERAS_", "CUDA_")
_ROOT = {"code", "dev", "etc", "lib", "lib32", "lib64", "libx32", "packages", "proc", "python", "tmp", "usr", "data"}
_KILLED_EXAMPLES = ("ptrace", "unshare", "mount", "bpf", "io_uring_setup", "keyctl", "userfaultfd", "process_vm_readv")

Judgement = tuple[bool, str]


@dataclass(frozen=True)
class Proof:
    """One wall and how it is proved.

    Args:
        name: The wall.
        attempt: Function of attempts.py.
        arguments: Its arguments; "canary" and "port" stand for values that the probe makes up.
        judge: Takes the report; returns whether the wall stands, and the effect in words.
    """

    name: str
    attempt: str
    arguments: tuple[Any, ...]
    judge: Callable[[Any], Judgement]


def killed_calls() -> list[tuple[str, int]]:
    """Return system calls that must end a child, with their numbers on this machine."""
    numbers = NUMBERS[kernel.MACHINE]
    return [(name, numbers[name]) for name in _KILLED_EXAMPLES]


def advice(problem: str) -> str:
    """Return the one step that cures a box that could not be built, as far as the problem names it."""
    for words, cure in _CURES:
        if any(word in problem for word in words):
            return cure
    return "Run `bwrap --unshare-all --ro-bind / / true` to see what this machine refuses."


_CURES = (
    (("not installed: install",), "Debian and Ubuntu: sudo apt-get install bubblewrap"),
    (
        ("setting up uid map", "No permissions to create a new namespace", "Creating new namespace failed"),
        "User namespaces are off. Ubuntu 24.04 and later: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
        " (or an AppArmor profile with `userns,`). Others: sudo sysctl -w user.max_user_namespaces=10000"
        " kernel.unprivileged_userns_clone=1",
    ),
    (("mount", "Failed to make / slave"), "Mounting is refused: in a container, use deploy/ of docs/deploying.md."),
)


def _identity(report: Any) -> Judgement:
    stands = report == {"uid": 1000, "gid": 1000, "pid": 1, "host": "box"}
    return stands, f"inside: user {report['uid']}, process {report['pid']}, host {report['host']}"


def _outside(report: Any) -> Judgement:
    surplus = set(report["root"]) - _ROOT
    stands = all(outcome == "ENOENT" for outcome in report["opened"]) and not surplus
    return stands, f"files outside: {', '.join(report['opened'])}; root folder: {', '.join(sorted(report['root']))}"


def _read_only(report: Any) -> Judgement:
    return all(outcome in _REFUSED for outcome in report.values()), f"writing: {_listed(report)}"


def _tmp(report: Any) -> Judgement:
    stands = report["outcome"] in ("ENOSPC", "EFBIG") and report["mebibytes"] <= 64 and report["files"] < 10_000
    return stands, f"/tmp was full after {report['mebibytes']} MiB ({report['outcome']}) and {report['files']} files"


def _landlock(report: Any) -> Judgement:
    return report in ("EXDEV", "EACCES"), f"moving a file between folders: {report}"


def _environment(report: Any) -> Judgement:
    surplus = [name for name in report if name not in _ENVIRONMENT and not name.startswith(_ALLOWED_BESIDES)]
    return not surplus, f"variables: {', '.join(report)}"


def _descriptors(report: Any) -> Judgement:
    return report == [0, 1, 2, 3, 4], f"open descriptors: {', '.join(map(str, report))}"


def _privileges(report: Any) -> Judgement:
    stands = (
        report["no_new_privs"] == 1
        and report["seccomp"] == 2
        and not any(report["capabilities"])
        and not report["bounding"]
    )
    left = "none" if not any(report["capabilities"]) and not report["bounding"] else "SOME LEFT"
    return stands, f"no_new_privs {report['no_new_privs']}, seccomp mode {report['seccomp']}, capabilities: {left}"


def _network(report: Any) -> Judgement:
    return all(outcome in _REFUSED for outcome in report.values()), _listed(report)


def _processes(report: Any) -> Judgement:
    return all(outcome in _REFUSED for outcome in report.values()), _listed(report)


def _threads(report: Any) -> Judgement:
    return 0 < report < 100, f"{report} threads, then no more"


def _memory(report: Any) -> Judgement:
    stands = report["outcome"] == "MemoryError" and report["taken"] <= MEMORY_BYTES and report["shared"] in _REFUSED
    mebibytes = f"{report['taken'] >> 20} of {MEMORY_BYTES >> 20} MiB"
    return stands, f"memory ended after {mebibytes}; shared memory: {report['shared']}"


def _signals(report: Any) -> Judgement:
    return all(outcome in _REFUSED | {"ESRCH"} for outcome in report.values()), _listed(report)


def _listed(report: dict[str, str]) -> str:
    return ", ".join(f"{name}: {outcome}" for name, outcome in report.items())


PROOFS = (
    Proof("user and process namespace", "identity", (), _identity),
    Proof(
        "files outside",
        "open_outside",
        (("canary", str(Path.home()), "/etc/shadow", "/proc/1/environ", "/var", "/home", "/root"),),
        _outside,
    ),
    Proof("read-only system", "write_anywhere", (), _read_only),
    Proof("size of /tmp", "fill_tmp", (), _tmp),
    Proof("Landlock", "move_between_folders", (), _landlock),
    Proof("environment", "environment", (), _environment),
    Proof("descriptors", "descriptors", (), _descriptors),
    Proof("privileges", "privileges", (), _privileges),
    Proof("network", "reach_network", ("port",), _network),
    Proof("processes", "start_processes", (), _processes),
    Proof("threads", "start_threads", (), _threads),
    Proof("memory", "take_memory", (MEMORY_BYTES,), _memory),
    Proof("signals", "signal_others", (os.getpid(),), _signals),
)
