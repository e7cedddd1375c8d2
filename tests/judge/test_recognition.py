"""Mistakes are named by what they do: through the door `Judge.grade`, with exercises made for it."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from grader.judge.exercise import Check, Exercise, WrongAnswer
from grader.judge.grading import Judge
from grader.judge.reading import read_folder
from grader.judge.text import Text
from grader.judge.verdict import Report

EXERCISES = Path(__file__).parents[2] / "exercises"
HEAD = "import numpy as np\n\n\n"

# A made-up exercise with a function, a class, an exception, a function as argument and state.
SOLUTION = HEAD + (
    "def scores(x, w):\n    return np.asarray(x, dtype=float) @ w\n\n\n"
    "def apply(f, x):\n    return f(np.asarray(x, dtype=float) + 1.0)\n\n\n"
    "def root(x):\n    if np.any(np.asarray(x) < 0):\n        raise ValueError('negative')\n    return np.sqrt(x)\n\n\n"
    "class Sum:\n    def __init__(self):\n        self.total = 0.0\n\n"
    "    def add(self, x):\n        self.total = self.total + np.sum(x)\n        return self.total\n"
)
CHECKS = """
import numpy as np
from grader.checks import close, raises, unchanged

def small(student, reference, rng):
    x, w = rng.normal(size=(3, 3)), rng.normal(size=(3, 3))
    close(student.scores(x, w), reference.scores(x, w))

def large(student, reference, rng):
    for n, d, k in [(5, 3, 2), (1, 4, 4), (7, 2, 5)]:
        x, w = rng.normal(size=(n, d)), rng.normal(size=(d, k))
        close(student.scores(x, w), reference.scores(x, w))

def called(student, reference, rng):
    x = rng.normal(size=4)
    close(student.apply(lambda v: v * 2, x), reference.apply(lambda v: v * 2, x))

def refuses(student, reference, rng):
    close(student.root(np.array([4.0, 9.0])), np.array([2.0, 3.0]))
    raises(ValueError, student.root, np.array([1.0, -1.0]))

def remembers(student, reference, rng):
    mine, other = student.Sum(), student.Sum()
    expected = reference.Sum()
    for _ in range(3):
        x = rng.normal(size=2)
        close(mine.add(x), expected.add(x))
    close(other.add(np.array([1.0, 2.0])), 3.0)

def leaves_alone(student, reference, rng):
    x, w = rng.normal(size=(2, 3)), rng.normal(size=(3, 2))
    unchanged(student, "scores", x, w, expected=reference.scores(x, w))
