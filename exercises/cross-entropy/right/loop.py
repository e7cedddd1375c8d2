import math

import numpy as np


def row_terms(row):
    largest = max(row)
    powers = [math.exp(score - largest) for score in row]
    return largest, powers, sum(powers)


def cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits.tolist(), labels.tolist()):
        largest, _, powers_sum = row_terms(row)
        total += largest + math.log(powers_sum) - row[label]
    return total / len(labels)


def cross_entropy_grad(logits, labels):
    rows = []
    for row, label in zip(logits.tolist(), labels.tolist()):
        _, powers, powers_sum = row_terms(row)
        rows.append([(power / powers_sum - (j == label)) / len(labels) for j, power in enumerate(powers)])
    return np.array(rows)
