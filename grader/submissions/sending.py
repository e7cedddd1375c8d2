"""Handing gradings to the workers. The message is only a wake-up call: all that matters stands in the database."""

import logging
from functools import partial
from uuid import UUID

import redis
from django.conf import settings
from django.db import transaction
from kombu.exceptions import OperationalError

from grader.submissions.models import Grading
from grader.submissions.tasks import grade_submission, grade_whoever_is_next

logger = logging.getLogger(__name__)


def send_on_commit(grading: Grading) -> None:
    """Wake a worker once the row can be seen by it."""
    transaction.on_commit(partial(send, grading.id, grading.queue))


def send(grading_id: UUID, queue: str) -> bool:
    """Wake a worker now; False when the broker is down, and the reconciler will try again."""
    is_shared = queue in Grading.SHARED_FAIRLY
    task, argument = (grade_whoever_is_next, queue) if is_shared else (grade_submission, str(grading_id))
    try:
        task.apply_async((str(argument),), queue=queue)
    except OperationalError as error:
        logger.warning("the broker does not answer, grading %s waits: %s", grading_id, error)
        return False
    return True


def messages_waiting(queue: str) -> int | None:
    """Return how many messages the broker holds for a queue; None when it does not answer."""
    try:
        with redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=1, socket_timeout=1) as client:
            return int(client.llen(queue))
    except redis.RedisError:
        return None
