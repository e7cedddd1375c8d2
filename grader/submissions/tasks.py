"""The doors through which workers are woken: take an id or the name of a queue, call one function."""

from collections.abc import Callable

from celery import Task, shared_task
from celery.exceptions import Reject

from grader.submissions.grade import grade_and_save, grade_next


@shared_task(bind=True)
def grade_submission(self: Task, grading_id: str) -> None:
    """Grade one submission. If it fails on our side, the scheduler sends it again."""
    _grade_with(self, grade_and_save, grading_id)


@shared_task(bind=True)
def grade_whoever_is_next(self: Task, queue: str) -> None:
    """Grade one submission of a queue that is shared fairly: there are as many messages as submissions that wait."""
    _grade_with(self, grade_next, queue)


def _grade_with(task: Task, step: Callable[..., object], argument: str) -> None:
    guard = task.app.guard
    if not guard.withdrawn.is_set():
        step(argument, task.app.judge, guard)
    if guard.withdrawn.is_set():
        raise Reject("this worker grades no more", requeue=True)  # the message is for the next one
