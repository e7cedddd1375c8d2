"""faster_than: is the student's function of the right order of speed?"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from grader.checks.comparison import close
from grader.checks.failures import CheckFailed, Sentence

# The way to the student's process and back, on a busy machine with two cores.
JOURNEY_SECONDS = 0.01
# No busy machine makes one side so much slower and not the other, three times in turns.
FEWEST_ROUNDS = 3
HOPELESS = 3.0


def faster_than(
    function: Callable[..., Any],
    reference: Callable[..., Any],
    make_inputs: Callable[[], tuple[Any, ...]],
    *,
    times: float = 20.0,
    rounds: int = 5,
    rtol: float | None = None,
) -> None:
    """Demand right results within `times` the time of the reference, measured in the same run.

    Every round has fresh inputs, so a stored answer helps nobody, and every result is compared. The best round of each
    side counts, so one interruption harms nobody. The clock is the examiner's.

    Args:
        function: A function of the student.
        reference: The same function of the reference.
        make_inputs: Returns fresh arguments for one round; large enough that the reference takes some milliseconds.
        times: How many times as long as the reference the student may take; make it wide.
        rounds: Number of rounds; three are enough for what takes three times too long in all of them.
        rtol: Tolerance for the results, as for `close`.

    Raises:
        CheckFailed: a result is wrong, or the function is too slow.
    """
    best_reference = best_student = float("inf")
    for number in range(1, rounds + 1):
        inputs = make_inputs()
        expected, seconds = _timed(reference, inputs)
        best_reference = min(best_reference, seconds)
        actual, seconds = _timed(function, inputs)
        best_student = min(best_student, seconds)
        close(actual, expected, inputs=inputs, rtol=rtol)
        limit = times * best_reference + JOURNEY_SECONDS
        if best_student <= limit:
            return
        if number >= FEWEST_ROUNDS and best_student > HOPELESS * limit:
            break
    ratio = best_student / best_reference
    reason = Sentence(
        f"값은 맞지만 너무 느립니다. 모범 답안보다 {ratio:.0f}배 오래 걸렸습니다({times:.0f}배까지 허용)."
        " 원소마다 도는 반복문을 배열 연산으로 바꾸어 보세요.",
        f"The values are right, but too slow: {ratio:.0f} times the reference's time (at most {times:.0f} times)."
        " Replace loops over entries by array operations.",
    )
    details = {"kind": "slow", "seconds": best_student, "reference_seconds": best_reference, "times": times}
    raise CheckFailed(reason, details=details)


def _timed(function: Callable[..., Any], inputs: tuple[Any, ...]) -> tuple[Any, float]:
    began = time.perf_counter()
    result = function(*inputs)
    return result, time.perf_counter() - began
