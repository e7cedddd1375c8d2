"""Each symptom, and which of several is said: what causes the others comes first."""

import numpy as np
import pytest

from grader.checks import symptoms
from grader.checks.symptoms import of_classifier, of_regression

OLD, NEW = [np.zeros((3, 2)), np.zeros(2)], [np.ones((3, 2)), np.ones(2)]
LABELS = np.arange(1000) % 10
RNG = np.random.default_rng(4)
GUESSES = RNG.permutation(LABELS)
X = np.linspace(-3, 3, 500)


def right_in(part: float) -> np.ndarray:
    """Return predictions of which this part is right, and the others wrong in any way."""
    predictions = LABELS.copy()
    wrong = RNG.random(len(LABELS)) > part
    predictions[wrong] = (LABELS[wrong] + RNG.integers(1, 10, wrong.sum())) % 10
    return predictions


def scores_of(classes: np.ndarray) -> np.ndarray:
    return np.eye(10)[classes]


@pytest.mark.parametrize(
    ("after", "predictions", "symptom"),
    [
        (OLD, GUESSES, "weights_unchanged"),
        ([np.full((3, 2), np.nan), np.ones(2)], GUESSES, "weights_not_finite"),
        ([np.full((3, 2), np.inf), np.ones(2)], np.full((1000, 10), np.nan), "weights_not_finite"),
        (NEW, scores_of(right_in(0.7)) * 3, "not_probabilities"),
        (NEW, scores_of(right_in(0.7)) - 0.1, "not_probabilities"),
        (NEW, np.full(1000, 7), "constant_prediction"),
        (NEW, scores_of(np.where(np.arange(1000) < 970, 3, LABELS)), "constant_prediction"),
        (NEW, GUESSES, "guessing"),
        (NEW, scores_of(right_in(0.11)), "guessing"),
        (NEW, right_in(0.5), "learns_too_little"),
        (NEW, scores_of(right_in(0.5)).astype(np.float16), "learns_too_little"),
    ],
)
def test_symptom_of_a_classifier(after: list[np.ndarray], predictions: np.ndarray, symptom: str) -> None:
    assert of_classifier(OLD, after, LABELS, predictions) == symptom
    assert symptom in symptoms.STANDARD


def test_who_knows_the_training_data_but_nothing_new_has_memorised() -> None:
    assert of_classifier(OLD, NEW, LABELS, right_in(0.5), on_trained=0.99) == "memorised"
    # Before guessing: that is why it guesses.
    assert of_classifier(OLD, NEW, LABELS, GUESSES, on_trained=0.99) == "memorised"
    assert of_classifier(OLD, NEW, LABELS, right_in(0.5), on_trained=0.6) == "learns_too_little"


def test_scores_need_not_be_probabilities() -> None:
    assert of_classifier(OLD, NEW, LABELS, scores_of(right_in(0.5)) * 3, probabilities=False) == "learns_too_little"


def test_one_class_is_no_symptom_where_nearly_all_are_of_it() -> None:
    labels = np.where(np.arange(1000) < 970, 0, 1)

    assert of_classifier(OLD, NEW, labels, np.zeros(1000)) == "guessing"


def test_weights_that_were_made_by_training_have_changed() -> None:
    assert of_classifier([], NEW, LABELS, right_in(0.5)) == "learns_too_little"
    assert of_classifier([], [], LABELS, GUESSES) == "weights_unchanged"


@pytest.mark.parametrize(
    "predictions",
    [
        None,
        "x",
        np.zeros(3),
        np.zeros((1000, 2, 2)),
        np.zeros((1000, 0)),
        np.full(1000, np.nan),
        np.array(["a"] * 1000),
    ],
)
def test_predictions_without_a_form_have_no_symptom(predictions: object) -> None:
    assert of_classifier(OLD, NEW, LABELS, predictions) == ""
    assert of_regression(OLD, NEW, X, predictions) == ""


@pytest.mark.parametrize(
    ("after", "predictions", "symptom"),
    [
        (OLD, X, "weights_unchanged"),
        ([np.array([np.nan])], X, "weights_not_finite"),
        (NEW, np.full(500, 0.3), "constant_prediction"),
        (NEW, X * 0.01, "constant_prediction"),
        (NEW, RNG.permutation(X), "guessing"),
        (NEW, X * 1e200, "guessing"),
        (NEW, X * 0.5, "learns_too_little"),
    ],
)
def test_symptom_of_a_regression(after: list[np.ndarray], predictions: np.ndarray, symptom: str) -> None:
    assert of_regression(OLD, after, X, predictions) == symptom
    assert symptom in symptoms.STANDARD


def test_pictures_that_are_all_the_same_are_constant() -> None:
    pictures = RNG.random((50, 8, 8))

    assert of_regression(OLD, NEW, pictures, np.tile(pictures.mean(axis=0), (50, 1, 1))) == "constant_prediction"


def test_a_forecast_that_is_far_better_on_known_data_has_memorised() -> None:
    assert of_regression(OLD, NEW, X, X + RNG.normal(size=500), on_trained=0.01) == "memorised"
    assert of_regression(OLD, NEW, X, X + RNG.normal(size=500), on_trained=0.9) == "learns_too_little"
