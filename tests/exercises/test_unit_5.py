"""Unit 5, training well: every solution against an oracle that none of us wrote; each docstring names it."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
import scipy.optimize
import scipy.stats
import sklearn.metrics
from onnx import TensorProto, helper
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.ensemble import VotingClassifier

Load = Callable[[str], ModuleType]


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(5)


def session(node: onnx.NodeProto, opset: int, given: dict[str, Any], made: dict[str, int]) -> Any:
    """Run one ONNX operator in onnxruntime's C++ and return its outputs, which have the shape of the first input."""
    shape = next(iter(given.values())).shape
    kinds = {np.dtype("float32"): TensorProto.FLOAT, np.dtype("bool"): TensorProto.BOOL}
    inputs = [helper.make_tensor_value_info(name, kinds[value.dtype], value.shape) for name, value in given.items()]
    outputs = [helper.make_tensor_value_info(name, kind, shape) for name, kind in made.items()]
    model = helper.make_model(
        helper.make_graph([node], "one", inputs, outputs), opset_imports=[helper.make_opsetid("", opset)], ir_version=8
    )
    onnx.checker.check_model(model)
    runtime = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return runtime.run(list(made), given)


class Replay:
    """Stands for a generator, and makes the solution draw a mask that is already there."""

    def __init__(self, mask: np.ndarray) -> None:
        self.mask = mask

    def random(self, shape: tuple[int, ...]) -> np.ndarray:
        assert shape == self.mask.shape
        return self.mask.astype(float) * 0.999


@pytest.mark.parametrize("shape", [(7, 5), (1, 31), (2, 3, 11)])
@pytest.mark.parametrize("rate", [0.25, 0.6])
def test_dropout(solution: Load, rng: np.random.Generator, shape: tuple[int, ...], rate: float) -> None:
    """Oracle: onnxruntime's Dropout in training mode, whose mask the solution is made to draw."""
    x = rng.normal(size=shape).astype(np.float32)
    given = {"x": x, "ratio": np.array(rate, dtype=np.float32), "training": np.array(True)}
    node = helper.make_node("Dropout", list(given), ["y", "mask"], seed=3)
    oracle, mask = session(node, 13, given, {"y": TensorProto.FLOAT, "mask": TensorProto.BOOL})

    answer, answer_mask = solution("dropout").dropout_forward(x, rate, Replay(mask))

    np.testing.assert_array_equal(answer_mask, mask)
    np.testing.assert_allclose(answer, oracle, rtol=1e-6)


