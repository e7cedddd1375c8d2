"""The judge of a worker process: made when the worker starts, shared by its threads, closed when it ends."""

import atexit
import logging
from typing import Any

from celery import bootsteps
from django.conf import settings

from grader.judge.errors import BoxError
from grader.judge.grading import Judge

logger = logging.getLogger(__name__)


class JudgeStep(bootsteps.StartStopStep):
    """Makes `app.judge` and warms it before the first message is taken."""

    requires = {"celery.worker.components:Pool"}

    def start(self, parent: Any) -> None:
        """Refuse to take any work where a wall does not hold: there is no unsafe mode."""
        parent.app.judge = Judge(data_dir=settings.DATA_DIR, slots=parent.concurrency)
        try:
            parent.app.judge.prove()
            parent.app.judge.warm(settings.WORKER_RUNTIMES)
        except BoxError as error:
            logger.critical("this worker takes no work: %s", error)
            raise SystemExit(1) from error
        # Not when the worker is asked to stop: gradings that still run then need the judge to the end.
        atexit.register(parent.app.judge.close)
        logger.info("ready to grade: %s", ", ".join(settings.WORKER_RUNTIMES))
