"""Checks of the convolutional MNIST network.

Any design passes that sees the image through small kernels only: with those kernels at zero, all images must look
alike to it. Held-out images reach the student's process only after training has ended, and without their labels.
"""

import numpy as np

from grader.checks import (
    CheckFailed,
    Pixels,
    Sentence,
    StudentRaised,
    accuracy,
    array,
    at_least,
    close,
    load,
    predict,
    scale,
    symptoms,
    train,
    weights,
)

MOST_PARAMETERS = 20_000
LARGEST_KERNEL = 14  # half the side of the image: 28x28 would be a dense layer by another name

# calibration.json says what the solution reaches: each bar lies at least 4 standard deviations below.
FULL_AT = {"mnist": 0.94, "digits": 0.88}
NONE_AT = 0.5
LEARNS_AT = {"mnist": 0.3, "digits": 0.3}  # guessing reaches 0.1
IMAGES = {"cpu": 10_000, "gpu": 60_000}

FIRST, AHEAD = 32, 0.25  # so many images at the beginning, read so much better: the others were never seen


def gives_probabilities(student, rng):
    model = built(student)
    for n in (1, 7):
        x = rng.uniform(size=(n, 28, 28)).astype(np.float32)
        given = array(predict(model, x), (n, 10), inputs={"x": x}, name="model.predict(x)")
        name = Sentence("확률의 행별 합", "the sum of each row of probabilities")
        try:
            close(np.abs(given).sum(axis=1), np.ones(n), name=name, rtol=1e-3, atol=1e-3)
        except CheckFailed as failed:
            raise CheckFailed(failed.reason, details=failed.details, symptom=symptoms.NOT_PROBABILITIES) from None


def stays_within_the_budget(student):
    count = sum(int(weight.size) for weight in weights(built(student)))
    if count <= MOST_PARAMETERS:
        return
    reason = Sentence(
        f"매개변수가 {count}개입니다. {MOST_PARAMETERS}개를 넘으면 안 됩니다.",
        f"There are {count} parameters. There may be at most {MOST_PARAMETERS}.",
    )
    raise CheckFailed(reason, details={"kind": "parameters", "count": count}, symptom="too_many_parameters")


def looks_through_convolution(student, rng):
    model = built(student)
    now = weights(model)
    shapes = [weight.shape for weight in now]
    kernels = [place for place, shape in enumerate(shapes) if len(shape) == 4]
    if not kernels:
        raise CheckFailed(
            Sentence(
                f"합성곱층이 없습니다. 필터처럼 축이 넷인 가중치가 하나도 없습니다. 가중치의 모양: {shapes[:20]}.",
                f"There is no convolutional layer: no weight has four axes, as kernels do. Shapes: {shapes[:20]}.",
            ),
            details={"kind": "no_kernel", "shapes": shapes[:20]},
            symptom="not_convolutional",
        )
    small = [place for place in kernels if is_small(shapes[place])]
    without = [np.zeros_like(weight) if place in small else weight for place, weight in enumerate(now)]
    images = rng.uniform(size=(5, 28, 28)).astype(np.float32)
    model.set_weights(without)
    given = array(predict(model, images), (5, 10), name="model.predict(x)")
    differs = float(np.abs(given - given[0]).max())
    if small and differs <= 1e-4:
        return
    is_large = not small or any(not fits(shapes[place]) for place in kernels)
    reason = Sentence(
        f"높이나 너비가 {LARGEST_KERNEL}를 넘거나 1x1인 필터 말고는 이미지를 볼 길이 없어야 하는데, 그렇지 않습니다."
        if is_large
        else "합성곱을 거치지 않고 이미지를 보는 길이 있습니다. 필터를 모두 0으로 두어도 이미지에 따라 답이 다릅니다.",
        f"It sees the image through a kernel that is larger than {LARGEST_KERNEL} or only 1x1."
        if is_large
        else "There is a way around the convolution: with all kernels at 0, the answer still depends on the image.",
    )
    symptom = "kernel_too_large" if is_large else "not_convolutional"
    raise CheckFailed(reason, details={"kind": "convolution", "differs": differs}, symptom=symptom)


def learns_a_few_images(student, rng):
    data = load("mnist", rng, train=500)
    model = built(student)
    before = weights(model)
    images = Pixels(data.train_images)
    train(student, model, images, data.train_labels)
    given = predict(model, images)
    symptom = of_training(before, weights(model), data.train_labels, given, (data.train_labels, given))
    reached = accuracy(data.train_labels, given, symptom=symptom)
    what = Sentence(
        f"학습에 쓴 이미지의 정확도(데이터: {data.name})",
        f"accuracy on the images it was trained on (data: {data.name})",
    )
    at_least(reached, LEARNS_AT[data.name], what=what, name="own_accuracy", data=data.name, symptom=symptom)


def reads_new_images(student, rng, device):
    data = load("mnist", rng, train=IMAGES[device], held=10_000)
    model = built(student)
    before = weights(model)
    train(student, model, Pixels(data.train_images), data.train_labels)
    after = weights(model)
    own = data.train_labels[:1000], predict(model, Pixels(data.train_images[:1000]))
    given = predict(model, Pixels(data.held_images))
    symptom = of_training(before, after, data.held_labels, given, own)
    reached = accuracy(data.held_labels, given, symptom=symptom)
    what = Sentence(f"보지 못한 이미지의 정확도(데이터: {data.name})", f"accuracy on new images (data: {data.name})")
    scale(reached, none_at=NONE_AT, full_at=FULL_AT[data.name], what=what, data=data.name, symptom=symptom)


def built(student):
    """Return a model of the student that knows its input shape."""
    try:
        model = student.build_model()
        predict(model, np.zeros((1, 28, 28), np.float32))
    except StudentRaised as raised:
        if "ndim" not in raised.message:
            raise
        came = raised.message[:300]
        reason = Sentence(
            f"합성곱층에 축이 넷인 입력이 와야 합니다. Keras의 말: {came}",
            f"A convolutional layer wants an input of four axes. Keras says: {came}",
        )
        raise CheckFailed(reason, details={"kind": "no_channel_axis"}, symptom="no_channel_axis") from None
    return model


def fits(shape):
    return max(shape[:2]) <= LARGEST_KERNEL


def is_small(shape):
    return fits(shape) and shape[0] * shape[1] > 1


def of_training(before, after, labels, given, own):
    """Return the word for what went wrong.

    Args:
        before: Weights before training.
        after: Weights after it.
        labels: Right digits.
        given: Predictions for them.
        own: Right digits of images it was trained on, in their order, and predictions for those.
    """
    standard = symptoms.of_classifier(before, after, labels, given, on_trained=part_right(*own))
    if standard not in (symptoms.MEMORISED, symptoms.GUESSING, symptoms.LEARNS_TOO_LITTLE):
        return standard
    first, rest = (part_right(own[0][rows], own[1][rows]) for rows in (slice(FIRST), slice(FIRST, None)))
    return "first_images_only" if first > rest + AHEAD else standard


def part_right(labels, given):
    is_table = type(given) is np.ndarray and given.ndim == 2 and given.dtype.kind in "biuf" and given.shape[1] > 0
    return float((given.argmax(axis=1) == labels).mean()) if is_table and len(given) == len(labels) else 0.0
