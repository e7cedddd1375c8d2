"""Checks of the dense MNIST network.

Held-out images reach the student's process only after training has ended, and without their labels. What is predicted
is also computed from the weights: a model that looks its answers up is no trained network.
"""

import numpy as np

from grader.checks import (
    CheckFailed,
    Pixels,
    Sentence,
    StudentRaised,
    accuracy,
    at_least,
    close,
    load,
    predict,
    scale,
    symptoms,
    train,
    weights,
)

SHAPES = [(784, 64), (64,), (64, 10), (10,)]

# calibration.json says what the solution reaches: each bar lies at least 4 standard deviations below.
FULL_AT = {"mnist": 0.83, "digits": 0.74}
NONE_AT = 0.3
LEARNS_AT = 0.3  # guessing reaches 0.1

AGREE_AT = 0.99  # part of the images of which both computations give the same digit; rounding may decide a tie
FIRST, AHEAD = 32, 0.25  # so many images at the beginning, read so much better: the others were never seen
HARDLY = 1e-3  # length of the way that the weights went, as part of their own

RECOMPUTED = Sentence(
    "가중치로 다시 계산한 확률과 비교한 model.predict(x)", "model.predict(x), recomputed from the weights,"
)
# What Keras says where a loss for one-hot labels meets integers.
OTHER_FORM = ("must have the same", "Dimensions must be equal", "Incompatible shapes", "rank")


def relu(z):
    return np.maximum(0, z)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def elu(z):
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))


def linear(z):
    return z


OTHERS = (np.tanh, sigmoid, elu, linear)


def network_is_784_64_10(student, rng):
    model = student.build_model()
    x = rng.normal(size=(7, 784)).astype(np.float32)
    predict(model, x)  # builds a model that does not know its input shape yet
    check_shapes([weight.shape for weight in weights(model)[:20]])
    drawn = [rng.normal(scale=1.5 / np.sqrt(shape[0]), size=shape).astype(np.float32) for shape in SHAPES]
    model.set_weights(drawn)
    given = predict(model, x)
    try:
        close(given, probabilities(drawn, x), inputs={"x": x}, name=RECOMPUTED, rtol=1e-3, atol=1e-5)
    except CheckFailed as failed:
        raise CheckFailed(failed.reason, details=failed.details, symptom=of_activations(drawn, x, given)) from None


def learns_from_its_images(student, rng):
    data = load("mnist", rng, train=3000)
    model = student.build_model()
    before = weights_of(model)
    images = flat(data.train_images)
    train_it(student, model, images, data.train_labels)
    after, given = weights_of(model), predict(model, images)
    symptom = of_training(before, after, data.train_labels, given, (data.train_labels, given))
    reached = accuracy(data.train_labels, given, symptom=symptom)
    check_source(after, images, given)
    what = Sentence(
        f"학습에 쓴 이미지의 정확도(데이터: {data.name})",
        f"accuracy on the images it was trained on (data: {data.name})",
    )
    at_least(reached, LEARNS_AT, what=what, name="own_accuracy", data=data.name, symptom=symptom)


def reads_new_images(student, rng):
    data = load("mnist", rng, train=20_000, held=10_000)
    model = student.build_model()
    before = weights_of(model)
    train_it(student, model, flat(data.train_images), data.train_labels)
    after = weights_of(model)
    own = data.train_labels[:3000], predict(model, flat(data.train_images[:3000]))
    images = flat(data.held_images)
    given = predict(model, images)
    symptom = of_training(before, after, data.held_labels, given, own)
    reached = accuracy(data.held_labels, given, symptom=symptom)
    check_source(after, images, given)
    what = Sentence(f"보지 못한 이미지의 정확도(데이터: {data.name})", f"accuracy on new images (data: {data.name})")
    scale(reached, none_at=NONE_AT, full_at=FULL_AT[data.name], what=what, data=data.name, symptom=symptom)


def flat(images):
    return Pixels(images.reshape(len(images), 784))


def weights_of(model):
    predict(model, np.zeros((1, 784), np.float32))  # builds a model that does not know its input shape yet
    return weights(model)


