# expect: arguments_stay_unchanged, deep_networks
# hint.ko: 첫 층에만 ReLU를 씌웠습니다. 층이 두 개일 때만 맞습니다. 마지막 층을 뺀 모든 층에 씌우세요.
# hint.en: You applied ReLU after the first layer only, which is right for two layers. Apply it after every layer but the last.
import numpy as np


def forward(x, weights, biases):
    h = x @ weights[0] + biases[0]
    if len(weights) > 1:
        h = np.maximum(0, h)
    for W, b in zip(weights[1:], biases[1:]):
        h = h @ W + b
    return h
