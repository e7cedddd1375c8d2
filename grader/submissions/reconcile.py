"""Finding work that got lost: never delivered, or left by a worker that died. Safe to run anywhere, at any time."""

import logging
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from grader.submissions.claiming import take_back
from grader.submissions.events import publish
from grader.submissions.models import Grading
from grader.submissions.sending import messages_waiting, send

logger = logging.getLogger(__name__)

BATCH = 500


def reconcile() -> int:
    """Requeue what is lost; return how many gradings were sent again or given up."""
    return _take_back_expired() + sum(_send_again(queue) for queue in Grading.Queue)


def _take_back_expired() -> int:
    touched = 0
    expired = Grading.objects.filter(status=Grading.Status.RUNNING, lease_expires_at__lt=timezone.now())
    for grading in expired.order_by("lease_expires_at").defer("report", "progress", "metrics")[:BATCH]:
        status = take_back(grading)
        if status is None:
            continue  # it finished, or its worker came back, between our two looks
        logger.warning("grading %s was left by %s and is now %s", grading.pk, grading.claimed_by, status)
        publish(grading.pk, status)
        if status == Grading.Status.QUEUED:
            send(grading.pk, grading.queue)
        touched += 1
    return touched


def _send_again(queue: str) -> int:
    waiting = Grading.objects.filter(status=Grading.Status.QUEUED, queue=queue)
    stale = waiting.filter(sent_at__lt=timezone.now() - timedelta(seconds=settings.RESEND_SECONDS))
    ids = list(stale.order_by("queued_at").values_list("pk", flat=True)[:BATCH])
    if not ids:
        return 0
    # A long queue is no lost queue: while the broker holds a message for each row, more would only pile up.
    messages = messages_waiting(queue)
    if messages is None or messages >= waiting.count():
        return 0
    sent = [grading_id for grading_id in ids if send(grading_id, queue)]
    Grading.objects.filter(pk__in=sent).update(sent_at=timezone.now())
    logger.warning("%d gradings in queue %s were sent again", len(sent), queue)
    return len(sent)
