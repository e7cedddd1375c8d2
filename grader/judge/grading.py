"""Grading one submission: the steps of judging, in order. Everybody who grades comes through here.

examiner box             worker (this module)              candidate box
begin to import     <-   fork both, send each its part  -> import the submission
run a check         ->   pass calls on, hold the clock  -> call the student's function
report              ->   points, verdicts, report
"""

from __future__ import annotations

import dataclasses
import platform
import secrets
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from grader.judge import datasets, scoring, sentences
from grader.judge.box.boxes import Boxes
from grader.judge.candidate import Budget, Candidate, Stop, Stopped, is_out_of_memory
from grader.judge.errors import BoxError, GradingCancelled
from grader.judge.examiner import Examiner, Finding
from grader.judge.exercise import Check, Exercise
from grader.judge.probing.probe import probe
from grader.judge.verdict import CheckResult, Report, Verdict
from grader.judge.wire import Frame, Payload

OnEvent = Callable[[str, dict[str, Any]], None]
SEED_BITS = 63


class Judge:
    """Grades submissions, several at a time, with warm processes that all of them share.

    Args:
        data_dir: Folder of fetched data sets; None if there is none.
        slots: Gradings that may run at the same time; further ones wait.
    """

    def __init__(self, data_dir: Path | None = None, slots: int = 2) -> None:
        self._boxes = Boxes(lambda: datasets.folders_for(datasets.SOURCES, data_dir), keep_ready=slots)
        self._data_dir = data_dir
        self._slots = threading.BoundedSemaphore(slots)

    def warm(self, runtimes: list[str]) -> None:
        """Start the warm processes of these runtimes beforehand.

        Raises:
            BoxError: one could not be started.
        """
        for runtime in runtimes:
            for role in ("candidate", "examiner"):
                self._boxes.warm(runtime, role)

    def prove(self, runtime: str = "numpy") -> None:
        """Try every wall of this machine by effect. A worker calls this before it takes work.

        Raises:
            BoxError: a wall does not stand; names it, and what to do.
        """
        report = probe(self._boxes, runtime)
        if report.profile is None:
            broken = [f"{wall.name} ({wall.effect})" for wall in report.walls if not wall.stands]
            raise BoxError("nothing is graded on this machine: " + (report.problem or "; ".join(broken)))

    def grade(  # noqa: PLR0913  (each is a question that callers ask separately)
        self,
        exercise: Exercise,
        source: str,
        *,
        seed: int | None = None,
        visible_only: bool = False,
        only: str | None = None,
        on_event: OnEvent | None = None,
        cancelled: threading.Event | None = None,
    ) -> Report:
        """Grade one submission.

        Args:
            exercise: What to check.
            source: The submission, as `sources.refuse_source` lets it through.
            seed: Hidden inputs follow from it, 0 to 2**63 - 1; drawn if None.
            visible_only: Run only the checks that students may see.
            only: Run only the check of this name.
            on_event: Told "started", "loaded", "check_started", "check" and "metrics" as they happen.
            cancelled: Set by the caller to stop between two checks.

        Returns:
            The report; whatever the submission did, it is a report.

        Raises:
            JudgeError: grading failed for a reason that is not the student's.
            KeyError: there is no check named `only`.
        """
        checks = _chosen(exercise, visible_only, only)
        with self._slots:
            grading = _Grading(
                self._boxes,
                exercise,
                source,
                seed if seed is not None else secrets.randbits(SEED_BITS),
                on_event or _say_nothing,
                cancelled or threading.Event(),
            )
            report = grading.run(checks)
        data = datasets.data_used(exercise.datasets, self._data_dir)
        return dataclasses.replace(report, environment={**report.environment, "data": data}) if data else report

    def close(self) -> None:
        """End every warm process."""
        self._boxes.close()


