"""The judge of a worker process: made when the worker starts, shared by its threads, closed when it stops."""

import logging
from typing import Any

from celery import bootsteps
from django.conf import settings

from grader.judge.grading import Judge

logger = logging.getLogger(__name__)


class JudgeStep(bootsteps.StartStopStep):
    """Makes `app.judge` and warms it before the first message is taken; where no wall holds, no work is taken."""

    requires = {"celery.worker.components:Pool"}

    def start(self, parent: Any) -> None:
        parent.app.judge = Judge(data_dir=settings.DATA_DIR, slots=parent.concurrency)
        parent.app.judge.warm(settings.WORKER_RUNTIMES)
        logger.info("ready to grade: %s", ", ".join(settings.WORKER_RUNTIMES))

    def stop(self, parent: Any) -> None:
        parent.app.judge.close()

    terminate = stop
