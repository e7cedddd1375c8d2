"""Unit 4 against oracles that none of us wrote: Keras on TensorFlow, ONNX's reference operators, scikit-learn, scipy.

Keras agrees with our formulas up to the place of eps, so most comparisons make eps too small to matter; where eps is
outside the root here and inside there, one test each translates it.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import scipy.optimize
import scipy.stats
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error
from sklearn.utils import gen_batches

from grader.checks import CheckFailed, close

Load = Callable[[str], ModuleType]
Arrays = dict[str, np.ndarray]

SHAPES = {"W": (3, 2), "b": (2,), "kernel": (2, 1, 3)}
TINY = 1e-20


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(44)


def arrays(rng: np.random.Generator, dtype: str = "float32") -> Arrays:
    return {key: rng.normal(size=shape).astype(dtype) for key, shape in SHAPES.items()}


def agrees_with_keras(ours: Any, theirs: Any, rng: np.random.Generator, steps: int = 7) -> None:
    """Let both take the same steps from the same start; Keras computes in float32."""
    import keras

    params = arrays(rng)
    variables = {key: keras.Variable(value) for key, value in params.items()}
    for _ in range(steps):
        grads = arrays(rng)
        theirs.apply([keras.ops.convert_to_tensor(grads[key]) for key in SHAPES], list(variables.values()))
        params = ours.step(params, grads)
        for key, variable in variables.items():
            np.testing.assert_allclose(params[key], variable.numpy(), rtol=2e-5, atol=2e-6)


def one_step_of_keras(optimiser: Any, start: float, gradient: float) -> float:
    import keras

    variable = keras.Variable(np.array([start], dtype="float32"))
    optimiser.apply([keras.ops.convert_to_tensor(np.array([gradient], dtype="float32"))], [variable])
    return float(variable.numpy()[0])


def onnx_step(operator: str, attributes: dict[str, Any], states: list[np.ndarray], *inputs: np.ndarray) -> list[Any]:
    """One step of an optimiser of ONNX's preview domain, in float64."""
    names = ["R", "T", "X", "G", *(f"state{number}" for number in range(len(states)))]
    outputs = ["X_new", *(f"new{number}" for number in range(len(states)))]
    node = helper.make_node(operator, names, outputs, domain="ai.onnx.preview.training", **attributes)
    kinds = [TensorProto.DOUBLE, TensorProto.INT64] + [TensorProto.DOUBLE] * (len(names) - 2)
    graph = helper.make_graph(
        [node],
        "step",
        [helper.make_tensor_value_info(name, kind, None) for name, kind in zip(names, kinds, strict=True)],
        [helper.make_tensor_value_info(name, TensorProto.DOUBLE, None) for name in outputs],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("ai.onnx.preview.training", 1)])
    return ReferenceEvaluator(model).run(None, dict(zip(names, [*inputs, *states], strict=True)))


