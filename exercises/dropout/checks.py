"""Checks of dropout. Masks are random, so they are judged by their share of ones; bounds lie 6 sigma and more away.

The mask of the backward checks is the examiner's own, in the dtype that the student's forward pass uses: bool or a
number.
"""

import numpy as np

from grader.checks import CheckFailed, Sentence, array, close, equal, unchanged

MASK, OUT = Sentence("마스크", "the mask"), Sentence("출력 out", "out")
NOT_FROM_RNG = Sentence(
    "받은 rng가 아닌 곳(예: np.random)에서 난수를 뽑았습니다. 그러면 같은 실험을 되풀이할 수 없습니다.",
    "The numbers do not come from the rng that is given (but from np.random, say), so an experiment cannot be"
    " repeated.",
)
FIXED_SEED = Sentence(
    "rng를 바꾸어도 마스크가 그대로입니다. 함수 안에서 시드를 고정하면 늘 같은 뉴런이 꺼집니다. 받은 rng에서 뽑으세요.",
    "Another rng changes nothing. With a seed fixed inside the function, the same neurons are dropped every"
    " time. Draw from the rng you are given.",
)


def another(rng):
    """Return a generator of its own: the student gets a copy, and rng itself would repeat what the student drew."""
    return np.random.default_rng(rng.integers(2**32))


def forward(student, x, rate, generator):
    """Return out and the mask as an array of 0 and 1, and the mask as it came."""
    result = student.dropout_forward(x, rate, generator)
    if not isinstance(result, (tuple, list)) or len(result) != 2:
        raise CheckFailed(
            Sentence("dropout_forward는 (out, mask)를 돌려주어야 합니다.", "dropout_forward must return (out, mask)."),
            details={"kind": "structure"},
        )
    inputs = {"x": x, "rate": rate}
    mask = array(result[1], x.shape, inputs=inputs, name=MASK)
    odd = mask[(mask != 0) & (mask != 1)]
    if odd.size:
        raise CheckFailed(
            Sentence(
                f"마스크에 0도 1도 아닌 값이 있습니다: {odd[0]:.6g}. 확대는 out에만 합니다.",
                f"The mask holds a value that is neither 0 nor 1: {odd[0]:.6g}. Only out is scaled.",
            ),
            details={"kind": "mask", "value": float(odd[0])},
        )
    return result[0], mask, result[1]


def share(what, found, wanted, sigma):
    if abs(found - wanted) <= 6 * sigma:
        return
    reason = Sentence(
        f"{what.ko}: {found:.4f}. {wanted:.4f}에 가까워야 합니다.",
        f"{what.en}: {found:.4f}. It should be close to {wanted:.4f}.",
    )
    raise CheckFailed(reason, details={"kind": "share", "found": float(found), "wanted": float(wanted)})


def output_follows_the_mask(student, rng):
    for shape, rate in [((5, 7), 0.2), ((3, 1, 4), 0.75), ((211,), 0.4)]:
        x = rng.uniform(1, 3, size=shape) * rng.choice([-1, 1], size=shape)
        out, mask, _ = forward(student, x, rate, another(rng))
        close(out, x * mask / (1 - rate), inputs={"x": x, "mask": mask, "rate": rate}, name=OUT)


def backward_by_hand(student, rng):
    x, dout, mask = np.array([[2.0, 4, 6, 8]]), np.array([[1.0, 2, 3, 4]]), np.array([[1, 0, 0, 1]])
    _, _, theirs = forward(student, x, 0.5, another(rng))
    inputs = {"dout": dout, "mask": mask, "rate": 0.5}
    close(student.dropout_backward(dout, mask.astype(theirs.dtype), 0.5), np.array([[2.0, 0, 0, 8]]), inputs=inputs)


def rate_zero_keeps_everything(student, rng):
    x = rng.normal(size=(3, 5))
    out, mask, _ = forward(student, x, 0.0, another(rng))
    equal(mask, np.ones((3, 5)), inputs={"x": x, "rate": 0.0}, name=MASK)
    close(out, x, inputs={"x": x, "rate": 0.0}, name=OUT)


