"""The steps of one grading, in order.

examiner box             worker (this module)              candidate box
begin to import     <-   fork both, send each its part  -> import the submission
run a check         ->   pass calls on, hold the clock  -> call the student's function
report              ->   points, verdicts, report
"""

from __future__ import annotations

import dataclasses
import platform
import threading
import time
from collections.abc import Callable
from typing import Any

from grader.judge import scoring, sentences
from grader.judge.box.boxes import Boxes
from grader.judge.candidate import Budget, Candidate, Stop, Stopped, is_out_of_memory
from grader.judge.errors import GradingCancelled
from grader.judge.examiner import Examiner
from grader.judge.exercise import Check, Exercise
from grader.judge.finding import Finding
from grader.judge.recognition import Recognition
from grader.judge.verdict import CheckResult, Report, Verdict
from grader.judge.wire import Frame, Payload

OnEvent = Callable[[str, dict[str, Any]], None]


class Grading:
    """One submission on its way to a report.

    Args:
        boxes: Where children come from.
        exercise: What to check.
        source: The submission.
        seed: Hidden inputs follow from it.
        on_event: Told what happens.
        cancelled: Set to stop between two checks.
        recognition_seconds: How long to look for known mistakes in what failed.
    """

    def __init__(  # noqa: PLR0913  (each comes from another caller)
        self,
        boxes: Boxes,
        exercise: Exercise,
        source: str,
        seed: int,
        on_event: OnEvent,
        cancelled: threading.Event,
        recognition_seconds: float = 0.0,
    ) -> None:
        self._exercise = exercise
        self._source = source
        self._recognition_seconds = recognition_seconds
        self._seed = seed
        self._on_event = on_event
        self._cancelled = cancelled
        self._boxes = boxes
        self._candidate = Candidate(boxes, exercise, source)
        self._examiner = Examiner(boxes, exercise)
        self._left_seconds = exercise.total_seconds
        self._timings: dict[str, float] = {}

    def run(self, checks: tuple[Check, ...]) -> Report:
        """Run these checks and return the report; once."""
        start = time.monotonic()
        self._on_event("started", {})
        try:
            self._examiner.start()  # imports the exercise while the candidate imports the submission
            load = self._load()
            self._examiner.wait_until_loaded()
            output = self._candidate.take_output()
            self._timings["load"] = time.monotonic() - start
            # Visible checks first: a submission that keeps what hidden ones gave it must not be able to print it in one
            # whose output is shown.
            found = {
                check.name: self._result(check, load) for check in sorted(checks, key=lambda check: not check.visible)
            }
            results = tuple(found[check.name] for check in checks)
            if load is None:
                results = self._with_mistakes_named(results)
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

    def _with_mistakes_named(self, results: tuple[CheckResult, ...]) -> tuple[CheckResult, ...]:
        if self._recognition_seconds <= 0 or all(result.verdict is Verdict.PASSED for result in results):
            return results
        start = time.monotonic()
        self._candidate.close()
        fresh = Candidate(self._boxes, self._exercise, self._source)
        recognition = Recognition(fresh, self._exercise, self._examiner, self._seed, self._recognition_seconds)
        results = recognition.name_mistakes(results)
        self._timings["recognition"] = time.monotonic() - start
        return results

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
            if types[:1] == ["ForbiddenName"] and finding.text in self._exercise.forbidden:
                message = sentences.forbidden(finding.text, self._exercise.instead)
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
            "profile": "gpu" if self._exercise.device == "gpu" else self._boxes.profile.name,
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
