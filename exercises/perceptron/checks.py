"""Checks of the perceptron.

Scores are never 0 up to rounding: inputs are normal draws, or all numbers are multiples of 1/4 and sums are exact. So
are those of the bias, because learning rates are eighths: a bias of 0 is 0 in float32 too. The labels of most data are
drawn at random, so there are mistakes in every epoch.
"""

import numpy as np

from grader.checks import close, equal, unchanged

# The four inputs of a gate, written with 0 and with -1 for "no", and the answers of AND.
ZERO_ONE = np.array([[0.0, 0.0], [1.0, 1.0], [0.0, 1.0], [1.0, 0.0]])
MINUS_ONE_ONE = 2 * ZERO_ONE - 1
AND = np.array([0.0, 1.0, 0.0, 0.0])


def data(rng, n, d):
    """Inputs of different sizes, and labels of both kinds; the first is 0, so the first prediction is wrong."""
    X = rng.normal(size=(n, d)) * rng.uniform(0.5, 2, size=d)
    y = rng.integers(0, 2, size=n).astype(float)
    y[0], y[-1] = 0.0, 1.0
    return X, y


def compare_training(student, reference, X, y, learning_rate, epochs):
    expected = reference.train(X.astype(float), y.astype(float), learning_rate, epochs)
    inputs = {"X": X, "y": y, "learning_rate": learning_rate, "epochs": epochs}
    close(student.train(X, y, learning_rate, epochs), expected, inputs=inputs, name="train(X, y, ...)")


def compare_by_hand(student, X, y, learning_rate, epochs, expected):
    inputs = {"X": X, "y": y, "learning_rate": learning_rate, "epochs": epochs}
    close(student.train(X, y, learning_rate, epochs), expected, inputs=inputs, name="train(X, y, ...)")


def predict_example(student):
    X, w, b = np.array([[0.0, -2.0], [1.0, 1.0], [1.0, 2.0]]), np.array([0.5, 1.0]), -1.5
    equal(student.predict(X, w, b), np.array([0, 1, 1]), inputs={"X": X, "w": w, "b": b})


def score_zero_gives_one(student):
    X, w = np.array([[0.0, 0.0], [2.0, 1.0], [-1.0, 4.0], [1.0, 0.0]]), np.array([0.5, -1.0])
    equal(student.predict(X, w, 0.0), np.array([1, 1, 0, 1]), inputs={"X": X, "w": w, "b": 0.0})


def train_example(student):
    X, y = np.array([[0.0, -2.0], [1.0, 1.0], [1.0, 2.0]]), np.array([0.0, 0.0, 1.0])
    compare_by_hand(student, X, y, 0.5, 1, (np.array([0.0, 1.5]), -0.5))
    compare_by_hand(student, X, y, 0.5, 2, (np.array([-0.5, 1.0]), -1.0))


def learns_the_and_gate(student):
    """Found by hand; all sums are exact. After the fifth epoch nothing changes any more. Then with -1 in place of 0."""
    compare_by_hand(student, ZERO_ONE, AND, 0.5, 2, (np.array([0.5, 0.0]), -1.0))
    compare_by_hand(student, ZERO_ONE, AND, 0.5, 20, (np.array([1.0, 0.5]), -1.5))
    compare_by_hand(student, MINUS_ONE_ONE, AND, 0.5, 3, (np.array([0.5, 0.5]), -0.5))


def arguments_stay_unchanged(student, reference, rng):
    X, w, b = rng.normal(size=(5, 3)), rng.normal(size=3), float(rng.normal())
    unchanged(student, "predict", X, w, b, expected=reference.predict(X, w, b))
    for X, y, epochs in [(ZERO_ONE, AND, 2), (MINUS_ONE_ONE, AND, 3)]:
        unchanged(student, "train", X, y, 0.5, epochs, expected=reference.train(X, y, 0.5, epochs))


def predictions_of_many_sizes(student, reference, rng):
    for n, d in [(23, 3), (11, 11), (7, 13), (101, 1), (17, 2)]:
        X, w = rng.normal(size=(n, d)), rng.normal(size=d)
        X[:2], b = [w, -2 * w], float(rng.uniform(0.1, 0.9) * (w @ w))  # so that both answers occur
        equal(student.predict(X, w, b), reference.predict(X, w, b), inputs={"X": X, "w": w, "b": b})


def one_epoch(student, reference, rng):
    for n, d in [(13, 3), (29, 1), (17, 17), (37, 2)]:
        compare_training(student, reference, *data(rng, n, d), rng.integers(1, 8) / 8, 1)


def many_epochs(student, reference, rng):
    for n, d, epochs in [(13, 3, 2), (29, 1, 5), (23, 5, 7), (17, 2, 3)]:
        compare_training(student, reference, *data(rng, n, d), rng.integers(1, 8) / 8, epochs)


def no_epoch(student, reference, rng):
    X, y = data(rng, 5, 3)
    compare_training(student, reference, X, y, 0.5, 0)


def integer_values(student, reference, rng):
    """Multiples of 1/4: the sums are exact in every order."""
    for n, d in [(41, 2), (61, 1), (53, 3), (67, 2)]:
        X, y = rng.integers(-2, 3, size=(n, d)), rng.integers(0, 2, size=n)
        X[0], y[0] = -1, 0
        compare_training(student, reference, X, y, 0.25, 1)
