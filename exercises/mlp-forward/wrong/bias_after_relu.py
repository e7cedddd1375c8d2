# expect: worked_example, two_layers, arguments_stay_unchanged, deep_networks, positive_inputs, one_sample, integers, float32_inputs
# hint.ko: 은닉층에서 ReLU를 씌운 다음에 편향을 더했습니다. 편향까지 더한 값에 ReLU를 씌우세요.
# hint.en: In hidden layers you added the bias after ReLU. Add the bias first, then apply ReLU.
import numpy as np


def forward(x, weights, biases):
    h = x
    for W, b in zip(weights[:-1], biases[:-1]):
        h = np.maximum(0, h @ W) + b
    return h @ weights[-1] + biases[-1]
