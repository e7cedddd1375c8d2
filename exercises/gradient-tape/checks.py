"""Checks of one training step.

Models and optimisers cannot cross to the student's process, so they are made there, with weights that are drawn here.
Losses and gradients are computed here in float64, the gradients by central differences: tanh has no corners. Where the
answer differs, it is compared with what known mistakes give. Sizes are such that n, k and n k differ from 1/2, 1 and 2.
"""

import numpy as np

from grader.checks import CheckFailed, Sentence, StudentRaised, array, central_differences, close, first_steps

LOSS = Sentence("손실", "the loss")
TOLERANCE = {"rtol": 1e-4, "atol": 1e-5}

NOTHING_RETURNED = Sentence(
    "return 문이 없어서 None이 나옵니다. 갱신하기 전의 손실을 돌려주세요.",
    "There is no return, so the result is None. Return the loss from before the update.",
)
OUTSIDE_TAPE = Sentence(
    "손실이 with 블록 밖에서 계산되어 테이프에 기록되지 않았습니다. 모델을 부르고 손실을 구하는 일을 블록"
    " 안에서 하세요.",
    "The tape has no record of the loss. Call the model and compute the loss inside the with block.",
)
PER_SAMPLE = Sentence(
    "표본마다의 손실이 그대로 남아 있습니다. 모든 값의 평균을 내서 수 하나로 만드세요.",
    "There is one loss for each sample. Take the mean of all entries, so that it becomes a single number.",
)
AFTER_UPDATE = Sentence(
    "갱신한 뒤에 다시 구한 손실을 돌려주었습니다. 갱신하기 전의 손실을 돌려주세요.",
    "The loss is computed again after the update. Return the one from before it.",
)
SUM = Sentence(
    "제곱의 평균이 아니라 합을 구했습니다. tf.reduce_mean을 쓰세요.",
    "The squares are added up instead of averaged. Use tf.reduce_mean.",
)
SUM_OVER_OUTPUTS = Sentence(
    "표본에 대해서만 평균을 내고 출력에 대해서는 더했습니다. 출력이 하나일 때만 맞습니다. 모든 값의 평균을 내세요.",
    "The mean runs over the samples only, and the outputs are added up, which is right for one output only."
    " Take the mean of all entries.",
)
HALF = Sentence(
    "손실에 1/2을 곱했습니다. 여기서 쓰는 평균 제곱 오차에는 1/2이 없습니다.",
    "The loss is multiplied by 1/2. The mean squared error of this exercise has no 1/2.",
)
ROOT = Sentence(
    "평균 제곱 오차에 제곱근을 씌웠습니다. 제곱근 없이 쓰세요.",
    "This is the root of the mean squared error. Leave out the root.",
)
ABSOLUTE = Sentence(
    "제곱 대신 절댓값의 평균을 구했습니다.",
    "The mean of absolute errors is used instead of the mean of squares.",
)
BROADCAST = Sentence(
    "예측의 모양이 (n,)이고 y의 모양이 (n, 1)이어서, 둘의 차가 (n, n)으로 퍼졌습니다. 표본이 하나일 때만"
    " 맞습니다. 모양을 같게 두세요.",
    "The predictions have the shape (n,) and y has (n, 1), so their difference spreads to (n, n), which is"
    " right for one"
    " sample only. Keep the shapes equal.",
)
NOT_TRAINING = Sentence(
    "모델을 예측할 때처럼 불렀습니다. model(x, training=True)로 불러야 배치 정규화나 드롭아웃이 학습할 때처럼"
    " 움직입니다.",
    "The model is called as if to predict. With model(x, training=True), batch normalisation and dropout act as"
    " in training.",
)
NOT_MOVED = Sentence(
    "가중치가 하나도 바뀌지 않았습니다. 기울기를 구한 다음 optimizer.apply_gradients를 부르세요.",
    "No weight has changed. After the gradients, call optimizer.apply_gradients.",
)
PARTLY_MOVED = Sentence(
    "일부 가중치만 갱신했습니다. model.trainable_variables를 모두 넣으세요.",
    "Only some of the weights are updated. Use all of model.trainable_variables.",
)
UPHILL = Sentence(
    "기울기의 방향으로 움직여서 손실이 커집니다. 반대 방향으로 가야 합니다.",
    "The weights move along the gradient, so the loss grows. They must go the other way.",
)
TWICE = Sentence(
    "기울기를 두 번 적용했습니다. 한 번만 갱신하세요.",
    "The gradients are applied twice. Update once.",
)
OTHER_SIZE = Sentence(
    "움직인 방향은 맞지만 크기가 다릅니다. 정해 둔 학습률 대신 받은 optimizer로 갱신하는지 확인하세요.",
    "The direction is right but the size is not. Is the update made by the optimizer that is given, and not by a"
    " learning rate of your own?",
)
CALLED_TWICE = Sentence(
    "모델을 training=True로 두 번 불러서 이동 평균이 두 번 갱신되었습니다. 한 번만 부르세요.",
    "The model is called with training=True twice, so its running statistics are updated twice. Call it once.",
)


