def forward(x, weights, biases):
    h = x
    for i in range(len(weights)):
        h = h @ weights[i] + biases[i]
        if i < len(weights) - 1:
            h[h < 0] = 0
    return h
