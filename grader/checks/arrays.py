"""Compares one array or number with what is expected: type, shape, dtype kind, NaN and infinity, tolerance, norm.

The tolerance follows the dtype of the answer. float64: rtol 1e-9, atol 1e-12, some 1e6 times the rounding of one
operation, so that any order of summation passes. float32: rtol 1e-5, atol 1e-6. A float16 answer is held to the
float32 tolerance, which its 5e-4 of rounding does not meet.
The relative norm ||actual - expected|| <= 0.01 ||expected|| is needed because an absolute tolerance alone accepts zeros
wherever the right values are small (KernelBench issue 165).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.checks.mismatches import (
    Difference,
    Place,
    not_an_array,
    not_finite,
    not_real,
    values_differ,
    wrong_shape,
)

REAL_KINDS = "biuf"
NORM_TOLERANCE = 0.01


@dataclass(frozen=True)
class Tolerance:
    """How far an answer may be from the expected value: |a - e| <= atol + rtol |e|.

    Args:
        rtol: Relative part; None takes the default for the dtype of the answer.
        atol: Absolute part; None takes the default for the dtype of the answer.
        is_coarse: Whether the answer was calculated from another one of less than float64.
    """

    rtol: float | None = None
    atol: float | None = None
    is_coarse: bool = False

    def for_dtypes(self, *dtypes: np.dtype[Any]) -> tuple[float, float]:
        """Return (rtol, atol) for the coarsest of these dtypes."""
        coarse = self.is_coarse or any(map(is_coarse, dtypes))
        rtol, atol = (1e-5, 1e-6) if coarse else (1e-9, 1e-12)
        return (rtol if self.rtol is None else self.rtol), (atol if self.atol is None else self.atol)


EXACT = Tolerance(0.0, 0.0)


def is_coarse(dtype: np.dtype[Any]) -> bool:
    """Return whether this is a floating-point type of less than float64."""
    return dtype.kind == "f" and dtype.itemsize < 8


def compare_array(actual: object, expected: NDArray[Any], tolerance: Tolerance, place: Place) -> None:
    """Raise CheckFailed unless `actual` is an array or number like `expected`.

    Raises:
        CheckFailed: the answer is wrong.
        ValueError: the expected value holds a NaN or is not real; that is the author's mistake.
    """
    if expected.dtype.kind not in REAL_KINDS or np.isnan(expected).any():
        raise ValueError(
            f"expected values must be real and not NaN. Received dtype {expected.dtype} at {place.name.en}"
        )
    answer = _real_array(actual, expected, place)
    with np.errstate(all="ignore"):
        _compare_finiteness(answer, expected, place)
        _compare_values(answer, expected, tolerance, place)


def finite_array(actual: object, shape: tuple[int, ...], place: Place) -> NDArray[np.float64]:
    """Return `actual` as a float64 array, or raise CheckFailed unless it is real, finite and of this shape."""
    zeros = np.zeros(shape)
    answer = _real_array(actual, zeros, place).astype(np.float64)
    _compare_finiteness(answer, zeros, place)
    return answer


def _real_array(actual: object, expected: NDArray[Any], place: Place) -> NDArray[Any]:
    answer = _as_array(actual, expected, place)
    if answer.shape != expected.shape:
        raise wrong_shape(answer, expected, place)
    if answer.dtype.kind not in REAL_KINDS:
        raise not_real(answer, place)
    return answer


def _as_array(actual: object, expected: NDArray[Any], place: Place) -> NDArray[Any]:
    if type(actual) is np.ndarray:
        return actual
    if expected.ndim == 0 and isinstance(actual, bool | int | float | complex | np.generic):
        return np.asarray(_bounded_number(actual))
    raise not_an_array(actual, expected, place)


def _bounded_number(value: Any) -> Any:
    """Return the number itself, or infinity for an integer that no numpy dtype holds."""
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > 63:
        return float(value) if value.bit_length() < 1000 else (math.inf if value > 0 else -math.inf)
    return value


def _compare_finiteness(answer: NDArray[Any], expected: NDArray[Any], place: Place) -> None:
    is_nan = np.isnan(answer)
    if is_nan.any():
        raise not_finite("NaN", is_nan, answer, expected, place)
    wrong_infinity = (np.isinf(answer) | np.isinf(expected)) & (answer != expected)
    if (wrong_infinity & np.isinf(answer)).any():
        raise not_finite("inf", wrong_infinity & np.isinf(answer), answer, expected, place)


def _compare_values(answer: NDArray[Any], expected: NDArray[Any], tolerance: Tolerance, place: Place) -> None:
    rtol, atol = tolerance.for_dtypes(answer.dtype, expected.dtype)
    same = answer == expected
    if same.all():
        return
    actual64, expected64 = answer.astype(np.float64), expected.astype(np.float64)
    error = np.where(same, 0.0, np.abs(actual64 - expected64))
    exact = rtol == atol == 0  # as float64, two large integers may look alike
    wrong = ~same if exact else ~(error <= atol + rtol * np.where(np.isinf(expected64), 0.0, np.abs(expected64)))
    if wrong.any():
        raise values_differ(Difference(answer, expected, error, wrong), place)
    if not _norm_is_close(error, expected64, max(NORM_TOLERANCE, min(10 * rtol, 0.5)), answer.dtype):
        raise values_differ(Difference(answer, expected, error, error > 0), place, small=True)


def _norm_is_close(error: NDArray[Any], expected: NDArray[Any], limit: float, dtype: np.dtype[Any]) -> bool:
    # Where every right value is rounding noise around zero (p - 1 with p near 1), nothing can be asked of the ratio.
    noise = (1e-15 if dtype.itemsize >= 8 or dtype.kind != "f" else 1e-9) * math.sqrt(error.size)
    finite = expected[np.isfinite(expected)]
    largest = float(np.abs(finite).max(initial=0.0)) or 1.0
    error_norm = float(np.linalg.norm((error / largest).ravel()))
    return error_norm * largest <= noise or error_norm <= limit * float(np.linalg.norm((finite / largest).ravel()))
