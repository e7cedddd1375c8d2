import json

import numpy as np
import pytest

from grader.checks import CheckFailed, array, close, equal


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (np.array([1.0, 2.0]), np.array([1.0, 2.0])),
        (np.array([1.0, 2.0]) * (1 + 1e-10), np.array([1.0, 2.0])),
        (np.array([1, 2]), np.array([1.0, 2.0])),
        (np.array([True, False]), np.array([1.0, 0.0])),
        (np.float32([0.1, 0.2]), np.array([0.1, 0.2])),
        (3, 3.0),
        (np.float32(0.1), 0.1),
        (np.array(0.25), 0.25),
        (True, 1),
        ([np.ones(2), 3], (np.ones(2), 3.0)),
        ((1.0, 2.0), [1.0, 2.0]),
        ({"b": 1.0, "a": np.zeros((0, 3))}, {"a": np.zeros((0, 3)), "b": 1}),
        (np.array([np.inf, -np.inf, 1.0]), np.array([np.inf, -np.inf, 1.0])),
        (np.array([1.0, 1e-300]), np.array([1.0, 0.0])),
        (np.array([1.0, 0.0]), np.array([1.0, 3e-17])),
        (None, None),
        ("relu", "relu"),
    ],
)
def test_equal_values_are_close(actual: object, expected: object) -> None:
    close(actual, expected)


@pytest.mark.parametrize(
    ("actual", "expected", "kind"),
    [
        (None, np.ones(2), "type"),
        ([1.0, 1.0], np.ones(2), "type"),
        (1.0, np.ones(1), "type"),
        ("ones", np.ones(2), "type"),
        ("1.0", 1.0, "type"),
        (np.ones((2, 1)), np.ones(2), "shape"),
        (np.ones(1), 1.0, "shape"),
        (np.ones((3, 2)), np.ones((2, 3)), "shape"),
        (np.ones(2, dtype=complex), np.ones(2), "dtype"),
        (1j, 1.0, "dtype"),
        (np.array(["a", "b"]), np.ones(2), "dtype"),
        (np.array([1.0, np.nan]), np.ones(2), "nan"),
        (float("nan"), 1.0, "nan"),
        (np.array([1.0, np.inf]), np.ones(2), "infinity"),
        (np.array([np.inf]), np.array([-np.inf]), "infinity"),
        (np.array([5.0]), np.array([np.inf]), "values"),
        (np.array([1.0, 2.0 + 1e-6]), np.array([1.0, 2.0]), "values"),
        pytest.param(10**400, 1.0, "infinity", id="huge"),
        ((), (np.ones(2), np.ones(2)), "structure"),
        ((1.0, 2.0, 3.0), (1.0, 2.0), "structure"),
        (np.ones(2), (1.0, 1.0), "structure"),
        ({"a": 1.0}, {"a": 1.0, "b": 2.0}, "keys"),
        ({"a": 1.0, "b": 2.0, "c": 3.0}, {"a": 1.0, "b": 2.0}, "keys"),
        ([1.0], {"a": 1.0}, "structure"),
        (False, None, "structure"),
        ("tanh", "relu", "structure"),
    ],
)
def test_wrong_values_fail_in_their_own_way(failure, actual: object, expected: object, kind: str) -> None:
    failed = failure(close, actual, expected)

    assert failed.details["kind"] == kind
    json.dumps(failed.details, allow_nan=False)


def test_message_holds_everything_a_beginner_needs(failure) -> None:
    z = np.array([[1.0, 2.0], [3.0, 4.0]])
    expected = np.array([[1.0, 2.0], [3.0, 4.0]])
    actual = np.array([[1.0, 2.5], [3.0, 3.0]])

    failed = failure(close, actual, expected, inputs={"z": z})

    for words in ("원소 4개 중 2개", "[0, 1]", "기댓값은 2, 받은 값은 2.5", "(2, 2)", "float64", "z = [[1., 2.]"):
        assert words in failed.reason.ko
    for words in ("2 of 4 entries", "[0, 1]", "Expected 2, received 2.5", "absolute error 1", "relative 0.25", "z = "):
        assert words in failed.reason.en
    assert failed.details["first_wrong_index"] == [0, 1]
    assert failed.details["max_abs_error"] == 1.0
    assert (failed.details["wrong"], failed.details["total"]) == (2, 4)


