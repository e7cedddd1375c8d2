"""Series that are computed, not stored: every grading draws its own."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

STEPS = 50
AMPLITUDES = (0.5, 0.2)
SPEEDS = ((0.1, 0.8), (0.4, 1.6))  # radians per step, slowest and fastest of each sine
NOISE = 0.03


def two_sines(rng: Generator, number: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Draw series of two sines and noise, and what comes next.

    At step k = 0, 1, ..., 50 a series has the value

        v(k) = 0.5 sin(a k + p) + 0.2 sin(b k + q) + 0.03 e(k)

    with, for each series, speeds a uniform in 0.1 to 0.8 and b uniform in 0.4 to 1.6 radians per step, phases p and q
    uniform in 0 to 2 pi, and e(k) standard normal, drawn anew for each step. So each series has its own speeds: one
    linear rule for all of them must compromise, and no forecast has an expected squared error below 0.03 squared,
    which is 0.0009.

    Args:
        rng: The grading's generator.
        number: How many series.

    Returns:
        The first 50 values of each, shape (number, 50, 1), and the value at k = 50, shape (number, 1).
    """
    k = np.arange(STEPS + 1)
    series = NOISE * rng.normal(size=(number, STEPS + 1))
    for amplitude, (slowest, fastest) in zip(AMPLITUDES, SPEEDS, strict=True):
        speed = rng.uniform(slowest, fastest, size=(number, 1))
        phase = rng.uniform(0, 2 * np.pi, size=(number, 1))
        series += amplitude * np.sin(speed * k + phase)
    values = series.astype(np.float32)
    return values[:, :STEPS, None], values[:, STEPS:]
