"""Unit 9, the one-dimensional GAN: what its checks measure against scipy, and what its solution makes."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import numpy as np
import pytest
import scipy.stats

from tests.exercises.conftest import EXERCISES

Load = Callable[[str], ModuleType]


@pytest.fixture(scope="module")
def checks() -> ModuleType:
    module, path = ModuleType("checks"), EXERCISES / "gan-1d" / "checks.py"
    exec(compile(path.read_text(), str(path), "exec"), module.__dict__)
    return module


@pytest.mark.parametrize("seed", range(5))
def test_distance_to_the_normal_law(checks: ModuleType, seed: int) -> None:
    """Oracle: scipy.stats.kstest."""
    rng = np.random.default_rng(seed)
    made = rng.normal(4 + rng.normal(), rng.uniform(0.5, 2), size=1009)

    oracle = scipy.stats.kstest(made, scipy.stats.norm(4, 1.25).cdf).statistic

    assert checks.ks_distance(made, checks.Normal()) == pytest.approx(oracle, abs=1e-12)


@pytest.mark.parametrize("seed", range(8))
def test_distance_to_a_skewed_law(checks: ModuleType, seed: int) -> None:
    """Oracle: scipy.stats.kstest with scipy.stats.expon, turned round by the sign of the numbers."""
    rng = np.random.default_rng(seed)
    law, made = checks.Skewed(rng), rng.normal(0, 2, size=809)
    turned = scipy.stats.expon(loc=law.side * law.mean - law.std, scale=law.std)

    assert checks.ks_distance(made, law) == pytest.approx(scipy.stats.kstest(law.side * made, turned.cdf).statistic)


@pytest.mark.parametrize("seed", range(8))
def test_skewed_samples_follow_their_law(checks: ModuleType, seed: int) -> None:
    """Oracle: scipy.stats.kstest on the draws; a share of 1e-6 of right draws would fail."""
    rng = np.random.default_rng(seed)
    law = checks.Skewed(rng)
    samples = law.draw(rng, 4000)

    assert scipy.stats.kstest(samples, law.distribution).pvalue > 1e-6
    assert samples.mean() == pytest.approx(law.mean, abs=6 * law.std / np.sqrt(4000))
    assert samples.std() == pytest.approx(law.std, rel=0.2)


@pytest.mark.parametrize("seed", range(4))
def test_a_bell_with_the_right_moments_is_no_skewed_law(checks: ModuleType, seed: int) -> None:
    """Mean and standard deviation alone, without learning, stay beyond the bar of the distance."""
    rng = np.random.default_rng(seed)
    law = checks.Skewed(rng)
    bell = rng.normal(law.mean, law.std, size=checks.MADE)

    assert checks.ks_distance(bell, law) > checks.FULL_AT_SKEWED["ks_distance"] + 0.02


@pytest.mark.slow
def test_solution_learns_the_law(solution: Load, checks: ModuleType) -> None:
    """Oracle: scipy.stats.kstest on numbers made of noise that the training never saw."""
    import keras

    keras.utils.set_random_seed(9)
    rng, module = np.random.default_rng(9), solution("gan-1d")
    generator, discriminator = module.build_generator(), module.build_discriminator()
    module.train(generator, discriminator, rng.normal(4, 1.25, size=(4000, 1)).astype(np.float32))
    made = generator.predict(rng.normal(size=(4000, 4)).astype(np.float32), verbose=0)[:, 0]

    assert made.mean() == pytest.approx(4, abs=0.25 * 1.25)
    assert made.std() == pytest.approx(1.25, rel=0.25)
    assert scipy.stats.kstest(made, scipy.stats.norm(4, 1.25).cdf).statistic < checks.FULL_AT["ks_distance"]
