"""Whose turn it is on a shared queue: who was served least, then who came first; and the same on every page."""

import threading
from datetime import timedelta
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from grader.accounts.models import User
from grader.submissions.access import submission_for
from grader.submissions.claiming import claim, claim_next, finish, give_back, take_back
from grader.submissions.models import Grading, Submission
from grader.submissions.presenting import present
from grader.submissions.reconcile import reconcile
from grader.submissions.turns import COUNTED, MEDIAN_OF, Line, usual_seconds
from tests.servers import RedisServer
from tests.submissions.conftest import Send
from tests.submissions.reports import failed_report
from tests.submissions.workers import a_worker


def run_for(seconds: float, *, hours_ago: float = 0.0) -> Submission:
    """Take whoever is next, and let it end as if it had run for so long."""
    grading = claim_next("training")
    finish(grading, failed_report(), [])
    ended_at = timezone.now() - timedelta(hours=hours_ago)
    values = {"device_seconds": seconds, "started_at": ended_at - timedelta(seconds=seconds), "finished_at": ended_at}
    Grading.objects.filter(pk=grading.pk).update(**values)
    return grading.submission


def names_in_turn() -> list[str]:
    """Take everybody, one after the other; each runs for 10 seconds."""
    names = []
    while Grading.objects.filter(status="queued").exists():
        names.append(run_for(10).user.username)
    return names


def state_of(submission: Submission) -> dict[str, object]:
    return present(submission_for(submission.user, submission.pk), submission.user)


def places_of(*submissions: Submission) -> list[object]:
    return [state_of(submission)["position"] for submission in submissions]


def test_who_was_served_least_comes_first(bob: User, charlie: User, train: Send) -> None:
    train(bob)
    run_for(30)
    train(bob)
    train(charlie)
    assert names_in_turn() == ["charlie", "bob"]


def test_among_equals_the_oldest_comes_first(alice: User, bob: User, charlie: User, train: Send) -> None:
    for user in (charlie, alice, bob):
        train(user)
    assert names_in_turn() == ["charlie", "alice", "bob"]


def test_ten_at_once_do_not_keep_another_waiting(bob: User, charlie: User, train: Send, settings: object) -> None:
    settings.MAX_UNFINISHED = 10
    for _ in range(10):
        train(bob)
    train(charlie)
    train(charlie)
    assert names_in_turn() == ["bob", "charlie", "bob", "charlie", *["bob"] * 8]


def test_a_run_in_progress_counts_by_the_second(bob: User, charlie: User, train: Send) -> None:
    train(charlie)
    run_for(50)
    train(bob)
    running = claim_next("training")
    train(bob)
    train(charlie)
    assert Line("training").first() == Grading.objects.get(submission__user=bob, status="queued").pk
    Grading.objects.filter(pk=running.pk).update(started_at=timezone.now() - timedelta(seconds=51))
    assert Line("training").first() == Grading.objects.get(submission__user=charlie, status="queued").pk


def test_yesterday_is_forgotten(bob: User, charlie: User, train: Send) -> None:
    train(bob)
    run_for(1000, hours_ago=COUNTED / timedelta(hours=1) + 0.1)
    train(charlie)
    run_for(1)
    train(charlie)
    train(bob)
    assert names_in_turn() == ["bob", "charlie"]


def test_a_try_that_broke_off_counts_too(bob: User, charlie: User, train: Send) -> None:
    train(bob)
    lost = claim_next("training")
    now = timezone.now()
    times = {"started_at": now - timedelta(seconds=60), "lease_expires_at": now - timedelta(seconds=1)}
    Grading.objects.filter(pk=lost.pk).update(**times)
    lost.refresh_from_db()
    take_back(lost)
    spent = Grading.objects.get(pk=lost.pk).device_seconds
    assert spent == pytest.approx(59 - settings.LEASE_SECONDS, abs=0.5)  # until it was last heard of
    train(charlie)
    assert names_in_turn() == ["charlie", "bob"]
    assert Grading.objects.get(pk=lost.pk).attempts == 2


