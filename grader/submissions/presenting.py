"""What a page may show of a submission. The only place that decides what of a report a student sees."""

from typing import Any

from grader.accounts.models import User
from grader.catalogue.versions import judge_exercise
from grader.judge.errors import ExerciseError
from grader.judge.exercise import Check
from grader.submissions.models import Grading, Submission
from grader.submissions.workers import is_paused

# Of a hidden check a student learns how it ended, and nothing of what it tried.
_NOTHING_SHOWN: dict[str, Any] = {
    "message": None,
    "hint": None,
    "details": {},
    "output": "",
    "traceback": "",
    "seconds": 0,
}
# Fingerprints tell which submissions are alike; the file name of a mistake is the author's.
_FOR_STAFF = ("mistake", "fingerprint")


def present(submission: Submission, user: User) -> dict[str, Any]:
    """Return plain JSON values for this viewer. Staff see everything."""
    grading = submission.grading
    report = grading.report or {}
    results = report.get("checks", grading.progress)
    return {
        "id": str(submission.id),
        "kind": submission.kind,
        "exercise": submission.version.exercise.slug,
        "status": grading.status,
        "finished": grading.is_finished,
        "queue": grading.queue,
        "position": position(grading),
        "paused": is_paused(grading),
        "created_at": submission.created_at.isoformat(),
        "started_at": grading.started_at.isoformat() if grading.started_at else None,
        "finished_at": grading.finished_at.isoformat() if grading.finished_at else None,
        "outcome": grading.outcome,
        "score": grading.score,
        "max_score": grading.max_score,
        "load_message": report.get("load_message"),
        "load_output": report.get("load_output", ""),
        "checks": _present_checks(submission, results, is_staff=user.is_staff),
        "metrics": _present_metrics(submission, grading.metrics, is_staff=user.is_staff),
        "environment": report.get("environment", {}),
        "seq": grading.events_seq,
        "fault": grading.fault if user.is_staff else "",
    }


def position(grading: Grading) -> int | None:
    """Return the place in the queue, 1 for the next one; None when it waits no more."""
    if grading.status != Grading.Status.QUEUED:
        return None
    waiting = Grading.objects.filter(queue=grading.queue, status=Grading.Status.QUEUED)
    return waiting.filter(queued_at__lt=grading.queued_at).count() + 1


def _present_checks(submission: Submission, results: list[dict[str, Any]], *, is_staff: bool) -> list[dict[str, Any]]:
    by_name = {result["name"]: result for result in results}
    checks = {check.name: check for check in _checks_of(submission)}
    rows = [_present_check(check, by_name.get(name), is_staff=is_staff) for name, check in checks.items()]
    # A result that the exercise does not name can only be shown to staff: nothing says that it is visible.
    return rows + [result for name, result in by_name.items() if is_staff and name not in checks]


def _present_check(check: Check, result: dict[str, Any] | None, *, is_staff: bool) -> dict[str, Any]:
    row = {
        "name": check.name,
        "title": check.title.as_json(),
        "visible": check.visible,
        "points": check.points,
        "earned": None,
        "verdict": None,
        **_NOTHING_SHOWN,
    }
    if result is None:
        return row
    if is_staff:
        return row | result
    if check.visible:
        return row | {key: value for key, value in result.items() if key not in _FOR_STAFF}
    row |= {"earned": result["earned"], "verdict": result["verdict"]}
    if check.show_hint:
        row["hint"] = result["hint"]
    return row


def _checks_of(submission: Submission) -> list[Check]:
    try:
        checks = judge_exercise(submission.version).checks
    except ExerciseError:
        return []  # a version that newer code cannot read any more: the page shows outcome and score
    return [check for check in checks if check.visible or submission.kind == Submission.Kind.SUBMIT]


def _present_metrics(submission: Submission, metrics: list[dict[str, Any]], *, is_staff: bool) -> list[dict[str, Any]]:
    hidden = {check.name for check in _checks_of(submission) if not check.visible}
    return metrics if is_staff else [point for point in metrics if point.get("name") not in hidden]
