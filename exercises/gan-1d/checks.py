"""Checks of the one-dimensional GAN.

The noise that decides is drawn here and reaches the student's process only after training has ended. What the generator
makes of it is compared with the law of the samples, whose formula is known here and nowhere else: mean, standard
deviation, and the Kolmogorov-Smirnov distance, the largest gap between two distribution functions.
"""

import math

import numpy as np

from grader.checks import CheckFailed, PartlyPassed, Sentence, array, predict, scale, train, weights

NOISE, SAMPLES, MADE = 4, 4000, 4000

# calibration.json holds the evidence. Errors of mean and deviation are in standard deviations of the law.
FULL_AT = {"mean_error": 0.25, "std_error": 0.25, "ks_distance": 0.09}
FULL_AT_SKEWED = {"mean_error": 0.25, "std_error": 0.25, "ks_distance": 0.1}
NONE_AT = {"mean_error": 1.0, "std_error": 0.75, "ks_distance": 0.3}
WHAT = {
    "mean_error": Sentence("평균의 오차(표준편차의 배수)", "error of the mean, in standard deviations"),
    "std_error": Sentence("표준편차의 오차(비율)", "error of the standard deviation, as a part of it"),
    "ks_distance": Sentence("콜모고로프-스미르노프 거리", "Kolmogorov-Smirnov distance"),
}

COLLAPSED_BELOW = 0.25  # standard deviation, as a part of the law's
NEAR, FAR_AWAY = 1.0, 2.0  # error of the mean, in standard deviations
MOVED_AWAY = 0.4  # how much larger it is than before training
THROWN_ABOUT = 0.4  # typical change of a weight in training; 0.05 to 0.15 is usual
EXPLODED = 20.0  # error of the mean, or of the standard deviation
NEARBY = 1e-4  # how far noise is moved to see whether the numbers follow it
LARGEST_JUMP = 0.05  # typical change of a number meanwhile, in standard deviations of the law
STRAIGHT = 0.01  # what a straight line leaves unexplained, as a part of the standard deviation
OTHER_NOISES = (lambda rng, shape: rng.uniform(size=shape), lambda rng, shape: rng.uniform(-1, 1, size=shape))

# Whoever shows one of these has not trained a GAN, however good its numbers are.
NEVER_RIGHT = {
    "weights_not_finite": Sentence("학습한 뒤 NaN이나 무한대가 나옵니다.", "After training there is NaN or infinity."),
    "discriminator_constant": Sentence(
        "판별자가 어떤 수를 넣어도 같은 값을 냅니다.", "The discriminator gives one value, whatever number goes in."
    ),
    "nothing_trained": Sentence(
        "학습이 끝났는데 두 신경망의 가중치가 모두 그대로입니다.",
        "After training, the weights of both networks are what they were.",
    ),
    "generator_unchanged": Sentence(
        "학습이 끝났는데 생성자의 가중치가 그대로입니다.", "After training, the generator's weights are what they were."
    ),
    "rate_too_large": Sentence(
        "학습 전에는 노이즈를 따라 움직이던 생성자가, 학습한 뒤에는 똑같은 수만 내거나 아주 멀리 달아났습니다.",
        "Before training the generator followed its noise; after it, there is one number only, or one far away.",
    ),
    "bounded_output": Sentence(
        "생성자가 -1과 1 사이의 수밖에 만들지 못합니다.", "The generator can make only numbers between -1 and 1."
    ),
    "noise_ignored": Sentence(
        "생성자가 노이즈를 바꾸어도 똑같은 수를 냅니다.", "The generator makes the same number of any noise."
    ),
    "discriminator_unchanged": Sentence(
        "학습이 끝났는데 판별자의 가중치가 그대로입니다. GAN은 두 신경망을 함께 학습시킵니다.",
        "After training, the discriminator's weights are what they were. A GAN trains both networks.",
    ),
    "own_noise": Sentence(
        "거의 같은 노이즈를 넣었는데 전혀 다른 수가 나옵니다. 생성자가 만드는 수는 받은 노이즈에서 나와야 합니다.",
        "Nearly the same noise gives quite another number. What the generator makes must come from the noise it gets.",
    ),
    "straight_line": Sentence(
        "생성자가 노이즈의 일차식입니다. 그래서 종 모양의 분포밖에 만들지 못합니다.",
        "The generator is a straight line of its noise, so a bell is all that it can make.",
    ),
}


