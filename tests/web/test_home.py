"""The course page."""

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from grader.accounts.models import User
from grader.catalogue.models import Exercise
from tests.conftest import load_from_folder
from tests.submissions.reports import failed_report
from tests.web.conftest import Save, done


def test_a_visitor_sees_the_exercises_and_the_way_in(client: Client, softmax: Exercise) -> None:
    page = client.get("/").content.decode()
    assert softmax.title_en in page
    assert softmax.summary_en in page
    assert f'href="/exercises/{softmax.slug}/"' in page
    assert 'href="/accounts/signup/"' in page


def test_the_best_score_is_shown_to_its_owner_alone(as_bob: Client, as_charlie: Client, bob: User, save: Save) -> None:
    save(bob, **done(failed_report(score=2.5)))
    save(bob, **done(failed_report(score=1)))
    assert "<b>2.5</b> / 11" in as_bob.get("/").content.decode()
    assert "<b>" not in as_charlie.get("/").content.decode()


def test_full_marks_count_as_solved(as_bob: Client, bob: User, save: Save) -> None:
    save(bob, **done(failed_report(score=11)))
    page = as_bob.get("/").content.decode()
    assert "1 of 1 solved" in page
    assert "state--solved" in page


def test_a_run_counts_for_nothing(as_bob: Client, bob: User, save: Save) -> None:
    save(bob, kind="run", **done(failed_report(score=6)))
    page = as_bob.get("/").content.decode()
    assert "0 of 1 solved" in page
    assert "11 points" in page


def test_an_unpublished_exercise_is_not_listed(client: Client, softmax: Exercise) -> None:
    Exercise.objects.update(is_published=False)
    page = client.get("/").content.decode()
    assert softmax.title_en not in page
    assert "No exercise has been published yet." in page


def test_it_is_in_korean_for_a_korean_browser(softmax: Exercise) -> None:
    page = Client(headers={"accept-language": "ko"}).get("/").content.decode()
    assert '<html lang="ko">' in page
    assert softmax.title_ko in page
    assert "직접 만들며 배우는 딥러닝" in page


def test_more_exercises_cost_no_more_queries(
    as_bob: Client, softmax: Exercise, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(5):  # session, user, best scores, units, exercises
        as_bob.get("/")
    load_from_folder("cross-entropy")
    load_from_folder("backprop")
    with django_assert_num_queries(5):
        as_bob.get("/")
