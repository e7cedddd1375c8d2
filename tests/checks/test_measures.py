import numpy as np
import pytest
from sklearn.metrics import log_loss

from grader.checks import CheckFailed, PartlyPassed, Sentence, accuracy, loss, scale

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
