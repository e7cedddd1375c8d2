"""What each attempt must report for its wall to count as standing, and what to do when no box can be built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.judge.inside.layers import FOREIGN_CALL
from grader.judge.walls import kernel
from grader.judge.walls.syscalls import KILLED, NUMBERS

MEMORY_BYTES = 256 << 20
_REFUSED = {"EPERM", "EACCES", "ENOENT", "EROFS", "ENOSYS", "EXDEV"}
_FOLDERS = {
    "/": {"code", "dev", "etc", "lib", "lib32", "lib64", "libx32", "packages", "proc", "python", "sys", "tmp", "usr",
          "data"},
    "/etc": {"group", "ld.so.cache", "passwd"},
    "/usr": {"lib", "lib32", "lib64", "libx32", "share"},
    "/dev": {"null", "random", "urandom", "full"},
    "/code": {"grader"},
    "/tmp": set(),
}  # fmt: skip
_X32_BIT = 0x40000000

Judgement = tuple[bool, str]


@dataclass(frozen=True)
class Proof:
    """One wall and how it is proved.

    Args:
        name: The wall.
        attempt: Function of attempts.py.
        arguments: Its arguments; "canary", "addresses" and "pid" stand for values that the probe makes up.
        judge: Takes the report; returns whether the wall stands, and the effect in words.
        only_on_cpu: Whether the wall is missing on purpose in a box with a GPU.
    """

    name: str
    attempt: str
    arguments: tuple[Any, ...]
    judge: Callable[[Any], Judgement]
    only_on_cpu: bool = False


def filtered_calls() -> list[tuple[str, int]]:
    """Return system calls that must end a child, with their numbers on this machine."""
    numbers = NUMBERS[kernel.MACHINE]
    calls = [(name, numbers[name]) for name in KILLED if name in numbers]
    if kernel.MACHINE == "x86_64":
        calls += [("getpid of 32 bits", FOREIGN_CALL), ("getpid of x32", _X32_BIT | numbers["getpid"])]
    return calls


def filtered(report: Any) -> Judgement:
    """Judge what became of the calls above."""
    survived = {name: outcome for name, outcome in report.items() if outcome != "SIGSYS"}
    effect = f"{len(report) - len(survived)} of {len(report)} dangerous calls killed their process"
    return bool(report) and not survived, f"{effect}; not: {_listed(survived)}" if survived else effect


def layers(report: Any, *, received: bool, least_processes: int = 1) -> dict[str, Judgement]:
    """Judge what became of attempts behind every wall but the system call filter, by wall.

    Args:
        report: What `inside.layers` has sent.
        received: Whether anything arrived at the listener outside.
        least_processes: How many processes must have been possible, so that the limit is known to be what ended them.
    """
    refused = _REFUSED | {"ECONNREFUSED", "ENETUNREACH"}
    unseen = report["signal"] == "ESRCH" and report["signal to all"] == "ESRCH"
    count = report["processes"]
    return {
        "network namespace alone": (
            not received and report["abstract socket"] in refused,
            f"UDP: {'ARRIVED' if received else 'nothing arrived'}, abstract socket: {report['abstract socket']}",
        ),
        "process namespace alone": (unseen, f"signal outside: {report['signal']}, to all: {report['signal to all']}"),
        "limit of processes alone": (least_processes <= count <= 100, f"{count} processes, then no more"),
        "read-only system alone": (
            all(outcome in ("EROFS", "ENOENT") for outcome in report["writing"].values()),
            f"writing: {_listed(report['writing'])}",
        ),
        "Landlock alone": (
            report["execve"] == "EACCES",
            f"execve: {report['execve']}, write to a device: {report['write to a device']}",
        ),
        "no capabilities alone": (
            report["become root"] != "ok" and report["host name"] != "ok",
            f"become root: {report['become root']}, change the host name: {report['host name']}",
        ),
    }


def advice(problem: str) -> str:
    """Return the one step that cures a box that could not be built, as far as the problem names it."""
    for words, cure in _CURES:
        if any(word in problem for word in words):
            return cure
    return "Run `bwrap --unshare-all --ro-bind / / true` to see what this machine refuses."


# The first that fits counts, so the special ones come first. docs/deploying.md has the same in a table.
_CURES = (
    (("not installed: install",), "Debian and Ubuntu: sudo apt-get install bubblewrap"),
    (
        ("needs Landlock ABI",),
        "Profiles single and gpu need Linux 6.12 or later, with Landlock among its security modules; full does not.",
    ),
    (
        ("root outside a user namespace",),
        "Start it without `unshare`, or as a user other than root: the kernel does not count root's processes.",
    ),
    (("has no GPU",), 'Install the driver of the device, or set no exercise of this site to device = "gpu".'),
    (("temporary directory",), "Give it a writable temporary folder: TMPDIR, or --tmpfs /tmp:size=256m,mode=1777"),
    (
        ("Resource temporarily unavailable", "cannot join thread"),
        "Raise the limit of processes: `ulimit -u`, or --pids-limit 512 in a container.",
    ),
    (("Unexpected capabilities",), "Start the container with --cap-drop ALL and no --cap-add."),
    (("unshare 0x20000",), "Start the container with --user 10001:10001: its root has no rights here."),
    (
        ("Failed to make / slave: Permission denied", "setting up uid map: Permission denied"),
        "AppArmor forbids it: sudo apparmor_parser --replace deploy/apparmor/descent-worker, and"
        " apparmor=descent-worker in the container's security_opt; without a container deploy/apparmor/descent-box.",
    ),
    (("setting up uid map: Operation not permitted",), "Kubernetes: hostUsers: false in the pod."),
    (
        ("Can't set hostname", "pivot_root", "unmount old root", "Failed to make / slave"),
        "The container's seccomp profile forbids it: --security-opt seccomp=deploy/seccomp.json",
    ),
    (
        ("setting up uid map", "No permissions to create", "Creating new namespace failed"),
        "User namespaces are off. In a container: --security-opt seccomp=deploy/seccomp.json. Ubuntu 24.04 and later:"
        " sudo apparmor_parser --replace deploy/apparmor/descent-box. Others: sudo sysctl -w"
        " kernel.unprivileged_userns_clone=1 user.max_user_namespaces=10000, and no user.max_*_namespaces may be 0.",
    ),
    (("mount",), "Mounting is refused: docs/deploying.md has a table of what containers refuse."),
)


def _identity(report: Any) -> Judgement:
    stands = report["uid"] == report["gid"] == 1000 and report["pid"] in (1, 2) and report["host"] == "box"
    return stands, f"inside: user {report['uid']}, process {report['pid']}, host {report['host']}"


def _outside(report: Any) -> Judgement:
    surplus = [
        f"{folder}/{name}"
        for folder, allowed in _FOLDERS.items()
        for name in report["folders"][folder]
        if name not in allowed and not (folder == "/dev" and name.startswith("nvidia"))
    ]
    stands = all(outcome == "ENOENT" for outcome in report["opened"]) and not surplus
    effect = f"opening: {', '.join(report['opened'])}; root folder: {', '.join(sorted(report['folders']['/']))}"
    return stands, effect + (f"; NOT EXPECTED: {', '.join(surplus)}" if surplus else "")


def _read_only(report: Any) -> Judgement:
    return all(outcome in _REFUSED for outcome in report.values()), f"writing: {_listed(report)}"


def _tmp(report: Any) -> Judgement:
    stands = report["outcome"] in ("ENOSPC", "EFBIG") and report["mebibytes"] <= 64
    return stands, f"/tmp was full after {report['mebibytes']} MiB ({report['outcome']})"


def _landlock(report: Any) -> Judgement:
    return report == "EACCES", f"writing to a device: {report}"


def environment(report: Any, expected: dict[str, str], own: tuple[str, ...]) -> Judgement:
    """Judge the variables of a box: what it was given, what its libraries set by themselves, and nothing else.

    Args:
        report: All variables.
        expected: What it was given.
        own: Names that libraries set; bubblewrap and Python set two more.
    """
    given = all(report.get(name) == value for name, value in expected.items())
    surplus = report.keys() - expected.keys() - {*own, "PWD", "LC_CTYPE"}
    effect = f"variables: {', '.join(sorted(report))}"
    if surplus:
        effect += f"; NOT EXPECTED: {', '.join(sorted(surplus))}"
    return given and not surplus, effect


def _descriptors(report: Any) -> Judgement:
    return report == [0, 1, 2, 3, 4], f"open descriptors: {', '.join(map(str, report))}"


def _privileges(report: Any) -> Judgement:
    stands = (
        report["asked"] == 0
        and report["no_new_privs"] == 1
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
        (("canary", str(Path.home()), "/etc/shadow", "/var", "/home", "/root"), tuple(_FOLDERS)),
        _outside,
    ),
    Proof("read-only system", "write_anywhere", (), _read_only),
    Proof("size of /tmp", "fill_tmp", (), _tmp),
    Proof("Landlock", "write_to_a_device", (), _landlock),
    Proof("descriptors", "descriptors", (), _descriptors),
    Proof("privileges", "privileges", (), _privileges),
    Proof("network", "reach_network", ("addresses",), _network),
    Proof("processes", "start_processes", (), _processes),
    Proof("threads", "start_threads", (), _threads),
    Proof("memory", "take_memory", (MEMORY_BYTES,), _memory, only_on_cpu=True),
    Proof("signals", "signal_others", ("pid",), _signals),
)
