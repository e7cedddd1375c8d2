def fit(x, y, learning_rate, epochs):
    w, b, losses, n = 0.0, 0.0, [], len(x)
    for _ in range(epochs):
        loss = dw = db = 0.0
        for i in range(n):
            error = w * x[i] + b - y[i]
            loss += error**2 / n
            dw += 2 * error * x[i] / n
            db += 2 * error / n
        losses.append(loss)
        w -= learning_rate * dw
        b -= learning_rate * db
    return w, b, losses
