"""Combine the predictions of several models.

Source: Hansen and Salamon, Neural Network Ensembles (1990), for the vote; Goodfellow, Bengio and Courville, Deep
Learning (2016), section 7.11, for the average.
"""

import numpy as np


def average_probabilities(predictions: np.ndarray) -> np.ndarray:
    """Average the probabilities that several models give.

    Args:
        predictions: Probabilities, shape (models, n, k).

    Returns:
        Mean over the models, shape (n, k).
    """
    return predictions.mean(axis=0)


def majority_vote(labels: np.ndarray) -> np.ndarray:
    """Find the label that most models predict for each sample.

    Args:
        labels: Predicted labels, integers of 0 or more, shape (models, n).

    Returns:
        The most frequent label of each sample, the smallest one in a tie; shape (n,).
    """
    return np.array([np.bincount(votes).argmax() for votes in labels.T])
