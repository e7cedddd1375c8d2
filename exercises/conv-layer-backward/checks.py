"""Checks of the gradients of a convolutional layer: by the reference, and by central differences of a forward pass."""

import numpy as np

from grader.checks import CheckFailed, Sentence, close, gradients, unchanged

NAMES = ("dx", "dW", "db")
ATOL = 1e-5  # any order of summation, also in float32


def forward(x, W, stride, padding):
    padded = np.pad(x, [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(padded, W.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("nijcuv,uvcf->nijf", windows, W)


def layer(rng, shape, kernel, filters, stride=1, padding=0):
    """Upstream gradients, a batch of this shape and weights; the kernel is (kh, kw)."""
    x, W = rng.normal(size=shape), rng.normal(size=(*kernel, shape[3], filters))
    return rng.normal(size=forward(x, W, stride, padding).shape), x, W


def named(dout, x, W, **options):
    return {"dout": dout, "x": x, "W": W, **options}


def part(student, name, dout, x, W):
    """One of the three gradients, once there are three."""
    result = student.conv_layer_backward(dout, x, W)
    if isinstance(result, (tuple, list)) and len(result) == 3:
        return result[NAMES.index(name)]
    reason = Sentence(
        "반환값은 dx, dW, db 세 개여야 합니다. return dx, dW, db처럼 돌려주세요.",
        "The return value must be the three gradients dx, dW, db. Write return dx, dW, db.",
    )
    raise CheckFailed(reason, details={"kind": "structure"})


def compare_part(student, reference, rng, name):
    for shape, kernel, filters in [((2, 5, 7, 3), (3, 2), 4), ((3, 6, 4, 2), (2, 3), 5)]:
        dout, x, W = layer(rng, shape, kernel, filters)
        expected = reference.conv_layer_backward(dout, x, W)[NAMES.index(name)]
        close(part(student, name, dout, x, W), expected, inputs=named(dout, x, W), name=name, atol=ATOL)


def compare(student, reference, dout, x, W, **options):
    expected = reference.conv_layer_backward(dout, x, W, **options)
    answer = student.conv_layer_backward(dout, x, W, **options)
    close(answer, expected, inputs=named(dout, x, W, **options), atol=ATOL)


def worked_example(student):
    x = np.array([[1.0, 2, 3], [4, 5, 6]]).reshape(1, 2, 3, 1)
    W = np.array([[1.0, 2], [3, 4]]).reshape(2, 2, 1, 1)
    dout = np.array([1.0, 10.0]).reshape(1, 1, 2, 1)
    dx = np.array([[1.0, 12, 20], [3, 34, 40]]).reshape(1, 2, 3, 1)
    dW = np.array([[21.0, 32], [54, 65]]).reshape(2, 2, 1, 1)
    close(student.conv_layer_backward(dout, x, W), (dx, dW, np.array([11.0])), inputs=named(dout, x, W))


def dx_is_right(student, reference, rng):
    compare_part(student, reference, rng, "dx")
    dout, x, W = layer(rng, (2, 4, 5, 2), (2, 3), 3)
    dx = part(student, "dx", dout, x, W)
    gradients(dx, lambda at: (dout * forward(at, W, 1, 0)).sum(), x, inputs=named(dout, x, W), atol=ATOL)


def dw_is_right(student, reference, rng):
    compare_part(student, reference, rng, "dW")
    dout, x, W = layer(rng, (2, 4, 5, 2), (2, 3), 3)
    dW = part(student, "dW", dout, x, W)
    gradients(dW, lambda at: (dout * forward(x, at, 1, 0)).sum(), W, inputs=named(dout, x, W), atol=ATOL)


def db_is_right(student, reference, rng):
    compare_part(student, reference, rng, "db")


def arguments_stay_unchanged(student, reference, rng):
    dout, x, W = layer(rng, (2, 5, 7, 3), (3, 2), 4)
    unchanged(student, "conv_layer_backward", dout, x, W, expected=reference.conv_layer_backward(dout, x, W), atol=ATOL)


def padding(student, reference, rng):
    for shape, kernel, lines in [((2, 5, 7, 3), (3, 2), 1), ((3, 4, 6, 2), (3, 3), 2)]:
        compare(student, reference, *layer(rng, shape, kernel, 3, 1, lines), padding=lines)


def stride(student, reference, rng):
    # Sizes that the stride divides, kernels larger than the stride
    for shape, kernel, step in [((2, 7, 9, 3), (3, 5), 2), ((3, 9, 12, 2), (3, 3), 2), ((2, 8, 11, 2), (5, 5), 3)]:
        height, width = (1 + (n - k) // step * step + k - 1 for n, k in zip(shape[1:3], kernel, strict=True))
        fitted = (shape[0], height, width, shape[3])
        compare(student, reference, *layer(rng, fitted, kernel, 3, step), stride=step)


def leftover_lines(student, reference, rng):
    for shape, kernel, step in [((2, 8, 6, 3), (3, 3), 2), ((3, 8, 11, 2), (4, 4), 3)]:
        compare(student, reference, *layer(rng, shape, kernel, 3, step), stride=step)


def integers(student, reference, rng):
    dout, _, W = layer(rng, (2, 5, 7, 3), (3, 2), 4)
    x = rng.integers(0, 256, size=(2, 5, 7, 3))
    expected = reference.conv_layer_backward(dout, x.astype(float), W)
    close(student.conv_layer_backward(dout, x, W), expected, inputs=named(dout, x, W), atol=1e-2)
