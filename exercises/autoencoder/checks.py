"""Checks of the autoencoder.

The code crosses to this process and is rounded, and what decodes it is a new process that has never seen the images
held out: all that it knows of them is the code. PCA is computed here, from the images that the student trains on.
"""

import numpy as np

from grader.checks import (
    CheckFailed,
    Pixels,
    Sentence,
    array,
    close,
    load,
    predict,
    scale,
    symptoms,
    train,
    weights,
)

PIXELS, CODE = 784, 32
# Codes are rounded to this part of the standard deviation of each number. A network hardly feels it, and twice as many
# numbers that somebody packs into the digits of 32 do not come through.
ROUNDED_TO = 0.25
# The part of the baseline's error that may remain; calibration.json says what the solution reaches.
FULL_AT_MEAN_IMAGE = {"mnist": 0.5, "digits": 0.5}
FULL_AT_PCA = {"mnist": 0.7, "digits": 0.7}
NONE_AT = 1.0
TRAINED, HELD = 10_000, 2000
UNRELATED = 0.1  # a correlation below this, where nothing was learnt
FIRST = 20  # on how many of the first images the error is measured, to see what was learnt by heart

ENCODER = Sentence("encoder.predict(x)", "encoder.predict(x)")
DECODER = Sentence("decoder.predict(code)", "decoder.predict(code)")


def code_has_32_numbers(student, rng):
    encoder, decoder = student.build_encoder(), student.build_decoder()
    images = rng.integers(0, 256, size=(7, PIXELS)).astype(np.uint8)
    code = encoded(encoder, images)
    name = Sentence("이미지를 하나씩 주었을 때의 encoder.predict(x)", "encoder.predict(x), one image at a time,")
    close(np.concatenate([encoded(encoder, image[None]) for image in images]), code, name=name, rtol=1e-3, atol=1e-4)
    code = rng.normal(size=(7, CODE))
    images = decoded(decoder, code)
    name = Sentence("코드를 하나씩 주었을 때의 decoder.predict(code)", "decoder.predict(code), one code at a time,")
    close(np.concatenate([decoded(decoder, row[None]) for row in code]), images, name=name, rtol=1e-3, atol=1e-4)


def restores_its_images(student, rng):
    data = load("mnist", rng, train=2000, held=1)
    images = flat(data.train_images)
    x = as_floats(images)
    pair = Pair(student, images)
    given = decoded(pair.decoder, pair.code_of(images))
    ratio = error(x, given) / error(x, x.mean(axis=0))
    what = Sentence(
        f"평균 이미지의 오차에 대한 복원 오차의 비율(데이터: {data.name})",
        f"the error of restoring as a part of that of the mean image (data: {data.name})",
    )
    symptom, full_at = pair.symptom(images, given), FULL_AT_MEAN_IMAGE[data.name]
    scale(ratio, none_at=NONE_AT, full_at=full_at, what=what, name="ratio_to_mean", data=data.name, symptom=symptom)


def beats_pca(student, rng):
    data = load("mnist", rng, train=TRAINED, held=HELD)
    images, held = as_many(flat(data.train_images)), flat(data.held_images)
    x = as_floats(held)
    pair = Pair(student, images)
    code = pair.code_of(held)  # by now the weights of the decoder are here: nothing of these images is in them
    symptom = pair.symptom(held, decoded(pair.decoder, code))
    student.start_again()
    decoder = student.build_decoder()
    decoded(decoder, np.zeros((1, CODE)))  # builds a model that does not know its input shape yet
    decoder.set_weights(pair.decoder_weights)
    ratio = error(x, decoded(decoder, code)) / error(x, restored_by_pca(as_floats(images), x))
    what = Sentence(
        f"PCA의 오차에 대한 복원 오차의 비율(데이터: {data.name})",
        f"the error of restoring as a part of that of PCA (data: {data.name})",
    )
    full_at = FULL_AT_PCA[data.name]
    scale(ratio, none_at=NONE_AT, full_at=full_at, what=what, name="ratio_to_pca", data=data.name, symptom=symptom)


