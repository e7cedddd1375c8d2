"""Small exercises that train, made in memory: one with Keras, one with loops of the student's own."""

from grader.judge.exercise import Exercise
from grader.judge.reading import read_files

TOML = """\
unit = 9
order = 1
runtime = "{runtime}"
training = true
difficulty = 1
minutes = 5
entry_points = {entry_points}
title.ko = "직선"
title.en = "A line"
summary.ko = "직선을 배웁니다."
summary.en = "Learns a line."

[limits]
load_seconds = 10
check_seconds = {seconds}
memory_bytes = 536870912

[[checks]]
name = "learns"
points = 10
visible = true
attempts = {attempts}
title.ko = "배웁니다"
title.en = "It learns"
"""

# The loss that the examiner calculates must fall below 0.1; what the student's process says of it does not count.
KERAS_CHECKS = """\
import numpy as np
from grader.checks import Sentence, at_most, predict, progress, symptoms, train, weights

ERROR = Sentence("오차", "error")


def learns(student, rng):
    x = rng.normal(size=(64, 1)).astype(np.float32)
    model = student.build()
    before = weights(model)
    train(student, model, x, 2 * x + 1)
    error = float(np.mean((np.asarray(predict(model, x)) - (2 * x + 1)) ** 2))
    progress(1, of=1, unit="epoch", held_error=error)
    unchanged = all(np.array_equal(a, b) for a, b in zip(before, weights(model)))
    at_most(error, 0.1, what=ERROR, name="error", symptom="weights_unchanged" if unchanged else "learns_too_little")
"""
KERAS_SOLUTION = """\
import keras


def build():
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(keras.optimizers.SGD(0.1), "mse", metrics=["mae"])
    return model


def train(model, x, y):
    model.fit(x, y, epochs=6, batch_size=8, verbose=0)
"""
WRONG = """\
# symptom: weights_unchanged
# expect: learns
# hint.ko: 학습하지 않았습니다.
# hint.en: You did not train.
"""
LOOP_CHECKS = """\
import numpy as np
from grader.checks import Sentence, at_least, at_most, train

ERROR = Sentence("오차", "error")


def learns(student, rng):
    x = rng.normal(size=64)
    train(student, x, 2 * x)
    weight = student.weight()
    at_most(abs(float(weight) - 2), 0.1, what=ERROR, name="error")
"""
LOOP_SOLUTION = """\
from descent import report

found = 0.0


def train(x, y):
    global found
    for step in range(50):
        error = found * x - y
        found -= 0.5 * float((error * x).mean())
        report(loss=(error ** 2).mean(), step=step + 1, of=50)


def weight():
    return found
"""


def keras_exercise(seconds: float = 30.0, attempts: int = 1) -> Exercise:
    """Return the exercise with Keras."""
    return read_files(
        "line",
        {
            "exercise.toml": TOML.format(
                runtime="tensorflow", entry_points='["build", "train"]', seconds=seconds, attempts=attempts
            ),
            "statement.ko.md": "직선을 배우세요.\n",
            "statement.en.md": "Learn the line.\n",
            "starter.py": KERAS_SOLUTION,
            "solution.py": KERAS_SOLUTION,
            "checks.py": KERAS_CHECKS,
            "wrong/never_fits.py": WRONG + KERAS_SOLUTION.split("    model.fit")[0] + "    pass\n",
        },
    )


def loop_exercise(checks: str = LOOP_CHECKS, *, seconds: float = 5.0, attempts: int = 1) -> Exercise:
    """Return the exercise with a loop."""
    return read_files(
        "loop",
        {
            "exercise.toml": TOML.format(
                runtime="numpy", entry_points='["train", "weight"]', seconds=seconds, attempts=attempts
            ),
            "statement.ko.md": "직선을 배우세요.\n",
            "statement.en.md": "Learn the line.\n",
            "starter.py": LOOP_SOLUTION,
            "solution.py": LOOP_SOLUTION,
            "checks.py": checks,
        },
    )
