"""The solutions of unit 6 against oracles that none of us wrote. The docstring of each test names its oracle."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper

Load = Callable[[str], ModuleType]


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(60)


def onnx_run(operator: str, arrays: dict[str, np.ndarray], rank: int, **attributes: object) -> np.ndarray:
    """The result of one operator in onnxruntime's C++."""
    kinds = {"float32": TensorProto.FLOAT, "float64": TensorProto.DOUBLE, "int64": TensorProto.INT64}
    kind = kinds[str(next(iter(arrays.values())).dtype)]
    given = [helper.make_tensor_value_info(key, kinds[str(v.dtype)], v.shape) for key, v in arrays.items()]
    made = [helper.make_tensor_value_info("y", kind, [None] * rank)]
    graph = helper.make_graph([helper.make_node(operator, list(arrays), ["y"], **attributes)], "one", given, made)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=8)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(["y"], arrays)[0]


@pytest.mark.parametrize("shape", [(5, 5), (1, 7), (11, 3), (1, 1)])
@pytest.mark.parametrize("pad", [0, 1, 3])
def test_padding_agrees_with_pad(solution: Load, rng: np.random.Generator, shape: tuple[int, int], pad: int) -> None:
    """Oracle: the operator Pad of onnxruntime."""
    image = rng.normal(size=shape)

    oracle = onnx_run("Pad", {"x": image, "pads": np.full(4, pad)}, 2)

    np.testing.assert_array_equal(solution("padding").pad2d(image, pad), oracle)


