"""Who works on a grading. Every change of status is a conditional UPDATE, so two workers can never both win.

A claim is a lease: a random token in `claimed_by`, good until `lease_expires_at`. Its holder renews it while working.
Whoever lost it, because its machine slept or its database was away, finds that its token no longer matches and its
result is dropped: by then somebody else has the work.

Somebody may ask to cancel a grading at any time. Nothing that was asked for goes back into the queue: whoever would put
it there ends it instead.
"""

from datetime import datetime, timedelta
from enum import Enum
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from grader.judge.verdict import Report
from grader.submissions.claimants import is_gone, machine, new_claim
from grader.submissions.models import Grading
from grader.submissions.storable import storable
from grader.submissions.turns import Line

RACES = 100  # others may be quicker so often


class Hold(Enum):
    """What has become of a claim."""

    HELD = "held"
    CANCELLED = "cancelled"  # held, but somebody asked to stop
    LOST = "lost"


def claim(grading_id: UUID | str) -> Grading | None:
    """Take a grading that waits, or whose worker is gone; None if somebody else has it or it is finished."""
    now = timezone.now()
    is_free = Q(status=Grading.Status.QUEUED) | Q(status=Grading.Status.RUNNING, lease_expires_at__lt=now)
    wanted = Grading.objects.filter(is_free, pk=grading_id, cancel_requested_at__isnull=True)
    taken = wanted.filter(attempts__lt=settings.MAX_ATTEMPTS).update(
        status=Grading.Status.RUNNING,
        claimed_by=new_claim(),
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


def claim_next(queue: str) -> Grading | None:
    """Take the grading whose turn it is; None if nobody waits."""
    for _ in range(RACES):
        first = Line(queue).first()
        if first is None:
            return None
        taken = claim(first)
        if taken is not None:
            return taken  # otherwise another worker had the same thought
    return None


def look(grading: Grading) -> Hold:
    """Return whether the claim still stands, and whether it is still wanted."""
    found = list(_held(grading).values_list("cancel_requested_at", flat=True))
    if not found:
        return Hold.LOST
    return Hold.HELD if found[0] is None else Hold.CANCELLED


def renew(grading: Grading) -> bool:
    """Extend the lease; False when it was lost."""
    return bool(_held(grading).update(lease_expires_at=timezone.now() + _lease()))


def save_progress(grading: Grading, checks: list[dict[str, Any]], metrics: list[dict[str, Any]]) -> bool:
    """Save what is known so far; False when the lease was lost."""
    return bool(
        _held(grading).update(progress=storable(checks), metrics=storable(metrics), events_seq=F("events_seq") + 1)
    )


def finish(grading: Grading, report: Report, metrics: list[dict[str, Any]]) -> bool:
    """Save the report; False when the lease was lost, and nothing is saved.

    Args:
        grading: The claim.
        report: What the judge says.
        metrics: The curves as far as they were heard of while it ran; those of the report are complete.
    """
    now = timezone.now()
    values = report.as_json()
    # Curves are long: they are saved once, where they are as long as a grading runs.
    metrics = [point for check in values["checks"] for point in check.pop("metrics", ())] or metrics
    return bool(
        _held(grading).update(
            status=Grading.Status.DONE,
            outcome=report.outcome.value,
            score=report.score,
            max_score=report.max_score,
            seed=report.seed,
            report=storable(values),
            progress=[],
            metrics=storable(metrics),
            finished_at=now,
            lease_expires_at=None,
            device_seconds=_spent(grading, now),
            fault="",
            events_seq=F("events_seq") + 1,
        )
    )


def end_cancelled(grading: Grading, checks: list[dict[str, Any]], metrics: list[dict[str, Any]]) -> bool:
    """End a grading that somebody asked to stop, with what is known so far; False when the lease was lost."""
    asked = _held(grading).filter(cancel_requested_at__isnull=False)
    known = {"progress": storable(checks), "metrics": storable(metrics)}
    return bool(asked.update(**_as_cancelled(grading, timezone.now()), **known))


def cancel_abandoned(grading_id: UUID, by_id: int) -> bool:
    """Cancel a grading at once whose worker is gone, so that nobody else can end it; False if one works on it."""
    running = Grading.objects.filter(pk=grading_id, status=Grading.Status.RUNNING)
    grading = running.defer("report", "progress", "metrics").first()
    if grading is None or not _is_abandoned(grading):
        return False
    asked = {"cancel_requested_at": timezone.now(), "cancelled_by": by_id}
    return bool(_left_behind(grading).update(**_as_cancelled(grading, _last_heard_of(grading)), **asked))


def give_back(grading: Grading, fault: str) -> Grading.Status | None:
    """Put a grading that failed for our reasons back into the queue, or give up after the last try.

    Returns:
        The new status, CANCELLED if somebody asked for that meanwhile; None when the lease was lost.
    """
    now = timezone.now()
    # What failed for want of memory needs a moment to pass. Elsewhere than on the queues that are shared, the time
    # until the scheduler looks again is enough, because no other message can wake it.
    pause = timedelta(seconds=settings.RECONCILE_SECONDS) if grading.is_shared_fairly else timedelta()
    return _retry_or_give_up(grading, _held(grading), fault, ended_at=now, not_before=now + pause)


def release(grading: Grading) -> Grading.Status | None:
    """Put a grading back that this worker may not end: nothing is wrong with it, so the try does not count.

    Returns:
        The new status, CANCELLED if somebody asked for that meanwhile; None when the lease was lost.
    """
    changes = {"status": Grading.Status.QUEUED, "attempts": F("attempts") - 1}
    return _put_back(grading, _held(grading), changes, ended_at=timezone.now())


def take_back(grading: Grading) -> Grading.Status | None:
    """Do the same as `give_back` for a grading whose worker stopped renewing its lease, or is known to be gone."""
    fault = grading.fault or f"The worker {grading.claimed_by} stopped in mid-grading."
    ended_at = _last_heard_of(grading)
    return _retry_or_give_up(grading, _left_behind(grading), fault, ended_at=ended_at, not_before=None)


def abandoned(most: int) -> list[Grading]:
    """Return gradings whose workers are gone: the lease ran out, or the process is known to have ended.

    Args:
        most: How many at a time.
    """
    suspects = Q(lease_expires_at__lt=timezone.now()) | Q(claimed_by__contains=f"@{machine()}:")
    running = Grading.objects.filter(suspects, status=Grading.Status.RUNNING).order_by("lease_expires_at")
    return [grading for grading in running.defer("report", "progress", "metrics")[:most] if _is_abandoned(grading)]


def _retry_or_give_up(
    grading: Grading, held: QuerySet[Grading], fault: str, *, ended_at: datetime, not_before: datetime | None
) -> Grading.Status | None:
    # Overdue: the scheduler sends it at its next look.
    overdue = timezone.now() - timedelta(seconds=settings.RESEND_SECONDS)
    changes = {"status": Grading.Status.QUEUED, "fault": storable(fault), "sent_at": overdue, "not_before": not_before}
    if grading.attempts >= settings.MAX_ATTEMPTS:
        changes |= {"status": Grading.Status.OUR_FAULT, "finished_at": timezone.now()}
    return _put_back(grading, held, changes, ended_at=ended_at)


def _put_back(
    grading: Grading, held: QuerySet[Grading], changes: dict[str, Any], *, ended_at: datetime
) -> Grading.Status | None:
    if changes["status"] == Grading.Status.QUEUED:
        # The next try begins at the beginning: its curves are its own.
        changes |= {"started_at": None, "progress": [], "metrics": []}
    # In this order nothing is missed: once somebody has asked, that stays so as long as the claim.
    changed = held.filter(cancel_requested_at__isnull=True).update(
        **changes,
        claimed_by="",
        lease_expires_at=None,
        device_seconds=_spent(grading, ended_at),
        events_seq=F("events_seq") + 1,
    )
    if changed:
        return changes["status"]
    cancelled = held.filter(cancel_requested_at__isnull=False).update(**_as_cancelled(grading, ended_at))
    return Grading.Status.CANCELLED if cancelled else None


def _as_cancelled(grading: Grading, ended_at: datetime) -> dict[str, Any]:
    """Return what changes; checks and curves stay as they were saved last."""
    return {
        "status": Grading.Status.CANCELLED,
        "finished_at": timezone.now(),
        "lease_expires_at": None,
        "device_seconds": _spent(grading, ended_at),
        "events_seq": F("events_seq") + 1,
    }


def _spent(grading: Grading, ended_at: datetime) -> Any:
    """Return what all tries together have spent; nothing stays nothing on queues that are not shared fairly."""
    seconds = (ended_at - grading.started_at).total_seconds() if grading.started_at else 0.0
    return F("device_seconds") + max(0.0, seconds)


def _held(grading: Grading) -> QuerySet[Grading]:
    return Grading.objects.filter(pk=grading.pk, status=Grading.Status.RUNNING, claimed_by=grading.claimed_by)


def _left_behind(grading: Grading) -> QuerySet[Grading]:
    """Return the row unless its worker has come back since we looked."""
    held = _held(grading)
    return held if is_gone(grading.claimed_by) else held.filter(lease_expires_at__lt=timezone.now())


def _is_abandoned(grading: Grading) -> bool:
    return grading.lease_expires_at < timezone.now() or is_gone(grading.claimed_by)


def _last_heard_of(grading: Grading) -> datetime:
    return grading.lease_expires_at - _lease()


def _lease() -> timedelta:
    return timedelta(seconds=settings.LEASE_SECONDS)
