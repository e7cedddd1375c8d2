# expect: arguments_stay_unchanged, one_layer, deep_networks
# hint.ko: 층이 두 개라고 정해 놓고 계산했습니다. weights에 든 층의 수만큼 반복하세요.
# hint.en: You assumed two layers. Repeat for as many layers as weights holds.
import numpy as np


def forward(x, weights, biases):
    h = np.maximum(0, x @ weights[0] + biases[0])
    return h @ weights[1] + biases[1]
