"""Submissions to softmax."""

from collections.abc import Callable

import pytest

from grader.accounts.models import User
from grader.catalogue.models import Exercise
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
