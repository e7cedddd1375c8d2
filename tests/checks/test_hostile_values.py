"""Whatever a student sends, close answers with CheckFailed, quickly and in few words."""

import json
import time
from typing import Any

import numpy as np
import pytest

from grader.checks import (
    CheckFailed,
    RemoteValue,
    Unsupported,
    accuracy,
    close,
    first_steps,
    items,
    loss,
    mean_squared_error,
    symptoms,
    weights,
)
from grader.checks import array as array_word


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


class Trap(RemoteValue):
    """A proxy: to touch anything of it but type_name would be a call into the student's process."""

    def __init__(self, type_name: str) -> None:
        object.__setattr__(self, "type_name", type_name)

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"{name} was asked for")

    def __eq__(self, other: object) -> bool:
        raise AssertionError("compared")

    __hash__ = None  # type: ignore[assignment]


HOSTILE = {
    "long text": "<script>" * 200_000,
    "surrogates": "\ud800\x00\x1b[31m",
    "long list": list(range(200_000)),
    "deep list": nested(900),
    "long keys": {"k" * 10_000 + str(number): number for number in range(1000)},
    "many dimensions": np.ones((1,) * 16),
    "wide corners": np.ones((5,) * 8),
    "huge array": np.ones(5_000_000),
    "empty array": np.zeros((0, 10**9)),
    "huge integer": 10**5000,
    "tiny integer": -(10**5000),
    "bytes": b"\x00" * 1_000_000,
    "complex": complex("nan+infj"),
    "text array": np.array(["x" * 10_000]),
    "generator": Trap("generator"),
    "object": Trap("\x00<b>" * 1000),
    "unsupported": Unsupported("ndarray", "x" * 100_000),
    "largest floats": np.full(5, np.finfo(float).max),
    "smallest floats": np.full(5, 5e-324),
    "no shape": np.array(np.nan),
    "half": np.full(5, 6e4, dtype=np.float16),
    "unsigned": np.full(5, 2**64 - 1, dtype=np.uint64),
}
WANTED: dict[str, Any] = {
    "array": np.linspace(-1, 1, 5),
    "number": 0.5,
    "pair": (np.ones(5), 0.5),
    "dict": {"W": np.ones(5), "b": 0.5},
    "text": "relu",
    "nothing": None,
}


@pytest.mark.parametrize("wanted", WANTED)
@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("inside", ["alone", "in a list", "in a dict"])
def test_hostile_value_only_fails(failure, hostile: str, wanted: str, inside: str) -> None:
    value, expected = HOSTILE[hostile], WANTED[wanted]
    if inside == "in a list":
        value, expected = [value, value], [expected, expected]
    elif inside == "in a dict":
        value, expected = {"a": value}, {"a": expected}
    began = time.perf_counter()

    failed = failure(close, value, expected)

    assert time.perf_counter() - began < 1.0
    assert len(failed.reason.ko) < 3000
    assert len(failed.reason.en) < 3000
    said = json.dumps(failed.details, allow_nan=False, ensure_ascii=False) + failed.reason.ko + failed.reason.en
    assert len(said) < 20_000
    said.encode("utf-8")
    assert "\x00" not in said


@pytest.mark.parametrize("hostile", HOSTILE)
def test_words_that_measure_only_fail(failure, hostile: str) -> None:
    labels = np.array([0, 1, 2])

    failure(accuracy, labels, HOSTILE[hostile])
    failure(loss, labels, HOSTILE[hostile])
    failure(array_word, HOSTILE[hostile], (3, 4))
    failure(mean_squared_error, np.ones((3, 4)), HOSTILE[hostile], symptom="guessing")
    failure(first_steps, lambda *_: HOSTILE[hostile], lambda state: state, [np.ones(3), np.ones(4)], [()])


@pytest.mark.parametrize("hostile", HOSTILE)
def test_symptoms_are_found_in_anything(hostile: str) -> None:
    labels, new, old = np.arange(5), [np.ones(2)], [np.zeros(2)]

    for find in (symptoms.of_classifier, symptoms.of_regression):
        assert find(old, new, labels, HOSTILE[hostile]) in ("", *symptoms.STANDARD)
        assert find(old, new, labels, HOSTILE[hostile], on_trained=0.99) in ("", *symptoms.STANDARD)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_weights_of_any_kind_fail_or_are_arrays(hostile: str) -> None:
    class Model:
        def get_weights(self) -> Any:
            return self.given

        def __init__(self, given: Any) -> None:
            self.given = given

    for given in (HOSTILE[hostile], [HOSTILE[hostile]] * 3):
        said = ""
        try:
            assert all(type(one) is np.ndarray for one in weights(Model(given)))
        except CheckFailed as failed:
            said = failed.reason.ko + failed.reason.en
        assert len(said) < 1000


@pytest.mark.parametrize("hostile", [None, 3, "abc", np.ones(3), {"a": 1}, Unsupported("set", "")])
def test_items_of_something_else_only_fail(failure, hostile: object) -> None:
    failure(items, hostile)


def test_subclass_of_ndarray_is_not_believed(failure) -> None:
    class Liar(np.ndarray):
        def __array_function__(self, func: Any, types: Any, args: Any, kwargs: Any) -> Any:
            return True

    failure(close, np.zeros(3).view(Liar), np.ones(3))
