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
from grader.judge.budget import Budget
from grader.judge.candidate import Candidate, Stop, Stopped
from grader.judge.curves import Curves
from grader.judge.errors import GradingCancelled
from grader.judge.examiner import Examiner
from grader.judge.exercise import Check, Exercise
from grader.judge.recognition import Recognition
from grader.judge.results import of_finding, of_stop, summary_of
from grader.judge.verdict import CheckResult, Report, Verdict
from grader.judge.wire import Frame, Payload, Request

OnEvent = Callable[[str, dict[str, Any]], None]


class Grading:
    """One submission on its way to a report.

    Args:
        boxes: Where children come from.
        exercise: What to check.
        source: The submission.
        seed: Hidden inputs follow from it.
        on_event: Told what happens.
        cancelled: Set to stop, also in the middle of a call.
        recognition_seconds: How long to look for known mistakes in what failed.
        device: "cpu" or "gpu": where the submission runs.
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
        device: str = "cpu",
    ) -> None:
        self._exercise = exercise
        self._source = source
        self._recognition_seconds = recognition_seconds
        self._seed = seed
        self._on_event = on_event
        self._cancelled = cancelled
        self._boxes = boxes
        self._device = device
        self._candidate = self._fresh_candidate()
        self._examiner = Examiner(boxes, exercise, cancelled)
        self._has_trained = False  # the student's process that lives now
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
        recognition = Recognition(
            self._fresh_candidate(), self._exercise, self._examiner, self._seed, self._recognition_seconds
        )
        results = recognition.name_mistakes(results)
        self._timings["recognition"] = time.monotonic() - start
        return results

    def _fresh_candidate(self) -> Candidate:
        return Candidate(self._boxes, self._exercise, self._source, self._device, self._cancelled)

    def _load(self) -> Stop | None:
        try:
            self._candidate.load()
        except Stopped as stopped:
            return stopped.stop
        self._on_event("loaded", {})
        return None

    def _result(self, check: Check, load: Stop | None) -> CheckResult:
        if self._cancelled.is_set():
            raise GradingCancelled
        self._on_event("check_started", {"name": check.name})
        start = time.monotonic()
        result = of_stop(check, load) if load is not None else self._attempts(check)
        result = dataclasses.replace(result, seconds=time.monotonic() - start)
        self._on_event("check", result.as_json())
        return result

    def _attempts(self, check: Check) -> CheckResult:
        """Run a check until it passes, as often as it may run, and return the best result; the first of equal ones."""
        curves = Curves(check.name, lambda point: self._on_event("metrics", point))
        results: list[CheckResult] = []
        for attempt in range(1, check.attempts + 1):
            curves.begin_attempt(attempt)
            results.append(self._attempt(check, attempt, curves))
            if results[-1].verdict not in _REPEATED:
                break
        curves.flush()
        best = max(results, key=lambda result: result.earned)
        return dataclasses.replace(
            best,
            metrics=curves.points(),
            attempts=tuple(summary_of(number, result) for number, result in enumerate(results, 1))
            if check.attempts > 1
            else (),
        )

    def _attempt(self, check: Check, attempt: int, curves: Curves) -> CheckResult:
        runs = curves.runs
        result = self._run_check(check, attempt, curves)
        # Counted on over the attempts, as the curves are.
        measurements = tuple({**one, "run": one["run"] + runs} for one in result.measurements)
        return dataclasses.replace(result, output=self._candidate.take_output(), measurements=measurements)

    def _run_check(self, check: Check, attempt: int, curves: Curves) -> CheckResult:
        if self._left_seconds <= 0:
            message = sentences.no_time_left(self._exercise.total_seconds)
            return of_stop(check, Stop(Verdict.TIMEOUT, message))
        try:
            self._load_for_check()
        except Stopped as stopped:  # it was imported before, but not this time
            return of_stop(check, stopped.stop)
        budget = Budget(self._exercise.seconds_of(check))
        stop: Stop | None = None

        def call(payload: Payload, request: Request) -> Frame | None:
            nonlocal stop
            if stop is None:
                try:
                    return self._call(payload, request, budget, curves)
                except Stopped as stopped:
                    stop = stopped.stop
            return None

        order = {"seed": self._seed, "attempt": attempt, "device": self._device}
        finding = self._examiner.run(check, order, call, curves.measured)
        self._left_seconds -= budget.spent
        if stop is not None:
            return dataclasses.replace(of_stop(check, stop), measurements=finding.measurements)
        return of_finding(check, finding, self._exercise)

    def _load_for_check(self) -> None:
        """Make sure that the submission is loaded, in a process that has not trained.

        What it has seen of one split of the data must not help with the next one.

        Raises:
            Stopped: it could not be imported.
        """
        has_trained, self._has_trained = self._has_trained, False
        if has_trained:
            self._candidate.close()
        start = time.monotonic()
        try:
            self._candidate.load()
        finally:
            if not has_trained:
                self._left_seconds -= time.monotonic() - start  # importing again after each crash counts, too

    def _call(self, payload: Payload, request: Request, budget: Budget, curves: Curves) -> Frame:
        """Pass one call on to the student, or give them a new process.

        Raises:
            Stopped: the student's process broke, broke off, or took too long.
        """
        if request.do == "start_again":
            return self._candidate.start_again()
        budget = budget.for_call(request.seconds)
        if request.wish != "watch":
            return self._candidate.call(payload, budget, self._examiner.call_back)
        self._has_trained = True
        curves.begin_run()
        try:
            return self._candidate.call(payload, budget, self._examiner.call_back, curves.claim)
        except Stopped as stopped:
            if stopped.stop.verdict is Verdict.TIMEOUT:
                message = sentences.training_too_slow(budget.seconds)
                raise Stopped(dataclasses.replace(stopped.stop, message=message)) from None
            raise

    def _environment(self) -> dict[str, str]:
        return {
            "python": platform.python_version(),
            "kernel": platform.release(),
            "machine": platform.machine(),
            "profile": "gpu" if self._device == "gpu" else self._boxes.profile.name,
            "device": self._device,
            **self._boxes.versions(self._exercise.runtime),
        }


_REPEATED = (Verdict.FAILED, Verdict.PARTIAL)
