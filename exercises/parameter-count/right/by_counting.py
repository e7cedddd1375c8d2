def count_parameters(input_dim, units):
    sizes = [input_dim] + units
    return sum(a * b for a, b in zip(sizes, sizes[1:])) + sum(units)


def iterations_per_epoch(samples, batch_size):
    return len(range(0, samples, batch_size))


def total_updates(samples, batch_size, epochs):
    total = 0
    for _ in range(epochs):
        total += iterations_per_epoch(samples, batch_size)
    return total
