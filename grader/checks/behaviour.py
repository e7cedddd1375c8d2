"""Words about how a function behaves: what it raises, what it leaves alone, what it warns about, what it yields."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import Any

import numpy as np

from grader.checks import describing
from grader.checks.comparison import close
from grader.checks.failures import CheckFailed, Sentence, StudentRaised
from grader.checks.mismatches import Place, wrong_structure
from grader.checks.values import RemoteValue

MOST_ITEMS = 100_000


def raises(error: type[Exception], function: Callable[..., Any], *args: Any, **kwargs: Any) -> StudentRaised:
    """Demand that a call raises an error of this class or of a class below it.

    Args:
        error: The class that the statement names, for example ValueError.
        function: A function of the student.
        *args: Its arguments.
        **kwargs: Its named arguments.

    Returns:
        What the student raised.

    Raises:
        CheckFailed: the call returned, or raised something else.
    """
    place, wanted = Place(inputs=args), error.__name__
    try:
        result = function(*args, **kwargs)
    except StudentRaised as raised:
        if wanted in raised.type_names:
            return raised
        came = describing.text(raised.type_names[0] if raised.type_names else "?")[1:-1]
        reason = Sentence(
            f"{wanted} 예외가 나야 하는데 {came} 예외가 났습니다.", f"Expected {wanted} to be raised. Received: {came}."
        )
        raise place.failed(reason, "raises", expected=wanted, actual=came) from None
    returned = describing.what(result)
    reason = Sentence(
        f"{wanted} 예외가 나야 하는데 값을 돌려주었습니다: {returned.ko}."
        f" 잘못된 입력이면 raise {wanted}(...)를 써 보세요.",
        f"Expected {wanted} to be raised, but the call returned {returned.en}. Use raise {wanted}(...) for bad input.",
    )
    raise place.failed(reason, "raises", expected=wanted)


def unchanged(student: Any, function: str | RemoteValue, *args: Any, expected: object, **options: Any) -> Any:
    """Demand that a call returns the right result and leaves its arguments as they were, to the last bit.

    Both together, because the student's process itself reports what became of the arguments: a function that does
    nothing would leave everything alone.

    Args:
        student: The student's module.
        function: Name of a function of the module, or a function or method got from it.
        *args: Arguments by position: arrays, and lists, tuples and dicts of arrays.
        expected: The right result, as for `close`.
        **options: `rtol`, `atol`, `name` for `close`.

    Returns:
        The result of the call.

    Raises:
        CheckFailed: the result is wrong, or an argument was changed.
    """
    before = _copied(args)
    result, after = student.call_and_echo(function, *args)
    close(result, expected, inputs=before, **options)
    for position, (old, new) in enumerate(zip(before, tuple(after), strict=True)):
        if not _identical(old, new):
            raise _changed(position, old, new, Place(inputs=before))
    return result


def stable(student: Any, function: str | RemoteValue, *args: Any, expected: object, **options: Any) -> Any:
    """Demand that a call on extreme input returns the right result without a NumPy warning.

    Args:
        student: The student's module.
        function: Name of a function of the module, or a function or method got from it.
        *args: Arguments by position.
        expected: The right result, as for `close`.
        **options: `rtol`, `atol`, `name` for `close`.

    Returns:
        The result of the call.

    Raises:
        CheckFailed: the result is wrong, or NumPy warned on the way.
    """
    result, warned = student.call_and_warn(function, *args)
    close(result, expected, inputs=args, **options)
    if not warned:
        return result
    first = describing.text(str(warned[0]), 120)
    reason = Sentence(
        f"값은 맞지만 계산 도중에 경고가 났습니다: {first}."
        " 큰 수의 지수나 0의 로그가 생기지 않도록 식을 바꾸어 보세요.",
        f"The values are right, but there was a warning on the way: {first}. Rearrange the formula so that no large "
        "exponential and no logarithm of zero appears.",
    )
    raise Place(inputs=args).failed(reason, "warning", warnings=[str(text)[:200] for text in warned[:10]])


def items(value: object, *, most: int = MOST_ITEMS) -> list[Any]:
    """Return the items of a list, a tuple or a generator as a list.

    Args:
        value: What the student returned.
        most: More items than this are a wrong answer.

    Raises:
        CheckFailed: the value cannot be iterated, or does not end.
    """
    if not isinstance(value, list | tuple | RemoteValue):
        raise wrong_structure(value, _LIST_OR_GENERATOR, Place())
    try:
        iterator = iter(value)  # type: ignore[arg-type]
    except TypeError:
        raise wrong_structure(value, _LIST_OR_GENERATOR, Place()) from None
    taken = list(islice(iterator, most + 1))
    if len(taken) > most:
        raise CheckFailed(
            Sentence(
                f"항목이 {most}개보다 많습니다. 끝나는 조건을 확인해 보세요.", f"More than {most} items. Does it end?"
            ),
            details={"kind": "endless", "most": most},
        )
    return taken


_LIST_OR_GENERATOR = Sentence("리스트 또는 제너레이터", "a list or a generator")


def _copied(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, list | tuple):
        return type(value)(_copied(item) for item in value)
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    return value


def _identical(old: Any, new: Any) -> bool:
    if isinstance(old, np.ndarray):
        return (
            isinstance(new, np.ndarray)
            and (old.dtype, old.shape) == (new.dtype, new.shape)
            and old.tobytes() == new.tobytes()
        )
    if isinstance(old, list | tuple):
        return isinstance(new, list | tuple) and len(old) == len(new) and all(map(_identical, old, new))
    if isinstance(old, dict):
        return isinstance(new, dict) and list(old) == list(new) and all(_identical(old[key], new[key]) for key in old)
    return isinstance(old, RemoteValue) or not _is_plain(old) or (type(old) is type(new) and bool(old == new))


def _is_plain(value: object) -> bool:
    return value is None or isinstance(value, bool | int | float | str | bytes | np.generic)


def _changed(position: int, old: Any, new: Any, place: Place) -> CheckFailed:
    was, became = describing.short(old), describing.short(new)
    reason = Sentence(
        f"결과는 맞지만 함수가 {position + 1}번째 인수를 바꾸었습니다. 부르기 전: {was}, 부른 뒤: {became}."
        " x -= 1 같은 제자리 연산 대신 x = x - 1처럼 새 배열을 만들어 보세요.",
        f"The result is right, but the function changed its argument number {position + 1}."
        f" Before: {was}. After: {became}."
        " Make a new array (x = x - 1) instead of changing the old one (x -= 1).",
    )
    return place.failed(reason, "argument_changed", argument=position, before=was, after=became)
