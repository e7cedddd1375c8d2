"""The solutions of unit 3 against oracles that none of us wrote. The docstring of each test names its oracle."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from types import ModuleType

import numpy as np
import onnxruntime
import pytest
import scipy.differentiate
import scipy.special
from onnx import TensorProto, helper
from sklearn.utils import gen_batches

Load = Callable[[str], ModuleType]


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(30)


@pytest.mark.parametrize("sizes", [(1, 1, 1), (5, 3, 2), (2, 7, 11), (3, 3, 3), (1, 4, 5)])
def test_dense_forward_agrees_with_gemm(solution: Load, rng: np.random.Generator, sizes: tuple[int, int, int]) -> None:
    """Oracle: the operator Gemm of onnxruntime."""
    n, features, units = sizes
    x, W, b = rng.normal(size=(n, features)), rng.normal(size=(features, units)), rng.normal(size=units)
    node = helper.make_node("Gemm", ["x", "W", "b"], ["y"])
    shapes = {"x": (n, features), "W": (features, units), "b": (units,)}
    given = [helper.make_tensor_value_info(name, TensorProto.DOUBLE, shape) for name, shape in shapes.items()]
    made = [helper.make_tensor_value_info("y", TensorProto.DOUBLE, (n, units))]
    model = helper.make_model(
        helper.make_graph([node], "dense", given, made), opset_imports=[helper.make_opsetid("", 14)], ir_version=8
    )
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])

    oracle = session.run(["y"], {"x": x, "W": W, "b": b})[0]

    np.testing.assert_allclose(solution("dense-forward").dense_forward(x, W, b), oracle, rtol=1e-12, atol=1e-13)


@pytest.mark.slow
@pytest.mark.parametrize("sizes", [(1, 1, 1), (5, 3, 2), (2, 7, 11), (3, 3, 3), (1, 4, 5)])
def test_dense_backward_agrees_with_gradient_tape(
    solution: Load, rng: np.random.Generator, sizes: tuple[int, int, int]
) -> None:
    """Oracle: tf.GradientTape through TensorFlow's matmul, in float64."""
    import tensorflow as tf

    n, features, units = sizes
    dout, x, W = rng.normal(size=(n, units)), rng.normal(size=(n, features)), rng.normal(size=(features, units))
    at = [tf.Variable(x), tf.Variable(W), tf.Variable(np.zeros(units))]
    with tf.GradientTape() as tape:
        y = tf.matmul(at[0], at[1]) + at[2]
    oracle = tape.gradient(y, at, output_gradients=tf.constant(dout))

    for answer, slope in zip(solution("dense-backward").dense_backward(dout, x, W), oracle, strict=True):
        np.testing.assert_allclose(answer, slope.numpy(), rtol=1e-12, atol=1e-13)


@pytest.mark.slow
@pytest.mark.parametrize("shape", [(1,), (5, 3), (2, 3, 5), (7, 1)])
def test_activation_backward_agrees_with_gradient_tape(
    solution: Load, rng: np.random.Generator, shape: tuple[int, ...]
) -> None:
    """Oracle: tf.GradientTape through tf.nn.relu and tf.sigmoid, in float64; x holds a 0."""
    import tensorflow as tf

    dout, x = rng.normal(size=shape), rng.normal(scale=3, size=shape)
    x.flat[0] = 0.0
    at = tf.Variable(x)
    with tf.GradientTape(persistent=True) as tape:
        y, s = tf.nn.relu(at), tf.sigmoid(at)
    module, upstream = solution("activation-backward"), tf.constant(dout)

    for answer, oracle in [(module.relu_backward(dout, x), y), (module.sigmoid_backward(dout, s.numpy()), s)]:
        slope = tape.gradient(oracle, at, output_gradients=upstream).numpy()
        np.testing.assert_allclose(answer, slope, rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("sizes", [(5, 3, 4), (5, 3, 7, 2), (1, 1, 1, 1), (11, 4, 5, 7, 3, 2)])
def test_mlp_forward_agrees_with_gemm_and_relu(
    solution: Load, rng: np.random.Generator, sizes: tuple[int, ...]
) -> None:
    """Oracle: a graph of the operators Gemm and Relu in onnxruntime."""
    n, *widths = sizes
    x = rng.normal(size=(n, widths[0]))
    weights = [rng.normal(size=pair) for pair in pairwise(widths)]
    biases = [rng.normal(size=width) for width in widths[1:]]
    feed, nodes, last = {"h0": x}, [], len(weights)
    for i, (W, b) in enumerate(zip(weights, biases, strict=True), start=1):
        feed |= {f"W{i}": W, f"b{i}": b}
        nodes.append(helper.make_node("Gemm", [f"h{i - 1}", f"W{i}", f"b{i}"], [f"a{i}"]))
        nodes.append(helper.make_node("Identity" if i == last else "Relu", [f"a{i}"], [f"h{i}"]))
    given = [helper.make_tensor_value_info(key, TensorProto.DOUBLE, value.shape) for key, value in feed.items()]
    made = [helper.make_tensor_value_info(f"h{last}", TensorProto.DOUBLE, (n, widths[-1]))]
    model = helper.make_model(
        helper.make_graph(nodes, "network", given, made), opset_imports=[helper.make_opsetid("", 14)], ir_version=8
    )
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])

    oracle = session.run([f"h{last}"], feed)[0]

    np.testing.assert_allclose(solution("mlp-forward").forward(x, weights, biases), oracle, rtol=1e-11, atol=1e-12)


@pytest.mark.parametrize("shape", [(7,), (3, 5), (2, 3, 2), (1, 1)])
def test_numerical_gradient_agrees_with_scipy_jacobian(
    solution: Load, rng: np.random.Generator, shape: tuple[int, ...]
) -> None:
    """Oracle: scipy.differentiate.jacobian, of eighth order, of the logarithm of a sum of exponentials."""
    x = rng.normal(size=shape)

    oracle = scipy.differentiate.jacobian(lambda flat: scipy.special.logsumexp(np.sin(flat), axis=0), x.ravel()).df

    answer = solution("numerical-gradient").numerical_gradient(lambda at: scipy.special.logsumexp(np.sin(at)), x)
    np.testing.assert_allclose(answer, oracle.reshape(shape), rtol=1e-7, atol=1e-9)


@pytest.mark.slow
@pytest.mark.parametrize("sizes", [(4, 5, 10, 3), (784, 64, 10), (1, 1), (7, 2, 11, 3, 5)])
def test_parameter_count_agrees_with_keras(solution: Load, sizes: tuple[int, ...]) -> None:
    """Oracle: count_params of a Keras model of dense layers."""
    import keras

    model = keras.Sequential([keras.Input((sizes[0],)), *(keras.layers.Dense(units) for units in sizes[1:])])

    assert solution("parameter-count").count_parameters(sizes[0], list(sizes[1:])) == model.count_params()


@pytest.mark.parametrize(("samples", "batch_size"), [(1, 1), (10, 4), (12, 4), (3, 7), (101, 10)])
def test_parameter_count_agrees_with_gen_batches(solution: Load, samples: int, batch_size: int) -> None:
    """Oracle: the number of batches that scikit-learn's gen_batches yields."""
    batches = len(list(gen_batches(samples, batch_size)))
    module = solution("parameter-count")

    assert module.iterations_per_epoch(samples, batch_size) == batches
    assert module.total_updates(samples, batch_size, 5) == 5 * batches
