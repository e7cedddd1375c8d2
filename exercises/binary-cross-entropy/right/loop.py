import math


def bce(y_true, p):
    total = 0.0
    for y, q in zip(y_true.ravel().tolist(), p.ravel().tolist(), strict=True):
        q = min(max(q, 1e-7), 1 - 1e-7)
        total -= math.log(q) if y == 1 else math.log(1 - q)
    return total / y_true.size


def bce_with_logits(y_true, z):
    total = 0.0
    for y, score in zip(y_true.ravel().tolist(), z.ravel().tolist(), strict=True):
        against = -score if y == 1 else score
        total += max(against, 0) + math.log1p(math.exp(-abs(against)))
    return total / y_true.size
