# expect: lecture_batches, batches_that_fit
# hint.ko: 몫에 언제나 1을 더했습니다. 나누어떨어질 때는 남는 배치가 없으므로 더하면 안 됩니다.
# hint.en: You always add one to the quotient. Where the division leaves no rest there is no further batch.
def count_parameters(input_dim, units):
    sizes = [input_dim] + units
    return sum(a * b + b for a, b in zip(sizes, units))


def iterations_per_epoch(samples, batch_size):
    return samples // batch_size + 1


def total_updates(samples, batch_size, epochs):
    return iterations_per_epoch(samples, batch_size) * epochs