"""
NAMES = ("small", "large", "called", "refuses", "remembers", "leaves_alone")
TITLE = Text("제목", "Title")


def changed(old: str, new: str, source: str = SOLUTION) -> str:
    assert old in source
    return source.replace(old, new)


PRODUCT = "    return np.asarray(x, dtype=float) @ w"
TRANSPOSED = changed("@ w", "@ w.T")
SHARED = (
    changed("        self.total = 0.0\n", "        pass\n")
    .replace("class Sum:\n", "class Sum:\n    total = 0.0\n\n")
    .replace("self.total = self.total +", "Sum.total = Sum.total +")
)
PRODUCTS = ("small", "large", "leaves_alone")
MISTAKES = {
    "doubles": (changed("@ w", "@ w * 2"), PRODUCTS),
    "no_add": (changed(" + 1.0)", ")"), ("called",)),
    "no_error": (changed("raise ValueError('negative')", "x = np.abs(x)"), ("refuses",)),
    "shared": (SHARED, ("remembers",)),
    "slow": (changed(PRODUCT, "    while True:\n        pass"), ("small", "large")),
    "transposed": (TRANSPOSED, PRODUCTS),
    "writes": (changed(PRODUCT, "    x *= 1.5\n    return x @ w / 1.5"), ("leaves_alone",)),
}


@pytest.fixture
def exercise() -> Exercise:
    plain = read_folder(EXERCISES / "softmax")
    checks = tuple(Check(name, TITLE, points=1, visible=True) for name in NAMES)
    wrong = tuple(
        WrongAnswer(name, source, expect, Text(f"힌트 {name}", f"hint {name}"))
        for name, (source, expect) in MISTAKES.items()
    )
    return replace(
        plain, slug="made-up", entry_points=("scores", "apply", "root", "Sum"), forbidden=(), checks=checks,
        solution=SOLUTION, checks_source=CHECKS, wrong=wrong,
    )  # fmt: skip


def hints(report: Report) -> dict[str, str]:
    return {check.name: check.hint.en for check in report.checks if check.hint is not None}


def mistakes(report: Report) -> dict[str, str]:
    return {check.name: check.mistake for check in report.checks if check.mistake}


@pytest.mark.parametrize("name", ["doubles", "no_add", "no_error", "shared", "transposed", "writes"])
def test_a_known_mistake_meets_its_hint_in_every_check_that_it_fails(
    patient: Judge, exercise: Exercise, name: str
) -> None:
    source, expect = MISTAKES[name]
    report = patient.grade(exercise, source)
    assert mistakes(report) == dict.fromkeys(expect, name)
    assert hints(report) == dict.fromkeys(expect, f"hint {name}")


def test_the_same_mistake_in_other_words_is_recognised(patient: Judge, exercise: Exercise) -> None:
    mine = changed(
        "    return np.asarray(x, dtype=float) @ w",
        "    a = np.array(x)\n    return 2.0 * np.einsum('ij,jk->ik', a, w)",
    )
    assert set(mistakes(patient.grade(exercise, mine)).values()) == {"doubles"}


def test_two_mistakes_are_both_named(patient: Judge, exercise: Exercise) -> None:
    both = changed(" + 1.0)", ")", MISTAKES["doubles"][0])
    found = mistakes(patient.grade(exercise, both))
    assert found == {"small": "doubles", "large": "doubles", "leaves_alone": "doubles", "called": "no_add"}


@pytest.mark.parametrize(
    "body",
    [
        # Like "doubles" on the first input of the check `large`, and not on its others.
        "    x = np.asarray(x, dtype=float)\n    return x @ w * (2 if x.shape == (5, 3) else 3)",
        # Like it everywhere but in one entry.
        "    out = np.asarray(x, dtype=float) @ w * 2\n    out[-1, -1] += 1e-3\n    return out",
    ],
)
def test_a_hint_must_fit_every_input_of_the_check(patient: Judge, exercise: Exercise, body: str) -> None:
    source = changed(PRODUCT, body)
    report = patient.grade(exercise, source)
    assert report.checks[1].verdict == "failed"
    assert "large" not in hints(report)


def test_a_right_answer_and_a_check_that_passed_are_told_nothing(patient: Judge, exercise: Exercise) -> None:
    assert hints(patient.grade(exercise, SOLUTION)) == {}
    report = patient.grade(exercise, MISTAKES["no_add"][0])
    assert set(hints(report)) == {"called"}
    assert [check.fingerprint != "" for check in report.checks] == [
        check.verdict != "passed" for check in report.checks
    ]


def test_a_mistake_that_nobody_knows_gets_the_plain_message(patient: Judge, exercise: Exercise) -> None:
    report = patient.grade(exercise, changed("@ w", "@ np.tanh(w) + 0.123"))
    assert report.checks[1].verdict == "failed"
    assert report.checks[1].message is not None
    assert hints(report) == {}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("-(np.asarray(x, dtype=float) @ w)", "The result of `scores(…)` has the opposite sign."),
        (
            "(np.asarray(x, dtype=float) @ w).T",
            "The result of `scores(…)` is transposed: rows and columns are swapped.",
        ),
        ("np.asarray(x, dtype=float) @ w / len(x)", "divided by the number of samples."),
        ("(np.asarray(x, dtype=float) @ w) * len(x)", "times the number of samples."),
        ("np.trunc(np.asarray(x, dtype=float) @ w)", "without its decimals."),
        ("(np.asarray(x, dtype=float) @ w)[:, ::-1]", "reverse order along its last axis"),
        ("(np.asarray(x, dtype=float) @ w)[..., None]", "right numbers in another shape"),
        ("np.roll(np.asarray(x, dtype=float) @ w, 1, axis=-1)", "shifted by one place"),
    ],
)
def test_a_simple_transform_is_named_where_no_mistake_is_known(
    patient: Judge, exercise: Exercise, change: str, sentence: str
) -> None:
    source = changed("np.asarray(x, dtype=float) @ w", change)
    assert sentence in hints(patient.grade(exercise, source))["large"]


def test_a_part_of_a_result_is_named(patient: Judge) -> None:
    backprop = read_folder(EXERCISES / "backprop")
    source = backprop.solution.replace(
        "return loss, {", "return loss, {key: value.T if key == 'W2' else value for key, value in {"
    )
    assert source != backprop.solution
    head, _, tail = source.rpartition("}")
    report = patient.grade(replace(backprop, wrong=()), f"{head}}}.items()}}{tail}")
    sentence = "The result of `loss_and_gradients(…)[1]['W2']` is transposed: rows and columns are swapped."
    assert sentence in hints(report).values()


def test_naming_changes_no_verdict(patient: Judge, exercise: Exercise) -> None:
    """A submission that behaves otherwise when it is asked again is graded by what it did at first."""
    counting = SOLUTION + (
        "\n\n_calls = []\n_scores = scores\n\n\ndef scores(x, w):\n    _calls.append(1)\n"
        "    return _scores(x, w) * (2 if len(_calls) > 1 else 1)\n"
    )
    named = patient.grade(exercise, counting, seed=7)
    plain = patient.grade(exercise, counting, seed=7, recognise=False)
    assert [check.verdict for check in named.checks] == [check.verdict for check in plain.checks]
    assert named.score == plain.score
    assert {check.fingerprint for check in plain.checks} == {""}


def test_equal_mistakes_have_equal_fingerprints_and_others_do_not(patient: Judge, exercise: Exercise) -> None:
    def prints(source: str) -> dict[str, str]:
        report = patient.grade(exercise, source)
        return {check.name: check.fingerprint for check in report.checks if check.fingerprint}

    unknown = changed("@ w", "@ w + 0.5")
    reworded = changed(PRODUCT, "    return 0.5 + np.einsum('ij,jk', x, w)")
    assert prints(unknown) == prints(unknown) == prints(reworded)
    assert prints(unknown) != prints(changed("@ w", "@ w + 0.25"))
    assert set(prints(unknown)) == {"small", "large", "leaves_alone"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "late",
    [
        "while True: pass",
        "_time.sleep(60)",
        "_os._exit(1)",
        "raise SystemExit",
        "return [[]] * 100_000",
    ],
)
def test_a_submission_that_breaks_when_it_is_asked_again_keeps_its_report(
    judge: Judge, exercise: Exercise, late: str
) -> None:
    """The process is a fresh one, so it can only guess: here by the clock."""
    judge.warm([exercise.runtime])
    source = MISTAKES["doubles"][0] + (
        "\n\nimport os as _os\nimport time as _time\n_scores = scores\n\n\ndef scores(x, w):\n"
        f"    if _time.time() > {time.time() + 1.5}:\n        {late}\n    return _scores(x, w)\n\n\n"
        "def apply(f, x):\n    import time\n    time.sleep(1.6)\n    return np.zeros(3)\n"
    )
    report = judge.grade(replace(exercise, checks=exercise.checks[:3]), source)
    assert [check.verdict for check in report.checks] == ["failed", "failed", "failed"]
    assert report.timings["recognition"] < 2.0


def test_an_endless_mistake_of_the_author_keeps_nobody(patient: Judge, exercise: Exercise) -> None:
    """ "slow" never ends; whoever makes another mistake still hears of it."""
    report = patient.grade(exercise, TRANSPOSED)
    assert set(mistakes(report).values()) == {"transposed"}
    assert report.timings["recognition"] < 1.0


def test_no_number_of_a_submission_comes_back_in_a_hint(patient: Judge, exercise: Exercise) -> None:
    """A hidden input that is smuggled out as a factor must not be repeated."""
    source = changed("np.asarray(x, dtype=float) @ w", "np.asarray(x, dtype=float) @ w * 0.7391245")
    assert hints(patient.grade(exercise, source)) == {}
