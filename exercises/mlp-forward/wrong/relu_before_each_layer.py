# expect: worked_example, two_layers, arguments_stay_unchanged, one_layer, deep_networks, one_sample, integers, float32_inputs
# hint.ko: 층에 들어가기 전에 ReLU를 씌워 입력 x의 음수가 사라졌습니다. ReLU는 은닉층의 결과에 씌우세요. 입력이 양수일 때만 우연히 맞습니다.
# hint.en: You applied ReLU before each layer, so the negative inputs in x are lost. Apply it to the results of hidden layers. With positive inputs it is right by chance.
import numpy as np


def forward(x, weights, biases):
    h = x
    for W, b in zip(weights, biases):
        h = np.maximum(0, h) @ W + b
    return h
