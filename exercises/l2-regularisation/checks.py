"""Checks of L2 regularisation."""

import numpy as np

from grader.checks import close, gradients, unchanged

# A penalty is a plain number, so nothing tells that it was calculated in float32: it rounds to 6e-8.
RTOL = 1e-6


def draw(rng, *shapes):
    return [rng.uniform(0.5, 2, size=shape) * rng.choice([-1, 1], size=shape) for shape in shapes]


def worked_example(student):
    weights = [np.array([[1.0, -2.0], [0.0, 3.0]]), np.array([2.0])]
    close(student.l2_penalty(weights, 0.1), 0.9, inputs={"weights": weights, "lam": 0.1}, rtol=RTOL, name="l2_penalty")
    expected = np.array([[0.1, -0.2], [0.0, 0.3]])
    close(student.l2_gradient(weights[0], 0.1), expected, inputs={"W": weights[0], "lam": 0.1}, name="l2_gradient")


def gradient_is_the_slope(student, rng):
    """The examiner's own penalty, lam / 2 times the sum of squares, differentiated numerically."""
    (W,) = draw(rng, (3, 2))
    inputs = {"W": W, "lam": 0.7}
    gradients(student.l2_gradient(W, 0.7), lambda at: 0.35 * (at**2).sum(), W, inputs=inputs)


def arguments_stay_unchanged(student, reference, rng):
    weights = draw(rng, (3, 5), (5,))
    unchanged(student, "l2_penalty", weights, 0.3, expected=reference.l2_penalty(weights, 0.3), rtol=RTOL)
    unchanged(student, "l2_gradient", weights[0], 0.3, expected=0.3 * weights[0])


def penalty_of_many_arrays(student, reference, rng):
    for shapes in [[(7, 5), (5, 3), (3, 2)], [(2, 3), (11, 1)], [(13, 17), (17, 1), (2, 2), (5, 3)]]:
        weights, lam = draw(rng, *shapes), rng.uniform(0.05, 3)
        close(
            student.l2_penalty(weights, lam),
            reference.l2_penalty(weights, lam),
            inputs={"lam": lam, "shapes": shapes},
            rtol=RTOL,
        )


def penalty_of_one_array(student, reference, rng):
    for shape in [(5, 3), (4, 4), (1, 7)]:
        weights = draw(rng, shape)
        inputs = {"weights": weights, "lam": 0.02}
        close(student.l2_penalty(weights, 0.02), reference.l2_penalty(weights, 0.02), inputs=inputs, rtol=RTOL)


def other_numbers_of_axes(student, reference, rng):
    """Kernels of a convolution have four axes."""
    for shape in [(3, 3, 2, 5), (7,), (2, 3, 4)]:
        weights, lam = draw(rng, shape, (2, 3)), 0.4
        close(
            student.l2_penalty(weights, lam),
            reference.l2_penalty(weights, lam),
            inputs={"lam": lam, "shape": shape},
            rtol=RTOL,
        )
        close(student.l2_gradient(weights[0], lam), lam * weights[0], inputs={"W": weights[0], "lam": lam})


def gradients_of_many_sizes(student, rng):
    for shape in [(7, 5), (1, 3), (2, 2), (11, 1)]:
        (W,), lam = draw(rng, shape), rng.uniform(0.05, 3)
        close(student.l2_gradient(W, lam), lam * W, inputs={"W": W, "lam": lam})


def nothing_to_punish(student, rng):
    weights = draw(rng, (3, 2), (2,))
    close(student.l2_penalty(weights, 0.0), 0.0, inputs={"weights": weights, "lam": 0.0}, rtol=RTOL)
    close(student.l2_gradient(weights[0], 0.0), np.zeros((3, 2)), inputs={"W": weights[0], "lam": 0.0})
    close(student.l2_penalty([], 0.5), 0.0, inputs={"weights": [], "lam": 0.5}, rtol=RTOL)


def integer_values(student, rng):
    W = rng.integers(1, 9, size=(3, 5))
    close(student.l2_penalty([W], 0.3), 0.15 * float((W**2).sum()), inputs={"weights": [W], "lam": 0.3}, rtol=RTOL)
    close(student.l2_gradient(W, 0.3), 0.3 * W, inputs={"W": W, "lam": 0.3})