class Normal:
    """The law of the statement."""

    mean, std = 4.0, 1.25

    def draw(self, rng, n):
        return rng.normal(self.mean, self.std, size=n)

    def distribution(self, x):
        return np.array([0.5 * (1 + math.erf((one - self.mean) / self.std / math.sqrt(2))) for one in x])


class Skewed:
    """A law with a long tail on one side: an exponential one, moved, stretched and perhaps turned round."""

    def __init__(self, rng):
        self.mean, self.std = float(rng.uniform(-1.5, 1.5)), float(rng.uniform(1, 2))
        self.side = float(rng.choice([-1, 1]))

    def draw(self, rng, n):
        return self.mean + self.side * self.std * (rng.exponential(size=n) - 1)

    def distribution(self, x):
        beyond = np.exp(-np.maximum(self.side * (x - self.mean) / self.std + 1, 0))
        return 1 - beyond if self.side > 0 else beyond


def networks_have_the_right_shapes(student, rng):
    noise, numbers = single(rng.normal(size=(7, NOISE))), single(rng.normal(size=(11, 1)))
    name = Sentence("생성자의 출력", "what the generator makes")
    column(predict(student.build_generator(), noise), 7, name, {"noise": noise})
    name = Sentence("판별자의 출력", "what the discriminator says")
    column(predict(student.build_discriminator(), numbers), 11, name, {"x": numbers})


def learns_the_normal_law(student, rng):
    run = Run(student, rng, Normal())
    run.require(run.symptom())
    run.compare(FULL_AT)


def learns_a_skewed_law(student, rng):
    run = Run(student, rng, Skewed(rng))
    run.require(run.symptom() or run.straight_line())
    run.compare(FULL_AT_SKEWED)


