"""What is measured in one check never turns up in the next; points of curves are plain and finite."""

import json
import math
from typing import Any

import pytest

from grader.checks import Sentence, at_most, measurements, progress, train

ERROR = Sentence("오차", "error")


@pytest.fixture
def points() -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = []
    measurements.begin(device="cpu", send=sent.append)
    return sent


def test_a_check_begins_with_nothing(points: list[dict[str, Any]]) -> None:
    at_most(1, 2, what=ERROR, name="error")
    measurements.begin()

    assert measurements.taken() == []


def test_what_is_taken_is_a_copy(points: list[dict[str, Any]]) -> None:
    at_most(1, 2, what=ERROR, name="error")
    measurements.taken()[0]["value"] = 7.0

    assert measurements.taken()[0]["value"] == 1.0


def test_runs_are_counted(points: list[dict[str, Any]]) -> None:
    for _ in range(3):
        train(lambda: None)
        at_most(1, 2, what=ERROR, name="error")
        progress(1, error=1.0)

    assert [one["run"] for one in measurements.taken()] == [1, 2, 3]
    assert [one["run"] for one in points] == [1, 2, 3]


def test_too_many_are_the_authors_mistake(points: list[dict[str, Any]]) -> None:
    for _ in range(measurements.MOST_MEASUREMENTS):
        at_most(1, 2, what=ERROR, name="error")
    with pytest.raises(ValueError, match="at most 100"):
        at_most(1, 2, what=ERROR, name="error")


def test_a_point_is_plain(points: list[dict[str, Any]]) -> None:
    progress(3, of=5, unit="episode", reward=2, win_rate=0.5)

    (point,) = points
    assert point.pop("seconds") >= 0
    assert point == {
        "run": 1,
        "unit": "episode",
        "step": 3.0,
        "of": 5.0,
        "values": {"reward": 2.0, "win_rate": 0.5},
    }
    json.dumps(point, allow_nan=False)


def test_what_is_not_finite_is_left_out_of_a_point(points: list[dict[str, Any]]) -> None:
    progress(1, loss=math.nan, accuracy=0.5)
    progress(2, loss=math.inf)

    assert [point["values"] for point in points] == [{"accuracy": 0.5}]


@pytest.mark.parametrize(
    ("step", "options"),
    [
        (-1, {"loss": 1.0}),
        (math.nan, {"loss": 1.0}),
        (1, {}),
        (1, {"of": 0, "loss": 1.0}),
        (1, {"unit": "day", "loss": 1.0}),
        (1, {"<b>": 1.0}),
        (1, {f"x{number}": 1.0 for number in range(13)}),
    ],
)
def test_points_of_another_form_are_the_authors_mistake(step: float, options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"must"):
        progress(step, **options)


def test_points_are_bounded(points: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measurements, "MOST_POINTS", 5)
    for step in range(9):
        progress(step, loss=1.0)

    assert len(points) == 5
