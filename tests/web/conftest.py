"""Browsers of the cast, and submissions in every state."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from grader.accounts.models import User
from grader.catalogue.loading import load_exercise
from grader.catalogue.models import Exercise
from grader.judge.reading import folder_files
from grader.judge.verdict import Report
from grader.submissions.models import Grading, Submission
from tests.conftest import EXERCISES

Save = Callable[..., Submission]


@pytest.fixture
def as_bob(bob: User) -> Client:
    """Bob's browser."""
    return signed_in(bob)


@pytest.fixture
def as_charlie(charlie: User) -> Client:
    """Charlie's browser."""
    return signed_in(charlie)


@pytest.fixture
def as_alice(alice: User) -> Client:
    """Alice's browser."""
    return signed_in(alice)


def signed_in(user: User) -> Client:
    """Return a browser in which this user is signed in, and that asks for English."""
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def save(softmax: Exercise) -> Save:
    """Save a submission to softmax as grading would leave it."""

    def save_it(user: User, source: str = "x = 1\n", kind: str = "submit", **grading: Any) -> Submission:
        submission = Submission.objects.create(user=user, version=softmax.current, kind=kind, source=source)
        Grading.objects.create(submission=submission, **grading)
        return submission

    return save_it


def done(report: Report) -> dict[str, Any]:
    """Return the fields of a grading that ended with this report."""
    return {
        "status": Grading.Status.DONE,
        "outcome": report.outcome.value,
        "score": report.score,
        "max_score": report.max_score,
        "report": report.as_json(),
        "finished_at": timezone.now(),
    }


def load_changed(slug: str, **changes: Any) -> Exercise:
    """Load an exercise of the repository with other files ("name.md": text) or other keys of its exercise.toml."""
    files = folder_files(EXERCISES / slug)
    for name, value in changes.items():
        if "." in name:
            files[name] = value
            continue
        toml = re.sub(rf"(?m)^{name}\b.*\n", "", files["exercise.toml"])
        pairs = value.items() if isinstance(value, dict) else [("", value)]
        lines = [f"{name}{key and '.'}{key} = {json.dumps(item, ensure_ascii=False)}\n" for key, item in pairs]
        files["exercise.toml"] = "".join(lines) + toml
    load_exercise(slug, files)
    return Exercise.objects.select_related("unit", "current__exercise").get(slug=slug)
