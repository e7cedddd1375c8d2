"""The sentences and details of a wrong answer, one function for each way of being wrong."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.checks import describing
from grader.checks.failures import CheckFailed, Sentence
from grader.checks.values import RemoteValue, Unsupported

RETURN_VALUE = Sentence("반환값", "the return value")
_CALLABLE_TYPES = ("function", "method", "builtin_function_or_method", "type")


@dataclass(frozen=True)
class Place:
    """Where in the answer we look, and for which input.

    Args:
        name: What the answer is called in messages.
        inputs: Arguments of the call that gave it, by position or by name.
        path: Steps into a structure, such as "[0]['W1']".
    """

    name: Sentence = RETURN_VALUE
    inputs: Sequence[object] | Mapping[str, object] = ()
    path: str = ""

    def inside(self, step: str) -> Place:
        """Return the place one step deeper."""
        return Place(Sentence(self.name.ko + step, self.name.en + step), self.inputs, self.path + step)

    def failed(self, reason: Sentence, kind: str, **details: Any) -> CheckFailed:
        """Return the failure for this place, with its input as the last sentence."""
        shown = describing.inputs(self.inputs)
        lines = "".join(f"\n{line}" for line in shown)  # a line for each: some exercises have eight
        after = Sentence(f"\n입력:{lines}", f"\nInput:{lines}") if shown else Sentence("", "")
        said = Sentence(reason.ko + after.ko, _capitalised(reason.en) + after.en)
        return CheckFailed(said, details={"kind": kind, "path": self.path, **details, "inputs": shown})


@dataclass(frozen=True)
class Difference:
    """Two arrays of the same shape that differ.

    Args:
        actual: What came.
        expected: What should have come.
        error: |actual - expected|, float64, same shape.
        wrong: True where the error is too large.
    """

    actual: NDArray[Any]
    expected: NDArray[Any]
    error: NDArray[Any]
    wrong: NDArray[Any]


def not_an_array(actual: object, expected: NDArray[Any], place: Place) -> CheckFailed:
    """An array or number was expected and something else came."""
    wanted = _wanted(expected)
    came = describing.what(actual)
    advice = _advice(actual, is_number=expected.ndim == 0)
    reason = Sentence(
        f"{place.name.ko}의 종류가 다릅니다. 기대한 것: {wanted.ko}. 받은 것: {came.ko}.{advice.ko}",
        f"{place.name.en} is of the wrong type. Expected: {wanted.en}. Received: {came.en}.{advice.en}",
    )
    return place.failed(reason, "type", expected_shape=list(expected.shape), actual_type=type_word(actual))


def wrong_structure(actual: object, wanted: Sentence, place: Place) -> CheckFailed:
    """A tuple, list, dict or text was expected and something else came."""
    came, advice = describing.what(actual), _advice(actual, is_number=True)
    reason = Sentence(
        f"{place.name.ko}의 구조가 다릅니다. 기대한 것: {wanted.ko}. 받은 것: {came.ko}.{advice.ko}",
        f"{place.name.en} has the wrong structure. Expected: {wanted.en}. Received: {came.en}.{advice.en}",
    )
    return place.failed(reason, "structure", actual_type=type_word(actual))


def wrong_shape(actual: NDArray[Any], expected: NDArray[Any], place: Place) -> CheckFailed:
    """The array has another shape."""
    wanted, came = describing.shape(expected.shape), describing.shape(actual.shape)
    advice = _shape_advice(actual.shape, expected.shape)
    reason = Sentence(
        f"{place.name.ko}의 모양(shape)이 다릅니다. 기대한 모양: {wanted}, 받은 모양: {came}.{advice.ko}",
        f"{place.name.en} has the wrong shape. Expected: {wanted}. Received: {came}.{advice.en}",
    )
    shapes = {"expected_shape": list(expected.shape), "actual_shape": list(actual.shape)}
    return place.failed(reason, "shape", **shapes, dtype=str(actual.dtype)[:40])


def not_real(actual: NDArray[Any], place: Place) -> CheckFailed:
    """The array holds complex numbers, text or anything else that is not a real number."""
    dtype = str(actual.dtype)[:40]
    reason = Sentence(
        f"{place.name.ko}의 자료형(dtype)이 {dtype}입니다. 실수(float64)로 계산해 보세요.",
        f"{place.name.en} has dtype {dtype}. Compute with real numbers (float64).",
    )
    return place.failed(reason, "dtype", dtype=dtype)


def not_finite(
    word: str, wrong: NDArray[Any], actual: NDArray[Any], expected: NDArray[Any], place: Place
) -> CheckFailed:
    """The array holds NaN or infinity where a finite number belongs."""
    index, count = first_index(wrong), int(wrong.sum())
    name = Sentence("NaN이", "NaN") if word == "NaN" else Sentence("무한대(inf)가", "infinity")
    where = _at(index)
    target = describing.number(expected[index])
    advice = Sentence(
        "너무 큰 수의 지수, 0으로 나누기, 0의 로그가 있는지 확인해 보세요.",
        "Look for the exponential of a large number, a division by zero or the logarithm of zero.",
    )
    reason = Sentence(
        f"{place.name.ko}에 {name.ko} 있습니다. 원소 {actual.size}개 중 {count}개입니다.{where.ko}"
        f" 기댓값은 {target}입니다. {advice.ko}",
        f"{place.name.en} holds {name.en}: {count} of {actual.size} entries.{where.en} Expected there: {target}. "
        f"{advice.en}",
    )
    return place.failed(
        reason,
        "nan" if word == "NaN" else "infinity",
        shape=list(actual.shape),
        dtype=str(actual.dtype),
        wrong=count,
        total=actual.size,
        first_wrong_index=list(index),
        expected=json_number(expected[index]),
    )


def values_differ(difference: Difference, place: Place, *, small: bool = False) -> CheckFailed:
    """Some entries are too far from the expected ones; `small` if only together, as zeros for small values are."""
    facts = _facts(difference)
    reason = Sentence(_values_ko(difference, facts, place), _values_en(difference, facts, place))
    if small:
        reason = Sentence(
            reason.ko + " 값이 모두 작아서, 전체 크기에 비해 오차가 너무 큽니다.",
            reason.en + " All values are small, and the error is too large for their size.",
        )
    return place.failed(reason, "values", **facts)


def first_index(wrong: NDArray[Any]) -> tuple[int, ...]:
    """Return the index of the first True entry in row order."""
    return tuple(int(step) for step in np.unravel_index(int(np.argmax(wrong)), wrong.shape))


def json_number(value: Any) -> float | str:
    """Return a number for JSON, which knows no NaN or infinity: those become text."""
    plain = float(value)
    return plain if math.isfinite(plain) else str(plain)


def type_word(value: object) -> str:
    """Return the short name of a value's type."""
    return describing.type_name(value) if isinstance(value, RemoteValue) else type(value).__name__[:40]


