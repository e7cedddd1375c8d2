# expect: worked_example, two_layers, arguments_stay_unchanged, one_layer, deep_networks, positive_inputs, one_sample, integers, float32_inputs
# hint.ko: 마지막 층에도 ReLU를 씌워 음수 출력이 0이 되었습니다. ReLU는 은닉층에만 씌웁니다.
# hint.en: You applied ReLU to the last layer too, which turns negative outputs into 0. Only hidden layers have ReLU.
import numpy as np


def forward(x, weights, biases):
    h = x
    for W, b in zip(weights, biases):
        h = np.maximum(0, h @ W + b)
    return h
