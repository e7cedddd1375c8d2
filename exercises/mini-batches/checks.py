"""Checks of mini-batches: what is in them, never which draws were made.

X and y are made so that every entry tells which row it came from.
"""

import math

import numpy as np

from grader.checks import CheckFailed, Sentence, array, close, equal, items

EPOCHS = 200
# Each sample stands at each of 5 places about 200 / 5 = 40 times, with a standard deviation of 5.7. 36.8 are 6.5 of
# those: less than one right answer in a million is farther away, and a place that is never taken, or always, is.
FARTHEST = 36.8


def data(n, x_shape=(3,), y_shape=()):
    """n samples; the first entry of row i is i in X, and 1000 + i in y."""
    X = np.arange(n, dtype=float).reshape(n, *[1] * len(x_shape)) + np.zeros(x_shape)
    return X, 1000.0 + np.arange(n, dtype=float).reshape(n, *[1] * len(y_shape)) + np.zeros(y_shape)


def generator(rng):
    return np.random.default_rng(int(rng.integers(2**32)))


def read(result, X, y, inputs):
    """Return the batches as lists of pairs of row numbers, one taken from X and one from y."""
    batches = []
    for number, pair in enumerate(items(result)):
        if not isinstance(pair, list | tuple) or len(pair) != 2:
            raise CheckFailed(
                Sentence(
                    f"{number}번째 묶음이 (xb, yb) 두 값의 튜플이 아닙니다(0부터 셉니다).",
                    f"Batch number {number}, counted from 0, is not a tuple of two values (xb, yb).",
                )
            )
        rows = [rows_of(part, whole, name, inputs) for part, whole, name in zip(pair, (X, y), ("xb", "yb"))]
        equal(len(rows[1]), len(rows[0]), inputs=inputs, name="len(yb)")
        batches.append(list(zip(*rows)))
    return batches


def rows_of(part, whole, name, inputs):
    size = len(part) if isinstance(part, np.ndarray) and part.ndim else 1
    values = array(part, (size, *whole.shape[1:]), inputs=inputs, name=name)
    rows = [int(np.argmin(np.abs(whole.reshape(len(whole), -1)[:, 0] - row.ravel()[0]))) for row in values]
    close(values, whole[rows], inputs=inputs, name=name)  # every row is one of the rows given
    return rows


def run(student, rng, n, batch_size, **shapes):
    X, y = data(n, **shapes)
    inputs = {"X": X, "y": y, "batch_size": batch_size}
    return read(student.minibatches(X, y, batch_size, generator(rng)), X, y, inputs), inputs


def sizes_of_batches(student, rng):
    name = Sentence("묶음의 크기", "the sizes of the batches")
    for _ in range(20):
        batches, inputs = run(student, rng, 10, 4)
        equal(np.array([len(batch) for batch in batches]), np.array([4, 4, 2]), inputs=inputs, name=name)


def every_sample_once(student, rng):
    batches, inputs = run(student, rng, 31, 7)
    appears_once(batches, 31, inputs)


def appears_once(batches, n, inputs):
    for side, names in enumerate((("X", "xb"), ("y", "yb"))):
        rows = np.array([pair[side] for batch in batches for pair in batch], dtype=int)
        count = np.bincount(rows, minlength=n)
        name = Sentence(
            f"{names[0]}의 행마다 {names[1]}에 나온 횟수", f"how often each row of {names[0]} appears in {names[1]}"
        )
        equal(count, np.ones(n), inputs=inputs, name=name)


def pairs_stay_together(student, rng):
    batches, inputs = run(student, rng, 31, 7)
    together(batches, inputs)


def together(batches, inputs):
    rows = [pair for batch in batches for pair in batch]
    name = Sentence("xb의 행에 붙은 yb의 행 번호", "the rows of y that stand beside the rows of X")
    equal(np.array([row for _, row in rows]), np.array([row for row, _ in rows]), inputs=inputs, name=name)


def arguments_stay_unchanged(student, rng):
    X, y = data(11)
    inputs = {"X": X, "y": y, "batch_size": 4}
    result, after = student.call_and_echo("minibatches", X, y, 4, generator(rng))
    read(result, X, y, inputs)
    equal(after[0], X, inputs=inputs, name=Sentence("부른 뒤의 X", "X after the call"))
    equal(after[1], y, inputs=inputs, name=Sentence("부른 뒤의 y", "y after the call"))


def other_shapes(student, rng):
    settings = [(13, 5, (2,), (3,)), (9, 3, (4, 4, 1), ()), (1, 1, (1,), (1,)), (5, 8, (), ()), (7, 1, (2, 3), (2,))]
    for n, batch_size, x_shape, y_shape in settings:
        batches, inputs = run(student, rng, n, batch_size, x_shape=x_shape, y_shape=y_shape)
        equal(len(batches), math.ceil(n / batch_size), inputs=inputs, name=Sentence("묶음의 수", "number of batches"))
        appears_once(batches, n, inputs)
        together(batches, inputs)


def order_is_random(student, rng):
    places = np.zeros((5, 5))
    X, y = data(5)
    for _ in range(EPOCHS):
        batches = read(student.minibatches(X, y, 3, generator(rng)), X, y, {"X": X, "y": y, "batch_size": 3})
        rows = [row for batch in batches for row, _ in batch][:5]
        places[np.arange(len(rows)), rows] += 1
    if np.abs(places - EPOCHS / 5).max() > FARTHEST:
        raise CheckFailed(
            Sentence(
                f"rng를 바꾸어 {EPOCHS}번 섞었더니 어떤 표본은 어떤 자리에 너무 자주, 또는 너무 드물게 나왔습니다.",
                f"In {EPOCHS} shuffles with different rngs, some sample came to some place too often or too seldom.",
            )
        )


def order_comes_from_rng(student, rng):
    X, y = data(101)
    seeds = [int(seed) for seed in rng.choice(2**32, size=2, replace=False)]
    inputs = {"X": X, "y": y, "batch_size": 10}
    first, again, other = (
        read(student.minibatches(X, y, 10, np.random.default_rng(seed)), X, y, inputs)
        for seed in (seeds[0], seeds[0], seeds[1])
    )
    if first != again:
        raise CheckFailed(
            Sentence(
                "상태가 같은 rng를 두 번 주었는데 순서가 달랐습니다. 무작위 수는 rng에서만 뽑으세요.",
                "The same rng gave two different orders. Draw random numbers from rng only.",
            )
        )
    if first == other:
        raise CheckFailed(
            Sentence(
                "다른 rng를 주었는데 순서가 같았습니다. 받은 rng로 섞으세요.",
                "Different rngs gave the same order. Shuffle with the rng that is given.",
            )
        )
