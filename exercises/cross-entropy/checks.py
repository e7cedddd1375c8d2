"""Checks of cross-entropy and its gradient."""

import numpy as np

from grader.checks import close, gradients, stable, unchanged

# Each row holds scores about 10000 apart, and the rows lie 10000 apart from each other.
FAR_APART = np.array([[1e4, 0.0, -1e4], [2.0, 1.0, 3.0], [-2e4, -2e4 - 5.0, -1e4], [-1e4, -1e4, -1e4]])
FAR_LABELS = np.array([2, 0, 1, 1])


def sample(rng, n, k, scale=4.0):
    # Within 16 of each other: no probability is small enough for the mistake "clips at 1e-12" to show by chance.
    return np.clip(rng.normal(scale=scale, size=(n, k)), -8, 8), rng.integers(0, k, size=n)


def worked_example(student):
    logits, labels = np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]]), np.array([2, 0])
    inputs = {"logits": logits, "labels": labels}
    first = np.log(np.exp(1.0) + np.exp(2.0) + np.exp(3.0)) - 3.0
    loss = (first + np.log(3.0)) / 2
    close(student.cross_entropy(logits, labels), loss, inputs=inputs, name="cross_entropy(logits, labels)")
    p = np.exp([1.0, 2.0, 3.0]) / (np.exp(1.0) + np.exp(2.0) + np.exp(3.0))
    gradient = np.array([[p[0] / 2, p[1] / 2, (p[2] - 1) / 2], [-1 / 3, 1 / 6, 1 / 6]])
    close(
        student.cross_entropy_grad(logits, labels), gradient, inputs=inputs, name="cross_entropy_grad(logits, labels)"
    )


def equal_scores_give_log_k(student, rng):
    for n, k in [(1, 2), (5, 7), (3, 10)]:
        logits, labels = np.full((n, k), rng.normal()), rng.integers(0, k, size=n)
        close(student.cross_entropy(logits, labels), np.log(k), inputs={"logits": logits, "labels": labels})


def extreme_scores_loss(student):
    # By hand: 20000; log(e^-1 + e^-2 + 1) + 1; 10005; log 3. Other terms are below 1e-4000.
    expected = (2e4 + np.log(np.exp(-1.0) + np.exp(-2.0) + 1.0) + 1.0 + 1e4 + 5.0 + np.log(3.0)) / 4
    stable(student, "cross_entropy", FAR_APART, FAR_LABELS, expected=expected)


def extreme_scores_gradient(student):
    p = np.exp([-1.0, -2.0, 0.0]) / np.exp([-1.0, -2.0, 0.0]).sum()
    rows = [[1.0, 0.0, -1.0], [p[0] - 1, p[1], p[2]], [0.0, -1.0, 1.0], [1 / 3, -2 / 3, 1 / 3]]
    stable(student, "cross_entropy_grad", FAR_APART, FAR_LABELS, expected=np.array(rows) / 4)


def arguments_stay_unchanged(student, reference, rng):
    logits, labels = sample(rng, 3, 5)[0], np.array([4, 0, 2])
    unchanged(student, "cross_entropy", logits, labels, expected=reference.cross_entropy(logits, labels))
    unchanged(student, "cross_entropy_grad", logits, labels, expected=reference.cross_entropy_grad(logits, labels))


def loss_matches_reference(student, reference, rng):
    for n, k in [(1, 3), (127, 10), (2, 2), (5, 1), (13, 101)]:
        logits, labels = sample(rng, n, k)
        labels[0] = logits[0].argmin()  # else the loss may be so near 0 that nothing is left of it in float32
        logits += rng.uniform(-30, 30, size=(n, 1))
        expected = reference.cross_entropy(logits, labels)
        close(student.cross_entropy(logits, labels), expected, inputs={"logits": logits, "labels": labels})


def gradient_matches_differences(student, reference, rng):
    for n, k in [(1, 3), (5, 2), (7, 11)]:
        logits, labels = sample(rng, n, k, scale=2.0)
        answer = student.cross_entropy_grad(logits, labels)
        inputs = {"logits": logits, "labels": labels}
        gradients(answer, lambda z, y=labels: reference.cross_entropy(z, y), logits, inputs=inputs)
        close(answer, reference.cross_entropy_grad(logits, labels), inputs=inputs)


def integers_and_float32(student, reference, rng):
    labels = np.array([0, 2, 1])
    whole = rng.integers(-5, 6, size=(3, 4))
    single = rng.normal(scale=3, size=(3, 5)).astype(np.float32)
    for logits in (whole, single):
        wide, inputs = logits.astype(float), {"logits": logits, "labels": labels}
        loss, gradient = reference.cross_entropy(wide, labels), reference.cross_entropy_grad(wide, labels)
        close(student.cross_entropy(logits, labels), loss, inputs=inputs, rtol=1e-5, atol=1e-6)
        close(student.cross_entropy_grad(logits, labels), gradient, inputs=inputs, rtol=1e-5, atol=1e-6)
