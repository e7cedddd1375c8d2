"""Checks of a convolutional layer."""

import numpy as np

from grader.checks import close, faster_than, unchanged

ATOL = 1e-5  # any order of summation, also in float32


def layer(rng, n, height, width, channels, kernel, filters):
    """A batch, weights and biases; the kernel is (kh, kw)."""
    x = rng.normal(size=(n, height, width, channels))
    return x, rng.normal(size=(*kernel, channels, filters)), rng.normal(size=filters)


def compare(student, reference, x, W, b, **options):
    expected = reference.conv_layer(x, W, b, **options)
    close(student.conv_layer(x, W, b, **options), expected, inputs={"x": x, "W": W, "b": b, **options}, atol=ATOL)


def im2col_example(student):
    x = np.array([[[1.0, 10.0], [2.0, 20.0], [3.0, 30.0]], [[4.0, 40.0], [5.0, 50.0], [6.0, 60.0]]])[None]
    expected = np.array([[1.0, 10, 2, 20, 4, 40, 5, 50], [2.0, 20, 3, 30, 5, 50, 6, 60]])
    inputs = {"x": x, "kh": 2, "kw": 2, "stride": 1, "padding": 0}
    close(student.im2col(x, 2, 2, 1, 0), expected, inputs=inputs)


def layer_example(student):
    x = np.array([[[1.0, 10.0], [2.0, 20.0], [3.0, 30.0]], [[4.0, 40.0], [5.0, 50.0], [6.0, 60.0]]])[None]
    W = np.array([[1.0, 0, 0, 0.1, 0, 0, 2, 0], [0, 1, 0, 0, 1, 0, 0, 0]]).T.reshape(2, 2, 2, 2)
    b = np.array([0.5, -1.0])
    expected = np.array([[[[13.5, 13.0], [17.5, 24.0]]]])
    close(student.conv_layer(x, W, b), expected, inputs={"x": x, "W": W, "b": b})


def arguments_stay_unchanged(student, reference, rng):
    x, W, b = layer(rng, 2, 5, 7, 3, (3, 2), 4)
    unchanged(student, "conv_layer", x, W, b, expected=reference.conv_layer(x, W, b), atol=ATOL)


def im2col_of_batches(student, reference, rng):
    for shape, kh, kw, stride, padding in [((2, 5, 7, 3), 3, 2, 2, 1), ((3, 4, 9, 2), 2, 3, 1, 1)]:
        x = rng.normal(size=shape)
        inputs = {"x": x, "kh": kh, "kw": kw, "stride": stride, "padding": padding}
        expected = reference.im2col(x, kh, kw, stride, padding)
        close(student.im2col(x, kh, kw, stride, padding), expected, inputs=inputs)


def layer_of_batches(student, reference, rng):
    for sizes in [(2, 5, 7, 3, (3, 2), 4), (3, 8, 4, 2, (2, 3), 5)]:
        compare(student, reference, *layer(rng, *sizes))


def stride(student, reference, rng):
    for step, sizes in [(2, (2, 7, 9, 3, (3, 2), 4)), (3, (3, 8, 11, 2, (2, 3), 3))]:
        compare(student, reference, *layer(rng, *sizes), stride=step)


def padding(student, reference, rng):
    for lines, step, sizes in [(1, 1, (2, 5, 7, 3, (3, 2), 4)), (2, 2, (3, 4, 9, 2, (3, 5), 3))]:
        compare(student, reference, *layer(rng, *sizes), stride=step, padding=lines)


def integers(student, reference, rng):
    _, W, b = layer(rng, 2, 5, 7, 3, (3, 2), 4)
    x = rng.integers(0, 256, size=(2, 5, 7, 3))
    expected = reference.conv_layer(x.astype(float), W, b)
    close(student.conv_layer(x, W, b), expected, inputs={"x": x, "W": W, "b": b}, atol=1e-3)


def is_fast_enough(student, reference, rng):
    # One large image, one channel, a small kernel: 79,000 positions, at which the arithmetic costs next to nothing and
    # a turn of a loop costs all. Measured: loops over kernel positions 0.5 to 2 times the reference, plain einsum 10,
    # one matrix product for each pixel 90 and more. Nine rounds, because on a busy machine the way to the student and
    # back may take tens of milliseconds; a fast answer needs one or two of them.
    def inputs():
        # Positive, so that no sum nearly cancels and float32 passes
        return tuple(rng.uniform(0.5, 1.5, size=shape) for shape in [(1, 281, 283, 1), (2, 2, 1, 2), (2,)])

    for _ in range(3):  # the first calls of a process are slow and would widen the limit
        reference.conv_layer(*inputs())
    faster_than(student.conv_layer, reference.conv_layer, inputs, times=20.0, rounds=9)
