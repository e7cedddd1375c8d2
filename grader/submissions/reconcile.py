"""Finding work that got lost: never delivered, left by a worker that died, or waiting for a GPU that it can do without.

Safe to run anywhere, at any time.
"""

import logging
from datetime import timedelta

from django.conf import settings
from django.db.models import F, Q
from django.utils import timezone

from grader.catalogue.models import ExerciseVersion
from grader.catalogue.versions import judge_exercise
from grader.judge.errors import ExerciseError
from grader.submissions.claiming import abandoned, take_back
from grader.submissions.events import publish
from grader.submissions.models import Grading
from grader.submissions.sending import messages_waiting, send
from grader.submissions.workers import PATIENCE_SECONDS, slots_of

logger = logging.getLogger(__name__)

BATCH = 500


def reconcile() -> int:
    """Requeue what is lost; return how many gradings were sent again, moved or given up."""
    return _take_back_abandoned() + _move_to_processors() + sum(_send_again(queue) for queue in Grading.Queue)


def _take_back_abandoned() -> int:
    touched = 0
    for grading in abandoned(BATCH):
        status = take_back(grading)
        if status is None:
            continue  # it finished, or its worker came back, between our two looks
        logger.warning("grading %s was left by %s and is now %s", grading.pk, grading.claimed_by, status)
        publish(grading.pk, "queued" if status == Grading.Status.QUEUED else "finished")
        if status == Grading.Status.QUEUED:
            send(grading.pk, grading.queue)
        touched += 1
    return touched


def _move_to_processors() -> int:
    """Send to the training queue who only prefers a GPU, as long as nobody serves that queue."""
    patience = timezone.now() - timedelta(seconds=PATIENCE_SECONDS)  # a worker may be starting again
    waiting = Grading.objects.filter(status=Grading.Status.QUEUED, queue=Grading.Queue.GPU, queued_at__lt=patience)
    ids = set(waiting.order_by().values_list("submission__version_id", flat=True).distinct())
    if not ids or slots_of(Grading.Queue.GPU):
        return 0
    versions = ExerciseVersion.objects.filter(pk__in=ids).select_related("exercise").defer("files")
    contented = [version.pk for version in versions if _can_do_without(version)]
    moved = 0
    for grading_id in waiting.filter(submission__version_id__in=contented).values_list("pk", flat=True)[:BATCH]:
        if waiting.filter(pk=grading_id).update(queue=Grading.Queue.TRAINING, events_seq=F("events_seq") + 1):
            logger.warning("no GPU is served, so grading %s goes to a processor", grading_id)
            send(grading_id, Grading.Queue.TRAINING)
            publish(grading_id, "queued")
            moved += 1
    return moved


def _can_do_without(version: ExerciseVersion) -> bool:
    try:
        return judge_exercise(version).device == "gpu-preferred"
    except ExerciseError:
        return False


def _send_again(queue: str) -> int:
    now = timezone.now()
    is_ready = Q(not_before__isnull=True) | Q(not_before__lte=now)
    waiting = Grading.objects.filter(is_ready, status=Grading.Status.QUEUED, queue=queue)
    stale = waiting.filter(sent_at__lt=now - timedelta(seconds=settings.RESEND_SECONDS))
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
