"""The doors through which workers are woken: take an id, call one function."""

from celery import Task, shared_task

from grader.submissions.grade import grade_and_save
from grader.submissions.models import Grading


@shared_task(bind=True)
def grade_submission(self: Task, grading_id: str) -> None:
    """Grade one submission; once more at once while it fails on our side and has tries left."""
    while grade_and_save(grading_id, self.app.judge) == Grading.Status.QUEUED:
        continue
