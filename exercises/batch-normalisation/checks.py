"""Checks of batch normalisation. gamma and beta differ from 1 and 0 wherever a forgotten one should show.

No batch of a backward check has one sample: its gradient is 0 up to rounding, and there is nothing to compare.
"""

import numpy as np

from grader.checks import Sentence, close, gradients, unchanged

RUNNING_MEAN, RUNNING_VAR = Sentence("running_mean", "running_mean"), Sentence("running_var", "running_var")


def batch(rng, size, features):
    return rng.uniform(0.5, 3, size=features) * rng.normal(size=(size, features)) + rng.uniform(1, 4, size=features)


def set_both(rng, features, *layers):
    """Give all these layers the same random gamma and beta, and return them."""
    gamma, beta = rng.uniform(1.2, 2, size=features) * rng.choice([-1, 1], size=features), rng.uniform(1, 2, features)
    for layer in layers:
        layer.gamma, layer.beta = gamma.copy(), beta.copy()
    return {"gamma": gamma, "beta": beta}


def worked_example(student):
    x = np.array([[1.0, 2.0], [3.0, 6.0]])
    expected = np.array([[-1.0, -2.0], [1.0, 2.0]]) / np.sqrt(np.array([1.0, 4.0]) + 1e-5)
    layer = student.BatchNorm(2)
    close(layer.forward(x, True), expected, inputs={"x": x, "training": True})
    close(layer.running_mean, np.array([0.2, 0.4]), inputs={"x": x}, name=RUNNING_MEAN)
    close(layer.running_var, np.array([1.0, 1.3]), inputs={"x": x}, name=RUNNING_VAR)


def starts_as_it_should(student):
    layer = student.BatchNorm(3)
    for name, value in [("gamma", 1.0), ("beta", 0.0), ("running_mean", 0.0), ("running_var", 1.0)]:
        close(getattr(layer, name), np.full(3, value), inputs={"features": 3}, name=name)


def gamma_and_beta_are_used(student, reference, rng):
    layer, twin = student.BatchNorm(3), reference.BatchNorm(3)
    given, x = set_both(rng, 3, layer, twin), batch(rng, 7, 3)
    close(layer.forward(x, True), twin.forward(x, True), inputs={"x": x, "training": True, **given})
    close(layer.forward(x, False), twin.forward(x, False), inputs={"x": x, "training": False, **given})


def predicting_uses_running_statistics(student, rng):
    """The running statistics are the start values 0 and 1, so only eps changes the input."""
    layer, x = student.BatchNorm(4), batch(rng, 5, 4)
    for _ in range(2):
        close(layer.forward(x, False), x / np.sqrt(1 + 1e-5), inputs={"x": x, "training": False})
    close(layer.running_mean, np.zeros(4), name=RUNNING_MEAN)
    close(layer.running_var, np.ones(4), name=RUNNING_VAR)


def arguments_stay_unchanged(student, reference, rng):
    layer, twin, x = student.BatchNorm(3), reference.BatchNorm(3), batch(rng, 5, 3)
    set_both(rng, 3, layer, twin)
    unchanged(student, layer.forward, x, True, expected=twin.forward(x, True))
    dout = rng.normal(size=(5, 3))
    unchanged(student, layer.backward, dout, expected=twin.backward(dout))
    unchanged(student, layer.forward, x, False, expected=twin.forward(x, False))


def backward_against_differences(student, rng):
    layer = student.BatchNorm(3, 0.9, 0.01)
    given, x, dout = set_both(rng, 3, layer), batch(rng, 5, 3), rng.normal(size=(5, 3))
    layer.forward(x, True)

    def loss(at):
        normal = (at["x"] - at["x"].mean(axis=0)) / np.sqrt(at["x"].var(axis=0) + 0.01)
        return (dout * (at["gamma"] * normal + at["beta"])).sum()

    answer = {"x": layer.backward(dout), "gamma": layer.dgamma, "beta": layer.dbeta}
    gradients(answer, loss, {"x": x, **given}, inputs={"x": x, "dout": dout, "eps": 0.01, **given})


