"""Central differences: a second, independent way to a gradient."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.checks.comparison import Inputs, close, has_coarse
from grader.checks.failures import Sentence

Parameters = NDArray[Any] | Mapping[str, NDArray[Any]]


def gradients(
    actual: object,
    loss: Callable[[Any], float],
    at: Parameters,
    *,
    inputs: Inputs = (),
    rtol: float = 1e-5,
    atol: float | None = None,
) -> None:
    """Demand that an answer is the gradient of a loss, in every entry of every array.

    Args:
        actual: What the student returned: an array like `at`, or a dict with the same keys.
        loss: Function from an array (or dict of arrays) like `at` to a number, computed by the examiner. Smooth near
            `at`: keep inputs away from the corners of ReLU and from ties of a maximum.
        at: Where the gradient is taken; copied, never changed.
        inputs: Shown in the message, as for `close`.
        rtol: Relative tolerance. Central differences with h = 1e-5 are good to about 1e-9 where values are near 1.
        atol: Absolute tolerance; the default is 1e-8, and 1e-6 for an answer of less than float64, whose entries may be
            small differences of large numbers.

    Raises:
        CheckFailed: the answer is not the gradient.
    """
    name = Sentence("기울기", "the gradient")
    if atol is None:
        atol = 1e-6 if has_coarse(actual) else 1e-8
    close(actual, central_differences(loss, at), inputs=inputs, name=name, rtol=rtol, atol=atol)


def central_differences(loss: Callable[[Any], float], at: Parameters, h: float = 1e-5) -> Any:
    """Return (loss(x + h) - loss(x - h)) / 2h for every entry, in float64, as an array or dict like `at`.

    Args:
        loss: Function from an array (or dict of arrays) like `at` to a number.
        at: Where the gradient is taken; copied, never changed.
        h: Step; 1e-5 balances the cut-off error (h^2) and rounding (1e-16 / h).
    """
    if isinstance(at, Mapping):
        copies = {key: np.array(value, dtype=np.float64) for key, value in at.items()}
        return {key: _of_array(lambda: float(loss(copies)), value, h) for key, value in copies.items()}
    copy = np.array(at, dtype=np.float64)
    return _of_array(lambda: float(loss(copy)), copy, h)


def _of_array(loss_now: Callable[[], float], x: NDArray[np.float64], h: float) -> NDArray[np.float64]:
    slopes = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        kept = x[index]
        x[index] = kept + h
        above = loss_now()
        x[index] = kept - h
        below = loss_now()
        x[index] = kept
        slopes[index] = (above - below) / (2 * h)
    return slopes
