"""The first updates equal the reference's, or it is said which one does not, and in which array."""

from typing import Any

import numpy as np
import pytest

from grader.checks import first_steps

START = {"w": np.array([1.0, 2.0]), "b": 0.5, "v": np.zeros(3)}
BATCHES = [(np.array([1.0, -1.0]),), (np.array([0.5, 2.0]),), (np.array([3.0, 1.0]),)]


def momentum(state: dict[str, Any], x: np.ndarray) -> dict[str, Any]:
    v = 0.9 * state["v"] - 0.1 * np.append(x, x.sum())
    return {"w": state["w"] + v[:2], "b": state["b"] + v[2], "v": v}


def no_memory(state: dict[str, Any], x: np.ndarray) -> dict[str, Any]:
    return momentum(state | {"v": np.zeros(3)}, x)


def frozen_bias(state: dict[str, Any], x: np.ndarray) -> dict[str, Any]:
    return momentum(state, x) | {"b": 0.5}


def test_the_right_rule_passes_in_float32_too() -> None:
    def single(state: dict[str, Any], x: np.ndarray) -> dict[str, Any]:
        return {key: np.asarray(value, dtype=np.float32) for key, value in momentum(state, x).items()}

    first_steps(momentum, momentum, START, BATCHES)
    first_steps(single, momentum, START, BATCHES)


def test_a_wrong_first_update_says_which_array(failure) -> None:
    batches = [(np.array([1.0, 1.0]),), *BATCHES]
    failed = failure(first_steps, frozen_bias, momentum, START, batches, names=["w", "b", "v"])

    assert failed.symptom == "first_update_wrong"
    assert (failed.details["update"], failed.details["array"], failed.details["wrong_arrays"]) == (1, "b", ["b"])
    assert failed.reason.en.startswith("The first update is already wrong. 1 of 3 arrays differs.\nThe new state b")
    assert failed.reason.ko.startswith("첫 번째 갱신부터 다릅니다. 배열 3개 중 1개가 다릅니다.\n새 상태 b")


def test_a_wrong_later_update_asks_what_was_kept(failure) -> None:
    failed = failure(first_steps, no_memory, momentum, START, BATCHES)

    assert failed.symptom == "later_updates_wrong"
    assert failed.details["update"] == 2
    assert failed.details["array"] == "['w']"
    assert failed.reason.en.startswith("The first update is right, but update 2 is not. 2 of 3 arrays differ. Is what")
    assert failed.reason.ko.startswith("첫 번째 갱신은 맞지만 2번째 갱신부터 다릅니다.")


def test_a_wrong_third_update_counts_the_right_ones(failure) -> None:
    calls = []

    def tires(state: np.ndarray, x: np.ndarray) -> np.ndarray:
        calls.append(x)
        return state - (x if len(calls) < 3 else 0)

    failed = failure(first_steps, tires, lambda state, x: state - x, np.ones(2), BATCHES)

    assert failed.reason.en.startswith("The first 2 updates are right, but update 3 is not. Is what")
    assert failed.reason.ko.startswith("갱신 2번은 맞지만 3번째 갱신부터 다릅니다.")


def test_each_update_goes_on_from_the_students_own_state() -> None:
    seen = []

    def noisy(state: list[np.ndarray], x: np.ndarray) -> list[np.ndarray]:
        seen.append(state[0].dtype)
        return [(state[0] - x).astype(np.float32)]

    first_steps(noisy, lambda state, x: [state[0] - x], [np.ones(2)], BATCHES)

    assert seen == [np.float64, np.float32, np.float32]


def test_nobody_can_change_the_examiners_state() -> None:
    start = {"w": np.ones(2), "b": 0.5, "v": np.zeros(3)}

    def in_place(state: dict[str, Any], x: np.ndarray) -> dict[str, Any]:
        new = momentum(state, x)
        state["w"] += 5
        x += 7
        return new

    first_steps(in_place, in_place, start, BATCHES)

    np.testing.assert_array_equal(start["w"], [1.0, 1.0])
    np.testing.assert_array_equal(BATCHES[0][0], [1.0, -1.0])


@pytest.mark.parametrize(
    "came",
    [
        None,
        3,
        "state",
        [],
        {},
        {"w": np.ones(2)},
        {"w": np.ones(2), "b": 1.0, "v": np.zeros(3), "more": 1},
        {"w": None, "b": None, "v": None},
        {"w": np.full(2, np.nan), "b": 1.0, "v": np.zeros(3)},
        {"w": np.ones(5_000_000), "b": 10**5000, "v": "x" * 1_000_000},
        {key * 1000: np.ones(1) for key in "abc"},
    ],
)
def test_a_state_of_another_form_only_fails(failure, came: object) -> None:
    failed = failure(first_steps, lambda *_: came, momentum, START, BATCHES)

    assert failed.details["update"] == 1
    assert len(failed.reason.ko) + len(failed.reason.en) < 4000


@pytest.mark.parametrize("came", [[np.ones(2)], {"a": 1}, None, [[np.ones(2)], np.ones(2), 1]])
def test_a_list_of_another_form_only_fails(failure, came: object) -> None:
    state = [[np.ones(2)], np.ones(2)]

    failure(first_steps, lambda *_: came, lambda now: now, state, [()])


def test_wrong_use_is_the_authors_mistake() -> None:
    with pytest.raises(ValueError, match="batch"):
        first_steps(momentum, momentum, START, [])
    with pytest.raises(ValueError, match="names"):
        first_steps(momentum, momentum, START, BATCHES, names=["w"])
