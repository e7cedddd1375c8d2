"""The admin shows every model and lets nobody write a verdict."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from grader.accounts.models import User
from grader.submissions.claiming import claim, finish
from grader.submissions.models import Grading
from tests.submissions.conftest import Send
from tests.submissions.reports import failed_report
from tests.submissions.workers import a_broken_worker, a_worker, long_ago

LISTS = ["accounts/user", "catalogue/unit", "catalogue/exercise", "catalogue/exerciseversion"]
LISTS += ["submissions/submission", "submissions/grading"]


@pytest.fixture
def admin(client: Client, db: None) -> Client:
    """Signed in as somebody who runs the site."""
    client.force_login(User.objects.create_superuser("root", "root@example.org", "descend-the-slope"))
    return client


@pytest.fixture
def graded(bob: User, send: Send) -> Grading:
    """A grading with a report."""
    grading = claim(send(bob).grading.pk)
    finish(grading, failed_report(), [])
    return grading


@pytest.mark.parametrize("path", LISTS)
def test_every_model_has_a_list_and_a_page(admin: Client, graded: Grading, path: str) -> None:
    listing = admin.get(f"/admin/{path}/")
    assert listing.status_code == 200
    row = listing.context["cl"].result_list[0]
    assert admin.get(f"/admin/{path}/{row.pk}/change/").status_code == 200


def test_a_grading_shows_its_report_and_cannot_be_changed(admin: Client, graded: Grading) -> None:
    address = f"/admin/submissions/grading/{graded.pk}/change/"
    page = admin.get(address).content.decode()
    assert "&quot;outcome&quot;: &quot;wrong&quot;" in page
    assert 'name="score"' not in page
    assert admin.post(address, {"score": "11"}).status_code == 403
    assert admin.post(f"/admin/submissions/grading/{graded.pk}/delete/", {"post": "yes"}).status_code == 403
    assert Grading.objects.get().score == 0.0


def test_a_students_code_is_escaped(admin: Client, bob: User, send: Send) -> None:
    submission = send(bob, b"# <script>alert(1)</script>\n")
    page = admin.get(f"/admin/submissions/submission/{submission.pk}/change/").content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_lists_cost_the_same_however_long_they_are(
    admin: Client, bob: User, send: Send, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(5):
        send(bob)
    for path in ("submissions/submission", "submissions/grading"):
        with django_assert_max_num_queries(10):
            admin.get(f"/admin/{path}/")


def test_students_and_strangers_are_kept_out(client: Client, bob: User) -> None:
    assert client.get("/admin/").status_code == 302
    client.force_login(bob)
    assert client.get("/admin/submissions/grading/").status_code == 302


def test_a_worker_shows_its_walls_the_broken_ones_first(admin: Client) -> None:
    a_broken_worker()
    page = admin.get("/admin/submissions/workerproof/interactive@host/change/").content.decode()
    assert page.index("moving a file: &lt;b&gt;worked&lt;/b&gt;") < page.index("connect: EPERM")
    assert page.index("✗ broken") < page.index("✓ stands")
    assert "a wall is broken, takes no work" in page
    assert "<input" not in page.partition('id="content"')[2].replace('<input type="hidden"', "")


def test_the_list_of_workers_tells_who_stands_and_who_is_gone(admin: Client) -> None:
    a_worker("a@host")
    a_broken_worker("b@host")
    a_worker("c@host", seen_at=long_ago())
    page = admin.get("/admin/submissions/workerproof/").content.decode()
    for words in ("walls stand, takes work", "a wall is broken, takes no work", "not seen lately, counts as gone"):
        assert page.count(words) == 1
