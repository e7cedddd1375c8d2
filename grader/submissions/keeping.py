"""Holding a claim while the judge works: one thread beside each grading renews the lease and saves progress.

The judge's own thread never waits for the database: it only appends. A grading of 15 ms costs no update but its claim
and its report, and a long one shows each check within PROGRESS_SECONDS. Curves are long: once there are any, all is
saved every second at most, and more rarely the longer they get. Whoever asks to cancel is heard at the next look, which
costs one query and is taken only at gradings that run for longer than LOOK_SECONDS.
"""

import logging
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from django.conf import settings
from django.db import DatabaseError, connection

from grader.judge.curves import Thinned
from grader.submissions.claiming import Hold, look, renew, save_progress
from grader.submissions.events import publish
from grader.submissions.models import Grading

logger = logging.getLogger(__name__)

PROGRESS_SECONDS = 0.1
CURVES_SECONDS = 1.0
POINTS_PER_SECOND = 2000.0  # longer curves are saved more rarely, in proportion
LOOK_SECONDS = 0.8
RENEWALS_PER_LEASE = 4


class Keeper:
    """Keeps a claim alive inside a `with` block.

    Attributes:
        stop: Set when the judge has to stop, because somebody else took the grading or asked to cancel it.
        cancelled: Set when somebody asked to cancel it.
        checks: What was said of each check.
    """

    def __init__(self, grading: Grading) -> None:
        self.grading = grading
        self.stop = threading.Event()
        self.cancelled = threading.Event()
        self.checks: list[dict[str, Any]] = []
        self._curves: dict[str, Thinned] = {}
        self._points = 0
        self._lock = threading.Lock()
        self._saved = (0, 0)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._keep, name=f"keeper-{grading.pk}", daemon=True)

    @property
    def metrics(self) -> list[dict[str, Any]]:
        """What training reported, check by check, thinned."""
        with self._lock:
            return [point for curves in self._curves.values() for point in curves.points()]

    def on_event(self, kind: str, data: dict[str, Any]) -> None:
        """Take note of what the judge tells."""
        if kind == "check":
            self.checks.append({key: value for key, value in data.items() if key != "metrics"})
        elif kind == "metrics":
            with self._lock:
                self._curves.setdefault(data["name"], Thinned()).add(data)
                self._points += 1

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._thread.join()

    def _keep(self) -> None:
        if self._stopping.wait(PROGRESS_SECONDS):
            return  # too quick for anybody to want to see it run
        publish(self.grading.pk, "started")
        save = _Every(PROGRESS_SECONDS, self._save_progress)
        steps = (
            save,
            _Every(LOOK_SECONDS, self._look),
            _Every(settings.LEASE_SECONDS / RENEWALS_PER_LEASE, lambda: renew(self.grading)),
        )
        try:
            while not self._stopping.wait(PROGRESS_SECONDS):
                save.seconds = self._pause_seconds()
                if not self._take(steps):
                    self.stop.set()
                    return
        finally:
            connection.close()

    def _take(self, steps: "tuple[_Every, ...]") -> bool:
        """Take every step whose time has come; False when one found that the claim was lost."""
        try:
            return all(step.take() for step in steps)
        except DatabaseError:
            # The database is away for a moment. If for longer than the lease, the final save will not match.
            logger.warning("grading %s: the lease could not be renewed", self.grading.pk, exc_info=True)
            return True

    def _look(self) -> bool:
        hold = look(self.grading)
        if hold is Hold.CANCELLED:
            self.cancelled.set()
            self.stop.set()
        return hold is not Hold.LOST

    def _save_progress(self) -> bool:
        known = (len(self.checks), self._points)
        if known == self._saved:
            return True
        is_held = save_progress(self.grading, self.checks[: known[0]], self.metrics)
        self._saved = known
        publish(self.grading.pk, "progress")
        return is_held

    def _pause_seconds(self) -> float:
        return max(CURVES_SECONDS, self._points / POINTS_PER_SECOND) if self._points else PROGRESS_SECONDS


class _Every:
    """A step that is taken every so many seconds."""

    def __init__(self, seconds: float, step: Callable[[], bool]) -> None:
        self.seconds = seconds
        self._step = step
        self._taken_at = time.monotonic()

    def take(self) -> bool:
        """Take it if its time has come; a step that fails is taken again at the next opportunity."""
        now = time.monotonic()
        if now - self._taken_at < self.seconds:
            return True
        is_well = self._step()
        self._taken_at = now
        return is_well
