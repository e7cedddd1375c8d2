"""What gradings prove of an exercise: each kind of gap, from reports made by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from grader.judge.command.proofs import (
    Gradings,
    mistakes_are_recognised,
    names_are_refused,
    proofs_of,
    right_answers_earn_everything,
    solution_is_quick,
    starter_earns_nothing,
    tolerances_are_right,
    verdicts_repeat,
    wrong_answers_fail_where_said,
)
from grader.judge.command.writing import formula_problem, formulas_can_be_shown, formulas_of, languages_are_complete
from grader.judge.exercise import Check, Exercise, Limits, Precision, WrongAnswer
from grader.judge.mathematics import mathml
from grader.judge.text import Text
from grader.judge.verdict import CheckResult, Outcome, Report, Verdict

STATEMENTS = sorted((Path(__file__).parents[2] / "exercises").glob("*/statement.*.md"))

TITLE = Text("제목", "Title")
CHECKS = (Check("first", TITLE, points=2, visible=True), Check("second", TITLE, points=3, visible=False, seconds=30.0))
SQUARES = WrongAnswer("squares", "", expect=("second",), hint=Text("제곱", "Squared"))
EXERCISE = Exercise(
    slug="double",
    version="0" * 64,
    title=TITLE,
    summary=Text("요약입니다.", "A summary."),
    unit=1,
    order=1,
    difficulty=1,
    minutes=10,
    runtime="numpy",
    device="cpu",
    training=False,
    entry_points=("double",),
    forbidden=(),
    datasets=(),
    limits=Limits(load_seconds=3.0, check_seconds=6.0),
    checks=CHECKS,
    statement=Text("두 배 $2x$", "Twice $2x$"),
    starter="",
    solution="",
    checks_source="",
    wrong=(SQUARES,),
)


def report(first: Verdict, second: Verdict, *, seed: int = 1, seconds: float = 0.01, load: float = 0.01) -> Report:
    checks = tuple(
        CheckResult(
            check.name,
            check.title,
            check.visible,
            check.points,
            earned=float(check.points) if verdict is Verdict.PASSED else 0.0,
            verdict=verdict,
            message=None if verdict is Verdict.PASSED else Text("틀림", "expected 2\nmore"),
            seconds=seconds,
        )
        for check, verdict in zip(CHECKS, (first, second), strict=True)
    )
    score = sum(check.earned for check in checks)
    outcome = Outcome.ACCEPTED if score == 5 else Outcome.PARTIAL if score else Outcome.WRONG
    return Report("double", "0" * 64, outcome, score, 5, checks, seed, timings={"load": load})


def unloaded() -> Report:
    message = Text("문법 오류", "SyntaxError in line 1")
    return Report("double", "0" * 64, Outcome.NOT_LOADED, 0.0, 5, (), seed=1, load_message=message)


PERFECT = report(Verdict.PASSED, Verdict.PASSED)
NOTHING = report(Verdict.ERROR, Verdict.ERROR)
AS_SAID = report(Verdict.PASSED, Verdict.FAILED)
NAMED = replace(AS_SAID, checks=(AS_SAID.checks[0], replace(AS_SAID.checks[1], hint=SQUARES.hint, mistake="squares")))


def test_a_good_exercise_has_no_gap() -> None:
    proofs = proofs_of(
        EXERCISE, Gradings(NOTHING, [PERFECT] * 3, {"adds": [PERFECT]}, {"squares": [NAMED, AS_SAID, AS_SAID]})
    )
    assert [(proof.name, proof.gaps) for proof in proofs] == [
        ("starter", ()),
        ("solution", ()),
        ("right", ()),
        ("wrong", ()),
        ("hints", ()),
        ("precision", ()),
        ("names", ()),
        ("repeats", ()),
        ("time", ()),
    ]


def test_a_solution_that_loses_a_check_is_a_gap() -> None:
    proofs = proofs_of(EXERCISE, Gradings(NOTHING, [PERFECT, AS_SAID], {}, {"squares": [AS_SAID]}))
    gaps = {proof.name: proof.gaps for proof in proofs}
    assert gaps["solution"] == ("solution.py does not pass second (failed: expected 2; seed 1)",)
    assert len(gaps["repeats"]) == 1


def test_a_starter_with_points_is_a_gap() -> None:
    assert starter_earns_nothing(AS_SAID).gaps == ("starter.py earns 2 points in first",)


def test_a_starter_that_cannot_be_loaded_is_a_gap() -> None:
    assert starter_earns_nothing(unloaded()).gaps == ("starter.py cannot be loaded: SyntaxError in line 1",)


@pytest.mark.parametrize("bad", [AS_SAID, unloaded(), replace(PERFECT, score=4.99), replace(PERFECT, checks=())])
def test_another_right_answer_that_is_not_perfect_in_each_run_is_a_gap(bad: Report) -> None:
    gaps = right_answers_earn_everything({"adds": [PERFECT, bad]}).gaps
    assert gaps
    assert gaps[0].startswith("right/adds.py")


@pytest.mark.parametrize(
    ("reported", "gap"),
    [
        (PERFECT, "wrong/squares.py passes second, which it should fail"),
        (NOTHING, "wrong/squares.py should pass first (error: expected 2; seed 1)"),
        (unloaded(), "wrong/squares.py cannot be loaded: SyntaxError in line 1"),
    ],
)
def test_a_wrong_answer_that_fails_elsewhere_in_one_run_is_a_gap(reported: Report, gap: str) -> None:
    assert wrong_answers_fail_where_said([SQUARES], {"squares": [reported]}).gaps == (gap,)
    assert wrong_answers_fail_where_said([SQUARES], {"squares": [reported, reported]}).gaps == (gap,)
    assert wrong_answers_fail_where_said([SQUARES], {"squares": [AS_SAID, reported]}).gaps == (
        f"{gap} (in 1 of 2 runs)",
    )


@pytest.mark.parametrize("verdict", [verdict for verdict in Verdict if verdict is not Verdict.PASSED])
def test_every_verdict_but_passed_counts_as_failing(verdict: Verdict) -> None:
    assert wrong_answers_fail_where_said([SQUARES], {"squares": [report(Verdict.PASSED, verdict)]}).gaps == ()


def test_a_mistake_whose_hint_nobody_reads_is_a_gap_unless_its_author_says_why() -> None:
    assert mistakes_are_recognised(EXERCISE, {"squares": [NAMED, AS_SAID]}).gaps == ()
    assert mistakes_are_recognised(EXERCISE, {"squares": [AS_SAID]}).gaps == (
        "wrong/squares.py is not recognised (or say unrecognised: why)",
    )
    excused = replace(EXERCISE, wrong=(replace(SQUARES, unrecognised="it is only slow"),))
    assert mistakes_are_recognised(excused, {"squares": [AS_SAID]}).gaps == ()
    assert mistakes_are_recognised(excused, {"squares": [AS_SAID]}).note == "0 of 1 mistake"


def test_a_mistake_that_is_taken_for_another_is_a_gap() -> None:
    taken = replace(NAMED, checks=(replace(NAMED.checks[1], hint=Text("세제곱", "Cubed"), mistake="cubes"),))
    assert mistakes_are_recognised(EXERCISE, {"squares": [taken]}).gaps == (
        "wrong/squares.py is not recognised; taken for cubes (or say unrecognised: why)",
    )


def test_mistakes_in_training_must_be_recognised_too() -> None:
    training = replace(EXERCISE, training=True)

    assert mistakes_are_recognised(training, {"squares": [NAMED]}).gaps == ()
    assert mistakes_are_recognised(training, {"squares": [AS_SAID]}).gaps == (
        "wrong/squares.py is not recognised (or say unrecognised: why)",
    )


def test_one_symptom_leads_to_one_hint() -> None:
    first, other = (replace(SQUARES, name=name, symptom="guessing") for name in ("cubes", "squares"))
    reports = {"cubes": [NAMED], "squares": [NAMED]}

    def gaps(*answers: WrongAnswer) -> tuple[str, ...]:
        return mistakes_are_recognised(replace(EXERCISE, wrong=answers), reports).gaps

    assert gaps(first, other) == ()
    cubed = replace(first, hint=Text("세제곱", "Cubed"))
    assert any("share the symptom guessing and have different hints" in gap for gap in gaps(cubed, other))
    excused = replace(cubed, unrecognised="a student who guesses reads the other")
    assert gaps(excused, other) == ()


@pytest.mark.parametrize(
    ("half", "single", "reasons", "words"),
    [
        (AS_SAID, PERFECT, Precision(), []),
        (PERFECT, PERFECT, Precision(), ["float16 earns everything"]),
        (PERFECT, PERFECT, Precision(float16_passes="whole numbers"), []),
        (AS_SAID, PERFECT, Precision(float16_passes="whole numbers"), ["float16_passes gives a reason"]),
        (AS_SAID, AS_SAID, Precision(), ["the solution in float32 does not pass second"]),
        (AS_SAID, AS_SAID, Precision(float32_fails="tiny steps"), []),
        (AS_SAID, PERFECT, Precision(float32_fails="tiny steps"), ["float32_fails gives a reason"]),
    ],
)
def test_float16_must_fail_and_float32_pass_or_the_author_says_why(
    half: Report, single: Report, reasons: Precision, words: list[str]
) -> None:
    exercise = replace(EXERCISE, precision=reasons)
    gaps = tolerances_are_right(exercise, {"float16": half, "float32": single}).gaps
    assert len(gaps) == len(words)
    assert all(word in gap for word, gap in zip(words, gaps, strict=True))


def test_a_forbidden_name_that_is_not_refused_is_a_gap() -> None:
    refused = replace(unloaded(), load_message=Text("`numpy.add`", "This exercise does not allow `numpy.add`."))
    assert names_are_refused({"numpy.add": refused}).gaps == ()
    gap = "a submission that breaks the rule about numpy.add is not refused"
    assert names_are_refused({"numpy.add": PERFECT}).gaps == (gap,)
    assert names_are_refused({"numpy.add": unloaded()}).gaps == (gap,)


def test_an_exercise_without_wrong_answers_is_a_gap() -> None:
    assert "no wrong answer" in wrong_answers_fail_where_said([], {}).gaps[0]


def test_a_verdict_that_depends_on_the_seed_is_a_gap() -> None:
    other = report(Verdict.PASSED, Verdict.TIMEOUT, seed=2)
    assert verdicts_repeat({"wrong/squares.py": [AS_SAID, AS_SAID, other]}).gaps == (
        "wrong/squares.py in second: failed with seed 1, timeout with seed 2",
    )


def test_a_slow_solution_is_a_gap_by_the_limit_of_each_check() -> None:
    slow = report(Verdict.PASSED, Verdict.PASSED, seconds=2.5)
    # first has the exercise's 6 s, second its own 30 s
    assert solution_is_quick(EXERCISE, [slow] * 3).gaps == ("first takes 2.50 s of 6 s; at most a third is wanted",)


def test_one_slow_run_of_three_is_the_machine_and_not_the_solution() -> None:
    assert (
        solution_is_quick(EXERCISE, [PERFECT, report(Verdict.PASSED, Verdict.PASSED, seconds=5.0), PERFECT]).gaps == ()
    )


def test_a_solution_that_is_slow_to_load_is_a_gap() -> None:
    slow = report(Verdict.PASSED, Verdict.PASSED, load=1.1)
    assert solution_is_quick(EXERCISE, [slow]).gaps == ("loading takes 1.10 s of 3 s; at most a third is wanted",)


# --- languages and formulas ---


def test_both_languages_are_there() -> None:
    assert languages_are_complete(EXERCISE).gaps == ()


@pytest.mark.parametrize(
    ("changed", "gap"),
    [
        (replace(EXERCISE, title=Text("Double", "Double")), "exercise.toml: title.ko holds no Korean: Double"),
        (replace(EXERCISE, summary=Text("요약", "요약")), "exercise.toml: summary.en must be English: 요약"),
        (replace(EXERCISE, statement=Text("Twice", "Twice")), "statement.ko.md holds no Korean"),
        (replace(EXERCISE, statement=Text("두 배", "두 배")), "statement.en.md holds no English"),
        (
            replace(EXERCISE, checks=(CHECKS[0], replace(CHECKS[1], title=Text("ok", "ok")))),
            "exercise.toml: checks[1].title.ko holds no Korean: ok",
        ),
        (
            replace(EXERCISE, wrong=(replace(SQUARES, hint=Text("제곱", "제곱")),)),
            "wrong/squares.py: hint.en must be English: 제곱",
        ),
    ],
)
def test_a_text_in_the_wrong_language_is_a_gap(changed: Exercise, gap: str) -> None:
    assert languages_are_complete(changed).gaps == (gap,)


@pytest.mark.parametrize(
    "latex",
    [
        r"\mathrm{softmax}(z)_i = \frac{e^{z_i - \max_j z_j}}{\sum_j e^{z_j}}",
        r"\begin{cases} 1 & x \ge 0 \\ 0 & x < 0 \end{cases}",
        r"\begin{aligned} a &= b \\ c &= d \end{aligned}",
        r"\operatorname{argmax}_i p_i + \argmin_j q_j",
        r"\{ \hat{y} \in \mathbb{R}^{n \times k} \}, \lVert W \rVert_2^2",
        r"\text{경사 하강법} \odot \mathbf{1} \& 5\%",
    ],
)
def test_a_formula_of_the_course_can_be_shown(latex: str) -> None:
    assert formula_problem(latex) is None


@pytest.mark.parametrize(
    ("latex", "problem"),
    [
        (r"\sofmax(z)", r"cannot be shown: \sofmax is not known"),
        (r"\frac{a}{b", "leaves a brace open"),
        (r"a}{b", "closes a brace that is not open"),
        (r"\left( a", "cannot be shown"),
        (r"a_b_c", "cannot be shown"),
        (r"a &= b", "cannot be shown: & is not known"),
        ("", "cannot be shown"),
    ],
)
def test_a_formula_that_cannot_be_shown_says_why(latex: str, problem: str) -> None:
    assert (formula_problem(latex) or "").startswith(problem)


def formula_gaps(markdown: str) -> tuple[str, ...]:
    return formulas_can_be_shown(replace(EXERCISE, statement=Text("두 배", markdown))).gaps


def test_formulas_are_found_in_lines_blocks_lists_and_tables() -> None:
    markdown = "$\\Qa$\n\n$$\n\\Qb\n$$\n\n- $\\Qc$\n\n| a |\n|---|\n| $\\Qd$ |\n\ninside $$\\Qe$$ a line\n"
    assert [gap.split()[5] for gap in formula_gaps(markdown)] == [r"\Qa", r"\Qb", r"\Qc", r"\Qd", r"\Qe"]


def test_a_dollar_that_begins_no_formula_is_a_gap() -> None:
    assert formula_gaps("It costs 5$ in all.") != ()
    assert formula_gaps("It costs 5\\$ in all, or `$5` in code.\n\n    $x\n") == ()


@pytest.mark.parametrize("path", STATEMENTS, ids=[f"{path.parent.name}/{path.name}" for path in STATEMENTS])
def test_the_site_shows_every_formula_that_the_proof_accepts(path: Path) -> None:
    accepted = [latex for latex in formulas_of(path.read_text(encoding="utf-8")) if formula_problem(latex) is None]
    assert accepted
    for latex in accepted:
        assert mathml(latex, is_display=True).startswith("<math")
