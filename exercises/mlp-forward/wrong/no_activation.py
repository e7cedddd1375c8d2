# expect: worked_example, two_layers, arguments_stay_unchanged, deep_networks, positive_inputs, one_sample, integers, float32_inputs
# hint.ko: 은닉층에 ReLU를 씌우지 않았습니다. 그러면 층을 아무리 쌓아도 하나의 선형 함수와 같습니다.
# hint.en: The hidden layers have no ReLU. Without it, all layers together are a single linear function.
def forward(x, weights, biases):
    h = x
    for W, b in zip(weights, biases):
        h = h @ W + b
    return h
