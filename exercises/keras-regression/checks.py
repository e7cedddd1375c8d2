"""Checks of the regression. What the trained model predicts is compared with the least-squares line of the data.

The mean squared error of the line is about 10 cm^2 on the lecture's data; always answering the mean height gives 92.
Full marks at 1.2 times the line's, which 40 epochs on scaled inputs undercut by far; part of them up to four times.
Where a model misses that, its predictions are compared with what known mistakes give.
"""

import numpy as np

from grader.checks import CheckFailed, PartlyPassed, RemoteValue, Sentence, StudentRaised, scale, train

KILOGRAMS = np.array([87, 81, 82, 92, 90, 61, 86, 66, 69, 69], dtype=np.float32)[:, None]
CENTIMETRES = np.array([187, 174, 179, 192, 188, 160, 179, 168, 168, 174], dtype=np.float32)[:, None]
# Parts of the line's error; calibration.json says what the solution reaches.
FULL_AT, NONE_AT = 1.2, 4.0
RATIO = Sentence(
    "학습한 뒤의 평균 제곱 오차 ÷ 최소제곱 직선의 오차",
    "the mean squared error after training, as a part of that of the least-squares line",
)

NOT_RETURNED = Sentence(
    "build_model()이 모델을 돌려주지 않았습니다. return model을 빠뜨리지 않았는지 확인하세요.",
    "build_model() did not return a model. Is there a return model?",
)
DIVERGED = Sentence(
    "손실이 발산했습니다. 값이 큰 입력에 비해 학습률이 너무 큽니다. 입력을 표준화하거나 학습률을 크게 줄이세요.",
    "The loss diverged: the learning rate is too large for inputs of this size. Standardise the inputs, or make it much"
    " smaller.",
)
NOT_TRAINED = Sentence(
    "받은 model의 가중치가 학습 뒤에도 그대로입니다. 새로 만든 모델이 아니라 받은 model에 fit을 부르세요.",
    "The weights of the given model are the same after training. Call fit on the model you are given, not on a"
    " new one.",
)
SCALED_OUTSIDE = Sentence(
    "입력을 train 안에서만 표준화했습니다. 예측할 때는 kg 값이 그대로 들어오므로, 표준화를 모델 안의 층으로 넣으세요.",
    "The inputs are standardised in train only. Predictions get raw kilograms, so make the scaling a layer of"
    " the model.",
)
OUTPUT_SCALED = Sentence(
    "y를 표준화해서 학습하고 cm로 되돌리지 않았습니다. 모델의 출력은 cm여야 합니다.",
    "The model learnt standardised heights and does not turn them back. Its output must be in cm.",
)
SQUASHED = Sentence(
    "출력층의 활성화 함수가 예측을 1보다 작게 묶어 둡니다. 회귀의 출력층에는 활성화 함수를 쓰지 않습니다.",
    "The activation of the output layer keeps predictions below 1. In regression the output layer has no activation.",
)
SWAPPED = Sentence(
    "fit에 x와 y를 바꾸어 넣었습니다. 키로 몸무게를 맞히고 있습니다.",
    "x and y are swapped in fit: the model predicts weight from height.",
)
HARD_CODED = Sentence(
    "받은 데이터로 학습하지 않고 강의 자료의 직선을 그대로 냅니다. train에서 x와 y로 학습하세요.",
    "The model gives the line of the lecture's data whatever it is trained on. Train it on the x and y that come.",
)
NO_INTERCEPT = Sentence(
    "원점을 지나는 직선에 가깝습니다. 표준화하지 않은 입력에서는 기울기만 빨리 배우고 절편은 아주 느리게"
    " 배웁니다. 입력을 표준화하세요.",
    "The predictions lie near a line through the origin. On raw inputs the slope is learnt fast but the intercept very"
    " slowly. Standardise the inputs.",
)
TOO_SHORT = Sentence(
    "예측이 아직 실제 키 근처에도 가지 못했습니다. 이대로는 에폭이 훨씬 더 많이 필요합니다. 입력을 표준화하고"
    " 학습률을 키워 보세요.",
    "The predictions are still far from any height. At this pace it takes many more epochs: standardise the inputs and"
    " raise the learning rate.",
)


def built(student):
    model = student.build_model()
    if isinstance(model, RemoteValue):
        return model
    reason = Sentence("build_model()의 반환값이 모델이 아닙니다.", "What build_model() returned is not a model.")
    raise CheckFailed(reason, details={"kind": "no_model"}, hint=NOT_RETURNED)


