"""Checks of log-softmax and logsumexp. Near scores are within 16 of each other: no probability is below 1e-12."""

import numpy as np

from grader.checks import close, stable, unchanged

FAR = np.array([[1e4, 0.0, -1e4], [-1e4, 1.0 - 1e4, 3.0 - 1e4]])


def worked_example(student):
    z = np.log([1.0, 2.0, 5.0])
    close(student.log_softmax(z), np.log([0.125, 0.25, 0.625]), inputs={"z": z}, name="log_softmax(z)")
    close(student.logsumexp(z), np.log(8.0), inputs={"z": z}, name="logsumexp(z)")


def logsumexp_drops_the_axis(student, reference, rng):
    for shape in [(4, 7), (1, 3), (5,), (2, 1)]:
        z = rng.uniform(2, 8, size=shape)
        close(student.logsumexp(z), reference.logsumexp(z), inputs={"z": z}, name="logsumexp(z)")


def far_scores_of_log_softmax(student, reference):
    stable(student, "log_softmax", FAR, expected=reference.log_softmax(FAR), name="log_softmax(z)")
    z = np.array([0.0, 800.0, 1e4])
    stable(student, "log_softmax", z, expected=reference.log_softmax(z), name="log_softmax(z)")


def far_scores_of_logsumexp(student, reference):
    stable(student, "logsumexp", FAR, expected=reference.logsumexp(FAR), name="logsumexp(z)")
    z = np.array([-1e4, -2e4, -1e4])
    stable(student, "logsumexp", z, expected=reference.logsumexp(z), name="logsumexp(z)")


def argument_is_unchanged(student, reference, rng):
    z = rng.uniform(-3, 3, size=5)
    unchanged(student, "log_softmax", z, expected=reference.log_softmax(z), name="log_softmax(z)")
    unchanged(student, "logsumexp", z, expected=reference.logsumexp(z), name="logsumexp(z)")


def log_softmax_matches_reference(student, reference, rng):
    for shape in [(3, 2), (127, 10), (2, 3, 5), (11,)]:
        z = rng.uniform(-20, 20) + rng.uniform(-8, 8, size=shape)
        close(student.log_softmax(z), reference.log_softmax(z), inputs={"z": z}, name="log_softmax(z)")


def logsumexp_matches_reference(student, reference, rng):
    for shape in [(3, 2), (127, 10), (2, 3, 5), (11,)]:
        z = rng.uniform(-20, 20) + rng.uniform(-8, 8, size=shape)
        close(student.logsumexp(z), reference.logsumexp(z), inputs={"z": z}, name="logsumexp(z)")


def any_axis(student, reference, rng):
    z = rng.uniform(-8, 8, size=(3, 5, 7))
    for axis in (0, 1, -2):
        inputs, expected = {"z": z, "axis": axis}, reference.log_softmax(z, axis=axis)
        close(student.log_softmax(z, axis=axis), expected, inputs=inputs, name="log_softmax(z, axis)")
        expected = reference.logsumexp(z, axis=axis)
        close(student.logsumexp(z, axis), expected, inputs=inputs, name="logsumexp(z, axis)")


def integers_and_float32(student, reference, rng):
    whole = rng.permutation(np.array([-3, -1, 0, 2, 3]))
    single = rng.uniform(-3, 3, size=(1, 7)).astype(np.float32)
    for z in (whole, single):
        wide, inputs = z.astype(float), {"z": z}
        logs, total = reference.log_softmax(wide), reference.logsumexp(wide)
        close(student.log_softmax(z), logs, inputs=inputs, rtol=1e-5, atol=1e-5, name="log_softmax(z)")
        close(student.logsumexp(z), total, inputs=inputs, rtol=1e-5, atol=1e-5, name="logsumexp(z)")
