"""autoencoder: its PCA against scikit-learn's, its rounding, and submissions that try to get around the bottleneck."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from sklearn.decomposition import PCA

from grader.checks import load
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.reading import read_folder
from grader.judge.verdict import CheckResult, Verdict

FOLDER = Path(__file__).resolve().parents[2] / "exercises" / "autoencoder"
# Codes and decodes with PCA, which `train` finds: no network at all. `unpack(pack(z))` is what may be hidden in a code.
CLOSED_FORM = """\
import numpy as np

COUNT = {count}
LEVELS = 6


class Part:
    def __init__(self, work, *shapes):
        self.work = work
        self.w = [np.zeros(shape) for shape in shapes]

    def get_weights(self):
        return self.w

    def set_weights(self, weights):
        self.w = list(weights)

    def predict(self, x, batch_size=None, verbose=0):
        return self.work(self.w, x.astype(float)).astype(np.float32)


def build_encoder():
    return Part(encode, (784, COUNT), (784,), (COUNT,))


def build_decoder():
    return Part(decode, (784, COUNT), (784,), (COUNT,))


def train(encoder, decoder, x):
    x = x.astype(float)
    mean = x.mean(axis=0)
    values, vectors = np.linalg.eigh((x - mean).T @ (x - mean) / len(x))
    encoder.w = decoder.w = [vectors[:, ::-1][:, :COUNT], mean, np.sqrt(values[::-1][:COUNT])]


"""
PLAIN = """\
def encode(w, x):
    return (x - w[1]) @ w[0]


def decode(w, z):
    return z @ w[0].T + w[1]
"""
PACKED = """\
def encode(w, x):
    z = (x - w[1]) @ w[0] / np.maximum(w[2], 1e-9)
    level = np.clip(np.floor((z + 2.1) / 4.2 * LEVELS), 0, LEVELS - 1)
    return level[:, :32] * LEVELS + level[:, :31:-1]


def decode(w, code):
    number = np.clip(np.round(code), 0, LEVELS ** 2 - 1)
    level = np.concatenate([number // LEVELS, (number % LEVELS)[:, ::-1]], axis=1)
    return ((level + 0.5) / LEVELS * 4.2 - 2.1) * w[2] @ w[0].T + w[1]
"""
REMEMBERED = """\
seen = {}


def encode(w, x):
    z = (x - w[1]) @ w[0]
    seen["z"], seen["x"] = z, x
    return z


def decode(w, z):
    if "z" not in seen or len(z) != len(seen["z"]):
        return z @ w[0].T + w[1]
    nearest = [np.argmin(((seen["z"] - one) ** 2).sum(axis=1)) for one in z]
    return seen["x"][nearest]
"""


@pytest.fixture(scope="module")
def checks() -> ModuleType:
    module = ModuleType("checks")
    path = FOLDER / "checks.py"
    exec(compile(path.read_text(), str(path), "exec"), module.__dict__)
    return module


@pytest.fixture(scope="module")
def exercise() -> Exercise:
    return read_folder(FOLDER)


def beats_pca(judge: Judge, exercise: Exercise, source: str) -> CheckResult:
    """Return the result of the last check."""
    return judge.grade(exercise, source, only="beats_pca", recognise=False).checks[0]


def test_pca_is_that_of_scikit_learn(checks: ModuleType) -> None:
    data = load("mnist", np.random.default_rng(1), train=1200, held=300)
    x, held = (checks.as_floats(checks.flat(images)) for images in (data.train_images, data.held_images))
    oracle = PCA(32, svd_solver="full").fit(x)

    given = checks.restored_by_pca(x, held)

    np.testing.assert_allclose(given, oracle.inverse_transform(oracle.transform(held)), atol=1e-7)


def test_rounding_keeps_a_quarter_of_a_standard_deviation(checks: ModuleType) -> None:
    rng = np.random.default_rng(2)
    code = rng.normal(3, np.arange(32), size=(997, 32))
    given = checks.rounded(code)

    np.testing.assert_array_equal(given[:, 0], code[:, 0])  # one that never differs has no steps
    step = code.std(axis=0)[1:] / 4
    np.testing.assert_allclose(given[:, 1:] / step, np.round(given[:, 1:] / step), atol=1e-6)
    assert (np.abs(given - code)[:, 1:] <= step / 2 + 1e-12).all()
    assert max(len(np.unique(column)) for column in given.T) < 50


def test_a_small_set_is_repeated(checks: ModuleType) -> None:
    images = np.arange(7 * 784, dtype=np.uint32).astype(np.uint8).reshape(7, 784)
    given = checks.as_many(images)

    assert given.shape == (checks.TRAINED, 784)
    np.testing.assert_array_equal(given[7:14], images)


def test_worked_example() -> None:
    x, restored = np.array([0, 1, 1, 0]), np.array([0.1, 0.8, 0.9, 0])
    assert ((x - restored) ** 2).mean() == pytest.approx(0.015)


@pytest.mark.box
@pytest.mark.timeout(300)
def test_pca_itself_earns_nothing(judge: Judge, exercise: Exercise) -> None:
    check = beats_pca(judge, exercise, CLOSED_FORM.format(count=32) + PLAIN)

    assert check.verdict is Verdict.FAILED
    assert check.measurements[0]["value"] == pytest.approx(1.02, abs=0.03)  # the rounding costs a little


@pytest.mark.box
@pytest.mark.timeout(300)
def test_sixty_four_numbers_packed_into_thirty_two_earn_no_full_marks(judge: Judge, exercise: Exercise) -> None:
    check = beats_pca(judge, exercise, CLOSED_FORM.format(count=64) + PACKED)

    assert check.verdict in (Verdict.FAILED, Verdict.PARTIAL)
    assert check.measurements[0]["value"] > 0.8


@pytest.mark.box
@pytest.mark.timeout(300)
def test_a_decoder_that_looks_up_what_its_encoder_saw_finds_nothing(judge: Judge, exercise: Exercise) -> None:
    plain = beats_pca(judge, exercise, CLOSED_FORM.format(count=32) + PLAIN)
    check = beats_pca(judge, exercise, CLOSED_FORM.format(count=32) + REMEMBERED)

    assert check.verdict is Verdict.FAILED
    assert check.measurements[0]["value"] == pytest.approx(plain.measurements[0]["value"], abs=0.03)
