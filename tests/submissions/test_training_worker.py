"""Training runs with real workers: curves move, runs can be cancelled, survive their worker, and take turns."""

import time
from collections.abc import Callable

import pytest
from django.test import Client

from grader.accounts.models import User
from grader.config.programs import gpu_program
from grader.submissions.access import submission_for
from grader.submissions.models import Grading, Submission, WorkerProof
from grader.submissions.presenting import present
from grader.submissions.reconcile import reconcile
from tests.conftest import Worker
from tests.servers import RedisServer, wait_until
from tests.submissions.trainings import start_training
from tests.submissions.workers import a_worker

pytestmark = [pytest.mark.box, pytest.mark.redis, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

StartWorker = Callable[..., Worker]
CANCELLED_WITHIN_SECONDS = 4.0  # a look each 0.8 s, half a second for the judge, and a busy machine


@pytest.fixture
def trainer(start_worker: StartWorker) -> Worker:
    """A worker of the training queue with one slot."""
    return start_worker("training", concurrency=1)


def grading_of(submission: Submission) -> Grading:
    return Grading.objects.get(submission=submission)


def wait_for(submission: Submission, status: str, seconds: float = 40) -> Grading:
    wait_until(lambda: grading_of(submission).status == status, seconds, f"{submission} is {status}")
    return grading_of(submission)


def wait_for_points(submission: Submission, count: int = 3) -> None:
    wait_until(lambda: len(grading_of(submission).metrics) >= count, 20, "the curve is saved")


def state_of(submission: Submission) -> dict[str, object]:
    return present(submission_for(submission.user, submission.pk), submission.user)


def losses(state: dict[str, object]) -> list[float]:
    return [point["values"]["loss"] for point in state["metrics"]]


def test_its_curve_moves_while_it_runs_and_is_kept_once(trainer: Worker, bob: User, alice: User) -> None:
    submission = start_training(bob, 3)
    wait_for_points(submission)
    running = state_of(submission)
    assert running["status"] == "running"
    assert losses(running) == sorted(losses(running), reverse=True)
    grading = wait_for(submission, "done")
    assert (grading.outcome, grading.score, grading.progress) == ("accepted", 5.0, [])
    assert not any("metrics" in check for check in grading.report["checks"])
    done = state_of(submission)
    assert {point["name"] for point in done["metrics"]} == {"descends"}  # of the hidden check a student sees nothing
    assert len(done["metrics"]) == 20
    assert done["metrics"][: len(running["metrics"])] == running["metrics"]
    for_staff = present(submission_for(alice, submission.pk), alice)
    assert {point["name"] for point in for_staff["metrics"]} == {"descends", "descends_again"}
    assert grading.device_seconds > 3


def test_it_is_cancelled_in_mid_training_through_the_page(trainer: Worker, client: Client, bob: User) -> None:
    submission = start_training(bob, 50, epochs=500)
    wait_for_points(submission)
    client.force_login(bob)
    start = time.monotonic()
    assert client.post(f"/submissions/{submission.pk}/cancel/").status_code == 302
    grading = wait_for(submission, "cancelled", CANCELLED_WITHIN_SECONDS)
    assert time.monotonic() - start < CANCELLED_WITHIN_SECONDS
    assert (grading.score, grading.report, grading.fault, grading.attempts) == (None, None, "", 1)
    assert [check["verdict"] for check in state_of(submission)["checks"]] == ["passed", None, None]
    assert len(losses(state_of(submission))) >= 3
    assert 0 < grading.device_seconds < 30
    after = start_training(bob, 0.2)  # the slot is free again, and nothing of the run is left in its process
    assert wait_for(after, "done").outcome == "accepted"
    assert trainer.process.poll() is None


def test_a_killed_worker_is_replaced_and_the_run_starts_again_by_itself(start_worker: StartWorker, bob: User) -> None:
    first = start_worker("training", concurrency=1)
    submission = start_training(bob, 4)
    wait_for_points(submission)
    first.kill()
    waiting = grading_of(submission)
    assert (waiting.status, len(waiting.metrics) >= 3) == ("running", True)
    start_worker("training", concurrency=1)  # the lease of the first runs for longer than this takes
    taken_back = grading_of(submission)
    assert (taken_back.status, taken_back.metrics) == ("queued", [])
    assert state_of(submission)["restarts"] == 1
    reconcile()
    grading = wait_for(submission, "done")
    assert (grading.outcome, grading.attempts, state_of(submission)["restarts"]) == ("accepted", 2, 1)
    assert len(losses(state_of(submission))) == 20  # of one run, not of two
    assert "stopped in mid-grading" not in grading.fault


def test_the_scheduler_of_the_same_machine_need_not_wait_for_the_lease(start_worker: StartWorker, bob: User) -> None:
    first = start_worker("training", concurrency=1, GRADER_LEASE_SECONDS="3600")
    submission = start_training(bob, 30)
    wait_for(submission, "running")
    assert reconcile() == 0
    first.kill()
    assert reconcile() == 1
    assert grading_of(submission).status == "queued"


def test_two_users_share_one_worker_by_turns(trainer: Worker, bob: User, charlie: User) -> None:
    bobs = [start_training(bob, 0.4) for _ in range(4)]
    charlies = [start_training(charlie, 0.4) for _ in range(2)]
    for submission in (*bobs, *charlies):
        wait_for(submission, "done", 60)
    order = Grading.objects.order_by("started_at").values_list("submission__user__username", flat=True)
    assert list(order)[:4] in (["bob", "charlie", "bob", "charlie"], ["bob", "charlie", "charlie", "bob"])
    assert list(order)[-1] == "bob"
    assert Grading.objects.filter(attempts=1).count() == 6


def test_without_a_gpu_it_is_deferred_and_a_preference_gives_way(
    trainer: Worker, bob: User, charlie: User, settings: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    demands = start_training(bob, 0.2, device="gpu")
    assert demands.grading.queue == "gpu"
    told = state_of(demands)["deferred"]
    assert "No GPU is on" in told["en"]
    assert "GPU" in told["ko"]
    alive = a_worker("gpu@elsewhere", queues=["gpu"], devices=["A GPU"])
    assert state_of(demands)["deferred"] is None
    prefers = start_training(charlie, 0.2, device="gpu-preferred")
    assert (prefers.grading.queue, state_of(prefers)["device"]) == ("gpu", "gpu")
    alive.delete()
    monkeypatch.setattr("grader.submissions.reconcile.PATIENCE_SECONDS", 0)
    reconcile()
    grading = wait_for(prefers, "done")
    assert (grading.queue, grading.outcome, grading.attempts) == ("training", "accepted", 1)
    assert grading.report["environment"]["device"] == "cpu"
    waiting = grading_of(demands)
    assert (waiting.status, waiting.attempts, waiting.fault) == ("queued", 0, "")


@pytest.mark.skipif(gpu_program() is not None, reason="this machine has a GPU")
def test_a_gpu_worker_without_a_gpu_takes_no_work_and_says_why(
    start_worker: StartWorker, bob: User, redis_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Worker, "is_ready", lambda worker: WorkerProof.objects.exists())
    submission = start_training(bob, 0.2, device="gpu")
    start_worker("gpu", concurrency=1)
    worker = WorkerProof.objects.get()
    assert (worker.profile, worker.devices, worker.queues) == ("", [], ["gpu"])
    assert "has no GPU" in worker.reason
    assert state_of(submission)["deferred"] is not None
    assert (grading_of(submission).status, grading_of(submission).attempts) == ("queued", 0)
