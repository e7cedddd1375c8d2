"""Checks of the gradient of max pooling. Images are permutations of whole numbers, so ties exist only where wanted."""

import numpy as np

from grader.checks import close, unchanged

LECTURE_IMAGE = np.array([[1.0, 4, 8, 3], [6, 9, 2, 1], [11, 13, 6, 7], [8, 19, 8, 2]])


def image_of(rng, shape):
    """Different positive values in random order."""
    return rng.permutation(np.arange(1.0, shape[0] * shape[1] + 1)).reshape(shape)


def gradient_of(rng, shape, size, stride):
    outputs = [(length - size) // stride + 1 for length in shape]
    return rng.uniform(0.5, 2.0, size=outputs)


def compare(student, reference, dout, image, *options):
    inputs = {"dout": dout, "image": image, **dict(zip(("size", "stride"), options, strict=False))}
    expected = reference.max_pool_backward(dout, image.astype(float), *options)
    close(student.max_pool_backward(dout, image, *options), expected, inputs=inputs)


def lecture_image(student):
    dout = np.array([[1.0, -2.0], [3.0, 0.5]])
    expected = np.array([[0.0, 0, -2, 0], [0, 1, 0, 0], [0, 0, 0, 0], [0, 3, 0.5, 0]])
    close(student.max_pool_backward(dout, LECTURE_IMAGE), expected, inputs={"dout": dout, "image": LECTURE_IMAGE})


def first_of_ties(student):
    image = np.array([[1.0, 7, 5, 5], [7, 7, 5, 5], [0, 2, 3, 3], [2, 1, 1, 3]])
    dout = np.array([[1.0, 2.0], [3.0, 4.0]])
    expected = np.array([[0.0, 1, 2, 0], [0, 0, 0, 0], [0, 3, 4, 0], [0, 0, 0, 0]])
    close(student.max_pool_backward(dout, image), expected, inputs={"dout": dout, "image": image})


def arguments_stay_unchanged(student, reference, rng):
    image = image_of(rng, (12, 14))
    dout = gradient_of(rng, image.shape, 2, 2)
    unchanged(student, "max_pool_backward", dout, image, expected=reference.max_pool_backward(dout, image))


def overlapping_windows(student, reference, rng):
    for shape, size in [((7, 7), 3), ((5, 5), 2)]:
        image = image_of(rng, shape)
        image[2, 2] = 100.0  # the maximum of several windows
        compare(student, reference, gradient_of(rng, shape, size, 1), image, size, 1)


def negative_images(student, reference, rng):
    for shape, size in [((10, 10), 2), ((9, 9), 3)]:
        compare(student, reference, gradient_of(rng, shape, size, size), -image_of(rng, shape), size, size)


def leftovers_get_nothing(student, reference, rng):
    for shape, size, stride in [((11, 11), 2, 2), ((11, 11), 3, 3)]:
        image = image_of(rng, shape)
        image[-1] += 100.0  # larger than anything in a window
        compare(student, reference, gradient_of(rng, shape, size, stride), image, size, stride)


def not_square(student, reference, rng):
    for shape, size in [((4, 10), 2), ((12, 9), 3), ((2, 14), 2)]:
        compare(student, reference, gradient_of(rng, shape, size, size), image_of(rng, shape), size, size)


def integer_images(student, reference, rng):
    image = image_of(rng, (10, 10)).astype(int)
    compare(student, reference, gradient_of(rng, image.shape, 2, 2) + 0.123, image, 2, 2)
