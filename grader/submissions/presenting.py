"""What a page may show of a submission. The only place that decides what of a report a student sees."""

from typing import Any

from django.utils import timezone

from grader.accounts.models import User
from grader.catalogue.versions import judge_exercise
from grader.judge.errors import ExerciseError
from grader.judge.exercise import Check, Exercise
from grader.judge.text import Text
from grader.submissions.models import Grading, Submission
from grader.submissions.turns import Line, Place, usual_seconds
from grader.submissions.workers import may_be_paused, slots_of

# Of a hidden check a student learns how it ended, and nothing of what it tried.
_NOTHING_SHOWN: dict[str, Any] = {
    "message": None,
    "hint": None,
    "details": {},
    "output": "",
    "traceback": "",
    "seconds": 0,
    "measurements": [],
    "attempts": [],
}
# Fingerprints tell which submissions are alike; the file name of a mistake is the author's.
_FOR_STAFF = ("mistake", "fingerprint")

_DEFERRED = {
    Grading.Queue.TRAINING: Text(
        "지금은 학습을 실행할 작업자가 없어 기다리고 있습니다. 작업자가 켜지면 저절로 시작합니다. "
        "제출은 저장되어 있습니다.",
        "No worker for training runs is on right now, so this run waits. It starts by itself as soon as one is there. "
        "Your submission is saved.",
    ),
    Grading.Queue.GPU: Text(
        "지금은 켜져 있는 GPU가 없어 실행을 미루었습니다. GPU가 켜지면 저절로 시작합니다. 제출은 저장되어 있습니다.",
        "No GPU is on right now, so this run is deferred. It starts by itself as soon as one is there. "
        "Your submission is saved.",
    ),
}
_CANCELLED = Text("제출한 사람이 취소했습니다. 점수는 없습니다.", "It was cancelled by its owner. It has no score.")
_CANCELLED_BY_STAFF = Text("담당자가 취소했습니다. 점수는 없습니다.", "It was cancelled by staff. It has no score.")


def present(submission: Submission, user: User) -> dict[str, Any]:
    """Return plain JSON values for this viewer. Staff see everything."""
    grading = submission.grading
    report = grading.report or {}
    results = report.get("checks", grading.progress)
    exercise = _exercise_of(submission)
    return {
        "id": str(submission.id),
        "kind": submission.kind,
        "exercise": submission.version.exercise.slug,
        "status": grading.status,
        "finished": grading.is_finished,
        "queue": grading.queue,
        "device": "gpu" if grading.queue == Grading.Queue.GPU else "cpu",
        **_waiting(grading),
        "expected_seconds": _expected_seconds(submission),
        "limit_seconds": exercise.total_seconds if exercise else None,
        "restarts": _restarts(grading),
        "cancellable": not grading.is_finished and grading.cancel_requested_at is None,
        "cancelling": not grading.is_finished and grading.cancel_requested_at is not None,
        "ended": _ended(submission),
        "now": timezone.now().isoformat(),
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


def _waiting(grading: Grading) -> dict[str, Any]:
    """Return the place in the queue, and why nothing happens there."""
    if grading.status != Grading.Status.QUEUED:
        return {"position": None, "estimate_seconds": None, "paused": False, "deferred": None}
    slots = slots_of(grading.queue)
    place = _place(grading, slots)
    deferred = _DEFERRED.get(Grading.Queue(grading.queue)) if not slots else None
    return {
        "position": place.position,
        "estimate_seconds": place.estimate_seconds,
        "paused": not slots and may_be_paused(grading),
        "deferred": deferred.as_json() if deferred else None,
    }


def _place(grading: Grading, slots: int) -> Place:
    if grading.is_shared_fairly:
        # It may have been claimed between the two looks; then it is the next that is told of anyway.
        return Line(grading.queue).places(slots).get(grading.pk, Place(1, 0.0))
    waiting = Grading.objects.filter(queue=grading.queue, status=Grading.Status.QUEUED)
    return Place(waiting.filter(queued_at__lt=grading.queued_at).count() + 1, None)


def _expected_seconds(submission: Submission) -> float | None:
    grading = submission.grading
    if grading.is_finished or not grading.is_shared_fairly:
        return None
    return usual_seconds(grading.queue).get((submission.version.exercise_id, submission.kind))


def _restarts(grading: Grading) -> int:
    """Return how often the run began again, or will: every try broke off but the one that runs or came to an end."""
    return max(0, grading.attempts - (grading.started_at is not None))


def _ended(submission: Submission) -> dict[str, str] | None:
    grading = submission.grading
    if grading.status != Grading.Status.CANCELLED:
        return None
    by_owner = grading.cancelled_by_id in (None, submission.user_id)
    return (_CANCELLED if by_owner else _CANCELLED_BY_STAFF).as_json()


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
    result = {key: value for key, value in result.items() if key != "metrics"}  # they stand beside the checks
    if is_staff:
        return row | result
    if check.visible:
        return row | {key: value for key, value in result.items() if key not in _FOR_STAFF}
    row |= {"earned": result["earned"], "verdict": result["verdict"]}
    if check.show_hint:
        row["hint"] = result["hint"]
    return row


def _checks_of(submission: Submission) -> list[Check]:
    exercise = _exercise_of(submission)
    checks = exercise.checks if exercise else ()
    return [check for check in checks if check.visible or submission.kind == Submission.Kind.SUBMIT]


def _exercise_of(submission: Submission) -> Exercise | None:
    try:
        return judge_exercise(submission.version)
    except ExerciseError:
        return None  # a version that newer code cannot read any more: the page shows outcome and score


def _present_metrics(submission: Submission, metrics: list[dict[str, Any]], *, is_staff: bool) -> list[dict[str, Any]]:
    visible = {check.name for check in _checks_of(submission) if check.visible}
    return metrics if is_staff else [point for point in metrics if point.get("name") in visible]
