"""first_steps: with fixed weights and batches, the first updates must equal the reference's. No luck is involved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from grader.checks import describing
from grader.checks.comparison import close
from grader.checks.failures import CheckFailed, Sentence
from grader.checks.mismatches import Place, wrong_structure

FIRST_UPDATE_WRONG = "first_update_wrong"
LATER_UPDATES_WRONG = "later_updates_wrong"
_STATE = Sentence("새 상태", "the new state")

Step = Callable[..., Any]


def first_steps(  # noqa: PLR0913  (each is one question of an author)
    step: Step,
    reference: Step,
    start: Any,
    batches: Sequence[tuple[Any, ...]],
    *,
    names: Sequence[str] | None = None,
    rtol: float = 1e-4,
    atol: float = 1e-6,
) -> None:
    """Demand that the first updates are right, one after another, each going on from the last.

    A wrong first update is a wrong gradient or rule. A right first one with a wrong second is something else: what
    should live on between updates (momentum, averages, a count) does not. Message and symptom tell the two apart.

    Args:
        step: Takes a state and a batch, `step(state, *batch)`, and returns the new state: a function of the student, or
            one of the check around it. The first state is `start`, each later one what it returned before.
        reference: The same by the examiner, best in float64. It is called once for each batch, in order.
        start: An array, or a list or dict (of lists or dicts) of arrays.
        batches: Arguments for each update; three to five are enough. Not all zero, or every rule is right.
        names: What the arrays are called in messages, in the order in which they stand in the state.
        rtol: Relative tolerance; float32 on the CPU keeps 1e-4 over a few updates.
        atol: Absolute tolerance.

    Raises:
        CheckFailed: an update is wrong. `details["update"]` counts from 1, `details["array"]` names the first array
            that differs; the symptom is "first_update_wrong" or "later_updates_wrong".
        ValueError: there is no batch, or `names` does not fit the state.
    """
    if not batches:
        raise ValueError("first_steps needs at least one batch")
    state, right = _copied(start), _copied(start)
    for number, batch in enumerate(batches, start=1):
        right = reference(_copied(right), *_copied(batch))
        came = step(_copied(state), *_copied(batch))
        _compare(came, right, names, number, (rtol, atol))
        state = came


def _compare(came: Any, right: Any, names: Sequence[str] | None, number: int, tolerance: tuple[float, float]) -> None:
    wanted = list(_leaves(right))
    if names is not None and len(names) != len(wanted):
        raise ValueError(f"there are {len(wanted)} arrays and {len(names)} names")
    failures = []
    for place, (path, expected) in enumerate(wanted):
        label = names[place] if names is not None else "".join(f"[{describing.short(step)}]" for step in path)
        name = Sentence(f"{_STATE.ko} {label}".strip(), f"{_STATE.en} {label}".strip())
        try:
            close(_at(came, right, path), expected, name=name, rtol=tolerance[0], atol=tolerance[1])
        except CheckFailed as failed:
            failures.append((label, failed))
    if failures:
        label, first = failures[0]
        raise _differs(number, label, [other for other, _ in failures], len(wanted), first)


def _differs(number: int, label: str, wrong: list[str], total: int, failed: CheckFailed) -> CheckFailed:
    count = Sentence("", "")
    if total > 1:
        count = Sentence(
            f" 배열 {total}개 중 {len(wrong)}개가 다릅니다.",
            f" {len(wrong)} of {total} arrays {'differs' if len(wrong) == 1 else 'differ'}.",
        )
    if number == 1:
        beginning = Sentence(
            f"첫 번째 갱신부터 다릅니다.{count.ko}",
            f"The first update is already wrong.{count.en}",
        )
    else:
        times = Sentence(
            "첫 번째 갱신은 맞지만" if number == 2 else f"갱신 {number - 1}번은 맞지만",
            "The first update is right, but" if number == 2 else f"The first {number - 1} updates are right, but",
        )
        beginning = Sentence(
            f"{times.ko} {number}번째 갱신부터 다릅니다.{count.ko}"
            " 갱신 사이에 이어져야 하는 값(모멘텀, 이동 평균, 횟수 등)이 유지되는지 확인해 보세요.",
            f"{times.en} update {number} is not.{count.en}"
            " Is what must live on between updates (momentum, averages, a count) kept?",
        )
    return CheckFailed(
        Sentence(f"{beginning.ko}\n{failed.reason.ko}", f"{beginning.en}\n{failed.reason.en}"),
        details={**failed.details, "update": number, "array": label, "wrong_arrays": wrong[:20]},
        symptom=FIRST_UPDATE_WRONG if number == 1 else LATER_UPDATES_WRONG,
    )


def _leaves(state: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Yield path and value of every array or number of the reference's state, in order."""
    if isinstance(state, Mapping):
        for key, value in state.items():
            yield from _leaves(value, (*path, key))
    elif isinstance(state, list | tuple):
        for place, value in enumerate(state):
            yield from _leaves(value, (*path, place))
    else:
        yield path, state


def _at(came: Any, right: Any, path: tuple[Any, ...]) -> Any:
    """Return what came in the place of one value of the reference's, whose structure it must share."""
    at = ""
    for step in path:
        place = Place(Sentence(_STATE.ko + at, _STATE.en + at))
        if isinstance(right, Mapping):
            if not isinstance(came, dict) or came.keys() != right.keys():
                keys = ", ".join(describing.short(key) for key in right)
                raise wrong_structure(came, Sentence(f"키가 {keys}인 딕셔너리", f"a dict with the keys {keys}"), place)
        elif not isinstance(came, list | tuple) or len(came) != len(right):
            size = len(right)
            raise wrong_structure(came, Sentence(f"값 {size}개의 리스트", f"a list of {size} values"), place)
        came, right, at = came[step], right[step], f"{at}[{describing.short(step)}]"
    return came


def _copied(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, list | tuple):
        return type(value)(_copied(item) for item in value)
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    return value
