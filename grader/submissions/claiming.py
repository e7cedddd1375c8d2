"""Who works on a grading. Every change of status is a conditional UPDATE, so two workers can never both win.

A claim is a lease: a random token in `claimed_by`, good until `lease_expires_at`. Its holder renews it while working.
Whoever lost it, because its machine slept or its database was away, finds that its token no longer matches and its
result is dropped: by then somebody else has the work.
"""

import os
import socket
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from grader.judge.verdict import Report
from grader.submissions.models import Grading
from grader.submissions.storable import storable


def claim(grading_id: UUID | str) -> Grading | None:
    """Take a grading that waits, or whose worker is gone; None if somebody else has it or it is finished."""
    now = timezone.now()
    is_free = Q(status=Grading.Status.QUEUED) | Q(status=Grading.Status.RUNNING, lease_expires_at__lt=now)
    token = f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex}"[-100:]
    taken = Grading.objects.filter(is_free, pk=grading_id, attempts__lt=settings.MAX_ATTEMPTS).update(
        status=Grading.Status.RUNNING,
        claimed_by=token,
        lease_expires_at=now + _lease(),
        started_at=now,
        attempts=F("attempts") + 1,
        progress=[],
        metrics=[],
        events_seq=F("events_seq") + 1,
    )
    if not taken:
        return None
    claimed = Grading.objects.select_related("submission__version__exercise").defer("submission__version__files")
    return claimed.get(pk=grading_id)


def renew(grading: Grading) -> bool:
    """Extend the lease; False when it was lost."""
    return bool(_held(grading).update(lease_expires_at=timezone.now() + _lease()))


def save_progress(grading: Grading, checks: list[dict[str, Any]], metrics: list[dict[str, Any]]) -> bool:
    """Save what is known so far; False when the lease was lost."""
    return bool(
        _held(grading).update(progress=storable(checks), metrics=storable(metrics), events_seq=F("events_seq") + 1)
    )


def finish(grading: Grading, report: Report, metrics: list[dict[str, Any]]) -> bool:
    """Save the report; False when the lease was lost, and nothing is saved."""
    return bool(
        _held(grading).update(
            status=Grading.Status.DONE,
            outcome=report.outcome.value,
            score=report.score,
            max_score=report.max_score,
            seed=report.seed,
            report=storable(report.as_json()),
            progress=[],
            metrics=storable(metrics),
            finished_at=timezone.now(),
            lease_expires_at=None,
            fault="",
            events_seq=F("events_seq") + 1,
        )
    )


def give_back(grading: Grading, fault: str) -> Grading.Status | None:
    """Put a grading that failed for our reasons back into the queue, or give up after the last try.

    Returns:
        The new status, None when the lease was lost.
    """
    # Sent again by the next look of the scheduler: what failed for want of memory needs a moment to pass.
    overdue = timezone.now() - timedelta(seconds=settings.RESEND_SECONDS)
    return _retry_or_give_up(_held(grading), grading.attempts, fault, sent_at=overdue)


def release(grading: Grading) -> Grading.Status | None:
    """Put a grading back that this worker may not end: nothing is wrong with it, so the try does not count.

    Returns:
        The new status, None when the lease was lost.
    """
    released = _held(grading).update(
        status=Grading.Status.QUEUED,
        attempts=F("attempts") - 1,
        claimed_by="",
        lease_expires_at=None,
        started_at=None,
        progress=[],
        metrics=[],
        events_seq=F("events_seq") + 1,
    )
    return Grading.Status.QUEUED if released else None


def take_back(grading: Grading) -> Grading.Status | None:
    """Do the same for a grading whose worker stopped renewing its lease."""
    expired = _held(grading).filter(lease_expires_at__lt=timezone.now())
    fault = grading.fault or f"The worker {grading.claimed_by} stopped in mid-grading."
    return _retry_or_give_up(expired, grading.attempts, fault, sent_at=timezone.now())


def _retry_or_give_up(
    held: QuerySet[Grading], attempts: int, fault: str, *, sent_at: datetime
) -> Grading.Status | None:
    changes: dict[str, Any] = {"status": Grading.Status.QUEUED, "sent_at": sent_at}
    if attempts >= settings.MAX_ATTEMPTS:
        changes = {"status": Grading.Status.OUR_FAULT, "finished_at": timezone.now()}
    changed = held.update(
        **changes,
        claimed_by="",
        lease_expires_at=None,
        progress=[],
        metrics=[],
        fault=storable(fault),
        events_seq=F("events_seq") + 1,
    )
    return changes["status"] if changed else None


def _held(grading: Grading) -> QuerySet[Grading]:
    return Grading.objects.filter(pk=grading.pk, status=Grading.Status.RUNNING, claimed_by=grading.claimed_by)


def _lease() -> timedelta:
    return timedelta(seconds=settings.LEASE_SECONDS)
