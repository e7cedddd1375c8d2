"""Checks of taming overfitting.

A plain network is trained here, in the examiner, on the very images and labels that the student gets: the bar is a
ratio of two losses, so the luck of the draw falls out of it. Labels of held-out images are right, and stay here.
"""

import numpy as np

from grader.checks import (
    CheckFailed,
    Pixels,
    Sentence,
    accuracy,
    array,
    at_least,
    close,
    load,
    loss,
    predict,
    scale,
    symptoms,
    train,
    weights,
)

IMAGES, HELD, WRONG_LABELS = 500, 5000, 0.4
HIDDEN, EPOCHS, BATCH, LEARNING_RATE = 128, 100, 32, 0.001
PLAIN_NETWORKS = 3  # the mean of their losses varies less than one

# calibration.json says what the solution reaches: each bar lies at least 4 standard deviations away.
FULL_AT = {"mnist": 0.85, "digits": 0.9}
NONE_AT = 1.0
LEARNS_AT = {"mnist": 0.4, "digits": 0.4}  # guessing reaches 0.1


def gives_probabilities(student, rng):
    model = student.build_model()
    for n in (1, 7):
        x = rng.uniform(size=(n, 784)).astype(np.float32)
        given = array(predict(model, x), (n, 10), inputs={"x": x}, name="model.predict(x)")
        name = Sentence("확률의 행별 합", "the sum of each row of probabilities")
        try:
            close(np.abs(given).sum(axis=1), np.ones(n), name=name, rtol=1e-3, atol=1e-3)
        except CheckFailed as failed:
            raise CheckFailed(failed.reason, details=failed.details, symptom=symptoms.NOT_PROBABILITIES) from None


def predicts_alike_each_time(student, rng):
    model = student.build_model()
    x = rng.uniform(size=(11, 784)).astype(np.float32)
    once, again = (array(predict(model, x), (11, 10), name="model.predict(x)") for _ in range(2))
    name = Sentence("다시 부른 model.predict(x)", "model.predict(x), called again")
    try:
        close(again, once, inputs={"x": x}, name=name, rtol=1e-4, atol=1e-5)
    except CheckFailed as failed:
        raise CheckFailed(failed.reason, details=failed.details, symptom="random_prediction") from None


def learns_something(student, rng):
    data, labels = drawn(rng)
    given, symptom = trained(student, data, labels)
    reached = accuracy(data.held_labels, given, symptom=symptom)
    what = Sentence(f"보지 못한 이미지의 정확도(데이터: {data.name})", f"accuracy on new images (data: {data.name})")
    at_least(reached, LEARNS_AT[data.name], what=what, name="accuracy", data=data.name, symptom=symptom)


def beats_the_plain_network(student, rng):
    data, labels = drawn(rng)
    given, symptom = trained(student, data, labels)
    left = loss(data.held_labels, given, symptom=symptom)
    plain = np.mean([plain_loss(data, labels, rng) for _ in range(PLAIN_NETWORKS)])
    what = Sentence(
        f"보지 못한 이미지의 손실 {left:.3f}을 평범한 신경망의 손실 {plain:.3f}로 나눈 값(데이터: {data.name})",
        f"loss on new images, {left:.3f}, divided by that of the plain network, {plain:.3f} (data: {data.name})",
    )
    scale(
        left / plain,
        none_at=NONE_AT,
        full_at=FULL_AT[data.name],
        what=what,
        name="loss_ratio",
        data=data.name,
        symptom=symptom,
    )


def drawn(rng):
    """Return a split, and the labels for training, of which many are wrong."""
    data = load("mnist", rng, train=IMAGES, held=HELD)
    right = data.train_labels
    others = (right + rng.integers(1, 10, size=len(right))) % 10
    return data, np.where(rng.random(len(right)) < WRONG_LABELS, others, right)


def trained(student, data, labels):
    """Return predictions for the held-out images, and the word for what may be wrong with them."""
    model = student.build_model()
    predict(model, np.zeros((1, 784), np.float32))  # builds a model that does not know its input shape yet
    before = weights(model)
    images = flat(data.train_images)
    train(student, model, images, labels)
    after = weights(model)
    own = predict(model, images)
    given = predict(model, flat(data.held_images))
    return given, symptoms.of_classifier(
        before, after, data.held_labels, given, on_trained=accuracy(labels, own) if is_table(own, labels) else None
    )


def is_table(given, labels):
    is_numbers = type(given) is np.ndarray and given.dtype.kind in "biuf" and np.isfinite(given).all()
    return is_numbers and given.shape == (len(labels), 10)


def flat(images):
    return Pixels(images.reshape(len(images), 784))


def plain_loss(data, labels, rng):
    """Train 784 -> 128 ReLU -> 10 softmax with Adam for 100 epochs, and return its loss on the held-out images."""
    x = data.train_images.reshape(len(labels), 784).astype(np.float32) / 255
    params = plain_weights(x, labels, rng)
    held = data.held_images.reshape(-1, 784).astype(np.float32) / 255
    return loss(data.held_labels, forward(params, held)[1])


def plain_weights(x, labels, rng):
    sizes = (784, HIDDEN, 10)
    params = []
    for inputs, outputs in zip(sizes[:-1], sizes[1:], strict=True):
        W = rng.normal(scale=np.sqrt(2 / inputs), size=(inputs, outputs))
        params += [W.astype(np.float32), np.zeros(outputs, np.float32)]
    m, v, t = [np.zeros_like(p) for p in params], [np.zeros_like(p) for p in params], 0
    for _ in range(EPOCHS):
        order = rng.permutation(len(x))
        for start in range(0, len(x), BATCH):
            rows, t = order[start : start + BATCH], t + 1
            rate = LEARNING_RATE * np.sqrt(1 - 0.999**t) / (1 - 0.9**t)
            for p, g, mean, square in zip(params, slopes(params, x[rows], labels[rows]), m, v, strict=True):
                mean += 0.1 * (g - mean)
                square += 0.001 * (g * g - square)
                p -= rate * mean / (np.sqrt(square) + 1e-7)
    return params


def forward(params, x):
    """Return the hidden layer and the probabilities."""
    W1, b1, W2, b2 = params
    hidden = np.maximum(0, x @ W1 + b1)
    scores = hidden @ W2 + b2
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return hidden, powers / powers.sum(axis=1, keepdims=True)


def slopes(params, x, labels):
    """Return the gradients of the mean cross-entropy."""
    hidden, dscores = forward(params, x)
    dscores[np.arange(len(x)), labels] -= 1
    dscores /= len(x)
    dhidden = dscores @ params[2].T * (hidden > 0)
    return x.T @ dhidden, dhidden.sum(axis=0), hidden.T @ dscores, dscores.sum(axis=0)
