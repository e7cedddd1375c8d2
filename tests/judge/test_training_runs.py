"""Trainings through the door `Judge.grade`: curves while they run, false and flooding curves, cancelling, attempts."""

import json
import math
import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from grader.judge.errors import GradingCancelled
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.verdict import CheckResult, Outcome, Report, Verdict
from tests.judge.training_exercises import (
    KERAS_SOLUTION,
    LOOP_CHECKS,
    LOOP_SOLUTION,
    keras_exercise,
    loop_exercise,
)

pytestmark = [pytest.mark.box, pytest.mark.slow]

Points = list[dict[str, Any]]
NOW = "import numpy as np\nimport time\nfrom descent import report\n"
WEIGHT = "\n\ndef weight():\n    return 2.0\n"


def graded(judge: Judge, exercise: Exercise, source: str, **more: Any) -> tuple[CheckResult, Points]:
    """Return the result of the only check, and the points that were told while it ran."""
    live: Points = []
    report = judge.grade(
        exercise, source, on_event=lambda kind, data: live.append(data) if kind == "metrics" else None, **more
    )
    json.dumps(report.as_json(), allow_nan=False)
    return report.checks[0], live


def at_ends(points: Iterable[Mapping[str, Any]]) -> Points:
    """Return the points of the student's process at the end of an epoch: on a busy machine there are some within."""
    return [dict(point) for point in points if point["by"] == "code" and point["step"] % 1 == 0]


def looping(body: str) -> str:
    """Return a submission to the loop exercise whose training does this and whose answer is right."""
    lines = "".join(f"    {line}\n" for line in body.split("\n"))
    return f"{NOW}\n\ndef train(x, y):\n{lines}{WEIGHT}"


GRAPH = """\
import tensorflow as tf


@tf.function
def power(x, n):
    result = tf.constant(1.0)
    for _ in tf.range(n):
        if x > 0:
            result *= x
    return result


assert float(power(tf.constant(2.0), tf.constant(5))) == 32
"""


def test_autograph_reads_loops_and_conditions_of_a_submission(judge: Judge) -> None:
    check, _ = graded(judge, keras_exercise(), f"{GRAPH}\n{KERAS_SOLUTION}")

    assert check.verdict is Verdict.PASSED
    assert "AutoGraph" not in check.output


RETRACING = """\
    import numpy as np
    import tensorflow as tf
    from keras import Input, Sequential
    for length in range(1, 8):
        Sequential([Input((length,)), keras.layers.Dense(1)]).predict(np.zeros((2, length)), verbose=0)

    @tf.function
    def own(x):
        return x
    for length in range(8):
        own(length)
"""


def test_a_warning_about_predict_is_no_output_of_a_submission_but_one_about_its_own_functions_is(judge: Judge) -> None:
    source = KERAS_SOLUTION.replace("def train(model, x, y):\n", f"def train(model, x, y):\n{RETRACING}")
    assert source != KERAS_SOLUTION

    check, _ = graded(judge, keras_exercise(), source)

    assert check.verdict is Verdict.PASSED
    assert "train.<locals>.own" in check.output
    assert "predict" not in check.output


# --- curves ---


def test_keras_tells_of_each_epoch_whatever_the_student_does(judge: Judge) -> None:
    check, live = graded(judge, keras_exercise(), KERAS_SOLUTION)
    assert check.verdict is Verdict.PASSED
    assert tuple(live) == check.metrics
    claimed = at_ends(live)
    assert [point["step"] for point in claimed] == [1, 2, 3, 4, 5, 6]
    for point in claimed:
        assert (point["name"], point["run"], point["unit"], point["of"]) == ("learns", 1, "epoch", 6)
        assert set(point["values"]) == {"loss", "mae"}
        assert "attempt" not in point
    assert [point["seconds"] for point in live] == sorted(point["seconds"] for point in live)
    assert live[-1]["by"] == "grader"
    assert live[-1]["values"]["held_error"] == pytest.approx(check.measurements[0]["value"])


