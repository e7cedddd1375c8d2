# expect: last_batch_is_short, updates_of_several_epochs, batches_that_leave_a_rest, updates_with_a_rest
# hint.ko: 나눗셈을 버림해서 마지막 작은 배치가 빠졌습니다. 올림해야 합니다.
# hint.en: You rounded down, so the short last batch is missing. Round up.
def count_parameters(input_dim, units):
    sizes = [input_dim] + units
    return sum(a * b + b for a, b in zip(sizes, units))


def iterations_per_epoch(samples, batch_size):
    return samples // batch_size


def total_updates(samples, batch_size, epochs):
    return iterations_per_epoch(samples, batch_size) * epochs
