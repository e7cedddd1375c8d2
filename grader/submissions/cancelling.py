"""Stopping a grading because somebody asked for it: at once while it waits, within a second or two while it runs.

Whoever asks only leaves a mark on a grading that runs. Its worker looks for that mark every second, and ends the run
itself; if the worker has died, whoever takes the work back finds the mark and ends it instead.
"""

from enum import Enum

from django.db.models import F
from django.utils import timezone

from grader.accounts.models import User
from grader.judge.text import Text
from grader.submissions.access import submission_for
from grader.submissions.claiming import cancel_abandoned
from grader.submissions.events import publish
from grader.submissions.models import Grading

TRIES = 3  # between two looks, a grading may have been claimed or given back


class CancelAnswer(Enum):
    """What came of it."""

    CANCELLED = Text("취소했습니다.", "It is cancelled.")
    REQUESTED = Text("취소하고 있습니다. 곧 멈춥니다.", "It is being cancelled, and stops in a moment.")
    TOO_LATE = Text("이미 끝나서 취소할 수 없습니다.", "It has already ended, so it cannot be cancelled.")

    @property
    def text(self) -> Text:
        """What to tell whoever asked."""
        return self.value


def cancel(grading: Grading, by: User) -> CancelAnswer:
    """Cancel a grading; safe to ask twice.

    Args:
        grading: Which.
        by: Who asks: its owner, or staff.

    Raises:
        Http404: it is somebody else's.
    """
    submission_for(by, grading.submission_id)
    for _ in range(TRIES):
        if _cancel_waiting(grading, by) or cancel_abandoned(grading.pk, by.pk):
            publish(grading.pk, "finished")
            return CancelAnswer.CANCELLED
        if _ask_worker(grading, by):
            publish(grading.pk, "cancelling")
            return CancelAnswer.REQUESTED
        status = Grading.objects.values_list("status", flat=True).get(pk=grading.pk)
        if status == Grading.Status.CANCELLED:
            return CancelAnswer.CANCELLED
        if status not in Grading.UNFINISHED:
            return CancelAnswer.TOO_LATE
    return CancelAnswer.REQUESTED  # it runs, and somebody has asked before


def _cancel_waiting(grading: Grading, by: User) -> bool:
    now = timezone.now()
    waiting = Grading.objects.filter(pk=grading.pk, status=Grading.Status.QUEUED)
    return bool(
        waiting.update(
            status=Grading.Status.CANCELLED,
            cancel_requested_at=now,
            cancelled_by=by.pk,
            finished_at=now,
            events_seq=F("events_seq") + 1,
        )
    )


def _ask_worker(grading: Grading, by: User) -> bool:
    running = Grading.objects.filter(pk=grading.pk, status=Grading.Status.RUNNING, cancel_requested_at__isnull=True)
    return bool(running.update(cancel_requested_at=timezone.now(), cancelled_by=by.pk, events_seq=F("events_seq") + 1))
