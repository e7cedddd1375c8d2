"""Unit 2, losses: every solution against an oracle that none of us wrote; each docstring names it."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import numpy as np
import onnx
import onnxruntime
import pytest
import scipy.special
from onnx import TensorProto, helper
from scipy.spatial import distance
from sklearn.metrics import log_loss, mean_absolute_error, mean_squared_error

from grader.checks import CheckFailed, close

Load = Callable[[str], ModuleType]


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(2)


def probabilities(rng: np.random.Generator, n: int, k: int) -> np.ndarray:
    return scipy.special.softmax(rng.normal(scale=2, size=(n, k)), axis=1)


@pytest.mark.parametrize("shape", [(1,), (7,), (5, 3), (2, 3, 5)])
def test_mse_mae(solution: Load, rng: np.random.Generator, shape: tuple[int, ...]) -> None:
    """Oracles: scikit-learn's mean_squared_error and mean_absolute_error; scipy's sqeuclidean for half the sum."""
    module, y_true, y_pred = solution("mse-mae"), rng.normal(size=shape), rng.normal(size=shape)
    flat = y_true.ravel(), y_pred.ravel()

    assert module.mse(y_true, y_pred) == pytest.approx(mean_squared_error(*flat), rel=1e-12)
    assert module.mae(y_true, y_pred) == pytest.approx(mean_absolute_error(*flat), rel=1e-12)
    assert module.half_sse(y_true, y_pred) == pytest.approx(distance.sqeuclidean(*flat) / 2, rel=1e-12)


@pytest.mark.parametrize("n", [2, 7, 101])
def test_binary_cross_entropy_of_probabilities(solution: Load, rng: np.random.Generator, n: int) -> None:
    """Oracle: scikit-learn's log_loss, away from the clip."""
    labels, p = rng.integers(0, 2, size=n), rng.uniform(0.01, 0.99, size=n)

    assert solution("binary-cross-entropy").bce(labels, p) == pytest.approx(
        log_loss(labels, p, labels=[0, 1]), rel=1e-12
    )


@pytest.mark.slow
def test_binary_cross_entropy_of_certain_probabilities(solution: Load) -> None:
    """Oracle: Keras, which clips at 1e-7 from both sides too."""
    import keras

    labels, p = np.array([1.0, 0.0, 1.0, 0.0, 1.0]), np.array([0.0, 0.0, 1.0, 1.0, 1e-9])
    for size in (2, 3, 5):
        oracle = float(keras.losses.binary_crossentropy(labels[:size], p[:size]))

        assert solution("binary-cross-entropy").bce(labels[:size], p[:size]) == pytest.approx(oracle, rel=1e-6)


@pytest.mark.parametrize("scale", [1, 30, 1e4])
def test_binary_cross_entropy_of_scores(solution: Load, rng: np.random.Generator, scale: float) -> None:
    """Oracle: scipy's log_expit, the logarithm of the sigmoid."""
    labels, z = rng.integers(0, 2, size=(11, 3)), rng.normal(scale=scale, size=(11, 3))

    oracle = -np.where(labels == 1, scipy.special.log_expit(z), scipy.special.log_expit(-z)).mean()

    assert solution("binary-cross-entropy").bce_with_logits(labels, z) == pytest.approx(oracle, rel=1e-12)


@pytest.mark.parametrize(("n", "k"), [(1, 3), (5, 3), (7, 7), (2, 11), (127, 10)])
def test_categorical_cross_entropy(solution: Load, rng: np.random.Generator, n: int, k: int) -> None:
    """Oracle: scikit-learn's log_loss."""
    labels, p = rng.integers(0, k, size=n), probabilities(rng, n, k)

    oracle = log_loss(labels, p, labels=range(k))

    answer = solution("categorical-cross-entropy").categorical_cross_entropy(np.eye(k)[labels], p)
    assert answer == pytest.approx(oracle, rel=1e-12)


def test_categorical_cross_entropy_of_zero_probabilities(solution: Load) -> None:
    """Oracle: scipy's rel_entr, the entropy of one-hot answers being 0; the right class gets 1e-7."""
    y_true = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    p = np.array([[0.3, 0.0, 0.7], [0.0, 0.0, 1.0]])

    oracle = scipy.special.rel_entr(y_true, np.full((2, 3), 1e-7)).sum(axis=1).mean()

    assert solution("categorical-cross-entropy").categorical_cross_entropy(y_true, p) == pytest.approx(oracle)
    labels = np.array([1, 0])
    assert solution("sparse-categorical-cross-entropy").sparse_categorical_cross_entropy(labels, p) == pytest.approx(
        oracle
    )


@pytest.mark.parametrize(("n", "k"), [(1, 3), (5, 3), (7, 7), (2, 11), (127, 10)])
def test_sparse_categorical_cross_entropy(solution: Load, rng: np.random.Generator, n: int, k: int) -> None:
    """Oracles: onnxruntime's NegativeLogLikelihoodLoss on scipy's log_softmax, and scikit-learn's log_loss."""
    z, labels = rng.normal(scale=2, size=(n, k)), rng.integers(0, k, size=n)
    given = {"logp": scipy.special.log_softmax(z, axis=1).astype(np.float32), "labels": labels}
    node = helper.make_node("NegativeLogLikelihoodLoss", ["logp", "labels"], ["loss"], reduction="mean")
    inputs = [
        helper.make_tensor_value_info("logp", TensorProto.FLOAT, (n, k)),
        helper.make_tensor_value_info("labels", TensorProto.INT64, (n,)),
    ]
    output = helper.make_tensor_value_info("loss", TensorProto.FLOAT, ())
    model = helper.make_model(
        helper.make_graph([node], "loss", inputs, [output]),
        opset_imports=[helper.make_opsetid("", 14)],
        ir_version=8,
    )
    onnx.checker.check_model(model)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])

    (oracle,) = session.run(["loss"], given)

    p = scipy.special.softmax(z, axis=1)
    answer = solution("sparse-categorical-cross-entropy").sparse_categorical_cross_entropy(labels, p)
    assert answer == pytest.approx(float(oracle), rel=1e-5)
    assert answer == pytest.approx(log_loss(labels, p, labels=range(k)), rel=1e-12)


def test_float16_run_of_every_reference_fails(solution: Load, rng: np.random.Generator) -> None:
    """A run in float16 is not close, whatever dtype it comes back in; one in float32 is, as float32."""
    y, z, labels = rng.normal(size=(7, 5)), rng.normal(size=(7, 5)), rng.integers(0, 5, size=7)
    p, truths = probabilities(rng, 7, 5), rng.integers(0, 2, size=(7, 5)).astype(float)
    runs = [
        (solution("mse-mae").mse, (y, z)),
        (solution("mse-mae").mae, (y, z)),
        (solution("mse-mae").half_sse, (y, z)),
        (solution("binary-cross-entropy").bce, (truths, p)),
        (solution("binary-cross-entropy").bce_with_logits, (truths, z)),
        (solution("categorical-cross-entropy").categorical_cross_entropy, (np.eye(5)[labels], p)),
        (solution("sparse-categorical-cross-entropy").sparse_categorical_cross_entropy, (labels, p)),
    ]
    for function, args in runs:
        coarse, single = (
            function(*(value.astype(dtype) if value.dtype.kind == "f" else value for value in args))
            for dtype in (np.float16, np.float32)
        )
        close(np.float32(single), function(*args))
        for dtype in (np.float16, np.float32, np.float64):
            with pytest.raises(CheckFailed):
                close(dtype(coarse), function(*args))