def arguments_stay_unchanged(student, rng):
    x, rate = rng.uniform(1, 3, size=(11, 5)), 0.4
    before = x.copy()
    result, after = student.call_and_echo("dropout_forward", x, rate, another(rng))
    if not isinstance(result, (tuple, list)) or len(result) != 2:
        raise CheckFailed(
            Sentence("dropout_forward는 (out, mask)를 돌려주어야 합니다.", "dropout_forward must return (out, mask)."),
            details={"kind": "structure"},
        )
    mask = array(result[1], x.shape, name=MASK)
    equal(after[0], before, name=Sentence("dropout_forward를 부른 뒤의 x", "x after dropout_forward"))
    dout, own = rng.normal(size=(11, 5)), rng.random((11, 5)) >= rate
    expected = dout * own / (1 - rate)
    kind = result[1].dtype if mask.size else float
    unchanged(student, "dropout_backward", dout, own.astype(kind), rate, expected=expected)


def share_of_kept_entries(student, rng):
    what = Sentence("남은 값의 비율", "The share of entries that are kept")
    for shape, rate in [((40_000, 1), 0.1), ((1, 40_000), 0.3), ((211, 199), 0.75), ((40_009,), 0.2)]:
        _, mask, _ = forward(student, np.ones(shape), rate, another(rng))
        share(what, mask.mean(), 1 - rate, np.sqrt(rate * (1 - rate) / mask.size))


def every_entry_is_drawn_alone(student, rng):
    """Neighbours in a row, and in a column, agree as often as two independent entries: p^2 + (1 - p)^2."""
    _, mask, _ = forward(student, np.ones((151, 149)), 0.5, another(rng))
    what = Sentence("이웃한 두 값의 운명이 같은 비율", "The share of neighbours that meet the same fate")
    for one, other in [(mask[:, 1:], mask[:, :-1]), (mask[1:], mask[:-1])]:
        share(what, (one == other).mean(), 0.5, 0.5 / np.sqrt(one.size))


def draws_from_rng(student, rng):
    x, seeds = np.ones((13, 17)), rng.integers(2**32, size=2)
    first, again, other = (forward(student, x, 0.5, np.random.default_rng(seed))[1] for seed in seeds[[0, 0, 1]])
    same, different = np.array_equal(first, again), not np.array_equal(first, other)
    if same and different:
        return
    reason = Sentence(
        "상태가 같은 rng로 두 번 불렀는데 마스크가 다릅니다. 난수는 받은 rng에서만 뽑으세요."
        if not same
        else "서로 다른 rng를 주었는데 마스크가 같습니다. 난수는 받은 rng에서 뽑으세요.",
        "Two calls with an rng in the same state gave different masks. Draw from the rng that is given, and only there."
        if not same
        else "Two different rngs gave the same mask. Draw from the rng that is given.",
    )
    raise CheckFailed(reason, details={"kind": "rng"}, hint=FIXED_SEED if same else NOT_FROM_RNG)


def backward_uses_the_same_mask(student, rng):
    for shape, rate in [((7, 5), 0.25), ((1, 11), 0.6), ((3, 2, 4), 0.1)]:
        _, _, theirs = forward(student, np.ones(shape), rate, another(rng))
        dout, mask = rng.uniform(1, 2, size=shape), rng.random(shape) >= 0.5
        mask.flat[:2] = True, False
        inputs = {"dout": dout, "mask": mask.astype(int), "rate": rate}
        close(student.dropout_backward(dout, mask.astype(theirs.dtype), rate), dout * mask / (1 - rate), inputs=inputs)


def integer_values(student, rng):
    x, rate = rng.integers(1, 10, size=(19, 3)), 0.3
    out, mask, theirs = forward(student, x, rate, another(rng))
    close(out, x * mask / (1 - rate), inputs={"x": x, "mask": mask, "rate": rate}, name=OUT)
    back = student.dropout_backward(x, mask.astype(theirs.dtype), rate)
    close(back, x * mask / (1 - rate), inputs={"dout": x, "mask": mask, "rate": rate})
