"""Checks of early stopping. Losses are multiples of 1/64: best - min_delta has no rounding, and a tie is a tie."""

import numpy as np

from grader.checks import Sentence, close, equal

BEST = Sentence("속성 best", "the attribute best")


def follow(stopper, losses, expected, bests, **settings):
    """Give the losses one by one; compare every answer, and best after every update."""
    for number, (loss, stop, best) in enumerate(zip(losses, expected, bests, strict=True), start=1):
        inputs = {**settings, "losses": list(losses[:number])}
        name = Sentence(
            f"{number}번째 update({loss:g})의 반환값", f"the return value of update({loss:g}), call {number},"
        )
        equal(stopper.update(loss), bool(stop), inputs=inputs, name=name)
        close(stopper.best, best, inputs=inputs, name=BEST)


def follow_twin(stopper, twin, losses, **settings):
    answers = [(twin.update(loss), twin.best) for loss in losses]
    follow(stopper, losses, *zip(*answers, strict=True), **settings)


def draw_losses(rng, patience, delta, start):
    """Draw losses, in 1/64, that end with the stop: improvements by little more than delta, with setbacks between.

    Every row of setbacks holds a loss that lies exactly delta below the best one, and is no improvement.
    """
    best, losses = start, [start]
    for setbacks in (patience - 1, 0, patience - 1, patience):
        best -= delta + int(rng.integers(1, 9))
        losses.append(best)
        row = [best - delta, *(best + rng.integers(1, 90, size=max(setbacks - 1, 0)))][:setbacks]
        losses += [int(loss) for loss in rng.permutation(row)]
    return [loss / 64 for loss in losses]


def worked_example(student):
    losses = [1.0, 0.75, 0.875, 0.5, 0.625, 0.5]
    bests = [1.0, 0.75, 0.75, 0.5, 0.5, 0.5]
    follow(student.EarlyStopping(2), losses, [False] * 5 + [True], bests, patience=2)


def small_gains_do_not_count(student):
    """1.375 and 1.25 are better than 1.5, but not by more than 0.25."""
    stopper = student.EarlyStopping(2, 0.25)
    follow(stopper, [2.0, 1.5, 1.375, 1.25], [False] * 3 + [True], [2.0, 1.5, 1.5, 1.5], patience=2, min_delta=0.25)
    slow = student.EarlyStopping(patience=3, min_delta=0.5)
    losses = [4.0, 3.75, 3.5, 3.25, 3.125, 3.0, 2.5]
    follow(
        slow,
        losses,
        [False] * 7,
        [4.0, 4.0, 4.0, 3.25, 3.25, 3.25, 2.5],
        patience=3,
        min_delta=0.5,
    )


def counts_anew_after_an_improvement(student):
    losses = [1.0, 1.25, 0.75, 1.0, 0.5, 0.75, 0.25, 0.375]
    bests = [1.0, 1.0, 0.75, 0.75, 0.5, 0.5, 0.25, 0.25]
    follow(student.EarlyStopping(2), losses, [False] * 8, bests, patience=2)


def best_starts_at_infinity(student):
    close(student.EarlyStopping(3).best, np.inf, inputs={"patience": 3}, name=BEST)


def patience_of_one(student):
    follow(student.EarlyStopping(1), [3.0, 2.0, 2.0], [False, False, True], [3.0, 2.0, 2.0], patience=1)
    follow(student.EarlyStopping(1), [3.0, 2.0, 2.5], [False, False, True], [3.0, 2.0, 2.0], patience=1)


def stays_stopped(student):
    """best of a loss that comes after the end is nobody's business."""
    for later in ([2.0, 2.0, 2.0], [0.5, 0.25, 0.125]):
        stopper = student.EarlyStopping(2)
        follow(stopper, [1.0, 1.5, 1.5], [False, False, True], [1.0] * 3, patience=2)
        for number, loss in enumerate(later, start=4):
            inputs = {"patience": 2, "losses": [1.0, 1.5, 1.5, *later[: number - 3]]}
            name = Sentence(f"{number}번째 update의 반환값", f"the return value of update, call {number},")
            equal(stopper.update(loss), True, inputs=inputs, name=name)


def many_trainings(student, reference, rng):
    for patience, delta in [(3, 0), (2, 7), (5, 32), (4, 64), (7, 0), (3, 1)]:
        losses, min_delta = draw_losses(rng, patience, delta, int(rng.integers(640, 900))), delta / 64
        stopper, twin = student.EarlyStopping(patience, min_delta), reference.EarlyStopping(patience, min_delta)
        follow_twin(stopper, twin, losses, patience=patience, min_delta=min_delta)


def large_and_negative_losses(student, reference, rng):
    for start in (2**26, -(2**12)):
        losses = draw_losses(rng, 3, 32, start)
        stopper, twin = student.EarlyStopping(3, 0.5), reference.EarlyStopping(3, 0.5)
        follow_twin(stopper, twin, losses, patience=3, min_delta=0.5)


def every_object_is_alone(student):
    first, second = student.EarlyStopping(2), student.EarlyStopping(3)
    follow(first, [1.0], [False], [1.0], patience=2)
    follow(second, [0.5, 0.75, 0.75], [False] * 3, [0.5] * 3, patience=3)
    follow(first, [2.0, 0.75], [False, False], [1.0, 0.75], patience=2)
    follow(second, [0.625], [True], [0.5], patience=3)
    follow(first, [0.875, 0.875], [False, True], [0.75] * 2, patience=2)
