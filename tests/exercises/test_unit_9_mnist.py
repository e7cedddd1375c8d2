"""Unit 9, handwritten digits: every recipe and every count against an oracle that none of us wrote.

The data are scikit-learn's digits, which are always there; calibration.json has the figures of MNIST.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import scipy.signal
from sklearn.metrics import accuracy_score, log_loss
from sklearn.neural_network import MLPClassifier
from threadpoolctl import threadpool_limits

from grader.checks import load
from tests.exercises.conftest import EXERCISES

pytestmark = [
    pytest.mark.slow,  # importing TensorFlow takes seconds
    pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning"),
]

Load = Callable[[str], ModuleType]


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(9)


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Many threads make thousands of small products slower, not faster."""
    with threadpool_limits(1):
        yield


def checks(slug: str) -> ModuleType:
    module, path = ModuleType(f"checks_of_{slug}"), EXERCISES / slug / "checks.py"
    exec(compile(path.read_text(), str(path), "exec"), module.__dict__)
    return module


def pixels(images: np.ndarray) -> np.ndarray:
    return images.reshape(len(images), 784).astype(np.float32) / np.float32(255)


def read_by(model: Any, x: np.ndarray) -> np.ndarray:
    answers: np.ndarray = model.predict(x, batch_size=500, verbose=0)
    return answers


