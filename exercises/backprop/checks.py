"""Checks of backpropagation. The gradients of the reference are compared with central differences in its tests."""

import numpy as np

from grader.checks import CheckFailed, Sentence, close, equal, gradients, unchanged

KEYS = ("W1", "b1", "W2", "b2")


def network(rng, n, features, hidden, classes):
    """A random network and batch in which ReLU matters: units on and units off, and none near the corner at 0."""
    while True:
        params = {
            "W1": rng.normal(size=(features, hidden)),
            "b1": rng.normal(scale=0.5, size=hidden),
            "W2": rng.normal(size=(hidden, classes)),
            "b2": rng.normal(scale=0.5, size=classes),
        }
        x = rng.normal(size=(n, features))
        a = x @ params["W1"] + params["b1"]
        if np.abs(a).min() > 1e-3 and (a.size == 1 or a.min() < 0 < a.max()):
            return params, x, rng.integers(0, classes, size=n)


def answer(student, params, x, labels):
    """The student's loss and gradients, once they have the right structure."""
    result = student.loss_and_gradients(params, x, labels)
    if isinstance(result, (tuple, list)) and len(result) == 2 and isinstance(result[1], dict):
        equal(dict.fromkeys(result[1]), dict.fromkeys(KEYS), name="grads")
        return result
    reason = Sentence(
        "반환값은 (손실, 기울기 딕셔너리) 두 개여야 합니다. return loss, grads처럼 돌려주세요.",
        "The return value must be a pair of loss and dict of gradients. Write return loss, grads.",
    )
    raise CheckFailed(reason, details={"kind": "structure"})


def named(params, x, labels):
    return {**params, "x": x, "labels": labels}


def worked_example(student):
    params = {
        "W1": np.array([[1.0, -1.0], [1.0, 0.0]]),
        "b1": np.zeros(2),
        "W2": np.eye(2),
        "b2": np.array([0.0, 3.0]),
    }
    x, labels = np.array([[1.0, 2.0]]), np.array([0])
    loss, grads = answer(student, params, x, labels)
    close(loss, np.log(2.0), inputs=named(params, x, labels), name="loss")
    expected = {
        "W2": np.array([[-1.5, 1.5], [0.0, 0.0]]),
        "b2": np.array([-0.5, 0.5]),
        "W1": np.array([[-0.5, 0.0], [-1.0, 0.0]]),
        "b1": np.array([-0.5, 0.0]),
    }
    close(grads, expected, inputs=named(params, x, labels), name="grads")


def loss_is_right(student, reference, rng):
    for sizes in [(5, 3, 4, 2), (11, 7, 13, 5)]:
        params, x, labels = network(rng, *sizes)
        loss, _ = answer(student, params, x, labels)
        close(loss, reference.loss_and_gradients(params, x, labels)[0], inputs=named(params, x, labels), name="loss")


def output_layer_gradients(student, reference, rng):
    compare_gradients(student, reference, network(rng, 5, 3, 7, 4), ("b2", "W2"))


def hidden_layer_gradients(student, reference, rng):
    compare_gradients(student, reference, network(rng, 7, 5, 11, 3), ("b1", "W1"))


def compare_gradients(student, reference, batch, keys):
    """Compare some gradients with those of the reference, and with central differences of its loss."""
    params, x, labels = batch
    _, grads = answer(student, params, x, labels)
    _, expected = reference.loss_and_gradients(params, x, labels)
    for key in keys:
        inputs = named(params, x, labels)
        close(grads[key], expected[key], inputs=inputs, name=f'grads["{key}"]')

        def loss_at(value, key=key):
            return reference.loss_and_gradients({**params, key: value}, x, labels)[0]

        gradients(grads[key], loss_at, params[key], inputs=inputs, atol=1e-6)


def arguments_stay_unchanged(student, reference, rng):
    params, x, labels = network(rng, 3, 4, 5, 2)
    expected = reference.loss_and_gradients(params, x, labels)
    unchanged(student, "loss_and_gradients", params, x, labels, expected=expected)


def sizes_of_one(student, reference, rng):
    for sizes in [(1, 1, 1, 2), (1, 5, 3, 3), (7, 1, 2, 3), (5, 3, 1, 1)]:
        params, x, labels = network(rng, *sizes)
        expected = reference.loss_and_gradients(params, x, labels)
        close(student.loss_and_gradients(params, x, labels), expected, inputs=named(params, x, labels))


def unit_at_zero(student, reference):
    """One hidden unit exactly at 0, one above, one below."""
    params = {
        "W1": np.array([[1.0, 2.0, -1.0], [-1.0, 1.0, -2.0]]),
        "b1": np.array([0.0, 0.5, 0.25]),
        "W2": np.array([[1.0, -2.0], [0.5, 1.0], [1.5, -0.5]]),
        "b2": np.array([0.0, 0.25]),
    }
    x, labels = np.array([[1.0, 1.0], [2.0, 2.0]]), np.array([0, 1])
    expected = reference.loss_and_gradients(params, x, labels)
    close(student.loss_and_gradients(params, x, labels), expected, inputs=named(params, x, labels))


def integer_inputs(student, reference):
    params = {
        "W1": np.array([[1, -2, 0, 2], [2, 1, -1, 0], [-1, 1, 2, 1]]),
        "b1": np.array([1, 2, -1, 1]),
        "W2": np.array([[1, 0, -1], [2, -1, 1], [0, 1, 2], [-1, 2, 0]]),
        "b2": np.array([0, 1, -1]),
    }
    x, labels = np.array([[2, 1, -1]]), np.array([0])
    wide = {key: value.astype(float) for key, value in params.items()}
    expected = reference.loss_and_gradients(wide, x.astype(float), labels)
    close(student.loss_and_gradients(params, x, labels), expected, inputs=named(params, x, labels))
