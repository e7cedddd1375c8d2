"""Finding lost work."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from grader.accounts.models import User
from grader.submissions.claiming import claim, give_back
from grader.submissions.models import Grading
from grader.submissions.reconcile import reconcile
from tests.servers import RedisServer
from tests.submissions.conftest import Send

pytestmark = pytest.mark.redis


def make_older(**fields: int) -> None:
    now = timezone.now()
    Grading.objects.update(**{name: now - timedelta(seconds=seconds) for name, seconds in fields.items()})


def test_a_fresh_grading_is_left_alone(bob: User, send: Send, redis_server: RedisServer) -> None:
    send(bob)
    assert reconcile() == 0


def test_what_was_never_delivered_is_sent_once(bob: User, send: Send, redis_server: RedisServer) -> None:
    send(bob)  # inside the test's transaction, so no message went out
    make_older(sent_at=settings.RESEND_SECONDS + 1)
    assert (reconcile(), reconcile()) == (1, 0)
    assert redis_server.client.llen("interactive") == 1


def test_a_long_queue_is_no_lost_queue(bob: User, send: Send, redis_server: RedisServer) -> None:
    send(bob)
    make_older(sent_at=settings.RESEND_SECONDS + 1)
    reconcile()
    make_older(sent_at=settings.RESEND_SECONDS + 1)
    assert reconcile() == 0
    assert redis_server.client.llen("interactive") == 1


def test_a_dead_workers_grading_is_sent_again(bob: User, send: Send, redis_server: RedisServer) -> None:
    grading = claim(send(bob).grading.pk)
    assert reconcile() == 0
    make_older(lease_expires_at=1)
    assert (reconcile(), reconcile()) == (1, 0)
    grading.refresh_from_db()
    assert (grading.status, grading.claimed_by) == ("queued", "")
    assert redis_server.client.llen("interactive") == 1


def test_what_failed_on_our_side_is_sent_at_the_next_look(bob: User, send: Send, redis_server: RedisServer) -> None:
    give_back(claim(send(bob).grading.pk), "no memory")
    assert (reconcile(), reconcile()) == (1, 0)
    assert redis_server.client.llen("interactive") == 1


def test_without_a_broker_it_tries_again_later(bob: User, send: Send, no_redis: None) -> None:
    send(bob)
    make_older(sent_at=settings.RESEND_SECONDS + 1)
    assert reconcile() == 0
    assert Grading.objects.get().sent_at < timezone.now() - timedelta(seconds=settings.RESEND_SECONDS)
