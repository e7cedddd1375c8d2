import math


def sparse_categorical_cross_entropy(labels, p):
    total = 0.0
    for i in range(len(labels)):
        total -= math.log(max(float(p[i, labels[i]]), 1e-7))
    return total / len(labels)