class _Grading:
    def __init__(
        self,
        boxes: Boxes,
        exercise: Exercise,
        source: str,
        seed: int,
        on_event: OnEvent,
        cancelled: threading.Event,
    ) -> None:
        self._exercise = exercise
        self._seed = seed
        self._on_event = on_event
        self._cancelled = cancelled
        self._boxes = boxes
        self._candidate = Candidate(boxes, exercise, source)
        self._examiner = Examiner(boxes, exercise)
        self._left_seconds = exercise.total_seconds
        self._timings: dict[str, float] = {}

    def run(self, checks: tuple[Check, ...]) -> Report:
        start = time.monotonic()
        self._on_event("started", {})
        try:
            self._examiner.start()  # imports the exercise while the candidate imports the submission
            load = self._load()
            self._examiner.wait_until_loaded()
            output = self._candidate.take_output()
            self._timings["load"] = time.monotonic() - start
            results = tuple(self._result(check, load) for check in checks)
        finally:
            self._candidate.close()
            self._examiner.close()
        self._timings["total"] = time.monotonic() - start
        return Report(
            exercise=self._exercise.slug,
            version=self._exercise.version,
            outcome=scoring.outcome(results, loaded=load is None),
            score=scoring.total(results),
            max_score=scoring.total_points(results),
            checks=results,
            load_message=load.message if load else None,
            load_output="\n".join(part for part in (output, load.traceback if load else "") if part),
            seed=self._seed,
            environment=self._environment(),
            timings=self._timings,
        )

    def _load(self) -> Stop | None:
        try:
            self._candidate.load()
        except Stopped as stopped:
            return stopped.stop
        self._on_event("loaded", {})
        return None

    def _result(self, check: Check, load: Stop | None) -> CheckResult:
        if self._cancelled.is_set():
            raise GradingCancelled("the grading was cancelled")
        self._on_event("check_started", {"name": check.name})
        start = time.monotonic()
        result = _of_stop(check, load) if load is not None else self._run_check(check)
        seconds = time.monotonic() - start
        output = "" if load is not None else self._candidate.take_output()
        result = dataclasses.replace(result, output=output, seconds=seconds)
        self._on_event("check", result.as_json())
        return result

    def _run_check(self, check: Check) -> CheckResult:
        if self._left_seconds <= 0:
            message = sentences.no_time_left(self._exercise.total_seconds)
            return _of_stop(check, Stop(Verdict.TIMEOUT, message))
        start = time.monotonic()
        try:
            self._candidate.load()
        except Stopped as stopped:  # it was imported before, but not this time
            return _of_stop(check, stopped.stop)
        finally:
            self._left_seconds -= time.monotonic() - start  # importing again after each crash counts, too
        budget = Budget(self._exercise.seconds_of(check))
        stop: Stop | None = None

        def call(payload: Payload) -> Frame | None:
            nonlocal stop
            if stop is None:
                try:
                    return self._candidate.call(payload, budget, self._examiner.call_back)
                except Stopped as stopped:
                    stop = stopped.stop
            return None

        def event(data: Any) -> None:
            self._on_event("metrics", {"name": check.name, "data": data})

        finding = self._examiner.run(check, self._seed, call, event)
        self._left_seconds -= budget.spent
        return _of_stop(check, stop) if stop is not None else self._of_finding(check, finding)

    def _of_finding(self, check: Check, finding: Finding) -> CheckResult:
        verdict, message = _VERDICT_OF[finding.verdict], finding.reason
        if finding.verdict == "error":
            types = list(finding.types)
            message = sentences.raised(types, finding.text[:400])
            if is_out_of_memory(types):
                verdict = Verdict.MEMORY
                message = sentences.out_of_memory(self._exercise.limits.memory_bytes)
        return CheckResult(
            name=check.name,
            title=check.title,
            visible=check.visible,
            points=check.points,
            earned=scoring.earned(check.points, finding.fraction),
            verdict=verdict,
            message=message,
            hint=finding.hint,
            details=finding.details,
            traceback=finding.traceback,
        )

    def _environment(self) -> dict[str, str]:
        return {
            "python": platform.python_version(),
            "kernel": platform.release(),
            "machine": platform.machine(),
            "profile": "full",
            "device": self._exercise.device,
            **self._boxes.versions(self._exercise.runtime),
        }


_VERDICT_OF = {
    "passed": Verdict.PASSED,
    "partial": Verdict.PARTIAL,
    "failed": Verdict.FAILED,
    "error": Verdict.ERROR,
    "gone": Verdict.CRASHED,
}


def _chosen(exercise: Exercise, visible_only: bool, only: str | None) -> tuple[Check, ...]:
    if only is not None:
        return (exercise.check_named(only),)
    return tuple(check for check in exercise.checks if check.visible or not visible_only)


def _of_stop(check: Check, stop: Stop) -> CheckResult:
    return CheckResult(
        name=check.name,
        title=check.title,
        visible=check.visible,
        points=check.points,
        earned=0.0,
        verdict=stop.verdict,
        message=stop.message,
        traceback=stop.traceback,
    )


def _say_nothing(kind: str, data: dict[str, Any]) -> None:
    """Take the place of nobody listening."""
