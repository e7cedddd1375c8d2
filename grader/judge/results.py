"""The result of one check: from what the examiner found, or from how the student's process ended."""

from __future__ import annotations

from typing import Any

from grader.judge import scoring, sentences
from grader.judge.candidate import Stop, is_out_of_memory
from grader.judge.exercise import Check, Exercise, WrongAnswer
from grader.judge.finding import Finding
from grader.judge.verdict import CheckResult, Verdict

_VERDICT_OF = {
    "passed": Verdict.PASSED,
    "partial": Verdict.PARTIAL,
    "failed": Verdict.FAILED,
    "error": Verdict.ERROR,
    "gone": Verdict.CRASHED,
}


def of_finding(check: Check, finding: Finding, exercise: Exercise) -> CheckResult:
    """Return the result of a check that ran to its end."""
    verdict, message = _VERDICT_OF[finding.verdict], finding.reason
    if finding.verdict == "error":
        types = list(finding.types)
        message = sentences.raised(types, finding.text[:400])
        if types[:1] == ["ForbiddenName"] and finding.text in exercise.forbidden:
            message = sentences.forbidden(finding.text, exercise.instead)
        if is_out_of_memory(types):
            verdict = Verdict.MEMORY
            message = sentences.out_of_memory(exercise.limits.memory_bytes)
    hint, mistake = finding.hint, ""
    if hint is None and (known := _with_symptom(finding.symptom, exercise)):
        hint, mistake = known.hint, known.name
    return CheckResult(
        name=check.name,
        title=check.title,
        visible=check.visible,
        points=check.points,
        earned=scoring.earned(check.points, finding.fraction),
        verdict=verdict,
        message=message,
        hint=hint,
        details=finding.details,
        traceback=finding.traceback,
        mistake=mistake,
        measurements=finding.measurements,
    )


def of_stop(check: Check, stop: Stop) -> CheckResult:
    """Return the result of a check that could not go on without the student's process."""
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


def summary_of(number: int, result: CheckResult) -> dict[str, Any]:
    """Return what is kept of one attempt among several."""
    return {
        "attempt": number,
        "verdict": result.verdict.value,
        "earned": result.earned,
        "measurements": [dict(one) for one in result.measurements],
    }


def _with_symptom(symptom: str, exercise: Exercise) -> WrongAnswer | None:
    """Return the known mistake that shows this symptom, the first by name; its author says it in a hint."""
    known = [wrong for wrong in exercise.wrong if wrong.symptom == symptom and not wrong.unrecognised]
    return min(known, key=lambda wrong: wrong.name) if symptom and known else None
