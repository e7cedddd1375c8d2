# expect: lecture_network, units_stay_unchanged, networks_of_one_layer, deep_networks
# hint.ko: 층마다 편향을 하나만 세었습니다. 편향은 유닛마다 하나씩 있습니다.
# hint.en: You counted one bias for each layer. There is one for each unit.
def count_parameters(input_dim, units):
    total, inputs = 0, input_dim
    for size in units:
        total += inputs * size + 1
        inputs = size
    return total


def iterations_per_epoch(samples, batch_size):
    return -(-samples // batch_size)


def total_updates(samples, batch_size, epochs):
    return iterations_per_epoch(samples, batch_size) * epochs
