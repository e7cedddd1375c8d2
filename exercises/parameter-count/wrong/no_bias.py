# expect: lecture_network, units_stay_unchanged, networks_of_one_layer, deep_networks
# hint.ko: 편향을 세지 않았습니다. 층마다 유닛의 수만큼 편향이 있습니다.
# hint.en: The biases are not counted. Each layer has one bias for each of its units.
def count_parameters(input_dim, units):
    total, inputs = 0, input_dim
    for size in units:
        total += inputs * size
        inputs = size
    return total


def iterations_per_epoch(samples, batch_size):
    return -(-samples // batch_size)


def total_updates(samples, batch_size, epochs):
    return iterations_per_epoch(samples, batch_size) * epochs