def _facts(difference: Difference) -> dict[str, Any]:
    error, expected = difference.error, np.abs(difference.expected.astype(np.float64))
    index = first_index(difference.wrong)
    relative = np.where(expected > 0, error / np.where(expected > 0, expected, 1.0), np.where(error > 0, np.inf, 0.0))
    return {
        "shape": list(difference.actual.shape),
        "dtype": str(difference.actual.dtype),
        "wrong": int(difference.wrong.sum()),
        "total": int(difference.wrong.size),
        "first_wrong_index": list(index),
        "actual": json_number(difference.actual[index]),
        "expected": json_number(difference.expected[index]),
        "max_abs_error": json_number(error.max()),
        "max_rel_error": json_number(relative[np.isfinite(relative)].max(initial=0.0)),
    }


def _values_ko(difference: Difference, facts: dict[str, Any], place: Place) -> str:
    index = tuple(facts["first_wrong_index"])
    actual, expected = describing.number_pair(difference.actual[index], difference.expected[index])
    count = f" 원소 {facts['total']}개 중 {facts['wrong']}개가 틀렸습니다.{_at(index).ko}" if index else ""
    return (
        f"{place.name.ko}의 값이 다릅니다.{count} 기댓값은 {expected}, 받은 값은 {actual}입니다."
        f" 가장 큰 절대 오차는 {float(facts['max_abs_error']):.3g},"
        f" 상대 오차는 {float(facts['max_rel_error']):.3g}입니다."
        f"{_shape_and_dtype(facts).ko}"
    )