def there(student):
    """Return the builtins of the student's process and keras, imported there whatever the submission imports."""
    builtins, _ = student.call_and_echo("__getattribute__", "__builtins__")
    return builtins, builtins["__import__"]("keras")


def library(student):
    return there(student)[1]


def make_model(keras, weights):
    """Make a network of dense layers with these weights, tanh on the hidden ones."""
    layers = [keras.layers.Input(shape=(len(weights[0]),))]
    for place in range(0, len(weights), 2):
        activation = "tanh" if place + 2 < len(weights) else "linear"
        layers.append(keras.layers.Dense(weights[place].shape[1], activation=activation))
    model = keras.Sequential(layers)
    model.set_weights([weight.astype(np.float32) for weight in weights])
    return model


def draw(rng, n, *sizes):
    """Draw weights of a network, and a batch whose targets lie far enough away for a clear gradient."""
    weights = []
    for inputs, outputs in zip(sizes, sizes[1:], strict=False):
        weights += [rng.normal(scale=0.7, size=(inputs, outputs)), rng.normal(scale=0.3, size=outputs)]
    x, y = rng.normal(size=(n, sizes[0])), rng.normal(1.5, 1, size=(n, sizes[-1]))
    return [rounded(weight) for weight in weights], rounded(x), rounded(y)


def rounded(values):
    """Return what these are as float32, in float64."""
    return values.astype(np.float32).astype(float)


def predict(weights, x):
    for place in range(0, len(weights), 2):
        x = (np.tanh(x) if place else x) @ weights[place] + weights[place + 1]
    return x


def mse(weights, x, y):
    return ((y - predict(weights, x)) ** 2).mean()


def mae(weights, x, y):
    return np.abs(y - predict(weights, x)).mean()


def spread_mse(weights, x, y):
    """Return what becomes of the loss if predictions (n,) meet targets (n, 1)."""
    return ((y - predict(weights, x).ravel()) ** 2).mean() if y.shape[1] == 1 else np.inf


def slopes(weights, x, y, loss=mse):
    at = dict(enumerate(weights))
    return list(central_differences(lambda now: loss(list(now.values()), x, y), at).values())


def moved(weights, gradient, rate):
    return [weight - rate * slope for weight, slope in zip(weights, gradient, strict=True)]


def step(student, model, optimizer, x, y):
    try:
        return student.train_step(model, optimizer, x.astype(np.float32), y.astype(np.float32))
    except StudentRaised as raised:
        if "No gradients" not in raised.message:
            raise
    raise CheckFailed(
        Sentence("기울기가 하나도 없습니다(모두 None).", "There is no gradient: all are None."),
        details={"kind": "no_gradients"},
        hint=OUTSIDE_TAPE,
    )


def check_loss(answer, expected, inputs, known):
    """Compare the loss, and name the first known mistake that explains it."""
    try:
        close(answer, expected, inputs=inputs, name=LOSS, **TOLERANCE)
    except CheckFailed as failed:
        raise CheckFailed(failed.reason, details=failed.details, hint=hint_for_loss(answer, inputs, known)) from None


def hint_for_loss(answer, inputs, known):
    if answer is None:
        return NOTHING_RETURNED
    if not isinstance(answer, (np.ndarray, np.generic, float)):
        return None
    if np.shape(answer) == (len(inputs["x"]),) and len(inputs["x"]) > 1:
        return PER_SAMPLE
    value = float(answer) if np.size(answer) == 1 else np.nan
    return next((hint for wrong, hint in known if np.isclose(value, wrong, rtol=1e-4, atol=1e-6)), None)