def weights_of(model):
    """Return the model's weights as arrays; none if it has none yet, or is no model at all."""
    try:
        weights = model.get_weights()
    except StudentRaised:
        return []
    is_list = isinstance(weights, (list, tuple))
    return [weight for weight in weights if isinstance(weight, np.ndarray)] if is_list else []


def same(before, after):
    """Return whether all weights are what they were; where there were none, nobody knows."""
    return bool(before) and len(before) == len(after) and all(map(np.array_equal, before, after))


def line_through(x, y):
    """Return slope and intercept of the least-squares line."""
    slope, intercept = np.polyfit(x.ravel().astype(float), y.ravel().astype(float), 1)
    return slope, intercept


def learns(student, x, y):
    model = built(student)
    before = weights_of(model)
    train(student, model, x, y)
    unchanged = same(before, weights_of(model))
    predictions = predicted(model, x)
    slope, intercept = line_through(x, y)
    lines = float(np.mean((slope * x + intercept - y) ** 2))
    with np.errstate(all="ignore"):
        reached = float(np.mean((predictions - y) ** 2))
    judge(reached, lines, lambda: NOT_TRAINED if unchanged else hint_for(predictions, x, y))


def predicted(model, x):
    """Return predictions as they are, NaN and infinity included: a network that diverged is told so."""
    answer = model.predict(x, verbose=0)
    if not isinstance(answer, np.ndarray) or answer.shape != x.shape or answer.dtype.kind not in "iuf":
        came = answer.shape if isinstance(answer, np.ndarray) else type(answer).__name__
        reason = Sentence(
            f"model.predict(x)의 모양은 {x.shape}이어야 합니다. 받은 것: {came}.",
            f"model.predict(x) should have the shape {x.shape}. Received: {came}.",
        )
        raise CheckFailed(reason, details={"kind": "shape"})
    return answer.astype(float)


def judge(reached, lines, find_hint):
    try:
        scale(reached / lines, none_at=NONE_AT, full_at=FULL_AT, what=RATIO, name="ratio_to_line")
    except PartlyPassed:
        raise
    except CheckFailed as failed:
        raise CheckFailed(failed.reason, details=failed.details, hint=find_hint()) from None


def hint_for(predictions, x, y):
    if not np.isfinite(predictions).all() or np.abs(predictions).max() > 1e6:
        return DIVERGED
    for shape_of_mistake, hint in known_predictions(x, y):
        if near(predictions, shape_of_mistake):
            return hint
    if np.abs(predictions).max() <= 1:
        return SQUASHED
    slope, intercept = line_through(x, predictions)
    if abs(predictions.mean() - y.mean()) > 3 * y.std():
        return TOO_SHORT
    return NO_INTERCEPT if abs(intercept) < 0.15 * y.mean() and slope > 1.5 else None


def near(predictions, expected):
    return bool(np.sqrt(np.mean((predictions - expected) ** 2)) <= 0.02 * np.std(expected))


def known_predictions(x, y):
    """Return what a model predicts after a known mistake, if it has learnt the line well otherwise."""
    slope, intercept = line_through(x, y)
    back_slope, back_intercept = line_through(y, x)
    lecture_slope, lecture_intercept = line_through(KILOGRAMS, CENTIMETRES)
    mean, spread = y.mean(), y.std()
    return [
        (mean + slope * x.std() * x, SCALED_OUTSIDE),
        (slope * x.std() * x / spread, SCALED_OUTSIDE),
        ((slope * x + intercept - mean) / spread, OUTPUT_SCALED),
        (back_slope * x + back_intercept, SWAPPED),
        (lecture_slope * x + lecture_intercept, HARD_CODED),
    ]


def gives_a_model(student):
    built(student)


def learns_the_lectures_ten(student):
    learns(student, KILOGRAMS, CENTIMETRES)


def learns_ten_others(student, rng):
    """Other people, of another country: the line is steeper or flatter, and lies elsewhere."""
    x = np.linspace(48, 104, 10) + rng.uniform(-3, 3, size=10)
    line = rng.uniform(0.5, 0.65) * (x - 75) + rng.uniform(150, 163)
    noise = rng.permutation(np.linspace(-4, 4, 10))
    order = rng.permutation(10)
    learns(student, x[order, None].astype(np.float32), (line + noise)[order, None].astype(np.float32))
