"""The judge of a worker process: made when the worker starts, shared by its threads, closed when it ends."""

import atexit
import logging
import os
import time
from typing import Any

from celery import bootsteps
from celery.platforms import EX_FAILURE
from celery.worker import state
from django.conf import settings
from django.db import DatabaseError, connection

from grader.submissions.claiming import abandoned, take_back
from grader.submissions.events import publish
from grader.submissions.guarding import Guard

logger = logging.getLogger(__name__)

TICK_SECONDS = 0.2
MOST_TAKEN_BACK = 100


class JudgeStep(bootsteps.StartStopStep):
    """Makes `app.judge` before the first message is taken, and `app.guard`, which watches over it."""

    requires = {"celery.worker.components:Pool"}

    def start(self, parent: Any) -> None:
        """Take no work until every wall holds: there is no unsafe mode."""
        if os.geteuid() == 0:
            raise SystemExit("A worker never runs as root: something kept it from becoming an ordinary user.")
        _take_back_abandoned()
        app = parent.app
        app.guard = Guard(parent.hostname, sorted(app.amqp.queues.consume_from), parent.concurrency)
        app.judge = app.guard.wait_for_walls(_pause)
        # Not when the worker is asked to stop: gradings that still run then need the judge to the end.
        atexit.register(app.judge.close)
        app.guard.watch(_end)
        logger.info("ready to grade: %s", ", ".join(settings.WORKER_RUNTIMES))

    def stop(self, parent: Any) -> None:
        parent.app.guard.stop()


def _take_back_abandoned() -> None:
    """Put back what a worker of this machine held that was killed; the scheduler may be elsewhere, and sees a lease."""
    try:
        for grading in abandoned(MOST_TAKEN_BACK):
            status = take_back(grading)
            if status is not None:
                logger.warning("grading %s was left by %s and is now %s", grading.pk, grading.claimed_by, status)
                publish(grading.pk, "queued" if status == status.QUEUED else "finished")
    except DatabaseError:
        logger.warning("what was left could not be looked for", exc_info=True)  # its lease runs out
    finally:
        connection.close()


def _pause(seconds: float) -> None:
    """Wait; raise if the worker is asked to stop, which the consumer would look after if it ran already."""
    end = time.monotonic() + seconds
    state.maybe_shutdown()
    while time.monotonic() < end:
        time.sleep(TICK_SECONDS)
        state.maybe_shutdown()


def _end() -> None:
    state.should_stop = EX_FAILURE
