"""What stands beside a grading that runs: curves are saved in time but not too often, and a wish to cancel is heard."""

import threading
import time
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from grader.accounts.models import User
from grader.judge.curves import MOST_POINTS
from grader.judge.errors import GradingCancelled
from grader.submissions import keeping
from grader.submissions.cancelling import cancel
from grader.submissions.claiming import claim, claim_next
from grader.submissions.grade import grade_next
from grader.submissions.keeping import LOOK_SECONDS, Keeper
from grader.submissions.models import Grading
from tests.servers import wait_until
from tests.submissions.conftest import Send
from tests.submissions.reports import failed_report

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def point(step: int, name: str = "worked_example") -> dict[str, Any]:
    return {"name": name, "run": 1, "by": "code", "unit": "step", "step": step, "of": None, "values": {"loss": 0.5}}


class SlowJudge:
    """Reports points until it is stopped, or for so many seconds."""

    def __init__(self, seconds: float = 20.0, every_seconds: float = 0.02) -> None:
        self.seconds = seconds
        self.every_seconds = every_seconds
        self.stopped_after = 0.0
        self.steps = 0

    def grade(self, *_: object, on_event: Callable[..., None], cancelled: threading.Event, **__: object) -> object:
        start = time.monotonic()
        on_event("check", failed_report().as_json()["checks"][0])
        while time.monotonic() - start < self.seconds:
            self.steps += 1
            on_event("metrics", point(self.steps))
            if cancelled.wait(self.every_seconds):
                self.stopped_after = time.monotonic() - start
                raise GradingCancelled
        return failed_report()


def count_writes(write: Callable[[], object]) -> int:
    """Return how often progress was saved while something was done in this process."""
    saved = []
    whole = keeping.save_progress

    def counted(*arguments: Any) -> bool:
        saved.append(arguments)
        return whole(*arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keeping, "save_progress", counted)
        write()
    return len(saved)


def test_a_long_curve_is_not_written_again_and_again(bob: User, train: Send) -> None:
    train(bob)
    assert 2 <= count_writes(lambda: grade_next("training", SlowJudge(3.0))) <= 5
    grading = Grading.objects.get()
    assert grading.status == "done"
    assert [one["step"] for one in grading.metrics] == list(range(1, len(grading.metrics) + 1))


def test_checks_without_curves_are_still_shown_at_once(bob: User, send: Send) -> None:
    with Keeper(claim(send(bob).grading.pk)) as keeper:
        for name in ("a", "b", "c"):
            keeper.on_event("check", {"name": name})
            wait_until(lambda: len(Grading.objects.get().progress) == len(keeper.checks), 0.9, "it is shown")


def test_a_curve_without_end_is_thinned_evenly_and_keeps_its_last_point(bob: User, train: Send) -> None:
    train(bob)
    keeper = Keeper(claim_next("training"))
    for step in range(1, 100_001):
        keeper.on_event("metrics", point(step))
    keeper.on_event("metrics", point(1, "rows_sum_to_one"))
    steps = [one["step"] for one in keeper.metrics if one["name"] == "worked_example"]
    assert len(steps) <= MOST_POINTS
    assert (steps[0], steps[-1]) == (1, 100_000)
    gaps = {later - earlier for earlier, later in pairwise(steps[:-1])}
    assert len(gaps) == 1
    assert len(keeper.metrics) == len(steps) + 1


def test_who_asks_to_cancel_is_heard_within_a_second(bob: User, train: Send) -> None:
    submission = train(bob)
    judge = SlowJudge()
    asker = threading.Timer(1.5, lambda: (cancel(submission.grading, bob), connection.close()))
    asker.start()
    status = grade_next("training", judge)
    asker.join()
    assert status == "cancelled"
    assert 1.5 <= judge.stopped_after <= 1.5 + LOOK_SECONDS + 0.5
    grading = Grading.objects.get()
    assert (grading.status, grading.score, grading.fault) == ("cancelled", None, "")
    assert [check["name"] for check in grading.progress] == ["worked_example"]
    assert len(grading.metrics) == judge.steps > 20
    assert grading.device_seconds == pytest.approx(judge.stopped_after, abs=0.5)


def test_who_lost_the_claim_stops_and_ends_nothing(bob: User, train: Send) -> None:
    train(bob)

    def take_over() -> None:
        Grading.objects.update(lease_expires_at=timezone.now() - timedelta(seconds=1))
        claim(Grading.objects.get().pk)
        connection.close()

    other = threading.Timer(0.5, take_over)
    other.start()
    judge = SlowJudge()
    assert grade_next("training", judge) is None
    other.join()
    assert 0.5 < judge.stopped_after < 0.5 + LOOK_SECONDS + 1.0
    grading = Grading.objects.get()
    assert (grading.status, grading.attempts, grading.metrics) == ("running", 2, [])


def test_a_judge_that_was_closed_gives_the_grading_back(bob: User, train: Send) -> None:
    train(bob)

    class ClosedJudge(SlowJudge):
        def grade(self, *_: object, **__: object) -> object:
            raise GradingCancelled

    assert grade_next("training", ClosedJudge()) == "queued"
    grading = Grading.objects.get()
    assert (grading.status, grading.attempts, grading.started_at, grading.metrics) == ("queued", 1, None, [])


def test_a_quick_grading_asks_nothing(bob: User, train: Send) -> None:
    train(bob)
    looks = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keeping, "look", looks.append)
        assert grade_next("training", SlowJudge(0.3)) == "done"
    assert looks == []
