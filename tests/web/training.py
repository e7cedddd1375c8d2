"""Points, measurements and results of trainings, as the judge would leave them."""

from typing import Any

from grader.catalogue.models import Exercise
from grader.catalogue.versions import judge_exercise
from grader.submissions.models import Grading


def point(step: float, *, check: str = "reads_new_images", of: float | None = 5.0, **more: Any) -> dict[str, Any]:
    """One report: everything but its values may be changed by name."""
    values = more.pop("values", {"loss": 1 / step, "accuracy": 1 - 1 / (step + 1)})
    usual = {"name": check, "run": 1, "by": "code", "unit": "epoch", "step": step, "of": of, "seconds": 3 * step}
    return usual | {"values": values} | more


def measurement(value: float | None = 0.934, **more: Any) -> dict[str, Any]:
    """An accuracy on new images."""
    title = {"ko": "보지 못한 이미지의 정확도", "en": "Accuracy on new images"}
    usual = {"name": "accuracy", "title": title, "full_at": 0.83, "none_at": 0.3, "better": "higher"}
    return usual | {"value": value, "data": "mnist", "device": "cpu", "run": 1} | more


def result(exercise: Exercise, name: str, verdict: str = "passed", **more: Any) -> dict[str, Any]:
    """The result of one check of an exercise."""
    check = judge_exercise(exercise.current).check_named(name)
    shown = {"name": name, "title": check.title.as_json(), "visible": check.visible, "points": check.points}
    earned = check.points if verdict == "passed" else 0
    nothing = {"message": None, "hint": None, "details": {}, "output": "", "traceback": "", "seconds": 1.0}
    return shown | nothing | {"earned": earned, "verdict": verdict, "measurements": [], "attempts": []} | more


def running(**more: Any) -> dict[str, Any]:
    """Fields of a grading in the training queue that runs."""
    return {"status": Grading.Status.RUNNING, "queue": Grading.Queue.TRAINING, "attempts": 1} | more
