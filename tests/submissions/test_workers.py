"""Who may grade, as far as the site knows."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from grader.accounts.models import User
from grader.submissions.models import Grading, WorkerProof
from grader.submissions.workers import (
    PATIENCE_SECONDS,
    forget_gone,
    is_paused,
    leave,
    paused_queues,
    publish,
    say_alive,
    takes_work,
)
from tests.submissions.conftest import Send
from tests.submissions.workers import a_broken_worker, a_worker, long_ago

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(bob: User, send: Send) -> Grading:
    """A grading in the queue "interactive" that has waited for longer than a worker needs to start."""
    sent_at = timezone.now() - timedelta(seconds=PATIENCE_SECONDS + 1)
    Grading.objects.filter(submission=send(bob)).update(queued_at=sent_at)
    return Grading.objects.get()


def test_a_worker_says_what_it_is_again_and_again() -> None:
    publish("a@host", profile="full", walls=[{"effect": "a\0b"}], queues=["interactive"])
    publish("a@host", profile="", reason="no bwrap", queues=["interactive"])
    worker = WorkerProof.objects.get()
    assert (worker.profile, worker.reason) == ("", "no bwrap")
    assert "\0" not in str(worker.walls)  # PostgreSQL would refuse it


def test_only_proved_walls_and_a_recent_sign_of_life_take_work() -> None:
    assert takes_work(a_worker("a"))
    assert not takes_work(a_worker("b", seen_at=long_ago()))
    assert not takes_work(a_broken_worker("c"))


def test_a_sign_of_life_brings_a_worker_back() -> None:
    a_worker(seen_at=long_ago())
    assert say_alive("interactive@host")
    assert takes_work(WorkerProof.objects.get())
    assert not say_alive("nobody@host")


def test_a_worker_that_leaves_is_forgotten_and_one_that_is_gone_after_a_day() -> None:
    for name, hours in (("leaves", 0), ("yesterday", 23), ("long gone", 25)):
        a_worker(name, seen_at=timezone.now() - timedelta(hours=hours))
    leave("leaves")
    assert forget_gone() == 1
    assert WorkerProof.objects.get().name == "yesterday"


@pytest.mark.parametrize(
    ("facts", "is_so"),
    [
        ({}, False),
        ({"profile": ""}, True),
        ({"seen_at": "long ago"}, True),
        ({"queues": ["training"]}, True),
        ({"queues": ["training", "interactive"]}, False),
    ],
)
def test_a_queue_is_paused_while_no_worker_of_it_takes_work(
    waiting: Grading, facts: dict[str, Any], is_so: bool
) -> None:
    a_worker(**{key: long_ago() if value == "long ago" else value for key, value in facts.items()})
    assert is_paused(waiting) is is_so
    assert [pause.queue for pause in paused_queues()] == (["interactive"] if is_so else [])


def test_without_any_worker_it_is_paused_too(waiting: Grading) -> None:
    assert is_paused(waiting)
    (pause,) = paused_queues()
    assert (pause.queue, pause.waiting, pause.since, pause.reasons) == ("interactive", 1, waiting.queued_at, ())


def test_the_workers_of_the_queue_say_why(waiting: Grading) -> None:
    a_broken_worker()
    a_broken_worker("training@host", queues=["training"])
    assert paused_queues()[0].reasons == ("Landlock (moving a file: worked)",)


def test_what_was_just_sent_is_not_called_paused(bob: User, send: Send) -> None:
    assert not is_paused(send(bob).grading)
    assert paused_queues() == []


def test_what_is_being_graded_is_not_paused(waiting: Grading) -> None:
    waiting.status = Grading.Status.RUNNING
    assert not is_paused(waiting)
