"""Unit 8, TensorFlow and Keras: every solution against an oracle that none of us wrote; each docstring names it."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import scipy.stats
from sklearn.neural_network import MLPClassifier

pytestmark = pytest.mark.slow  # importing TensorFlow takes seconds

Load = Callable[[str], ModuleType]


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(8)


@pytest.mark.parametrize("slug", ["keras-sequential", "keras-functional", "keras-subclassing"])
@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_network(solution: Load, rng: np.random.Generator, slug: str) -> None:
    """Oracle: sklearn.neural_network.MLPClassifier with the model's weights."""
    module = solution(slug)
    model = getattr(module, "CustomModel", None) or module.build_model
    model = model()
    x = rng.normal(size=(31, 4)).astype(np.float32)
    model(x)
    shapes = [weight.shape for weight in model.get_weights()]
    weights = [rng.normal(size=shape).astype(np.float32) for shape in shapes]
    model.set_weights(weights)
    oracle = MLPClassifier((5, 10), activation="relu", max_iter=1).fit(x, np.arange(31) % 3)
    oracle.coefs_, oracle.intercepts_ = weights[::2], weights[1::2]

    assert shapes == [(4, 5), (5,), (5, 10), (10,), (10, 3), (3,)]
    np.testing.assert_allclose(model.predict(x, verbose=0), oracle.predict_proba(x), rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("optimizer", ["SGD", "Adam", "RMSprop"])
@pytest.mark.parametrize(("n", "d", "k"), [(7, 3, 1), (1, 2, 5), (11, 5, 3)])
def test_gradient_tape(solution: Load, rng: np.random.Generator, optimizer: str, n: int, d: int, k: int) -> None:
    """Oracle: keras.Model.train_on_batch, over several steps with batch normalisation in the model."""
    import keras

    def make() -> Any:
        layers = keras.layers
        return keras.Sequential(
            [layers.Input(shape=(d,)), layers.Dense(4, "tanh"), layers.BatchNormalization(), layers.Dense(k)]
        )

    model, twin = make(), make()
    twin.set_weights(model.get_weights())
    rule = {"learning_rate": 0.05, **({"momentum": 0.9} if optimizer == "SGD" else {})}
    own = getattr(keras.optimizers, optimizer)(**rule)
    twin.compile(optimizer=getattr(keras.optimizers, optimizer)(**rule), loss="mse")
    train_step = solution("gradient-tape").train_step

    for _ in range(4):
        x, y = rng.normal(size=(n, d)).astype(np.float32), rng.normal(size=(n, k)).astype(np.float32)
        assert float(train_step(model, own, x, y)) == pytest.approx(float(twin.train_on_batch(x, y)), rel=1e-4)

    for weight, oracle in zip(model.get_weights(), twin.get_weights(), strict=True):
        np.testing.assert_allclose(weight, oracle, rtol=1e-3, atol=1e-4)


def test_regression(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: scipy.stats.linregress, on the lecture's ten people and on others."""
    module = solution("keras-regression")
    lecture = (
        np.array([87, 81, 82, 92, 90, 61, 86, 66, 69, 69]),
        np.array([187, 174, 179, 192, 188, 160, 179, 168, 168, 174]),
    )
    kilograms = rng.uniform(45, 110, size=10)
    for x, y in [lecture, (kilograms, 120 + 0.7 * kilograms + rng.normal(scale=4, size=10))]:
        line = scipy.stats.linregress(x, y)
        model = module.build_model()
        x, y = x.astype(np.float32)[:, None], y.astype(np.float32)[:, None]

        module.train(model, x, y)

        others = np.array([[50.0], [75.0], [100.0]], dtype=np.float32)
        np.testing.assert_allclose(model.predict(others, verbose=0), line.intercept + line.slope * others, atol=0.5)
