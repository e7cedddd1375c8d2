"""Checks of ensembles. Every sample has a clear winner except where a check is about ties.

Votes are drawn so that the winner is neither the mean nor the median of the labels, nor the first model's label.
"""

import numpy as np

from grader.checks import close, equal, unchanged


def probabilities(rng, models, n, k):
    scores = rng.exponential(size=(models, n, k)) + 0.05
    return scores / scores.sum(axis=-1, keepdims=True)


def votes(rng, models, n, winners=None):
    """Draw labels, shape (models, n), for 3 models and more.

    The winner of a column has just under half of the votes. All others have one each and lie on the same side of it, so
    that mean and median lie there, too; the first model's vote is one of them.
    """
    winners = 3 * models + rng.permutation(np.arange(n) % 4) if winners is None else winners
    columns = []
    for winner in winners:
        for_winner = (models - 1) // 2
        others = winner + rng.choice([-1, 1]) * (1 + 3 * rng.permutation(models)[: models - for_winner])
        columns.append([others[0], *rng.permutation([*[winner] * for_winner, *others[1:]])])
    return np.array(columns).T.astype(np.int64)


def average_of_the_example(student):
    predictions = np.array([[[0.9, 0.1], [0.4, 0.6]], [[0.6, 0.4], [0.2, 0.8]], [[0.3, 0.7], [0.6, 0.4]]])
    expected = np.array([[0.6, 0.4], [0.4, 0.6]])
    close(student.average_probabilities(predictions), expected, inputs={"predictions": predictions})


def votes_of_the_example(student):
    labels = np.array([[0, 3, 1, 2], [3, 3, 0, 1], [3, 0, 1, 0]])
    equal(student.majority_vote(labels), np.array([3, 3, 1, 0]), inputs={"labels": labels})


def arguments_stay_unchanged(student, rng):
    predictions, labels = probabilities(rng, 3, 5, 4), votes(rng, 5, 7)
    unchanged(student, "average_probabilities", predictions, expected=predictions.sum(axis=0) / 3)
    unchanged(student, "majority_vote", labels, expected=counted(labels))


def counted(labels):
    """Count by comparison with every label: another way than the solution's."""
    every = np.arange(labels.max() + 1)
    return (labels[:, :, None] == every).sum(axis=0).argmax(axis=1)


def averages_of_many_sizes(student, reference, rng):
    for models, n, k in [(3, 7, 5), (5, 5, 5), (4, 1, 3), (7, 3, 2), (11, 2, 13)]:
        predictions = probabilities(rng, models, n, k)
        expected = reference.average_probabilities(predictions)
        close(student.average_probabilities(predictions), expected, inputs={"predictions": predictions})


def votes_of_many_sizes(student, rng):
    for models, n in [(5, 7), (7, 3), (11, 11), (13, 1), (31, 5)]:
        labels = votes(rng, models, n)
        equal(student.majority_vote(labels), counted(labels), inputs={"labels": labels})


def ties(student):
    """The smallest of the tied labels comes neither first nor last."""
    labels = np.array([[2, 5, 4, 1], [1, 0, 4, 0], [3, 5, 2, 1], [3, 0, 2, 0], [2, 7, 6, 3]])
    equal(student.majority_vote(labels), np.array([2, 0, 2, 0]), inputs={"labels": labels})
    labels = np.array([[4, 3], [2, 0], [3, 1]])
    equal(student.majority_vote(labels), np.array([2, 0]), inputs={"labels": labels})


def one_model(student, rng):
    predictions, labels = probabilities(rng, 1, 5, 3), rng.integers(0, 9, size=(1, 7))
    close(student.average_probabilities(predictions), predictions[0], inputs={"predictions": predictions})
    equal(student.majority_vote(labels), labels[0], inputs={"labels": labels})


def large_labels(student, rng):
    for models, winner in [(3, 41), (5, 999)]:
        labels = votes(rng, models, 5, [winner] * 5)
        labels[-(models // 2 + 1) :] = winner
        equal(student.majority_vote(labels), counted(labels), inputs={"labels": labels})


def integer_predictions(student, rng):
    """Every model is sure of one class: the averages are multiples of 1 / models."""
    chosen = np.array([[0, 1, 2, 1], [1, 1, 0, 2], [0, 2, 1, 2]])
    predictions = np.eye(3, dtype=np.int64)[chosen]
    close(student.average_probabilities(predictions), predictions.sum(axis=0) / 3, inputs={"predictions": predictions})
