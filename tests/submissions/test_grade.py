"""One grading from claim to report, with a real judge in this process."""

from collections.abc import Iterator

import pytest

from grader.accounts.models import User
from grader.catalogue.loading import load_exercise
from grader.catalogue.models import Exercise
from grader.judge.grading import Judge
from grader.judge.reading import folder_files
from grader.submissions.access import best_scores
from grader.submissions.grade import grade_and_save
from grader.submissions.models import Grading, Submission
from grader.submissions.presenting import present
from grader.submissions.submit import submit
from tests.conftest import EXERCISES
from tests.submissions.conftest import Send

# The keeper's thread has a database connection of its own, so the rows must be committed.
pytestmark = [pytest.mark.box, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    """A real one."""
    judge = Judge()
    yield judge
    judge.close()


@pytest.fixture
def broken(bob: User, right: bytes) -> Submission:
    """A submission to an exercise whose own checks cannot be imported."""
    files = folder_files(EXERCISES / "softmax")
    load_exercise("softmax", files | {"checks.py": files["checks.py"] + "\nraise RuntimeError('the author slipped')\n"})
    return submit(bob, Exercise.objects.get().current, right, Submission.Kind.SUBMIT)


def test_a_right_answer_earns_everything_once(judge: Judge, bob: User, send: Send) -> None:
    grading = send(bob).grading
    assert grade_and_save(grading.pk, judge) == Grading.Status.DONE
    assert grade_and_save(grading.pk, judge) is None
    grading.refresh_from_db()
    assert (grading.outcome, grading.score, grading.max_score, grading.attempts) == ("accepted", 11.0, 11, 1)
    assert grading.report["seed"] == grading.seed
    assert best_scores(bob) == {"softmax": (11.0, 11)}


def test_a_grading_can_be_replayed_with_its_seed(judge: Judge, bob: User, send: Send) -> None:
    grading = send(bob).grading
    Grading.objects.filter(pk=grading.pk).update(seed=12345)
    grade_and_save(grading.pk, judge)
    assert Grading.objects.get(pk=grading.pk).report["seed"] == 12345


def test_the_authors_mistake_never_costs_points(judge: Judge, bob: User, broken: Submission) -> None:
    statuses = [grade_and_save(broken.grading.pk, judge) for _ in range(4)]
    assert statuses == ["queued", "queued", "our_fault", None]
    grading = Grading.objects.get()
    assert (grading.score, grading.outcome, grading.report) == (None, "", None)
    assert "the author slipped" in grading.fault
    state = present(Submission.objects.get(), bob)
    assert (state["status"], state["finished"], state["score"], state["fault"]) == ("our_fault", True, None, "")
    assert best_scores(bob) == {}


def test_a_bug_of_ours_is_our_fault_too(bob: User, send: Send) -> None:
    grading = send(bob).grading
    assert grade_and_save(grading.pk, judge=None) == Grading.Status.QUEUED
    assert "AttributeError" in Grading.objects.get().fault


def test_a_cancelled_grading_is_not_started(judge: Judge, bob: User, send: Send) -> None:
    grading = send(bob).grading
    Grading.objects.update(status=Grading.Status.CANCELLED)
    assert grade_and_save(grading.pk, judge) is None
    assert grade_and_save("00000000-0000-4000-8000-000000000000", judge) is None
