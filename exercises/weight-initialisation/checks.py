"""Checks of weight initialisation, by statistics. Bounds lie 6 sigma and more from what a right answer gives.

Standard deviations are compared within 5 %: with 150,000 weights and more, 5 % is 27 sigma of a normal law.
"""

import numpy as np

from grader.checks import CheckFailed, Sentence, array

NAMES = ("xavier_normal", "xavier_uniform", "he_normal")
WIDE, TALL = (311, 1013), (1511, 103)


def another(rng):
    """Return a generator of its own: the student gets a copy, and rng itself would repeat what the student drew."""
    return np.random.default_rng(rng.integers(2**32))


def weights(student, name, fan_in, fan_out, generator):
    inputs = {"fan_in": fan_in, "fan_out": fan_out}
    return array(getattr(student, name)(fan_in, fan_out, generator), (fan_in, fan_out), inputs=inputs, name=name)


def fail(ko, en, hint=None, **details):
    raise CheckFailed(Sentence(ko, en), details={"kind": "statistics", **details}, hint=hint)


VARIANCE = Sentence(
    "표준편차 자리에 분산을 썼습니다. 제곱근을 구하세요.",
    "The variance stands where the standard deviation belongs. Take the square root.",
)
FAN_IN_ALONE = Sentence(
    "Xavier 초기화에 fan_in만 썼습니다. 분모는 fan_in + fan_out입니다. 둘이 같을 때만 맞습니다.",
    "Xavier uses fan_in alone, which is right only if fan_in equals fan_out. Divide by fan_in + fan_out.",
)
FAN_OUT = Sentence(
    "He 초기화에 fan_out을 썼습니다. 입력의 수 fan_in으로 나누어야 합니다.",
    "He initialisation uses fan_out. Divide by the number of inputs, fan_in.",
)
ONE_OVER_FAN_IN = Sentence(
    "He 초기화의 분산을 1 / fan_in으로 두었습니다. ReLU는 음수를 모두 0으로 만들므로 분산이 2 / fan_in이어야 합니다.",
    "The variance of He is set to 1 / fan_in. ReLU turns all negative values into 0, so it must be 2 / fan_in.",
)
LIMIT_IS_DEVIATION = Sentence(
    "균등분포의 한계에 표준편차를 그대로 썼습니다. 한계가 a인 균등분포의 표준편차는 a / sqrt(3)이므로 분자가"
    " 6이어야 합니다.",
    "The limit of the uniform law is set to the standard deviation. A limit a gives a / sqrt(3), so the 2 must"
    " become 6.",
)
NOT_FROM_RNG = Sentence(
    "받은 rng가 아닌 곳(예: np.random)에서 난수를 뽑았습니다. 그러면 같은 실험을 되풀이할 수 없습니다.",
    "The numbers do not come from the rng that is given (but from np.random, say), so an experiment cannot be"
    " repeated.",
)
FIXED_SEED = Sentence(
    "rng를 바꾸어도 결과가 그대로입니다. 함수 안에서 시드를 고정하면 크기가 같은 층은 모두 같은 가중치로"
    " 시작합니다. 받은 rng에서 뽑으세요.",
    "Another rng changes nothing. With a seed fixed inside the function, layers of one size all start from the"
    " same weights. Draw from the rng you are given.",
)
ALL_EQUAL = Sentence(
    "모든 가중치를 같은 값으로 채웠습니다. 그러면 모든 뉴런이 똑같이 배우므로 뉴런 하나와 다르지 않습니다.",
    "All weights get the same value. Then all neurons learn the same and are no better than one.",
)


def known_deviations(name, fan_in, fan_out):
    """Return the standard deviations that known mistakes give; for these sizes all lie 10 % and more apart."""
    if name == "he_normal":
        return [(2 / fan_in, VARIANCE), (np.sqrt(2 / fan_out), FAN_OUT), (np.sqrt(1 / fan_in), ONE_OVER_FAN_IN)]
    of_both = 2 / (fan_in + fan_out)
    if name == "xavier_normal":
        return [(of_both, VARIANCE), (np.sqrt(1 / fan_in), FAN_IN_ALONE)]
    return [(np.sqrt(of_both / 3), LIMIT_IS_DEVIATION), (np.sqrt(1 / fan_in), FAN_IN_ALONE)]


def spread(name, fan_in, fan_out, found, wanted):
    close_enough = abs(found - wanted) <= 0.05 * wanted
    if close_enough:
        return
    known = known_deviations(name, fan_in, fan_out)
    fail(
        f"{name}({fan_in}, {fan_out}, rng)의 표준편차가 {found:.4g}입니다. {wanted:.4g}에 가까워야 합니다.",
        f"The standard deviation of {name}({fan_in}, {fan_out}, rng) is {found:.4g}, and should be near {wanted:.4g}.",
        hint=next((hint for deviation, hint in known if abs(found - deviation) <= 0.03 * deviation), None),
        found=float(found),
        wanted=float(wanted),
    )


def shapes_are_right(student, rng):
    for name in NAMES:
        for fan_in, fan_out in [(3, 5), (5, 3), (1, 7), (1, 1)]:
            weights(student, name, fan_in, fan_out, another(rng))