def known_losses(weights, x, y, rate):
    loss, n, k = mse(weights, x, y), *y.shape
    return [
        (mse(moved(weights, slopes(weights, x, y), rate), x, y), AFTER_UPDATE),
        (loss * n * k, SUM),
        (loss * k, SUM_OVER_OUTPUTS),
        (loss / 2, HALF),
        (np.sqrt(loss), ROOT),
        (mae(weights, x, y), ABSOLUTE),
        (spread_mse(weights, x, y), BROADCAST),
    ]


def check_weights(model, expected, inputs, find_hint):
    try:
        close(model.get_weights(), expected, inputs=inputs, name="model.get_weights()", **TOLERANCE)
    except CheckFailed as failed:
        hint = find_hint(arrays_like(model.get_weights(), expected))
        raise CheckFailed(failed.reason, details=failed.details, hint=hint) from None


def hint_for_step(weights, x, y, rate):
    """Return a function that names the mistake behind wrong weights after one step of plain gradient descent."""
    gradient = slopes(weights, x, y)

    def find(after):
        stayed = [np.allclose(new, old, rtol=1e-6, atol=1e-7) for new, old in zip(after, weights, strict=True)]
        if all(stayed):
            return NOT_MOVED
        if any(stayed):
            return PARTLY_MOVED
        for wrong, hint in known_steps(weights, x, y, rate):
            if all(np.allclose(new, one, rtol=1e-3, atol=1e-5) for new, one in zip(after, wrong, strict=True)):
                return hint
        change, slope = (
            np.concatenate([part.ravel() for part in parts]) for parts in (moves(after, weights), gradient)
        )
        factor = change @ slope / (slope @ slope)
        return OTHER_SIZE if np.linalg.norm(change - factor * slope) < 0.01 * np.linalg.norm(change) else None

    return find


def moves(after, before):
    return [new - old for new, old in zip(after, before, strict=True)]


def known_steps(weights, x, y, rate):
    gradient, (n, k) = slopes(weights, x, y), y.shape
    once = moved(weights, gradient, rate)
    steps = [
        (moved(once, slopes(once, x, y), rate), TWICE),
        (moved(weights, gradient, 2 * rate), TWICE),
        (moved(weights, gradient, -rate), UPHILL),
        (moved(weights, gradient, rate * n * k), SUM),
        (moved(weights, gradient, rate * k), SUM_OVER_OUTPUTS),
        (moved(weights, gradient, rate / 2), HALF),
        (moved(weights, gradient, rate / 2 / np.sqrt(mse(weights, x, y))), ROOT),
        (moved(weights, slopes(weights, x, y, mae), rate), ABSOLUTE),
    ]
    return [*steps, (moved(weights, slopes(weights, x, y, spread_mse), rate), BROADCAST)] if k == 1 else steps


def example():
    return [np.array([[1.0]]), np.array([0.0])], np.array([[1.0], [2.0], [3.0]]), np.array([[2.0], [4.0], [6.0]])


def loss_of_the_example(student):
    keras, (weights, x, y) = library(student), example()
    inputs = {"w": 1.0, "b": 0.0, "x": x, "y": y}
    answer = step(student, make_model(keras, weights), keras.optimizers.SGD(0.1), x, y)
    check_loss(answer, 14 / 3, inputs, known_losses(weights, x, y, 0.1))


def weights_of_the_example(student):
    keras, (weights, x, y) = library(student), example()
    model = make_model(keras, weights)
    step(student, model, keras.optimizers.SGD(0.1), x, y)
    inputs = {"w": 1.0, "b": 0.0, "x": x, "y": y, "learning_rate": 0.1}
    expected = [np.array([[1 + 2.8 / 3]]), np.array([0.4])]
    check_weights(model, expected, inputs, hint_for_step(weights, x, y, 0.1))


def one_step(student, keras, weights, x, y, rate):
    model = make_model(keras, weights)
    answer = step(student, model, keras.optimizers.SGD(rate), x, y)
    inputs = {"weights": weights, "x": x, "y": y, "learning_rate": rate}
    check_loss(answer, mse(weights, x, y), inputs, known_losses(weights, x, y, rate))
    expected = moved(weights, slopes(weights, x, y), rate)
    check_weights(model, expected, inputs, hint_for_step(weights, x, y, rate))


def every_layer_learns(student, rng):
    keras = library(student)
    for n, sizes in [(7, (3, 5, 1)), (11, (2, 4, 3, 1))]:
        one_step(student, keras, *draw(rng, n, *sizes), 0.05)


def several_outputs(student, rng):
    keras = library(student)
    for n, sizes in [(5, (3, 4, 3)), (1, (2, 3, 5)), (13, (4, 7))]:
        one_step(student, keras, *draw(rng, n, *sizes), 0.05)


