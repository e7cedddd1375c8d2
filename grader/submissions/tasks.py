"""The doors through which workers are woken: take an id, call one function."""

from celery import Task, shared_task
from celery.exceptions import Reject

from grader.submissions.grade import grade_and_save


@shared_task(bind=True)
def grade_submission(self: Task, grading_id: str) -> None:
    """Grade one submission. If it fails on our side, the scheduler sends it again."""
    guard = self.app.guard
    if not guard.withdrawn.is_set():
        grade_and_save(grading_id, self.app.judge, guard)
    if guard.withdrawn.is_set():
        raise Reject("this worker grades no more", requeue=True)  # the message is for the next one
