"""A grading has one worker at a time, and a late one saves nothing."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from grader.accounts.models import User
from grader.judge.verdict import Outcome, Report
from grader.submissions.claiming import claim, finish, give_back, release, renew, save_progress, take_back
from grader.submissions.models import Grading
from tests.submissions.conftest import Send


@pytest.fixture
def grading(bob: User, send: Send) -> Grading:
    """One that waits."""
    return send(bob).grading


def a_report(score: float = 11.0) -> Report:
    return Report("softmax", "v", Outcome.ACCEPTED, score, 11, (), seed=5)


def let_lease_expire(grading: Grading) -> None:
    Grading.objects.filter(pk=grading.pk).update(lease_expires_at=timezone.now() - timedelta(seconds=1))


def status_of(grading: Grading) -> str:
    return Grading.objects.get(pk=grading.pk).status


def test_the_second_claim_gets_nothing(grading: Grading) -> None:
    assert claim(grading.pk).attempts == 1
    assert claim(grading.pk) is None
    assert Grading.objects.get().attempts == 1


def test_an_expired_lease_can_be_claimed(grading: Grading) -> None:
    first = claim(grading.pk)
    let_lease_expire(grading)
    second = claim(grading.pk)
    assert second.claimed_by != first.claimed_by
    assert second.attempts == 2


def test_a_renewed_lease_cannot_be_claimed(grading: Grading) -> None:
    first = claim(grading.pk)
    let_lease_expire(grading)
    assert renew(first)
    assert claim(grading.pk) is None


def test_the_worker_that_lost_its_lease_saves_nothing(grading: Grading) -> None:
    late = claim(grading.pk)
    let_lease_expire(grading)
    now = claim(grading.pk)
    assert not renew(late)
    assert not save_progress(late, [{"name": "x"}], [])
    assert not finish(late, a_report(1.0), [])
    assert give_back(late, "late") is None
    assert finish(now, a_report(11.0), [])
    assert Grading.objects.get().score == 11.0


def test_a_report_is_saved_once(grading: Grading) -> None:
    mine = claim(grading.pk)
    assert finish(mine, a_report(11.0), [])
    assert not finish(mine, a_report(3.0), [])
    done = Grading.objects.get()
    assert (done.status, done.outcome, done.score, done.seed) == ("done", "accepted", 11.0, 5)
    assert claim(grading.pk) is None


def test_our_failures_are_tried_again_and_then_shown_to_staff(grading: Grading) -> None:
    for attempt in range(1, settings.MAX_ATTEMPTS):
        assert give_back(claim(grading.pk), f"failure {attempt}") == Grading.Status.QUEUED
    assert give_back(claim(grading.pk), "the last failure") == Grading.Status.OUR_FAULT
    given_up = Grading.objects.get()
    assert (given_up.score, given_up.outcome, given_up.fault) == (None, "", "the last failure")
    assert claim(grading.pk) is None


def test_releasing_counts_as_no_try_and_needs_the_lease(grading: Grading) -> None:
    for _ in range(settings.MAX_ATTEMPTS + 1):
        mine = claim(grading.pk)
        assert release(mine) == Grading.Status.QUEUED
        assert release(mine) is None
    released = Grading.objects.get()
    assert (released.status, released.attempts, released.claimed_by, released.fault) == ("queued", 0, "", "")
    assert not finish(mine, a_report(), [])


def test_taking_back_needs_an_expired_lease(grading: Grading) -> None:
    mine = claim(grading.pk)
    assert take_back(mine) is None
    let_lease_expire(grading)
    assert take_back(mine) == Grading.Status.QUEUED
    assert take_back(mine) is None
    assert not finish(mine, a_report(), [])


def test_a_worker_that_dies_each_time_is_our_fault_in_the_end(grading: Grading) -> None:
    for _ in range(settings.MAX_ATTEMPTS):
        mine = claim(grading.pk)
        let_lease_expire(grading)
        take_back(mine)
    assert status_of(grading) == Grading.Status.OUR_FAULT
    assert "stopped in mid-grading" in Grading.objects.get().fault


@pytest.mark.parametrize("text", ["a\0b", "half \ud800 of a pair"])
def test_any_text_of_a_student_can_be_stored(grading: Grading, text: str) -> None:
    report = Report("softmax", "v", Outcome.NOT_LOADED, 0.0, 11, (), seed=5, load_output=text)
    assert finish(claim(grading.pk), report, [{"loss": float("nan")}, {"loss": float("inf")}])
    stored = Grading.objects.get()
    assert stored.report["load_output"] in {"a␀b", "half ? of a pair"}
    assert stored.metrics == [{"loss": "nan"}, {"loss": "inf"}]
