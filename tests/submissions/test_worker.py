"""The whole route with real workers, a real Redis and a real database: nothing is lost, nothing is graded twice."""

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from uuid import UUID

import pytest

from grader.accounts.models import User
from grader.submissions.access import submission_for
from grader.submissions.events import subscribe
from grader.submissions.models import Grading, Submission
from grader.submissions.presenting import present
from grader.submissions.reconcile import reconcile
from tests.conftest import Worker
from tests.servers import RedisServer, wait_until
from tests.submissions.conftest import Send

pytestmark = [pytest.mark.box, pytest.mark.redis, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

StartWorker = Callable[..., Worker]
SHORT_LEASE = {"GRADER_LEASE_SECONDS": "2"}


def wait_for(submission: Submission, *statuses: str, seconds: float = 30) -> Grading:
    """Return the grading once it has one of these statuses."""
    wait_until(
        lambda: Grading.objects.filter(submission=submission, status__in=statuses).exists(), seconds, f"{statuses}"
    )
    return Grading.objects.get(submission=submission)


def slowly(source: bytes, seconds: float = 3) -> bytes:
    return b"import time\ntime.sleep(%g)\n" % seconds + source


def test_right_and_wrong_are_graded(
    start_worker: StartWorker, bob: User, send: Send, right: bytes, wrong: bytes
) -> None:
    worker = start_worker()
    good, bad, run = send(bob, right), send(bob, wrong), send(bob, wrong, kind=Submission.Kind.RUN)
    assert [wait_for(submission, "done").outcome for submission in (good, bad)] == ["accepted", "partial"]
    assert Grading.objects.get(submission=good).score == 11.0
    assert wait_for(run, "done").max_score == 6
    state = present(submission_for(bob, bad.pk), bob)
    assert {check["verdict"] for check in state["checks"]} >= {"passed", "failed"}
    assert worker.process.poll() is None


def test_a_worker_killed_in_mid_grading_is_replaced_by_the_next(
    start_worker: StartWorker, bob: User, send: Send, right: bytes
) -> None:
    first = start_worker(**SHORT_LEASE)
    submission = send(bob, slowly(right))
    wait_for(submission, "running")
    first.kill()
    start_worker(**SHORT_LEASE)
    wait_until(reconcile, 10, "the reconciler finds the dead worker's grading")
    grading = wait_for(submission, "done")
    assert (grading.outcome, grading.attempts, Grading.objects.count()) == ("accepted", 2, 1)


def test_a_worker_that_is_asked_to_stop_ends_its_grading_first(
    start_worker: StartWorker, bob: User, send: Send, right: bytes
) -> None:
    worker = start_worker()
    submission = send(bob, slowly(right))
    wait_for(submission, "running")
    worker.stop()
    grading = Grading.objects.get(submission=submission)
    assert (grading.status, grading.outcome, grading.attempts) == ("done", "accepted", 1)


def test_a_flushed_redis_loses_nothing(
    start_worker: StartWorker,
    redis_server: RedisServer,
    bob: User,
    send: Send,
    right: bytes,
    settings: object,
) -> None:
    settings.RESEND_SECONDS = 0
    worker = start_worker(concurrency=1)
    running, waiting = send(bob, slowly(right)), send(bob)
    wait_for(running, "running")
    redis_server.client.flushall()
    wait_until(reconcile, 10, "the reconciler sends what was flushed")
    assert wait_for(running, "done").attempts == 1
    assert wait_for(waiting, "done").attempts == 1
    assert wait_for(send(bob), "done").outcome == "accepted"
    assert worker.process.poll() is None


def test_a_redis_that_restarts_is_found_again(
    start_worker: StartWorker, redis_server: RedisServer, bob: User, send: Send, settings: object
) -> None:
    settings.RESEND_SECONDS = 0
    start_worker()
    redis_server.stop()
    submission = send(bob)
    assert submission.grading.status == "queued"
    redis_server.start()
    wait_until(lambda: (reconcile() and False) or Grading.objects.filter(status="done").exists(), 30, "it is graded")


def test_a_long_grading_keeps_its_lease(start_worker: StartWorker, bob: User, send: Send, right: bytes) -> None:
    start_worker(**SHORT_LEASE)
    submission = send(bob, slowly(right, 4))
    grading = wait_for(submission, "done")
    assert reconcile() == 0
    assert (grading.outcome, grading.attempts) == ("accepted", 1)
    assert (grading.finished_at - grading.started_at).total_seconds() > 3.9


def test_a_worker_that_lost_its_lease_stops_and_saves_nothing(
    start_worker: StartWorker, bob: User, send: Send, right: bytes
) -> None:
    worker = start_worker(**SHORT_LEASE)
    submission = send(bob, slowly(right))
    wait_for(submission, "running")
    Grading.objects.update(status=Grading.Status.CANCELLED, claimed_by="")
    wait_until(lambda: "was taken over" in worker.log.read_text(), 20, "the worker notices")
    assert wait_for(submission, "cancelled").report is None


def test_progress_is_shown_while_it_runs(start_worker: StartWorker, bob: User, send: Send) -> None:
    start_worker()
    slow = b"import time\nimport numpy as np\ndef softmax(z, axis=-1):\n    time.sleep(0.4)\n    return z\n"
    submission = send(bob, slow)
    wait_until(lambda: Grading.objects.exclude(progress=[]).filter(status="running").exists(), 20, "a check is shown")
    state = present(submission_for(bob, submission.pk), bob)
    assert state["checks"][0]["verdict"] == "failed"
    assert wait_for(submission, "done").progress == []


def test_events_tell_when_it_is_finished(start_worker: StartWorker, bob: User, send: Send, right: bytes) -> None:
    start_worker()
    submission = send(bob, slowly(right, 1))
    kinds = asyncio.run(asyncio.wait_for(kinds_until_finished(submission.grading.pk), 20))
    assert kinds[-1] == "finished"
    assert Grading.objects.get().status == "done"


async def kinds_until_finished(grading_id: UUID) -> list[str]:
    kinds = []
    async with aclosing(subscribe(grading_id)) as events:
        while "finished" not in kinds:
            kinds.append((await anext(events))["kind"])
    return kinds
