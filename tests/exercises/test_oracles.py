"""Every solution against an oracle that none of us wrote. The name of each test names its oracle."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
import scipy.differentiate
import scipy.linalg
import scipy.optimize
import scipy.signal
import scipy.special
from onnx import TensorProto, helper
from sklearn.metrics import log_loss

from grader.checks import CheckFailed, close

Load = Callable[[str], ModuleType]


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(20)


@pytest.mark.parametrize("axis", [0, 1, -1])
def test_softmax_agrees_with_scipy(solution: Load, rng: np.random.Generator, axis: int) -> None:
    z = rng.normal(scale=300, size=(3, 5, 7))

    np.testing.assert_allclose(
        solution("softmax").softmax(z, axis=axis), scipy.special.softmax(z, axis=axis), rtol=1e-12, atol=1e-300
    )


def test_cross_entropy_agrees_with_scikit_learn(solution: Load, rng: np.random.Generator) -> None:
    z, labels = rng.normal(scale=2, size=(50, 7)), rng.integers(0, 7, size=50)

    oracle = log_loss(labels, scipy.special.softmax(z, axis=1), labels=range(7))

    assert solution("cross-entropy").cross_entropy(z, labels) == pytest.approx(oracle, rel=1e-12)


def test_cross_entropy_of_far_scores_agrees_with_scipy(solution: Load, rng: np.random.Generator) -> None:
    z, labels = rng.normal(scale=1e4, size=(50, 7)), rng.integers(0, 7, size=50)

    oracle = -scipy.special.log_softmax(z, axis=1)[np.arange(50), labels].mean()

    assert solution("cross-entropy").cross_entropy(z, labels) == pytest.approx(oracle, rel=1e-12)


def test_cross_entropy_gradient_agrees_with_scipy_differentiate(solution: Load, rng: np.random.Generator) -> None:
    module, labels = solution("cross-entropy"), np.array([0, 2, 1])
    z = rng.normal(scale=2, size=(3, 4))

    def loss(flat: np.ndarray) -> np.ndarray:
        rows = np.moveaxis(flat, 0, -1).reshape(*flat.shape[1:], 3, 4)
        return -scipy.special.log_softmax(rows, axis=-1)[..., np.arange(3), labels].mean(axis=-1)

    oracle = scipy.differentiate.jacobian(loss, z.ravel()).df.reshape(3, 4)
    np.testing.assert_allclose(module.cross_entropy_grad(z, labels), oracle, rtol=1e-8, atol=1e-10)


def test_backprop_agrees_with_differences_of_scipy_approx_fprime(solution: Load, rng: np.random.Generator) -> None:
    module = solution("backprop")
    shapes = {"W1": (3, 5), "b1": (5,), "W2": (5, 4), "b2": (4,)}
    params = {key: rng.normal(size=shape) for key, shape in shapes.items()}
    x, labels = rng.normal(size=(6, 3)), rng.integers(0, 4, size=6)

    def loss(at: dict[str, np.ndarray]) -> float:
        hidden = np.clip(x @ at["W1"] + at["b1"], 0, None)
        scores = hidden @ at["W2"] + at["b2"]
        return log_loss(labels, scipy.special.softmax(scores, axis=1), labels=range(4))

    value, grads = module.loss_and_gradients(params, x, labels)

    assert value == pytest.approx(loss(params), rel=1e-12)
    for key, shape in shapes.items():

        def loss_of_one(flat: np.ndarray, key: str = key, shape: tuple[int, ...] = shape) -> float:
            return loss({**params, key: flat.reshape(shape)})

        oracle = scipy.optimize.approx_fprime(params[key].ravel(), loss_of_one, 1e-7).reshape(shape)
        np.testing.assert_allclose(grads[key], oracle, rtol=1e-4, atol=1e-6)


@pytest.mark.slow
def test_backprop_agrees_with_tensorflow_gradient_tape(solution: Load, rng: np.random.Generator) -> None:
    import tensorflow as tf

    shapes = {"W1": (3, 7), "b1": (7,), "W2": (7, 4), "b2": (4,)}
    params = {key: rng.normal(size=shape) for key, shape in shapes.items()}
    x, labels = rng.normal(size=(11, 3)), rng.integers(0, 4, size=11)
    at = {key: tf.Variable(value) for key, value in params.items()}
    with tf.GradientTape() as tape:
        scores = tf.nn.relu(tf.constant(x) @ at["W1"] + at["b1"]) @ at["W2"] + at["b2"]
        oracle = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, scores))

    value, grads = solution("backprop").loss_and_gradients(params, x, labels)

    assert value == pytest.approx(float(oracle), rel=1e-12)
    for key, slope in zip(shapes, tape.gradient(oracle, list(at.values())), strict=True):
        np.testing.assert_allclose(grads[key], slope.numpy(), rtol=1e-10, atol=1e-13)


def test_gradient_descent_on_a_quadratic_agrees_with_its_closed_form_by_scipy(
    solution: Load, rng: np.random.Generator
) -> None:
    # x_t = (I - lr A)^t x_0 for the gradient A x; the power comes from scipy.linalg.
    A = np.diag(rng.uniform(0.5, 1.5, size=4)) + 0.1
    x0, rate = rng.normal(size=4), 0.3

    path = solution("gradient-descent").gradient_descent(lambda x: A @ x, x0, rate, 9)

    for t, point in enumerate(path):
        oracle = scipy.linalg.fractional_matrix_power(np.eye(4) - rate * A, t) @ x0
        np.testing.assert_allclose(point, oracle, rtol=1e-10, atol=1e-13)


@pytest.mark.slow
def test_gradient_descent_agrees_with_keras_sgd(solution: Load) -> None:
    import keras

    w, optimiser = keras.Variable(np.array([3.0, -2.0], dtype="float32")), keras.optimizers.SGD(0.1)
    oracle = [w.numpy()]
    for _ in range(6):
        optimiser.apply([2 * w + 1], [w])
        oracle.append(w.numpy())

    path = solution("gradient-descent").gradient_descent(lambda x: 2 * x + 1, np.array([3.0, -2.0]), 0.1, 6)

    np.testing.assert_allclose(path, np.array(oracle), rtol=1e-6, atol=1e-6)


@pytest.mark.slow
@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.9])
def test_momentum_agrees_with_keras_sgd(solution: Load, rng: np.random.Generator, momentum: float) -> None:
    import keras

    start = {"W": rng.normal(size=(3, 2)).astype("float32"), "b": rng.normal(size=2).astype("float32")}
    keras_optimiser = keras.optimizers.SGD(0.1, momentum=momentum)
    variables = {key: keras.Variable(value) for key, value in start.items()}
    optimiser, params = solution("momentum").Momentum(0.1, momentum=momentum), start
    for _ in range(7):
        grads = {key: rng.normal(size=value.shape).astype("float32") for key, value in start.items()}
        keras_optimiser.apply([keras.ops.convert_to_tensor(grads[key]) for key in start], list(variables.values()))
        params = optimiser.step(params, grads)

    for key, variable in variables.items():
        np.testing.assert_allclose(params[key], variable.numpy(), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize(("shape", "kernel"), [((7, 7), (3, 3)), ((5, 11), (3, 2)), ((4, 9), (1, 5)), ((3, 3), (3, 3))])
@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize("padding", [0, 1, 2])
def test_convolution_agrees_with_scipy_correlate2d(
    solution: Load,
    rng: np.random.Generator,
    shape: tuple[int, int],
    kernel: tuple[int, int],
    stride: int,
    padding: int,
) -> None:
    image, weights = rng.normal(size=shape), rng.normal(size=kernel)

    oracle = scipy.signal.correlate2d(np.pad(image, padding), weights, mode="valid")[::stride, ::stride]

    answer = solution("convolution").conv2d(image, weights, stride=stride, padding=padding)
    np.testing.assert_allclose(answer, oracle, rtol=1e-12, atol=1e-13)


def onnx_lstm(inputs: int, hidden: int, batch: int) -> onnxruntime.InferenceSession:
    """One LSTM step in onnxruntime's C++."""
    node = helper.make_node(
        "LSTM", ["X", "W", "R", "B", "", "h0", "c0"], ["", "h", "c"], hidden_size=hidden, name="lstm"
    )
    shapes = {
        "X": (1, batch, inputs),
        "W": (1, 4 * hidden, inputs),
        "R": (1, 4 * hidden, hidden),
        "B": (1, 8 * hidden),
        "h0": (1, batch, hidden),
        "c0": (1, batch, hidden),
    }
    given = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()]
    made = [helper.make_tensor_value_info(name, TensorProto.FLOAT, (1, batch, hidden)) for name in ("h", "c")]
    model = helper.make_model(
        helper.make_graph([node], "step", given, made), opset_imports=[helper.make_opsetid("", 14)], ir_version=8
    )
    onnx.checker.check_model(model)
    return onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])


