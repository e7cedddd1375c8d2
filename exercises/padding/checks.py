"""Checks of zero padding. Nothing is computed; `close` lets float32 pass."""

import numpy as np

from grader.checks import close, unchanged

LECTURE_IMAGE = np.array([[1.0, 1, 1, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [0, 1, 1, 0, 0]])


def compare(student, reference, image, pad):
    close(student.pad2d(image, pad), reference.pad2d(image, pad), inputs={"image": image, "pad": pad})


def lecture_image(student):
    expected = np.array(
        [
            [0.0, 0, 0, 0, 0, 0, 0],
            [0.0, 1, 1, 1, 0, 0, 0],
            [0.0, 0, 1, 1, 1, 0, 0],
            [0.0, 0, 0, 1, 1, 1, 0],
            [0.0, 0, 0, 1, 1, 0, 0],
            [0.0, 0, 1, 1, 0, 0, 0],
            [0.0, 0, 0, 0, 0, 0, 0],
        ]
    )
    close(student.pad2d(LECTURE_IMAGE, 1), expected, inputs={"image": LECTURE_IMAGE, "pad": 1})


def two_lines(student):
    image = np.array([[5.0, -7.5]])
    expected = np.zeros((5, 6))
    expected[2, 2], expected[2, 3] = 5.0, -7.5
    close(student.pad2d(image, 2), expected, inputs={"image": image, "pad": 2})


def image_stays_unchanged(student, reference, rng):
    image = rng.normal(size=(5, 7))
    unchanged(student, "pad2d", image, 2, expected=reference.pad2d(image, 2))


def not_square(student, reference, rng):
    for shape, pad in [((2, 7), 2), ((11, 3), 3), ((1, 13), 2), ((5, 3), 2)]:
        compare(student, reference, rng.normal(size=shape), pad)


def wide_padding(student, reference, rng):
    for shape, pad in [((1, 1), 3), ((2, 2), 5), ((3, 3), 4)]:
        compare(student, reference, rng.normal(size=shape), pad)


def no_padding(student, reference, rng):
    for shape in [(3, 5), (1, 7), (4, 4)]:
        compare(student, reference, rng.normal(size=shape), 0)
