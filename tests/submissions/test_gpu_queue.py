"""The queue of the GPUs: who goes there, who waits there, and what is said while nobody serves it."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from grader.accounts.models import User
from grader.judge.probing.probe import ProbeReport, Wall
from grader.submissions.access import submission_for
from grader.submissions.claiming import claim_next
from grader.submissions.grade import grade_next
from grader.submissions.guarding import Guard
from grader.submissions.models import Grading, Submission, WorkerProof
from grader.submissions.presenting import present
from grader.submissions.reconcile import reconcile
from grader.submissions.workers import PATIENCE_SECONDS, paused_queues, slots_of
from tests.servers import RedisServer
from tests.submissions.conftest import Send
from tests.submissions.reports import failed_report
from tests.submissions.workers import a_broken_worker, a_worker, long_ago

pytestmark = pytest.mark.django_db


def a_gpu_worker(**facts: Any) -> WorkerProof:
    return a_worker("gpu@host", **{"queues": ["gpu"], "devices": ["NVIDIA H100"]} | facts)


def let_time_pass() -> None:
    """A worker that starts again would have been here by now."""
    Grading.objects.update(queued_at=timezone.now() - timedelta(seconds=PATIENCE_SECONDS + 1))


def state_of(submission: Submission) -> dict[str, Any]:
    return present(submission_for(submission.user, submission.pk), submission.user)


@pytest.mark.parametrize(
    ("device", "workers", "queue"),
    [
        ("cpu", ["alive"], "training"),
        ("gpu", ["alive"], "gpu"),
        ("gpu", [], "gpu"),
        ("gpu-preferred", ["alive"], "gpu"),
        ("gpu-preferred", [], "training"),
        ("gpu-preferred", ["gone"], "training"),
        ("gpu-preferred", ["broken"], "training"),
    ],
)
def test_the_exercise_and_the_workers_choose_the_queue(
    bob: User, train: Send, device: str, workers: list[str], queue: str
) -> None:
    if "alive" in workers:
        a_gpu_worker()
    if "gone" in workers:
        a_gpu_worker(seen_at=long_ago())
    if "broken" in workers:
        a_broken_worker("gpu@host", queues=["gpu"])
    assert train(bob, device=device).grading.queue == queue


def test_while_no_gpu_is_served_it_is_deferred_and_nothing_is_counted(bob: User, train: Send) -> None:
    submission = train(bob, device="gpu")
    let_time_pass()
    for _ in range(5):
        reconcile()
    state = state_of(submission)
    assert (state["status"], state["queue"], state["device"], state["paused"]) == ("queued", "gpu", "gpu", True)
    assert (state["position"], state["estimate_seconds"], state["cancellable"]) == (1, None, True)
    assert set(state["deferred"]) == {"ko", "en"}
    assert [pause.queue for pause in paused_queues()] == ["gpu"]
    grading = Grading.objects.get()
    assert (grading.attempts, grading.fault, grading.device_seconds) == (0, "", 0.0)


def test_as_soon_as_one_is_there_nothing_is_deferred(bob: User, train: Send) -> None:
    submission = train(bob, device="gpu")
    a_gpu_worker(slots=2)
    assert slots_of("gpu") == 2
    assert (state_of(submission)["deferred"], state_of(submission)["estimate_seconds"]) == (None, 0.0)


def test_other_queues_say_what_they_lack(bob: User, send: Send, train: Send) -> None:
    assert "worker for training" in state_of(train(bob))["deferred"]["en"]
    assert state_of(send(bob))["deferred"] is None  # `paused` speaks for this queue


@pytest.mark.redis
def test_who_only_prefers_a_gpu_moves_when_the_last_one_is_gone(
    bob: User, charlie: User, train: Send, redis_server: RedisServer
) -> None:
    worker = a_gpu_worker()
    prefers = train(bob, device="gpu-preferred", slug="prefers")
    demands = train(charlie, device="gpu", slug="demands")
    let_time_pass()
    assert reconcile() == 0
    worker.delete()
    assert (reconcile(), reconcile()) == (1, 0)
    assert Grading.objects.get(submission=prefers).queue == "training"
    assert Grading.objects.get(submission=demands).queue == "gpu"
    assert redis_server.client.llen("training") == 1
    assert claim_next("training").submission == prefers


@pytest.mark.redis
def test_a_worker_that_starts_again_is_waited_for(bob: User, train: Send, redis_server: RedisServer) -> None:
    worker = a_gpu_worker()
    train(bob, device="gpu-preferred")
    worker.delete()
    assert reconcile() == 0
    assert Grading.objects.get().queue == "gpu"


class AJudge:
    """Has so many GPUs, and grades at once."""

    def __init__(self, gpus: tuple[str, ...] = (), broken: str = "") -> None:
        self.devices: list[object] = []
        self.proved: list[str] = []
        self._gpus = gpus
        self._broken = broken

    def grade(self, *_: object, device: str | None = None, **__: object) -> object:
        self.devices.append(device)
        return failed_report()

    def gpus(self) -> tuple[str, ...]:
        return self._gpus

    def prove(self, runtime: str, unreachable: object = (), device: str = "cpu") -> ProbeReport:
        self.proved.append(device)
        stands = device != self._broken
        return ProbeReport(device if stands else None, (Wall(f"network, {device}", stands, "connect"),))

    def versions(self, runtime: str) -> dict[str, str]:
        return {}

    def warm(self, runtimes: list[str]) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.mark.django_db(transaction=True)
def test_the_judge_is_told_where_to_run_it(bob: User, train: Send) -> None:
    judge = AJudge()
    train(bob, device="gpu")
    train(bob, slug="another")
    assert (grade_next("gpu", judge), grade_next("training", judge)) == ("done", "done")
    assert judge.devices == ["gpu", None]


class StillWaiting(Exception):
    """The guard would look again now."""


def what_a_guard_says(judge: AJudge, queue: str, slots: int, monkeypatch: pytest.MonkeyPatch) -> WorkerProof:
    def pause(seconds: float) -> None:
        if seconds:
            raise StillWaiting

    monkeypatch.setattr("grader.submissions.guarding.Judge", lambda **_: judge)
    guard = Guard("gpu@host", [queue], slots)
    with suppress(StillWaiting):
        guard.wait_for_walls(pause)
    return WorkerProof.objects.get()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("judge", "slots", "reason"),
    [
        (AJudge(("NVIDIA H100",)), 1, ""),
        (AJudge(("NVIDIA H100", "NVIDIA H100")), 2, ""),
        (AJudge(), 1, "has no GPU"),
        (AJudge(("NVIDIA H100",)), 2, "one run at a time"),
        (AJudge(("NVIDIA H100",), broken="gpu"), 1, "network, gpu (connect)"),
        (AJudge(("NVIDIA H100",), broken="cpu"), 1, "network, cpu (connect)"),
    ],
)
def test_a_worker_of_gpus_has_one_for_each_slot_behind_walls_that_stand(
    judge: AJudge, slots: int, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = what_a_guard_says(judge, "gpu", slots, monkeypatch)
    assert bool(worker.profile) is not bool(reason)
    assert reason in worker.reason
    assert slots_of("gpu") == (0 if reason else slots)
    if not reason:
        assert (worker.devices, judge.proved) == (list(judge.gpus()), ["cpu", "gpu"])


@pytest.mark.django_db(transaction=True)
def test_other_workers_need_no_gpu_and_claim_none(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = AJudge(("NVIDIA H100",))
    worker = what_a_guard_says(judge, "training", 4, monkeypatch)
    assert (worker.profile, worker.slots, worker.devices, judge.proved) == ("cpu", 4, [], ["cpu"])
