def pairs(y_true, y_pred):
    return list(zip(y_true.ravel().tolist(), y_pred.ravel().tolist(), strict=True))


def mse(y_true, y_pred):
    total = 0.0
    for t, y in pairs(y_true, y_pred):
        total += (y - t) ** 2
    return total / y_true.size


def mae(y_true, y_pred):
    total = 0.0
    for t, y in pairs(y_true, y_pred):
        total += abs(y - t)
    return total / y_true.size


def half_sse(y_true, y_pred):
    return sum((y - t) ** 2 for t, y in pairs(y_true, y_pred)) / 2