FITS = {
    "validation data": ("model.fit(x, y, epochs=2, verbose=0, validation_split=0.5)", [1, 2], {"loss", "val_loss"}),
    "own callbacks": (
        "model.fit(x, y, epochs=2, verbose=0, callbacks=[keras.callbacks.TerminateOnNaN()])", [1, 2], {"loss"},
    ),
    "an own list of callbacks": (
        "model.fit(x, y, epochs=2, verbose=0,"
        " callbacks=keras.callbacks.CallbackList([], add_history=True, epochs=2, steps=2, verbose=0, model=model))",
        [1, 2],
        {"loss"},
    ),
    "a progress bar": ("model.fit(x, y, epochs=2)", [1, 2], {"loss"}),
    "a later start": ("model.fit(x, y, initial_epoch=3, epochs=5, verbose=0)", [1, 2], {"loss"}),
    "a generator": (
        "model.fit(((x[:8], y[:8]) for _ in range(9)), steps_per_epoch=3, epochs=2, verbose=0)", [1, 2], {"loss"},
    ),
    "one epoch at a time": ("for _ in range(3):\n        model.fit(x, y, verbose=0)", [1, 2, 3], {"loss"}),
    "one batch at a time": (
        "for _ in range(3):\n        model.train_on_batch(x, y)", [1, 2, 3], {"loss", "mae"},
    ),
    "one batch at a time, as a dict": (
        "for _ in range(3):\n        model.train_on_batch(x, y, return_dict=True)", [1, 2, 3], {"loss", "mae"},
    ),
    "a report of its own": (
        "from descent import report\n    for step in (1, 2):\n"
        "        report(step=step, of=2, cost=model.train_on_batch(x, y)[0])",
        [1, 1, 2],
        {"cost"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FITS)
def test_every_way_of_training_with_keras_is_watched(judge: Judge, name: str) -> None:
    code, steps, names = FITS[name]
    source = KERAS_SOLUTION.split("    model.fit")[0] + f"    {code}\n"
    check, _ = graded(judge, keras_exercise(), source)
    assert check.verdict in (Verdict.PASSED, Verdict.FAILED), (check.message, check.traceback)
    claimed = at_ends(check.metrics)
    assert [point["step"] for point in claimed] == steps
    assert set(claimed[-1]["values"]) >= names


def test_a_long_epoch_is_told_of_about_each_second(judge: Judge) -> None:
    slow = (
        "class Slow(keras.callbacks.Callback):\n"
        "    def on_train_batch_end(self, batch, logs=None):\n        import time; time.sleep(0.3)\n"
    )
    source = KERAS_SOLUTION.replace("epochs=6", "epochs=1, callbacks=[Slow()]").replace(
        "import keras\n", f"import keras\n{slow}"
    )
    check, live = graded(judge, keras_exercise(), source)
    claimed = [point for point in live if point["by"] == "code"]
    assert 2 <= len(claimed) <= 4
    assert [point["of"] for point in claimed] == [1] * len(claimed)
    assert [point["step"] for point in claimed] == sorted({point["step"] for point in claimed})
    assert claimed[0]["step"] < 1
    assert claimed[-1]["step"] == 1
    assert check.verdict in (Verdict.PASSED, Verdict.FAILED)


def test_a_loop_of_the_students_own_reports(judge: Judge) -> None:
    check, live = graded(judge, loop_exercise(), LOOP_SOLUTION)
    assert check.verdict is Verdict.PASSED
    steps = [point["step"] for point in check.metrics]
    assert steps == sorted(set(steps))
    assert (steps[0], steps[-1]) == (1, 50)
    assert max(later - earlier for earlier, later in pairwise(steps)) <= 5, "evenly thinned"
    assert {point["unit"] for point in live} == {"step"}


def test_a_long_loop_reports_five_times_a_second(judge: Judge) -> None:
    source = looping("end = time.monotonic() + 3\nwhile time.monotonic() < end:\n    report(loss=1.0)")
    check, live = graded(judge, loop_exercise(), source)
    assert check.verdict is Verdict.PASSED
    assert 15 <= len(live) <= 20 + 5 * 3 + 10
    assert max(point["seconds"] for point in live) > 2.9


def test_reports_outside_a_watched_call_do_nothing(judge: Judge) -> None:
    source = f"{NOW}report(loss=1.0)\ndef train(x, y):\n    pass\ndef weight():\n    report(loss=2.0)\n    return 2.0\n"
    check, live = graded(judge, loop_exercise(), source)
    assert (check.verdict, check.metrics, live) == (Verdict.PASSED, (), [])


ODD = {
    "not a number": "report(loss=np.nan, accuracy=0.5)",
    "infinite": "report(loss=np.inf, accuracy=0.5)",
    "a text": "report(loss='<script>', accuracy=0.5)",
    "nothing": "report(loss=None, accuracy=0.5)",
    "an object that raises": "class Odd:\n    def __float__(self): raise RuntimeError\n"
    "report(loss=Odd(), accuracy=0.5)",
    "steps that are no number": "report(loss=1.0, step='one')\nreport(accuracy=0.5)",
    "steps without end": "report(loss=1.0, step=1e300)\nreport(loss=1.0, step=-1)\nreport(accuracy=0.5)",
    "a thread": "import threading\nthread = threading.Thread(target=report, kwargs={'loss': 1.0})\n"
    "thread.start(); thread.join()\nreport(accuracy=0.5)",
    "an unknown unit": "report(accuracy=0.5, unit='<b>')",
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_report_is_left_out_and_harms_no_training(judge: Judge, name: str) -> None:
    check, live = graded(judge, loop_exercise(), looping(ODD[name]))
    assert check.verdict is Verdict.PASSED, (check.message, check.traceback)
    assert [point["values"] for point in live] == [{"accuracy": 0.5}]


def test_names_are_bounded_and_plain(judge: Judge) -> None:
    names = "{'손실': 1.0, '<script>': 2.0, 'x' * 5000: 3.0, **{f'metric{n}': float(n) for n in range(100)}}"
    check, _ = graded(judge, loop_exercise(), looping(f"report(**{names})"))
    (point,) = check.metrics
    assert list(point["values"])[:3] == ["__", "_script_", "x" * 40]
    assert len(point["values"]) == 12


# --- what false curves are worth, and what they cost ---


def test_a_false_curve_is_shown_as_the_codes_own_and_earns_nothing(judge: Judge) -> None:
    source = LOOP_SOLUTION.replace("found -= ", "found -= 0 * ").replace("(error ** 2).mean()", "0.0")
    check, live = graded(judge, loop_exercise(), source)
    assert (check.verdict, check.earned) == (Verdict.FAILED, 0.0)
    assert live[-1]["values"] == {"loss": 0.0}
    assert {point["by"] for point in live} == {"code"}
    assert check.measurements[0]["value"] == pytest.approx(2.0)


CHANNEL = (
    "import gc\nfrom grader.judge import wire\nfrom grader.judge.wire import Kind\n"
    "from grader.judge.inside.candidate import Candidate\n"
    "one = next(found for found in gc.get_objects() if type(found) is Candidate)\n"
    "def say(point, nonce=None, kind=Kind.METRICS):\n"
    "    one._channel.send(kind, one._pending if nonce is None else nonce, wire.encode(point))\n"
    "point = {'unit': 'step', 'step': 1.0, 'of': None, 'values': {'loss': 1.0}}\n"
)
ABUSE = {
    "a flood": "while True: say(point)",
    "a flood that changes the pace": "from grader.judge.inside import watching\n"
    "watching._Pace.room = lambda self: 1000\nfor n in range(10**6): report(loss=1.0)",
    "a huge frame": "say({**point, 'values': {'x' * 100_000: 1.0}})",
    "a frame that is no point": "say([1, 2, 3])",
    "a frame that is no value": "one._channel.send(Kind.METRICS, one._pending, b'?')",
    "values that are no dict": "say({**point, 'values': [1.0]})",
    "a step that is not a number": "say({**point, 'step': float('nan')})",
    "a step beyond all": "say({**point, 'step': 1e300})",
    "a unit of its own": "say({**point, 'unit': '<b>'})",
    "an array": "say(wire.Array('float64', (1,), bytes(8)))",
    "another call": "say(point, nonce=one._pending + 1)",
    "the examiner's kind": "say(point, kind=Kind.EVENT)",
}


@pytest.mark.parametrize("name", ABUSE)
def test_who_abuses_the_curve_loses_the_own_process_and_nothing_else(judge: Judge, name: str) -> None:
    start = time.monotonic()
    check, live = graded(judge, loop_exercise(), looping(CHANNEL + ABUSE[name]))
    assert (check.verdict, check.earned) == (Verdict.CRASHED, 0.0)
    assert check.message is not None
    assert "disturbed the connection" in check.message.en
    assert len(live) < 150
    assert time.monotonic() - start < 5
    assert graded(judge, loop_exercise(), LOOP_SOLUTION)[0].verdict is Verdict.PASSED


def test_odd_values_in_a_made_up_frame_are_left_out(judge: Judge) -> None:
    said = "{'ok': 1.0, 'nan': float('nan'), '<b>': 1.0, 'x' * 41: 1.0, 'text': 'a', 'whole': 3, 7: 1.0}"
    check, _ = graded(
        judge, loop_exercise(), looping(CHANNEL + f"say({{**point, 'of': 2, 'values': {said}, 'by': 'grader'}})")
    )
    assert check.verdict is Verdict.PASSED
    assert [(point["values"], point["by"], point["of"]) for point in check.metrics] == [({"ok": 1.0}, "code", 2.0)]


def test_a_point_after_the_answer_ends_the_process(judge: Judge) -> None:
    late = (
        "def later():\n    time.sleep(0.2)\n    one._channel.send(Kind.METRICS, 1, wire.encode(point))\n"
        "import threading\nthreading.Thread(target=later).start()"
    )
    slow = LOOP_CHECKS.replace("    weight = ", "    import time\n    time.sleep(0.6)\n    weight = ")
    check, live = graded(judge, loop_exercise(slow), looping(CHANNEL + late))
    assert (check.verdict, live) == (Verdict.CRASHED, [])


def test_a_point_in_a_call_that_nobody_watches_ends_the_process(judge: Judge) -> None:
    source = NOW + CHANNEL.replace("one = next", "def found_one():\n    return next").replace("one._", "found_one()._")
    source += "def train(x, y):\n    pass\ndef weight():\n    say(point)\n    return 2.0\n"
    check, _ = graded(judge, loop_exercise(), source)
    assert check.verdict is Verdict.CRASHED


CHANGES = {
    "of the class": "keras.callbacks.CallbackList.on_epoch_end = lambda *a, **k: None",
    "of fit": "keras.Model.fit = lambda self, x, y, **k: None",
    "of the watch": "import grader.judge.inside.watching as w; w._Watch.add = lambda *a, **k: 1 / 0",
    "of the module": "import sys; sys.modules['descent'] = None; sys.modules['keras'] = None",
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_of_keras_or_of_the_watch_costs_at_most_the_curve(judge: Judge, name: str) -> None:
    check, _ = graded(judge, keras_exercise(), f"import keras\n{CHANGES[name]}\n{KERAS_SOLUTION}")
    assert check.verdict in (Verdict.PASSED, Verdict.FAILED, Verdict.ERROR)
    assert graded(judge, keras_exercise(), KERAS_SOLUTION)[0].verdict is Verdict.PASSED


# --- limits ---


@pytest.mark.parametrize(
    ("end", "seconds", "verdict"),
    [
        ("time.sleep(60)", 1.0, Verdict.TIMEOUT),
        ("kept = bytearray(1 << 40)", 30.0, Verdict.MEMORY),
        ("import os; os._exit(1)", 30.0, Verdict.CRASHED),
        ("print('x' * 10**8)", 30.0, Verdict.OUTPUT),
    ],
)
def test_a_training_that_is_broken_off_keeps_its_curve(
    judge: Judge, end: str, seconds: float, verdict: Verdict
) -> None:
    source = looping(f"for step in range(3):\n    report(loss=1.0 / (step + 1), step=step)\n{end}")
    check, live = graded(judge, loop_exercise(seconds=seconds), source)
    assert check.verdict is verdict
    assert [point["step"] for point in check.metrics] == [0, 1, 2]
    assert tuple(live) == check.metrics


def test_a_call_with_seconds_of_its_own_ends_there_and_says_so(judge: Judge) -> None:
    checks = LOOP_CHECKS.replace("2 * x)", "2 * x, seconds=0.5)")
    start = time.monotonic()
    check, _ = graded(judge, loop_exercise(checks, seconds=20), looping("time.sleep(60)"))
    assert (check.verdict, time.monotonic() - start < 3) == (Verdict.TIMEOUT, True)
    assert check.message is not None
    assert check.message.en.startswith("The training did not end within 0.5 seconds.")
    assert "0.5초" in check.message.ko
    assert graded(judge, loop_exercise(checks, seconds=20), LOOP_SOLUTION)[0].verdict is Verdict.PASSED


def test_calls_with_seconds_of_their_own_share_those_of_the_check(judge: Judge) -> None:
    checks = LOOP_CHECKS.replace("    train(student", "    for _ in range(9):\n        train(student").replace(
        "2 * x)", "2 * x, seconds=0.9)"
    )
    start = time.monotonic()
    check, _ = graded(judge, loop_exercise(checks, seconds=1.0), looping("time.sleep(0.7)"))
    assert (check.verdict, time.monotonic() - start < 3) == (Verdict.TIMEOUT, True)


# --- cancelling ---


def cancelled_after(judge: Judge, exercise: Exercise, source: str, kind: str, seconds: float = 0.3) -> float:
    """Cancel some time after the first event of a kind, and return how long the grading went on after that."""
    cancelled = threading.Event()
    when: list[float] = []

    def cancel() -> None:
        when.append(time.monotonic())
        cancelled.set()

    def listen(told: str, _: object) -> None:
        if told == kind and not timer.is_alive() and not when:
            timer.start()

    timer = threading.Timer(seconds, cancel)
    with pytest.raises(GradingCancelled):
        judge.grade(exercise, source, on_event=listen, cancelled=cancelled)
    return time.monotonic() - when[0]


def test_a_training_is_cancelled_within_a_second(judge: Judge) -> None:
    endless = KERAS_SOLUTION.replace("epochs=6", "epochs=10**6")
    assert cancelled_after(judge, keras_exercise(), endless, "metrics") < 1
    assert graded(judge, keras_exercise(), KERAS_SOLUTION)[0].verdict is Verdict.PASSED


CANCELLED = {
    "asleep in a call": (looping("time.sleep(60)"), "check_started"),
    "at import": (LOOP_SOLUTION + "import time\ntime.sleep(60)\n", "started"),
    "printing": (looping("while True: print('x', flush=True); time.sleep(0.01)"), "check_started"),
    "reporting": (looping("while True: report(loss=1.0)"), "metrics"),
    "waiting for nothing": (LOOP_SOLUTION + "import signal\nsignal.pause()\n", "started"),
}


@pytest.mark.parametrize("name", CANCELLED)
def test_whatever_a_submission_does_is_cancelled_within_a_second(judge: Judge, name: str) -> None:
    source, kind = CANCELLED[name]
    exercise = loop_exercise(seconds=60)
    exercise = replace(exercise, limits=replace(exercise.limits, load_seconds=60.0, output_bytes=1 << 30))
    assert cancelled_after(judge, exercise, source, kind) < 1
    assert graded(judge, loop_exercise(), LOOP_SOLUTION)[0].verdict is Verdict.PASSED


def test_a_check_that_takes_long_by_itself_is_cancelled_within_a_second(judge: Judge) -> None:
    slow = LOOP_CHECKS.replace("    weight = ", "    import time\n    time.sleep(20)\n    weight = ")
    assert cancelled_after(judge, loop_exercise(slow), LOOP_SOLUTION, "metrics") < 1


def test_who_waits_for_a_slot_is_cancelled_within_a_second(judge: Judge) -> None:
    exercise = loop_exercise(seconds=60)
    busy = [threading.Event() for _ in range(2)]
    begun = threading.Barrier(3)
    threads = [
        threading.Thread(target=lambda stop=stop: cancelled_by(judge, exercise, stop, begun))
        for stop in busy  # type: ignore[misc]
    ]
    for thread in threads:
        thread.start()
    begun.wait(20)
    cancelled = threading.Event()
    timer = threading.Timer(0.3, cancelled.set)
    timer.start()
    start = time.monotonic()
    with pytest.raises(GradingCancelled):
        judge.grade(exercise, LOOP_SOLUTION, cancelled=cancelled)
    assert time.monotonic() - start < 1.3
    for stop in busy:
        stop.set()
    for thread in threads:
        thread.join(5)
    assert graded(judge, exercise, LOOP_SOLUTION)[0].verdict is Verdict.PASSED


def cancelled_by(judge: Judge, exercise: Exercise, stop: threading.Event, begun: threading.Barrier) -> None:
    with pytest.raises(GradingCancelled):
        judge.grade(
            exercise,
            looping("time.sleep(60)"),
            cancelled=stop,
            on_event=lambda kind, _: begun.wait(20) and None if kind == "check_started" else None,
        )


def test_a_cancelled_grading_begins_nothing(judge: Judge) -> None:
    cancelled = threading.Event()
    cancelled.set()
    start = time.monotonic()
    with pytest.raises(GradingCancelled):
        judge.grade(loop_exercise(), looping("time.sleep(60)"), cancelled=cancelled)
    assert time.monotonic() - start < 1


# --- attempts ---

LUCK = """\
import numpy as np
from grader.checks import Sentence, scale, train


def learns(student, rng):
    train(student, np.ones(3), np.ones(3))
    student.weight()
    scale(rng.random(), none_at=0.0, full_at={full_at}, what=Sentence("운", "luck"), name="luck")
"""


def test_a_check_is_repeated_until_it_passes_and_the_best_attempt_counts(judge: Judge) -> None:
    exercise = loop_exercise(LUCK.format(full_at=1.0), attempts=3)
    check, live = graded(judge, exercise, looping("report(loss=1.0)"), seed=1)
    values = [one["measurements"][0]["value"] for one in check.attempts]
    assert [one["attempt"] for one in check.attempts] == [1, 2, 3]
    assert len(set(values)) == 3
    assert [one["earned"] for one in check.attempts] == [pytest.approx(10 * value, abs=0.01) for value in values]
    assert check.earned == max(one["earned"] for one in check.attempts)
    assert check.verdict is Verdict.PARTIAL
    assert check.measurements[0]["value"] == max(values)
    assert [(point["run"], point.get("attempt", 1)) for point in live] == [(1, 1), (2, 2), (3, 3)]
    assert [one["measurements"][0]["run"] for one in check.attempts] == [1, 2, 3]
    again, _ = graded(judge, exercise, looping("report(loss=1.0)"), seed=1)
    assert again.attempts == check.attempts


def test_the_first_attempt_is_what_it_was_without_any(judge: Judge) -> None:
    once, _ = graded(judge, loop_exercise(LUCK.format(full_at=1.0)), looping("pass"), seed=1)
    thrice, _ = graded(judge, loop_exercise(LUCK.format(full_at=1.0), attempts=3), looping("pass"), seed=1)
    assert once.measurements[0]["value"] == thrice.attempts[0]["measurements"][0]["value"]
    assert once.attempts == ()
    rng = np.random.default_rng(np.random.SeedSequence([1, *b"learns"]))  # old reports can still be replayed
    assert once.measurements[0]["value"] == rng.random()


def test_what_passed_is_not_repeated(judge: Judge) -> None:
    check, _ = graded(judge, loop_exercise(attempts=3), LOOP_SOLUTION)
    assert [(one["attempt"], one["verdict"]) for one in check.attempts] == [(1, "passed")]


@pytest.mark.parametrize("code", ["raise ValueError", "import os; os._exit(1)", "time.sleep(9)"])
def test_what_broke_is_not_repeated(judge: Judge, code: str) -> None:
    check, _ = graded(judge, loop_exercise(attempts=3, seconds=0.5), looping(code))
    assert len(check.attempts) == 1
    assert check.earned == 0


def test_each_attempt_has_the_time_of_the_check_and_a_process_of_its_own(judge: Judge) -> None:
    source = f"{NOW}seen = []\ndef train(x, y):\n    time.sleep(0.6)\n    seen.append(1)\n"
    source += "def weight():\n    return len(seen)\n"
    check, _ = graded(judge, loop_exercise(attempts=3, seconds=1.0), source)
    assert [one["verdict"] for one in check.attempts] == ["failed"] * 3
    assert [one["measurements"][0]["value"] for one in check.attempts] == [1.0] * 3


def test_what_trained_in_one_check_is_gone_in_the_next(judge: Judge) -> None:
    exercise = loop_exercise()
    second = replace(exercise.checks[0], name="learns_again")
    exercise = replace(
        exercise,
        checks=(exercise.checks[0], second),
        checks_source=LOOP_CHECKS + "\n\n" + LOOP_CHECKS.split("\n\n\n")[1].replace("learns", "learns_again"),
    )
    source = f"{NOW}seen = []\ndef train(x, y):\n    seen.append(1)\ndef weight():\n    return 3 - len(seen)\n"
    report: Report = judge.grade(exercise, source)
    assert report.outcome is Outcome.ACCEPTED


# --- symptoms and devices ---


def test_a_symptom_brings_the_hint_of_the_mistake_that_shows_it(judge: Judge) -> None:
    exercise = keras_exercise()
    check, _ = graded(judge, exercise, exercise.wrong[0].source)
    assert (check.verdict, check.hint, check.mistake) == (Verdict.FAILED, exercise.wrong[0].hint, "never_fits")
    silent = replace(exercise, wrong=(replace(exercise.wrong[0], unrecognised="it is only an example"),))
    assert graded(judge, silent, exercise.wrong[0].source)[0].hint is None


def test_a_check_is_told_its_device(judge: Judge) -> None:
    checks = LOOP_CHECKS.replace("learns(student, rng)", "learns(student, rng, device)").replace(
        "    weight =", "    assert device == 'cpu'\n    weight ="
    )
    check, _ = graded(judge, loop_exercise(checks), LOOP_SOLUTION)
    assert (check.verdict, check.measurements[0]["device"]) == (Verdict.PASSED, "cpu")


def test_an_exercise_that_prefers_a_gpu_runs_on_the_cpu_unless_it_is_told(judge: Judge) -> None:
    exercise = replace(loop_exercise(), device="gpu-preferred")
    for device in (None, "cpu"):
        report = judge.grade(exercise, LOOP_SOLUTION, device=device)
        assert (report.outcome, report.environment["device"]) == (Outcome.ACCEPTED, "cpu")
    with pytest.raises(ValueError, match="is graded on cpu"):
        judge.grade(loop_exercise(), LOOP_SOLUTION, device="gpu")


def test_numbers_that_are_not_finite_are_measured_as_nothing(judge: Judge) -> None:
    check, _ = graded(judge, loop_exercise(), LOOP_SOLUTION.replace("return found", "return float('nan')"))
    assert (check.verdict, check.measurements[0]["value"]) == (Verdict.FAILED, None)
    assert all(math.isfinite(point["seconds"]) for point in check.metrics)
