"""What people read while work waits and no worker may do it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from grader.accounts.models import User
from grader.submissions.models import Submission
from tests.submissions.workers import a_broken_worker, a_worker
from tests.web.conftest import Save

PAUSED = "Grading is paused on our side."


@pytest.fixture
def waiting(bob: User, save: Save) -> Submission:
    """Bob has waited for a minute."""
    return save(bob, queued_at=timezone.now() - timedelta(minutes=1))


def test_students_read_that_it_is_paused_and_nothing_is_lost(as_bob: Client, waiting: Submission) -> None:
    page = as_bob.get(f"/submissions/{waiting.pk}/").content.decode()
    assert PAUSED in page
    assert "Nothing is lost" in page
    assert "next in the queue" in page
    as_bob.post("/language/", {"language": "ko"})
    assert "채점이 잠시 멈췄습니다" in as_bob.get(f"/submissions/{waiting.pk}/").content.decode()


def test_the_live_state_says_it_too_and_stops_saying_it(as_bob: Client, waiting: Submission) -> None:
    address = f"/submissions/{waiting.pk}/state.json"
    assert as_bob.get(address).json()["paused"] is True
    a_worker()
    state = as_bob.get(address).json()
    assert state["paused"] is False
    assert PAUSED not in state["html"]


def test_students_learn_nothing_of_the_walls(as_bob: Client, waiting: Submission) -> None:
    a_broken_worker()
    for address in (f"/submissions/{waiting.pk}/", f"/submissions/{waiting.pk}/state.json", "/"):
        assert "Landlock" not in as_bob.get(address).content.decode()


@pytest.mark.parametrize("address", ["/", "/admin/", "/admin/submissions/grading/"])
def test_staff_see_it_everywhere_with_the_reason(client: Client, waiting: Submission, address: str) -> None:
    a_broken_worker()
    client.force_login(User.objects.create_superuser("root", "root@example.org", "descend-the-slope"))
    page = client.get(address, headers={"accept-language": "en"}).content.decode()
    assert "1 submission waits in the queue “interactive”, and no worker may grade it." in page
    assert "Landlock (moving a file: worked)" in page


def test_staff_are_not_bothered_while_a_worker_takes_work(as_alice: Client, waiting: Submission) -> None:
    a_worker()
    assert "no worker may grade" not in as_alice.get("/").content.decode()
