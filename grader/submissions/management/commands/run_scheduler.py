"""The scheduler process: looks for lost work every few seconds. One is enough; two do no harm."""

import logging
import signal
import threading
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections

from grader.submissions.reconcile import reconcile
from grader.submissions.workers import forget_gone

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Requeue lost gradings, for ever. It needs no broker to run and no free worker, so it works when they do not."
    )

    def handle(self, **options: Any) -> None:
        stopping = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopping.set())
        while not stopping.is_set():
            try:
                reconcile()
                forget_gone()
            except DatabaseError:
                logger.exception("the database did not answer, trying again")
            close_old_connections()
            stopping.wait(settings.RECONCILE_SECONDS)
