import time

import numpy as np

from grader.checks import faster_than


def make_inputs() -> tuple[np.ndarray]:
    return (np.arange(3.0),)


def double(x: np.ndarray) -> np.ndarray:
    return 2 * x


def test_equal_speed_passes() -> None:
    faster_than(double, double, make_inputs)


def test_much_slower_fails(failure) -> None:
    def slow(x: np.ndarray) -> np.ndarray:
        end = time.perf_counter() + 0.05
        while time.perf_counter() < end:
            pass
        return 2 * x

    assert failure(faster_than, slow, double, make_inputs, rounds=2).details["kind"] == "slow"


def test_fast_and_wrong_fails(failure) -> None:
    assert failure(faster_than, lambda x: x, double, make_inputs).details["kind"] == "values"


def test_stored_answer_fails(failure) -> None:
    fresh = iter(range(10))
    stored = np.zeros(3)

    def inputs() -> tuple[np.ndarray]:
        return (np.full(3, float(next(fresh))),)

    def slow_at_first(x: np.ndarray) -> np.ndarray:
        time.sleep(0.03)
        return stored

    failure(faster_than, slow_at_first, double, inputs, times=1.0)
