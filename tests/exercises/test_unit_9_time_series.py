"""time-series: its baselines against scikit-learn, its bar against what is possible, its symptoms on made-up models."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression

from grader.checks import CheckFailed, data_series, load, symptoms
from grader.judge.grading import Judge
from grader.judge.reading import read_folder
from grader.judge.verdict import Outcome, Verdict

FOLDER = Path(__file__).resolve().parents[2] / "exercises" / "time-series"
MODEL = """\
import numpy as np


class Model:
    def __init__(self):
        self.w = np.zeros(51)

    def get_weights(self):
        return [self.w]

    def predict(self, x, batch_size=None, verbose=0):
        return forecast(self.w, x[:, :, 0])[:, None].astype(np.float32)


def build_model():
    return Model()

"""


@pytest.fixture(scope="module")
def checks() -> ModuleType:
    module = ModuleType("checks")
    path = FOLDER / "checks.py"
    exec(compile(path.read_text(), str(path), "exec"), module.__dict__)
    return module


def test_linear_forecast_is_that_of_scikit_learn(checks: ModuleType) -> None:
    data = load("two-sines", np.random.default_rng(5), train=401, held=97)
    fitted = LinearRegression().fit(data.train_x[:, :, 0].astype(float), data.train_y.astype(float))

    given = checks.linear_forecast(data)

    np.testing.assert_allclose(given, fitted.predict(data.held_x[:, :, 0].astype(float)), rtol=1e-6, atol=1e-7)


def test_neither_baseline_is_as_good_as_who_knows_the_speeds(checks: ModuleType) -> None:
    """The bar can be reached: least squares with the true speeds of a series leaves a small part of the error."""
    rng = np.random.default_rng(7)
    k, n = np.arange(51), 300
    a, b = (rng.uniform(*speeds, size=n) for speeds in data_series.SPEEDS)
    p, q = rng.uniform(0, 2 * np.pi, size=(2, n, 1))
    v = 0.5 * np.sin(a[:, None] * k + p) + 0.2 * np.sin(b[:, None] * k + q) + 0.03 * rng.normal(size=(n, 51))
    waves = np.stack([wave(speed[:, None] * k) for speed in (a, b) for wave in (np.sin, np.cos)], axis=2)
    forecasts = [w[50] @ np.linalg.lstsq(w[:50], row[:50], rcond=None)[0] for w, row in zip(waves, v, strict=True)]
    data = load("two-sines", rng, train=4000, held=2000)
    linear = checks.error(data.held_y, checks.linear_forecast(data))

    assert checks.error(v[:, 50], np.array(forecasts)) < 0.15 * linear
    assert linear < 0.4 * checks.error(data.held_y, data.held_x[:, -1])


def test_worked_example() -> None:
    y, last, network = np.array([0.5, -0.2, 0.1]), np.array([0.3, 0.2, 0.1]), np.array([0.4, -0.1, 0.1])
    of_last, of_network = ((y - last) ** 2).mean(), ((y - network) ** 2).mean()
    assert of_last == pytest.approx(0.0667, abs=5e-5)
    assert of_network == pytest.approx(0.0067, abs=5e-5)
    assert of_network / of_last == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("forecast", "symptom"),
    [
        (lambda x: x[:, -1], "repeats_the_last_value"),
        (lambda x: 1.7 * x[:, -1] - 0.8 * x[:, -2], "linear_model"),
        (lambda x: 50 * x[:, -1] ** 2, "far_off"),
        (lambda x: np.abs(x[:, -1]), "never_negative"),
        (lambda x: np.roll(x[:, -1], 1) + 0.1 * x[:, -2] ** 2, "unrelated"),
    ],
)
def test_what_is_wrong_is_seen(checks: ModuleType, forecast: object, symptom: str) -> None:
    data = load("two-sines", np.random.default_rng(3), train=200, held=500)
    model = SimpleNamespace(predict=lambda x, **_: forecast(x).astype(np.float32))  # type: ignore[operator]
    before, after = [np.ones(3)], [np.zeros(3)]

    assert checks.symptom_of(model, before, after, data, model.predict(data.held_x)) == symptom


@pytest.mark.parametrize(("value", "symptom"), [(0.0, "never_negative"), (0.1, symptoms.WEIGHTS_UNCHANGED)])
def test_an_output_that_is_zero_from_the_start_cannot_be_trained(
    checks: ModuleType, value: float, symptom: str
) -> None:
    data = load("two-sines", np.random.default_rng(3), train=200, held=500)
    model = SimpleNamespace(predict=lambda x, **_: np.full((len(x), 1), value, np.float32))

    assert checks.symptom_of(model, [np.ones(3)], [np.ones(3)], data, model.predict(data.held_x)) == symptom


def test_a_whole_series_is_no_forecast(checks: ModuleType) -> None:
    model = SimpleNamespace(predict=lambda x, **_: x)
    with pytest.raises(CheckFailed, match="One number for each series"):
        checks.forecast(model, np.zeros((3, 50, 1), np.float32))


@pytest.mark.box
@pytest.mark.timeout(300)
def test_a_perfect_linear_forecast_earns_only_what_it_beats(judge: Judge) -> None:
    """scikit-learn's own forecast in the student's place: better than the last value, and just as good as linear."""
    source = MODEL + (
        "def forecast(w, x):\n    return x @ w[:50] + w[50]\n\n\n"
        "def train(model, x, y):\n"
        "    columns = np.c_[x[:, :, 0], np.ones(len(x))].astype(float)\n"
        "    model.w = np.linalg.lstsq(columns, y.astype(float)[:, 0], rcond=None)[0]\n"
    )
    report = judge.grade(read_folder(FOLDER), source, recognise=False)

    assert [check.verdict for check in report.checks[:2]] == [Verdict.PASSED, Verdict.PASSED]
    last = report.checks[2]
    assert last.measurements[0]["value"] == pytest.approx(1, abs=1e-4)
    assert last.earned <= 0.01
    assert last.mistake == "linear_layer_only"


@pytest.mark.box
@pytest.mark.timeout(300)
@pytest.mark.parametrize("body", ["raise SystemExit", "model.w = np.full(51, np.nan)", "model.w = 'none'", "pass"])
def test_useless_trainings_earn_one_point(judge: Judge, body: str) -> None:
    source = MODEL + f"def forecast(w, x):\n    return x @ w[:50] + w[50]\n\n\ndef train(model, x, y):\n    {body}\n"
    report = judge.grade(read_folder(FOLDER), source, recognise=False)

    assert report.outcome is not Outcome.ACCEPTED
    assert report.score == 1
