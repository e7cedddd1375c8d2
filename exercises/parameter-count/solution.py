"""Counts of parameters and of updates."""


def count_parameters(input_dim: int, units: list[int]) -> int:
    """Count the weights and biases of a network of dense layers.

    Args:
        input_dim: Number of inputs of the network.
        units: Number of units of each layer, from the first to the last.

    Returns:
        The number of parameters of all layers together.
    """
    total, inputs = 0, input_dim
    for size in units:
        total += inputs * size + size
        inputs = size
    return total


def iterations_per_epoch(samples: int, batch_size: int) -> int:
    """Count the batches of one epoch; the last may be short.

    Args:
        samples: Number of samples, 1 or more.
        batch_size: Samples in a full batch, 1 or more.

    Returns:
        The number of batches.
    """
    return (samples + batch_size - 1) // batch_size


def total_updates(samples: int, batch_size: int, epochs: int) -> int:
    """Count the updates of the weights during a whole training.

    Args:
        samples: Number of samples, 1 or more.
        batch_size: Samples in a full batch, 1 or more.
        epochs: Number of epochs, 0 or more.

    Returns:
        The number of updates: one for each batch of each epoch.
    """
    return iterations_per_epoch(samples, batch_size) * epochs
