"""Checks of the metrics of classification. The expected values are counted here by loops, apart from the solution.

Random answers err mostly downwards, so that no confusion matrix is symmetric, and classes differ in size, so that
macro, micro and weighted means differ.
"""

import numpy as np

from grader.checks import Sentence, close, equal, unchanged

# Scores are plain numbers, so nothing tells that they were calculated in float32: it rounds to 6e-8.
RTOL = 1e-6

TRUE = np.array([0, 0, 0, 0, 1, 1, 2])
PREDICTED = np.array([0, 0, 0, 1, 1, 2, 2])
ACCURACY, MATRIX = Sentence("정확도", "the accuracy"), Sentence("혼동 행렬", "the confusion matrix")
SCORES = Sentence("(정밀도, 재현율, F1)", "(precision, recall, F1)")


def draw(rng, n, k):
    """Draw labels until precision, recall, F1 and what is often taken for F1 all differ."""
    for _ in range(1000):
        y_true, y_pred = draw_once(rng, n, k)
        precision, recall, f1 = scored(y_true, y_pred, k)
        values = sorted([precision, recall, f1, 2 * precision * recall / (precision + recall)])
        if k < 3 or min(np.diff(values)) > 1e-3:
            break
    return y_true, y_pred


def draw_once(rng, n, k):
    """Draw labels with every class in both, for n >= 3 k: class 0 is the largest, and most errors are one too low."""
    y_true = np.concatenate([np.arange(k), np.arange(k), np.zeros(k, int), rng.integers(0, k, size=n - 3 * k)])
    y_pred = np.where(rng.random(n) < 0.4, np.maximum(y_true - 1, 0), y_true)
    y_pred[:k] = np.arange(k)
    y_pred[k : 2 * k] = np.maximum(np.arange(k) - 1, 0)
    y_pred[-1] = rng.integers(0, k)
    order = rng.permutation(n)
    return y_true[order], y_pred[order]


def counted(y_true, y_pred, k):
    matrix = np.zeros((k, k))
    for true, predicted in zip(y_true, y_pred, strict=True):
        matrix[true, predicted] += 1
    return matrix


def ratio(top, bottom):
    return top / bottom if bottom else 0.0


def scored(y_true, y_pred, k):
    each = []
    for c in range(k):
        hits = sum(y_true[y_pred == c] == c)
        precision, recall = ratio(hits, sum(y_pred == c)), ratio(hits, sum(y_true == c))
        each.append((precision, recall, ratio(2 * precision * recall, precision + recall)))
    return tuple(float(value) for value in np.mean(each, axis=0))


def given(y_true, y_pred, k=None):
    return {"y_true": y_true, "y_pred": y_pred} | ({} if k is None else {"num_classes": k})


def compare_scores(student, y_true, y_pred, k):
    answer = student.precision_recall_f1(y_true, y_pred, k)
    close(answer, scored(y_true, y_pred, k), inputs=given(y_true, y_pred, k), name=SCORES, rtol=RTOL)


def compare_matrix(student, y_true, y_pred, k):
    answer = student.confusion_matrix(y_true, y_pred, k)
    equal(answer, counted(y_true, y_pred, k), inputs=given(y_true, y_pred, k), name=MATRIX)


def accuracy_of_the_example(student):
    close(student.accuracy(TRUE, PREDICTED), 5 / 7, inputs=given(TRUE, PREDICTED), name=ACCURACY, rtol=RTOL)


def confusion_of_the_example(student):
    expected = np.array([[3, 1, 0], [0, 1, 1], [0, 0, 1]])
    equal(student.confusion_matrix(TRUE, PREDICTED, 3), expected, inputs=given(TRUE, PREDICTED, 3), name=MATRIX)


def scores_of_the_example(student):
    answer = student.precision_recall_f1(TRUE, PREDICTED, 3)
    close(answer, (2 / 3, 3 / 4, 85 / 126), inputs=given(TRUE, PREDICTED, 3), name=SCORES, rtol=RTOL)


def arguments_stay_unchanged(student, rng):
    y_true, y_pred = draw(rng, 23, 4)
    unchanged(student, "accuracy", y_true, y_pred, expected=float(np.mean(y_true == y_pred)), rtol=RTOL)
    unchanged(student, "confusion_matrix", y_true, y_pred, 4, expected=counted(y_true, y_pred, 4))
    unchanged(student, "precision_recall_f1", y_true, y_pred, 4, expected=scored(y_true, y_pred, 4), rtol=RTOL)


def accuracy_of_many_sizes(student, rng):
    for n, k in [(13, 3), (7, 2), (101, 11), (31, 5)]:
        y_true, y_pred = draw(rng, n, k)
        expected = sum(y_true == y_pred) / n
        close(student.accuracy(y_true, y_pred), expected, inputs=given(y_true, y_pred), name=ACCURACY, rtol=RTOL)
    close(
        student.accuracy(np.array([3]), np.array([3])), 1.0, inputs=given(np.array([3]), np.array([3])), name=ACCURACY
    )


def confusion_of_many_sizes(student, rng):
    for n, k in [(13, 3), (7, 2), (101, 11), (31, 5)]:
        compare_matrix(student, *draw(rng, n, k), k)


def scores_of_many_sizes(student, rng):
    for n, k in [(13, 3), (101, 11), (31, 5), (17, 4)]:
        compare_scores(student, *draw(rng, n, k), k)


def classes_that_never_come(student, rng):
    """The last two classes are in neither array: the matrix keeps their rows, and the means count them as 0."""
    for n, k in [(13, 3), (31, 5)]:
        y_true, y_pred = draw(rng, n, k)
        compare_matrix(student, y_true, y_pred, k + 2)
        compare_scores(student, y_true, y_pred, k + 2)
        compare_scores(student, np.where(y_true == k - 1, 0, y_true), y_pred, k + 2)


def never_predicted(student, rng):
    """A true class that is never predicted has precision 0/0; one that is only predicted has recall 0/0."""
    y_true, y_pred = draw(rng, 19, 4)
    compare_scores(student, y_true, np.where(y_pred == 2, 1, y_pred), 4)
    compare_scores(student, np.where(y_true == 3, 0, y_true), y_pred, 4)


def all_right_and_all_wrong(student):
    labels = np.array([0, 2, 1, 2, 0, 0, 1])
    compare_scores(student, labels, labels, 3)
    compare_scores(student, labels, (labels + 1) % 3, 3)
    compare_matrix(student, labels, (labels + 1) % 3, 3)
    close(
        student.accuracy(labels, (labels + 1) % 3),
        0.0,
        inputs=given(labels, (labels + 1) % 3),
        name=ACCURACY,
        rtol=RTOL,
    )
