# expect: last_batch_is_short, updates_of_several_epochs, batches_that_leave_a_rest, updates_with_a_rest
# hint.ko: round는 가까운 정수로 반올림하므로 나머지가 배치의 절반이 안 되면 마지막 배치가 빠집니다. 언제나 올림하세요.
# hint.en: round goes to the nearest integer, so a rest below half a batch is lost. Always round up.
def count_parameters(input_dim, units):
    sizes = [input_dim] + units
    return sum(a * b + b for a, b in zip(sizes, units))


def iterations_per_epoch(samples, batch_size):
    return round(samples / batch_size)


def total_updates(samples, batch_size, epochs):
    return iterations_per_epoch(samples, batch_size) * epochs
