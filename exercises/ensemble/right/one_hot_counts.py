import numpy as np


def average_probabilities(predictions):
    return np.einsum("mnk->nk", predictions) / predictions.shape[0]


def majority_vote(labels):
    classes = np.unique(labels)
    counts = (labels[..., None] == classes).sum(axis=0)
    return classes[counts.argmax(axis=-1)].astype(float)
