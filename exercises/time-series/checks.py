"""Checks of the network that forecasts a series.

Both baselines are computed here, anew in every grading: the last value, and a linear forecast fitted by least squares
to the series that the student gets. Held-out series reach the student's process only after training has ended.
"""

import numpy as np

from grader.checks import (
    CheckFailed,
    Sentence,
    array,
    close,
    load,
    mean_squared_error,
    predict,
    scale,
    symptoms,
    train,
    weights,
)

# The part of the baseline's error that may remain; calibration.json says what the solution reaches.
FULL_AT_LAST_VALUE = 0.5
FULL_AT_LINEAR = 0.7
NONE_AT = 1.0
HELD = 2000
HARDLY_MOVED = 0.01  # of the size of the weights: a learning rate that is far too small
UNRELATED = 0.4  # a correlation below this, of forecasts that have no smaller error than the mean
TIMES_TOO_LARGE = 5  # forecasts so much larger than the right values come from a training that diverged
FIRST = 20  # on how many of the first series the error is measured, to see what was learnt by heart


def one_number_for_each_series(student, rng):
    x = load("two-sines", rng, train=7, held=1).train_x
    model = student.build_model()
    together = array(forecast(model, x), (7, 1), name="model.predict(x)")
    name = Sentence("시계열을 하나씩 주었을 때의 model.predict(x)", "model.predict(x), one series at a time,")
    alone = np.concatenate([array(predict(model, row[None]), (1, 1), name=name) for row in x])
    close(alone, together, name=name, rtol=1e-3, atol=1e-4)


def beats_the_last_value(student, rng):
    data = load("two-sines", rng, train=1000, held=HELD)
    given, symptom = forecasts(student, data)
    ratio = mean_squared_error(data.held_y, given, symptom=symptom) / error(data.held_y, data.held_x[:, -1])
    what = Sentence(
        "마지막 값을 되풀이할 때의 오차에 대한 비율", "its error as a part of that of repeating the last value"
    )
    scale(ratio, none_at=NONE_AT, full_at=FULL_AT_LAST_VALUE, what=what, name="ratio_to_last_value", symptom=symptom)


def beats_the_linear_forecast(student, rng):
    data = load("two-sines", rng, train=4000, held=HELD)
    given, symptom = forecasts(student, data)
    better = min(error(data.held_y, data.held_x[:, -1]), error(data.held_y, linear_forecast(data)))
    ratio = mean_squared_error(data.held_y, given, symptom=symptom) / better
    what = Sentence("선형 예측의 오차에 대한 비율", "its error as a part of that of the linear forecast")
    scale(ratio, none_at=NONE_AT, full_at=FULL_AT_LINEAR, what=what, name="ratio_to_linear", symptom=symptom)


def forecast(model, x):
    """Return what a model predicts, as it came, unless it is a whole series for each series."""
    given = predict(model, x)
    if type(given) is not np.ndarray or given.shape != x.shape:
        return given
    reason = Sentence(
        f"예측의 모양이 {given.shape}입니다. 시계열마다 수 하나, 곧 {(len(x), 1)}이어야 합니다.",
        f"The predictions have the shape {given.shape}. One number for each series is {(len(x), 1)}.",
    )
    raise CheckFailed(reason, details={"kind": "shape"}, symptom="a_number_for_each_step")


def forecasts(student, data):
    """Train a new model, and return what it predicts for the series held out and the word for what is wrong with it."""
    model = student.build_model()
    forecast(model, data.train_x[:2])  # builds a model that does not know its input shape yet
    before = weights(model)
    train(student, model, data.train_x, data.train_y)
    after, given = weights(model), forecast(model, data.held_x)
    return given, symptom_of(model, before, after, data, given)


def symptom_of(model, before, after, data, given):
    first = predict(model, data.train_x[:FIRST])
    on_first = error(data.train_y[:FIRST], first) if is_forecast(first, FIRST) else None
    found = symptoms.of_regression(before, after, data.held_y, given, on_trained=on_first)
    if found == symptoms.WEIGHTS_UNCHANGED and is_forecast(given, len(data.held_x)) and not given.any():
        return "never_negative"  # a ReLU at the end that is 0 from the start has no gradient: no training moves it
    if found in ("", symptoms.WEIGHTS_UNCHANGED, symptoms.WEIGHTS_NOT_FINITE):
        return found
    given, last = given.astype(float), data.held_x[:, -1]
    if (given**2).mean() > TIMES_TOO_LARGE**2 * data.held_y.var():
        return "far_off"
    if given.min() >= 0 and (found != symptoms.CONSTANT_PREDICTION or not given.any()):
        return "never_negative"
    if moved(before, after) < HARDLY_MOVED:
        return "weights_hardly_moved"
    if error(given, last) <= 0.1 * error(data.held_y, last):
        return "repeats_the_last_value"
    if is_linear(model, data.held_x):
        return "linear_model"
    factor = float((given * data.held_y).sum() / (given**2).sum())
    if abs(factor - 1) > 0.3 and error(data.held_y, factor * given) < 0.5 * error(data.held_y, given):
        return "other_scale"
    if found in (symptoms.CONSTANT_PREDICTION, symptoms.GUESSING):
        with np.errstate(all="ignore"):  # forecasts that are all the same have no correlation
            related = abs(np.corrcoef(given[:, 0], data.held_y[:, 0])[0, 1]) >= UNRELATED
        return symptoms.LEARNS_TOO_LITTLE if related else "unrelated"
    return found


def moved(before, after):
    """Return how far the weights have moved, as a part of their size."""
    old, new = (np.concatenate([one.ravel().astype(float) for one in part]) for part in (before, after))
    return float(np.linalg.norm(new - old) / np.linalg.norm(old)) if old.shape == new.shape else np.inf


def is_linear(model, x):
    """Return whether the forecast of a sum is the sum of the forecasts, which no network with a bend does."""
    one, other = x[:100], x[100:200]
    answers = [predict(model, each) for each in (one, other, one + other, np.zeros_like(one))]
    if not all(is_forecast(answer, 100) for answer in answers):
        return False
    of_one, of_other, of_sum, of_nothing = (answer.astype(float) for answer in answers)
    return bool(error(of_one + of_other, of_sum + of_nothing) <= 1e-6 * of_sum.var())


def is_forecast(given, rows):
    is_real = type(given) is np.ndarray and given.shape == (rows, 1) and given.dtype.kind == "f"
    return is_real and bool(np.isfinite(given).all())


def linear_forecast(data):
    """Fit y = x w + b to the series for training by least squares, and return it for those held out."""
    x, held = (np.concatenate([each[:, :, 0], np.ones((len(each), 1))], axis=1) for each in (data.train_x, data.held_x))
    w, *_ = np.linalg.lstsq(x.astype(float), data.train_y.astype(float), rcond=None)
    return held @ w


def error(y, given):
    """Return the mean squared error of forecasts."""
    return float(((y.astype(float) - given) ** 2).mean())
