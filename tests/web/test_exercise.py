"""The page of an exercise."""

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from grader.accounts.models import User
from grader.catalogue.models import Exercise
from tests.conftest import EXERCISES
from tests.submissions.reports import failed_report
from tests.web.conftest import Save, done

URL = "/exercises/softmax/"


def test_it_shows_statement_mathematics_checks_and_starter(as_bob: Client, softmax: Exercise) -> None:
    page = as_bob.get(URL).content.decode()
    assert "<h2>Formula</h2>" in page
    assert "<math" in page
    assert 'class="unreadable"' not in page
    assert "Every row sums to one" in page
    assert "Right values for arrays of many shapes" in page
    assert "raise NotImplementedError(&quot;softmax&quot;)" in page


def test_the_content_follows_the_language(bob: User, softmax: Exercise) -> None:
    client = Client(headers={"accept-language": "ko"})
    client.force_login(bob)
    page = client.get(URL).content.decode()
    assert "무엇을 만드나요" in page
    assert "행마다 합이 1입니다" in page
    assert "실행은 공개 항목만 확인하며" in page


def test_neither_solution_nor_checks_reach_the_page(as_bob: Client, softmax: Exercise) -> None:
    page = as_bob.get(URL).content.decode()
    solution = (EXERCISES / "softmax" / "solution.py").read_text()
    assert solution.strip().splitlines()[-1].strip() not in page
    assert "def matches_reference" not in page


def test_the_last_code_comes_back_and_keeps_its_first_line(as_bob: Client, bob: User, save: Save) -> None:
    save(bob, source="# older\n")
    save(bob, source="\n# </textarea><b>newest\n")
    page = as_bob.get(URL).content.decode()
    assert "\n\n# &lt;/textarea&gt;&lt;b&gt;newest\n</textarea>" in page  # HTML swallows the first of the two
    assert "# older" not in page


def test_the_starter_can_be_asked_for_again(as_bob: Client, bob: User, save: Save) -> None:
    save(bob, source="# mine\n")
    assert "# mine" not in as_bob.get(URL + "?starter=1").content.decode()


def test_code_of_others_is_not_shown(as_charlie: Client, bob: User, save: Save) -> None:
    save(bob, source="# secret of bob\n", **done(failed_report()))
    page = as_charlie.get(URL).content.decode()
    assert "secret of bob" not in page
    assert "Your submissions" not in page


def test_earlier_submissions_are_listed(as_bob: Client, bob: User, save: Save) -> None:
    submission = save(bob, **done(failed_report(score=2)))
    page = as_bob.get(URL).content.decode()
    assert f'href="/submissions/{submission.pk}/"' in page
    assert "2 / 11" in page


def test_a_visitor_may_read_and_is_asked_to_sign_in(client: Client, softmax: Exercise) -> None:
    page = client.get(URL).content.decode()
    assert "Sign in to run your code" in page
    assert f"/accounts/login/?next={URL}" in page
    assert 'name="kind"' not in page


def test_an_unpublished_exercise_is_not_found_except_by_staff(
    as_bob: Client, as_alice: Client, softmax: Exercise
) -> None:
    Exercise.objects.update(is_published=False)
    assert as_bob.get(URL).status_code == 404
    assert as_alice.get(URL).status_code == 200


def test_more_submissions_cost_no_more_queries(
    as_bob: Client, bob: User, save: Save, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    save(bob, **done(failed_report()))
    as_bob.get(URL)  # the exercise is read once per process
    with django_assert_num_queries(7):  # session, user, exercise, submissions, gradings, best scores, last source
        as_bob.get(URL)
    for _ in range(5):
        save(bob, **done(failed_report()))
    with django_assert_num_queries(7):
        as_bob.get(URL)