def _values_en(difference: Difference, facts: dict[str, Any], place: Place) -> str:
    index = tuple(facts["first_wrong_index"])
    actual, expected = describing.number_pair(difference.actual[index], difference.expected[index])
    count = f" {facts['wrong']} of {facts['total']} entries are wrong.{_at(index).en}" if index else ""
    return (
        f"{place.name.en} has wrong values.{count} Expected {expected}, received {actual}."
        f" Largest absolute error {float(facts['max_abs_error']):.3g}, relative {float(facts['max_rel_error']):.3g}."
        f"{_shape_and_dtype(facts).en}"
    )


def _shape_and_dtype(facts: dict[str, Any]) -> Sentence:
    if not facts["shape"]:
        return Sentence("", "")
    size, dtype = describing.shape(facts["shape"]), facts["dtype"]
    return Sentence(f" (모양 {size}, 자료형 {dtype})", f" (shape {size}, dtype {dtype})")


def _at(index: tuple[int, ...]) -> Sentence:
    if not index:
        return Sentence("", "")
    where = str(list(index))
    return Sentence(f" 처음 틀린 위치는 {where}입니다.", f" The first wrong one is at {where}.")


def _wanted(expected: NDArray[Any]) -> Sentence:
    if expected.ndim == 0:
        return Sentence("수 하나", "a single number")
    return Sentence(
        f"모양 {describing.shape(expected.shape)}의 NumPy 배열",
        f"a NumPy array of shape {describing.shape(expected.shape)}",
    )


def _advice(actual: object, *, is_number: bool) -> Sentence:
    if actual is None:
        return Sentence(" return 문을 빠뜨리지 않았는지 확인해 보세요.", " Is there a return statement?")
    if isinstance(actual, list | tuple) and not is_number:
        return Sentence(" np.array(...)로 배열을 만들어 돌려주세요.", " Turn it into an array with np.array(...).")
    if isinstance(actual, Unsupported):
        note = describing.text(actual.note if isinstance(actual.note, str) else "", 100)[1:-1]
        return Sentence(
            f" 일반적인 수 배열로 바꾸어 돌려주세요. ({note})", f" Return a plain array of numbers. ({note})"
        )
    if isinstance(actual, RemoteValue) and actual.type_name == "generator":
        return Sentence(" yield 대신 return으로 값을 돌려주세요.", " Use return instead of yield.")
    if isinstance(actual, RemoteValue) and actual.type_name in _CALLABLE_TYPES:
        return Sentence(
            " 함수 자체가 아니라 함수를 불러서 얻은 값을 돌려주세요.",
            " Return what the function gives, not the function.",
        )
    if isinstance(actual, str):
        return Sentence(" 글자가 아니라 계산한 값을 돌려주세요.", " Return the computed value, not text.")
    return Sentence("", "")


def _shape_advice(actual: tuple[int, ...], expected: tuple[int, ...]) -> Sentence:
    if len(actual) > 1 and actual == expected[::-1]:
        return Sentence(" 축의 순서가 뒤바뀌었습니다(전치).", " The axes are in reverse order (transposed).")
    if tuple(length for length in actual if length != 1) == tuple(length for length in expected if length != 1):
        return Sentence(" 길이 1인 축이 더 있거나 빠졌습니다.", " An axis of length 1 is missing or too many.")
    if math.prod(actual) == math.prod(expected):
        return Sentence(" 원소 수는 같습니다.", " The number of entries is right.")
    return Sentence("", "")


def _capitalised(sentence: str) -> str:
    # A name given by an author, such as softmax(z), keeps its spelling.
    return "The" + sentence[3:] if sentence.startswith("the ") else sentence
