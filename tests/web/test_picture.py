"""Pictures of exercises: who gets them, and what the browser may do with them."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from grader.accounts.models import User
from grader.catalogue.models import Exercise
from tests.conftest import EXERCISES
from tests.judge.test_pictures import PICTURE
from tests.submissions.reports import failed_report
from tests.web.conftest import Save, done, load_changed

STATEMENT = (EXERCISES / "softmax" / "statement.en.md").read_text()


@pytest.fixture
def drawn(softmax: Exercise) -> Exercise:
    """Softmax with a picture in its statement and one in its explanation."""
    return load_changed(
        "softmax",
        **{
            "statement.en.md": STATEMENT + "\n![A curve](pictures/curve.en.svg)\n",
            "explanation.en.md": "![A plan](pictures/plan.svg)\n",
            "explanation.ko.md": "![계획](pictures/plan.svg)\n",
            "pictures/curve.en.svg": PICTURE,
            "pictures/plan.svg": PICTURE,
        },
    )


def address(exercise: Exercise, name: str) -> str:
    return f"/exercises/{exercise.slug}/{exercise.current.content_hash}/pictures/{name}"


def test_the_page_names_the_picture_that_is_served(client: Client, drawn: Exercise) -> None:
    assert f'src="{address(drawn, "curve.en.svg")}"' in client.get("/exercises/softmax/").content.decode()
    response = client.get(address(drawn, "curve.en.svg"))
    assert response.content.decode() == PICTURE
    assert response.headers["Content-Type"] == "image/svg+xml"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    assert response.headers["Cache-Control"] == "private, max-age=31536000, immutable"


def test_an_older_version_keeps_its_picture(client: Client, drawn: Exercise) -> None:
    newer = load_changed("softmax", **{"statement.en.md": STATEMENT, "pictures/curve.en.svg": PICTURE + "\n"})
    assert client.get(address(drawn, "curve.en.svg")).content.decode() == PICTURE
    assert client.get(address(newer, "plan.svg")).status_code == 404


@pytest.mark.parametrize("name", ["other.svg", "solution.py", "..%2Fsolution.py", "curve.en.svg%00", "CURVE.EN.SVG"])
def test_nothing_but_pictures_is_served(client: Client, drawn: Exercise, name: str) -> None:
    assert client.get(address(drawn, name)).status_code == 404


def test_an_unknown_version_is_not_found(client: Client, drawn: Exercise) -> None:
    assert client.get(f"/exercises/softmax/{'0' * 64}/pictures/curve.en.svg").status_code == 404


def test_pictures_of_an_unpublished_exercise_are_for_staff(
    client: Client, as_bob: Client, as_alice: Client, drawn: Exercise
) -> None:
    Exercise.objects.update(is_published=False)
    path = address(drawn, "curve.en.svg")
    assert [someone.get(path).status_code for someone in (client, as_bob, as_alice)] == [404, 404, 200]


def test_a_picture_of_the_explanation_needs_full_marks(
    client: Client, as_bob: Client, as_charlie: Client, as_alice: Client, bob: User, drawn: Exercise, save: Save
) -> None:
    path = address(drawn, "plan.svg")
    assert [someone.get(path).status_code for someone in (client, as_bob, as_charlie, as_alice)] == [404, 404, 404, 200]
    save(bob, **done(failed_report(score=11)))
    assert [someone.get(path).status_code for someone in (client, as_bob, as_charlie)] == [404, 200, 404]


def test_it_rejects_post(as_bob: Client, drawn: Exercise) -> None:
    assert as_bob.post(address(drawn, "curve.en.svg")).status_code == 405


def test_a_picture_costs_three_queries(
    as_bob: Client, drawn: Exercise, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    as_bob.get(address(drawn, "curve.en.svg"))
    with django_assert_num_queries(3):  # session, user, exercise
        as_bob.get(address(drawn, "curve.en.svg"))
