"""A number meets its bar: points, sentences, and the record that evidence is made of."""

import math

import numpy as np
import pytest

from grader.checks import CheckFailed, PartlyPassed, Sentence, at_least, at_most, measurements, scale

ERROR = Sentence("오차", "error")


@pytest.fixture(autouse=True)
def _a_check_begins() -> None:
    measurements.begin(device="gpu")


def test_a_number_is_recorded_when_it_passes() -> None:
    scale(0.9, none_at=0.3, full_at=0.8, what=ERROR, data="mnist")

    assert measurements.taken() == [
        {
            "name": "accuracy",
            "title": {"ko": "오차", "en": "error"},
            "value": 0.9,
            "full_at": 0.8,
            "none_at": 0.3,
            "better": "higher",
            "data": "mnist",
            "device": "gpu",
            "run": 1,
        }
    ]


def test_a_number_is_recorded_when_it_fails() -> None:
    with pytest.raises(PartlyPassed):
        scale(0.6, none_at=1.0, full_at=0.2, what=ERROR, name="error")
    with pytest.raises(CheckFailed):
        at_most(np.float32(3), 2, what=ERROR, name="error_at_all")

    first, second = measurements.taken()
    assert (first["better"], first["full_at"], first["none_at"]) == ("lower", 0.2, 1.0)
    assert (second["better"], second["full_at"], second["none_at"]) == ("lower", 2.0, None)
    assert [type(second[key]) for key in ("value", "full_at")] == [float, float]


@pytest.mark.parametrize(("value", "passes"), [(0.79999, False), (0.8, True), (0.9, True), (math.nan, False)])
def test_at_least(value: float, passes: bool) -> None:
    if passes:
        at_least(value, 0.8, what=ERROR, name="error")
        return
    with pytest.raises(CheckFailed) as failed:
        at_least(value, 0.8, what=ERROR, name="error", symptom="guessing")
    assert failed.value.symptom == "guessing"
    assert failed.value.reason.en.startswith("Error: ")
    assert failed.value.reason.en.endswith("It must be at least 0.8.")
    assert failed.value.reason.ko.endswith("0.8 이상이어야 합니다.")


@pytest.mark.parametrize(("value", "passes"), [(0.1, True), (0.2, True), (0.21, False), (math.inf, False)])
def test_at_most(value: float, passes: bool) -> None:
    if passes:
        at_most(value, 0.2, what=ERROR, name="error")
        return
    with pytest.raises(CheckFailed, match=r"It must be at most 0\.2\."):
        at_most(value, 0.2, what=ERROR, name="error")


def test_a_value_just_below_the_bar_does_not_look_like_it() -> None:
    with pytest.raises(CheckFailed, match=r"Error: 0\.79999\. It must be at least 0\.8\."):
        at_least(0.79999, 0.8, what=ERROR, name="error")
    with pytest.raises(PartlyPassed, match=r"Error: 0\.79999999999\. Full marks at 0\.8,"):
        scale(0.79999999999, none_at=0.1, full_at=0.8, what=ERROR)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_not_finite_is_recorded_as_nothing(value: float) -> None:
    with pytest.raises(CheckFailed):
        scale(-abs(value), none_at=0.1, full_at=0.8, what=ERROR)

    assert measurements.taken()[0]["value"] is None


def test_symptoms_go_with_failures_only() -> None:
    scale(0.9, none_at=0.1, full_at=0.8, what=ERROR, symptom="guessing")
    with pytest.raises(PartlyPassed) as partly:
        scale(0.7, none_at=0.1, full_at=0.8, what=ERROR, symptom="learns_too_little")

    assert partly.value.symptom == "learns_too_little"


@pytest.mark.parametrize("symptom", ["Guessing", "a b", "x" * 41, "learns-too-little", "guessing\n", 3])
def test_a_symptom_is_one_word_even_where_nothing_fails(symptom: str) -> None:
    with pytest.raises(ValueError, match="symptom"):
        scale(0.9, none_at=0.1, full_at=0.8, what=ERROR, symptom=symptom)
    with pytest.raises(ValueError, match="symptom"):
        CheckFailed(ERROR, symptom=symptom)
    with pytest.raises(ValueError, match="symptom"):
        PartlyPassed(ERROR, fraction=0.5, symptom=symptom)


def test_bars_that_make_no_scale_are_the_authors_mistake() -> None:
    with pytest.raises(ValueError, match="must differ"):
        scale(0.9, none_at=0.8, full_at=0.8, what=ERROR)
    with pytest.raises(ValueError, match="finite"):
        at_most(0.9, math.inf, what=ERROR, name="error")
    with pytest.raises(ValueError, match="name"):
        at_most(0.9, 1.0, what=ERROR, name="Mean error")
    with pytest.raises(ValueError, match="data"):
        at_most(0.9, 1.0, what=ERROR, name="error", data="MNIST 2")
