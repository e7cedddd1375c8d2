"""The solutions of unit 1 against oracles that none of us wrote. The docstring of each test names its oracle."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import numpy as np
import onnxruntime
import pytest
import scipy.differentiate
import scipy.special
from onnx import TensorProto, helper
from sklearn.preprocessing import OneHotEncoder

Load = Callable[[str], ModuleType]


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(10)


def onnx_runs(operator: str, x: np.ndarray, **attributes: float) -> np.ndarray:
    """Return what onnxruntime gives for an operator of one float32 input."""
    node = helper.make_node(operator, ["x"], ["y"], **attributes)
    given = [helper.make_tensor_value_info("x", TensorProto.FLOAT, x.shape)]
    made = [helper.make_tensor_value_info("y", TensorProto.FLOAT, x.shape)]
    model = helper.make_model(
        helper.make_graph([node], operator, given, made), opset_imports=[helper.make_opsetid("", 14)], ir_version=8
    )
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(["y"], {"x": x.astype(np.float32)})[0]


@pytest.mark.parametrize("shape", [(1,), (7, 3), (2, 3, 5)])
def test_step_functions_agree_with_heaviside(solution: Load, rng: np.random.Generator, shape: tuple[int, ...]) -> None:
    """Oracle: numpy.heaviside, and the operator Identity of onnxruntime."""
    module = solution("step-functions")
    x = rng.integers(-2, 3, size=shape) * rng.uniform(0.5, 1, size=shape)  # a fifth of the entries is 0

    np.testing.assert_array_equal(module.step(x), np.heaviside(x, 1))
    np.testing.assert_array_equal(module.sign(x), 2 * np.heaviside(x, 1) - 1)
    np.testing.assert_allclose(module.linear(x), onnx_runs("Identity", x), rtol=1e-6)


@pytest.mark.parametrize("shape", [(1,), (7, 3), (2, 3, 5)])
def test_sigmoid_agrees_with_expit(solution: Load, rng: np.random.Generator, shape: tuple[int, ...]) -> None:
    """Oracle: scipy.special.expit, and its derivative by scipy.differentiate."""
    module, x = solution("sigmoid"), rng.normal(scale=8, size=shape)

    np.testing.assert_allclose(module.sigmoid(x), scipy.special.expit(x), rtol=1e-14)
    oracle = scipy.differentiate.derivative(scipy.special.expit, x).df
    np.testing.assert_allclose(module.sigmoid_grad(x), oracle, rtol=1e-8, atol=1e-10)


def test_sigmoid_of_extreme_inputs_agrees_with_expit(solution: Load) -> None:
    """Oracle: scipy.special.expit."""
    x = np.array([-1e4, -745.0, -40.0, 0.0, 40.0, 710.0, 1e4])

    np.testing.assert_allclose(solution("sigmoid").sigmoid(x), scipy.special.expit(x), rtol=1e-13, atol=1e-320)


@pytest.mark.parametrize("shape", [(1,), (7, 3), (2, 3, 5)])
def test_tanh_agrees_with_numpy(solution: Load, rng: np.random.Generator, shape: tuple[int, ...]) -> None:
    """Oracle: numpy.tanh, its derivative by scipy.differentiate, and the operator Tanh of onnxruntime."""
    module, x = solution("tanh"), rng.normal(scale=3, size=shape)

    np.testing.assert_allclose(module.tanh(x), np.tanh(x), rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(module.tanh(x), onnx_runs("Tanh", x), rtol=1e-5, atol=1e-6)
    oracle = scipy.differentiate.derivative(np.tanh, x).df
    np.testing.assert_allclose(module.tanh_grad(x), oracle, rtol=1e-8, atol=1e-10)


def test_tanh_of_extreme_inputs_agrees_with_numpy(solution: Load) -> None:
    """Oracle: numpy.tanh."""
    x = np.array([-1e4, -400.0, -20.0, 0.0, 20.0, 400.0, 1e4])

    np.testing.assert_allclose(solution("tanh").tanh(x), np.tanh(x), rtol=1e-14)


@pytest.mark.parametrize("alpha", [0.01, 0.3])
def test_relu_and_leaky_relu_agree_with_onnxruntime(solution: Load, rng: np.random.Generator, alpha: float) -> None:
    """Oracle: the operators Relu and LeakyRelu of onnxruntime."""
    module, x = solution("relu"), rng.normal(size=(5, 3, 2)).astype(np.float32)

    np.testing.assert_array_equal(module.relu(x), onnx_runs("Relu", x))
    np.testing.assert_allclose(module.leaky_relu(x, alpha), onnx_runs("LeakyRelu", x, alpha=alpha), rtol=1e-6)


@pytest.mark.slow
@pytest.mark.parametrize("alpha", [0.01, 0.3])
def test_gradients_of_relu_agree_with_tensorflow(solution: Load, rng: np.random.Generator, alpha: float) -> None:
    """Oracle: the gradients of tf.nn.relu and tf.nn.leaky_relu, also where the input is exactly 0."""
    import tensorflow as tf

    module, x = solution("relu"), np.concatenate([[0.0], rng.normal(size=12)])
    at = tf.Variable(x)
    with tf.GradientTape(persistent=True) as tape:
        plain, leaky = tf.nn.relu(at), tf.nn.leaky_relu(at, alpha)

    np.testing.assert_array_equal(module.relu_grad(x), tape.gradient(plain, at).numpy())
    np.testing.assert_allclose(module.leaky_relu_grad(x, alpha), tape.gradient(leaky, at).numpy(), rtol=1e-6)


@pytest.mark.parametrize("scale", [1.0, 300.0, 1e4])
@pytest.mark.parametrize("axis", [0, 1, -1])
def test_log_softmax_agrees_with_scipy(solution: Load, rng: np.random.Generator, axis: int, scale: float) -> None:
    """Oracle: log_softmax and logsumexp of scipy.special."""
    module, z = solution("log-softmax"), rng.normal(scale=scale, size=(3, 5, 7))

    np.testing.assert_allclose(module.log_softmax(z, axis=axis), scipy.special.log_softmax(z, axis=axis), rtol=1e-10)
    np.testing.assert_allclose(module.logsumexp(z, axis=axis), scipy.special.logsumexp(z, axis=axis), rtol=1e-12)


@pytest.mark.parametrize(("n", "num_classes"), [(1, 4), (7, 5), (5, 5), (23, 11)])
def test_one_hot_agrees_with_scikit_learn(solution: Load, rng: np.random.Generator, n: int, num_classes: int) -> None:
    """Oracle: sklearn.preprocessing.OneHotEncoder."""
    labels = rng.integers(0, num_classes, size=n)

    oracle = OneHotEncoder(categories=[list(range(num_classes))], sparse_output=False).fit_transform(labels[:, None])

    np.testing.assert_array_equal(solution("one-hot").one_hot(labels, num_classes), oracle)
