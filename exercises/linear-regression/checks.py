"""Checks of linear regression.

Most data here are not quite standardised: with means of exactly 0 the bias would stay 0, and mistakes about it unseen.
"""

import numpy as np

from grader.checks import close, unchanged

# The course's own data: ten people.
WEIGHTS = np.array([87, 81, 82, 92, 90, 61, 86, 66, 69, 69])  # kg
HEIGHTS = np.array([187, 174, 179, 192, 188, 160, 179, 168, 168, 174])  # cm


def standardised(values):
    return (values - values.mean()) / values.std()


def points(rng, n):
    """n points near a line, with means that are not 0."""
    x = rng.normal(loc=0.5, scale=1.2, size=n)
    return x, rng.uniform(0.5, 2) * x + rng.uniform(0.5, 1.5) + rng.normal(scale=0.3, size=n)


def compare(result, expected, inputs):
    """Compare (w, b, losses); the losses may be a list or an array."""
    w, b, losses = expected
    is_array = isinstance(result, list | tuple) and len(result) == 3 and isinstance(result[2], np.ndarray)
    close(result, (w, b, np.array(losses) if is_array else list(losses)), inputs=inputs)


def lifted(result):
    """Add 1 to a b that is 0 up to rounding: of rounding alone nothing can be demanded."""
    if isinstance(result, list | tuple) and len(result) == 3 and isinstance(result[1], int | float | np.number):
        return (result[0], result[1] + 1, result[2])
    return result


def run(student, reference, x, y, learning_rate, epochs):
    inputs = {"x": x, "y": y, "learning_rate": learning_rate, "epochs": epochs}
    expected = reference.fit(x.astype(float), y.astype(float), learning_rate, epochs)
    compare(student.fit(x, y, learning_rate, epochs), expected, inputs)


def worked_example(student):
    x, y = np.array([0.0, 2.0]), np.array([1.0, 3.0])
    inputs = {"x": x, "y": y, "learning_rate": 0.1, "epochs": 2}
    compare(student.fit(x, y, 0.1, 2), (0.88, 0.6, [5.0, 1.16]), inputs)


def height_from_weight(student):
    # Of standardised data the least-squares line is y = r x, with r the correlation of x and y.
    x, y = standardised(WEIGHTS), standardised(HEIGHTS)
    r = float(np.corrcoef(WEIGHTS, HEIGHTS)[0, 1])
    losses = [1 - r**2 + r**2 * 0.64**t for t in range(40)]
    inputs = {"x": x, "y": y, "learning_rate": 0.1, "epochs": 40}
    compare(lifted(student.fit(x, y, 0.1, 40)), (r * (1 - 0.8**40), 1.0, losses), inputs)


def arguments_stay_unchanged(student, reference, rng):
    x, y = points(rng, 7)
    w, b, losses = reference.fit(x, y, 0.1, 5)
    result = student.fit(x, y, 0.1, 5)
    compare(result, (w, b, losses), {"x": x, "y": y, "learning_rate": 0.1, "epochs": 5})
    expected = (w, b, np.array(losses) if isinstance(result[2], np.ndarray) else losses)
    unchanged(student, "fit", x, y, 0.1, 5, expected=expected)


def matches_reference(student, reference, rng):
    for n, epochs in [(5, 7), (31, 12), (2, 3), (101, 1)]:
        x, y = points(rng, n)
        run(student, reference, x, y, rng.uniform(0.02, 0.2), epochs)


def few_samples_and_epochs(student, reference, rng):
    run(student, reference, rng.uniform(0.5, 1.5, size=1), rng.uniform(2, 3, size=1), 0.1, 3)
    run(student, reference, *points(rng, 3), 0.1, 0)


def integer_values(student, reference, rng):
    x, y = rng.integers(1, 5, size=7), rng.integers(1, 6, size=7)
    run(student, reference, x, y, 0.03, 4)
