"""Run one attack through the door `Judge.grade`, and look at what it left behind."""

from __future__ import annotations

import os
import re
import time
from dataclasses import dataclass
from pathlib import Path

from grader.judge.box.warm import BOX_UID
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.sources import SourceRefused, refuse_source
from grader.judge.verdict import Report
from tests.hostile.suite import Attack

SHARED_FOLDERS = ("/tmp", "/var/tmp", "/dev/shm")
_ESCAPED = re.compile(r"^ESCAPED:.*$", re.MULTILINE)
_PATIENCE_SECONDS = 8.0


@dataclass(frozen=True)
class Attempt:
    """What became of one attack.

    Args:
        verdicts: Of each check; none if the file was refused.
        score: Points it earned.
        escapes: Lines in which it says that it reached what it tried.
        seconds: Wall-clock time of the grading.
        report: The whole report; None if the file was refused.
    """

    verdicts: dict[str, str]
    score: float
    escapes: tuple[str, ...]
    seconds: float
    report: Report | None


def attempt(judge: Judge, exercise: Exercise, attack: Attack) -> Attempt:
    """Hand in one attack and grade it."""
    start = time.monotonic()
    try:
        source = refuse_source(attack.upload)
    except SourceRefused:
        return Attempt({}, 0.0, (), time.monotonic() - start, None)
    report = judge.grade(exercise, source, seed=attack.seed)
    printed = [report.load_output, *(check.output for check in report.checks)]
    return Attempt(
        verdicts={check.name: check.verdict.value for check in report.checks},
        score=report.score,
        escapes=tuple(line for text in printed for line in _ESCAPED.findall(text)),
        seconds=time.monotonic() - start,
        report=report,
    )


@dataclass(frozen=True)
class Traces:
    """What this process holds, and what boxes may have left on the machine.

    Args:
        processes: How many processes live, or wait to be collected, below this one.
        descriptors: How many descriptors are open.
        files: Files in folders that everybody shares, as far as boxes could have made them.
    """

    processes: int
    descriptors: int
    files: frozenset[str]


def settled() -> Traces:
    """Wait until nothing changes any more, and return what is there."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    last, calm = _traces(), 0
    while calm < 5 and time.monotonic() < deadline:
        time.sleep(0.02)
        now = _traces()
        last, calm = now, calm + 1 if now == last else 0
    return last


def left_behind(before: Traces) -> list[str]:
    """Return what is there that was not there before, once the judge has had time to tidy up."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    calm = 0
    now = _traces()
    # Three times: a process that is about to be forked would else make up for one that was left.
    while calm < 3 and time.monotonic() < deadline:
        time.sleep(0.005)
        now = _traces()
        calm = calm + 1 if now == before else 0
    found = [f"file {path}" for path in sorted(now.files - before.files)]
    if now.processes > before.processes:
        found.append(f"{now.processes - before.processes} processes")
    if now.descriptors > before.descriptors:
        found.append(f"{now.descriptors - before.descriptors} descriptors")
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


def _children(pid: int) -> list[int]:
    children: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children += map(int, task.read_text().split())
        except OSError:
            continue  # the thread has ended
    return children


def _traces() -> Traces:
    return Traces(
        processes=len(processes_below(os.getpid())),
        descriptors=len(os.listdir("/proc/self/fd")),
        files=frozenset(path for folder in SHARED_FOLDERS for path in _files_of_boxes(folder)),
    )


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
