"""Checks of convolution."""

import numpy as np

from grader.checks import close, unchanged

ATOL = 1e-5  # any order of summation, also in float32

LECTURE_IMAGE = np.array([[1.0, 1, 1, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [0, 1, 1, 0, 0]])
LECTURE_KERNEL = np.array([[1.0, 0, 1], [0, 1, 0], [1, 0, 1]])


def compare(student, reference, image, kernel, **options):
    inputs = {"image": image, "kernel": kernel, **options}
    expected = reference.conv2d(image, kernel, **options)
    close(student.conv2d(image, kernel, **options), expected, inputs=inputs, atol=ATOL)


def lecture_example(student):
    inputs = {"image": LECTURE_IMAGE, "kernel": LECTURE_KERNEL}
    expected = np.array([[4.0, 3, 4], [2, 4, 3], [2, 3, 4]])
    close(student.conv2d(LECTURE_IMAGE, LECTURE_KERNEL), expected, inputs=inputs)


def kernel_is_not_flipped(student):
    image, kernel = np.array([[1.0, 2, 3], [4, 5, 6], [7, 8, 9]]), np.array([[1.0, 10], [100, 1000]])
    expected = np.array([[5421.0, 6532], [8754, 9865]])
    close(student.conv2d(image, kernel), expected, inputs={"image": image, "kernel": kernel})


def padding_adds_zeros(student):
    image, kernel = np.array([[1.0, 2], [3, 4]]), np.array([[1.0, 10], [100, 1000]])
    expected = np.array([[1000.0, 2100, 200], [3010, 4321, 402], [30, 43, 4]])
    inputs = {"image": image, "kernel": kernel, "padding": 1}
    close(student.conv2d(image, kernel, padding=1), expected, inputs=inputs)


def stride_skips(student):
    inputs = {"image": LECTURE_IMAGE, "kernel": LECTURE_KERNEL, "stride": 2}
    expected = np.array([[4.0, 4], [2, 4]])
    close(student.conv2d(LECTURE_IMAGE, LECTURE_KERNEL, stride=2), expected, inputs=inputs)


def image_stays_unchanged(student, reference, rng):
    image, kernel = rng.normal(size=(4, 4)), rng.normal(size=(2, 2))
    unchanged(student, "conv2d", image, kernel, expected=reference.conv2d(image, kernel), atol=ATOL)


def not_square(student, reference, rng):
    for image_shape, kernel_shape in [((5, 11), (3, 2)), ((7, 3), (1, 3)), ((2, 13), (2, 5)), ((1, 7), (1, 7))]:
        compare(student, reference, rng.normal(size=image_shape), rng.normal(size=kernel_shape))


def stride_and_padding(student, reference, rng):
    for size, stride, padding in [(7, 2, 1), (8, 3, 2), (5, 4, 3), (9, 1, 2), (3, 5, 0)]:
        image, kernel = rng.normal(size=(size, size)), rng.normal(size=(3, 3))
        compare(student, reference, image, kernel, stride=stride, padding=padding)
    image, kernel = rng.normal(size=(11, 6)), rng.normal(size=(2, 5))
    compare(student, reference, image, kernel, stride=3, padding=1)


def integers_and_float32(student, reference, rng):
    image, kernel = rng.integers(0, 256, size=(5, 5)), rng.normal(size=(3, 3))
    compare(student, reference, image, kernel)
    whole = rng.integers(0, 256, size=(4, 4)).astype(np.uint8)
    compare(student, reference, whole, np.array([[0.5, 0.25], [0.125, -1.0]]), padding=1)
    single, kernel32 = (rng.normal(size=shape).astype(np.float32) for shape in [(5, 5), (3, 3)])
    expected = reference.conv2d(single.astype(float), kernel32.astype(float))
    inputs = {"image": single, "kernel": kernel32}
    close(student.conv2d(single, kernel32), expected, inputs=inputs, rtol=1e-4, atol=1e-5)
