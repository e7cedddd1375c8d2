"""Stopping a grading: whoever is quicker, it ends once, and nothing that was cancelled comes back."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.http import Http404
from django.test import Client
from django.utils import timezone

from grader.accounts.models import User
from grader.submissions.access import best_scores, submission_for
from grader.submissions.cancelling import CancelAnswer, cancel
from grader.submissions.claiming import (
    Hold,
    claim,
    claim_next,
    end_cancelled,
    finish,
    give_back,
    look,
    release,
    save_progress,
    take_back,
)
from grader.submissions.models import Grading, Submission
from grader.submissions.presenting import present
from grader.submissions.submit import TooManySubmissions
from tests.submissions.conftest import Send
from tests.submissions.reports import failed_report

POINTS = [{"name": "worked_example", "run": 1, "by": "code", "unit": "epoch", "step": 1.0, "values": {"loss": 0.5}}]


@pytest.fixture
def waiting(bob: User, train: Send) -> Submission:
    """Bob's, in the training queue."""
    return train(bob)


def let_lease_expire() -> None:
    Grading.objects.update(lease_expires_at=timezone.now() - timedelta(seconds=1))


def current(submission: Submission) -> Grading:
    return Grading.objects.get(submission=submission)


def test_what_waits_is_cancelled_at_once(waiting: Submission, bob: User) -> None:
    assert cancel(waiting.grading, bob) is CancelAnswer.CANCELLED
    grading = current(waiting)
    assert (grading.status, grading.score, grading.attempts, grading.cancelled_by) == ("cancelled", None, 0, bob)
    assert claim(grading.pk) is None
    assert claim_next("training") is None


def test_what_runs_is_marked_and_its_worker_ends_it_with_what_is_known(waiting: Submission, bob: User) -> None:
    mine = claim_next("training")
    assert look(mine) is Hold.HELD
    assert cancel(waiting.grading, bob) is CancelAnswer.REQUESTED
    assert current(waiting).status == "running"
    assert look(mine) is Hold.CANCELLED
    checks = failed_report().as_json()["checks"][:2]
    assert end_cancelled(mine, checks, POINTS)
    assert not end_cancelled(mine, [], [])
    state = present(submission_for(bob, waiting.pk), bob)
    assert (state["status"], state["score"], state["finished"]) == ("cancelled", None, True)
    assert [check["verdict"] for check in state["checks"]] == ["failed", "failed", None, None, None, None, None]
    assert state["metrics"] == POINTS
    assert "cancelled by its owner" in state["ended"]["en"]
    assert best_scores(bob) == {}


def test_nothing_is_ended_as_cancelled_that_nobody_asked_for(waiting: Submission) -> None:
    assert not end_cancelled(claim_next("training"), [], [])
    assert current(waiting).status == "running"


def test_asking_twice_does_no_harm(waiting: Submission, bob: User) -> None:
    mine = claim_next("training")
    assert [cancel(waiting.grading, bob) for _ in range(2)] == [CancelAnswer.REQUESTED] * 2
    asked_at = current(waiting).cancel_requested_at
    cancel(waiting.grading, bob)
    assert current(waiting).cancel_requested_at == asked_at
    end_cancelled(mine, [], [])
    assert cancel(waiting.grading, bob) is CancelAnswer.CANCELLED


def test_what_is_done_says_so_and_keeps_its_score(waiting: Submission, bob: User) -> None:
    finish(claim_next("training"), failed_report(3.0), [])
    answer = cancel(waiting.grading, bob)
    assert (answer, answer.text.en) == (
        CancelAnswer.TOO_LATE, "It has already ended, so it cannot be cancelled.",
    )  # fmt: skip
    assert (current(waiting).status, current(waiting).score) == ("done", 3.0)


def test_a_report_that_was_on_its_way_is_kept(waiting: Submission, bob: User) -> None:
    mine = claim_next("training")
    cancel(waiting.grading, bob)
    assert finish(mine, failed_report(3.0), [])
    assert not end_cancelled(mine, [], [])
    assert (current(waiting).status, current(waiting).score) == ("done", 3.0)


def test_a_stranger_is_told_not_found(waiting: Submission, charlie: User) -> None:
    with pytest.raises(Http404):
        cancel(waiting.grading, charlie)
    assert current(waiting).status == "queued"


def test_staff_may_cancel_and_the_student_reads_who_it_was(waiting: Submission, alice: User, bob: User) -> None:
    cancel(waiting.grading, alice)
    assert "cancelled by staff" in present(submission_for(bob, waiting.pk), bob)["ended"]["en"]


@pytest.mark.parametrize("put_back", [give_back, release, take_back])
def test_what_was_asked_for_never_goes_back_into_the_queue(waiting: Submission, bob: User, put_back: object) -> None:
    mine = claim_next("training")
    save_progress(mine, [], POINTS)
    cancel(waiting.grading, bob)
    if put_back is take_back:
        let_lease_expire()
    status = put_back(mine, "no memory") if put_back is give_back else put_back(mine)
    assert status == "cancelled"
    assert (current(waiting).status, current(waiting).metrics) == ("cancelled", POINTS)
    assert claim(waiting.grading.pk) is None


def test_a_worker_that_lost_its_lease_ends_nothing(waiting: Submission, bob: User) -> None:
    late = claim_next("training")
    let_lease_expire()
    now = claim(waiting.grading.pk)
    cancel(waiting.grading, bob)
    assert look(late) is Hold.LOST
    assert not end_cancelled(late, [], [])
    assert look(now) is Hold.CANCELLED


def test_an_expired_lease_with_the_mark_cannot_be_claimed(waiting: Submission, bob: User) -> None:
    claim_next("training")
    cancel(waiting.grading, bob)
    let_lease_expire()
    assert claim(waiting.grading.pk) is None


def test_nobody_waits_for_a_worker_that_is_gone(waiting: Submission, bob: User) -> None:
    late = claim_next("training")
    let_lease_expire()
    assert cancel(waiting.grading, bob) is CancelAnswer.CANCELLED
    assert current(waiting).status == "cancelled"
    assert not finish(late, failed_report(), [])


def test_cancelling_makes_room_for_another(bob: User, train: Send) -> None:
    submissions = [train(bob) for _ in range(settings.MAX_UNFINISHED)]
    with pytest.raises(TooManySubmissions):
        train(bob)
    cancel(submissions[0].grading, bob)
    train(bob)


def test_pages_learn_what_can_be_cancelled(waiting: Submission, bob: User) -> None:
    def flags() -> tuple[bool, bool]:
        state = present(submission_for(bob, waiting.pk), bob)
        return state["cancellable"], state["cancelling"]

    assert flags() == (True, False)
    mine = claim_next("training")
    assert flags() == (True, False)
    cancel(waiting.grading, bob)
    assert flags() == (False, True)
    end_cancelled(mine, [], [])
    assert flags() == (False, False)


def test_staff_cancel_in_the_admin(client: Client, bob: User, train: Send) -> None:
    client.force_login(User.objects.create_superuser("root", "root@example.org", "descend-the-slope"))
    waits, runs, done = (train(bob).grading for _ in range(3))
    finish(claim(done.pk), failed_report(), [])
    claim(runs.pk)
    ids = [str(grading.pk) for grading in (waits, runs, done)]
    posted = {"action": "cancel_selected", "_selected_action": ids}
    page = client.post("/admin/submissions/grading/", posted, follow=True).content.decode()
    for words in ("It is cancelled.", "It is being cancelled", "It has already ended"):
        assert page.count(f"1 × {words}") == 1
    assert [Grading.objects.get(pk=pk).status for pk in ids] == ["cancelled", "running", "done"]
