"""Reports made by hand, where a test needs to know every word in them."""

from grader.judge.text import Text
from grader.judge.verdict import CheckResult, Outcome, Report, Verdict

SECRET = "canary-5f0c"
VISIBLE = ["worked_example", "rows_sum_to_one", "large_scores_are_stable", "argument_is_unchanged"]
HIDDEN = ["matches_reference", "any_axis", "integers_and_float32"]


def failed_report(score: float = 0.0) -> Report:
    """Every check of softmax failed; what is hidden holds SECRET."""
    checks = tuple(failed(name, True) for name in VISIBLE) + tuple(failed(name, False) for name in HIDDEN)
    return Report("softmax", "v", Outcome.WRONG, score, 11, checks, seed=1)


def failed(name: str, visible: bool) -> CheckResult:
    """One failed check."""
    return CheckResult(
        name=name,
        title=Text("검사", "A check"),
        visible=visible,
        points=2,
        earned=0.0,
        verdict=Verdict.FAILED,
        message=Text("틀림", "wrong") if visible else Text(SECRET, SECRET),
        hint=Text("힌트", "a hint"),
        details={"input": 1 if visible else SECRET},
        output="printed" if visible else SECRET,
        traceback="line 1" if visible else SECRET,
        seconds=0.5,
    )
