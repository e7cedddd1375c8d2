"""Checks of the learning-rate schedules. The cosine may miss 0 by the rounding of pi: hence the default atol."""

from grader.checks import close


def step_example(student):
    for epoch, expected in [(0, 0.1), (9, 0.1), (10, 0.05), (27, 0.025)]:
        close(student.step_decay(0.1, epoch), expected, inputs={"lr0": 0.1, "epoch": epoch})


def exponential_example(student):
    for step, expected in [(50, 0.05), (0, 0.1), (100, 0.025)]:
        inputs = {"lr0": 0.1, "step": step, "rate": 0.25, "decay_steps": 100}
        close(student.exponential_decay(0.1, step, 0.25, 100), expected, inputs=inputs)


def cosine_example(student):
    for step, expected in [(30, 0.15), (0, 0.2), (45, 0.1), (60, 0.05), (90, 0.0)]:
        inputs = {"lr0": 0.2, "step": step, "total_steps": 90}
        close(student.cosine_decay(0.2, step, 90), expected, inputs=inputs)


def step_settings(student, reference, rng):
    for every in (3, 7, 1, 10):
        lr0, drop = rng.uniform(0.01, 1), rng.uniform(0.2, 0.9)
        for epoch in (every - 1, every, 2 * every + every // 2, 5 * every - 1):
            inputs = {"lr0": lr0, "epoch": epoch, "drop": drop, "every": every}
            close(student.step_decay(lr0, epoch, drop=drop, every=every), reference.step_decay(**inputs), inputs=inputs)


def exponential_settings(student, reference, rng):
    for decay_steps in (7, 101, 1000):
        lr0, rate = rng.uniform(0.01, 1), rng.uniform(0.1, 0.9)
        for step in (3, decay_steps // 2, decay_steps - 1, 2 * decay_steps + 1):
            inputs = {"lr0": lr0, "step": step, "rate": rate, "decay_steps": decay_steps}
            expected = reference.exponential_decay(**inputs)
            close(student.exponential_decay(lr0, step, rate, decay_steps), expected, inputs=inputs)


def cosine_settings(student, reference, rng):
    for total_steps in (5, 101, 997):
        lr0 = rng.uniform(0.01, 1)
        for step in (1, total_steps // 3, total_steps // 2, total_steps - 1):
            inputs = {"lr0": lr0, "step": step, "total_steps": total_steps}
            close(student.cosine_decay(lr0, step, total_steps), reference.cosine_decay(**inputs), inputs=inputs)


def cosine_after_the_end(student, rng):
    for step, total_steps in [(12, 7), (101, 100), (20, 10), (3, 1)]:
        lr0 = rng.uniform(0.01, 1)
        inputs = {"lr0": lr0, "step": step, "total_steps": total_steps}
        close(student.cosine_decay(lr0, step, total_steps), 0.0, inputs=inputs)