def test_dense_network_computes_what_scikit_learn_does(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: sklearn.neural_network.MLPClassifier with the model's weights."""
    module = checks("mnist-dense")
    x = rng.uniform(size=(23, 784)).astype(np.float32)
    weights = [rng.normal(scale=0.2, size=shape).astype(np.float32) for shape in module.SHAPES]
    oracle = MLPClassifier((64,), activation="relu", max_iter=1).fit(x, np.arange(23) % 10)
    oracle.coefs_, oracle.intercepts_ = weights[::2], weights[1::2]
    model = solution("mnist-dense").build_model()
    model.set_weights(weights)

    np.testing.assert_allclose(read_by(model, x), oracle.predict_proba(x), rtol=1e-3, atol=1e-6)
    np.testing.assert_allclose(module.probabilities(weights, x), oracle.predict_proba(x), rtol=1e-4, atol=1e-6)


def test_the_lectures_recipe_reaches_what_scikit_learn_reaches(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: MLPClassifier trained by the same recipe: sgd without momentum, 0.01, batches of 32, 5 epochs."""
    data = load("mnist", rng, train=20_000, held=10_000)
    x, held = pixels(data.train_images), pixels(data.held_images)
    recipe = {"solver": "sgd", "learning_rate_init": 0.01, "momentum": 0.0, "batch_size": 32, "max_iter": 5}
    oracle = MLPClassifier((64,), alpha=0.0, random_state=1, **recipe).fit(x, data.train_labels)
    theirs = accuracy_score(data.held_labels, oracle.predict(held))
    model = solution("mnist-dense").build_model()

    solution("mnist-dense").train(model, x, data.train_labels)

    ours = accuracy_score(data.held_labels, read_by(model, held).argmax(axis=1))
    assert ours == pytest.approx(theirs, abs=0.08)
    assert ours >= checks("mnist-dense").FULL_AT["digits"]


@pytest.mark.parametrize(
    ("answer", "count"),
    [
        ("solution.py", (9 * 1 * 16 + 16) + (9 * 16 * 32 + 32) + (5 * 5 * 32 * 10 + 10)),
        ("right/functional_with_batch_norm.py", 25 * 12 + 4 * 12 + 25 * 12 * 24 + 4 * 24 + 7 * 7 * 24 * 10 + 10),
        ("wrong/too_many_parameters.py", 160 + (9 * 16 * 16 + 16) + (5 * 5 * 16 * 64 + 64) + (64 * 10 + 10)),
        ("wrong/dense_layers_only.py", 784 * 2 + 2 + 2 * 10 + 10),
    ],
)
def test_parameters_are_counted_by_the_formula(answer: str, count: int) -> None:
    """Oracle: the formula of the statement, worked out by hand, and Keras' own count."""
    module, path = ModuleType("answer"), EXERCISES / "mnist-cnn" / answer
    exec(compile(path.read_text(), str(path), "exec"), module.__dict__)
    model = module.build_model()

    assert sum(weight.size for weight in model.get_weights()) == count
    assert model.count_params() == count
    assert (count > checks("mnist-cnn").MOST_PARAMETERS) == ("too_many" in answer)


def test_convolutional_network_computes_what_scipy_does(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: scipy.signal.correlate2d for each kernel and channel, maxima of blocks, and a matrix product."""
    model = solution("mnist-cnn").build_model()
    weights = [rng.normal(scale=0.3, size=weight.shape).astype(np.float32) for weight in model.get_weights()]
    model.set_weights(weights)
    image = rng.uniform(size=(28, 28)).astype(np.float32)
    planes = image[:, :, None].astype(float)
    for kernels, biases in zip(weights[0:4:2], weights[1:4:2], strict=True):
        channels = range(kernels.shape[2])
        sums = [
            sum(scipy.signal.correlate2d(planes[:, :, c], kernels[:, :, c, f], "valid") for c in channels) + biases[f]
            for f in range(kernels.shape[3])
        ]
        planes = np.maximum(0, np.stack(sums, axis=2))
        half = planes.shape[0] // 2
        planes = planes[: 2 * half, : 2 * half].reshape(half, 2, half, 2, -1).max(axis=(1, 3))
    scores = planes.ravel() @ weights[4] + weights[5]

    expected = np.exp(scores - scores.max()) / np.exp(scores - scores.max()).sum()

    np.testing.assert_allclose(read_by(model, image[None])[0], expected, rtol=1e-3, atol=1e-6)


def test_the_plain_network_overfits_as_scikit_learns_does(
    solution: Load, rng: np.random.Generator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Oracle: MLPClassifier with Adam, on the same wrong labels; and the solution beats both."""
    module = checks("tame-overfitting")
    monkeypatch.setattr(module, "EPOCHS", 40)  # enough to see it, and quicker
    data, labels = module.drawn(rng)
    x, held = pixels(data.train_images), pixels(data.held_images)
    assert 0.3 < (labels != data.train_labels).mean() < 0.5
    oracle = MLPClassifier((module.HIDDEN,), alpha=0.0, batch_size=32, max_iter=40, n_iter_no_change=40)
    oracle.set_params(random_state=1, tol=0.0).fit(x, labels)
    theirs = log_loss(data.held_labels, oracle.predict_proba(held), labels=np.arange(10))

    plain = np.mean([module.plain_loss(data, labels, rng) for _ in range(2)])

    assert accuracy_score(labels, oracle.predict(x)) > 0.85
    assert plain == pytest.approx(theirs, rel=0.2)
    model = solution("tame-overfitting").build_model()
    solution("tame-overfitting").train(model, x, labels)
    given = read_by(model, held).astype(float)
    ours = log_loss(data.held_labels, given / given.sum(axis=1, keepdims=True), labels=np.arange(10))
    assert ours < 0.95 * min(plain, theirs)


def test_slopes_of_the_plain_network_are_right(rng: np.random.Generator) -> None:
    """Oracle: central differences of the mean cross-entropy, in float64."""
    module = checks("tame-overfitting")
    x, labels = rng.normal(size=(5, 3)), rng.integers(0, 4, size=5)
    params = [rng.normal(size=shape) for shape in [(3, 7), (7,), (7, 4), (4,)]]

    def loss() -> float:
        return float(log_loss(labels, module.forward(params, x)[1], labels=np.arange(4)))

    for param, slope in zip(params, module.slopes(params, x, labels), strict=True):
        for index in np.ndindex(param.shape):
            value = param[index]
            param[index] = value + 1e-5
            above = loss()
            param[index] = value - 1e-5
            below = loss()
            param[index] = value
            assert slope[index] == pytest.approx((above - below) / 2e-5, rel=1e-4, abs=1e-8)
