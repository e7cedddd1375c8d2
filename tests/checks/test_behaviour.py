from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from grader.checks import CheckFailed, RemoteValue, StudentRaised, items, raises, stable, unchanged


class Echo:
    """A student whose process reports these arguments and warnings after a call."""

    def __init__(self, function: Callable[..., Any], warnings: tuple[str, ...] = ()) -> None:
        self.function = function
        self.warnings = list(warnings)

    def call_and_echo(self, name: str, *args: Any) -> tuple[Any, tuple[Any, ...]]:
        return self.function(*args), args

    def call_and_warn(self, name: str, *args: Any) -> tuple[Any, list[str]]:
        return self.function(*args), self.warnings


def raising(*type_names: str) -> Callable[..., Any]:
    def function(*args: Any) -> Any:
        raise StudentRaised(type_names, "no")

    return function


class Stream(RemoteValue):
    def __init__(self, values: Any) -> None:
        super().__init__("generator")
        self.values = values

    def __iter__(self) -> Iterator[Any]:
        return iter(self.values)


def test_the_named_error_passes() -> None:
    assert raises(ValueError, raising("ValueError", "Exception"), 1).message == "no"


def test_an_error_below_the_named_one_passes() -> None:
    raises(LookupError, raising("KeyError", "LookupError", "Exception"))


def test_another_error_fails(failure) -> None:
    failed = failure(raises, ValueError, raising("TypeError", "Exception"))

    assert "TypeError" in failed.reason.ko
    assert failed.details["expected"] == "ValueError"


def test_no_error_fails(failure) -> None:
    assert "returned 3" in failure(raises, ValueError, lambda: 3).reason.en


def test_right_result_and_untouched_arguments_pass() -> None:
    x = np.array([1.0, -0.0])

    result = unchanged(Echo(lambda a, params: a + params["b"]), "f", x, {"b": 1.0}, expected=x + 1)

    np.testing.assert_array_equal(result, x + 1)


def test_changed_argument_fails(failure) -> None:
    def add_in_place(x: np.ndarray) -> np.ndarray:
        x += 1
        return x

    failed = failure(unchanged, Echo(add_in_place), "f", np.zeros(2), expected=np.ones(2))

    assert failed.details["kind"] == "argument_changed"
    assert "1번째 인수" in failed.reason.ko


def test_lost_sign_of_zero_is_a_change(failure) -> None:
    def lose_sign(x: np.ndarray) -> float:
        x[0] = 0.0
        return 1.0

    failure(unchanged, Echo(lose_sign), "f", np.array([-0.0]), expected=1.0)


@pytest.mark.parametrize(
    "change",
    [
        lambda params: params.update(new=1),
        lambda params: params.pop("W"),
        lambda params: params["W"].__setitem__(0, 5.0),
        lambda params: params["list"].append(1),
        lambda params: setattr(params["W"], "shape", (2, 1)),
    ],
)
def test_change_inside_a_structure_fails(failure, change: Callable[[Any], Any]) -> None:
    def function(params: dict[str, Any]) -> float:
        change(params)
        return 1.0

    failure(unchanged, Echo(function), "f", {"W": np.zeros(2), "list": [np.ones(1)]}, expected=1.0)


def test_untouched_arguments_of_a_wrong_result_earn_nothing(failure) -> None:
    assert failure(unchanged, Echo(lambda x: None), "f", np.zeros(2), expected=np.ones(2)).details["kind"] == "type"


def test_stable_demands_the_right_result(failure) -> None:
    assert failure(stable, Echo(lambda x: np.nan), "f", 1000.0, expected=1.0).details["kind"] == "nan"


def test_stable_demands_silence(failure) -> None:
    noisy = Echo(lambda x: 1.0, ("RuntimeWarning: overflow encountered in exp",))

    failed = failure(stable, noisy, "f", 1000.0, expected=1.0)

    assert failed.details["kind"] == "warning"
    assert "overflow" in failed.reason.ko


def test_stable_passes_in_silence() -> None:
    assert stable(Echo(lambda x: 1.0), "f", 1000.0, expected=1.0) == 1.0


@pytest.mark.parametrize("value", [[1, 2], (1, 2), Stream([1, 2])])
def test_items_of_lists_and_generators(value: object) -> None:
    assert items(value) == [1, 2]


def test_items_without_end_fail() -> None:
    def endless() -> Iterator[int]:
        while True:
            yield 1

    with pytest.raises(CheckFailed, match="More than 10"):
        items(Stream(endless()), most=10)