def calls_the_model_in_training(student, rng):
    """A layer of batch normalisation, then a dense one: in training it uses the batch's mean and variance."""
    keras = library(student)
    x, y = rounded(rng.normal(2, 3, size=(7, 2))), rounded(rng.normal(1.5, 1, size=(7, 1)))
    W, b = rounded(rng.normal(size=(2, 1))), np.array([0.5])
    normal = keras.layers.BatchNormalization(momentum=0.75, epsilon=0.001)
    model = keras.Sequential([keras.layers.Input(shape=(2,)), normal, keras.layers.Dense(1)])
    start = [np.ones(2), np.zeros(2), np.zeros(2), np.ones(2)]
    model.set_weights([weight.astype(np.float32) for weight in [*start, W, b]])

    answer = step(student, model, keras.optimizers.SGD(0.05), x, y)

    def loss_with(mean, variance, W, b):
        return (((x - mean) / np.sqrt(variance + 0.001) @ W + b - y) ** 2).mean()

    inputs = {"x": x, "y": y, "W": W, "b": b}
    mean, variance = x.mean(axis=0), x.var(axis=0)
    known = [(loss_with(0, 1, W, b), NOT_TRAINING)]
    check_loss(answer, loss_with(mean, variance, W, b), inputs, known)
    check_moving_mean(normal, 0.25 * mean, (1 - 0.75**2) * mean, inputs)


def check_moving_mean(normal, expected, twice, inputs):
    name = Sentence("배치 정규화의 moving_mean", "moving_mean of the batch normalisation")
    answer = normal.get_weights()[2]
    try:
        close(answer, expected, inputs=inputs, name=name, **TOLERANCE)
    except CheckFailed as failed:
        hint = CALLED_TWICE if np.allclose(array(answer, (2,)), twice, rtol=1e-3, atol=1e-5) else None
        raise CheckFailed(failed.reason, details=failed.details, hint=hint) from None


def the_optimiser_remembers(student, rng):
    """Two models in turn, each with its own optimiser with momentum, for three steps."""
    (builtins, keras), rates = there(student), (0.05, 0.01)
    drawn = [draw(rng, 7, 3, 5, 1), draw(rng, 5, 2, 3, 1)]
    start = [weights for weights, _, _ in drawn]
    models = [make_model(keras, weights) for weights in start]
    optimisers = [keras.optimizers.SGD(rate, momentum=0.9) for rate in rates]
    # A step decorated with tf.function may make variables in its first call only, so the optimisers make theirs here.
    build = builtins["eval"]("lambda optimizer, model: optimizer.build(model.trainable_variables)")
    for optimiser, model in zip(optimisers, models, strict=True):
        build(optimiser, model)
    speeds = [[np.zeros_like(weight) for weight in weights] for weights in start]
    losses, came = [], []

    def right(now):
        losses[:] = [mse(weights, x, y) for weights, (_, x, y) in zip(now, drawn, strict=True)]
        for place, (rate, (_, x, y)) in enumerate(zip(rates, drawn, strict=True)):
            speeds[place] = moved([0.9 * speed for speed in speeds[place]], slopes(now[place], x, y), rate)
        return [[w + v for w, v in zip(*pair, strict=True)] for pair in zip(now, speeds, strict=True)]

    def theirs(_):  # the models themselves are what changes
        for place, (_, x, y) in enumerate(drawn):
            answer = step(student, models[place], optimisers[place], x, y)
            check_loss(answer, losses[place], {"learning_rate": rates[place], "momentum": 0.9, "x": x, "y": y}, [])
        came[:] = [model.get_weights() for model in models]
        return list(came)

    names = [f"W{at // 2 + 1}" if at % 2 == 0 else f"b{at // 2 + 1}" for at in range(4)]
    names = [f"{name} ({model})" for model in ("model 1", "model 2") for name in names]
    try:
        first_steps(theirs, right, start, [()] * 3, names=names, **TOLERANCE)
    except CheckFailed as failed:
        if failed.details.get("update") != 1:
            raise
        place = names.index(failed.details["array"]) // 4
        hint = hint_for_step(*drawn[place], rates[place])(arrays_like(came[place], start[place]))
        raise CheckFailed(failed.reason, details=failed.details, hint=hint) from None


def arrays_like(given, expected):
    return [array(weight, old.shape) for weight, old in zip(given, expected, strict=True)]
