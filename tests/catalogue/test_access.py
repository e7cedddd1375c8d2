"""Which exercises somebody sees."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from pytest_django import DjangoAssertNumQueries

from grader.accounts.models import User
from grader.catalogue.access import exercise_for, published_units
from grader.catalogue.models import Exercise, Unit
from grader.catalogue.versions import judge_exercise


def test_everybody_sees_a_published_exercise(softmax: Exercise, bob: User) -> None:
    assert exercise_for(bob, "softmax") == softmax
    assert exercise_for(AnonymousUser(), "softmax") == softmax


def test_only_staff_see_an_unpublished_exercise(softmax: Exercise, alice: User, bob: User) -> None:
    Exercise.objects.update(is_published=False)
    assert exercise_for(alice, "softmax") == softmax
    with pytest.raises(Http404):
        exercise_for(bob, "softmax")
    assert published_units(bob) == []


def test_an_unknown_exercise_is_not_found(db: None, bob: User) -> None:
    with pytest.raises(Http404):
        exercise_for(bob, "softmin")


def test_units_cost_two_queries_whatever_their_number(
    softmax: Exercise, bob: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(2, 9):
        unit = Unit.objects.create(number=number, title_ko="단원", title_en="Unit")
        Exercise.objects.create(
            slug=f"copy-{number}", unit=unit, order=1, difficulty=1, minutes=5, max_score=1, current=softmax.current
        )
    with django_assert_num_queries(2):
        units = published_units(bob)
        assert [(unit.number, len(unit.exercises.all())) for unit in units] == [(n, 1) for n in range(1, 9)]


def test_a_version_is_read_once_per_process(softmax: Exercise) -> None:
    first = judge_exercise(softmax.current)
    assert judge_exercise(softmax.current) is first
    assert first.slug == "softmax"
    assert first.version == softmax.current.content_hash


def test_a_known_version_needs_no_files(softmax: Exercise, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    judge_exercise(softmax.current)
    again = Exercise.objects.select_related("current__exercise").defer("current__files").get(pk=softmax.pk)
    with django_assert_num_queries(0):
        judge_exercise(again.current)
