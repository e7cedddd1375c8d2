import numpy as np
import pytest
from sklearn.metrics import log_loss

from grader.checks import CheckFailed, PartlyPassed, Sentence, accuracy, loss, mean_squared_error, scale

LABELS = np.array([0, 1, 2, 1])
ACCURACY = Sentence("정확도", "accuracy")


@pytest.mark.parametrize(
    "predictions", [np.array([0, 1, 1, 1]), np.array([0.0, 1.0, 1.0, 1.0]), np.eye(3)[[0, 1, 1, 1]]]
)
def test_accuracy_from_classes_or_scores(predictions: np.ndarray) -> None:
    assert accuracy(LABELS, predictions) == 0.75


@pytest.mark.parametrize(
    "predictions", [np.ones(3), np.ones((4, 2)), np.ones((4, 3, 1)), np.full((4, 3), np.nan), [0, 1, 2, 1], None]
)
def test_useless_predictions_fail(failure, predictions: object) -> None:
    failure(accuracy, LABELS, predictions)


def test_loss_agrees_with_scikit_learn() -> None:
    probabilities = np.random.default_rng(5).dirichlet(np.ones(3), size=4)

    assert loss(LABELS, probabilities) == pytest.approx(log_loss(LABELS, probabilities, labels=[0, 1, 2]))


def test_loss_of_classes_fails(failure) -> None:
    failure(loss, LABELS, LABELS)


@pytest.mark.parametrize(
    "rows", [np.ones((4, 3)), np.full((4, 3), 0.34), np.eye(3)[[0, 1, 2, 1]] * 2 - 1 / 3, np.full((4, 3), 1e200)]
)
def test_rows_that_claim_more_than_one_are_no_probabilities(failure, rows: np.ndarray) -> None:
    failed = failure(loss, LABELS, rows)

    assert failed.symptom == "not_probabilities"
    assert "Every row must sum to 1" in failed.reason.en


def test_rounding_is_forgiven_in_probabilities() -> None:
    probabilities = np.random.default_rng(5).dirichlet(np.ones(3), size=4)

    assert loss(LABELS, probabilities.astype(np.float32)) == pytest.approx(loss(LABELS, probabilities), rel=1e-5)


def test_mean_squared_error_over_all_entries() -> None:
    expected, given = np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(2, 3) + np.array([1, 0, 3])

    assert mean_squared_error(expected, given.astype(np.float32)) == pytest.approx((2 * 1 + 2 * 9) / 6)
    assert mean_squared_error(expected, np.full((2, 3), 1e200)) == float("inf")


@pytest.mark.parametrize("given", [np.ones(6), np.ones((3, 2)), np.full((2, 3), np.nan), [[1, 2, 3]] * 2, None])
def test_values_of_another_form_have_no_error(failure, given: object) -> None:
    failed = failure(mean_squared_error, np.ones((2, 3)), given, symptom="weights_not_finite")

    assert failed.symptom == "weights_not_finite"


def test_a_symptom_goes_with_useless_predictions(failure) -> None:
    assert failure(accuracy, LABELS, np.full((4, 3), np.nan), symptom="weights_unchanged").symptom == (
        "weights_unchanged"
    )
    assert failure(loss, LABELS, None, symptom="guessing").symptom == "guessing"
    assert failure(accuracy, LABELS, None).symptom == ""


def test_predictions_that_are_nan_come_of_such_weights(failure) -> None:
    for word in (accuracy, loss):
        failed = failure(word, LABELS, np.full((4, 3), np.nan))
        assert failed.symptom == "weights_not_finite"
        assert failed.reason.en.startswith("The array of predictions holds NaN")
    assert failure(mean_squared_error, np.ones(3), np.full(3, np.inf)).symptom == "weights_not_finite"
    assert failure(mean_squared_error, np.ones(3), np.ones(4)).symptom == ""


def test_full_marks_from_the_bar_on() -> None:
    scale(0.9, none_at=0.5, full_at=0.9, what=ACCURACY)


@pytest.mark.parametrize(("value", "fraction"), [(0.6, 0.25), (0.7, 0.5), (0.8, 0.75)])
def test_part_of_the_points_in_between(value: float, fraction: float) -> None:
    with pytest.raises(PartlyPassed) as partly:
        scale(value, none_at=0.5, full_at=0.9, what=ACCURACY)

    assert partly.value.fraction == pytest.approx(fraction)
    assert f"{value}" in partly.value.reason.ko


@pytest.mark.parametrize("value", [0.5, 0.1, float("nan"), float("-inf")])
def test_nothing_at_the_bottom(value: float) -> None:
    with pytest.raises(CheckFailed) as failed:
        scale(value, none_at=0.5, full_at=0.9, what=ACCURACY)

    assert not isinstance(failed.value, PartlyPassed)


def test_smaller_may_be_better() -> None:
    scale(0.1, none_at=1.0, full_at=0.2, what=ACCURACY)
    with pytest.raises(PartlyPassed):
        scale(0.6, none_at=1.0, full_at=0.2, what=ACCURACY)
