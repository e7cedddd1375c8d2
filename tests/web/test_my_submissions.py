"""The list of everything a user has sent."""

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from grader.accounts.models import User
from grader.submissions.models import Submission
from tests.submissions.reports import failed_report
from tests.web.conftest import Save, done

URL = "/submissions/"


def test_it_lists_the_users_own_submissions_only(as_bob: Client, bob: User, charlie: User, save: Save) -> None:
    mine, other = save(bob, **done(failed_report(score=3))), save(charlie)
    page = as_bob.get(URL).content.decode()
    assert str(mine.pk) in page
    assert "3 / 11" in page
    assert str(other.pk) not in page


def test_it_is_empty_with_a_way_on(as_bob: Client) -> None:
    assert "You have not sent anything yet." in as_bob.get(URL).content.decode()


def test_it_comes_in_pages(as_bob: Client, bob: User, save: Save) -> None:
    for _ in range(21):
        save(bob)
    newest, oldest = Submission.objects.first(), Submission.objects.last()
    first, second = as_bob.get(URL).content.decode(), as_bob.get(URL + "?page=2").content.decode()
    assert "Page 1 of 2" in first
    assert str(newest.pk) in first
    assert str(oldest.pk) not in first
    assert str(oldest.pk) in second
    assert as_bob.get(URL + "?page=nonsense").status_code == 200


def test_a_visitor_is_sent_to_sign_in(client: Client, db: None) -> None:
    assert client.get(URL).headers["Location"] == f"/accounts/login/?next={URL}"


def test_more_rows_cost_no_more_queries(
    as_bob: Client, bob: User, save: Save, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(2):
        save(bob, **done(failed_report()))
    with django_assert_num_queries(5):  # session, user, count, submissions, gradings
        as_bob.get(URL)
    for _ in range(10):
        save(bob, **done(failed_report()))
    with django_assert_num_queries(5):
        as_bob.get(URL)
