"""Accuracy, confusion matrix, and macro precision, recall and F1.

Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009), table 3;
F1 is the mean of the classes' F1, as in scikit-learn.
"""

import numpy as np


def accuracy(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return the part of the predictions that are right.

    Args:
        y_true: True classes, integers, shape (n,).
        y_pred: Predicted classes, integers, shape (n,).

    Returns:
        Accuracy, 0 to 1.
    """
    return float(np.mean(y_true == y_pred))


def confusion_matrix(y_true: np.ndarray, y_pred: np.ndarray, num_classes: int) -> np.ndarray:
    """Count how often each true class is predicted as each class.

    Args:
        y_true: True classes, 0 to num_classes - 1, shape (n,).
        y_pred: Predicted classes, 0 to num_classes - 1, shape (n,).
        num_classes: Number of classes, k.

    Returns:
        Counts, shape (k, k): row i, column j counts samples of class i that were predicted as class j.
    """
    matrix = np.zeros((num_classes, num_classes), dtype=int)
    np.add.at(matrix, (y_true, y_pred), 1)
    return matrix


def precision_recall_f1(y_true: np.ndarray, y_pred: np.ndarray, num_classes: int) -> tuple[float, float, float]:
    """Return precision, recall and F1, each the mean over all classes.

    Args:
        y_true: True classes, 0 to num_classes - 1, shape (n,).
        y_pred: Predicted classes, 0 to num_classes - 1, shape (n,).
        num_classes: Number of classes, k.

    Returns:
        Precision, recall and F1, each 0 to 1; a class for which one of them is 0/0 counts as 0.
    """
    matrix = confusion_matrix(y_true, y_pred, num_classes)
    right, predicted, true = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
    precision = right / np.maximum(predicted, 1)
    recall = right / np.maximum(true, 1)
    f1 = 2 * right / np.maximum(predicted + true, 1)
    return float(precision.mean()), float(recall.mean()), float(f1.mean())
