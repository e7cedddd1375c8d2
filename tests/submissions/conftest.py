"""Submissions to softmax."""

from collections.abc import Callable

import pytest

from grader.accounts.models import User
from grader.catalogue.loading import load_exercise
from grader.catalogue.models import Exercise
from grader.judge.reading import folder_files
from grader.submissions.models import Submission
from grader.submissions.submit import submit
from tests.conftest import EXERCISES

Send = Callable[..., Submission]


@pytest.fixture
def right() -> bytes:
    """The reference."""
    return (EXERCISES / "softmax" / "solution.py").read_bytes()


@pytest.fixture
def wrong() -> bytes:
    """A known mistake, which hidden checks find too."""
    return (EXERCISES / "softmax" / "wrong" / "sums_whole_array.py").read_bytes()


@pytest.fixture
def send(softmax: Exercise, right: bytes) -> Send:
    """Hand in softmax."""

    def send_it(user: User, source: bytes = right, kind: str = Submission.Kind.SUBMIT) -> Submission:
        return submit(user, softmax.current, source, kind)

    return send_it


@pytest.fixture
def train(db: None, right: bytes) -> Send:
    """Hand in softmax as if it took long: it goes to the training queue, or where its device says."""

    def train_it(user: User, source: bytes = right, slug: str = "softmax", device: str = "cpu") -> Submission:
        return submit(user, long_exercise(slug, device).current, source, Submission.Kind.SUBMIT)

    return train_it


def long_exercise(slug: str, device: str = "cpu") -> Exercise:
    """Return softmax under any name, as an exercise that trains."""
    files = folder_files(EXERCISES / "softmax")
    heading = f'training = true\ndevice = "{device}"\n'
    load_exercise(slug, files | {"exercise.toml": heading + files["exercise.toml"]})
    return Exercise.objects.select_related("unit", "current__exercise").get(slug=slug)
