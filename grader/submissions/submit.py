"""Handing in: the one place where submissions begin."""

from threading import Lock

from django.conf import settings
from django.db import transaction

from grader.accounts.models import User
from grader.catalogue.models import ExerciseVersion
from grader.catalogue.versions import judge_exercise
from grader.judge.sources import refuse_source
from grader.judge.text import Text
from grader.submissions.models import Grading, Submission
from grader.submissions.sending import send_on_commit
from grader.submissions.workers import slots_of

LATEST = 100

# Whoever waits for SQLite's one writer sleeps in ever longer steps, and anybody may overtake. Waiting here is fair and
# wakes at once; for PostgreSQL it makes no difference that matters.
_one_at_a_time = Lock()


class TooManySubmissions(Exception):
    """The user already waits for as many gradings as the site allows."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.text = Text(
            f"채점 중인 제출은 최대 {limit}개입니다. 채점이 끝난 뒤 다시 제출해 주세요.",
            f"At most {limit} submissions may wait for grading. Please send again when one of them is done.",
        )
        super().__init__(self.text.en)


def submit(user: User, version: ExerciseVersion, data: bytes, kind: str) -> Submission:
    """Save a submission and its place in the queue.

    Raises:
        SourceRefused: these bytes cannot be a submission; nothing is saved.
        TooManySubmissions: nothing is saved.
    """
    source = refuse_source(data)
    queue = _queue_of(version)
    with _one_at_a_time, transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)  # two at once by one user are counted one after the other
        unfinished = _count_unfinished(user, queue)
        if unfinished >= settings.MAX_UNFINISHED:
            raise TooManySubmissions(settings.MAX_UNFINISHED)
        submission = Submission.objects.create(user=user, version=version, source=source, kind=kind)
        spent = 0.0 if queue in Grading.SHARED_FAIRLY else None
        submission.grading = Grading.objects.create(submission=submission, queue=queue, device_seconds=spent)
        send_on_commit(submission.grading)
    return submission


def _queue_of(version: ExerciseVersion) -> Grading.Queue:
    exercise = judge_exercise(version)
    # Where a GPU is only preferred, a processor does as long as there is none; an exercise without that choice waits.
    if exercise.device == "gpu" or (exercise.device == "gpu-preferred" and slots_of(Grading.Queue.GPU)):
        return Grading.Queue.GPU
    is_long = exercise.training or exercise.device != "cpu"
    return Grading.Queue.TRAINING if is_long else Grading.Queue.INTERACTIVE


def _count_unfinished(user: User, queue: str) -> int:
    # Only the latest can be unfinished, and whoever has thousands of submissions pays no more for each.
    latest = Submission.objects.filter(user=user).order_by("-created_at").values("pk")[:LATEST]
    return Grading.objects.filter(submission__in=latest, queue=queue, status__in=Grading.UNFINISHED).count()
