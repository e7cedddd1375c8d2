"""Unit 1, perceptron and logic gates: every solution against an oracle that none of us wrote; docstrings name it."""

from __future__ import annotations

import operator
from collections.abc import Callable
from types import ModuleType

import numpy as np
import pytest
from sklearn.linear_model import Perceptron

Load = Callable[[str], ModuleType]


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(1)


@pytest.mark.parametrize(("n", "d"), [(2, 1), (7, 3), (31, 5), (11, 11)])
@pytest.mark.parametrize("epochs", [1, 4])
def test_perceptron(solution: Load, rng: np.random.Generator, n: int, d: int, epochs: int) -> None:
    """Oracle: scikit-learn's Perceptron without shuffling.

    It also corrects at a score of exactly 0. Only the first score is 0, and the first row has label 0: both correct it.
    """
    module, X, y = solution("perceptron"), rng.normal(size=(n, d)), rng.integers(0, 2, size=n)
    y[0], y[-1] = 0, 1
    oracle = Perceptron(eta0=0.3, shuffle=False, tol=None, max_iter=epochs).fit(X, y)

    w, b = module.train(X, y, 0.3, epochs)

    np.testing.assert_allclose(w, oracle.coef_[0], rtol=1e-12, atol=1e-13)
    assert b == pytest.approx(oracle.intercept_[0], rel=1e-12, abs=1e-13)
    points = rng.normal(size=(53, d))
    np.testing.assert_array_equal(module.predict(points, w, b), oracle.predict(points))


def test_perceptron_separates_what_a_line_separates(solution: Load, rng: np.random.Generator) -> None:
    """Oracle: the convergence theorem (Novikoff 1962): at most (R / margin)^2 corrections."""
    module, X = solution("perceptron"), rng.uniform(-1, 1, size=(200, 2))
    scores = X @ np.array([0.6, -0.8]) + 0.2
    X, y = X[np.abs(scores) > 0.2], (scores > 0).astype(int)[np.abs(scores) > 0.2]
    most = int((3 / 0.2**2) * (1 + 0.2**2)) + 1  # R^2 <= 3 with the bias as a third input

    w, b = module.train(X, y, 1.0, most)

    np.testing.assert_array_equal(module.predict(X, w, b), y)


@pytest.mark.parametrize("shape", [(1,), (7,), (3, 5), (2, 3, 4)])
@pytest.mark.parametrize("dtype", [int, float, np.float32])
def test_logic_gates(solution: Load, rng: np.random.Generator, shape: tuple[int, ...], dtype: type) -> None:
    """Oracle: Python's operators on integers."""
    module = solution("logic-gates")
    x1, x2 = rng.integers(0, 2, size=shape), rng.integers(0, 2, size=shape)
    oracles = {
        "and_gate": operator.and_(x1, x2),
        "nand_gate": 1 - operator.and_(x1, x2),
        "or_gate": operator.or_(x1, x2),
        "xor_gate": operator.xor(x1, x2),
    }

    for name, oracle in oracles.items():
        np.testing.assert_array_equal(getattr(module, name)(x1.astype(dtype), x2.astype(dtype)), oracle)
