# expect: lecture_network, units_stay_unchanged, networks_of_one_layer, deep_networks
# hint.ko: 입력에서 첫 층으로 가는 가중치와 첫 층의 편향을 세지 않았습니다. input_dim에서 시작하세요.
# hint.en: The weights from the inputs to the first layer, and its biases, are not counted. Start from input_dim.
def count_parameters(input_dim, units):
    return sum(a * b + b for a, b in zip(units, units[1:]))


def iterations_per_epoch(samples, batch_size):
    return -(-samples // batch_size)


def total_updates(samples, batch_size, epochs):
    return iterations_per_epoch(samples, batch_size) * epochs
