# expect: updates_of_several_epochs, updates_with_a_rest
# hint.ko: 모든 에폭의 표본을 합친 다음 나누었습니다. 작은 배치는 에폭마다 한 번씩 생기므로, 한 에폭의 횟수를 먼저 구하고 에폭 수를 곱하세요.
# hint.en: You divided the samples of all epochs together. A short batch ends every epoch: count one epoch first, then multiply by the number of epochs.
import math


def count_parameters(input_dim, units):
    sizes = [input_dim] + units
    return sum(a * b + b for a, b in zip(sizes, units))


def iterations_per_epoch(samples, batch_size):
    return math.ceil(samples / batch_size)


def total_updates(samples, batch_size, epochs):
    return math.ceil(samples * epochs / batch_size)