class Pair:
    """An encoder and a decoder of the student, trained on images."""

    def __init__(self, student, images):
        self.images = images
        self.encoder, self.decoder = student.build_encoder(), student.build_decoder()
        decoded(self.decoder, encoded(self.encoder, images[:2]))  # builds models that do not know their shapes yet
        before = weights(self.encoder), weights(self.decoder)
        train(student, self.encoder, self.decoder, Pixels(images))
        self.decoder_weights = weights(self.decoder)
        after = weights(self.encoder), self.decoder_weights
        self.weights = before, after
        if not all(np.isfinite(one).all() for part in after for one in part):
            reason = Sentence(
                "학습한 뒤 가중치에 NaN이나 무한대가 있습니다.",
                "There is NaN or infinity in the weights after training.",
            )
            raise CheckFailed(reason, details={"kind": "not_finite"}, symptom=symptoms.WEIGHTS_NOT_FINITE)

    def code_of(self, images):
        return rounded(encoded(self.encoder, images))

    def symptom(self, images, given):
        """Return the word for what is wrong with images that were restored as `given`."""
        before, after = self.weights
        encoder_stayed, decoder_stayed = (all(map(np.array_equal, *part)) for part in zip(before, after, strict=True))
        if decoder_stayed:
            return symptoms.WEIGHTS_UNCHANGED if encoder_stayed else "decoder_unchanged"
        x, first = as_floats(images), self.images[:FIRST]
        if np.allclose(given.sum(axis=1), 1, atol=0.05):
            return "sums_to_one"
        if given.mean() < 0.1 * x.mean():
            return "nearly_black"
        on_first = error(as_floats(first), decoded(self.decoder, encoded(self.encoder, first)))
        found = symptoms.of_regression(sum(before, []), sum(after, []), x, given, on_trained=on_first)
        if found == symptoms.CONSTANT_PREDICTION:
            return found
        if encoder_stayed:
            return "encoder_unchanged"
        if self.is_linear():
            return "linear_network"
        code = encoded(self.encoder, images)
        if found != symptoms.MEMORISED and code.min() >= 0 and code.max() <= 1:
            return "code_between_zero_and_one"
        if found == symptoms.GUESSING:
            return symptoms.LEARNS_TOO_LITTLE if is_related(x, given) else "unrelated"
        return found

    def is_linear(self):
        """Return whether restoring a sum gives the sum of what is restored, which no network with a bend does."""
        one, other = as_floats(self.images[:50]), as_floats(self.images[50:100])
        of_one, of_other, of_sum, of_nothing = (
            decoded(self.decoder, encoded(self.encoder, each)) for each in (one, other, one + other, 0 * one)
        )
        return error(of_one + of_other, of_sum + of_nothing) <= 1e-6 * of_sum.var()


def is_related(x, given):
    """Return whether what differs between the images restored has to do with what differs between the images."""
    right, came = x - x.mean(axis=0), given - given.mean(axis=0)
    return bool((right * came).sum() >= UNRELATED * np.sqrt((right**2).sum() * (came**2).sum()))


def encoded(encoder, images):
    """Return the codes of images, uint8 or float."""
    x = Pixels(images) if images.dtype == np.uint8 else images.astype(np.float32)
    code = predict(encoder, x)
    if type(code) is np.ndarray and code.ndim == 2 and len(code) == len(images) and code.shape[1] != CODE:
        reason = Sentence(
            f"코드는 이미지마다 숫자 32개여야 합니다. 받은 모양: {code.shape}.",
            f"The code of an image must be 32 numbers. Received the shape {code.shape}.",
        )
        raise CheckFailed(reason, details={"kind": "shape"}, symptom="code_of_another_size")
    return array(code, (len(images), CODE), name=ENCODER)


def decoded(decoder, code):
    return array(predict(decoder, code.astype(np.float32)), (len(code), PIXELS), name=DECODER)


def rounded(code):
    """Round each of the 32 numbers to a quarter of its standard deviation over these images."""
    step = ROUNDED_TO * code.std(axis=0)
    return np.where(step > 0, np.round(code / np.where(step > 0, step, 1)) * step, code)


def restored_by_pca(x, held):
    """Restore images from their 32 principal components; the components come from x."""
    mean = x.mean(axis=0)
    _, vectors = np.linalg.eigh((x - mean).T @ (x - mean))  # the right singular vectors of x - mean, smallest first
    main = vectors[:, -CODE:]
    return mean + (held - mean) @ main @ main.T


def error(x, given):
    """Return the mean squared error of restored images."""
    return float(((x - given) ** 2).mean())


def flat(images):
    return images.reshape(len(images), PIXELS)


def as_floats(images):
    """Return the images as the student gets them, in float64."""
    return images / np.float64(255)


def as_many(images):
    """Return TRAINED images: a small set is repeated, so that an epoch is as long as with MNIST."""
    return np.tile(images, (-(-TRAINED // len(images)), 1))[:TRAINED]
