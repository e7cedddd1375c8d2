"""Three learning-rate schedules.

Source: Loshchilov and Hutter, SGDR: Stochastic Gradient Descent with Warm Restarts (2017), equation 5, for the cosine;
the others are those of Keras' ExponentialDecay, with and without staircase.
"""

import math


def step_decay(lr0: float, epoch: int, drop: float = 0.5, every: int = 10) -> float:
    """Return the learning rate of an epoch; it is multiplied by `drop` after every `every` epochs.

    Args:
        lr0: Learning rate at the start.
        epoch: Number of the epoch, counted from 0.
        drop: Factor of each drop, 0 < drop <= 1.
        every: Epochs between two drops, 1 or more.

    Returns:
        The learning rate.
    """
    return lr0 * drop ** (epoch // every)


def exponential_decay(lr0: float, step: int, rate: float, decay_steps: int) -> float:
    """Return the learning rate of a step; it shrinks smoothly, by `rate` in `decay_steps` steps.

    Args:
        lr0: Learning rate at the start.
        step: Number of the step, counted from 0.
        rate: Factor that is reached after decay_steps, 0 < rate <= 1.
        decay_steps: Steps in which the rate is reached, 1 or more.

    Returns:
        The learning rate.
    """
    return lr0 * rate ** (step / decay_steps)


def cosine_decay(lr0: float, step: int, total_steps: int) -> float:
    """Return the learning rate of a step; it follows half a wave of the cosine from lr0 down to 0.

    Args:
        lr0: Learning rate at the start.
        step: Number of the step, counted from 0.
        total_steps: Steps until 0 is reached, 1 or more.

    Returns:
        The learning rate; 0 from total_steps on.
    """
    progress = min(step, total_steps) / total_steps
    return lr0 / 2 * (1 + math.cos(math.pi * progress))
