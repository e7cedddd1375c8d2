"""Whose turn it is on the queues that are shared fairly: the user who was served least comes first, then the oldest.

Served means seconds on the device in the last 24 hours, with those of tries that broke off and of runs in progress.
Claims and the places that pages show come from the same order, which follows from the rows alone. Looking costs three
queries, over those who wait, those who run and what ended in 24 hours: an old site is no slower than a new one.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import heapify, heappop, heapreplace
from statistics import median
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db.models import Sum
from django.utils import timezone

from grader.catalogue.models import ExerciseVersion
from grader.catalogue.versions import judge_exercise
from grader.judge.errors import ExerciseError
from grader.submissions.models import Grading

COUNTED = timedelta(hours=24)
REMEMBERED_RUNS = 400  # of all exercises together: looking further back would cost more on an older site
MEDIAN_OF = 20
UNKNOWN_SHARE = 0.5  # of its time limit, as long as nobody has run an exercise yet

Sort = tuple[int, str]  # exercise and kind: a run of visible checks takes less than a submission


@dataclass(frozen=True)
class Place:
    """A place in the line.

    Args:
        position: 1 for the next one.
        estimate_seconds: When it will probably start; None while no worker serves the queue.
    """

    position: int
    estimate_seconds: float | None


class _Row(NamedTuple):
    id: UUID
    user_id: int
    queued_at: datetime
    not_before: datetime | None
    started_at: datetime | None
    spent_seconds: float | None
    exercise_id: int
    kind: str
    version_id: int

    @property
    def sort(self) -> Sort:
        return self.exercise_id, self.kind


_FIELDS = (
    "id", "submission__user_id", "queued_at", "not_before", "started_at", "device_seconds",
    "submission__version__exercise_id", "submission__kind", "submission__version_id",
)  # fmt: skip


class Line:
    """Who waits and who runs on one queue, at one moment.

    Args:
        queue: Which.
    """

    def __init__(self, queue: str) -> None:
        self._queue = queue
        self._now = timezone.now()
        unclaimed = Grading.objects.filter(queue=queue, status=Grading.Status.QUEUED)
        unclaimed = unclaimed.filter(attempts__lt=settings.MAX_ATTEMPTS).order_by("queued_at", "pk")
        self._waiting = [_Row(*row) for row in unclaimed.values_list(*_FIELDS)]
        claimed = Grading.objects.filter(queue=queue, status=Grading.Status.RUNNING).order_by("started_at", "pk")
        self._running = [_Row(*row) for row in claimed.values_list(*_FIELDS)] if self._waiting else []
        self._served = self._served_seconds() if self._waiting else {}

    def first(self) -> UUID | None:
        """Return the grading whose turn it is; None if nobody waits."""
        ready = [row for row in self._waiting if row.not_before is None or row.not_before <= self._now]
        if not ready:
            return None
        return min(ready, key=lambda row: (self._served.get(row.user_id, 0.0), row.queued_at, row.id)).id

    def places(self, slots: int) -> dict[UUID, Place]:
        """Return everybody's place, as if each run took its usual time.

        Args:
            slots: How many runs the workers of the queue have room for.
        """
        if not self._waiting:
            return {}
        expected = self._expected_seconds()
        # When each slot is free: those that run now take their rest, the others can begin at once.
        rests = [max(0.0, expected[row.id] - self._elapsed_seconds(row)) for row in self._running]
        free_at = sorted([*rests, *[0.0] * (slots - len(rests))])[:slots]
        places = {}
        for position, row in enumerate(self._in_turn(expected), 1):
            places[row.id] = Place(position, free_at[0] if free_at else None)
            if free_at:
                heapreplace(free_at, free_at[0] + expected[row.id])
        return places

    def _in_turn(self, expected: Mapping[UUID, float]) -> Iterator[_Row]:
        """Yield everybody who waits in the order in which they will be taken."""
        served = defaultdict(float, self._served)
        for row in self._running:
            served[row.user_id] += max(0.0, expected[row.id] - self._elapsed_seconds(row))
        of_user: dict[int, deque[_Row]] = defaultdict(deque)
        for row in self._waiting:
            of_user[row.user_id].append(row)
        heap = [(served[user_id], rows[0].queued_at, rows[0].id, user_id) for user_id, rows in of_user.items()]
        heapify(heap)
        while heap:
            user_id = heap[0][-1]
            row = of_user[user_id].popleft()
            yield row
            served[user_id] += expected[row.id]
            if of_user[user_id]:
                first = of_user[user_id][0]
                heapreplace(heap, (served[user_id], first.queued_at, first.id, user_id))
            else:
                heappop(heap)

    def _served_seconds(self) -> dict[int, float]:
        """Return the seconds on the device by user."""
        ended = Grading.objects.filter(
            queue=self._queue, device_seconds__isnull=False, finished_at__gt=self._now - COUNTED
        )
        rows = ended.order_by().values_list("submission__user_id").annotate(Sum("device_seconds"))
        served = defaultdict(float, rows)
        for row in (*self._waiting, *self._running):
            served[row.user_id] += row.spent_seconds or 0.0
        for row in self._running:
            served[row.user_id] += self._elapsed_seconds(row)
        return served

    def _elapsed_seconds(self, row: _Row) -> float:
        return (self._now - row.started_at).total_seconds() if row.started_at else 0.0

    def _expected_seconds(self) -> dict[UUID, float]:
        """Return how long each run will probably take."""
        rows = (*self._waiting, *self._running)
        usual = usual_seconds(self._queue)
        limits = _limits({row.version_id for row in rows if row.sort not in usual})
        return {
            row.id: usual[row.sort] if row.sort in usual else UNKNOWN_SHARE * limits[row.version_id] for row in rows
        }


def usual_seconds(queue: str) -> dict[Sort, float]:
    """Return how long the latest runs of each exercise took, by exercise and kind; without those that nobody ran."""
    ended = Grading.objects.filter(queue=queue, device_seconds__isnull=False, finished_at__isnull=False)
    rows = ended.order_by("-finished_at").values_list(
        "status", "started_at", "finished_at", "submission__version__exercise_id", "submission__kind"
    )
    seconds: dict[Sort, list[float]] = defaultdict(list)
    for status, started_at, finished_at, exercise_id, kind in rows[:REMEMBERED_RUNS]:
        if status == Grading.Status.DONE and started_at and len(seconds[exercise_id, kind]) < MEDIAN_OF:
            seconds[exercise_id, kind].append((finished_at - started_at).total_seconds())
    return {sort: median(values) for sort, values in seconds.items() if values}


def _limits(version_ids: set[int]) -> dict[int, float]:
    """Return the time limit of versions, 0 for one that newer code cannot read any more."""
    if not version_ids:
        return {}
    limits = {}
    for version in ExerciseVersion.objects.filter(pk__in=version_ids).select_related("exercise").defer("files"):
        try:
            limits[version.pk] = judge_exercise(version).total_seconds
        except ExerciseError:
            limits[version.pk] = 0.0
    return limits
