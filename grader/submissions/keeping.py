"""Holding a claim while the judge works: one thread beside each grading renews the lease and saves progress.

The judge's own thread never waits for the database: it only appends. A grading of 15 ms costs no update but its claim
and its report, and a long one shows each check within PROGRESS_SECONDS.
"""

import logging
import threading
import time
from types import TracebackType
from typing import Any, Self

from django.conf import settings
from django.db import DatabaseError, connection

from grader.submissions.claiming import renew, save_progress
from grader.submissions.events import publish
from grader.submissions.models import Grading

logger = logging.getLogger(__name__)

PROGRESS_SECONDS = 0.1
RENEWALS_PER_LEASE = 4
MAX_METRICS = 2000  # a submission that reports without end must not fill the database


class Keeper:
    """Keeps a claim alive inside a `with` block.

    Attributes:
        lost: Set when somebody else took the grading; the judge stops on it.
        metrics: What training reported.
    """

    def __init__(self, grading: Grading) -> None:
        self.grading = grading
        self.lost = threading.Event()
        self.checks: list[dict[str, Any]] = []
        self.metrics: list[dict[str, Any]] = []
        self._saved = (0, 0)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._keep, name=f"keeper-{grading.pk}", daemon=True)

    def on_event(self, kind: str, data: dict[str, Any]) -> None:
        """Take note of what the judge tells."""
        if kind == "check":
            self.checks.append(data)
        elif kind == "metrics" and len(self.metrics) < MAX_METRICS:
            self.metrics.append(data)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._thread.join()

    def _keep(self) -> None:
        renewed_at = time.monotonic()
        if self._stopping.wait(PROGRESS_SECONDS):
            return  # too quick for anybody to want to see it run
        publish(self.grading.pk, "started")
        try:
            while not self._stopping.wait(PROGRESS_SECONDS):
                is_due = time.monotonic() - renewed_at > settings.LEASE_SECONDS / RENEWALS_PER_LEASE
                try:
                    is_held = self._save_progress() and (not is_due or renew(self.grading))
                except DatabaseError:
                    # The database is away for a moment. If for longer than the lease, the final save will not match.
                    logger.warning("grading %s: the lease could not be renewed", self.grading.pk, exc_info=True)
                    continue
                if not is_held:
                    self.lost.set()
                    return
                if is_due:
                    renewed_at = time.monotonic()
        finally:
            connection.close()

    def _save_progress(self) -> bool:
        known = (len(self.checks), len(self.metrics))
        if known == self._saved:
            return True
        is_held = save_progress(self.grading, self.checks[: known[0]], self.metrics[: known[1]])
        self._saved = known
        publish(self.grading.pk, "progress")
        return is_held
