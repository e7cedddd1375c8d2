# expect: lecture_network, units_stay_unchanged, deep_networks
# hint.ko: 모든 층의 입력 수를 input_dim으로 계산했습니다. 둘째 층부터는 바로 앞 층의 유닛 수가 입력의 수입니다. 층이 하나일 때만 맞습니다.
# hint.en: You took input_dim as the number of inputs of every layer. From the second layer on it is the number of units of the layer before. This is right for one layer only.
def count_parameters(input_dim, units):
    return sum(input_dim * size + size for size in units)


def iterations_per_epoch(samples, batch_size):
    return -(-samples // batch_size)


def total_updates(samples, batch_size, epochs):
    return iterations_per_epoch(samples, batch_size) * epochs
