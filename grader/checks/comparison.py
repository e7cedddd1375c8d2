"""close, equal and array: compare what a student returned with what is expected.

The walk follows the structure of the *expected* value only, and demands equal lengths: a student's empty tuple must not
pass because there was nothing to compare. Time and memory follow the expected value too, whatever the student sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.checks import describing
from grader.checks.arrays import EXACT, Tolerance, compare_array, finite_array, is_coarse
from grader.checks.failures import CheckFailed, Sentence
from grader.checks.mismatches import RETURN_VALUE, Place, wrong_structure

Inputs = Sequence[object] | Mapping[str, object]


def close(  # noqa: PLR0913  (each is one question of an author)
    actual: object,
    expected: object,
    *,
    inputs: Inputs = (),
    name: str | Sentence | None = None,
    rtol: float | None = None,
    atol: float | None = None,
    like: object = None,
) -> None:
    """Demand that an answer equals the expected value up to rounding.

    Checked in this order: structure (tuple or list, dict), type, exact shape, real dtype, NaN and infinity,
    |a - e| <= atol + rtol |e| for every entry, and the relative norm of the difference (so that zeros never pass where
    the right values are small). A number may be a Python number, a numpy scalar or a 0-d array; a tuple may be a list.

    Args:
        actual: What the student returned.
        expected: Arrays, numbers, texts, None, and tuples, lists or dicts of those. Best in float64.
        inputs: Arguments of the call, shown in the message: a tuple, or a dict of name and value.
        name: What the answer is called in the message; "the return value" if left out.
        rtol: Relative tolerance; the default follows the dtype of the answer (float64 1e-9, float32 1e-5).
        atol: Absolute tolerance; the default follows the dtype of the answer (float64 1e-12, float32 1e-6).
        like: What the student returned, where `actual` was calculated from it: its dtype decides, too.

    Raises:
        CheckFailed: the answer is wrong.
        ValueError: the expected value is NaN or of a kind that cannot be compared.
    """
    _compare(actual, expected, Tolerance(rtol, atol, has_coarse(like)), _place(name, inputs))


def equal(actual: object, expected: object, *, inputs: Inputs = (), name: str | Sentence | None = None) -> None:
    """Demand exactly the expected values: for gates, predictions, counts, shapes and texts.

    Any real or boolean dtype with equal values passes: 1, 1.0 and True are the same answer.

    Args:
        actual: What the student returned.
        expected: As for `close`.
        inputs: As for `close`.
        name: As for `close`.

    Raises:
        CheckFailed: the answer is wrong.
        ValueError: the expected value is NaN or of a kind that cannot be compared.
    """
    _compare(actual, expected, EXACT, _place(name, inputs))


def array(
    actual: object,
    shape: tuple[int, ...],
    *,
    inputs: Inputs = (),
    name: str | Sentence | None = None,
) -> NDArray[np.float64]:
    """Return an answer as a float64 array to compute with; never compute with what a student returned before this.

    Args:
        actual: What the student returned.
        shape: The shape that it must have; () for a number.
        inputs: As for `close`.
        name: As for `close`.

    Raises:
        CheckFailed: the answer is not an array of finite real numbers of this shape.
    """
    return finite_array(actual, shape, _place(name, inputs))


def _place(name: str | Sentence | None, inputs: Inputs) -> Place:
    if isinstance(name, str):
        return Place(Sentence(name, name), inputs)
    return Place(name or RETURN_VALUE, inputs)


def _compare(actual: object, expected: object, tolerance: Tolerance, place: Place) -> None:
    if isinstance(expected, Mapping):
        _compare_dict(actual, expected, tolerance, place)
    elif isinstance(expected, list | tuple):
        _compare_sequence(actual, expected, tolerance, place)
    elif expected is None or isinstance(expected, str):
        _compare_plain(actual, expected, place)
    elif isinstance(expected, bool | int | float | np.generic | np.ndarray):
        compare_array(actual, np.asarray(expected), tolerance, place)
    else:
        raise ValueError(f"expected value of a kind that cannot be compared: {type(expected).__name__}")


def has_coarse(value: object) -> bool:
    """Return whether an answer holds floating-point numbers of less than float64."""
    if isinstance(value, np.ndarray | np.generic):
        return is_coarse(value.dtype)
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return any(map(has_coarse, items))


def _compare_sequence(
    actual: object, expected: list[Any] | tuple[Any, ...], tolerance: Tolerance, place: Place
) -> None:
    if not isinstance(actual, list | tuple) or len(actual) != len(expected):
        size = len(expected)
        raise wrong_structure(actual, Sentence(f"값 {size}개의 튜플", f"a tuple of {size} values"), place)
    for position, (given, wanted) in enumerate(zip(actual, expected, strict=True)):
        _compare(given, wanted, tolerance, place.inside(f"[{position}]"))


def _compare_dict(actual: object, expected: Mapping[Any, Any], tolerance: Tolerance, place: Place) -> None:
    keys = ", ".join(describing.short(key) for key in expected)
    if not isinstance(actual, dict):
        raise wrong_structure(actual, Sentence(f"키가 {keys}인 딕셔너리", f"a dict with the keys {keys}"), place)
    if len(actual) != len(expected) or any(key not in actual for key in expected):
        raise _wrong_keys(actual, expected, keys, place)
    for key, wanted in expected.items():
        _compare(actual[key], wanted, tolerance, place.inside(f"[{describing.short(key)}]"))


def _wrong_keys(actual: dict[Any, Any], expected: Mapping[Any, Any], keys: str, place: Place) -> CheckFailed:
    shown = [describing.short(key) for key, _ in zip(actual, range(10), strict=False)]
    came = ", ".join(shown) + (", …" if len(actual) > len(shown) else "")
    reason = Sentence(
        f"{place.name.ko}의 키가 다릅니다. 기대한 키: {keys}. 받은 키: {came or '없음'}.",
        f"{place.name.en} has the wrong keys. Expected: {keys}. Received: {came or 'none'}.",
    )
    missing = [describing.short(key) for key in expected if key not in actual]
    return place.failed(reason, "keys", missing=missing, actual_keys=shown)


def _compare_plain(actual: object, expected: str | None, place: Place) -> None:
    if expected is None and actual is None:
        return
    if isinstance(expected, str) and type(actual) is str and actual == expected:
        return
    raise wrong_structure(actual, describing.what(expected), place)
