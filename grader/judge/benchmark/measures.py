"""The measurements of `grader bench`. Every figure is a ratio's two sides, taken in turns in one run."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from grader.judge.box.boxes import Boxes
from grader.judge.box.ready import Need
from grader.judge.errors import BoxError, JudgeError
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.verdict import Outcome

_MEMORY_CHILDREN = 4
_SETTLE_SECONDS = 0.05  # between two gradings, as a lone student would leave


@dataclass(frozen=True)
class Latency:
    """A grading beside a fresh process that only starts and imports.

    Args:
        runtime: Which runtime.
        grading_seconds: Median of a whole grading: two boxes, all walls, all checks.
        slowest_seconds: The slowest grading.
        fresh_seconds: Median of bubblewrap, a new interpreter and the import.
        rounds: How many of each.
    """

    runtime: str
    grading_seconds: float
    slowest_seconds: float
    fresh_seconds: float
    rounds: int

    @property
    def ratio(self) -> float:
        """How many times longer the fresh process takes."""
        return self.fresh_seconds / self.grading_seconds


def latency(judge: Judge, exercise: Exercise, module: str, rounds: int) -> Latency:
    """Time gradings and fresh processes in turns.

    Args:
        judge: Who grades.
        exercise: Whose solution is graded.
        module: What the fresh process imports.
        rounds: How many of each.
    """
    gradings, fresh = [], []
    _grade(judge, exercise)
    for _ in range(rounds):
        fresh.append(_timed(lambda: _fresh_process(module)))
        time.sleep(_SETTLE_SECONDS)
        gradings.append(_timed(lambda: _grade(judge, exercise)))
        time.sleep(_SETTLE_SECONDS)
    return Latency(exercise.runtime, statistics.median(gradings), max(gradings), statistics.median(fresh), rounds)


def recognition(judge: Judge, exercises: Sequence[Exercise]) -> list[float]:
    """Return the seconds that naming the mistake of each known wrong answer takes, after its grading.

    Args:
        judge: Who grades.
        exercises: Whose wrong answers.
    """
    return [
        judge.grade(exercise, wrong.source).timings["recognition"] for exercise in exercises for wrong in exercise.wrong
    ]


def throughput(judge: Judge, exercise: Exercise, parallel: int, seconds: float) -> float:
    """Return gradings a second with `parallel` of them at a time.

    Args:
        judge: Who grades; must have as many slots.
        exercise: Whose solution is graded.
        parallel: How many at a time.
        seconds: How long to measure.
    """
    end = time.monotonic() + seconds

    def grade_until_the_end(_: int) -> int:
        done = 0
        while time.monotonic() < end:
            _grade(judge, exercise)
            done += 1
        return done

    start = time.monotonic()
    with ThreadPoolExecutor(parallel) as pool:
        done = sum(pool.map(grade_until_the_end, range(parallel)))
    return done / (time.monotonic() - start)


def memory_of_a_child(runtime: str) -> float:
    """Return the bytes that one more ready child of a runtime costs, by the kernel's proportional count."""
    boxes = Boxes()
    children = []
    try:
        boxes.warm(runtime, "candidate")
        before = _available_bytes()
        for _ in range(_MEMORY_CHILDREN):
            children.append(boxes.take(Need(runtime, "candidate", 512 << 20, 60)))
        return (before - _available_bytes()) / _MEMORY_CHILDREN
    finally:
        for child in children:
            child.end()
        boxes.close()


def _grade(judge: Judge, exercise: Exercise) -> None:
    report = judge.grade(exercise, exercise.solution)
    if report.outcome is not Outcome.ACCEPTED:
        raise JudgeError(f"the solution of {exercise.slug} was not accepted: {report.outcome}")


def _fresh_process(module: str) -> None:
    bubblewrap = shutil.which("bwrap")
    if bubblewrap is None:
        raise BoxError("bubblewrap is not installed: install the package 'bubblewrap'")
    view = ["--unshare-all", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp"]  # noqa: S108  (the box's own)
    program = [sys.executable, "-c", f"import {module}"]
    subprocess.run([bubblewrap, *view, *program], check=True, stderr=subprocess.DEVNULL)


def _timed(action: Callable[[], None]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _available_bytes() -> int:
    for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    raise JudgeError("/proc/meminfo has no MemAvailable")
