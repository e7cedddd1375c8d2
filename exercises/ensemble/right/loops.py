import numpy as np


def average_probabilities(predictions):
    total = 0.0
    for one in predictions:
        total = total + one
    return total / len(predictions)


def majority_vote(labels):
    winners = []
    for sample in range(labels.shape[1]):
        counts = {}
        for label in labels[:, sample].tolist():
            counts[label] = counts.get(label, 0) + 1
        winners.append(min(counts, key=lambda label: (-counts[label], label)))
    return np.array(winners)
