"""Words about a model that stays in the student's process: train it, ask it, look at its weights.

What comes back is a claim like every other answer. It is looked at before anything is calculated with it.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.checks import describing, measurements, symptoms
from grader.checks.arrays import REAL_KINDS
from grader.checks.bars import at_least, at_most
from grader.checks.failures import CheckFailed, Sentence
from grader.checks.measures import accuracy, loss, mean_squared_error
from grader.checks.values import Pixels, RemoteValue, Unsupported

MOST_WEIGHTS = 1000
_FUNCTION_TYPES = ("function", "method", "builtin_function_or_method", "partial", "type")
_PLAIN_KINDS = (bool, int, float, complex, str, bytes, list, tuple, dict, np.ndarray, np.generic, Unsupported)


def train(
    target: Any,
    *args: Any,
    function: str | None = None,
    epochs: int | None = None,
    seconds: float | None = None,
    **named: Any,
) -> Any:
    """Run a training in the student's process, watched: students see its curves. Return what it returned.

    Most checks ignore that: what counts is the model. A table of values comes back this way, to be looked at first.

    Args:
        target: The student's module, whose function `train` is called; a compiled Keras model, whose `fit` is called;
            or any function of the student.
        *args: Models got from this student, and data: images as Pixels, labels as an integer array. Never what is held
            out.
        function: Name of another function of the module, or of another method of the model.
        epochs: Passed on as `epochs=`, if it is given.
        seconds: How long this training may take; None leaves it the time of the check.
        **named: Passed on by name.

    Raises:
        CheckFailed: the target is not a model at all: the student returned something else.
        ValueError: epochs or seconds are no number above 0.
    """
    if seconds is not None and not (math.isfinite(seconds) and seconds > 0):
        raise ValueError(f"seconds must be more than 0. Received: {seconds}")
    if epochs is not None:
        if epochs < 1:
            raise ValueError(f"epochs must be at least 1. Received: {epochs}")
        named["epochs"] = epochs
    name = _called(target) if function is None else function
    if name == "fit" and function is None:
        named.setdefault("verbose", 0)
    measurements.next_run()
    # Asked of the class: an attribute of the object itself would be the student's.
    watch = getattr(type(target), "call_and_watch", None)
    if watch is not None:
        return watch(target, name, args, named, seconds=seconds or 0.0)
    return (getattr(target, name) if name else target)(*args, **named)


def predict(model: Any, x: NDArray[Any] | Pixels, *, batch_size: int = 500) -> Any:
    """Return what `model.predict` gives, as it came: an answer to be looked at by `accuracy`, `loss`, `close`...

    Send what is held out only after training has ended.

    Args:
        model: A model of the student.
        x: Inputs; images as Pixels.
        batch_size: Samples at a time.

    Raises:
        CheckFailed: this is not a model.
    """
    return _model(model).predict(x, batch_size=batch_size, verbose=0)


def weights(model: Any) -> list[NDArray[Any]]:
    """Return copies of the weights that `model.get_weights()` gives; NaN may be among them.

    Args:
        model: A model of the student.

    Raises:
        CheckFailed: this is not a model, or its weights are not at most 1000 arrays of real numbers.
    """
    given = _model(model).get_weights()
    is_right = isinstance(given, list | tuple) and len(given) <= MOST_WEIGHTS
    if not is_right or any(type(one) is not np.ndarray or one.dtype.kind not in REAL_KINDS for one in given):
        came = describing.what(given)
        reason = Sentence(
            f"model.get_weights()가 실수 배열의 리스트가 아닙니다. 받은 것: {came.ko}.",
            f"model.get_weights() is not a list of arrays of real numbers. Received: {came.en}.",
        )
        raise CheckFailed(reason, details={"kind": "weights"})
    return [np.array(one) for one in given]


def overfits(
    student: Any,
    model: Any,
    x: NDArray[Any] | Pixels,
    y: NDArray[Any],
    *,
    accuracy_at: float | None = None,
    loss_at: float | None = None,
    **options: Any,
) -> None:
    """Train on a handful of samples and demand that the model knows them by heart: what cannot do that cannot learn.

    Args:
        student: The student's module, or whatever `train` takes; it is called with model, x and y.
        model: A model of the student.
        x: The samples, ten to a hundred.
        y: Their labels, integers (n,), or their right values.
        accuracy_at: Least accuracy on these samples; for labels.
        loss_at: Most loss on these samples: cross-entropy for labels, mean squared error for values.
        **options: `function`, `epochs`, `seconds` and others for `train`.

    Raises:
        CheckFailed: it does not know them.
        ValueError: neither bar is given, or an accuracy for what are no labels.
    """
    has_labels = y.ndim == 1 and y.dtype.kind in "iu"
    if accuracy_at is None and loss_at is None:
        raise ValueError("overfits needs accuracy_at or loss_at")
    if accuracy_at is not None and not has_labels:
        raise ValueError("accuracy_at needs integer labels of shape (n,)")
    before = weights(model)
    train(student, model, x, y, **options)
    after, predictions, n = weights(model), predict(model, x), len(y)
    find = symptoms.of_classifier if has_labels else symptoms.of_regression
    symptom = find(before, after, y, predictions)
    if accuracy_at is not None:
        what = Sentence(f"학습에 쓴 표본 {n}개의 정확도", f"accuracy on the {n} samples it was trained on")
        reached = accuracy(y, predictions, symptom=symptom)
        at_least(reached, accuracy_at, what=what, name="overfit_accuracy", symptom=symptom)
    if loss_at is not None:
        what = Sentence(f"학습에 쓴 표본 {n}개의 손실", f"loss on the {n} samples it was trained on")
        left = (loss if has_labels else mean_squared_error)(y, predictions, symptom=symptom)
        at_most(left, loss_at, what=what, name="overfit_loss", symptom=symptom)


def _called(target: Any) -> str:
    """Return the name of what `train` calls of a target; empty for the target itself."""
    if hasattr(type(target), "call_and_echo"):  # the student's module, which has any name that it is asked for
        return "train"
    if isinstance(target, RemoteValue) and not isinstance(target, Unsupported):
        is_function = describing.type_name(target).rsplit(".", 1)[-1].lower() in _FUNCTION_TYPES
        return "" if is_function else "fit"
    _model(target)
    if hasattr(target, "fit"):  # the reference's model, in this process
        return "fit"
    return "" if callable(target) else "train"


def _model(given: Any) -> Any:
    """Return what came if it may be a model: an object that stayed where it is."""
    if given is not None and not isinstance(given, _PLAIN_KINDS):
        return given
    came = describing.what(given)
    reason = Sentence(
        f"모델이 와야 하는데 다른 것이 왔습니다. 받은 것: {came.ko}. return을 빠뜨리지 않았는지 확인해 보세요.",
        f"Expected a model. Received: {came.en}. Is there a return?",
    )
    raise CheckFailed(reason, details={"kind": "no_model"})