@pytest.mark.parametrize(("batch", "inputs", "hidden"), [(1, 3, 5), (7, 5, 3), (3, 1, 4), (2, 4, 1)])
def test_lstm_cell_agrees_with_onnxruntime_on_random_weights(
    solution: Load, rng: np.random.Generator, batch: int, inputs: int, hidden: int
) -> None:
    params = {f"W_{gate}": rng.normal(size=(hidden + inputs, hidden)) for gate in "fiCo"}
    params |= {f"b_{gate}": rng.normal(size=hidden) for gate in "fiCo"}
    x, h, c = rng.normal(size=(batch, inputs)), rng.normal(size=(batch, hidden)), rng.normal(size=(batch, hidden))
    order = "iofC"  # ONNX stores its gates as input, output, forget, cell
    feed: dict[str, Any] = {
        "X": x[None],
        "W": np.concatenate([params[f"W_{gate}"][hidden:].T for gate in order])[None],
        "R": np.concatenate([params[f"W_{gate}"][:hidden].T for gate in order])[None],
        "B": np.concatenate([*(params[f"b_{gate}"] for gate in order), np.zeros(4 * hidden)])[None],
        "h0": h[None],
        "c0": c[None],
    }

    oracle_h, oracle_c = onnx_lstm(inputs, hidden, batch).run(
        ["h", "c"], {name: value.astype(np.float32) for name, value in feed.items()}
    )

    answer_h, answer_c = solution("lstm-cell").lstm_cell(x, h, c, params)
    np.testing.assert_allclose(answer_h, oracle_h[0], rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(answer_c, oracle_c[0], rtol=1e-5, atol=1e-6)


def test_float16_run_of_every_numpy_reference_fails(solution: Load, rng: np.random.Generator) -> None:
    half = np.float16
    z, labels = rng.normal(size=(7, 5)), rng.integers(0, 5, size=7)
    runs = [
        (solution("softmax").softmax, (z,)),
        (solution("cross-entropy").cross_entropy, (z, labels)),
        (solution("cross-entropy").cross_entropy_grad, (z, labels)),
        (solution("convolution").conv2d, (z, z[:3, :2])),
    ]
    for function, args in runs:
        coarse = function(*(value.astype(half) if value.dtype.kind == "f" else value for value in args))
        for dtype in (np.float16, np.float32, np.float64):
            with pytest.raises(CheckFailed):
                close(np.asarray(coarse).astype(dtype), function(*args))