def test_every_end_counts_what_was_spent(bob: User, train: Send) -> None:
    grading = train(bob).grading
    for _ in range(2):
        mine = claim(grading.pk)
        mine.started_at -= timedelta(seconds=5)
        give_back(mine, "no memory")
    mine = claim(grading.pk)
    mine.started_at -= timedelta(seconds=7)
    finish(mine, failed_report(), [])
    assert Grading.objects.get(pk=grading.pk).device_seconds == pytest.approx(17, abs=0.5)


def test_other_queues_share_nothing_and_count_nothing(bob: User, send: Send, train: Send) -> None:
    short = send(bob).grading
    assert claim_next("training") is None
    finish(claim(short.pk), failed_report(), [])
    assert Grading.objects.get().device_seconds is None
    train(bob, device="gpu", slug="on-a-gpu")
    assert claim_next("training") is None
    assert claim_next("gpu").queue == "gpu"


def test_what_failed_on_our_side_lets_others_go_first_for_a_moment(bob: User, charlie: User, train: Send) -> None:
    train(bob)
    give_back(claim_next("training"), "no memory")
    assert claim_next("training") is None
    train(charlie)
    assert claim_next("training").submission.user == charlie
    Grading.objects.filter(status="queued").update(not_before=timezone.now())
    assert claim_next("training").submission.user == bob


@pytest.mark.redis
def test_it_is_sent_again_when_its_moment_has_passed(bob: User, train: Send, redis_server: RedisServer) -> None:
    train(bob)
    give_back(claim_next("training"), "no memory")
    assert reconcile() == 0
    Grading.objects.update(not_before=timezone.now())
    assert (reconcile(), reconcile()) == (1, 0)
    assert redis_server.client.llen("training") == 1
    assert claim_next("training").attempts == 2  # being sent is no reason to wait again


def test_what_a_dead_worker_left_is_taken_at_once(bob: User, train: Send) -> None:
    train(bob)
    mine = claim_next("training")
    Grading.objects.update(lease_expires_at=timezone.now() - timedelta(seconds=1))
    mine.refresh_from_db()
    take_back(mine)
    assert claim_next("training").attempts == 2


def test_pages_tell_the_places_that_claims_follow(alice: User, bob: User, charlie: User, train: Send) -> None:
    train(bob)
    run_for(5)
    waiting = [train(bob), train(bob), train(charlie), train(alice)]
    told = places_of(*waiting)
    assert told == [3, 4, 1, 2]
    taken = [run_for(5).pk for _ in waiting]
    assert [taken.index(submission.pk) + 1 for submission in waiting] == told


def test_places_take_turns_as_claims_will(bob: User, charlie: User, train: Send) -> None:
    bobs = [train(bob) for _ in range(3)]
    charlies = [train(charlie) for _ in range(2)]
    assert (places_of(*bobs), places_of(*charlies)) == ([1, 3, 5], [2, 4])
    assert names_in_turn() == ["bob", "charlie", "bob", "charlie", "bob"]


def test_places_count_what_still_runs_to_its_end(alice: User, bob: User, charlie: User, train: Send) -> None:
    train(alice)
    run_for(50)  # what this exercise takes
    train(charlie, slug="another")
    run_for(10)
    train(bob)
    running = claim_next("training")
    later, first = train(bob), train(charlie)
    assert places_of(later, first) == [2, 1]
    finish(running, failed_report(), [])
    Grading.objects.filter(pk=running.pk).update(device_seconds=50)
    assert claim_next("training").submission == first


