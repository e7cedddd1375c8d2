"""Run one attack through the door `Judge.grade`, and look at what it left behind."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from grader.judge.box import cgroups
from grader.judge.box.process import BOX_UID
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.sources import SourceRefused, refuse_source
from grader.judge.verdict import Report
from tests.hostile.suite import Attack

SHARED_FOLDERS = ("/tmp", "/var/tmp", "/dev/shm")
_ESCAPED = re.compile(r"^ESCAPED:.*$", re.MULTILINE)
_PATIENCE_SECONDS = 8.0


@dataclass(frozen=True)
class Process:
    """A process below this one.

    Args:
        pid: Its number.
        started: When, in ticks since the machine was started: numbers are given again.
        numbers: Its numbers in all namespaces, from this machine's to its own.
    """

    pid: int
    started: int
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class Attempt:
    """What became of one attack.

    Args:
        verdicts: Of each check; none if the file was refused.
        score: Points it earned.
        escapes: Lines in which it says that it reached what it tried.
        seconds: Wall-clock time of the grading.
        report: The whole report; None if the file was refused.
        children: The processes that were seen to belong to it.
    """

    verdicts: dict[str, str]
    score: float
    escapes: tuple[str, ...]
    seconds: float
    report: Report | None
    children: frozenset[Process] = frozenset()


def attempt(judge: Judge, exercise: Exercise, attack: Attack) -> Attempt:
    """Hand in one attack and grade it."""
    start = time.monotonic()
    try:
        source = refuse_source(attack.upload)
    except SourceRefused:
        return Attempt({}, 0.0, (), time.monotonic() - start, None)
    seen: set[Process] = set()
    report = judge.grade(exercise, source, seed=attack.seed, on_event=lambda *_: seen.update(_children_of_gradings()))
    printed = [report.load_output, *(check.output for check in report.checks)]
    return Attempt(
        verdicts={check.name: check.verdict.value for check in report.checks},
        score=report.score,
        escapes=tuple(line for text in printed for line in _ESCAPED.findall(text)),
        seconds=time.monotonic() - start,
        report=report,
        children=frozenset(seen),
    )


@dataclass(frozen=True)
class Traces:
    """What this process holds, and what boxes may have left on the machine.

    Args:
        processes: How many processes live, or wait to be collected, below this one.
        descriptors: How many descriptors are open.
        groups: How many cgroups this process has made and not removed.
        files: Files in folders that everybody shares, as far as boxes could have made them.
    """

    processes: int
    descriptors: int
    groups: int
    files: frozenset[str]


def at_rest(calm_seconds: float = 0.5) -> Traces:
    """Wait until nothing has changed for a while, and return what is there; a judge has run something before."""
    last, since = _traces(), time.monotonic()
    deadline = since + 4 * _PATIENCE_SECONDS
    while time.monotonic() < min(since + calm_seconds, deadline):
        time.sleep(0.02)
        now = _traces()
        last, since = now, since if now == last else time.monotonic()
    return last


def left_behind(
    rest: Traces, children: frozenset[Process] = frozenset(), *, patience_seconds: float = _PATIENCE_SECONDS
) -> list[str]:
    """Return what is there that was not there at rest, once the judge has had time to tidy up.

    Args:
        rest: What may be there: warm processes, and children that are ready for others.
        children: Processes that must have ended, whatever has taken their place.
        patience_seconds: How long that may take.
    """
    deadline = time.monotonic() + patience_seconds
    last, calm = _traces(), 0
    # A while, because processes that are about to be forked would make up for others that were left. After a crash
    # the judge drops a ready child together with its warm process, so that there may be fewer than at rest.
    while calm < (3 if last == rest else 15) or _surplus(last, rest) or children & processes_of_this():
        if time.monotonic() > deadline:
            break
        time.sleep(0.007)
        now = _traces()
        last, calm = now, calm + 1 if now == last else 0
    stayed = children & processes_of_this()
    strays = [process for process in processes_of_this() if len(process.numbers) > 2 and process.numbers[-1] != 1]
    return _surplus(last, rest) + [f"process {process.pid}" for process in (*stayed, *strays)]


def left_behind_by(result: Attempt, judge: Judge, exercise: Exercise, rest: Traces) -> list[str]:
    """Return what an attack has left behind.

    A child that was being made ready while the attack ran looks like one of its own, and keeps a warm process alive
    that is to be replaced. Another grading uses it up; what an attack has left would stay.
    """
    if not left_behind(rest, result.children, patience_seconds=2.0):
        return []
    judge.grade(exercise, exercise.solution)
    return left_behind(rest, result.children)


def _surplus(now: Traces, rest: Traces) -> list[str]:
    found = [f"file {path}" for path in sorted(now.files - rest.files)]
    for name in ("processes", "descriptors", "groups"):
        more = getattr(now, name) - getattr(rest, name)
        if more > 0:
            found.append(f"{more} {name}")
    return found


def processes_below(pid: int) -> set[int]:
    """Return every process below one, zombies included, as the kernel lists them."""
    found: set[int] = set()
    pending = [pid]
    while pending:
        below = {child for child in _children(pending.pop()) if child not in found}
        found |= below
        pending += below
    return found


def processes_of_this() -> frozenset[Process]:
    """Return every process below this one."""
    return frozenset(filter(None, map(_process, processes_below(os.getpid()))))


def _children_of_gradings() -> list[Process]:
    """Return the processes that belong to gradings that run: warm ones have no namespace below that of their box."""
    return [process for process in processes_of_this() if len(process.numbers) > 2]


def _process(pid: int) -> Process | None:
    try:
        started = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19])
        status = Path(f"/proc/{pid}/status").read_text(errors="replace")
    except OSError:
        return None
    numbers = next(line for line in status.splitlines() if line.startswith("NSpid:"))
    return Process(pid, started, tuple(map(int, numbers.split()[1:])))


def _children(pid: int) -> list[int]:
    children: list[int] = []
    with suppress(OSError):  # the process, or one of its threads, has ended
        for task in os.listdir(f"/proc/{pid}/task"):
            children += map(int, Path(f"/proc/{pid}/task/{task}/children").read_text().split())
    return children


def _traces() -> Traces:
    return Traces(
        processes=len(processes_below(os.getpid())),
        descriptors=len(os.listdir("/proc/self/fd")),
        groups=_groups(),
        files=frozenset(path for folder in SHARED_FOLDERS for path in _files_of_boxes(folder)),
    )


@cache
def _hierarchy() -> cgroups.Hierarchy | None:
    return cgroups.find()


def _groups() -> int:
    hierarchy = _hierarchy()
    if hierarchy is None:
        return 0
    parents = [hierarchy.memory, *([hierarchy.pids] if hierarchy.pids is not None else [])]
    return sum(len(list(parent.glob(f"grader-{os.getpid()}-*"))) for parent in parents)


def _files_of_boxes(folder: str) -> list[str]:
    # Started by root, whatever runs in a box belongs to one user that owns nothing else on this machine.
    owner = BOX_UID if os.geteuid() == 0 else os.geteuid()
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            try:
                if entry.stat(follow_symlinks=False).st_uid == owner:
                    found.append(entry.path)
            except OSError:
                continue  # somebody else's, and gone already
    return found