def test_numbers_that_look_alike_are_shown_in_full(failure) -> None:
    failed = failure(close, 1.00000001, 1.0)

    assert "1.00000001" in failed.reason.en


def test_place_inside_a_structure_is_named(failure) -> None:
    failed = failure(close, (1.0, {"W1": np.zeros(2)}), (1.0, {"W1": np.ones(2)}))

    assert failed.details["path"] == "[1]['W1']"
    assert "반환값[1]['W1']" in failed.reason.ko
    assert "The return value[1]['W1']" in failed.reason.en


def test_name_given_by_the_author_keeps_its_spelling(failure) -> None:
    failed = failure(close, 1.0, 2.0, name="softmax(z).sum()")

    assert failed.reason.en.startswith("softmax(z).sum() has wrong values")


@pytest.mark.parametrize("size", [3e-4, 1e-6, 1e-9, 1e-13])
def test_zeros_never_pass_for_small_values(failure, size: float) -> None:
    failure(close, np.zeros(1000), np.full(1000, size))
    failure(close, np.zeros(1000, dtype=np.float32), np.full(1000, size) if size > 1e-9 else np.full(1000, 1e-8))


def test_zeros_do_not_pass_under_a_wide_absolute_tolerance(failure) -> None:
    failure(close, np.zeros(1000), np.full(1000, 1e-4), atol=1e-3)


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e4])
def test_float16_answer_fails_in_every_dtype(failure, scale: float) -> None:
    expected = np.random.default_rng(1).normal(scale=scale, size=50)
    half = expected.astype(np.float16)

    for dtype in (np.float16, np.float32, np.float64):
        failure(close, half.astype(dtype), expected)


def test_float32_answer_passes_within_its_rounding_only(failure) -> None:
    expected = np.random.default_rng(1).normal(size=50)

    close(expected.astype(np.float32), expected)
    failure(close, expected.astype(np.float32).astype(np.float64), expected)
    failure(close, (expected * 1.001).astype(np.float32), expected)


def test_tolerance_of_the_author_wins() -> None:
    close(np.array([1.01]), np.array([1.0]), rtol=0.02)
    with pytest.raises(CheckFailed):
        close(np.array([1.01]), np.array([1.0]), rtol=0.001)


def test_expected_nan_is_the_authors_mistake() -> None:
    with pytest.raises(ValueError, match="not NaN"):
        close(np.array([1.0]), np.array([np.nan]))


def test_expected_of_unknown_kind_is_the_authors_mistake() -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        close({1}, {1})


@pytest.mark.parametrize("actual", [np.array([1, 0]), np.array([1.0, 0.0]), np.array([True, False]), np.uint8([1, 0])])
def test_equal_takes_any_real_dtype(actual: np.ndarray) -> None:
    equal(actual, np.array([1, 0]))


def test_equal_forgives_nothing(failure) -> None:
    failure(equal, 1.0 + 1e-15, 1.0)
    failure(equal, 2**53 + 1, 2**53)


def test_array_is_safe_to_compute_with(failure) -> None:
    assert array(np.array([[1, 2]]), (1, 2)).dtype == np.float64
    for useless in (None, [1.0, 2.0], np.ones(3), np.array([1.0, np.nan]), np.array([1.0, np.inf]), np.array([1j, 1])):
        failure(array, useless, (2,))


@pytest.mark.parametrize(
    ("actual", "korean", "english"),
    [
        (None, "return 문을", "return statement"),
        ([1.0, 2.0], "np.array", "np.array"),
        ("12", "문자열", "the text '12'"),
        (np.ones((2, 1)), "길이 1인 축", "axis of length 1"),
    ],
)
def test_common_slips_get_advice(failure, actual: object, korean: str, english: str) -> None:
    failed = failure(close, actual, np.ones(2))

    assert korean in failed.reason.ko
    assert english in failed.reason.en


def test_transposed_answer_is_named(failure) -> None:
    assert "transposed" in failure(close, np.ones((2, 3)), np.ones((3, 2))).reason.en


def test_what_is_calculated_from_a_float32_answer_is_held_to_float32() -> None:
    answer = np.full(3, 1 / 3, dtype=np.float32)
    total = answer.astype(np.float64).sum()
    with pytest.raises(CheckFailed):
        close(total, 1.0)
    close(total, 1.0, like=answer)
    close(total, 1.0, like={"p": [answer]})
    with pytest.raises(CheckFailed):
        close(total, 1.0, like=answer.astype(np.float64))
