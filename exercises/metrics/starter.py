import numpy as np


def accuracy(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return the part of the predictions that are right.

    Args:
        y_true: True classes, integers, shape (n,).
        y_pred: Predicted classes, integers, shape (n,).

    Returns:
        Accuracy, 0 to 1.
    """
    raise NotImplementedError("accuracy")


def confusion_matrix(y_true: np.ndarray, y_pred: np.ndarray, num_classes: int) -> np.ndarray:
    """Count how often each true class is predicted as each class.

    Args:
        y_true: True classes, 0 to num_classes - 1, shape (n,).
        y_pred: Predicted classes, 0 to num_classes - 1, shape (n,).
        num_classes: Number of classes, k.

    Returns:
        Counts, shape (k, k): row i, column j counts samples of class i that were predicted as class j.
    """
    raise NotImplementedError("confusion_matrix")


def precision_recall_f1(y_true: np.ndarray, y_pred: np.ndarray, num_classes: int) -> tuple[float, float, float]:
    """Return precision, recall and F1, each the mean over all classes.

    Args:
        y_true: True classes, 0 to num_classes - 1, shape (n,).
        y_pred: Predicted classes, 0 to num_classes - 1, shape (n,).
        num_classes: Number of classes, k.

    Returns:
        Precision, recall and F1, each 0 to 1; a class for which one of them is 0/0 counts as 0.
    """
    raise NotImplementedError("precision_recall_f1")
