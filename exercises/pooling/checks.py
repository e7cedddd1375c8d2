"""Checks of pooling. Only `negative_images` has negative values: a maximum that starts from 0 fails nowhere else."""

import numpy as np

from grader.checks import close, unchanged

LECTURE_IMAGE = np.array([[1.0, 4, 8, 3], [6, 9, 2, 1], [11, 13, 6, 7], [8, 19, 8, 2]])


def compare_both(student, reference, image, size, stride):
    inputs = {"image": image, "size": size, "stride": stride}
    for name in ("max_pool2d", "avg_pool2d"):
        expected = getattr(reference, name)(image, size, stride)
        close(getattr(student, name)(image, size, stride), expected, inputs=inputs, name=f"{name}(image, size, stride)")


def max_of_the_lecture(student):
    close(student.max_pool2d(LECTURE_IMAGE), np.array([[9.0, 8], [19, 8]]), inputs={"image": LECTURE_IMAGE})


def average_of_the_lecture(student):
    close(student.avg_pool2d(LECTURE_IMAGE), np.array([[5.0, 3.5], [12.75, 5.75]]), inputs={"image": LECTURE_IMAGE})


def global_example(student):
    x = np.array([[[[1.0, 10.0], [2.0, 20.0]], [[3.0, 30.0], [6.0, 40.0]]]])
    close(student.global_average_pool(x), np.array([[3.0, 25.0]]), inputs={"x": x})


def image_stays_unchanged(student, reference, rng):
    image, x = rng.uniform(1, 2, size=(6, 6)), rng.uniform(1, 2, size=(2, 3, 5, 4))
    unchanged(student, "max_pool2d", image, expected=reference.max_pool2d(image))
    unchanged(student, "avg_pool2d", image, expected=reference.avg_pool2d(image))
    unchanged(student, "global_average_pool", x, expected=reference.global_average_pool(x))


def negative_images(student, reference, rng):
    for length, size in [(4, 2), (9, 3)]:
        image = -rng.uniform(1, 9, size=(length, length))
        inputs = {"image": image, "size": size, "stride": size}
        close(student.max_pool2d(image, size, size), reference.max_pool2d(image, size, size), inputs=inputs)


def overlapping_maxima(student, reference, rng):
    for shape, size, stride in [((7, 7), 3, 1), ((9, 9), 3, 2)]:
        image = rng.uniform(1, 9, size=shape)
        inputs = {"image": image, "size": size, "stride": stride}
        close(student.max_pool2d(image, size, stride), reference.max_pool2d(image, size, stride), inputs=inputs)


def overlapping_averages(student, reference, rng):
    for shape, size, stride in [((7, 7), 3, 1), ((9, 9), 3, 2)]:
        image = rng.uniform(1, 9, size=shape)
        inputs = {"image": image, "size": size, "stride": stride}
        close(student.avg_pool2d(image, size, stride), reference.avg_pool2d(image, size, stride), inputs=inputs)


def gaps(student, reference, rng):
    for shape, size, stride in [((8, 8), 2, 3), ((5, 5), 1, 2)]:
        compare_both(student, reference, rng.uniform(1, 9, size=shape), size, stride)


def leftovers_are_dropped(student, reference, rng):
    for shape, size, stride in [((5, 5), 2, 2), ((8, 8), 3, 3), ((7, 7), 2, 2)]:
        compare_both(student, reference, rng.uniform(1, 9, size=shape), size, stride)


def not_square(student, reference, rng):
    for shape, size, stride in [((4, 10), 2, 2), ((12, 6), 3, 3), ((2, 8), 2, 2)]:
        compare_both(student, reference, rng.uniform(1, 9, size=shape), size, stride)


def global_of_many_shapes(student, reference, rng):
    for shape in [(2, 3, 5, 7), (5, 7, 3, 2), (3, 2, 2, 5)]:
        x = rng.normal(size=shape)
        close(student.global_average_pool(x), reference.global_average_pool(x), inputs={"x": x})


def averages_of_integers(student):
    for image, expected in [
        (np.array([[1, 2], [3, 5]]), np.array([[2.75]])),
        (np.array([[200, 255], [255, 251]], dtype=np.uint8), np.array([[240.25]])),
    ]:
        close(student.avg_pool2d(image), expected, inputs={"image": image})