def test_dropout_keeps_as_many_as_it_should(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: scipy.stats.binomtest."""
    for rate in (0.1, 0.5, 0.8):
        _, mask = solution("dropout").dropout_forward(np.ones((101, 103)), rate, rng)
        assert scipy.stats.binomtest(int(mask.sum()), mask.size, 1 - rate).pvalue > 1e-4


def test_dropout_backward(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: scipy.optimize.approx_fprime through the forward pass with the same draws."""
    module, dout = solution("dropout"), rng.normal(size=(5, 3))
    x = rng.normal(size=(5, 3))

    def loss(flat: np.ndarray) -> float:
        out, _ = module.dropout_forward(flat.reshape(5, 3), 0.3, np.random.default_rng(1))
        return float((out * dout).sum())

    _, mask = module.dropout_forward(x, 0.3, np.random.default_rng(1))
    oracle = scipy.optimize.approx_fprime(x.ravel(), loss, 1e-6).reshape(5, 3)
    np.testing.assert_allclose(module.dropout_backward(dout, mask, 0.3), oracle, rtol=1e-6, atol=1e-8)


@pytest.mark.slow
@pytest.mark.parametrize(("size", "features"), [(2, 3), (7, 5), (31, 1)])
def test_batch_normalisation(solution: Load, rng: np.random.Generator, size: int, features: int) -> None:
    """Oracle: keras.layers.BatchNormalization and tf.GradientTape in float64, over several batches."""
    import keras
    import tensorflow as tf

    twin = keras.layers.BatchNormalization(momentum=0.8, epsilon=1e-3, dtype="float64")
    layer = solution("batch-normalisation").BatchNorm(features, 0.8, 1e-3)
    twin.build((None, features))
    layer.gamma, layer.beta = rng.uniform(0.5, 2, size=features), rng.normal(size=features)
    twin.gamma.assign(layer.gamma)
    twin.beta.assign(layer.beta)
    for _ in range(4):
        x, dout = rng.normal(2, 3, size=(size, features)), rng.normal(size=(size, features))
        at = tf.Variable(x)
        with tf.GradientTape() as tape:
            out = twin(at, training=True)
            loss = tf.reduce_sum(out * dout)
        dx, dgamma, dbeta = tape.gradient(loss, [at, twin.gamma.value, twin.beta.value])

        np.testing.assert_allclose(layer.forward(x, True), out.numpy(), rtol=1e-9, atol=1e-11)
        np.testing.assert_allclose(layer.backward(dout), dx.numpy(), rtol=1e-9, atol=1e-11)
        np.testing.assert_allclose(layer.dgamma, dgamma.numpy(), rtol=1e-9, atol=1e-11)
        np.testing.assert_allclose(layer.dbeta, dbeta.numpy(), rtol=1e-9, atol=1e-11)
    np.testing.assert_allclose(layer.running_mean, twin.moving_mean.numpy(), rtol=1e-9, atol=1e-11)
    np.testing.assert_allclose(layer.running_var, twin.moving_variance.numpy(), rtol=1e-9, atol=1e-11)
    np.testing.assert_allclose(layer.forward(x, False), twin(x, training=False).numpy(), rtol=1e-9, atol=1e-11)


@pytest.mark.parametrize("shape", [(3, 5), (2, 3, 7), (2, 1, 3, 4), (11,)])
def test_layer_normalisation(solution: Load, rng: np.random.Generator, shape: tuple[int, ...]) -> None:
    """Oracle: onnxruntime's LayerNormalization."""
    given = {
        "x": rng.normal(2, 3, size=shape).astype(np.float32),
        "gamma": rng.normal(size=shape[-1]).astype(np.float32),
        "beta": rng.normal(size=shape[-1]).astype(np.float32),
    }
    node = helper.make_node("LayerNormalization", list(given), ["y"], axis=-1, epsilon=1e-3)
    oracle = session(node, 17, given, {"y": TensorProto.FLOAT})[0]

    answer = solution("layer-normalisation").layer_norm(*(value.astype(float) for value in given.values()), eps=1e-3)

    np.testing.assert_allclose(answer, oracle, rtol=1e-5, atol=1e-5)


@pytest.mark.slow
@pytest.mark.parametrize(("fan_in", "fan_out"), [(311, 103), (89, 401)])
@pytest.mark.parametrize(
    ("name", "twin"),
    [
        ("xavier_normal", {"scale": 1.0, "mode": "fan_avg", "distribution": "untruncated_normal"}),
        ("xavier_uniform", {"scale": 1.0, "mode": "fan_avg", "distribution": "uniform"}),
        ("he_normal", {"scale": 2.0, "mode": "fan_in", "distribution": "untruncated_normal"}),
    ],
)
def test_weight_initialisation(
    solution: Load, rng: np.random.Generator, name: str, twin: dict[str, Any], fan_in: int, fan_out: int
) -> None:
    """Oracle: keras.initializers.VarianceScaling, compared by the two-sample test scipy.stats.ks_2samp."""
    import keras

    oracle = keras.initializers.VarianceScaling(**twin, seed=11)((fan_in, fan_out)).numpy()

    answer = getattr(solution("weight-initialisation"), name)(fan_in, fan_out, rng)

    assert answer.shape == oracle.shape
    assert answer.std() == pytest.approx(oracle.std(), rel=0.02)
    assert np.abs(answer).max() == pytest.approx(np.abs(oracle).max(), rel=0.001 if "uniform" in name else 0.3)
    assert scipy.stats.ks_2samp(answer.ravel(), oracle.ravel()).pvalue > 1e-4


@pytest.mark.slow
def test_l2_regularisation(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: keras.regularizers.L2, which has no 1/2, and tf.GradientTape."""
    import keras
    import tensorflow as tf

    module, lam = solution("l2-regularisation"), 0.3
    weights = [rng.normal(size=shape) for shape in [(3, 5), (5,), (2, 3, 1, 4)]]
    at = [tf.Variable(value) for value in weights]
    with tf.GradientTape() as tape:
        oracle = tf.add_n([keras.regularizers.L2(lam / 2)(value) for value in at])

    assert module.l2_penalty(weights, lam) == pytest.approx(float(oracle), rel=1e-6)
    for value, slope in zip(weights, tape.gradient(oracle, at), strict=True):
        np.testing.assert_allclose(module.l2_gradient(value, lam), slope.numpy(), rtol=1e-6)


@pytest.mark.slow
@pytest.mark.parametrize("patience", [1, 2, 5])
@pytest.mark.parametrize("min_delta", [0.0, 0.25])
def test_early_stopping(solution: Load, rng: np.random.Generator, patience: int, min_delta: float) -> None:
    """Oracle: keras.callbacks.EarlyStopping. Losses are multiples of 1/64, where both have no rounding."""
    import keras

    for _ in range(20):
        twin = keras.callbacks.EarlyStopping("loss", patience=patience, min_delta=min_delta, mode="min")
        twin.set_model(keras.Sequential())
        twin.model.stop_training = False
        twin.on_train_begin()
        stopper = solution("early-stopping").EarlyStopping(patience, min_delta)
        for epoch, loss in enumerate(rng.integers(0, 128, size=23) / 64):
            stop = stopper.update(float(loss))
            twin.on_epoch_end(epoch, {"loss": float(loss)})
            assert stop == bool(twin.model.stop_training)
            assert stopper.best == twin.best
            if stop:
                break


class Fixed(ClassifierMixin, BaseEstimator):
    """A classifier for VotingClassifier whose probabilities or labels are there beforehand: its samples are numbers."""

    def __init__(self, answers: np.ndarray | None = None, k: int = 0) -> None:
        self.answers = answers
        self.k = k

    def fit(self, X: np.ndarray, y: np.ndarray) -> Fixed:
        self.classes_ = np.arange(self.k)
        return self

    def predict(self, X: np.ndarray) -> Any:
        return self.answers[X[:, 0]]

    predict_proba = predict


@pytest.mark.parametrize(("models", "n", "k"), [(1, 5, 3), (2, 7, 5), (5, 31, 3), (11, 101, 7)])
def test_ensemble(solution: Load, rng: np.random.Generator, models: int, n: int, k: int) -> None:
    """Oracle: sklearn.ensemble.VotingClassifier, soft and hard; with few models there are many ties."""
    module, samples = solution("ensemble"), np.arange(n)[:, None]
    predictions, labels = rng.dirichlet(np.ones(k), size=(models, n)), rng.integers(0, k, size=(models, n))

    def vote(answers: np.ndarray, voting: str) -> VotingClassifier:
        members = [(str(number), Fixed(answer, k)) for number, answer in enumerate(answers)]
        return VotingClassifier(members, voting=voting).fit(samples, np.resize(np.arange(k), n))

    soft = vote(predictions, "soft").predict_proba(samples)
    np.testing.assert_allclose(module.average_probabilities(predictions), soft, rtol=1e-12)
    np.testing.assert_array_equal(module.majority_vote(labels), vote(labels, "hard").predict(samples))


@pytest.mark.parametrize(("n", "k"), [(1, 3), (7, 5), (31, 2), (101, 11)])
def test_metrics(solution: Load, rng: np.random.Generator, n: int, k: int) -> None:
    """Oracle: sklearn.metrics."""
    module = solution("metrics")
    for _ in range(10):
        y_true, y_pred = rng.integers(0, k, size=n), rng.integers(0, k, size=n)
        *scores, _ = sklearn.metrics.precision_recall_fscore_support(
            y_true, y_pred, labels=range(k), average="macro", zero_division=0
        )

        assert module.accuracy(y_true, y_pred) == pytest.approx(sklearn.metrics.accuracy_score(y_true, y_pred))
        np.testing.assert_array_equal(
            module.confusion_matrix(y_true, y_pred, k),
            sklearn.metrics.confusion_matrix(y_true, y_pred, labels=range(k)),
        )
        np.testing.assert_allclose(module.precision_recall_f1(y_true, y_pred, k), scores, rtol=1e-12)
