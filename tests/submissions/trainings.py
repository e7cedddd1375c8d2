"""A small exercise that trains for as long as its submission likes, and submissions to it. No TensorFlow is needed."""

from grader.accounts.models import User
from grader.catalogue.loading import load_exercise
from grader.catalogue.models import Exercise
from grader.judge.reading import folder_files
from grader.submissions.models import Submission
from grader.submissions.submit import submit
from tests.conftest import EXERCISES

SLUG = "descend"
CHECK_SECONDS = 60
_TOML = """
training = true
device = "{device}"
unit = 9
order = 99
runtime = "numpy"
difficulty = 1
minutes = 10
entry_points = ["train"]
title.ko = "내려가기"
title.en = "Descend"
summary.ko = "내리막을 따라 내려갑니다."
summary.en = "Follow the slope down."

[limits]
check_seconds = {seconds}

[[checks]]
name = "is_there"
points = 1
visible = true
title.ko = "함수가 있습니다"
title.en = "The function is there"

[[checks]]
name = "descends"
points = 2
visible = true
title.ko = "손실이 줄어듭니다"
title.en = "The loss falls"

[[checks]]
name = "descends_again"
points = 2
visible = false
title.ko = "다시 해도 줄어듭니다"
title.en = "It falls again"
"""
_CHECKS = """
from grader.checks import equal, train


def is_there(student, rng):
    equal(student.train(0), 0)


def descends(student, rng):
    train(student, 1)


def descends_again(student, rng):
    train(student, 2)
"""
_SUBMISSION = """
import time
from descent import report

SECONDS = {seconds}
EPOCHS = {epochs}


def train(times):
    w = 4.0
    for epoch in range(EPOCHS if times else 0):
        w -= 0.1 * w
        time.sleep(SECONDS / EPOCHS)
        report(loss=w * w, step=epoch + 1, of=EPOCHS, unit="epoch")
    return 0
"""


def descend(device: str = "cpu") -> Exercise:
    """Return the exercise, in the database."""
    load_exercise(SLUG, descend_files(device))
    return Exercise.objects.select_related("unit", "current__exercise").get(slug=SLUG)


def descend_files(device: str = "cpu") -> dict[str, str]:
    """Return the files of the exercise by name."""
    kept = {name: text for name, text in folder_files(EXERCISES / "softmax").items() if name.startswith("statement.")}
    source = trains_for(0.1)
    changed = {
        "exercise.toml": _TOML.format(device=device, seconds=CHECK_SECONDS),
        "checks.py": _CHECKS,
        "solution.py": source.decode(),
        "starter.py": "def train(times):\n    raise NotImplementedError\n",
    }
    return kept | changed


def trains_for(seconds: float, epochs: int = 20) -> bytes:
    """Return a submission that reports its loss so many times, in each of two trainings."""
    return _SUBMISSION.format(seconds=seconds, epochs=epochs).encode()


def start_training(user: User, seconds: float, device: str = "cpu", epochs: int = 20) -> Submission:
    """Hand it in."""
    return submit(user, descend(device).current, trains_for(seconds, epochs), Submission.Kind.SUBMIT)