def training_in_many_sizes(student, reference, rng):
    for size, features in [(2, 3), (3, 2), (13, 1), (5, 5), (31, 7)]:
        layer, twin = student.BatchNorm(features), reference.BatchNorm(features)
        given, x = set_both(rng, features, layer, twin), batch(rng, size, features)
        close(layer.forward(x, True), twin.forward(x, True), inputs={"x": x, "training": True, **given})


def running_statistics_over_many_batches(student, reference, rng):
    layer, twin = student.BatchNorm(3), reference.BatchNorm(3)
    for size in (5, 2, 7, 3):
        x = batch(rng, size, 3)
        close(layer.forward(x, True), twin.forward(x, True), inputs={"x": x, "training": True})
        close(layer.running_mean, twin.running_mean, inputs={"x": x}, name=RUNNING_MEAN)
        close(layer.running_var, twin.running_var, inputs={"x": x}, name=RUNNING_VAR)
        x = batch(rng, 3, 3)
        close(layer.forward(x, training=False), twin.forward(x, False), inputs={"x": x, "training": False})


def other_momentum_and_eps(student, reference, rng):
    for momentum, eps in [(0.5, 0.1), (0.99, 1e-3), (0.0, 0.5)]:
        layer, twin = student.BatchNorm(2, momentum=momentum, eps=eps), reference.BatchNorm(2, momentum, eps)
        for size in (3, 5):
            x = batch(rng, size, 2)
            inputs = {"x": x, "momentum": momentum, "eps": eps}
            close(layer.forward(x, True), twin.forward(x, True), inputs={**inputs, "training": True})
            close(layer.running_mean, twin.running_mean, inputs=inputs, name=RUNNING_MEAN)
            close(layer.running_var, twin.running_var, inputs=inputs, name=RUNNING_VAR)


def backward_in_many_sizes(student, reference, rng):
    for size, features in [(3, 2), (7, 1), (5, 5), (23, 7)]:
        layer, twin = student.BatchNorm(features), reference.BatchNorm(features)
        given = set_both(rng, features, layer, twin)
        x, dout = batch(rng, size, features), rng.normal(size=(size, features))
        layer.forward(x, True)
        twin.forward(x, True)
        inputs = {"x": x, "dout": dout, **given}
        close(layer.backward(dout), twin.backward(dout), inputs=inputs, name="dx")
        close(layer.dgamma, twin.dgamma, inputs=inputs, name="dgamma")
        close(layer.dbeta, twin.dbeta, inputs=inputs, name="dbeta")


def backward_again_and_again(student, reference, rng):
    layer, twin = student.BatchNorm(3), reference.BatchNorm(3)
    for size in (5, 3, 7):
        x, dout = batch(rng, size, 3), rng.normal(size=(size, 3))
        layer.forward(x, True)
        twin.forward(x, True)
        close(layer.backward(dout), twin.backward(dout), inputs={"x": x, "dout": dout}, name="dx")
        close(layer.dgamma, twin.dgamma, inputs={"x": x, "dout": dout}, name="dgamma")
        close(layer.dbeta, twin.dbeta, inputs={"x": x, "dout": dout}, name="dbeta")


def every_object_is_alone(student, reference, rng):
    pairs = [(student.BatchNorm(2), reference.BatchNorm(2)) for _ in range(2)]
    for _ in range(2):
        for layer, twin in pairs:
            x = batch(rng, 5, 2)
            close(layer.forward(x, True), twin.forward(x, True), inputs={"x": x, "training": True})
            close(layer.running_mean, twin.running_mean, inputs={"x": x}, name=RUNNING_MEAN)
            close(layer.running_var, twin.running_var, inputs={"x": x}, name=RUNNING_VAR)


def one_sample_and_integers(student, reference, rng):
    layer, twin = student.BatchNorm(3), reference.BatchNorm(3)
    given = set_both(rng, 3, layer, twin)
    for x in (rng.normal(size=(1, 3)), rng.integers(0, 2, size=(5, 3)) + 3 * np.arange(5)[:, None]):
        expected = twin.forward(x.astype(float), True)
        close(layer.forward(x, True), expected, inputs={"x": x, "training": True, **given})
        close(layer.running_var, twin.running_var, inputs={"x": x}, name=RUNNING_VAR)
