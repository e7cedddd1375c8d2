"""Simple things that happen to right answers: transposed, negated, not divided by n... Each explains all outputs of one
function, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from grader.judge.inside.likeness import Numbers, same_numbers

Transform = Callable[["Sample"], Numbers]


@dataclass(frozen=True)
class Sample:
    """One number or array that a call returned, and what it should have been.

    Args:
        expected: The reference's.
        came: The student's.
        shapes: Shapes of the arrays among the arguments.
        across: What the reference returns along the other axis, where that can be asked; None elsewhere.
    """

    expected: Numbers
    came: Numbers
    shapes: tuple[tuple[int, ...], ...] = ()
    across: Numbers | None = None

    def is_right(self) -> bool:
        """Return whether what came is what was expected."""
        return same_numbers(self.came, self.expected)


def explains(samples: list[Sample]) -> str:
    """Return the name of the first transform that turns every expected value into what came; "" if none does."""
    with np.errstate(all="ignore"):
        for name, transform in _transforms():
            if all(_fits(transform, sample) for sample in samples) and _is_sure(name, samples):
                return name
    return ""


def _fits(transform: Transform, sample: Sample) -> bool:
    try:
        return same_numbers(np.asarray(transform(sample)), sample.came)
    except (ValueError, IndexError, TypeError):  # this transform does not exist for such a shape
        return False


def _is_sure(name: str, samples: list[Sample]) -> bool:
    """Return whether the samples can tell this transform from a constant factor of the same size."""
    return "samples" not in name or len({_first_length(sample) for sample in samples}) > 1


def _transforms() -> Iterator[tuple[str, Transform]]:
    yield "negated", lambda sample: -_signed(sample.expected)
    yield "transposed", lambda sample: _transposed(sample.expected)
    yield "across", lambda sample: _needed(sample.across)
    yield "times_samples", lambda sample: sample.expected * _first_length(sample)
    yield "over_samples", lambda sample: sample.expected / _first_length(sample)
    yield "doubled", lambda sample: sample.expected * 2
    yield "halved", lambda sample: sample.expected / 2
    yield "times_entries", lambda sample: sample.expected * _entries(sample)
    yield "over_entries", lambda sample: sample.expected / _entries(sample)
    yield "truncated", lambda sample: np.trunc(_real(sample.expected))
    yield "rounded", lambda sample: np.round(_real(sample.expected))
    yield "complement", lambda sample: 1 - _signed(sample.expected)
    yield "absolute", lambda sample: np.abs(_signed(sample.expected))
    yield "squared", lambda sample: sample.expected**2
    yield "root", lambda sample: np.sqrt(_real(sample.expected))
    yield "logarithm", lambda sample: np.log(_real(sample.expected))
    yield "base_two", lambda sample: sample.expected / np.log(2.0)
    yield "reversed", lambda sample: np.flip(_with_axes(sample.expected), -1)
    yield "upside_down", lambda sample: np.flip(_with_axes(sample.expected), 0)
    yield "turned", lambda sample: np.flip(_with_axes(sample.expected))
    yield "shifted_on", lambda sample: np.roll(_with_axes(sample.expected), 1, axis=-1)
    yield "shifted_back", lambda sample: np.roll(_with_axes(sample.expected), -1, axis=-1)
    yield "reshaped", _reshaped


def _reshaped(sample: Sample) -> Numbers:
    if sample.expected.shape == sample.came.shape:
        raise ValueError("the shape is right")
    return sample.expected.reshape(sample.came.shape)


def _transposed(expected: Numbers) -> Numbers:
    if expected.ndim < 2:
        raise ValueError("one axis cannot be transposed")
    return np.swapaxes(expected, -1, -2)


def _needed(across: Numbers | None) -> Numbers:
    if across is None:
        raise ValueError("there is no other axis")
    return across


def _signed(expected: Numbers) -> Numbers:
    return expected.astype(np.float64) if expected.dtype.kind in "bu" else expected


def _real(expected: Numbers) -> Numbers:
    if expected.dtype.kind == "c":
        raise TypeError("complex numbers have no such transform")
    return expected.astype(np.float64)


def _with_axes(expected: Numbers) -> Numbers:
    if expected.ndim == 0:
        raise ValueError("a number has no axis")
    return expected


def _first_length(sample: Sample) -> int:
    for shape in sample.shapes:
        if shape:
            return shape[0]
    raise ValueError("no argument has an axis")


def _entries(sample: Sample) -> int:
    for shape in sample.shapes:
        if shape:
            return int(np.prod(shape))
    raise ValueError("no argument has an axis")