def train_it(student, model, images, labels):
    try:
        train(student, model, images, labels)
    except StudentRaised as raised:
        if not any(words in raised.message for words in OTHER_FORM):
            raise
        came = raised.message[:300]
        reason = Sentence(f"Keras가 학습을 멈추었습니다: {came}", f"Keras stopped the training: {came}")
        raise CheckFailed(reason, details={"kind": "label_form"}, symptom="labels_not_one_hot") from None


def probabilities(now, x, activation=relu):
    """Return what the network of the statement computes with these weights."""
    W1, b1, W2, b2 = (weight.astype(float) for weight in now)
    scores = activation(x @ W1 + b1) @ W2 + b2
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def check_shapes(shapes):
    if shapes == SHAPES:
        return
    reason = Sentence(
        f"가중치의 모양이 다릅니다. 기대한 모양: {SHAPES}. 받은 모양: {shapes}. 층의 크기와 개수를 확인해 보세요.",
        f"The weights have other shapes. Expected: {SHAPES}. Received: {shapes}. Check the number and size of layers.",
    )
    details = {"kind": "weights", "expected": SHAPES, "actual": shapes}
    raise CheckFailed(reason, details=details, symptom="other_layers")


def check_source(after, images, given):
    """Compare predictions with what the weights compute: both must read the same digit, nearly always."""
    if [weight.shape for weight in after] != SHAPES or not all(np.isfinite(weight).all() for weight in after):
        return
    # Another activation is what the first check is about.
    computed = (probabilities(after, images.values / 255, activation) for activation in (relu, *OTHERS))
    agreeing = max(accuracy(expected.argmax(axis=1), given) for expected in computed)
    if agreeing >= AGREE_AT:
        return
    reason = Sentence(
        "model.predict의 답이 신경망의 가중치에서 나온 것이 아닙니다."
        f" 가중치로 다시 계산하면 {agreeing:.0%}만 같습니다.",
        "What model.predict answers does not come from the weights of the network:"
        f" computed from them, {agreeing:.0%} is the same.",
    )
    raise CheckFailed(reason, details={"kind": "source", "same": agreeing}, symptom="not_from_the_weights")


def of_activations(drawn, x, given):
    """Return the word for why predictions are not those of the network with the right weights."""
    if type(given) is not np.ndarray or given.shape != (len(x), 10) or not np.isfinite(given).all():
        return ""
    if any(np.allclose(given, probabilities(drawn, x, other), rtol=1e-3, atol=1e-5) for other in OTHERS):
        return "not_relu"
    return "" if np.allclose(given.sum(axis=1), 1, atol=1e-3) else "not_probabilities"


def of_training(before, after, labels, given, own):
    """Return the word for what went wrong, the cause before what follows from it.

    Args:
        before: Weights before training.
        after: Weights after it.
        labels: Right digits.
        given: Predictions for them.
        own: Right digits of images it was trained on, in their order, and predictions for those.
    """
    standard = symptoms.of_classifier(before, after, labels, given, on_trained=part_right(*own))
    if standard in ("", symptoms.WEIGHTS_UNCHANGED, symptoms.WEIGHTS_NOT_FINITE, symptoms.NOT_PROBABILITIES):
        return standard
    same_layers = [old.shape for old in before] == [new.shape for new in after]
    moves = [np.linalg.norm(new - old) / (np.linalg.norm(old) or 1) for old, new in zip(before, after, strict=False)]
    if same_layers and max(moves) < HARDLY:
        return "hardly_moved"
    if same_layers and min(moves) == 0:
        return "some_weights_unchanged"
    first, rest = (part_right(own[0][rows], own[1][rows]) for rows in (slice(FIRST), slice(FIRST, None)))
    return "first_images_only" if first > rest + AHEAD else standard


def part_right(labels, given):
    is_table = type(given) is np.ndarray and given.ndim == 2 and given.dtype.kind in "biuf" and given.shape[1] > 0
    return float((given.argmax(axis=1) == labels).mean()) if is_table and len(given) == len(labels) else 0.0