def test_the_wait_is_estimated_from_what_runs_took(bob: User, charlie: User, train: Send) -> None:
    for seconds in (20, 30, 100):
        train(bob)
        run_for(seconds)
    running = train(charlie)
    claim_next("training")
    begun_at = timezone.now() - timedelta(seconds=12)
    Grading.objects.filter(submission=running).update(started_at=begun_at)
    first, second = train(charlie), train(bob)
    assert state_of(first)["estimate_seconds"] is None  # nobody is there to do it
    worker = a_worker("training@host", queues=["training"])
    assert state_of(first)["estimate_seconds"] == pytest.approx(18, abs=1)
    assert state_of(second)["estimate_seconds"] == pytest.approx(48, abs=1)
    assert state_of(running)["expected_seconds"] == 30
    worker.slots = 2
    worker.save()
    assert [state_of(one)["estimate_seconds"] for one in (first, second)] == [0.0, pytest.approx(18, abs=1)]


def test_what_nobody_ran_yet_is_expected_to_take_half_its_limit(bob: User, charlie: User, train: Send) -> None:
    a_worker("training@host", queues=["training"])
    first, second = train(bob), train(charlie)
    assert state_of(first)["estimate_seconds"] == 0.0
    assert state_of(second)["estimate_seconds"] == state_of(second)["limit_seconds"] / 2
    assert state_of(second)["expected_seconds"] is None


def test_only_the_latest_runs_of_the_same_exercise_count(bob: User, train: Send) -> None:
    train(bob, slug="another")
    run_for(500)
    for seconds in [1000] * 5 + [10] * (MEDIAN_OF // 2 + 1) + [20] * (MEDIAN_OF // 2 - 1):
        train(bob)
        run_for(seconds)
    assert sorted(usual_seconds("training").values()) == [10, 500]


def test_looking_costs_the_same_whatever_is_stored(
    bob: User, charlie: User, train: Send, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    a_worker("training@host", queues=["training"])
    for _ in range(5):
        train(charlie)
        run_for(5)
    submission = train(bob)
    for _ in range(3):
        train(charlie)
    found = submission_for(bob, submission.pk)
    with django_assert_max_num_queries(6):  # workers; who waits, runs and ended; usual times, twice
        present(found, bob)
    with django_assert_max_num_queries(5):
        claim_next("training")


def test_every_look_uses_an_index(bob: User, train: Send) -> None:
    """Rows of other queues and of the past are never touched: the plan names the partial indexes."""
    train(bob)
    plans = []
    with connection.execute_wrapper(
        lambda execute, sql, params, many, context: (
            plans.append(_plan(execute, sql, params, context)) or execute(sql, params, many, context)
        )
    ):
        Line("training").places(1)
    assert len(plans) >= 4
    if connection.vendor == "sqlite":  # PostgreSQL reads a table of one row as it stands
        assert "SCAN submissions_grading" not in "".join(plans).replace("SCAN submissions_grading USING", "")
        for name in ("grading_waiting", "grading_running", "grading_served"):
            assert name in "".join(plans)


def _plan(execute: object, sql: str, params: object, context: dict[str, object]) -> str:
    with connection.cursor() as cursor:
        cursor.cursor.execute(f"EXPLAIN {'QUERY PLAN ' if connection.vendor == 'sqlite' else ''}{sql}", params)
        return f"{cursor.cursor.fetchall()}"


@pytest.mark.django_db(transaction=True)
def test_many_workers_at_once_take_everybody_exactly_once(
    alice: User, bob: User, charlie: User, train: Send, settings: object
) -> None:
    settings.MAX_UNFINISHED = 100
    wanted = {train(user).grading.pk for user in (bob, charlie, alice) for _ in range(8)}
    start = threading.Barrier(6)
    taken: list[UUID] = []

    def work() -> None:
        try:
            start.wait(10)
            while (grading := claim_next("training")) is not None:
                taken.append(grading.pk)
                assert finish(grading, failed_report(), [])
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(6)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert sorted(taken) == sorted(wanted)
    assert set(Grading.objects.values_list("status", "attempts")) == {("done", 1)}
