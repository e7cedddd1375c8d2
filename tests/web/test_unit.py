"""The page of a unit."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from grader.accounts.models import User
from grader.catalogue.loading import load_catalogue
from grader.catalogue.models import Exercise, Unit
from tests.conftest import EXERCISES, load_from_folder
from tests.submissions.reports import failed_report
from tests.web.conftest import Save, done, load_changed


@pytest.fixture
def course(db: None) -> None:
    """Every exercise of the repository."""
    assert [item.problem for item in load_catalogue(EXERCISES) if item.problem] == []


def row_of(page: str, slug: str) -> str:
    rows = page.split('<li class="exercise-row">')
    return next(row for row in rows[1:] if f'class="main" href="/exercises/{slug}/"' in row)


def test_it_shows_title_introduction_and_exercises_in_order(client: Client, course: None) -> None:
    unit = Unit.objects.get(number=4)
    page = client.get("/units/4/").content.decode()
    assert f"<h1>{unit.title_en}</h1>" in page
    assert unit.intro_en[:60] in page
    exercises = unit.exercises.order_by("order")
    places = [page.index(f'href="/exercises/{exercise.slug}/"') for exercise in exercises]
    assert len(places) > 1
    assert places == sorted(places)


def test_it_is_in_korean_for_a_korean_browser(course: None) -> None:
    page = Client(headers={"accept-language": "ko"}).get("/units/4/").content.decode()
    unit = Unit.objects.get(number=4)
    assert unit.title_ko in page
    assert unit.intro_ko[:30] in page
    assert "권장 순서" in page


@pytest.mark.parametrize(("minutes", "text"), [(59, "59 min"), (60, "1 h"), (83, "1 h 25 min"), (119, "2 h")])
def test_minutes_are_summed(client: Client, softmax: Exercise, minutes: int, text: str) -> None:
    Exercise.objects.update(minutes=minutes)
    assert f"about {text}<" in client.get("/units/1/").content.decode()


def test_progress_and_ticks_are_those_of_the_user(
    as_bob: Client, as_charlie: Client, client: Client, bob: User, save: Save
) -> None:
    load_changed("backprop", unit=1, order=9, prerequisites=["softmax", "gone"])
    save(bob, **done(failed_report(score=11)))
    page = as_bob.get("/units/1/").content.decode()
    assert "1 of 2 solved" in page
    assert "state--solved" in row_of(page, "softmax")
    assert "tick--done" in row_of(page, "backprop")
    assert "gone" not in row_of(page, "backprop")
    assert "Continue: " in page
    others = as_charlie.get("/units/1/").content.decode()
    assert "0 of 2 solved" in others
    assert "tick--done" not in others
    assert "Begin: " in others
    assert "solved" not in client.get("/units/1/").content.decode()


def test_units_that_come_before_and_neighbours_are_linked(client: Client, course: None) -> None:
    numbers = sorted(set(Exercise.objects.values_list("unit__number", flat=True)))
    first, second, third = numbers[:3]  # a unit may have no exercise yet
    Unit.objects.filter(number=second).update(prerequisites=[first, 77])
    page = client.get(f"/units/{second}/").content.decode()
    assert f'rel="prev" href="/units/{first}/"' in page
    assert f'rel="next" href="/units/{third}/"' in page
    assert "Builds on" in page
    assert "/units/77/" not in page
    assert 'rel="prev"' not in client.get(f"/units/{first}/").content.decode()
    assert 'rel="next"' not in client.get(f"/units/{numbers[-1]}/").content.decode()


@pytest.mark.parametrize("number", ["0", "7", "99999999999999999999"])
def test_a_unit_without_exercises_is_not_found(client: Client, softmax: Exercise, number: str) -> None:
    assert client.get(f"/units/{number}/").status_code == 404


def test_an_unpublished_exercise_is_not_listed(client: Client, softmax: Exercise) -> None:
    load_from_folder("cross-entropy")
    Exercise.objects.filter(slug="softmax").update(is_published=False)
    assert client.get("/units/1/").status_code == 404
    assert client.get("/units/2/").status_code == 200


def test_the_home_page_links_to_it(client: Client, softmax: Exercise) -> None:
    assert 'href="/units/1/"' in client.get("/").content.decode()


def test_more_exercises_cost_no_more_queries(
    as_bob: Client, bob: User, save: Save, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(5):  # session, user, best scores, units, exercises
        as_bob.get("/units/1/")
    assert len(list(load_catalogue(EXERCISES))) > 5
    save(bob, **done(failed_report(score=11)))
    with django_assert_num_queries(5):
        as_bob.get("/units/1/")