def worked_example(student, rng):
    """A layer from 50 to 150, many times over: std 0.1, limit 0.1732, std 0.2."""
    many = {name: [weights(student, name, 50, 150, another(rng)) for _ in range(20)] for name in NAMES}
    for name, wanted in [("xavier_normal", 0.1), ("xavier_uniform", 0.1), ("he_normal", 0.2)]:
        spread(name, 50, 150, np.std(many[name]), wanted)
    stays_inside("xavier_uniform", 50, 150, np.array(many["xavier_uniform"]))


def stays_inside(name, fan_in, fan_out, drawn):
    """No value beyond the limit; and of so many, the largest comes within 1 % of it."""
    limit, largest = np.sqrt(6 / (fan_in + fan_out)), np.abs(drawn).max()
    if 0.99 * limit <= largest <= limit * (1 + 1e-6):
        return
    known = known_deviations(name, fan_in, fan_out)
    fail(
        f"{name}({fan_in}, {fan_out}, rng)에서 절댓값이 가장 큰 값이 {largest:.4g}입니다. 한계는 {limit:.4g}입니다.",
        f"The value of {name}({fan_in}, {fan_out}, rng) farthest from 0 is {largest:.4g}. The limit is {limit:.4g}.",
        hint=next(
            (hint for deviation, hint in known if abs(largest / np.sqrt(3) - deviation) <= 0.01 * deviation), None
        ),
        found=float(largest),
        wanted=float(limit),
    )


def weights_are_not_all_alike(student, rng):
    for name in NAMES:
        drawn = weights(student, name, 17, 13, another(rng))
        if np.unique(drawn).size > 1:
            continue
        fail(
            f"{name}의 가중치가 모두 같습니다. 그러면 모든 뉴런이 똑같이 배웁니다.",
            f"All weights of {name} are equal, so all neurons learn the same.",
            hint=ALL_EQUAL,
        )


def spread_of_xavier_normal(student, rng):
    for fan_in, fan_out in (WIDE, TALL):
        drawn = weights(student, "xavier_normal", fan_in, fan_out, another(rng))
        spread("xavier_normal", fan_in, fan_out, drawn.std(), np.sqrt(2 / (fan_in + fan_out)))


def limit_of_xavier_uniform(student, rng):
    for fan_in, fan_out in (WIDE, TALL):
        drawn = weights(student, "xavier_uniform", fan_in, fan_out, another(rng))
        stays_inside("xavier_uniform", fan_in, fan_out, drawn)


def spread_of_he_normal(student, rng):
    for fan_in, fan_out in (WIDE, TALL):
        drawn = weights(student, "he_normal", fan_in, fan_out, another(rng))
        spread("he_normal", fan_in, fan_out, drawn.std(), np.sqrt(2 / fan_in))


def shape_of_the_law(student, rng):
    """Within one standard deviation lie 68.3 % of a normal law and 57.7 % of a uniform one; the mean is 0."""
    for name, wanted in [("xavier_normal", 0.6827), ("xavier_uniform", 0.5774), ("he_normal", 0.6827)]:
        drawn = weights(student, name, *WIDE, another(rng))
        deviation = drawn.std()
        inside = (np.abs(drawn) < deviation).mean()
        if abs(inside - wanted) > 0.02:
            fail(
                f"{name}의 분포가 다릅니다. 표준편차 안에 든 비율이 {inside:.3f}인데 {wanted:.3f}에 가까워야 합니다.",
                f"The law of {name} is another one: {inside:.3f} of the weights lie within one standard deviation, and"
                f" {wanted:.3f} should.",
                found=float(inside),
                wanted=wanted,
            )
        if abs(drawn.mean()) > 6 * deviation / np.sqrt(drawn.size):
            fail(
                f"{name}의 평균이 0이 아니라 {drawn.mean():.4g}입니다.",
                f"The mean of {name} is {drawn.mean():.4g} instead of 0.",
                found=float(drawn.mean()),
            )


def every_weight_is_drawn_alone(student, rng):
    """Hardly two weights are equal, even in float32: a row or column that repeats is not drawn."""
    for name in NAMES:
        drawn = weights(student, name, 37, 41, another(rng))
        if np.unique(drawn).size >= 0.9 * drawn.size:
            continue
        fail(
            f"{name}의 가중치 가운데 값이 같은 것이 많습니다. 가중치마다 따로 뽑으세요.",
            f"Many weights of {name} are equal. Draw every weight on its own.",
        )


def draws_from_rng(student, rng):
    seeds = rng.integers(2**32, size=2)
    for name in NAMES:
        first, again, other = (weights(student, name, 7, 5, np.random.default_rng(seed)) for seed in seeds[[0, 0, 1]])
        if not np.array_equal(first, again):
            fail(
                f"상태가 같은 rng로 {name}을 두 번 불렀는데 결과가 다릅니다. 난수는 받은 rng에서만 뽑으세요.",
                f"Two calls of {name} with an rng in the same state differ. Draw from the given rng, and only there.",
                hint=NOT_FROM_RNG,
            )
        if np.array_equal(first, other):
            fail(
                f"서로 다른 rng를 주었는데 {name}의 결과가 같습니다. 난수는 받은 rng에서 뽑으세요.",
                f"Two different rngs gave the same {name}. Draw from the rng that is given.",
                hint=FIXED_SEED if np.unique(first).size > 1 else ALL_EQUAL,
            )