def test_linear_regression_agrees_with_differences_of_scikit_learns_mean_squared_error(
    solution: Load, rng: np.random.Generator
) -> None:
    """Oracle: scipy.optimize.approx_fprime over sklearn.metrics.mean_squared_error, epoch by epoch."""
    x, y = rng.normal(size=13), rng.normal(size=13)
    line, losses = np.zeros(2), []

    def loss(at: np.ndarray) -> float:
        return mean_squared_error(y, at[0] * x + at[1])

    for _ in range(6):
        losses.append(loss(line))
        line = line - 0.1 * scipy.optimize.approx_fprime(line, loss, 1e-7)

    w, b, answer = solution("linear-regression").fit(x, y, 0.1, 6)

    np.testing.assert_allclose([w, b], line, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(answer, losses, rtol=1e-5)


def test_linear_regression_ends_at_the_lines_of_scikit_learn_and_scipy(solution: Load) -> None:
    """Oracles: sklearn.linear_model.LinearRegression and scipy.stats.linregress, on the course's ten people."""
    x = scipy.stats.zscore([87, 81, 82, 92, 90, 61, 86, 66, 69, 69])
    y = scipy.stats.zscore([187, 174, 179, 192, 188, 160, 179, 168, 168, 174])
    oracle = LinearRegression().fit(x[:, None], y)

    w, b, _ = solution("linear-regression").fit(x, y, 0.1, 200)

    assert w == pytest.approx(oracle.coef_[0], rel=1e-12)
    assert w == pytest.approx(scipy.stats.linregress(x, y).slope, rel=1e-12)
    assert b == pytest.approx(oracle.intercept_, abs=1e-12)


@pytest.mark.parametrize(("n", "batch_size"), [(10, 4), (13, 5), (7, 7), (3, 8), (1, 1), (12, 3)])
def test_mini_batches_agree_with_scikit_learns_gen_batches(
    solution: Load, rng: np.random.Generator, n: int, batch_size: int
) -> None:
    """Oracle: sklearn.utils.gen_batches for the cuts; numpy's permutation of the same seed for the order."""
    X, y = rng.normal(size=(n, 2, 3)), rng.normal(size=(n, 1))
    order = np.random.default_rng(5).permutation(n)

    answer = list(solution("mini-batches").minibatches(X, y, batch_size, np.random.default_rng(5)))

    oracle = [(X[order][rows], y[order][rows]) for rows in gen_batches(n, batch_size)]
    assert len(answer) == len(oracle)
    for given, wanted in zip(answer, oracle, strict=True):
        np.testing.assert_array_equal(given[0], wanted[0])
        np.testing.assert_array_equal(given[1], wanted[1])


@pytest.mark.slow
def test_sgd_agrees_with_keras(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: keras.optimizers.SGD without momentum."""
    import keras

    agrees_with_keras(solution("sgd").SGD(0.1), keras.optimizers.SGD(0.1), rng)


@pytest.mark.slow
@pytest.mark.parametrize("momentum", [0.3, 0.9])
def test_nesterov_agrees_with_keras(solution: Load, rng: np.random.Generator, momentum: float) -> None:
    """Oracle: keras.optimizers.SGD(nesterov=True), the same formula."""
    import keras

    theirs = keras.optimizers.SGD(0.1, momentum=momentum, nesterov=True)
    agrees_with_keras(solution("nesterov").Nesterov(0.1, momentum), theirs, rng)


def test_nesterov_agrees_with_onnx(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: ONNX's Momentum in the mode nesterov, whose velocity leaves out the learning rate."""
    optimiser, w, velocity = solution("nesterov").Nesterov(0.1, 0.8), rng.normal(size=(3, 2)), np.zeros((3, 2))
    attributes = {"alpha": 0.8, "beta": 1.0, "mode": "nesterov", "norm_coefficient": 0.0}
    for t in range(1, 6):
        gradient = rng.normal(size=(3, 2))
        answer = optimiser.step({"w": w}, {"w": gradient})["w"]
        w, velocity = onnx_step("Momentum", attributes, [velocity], np.array(0.1), np.array(t), w, gradient)
        # The attribute 0.8 is stored as float32.
        np.testing.assert_allclose(answer, w, rtol=1e-6, atol=1e-7)


@pytest.mark.slow
def test_adagrad_agrees_with_keras(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: keras.optimizers.Adagrad, told to start at 0 as we do; its own default is 0.1."""
    import keras

    theirs = keras.optimizers.Adagrad(0.1, initial_accumulator_value=0.0, epsilon=TINY)
    agrees_with_keras(solution("adagrad").AdaGrad(0.1, eps=TINY), theirs, rng)


def test_adagrad_agrees_with_onnx_about_eps(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: ONNX's Adagrad, which adds eps outside the root too."""
    optimiser, w, h = solution("adagrad").AdaGrad(0.1, eps=0.5), rng.normal(size=(3, 2)), np.zeros((3, 2))
    attributes = {"epsilon": 0.5, "decay_factor": 0.0, "norm_coefficient": 0.0}
    for t in range(5):
        gradient = rng.normal(size=(3, 2))
        answer = optimiser.step({"w": w}, {"w": gradient})["w"]
        w, h = onnx_step("Adagrad", attributes, [h], np.array(0.1), np.array(t), w, gradient)
        np.testing.assert_allclose(answer, w, rtol=1e-6, atol=1e-7)


@pytest.mark.slow
@pytest.mark.parametrize("rho", [0.5, 0.9])
def test_rmsprop_agrees_with_keras(solution: Load, rng: np.random.Generator, rho: float) -> None:
    """Oracle: keras.optimizers.RMSprop; its eps stands inside the root, so both are too small to matter."""
    import keras

    theirs = keras.optimizers.RMSprop(0.1, rho=rho, epsilon=TINY)
    agrees_with_keras(solution("rmsprop").RMSProp(0.1, rho, TINY), theirs, rng)


@pytest.mark.slow
def test_rmsprop_agrees_with_keras_about_eps_once_it_is_translated(solution: Load) -> None:
    """Oracle: keras.optimizers.RMSprop. sqrt(h) + e = sqrt(h + 2 e sqrt(h) + e^2) for one entry in its first step."""
    import keras

    gradient, eps = 3.0, 0.4
    root = np.sqrt(0.1 * gradient**2)
    theirs = keras.optimizers.RMSprop(0.1, rho=0.9, epsilon=2 * eps * root + eps**2)

    answer = solution("rmsprop").RMSProp(0.1, 0.9, eps).step({"w": np.array([1.0])}, {"w": np.array([gradient])})

    assert answer["w"][0] == pytest.approx(one_step_of_keras(theirs, 1.0, gradient), rel=1e-5)


@pytest.mark.slow
@pytest.mark.parametrize(("rate", "rho", "eps"), [(1.0, 0.95, 1e-6), (0.5, 0.7, 0.1)])
def test_adadelta_agrees_with_keras(
    solution: Load, rng: np.random.Generator, rate: float, rho: float, eps: float
) -> None:
    """Oracle: keras.optimizers.Adadelta, the same formula with another default learning rate."""
    import keras

    theirs = keras.optimizers.Adadelta(rate, rho=rho, epsilon=eps)
    agrees_with_keras(solution("adadelta").AdaDelta(rate, rho, eps), theirs, rng)


@pytest.mark.slow
@pytest.mark.parametrize(("beta1", "beta2"), [(0.9, 0.999), (0.5, 0.75)])
def test_adam_agrees_with_keras(solution: Load, rng: np.random.Generator, beta1: float, beta2: float) -> None:
    """Oracle: keras.optimizers.Adam, whose eps stands beside the uncorrected root."""
    import keras

    theirs = keras.optimizers.Adam(0.1, beta_1=beta1, beta_2=beta2, epsilon=TINY)
    agrees_with_keras(solution("adam").Adam(0.1, beta1, beta2, TINY), theirs, rng)


@pytest.mark.slow
def test_adam_agrees_with_keras_about_eps_once_it_is_translated(solution: Load) -> None:
    """Oracle: keras.optimizers.Adam. Its eps is ours times sqrt(1 - beta2) in the first step."""
    import keras

    theirs = keras.optimizers.Adam(0.1, beta_2=0.75, epsilon=0.4 * np.sqrt(0.25))

    ours = solution("adam").Adam(0.1, beta2=0.75, eps=0.4)
    answer = ours.step({"w": np.array([1.0])}, {"w": np.array([3.0])})

    assert answer["w"][0] == pytest.approx(one_step_of_keras(theirs, 1.0, 3.0), rel=1e-5)


@pytest.mark.slow
def test_nadam_is_made_of_steps_of_keras_adam(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: two of keras.optimizers.Adam. Keras' own Nadam changes beta1 in every step, and so has other values.

    One Adam with beta1 gives lr m_hat / root, one without gives lr g / root; the simple Nadam is their sum, weighted.
    """
    import keras

    beta1, beta2 = 0.8, 0.9
    optimiser = solution("nadam").NAdam(0.1, beta1, beta2, TINY)
    averaged, plain = (keras.optimizers.Adam(0.1, beta_1=beta, beta_2=beta2, epsilon=TINY) for beta in (beta1, 0.0))
    zero = np.zeros((3, 2), dtype="float32")
    first, second = keras.Variable(zero), keras.Variable(zero)
    for t in range(1, 8):
        gradient = rng.normal(size=(3, 2)).astype("float32")
        for theirs, variable in ((averaged, first), (plain, second)):
            variable.assign(zero)
            theirs.apply([keras.ops.convert_to_tensor(gradient)], [variable])
        oracle = beta1 * first.numpy() + (1 - beta1) * second.numpy() / (1 - beta1**t)

        answer = optimiser.step({"w": zero}, {"w": gradient})["w"]

        np.testing.assert_allclose(answer, oracle, rtol=2e-5, atol=2e-6)


@pytest.mark.slow
@pytest.mark.parametrize("weight_decay", [0.01, 0.5])
def test_adamw_agrees_with_keras(solution: Load, rng: np.random.Generator, weight_decay: float) -> None:
    """Oracle: keras.optimizers.AdamW, whose eps stands beside the uncorrected root."""
    import keras

    theirs = keras.optimizers.AdamW(0.1, weight_decay=weight_decay, epsilon=TINY)
    agrees_with_keras(solution("adamw").AdamW(0.1, eps=TINY, weight_decay=weight_decay), theirs, rng)


@pytest.mark.slow
@pytest.mark.parametrize("step", [0, 1, 9, 10, 25, 99, 100, 151])
def test_schedules_agree_with_keras(solution: Load, step: int) -> None:
    """Oracles: ExponentialDecay with and without staircase, and CosineDecay, of keras.optimizers.schedules."""
    from keras.optimizers import schedules

    module = solution("learning-rate-schedules")
    pairs = [
        (module.step_decay(0.3, step, 0.7, 10), schedules.ExponentialDecay(0.3, 10, 0.7, staircase=True)),
        (module.step_decay(0.3, step), schedules.ExponentialDecay(0.3, 10, 0.5, staircase=True)),
        (module.exponential_decay(0.3, step, 0.2, 40), schedules.ExponentialDecay(0.3, 40, 0.2)),
        (module.cosine_decay(0.3, step, 100), schedules.CosineDecay(0.3, 100)),
    ]
    for answer, oracle in pairs:
        assert answer == pytest.approx(float(oracle(step)), rel=1e-5, abs=1e-7)


@pytest.mark.slow
@pytest.mark.parametrize("max_norm", [0.5, 3.0, 100.0])
def test_gradient_clipping_agrees_with_tensorflow(solution: Load, rng: np.random.Generator, max_norm: float) -> None:
    """Oracle: tf.clip_by_global_norm."""
    import tensorflow as tf

    grads = arrays(rng, "float64")
    oracle, oracle_norm = tf.clip_by_global_norm([tf.constant(value) for value in grads.values()], max_norm)

    clipped, norm = solution("gradient-clipping").clip_by_global_norm(grads, max_norm)

    assert norm == pytest.approx(float(oracle_norm), rel=1e-12)
    for value, wanted in zip(clipped.values(), oracle, strict=True):
        np.testing.assert_allclose(value, wanted.numpy(), rtol=1e-12)


OPTIMISERS = [
    ("sgd", "SGD"),
    ("nesterov", "Nesterov"),
    ("adagrad", "AdaGrad"),
    ("rmsprop", "RMSProp"),
    ("adadelta", "AdaDelta"),
    ("adam", "Adam"),
    ("nadam", "NAdam"),
    ("adamw", "AdamW"),
]


@pytest.mark.parametrize(("slug", "name"), OPTIMISERS)
def test_optimisers_pass_in_float32_and_fail_in_float16(
    solution: Load, rng: np.random.Generator, slug: str, name: str
) -> None:
    params, grads = arrays(rng, "float64"), arrays(rng, "float64")
    runs = {}
    for dtype in ("float64", "float32", "float16"):
        optimiser = getattr(solution(slug), name)(0.1)
        coarse = [{key: value.astype(dtype) for key, value in given.items()} for given in (params, grads)]
        runs[dtype] = [optimiser.step(*coarse) for _ in range(3)]

    close(runs["float32"], runs["float64"])
    with pytest.raises(CheckFailed):
        close(runs["float16"], runs["float64"])


def test_functions_pass_in_float32_and_fail_in_float16(solution: Load, rng: np.random.Generator) -> None:
    x, y, grads = rng.normal(size=13), rng.normal(size=13), arrays(rng, "float64")

    def run(dtype: str) -> list[Any]:
        w, b, losses = solution("linear-regression").fit(x.astype(dtype), y.astype(dtype), 0.1, 5)
        clip = solution("gradient-clipping").clip_by_global_norm
        clipped, norm = clip({key: value.astype(dtype) for key, value in grads.items()}, 1.0)
        return [[np.asarray([w, b, *losses], dtype)], [*clipped.values(), norm]]

    for fine, single, half in zip(run("float64"), run("float32"), run("float16"), strict=True):
        close(single, fine)
        with pytest.raises(CheckFailed):
            close(half, fine)