class Run:
    """One training, and what is seen of it.

    Args:
        student: The student's module.
        rng: The check's generator.
        law: What the samples follow.
    """

    def __init__(self, student, rng, law):
        self.law, self.rng = law, rng
        samples = single(law.draw(rng, SAMPLES)[:, None])
        self.generator, self.discriminator = student.build_generator(), student.build_discriminator()
        # Asked first, because a model may know its shapes only then.
        first = self.make(single(rng.normal(size=(211, NOISE))))
        self.judge(samples[:7])
        self.began, self.ignored_noise = errors(first, law), is_constant(first)
        before = weights(self.generator), weights(self.discriminator)
        train(student, self.generator, self.discriminator, samples)
        after = weights(self.generator), weights(self.discriminator)
        self.stayed = [same(old, new) for old, new in zip(before, after, strict=True)]
        self.finite = all(np.isfinite(one).all() for network in after for one in network)
        if self.finite:
            self.moved = max(typical_change(old, new) for old, new in zip(before, after, strict=True))
            self.noise = single(rng.normal(size=(MADE, NOISE)))
            self.made = self.make(self.noise)
            self.errors = errors(self.made, law)

    def make(self, noise):
        name = Sentence("생성자의 출력", "what the generator makes")
        return column(predict(self.generator, noise), len(noise), name)

    def judge(self, numbers):
        name = Sentence("판별자의 출력", "what the discriminator says")
        return column(predict(self.discriminator, numbers), len(numbers), name)

    def symptom(self):
        """Return the word for what is wrong; the first that fits, so that causes come before what follows from them."""
        if not self.finite:
            return "weights_not_finite"
        spread = single(np.linspace(self.law.mean - 5 * self.law.std, self.law.mean + 5 * self.law.std, 101)[:, None])
        if is_constant(self.judge(spread)):
            return "discriminator_constant"
        if any(self.stayed):
            return self.unchanged()
        far = np.abs(self.make(single(1000 * self.noise))).max()
        if 0.999 < far <= 1 + 1e-6:
            return "bounded_output"
        if is_constant(self.made):
            return "noise_ignored" if self.ignored_noise else "rate_too_large"
        if self.errors["mean_error"] > EXPLODED or self.errors["std_error"] > EXPLODED:
            return "rate_too_large"
        nearby = self.make(single(self.noise + NEARBY))
        if np.median(np.abs(nearby - self.made)) > LARGEST_JUMP * self.law.std:
            return "own_noise"
        return ""

    def unchanged(self):
        if all(self.stayed):
            return "nothing_trained"
        if self.stayed[0]:
            return "generator_unchanged"
        return "discriminator_unchanged"

    def straight_line(self):
        """Return whether the numbers are a weighted sum of the noise: then it is bell-shaped like the noise."""
        inputs = np.column_stack([self.noise, np.ones(MADE)]).astype(float)
        rest = self.made - inputs @ np.linalg.lstsq(inputs, self.made, rcond=None)[0]
        return "straight_line" if rest.std() < STRAIGHT * self.made.std() else ""

    def require(self, symptom):
        if symptom:
            raise CheckFailed(NEVER_RIGHT[symptom], details={"kind": symptom}, symptom=symptom)

    def compare(self, bars):
        """Hold all three numbers against their bars; the worst of them decides."""
        symptom, failures = self.weakness(), []
        for name, full_at in bars.items():
            try:
                scale(
                    self.errors[name],
                    none_at=NONE_AT[name],
                    full_at=full_at,
                    what=WHAT[name],
                    name=name,
                    symptom=symptom,
                )
            except CheckFailed as failed:
                failures.append(failed)
        if failures:
            raise min(failures, key=lambda failed: failed.fraction if isinstance(failed, PartlyPassed) else 0.0)

    def weakness(self):
        """Return the word for why the numbers are not good enough, if they are not."""
        law, made = self.law, self.made
        if self.moved > THROWN_ABOUT:
            return "rate_too_large"
        for draw in OTHER_NOISES:
            other = errors(self.make(single(draw(self.rng, (MADE, NOISE)))), law)["ks_distance"]
            if other < min(0.15, self.errors["ks_distance"] / 2):
                return "other_noise"
        away = self.errors["mean_error"]
        if away > FAR_AWAY and away > self.began["mean_error"] + MOVED_AWAY:
            return "moves_away"
        if away < NEAR and made.std() < COLLAPSED_BELOW * law.std:
            return "collapsed"
        return "learns_too_little"


def column(given, n, name, inputs=()):
    """Return an answer of shape (n, 1) as n float64 numbers."""
    try:
        return array(given, (n, 1), inputs=inputs, name=name)[:, 0]
    except CheckFailed as failed:
        has_columns = type(given) is np.ndarray and given.ndim == 2 and given.shape[1] != 1
        symptom = "several_columns" if has_columns else ""
        raise CheckFailed(failed.reason, details=failed.details, symptom=symptom) from None


def is_constant(numbers):
    """Return whether numbers are all the same up to rounding: 1 / 1 may be 0.99999994 in float32."""
    return bool(np.ptp(numbers) <= 1e-5 * max(1.0, np.abs(numbers).max()))


def errors(made, law):
    """Return how far numbers are from a law; the word for it is the name of the measurement."""
    return {
        "mean_error": float(abs(made.mean() - law.mean) / law.std),
        "std_error": float(abs(made.std() / law.std - 1)),
        "ks_distance": ks_distance(made, law),
    }


def ks_distance(made, law):
    """Return the largest gap between the steps of the numbers' own distribution function and that of the law."""
    inside = law.distribution(np.sort(made))
    steps = np.arange(len(made) + 1) / len(made)
    return float(max((steps[1:] - inside).max(), (inside - steps[:-1]).max()))


def single(values):
    return np.asarray(values, dtype=np.float32)


def typical_change(before, after):
    """Return the median of how far the weights of a network have moved."""
    pairs = [(old, new) for old, new in zip(before, after, strict=False) if old.shape == new.shape]
    moved = [np.abs(new.astype(float) - old.astype(float)).ravel() for old, new in pairs]
    return float(np.median(np.concatenate(moved))) if moved else 0.0


def same(before, after):
    pairs = zip(before, after, strict=False)
    return len(before) == len(after) and all(np.array_equal(old, new) for old, new in pairs)
