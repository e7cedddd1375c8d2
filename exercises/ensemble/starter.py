import numpy as np


def average_probabilities(predictions: np.ndarray) -> np.ndarray:
    """Average the probabilities that several models give.

    Args:
        predictions: Probabilities, shape (models, n, k).

    Returns:
        Mean over the models, shape (n, k).
    """
    raise NotImplementedError("average_probabilities")


def majority_vote(labels: np.ndarray) -> np.ndarray:
    """Find the label that most models predict for each sample.

    Args:
        labels: Predicted labels, integers of 0 or more, shape (models, n).

    Returns:
        The most frequent label of each sample, the smallest one in a tie; shape (n,).
    """
    raise NotImplementedError("majority_vote")
