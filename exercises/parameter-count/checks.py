"""Checks of three counts. Counts are exact, so nothing here has a tolerance; 50890.0 is as good as 50890."""

from grader.checks import equal, unchanged


def count(student, input_dim, units, expected):
    answer = student.count_parameters(input_dim, units)
    equal(answer, expected, inputs={"input_dim": input_dim, "units": units})


def iterations(student, samples, batch_size, expected):
    answer = student.iterations_per_epoch(samples, batch_size)
    equal(answer, expected, inputs={"samples": samples, "batch_size": batch_size})


def updates(student, samples, batch_size, epochs, expected):
    answer = student.total_updates(samples, batch_size, epochs)
    equal(answer, expected, inputs={"samples": samples, "batch_size": batch_size, "epochs": epochs})


def lecture_network(student):
    count(student, 4, [5, 10, 3], 118)


def lecture_batches(student):
    iterations(student, 1_000_000, 1000, 1000)
    iterations(student, 1000, 100, 10)


def last_batch_is_short(student):
    iterations(student, 11, 4, 3)  # first, because here round() is right and floor is not
    iterations(student, 10, 4, 3)
    iterations(student, 9, 4, 3)


def updates_of_several_epochs(student):
    updates(student, 11, 4, 2, 6)
    updates(student, 10, 4, 5, 15)


def units_stay_unchanged(student):
    unchanged(student, "count_parameters", 784, [64, 10], expected=50_890)


def networks_of_one_layer(student, reference, rng):
    for _ in range(5):
        input_dim, units = int(rng.integers(2, 1000)), [int(rng.integers(2, 1000))]
        count(student, input_dim, units, reference.count_parameters(input_dim, units))


def deep_networks(student, reference, rng):
    for layers in (2, 3, 5, 7):
        input_dim, units = int(rng.integers(2, 1000)), [int(size) for size in rng.integers(2, 1000, size=layers)]
        if units[0] == input_dim:
            units[0] += 1
        count(student, input_dim, units, reference.count_parameters(input_dim, units))


def batches_that_fit(student, rng):
    for batch_size in (1, 2, 7, 128):
        batches = int(rng.integers(2, 1000))
        iterations(student, batches * batch_size, batch_size, batches)


def rests(rng):
    """Batch sizes with a rest, first one above half a batch, where round() is right, then some below."""
    yield 13, int(rng.integers(7, 13))
    for batch_size in (5, 11, 64, 100):
        yield batch_size, int(rng.integers(1, (batch_size + 1) // 2))


def batches_that_leave_a_rest(student, rng):
    for batch_size, rest in rests(rng):
        batches = int(rng.integers(1, 1000))
        iterations(student, batches * batch_size + rest, batch_size, batches + 1)


def updates_with_a_rest(student, rng):
    for batch_size, rest in rests(rng):
        batches = int(rng.integers(1, 1000))
        epochs = int(rng.integers(3, 50))
        updates(student, batches * batch_size + rest, batch_size, epochs, (batches + 1) * epochs)
