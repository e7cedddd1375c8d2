"""Checks of the dense MNIST network.

Held-out images reach the student's process only after training has ended, and without their labels.
"""

import numpy as np

from grader.checks import CheckFailed, Pixels, RemoteValue, Sentence, accuracy, close, load, scale, train

SHAPES = [(784, 64), (64,), (64, 10), (10,)]

# tests/exercises/measure_mnist_dense.py measures the solution: mean - 4 sigma must not lie below the bar.
FULL_AT = {"mnist": 0.83, "digits": 0.68}
NONE_AT = 0.3
# Guessing reaches 0.1; the solution 0.7 and more.
LEARNS_AT = 0.3


def built(student):
    model = student.build_model()
    if isinstance(model, RemoteValue):
        return model
    reason = Sentence(
        "build_model()이 모델을 돌려주지 않았습니다. return model을 빠뜨리지 않았는지 확인해 보세요.",
        "build_model() did not return a model. Is there a return model?",
    )
    raise CheckFailed(reason, details={"kind": "no_model"})


def predictions(model, images):
    return model.predict(images, batch_size=500, verbose=0)


def network_is_784_64_10(student, rng):
    model = built(student)
    x = rng.normal(size=(7, 784)).astype(np.float32)
    predictions(model, x)  # builds a model that does not know its input shape yet
    check_shapes(model.get_weights())
    weights = [rng.normal(scale=1.5 / np.sqrt(shape[0]), size=shape).astype(np.float32) for shape in SHAPES]
    model.set_weights(weights)
    W1, b1, W2, b2 = (weight.astype(float) for weight in weights)
    scores = np.maximum(0, x @ W1 + b1) @ W2 + b2
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    expected = powers / powers.sum(axis=1, keepdims=True)
    name = Sentence(
        "가중치로 다시 계산한 확률과 비교한 model.predict(x)", "model.predict(x), recomputed from the weights,"
    )
    close(predictions(model, x), expected, inputs={"x": x}, name=name, rtol=1e-3, atol=1e-5)


def check_shapes(weights):
    is_list = isinstance(weights, (list, tuple))
    shapes = [weight.shape if isinstance(weight, np.ndarray) else None for weight in weights[:20]] if is_list else None
    if shapes == SHAPES:
        return
    reason = Sentence(
        f"가중치의 모양이 다릅니다. 기대한 모양: {SHAPES}. 받은 모양: {shapes}. 층의 크기와 개수를 확인해 보세요.",
        f"The weights have other shapes. Expected: {SHAPES}. Received: {shapes}. Check the number and size of layers.",
    )
    raise CheckFailed(reason, details={"kind": "weights", "expected": SHAPES, "actual": shapes})


def learns_from_its_images(student, rng):
    data = load("mnist", rng, train=3000)
    images = flat(data.train_images)
    model = built(student)
    train(student, model, images, data.train_labels)
    reached = accuracy(data.train_labels, predictions(model, images))
    if reached >= LEARNS_AT:
        return
    reason = Sentence(
        f"학습에 쓴 이미지도 읽지 못합니다. 정확도 {reached:.3f}, 찍어도 0.1입니다. (데이터: {data.name})"
        " train이 받은 model을 학습시키는지, 이미지와 정답의 순서가 맞는지, 학습률이 알맞은지 확인해 보세요.",
        f"It cannot read even the images it was trained on: accuracy {reached:.3f}, and guessing gives 0.1."
        f" (data: {data.name}) Does train use the model it is given, do images and labels belong together, and is the"
        " learning rate sane?",
    )
    raise CheckFailed(reason, details={"kind": "accuracy", "accuracy": reached, "data": data.name})


def reads_new_images(student, rng):
    data = load("mnist", rng, train=20_000, held=10_000)
    model = built(student)
    train(student, model, flat(data.train_images), data.train_labels)
    reached = accuracy(data.held_labels, predictions(model, flat(data.held_images)))
    what = Sentence(f"보지 못한 이미지의 정확도(데이터: {data.name})", f"Accuracy on new images (data: {data.name})")
    scale(reached, none_at=NONE_AT, full_at=FULL_AT[data.name], what=what)


def flat(images):
    return Pixels(images.reshape(len(images), 784))
