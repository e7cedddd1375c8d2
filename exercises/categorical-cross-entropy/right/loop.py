import math


def categorical_cross_entropy(y_true, p):
    total = 0.0
    for targets, probabilities in zip(y_true.tolist(), p.tolist(), strict=True):
        for t, q in zip(targets, probabilities, strict=True):
            total -= t * math.log(max(q, 1e-7))
    return total / len(y_true)
