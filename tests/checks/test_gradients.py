import numpy as np
import pytest

from grader.checks import central_differences, gradients


def cubic(x: np.ndarray) -> float:
    return float((x**3).sum())


def test_differences_agree_with_the_derivative() -> None:
    x = np.random.default_rng(2).normal(size=(3, 1, 5))

    np.testing.assert_allclose(central_differences(cubic, x), 3 * x**2, rtol=1e-7, atol=1e-9)


def test_right_gradient_passes_and_nothing_is_changed() -> None:
    x = np.array([1.0, -2.0, 0.5])
    before = x.copy()

    gradients(3 * x**2, cubic, x)

    np.testing.assert_array_equal(x, before)


@pytest.mark.parametrize("index", [(0, 0), (1, 2), (2, 4)])
def test_one_wrong_entry_anywhere_fails(failure, index: tuple[int, int]) -> None:
    x = np.random.default_rng(3).normal(size=(3, 5))
    wrong = 3 * x**2
    wrong[index] *= 1.001

    assert failure(gradients, wrong, cubic, x).details["first_wrong_index"] == list(index)


def test_dict_of_parameters(failure) -> None:
    params = {"W": np.array([[1.0, 2.0]]), "b": np.array([3])}

    def loss(at: dict[str, np.ndarray]) -> float:
        return float((at["W"] ** 2).sum() * at["b"][0])

    gradients({"W": np.array([[6.0, 12.0]]), "b": np.array([5.0])}, loss, params)
    assert failure(gradients, {"W": np.array([[6.0, 12.0]])}, loss, params).details["kind"] == "keys"


def test_rounding_of_a_small_difference_in_float32_is_no_mistake(failure) -> None:
    """p - y in float32, where p = 0.9999 or so: right to seven digits of 1, not of the difference."""
    x = np.array([1e-4, 1.0])

    rounded = 2 * x + np.array([3e-8, 0.0])

    gradients(rounded.astype(np.float32), lambda at: float((at**2).sum()), x)
    assert failure(gradients, rounded, lambda at: float((at**2).sum()), x).details["first_wrong_index"] == [0]