@pytest.mark.parametrize("shape", [(4, 4), (5, 7), (11, 3), (8, 13)])
@pytest.mark.parametrize(("size", "stride"), [(2, 2), (3, 1), (3, 2), (2, 3), (1, 1)])
def test_pooling_agrees_with_max_pool_and_average_pool(
    solution: Load, rng: np.random.Generator, shape: tuple[int, int], size: int, stride: int
) -> None:
    """Oracle: the operators MaxPool and AveragePool of onnxruntime, in float32."""
    image = rng.normal(size=shape).astype(np.float32)
    window = {"kernel_shape": [size, size], "strides": [stride, stride]}
    module, feed = solution("pooling"), {"x": image[None, None]}

    for operator, function in [("MaxPool", module.max_pool2d), ("AveragePool", module.avg_pool2d)]:
        oracle = onnx_run(operator, feed, 4, **window)[0, 0]
        np.testing.assert_allclose(function(image.astype(float), size, stride), oracle, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("shape", [(1, 1, 1, 1), (2, 3, 5, 7), (5, 7, 2, 3)])
def test_pooling_agrees_with_global_average_pool(
    solution: Load, rng: np.random.Generator, shape: tuple[int, int, int, int]
) -> None:
    """Oracle: the operator GlobalAveragePool of onnxruntime, in float32."""
    x = rng.normal(size=shape).astype(np.float32)

    oracle = onnx_run("GlobalAveragePool", {"x": np.moveaxis(x, 3, 1).copy()}, 4)[:, :, 0, 0]

    np.testing.assert_allclose(solution("pooling").global_average_pool(x.astype(float)), oracle, rtol=1e-5, atol=1e-6)


@pytest.mark.slow
@pytest.mark.parametrize("shape", [(4, 4), (5, 7), (11, 3)])
@pytest.mark.parametrize(("size", "stride"), [(2, 2), (3, 1), (3, 2), (2, 3)])
def test_max_pool_backward_agrees_with_gradient_tape(
    solution: Load, rng: np.random.Generator, shape: tuple[int, int], size: int, stride: int
) -> None:
    """Oracle: tf.GradientTape through tf.nn.max_pool2d, in float64; the images hold no ties."""
    import tensorflow as tf

    image = rng.normal(size=shape)
    at = tf.Variable(image[None, :, :, None])
    with tf.GradientTape() as tape:
        pooled = tf.nn.max_pool2d(at, size, stride, "VALID")
    dout = rng.normal(size=pooled.shape)
    oracle = tape.gradient(pooled, at, output_gradients=tf.constant(dout)).numpy()[0, :, :, 0]

    answer = solution("max-pool-backward").max_pool_backward(dout[0, :, :, 0], image, size, stride)

    np.testing.assert_allclose(answer, oracle, rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize(("shape", "kernel", "filters"), [((2, 5, 7, 3), (3, 2), 4), ((3, 8, 6, 2), (2, 3), 1)])
@pytest.mark.parametrize(("stride", "padding"), [(1, 0), (2, 1), (3, 2)])
def test_conv_layer_agrees_with_conv(
    solution: Load,
    rng: np.random.Generator,
    shape: tuple[int, int, int, int],
    kernel: tuple[int, int],
    filters: int,
    stride: int,
    padding: int,
) -> None:
    """Oracle: the operator Conv of onnxruntime, in float32."""
    x = rng.normal(size=shape).astype(np.float32)
    W = rng.normal(size=(*kernel, shape[3], filters)).astype(np.float32)
    b = rng.normal(size=filters).astype(np.float32)
    feed = {"x": np.moveaxis(x, 3, 1).copy(), "W": W.transpose(3, 2, 0, 1).copy(), "b": b}

    oracle = np.moveaxis(onnx_run("Conv", feed, 4, strides=[stride] * 2, pads=[padding] * 4), 1, 3)

    wide = (value.astype(float) for value in (x, W, b))
    answer = solution("conv-layer").conv_layer(*wide, stride=stride, padding=padding)
    np.testing.assert_allclose(answer, oracle, rtol=1e-4, atol=1e-5)


@pytest.mark.slow
@pytest.mark.parametrize(("shape", "kernel"), [((2, 5, 7, 3), (3, 2)), ((3, 8, 6, 1), (2, 3))])
@pytest.mark.parametrize(("stride", "padding"), [(1, 0), (2, 1), (3, 2)])
def test_conv_layer_im2col_agrees_with_extract_patches(
    solution: Load,
    rng: np.random.Generator,
    shape: tuple[int, int, int, int],
    kernel: tuple[int, int],
    stride: int,
    padding: int,
) -> None:
    """Oracle: tf.image.extract_patches, whose patches are ordered row, column, channel."""
    import tensorflow as tf

    x = rng.normal(size=shape)
    padded = np.pad(x, [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    steps = [1, stride, stride, 1]
    oracle = tf.image.extract_patches(padded, [1, *kernel, 1], steps, [1, 1, 1, 1], "VALID").numpy()

    answer = solution("conv-layer").im2col(x, *kernel, stride, padding)

    np.testing.assert_array_equal(answer, oracle.reshape(-1, oracle.shape[3]))


@pytest.mark.slow
@pytest.mark.parametrize(("shape", "kernel", "filters"), [((2, 5, 7, 3), (3, 2), 4), ((3, 8, 6, 2), (2, 3), 1)])
@pytest.mark.parametrize(("stride", "padding"), [(1, 0), (2, 1), (3, 2)])
def test_conv_layer_backward_agrees_with_gradient_tape(
    solution: Load,
    rng: np.random.Generator,
    shape: tuple[int, int, int, int],
    kernel: tuple[int, int],
    filters: int,
    stride: int,
    padding: int,
) -> None:
    """Oracle: tf.GradientTape through tf.nn.conv2d, in float64."""
    import tensorflow as tf

    x, W = rng.normal(size=shape), rng.normal(size=(*kernel, shape[3], filters))
    at = [tf.Variable(x), tf.Variable(W), tf.Variable(np.zeros(filters))]
    sides = [[0, 0], [padding, padding], [padding, padding], [0, 0]]
    with tf.GradientTape() as tape:
        y = tf.nn.conv2d(at[0], at[1], stride, sides) + at[2]
    dout = rng.normal(size=y.shape)
    oracle = tape.gradient(y, at, output_gradients=tf.constant(dout))

    answer = solution("conv-layer-backward").conv_layer_backward(dout, x, W, stride=stride, padding=padding)

    for value, slope in zip(answer, oracle, strict=True):
        np.testing.assert_allclose(value, slope.numpy(), rtol=1e-11, atol=1e-12)
