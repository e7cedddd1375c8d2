"""Handing in."""

import time

import pytest
from django.conf import settings
from pytest_django import DjangoCaptureOnCommitCallbacks

from grader.accounts.models import User
from grader.catalogue.models import Exercise
from grader.judge.sources import SourceRefused
from grader.submissions.models import Grading, Submission
from grader.submissions.submit import TooManySubmissions, submit
from tests.servers import RedisServer
from tests.submissions.conftest import Send


def test_a_submission_and_its_grading_are_saved_together(bob: User, send: Send, right: bytes) -> None:
    submission = send(bob)
    grading = Grading.objects.get(submission=submission)
    assert submission.source.encode() == right
    assert (grading.status, grading.queue, grading.attempts) == ("queued", "interactive", 0)


def test_sending_twice_makes_two_submissions(bob: User, send: Send) -> None:
    assert send(bob).pk != send(bob).pk
    assert Grading.objects.filter(status="queued").count() == 2


@pytest.mark.parametrize("data", [b"", b"x = 1\0", "x = 1".encode("utf-16"), b"\xff\xfe\xfa", b"#" * 5_000_000])
def test_bad_bytes_are_refused_and_nothing_is_saved(softmax: Exercise, bob: User, data: bytes) -> None:
    with pytest.raises(SourceRefused):
        submit(bob, softmax.current, data, Submission.Kind.SUBMIT)
    assert not Submission.objects.exists()


def test_a_user_may_wait_for_so_many_gradings_and_no_more(bob: User, charlie: User, send: Send) -> None:
    for _ in range(settings.MAX_UNFINISHED):
        send(bob)
    with pytest.raises(TooManySubmissions, match=f"At most {settings.MAX_UNFINISHED} submissions"):
        send(bob)
    assert Submission.objects.filter(user=bob).count() == settings.MAX_UNFINISHED
    send(charlie)


def test_a_finished_grading_makes_room(bob: User, send: Send) -> None:
    for _ in range(settings.MAX_UNFINISHED):
        send(bob)
    Grading.objects.filter(pk=Grading.objects.first().pk).update(status=Grading.Status.CANCELLED)
    send(bob)


@pytest.mark.redis
def test_the_message_holds_the_id_only(
    bob: User, send: Send, redis_server: RedisServer, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        submission = send(bob)
        assert redis_server.client.llen("interactive") == 0  # nobody is woken before the row can be seen
    [message] = redis_server.client.lrange("interactive", 0, -1)
    assert b"softmax" not in message
    assert str(submission.grading.pk).encode() in message


@pytest.mark.redis
def test_without_a_broker_the_row_waits_and_nobody_else_does(
    bob: User, send: Send, no_redis: None, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    start = time.monotonic()
    with django_capture_on_commit_callbacks(execute=True):
        submission = send(bob)
    assert time.monotonic() - start < 0.5
    assert submission.grading.status == Grading.Status.QUEUED


@pytest.mark.redis
def test_a_broker_that_was_restarted_is_found_again(
    bob: User,
    send: Send,
    redis_server: RedisServer,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        send(bob)
    redis_server.stop()
    redis_server.start()
    with django_capture_on_commit_callbacks(execute=True):
        send(bob)
    assert redis_server.client.llen("interactive") == 1
