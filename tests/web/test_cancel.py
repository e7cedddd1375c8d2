"""Cancelling a grading from the page."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from grader.accounts.models import User
from grader.submissions.models import Grading, Submission
from tests.submissions.reports import failed_report
from tests.web.conftest import Save, done, signed_in

pytestmark = pytest.mark.usefixtures("no_redis")


def address(submission: Submission) -> str:
    return f"/submissions/{submission.pk}/cancel/"


def status(submission: Submission) -> str:
    return Grading.objects.get(submission=submission).status


def test_the_owner_cancels_what_waits(as_bob: Client, bob: User, save: Save) -> None:
    submission = save(bob, queue="training")
    assert f'action="{address(submission)}"' in as_bob.get(f"/submissions/{submission.pk}/").content.decode()
    response = as_bob.post(address(submission))
    assert response.headers["Location"] == f"/submissions/{submission.pk}/"
    assert status(submission) == "cancelled"


def test_what_runs_is_asked_to_stop_and_says_so(as_bob: Client, bob: User, save: Save) -> None:
    lease = timezone.now() + timedelta(minutes=1)
    submission = save(bob, queue="training", status="running", lease_expires_at=lease)
    page = as_bob.get(f"/submissions/{submission.pk}/").content.decode()
    assert "Cancel this grading" in page
    as_bob.post(address(submission))
    page = as_bob.get(f"/submissions/{submission.pk}/").content.decode()
    assert "Cancelling …" in page
    assert "Cancel this grading" not in page


def test_a_script_gets_the_new_html(as_bob: Client, bob: User, save: Save) -> None:
    answer = as_bob.post(address(save(bob, queue="training")), headers={"accept": "application/json"}).json()
    assert answer["finished"] is True
    assert "Cancelled" in answer["html"]


def test_staff_may_cancel_too(as_alice: Client, bob: User, save: Save) -> None:
    submission = save(bob, queue="training")
    as_alice.post(address(submission))
    assert status(submission) == "cancelled"


def test_for_a_stranger_it_does_not_exist(as_charlie: Client, bob: User, save: Save) -> None:
    submission = save(bob, queue="training")
    assert as_charlie.post(address(submission)).status_code == 404
    assert status(submission) == "queued"


def test_a_visitor_is_sent_to_sign_in_and_then_to_the_submission(client: Client, bob: User, save: Save) -> None:
    submission = save(bob, queue="training")
    response = client.post(address(submission))
    assert response.headers["Location"] == f"/accounts/login/?next=/submissions/{submission.pk}/"
    assert status(submission) == "queued"


def test_a_form_of_another_site_cancels_nothing(bob: User, save: Save) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(bob)
    submission = save(bob, queue="training")
    assert client.post(address(submission)).status_code == 403
    assert status(submission) == "queued"


def test_opening_the_address_cancels_nothing(as_bob: Client, bob: User, save: Save) -> None:
    submission = save(bob, queue="training")
    assert as_bob.get(address(submission)).status_code == 405
    assert status(submission) == "queued"


def test_what_is_graded_already_stays_and_the_page_says_so(bob: User, save: Save) -> None:
    submission = save(bob, **done(failed_report(score=2)))
    page = signed_in(bob).post(address(submission), follow=True).content.decode()
    assert "It has already ended, so it cannot be cancelled." in page
    assert status(submission) == "done"
