"""What workers say of themselves, for everybody who has to know whether work is done: pages, admin, /healthz.

A worker writes one row. It is believed for ALIVE_SECONDS after it was last seen: a worker that was killed says nothing.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Min
from django.utils import timezone

from grader.submissions.models import Grading, WorkerProof
from grader.submissions.storable import storable

BEAT_SECONDS = 10  # how often a worker says that it is there
ALIVE_SECONDS = 120  # a machine that is busy with training may be late by a few beats
PATIENCE_SECONDS = 10  # workers that start again after an update need a moment: nobody is told of that
KEPT = timedelta(days=1)


@dataclass(frozen=True)
class PausedQueue:
    """A queue in which work waits while nobody may do it.

    Args:
        queue: Its name.
        waiting: How many gradings wait.
        since: When the first of them was sent.
        reasons: What the workers of this queue say, if there are any.
    """

    queue: str
    waiting: int
    since: datetime
    reasons: tuple[str, ...]


def publish(name: str, **facts: Any) -> None:
    """Save what a worker says of itself, whole."""
    values = {key: storable(value) if isinstance(value, str | list | dict) else value for key, value in facts.items()}
    WorkerProof.objects.update_or_create(name=name, defaults=values | {"seen_at": timezone.now()})


def say_alive(name: str) -> bool:
    """Save that a worker is still there; False if its row is gone, and it has to publish again."""
    return bool(WorkerProof.objects.filter(name=name).update(seen_at=timezone.now()))


def leave(name: str) -> None:
    """Forget a worker that was asked to stop."""
    WorkerProof.objects.filter(name=name).delete()


def forget_gone() -> int:
    """Remove workers that were not seen for a day; return how many."""
    return WorkerProof.objects.filter(seen_at__lt=timezone.now() - KEPT).delete()[0]


def takes_work(worker: WorkerProof) -> bool:
    """Return whether a worker has proved its walls and was seen lately."""
    return bool(worker.profile) and worker.seen_at > timezone.now() - timedelta(seconds=ALIVE_SECONDS)


def slots_of(queue: str) -> int:
    """Return how many gradings of a queue can run at the same time; 0 while nobody serves it."""
    workers = WorkerProof.objects.defer("walls", "reason", "versions")
    return sum(worker.slots for worker in workers if queue in worker.queues and takes_work(worker))


def is_paused(grading: Grading) -> bool:
    """Return whether a grading waits although no worker of its queue may take it."""
    return may_be_paused(grading) and not slots_of(grading.queue)


def may_be_paused(grading: Grading) -> bool:
    """Return whether a grading waits for so long that workers which start again would have taken it."""
    return grading.status == Grading.Status.QUEUED and not _is_fresh(grading.queued_at)


def paused_queues() -> list[PausedQueue]:
    """Return the queues in which work waits while no worker may take it."""
    workers = list(WorkerProof.objects.defer("walls", "versions"))
    served = {queue for worker in workers if takes_work(worker) for queue in worker.queues}
    waiting = Grading.objects.filter(status=Grading.Status.QUEUED).order_by().values_list("queue")
    paused = []
    for queue, first, count in waiting.annotate(Min("queued_at"), Count("pk")).order_by("queue"):
        if queue not in served and not _is_fresh(first):
            reasons = tuple(worker.reason for worker in workers if queue in worker.queues and worker.reason)
            paused.append(PausedQueue(queue, count, first, reasons))
    return paused


def _is_fresh(moment: datetime) -> bool:
    return moment > timezone.now() - timedelta(seconds=PATIENCE_SECONDS)
